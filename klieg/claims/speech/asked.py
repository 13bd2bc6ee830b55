"""Questions that are told of, with the answer that is quoted behind them ('We asked how much it paid X. "About $2 million," you answered.').

Such a question is put as it would have been asked ('How much did it pay X?'), and is read with its answer as one that was (fragments.together, turns.answered).
"""

from __future__ import annotations

import re

from klieg.claims.language.patterns import regex
from klieg.claims.speech import fragments

_TOLD = regex(
    r"^\W*(?:[^;:\"\u201c?]{1,80}? )?(?:asked|inquired|wanted to know)(?: [^;:\"\u201c?]{1,60}?)??,? "
    r"(?P<what>(?:[Hh]ow (?:much|many|often)|whether|if|what|when|who|whom|which|(?:for|to|from|by) whom)\b [^;\"\u201c?]{6,220}?)[.:]?\W*$"
)
_PASTS = {past: base for base, past in fragments.PAST.items() if base != past}
_OF_E = frozenset(
    ["receive", "create", "place", "use", "hire", "purchase", "include", "disclose", "name", "serve", "charge", "reimburse", "raise", "file", "advertise", "retire", "resign", "release", "publish", "share", "promote", "owe", "remove", "close", "donate", "contribute"]
)  # fmt: skip
_AUXILIARY = r"was|were|is|are|has|have|had"
_VERB = rf"(?:{_AUXILIARY}|{'|'.join(sorted(_PASTS, key=len, reverse=True))}|cost|[a-z]{{2,}}ed)"
_ORDER = regex(rf"^(?P<s>\S+(?: \S+){{0,7}}?) (?:ever |also )?(?P<v>{_VERB})\b(?P<rest>.*)$")
_ASKS_OF = regex(
    r"^(?P<ask>[Hh]ow (?:much(?: money)?|many [a-z-]+|often|many times)|what|when|(?:(?:for|to|from|by) )?whom) (?P<clause>.+)$"
)
_HAD = regex(rf"^ (?:ever |also )?(?P<v>(?!been\b){_VERB})\b(?P<rest>.*)$")


def _base(verb: str) -> str:
    """The base form of a verb in the past: 'pay', 'receive', 'rely'; one that no list has is shortened so that fragments.past gives it back."""
    if verb in _PASTS:
        return _PASTS[verb]
    if verb.endswith("ied"):
        return f"{verb[:-3]}y"
    return verb[:-1] if verb[:-1] in _OF_E else verb.removesuffix("ed")


def _turned(clause: str) -> str:
    """'The campaign paid X' in the order of a question: 'did the campaign pay X'; '' where its verb is not found."""
    order = _ORDER.match(clause)
    if order is None:
        return ""
    verb, rest = order["v"], order["rest"]
    if verb == "had" and (did := _HAD.match(rest)):
        verb, rest = did["v"], did["rest"]
    if re.fullmatch(_AUXILIARY, verb):
        return f"{verb} {order['s']}{rest}"
    return f"did {order['s']} {_base(verb)}{rest}"


def question(text: str) -> str:
    """The question that a sentence tells of, as it would be asked; '' where it tells of none."""
    told = _TOLD.match(text.strip())
    if told is None:
        return ""
    what = told["what"]
    whether = re.match(r"(?:whether|if) (?P<clause>.+)$", what)
    asks = _ASKS_OF.match(what)
    if whether is not None:
        made = _turned(whether["clause"])
    elif asks is None or re.match(rf"{_VERB}\b", asks["clause"]):
        made = what  # 'who paid X', 'how many payments were made'
    else:
        made = _turned(asks["clause"])
        made = f"{asks['ask']} {made}" if made else ""
    return f"{made[:1].upper()}{made[1:]}?" if made else ""


_WHO = r"(?:[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Tt]he [a-z ]{3,40}|[A-Z][\w.'\u2019 -]{2,40}|[Hh]is [a-z ]{3,30}|[Hh]er [a-z ]{3,30}|[Yy]our [a-z ]{3,30})"
_SAID = r"(?:answered|replied|said|wrote|responded|told (?:us|me|the (?:committee|staff|panel))|was (?:the|his|her|its|your|their) (?:answer|reply))"
_QUOTED = regex(
    rf"^\W*[\"\u201c](?P<a>[^\"\u201c\u201d]{{1,160}}?)[,.!]?[\"\u201d],?(?: (?:{_WHO} {_SAID}|{_SAID} {_WHO}|{_SAID}|came the (?:answer|reply)))?(?:,? (?:in|on|by|at|through|last|this) [A-Za-z. ]{{2,30}})?\W*$"
)
_QUOTED_BEHIND = regex(rf"^\W*{_WHO} {_SAID}[:,]? (?:that )?[\"\u201c](?P<a>[^\"\u201c\u201d]{{1,160}}?)[,.!]?[\"\u201d]\W*$")
_TOLD_SO = regex(
    r"^\W*(?:[Tt]he|[Yy]our|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:answer|reply|response) was(?: simply| only)?[:,]? [\"\u201c]?(?P<a>[^\"\u201c\u201d]{1,160}?)[,.!]?[\"\u201d]?\W*$"
)


def answer(text: str) -> str:
    """What is answered, without who says so; '' where a sentence is no more than that."""
    found = _QUOTED.match(text.strip()) or _QUOTED_BEHIND.match(text.strip()) or _TOLD_SO.match(text.strip())
    return f"{found['a'][:1].upper()}{found['a'][1:]}." if found else ""
