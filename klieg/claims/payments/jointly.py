"""What several payees are said to have had together: a share of all that was spent, or a sum, where they are named or were named before ('together the two firms account for ...').

What several payers paid together is joint.py's. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.amounts import share_said
from klieg.claims.language.patterns import regex
from klieg.claims.payments.payment import Payment
from klieg.claims.payments.tails import EVERYTHING
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences import payment_words as words
from klieg.claims.sentences.roles import LIST, A, E, Found, P, parties

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

_FIRMS = r"(?:vendors?|payees?|suppliers?|contractors?|consultants?|firms?|companies|agencies|shops?)"
_LEAD = rf"[\s\"\u201c]*(?:(?:And|But) )?(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Tt]hrough|[Ff]rom|[Bb]y)? ?(?:the |that |those )?{P},? )?(?P<lead>(?:[Tt]ogether|[Cc]ombined|[Bb]etween them|[Tt]aken together),? )?"
_WHO = rf"(?:(?P<all>(?:{E}['\u2019]s? |[Tt]he |[Ii]ts |[Hh]is |[Hh]er |[Tt]heir |[Jj]ust |[Oo]nly )*(?P<n>{A}|two) (?:{E} |[a-z-]+ ){{0,2}}?(?:{_FIRMS}|pollsters|printers|payees|lawyers|designers|brokers), ))?(?P<who>(?:[Tt]he |[Tt]hose |[Tt]hese )?(?:{A}|two) (?:{_FIRMS}|of them)|[Tt]hey|[Tt]he pair|[Bb]oth(?: {_FIRMS})?|(?:the )?{LIST}),?"
_JOINED = r"(?P<joined>,? (?:together|combined|between them|taken together),?)?"
_HAD = r"(?:(?:had|have|has) )?(?:(?P<shared>shared|split|divided)|account(?:ed|s)? for|made up|make up|took(?: in)?|taken in|received|collected|swallowed|absorbed|got|represent(?:ed)?|earned|consumed|drew|were good for|were paid|was paid|come to|came to|add(?:ed)? up to)"
_TIME = rf"(?:,? (?:(?:in|over|during|for|through|across|by) )?(?:the |that |those |these )?(?:same )?(?:{P}|(?:[a-z]+ )?(?:period|time|quarter|months?|year|stretch)))?"
_OF_ALL = rf"(?:{EVERYTHING}|(?:the )?(?:operating |itemi[sz]ed )*(?:expenses|expenditures|payments|disbursements|spending)(?: that)? {E} (?:had |has )?(?:itemi[sz]ed|reported|made|disclosed)|(?P<back>it|that|the (?:total|whole|sum)))"
_SHARE = regex(
    rf"{_LEAD}{_WHO}{_JOINED} {_HAD} (?:about |roughly |nearly |almost |some |more than |less than )*(?P<A>{A}|half|most)(?: dollars)? (?:of|in) (?P<whole>{_OF_ALL}){_TIME}[ .\"\u201d]*$"
)
_SUM = regex(
    rf"{_LEAD}{_WHO}{_JOINED} {_HAD} (?:a total of )?(?P<A>{A})(?: from (?:the )?(?P<by>{E}|campaign|committee|it))?{_TIME}[ .\"\u201d]*$"
)


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """The share or the sum that a clause gives several payees together; None if it gives none."""
    match = _SHARE.match(clause.text) or _SUM.match(clause.text)
    if match is None or not (match["lead"] or match["joined"] or match["all"] or match["shared"]):
        return None
    named = match.groupdict()
    share = "whole" in named
    amount = clause.amount_in(match["A"]) or share_said(match["A"])
    last = reader.last_claim
    if amount.unit != ("share" if share else "money") or (
        named.get("back") and (last is None or last.frame not in ("paid_total", "cover"))
    ):
        return None
    if match["all"] and not _as_many(clause, match):
        return None
    payers, _ = parties(reader, clause.refs_in(f"{named.get('whole') or named.get('by') or ''} {match['all'] or ''}"))
    payer = payers[:1] or (list(last.roles.get("subject", []))[:1] if last else [])
    payees = _payees(reader, clause, match["who"], payer)
    before = reader.last_payment
    if payees is None and share and payer and before is not None and len(before.roles.get("object", [])) == 1:
        # 'received 44 payments. Together they make up a sixth of its spending': the payments, of the one payee
        payment = Payment(reader, clause, Found(payer, [], amount, 0, clause.end, "receives"))
        one = payment.reading("paid_share", list(before.roles["subject"][:1]), list(before.roles["object"]), amount=amount)
        one.roles["told_before"] = list(before.roles["object"])
        one.period = one.period or (before.period.carry() if before.period else None)
        return one
    if not payer or payees is None:
        return None
    payment = Payment(reader, clause, Found(payer, payees, amount, 0, clause.end, "receives"))
    made = payment.reading("paid_share" if share else "paid_sum", payer, payees, amount=amount)
    named_here = {ref.name for ref in reader.named_before(0) if ref.kind == "organisation"}
    if len(payees) < _TWO and len(named_here) < _TWO and words.TOGETHER_COME.match(clause.text):
        return None  # 'in fifteen payments ... Together they come to $38,905': those of the one payee that is spoken of
    if match["all"] or match["shared"]:
        made.roles["together"] = [Ref("together", "together", "thing")]
    if match["all"] and made.unsure.endswith(_OF_SEVERAL):
        made.unsure = ""  # as many are named
    if len(payees) < _TWO:
        made.unsure = "who had it together is not read"
    spoken = reader.last_claim if named.get("back") else reader.last_payment
    if made.period is None and spoken is not None and spoken.period is not None:
        made.period = spoken.period.carry()
    return made


def _as_many(clause: Clause, match: re.Match[str]) -> bool:
    """Whether as many are named as are told of: 'Clinton's two pollsters, A and B'."""
    number = clause.amount_in(match["n"])
    wanted = _TWO if match["n"] == "two" else int(number.figure) if number is not None and number.unit == "count" else 0
    return wanted == len(clause.refs_in(match["who"])) >= _TWO


_TWO = 2
_OF_SEVERAL = "what several had together is not read"
"""The doubt about 'three vendors' (doubts.tsv)."""


def _payees(reader: Reader, clause: Clause, who: str, payer: list[Ref]) -> list[Ref] | None:
    """Who had it: those named, or as many as were named in this paragraph and had money of the payer; [] where that is not clear, None where they are payments."""
    named = clause.refs_in(who)
    they = named[0].text.lower() == "they" if named else who.lower() == "they"
    if named and not they:
        _, payees = parties(reader, named)
        return payees if len(payees) == len(named) and len(named) >= _TWO else []
    last = reader.last_payment
    if they and last is not None and last.frame == "paid_count":
        return None  # the payments
    mark = re.search(A, who)
    number = clause.amount_in(mark[0]) if mark else None
    wanted = int(number.figure) if number is not None and number.unit == "count" else _TWO
    spoken = [
        ref
        for ref in reader.named_before(0)
        if ref.kind == "organisation"
        and payer
        and reader.candidate(ref).kind != "campaign"
        and reader.known.pays(payer[0].name, ref.name)
    ]
    return (
        [replace(ref, how=f"who had it together is carried over: {ref.name}") for ref in reversed(spoken)]
        if len(spoken) == wanted
        else []
    )
