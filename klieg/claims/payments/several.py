"""Several payments that one clause tells of, each with its own sum: 'had $191,000 from A and $167,500 from B', 'paid A $1 and B $2', '$1 in May, $2 in June'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.payments.payment_doubts import BEYOND
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences import payment_words as words
from klieg.claims.sentences.marked import SAME
from klieg.claims.sentences.roles import A, E, P

if TYPE_CHECKING:
    from klieg.claims.payments.payment import Payment


_FROM = regex(rf"(?P<a>{A}) (?:[a-z-]+ ){{0,3}}from (?:the )?(?P<e>{E})")
_NAMED_FIRST = regex(
    rf"(?:^|,|and|while|paid|pay|got|received|spent|but|to|with|gave|sent|handed|wired|awarded|slipped|owed|cost|charged)\s?(?:to |with |on )?(?:the )?(?P<e>{E})(?:,? [a-z]{{2,12}}){{0,2}} (?P<a>{A})"
)
_SUM_FIRST = regex(
    rf"(?P<a>{A}) (?:[a-z]{{2,12}} ){{0,2}}(?:to|with|on|at|for) (?:(?:the|its|his|her|their|an?) (?:[a-z'\u2019-]+ ){{1,4}}?[a-z'\u2019-]+, )?(?:the )?(?P<e>{E})"
)
_IN_BRACKETS = regex(rf"(?P<e>{E}) \((?P<a>{A})\)")
_TO_THEM = regex(r"(?:\b(?:to|paid|with|hired|on|including|included?s?)|:) (?:the )?$")
"""Before the first of several payees that bear their sums in brackets."""
_DATED = regex(rf"(?P<a>{A}) (?:[a-z]{{2,10}} |for (?!the )(?:[a-z-]+ ){{1,4}})?(?:(?:in|on|during|for) )?(?:the )?(?P<p>{P})")


def readings(p: Payment) -> list[Reading]:
    """A reading of each; empty if a clause tells of one payment alone."""
    return _from_each(p) or _pairs(p) or _dated(p)


def _from_each(p: Payment) -> list[Reading]:
    """One payee, several sums each from another: 'had $191,000 from A and $167,500 from B'."""
    found = [m for m in _FROM.finditer(p.text) if p.money(m["a"])]
    payers = [p.clause.refs_in(m["e"])[0] for m in found]
    payees = p.found.payees
    if p.found.voice != "receives" or len(found) < 2 or len({ref.name for ref in payers}) < len(found) or len(payees) != 1:
        return []
    made = []
    for n, (match, payer) in enumerate(zip(found, payers, strict=True)):
        if payer.name == payees[0].name:
            return []
        span = (0 if n == 0 else match.start(), match.end())
        made.append(p.reading("paid", [payer], payees, amount=p.money(match["a"]), span=span))
    return made


def _pairs(p: Payment) -> list[Reading]:
    """Several payees, each with an amount: 'paid A $1 and B $2', 'A got $1, B $2 and C $3', '$1 to A and $2 to B'."""
    for pair in (_SUM_FIRST, _NAMED_FIRST, _IN_BRACKETS):
        same = [m for m in pair.finditer(p.text) if p.money(m["a"])]
        payees = [p.clause.refs_in(m["e"])[0] for m in same]
        if same and pair is _IN_BRACKETS and (not _TO_THEM.search(p.text[: same[0].start()]) or _pay_too(p, payees)):
            continue  # 'behind the campaigns of A ($5) and B ($3)': those who paid it
        payer = p.payer_not(payees)
        if len(same) > 1 and payer and len({ref.name for ref in payees}) == len(same):
            made: list[Reading] = []
            for match, payee in zip(same, payees, strict=True):
                lo, hi = min(match.start("e"), match.start("a")), match.end()
                made.append(p.reading("paid", payer, [payee], amount=p.money(match["a"]), span=(0 if not made else lo, hi)))
                near = p.clause.period_near(hi)
                behind = p.text[hi : min((m.start() for m in same if m.start() > match.start()), default=len(p.text))]
                again = SAME.search(behind) if near is None else None
                if near is not None:
                    made[-1].period = p.reader.in_context(near, p.text, p.clause.marked.periods)
                elif again and (carried := p.reader.same_period(again[0])):
                    made[-1].period = carried.carry()
            return made
    return []


def _pay_too(p: Payment, named: list[Ref]) -> bool:
    """Whether one of those named is a campaign, which pays rather than is paid."""
    return any(p.reader.candidate(ref).kind == "campaign" for ref in named)


def _dated(p: Payment) -> list[Reading]:
    """One payee, several amounts each with its date: '$1 in May, $2 in June'."""
    found = [m for m in _DATED.finditer(p.text) if p.money(m["a"])]
    payer, payees = p.payer(), p.payees()
    if len(found) < 2 or not payer or not payees:
        p.assumptions.clear()
        return []
    made: list[Reading] = []
    for before, match in zip([None, *found], found, strict=False):
        if before and not words.AND_AGAIN.fullmatch(p.text[before.end() : match.start()]):
            p.assumptions.clear()
            return []
        one = p.reading("paid", payer, payees, amount=p.money(match["a"]), span=(0 if not made else match.start(), match.end()))
        one.title = p.purpose() if " for " in match[0] else one.title
        spoken = p.clause.marked.period(match["p"])
        one.period = then = p.reader.in_context(spoken, p.clause.whole, p.clause.marked.periods)
        amount = p.clause.amount(match["a"])
        if any(
            m.amount and m.amount.figure == amount.figure and m.period and m.period.meets(then.since, then.until) for m in made
        ):
            one.unsure = one.unsure or BEYOND
        made.append(one)
    return made
