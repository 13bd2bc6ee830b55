"""What else than a name a paper is said to mention, or not: a place, or words that the story quotes. They are looked for in its whole text (papers.py, reports.py)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.names.spoken import Mention
from klieg.claims.reading import Ref

if TYPE_CHECKING:
    from klieg.claims.sentences.marked import Marked

LEAST = 5_000
"""Dollars in a year from which on a form lists a source of pay (5 U.S.C. 13104(a)(6)(B))."""
_ABOVE = regex(
    r" (?P<led>(?:of |worth )?(?:above |over )?)(?P<sum><A\d+>)(?: (?:in|for) (?:a|any|one)(?: single)? year| a year)?"
)


def without_least(marked: Marked, words: str) -> str:
    """'Sources of pay above $5,000 in a year' are all that a form lists: the words without that sum."""

    def cut(match: re.Match[str]) -> str:
        amount = marked.amount(match["sum"])
        above = amount.hedge == "more than" or (not amount.hedge and re.search(r"above|over", match["led"]))
        return "" if amount.unit == "money" and amount.figure == LEAST and above else match[0]

    return _ABOVE.sub(cut, words)


ONE_OF_THEM = regex(
    r"\b(?:only|just) (?:in |on )?one of (?:the two|them|(?:his|her|the|<E\d+>['\u2019]s|[A-Z][\w. ]{2,30}['\u2019]s)(?: two)? (?:forms|versions|disclosures|filings))\b",
    re.IGNORECASE,
)
"""One version, and no other: in words or with marks."""
ONLY_THE = regex(
    r"\b(?:only|just) (?:in |on )?the (?:first|second|original|earlier|later|newer|older|amended|initial|latest|new|updated)\b",
    re.IGNORECASE,
)
"""One version that is named, and no other."""
ADDED = regex(
    r"^(?:and |but )?(?:(?:a|the|his|her) (?:second|later|amended|revised|newer|new|updated) (?:version|form|disclosure|one|filing)(?: (?:also|then))? adds (?:the )?|(?:among|one of) (?:the|its|his|her) (?:additions|(?:new|added) (?:entries|names|clients|sources|items|lines)|names added),? (?:is|are|was|were) (?:the )?)",
    re.IGNORECASE,
)
"""'Among the additions is X': on the later version, and on no other."""
NOT_FOUND = regex(
    r"\b(?:(?:did|does|has|had) not (?:find|found|identify|identified|establish(?:ed)?|uncover(?:ed)?)(?: any| sufficient)?(?: evidence)?|found no evidence) that\b|\b(?P<verb>identified|found|uncovered|established|discovered) no (?!evidence that\b)"
)
"""That an investigation did not find something: the report says so itself, or it is not read; its silence says nothing."""
ONLY_ONE = "only one"
"""What the title of a reading begins with that is of one version and no other."""
WORDS = "words"
"""The kind of a reference that is no name."""
_HOLDS = regex(
    r"\b(?:[Rr]eport|volumes?|findings|forms?|disclosures?|versions?|letters?|transcript|appendix|indictment|278e?)\b|\b(?:[Nn]owhere|never|not once|does not|doesn['\u2019]t|[Ii]t) (?:does it |even )*mentions?\b"
)
_WORD = regex(
    r"\b(?:(?:[Tt]he|a) )?(?:single )?(?:words?|phrase|term|name) (?:of )?(?:[\"\u201c'\u2018](?P<quoted>[^\"\u201d\u2019]{2,40}?)[\"\u201d'\u2019]|(?P<word>[A-Z][\w-]+(?: [A-Z][\w-]+)*))"
    r"|\b(?:mentions?|mentioned|mention of|refers? to|reference to|word (?:about|on|of)|nothing (?:about|on|of)|silent (?:about|on)) (?:the (?:word|name) )?(?:[\"\u201c](?P<quoted2>[^\"\u201d]{2,40})[\"\u201d]|(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)*))"
    r"|\b[Tt]he word (?P<plain>[a-z]{4,})(?= (?:does|did|is|was|never|appears?|stands?|occurs?|turns?|comes?)\b)"
)


def words_named(text: str, mentions: list[Mention], *, of_report: bool) -> list[Mention]:
    """The names of a sentence, and what else a paper is said to mention, or not: a place, or words ("the word 'collusion'"), which are looked for as names are."""
    if not (_HOLDS.search(text) or of_report):
        return mentions
    found = list(mentions)
    for match in _WORD.finditer(text):
        group = next(name for name in ("quoted", "word", "quoted2", "place", "plain") if match[name])
        start, end = (match.start(), match.end()) if group in ("quoted", "word", "plain") else match.span(group)
        if group == "quoted2":
            start, end = start - 1, end + 1
        inside = [m for m in found if m.start < end and start < m.end]
        if group == "word" and inside:
            continue  # 'the name Cambridge Analytica': a name is one already
        if not any(m.start <= match.start(group) < m.end for m in inside):
            found = [m for m in found if m not in inside]
            found.append(Mention(start, end, Ref(match[group], match[group], WORDS)))
    return sorted(found, key=lambda m: m.start)
