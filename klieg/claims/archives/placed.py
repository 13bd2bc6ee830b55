"""Which place a clause gives a month, an account or a language among those of an archive, and what it tells of one account without a figure.

'Second only to April 2017, May 2016 was ...', 'X trails only Y', 'after English, the most common language is German', 'X kept silent on Election Day'. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.archives import archive_times, terms
from klieg.claims.archives.archive_clause import ArchiveClause, Measured
from klieg.claims.language.number_words import ORDINALS
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Ref

if TYPE_CHECKING:
    from klieg.claims.language.dates import Period
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

_PLACES = ORDINALS[:5]
_CAME = regex(
    rf"(?:And |But )?(?:[Ii]n )?(?P<p><P\d+>),? (?:came(?: in)?|was|ranked|finished|stood|placed|is|comes(?: in)?)(?: (?:in|as|the|only|a (?:close|distant)))* (?P<place>{'|'.join(_PLACES)})\b(?!-| (?:half|quarter|week|day|month))"
    rf"|(?:[Tt]he )?(?P<place2>{'|'.join(_PLACES[1:])})[- ](?:busiest|most active|biggest|heaviest)(?P<unit> (?:day|month|week|year))\b[^<]*(?P<p2><P\d+>)"
)
_NEXT = regex(
    rf"(?:And |But |[Tt]he account )?@?(?P<who><E\d+>|\w+) (?:was|came|ranked|placed|finished|stood|comes)(?: (?:in|a close|a distant|the|as the))* (?P<place>next|{'|'.join(_PLACES[1:])})(?: busiest| most prolific| most active)?,? (?:with|at|on) (?P<n><A\d+>)(?: (?:posts|tweets|messages|of them))?[.]?"
)
_ELECTION_CAME = regex(
    rf"(?:And |But )?(?P<lead>on )?(?:Election Day|[Pp]olling day)(?:,[^,]{{3,40}},)? (?:came(?: in)?|was|ranked|finished)(?: (?:in|as|the|only|a (?:close|distant)))* (?P<place>{'|'.join(_PLACES)})(?:[- ]busiest)?(?: (?:day|place))?\W*$"
)
_SECOND_TO = regex(
    r"\b(?:[Ss]econd only to|[Bb]ehind only|[Bb]eaten only by|[Tt]opped only by|[Tt]rail(?:s|ed)? only|[Oo]utdone only by|[Oo]utpaced only by)\b"
)
_LANGUAGES = r"Russian|English|Ukrainian|German|French|Spanish|Arabic|Italian|Serbian|Bulgarian|Macedonian"
_LANGUAGE = regex(
    rf"(?:\b[Aa]fter (?P<before>(?:{_LANGUAGES})(?:(?:,| and|, and) (?:{_LANGUAGES}))*),? )?(?:\b[Tt]he )?(?:(?P<place>{'|'.join(_PLACES[1:])})[- ])?(?:(?:most|next most) (?:common|frequent|used|popular|frequently used)(?:ly used)?|biggest|largest|commonest|top|main) language\b[^;]*? (?:is|was|:) (?P<l>{_LANGUAGES})\b"
    rf"|\b[Aa]fter (?P<before2>(?:{_LANGUAGES})(?:(?:,| and|, and) (?:{_LANGUAGES}))*),? (?:the )?language (?:most often|most) [a-z]+[^;]*? (?:is|was) (?P<l2>{_LANGUAGES})\b"
    rf"|(?P<l3>{_LANGUAGES}) (?:is|was|comes|came|ranks|ranked)(?: in| as| the)* (?P<place3>{'|'.join(_PLACES)})[- ](?:most (?:common|used|frequent) language|among the languages|language)\b"
    rf"|^(?:And |But )?(?P<l4>{_LANGUAGES}) (?:is|was|comes|came|ranks|ranked)(?: in| as| the| only)* (?P<place4>{'|'.join(_PLACES)})\W*$"
)
_TWEETED = regex(
    r"\b(?:tweeted|posted|was (?:still )?(?:active|tweeting|posting)|(?:kept|went on) (?:tweeting|posting)|sent tweets)\b(?!.*<A)"
)
_SILENT = regex(
    r"\b(?:kept|stayed|fell|was|went|remained) (?:silent|quiet|mum|dark)\b|\b(?:held|bit) (?:its|his|her) tongue\b|\bposted nothing\b|\b(?:did not|never) (?:tweet|post)\b"
)
_COMPARED = regex(r"\b(?:more|most|less|than|first|last|as|busiest|not|never|until|every)\b")


def topic(reader: Reader, clause: Clause, plain: str) -> str:
    """What a clause of this kind is about, where no noun of it says so: posts where an account or a language is placed, or what was spoken of."""
    named = terms.accounts(reader, [m.ref.name for m in clause.mentions()], plain)
    if (named and (_SECOND_TO.search(clause.text) or _SILENT.search(clause.text) or _TWEETED.search(clause.text))) or (
        _LANGUAGE.search(plain) and reader.archive is not None and reader.archive_topic != "ads"
    ):
        return "posts"
    if named and reader.archive_topic == "posts" and _NEXT.fullmatch(clause.text):
        return "posts"
    if reader.archive_topic and reader.archive is not None and (_CAME.match(clause.text) or _ELECTION_CAME.match(plain)):
        return reader.archive_topic
    return ""


def measured(said: ArchiveClause) -> Measured | None:
    """The place that a clause gives a time, an account or a language, and what one account did; None if it tells of none."""
    return _next(said) or _came(said) or _second_to(said) or _language(said) or _of_one_account(said)


def _came(said: ArchiveClause) -> Measured | None:
    """'October 2016 came second'."""
    came = _CAME.match(said.text) or _CAME.search(said.text)
    if came is None and (vote := _ELECTION_CAME.match(said.plain)):
        return _of_a_time(
            said, archive_times.election(vote, said.reader.written), "day", _PLACES.index(vote["place"].lower()) + 1
        )
    if came is None:
        return None
    word, mark = came["place"] or came["place2"], came["p"] or came["p2"]
    when = _in_context(said, said.clause.marked.period(mark))
    if not (when.since and when.until):
        return None
    return _of_a_time(said, when, (came["unit"] or _unit(when)).strip(), _PLACES.index(word.lower()) + 1)


def _next(said: ArchiveClause) -> Measured | None:
    """'JavonHIDP came second, with 2,992', 'was next with 2,992': behind the account that was spoken of as the one with most."""
    match = _NEXT.fullmatch(said.text) if said.what == "posts" and len(said.accounts) == 1 else None
    if match is None:
        return None
    last = said.reader.last_counted
    before = int(last.title) if last is not None and last.title.isdigit() else 1
    if match["place"] == "next" and (last is None or last.frame != "posts_prolific"):
        return None
    place = before + 1 if match["place"] == "next" else _PLACES.index(match["place"].lower()) + 1
    return Measured("posts_prolific", said.clause.amount(match["n"]), str(place), said.period)


def _second_to(said: ArchiveClause) -> Measured | None:
    """'Second only to April 2017, May 2016 was ...', 'X trails only Y'."""
    behind = _SECOND_TO.search(said.text)
    if behind is None:
        return None
    if len(said.clause.periods) == 2 and (above := re.match(r" (?:the )?<P\d+>", said.text[behind.end() :])):
        # the one that is not named behind the word
        own = [p for p in said.clause.periods if p is not said.clause.marked.period(above[0])]
        if own:
            when = _in_context(said, own[0])
            return _of_a_time(said, when, _unit(when), 2)
    return Measured("posts_prolific", None, "2", said.period) if said.what == "posts" and said.accounts else None


def _of_a_time(said: ArchiveClause, when: Period, unit: str, place: int) -> Measured:
    return Measured(f"{said.what}_busiest", None, f"{unit}|{place}", when)


def _in_context(said: ArchiveClause, period: Period) -> Period:
    return said.reader.in_context(period, said.clause.whole, said.clause.marked.periods)


def _language(said: ArchiveClause) -> Measured | None:
    """'After English, the most common language is German'."""
    match = _LANGUAGE.search(said.plain) if said.what == "posts" else None
    if match is None:
        return None
    before = match["before"] or match["before2"]
    word = match["place"] or match["place3"] or match["place4"]
    place = 1 + len(re.findall(_LANGUAGES, before)) if before else _PLACES.index(word.lower()) + 1 if word else 1
    return Measured("posts_language", None, str(place), said.period)


def _of_one_account(said: ArchiveClause) -> Measured | None:
    """'X kept silent on Election Day', 'X tweeted on Christmas Day'."""
    if said.what != "posts" or len(said.accounts) != 1 or said.period is None or "<A" in said.text:
        return None
    if _SILENT.search(said.text):
        return Measured("posts_share", None, "none", said.period)
    if _TWEETED.search(said.text) and not _COMPARED.search(said.text):
        return Measured("posts_share", None, "some", said.period)
    return None


def language(plain: str) -> list[Ref]:
    """The language that a clause places."""
    match = _LANGUAGE.search(plain)
    name = (match["l"] or match["l2"] or match["l3"] or match["l4"]) if match else ""
    return [Ref(name, name, "language")] if name else []


def _unit(period: Period) -> str:
    if period.since is None or period.until is None:
        return "year"
    days = (period.until - period.since).days
    return "day" if not days else "week" if days == 6 else "month" if days <= 31 else "year"
