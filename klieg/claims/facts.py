"""What no frame reads, found by its figure: a sum beside a name, on the form of the filer spoken of, or among the payments of the payer spoken of; or by a day, on a register.

How such a clause is built is not looked at: who is named in it and the figure must stand in one row of the record, or be what the rows of the two come to. So it can
only be borne out: where the record has no such figure beside the name, the clause stays unread. Words that turn what is said ("not", "sold", "owed him": doubts.tsv, fact) keep it
from being looked for, as does money that goes the other way; and where there is no figure but only a day, so does any word that is not one by which a plain fact is told (fact_words.txt).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims import doubts, roles, vocabulary
from klieg.claims.amounts import Amount
from klieg.claims.marked import Clause, bare
from klieg.claims.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.word_lists import word_list

if TYPE_CHECKING:
    from klieg.claims.rules import Reader

FRAMES = (("form_fact", "document"), ("paid_fact", "payment"), ("register_fact", "tie"))
"""What is looked for by its figure, and the kind of claim it is."""
UNREAD = "no frame fits the clause, and no row beside the name has this figure"


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """The clause as one to be looked for by its figure; None if it has none, several, or words that turn it."""
    sums = [a for a in clause.marked.amounts if _within(clause, a.start)]
    if not sums:
        return None if doubts.first("fact/", clause.text) else _of_a_register(reader, clause)
    return _elliptic(reader, clause, sums[0]) if len(sums) == 1 and sums[0].unit == "money" else None


def _strange(clause: Clause, *lists: str) -> bool:
    """Whether a clause has a word that is not of the lists, or a name that is none of those known."""
    return bool(vocabulary.unknown(vocabulary.plain(clause.text), frozenset().union(*map(word_list, lists))))


def _within(clause: Clause, place: int) -> bool:
    start, end = clause.original(0, len(clause.text))
    return start <= place < end


def _named(reader: Reader, clause: Clause) -> list[Ref]:
    """Whom the clause names in full."""
    return [
        m.ref
        for m in clause.mentions()
        if m.ref.text.lower() not in roles.PRONOUNS and m.ref.kind in ("organisation", "person", "campaign")
    ]


_OF_THEIRS = regex(
    r"\b(?:[Hh]is|[Hh]er) (?:[a-z-]+ ){0,2}(?:firm|company|consultancy|foundation|corporations?|business|group|campaign|employer|clients?|partners?|house|shop|outfit|committee|practice|agency)\b(?!, <E)"
)
"""Somebody of the filer's who is not named, and may be the one who was paid or pays."""
_GAVE = r"(?:had |has |also |then )*(?:paid|pays|gave|gives|sent|sends|spent|spends|lent|lends|donated|contributed|invested|put|bought|handed|transferred)"


OWED_BY = regex(
    r"\b(?:owed|due) (?:by|from|to) |\b(?:was|is|were|been|be|being) (?:still )?owed\b(?! to)|\bowed? (?:him|her|<E\d+>['\u2019]s)"
)
"""A debt that is owed to the filer, who has it among what they own."""


def filer_pays(clause: Clause, filer: Ref) -> bool:
    """Whether it is the filer who gives: a form has what they were given, what they own and what they owe."""
    marks = [f"<E{n}>" for n, m in enumerate(clause.marked.mentions) if m.ref.name == filer.name]
    named = "|".join(marks) or "(?!)"
    whose = r"\b(?:[Hh]is|[Hh]er) (?:[a-z-]+ ){1,3}"
    return bool(re.search(rf"(?:\b(?:[Hh]e|[Ss]he) |{named}(?:['\u2019]s (?:[a-z-]+ ){{1,3}}| )|{whose}){_GAVE}\b", clause.text))


def other_way(clause: Clause, payer: Ref, payee: Ref) -> bool:
    """Whether the money goes to whoever is taken to pay, or comes from whoever is taken to be paid."""
    to, away = ([f"<E{n}>" for n, m in enumerate(clause.marked.mentions) if m.ref.name == ref.name] for ref in (payer, payee))
    bought = re.search(r"\b(?:bought|buys?|purchased|ordered|hired|rented|leased)\b", clause.text)
    came = [rf"\bto (?:the )?{mark}" for mark in to] + [rf"\bfrom (?:the )?{mark}" for mark in away if not bought]
    return any(re.search(one, clause.text) for one in [*came, *(rf"{mark} {_GAVE}\b" for mark in away)])


def _elliptic(reader: Reader, clause: Clause, amount: Amount) -> Reading | None:
    """'In March, $6.1 million', of the payer and the payee before: any sum but the right one is wrong."""
    last = reader.last_payment
    if not _ELLIPTIC.fullmatch(clause.text) or last is None or reader.payment_at != reader.paragraph or len(clause.periods) > 1:
        return None
    payer, payees = reader.payer(clause), last.roles.get("object", [])
    if last.frame != "paid" or last.amount is None or last.unsure or last.negated or payer is None or len(payees) != 1:
        return None
    told = {
        "subject": [replace(payer, how=payer.how or f"who paid is carried over: {payer.name}")],
        "object": [replace(payees[0], how=f"who was paid is carried over: {payees[0].name}")],
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
    if not _ENTERS.search(told) or _strange(clause, "fact_words", "register_words", "form_words"):
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
    start, end = clause.original(0, len(clause.text.rstrip(" .,;:")))
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
