"""'No payment to X exceeded $300,000', 'none of them was larger than $50,000', 'every check was under $10,000': how large the largest of some payments was at most.

Nothing here looks at a record.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.sentences.roles import A, E, P

if TYPE_CHECKING:
    from klieg.claims.language.amounts import Amount
    from klieg.claims.reading import Reading
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause, Read

_NOUN = r"(?:payments?|disbursements?|che(?:ck|que)s?|transfers?|instal?lments?|bills?|invoices?|outlays?)"
_BETWEEN = rf"(?: (?:(?:that )?(?:it|the campaign|{E}) (?:made|sent|paid|wrote)|(?:made )?(?:to|by|from|of) (?:the )?(?:{E}|it|them)|{E}(?:['\u2019]s)?|(?:in |during |over )?(?:the )?{P}|(?:in|over|during) that (?:time|period|quarter|month|year)))*"
_MANY = rf"(?:(?P<one>[Nn]o (?:single |individual |one )?{_NOUN})(?P<whose>{_BETWEEN})|(?:[Nn]one|[Nn]ot one) of (?:them|these|those|which|(?:the|its|their|these|those|{E}(?:['\u2019]s)?) (?:[a-z]+ )?{_NOUN})(?P<whose2>{_BETWEEN}))"
_OVER = r"(?:,? (?:ever|alone))?(?: (?:was|were|came|went|is|amounted|ran))? ?(?:for |to |of )?(?:(?P<than>larger|bigger|higher|greater|heftier|costlier) than |(?:reached|exceeded|topped|passed|surpassed) )?"
_NONE_OVER = regex(
    rf"(?:And |But )?(?:(?:[Ii]n|[Dd]uring|[Oo]ver) )?(?P<first>{P},? )?{_MANY}{_OVER}(?P<a>{A})(?P<last>,? (?:(?:in|during|over|through) )?(?:the )?{P})?\W*$"
)
_EVERY_UNDER = regex(
    rf"(?:And |But )?(?:(?:[Ii]n|[Dd]uring|[Oo]ver) )?(?P<first>{P},? )?(?:(?:[Ee]very|[Ee]ach) (?:one of (?:them|these|those)|(?:single )?{_NOUN})|[Aa]ll (?:of )?(?:them|(?:the|its|their|these|those) {_NOUN}))(?P<whose>{_BETWEEN}) (?:was|were|came to|is)(?: for)? (?P<a>{A})(?P<last>,? (?:(?:in|during|over|through) )?(?:the )?{P})?\W*$"
)
_WHY = "that none was larger is said of the largest"


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """The largest payment of those spoken of, with the bound that is told; empty if a clause tells none."""
    if not clause.marked.amounts:
        return []
    none = _NONE_OVER.match(clause.text)
    match = none or _EVERY_UNDER.match(clause.text)
    amount = clause.amount_in(match["a"]) if match else None
    if match is None or amount is None or amount.unit != "money":
        return []
    over = amount.hedge == "more than" or (none is not None and bool(none["than"]))
    if (none is not None and not (over and amount.hedge in ("", "more than"))) or (none is None and amount.hedge != "less than"):
        return []
    whose = match["whose"] or (none["whose2"] if none else "") or ""
    named = bool(whose.strip())
    when = next((clause.text[slice(*match.span(part))].strip(" ,") for part in ("first", "last") if match[part]), "")
    at = match.span("whose") if match["whose"] else (none.span("whose2") if none and none["whose2"] else None)
    parts: list[tuple[int, int] | str] = ["the largest payment" if named and at else "the largest of them"]
    parts += [at] if named and at else []
    parts += [" was ", match.span("a")]
    for part in ("first", "last"):
        if match[part] and when:
            parts += [" ", (match.start(part), match.start(part) + len(match[part].rstrip(" ,")))]
    made = read(reader, replace(clause.made_of(*parts), moved=True))
    if len(made) != 1 or made[0].frame != "paid_extreme" or not made[0].role("object"):
        return []
    one = made[0]
    one.amount, one.negated = _at_most(amount), False
    one.period = one.period.carry() if one.period and not one.period.carried else one.period
    one.start, one.end = clause.span()
    one.text = clause.whole[one.start : one.end]
    one.assumptions.append(_WHY)
    return [one]


def _at_most(amount: Amount) -> Amount:
    return replace(amount, low=Decimal(0), high=amount.figure, hedge="at most", soft_high=None)
