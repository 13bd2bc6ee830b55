"""How long a meeting or a call lasted, as a report tells it: 'the meeting lasted approximately 20 minutes'."""

from __future__ import annotations

import re
from decimal import Decimal

from klieg.claims import passages, report_text
from klieg.claims.amounts import Amount, amounts
from klieg.claims.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.same_words import plainly
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine

_LASTED = regex(
    r"\b(?P<what>meeting|call|conversation|dinner|lunch|interview|session|encounter)\b(?P<of>[^.;]{0,60}?)\b(?:lasted|went on|ran)(?: for)? (?:(?:about|only|just|approximately|around|some|roughly|almost|nearly|more than|less than|over|under) )*(?P<number>[\w.]+|an?|half an) (?P<unit>minute|hour)s?\b",
    re.IGNORECASE,
)
_MINUTES = {"minute": 1, "hour": 60}


def decide(engine: Engine, reading: Reading, base: Verdict, ids: list[str]) -> Verdict | None:
    """What a report says of how long it lasted; None if the claim is of no such thing, or which one is meant is not sure and one of them lasted so long."""
    said = _LASTED.search(reading.text) if not reading.negated else None
    claimed = _minutes(said) if said else None
    if said is None or claimed is None:
        return None
    names = [name for name in passages.said_of(reading.title, reading.roles.get("object", []), None).names if "_" not in name]
    all_of_it, of_them = [], []
    for row in report_text.holding(engine, ids, ["lasted"]):
        for told in passages.sentences(row["text"]):
            match = _LASTED.search(told)
            if match is None or match["what"].lower() != said["what"].lower() or (lasted := _minutes(match)) is None:
                continue
            all_of_it.append((lasted, row, told))
            if names and all(re.search(rf"\b{re.escape(name)}\b", plainly(told)) for name in names):
                of_them.append((lasted, row, told))
    fitting = [one for one in (of_them or all_of_it) if claimed.fits(one[0].figure)]
    if fitting and len({one[0].figure for one in of_them}) == 1:
        lasted, row, told = fitting[0]
        base.rows, base.figure = [passages.cited(row, told)], str(lasted.figure)
        return base.said("borne out", 8, f"it says: {passages.shown(told)}")
    if fitting and not names and len({one[0].figure for one in all_of_it}) > 1:
        return base.said("not read", 2, f"which {said['what'].lower()} is meant is not sure: it times several")
    if fitting or not all_of_it:
        return None
    each = of_them or all_of_it
    base.against = [passages.cited(row, told) for _, row, told in each[:6]]
    base.figure = str(each[0][0].figure) if len({one[0].figure for one in each}) == 1 else ""
    told_of = "; ".join(passages.shown(told) for *_, told in each[:2])
    return base.said("contradicted", 10, f"no {said['what'].lower()} that it times lasted so long: {told_of}")


def _minutes(match: re.Match[str]) -> Amount | None:
    """How many minutes are told."""
    number = match["number"].lower()
    start, end = match.span("number")
    told = match.string[max(match.start("number") - _HEDGE, match.start()) : end]
    if number in ("a", "an", "half"):
        figure = Decimal("0.5") if "half" in match[0].lower() else Decimal(1)
        one = Amount(start, end, number, "count", figure, figure, figure)
    else:
        one_of = amounts(told)
        if not one_of:
            return None
        one = one_of[-1]
    times = _MINUTES[match["unit"].lower()]
    made = amounts(
        f"about {one.figure * times:f} minutes"
        if one.hedge or "about" in told or "approximately" in told
        else f"{one.figure * times:f} minutes"
    )
    return made[0] if made else None


_HEDGE = 16
"""So many letters before a number may hold what hedges it."""
