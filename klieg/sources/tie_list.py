"""Plain lists of ties, CSV or JSON: from, to, kind, dates, source, standing; and BuzzFeed's list of connections by its own column names.

A list is somebody's work, so its ties are `reported` unless it says otherwise. Columns: from, to and kind or title are needed; since, until, standing,
source, low, high, currency, from_type, to_type may be there. Dates are YYYY-MM-DD, YYYY-MM or YYYY.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from klieg.errors import Unreadable
from klieg.read import delimited
from klieg.read.calendar_days import span
from klieg.records import Party
from klieg.records.tie import KINDS, STANDINGS
from klieg.sources import File, Output, Sample
from klieg.sources.columns import coding_of, odd_row
from klieg.sources.rows import table_of
from klieg.sources.tables import tie_kind

KIND = "list of ties"
TITLE = "Ties between people and organisations, as a list states them"
LICENCE = "as stated by its author"

_NAMES = {
    "from": "from", "from_party": "from", "entity a": "from", "to": "to", "to_party": "to", "entity b": "to", "kind": "kind", "connection": "title",
    "title": "title", "since": "since", "until": "until", "standing": "standing", "source": "source", "source(s)": "source", "sources": "source",
    "low": "low", "high": "high", "currency": "currency", "entity a type": "from_type", "from_type": "from_type", "entity b type": "to_type", "to_type": "to_type",
}  # fmt: skip


def _columns(names: list[str]) -> list[str]:
    return [_NAMES.get(name.strip().lower(), "") for name in names]


def _fits(columns: set[str]) -> bool:
    return {"from", "to"} <= columns and bool({"kind", "title"} & columns)


def recognise(sample: Sample) -> bool:
    """A CSV whose header names from, to and kind (or BuzzFeed's names for them); JSON with a list of such objects."""
    if sample.head.lstrip()[:1] in (b"[", b"{"):
        return bool(re.match(rb'\s*(\{\s*"ties"\s*:\s*)?\[\s*\{', sample.head)) and _fits(
            {
                _NAMES.get(name.decode("utf-8", "replace").lower(), "")
                for name in re.findall(rb'"([A-Za-z_ ()]+)"\s*:', sample.head[:8192])
            }
        )
    return _fits(set(_columns(delimited.csv_header(sample.head))))


def _is_json(file: File) -> bool:
    with file.open() as stream:
        return stream.read(1 << 10).lstrip()[:1] in (b"[", b"{")


def count(file: File) -> int:
    """Rows: data rows of a CSV by line ends outside quotes; objects of a JSON list."""
    return len(_objects(file)) if _is_json(file) else delimited.count_csv(file.open)


def _objects(file: File) -> list[Any]:
    with file.open() as stream:
        try:
            found = json.loads(stream.read().decode("utf-8-sig"))
        except ValueError as error:
            raise Unreadable(f"not a JSON document ({error}).", place=file.name, remedy="Get it again.") from error
    return list(found["ties"] if isinstance(found, dict) else found)


def _given(file: File, out: Output) -> Iterator[tuple[str, str, dict[str, str]]]:
    if _is_json(file):
        for index, item in enumerate(_objects(file)):
            where, raw = f"json:$[{index}]", json.dumps(item, ensure_ascii=False)
            if not isinstance(item, dict):
                out.reject(where, raw, "not an object")
                continue
            yield (
                where,
                raw,
                {
                    _NAMES[key.lower()]: str(value).strip()
                    for key, value in item.items()
                    if key.lower() in _NAMES and value is not None
                },
            )
        return
    with file.open() as stream:
        names = delimited.csv_header(stream.read(64 << 10))
    columns = _columns(names)
    for part in delimited.quoted(file.open, coding_of(file), len(columns)):
        if isinstance(part, delimited.Odd):
            odd_row(part, "row", out)
            continue
        for number, cells in zip(part.numbers.to_pylist(), zip(*(c.to_pylist() for c in part.columns), strict=True), strict=True):
            yield (
                f"row:{number}",
                ",".join(cells),
                {name: cell.strip() for name, cell in zip(columns, cells, strict=True) if name},
            )


def read(file: File, out: Output) -> None:
    """Read a list; a row without from, to, or a kind that can be told is a reject."""
    ties = []
    for locator, raw, row in _given(file, out):
        reason = _wrong(row)
        if reason:
            out.reject(locator, raw, reason)
            continue
        ties.append(_tie(locator, row))
    if ties:
        out.records("tie", table_of("tie", ties))
        out.records("coverage", table_of("coverage", [
            {"locator": ties[0]["locator"], "subject": "list of ties", "what": "ties", "complete": False,
             "basis": "a list of what its author found: its silence is no evidence"}
        ]))  # fmt: skip
    out.rows(len(ties), len(ties))


def _wrong(row: dict[str, str]) -> str:
    if not row.get("from") or not row.get("to"):
        return "no from, or no to"
    if row.get("standing") and row["standing"].lower() not in STANDINGS:
        return f"standing is {row['standing']!r}; it should be one of {', '.join(STANDINGS)}"
    if row.get("kind") and not row.get("title") and row["kind"].lower() not in KINDS:
        return ""  # its words are the title then
    for name in ("since", "until"):
        if row.get(name) and span(row[name]) is None:
            return f"{name} {row[name]!r} is not a day, month or year"
    for name in ("low", "high"):
        if row.get(name) and _sum(row[name]) is None:
            return f"{name} {row[name]!r} is not a sum"
    return ""


def _sum(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", "").replace("$", "")).quantize(Decimal("0.01"))
    except InvalidOperation:
        return None


def _tie(locator: str, row: dict[str, str]) -> dict[str, Any]:
    title = row.get("title") or row.get("kind", "")
    kind = row.get("kind", "").lower()
    since, until = span(row.get("since", "")), span(row.get("until", ""))
    low, high = _sum(row["low"]) if row.get("low") else None, _sum(row["high"]) if row.get("high") else None
    return {
        "locator": locator, "from_party": Party(row["from"], row.get("from_type", "").lower()), "to_party": Party(row["to"], row.get("to_type", "").lower()),
        "kind": kind if kind in KINDS else tie_kind(title), "title": title, "since": since[0] if since else None, "until": until[1] if until else None,
        "written": " to ".join(row[name] for name in ("since", "until") if row.get(name)), "low": low, "high": high,
        "currency": row.get("currency", "USD") if low is not None or high is not None else "", "standing": row.get("standing", "reported").lower() or "reported",
        "quote": title, "document": row.get("source", ""), "part": "",
    }  # fmt: skip


def cells_at(file: File, at: str) -> tuple[str, list[tuple[str, str]]]:
    """The raw text of `row:N` or `json:$[N]`, and its cells by name."""
    if at.startswith("json:"):
        item = _objects(file)[int(at.removeprefix("json:$[").rstrip("]"))]
        return json.dumps(item, ensure_ascii=False), [(str(key), str(value)) for key, value in item.items()]
    return delimited.row_at(file.open, int(at.removeprefix("row:")))
