"""Documents: PDF, HTML, DOCX, Markdown and plain text, as passages that keep their place.

A document covers its own text, but for pages that are pictures. PDF and DOCX are read in a process of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from klieg.read import apart, calendar_days, encoding, html_text, prose
from klieg.records import Party
from klieg.sources import File, Output, Sample
from klieg.sources.rows import table_of

KIND = "document"
TITLE = "A document: PDF, HTML, DOCX, Markdown or plain text"
LICENCE = "as stated by its author"

_BATCH = 5_000
_NUMBERED = re.compile(r"(?:^|/)([A-Z]\d{8})\.[A-Za-z]{2,5}$")


@dataclass
class Passage:
    """A passage on its way to the record: its locator and text, page and box where it has them."""

    locator: str
    text: str
    page: int | None = None
    box: str | None = None
    part: str = "own"
    ocr: bool = False


@dataclass
class Text:
    """A document as read: what `document` and `passage` hold of it, and how many rows of the file that took."""

    kind: str
    passages: list[Passage]
    rows: int
    title: str = ""
    author: str = ""
    dated: str = ""
    pages: int | None = None
    unread: list[int] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def recognise(sample: Sample) -> bool:
    """By content: a PDF's or a DOCX's first bytes, an HTML document, or text that reads like prose."""
    return form(sample.head) is not None


def form(head: bytes) -> str | None:
    """pdf, docx, html, text, or None for what is no document."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"  # other zips have been taken apart before
    if html_text.is_html(head):
        return "html"
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text" if prose.is_prose(head[: len(head) // 2 * 2].decode("utf-16", "replace")) else None
    if b"\0" in head:
        return None
    if b"\f" in head and not head.strip():  # white space and form feeds: pages on which nothing could be read
        return "text"
    return "text" if prose.is_prose(decoded(head)) else None


def decoded(data: bytes) -> str:
    """A text's characters, whatever encoding it is in (UTF-16 by its mark), without the mark."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace").removeprefix("\ufeff")
    coding = encoding.decide([data]).name
    return encoding.decode(data, coding).removeprefix("\ufeff")


def count(file: File) -> int:
    """Pages of a PDF, paragraphs of a DOCX by their tags, one for an HTML document, lines of a text."""
    with file.open() as stream:
        data = stream.read()
    kind = form(data[: 64 << 10])
    if kind == "pdf":
        return int(apart.call("klieg.read.pdf:count", data, place=file.name))
    if kind == "docx":
        return int(apart.call("klieg.read.docx:paragraphs", data, place=file.name)["counted"])
    if kind == "html":
        return 1
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return len(prose.lines(decoded(data)))
    return data.count(b"\n") + (not data.endswith(b"\n"))


def read(file: File, out: Output) -> None:
    """Read a document: one document record, and its passages."""
    with file.open() as stream:
        data = stream.read()
    found = read_text(data, file.name)
    store(found, number_of(file), out)
    out.rows(found.rows, found.rows)


def number_of(file: File) -> str:
    """A document's id: the number that a release gave its file (C05739545.txt), else the first 12 digits of its bytes' sha256."""
    named = _NUMBERED.search(file.name)
    return named[1].upper() if named else file.content[:12]


def read_text(data: bytes, place: str, *, ocr: bool = True) -> Text:
    """A document of any of the formats, pages that are pictures by OCR if it may be used. Unreadable if it can't be read at all."""
    kind = form(data[: 64 << 10])
    if kind == "pdf":
        return _pdf(data, place, ocr)
    makers: dict[str | None, Callable[[bytes, str], Text]] = {"docx": _docx, "html": _html}
    return makers.get(kind, _text)(data, place)


def store(found: Text, document: str, out: Output, **more: Any) -> None:
    """Hand a document, its passages and its coverage to the output; `more` are further columns of the document record."""
    first = found.passages[0].locator if found.passages else ("page:1" if found.kind == "pdf" else "line:1")
    when = _day(found.dated)
    out.records("document", table_of("document", [{
        "locator": first, "document": document, "title": found.title[:500], "kind": found.kind, "author": Party(found.author, "author") if found.author else None,
        "date": when, "dated": found.dated, "basis": "the text itself", "pages": found.pages, "unread": ",".join(map(str, found.unread)), **more,
    }]))  # fmt: skip
    rows = [
        {"locator": p.locator, "document": document, "number": number, "page": p.page, "box": p.box, "part": p.part, "text": p.text, "ocr": p.ocr}
        for number, p in enumerate(found.passages, 1)
    ]  # fmt: skip
    for start in range(0, len(rows), _BATCH):
        out.records("passage", table_of("passage", rows[start : start + _BATCH]))
    basis = "a document covers its own text" + (
        f"; pages {', '.join(map(str, found.unread))} have no text" if found.unread else ""
    )
    out.records("coverage", table_of("coverage", [
        {"locator": first, "subject": document, "what": "text", "file": "", "complete": not found.unread, "basis": basis, "since": when, "until": when}
    ]))  # fmt: skip
    for problem in found.problems:
        out.remark("document", first, "text", "", problem)


def _day(text: str) -> date | None:
    try:
        return calendar_days.day(text) if text else None
    except ValueError:
        return None


def _text(data: bytes, _place: str) -> Text:
    text = decoded(data)
    about = prose.front_matter(text)
    found = [Passage(p.locator, p.text, part="footnote" if p.footnote else "own") for p in prose.paragraphs(text)]
    headings = re.search(r"(?m)^#{1,2}\s+(.+)$", text)
    first = found[0].text.split("\n")[0].strip() if found else ""
    markdown = bool(about or headings or re.search(r"(?m)^\[\^[^\]]+\]:|\]\(https?://|\*\*\S", text[: 256 << 10]))
    title = about.get("title") or (headings[1].strip() if headings else first)
    rows = len(prose.lines(text)) if text else 0
    problems = [] if found else ["there is no text in it: nothing can be found there"]
    return Text(
        "markdown" if markdown else "text",
        found,
        rows,
        title[:200],
        about.get("author", ""),
        about.get("date", ""),
        problems=problems,
    )


def _html(data: bytes, _place: str) -> Text:
    text = decoded(data)
    title, paragraphs = html_text.read(text)
    found = [Passage(f"paragraph:{n}", paragraph) for n, (_, paragraph) in enumerate(paragraphs, 1)]
    dated = re.search(r'<meta[^>]+(?:article:published_time|name="date"|datePublished)[^>]+content="([^"]+)"', text)
    return Text("html", found, 1, title, dated=dated[1] if dated else "")


def _docx(data: bytes, place: str) -> Text:
    made = apart.call("klieg.read.docx:paragraphs", data, place=place)
    found = [Passage(f"paragraph:{n}", text, part=part) for n, (part, text) in enumerate(made["paragraphs"], 1) if text.strip()]
    title = made["title"] or (found[0].text.split("\n")[0][:200] if found else "")
    return Text("docx", found, len(made["paragraphs"]), title, made["author"])


def _pdf(data: bytes, place: str, ocr: bool) -> Text:
    made = apart.call("klieg.read.pdf:pages", data, place=place, ocr=ocr)
    found, unread, problems = [], [], []
    for number, page in enumerate(made["pages"], 1):
        if not page["passages"]:
            unread.append(number)
        if page["ocr"]:
            problems.append(f"page {number} is a picture: read by OCR, which makes mistakes")
        for x0, y0, x1, y1, text in page["passages"]:
            box = f"{x0},{y0},{x1},{y1}"
            found.append(Passage(f"page:{number}/box:{box}", text, number, box, ocr=page["ocr"]))
    if unread:
        problems.append(
            f"page{'s' if len(unread) > 1 else ''} {', '.join(map(str, unread))}: no text (a picture?); nothing there can be found"
        )
    title = made["title"] or (found[0].text.split("\n")[0][:200] if found else "")
    return Text("pdf", found, len(made["pages"]), title, pages=len(made["pages"]), unread=unread, problems=problems)


def _places(file: File) -> Iterator[tuple[str, str]]:
    with file.open() as stream:
        data = stream.read()
    yield from ((p.locator, p.text) for p in read_text(data, file.name).passages)


def passage_at(file: File, at: str) -> tuple[str | None, str, str | None]:
    """The passage at a locator, with the one before it and the one after it; ('', None, None) parts where there is none."""
    return nearby(list(_places(file)), at)


def nearby(places: list[tuple[str, str]], at: str) -> tuple[str | None, str, str | None]:
    """Of (locator, text) pairs the one at `at`, between its neighbours; an empty text if none is there."""
    index = next((n for n, (locator, _) in enumerate(places) if locator == at), None)
    if index is None:
        return None, "", None
    before = places[index - 1][1] if index else None
    after = places[index + 1][1] if index + 1 < len(places) else None
    return before, places[index][1], after


__all__ = ["Passage", "Text", "count", "form", "nearby", "passage_at", "read", "read_text", "recognise", "store"]
