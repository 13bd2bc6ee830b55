"""A campaign, committee or firm that is told as somebody else's: it is not the one that was told of before, and whose it is no report here says.

'The Republican committee paid it $5,000', 'the hat maker got $17 million', 'Nancy Smith is a rival. Her campaign paid X': who is meant is not read. Where a word of the clause alone tells it
('her rival's campaign') it is in doubts.tsv. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import WHO_PAID, WHO_WAS_PAID, Reading, Ref

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

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
_POSSESSIVE = frozenset(["his", "her", "its", "their", "our", "your", "my"])
_THEIR_THING = regex(
    r"\b(?:his|her|its|their|our|your|my) (?:own )?(?:[a-z]+ )?(?:businesses|companies|firms|properties|enterprises|interests|holdings|hotels|clubs|ventures|relatives|children|sons|allies|friends|associates)\b",
    re.IGNORECASE,
)
"""'None of his businesses received money': they are not who is meant by 'his'."""
_IT_DOES = regex(r"(?:And |But )?(?:It|They|The (?:campaign|committee))\b")
_OF_A_YEAR = regex(
    r"(?:^|[.!?]['\"\u201d]?\s+)(?P<who>The (?:19|20)\d\d (?:[a-z]+ )?(?:campaign|committee|bid|run))(?: itself)? [^.!?]*[.!?]['\"\u201d]?\s*$"
)
"""'The 2012 campaign kept its bills lower. It paid ...': another than the one before."""
_SO_FAR = 200
"""Characters in which the sentence before is looked for."""


def look(reader: Reader, reading: Reading) -> None:
    """Keep back a payment read as of whom was told of before, where its words have somebody else's campaign or firm."""
    if reading.kind != "payment" or reading.unsure or reading.uncheckable:
        return
    payer, payee = reading.role("subject"), reading.role("object")
    if not any(ref is not None and ref.how for ref in (payer, payee)):
        return
    if (
        payee is not None
        and (payee.how.startswith(WHO_WAS_PAID) or payee.text.lower() in _POSSESSIVE)
        and (thing := _THEIR_THING.search(reading.text))
    ):
        reading.unsure = f"{thing[0]!r}: who is meant is not read"
    elif (party := _OF_A_PARTY.match(reading.text)) and payer is not None and payer.kind == "campaign":
        if party["party"] not in payer.name:
            reading.unsure = f"{party[0]!r}: which committee is meant is not read"
    elif reading.frame == "paid" and payee is not None and payee.how and (trade := _OF_A_TRADE.search(reading.text)):
        if not re.search(rf"\b{trade['of']}", reader.story.plain[: reader.at].lower()):
            reading.unsure = f"{trade[0]!r}: whether {payee.name} is meant is not sure"
    elif payer is not None and payer.how and _IT_DOES.match(reading.text) and (other := _OF_A_YEAR.search(_before(reader))):
        reading.unsure = f"whether {other['who']!r} is meant, or {payer.name}, is not sure"
    elif payer is not None and payer.how.startswith(WHO_PAID) and _HIS_CAMPAIGN.search(reading.text):
        _not_of_whom(reader, reading, payer)


def _before(reader: Reader) -> str:
    """What stands right before the sentence."""
    return reader.story.plain[max(reader.at - _SO_FAR, 0) : reader.at]


def _not_of_whom(reader: Reader, reading: Reading, payer: Ref) -> None:
    """'His campaign', behind a sentence of somebody whom no report names: of that one, and not of who paid before."""
    told = _TOLD_OF.search(_before(reader))
    if told is None or told["given"].lower() not in word_list("given_names") or told["last"] in payer.name.split(" "):
        return
    reading.unsure = f"whose campaign it is, {told['name']}'s or that of {payer.name}, is not sure"
