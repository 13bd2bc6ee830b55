"""What a clause compares: one sum paid against another, each with its own payer, payee and time, as far as it names them.

'A got slightly more from X's campaign than B did from Y's', 'A's bill to X was six times its bill to Y', 'A out-earned B'. The words that compare are data
(comparisons.tsv); what stands on either side of them says what is compared, and what one side leaves out is as on the other. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from klieg.claims.language import doubts
from klieg.claims.language.amounts import Amount, so_many
from klieg.claims.language.date_spans import month_of
from klieg.claims.language.dates import Period, in_year
from klieg.claims.language.number_words import COUNTS
from klieg.claims.language.patterns import compiled, regex
from klieg.claims.reading import CARRIED_OVER, WHO_PAID, Reading, Ref, stretch_of
from klieg.claims.sentences import roles, vocabulary
from klieg.claims.sentences.marked import SAME, Clause, marks
from klieg.read import tsv

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


@dataclass(frozen=True)
class Word:
    """A way to compare: what it says of the first against the second, and the words for it, what is compared with on their right."""

    says: str
    pattern: re.Pattern[str]


@cache
def words() -> list[Word]:
    """comparisons.tsv, in order."""
    return [
        Word(says, compiled(marks(pattern), re.IGNORECASE))
        for says, pattern in tsv.packaged(__package__, "comparisons.tsv", headed=True)
    ]


_PAYMENT = regex(
    r"\bout-?(?:spen[dt]s?|earn\w*|bill\w*|charg\w*|gross\w*)\b|\b(?:paid|pay|pays|paying|payments?|spent|spend|spending|got|gotten|get|received|receive|took|take|taken|drew|collected|earned|earn|made|make|had|cost|costs|charged|charge|billed|bills?|invoices?|tab|fees?|business|account|laid out|lavished|"
    r"put|poured|sent|gave|given|brought (?:home|in)|pulled in|hauled in|pocketed|banked|worth|lucrative|outlays?|disburse\w*|dollars|money|che(?:ck|que)s?|price|rent|charges|orders?|operations|operating|expenditures?|expenses)\b|<E\d+>(?:'s|\u2019s)? (?:did|was|had)\b",
    re.IGNORECASE,
)
"""Words of a payment: something else may be more than something else, too."""
_OTHER_THINGS = regex(
    r"\b(?:ads?|adverts?|advertisements?|tweets?|posts?|accounts (?:posted|tweeted)|clicks|impressions|followers|votes?|voters|polls?|raised|raising|receipts|cash|debts?|owed|loans?|lent|donat\w+|contribut\w+|staff|employees|delegates|pages|times a (?:day|week|month)|lobby\w*|registrants?|principals?|members|shares? in)\b",
    re.IGNORECASE,
)
"""Words of what is no payment to a vendor, which other rooms read."""
NOBODY = regex(
    r"\b(?:no|nobody|none|no one|not one|any|anyone|anybody|everyone|everybody|every|all (?:the )?other|others?|else|most|neither|nor|the next|the rest|each)\b",
    re.IGNORECASE,
)
_WHOLE = regex(
    r"\b(?:operat(?:ing|ions?)|everything|all (?:of )?(?:it|its|that|his|her|their)|overall|in all|in total|total|altogether|disburse\w*|outlays?|spending|expenditures?|expenses|outspen[dt]|spent)\b",
    re.IGNORECASE,
)
_COMBINED = regex(
    r"\b(?:combined|together|put together|taken together|rolled together|rolled into one|added up|in aggregate|between them|jointly)\b",
    re.IGNORECASE,
)
_UNREAD = regex(
    r"\b(?:previous|preceding|following|next|before|earlier|later|after|other) (?:two |three |four |six |twelve )?(?:months?|quarters?|years?|weeks?|days?)\b|\b(?:a|one|the) (?:month|quarter|year|week) (?:before|earlier|later|after)\b|\bthe year before\b"
)
_PURPOSE = regex(
    r"\b(?:on|for) (?!operat|campaign operat|running|its operat|all its|everything|<|it\b|them\b|him\b|her\b|the (?:year|quarter|month|period|same|first|second|third|fourth|last)|services|itself|work\b|what\b)[a-z]",
    re.IGNORECASE,
)
TO_ONE = regex(
    r"(?:,? by| (?=(?:<A\d+>|two|three|four|five|ten)(?:-| )to(?:-| )(?:one|1|<A\d+>)\b)) ?(?P<h>about |roughly |some |nearly |almost |more than |better than |over |well over )?(?:a (?:ratio|margin) of )?(?:(?P<A><A\d+>)|(?P<w>two|three|four|five|ten))(?:-| )to(?:-| )(?:one|1|<A\d+>)\b"
)
"""'By better than two to one': how many times as much, behind what is compared."""


_TOOK_IN = regex(r"<E\d+>(?:,[^,<]*,)? (?:had |has )?(?:received|got|took in|collected|earned)\b")


@dataclass
class Side:
    """One of the two that are compared: who pays, who is paid ([] and `whole`: anybody), when."""

    payer: list[Ref] = field(default_factory=list)
    payees: list[Ref] = field(default_factory=list)
    period: Period | None = None
    whole: bool = False
    text: str = ""


DIFFERENCE = "a difference of two sums is not read"
"""The doubt about it (doubts.tsv), where it is not read as one."""
_NEARLY = Word(
    "nearly",
    regex(
        r"(?<!not )\b(?:nearly|almost|about|roughly|just about) as (?:much|large|big|high|lucrative|costly|expensive)(?P<mid>(?: (?!as\b|than\b)[^ ]+){0,12}?) as\b",
        re.IGNORECASE,
    ),
)


def nearly(words: str) -> Amount:
    """'Nearly as much', 'about as much': how many times as much that is."""
    tenth = Decimal("0.1")
    below = re.match(r"nearly|almost|just about", words, re.IGNORECASE) is not None
    return Amount(
        0, 0, words, "count", Decimal(1), 1 - tenth, Decimal(1) if below else 1 + tenth, hedge="nearly" if below else "about"
    )


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """What a clause compares of payments; None if it compares nothing, or what is compared is not sure."""
    text = clause.text
    if not _PAYMENT.search(text) or _OTHER_THINGS.search(clause.without_names()):
        return None
    for word in [*words(), _NEARLY]:
        for match in word.pattern.finditer(text):
            made = _made(reader, clause, word, match)
            if made is not None:
                return made
    return None


_MORE_FROM = regex(
    r"\b(?:got|received|took in|collected|earned|was paid|were paid) (?:even |far |much |a lot |slightly )?(?P<says>more|less)(?: money)?(?: from| by) (?:the )?(?P<payer><E\d+>)(?:(?: (?:in|over|during|for) (?:[^,;<]|<A\d+>)*| <P\d+>)*[,.\"\u201d]|$)(?!.*\bthan\b)"
)
_MORE_THAN_THAT = regex(
    r"\b(?:paid|gave|sent) (?:the )?(?P<payee><E\d+>) (?:even |far |much |a lot |slightly )?(?P<says>more|less) than (?:that|this)(?: sum)?(?= (?:in|over|during|by|through)\b|[,.\"\u201d]|$)"
)


_PAID_TIMES = regex(
    r"\W*(?:(?:And|But|Meanwhile),? )?(?P<payer><E\d+>) (?:had |has )?(?:paid|gave|sent) (?:the )?(?P<payee><E\d+>)(?: (?:about|nearly|almost|some|only|just|roughly|barely))? (?:(?P<times><A\d+>) times|(?P<w>twice|double|triple|thrice)) (?:that(?: sum| amount| much)?|as much)"
    r"(?: (?:in|over|during|for) (?:(?:the )?<P\d+>|(?:the|that) same (?:month|quarter|year|period|time|stretch|(?:[a-z]+ )?months)))?\W*$"
)
"""'Carson's campaign paid CMDI more than three times as much over the same months': against what another paid it, told right before."""
_OF_THAT = regex(
    r"\W*(?:(?:And|But|Meanwhile),? )?(?:the )?(?P<payee><E\d+>)(?:, (?:(?:the |its |an? )?<E\d+>(?:'s|\u2019s)? )?[^,<]{2,60},)? (?:got|received|was paid|took in|took|collected|earned|cost(?: it)?)(?: (?:about|nearly|almost|some|only|just|roughly|barely))?"
    r" (?:(?:even |far |much |a lot |slightly |a little |still )?(?P<says>more|less)(?: money)?(?: than (?:that|this)(?: sum| amount)?)?|(?:(?P<times><A\d+>) times|(?P<share><A\d+>) of|(?P<w>twice|double|triple|thrice)) (?:(?:of )?that(?: sum| amount| much| total)?|as much))(?: from (?:the )?(?P<from><E\d+>))?(?: (?:in|over|during|for) (?:(?:the )?<P\d+>|(?:the|that) same (?:month|quarter|year|period|time|stretch|(?:[a-z]+ )?months)))?\W*$"
)
_MONTHS = regex(
    r"\W*(?:(?:And|But|and|but|with) )?(?P<p><P\d+>) (?:alone )?(?:brought|bringing|brings|saw|yielded|yielding|was worth)(?: in)?(?: it| them| (?:the )?<E\d+>)? (?:about |nearly |almost |more than |some )?(?:(?P<times><A\d+>) times|(?P<w>twice|double|triple|thrice)) (?:as much as|what)(?: in)? (?P<p2><P\d+>)(?: did| had| brought)?\W*$"
)
"""'March alone brought almost twice as much as February': one payee's money, by its time."""


_FOR_EVERY = regex(
    r"(?P<who><E\d+>) (?:had |has )?(?:spent|paid out|laid out|disbursed|reported spending)(?: (?P<h>more than|nearly|about|almost|roughly|at least|less than|just over))? (?P<A><A\d+>)(?: in operating (?:costs|expenditures|payments))? for (?:every|each) (?:<A\d+>|dollar|one)(?: that)? (?P<other><E\d+>)(?:['\u2019]s)? (?:did|spent|paid out|laid out|disbursed|reported)"
)
"""'X spent more than three dollars for every dollar that Y spent'."""


def for_every_dollar(reader: Reader, clause: Clause) -> Reading | None:
    """What one spent in all for every dollar of another's."""
    match = _FOR_EVERY.search(clause.text)
    if match is None:
        return None
    who, other = (reader.candidate(clause.marked.ref(match[name])) for name in ("who", "other"))
    amount = clause.amount_in(match["A"])
    if amount is None or amount.unit not in ("money", "count") or who.kind != "campaign" or who.name == other.name:
        return None
    start, end = clause.span()
    made = Reading("paid_ratio_payers", "payment", start, end, clause.whole[start:end], {"subject": [who], "other": [other]}, "times", replace(amount, unit="count"))  # fmt: skip
    made.period = clause.period(reader)
    keep_back(made, clause)
    return made


def with_the_last(reader: Reader, clause: Clause) -> Reading | None:
    """'The firm received more from Y', 'it paid X more than that', 'X got half of that': compared with the payment spoken of last, by another or to another."""
    last = reader.last_payment
    if months := _MONTHS.match(clause.text):
        return _months(reader, clause, months, last)
    match = (
        _MORE_FROM.search(clause.text)
        or _MORE_THAN_THAT.search(clause.text)
        or _OF_THAT.match(clause.text)
        or _PAID_TIMES.match(clause.text)
    )
    if match is None or last is None or reader.payment_at != reader.paragraph or last.unsure or last.negated:
        return None
    payer, payee = last.roles.get("subject", [])[:1], last.roles.get("object", [])[:1]
    other = match.groupdict()
    if other.get("from") and reader.candidate(clause.marked.ref(other["from"])).name not in {ref.name for ref in payer}:
        return None
    if not payer or not payee or re.search(r"\b(?:not|never|no|nobody|neither)\b", clause.text):
        return None
    one = (
        [reader.candidate(clause.marked.ref(other["payer"]))] if "payer" in other else payer,
        [clause.marked.ref(other["payee"])] if "payee" in other else payee,
    )
    if (one[0][0].name, one[1][0].name) == (payer[0].name, payee[0].name):
        return None
    start, end = clause.span()
    made = Reading("paid_against", "payment", start, end, clause.whole[start:end], {}, other.get("says") or "times", None)
    if amount := clause.amount_in(other.get("times") or other.get("share")):
        made.title, made.amount = "share" if other.get("share") else "times", amount
    elif other.get("w"):
        made.title = other["w"]
    made.roles = {"subject": one[0], "object": one[1], "other_payer": payer, "other": payee}
    made.period = clause.period(reader) or (last.period.carry() if last.period else None)
    made.assumptions = [f"it is compared with what was said before: {payer[0].name} to {payee[0].name}"]
    keep_back(made, clause)
    return made


def _months(reader: Reader, clause: Clause, match: re.Match[str], last: Reading | None) -> Reading | None:
    """What the payee spoken of got in one time against another."""
    if (
        last is None
        or reader.payment_at != reader.paragraph
        or not last.role("subject")
        or len(last.roles.get("object", [])) != 1
    ):
        return None
    one, other = (reader.in_context(clause.marked.period(match[p]), clause.whole, clause.marked.periods) for p in ("p", "p2"))
    start, end = clause.span()
    made = Reading(
        "paid_against",
        "payment",
        start,
        end,
        clause.whole[start:end],
        {},
        match["w"] or "times",
        clause.amount_in(match["times"]),
    )
    made.roles = {"subject": last.roles["subject"], "object": last.roles["object"], "other_payer": last.roles["subject"], "other": last.roles["object"]}  # fmt: skip
    made.period, made.roles["other_period"] = one, [stretch_of(same_year(one, other) or other)]
    made.assumptions = [f"{CARRIED_OVER}{last.text}"]
    keep_back(made, clause)
    return made


def of_two_times(reading: Reading) -> bool:
    """Whether one payee's money of one time is compared with that of another: then neither is the time of what is said next."""
    names = [[ref.name for ref in reading.roles.get(role, [])] for role in ("object", "other")]
    return reading.frame == "paid_against" and "other_period" in reading.roles and names[0] == names[1]


def keep_back(made: Reading, clause: Clause, *, difference: bool = False) -> None:
    """What in the clause keeps the reading from being sure; not that it is a `difference`, where that is read."""
    doubt = doubts.first("payment/paid_against", clause.text)
    if doubt and not (difference and doubt.why == DIFFERENCE):
        if doubt.why in ("the future", "an opinion"):
            made.uncheckable = doubt.why
        else:
            made.unsure = f"{clause.original_text(doubt.start, doubt.end)!r}: {doubt.why}"


_SHARE_TAIL = regex(
    r"(?<=>)(?:['\u2019]s?)?, (?:or |which is |about |some |nearly |almost )*<A\d+> (?:of (?:all|everything|what|its)|(?:that )?(?:<E\d+>|it|they)) [^<]*\b(?:spent|spending|paid out|laid out|disbursed|expenditures)\W*$"
)
"""', about one dollar in every six that it spent': a share, behind a comparison."""
_ITS_FIRM = regex(
    r"(?:^|[,;] |\b(?:and|but|that|while) )(?:And |But )?(?:[Hh]is|[Hh]er|[Tt]heir) (?:own )?(?:[a-z-]+ ){0,2}(?:company|firm|consultancy|business|agency|shop|outfit|practice) (?:had |has |also |then )*(?:earned|got|received|took|collected|made|drew|was paid|had)\b"
)


def _made(reader: Reader, clause: Clause, word: Word, match: re.Match[str]) -> Reading | None:
    groups = match.groupdict()
    mid = groups.get("mid") or ""
    before = re.split(r"[:;] ", clause.text[: match.start()])[-1]
    left_text, right_text = f"{before} {mid}", clause.text[match.end() :]
    share = _SHARE_TAIL.search(right_text)
    right_text = right_text[: share.start()] if share else right_text
    by = re.search(rf"(?P<by>{roles.A}) (?:(?:even|still) )?$", before) if word.says in ("more", "less") else None
    if by:
        left_text = f"{before[: by.start()]} {mid}"
    if any(amount.unit == "money" for amount in clause.amounts_in(left_text)):
        return None  # a payment, and what it is compared with
    amount = clause.amount_in(by["by"] if by else groups.get("A"))
    if by and (amount is None or amount.unit != "money"):
        return None
    if amount is not None and amount.unit != (
        "count" if word.says == "times" else "share" if word.says == "share" else amount.unit
    ):
        return None
    says = f"{word.says} by" if by else word.says
    if says == "nearly":
        says, amount = "times", nearly(match[0])
    if (tail := TO_ONE.search(right_text)) and says == "more":
        says, amount, right_text = "times", to_one(clause, tail), right_text[: tail.start()] + right_text[tail.end() :]
    if (
        re.match(rf"\W*(?:about |some |nearly |just |only |the )*{roles.A}", right_text)
        or NOBODY.search(f"{left_text} {right_text}")
        or not right_text.strip(" .,;")
    ):
        return None
    if re.search(r"\b(?:not|never)\b", f"{left_text} {right_text}"):
        return None
    if _ITS_FIRM.search(left_text):
        return None  # whose firm it is that earned more is not found
    left, right = _side(reader, clause, left_text), _side(reader, clause, right_text)
    right.period = same_year(left.period, right.period) or beside(left.period, right_text)
    if re.match(r"outspen", match[0], re.IGNORECASE) and not left.payees and not right.payees:
        left.whole = right.whole = True
    if not left.payees and any(
        reader.candidate(ref).kind == "campaign" for got in _TOOK_IN.finditer(left.text) for ref in clause.refs_in(got[0])
    ):
        return None  # 'the committee received more in March': what a campaign takes in
    implied = [side for side in (left, right) if not side.payer]
    if not _complete(reader, clause, left, right):
        return None
    for side in implied:
        side.payer = _who_paid(reader, side) or side.payer
    unknown_payer = [one.name for side in implied for one in side.payees if _paid_by_others(reader, side, one)]
    if any(
        ref.text.lower() in ("it", "they", "them") and reader.candidate(ref).kind == "campaign"
        for ref in [*left.payees, *right.payees]
    ):
        return None  # 'less than it had paid it the month before': who paid is not who was paid
    start, end = clause.original(0, match.end() + share.start()) if share else clause.span()
    made = Reading("paid_against", "payment", start, end, clause.whole[start:end], {}, says, amount)
    if amount is None and groups.get("w"):
        made.title = groups["w"].lower()
    made.roles = {"subject": left.payer} | ({"object": left.payees} if left.payees else {}) | {"other_payer": right.payer}
    if right.payees:
        made.roles["other"] = right.payees
    made.period = left.period
    if right.period is not None and right.period != left.period:
        made.roles["other_period"] = [stretch_of(right.period)]
    if _COMBINED.search(right.text) or (len(right.payer) <= 1 and len(right.payees) <= 1):
        pass
    elif says not in ("more", "less", "more by", "less by"):
        made.unsure = "with which of several it is compared is not read"
    made.assumptions = list(dict.fromkeys(ref.how for ref in [*left.payer, *left.payees, *right.payer, *right.payees] if ref.how))
    if _COMBINED.search(right.text):
        made.assumptions.append("those compared with are added up")
        made.roles["together"] = [Ref("together", "together", "thing")]
    keep_back(made, clause, difference=by is not None)
    if unknown_payer:
        made.unsure = made.unsure or f"who paid {unknown_payer[0]} is not said"
    if (purpose := _PURPOSE.search(re.sub(r"<P\d+>", "", f"{left_text} {right_text}"))) and left.whole:
        made.unsure = f"{purpose[0]!r}: for what it was is not read"
    if _UNREAD.search(f"{left_text} {right_text}") and not _same_time(clause) and beside(left.period, right_text) is None:
        made.unsure = "the time it is compared with is not read"
    return made


def _same_time(clause: Clause) -> bool:
    """Whether a clause says 'in the same quarter' and the like, which is carried over."""
    return re.search(
        r"\b(?:in|over|during|for|across) (?:the|that|those) same\b|\b(?:in|over|during) (?:that|those)\b",
        clause.text,
        re.IGNORECASE,
    ) is not None and not re.search(r"\b(?:previous|preceding|following|next|before|earlier|later|after)\b", clause.text)


_IT_WAS_CHARGED = regex(r"(?:\bwhat |^\W*)(?P<e><E\d+>) (?:was|were) (?:charged|billed) by <E\d+>")
_PAID_IT = regex(r"\b(?:paid|gave|sent|pays?|handed) (?P<e><E\d+>)")


def _side(reader: Reader, clause: Clause, text: str) -> Side:
    plain = vocabulary.without_apposition(text)
    side = Side(text=plain, whole=_WHOLE.search(plain) is not None)
    refs = clause.refs_in(plain)
    if (paid := _PAID_IT.search(plain)) and (it := clause.refs_in(paid["e"])[0]).text.lower() in ("it", "them"):
        refs = [ref for ref in refs if ref is not it or reader.candidate(ref).kind != "campaign"]  # who is paid is not who pays
    if charged := _IT_WAS_CHARGED.search(plain):
        refs = [ref for ref in refs if ref is not clause.refs_in(charged["e"])[0]]  # 'what it was charged by X': whoever pays
    side.payer, side.payees = roles.parties(reader, refs)
    found = clause.marked.periods_in(plain)
    if found:
        side.period = (
            reader.in_context(found[0], clause.whole, clause.marked.periods)
            if len(found) == 1
            else _joined(reader, clause, found)
        )
    return side


def _joined(reader: Reader, clause: Clause, found: list[Period]) -> Period | None:
    one, other = found[0], found[-1]
    if one.since and one.until is None and other.until and other.since is None:
        return Period(one.start, other.end, f"{one.text} {other.text}", one.since, other.until, "span")
    return reader.in_context(found[0], clause.whole, clause.marked.periods)


def _complete(reader: Reader, clause: Clause, left: Side, right: Side) -> bool:
    """Fill what one side leaves out from the other, or from what was said before; False where what is compared stays unsure."""
    if not (right.payer or right.payees or right.period or right.whole) or not (left.payer or left.payees or left.whole):
        return False
    named = [ref for ref in [*left.payer, *left.payees, *right.payer, *right.payees] if not ref.how or ref.kind == "campaign"]
    if not named:
        return False
    if not left.payees and not right.payees and not (left.whole or right.whole):
        spoken = _dealt_with(reader, clause)
        if spoken is None:
            return False
        left.payees = [spoken]
    if not right.payees and not right.whole and left.payees:
        right.payees = list(left.payees)
    elif right.payees and not left.payees and not left.whole:
        return False
    if right.whole and right.payees and not left.whole:
        right.whole = False
    if left.whole and left.payees:
        left.whole = False
    if left.whole and not right.payees:
        right.whole = True
    if not left.payer and not right.payer:
        carried = reader.payer(clause)
        if carried is None or carried.kind not in ("campaign", "organisation"):
            return False
        left.payer = [replace(carried, how=carried.how if carried.how.startswith("who paid") else f"{WHO_PAID}: {carried.name}")]
    left.payer = left.payer or list(right.payer)
    right.payer = right.payer or list(left.payer)
    if left.period is None and right.period is None:
        left.period = right.period = clause.period(reader) or _of_the_sentence(reader, clause)
    elif right.period is None:
        right.period = left.period
    elif left.period is None:
        left.period = right.period
    same = {short(reader, r.name) for r in left.payer} == {short(reader, r.name) for r in right.payer} and {
        r.name for r in left.payees
    } == {r.name for r in right.payees}
    return not (same and left.period == right.period)


def short(reader: Reader, name: str) -> str:
    """A candidate by the last name, by which 'Sanders' and 'Bernie Sanders' are one; a committee by its whole name."""
    return name.split(" ")[-1] if reader.known.candidate(name) else name


def _who_paid(reader: Reader, side: Side) -> list[Ref]:
    """Who paid one that is compared, where that is not said and whoever else paid the other never did: the one campaign spoken of that did; [] if there is none, or several."""
    if len(side.payees) != 1 or any(reader.known.pays(one.name, side.payees[0].name) for one in side.payer):
        return []
    payers = {name.split(" ")[-1]: name for name in reader.discourse.campaigns if reader.known.pays(name, side.payees[0].name)}
    named = next(iter(payers.values()), "")
    told = f"who paid {side.payees[0].name} is carried over: {named}"
    return [Ref(named, named, "campaign", told)] if len(payers) == 1 else []


def _paid_by_others(reader: Reader, side: Side, payee: Ref) -> bool:
    """Whether whoever is taken to have paid one that is compared never did, while others did."""
    return (
        payee.name in reader.known.paid
        and bool(side.payer)
        and not any(reader.known.pays(one.name, payee.name) for one in side.payer)
    )


def _of_the_sentence(reader: Reader, clause: Clause) -> Period | None:
    """The one time that its sentence names before a clause without one: 'worked for both in the second quarter, though X paid it more than Y did'."""
    start = clause.original(0, 1)[0]
    before = [period for period in clause.marked.periods if period.end <= start]
    if not clause.marked.periods and (same := SAME.search(clause.whole[:start])):
        # 'worked for both that quarter, though ...'
        carried = reader.same_period(same[0])
        return carried.carry() if carried else None
    return before[0].carry() if len(before) == 1 == len(clause.marked.periods) else None


def _dealt_with(reader: Reader, clause: Clause) -> Ref | None:
    """With whom the dealings were that a comparison of two payers' 'business' leaves out: the one organisation that its sentence names before."""
    start = clause.original(0, 1)[0]
    before = [
        m.ref
        for m in clause.marked.mentions
        if m.end <= start and m.ref.kind == "organisation" and m.ref.name in reader.known.paid
    ]
    last = reader.last_payment.roles.get("object", []) if reader.last_payment else []
    chosen = before[-1] if before else last[0] if len(last) == 1 and reader.payment_at == reader.paragraph else None
    return replace(chosen, how=f"with whom is carried over: {chosen.name}") if chosen else None


_BESIDE = regex(
    r"\b(?:the|a|one) (?P<unit>day|week|month|year) (?P<way>before|earlier|after|later)\b|\b(?:the|that) (?P<way2>previous|preceding|next|following) (?P<unit2>day|week|month|year)\b"
)


def beside(period: Period | None, text: str) -> Period | None:
    """The day, week, month or year before or after a period of that length, where a text names it so; else None."""
    match = _BESIDE.search(text)
    if match is None or period is None or period.since is None or period.until is None:
        return None
    unit, back = (
        match["unit"] or match["unit2"],
        (match["way"] or match["way2"]) in ("before", "earlier", "previous", "preceding"),
    )
    days = (period.until - period.since).days + 1
    if (unit, days) in (("day", 1), ("week", 7)):
        shift = timedelta(-days if back else days)
        return Period(0, 0, match[0], period.since + shift, period.until + shift, "day" if days == 1 else "span")
    if unit == "month" and (period.since.year, period.since.month) == (period.until.year, period.until.month):
        other = period.since.replace(day=1) - timedelta(1) if back else period.until.replace(day=28) + timedelta(7)
        return Period(0, 0, match[0], *month_of(other.year, other.month), "month")
    return None


def same_year(one: Period | None, other: Period | None) -> Period | None:
    """A month or day without a year that another is compared with: of that one's year ('November 2016 was busier than October')."""
    if (
        one is None
        or other is None
        or one.since is None
        or other.since is None
        or other.kind not in ("month_no_year", "day_no_year", "quarter_no_year")
        or other.since.year == one.since.year
    ):
        return other
    return in_year(other, one.since.year)


def to_one(clause: Clause, tail: re.Match[str]) -> Amount:
    """How many to one: 'by better than two to one' is more than two."""
    amount = clause.amount(tail["A"]) if tail["A"] else so_many(tail["w"], COUNTS[tail["w"]])
    hedge = (tail["h"] or "").strip()
    if hedge in ("more than", "better than", "over", "well over") and not amount.hedge:
        return replace(amount, low=amount.figure, high=None, hedge="more than")
    if hedge in ("nearly", "almost") and not amount.hedge:
        return replace(amount, low=amount.figure * Decimal("0.9"), high=amount.figure, hedge="nearly")
    return amount
