"""The years that a form, and a sum on it, is said to be of, and those that it is of."""

from __future__ import annotations

from datetime import date
from typing import Any

from klieg.claims.disclosures import form_rows
from klieg.claims.language.dates import periods
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict

_OF_A_YEAR = regex(
    r"\b((?:19|20)\d\d) (?:[a-z]+ )?(?:form|disclosure|report|filing|statement|version)\b|\b(?:signed|filed|dated|certified) (?:(?:for|by) [^,;$]{2,40}? )?(?:on |in )?(?:[A-Z][a-z]+\.? )?(?:\d{1,2}(?:st|nd|rd|th)?,? )?((?:19|20)\d\d)\b"
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


_A_FORM = r"(?:forms?|disclosures?|versions?|filings?|statements?|reports?|paperwork|278e?)"
_ITS_DAY = regex(
    rf"\b(?:{_A_FORM}|(?:[Tt]he|[Hh]is|[Hh]er) (?:one|first|second|third|other|earlier|later|original|former|latter|newer|older))"
    r"(?:,? (?:which |that )?(?:(?:[Hh]e|[Ss]he|[A-Z][\w.]+(?: [A-Z][\w.]+)*|was) )?(?:had )?(?:signed|filed|made|submitted|lodged|certified|dated)(?: electronically)?(?: on| in)?|,? (?:of|from))? $"
)
"""Before the day of a form: 'the form of', 'the second, of', 'the disclosure she signed on'."""
_OF_FORM = regex(rf" (?:(?:financial|ethics|public|disclosure|amended|revised|first|second|later|earlier) )*{_A_FORM}\b")
"""Behind it: 'his March 2017 form'."""
_TELLING = frozenset(["day", "month", "year", "iso", "day_no_year", "month_no_year"])


def of_no_version(reading: Reading, found: list[dict[str, Any]]) -> bool:
    """Whether the form is called by a day, month or year ('his 2016 form', 'signed in March 2016', 'the version of August 31') that none of the versions bears."""
    if reading.frame in ("signed", "amended") or not any(version["dated"] for version in found):
        return False
    if (year := _OF_A_YEAR.search(reading.text)) and all(
        v["dated"] and v["dated"].year != int(year[1] or year[2]) for v in found
    ):
        return True
    called = [
        period
        for period in periods(reading.text, _ANY_DAY)
        if period.kind in _TELLING and (_ITS_DAY.search(reading.text[: period.start]) or _OF_FORM.match(reading.text, period.end))
    ]
    return any(not any(v["dated"] is None or form_rows.of_day(period, v["dated"]) for v in found) for period in called)


_ANY_DAY = date(2000, 1, 1)


def of_form(day: date | None) -> set[int]:
    """The years that a form of a day reports pay of: the calendar year before it and its own (5 CFR 2634.308); none where its day is not known."""
    return {day.year - 1, day.year} if day is not None else set()


_OF_A_DEBT = regex(
    r"\b(?:notes?|loans?|mortgages?|debts?|credit|borrowed|ow(?:e[sd]?|ing))\b(?:[^.;]|[.](?=\w))*?\b(?:from|of|since|dated|dates? (?:from|back to)|dating (?:from|back to)|(?:taken(?: out)?|made|incurred|opened|signed|issued|given|borrowed|contracted|run up)(?: back)?(?: in| on)?) (?:[A-Z][a-z]+\.? (?:\d{1,2}, )?)?(?P<year>(?:19|20)\d\d)\b"
    r"|\b(?P<year2>(?:19|20)\d\d) (?:[a-z]+ ){0,2}(?:note|loan|mortgage|debt|credit line|line of credit)\b"
)
"""Of what year a debt is said to be: 'a note from 2016', 'a loan taken out in 2004'."""


def of_debt(text: str) -> str:
    """The year that a debt is said to be of; '' where none is said of it."""
    said = next(
        (m for m in _OF_A_DEBT.finditer(text) if not _ITS_DAY.search(text[: max(m.start("year"), m.start("year2"))])), None
    )
    return (said["year"] or said["year2"]) if said is not None else ""


def of_a_debt(verdict: Verdict, text: str) -> Verdict:
    """A debt that holds, of the year that is said of it: of another it holds in part; where what is cited states none, it is not read."""
    year = of_debt(text) if verdict.verdict == "borne out" else ""
    stated = [set(_YEAR.findall(f"{row['raw']} {row.get('title', '')}")) for row in verdict.rows]
    if not year or any(year in years for years in stated):
        return verdict
    if not all(stated):
        return verdict.said("not read", 2, f"that it is of {year} is not stated there: {verdict.why}")
    return verdict.said("partly", 9, f"the debt holds, but not as of {year}: {verdict.why}")


_YEAR = regex(r"\b(?:19|20)\d\d\b")
