"""A raw line with the cells marked that a card goes by."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation


def marked(raw: str, texts: set[str], days: list[date], amounts: list[Decimal]) -> list[tuple[str, bool]]:
    """A raw line in pieces, those cells marked that a card goes by: names, days, amounts."""
    wanted = {text.strip().upper() for text in texts if text.strip()}
    wanted |= {text.upper() for day in days for text in _written(day)}
    figures = {abs(Decimal(n)) for n in amounts}
    pieces: list[tuple[str, bool]] = []
    for cell in _cells(raw):
        inside = cell.strip().strip('"').replace('""', '"').strip()
        used = bool(inside) and (inside.upper() in wanted or _figure(inside) in figures)
        if pieces and not used and not pieces[-1][1]:
            pieces[-1] = (pieces[-1][0] + cell, False)
        else:
            pieces.append((cell, used))
    return pieces


def _cells(raw: str) -> list[str]:
    """A raw line cut at its delimiters, which are pieces of their own: joined they are the line again."""
    delimiter = next((mark for mark in ("\x1c", "|") if mark in raw), ",")
    return [
        piece for piece in re.split(rf'((?:^|(?<={re.escape(delimiter)}))"(?:[^"]|"")*"|{re.escape(delimiter)})', raw) if piece
    ]


def _figure(text: str) -> Decimal | None:
    if not re.fullmatch(r"-?[$]?[\d,]+(?:\.\d+)?", text):
        return None
    try:
        return abs(Decimal(text.replace(",", "").replace("$", "")))
    except InvalidOperation:
        return None


def _written(day: date) -> set[str]:
    """A day as the files of the record write it."""
    return {
        f"{day}",
        f"{day:%Y%m%d}",
        f"{day:%d-%b-%y}",
        f"{day:%m/%d/%Y}",
        f"{day.month}/{day.day}/{day.year}",
        f"{day:%d/%m/%Y}",
        f"{day} 00:00:00",
        f"{day}T00:00:00",
    }
