"""A small Output that collects what a source module hands over, and checks the contract as the loader does."""

from __future__ import annotations

import hashlib
import io
from collections import defaultdict
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from klieg import sources
from klieg.records import PARTY_FIELDS, TABLES, Party


class Collected:
    """Records by table, rejects, rows set aside and remarks of one file; the row account is checked on the way out."""

    def __init__(self) -> None:
        self.tables: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.read = self.recorded = 0
        self.rejects: list[tuple[str, str, str]] = []
        self.aside: list[tuple[str, str, str]] = []
        self.remarks: list[tuple[str, str, str, str, str]] = []

    def rows(self, read: int, recorded: int) -> None:
        self.read += read
        self.recorded += recorded

    def records(self, table: str, data: pa.Table | pa.RecordBatch, **parties: Party) -> None:
        allowed = set(TABLES[table].wide.names)
        assert set(data.schema.names) <= allowed, sorted(set(data.schema.names) - allowed)
        for row in data.to_pylist():
            for side, party in parties.items():
                row |= {f"{side}.{field}": getattr(party, field) for field in PARTY_FIELDS}
            self.tables[table].append(row)

    def reject(self, locator: str, raw: str, reason: str, *, touches: str = "") -> None:
        self.read += 1
        self.rejects.append((locator, raw, reason))

    def set_aside(self, locator: str, raw: str, reason: str) -> None:
        self.read += 1
        self.aside.append((locator, raw, reason))

    def remark(self, record: str, locator: str, field: str, raw: str, reason: str) -> None:
        self.remarks.append((record, locator, field, raw, reason))


def collect(
    data: bytes | Path, name: str = "made.fec", mapping: dict[str, object] | None = None, number: str | None = None
) -> Collected:
    """Read bytes (or a file) with the module that recognises them; fails if the rows don't add up."""
    content = data if isinstance(data, bytes) else data.read_bytes()
    sample = sources.Sample(content[: 64 << 10], len(content), name, mapped=bool(mapping))
    module = sources.recognise(sample)
    assert module is not None, "no source module recognises this"
    file = sources.File(
        name,
        len(content),
        hashlib.sha256(content).hexdigest(),
        lambda: io.BytesIO(content),
        number=number,
        ascii=content.isascii(),
        mapping=mapping or {},
    )
    out = Collected()
    module.read(file, out)
    count = getattr(module, "count", None)
    lines = content.count(b"\n") + (not content.endswith(b"\n") and bool(content))
    expected = count(file) if count else lines
    assert out.read == out.recorded + len(out.rejects) + len(out.aside)
    assert out.read == expected
    return out


@pytest.fixture(name="collect")
def collect_fixture() -> Any:
    """`collect`, as a fixture."""
    return collect
