"""Who a clause says was paid more than a payee, or how far ahead of all others it was: 'only A and B took in more', 'no vendor but A was paid more', 'no other firm got half as much'.

Each is a place among the payees: those above it are named, counted, or so many times smaller. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.payments.payment import Payment
from klieg.claims.reading import WHO_WAS_PAID, Reading, Ref
from klieg.claims.sentences import vocabulary
from klieg.claims.sentences.roles import LIST, A, E, Found, P, parties

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

_VENDOR = r"(?:vendors?|payees?|suppliers?|contractors?|consultants?|recipients?|firms?|compan(?:y|ies)|outfits?|business(?:es)?|agenc(?:y|ies)|shops?|others?)"
_OTHER = rf"(?:other |single |outside |one )*{_VENDOR}"
_GOT = r"(?:(?:had|has|have|was|were|been|be) )*(?:paid|received|got|gotten|took(?: in)?|taken in|collected|earned|drew|drawn|made|pocketed|cost|cleared|banked|did|done|fared|had)"
_TIME = rf"(?:,? (?:(?:in|over|during|for|through|across|by) )?(?:the |that |those |these )?(?:same )?(?:{P}|(?:[a-z]+ |{A} )?(?:period|time|quarter|months?|year|stretch|span)))"
_LEAD = rf"\W*(?:(?:And|But|and|but|Here|There|Again|though|although|while) )?(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Tt]hrough|[Ff]rom|[Bb]y|[Ff]or)? ?(?:the |that |those )?(?:{P}|(?:same |whole )?(?:[a-z]+ )?(?:period|time|quarter|months?|year|stretch|span)),? )?"
_OF_WHOM = rf"(?: (?:of|on|in|among) (?:the |its |his |her |their |that )?(?:{E}(?:'s|\u2019s)? )?(?:list|books|payees|vendors|suppliers|reports?|payroll|{E}))?"
_FROM = rf"(?: (?:from|by|out of|of) (?:the |that )?(?:{E}(?:'s|\u2019s)?(?: (?:money|spending|dollars))?|campaign|committee|it|them|him|her))?"
_THAN = rf"(?: than (?:the )?(?P<than>{E}|it|they|the (?:firm|company|vendor|agency|shop))(?: (?:did|was|had|got|received))?)?"
_ONLY = regex(
    rf"{_LEAD}(?:(?:(?:[Oo]nly|[Jj]ust) )?(?P<n>{A}) (?:other )?{_VENDOR}, |[Oo]nly one (?:other )?{_VENDOR}, |(?:[Oo]nly|[Jj]ust) )(?:the )?(?P<above>{LIST}),? (?:alone )?{_GOT}(?: (?:any|even))? (?:more|better|higher|larger sums)(?: money)?{_FROM}{_TIME}?{_THAN}{_FROM}{_TIME}?\W*$"
)
_NO_BUT = regex(
    rf"{_LEAD}(?:[Nn]o {_OTHER}{_OF_WHOM}|[Nn]obody|[Nn]o one|[Nn]one(?: of (?:the|its|their|his|her) {_OTHER})?)(?: else)?,? (?:but|except|other than|save|besides|apart from|aside from|bar)(?: for| with)? (?:the )?(?P<above>{LIST}),? {_GOT} (?:any )?(?:more|better|as much|so much)(?: money)?{_FROM}{_TIME}?{_THAN}{_FROM}{_TIME}?\W*$"
)
_NO_PART = regex(
    rf"{_LEAD}(?:[Nn]o {_OTHER}{_OF_WHOM}|[Nn]obody|[Nn]o one|[Nn]one of the (?:{_VENDOR}))(?: else)? {_GOT} (?:even )?(?:as much as )?(?P<A>{A}|half|a third|a quarter|a fourth|a fifth|a tenth) (?:as much|of (?:that|it|what (?:it|the firm|the company) (?:did|got|received))|that (?:much|sum|amount)|the (?:sum|amount)){_FROM}{_TIME}?(?: as (?:the )?(?P<than>{E}))?{_FROM}{_TIME}?\W*$"
)
TIMES_ANY = regex(
    rf"(?P<h>more than |over |about |nearly |almost |at least |roughly )?(?:(?P<A>{A}) times|(?P<w>twice|double|triple|thrice)) (?:as much(?: money)?{_FROM}{_TIME}? as|what)(?: the)? (?:any(?: other|one else|body else)(?: {_OTHER})?|(?:next|second)(?:[ -](?:largest|biggest|highest))?(?:[ -](?:paid|ranked))? {_VENDOR}|runner-up|its nearest rival)(?: {_GOT})?{_FROM}{_TIME}?"
)
"""'Nearly three times as much as any other vendor', 'twice what the runner-up got'."""
_GOT_TIMES = regex(rf"(?P<head>.*?{E}.*?) {TIMES_ANY.pattern}\W*$")
_DEALT = regex(rf"\b(?:{_GOT}|gave|given|sent|spent|handed)\b")
_PARTS = {"half": 2, "a third": 3, "a quarter": 4, "a fourth": 4, "a fifth": 5, "a tenth": 10}
_TIMES = {"twice": 2, "double": 2, "triple": 3, "thrice": 3}


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """The place of a payee by who stood above it, or how far the next was behind; None if a clause says nothing of the kind."""
    plain = vocabulary.without_apposition(clause.text)
    if match := _ONLY.match(plain) or _NO_BUT.match(plain):
        return _under(reader, clause, plain, match)
    if match := _NO_PART.match(plain):
        return _far_ahead(reader, clause, plain, match, _at_least(clause, match))
    if match := _GOT_TIMES.match(plain):
        return _times_any(reader, clause, plain, match)
    return None


def _under(reader: Reader, clause: Clause, plain: str, match: re.Match[str]) -> Reading | None:
    """'Only A and B took in more': the place behind them, of whom the clause names behind 'than', or who was paid before."""
    above = clause.refs_in(match["above"])
    named = {ref.name for ref in above}
    payees = _behind(reader, clause, match)
    number = clause.amount_in(match.groupdict().get("n"))
    counted = number is None or (re.match(r"only|just", number.text, re.IGNORECASE) is not None and number.figure == len(named))
    if not payees or payees[0].name in named or not counted:
        return None
    return _made(reader, clause, plain.replace(match["above"], ""), payees, str(1 + len(named)), above)


def _behind(reader: Reader, clause: Clause, match: re.Match[str]) -> list[Ref]:
    """Whom the comparison is with: named behind 'than', or paid right before."""
    last = reader.last_payment
    named = clause.refs_in(match["than"] or "")
    if named and not named[0].how:
        return named[:1]
    if last is None or reader.payment_at != reader.paragraph or last.unsure or last.negated:
        return []
    return list(last.roles.get("object", [])) if len(last.roles.get("object", [])) == 1 else []


def _made(
    reader: Reader, clause: Clause, plain: str, payees: list[Ref], place: str, above: list[Ref] | None = None
) -> Reading | None:
    """The place of a payee among all of the payer that a clause names, or that is carried over."""
    payers, _ = parties(reader, [ref for ref in clause.refs_in(plain) if ref.name != payees[0].name])
    payment = Payment(reader, clause, Found(payers[:1], payees, None, 0, clause.end, "pays"))
    payment.negated = False
    last = reader.last_payment
    carried = not any(payees[0].text == ref.text for ref in clause.refs_in(clause.text))
    payer = payers[:1] or (list(last.roles.get("subject", []))[:1] if carried and last else payment.payer_not(payees))
    if not payer:
        return None
    made = payment.reading("paid_rank", payer, payees, title=place, other=above)
    if carried and last is not None:
        made.period = made.period or (last.period.carry() if last.period else None)
        made.assumptions.append(f"{WHO_WAS_PAID} from: {last.text}")
    return made


def _at_least(clause: Clause, match: re.Match[str]) -> Amount | None:
    """How many times as much as any other one must have had of whom it is said that no other had such a part."""
    part = clause.amount_in(match["A"])
    if part is not None and (part.unit != "share" or not part.figure):
        return None
    times = 1 / part.figure if part else Decimal(_PARTS[match["A"]])
    return Amount(0, 0, part.text if part else match["A"], "count", times, times, None, hedge="more than")


def _far_ahead(reader: Reader, clause: Clause, plain: str, match: re.Match[str], times: Amount | None) -> Reading | None:
    payees = _behind(reader, clause, match)
    if times is None or not payees:
        return None
    made = _made(reader, clause, plain, payees, "1")
    if made is not None:
        made.amount = times
    return made


def _times_any(reader: Reader, clause: Clause, plain: str, match: re.Match[str]) -> Reading | None:
    """'X got more than twice as much as any other vendor', 'the campaign paid X twice what the runner-up got'."""
    if clause.amounts_in(match["head"]) or re.search(r"\b(?:not|never|no)\b", match["head"]):
        return None
    _, payees = parties(reader, clause.refs_in(match["head"]))
    if len(payees) != 1 or not _DEALT.search(match["head"]):
        return None
    spoken = clause.amount_in(match["A"])
    if spoken is not None and spoken.unit != "count":
        return None
    made = _made(reader, clause, plain, payees, "1")
    if made is not None:
        made.amount = so_many(spoken, match)
    return made


def so_many(spoken: Amount | None, match: re.Match[str]) -> Amount:
    """How many times as much, with its hedge: 'more than twice' is open above, 'twice' is within a tenth."""
    if spoken is not None and spoken.hedge:
        return spoken
    value = spoken.figure if spoken else Decimal(_TIMES[match["w"]])
    text, tenth = spoken.text if spoken else match["w"], value / 10
    if (match["h"] or "").strip() in ("more than", "over", "at least"):
        return Amount(0, 0, text, "count", value, value, None, hedge="more than")
    nearly = (match["h"] or "").strip() in ("nearly", "almost")
    return Amount(0, 0, text, "count", value, value - tenth, value if nearly else value + tenth)
