"""Which place a clause gives a payee among all that a payer paid, in words that tell of no payment by themselves: 'nobody did better from X than Y', 'Y topped the list'.

What words of payment go with is read by together.py and the paid_*.py. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klieg.claims.language.amounts import Amount
from klieg.claims.language.number_words import PLACED, place_of
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Ref
from klieg.claims.sentences.roles import A, E, parties

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

_ANYBODY = r"(?:[Nn]obody|[Nn]o one|[Nn]one|[Nn]o (?:other |single |outside )*(?:vendor|payee|supplier|firm|company|contractor|consultant|recipient|outfit|business|creditor))(?: else)?"
_LIST = r"(?:list|payroll|ranking|table|ledger|payees|vendors|suppliers|field|pack|roster|league|beneficiaries|recipients|books)"
_PLACE = rf"(?P<place>{PLACED})"
_NOBODY_MORE = regex(
    rf"\b{_ANYBODY}\b(?!.*<A)(?P<mid>[^;]*?)\b(?:more|better|as much|as well|so much|as richly|so richly|as handsomely)\b(?P<mid2>[^;]*?) (?:than|as)\b(?P<rest>[^;]*)"
)
_GAVE_NOBODY = regex(
    rf"(?P<payer>{E})(?:,[^,<]*,)? (?:had |has )?(?:gave|paid|sent|handed|spent (?:on|with)) {_ANYBODY.replace('[Nn]', 'n')} (?:as much|more|so much)(?: money)? (?:as|than)\b(?P<rest>[^;]*)"
)
_TOPPED = regex(
    rf"(?P<e>{E})(?:, [^,]*,)? (?:also |then |easily |clearly )?(?:topped|tops|led|leads|headed|heads) (?:the |its |his |her |their |all )?(?:[\w'\u2019-]+ |{E}(?:'s|\u2019s)? ){{0,4}}{_LIST}\b"
)
_ANSWER = regex(
    rf"\b(?:topped|led|headed|came (?:out )?(?:top|first)|was on top)\b(?P<mid>[^;]*?) (?:and the answer (?:is|was)|(?:is|was|it was))(?: none other than| once again|:)? (?P<e>{E})"
)
_WINNER = regex(
    rf"\b(?:{_PLACE}[- ])?(?:biggest|largest|top|greatest|main|chief|heaviest) (?:winner|earner|beneficiary|recipient|taker|gainer|money-maker)s?\b(?P<mid>[^;]*?) (?:is|was|were|remained|proved to be|turned out to be|:) (?P<e>{E})"
    rf"|(?P<e2>{E})(?:, [^,]*,)? (?:is|was|were|remained|proved|became|emerged as|made) (?:the |its |his |her |their |{E}(?:'s|\u2019s)? )+(?:{_PLACE.replace('place', 'place2')}[- ])?(?:biggest|largest|top|greatest|main|chief|heaviest) (?:winner|earner|beneficiary|recipient|taker|gainer|money-maker)\b"
)
_CLIMBED = regex(
    rf"(?P<e>{E})(?:, [^,]*,)? (?:had |has )?(?:climbed|rose|moved|jumped|leapt|slipped|fell|dropped|came(?: in)?|finished|ranked|placed|stood|sat|landed|stands|ranks|comes|sits)(?: up| down)? (?:to |in |at |into |as )?(?:the )?{_PLACE}(?: place| spot| rank| position)? (?:among|on|in|of) (?:the |its |his |her |their |all )?(?:[\w'\u2019-]+ |{E}(?:'s|\u2019s)? ){{0,5}}(?:{_LIST}|firms|companies|contractors)\b"
)


_WITH = rf"(?:,? (?:with|at|on) (?P<n>{A}))?"
_CAME = regex(
    rf"(?:And |But )?(?:[Tt]he )?(?P<e>{E})(?:, [^,<]*,)? (?:was|came|ranked|finished|stood|placed)(?: (?:in|a|the|close|distant|far|poor))* (?P<place>next|{PLACED})(?: place)?{_WITH}[.]?"
    rf"|(?:And |But )?(?:[Aa] (?:close |distant |poor |far )?|[Ii]n )(?P<place2>{PLACED})(?: place)? (?:was|came|went to) (?:the )?(?P<e2>{E}){_WITH.replace('?P<n>', '?P<n2>')}[.]?"
    rf"|(?:And |But )?(?:[Aa] (?:close |distant |poor |far )?)?(?P<place4>{PLACED.replace('(?:', '(?i:', 1)})(?: place)? (?:on|in|among|of) (?:the |its |his |her |their |that )?(?:{E}(?:'s|\u2019s)? )?{_LIST}(?: of payees)? (?:was|came|stood|went to) (?:the )?(?P<e4>{E})(?:, [^,<]*)?{_WITH.replace('?P<n>', '?P<n4>')}[.]?"
    rf"|(?:[Oo]f|[Aa]mong) (?:all )?(?:the )?(?P<payer>{E})(?:'s|\u2019s)? (?:[\w'\u2019-]+ ){{0,3}}{_LIST}(?: <P\d+>)?,? (?:the )?(?P<e3>{E}) (?:was|came|ranked)(?: (?:in|the))* (?P<place3>{PLACED})(?: place)?{_WITH.replace('?P<n>', '?P<n3>')}[.]?"
)
"""'Ace Specialties came next, with $2.3 million': behind a payee that was given a place."""


@dataclass(frozen=True)
class Ranked:
    """Whom a clause places, among the payees of whom, on which place (1 is the first), where it says so, and with what sum."""

    payer: list[Ref]
    payee: Ref
    place: int
    span: tuple[int, int]
    amount: Amount | None = None


def ranked(reader: Reader, clause: Clause) -> Ranked | None:
    """The place that a clause gives a payee; None if it gives none."""
    return _nobody(reader, clause) or _topped(reader, clause) or _came(reader, clause)


def _came(reader: Reader, clause: Clause) -> Ranked | None:
    """'Of X's vendors Y was first, with $17 million. Z came next': the next is behind the one that was placed before."""
    match, last = _CAME.fullmatch(clause.text), reader.last_payment
    if match is None:
        return None
    word, mark = next((match[f"place{n}"], match[f"e{n}"]) for n in ("", "2", "3", "4") if match[f"place{n}"])
    amount = clause.amount_in(match["n"] or match["n2"] or match["n3"] or match["n4"])
    before = last if last is not None and last.frame == "paid_rank" and reader.payment_at == reader.paragraph else None
    spoken = match["place4"] and last is not None and last.frame == "paid" and reader.payment_at == reader.paragraph
    if not match["payer"] and before is None and not spoken:
        return None  # among whom is not said
    if word == "next" and (before is None or not before.title.isdigit()):
        return None
    payers, _ = parties(reader, clause.refs_in(match["payer"] or ""))
    _, payees = parties(reader, clause.refs_in(mark))
    place = int(before.title) + 1 if word == "next" and before else int(place_of(word))
    return (
        Ranked(payers[:1], payees[-1], place, match.span(), amount)
        if payees and (amount is None or amount.unit == "money")
        else None
    )


def _nobody(reader: Reader, clause: Clause) -> Ranked | None:
    """'Nobody did better from X in the third quarter than Y', 'X gave nobody as much as it gave Y'."""
    match = _NOBODY_MORE.search(clause.text) or _GAVE_NOBODY.search(clause.text)
    if match is None or re.search(
        r"\bads?\b|\badvert|\btweet|\bpost(?:s|ed)\b|\baccounts?\b|\bdebts?\b|\bowed?\b|\braised\b", clause.text
    ):
        return None
    payers, _ = parties(reader, clause.refs_in(clause.text))
    _, payees = parties(reader, clause.refs_in(match["rest"]))
    return Ranked(payers[:1], payees[-1], 1, match.span()) if payees else None


def _topped(reader: Reader, clause: Clause) -> Ranked | None:
    """'Y topped X's list of payees', 'the biggest winner was Y', 'Y climbed to third place among the firms'."""
    for pattern in (_CLIMBED, _WINNER, _ANSWER, _TOPPED):
        match = pattern.search(clause.text)
        if match is None:
            continue
        named = match.groupdict()
        payers, _ = parties(reader, clause.refs_in(clause.text))
        _, payees = parties(reader, clause.refs_in(named.get("e") or named.get("e2") or ""))
        if not payees or not (payers or payees[-1].name in reader.known.paid):
            continue
        word = named.get("place") or named.get("place2")
        place = int(place_of(word)) if word else 1
        if re.search(
            r"\b(?:[Ii]f (?:you|one) (?:set|leave|put)s? aside|[Ll]eaving aside|[Ss]etting aside|[Aa]part from|[Aa]side from|[Ee]xcept(?: for)?|[Aa]fter) (?:the )?<E",
            clause.text[: match.start()],
        ):
            place += 1
        return Ranked(payers[:1], payees[-1], place, match.span())
    return None
