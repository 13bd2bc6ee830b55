"""What a model proposes, held against the story: every name, amount and date must stand there, and figures are read anew by klieg's own grammar.

A proposal that fails is kept at its sentence as `not read`, with why. Nothing that a model says is taken for a fact of the story that the story does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from klieg.claims.language import amounts as grammar
from klieg.claims.language import dates
from klieg.claims.language.day_names import UNCLEAR
from klieg.claims.language.patterns import regex
from klieg.claims.readers import entries
from klieg.claims.reading import Reading, Ref, Speaker
from klieg.claims.sentences.frames import uncheckable
from klieg.claims.speech.story import Sentence, Story
from klieg.errors import Misuse

_TAKEN = ("text", "frame", "kind", "roles", "title", "negated", "hedge", "speaker", "unsure", "uncheckable")
_NEGATION = regex(
    r"\b(?:never|not|nor|neither|no one|nobody|none|without|denie[ds]|deny|hardly|barely|rarely|nothing|stopped short)\b|n['\u2019]t\b|\bno (?:money|payment|dollar)|\b(?:omit|left out|leaves out)",
    re.IGNORECASE,
)
_DENIAL_IN_FRAME = frozenset(["both_versions", "version_names", "same_versions", "listed"])
_VOICES = ("quoted", "partly quoted", "paraphrased", "the writer's own")


class Ungrounded(Exception):
    """Why a proposal can't be taken."""


@dataclass
class Grounding:
    """Readings of one story as a model proposes them, taken as far as they are grounded.

    Attributes:
        verdicts: how many proposals came with a verdict, which is ignored.
        lost: how many could not be placed in the story at all.
    """

    story: Story
    written: date
    verdicts: int = 0
    lost: int = 0
    _marked: dict[int, tuple[list[dates.Period], list[grammar.Amount]]] = field(default_factory=dict)

    def readings(self, proposals: Iterable[object], reader: str) -> list[Reading]:
        """All of them, in the order of the story, signed by their reader."""
        found: list[tuple[Sentence, Reading]] = []
        for told in proposals:
            told = told if isinstance(told, dict) else {}
            self.verdicts += "verdict" in told
            sentence = self._sentence(told)
            if sentence is None:
                self.lost += 1
                continue
            try:
                reading = self._reading(told, sentence)
            except Ungrounded as error:
                reading = Reading("", "any", sentence.start, sentence.end, sentence.text, unsure=str(error))
            reading.reader = reader
            if not any((r.start, r.end, r.frame, r.roles) == (reading.start, reading.end, reading.frame, reading.roles) for _, r in found):  # fmt: skip
                found.append((sentence, reading))
        self._all_taken(found)
        return sorted((reading for _, reading in found), key=lambda r: r.start)

    def _sentence(self, told: dict[str, Any]) -> Sentence | None:
        number, text = told.get("sentence"), told.get("text")
        sentences = self.story.sentences
        if isinstance(number, int) and not isinstance(number, bool) and 1 <= number <= len(sentences):
            return sentences[number - 1]
        return next((s for s in sentences if isinstance(text, str) and _find(text, s.text)), None)

    def _reading(self, told: dict[str, Any], sentence: Sentence) -> Reading:
        plain = {key: told[key] for key in _TAKEN if told.get(key) is not None}
        if isinstance(plain.get("speaker"), str):
            plain["speaker"] = {"name": plain["speaker"]}
        try:
            reading = entries.read(plain, "the model", self.story, as_written=False).reading
        except Misuse as error:
            raise Ungrounded(f"the model's reading is not in the form: {error.problem}") from error
        where = _find(reading.text, sentence.text)
        if where is None:
            raise Ungrounded(f"the model gives words that do not stand there: {reading.text[:80]!r}")
        reading.start, reading.end = sentence.start + where[0], sentence.start + where[1]
        reading.text = sentence.text[where[0] : where[1]]
        if reading.uncheckable:
            if reading.uncheckable not in {why for why, _ in uncheckable()}:
                raise Ungrounded(
                    f"the model says that it can't be checked, for no reason that klieg knows: {reading.uncheckable[:80]!r}"
                )
            return Reading("", "any", reading.start, reading.end, reading.text, uncheckable=reading.uncheckable)
        reading.roles = {name: [self._ref(ref, sentence, reading) for ref in refs] for name, refs in reading.roles.items()}
        if reading.title and _find(reading.title, sentence.text, any_case=True) is None:
            raise Ungrounded(f"the model gives a title that does not stand there: {reading.title[:80]!r}")
        reading.hedge = reading.hedge if _find(reading.hedge, sentence.text) else ""
        reading.speaker = self._speaker(reading, sentence)
        self._figures(told, sentence, reading)
        self._polarity(reading, sentence, where)
        return reading

    def _ref(self, ref: Ref, sentence: Sentence, reading: Reading) -> Ref:
        """Who is meant: the words must stand in the sentence, or before it; the name that they stand for too. What is not named here is listed as carried over."""
        how = ""
        if _find(ref.text, sentence.text) is None:
            how = f"{ref.text!r} is carried over from: {self._before(ref.text, sentence).text}"
        if _find(ref.name, ref.text) is None:
            inside = _find(ref.name, sentence.text)
            named = "in the same sentence" if inside else f"in: {self._before(ref.name, sentence).text}"
            how = f"{ref.text!r} is {ref.name}, named {named}"
        if ref.kind not in ("thing", "document") and not re.search(r"[A-Z\d]", ref.name):
            raise Ungrounded(f"whom {ref.text!r} stands for is not said")
        if ref.kind == "campaign" and not how:
            how = f"the campaign of {ref.name}: the candidate's principal committee"
        if how and how not in reading.assumptions:
            reading.assumptions.append(how)
        return Ref(ref.text, ref.name, ref.kind, how)

    def _before(self, words: str, sentence: Sentence) -> Sentence:
        found = next((s for s in reversed(self.story.sentences) if s.start < sentence.start and _find(words, s.text)), None)
        if found is None:
            raise Ungrounded(f"the model names {words[:80]!r}, which the story does not name there or before")
        return found

    def _speaker(self, reading: Reading, sentence: Sentence) -> Speaker:
        speaker = reading.speaker
        if speaker.name.lower() in ("the writer", "writer", "") or speaker.name.startswith("the writer, "):
            return Speaker()
        if _find(speaker.name, sentence.text) is None:
            self._before(speaker.name, sentence)
        how = speaker.how if speaker.how in _VOICES[:3] else "paraphrased"
        a, b = reading.start - sentence.start, reading.end - sentence.start
        if how == "quoted" and not any(first <= a and b <= last + 1 for first, last in sentence.quotes):
            how = "paraphrased"
        return Speaker(speaker.name, how, speaker.cue if _find(speaker.cue, sentence.text) else "")

    def _figures(self, told: dict[str, Any], sentence: Sentence, reading: Reading) -> None:
        """The amount and the date that stand where the model points, as klieg's grammar reads them there; a date may be carried over."""
        words = _words(told.get("amount"))
        if words:
            where = _find(words, sentence.text)
            if where is None:
                raise Ungrounded(f"the model gives an amount that does not stand there: {words[:80]!r}")
            over = [a for a in self._read(sentence)[1] if a.start < where[1] and where[0] < a.end]
            if len(over) != 1:
                raise Ungrounded(f"klieg reads no one amount in {words[:80]!r}")
            reading.amount = over[0]
        words = _words(told.get("period"))
        if words:
            where, there = _find(words, sentence.text), sentence
            if where is None:
                there = self._before(words, sentence)
                where = _find(words, there.text)
                reading.assumptions.append(f"the period is carried over from: {there.text}")
            assert where is not None
            periods = [p for p in self._read(there)[0] if p.start < where[1] and where[0] < p.end]
            if len(periods) != 1:
                raise Ungrounded(f"klieg reads no one date in {words[:80]!r}")
            reading.period = periods[0]
            if reading.period.kind == "ambiguous":
                raise Ungrounded(f"the day {reading.period.text!r} {UNCLEAR}")

    def _read(self, sentence: Sentence) -> tuple[list[dates.Period], list[grammar.Amount]]:
        if sentence.start not in self._marked:
            periods = dates.periods(sentence.text, self.written)
            self._marked[sentence.start] = periods, grammar.amounts(dates.blanked(sentence.text, periods))
        return self._marked[sentence.start]

    def _polarity(self, reading: Reading, sentence: Sentence, where: tuple[int, int]) -> None:
        """A denial must be in the words, and words that deny must be taken in."""
        denies = _NEGATION.search(sentence.text[max(where[0] - 40, 0) : where[1]] + sentence.text[where[1] : where[1] + 12])
        if reading.frame in _DENIAL_IN_FRAME:
            return
        if denies and not reading.negated:
            raise Ungrounded(f"it holds a negation that the model's reading leaves out: {denies[0]!r}")
        if reading.negated and not _NEGATION.search(sentence.text):
            raise Ungrounded("the model reads a denial where no word denies")

    def _all_taken(self, found: list[tuple[Sentence, Reading]]) -> None:
        """Money, shares, counts in digits, dates and unread digits of a sentence that none of its readings takes up keep them all back: a claim stripped of its figure proves nothing."""
        for sentence in {s.start: s for s, r in found if r.frame}.values():
            own = [r for s, r in found if s is sentence and r.frame and not r.unsure]
            periods, quantities = self._read(sentence)
            names = [ref.text for r in own for refs in r.roles.values() for ref in refs]
            left = [
                a.text
                for a in quantities
                if (a.unit != "count" or re.search(r"\d", a.text)) and not any(r.amount == a for r in own)
            ]
            left += [p.text for p in periods if not any(r.period == p for r in own)]
            left += grammar.unread(dates.blanked(sentence.text, periods), quantities)
            left = [words for words in left if not any(words in name for name in names)]
            for reading in own:
                if left:
                    reading.unsure = f"{left[0]!r} is taken up by no reading of the model"


def _words(told: object) -> str:
    """The words of an amount or a date, however the model gives them; its numbers are not looked at."""
    if isinstance(told, dict):
        told = told.get("text")
    return told.strip() if isinstance(told, str) else ""


def _find(words: str, text: str, *, any_case: bool = False) -> tuple[int, int] | None:
    """Where whole words stand in a text, however they are spaced."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return None
    before = r"(?<!\w)" if words.strip()[0].isalnum() else ""
    after = r"(?!\w)" if words.strip()[-1].isalnum() else ""
    match = re.search(before + r"\s+".join(parts) + after, text, re.IGNORECASE if any_case else 0)
    return match.span() if match else None
