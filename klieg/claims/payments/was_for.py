"""'It was for polling', 'The money was for hats', behind a payment: what the one told right before was for.

Nothing here looks at a record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.payments.absences import Said
from klieg.claims.sentences import payment_words as words

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

OF_IT = regex(
    r"\W*(?:And |But )?(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]he (?:whole |entire )?(?:money|sum|fee|amount|bill)|<E\d+>) (?:was|is|went)(?: all)?"
    r"(?: for|,? (?:the (?:report|filing|campaign) says,? )?(?:described|listed|labell?ed|recorded|entered|put down|itemi[sz]ed) (?:there )?as)"
    r"(?: (?:what (?:the|its) (?:report|campaign|filing) calls)| payment for)? [\"\u201c\u2018]?(?P<p>(?!the\b|an?\b|his\b|her\b|its\b|naught\b|nothing\b|no\b|sure\b|sale\b|them\b|him\b|you\b|us\b|this\b|that\b)[a-z][a-z/&' -]{2,50}?)[\"\u201d\u2019]?\W*$"
)
_PAID = ("paid", "paid_count", "paid_extreme")


def said(reader: Reader, clause: Clause) -> list[Said]:
    """'The payment was for that', where the sentence before told of one payee's payments alone; else nothing."""
    match = OF_IT.match(clause.text) if not clause.marked.amounts and not clause.marked.periods else None
    told = [one for one in reader.last_said if one.frame or one.unsure]
    if match is None or not told or words.NOT_PURPOSE.match(match["p"]) or not clause.first:
        return []
    last = told[-1]
    sure = last.kind == "payment" and last.frame in _PAID and not last.unsure and not last.negated
    if not sure or len(last.roles.get("object", [])) != 1 or reader.payment_at != reader.paragraph:
        return []
    if match[0].lstrip().startswith("<E") and not any(ref.how for ref in clause.refs_in(match[0])):
        return []  # a name, and no 'it'
    made = clause.made_of("The payment was for ", match.span("p"))
    return [Said(made, (0, clause.end), f"what it was for is told of: {last.text}")]
