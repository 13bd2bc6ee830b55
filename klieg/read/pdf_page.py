"""A PDF page as displayed: its characters and its drawn rules, in points from the top left, whatever way the page is turned."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1: left, top, right, bottom as displayed."""


@dataclass(frozen=True, slots=True)
class Char:
    """A character and its box: as wide as its advance, as high as its line."""

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
    """A straight rule, drawn as a line or as a thin filled rectangle; horizontal or vertical."""

    x0: float
    y0: float
    x1: float
    y1: float
    thickness: float

    @property
    def horizontal(self) -> bool:
        """Whether it lies flat."""
        return abs(self.x1 - self.x0) >= abs(self.y1 - self.y0)


@dataclass(frozen=True, slots=True)
class Line:
    """Characters on one height, as text, with the box around them."""

    text: str
    box: Box


def turner(page: pypdfium2.PdfPage) -> Callable[[float, float], tuple[float, float]]:
    """From PDF coordinates (from the bottom left, before the page is turned) to the page as displayed (from the top left)."""
    left, bottom, right, top = page.get_cropbox() or page.get_mediabox()
    turned = page.get_rotation() % 360
    if turned == 90:
        return lambda x, y: (y - bottom, x - left)
    if turned == 180:
        return lambda x, y: (right - x, y - bottom)
    if turned == 270:
        return lambda x, y: (top - y, right - x)
    return lambda x, y: (x - left, top - y)


def chars(page: pypdfium2.PdfPage) -> list[Char]:
    """The characters of a page in the order of the file, without line ends."""
    import pypdfium2.raw as raw

    turn = turner(page)
    text = page.get_textpage()
    found: list[Char] = []
    rect = raw.FS_RECTF()
    pointer = ctypes.byref(rect)
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text.raw, index)
        if code == 2:  # how PDFium writes a hyphen at the end of a line
            code = 0x2D
        if (
            code in (0, 10, 13, 0xFFFE, 0xFFFF)
            or raw.FPDFText_IsGenerated(text.raw, index) == 1
            or not raw.FPDFText_GetLooseCharBox(text.raw, index, pointer)
        ):
            continue
        (a, b), (c, d) = turn(rect.left, rect.bottom), turn(rect.right, rect.top)
        found.append(Char(chr(code), min(a, c), min(b, d), max(a, c), max(b, d)))
    text.close()
    return _paired(found)


def _paired(found: list[Char]) -> list[Char]:
    """Characters outside the basic plane come as two halves; put them together."""
    if not any(0xD800 <= ord(char.text) < 0xE000 for char in found):
        return found
    out: list[Char] = []
    for char in found:
        before = out[-1] if out else None
        if before and 0xD800 <= ord(before.text[-1]) < 0xDC00 and 0xDC00 <= ord(char.text) < 0xE000:
            whole = (before.text[-1] + char.text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            out[-1] = Char(whole, before.x0, before.y0, char.x1, char.y1)
        else:
            out.append(char)
    return [Char("\ufffd", c.x0, c.y0, c.x1, c.y1) if len(c.text) == 1 and 0xD800 <= ord(c.text) < 0xE000 else c for c in out]


def rules(page: pypdfium2.PdfPage, thin: float = 3.0) -> list[Rule]:
    """The straight rules of a page: drawn lines, the sides of drawn boxes, and filled rectangles no thicker than `thin` points."""
    import pypdfium2.raw as raw

    turn = turner(page)
    found: list[Rule] = []
    x, y, width = ctypes.c_float(), ctypes.c_float(), ctypes.c_float()
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        matrix = item.get_matrix()
        raw.FPDFPath_GetDrawMode(item.raw, fill, stroke)
        raw.FPDFPageObj_GetStrokeWidth(item.raw, width)
        points: list[tuple[float, float]] = []
        for index in range(raw.FPDFPath_CountSegments(item.raw)):
            raw.FPDFPathSegment_GetPoint(raw.FPDFPath_GetPathSegment(item.raw, index), x, y)
            points.append(turn(*matrix.on_point(x.value, y.value)))
        if len(points) < 2:
            continue
        if fill.value and len(points) >= 4:
            found += _rectangle(points, thin)
        elif stroke.value:
            found += [
                Rule(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]), width.value)
                for a, b in itertools.pairwise(points)
                if a != b and (abs(a[0] - b[0]) < 0.5 or abs(a[1] - b[1]) < 0.5)
            ]
    return found


def _rectangle(points: list[tuple[float, float]], thin: float) -> list[Rule]:
    x0, x1 = min(p[0] for p in points), max(p[0] for p in points)
    y0, y1 = min(p[1] for p in points), max(p[1] for p in points)
    if y1 - y0 <= thin < x1 - x0:
        return [Rule(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2, y1 - y0)]
    if x1 - x0 <= thin < y1 - y0:
        return [Rule((x0 + x1) / 2, y0, (x0 + x1) / 2, y1, x1 - x0)]
    return []


def lines(found: Iterable[Char], gap: float = 0.0) -> list[Line]:
    """Characters gathered into lines by their height on the page, each line from left to right, blanks at its ends left out.

    With `gap`, a hole wider than that many times the height of the line parts it in two.
    """
    rows: list[list[Char]] = []
    heads: list[tuple[float, float]] = []  # of each row: its middle, and how far from it a character may lie
    for middle, _, char in sorted([((c.y0 + c.y1) / 2, c.x0, c) for c in found], key=lambda item: item[:2]):
        high = char.y1 - char.y0
        for index in range(len(rows) - 1, max(len(rows) - 4, -1), -1):
            at, reach = heads[index]
            if abs(at - middle) < 0.4 * max(min(reach, high), 2):
                rows[index].append(char)
                break
        else:
            rows.append([char])
            heads.append((middle, high))
    made: list[Line] = []
    for row in rows:
        row.sort(key=lambda c: c.x0)
        made += [_line(part) for part in _parted(row, gap) if any(not c.text.isspace() for c in part)]
    return made


def _parted(row: list[Char], gap: float) -> list[list[Char]]:
    if not gap:
        return [row]
    parts: list[list[Char]] = [[]]
    last: Char | None = None
    for char in row:
        if char.text.isspace():
            parts[-1].append(char)
            continue
        if last is not None and char.x0 - last.x1 > gap * (last.y1 - last.y0):
            parts.append([])
        parts[-1].append(char)
        last = char
    return parts


def _line(row: list[Char]) -> Line:
    """A row of characters as text; a hole without a blank (a word space that was never drawn) becomes one."""
    pieces: list[str] = []
    last: Char | None = None
    seen: list[Char] = []
    for char in row:
        if char.text.isspace():
            if pieces and pieces[-1] != " ":
                pieces.append(" ")
            continue
        if last is not None and pieces[-1] != " " and char.x0 - last.x1 > 0.22 * (last.y1 - last.y0):
            pieces.append(" ")
        pieces.append(char.text)
        seen.append(char)
        last = char
    box = (min(c.x0 for c in seen), min(c.y0 for c in seen), max(c.x1 for c in seen), max(c.y1 for c in seen))
    return Line("".join(pieces).strip(), (round(box[0], 1), round(box[1], 1), round(box[2], 1), round(box[3], 1)))


def around(boxes: Iterable[Box]) -> Box:
    """The box around boxes."""
    every = list(boxes)
    return min(b[0] for b in every), min(b[1] for b in every), max(b[2] for b in every), max(b[3] for b in every)
