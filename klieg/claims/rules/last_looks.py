"""What is looked at once a sentence is read, whatever its frame: words right beside a sum, and of how long a time is, that no frame has read.

'Half of $5,000' and '$5,000 a month' are other sums than $5,000; 'those four months' is not of the twelve that were spoken of.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.amounts import Amount
from klieg.claims.language.dates import Period
from klieg.claims.language.number_words import COUNTS
from klieg.claims.language.patterns import regex
from klieg.claims.payments import in_order, somebody_else
from klieg.claims.reading import Reading
from klieg.claims.sentences.marked import Marked

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_BEFORE = regex(
    r"\b(?:half|(?:part|most|none|some) of|twice|double|triple|(?:an?|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s? of|per ?cent of|all but|not|times)(?: (?:of|as much as|the|that|about|exactly))* $",
    re.IGNORECASE,
)
_BEHIND = regex(
    r",? (?:each|apiece|(?:per|every|each) (?:day|week|month|quarter|year|hour|piece|head|person|speech|talk|payment|trip|time)|in (?:each|every)(?: (?:day|week|month|quarter|year))?|monthly|weekly|daily|annually|yearly|on average)\b(?! (?:of|other)\b)| an? (?:day|week|month|quarter|year|hour|piece|head|speech|talk|trip)\b(?! (?:before|after|earlier|later|ago)\b)| less\b(?! (?:than|or|the)\b)| too (?:low|high|much|little)\b",
    re.IGNORECASE,
)
_TOLD_OF = regex(r" (?:that|which|it|they|he|she|the|[A-Z])\b")
_TIMES_A_SUM = regex(r" (?:of )?(?:the |that )?[$€£]")
_NEAR = 30
"""Characters before a sum in which it is qualified."""


def look(reader: Reader, reading: Reading, marked: Marked, text: str) -> None:
    """Keep back a reading whose sum, or whose time, is another than it was read; `text` is the sentence, in which reading and marks have their places."""
    if reading.unsure or reading.uncheckable or not reading.frame:
        return
    _run_up(reading)
    if word := _qualified(reading, marked, text):
        reading.unsure = f"{word!r}: of what part of a sum, or how often, it is said is not read"
    elif words := _of_another_length(reader, reading, text):
        reading.unsure = f"{words!r}: no time so long is spoken of, and which is meant is not sure"
    elif words := _of_another_stretch(reading):
        reading.unsure = f"{words!r}: which time is meant is not sure"
    elif words := _no_purpose(reading):
        reading.unsure = f"{words!r}: for which purpose is not read"
    else:
        somebody_else.look(reader, reading)


_STOOD = regex(
    r"\b(?:stood|stands?|had reached|had climbed to|had risen to) (?:at )?(?:[a-z]+ ){0,3}[$\u20ac\u00a3][\d.,]*\d(?: (?:million|billion))? (?:on|as of|at|by)\b"
)
_A_FLOW = frozenset(["", "disbursements", "operating expenditures", "receipts", "contributions"])
"""What a payment or a cover tells that runs up over a time; what lies in an account or is owed is of a day."""


def _run_up(reading: Reading) -> None:
    """What is spent 'stood at $5,000 on March 31': all until that day."""
    period = reading.period
    if reading.frame not in ("paid", "paid_total", "cover") or reading.title not in _A_FLOW or period is None:
        return
    if period.since is not None and period.since == period.until and _STOOD.search(reading.text):
        reading.period = replace(
            period, since=None, kind="open", unit=period.kind, text=f"until {period.text.removeprefix('on ')}"
        )


def _qualified(reading: Reading, marked: Marked, text: str) -> str:
    """The words that make its sum another."""
    for one in marked.amounts:
        if not reading.start <= one.start < reading.end or not _its(reading, one):
            continue
        if one.unit == "money":
            before = _BEFORE.search(text[max(one.start - _NEAR, reading.start) : one.start])
            behind = _BEHIND.match(text, one.end)
            if before and before[0].endswith("the ") and _TOLD_OF.match(text, one.end):
                continue  # 'half of the $5,000 that it took in': the sum itself is told
            word = (before[0] if before else behind[0] if behind else "").strip(" ,")
        else:
            base = _TIMES_A_SUM.match(text, one.end)
            of_told = base and any(a.start == base.end() - 1 and _TOLD_OF.match(text, a.end) for a in marked.amounts)
            word = one.text if base and not of_told else ""
        of_each = word in ("each", "apiece") and any(told.startswith(in_order.OF_EACH) for told in reading.assumptions)
        if word and not of_each and not _reads(reading, word.lower()):
            return word
    return ""


def _its(reading: Reading, one: Amount) -> bool:
    """Whether an amount is the one that a reading rests on: its own, or any sum where it names none, or a count ('four payments, $5,000 in all')."""
    if reading.amount is None or (reading.kind == "payment" and reading.amount.unit == "count" and one.unit == "money"):
        return one.unit == "money"
    return one.figure == reading.amount.figure and one.unit == reading.amount.unit


_READ = {
    "each": ("apiece_gave", "apiece_got", "paid_each", "paid_average", "paid_count", "paid_extreme"),
    "apiece": ("apiece_gave", "apiece_got", "paid_each", "paid_average", "paid_count", "paid_extreme"),
    "per payment": ("paid_average",),
    "on average": ("paid_average",),
    "all but": ("paid", "paid_part"),
    "a quarter": ("lobbied",),
}
"""Frames that read what is said so, by the words."""


def _reads(reading: Reading, words: str) -> bool:
    """Whether a frame reads these words, or has them as its title ('each month', 'a quarter')."""
    own = bool(reading.title) and words.split(" ")[-1] == reading.title.split(" ")[-1]
    payer = reading.role("subject")
    # whoever is no campaign may be a lobbyist's client, whose quarters klieg.claims.registers.lobbying_sums tells apart
    of_a_client = reading.frame == "paid" and words.endswith(" quarter") and payer is not None and payer.kind == "organisation"
    return own or of_a_client or reading.frame in _READ.get(words, ())


_POINTED_AT = regex(
    r"\b(?:on|in|among|under) (?:its|his|her|their|those|these|the|that|this|such) (?:same )?(?:[a-z]+ )?(?:bills?|statements?|lists?|cards?|accounts?|invoices?|ledgers?|books|payroll)\b"
)


def _no_purpose(reading: Reading) -> str:
    """The words for what nothing is said to have been paid for that are no purpose: bills that were told of ('is not on those bills'); '' if there are none."""
    found = _POINTED_AT.search(reading.text) if reading.frame == "paid_for" and reading.negated else None
    return found[0] if found else ""


_OTHER_STRETCH = regex(
    r"\b[Tt]he (?:next|following|previous|preceding|prior) (?:[\w-]+ )?(?:days|weeks|months|quarters|years)\b|\b(?:days|weeks|months|quarters|years) (?:before|after) (?:that|then)\b"
)


def _of_another_stretch(reading: Reading) -> str:
    """The words that count a stretch from one that was told of before, where the reading has that one's time or none: 'over the 11 months before that'; '' if there are none."""
    carried = reading.period is not None and reading.period.carried
    found = (
        _OTHER_STRETCH.search(reading.text) if reading.kind == "payment" and (carried or reading.frame == "paid_fact") else None
    )
    return found[0] if found else ""


_SO_LONG = regex(
    rf"\b(?:[Tt]hose|[Tt]hese|(?:[Tt]he|[Tt]hat) same|[Tt]he) (?:same |whole |full )?(?P<n>{'|'.join(COUNTS)}|\d{{1,2}})(?P<unit>(?:-month|-week|-day)(?= (?:period|stretch|span|spell)\b)| months| weeks| days| quarters| years)\b(?! (?:before|after|since|later|earlier|until|to|ending|ended|through|that|leading)\b)(?! of (?:the )?(?:19|20)\d\d)"
)
_DAYS = {"day": 1, "week": 7, "month": 30.44, "quarter": 91.3, "year": 365.25}
_OFF = 0.12
"""By so much of its length a time may be longer or shorter than it is said to be."""
_A_MONTH, _HALF_A_YEAR = 31, 200
"""Days."""


def _of_another_length(reader: Reader, reading: Reading, text: str) -> str:
    """The words that say how long its time is, where neither it nor any time that is spoken of is so long."""
    said = _SO_LONG.search(text, reading.start, reading.end) if reading.kind == "payment" else None
    if said is None and reading.kind == "payment" and reading.period is not None and reading.period.carried:
        # 'was second over the full twelve months, with $3.7 million': the sum is of the time before it too
        said = next((m for m in _SO_LONG.finditer(text[: reading.start]) if not text[m.end() : reading.start].strip(" ,")), None)
    if said is None:
        return ""
    number = int(said["n"]) if said["n"].isdigit() else int(COUNTS[said["n"].lower()])
    long = number * _DAYS[said["unit"].strip(" -").rstrip("s")]
    period = reading.period
    if period is not None and period.since is not None and period.until is not None:
        days = (period.until - period.since).days
        # the day of a payment, a day of a report, a month that got a part of what was paid in more
        of_more = days < long and (
            reading.frame in ("cover", "paid_part") or (reading.frame == "paid_extreme" and days <= _A_MONTH)
        )
        return "" if of_more or _as_long(period, long) else said[0]
    # how long 'through March' is, its reports tell: not a few months, where no such stretch was spoken of
    return "" if long > _HALF_A_YEAR or any(_as_long(one, long) for one in reader.spans) else said[0]


def _as_long(period: Period, long: float) -> bool:
    if period.since is None or period.until is None:
        return False
    days = (period.until - period.since).days + 1
    return abs(days - long) <= max(_OFF * long, 3)
