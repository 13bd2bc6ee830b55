"""What changed between two filings, row by row and cell by cell, read from the original bytes so that every cell is compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from klieg.sources.tables import cover_form, schedule

Row = tuple[int, str, dict[str, str]]
"""Line number, row type as filed, cells by column name."""

_IDS = ("transaction_id", "transaction_id_number")
_ALWAYS = frozenset({"form_type"})


@dataclass
class Difference:
    """Rows only in the second filing, rows only in the first, and cells that changed.

    `changed` holds (row's name, line in the first, line in the second, field, from, to).
    """

    added: list[Row] = field(default_factory=list)
    removed: list[Row] = field(default_factory=list)
    changed: list[tuple[str, int, int, str, str, str]] = field(default_factory=list)
    same: int = 0


def difference(first: Iterable[Row], second: Iterable[Row]) -> Difference:
    """Compare two filings.

    Rows are matched by schedule and transaction id; those without one, or whose id went, by their whole content, and then by
    the cells they share. Covers are matched with each other.
    """
    old, new = list(first), list(second)
    found = Difference()
    old_left, new_left = _by_id(old, new, found)
    old_left, new_left = _by_content(old_left, new_left, found)
    old_left, new_left = _by_likeness(old_left, new_left, found)
    found.removed, found.added = sorted(old_left), sorted(new_left)
    found.changed.sort(key=lambda c: (c[2], c[3]))
    return found


def _key(row: Row) -> tuple[str, str] | None:
    """What a row goes by: the cover by its form, others by schedule and transaction id."""
    _, kind, cells = row
    if kind.startswith("F") and cover_form(kind) in {
        "F1",
        "F1M",
        "F2",
        "F24",
        "F3",
        "F3L",
        "F3P",
        "F3X",
        "F4",
        "F5",
        "F6",
        "F7",
        "F8",
        "F9",
        "F10",
        "F13",
        "F99",
    }:
        return cover_form(kind), ""
    identity = next((cells[name] for name in _IDS if cells.get(name)), "")
    return (schedule(kind) or kind, identity) if identity else None


def _by_id(old: list[Row], new: list[Row], found: Difference) -> tuple[list[Row], list[Row]]:
    keys: dict[tuple[str, str], list[Row]] = defaultdict(list)
    left_new: list[Row] = []
    for row in new:
        key = _key(row)
        if key:
            keys[key].append(row)
        else:
            left_new.append(row)
    left_old: list[Row] = []
    for row in old:
        key = _key(row)
        if key and keys.get(key):
            _compare(row, keys[key].pop(0), found)
        else:
            left_old.append(row)
    return left_old, left_new + [row for rows in keys.values() for row in rows]


def _content(row: Row) -> tuple[str, tuple[tuple[str, str], ...]]:
    return row[1], tuple(sorted((name, text) for name, text in row[2].items() if text and name not in _IDS))


def _by_content(old: list[Row], new: list[Row], found: Difference) -> tuple[list[Row], list[Row]]:
    waiting: dict[object, list[Row]] = defaultdict(list)
    for row in new:
        waiting[_content(row)].append(row)
    left: list[Row] = []
    for row in old:
        if waiting.get(_content(row)):
            _compare(row, waiting[_content(row)].pop(0), found)
        else:
            left.append(row)
    return left, [row for rows in waiting.values() for row in rows]


def _by_likeness(old: list[Row], new: list[Row], found: Difference) -> tuple[list[Row], list[Row]]:
    """Rows of one schedule without a common id that share most of their filled cells: one row, changed."""
    left_old: list[Row] = []
    pool = list(new)
    for row in old:
        best, score = None, 0.75
        for other in pool:
            if schedule(other[1]) != schedule(row[1]) or (_key(row) and _key(other) and _named(row) and _named(other)):
                continue
            likeness = _likeness(row, other)
            if likeness > score:
                best, score = other, likeness
        if best is None:
            left_old.append(row)
        else:
            pool.remove(best)
            _compare(row, best, found)
    return left_old, pool


def _named(row: Row) -> bool:
    return any(row[2].get(name) for name in _IDS)


def _likeness(one: Row, other: Row) -> float:
    mine, theirs = ({(n, t) for n, t in row[2].items() if t and n not in _ALWAYS} for row in (one, other))
    if not mine or not theirs:
        return 0.0
    shared = len(mine & theirs) / max(len(mine), len(theirs))
    return shared if shared > 0.5 else SequenceMatcher(None, sorted(t for _, t in mine), sorted(t for _, t in theirs)).ratio()


def _compare(old: Row, new: Row, found: Difference) -> None:
    names = dict.fromkeys([*old[2], *new[2]])
    changes = [
        (name, old[2].get(name, ""), new[2].get(name, ""))
        for name in names
        if old[2].get(name, "").strip() != new[2].get(name, "").strip()
    ]
    if not changes:
        found.same += 1
    identity = next((new[2][n] for n in _IDS if new[2].get(n)), "")
    row = f"{new[1]} {identity}".strip()
    found.changed += [(row, old[0], new[0], *change) for change in changes]


def summary(found: Difference) -> Counter[str]:
    """How many rows were added, removed, changed and left the same."""
    rows = {(c[1], c[2]) for c in found.changed}
    return Counter(added=len(found.added), removed=len(found.removed), changed=len(rows), same=found.same)
