"""How long a meeting or a call lasted, as a report tells it: 'the meeting lasted approximately 20 minutes'."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from klieg.claims.language.amounts import Amount, amounts
from klieg.claims.language.patterns import regex
from klieg.claims.language.same_words import plainly
from klieg.claims.reading import Reading
from klieg.claims.reports import passages, report_text
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine

_WHAT = r"\b(?P<what>meeting|call|conversation|dinner|lunch|interview|session|encounter)\b[^.;]{0,60}?\b"
_HEDGES = r"about|only|just|approximately|around|some|roughly|almost|nearly|exactly|precisely|well|between|close to|(?:no )?(?:more|less) than|over|under|at least|at most|up to"
_NUMBER = r"half an?|an?(?: few| couple of)?|[\w.]+(?:(?:-| to | and )[\w.]+)?"
_SO_LONG = rf"(?: for)? (?P<time>(?P<hedge>(?:(?:{_HEDGES}) )*)(?P<number>{_NUMBER}) (?P<unit>minute|hour)s?\b(?!,?(?: and)? (?:an? (?:half|quarter)|[\w-]+ (?:minute|second)s?\b)))"
_TOLD = regex(rf"{_WHAT}lasted{_SO_LONG}", re.IGNORECASE)
"""As a report has it: its passages are looked for by this verb."""
_SAID = regex(rf"{_WHAT}(?:lasted|went on|ran){_SO_LONG}", re.IGNORECASE)
_MINUTES = {"minute": 1, "hour": 60}
_VAGUE = regex(r"\b(?:few|several|couple)\b", re.IGNORECASE)
_FEW = (2, 15)
"""So many are a few, at the least and at the most."""
_ONE = regex(r"(?P<half>half )?(?:an?|one)", re.IGNORECASE)
"""'An hour', 'half an hour': no figures."""
_ABOUT = regex(r"\b(?:about|approximately|around|roughly|some)\b", re.IGNORECASE)
_EXACTLY = regex(r"\b(?:exactly|precisely)\b", re.IGNORECASE)
_BOUNDS = ("more than", "at least", "less than", "at most", "just over")
"""Hedges that an approximate figure decides only where all that it may be lies within them."""


@dataclass(frozen=True)
class _Time:
    """How long something lasted, in minutes.

    Attributes:
        amount: as told, its hedge taken in.
        low, high: what the figure itself is: both the same but for a range or a bound.
        least, most: what it may be, where it is only about so much.
        vague: no figure is told ('a few minutes').
    """

    amount: Amount
    low: Decimal
    high: Decimal | None
    least: Decimal
    most: Decimal | None
    vague: bool = False


def decide(engine: Engine, reading: Reading, base: Verdict, ids: list[str]) -> Verdict | None:
    """What a report says of how long it lasted; None if the claim is of no such thing, or of a meeting of somebody that it does not time."""
    said = _SAID.search(reading.text) if not reading.negated else None
    claimed = _time(said) if said else None
    if said is None or claimed is None or claimed.vague:
        return None
    what = said["what"].lower()
    names = _people(reading)
    timed = _timed(engine, ids, what)
    if names:
        timed = [one for one in timed if not one[0].vague and all(_stands(name, one[2]) for name in names)]
    if not timed:
        return None
    fitting = [one for one in timed if _bears_out(claimed.amount, one[0])]
    figures = {one[0].amount.figure for one in timed}
    if fitting and names and len(figures) == 1:
        lasted, row, told = fitting[0]
        base.rows, base.figure = [passages.cited(row, told)], str(lasted.amount.figure)
        return base.said("borne out", 8, f"it says: {passages.shown(told)}")
    if fitting:
        return base.said("not read", 2, f"which {what} is meant is not sure: it times several") if len(figures) > 1 else None
    told_of = "; ".join(passages.shown(told) for *_, told in timed[:2])
    if not all(_speaks_against(claimed.amount, one[0]) for one in timed):
        return base.said("not read", 2, f"whether it lasted {said['time']} it does not decide: {told_of}")
    base.against = [passages.cited(row, told) for _, row, told in timed[:6]]
    base.figure = str(timed[0][0].amount.figure) if len(figures) == 1 else ""
    return base.said("contradicted", 10, f"no {what} that it times lasted so long: {told_of}")


def _timed(engine: Engine, ids: list[str], what: str) -> list[tuple[_Time, dict[str, Any], str]]:
    """Every meeting (or call, or dinner) whose time a report tells, with the passage and the sentence."""
    found = []
    for row in report_text.holding(engine, ids, ["lasted"]):
        for told in passages.sentences(row["text"]):
            match = _TOLD.search(told)
            if match is not None and match["what"].lower() == what and (lasted := _time(match)) is not None:
                found.append((lasted, row, told))
    return found


def _people(reading: Reading) -> list[str]:
    """Whom the claim names; where it was ('Trump Tower') the sentence that tells how long need not repeat."""
    named = passages.said_of(reading.title, reading.roles.get("object", []), None).names
    return [name for name in named if "_" not in name and not passages.PLACE.fullmatch(name.capitalize())]


def _stands(name: str, told: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", plainly(told)) is not None


def _bears_out(claimed: Amount, lasted: _Time) -> bool:
    """Whether what is told lies within what is claimed; of a bound, and of 'exactly', all that it may be."""
    strict = claimed.hedge in _BOUNDS or _EXACTLY.search(claimed.text)
    low, high = (lasted.least, lasted.most) if strict else (lasted.low, lasted.high)
    return claimed.low <= low and (claimed.high is None or (high is not None and high <= claimed.high))


def _speaks_against(claimed: Amount, lasted: _Time) -> bool:
    """Whether nothing that it may be lies within what is claimed."""
    below = claimed.high is not None and claimed.high < lasted.least
    return below or (lasted.most is not None and lasted.most < claimed.low)


def _time(match: re.Match[str]) -> _Time | None:
    """How long is told; None if it is not read."""
    times = _MINUTES[match["unit"].lower()]
    told = match["time"]
    if _VAGUE.search(match["number"]):
        few, many = (Decimal(bound * times) for bound in _FEW)
        return _Time(Amount(0, len(told), told, "count", few, few, many), few, many, few, many, vague=True)
    if one_of := _ONE.fullmatch(match["number"]):
        # as a figure, for the hedge before it
        told, times = f"{match['hedge']}{Decimal(times) / (2 if one_of['half'] else 1):f} minutes", 1
    found = amounts(told)
    if len(found) != 1 or found[0].unit != "count":
        return None
    one = found[0]
    high = None if one.high is None else one.high * times
    made = replace(one, figure=one.figure * times, low=one.low * times, high=high, soft_high=None)
    if one.hedge == "about":
        return _Time(made, made.figure, made.figure, made.low, made.high)
    if one.hedge == "between" and _ABOUT.search(told):
        return _Time(made, made.low, high, made.low * 9 / 10, None if high is None else high * 11 / 10)
    return _Time(made, made.low, high, made.low, high)
