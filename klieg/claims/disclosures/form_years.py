"""The years that a form, and a sum on it, is said to be of, and those that it is of."""

from __future__ import annotations

from datetime import date
from typing import Any

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading

_OF_A_YEAR = regex(
    r"\b((?:19|20)\d\d) (?:[a-z]+ )?(?:form|disclosure|report|filing|statement|version)\b|\b(?:signed|filed|dated|certified) (?:on |in )?(?:[A-Z][a-z]+\.? )?(?:\d{1,2}(?:st|nd|rd|th)?,? )?((?:19|20)\d\d)\b"
)


_OF_WHAT_YEAR = regex(r"\b(?:for|in|during) (?:the year )?(?P<year>20\d\d)\b")


def said(reading: Reading, day: date | None) -> set[int]:
    """Of which years a sum of a form is said to be; none where the claim says no year of its own, or only that of the form (of `day`)."""
    period = reading.period
    if period is None or period.carried:
        return set()
    text = _OF_A_YEAR.sub("", reading.text)
    if year := _OF_WHAT_YEAR.search(text):
        return {int(year["year"])}
    if period.since is None or period.until is None or period.kind.endswith("no_year") or period.words not in text:
        return set()
    of_the_form = day is not None and period.holds(day)
    return set() if of_the_form else set(range(period.since.year, period.until.year + 1))


def of_another_form(reading: Reading, version: dict[str, Any]) -> bool:
    """Whether a form is called that of a year ('his 2016 form', 'signed in March 2016') in which it was neither made nor signed."""
    year = _OF_A_YEAR.search(reading.text) if reading.frame != "signed" else None
    return bool(year and version["dated"] and version["dated"].year != int(year[1] or year[2]))


def of_form(day: date | None) -> set[int]:
    """The years that a form of a day reports pay of: the calendar year before it and its own (5 CFR 2634.308); none where its day is not known."""
    return {day.year - 1, day.year} if day is not None else set()
