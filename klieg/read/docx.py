"""DOCX (Office Open XML, ECMA-376): the paragraphs of the main text, of footnotes, endnotes and comments. No macro is run, no link followed."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ElementTree
import zipfile
from typing import Any, BinaryIO

from klieg.errors import Unreadable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = (
    ("word/document.xml", "own"),
    ("word/footnotes.xml", "footnote"),
    ("word/endnotes.xml", "footnote"),
    ("word/comments.xml", "comment"),
)
_LARGEST = 256 << 20


def is_docx(data: BinaryIO) -> bool:
    """Whether a zip is a DOCX: it holds word/document.xml."""
    try:
        with zipfile.ZipFile(data) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def paragraphs(data: bytes) -> dict[str, Any]:
    """{"title", "author", "paragraphs": [[part, text] ...], "counted": paragraphs by their tags}. Unreadable if it is no sound DOCX."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = set(archive.namelist())
        found: list[list[str]] = []
        counted = 0
        for name, part in _PARTS:
            if name in names:
                xml = _member(archive, name)
                counted += len(re.findall(rb"<w:p[ />]", xml))
                found += [[part, text] for text in _texts(xml)]
        core = _member(archive, "docProps/core.xml").decode("utf-8", "replace") if "docProps/core.xml" in names else ""
    except (zipfile.BadZipFile, KeyError, RuntimeError, EOFError, OSError) as error:
        raise Unreadable(f"not a sound DOCX ({error}).", remedy="Open it in a word processor, and save it anew.") from error
    return {"title": _said(core, "dc:title"), "author": _said(core, "dc:creator"), "paragraphs": found, "counted": counted}


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > _LARGEST:
        raise Unreadable(f"{name} unpacks to more than {_LARGEST >> 20} MB.", remedy="It is no ordinary document.")
    return archive.read(name)


def _texts(xml: bytes) -> list[str]:
    """The text of each paragraph, blank ones too; an XML with a DTD is refused: no word processor writes one, and it could name other files."""
    if b"<!DOCTYPE" in xml[:4096] or b"<!ENTITY" in xml:
        raise Unreadable(
            "the document declares entities, which a DOCX may not.",
            remedy="It may be meant to do harm: don't open it elsewhere either.",
        )
    try:
        root = ElementTree.fromstring(xml)  # noqa: S314 - no DTD: refused above
    except ElementTree.ParseError as error:
        raise Unreadable(f"not well-formed XML ({error}).", remedy="Open it in a word processor, and save it anew.") from error
    out = []
    for paragraph in root.iter(f"{_W}p"):
        pieces = []
        for element in paragraph.iter():
            if element.tag == f"{_W}t":
                pieces.append(element.text or "")
            elif element.tag == f"{_W}tab":
                pieces.append("\t")
            elif element.tag in (f"{_W}br", f"{_W}cr"):
                pieces.append("\n")
        out.append("".join(pieces))
    return out


def _said(core: str, tag: str) -> str:
    found = re.search(rf"<{tag}[^>]*>([^<]*)</{tag}>", core)
    return found[1].strip() if found else ""
