"""A payment, and behind it of when or how much one of the payments was: 'paid $3.7 million to X, which received its first payment in June 2015', 'paid X $5 million, the last of it in March'.

They are two claims: the sum is what was paid in all, and no sum of the first. Nothing here looks at a record.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.sentences.marked import Clause, Read
from klieg.claims.sentences.roles import A, E

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_WHICH_ONE = r"\b(?:first|last|largest|biggest|smallest|final|earliest|latest)\b"
_PAYEE = rf"(?P<main>[^;]*{A}[^;]*?(?P<e>{E}))(?:,|, an? [^<>,;]{{3,60}},)"
_BEHIND = (
    regex(
        rf"{_PAYEE} (?:which|who) (?P<rest>(?:had |has )?(?:received|got|was (?:first |last )?paid|collected|was sent|was given)\b[^;]*?{_WHICH_ONE}[^;]*)$"
    ),
    regex(rf"{_PAYEE} whose (?P<rest>{_WHICH_ONE} [^;]*)$"),
)


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """The payment, and what is told behind it of the first, last or largest to the same payee; [] if a clause is not so."""
    match = next((m for pattern in _BEHIND if (m := pattern.match(clause.text))), None) if ", wh" in clause.text else None
    if match is None:
        return []
    made = read(reader, clause.upto(match.end("e")))
    paid_to = [ref.name for one in made for ref in one.roles.get("object", [])]
    payee = clause.refs_in(match["e"])[0]
    if len(made) != 1 or made[0].frame != "paid" or paid_to != [payee.name]:
        return []
    joint = "'s " if "whose " in clause.text[match.end("e") : match.start("rest")] else " "
    behind = read(reader, replace(clause.made_of(match.span("e"), joint, match.span("rest")), moved=True))
    if len(behind) != 1 or behind[0].frame not in ("paid_extreme", "paid"):
        return []
    (one,) = behind
    if not one.roles.get("object"):
        one.roles["object"] = list(made[0].roles["object"])
    one.roles["subject"] = list(made[0].roles.get("subject", []))
    one.start, one.end = clause.original(*match.span("rest"))
    one.text = clause.whole[one.start : one.end]
    return [made[0], one]
