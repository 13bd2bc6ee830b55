"""What a clause says of one payment against another: how many times as much, more than, less than, whose payer, payee or time is another.

Like klieg.claims.payments.together, which asks these in turn, nothing here looks at a record.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import CARRIED_OVER, WHO_PAID, Reading, Ref, stretch_of
from klieg.claims.sentences import payment_words as words
from klieg.claims.sentences.roles import A, E, without_speaker

if TYPE_CHECKING:
    from klieg.claims.payments.payment import Payment


def _than_then(p: Payment, last: Reading, says: str) -> Reading | None:
    """'That was less than it had paid it the month before': what was told last against what the same payee had of the same payer in another time."""
    then, payees = p.period, last.roles.get("object", [])[:1]
    if then is None or then.carried or not payees or last.period is None or then.since == last.period.since:
        return None
    made = p.reading("paid_against", last.roles["subject"][:1], payees, title=says)
    made.period = last.period
    made.roles |= {"other_payer": last.roles["subject"][:1], "other": payees, "other_period": [stretch_of(then)]}
    return made


def of_anothers(p: Payment) -> Reading | None:
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


def crossed(p: Payment) -> Reading | None:
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
        p.assumptions.append(f"{CARRIED_OVER}{last.text}")
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


def than_the_one_before(p: Payment) -> Reading | None:
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


def times_rival(p: Payment) -> Reading | None:
    """'That was three times what Trump's reported': the total just spoken of, against another payer's."""
    match, last = words.OF_RIVAL.search(p.text), p.reader.last_claim
    if not match or last is None or last.frame not in ("paid_total", "cover"):
        return None
    amount = p.clause.amount_in(match["A"])
    rival = [p.reader.candidate(r) for r in p.clause.refs_in(match["c"])]
    if rival[0].kind != "campaign":
        return None
    whose = [one for one in map(p.reader.candidate, p.clause.refs_in(p.text[: match.start()])) if one.kind == "campaign"]
    if not whose:
        p.assumptions.append(f"{WHO_PAID} from: {last.text}")
    made = p.reading(
        "paid_ratio_payers",
        whose[-1:] or last.roles.get("subject", []),
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


def share_of_other(p: Payment) -> Reading | None:
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
        p.assumptions.append(f"{WHO_PAID} from: {last.text}")
    return p.reading(
        "paid_ratio",
        own or last.roles.get("subject", []),
        payees[:1],
        amount=amount,
        title=match["w"] or "times",
        other=p.clause.refs_in(match["o"]),
    )


def compared(p: Payment) -> Reading | None:
    """'More than X got', 'twice what it paid X', 'half as much': one payee or payer against another."""
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
        rf" (?:what )?(?P<p>{E}|it|he|she|they|you|we) (?:had |has )?(?:paid|gave|sent|spent)(?: [a-z]+){{0,3}}? (?:to |with |at |on )?(?P<o>{E})",
        tail,
    )
    if last is not None and match["than"] and spent and re.match(r"(?:And |But )?(?:That|This|It|<E\d+>) (?:is|was)\b", p.text):
        payees = [r for r in last.roles.get("object", []) if r.name not in {o.name for o in p.clause.refs_in(spent["o"])}]
        p.assumptions.append(f"{CARRIED_OVER}{last.text}")
        payers = list(last.roles.get("subject", []))
        rival = [c for c in map(p.reader.candidate, p.clause.refs_in(spent["p"])) if c.kind == "campaign"]
        if rival and payers and rival[0].name != payers[0].name:
            payers = [payers[0], rival[0]]  # 'that is more than Trump's campaign paid X'
        other = p.clause.refs_in(spent["o"])
        if other and payers and (p.reader.candidate(other[0]).name == payers[0].name or not payees):
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
