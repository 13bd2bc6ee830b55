"""Sentences that are read by their words: where each of them is one by which a thing (a register, a form, a cover) is spoken of, what is said of it can be read in whatever order; else not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.comparing import without_apposition
from klieg.claims.marked import SAME
from klieg.claims.patterns import regex

if TYPE_CHECKING:
    from klieg.claims.dates import Period
    from klieg.claims.marked import Marked
    from klieg.claims.rules import Reader

_BY_THE_WAY = regex(
    r"(?:^|(?<=, ))(?:odd but true|needless to say|for all [a-z ]+|it turns out|of course|to be sure|for what it is worth|as it happens|late in the day|in the end|after all|even so|so far|strange to say)[:,] ?",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """A marked sentence without what is said by the way ('needless to say') and what names are explained by (', the Connecticut hedge fund,')."""
    return re.sub(r"\s+", " ", without_apposition(_BY_THE_WAY.sub("", text)))


def unknown(text: str, known: frozenset[str]) -> list[str]:
    """The words of a marked sentence, beside its names, sums and dates, that are not among those known."""
    said = re.findall(r"[A-Za-z][A-Za-z'\u2019-]*", re.sub(r"<[EAP]\d+>(?:['\u2019]s\b)?", " ", text))
    return [word for word in said if re.sub(r"['\u2019]s?$", "", word.lower()) not in known]


def time(reader: Reader, text: str, marked: Marked, plain: str) -> tuple[bool, Period | None]:
    """Whether a sentence is of one time at most, and that time: a question, two times, or a day that reads two ways is not."""
    if "?" in text or len(times := marked.periods_in(marked.text)) > 1 or any(period.kind == "ambiguous" for period in times):
        return False, None
    spoken = marked.period_in(plain)
    if spoken is None and (same := SAME.search(text)):
        carried = reader.same_period(same[0], [])
        return carried is not None, carried.carry() if carried else None
    return True, reader.in_context(spoken, text) if spoken else None
