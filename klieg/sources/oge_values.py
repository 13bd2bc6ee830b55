"""What is printed in OGE Form 278e, by kind: sums and brackets, months, the names of columns, and lines put together."""

from __future__ import annotations

import calendar
import difflib
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Protocol

from klieg.read import ruled

_HEADINGS = {
    "#": "#", "no": "#", "number": "#", "organizationname": "name", "description": "name", "employerorparty": "name", "sourcename": "name", "creditorname": "name",
    "citystate": "city", "organizationtype": "type", "positionheld": "position", "from": "from", "to": "to", "eif": "eif", "value": "value",
    "incometype": "income_type", "incomeamount": "income_amount", "statusandterms": "terms", "date": "date", "type": "type", "amount": "amount",
    "briefdescriptionofduties": "duties", "briefdescription": "duties", "yearincurred": "year", "rate": "rate", "term": "term",
    "part": "endpart", "endnote": "text", "": "endnote",
}  # fmt: skip
"""What columns are headed, letters only, and what they are called here; the one without a heading says 'See Endnote'."""

_ASSETS = ("name", "eif", "value", "income_type", "income_amount")
_USUAL = {
    "1": ("name", "city", "type", "position", "from", "to"), "2": _ASSETS, "5": _ASSETS, "6": _ASSETS, "3": ("name", "city", "terms", "date"),
    "4": ("name", "city", "duties"), "7": ("name", "type", "date", "amount"), "8": ("name", "type", "amount", "year", "rate", "term"),
    "9": ("name", "city", "duties", "value"), "E": ("endpart", "text"),
}  # fmt: skip
"""The columns of each part from the left, without number and endnote (OGE Form 278e, March 2014)."""


class Joined(Protocol):
    """A cell: its text and its lines."""

    text: str
    lines: tuple[str, ...]


def column_names(headings: list[str], part: str) -> list[str]:
    """What the columns of a table are called.

    By heading; a heading that is new by likeness, or by its place if the part has as many columns as usual; else it stays as printed (`slug`).
    """
    plain = [re.sub(r"[^a-z0-9#]", "", heading.lower()) for heading in headings]
    named: list[str | None] = [_HEADINGS.get(key) for key in plain]
    for n, key in enumerate(plain):
        close = difflib.get_close_matches(key, [k for k in _HEADINGS if len(k) > 4], 1, 0.82) if named[n] is None else []
        if close and _HEADINGS[close[0]] not in named:
            named[n] = _HEADINGS[close[0]]
    body = [n for n, name in enumerate(named) if name not in ("#", "endnote")]
    usual = _USUAL.get(part, ())
    if len(body) == len(usual):
        for n, expected in zip(body, usual, strict=True):
            if named[n] is None and expected not in named:
                named[n] = expected
    out: list[str] = []
    for heading, name in zip(headings, named, strict=True):
        kept = name or slug(heading) or "column"
        out.append(kept if kept not in out else f"{kept}_{sum(o == kept or o.startswith(f'{kept}_') for o in out) + 1}")
    return out


def slug(text: str) -> str:
    """Words as a name: small letters, joined by underscores."""
    return re.sub(r"\W+", "_", text.lower()).strip("_")


def as_text(cell: ruled.Cell) -> tuple[str, str]:
    """A cell's lines as one text, and how they were joined where that is not sure ('' if it is).

    - 'hyphen': a line ends in a hyphen right behind a letter: lines are broken there, and blanks at their ends are not kept. `settle_hyphens`
      decides between 'Co-Investment' and 'Co- Investment'.
    - 'word': a line is one word that fills the column, and the next begins in lower case: the word was too wide ('(investment/ren', 'tal').
    - 'blank?': a line is one word that fills the column, and the next does not begin in lower case: a blank is put, but it may be one word.
    """
    if not cell.lines:
        return "", ""
    text = cell.lines[0].text
    how: list[str] = []
    inset = min(line.box[0] for line in cell.lines) - cell.area[0]
    for before, after in zip(cell.lines, cell.lines[1:], strict=False):
        room = cell.area[2] - max(inset, 0.0) - before.box[2]
        letter = (before.box[2] - before.box[0]) / max(len(before.text), 1)
        full = " " not in before.text and room < letter and len(before.text) > 3
        if joint(before.text, after.text) == _HYPHEN:
            text, kind = text + _HYPHEN + after.text, "hyphen"
        elif full and after.text[:1].islower():
            text, kind = text + after.text, "word"
        else:
            text, kind = (
                f"{text} {after.text}",
                "blank?" if full and after.text[:1].isalnum() and "-" not in before.text[-1:] else "",
            )
        how += [kind] if kind and kind not in how else []
    return re.sub(r"\s+", " ", text).strip(), ",".join(how)


_HYPHEN = "\ue000"
"""Stands between a hyphen at the end of a line and what follows until the whole form is read (a sign of private use)."""


def joint(before: str, after: str) -> str:
    """What is put between a line and the next: a blank, or the sign that a hyphen was there."""
    return _HYPHEN if re.search(r"[^\W_]-$", before) and after[:1].isalnum() else " "


def settle_hyphens(cells: Iterable[Joined]) -> None:
    """Put nothing behind hyphens at line ends, or a blank if the form itself mostly puts one before that word where no line ends.

    'INCORPORATED-' and 'common shares' become 'INCORPORATED- common shares' in a form that has 'INC- common shares' on one line.
    """
    every = list(cells)
    spaced: Counter[str] = Counter()
    tight: Counter[str] = Counter()
    for cell in every:
        for line in cell.lines:
            spaced.update(word.lower() for word in re.findall(r"[^\W_]- (\w+)", line))
            tight.update(word.lower() for word in re.findall(r"[^\W_]-(?=(\w+))", line))
    for cell in every:
        if _HYPHEN in cell.text:
            first, *rest = cell.text.split(_HYPHEN)
            for piece in rest:
                word = re.match(r"\w+", piece)
                usual = word is not None and spaced[word[0].lower()] > tight[word[0].lower()]
                first += (" " if usual else "") + piece
            cell.text = first


_SUM = r"\$\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?"
_RANGE = re.compile(rf"{_SUM}\s*[-\u2013\u2014]\s*{_SUM}")
_OVER = re.compile(rf"Over\s+{_SUM}", re.IGNORECASE)
_UNDER = re.compile(rf"None\s*\(?or less than\s+{_SUM}\)?", re.IGNORECASE)


def amount_range(text: str) -> tuple[Decimal, Decimal | None] | None:
    """The bounds of a printed value or sum in dollars, both included; None if it states none or can't be read for sure.

    '$1,000,001 - $5,000,000' is both bounds; 'Over $50,000,000' has the sum for its lower and no upper one; 'None (or less than $201)' is 0 to
    200; a plain sum is both. Brackets: 5 C.F.R. 2634.301(d), 2634.302(b).
    """
    bare = " ".join(text.split())
    if match := _RANGE.fullmatch(bare):
        low, high = _sum(match[1], match[2]), _sum(match[3], match[4])
        return (low, high) if low <= high else None
    if match := _OVER.fullmatch(bare):
        return _sum(match[1], match[2]), None
    if match := _UNDER.fullmatch(bare):
        return Decimal(0), _sum(match[1], match[2]) - 1
    if match := re.fullmatch(_SUM, bare):
        return _sum(match[1], match[2]), _sum(match[1], match[2])
    return None


def _sum(whole: str, cents: str | None) -> Decimal:
    return Decimal(whole.replace(",", "") + (cents or ""))


def month(text: str) -> tuple[date | None, date | None] | None:
    """The first and last day of a printed month, day or year; (None, None) for 'Present', which is open; None if it is none of these.

    '6/2014' is 1 to 30 June 2014; '06/15/2014' is that day; '2014' is the year.
    """
    bare = text.strip()
    if bare.lower() == "present":
        return None, None
    match = re.fullmatch(r"(?:(\d{1,2})/(?:(\d{1,2})/)?)?(\d{4})", bare, re.ASCII)
    if not match:
        return None
    first, second, year = match[1], match[2], int(match[3])
    try:
        if second:
            day = date(year, int(first), int(second))
            return day, day
        start = date(year, int(first or 1), 1)
        if not first:
            return start, date(year, 12, 31)
        return start, date(year, start.month, calendar.monthrange(year, start.month)[1])
    except ValueError:
        return None
