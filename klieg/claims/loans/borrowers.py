"""Whether a party borrowed at all, or from companies, banks or persons, and whether a name stands in a register of loans: 'UKIP has never borrowed from a company', 'the party took out no loans', 'X does not appear in it'.

Of the UK Electoral Commission's register, whole as loaded. It says of a lender whether it is a person or a company; which companies are banks only their names tell. The register was opened in 2006: of a
loan that had ended before, its silence tells nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from klieg.claims.covers.debts import debtors_of, names_in, of_creditor
from klieg.claims.language.patterns import regex
from klieg.claims.loans.largest_loan import POINTING, REGISTER, SOURCE
from klieg.claims.loans.loan_ends import stands
from klieg.claims.reading import Reading
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import PRONOUNS, E
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.language.dates import Period
    from klieg.claims.rules.rules import Reader

FRAME = "loans_any"
KINDS = ("companies", "banks", "individuals")
"""The kinds of lenders that may be told of."""
_KIND = r"(?:(?P<companies>compan(?:y|ies)|firms?|business(?:es)?|corporations?)|(?P<banks>banks?)|(?P<individuals>individuals?|persons?|people|private (?:persons?|people|individuals?)|donors?))"
_FROM = rf"(?: (?:from|with) (?:an?|any|a single|the)? ?{_KIND})"
_WHAT = r"(?: (?:an?|any|a single|one))? (?:loans?|penny in loans|money in loans|credit)"
_NEVER = regex(
    rf"\W*(?:And |But )?(?:[Tt]he )?(?P<S>{E}|[Tt]he party|[Ii]t|[Tt]hey)(?: itself| themselves)?(?: (?:has|have|had))?(?: (?:never(?: once| yet)?|not(?: once| ever)?|at no time)(?: ever)?| did not| didn['\u2019]t| does not| do not)(?: (?:ever))?"
    rf" (?:(?:borrow(?:ed|s)?)(?: (?:anything|money|any money|a penny|a pound))?|(?:tak(?:e|en)|took|had|have|accept(?:ed)?|receiv(?:e|ed)|rais(?:e|ed))(?: out| up)?{_WHAT}){_FROM}?(?:,? (?:(?:in|during|before|since|until) )?<P\d+>)?\W*$"
    rf"|\W*(?:And |But )?(?:[Tt]he )?(?P<S2>{E}|[Tt]he party) (?:has |had |have )?(?:took|taken|had|has)(?: out)? no loans?{_FROM.replace('?P<', '?P<n_')}?(?:,? (?:(?:in|during|before|since|until) )?<P\d+>)?\W*$"
)
_DID = regex(
    rf"\W*(?:And |But )?(?:[Tt]he )?(?P<S>{E}|[Tt]he party)(?: (?:has|have|had|also|once))* (?:borrowed(?: money)?|(?:took|taken)(?: out)? loans){_FROM}\W*$"
)
_SAID_BY = regex(
    r", (?:an?|the|one) (?:former |retired |senior |veteran )?[a-z -]{3,40} (?:said|says|told [a-z]+|claimed|insisted)\W*$"
)
_REGISTER = rf"(?:it|(?P<it>{E})|(?:the|that|this|its) (?:(?:[A-Z][a-z]+|{E})['\u2019]s )?(?:{REGISTER}|list))"
_STANDS = regex(
    rf"\W*(?:And |But )?(?:[Tt]he )?(?P<S>{E})(?P<more> and [A-Z][a-z]+)?(?P<neg> (?:does|do|did) not| never| doesn['\u2019]t| (?:is|are|was|were) (?:not|nowhere)(?: to be found| listed| named)?)?(?: (?:appears?|appeared|figures?|features?|stands?|is listed|is named))?(?: at all| anywhere)? (?:in|on) {_REGISTER}(?: at all)?\W*$"
)
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
        kind = next((name for name in KINDS if name in g), "")
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
    if named[0].text.lower() in PRONOUNS | POINTING or (
        match["it"] and clause.refs_in(match["it"])[0].text.lower() not in PRONOUNS | POINTING
    ):
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
    told = f"{count(len(held), 'loan')} of {who.name} among {len(rows):,} in the register"
    if reading.title in KINDS:
        theirs = [row for row in held if is_of(row, reading.title)]
        told += f", {len(theirs):,} of them from {reading.title}"
        # which of those without a telling name are banks, and of which kind a lender is that has none, is not said
        unsure = [
            row
            for row in held
            if row not in theirs and (row["company"] if reading.title == "banks" else not row["creditor_kind"])
        ]
        if unsure and not theirs:
            return base.said("not read", 2, f"which of the lenders are {reading.title} is not said: {unsure[0]['creditor']}")
        held = theirs
    if reading.period is not None:
        then = [row for row in held if row["incurred_on"] and reading.period.holds(row["incurred_on"])]
        told += f", {len(then):,} of them in {reading.period.words}"
        if not then and (lacking := _not_told(rows, held, reading.period)):
            return base.said(*lacking)
        held = then
    return stands(base, held, told, denied=reading.negated)


def is_of(row: dict[str, Any], kind: str) -> bool:
    """Whether a lender of the register is of a kind (KINDS); a bank is a company that is called so."""
    if kind == "individuals":
        return bool(row["creditor_kind"] == "person")
    return bool(row["company"] and (kind == "companies" or _BANK.search(str(row["creditor"]))))


def _not_told(rows: list[dict[str, Any]], held: list[dict[str, Any]], period: Period) -> tuple[str, int, str] | None:
    """Why no loan of a time in the register is no proof that there was none; None where it is."""
    if any(not row["incurred_on"] for row in held):
        return "not read", 2, "when some of the loans were made the register does not state"
    opened = min((row["repaid_on"] for row in rows if row["repaid_on"]), default=None)
    if opened is None or period.since is None or period.since < opened:
        return (
            "not loaded",
            4,
            f"a loan that had ended before the register was opened is not in it: none of it ended before {opened or 'today'}",
        )
    last = max(day for row in rows for day in (row["incurred_on"], row["repaid_on"]) if day)
    return ("not loaded", 4, f"the register has nothing after {last}") if period.until is None or period.until > last else None
