"""What is told by a time and a figure alone ('In March, $6.1 million'), of the payer and the payee before; and by a name and a day, on a register.

How the second is built is not looked at: who is named and the day must stand in one row of the register. So it can only be borne out. Words that turn what is said
("not", "failed to": doubts.tsv, fact) keep it from being looked for, as does any word that is not one by which a plain fact is told (fact_words.txt).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language import doubts
from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import WHO_PAID, WHO_WAS_PAID, Reading, Ref
from klieg.claims.sentences import vocabulary
from klieg.claims.sentences.marked import Clause, bare

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAMES = (("register_fact", "tie"),)
"""What is looked for by its day, and the kind of claim it is."""


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """The clause as one of a time and a sum, or, without a sum, of a day on a register; None if it is neither."""
    sums = [a for a in clause.marked.amounts if _within(clause, a.start)]
    if not sums:
        return None if doubts.first("fact/", clause.text) else _of_a_register(reader, clause)
    return _elliptic(reader, clause, sums[0]) if len(sums) == 1 and sums[0].unit == "money" else None


def strange(clause: Clause, *lists: str) -> bool:
    """Whether a clause has a word that is not of the lists, or a name that is none of those known."""
    return bool(vocabulary.unknown(vocabulary.plain(clause.text), frozenset().union(*map(word_list, lists))))


def _within(clause: Clause, place: int) -> bool:
    start, end = clause.original(0, len(clause.text))
    return start <= place < end


def _elliptic(reader: Reader, clause: Clause, amount: Amount) -> Reading | None:
    """'In March, $6.1 million', of the payer and the payee before: any sum but the right one is wrong."""
    last = reader.last_payment
    if not _ELLIPTIC.fullmatch(clause.text) or last is None or reader.payment_at != reader.paragraph or len(clause.periods) > 1:
        return None
    payer, payees = reader.payer(clause), last.roles.get("object", [])
    if last.frame != "paid" or last.amount is None or last.unsure or last.negated or payer is None or len(payees) != 1:
        return None
    told = {
        "subject": [replace(payer, how=payer.how or f"{WHO_PAID}: {payer.name}")],
        "object": [replace(payees[0], how=f"{WHO_WAS_PAID}: {payees[0].name}")],
    }
    made = _made(clause, "paid", "payment", told, amount)
    made.title = ""  # what a payment was for
    made.period = clause.period(reader)
    return made


_ELLIPTIC = regex(
    r"(?:And |But |Then )?(?:(?:(?:[Ii]n|[Ff]or|[Dd]uring) (?:the )?)?<P\d+>,?(?: alone,?)? (?:(?:it|they|the (?:sum|total|figure|amount|bill|take|haul)) (?:was|were|came to|reached|rose to|fell to|dropped to) )?|<P\d+>:? (?:(?:brought|saw|yielded|added|was) )?(?:it |the firm )?(?:another |a further )?)<A\d+>(?: more)?[.]?"
)
"""'In March, $6.1 million': a time and a sum, of the payer and the payee before."""


_REGISTER = regex(
    r"\bregist\w+\b|\bforeign[- ](?:agent|principal)|\bFARA\b|\blobbying (?:law|act|register)|\bJustice Department\b|\bDepartment of Justice\b|\bprincipals?\b",
    re.IGNORECASE,
)
_KEEPER = regex(
    r"(?:the )?(?:US |U\.S\. )?(?:Justice|Department of Justice|Justice Department|FARA|Congress|Senate|House|Washington)\b"
)
_ENTERS = regex(
    r"\b(?:register(?:ed|s|ing)|did register|registrations?|entered|enroll?ed|listed|signed (?:up|on)|filed|carried|carries|recorded|told|notified|informed|declared|disclosed|reported|joined|added|put (?:itself|its name)|went on|came on|dated|dates|"
    r"end(?:s|ed)?|terminat\w+|expired|lapsed|left|withdr[ae]wn?|withdrew)\b",
    re.IGNORECASE,
)
_ENDS = regex(
    r"\b(?:end(?:s|ed)?|terminat\w+|expired|lapsed|dropp?ed|left|leaving|withdr[ae]wn?|gave up|closed|cancell?ed|stopped|ceased|until|till|through|wound up)\b",
    re.IGNORECASE,
)


def _of_a_register(reader: Reader, clause: Clause) -> Reading | None:
    """A clause with one or two who may stand in a register, and the day or month that they entered or left it."""
    told = clause.original_text(0, len(clause.text))
    if not _ENTERS.search(told) or strange(clause, "fact_words", "register_words", "form_words"):
        return None
    if re.search(r"\b(?:before|after|paid|than)\b", told):
        return None
    if not (_REGISTER.search(told) or (reader.registered_at == reader.paragraph and _REGISTER.search(clause.whole))):
        return None
    named = {m.ref.name: m.ref for m in clause.mentions() if m.ref.kind == "organisation" and not _KEEPER.match(m.ref.text)}
    times = clause.periods
    if (
        not 1 <= len(named) <= 2
        or len(times) != 1
        or times[0].kind.startswith(("year", "relative", "part", "week", "half", "season", "ambiguous"))
    ):
        return None
    roles_told = {"subject": list(named.values())[:1], "object": list(named.values())[1:]}
    made = _made(clause, "register_fact", "tie", roles_told, None)
    made.period = reader.in_context(times[0], clause.whole, clause.marked.periods)
    made.title = "end" if _ENDS.search(told) else ""
    return made


def _made(clause: Clause, frame: str, kind: str, told: dict[str, list[Ref]], amount: Amount | None) -> Reading:
    start, end = clause.span()
    made = Reading(
        frame,
        kind,
        start,
        end,
        clause.whole[start:end],
        {name: refs for name, refs in told.items() if refs},
        bare(clause.text, clause.marked),
        amount,
    )
    made.assumptions = [ref.how for refs in told.values() for ref in refs if ref.how]
    return made
