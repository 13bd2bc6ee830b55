"""What stands in quotation marks: straight, curly, single, low-high and pointed ones, nested, and over paragraphs; an apostrophe is none."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from klieg.claims.language.patterns import regex

_CLOSES = {'"': '"\u201d', "\u201c": '\u201d"', "\u201d": '\u201d"', "\u201e": '\u201c\u201d"', "\u00ab": "\u00bb", "\u00bb": "\u00ab", "\u2039": "\u203a",
           "'": "'\u2019", "\u2018": "\u2019'", "\u201a": "\u2018\u2019", "`": "'\u2019`"}  # fmt: skip
_MARKS = regex("[" + "".join(sorted({*_CLOSES, *"".join(_CLOSES.values())})) + "]")
_SINGLE = "'\u2018\u201a`"
_SPACE_BEFORE = regex(r"[\s(\[{/\u2014\u2013\u2015\u2026-]$")
_ELIDED = regex(
    r"['\u2019\u2018](?:\d\ds?\b|(?:em|tis|twas|til|till|cause|bout|round|n|cos|neath|fore|ere|allo)\b)", re.IGNORECASE
)
_DOUBLED = regex(r"(?<![\w'])``|(?<!')''(?!')|``")
_BLOCK = regex(r"\S(?:.|\n(?!\s*\n))*")
_DEEPEST = 4  # quotations within quotations; more are none
_NARROW, _WIDE = (
    100,
    400,
)  # characters: no line of a block is longer: it is wrapped by hand; one is longer than the second: it isn't


@dataclass(frozen=True)
class Quotation:
    """A stretch in quotation marks, marks included.

    Attributes:
        depth: 0 for one that stands in no other.
        open: it has no closing mark in its paragraph.
        continues: it goes on from one left open in the paragraph before.
    """

    start: int
    end: int
    depth: int = 0
    open: bool = False
    continues: bool = False


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Where the paragraphs of a text stand: between blank lines; in a block that is not wrapped by hand each line is one.

    A block whose lines all end with a sentence is wrapped by hand too if another block of the text is, as wide or wider.
    """
    out: list[tuple[int, int]] = []
    blocks = [[line for line in match[0].split("\n") if line.strip()] for match in _BLOCK.finditer(text)]
    width = max((max(map(len, lines)) for lines in blocks if len(lines) > 1 and _wrapped(lines)), default=0)
    for match in _BLOCK.finditer(text):
        lines = list(re.finditer(r"[^\n]*\S[^\n]*", match[0]))
        if len(lines) > 1 and len(items := [n for n, line in enumerate(lines) if _ITEM.match(line[0])]) > 1 and items[0] == 0:
            edges = [lines[n].start() for n in items] + [len(match[0])]
            out += [(match.start() + a, match.start() + a + len(match[0][a:b].rstrip())) for a, b in itertools.pairwise(edges)]
            continue
        written = [line[0] for line in lines]
        by_hand = _wrapped(written) or _NARROW < max(map(len, written), default=0) <= width
        if len(lines) > 1 and not by_hand and not re.match(r"[|<]", match[0]):
            out += [(match.start() + line.end() - len(line[0].lstrip()), match.start() + line.end()) for line in lines]
        else:
            out.append(match.span())
    return out


_ENDED = regex(r"[.!?:;][\"'\u201d\u2019\u00bb)\]*_]*$")


_ITEM = regex(r"[ \t]*(?:[-*+\u2022]|\d{1,2}[.)])[ \t]+\S")


def _wrapped(lines: list[str]) -> bool:
    """Whether lines are wrapped by hand: none is very long; and if some are long, a line ends in the middle of a sentence."""
    longest = max(len(line) for line in lines)
    if longest <= _NARROW or longest > _WIDE:
        return longest <= _NARROW
    return any(not _ENDED.search(line.rstrip()) for line in lines[:-1])


def quotations(text: str) -> list[Quotation]:
    """Every stretch in quotation marks of a text, paragraph by paragraph, in order; nested ones after the one they stand in."""
    out: list[Quotation] = []
    left = ""
    parts = paragraphs(text)
    for (start, end), following in zip(parts, [*(text[at] for at, _ in parts[1:]), ""], strict=True):
        found = paragraph(text[start:end], left, following)
        left = next((text[start + q.start] for q in found if q.open and not q.depth), "")
        out += [Quotation(q.start + start, q.end + start, q.depth, q.open, q.continues) for q in found]
    return out


def paragraph(text: str, left: str = "", following: str = "") -> list[Quotation]:
    """The quotations of one paragraph; `left` is the mark that the one before left open, if it did; `following` is what the next begins with."""
    text = _DOUBLED.sub(_as_one, text)
    stack: list[_Opened] = []
    found: list[Quotation] = []
    for match in _MARKS.finditer(text):
        at, mark = match.start(), match[0]
        depth = _closed(text, at, mark, stack)
        if depth is not None:
            if at > stack[depth].start + 1:
                found.append(Quotation(stack[depth].start, at + 1, depth))
            del stack[depth:]
        elif len(stack) < _DEEPEST and (opened := _opens(text, at, mark, stack, following)):
            stack.append(opened)
    if stack:
        start, goes_on = stack[0].start, following and following in _CLOSES and _kind(following) == _kind(stack[0].mark)
        inside = [q for q in found if q.start > start]
        if goes_on or not any(q.depth == 1 for q in inside):
            found.append(Quotation(start, len(text.rstrip()), 0, True))
        else:  # its closing mark is missing: what was taken to stand within it stands by itself
            found = [Quotation(q.start, q.end, q.depth - (q.start > start)) for q in found]
    continued = bool(left) and bool(text) and text[0] in _CLOSES and _kind(text[0]) == _kind(left)
    return [
        Quotation(q.start, q.end, q.depth, q.open, continued and q.start == 0 and not q.depth)
        for q in sorted(found, key=lambda q: (q.start, -q.end))
    ]


def _as_one(match: re.Match[str]) -> str:
    """Two single marks that stand for a double one, as that one and a filler on its inner side, so that places stay."""
    text, at = match.string, match.start()
    opens = (not at or bool(_SPACE_BEFORE.search(text[at - 1]))) and text[match.end() : match.end() + 1].strip() != ""
    return '"\u2060' if opens else '\u2060"'


@dataclass(frozen=True)
class _Opened:
    """A quotation that has begun: where, with which mark, and (single marks) where it will close."""

    start: int
    mark: str
    closing: int | None = None


def _kind(mark: str) -> str:
    return "single" if mark in _SINGLE else "pointed" if mark in "\u00ab\u00bb\u2039" else "double"


def _opens(text: str, at: int, mark: str, stack: list[_Opened], following: str) -> _Opened | None:
    """The quotation that a mark opens: something stands right behind it, and nothing (or another opening mark) right before."""
    if mark not in _CLOSES or at + 1 >= len(text) or text[at + 1].isspace():
        return None
    before = text[at - 1] if at else ""
    free = not before or bool(_SPACE_BEFORE.search(before)) or (bool(stack) and stack[-1].start == at - 1)
    opened = _Opened(at, mark)
    if mark in "\u201c\u201e\u00ab":
        return opened if free or not before.isalnum() else None
    if mark == "\u201d":
        return opened if free and not stack and text[at + 1].isalnum() else None
    if mark == "\u00bb":
        return opened if free and not stack else None
    if mark not in _SINGLE:
        return opened if free or (not stack and before in ",:;" and text[at + 1].isalnum()) else None
    if not free or _ELIDED.match(text, at) or any(other.mark in _SINGLE for other in stack):
        return None
    closing = _closing_single(text, at, mark)
    if not re.match(r"[\w\u201c\"\[($\u00a3\u20ac\u2026.]", text[at + 1]) or (
        closing is None and (at or not following or following not in _SINGLE)
    ):
        return None
    return _Opened(at, mark, closing)


def _closed(text: str, at: int, mark: str, stack: list[_Opened]) -> int | None:
    """Which open quotation a mark closes: the innermost that it can."""
    for depth in range(len(stack) - 1, -1, -1):
        opened = stack[depth]
        if mark not in _CLOSES[opened.mark]:
            continue
        if opened.mark in _SINGLE:
            if at == opened.closing:
                return depth
        elif mark != '"' or not _opens_within(text, at):
            return depth
    return None


def _opens_within(text: str, at: int) -> bool:
    """Whether a straight mark within a quotation begins one of its own: a space before, none behind."""
    return at > 0 and text[at - 1].isspace() and at + 1 < len(text) and not text[at + 1].isspace()


def _closing_single(text: str, start: int, mark: str) -> int | None:
    """Where a single quotation closes. 'the voters' choice' holds an apostrophe: one behind an s and before a word only closes if none that is surer follows."""
    weak: int | None = None
    for match in re.compile(f"[{_CLOSES[mark]}]").finditer(text, start + 1):
        at = match.start()
        after = text[at + 1 : at + 2]
        if text[at - 1].isspace():
            if _ELIDED.match(text, at):
                continue
            if weak is not None:
                return weak
            if after.isalnum():
                return None
            continue
        if after.isalnum() or at == start + 1:
            continue
        if text[at - 1].lower() == "s" and re.match(r"\s+\w", text[at + 1 : at + 3]):
            weak = weak if weak is not None else at
            continue
        if text[at - 3 : at] in (" in", "hin", "oin", "nin") and re.match(r"\s+\w", text[at + 1 : at + 3]):
            continue  # nothin', goin'
        return at
    return weak
