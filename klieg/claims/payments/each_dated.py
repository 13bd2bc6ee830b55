"""When each of a few payments was made, or of how much: 'in two gifts, one in October and one in November', 'one of $20 million and another of $40 million', 'in nine payments, the first in April and the last in December'.

The payments are read without it; that each has its time and its sum is looked at where their number holds. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import stretch
from klieg.claims.language.amounts import Amount, amounts
from klieg.claims.language.dates import Period, said_in_year
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.sentences.marked import Clause, Read
from klieg.claims.sentences.roles import A, P
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_TOLD = rf"(?: (?:made|paid|sent|dated|worth|of|for|in|on|{A}|{P}))+"
_TAIL = regex(
    rf",? (?P<one>one|the first)(?P<of_one>{_TOLD}),?(?: and| then|,)* (?P<two>one|another|the (?:other|second|last))(?P<of_two>{_TOLD})[ .,;]*$"
)
_ENDS = ("the first", "the last")
_PAYMENTS = regex(
    r"\b(?:sent|gave|paid|given|transferred|contributed|donated|made)\b.*\b(?:payments|gifts|transfers|checks|cheques|contributions|donations|installments|instalments)$"
)
UNREAD = "what is told of each of the payments is not read"


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """A count of payments of which the times, or the sums, of two are told; [] if a clause is none."""
    if (" one" not in clause.text and " first" not in clause.text) or not (tail := _TAIL.search(clause.text)):
        return []
    made = read(reader, clause.upto(tail.start()))
    if len(made) != 1 or made[0].frame != "paid_count" or made[0].amount is None:
        if not clause.amounts_in(tail[0]) or not _PAYMENTS.search(clause.text[: tail.start()]):
            return []
        # 'sent it two gifts, one of $20 million': no sum of one of them is what was paid
        start, end = clause.span()
        return [Reading("", "any", start, end, clause.whole[start:end], unsure=UNREAD)]
    one = made[0]
    ends = (tail["one"], tail["two"]) == _ENDS
    if not ends and one.amount is not None and one.amount.figure != 2:
        one.unsure = one.unsure or "which of them were made at these times is not said"
    parts = (tail["of_one"], tail["of_two"])
    times = [period for part in parts for period in clause.marked.periods_in(part)]
    sums = [amount for part in parts for amount in clause.amounts_in(part)]
    if {len(times), len(sums)} - {0, 2} or len(re.findall(f"{A}|{P}", tail["of_one"])) * 2 != len(times) + len(sums):
        one.unsure = one.unsure or "what is told of one of the payments is not told of the other"
    elif any(amount.unit != "money" for amount in sums):
        return []
    if len(times) == 2 and not _timed(reader, clause, one, times):
        return []
    if len(sums) == 2:
        one.roles["single"] = [Ref(amount.text, amount.text, "thing") for amount in sums]
    one.start, one.end = clause.span()
    one.text = clause.whole[one.start : one.end]
    return [one]


def _timed(reader: Reader, clause: Clause, one: Reading, told: list[Period]) -> bool:
    """Whether the times told of two payments are read, which are then the reading's; of which the second is before the first, they are not sure."""
    first = _within(one.period, told[0]) or reader.in_context(told[0], clause.text, clause.marked.periods)
    last = _within(one.period, told[1]) or reader.in_context(told[1], clause.text, [*clause.marked.periods, first])
    if first.since is None or last.until is None:
        return False
    if first.since > last.until:
        one.unsure = one.unsure or "the second time that is told is before the first"
        return True
    if one.period is None or one.period.carried:
        one.period = replace(first, until=last.until, text=f"{first.words} to {last.words}", kind="span")
    one.roles["each"] = [stretch_of(first), stretch_of(last)]
    return True


def _within(whole: Period | None, part: Period) -> Period | None:
    """A month or day without a year in the stretch that all of the payments are said to be of; None where it does not lie there."""
    if whole is None or whole.carried or whole.since is None or whole.until is None or re.search(r"\d{4}", part.text):
        return None
    there = [said_in_year(part, year) for year in range(whole.since.year, whole.until.year + 1)]
    return next((one for one in there if one.since is not None and whole.holds(one.since)), None)


def undated(roles: dict[str, list[Ref]], rows: list[dict[str, Any]]) -> str:
    """How many of some payments have no date, where the times or sums of the first and the last are told: which these are is not sure then; '' if all have one."""
    without = sum(not row["date"] for row in rows)
    if not without or not (roles.get("each") or roles.get("single")):
        return ""
    return f"{count(without, 'payment')} without a date: which was the first, and which the last, is not sure"


def amiss(roles: dict[str, list[Ref]], rows: list[dict[str, Any]]) -> str:
    """What is amiss with the times and sums told of the first and the last of some payments, all of them dated, or of one and the other, in words; '' if nothing is."""
    if not rows or (not (times := roles.get("each", [])) and not roles.get("single")):
        return ""
    held = sorted(rows, key=lambda row: row["date"])
    ends = (held[0], held[-1])
    for when, row in zip(times, ends, strict=False):
        since, until = stretch(when)
        if (since and row["date"] < since) or (until and row["date"] > until):
            return f"they are not of {' and '.join(one.text.removeprefix('in ') for one in times)}: {', '.join(str(r['date']) for r in held[:6])}"
    sums = [amount for ref in roles.get("single", []) for amount in amounts(ref.name)[:1]]
    if not _come_to(sums, ends) and (times or not _come_to(sums, ends[::-1])):
        shown = ", ".join(f"{row['amount']:,.2f}" for row in held[:6])
        return f"they are not of {' and '.join(amount.text for amount in sums)}: {shown}"
    return ""


def _come_to(sums: list[Amount], rows: tuple[dict[str, Any], ...]) -> bool:
    return all(amount.fits(row["amount"]) for amount, row in zip(sums, rows, strict=False))
