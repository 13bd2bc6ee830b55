"""Whom a sentence only points to: 'he gives his job there as press secretary', 'he reports a note to it of $50,000'."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Marked

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

THERE = regex(r"\b(?:job|post|position|role|title|office|function) (?:there|(?:at|with|in|on) (?:it|the [a-z]+))\b")


def fill(reader: Reader, reading: Reading) -> None:
    """At whoever was named last in this paragraph; if the sentence before names two, at which of them is not sure."""
    places = [ref for ref in reader.named_before(0) if ref.kind in ("organisation", "campaign")]
    before = next((one.text for one in reversed(reader.story.sentences) if one.end <= reader.at), "")
    if places:
        reading.roles["object"] = [replace(places[0], how=f"where it was is carried over: {places[0].name}")]
    if sum(ref.name in before for ref in places) > 1:
        reading.unsure = reading.unsure or "where it was is not sure"


_OWED_TO_IT = regex(
    r"\b(?:debt|loan|note|mortgage|liability|obligation)s? (?:owed |due |payable )?(?:to|from|with) (?:it|(?P<it><E\d+>))(?= |$)"
)


def owed_to(reader: Reader, rest: str, marked: Marked) -> list[Ref]:
    """'He reports a note to it of $50,000': to the one organisation that was named in the sentence before; none if it was none, or two."""
    match = _OWED_TO_IT.search(rest)
    if match is None or (match["it"] and marked.ref(match["it"]).text.lower() != "it"):
        return []
    before = next((one.text for one in reversed(reader.story.sentences) if one.end <= reader.at), "")
    named = [ref for ref in reader.named_before(0) if ref.kind == "organisation" and ref.name in before]
    return [replace(one, text="it", how=f"'it' is {one.name}, named before") for one in named] if len(named) == 1 else []
