"""What part of a total that was told before came from whom: 'It raised $543,394 between April and May. About 80 percent of it came from individuals'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import A, E

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

OF_IT = regex(
    rf"(?:(?:And|But) )?(?P<A>{A}|[Mm]ost) of (?:it|that|this|(?:that|this|the) (?:money|total|haul|sum|amount)|(?:his|her|its|their|(?P<S>{E})(?:['\u2019]s)?) (?:funds|money|receipts|haul|total|contributions|donations))(?: so far)? (?:has |had |have )?(?:came|come|comes)(?: in)? from (?P<rest>[^<;]*)$"
)
_TOTALS = ("receipts", "contributions")


def told(reader: Reader, clause: Clause) -> tuple[Clause, Reading] | None:
    """A clause of a share of the receipts told of right before, in the words of one that names them, and what told of them; None for any other clause."""
    match, last = OF_IT.match(clause.text.rstrip(" .")), reader.last_claim
    if match is None or last is None or last.frame != "cover" or last.title not in _TOTALS or last.unsure:
        return None
    if match["S"] and reader.candidate(clause.refs_in(match["S"])[0]).name not in {ref.name for ref in last.roles["subject"]}:
        return None
    return clause.made_of(match.span("A"), f" of {last.title} came from ", match.span("rest")), last
