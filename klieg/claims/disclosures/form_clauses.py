"""What a clause says of a form that was spoken of before it, without naming it, put into the one way that is read: 'X isn't on there', 'from X it lists nothing', 'but the Heritage Foundation isn't', 'X is down for consulting'.

As with versions (version_clauses.py), each clause is one of a few shapes, and what fits none is left alone.
"""

from __future__ import annotations

import re

from klieg.claims.disclosures.version_clauses import ASIDE, ITEM, LISTED, NO_ITEMS, THING, contracted, without_reporter
from klieg.claims.language.patterns import regex

_AND_MORE = r"(?:,? and (?:the )?[A-Z][\w&.'\u2019-]*(?: [A-Z][\w&.'\u2019-]*)*)?"
_ITEMS = rf"(?P<item>(?:{THING}){_AND_MORE}){ASIDE}"
"""One or two that stand on a form."""
_FORM = r"(?:form|disclosure|declaration|filing|list|paper|report|statement|page|document)"
_IT = rf"(?:[Ii]t|[Tt]he {_FORM}|[Hh]e|[Ss]he)"
_THERE = rf"(?:(?:in|on) (?:there|it|(?:the|that|this|his|her) {_FORM})|there|among (?:them|(?:the|his|her) (?:sources|clients|creditors|employers)(?: of (?:pay|income|compensation))?))"
_MENTION = r"(?:(?:any|a) (?:mention|trace|sign|word|hint) of |any(?:thing)? (?:of|from|about) |any |the name (?:of )?)?"
_WORK = r"(?:consulting|speaking|legal|advisory|strategic|polling|communications|media) (?:services|work|fees|engagements?|advice)|(?:a |paid )?(?:speech|speeches|lecture|lectures)|consulting|a speaking engagement|speaking"
_SHAPES: tuple[tuple[str, str], ...] = (
    (rf"{_ITEMS} (?:is|are|was|were) (?:not|nowhere)(?: {LISTED})? {_THERE}(?: at all| either| anywhere)?$", "the same form does not list {item}"),
    (rf"{_ITEMS} (?:is|are|was|were) nowhere (?:in sight|to be (?:seen|found))(?: {_THERE})?$", "the same form does not list {item}"),
    (rf"{_ITEMS} (?:does|do|did) not (?:appear|figure|feature|stand|show up|turn up|come up) {_THERE}(?: at all| either| anywhere)?$", "the same form does not list {item}"),
    (rf"{_ITEMS} (?:is|are|was|were) (?:right )?(?:in|on) there(?: too| as well| also)?$", "the same form lists {item}"),
    (rf"[Ff]rom {_ITEMS} {_IT} (?:lists|shows|reports|states|gives|has|reported|listed|showed|declared|disclosed) (?:nothing|no (?:income|pay|fees|money|payments?))(?: at all| whatever)?$", "the same form does not list {item}"),
    (rf"(?:[Yy]ou|[Oo]ne|[Rr]eaders|[Nn]obody|[Nn]o one) (?:will|can|would|could|do|does)(?P<not> not| never)? (?:find|see|meet) {_MENTION}{_ITEMS} {_THERE}(?: at all| either| anywhere)?$", "the same form does not list {item}"),
    (rf"[Ww]hat (?:you|one) (?:will|can|do|would) not (?:find|see|meet) (?:{_THERE} )?is {_MENTION}{_ITEMS}$", "the same form does not list {item}"),
    (rf"[Ww]hat {_IT} (?:does|did) not (?:list|name|mention|show|include|report|disclose|have|say) is {_MENTION}(?P<debt>(?:debt|loan|note|money owed) (?:owed )?(?:to|from) )?{_ITEMS}$", "the same form does not list {item}{creditor}"),
    (rf"{_ITEMS} (?:is|was|are|were) (?:down|listed|entered|there|named|put down)(?: there| on it)?(?: only| just)?(?P<rest> for (?:{_WORK}))$", "the same form lists {item}{rest}"),
    (rf"(?:[Tt]here is|[Tt]here was) no (?:mention|trace|sign|word) (?:there |in it |on it )?of {_ITEMS}$", "the same form does not list {item}"),
)  # fmt: skip
_ALL = tuple((regex(pattern), template) for pattern, template in _SHAPES)
_NOT_SO = regex(rf"(?:but |and |while |though )?{ITEM} (?:is|was|are|were|does|did|do) not$")
_SO_STANDS = regex(
    r"\b(?:is|are|was|were) (?:(?:listed|named|mentioned|there|included) )?(?:(?:in|on) (?:it|there|(?:the|his|her|that) (?:first |second )?(?:form|list|disclosure|version))|there|among (?:them|(?:his|her|the) (?:sources|clients|creditors)[a-z ]*))\W*$"
    r"|\b(?:appears?|stands?|figures?) (?:in|on) (?:it|(?:the|his|her|that) (?:form|list|disclosure))\W*$"
)
"""What stands on a form, right before 'but Y isn't'."""


def whole_of(piece: str, led: str) -> str:
    """What a clause of a form stands for; empty if it is of no shape that is known. `led` is the clause before it in its sentence."""
    plain = contracted(without_reporter(piece))
    if (match := _NOT_SO.match(plain)) and _SO_STANDS.search(led) and not re.search(r"\bnot\b|n['\u2019]t\b|\bnowhere\b", led):
        return _made("the same form does not list {item}", match)
    for pattern, template in _ALL:
        if match := pattern.match(plain):
            nobody = match[0].lower().startswith(("nobody", "no one"))
            if "not" in match.groupdict() and bool(match["not"]) == nobody:
                return ""
            return _made(template, match)
    return ""


def _made(template: str, match: re.Match[str]) -> str:
    groups = {name: value or "" for name, value in match.groupdict().items()}
    if groups["item"].lower() in NO_ITEMS:
        return ""
    told = template.format(
        item=groups["item"], rest=groups.get("rest", ""), creditor=" among his creditors" if groups.get("debt") else ""
    )
    return told[0].upper() + told[1:]
