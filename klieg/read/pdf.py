"""PDF pages as passages with boxes, and as pictures. Uses pypdfium2 (PDFium); OCR by the `tesseract` program, if there is one, for pages without text."""

from __future__ import annotations

import base64
import io
import itertools
import shutil
import statistics
import subprocess
from typing import TYPE_CHECKING, Any

from klieg.errors import Unreadable

if TYPE_CHECKING:
    import pypdfium2

_OCR_DPI = 200
_OCR_SECONDS = 60
_MOST_PAGES = 20_000


def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
    """The document. Unreadable if it is broken or needs a password."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        size = len(document)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise Unreadable(
            "the PDF needs a password." if locked else f"not a sound PDF ({error}).",
            remedy="Save it without one, and add that." if locked else "Get it again.",
        ) from error
    if size > _MOST_PAGES:
        raise Unreadable(f"the PDF has {size:,} pages; klieg reads {_MOST_PAGES:,} at most.", remedy="Split it.")
    return document


def pages(data: bytes, ocr: bool = True) -> dict[str, Any]:
    """{"title", "pages": [{"passages": [[x0, y0, x1, y1, text] ...], "ocr": bool, "size": [width, height]} ...]}.

    Boxes are in points from the top left of the page as displayed. A page without text has no passages, unless OCR can read it: those have
    the whole page as their box.
    """
    document = open_pdf(data)
    try:
        title = document.get_metadata_dict().get("Title", "").strip()
        return {"title": title, "pages": [_page(document, number, ocr) for number in range(len(document))]}
    finally:
        document.close()


def count(data: bytes) -> int:
    """How many pages the document says it has."""
    document = open_pdf(data)
    try:
        return len(document)
    finally:
        document.close()


def first_text(data: bytes) -> str:
    """The text of the first page that has any, among the first three; '' if none has."""
    document = open_pdf(data)
    try:
        for number in range(min(3, len(document))):
            text = str(document[number].get_textpage().get_text_range())
            if text.strip():
                return text
        return ""
    finally:
        document.close()


def _page(document: pypdfium2.PdfDocument, number: int, ocr: bool) -> dict[str, Any]:
    page = document[number]
    width, height = page.get_size()
    passages = _passages(_lines(page))
    done = False
    if not passages and ocr and shutil.which("tesseract"):
        text = _ocr(page)
        if text:
            passages, done = [[0.0, 0.0, round(width, 1), round(height, 1), text]], True
    page.close()
    return {"passages": passages, "ocr": done, "size": [round(width, 1), round(height, 1)]}


Line = tuple[float, float, float, float, str]


def _lines(page: pypdfium2.PdfPage) -> list[Line]:
    """The lines of a page as displayed: pieces on one height are joined from left to right."""
    text = page.get_textpage()
    turn = _turner(page)
    pieces: list[Line] = []
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        piece = text.get_text_bounded(left, bottom, right, top).replace("\r", "").replace("\n", " ").strip()
        if piece:
            pieces.append((*turn(left, bottom, right, top), piece))
    text.close()
    lines: list[Line] = []
    for piece in sorted(pieces, key=lambda p: (round(p[3]), p[0])):
        if lines and _beside(lines[-1], piece):
            x0, y0, x1, y1, before = lines[-1]
            lines[-1] = (min(x0, piece[0]), min(y0, piece[1]), max(x1, piece[2]), max(y1, piece[3]), f"{before} {piece[4]}")
        else:
            lines.append(piece)
    return lines


def _turner(page: pypdfium2.PdfPage) -> Any:
    """From PDF coordinates (from the bottom left, before rotation) to the page as displayed (from the top left)."""
    left, bottom, right, top = page.get_cropbox() or page.get_mediabox()
    rotation = page.get_rotation() % 360

    def place(x: float, y: float) -> tuple[float, float]:
        if rotation == 90:
            return y - bottom, x - left
        if rotation == 180:
            return right - x, y - bottom
        if rotation == 270:
            return top - y, right - x
        return x - left, top - y

    def turn(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        (a, b), (c, d) = place(x0, y0), place(x1, y1)
        return round(min(a, c), 1), round(min(b, d), 1), round(max(a, c), 1), round(max(b, d), 1)

    return turn


def _beside(line: Line, piece: Line) -> bool:
    overlap = min(line[3], piece[3]) - max(line[1], piece[1])
    return overlap > 0.5 * min(line[3] - line[1], piece[3] - piece[1]) and piece[0] >= line[2] - 2


def _passages(lines: list[Line]) -> list[list[Any]]:
    """Lines that stand together, as one: a wider gap, or an indented line after a full one, begins a new passage."""
    if not lines:
        return []
    gaps = [b[1] - a[1] for a, b in itertools.pairwise(lines) if b[1] > a[1]]
    usual = statistics.median(gaps) if gaps else 0.0
    left = min(line[0] for line in lines)
    found: list[list[Line]] = []
    for line in lines:
        last = found[-1][-1] if found else None
        wide = last is not None and line[1] - last[1] > 1.35 * usual
        indented = last is not None and line[0] > left + 12 and last[0] <= left + 6
        if last is None or wide or indented:
            found.append([line])
        else:
            found[-1].append(line)
    return [
        [min(line[0] for line in group), min(line[1] for line in group), max(line[2] for line in group), max(line[3] for line in group),
         "\n".join(line[4] for line in group)]
        for group in found
    ]  # fmt: skip


def _ocr(page: pypdfium2.PdfPage) -> str:
    picture = io.BytesIO()
    page.render(scale=_OCR_DPI / 72).to_pil().save(picture, "PNG")
    command = [shutil.which("tesseract") or "tesseract", "stdin", "stdout"]
    try:
        done = subprocess.run(command, input=picture.getvalue(), capture_output=True, timeout=_OCR_SECONDS, check=False)  # noqa: S603 - no part of it comes from the file
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()


def picture(data: bytes, number: int, boxes: list[tuple[float, float, float, float]], scale: float = 2.0) -> bytes:
    """Page `number` (from 1) as a PNG, with boxes drawn around passages. Unreadable if there is no such page."""
    from PIL import ImageDraw

    document = open_pdf(data)
    try:
        if not 1 <= number <= len(document):
            raise Unreadable(f"the document has {len(document)} pages.", remedy="Check the citation.")
        image = document[number - 1].render(scale=scale).to_pil().convert("RGB")
    finally:
        document.close()
    draw = ImageDraw.Draw(image)
    for x0, y0, x1, y1 in boxes:
        draw.rectangle([(x0 - 3) * scale, (y0 - 3) * scale, (x1 + 3) * scale, (y1 + 3) * scale], outline=(178, 34, 34), width=3)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def picture_text(data: bytes, number: int, boxes: list[tuple[float, float, float, float]]) -> str:
    """As `picture`, in base64."""
    return base64.b64encode(picture(data, number, boxes)).decode()
