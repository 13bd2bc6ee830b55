"""Times that a story gives by the election a report is about: 'on the eve of the vote', 'two days before the election'."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from klieg.claims.language.dates import Period, election_day
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.reports import report_text
from klieg.store.engine import Engine

_BY_THE_VOTE = regex(
    r"\b(?:(?:on |by )?(?:the )?(?P<day>eve of|day before|day after|day of)|(?P<number>two |three |four |five |six )? ?days (?P<side>before|after)) (?:the )?(?:(?:19|20)\d\d )?(?:presidential )?(?:election|vote|voting|polls)\b"
)
_DAYS = {"eve of": -1, "day before": -1, "day after": 1, "day of": 0}
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ELECTION = regex(r"\b(?P<year>(?:19|20)\d\d) (?:U\.S\. )?presidential (?:election|campaign)\b")
_OFTEN = 5
"""An election that a report names so often, and more than twice as often as any other, is the one it is about."""


def by_the_vote(engine: Engine, reading: Reading, ids: list[str]) -> Reading:
    """A reading with the day it gives by the election; itself where it gives none, or which election is meant is not sure."""
    found = _BY_THE_VOTE.search(reading.title) if reading.period is None else None
    year = str(engine.kept(("the election of", *ids), lambda: _year(engine, ids))) if found else ""
    if found is None or not year:
        return reading
    said = reading.amount
    number = _NUMBERS.get((found["number"] or "").strip(), int(said.figure) if said is not None and said.unit == "count" else 0)
    if found["side"] and not 0 < number <= _FEW_DAYS:
        return reading
    days = _DAYS[found["day"]] if found["day"] else number if found["side"] == "after" else -number
    day = election_day(date(int(year), 12, 31)) + timedelta(days)
    start = max(reading.text.find(found[0]), 0)
    period = Period(start, start + len(found[0]), found[0], day, day, "day")
    return replace(reading, period=period, amount=None if found["side"] else said)


_FEW_DAYS = 30
_LATER = regex(r"^\W*(?:days?|weeks?|months?|years?) (?:later|earlier|before|after(?:wards?)?)\b,? ?")


def without_its_number(reading: Reading) -> Reading:
    """'Two days later X told Y': the number is of the time, which is read."""
    said, period = reading.amount, reading.period
    if said is None or period is None:
        return reading
    of_a_time = re.search(
        rf"\b{re.escape(said.text)} (?:days?|weeks?|months?|years?) (?:later|earlier|before|after)\b", reading.text
    )
    if of_a_time and not period.carried:
        return replace(reading, amount=None, title=_LATER.sub("", reading.title.replace(of_a_time[0], " ")))
    if not period.text.lower().startswith(f"{said.text.lower()} "):
        return reading
    return replace(reading, amount=None, title=_LATER.sub("", reading.title))


def _year(engine: Engine, ids: list[str]) -> str:
    rows = report_text.holding(engine, ids, ["presidential "])
    named = Counter(match["year"] for row in rows for match in _ELECTION.finditer(row["text"]))
    (first, times), (_, other) = ([*named.most_common(2), ("", 0), ("", 0)])[:2]
    return first if times >= _OFTEN and times > 2 * other else ""
