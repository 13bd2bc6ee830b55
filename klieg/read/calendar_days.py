"""Days written in digits, one at a time. A module by itself: who reads a few needs nothing that reads columns."""

from __future__ import annotations

import re
from datetime import date


def day(text: str, order: str = "ymd") -> date | None:
    """A day written in digits: YYYYMMDD, YYYY-MM-DD (order ymd), MM/DD/YYYY or MMDDYYYY (order mdy), DD/MM/YYYY (order dmy); None for a blank.

    Raises:
        ValueError: no such day, or written otherwise.
    """
    bare = text.strip()
    if not bare or not bare.strip("0/-"):
        return None
    match = re.fullmatch(r"(\d{4})-?(\d{2})-?(\d{2})(?:[ T].*)?", bare, re.ASCII)
    if order == "ymd" and match:
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match and "-" in bare:
        return _day(int(match[1]), int(match[2]), int(match[3]))
    match = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T].*)?", bare, re.ASCII) or re.fullmatch(
        r"(\d{2})(\d{2})(\d{4})", bare, re.ASCII
    )
    if match:
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        return _day(year, second, first) if order == "dmy" else _day(year, first, second)
    raise ValueError("not a day")


def _day(year: int, month: int, number: int) -> date:
    try:
        return date(year, month, number)
    except ValueError as error:
        raise ValueError("no such day") from error


def span(text: str) -> tuple[date, date] | None:
    """The first and last day of YYYY-MM-DD, YYYY-MM or YYYY; None for anything else."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", text.strip(), re.ASCII)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - date.resolution
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None
