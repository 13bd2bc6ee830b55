"""HTML as the paragraphs that a reader sees. Nothing is fetched, nothing is run: scripts, styles and comments are passed over."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav",
    "ol", "option", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_UNSEEN = frozenset(["script", "style", "template", "noscript", "svg", "math"])


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[tuple[int, str]] = []
        self.title = ""
        self._text: list[str] = []
        self._line = 1
        self._unseen = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "title":
            self._in_title = True
        elif tag in _BLOCKS:
            self._close()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag == "title":
            self._in_title = False
        elif tag in _BLOCKS:
            self._close()

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._in_title:
            self.title += data
            return
        if not self._text:
            self._line = self.getpos()[0]
        self._text.append(data)

    def _close(self) -> None:
        text = re.sub(r"\s+", " ", "".join(self._text)).strip()
        self._text.clear()
        if text:
            self.paragraphs.append((self._line, text))

    def close(self) -> None:
        super().close()
        self._close()


def read(text: str) -> tuple[str, list[tuple[int, str]]]:
    """The title, and each paragraph with the line of the source it begins on."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return re.sub(r"\s+", " ", reader.title).strip(), reader.paragraphs


def is_html(head: bytes) -> bool:
    """Whether a file begins as an HTML document does."""
    bare = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:2048].lower()
    return bare.startswith((b"<!doctype html", b"<html")) or (bare.startswith((b"<!--", b"<?xml")) and b"<html" in bare)
