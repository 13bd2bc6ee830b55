"""A day that stands beside the name of a feast, of an election or of the week: 'on Election Day, November 8, 2016', 'on Tuesday, November 8, 2016'. If the two do not agree, no day is read."""

from __future__ import annotations

from datetime import date, timedelta

from klieg.claims.language.patterns import regex

_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ELECTION = r"(?P<vote>(?:Election|[Ee]lection|polling) [Dd]ay|the (?:day of the|day of the presidential) (?:election|vote)|the (?:presidential )?election)"
_FEASTS = {
    "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "New Year's Day": (1, 1), "New Year's Eve": (12, 31), "Independence Day": (7, 4), "Halloween": (10, 31),
    "Valentine's Day": (2, 14), "Veterans Day": (11, 11), "Inauguration Day": (1, 20),
}  # fmt: skip
_NAMES = rf"(?:{_ELECTION}|(?P<week>{'|'.join(_WEEK)})|(?P<feast>{'|'.join(_FEASTS)}))".replace("'", "['\u2019]")
_QUICK = regex(r"\b(?:[Ee]lection|[Pp]olling|[A-Z][a-z]+day|Christmas|New Year|Halloween|Day)\b")
_AHEAD = regex(rf"\b{_NAMES}(?:,? \(|, )(?:which (?:was|fell on) )?(?:the )?$")
_BEHIND = regex(rf"(?:, | \()(?:which was |a |that )?{_NAMES}(?=[,.;:)]|$)")
_FAR = 60


def disagree(text: str, start: int, end: int, day: date, *, with_year: bool) -> bool:
    """Whether the name that stands right before or behind a day is of another one; where no year was written any year's is told by it."""
    if not _QUICK.search(text):
        return False
    named = _AHEAD.search(text[max(start - _FAR, 0) : start]) or _BEHIND.match(text, end)
    if named is None:
        return False
    if named["week"]:
        return with_year and day.weekday() != _WEEK.index(named["week"])
    if named["feast"]:
        return (day.month, day.day) != _FEASTS[named["feast"].replace("\u2019", "'")]
    years = [day.year] if with_year else range(day.year - 4, day.year + 2)
    return all((day.month, day.day) != _election(year) for year in years)


def _election(year: int) -> tuple[int, int]:
    """The Tuesday after the first Monday of November (2 U.S.C. 7)."""
    first = date(year, 11, 1)
    day = first + timedelta((7 - first.weekday()) % 7 + 1)
    return day.month, day.day
