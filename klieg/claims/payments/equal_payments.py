"""'Made six contributions of $5,000 each', 'five payments of $10,000 each went from X to Y', 'three of them were of $2 million': how many payments of one sum.

Nothing here looks at a record.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.payments.payment import Payment
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause, bare
from klieg.claims.sentences.roles import E, Found, P

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_OF_THE_PAYMENTS = regex(r" of (?:the|these|those|its) ")
_WENT = r"(?: (?:went|(?:have |had )?gone|flowed|passed|(?:were|have been|had been) (?:made|sent|paid|given)))?"
_TO_ONE = regex(
    rf"{_WENT}(?: (?:from|by) (?:the )?(?P<s>{E})(?:['\u2019]s)?(?: [a-z]+)?)?(?:,? (?:in |during |over |from )?{P},?)? to (?:the )?(?:(?:[a-z]+|PAC) )*(?P<e>{E})(?: (?:from|by) (?:the )?(?P<s2>{E}))?"
)
"""'Sent two gifts to the super PAC X', 'five payments of $10,000 each went from X to Y': to whom, behind the count, and from whom."""
_SOMEBODY = regex(rf"\b(?:to|from|by) (?:the )?(?P<e>{E})")


def readings(reader: Reader, clause: Clause, match: re.Match[str]) -> list[Reading]:
    """'Made six contributions of $5,000 each': how many payments of one sum, to anybody or to one; or how many contributions ('made 30 contributions')."""
    count, sum_ = (clause.amount_in(token) for token in (match["n"], match.groupdict().get("a") or match.groupdict().get("a2")))
    payees = clause.refs_in(match["e"] or match.groupdict().get("e2"))
    giver: list[Ref] = []
    if not payees and (to := _TO_ONE.match(clause.text, match.end())):
        payees = clause.refs_in(to["e"])
        giver = clause.refs_in(to["s"] or to["s2"] or "")
    before = clause.text[: match.start()]
    if not payees and (
        got := re.search(
            rf"(?P<o>{E})[^<]*?\b(?:received|got|took|collected|accepted|banked|(?:was|were) (?:paid|given|sent))\b[^<]*$", before
        )
    ):
        payees = clause.refs_in(got["o"])
        behind = re.match(rf"[^<;,]*? (?:from|by) (?:the )?(?P<s>{E})", clause.text[match.end() :])
        giver = clause.refs_in(behind["s"]) if behind else []
        before = ""
    found = Found(
        giver or [ref for ref in clause.refs_in(before[-60:]) if reader.candidate(ref).kind == "campaign"][-1:],
        payees,
        count,
        *match.span(),
        "pays",
    )
    payment = Payment(reader, clause, found)
    payees = payees or (payment.payees() if _OF_THE_PAYMENTS.search(match[0]) else [])
    payer = payment.found.payer or payment.payer_not(payees)
    if count is None or count.unit != "count" or (sum_ is not None and sum_.unit != "money") or not payer:
        return []
    made = payment.reading("paid_each", payer, payees, amount=count, title=match["what"])
    if sum_ is not None:
        made.roles["sum"] = [Ref(sum_.text, sum_.text, "thing")]
    told = {ref.name for ref in (*payer, *payees)}
    others = [
        m
        for m in _SOMEBODY.finditer(clause.text, match.end())
        if not {reader.candidate(r).name for r in clause.refs_in(m["e"])} & told
    ]
    if others:
        made.unsure = made.unsure or f"{bare(others[0][0], clause.marked)!r}: whom they went to is not read"
    return [made]
