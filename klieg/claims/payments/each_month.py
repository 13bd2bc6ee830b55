"""The same sum in each of several months, or some payment: 'transferred $5,000 to the party in each month from August through November', 'paid X $2,500 a month from April to June', 'was paid in every month of 2023'.

Read as what was paid in all that time, of which each month's part is stated; looked at month by month.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import covered, on_purpose
from klieg.claims.answers.weighing import SHOWN, opened, said, stated_sum
from klieg.claims.language.amounts import so_many
from klieg.claims.language.patterns import regex
from klieg.claims.payments import in_kind
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause, Read
from klieg.claims.sentences.roles import A, E, P
from klieg.claims.verdict import Verdict
from klieg.money.measures import Answer
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

TITLE = "each month"
_EACH = regex(
    rf",? (?P<each>(?:in |for |during )?(?:each|every)(?: single)? month|a month|per month|monthly)(?: of)?(?=(?: (?:by|from|to) (?:the )?{E}(?:['\u2019]s)?(?: [a-z]+)?)?,?(?: (?:from|between|through|in|during|over|for|of))* {P}|,? (?:of|in|during) (?:that|the same) (?:quarter|half|year|time|stretch|spell)\b)"
)
_MONEY = regex(A)
_EVERY = regex(r"(?:in |for |during )?(?:each|every)\b")
"""That each month is spoken of where no sum is told: 'was paid a month' is none."""
_RATE = "a rate, or a payment back, is not read"
"""Why a sum is doubtful that is said of each month: it is what is read here."""


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """A sum that was paid in each month of a time; [] if a clause tells of none."""
    if "month" not in clause.text or not (each := _EACH.search(clause.text)) or len(_MONEY.findall(clause.text)) > 1:
        return []
    made = read(reader, clause.made_of((0, each.start()), (each.end(), len(clause.text))))
    one = made[0] if len(made) == 1 else None
    if one is None or one.frame != "paid" or one.negated or (one.amount is not None and one.amount.unit != "money"):
        return []
    if one.amount is None and (_MONEY.search(clause.text) or not _EVERY.match(each["each"])):
        return []
    months = _months(one)
    if months < 2:
        return []
    if one.amount is not None:
        one.roles["sum"] = [Ref(one.amount.text, one.amount.text, "thing")]
        one.assumptions.append(f"the sum is said of each month: {one.amount.text}")
    if one.title:
        one.roles["of"] = [Ref(one.title, one.title, "thing")]
    one.frame, one.title, one.amount = "paid_count", TITLE, so_many(each["each"], months)
    if one.unsure.endswith(_RATE) and "month" in one.unsure:
        one.unsure = ""
    one.start, one.end = clause.span()
    one.text = clause.whole[one.start : one.end]
    return [one]


def _months(reading: Reading) -> int:
    """How many whole months a reading is of; 0 if they are no whole ones."""
    period = reading.period
    if period is None or period.since is None or period.until is None or period.since.day != 1:
        return 0
    behind = period.until.toordinal() + 1
    if period.until.fromordinal(behind).day != 1:
        return 0
    return (period.until.year - period.since.year) * 12 + period.until.month - period.since.month + 1


def decide(reading: Reading, answer: Answer, base: Verdict, payer: Ref) -> Verdict:
    """Whether what was paid in each month comes to the sum that is said of it; for a purpose, narrowly and widely: if the two disagree, not read."""
    rows, of = in_kind.without(reading, answer.payments), reading.role("of")
    if of is None:
        return _by_month(reading, answer, base, payer, rows)
    narrow, wide = (
        [row for row in rows if on_purpose(of.name, str(row["purpose"] or "")) in agreeing]
        for agreeing in (("all",), ("all", "alike", "some"))
    )
    found, widely, whole = (_by_month(reading, answer, replace(base), payer, held) for held in (narrow, wide, rows))
    if narrow and found.verdict == widely.verdict == "borne out":
        return found
    written = "; ".join(sorted({str(row["purpose"] or "none") for row in rows})[:4])
    if whole.verdict == "borne out" and any(row["purpose"] for row in rows) and widely.verdict != "borne out":
        return said(base, "partly", 9, f"{whole.why}, but for another purpose: {written}", rows[:SHOWN], whole.figure)
    if not wide:
        return whole if whole.verdict != "borne out" else said(base, "not read", 2, f"{whole.why}; for what is not stated")
    if found.verdict != widely.verdict:
        return said(base, "not read", 2, f"which of the payments are for {of.name!r} is not sure: {written}", wide[:SHOWN])
    return found


def _by_month(reading: Reading, answer: Answer, base: Verdict, payer: Ref, rows: list[dict[str, Any]]) -> Verdict:
    """Whether these rows come to the sum that is said of each month, or in each one payment is of it; where no sum is said, whether there is one in each."""
    stated, period = stated_sum(reading), reading.period
    assert period is not None
    assert period.since is not None
    by: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for row in rows:
        if row["date"] is not None and row["amount"] is not None:
            by.setdefault((row["date"].year, row["date"].month), []).append(row)
    first = period.since.year * 12 + period.since.month - 1
    every = [divmod(first + n, 12) for n in range(_months(reading))]
    held = [by.get((year, month + 1), []) for year, month in every]
    if stated is None:
        return _in_each(reading, answer, base, payer, dict(zip(every, held, strict=True)))
    fitting = [month for month in held if stated.fits(sum((row["amount"] for row in month), Decimal(0)))]
    told = f"{stated.text} in {len(fitting)} of {count(len(every), 'month')}: " + ", ".join(
        f"{year}-{month + 1:02} {sum((row['amount'] for row in rows), Decimal(0)):,.2f}"
        for (year, month), rows in zip(every, held, strict=True)
    )
    shown = [row for month in held for row in month]
    if len(fitting) == len(every):
        return said(base, "borne out", 8, told, shown[:SHOWN], stated.figure)
    single = [month for month in held if month in fitting or sum(stated.fits(row["amount"]) for row in month) == 1]
    if len(single) == len(every) and 2 * len(fitting) >= len(every) and not stated.hedge:
        return said(base, "borne out", 3, f"a payment of this sum in each; {told}", shown[:SHOWN], stated.figure)
    mean = sum((row["amount"] for row in shown), Decimal(0)) / len(every)
    if stated.fits(mean):
        return said(
            base, "not read", 2, f"{told}; whether it is said of each month or of the mean of them is not sure", shown[:SHOWN]
        )
    other = [month for month in held if month and month not in fitting]
    if covered(answer, reading) or any(sum(row["amount"] for row in month) > (stated.high or stated.figure) for month in other):
        if any(stated.fits(row["amount"]) for month in other for row in month):
            return said(
                base, "not read", 2, f"{told}; whether it is said of all that was paid in a month is not sure", shown[:SHOWN]
            )
        return said(base, "contradicted", 10, told, shown[:SHOWN], len(fitting))
    return opened(replace(base), answer, payer, told, shown[:SHOWN], len(fitting))


def _in_each(
    reading: Reading, answer: Answer, base: Verdict, payer: Ref, held: dict[tuple[int, int], list[dict[str, Any]]]
) -> Verdict:
    """Whether there is a payment in each month; money that came back is none."""
    paid = [month for month, rows in held.items() if any(row["amount"] > 0 for row in rows)]
    lacking = ", ".join(f"{year}-{month + 1:02}" for year, month in held if (year, month) not in paid)
    told = f"payments in {len(paid)} of {count(len(held), 'month')}" + (f"; none in {lacking}" if lacking else "")
    shown = [row for rows in held.values() for row in rows][:SHOWN]
    if not lacking:
        return said(base, "borne out", 8, told, shown, len(paid))
    if covered(answer, reading):
        return said(base, "contradicted", 10, told, shown, len(paid))
    return opened(replace(base), answer, payer, told, shown, len(paid))
