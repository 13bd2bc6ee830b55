"""The filing calendar: which reports a committee owed for a period, and which of them the loaded record lacks. Packaged data, no network, no clock.

Rule: 11 CFR 104.5. Codes only name a gap; whether there is one is decided by the days that the loaded reports cover.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from klieg.read import tsv
from klieg.read.elections import general_election

_DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Report:
    """A report that was due: the days it covers, its code and year, when it was due, and whether it was due for certain."""

    since: date
    until: date
    code: str
    year: int
    due: date
    certain: bool

    @property
    def name(self) -> str:
        """As people say it: 'M5 2016'."""
        return f"{self.code} {self.year}"


def expected(form: str, frequency: Mapping[int, str] | str, since: date, until: date) -> list[Report]:
    """The reports due for the days from `since` to `until`, in order.

    Args:
        form: F3, F3P or F3X.
        frequency: Q or M, for all years or year by year (a year not named goes by the nearest before it, else after it).
        since: first day.
        until: last day.
    """
    found: list[Report] = []
    for year in range(since.year, until.year + 1):
        how = frequency if isinstance(frequency, str) else _nearest(frequency, year)
        found += [report for report in _of_year(form, how, year) if report.until >= since and report.since <= until]
    return sorted(found)


def named(form: str, frequency: Mapping[int, str], code: str, year: int) -> Report | None:
    """The report of this code and year ('M5', 2016); None where the calendar has none of it."""
    found = _of_year(form, _nearest(frequency, year), year)
    return next((report for report in found if report.code == code), None)


def frequencies(reports: Iterable[tuple[str, date]], snapshot: str = "") -> dict[int, str]:
    """How often a committee filed, year by year, from the codes of the reports it filed; `snapshot` (a master's code) where there are none."""
    found: dict[int, str] = {}
    for code, since in sorted(reports, key=lambda r: r[1]):
        if re.match(r"M\d", code):
            found[since.year] = "M"
        elif re.match(r"Q\d|MY", code):
            found.setdefault(since.year, "Q")
    return found or {1: "M" if snapshot == "M" else "Q"}


def gaps(covered: Iterable[tuple[date, date]], since: date, until: date) -> list[tuple[date, date]]:
    """The days from `since` to `until` that no period covers, as periods."""
    found: list[tuple[date, date]] = []
    day = since
    for start, end in sorted(covered):
        if start > until:
            break
        if start > day:
            found.append((day, min(start - _DAY, until)))
        day = max(day, end + _DAY)
    if day <= until:
        found.append((day, until))
    return found


def missing(reports: Iterable[Report], covered: Iterable[tuple[date, date]]) -> list[Report]:
    """Which of these reports cover days that no loaded period covers."""
    periods = list(covered)
    return [report for report in reports if gaps(periods, report.since, report.until)]


@cache
def _of_year(form: str, frequency: str, year: int) -> list[Report]:
    kinds = {"odd" if year % 2 else "even", "presidential" if year % 4 == 0 else "other"}
    return [
        Report(_day(since, year), _day(until, year), code, year, _day(due, year), certain == "yes")
        for of_form, often, kind, code, since, until, due, certain in tsv.packaged(__package__, "calendar.tsv")
        if of_form == form and often == frequency and kind in kinds
    ]


def _day(text: str, year: int) -> date:
    if text.startswith("E"):
        return general_election(year) + timedelta(days=int(text[1:]))
    if text.startswith("+"):
        return _day(text[1:], year + 1)
    month, day = text.split("-")
    if day == "L":
        return date(year, int(month) + 1, 1) - _DAY
    return date(year, int(month), int(day))


def _nearest(frequency: Mapping[int, str], year: int) -> str:
    before = [y for y in frequency if y <= year]
    return frequency[max(before)] if before else frequency[min(frequency)]
