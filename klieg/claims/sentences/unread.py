"""What of a sentence is not read: second figures that no claim takes in, clauses left over, and what takes the place of clauses that no frame reads."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.names.discourse import DATELINE
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences import views
from klieg.claims.sentences.cutting import clauses
from klieg.claims.sentences.marked import Clause, Marked

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_ALSO_COUNTED = regex(
    r" of (?:them|these|those|which|the (?:sources|entries|clients|payments))\b| (?:times|clicks|impressions|views|posts|tweets|ads|advertisements)\b| (?:different |separate |other )?(?:languages|accounts|handles|countries|states|pages)\b| in (?:[A-Z][a-z]+|(?:19|20)\d\d)\b"
)
_OF_THESE = regex(r",? (?:including|among them|of which|of whom)(?: [a-z]+)? $")
_COUNTS = ("_count", "_share", "_clicks", "_impressions", "_most_clicked", "_most_seen")
_COUNTED_THERE = ("disclosed_count", "paid_count")
"""Counts of what a form or a payer's reports list, of which some may be told more."""
TELLING = regex(
    r"\b(?:paid|bought|spent|received|owned|hired|registered|signed (?:on|up)|disclosed|filed|listed|worked|met|posted|shared|ran|got|sold|cost|loaned|lent|donated|gave|contributed|raised|owed|borrowed|refunded|reimbursed|mentions?|mentioned|followers|a (?:cent|dollar|dime|penny))\b"
)
"""A verb of dealings, or a sum in words: what tells of something that a record may hold."""
NO_FRAME = "no frame fits the clause"
_RELATION = regex(
    r"\b(?:vendors?|payees?|suppliers?|customers?|clients?|creditors?|debtors?|donors?|lenders?|contractors?|principals?|registrants?|lobbyists?|treasurer|chair(?:man|woman)|directors?|employees?|subsidiar(?:y|ies)|shareholders?|debts?|loans?)\b|"
    r"\b(?:represented|amended|tweeted|tweet|lobbied|advertised? on|(?:bought|ran|placed) (?:no |any )?(?:ads|advertising) on|consulted for|advised|(?:was|were|is|became) (?:an? |the )?(?:[a-z-]+ )?(?:member|director|chairman|chairwoman|president|adviser|advisor|secretary|treasurer|partner) of|(?:the|['\u2019]s) (?:most (?:expensive|active|prolific|followed|clicked|seen)|busiest|costliest|largest|biggest|cheapest))\b"
)
_HAPPENED = regex(
    r"\b(?:is|was|were|are|had|has|have|did|does|[a-z]{3,}ed|came|went|left|ran|began|became|took|gave|made|held|sat|met|won|lost|stood|grew|fell|rose|closed|kept)\b"
)
_SOMEBODY = ("organisation", "person", "campaign", "archive")
_WHOSE = "{!r}: what it is said of is not read"


def passed_over(text: str, marked: Marked, before: list[Reading]) -> Reading | None:
    """A sentence that nothing else reads, and that a record may hold, or that goes on about what was read right before it: it is told as not read, for passed over in silence it would seem to be no claim."""
    if text.rstrip().endswith("?") or not (_of_somebody(text, marked) or _goes_on(text, marked, before)):
        return None
    return whole(text)


def whole(text: str, start: int = 0) -> Reading:
    """A sentence that no frame fits, told as not read; `start` is where it stands."""
    return Reading("", "any", start, start + len(text.rstrip()), text.rstrip(), unsure=NO_FRAME)


def _of_somebody(text: str, marked: Marked) -> bool:
    """Whether it says when somebody did something, or what one is to another."""
    if not any(m.ref.kind in _SOMEBODY for m in marked.mentions) or not _HAPPENED.search(text):
        return False
    line = DATELINE.match(text)
    dated = any(line is None or p.end > line.end() for p in marked.periods)
    return dated or _RELATION.search(text) is not None


_POINTS_BACK = regex(
    r"(?:And |But |Yet )?(?:(?:(?:About|Some|Nearly|Almost|Roughly|Just|Only|Over|More than|Less than|Around) )?(?:\d[\d.]*|[A-Z]?[a-z-]+)(?: ?%| percent| per cent)? of (?:it|that|this|them|those|these|(?:his|her|its|their) [a-z]+)|It|That|This|They|He|She|Both|Neither|None of (?:them|these|those|the \w+)|(?:All|Most|Half|Some|One|Two|Three|Four|Another|A third|A quarter)(?: of)? (?:them|it|those|these|its|his|her|their|that)|Another|The (?:two|rest|others?|same|first|second|last|largest|biggest|smallest|loan|note|debt|mortgage|firm|company|agency|campaign|committee|registration|contract|payments?|amendment|version|form|disclosure|post|ads?|accounts?|report|meeting|work|account)|(?:His|Her|Its|Their) (?:[a-z]+ ){0,2}[a-z]+|Only (?:[A-Z]\w+|one|two|three)|No (?:other )?(?:[a-z]+ )?(?:campaign|candidate|committee|vendor|firm|company|payee|account|ad|month|year|day|client)|On average[^,]{0,12}|In [^,]{3,25}, (?:it|they|he|she))\b"
)
_OF_RECORDS = regex(
    r"\b(?:(?:more|less|fewer|larger|smaller|higher|lower|earlier|later) than|(?:as|twice as|times as) (?:much|many)|spent more|saw more|(?:the|its|his|her|their) (?:most \w+|busiest|largest|biggest|smallest|highest|lowest|first|last|costliest|cheapest)\b|dates? from|carried|lasted|expired|ended|amended|lowered|raised|represented|lobbied|consulted|advised|sat on|served|held the (?:post|position|job)|aimed at|clicked|created|placed|made through|listed|added|dropped|paid (?:for|in)|(?:spent|received|got|paid|raised|posted|was paid|had) more|interviewed|called|took place|came from|come from|went to|resigned|stepped down|quit|left|departed|joined|advertised|received (?:[a-z]+ )?money)\b"
)
_OF_MONEY = regex(r"\b(?:paid|payments?|campaign money|received (?:[a-z]+ )?money)\b")
_HOW_OFTEN = regex(r"\b(?:a single|one|two|three|four|five|six|several|\d+) (?:separate |equal |different )?payments?\b")
_WITH_RECORDS = ("payment", "tie", "count", "ad", "document")


def _goes_on(text: str, marked: Marked, before: list[Reading]) -> bool:
    """Whether it points back to a claim that is sure, and tells of the like."""
    sure = any(r.frame and r.kind in _WITH_RECORDS and not r.unsure and not r.uncheckable for r in before)
    told = _OF_RECORDS.search(text) or any(a.unit == "money" for a in marked.amounts)
    of_money = (
        (marked.periods or _HOW_OFTEN.search(text))
        and _OF_MONEY.search(text)
        and any(r.kind == "payment" and r.frame for r in before)
    )
    return bool(sure and ((_POINTS_BACK.match(text) and told) or of_money))


def other_figures(found: list[Reading], marked: Marked, text: str) -> None:
    """A second sum in the words of a payment, or a second count in those of a count, that no claim takes in: what is said with it is not read."""
    _as_many_besides(found, text)
    taken = {(r.amount.start, r.amount.end) for r in found if r.amount}
    held = " ".join(ref.text for r in found for refs in r.roles.values() for ref in refs)
    for reading in found:
        unit = (
            "money"
            if reading.frame in ("paid", "disclosed", "paid_total", "paid_for")
            else "count"
            if (reading.kind in ("count", "ad") and reading.frame.endswith(_COUNTS)) or reading.frame in _COUNTED_THERE
            else ""
        )
        if not unit or reading.unsure or reading.uncheckable:
            continue
        if reading.amount is None:
            _sum_unread(reading, marked, taken, held)
            continue
        if any(ref.kind == "bound" for ref in reading.roles.get("where", [])):
            continue  # '67 that were shown at least 100,000 times each': the second figure is a term
        for other in marked.amounts:
            if reading.frame == "disclosed" and (following := _next_item(found, reading, other, marked, text)):
                found.append(following)
                break
            if (
                other.unit == unit
                and reading.start <= other.start < reading.end
                and (other.start, other.end) not in taken
                and other.text not in held
                and other.figure != reading.amount.figure
                and (unit == "money" or _ALSO_COUNTED.match(text[other.end :]) or _OF_THESE.search(text[: other.start]))
            ):
                _cut_before(found, reading, other, marked, text)
                break


def _sum_unread(reading: Reading, marked: Marked, taken: set[tuple[int, int]], held: str) -> None:
    """A payment without a sum in whose words one stands that no claim takes in: the sum may be said of it."""
    if reading.frame != "paid":
        return
    for other in marked.amounts:
        inside = reading.start <= other.start < reading.end and (other.start, other.end) not in taken
        if inside and other.unit == "money" and other.text not in held:
            reading.unsure = f"{other.text!r}: whether it is said of this payment is not read"
            return


_AND_AS_MANY = regex(
    r",? (?:and|but|or) (?:then |only |still |just |almost |nearly |about |over |(?:more|fewer|less) than |half |twice |three times |a third |a quarter |two[- ]thirds |exactly |far |even |slightly |for )*(?:(?:as many|as much|as often)(?: again)?|none|not one|nothing|more|fewer|less|one|two|three|four|five)(?= (?:in|on|during|after|before|by|from|the (?:next|following|previous|year|month|day))\b)"
)
"""'366 in April, and almost as many the month before', 'five in July and none in August'."""


def _as_many_besides(found: list[Reading], text: str) -> None:
    """A second time that is told of without a figure behind what is counted of an archive: the claim ends before it, and it is not read."""
    for reading in list(found):
        if reading.kind not in ("count", "ad") or reading.unsure or reading.uncheckable:
            continue
        behind = reading.amount.end if reading.amount is not None else reading.start
        besides = _AND_AS_MANY.search(text, max(behind, reading.start), reading.end)
        if besides is None or not reading.frame.endswith((*_COUNTS, "_spend")):
            continue
        start = besides.start() + len(besides[0]) - len(besides[0].lstrip(" ,"))
        if not any(start < other.end and other.start < reading.end for other in found if other is not reading):
            found.append(
                Reading("", "any", start, reading.end, text[start : reading.end], unsure="what is counted besides is not read")
            )
        reading.end, reading.text = besides.start(), text[reading.start : besides.start()]


def left_clauses(found: list[Reading], marked: Marked, text: str) -> list[Reading]:
    """The clauses with a figure that none of a sentence's claims takes in: each is said to be not read."""
    left = []
    for clause in clauses(marked, text) if found else []:
        start, end = clause.span()
        figures = [a for a in marked.amounts if start <= a.start < end and (a.unit != "count" or re.search(r"\d", a.text))]
        named = [m for m in marked.mentions if start <= m.start < end]
        if (figures or (named and TELLING.search(text[start:end]))) and not any(r.start < end and start < r.end for r in found):
            left.append(
                Reading(
                    "",
                    "any",
                    start,
                    end,
                    text[start:end],
                    unsure=_WHOSE.format(figures[0].text) if figures else NO_FRAME,
                )
            )
            continue
        if not any(r.start < end and start < r.end for r in found) and (judged := views.of_clause(clause)):
            left.append(judged)
            continue
        # a sum that stands outside the claims of its clause
        for figure in figures:
            if figure.unit == "money" and not any(r.meets(figure) for r in (*found, *left)):
                last = min([end, *(r.start for r in found if r.start >= figure.end)])
                told = text[figure.start : last].rstrip(" ,;")
                left.append(Reading("", "any", figure.start, figure.start + len(told), told, unsure=_WHOSE.format(figure.text)))
    return left


def _cut_before(found: list[Reading], reading: Reading, other: Amount, marked: Marked, text: str) -> None:
    """The claim ends where the second figure's words begin, and these are not read, but for a second item of a form; where they stand before its own figure, nor is it."""
    if (accounts := _from_accounts(reading, other, text)) is not None:
        found.append(accounts)
        return
    why = f"{other.text!r}: what a second figure is of is not read"
    joint = list(re.finditer(r",? (?:and|but|then|while|with|plus)\b|[,;] ", text[reading.start : other.start]))
    cut = reading.start + joint[-1].start() if joint else 0
    if (
        reading.amount is None
        or cut < reading.amount.end
        or not (
            reading.frame in ("paid", "disclosed", "paid_total", "paid_for", *_COUNTED_THERE)
            or reading.frame.endswith(("_clicks", "_impressions"))
        )
    ):
        reading.unsure = why
        return
    found.append(
        _second_item(reading, other, (cut, reading.end), marked, text)
        or Reading("", "any", other.start, reading.end, text[other.start : reading.end], unsure=why)
    )
    reading.end, reading.text = cut, text[reading.start : cut]
    if reading.frame == "disclosed":
        reading.title = f"{reading.title.partition('|')[0]}|{reading.text}"


_FROM = regex(r"\b(?:from|by|of|across|through)(?: (?:the|some|about|only|just|nearly|over|a total of|fake|its|their))* $")
_ACCOUNTS = regex(r" (?:(?:different|separate|distinct|fake|Russian|troll|such) )*(?:accounts|handles|trolls|personas)\b")


def _from_accounts(reading: Reading, other: Amount, text: str) -> Reading | None:
    """'184,175 tweets from 475 accounts': how many accounts they are of, a claim of its own."""
    behind = _ACCOUNTS.match(text, other.end)
    if reading.frame != "posts_count" or reading.amount is None or other.start < reading.amount.end or behind is None:
        return None
    led = _FROM.search(text[: other.start])
    if led is None or led.start() < reading.amount.end:
        return None
    end, start = max(reading.end, behind.end()), other.start
    made = replace(
        reading, frame="accounts_count", start=start, end=end, text=text[start:end], amount=other,
        roles=dict(reading.roles), assumptions=list(reading.assumptions),
    )  # fmt: skip
    reading.end, reading.text = led.start(), text[reading.start : led.start()].rstrip()
    return made


def _next_item(found: list[Reading], reading: Reading, other: Amount, marked: Marked, text: str) -> Reading | None:
    """The item of a form that begins where a reading of another ends, ' and $227,000 from B', where no claim takes it in."""
    if not re.fullmatch(r"(?:[,;]? (?:and|plus)|,) (?:another |a further )?", text[reading.end : other.start]):
        return None
    if other.unit != "money" or any(r.meets(other) for r in found):
        return None
    stop = re.search(r",? and\b|[,;] |[.;,]?\W*$", text[other.end :])
    return _second_item(reading, other, (reading.end, other.end + stop.start() if stop else len(text)), marked, text)


def _second_item(reading: Reading, other: Amount, span: tuple[int, int], marked: Marked, text: str) -> Reading | None:
    """'Lists $30,000 from A, and $227,000 from B': the second item of the same form; None where not one other is named with it."""
    cut, end = span
    start = cut + len(text[cut:end]) - len(re.sub(r"^[\s,;]*(?:and |then |with |plus )?", "", text[cut:end]))
    named = [m.ref for m in marked.mentions if start <= m.start < end and m.ref.kind in ("organisation", "person", "campaign")]
    if reading.frame == "paid" and len(named) == 1 and not reading.negated:
        return _by_another(reading, other, (start, end), named[0], text)
    if reading.frame != "disclosed" or reading.negated or len(named) != 1:
        return None
    words = text[start:end]
    roles = {"subject": list(reading.roles["subject"]), "object": named}
    return replace(
        reading,
        start=start,
        end=end,
        text=words,
        roles=roles,
        amount=other,
        title=f"{reading.title.partition('|')[0]}|{words}",
        period=None,
    )


def in_place(
    reader: Reader, found: list[Reading], marked: Marked, text: str, make: Callable[[Clause, int, int], Reading | None]
) -> list[Reading]:
    """What was found in a sentence, with what `make` makes of each clause (and where it stands) that no frame reads; as it was in a paragraph of a report, which may tell of anything."""
    if reader.of_report and reader.report_at == reader.paragraph:
        return found
    kept = list(found)
    for clause in clauses(marked, text):
        start, end = clause.span()
        here = [r for r in kept if r.start < end and start < r.end]
        if clause.moved or any(r.frame or r.uncheckable for r in here):
            continue
        if (made := make(clause, start, end)) is not None:
            kept = [*(r for r in kept if r not in here), made]
    return sorted(kept, key=lambda r: r.start)


def _by_another(reading: Reading, other: Amount, span: tuple[int, int], payer: Ref, text: str) -> Reading | None:
    """'Was paid $850 by A and $470 by B', 'got $850 from A and $470 from B': what another paid the same; None where more is said."""
    start, end = span
    words = text[start:end].rstrip(" .,;")
    first, amount = reading.role("subject"), reading.amount
    if first is None or amount is None or not reading.roles.get("object"):
        return None
    led = re.match(r" (?P<by>by|from) (?:the )?", text[amount.end : reading.end])
    if led is None or not text.startswith(first.text, amount.end + led.end()):
        return None
    if not re.fullmatch(rf"{re.escape(other.text)} (?:more )?{led['by']} (?:the )?{re.escape(payer.text)}", words):
        return None
    before = reading.period is not None and reading.period.start < amount.start
    roles = {**reading.roles, "subject": [payer]}
    return replace(
        reading,
        start=start,
        end=start + len(words),
        text=words,
        roles=roles,
        amount=other,
        period=reading.period if before else None,
        assumptions=[*reading.assumptions, f"who was paid is carried over: {reading.roles['object'][0].name}"],
    )
