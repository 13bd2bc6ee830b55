"""Markdown and HTML in a story of text: what is markup there and no word of the story. It is read as blanks, so that every place stays what it is in the file."""

from __future__ import annotations

import re

from klieg.claims.language.patterns import regex

_WHOLE = regex(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|noscript)\b.*?(?:</\1\s*>|\Z)|</?[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z:-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))*\s*/?>"
    r"|!\[[^\]\n]{0,200}\]\([^()\s]*(?:\([^()\s]*\))?[^()]*\)|\[\^[\w-]{1,20}\]|<https?://[^\s<>]+>",
    re.DOTALL | re.IGNORECASE,
)
"""Comments, scripts and styles with what stands in them, tags, pictures, marks of footnotes, bare addresses."""
_LINK = regex(r"(\[)[^\[\]\n]{1,200}(\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+[\"'][^\"'\n]*[\"'])?\)|\]\[[^\]\n]{0,60}\])")
_PAIRED = regex(
    r"(?<![\w*\\])(\*{1,3})(?=[^\s*])(?:[^*\n]|\n(?!\s*\n)){1,600}?(?<=[^\s*])(\1)(?![\w*])|(?<![\w\\])(_{1,3})(?=[^\s_])(?:[^_\n]|\n(?!\s*\n)){1,600}?(?<=[^\s_])(\3)(?!\w)"
    r"|(?<!`)(`)(?=[^`\s])[^`\n]{1,200}(?<=[^`\s])(`)(?!`)"
)
_QUOTED = regex(r"(?m)^[ \t]*(>[> \t]*)")


_STRUCK = regex(r"~~(?=\S)([^~\n]{1,300})~~|<(s|del|strike)>(.{1,300}?)</\2>", re.DOTALL | re.IGNORECASE)
_UNCLOSED = regex(r"<!--(?!.*?-->)|<(script|style|template|noscript)\b(?!.*?</\1\s*>)", re.DOTALL | re.IGNORECASE)


def problems(text: str) -> list[str]:
    """What of a text is not read for its markup, in words."""
    found = []
    if cut := _UNCLOSED.search(text):
        line = text.count("\n", 0, cut.start()) + 1
        found.append(f"{cut[0][:9]!r} in line {line} is never closed: nothing behind it is read")
    if struck := len(_STRUCK.findall(text)):
        found.append(f"words struck out are not read: {struck} stretch{'es' if struck > 1 else ''}")
    return found


def spans(text: str) -> list[tuple[int, int]]:
    """Where markup stands in a text, in order; letters that a story is made of are in none of them."""
    found = [match.span() for match in _WHOLE.finditer(text)]
    found += [match.span() for match in _STRUCK.finditer(text)]
    found += [match.span(group) for match in _LINK.finditer(text) for group in (1, 2)]
    found += [match.span(group) for match in _PAIRED.finditer(text) for group in range(1, 7) if match[group]]
    found += [match.span(1) for match in _QUOTED.finditer(text)]
    out: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def blanked(text: str) -> str:
    """The text with its markup as blanks, of the same length; lines stay lines."""
    out, at = [], 0
    for start, end in spans(text):
        out += [text[at:start], re.sub(r"[^\n]", " ", text[start:end])]
        at = end
    return "".join([*out, text[at:]])


def shown(text: str, start: int, end: int, markup: list[tuple[int, int]]) -> str:
    """A stretch of a text without the markup in it (`spans` of the text)."""
    out, at = [], start
    for a, b in markup:
        if b <= start or a >= end:
            continue
        out.append(text[at : max(a, at)])
        at = max(at, min(b, end))
    return "".join([*out, text[at:end]])
