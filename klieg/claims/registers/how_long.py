"""For how long a post was held, or somebody was registered for another, against the days or months on record: 'for almost ten years', 'for eight months'."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from klieg.claims.language.amounts import Amount, amounts, so_many
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict

_LONG = r"\bfor (?P<said>(?:(?:the )?(?:about|almost|nearly|more than|over|at least|less than|under|roughly|some|just|only|fewer than|close to|around|up to|a little over|well over|exactly) )*(?P<n>an?|[\w-]+) (?:(?:full|whole|long|straight) )?(?P<unit>day|week|month|year|decade)s?)\b(?! (?:before|after|ago|earlier|later|beginning|starting|and a half))"
_FOR = regex(_LONG)
_BEHIND = regex(rf",? {_LONG}")
_DAYS = {
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.44"),
    "year": Decimal("365.25"),
    "decade": Decimal("3652.5"),
}
_SLACK = (Decimal(1), Decimal("0.99"), Decimal("1.01"))
"""Months are stated, and no days: a bound is not missed by a few days."""


def said(text: str) -> tuple[Amount, str] | None:
    """How long a text says that something was so, and in what unit; None if it says no such thing, or in words that are no figure."""
    match = _FOR.search(text)
    if match is None:
        return None
    found = [one for one in amounts(match["said"]) if one.unit == "count"]
    if not found and match["n"] in ("a", "an"):
        found = [so_many("a", 1)]
    return (found[0], match["unit"]) if len(found) == 1 else None


def take_in(reading: Reading, text: str) -> None:
    """The words right behind a tie that tell for how long it was so are a part of what is said."""
    if (behind := _BEHIND.match(text, reading.end)) is not None:
        reading.end = behind.end()
        reading.text = text[reading.start : reading.end]


def hold(reading: Reading, verdict: Verdict) -> Verdict:
    """A tie that holds, for as long as is said: for another time it holds in part; where its end is not stated, it is not read."""
    told = said(reading.text) if verdict.verdict == "borne out" and not reading.negated else None
    if told is None:
        return verdict
    stretches = [(row.get("since"), row.get("until")) for row in verdict.rows]
    known = [
        (since, until) for since, until in stretches if isinstance(since, date) and isinstance(until, date) and since < until
    ]
    if not known:
        return verdict.said("not read", 2, f"for how long is not stated there: {verdict.why}")
    whole = (min(since for since, _ in known), max(until for _, until in known))
    if any(_fits(told, since, until) for since, until in (*known, whole)):
        return verdict
    lasted = (whole[1] - whole[0]).days / _DAYS[told[1]]
    return verdict.said("partly", 9, f"it was for {lasted:.1f} {told[1]}s at most: {verdict.why}")


def _fits(told: tuple[Amount, str], since: date, until: date) -> bool:
    amount, unit = told
    lasted = ((until - since).days + 1) / _DAYS[unit]
    if amount.hedge:
        return any(amount.within(lasted * slack) for slack in _SLACK)
    by_month = since.day == 1 and (until + timedelta(1)).day == 1
    if unit == "month" and by_month and abs(lasted - amount.figure) <= Decimal("1.1"):
        return True  # April to December: eight months, or nine
    return abs(lasted - amount.figure) <= Decimal("0.5") or int(lasted) == amount.figure
