"""How a record table is declared."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property

import pyarrow as pa

MONEY = pa.decimal128(18, 2)
PARTY_KEY = pa.int64()


@dataclass(frozen=True)
class Column:
    """A column: its name, its type, what it means (with the unit), and whether it holds a party key."""

    name: str
    type: pa.DataType
    meaning: str
    party: bool = False


@dataclass(frozen=True)
class Table:
    """A record table: its name, what one row is, and its columns."""

    name: str
    one_row: str
    columns: tuple[Column, ...]

    @cached_property
    def schema(self) -> pa.Schema:
        """The Arrow schema of the stored table: `source`, `locator`, then the columns."""
        return pa.schema([("source", pa.string()), ("locator", pa.string()), *((c.name, c.type) for c in self.columns)])

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The columns that hold a party key."""
        return tuple(c.name for c in self.columns if c.party)

    @cached_property
    def wide(self) -> pa.Schema:
        """The schema that a source module writes.

        As stored, without `source` and `plain` (the store makes those), and with each party column spread over PARTY_FIELDS.
        """
        out: list[tuple[str, pa.DataType]] = [("locator", pa.string())]
        for column in self.columns:
            if column.party:
                out += [(f"{column.name}.{field}", pa.string()) for field in PARTY_FIELDS]
            elif column.name != "plain":
                out.append((column.name, column.type))
        return pa.schema(out)


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
