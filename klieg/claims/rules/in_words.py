"""Who pays and what time is meant, in the words of a sentence that is put whole."""

from __future__ import annotations

from datetime import timedelta

from klieg.claims.language.dates import Period
from klieg.claims.reading import Reading


def payer(one: Reading) -> str:
    """Who pays, as a sentence would name it."""
    who = one.role("subject")
    if who is None or len(one.roles["subject"]) != 1:
        return ""
    return f"{who.name}'s campaign" if who.kind in ("campaign", "person") and len(who.name.split()) < 4 else who.name


_DAYS = {"month": (28, 31), "quarter": (90, 92), "year": (365, 366)}


def unit_of(period: Period) -> str:
    """Whether it is a whole month, quarter or year; '' if it is none."""
    if period.since is None or period.until is None or period.since.day != 1 or (period.until + timedelta(1)).day != 1:
        return ""
    long = (period.until - period.since).days + 1
    return next((unit for unit, (low, high) in _DAYS.items() if low <= long <= high), "")


_QUARTERS = ("first", "second", "third", "fourth")


def day_or_month(period: Period | None) -> str:
    """A day, month, quarter or year in words; '' for any other time."""
    if period is None or period.since is None or period.until is None:
        return ""
    day = period.since
    if day == period.until:
        return f"{day:%B} {day.day}, {day.year}"
    unit = unit_of(period)
    if unit == "month":
        return f"{day:%B %Y}"
    if unit == "quarter" and day.month % 3 == 1:
        return f"the {_QUARTERS[day.month // 3]} quarter of {day.year}"
    return str(day.year) if unit == "year" and day.month == 1 else ""


def during(period: Period | None) -> str | None:
    """' in March 2016', ' through March 2016', ' between April 1, 2015, and March 31, 2016', as it stands behind what was done; '' for no time, None for one that can't be said so."""
    if period is None or (period.since is None and period.until is None):
        return ""
    if period.until is None or period.since == period.until:
        return None  # since a day, or of one day alone
    ends = period.until
    if period.since is None:
        whole = (ends + timedelta(1)).day == 1
        return f" through {ends:%B %Y}" if whole else f" through {ends:%B} {ends.day}, {ends.year}"
    if when := day_or_month(period):
        return f" in {when}"
    begins = period.since
    return f" between {begins:%B} {begins.day}, {begins.year}, and {ends:%B} {ends.day}, {ends.year}"
