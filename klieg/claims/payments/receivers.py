"""To whom somebody gives where the clause does not say: the committee whose receipts the paragraph tells of.

'Max Rose's campaign took in $21,200 on June 14. End Citizens United sent $3,000': to his campaign, whatever payee was spoken of before.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_GIVES = regex(
    r"\b(?:gave|given|gives|sent|sends|contributed|donated|chipped in|kicked in|put in|handed|passed (?:along|on)|wrote (?:it )?(?:a )?che(?:ck|que)s?)\b"
)
"""Verbs of giving a committee money."""
_TO_SOMEBODY = regex(
    r"(?:<A\d+>(?: [a-z]+){0,3}? (?<!start )(?<!beginning )to (?!date\b|finish\b|end\b|cover\b|pay\b|help\b|buy\b|fund\b|settle\b|(?:[a-z]+ ){0,2}(?:candidates|campaigns|committees|parties|causes|charities|vendors|payees|firms|companies)\b)(?P<to>(?:the |an? |his |her |their |its |another |other |some )?[a-z][a-z-]+(?: [a-z]+)?)"
    r"|\b(?:gave|given|gives|sent|sends|handed|paid|lent)(?: also)? (?P<whom>(?:the|an?|his|her|their|its|another|other|some|both|each|every|all|several|two|three|<A\d+>) (?!times\b|percent\b|payments?\b|che|bills?\b|instal|more\b|of\b|per\b)[a-z][a-z-]+(?: [a-z]+)?|others|somebody|someone|everybody|nobody) (?:about |some |another |nearly |just )*<A\d+>)"
)
"""'Gave his opponent $1,000', 'sent $3,000 to the state party': to somebody who is told by a common noun."""
_NO_ONE = regex(
    r"^(?:its|his|her|their|the)(?: own)? (?:campaign|committee|PAC|firm|company|candidate|congressman|congresswoman|senator)\b"
)
_RECEIVED = ("receipts", "contributions", "transfers in")
_GIVEN = ("paid", "apiece_got", "apiece_gave", "paid_count", "paid_rank", "paid_extreme")


def told(reader: Reader, found: Sequence[Reading]) -> None:
    """Keep, of the readings of a sentence, the committee that is told last to have received something."""
    for one in found:
        subject, payee = one.role("subject"), one.role("object")
        if one.frame == "cover" and subject is not None and one.title.startswith(_RECEIVED):
            reader.receiver = subject, reader.paragraph
        elif one.frame in _GIVEN and payee is not None and (payee.kind == "campaign" or payee.name in reader.known.committees):
            reader.receiver = payee, reader.paragraph


def of(reader: Reader, text: str, givers: Collection[str]) -> Ref | None:
    """Who is given to in a clause that names nobody; None where no committee's receipts are spoken of in its paragraph, or it gives itself, or a candidate does, whose campaign pays vendors too."""
    who, paragraph = reader.receiver
    if who is None or paragraph != reader.paragraph or not _GIVES.search(text):
        return None
    return None if who.name in givers or any(reader.known.candidate(name) for name in givers) else who


def somebody(text: str) -> str:
    """Who is given to in a clause, told by a common noun that stands for nobody who was named: another than whoever was spoken of. '' if nobody is told so."""
    said = _TO_SOMEBODY.search(text)
    whom = (said["to"] or said["whom"]) if said is not None else ""
    return "" if _NO_ONE.match(whom) else whom
