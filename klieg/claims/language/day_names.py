"""A day that stands beside the name of a feast, of an election or of the week: 'on Election Day, November 8, 2016', 'on Tuesday, November 8, 2016'. If the two do not agree, no day is read."""

from __future__ import annotations

import re
from datetime import date, timedelta

from klieg.claims.language.patterns import regex
from klieg.read.elections import general_election

UNCLEAR = "reads two ways, is not that of the feast, election or weekday beside it, or the calendar has none such"
"""Why a day is not read ('ambiguous')."""
FEASTS = {
    "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "New Year's Day": (1, 1), "New Year's Eve": (12, 31), "Independence Day": (7, 4), "Halloween": (10, 31),
    "Valentine's Day": (2, 14), "Veterans Day": (11, 11), "the Fourth of July": (7, 4), "July Fourth": (7, 4), "Christmas": (12, 25),
}  # fmt: skip
"""Those of a day of the month."""
MOVABLE = {"Thanksgiving Day": (11, 3, 4), "Thanksgiving": (11, 3, 4), "Labor Day": (9, 0, 1), "Memorial Day": (5, 0, -1)}
"""Month, day of the week (Monday is 0), and which of the month's (5 U.S.C. 6103)."""
ELECTION_DAY = "Election Day"
NAMED = "|".join([*FEASTS, *MOVABLE, ELECTION_DAY]).replace("'", "['\u2019]")
"""Their names, and that of the election's day: of these and of the movable ones the day is known where a year is."""
_BESIDE = {name: day for name, day in FEASTS.items() if name != "Christmas"} | {"Inauguration Day": (1, 20)}
"""Those that are a day, and no season."""
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ELECTION = r"(?P<vote>[Ee]lection [Dd]ay|the (?:day of the|day of the presidential) (?:election|vote)|the (?:presidential )?(?P<loose>election))"
_NAMES = rf"(?:{_ELECTION}|(?P<week>{'|'.join(_WEEK)})|(?P<feast>{'|'.join([*_BESIDE, *MOVABLE])}))".replace("'", "['\u2019]")
_QUICK = regex(r"\b(?:[Ee]lection|[A-Z][a-z]+day|Christmas|New Year|Halloween|Thanksgiving|Day|Fourth)\b")
_AHEAD = regex(rf"\b{_NAMES}(?P<apart>,? \(|,? )(?:which (?:was|fell on) )?(?:the )?$")
_BEHIND = regex(rf"(?:, | \()(?:which was |a |that )?{_NAMES}(?=[,.;:)]|$)")
_ANOTHER_DAY = regex(
    r"\b(?:after|before|eve of|following|since|until|till|primary|caucus|special|run-?off|Super|Ash|Good|Black|[A-Za-z.]+(?:['\u2019]s|s['\u2019])"
    r"|towards?|into|(?:away|hours?|days?|weeks?|months?) from|(?<!day )(?<!night )(?<!morning )(?<!afternoon )(?<!evening )of|(?<!\d )to)(?: the)? $",
    re.IGNORECASE,
)
"""Before a name, what tells that the day is not the one so called ('the day after Election Day, November 9', 'the run-up to the election, October 25'), or that the name is of another ('primary election day')."""
_OF_THE_WEEK = regex(
    r"\b(?:(?:days?|weeks?|months?|night|morning|evening) (?:after|before|following)|eve of)(?: the)? (?:Super |Ash |Good |Black )?$"
)
_FAR = 60
_AUTUMN = 10
"""An election of an earlier month, or of an odd year, need not be the federal one."""


def disagree(text: str, start: int, end: int, day: date, *, with_year: bool) -> bool:
    """Whether the name that stands right before or behind a day is of another one; where no year was written any year's is told by it."""
    if not _QUICK.search(text):
        return False
    first = max(start - _FAR, 0)
    ahead = text[first:start]
    if (named := _AHEAD.search(ahead)) is not None:
        before = ahead[: named.start()]
        if (_OF_THE_WEEK if named["week"] else _ANOTHER_DAY).search(before):
            return False
    elif (named := _BEHIND.match(text, end)) is None:
        return False
    if named["week"]:
        return with_year and day.weekday() != _WEEK.index(named["week"])
    if named["loose"] and (day.month < _AUTUMN or (with_year and day.year % 2) or named.groupdict().get("apart") == " "):
        return False
    years = [day.year] if with_year else range(day.year - 4, day.year + 2)
    name = (named["feast"] or ELECTION_DAY).replace("\u2019", "'")
    return all((day.month, day.day) != day_of(name, year) for year in years)


def day_of(name: str, year: int) -> tuple[int, int]:
    """Month and day of a feast, of Inauguration Day or of the election in a year."""
    if name == ELECTION_DAY:
        vote = general_election(year)
        return vote.month, vote.day
    if name not in MOVABLE:
        return _BESIDE.get(name) or FEASTS[name]
    month, weekday, nth = MOVABLE[name]
    days = [date(year, month, 1) + timedelta(n) for n in range(31)]
    days = [one for one in days if one.month == month and one.weekday() == weekday]
    return month, days[nth - 1 if nth > 0 else nth].day
