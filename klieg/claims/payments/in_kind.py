"""What was given in kind is no transfer of money: 'transferred $5,000 to the party' is said of what was sent, and not of the voter file that was lent besides."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from klieg.claims.answers.asking import cited, days
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict
from klieg.money.measures import Answer
from klieg.words import count

_IN_KIND = regex(r"\bin[- ]?kind\b", re.IGNORECASE)
_COUNTED = regex(
    r"\b(?:(?<!not )(?:counting|including|count(?:s|ed) in|includ(?:es|ed))|together with|with) (?:[^,;.<>]{0,40} )?in[- ]?kind\b|\bin[- ]?kind [^,;.]{0,60}\b(?:included|counted)\b(?! out)",
    re.IGNORECASE,
)
"""'Transferred $30,180, counting in-kind access to the voter file': of both."""
_OF_MONEY = regex(r"\b(?:transferr?(?:ed|ing|s)?|wired|remitted|in (?:cash|transfers|money)|cheques?|checks?)\b")


def without(reading: Reading, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows that a claim is of: of what was transferred only those in money."""
    if not _OF_MONEY.search(reading.text) or _COUNTED.search(reading.text):
        return rows
    return [row for row in rows if not _is(row)]


def _is(row: dict[str, Any]) -> bool:
    return bool(_IN_KIND.search(f"{row['purpose'] or ''} {row.get('memo_text') or ''}"))


def in_money(reading: Reading, answer: Answer) -> Answer:
    """What a claim is of, where some of the rows are in kind and it is of money: those in money, with what they come to. What was reported before refunds counts both, and is left out."""
    money = without(reading, answer.payments)
    if not money or len(money) == len(answer.payments):
        return answer
    dates = sorted(row["date"] for row in money if row["date"])
    first, last = (dates[0], dates[-1]) if dates else (None, None)
    return replace(answer, amount=_sum(money), rows=len(money), payments=money, first=first, last=last, terms=[])


def another(reading: Reading, answer: Answer, base: Verdict) -> Verdict | None:
    """Where the rows that the claim is of do not come to its sum, but all of them do, or those in money: partly. None if neither does.

    `answer` holds all rows; what those in money come to by name is not added up in silence.
    """
    amount = reading.amount
    money = [row for row in answer.payments if not _is(row)]
    if amount is None or not money or len(money) == len(answer.payments):
        return None
    total = _sum(money)
    told = f"{count(len(money), 'row')} in money, {total:,.2f} {answer.currency}, {days(answer)}; with what was given in kind {answer.amount:,.2f}"
    if amount.fits(total) or amount.fits(answer.amount):
        held, value = (money, total) if amount.fits(total) else (answer.payments, answer.amount)
        base.rows, base.figure = cited(held), f"{value}"
        return base.said("partly", 9, told)
    sums: dict[str, Decimal] = {}
    for row in money:
        sums[str(row["payer"])] = sums.get(str(row["payer"]), Decimal(0)) + row["amount"]
    if len(sums) > 1 and any(amount.fits(value) for value in sums.values()):
        by_name = "; ".join(f"{name} {value:,.2f}" for name, value in sorted(sums.items()))
        return base.said("not read", 2, f"{told}; by name {by_name}: whether these are the same is for a person to say")
    return None


def _sum(rows: list[dict[str, Any]]) -> Decimal:
    return sum((row["amount"] for row in rows), Decimal(0))
