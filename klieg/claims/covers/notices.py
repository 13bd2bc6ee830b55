"""Verdicts on payments that stand on 24- or 48-hour notices alone (52 U.S.C. 30104(g)): what they state is provisional, and is said to be."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from klieg.claims.answers.asking import ask, begin, bounds, cited, days, missing, sum_of, unfit, with_remedy
from klieg.claims.language.number_words import COUNTS, between
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money import measures
from klieg.money.measures import Answer
from klieg.resolve.names import resolve
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.words import count

_REPORTED = re.compile(r"\breport(?:s|ed|ing)?\b|\bnotices?\b|\bfilings?\b|\bdisclosed\b|\blist(?:s|ed)\b")


def on_notices(engine: Engine, reading: Reading, payer: Ref, payee: Ref, answer: Answer) -> Verdict | None:
    """A payment that no report of the time has and a notice does; None if no notice has any to the payee. `answer` is what the reports have."""
    if not any(side and side.committees for side in (answer.payer, answer.payee)):
        return None
    noticed = ask(engine, payer, payee, None, None, "notices")
    held = then(engine, reading, noticed.payments, reported=of_a_notice(reading))
    if not held:
        return None
    amount, base = reading.amount, begin(noticed)
    about = _about(engine, held) if _STANCE.search(reading.text) else {}
    if not (meant := [row for row in held if _as_said(reading.text, *about.get(_place(row), ("", "")))]):
        shown = [row for row in held if amount is not None and amount.fits(row["amount"])] or held
        for_whom = "; ".join(sorted({f"to {spent_to} {name}" for spent_to, name in (about[_place(row)] for row in shown)}))
        base.rows, base.figure = cited(shown), f"{_sum(shown)}"
        told = f"{count(len(shown), 'row')}, {_sum(shown):,.2f} {noticed.currency}, {days(noticed)}"
        return base.said("partly", 9, f"{told}, on 24- or 48-hour notices (measure notices), but {for_whom}")
    held, total = meant, _sum(meant)
    fitting = [row for row in held if amount is not None and amount.fits(row["amount"])]
    whole = amount is None or amount.fits(total)
    told = f"{count(len(held), 'row')}, {total:,.2f} {noticed.currency}" if len(held) < noticed.rows else sum_of(noticed)
    told = f"{told}, {days(noticed)}, on 24- or 48-hour notices, which are provisional (measure notices)"
    if whole or fitting:
        shown = held if whole else fitting
        base.rows, base.figure = cited(shown), f"{total if whole else fitting[0]['amount']}"
        if unfit(reading, shown):
            purposes = "; ".join(sorted({str(row["purpose"]) for row in shown if row["purpose"]})[:3])
            return base.said("partly", 9, f"{told}, but for another purpose: {purposes}")
        return base.said("borne out", 8 if whole else 3, told)
    assert amount is not None
    base.against, base.figure = cited(held), f"{total}"
    (all_noticed, *_) = measures.measure(engine, replace(noticed.question, payee=""), limit=None)
    everybody = then(engine, reading, all_noticed.payments, reported=of_a_notice(reading))
    others = [row for row in everybody if amount.fits(row["amount"]) and row["payee"] != held[0]["payee"]]
    if len(others) == 1 and not amount.hedge:
        base.against += cited(others)
        return base.said("contradicted", 10, f"{told}; {others[0]['amount']:,.2f} went to {others[0]['payee']}")
    if of_a_notice(reading):
        return base.said("contradicted", 10, f"{told}, where {amount.text} is said")
    return with_remedy(base, answer, payer).said("not loaded", 4, f"{told}; {missing(answer)}")


_STANCE = re.compile(
    r"\b(?:(?P<oppose>against|opposing|to oppose|to defeat|attacking|attacks on)|(?P<support>in support of|supporting|to support|backing|to back|in favou?r of|for the benefit of))\b(?P<whom>[^,;]*)",
    re.IGNORECASE,
)


def _sum(rows: list[dict[str, Any]]) -> Decimal:
    return sum((row["amount"] for row in rows), Decimal(0))


def _place(row: dict[str, Any]) -> str:
    return f"{row['source']}{row['locator']}"


def _about(engine: Engine, rows: list[dict[str, Any]]) -> dict[str, tuple[str, str]]:
    """For or against whom each of these rows was spent, by its place: the stance and the name."""
    found = engine.rows(block(__package__, "notices.sql", "noticed_about"), places=[_place(row) for row in rows])
    return {row["place"]: (row["stance"], row["about_name"]) for row in found}


def stance(text: str) -> str:
    """Whether words tell of spending to oppose or to support somebody, as the form has it; '' if neither."""
    said = _STANCE.search(text)
    return "" if said is None else "oppose" if said["oppose"] else "support"


def _as_said(text: str, spent_to: str, name: str) -> bool:
    """Whether a row of a notice is for or against whom a claim says; where it says nothing of that, it is."""
    said = _STANCE.search(text)
    if said is None or not spent_to:
        return True
    named = re.search(r"[A-Z]\w", said["whom"]) is not None
    last = name.split(",")[0].strip().lower()
    return spent_to == stance(text) and (not named or last in said["whom"].lower())


def of_a_notice(reading: Reading) -> bool:
    """Whether a claim is of what a notice says: another sum on it contradicts, whatever else is not loaded."""
    return bool(_REPORTED.search(reading.text)) or reading.role("report") is not None


def then(engine: Engine, reading: Reading, rows: list[dict[str, Any]], *, reported: bool = True) -> list[dict[str, Any]]:
    """Those rows of notices that were paid, disseminated or (where the claim may be of that) reported in the claim's time; all of them where it says none."""
    since, until = bounds(reading)
    if not rows or (since is None and until is None):
        return rows
    query = block(__package__, "notices.sql", "noticed_then")
    asked = {
        "places": [_place(row) for row in rows],
        "since": since or date.min,
        "until": until or date.max,
        "reported": reported,
    }
    found = {row["place"] for row in engine.rows(query, **asked)}
    return [row for row in rows if _place(row) in found]


_LATE = 20
"""Days before an election in which contributions of $1,000 or more are told by notices (52 U.S.C. 30104(a)(6))."""


_FROM_SO_MANY = regex(
    rf"\b(?P<n>an?|single|{between(1, 99)}|\d+) (?:(?:individual|separate|large|big|late|such|different|single) )?(?P<what>contributions?|donations?|gifts?|che(?:ck|que)s?|sums?|donors?|givers?|people|persons?|individuals|contributors?|committees|PACs?)\b",
    re.IGNORECASE,
)
_ROWS_EACH = ("contribution", "donation", "gift", "check", "cheque", "sum")


def _so_many(text: str, rows: list[dict[str, Any]]) -> bool:
    """Whether what a claim says of how many gifts it was, or of how many givers, is so of these rows."""
    said = _FROM_SO_MANY.search(text)
    if said is None:
        return True
    word = said["n"].lower()
    number = int(word) if word.isdigit() else COUNTS.get(word, 1)
    of_gifts = said["what"].lower().startswith(_ROWS_EACH)
    return number == (len(rows) if of_gifts else len({row["name"] for row in rows}))


def received(engine: Engine, reading: Reading, payer: Ref) -> Verdict | None:
    """What a committee's 48-hour notices list as received (FEC Form 6), where that, or one day's of it, is the sum said: it can only be borne out, for a notice lists no small gifts. Else None."""
    amount = reading.amount
    since, until = bounds(reading)
    of_late_days = since is not None and until is not None and (until - since).days <= _LATE
    if amount is None or (amount.high is None and amount.soft_high is None) or not (of_a_notice(reading) or of_late_days):
        return None
    try:
        ids = resolve(engine, payer.name).committees
    except Misuse:
        return None
    query = block(__package__, "notices.sql", "notified")
    rows = [row for row in engine.rows(query, committees=ids) if row["amount"] is not None]
    held = [
        row
        for row in rows
        if row["date"] is None or ((since is None or row["date"] >= since) and (until is None or row["date"] <= until))
    ]
    if not _so_many(reading.text, held):
        return None
    total = _sum(held)
    if not held or not amount.fits(total) or (amount.high is None and amount.soft_high is not None and total > amount.soft_high):
        return None
    made = Verdict("", 0, "", figure=str(total), sql=[query])
    made.rows = [{"source": row["source"], "locator": row["locator"], "raw": f"{row['date']} {row['amount']} {row['name']}", "record": "payment", "date": row["date"], "amount": row["amount"]} for row in held]  # fmt: skip
    return made.said("borne out", 8, f"{len(held)} rows of 48-hour notices, {total:,.2f} USD")
