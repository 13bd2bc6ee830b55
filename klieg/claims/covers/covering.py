"""What a sentence says of the cover of a committee's report in words that no pattern of covers.tsv has: its balance, its debts, what it took in, what it spent.

It is looked for where nothing else was read, and read only where every word of the sentence is one of those by which covers are spoken of (`cover_words.txt`): a word beyond them ("from", "on",
a second name) may narrow what is said. Nothing here looks at what a report holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.covers import covers
from klieg.claims.language import doubts
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.names import described
from klieg.claims.reading import Reading
from klieg.claims.sentences import vocabulary
from klieg.claims.sentences.marked import Marked
from klieg.claims.sentences.roles import PRONOUNS

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_LINES = (
    (
        "cash on hand",
        r"\b(?:banks?|accounts?|balances?|coffers|tills?|kitty|treasury|war chest|cash|in hand|on hand|left|reserves?|purse)\b",
    ),
    ("debts", r"\b(?:debts?|owed|owes?|in the red|liabilities|arrears|unpaid|obligations)\b"),
    (
        "receipts",
        r"\b(?:rais(?:ed|es|ing)|receipts|received|hauled|haul|collect(?:ed|s)|intake|income|took in|taken in|pulled in|reeled in|brought in|came in|gathered|amassed|fundraising)\b",
    ),
    ("operating expenditures", r"\boperating\b"),
    (
        "disbursements",
        r"\b(?:spen[dt]|spending|disburs\w+|outlays?|outgo|laid out|paid out|shelled out|burned through|went through|parted with)\b",
    ),
)
"""The lines of a cover, and the words that each is known by."""
_THEN = r"(?: (?:in|over|during) (?:the )?<P\d+>)?(?: by)? <A"
_GREW = regex(rf"\b(?:grew|rose|went up|increased|swelled|was up|climbed){_THEN}", re.IGNORECASE)
_SHRANK = regex(rf"\b(?:shrank|fell|dropped|went down|declined|decreased|dwindled|was down){_THEN}", re.IGNORECASE)
_CHANGED = regex(
    r"\b(?:grew|rose|went up|increased|swelled|climbed|shrank|fell|dropped|went down|declined|decreased|dwindled|lost|up|down)\b",
    re.IGNORECASE,
)
_OF_A_TIME = regex(r"\b(?:for|of) (?:(?:the|that|all of|the whole of) )*(?:month|quarter|year|period|<P\d+>)", re.IGNORECASE)
_OWED_TO_IT = regex(r"\b(?:is|was|were|are|been|being|still) owed\b|\bow(?:ed|e|es) (?:it|to)\b", re.IGNORECASE)
_ON_SOMETHING = regex(r"\b(?:spent|spends?|paid|laid out|disbursed)\b[^;]*\bon (?!hand\b|the\b|its\b|their\b|a\b|that\b|<P)[a-z]")
"""'Spent $444,937 on books': no line of a cover."""
_BEFORE_A_VOTE = regex(
    r"(?:ahead of|before|going into|heading into|on the eve of) the (?:<P\d+> )?(?:primary|general|election|runoff|caucus(?:es)?|vote)(?: election)?,? ",
    re.IGNORECASE,
)


def reading(reader: Reader, text: str, marked: Marked) -> Reading | None:
    """The line of a committee's cover that a sentence states; None if it speaks of two committees or sums, of no line or of two, or says more than can be read."""
    plain = vocabulary.plain(marked.text)
    if vote := _BEFORE_A_VOTE.match(plain):
        if not any(re.search(said, text, re.IGNORECASE) for said, _ in covers.REPORTS):
            return None  # of which day is not said
        plain = plain[vote.end() :]
    amounts = marked.amounts_in(plain)
    if len(amounts) != 1 or amounts[0].unit != "money":
        return None
    if vocabulary.unknown(_OF_A_TIME.sub(" ", plain), word_list("cover_words")):
        return None
    named = {}
    for ref in map(reader.candidate, marked.refs_in(plain)):
        named[ref.name] = ref
    (payer,) = named.values() if len(named) == 1 else (None,)
    if (
        payer is None
        or payer.kind != "campaign"
        or " and the " in payer.text
        or (payer.text.lower() in PRONOUNS and not payer.how)
    ):
        return None
    found = [name for name, pattern in _LINES if re.search(pattern, plain, re.IGNORECASE)]
    if found == ["operating expenditures", "disbursements"]:
        found = ["operating expenditures"]
    if len(found) != 1 or _OWED_TO_IT.search(plain) or _ON_SOMETHING.search(plain):
        return None
    title = found[0]
    more = "more" if _GREW.search(plain) else "less" if _SHRANK.search(plain) else ""
    if not more and _CHANGED.search(plain):
        return None  # 'fell to $5,700': from where is not said
    if more:
        if title != "cash on hand":
            return None
        title = f"cash on hand {more} than cash at the beginning"
    elif title == "cash on hand" and covers.BEGINS.search(plain):
        title = "cash at the beginning"
    made = Reading("cover", "payment", 0, len(text.rstrip()), text.rstrip(), {"subject": [payer]}, title, amounts[0])
    one_time, made.period = vocabulary.time(reader, text, marked, plain)
    if not one_time:
        return None
    doubt = doubts.first("payment/cover", marked.text)
    if doubt and not (more and doubt.why == "a change is not read"):
        return None
    made.assumptions = [payer.how] if payer.how else []
    if rest := described.others(reader.discourse, payer):
        made.others = {"subject": rest}
    return made
