"""Whether a party borrowed at all, or from companies, banks or persons, and whether a name stands in a register of loans: 'UKIP has never borrowed from a company', 'the party took out no loans', 'X does not appear in it'.

Of the UK Electoral Commission's register, whole as loaded. It says of a lender whether it is a person or an organisation; which organisations are companies or banks only their names tell.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from klieg.claims.debts import debtors_of, names_in, of_creditor
from klieg.claims.largest_loan import SOURCE
from klieg.claims.loan_ends import stands
from klieg.claims.marked import Clause
from klieg.claims.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.roles import E
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules import Reader

FRAME = "loans_any"
_KIND = r"(?:(?P<companies>compan(?:y|ies)|firms?|business(?:es)?|corporations?)|(?P<banks>banks?)|(?P<individuals>individuals?|persons?|people|private (?:persons?|people|individuals?)|donors?))"
_FROM = rf"(?: (?:from|with) (?:an?|any|a single|the)? ?{_KIND})"
_WHAT = r"(?: (?:an?|any|a single|one))? (?:loans?|penny in loans|money in loans|credit)"
_NEVER = regex(
    rf"\W*(?:And |But )?(?:[Tt]he )?(?P<S>{E}|[Tt]he party|[Ii]t|[Tt]hey)(?: itself| themselves)?(?: (?:has|have|had))?(?: (?:never(?: once| yet)?|not(?: once| ever)?|at no time)(?: ever)?| did not| didn['\u2019]t| does not| do not)(?: (?:ever))?"
    rf" (?:(?:borrow(?:ed|s)?)(?: (?:anything|money|any money|a penny|a pound))?|(?:tak(?:e|en)|took|had|have|accept(?:ed)?|receiv(?:e|ed)|rais(?:e|ed))(?: out| up)?{_WHAT}){_FROM}?(?:,? (?:in|during|before|since|until) <P\d+>)?\W*$"
    rf"|\W*(?:And |But )?(?:[Tt]he )?(?P<S2>{E}|[Tt]he party) (?:has |had |have )?(?:took|taken|had|has)(?: out)? no loans?{_FROM.replace('?P<', '?P<n_')}?\W*$"
)
_DID = regex(
    rf"\W*(?:And |But )?(?:[Tt]he )?(?P<S>{E}|[Tt]he party)(?: (?:has|have|had|also|once))* (?:borrowed(?: money)?|(?:took|taken)(?: out)? loans){_FROM}\W*$"
)
_SAID_BY = regex(
    r", (?:an?|the|one) (?:former |retired |senior |veteran )?[a-z -]{3,40} (?:said|says|told [a-z]+|claimed|insisted)\W*$"
)
_REGISTER = r"(?:it|(?P<it><E\d+>)|(?:the|that|this|its) (?:(?:[A-Z][a-z]+|<E\d+>)['\u2019]s )?(?:register|list)(?: of (?:party |political )?(?:loans|borrowings?))?)"
_STANDS = regex(
    rf"\W*(?:And |But )?(?:[Tt]he )?(?P<S>{E})(?P<more> and [A-Z][a-z]+)?(?P<neg> (?:does|do|did) not| never| doesn['\u2019]t| (?:is|are|was|were) (?:not|nowhere)(?: to be found| listed| named)?)?(?: (?:appears?|appeared|figures?|features?|stands?|is listed|is named))?(?: at all| anywhere)? (?:in|on) {_REGISTER}(?: at all)?\W*$"
)
_PRONOUNS = ("it", "they", "them", "that", "this", "he", "she")
_COMPANY = regex(r"\b(?:ltd|limited|plc|llp|company|co|holdings|inc|bank|developments)\b\.?", re.IGNORECASE)
_BANK = regex(r"\b(?:bank|building society|hsbc|barclays|lloyds|natwest|aib)\b", re.IGNORECASE)


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """That a party borrowed from a kind of lender, or from nobody; or that a name stands in the register; None where nothing of loans is said."""
    text = SOURCE.sub("", _SAID_BY.sub("", clause.text))
    never = _NEVER.match(text) if re.search(r"\b(?:borrow|loans?\b|credit\b)", text) else None
    if match := never or (_DID.match(text) if "borrowed" in text or "loans" in text else None):
        g = {name.removeprefix("n_").rstrip("2"): value for name, value in match.groupdict().items() if value}
        named = clause.refs_in(g["S"])
        before = reader.last_payment.role("subject") if reader.last_payment is not None else None
        if not named and (before is None or not (reader.lenders or reader.loans_at >= 0)):
            return None
        who = (
            reader.candidate(named[0])
            if named
            else replace(before, how=f"who borrowed is carried over: {before.name}")
            if before
            else None
        )
        if who is None or who.kind == "person":
            return None
        kind = next((name for name in ("companies", "banks", "individuals") if name in g), "")
        made = _made(clause, text, kind)
        made.roles, made.negated = {"subject": [who]}, never is not None
        made.period = clause.period(reader)
        made.assumptions = [who.how] if who.how else []
        return made
    match = _STANDS.match(text)
    if (
        match is None
        or reader.loans_at != reader.paragraph
        or not (match["neg"] or re.search(r"\b(?:appear|figure|feature|stand|listed|named)", match[0]))
    ):
        return None
    named = clause.refs_in(match["S"])
    if named[0].text.lower() in _PRONOUNS or (match["it"] and clause.refs_in(match["it"])[0].text.lower() not in _PRONOUNS):
        return None
    if match["more"]:
        named = [replace(named[0], name=named[0].name + match["more"])]  # 'of England and Wales' is one name
    made = _made(clause, text, "listed")
    made.roles, made.negated = {"subject": [reader.candidate(named[0])]}, bool(match["neg"])
    return made


def _made(clause: Clause, text: str, title: str) -> Reading:
    start, end = clause.original(0, len(text.rstrip(" .,;:")))
    return Reading(FRAME, "payment", start, end, clause.whole[start:end], {}, title)


def decide(engine: Engine, reading: Reading, base: Verdict, rows: list[dict[str, Any]]) -> Verdict:
    """By the rows of the register: those of the borrower and of such lenders, or any at all of the name."""
    who = reading.role("subject")
    assert who is not None
    debtors = debtors_of(engine, who)[0]
    if not debtors and names_in(engine, who):
        return base.said("not read", 2, f"which borrower {who.name} is, is not clear")
    held = [row for row in rows if row["committee"] in debtors]
    if reading.title == "listed":
        held = held or of_creditor(engine, rows, who.name)
    period = reading.period
    if period is not None:
        held = [row for row in held if row["incurred_on"] and period.holds(row["incurred_on"])]
    told = f"{count(len(held), 'loan')} of {who.name} among {len(rows):,} in the register"
    if reading.title in ("companies", "banks", "individuals"):
        kind = "person" if reading.title == "individuals" else "organisation"
        held = [row for row in held if row["creditor_kind"] == kind]
        named = {"companies": _COMPANY, "banks": _BANK}.get(reading.title)
        sure = [row for row in held if named is None or named.search(str(row["creditor"]))]
        if held and not sure:
            return base.said("not read", 2, f"which of the lenders are {reading.title} is not said: {held[0]['creditor']}")
        held = sure
        told += f", {len(held):,} of them from {reading.title}"
    return stands(base, held, told, denied=reading.negated)
