"""What makes the reading of a payment doubtful: a word that turns it (doubts.tsv), a payer or payee that is not the one it was taken for, and what of its clause the reading leaves over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language import counted_times, doubts
from klieg.claims.language.amounts import Amount
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.names import described
from klieg.claims.payments import unheeded
from klieg.claims.reading import WHO_WAS_PAID, Reading, Ref
from klieg.claims.sentences import payment_words as words
from klieg.claims.sentences.marked import bare
from klieg.claims.sentences.roles import without_speaker

if TYPE_CHECKING:
    from klieg.claims.payments.payment import Payment

_A_PARTY = regex(
    r"\b(?:[Tt]he|[Aa]|[Oo]ne|[Ee]ach|[Ee]ither|[Tt]hat|[Nn]either) (?:[A-Z]?[a-z]+ |<E\d+> ){0,3}[Pp]arty (?:also |then |later |never |itself |had |has )*(?:gave|paid|sent|contributed|donated|spent|transferred|reported|repaid|refunded|reimbursed)\b"
)
"""A party that was not found: it is not whoever paid before."""
_MONEY = r"payments?|che(?:ck|que)s?|bills?|invoices?|sums?|money|total|amount|rest|remainder|balance|cash|fees?|retainers?|tabs?|charges?|costs?|instal?ments?|transfers?|contributions?|donations?|gifts?|advances?|loans?|debts?|dollars?|part|share|half|most|line|entry|entries|largest|biggest|smallest|first|second|third|last|latest|next|figures?|reports?|filings?|forms?|statements?|records?|books|ledgers?|lists?|work|spending"
"""What is paid, or tells of it, and no one who pays or is paid."""
_NOBODY_NAMED = rf"(?:And |But )?(?:[IO]n <P\d+>,? )?(?:(?:The|An?|Some|Several|Other|Another|One|Two|Three|His|Her|Its|Their|<A\d+>|<E\d+>['\u2019]s) (?!of\b)(?:(?!(?:{_MONEY}|people|team|camp|operation|side)\b)[a-z][a-z'\u2019-]+ ){{1,4}}?(?:PAC )?|[Ss]ome(?:body|one)(?: else)? )"
"""Somebody who begins a clause, told by a common noun: 'the transit workers', 'her mother', 'a different firm'; who is found for a short form is a mark."""
_ALSO = r"(?:also |then |later |never |had |has )*"
_SOMEBODY = regex(
    r"(?:And |But )?(?!The (?:campaign|committee|party|fund|PAC) )(?:The|An?|Some|Several|Other) (?:[a-z][a-z'\u2019-]+ ){1,3}(?:from [A-Z][a-z]+ (?=(?:also |then |never )?(?:spent|gave|paid|sent|contributed|donated)\b)|(?!spent\b))(?:also |then |never )?(?:gave|paid|sent|contributed|donated|spent)\b"
    rf"|(?!(?:And |But )?(?:The|His|Her|Its|Their) (?:campaign|committee|party|fund|PAC) ){_NOBODY_NAMED}{_ALSO}(?<!was )(?<!were )(?<!been )(?:gave|paid|sent|contributed|donated)\b"
)
"""Somebody who pays and is not named: 'The transit workers gave him nothing' is not said of whoever paid before."""
_SOMEBODY_PAID = regex(
    rf"{_NOBODY_NAMED}{_ALSO}(?:got|received|collected|took in|earned|drew|(?:was|were|been) paid)\b(?! (?:any |even |far |much )?(?:more|less|most)\b)"
)
"""Somebody who is paid and is not named: 'His lawyer got $5,000' is not said of whoever was paid before."""
_BY_SOMEBODY = regex(r"\b(?:was|were|been|being) (?:paid|given|sent|handed)\b[^;,]*\bby (?:the )?(?!<)[A-Z][a-z]+\b(?! <)")
"""'Was paid by Turkey': by one whom nothing loaded names."""
_HIM = regex(r"\b(?:paid|pays?|gave|sent|handed|reimbursed|repaid) (?:him|her)\b")
"""'It paid him $5,000', of nobody that was found: not of a firm that was paid before."""
BEYOND = "a sum beyond the one before: of which time is not read"
_JUNIOR = regex(r"\b(?:Jr|Sr|II|III)\.?$")
_FOR_EACH = regex(r"(?:And |But )?[Ff]or (?:every|each) (?:dollar|cent)\b")


def keep_back(p: Payment, reading: Reading, span: tuple[int, int] | None) -> None:
    """Tell of a reading of a clause, or of the part of it at `span`, why it can't be checked or is not sure, if anything makes it so."""
    frame, amount, title = reading.frame, reading.amount, reading.title
    payer, payees, other = (reading.roles.get(role, []) for role in ("subject", "object", "other"))
    why, where = _doubt(p, f"payment/{frame}", reading.period)
    if not why and amount is not None and (each := _FOR_EACH.match(p.clause.whole)):
        why, where = "a sum for each is not read", each[0]  # said in the clause before
    if why in ("the future", "an opinion"):
        reading.uncheckable = why
    elif why:
        reading.unsure = f"{where!r}: {why}"
    elif (
        payer
        and payer[0].text in p.reader.known.companies
        and not (words.GIVES.search(p.text) or p.reader.known.candidate(payees[0].name if payees else ""))
    ):
        reading.unsure = f"whether {payer[0].text} itself paid, or its PAC, is not said"
    elif p.unsure:
        reading.unsure = p.unsure
    elif p.negated and payees and (firm := _namesake(p, payees[0])):
        reading.unsure = f"whether {payees[0].name} himself was not paid, or {firm}, is not said"
    elif unmarked := _BY_SOMEBODY.search(p.clause.text):
        reading.unsure = f"{bare(unmarked[0], p.clause.marked)!r}: who paid is not read"
    elif somebody := described.unknown(p.clause, p.text):
        reading.unsure = f"{somebody!r}: which committee is meant is not read"
    elif payer and _JUNIOR.search(payer[0].name) and not p.reader.known.candidate(payer[0].name):
        reading.unsure = f"whether {payer[0].name} is the candidate, or a relative, is not said"
    elif p.found.voice == "pays" and not p.found.payer and (party := _unknown_party(p, payer)):
        reading.unsure = f"{bare(party, p.clause.marked)!r}: which party is meant is not read"
    elif p.found.voice == "pays" and not p.found.payer and (unknown := _SOMEBODY.match(p.text)):
        reading.unsure = f"{bare(unknown[0], p.clause.marked)!r}: who paid is not named"
    elif payees and _carried(payees[0]) and (unknown := _SOMEBODY_PAID.match(p.text) or _HIM.search(p.text)):
        reading.unsure = f"{bare(unknown[0], p.clause.marked)!r}: who was paid is not named"
    elif frame == "paid_ratio" and {p.reader.candidate(ref).name for ref in other} & {ref.name for ref in payer}:
        reading.unsure = "with what it is compared is not read"  # 'twice what it had paid it': who paid is not who was paid
    else:
        reading.unsure = _residue(p, frame, payer, payees, other, amount, title)
        reading.unsure = reading.unsure or unheeded.count(p, frame, amount, p.text[slice(*(span or (0, None)))])


def _carried(payee: Ref) -> bool:
    return payee.how.startswith(WHO_WAS_PAID)


def _unknown_party(p: Payment, payer: list[Ref]) -> str:
    """A party that is said to pay and was not found, unless whoever paid before is one of the same name: 'the Missouri party' behind what the Missouri Democratic State Committee paid. '' if none."""
    unknown = _A_PARTY.search(p.text)
    if unknown is None:
        return ""
    named = re.findall(r"\b[A-Z][a-z]+(?= )", bare(unknown[0], p.clause.marked).removeprefix("The "))
    same = bool(named) and bool(payer) and set(named) <= set(re.findall(r"\w+", payer[0].name))
    return "" if same else unknown[0]


def _doubt(p: Payment, of: str, period: Period | None) -> tuple[str, str]:
    """Why the clause's words make a reading doubtful, and which they are; both '' if none do. Words that a period is counted by ('three weeks later') are read already."""
    counted = [counted_times.words_of(one) for one in (period, *p.clause.marked.periods)]
    for doubt in doubts.each(of, without_speaker(p.text)):
        where = p.clause.original_text(doubt.start, doubt.end)
        if not any(where in said for said in counted):
            return doubt.why, where
    plain = p.clause.without_names()
    for doubt in doubts.each(of, without_speaker(plain)):
        # a short form ('the only candidate') and a figure ('zero') are marks among the others
        where = plain[doubt.start : doubt.end]
        if not any(where in said for said in counted):
            return doubt.why, where
    return "", ""


def _amounts_over(p: Payment, amount: Amount | None) -> str:
    """A share, or a second count that a count is a part of, which the reading does not take in."""
    held = p.clause.amounts_in(p.text)
    if part := next((a for a in held if a.unit == "share" and a is not amount), None):
        return part.text
    alone = re.search(r"<E\d+> <A\d+>(?! (?:times|payments|che|invoices|instal|transfers|more|other|separate))", p.text)
    if amount is None and alone and p.clause.amount(alone[0]).unit == "count":
        return p.clause.amount(alone[0]).text  # 'paid X 17 through March': of what
    of_those = re.search(r"<A\d+> of (?:its|the|those|their|these|his|her) (?:[a-z]+ )?<A\d+>", p.text)
    return p.clause.amount(of_those[0]).text if of_those else ""


def _residue(
    p: Payment, frame: str, payer: list[Ref], payees: list[Ref], other: list[Ref], amount: Amount | None, title: str
) -> str:
    """What of the clause a reading leaves over, where that may turn it: a name beside a payee that is carried over, a second payee of one sum. '' if nothing."""
    if why := (
        unheeded.of_whom(p, frame)
        or unheeded.beside(p, frame, payer, [*payees, *other])
        or unheeded.unread_before(p, frame, payees)
        or unheeded.to_several(p, payees)
        or unheeded.loan(p, frame, payees)
        or unheeded.their_firm(p, payees)
        or unheeded.company(p, payer)
    ):
        return why
    if frame == "paid_part" and p.reader.unread_sum and re.search(r"\bof (?:that|it|this)\b", p.text):
        return "the sum before it was not read, and it may be a part of that"
    if p.text and words.SHARED_SUM.match(p.clause.marked.text.partition(p.text)[2]):
        return "the sum is said of two payees, and only one was read"
    if frame == "paid_rank" and not title.startswith("top ") and re.search(r"<A\d+> (?:biggest|largest|top|best)\b", p.text):
        return "the places of several are not read"
    if frame == "paid" and amount is None and words.RANK.search(p.text):
        return "a rank is not read"
    if frame == "paid" and words.COMPARING.search(p.text):
        return "a comparison is not read"
    if frame == "paid" and re.search(r"\b(?:spent|paid) (?:the )?most (?:to|with|on|at|for)\b", p.text):
        return "a rank is not read"
    if (
        frame == "paid"
        and amount is None
        and (days := re.search(r"\bon <A\d+> (?:different |separate |consecutive )?(?:days|occasions|dates)\b", p.text))
    ):
        return f"{p.clause.amount(days[0]).text!r}: what is counted is not read"
    last = p.reader.last_payment
    if (
        frame == "paid"
        and re.search(r"\b(?:another|a further|an additional) <A", p.text)
        and last is not None
        and {r.name for r in last.roles.get("subject", [])} & {r.name for r in payer}  # by another it is no second sum
        and {r.name for r in last.roles.get("object", [])} & {r.name for r in payees}
        and (
            not p.clause.periods
            or p.period is None
            or last.period is None
            or (last.period.meets(p.period.since, p.period.until) and not _of_a_day_of_its_own(p, last))
        )
    ):
        return BEYOND
    if frame == "paid" and not p.clause.periods and not p.clause.first and words.BEFORE_THAT.match(p.clause.whole):
        return "until when it is said is not read"
    if words.SAID_OF_REPORTS.search(p.clause.whole):
        return "that it was paid is what is spoken of, and maybe denied"
    run = re.search(r"\b((?:19|20)\d\d)(?: [A-Za-z]+)? campaign\b", bare(p.text, p.clause.marked))
    if run and p.period and p.period.until and p.period.until.year not in range(int(run[1]) - 3, int(run[1]) + 2):
        return f"the campaign of {run[1]} did not pay at that time"
    if frame == "paid" and amount is None and words.DESCRIBED.search(p.text):
        return "what the payments are described as is not read"
    if frame in ("paid", "paid_count", "paid_total", "paid_distinct") and (beyond := _amounts_over(p, amount)):
        return f"{beyond!r} is not read"
    if frame in ("paid", "paid_purpose", "paid_part") and any(WHO_WAS_PAID in step for step in p.assumptions):
        named = {r.name for r in (*payer, *payees, *other)}
        over = [
            r.name
            for r in p.clause.refs_in(p.text)
            if r.kind == "organisation" and not r.how and r.name not in named and r.name not in ("Republican", "Democratic")
        ]
        if over:
            return f"{over[0]} stands in the clause, and what it has to do with the payment is not read"
    return ""


def _of_a_day_of_its_own(p: Payment, last: Reading) -> bool:
    """Whether the clause names the day of a second sum, and that is not the very time of the one before."""
    mine, before = p.period, last.period
    return (
        mine is not None
        and before is not None
        and mine.kind.startswith("day")
        and (mine.since, mine.until) != (before.since, before.until)
    )


def _namesake(p: Payment, person: Ref) -> str:
    """The firm spoken of that is paid and has a person's last name in its own; '' if there is none, or no person is meant."""
    last = person.name.split(" ")[-1]
    spoken = p.reader.discourse.organisations if person.kind == "person" else []
    return next((o for o in spoken if last in re.split(r"\W+", o) and o in p.reader.known.paid), "")
