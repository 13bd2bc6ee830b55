"""Verdicts on payments: the measure `reported`, and for what lies behind a vendor `paid`, in the claim's period, with coverage."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from klieg.claims import operators
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money import measures
from klieg.money.measures import Answer, Question
from klieg.resolve.names import resolve
from klieg.store.engine import Engine
from klieg.store.layout import Layout

_ADDRESS = "https://www.fec.gov/data/filings/"


def question(reading: Reading, payer: Ref, payee: Ref, measure: str, *, since: date | None, until: date | None) -> Question:
    """The question a claim asks of a measure: what goes to a campaign was given, by the recipient's reports; what a campaign pays is as it reported."""
    if measure == "reported" and payee.kind == "campaign" and payer.kind != "campaign":
        measure = "gave"
    return Question(measure, payer.name, payee.name if payee.kind != "thing" else "", since, until, (), False, "paid", "", "")


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict:
    """A payment, its amount, period and purpose; several payees are several questions, all of which must hold."""
    payer = reading.role("subject")
    payees = reading.roles.get("object", [])
    if payer is None or not payees:
        return Verdict(
            "not read", 2, "who paid, or who was paid, is not said" if not reading.assumptions else "who paid whom is not clear"
        )
    payer = _known(engine, payer, reading)
    if reading.frame in ("paid_count", "paid_extreme", "paid_most", "paid_ratio"):
        return operators.decide(engine, reading, payer)
    if reading.frame == "independent":
        return _independent(engine, reading, payer, payees[0])
    found = [_one(engine, reading, payer, payee) for payee in payees]
    if len(found) == 1:
        return found[0]
    worst = next(
        (
            v
            for name in ("contradicted", "not read", "not loaded", "record shows none", "partly")
            for v in found
            if v.verdict == name
        ),
        found[0],
    )
    worst.why = "; ".join(f"{payee.name}: {v.why}" for payee, v in zip(payees, found, strict=True))
    if worst.verdict in ("contradicted", "record shows none") and any(v.verdict == "borne out" for v in found):
        worst.verdict, worst.rule = "partly", 9
    return worst


@cache
def _nicknames() -> dict[str, list[str]]:
    text = resources.files(__package__).joinpath("nicknames.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")][1:]
    return {short: whole.split(" ") for short, whole in rows}


def _known(engine: Engine, payer: Ref, reading: Reading) -> Ref:
    """The payer by a name that the record knows: as written, with the given name in full, or (a campaign) by the last name alone; what was done is listed."""
    if payer.kind not in ("campaign", "person"):
        return payer
    first, _, last = payer.name.partition(" ")
    tries = [payer.name, *(f"{whole} {last}" for whole in _nicknames().get(first.lower().strip("."), ()) if last)]
    if last:
        tries.append(last.split(" ")[-1])
    for name in tries:
        try:
            who = resolve(engine, name)
        except Misuse as error:
            if name != payer.name and "candidates have this name" in error.problem:
                continue
            return replace(payer, name=name)
        if who.committees:
            if name != payer.name:
                reading.assumptions.append(f"{payer.name!r} is looked for as {name!r}: {who.said}")
            else:
                reading.assumptions.append(who.said)
            return replace(payer, name=name)
    return payer


_AGAINST = ("opposing", "against", "to oppose", "to defeat", "attacking")


def _independent(engine: Engine, reading: Reading, payer: Ref, about: Ref) -> Verdict:
    """Independent expenditures for or against a candidate, in the claim's period."""
    since, until = (reading.period.since, reading.period.until) if reading.period else (None, None)
    stance = "oppose" if reading.title.lower() in _AGAINST else "support"
    try:
        answer = measures.measure(
            engine, Question("independent", payer.name, "", since, until, (), False, "paid", stance, about.name), limit=None
        )[0]
    except Misuse as error:
        return Verdict("not loaded", 4, f"{error.place}: {error.problem}", remedy=_masters(payer))
    base = Verdict(
        "", 0, "", coverage=[c.as_dict() for c in answer.coverage], sql=answer.sql, figure=str(answer.amount), rows=_rows(answer)
    )
    amount = reading.amount
    told = f"{_sum_of(answer)} to {stance} {about.name} (measure independent)"
    if answer.rows and (amount is None or amount.fits(answer.amount)):
        return base.said("borne out", 8, told)
    base.against, base.rows = base.rows, []
    if answer.rows and amount is not None and amount.high is not None and answer.amount > amount.high:
        return base.said("contradicted", 10, f"{told}, where {amount.text} is said")
    return _with_remedy(base, answer, payer).said("not loaded", 4, f"{told} in what is loaded; {_missing(answer)}")


def _ask(engine: Engine, reading: Reading, payer: Ref, payee: Ref, measure: str, *, whole: bool = False) -> Answer | None:
    period = None if whole else reading.period
    try:
        answers = measures.measure(
            engine,
            question(
                reading, payer, payee, measure, since=period.since if period else None, until=period.until if period else None
            ),
            limit=None,
        )
    except Misuse:
        return None
    return next(
        (a for a in answers if not reading.amount or not reading.amount.currency or a.currency == reading.amount.currency),
        answers[0],
    )


def _one(engine: Engine, reading: Reading, payer: Ref, payee: Ref) -> Verdict:
    try:
        answers = measures.measure(
            engine,
            question(
                reading,
                payer,
                payee,
                "reported",
                since=reading.period.since if reading.period else None,
                until=reading.period.until if reading.period else None,
            ),
            limit=None,
        )
    except Misuse as error:
        if "committees have this name" in error.problem or "candidates have this name" in error.problem:
            return Verdict("not read", 2, f"{payer.text}: {error.problem} {error.remedy}".strip())
        return Verdict("not loaded", 4, f"{payer.text}: {error.problem}", remedy=_masters(payer))
    currency = reading.amount.currency if reading.amount else ""
    answer = next((a for a in answers if not currency or a.currency == currency), answers[0])
    if answer.payer is None or (not answer.payer.committees and not answer.payer.keys):
        return Verdict("not loaded", 4, f"no loaded record names {payer.name} as a payer", remedy=_masters(payer), sql=answer.sql)
    if currency and currency != answer.currency and answer.rows:
        return Verdict(
            "not read", 2, f"the claim is in {currency}, the record in {answer.currency}: currencies are never compared"
        )
    base = Verdict("", 0, "", coverage=[c.as_dict() for c in answer.coverage], sql=answer.sql)
    base.considered = [f"measure reported: {answer.amount:,.2f} {answer.currency} in {answer.rows} rows"]
    if answer.payee and answer.payee.near:
        base.considered.append("near names not counted: " + ", ".join(sorted(set(answer.payee.near.values()))[:5]))
    if reading.frame == "paid_purpose":
        return _purposes(reading, answer, base)
    if reading.negated:
        return _denied(engine, reading, payer, payee, answer, base)
    if not answer.rows:
        return _nothing(engine, reading, payer, payee, answer, base)
    base.rows = _rows(answer)
    base.figure = f"{answer.amount}"
    if reading.amount is None or reading.amount.unit == "share":
        return base.said(
            "borne out",
            8,
            f"{_sum_of(answer)}, {_days(answer)}{_spelt(answer)}",
        )
    return _amount(engine, reading, payer, payee, answer, base)


def _spelt(answer: Answer) -> str:
    names = [s["name"] for s in answer.spellings]
    return f" (written {', '.join(names)}: one name but for its company form)" if len(names) > 1 else ""


def _amount(engine: Engine, reading: Reading, payer: Ref, payee: Ref, answer: Answer, base: Verdict) -> Verdict:
    amount = reading.amount
    assert amount is not None
    total = answer.amount
    told = f"{_sum_of(answer)}, {_days(answer)}{_spelt(answer)}"
    if amount.fits(total):
        if amount.soft_high is not None and total > amount.soft_high:
            return base.said("partly", 9, f"{told}: more than said, but well beyond {amount.figure:,.0f}")
        return base.said("borne out", 8, told)
    paid = _ask(engine, reading, payer, payee, "paid")
    if paid and paid.rows and amount.fits(paid.amount):
        base.figure = f"{paid.amount}"
        return base.said("partly", 9, f"the figure holds by the measure `paid` ({paid.amount:,.2f}), not as reported: {told}")
    if reading.period:
        whole = _ask(engine, reading, payer, payee, "reported", whole=True)
        if whole and whole.rows and amount.fits(whole.amount) and whole.rows != answer.rows:
            base.figure = f"{whole.amount}"
            return base.said(
                "partly", 9, f"the figure holds over all that is loaded ({whole.amount:,.2f}), not in the period: {told}"
            )
    over = total > (amount.high if amount.high is not None else amount.low)
    base.against, base.rows = base.rows, []
    if over or _covered(answer, reading):
        return base.said("contradicted", 10, f"{told}, where {amount.text} is said")
    return _with_remedy(base, answer, payer).said("not loaded", 4, f"{told} in what is loaded; {_missing(answer)}")


def _nothing(engine: Engine, reading: Reading, payer: Ref, payee: Ref, answer: Answer, base: Verdict) -> Verdict:
    paid = _ask(engine, reading, payer, payee, "paid")
    if paid and paid.rows:
        base.rows, base.figure = _rows(paid), f"{paid.amount}"
        if reading.amount is None or reading.amount.fits(paid.amount):
            return base.said(
                "partly",
                9,
                f"only as memo items behind another payee: {_sum_of(paid)} by the measure `paid`",
            )
    whole = _ask(engine, reading, payer, payee, "reported", whole=True) if reading.period else None
    if whole and whole.rows:
        base.rows, base.figure = _rows(whole), f"{whole.amount}"
        return base.said(
            "partly",
            9,
            f"paid, but not in the period said: {_sum_of(whole)}, {_days(whole)}",
        )
    name = answer.payee.name if answer.payee else payee.name
    if _covered(answer, reading):
        return base.said(
            "record shows none",
            7,
            f"no itemised payment to {name}; the reports of the period are loaded ({_loaded(answer)})",
        )
    return _with_remedy(base, answer, payer).said(
        "not loaded",
        4,
        f"no payment to {name} in what is loaded ({_loaded(answer)}); {_missing(answer)}",
    )


def _denied(engine: Engine, reading: Reading, payer: Ref, payee: Ref, answer: Answer, base: Verdict) -> Verdict:
    """A denial: any row under any measure is against it; absence bears it out only where the scope is wholly covered."""
    if answer.rows:
        base.against, base.figure = _rows(answer), f"{answer.amount}"
        return base.said(
            "contradicted",
            3,
            f"{_sum_of(answer)}, {_days(answer)}",
        )
    paid = _ask(engine, reading, payer, payee, "paid")
    if paid and paid.rows:
        base.against, base.figure, base.sql = _rows(paid), f"{paid.amount}", paid.sql
        base.considered.append(f"measure paid: {paid.amount:,.2f} {paid.currency} in {paid.rows} rows")
        return base.said(
            "contradicted",
            3,
            f"{paid.rows} memo items, {paid.amount:,.2f} {paid.currency} by the measure `paid` (the payee as far as disclosed), {paid.first} to {paid.last}",
        )
    if _covered(answer, reading):
        return base.said("borne out", 5, f"by absence: no itemised payment to {payee.name}; {_loaded(answer)}")
    return _with_remedy(base, answer, payer).said(
        "not loaded", 4, f"none in what is loaded ({_loaded(answer)}); {_missing(answer)}"
    )


def _purposes(reading: Reading, answer: Answer, base: Verdict) -> Verdict:
    """Whether the purposes named stand on the rows: by the words of each, as far as they are more than two letters long."""
    if not answer.rows:
        return base.said("not loaded", 4, "the payments themselves are not loaded")
    purposes = sorted({str(p["purpose"] or "").lower() for p in answer.payments})
    base.figure, base.rows = f"{answer.amount}", _rows(answer)
    named = [part.strip() for part in re.split(r",| and ", reading.title) if part.strip()]
    held = [
        part
        for part in named
        if any(all(word[:5] in purpose for word in re.findall(r"[a-z]{3,}", part.lower())) for purpose in purposes)
    ]
    told = "purposes on the rows: " + "; ".join(purposes[:6])
    if len(held) == len(named):
        return base.said("borne out", 8, told)
    if held:
        return base.said(
            "partly", 9, f"{', '.join(held)} stands there, {', '.join(p for p in named if p not in held)} does not; {told}"
        )
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, told)


def _sum_of(answer: Answer) -> str:
    """'26 rows, 1,659,168.43 USD'."""
    return f"{answer.rows:,} row{'' if answer.rows == 1 else 's'}, {answer.amount:,.2f} {answer.currency}"


def _days(answer: Answer) -> str:
    """'2015-05-15 to 2016-03-31', or the one day there is."""
    return f"{answer.first}" if answer.first == answer.last else f"{answer.first} to {answer.last}"


def _covered(answer: Answer, reading: Reading) -> bool:
    """Whether all that could show the payment is loaded: for a period its reports; without one the payer's whole life, which no load ever is."""
    if not answer.coverage:
        return False
    if reading.period is None or reading.period.since is None or reading.period.until is None:
        return bool(reading.period and reading.period.until and all(c.complete for c in answer.coverage))
    return all(c.complete for c in answer.coverage)


def _loaded(answer: Answer) -> str:
    known = [c for c in answer.coverage if c.loaded]
    if not known:
        return "nothing loaded states what it covers"
    first = known[0]
    names = list(dict.fromkeys(c.report for c in first.loaded))
    return f"{first.who}: {', '.join(names[:8])}, {min(c.since for c in first.loaded)} to {max(c.until for c in first.loaded)}"


def _missing(answer: Answer) -> str:
    names = [r.name for c in answer.coverage for r in c.missing]
    return (
        f"not loaded: {', '.join(names[:10])}{' ...' if len(names) > 10 else ''}"
        if names
        else "the rest of the payer's reports is not loaded"
    )


def _with_remedy(base: Verdict, answer: Answer, payer: Ref) -> Verdict:
    committees = answer.payer.committees if answer.payer else []
    reports = [{"report": r.name, "since": r.since, "until": r.until} for c in answer.coverage for r in c.missing]
    base.remedy = {
        "source": "FEC reports", "committee": committees[0] if committees else payer.name, "reports": reports,
        "address": f"{_ADDRESS}?committee_id={committees[0]}" if committees else "https://www.fec.gov/data/browse-data/", "command": "klieg add FILES",
    }  # fmt: skip
    return base


def _masters(payer: Ref) -> dict[str, Any]:
    return {"source": "FEC committee and candidate masters, and the payer's reports", "committee": payer.name, "reports": [], "address": "https://www.fec.gov/data/browse-data/?tab=bulk-data",
            "command": "klieg add cm.txt cn.txt FILES"}  # fmt: skip


def _rows(answer: Answer) -> list[dict[str, Any]]:
    return [
        {"source": p["source"], "locator": p["locator"], "raw": f"{p['date']} {p['counted'] if isinstance(p['counted'], Decimal) else p['amount']} {p['payer']} to {p['payee']}: {p['purpose'] or ''}".strip(),
         "date": p["date"], "amount": p["amount"], "record": "payment"} for p in answer.payments
    ]  # fmt: skip
