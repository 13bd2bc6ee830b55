"""Figure beside figure: what is claimed above, what the record says below, on one axis. Floats place the marks; every figure that is read is a decimal or a day."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from klieg.claims.amounts import Amount
from klieg.claims.check import Claim
from klieg.claims.verdict import Verdict
from klieg.show.words import money, period, short

_RECORDS = 3
"""Figures of the record drawn beside a claim."""
_NARROW = 320
"""The width of a card on a phone, in pixels: labels are placed so that they fit there."""


@dataclass(frozen=True)
class Span:
    """A figure, a range (an end that is open is None), or a point where both ends are one; with its words."""

    low: float | None
    high: float | None
    text: str


def scale(claim: Claim) -> dict[str, Any] | None:
    """The drawing for a claim: places in percent of the width, heights in pixels; None where there are not two figures to compare."""
    if claim.reading.amount is not None and claim.reading.amount.unit == "share":
        return _shares(claim.reading.amount, claim.verdict)
    if claim.reading.amount is not None:
        return _amounts(claim.reading.amount, claim.verdict)
    return _days(claim)


def _amounts(amount: Amount, verdict: Verdict) -> dict[str, Any] | None:
    said = Span(float(amount.low), None if amount.high is None else float(amount.high), f"claimed: {amount.text}")
    figure = _number(verdict.figure)
    records: list[Span] = []
    if figure is not None and (verdict.rows or verdict.against):
        told = f"{figure:,f}" if amount.unit != "money" else money(figure, amount.currency)
        if verdict.verdict == "not loaded":
            records = [Span(float(figure), None, f"loaded so far: {told}")]
        else:
            records = [Span(float(figure), float(figure), f"record: {told}")]
    elif not verdict.figure:
        for row in (*verdict.against, *verdict.rows):
            if row.get("low") is not None:
                low, high = Decimal(row["low"]), None if row.get("high") is None else Decimal(row["high"])
                told = f"{low:,.0f}" + (" or more" if high is None else f" to {high:,.0f}" if high != low else "")
                records.append(Span(float(low), None if high is None else float(high), f"record: {told} {amount.currency}".rstrip()))
    return _drawn(said, records, _amount_ticks)


def _shares(amount: Amount, verdict: Verdict) -> dict[str, Any] | None:
    """A share is drawn where the verdict says of how many its figure is: '200 of 3,498'."""
    figure = _number(verdict.figure)
    whole = re.search(rf"(?<![\d,.]){figure:,f} of ([\d,]+)", verdict.why) if figure is not None else None
    if figure is None or whole is None:
        return None
    total = Decimal(whole[1].replace(",", ""))
    share = figure / total * 100 if total else Decimal(0)
    said = Span(float(amount.low * 100), 100.0 if amount.high is None else float(amount.high * 100), f"claimed: {amount.text}")
    record = Span(float(share), float(share), f"record: {share:.1f} % ({figure:,f} of {total:,f})")
    return _drawn(said, [record], lambda _low, _high: (0.0, 100.0, [(float(n), f"{n} %") for n in range(0, 101, 25)]))


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
        Span(*_edges(a, b if b or row_has_end(rows, a) else a), f"record: {period(a, b) if b else a}") for a, b in dict.fromkeys(found)
    ]
    return _drawn(said, records, _day_ticks)


def row_has_end(rows: list[dict[str, Any]], since: date) -> bool:
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


def _drawn(said: Span, records: list[Span], ticks: Any) -> dict[str, Any] | None:
    records = list(dict.fromkeys(records))[:_RECORDS]
    if not records:
        return None
    ends = [end for span in (said, *records) for end in (span.low, span.high) if end is not None]
    first, last, marks = ticks(min(ends), max(ends))

    def place(value: float) -> float:
        return round(1 + 98 * (value - first) / (last - first), 2)

    def bar(span: Span) -> dict[str, Any]:
        a, b = 0.4 if span.low is None else place(span.low), 99.6 if span.high is None else place(span.high)
        if b - a < 0.8:
            a, b = max(a - 0.4, 0), min(a + 0.4, 100)
        return {"a": a, "b": b, "w": round(b - a, 2), "open_low": span.low is None, "open_high": span.high is None, "text": short(span.text, 46)}

    top = {**bar(said), **_label(bar(said), said.text)}
    y, lines = 36, []
    for index, span in enumerate(records):
        one = bar(span)
        point = one["w"] <= 2.4 and not one["open_low"] and not one["open_high"]
        if point:
            x = round((one["a"] + one["b"]) / 2, 2)
            side = "start" if 100 - x >= x else "end"
            lines.append({**one, "point": True, "x": x, "y": y + 6, "anchor": side, "dx": 11 if side == "start" else -11, "main": index == 0, "text_y": y + 10})
            y += 24
        else:
            lines.append({**one, **_label(one, span.text), "point": False, "y": y, "main": index == 0, "text_y": y + 25})
            y += 34
    axis = y + 6
    return {
        "label": "; ".join(span.text for span in (said, *records)), "claim": top, "records": lines, "axis": axis, "height": axis + 22,
        "ticks": [{"x": place(value), "text": text, "anchor": "start" if place(value) < 6 else "end" if place(value) > 94 else "middle",
                   "minor": len(marks) > 4 and number % 2 == 1} for number, (value, text) in enumerate(marks)],
    }  # fmt: skip


def _label(one: dict[str, Any], text: str) -> dict[str, Any]:
    """Where a label goes so that it fits on a phone: in the middle of its bar, else from its beginning, else to its end."""
    wide = min(len(text), 46) * 6.4 / _NARROW * 100
    middle = (one["a"] + one["b"]) / 2
    if wide / 2 <= middle <= 100 - wide / 2:
        return {"x": round(middle, 2), "anchor": "middle"}
    if one["a"] + wide <= 100 or middle < 50:
        return {"x": one["a"] if one["a"] + wide <= 100 else 0, "anchor": "start"}
    return {"x": one["b"] if one["b"] - wide >= 0 else 100, "anchor": "end"}


def _amount_ticks(low: float, high: float) -> tuple[float, float, list[tuple[float, str]]]:
    """An axis for amounts: from nothing where the figures lie far apart (or are one), else around them."""
    span = high - low
    if low < 0 or (span / (abs(high) or 1) < 0.35 and span / (abs(high) or 1) > 0.0005):
        first, last = low - span * 0.9, high + span * 0.9
    else:
        first, last = 0.0, (high or 1) * 1.12
    step = _step((last - first) / 4)
    count = math.floor(last / step)
    marks = [number * step for number in range(math.ceil(first / step), count + 1)]
    return first, last, [(mark, _short(mark, step)) for mark in marks]


def _step(rough: float) -> float:
    power = 10 ** math.floor(math.log10(rough))
    return float(next(power * n for n in (1, 2, 2.5, 5, 10) if power * n >= rough))


def _short(value: float, step: float) -> str:
    for size, letter in ((1e9, " bn"), (1e6, " m")):
        if abs(value) >= size and step >= size / 1000:
            return f"{value / size:.6g}{letter}"
    return f"{value:,.0f}" if step >= 1 else f"{value:,.4g}"


def _day_ticks(low: float, high: float) -> tuple[float, float, list[tuple[float, str]]]:
    """An axis for days: years, or months where it is short."""
    pad = max((high - low) * 0.12, 10)
    first, last = date.fromordinal(int(low - pad)), date.fromordinal(int(high + pad))
    months = (last.year - first.year) * 12 + last.month - first.month
    every = next((n for n in (1, 2, 3, 6, 12, 24, 60, 120) if months / n <= 5), 240)
    marks = []
    for year in range(first.year, last.year + 2):
        for month in range(1, 13):
            day = date(year, month, 1)
            index = year * 12 + month - 1
            if index % every == 0 and first <= day <= last:
                marks.append((float(day.toordinal()), f"{year}" if every >= 12 or month == 1 else f"{day:%b} {year}" if not marks or every < 12 else f"{day:%b}"))
    return float(first.toordinal()), float((last + timedelta(days=1)).toordinal()), marks
