"""How many payments there were, of one sum or in all, to how many payees, by how many payers; the mean payment; the only one."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from klieg.claims.answers.asking import ask, begin, bounds, covered, days, everything, known, on_purpose, sum_of, unknown
from klieg.claims.answers.weighing import SHOWN, answered, dated, figured, none, opened, rows_of, said, stated_sum
from klieg.claims.language.amounts import Amount
from klieg.claims.payments import each_month
from klieg.claims.payments.each_dated import amiss, undated
from klieg.claims.payments.only_payer import OF_THE_FILE
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money.measures import Answer
from klieg.resolve import names
from klieg.store.engine import Engine
from klieg.words import count


def payers(engine: Engine, reading: Reading, payee: Ref) -> Verdict:
    """How many committees report payments to somebody: of the record as loaded, for others may have paid too. That one alone did is borne out only of those in a file that the claim names: of all, not all is ever loaded."""
    payee = replace(payee, kind="organisation")  # what a party was paid is no gift to it
    try:
        answer = ask(engine, Ref("", "", "organisation"), payee, *bounds(reading))
    except Misuse as error:
        return unknown(payee, error)
    base, amount = begin(answer), reading.amount
    assert amount is not None
    who = reading.role("subject")  # who alone is said to have paid
    if who is not None and not ask(engine, known(engine, who, reading), payee, *bounds(reading)).rows:
        return base.said("not read", 2, f"{who.name} did not pay {payee.name} either: of whom it is said is not sure")
    by: dict[str, dict[str, Any]] = {}
    for payment in answer.payments:
        by.setdefault(str(payment["committee"] or payment["payer"]), payment)
    called = sorted(names.resolve(engine, one).name if re.fullmatch(r"C\d{8}", one) else one for one in by)
    told = f"{count(len(by), 'committee')} with loaded reports paid {payee.name}: {'; '.join(called[:8])}"
    rows = list(by.values())
    alone = who is not None and amount.high is not None and reading.title != OF_THE_FILE
    if amount.fits(Decimal(len(by))) and not alone:
        return said(base, "borne out", 8, f"{told} (of the record as loaded)", rows[:SHOWN], len(by))
    if amount.exceeded_by(Decimal(len(by))):
        return said(base, "contradicted", 10, f"{told}, where {amount.text} is said", rows[:SHOWN], len(by))
    base.figure = str(len(by))
    return base.said("not loaded", 4, f"{told}; others may have paid too")


def customer(engine: Engine, reading: Reading, payer: Ref, payee: Ref) -> Verdict:
    """Whether a campaign paid somebody more than any other committee did: of the record as loaded, for others may have paid more."""
    try:
        every = ask(engine, Ref("", "", "organisation"), payee, *bounds(reading))
        own = ask(engine, payer, payee, *bounds(reading))
    except Misuse as error:
        return unknown(payee, error)
    base = begin(every)
    by: dict[str, Decimal] = {}
    for payment in every.payments:
        who = str(payment["committee"] or payment["payer"])
        by[who] = by.get(who, Decimal(0)) + (payment["amount"] or Decimal(0))
    mine = set(own.payer.committees if own.payer else [])
    if not own.rows:
        return none(base, reading, own, payer, payee)
    first = max((who for who in by if who not in mine), key=lambda who: by[who], default="")
    called = names.resolve(engine, first).name if re.fullmatch(r"C\d{8}", first) else first
    told = f"{payer.name} paid {payee.name} {own.amount:,.2f} {own.currency}" + (
        f"; {called} {by[first]:,.2f}" if first else "; nobody else did"
    )
    if not first or own.amount > by[first]:
        rows, amount, told = own.payments[:SHOWN], reading.amount, f"{told} (of the record as loaded)"
        if amount is not None and not amount.fits(own.amount):
            return said(base, "partly", 9, f"{told}, where {amount.text} is said", rows, own.amount)
        return said(base, "borne out", 8, told, rows, own.amount)
    others = [p for p in every.payments if str(p["committee"] or p["payer"]) == first]
    return said(base, "contradicted", 10, told, others[:SHOWN], own.amount)


def counted(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """How many payments: more rows than said contradict at once; fewer only where the period is covered."""
    payee = reading.role("object")
    if payee is None:
        whole = everything(engine, payer, *bounds(reading))
        answer, base, how = whole.answer, begin(whole.answer), ""
    else:
        answer, base, how = answered(engine, reading, payer, payee)
    amount = reading.amount
    assert amount is not None
    if not answer.rows:
        return none(base, reading, answer, payer, payee)
    if reading.title == each_month.TITLE:
        return each_month.decide(reading, answer, base, payer)
    if of := reading.role("of"):
        return _for(reading, answer, base, payer, of.name)
    told = f"{count(answer.rows, 'payment')}, {days(answer)}, {answer.amount:,.2f} {answer.currency} in all{how}"
    rows = answer.payments[:SHOWN]
    stated = stated_sum(reading)
    if stated is not None and (reading.title == "times" or (reading.title == "of" and not stated.fits(answer.amount))):
        held = [p for p in dated(answer) if _is_that(stated, p["amount"])]
        if held:
            told = f"{len(held):,} of {answer.rows:,} payments are of {stated.text}"
            return figured(base, reading, answer, payer, amount, Decimal(len(held)), told, held[:SHOWN], floor=True)
    found = figured(base, reading, answer, payer, amount, Decimal(answer.rows), told, rows, floor=True)
    if found.verdict == "borne out" and (why := undated(reading.roles, answer.payments)):
        return said(found, "not read", 2, f"{told}; {why}", rows, answer.rows)
    if found.verdict == "borne out" and (why := amiss(reading.roles, answer.payments)):
        return said(found, "partly", 9, f"{told}; {why}", rows, answer.rows)
    if stated is None or found.verdict != "borne out":
        return found
    if reading.title in ("each", "times"):
        others = [p for p in answer.payments if not stated.fits(p["amount"])]
        if not others:
            return found
        return said(found, "partly", 9, f"{told}, not all of them of {stated.text}", others[:SHOWN], answer.rows)
    if stated.fits(answer.amount):
        found.figure = str(answer.amount)
        return found
    told = f"{told}, where {stated.text} is said"
    if covered(answer, reading) or (stated.high is not None and answer.amount > stated.high):
        return said(found, "contradicted", 10, told, rows, answer.amount)
    return said(found, "not loaded", 4, told, rows, answer.amount)


def _for(reading: Reading, answer: Answer, base: Verdict, payer: Ref, purpose: str) -> Verdict:
    """How many payments there were for a purpose: narrowly and widely; if the two disagree, not read."""
    strict, wide = (
        [p for p in answer.payments if on_purpose(purpose, str(p["purpose"] or "")) in agreeing]
        for agreeing in (("all",), ("all", "alike", "some"))
    )
    amount, stated = reading.amount, stated_sum(reading)
    assert amount is not None
    told = f"{len(strict):,} or, read widely, {len(wide):,} of {count(answer.rows, 'payment')} are for {purpose!r}"
    if stated is not None and reading.title == "times":
        # '$37,541.67 in rent ten times': so many are of this sum
        strict, wide = ([p for p in held if _is_that(stated, p["amount"])] for held in (strict, wide))
        told = f"{told}; {len(strict):,} or, read widely, {len(wide):,} are of {stated.text}"
        stated = None
    sums = [sum((p["amount"] for p in held), Decimal(0)) for held in (strict, wide)]
    apart = amount.fits(Decimal(len(strict))) != amount.fits(Decimal(len(wide))) or (
        stated is not None and stated.fits(sums[0]) != stated.fits(sums[1])
    )
    if apart or not strict:
        return said(base, "not read", 2, told, wide[:SHOWN], len(strict))
    found = figured(base, reading, answer, payer, amount, Decimal(len(strict)), told, strict[:SHOWN], floor=True)
    if stated is not None and found.verdict == "borne out":
        if not stated.fits(sums[0]):
            return said(found, "not read", 2, f"{told}; {stated.text} is said of them", wide[:SHOWN], len(strict))
        found.figure = str(sums[0])
    return found


def _is_that(stated: Amount, value: Decimal) -> bool:
    """Whether a payment is of a sum that several are said to be of: '$2 million three times' is no 1.9 million."""
    return stated.fits(value) and (bool(stated.hedge) or abs(value - stated.figure) <= stated.figure / 200)


def of_one_sum(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """How many payments of one sum, or how many contributions: those to candidates and committees (Form 3X, line 23)."""
    payee, count, of = reading.role("object"), reading.amount, stated_sum(reading)
    assert count is not None
    if payee is None:
        answer = everything(engine, payer, *bounds(reading)).answer
        base, rows = (
            begin(answer),
            rows_of(engine, payer, reading),
        )
    else:
        answer, base, _ = answered(engine, reading, payer, payee)
        rows = dated(answer)
    gifts = reading.title in ("contributions", "donations", "gifts")
    given = _to_candidates(engine, rows) if gifts else []
    held = [p for p in given or rows if of is None or of.fits(p["amount"])]
    to_the_cent = [p for p in held if of is not None and p["amount"] == of.figure]
    if not count.fits(Decimal(len(held))) and count.fits(Decimal(len(to_the_cent))):
        held = to_the_cent  # 'three of $2 million each', and others of about as much
    if not rows:
        return none(base, reading, answer, payer, payee)
    if of is None and not given and (payee is None or gifts):
        return Verdict("not read", 2, f"which of its rows are {reading.title} is not sure")
    told = (
        f"{len(held):,} {reading.title}"
        + (f" of {of.text}" if of else "")
        + (f", of {len(given):,} contributions" if of and given else "")
    )
    return figured(base, reading, answer, payer, count, Decimal(len(held)), told, held[:SHOWN], floor=True)


def _to_candidates(engine: Engine, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Contributions to candidates and committees: line 23 of Form 3X, which is operating expenditures on Form 3P."""
    lines = [p for p in rows if p["line"] == "SB23"]
    pacs = {
        row["filing"]
        for row in engine.rows(
            "SELECT DISTINCT filing FROM payment WHERE form LIKE 'F3X%' AND filing IN (SELECT unnest($filings::VARCHAR[]))",
            filings=sorted({str(p["filing"]) for p in lines}),
        )
    }
    return [p for p in lines if p["filing"] in pacs]


def distinct(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """How many payees there were."""
    whole = everything(engine, payer, *bounds(reading))
    assert reading.amount is not None
    told = f"{count(len(whole.payees), 'payee')} whose names differ"
    return figured(
        begin(whole.answer), reading, whole.answer, payer, reading.amount, Decimal(len(whole.payees)), told, [], floor=True
    )


def average(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """The mean payment, or the mean month."""
    payee = reading.role("object")
    if payee:
        answer, base, how = answered(engine, reading, payer, payee)
    else:
        answer = everything(engine, payer, *bounds(reading)).answer
        base, how = begin(answer), ""
    assert reading.amount is not None
    if not answer.rows or answer.first is None or answer.last is None:
        return none(base, reading, answer, payer, payee)
    since, until = reading.period.since if reading.period else None, reading.period.until if reading.period else None
    first, last = since or answer.first, until or answer.last
    parts = (last.year - first.year) * 12 + last.month - first.month + 1 if reading.title == "month" else answer.rows
    value = round(answer.amount / parts, 2)
    return figured(
        base,
        reading,
        answer,
        payer,
        reading.amount,
        value,
        f"{sum_of(answer)} over {parts} {'months' if reading.title == 'month' else 'payments'}: {value:,.2f}{how}",
        answer.payments[:SHOWN],
    )


def only(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """The only payment, to somebody or for a purpose: one row, and all loaded."""
    payee, of = reading.role("object"), reading.role("of")
    if payee is None and of is not None:
        return _only_for(engine, reading, payer, of.name)
    answer, base, how = answered(engine, reading, payer, payee)
    if not answer.rows:
        return none(base, reading, answer, payer, payee)
    told = f"{sum_of(answer)}, {days(answer)}{how}"
    single = [p for p in answer.payments if reading.amount is not None and reading.amount.fits(p["amount"])]
    if single and re.search(
        r"\b(?:in|as|with) (?:one|a single) (?:go|payment|check|cheque|sum|transfer|lump sum)\b", reading.text
    ):
        # 'was sent $3,607,900.08 in one go': a payment of this sum, and not that there was no other
        return said(
            base,
            "borne out",
            3,
            f"a payment of this sum, {single[0]['date']}; in all {told}",
            single[:SHOWN],
            single[0]["amount"],
        )
    if answer.rows > 1:
        return said(base, "contradicted", 3, told, answer.payments[:SHOWN], answer.rows)
    if reading.amount is not None and not reading.amount.fits(answer.amount):
        return said(base, "contradicted", 10, told, answer.payments, answer.amount)
    return said(base, "borne out", 8, told, answer.payments, answer.amount)


def _only_for(engine: Engine, reading: Reading, payer: Ref, purpose: str) -> Verdict:
    """The only payment for a purpose: not read where a wider reading of the purpose has more."""
    everyone = everything(engine, payer, *bounds(reading)).answer
    base = begin(everyone)
    rows = rows_of(engine, payer, reading)
    narrow, wide = (
        [row for row in rows if on_purpose(purpose, str(row["purpose"] or "")) in agreeing]
        for agreeing in (("all",), ("all", "alike", "some"))
    )
    told = f"{count(len(narrow), 'row')} for {purpose!r}, {sum((row['amount'] for row in narrow), Decimal(0)):,.2f} {everyone.currency}"
    if len(narrow) > 1:
        return said(base, "contradicted", 3, told, narrow[:SHOWN], len(narrow))
    if len(wide) != len(narrow):
        return said(base, "not read", 2, f"{told}; {count(len(wide), 'row')} by a wider reading of the purpose", wide[:SHOWN])
    if not covered(everyone, reading):
        return opened(base, everyone, payer, told, narrow, len(narrow))
    if not narrow:
        return none(base, reading, everyone, payer, Ref(purpose, purpose, "thing"))
    amount = narrow[0]["amount"]
    if reading.amount is not None and not reading.amount.fits(amount):
        return said(base, "contradicted", 10, told, narrow, amount)
    return said(base, "borne out", 8, told, narrow, amount)
