"""Form layouts and value tables, kept as data; this module looks things up in them.

`fec_columns.tsv` holds the columns of each row type of an electronic filing by layout version, `fec_covers.tsv` which summary
line a cover's column stands on. Each file states its origin in its first lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from klieg.read import tsv

_VERSION = re.compile(r"(?P<paper>P?)(?P<major>\d)(?:\.(?P<minor>\d+))?", re.ASCII)
# SASL and SASI are receipts of Levin and soft-money accounts in the columns of Schedule A: schedules of their own, never added to it.
_SCHEDULE = re.compile(r"SA3L|S[AB]S[LI]|SC[12](?=/|$)|SC(?=/|$)|S[ABDEFIL]|H[1-6]|F3P31|F\d+[A-Z]*\d*|TEXT|HDR")


@dataclass(frozen=True)
class CoverLine:
    """A summary line on a cover: the field's position (from 0), the form line, the column (A or B), the column's name."""

    position: int
    line: str
    column: str
    name: str


def read_tsv(name: str) -> list[list[str]]:
    """The rows of a tab-separated table here, comment lines left out."""
    return tsv.packaged(__package__, name)


@cache
def _layouts() -> list[tuple[re.Pattern[str], dict[str, tuple[str, ...]]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for pattern, versions, names in read_tsv("fec_columns.tsv"):
        columns = tuple(names.split(" "))
        found.setdefault(pattern, {}).update(dict.fromkeys(versions.split(" "), columns))
    return [(re.compile(pattern), by_version) for pattern, by_version in found.items()]


@cache
def _versions() -> frozenset[str]:
    return frozenset(version for _, by_version in _layouts() for version in by_version)


@cache
def family(version: str) -> str | None:
    """The version as the tables name it ('3.00' is '3', '8.30' is '8.3'), or None if the tables don't know it.

    The whole of the text must be a version: '180.5' is none.
    """
    match = _VERSION.fullmatch(version.strip())
    if not match:
        return None
    minor = (match["minor"] or "0").rstrip("0") or "0"
    for name in (f"{match['paper']}{match['major']}.{minor}", f"{match['paper']}{match['major']}"):
        if name in _versions() and (name.endswith(minor) or match["major"] in "123"):
            return name
    return None


def known_version(version: str) -> bool:
    """Whether the tables hold a layout of this version."""
    return family(version) is not None


@cache
def columns(row_type: str, version: str) -> tuple[str, ...] | None:
    """The columns of a row type as filed ('SA11AI', 'F3XA', 'SC1/10'), in order; None if the tables don't know it in that version."""
    name = family(version)
    kind = row_type.strip().upper()
    for pattern, by_version in _layouts():
        if pattern.fullmatch(kind):
            return by_version.get(name) if name else None
    return None


@cache
def cover_form(row_type: str) -> str:
    """The form of a cover row: 'F3XA' is 'F3X', 'F3PT' is 'F3P', 'F24N' is 'F24'."""
    kind = row_type.strip().upper()
    return kind[:-1] if re.fullmatch(r"F\d+[A-Z]?[ANT]", kind) else kind


@cache
def cover_lines(row_type: str, version: str) -> tuple[CoverLine, ...]:
    """The summary lines on the cover of a form, in the order of its columns; empty if the form has none."""
    names = columns(row_type, version) or ()
    lines = {name: (line, column) for form, name, line, column in read_tsv("fec_covers.tsv") if form == cover_form(row_type)}
    return tuple(CoverLine(position, *lines[name], name) for position, name in enumerate(names) if name in lines)


@cache
def schedule(row_type: str) -> str | None:
    """The schedule or form a row belongs to: 'SA11AI' is 'SA', 'SC1/10' is 'SC1', 'F57' is itself; None for an unknown one."""
    kind = row_type.strip().upper()
    match = _SCHEDULE.match(kind)
    return match[0] if match and any(pattern.fullmatch(kind) for pattern, _ in _layouts()) else None


@cache
def _tie_titles() -> list[tuple[str, re.Pattern[str]]]:
    return [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in read_tsv("tie_titles.tsv")[1:]]


def tie_kind(title: str) -> str:
    """The kind of tie that a title or description speaks of, by the first pattern of `tie_titles.tsv` it holds; 'other' if none does."""
    return next((kind for kind, pattern in _tie_titles() if pattern.search(title)), "other")
