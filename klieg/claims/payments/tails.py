"""What a clause says of its payment behind the sum: the payee's place among all, what share of all it was, how it compares with what another got, a second sum.

Each is a claim of its own, of the same payer, payee and time, where it does not say otherwise. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from klieg.claims.language.amounts import Amount, share_said
from klieg.claims.language.counted_times import AFTER
from klieg.claims.language.dates import REST, Period, in_year
from klieg.claims.language.number_words import place_of
from klieg.claims.language.patterns import regex
from klieg.claims.payments import above, cards, months
from klieg.claims.payments.paid_shares import OF_WHOM, of_another
from klieg.claims.reading import CARRIED_OVER, Reading, Ref, stretch_of
from klieg.claims.sentences import payment_words as words
from klieg.claims.sentences.marked import Clause, Read
from klieg.claims.sentences.roles import PRONOUNS, A, E, P

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_WHO = rf"(?:it|he|she|they|the (?:campaign|committee)|{E})"
_PAID = r"(?:had |has |ever )*(?:paid|gave|given|sent|spent (?:on|with)|handed)(?: out)?(?: to)?"
_GOT = (
    r"(?:had |has )?(?:got|gotten|received|took(?: in)?|had|was paid|were paid|collected|drew|earned|did|made|was|cost|charged)"
)
_LIKE = r"(?:just |only |about |roughly |nearly |almost |some |well |far |much |slightly |a little |considerably |substantially |over |more than |less than )*"
_WHICH = r"(?:with )?(?:(?:which|that|this|it|a (?:sum|figure|total|share) that) )?(?:(?:is|was|came to|comes to|amounts? to|amounted to|equals|equall?ed|represents?|represented|makes up|made up|accounts for|accounted for|works out at|worked out at) )?"
_TIME = rf"(?:,? (?:(?:in|for|over|during|through|across|of) (?:the |that |those |these )?(?:same )?(?:{P}|(?:[a-z]+ |{A} )?(?:period|time|quarter|months?|year|stretch|span))|{P}|(?:that|the same) (?:month|quarter|year)))?"
EVERYTHING = (
    rf"(?:(?:the |all the |all of the )(?:operating |itemi[sz]ed )*(?:payments|expenses|expenditures|disbursements|outlays|spending)(?: that)? {_WHO} (?:had |has )?(?:itemi[sz]ed|reported|made|disclosed|declared)"
    rf"|(?:all (?:of )?)?(?:the |its |his |her |their |{E}(?:'s|\u2019s)? )+(?:(?:total|overall|entire|whole|reported|operating|itemi[sz]ed) )*(?:spending|outlays?|expenditures?|disbursements|costs|outgo|budget|expenses)"
    rf"|(?:everything|all|all the money) (?:on|in|under) (?:the |its |his |her |their )?operating (?:line|column|side|ledger|budget|heading)"
    rf"|(?:everything|all|what|all the (?:operating )?(?:money|dollars|cash)|every dollar|the total)(?: that)? {_WHO} (?:had |has )?(?:spent|paid out|disbursed|laid out|reported spending|paid|reported in operating expenditures|put (?:into|in|toward|towards) (?:its )?(?:operations|operating costs))(?: (?:on|for|in) (?:its )?(?:operations|operating (?:costs|expenses|expenditures)))?(?: in all| altogether)?)"
)
_RANK = regex(
    rf"(?:(?:which |that |this |it )?(?:made|makes|making|leaving|left|put) (?:it|them|{E}) )?(?:as )?(?:the |its |his |her |their |{E}(?:'s|\u2019s)? )+(?:{words.NTH}[- ]?)?(?P<most>largest|biggest|best[- ]paid|highest[- ]paid|top)(?: (?:single|outside|overall|operating))* {words.VENDOR}{_TIME}"
)
_THAN_ANY = regex(
    rf"{words.MORE_THAN_ANY.pattern.removeprefix(',? ').removesuffix('(?=[.,;]|$)')}(?P<but> {words.EXCEPT.pattern})?"
)
_TIMES_ANY = regex(rf"{_WHICH}{above.TIMES_ANY.pattern}")
_SHARE = regex(
    rf"{_WHICH}{_LIKE}(?P<A>{A}|half)(?:, (?:near enough|or so|more or less|give or take|in round numbers),)?(?: of {EVERYTHING}| (?:that )?{_WHO} (?:had |has )?(?:spent|paid out|laid out|disbursed)(?: on operations| in all| altogether)?){_TIME}"
)
_PART = regex(
    rf"{_WHICH}{_LIKE}(?P<A>{A}|half) of (?:what|everything|all(?: that)?|all the money) (?:{_WHO}|the (?:firm|shop|company|agency|vendor)) (?:had |has )?(?:earned|got|gotten|received|took(?: in)?|made|collected|drew|was paid|were paid|been paid)(?: (?:from|by) {_WHO})?{_TIME}"
)
_RATIO = regex(
    rf"{_WHICH}{_LIKE}(?:(?P<A>{A}) times|(?P<w>twice|double|triple|half|thrice)|(?P<than>more|less) than)(?: (?:what|as much as|the (?:amount|sum|(?P<sum>{A}))|that of))?(?: that)?"
    rf" (?:(?P<by>{_WHO}) {_PAID} |{_WHO} (?:had |has )?(?:spent|laid out|paid) (?:on|for) [a-z][a-z '-]*? (?:from|with|at|by|to) |(?:was|were) (?:paid|sent|given) to |(?:went|flowed) to |to |on |for |with )?(?:the )?(?P<e>{E})(?:, (?!and |but |or )[^<,;]*?(?:,(?= {_GOT})|(?=[,.;:)]|$)))?(?: {_GOT}| reports? shows?)?(?: for [a-z][a-z' -]*)?{_TIME}"
)
_UNIT = r"(?:month|quarter|year)"
_THAN_THEN = regex(
    rf"{_WHICH}{_LIKE}(?:(?:(?P<A>{A}) times|(?P<w>twice|double|triple|half|thrice)) (?:as much as|what|that of)|(?P<than>more|less) than)(?: {_WHO} (?:{_PAID}(?: it| them| {E})?|{_GOT})(?: from (?:it|them|{E}))?)?(?: (?:in|during|over|for|through|across))?"
    rf"(?: (?:all of |the (?:whole|rest) of |the entire |the whole |the )*(?P<p>{P})(?: (?:as a whole|together|combined|altogether))?| (?P<after>(?:the|a|one) {_UNIT} (?:before|earlier|after|later)|the (?:previous|preceding|next|following) {_UNIT})| (?P<any>any other (?:single )?month))"
)
"""', more than in October 2015', ', twice what it got in all of 2015': of the same two, in another time."""
_OF_THE_PERIOD = regex(r"\b(?:in|over|for|during|across) (?:the|that|this) (?:same )?(?:period|stretch|time|span)\b")
_AND_OTHERS = regex(
    r",? (?:and|or|plus|with) (?:to |on |for |it (?:gave|paid|sent) )?(?:the )?<E|,? (?:together|combined|put together|taken together|both|each|in any)\b"
)
_ALL_OF_IT = regex(
    rf"(?P<all>(?P<nearly>nearly |almost |virtually |practically )?(?:all|every (?:last )?(?:dollar|cent|penny)) of (?:it|that|this|<E\d+>|the (?:money|sum|total)))(?: coming| paid| sent| falling| dated| spent)? (?:(?:in|on|during) )?(?:the )?(?P<p>{P})"
)
_ALL_WENT = regex(
    rf"(?:(?:And|But|and|but) )?(?P<all>(?P<nearly>nearly |almost |virtually |practically )?(?:all|every (?:last |single )?(?:dollar|cent|penny|dime)) of (?:it|that|this|them|these|those|<E\d+>|(?:the|that|this) (?:money|sum|total|amount)|(?:the|these|those) (?:payments|che(?:ck|que)s)))(?: (?:had|has|have|was|were|been))* (?:went out|gone out|made|paid(?: out)?|sent|spent|came|come|arrived|dated?|dates|fell|fallen|flowed|disbursed)(?: (?:in|during|on|from))? (?:the )?(?P<p>{P})\W*$",
    re.IGNORECASE,
)
"""'All of that money went out after September 2015'."""
_BEGAN = regex(rf"(?P<p>{P})")
"""'Beginning in May 2015': a time that is open at its end, with its words."""
_AGAINST = regex(
    rf"(?:(?:as )?compared (?:with|to)|as against|against|versus|next to|a (?:sum|figure) that (?:dwarfs|dwarfed|exceeds|exceeded|tops|topped)) {_LIKE}(?:the )?(?P<a>{A})(?: that)? (?:for |to |(?:went|was paid|was sent) to |(?P<by>{_WHO}) {_PAID} )(?:the )?(?P<e>{E})"
)
_INCLUDING = regex(
    rf"including (?:(?:a|one) (?:single )?(?:payment|che(?:ck|que)|transfer) of )?{_LIKE}(?P<a>{A}) (?:(?:in|on|during) )?(?:the )?(?P<p>{P})(?: alone)?"
)
_WITH_SUM = regex(
    rf"(?:(?:with|at|(?P<worth>(?:together )?worth|totall?ing|adding up to|amounting to|coming to|for a total of)|having (?:got|received|been paid|taken in|collected)|taking(?: in)?|drawing|collecting) )?{_LIKE}(?:a total of )?(?P<a>{A})(?: in all| altogether| in total)?"
)
_NOT_BEFORE = regex(
    rf"(?:without|never) (?:ever )?(?:seeing|getting|receiving|earning|taking(?: in)?|collecting|having (?:had|seen|got|received)) (?:a|one|a single|so much as a) (?:cent|dollar|dime|penny)(?: of (?:it|that|this))? {P}"
)
_JOINT = regex(r"(?:, (?:and |or |but )?| (?:and|or|but) | (?=with <A\d+> of ))")
_SOURCE = regex(
    r"^(?:and |but )?(?:according to|as|by|on|in|the|its|his|her|their|federal|campaign|FEC|public|records?|filings?|reports?|a|an)\b(?:[^<]|<P\d+>(?= (?:form|version|disclosure|filing|report)\b))*(?:filings?|reports?|records?|accounts?|disclosures?|show|shows|say|says|said|count|books)\b|^(?:too|as well|in all|altogether|so far)$"
)
"""Where a clause's end says from where it is known, and no more."""
_HEADS = ("paid", "paid_rank", "paid_share")
_ENDS = regex(r"(?=[,.;:)]|$| (?:and|or|but) )")


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """The payment of a clause, and what its end says besides; empty if its end says nothing of the kind, or the payment is not read for sure."""
    for joint in _JOINT.finditer(clause.text):
        if "<A" not in clause.text[: joint.start()] and not words.RANK.search(clause.text[: joint.start()]):
            continue
        if not any(_ends(kind, clause, joint.end()) for kind in _KINDS):
            continue
        made = read(reader, clause.upto(joint.start()))
        if (
            len(made) != 1
            or made[0].frame not in (*_HEADS, "paid_count")
            or made[0].negated
            or made[0].unsure
            or not made[0].role("object")
        ):
            continue
        kinds = (_with_sum,) if made[0].frame == "paid_count" else _KINDS
        if told := _chain(reader, clause, made[0], joint.end(), kinds):
            return [*made, *told]
    return []


def going_on(reader: Reader, clause: Clause) -> list[Reading]:
    """A clause or sentence that says such a thing of the payment before it: 'That was more than it gave X', '..., and more than it gave X'."""
    last = reader.last_payment
    if last is None or last.frame not in _HEADS or last.negated or last.unsure or not last.role("object"):
        return []
    here = not clause.first and last.text in clause.whole
    that = re.match(
        rf"(?:And |But )?(?:[Ee]ven )?(?:(?:[Tt]hat|[Tt]his|[Ii]t|<E\d+>|[Tt]he (?:sum|amount|figure)) )(?=(?:is|was|makes|made|came to|comes to|amounts? to|amounted to|represents?|represented|accounts for|accounted for) {_LIKE}(?:<A|more|less|twice|double|triple|half|it|<E))",
        clause.text,
    )
    if not here and (that is None or reader.payment_at != reader.paragraph):
        return []
    if that is not None and any(not ref.how and ref.name not in _names(last) for ref in clause.refs_in(that[0])):
        return []  # said of somebody else
    kinds: tuple[Kind, ...] = (_times_any, _than_then, _ratio, _crossed, _than_any, _made_it, _share, _all_of_it, _charged)
    told = _chain(reader, clause, last, that.end() if that else 0, kinds)
    for one in told[:1]:
        one.start = clause.original(0, 1)[0]
        one.text = clause.whole[one.start : one.end]
    return told


def of_those(reader: Reader, clause: Clause) -> list[Reading]:
    """Of the payments spoken of before: how many of them fell in a time of its own ('Fourteen of them fell in January'), or what they came to ('they were worth $738,032')."""
    last = reader.last_payment
    if last is None or not last.role("subject") or not last.role("object"):
        return []
    if but := words.ALL_BUT.match(clause.text):
        return _all_but(reader, clause, last, but)
    if whole := _ALL_WENT.match(clause.text):
        return _all_went(reader, clause, last, whole)
    fell, worth = words.SO_MANY_FELL.match(clause.text), words.WERE_WORTH.match(clause.text)
    match = fell or (worth if last.frame == "paid_count" else None)
    amount = clause.amount_in(match["A"]) if match else None
    if match is None or amount is None or amount.unit != ("count" if fell else "money"):
        return []
    start, end = clause.original(*match.span())
    roles = {name: list(refs) for name, refs in last.roles.items() if name in ("subject", "object")}
    frame = "paid_count" if fell else "paid"
    made = replace(last, frame=frame, start=start, end=end, text=clause.whole[start:end], roles=roles, title="", amount=amount)
    made.assumptions = [*last.assumptions, f"which payments are meant is carried over from: {last.text}"]
    if fell:
        spoken = clause.marked.period(fell["p"])
        made.period = _among(reader.in_context(spoken, clause.whole, clause.marked.periods), last.period)
    return [made]


def _all_went(reader: Reader, clause: Clause, last: Reading, match: re.Match[str]) -> list[Reading]:
    """'All of that money went out after September 2015': the whole of the payments told of right before, by their time."""
    told = reader.last_claim
    if last.frame not in ("paid", "paid_count") or last.negated or last.unsure or told is None:
        return []
    if told.role("object") != last.role("object") or reader.payment_at != reader.paragraph:
        return []  # another sum was told of since
    low = Decimal("0.9") if match["nearly"] else Decimal("0.99995")
    share = Amount(0, 0, clause.original_text(*match.span("all")), "share", Decimal(1), low, Decimal(1))
    made = _said(reader, clause, last, (0, match.end("p")), "paid_part", amount=share, negated=False)
    made.roles["whole"] = [Ref("everything paid", "everything paid", "thing")]
    if last.period is not None:
        made.roles["other_period"] = [stretch_of(last.period)]
    return [made]


def _all_but(reader: Reader, clause: Clause, last: Reading, match: re.Match[str]) -> list[Reading]:
    """'All but about $39,000 of that was paid in 2016': the rest, of the time before or after; empty where the rest is of no one stretch."""
    amount, whole = clause.amount_in(match["A"]), last.period
    then = reader.in_context(clause.marked.period(match["p"]), clause.whole, clause.marked.periods)
    if last.frame != "paid" or amount is None or amount.unit != "money" or then.since is None or then.until is None:
        return []
    since, until = (whole.since, whole.until) if whole else (None, None)
    rest: tuple[date | None, date | None]
    if until is not None and then.until >= until and (since is None or since < then.since):
        rest = (since, then.since - timedelta(1))
    elif since is not None and then.since <= since and (until is None or then.until < until):
        rest = (then.until + timedelta(1), until)
    else:
        return []
    start, end = clause.original(0, match.end())
    made = replace(last, start=start, end=end, text=clause.whole[start:end], title="", amount=amount)
    made.roles = {name: list(refs) for name, refs in last.roles.items() if name in ("subject", "object")}
    made.period = Period(0, 0, f"the rest of the time, without {then.text}", rest[0], rest[1], REST)
    made.assumptions = [*last.assumptions, f"what is left of {last.text!r} beside {then.text}"]
    return [made]


def _among(period: Period, whole: Period | None) -> Period:
    """A month without its year as the last such of the time that the payments spoken of are of: 'fourteen of them fell in January', of those through March 2016."""
    if re.search(r"\d{4}", period.text) or whole is None or whole.until is None:
        return period
    while period.since is not None and period.since > whole.until:
        period = in_year(period, period.since.year - 1)
    return period


def _names(paid: Reading) -> set[str]:
    return {ref.name for refs in paid.roles.values() for ref in refs}


def _ends(kind: Kind, clause: Clause, at: int) -> bool:
    return any((match := pattern.match(clause.text, at)) and _ENDS.match(clause.text, match.end()) for pattern in _PATTERNS[kind])


def _chain(reader: Reader, clause: Clause, paid: Reading, at: int, kinds: tuple[Kind, ...]) -> list[Reading]:
    """What a clause says from a place on, thing by thing; what none of the kinds reads is told to be not read."""
    found: list[Reading] = []
    end = clause.end
    while at < end:
        for kind in kinds:
            made, stop = kind(reader, clause, paid, at)
            if made:
                found += made
                break
        else:
            if found and re.search(r"<[AE]\d+>", clause.text[at:end]):
                found.append(_unread(clause, at, end, "what is compared is not read"))
            elif found and not _SOURCE.search(clause.text[at:end]):
                found[-1].unsure = f"{clause.original_text(at, end)!r} is not read"
            return found
        joint = _JOINT.match(clause.text, stop)
        at = joint.end() if joint else end
    return found


def _unread(clause: Clause, start: int, end: int, why: str) -> Reading:
    first, last = clause.original(start, end)
    return Reading("", "any", first, last, clause.whole[first:last], unsure=why)


def _said(reader: Reader, clause: Clause, paid: Reading, span: tuple[int, int], frame: str, **changes: object) -> Reading:
    """A reading of a stretch of the clause, its roles and its time those of the payment where it has none of its own."""
    start, end = clause.original(*span)
    roles = {name: list(refs) for name, refs in paid.roles.items() if name in ("subject", "object")}
    made = replace(paid, frame=frame, start=start, end=end, text=clause.whole[start:end], roles=roles, title="", amount=None)
    made.assumptions = [*paid.assumptions, f"{CARRIED_OVER}{paid.text}"]
    own = clause.marked.periods_in(clause.text[slice(*span)])
    if own:
        made.period = reader.in_context(own[0], clause.whole, clause.marked.periods)
    made = replace(made, **changes)  # type: ignore[arg-type]
    made.unsure = clause.doubt(f"payment/{frame}", *span) or made.unsure
    return made


def _money(clause: Clause, token: str | None) -> bool:
    amount = clause.amount_in(token)
    return amount is not None and amount.unit == "money"


Made = tuple[list[Reading], int]
Kind = Callable[["Reader", Clause, Reading, int], Made]


def _match(kind: Kind, clause: Clause, at: int) -> re.Match[str] | None:
    for pattern in _PATTERNS[kind]:
        match = pattern.match(clause.text, at)
        if match and _ENDS.match(clause.text, match.end()):
            return match
    return None


def _made_it(reader: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', which made it the campaign's second-largest vendor over that stretch'."""
    match = _match(_made_it, clause, at)
    if match is None or paid.frame == "paid_rank":
        return [], at
    others = [
        ref for ref in clause.refs_in(match[0]) if ref.name not in _names(paid) and not (ref.how and ref.text.lower() in PRONOUNS)
    ]
    if any(reader.candidate(ref).name not in _names(paid) for ref in others):
        return [_unread(clause, at, match.end(), "of whom it is said is not read")], match.end()
    title = place_of(match["nth"]) if match["nth"] else "1"
    return [_said(reader, clause, paid, match.span(), "paid_rank", title=title)], match.end()


def _than_any(reader: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', more than any other vendor'; of those but one, it is the second, but two, the third."""
    match = _match(_than_any, clause, at)
    if match is None or paid.frame == "paid_rank":
        return [], at
    title = "last" if match["more"] == "less" else str(1 + (match["but"] or "").count("<E"))
    return [_said(reader, clause, paid, match.span(), "paid_rank", title=title)], match.end()


def _times_any(reader: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', nearly three times as much as any other vendor': the first, and how far ahead it was."""
    match = _match(_times_any, clause, at)
    if match is None or paid.frame == "paid_rank":
        return [], at
    spoken = clause.amount_in(match["A"])
    if spoken is not None and spoken.unit != "count":
        return [], at
    if any(reader.candidate(ref).name not in _names(paid) for ref in clause.refs_in(match[0])):
        return [_unread(clause, at, match.end(), "of whom it is said is not read")], match.end()
    made = _said(reader, clause, paid, match.span(), "paid_rank", title="1", amount=above.so_many(spoken, match))
    return [made], match.end()


def _share(reader: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', about 8 percent of everything on the operating line'."""
    match = _match(_share, clause, at)
    if match is None or paid.frame == "paid_share":
        return [], at
    share = clause.amount_in(match["A"]) or share_said(match["A"])
    if share.unit != "share":
        return [], at
    if of_another(reader, clause.refs_in(match[0]), paid):
        return [_unread(clause, at, match.end(), OF_WHOM)], match.end()
    made = _said(reader, clause, paid, match.span(), "paid_share", amount=share)
    if _OF_THE_PERIOD.search(match[0]) and (spoken := reader.same_period("that period", clause.marked.periods)):
        made.period = reader.in_context(spoken, clause.whole).carry()
    return [made], match.end()


def _ratio(reader: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', more than it paid X', ', twice the $834,000 that went to X': against what the same payer paid another, and how much that was."""
    match = _match(_ratio, clause, at)
    if match is None:
        return [], at
    amount = clause.amount_in(match["A"])
    other, by = clause.refs_in(match["e"]), clause.refs_in(match["by"])
    payer = {ref.name for ref in paid.roles.get("subject", [])}
    apart = any(reader.candidate(ref).name not in payer and ref.text.lower() not in PRONOUNS for ref in by)
    known = other[0].kind == "organisation" or other[0].name in reader.known.paid
    if apart:
        return [], at
    if several := _AND_OTHERS.match(clause.text, match.end()):
        end = clause.end
        return [_unread(clause, at, max(end, several.end()), "with whom together it is compared is not read")], end
    if (
        (amount is not None and amount.unit != "count")
        or not known
        or other[0].name in _names(paid)
        or reader.candidate(other[0]).kind == "campaign"
        or (match["sum"] and not _money(clause, match["sum"]))
    ):
        return [_unread(clause, at, match.end(), "with what it is compared is not read")], match.end()
    times = clause.marked.periods_in(match[0])
    then = reader.in_context(times[0], clause.whole, clause.marked.periods) if times else None
    if then is not None and paid.period is not None and (then.since, then.until) != (paid.period.since, paid.period.until):
        # 'less than it spent on caps through March': each of its own time
        says = "times" if amount is not None or match["w"] else match["than"]
        one = _said(
            reader, clause, paid, match.span(), "paid_against", title=match["w"] or says, amount=amount, period=paid.period
        )
        one.roles |= {"other_payer": list(paid.roles["subject"]), "other": other}
        one.roles["other_period"] = [stretch_of(then)]
        return [one], match.end()
    title = "times" if amount else (match["w"] or match["than"]).lower()
    made = _said(reader, clause, paid, match.span(), "paid_ratio", title=title, amount=amount)
    made.roles["other"] = other
    if not match["sum"]:
        return [made], match.end()
    made.end = clause.original(0, match.start("sum"))[1]
    made.text = clause.whole[made.start : made.end].rstrip()
    return [made, _of_other(reader, clause, paid, match, "sum")], match.end()


def _than_then(reader: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', more than in October 2015': against what the same one paid the same in another time."""
    match = _match(_than_then, clause, at)
    if match is None or paid.frame != "paid":
        return [], at
    amount, payer, payees = clause.amount_in(match["A"]), paid.roles.get("subject", [])[:1], paid.roles.get("object", [])[:1]
    others = [
        ref
        for ref in clause.refs_in(match[0])
        if ref.text.lower() not in PRONOUNS and reader.candidate(ref).name not in _names(paid)
    ]
    if match["any"] and match["than"] and not others and paid.period is not None and months.within_one(paid.period):
        one = _said(reader, clause, paid, match.span(), "paid_peak", title="most" if match["than"] == "more" else "least")
        one.period = paid.period
        months.scope(reader, one, but=paid.period)
        return [one], match.end()
    then = _then(reader, clause, paid, match)
    if then is None:
        return [_unread(clause, at, match.end(), "with what it is compared is not read")], match.end()
    same = paid.period is None or then.since is None or then.until is None or paid.period.meets(then.since, then.until)
    if not payer or same or others or (amount is not None and amount.unit != "count") or re.search(r"\brest of\b", match[0]):
        return [_unread(clause, at, match.end(), "with what it is compared is not read")], match.end()
    title = "times" if amount else (match["w"] or match["than"]).lower()
    made = _said(reader, clause, paid, match.span(), "paid_against", title=title, amount=amount, period=paid.period)
    made.roles |= {"other_payer": list(payer), "other": list(payees), "other_period": [stretch_of(then)]}
    return [made], match.end()


def _then(reader: Reader, clause: Clause, paid: Reading, match: re.Match[str]) -> Period | None:
    """The time that a payment's is compared with: one that is named, the nearest such month, or one counted from it."""
    if match["p"]:
        named = clause.marked.period(match["p"])
        return months.nearest(reader, named, paid.period) or reader.in_context(named, clause.whole, clause.marked.periods)
    counted = AFTER.search(match["after"]) if match["after"] else None
    return reader.after(counted, [paid.period]) if counted and paid.period is not None else None


_CROSSED = regex(
    rf"{_WHICH}{_LIKE}(?:(?P<A>{A}) times|(?P<w>twice|double|triple|half|thrice)|(?P<than>more|less) than)(?: (?:what|as much as|the (?:amount|sum)))?(?: that)? (?:the )?(?P<e>{E})(?: of (?:{E}|[A-Z][A-Za-z. ]+?)|, (?:the|an?) [^,<]{{2,40}},)? (?:had |has )?(?:had|got|gotten|received|took(?: in)?|collected|drew|was paid|earned) (?:from|by) (?P<by>{E})(?:['\u2019]s)?{_TIME}"
)
"""', more than 14 times what Y had from Z's': what another payer paid another."""


def _crossed(reader: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    match = _match(_crossed, clause, at)
    if match is None or paid.frame != "paid":
        return [], at
    amount, other, rival = (
        clause.amount_in(match["A"]),
        clause.refs_in(match["e"]),
        reader.candidate(clause.refs_in(match["by"])[0]),
    )
    payer = paid.roles.get("subject", [])
    if rival.kind != "campaign" or not payer or rival.name == payer[0].name or (amount is not None and amount.unit != "count"):
        return [_unread(clause, at, match.end(), "with what it is compared is not read")], match.end()
    title = "times" if amount else (match["w"] or match["than"]).lower()
    made = _said(reader, clause, paid, match.span(), "paid_ratio", title=title, amount=amount)
    made.roles |= {"subject": [payer[0], rival], "other": other}
    return [made], match.end()


def _of_other(reader: Reader, clause: Clause, paid: Reading, match: re.Match[str], group: str) -> Reading:
    """The sum that another is said to have had of the same payer."""
    amount = clause.amount(match[group])
    one = _said(reader, clause, paid, (match.start(group), match.end()), "paid", amount=amount)
    one.roles["object"] = clause.refs_in(match["e"])
    return one


def _against(reader: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', compared with $834,000 for X'."""
    match = _match(_against, clause, at)
    if match is None or not _money(clause, match["a"]):
        return [], at
    payer = {ref.name for ref in paid.roles.get("subject", [])}
    by = [ref for ref in clause.refs_in(match["by"]) if ref.text.lower() not in PRONOUNS]
    other = clause.refs_in(match["e"])[0]
    if (
        any(reader.candidate(ref).name not in payer for ref in by)
        or reader.candidate(other).kind == "campaign"
        or other.name in _names(paid)
    ):
        return [_unread(clause, at, match.end(), "with what it is compared is not read")], match.end()
    return [_of_other(reader, clause, paid, match, "a")], match.end()


def _including(reader: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', including $423,000 in March alone'."""
    match = _match(_including, clause, at)
    if match is None or not _money(clause, match["a"]):
        return [], at
    amount = clause.amount(match["a"])
    return [_said(reader, clause, paid, match.span(), "paid", amount=amount)], match.end()


def _with_sum(reader: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """A place or a share, 'with $3.4 million', 'or $1.66 million'; so many payments, 'worth $140,553.82 in all'."""
    match = _match(_with_sum, clause, at)
    heads: tuple[str, ...] = ("paid_rank", "paid_share")
    if match and match["worth"]:
        heads = ("paid_count",) if not clause.text[match.end() :].strip(" .,;:") else ()
    if match is None or paid.frame not in heads or not _money(clause, match["a"]):
        return [], at
    return [_said(reader, clause, paid, match.span(), "paid", amount=clause.amount(match["a"]))], match.end()


def _part(_: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', roughly 60 percent of what the shop earned from the senator': of all that the one paid the other."""
    match = _match(_part, clause, at)
    if match is None or paid.frame != "paid" or paid.period is None:
        return [], at
    share = clause.amount_in(match["A"]) or share_said(match["A"])
    if share.unit != "share":
        return [], at
    start, end = clause.original(*match.span())
    roles = {name: list(refs) for name, refs in paid.roles.items() if name in ("subject", "object")}
    made = replace(
        paid, frame="paid_part", start=start, end=end, text=clause.whole[start:end], roles=roles, title="", amount=share
    )
    made.roles["whole"] = [Ref("everything paid", "everything paid", "thing")]
    made.assumptions = [*paid.assumptions, f"{CARRIED_OVER}{paid.text}"]
    return [made], match.end()


def _all_of_it(reader: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', every dollar of it in March': the whole of the sum, by its time."""
    match = _match(_all_of_it, clause, at)
    if match is None or paid.frame != "paid" or paid.amount is None:
        return [], at
    low = Decimal("0.9") if match["nearly"] else Decimal("0.99995")
    share = Amount(0, 0, clause.original_text(*match.span("all")), "share", Decimal(1), low, Decimal(1))
    made = _said(reader, clause, paid, match.span(), "paid_part", amount=share)
    made.roles["whole"] = [Ref("everything paid", "everything paid", "thing")]
    if paid.period is not None:
        made.roles["other_period"] = [stretch_of(paid.period)]
    return [made], match.end()


def _began(reader: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', beginning in May 2015': the first of those payments, by its time."""
    match = _match(_began, clause, at)
    if match is None or paid.frame != "paid" or paid.period is None:
        return [], at
    period = clause.marked.period(match["p"])
    if not re.match(r"(?:beginning|starting)\b", period.text):
        return [], at
    named = reader.in_context(period, clause.whole, clause.marked.periods).beginning()
    made = _said(reader, clause, paid, match.span(), "paid_extreme", title="first", period=named)
    made.roles["other_period"] = [stretch_of(paid.period)]
    return [made], match.end()


def _not_before(reader: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', without seeing a cent of it before October'."""
    match = _match(_not_before, clause, at)
    if match is None or paid.frame != "paid":
        return [], at
    return [_said(reader, clause, paid, match.span(), "paid", negated=True)], match.end()


def _charged(_: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', all of it charged to American Express'."""
    match = _match(_charged, clause, at)
    made = cards.of_the_payment(clause, paid, match) if match else None
    return ([made], match.end()) if match and made else ([], at)


def _unnamed(_: Reader, clause: Clause, paid: Reading, at: int) -> Made:
    """', more than five times what the lawyers got': with somebody who is not named."""
    match = words.THAN_WHAT.match(clause.text, at)
    return ([_unread(clause, at, match.end(), "with what it is compared is not read")], match.end()) if match else ([], at)


_KINDS: tuple[Kind, ...] = (
    _times_any,
    _than_any,
    _made_it,
    _share,
    _than_then,
    _ratio,
    _crossed,
    _against,
    _including,
    _with_sum,
    _part,
    _all_of_it,
    _began,
    _charged,
    _not_before,
    _unnamed,
)
_PATTERNS: dict[Kind, tuple[re.Pattern[str], ...]] = {
    _times_any: (_TIMES_ANY,), _than_any: (_THAN_ANY,), _made_it: (_RANK,), _share: (_SHARE,), _than_then: (_THAN_THEN,), _ratio: (_RATIO,), _crossed: (_CROSSED,), _against: (_AGAINST,),
    _including: (_INCLUDING,), _with_sum: (_WITH_SUM,), _part: (_PART,), _all_of_it: (_ALL_OF_IT,), _began: (_BEGAN,), _charged: (cards.TAIL,), _not_before: (_NOT_BEFORE,), _unnamed: (words.THAN_WHAT,),
}  # fmt: skip
