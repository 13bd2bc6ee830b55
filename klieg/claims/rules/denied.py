"""A denial that a reading does not hold, or two of which it holds one: 'no vendor was never paid more', 'the account never posted more than any other'.

Readings of payments and of archives take a denial into what they say ('no vendor was paid more' is a first place), and some of their patterns look for no denial at all: where one stands in
the words of such a claim and the reading is none, it is not read.
"""

from __future__ import annotations

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.sentences.payment_words import NOT_DENYING

_NOT = r"(?:\bnever\b|\bnot\b|\bcannot\b|(?<=[a-z])n['\u2019]t\b)"
_DENIES = regex(_NOT)
_PLAIN = regex(
    r"\bnot (?:only|just|merely|even|one|a single|quite|least|to mention|counting|including|unlike|yet|until|surprisingly)\b|\bnot an? (?:single |red )?(?:cent|penny|dollar|dime|nickel|pound|ruble)\b|\bor not\b|\bnever before\b|\bnot (?:the |that |those |on |in )?[^,;.]{2,60}? but\b|, not (?!only)[^,;.]{2,40}"
)
"""What denies nothing, or says what it is not beside what it is."""
_TWICE = regex(
    rf"\b(?:[Nn]o(?! (?:fewer|more|less|later|longer|doubt|matter)\b| [A-Z])|[Nn]obody|[Nn]one|[Nn]o one|[Nn]othing|[Nn]either|[Nn]ot|[Nn]ever|[Hh]ardly)\b(?:(?!\b(?:who|that|which|when|while|as|where|and|but|nor|because|said|says)\b)[^,;:\u2014.]){{0,80}}?{_NOT}|{_NOT}(?:(?!\b(?:who|that|which|when|while|as|where|and|but|nor|said|says)\b)[^,;:\u2014.]){{0,40}}?(?:{_NOT}|\b(?:none|nobody|no one|no(?! (?:more|fewer|less|later|longer|matter)\b| [A-Z])|nothing(?! (?:more|less)\b))\b)"
)
_HEARS_NONE = regex(
    r"paid_(?:ratio|against|customer|peak|change|average|count|distinct|rank|sum|each|card)|(?:posts|ads)_(?:prolific|most_clicked|most_seen|dearest|against|language)|loans_(?:against|share|count|sum|largest)|accounts_\w+|apiece_\w+|cover"
)
"""Frames whose patterns say what is so: a denial by 'not' or 'never' is none of them."""
_ANY = regex(rf"{_NOT}(?: ever)? (?:<?[a-z]+ ){{1,3}}(?:any(?:one|body)?|another|a|more)\b|\b(?:any|another) ")
"""'We didn't pay any vendor more than X': the denial is what makes it a first place."""


def unheard(reading: Reading) -> str:
    """The words of a denial that the reading does not hold; '' if there are none."""
    if reading.kind not in ("payment", "count", "ad") or not _DENIES.search(reading.text):
        return ""
    if reading.frame == "cover" and reading.amount is not None and reading.amount.text == "nothing":
        return ""  # 'has not taken a cent from any PAC': that it is nothing
    told = NOT_DENYING.sub(" ", _PLAIN.sub(" ", reading.text))
    if twice := _TWICE.search(told):
        return twice[0]
    one = _DENIES.search(told)
    if one is None or reading.negated or not _HEARS_NONE.fullmatch(reading.frame):
        return ""
    return "" if reading.frame == "paid_rank" and _ANY.search(told) else one[0]
