"""A campaign, committee or firm that is told as somebody else's: it is not the one that was told of before, and whose it is no report here says.

'Her rival's campaign paid it $5,000', 'his brother's firm got $17 million', 'Nancy Smith is a rival. Her campaign paid X': who is meant is not read. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading, Ref

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_OTHERS = r"rivals?|opponents?|challengers?|competitors?|adversar(?:y|ies)|successors?|predecessors?|running mates?|brothers?(?:-in-law)?|sisters?(?:-in-law)?|wife|ex-wife|husband|ex-husband|sons?(?:-in-law)?|daughters?(?:-in-law)?|father(?:-in-law)?|mother(?:-in-law)?|cousins?|nephews?|nieces?|uncles?|aunts?"
_BODY = (
    r"(?:campaigns?|committees?|PACs?|firms?|compan(?:y|ies)|consultanc(?:y|ies)|business(?:es)?|agenc(?:y|ies)|shops?|outfits?)"
)
_OF_ANOTHER = regex(
    rf"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he|[Oo]ne|\w+['\u2019]s) (?:[a-z-]+ ){{0,2}}?(?P<who>{_OTHERS})['\u2019]s? (?:own )?(?:[a-z-]+ ){{0,2}}?{_BODY}\b(?!,? (?:[A-Z]|called|named))"
)
"""'His rival's campaign', 'the candidate's brother's firm', without its name."""
_OF_A_PARTY = regex(
    r"^(?:And |But )?[Tt]he (?:(?:national|state) )?(?P<party>Republican|Democratic|Libertarian|Green)s?['\u2019]?s? (?:\w+ )?(?:committee|party)\b"
)
_OF_A_TRADE = regex(
    r"\b[Tt]he (?P<of>[a-z]+)[ -](?:makers?|manufacturers?|suppliers?|sellers?|printers?|dealers?|caterers?|brokers?|builders?)(?= (?:was|were|had|has|got|gets|received|collected|took|earned|drew|made)\b)"
)
"""'The hat maker got $5,000', of one who was not told to make hats."""
_HIS_CAMPAIGN = regex(r"\b(?:[Hh]is|[Hh]er) (?:own )?(?:[a-z]+ )?(?:campaign|committee)\b")
_TOLD_OF = regex(
    r"(?:^|[.!?]['\"\u201d]? )(?P<name>(?P<given>[A-Z][a-z]+) (?:[A-Z]\. )?(?P<last>[A-Z][\w'\u2019-]+))(?:,[^.;]*,)? (?:is|was|ran|had|has|runs|also|too|lost|won|dropped|entered|opposed|challenged)\b[^.!?]*[.!?]['\"\u201d]?\s*$"
)
"""A sentence that is of a person alone, right before: 'Nancy Smith is a rival.'"""
_SO_FAR = 200
"""Characters in which the sentence before is looked for."""


def look(reader: Reader, reading: Reading) -> None:
    """Keep back a payment read as of whom was told of before, where its words have somebody else's campaign or firm."""
    if reading.kind != "payment" or reading.unsure or reading.uncheckable:
        return
    if words := _beside(reading):
        reading.unsure = f"{words!r}: words that add to it or turn it are not read"
        return
    payer, payee = reading.role("subject"), reading.role("object")
    if not any(ref is not None and ref.how for ref in (payer, payee)):
        return
    found = _OF_ANOTHER.search(reading.text)
    if found and not _named_after(found[0], payer, payee):
        reading.unsure = f"{found[0]!r}: somebody else than was told of before"
    elif (party := _OF_A_PARTY.match(reading.text)) and payer is not None and payer.kind == "campaign":
        if party["party"] not in payer.name:
            reading.unsure = f"{party[0]!r}: which committee is meant is not read"
    elif reading.frame == "paid" and payee is not None and payee.how and (trade := _OF_A_TRADE.search(reading.text)):
        if not re.search(rf"\b{trade['of']}", reader.story.plain[: reader.at].lower()):
            reading.unsure = f"{trade[0]!r}: whether {payee.name} is meant is not sure"
    elif payer is not None and payer.how.startswith("who paid is carried over") and _HIS_CAMPAIGN.search(reading.text):
        _not_of_whom(reader, reading, payer)


_ONE_MORE = regex(r" (?:as well as|along with|together with) (?:the )?[A-Z]\w*")
_OTHER_STRETCH = regex(
    r"\b[Tt]he (?:next|following|previous|preceding|prior) (?:[\w-]+ )?(?:days|weeks|months|quarters|years)\b|\b(?:days|weeks|months|quarters|years) (?:before|after) (?:that|then)\b"
)
_OTHER_TOTAL = regex(r"\b(?:that|what|all) (?P<who>[A-Z]\w+)['\u2019]s (?:campaign )?(?:had )?(?:spent|paid|laid out)\b")


def _beside(reading: Reading) -> str:
    """Words that tell of another payee, time, direction or payer than was read; '' if there are none: 'paid X as well as Y', 'over the 11 months before that', 'its biggest check came from X', 'half of what Clinton's spent'."""
    payer, payee, text = reading.role("subject"), reading.role("object"), reading.text
    if reading.frame == "paid" and payee is not None and len(reading.roles["object"]) == 1:
        at = text.find(payee.text)
        if at >= 0 and (more := _ONE_MORE.match(text, at + len(payee.text))):
            return more[0].strip()
    carried_time = reading.period is not None and reading.period.carried
    if (carried_time or reading.frame == "paid_fact") and (other := _OTHER_STRETCH.search(text)):
        return other[0]
    whose = _OTHER_TOTAL.search(text) if reading.frame == "paid_share" and payer is not None else None
    return whose[0] if whose and payer is not None and whose["who"] not in payer.name.split(" ") else ""


def _named_after(said: str, payer: Ref | None, payee: Ref | None) -> bool:
    """Whether one of those that were read stands in the words by its own name."""
    return any(ref is not None and not ref.how and ref.text in said for ref in (payer, payee))


def _not_of_whom(reader: Reader, reading: Reading, payer: Ref) -> None:
    """'His campaign', behind a sentence of somebody whom no report names: of that one, and not of who paid before."""
    told = _TOLD_OF.search(reader.story.plain[max(reader.at - _SO_FAR, 0) : reader.at])
    if told is None or told["given"].lower() not in word_list("given_names") or told["last"] in payer.name.split(" "):
        return
    reading.unsure = f"whose campaign it is, {told['name']}'s or that of {payer.name}, is not sure"
