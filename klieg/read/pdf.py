"""PDF pages as passages with boxes, and as pictures. Uses pypdfium2 (PDFium); OCR by the `tesseract` program, if there is one, for pages without text."""

from __future__ import annotations

import base64
import io
import itertools
import shutil
import statistics
import subprocess
from collections.abc import Iterable
from typing import Any

from klieg.errors import Unreadable
from klieg.read.pdf_page import Line, around, in_lines, opened, read_page

_OCR_DPI = 200
_OCR_SECONDS = 60


def pages(data: bytes, ocr: bool = True) -> dict[str, Any]:
    """{"title", "pages": [{"passages": [[x0, y0, x1, y1, text] ...], "ocr": bool, "size": [width, height]} ...]}.

    Boxes are in points from the top left of the page as displayed. A page without text has no passages, unless OCR can read it: those have
    the whole page as their box.
    """
    with opened(data) as document:
        title = document.get_metadata_dict().get("Title", "").strip()
        return {"title": title, "pages": [_page(document, number, ocr) for number in range(len(document))]}


def count(data: bytes) -> int:
    """How many pages the document says it has."""
    with opened(data) as document:
        return len(document)


def first_text(data: bytes) -> str:
    """The text of the first page that has any, among the first three; '' if none has."""
    with opened(data) as document:
        for number in range(min(3, len(document))):
            text = str(document[number].get_textpage().get_text_range())
            if text.strip():
                return text
    return ""


def _page(document: Any, number: int, ocr: bool) -> dict[str, Any]:
    page = read_page(document, number, rules=False)
    found = passages(in_lines(page.chars))
    done = False
    if not found and ocr and shutil.which("tesseract"):
        text = _ocr(document[number])
        if text:
            found, done = [[0.0, 0.0, round(page.width, 1), round(page.height, 1), text]], True
    return {"passages": found, "ocr": done, "size": [round(page.width, 1), round(page.height, 1)]}


def passages(found: Iterable[Line]) -> list[list[Any]]:
    """Lines of a page that stand together, as [x0, y0, x1, y1, text]: a wider gap, or an indented line after a full one, begins a new passage."""
    lines = sorted(found, key=lambda line: (line.box[1], line.box[0]))
    if not lines:
        return []
    gaps = [b.box[1] - a.box[1] for a, b in itertools.pairwise(lines) if b.box[1] > a.box[1]]
    usual = statistics.median(gaps) if gaps else 0.0
    left = min(line.box[0] for line in lines)
    groups: list[list[Line]] = []
    for line in lines:
        last = groups[-1][-1].box if groups else None
        wide = last is not None and line.box[1] - last[1] > 1.35 * usual
        indented = last is not None and line.box[0] > left + 12 and last[0] <= left + 6
        if last is None or wide or indented:
            groups.append([line])
        else:
            groups[-1].append(line)
    return [[*around(line.box for line in group), "\n".join(line.text for line in group)] for group in groups]


def _ocr(page: Any) -> str:
    picture = io.BytesIO()
    page.render(scale=_OCR_DPI / 72).to_pil().save(picture, "PNG")
    command = [shutil.which("tesseract") or "tesseract", "stdin", "stdout"]
    try:
        done = subprocess.run(command, input=picture.getvalue(), capture_output=True, timeout=_OCR_SECONDS, check=False)  # noqa: S603 - no part of it comes from the file
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()


def picture(
    data: bytes, number: int, boxes: list[tuple[float, float, float, float]], scale: float = 2.0, *, crop: bool = False
) -> bytes:
    """Page `number` (from 1) as a PNG, with boxes drawn around passages. Unreadable if there is no such page."""
    from PIL import ImageDraw

    with opened(data) as document:
        if not 1 <= number <= len(document):
            raise Unreadable(f"the document has {len(document)} pages.", remedy="Check the citation.")
        image = document[number - 1].render(scale=scale).to_pil().convert("RGB")
    draw = ImageDraw.Draw(image)
    for x0, y0, x1, y1 in boxes:
        draw.rectangle([(x0 - 3) * scale, (y0 - 3) * scale, (x1 + 3) * scale, (y1 + 3) * scale], outline=(178, 34, 34), width=3)
    if crop and boxes:  # the whole width, some lines above and below
        top, bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
        image = image.crop((0, max(int((top - 48) * scale), 0), image.width, min(int((bottom + 48) * scale), image.height)))
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def picture_text(data: bytes, number: int, boxes: list[tuple[float, float, float, float]], *, crop: bool = False) -> str:
    """As `picture`, in base64."""
    return base64.b64encode(picture(data, number, boxes, 1.5 if crop else 2.0, crop=crop)).decode()
