"""What part of a payment a clause says fell into one time or one check, or what part of another sum it was: 'half of it in a single month', 'a fourth of everything it paid the firm', 'a quarter of what X received'.

It stands behind the payment, in the clause after it, or in a sentence of its own ('That was a fourth of ...'). Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language import doubts
from klieg.claims.language.amounts import Amount, share_said
from klieg.claims.language.date_spans import month_of
from klieg.claims.language.patterns import regex
from klieg.claims.reading import CARRIED_OVER, Reading, Ref, stretch_of
from klieg.claims.sentences.roles import PRONOUNS, A, E, P

if TYPE_CHECKING:
    from klieg.claims.language.dates import Period
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause, Read

_LIKE = r"(?:just |only |about |roughly |nearly |almost |some |well |over |more than |less than |fully )*"
_SHARE = rf"{_LIKE}(?P<A>{A}|[Hh]alf|[Mm]ost)"
_OF_IT = r"of (?:it|that|this|(?:the|that|this) (?:money|sum|total|amount)|all that)"
_CAME = r"(?:,? (?:was|were|is|all|came|coming|paid|sent|arrived|arriving|falling|fell|went out|went|going out|going|spent|written|made|dated))*"
_GOT = r"(?:had |has )?(?:got|gotten|received|took(?: in)?|made|collected|drew|was paid|were paid|been paid|earned)"
_PAYER = rf"(?:it|he|she|they|we|the (?:campaign|committee)|{E})"
_PAYEE = rf"(?:it|them|the (?:firm|company|vendor|shop|agency|consultant)|{E})"
_WHEN = rf"(?:,? (?:(?:in|for|over|during|through|across) )?(?:the |that |those |these |all of |the whole of )?(?:(?P<same>(?:same |whole )?(?:[a-z]+ |{A} )?(?:period|time|quarter|months?|year|stretch|span))|(?:same )?(?P<p>{P})))?"
_END = r"(?: alone)?[ .,;\"\u201d]*$"
_IN_ONE = regex(
    rf"{_SHARE} {_OF_IT}{_CAME}(?: (?:in|on|during|as|with|by|through))? (?:just )?(?:a single|one single|a|one) (?P<unit>month|day|payment|check|cheque|transfer|instal?lment)(?:,? (?:(?:on|in|of|dated) )?(?P<p>{P}))?{_END}"
)
_IN_THAT = regex(rf"{_SHARE} {_OF_IT}{_CAME} (?:in|during) that (?:same )?(?P<unit>month|quarter|year){_END}")
_OF_ALL_PAID = regex(
    rf"{_SHARE} of (?:what|everything|all(?: that)?|(?:all )?the money(?: that)?|the (?:total|sum)(?: that)?) (?P<by>{_PAYER}) (?:had |has |ever )*(?:paid|gave|sent|given|spent with)(?: to)? (?:the )?(?P<e>{_PAYEE}){_WHEN}{_END}"
)
_OF_ANOTHER = regex(
    rf"{_SHARE} of (?:what|the (?:sum|amount|money)(?: that)?) (?:the )?(?P<e>{E}) {_GOT}(?: (?:from|by) (?:the )?(?P<by>{E}))?{_WHEN}{_END}"
)
_MONTH_BROUGHT = regex(
    rf"(?:(?P<p>{P})|(?P<that>[Tt]hat (?P<unit>month|quarter|year)))(?: alone)? (?:brought(?: in)?|accounted for|made up|yielded|supplied|was good for)(?: (?:the )?(?:{_PAYEE}))? {_SHARE} (?:{_OF_IT}|of (?:what|everything|all(?: that)?) (?:it|they|the (?:firm|company)) {_GOT}){_END}"
)
_THAN_THEN = regex(
    rf"{_LIKE}(?:(?P<times>{A}) times|(?P<w>twice|double|triple)|(?P<says>more|less) than)(?: as much as)?(?: what)? {_PAYER} (?:(?:had |has )?(?:paid|gave|sent|spent with)(?: (?:to )?(?:the )?(?P<e>{_PAYEE}))?|{_GOT}(?: from (?:it|{E}))?) (?:(?:in|over|during|for) )?(?:all of |the whole of |the )?(?P<p>{P}){_END}"
)
"""'More than forty times what it had paid it in 2015': the same, in another time."""
_OF_ALL_THEN = regex(
    rf"\W*(?:And |But )?[Oo]f (?:what|everything|all(?: that)?|(?:all )?the money(?: that)?) (?P<by>{_PAYER}) (?:had |has |ever )*(?:paid|gave|sent|given|spent with)(?: to)? (?:the )?(?P<e>{_PAYEE})(?P<when>[^<,;]*(?:{P}[^<,;]*)?), {_SHARE}{_CAME} (?:(?:in|on|during) )?(?:the )?(?P<p>{P}){_END}"
)
"""'Of everything it paid the firm through the end of that month, 98 percent went out in 2016'."""
_OF_THE_SUM = regex(
    rf"\W*(?:And |But )?[Oo]f (?:the|that|this) (?P<sum>{A}), {_SHARE}{_CAME} (?:(?:in|on|during) )?(?:the )?(?P<p>{P}){_END}"
)
"""'Of the $1.66 million, nearly two-thirds came in March'."""
_THAT = regex(
    r"(?:And |But )?(?:[Tt]hat|[Tt]his|[Ii]t|<E\d+>|[Tt]he (?:sum|total|figure)) (?:is|was|came to|amount(?:s|ed) to|made up|makes up|represent(?:s|ed)|accounts? for|accounted for) "
)
_JOINT = regex(r", (?:and |or |with |which (?:is|was|came to) |that (?:is|was) )?| \u2014 | - ")
_LEAD = regex(r"[\s\"\u201c]*(?:(?:and|And|with|or|but|But) )?")
_OF_OTHERS = {"paid": _OF_ALL_PAID, "another": _OF_ANOTHER, "then": _THAN_THEN}
_BEHIND = {"one": _IN_ONE, "that": _IN_THAT, **_OF_OTHERS}
_ALONE = {**_BEHIND, "brought": _MONTH_BROUGHT}


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """The payment of a clause and what part of it, or of what else, is told behind; or that part alone, of the payment spoken of last."""
    last = reader.last_payment
    if (of := _OF_ALL_THEN.match(clause.text)) and last is not None and _sure(last):
        return [one] if (one := _of_all_then(reader, clause, last, of)) else []
    if last is not None and reader.payment_at == reader.paragraph and _sure(last):
        if of := _OF_THE_SUM.match(clause.text):
            return [one] if (one := _of_the_sum(reader, clause, last, of)) else []
        led = _LEAD.match(clause.text)
        at = led.end() if led else 0
        that = _THAT.match(clause.text)
        found = _first(_OF_OTHERS, clause, that.end()) if that else _first(_ALONE, clause, at)
        if found is not None:
            return [one] if (one := _made(reader, clause, last, *found, 0)) else []
    for joint in _JOINT.finditer(clause.text):
        found = _first(_BEHIND, clause, joint.end())
        if found is None or "<A" not in clause.text[: joint.start()]:
            continue
        told = read(reader, clause.upto(joint.start()))
        if len(told) == 1 and _sure(told[0]) and (one := _made(reader, clause, told[0], *found, joint.end())):
            return [told[0], one]
    return []


def _sure(one: Reading) -> bool:
    """Whether a payment is told for sure, of one who pays and one who is paid."""
    known = one.role("subject") is not None and len(one.roles.get("object", [])) == 1
    return known and one.frame in ("paid", "paid_count", "paid_extreme") and not one.unsure and not one.negated


def _first(forms: dict[str, re.Pattern[str]], clause: Clause, at: int) -> tuple[str, re.Match[str]] | None:
    """The first of some forms that fits from a place on, and which it is."""
    return next(((kind, match) for kind, form in forms.items() if (match := form.match(clause.text, at))), None)


def _made(reader: Reader, clause: Clause, told: Reading, kind: str, match: re.Match[str], at: int) -> Reading | None:
    if kind == "then":
        return _than_then(reader, clause, told, match, at)
    share = clause.amount_in(match["A"]) or share_said(match["A"])
    if share.unit != "share":
        return None
    start, end = clause.span(at)
    made = replace(told, frame="paid_part", start=start, end=end, text=clause.whole[start:end], title="", amount=share)
    made.roles = {name: list(refs) for name, refs in told.roles.items() if name in ("subject", "object")}
    made.assumptions = [*told.assumptions, f"{CARRIED_OVER}{told.text}"]
    words = clause.text[at:].replace("in a single", "in one")
    if doubt := doubts.first("payment/paid_part", words.replace("in one payment", "then") if kind == "one" else words):
        made.unsure = doubt.why
    if kind == "another":
        return _of_another(reader, clause, made, match, share)
    made.roles["whole"] = [Ref("everything paid", "everything paid", "thing")]
    if kind == "paid":
        return _of_all_paid(reader, clause, made, told, match)
    if told.frame == "paid" and told.period is not None:
        made.roles["other_period"] = [stretch_of(told.period)]
    named = match.groupdict().get("p")
    if named:
        made.period = reader.in_context(clause.marked.period(named), clause.whole, clause.marked.periods)
    elif kind == "one":
        made.period = told.period.carry() if told.period and told.frame == "paid" else None
    else:
        made.period = _that(reader, clause, match["unit"])
        if made.period is None:
            return None
    if kind == "one":
        unit = match["unit"]
        made.roles["single"] = [Ref(unit, unit if unit in ("month", "day") else "payment", "thing")]
    return made


def _of_all_then(reader: Reader, clause: Clause, told: Reading, match: re.Match[str]) -> Reading | None:
    """The part of all that the one paid the other that fell in a time."""
    share = clause.amount_in(match["A"]) or share_said(match["A"])
    own = {told.roles["subject"][0].name, told.roles["object"][0].name}
    named = [reader.candidate(ref) for ref in clause.refs_in(f"{match['by']} {match['e']}")]
    if share.unit != "share" or any(ref.name not in own for ref in named):
        return None
    whole = clause.marked.period_in(match["when"])
    stretch = reader.in_context(whole, clause.whole, clause.marked.periods) if whole else told.period
    if whole is None and stretch is not None and re.search(r"\b(?:through|until|by|up to)\b", match["when"]):
        stretch = replace(stretch, since=None)  # 'through the end of that month'
    start, end = clause.span()
    made = replace(told, frame="paid_part", start=start, end=end, text=clause.whole[start:end], title="", amount=share)
    made.roles = {name: list(refs) for name, refs in told.roles.items() if name in ("subject", "object")}
    made.roles["whole"] = [Ref("everything paid", "everything paid", "thing")]
    made.assumptions = [*told.assumptions, f"{CARRIED_OVER}{told.text}"]
    if stretch is not None:
        made.roles["other_period"] = [stretch_of(stretch)]
    made.period = reader.in_context(clause.marked.period(match["p"]), clause.whole, clause.marked.periods)
    return made


def _of_the_sum(reader: Reader, clause: Clause, told: Reading, match: re.Match[str]) -> Reading | None:
    """The part of the very sum just told that fell in a time; None where the sum is another."""
    share, of = clause.amount_in(match["A"]) or share_said(match["A"]), clause.amount_in(match["sum"])
    same = of is not None and told.amount is not None and (of.unit, of.figure) == (told.amount.unit, told.amount.figure)
    if share.unit != "share" or not same or told.frame != "paid" or told.title or told.period is None:
        return None
    start, end = clause.span()
    made = replace(told, frame="paid_part", start=start, end=end, text=clause.whole[start:end], amount=share)
    made.roles = {name: list(refs) for name, refs in told.roles.items() if name in ("subject", "object")}
    made.roles["whole"] = [Ref("everything paid", "everything paid", "thing")]
    made.assumptions = [*told.assumptions, f"{CARRIED_OVER}{told.text}"]
    if told.period is not None:
        made.roles["other_period"] = [stretch_of(told.period)]
    made.period = reader.in_context(clause.marked.period(match["p"]), clause.whole, clause.marked.periods)
    return made


def _than_then(reader: Reader, clause: Clause, told: Reading, match: re.Match[str], at: int) -> Reading | None:
    """The same payer and payee in another time, as often or more."""
    then = reader.in_context(clause.marked.period(match["p"]), clause.whole, clause.marked.periods)
    payer, payee, times = told.roles["subject"][0], told.roles["object"][0], clause.amount_in(match["times"])
    own = {payer.name, payee.name}
    others = [
        ref
        for ref in clause.refs_in(match[0])
        if ref.text.lower() not in PRONOUNS and not ref.how and reader.candidate(ref).name not in own
    ]
    if told.frame != "paid" or told.period is None or others or (times is not None and times.unit != "count"):
        return None
    if (then.since, then.until) == (told.period.since, told.period.until):
        return None
    start, end = clause.span(at)
    made = replace(told, frame="paid_against", start=start, end=end, text=clause.whole[start:end], amount=times)
    made.title = match["w"] or match["says"] or "times"
    made.roles = {
        "subject": [payer],
        "object": [payee],
        "other_payer": [payer],
        "other": [payee],
        "other_period": [stretch_of(then)],
    }
    made.assumptions = [*told.assumptions, f"what is compared is carried over from: {told.text}"]
    return made


def _that(reader: Reader, clause: Clause, unit: str) -> Period | None:
    """'That month', of the time spoken of last that is one."""
    days = {"month": (27, 31), "quarter": (89, 92), "year": (364, 366)}[unit]
    spoken = [*reader.spans, *(reader.in_context(p, clause.whole, clause.marked.periods) for p in clause.marked.periods)]
    for period in reversed(spoken):
        if period.since is None and period.until is not None and unit == "month":
            first, last = month_of(period.until.year, period.until.month)
            if period.until == last:  # 'through March 2016, half of it in that month'
                return replace(period, since=first, text=f"{first:%B %Y}", kind="month").carry()
        if period.since is None or period.until is None:
            continue
        if period.since == period.until and unit == "month":
            return replace(
                period,
                since=month_of(period.since.year, period.since.month)[0],
                until=month_of(period.since.year, period.since.month)[1],
            ).carry()
        if days[0] <= (period.until - period.since).days + 1 <= days[1]:
            return period.carry()
    return None


def _of_all_paid(reader: Reader, clause: Clause, made: Reading, told: Reading, match: re.Match[str]) -> Reading | None:
    """Of all that the one paid the other: in the time that it names, else ever."""
    other = [ref for ref in clause.refs_in(match["e"]) if not ref.how]
    payer = told.roles["subject"][0].name
    if any(ref.text.lower() not in PRONOUNS and reader.candidate(ref).name != payer for ref in clause.refs_in(match["by"])):
        made.unsure = "what another paid it is not read"
    if told.period is None or told.frame != "paid" or any(ref.name != told.roles["object"][0].name for ref in other):
        return None
    then = None
    if match["p"]:
        then = reader.in_context(clause.marked.period(match["p"]), clause.whole, clause.marked.periods)
    elif match["same"]:
        then = reader.same_period(f"those {re.sub('<A[0-9]+> ', '', match['same'])}", clause.marked.periods)
    if then is not None:
        made.roles["other_period"] = [stretch_of(then)]
    return made


def _of_another(reader: Reader, clause: Clause, made: Reading, match: re.Match[str], share: Amount) -> Reading | None:
    """Of what another got: from whoever is named, the same payer, or the one campaign spoken of that paid it."""
    other, payer = clause.refs_in(match["e"])[0], made.roles["subject"][0]
    described = re.match(r"(?:the|his|her|its|their) ", other.text, re.IGNORECASE) or other.text.lower() in PRONOUNS
    if described or other.name == made.roles["object"][0].name or reader.candidate(other).kind == "campaign":
        return None
    by = [reader.candidate(ref) for ref in clause.refs_in(match["by"] or "")]
    if not by and not reader.known.pays(payer.name, other.name):
        by = [
            Ref(n, n, "campaign", f"who paid {other.name} is carried over: {n}")
            for n in reader.discourse.campaigns
            if reader.known.pays(n, other.name)
        ]
        if len({ref.name.split(" ")[-1] for ref in by}) != 1:
            return None
    if any(ref.kind != "campaign" for ref in by):
        return None
    then = reader.in_context(clause.marked.period(match["p"]), clause.whole, clause.marked.periods) if match["p"] else None
    made.frame, made.title, made.amount = "paid_against", "share", share
    made.roles |= {"other": [other], "other_payer": by[:1] or [payer]}
    made.assumptions += [ref.how for ref in by[:1] if ref.how]
    if then is not None:
        made.roles["other_period"] = [stretch_of(then)]
    return made
