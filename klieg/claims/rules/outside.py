"""What is told of a life, a company, a court, an election and the like: things of which no kind of record that is read here tells (rule 4 of docs/verdicts.md), with what would show them (outside.tsv).

It is asked of clauses that nothing else reads. A loaded report or letter may tell of anything: where one speaks of those named with a word of the kind, the clause stays as it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from klieg.claims.disclosures import unheld_forms
from klieg.claims.language.patterns import compiled, regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.reports import passages, report_text, retold
from klieg.claims.sentences import unread
from klieg.claims.sentences.marked import Clause, Marked
from klieg.claims.verdict import Verdict
from klieg.read import tsv
from klieg.store.engine import Engine

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAME = "outside"
FRAMES = ((FRAME, "any"),)
_SOMEBODY = ("person", "organisation", "campaign")


@dataclass(frozen=True)
class Kind:
    """A kind of thing, what would show it, how it is told, and whether payments may tell of it too."""

    what: str
    get: str
    words: tuple[str, ...]
    loosely: bool
    pattern: re.Pattern[str]
    paid: bool


@cache
def kinds() -> list[Kind]:
    """The rows of outside.tsv."""
    rows = tsv.packaged(__package__, "outside.tsv", headed=True)
    return [
        Kind(what, get, tuple(words.lstrip("+ ").split()), words.startswith("+"), compiled(pattern), payments == "tell")
        for what, get, words, pattern, payments in rows
    ]


def framed(reading: Reading) -> bool:
    """Whether a frame was found for what was read, and not only that it may be told, or that nothing here would tell of it."""
    return bool(reading.frame) and reading.frame not in (retold.TOLD, retold.BESIDES, FRAME, unheld_forms.FRAME)


def readings(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """What was found in a sentence, with such clauses in place of what no frame reads."""

    def made(clause: Clause, start: int, end: int) -> Reading | None:
        kind = next((one for one in kinds() if one.pattern.search(text[start:end])), None)
        named = [m.ref for m in marked.mentions if start <= m.start < end and m.ref.kind in _SOMEBODY]
        if kind is None or _of_a_payee(reader, kind, named) or _within_an_aside(kind, text[start:end]):
            return None
        one = Reading(FRAME, "any", start, end, clause.whole[start:end], {"subject": named} if named else {}, kind.what)
        one.assumptions = [ref.how for ref in named if ref.how]
        one.period = next((p for p in marked.periods if start <= p.start < end), None)
        return one

    return unread.in_place(reader, found, marked, text, made)


_AN_ASIDE = regex(r", (?:who|which|whose) [^,;]*, ")
_A_SUM = regex(r"[$\u20ac\u00a3]\s?\d")


def _within_an_aside(kind: Kind, text: str) -> bool:
    """Whether it is told between commas of somebody of whom the clause tells a sum: 'Djou, who won the seat in May, raised $206,000'."""
    return any(
        kind.pattern.search(aside[0])
        and not kind.pattern.search(text[: aside.start()] + ", " + text[aside.end() :])
        and _A_SUM.search(text[: aside.start()] + text[aside.end() :])
        for aside in _AN_ASIDE.finditer(text)
    )


def _of_a_payee(reader: Reader, kind: Kind, named: list[Ref]) -> bool:
    """Whether a campaign hired one whom some reports name as a payee: what they paid may tell."""
    if not kind.paid:
        return False
    campaigns = any(ref.kind == "campaign" or reader.known.candidate(ref.name) for ref in named)
    firms = sum(ref.kind == "organisation" for ref in named) > 1  # a register may tell of one that works for another
    return firms or (campaigns and any(ref.name in reader.known.paid for ref in named))


def decide(engine: Engine, reading: Reading) -> Verdict:
    """Not loaded, and what would show it; not read where a loaded paper may tell of it."""
    kind = next((one for one in kinds() if one.what == reading.title), None)
    if kind is None or _told(engine, reading, kind):
        return Verdict("not read", 2, unread.NO_FRAME)
    return Verdict("not loaded", 4, f"no kind of record that is read here tells of {kind.what}: {kind.get} would")


def _told(engine: Engine, reading: Reading, kind: Kind) -> bool:
    """Whether a loaded paper names those whom the clause names, and has a word of the kind: in one sentence, and one that the clause has, if it has any; anywhere in a passage, and any, if it is told of so in reports."""
    papers = engine.kept("papers that may tell", lambda: report_text.documents(engine, Ref("", "", "")))
    names = [
        (ref.name.split(" ")[-1] if ref.kind in ("person", "campaign") else ref.name).lower()
        for ref in reading.roles.get("subject", [])
    ]
    if not papers or not names:
        return False
    said = [word for word in kind.words if not kind.loosely and re.search(rf"\b{word}", reading.text.lower())]
    words = re.compile(rf"\b(?:{'|'.join(said or kind.words)})")
    rows = report_text.holding(engine, [paper["document"] for paper in papers], names)
    each = (told.lower() for row in rows for told in ((row["text"],) if kind.loosely else passages.sentences(row["text"])))
    return any(words.search(told) and all(name in told for name in names) for told in each)
