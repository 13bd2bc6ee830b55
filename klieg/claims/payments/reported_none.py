"""'Ted Cruz's campaign reported none in that quarter', behind a payment that another reported: it paid nothing to whoever was paid.

Nothing here looks at a record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.payments.absences import Said
from klieg.claims.sentences.roles import E, P

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

_NONE = regex(
    rf"(?:And |But |By contrast,? |Meanwhile,? )?(?:the )?(?P<payer>{E})(?:['\u2019]s?)?(?: (?:reports?|filings?))? (?:had |has |also |itself |for its part )*(?:reported|reports|disclosed|discloses|listed|lists|showed|shows|show|list|report|itemi[sz]ed|recorded|declared|made) none"
    rf"(?: at all| whatsoever| of (?:those|these|them|its own))?(?P<when>,? (?:(?:in|for|during|over) )?(?:(?:the )?{P}|(?:that|the same|those) (?:same )?(?:[a-z]+ )?(?:month|months|quarter|period|time|year|spring|summer|fall|stretch)))?\W*$"
)
_BY_NAME = regex(r"$|the campaign of ")
"""How a campaign that is named is made out; 'the campaign' may be any that was spoken of."""
_PAID = ("paid", "paid_count", "paid_extreme", "paid_fact")


def said(reader: Reader, clause: Clause) -> list[Said]:
    """'It paid nothing', of a campaign that is named, where a payment is what was told last in the paragraph; else nothing."""
    match = _NONE.match(clause.text) if " none" in clause.text else None
    last, claim = reader.last_payment, reader.last_claim
    if match is None or last is None or reader.payment_at != reader.paragraph or len(last.roles.get("object", [])) != 1:
        return []
    if last.frame not in _PAID or last.unsure or (claim is not None and claim.kind != "payment"):
        return []
    payer = clause.refs_in(match["payer"])[0]
    if payer.kind != "campaign" or not _BY_NAME.match(payer.how):
        return []
    when: list[tuple[int, int] | str] = [match.span("when")] if match["when"] else []
    made = clause.made_of(match.span("payer"), " paid nothing", *when)
    return [Said(made, (0, clause.end), "what was not reported was not paid")]
