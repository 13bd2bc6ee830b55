"""The time that words point back to: 'the same twelve months', 'that quarter', 'those 11 months'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from klieg.claims.language import date_spans, dates, lengths
from klieg.claims.language.number_words import COUNTS

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


def _month_of_edge(period: dates.Period) -> dates.Period | None:
    """The month that an open time is told by: 'had paid it $627,000 before March 2016, and paid $1.03 million that month'."""
    if not period.unit.startswith("month") or (period.since is None) == (period.until is None):
        return None
    if period.until is not None:
        day = period.until + timedelta(period.lead == "before")
    else:
        assert period.since is not None
        day = period.since - timedelta(period.lead == "after")
    return dates.Period(period.start, period.end, f"{day:%B %Y}", *date_spans.month_of(day.year, day.month), "month")


_QUARTERS = {"winter": 1, "spring": 4, "summer": 7, "fall": 10, "autumn": 10}
"""In what month the quarter begins that a season is of, as reports are filed."""


def _quarter_of_season(period: dates.Period) -> dates.Period | None:
    """'In the spring of 2015 ... in that quarter': the second; None for any other time, or a winter, which is of two years."""
    season = next((name for name in _QUARTERS if name in period.words.lower()), "")
    if not season or season == "winter" or period.since is None or period.until is None:
        return None
    if period.since.year != period.until.year or lengths.days_of(period) > _A_SEASON:
        return None
    opens, year = _QUARTERS[season], period.since.year
    closes = date_spans.month_of(year, opens + 2)[1]
    return dates.Period(period.start, period.end, f"the quarter of {period.words}", date(year, opens, 1), closes, "quarter")


_A_SEASON = 130
"""Days that a season has at most, however it is told."""
_FEW_MONTHS = 4
"""So many months may be told one by one before."""


def _the_last(reader: Reader, low: int, high: int) -> dates.Period | None:
    """The time of the payment spoken of last, if it is so long: that of 'in that quarter', which was told of a month."""
    last = reader.last_payment.period if reader.last_payment is not None and reader.payment_at == reader.paragraph else None
    return last if last is not None and last.since and last.until and low <= lengths.days_of(last) <= high else None


def same_period(reader: Reader, words: str, here: Sequence[dates.Period] = ()) -> dates.Period | None:
    """The period that 'the same twelve months', 'that quarter', 'the same period' means: the last one of that length, those of this sentence (`here`) among them."""
    told = [*reader.spans, *here]
    by_words = {
        "same months": (40, 100000),
        "weeks": (10, 400),
        "those months": (50, 400),
        "these months": (50, 400),
        "three months": (80, 100),
        "six months": (170, 190),
        "twelve months": (300, 400),
        "year": (300, 400),
        "quarter": (80, 100),
        "month": (26, 32),
        "day": (0, 1),
        "week": (5, 9),
        "spring": (60, 120),
        "summer": (60, 120),
        "autumn": (60, 120),
        "fall": (60, 120),
    }
    loose = (
        (5, 100000)
        if re.search(r"\b(?:that|the same|this) (?:[a-z]+ )?(?:period|time|span|stretch)\b", words, re.IGNORECASE)
        else (20, 100000)
    )
    if loose[0] == 5 and len(told) > 1 and told[-1].until is None and told[-2].since is None:
        begins, ends = told[-1].since, told[-2].until
        if begins and ends and begins < ends:
            # 'through March 2016 ... The figures begin in April 2015'
            return dates.Period(told[-1].start, told[-1].end, f"{told[-1].text} {told[-2].text}", begins, ends, "span")
    if loose[0] == 5 and (of_all := [p for p in told if not any(p is q for q in reader.of_a_part)]):
        # 'through March 2016. The largest was in February 2016. Most was paid in 2016. ... in the same period'
        told = of_all
    if re.search(r"\bsame (?:stretch|span)\b", words, re.IGNORECASE):
        stretches = [s for s in told if (s.since is None) != (s.until is None) or lengths.days_of(s) >= 40]
        if stretches:
            return stretches[-1]
    if half := re.search(r"\b(?P<which>first|second) half of (?P<of>(?:that|the same|the) year)\b", words, re.IGNORECASE):
        whole = same_period(reader, half["of"], here)
        of = (whole.since or whole.until) if whole else None
        if whole is None or of is None:
            return None
        early = half["which"].lower() == "first"
        begins, ends = date(of.year, 1 if early else 7, 1), date(of.year, 6, 30) if early else date(of.year, 12, 31)
        return dates.Period(whole.start, whole.end, f"{half['which']} half of {of.year}", begins, ends, "span")
    low, high = next((bounds for word, bounds in by_words.items() if word in words.lower()), loose)
    if (several := lengths.months_long(words)) and several > _FEW_MONTHS:
        low, high = (300, 400) if several == 12 else (int(29 * several), int(32 * several))
    if re.search(r"\b(?:over|during|throughout|for) the (?:whole |entire |full )?year\b|^the year$", words, re.IGNORECASE):
        # of the twelve months that the paragraph, or else the story, is about
        years = [p for p in told if 300 <= lengths.days_of(p) <= 400]
        if reader.paragraph_head is not None and 300 <= lengths.days_of(reader.paragraph_head) <= 400:
            return reader.paragraph_head
        here_years = [p for p in reader.spans[reader.spans_before :] if 300 <= lengths.days_of(p) <= 400]
        if years:
            return (here_years[:1] or years[-1:])[0]
    if re.search(r"\b(?:that (?:whole |entire |full )?|the )year\b", words, re.IGNORECASE) and told:
        last = told[-1]
        if (day := last.since or last.until) and not (last.since and last.until and 300 <= (last.until - last.since).days <= 400):
            return dates.Period(last.start, last.end, f"{day.year}", date(day.year, 1, 1), date(day.year, 12, 31), "year")
        if last.kind == "year":
            return last
    if (
        re.search(r"\b(?:that (?:same )?|the (?:same )?)month\b", words, re.IGNORECASE)
        and told
        and (of_edge := _month_of_edge(told[-1]))
    ):
        return of_edge
    if (
        re.search(r"\b(?:that (?:same )?|the (?:same )?)month\b", words, re.IGNORECASE)
        and told
        and (day := told[-1].since)
        and told[-1].since == told[-1].until
    ):
        # of a day: its month
        last = told[-1]
        return dates.Period(last.start, last.end, f"{day:%B %Y}", *date_spans.month_of(day.year, day.month), "month")
    if (
        re.search(r"\b(?:that (?:same )?|the (?:same )?)quarter\b", words, re.IGNORECASE)
        and told
        and not any(low <= lengths.days_of(p) <= high for p in reader.spans[reader.spans_before :])
        and (first := told[-1].since)
        and (until := told[-1].until)
    ):
        # of a month, or a day: its quarter
        opens = (first.month - 1) // 3 * 3 + 1
        closes = date_spans.month_of(first.year, opens + 2)[1]
        if (until - first).days <= 31 and until <= closes:
            return dates.Period(
                told[-1].start, told[-1].end, f"the quarter of {told[-1].text}", date(first.year, opens, 1), closes, "quarter"
            )
    if low == 80 and told and (of_season := _quarter_of_season(told[-1])) is not None:
        return of_season
    if (
        low == 80
        and (quarter := _the_last(reader, low, high)) is not None
        and not any(low <= lengths.days_of(p) <= high for p in told)
    ):
        return quarter
    if counted := re.search(r"\b(?:the|those|these) (?:same )?(two|three|four) months\b", words, re.IGNORECASE):
        count = COUNTS[counted[1].lower()]
        long = [p for p in (*reader.spans[reader.spans_before :], *here) if 28 * count <= lengths.days_of(p) <= 31 * count]
        if long:
            return long[-1]
        named = list({p.since: p for p in told if p.since and p.until and 26 <= (p.until - p.since).days <= 31}.values())
        chosen = named[-count:]
        first, until = (
            min((p.since for p in chosen if p.since), default=None),
            max((p.until for p in chosen if p.until), default=None),
        )
        if len(chosen) > 1 and first and until and (until - first).days <= 31 * count:
            return dates.Period(
                chosen[-1].start, chosen[-1].end, f"{counted[0]}: {first:%B} to {until:%B %Y}", first, until, "span"
            )
    longer = (p for p in reader.spans[reader.spans_before :] if p.kind != "year" and lengths.days_of(p) >= low)
    if "same months" in words.lower() and told and told[-1].kind == "year" and any(longer):
        # 'between May 2015 and March 2016 ... In all of 2015 ... In the same months': of the year, or of the months before it
        return dates.Period(told[-1].start, told[-1].end, words, None, None, "ambiguous")
    spans = [p for p in told if not (low == 300 and p.kind == "year")] or told
    for period in reversed(spans):
        if period.since is None or period.until is None:
            if low in (5, 20, 40, 300):
                return period
        elif low <= (period.until - period.since).days <= high:
            return period
    return None
