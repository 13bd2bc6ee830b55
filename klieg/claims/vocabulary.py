"""Sentences that are read by their words: where each of them is one by which a thing (a register, a form, a cover) is spoken of, what is said of it can be read in whatever order; else not at all."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from klieg.claims.comparing import without_apposition

_BY_THE_WAY = re.compile(
    r"(?:^|(?<=, ))(?:odd but true|needless to say|for all [a-z ]+|it turns out|of course|to be sure|for what it is worth|as it happens|late in the day|in the end|after all|even so|so far|strange to say)[:,] ?",
    re.IGNORECASE,
)


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list beside this module (`register_words`, `form_words`, `cover_words`, `follower_words`); its first line says what it is of."""
    text = resources.files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(text.partition("\n")[2].split())


def plain(text: str) -> str:
    """A marked sentence without what is said by the way ('needless to say') and what names are explained by (', the Connecticut hedge fund,')."""
    return re.sub(r"\s+", " ", without_apposition(_BY_THE_WAY.sub("", text)))


def unknown(text: str, known: frozenset[str]) -> list[str]:
    """The words of a marked sentence, beside its names, sums and dates, that are not among those known."""
    said = re.findall(r"[A-Za-z][A-Za-z'\u2019-]*", re.sub(r"<[EAP]\d+>(?:['\u2019]s\b)?", " ", text))
    return [word for word in said if re.sub(r"['\u2019]s?$", "", word.lower()) not in known]
