"""Whether a line of one committee's cover is more, or so many times as much, as the same line of others' (klieg.claims.covers.covers_compared)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from klieg.claims.answers import asking
from klieg.claims.answers.asking import known, stretch
from klieg.claims.answers.ranks import ratio_holds
from klieg.claims.covers import covers
from klieg.claims.language.dates import Period
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine


def compares(reading: Reading) -> bool:
    """Whether a reading is of one committee's line against others'."""
    return reading.frame == "cover" and " than " in reading.title and bool(reading.roles.get("other"))


def decide(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """The line of each, by the covers that are loaded for the time."""
    title, _, rest = reading.title.partition(" than ")
    line, _, more = title.rpartition(" ")
    if reading.period is None:
        return Verdict("not read", 2, "of what time the two are compared is not said")
    then = reading.period
    if when := reading.role("other_period"):
        then = Period(0, 0, when.text, *stretch(when), "span")
    mine = covers.stated(engine, replace(reading, title=line), payer)
    theirs = []
    for ref in reading.roles["other"]:
        other = known(engine, ref, reading)
        theirs.append((ref, other, covers.stated(engine, replace(reading, title=line, period=then), other)))
    for ref, who, one in [(payer, payer, mine), *theirs]:
        if one is None or not one.whole:
            return Verdict("not loaded", 4, f"no cover of {ref.name} is loaded for all of the time", remedy=asking.masters(who))
    assert mine is not None
    values = [(ref.name, one) for ref, _, one in theirs if one is not None]
    told = f"{line}: {payer.name} {mine.value:,.2f}, " + ", ".join(f"{name} {one.value:,.2f}" for name, one in values)
    made = replace(
        mine.verdict, figure=str(mine.value), rows=[*mine.verdict.rows, *(row for _, one in values for row in one.verdict.rows)]
    )
    against = (
        [sum((one.value for _, one in values), Decimal(0))] if rest.endswith(" of all") else [one.value for _, one in values]
    )
    if rest.endswith(" of all"):
        made.figure = str(against[0])
    if reading.amount is not None:
        if not all(against):
            return made.said("not read", 2, f"nothing is so many times nought: {told}")
        ratios = [mine.value / value for value in against]
        made.figure = f"{ratios[0]:.4f}"
        holds = all(ratio_holds(reading, ratio) for ratio in ratios)
        told += f": {', '.join(f'{ratio:.2f}' for ratio in ratios)} times"
    else:
        holds = all(mine.value > value if more == "more" else mine.value < value for value in against)
    if holds != reading.negated:
        return made.said("borne out", 8, told)
    made.against, made.rows = made.rows, []
    return made.said("contradicted", 10, told)
