"""What a sentence about a report points to: the account spoken of ('retweeted it', 'the account'), and the rest of a deed that is told around 'the report says'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Marked

_HANDLE = regex(r"@?\b[A-Za-z]\w*_\w+|@\w{3,}")
_SHARING = r"(?:re-?tweet(?:ed|s|ing)|(?:re)?cited|passed (?:on|along)|shared|quoted)"
_THE_ACCOUNT = regex(
    rf"\b(?:the|that|this|the same) (?:Twitter )?(?:account|handle)\b(?! (?:of|called|named|known|@|[A-Za-z]+_))|(?<=\b)(?P<deed>{_SHARING}) (?:it|them)\b"
)
_ITS = regex(r"\b(?:its|their) (?=(?:own )?(?:posts?|tweets?|messages|material)\b)")
_OF_POSTS = regex(rf"\b{_SHARING}\b|\b(?:posts?|tweets?)\b")
_SO_FAR = 1200
"""So many letters before, at most, the account that is meant was named."""


def account(reader: Reader, told: str) -> str:
    """What is told, with the account spoken of before in place of 'it', 'its' or 'the account'; as it is where that is not of posts, or names one itself."""
    if not _OF_POSTS.search(told) or _HANDLE.search(told) or not (_THE_ACCOUNT.search(told) or _ITS.search(told)):
        return told
    spoken = _HANDLE.findall(reader.story.plain[max(reader.at - _SO_FAR, 0) : reader.at])
    if not spoken:
        return told
    name = spoken[-1].lstrip("@")
    told = _THE_ACCOUNT.sub(lambda m: f"{m['deed']} {name}" if m["deed"] else name, told)
    return _ITS.sub(f"{name}'s ", told)


_SET_BETWEEN = regex(
    r"^, (?:(?:[^,;.]*\b(?:report|volume|findings|special counsel)\b[^,;.]*|it|<E\d+>) (?:also )?(?:says?|said|states?|found|finds?|notes?|recounts?)|(?:as |according to )[^,;.]*\b(?:report|volume|findings|<E\d+>)[^,;.]*), "
    r"(?P<more>(?:also |later |then )?(?:was|were|had|has|did|met|told|gave|sent|wrote|took|went|spoke|[a-z]{3,}ed)\b[^.;]*)"
)


def goes_on(text: str, told: str) -> str:
    """'X and Y, the report says, were among those who did it': what is told behind 'the report says'; '' if nothing is."""
    at = text.find(told)
    more = _SET_BETWEEN.match(text[at + len(told) :]) if at >= 0 and told else None
    return re.sub(r",? (?:according to|the report says)\b.*$", "", more["more"]) if more else ""


_LISTS = regex(
    r"^\W*(?:That |And |But )?(?:[HhIi][et]|[Tt]he [a-z ]*(?:report|counsel)|[A-Z]\w+(?: [A-Z]\w+)?) (?:also |even )?(?:lists?|names?|counts?|puts?|includes?|identifies) (?P<who>[A-Z].{2,160}?) (?:among|as (?:one|some) of) (?:those|the (?:[A-Za-z]+ ){0,3}[a-z]+)(?: (?:on|in|of|from) (?:the )?[\w ]{3,30}?)? (?:who|that) (?P<did>[a-z].+)$"
)


def those_who_did(told: str) -> str:
    """'He lists X and Y among the people who did it': X and Y among those who did it."""
    return _LISTS.sub(r"\g<who> among those who \g<did>", told)


_THE_SAME = regex(r"^\W*(?:that |much |exactly )*the same (?:of|about) (?:the )?(?P<who><E\d+>)\W*(?:too|as well)?\W*$")
_WHO = regex(
    r"^\W*(?:that )?(?:Mr\.? |Ms\.? |Mrs\.? )?[A-Z][\w.'\u2019-]*(?:(?:,|,? and)? (?:Mr\.? |Ms\.? |Mrs\.? )?(?:[A-Z][\w.'\u2019-]*|Jr\.?))* (?=(?:(?:was|were|had|has|did|also|both) )?[a-z]+)"
)


def the_same(reader: Reader, told: str, marked: Marked) -> str:
    """'It says the same of Y', behind 'it says that X did it': Y did it; '' if it does not say so, or nobody did anything before."""
    same = _THE_SAME.match(told)
    before = next((one.title for one in reversed(reader.last_said) if one.frame == "document_says"), "") if same else ""
    who = _WHO.match(before) if before else None
    return f"{marked.ref(same['who']).name} {before[who.end() :]}" if same and who else ""


_IT_NAMES = regex(
    r"(?P<who>(?:<E\d+>(?:, | and |, and ))*<E\d+>) (?:are|is|was|were) (?:also )?(?:among|one of) (?:those|the (?:[A-Za-z]+ ){0,4}[a-z]+) (?:that |whom |which )?(?:it|he|the (?:report|volume|special counsel)|<E\d+>) (?:also )?(?:lists|names|cites|identifies|mentions|counts|gives)(?: as)? (?:having )?(?P<did>[a-z]+(?:ed|ing)\b[^.;]*)"
)


def those_it_names(text: str, told: str) -> re.Match[str] | None:
    """'X and Y are among those it lists as having done so': who they are, and what they did; None where that is not what is told."""
    match = _IT_NAMES.search(text) if " among " in text or " one of " in text else None
    return match if match is not None and match["did"] in told else None
