"""What a committee is said to have spent, of which no report is loaded and 24- or 48-hour notices of independent expenditures are (52 U.S.C. 30104(g)): they are provisional, and said to be."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import Any

from klieg.claims.answers.asking import begin, cited, days, on_purpose
from klieg.claims.covers import notices
from klieg.claims.language.amounts import Amount
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money import measures
from klieg.money.measures import Question
from klieg.store.engine import Engine
from klieg.words import count


def spent(engine: Engine, reading: Reading, payer: Ref) -> Verdict | None:
    """The rows of the time that is said, and for the purpose, together or one of them; None where no notice has any, or they don't settle it."""
    amount = reading.amount
    if amount is None or amount.unit != "money" or reading.negated:
        return None
    try:
        answer = measures.measure(
            engine, Question("independent", payer.name, "", None, None, (), False, "paid", "", ""), limit=None
        )[0]
    except Misuse:
        return None
    rows = notices.then(engine, reading, answer.payments)
    narrow, wide = _for(reading, rows, ("all",)), _for(reading, rows, ("all", "some", "alike"))
    if not wide:
        return None
    base = begin(answer)
    sums = [_sum(held) for held in (narrow or wide, wide)]
    told = f"{count(len(narrow or wide), 'row')}, {sums[0]:,.2f} {answer.currency}, {days(answer)}, of independent expenditures on 24- or 48-hour notices, which are provisional"
    single = next((row for row in wide if reading.frame == "paid_for" and amount.fits(row["amount"])), None)
    if all(amount.fits(one) for one in sums):
        base.rows, base.figure = cited(wide), str(sums[0])
        return base.said("borne out", 8, told)
    if single is not None:
        base.rows, base.figure = cited([single]), str(single["amount"])
        return base.said("borne out", 3, f"one of {told}: {single['amount']:,.2f}, {single['purpose']}")
    base.rows, base.figure = cited(wide), str(sums[0])
    if any(amount.fits(one) for one in sums) or _some_of_them(amount, wide):
        return base.said("not read", 2, f"which of them are meant is not sure: {told}")
    beyond = amount.high is not None and sums[0] > amount.high
    if beyond or notices.of_a_notice(reading):
        base.rows, base.against = [], base.rows
        return base.said("contradicted", 10, f"{told}, where {amount.text} is said")
    return None


_FEW = 10


def _some_of_them(amount: Amount, rows: list[dict[str, Any]]) -> bool:
    """Whether two or more of a few rows come to a sum: 'on television and radio time', of what was spent on that, on its production and on more."""
    if len(rows) > _FEW:
        return False
    return any(amount.fits(_sum(list(some))) for size in range(2, len(rows)) for some in combinations(rows, size))


def _for(reading: Reading, rows: list[dict[str, Any]], agreeing: tuple[str, ...]) -> list[dict[str, Any]]:
    if reading.frame != "paid_for":
        return rows
    return [row for row in rows if on_purpose(reading.title, str(row["purpose"] or "")) in agreeing]


def _sum(rows: list[dict[str, Any]]) -> Decimal:
    return sum((row["amount"] for row in rows), Decimal(0))
