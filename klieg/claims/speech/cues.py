"""Cue words: verbs and phrases that say that somebody says something, found in a text, each with its form, kinds and polarity. The words are in cues.tsv."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from klieg.claims.language.patterns import compiled, regex
from klieg.read import tsv

_BEFORE_VERB = (
    r"(?:has|have|had|is|are|was|were|been|being|be|will|would|could|can|may|might|must|should|did|does|do|not|never|also|then|later|now|once|again|still|even|just|only|"
    r"first|often|always|previously|recently|repeatedly|initially|flatly|already|further|soon|long|since|too|both|all|simply|reportedly|immediately|\w+ly|to|"
    r"went on to|goes on to|likes to|used to|continued to|continues to|tried to|sought to|seemed to|appeared to|began to|declined to|refused to|wouldn['\u2019]t|didn['\u2019]t|doesn['\u2019]t|"
    r"don['\u2019]t|hasn['\u2019]t|haven['\u2019]t|couldn['\u2019]t|can['\u2019]t|won['\u2019]t|isn['\u2019]t|aren['\u2019]t)"
)
_NEGATION = regex(r"\b(?:not|never|declined to|refused to)\b|n['\u2019]t\b", re.IGNORECASE)


@dataclass(frozen=True)
class Cue:
    """A cue in a text.

    Attributes:
        start: where the verb with its helpers begins ('has also said'), `verb` where the verb itself does, `end` where it ends.
        form: base, s, past or ing.
        kinds: see cues.tsv.
        negated: it is said that it was not said.
    """

    start: int
    verb: int
    end: int
    text: str
    form: str
    kinds: frozenset[str]
    polarity: str
    negated: bool


@cache
def words() -> dict[str, list[tuple[str, str, str]]]:
    """Every form of every cue word, in lower case: its form, kind and polarity."""
    out: dict[str, list[tuple[str, str, str]]] = {}
    for word, polarity, kind in tsv.packaged(__package__, "cues.tsv", headed=True):
        head, _, rest = word.partition(" ")
        for written, form in _forms(head) if kind != "phrase" else [(head, "phrase")]:
            out.setdefault(f"{written} {rest}".strip(), []).append((form, kind, polarity))
    return out


def _forms(word: str) -> list[tuple[str, str]]:
    """The forms of a verb, each with its name."""
    given = word.split("/")
    if len(given) > 1:
        return [
            (
                w,
                "ing"
                if w.endswith("ing") and n
                else "past"
                if n > 1 or (n == 0 and w in given[2:])
                else "base"
                if n == 0
                else "s"
                if w == given[1]
                else "past",
            )
            for n, w in enumerate(given)
        ]
    stem = word.removesuffix("e")
    plural = word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return [(word, "base"), (plural, "s"), (stem + "ed", "past"), (stem + "ing", "ing")]


@cache
def _pattern() -> re.Pattern[str]:
    known = "|".join(sorted((re.escape(w) for w in words()), key=len, reverse=True))
    return compiled(rf"\b(?P<word>{known})\b", re.IGNORECASE)


_HELPERS = regex(rf"(?:(?<=\s)|(?<=['\u2019]s\s)|^)(?:{_BEFORE_VERB}\s+)+$", re.IGNORECASE)


def cues(text: str) -> Iterator[Cue]:
    """The cues of a text, in order."""
    for match in _pattern().finditer(text):
        known = words()[match[0].lower()]
        if match[0][0].isupper() and match.start() > 0 and known[0][0] != "phrase":
            continue  # 'Post', 'Fire': a name
        before = text[max(match.start() - 80, 0) : match.start()]
        helpers = _HELPERS.search(before)
        start = match.start() - len(helpers[0]) if helpers else match.start()
        kinds = frozenset(kind for _, kind, _ in known)
        polarity = next((p for _, _, p in known if p != "neutral"), "neutral")
        negated = bool(helpers and _NEGATION.search(helpers[0]))
        yield Cue(start, match.start(), match.end(), text[start : match.end()], known[0][0], kinds, polarity, negated)
