"""Two lines of a report held against one another: 'spent more in May than it raised', 'every dollar came from other PACs'."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from klieg.claims.language import doubts
from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.payment_words import NO

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_OUT, _IN = r"spent|spend|paid out|laid out|disbursed", r"raised|received|took in|collected|brought in|took"
_THEN = r"(?:(?:in |during |over |for )?(?:(?:the|that|this) (?:same )?(?:month|quarter|half-year|year|period)|<P\d+>) )?"
BALANCE = regex(
    rf"\b(?:(?P<out>{_OUT})|(?P<in>{_IN})) {_THEN}(?P<by><A\d+> )?(?P<more>more|less) (?:money )?{_THEN}than (?:it|they|he|she|the (?:campaign|committee|party|PAC)|<E\d+>) (?:had |has )?(?:(?P<out2>{_OUT})|(?P<in2>{_IN}))\b"
)


_BOTH_SUMS = regex(
    r"(?:[,:(\u2014-]| by| with) ?(?:about |some |nearly )?(<A\d+>)(?: (?:out|spent|gone))? (?:against|to|versus|v\.?|compared (?:with|to)|as against|over|on) (?:its |a |receipts of |income of |about |some |nearly )*(<A\d+>)"
)
"""'Spent more than it took in, $464,221 against $444,336': what each of the two was."""
_NEARLY = regex(r"\b(?:nearly|almost|practically|virtually|barely|hardly|may|might|could|would|will|likely) (?:have )?$")


def balanced(reader: Reader, clause: Clause, match: re.Match[str]) -> list[Reading]:
    """'Spent more than it received': one line of a report against the other."""
    if bool(match["out"]) == bool(match["out2"]):
        return []
    named = [reader.candidate(ref) for ref in clause.refs_in(clause.text[: match.start()])]
    own = [r for r in named if r.kind == "campaign"]
    payer = own[-1] if own else reader.payer(clause)
    if payer is None:
        return []
    start, end = clause.span()
    first, second = ("disbursements", "receipts") if match["out"] else ("receipts", "disbursements")
    made = Reading(
        "cover", "payment", start, end, clause.whole[start:end], {"subject": [payer]}, f"{first} {match['more']} than {second}"
    )
    made.amount = clause.amount_in(match["by"])
    made.period = clause.period(reader)
    made.negated = bool(NO.search(clause.text[: match.start()]))
    both = _BOTH_SUMS.search(clause.text, match.end())
    if both:
        made.roles |= {
            role: [Ref(told, told, "thing")]
            for role, told in zip(("sum", "base"), (clause.amount(both[n]).text for n in (1, 2)), strict=True)
        }
    if clause.text.count("<A") != bool(match["by"]) + 2 * bool(both):
        made.unsure = "which of the two a sum is of is not read"
    # by how much is read; any other difference is not
    rest = clause.text[: match.start()] + " " * len(match[0]) + clause.text[match.end() :]
    doubt = doubts.first("payment/cover", rest)
    if not made.unsure and (doubt or _NEARLY.search(clause.text[: match.start()])):
        made.unsure = (
            "how near it came is not read" if not doubt else f"{clause.original_text(doubt.start, doubt.end)!r}: {doubt.why}"
        )
    if not own:
        made.assumptions.append(f"whose report is carried over: {payer.name}")
    return [made]


ALL_FROM = regex(
    r"(?:And |But |and |but )?(?:[Ee]very (?:last |single )?(?:dollar|cent|penny)|[Aa]ll)(?: of (?:it|that|the money|what it raised))? (?:came|was|were) from (?:other )?(?P<who>PACs|political (?:action )?committees|individuals)\W*$"
)
"""'Every dollar came from other PACs': of the receipts that were told of."""


def all_from(reader: Reader, clause: Clause, match: re.Match[str]) -> Reading | None:
    """One line of the report is all of its receipts; not read where it was not receipts that were told of."""
    last = reader.last_claim
    if last is None or last.frame != "cover" or not last.role("subject"):
        return None
    part = "contributions from individuals" if match["who"] == "individuals" else "contributions from committees"
    start, end = clause.span()
    whole = Amount(0, 0, "every dollar", "share", Decimal(1), Decimal(1), Decimal(1), "")
    roles = {"subject": [replace(last.roles["subject"][0], how="whose report is carried over")]}
    made = Reading("cover", "payment", start, end, clause.whole[start:end], roles, f"{part}|{last.title}", whole)
    made.period = last.period.carry() if last.period else None
    if last.title not in ("receipts", "contributions"):
        made.unsure = "which money is meant is not read"
    made.assumptions.append(f"whose report is carried over: {last.roles['subject'][0].name}")
    return made
