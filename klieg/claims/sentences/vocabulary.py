"""Sentences that are read by their words: where each of them is one by which a thing (a register, a form, a cover) is spoken of, what is said of it can be read in whatever order; else not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.sentences.marked import SAME

if TYPE_CHECKING:
    from klieg.claims.language.dates import Period
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Marked

_BY_THE_WAY = regex(
    r"(?:^|(?<=, ))(?:odd but true|needless to say|for all [a-z ]+|it turns out|of course|to be sure|for what it is worth|as it happens|late in the day|in the end|after all|even so|so far|strange to say)[:,] ?",
    re.IGNORECASE,
)

DENIED = regex(
    r"\b(?:not|never|no|nor|neither|nowhere|nothing|without|missing|absent|unnamed|unmentioned|omits?|omitted|lacks?|lacking|in vain|silent|dark|gone(?= from)|(?:leaves?|left|leaving) (?:(?:the )?<E\d+> )?out)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
"""What denies that somebody stands in a paper."""
_STANDS_THERE = regex(
    r"(?:['\u2019]s name)?(?:(?: anywhere| at all)?\W*$|,? and (?:you|one) (?:will )?(?:come|find)\b|,(?! (?:said|says|by|which|who)\b)|;|(?: (?:also|too|even|either|already|itself|there|anywhere))*(?: (?:among|on|in|down|dark|out|nowhere|missing|absent|as|too)\b|"
    r" (?:is|was|are|were)(?: (?:not|never|nowhere|also|already|even|still|either|to|be))* (?:on|in|among|down|there|gone|listed|named|mentioned|reported|disclosed|declared|found|absent|missing|unnamed|unmentioned|entered|noted|left out|omitted|included|recorded)\b|"
    r"(?: (?:does|did|do|can|could|will|would|cannot))?(?: (?:not|never|nowhere|even))* (?:appears?|appeared|stands?(?! (?:by|for|behind))|stood(?! (?:by|for|behind))|figures?|figured|features?|featured|turns? up|turned up|comes? up|came up|be (?:found|seen|read)|goes un(?:named|mentioned)|went un(?:named|mentioned))\b))",
    re.IGNORECASE,
)
"""What may stand behind what is named on a form: that it stands there. Any other verb makes it the one that does something with the form."""
_NOT_BEFORE = regex(
    r"\b(?:by|(?<!reference )(?<!references )(?<!refer )(?<!refers )to|said|says|told|tells|with|from|on|in|at|into|as|who|which|whom|(?<!look )(?<!looks )(?<!search )for|(?<!mention )(?<!mentions )(?<!word )(?<!words )(?<!name )(?<!nothing )(?<!trace )(?<!traces )(?<!sign )(?<!hint )of|(?<!word )(?<!words )(?<!nothing )(?<!silent )about)(?: the)? $|(?:search|look|read)\b[^<]*(?:<E\d+>[^<]*)*\bto(?: the)? $",
    re.IGNORECASE,
)
_ASIDE = regex(
    r"(?<=>),? \([^()<]*\)|(?<=>), (?:(?:an?|the|its|his|her|their|which|who|whose|maker|home|of)\b(?!.*\b(?:got|was paid|received)\b)[^,;]*?|<E\d+>(?:'s|\u2019s) [^,;<]*?)(?:,|$)"
)
_ASIDE_TO_END = regex(r"(?<=>), (?:an?|the|its|his|her|maker|whose)\b[^,;<]*?$")


def without_apposition(text: str) -> str:
    """A marked stretch without what its names are explained by: 'Point72, the Connecticut hedge fund'."""
    return _ASIDE_TO_END.sub("", _ASIDE.sub(" ", text))


def only_stands(plain: str, place: re.Match[str]) -> bool:
    """Whether a name in a sentence about a paper is of somebody who is said to stand in it, or not to, and does nothing."""
    tail = plain[place.end() :]
    if place.start() < 2 and tail.startswith(","):
        tail = re.sub(r"^, [^,]*,", "", tail)  # 'Breitbart, on its front page, listed ...'
    before = plain[: place.start()]
    inverted = re.search(r"\b(?:is|was|are|were) $", before) and re.match(r" (?:named|mentioned|listed)\W*$", tail)
    return bool(inverted or _STANDS_THERE.match(tail)) and not _NOT_BEFORE.search(before)


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
