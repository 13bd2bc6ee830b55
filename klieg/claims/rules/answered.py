"""Questions, read with their answers: a question alone is no claim (VERDICTS: question and answer)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.reading import Reading, Speaker
from klieg.claims.rules import gone_on, outside
from klieg.claims.sentences import views
from klieg.claims.speech import asked, authors, fragments, statements, turns
from klieg.claims.speech.story import Sentence

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


WHO_WAS_ASKED = "who was asked"
"""Who answers, where neither the answer nor a letter's heading names anybody."""


def told(reader: Reader, sentence: Sentence, behind: Sentence | None) -> list[Reading]:
    """A question that is told of ('We asked whether ...'), with the answer quoted behind it; [] where the two are not read together."""
    question, answer = asked.question(sentence.text), asked.answer(behind.text) if behind is not None else ""
    if behind is None or not question or not answer:
        return []
    found = read(reader, replace(sentence, text=question, quotes=()), replace(behind, text=answer, quotes=()))
    if not any(outside.framed(reading) for reading in found):
        reader.answered = None
        return []
    reader.answered = behind
    for reading in found:
        if reading.speaker.how == "quoted" and reading.speaker.name == "the writer":
            reading.speaker = replace(reading.speaker, name="you" if authors.addressee(reader.story.plain) else WHO_WAS_ASKED)
        reading.end = behind.end
        reading.text = reader.story.plain[reading.start : reading.end].strip()
    return found


def read(reader: Reader, sentence: Sentence, answer: Sentence | None) -> list[Reading]:
    """A question alone is no claim; with its answer it is one, spoken by the answerer. It stands at the question, or, where the answer tells something itself, at both."""
    replied = turns.answered(sentence.text, answer.text) if answer is not None else None
    whole = fragments.together(sentence.text, answer.text) if answer is not None and replied is None else None
    if replied is None and whole is None:
        list(reader.claims_in(sentence))  # what it speaks of is remembered
    if answer is None:
        return []
    text, denied = replied or (whole or "", False)
    said = Sentence(sentence.start, sentence.end, text, sentence.paragraph, ())
    found = list(reader.claims_in(said)) if text else []
    found = gone_on.restored(reader, said, gone_on.Told((), None), found) or found
    if not any(outside.framed(reading) for reading in found) and views.asked(sentence.text, answer.text):
        found, whole = [Reading("", "any", sentence.start, answer.end, text, uncheckable=views.VIEW)], whole or text
    if whole is not None:
        found = [reading for reading in found if not reading.unsure or reading.frame]
        reader.answered = answer if found else None
    for reading in found:
        reading.start, reading.end = sentence.start, answer.end if whole is not None else sentence.end
        reading.text = reader.story.plain[reading.start : reading.end].strip()
        reading.assumptions.append(f"a question, with its answer: {answer.text.strip()}")
        if denied and reading.frame and not reading.uncheckable:
            reading.negated = not reading.negated
            if reading.kind in ("count", "ad") and reading.frame.endswith("_share"):
                reading.title, reading.negated, reading.amount = "none", False, None
        one = statements.covering(reader.spoken, answer.start, answer.end) or next(
            (s for s in reader.spoken if s.start < answer.end and answer.start < s.end), None
        )
        if one is not None and one.speaker:
            reading.speaker = Speaker(one.speaker, "quoted", one.cue)
    return found if whole is not None else found[:1]
