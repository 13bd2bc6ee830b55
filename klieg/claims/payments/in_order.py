"""'Paid X, Y and Z $3 million, $2 million and $1 million, respectively': as many sums as payees, each of the one in its place; 'X and Y got $1 million each': the one sum of each.

Nothing here looks at a record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.sentences.roles import OF_TOWN, A, E, P

if TYPE_CHECKING:
    from klieg.claims.reading import Reading
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause, Read

_SO = r"(?:,? (?:respectively|in that order)\b,?)"
_PAYEES = rf"(?:the )?{E}(?:, (?:the )?{E})*,? and (?:the )?{E}"
_SUMS = rf"{A}(?:, {A})*,? and {A}"
_GOT = r"(?: (?:were|had been) paid| (?:had )?(?:got|gotten|received|collected|took in|taken in|drew|earned))"
_PAYEES_FIRST = regex(rf"(?P<payees>{_PAYEES})(?P<verb>{_GOT}?) (?P<sums>{_SUMS}){_SO}?")
_SUMS_FIRST = regex(rf"(?P<sums>{_SUMS}){_SO}? to (?P<payees>{_PAYEES}){_SO}?")
_TOWNS = rf"(?:the )?{E}{OF_TOWN}(?:, (?:the )?{E}{OF_TOWN})*,? and (?:the )?{E}{OF_TOWN}"
_EACH = r"(?:,? (?:each|apiece))"
_EACH_GOT = regex(
    rf"(?P<payees>{_TOWNS})(?P<verb>(?: each)?{_GOT}?| (?:were|had been) each paid)(?: each)? (?P<sums>{A}){_EACH}?"
)
_EACH_TO = regex(
    rf"(?<!\bpayments of )(?<!\bchecks of )(?<!\bcheques of )(?<!\binstallments of )(?P<sums>{A}){_EACH}? (?:to|from) (?P<payees>{_TOWNS}){_EACH}?"
)
_SAID_OF_EACH = regex(r"\b(?:each|apiece)\b")
_BEHIND = regex(
    rf"(?:,? (?:by|from) (?:the )?{E}(?:['\u2019]s? campaign)?)?(?:,? (?:(?:in|during|over|between|from|through|by|on|until|for|as of|and|to) )*(?:the )?(?:end of )?{P})*[\s.,;:\"\u201d]*"
)
"""What may stand behind the lists: who paid, and when."""
_TWO_PAY = regex(rf"{E}(?:['\u2019]s?)?,? and (?:the )?{E}|\bcampaigns\b")
_PAYEE, _SUM = regex(E), regex(A)
_TWO = 2
OF_EACH = "the sum of each of them"
"""How a payment is told of which the sum is said of several ('$1 million each'): the word is read."""
_EACH_READ = regex(r"'(?:each|apiece)\.?':")
_WHOSE = "which figure is whose is not read"
"""The doubt about 'respectively' (doubts.tsv)."""


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """A payment for each payee, of the sum in its place, or of the one sum that is said of each; [] where the clause has no such lists, or lists of different lengths."""
    if "<A" not in clause.text or clause.text.count("<E") < _TWO:
        return []
    one_sum = clause.text.count("<A") == 1
    if one_sum and not _SAID_OF_EACH.search(clause.text):
        return []
    ahead, behind = (_EACH_GOT, _EACH_TO) if one_sum else (_PAYEES_FIRST, _SUMS_FIRST)
    match = ahead.search(clause.text) or behind.search(clause.text)
    if match is None or (one_sum and not _SAID_OF_EACH.search(match[0])) or _TWO_PAY.search(clause.text[: match.start()]):
        return []
    payees, sums = (list(one.finditer(clause.text, *match.span(of))) for one, of in ((_PAYEE, "payees"), (_SUM, "sums")))
    sums = sums * len(payees) if one_sum else sums
    if len(payees) != len(sums) or any(clause.amount(one[0]).unit != "money" for one in sums):
        return []
    if not _BEHIND.fullmatch(clause.text, match.end()):
        return []  # a purpose, or whatever else is said of both
    first, verb = match.start("sums") < match.start("payees"), (match.groupdict().get("verb") or "").replace(" each", "", 1)
    parts: list[tuple[int, int] | str] = [(0, match.start())]
    for number, (payee, money) in enumerate(zip(payees, sums, strict=True)):
        parts.append("" if not number else " and " if number == len(sums) - 1 else ", ")
        parts += [money.span(), " to ", payee.span()] if first else [payee.span(), "" if number else verb, " ", money.span()]
    made = read(reader, clause.made_of(*parts, (match.end(), len(clause.text))))
    if len(made) != len(sums):
        return []
    # each claim has the words of its own item: the first those before it, the last those behind it
    items = [one.span() for one in (sums if first and not one_sum else payees)]
    items = [(0, items[0][1]), *items[1:-1], (items[-1][0], clause.end)]
    for one, span, money in zip(made, items, sums, strict=True):
        one.assumptions.append(f"{OF_EACH if one_sum else 'the sum in its place'}: {clause.amount(money[0]).text}")
        one.start, one.end = clause.original(*span)
        one.text = clause.whole[one.start : one.end]
        one.unsure = "" if one.unsure.endswith(_WHOSE) or (one_sum and _EACH_READ.match(one.unsure)) else one.unsure
    return made
