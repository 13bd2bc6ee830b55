"""What source modules for delimited files share: columns by name, and the remarks and rejects of amounts and days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from klieg.read import cells, delimited, encoding
from klieg.read.delimited import Odd, Rows
from klieg.sources import File, Output


class Columns:
    """Rows by column name, with their locators."""

    def __init__(self, names: Sequence[str], rows: Rows, place: str) -> None:
        self._by_name = dict(zip(names, rows.columns, strict=True))
        self.place = place
        self.numbers = rows.numbers
        self.rows = len(rows.numbers)

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names, in order."""
        return tuple(self._by_name)

    def __getitem__(self, name: str) -> pa.Array:
        return self._by_name[name]

    def get(self, name: str) -> pa.Array:
        """The column, or blanks if there is none."""
        return self._by_name.get(name, pa.repeat(pa.scalar("", pa.string()), self.rows))

    def has(self, name: str) -> bool:
        """Whether the file has this column."""
        return name in self._by_name

    @property
    def locators(self) -> pa.Array:
        """`row:N` or `line:N` for each row."""
        return pc.binary_join_element_wise(pa.scalar(self.place + ":", pa.string()), self.numbers.cast(pa.string()), cells.BLANK)

    def take(self, keep: pa.Array) -> Columns:
        """Some of the rows."""
        names = list(self._by_name)
        return Columns(names, Rows([self._by_name[n].take(keep) for n in names], self.numbers.take(keep)), self.place)

    def raw(self, index: int, delimiter: str = "|") -> str:
        """A row's cells, joined again."""
        return delimiter.join(column[index].as_py() for column in self._by_name.values())


def payable(table: Columns, name: str, out: Output, touches: str = "") -> tuple[Columns, pa.Array]:
    """The rows whose amount can be read (or is blank, with a remark) and those amounts; the others become rejects.

    `touches` names the column that says whose totals a reject could have touched.
    """
    amount = cells.amounts(table[name])
    if amount.bad:
        for index, reason in amount.bad.items():
            whose = table[touches][index].as_py() if touches else ""
            out.reject(
                f"{table.place}:{table.numbers[index].as_py()}",
                table.raw(index),
                f"{name} {table[name][index].as_py()!r}: {reason}",
                touches=whose,
            )
        table = table.take(pa.array([i for i in range(table.rows) if i not in amount.bad], pa.int64()))
        amount = cells.amounts(table[name])
    for index, odd in amount.odd.items():
        remark(table, index, name, f"{odd}; read as {amount.values[index].as_py()}", out)
    if amount.values.null_count:
        for index in pc.indices_nonzero(pc.is_null(amount.values)).to_pylist():
            remark(table, index, name, "the amount is blank", out)
    return table, amount.values


def days(table: Columns, name: str, parse: Callable[[str], date | None], out: Output, record: str = "payment") -> pa.Array:
    """A column of days; what is no day is remarked on and left out."""
    found = cells.dates(table.get(name), parse)
    for index, reason in found.bad.items():
        remark(table, index, name, f"{reason}; recorded without it", out, record)
    return found.values


def remark(table: Columns, index: int, name: str, reason: str, out: Output, record: str = "payment") -> None:
    """A remark on one cell."""
    out.remark(record, f"{table.place}:{table.numbers[index].as_py()}", name, table.get(name)[index].as_py(), reason)


def coding_of(file: File) -> encoding.Coding:
    """The encoding of a file, from all its bytes."""
    return encoding.ASCII if file.ascii else delimited.coding_of(file.open)


def odd_row(odd: Odd, place: str, out: Output) -> None:
    """A row of the wrong shape: blank lines are set aside, others rejected."""
    if odd.why == "a blank line":
        out.set_aside(f"{place}:{odd.number}", odd.raw, odd.why)
    else:
        out.reject(f"{place}:{odd.number}", odd.raw, odd.why)


def constant(text: str, rows: int) -> pa.Array:
    """The same text for each row."""
    return pa.DictionaryArray.from_arrays(pa.repeat(pa.scalar(0, pa.int32()), rows), pa.array([text], pa.string()))


def flag(column: pa.Array) -> pa.Array:
    """Whether a memo flag is set: X."""
    return cells.mapped(column, lambda text: text.strip().upper() == "X", pa.bool_())


def scheme(number: pa.Array) -> pa.Array:
    """'fec' where there is a number."""
    return cells.where_filled(number, "fec")
