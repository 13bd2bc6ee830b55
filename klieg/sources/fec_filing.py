"""Electronic filings of the Federal Election Commission (.fec): every form and schedule that the column tables know.

A filing's rows become payments (Schedules A, B, E, F, H4, H6 and the pages of Forms 5, 6, 7, 9, 13), debts (Schedules C and D), and
form rows (all others); its cover becomes the filing record and its summary lines.
"""

from __future__ import annotations

import contextlib
import itertools
import json
from collections.abc import Iterator
from datetime import date
from functools import partial

import pyarrow as pa
import pyarrow.compute as pc

from klieg.errors import Unreadable
from klieg.read import calendar_days, cells, encoding, fec
from klieg.read.blocks import Block, blocks
from klieg.records import TABLES, Party
from klieg.sources import File, Output, Sample, tables
from klieg.sources.columns import coding_of
from klieg.sources.fec_rows import DEBTS, FAMILIES, Batch, debts, payments, person, wanted_columns
from klieg.sources.held import Held

KIND = "FEC electronic filing"
TITLE = "A report filed electronically with the US Federal Election Commission, or a paper one keyed by it"
LICENCE = "US government public record; contributors' names not for solicitation or commercial use (52 U.S.C. 30111(a)(4))"

_LARGE = 4 << 20
"""From this size on a filing is read by columns, on two threads."""


def recognise(sample: Sample) -> bool:
    """Begins with an HDR row or a `/* Header` block."""
    return fec.is_filing(sample.head)


def read(file: File, out: Output) -> None:
    """Read a filing. Unreadable if its header is cut, or its version is not one that the tables know."""
    with file.open() as stream:
        head = fec.header(stream.read(64 << 10), file.name)
    if not tables.known_version(head.version):
        where = f"Filing {file.number}" if file.number else file.name
        raise Unreadable(
            f'form version "{head.version}" is not known. klieg reads 1.0 to 8.5 and paper P1 to P3.4. Nothing was loaded from this file.',
            place=where, remedy="If the file is whole, ask for this version to be added.",
        )  # fmt: skip
    if file.size < _LARGE:
        with file.open() as stream:
            pieces = list(blocks(stream))
        coding = encoding.ASCII if file.ascii else encoding.decide(piece.data for piece in pieces)
        _Filing(file, head, coding, out).read(iter(pieces), quick=False)
        return
    coding = coding_of(file)
    with file.open() as stream:
        _Filing(file, head, coding, out).read(blocks(stream), quick=True)


def cells_at(file: File, at: str) -> tuple[str, list[tuple[str, str]]]:
    """The raw text of line `line:N`, and its cells by column name."""
    number = int(at.removeprefix("line:"))
    with file.open() as stream:
        head = fec.header(stream.read(64 << 10), file.name)
    with file.open() as stream:
        raw = next(itertools.islice(stream, number - 1, None), b"")
    text = encoding.decode(raw, encoding.decide([raw]).name).rstrip("\r\n")
    return text, labelled(text, head)


def labelled(line: str, head: fec.Header) -> list[tuple[str, str]]:
    """A line's cells with the names of its layout; cells beyond it are called beyond_N."""
    found = fec.split(line, head.delimiter)
    names = tables.columns(found[0], head.version) if found else None
    if names is None:
        return []
    padded = itertools.zip_longest(names, found)
    return [(name or f"beyond_{n}", cell or "") for n, (name, cell) in enumerate(padded, 1) if name or cell]


def rows_of(file: File) -> Iterator[tuple[int, str, dict[str, str]]]:
    """Every row of a filing that has a layout: line number, row type as filed, and its cells by column name (blanks included)."""
    with file.open() as stream:
        head = fec.header(stream.read(64 << 10), file.name)
    coding = coding_of(file).name
    with file.open() as stream:
        for number, raw in enumerate(stream, 1):
            found = labelled(encoding.decode(raw, coding).rstrip("\r\n"), head) if number > head.lines else []
            if found:
                yield number, found[0][1].strip().upper(), dict(found)


class _Filing:
    """The reading of one filing."""

    def __init__(self, file: File, head: fec.Header, coding: encoding.Coding, out: Output) -> None:
        self.file, self.head, self.out = file, head, out
        self.coding, self.fits = coding
        self.number = file.number or f"unknown-{file.content[:12]}"
        self.filer = Party(kind="committee", scheme="fec")
        self.implied_cents = head.values.get("Dec/NoDec", "").upper() == "NODEC"
        order = head.values.get("Date_Fmat", "CCYYMMDD").upper()
        self.date_order = "mdy" if order.startswith("MM") else "dmy" if order.startswith("DD") else "ymd"
        self.cover: tuple[int, str, dict[str, str]] | None = None
        self.until: date | None = None
        self.layouts: dict[str, tuple[str, ...]] = {}
        self.known: dict[str, tuple[str, fec.Wanted] | None] = {}
        self.text: list[str] = []
        self.form_rows: list[dict[str, object]] = []

    def read(self, pieces: Iterator[Block], *, quick: bool) -> None:
        first = next(pieces)
        self._find_cover(first)
        self.out.rows(self.head.lines, self.head.lines)
        for part in fec.read(
            itertools.chain([first], pieces), self.head, self.coding, self._classify, quick=quick, convert=self._rows
        ):
            if isinstance(part, fec.Odd):
                self._odd(part)
            elif isinstance(part, Held):
                part.release(self.out)
            else:
                self._keep_form_rows(part)
        self._write_form_rows()
        self._write_filing()

    def _find_cover(self, first: Block) -> None:
        """The cover is the first row after the header that is a form's; the rows below it need to know whose filing this is."""
        lines = first.data.split(b"\n")
        for number, raw in enumerate(lines[self.head.lines :], self.head.lines + 1):
            line = encoding.decode(raw, self.coding)
            if not line.strip():
                continue
            found = labelled(line, self.head)
            if found and found[0][1].strip().upper().startswith("F"):
                named = dict(found)
                self.cover = (number, found[0][1].strip().upper(), named)
                with contextlib.suppress(ValueError):
                    self.until = calendar_days.day(named.get("coverage_through_date", ""), self.date_order)
                self.filer = Party(name=_filer_name(named), kind="committee", scheme="fec", number=_filer_number(named))
            return

    def _classify(self, row_type: str) -> tuple[str, fec.Wanted] | None:
        if row_type not in self.known:
            self.known[row_type] = self._look_up(row_type)
        return self.known[row_type]

    def _look_up(self, row_type: str) -> tuple[str, fec.Wanted] | None:
        schedule = tables.schedule(row_type)
        layout = tables.columns(row_type, self.head.version) if schedule else None
        if schedule is None or layout is None:
            return None
        key = schedule if schedule in FAMILIES or schedule in DEBTS else f"form:{row_type}"
        self.layouts[key] = layout
        return key, fec.Wanted(len(layout), wanted_columns(schedule, layout))

    def _odd(self, odd: fec.Odd) -> None:
        at = f"line:{odd.line}"
        if odd.kind == "text":
            self.text.append(odd.raw)
            self.out.rows(1, 1)
            self._marked("filing", at, odd.raw, self.out)
        elif odd.kind == "blank":
            self.out.set_aside(at, odd.raw, "a blank line")
        elif odd.kind == "too long":
            self.out.reject(at, odd.raw, "the line is longer than 16 MB", touches=self.number)
        else:
            row_type = fec.split(odd.raw, self.head.delimiter)[0][:20]
            self.out.set_aside(at, odd.raw, f"row type {row_type!r} is not known in version {self.head.version}")

    def _rows(self, rows: fec.Rows) -> Held:
        """Payments or debts of a block; called on several threads, so nothing of the filing is changed here."""
        held = Held()
        schedule, layout = rows.key, self.layouts[rows.key]
        record = "payment" if schedule in FAMILIES else "debt"
        self._remark(record, rows, held)
        names = tuple(layout[position] for position in wanted_columns(schedule, layout))
        form = tables.cover_form(self.cover[1]) if self.cover else ""
        batch = Batch(
            schedule,
            names,
            rows.columns,
            rows.lines,
            self.number,
            form,
            self.filer,
            self.implied_cents,
            self.date_order,
            self.until,
        )
        (payments if record == "payment" else debts)(batch, held)
        return held

    def _remark(self, record: str, rows: fec.Rows, out: Output) -> None:
        """Remark on cells beyond the layout, and on bytes that the encoding has no character for."""
        for index, position, text in rows.extra:
            out.remark(
                record,
                f"line:{rows.lines[index].as_py()}",
                f"beyond_{position + 1}",
                text,
                "a cell beyond the last column of the layout",
            )
        if self.fits:
            return
        for column in rows.columns:
            for index in pc.indices_nonzero(pc.match_substring(column, encoding.MARK)).to_pylist():
                self._marked(record, f"line:{rows.lines[index].as_py()}", column[index].as_py(), out)
        for index, row in enumerate(rows.cells):
            for cell in row:
                self._marked(record, f"line:{rows.lines[index].as_py()}", cell, out)

    def _marked(self, record: str, at: str, text: str, out: Output) -> None:
        if not self.fits and encoding.MARK in text:
            out.remark(record, at, "", text, f"a byte that {self.coding} has no character for, shown as {encoding.MARK}")

    def _keep_form_rows(self, rows: fec.Rows) -> None:
        layout = self.layouts[rows.key]
        self._remark("form_row", rows, self.out)
        for line, row in zip(rows.lines.to_pylist(), rows.cells, strict=True):
            if self.cover and line == self.cover[0]:
                self.out.rows(1, 1)
                continue
            named = {name: cell for name, cell in zip(layout, row, strict=False) if cell}
            transaction = named.get("transaction_id") or named.get("transaction_id_number") or ""
            parent = named.get("back_reference_tran_id_number") or ""
            self.form_rows.append({
                "locator": f"line:{line}", "filing": self.number, "type": rows.key.removeprefix("form:"), "transaction": transaction, "parent": parent,
                "cells": json.dumps(named, ensure_ascii=False),
            })  # fmt: skip
            self.out.rows(1, 1)
        if len(self.form_rows) > 20_000:
            self._write_form_rows()

    def _write_form_rows(self) -> None:
        if self.form_rows:
            self.out.records("form_row", pa.Table.from_pylist(self.form_rows, schema=TABLES["form_row"].wide))
            self.form_rows.clear()

    def _write_filing(self) -> None:
        line, form, cover = self.cover or (self.head.lines, "", {})
        at = f"line:{line}"
        values = self.head.values
        hdr = (
            dict(
                zip(
                    tables.columns("HDR", self.head.version) or (),
                    (values[k] for k in sorted(values, key=_position)),
                    strict=False,
                )
            )
            if "0" in values
            else {}
        )
        amends = "".join(
            c for c in (hdr.get("report_id") or values.get("Rep_Num", "") or values.get("Report_ID", "")) if c.isdigit()
        ).lstrip("0")
        report = cover.get("report_code") or (cover.get("report_type") if form.startswith("F24") else "") or ""
        text = "\n".join(self.text) or (cover.get("text") if form.startswith("F99") else "") or ""
        record: dict[str, object] = {
            "locator": at, "filing": self.number, "form": form, "committee": self.filer.number, "name": self.filer.name, "report": report.strip().upper(),
            "since": self._cover_day(at, cover, "coverage_from_date"), "until": self._cover_day(at, cover, "coverage_through_date"),
            "received": self.file.received, "signed": self._cover_day(at, cover, "date_signed"), "amends": amends,
            "amendment": hdr.get("report_number") or values.get("Rep_Number", "") or "", "version": self.head.version,
            "paper": self.head.version.startswith("P"), "software": hdr.get("soft_name") or values.get("Soft_Name", "") or "", "encoding": self.coding,
            "election": (cover.get("election_code") or "").strip(), "content": self.file.content, "text": text,
        }  # fmt: skip
        self.out.records("filing", pa.Table.from_pylist([record], schema=TABLES["filing"].wide))
        if cover:
            self._write_lines(at, form, cover)
            self._write_register(at, form, cover)

    def _cover_day(self, at: str, cover: dict[str, str], name: str) -> date | None:
        raw = cover.get(name, "")
        try:
            return calendar_days.day(raw, self.date_order)
        except ValueError as error:
            self.out.remark("filing", at, name, raw, f"{error}; recorded without it")
            return None

    def _write_lines(self, at: str, form: str, cover: dict[str, str]) -> None:
        rows: list[dict[str, object]] = []
        for line in tables.cover_lines(form, self.head.version):
            raw = cover.get(line.name, "")
            stated = None
            try:
                stated, odd = cells.amount(raw)
                if stated is not None and self.implied_cents and "." not in raw:
                    stated /= 100
                if odd:
                    self.out.remark("filing_line", at, line.name, raw, f"{odd}; read as {stated}")
            except ValueError as error:
                self.out.remark("filing_line", at, line.name, raw, f"{error}; recorded without it")
            rows.append(
                {
                    "locator": at,
                    "filing": self.number,
                    "form": tables.cover_form(form),
                    "line": line.line,
                    "column": line.column,
                    "stated": stated,
                }
            )
        if rows:
            self.out.records("filing_line", pa.Table.from_pylist(rows, schema=TABLES["filing_line"].wide))

    def _write_register(self, at: str, form: str, cover: dict[str, str]) -> None:
        """A statement of organization (F1) describes a committee, a statement of candidacy (F2) a candidate."""
        get = partial(_first, cover)
        if tables.cover_form(form) == "F1":
            record = {
                "locator": at, "committee": self.filer.number, "name": self.filer.name, "treasurer": _person(cover, "treasurer"), "city": get("city"),
                "state": get("state"), "zip": get("zip_code"), "type": get("committee_type"), "party": get("party_code"),
                "organisation_type": get("organization_type"), "connected": get("affiliated_committee_name"), "candidate": get("candidate_id_number"),
            }  # fmt: skip
            self.out.records("committee", pa.Table.from_pylist([record], schema=TABLES["committee"].wide))
        elif tables.cover_form(form) == "F2":
            year = get("election_year")
            candidate: dict[str, object] = {
                "locator": at, "candidate": get("candidate_id_number"), "name": _person(cover, "candidate"), "party": get("candidate_party_code"),
                "year": int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None, "state": get("candidate_state_2", "candidate_state"),
                "office": get("candidate_office"), "district": get("candidate_district"), "committee": get("committee_id_number"),
            }  # fmt: skip
            self.out.records("candidate", pa.Table.from_pylist([candidate], schema=TABLES["candidate"].wide))


def _position(key: str) -> int:
    return int(key)


def _first(cover: dict[str, str], *names: str) -> str:
    return next((cover[name].strip() for name in names if cover.get(name)), "")


def _filer_number(cover: dict[str, str]) -> str:
    return _first(cover, "filer_committee_id_number", "candidate_id_number").upper()


def _filer_name(cover: dict[str, str]) -> str:
    """The committee's name; for Forms 2, 5, 6, 7 and 9, which name others first, the filer's."""
    return _first(cover, "committee_name", "organization_name") or _person(cover, "individual") or _person(cover, "candidate")


def _person(cover: dict[str, str], prefix: str) -> str:
    """A name from its parts ('Last, First Middle Suffix'), or from the single field of older versions."""
    parts = [cover.get(f"{prefix}_{part}", "").strip() for part in ("last_name", "first_name", "middle_name", "suffix")]
    if not any(parts):
        return person(cover.get(f"{prefix}_name", "").strip())
    given = " ".join(part for part in parts[1:] if part)
    return ", ".join(part for part in (parts[0], given) if part)
