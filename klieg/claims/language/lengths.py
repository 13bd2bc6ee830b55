"""How long words say a time is that they point back to: 'that quarter', 'the same 11 months'."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from klieg.claims.language.dates import Period
from klieg.claims.language.number_words import COUNTS
from klieg.claims.language.patterns import regex

_THAT = regex(
    r"\b(?:that|the same|the|those|these) (?:whole |entire |full |same )?(?P<unit>day|week|month|quarter|spring|summer|autumn|fall|winter|year)\b(?! of)"
    r"|\b(?:that|the same|those|these) (?:same )?(?P<n>[a-z]+|\d+) (?:months|quarters|weeks|years)\b"
)
_LONG = {"day": (0, 0), "week": (5, 7), "month": (27, 31), "year": (330, 372)}
_A_QUARTER = (85, 95)
_OF_A_REPORT = {"day": (1, 1), "week": (5, 9), "month": (26, 33), "quarter": (80, 100), "half": (170, 190), "year": (300, 370)}
"""So many days a report has, at least and at most, that is called a month's or a quarter's: it may begin or end a few days beside it."""
_A_REPORTS = regex(
    rf"\b(?:that|the|this|same|whole|entire|full|single|one|first|second|third|fourth|last) (?P<unit>{'|'.join(_OF_A_REPORT)})\b(?! (?:before|after|earlier|later|ahead))",
    re.IGNORECASE,
)
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


def too_long(text: str, period: Period) -> bool:
    """Whether a time is longer than words say that point at one, or open: ten months for 'the month'."""
    said = _THAT.search(text)
    if said is None or said["n"]:
        return said is not None and not of_length(text, period)
    return (
        period.since is None
        or period.until is None
        or (period.until - period.since).days > _LONG.get(said["unit"], _A_QUARTER)[1]
    )


def of_the_report(text: str, coverage: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a report, by what it covers, is as long as words say the time is that they point at ('that month', 'the first half of the year'); any is where none do."""
    said, of = _A_REPORTS.search(text), next(iter(coverage), None)
    if said is None or of is None or not (of["since"] and of["until"]):
        return True
    low, high = _OF_A_REPORT[said["unit"].lower()]
    return bool(low <= (of["until"] - of["since"]).days + 1 <= high)
