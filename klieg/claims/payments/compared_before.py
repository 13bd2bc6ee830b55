"""A payment compared with one that was told before it and is not named again: 'B received 14 times as much', ', nearly three times as much', 'B got 25 times what we got', 'and half as much in May'.

Who is compared stands in the clause; with what, in the payments that the paragraph has told of. Where those leave it open, the clause is not read. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.counted_times import AFTER
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.payments.comparing import keep_back, nearly, short
from klieg.claims.payments.months import nearest
from klieg.claims.payments.totals import of_all
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.sentences.marked import Clause, Read
from klieg.claims.sentences.roles import OF_TOWN, A, E, P

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_HEDGE = r"(?:about |nearly |almost |roughly |some |more than |less than |well over |just over |over |only |just |barely |exactly |fully |at least )*"
_UNIT = r"(?:week|month|quarter|year|period|time|stretch|span|months|weeks|spring|summer|autumn|fall|winter)"
_TIMES = rf"{_HEDGE}(?:(?P<times>{A}) times|(?P<w>twice|double|triple|thrice|quadruple|half)|(?P<share>{A})(?= (?:as much|of (?:that|what))\b))(?: as much(?: money)?(?: again)?|(?: of)? (?:that|the|its)(?: sum| amount| much| total| figure)|(?: of)? that(?! (?:same )?{_UNIT}\b)|(?: of)? (?P<what>what))"
_MORE = r"(?:even |far |much |a lot |slightly |a little |considerably |rather |still |somewhat )?(?P<says>more|less)(?: money)?"
_KIND = r"(?:counterpart|rival|competitor|firm|company|vendor|agency|shop|outfit|one|other|supplier|contractor|payee|consultancy)"
_DESCRIBED = rf"(?P<desc>(?:the|its|his|her|their) (?!same\b|previous\b|next\b|second\b|whole\b|rest\b)(?:[A-Za-z][\w'\u2019-]* ){{0,4}}?(?P<noun>[a-z]+)(?: (?:in|of|from) (?:{E}|[A-Z][\w.]+(?: [A-Z][\w.]+)*))?|(?P<we>{E})(?= (?:got|did|had|received|were paid)\b)|ours)"
_DID = r"(?: (?:did|had|was|got|received|was paid|were paid|took in|has|had got|had received))?"
_NEARLY = r"(?P<near>\b(?:nearly|almost|about|roughly|just about) as much(?: money)?)"
_WHOM = rf"(?:(?: (?:as|than))? {_DESCRIBED}{_DID})?"
_FROM = rf"(?: (?:from|by|out of) (?:the )?(?P<from>{E}|campaign|committee))?"
_TIME = rf"(?P<time>,? (?:(?:in|over|during|for|through|by|across) )?(?:the |that |those )?{P}(?: alone)?|,? (?:in|over|during|for|across) (?:the |that |those )(?:same |whole )?(?:[a-z]+ |{A} )?{_UNIT}| that (?:same )?{_UNIT})?"
_SAYS = r"(?:[^<,;]{0,40}\b(?:said|stated|says|claimed|insisted|wrote|told [a-z]+)(?: that)? [\"\u201c]?)?"
_LEAD = rf"\W*{_SAYS}(?:(?:And|But|Meanwhile|Then|So|and|but|while),? )?(?:(?:[Ii]n|[Bb]y|[Oo]ver|[Dd]uring|[Tt]hrough|[Ff]rom|[Ff]or|[Uu]ntil|[Tt]o)?(?: [a-z]+){{0,4}} ?{P}(?: alone)?,? |(?:[Oo]ver|[Ii]n|[Dd]uring|[Bb]y) (?:the|that|those) [^<,;]{{3,40}},? )?"
_WELL = r"(?: (?:thus|therefore|itself|also|alone|still|then|later|had|has|have|already|meanwhile))*"
_ON_IT = r"(?: ?(?:on|in|for) (?:operations|operating (?:costs|expenditures|expenses|payments)|its operations|running (?:itself|the campaign)))?"
_GOT = r"(?:received|got|gotten|was paid|were paid|took in|taken in|took|collected|earned|drew|made|had|brought in|been paid|pulled in|was worth|cost (?:it|them|the campaign))"
_PAID = r"(?:paid|gave|given|sent|handed)"
_RIGHT = rf"(?:{_NEARLY}|{_TIMES}|{_MORE}(?: (?:from|by|out of) (?:the )?(?P<from3>{E}|campaign|committee))?(?: than (?:that|this)(?: sum| amount)?)?){_WHOM}"
_HEAD_GOT = regex(rf"{_LEAD}(?:the )?(?P<payee>{E}){_WELL} {_GOT}{_FROM} {_RIGHT}(?: (?:from|by|out of) (?:the )?(?P<from2>{E}|campaign|committee))?{_TIME}\W*$")  # fmt: skip
_HEAD_PAID = regex(
    rf"{_LEAD}(?:(?:the )?(?P<payer>{E}){_WELL} )?{_PAID} (?:(?:the |its |his |her |their |an? )?(?:[a-z-]+ ){{0,3}}(?:[a-z-]+, )?)?(?:the )?(?P<payee>{E}),? {_RIGHT}{_TIME}\W*$"
)
_HEAD_SPENT = regex(
    rf"{_LEAD}(?:(?:the )?(?:(?P<payer>{E})|it|they|campaign){_WELL} )?spent {_RIGHT}(?: (?:on|for) [a-z][a-z '\u2019-]*?)? (?:placed by|bought from|made by|from|by|through|with|at|on) (?:the )?(?P<payee>{E}){OF_TOWN}{_TIME}\W*$"
)
_GAPPED = regex(
    rf"\W*(?:and |but )?(?:(?:another|a second|its|the) (?:[a-z-]+ ){{1,5}}?(?:[a-z-]+, )?)?(?:the )?(?P<payee>{E}),? {_TIMES}{_WHOM}{_TIME}\W*$"
)
"""'..., and another supplier, B, about three times as much'."""
_SUM_BESIDE = regex(
    rf"(?P<head>[^;]*{E}[^;]*?\b(?:paid|gave|sent|spent)),? (?P<more>{_HEDGE}(?:{A} times as much|twice as much|half as much|{_MORE}))(?: than that)?(?:,| -) (?P<sum>{_HEDGE}{A}),? (?P<rest>(?:to|on|with) [^;]*{E}[^;]*)$"
)
"""'A paid slightly more, $3.8 million, to B': a payment, and how it compares."""
_TAIL = regex(rf"\W*(?:or |and |which (?:is|was) |that is )?{_TIMES}{_WHOM}\W*$")
_TAIL_NAMED = regex(
    rf"\W*(?:or |and |which (?:is|was) |that is )?(?:{_TIMES}|{_MORE} than) (?:the )?(?P<payer>{E})(?:['\u2019]s?)?(?: campaign| committee| people)? (?:had |has )?{_PAID} (?:the )?(?P<payee>{E})\W*$"
)
"""'..., more than Sanders gave B': the other payment is named as a whole."""
_LATER = r"(?:(?:an?|one|the) (?:month|quarter|year) (?:later|earlier|after|before)|the (?:next|following|previous|preceding) (?:month|quarter|year))"
_THEN = regex(
    rf"(?:and|but|then|And|But)?,? ?(?:(?:in|during|over|for) )?(?:(?P<p>{P}),? (?:alone )?(?:{E}|it|the (?:figure|sum|total|amount)|that) (?:was|came to|rose to|fell to|had been) )?{_TIMES}(?(p)|,? (?:again )?(?:(?:in|during|over|for) )?(?:(?:the )?(?P<p2>{P})|(?P<after>{_LATER})))\W*$"
)
"""'In February it was about half that', 'and half as much in February': one payee's money, by its time."""
_NEAR, _FAR = 1, 3
"""How many paragraphs back something is told that is not named again; and one that was paid and speaks of itself as 'we'."""


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """A comparison with a payment told before, that the clause does not name; None if it is none, or which is meant is not sure."""
    if not _LOOK.search(clause.text) or _TURNED.search(clause.text):
        return None
    if not clause.first and (then := _THEN.match(clause.text)):
        return _by_time(reader, clause, then)
    plain = _ASIDE.sub(" ", clause.text)
    if (match := _HEAD_GOT.match(plain) or _HEAD_PAID.match(plain) or _HEAD_SPENT.match(plain)) and (
        not match["what"] or match["desc"]
    ):
        return _of_one_named(reader, clause, match)
    if clause.first:
        return None
    if (match := _GAPPED.match(plain)) and (not match["what"] or match["desc"]):
        return _of_one_named(reader, clause, match)
    if (match := _TAIL_NAMED.match(plain)) and (match["says"] or match["what"]):
        return _of_a_named_payment(reader, clause, match)
    if (match := _TAIL.match(clause.text)) and (not match["what"] or match["desc"]):
        return _of_the_last(reader, clause, match)
    return None


_BIGGER = regex(
    rf"{_LEAD}(?:(?:[Tt]hat|[Tt]his|[Ii]t|[Ww]hich) (?:made|makes|left|leaves) (?:the )?(?P<who>{E})|(?:the )?(?P<who2>{E}) (?:was|is|were|became|remained|proved)(?: thus| therefore| by far| easily)?) (?:the |its |their |{E}['\u2019]s )(?P<how>bigger|larger|better|heavier|smaller|lesser)(?:[- ]paying)? (?:customer|client|account|payer|spender|buyer|patron)(?: of the two)?{_TIME}\W*$"
)


def bigger(reader: Reader, clause: Clause) -> Reading | None:
    """'That made Rubio the bigger customer': of the two who were last told to have paid the same."""
    match = _BIGGER.match(clause.text)
    if match is None or _TURNED.search(clause.text):
        return None
    who = reader.candidate(clause.refs_in(match["who"] or match["who2"])[0])
    told = [one for one in _paid_before(reader) if one.frame == "paid" and one.role("subject")]
    payee = _pair(told[0])[1] if told else ""
    of_each: dict[str, Reading] = {}
    for one in told:
        if _pair(one)[1] == payee:
            of_each.setdefault(short(reader, _pair(one)[0]), one)
    own, others = of_each.pop(short(reader, who.name), None), list(of_each.values())
    if own is None or len(others) != 1 or own.unsure or others[0].unsure:
        return None
    start, end = clause.span()
    made = Reading("paid_against", "payment", start, end, clause.whole[start:end], {}, "less" if match["how"] in ("smaller", "lesser") else "more", None)  # fmt: skip
    other = others[0]
    made.roles = {"subject": own.roles["subject"][:1], "object": own.roles["object"][:1], "other_payer": other.roles["subject"][:1], "other": other.roles["object"][:1]}  # fmt: skip
    when = clause.period(reader) if clause.periods else None
    made.period = when or (own.period.carry() if own.period else None)
    if when is None and other.period is not None and own.period is not None and (other.period.since, other.period.until) != (own.period.since, own.period.until):  # fmt: skip
        made.roles["other_period"] = [stretch_of(other.period)]
    made.assumptions = [f"it is compared with what was said before: {own.text}; {other.text}"]
    keep_back(made, clause)
    return made


def with_sum(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """'A paid slightly more, $3.8 million, to B': the payment, and how it compares with the one told before."""
    match = _SUM_BESIDE.match(clause.text) if _LOOK.search(clause.text) else None
    if match is None:
        return []
    said = clause.made_of(match.span("head"), " ", match.span("sum"), " ", match.span("rest"))
    paid = read(reader, replace(said, moved=True))
    if len(paid) != 1 or paid[0].frame != "paid" or paid[0].unsure or paid[0].negated or not paid[0].role("object"):
        return []
    told = _spoken_of(reader, match.groupdict(), _pair(paid[0]), _paid_before(reader))
    if told is None or not told.role("subject") or _pair(told) == _pair(paid[0]):
        return []
    made = _made(clause, _TAIL.match(match["more"]) or match, paid[0].roles["subject"][:1], paid[0].roles["object"][:1], told)
    if made is None:
        return []
    # each its own words: of the whole, the one would hide the other
    for one, span in ((made, (0, match.end("more"))), (paid[0], (match.start("sum"), clause.end))):
        one.start, one.end = clause.original(*span)
        one.text = clause.whole[one.start : one.end]
    made.period = paid[0].period or (told.period.carry() if told.period else None)
    if paid[0].period is not None and told.period is not None and not paid[0].period.carried:
        made.roles["other_period"] = [stretch_of(told.period)]
    return [made, *paid]


_TURNED = regex(r"\b(?:not|never|no|nobody|neither|any|each|both)\b")
"""What a comparison is not read with."""
_LOOK = regex(r"\b(?:times|twice|double|triple|thrice|quadruple|half|as much|more|less|<A\d+> of (?:that|what))\b")
_ASIDE = regex(r"(?<=>), (?:which|who|that|whose|an?|the|its|his|her|their)\b[^,;<]*(?:<E\d+>(?:'s|\u2019s)?[^,;<]*)?,(?= )")


def keep(reader: Reader, one: Reading) -> None:
    """Keep a payment, or all that somebody spent, for what is compared with it in what follows; the day of the largest or the first is not the time of them all."""
    if one.frame == "paid_extreme":
        before = next((told for told in _paid_before(reader, _FAR) if _pair(told) == _pair(one)), None)
        one = replace(one, period=before.period if before is not None else None)
    if (one.frame in _KEPT and one.roles.get("object")) or of_all(one):
        reader.payments.append((reader.paragraph, one))


_KEPT = ("paid", "paid_count", "paid_extreme", "paid_rank", "paid_share", "paid_sum", "paid_against", "paid_ratio", "paid_card")


def _paid_before(reader: Reader, back: int = 0) -> list[Reading]:
    """The payments of which the paragraph (and `back` before it) told, the last first."""
    return [
        one for at, one in reversed(reader.payments) if reader.paragraph - at <= back and not one.negated and one.role("object")
    ]


def _pair(one: Reading) -> tuple[str, str]:
    payer, payee = one.role("subject"), one.role("object")
    return payer.name if payer else "", payee.name if payee else ""


def _spoken_of(reader: Reader, groups: dict[str, str | None], head: tuple[str, str], told: list[Reading]) -> Reading | None:
    """The payment that is compared with: of those `told`, the last by or to another; where it is described, the one that fits, or the only other one."""
    described = groups.get("desc") or ""
    if not described:
        one = next((one for one in told if _pair(one)[1] != head[1] or (head[0] and _pair(one)[0] != head[0])), None)
        if one is None and (before := [one for one in _paid_before(reader, _NEAR) if _pair(one)[1] != head[1]]):
            # of the paragraph before, where one alone was paid
            one = before[0] if len({_pair(told)[1] for told in before}) == 1 else None
        return one if one is not None and not one.unsure else None
    we = described.lower() in ("we", "us", "ours")
    others = [one for one in _paid_before(reader, _FAR if we else 0) if _pair(one)[1] not in ("", head[1])]
    named = {_pair(one)[1] for one in others}
    if len(named) == 1 and (we or groups.get("noun") in _KINDS or _fits(described, others)):
        return _widest(others)
    fitting = {_pair(one)[1]: one for one in others if _fits(described, [one])}
    if not fitting and (place := _PLACE.search(described)):
        told_there = [
            one
            for one in _paid_before(reader, reader.paragraph)
            if _pair(one)[1] != head[1] and _there(reader, one, place["place"])
        ]
        fitting = {_pair(one)[1]: one for one in told_there}
    return (
        _widest([one for one in _paid_before(reader, reader.paragraph) if _pair(one)[1] in fitting])
        if len(fitting) == 1
        else None
    )


def _widest(told: list[Reading]) -> Reading | None:
    """Of what was told of one that is compared as a whole, the payment of the longest time; None where none is sure."""

    def days(one: Reading) -> int:
        period = one.period
        if period is None:
            return 0
        return (period.until - period.since).days if period.since and period.until else _LONG

    sure = [one for one in told if not one.unsure]
    return max(sure, key=days) if sure else None


_LONG = 100_000
_PLACE = regex(r" (?:in|of|from) (?P<place>[A-Z][\w.]+(?: [A-Z][\w.]+)*)$")


def _there(reader: Reader, one: Reading, place: str) -> bool:
    """Whether the story has told of one that was paid that it is of a place: 'Giles-Parscale, of San Antonio'."""
    name, where = re.escape(_pair(one)[1]), re.escape(place)
    text = reader.story.plain[: reader.at]
    return (
        re.search(
            rf"{name}, (?:[a-z][a-z -]* )?(?:of|in|from) {where}\b|{name}, (?:an?|the) {where}\b|{where} (?:[a-z-]+ ){{0,3}}{name}",
            text,
        )
        is not None
    )


_KINDS = frozenset(re.findall(r"[a-z]+", _KIND.removeprefix("(?:")))


def _fits(described: str, told: list[Reading]) -> bool:
    """Whether what one is called ('the hat maker') is of the words by which a payment to it was told ('for hats')."""
    wanted = {word.lower().rstrip("s") for word in re.findall(r"[A-Za-z]{3,}", described)[1:]} - {"maker", "firm", "house"}
    return any(wanted & {word.lower().rstrip("s") for word in re.findall(r"[A-Za-z]{3,}", one.text)} for one in told)


def _who_paid(reader: Reader, payee: Ref, told: Reading) -> Ref | None:
    """Who paid one that is named without its payer: who paid the other, or the one campaign spoken of that paid it."""
    payer = told.role("subject")
    if payer is None or payee.name not in reader.known.paid or reader.known.pays(payer.name, payee.name):
        return payer
    return _the_one_that_pays(reader, payee)


def _the_one_that_pays(reader: Reader, payee: Ref) -> Ref | None:
    """The one campaign spoken of that the record knows to pay somebody; None if there are several."""
    names = {short(reader, name): name for name in reader.discourse.campaigns if reader.known.pays(name, payee.name)}
    if len(names) != 1:
        return None
    name = next(iter(names.values()))
    return Ref(name, name, "campaign", f"who paid {payee.name} is carried over: {name}")


def _as_paid(reader: Reader, one: Reading) -> Reading:
    """A payment told before, with the one campaign spoken of that the record knows to pay so, where who paid was carried over to another."""
    payer, payee = one.roles.get("subject", [])[:1], one.roles["object"][0]
    if not payer or not payer[0].how or payee.name not in reader.known.paid or reader.known.pays(payer[0].name, payee.name):
        return one
    paid = _the_one_that_pays(reader, payee)
    return replace(one, roles=one.roles | {"subject": [paid]}) if paid else one


def _of_one_named(reader: Reader, clause: Clause, match: re.Match[str]) -> Reading | None:
    groups = match.groupdict()
    payee, told = clause.refs_in(match["payee"])[0], _paid_before(reader)
    named = clause.refs_in(groups.get("payer") or groups.get("from") or groups.get("from2") or groups.get("from3"))
    payer = reader.candidate(named[0]) if named else None
    if told and payer is not None and payee.text.lower() in ("it", "them"):
        # 'Carson's campaign paid it twice as much': whoever the other paid, of whom was told right before
        payee = replace(told[0].roles["object"][0], text=payee.text, how=f"{payee.text!r} is {_pair(told[0])[1]}, paid before")
    again = payer is not None and any(_pair(one)[1] == payee.name for one in told)  # a party is paid, where it was told so
    if not again and (
        reader.candidate(payee).kind == "campaign" or (payee.kind != "organisation" and payee.name not in reader.known.paid)
    ):
        return None
    if groups.get("we"):
        spoken = clause.refs_in(groups["we"])[0]
        if spoken.text.lower() not in ("we", "us") and not (spoken.how and spoken.name == payee.name):
            return None  # named: klieg.claims.payments.comparing
        groups["desc"], groups["noun"] = spoken.text, spoken.text.split(" ")[-1]
    one = _spoken_of(reader, groups, (payer.name if payer else "", payee.name), told)
    payer = payer or (_who_paid(reader, payee, one) if one else None)
    one = _as_paid(reader, one) if one else None
    if one is None or payer is None or not one.role("subject") or (payer.name, payee.name) == _pair(one):
        return None
    made = _made(clause, match, [payer], [payee], one)
    if made is None:
        return None
    own = clause.period(reader)
    made.period = own or (one.period.carry() if one.period else None)
    if own is not None and not own.carried and one.period is not None and match["time"]:
        made.roles["other_period"] = [stretch_of(one.period)]
    return made


def _of_a_named_payment(reader: Reader, clause: Clause, match: re.Match[str]) -> Reading | None:
    """'..., more than Sanders gave B', of the payment that stands before it in the sentence, and in its time."""
    told = _paid_before(reader)
    head = told[0] if told else None
    if head is None or head.text not in clause.whole or head.unsure or head.frame != "paid" or not head.role("subject"):
        return None
    payer, payee = reader.candidate(clause.refs_in(match["payer"])[0]), clause.refs_in(match["payee"])[0]
    if payer.kind == "person" or (payer.name, payee.name) == _pair(head):
        return None
    other = replace(head, roles={"subject": [payer], "object": [payee]})
    made = _made(clause, match, head.roles["subject"][:1], head.roles["object"][:1], other)
    if made is not None:
        made.unsure = made.unsure or _which(reader, head)
        made.period = head.period.carry() if head.period else None
    return made


def _of_the_last(reader: Reader, clause: Clause, match: re.Match[str]) -> Reading | None:
    """'..., nearly three times as much', of the payment that stands before it in the sentence."""
    told = _paid_before(reader)
    head = told[0] if told else None
    if head is None or head.text not in clause.whole or head.unsure or head.frame != "paid" or not head.role("subject"):
        return None
    groups, before = match.groupdict(), told[1] if len(told) > 1 else None
    if not groups.get("desc") and before is not None and _pair(before) == _pair(head) and _apart(before.period, head.period):
        other: Reading | None = before  # of the same two, in another time
    else:
        other = _spoken_of(reader, groups, _pair(head), told[1:])
    if other is None or not other.role("subject"):
        return None
    made = _made(clause, match, head.roles["subject"][:1], head.roles["object"][:1], other)
    if made is not None:
        made.unsure = made.unsure or _which(reader, head)
        made.period = head.period or (other.period.carry() if other.period else None)
        if head.period is not None and other.period is not None and other.period != head.period:
            made.roles["other_period"] = [stretch_of(other.period)]
    return made


def _apart(one: Period | None, other: Period | None) -> bool:
    """Whether two times are known, and have no day in common."""
    return one is not None and other is not None and one.since is not None and other.since is not None and not one.meets(other.since, other.until)  # fmt: skip


def _which(reader: Reader, head: Reading) -> str:
    """Why it is not sure of whom a payment was told: by a noun or a pronoun, where several were paid."""
    paid = {_pair(one)[1] for one in _paid_before(reader)} | {
        ref.name for ref in reader.named_before(0) if ref.name in reader.known.paid
    }
    return "of which of several it is said is not sure" if head.roles["object"][0].how and len(paid) > 1 else ""


def _by_time(reader: Reader, clause: Clause, match: re.Match[str]) -> Reading | None:
    told = _paid_before(reader)
    spoken = match["p"] or match["p2"]
    if not told or told[0].text not in clause.whole or told[0].unsure or told[0].period is None or not told[0].role("subject"):
        return None
    head = told[0]
    made = _made(clause, match, head.roles["subject"][:1], head.roles["object"][:1], head)
    if made is not None:
        made.unsure = made.unsure or _which(reader, head)
        counted = AFTER.search(match["after"]) if match["after"] else None
        if spoken:
            then = clause.marked.period(spoken)
            made.period = nearest(reader, then, head.period) or reader.in_context(then, clause.whole, clause.marked.periods)
        else:
            made.period = reader.after(counted, [told[0].period]) if counted else None
        if made.period is None or made.period.since is None:
            return None
        made.roles["other_period"] = [stretch_of(head.period)]  # type: ignore[arg-type]
    return made


def _made(clause: Clause, match: re.Match[str], payer: list[Ref], payees: list[Ref], told: Reading) -> Reading | None:
    groups = match.groupdict()
    amount = clause.amount_in(groups.get("times") or groups.get("share"))
    if amount is not None and amount.unit != ("share" if groups.get("share") else "count"):
        return None
    if groups.get("near"):
        amount = nearly(groups["near"] or "")
    title = "share" if groups.get("share") else groups.get("says") or groups.get("w") or "times"
    start, end = clause.span()
    made = Reading("paid_against", "payment", start, end, clause.whole[start:end], {}, title, amount)
    made.roles = {
        "subject": payer, "object": payees,
        "other_payer": list(told.roles["subject"][:1]), "other": list(told.roles["object"][:1]),
    }  # fmt: skip
    made.assumptions = [f"it is compared with what was said before: {told.text}"]
    keep_back(made, clause)
    if told.frame == "paid_card" and any(ref.name == payer[0].name for ref in told.others.get("subject", [])) and payer[0].how:
        made.unsure = made.unsure or "which campaign is meant is not sure"  # neither of the two is named here
    return made


_SPENT = regex(
    rf"{_LEAD}(?P<who>{E}){_WELL} (?:reported spending|reported|spent|paid out|laid out|disbursed) (?:{_NEARLY}|{_TIMES}|{_MORE}(?: than (?:that|this)(?: sum| amount)?)?){_ON_IT}{_TIME}{_ON_IT}\W*$"
)
"""'Sanders's campaign spent about three times as much on operations over the same twelve months': against what was told of another's, or the other campaign's."""
_TOTAL_TAIL = regex(rf"\W*(?:or |and |which (?:is|was) |that is )?(?:{_NEARLY}|{_TIMES})\W*$")


def of_totals(reader: Reader, clause: Clause) -> Reading | None:
    """What one spent in all against what another did, or itself in another time, told before; None if the clause says nothing of it."""
    if not _LOOK.search(clause.text) or _TURNED.search(clause.text):
        return None
    told = [one for _, one in reversed(reader.payments) if of_all(one)]
    if not clause.first and (match := _TOTAL_TAIL.match(clause.text)) and not match["what"]:
        if len(told) < _TWO or told[0] is not reader.last_claim or told[0].text not in clause.whole or told[1].unsure:
            return None
        return _totals(reader, clause, match, reader.candidate(told[0].roles["subject"][0]), told[0].period, told[1])
    plain = _ASIDE.sub(" ", clause.text)
    match = _SPENT.match(plain)
    if match is None or match["what"]:
        return None
    who = reader.candidate(clause.refs_in(match["who"])[0])
    if who.kind != "campaign":
        return None
    last = reader.last_claim
    spoken = told[0] if told and (told[0] is last or _near(reader, told[0])) else None
    if spoken is not None and reader.candidate(spoken.roles["subject"][0]).name == who.name:
        return None
    if spoken is None:
        # of no total was told before: the one other campaign that is spoken of, where it is said on what
        others = {
            short(reader, name): name for name in reader.discourse.campaigns if short(reader, name) != short(reader, who.name)
        }
        if (
            len(others) != 1
            or not re.search(r"\b(?:operations|operating)\b", clause.text)
            or not reader.known.candidate(next(iter(others)))
        ):
            return None
        name = next(iter(others.values()))
        rival = Ref(name, name, "campaign", f"with whom it is compared is carried over: {name}, the other campaign spoken of")
        spoken = Reading("paid_total", "payment", 0, 0, name, {"subject": [rival]})
    return _totals(reader, clause, match, who, clause.period(reader), spoken)


_TWO = 2


def _near(reader: Reader, one: Reading) -> bool:
    """Whether a total was told in this paragraph."""
    return any(at == reader.paragraph for at, other in reader.payments if other is one)


def _totals(reader: Reader, clause: Clause, match: re.Match[str], who: Ref, when: Period | None, told: Reading) -> Reading | None:
    groups = match.groupdict()
    amount = clause.amount_in(groups.get("times") or groups.get("share"))
    if amount is not None and amount.unit != ("share" if groups.get("share") else "count"):
        return None
    if groups.get("near"):
        amount = nearly(groups["near"] or "")
    other = reader.candidate(told.roles["subject"][0])
    title = "share" if groups.get("share") else groups.get("says") or groups.get("w") or "times"
    start, end = clause.span()
    made = Reading("paid_against", "payment", start, end, clause.whole[start:end], {"subject": [who], "other_payer": [other]}, title, amount)  # fmt: skip
    made.period = when or (told.period.carry() if told.period else None)
    if when is not None and told.period is not None and (when.since, when.until) != (told.period.since, told.period.until):
        made.roles["other_period"] = [stretch_of(told.period)]
        if who.name != other.name and when.carried:
            return None
    elif who.name == other.name:
        return None
    made.assumptions = [f"it is compared with what was said before: {told.text}"]
    keep_back(made, clause)
    return made
