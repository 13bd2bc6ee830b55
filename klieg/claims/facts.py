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
_OF_A_PERSON = regex(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Hh]imself|[Hh]erself)\b")
_MONEY_MOVES = regex(
    r"\b(?:pa(?:y|ys|id|ying|yments?)|got|gets|received?|receiving|took|takes|taken|collected|drew|earned|sent|gave|given|spent|spending|bills?|billed|charged|costs?|che(?:ck|que)s?|went|goes|handed|bought|hired|"
    r"add(?:s|ed)? up|totals?|totall?ed|amounted|came (?:to|from)|invoices?|fees?|sums?|outlays?|expenditures?|disbursements?)\b"
)


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """The clause as one to be looked for by its figure; None if it has none, several, or words that turn it."""
    sums = [a for a in clause.marked.amounts if _within(clause, a.start)]
    if not sums:
        return None if doubts.first("fact/", clause.text) else _of_a_register(reader, clause)
    if len(sums) != 1 or sums[0].unit != "money" or (doubts.first("fact/", clause.text) and not _ELLIPTIC.fullmatch(clause.text)):
        return None
    return _of_a_form(reader, clause, sums[0]) or _of_payments(reader, clause, sums[0])


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


def _of_a_form(reader: Reader, clause: Clause, amount: Amount) -> Reading | None:
    filers = [ref for ref in _named(reader, clause) if ref.kind == "person" and reader.known.people.get(ref.name.split(" ")[-1])]
    spoken = [p for p in reader.discourse.people if reader.known.people.get(p.split(" ")[-1])]
    if (
        not filers
        and spoken
        and (_OF_A_PERSON.search(clause.original_text(0, len(clause.text))) or not reader.discourse.campaigns)
    ):
        how = f"whose form it is is carried over: {spoken[-1]}"
        filers = [Ref(spoken[-1], spoken[-1], "person", how)]
    if len({ref.name for ref in filers}) != 1:
        return None
    if filer_pays(clause, filers[0]) or OWED_BY.search(clause.text) or _OF_THEIRS.search(clause.text):
        return None
    items = [
        ref
        for ref in _named(reader, clause)
        if ref.kind == "organisation" and ref.name.split(" ")[-1] != filers[0].name.split(" ")[-1]
    ]
    if not items:
        pointed = [m.ref for m in clause.mentions() if m.ref.kind == "organisation" and m.ref.how]
        items = pointed[:1]  # 'it', 'the company'
    if not items:
        return None
    made = _made(clause, "form_fact", "document", {"subject": filers[:1], "object": items}, amount)
    made.period = clause.periods[0] if len(clause.periods) == 1 else None
    return made if len(clause.periods) < 2 else None


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


def _of_payments(reader: Reader, clause: Clause, amount: Amount) -> Reading | None:
    payers, payees = roles.parties(reader, [m.ref for m in clause.mentions()])
    if len(payers) > 1 or len(payees) > 1 or doubts.first("payment/paid", clause.text):
        return None
    elliptic = _ELLIPTIC.fullmatch(clause.text)
    if not elliptic and not _MONEY_MOVES.search(clause.text) and not _telling(amount):
        return None
    before = reader.payer(clause)
    last = reader.last_payment
    if not payers and before is not None and before.kind in ("campaign", "organisation"):
        payers = [replace(before, how=before.how or f"who paid is carried over: {before.name}")]
    if not payees and last is not None and reader.payment_at == reader.paragraph and len(last.roles.get("object", [])) == 1:
        payees = [replace(last.roles["object"][0], how=f"who was paid is carried over: {last.roles['object'][0].name}")]
    if not payers or not payees or payers[0].name == payees[0].name or len(clause.periods) > 1:
        return None
    if other_way(clause, payers[0], payees[0]):
        return None
    plain = (
        elliptic and last is not None and last.frame == "paid" and last.amount is not None and not (last.unsure or last.negated)
    )
    made = _made(clause, "paid" if plain else "paid_fact", "payment", {"subject": payers, "object": payees}, amount)
    made.title = "" if plain else made.title  # what a payment was for
    made.period = clause.period(reader)
    return made


_ELLIPTIC = regex(
    r"(?:And |But |Then )?(?:(?:(?:[Ii]n|[Ff]or|[Dd]uring) (?:the )?)?<P\d+>,?(?: alone,?)? (?:(?:it|they|the (?:sum|total|figure|amount|bill|take|haul)) (?:was|were|came to|reached|rose to|fell to|dropped to) )?|<P\d+>:? (?:(?:brought|saw|yielded|added|was) )?(?:it |the firm )?(?:another |a further )?)<A\d+>(?: more)?[.]?"
)
"""'In March, $6.1 million': a time and a sum, of the payer and the payee before."""


def _telling(amount: Amount) -> bool:
    """Whether hardly anything else comes to a sum: it is given to three figures or more."""
    return len(f"{amount.figure:f}".replace(".", "").strip("0")) >= 3


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
