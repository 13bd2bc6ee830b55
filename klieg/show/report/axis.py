"""A drawing of figures on one axis: places in percent of the width, heights in pixels. Floats only place the marks; what is read is written out."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from klieg.words import short

_RECORDS = 3
"""Figures of the record drawn beside a claim."""
_NARROW, _LETTER, _LONGEST = 320, 6.4, 46
"""The width of a card on a phone and of a letter, in pixels, and the letters of a label: labels are placed so that they fit there."""
_POINT = 2.4
"""What is narrower than this share of the width is drawn as a point."""

Ticks = Callable[[float, float], tuple[float, float, list[tuple[float, str]]]]
"""From the least and the greatest figure to the first and last place of the axis, and its marks."""


@dataclass(frozen=True)
class Span:
    """A figure, a range (an end that is open is None), or a point where both ends are one; with its words."""

    low: float | None
    high: float | None
    text: str


def drawn(said: Span, records: list[Span], ticks: Ticks) -> dict[str, Any] | None:
    """What a template needs to draw a claim above and what the record says below; None if it says nothing."""
    records = list(dict.fromkeys(records))[:_RECORDS]
    if not records:
        return None
    ends = [end for span in (said, *records) for end in (span.low, span.high) if end is not None]
    first, last, marks = ticks(min(ends), max(ends))

    def place(value: float) -> float:
        return round(1 + 98 * (value - first) / (last - first), 2)

    claim = _bar(said, place)
    y, lines = 36, []
    for number, span in enumerate(records):
        line = _record(_bar(span, place), span.text, y)
        lines.append(line | {"main": number == 0})
        y += 24 if line["point"] else 34
    return {
        "label": "; ".join(span.text for span in (said, *records)), "claim": claim | _label(claim, said.text), "records": lines, "axis": y + 6, "height": y + 28,
        "ticks": [_tick(place(value), text) | {"minor": len(marks) > 4 and number % 2 == 1} for number, (value, text) in enumerate(marks)],
    }  # fmt: skip


def _bar(span: Span, place: Callable[[float], float]) -> dict[str, Any]:
    """From where to where a figure reaches, never too narrow to see; an open end reaches the edge."""
    a, b = 0.4 if span.low is None else place(span.low), 99.6 if span.high is None else place(span.high)
    if b - a < 0.8:
        a, b = max(a - 0.4, 0), min(a + 0.4, 100)
    return {
        "a": a,
        "b": b,
        "w": round(b - a, 2),
        "open_low": span.low is None,
        "open_high": span.high is None,
        "text": short(span.text, _LONGEST),
    }


def _record(bar: dict[str, Any], text: str, y: int) -> dict[str, Any]:
    """A figure of the record: a point with its words beside it, or a bar with its words below."""
    if bar["w"] > _POINT or bar["open_low"] or bar["open_high"]:
        return bar | _label(bar, text) | {"point": False, "y": y, "text_y": y + 25}
    x = round((bar["a"] + bar["b"]) / 2, 2)
    right = x <= 50
    return bar | {
        "point": True,
        "x": x,
        "y": y + 6,
        "text_y": y + 10,
        "anchor": "start" if right else "end",
        "dx": 11 if right else -11,
    }


def _tick(x: float, text: str) -> dict[str, Any]:
    return {"x": x, "text": text, "anchor": "start" if x < 6 else "end" if x > 94 else "middle"}


def _label(one: dict[str, Any], text: str) -> dict[str, Any]:
    """Where a label goes so that it fits on a phone: in the middle of its bar, else from its beginning, else to its end."""
    wide = min(len(text), _LONGEST) * _LETTER / _NARROW * 100
    middle = (one["a"] + one["b"]) / 2
    if wide / 2 <= middle <= 100 - wide / 2:
        return {"x": round(middle, 2), "anchor": "middle"}
    if one["a"] + wide <= 100 or middle < 50:
        return {"x": one["a"] if one["a"] + wide <= 100 else 0, "anchor": "start"}
    return {"x": one["b"] if one["b"] - wide >= 0 else 100, "anchor": "end"}


def amounts(low: float, high: float) -> tuple[float, float, list[tuple[float, str]]]:
    """An axis for amounts: from nothing where the figures lie far apart (or are one), else around them."""
    span = high - low
    apart = span / (abs(high) or 1)
    if low < 0 or 0.0005 < apart < 0.35:
        pad = 0.9 * (span or abs(high))
        first, last = low - pad, high + pad
    else:
        first, last = 0.0, (high or 1) * 1.12
    step = _step((last - first) / 4)
    count = math.floor(last / step)
    marks = [number * step for number in range(math.ceil(first / step), count + 1)]
    return first, last, [(mark, _short(mark, step)) for mark in marks]


def shares(_low: float, _high: float) -> tuple[float, float, list[tuple[float, str]]]:
    """An axis for shares: all of it."""
    return 0.0, 100.0, [(float(n), f"{n} %") for n in range(0, 101, 25)]


def _step(rough: float) -> float:
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next((power * n for n in (1.0, 2.0, 2.5, 5.0) if power * n >= rough), power * 10.0)


def _short(value: float, step: float) -> str:
    for size, letter in ((1e9, " bn"), (1e6, " m")):
        if abs(value) >= size and step >= size / 1000:
            return f"{value / size:.6g}{letter}"
    return f"{value:,.0f}" if step >= 1 else f"{value:,.4g}"


def days(low: float, high: float) -> tuple[float, float, list[tuple[float, str]]]:
    """An axis for days: years, or months where it is short."""
    pad = max((high - low) * 0.12, 10)
    first, last = date.fromordinal(max(int(low - pad), 1)), date.fromordinal(min(int(high + pad), date.max.toordinal() - 1))
    months = (last.year - first.year) * 12 + last.month - first.month
    every = next((n for n in (1, 2, 3, 6, 12, 24, 60, 120) if months / n <= 5), 240)
    firsts = [
        date(year, month, 1)
        for year in range(first.year, last.year + 1)
        for month in range(1, 13)
        if (year * 12 + month - 1) % every == 0
    ]
    marks = [
        (float(day.toordinal()), f"{day.year}" if every >= 12 or day.month == 1 else f"{day:%b} {day.year}")
        for day in firsts
        if first <= day <= last
    ]
    return float(first.toordinal()), float((last + timedelta(days=1)).toordinal()), marks
