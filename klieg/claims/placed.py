"""Which place a clause gives a month, an account or a language among those of an archive, and what it tells of one account without a figure.

'Second only to April 2017, May 2016 was ...', 'X trails only Y', 'after English, the most common language is German', 'X kept silent on Election Day'. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims import terms
from klieg.claims.reading import Ref

if TYPE_CHECKING:
    from klieg.claims.amounts import Amount
    from klieg.claims.dates import Period
    from klieg.claims.marked import Clause
    from klieg.claims.rules import Reader

_PLACES = ("first", "second", "third", "fourth", "fifth")
_CAME = re.compile(
    rf"(?:And |But )?(?:[Ii]n )?<P(?P<p>\d+)>,? (?:came(?: in)?|was|ranked|finished|stood|placed|is|comes(?: in)?)(?: (?:in|as|the|only|a (?:close|distant)))* (?P<place>{'|'.join(_PLACES)})\b(?!-| (?:half|quarter|week|day|month))"
    rf"|(?:[Tt]he )?(?P<place2>{'|'.join(_PLACES[1:])})[- ](?:busiest|most active|biggest|heaviest)(?P<unit> (?:day|month|week|year))\b[^<]*<P(?P<p2>\d+)>"
)
_SECOND_TO = re.compile(
    r"\b(?:[Ss]econd only to|[Bb]ehind only|[Bb]eaten only by|[Tt]opped only by|[Tt]rail(?:s|ed)? only|[Oo]utdone only by|[Oo]utpaced only by)\b"
)
_LANGUAGES = r"Russian|English|Ukrainian|German|French|Spanish|Arabic|Italian|Serbian|Bulgarian|Macedonian"
_LANGUAGE = re.compile(
    rf"(?:\b[Aa]fter (?P<before>(?:{_LANGUAGES})(?:(?:,| and|, and) (?:{_LANGUAGES}))*),? )?(?:\b[Tt]he )?(?:(?P<place>{'|'.join(_PLACES[1:])})[- ])?(?:(?:most|next most) (?:common|frequent|used|popular|frequently used)(?:ly used)?|biggest|largest|commonest|top|main) language\b[^;]*? (?:is|was|:) (?P<l>{_LANGUAGES})\b"
    rf"|\b[Aa]fter (?P<before2>(?:{_LANGUAGES})(?:(?:,| and|, and) (?:{_LANGUAGES}))*),? (?:the )?language (?:most often|most) [a-z]+[^;]*? (?:is|was) (?P<l2>{_LANGUAGES})\b"
    rf"|(?P<l3>{_LANGUAGES}) (?:is|was|comes|came|ranks|ranked)(?: in| as| the)* (?P<place3>{'|'.join(_PLACES)})[- ](?:most (?:common|used|frequent) language|among the languages|language)\b"
)
_TWEETED = re.compile(
    r"\b(?:tweeted|posted|was (?:still )?(?:active|tweeting|posting)|(?:kept|went on) (?:tweeting|posting)|sent tweets)\b(?!.*<A)"
)
_SILENT = re.compile(
    r"\b(?:kept|stayed|fell|was|went|remained) (?:silent|quiet|mum|dark)\b|\b(?:held|bit) (?:its|his|her) tongue\b|\bposted nothing\b|\b(?:did not|never) (?:tweet|post)\b"
)

Measured = tuple[str, "Amount | None", str, "Period | None"]


def topic(reader: Reader, clause: Clause, plain: str) -> str:
    """What a clause of this kind is about, where no noun of it says so: posts where an account or a language is placed, or what was spoken of."""
    named = terms.accounts(reader, [m.ref.name for m in clause.mentions()], plain)
    if (named and (_SECOND_TO.search(clause.text) or _SILENT.search(clause.text) or _TWEETED.search(clause.text))) or (
        _LANGUAGE.search(plain) and reader.archive is not None
    ):
        return "posts"
    if reader.archive_topic and reader.archive is not None and _CAME.match(clause.text):
        return reader.archive_topic
    return ""


def measured(reader: Reader, clause: Clause, what: str, plain: str, period: Period | None) -> Measured | None:
    """The frame, amount, word and period of the place that a clause gives; None if it gives none."""
    text = clause.text
    if came := _CAME.match(text) or _CAME.search(text):
        word, mark = came["place"] or came["place2"], came["p"] or came["p2"]
        when = reader.in_context(clause.marked.periods[int(mark)], clause.whole, clause.marked.periods)
        if when.since and when.until:
            return f"{what}_busiest", None, f"{(came['unit'] or _unit(when)).strip()}|{_PLACES.index(word.lower()) + 1}", when
    if _SECOND_TO.search(text):
        if len(clause.periods) == 2:
            # 'second only to April 2017, May 2016 was ...': the one that is not named behind the word
            behind = _SECOND_TO.search(text)
            assert behind is not None
            above = re.match(r" (?:the )?<P(\d+)>", text[behind.end() :])
            own = [p for p in clause.periods if above is None or p is not clause.marked.periods[int(above[1])]]
            if above and own:
                when = reader.in_context(own[0], clause.whole, clause.marked.periods)
                return f"{what}_busiest", None, f"{_unit(when)}|2", when
        if what == "posts" and terms.accounts(reader, [m.ref.name for m in clause.mentions()], plain):
            return "posts_prolific", None, "2", period
    if what == "posts" and (match := _LANGUAGE.search(plain)):
        before = match["before"] or match["before2"]
        word = match["place"] or match["place3"]
        place = 1 + len(re.findall(_LANGUAGES, before)) if before else _PLACES.index(word.lower()) + 1 if word else 1
        return "posts_language", None, str(place), period
    named = terms.accounts(reader, [m.ref.name for m in clause.mentions()], plain)
    if what == "posts" and len(named) == 1 and period is not None and "<A" not in text:
        if _SILENT.search(text):
            return "posts_share", None, "none", period
        if _TWEETED.search(text) and not re.search(
            r"\b(?:more|most|less|than|first|last|as|busiest|not|never|until|every)\b", text
        ):
            return "posts_share", None, "some", period
    return None


def language(plain: str) -> list[Ref]:
    """The language that a clause places."""
    match = _LANGUAGE.search(plain)
    name = (match["l"] or match["l2"] or match["l3"]) if match else ""
    return [Ref(name, name, "language")] if name else []


def _unit(period: Period) -> str:
    assert period.since is not None
    assert period.until is not None
    days = (period.until - period.since).days
    return "day" if not days else "week" if days == 6 else "month" if days <= 31 else "year"
