"""When each of a few payments was made: 'in two gifts, one in October and one in November', 'in nine payments, the first in April and the last in December'.

The payments are read without it; that each has its time is looked at where their number holds. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import stretch
from klieg.claims.language.dates import Period, said_in_year
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.sentences.marked import Clause, Read
from klieg.claims.sentences.roles import A, P

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_TAIL = regex(
    rf",? (?P<one>one|the first)(?: (?:made|paid|sent|dated|of {A}|for {A}))* (?:in |on )?(?P<P1>{P}),?(?: and| then|,)* (?P<two>one|another|the (?:other|second|last))(?: (?:made|paid|sent|dated))* (?:in |on )?(?P<P2>{P})[ .,;]*$"
)
_ENDS = ("the first", "the last")


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """A count of payments of which the times of two are told; [] if a clause is none."""
    if "<P" not in clause.text or not (tail := _TAIL.search(clause.text)):
        return []
    made = read(reader, clause.upto(tail.start()))
    if len(made) != 1 or made[0].frame != "paid_count" or made[0].amount is None:
        return []
    one = made[0]
    ends = (tail["one"], tail["two"]) == _ENDS
    if not ends and one.amount is not None and one.amount.figure != 2:
        one.unsure = one.unsure or "which of them were made at these times is not said"
    told = [clause.marked.period(tail[name]) for name in ("P1", "P2")]
    first = _within(one.period, told[0]) or reader.in_context(told[0], clause.text, clause.marked.periods)
    last = _within(one.period, told[1]) or reader.in_context(told[1], clause.text, [*clause.marked.periods, first])
    if first.since is None or last.until is None or first.since > last.until:
        return []
    if one.period is None or one.period.carried:
        one.period = replace(first, until=last.until, text=f"{first.words} to {last.words}", kind="span")
    one.roles["each"] = [stretch_of(first), stretch_of(last)]
    one.start, one.end = clause.original(0, len(clause.text.rstrip(" .,;")))
    one.text = clause.whole[one.start : one.end]
    return [one]


def _within(whole: Period | None, part: Period) -> Period | None:
    """A month or day without a year in the stretch that all of the payments are said to be of; None where it does not lie there."""
    if whole is None or whole.carried or whole.since is None or whole.until is None or re.search(r"\d{4}", part.text):
        return None
    there = [said_in_year(part, year) for year in range(whole.since.year, whole.until.year + 1)]
    return next((one for one in there if one.since is not None and whole.holds(one.since)), None)


def amiss(roles: dict[str, list[Ref]], rows: list[dict[str, Any]]) -> str:
    """What is amiss with the times told of the first and the last of some payments, in words; '' if nothing is."""
    if not (told := roles.get("each")):
        return ""
    days: list[date] = sorted(row["date"] for row in rows if row["date"])
    for when, day in zip(told, (days[0], days[-1]) if days else (), strict=False):
        since, until = stretch(when)
        if (since and day < since) or (until and day > until):
            return f"the first and the last are not of {' and '.join(one.text.removeprefix('in ') for one in told)}: {', '.join(str(d) for d in days[:6])}"
    return ""
