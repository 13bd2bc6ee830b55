"""Claims of payment in a clause: which of the ways to tell of payments it is. One payment's roles, time and doubts are payment.py's; what is said of several together, together.py's.

Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language import doubts
from klieg.claims.language.amounts import Amount, share_said, so_many
from klieg.claims.language.patterns import regex
from klieg.claims.payments import (
    above,
    absences,
    afterwards,
    cards,
    ceilings,
    clients_compared,
    compared_before,
    comparing,
    each_dated,
    each_denied,
    each_month,
    equal_payments,
    first_behind,
    followed_by,
    in_order,
    jointly,
    next_payment,
    only_payer,
    paid_most,
    parts,
    purposes_compared,
    ranking,
    reported_none,
    rewordings,
    sharing,
    sum_and_count,
    tails,
    was_for,
    went_on,
)
from klieg.claims.payments.payment import Payment
from klieg.claims.reading import WHO_PAID, WHO_WAS_PAID, Reading, Ref, stretch_of
from klieg.claims.sentences import payment_words as words
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import LIST, A, E, Found, P, amount_of, behind_of, find

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAMES = tuple((name, "payment") for name in ("paid", "paid_count", "paid_extreme", "paid_rank", "paid_ratio", "paid_ratio_payers", "paid_share", "paid_part", "paid_purpose", "paid_for", "paid_total",
                                              "paid_sum", "paid_only", "paid_average", "paid_distinct", "paid_peak", "paid_change", "paid_payers", "paid_customer", "paid_each", "paid_against", "paid_card", "paid_purposes", "cover"))  # fmt: skip
"""What a clause may say of payments, and the kind of claim it is."""


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """The claims of payment in a clause, its roles filled or carried over. Empty if it tells of none."""
    if in_turn := in_order.readings(reader, clause, readings):
        return in_turn
    if behind := followed_by.readings(reader, clause, readings):
        return behind
    if (
        (same := words.SAME_SUM.fullmatch(clause.text.rstrip(" .,;")))
        and (last := reader.last_payment) is not None
        and last.frame == "paid"
        and last.amount is not None
    ):
        # 'paid A $75,000 in the third quarter, and B got the same'
        carried = Payment(reader, clause, Found([], clause.refs_in(same["e"]), None, *same.span(), "pays"))
        one = carried.reading("paid", last.roles.get("subject", []), carried.found.payees[:1], amount=last.amount)
        one.period = one.period or last.period
        one.assumptions.append(f"who paid, and how much, is carried over from: {last.text}")
        return [one] if one.role("subject") and one.role("object") else []
    if (match := paid_most.CUSTOMER.search(clause.text)) and (
        most := paid_most.customer(Payment(reader, clause, Found([], [], None, *match.span(), "pays")), match)
    ):
        return [most]
    if (
        several := parts.readings(reader, clause, readings)
        or tails.going_on(reader, clause)
        or tails.readings(reader, clause, readings)
    ):
        return several
    if pair := sum_and_count.of_two(reader, clause, readings):
        return pair
    if with_sum := compared_before.with_sum(reader, clause, readings):
        return with_sum
    if on_card := cards.readings(reader, clause):
        return on_card
    if (
        told_of := absences.said(clause)
        or rewordings.said(clause)
        or reported_none.said(reader, clause)
        or was_for.said(reader, clause)
    ) and (apart := [one for said in told_of for one in _in_other_words(reader, clause, said.clause, said.why, said.span)]):
        return apart
    for of_each in (each_dated.readings, each_month.readings, each_denied.readings, first_behind.readings):
        if made_of_each := of_each(reader, clause, readings):
            return made_of_each
    if compared := clients_compared.readings(reader, clause):
        return compared
    if beyond := (
        next_payment.readings(reader, clause, readings)
        or afterwards.readings(reader, clause, readings)
        or ceilings.readings(reader, clause, readings)
        or went_on.readings(reader, clause, readings)
    ):
        return beyond
    if told := (
        only_payer.reading(reader, clause)
        or purposes_compared.reading(reader, clause)
        or compared_before.reading(reader, clause)
        or compared_before.bigger(reader, clause)
        or comparing.with_the_last(reader, clause)
        or compared_before.of_totals(reader, clause)
        or comparing.for_every_dollar(reader, clause)
        or above.reading(reader, clause)
        or jointly.reading(reader, clause)
        or _ranked(reader, clause)
        or sharing.reading(reader, clause)
        or comparing.reading(reader, clause)
    ):
        return [told, *only_payer.sums(reader, clause, told, readings)]
    if (top := _AMONG_THE_TOP.match(clause.text) or _THE_TOP.match(clause.text)) and (
        made := _among_the_top(reader, clause, top)
    ):
        return made
    if neither := _NEITHER.match(clause.text):
        return _of_neither(reader, clause, neither)
    if both := _IN_NEITHERS_REPORTS.match(clause.text):
        return [one for name in ("one", "two") for one in _not_reported(reader, clause, both, name)]
    if absent := _NOT_IN_REPORTS.match(clause.text) or _REPORTS_NAME_NOT.match(clause.text):
        return _not_reported(reader, clause, absent)
    no_ad = _BOUGHT_NO_AD.match(clause.text) if _NO_AD.search(clause.text) else None
    if no_ad and reader.candidate(clause.refs_in(no_ad["who"])[0]).kind == "campaign":
        return _no_ad(reader, clause, no_ad)
    if (among := _AMONG_PAYEES.match(clause.text)) and reader.last_payment is not None:
        last = reader.last_payment
        said = clause.made_of(" paid nothing to ", among.span("payee"))
        made = _in_other_words(reader, clause, said, f"{WHO_PAID} from: {last.text}")
        for one in made:
            one.roles["subject"] = list(last.roles.get("subject", []))
        return made
    if put := _PUT_INTO.match(clause.text):
        said = clause.made_of((0, put.start("verb")), "spent ", put.span("sum"), " on operations", put.span("rest"))
        if made := _in_other_words(reader, clause, said, "what was put into operations was spent on them"):
            return made
    if out_of := _OUT_OF.match(clause.text):
        return _of_the_total(reader, clause, out_of)
    if (came := _CAME_TO.match(clause.text)) and (made := _came_to(reader, clause, came)):
        return made
    if part_of := _NOT_A_CENT.match(clause.text):
        said = clause.made_of("none of it was paid ", part_of.span("rest"))
        made = _in_other_words(reader, clause, said, "what did not go out was not paid")
        of_it = reader.last_payment.period if reader.last_payment is not None else None
        for one in made:
            if one.period is not None and of_it is not None and one.period.since is None and of_it.meets(None, one.period.until):
                # '$1.62 million in the first quarter, and not a dollar of it before January 5': of what was paid in the quarter
                one.period = replace(one.period, since=of_it.since)
        return made
    if (month := _MONTH_BROUGHT.match(clause.text)) and _is_money(clause.amount(month["sum"])):
        said = clause.made_of(month.span("sum"), " of it was paid in ", month.span("when"))
        return _in_other_words(reader, clause, said, "what a time brought, or accounts for, was paid then")
    if (part := _OF_WHAT_IT_GOT.search(clause.text) or _ACCOUNTS_FOR.match(clause.text)) and (
        made := _of_what_it_got(reader, clause, part)
    ):
        return made
    if (then := _FROM_TO.search(clause.text)) and (found := find(clause)):
        return _then_and_now(reader, clause, found, then)
    last = reader.last_payment
    if (relative := words.WHICH_GOT.search(clause.text)) and (
        words.RANK.search(clause.text[: relative.start()])
        or re.search(rf"{A} of (?:what|all|everything|the)\b", clause.text[: relative.start()])
    ):
        # 'no vendor got more than X, which was paid $124,650': a rank, and a payment
        head = clause.upto(len(clause.text[: relative.start("which")].rstrip(" ,")))
        ranked = readings(reader, head)
        got = Found([], clause.refs_in(relative["e"]), amount_of(clause, relative["a"]), *relative.span(), "receives")
        if len(ranked) == 1 and ranked[0].role("subject"):
            got.payer = list(ranked[0].roles["subject"])
            paid = Payment(reader, clause, got).reading(
                "paid", got.payer, got.payees, amount=got.amount, span=(relative.start("which"), relative.end())
            )
            paid.period = ranked[0].period
            return [*ranked, paid]
    if those := tails.of_those(reader, clause):
        return those
    if none_of := _NONE_OF_IT.match(clause.text):
        when: list[tuple[int, int] | str] = [" ", none_of.span("when")] if none_of["when"] else []
        said = clause.made_of(none_of.span("payer"), " paid nothing to ", none_of.span("payee"), *when)
        return _in_other_words(reader, clause, said, "that none of it went there is that nothing was paid")
    if card := _CHARGES.match(clause.text):
        when = [" ", card.span("when")] if card["when"] else []
        who: list[tuple[int, int] | str] = [card.span("payer")] if card["payer"] else ["it"]
        said = clause.made_of(*who, " paid ", card.span("payee"), " ", card.span("sum"), *when)
        return _in_other_words(reader, clause, said, "what was charged to a card was paid behind it")
    if (stance := _FOR_OR_AGAINST.match(clause.text)) and last is not None and reader.payment_at == reader.paragraph:
        return _for_or_against(clause, stance, last)
    if (no_other := _NO_OTHER.match(clause.text)) and last is not None:
        return _no_other(reader, clause, no_other, last)
    if each := words.EACH.search(clause.text) or words.EACH_OF_THEM.search(clause.text) or words.GIFTS.search(clause.text):
        return equal_payments.readings(reader, clause, each)
    if (match := words.NONE_LARGER.match(clause.text)) and last is not None and last.frame == "paid" and last.amount is not None:
        # 'no other payment was larger': who had the largest, not how much it was: what was spoken of may be a sum of several
        carried = Payment(reader, clause, Found([], [], None, *match.span(), "pays"))
        one = carried.reading("paid_extreme", carried.payer(), [], title="largest", other=last.roles.get("object", [])[:1])
        one.negated = False
        if not _OF_ALL.fullmatch(match["which"]):
            one.unsure = f"of which payments it is said is not read: {match[0]!r}"
        one.assumptions.append(f"which payment is carried over from: {last.text}")
        return [one]
    found = (
        _helped_out(reader, clause)
        or _bill(clause)
        or _listed(clause)
        or _nobody_else(reader, clause)
        or find(clause)
        or _going_on(reader, clause)
    )
    if found and found.voice in ("receives", "bills") and not found.payees and not clause.first and found.start < 5:
        # 'X kept the accounts and charged $5,000', 'the party paid A $1 and received $2 from B': the subject of the clause before
        found.payees = _first_subject(clause)
    return Payment(reader, clause, found).readings() if found else []


_CARD = rf"(?:(?:the )?(?:(?P<payer>{E})|campaign|committee)(?:['\u2019]s?)?|its|their) (?:(?:own|corporate|credit|charge|company|{E}(?:['\u2019]s)?) )*(?:cards?|bills?)"
_SO_MUCH = rf"(?P<sum>(?:(?:about|some|just|only|nearly|almost|roughly|more than|over|around) )*{A})"
_CHARGES = regex(
    rf"(?:And |But )?[Cc]harges (?:on|to) {_CARD} includ(?:e|ed) {_SO_MUCH} (?:for|from|by|to|at) (?:the )?(?P<payee>{E})(?: (?P<when>{P}))?\W*$"
)
"""'Charges by Facebook on the campaign's credit cards came to $84,044.'"""
_NONE_OF_IT = regex(
    rf"(?:And |But )?(?:(?P<when>{P}),? )?(?:[Nn]one|[Nn]ot (?:a|one) (?:single )?(?:dollar|cent|penny|dime)) of (?:the )?(?P<payer>{E})(?:['\u2019]s?)? (?:(?:own|total|reported|campaign|operating) )*(?:expenditures?|spending|payments|disbursements|outlays?|money|budget) (?:went|was paid|were paid) to (?:the )?(?P<payee>{E})\W*$"
)
"""'None of the campaign's operating expenditures went to X'."""
_FOR_OR_AGAINST = regex(
    rf"(?:And |But )?(?:(?:[Tt]he|[Ii]ts|<E\d+>(?:['\u2019]s)?) (?:[a-z0-9-]+ )?(?:notice|report|filing) (?:says|said|shows|states) (?:that )?)?(?:[Tt]he|[Tt]hat|[Aa]ll of the) (?:[a-z]+ )?(?:spending|buys?|ads?|e-?mails?|money|expenditures?|mailings?|advertising|air ?time|spots?|calls|time) "
    rf"(?P<how>supported|supports|backed|opposed|opposes|attacked|(?:was|were) (?:for|against|in support of)|(?:was|were|went) to (?:support|oppose)) (?:the )?(?P<who>{E})(?:, [^<>]*(?:<E\d+>[^<>]*)?)?\W*$"
)
"""'The notice says the spending supported John Kasich', of a payment that was spoken of."""


def _for_or_against(clause: Clause, match: re.Match[str], last: Reading) -> list[Reading]:
    """For or against whom an independent expenditure was made, of the one spoken of last."""
    if (
        last.frame not in ("paid", "independent")
        or last.negated
        or not last.role("subject")
        or last.roles["subject"][0].kind != "campaign"
    ):
        return []
    start, end = clause.span()
    made = replace(last, frame="independent", start=start, end=end, text=clause.whole[start:end], amount=None, unsure="", title="opposing" if re.search("oppos|attack|against", match["how"]) else "supporting")  # fmt: skip
    made.roles = {"subject": list(last.roles["subject"]), "object": clause.refs_in(match["who"])}
    made.assumptions = [*last.assumptions, f"which expenditure is meant is carried over from: {last.text}"]
    return [made]


_NO_OTHER = regex(
    rf"(?:And |But )?(?:(?:(?:[Ii]n|[Dd]uring|[Oo]ver|[Ff]or) )?(?:the )?(?P<head>{P}),? )?(?:the )?(?P<payer>{E}) (?:made|reported|listed|recorded|showed|disclosed) no other payments? to (?:the )?(?P<payee>{E})(?:(?: (?:in|during|over|for))?(?: the)? (?P<when>{P}))?\W*$"
)


def _no_other(reader: Reader, clause: Clause, match: re.Match[str], last: Reading) -> list[Reading]:
    """'In that quarter it made no other payment to the firm', of a single payment: there was one. Kept back where it is of other payments that were spoken of."""
    when = match.span("head" if match["head"] else "when")
    time: list[tuple[int, int] | str] = [" in ", when] if match["head"] or match["when"] else []
    said = clause.made_of(match.span("payer"), " made one payment to ", match.span("payee"), *time)
    made = _in_other_words(reader, clause, said, f"no other than the one spoken of: {last.text}")
    for one in made:
        one.frame, one.amount = "paid_count", so_many("one", 1)
        same = all(
            [ref.name for ref in last.roles.get(who, [])] == [ref.name for ref in one.roles.get(who, [])]
            for who in ("subject", "object")
        )
        then, now = last.period, one.period or last.period
        day = then is not None and then.since is not None and then.since == then.until
        if one.period is None:
            one.unsure = one.unsure or "of which time it is said is not read"
        if not (same and day and now is not None and then is not None and now.meets(then.since, then.until)):
            one.unsure = one.unsure or "which other payments are meant is not read"
    return made


_PUT_INTO = regex(
    rf"[^;]*?{E} (?:had |has )?(?P<verb>put|poured|sank|pumped|plowed|ploughed|sunk|channelled|channeled) (?P<sum>{A}) into (?:its|his|her|their) (?:own )?(?:campaign )?(?:operations|operating (?:costs|budget))(?P<rest>(?:,? (?:[a-z]+ ){{0,3}}{P})?)\W*$"
)
_OUT_OF = regex(
    rf"(?:And |But )?Of the (?P<whole>{A}) (?:that )?(?:the )?(?P<payer>{E}) (?P<verb>(?:had |has )?(?:spent|laid out|disbursed|reported spending|paid out)[^<,;]*)(?P<when>{P})?(?P<rest>[^<,;]*), (?P<part>{A}|(?:about |some |just |only |nearly )+{A}) went to (?:the )?(?P<payee>{E})"
)


def _of_the_total(reader: Reader, clause: Clause, match: re.Match[str]) -> list[Reading]:
    """'Of the $13.7 million that the campaign spent on operations in March, $1 million went to X': what was spent in all, and a payment."""
    when: list[tuple[int, int] | str] = [" in ", match.span("when")] if match["when"] else []
    at = match.span
    whole = clause.made_of(at("payer"), " ", at("verb"), " ", at("whole"), *when)
    part = clause.made_of(at("payer"), " paid ", at("payee"), " ", at("part"), *when)
    found: list[Reading] = []
    for one, (start, end) in ((whole, (0, match.end("rest"))), (part, (match.start("part"), match.end("payee")))):
        made = readings(reader, one)
        for reading in made[:1]:
            reading.start, reading.end = clause.original(start, end)
            reading.text = clause.whole[reading.start : reading.end]
            reading.period = reading.period or (found[0].period if found else None)
            found.append(reading)
    return found


_CAME_TO = regex(
    rf"(?:And |But |and |but |while |with )?(?:(?P<what>[A-Za-z][a-z-]+(?: [a-z]+){{0,2}}) (?:from|by) )?(?:the )?(?P<payee>{E})(?:,(?: [^,;<>]{{2,50}}| <E\d+>(?:'s|\u2019s) [^,;<>]{{2,40}}),)?(?: alone)? (?:(?:came|come|ran|amounted|mounted|added up) to|(?:stood|stands|was down|is down|is listed|was listed) (?:there )?(?:at|for)|accounted for|(?:is|was) (?:also )?(?:there|on the list)(?: too| as well)?,? (?:at|for|with)|(?:came|went|weighed) in at) (?P<sum>(?:about |some |just |only |nearly |almost |roughly |more than |over |around )*{A})(?! times| percent| per cent| of )(?P<rest>[^;]*)$"
)
"""'Hats from X came to $1.1 million', 'X is there too, at roughly $3,000': among the payments that are spoken of."""


_NOT_A_CENT = regex(
    r"(?:And |But |and |but )?(?!none of it was paid )(?:not (?:a|one) (?:single )?(?:dollar|cent|penny|dime)|none|nothing) of (?:it|that|this|(?:the|that|this) (?:money|sum)) (?:was paid|was sent|went out|went|came|arrived|flowed) (?P<rest>(?:(?:before|after|until|in|on|during)\b|<P).*)",
    re.IGNORECASE,
)
_MONTH_BROUGHT = regex(
    rf"(?:(?:And|But|and|but|with) )?(?P<when>{P}) (?:(?:alone )?(?:brought|bringing|brings|accounted for|accounting for|accounts for)(?: in)?(?: it| them)?|alone (?:came to|coming to|ran to|added up to)) (?P<sum>(?:(?:just|only) )?{A})(?: of (?:it|that|the (?:sum|total|money)))?\W*$"
)
"""'With March accounting for more than $1 million': of what was spoken of."""


def _is_money(amount: Amount | None) -> bool:
    return amount is not None and amount.unit == "money"


def _came_to(reader: Reader, clause: Clause, match: re.Match[str]) -> list[Reading]:
    """What came from one who is paid, or stands on a list of payments, at a sum: that it was paid so much, for that."""
    payee = clause.refs_in(match["payee"])[0]
    payer = reader.payer(clause)
    if payer is None or not reader.known.pays(payer.name, payee.name) or not _is_money(amount_of(clause, match["sum"])):
        return []
    purpose: list[tuple[int, int] | str] = [" for ", match.span("what")] if match["what"] else []
    said = clause.made_of(match.span("payee"), " was paid ", match.span("sum"), *purpose, match.span("rest"))
    made = _in_other_words(reader, clause, said, "what it came to, or stands at, was paid")
    for one in made:
        if doubt := doubts.first(f"payment/{one.frame}", clause.text):
            one.unsure = one.unsure or doubt.why  # 'came to $1.1 million each year'
    return made


_ACCOUNTS_FOR = regex(
    rf"(?:(?:[Ii]n |[Tt]he )?(?P<part>{P})) (?:alone )?(?:accounts?|accounted|made up|makes up|was|is) (?:for )?(?:about |some |nearly |almost |roughly |more than |over )?(?P<A>{A}|most|half) of (?:what|everything|all(?: that)?|the money(?: that)?|the sum(?: that)?) (?P<payer2>{E}) (?:has |had )?(?:paid|gave|sent) (?:to )?(?:the )?(?P<who2>{E})(?P<who>)(?P<payer>)(?P<whole>(?:,? (?:[a-z]+ ){{0,3}}(?P<p>{P}))?)"
)
"""'March 2016 accounts for 62 percent of what the campaign paid the firm'."""
_OF_WHAT_IT_GOT = regex(
    rf"(?P<A>{A}|most|half) of (?:what|everything|all(?: that)?|(?:all )?(?:of )?the money(?: that)?) (?:(?P<who>{E}) (?:was|had been|were) paid(?: by (?:the )?(?P<payer>{E}))?|(?:the )?(?P<who3>{E}) (?:has |had )?(?:got|received|took|collected|earned)(?: from (?:the )?(?P<payer3>{E}))?|(?P<payer2>{E}) (?:has |had )?(?:paid|gave|sent) (?:to )?(?:the )?(?P<who2>{E}))(?P<whole>(?: [a-z]+){{0,3}} (?P<p>{P}))? (?:came|was paid|arrived|fell|went out|was sent|followed)(?: only| all)?(?: in| on| during| after)? (?P<part>{P})"
)


def _of_what_it_got(reader: Reader, clause: Clause, match: re.Match[str]) -> list[Reading]:
    """'More than 90 percent of what it was paid through March came in February and March': a part of what one paid another, by its time."""
    who = clause.refs_in(match["who"] or match["who2"] or match["who3"])
    last = reader.last_payment
    known = [ref for ref in who if ref.kind == "organisation" or ref.name in reader.known.paid]
    if last is not None and {ref.name for ref in who} & {ref.name for ref in last.roles.get("subject", [])}:
        known = []  # 'what it was paid': not the campaign that pays
    payees = known or (last.roles.get("object", []) if last else [])
    payment = Payment(
        reader,
        clause,
        Found(clause.refs_in(match["payer"] or match["payer2"] or match["payer3"]), payees[:1], None, *match.span(), "pays"),
    )
    payer = payment.payer()
    share = clause.amount_in(match["A"]) or share_said(match["A"])
    if not payer or not payees or share.unit != "share":
        return []
    made = payment.reading("paid_part", payer, payees[:1], amount=share)
    made.period = reader.in_context(clause.marked.period(match["part"]), clause.whole, clause.marked.periods)
    made.roles["whole"] = [Ref("everything paid", "everything paid", "thing")]
    if match["p"]:
        span = reader.in_context(clause.marked.period(match["p"]), clause.whole, clause.marked.periods)
        made.roles["other_period"] = [stretch_of(span)]
    return [made]


_FROM_TO = regex(
    rf"\bfrom (?:about |some |just |only )?(?P<a>{A}) (?:(?:in|during|for) )?(?:the )?(?P<p>{P}) to (?:about |some |nearly |more than |over )?(?P<a2>{A}) (?:(?:in|during|for) )?(?:the )?(?P<p2>{P})"
)


def _then_and_now(reader: Reader, clause: Clause, found: Found, match: re.Match[str]) -> list[Reading]:
    """'Its payments to X jumped from $38,905 in 2015 to $1.6 million in the first quarter of 2016': two sums, each of its time."""
    payment = Payment(reader, clause, found)
    payer, payees = payment.payer(), payment.payees()
    if not payer or not payees:
        return []
    made = []
    for a, p, span in (("a", "p", (0, match.end("p"))), ("a2", "p2", (match.start("a2"), match.end("p2")))):
        amount = clause.amount(match[a])
        one = payment.reading("paid", payer, payees, amount=amount, span=span)
        one.period, one.unsure = (
            reader.in_context(clause.marked.period(match[p]), clause.whole, clause.marked.periods),
            "",
        )
        made.append(one)
    return made if all(r.amount and r.amount.unit == "money" for r in made) else []


def _ranked(reader: Reader, clause: Clause) -> Reading | None:
    """The place that a clause gives a payee in words that tell of no payment by themselves (ranking.py)."""
    ranked = ranking.ranked(reader, clause)
    if ranked is None:
        return None
    payment = Payment(reader, clause, Found(ranked.payer, [ranked.payee], ranked.amount, *ranked.span, "pays"))
    payment.negated = False
    payers = ranked.payer or payment.payer_not([ranked.payee])
    return payment.reading("paid_rank", payers, [ranked.payee], title=str(ranked.place)) if payers else None


_BIGGEST = rf"(?:(?P<n>{A}) (?:biggest|largest|top|best[- ]paid|highest[- ]paid)|top (?P<n2>{A}))(?: (?:vendors|payees|suppliers|recipients|contractors|consultants|firms|companies|creditors))"
_AMONG_THE_TOP = regex(
    rf"(?:And |But )?[Tt]?(?:he )?(?P<payees>{LIST}) (?:was|were|is|are|ranked|stood|came|figured)(?: also)? (?:one of|among|in) (?:the )?(?:(?P<payer>{E})(?:'s|\u2019s) |its |their |his )?{_BIGGEST}(?: of (?:the )?(?P<payer2>{E}))?(?P<when>,? (?:in |for |over )?(?:the )?{P})?[ .]*$"
)
_THE_TOP = regex(
    rf"(?:And |But )?(?:(?P<payer>{E})(?:'s|\u2019s) |[Ii]ts |[Tt]heir |[Tt]he ){_BIGGEST}(?P<when>,? (?:in |for |over )?(?:the )?{P})? (?:were|are) (?:the )?(?P<payees>{LIST})(?P<when2>,? (?:in |for |over )?(?:the )?{P})?[ .]*$"
)


def _among_the_top(reader: Reader, clause: Clause, match: re.Match[str]) -> list[Reading]:
    """'X was one of its five biggest vendors', 'its three biggest vendors were A, B and C': that each had one of so many places."""
    count = clause.amount(match["n"] or match["n2"])
    payees = clause.refs_in(match["payees"])
    if (
        count.unit != "count"
        or count.figure != int(count.figure)
        or ("when2" in match.groupdict() and len(payees) != count.figure)
    ):
        return []
    payment = Payment(
        reader,
        clause,
        Found(clause.refs_in(match["payer"] or match.groupdict().get("payer2") or ""), payees, None, *match.span(), "pays"),
    )
    payers = payment.payer()
    made = []
    for number, payee in enumerate(payees) if payers else ():
        start, end = payment.part(payee, number) if len(payees) > 1 else match.span()
        one = payment.reading("paid_rank", payers, [payee], title=f"top {int(count.figure)}", span=(start, end))
        made.append(one)
    return made


_NEITHER = regex(
    rf"(?:And |But )?[Nn]either (?:the )?(?P<one>{E}),? nor (?:the )?(?P<other>{E}) (?P<rest>(?:ever )?(?:paid|pays?|reported|gave|sent|spent|disbursed|made|bought|hired|contributed|listed|recorded)\b.*)"
)


_NO_AD = regex(r"\b(?:never|did not)\b.*\bad(?:s|verts?|vertisements?|vertising)?\b")
"""A quick look for the next one, which looks long."""
_BOUGHT_NO_AD = regex(
    rf"(?P<lead>[^<]*?(?:{P})?[^<]*?)(?P<who>{E}) (?:(?:had |has |have )?never|did not) (?:ever )?(?:bought|buy|ran|run|placed?|took out|take out) (?:an?|any|one|a single|even one|even a single) (?:(?:[a-z]+ )?(?P<e1>{E}) (?=ad))?(?:ads?|adverts?|advertisements?|advertising)\b(?: (?:on|from|with) (?:the )?(?P<e2>{E}))?(?P<rest>[^<]*(?:{P})?)"
)


def _no_ad(reader: Reader, clause: Clause, match: re.Match[str]) -> list[Reading]:
    """'We never bought an ad on Facebook': a campaign is said to have paid it nothing."""
    on = "e2" if match["e2"] else "e1"
    if not match[on]:
        return []
    said = clause.made_of(match.span("lead"), match.span("who"), " never paid anything to ", match.span(on), match.span("rest"))
    return _in_other_words(reader, clause, said, "who bought no advertisement there paid nothing there")


def _in_other_words(
    reader: Reader, clause: Clause, said: Clause, assumption: str, span: tuple[int, int] | None = None
) -> list[Reading]:
    """The reading of what a clause comes to (`said`), with the clause's own words, or those of a `span` of it, and why it comes to that."""
    made = readings(reader, said)[:1]
    for one in made:
        one.start, one.end = clause.original(*(span or (0, clause.end)))
        one.text = clause.whole[one.start : one.end]
        one.assumptions.append(assumption)
    return made


_AMONG_PAYEES = regex(
    rf"(?:And |But )?(?:[Cc]ontrary to [^,]{{3,50}}, )?(?:[Tt]he )?(?P<payee>{E}) (?:(?:does|did|do) not (?:appear|figure|show up|turn up)(?: anywhere| at all)?|never (?:appears?|figures?)|is (?:not|nowhere)) (?:in|on|among) (?:the|its|their|those) (?:recipients|payees|vendors|suppliers|names)[ .]*$"
)
"""'X does not appear among the recipients': of the payments that are spoken of."""
_REPORTS = rf"(?:(?:the )?(?P<payer>{E})(?:'s|\u2019s)|[Ii]ts|[Tt]heir|[Tt]hose|[Tt]hese|[Tt]he) (?:(?:own|campaign|FEC|federal|disclosure|spending|disbursement) )*(?:reports|filings|disbursements|books|records|disclosures)(?:,? (?:(?:in|for|from) )?(?:the )?(?P<when>{P}))?"
_NOT_IN_REPORTS = regex(
    rf"(?:And |But )?(?:[Tt]he )?(?P<payee>{E})(?:['\u2019]s (?:own )?name)? (?:(?:does|did|do) not (?:appear|figure|show up|turn up)(?: anywhere| at all)?|never (?:appears?|figures?|shows up|turns up)|(?:appears?|figures?|shows? up|is) nowhere(?: to be found)?|is (?:not (?:named|listed|mentioned)|absent|missing)) (?:in|on|among|from) {_REPORTS}[ .]*$"
)
_REPORTS_NAME_NOT = regex(
    rf"(?:And |But )?{_REPORTS},? (?:(?:do|did) not|never|nowhere) (?:name|list|mention|show|include|identify)(?: any payments? to)? (?:the )?(?P<payee>{E})(?: either| at all| anywhere| once)*[ .]*$"
)


def _not_reported(reader: Reader, clause: Clause, match: re.Match[str], payee: str = "payee") -> list[Reading]:
    """'X does not appear in the campaign's reports through March': the campaign is said to have paid X nothing then."""
    when: list[tuple[int, int] | str] = [" ", match.span("when")] if match["when"] else []
    who: list[tuple[int, int] | str] = [match.span("payer")] if match["payer"] else []
    said = clause.made_of(*who, " paid nothing to ", match.span(payee), *when)
    # of 'neither A nor B' each claim has its own words
    end = clause.end
    span = {"one": (0, match.end(payee)), "two": (match.start(payee), end)}.get(payee)
    return _in_other_words(reader, clause, said, "what reports do not name was not paid, as far as they itemise", span)


_IN_NEITHERS_REPORTS = regex(
    rf"[Nn]either (?:the )?(?P<one>{E}) nor (?:the )?(?P<two>{E}) (?:appears?|figures?|shows? up|turns? up|is (?:named|listed|mentioned))(?: anywhere)? (?:in|on|among) {_REPORTS}[ .]*$"
)
"""'Neither A nor B appears in the campaign's reports'."""


def _of_neither(reader: Reader, clause: Clause, match: re.Match[str]) -> list[Reading]:
    """'Neither A nor B paid C': each of the two is said to have paid nothing."""
    found: list[Reading] = []
    for which, first, last in (("one", 0, match.end("one")), ("other", match.end("one") + 1, clause.end)):
        rest = match.end() - len(match["rest"].removeprefix("ever "))
        denied = clause.made_of(match.span(which), " never ", (rest, match.end()))
        made = readings(reader, denied)
        if len(made) != 1 or made[0].amount is not None:
            return []
        made[0].start, made[0].end = clause.original(first, last)
        made[0].text = clause.whole[made[0].start : made[0].end].strip(" .,;")
        made[0].assumptions.append("said of each of the two that are named")
        found += made
    return found


def _first_subject(clause: Clause) -> list[Ref]:
    """Who a sentence begins with, a date before it left out."""
    led = re.match(
        rf"(?:And |But )?(?:(?:[Ii]n|[Oo]n|[Bb]y|[Dd]uring|[Ff]rom|[Tt]hrough) {P},? )?(?:the )?(?P<e>{E})(?!['\u2019])",
        clause.marked.text,
    )
    return [ref for ref in clause.refs_in(led["e"]) if ref.kind in ("organisation", "campaign")] if led else []


def _helped_out(reader: Reader, clause: Clause) -> Found | None:
    """'X PAC helped out with $2,500', 'Mr. Click was good for another $20,000': given to whoever's receipts are spoken of."""
    match = words.HELPED_OUT.search(clause.text)
    spoken = reader.payer(clause)
    if match is None or spoken is None or spoken.kind != "campaign":
        return None
    giver = [ref for ref in clause.refs_in(match["e"]) if ref.name != spoken.name]
    to = replace(spoken, how=f"who was given it is carried over: {spoken.name}")
    return Found(giver, [to], amount_of(clause, match["a"]), *match.span(), "pays") if giver else None


def _bill(clause: Clause) -> Found | None:
    """'A bill of $81,300 from X was settled', 'she put the bill from X at $2.7 million': X was paid."""
    if put := words.PUT_AT.search(clause.text):
        named = clause.refs_in(put["e"] or put["e2"])
        if put["e"] and named and named[0].kind == "campaign":
            return None  # 'puts its spending at $610,976': what the campaign itself spent
        return Found([], named, amount_of(clause, put["a"]), *put.span(), "pays")
    match = words.BILL_FROM.search(clause.text)
    if match is None:
        return None
    token = match["a"] or match["a2"] or match["a3"] or match["a4"]
    amount = clause.amount_in(token)
    payees = clause.refs_in(match["e"] or match["e2"] or match["e3"])
    payer = clause.refs_in(clause.text[: match.start()])[:1] if match["a3"] or match["a4"] else []
    return Found(payer or behind_of(clause, clause.text[match.end() :], "by"), payees, amount, *match.span(), "pays")


def _listed(clause: Clause) -> Found | None:
    """'X does not appear among the campaign's expenditures', 'nothing went to X', 'bought $45,000 worth of X's mailings': whether X was paid, and how much."""
    if nothing := words.NOTHING_TO.search(clause.text):
        return Found(behind_of(clause, clause.text, "from|by"), clause.refs_in(nothing["e"]), None, *nothing.span(), "flows")
    if shown := words.SHOW_IS.match(clause.text):
        return Found([], clause.refs_in(shown["e"]), amount_of(clause, shown["a"]), *shown.span(), "pays")
    if holding := words.INCLUDES.search(clause.text):
        return Found(
            clause.refs_in(holding["p"]), clause.refs_in(holding["e"]), amount_of(clause, holding["a"]), *holding.span(), "pays"
        )
    if goods := words.GOODS_OF.search(clause.text):
        return Found(
            clause.refs_in(goods["p"]),
            clause.refs_in(goods["e"] or goods["e2"] or goods["e3"] or goods["e4"]),
            amount_of(clause, goods["a"] or goods["a2"]),
            *goods.span(),
            "pays",
        )
    match = words.LISTED.search(clause.text)
    return Found(clause.refs_in(match["p"]), clause.refs_in(match["e"]), None, *match.span(), "pays") if match else None


def _nobody_else(reader: Reader, clause: Clause) -> Found | None:
    """'Nobody else on the campaign's list received as much': the rank of the payee spoken of last."""
    match, last = words.RANK.match(clause.text), reader.last_payment
    if match is None or not match["only"] or last is None or last.frame != "paid" or not last.roles.get("object"):
        return None
    named = [ref for ref in clause.refs_in(clause.text) if not ref.how]
    if any(reader.candidate(ref).kind != "campaign" for ref in named):
        return None
    if re.search(r"\bfor (?!<P)|\b(?:digital|consult|law|media|data|print)[a-z]* ", clause.text):
        return None  # of those for a purpose, or of a trade
    payer = [ref for ref in clause.refs_in(match[0]) if reader.candidate(ref).kind == "campaign"][:1]
    return Found(payer, [], None, *match.span(), "pays")  # who was paid is carried over, and of what time


def _going_on(reader: Reader, clause: Clause) -> Found | None:
    """A clause that goes on about payments spoken of before, or ranks a payee, without a word of its own for a payment."""
    text, last, before = clause.text, reader.last_payment, reader.last_claim

    def of(payees: list[Ref], amount: Amount | None, match: re.Match[str] | None = None) -> Found:
        return Found([], payees, amount, *(match.span() if match else (0, len(text))), "pays")

    amount, payees = amount_of(clause, text), last.roles.get("object", []) if last else []
    if match := words.OF_ALL_SPENT.match(text):
        return of([], None, match)
    if last and amount is not None and words.IT_IS_FOR.match(text) and all(m.ref.how for m in clause.mentions()):
        return of(payees, amount)
    if last and amount is not None and words.TOGETHER_COME.match(text) and all(m.ref.how for m in clause.mentions()):
        return of(payees, amount)
    if last and (match := words.SO_DESCRIBED.search(text)):
        return Found([], payees, None, *match.span(), "noun")
    if (
        last
        and last.frame in ("paid", "paid_count")
        and last.roles.get("object")
        and re.match(rf"(?:and |with )?(?:{A}|most|half|all) of (?:it|that|this|the (?:money|sum)) (?:was )?for (?!<)", text)
    ):
        return of([], None)  # 'most of it for voter file modeling'
    if last and re.match(rf"(?:or |and )?{A} of (?:the (?:total|whole|lot)|its|all|everything|what)\b", text):
        return of([], None)
    if (match := words.PLACE.search(text)) and (
        reader.last_rank
        or (last and last.amount is not None and re.match(r"ranked|placed|came|finished|.* (?:distant|close) ", match[0]))
    ):
        named = [
            ref for ref in clause.refs_in(text[: match.start()]) if ref.kind == "organisation" or ref.name in reader.known.paid
        ]
        if named:
            return of(named[:1], amount, match)
    if last and clause.marked.amounts and (match := words.SHARE_WENT.match(text)) and clause.periods:
        return of([], None, match)
    if last and re.match(
        r"(?:and |with )?(?:every|each|all)(?: (?:last|single))? (?:cent|penny|dollar|pound|one|payment|entry|row|che|of (?:it|them))\b|(?:and )?(?:[Nn]ot (?:one|a single one)|[Nn]one) of (?:them|(?:these|those)(?! [a-z]*(?:posts|ads|tweets|accounts|messages|adverts|mails))|the (?:payments|che))",
        text,
        re.IGNORECASE,
    ):
        told = [a for a in clause.marked.amounts if a.unit == "money" and a.end <= clause.original(0, 1)[0]]
        if told and last.amount is not None and last.amount.unit == "money" and all(a.figure != last.amount.figure for a in told):
            return None  # 'it lists $5,700 in debts, every dollar of it ...': of another sum than the payment before
        return of(payees, amount)
    if last and ((words.ANOTHER.match(text) and (clause.periods or "<A" in text)) or words.THE_PAYMENT.match(text)):
        return of(payees, amount)
    if (before and words.OF_THAT.match(text)) or (last and (words.BARE_EXTREME.search(text) or re.match(rf"[Ii]n {A}", text))):
        return of([], amount)
    if match := words.RANK.search(text):
        named = [ref for ref in clause.refs_in(text) if ref.kind == "organisation"]
        if named and (match["place"] or match["medal"] or match["most"]):
            return of(named[:1], amount, match)
        if last and match["than"]:
            return of(payees, None, match)
        if last and match["most"] and not named and _IT_WAS.match(text):
            # no campaign is its own vendor: whoever was paid
            return of([replace(one, how=f"{WHO_WAS_PAID}: {one.name}") for one in payees[:1]], amount, match)
        if match["only"] and (behind := re.search(rf"\bthan (?:on |to |with )?(?P<e>{E})", text[match.start() :])):
            return of(clause.refs_in(behind["e"]), None, match)
    if last and re.fullmatch(
        rf"(?:And |But )?(?:about |some |nearly )?{A},? (?:just |all |and )?(?:that|(?:in|on|during) {P}|in that)[^<]*", text
    ):
        return of(payees, amount)
    if before and before.frame in ("paid_total", "cover") and (match := words.OF_RIVAL.search(text)):
        return of([], None, match)
    if before and clause.periods and (match := words.SHARE_OF.search(text)):
        return of([], amount, match)
    return None


_IT_WAS = regex(
    r"(?:And |But )?(?:[Ii]t|<E\d+>) (?:was|is|became|remained)(?: thus| therefore| by far| easily| also| not| never)? (?:the|its|his|her|their|<E\d+>(?:['\u2019]s)?)(?= )"
)
_OF_ALL = regex(
    r"(?:(?: (?:that )?(?:<E\d+>|it|he|she|they|the campaign|the committee))?(?: (?:had )?(?:made|reported|listed|sent|wrote))?(?:,? (?:in |during |over |that |through )*(?:the )?(?:<P\d+>|month|quarter|year|period))*)"
)
