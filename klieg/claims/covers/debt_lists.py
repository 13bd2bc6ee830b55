"""What is said of a list of debts as one: how many entries it has; and who is owed where a clause has left that to the subject of its sentence.

A committee's debts are those of Schedule D of its report that ends last on or before the day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import A, E
from klieg.claims.verdict import Verdict
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAME = "debt_entries"
_LIST = r"(?:schedule|list|register|roll|table)s? of (?:(?:its|the|unpaid|outstanding|open) )*(?:debts?|creditors|unpaid bills|obligations)(?: and obligations)?"
_WHAT = r"(?P<what>entries|debts|items|lines|rows|creditors|names|unpaid bills|suppliers|vendors)"
_ENTRIES = [
    regex(pattern)
    for pattern in (
        rf"^(?:And |But )?(?:[Ii]ts|[Tt]heir|[Tt]he|[Tt]hat|(?P<S>{E})['\u2019]s?) {_LIST}(?: for <P\d+>)? (?:has|had|holds|held|contains?|contained|shows?|showed|runs? to|ran to|counts?|counted|comes to|came to|lists?|listed|names?|named) (?P<A>{A}) {_WHAT}\W*$",
        rf"^(?:And |But )?(?:[Tt]here (?:are|were) )?(?P<A>{A}) {_WHAT} (?:are|were|stand|stood) (?:on|in) (?:the|its|that|(?P<S>{E})['\u2019]s?) (?:{_LIST}|list)\W*$",
    )
]
_WHO = ("creditors", "names", "suppliers", "vendors")
"""What is counted of those who are owed, and not of what they are owed."""
_NO_SUBJECT = regex(
    r"(?:(?:and|but|yet) )?(?:(?:still|also|then) )?(?:was|were|is|are)(?: (?:still|also|then|by then|itself|now|yet))* (?:owed|due|out of pocket by|waiting for) (?:(?:about|some|just|only|another|a further|nearly|almost|more than) )*<A\d+>"
)
_SUBJECT = regex(
    r"(?:And |But )?(?:(?:[Ii]n|[Oo]n|[Bb]y|[Dd]uring|[Ff]rom|[Tt]hrough|[Aa]t) (?:the )?<P\d+>,? )?(?:the )?(?P<e><E\d+>)(?!['\u2019])"
)


def whole(reader: Reader, clause: Clause) -> Clause:
    """'X received $31,500 and was still owed $449,502', its second clause: with the subject of the sentence, if that is no committee or campaign; else as it is."""
    if clause.first or not _NO_SUBJECT.match(clause.text) or not (led := _SUBJECT.match(clause.marked.text)):
        return clause
    ref = reader.candidate(clause.refs_in(led["e"])[0])
    if ref.kind == "campaign" or ref.name in reader.known.committees:
        return clause
    lead = f"{led['e']} "
    text = re.sub(r"^(?:and|but|yet) ", "", clause.text)
    places = clause.places[len(clause.text) - len(text) :]
    return replace(clause, text=lead + text, places=[*[places[0]] * len(lead), *places])


def reading(reader: Reader, clause: Clause, spoken: Ref | None) -> Reading | None:
    """How many entries a list of debts has, of whom the clause names or, else, whose debts were spoken of; None if a clause tells of none."""
    match = next((m for pattern in _ENTRIES if (m := pattern.match(clause.text))), None)
    if match is None or (amount := clause.amount(match["A"])).unit != "count":
        return None
    named = clause.refs_in(match["S"])
    debtor = reader.candidate(named[0]) if named else spoken
    if debtor is None or debtor.kind == "person":
        return None
    start, end = clause.span()
    made = Reading(FRAME, "payment", start, end, clause.whole[start:end], {"subject": [debtor]}, _title(match["what"]), amount)
    made.period = clause.period(reader)
    made.unsure = clause.doubt("payment/debt")
    made.assumptions += [debtor.how] if debtor.how else []
    if not named:
        made.assumptions.append(f"who owes is carried over: {debtor.name}")
    return made


def _title(what: str) -> str:
    return "creditors" if what in _WHO else "entries"


def entries(base: Verdict, amount: Amount, reading: Reading, rows: list[dict[str, Any]], shown: list[dict[str, Any]]) -> Verdict:
    """How many entries, or creditors, a report's list of debts has: with and without those that were paid off in its time; where the two disagree, not read."""
    debts = [row for row in rows if row["kind"] != "loan"]
    counted = [_number(reading, held) for held in (debts, [row for row in debts if row["balance"]])]
    told = f"{count(counted[0], 'entry', 'entries')}, of which {counted[1]:,} open at the end"
    base.figure, base.rows = str(counted[0]), shown
    fitting = [amount.fits(Decimal(number)) for number in counted]
    if all(fitting) or (fitting[0] and reading.title == "entries"):
        return base.said("borne out", 8, told)
    if any(fitting):
        return base.said("not read", 2, f"{told}: which are meant is not sure")
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, f"{told}, where {amount.text} is said")


def _number(reading: Reading, rows: list[dict[str, Any]]) -> int:
    return len({row["plain"] for row in rows}) if reading.title == "creditors" else len(rows)
