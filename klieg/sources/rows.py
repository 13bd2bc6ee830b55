"""Records made one by one, for what is small or irregular: dicts with Party objects become the wide tables that the store takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from klieg.records import TABLES, Party

if TYPE_CHECKING:
    import pyarrow as pa


def table_of(name: str, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Rows of the record table `name` in its wide schema; a party column holds a Party, or None.

    A column that no row has is left out; text is never converted.
    """
    import pyarrow as pa  # only here: who reads a story with a reader of documents makes no table

    flat = [_flat(row) for row in rows]
    schema = TABLES[name].wide
    present = {key for row in flat for key in row}
    unknown = present - set(schema.names)
    if unknown:
        raise ValueError(f"{name} has no columns {sorted(unknown)}")
    return pa.Table.from_pylist(flat, schema=pa.schema([field for field in schema if field.name in present]))


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, value in row.items():
        if isinstance(value, Party):
            out |= {f"{key}.{field}": text for field, text in asdict(value).items()}
        elif value is not None:
            out[key] = value
    return out
