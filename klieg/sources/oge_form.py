"""OGE Form 278e (Executive Branch Personnel Public Financial Disclosure Report, 5 C.F.R. part 2634) taken apart: parts, rows, cells, endnotes.

Two layouts: the one that Integrity.gov prints (rules under the cells), and the fillable PDF (a grid; numbers begin anew on each page). What is
printed is kept: ranges, contradictions, blank apart from 'None' and 'N/A'. What does not fit is said in `problems`, never put right.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from klieg.errors import Unreadable
from klieg.read import ruled
from klieg.read.pdf import passages
from klieg.read.pdf_page import Box, Line, Page, around, opened, read_page
from klieg.read.ruled import Table
from klieg.sources.oge_values import amount_range, as_text, column_names, joint, month, settle_hyphens, slug

__all__ = ["Cell", "Form", "Row", "amount_range", "as_json", "endnotes", "is_form", "month", "read_form"]


@dataclass
class Cell:
    """A cell: its text; its lines as printed; how lines were joined where a blank is not sure; its page; the box around the text (points).

    A blank cell has the text '', no lines, and the cell as drawn for its box. `more` has page and box of what stands overleaf.
    """

    text: str
    lines: tuple[str, ...]
    joined_by: str
    page: int
    box: Box
    more: list[tuple[int, Box]] = field(default_factory=list)


@dataclass
class Row:
    """A row: part ('1' to '9', 'E' for endnotes), number (wrapped lines joined, no final point), page from 1, box, and cells by column."""

    part: str
    number: str
    page: int
    box: Box
    cells: dict[str, Cell] = field(default_factory=dict)
    printed: str = ""

    def text(self, column: str) -> str:
        """The text of a cell; '' if it is blank, or there is no such column."""
        return self.cells[column].text if column in self.cells else ""


@dataclass
class Form:
    """A disclosure as read. Dates are as printed (month/day/year).

    Attributes:
        stated: what a part without a table says instead ('None', '(N/A) - Not required ...'), by part.
        front: the lines of the front page, as printed.
        unread: pages without text.
        rows: the rows of all parts in the order of the form, endnotes too.
        passages: what stands outside the tables, page by page: (page, box, text). The form's own words beside tables are left out.
        unclaimed: text that stands in no cell and is none of the form's own words; there should be none.
        problems: numbers out of order, endnotes that lead nowhere, pages without text.
    """

    filer: str = ""
    post: str = ""
    agency: str = ""
    report: str = ""
    appointed: str = ""
    signed: str = ""
    signer: str = ""
    certified: str = ""
    certifier: str = ""
    oge_certified: str = ""
    oge_certifier: str = ""
    revised: list[str] = field(default_factory=list)
    made: str = ""
    layout: str = ""
    pages: int = 0
    unread: list[int] = field(default_factory=list)
    stated: dict[str, str] = field(default_factory=dict)
    front: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    passages: list[tuple[int, Box, str]] = field(default_factory=list)
    unclaimed: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def is_form(first_page_text: str) -> bool:
    """Whether the text of a PDF's first page (or first page with text) is that of this form."""
    bare = re.sub(r"\s+", "", first_page_text).lower().replace("\u2019", "'")
    marks = ("filer'sinformation", "filer'sname", "part1:", "part2634")
    return "ogeform278e" in bare and any(mark in bare for mark in marks)


def read_form(data: bytes, place: str = "the PDF") -> Form:
    """A form from the bytes of its PDF. Unreadable if it is broken, empty, needs a password, or has no page with text."""
    reader = _Reader(Form())
    with opened(data, place) as pdf:
        for index in range(len(pdf)):
            reader.page(read_page(pdf, index, place))
        form = reader.form
        form.made = pdf.get_metadata_dict().get("CreationDate", "")
    if len(form.unread) == form.pages:
        raise Unreadable(
            "the PDF has no text: its pages are pictures.", place=place, remedy="Look for a copy with text, or read it by OCR."
        )
    form.problems[:0] = [f"page {number}: no text (a picture?)" for number in form.unread]
    _read_front(form)
    settle_hyphens(cell for row in form.rows for cell in row.cells.values())
    if not form.rows and not form.stated:
        form.problems.append("no table and no part of the form was found: its rules may be missing, or its text may lie sideways")
    elif reader.before:
        form.problems.append(f"page {reader.before[0]}: text before the first part that is not on the front page")
    form.problems += _number_problems(reader.numbers, form.layout)
    form.problems += _endnote_problems(form)
    return form


def as_json(data: bytes) -> dict[str, Any]:
    """`read_form` as plain dicts and lists; blank cells are left out."""
    form = asdict(read_form(data))
    for row in form["rows"]:
        row["cells"] = {name: cell for name, cell in row["cells"].items() if cell["lines"]}
    form["layout"] = {"integrity": "Integrity.gov"}.get(form["layout"], form["layout"])
    return form


def endnotes(form: Form) -> list[tuple[Row, Row]]:
    """Rows that say 'See Endnote' with each of their endnotes."""
    notes: dict[tuple[str, str], list[Row]] = {}
    for row in form.rows:
        if row.part == "E":
            notes.setdefault((row.text("endpart").rstrip("."), row.number), []).append(row)
    marked = [row for row in form.rows if row.part != "E" and row.text("endnote")]
    return [(row, note) for row in marked for note in notes.get((row.part, row.number), [])]


_OWN_WORDS = re.compile(
    r"OGE Form 278e.*|Instructions for Part \d+|Note: This is a public form\..*|Filer.s Name|Page Number|Data Revised .*|\d+|Page \d+( of \d+)?"
)
"""What the form prints on each page beside its tables; and the number of the page."""

_PART = re.compile(r"(?:Part\s+)?(\d{1,2})\s*[.:]\s*\S")
_TITLE = re.compile(
    r"Positions Held Outside|Employment Assets & Income|Employment Agreements and|Sources of Compensation|^\d\. (?:Other Assets and Income|Transactions"
    r"|Liabilities|Gifts and Travel)"
)
_INSTEAD = re.compile(r"None|N/?A|\(N/A\).*|Not required.*", re.IGNORECASE)


class _Reader:
    """Pages one after the other: a part, and a row that is cut by the page's end, go on overleaf."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.part = ""
        self.summary = False
        self.usual = 0.0
        self.before: list[int] = []
        self.numbers: list[tuple[str, int, str, bool]] = []
        self.columns: list[str] = []
        self.edges: tuple[float, ...] = ()
        self.open = False

    def page(self, page: Page) -> None:
        self.form.pages = page.number
        if page.blank:
            self.form.unread.append(page.number)
            return
        tables = [_from_heading(table) for table in ruled.tables(page) if self._is_part(table)]
        lines = ruled.loose(page, tables)
        words = [line for line in lines if not tables or not (_OWN_WORDS.fullmatch(line.text) or line.text == self.form.filer)]
        self.form.passages += [(page.number, (x0, y0, x1, y1), text) for x0, y0, x1, y1, text in passages(words)]
        if tables and not self.form.layout:
            self.form.layout = "fillable" if tables[0].grid else "integrity"
        if self.form.layout == "fillable" and not self.form.filer:
            self.form.filer = _below(lines, r"Filer.s Name")
        in_cells = [line.height for table in tables for row in table.rows for cell in row for line in cell.lines]
        self.usual = statistics.median(in_cells) if in_cells else self.usual or min((line.height for line in lines), default=10.0)
        items: list[tuple[float, Line | Table]] = [(line.box[1], line) for line in lines]
        items += [(table.box[1], table) for table in tables]
        for _, item in sorted(items, key=lambda pair: pair[0]):
            if isinstance(item, Table):
                self._table(page.number, item)
            elif not self.summary:
                self._line(page.number, item, item.height > 1.15 * self.usual)

    def _is_part(self, table: Table) -> bool:
        """Whether a table is one of the form's: a column is headed '#', or it goes on with the columns of the one before."""
        if table.grid:
            return any(_number_head(row[0].text) for row in table.rows)
        if any(_number_head(cell.text) for cell in table.heading):
            return True
        return self.open and len(table.edges) == len(self.edges)

    def _line(self, number: int, line: Line, large: bool) -> None:
        """A line outside the tables: the heading of a part, the front page, the form's own words, or text that nothing claims."""
        text, form = line.text, self.form
        if match := re.match(r"Data Revised (\d[\d/]+)", text):
            form.revised.append(match[1])
        if large and re.fullmatch(r"Summary of Contents", text, re.IGNORECASE):
            self.summary = True
        elif (large or text.startswith("Part ") or _TITLE.search(text)) and (match := _PART.match(text)):
            self.part, self.open = match[1], False
        elif large and self.part:
            self.part, self.open = "E" if text.lower().startswith("endnote") else slug(text), False
        elif not self.part and number == 1:
            form.front.append(text)
        elif self.part and _INSTEAD.fullmatch(text):
            form.stated[self.part] = text
        elif _OWN_WORDS.fullmatch(text) or text == form.filer:
            return
        elif self.part:
            form.unclaimed.append(f"page {number}: {text}")
        else:
            form.front.append(text)
            self.before.append(number)

    def _table(self, number: int, table: Table) -> None:
        heading, rows = (table.rows[0], table.rows[1:]) if table.grid else (table.heading, table.rows)
        if any(_number_head(cell.text) for cell in heading):
            self.columns = column_names([cell.text for cell in heading], self.part)
        if {"endpart", "text"} <= set(self.columns):
            self.part = "E"
        self.form.problems += [f"page {number}, part {self.part}: text runs over the edge of a column: {t}" for t in table.across]
        for index, row in enumerate(rows):
            self._row(number, row, first=index == 0)
        self.edges, self.open = table.edges, not table.ends

    def _row(self, number: int, found: list[ruled.Cell], first: bool) -> None:
        cells: dict[str, Cell] = {}
        mark = ""
        for name, cell in zip(self.columns, found, strict=True):
            if name == "#":
                mark = re.sub(r"\s+", "", "".join(line.text for line in cell.lines))
                continue
            text, joined_by = as_text(cell)
            cells[name] = Cell(text, tuple(line.text for line in cell.lines), joined_by, number, cell.box)
        blank = not any(cell.lines for cell in cells.values())
        last = self.form.rows[-1] if self.form.rows else None
        begins = "endpart" in cells and bool(cells["endpart"].lines)
        if first and self.open and not mark and not blank and not begins and last and last.part == self.part:
            _go_on(last, cells)
            return
        self.numbers.append((self.part, number, mark, blank))
        if blank:
            return  # printed beforehand, and left blank
        if not mark:
            self.form.problems.append(f"page {number}, part {self.part}: a row without a number")
        box = around(cell.box for cell in found if cell.lines)
        self.form.rows.append(Row(self.part, mark.rstrip("."), number, box, cells, mark))


def _from_heading(table: Table) -> Table:
    """A grid from its heading on: the boxes for name and page number above it may have the same columns."""
    if not table.grid:
        return table
    rows = table.rows[next(n for n, row in enumerate(table.rows) if _number_head(row[0].text)) :]
    return replace(table, rows=rows, box=(table.box[0], rows[0][0].area[1], *table.box[2:]))


def _below(lines: list[Line], label: str) -> str:
    """What stands under a label, within 25 points; '' if nothing does. In the fillable layout names and dates stand so."""
    at = next((line.box for line in lines if re.fullmatch(label, line.text)), None)
    if at is None:
        return ""
    under = [line for line in lines if at[3] - 2 <= line.box[1] <= at[3] + 25 and abs(line.box[0] - at[0]) < 10]
    return min(under, key=lambda line: line.box[1]).text if under else ""


def _number_head(text: str) -> bool:
    return text.strip().lower().rstrip(".") in ("#", "no", "number")


def _go_on(row: Row, cells: dict[str, Cell]) -> None:
    """Put what stands overleaf behind the cells of a row."""
    for name, cell in cells.items():
        if not cell.lines:
            continue
        first = row.cells.get(name)
        if first is None or not first.lines:
            row.cells[name] = cell
            continue
        first.text = f"{first.text}{joint(first.lines[-1], cell.lines[0])}{cell.text}"
        first.lines += cell.lines
        first.joined_by = ",".join(dict.fromkeys(how for how in f"{first.joined_by},{cell.joined_by}".split(",") if how))
        first.more.append((cell.page, cell.box))


def _number_problems(numbers: Iterable[tuple[str, int, str, bool]], layout: str) -> list[str]:
    """Numbers that do not follow one another within a part; those of rows printed beforehand and left blank count."""
    problems: list[str] = []
    last: dict[str, tuple[int, list[int]]] = {}
    for part, page, printed, blank in numbers:
        if part == "E":
            continue
        plain = printed.rstrip(".")
        before_page, before = last.get(part, (0, [0]))
        if not plain:
            last[part] = (page, [*before[:-1], before[-1] + 1])
            continue
        if not re.fullmatch(r"\d+(\.\d+)*", plain):
            problems.append(f"page {page}, part {part}: {printed!r} is no number")
            continue
        steps = [int(step) for step in plain.split(".")]
        anew = layout == "fillable" and page != before_page and steps == [1]
        if not anew and not _follows(before, steps) and not blank:
            problems.append(f"page {page}, part {part}: {plain} does not follow {'.'.join(map(str, before))}")
        last[part] = (page, steps)
    return problems


def _follows(before: list[int], after: list[int]) -> bool:
    """Whether an outline number comes right after another: its first child (2.1 after 2), or the next on its level or one above."""
    if len(after) > len(before):
        return after[: len(before)] == before and set(after[len(before) :]) == {1}
    return after[:-1] == before[: len(after) - 1] and after[-1] == before[len(after) - 1] + 1


def _endnote_problems(form: Form) -> list[str]:
    """'See Endnote' without a note, and notes without a mark."""
    noted = {(row.text("endpart").rstrip("."), row.number): row.page for row in form.rows if row.part == "E"}
    marked = {(row.part, row.number): row.page for row in form.rows if row.part != "E" and row.text("endnote")}
    lost = [f"page {page}, part {p}, row {n}: its endnote is not there" for (p, n), page in marked.items() if (p, n) not in noted]
    return lost + [
        f"page {page}: the endnote to part {p}, row {n}: no row says 'See Endnote'"
        for (p, n), page in noted.items()
        if (p, n) not in marked
    ]


_SIGNED = re.compile(r"/s/\s*(?P<name>.+?)\s*\[electronically signed on (?P<day>\d{1,2}/\d{1,2}/\d{4}) by", re.DOTALL)
_SECTIONS = re.compile(
    r"(Electronic Signature|Agency Ethics Official.s Opinion|Other review conducted|U\.S\. Office of Government Ethics Certification)"
)
_LABEL = re.compile(r"Date of (?:Appointment|Termination)|Other Federal|Names of|Electronic Signature")


def _read_front(form: Form) -> None:
    """The facts of the front page, from its lines."""
    lines = form.front
    if lines and "|" in lines[0]:
        form.report = lines[0].split("|")[0].strip()
    start = next((n for n, text in enumerate(lines) if re.fullmatch(r"Filer.s Information", text)), None)
    if start is not None:
        stop = next((n for n, text in enumerate(lines) if n > start and _LABEL.match(text)), len(lines))
        form.filer, rest = (lines[start + 1], " ".join(lines[start + 2 : stop])) if stop > start + 1 else ("", "")
        form.post, _, form.agency = rest.rpartition(", ") if ", " in rest else (rest, "", "")
    whole = "\n".join(lines)
    appointed = re.search(r"Date of (?:Appointment|Termination)[^:]*:\s*(\S+)", whole)
    form.appointed = appointed[1] if appointed else ""
    parts = _SECTIONS.split(whole)
    for title, body in zip(parts[1::2], parts[2::2], strict=False):
        signed = _SIGNED.search(body)
        if not signed:
            continue
        name = " ".join(signed["name"].split())
        if title.startswith("Electronic"):
            form.signer, form.signed = name, signed["day"]
        elif title.startswith("Agency"):
            form.certifier, form.certified = name, signed["day"]
        elif title.startswith("U.S."):
            form.oge_certifier, form.oge_certified = name, signed["day"]
