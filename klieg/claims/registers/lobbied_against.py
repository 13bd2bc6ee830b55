"""What a lobbyist reported of a client, told against what another did of it: ', nearly three times what Capitol Legislative Strategies did'. Nothing here looks at what a register holds."""

from __future__ import annotations

from dataclasses import replace

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.sentences.marked import Marked

_AGAINST = regex(
    r",? (?:and )?(?:about |nearly |almost |roughly |just over )?(?:(?P<a><A\d+>) times|(?P<w>twice|double|triple)|(?P<says>more|less) than)(?: (?:what|as much as|the (?:sum|amount)))?(?: that)? (?:the )?(?P<other><E\d+>)(?: (?:did|had|got|received|reported|was paid|took in|collected))?(?: (?:from|by) (?:it|<E\d+>))?(?: (?:in|for) (?:the same|that) (?:quarter|time|period|year))?(?=\W*$)"
)
_LED = regex(r"(?:,|,? (?:which|that|it) (?:is|was|came to)|,? or)$")
"""What may stand before it and change nothing: not 'more than', 'less than', 'not'."""


def readings(text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """What was found, with what a sum that a lobbyist reported is said to be against another's of the same client."""
    told = [r for r in found if r.frame == "lobbied" and r.roles.get("object") and r.roles.get("subject") and not r.unsure]
    match = _AGAINST.search(marked.text) if told else None
    if match is None:
        return found
    start, end = marked.original(match.start(), match.end())
    one, other = told[-1], marked.ref(match["other"])
    if other.kind != "organisation" or other.name == one.roles["subject"][0].name or start < one.end - 1:
        return found
    start += len(text[start:end]) - len(text[start:end].lstrip(" ,"))
    roles = {"subject": one.roles["object"][:1], "object": one.roles["subject"][:1], "other": [other]}
    made = replace(one, frame="paid_ratio", kind="payment", start=start, end=end, text=text[start:end], roles=roles)
    made.amount = marked.amount_in(match["a"])
    made.title = "times" if made.amount is not None else match["w"] or match["says"]
    made.period = one.period.carry() if one.period is not None else None
    before = marked.text[: match.start()]
    if not match[0].startswith(",") and not _LED.search(before):
        made.unsure = f"what stands before {match[0].strip()!r} may turn it"
    made.assumptions = [*one.assumptions, f"of whom, and of what time, is carried over: {one.text}"]
    rest = [r for r in found if r is one or not r.meets(made)]
    return sorted([*rest, made], key=lambda r: r.start)
