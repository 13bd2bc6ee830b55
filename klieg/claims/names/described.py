"""Committees that a story speaks of by whose they are: 'the railroad's fund', 'the insurer's PAC', 'the chemical maker's committee', after it has named them.

By what the story called the owner ('BASF, the chemical maker'), else by words of trade that stand in a committee's name (trade_words.tsv). One committee that was spoken of must fit, and no other.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.names.spoken import Mention, Spoken
from klieg.claims.reading import Ref
from klieg.read import tsv

if TYPE_CHECKING:
    from klieg.claims.sentences.marked import Clause

_FUND = r"(?:(?:employees?['\u2019]?|own|corporate|federal|state|political) )*(?:PAC|fund|(?:action )?committee|arm)\b"
_NOUN = r"(?!(?:senator|governor|candidate|congress\w+|president|speaker|firm|former|same|other)\b)[a-z]+(?:-[a-z]+)?(?: [a-z]+){0,2}?"
_GAVE = r"(?:(?:also|then|never|only|itself) )?(?:gave|sent|contributed|donated|put|reported|raised|spent)\b"
DESCRIBED = regex(
    rf"\b[Tt]he (?:[A-Z][a-z]+(?:-based)? )?(?P<noun>{_NOUN})(?P<fund>(?:['\u2019]s|(?<=s)['\u2019]) {_FUND}(?! (?:of|for) )|(?= {_GAVE}))|\b(?:(?<=from )|(?<=by )|(?<=than ))the (?P<bare>{_NOUN})(?=[,.;]| (?:in|on|and|that|during|over|for|did|had)\b|$)"
)
"""'The insurer's PAC', 'the beer wholesalers' fund', 'the railroad gave': a noun, and no name."""
UNKNOWN = regex(
    rf"\b[Tt]he (?:[a-z][a-z-]+ ){{0,2}}(?!senator|governor|candidate|congress\w+|president|speaker)[a-z-]+(?:['\u2019]s|(?<=s)['\u2019]) {_FUND}|<E\d+>['\u2019]s? {_FUND}(?<!committee)"
)
"""The same in a marked clause, where nobody was found: whoever paid before is not meant."""
_GENERIC = frozenset(["company", "corporation", "union", "association", "group", "employer", "trade group", "trade association"])
_A_PAC = regex(
    r"(?:'s|\u2019s)?,? (?:a|an|the|another) (?:[a-z]+(?:-[a-z]+)? ){0,3}(?:[Ll]eadership |[Ss]uper )?(?:PAC|political action committee|political fund)\b"
)
_CALLED = regex(
    r"(?:'s|\u2019s)?(?: PAC)?,? (?:the|a|an) (?P<what>(?:[a-z]+(?:-[a-z]+)? ){0,3}[a-z]+(?:-[a-z]+)?)(?= (?:of|in|for|from|with|that|which|whose|based)\b|[,.;)]|$)"
)

_BY_NAME = regex(r"the only committee of these words$|the one spoken of that is so called$|the candidate's principal committee$")
"""How somebody is understood whom the clause names: nobody else may be meant."""


@cache
def _trades() -> dict[str, frozenset[str]]:
    return {
        one.replace("_", " "): frozenset(words.split(" "))
        for who, words in tsv.packaged(__package__, "trade_words.tsv", headed=True)
        for one in who.split(" ")
    }


def take_in(spoken: Spoken, text: str, named: list[Mention]) -> None:
    """What a sentence says a committee, or whose it is, is: 'BASF, the chemical maker'."""
    for mention in named:
        if mention.ref.kind == "campaign" and not spoken.known.candidate(mention.ref.name) and _A_PAC.match(text, mention.end):
            spoken.pacs.add(mention.ref.name)
        if mention.ref.kind == "campaign" and (told := _CALLED.match(text, mention.end)):
            spoken.epithets.setdefault(mention.ref.name, set()).add(told["what"])


def committee(spoken: Spoken, match: re.Match[str], before: list[Mention]) -> Ref | None:
    """The one committee spoken of whose owner is called so; None if none or several may be."""
    held = dict.fromkeys([*spoken.campaigns, *(m.ref.name for m in before if m.ref.kind == "campaign")])
    committees = [name for name in held if name in spoken.known.committees or name in spoken.pacs]
    noun = match["noun"] or match["bare"]
    if noun in _GENERIC and not match["fund"]:
        return None
    if noun in _GENERIC:
        # 'the company's PAC': the one of whom the story speaks
        last = spoken.subject.name if spoken.subject is not None and spoken.subject.name in committees else ""
        fitting = [last] if last else committees[-1:]
    else:
        fitting = [name for name in committees if _is_called(spoken, name, noun)] or [
            name for name in committees if _trade(noun) & set(re.findall(r"[A-Z]+", name.upper()))
        ]
    if len(fitting) != 1:
        return None
    how = "spoken of before" if noun in _GENERIC else "the one spoken of that is so called"
    return Ref(match[0], fitting[0], "campaign", f"{match[0]!r} is {fitting[0]}, {how}")


def _is_called(spoken: Spoken, name: str, noun: str) -> bool:
    return any(told == noun or told.endswith(f" {noun}") for told in spoken.epithets.get(name, ()))


def _trade(noun: str) -> frozenset[str]:
    """The words of trade of a noun, by its last words where the whole is none ('the Texas railroad')."""
    parts = noun.split(" ")
    return next((_trades()[tail] for n in range(len(parts)) if (tail := " ".join(parts[n:])) in _trades()), frozenset())


def unknown(clause: Clause, text: str) -> str:
    """Somebody's committee that a clause speaks of, where nobody was found to be meant; '' if there is none. A name as it is written ('The National Rifle Association's political fund') is somebody."""
    for match in UNKNOWN.finditer(text):
        mark = re.match(r"<E\d+>", match[0])
        if mark is None or clause.marked.ref(mark[0]).how:
            return re.sub(r"<E\d+>", lambda m: clause.marked.ref(m[0]).text, match[0])
    return ""


def others(spoken: Spoken, payer: Ref) -> list[Ref]:
    """Which other committees or campaigns may be meant by one that a clause does not name: the last few that the story has spoken of."""
    if payer.kind != "campaign" or not payer.how or _BY_NAME.search(payer.how):
        return []
    return [Ref(name, name, "campaign") for name in reversed(spoken.campaigns) if name != payer.name][:3]
