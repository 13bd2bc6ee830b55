"""What was paid in all, for a purpose, to several payees together, and what share or part of it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from klieg.claims.answers.asking import (
    Everything,
    ask,
    begin,
    bounds,
    cited,
    covered,
    days,
    everything,
    exactly,
    on_purpose,
    stretch,
    sum_of,
)
from klieg.claims.answers.weighing import SHOWN, figured, none, opened, said
from klieg.claims.language.amounts import Amount
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.payments import noticed, was_for
from klieg.claims.reading import CARRIED_OVER, EVERY, SUM_OF, Reading, Ref
from klieg.claims.sentences.payment_words import OPERATING, OPERATIONS, TOGETHER
from klieg.claims.verdict import Verdict
from klieg.money import coverage
from klieg.money.measures import Answer
from klieg.resolve import names
from klieg.store.engine import Engine
from klieg.words import count


def _share_said(reading: Reading) -> Amount:
    """The share that is claimed: a figure, or 'most' and its like for more than a half."""
    if reading.amount is not None:
        return reading.amount
    half = reading.title.split("|")[0].strip() == "half"
    low, high = (Decimal("0.45"), Decimal("0.55")) if half else (Decimal("0.5"), Decimal(1))
    return Amount(0, 0, reading.title.split("|")[0], "share", Decimal("0.5"), low, high, hedge="" if half else "most")


def share_of_all(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """What share of all that a payer reported went to a payee, or on a purpose."""
    whole = everything(engine, payer, *bounds(reading))
    base, payee = begin(whole.answer), reading.role("object")
    if not whole.answer.rows:
        return none(base, reading, whole.answer, payer, payee)
    together = reading.role("together") is not None or bool(TOGETHER.search(reading.text))
    of_payments = reading.role("told_before") is not None  # 'together they make up': the payments to one
    if (payees := reading.roles.get("object", [])) and (len(payees) > 1) != together and not of_payments:
        return said(base, "not read", 2, "whether it is said of several together is not sure")
    if payee is not None:
        parts = [ask(engine, payer, one, *bounds(reading)) for one in payees]
        value = sum((part.amount for part in parts), Decimal(0))
        if lacking := next((one for one, part in zip(payees, parts, strict=True) if not part.rows), None):
            return none(base, reading, ask(engine, payer, lacking, *bounds(reading)), payer, lacking)
        rows = [row for part in parts for row in part.payments[: SHOWN // len(parts)]]
        name = (
            " + ".join(f"{one.name} {part.amount:,.2f}" for one, part in zip(payees, parts, strict=True)) + " ="
            if len(parts) > 1
            else f"{payee.name}:"
        )
    else:
        held = [p for p in whole.purposes if on_purpose(reading.title.partition("|")[2], p["purpose"]) in ("all", "some")]
        value, rows, name = (
            sum((p["amount"] for p in held), Decimal(0)),
            purpose_rows(held),
            reading.title.partition("|")[2] + ":",
        )
    if not rows:
        asked = ask(engine, payer, payee, *bounds(reading)) if payee is not None else whole.answer
        return none(base, reading, asked, payer, payee or Ref(name.rstrip(":"), name.rstrip(":"), "thing"))
    share = value / whole.answer.amount if whole.answer.amount else Decimal(0)
    told = f"{name} {value:,.2f} of {whole.answer.amount:,.2f} {whole.answer.currency}, {share * 100:.1f} %"
    found = figured(base, reading, whole.answer, payer, _share_said(reading), share, told, rows)
    if found.figure:
        found.figure = f"{share:.4f}"
        found.beside = [str(value), str(whole.answer.amount)]
    near = reading.amount is not None and abs(share - reading.amount.figure) <= _UNITEMISED
    if found.verdict == "contradicted" and near and _has_covers(engine, whole.answer):
        # what a report's cover counts in all may be more than its rows
        found.rows, found.against = found.against, []
        return found.said("not read", 2, f"{told}: so near to it that what is not itemised may make the difference")
    return found


def _has_covers(engine: Engine, answer: Answer) -> bool:
    """Whether whole reports of the payer are loaded, whose covers count what their rows need not itemise."""
    own = answer.payer.committees if answer.payer else []
    return bool(
        engine.rows("SELECT 1 AS one FROM filing WHERE committee IN (SELECT unnest($own::VARCHAR[])) LIMIT 1", own=list(own))
    )


_UNITEMISED = Decimal("0.01")
"""So near a share of the itemised rows may be to one of all that a report counts."""


_IN_ONE = regex(r"\bin (?:a single|one) payment\b")


def part_of_them(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """A part of the payments just spoken of: a sum or share of them, in a period or for a purpose."""
    payees = reading.roles.get("object", [])
    payee = payees[0] if payees else None
    purpose = reading.title.partition("|")[2]
    whole_reading = reading.roles.get("whole")
    if reading.period is None and not purpose and not reading.roles.get("single"):
        return Verdict("not read", 2, "which part of the payments it is is not read")
    bound = reading.role("other_period")
    scope = None
    if bound is not None:
        scope = Period(0, 0, bound.text, *stretch(bound), "span")
    of_what = [step for step in reading.assumptions if step.startswith(CARRIED_OVER)]
    lines = _operating(engine, payer) if payee is None and OPERATING.search(" ".join([reading.text, *of_what])) else ()
    if lines is None:
        return replace(_WHICH_LINE)
    whole = (
        ask(engine, payer, payee, *((scope.since, scope.until) if scope else (None, None)))
        if payee
        else everything(engine, payer, *((scope.since, scope.until) if scope else (None, None)), lines=lines).answer
    )
    since, until = bounds(reading)
    if scope is not None and scope.meets(since, until):
        # 'paid $1.62 million in the first quarter, 36 percent of that before March': of what was paid in the quarter
        since = max((day for day in (since, scope.since) if day is not None), default=None)
        until = min((day for day in (until, scope.until) if day is not None), default=None)
        if reading.period is not None and (since, until) != bounds(reading):
            reading = replace(reading, period=replace(reading.period, since=since, until=until))
    part = ask(engine, payer, payee, since, until) if payee else everything(engine, payer, since, until, lines).answer
    base = begin(part)
    rows, value = part.payments, part.amount
    if purpose and not payee:
        held = [
            p for p in everything(engine, payer, since, until).purposes if on_purpose(purpose, p["purpose"]) in ("all", "some")
        ]
        rows, value = purpose_rows(held), sum((p["amount"] for p in held), Decimal(0))
    elif purpose:
        wide = [p for p in part.payments if on_purpose(purpose, str(p["purpose"] or "")) in ("all", "some")]
        sums = by_strictness(purpose, wide)
        if reading.amount is not None and reading.amount.unit != "share" and len({reading.amount.fits(one) for one in sums}) > 1:
            told = " or ".join(f"{one:,.2f}" for one in sums) + f" {part.currency}"
            return said(base, "not read", 2, f"a narrow and a wide reading of the purpose disagree: {told}", wide, sums[0])
        if not wide and reading.amount is not None and reading.amount.fits(Decimal(0)):
            return said(base, "not read", 2, f"no row says {purpose!r}, and that none was for it is not sure")
        rows, value = wide, sums[-1] if sums else Decimal(0)
    if not part.rows and not whole.rows:
        return none(base, reading, part, payer, payee)
    if _IN_ONE.search(reading.text) and len(rows) != 1 and not reading.role("single"):
        # what was paid on a day may be several payments, of which one is meant
        return said(base, "not read", 2, f"in one payment is said, and {len(rows)} are of that time", rows[:SHOWN], value)
    if single := reading.role("single"):
        rows = _most_in_one(single.name, rows)
        value = sum((p["amount"] for p in rows), Decimal(0))
    share = value / whole.amount if whole.amount else Decimal(0)
    if share > 1:
        return said(base, "not read", 2, f"of what it is a part is not clear: {value:,.2f} is more than {whole.amount:,.2f}")
    told = f"{value:,.2f} of {whole.amount:,.2f} {whole.currency}, {share * 100:.1f} %" + _dated(
        part, rows if single else part.payments
    )
    amount = _share_said(reading)
    if amount.unit == "share":
        found = figured(base, reading, part, payer, amount, share, told, rows[:SHOWN])
        if not found.figure:
            return found
        found.figure = f"{share:.4f}" if reading.amount is not None and reading.amount.figure != 1 else f"{value}"
        found.beside = [str(value), f"{share:.4f}", str(whole.amount)]
        return found
    return (
        figured(base, reading, part, payer, amount, value, told, rows[:SHOWN], floor=True)
        if whole_reading
        else said(base, "not read", 2, "of what is not said")
    )


def _dated(part: Answer, rows: list[dict[str, Any]]) -> str:
    """When some payments were made, for what is told of them."""
    of = sorted(row["date"] for row in rows if row["date"] is not None)
    if len(rows) == len(part.payments) or not of:
        return f", {days(part)}" if part.rows else ""
    return f", {of[0]}" + (f" to {of[-1]}" if of[-1] != of[0] else "")


def _most_in_one(unit: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of payments those of the month or day with most of them, or the largest one."""
    held: dict[object, list[dict[str, Any]]] = {}
    for number, row in enumerate(rows):
        if row["amount"] is None or (unit != "payment" and row["date"] is None):
            continue
        key = number if unit == "payment" else row["date"] if unit == "day" else (row["date"].year, row["date"].month)
        held.setdefault(key, []).append(row)
    return max(held.values(), key=lambda some: sum((row["amount"] for row in some), Decimal(0)), default=[])


def in_all(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """All that a payer reported on the lines that are loaded."""
    lines = _operating(engine, payer) if reading.title == OPERATIONS else ()
    if lines is None:
        return replace(_WHICH_LINE)
    whole = everything(engine, payer, *bounds(reading), lines)
    base, amount = begin(whole.answer), reading.amount
    if not whole.answer.rows:
        return noticed.spent(engine, reading, payer) or none(base, reading, whole.answer, payer, None)
    told = f"{sum_of(whole.answer)}, {days(whole.answer)} ({f'line {lines[0]}' if lines else _lines(whole)})"
    if amount is None and reading.negated:
        return said(base, "not read", 2, f"what is denied is not clear: {told}")
    if amount is None:
        return said(base, "borne out", 8, told, [], whole.answer.amount)
    told_of = " ".join([reading.text, *(step for step in reading.assumptions if step.startswith(SUM_OF))])
    single = re.search(r"\b(?:operat|line 23|running|vendors?|suppliers?)", told_of, re.IGNORECASE)
    if (
        not amount.fits(whole.answer.amount)
        and not single
        and not (amount.high is not None and whole.answer.amount > amount.high)
    ):
        return opened(base, whole.answer, payer, told, [], whole.answer.amount)
    found = figured(
        base, reading, whole.answer, payer, amount, whole.answer.amount, told, purpose_rows(whole.purposes[:SHOWN]), floor=True
    )
    if found.verdict == "contradicted" and not lines and amount.figure and abs(whole.answer.amount / amount.figure - 1) < _NEAR:
        return found.said("not read", 2, f"rows of every line come near it, and one line of the cover may be it: {told}")
    return found


_NEAR = Decimal("0.02")
"""How near to a sum the rows of all lines may come, for one line of them alone to be it."""
_OPERATING = {"F3": ("17",), "F3P": ("23",), "F3X": ("21A", "21B")}
"""The lines of operating expenditures, by form (instructions of Forms 3, 3P and 3X)."""


_WHICH_LINE = Verdict(
    "not loaded", 4, "on which line its operating expenditures stand nothing loaded says: its form is not known"
)


def _operating(engine: Engine, payer: Ref) -> tuple[str, ...] | None:
    """On which lines a payer's reports have its operating expenditures; None if its form is not known, or it files in more than one way."""
    found = {_OPERATING.get(coverage.form_of(engine, one)) for one in names.resolve(engine, payer.name).committees}
    return found.pop() if len(found) == 1 else None


def _lines(whole: Everything) -> str:
    lines = sorted({line for c in whole.answer.coverage for line in c.lines})
    return f"lines {', '.join(lines)}" if lines else "no line is named"


def by_strictness(purpose: str, rows: list[dict[str, Any]]) -> list[Decimal]:
    """What rows of a purpose come to: those with these words and no others, those with all of them, and all rows; the first two only if there are such rows."""
    exact = [p for p in rows if exactly(purpose, str(p["purpose"] or ""))]
    narrow = [p for p in rows if on_purpose(purpose, str(p["purpose"] or "")) == "all"]
    return [sum((p["amount"] for p in held), Decimal(0)) for held in (exact, narrow, rows) if held]


def _under_a_heading(purpose: str, rows: list[dict[str, Any]]) -> Decimal:
    """What rows come to that say no more than a purpose under a heading: 'COLLATERAL: HATS', and no 'COLLATERAL: T-SHIRTS/HATS'."""
    bare = {str(p["purpose"]): re.sub(r"^[^:]*:\s*|^[A-Z]+\s+-\s+", "", str(p["purpose"] or "")) for p in rows}
    return sum((p["amount"] for p in rows if exactly(purpose, bare[str(p["purpose"])])), Decimal(0))


def purpose_rows(held: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Purposes as rows that a verdict cites: each with how many there are, what they come to, and the largest."""
    return [
        {
            "source": p["source"],
            "locator": p["locator"],
            "raw": f"{p['purpose']}: {count(p['rows'], 'row')}, {p['amount']:,.2f}; the largest {p['largest']:,.2f}",
            "record": "payment",
        }
        for p in held[:SHOWN]
    ]


def for_purpose(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """All that was paid for a purpose: narrowly (every telling word stands on the row) and widely (some do, or others that say the same); if the two disagree, not read."""
    whole = everything(engine, payer, *bounds(reading))
    base, amount = begin(whole.answer), reading.amount
    if not whole.answer.rows:
        return noticed.spent(engine, reading, payer) or none(base, reading, whole.answer, payer, None)
    narrow = [p for p in whole.purposes if on_purpose(reading.title, p["purpose"]) == "all"]
    wide = [p for p in whole.purposes if on_purpose(reading.title, p["purpose"]) in ("all", "some")]
    if not wide:
        wide = [p for p in whole.purposes if on_purpose(reading.title, p["purpose"]) == "alike"]
        narrow = wide
    sums = [sum((p["amount"] for p in held), Decimal(0)) for held in (narrow, wide)]
    base.considered = ["purposes matched: " + "; ".join(p["purpose"] for p in wide[:8])]
    told = f"{sums[0]:,.2f} {whole.answer.currency} for purposes with all of {reading.title!r}" + (
        f", {sums[1]:,.2f} with some" if sums[1] != sums[0] else ""
    )
    if amount is None:
        if reading.negated:
            return (
                said(base, "contradicted", 3, told, purpose_rows(wide), sums[0])
                if wide
                else _none_denied(base, reading, whole.answer, payer, told)
            )
        return (
            said(base, "borne out", 8, told, purpose_rows(narrow or wide), sums[0])
            if wide
            else none(base, reading, whole.answer, payer, None)
        )
    if len({amount.fits(one) for one in by_strictness(reading.title, wide)}) > 1:
        return said(
            base, "not read", 2, f"a narrow and a wide reading of the purpose disagree: {told}", purpose_rows(wide), sums[0]
        )
    held, value = (narrow, sums[0]) if narrow else (wide, sums[1])
    alone = _under_a_heading(reading.title, narrow)
    if alone and not amount.fits(value) and amount.fits(alone):
        told = f"{told}; {alone:,.2f} for it alone"
        return said(
            base, "not read", 2, f"a narrow and a wide reading of the purpose disagree: {told}", purpose_rows(held), value
        )
    return figured(base, reading, whole.answer, payer, amount, value, told, purpose_rows(held), floor=True)


def _none_denied(base: Verdict, reading: Reading, answer: Answer, payer: Ref, told: str) -> Verdict:
    if covered(answer, reading):
        return said(base, "borne out", 5, f"by absence: {told}", [], 0)
    return opened(base, answer, payer, told)


def together(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """Several payees together."""
    payees = reading.roles["object"]
    found = [ask(engine, payer, payee, *bounds(reading)) for payee in payees]
    value = sum((a.amount for a in found), Decimal(0))
    base = begin(found[0])
    base.sql = [sql for a in found for sql in a.sql]
    told = " + ".join(f"{p.name} {a.amount:,.2f}" for p, a in zip(payees, found, strict=True)) + f" = {value:,.2f}"
    rows = [p for a in found for p in a.payments[:3]]
    if reading.amount is None:
        return said(base, "borne out" if all(a.rows for a in found) else "partly", 8, told, rows, value)
    verdict = figured(base, reading, found[0], payer, reading.amount, value, told, rows, floor=True)
    if TOGETHER.search(reading.text) or reading.roles.get("together"):
        return verdict
    if reading.title:
        return said(base, "not read", 2, f"what several had together for {reading.title!r} is not read", rows, value)
    if verdict.verdict != "borne out" and any(a.rows and reading.amount.fits(a.amount) for a in found):
        return said(base, "not read", 2, f"whether each, or all of them together, is meant is not sure: {told}", rows, value)
    if verdict.verdict == "borne out" and not all(a.rows for a in found):
        return said(base, "partly", 9, f"not all of them were paid: {told}", rows, value)
    return verdict


_DESCRIBED = regex(r"\b(?:described|labell?ed|listed|recorded|marked|coded|entered|itemi[sz]ed|filed|put down)\b")
"""Words after which the purpose is told as it stands on the rows."""


def purposes(reading: Reading, answer: Answer, base: Verdict) -> Verdict:
    """Whether the purposes named stand on the rows."""
    if not answer.rows:
        return base.said("not loaded", 4, "the payments themselves are not loaded")
    written = sorted({str(p["purpose"] or "").lower() for p in answer.payments})
    base.figure, base.rows = f"{answer.amount}", cited(answer.payments)
    if reading.title.startswith(EVERY):
        purpose = reading.title.partition("|")[2]
        other = [p for p in answer.payments if on_purpose(purpose, str(p["purpose"] or "")) not in ("all", "some", "alike")]
        told = f"purposes on {count(len(answer.payments), 'row')}: {'; '.join(written[:6])}"
        base.figure = f"{len(answer.payments)}"
        if (
            not other
            and (many := reading.amount) is not None
            and many.unit == "count"
            and not many.fits(Decimal(len(answer.payments)))
        ):
            if not covered(answer, reading) and many.unreached_by(Decimal(len(answer.payments))):
                return base.said("not loaded", 4, f"{told} in what is loaded")
            base.against, base.rows = base.rows, []
            return base.said("contradicted", 10, f"{told}, where {many.text} is said")
        if not other:
            return base.said("borne out", 8, told)
        if len(other) == len(answer.payments) and not _DESCRIBED.search(reading.text):
            return base.said("not read", 2, f"whether {purpose!r} is another word for it is not sure: {told}")
        base.rows, base.against = [], cited(other[:6])
        return base.said("contradicted", 3, f"{count(len(other), 'row')} otherwise; {told}")
    named = [part.strip() for part in re.split(r",| and ", reading.title) if part.strip()]
    held = [part for part in named if any(on_purpose(part, purpose) in ("all", "some", "alike") for purpose in written)]
    told = "purposes on the rows: " + "; ".join(written[:6])
    if reading.negated:
        base.against, base.rows = base.rows, []
        return base.said("contradicted", 3, told) if held else base.said("borne out", 5, f"by absence: {told}")
    if len(held) == len(named) and was_for.OF_IT.match(reading.text):
        # 'it was for polling': the whole of it, and not a part
        other = [p for p in answer.payments if on_purpose(reading.title, str(p["purpose"] or "")) not in ("all", "some", "alike")]
        if other and len(named) == 1:
            return base.said("partly", 9, f"{count(len(other), 'row')} otherwise; {told}")
    if len(held) == len(named):
        return base.said("borne out", 8, told)
    if held:
        return base.said(
            "partly", 9, f"{', '.join(held)} stands there, {', '.join(p for p in named if p not in held)} does not; {told}"
        )
    return base.said("partly", 9, f"paid, but for another purpose: {told}")
