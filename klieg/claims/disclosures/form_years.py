"""The years that a form, and a sum on it, is said to be of, and those that it is of."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from klieg.claims.disclosures import form_rows
from klieg.claims.language.dates import periods
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.reports.passages import ANY_DAY
from klieg.claims.verdict import Verdict

_OF_A_YEAR = regex(
    r"\b((?:19|20)\d\d) (?:[a-z]+ )?(?:form|disclosure|report|filing|statement|version)\b|\b(?:signed|filed|dated|certified) (?:(?:for|by) [^,;$]{2,40}? )?(?:on |in )?(?:[A-Z][a-z]+\.? )?(?:\d{1,2}(?:st|nd|rd|th)?,? )?((?:19|20)\d\d)\b"
)


_OF_WHAT_YEAR = regex(
    r"\b(?:(?:for|in|during) (?:the year )?(?P<year>20\d\d)\b|(?P<its>20\d\d) (?:(?:base|annual|partnership|consulting) )?(?:salary|income|bonus|pay|wages|earnings|fees|dividends?)\b)"
)
"""'$5 in 2016', 'a 2016 salary of $5'."""


def said(reading: Reading, day: date | None) -> set[int]:
    """Of which years a sum of a form is said to be; none where the claim says no year of its own, or only that of the form (of `day`)."""
    period = reading.period
    if period is None or period.carried:
        return set()
    text = _OF_A_YEAR.sub("", reading.text)
    if year := _OF_WHAT_YEAR.search(text):
        return {int(year["year"] or year["its"])}
    if period.since is None or period.until is None or period.kind.endswith("no_year"):
        return set()
    if period.words not in text and period.kind != "year":
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
_IN_PASSING = regex(r", (?:which (?:he|she) )?(?:signed|filed|dated)(?: electronically)?(?: on| in)? $")
"""Of a form that is told by its place among others, its day in passing is a claim of its own (signing.py)."""
_TELLING = frozenset(["day", "month", "year", "iso", "day_no_year", "month_no_year"])


def of_no_version(reading: Reading, found: list[dict[str, Any]]) -> bool:
    """Whether the form is called by a day, month or year ('his 2016 form', 'signed in March 2016', 'the version of August 31') that none of the versions bears."""
    if reading.frame in ("signed", "amended") or not any(version["dated"] for version in found):
        return False
    made = made_in(reading.text)
    of_a_debt = range(made.start(), made.end()) if made is not None else ()
    if (
        (year := _OF_A_YEAR.search(reading.text))
        and year.start() not in of_a_debt
        and all(v["dated"] and v["dated"].year != int(year[1] or year[2]) for v in found)
    ):
        return True
    by_order = reading.frame == "disclosed_count" and re.match(r"(?:first|second)\|", reading.title)
    called = [
        period
        for period in periods(reading.text, ANY_DAY)
        if period.kind in _TELLING
        and not (
            by_order and _IN_PASSING.search(reading.text[: period.start]) and reading.text[period.end : period.end + 1] == ","
        )
        and (_ITS_DAY.search(reading.text[: period.start]) or _OF_FORM.match(reading.text, period.end))
    ]
    return any(not any(v["dated"] is None or form_rows.of_day(period, v["dated"]) for v in found) for period in called)


def of_form(day: date | None) -> set[int]:
    """The years that a form of a day reports pay of: the calendar year before it and its own (5 CFR 2634.308); none where its day is not known."""
    return {day.year - 1, day.year} if day is not None else set()


_DEBT = r"(?:notes?|loans?|mortgages?|debts?|credit)"
_WORD = r"(?!(?:as|at|in|by|end|start|beginning|middle|close|spring|summer|autumn|fall|winter|month|year)\b)[\w'\u2019-]+"
_WHEN = r"(?:the (?:spring|summer|autumn|fall|winter|start|beginning|middle|end) of |early |late )?(?:[A-Z][a-z]+\.? (?:\d{1,2}, )?)?(?:19|20)\d\d\b"
_LENDER = r"(?:from|to|with|by) (?:the )?[A-Z][\w&.'\u2019-]*(?: (?:(?:of|and|the|for|&) )*[A-Z][\w&.'\u2019-]*)*,?"
_OF_A_DEBT = regex(
    rf"\b{_DEBT}(?: (?:on|for|against) (?:his|her|their|an?|the)(?: {_WORD}){{1,3}}?)?(?: {_LENDER}|(?: {_WORD}){{0,2}}) (?:from|of|since|dated|dates? (?:from|back to)|dating (?:from|back to)|(?:made|signed|issued|given)(?: back)?(?: in| on)?) (?P<when>{_WHEN})"
    rf"|\b(?:{_DEBT}\b(?:[^.;]|[.](?=\w))*?(?:taken(?: out)?|incurred|opened|contracted|run up)|(?:borrowed|lent|loaned|(?:t(?:ook|aken|akes) out|got|obtained|g(?:ave|iven|ranted) [^.;]{{2,50}}?) an?(?: [\w-]+){{0,3}}? {_DEBT})\b(?:[^.;]|[.](?=\w))*?)(?: back)? (?:in|on) (?P<taken>{_WHEN})"
    rf"|\b(?:{_DEBT}|ow(?:e[sd]?|ing))\b(?:[^.;]|[.](?=\w))*? since (?P<since>{_WHEN})"
    rf"|(?:\b(?:an?|the|his|her|its|their|that|this|one)|['\u2019]s?) (?P<its>(?:19|20)\d\d) (?:(?!{_A_FORM}\b)[a-z]+ ){{0,2}}(?:notes?|loans?|mortgages?|debts?|credit line|line of credit)\b"
)
"""Of what year a debt is said to be: 'a note from 2016', 'a loan taken out in 2004'; a time as of which it is owed ('on a loan as of 2017', 'in the fall of 2016') is none."""


def made_in(text: str) -> re.Match[str] | None:
    """The words that tell in what year a debt was made."""
    return next(
        (
            match
            for match in _OF_A_DEBT.finditer(text)
            if not _ITS_DAY.search(text[: match.start(str(match.lastgroup))])
            and not _OF_FORM.match(text, match.end(str(match.lastgroup)))
        ),
        None,
    )


def of_debt(text: str) -> str:
    """The year that a debt is said to be of; '' where none is said of it."""
    made = made_in(text)
    return made[str(made.lastgroup)][-4:] if made is not None else ""


def without_a_debts(reading: Reading) -> Reading:
    """A reading without a time that is the year of a debt ('a mortgage of 2014'), and so no time of a version."""
    period = reading.period
    if period is None or period.since is None or period.carried or str(period.since.year) != of_debt(reading.text):
        return reading
    return replace(reading, period=None) if len(_YEAR.findall(reading.text)) == 1 else reading


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
