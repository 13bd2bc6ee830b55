"""The day of the federal election. A module by itself: who reads a story's dates needs no reader of tables."""

from __future__ import annotations

from datetime import date, timedelta


def general_election(year: int) -> date:
    """The Tuesday after the first Monday of November (2 U.S.C. 7); the federal one is of an even year."""
    first = date(year, 11, 1)
    return first + timedelta((7 - first.weekday()) % 7 + 1)
