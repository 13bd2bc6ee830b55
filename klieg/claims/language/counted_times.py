"""Times that are counted from one that was spoken of: 'the next month', 'a quarter earlier', 'five days later'."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from klieg.claims.language import amounts as grammar
from klieg.claims.language.date_spans import month_of
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex

AFTER = regex(
    r"\b(?P<n>an?|the|[a-z]+(?:-[a-z]+)?|\d{1,3}) (?P<unit>day|week|fortnight|month|quarter|year)s? (?P<way>later|earlier|afterwards?|after(?: that)?(?= *[.,;]|$)|before(?= *[.,;]|$| (?:it|he|she|they) had\b))"
    r"|\bthe (?:very )?(?P<next>next|following|previous|preceding) (?P<unit2>day|week|month|quarter|year)\b",
    re.IGNORECASE,
)
"""A time that is counted from the one that is spoken of."""
_MOST = {"day": 0, "week": 0, "fortnight": 0, "month": 32, "quarter": 100, "year": 400}
"""How many days what is spoken of may have for a unit to be counted from it: a month is counted from a day or a month, a day from a day."""
_DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}
_A_QUARTER, _A_WHOLE_YEAR = 80, 300
"""So many days at least have a quarter, and a year, that is spoken of."""


_AT_LEAST = regex(
    r"\b(?:(?:more|less|fewer|longer) than|at (?:least|most)|over|under|not even|no (?:more|less) than) $", re.IGNORECASE
)


def counted(match: re.Match[str], base: Period | None) -> Period:
    """What AFTER matched, counted from a time; one that can't be told reads two ways ('ambiguous'), which keeps a verdict back."""
    unit = match["unit"] or match["unit2"]
    back = (match["way"] or match["next"]).lower() in ("earlier", "before", "previous", "preceding")
    word = (match["n"] or "the").lower()
    said = [] if word in ("a", "an", "the") else grammar.amounts(f"{word} times")
    unsure = Period(match.start(), match.end(), match[0], None, None, "ambiguous")
    if _AT_LEAST.search(match.string[: match.start()]):
        return unsure  # 'more than two weeks later': no day
    if base is None or base.since is None or base.until is None or not (said or word in ("a", "an", "the")):
        return unsure  # counted from nothing, or 'some days later'
    number = (int(said[0].figure) if said else 1) * (-1 if back else 1)
    days = (base.until - base.since).days
    if unit == "week" and match["next"]:
        return unsure  # 'the next week': which seven days
    if days > _MOST[unit] or (unit == "quarter" and days < _A_QUARTER):
        return unsure
    if unit in _DAYS_OF:
        day = base.since + timedelta(number * _DAYS_OF[unit])
        return replace(unsure, text=f"{match[0]}: {day}", since=day, until=day, kind="day")
    months = _MONTHS_OF[unit]
    first = base.since.year * 12 + base.since.month - 1 + number * months
    if unit == "year" and days < _A_WHOLE_YEAR:
        if match["unit"]:
            return unsure  # 'a year later' than May: that May, or all of that year
        first -= first % 12  # 'the next year': the whole of it
    since = date(first // 12, first % 12 + 1, 1)
    until = month_of((first + months - 1) // 12, (first + months - 1) % 12 + 1)[1]
    named = f"{since:%Y}" if (since.month, months) == (1, 12) else f"{since:%B %Y}"
    return replace(unsure, text=f"{match[0]}: {named}", since=since, until=until, kind=unit)


def words_of(period: Period | None) -> str:
    """The words that a time was counted by ('three weeks later'); '' for one that was not."""
    said, _, told = period.text.partition(": ") if period is not None else ("", "", "")
    return said if told and AFTER.fullmatch(said) else ""


_BEHIND_A_FIGURE = regex(r"(?:\d|\b(?:million|billion|thousand|hundred|nothing|none|tweets|posts|ads|advertisements)) (?:on )?$")
_AT_A_HEAD = regex(r"(?:;|,) (?:and |but |then |on )*$")


def within(text: str, periods: list[Period]) -> list[Period]:
    """The times of a text, with those that stand behind a figure or at the head of a clause and are counted from a dated one before them: '$100,000 on February 16, 2016, and $224,104.02 three days later'."""
    made = list(periods)
    for match in AFTER.finditer(text):
        before = text[: match.start()]
        if re.match(r" than\b", text[match.end() :]) or not (_BEHIND_A_FIGURE.search(before) or _AT_A_HEAD.search(before)):
            continue
        base = next((p for p in reversed(made) if p.end <= match.start()), None)
        if (
            base is None
            or not re.search(r"\d{4}", base.text)
            or any(p.start < match.end() and match.start() < p.end for p in made)
        ):
            continue
        found = counted(match, base)
        if found.kind != "ambiguous":
            made = sorted([*made, found], key=lambda p: p.start)
    return made


_NOT_UNTIL = regex(r"(?:^|[.;,:\u2014(\"\u201c] ?|\b(?:[Aa]nd|[Bb]ut) |\b(?:was|is) )[Nn]ot $")
_THEN_IT_DID = regex(r",? (?:did|was|were|had|has|that|when)\b")


def only_then(period: Period | None, text: str) -> Period | None:
    """'Not until March did it register', 'it was not before June that it joined': in the month or on the day that is named, and not before it."""
    if period is None or period.since is not None or period.lead not in ("until", "till", "before"):
        return period
    if not _NOT_UNTIL.search(text[: period.start]) or not _THEN_IT_DID.match(text, period.end):
        return period
    if period.lead == "before" and period.until is not None:
        # what ends before June is told of June
        last = period.until + timedelta(1)
        last = last if period.unit.startswith("day") else month_of(last.year, 12 if period.unit == "year" else last.month)[1]
        period = replace(period, until=last)
    return period.ending()
