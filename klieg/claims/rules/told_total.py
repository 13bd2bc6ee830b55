"""What share of a total went where, behind the total itself: 'It spent $46.6 million, more than a third of it on placed media', '... Nearly nine dollars in ten went for legal costs'.

The share is put as a sentence of its own, of the payer and the time that the total has. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.number_words import between
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.rules import in_words, outside
from klieg.claims.sentences.payment_words import OPERATING, OPERATIONS
from klieg.claims.speech.story import Sentence

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_MORE = r"(?:(?:[Aa]bout|[Nn]early|[Aa]lmost|[Rr]oughly|[Mm]ore than|[Oo]ver|[Ll]ess than|[Jj]ust over|[Jj]ust under|[Aa]t least|[Ss]ome|[Ww]ell over|[Oo]nly|[Jj]ust) )*"
_NUMBER = rf"(?i:{between(1, 20)})"
_SHARE = rf"(?P<share>{_MORE}(?:(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)[ -](?:third|quarter|fifth|tenth|half)s?|[Hh]alf|[Mm]ost|\d[\d.]*(?:\s?%| per ?cent)|{_NUMBER} per ?cent|{_NUMBER} (?:dollars? )?(?:in|out of|of every) {_NUMBER}(?: dollars)?|(?:\d+|{_NUMBER}) cents (?:of|in|from|on) (?:every|each|the) dollar))"
_OF_IT = r"(?: of (?:it|that|this|which|the money|the total|the sum|(?:its|the|that|their) (?:spending|outlays?)))"
_WENT = r"(?: (?:went|was spent|was paid|had gone|goes))"
_WHERE = r"(?P<where> (?:for|on|to|toward|towards|into) (?!\$|the end\b)[^,;:$\d]{3,60}?)"
_SENTENCE = regex(rf"(?:And |But )?{_SHARE}{_OF_IT}?{_WENT}{_WHERE}\W*$")
_TAIL = regex(
    rf"(?P<main>.*?[$\u20ac\u00a3]\d.*?),(?: and| but| with)? (?P<tail>{_SHARE}(?:{_OF_IT}(?:{_WENT}|(?: going))?|{_WENT}){_WHERE})(?P<told>,? (?:according to|[a-z ]+ (?:show|shows|say|says)) ?[^,;]*)?\W*$",
    re.DOTALL,
)


def share_of(total: Reading, text: str) -> str:
    """The sentence that says of a total, told right before, what share of it went where; '' where it is no such total, or its payer or time can't be said."""
    match = _SENTENCE.match(text)
    return _whole(total, match) if match is not None else ""


def _whole(total: Reading, match: re.Match[str]) -> str:
    if total.frame not in ("paid_total", "cover") or total.title not in ("", OPERATIONS, "disbursements") or total.negated:
        return ""
    payer, when = in_words.payer(total), in_words.during(total.period)
    if not payer or when is None or total.roles.get("object") or total.amount is None:
        return ""
    operating = total.title == OPERATIONS or OPERATING.search(total.text) is not None
    share = f"{match['share'][0].upper()}{match['share'][1:]}"
    return f"{share} of the {'operating ' if operating else ''}spending of {payer}{when} went{match['where']}."


def apart(reader: Reader, sentence: Sentence) -> list[Reading]:
    """'It spent $46.6 million, more than a third of it on placed media': the total, and the share; [] where either is not read for sure."""
    match = _TAIL.match(sentence.text)
    if match is None or sentence.quotes:
        return []
    main = reader.claims_of(replace(sentence, text=f"{match['main']}."))
    total = main[-1] if main else None
    if total is None or not outside.framed(total) or total.unsure or total.uncheckable or not (whole := _whole(total, match)):
        return []
    start, end = sentence.start + match.start("tail"), sentence.start + match.end("tail")
    made = [r for r in reader.claims_of(Sentence(start, end, whole, sentence.paragraph, ())) if outside.framed(r)]
    if len(made) != 1 or made[0].unsure or made[0].uncheckable:
        return []
    told = f"what the sentence leaves out is put back: {whole}"
    return [*main, replace(made[0], start=start, end=end, text=match["tail"], assumptions=[*made[0].assumptions, told])]
