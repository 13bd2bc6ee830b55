"""The times that a story had spoken of before a payment of which it says none: asked of where the reading as it stands does not settle it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from klieg.claims.language import dates, lengths
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.rules.timing import LONG, OF_ALL_TIME, of_that_one
from klieg.claims.sentences.marked import SAME

_ALL_TIMES = regex(
    rf"\b(?:{OF_ALL_TIME}|all told|altogether|in all|after|first|last|once|(?:whole|entire|full) (?:election|campaign|race|contest|cycle))\b",
    re.IGNORECASE,
)
"""What is said of all times, or of one that was not read."""


def _of_one(reading: Reading) -> bool:
    """Whether its time is that of one payment, the largest or the first."""
    return reading.frame == "paid_extreme" and reading.period is not None and 0 <= lengths.days_of(reading.period) <= 31


def spoken_of_before(found: Sequence[Reading]) -> list[list[dates.Period]]:
    """For each payment of which no time is said, or one that is carried over: the times of the last payment by the same payer before it, of the last by anybody, and of the last of a long time.

    They are asked of only where the reading as it stands needs records that are not loaded, or has another time than the sum (verdicts.py).
    """
    before: list[Reading] = []
    told: list[list[dates.Period]] = []
    for reading in found:
        spoken: list[dates.Period] = []
        open_ = reading.period is None or reading.period.carried
        if (
            reading.kind == "payment"
            and reading.reader == "rules"
            and open_
            and not reading.negated
            and not _ALL_TIMES.search(reading.text)
        ):
            payer = reading.role("subject")
            own = [
                one
                for one in before
                if payer is not None and (other := one.role("subject")) is not None and other.name == payer.name
            ]
            spoken = [one[-1].period for one in (own, before) if one and one[-1].period is not None]
            whole = (
                one.period
                for one in reversed(own)
                if one.period is not None and one.period.since and lengths.days_of(one.period) >= LONG
            )
            spoken += [*whole][:1]  # 'by Christmas' tells of one payee, within the time that the story is of
            spoken = [
                p
                for n, p in enumerate(spoken)
                if not (SAME.search(reading.text) and lengths.too_long(reading.text, p))
                and not any(_same(p, q) for q in [*spoken[:n], *([reading.period] if reading.period else [])])
            ]
            if of_that_one(reading):  # 'it was paid $50,000 on Feb. 24, its largest payment': of more than that day
                spoken = [p for p in spoken if not (p.since and p.until and lengths.days_of(p) <= _A_MONTH_OR_SO + 5)]
        told.append(spoken)
        if reading.kind == "payment" and reading.period is not None and not _of_one(reading):
            before.append(reading)
    return told


def months_of_the_payer(found: Sequence[Reading]) -> list[list[dates.Period]]:
    """For each payment with a sum of which no time is said: the months, or longer bounded times, of the last two payments by the same payer. 'Paid X $8.4 million in July, twice what it had paid in all of 2015 ... Y also got $500,000': of July, perhaps, and not of all time."""
    before: list[tuple[str, dates.Period]] = []
    told: list[list[dates.Period]] = []
    for reading in found:
        payer = reading.role("subject")
        name = payer.name if payer is not None else ""
        asked = reading.frame == "paid" and reading.period is None and reading.amount is not None and not reading.negated
        told.append([period for who, period in before if asked and who == name][-_LAST:])
        period = reading.period
        if reading.kind == "payment" and name and period is not None and period.since and period.until:
            before += [(name, period)] if lengths.days_of(period) >= _A_MONTH_OR_SO else []
    return told


_LAST = 2


def told_before(reading: Reading) -> list[dates.Period]:
    """The other times that a story had spoken of, the last first, of such a length as a claim says whose time is carried over ('that quarter')."""
    found: list[dates.Period] = []
    for period in reversed(reading.spoken):
        long = period.until is not None and (period.since is None or (period.until - period.since).days > _A_MONTH_OR_SO)
        if long and lengths.of_length(reading.text, period) and not any(_same(period, one) for one in found):
            found.append(period)
    return found


_A_MONTH_OR_SO = 26


def _same(one: dates.Period, other: dates.Period) -> bool:
    return (one.since, one.until) == (other.since, other.until)
