"""The Department of Justice's bulk files under the Foreign Agents Registration Act: registrants, and their foreign principals.

Each is the whole register as of its date (22 U.S.C. 611 and following; efile.fara.gov, bulk data). In the file of principals some values that
hold quotes and a comma were split when it was made; they are joined again, with a remark. A termination before the registration stands in
the register (retroactive filings) and is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from klieg.read import calendar_days, delimited
from klieg.records import Party
from klieg.sources import File, Output, Sample
from klieg.sources.columns import coding_of
from klieg.sources.rows import table_of

KIND = "FARA bulk file"
TITLE = "Registrants or foreign principals under the Foreign Agents Registration Act"
LICENCE = "US government public record"

_REGISTRANTS = [
    "registrationnumber",
    "registrationdate",
    "terminationdate",
    "name",
    "businessname",
    "address1",
    "address2",
    "city",
    "state",
    "zip",
]
_PRINCIPALS = [
    "foreignprincipalterminationdate", "foreignprincipal", "foreignprincipalregistrationdate", "country/locationrepresented", "registrationnumber",
    "registrantdate", "registrantname", "address1", "address2", "city", "state", "zip",
]  # fmt: skip
_WHOLE = 5_000
"""The register has held more registrants than this since 2000: a shorter file is an extract."""


def _names(head: bytes) -> list[str]:
    return [name.lower().replace(" ", "").replace("_", "") for name in delimited.csv_header(head)]


def recognise(sample: Sample) -> bool:
    """The header names are those of one of the two files."""
    return _names(sample.head) in (_REGISTRANTS, _PRINCIPALS)


def count(file: File) -> int:
    """Data rows, counted by line ends outside quotes."""
    return delimited.count_csv(file.open)


@dataclass(frozen=True)
class _Row:
    number: int
    cells: list[str]

    @property
    def locator(self) -> str:
        return f"row:{self.number}"


def read(file: File, out: Output) -> None:
    """Read one of the two files: registrations, and for each foreign principal a tie of kind agent."""
    with file.open() as stream:
        names = _names(stream.read(64 << 10))
    principals = names == _PRINCIPALS
    made: list[dict[str, Any]] = []
    ties: list[dict[str, Any]] = []
    days: list[date] = []
    for row in _rows(file, out, len(names)):
        values = dict(zip(names, (cell.strip() for cell in row.cells), strict=True))
        record, tie = (_principal if principals else _registrant)(row, values, out)
        made.append(record)
        ties += [tie] if tie else []
        days += [day for day in (record["since"], record["until"]) if day]
    if made:
        out.records("registration", table_of("registration", made))
        if ties:
            out.records("tie", table_of("tie", ties))
        whole = len(made) >= _WHOLE
        out.records("coverage", table_of("coverage", [{
            "locator": "row:1", "subject": "FARA", "what": "foreign principals" if principals else "registrants", "since": date(1942, 6, 29),
            "until": max(days) if days else None, "complete": whole,
            "basis": "the Department of Justice's bulk file holds the whole register to the latest day in it" if whole
                     else "an extract of the Department of Justice's bulk file",
        }]))  # fmt: skip
    out.rows(len(made), len(made))


def _rows(file: File, out: Output, width: int) -> Iterator[_Row]:
    for part in delimited.quoted(file.open, coding_of(file), width):
        if isinstance(part, delimited.Odd):
            if part.why == "a blank line":
                out.set_aside(f"row:{part.number}", part.raw, part.why)
                continue
            found = [(part.number, part.cells)]
        else:
            columns = [column.to_pylist() for column in part.columns]
            found = [(n, list(row)) for n, row in zip(part.numbers.to_pylist(), zip(*columns, strict=True), strict=True)]
        for number, cells_ in found:
            raw = ",".join(cells_)
            split = any(cell.count('"') % 2 for cell in cells_)
            if len(cells_) == width and not (split and width == len(_PRINCIPALS)):
                yield _Row(number, cells_)
                continue
            joined = _joined(cells_, width)
            if joined is None:
                out.reject(f"row:{number}", raw, f"not a row of {width} cells, nor one that a quote within a value has split")
                continue
            if joined == cells_:  # a quote within a value that split nothing
                yield _Row(number, cells_)
                continue
            reason = "a value that holds a quote was split at its comma when the file was made; joined again"
            out.remark("registration", f"row:{number}", "foreign principal", raw, reason)
            yield _Row(number, joined)


def _joined(found: list[str], width: int) -> list[str] | None:
    """The cells with those put together that a quote in the middle of a value has split; None if that doesn't give a row."""
    row = list(found)
    index = 0
    while index < len(row) - 1:
        if row[index].count('"') % 2 and any('"' in cell for cell in row[index + 1 : index + 4]):
            row[index : index + 2] = [f"{row[index]},{row[index + 1]}"]
        else:
            index += 1
    if len(row) < width:
        row += [""] * (width - len(row))
    dated = all(not row[at].strip() or _day(row[at]) for at in (0, 2, 5))
    return row[:width] if not any(row[width:]) and dated and row[4].strip().isdigit() else None


def _day(text: str) -> date | None:
    try:
        return calendar_days.day(text, "mdy")
    except ValueError:
        return None


def _dated(row: _Row, name: str, text: str, out: Output) -> date | None:
    found = _day(text)
    if text and not found:
        out.remark("registration", row.locator, name, text, "not a day; recorded without it")
    return found


def _span(row: _Row, since: str, until: str, out: Output) -> tuple[date | None, date | None]:
    first, last = _dated(row, "registration date", since, out), _dated(row, "termination date", until, out)
    if first and last and last < first:
        out.remark(
            "registration",
            row.locator,
            "termination date",
            until,
            f"terminated before it was registered ({first}): kept as it stands",
        )
    return first, last


def _registrant(row: _Row, v: dict[str, str], out: Output) -> tuple[dict[str, Any], None]:
    since, until = _span(row, v["registrationdate"], v["terminationdate"], out)
    who = Party(v["name"], "registrant", v["city"], v["state"], scheme="fara", number=v["registrationnumber"])
    return {
        "locator": row.locator, "register": "FARA", "registration": v["registrationnumber"], "kind": "registrant", "registrant": who, "since": since,
        "until": until, "received": since, "cells": _rest(v, "businessname", "address1", "address2", "zip"),
    }, None  # fmt: skip


def _principal(row: _Row, v: dict[str, str], out: Output) -> tuple[dict[str, Any], dict[str, Any]]:
    since, until = _span(row, v["foreignprincipalregistrationdate"], v["foreignprincipalterminationdate"], out)
    registrant = Party(v["registrantname"], "registrant", scheme="fara", number=v["registrationnumber"])
    principal = Party(v["foreignprincipal"], "foreign principal", v["city"], v["state"], country=v["country/locationrepresented"])
    record = {
        "locator": row.locator, "register": "FARA", "registration": v["registrationnumber"], "kind": "foreign principal", "registrant": registrant,
        "client": principal, "since": since, "until": until, "received": _dated(row, "registrant date", v["registrantdate"], out),
        "country": v["country/locationrepresented"], "cells": _rest(v, "address1", "address2", "zip"),
    }  # fmt: skip
    written = " to ".join(v[name] for name in ("foreignprincipalregistrationdate", "foreignprincipalterminationdate") if v[name])
    return record, {
        "locator": row.locator, "from_party": registrant, "to_party": principal, "kind": "agent",
        "title": f"registered agent of a foreign principal ({v['country/locationrepresented']})", "since": since, "until": until,
        "ongoing": not v["foreignprincipalterminationdate"], "written": written, "standing": "on record", "quote": row.cells[1],
        "document": f"FARA {v['registrationnumber']}", "part": "foreign principals",
    }  # fmt: skip


def _rest(values: dict[str, str], *names: str) -> str:
    return json.dumps({name: values[name] for name in names if values[name]}, ensure_ascii=False)


def cells_at(file: File, at: str) -> tuple[str, list[tuple[str, str]]]:
    """The raw text of `row:N`, and its cells by column name."""
    return delimited.row_at(file.open, int(at.removeprefix("row:")))
