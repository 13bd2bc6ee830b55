"""What a clause says of who was paid most, and of the first, the last and the largest of payments: a place among payees, an extreme, the largest customer.

Like klieg.claims.payments.together, which asks these in turn, nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from klieg.claims.language.number_words import place_of
from klieg.claims.language.patterns import regex
from klieg.claims.reading import THAT_ONE, WHO_PAID, Reading, Ref
from klieg.claims.sentences import payment_words as words
from klieg.claims.sentences.marked import bare
from klieg.claims.sentences.roles import PRONOUNS, A, E, P, amount_of, behind_of

if TYPE_CHECKING:
    from klieg.claims.payments.payment import Payment


_NEXT = regex(r"\b[Nn]ext[- ](?:largest|biggest|highest|best|top)\b")


def ranked(p: Payment) -> Reading | None:
    """'Its second-largest payee', 'no vendor was paid more': a place among all who were paid."""
    if any_other := _ANY_OTHER_PAYER.search(p.text):
        return _more_than_any_payer(p, any_other)
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
            p.assumptions.append(f"{WHO_PAID} from: {before.text}")
        made = p.reading("paid_rank", payer, payees, title=place_of(place["place"]), amount=amount_of(p.clause, p.text))
        last = before or p.reader.last_payment
        made.period = made.period or (last.period if last else None)
        return made
    match = words.RANK.search(p.text)
    if not match:
        return None
    title = "1"
    if match["nth"]:
        title = place_of(match["nth"])
    if word := match["place"] or match["medal"]:
        title = place_of(word)
    if _NEXT.search(p.text[: match.end()]):
        # 'its next-largest payee': behind the place that was told before
        place_before = int(before.title) if before is not None and before.title.isdigit() else 0
        title = str(place_before + 1)
        if not place_before:
            p.unsure = "which place is the next is not told"
    payer, payees = _rank_roles(p, match)
    ahead_of_it = _BEHIND.search(p.text) if title == "1" else None
    if ahead_of_it and p.reader.candidate(p.clause.refs_in(ahead_of_it["e"])[0]).kind != "campaign":
        # 'its largest vendor after X was Y': Y is the second
        first = {ref.name for ref in p.clause.refs_in(ahead_of_it["e"])}
        rest = [
            ref
            for ref in p.clause.refs_in(p.text)
            if ref.name not in first | {one.name for one in payer}
            and not (ref.kind == "campaign" and ref.text.lower() in PRONOUNS)
        ]
        payees, title = [ref for ref in rest if p.reader.candidate(ref).kind != "campaign"][-1:], "2"
        if not payees:
            return None
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


_ANY_OTHER_PAYER = regex(
    r"\b(?P<says>more|less)(?: money)? than (?:was paid (?:it )?by )?any (?:other|rival|of its rivals) ?(?P<kind>(?:[A-Za-z]+ )??(?:campaigns?|candidates?|committees?|contenders?|hopefuls?|Republicans?|Democrats?))\b"
)


def _more_than_any_payer(p: Payment, match: re.Match[str]) -> Reading | None:
    """'Paid X $893,252, more than any other campaign did': of all who paid somebody, who paid most."""
    payees = p.payees()
    payer = p.found.payer or p.payer_not(payees)
    if not payees or not payer or len(payer) > 1:
        return None
    made = p.reading("paid_customer", payer, payees[:1], amount=amount_of(p.clause, p.text[: match.start()]))
    if match["says"] == "less" or p.negated or match["kind"].rstrip("s") not in ("campaign", "candidate", "committee"):
        made.unsure = made.unsure or f"{bare(match[0], p.clause.marked)!r}: with whom it is compared is not read"
    return made


_BEHIND = regex(
    rf"\b(?:[Aa]fter|[Bb]ehind|[Nn]ext to) (?:the )?(?P<e>{E})(?=[,.;]|$| (?:was|is|were|in|over|during|through|for|by)\b| <P)"
)


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
    ahead = p.clause.refs_in(left.replace(possessed["l"], "") if possessed else left)
    others = [r for r in ahead if r.name not in held and not (r.kind == "campaign" and r.text.lower() in PRONOUNS)]
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


_OF_AN_ASIDE = regex(r", (?:which|who|whose) [^,;]*$")
_BEHIND_IT = regex(r"^[^,;]*, [^;]*<A\d+>")
"""A clause about a payee, and a sum behind its end."""


def extreme(p: Payment) -> Reading | None:
    """'The largest payment to X, for $300,000', 'the first of them': one payment of several, by its day or sum."""
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
    aside = _OF_AN_ASIDE.search(p.text[: match.start()])
    if aside and (amount_of(p.clause, p.text[: aside.start()]) or _BEHIND_IT.search(p.text[match.end() :])):
        # 'paid X, which got its last payment in March, $3.7 million': the sum is none of the last
        made = p.reading("paid_extreme", payer, payees, amount=None, title=match["which"].lower()) if payer else None
        if made is not None:
            made.unsure = "what is told of the first or last, and what of all, is not sure"
        return made
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
        p.assumptions.append(f"{THAT_ONE} of: {before.text}")
        to_it = re.search(r"\bto (?:the )?(?:<E\d+>|[a-z]+ )", p.text[match.end() :])
        owner = _WHOSE.search(p.text[: match.start()])
        named = {p.reader.candidate(ref).name for ref in p.clause.refs_in(owner["e"] or "")} if owner else set()
        of_payee = owner is not None and (not owner["e"] or bool(named & {ref.name for ref in had}))
        # 'that it made to the law firm', 'it was the firm's largest': of those to the same
        whom, other = (had, []) if to_it or of_payee else ([], had)
        return p.reading(
            "paid_extreme", payer, whom, amount=amount, title=match["which"].lower().replace("single ", ""), other=other
        )
    behind = p.text[match.end() :]
    scope, came = _SCOPE.match(behind), _CAME_FROM.search(behind)
    billed = came if _A_BILL.search(match[0]) else None
    astray = came and not billed and p.reader.candidate(p.clause.refs_in(came["e"])[0]).name not in {ref.name for ref in payer}
    told = _WENT_TO.search(behind) or billed or (_SUM_TO.search(behind) if made_by or _WAS_A_SUM.match(behind) else None)
    if told and payer and not re.match(rf" (?:(?!went\b|goes\b)[a-z]+ ){{0,2}}to {E}", behind):
        # 'the biggest check that it wrote went to X': the largest of all, and who had it
        who = p.clause.refs_in(told["e"])
        made = p.reading(
            "paid_extreme", payer, [], amount=amount, title=match["which"].lower().replace("single ", ""), other=who[:1]
        )
    elif not payer or not (amount or p.period or astray):
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
    if came and astray:
        made.unsure = made.unsure or f"{bare(came[0], p.clause.marked)!r}: which way it went is not read"
    if scope and not words.NOT_PURPOSE.match(scope["p"]):
        made.roles["of"] = [Ref(scope["p"], scope["p"], "thing")]
    elif (told or re.search(r"\b(?:was|is|went) for (?!<)", p.text)) and (purpose := p.purpose()):
        made.roles["for"] = [Ref(purpose, purpose, "thing")]
    return made


_THAT_ONE = regex(
    r"(?:And |But )?(?:It|That|This|it|that|this|<E\d+>)(?: payment| che(?:ck|que)| sum)? (?:was|is|remains|remained) (?:by far )?(?:the|its|his|her|their|<E)"
)


_WHOSE = regex(
    rf"(?:(?P<e>{E})|\b(?:the|this|that) (?:[a-z-]+ )?(?:firm|company|vendor|agency|shop|outfit|consultancy|consultant|supplier|contractor|pollster|printer|landlord|airline|lawyer|business|group))(?:'s|\u2019s)? (?:[a-z]+ )*$"
)
"""'It was the firm's largest payment', 'its first': whose the payment is, which may be whoever was paid."""


_WENT_TO = regex(rf"\b(?:went|was (?:made |paid |sent )?|goes|is|were sent) to (?:the )?(?P<e>{E})")
_CAME_FROM = regex(rf"\b(?:came|comes|was) from (?:the )?(?P<e>{E})")
"""'The largest bill came from X', who was paid it; of a check or a payment, from whom it came is who paid."""
_A_BILL = regex(r"\b(?:bills?|invoices?)$", re.IGNORECASE)


_WAS_A_SUM = regex(r",? ?(?:(?:is|was|came to)(?: for)? )?<A\d+>,? to ")
"""'The largest was $300 to X': whom it went to stands behind the sum."""
_SUM_TO = regex(rf"<A\d+>,? to (?:the )?(?P<e>{E})")


_THAT_IT_MADE = regex(
    rf" (?:that |which )(?P<e>{E})(?:['\u2019]s)? (?:has |had |ever )*(?:made|paid|sent|wrote|issued|reported)\b(?! (?:to )?(?:the )?{E})"
)


_SCOPE = regex(
    r" (?:for|on) (?P<p>[a-z][a-z -]*?)(?= (?:in|during|over|that|this|of|went|was|is|were|came|to|from|by|at|through|between|on)\b|,|$| <)"
)
"""What the payments are for of which one is the largest: 'its largest payment for air travel'."""


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
    r"[\s,.;]*(?:(?:And|But) )?(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Bb]y) )?(?:(?:that|the same|those) (?:same )?(?:[a-z]+ )?(?:week|month|quarter|year|period|time|stretch|spring|summer|autumn|fall|winter|months)\b|(?:the )?(?:<P\d+>)?)[\s,]*(?:(?:at|with|having paid(?: it)?|paying(?: it)?) (?:a total of |about |nearly |some |more than )?<A\d+>)?[\s,.;\"\u201d]*"
)
"""Beside the place of a customer, no more than its time and its sum."""


def none_above(p: Payment) -> Reading | None:
    """'Not one of those checks was for more than $10,000': the largest payment was at most that."""
    match = re.search(
        rf"\bnever (?:got|paid|received|took(?: in)?|collected|drew|was paid|were paid|sent|gave|wrote)(?: it| them| <E\d+>)? (?P<A2>{A}) (?:at once|(?:in|at|with) (?:one|a single|any one|any single|a) (?:payment|che(?:ck|que)|time|go|day|transfer|instal?lment))\b|"
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
