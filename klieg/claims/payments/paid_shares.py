"""What a clause says one payee's payments are of a whole: of all that was spent, of what another was paid, of what was spoken of before.

Like klieg.claims.payments.together, which asks these in turn, nothing here looks at a record.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language import amounts as grammar
from klieg.claims.language.patterns import regex
from klieg.claims.reading import CARRIED_OVER, Reading, Ref, stretch_of
from klieg.claims.sentences import payment_words as words
from klieg.claims.sentences.roles import PRONOUNS, A, E, behind_of

if TYPE_CHECKING:
    from klieg.claims.payments.payment import Payment
    from klieg.claims.rules.rules import Reader


OF_WHOM = "of whose spending it is said is not read"


def of_another(reader: Reader, owners: list[Ref], paid: Reading) -> bool:
    """Whether any of those whose spending a share is of is named, and has no part in the payment that it is a share for: 'about half of what Trump's spent', behind what Sanders paid."""
    parties = {ref.name for role in ("subject", "object") for ref in paid.roles.get(role, [])}
    whose = [reader.candidate(ref) for ref in owners]
    return any(ref.name not in parties and not (ref.how and ref.text.lower() in PRONOUNS) for ref in whose)


_TOOK_IN = regex(r"\b(?:raised|raises|raise|brought in)\b(?=[^<]*$)")


def shared(p: Payment) -> Reading | None:
    """'A third of its spending went to X', '8 percent of what it paid them both': a share of a whole that is said or was spoken of."""
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
            p.assumptions.append(f"{CARRIED_OVER}{last.text}")
            made = p.reading("paid_share", last.roles.get("subject", []), last.roles["object"], amount=share)
            made.period = made.period or last.period
            if of_another(p.reader, p.clause.refs_in(whole[0]), last):
                made.unsure = made.unsure or OF_WHOM
            return made
    if went and last is not None and p.clause.periods and not p.found.payees:
        share = p.clause.amount(went["A"])
        if share.unit == "share":
            p.assumptions.append(f"{CARRIED_OVER}{last.text}")
            made = p.reading("paid_part", last.roles.get("subject", []), last.roles.get("object", []), amount=share)
            made.roles["whole"] = [Ref(last.text, last.text, "thing")]
            if last.period is not None and last.period.since is None:
                made.roles["other_period"] = [Ref(last.period.text, f"/{last.period.until or ''}", "period")]
            elif last.period is not None and made.period is not None and made.period.within(last.period):
                # 'paid X $348,949 in the first quarter. Nearly half of that came in March': of what was paid in the quarter
                made.roles["other_period"] = [stretch_of(last.period)]
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
        p.assumptions.append(f"{CARRIED_OVER}{last.text}")
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
    if not match or _TOOK_IN.search(p.text[: match.start()]):
        return None  # 'in September it raised a third of that'
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
        p.assumptions.append(f"{CARRIED_OVER}{before.text}")
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
    behind = words.REPORTED_TO.sub("", p.text[match.end() :])
    into = behind_of(p.clause, behind, "into|to|with|on|at|for")
    owner = p.clause.refs_in(match["what"])
    reported = re.match(
        rf"(?: that)? (?P<o>{E}) (?:had |has )?(?:reported|made|recorded|listed|disclosed|itemi[sz]ed|paid|spent|laid out)\b",
        p.text[match.end() :],
    )
    owner = owner or (p.clause.refs_in(reported["o"]) if reported else [])
    payees = into
    if not into and _TO_SOMEBODY.search(behind):
        return None
    if not into and not (_WENT_ON.search(behind) and p.purpose()):
        payees = [r for r in p.payees() if r.name not in {o.name for o in owner}]
    payer = owner or p.found.payer or p.payer_not(payees)
    if not payer or (not payees and not p.purpose()):
        return None
    made = p.reading(
        "paid_share",
        payer,
        payees,
        amount=said,
        title=("" if said else match["A"].lower()) + ("|" + p.purpose() if not payees else ""),
    )
    carried = bool(payees) and all(ref.how for ref in payees)
    spender = [p.reader.candidate(r) for r in p.clause.refs_in(p.clause.marked.text.partition(match["A"])[0])]
    a_sum = _HAD_SPENT.search(p.text[: match.start()]) is not None
    if (
        carried
        and owner
        and (a_sum or any(one.kind == "campaign" and one.name.split(" ")[-1] != payer[0].name.split(" ")[-1] for one in spender))
    ):
        # 'Trump's campaign had spent $46.6 million, less than a third of Sanders's total': no share that went to whoever was paid before
        made.unsure = made.unsure or "with what it is compared is not read"
    if _THAT.fullmatch(match["what"].strip()) and p.reader.last_said and all(one.unsure for one in p.reader.last_said):
        # 'It paid his companies $1.64 million. Most of that money went to X': what the sentence before told of is not read
        made.unsure = made.unsure or f"{match['what'].strip()!r}: what money is meant is not read"
    return made


_HAD_SPENT = regex(r"\b(?:spent|spending|outlays?|raised|laid out|paid out) (?:[a-z]+ ){0,2}<A\d+>")
_THAT = regex(r"(?:that|it|this|those|these)(?: (?:money|total|sum|amount|spending))?", re.IGNORECASE)
_WENT_ON = regex(r"\b(?:went|goes|go|gone|was|were|been|is) (?:spent |paid |laid out )?(?:on|for|towards?) (?!<|the <)")
"""'Went on legal work': for what, and to nobody that was spoken of before."""
_TO_SOMEBODY = regex(r"\b(?:went|goes|go|gone|paid) to (?:[a-z-]+ ){0,2}[a-z]+s\b(?! <E)")
"""'Went to lawyers': to some that are not named, and not to who was spoken of before."""


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
    others = [ref for ref in p.clause.refs_in(p.text[: match.start()]) if ref.kind == "organisation"]
    if any(ref.name not in {payee.name for payee in payees} for ref in others):
        made.unsure = (
            "with what somebody else was paid it is compared, which is not read"  # 'what it paid X was a third of what it paid Y'
        )
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
