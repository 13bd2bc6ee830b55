"""Plain text and Markdown as paragraphs, each with the lines it stands on."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEADING = re.compile(r"#{1,6}\s+\S")
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]:")
_LONGEST = 4_000
"""A longer paragraph is cut where a line ends, so that a passage stays readable."""


@dataclass(frozen=True)
class Paragraph:
    """A stretch of lines: its first and last line (from 1), its text with line breaks as they stand, and whether it is a footnote."""

    first: int
    last: int
    text: str
    footnote: bool = False

    @property
    def locator(self) -> str:
        """`line:12`, or `line:12-18`."""
        return f"line:{self.first}" if self.first == self.last else f"line:{self.first}-{self.last}"


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text: what blank lines, headings and footnotes set apart. Every line that is not blank stands in exactly one."""
    found: list[Paragraph] = []
    held: list[str] = []
    first = 1

    def close(last: int) -> None:
        if held:
            found.append(Paragraph(first, last, "\n".join(held), bool(_FOOTNOTE.match(held[0]))))
            held.clear()

    size = 0
    for number, line in enumerate(lines(text), 1):
        bare = line.strip()
        apart = not bare or _HEADING.match(bare) or _FOOTNOTE.match(bare)
        if apart or size > _LONGEST:
            close(number - 1)
            size = 0
        if not bare:
            continue
        if not held:
            first = number
        held.append(line.rstrip("\r\f"))
        size += len(line)
        if _HEADING.match(bare):
            close(number)
            size = 0
    close(text.count("\n") + 1)
    return found


def lines(text: str) -> list[str]:
    """The lines of a text by line feeds alone: other characters that some take for line ends are text."""
    found = text.split("\n")
    return found[:-1] if found and not found[-1] else found


def front_matter(text: str) -> dict[str, str]:
    """The `key: value` lines between `---` and `---` at the very beginning; {} if there are none."""
    match = re.match(r"---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)", text[: 16 << 10], re.DOTALL)
    pairs = (re.match(r"([A-Za-z_][\w-]*):\s*(.*)", line) for line in match[1].split("\n")) if match else ()
    return {found[1].lower(): found[2].strip().strip("'\"") for found in pairs if found}


def is_prose(head: str) -> bool:
    """Whether a text reads like prose: words and spaces, no control characters, and not a table of delimited values, JSON, XML or code lines."""
    if not head.strip() or re.search(r"[\x00-\x08\x0e-\x1f]", head):
        return False
    if head.lstrip()[:1] in "{<" or re.match(r"\s*\[\s*[\{\"\[]", head):
        return False
    sample = [line for line in head.split("\n")[:-1] or [head] if line.strip()][:200]
    words = re.findall(r"[^\W\d_]{2,}", head)
    if len(words) < 3 or sum(map(len, words)) < len(re.sub(r"\s", "", head)) * 0.5:
        return False
    # a blank line between any two lines: paragraphs, however many commas each has
    apart = len(sample) > 1 and not re.search(r"\S[^\n]*\n[^\S\n]*\S", head)
    return not any(_table(sample, mark) for mark in ("|;\t\x1c" if apart else "|,;\t\x1c"))


# a line of prose: words with blanks between them, and the end of a sentence
_WORDS = re.compile(r"(?<![A-Za-z'\u2019-])(?:[A-Za-z'\u2019-]+,? ){4}")
_END = re.compile(r"[.?!][\"'\u201d\u2019)]*$")


def _sentence(line: str) -> bool:
    end = _END.search(line.rstrip())
    return end is not None and _WORDS.search(line, 0, end.start()) is not None


def _table(sample: list[str], mark: str) -> bool:
    if mark == "," and sum(1 for line in sample if _sentence(line)) > len(sample) / 2:
        return False
    counts = [line.count(mark) for line in sample]
    if len(counts) < 2:
        return bool(counts) and counts[0] >= 8 and mark != ","
    usual = max(set(counts), key=counts.count)
    same = sum(1 for count in counts if count == usual) / len(counts)
    return usual >= 2 and same >= (0.6 if mark == "," else 0.5) and not _markdown_table(sample)


def _markdown_table(sample: list[str]) -> bool:
    return any(re.fullmatch(r"\s*\|?(\s*:?-{2,}:?\s*\|)+\s*:?-{2,}:?\s*\|?\s*", line.rstrip("\r")) for line in sample)
