"""The documents say what the code says."""

from __future__ import annotations

from pathlib import Path

from klieg.records import TABLES

DOCS = Path(__file__).parent.parent / "docs"


def test_every_table_and_column_is_described_in_the_docs() -> None:
    text = (DOCS / "tables.md").read_text(encoding="utf-8")
    assert text == tables_page(), "run: python tests/test_docs.py"


def tables_page() -> str:
    """docs/tables.md, made from the declarations of klieg.records."""
    lines = [
        "# The tables", "",
        "What `klieg sql` and `klieg export` see. Every record has `source` (sha256 of the loaded file) and `locator` (the place in it).",
        "Columns of type key hold a `party` key. `source` (one row per loaded file) comes from the catalog. Made from `klieg/records/`.", "",
        "`party` has one row per key; `party_as_loaded` may repeat a key once per load.",
        "`party_by_load` and `payment_by_load` tell the load of a row besides: who asks in the loads that hold a party leaves the files of all others shut.", "",
    ]  # fmt: skip
    for table in TABLES.values():
        lines += [f"## {table.name}", "", f"One row is {table.one_row}.", "", "| column | type | meaning |", "|---|---|---|"]
        for column in table.columns:
            kind = "key" if column.party else str(column.type)
            lines.append(f"| {column.name} | {kind} | {column.meaning} |")
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    (DOCS / "tables.md").write_text(tables_page(), encoding="utf-8")
