"""What a clause says of payments together: how many, the first, the largest, who was paid most, how many times as much, what share, one against another.

Each function takes the payment that paying.py found in a clause, and gives a reading, or None if the clause says nothing of its kind. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from klieg.claims import amounts as grammar
from klieg.claims import payment_words as words
from klieg.claims.amounts import Amount
from klieg.claims.patterns import regex
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.roles import A, E, P, amount_of, behind_of, without_speaker

if TYPE_CHECKING:
    from klieg.claims.payment import Payment


def reading(p: Payment) -> Reading | None:
    """What the clause says of payments together: the first kind that fits, or None."""
    for make in (
        _none_above,
        _every,
        _crossed,
        _times_rival,
        _than_the_one_before,
        _share_of_other,
        _ranked,
        _extreme,
        _payers,
        _of_anothers,
        _shared,
        _compared,
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


def _ranked(p: Payment) -> Reading | None:
    if ahead := words.AHEAD.search(p.text):
        told = p.clause.amount_in(ahead["n"])
        count = int(told.figure) if told else 1
        behind = re.search(rf"\bthan (?:to |on )?(?P<e>{E})", p.text[ahead.end() - 1 :])
        payees = p.clause.refs_in(behind["e"]) if behind else p.payees()
        owner = re.search(rf"(?P<l>{E})(?:'s|\u2019s) (?:[a-z]+ ){{0,2}}(?:money|dollars|spending|expenditures?)", p.text)
        payer = (p.clause.refs_in(owner["l"]) if owner else []) or p.payer_not(payees)
        p.negated = False
        return p.reading("paid_rank", payer, payees[:1], title=str(count + 1)) if payees and payer and count else None
    if none := words.NO_VENDOR_MORE.search(p.text):
        payees = p.clause.refs_in(none["e"])
        payer = p.clause.refs_in(p.text[: none.start()])[-1:] or p.found.payer or p.payer_not(payees)
        p.negated = False
        return p.reading("paid_rank", payer, payees, title="1") if payer else None
    place = words.PLACE.search(p.text)
    before = p.reader.last_rank
    if place and not words.RANK.search(p.text):
        named = p.clause.refs_in(p.text[: place.start()])
        payees = [r for r in named if r.kind == "organisation" or r.name in p.reader.known.paid][:1]
        payer = before.roles.get("subject", []) if before else p.payer_not(payees)
        if not payees or not payer:
            return None
        if before is not None:
            p.assumptions.append(f"who paid is carried over from: {before.text}")
        made = p.reading("paid_rank", payer, payees, title=words.place_of(place["place"]), amount=amount_of(p.clause, p.text))
        last = before or p.reader.last_payment
        made.period = made.period or (last.period if last else None)
        return made
    match = words.RANK.search(p.text)
    if not match:
        return None
    title = "1"
    if match["nth"]:
        title = words.place_of(match["nth"])
    if word := match["place"] or match["medal"]:
        title = words.place_of(word)
    payer, payees = _rank_roles(p, match)
    if match["only"] and "<E" in match["only"]:
        title = "2"
        above = p.clause.refs_in(match["only"])
        before = p.reader.last_payment
        payees = [ref for ref in p.payees() if ref.name not in {one.name for one in above}] or (
            before.roles.get("object", []) if before else []
        )
        return p.reading("paid_rank", p.payer_not(payees), payees, title=title, other=above) if payees else None
    if match["only"]:
        p.negated = False
        behind = re.search(rf"\bthan (?:on |to |with )?(?P<e>{E})", p.text[match.start() :])
        payees = p.clause.refs_in(behind["e"]) if behind else p.payees()
        payer = (
            behind_of(p.clause, p.text, "by|from")
            or [r for r in p.found.payer if r.name not in {p.name for p in payees}]
            or p.payer_not(payees)
        )
    if match["than"] == "less":
        title = "last"
    if title == "1" and (but := words.EXCEPT.search(p.text[match.start() :])):
        title = str(1 + but[0].count("<E"))
    if not payees or not payer:
        return None
    return p.reading("paid_rank", payer, payees[:1], title=title, amount=amount_of(p.clause, p.text))


def _rank_roles(p: Payment, match: re.Match[str]) -> tuple[list[Ref], list[Ref]]:
    left, right = p.text[: match.start()], p.text[match.end() :]
    owner = re.search(rf"(?P<l>{E})(?:'s|\u2019s)?,? (?:[a-z]+ ){{0,2}}$", left)
    possessed = (
        owner
        if owner
        and (
            re.search(r"['\u2019]s? ?(?:[a-z]+ ){0,2}$", p.clause.original_text(owner.start(), match.start()))
            or p.clause.refs_in(owner["l"])[0].text.lower() in ("his", "her", "its", "their", "our")
        )
        else None
    )
    payer = p.clause.refs_in(possessed["l"]) if possessed else behind_of(p.clause, right, "of|for|from|by") or p.found.payer
    held = {r.name for r in payer}
    others = [r for r in p.clause.refs_in(left.replace(possessed["l"], "") if possessed else left) if r.name not in held]
    behind = [r for r in p.clause.refs_in(right) if r.name not in held]
    if match["than"]:
        payees = [r for r in p.found.payees if r.name not in held] or others
        payer = p.found.payer or payer
    else:
        payees = (
            (others[-1:] or behind[:1])
            if match["place"]
            or re.search(r"\b(?:was|were|is|are|became|remained|made|as|by far)\b|, ", left[-40:] + " ")
            or not behind
            else behind[:1] or others[-1:]
        )
    payer = payer or p.payer_not(payees)
    if not payees:
        payees = p.payees()
    return payer, payees


def _extreme(p: Payment) -> Reading | None:
    if re.search(r"\b(?:mentions?|lists?|names?|version|form|disclosure|signed)\b", p.text) and not p.found.amount:
        return None  # 'the first, dated Feb. 11, does not mention X': a version, no payment
    match = words.EXTREME.search(p.text) or (words.BARE_EXTREME.search(p.text) if p.reader.last_payment else None)
    if not match:
        return None
    payees = p.payees()
    payer = [
        ref for ref in p.found.payer if p.reader.candidate(ref).kind == "campaign" or not payees or ref.name != payees[0].name
    ] or p.payer_not(payees)
    if (made_by := _THAT_IT_MADE.match(p.text[match.end() :])) and (
        own := p.reader.candidate(p.clause.refs_in(made_by["e"])[0])
    ).kind == "campaign":
        payer, payees = [own], []  # 'the largest payment that X's campaign made'
    amount = amount_of(p.clause, p.text[match.end() :]) or amount_of(p.clause, p.text[: match.start()])
    before = p.reader.last_payment
    if (
        not amount
        and before is not None
        and before.amount is not None
        and before.amount.unit == "money"
        and _THAT_ONE.match(p.text)
    ):
        # 'it paid X $654,439 on June 30. It was the largest payment that the campaign reported': that one
        amount, had = before.amount, before.roles.get("object", [])[:1]
        p.assumptions.append(f"the payment meant is that of: {before.text}")
        to_it = re.search(r"\bto (?:the )?(?:<E\d+>|[a-z]+ )", p.text[match.end() :])
        whom, other = (had, []) if to_it else ([], had)  # 'that it made to the law firm': of those to the same
        return p.reading(
            "paid_extreme", payer, whom, amount=amount, title=match["which"].lower().replace("single ", ""), other=other
        )
    scope = _SCOPE.match(p.text[match.end() :])
    told = _WENT_TO.search(p.text[match.end() :]) or (_SUM_TO.search(p.text[match.end() :]) if made_by else None)
    if told and payer and not re.match(rf" (?:[a-z]+ ){{0,2}}to {E}", p.text[match.end() :]):
        # 'the biggest check that it wrote went to X': the largest of all, and who had it
        who = p.clause.refs_in(told["e"])
        made = p.reading(
            "paid_extreme", payer, [], amount=amount, title=match["which"].lower().replace("single ", ""), other=who[:1]
        )
    elif not payer or not (amount or p.period):
        return None
    else:
        made = p.reading("paid_extreme", payer, payees, amount=amount, title=match["which"].lower().replace("single ", ""))
    wrote = re.search(
        rf"(?P<e>{E}) (?:had |has |also )*(?:wrote|written|sent|signed|mailed|cut|issued)\b(?: (?P<to>{E}))?",
        p.text[: match.start()],
    )
    if wrote and wrote["to"]:
        made.roles["object"] = p.clause.refs_in(wrote["to"])
    if wrote and payer[0].name not in {p.reader.candidate(ref).name for ref in p.clause.refs_in(wrote["e"])}:
        made.unsure = made.unsure or "who sent it, and to whom, is not read"
    if scope and not words.NOT_PURPOSE.match(scope["p"]):
        made.roles["of"] = [Ref(scope["p"], scope["p"], "thing")]
    elif (told or re.search(r"\b(?:was|is|went) for (?!<)", p.text)) and (purpose := p.purpose()):
        made.roles["for"] = [Ref(purpose, purpose, "thing")]
    return made


_THAT_ONE = regex(
    r"(?:And |But )?(?:It|That|This|it|that|this|<E\d+>)(?: payment| che(?:ck|que)| sum)? (?:was|is|remains|remained) (?:by far )?(?:the|its|his|her|their|<E)"
)
_WENT_TO = regex(rf"\b(?:went|was (?:made |paid |sent )?|goes|is|were sent) to (?P<e>{E})")
_SUM_TO = regex(rf"<A\d+>,? to (?:the )?(?P<e>{E})")
_THAT_IT_MADE = regex(
    rf" (?:that |which )(?P<e>{E})(?:['\u2019]s)? (?:has |had |ever )*(?:made|paid|sent|wrote|issued|reported)\b(?! (?:to )?(?:the )?{E})"
)
_SCOPE = regex(
    r" (?:for|on) (?P<p>[a-z][a-z -]*?)(?= (?:in|during|over|that|this|of|went|was|is|were|came|to|from|by|at|through|between|on)\b|,|$| <)"
)
"""What the payments are for of which one is the largest: 'its largest payment for air travel'."""


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
    by = _PAID_BY_MANY.search(p.text)
    match = match or by or _OF_THE_CAMPAIGNS.match(p.text)
    payees = p.clause.refs_in(by["e"]) if by else p.payees(carry=False)
    if match is None or not payees:
        return None
    one = Amount(0, 0, "one", "count", Decimal(1), Decimal(1), Decimal(1))
    amount = p.clause.amount(match["A"]) if match["A"] else one
    made = p.reading("paid_payers", [], payees[:1], amount=amount)
    made.unsure = made.unsure if amount.unit != "count" else ""
    return made


def _than_then(p: Payment, last: Reading, says: str) -> Reading | None:
    """'That was less than it had paid it the month before': what was told last against what the same payee had of the same payer in another time."""
    then, payees = p.period, last.roles.get("object", [])[:1]
    if then is None or then.carried or not payees or last.period is None or then.since == last.period.since:
        return None
    made = p.reading("paid_against", last.roles["subject"][:1], payees, title=says)
    made.period = last.period
    made.roles |= {"other_payer": last.roles["subject"][:1], "other": payees, "other_period": [stretch_of(then)]}
    return made


CUSTOMER = regex(
    rf"(?P<who>{E})(?:['\u2019]s)?(?: campaign)? (?:was|is|were|remained) (?:by far )?(?:the |its )?(?:(?P<firm>{E}|firm|company|agency|vendor)(?:['\u2019]s)? )?(?:single )?(?:largest|biggest|best|top) (?:customer|client|payer)\b(?: of {E})?"
    rf"|\b(?:[Nn]one of the other|[Nn]o other) (?:[a-z]+ )?(?:campaigns?|candidates?|committees?) (?:paid|gave) (?:(?:the )?{E}|it|them|the [a-z]+) (?:more|as much)\b"
)
"""'Perry's was the firm's largest customer', 'none of the other campaigns paid it more': of all who paid somebody, who paid most."""


def customer(p: Payment, match: re.Match[str]) -> Reading | None:
    """Who paid somebody most, of all campaigns ('Perry's was the firm's largest customer'), as CUSTOMER matches it; None if it is not clear who, or what else is said."""
    last = p.reader.last_payment
    who = [p.reader.candidate(ref) for ref in p.clause.refs_in(match["who"])] or (
        list(last.roles.get("subject", [])) if last else []
    )
    firm = [ref for ref in p.clause.refs_in(match["firm"] or match[0]) if ref.name not in {one.name for one in who}]
    payees = firm or (list(last.roles.get("object", [])) if last else [])
    if (
        len(who) != 1
        or who[0].kind != "campaign"
        or not payees
        or (match["who"] is None and (last is None or p.reader.payment_at != p.reader.paragraph))
        or len(p.clause.amounts_in(p.text)) > 1
    ):
        return None
    here = p.reader.payment_at == p.reader.paragraph
    if p.negated and match["who"] is not None:
        p.unsure = "a denial of who paid most is not read"
    elif not _NOTHING_MORE.fullmatch(f"{p.text[: match.start()]}{p.text[match.end() :]}"):
        p.unsure = "of which payments, or when, somebody paid most is not read"
    p.negated = False  # 'none of the other campaigns paid it more' says who paid most
    made = p.reading("paid_customer", who, payees[:1], amount=p.clause.amount_in(p.text))
    made.period = made.period or (last.period.carry() if here and last is not None and last.period is not None else None)
    return made


_NOTHING_MORE = regex(
    r"[\s,.;]*(?:(?:And|But) )?(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Bb]y) )?(?:the )?(?:<P\d+>)?[\s,]*(?:(?:at|with|having paid(?: it)?|paying(?: it)?) (?:a total of |about |nearly |some |more than )?<A\d+>)?[\s,.;\"\u201d]*"
)
"""Beside the place of a customer, no more than its time and its sum."""


def _of_anothers(p: Payment) -> Reading | None:
    """'The NRCC paid the firm two-thirds of that': of what another paid, spoken of before."""
    last, match = (
        p.reader.last_payment,
        re.search(rf"(?P<A>{A}) of (?:that|this)(?: sum| amount| figure)?(?=$|[ .,;])", p.text),
    )
    if last is None or match is None or not p.found.payer or not last.role("subject"):
        return None
    share, before = p.clause.amount(match["A"]), last.roles["subject"][0]
    payees = p.payees()
    if share.unit != "share" or p.found.payer[0].name == before.name or not payees:
        return None
    made = p.reading("paid_ratio_payers", p.found.payer, payees, amount=share, title="times", other=[before])
    made.unsure = ""
    made.period = made.period or last.period
    return made


def _shared(p: Payment) -> Reading | None:
    if made := _share_of_spent(p) or _share_of_paid(p):
        return made
    went = words.SHARE_WENT.match(p.text)
    last = p.reader.last_payment
    whole = re.match(
        rf"(?:or |and )?(?P<A>{A}) of (?:the (?:total|whole|lot)|its (?:operating |total )?(?:budget|spending|expenditures|outlays?|disbursements)|all (?:it|that it|its)\b[a-z ]*|everything\b[a-z ]*|what (?:it|{E}) (?:spent|paid)[a-z ]*)",
        p.text,
    )
    if whole and last is not None and last.roles.get("object") and not p.found.payees:
        share = p.clause.amount(whole["A"])
        if share.unit == "share":
            p.assumptions.append(f"who paid whom is carried over from: {last.text}")
            made = p.reading("paid_share", last.roles.get("subject", []), last.roles["object"], amount=share)
            made.period = made.period or last.period
            return made
    if went and last is not None and p.clause.periods and not p.found.payees:
        share = p.clause.amount(went["A"])
        if share.unit == "share":
            p.assumptions.append(f"who paid whom is carried over from: {last.text}")
            made = p.reading("paid_part", last.roles.get("subject", []), last.roles.get("object", []), amount=share)
            made.roles["whole"] = [Ref(last.text, last.text, "thing")]
            if last.period is not None and last.period.since is None:
                made.roles["other_period"] = [Ref(last.period.text, f"/{last.period.until or ''}", "period")]
            return made
    one = re.search(
        rf"(?P<a>{A}) of (?:that|this|the|its|their) (?:spending|money|total|sum|outlay|budget)[^:;]*? went to (?:one|a single) (?:vendor|firm|payee|company|supplier): (?:the )?(?P<e>{E})",
        p.clause.marked.text,
    )
    before = p.reader.last_claim
    if one and one["a"] in p.text and before is not None and before.frame in ("paid_total", "cover"):
        # said of the vendor that is named behind the colon
        made = p.reading(
            "paid_share",
            before.roles.get("subject", []),
            p.clause.refs_in(one["e"]),
            amount=p.clause.amount(one["a"]),
        )
        made.period = made.period or before.period
        return made
    led = re.match(
        rf"of (?:that|this|it|those|these)(?: (?:money|sum|total|amount))?,? (?:about |some |only |just )?(?P<A>{A})",
        p.text,
        re.IGNORECASE,
    )
    if led and p.reader.last_claim is not None:
        last = p.reader.last_claim
        p.assumptions.append(f"who paid whom is carried over from: {last.text}")
        payees = last.roles.get("object", [])
        into = [r for r in p.found.payees if r.name not in {p.name for p in payees}]
        amount = p.clause.amount(led["A"])
        if into and amount.unit == "money":
            return p.reading("paid", last.roles.get("subject", []), into, amount=amount, title=p.purpose())
        made = p.reading(
            "paid_part",
            last.roles.get("subject", []),
            into or payees,
            amount=amount,
            title="|" + p.purpose() if p.purpose() else "",
        )
        made.roles["whole"] = [Ref(last.text, last.text, "thing")]
        if amount.unit == "money" and not made.title and made.period is None:
            made.unsure = "which part of it is meant is not read"
        made.period = made.period or last.period
        return made
    match = words.SHARE_OF.search(p.text)
    if not match:
        return None
    said = p.clause.amount_in(match["A"])
    if said is None and not re.match(r"most|half|the|a ", match["A"], re.IGNORECASE):
        return None
    back = re.search(
        r"\b(?:that|it|them|this|these|those)(?: (?:money|total|sum|payments?|spending|<A\d+>))?$|^the (?:money|total|sum|payments?)$",
        match["what"].strip(),
        re.IGNORECASE,
    )
    if back and (p.reader.last_claim or p.reader.last_payment) is not None and not (p.found.payees and not _same_payees(p)):
        before = p.reader.last_claim or p.reader.last_payment
        assert before is not None
        payer, payees = before.roles.get("subject", []), before.roles.get("object", [])
        p.assumptions.append(f"who paid whom is carried over from: {before.text}")
        made = p.reading("paid_part", payer, payees, amount=said, title="" if said else match["A"].lower())
        made.roles["whole"] = [Ref(before.text, before.text, "thing")]
        purpose = p.purpose()
        made.title = f"{made.title}|{purpose}" if purpose else made.title
        if made.period is not None and before.period is not None:
            # 'paid $1.62 million in the first quarter, more than half of it in March': of the quarter's
            made.roles["other_period"] = [stretch_of(before.period)]
        if purpose and made.period is None and before.period is not None:
            # 'paid $917,361 through March, most of it for modeling': of that time, whole and part
            span = before.period
            made.period = span.carry()
            made.roles["other_period"] = [stretch_of(span)]
        return made
    if said is not None and said.unit == "money":
        return None
    into = behind_of(p.clause, p.text[match.end() :], "into|to|with|on|at|for")
    owner = p.clause.refs_in(match["what"])
    reported = re.match(
        rf"(?: that)? (?P<o>{E}) (?:had |has )?(?:reported|made|recorded|listed|disclosed|itemi[sz]ed|paid|spent|laid out)\b",
        p.text[match.end() :],
    )
    owner = owner or (p.clause.refs_in(reported["o"]) if reported else [])
    payees = into or [r for r in p.payees() if r.name not in {o.name for o in owner}]
    payer = owner or p.found.payer or p.payer_not(payees)
    if not payer or (not payees and not p.purpose()):
        return None
    return p.reading(
        "paid_share",
        payer,
        payees,
        amount=said,
        title=("" if said else match["A"].lower()) + ("|" + p.purpose() if not payees else ""),
    )


def _share_of_spent(p: Payment) -> Reading | None:
    """'Half of everything the campaign spent on operations went to the firm', 'took about 16 per cent of what the campaign spent'."""
    match = re.search(
        rf"(?P<A>{A}|most|half)(?P<of> of (?:everything|all(?: that)?|all the money|what|the money|the {A}))?(?: that)? (?P<p>{E}) (?:had |has )?(?:spent|laid out|disbursed|reported)(?: (?:in|as) (?:operating |total )?(?:expenditures?|costs|expenses|disbursements|spending))?(?: on (?:its |their |his )?(?:operations|operating \w+|vendors|suppliers))?",
        p.text,
    )
    if not match:
        return _of_all_spent(p)
    amount = p.clause.amount_in(match["A"])
    if not match["of"] and (amount is None or "dollar" not in amount.text):
        return _of_all_spent(p)  # but 'about 37 cents of every dollar', 'one dollar in three'
    payer = [p.reader.candidate(r) for r in p.clause.refs_in(match["p"])]
    payees = (
        behind_of(p.clause, p.text[match.end() :], "to|into|with")
        or [r for r in p.clause.refs_in(p.text[: match.start()]) if r.kind == "organisation"][-1:]
    )
    if not payees or (amount is not None and amount.unit != "share"):
        return None
    return p.reading("paid_share", payer, payees, amount=amount, title="" if amount else match["A"].lower())


def _of_all_spent(p: Payment) -> Reading | None:
    """'Of all the campaign's operating spending, the agency accounted for a quarter'."""
    match = words.OF_ALL_SPENT.match(p.text)
    if match is None:
        return None
    # 'a quarter' at the end of a clause may be a time elsewhere: here it is a share
    amount = p.clause.amount_in(match["A"]) or grammar.amounts(f"{match['part']} of it")[0]
    if amount.unit != "share":
        return None
    return p.reading(
        "paid_share", [p.reader.candidate(r) for r in p.clause.refs_in(match["p"])], p.clause.refs_in(match["e"]), amount=amount
    )


def _share_of_paid(p: Payment) -> Reading | None:
    """'Half of everything the campaign paid the firm went out in March': a part of what one paid another."""
    match = re.search(
        rf"(?P<A>{A}|\b[Mm]ost|\b[Hh]alf) of (?:everything|all(?: that)?|all the money|what|the money|the sum|the (?P<sum>{A}))(?: that)? (?P<p>{E}) (?:had |has )?(?:paid|gave|sent) (?:to )?(?P<o>{E})",
        p.text,
    )
    if not match or not p.clause.periods:
        return None
    amount = p.clause.amount_in(match["A"])
    if amount is not None and amount.unit not in ("share", "money"):
        return None
    payer, payees = [p.reader.candidate(r) for r in p.clause.refs_in(match["p"])], p.clause.refs_in(match["o"])
    made = p.reading("paid_part", payer, payees, amount=amount, title="" if amount else match["A"].lower())
    made.period = p.reader.in_context(p.clause.periods[-1], p.clause.whole, p.clause.marked.periods)
    if len(p.clause.periods) > 1:
        made.roles["other_period"] = [stretch_of(p.clause.periods[0])]
    elif match["sum"]:
        return None  # of which time the sum is
    made.roles["whole"] = [Ref("everything paid", "everything paid", "thing")]
    return made


def _same_payees(p: Payment) -> bool:
    last = p.reader.last_payment
    return last is not None and {r.name for r in p.found.payees} <= {r.name for r in last.roles.get("object", [])}


def _crossed(p: Payment) -> Reading | None:
    """'Sanders paid A four times what Trump paid B': two payers, two payees."""
    match = re.search(
        rf"(?:(?P<A>{A}) times|(?P<w>twice|double|half|triple)|(?P<than>more|less) than)(?: (?:what|as much as|the amount))? (?:(?P<c>{E}) (?:had |has )?(?:paid|gave|sent|spent (?:on|with)) (?:to )?(?P<o>{E})|(?P<c2>{E})'s [a-z ]{{3,20}}, (?P<o2>{E}),? (?:was|were|got|received))",
        p.text,
    )
    last = p.reader.last_payment
    if not match:
        return None
    payees = [r for r in p.clause.refs_in(p.text[: match.start()]) if r.kind == "organisation"]
    rival = p.reader.candidate(p.clause.refs_in(match["c"] or match["c2"])[0])
    first = [r for r in p.clause.refs_in(p.text[: match.start()]) if p.reader.candidate(r).kind == "campaign"]
    if not first and last is not None and match["o2"]:
        payees, first = last.roles.get("object", []), last.roles.get("subject", [])
        p.assumptions.append(f"who paid whom is carried over from: {last.text}")
    if not first:
        return None
    payer = p.reader.candidate(first[0])
    if not payees or rival.kind != "campaign" or rival.name == payer.name:
        return None
    amount = p.clause.amount_in(match["A"])
    return p.reading(
        "paid_ratio",
        [payer, rival],
        payees[-1:],
        amount=amount,
        title=(match["w"] or match["than"] or "times").lower(),
        other=p.clause.refs_in(match["o"] or match["o2"]),
    )


_MORE_THAN_THE_ONE_BEFORE = regex(
    rf"(?P<p>{E})(?:['\u2019]s)? (?:had |has |also )*(?:paid|gave|sent) (?:the )?(?P<o>{E}) (?:even |far |much |a lot |slightly |a little )*(?P<w>more|less)(?=$|[.,;]| (?:in|over|during|for|through) )(?! than\b)"
)


def _than_the_one_before(p: Payment) -> Reading | None:
    """'Cruz's campaign paid the firm more in those three months': than the payer of whom the sentence before said it, in the same time."""
    match, last = _MORE_THAN_THE_ONE_BEFORE.match(p.text), p.reader.last_payment
    if (
        match is None
        or last is None
        or last.frame != "paid"
        or not last.role("subject")
        or p.reader.payment_at != p.reader.paragraph
    ):
        return None
    payer, payees = p.reader.candidate(p.clause.refs_in(match["p"])[0]), p.clause.refs_in(match["o"])
    before = last.roles["subject"][0]
    if payer.name == before.name or payer.kind != "campaign":
        return None
    p.assumptions.append(f"compared is what was said before: {last.text}")
    paid_before = list(last.roles.get("object", []))
    if {ref.name for ref in payees} != {ref.name for ref in paid_before}:
        # 'Clinton's campaign paid A $1.36 million. Sanders's paid B less.'
        made = p.reading("paid_ratio", [payer, before], payees, title=match["w"].lower(), other=paid_before)
    else:
        made = p.reading("paid_ratio_payers", [payer], payees, title=match["w"].lower(), other=[before])
    made.period = made.period or last.period
    made.unsure = ""
    return made


def _times_rival(p: Payment) -> Reading | None:
    """'That was three times what Trump's reported': the total just spoken of, against another payer's."""
    match, last = words.OF_RIVAL.search(p.text), p.reader.last_claim
    if not match or last is None or last.frame not in ("paid_total", "cover"):
        return None
    amount = p.clause.amount_in(match["A"])
    rival = [p.reader.candidate(r) for r in p.clause.refs_in(match["c"])]
    if rival[0].kind != "campaign":
        return None
    p.assumptions.append(f"who paid is carried over from: {last.text}")
    made = p.reading(
        "paid_ratio_payers",
        last.roles.get("subject", []),
        [],
        amount=amount,
        title=(match["w"] or match["than"] or "times").lower(),
        other=rival,
    )
    made.period = made.period or last.period
    if last.frame == "cover" and last.title.split("|")[0] not in ("operating expenditures", "disbursements"):
        made.unsure = "what is compared is not all that was spent"  # 'had $4 million in the bank. That was more than X's'
    elif re.match(rf"(?: (?:to|on|with|for))?(?: the)? {E}", p.text[match.end() :]):
        made.unsure = "what another paid somebody is not read"
    return made


def _share_of_other(p: Payment) -> Reading | None:
    """'That came to two thirds of what it paid X': a share of what another was paid."""
    match = re.search(
        rf"(?:(?P<A>{A})(?: times)?|(?P<w>half|twice|double|triple))(?: of)? (?:what|as much as|the (?:amount|sum)(?: that)?) (?:it|they|the campaign|(?P<p>{E})) (?:had |has )?(?:paid|gave|sent|spent (?:on|with)) (?:to )?(?P<o>{E})",
        p.text,
    )
    last = p.reader.last_payment
    if not match or last is None:
        return None
    amount = p.clause.amount_in(match["A"])
    if amount is not None and amount.unit not in ("share", "count"):
        return None
    others = {r.name for r in p.clause.refs_in(match["o"])}
    payees = [
        r for r in p.clause.refs_in(p.text[: match.start()]) if r.kind == "organisation" and r.name not in others
    ] or last.roles.get("object", [])
    own = [r for r in p.found.payer if r.name not in {p.name for p in payees}]
    named = [r for r in p.clause.refs_in(match["p"]) if r.text.lower() not in ("it", "they")]
    rival = [c for c in (p.reader.candidate(r) for r in named) if c.kind == "campaign"]
    before = last.role("subject")
    if rival and before is not None and rival[0].name != before.name and payees == last.roles.get("object", []):
        own = [before, rival[0]]  # 'four times what Trump paid X': what was spoken of, against another payer's
    if not own or own[0] is before:
        p.assumptions.append(f"who paid is carried over from: {last.text}")
    return p.reading(
        "paid_ratio",
        own or last.roles.get("subject", []),
        payees[:1],
        amount=amount,
        title=match["w"] or "times",
        other=p.clause.refs_in(match["o"]),
    )


def _compared(p: Payment) -> Reading | None:
    match = words.RATIO.search(p.text)
    if not match:
        return None
    tail = p.text[match.end() :]
    if match["than"] and re.match(rf" (?:a |an |{A})", tail):
        return None
    if match["than"] and (
        every := re.match(
            rf" (?:{E} )?(?:had |has |ever )*(?:paid|gave|given|sent|spent on)?(?: to)? ?any(?:body|one)?\b(?P<but>[^;]* (?:but|except|save|bar|other than|apart from)\b)?",
            tail,
        )
    ):
        # 'more than it paid any other vendor but X': a place among all payees
        payees = [r for r in p.found.payees if r.name not in {o.name for o in p.clause.refs_in(tail)}]
        less = match["than"].lower() in ("less", "fewer", "smaller", "lower")
        if not payees or less:
            return None
        but = words.EXCEPT.search(tail)
        title = str(1 + but[0].count("<E")) if but else "2" if every["but"] else "1"
        return p.reading("paid_rank", p.found.payer or p.payer_not(payees), payees[:1], title=title)
    amount = p.clause.amount_in(match["A"])
    if match["A"] and amount is not None and amount.unit != "count":
        return None
    if match["word"] == "half" and not re.search(r"half (?:as much|what|that|of what)", p.text[match.start() :]):
        return None
    title = (match["word"] or match["than"] or "times").lower()
    names = p.clause.refs_in(tail)
    last = p.reader.last_payment
    said = without_speaker(p.text)
    if last is not None and not names and p.found.payees and re.search(r"\bas (?:much|large)\W*$", said[match.start() :]):
        # '... got half as much': as who was spoken of before
        other = [r for r in last.roles.get("object", []) if r.name != p.found.payees[0].name]
        if word := re.search(rf"(?:(?P<w>half|twice|double|triple)|(?P<A>{A}) times) as (?:much|large)\W*$", said):
            title = word["w"] or "times"
            amount = p.clause.amount_in(word["A"])
        payer, before = p.found.payer or p.payer_not(p.found.payees), last.roles.get("subject", [])[:1]
        if payer and before and before[0].name != payer[0].name:
            payer = [payer[0], before[0]]  # by whom the other was paid
        return (
            p.reading("paid_ratio", payer, p.found.payees[:1], amount=amount, title=title, other=other[:1])
            if other and payer
            else None
        )
    spent = re.match(
        rf" (?:what )?(?P<p>{E}|it|he|she|they) (?:had |has )?(?:paid|gave|sent|spent)(?: [a-z]+){{0,3}}? (?:to |with |at |on )?(?P<o>{E})",
        tail,
    )
    if last is not None and match["than"] and spent and re.match(r"(?:And |But )?(?:That|This|It|<E\d+>) (?:is|was)\b", p.text):
        payees = [r for r in last.roles.get("object", []) if r.name not in {o.name for o in p.clause.refs_in(spent["o"])}]
        p.assumptions.append(f"who paid whom is carried over from: {last.text}")
        payers = list(last.roles.get("subject", []))
        rival = [c for c in map(p.reader.candidate, p.clause.refs_in(spent["p"])) if c.kind == "campaign"]
        if rival and payers and rival[0].name != payers[0].name:
            payers = [payers[0], rival[0]]  # 'that is more than Trump's campaign paid X'
        other = p.clause.refs_in(spent["o"])
        if other and payers and p.reader.candidate(other[0]).name == payers[0].name:
            return _than_then(p, last, title)
        return p.reading("paid_ratio", payers, payees[:1], title=title, other=other) if payees else None
    versus = re.match(
        rf" (?:what )?(?:the )?(?P<c>{E})(?:'s|\u2019s)? (?:own |total )?(?:payments|outlays|che(?:ck|que)s|spending|bills?) (?:to|on|with|for) (?:the )?(?P<o>{E})",
        tail,
    )
    if versus and (rival_payer := p.reader.candidate(p.clause.refs_in(versus["c"])[0])).kind == "campaign":
        # "X's payments to A were 14 times Y's payments to B"
        other = p.clause.refs_in(versus["o"])
        payees = [r for r in p.found.payees if r.name != other[0].name]
        payers = [r for r in p.found.payer if r.name != rival_payer.name] or p.payer_not([*payees, rival_payer])
        return (
            p.reading("paid_ratio", [payers[0], rival_payer], payees[:1], amount=amount, title=title, other=other)
            if payees and payers
            else None
        )
    payees, payer = list(p.found.payees), list(p.found.payer)
    held = {r.name for r in payees}
    if not names:
        return None
    other = [r for r in names if r.name not in held and r.name not in {p.name for p in payer}]
    payees = [r for r in payees if r.name not in {o.name for o in other}]
    if not other:
        return None
    campaigns = [c for c in (p.reader.candidate(r) for r in other) if c.kind == "campaign"]
    if campaigns and (not payer or p.reader.candidate(payer[0]).kind == "campaign") and len(other) == len(campaigns):
        total = words.TOTAL.search(p.text) or re.search(
            r"\bsame line\b|\bspent (?:far |much |a lot |even |slightly |a good deal |considerably )*(?:more|less|[a-z]+ times)\b|\breported\b",
            p.text,
        )
        payees = payees or ([] if total else p.payees())
        payer = payer or p.payer_not(campaigns)
        if not payer:
            return None
        return p.reading("paid_ratio_payers", payer, payees, amount=amount, title=title, other=campaigns[:1])
    payees = payees or p.payees()
    payees = [r for r in payees if r.name not in {o.name for o in other}]
    payer = payer or p.payer_not(payees)
    if len(other) > 1 and re.search(rf"{E} (?:had |has |got |received |did |was paid )*(?:from|by) (?:the )?{E}", tail):
        p.unsure = p.unsure or "what another payer paid another payee is not read"
    if not payees or not payer:
        return None
    return p.reading(
        "paid_ratio",
        payer,
        payees[:1],
        amount=amount,
        title=title,
        other=[o for o in other if o.kind != "campaign"][:1] or other[:1],
    )


def outspent(p: Payment) -> Reading:
    """Who outspent whom, and by how many times."""
    times = re.search(rf"(?P<A>{A})(?: to (?:one|<A\d+>)|-to-one| times)|(?P<word>two|three|four|five|ten)[- ]to[- ]one", p.text)
    amount = p.clause.amount_in(times["A"]) if times else None
    return p.reading("paid_ratio_payers", p.found.payer, [], amount=amount, title="times" if amount else "more", other=_rival(p))


def _rival(p: Payment) -> list[Ref]:
    """Who was outspent; 'him' is the other candidate spoken of."""
    rival, payer = p.found.payees, {r.name for r in p.found.payer}
    if rival and rival[0].name in payer and rival[0].how:
        others = [c for c in reversed(p.reader.discourse.campaigns) if c not in payer]
        return (
            [Ref(rival[0].text, others[0], "campaign", f"{rival[0].text!r} is {others[0]}, the other candidate spoken of")]
            if others
            else rival
        )
    return rival


def _none_above(p: Payment) -> Reading | None:
    """'Not one of those checks was for more than $10,000': the largest payment was at most that."""
    match = re.search(
        rf"\bnever (?:got|paid|received|took(?: in)?|collected|drew|was paid|were paid|sent|gave|wrote)(?: it| them| <E\d+>)? (?P<A2>{A}) (?:in|at|with) (?:one|a single|any one|any single|a) (?:payment|che(?:ck|que)|time|go|day|transfer|instal?lment)\b|"
        rf"\b(?:[Nn]ot (?:one|a single one)|[Nn]one|[Nn]o|[Nn]ot a)(?: (?:of|single))*(?: (?:these|those|them|its|the|his|their))* (?:{words.PAYMENTS[3:-1]}|payment|che(?:ck|que)|one)?\b(?: (?:to|from|by) (?:the )?{E}|,?(?: (?:in|during|over))? {P})*[^<]{{0,30}}?(?:for|of|above|over|exceeded|topped|reached|was|were|came to|(?<=[>a-z]) (?=<A))[^<]{{0,15}}(?P<A>{A})",
        p.text,
    )
    if not match:
        return _never_more(p)
    amount = p.clause.amount(match["A"] or match["A2"])
    if amount.hedge != "more than" and not re.search(r"\b(?:above|over|exceeded|topped|beyond)\b", match[0]):
        return None
    if amount.unit not in ("money", "count"):
        return None
    payees = p.payees()
    payer = p.found.payer or p.payer_not(payees)
    if not payees or not payer:
        return None
    p.negated = False
    most = replace(
        amount,
        unit="money",
        currency=amount.currency or "USD",
        low=Decimal(0),
        high=amount.figure,
        hedge="at most",
        soft_high=None,
    )
    return p.reading("paid_extreme", payer, payees, amount=most, title="largest")


_NEVER_MORE = regex(
    rf"\b[Nn]ever\b[^;]*? (?:bigger|larger|steeper|higher|fatter|heftier|greater|costlier) (?:[a-z]+ )?(?:bill|che(?:ck|que)|payment|invoice|sum|transfer|instal?lment)\b[^;]*? than (?:the |its )?(?P<A>{A})|\b[Nn]ever\b[^;]*? more (?:at (?:once|one go|a time)|in (?:one|a single) (?:go|payment|che(?:ck|que))) than (?:the )?(?P<A2>{A})"
)


def _never_more(p: Payment) -> Reading | None:
    """'Never did X send the campaign a steeper bill than the $641,840 it was paid on February 24': its largest payment."""
    match = _NEVER_MORE.search(p.text)
    amount = p.clause.amount(match["A"] or match["A2"]) if match else None
    if amount is None or amount.unit != "money":
        return None
    payees = p.payees()
    payer = p.found.payer or p.payer_not(payees)
    p.negated = False
    return p.reading("paid_extreme", payer, payees, amount=amount, title="largest") if payees and payer else None


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
    return (
        p.reading("paid_purpose", payer, payees, title=f"every|{purpose}")
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


def _counted(p: Payment) -> Reading | None:
    match = words.COUNT.search(p.text)
    distinct = None if match else words.DISTINCT.search(p.text)
    token = match or distinct
    times = None if token else words.TIMES.search(p.text)
    if times:
        value = Decimal({"once": 1, "twice": 2, "thrice": 3}[times["w"].lower()])
        amount = Amount(0, 0, times["w"], "count", value, value, value)
    elif not token:
        return None
    else:
        amount = p.clause.amount(token["A"])
    if amount.unit != "count":
        return None
    payees = p.payees(carry=distinct is None) if distinct is None else []
    payer = p.found.payer or p.payer_not(payees)
    if not payer:
        return None
    made = p.reading("paid_distinct" if distinct else "paid_count", payer, payees, amount=amount)
    if distinct is None and (purpose := p.purpose()):
        made.roles["of"] = [Ref(purpose, purpose, "thing")]
    money = amount_of(p.clause, p.text)
    if money is not None and distinct is None:
        made.title = next((title for title, pattern in words.OF_A_SUM if pattern.search(p.text)), "sum")
        made.roles["sum"] = [Ref(money.text, money.text, "thing")]
        made.assumptions.append(f"and the sum: {money.text}")
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
