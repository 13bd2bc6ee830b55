"""Words as reports and stories are compared: in lower case, one word for all that tell the same deed or thing (same_words.tsv)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from klieg.claims.language.patterns import compiled, regex
from klieg.claims.language.word_forms import AS_VERBS
from klieg.read import tsv

SHORT_FORMS = frozenset(["ira", "fara"])
"""What the table writes for a longer name: a page may have either, and need not name it."""
WRITTEN_OUT = frozenset(["dnc", "dccc", "gru"])
"""What it writes for a longer name that a sentence must have, in either form."""
_BROKEN = regex(r"@([a-z]{1,4}) ([a-z]*_\w+)")
"""A scanned handle broken in two."""
_DOTTED = regex(r"\b(?!u\.s\b)(?:[a-z]\.)+[a-z]\b\.?(?=[\s,;:)'\u2019]|$)")
"""'F.B.I.', as 'FBI'."""
_TWICE = regex(r"\b([a-z]{3,5}) \(\1\)")
"""'The Democratic National Committee (DNC)': the name, and its initials behind it."""
_INITIALS = 5
"""A stem has so many letters at most, and so many initials ('F.B.I.') may be one."""
_AGREED = regex(r"\bagreed to be (?=[a-z]+ed\b)")
"""'Agreed to be interviewed by': what was done with their leave was done."""


@cache
def table() -> list[tuple[str, str]]:
    """Each word with a pattern of those it stands for."""
    return [(word, others) for word, others in tsv.packaged(__package__, "same_words.tsv", headed=True)]


@cache
def _pattern() -> re.Pattern[str]:
    """Each of them. The letters that one may begin with are looked for first: it is asked of every word of a report."""
    each = table()
    first = "".join(sorted({letter for _, others in each for letter in re.findall(r"(?:^|\||\?:|\)\?)([a-z])", others)}))
    groups = "|".join(rf"(?P<g{n}>{others})\b" for n, (_, others) in enumerate(each))
    return compiled(rf"\b(?=[{first}])(?:{groups})")


@lru_cache(maxsize=20_000)
def plainly(text: str) -> str:
    """A text as reports and stories are compared: one word for one thing, in lower case."""
    low = _AGREED.sub("was ", _DOTTED.sub(lambda m: m[0].replace(".", ""), _BROKEN.sub(r"@\1\2", text.lower())))
    return _TWICE.sub(r"\1", _pattern().sub(lambda m: table()[int((m.lastgroup or "g0")[1:])][0], low))


@cache
def _told_in_others(stem: str) -> bool:
    """Whether a word of this stem may be told by others that have not its letters."""
    return stem in AS_VERBS or any(stem in word for word, _ in table())


def may_hold(low: str, stem: str) -> bool:
    """Whether `plainly` of a text may hold a word of this stem; `low` is the text in lower case. Quicker than to make it."""
    return stem.removesuffix("y") in low or _told_in_others(stem) or (len(stem) <= _INITIALS and ".".join(stem) in low)
