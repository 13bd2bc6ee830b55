"""What was given in kind is no transfer of money: 'transferred $5,000 to the party' is said of what was sent, and not of the voter file that was lent besides."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from klieg.claims.answers.asking import cited, days
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict
from klieg.money.measures import Answer
from klieg.words import count

_IN_KIND = regex(r"\bin[- ]?kind\b", re.IGNORECASE)
_OF_MONEY = regex(r"\b(?:transferr?(?:ed|ing|s)?|wired|remitted|in (?:cash|transfers|money)|cheques?|checks?)\b")


def without(reading: Reading, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows that a claim is of: of what was transferred only those in money."""
    if not _OF_MONEY.search(reading.text):
        return rows
    return [row for row in rows if not _is(row)]


def _is(row: dict[str, Any]) -> bool:
    return bool(_IN_KIND.search(f"{row['purpose'] or ''} {row.get('memo_text') or ''}"))


def decide(reading: Reading, answer: Answer, base: Verdict) -> Verdict | None:
    """A sum that the rows in money come to, or all of them, where some are in kind; None if the claim is to be decided by all of them."""
    amount = reading.amount
    money = [row for row in answer.payments if not _is(row)]
    if amount is None or not money or len(money) == len(answer.payments):
        return None
    total = sum((row["amount"] for row in money), Decimal(0))
    of_money = bool(_OF_MONEY.search(reading.text))
    told = f"{count(len(money), 'row')} in money, {total:,.2f} {answer.currency}, {days(answer)}; with what was given in kind {answer.amount:,.2f}"
    if amount.fits(total) and not amount.fits(answer.amount):
        base.rows, base.figure = cited(money), f"{total}"
        return base.said("borne out", 8, told) if of_money else base.said("partly", 9, told)
    if of_money and amount.fits(answer.amount) and not amount.fits(total):
        return base.said("partly", 9, told)
    sums: dict[str, Decimal] = {}
    for row in money:
        sums[str(row["payer"])] = sums.get(str(row["payer"]), Decimal(0)) + row["amount"]
    if len(sums) > 1 and any(amount.fits(value) for value in sums.values()) and not amount.fits(answer.amount):
        by_name = "; ".join(f"{name} {value:,.2f}" for name, value in sorted(sums.items()))
        return base.said("not read", 2, f"{told}; by name {by_name}: whether these are the same is for a person to say")
    return None
