"""How long words say a time is that they point back to: 'that quarter', 'the same 11 months'."""

from __future__ import annotations

import re

from klieg.claims.language.dates import Period
from klieg.claims.language.number_words import COUNTS
from klieg.claims.language.patterns import regex

_THAT = regex(
    r"\b(?:that|the same|the|those|these) (?:whole |entire |full |same )?(?P<unit>day|week|month|quarter|spring|summer|autumn|fall|winter|year)\b(?! of)"
    r"|\b(?:that|the same|those|these) (?:same )?(?P<n>[a-z]+|\d+) (?:months|quarters|weeks|years)\b"
)
_LONG = {"day": (0, 0), "week": (5, 7), "month": (27, 31), "year": (330, 372)}
_A_QUARTER = (85, 95)
_MONTHS = regex(r"\b(?P<n>[a-z]+|\d{1,2}) months\b", re.IGNORECASE)


def days_of(period: Period) -> int:
    """How long a stretch is; 0 if an end is open."""
    return (period.until - period.since).days if period.since and period.until else 0


def months_long(words: str) -> int:
    """How many months some words tell of ('the same 11 months'); 0 if none."""
    said = _MONTHS.search(words)
    return 0 if said is None else int(said["n"]) if said["n"].isdigit() else COUNTS.get(said["n"].lower(), 0)


def of_length(text: str, period: Period) -> bool:
    """Whether a time is as long as words say that point at one; any is where none do."""
    said = _THAT.search(text)
    if said is None:
        return True
    if period.since is None or period.until is None:
        return False
    days = (period.until - period.since).days
    if said["n"]:
        months = months_long(said[0])
        return months > 0 and abs(days - 30.4 * months) < 7
    low, high = _LONG.get(said["unit"], _A_QUARTER)
    return low <= days <= high
