"""OGE Form 278e (Executive Branch Personnel Public Financial Disclosure Report, 5 C.F.R. part 2634) taken apart: parts, rows, cells, endnotes.

Two layouts: the one that Integrity.gov prints, and the fillable PDF. What is printed is kept: ranges as ranges, contradictions as they stand,
blank apart from 'None' and 'N/A'. A row of a part that goes on overleaf belongs to it; endnotes go on with PART and # blank.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from klieg.read import pdf, pdf_page, pdf_tables
from klieg.read.pdf_page import Box, Char, Line
from klieg.read.pdf_tables import Table

_HEADINGS = {
    "#": "#", "organization name": "name", "description": "name", "employer or party": "name", "source name": "name", "creditor name": "name",
    "city, state": "city", "city/state": "city", "organization type": "type", "position held": "position", "from": "from", "to": "to", "eif": "eif",
    "value": "value", "income type": "income_type", "income amount": "income_amount", "status and terms": "terms", "date": "date", "type": "type",
    "brief description of duties": "duties", "brief description": "duties", "amount": "amount", "year incurred": "year", "rate": "rate", "term": "term",
    "part": "endpart", "endnote": "text", "": "endnote",
}  # fmt: skip
"""What the columns are headed, and what klieg calls them; a column without a heading is the one that says 'See Endnote'."""

_PART = re.compile(r"(?:Part\s+)?(\d)\s*[.:]\s+\S")
_INSET = 5.0
"""Text keeps this distance from the edges of its column (both layouts, in points)."""


@dataclass
class Cell:
    """A cell that is not blank: its text (lines joined), its lines as printed, whether lines were joined within a word, and its place."""

    text: str
    lines: list[str]
    page: int
    box: Box
    glued: bool = False


@dataclass
class Row:
    """A row: its part ('1' to '9', 'E' for endnotes), its number as printed (wrapped lines joined, no final point), and its cells by column."""

    part: str
    number: str
    page: int
    box: Box
    cells: dict[str, Cell] = field(default_factory=dict)

    def text(self, column: str) -> str:
        """The text of a cell; '' if it is blank."""
        return self.cells[column].text if column in self.cells else ""


@dataclass
class Form:
    """A disclosure as read. `problems` says what does not fit: numbers out of order, notes that lead nowhere, pages without text."""

    filer: str = ""
    post: str = ""
    agency: str = ""
    report: str = ""
    appointed: str = ""
    signed: str = ""
    signer: str = ""
    certified: str = ""
    certifier: str = ""
    made: str = ""
    layout: str = ""
    pages: int = 0
    unread: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    unclaimed: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def is_form(text: str) -> bool:
    """Whether the text of a PDF's first pages is that of this form."""
    bare = re.sub(r"\s+", " ", text)
    return "OGE Form 278e" in bare and ("Filer's Information" in bare or "Filer's Name" in bare or "Part 1" in bare)


def as_json(data: bytes) -> dict[str, Any]:
    """`read_form` as plain dicts and lists."""
    return asdict(read_form(data))


def read_form(data: bytes) -> Form:
    """A form from the bytes of its PDF. Unreadable (by klieg.read.pdf) if it is no sound PDF."""
    document = pdf.open_pdf(data)
    form = Form(pages=len(document), made=document.get_metadata_dict().get("CreationDate", ""))
    part = ""
    try:
        for number in range(1, len(document) + 1):
            page = document[number - 1]
            chars = pdf_page.chars(page)
            drawn = pdf_page.rules(page)
            page.close()
            if not any(not c.text.isspace() for c in chars):
                form.unread.append(number)
                continue
            tables = pdf_tables.ruled(chars, drawn)
            grid = not tables and form.layout != "Integrity.gov" and bool(pdf_tables.gridded(chars, drawn))
            if grid:
                tables = pdf_tables.gridded(chars, drawn)
            if tables and not form.layout:
                form.layout = "fillable" if grid else "Integrity.gov"
            lines = pdf_page.lines(chars, gap=2.0)
            _front(form, lines, number)
            part = _page(form, number, chars, tables, _part_headings(lines, grid), part)
    finally:
        document.close()
    if form.unread:
        form.problems.append(
            f"page{'s' if len(form.unread) > 1 else ''} {', '.join(map(str, form.unread))}: no text (a picture?)"
        )
    form.rows = _endnotes_joined(form.rows)
    form.problems += _check(form)
    return form


def _part_headings(lines: list[Line], grid: bool) -> list[tuple[float, str]]:
    """Where on a page each part begins: its heading is larger than the text ('1. Filer's Positions ...', 'Endnotes'), or reads 'Part 1: ...'."""
    found = []
    for line in lines:
        height = line.box[3] - line.box[1]
        if grid:
            match = re.match(r"Part\s+(\d)\s*:", line.text)
        elif height > 12.5:
            match = _PART.match(line.text)
            if re.fullmatch(r"Endnotes", line.text.strip()):
                found.append((line.box[1], "E"))
        else:
            match = None
        if match:
            found.append((line.box[1], match[1]))
    return sorted(found)


def _page(form: Form, number: int, chars: list[Char], tables: list[Table], headings: list[tuple[float, str]], part: str) -> str:
    """Add a page's rows to the form; the part that the page ends in."""
    for table in sorted(tables, key=lambda t: t.top):
        above = [name for y, name in headings if y < table.top]
        part = above[-1] if above else part
        named = _columns(table)
        if "endpart" in named:
            part = "E"
        _claim(form, number, chars, table)
        form.rows += _table_rows(form, number, table, named, part)
    below = [name for _, name in headings]
    return below[-1] if below and (not tables or headings[-1][0] > max(t.top for t in tables)) else part


def _columns(table: Table) -> list[str]:
    names: list[str] = []
    for heading in table.heading:
        plain = re.sub(r"\s+", " ", heading).strip().lower()
        name = _HEADINGS.get(plain) or re.sub(r"\W+", "_", plain).strip("_") or "endnote"
        names.append(name if name not in names else f"{name}_{len(names)}")
    return names


def _claim(form: Form, number: int, chars: list[Char], table: Table) -> None:
    """Text beside or between the cells of a table: there should be none."""
    left, right = table.columns[0][0], table.columns[-1][1]
    lost = [
        c for c in chars if table.top <= c.middle[1] < table.bottom and not c.text.isspace() and not left <= c.middle[0] < right
    ]
    form.unclaimed += [f"page {number}: {line.text}" for line in pdf_page.lines(lost)]


def _table_rows(form: Form, number: int, table: Table, named: list[str], part: str) -> list[Row]:
    rows: list[Row] = []
    for found in table.rows:
        cells: dict[str, Cell] = {}
        for name, cell, (left, right) in zip(named, found, table.columns, strict=True):
            if cell.box is not None:
                text, glued = (_whole("".join(cell.lines)), False) if name == "#" else _joined(cell, right - left)
                cells[name] = Cell(text, list(cell.lines), number, cell.box, glued)
        mark = cells.pop("#", None)
        if not cells:
            continue  # a row that was printed beforehand and left blank
        printed = mark.text.rstrip(".") if mark else ""
        boxes = [cell.box for cell in cells.values()] + ([mark.box] if mark else [])
        if not mark and part != "E":
            before = rows[-1].number if rows else ""
            printed = str(int(before) + 1) if before.isdigit() else ""
            form.problems.append(
                f"page {number}, part {part}: a row without a printed number, taken as {printed or 'unnumbered'}"
            )
        rows.append(Row(part, printed, number, pdf_page.around(boxes), cells))
    return rows


def _whole(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _joined(cell: pdf_tables.Cell, width: float) -> tuple[str, bool]:
    """A cell's lines as one text, and whether a word that the edge of the column parted was put together.

    A line is parted within a word only if it is one word that fills its column and the next begins in lower case.
    """
    text, glued = cell.lines[0], False
    for before, box, line in zip(cell.lines, cell.boxes, cell.lines[1:], strict=False):
        usual = (box[2] - box[0]) / max(len(before), 1)
        full = width - 2 * _INSET - (box[2] - box[0]) < usual
        if " " not in before and full and line[:1].islower():
            text, glued = text + line, True
        else:
            text = f"{text} {line}"
    return re.sub(r"\s+", " ", text).strip(), glued


def _endnotes_joined(rows: list[Row]) -> list[Row]:
    """Endnotes with their continuations (PART and # blank) put behind them; the boxes of what follows stay with the lines."""
    out: list[Row] = []
    for row in rows:
        note = row.cells.get("text")
        if row.part == "E" and not row.number and "endpart" not in row.cells and note and out and out[-1].part == "E":
            first = out[-1].cells.setdefault("text", Cell("", [], note.page, note.box))
            first.text = f"{first.text} {note.text}".strip()
            first.lines += note.lines
        else:
            out.append(row)
    return out


def _check(form: Form) -> list[str]:
    """Numbers that don't follow one another within a part; 'See Endnote' without a note, and notes without a mark."""
    problems: list[str] = []
    for part in sorted({row.part for row in form.rows} - {"E"}):
        last: tuple[int, list[int]] | None = None
        for row in (r for r in form.rows if r.part == part):
            steps = [int(step) for step in row.number.split(".") if step.isdigit()]
            restarted = form.layout == "fillable" and last is not None and row.page != last[0]
            if last is not None and not restarted and not _follows(last[1], steps):
                problems.append(f"page {row.page}, part {part}: {row.number} does not follow {'.'.join(map(str, last[1]))}")
            last = (row.page, steps)
    noted = {(row.text("endpart").rstrip("."), row.number) for row in form.rows if row.part == "E"}
    marked = {(row.part, row.number) for row in form.rows if row.part != "E" and row.text("endnote")}
    problems += [f"part {part}, row {number}: its endnote is not there" for part, number in sorted(marked - noted)]
    problems += [f"endnote to part {part}, row {number}: no row says 'See Endnote'" for part, number in sorted(noted - marked)]
    return problems


def _follows(before: list[int], after: list[int]) -> bool:
    """Whether an outline number comes right after another: 2.1 or 2.0.1 style children, or the next of any level."""
    if after[: len(before)] == before and after[len(before) :] == [1] * (len(after) - len(before)) and len(after) > len(before):
        return True
    if not 0 < len(after) <= len(before):
        return False
    return after[:-1] == before[: len(after) - 1] and after[-1] == before[len(after) - 1] + 1


_SIGNED = re.compile(r"/s/\s*(?P<name>.+?)\s*\[electronically signed on (?P<day>\d{2}/\d{2}/\d{4}) by", re.DOTALL)


def _front(form: Form, lines: list[Line], number: int) -> None:
    """Facts from the first page (Integrity.gov), or from the head of each page (fillable)."""
    texts = [line.text for line in lines]
    if number == 1 and any("Filer's Information" in text for text in texts):
        _first_page(form, texts)
    elif not form.filer and "Filer's Name" in texts:
        at = texts.index("Filer's Name")
        left = lines[at].box[0]
        below = [line for line in lines[at + 1 :] if abs(line.box[0] - left) < 8 and line.text != "Page Number"]
        form.filer = below[0].text if below else ""


def _first_page(form: Form, texts: list[str]) -> None:
    whole = "\n".join(texts)
    form.report = texts[0].split("|")[0].strip() if "|" in texts[0] else ""
    at = next(n for n, text in enumerate(texts) if "Filer's Information" in text)
    about = texts[at + 1 : at + 3]
    form.filer = about[0] if about else ""
    if len(about) > 1 and not about[1].startswith("Other Federal"):
        form.post, _, form.agency = about[1].rpartition(", ") if ", " in about[1] else (about[1], "", "")
    appointed = re.search(r"Date of (?:Appointment|Termination)[^:]*:\s*(\S+)", whole)
    form.appointed = appointed[1] if appointed else ""
    sections = re.split(
        r"(Electronic Signature|Agency Ethics Official's Opinion|Other review conducted|U\.S\. Office of Government Ethics Certification)",
        whole,
    )
    for heading, body in zip(sections[1::2], sections[2::2], strict=False):
        signed = _SIGNED.search(body)
        if not signed:
            continue
        if heading == "Electronic Signature":
            form.signer, form.signed = signed["name"], signed["day"]
        elif heading.startswith("Agency") and not form.certified:
            form.certifier, form.certified = signed["name"], signed["day"]


def amount_range(text: str) -> tuple[Decimal | None, Decimal | None] | None:
    """The bounds of a printed value or sum, in dollars; None if it states none, or can't be read for sure.

    '$1,000,001 - $5,000,000' is both bounds; 'Over $50,000,000' has no upper one; 'None (or less than $1,001)' is 0 to 1,000; a plain sum is both.
    Brackets: OGE Form 278e, instructions to parts 2, 5 and 6.
    """
    bare = re.sub(r"\s+", " ", text).strip()
    sums = [Decimal(found.replace(",", "")) for found in re.findall(r"\$(\d[\d,]*(?:\.\d{2})?)", bare)]
    shape = re.sub(r"\$\d[\d,]*(?:\.\d{2})?", "$", bare)
    if shape == "$":
        return sums[0], sums[0]
    if shape in ("$ - $", "$ – $") and sums[0] <= sums[1]:  # noqa: RUF001 - an en dash is printed at times
        return sums[0], sums[1]
    if re.fullmatch(r"Over \$", shape, re.IGNORECASE):
        return sums[0], None
    if re.fullmatch(r"None \(or less than \$\)", shape, re.IGNORECASE):
        return Decimal(0), sums[0] - 1
    return None


def month(text: str) -> tuple[date, date] | None:
    """The first and last day of a printed month or day: 6/2014, 06/15/2014, 2014; None for anything else ('Present' goes on)."""
    match = re.fullmatch(r"(?:(\d{1,2})/(?:(\d{1,2})/)?)?(\d{4})", text.strip(), re.ASCII)
    if not match:
        return None
    first, second, year = match[1], match[2], int(match[3])
    try:
        if second:
            return date(year, int(first), int(second)), date(year, int(first), int(second))
        if first:
            number = int(first)
            return date(year, number, 1), date(year + number // 12, number % 12 + 1, 1) - date.resolution
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None
