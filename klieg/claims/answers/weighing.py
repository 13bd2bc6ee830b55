"""What rows come to, against what is said of them: a figure within its bounds or not, no row at all, or not all of them loaded."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from klieg.claims.answers import direct
from klieg.claims.answers.asking import (
    ask,
    begin,
    beginning_so,
    begins_so,
    bounds,
    cited,
    covered,
    loaded,
    masters,
    missing,
    with_remedy,
)
from klieg.claims.language import amounts
from klieg.claims.language.amounts import Amount
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.money import measures
from klieg.money.measures import Answer
from klieg.resolve import names
from klieg.store.engine import Engine

SHOWN = 6


def said(
    base: Verdict, verdict: str, rule: int, why: str, rows: list[dict[str, Any]] | None = None, figure: object = ""
) -> Verdict:
    """The verdict with its rows: for it, or, if it is contradicted, against it."""
    shown = rows if rows and "record" in rows[0] else cited(rows or [])
    base.verdict, base.rule, base.why, base.figure = verdict, rule, why, str(figure)
    if verdict == "contradicted":
        base.against = shown
    else:
        base.rows = shown
    return base


def opened(
    base: Verdict, answer: Answer, payer: Ref, told: str, rows: list[dict[str, Any]] | None = None, figure: object = ""
) -> Verdict:
    """What the loaded rows say, where not all that could show it is loaded."""
    return said(with_remedy(base, answer, payer), "not loaded", 4, f"{told} in what is loaded; {missing(answer)}", rows, figure)


def figured(
    base: Verdict,
    reading: Reading,
    answer: Answer,
    payer: Ref,
    amount: Amount,
    value: Decimal,
    told: str,
    rows: list[dict[str, Any]],
    *,
    floor: bool = False,
) -> Verdict:
    """A figure against the rows' own: borne out within its bounds, contradicted outside, where more rows could not mend it."""
    value_shown = value if value == value.to_integral_value() or amount.unit != "share" else round(value, 4)
    if not value and amount.figure and amount.fits(value):
        # nothing is less than so much, but who says so says that there was some
        return said(
            base, "not read", 2, f"{told}: that it was nothing at all is not what {amount.text!r} says", rows, value_shown
        )
    if amount.fits(value):
        if amount.soft_high is not None and value > amount.soft_high and amount.unit != "share":
            return said(base, "partly", 9, f"{told}: well beyond {amount.text}", rows, value_shown)
        return said(base, "borne out", 8, told, rows, value_shown)
    if covered(answer, reading) or (floor and amount.exceeded_by(value)):
        return said(base, "contradicted", 10, f"{told}, where {amount.text} is said", rows, value_shown)
    return opened(base, answer, payer, told, rows, value_shown)


def answered(engine: Engine, reading: Reading, payer: Ref, payee: Ref | None) -> tuple[Answer, Verdict, str]:
    """The rows of the claim by `reported`; where there are none, by `paid` (memo items behind a card or an agency), and said. Who gives to a committee may be named more fully in its reports."""
    answer = ask(engine, payer, payee, *bounds(reading))
    if not answer.rows and answer.question.measure == "gave" and answer.payee is not None:
        named = names.giver(engine, payer.name, answer.payee.committees)
        if named and named != payer.name:
            answer = ask(engine, replace(payer, name=named, kind="organisation"), payee, *bounds(reading))
    if not answer.rows and payee is not None and not direct.said(reading):
        paid = ask(engine, payer, payee, *bounds(reading), "paid")
        if paid.rows:
            return paid, begin(paid), " (memo items: measure paid)"
    return answer, begin(answer), ""


def none(base: Verdict, reading: Reading, answer: Answer, payer: Ref, payee: Ref | None) -> Verdict:
    """There is no row: none on record, or not all loaded."""
    name = payee.name if payee else "anybody"
    if payee is not None and (short := begins_so(answer, payee)) is not None:
        told = f"no payee is named {payee.name}; {short['name']}, the only one whose name begins so, had {short['amount']:,.2f} {answer.currency}"
        return base.said("not read", 2, f"{told}: whether it is the same is for a person to say")
    if payee is not None and (several := beginning_so(answer, payee)):
        told = ", ".join(sorted(str(row["name"]) for row in several)[:4])
        return base.said(
            "not read", 2, f"no payee is named {payee.name}; {told} are, which may be one or several: which is meant is not sure"
        )
    if covered(answer, reading):
        return said(base, "record shows none", 7, f"no itemised payment to {name}; {loaded(answer)}", [], 0)
    if answer.payer is None or (not answer.payer.committees and not answer.payer.keys):
        base.remedy = masters(payer)
        return said(base, "not loaded", 4, f"no loaded record names {payer.name} as a payer")
    return opened(base, answer, payer, f"no payment to {name}")


def dated(answer: Answer) -> list[dict[str, Any]]:
    """The payments of an answer that bear a day and an amount."""
    return [p for p in answer.payments if p["date"] is not None and p["amount"] is not None]


def rows_of(engine: Engine, payer: Ref, reading: Reading) -> list[dict[str, Any]]:
    """All payments of a payer in the time of a reading that bear a day and an amount.

    Raises:
        Misuse: the name fits two committees, or none.
    """

    def asked() -> list[dict[str, Any]]:
        since, until = bounds(reading)
        question = measures.Question("reported", payer.name, "", since, until, (), False, "paid", "", "")
        return dated(measures.measure(engine, question, limit=None)[0])

    found: list[dict[str, Any]] = engine.kept(("all payments", payer.name, bounds(reading)), asked)
    return found


def to_the_dollar(text: str) -> bool:
    """Whether a figure is written to the dollar, as a single payment would be."""
    digits = "".join(c for c in text if c.isdigit())
    return len(digits.rstrip("0")) >= 4 or ("." in text and "illion" not in text)


def stated_sum(reading: Reading) -> Amount | None:
    """The sum that a count of payments is said to be of, or to come to."""
    money = reading.role("sum")
    return next((a for a in amounts.amounts(money.name) if a.unit == "money"), None) if money else None
