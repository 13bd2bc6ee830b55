"""How a record table is declared."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

TEXT, FLAG, DAY, MOMENT, SMALL, WHOLE = "VARCHAR", "BOOLEAN", "DATE", "TIMESTAMP", "INTEGER", "BIGINT"
MONEY = "DECIMAL(18, 2)"
PARTY_KEY = WHOLE
"""Types of columns, as SQL has them. Arrow's are told from them where rows are written (`arrow`): who only asks does without Arrow."""


@dataclass(frozen=True)
class Column:
    """A column: its name, its type, what it means (with the unit), and whether it holds a party key."""

    name: str
    type: str
    meaning: str
    party: bool = False


@dataclass(frozen=True)
class Table:
    """A record table: its name, what one row is, and its columns."""

    name: str
    one_row: str
    columns: tuple[Column, ...]

    @property
    def stored(self) -> list[tuple[str, str]]:
        """Name and type of each stored column: `source`, `locator`, then the table's."""
        return [("source", TEXT), ("locator", TEXT), *((c.name, c.type) for c in self.columns)]

    @cached_property
    def schema(self) -> pa.Schema:
        """The Arrow schema of the stored table."""
        import pyarrow as pa

        return pa.schema([(name, arrow(kind)) for name, kind in self.stored])

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The columns that hold a party key."""
        return tuple(c.name for c in self.columns if c.party)

    @cached_property
    def wide(self) -> pa.Schema:
        """The schema that a source module writes.

        As stored, without `source` and `plain` (the store makes those), and with each party column spread over PARTY_FIELDS.
        """
        import pyarrow as pa

        out = [("locator", TEXT)]
        for column in self.columns:
            if column.party:
                out += [(f"{column.name}.{field}", TEXT) for field in PARTY_FIELDS]
            elif column.name != "plain":
                out.append((column.name, column.type))
        return pa.schema([(name, arrow(kind)) for name, kind in out])


@dataclass(frozen=True)
class Party:
    """Somebody as written in a record. All text; an empty string where the record says nothing."""

    name: str = ""
    kind: str = ""
    city: str = ""
    state: str = ""
    zip: str = ""
    country: str = ""
    employer: str = ""
    occupation: str = ""
    scheme: str = ""
    number: str = ""


PARTY_FIELDS: tuple[str, ...] = tuple(field.name for field in fields(Party))


def arrow(kind: str) -> pa.DataType:
    """The Arrow type of a column's type."""
    import pyarrow as pa

    return {
        TEXT: pa.string(), FLAG: pa.bool_(), DAY: pa.date32(), MOMENT: pa.timestamp("us"), SMALL: pa.int32(), WHOLE: pa.int64(),
        MONEY: pa.decimal128(18, 2),
    }[kind]  # fmt: skip
