"""The same sum in each of several quarters, by a lobbyist's reports: 'reported $40,000 from it in every quarter from April 2016 through March 2017', 'took $40,000 a quarter', 'for the second, third and fourth quarters of 2016'.

Read before the frames, which would take the sum for that of the whole time. Of whom, or from whom, is as a clause has it, or as it was told before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from klieg.claims.language import doubts
from klieg.claims.language.date_spans import month_of
from klieg.claims.language.dates import Period
from klieg.claims.language.number_words import COUNTS, ORDINALS, between
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Marked, around
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAME = "lobbied"
_LOOK = regex(r"\bquarter(?:s|ly)?\b")
_LOBBYING = regex(r"\blobb(?:y|ying|ied|yists?)\b|\bquarterly reports?\b", re.IGNORECASE)
_ASIDE = r"(?:,? (?:an?|the|its|of|from) [^,;]{2,60},)?"
_REPORTED = (
    r"(?:reported|reports|disclosed|declared|booked|recorded|took in|took|received|got|earned|collected|charged|billed|made|drew)"
)
_FROM = r"(?: (?:in|of) (?:lobbying )?(?:income|fees))?(?: (?:from|for(?: lobbying (?:for|on behalf of))?) (?:(?:the )?(?P<O><E\d+>)|(?P<it>it|them)))?"
_PLACES = {word: n for n, word in enumerate(ORDINALS[:4], 1)} | {"last": 4, "final": 4}
"""Which quarter of a year a word tells."""
_NTH = rf"(?:{'|'.join(_PLACES)})"
_SO_MANY = rf"(?:the |its )?(?:<A\d+>|(?:{between(2, 12)}) (?:straight |successive |consecutive )?quarters)"
_EVERY = (
    rf"(?P<every>,? (?:(?:in|for|during) )?(?:each|every)(?: single)? quarter|,? (?:an?|per) quarter|,? (?:in|for) (?:each|every one|all) of (?P<n>{_SO_MANY})|,? (?:(?:in|for|over) )?(?:all )?(?P<n2>{_SO_MANY}) (?:running|in a row|in succession|each)"
    rf"|,? (?:in|for) (?:each of )?the (?P<list>{_NTH}(?:(?:,| and|, and) (?:the )?{_NTH})+) quarters(?= of <P))"
)
_WHEN = r"(?:,? (?:(?:of|in|from|between|during|for|through|over) )?(?P<when><P\d+>)(?:,? (?:to|through|until|and|till) (?P<until><P\d+>))?)?"
_TOLD = [
    regex(pattern)
    for pattern in (
        rf"(?P<whole>(?P<client><E\d+>){_ASIDE}(?: (?:has|had|also))* (?:retained|hired|engaged|used|employed|paid) (?:the )?(?P<S><E\d+>){_ASIDE},? (?:which|who) (?:(?:has|had|also) )*{_REPORTED} (?:the same )?(?P<A><A\d+>){_FROM}{_EVERY}{_WHEN})",
        rf"(?:[Tt]he )?(?P<S><E\d+>){_ASIDE}(?: (?:has|had|also|then))* (?:{_REPORTED}|was paid) (?:the same )?(?P<A><A\d+>){_FROM}{_EVERY}{_WHEN}",
        rf"(?:[Tt]he )?(?P<O><E\d+>){_ASIDE}(?: (?:has|had|also|then))* paid (?:the )?(?P<S><E\d+>) (?:the same )?(?P<A><A\d+>){_EVERY}{_WHEN}",
    )
]
_SUPPOSED = regex(
    r"\b(?:not|never|no|nobody|false|untrue|wrong|denie[ds]|denying|if|unless|whether|suppose|imagine|claim(?:s|ed)?|allegedly|reportedly)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
"""What, before it in its clause, turns what is told of the quarters, or only supposes it."""
_NO_MORE = regex(
    r"(?: (?:in|of|as|for)(?: its)? (?:lobbying|lobbyists)(?: (?:income|fees|work|services))?)?(?:,? (?:the |its )?(?:reports?|filings?|records?) (?:shows?|says?)|,? according to [^,;.]*)?(?=[.,;:)]|\W*$)(?!,? (?:except|but not|but for|save|bar|bar one|other than|apart from|aside from|minus|barring|only)\b)"
)
"""Behind it nothing more is said, but for what it was taken for and who says so."""


def readings(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """The sums of a sentence that are said of each of several quarters."""
    if not _LOOK.search(text):
        return []
    for pattern in _TOLD:
        match = pattern.search(marked.text)
        if match is not None and (made := _made(reader, text, marked, match)) is not None:
            return [made]
    return []


def _made(reader: Reader, text: str, marked: Marked, match: re.Match[str]) -> Reading | None:
    g = {name: value for name, value in match.groupdict().items() if value}
    amount = marked.amount(g["A"])
    last = reader.last_lobbied
    client = marked.refs_in(g.get("O") or g.get("client"))
    if g.get("client") and g.get("O") and marked.ref(g["O"]).text.lower() in ("it", "them"):
        client = marked.refs_in(g["client"])
    if not client and "it" in g and last is not None:
        client = [replace(ref, how=f"from whom is carried over: {ref.name}") for ref in last.roles.get("object", [])]
    subject = marked.ref(g["S"])
    if amount.unit != "money" or subject.kind not in ("organisation", "person") or not client or client[0].name == subject.name:
        return None
    spoken_of = last is not None or reader.last_lobbying is not None or _LOBBYING.search(reader.story.plain)
    if not spoken_of and not re.search(r"\breport(?:s|ed)\b", match[0]):
        return None
    start, end = marked.original(match.start(), match.end())
    if "whole" in g:
        start = marked.original(match.start("S"), match.end())[0]
    made = Reading(FRAME, "tie", start, end, text[start:end], {"subject": [subject], "object": client[:1]}, "a quarter", amount)
    made.period = _period(reader, text, marked, g)
    made.unsure = _unsure(text, marked, match)
    if number := g.get("n") or g.get("n2"):
        mark = re.search(r"<A\d+>", number)
        words = marked.amount(mark[0]).text if mark else number  # 'five quarters' may be marked as five fourths
        word = re.sub(r"^(?:the|its) ", "", words).split(" ")[0].lower()
        many = int(word) if word.isdigit() else COUNTS.get(word)
        if many is None or not (mark is None or words.endswith("quarters")):
            return None
        made.roles["number"] = [Ref(number, str(int(many)), "count")]
    if "list" in g and made.period is not None:
        named = _named(g["list"])
        made.roles["number"] = [Ref(g["list"], str(len(named)), "count")]
        made.roles["place"] = [Ref(word, str(_PLACES[word]), "thing") for word in named]
    made.assumptions = [ref.how for refs in made.roles.values() for ref in refs if ref.how]
    reader.last_lobbied = made
    return made


def _unsure(text: str, marked: Marked, match: re.Match[str]) -> str:
    """Why it is not sure that it is said of each quarter: it is denied or supposed, or more is said behind it; '' where it is."""
    first, last = around(marked.text, match.start(), match.end())
    if (turned := _SUPPOSED.search(marked.text, first, match.start())) is not None:
        return f"{turned[0]!r}: that it was so is not what is said"
    if doubt := doubts.first("payment/lobbied", marked.text[first:last]):
        return doubt.why
    if _NO_MORE.match(marked.text, match.end()) is None:
        more = text[slice(*marked.original(match.end(), last))].strip(" ,")
        return f"{more[:40]!r}: what more is said of the quarters is not read"
    return ""


def _named(words: str) -> list[str]:
    """The words for quarters of a year that stand in some words, in the order of the year."""
    return sorted(set(re.findall(rf"\b{_NTH}\b", words)), key=lambda word: _PLACES[word])


def _period(reader: Reader, text: str, marked: Marked, g: dict[str, str]) -> Period | None:
    """From when to when: both as told, the year, or of it the quarters that are named."""
    if "when" not in g:
        return None
    first = reader.in_context(marked.period(g["when"]), text, marked.periods)
    if "until" in g:
        last = reader.in_context(marked.period(g["until"]), text, marked.periods)
        return Period(first.start, last.end, f"{first.words} to {last.words}", first.since, last.until, "span")
    if "list" in g and first.since is not None and first.until is not None and (first.until - first.since).days > 360:
        named = [_PLACES[word] for word in _named(g["list"])]
        year = first.since.year
        return Period(
            first.start,
            first.end,
            f"{g['list']} quarters of {year}",
            date(year, named[0] * 3 - 2, 1),
            month_of(year, named[-1] * 3)[1],
            "span",
        )
    return first


def of_those(reading: Reading, held: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The reports of the quarters that are named; all of the time, where none is."""
    named = {int(ref.name) for ref in reading.roles.get("place", [])}
    return [r for r in held if (r["since"].month + 2) // 3 in named] if named else held


def lacking(reading: Reading, held: list[dict[str, Any]]) -> str:
    """What is lacking of the quarters of which a sum is said, in words; '' where each has its report."""
    quarters = {r["since"] for r in held}
    period, number = reading.period, reading.role("number")
    if number is not None and len(quarters) < int(number.name):
        return f"{number.name} quarters are said, and reports of {len(quarters)} are loaded"
    if reading.role("place") is not None or period is None or period.since is None or period.until is None:
        return ""
    months = (period.until.year - period.since.year) * 12 + period.until.month - period.since.month + 1
    return (
        ""
        if len(quarters) * 3 >= months
        else f"of {count(months, 'month')} reports of {count(len(quarters), 'quarter')} are loaded"
    )
