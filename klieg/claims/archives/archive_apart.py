"""A clause about an archive that says two things of one account or day in one breath, parted: 'NewarkVoice, which sent 1,186 tweets, did not retweet once' is two clauses.

Only words are put in their plain place here; every figure and name keeps its place in the story.
"""

from __future__ import annotations

import re
from dataclasses import replace

from klieg.claims.language.patterns import regex
from klieg.claims.sentences.marked import Clause, Marked

_WHO = r"(?P<who>(?:And |But |By contrast,? |In contrast,? |Still, )?(?:[Tt]he (?:account|handle|troll) )?@?(?:<E\d+>|[A-Za-z_]\w{3,}))"
_DID = r"(?:sent|posted|tweeted|wrote|put out|published|fired off|had|drew|got|cost|came|was|were|did|never|ran|kept|shared|retweeted|managed|mostly|mainly|only)\b"
_RELATIVE = regex(rf"{_WHO}, (?:which|who) (?P<one>(?:had )?{_DID}[^,;]*<A\d+>[^,;]*), (?P<two>{_DID}[^;]*)")
_CALLED = regex(
    rf"{_WHO}, (?P<one>(?:classed|classified|counted|listed|labell?ed|described|tagged|coded|filed) (?:as|among|under) [^,;<]{{3,40}}), (?P<two>{_DID}[^;]*)"
)
_COUNTED_BY = regex(
    rf"{_WHO}, (?:which|whom) (?:the )?(?:[a-z]+|<E\d+>) (?:count|class|list|label|file|rank|tag|put|place|describe)(?:s|es|ed|l?ed)? (?:it )?(?P<one>(?:among|as|under|with) [^,;<]{{3,40}}), (?P<two>{_DID}[^;]*)"
)
_PLACED = regex(
    rf"{_WHO}, (?P<one>(?:second|third|fourth|fifth|next),? with <A\d+>(?: (?:posts|tweets|messages))?), (?P<two>{_DID}[^;]*)"
)
_DAY_WITH = regex(
    r"(?P<who>(?:And |But )?(?:Election Day|[Pp]olling day|<P\d+>)), with (?P<n><A\d+>)(?P<noun> (?:posts|tweets|messages|ads|adverts|advertisements))?, (?P<two>(?:came|was|ranked|finished)\b[^;]*)"
)
_WITHOUT = regex(rf"{_WHO}(?P<one> {_DID}[^,;]*<A\d+>[^,;]*?),? (?P<two>without [^<;]*)")
_WHERE = regex(
    r"[Oo]n (?P<at><E\d+>|Twitter|Facebook|Instagram), where (?P<one>[^;]*?<A\d+>[^;]*?), (?P<two>the [^;]*<[AP]\d+>[^;]*)"
)


_TIMES_AS = regex(
    r"(?P<one>(?P<a>[^;]*?)(?P<n><A\d+>)(?P<noun> (?:times|posts|tweets|messages|ads|adverts|advertisements))?(?P<b>[^;,]*)),(?P<two> (?:(?:about|nearly|almost|roughly|some|just over|more than|well over) )*(?:<A\d+> times|twice|half|double|triple) as (?:many|often|much)\b[^;]* as [^;]*)"
)
"""'Posted 1,252 times, about twice as often as X': how often, and the comparison."""


_AND_A_HALF_TIMES = regex(r"(?P<one>[^;]*<A\d+>[^;,]*), (?:[a-z]+ ){0,2}<A\d+> and a half times as [^;]*")
_THAN_ANY_OF = regex(
    r"(?P<one>[^;]*<A\d+>[^;,]*), (?:more|fewer|less|the (?:most|fewest|highest))(?: than)?(?: (?:in|on|of))? any (?:other )?(?:day|week|month|year) (?:of|in|before|after|during|since|until|between|but|except)(?! (?:the (?:archive|file|collection|lot|set|data|sample|list|whole)|all|them|its|their|that (?:archive|file))\b) [^;]*"
)
_THEN_MORE = regex(
    r"(?P<one>[^;]*<A\d+>[^;]*?),? (?:and|but) (?P<two>(?:[Oo]n |[Ii]n )?(?:the )?(?:<P\d+>|(?:next|following) day|day after),? (?:it|they|the accounts|<E\d+>) [a-z ]{4,20} (?:even |still |far )?(?:more|fewer|less)(?: [a-z]+)?[.]?)"
)
"""'On November 8 they posted 6,890 times, and on the day after, they sent even more'."""


def parted(clause: Clause) -> list[Clause]:
    """The two clauses that a clause holds; itself where it holds one."""
    text = clause.text
    for pattern, joint in ((_RELATIVE, " "), (_CALLED, " was "), (_COUNTED_BY, " was counted "), (_PLACED, " came ")):
        if match := pattern.fullmatch(text):
            who = match.span("who")
            return _moved(clause.made_of(who, joint, match.span("one")), clause.made_of(who, " ", match.span("two")))
    if match := _DAY_WITH.fullmatch(text):
        noun = match.span("noun") if match["noun"] else " of them"
        on = match["who"].replace("And ", "").replace("But ", "").startswith("<P")
        day = clause.made_of("In " if on else "On ", match.span("who"), " there were ", match.span("n"), noun)
        return _moved(day, clause.made_of(match.span("who"), " ", match.span("two")))
    if (match := _WITHOUT.fullmatch(text)) and re.search(r"\b(?:sharing|retweeting|reposting|writing)\b", match["two"]):
        return _moved(
            clause.made_of(match.span("who"), match.span("one")),
            clause.made_of(match.span("who"), " tweeted ", match.span("two")),
        )
    if match := _TIMES_AS.fullmatch(text):
        two = clause.made_of(match.span("a"), match.span("noun"), match.span("b"), ",", match.span("two"))
        return _moved(clause.upto(match.end("one")), two)
    if match := _AND_A_HALF_TIMES.fullmatch(text):
        return _moved(clause.upto(match.end("one")))  # how many times is not read, and holds nothing else back
    if match := _THAN_ANY_OF.fullmatch(text):
        return _moved(clause.upto(match.end("one")))  # than any of a stretch is not read
    if match := _THEN_MORE.fullmatch(text):
        return _moved(clause.upto(match.end("one")), clause.made_of(match.span("two")))
    if match := _WHERE.fullmatch(text):
        return _moved(clause.made_of(match.span("one")), clause.made_of(match.span("two")))
    return [clause]


_CALLED_ASIDE = regex(
    r"(?P<who><E\d+>), (?:which|whom) (?:the )?(?:[a-z]+|<E\d+>) (?:count|class|list|label|file|rank|tag|put|place|describe)(?:s|es|ed|l?ed)? (?:it )?(?P<one>(?:among|as|under|with) [^,;<]{3,40}),"
)


def called(marked: Marked, whole: str) -> list[Clause]:
    """What an account is called between commas, where the clauses leave that out."""
    sentence = Clause(marked, marked.text, marked.places, whole, first=True)
    return _moved(*(sentence.made_of(m.span("who"), " was counted ", m.span("one")) for m in _CALLED_ASIDE.finditer(marked.text)))


def _moved(*parts: Clause) -> list[Clause]:
    return [replace(part, moved=True) for part in parts]
