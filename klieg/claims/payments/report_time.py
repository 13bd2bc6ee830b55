"""Of which time a claim on payments is that speaks of a report, or goes on from a balance, and gives none."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import timedelta

from klieg.claims.answers.asking import everything, known
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.reading import OF_BALANCE, Reading, Ref
from klieg.errors import Misuse
from klieg.store.engine import Engine

_ONE_OF_THEM = regex(
    r"\b(?:first|second|third|last|latest|newest|next|previous|most recent|earlier|initial) (?:(?:ever|public|campaign|federal|finance|disclosure|quarterly|monthly|FEC|full) )*(?:report|filing|disclosure|statement)\b"
)
"""One report among others: 'in its first report'."""
_ONE_REPORT = timedelta(186)
"""Days that a report covers at most: half a year (11 CFR 104.5)."""


def one_of_several(engine: Engine, reading: Reading, payer: Ref) -> str:
    """'In its first report': that one report is told of which several are loaded, and no time of it is said; '' if not so."""
    one_of = _ONE_OF_THEM.search(reading.text)
    if one_of is None or reading.period is not None:
        return ""
    try:
        found = everything(engine, payer, None, None).answer.coverage
    except Misuse:
        return ""
    held = {(c.since, c.until) for one in found for c in one.loaded}
    longest = max((until - since for since, until in held), default=timedelta())
    several = len(held) > 1 or longest > _ONE_REPORT
    return f"{one_of[0]!r}: which of those loaded it is is not read" if several else ""


def of_the_report(engine: Engine, reading: Reading, payer: Ref) -> Reading:
    """A claim that speaks of a report and gives no time is of the time of the payer's one report that is loaded; of its reports, of the stretch that those loaded cover without a gap."""
    spoken = reading.role("report")
    if (whole := _of_the_reports_end(engine, reading, payer)) is not None:
        return whole
    if spoken is None or reading.period is not None or (reading.negated and spoken.name.endswith("s")):
        return reading  # 'its reports do not name X' is said of all of them, loaded or not
    given = reading.role("object")
    try:
        found = everything(engine, payer, None, None).answer.coverage
        if not any(one.loaded for one in found) and given is not None and given.kind == "campaign":
            # what it was given stands in its own report
            found = everything(engine, known(engine, given, reading), None, None).answer.coverage
    except Misuse:
        return reading
    stretches = sorted({(c.since, c.until, c.report) for one in found for c in one.loaded}, key=lambda one: one[:2])
    apart = any(later[0] > before[1] + timedelta(1) for before, later in itertools.pairwise(stretches))
    if not stretches or apart or (len({one[:2] for one in stretches}) > 1 and not spoken.name.endswith("s")):
        return reading
    since, until = stretches[0][0], max(one[1] for one in stretches)
    named = ", ".join(dict.fromkeys(one[2] for one in stretches))
    said = f"of the {spoken.name} loaded: {named}"
    if said not in reading.assumptions:
        reading.assumptions.append(said)
    return replace(reading, period=Period(0, 0, named, since, until, "span").carry())


_OF_THAT_MONTH = regex(r"\b(?:that|the|same|this) month\b")


def _of_the_reports_end(engine: Engine, reading: Reading, payer: Ref) -> Reading | None:
    """A month carried over from a balance at its end ('ended June with $324,911'), where the payer's report that ends then is of a quarter: what is told next is of the whole report; else None."""
    period = reading.period
    of_balance = any(one.startswith(OF_BALANCE) for one in reading.assumptions)
    if period is None or not of_balance or not period.kind.startswith("month") or _OF_THAT_MONTH.search(reading.text):
        return None
    try:
        found = everything(engine, payer, None, None).answer.coverage
    except Misuse:
        return None
    held = {(c.since, c.until) for one in found for c in one.loaded if c.until == period.until}
    longer = [span for span in held if period.since is not None and span[0] < period.since]
    if len(held) != 1 or not longer:
        return None
    since, until = longer[0]
    reading.assumptions.append(f"of the report that ends then, from {since} to {until}")
    return replace(reading, period=Period(0, 0, f"the report to {until}", since, until, "span").carry())
