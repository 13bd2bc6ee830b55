"""'X was paid the most, followed by Y and Z': who stands behind the first, each a claim of its place. Nothing here looks at a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from klieg.claims.language.number_words import ORDINALS
from klieg.claims.language.patterns import regex
from klieg.claims.sentences.roles import A, E

if TYPE_CHECKING:
    from klieg.claims.reading import Reading
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause, Read

_FOLLOWED = regex(
    rf"(?P<head>.*?),? (?:followed|trailed)(?: closely)? by (?P<those>(?:the )?{E}(?: \({A}\))?(?:(?:,? and then |,? then |,? and |, )(?:the )?{E}(?: \({A}\))?)*)[\s.,;]*"
)
_ONE = regex(rf"(?P<e>{E})(?: \((?P<sum>{A})\))?")


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """The rank of the first, and the place of each of those behind; [] where the clause tells of none, or the rank is not read for sure."""
    match = _FOLLOWED.fullmatch(clause.text)
    if match is None:
        return []
    head = read(reader, clause.upto(match.end("head")))
    if len(head) != 1 or head[0].frame != "paid_rank" or head[0].unsure:
        return []
    first = head[0]
    made = [first]
    for nth, one in zip(ORDINALS[1:], _ONE.finditer(clause.text, match.start("those")), strict=False):
        sums: list[tuple[int, int] | str] = [", which was paid ", one.span("sum")] if one["sum"] else []
        said = clause.made_of(one.span("e"), f" was its {nth} biggest vendor", *sums)
        placed = [r for r in read(reader, said) if r.frame == "paid_rank"][:1]
        for reading in placed:
            reading.roles["subject"], reading.period = first.roles["subject"], first.period
            reading.start, reading.end = clause.original(*one.span())
            reading.text = clause.whole[reading.start : reading.end]
            reading.assumptions.append(f"of whom, and when, is as said of the first: {first.text}")
        if not placed:
            return made
        made += placed
    return made
