"""Two versions of a disclosure: what was added, dropped, changed, and what both say.

Row numbers change when a form is filed anew, so rows are matched within their part by what they name; where a name stands several times, by how much
else of the row agrees. Nothing is decided about why.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from klieg.errors import Misuse
from klieg.sources.oge_names import organisation
from klieg.store.engine import Engine
from klieg.store.sql import block

_ALIKE = 88.0
"""Names this much alike (of 100, by characters) are one name written in two ways, if neither stands in the other version as it is."""


@dataclass
class Row:
    """A row of a disclosure: its part, number, name, cells, and place."""

    part: str
    number: str
    name: str
    plain: str
    cells: dict[str, str]
    source: str
    locator: str

    @property
    def whole(self) -> str:
        """All of its cells as one text."""
        return " | ".join(self.cells.values())

    def as_dict(self) -> dict[str, Any]:
        """As `klieg diff --format json` prints it."""
        return {
            "part": self.part,
            "row": self.number,
            "name": self.name,
            "cells": self.cells,
            "source": self.source,
            "locator": self.locator,
        }


@dataclass
class Difference:
    """What two versions say differently, and what both say."""

    one: dict[str, Any]
    other: dict[str, Any]
    added: list[Row] = field(default_factory=list)
    removed: list[Row] = field(default_factory=list)
    changed: list[tuple[Row, Row, list[tuple[str, str, str]]]] = field(default_factory=list)
    same: list[tuple[Row, Row]] = field(default_factory=list)


def find(engine: Engine, text: str) -> dict[str, Any] | None:
    """The disclosure that a hash (or the beginning of one) or a file name stands for; None if none does. Misuse if several do."""
    rows = engine.rows(
        """SELECT d.*, s.name AS file FROM disclosure d JOIN source s ON s.sha256 = d.source
           WHERE (length($text) >= 6 AND starts_with(d.source, lower($text))) OR s.name = $text OR ends_with(s.name, '/' || $text)""",
        text=text,
    )
    if len(rows) > 1:
        raise Misuse(
            f"{len(rows)} disclosures fit: {', '.join(row['disclosure'] for row in rows)}.", place=text, remedy="Use the hash."
        )
    return rows[0] if rows else None


def rows_of(engine: Engine, disclosure: str) -> list[Row]:
    """The rows of a disclosure, endnotes left out."""
    found = engine.kept(
        ("rows of", disclosure), lambda: engine.rows(block(__package__, "ties.sql", "rows_of"), disclosure=disclosure)
    )
    return [
        Row(
            r["part"],
            r["row"],
            r["name"] or "",
            r["plain"] or "",
            dict(zip(r["columns"], r["texts"], strict=True)),
            r["source"],
            r["locator"],
        )
        for r in found
    ]


def compare(engine: Engine, one: dict[str, Any], other: dict[str, Any]) -> Difference:
    """What the second disclosure adds to, drops from, and changes in the first."""
    before, after = rows_of(engine, one["disclosure"]), rows_of(engine, other["disclosure"])
    answer = Difference(one, other)
    for part in sorted({row.part for row in (*before, *after)}):
        _part(answer, [r for r in before if r.part == part], [r for r in after if r.part == part])
    return answer


def _part(answer: Difference, before: list[Row], after: list[Row]) -> None:
    pairs, left, right = _matched(before, after)
    for a, b in pairs:
        fields = [
            (name, a.cells.get(name, ""), b.cells.get(name, ""))
            for name in dict.fromkeys((*a.cells, *b.cells))
            if a.cells.get(name, "") != b.cells.get(name, "")
        ]
        if fields:
            answer.changed.append((a, b, fields))
        else:
            answer.same.append((a, b))
    answer.removed += left
    answer.added += right


def _matched(before: list[Row], after: list[Row]) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Pairs of rows that name the same, and those left over on either side, in their order."""
    pairs: list[tuple[Row, Row]] = []
    left, right = before, after
    for key in (lambda row: row.plain, _bare):
        found, left, right = _by_name(left, right, key)
        pairs += found
    alike = sorted(((fuzz.ratio(a.plain, b.plain), n, m) for n, a in enumerate(left) for m, b in enumerate(right)), reverse=True)
    used_left: set[int] = set()
    used_right: set[int] = set()
    for score, n, m in alike:
        if score >= _ALIKE and n not in used_left and m not in used_right:
            pairs.append((left[n], right[m]))
            used_left.add(n)
            used_right.add(m)
    return pairs, [r for n, r in enumerate(left) if n not in used_left], [r for m, r in enumerate(right) if m not in used_right]


def _bare(row: Row) -> str:
    """The name of the organisation alone, without what is held of it, notes and punctuation."""
    return re.sub(r"[\W_]+", " ", organisation(row.name)[0]).strip().lower()


def _by_name(
    before: list[Row], after: list[Row], key: Callable[[Row], str]
) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Rows paired whose names are the same by `key`; where several are, those that agree most in the whole row."""
    pairs: list[tuple[Row, Row]] = []
    by_name: dict[str, list[Row]] = defaultdict(list)
    for row in after:
        by_name[key(row)].append(row)
    left = []
    for row in before:
        same = by_name[key(row)]
        if same:
            best = max(same, key=lambda other: fuzz.ratio(row.whole, other.whole))
            same.remove(best)
            pairs.append((row, best))
        else:
            left.append(row)
    return pairs, left, [row for row in after if any(row is rest for rest in by_name[key(row)])]


def names(answer: Difference) -> dict[str, list[str]]:
    """Who is named in which version, wherever it stands: {"first only", "second only", "both"}, each in alphabetical order, as first written.

    What is held of an organisation, and notes in brackets, are left out of its name.
    """
    sides: list[dict[str, str]] = [{}, {}]
    firsts = [*answer.removed, *(a for a, _, _ in answer.changed), *(a for a, _ in answer.same)]
    seconds = [*answer.added, *(b for _, b, _ in answer.changed), *(b for _, b in answer.same)]
    for side, rows in zip(sides, (firsts, seconds), strict=True):
        for row in rows:
            if _bare(row) not in ("", "n a", "none"):
                side.setdefault(_bare(row), organisation(row.name)[0])
    first, second = sides
    return {
        "first only": sorted(first[key] for key in first.keys() - second.keys()),
        "second only": sorted(second[key] for key in second.keys() - first.keys()),
        "both": sorted(second[key] for key in first.keys() & second.keys()),
    }
