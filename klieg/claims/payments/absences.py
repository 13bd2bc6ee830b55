"""What reports are said not to hold, and whom two or more at once: each is put in plain words, of one payer and one payee.

'There is no trace of A in its reports', 'no row of the reports names A', 'neither A nor B was paid a cent by the campaign', 'the campaign reported no payment to A, B or C'.
Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from klieg.claims.language.patterns import regex
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import E, P


@dataclass(frozen=True)
class Said:
    """A clause in plain words, the stretch of the clause as written that says it, and why it comes to that."""

    clause: Clause
    span: tuple[int, int]
    why: str


_ITS_BOOKS = rf"(?:(?:the )?(?:(?P<payer>{E})(?:['\u2019]s?)?|its|their|his|her|those|these|that) )?(?:(?:the|own|campaign|FEC|federal|disclosure|spending|disbursement|operating|itemi[sz]ed|quarterly|monthly) )*(?:reports?|filings?|disbursements|expenditures|payments|payees|vendors|books|records|disclosures|accounts|ledgers?|lists?|spending|suppliers)(?: (?:of|for|by) (?:the )?(?P<payer2>{E}))?(?:,? (?:(?:in|for|from|of|over|during) )?(?:the )?(?P<when>{P}))?"
_HEAD = rf"(?:And |But )?(?:(?:[Ii]n|[Oo]ver|[Dd]uring) )?(?:(?P<first>{P}),? )?"
_NO_TRACE = regex(
    rf"{_HEAD}[Tt]here (?:is|was|were|are) (?:no|not a) (?:single )?(?:trace|sign|record|mention|hint|sight|payments?|entry|entries|row|rows|line|expenditures?|disbursements?)(?: at all)? (?:of|to|for)(?: any payments? to)? (?:the )?(?P<payee>{E})(?: anywhere)? (?:in|among|on) (?:the |all )?{_ITS_BOOKS}\W*$"
)
_NO_ROW = regex(
    rf"{_HEAD}(?:[Nn]o|[Nn]ot (?:a|one)) (?:single )?(?:row|rows|line|lines|entry|entries|item|items|page) (?:in|of|on|among) (?:the |all )?{_ITS_BOOKS} (?:names?|named|mentions?|mentioned|lists?|shows?|goes to|went to|is to|was to|are to|were to|bears? the name(?: of)?|has|have) (?:the )?(?P<payee>{E})\W*$"
)
_AMONG_NO = regex(
    rf"{_HEAD}(?:[Aa]mong|[Ii]n) (?:the |all )?{_ITS_BOOKS},? (?:there (?:is|was) no|one finds no|one will not find|is no) (?:the )?(?P<payee>{E})\W*$"
)
_NOT_THERE = "what reports do not hold was not paid, as far as they itemise"
_NEITHER_GOT = regex(
    rf"{_HEAD}[Nn]either (?:the )?(?P<one>{E}) nor (?:the )?(?P<two>{E}) (?:(?:had |has |have )?(?:ever )?(?:(?:was|were|been) (?:ever )?(?:paid|given|sent)|got|received|saw|collected|earned|took|gotten|seen))(?: (?:a|one|a single|any|so much as a) (?:cent|dollar|dime|penny|payment|money)| anything| money)?(?: (?:by|from) (?:the )?(?P<payer>{E}))?(?:,? (?:in |during |over )?(?:the )?(?P<when>{P}))?\W*$"
)
_PAID_NEITHER = regex(
    rf"{_HEAD}(?:the )?(?P<payer>{E}) (?:has |had )?(?:paid|hired|used|employed) neither (?:the )?(?P<one>{E}) nor (?:the )?(?P<two>{E})(?:,? (?:in |during |over )?(?:the )?(?P<when>{P}))?\W*$"
)
_NONE_OF_THEM = regex(
    rf"(?P<head>[^<]*(?:{P}[^<]*)?(?:{E}[^<]*?)?\b(?:no|nothing|never|not|n['\u2019]t)\b[^<]*?) (?P<list>(?:the )?{E}(?:, (?:to )?(?:the )?{E})*,? (?:or|nor) (?:to )?(?:the )?{E})(?P<rest>(?: (?:in|during|over|for))?(?: the)? {P}|(?: in| during| over| for)? (?:that|the|those|these) (?:same )?(?:[a-z]+ )?(?:period|time|months?|quarter|year))?\W*$"
)
"""'Reported no payment to A, B or C through March'."""
_OF_EACH = "said of each of those that are named"


def said(clause: Clause) -> list[Said]:
    """What a clause comes to, of each payer and payee by itself; empty if it says nothing of the kind."""
    text = clause.text
    end = clause.end
    for pattern in (_NO_TRACE, _NO_ROW, _AMONG_NO):
        if match := pattern.match(text):
            return [Said(_nothing(clause, match, match.span("payee")), (0, end), _NOT_THERE)]
    if match := _NEITHER_GOT.match(text) or _PAID_NEITHER.match(text):
        return [
            Said(_nothing(clause, match, match.span(which)), span, _OF_EACH)
            for which, span in (("one", (0, match.end("one"))), ("two", (match.start("two"), end)))
        ]
    if match := _NONE_OF_THEM.match(text):
        return _of_a_list(clause, match, end)
    return []


def _nothing(clause: Clause, match: re.Match[str], payee: tuple[int, int]) -> Clause:
    """That whoever's reports they are paid nothing to somebody, in the time that is told."""
    parts = match.groupdict()
    payer = next((name for name in ("payer", "payer2") if parts.get(name)), "")
    when = next((name for name in ("when", "first") if parts.get(name)), "")
    who: list[tuple[int, int] | str] = [match.span(payer)] if payer else []
    then: list[tuple[int, int] | str] = [" ", match.span(when)] if when else []
    return clause.made_of(*who, " paid nothing to ", payee, *then)


def _of_a_list(clause: Clause, match: re.Match[str], end: int) -> list[Said]:
    """'No payment to A, B or C': of each of them."""
    if re.search(
        r"\b(?:only|but|except|than|besides|other|say|says|said|claim(?:s|ed)|denie[sd]|know|knows|knew)\b", match["head"]
    ):
        return []
    rest: list[tuple[int, int] | str] = [match.span("rest")] if match["rest"] else []
    marks = list(re.finditer(E, match["list"]))
    at = match.start("list")
    found = []
    for number, mark in enumerate(marks):
        who = (at + mark.start(), at + mark.end())
        start = 0 if number == 0 else who[0]
        stop = end if number == len(marks) - 1 else who[1]
        found.append(Said(clause.made_of(match.span("head"), " ", who, *rest), (start, stop), _OF_EACH))
    return found
