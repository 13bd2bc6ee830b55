"""Superlatives, counts, ranks and ratios over the rows of a measure: how many payments, the first, the last, the largest, who was paid most, how many times as much.

Borne out only where the scope is wholly covered, or rows settle it; one loaded counter-row contradicts.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money import measures
from klieg.money.measures import Answer, Question
from klieg.store.engine import Engine

_SHOWN = 6


def ask(engine: Engine, reading: Reading, payer: Ref, payee: Ref | None, *, whole: bool = False) -> Answer | None:
    """The measure `reported` from one to another (or to all), in the claim's period; None if the names can't be resolved."""
    period = None if whole else reading.period
    since, until = (period.since, period.until) if period else (None, None)
    try:
        return measures.measure(
            engine,
            Question("reported", payer.name, payee.name if payee else "", since, until, (), False, "paid", "", ""),
            limit=None,
        )[0]
    except Misuse:
        return None


def decide(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """By the operator that the frame names."""
    payees = reading.roles.get("object", [])
    if reading.frame == "paid_most":
        return _most(engine, reading, payer, payees[0])
    if reading.frame == "paid_ratio":
        return _ratio(engine, reading, payer, payees)
    answer = ask(engine, reading, payer, payees[0], whole=reading.frame == "paid_extreme")
    if answer is None:
        return Verdict("not loaded", 4, f"no loaded record names {payer.name} as a payer")
    base = Verdict("", 0, "", coverage=[c.as_dict() for c in answer.coverage], sql=answer.sql)
    if not answer.rows:
        return _said(base, "not loaded", 4, f"no payment to {payees[0].name} in what is loaded")
    return _count(reading, answer, base) if reading.frame == "paid_count" else _extreme(reading, answer, base)


def _said(
    base: Verdict, verdict: str, rule: int, why: str, rows: list[dict[str, Any]] | None = None, figure: object = ""
) -> Verdict:
    base.verdict, base.rule, base.why, base.figure = verdict, rule, why, str(figure)
    cited = [
        {
            "source": p["source"],
            "locator": p["locator"],
            "raw": f"{p['date']} {p['amount']} {p['payer']} to {p['payee']}: {p['purpose'] or ''}",
            "record": "payment",
        }
        for p in rows or []
    ]
    if verdict == "contradicted":
        base.against = cited
    else:
        base.rows = cited
    return base


def _covered(answer: Answer) -> bool:
    return bool(answer.coverage) and all(c.complete for c in answer.coverage)


def _count(reading: Reading, answer: Answer, base: Verdict) -> Verdict:
    """How many payments: more rows than said contradict at once; fewer only where the period is covered."""
    amount = reading.amount
    assert amount is not None
    told = f"{answer.rows} payments, {answer.first} to {answer.last}, {answer.amount:,.2f} {answer.currency} in all"
    value = Decimal(answer.rows)
    if amount.fits(value):
        return _said(base, "borne out", 8, told, answer.payments[:_SHOWN], answer.rows)
    if (amount.high is not None and value > amount.high) or _covered(answer):
        return _said(base, "contradicted", 10, f"{told}, where {amount.text} is said", answer.payments[:_SHOWN], answer.rows)
    return _said(base, "not loaded", 4, f"{told} in what is loaded; not every report is", answer.payments[:_SHOWN], answer.rows)


def _extreme(reading: Reading, answer: Answer, base: Verdict) -> Verdict:
    """The first, last, largest or smallest payment: its day and its amount, as far as they are said."""
    word = reading.title.split(" ")[0]
    rows = [p for p in answer.payments if p["date"] is not None and p["amount"] is not None]
    if word in ("first", "earliest", "initial"):
        row = min(rows, key=lambda p: (p["date"], -p["amount"]))
    elif word in ("last", "latest", "final", "most"):
        row = max(rows, key=lambda p: (p["date"], p["amount"]))
    elif word in ("smallest", "lowest"):
        row = min(rows, key=lambda p: p["amount"])
    else:
        row = max(rows, key=lambda p: p["amount"])
    told = f"the {word} payment loaded is {row['amount']:,.2f} {row['currency']} on {row['date']}"
    amount, period = reading.amount, reading.period
    if amount is None and period is None:
        return _said(base, "not read", 2, "neither its day nor its amount is said")
    same_day = [p for p in rows if p["date"] == row["date"]]
    amount_holds = (
        amount is None
        or amount.fits(row["amount"])
        or (word in ("first", "last", "latest", "earliest") and any(amount.fits(p["amount"]) for p in same_day))
    )
    date_holds = period is None or period.holds(row["date"])
    if amount_holds and date_holds:
        return _said(base, "borne out", 8, told, [row], row["amount"])
    if (amount_holds and amount is not None) or (date_holds and period is not None):
        return _said(base, "partly", 9, told, [row], row["amount"])
    return _said(base, "contradicted", 10, told, [row], row["amount"])


def _by_payee(answer: Answer) -> list[tuple[str, Decimal]]:
    return [(str(g["payee"]), g["amount"]) for g in measures.group(answer, "payee")]


def _most(engine: Engine, reading: Reading, payer: Ref, payee: Ref) -> Verdict:
    """Who was paid most: another with more contradicts; the first place is borne out only where all is covered."""
    every, one = ask(engine, reading, payer, None), ask(engine, reading, payer, payee)
    if every is None or one is None or not every.rows:
        return Verdict("not loaded", 4, f"no loaded record names {payer.name} as a payer")
    base = Verdict("", 0, "", coverage=[c.as_dict() for c in every.coverage], sql=every.sql)
    ranked = [(name, amount) for name, amount in _by_payee(every) if name not in {s["name"] for s in one.spellings}]
    above = [(name, amount) for name, amount in ranked if amount > one.amount]
    told = f"{payee.name}: {one.amount:,.2f} {one.currency}; others: " + ", ".join(
        f"{name} {amount:,.2f}" for name, amount in ranked[:3]
    )
    if above:
        rows = [p for p in every.payments if p["payee"] == above[0][0]][:_SHOWN]
        return _said(base, "contradicted", 3, told, rows, one.amount)
    if _covered(every):
        return _said(base, "borne out", 8, told, one.payments[:_SHOWN], one.amount)
    return _said(
        base, "not loaded", 4, f"first in what is loaded ({told}); not every report is", one.payments[:_SHOWN], one.amount
    )


def _ratio(engine: Engine, reading: Reading, payer: Ref, payees: list[Ref]) -> Verdict:
    """More than, less than, or so many times as much as another was paid."""
    first, second = (ask(engine, reading, payer, payee) for payee in payees[:2])
    if first is None or second is None or not first.rows or not second.rows:
        return Verdict("not loaded", 4, f"payments to {' and '.join(p.name for p in payees[:2])} are not both loaded")
    base = Verdict("", 0, "", coverage=[c.as_dict() for c in first.coverage], sql=first.sql)
    ratio = first.amount / second.amount if second.amount else Decimal(0)
    told = f"{payees[0].name} {first.amount:,.2f}, {payees[1].name} {second.amount:,.2f} {first.currency}: {ratio:.2f} times"
    rows = [*first.payments[:3], *second.payments[:3]]
    if reading.amount is not None:
        figure = reading.amount.figure
        holds = abs(ratio - figure) <= figure / 10 if not reading.amount.hedge else reading.amount.fits(ratio)
    elif reading.title in ("twice", "double"):
        holds = abs(ratio - 2) <= Decimal("0.2")
    elif reading.title == "less":
        holds = ratio < 1
    else:
        holds = ratio > 1
    return _said(base, "borne out" if holds else "contradicted", 8 if holds else 10, told, rows, f"{ratio:.2f}")
