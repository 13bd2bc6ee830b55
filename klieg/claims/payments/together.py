"""What a clause says of payments together: how many, the first, the largest, who was paid most, how many times as much, what share, one against another.

Each function takes the payment that paying.py found in a clause, and gives a reading, or None if the clause says nothing of its kind. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from klieg.claims.language.amounts import how_often, so_many
from klieg.claims.language.patterns import regex
from klieg.claims.payments import paid_against, paid_most, paid_shares
from klieg.claims.payments.each_dated import UNREAD
from klieg.claims.reading import EVERY, Reading, Ref
from klieg.claims.sentences import payment_words as words
from klieg.claims.sentences.marked import bare
from klieg.claims.sentences.roles import A, E, amount_of

if TYPE_CHECKING:
    from klieg.claims.payments.payment import Payment


def reading(p: Payment) -> Reading | None:
    """What the clause says of payments together: the first kind that fits, or None."""
    for make in (
        paid_most.none_above,
        _every,
        paid_against.crossed,
        paid_against.times_rival,
        paid_against.than_the_one_before,
        paid_against.share_of_other,
        paid_most.ranked,
        paid_most.extreme,
        _payers,
        paid_against.of_anothers,
        paid_shares.shared,
        paid_against.compared,
        _averaged,
        _counted,
        _onlyone,
        _began,
    ):
        made = make(p)
        if made is not None:
            return made
        p.assumptions.clear()
    return None


def _began(p: Payment) -> Reading | None:
    match = words.BEGAN.search(p.text)
    if not match or not p.period or p.found.amount:
        return None
    payees = p.payees()
    payer = p.found.payer or p.payer_not(payees)
    last = re.match(r"ended|stopped|ceased|last", match["which"], re.IGNORECASE)
    made = p.reading("paid_extreme", payer, payees, title="last" if last else "first") if payer and payees else None
    if (
        made is not None
        and made.period is not None
        and made.period.since
        and made.period.until is None
        and last
        and made.period.lead == "after"
    ):
        # 'stopped paying it after September 2015': the last payment is of that month
        made.period = replace(made.period, since=None, until=made.period.since - timedelta(days=1)).ending()
    return made


_ONE_ALONE = regex(
    r"(?:^|, |> )(?:[Oo]nly|[Jj]ust|[Ee]xactly) (?:<A\d+>|one)(?: [a-z]+){0,2} (?:committee|campaign|candidate) (?:also |had |have )*(?:paid|reported|used|hired|listed)\b|^<A\d+> (?:committee|campaign|candidate) (?:alone )?(?:paid|used|hired)\b"
)
"""'In the second quarter only one candidate paid the firm'."""
_OF_THE_CAMPAIGNS = regex(
    rf"(?:And |But )?Of (?:all )?the (?:[a-z]+ ){{0,2}}(?:committees|campaigns|candidates)\b[^;:]*?, (?:(?P<A>{A})|(?:just|only|exactly) one) (?:also |had |have )*(?:paid|reported|used|hired|listed)\b"
)
"""'Of the presidential campaigns in the file, just one paid the firm'."""


_MANY = r"(?:(?:other|different|separate|of the|federal|political|Republican|Democratic|presidential|rival) )*(?:committees|campaigns|candidates|PACs|super PACs|payers)"


_PAID_BY_MANY = regex(
    rf"(?P<e>{E}),?(?: (?:which|who|an?|the) [^<>]{{2,80}},)? (?:was|were|has been|had been) (?:also )?(?:paid|hired|used|employed) by (?P<A>{A}) {_MANY}\b"
)


def _payers(p: Payment) -> Reading | None:
    """'Eight committees in all reported payments to X', 'three other campaigns paid X': how many paid somebody."""
    match = re.search(
        rf"(?P<A>{A}) {_MANY}(?: in all| altogether)? (?:also |had |have |each )*(?:paid|reported|made|listed|disclosed|used|hired)\b",
        p.text,
    )
    by, alone = _PAID_BY_MANY.search(p.text), None
    match = match or by or _OF_THE_CAMPAIGNS.match(p.text) or (alone := _ONE_ALONE.search(p.text))
    payees = p.clause.refs_in(by["e"]) if by else p.payees(carry=False)
    if match is None or not payees:
        return None
    one = so_many("one", 1)
    amount = p.clause.amount(match["A"]) if alone is None and match["A"] else one
    made = p.reading("paid_payers", [], payees[:1], amount=amount)
    made.unsure = made.unsure if amount.unit != "count" else ""
    return made


_SAME_WORDS = regex(
    rf"\b(?:[Ee]very one|[Ee]ach|[Aa]ll) of (?:the |its |his |her |those |these )?payments?(?: to (?:the )?{E})? (?:(?:carry|carries|bears?|has|have|had) the same (?:(?:two|three|four|{A}) )?(?:description|purpose|label|words?)|(?:is|are|was|were) (?:described|labell?ed|explained) (?:in|with|by) the same (?:(?:two|three|four|{A}) )?words?)(?: in the (?:reports?|filings?))?[:,] [\"\u201c]?(?P<p>[a-zA-Z][^<>.;\"\u201d]{{2,60}})"
)
"""'Every one of the payments carries the same description: digital consulting'."""


def _every(p: Payment) -> Reading | None:
    """'Every dollar of it was described as hats': the purpose of all the rows."""
    match = re.search(
        r"\b(?:every|each|all)(?: (?:last|single))? (?:cent|penny|dollar|pound|one|payment|entry|row|che(?:ck|que)|of (?:it|them))(?: of (?:it|them|that|those|these|<E\d+>))?(?:\b|(?<=>)).{0,32}?(?:\b(?:described as|for|labell?ed|listed (?:as|for|under)|recorded as|marked|coded (?:as)?|under|entered as|itemi[sz]ed as|filed under|put down (?:as|to))) (?:what (?:the|its|his) (?:reports?|filings?|campaign) calls? )?[\"\u201c\u2018']?(?P<p>[a-zA-Z][^<>,.;\"\u201d]{2,60})",
        p.text,
        re.IGNORECASE,
    ) or _SAME_WORDS.search(p.text)
    if not match:
        return None
    payees = p.payees()
    payer = p.found.payer or p.payer_not(payees)
    purpose = match["p"].strip(" '\u2019")
    counted = words.counted(p.clause, p.text[: match.start("p")])
    return (
        p.reading(
            "paid_purpose", payer, payees, title=f"{EVERY}{purpose}", amount=p.clause.amount(counted["A"]) if counted else None
        )
        if payees and payer and not words.NOT_PURPOSE.match(purpose)
        else None
    )


def _averaged(p: Payment) -> Reading | None:
    if not words.AVERAGE.search(p.text) or p.found.amount is None:
        return None
    payees = p.payees()
    payer = p.found.payer or p.payer_not(payees)
    return (
        p.reading(
            "paid_average",
            payer,
            payees,
            amount=p.found.amount,
            title="month" if re.search(r"\ba month\b|per month|monthly", p.text) else "",
        )
        if payer
        else None
    )


_GOT_FROM = regex(r"\b(?:drew|draws|drawn|earned|earns|made|got|gets|received|receives|took|collected)\b[^<]* from (?:[a-z]+ )*$")


_WHICH_OF_THEM = regex(
    r"\b(?:that|which|who|whose|bearing|named|called|owned|run|controlled|led|headed|founded|tied|linked|connected|related|belonging|based|with|without|more than|at least|less than|other than|besides)\b|<A\d+>"
)
"""What says of payees that are counted which of all they are."""


def _counted(p: Payment) -> Reading | None:
    match = words.counted(p.clause, p.text)
    distinct = None if match else words.DISTINCT.search(p.text)
    token = match or distinct
    times = None if token else words.TIMES.search(p.text)
    if times:
        amount = how_often(p.text, *times.span("w"))
    elif not token:
        return None
    else:
        amount = p.clause.amount(token["A"])
    if amount.unit != "count":
        return None
    if distinct and _GOT_FROM.search(p.text[: distinct.start()]):
        return None  # 'drew salaries from three companies': so many paid, and were not paid
    payees = p.payees(carry=distinct is None) if distinct is None else []
    payer = p.found.payer or p.payer_not(payees)
    if not payer:
        return None
    made = p.reading("paid_distinct" if distinct else "paid_count", payer, payees, amount=amount)
    if distinct is not None and (which := _WHICH_OF_THEM.search(p.text, distinct.end())):
        made.unsure = made.unsure or f"{bare(which[0], p.clause.marked)!r}: which of them are counted is not read"
    if distinct is None and (purpose := p.purpose() or words.fees(match)):
        made.roles["of"] = [Ref(purpose, purpose, "thing")]
    money = amount_of(p.clause, p.text)
    if money is not None and distinct is None:
        made.title = next((title for title, pattern in words.OF_A_SUM if pattern.search(p.text)), "sum")
        made.roles["sum"] = [Ref(money.text, money.text, "thing")]
        made.assumptions.append(f"and the sum: {money.text}")
        if sum(amount.unit == "money" for amount in p.clause.amounts_in(p.text)) > 1:
            made.unsure = made.unsure or UNREAD
    return made


def _onlyone(p: Payment) -> Reading | None:
    if p.negated or not words.ONLY.search(p.text) or not (p.found.payer or p.found.payees or p.found.amount):
        return None
    purpose = "" if p.found.payees else p.purpose()
    payees = [] if purpose else p.payees()
    payer = p.found.payer or p.payer_not(payees)
    if not payer or not (payees or purpose):
        return None
    made = p.reading("paid_only", payer, payees, amount=p.found.amount)
    if purpose:
        # 'a single payment described as polling': whoever had it
        made.roles["of"] = [Ref(purpose, purpose, "thing")]
    return made
