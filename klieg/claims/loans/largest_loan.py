"""Which loan of a register is the largest, in the many words for it; and what the words for a register of loans are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.covers.debts import EDITION
from klieg.claims.language.amounts import Amount, share_said
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import A, E

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

REGISTER = r"(?:register(?: of (?:party |political )?(?:loans|borrowing|borrowings))?|list of (?:party |political )?(?:loans|borrowings?))(?: to (?:the )?(?:political )?parties)?(?:,? (?:of|as of|as at|for) <P\d+>)?(?:, (?:[^,<>]|<E\d+>){3,80}(?:<P\d+>)?,)?"
SOURCE = regex(
    rf",? (?:(?:the|its) (?:{REGISTER}|register of [a-z ]+) (?:shows|says|records)|according to (?:the|its) (?:{REGISTER}|register of [a-z ]+))[ .]*$"
)
"""', according to the register': who says so of a register, at the end of a clause."""
POINTING = frozenset(["it", "they", "that", "this", "which"])
"""The words that point at a loan, or a register, that was spoken of."""
ON_IT = rf"(?:in|on) (?:it|{E}(?!['\u2019])|(?:the|that|this|its|[A-Z][a-z]+['\u2019]s|{E}['\u2019]s) {REGISTER})"
_LARGEST = regex(
    rf"[Tt]he (?:largest|biggest) (?:single )?loan (?:in|on) the (?:[A-Z]?[a-z]+ |{E} )?(?:register|list)(?: of (?:party |political )?loans)?,?(?: (?:of |for |at |worth )?(?P<A2>{A}),?)? (?:went|was|is|was made|was given) to (?:the )?(?P<S>{E})(?:[,:]? (?P<A>{A}))?(?: from (?:the )?(?P<O>{E}))?"
)
_LARGEST_MADE = regex(
    rf"[Tt]he (?:largest|biggest)(?: (?:single )?(?:loan|entry|one))?(?: (?:of (?:them|these|all)|{ON_IT}))?,? (?:(?:of|at|worth|for) )?(?P<A>{A}),? (?:was|had been) (?:made|given|lent) (?:to (?:the )?(?P<S>{E}) by (?:the )?(?P<O>{E})|by (?:the )?(?P<O2>{E}) to (?:the )?(?P<S2>{E}))"
)
"""'The largest loan, of £15.65m, was made to the Conservatives by AIB Group in March 2006'."""
_LARGEST_OF = regex(
    rf"[Tt]he (?:largest|biggest)(?: (?:single )?(?:loan|entry|one))?(?: (?:of (?:them|these|all)|{ON_IT}))?,? (?:(?:is|was) (?:one )?(?:of |for )?|(?:(?:of|at|worth|for) )?(?=<A))(?P<A>{A}),? (?:made |given |lent |went |came |passed )?(?:(?:from|by) (?:the )?(?P<O>{E}) to (?:the )?(?P<S>{E})|to (?:the )?(?P<S2>{E})(?:,? (?:from|by) (?:the )?(?P<O2>{E}))?)"
)
_LARGEST_IS = regex(
    rf"(?:[Tt]he (?:largest|biggest) (?:single )?(?:loan|entry) (?:in|on) the (?:[A-Z]?[a-z]+ |{E} )?(?:register|list)(?: of loans)? (?:is|was)|[Nn]o loan (?:in|on) the (?:register|list) (?:is|was) (?:larger|bigger) than) (?:the |one of )?(?P<A>{A}) (?:loan )?(?:that )?(?:the )?(?P<O>{E}) (?:has |had )?(?:lent|loaned|gave|advanced)(?: to)? (?:the )?(?P<S>{E})"
)
_LARGEST_CAME = regex(
    rf"\W*[Tt]he (?:largest|biggest)(?: single)? (?:sum|loan|amount|one|entry|borrowing)(?: (?:of (?:them|these|all)|{ON_IT}))? (?:came|was|is) from (?:the )?(?P<O>{E}), (?:which|who) (?:had )?(?:lent|loaned|advanced) (?:the )?(?P<S>{E}) (?P<A>{A})"
)
"""'The largest sum came from AIB Group, which lent the Conservatives £15.65m'."""
_IT_IS_LARGEST = regex(
    rf"(?:And |But )?(?:[Ii]t|[Tt]hat|[Tt]his|(?P<it><E\d+>))(?: loan| sum| one)? (?:is|was|remains?|remained) (?:by far |easily )?the (?:largest|biggest)(?: single)? (?:loan|entry|sum|borrowing|one)(?: {ON_IT})?\W*$"
)
_NONE_LARGER = regex(
    r"\b[Nn]o (?:other )?loan(?: (?:in|on) the (?:register|list))? (?:is|was) (?:larger|bigger|as (?:large|big))\b"
)


def amount_of(clause: Clause, token: str | None) -> Amount | None:
    """The sum, number or share that stands in some words of a clause."""
    if not token:
        return None
    return clause.amount_in(token) or share_said(token)


def pointing(clause: Clause, mark: str | None) -> bool:
    """Whether what stands there is a pronoun, and no name."""
    return not mark or clause.refs_in(mark)[0].text.lower() in POINTING


def _made(clause: Clause, amount: Amount | None) -> Reading:
    start, end = clause.span()
    return Reading("loans_largest", "payment", start, end, clause.whole[start:end], {}, "", amount)


def _last_loan(reader: Reader) -> Reading | None:
    last = reader.last_payment
    return last if last is not None and last.frame == "debt" and last.title == "lent" else None


def largest(reader: Reader, clause: Clause) -> Reading | None:
    """That a loan, named or spoken of before, is the largest of the register; None if that is not said."""
    last = _last_loan(reader)
    if (
        match := _LARGEST.search(clause.text)
        or _LARGEST_IS.search(clause.text)
        or (_LARGEST_MADE.match(clause.text) if reader.loans_at >= 0 else None)
        or (_LARGEST_OF.match(clause.text) if reader.loans_at >= 0 else None)
        or (_LARGEST_CAME.match(clause.text) if reader.loans_at >= 0 else None)
    ):
        g = match.groupdict()
        made = _made(clause, amount_of(clause, match["A"] or g.get("A2")))
        who = {"subject": g.get("S") or g.get("S2"), "object": g.get("O") or g.get("O2")}
        made.roles = {name: clause.refs_in(mark) for name, mark in who.items() if mark}
        made.period = None if EDITION.search(clause.text) and len(clause.periods) == 1 else clause.period(reader)
        if re.search(
            r"\b(?:is still|without (?:interest|security)|interest[- ]free|fixed rate|no security|unsecured|never repaid|still outstanding|for an? )\b",
            clause.text[match.end() :],
        ):
            made.unsure = "what more is said of the loan is not read"
        reader.lenders.update(ref.name for ref in made.roles.get("object", []))
        return made
    its = _IT_IS_LARGEST.match(clause.text)
    if last is not None and (_NONE_LARGER.search(clause.text) or (its and pointing(clause, its["it"]))):
        made = _made(clause, last.amount)
        made.roles = dict(last.roles)
        made.assumptions = [f"which loan is meant is carried over from: {last.text}"]
        return made
    return None
