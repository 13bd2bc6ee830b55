"""Words that make a reading doubtful: what is said with them is wished, denied, supposed, or said of somebody or something else. They are data (doubts.tsv)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from klieg.claims.language.patterns import compiled
from klieg.read import tsv


@dataclass(frozen=True)
class Doubt:
    """Why a reading is doubtful, and which stretch of the clause shows it."""

    why: str
    start: int
    end: int


@cache
def _table() -> list[tuple[re.Pattern[str], str, re.Pattern[str]]]:
    return [
        (compiled(of), why, compiled(pattern, re.IGNORECASE))
        for of, why, pattern in tsv.packaged(__package__, "doubts.tsv", headed=True)
    ]


@cache
def _about(of: str) -> list[tuple[str, re.Pattern[str]]]:
    """Those of a reading `kind/frame`."""
    return [(why, pattern) for held, why, pattern in _table() if held.match(of)]


def each(of: str, text: str) -> Iterator[Doubt]:
    """Every doubt about a reading `kind/frame` in a clause's text, with its marks."""
    for why, pattern in _about(of):
        if match := pattern.search(text):
            yield Doubt(why, *match.span())


def first(of: str, text: str) -> Doubt | None:
    """The first doubt about a reading `kind/frame` in a clause's text, with its marks; None if there is none."""
    return next(each(of, text), None)
