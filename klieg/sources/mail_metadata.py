"""Metadata of an e-mail release: a CSV with a document id, a date, from, to and subject for each message (the State Department's, and the like).

It is another witness of the same documents: both what it says and what the text says are kept, and search asks both.
"""

from __future__ import annotations

from typing import Any

from klieg.read import calendar_days, delimited
from klieg.sources import File, Output, Sample
from klieg.sources.columns import Columns, coding_of, odd_row
from klieg.sources.fec_named import header_of
from klieg.sources.rows import table_of

KIND = "e-mail metadata"
TITLE = "A release's own list of its messages: id, date, from, to, subject"
LICENCE = "as stated by its publisher"

_NAMES = {
    "document": ("docid", "documentid", "docnumber", "documentnumber", "doc_no", "docno", "messageid"),
    "date": ("docdate", "date", "datesent", "metadatadatesent", "sent", "senton"), "from": ("from", "sender", "metadatafrom", "extractedfrom"),
    "to": ("to", "recipient", "recipients", "metadatato", "extractedto"), "subject": ("subject", "metadatasubject", "extractedsubject", "title"),
    "from_as_written": ("originalfrom",), "to_as_written": ("originalto",),
}  # fmt: skip


def _columns(names: list[str]) -> dict[str, str]:
    plain = {name.lower().replace(" ", "").replace("_", ""): name for name in names}
    return {ours: plain[alias] for ours, aliases in _NAMES.items() for alias in aliases if alias in plain}


def recognise(sample: Sample) -> bool:
    """The header names a document id, from, to and subject."""
    return {"document", "from", "to", "subject"} <= _columns(header_of(sample.head)).keys()


def count(file: File) -> int:
    """Data rows, counted by line ends outside quotes."""
    return delimited.count_csv(file.open)


def read(file: File, out: Output) -> None:
    """Read a list; a row without an id is a reject."""
    with file.open() as stream:
        names = header_of(stream.read(64 << 10))
    ours = _columns(names)
    for part in delimited.quoted(file.open, coding_of(file), len(names)):
        if isinstance(part, delimited.Odd):
            odd_row(part, "row", out)
            continue
        table = Columns(names, part, "row")
        found = {name: table[column].to_pylist() for name, column in ours.items()}
        made = [
            _record({name: values[n].strip() for name, values in found.items()}, number, out)
            for n, number in enumerate(table.numbers.to_pylist())
        ]
        kept = [row for row in made if row]
        if kept:
            out.records("document", table_of("document", kept))
            out.rows(len(kept), len(kept))


def _record(row: dict[str, str], number: int, out: Output) -> dict[str, Any] | None:
    locator = f"row:{number}"
    if not row["document"]:
        out.reject(locator, ",".join(row.values()), "no document id")
        return None
    try:
        day = calendar_days.day(row.get("date", ""))
    except ValueError:
        day = None
    if row.get("date") and not day:
        out.remark("document", locator, "date", row["date"], "not a day; recorded without it")
    return {
        "locator": locator, "document": row["document"], "title": row["subject"], "kind": "mail metadata", "sender": row["from"] or row.get("from_as_written", ""),
        "recipients": row["to"] or row.get("to_as_written", ""), "date": day, "dated": row.get("date", ""), "basis": "the release's metadata",
    }  # fmt: skip


def cells_at(file: File, at: str) -> tuple[str, list[tuple[str, str]]]:
    """The raw text of `row:N`, and its cells by column name."""
    return delimited.row_at(file.open, int(at.removeprefix("row:")))
