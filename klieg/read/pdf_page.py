"""A PDF page as displayed: its characters and drawn rules, in points from the top left, whatever way the page is turned.

What form fields and notes show counts as text of the page. Uses pypdfium2 (PDFium), imported when first needed.
"""

from __future__ import annotations

import contextlib
import ctypes
import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from klieg.errors import Unreadable

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1: left, top, right, bottom as displayed."""

MOST_PAGES = 20_000

_THIN = 3.0
"""A filled rectangle no thicker than this is a rule, in points."""

_SPACE = 0.2
"""A hole of this share of the type's height is a word space that was not drawn."""

Matrix = tuple[float, float, float, float, float, float]
Turn = Callable[[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Char:
    """A character; its box is as wide as its advance and as high as its line."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight rule: a drawn line, a side of a drawn box, or a thin filled rectangle; along its middle."""

    x0: float
    y0: float
    x1: float
    y1: float
    thickness: float

    @property
    def flat(self) -> bool:
        """Whether it is horizontal."""
        return self.x1 - self.x0 >= self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Line:
    """Characters on one height, as text, with the box around them, to a tenth of a point."""

    text: str
    box: Box

    @property
    def height(self) -> float:
        """The height of its type."""
        return self.box[3] - self.box[1]


@dataclass(frozen=True)
class Page:
    """A page: its number from 1, its size as displayed, its characters in the order of the file, and its rules."""

    number: int
    width: float
    height: float
    chars: list[Char]
    rules: list[Rule]

    @property
    def blank(self) -> bool:
        """Whether it has no text: an empty page, or a picture."""
        return all(char.text.isspace() for char in self.chars)


@contextlib.contextmanager
def opened(data: bytes, place: str = "the PDF") -> Iterator[Any]:
    """The document (a pypdfium2.PdfDocument), closed afterwards. Unreadable if it is broken, empty, too long, or needs a password."""
    import pypdfium2

    again = "Get it again from where it was published."
    if not data:
        raise Unreadable("the file is empty.", place=place, remedy=again)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        # PDFium keeps its last error: that of a file before this one may be reported.
        locked = "password" in str(error).lower() and b"/Encrypt" in data
        raise Unreadable(
            "the PDF needs a password." if locked else f"not a sound PDF ({error}).",
            place=place,
            remedy="Save it without one, and add that." if locked else again,
        ) from error
    try:
        if not len(document):
            raise Unreadable("the PDF has no pages.", place=place, remedy=again)
        if len(document) > MOST_PAGES:
            raise Unreadable(
                f"the PDF has {len(document):,} pages; klieg reads {MOST_PAGES:,} at most.", place=place, remedy="Split it."
            )
        if document.get_formtype():
            document.init_forms()
        yield document
    finally:
        document.close()


def read_page(document: Any, index: int, place: str = "the PDF", *, rules: bool = True) -> Page:
    """Page `index` (from 0) of an opened document, with its rules unless they are not asked for. Unreadable if the page is broken."""
    import pypdfium2
    import pypdfium2.raw as raw

    try:
        page = document[index]
        if raw.FPDFPage_GetAnnotCount(page.raw) and raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
            # What the fields show is drawn into the page in memory; it is seen once the page is opened anew.
            page.close()
            page = document[index]
        turn = _turner(page)
        width, height = page.get_size()
        made = Page(index + 1, width, height, _chars(page, turn), list(_rules(page, turn)) if rules else [])
        page.close()
    except pypdfium2.PdfiumError as error:
        raise Unreadable(
            f"the page is not sound ({error}).", place=f"{place}, page {index + 1}", remedy="Get the file again."
        ) from error
    return made


def _turner(page: Any) -> Turn:
    """From PDF coordinates (from the bottom left, before the page is turned) to the page as displayed."""
    left, bottom, right, top = page.get_bbox()
    turned = page.get_rotation() % 360
    if turned == 90:
        return lambda x, y: (y - bottom, x - left)
    if turned == 180:
        return lambda x, y: (right - x, y - bottom)
    if turned == 270:
        return lambda x, y: (top - y, right - x)
    return lambda x, y: (x - left, top - y)


def _chars(page: Any, turn: Turn) -> list[Char]:
    """The characters of a page. Blanks that PDFium adds are left out: it adds some within words and forgets others at line ends."""
    import pypdfium2.raw as raw

    text = page.get_textpage()
    found: list[Char] = []
    rect = raw.FS_RECTF()
    pointer = ctypes.byref(rect)
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text.raw, index)
        if code in (2, 0xAD, 0xFFFE):
            code = 0x2D  # PDFium's sign for a hyphen at the end of a line
        if code < 32 or code == 0xFFFF or raw.FPDFText_IsGenerated(text.raw, index) == 1:
            continue
        if not raw.FPDFText_GetLooseCharBox(text.raw, index, pointer):
            continue
        (a, b), (c, d) = turn(rect.left, rect.bottom), turn(rect.right, rect.top)
        found.append(Char(chr(code), min(a, c), min(b, d), max(a, c), max(b, d)))
    text.close()
    return _paired(found)


def _paired(found: list[Char]) -> list[Char]:
    """Characters outside the basic plane come as two halves (UTF-16); put them together. A lone half is unreadable."""
    out: list[Char] = []
    for char in found:
        code = ord(char.text)
        if 0xDC00 <= code < 0xE000 and out and 0xD800 <= ord(out[-1].text[-1]) < 0xDC00:
            first = out.pop()
            whole = chr(0x10000 + ((ord(first.text) - 0xD800) << 10) + code - 0xDC00)
            out.append(Char(whole, first.x0, first.y0, max(first.x1, char.x1), first.y1))
        else:
            out.append(char)
    return [Char("\ufffd", c.x0, c.y0, c.x1, c.y1) if 0xD800 <= ord(c.text) < 0xE000 else c for c in out]


def _rules(page: Any, turn: Turn) -> Iterator[Rule]:
    """The straight rules of a page, those within embedded drawings too."""
    import pypdfium2.raw as raw

    def walk(count: int, get: Callable[[int], Any], outer: Matrix, depth: int) -> Iterator[Rule]:
        for index in range(count):
            item = get(index)
            kind = raw.FPDFPageObj_GetType(item)
            if kind not in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM):
                continue
            own = raw.FS_MATRIX()
            raw.FPDFPageObj_GetMatrix(item, own)
            matrix = _product((own.a, own.b, own.c, own.d, own.e, own.f), outer)
            if kind == raw.FPDF_PAGEOBJ_PATH:
                yield from _path(item, matrix, turn)
            elif depth:
                inner = raw.FPDFFormObj_CountObjects(item)
                yield from walk(inner, lambda n, held=item: raw.FPDFFormObj_GetObject(held, n), matrix, depth - 1)  # type: ignore[misc]

    yield from walk(raw.FPDFPage_CountObjects(page.raw), lambda n: raw.FPDFPage_GetObject(page.raw, n), (1, 0, 0, 1, 0, 0), 8)


def _product(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _path(item: Any, matrix: Matrix, turn: Turn) -> Iterator[Rule]:
    """The rules in a path. Points are used, not bounds: those have the stroke in them."""
    import pypdfium2.raw as raw

    fill, stroke, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    raw.FPDFPath_GetDrawMode(item, fill, stroke)
    raw.FPDFPageObj_GetStrokeWidth(item, width)
    a, b, c, d, _, _ = matrix
    weight = width.value * abs(a * d - b * c) ** 0.5
    for points in _strokes(item, matrix, turn):
        x0, x1 = min(p[0] for p in points), max(p[0] for p in points)
        y0, y1 = min(p[1] for p in points), max(p[1] for p in points)
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        if fill.value and len(points) >= 4 and y1 - y0 <= _THIN < x1 - x0:
            yield Rule(x0, y, x1, y, y1 - y0)
        elif fill.value and len(points) >= 4 and x1 - x0 <= _THIN < y1 - y0:
            yield Rule(x, y0, x, y1, x1 - x0)
        elif stroke.value:
            for (px, py), (qx, qy) in itertools.pairwise(points):
                if abs(px - qx) < 0.5 < abs(py - qy) or abs(py - qy) < 0.5 < abs(px - qx):
                    yield Rule(min(px, qx), min(py, qy), max(px, qx), max(py, qy), weight)


def _strokes(item: Any, matrix: Matrix, turn: Turn) -> list[list[tuple[float, float]]]:
    """The points of each figure of a path, as displayed, without curves; one path may hold every rule of a page."""
    import pypdfium2.raw as raw

    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    figures: list[list[tuple[float, float]]] = []
    for index in range(raw.FPDFPath_CountSegments(item)):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        kind = raw.FPDFPathSegment_GetType(segment)
        point = turn(a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        if kind == raw.FPDF_SEGMENT_MOVETO or kind == raw.FPDF_SEGMENT_BEZIERTO or not figures:
            figures.append([point])
        else:
            figures[-1].append(point)
        if raw.FPDFPathSegment_GetClose(segment) and len(figures[-1]) > 2 and figures[-1][0] != point:
            figures[-1].append(figures[-1][0])
    return [figure for figure in figures if len(figure) > 1]


def in_lines(found: Iterable[Char], hole: float = 0.0) -> list[Line]:
    """Characters gathered into lines by their height, from the top; with `hole`, one wider than that many heights parts a line."""
    rows: list[list[Char]] = []
    heads: list[tuple[float, float]] = []  # of each row: the middle and the height of its first character
    for middle, _, char in sorted([((c.y0 + c.y1) / 2, c.x0, c) for c in found], key=lambda item: item[:2]):
        high = char.y1 - char.y0
        for index in range(len(rows) - 1, max(len(rows) - 4, -1), -1):
            at, height = heads[index]
            if abs(at - middle) < 0.4 * max(min(height, high), 2):
                rows[index].append(char)
                break
        else:
            rows.append([char])
            heads.append((middle, high))
    return [line for row in rows for line in _parted(sorted(row, key=lambda c: c.x0), hole)]


def _parted(row: list[Char], hole: float) -> Iterator[Line]:
    """A row of characters as one line or more; a hole without a blank becomes one."""
    pieces: list[str] = []
    seen: list[Char] = []
    for char in row:
        if char.text.isspace():
            pieces += [" "] if pieces and pieces[-1] != " " else []
            continue
        gap = char.x0 - seen[-1].x1 if seen else 0.0
        high = seen[-1].y1 - seen[-1].y0 if seen else 1.0
        if hole and gap > hole * high:
            yield _line(pieces, seen)
            pieces, seen = [], []
        elif pieces and pieces[-1] != " " and gap > _SPACE * high:
            pieces.append(" ")
        pieces.append(char.text)
        seen.append(char)
    if seen:
        yield _line(pieces, seen)


def _line(pieces: list[str], seen: list[Char]) -> Line:
    return Line("".join(pieces).strip(), around((c.x0, c.y0, c.x1, c.y1) for c in seen))


def around(boxes: Iterable[Box]) -> Box:
    """The box around boxes, to a tenth of a point."""
    every = list(boxes)
    x0, y0 = min(b[0] for b in every), min(b[1] for b in every)
    return round(x0, 1), round(y0, 1), round(max(b[2] for b in every), 1), round(max(b[3] for b in every), 1)
