"""A sentence read in its parts: 'neither A nor B', clauses each of whose words is one by which a register or a form is spoken of, and those that tell a time and a sum alone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.disclosures import disclosing
from klieg.claims.figures import facts
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.registers import registering
from klieg.claims.sentences.cutting import clauses
from klieg.claims.sentences.marked import Marked

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


def neither(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """'Neither A nor B is on the register', 'on his form': said of each; empty if it is not both that can be read."""
    match = NEITHER_NOR.fullmatch(marked.text)
    if match is None:
        return []
    made: list[Reading] = []
    for which in ("one", "other"):
        (start, end), (verb, after) = match.span(which), match.span("verb")
        after = match.end("ever") if match["ever"] else after
        base = {"registered": "register", "signed": "sign", "filed": "file"}.get(match["verb"], "")
        denied = f"did not {base}" if base else f"{match['verb']} not"
        places = [
            *marked.places[start:end],
            marked.places[verb - 1],
            *[marked.places[verb]] * len(denied),
            *marked.places[after:],
        ]
        said = replace(marked, text=f"{match[which]} {denied}{marked.text[after:]}", places=places)
        one = registering.reading(reader, text, said) or disclosing.reading(reader, text, said)
        if one is None:
            return []
        last = len(text.rstrip(" .,;"))
        one.start, one.end = (0, marked.places[end - 1][1]) if which == "one" else (marked.places[start][0], last)
        one.text = text[one.start : one.end]
        made.append(one)
    return made


def by_words(reader: Reader, marked: Marked, text: str, found: list[Reading]) -> list[Reading]:
    """What was found, and of the clauses in which nothing is read for sure those each of whose words is one by which a register or a form is spoken of."""
    # not by marked.clauses, which asks for a verb that it knows on both sides: here each word of a part is one of a list
    cuts = [0, *(at for match in _PARTS.finditer(marked.text) for at in match.span()), len(marked.text)]
    if len(cuts) == 2 or _SUPPOSED.search(text):
        return found
    kept = list(found)
    for begin, end_ in zip(cuts[::2], cuts[1::2], strict=True):
        part = marked.text[begin:end_].rstrip(" .,;")
        if len(part.split()) < 3:
            continue
        start, end = marked.original(begin, begin + len(part))
        here = [r for r in kept if r.start < end and start < r.end]
        if any(not r.unsure or r.uncheckable or r.start < start or r.end > end + 1 for r in here):
            continue
        said = replace(marked, text=part, places=marked.places[begin : begin + len(part)])
        if one := registering.reading(reader, text, said) or disclosing.reading(reader, text, said):
            one.start, one.end, one.text = start, end, text[start:end]
            kept = [*(r for r in kept if r not in here), one]
            reader.form_spoken_of(one)
    return sorted(kept, key=lambda r: r.start)


def by_day(reader: Reader, marked: Marked, text: str, found: list[Reading]) -> list[Reading]:
    """What was found, and of the clauses in which nothing is read those that tell a time and a sum alone, or a day on a register."""
    kept = list(found)
    for clause in clauses(marked, text):
        start, end = clause.original(0, len(clause.text))
        here = [r for r in kept if r.start < end and start < r.end]
        if not any(r.frame or r.uncheckable for r in here) and (one := facts.reading(reader, clause)):
            kept = [r for r in kept if r not in here]
            kept.append(one)
    return sorted(kept, key=lambda r: r.start)


_PARTS = regex(r", (?=nor (?:is|does|did|are|was) )|[;,] (?:and|but|while|whereas|though|although|yet) |; | \u2014 ")
_SUPPOSED = regex(r"\b(?:if|unless|whether|would|should|could|might|may)\b|\?", re.IGNORECASE)
NEITHER_NOR = regex(
    r"(?:And |But )?[Nn]either (?P<one><E\d+>),? nor (?P<other><E\d+>) (?:ever )?(?P<verb>is|was|are|were|has|had|does|did|can|could|will|would|registered|signed|filed)\b(?P<ever> ever\b)?.*"
)
