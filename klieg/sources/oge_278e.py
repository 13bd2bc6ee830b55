"""OGE Form 278e as records: the disclosure, its cells, and the ties that it states.

The form is the filer's own statement in an official filing (5 C.F.R. part 2634), so its ties are `on record`. Values are ranges and stay so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from klieg.errors import Unreadable
from klieg.read import apart
from klieg.records import Party
from klieg.sources import File, Output, Sample, document
from klieg.sources.oge_form import amount_range, is_form, month
from klieg.sources.oge_names import organisation
from klieg.sources.rows import table_of
from klieg.sources.tables import tie_kind

KIND = "OGE Form 278e"
TITLE = "Executive Branch Personnel Public Financial Disclosure Report"
LICENCE = "US government public record; not for commercial use or credit ratings (5 U.S.C. 13107(c))"

_NOTHING = frozenset(["", "n/a", "none", "na"])


def recognise(sample: Sample) -> bool:
    """A PDF whose first pages read as this form."""
    if b"%PDF-" not in sample.head[:1024] or sample.open is None:
        return False
    with sample.open() as stream:
        data = stream.read()
    try:
        return is_form(str(apart.call("klieg.read.pdf:first_text", data, place=sample.name)))
    except Unreadable:
        return False


def count(file: File) -> int:
    """Pages."""
    with file.open() as stream:
        return int(apart.call("klieg.read.pdf:count", stream.read(), place=file.name))


def _box(box: list[float]) -> str:
    return ",".join(map(str, box))


def _locator(page: int, box: list[float]) -> str:
    return f"page:{page}/box:{_box(box)}"


@dataclass(frozen=True)
class _Row:
    """A row of the form, as it came from the helper process."""

    part: str
    number: str
    page: int
    box: list[float]
    cells: dict[str, dict[str, Any]]

    @property
    def locator(self) -> str:
        return _locator(self.page, self.box)

    def text(self, column: str) -> str:
        return str(self.cells[column]["text"]) if column in self.cells else ""

    @property
    def whole(self) -> str:
        """The row as one text: what `klieg show` prints, and search finds."""
        number = [self.number] if self.number else []
        return " | ".join([*number, *(str(cell["text"]) for cell in self.cells.values())])


def read(file: File, out: Output) -> None:
    """Read a form: a disclosure, its cells, its ties, and its text for search."""
    with file.open() as stream:
        data = stream.read()
    form = apart.call("klieg.sources.oge_form:as_json", data, place=file.name)
    rows = _rows(form)
    name = file.content[:12]
    filer = Party(form["filer"], "filer")
    signed, certified = month(form["signed"]), month(form["certified"])
    out.records("disclosure", table_of("disclosure", [{
        "locator": "page:1", "disclosure": name, "filer": filer, "name": form["filer"], "post": form["post"], "agency": form["agency"], "report": form["report"],
        "signed": signed[0] if signed else None, "signer": form["signer"], "certified": certified[0] if certified else None, "made": _made(form["made"]),
        "layout": form["layout"], "pages": form["pages"], "unread": ",".join(map(str, form["unread"])),
    }]))  # fmt: skip
    cells = [cell for row in rows for cell in _cells(name, row)]
    ties = [tie for tie in _ties(rows, filer, name) if tie]
    for table, records in (("cell", cells), ("tie", ties)):
        if records:
            out.records(table, table_of(table, records))
    for problem in form["problems"]:
        out.remark("disclosure", "page:1", "form", "", problem)
    for lost in form["unclaimed"]:
        out.remark("cell", "page:1", "table", lost, "text of a table that stands in no cell")
    _papers(form, rows, name, signed[0] if signed else None, out)
    out.rows(form["pages"], form["pages"])


def _made(text: str) -> date | None:
    """The day that the PDF says it was made on: D:20170331..."""
    found = re.match(r"D:(\d{4})(\d{2})(\d{2})", text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _rows(form: dict[str, Any]) -> list[_Row]:
    return [_Row(r["part"], r["number"], r["page"], r["box"], r["cells"]) for r in form["rows"]]


def _cells(name: str, row: _Row) -> list[dict[str, Any]]:
    made = []
    for column, cell in row.cells.items():
        bounds = amount_range(cell["text"]) if column in ("value", "income_amount", "amount") else None
        made.append({
            "locator": _locator(cell["page"], cell["box"]), "disclosure": name, "part": row.part, "row": row.number, "column": column,
            "text": cell["text"], "lines": "\n".join(cell["lines"]), "low": bounds[0] if bounds else None, "high": bounds[1] if bounds else None,
            "page": cell["page"], "box": _box(cell["box"]),
        })  # fmt: skip
    return made


def _ties(rows: list[_Row], filer: Party, name: str) -> list[dict[str, Any]]:
    by_number = {(row.part, row.number): row for row in rows}
    ties: list[dict[str, Any]] = []
    for row in rows:
        if row.part in ("E", "7") or row.text("name").lower() in _NOTHING:
            continue
        ties += _of_row(row, filer, name, _held_through(row, by_number))
    return ties


def _held_through(row: _Row, by_number: dict[tuple[str, str], _Row]) -> str:
    """The name of the row that this one is a part of: 3 of 3.2."""
    parent = by_number.get((row.part, row.number.rpartition(".")[0]))
    return organisation(parent.text("name"))[0] if parent else ""


def _of_row(row: _Row, filer: Party, name: str, through: str) -> list[dict[str, Any]]:
    to, said = organisation(row.text("name"))
    said = "; ".join(part for part in (said, f"through {through}" if through else "") if part)
    base = {"locator": row.locator, "from_party": filer, "to_party": Party(to, "organisation", row.text("city")), "standing": "on record", "quote": row.text("name"),
            "document": name, "part": f"part {row.part}, row {row.number}"}  # fmt: skip

    def made(kind: str, title: str, **more: Any) -> dict[str, Any]:
        return {**base, "kind": kind, "title": "; ".join(part for part in (title, said) if part), **more}

    if row.part == "1":
        kind = tie_kind(row.text("position"))
        return [made("officer" if kind == "other" else kind, row.text("position"), **_span(row.text("from"), row.text("to")))]
    if row.part == "3":
        return [made("agreement", row.text("terms"), **_span(row.text("date"), ""))]
    if row.part == "4":
        kind = tie_kind(row.text("duties"))
        return [made(kind if kind in ("adviser", "officer", "employee") else "client", row.text("duties"))]
    if row.part == "8":
        words = "; ".join(row.text(column) for column in ("type", "year", "rate", "term") if row.text(column))
        return [made("creditor", words, **_sum(row.text("amount")))]
    if row.part == "9":
        return [made("gift", row.text("duties"), **_sum(row.text("value")))]
    return _assets(row, made)


def _assets(row: _Row, made: Any) -> list[dict[str, Any]]:
    """An asset is owned for the value stated; income from it is a tie of its own."""
    ties = []
    value, income = amount_range(row.text("value")), amount_range(row.text("income_amount"))
    if row.text("value") and not (value and value[1] is not None and value[1] <= 1_000):
        ties.append(made("owner", "", **_sum(row.text("value"))))
    earned = income and not (income[1] is not None and income[1] <= 200)
    if earned or (row.text("income_amount") and not income) or (row.text("income_type") and not row.text("income_amount")):
        ties.append(made("income", row.text("income_type"), **_sum(row.text("income_amount"))))
    return ties


def _sum(text: str) -> dict[str, Any]:
    bounds = amount_range(text)
    return {"low": bounds[0], "high": bounds[1], "currency": "USD"} if bounds else {}


def _span(first: str, last: str) -> dict[str, Any]:
    since, until = month(first), month(last)
    return {
        "since": since[0] if since else None, "until": until[1] if until else None, "ongoing": True if last.strip().lower() == "present" else None,
        "written": " to ".join(part for part in (first, last) if part),
    }  # fmt: skip


def _papers(form: dict[str, Any], rows: list[_Row], name: str, signed: date | None, out: Output) -> None:
    title = f"OGE Form 278e, {form['filer']}" + (f", signed {signed}" if signed else "")
    found = document.Text("pdf", _passages(form, rows), form["pages"], title, pages=form["pages"], unread=form["unread"])
    document.store(
        found,
        name,
        out,
        author=Party(form["filer"], "filer"),
        date=signed or _made(form["made"]),
        basis="the form's signature" if signed else "the PDF's own date",
    )
    out.records("coverage", table_of("coverage", [{
        "locator": "page:1", "subject": name, "what": "disclosure", "since": signed, "until": signed, "complete": set(form["unread"]) <= {1},
        "basis": f"a disclosure is whole for itself: {form['filer']}, {form['layout']} layout" + (f"; no text on pages {form['unread']}" if form["unread"] else ""),
    }]))  # fmt: skip


def _passages(form: dict[str, Any], rows: list[_Row]) -> list[document.Passage]:
    """The rows of tables, and what stands outside them, from the top of each page."""
    placed = [(row.page, row.box, row.whole, "footnote" if row.part == "E" else "own") for row in rows]
    placed += [(page, box, text, "own") for page, box, text in form["passages"]]
    return [
        document.Passage(_locator(page, box), text, page, _box(box), part)
        for page, box, text, part in sorted(placed, key=lambda place: (place[0], place[1][1]))
    ]


def passage_at(file: File, at: str) -> tuple[str | None, str, str | None]:
    """The row or passage at a locator, or the cell, with its neighbours."""
    with file.open() as stream:
        data = stream.read()
    form = apart.call("klieg.sources.oge_form:as_json", data, place=file.name)
    rows = _rows(form)
    for row in rows:
        for column, cell in row.cells.items():
            if at == _locator(cell["page"], cell["box"]) and at != row.locator:
                return row.whole, str(cell["text"]), f"part {row.part}, row {row.number}, {column}"
    passages = _passages(form, rows)
    if at == "page:1":
        return None, "\n".join(p.text for p in passages if p.page == 1), None
    return document.nearby([(p.locator, p.text) for p in passages], at)
