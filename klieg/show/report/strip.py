"""What was searched for a claim: the reporting periods as a strip (loaded, missing, the days asked about marked), and sources that are whole or not in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import Any

from klieg.claims.check import Claim
from klieg.money import calendar
from klieg.words import count, period

_DAY = timedelta(days=1)
_CELLS = 12
"""Cells a strip shows before runs of the same state are drawn as one."""
_WIDE, _NARROW = 540, 310
"""The width of a card on a desk and on a phone, in pixels: a name is shown where its cell holds it."""


@dataclass(frozen=True)
class Cell:
    """A stretch of days: under which report's name, whether loaded, and the first and last of its days that are asked about."""

    since: date
    until: date
    name: str
    loaded: bool
    needed: tuple[date, date] | None
    certain: bool = True
    reports: int = 1


def strips(claim: Claim, names: dict[str, str]) -> list[dict[str, Any]]:
    """The strips of a claim, one for each committee; `names` tells their names."""
    return [_strip(covered, claim, names) for covered in claim.verdict.coverage if isinstance(covered.get("loaded"), list)]


def texts(claim: Claim, names: dict[str, str]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Registers, archives and disclosures that were searched: those that the claim's rows stand in (or, where there are none, all), and the rest."""
    cited = {str(row["source"])[:12] for row in (*claim.verdict.rows, *claim.verdict.against)}
    found = []
    for covered in claim.verdict.coverage:
        if isinstance(covered.get("loaded"), list):
            continue
        who = str(covered.get("who") or "")
        days = period(covered.get("since"), covered.get("until"))
        found.append(
            {
                "who": names.get(who, who),
                "days": days,
                "what": str(covered.get("loaded") or "nothing"),
                "part": str(covered.get("missing") or ""),
                "cited": who in cited,
            }
        )
    first = [one for one in found if one["cited"]] or found[:4]
    return first, [one for one in found if one not in first]


def _strip(covered: dict[str, Any], claim: Claim, names: dict[str, str]) -> dict[str, Any]:
    who = str(covered["who"])
    lines = covered.get("lines") or []
    cells = _cells(covered)
    needed = [cell for cell in cells if cell.needed]
    have = sum(cell.loaded for cell in needed)
    asked = period(covered.get("since"), covered.get("until"))
    claimed = claim.reading.period
    return {
        "who": names.get(who, ""), "id": who, "line": f"line {', '.join(lines)}" if lines and "all" not in lines else "",
        "told": f"{have} of {count(len(needed), 'report')} asked about loaded" if cells else "nothing loaded states what it covers",
        "asked": asked, "why": f"the claim says “{claimed.text}”" if claimed and asked else "the claim says no period: all that is covered, to the end of its last year" if asked else "",
        "cells": _named(_joined(cells)), "states": {(bool(cell.needed), cell.loaded) for cell in cells},
    }  # fmt: skip


def _cells(covered: dict[str, Any]) -> list[Cell]:
    """The periods in order: loaded ones once each, missing reports by name, and days that no report is named for."""
    since, until = covered.get("since"), covered.get("until")

    def asked(a: date, b: date) -> tuple[date, date] | None:
        if since is None or until is None or b < since or a > until:
            return None
        return max(a, since), min(b, until)

    loaded = {
        (c["since"], c["until"]): str(c["report"] or "") for c in reversed(covered["loaded"]) if c.get("since") and c.get("until")
    }
    apart = [(a, b) for a, b in loaded if not any((x <= a and b <= y) and (a, b) != (x, y) for x, y in loaded)]
    cells = [Cell(a, b, loaded[a, b], True, asked(a, b)) for a, b in apart]
    cells += [
        Cell(m["since"], m["until"], str(m["report"]), False, asked(m["since"], m["until"]), bool(m.get("certain", True)))
        for m in covered.get("missing") or [] if (m["since"], m["until"]) not in loaded
    ]  # fmt: skip
    if not cells:
        return []
    first, last = min(c.since for c in cells), max(c.until for c in cells)
    ends = (min(first, since or first), max(last, until or last))
    for a, b in calendar.gaps([(c.since, c.until) for c in cells], *ends):
        inside = asked(a, b)
        edges = sorted({a, b + _DAY, *([inside[0], inside[1] + _DAY] if inside else [])})
        cells += [Cell(x, y - _DAY, "", False, asked(x, y - _DAY)) for x, y in pairwise(edges)]
    return sorted(cells, key=lambda c: (c.since, c.until))


def _joined(cells: list[Cell]) -> list[Cell]:
    """Runs of missing reports as one cell; where there are still many, runs of loaded ones too, year by year or whole."""
    joined = _runs(cells, lambda c: (c.loaded, bool(c.needed), c.since if c.loaded else None))
    if len(joined) > _CELLS:
        joined = _runs(cells, lambda c: (c.loaded, bool(c.needed), c.since.year if c.loaded else None))
    return joined if len(joined) <= _CELLS else _runs(cells, lambda c: (c.loaded, bool(c.needed)))


def _runs(cells: list[Cell], key: Any) -> list[Cell]:
    out: list[Cell] = []
    for _, run in groupby(cells, key):
        group = list(run)
        if len(group) < 3:
            out += group
            continue
        named = [c for c in group if c.name]
        first, last = (named[0].name, named[-1].name) if named else ("", "")
        code, _, year = first.rpartition(" ")
        name = first if first == last else f"{code if code and last.endswith(year) else first} to {last}"
        needed = [c.needed for c in group if c.needed]
        out.append(replace(group[0], until=max(c.until for c in group), name=name, reports=len(named), certain=all(c.certain for c in group),
                           needed=(needed[0][0], needed[-1][1]) if needed else None))  # fmt: skip
    return out


def _named(cells: list[Cell]) -> list[dict[str, Any]]:
    """The cells with their share of the width, their names as far as they fit, and what a reader that sees no picture is told."""
    days = [max((cell.until - cell.since).days + 1, 1) for cell in cells]
    whole = sum(days) or 1
    made, year = [], ""
    for cell, length in zip(cells, days, strict=True):
        code, _, its = cell.name.rpartition(" ")
        code, its = (code, its) if code else (cell.name, str(cell.since.year))
        share = max(length / whole, 0.03)
        room = [n for n, width in (("", _NARROW), ("t2", _WIDE)) if len(code) * 6 <= share * width]
        state = "loaded" if cell.loaded else "not loaded" if cell.certain else "not loaded, perhaps not due"
        a, b = (0.0, 0.0)
        if cell.needed:
            a = (cell.needed[0] - cell.since).days / length * 100
            b = ((cell.needed[1] - cell.since).days + 1) / length * 100
        made.append({
            "w": length, "loaded": cell.loaded, "needed": bool(cell.needed), "a": f"{a:.1f}", "b": f"{b:.1f}", "code": code if room else "", "fits": room[0] if room else "",
            "year": its if its != year and len(its) * 6 <= share * _NARROW else "",
            "told": f"{cell.name or 'days of no named report'}, {cell.since} to {cell.until}: {state}{', asked about' if cell.needed else ''}",
        })  # fmt: skip
        year = its if made[-1]["year"] else year
    return made
