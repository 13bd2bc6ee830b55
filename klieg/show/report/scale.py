"""Figure beside figure: what is claimed above, what the record says below, on one axis."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from klieg.claims.check import Claim
from klieg.claims.language.amounts import Amount
from klieg.claims.verdict import Verdict
from klieg.show.report import axis
from klieg.show.report.axis import Span
from klieg.words import money, period


def scale(claim: Claim) -> dict[str, Any] | None:
    """The drawing for a claim: places in percent of the width, heights in pixels; None where there are not two figures to compare."""
    if claim.reading.amount is not None and claim.reading.amount.unit == "share":
        return _shares(claim.reading.amount, claim.verdict)
    if claim.reading.amount is not None:
        return _amounts(claim.reading.amount, claim.verdict)
    if claim.reading.negated and claim.reading.frame == "paid":
        nothing = Amount(0, 0, "nothing", "money", Decimal(0), Decimal(0), Decimal(0), _currency(claim))
        return _amounts(nothing, claim.verdict)
    return _days(claim)


def _currency(claim: Claim) -> str:
    return next((str(row["currency"]) for row in (*claim.verdict.against, *claim.verdict.rows) if row.get("currency")), "USD")


def _amounts(amount: Amount, verdict: Verdict) -> dict[str, Any] | None:
    said = Span(float(amount.low), None if amount.high is None else float(amount.high), f"claimed: {amount.text}")
    figure = _number(verdict.figure)
    records: list[Span] = []
    shown = [row for row in (*verdict.against, *verdict.rows) if row.get("low") is not None and row.get("high") is not None]
    if figure is not None and (ranged := next((r for r in shown if r["low"] == figure != r["high"]), None)):
        told = f"record: {money(figure, amount.currency)} to {money(ranged['high'], amount.currency)}"
        records = [Span(float(figure), float(ranged["high"]), told)]
    elif figure is not None and (verdict.rows or verdict.against):
        told = f"{figure:,f}" if amount.unit != "money" else money(figure, amount.currency)
        floor = verdict.verdict == "not loaded"
        records = [Span(float(figure), None if floor else float(figure), f"{'loaded so far' if floor else 'record'}: {told}")]
    elif not verdict.figure:
        for row in (*verdict.against, *verdict.rows):
            if row.get("low") is not None:
                low, high = Decimal(row["low"]), None if row.get("high") is None else Decimal(row["high"])
                told = f"{low:,.0f}" + (" or more" if high is None else f" to {high:,.0f}" if high != low else "")
                records.append(
                    Span(float(low), None if high is None else float(high), f"record: {told} {amount.currency}".rstrip())
                )
    return axis.drawn(said, records, axis.amounts)


def _shares(amount: Amount, verdict: Verdict) -> dict[str, Any] | None:
    """A share is drawn where the verdict says of how many its figure is: '200 of 3,498'."""
    figure = _number(verdict.figure)
    told = re.search(r"(?<![\d,.])(\d[\d,.]*) of (\d[\d,]*(?:\.\d+)?)", verdict.why)
    if figure is None or told is None:
        return None
    part, total = (Decimal(number.replace(",", "")) for number in told.groups())
    if not total or not (figure == part or abs(part / total - figure) < Decimal("0.0006")):
        return None
    share = part / total * 100
    said = Span(float(amount.low * 100), 100.0 if amount.high is None else float(amount.high * 100), f"claimed: {amount.text}")
    record = Span(float(share), float(share), f"record: {share:.1f} % ({told[1]} of {told[2]})")
    return axis.drawn(said, [record], axis.shares)


def _days(claim: Claim) -> dict[str, Any] | None:
    claimed, verdict = claim.reading.period, claim.verdict
    if claimed is None or (claimed.since is None and claimed.until is None):
        return None
    said = Span(*_edges(claimed.since, claimed.until), f"claimed: {claimed.text}")
    rows = [*verdict.against, *verdict.rows]
    found = [(row["since"], row.get("until")) for row in rows if isinstance(row.get("since"), date)]
    if not found and re.fullmatch(r"\d{4}-\d\d-\d\d", verdict.figure):
        found = [(date.fromisoformat(verdict.figure),) * 2]
    days = [row["date"] for row in rows if isinstance(row.get("date"), date)]
    if not found and days:
        found = [(min(days), max(days))]
    records = [
        Span(*_edges(a, b if b or _open(rows, a) else a), f"record: {period(a, b) if b else a}") for a, b in dict.fromkeys(found)
    ]
    return axis.drawn(said, records, axis.days)


def _open(rows: list[dict[str, Any]], since: date) -> bool:
    """Whether a row that begins on this day is of a kind that has an end which the record leaves open (a tie); a registration is a day."""
    return any(row.get("since") == since and row.get("record") == "tie" for row in rows)


def _edges(since: date | None, until: date | None) -> tuple[float | None, float | None]:
    """The first moment of the first day and the last of the last."""
    return (None if since is None else float(since.toordinal()), None if until is None else float(until.toordinal() + 1))


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
