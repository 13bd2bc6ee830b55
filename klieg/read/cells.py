"""Text cells into amounts, dates and words, a column at a time. A cell that can't be read is told, never guessed.

The plain cases are cast by columns; only the odd ones go through Python one by one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from klieg.records.table import MONEY, arrow

_AMOUNT = re.compile(r"(?P<sign>[+-]?)\s*(?P<dollar>\$?)\s*(?P<whole>\d{1,16}|\d{1,3}(?:,\d{3})+|)(?:\.(?P<part>\d*))?", re.ASCII)
_MOST = Decimal("9999999999999999.99")
_NOTHING = pa.scalar(None, pa.string())
BLANK = pa.scalar("", pa.string())
"""A blank cell, typed: left to infer a type from "", pyarrow looks for an absent package each time anew."""


@dataclass
class Cast:
    """A column cast: its values (null where there was nothing, or nothing readable), the unreadable cells, and the odd ones.

    `bad` and `odd` map a row's index to the reason.
    """

    values: pa.Array
    bad: dict[int, str] = field(default_factory=dict)
    odd: dict[int, str] = field(default_factory=dict)


def amount(text: str) -> tuple[Decimal | None, str]:
    """One amount in dollars and cents, and what is odd about its writing ('' if nothing); None for a blank.

    Raises:
        ValueError: it can't be read for sure; the message says why.
    """
    bare = text.strip()
    if not bare:
        return None, ""
    match = _AMOUNT.fullmatch(bare)
    if not match or not (match["whole"] or match["part"]):
        raise ValueError("not an amount")
    part = match["part"] or ""
    if part[2:].strip("0"):
        raise ValueError("an amount with parts of a cent")
    value = Decimal(f"{match['sign']}{match['whole'].replace(',', '') or '0'}.{part[:2] or '0'}")
    if abs(value) > _MOST:
        raise ValueError("an amount of more than 16 digits")
    odd = "written with a dollar sign" if match["dollar"] else "written with commas" if "," in match["whole"] else ""
    return value.quantize(Decimal("0.01")), odd


def amounts(column: pa.Array, *, implied_cents: bool = False) -> Cast:
    """A column of amounts as DECIMAL(18,2).

    Args:
        column: text cells.
        implied_cents: amounts without a point are in cents (the header of a version 2 filing says NODEC).
    """
    blank = pc.equal(column, BLANK)
    filled = pc.if_else(blank, _NOTHING, column)
    if not implied_cents:
        try:
            # Exponents are all that the cast reads and no filer writes; they go the slow way, and are refused there.
            if not pc.any(pc.match_substring_regex(filled, "[eE]")).as_py():
                return Cast(filled.cast(arrow(MONEY)))
        except pa.ArrowInvalid:
            pass
    cast = Cast(pa.nulls(0))
    values: list[Decimal | None] = []
    for index, text in enumerate(column.to_pylist()):
        value = None
        try:
            value, odd = amount(text)
            if implied_cents and value is not None and "." not in text:
                value /= 100
            if odd:
                cast.odd[index] = odd
        except ValueError as error:
            cast.bad[index] = str(error)
        values.append(value)
    cast.values = pa.array(values, arrow(MONEY))
    return cast


def mapped(column: pa.Array, function: Callable[[str], object], kind: pa.DataType) -> pa.Array:
    """A column of repeating cells, each different text put through `function` once."""
    coded = column.dictionary_encode() if not pa.types.is_dictionary(column.type) else column
    if isinstance(coded, pa.ChunkedArray):
        coded = coded.combine_chunks()
    values = pa.array([None if text is None else function(text) for text in coded.dictionary.to_pylist()], kind)
    return values.take(coded.indices)


def dates(column: pa.Array, parse: Callable[[str], date | None]) -> Cast:
    """A column of days. `parse` gives None for a blank and raises ValueError for what is no day."""
    coded = column.dictionary_encode()
    days: list[date | None] = []
    wrong: dict[str, str] = {}
    for text in coded.dictionary.to_pylist():
        try:
            days.append(parse(text))
        except ValueError as error:
            days.append(None)
            wrong[text] = str(error)
    cast = Cast(pa.array(days, pa.date32()).take(coded.indices))
    if wrong:
        places = pc.indices_nonzero(pc.is_in(column, value_set=pa.array(list(wrong), pa.string()))).to_pylist()
        cast.bad = {index: wrong[column[index].as_py()] for index in places}
    return cast


def joined(arrays: list[pa.Array], separator: str) -> pa.Array:
    """Columns joined, blank cells left out: '' where all are blank. No cell may be null."""
    filled = [array for array in arrays if pc.any(pc.not_equal(array, BLANK)).as_py()]
    if not filled:
        return arrays[0]
    # Not by null_handling="skip": pyarrow 26 answers with too few rows where all parts of a row are null.
    whole, between = filled[0], pa.scalar(separator, pa.string())
    for part in filled[1:]:
        link = pc.if_else(pc.or_(pc.equal(whole, BLANK), pc.equal(part, BLANK)), BLANK, between)
        whole = pc.binary_join_element_wise(whole, link, part, BLANK)
    return whole


def either(first: pa.Array, second: pa.Array) -> pa.Array:
    """The first column, its blank cells filled from the second."""
    return pc.if_else(pc.equal(first, BLANK), second, first)


def where_filled(column: pa.Array, text: str) -> pa.Array:
    """`text` where a column has something, else a blank."""
    return pc.if_else(pc.equal(column, BLANK), BLANK, pa.scalar(text, pa.string()))
