"""What no frame reads may be told by a loaded report all the same: 'Kushner gave one copy of it to Bannon'. Who did what to whom is looked for in its sentences (klieg.claims.reports.reports.told).

It can only be borne out: that no sentence tells it so proves nothing, and the claim is then not read, or, where it names nobody's dealings with a record, no claim at all (BESIDES).
"""

from __future__ import annotations

import re
from dataclasses import replace

from klieg.claims.language.patterns import regex
from klieg.claims.names.spoken import Mention
from klieg.claims.reading import Reading
from klieg.claims.reports import passages
from klieg.claims.sentences import roles, views
from klieg.claims.sentences.cutting import clauses
from klieg.claims.sentences.marked import Marked

TOLD, BESIDES = "told", "told_besides"
FRAMES = ((TOLD, "document"), (BESIDES, "document"))
"""What looks checkable, and what is only a claim if a report tells it."""
UNREAD = "no frame fits the sentence"
_ELSEWHERE = ("contact", "tie", "document", "any")
"""Kinds of which no record may be loaded while a report tells it."""
_ENOUGH = 3
"""With fewer words and names than this a clause tells nothing that could be told of one event alone."""
_JOINT = regex(r",? (?:but|and|or|yet|while|though|although)$")
"""What joins a clause to one that is cut off behind it."""
_POSSESSIVE = frozenset(["his", "its", "their"])


def readings(text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """The clauses of a sentence, or the whole of it if it has but one, as such to be looked for in reports; not what is said of payments, forms, archives, or by a report that is named."""
    for reading in found:
        _name_pronouns(reading, marked)
    if text.rstrip(" \"'\u201d\u2019").endswith("?"):
        return []
    parts = clauses(marked, text)
    spans = [part.span() for part in parts] if len(parts) > 1 else [(0, len(text.rstrip(" .,;")))]
    of_a_record = [
        r
        for r in found
        if r.uncheckable not in ("", views.VIEW)
        or (r.frame and r.kind not in _ELSEWHERE)
        or r.frame.startswith(("report_", "document_"))
    ]
    return [
        made
        for start, end in spans
        if not any(r.start < end and start < r.end for r in of_a_record) and (made := _reading(text, marked, start, end, BESIDES))
    ]


NAMED = "named"
"""The role of those for whom a pronoun stands in what a report is said to say."""
_FOR_SOMEBODY = frozenset(["he", "him", "she", "it", "they", "them"])


def _name_pronouns(reading: Reading, marked: Marked) -> None:
    """Whom the pronouns stand for in what a report is said to say: it names them, and is looked for by their names."""
    if reading.frame not in ("document_says", "report_detail"):
        return
    whose = reading.role("subject")
    named = [
        m.ref
        for m in marked.mentions
        if reading.start <= m.start < reading.end
        and m.ref.text.lower() in _FOR_SOMEBODY
        and m.ref.name.lower() != m.ref.text.lower()
        and (whose is None or m.ref.name != whose.name)
    ]
    if named:
        reading.roles[NAMED] = named


def by_name(reading: Reading) -> str:
    """What a report is said to say, with names for its pronouns; as it stands where one stands for two."""
    names: dict[str, set[str]] = {}
    for ref in reading.roles.get(NAMED, []):
        names.setdefault(ref.text.lower(), set()).add(ref.name)
    title = reading.title
    for word, called in names.items():
        if len(called) == 1:
            title = re.sub(rf"\b(?i:{word})\b(?! (?:says?|said|notes?|adds?)\b)", next(iter(called)), title)
    return title


def whole(text: str, marked: Marked, left: Reading) -> Reading:
    """A sentence, or clause, that no frame reads and that looks checkable, as one to be looked for; itself where it has no deed of somebody named."""
    return _reading(text, marked, left.start, left.end, TOLD) or left


def left_of(reading: Reading, told: list[Reading]) -> Reading | None:
    """What of an unsettled reading no clause that is told takes in; None if that is all of it, or no more than a word or two. A sentence that no report tells is no more than what looks checkable and is not read."""
    if reading.frame == TOLD:
        reading = replace(reading, frame="", kind="any", roles={}, title="", period=None, assumptions=[], unsure=UNREAD)
    for one in told:
        if reading.meets(one):
            before, after = reading.text[: max(one.start - reading.start, 0)], reading.text[max(one.end - reading.start, 0) :]
            text = _JOINT.sub("", max(before, after, key=len).strip(" .,;"))
            if len(text.split()) < _ENOUGH:
                return None
            start = reading.start + reading.text.find(text)
            reading = replace(reading, start=start, end=start + len(text), text=text)
    return reading


def _reading(text: str, marked: Marked, start: int, end: int, frame: str) -> Reading | None:
    periods = [p for p in marked.periods if start <= p.start < end]
    named = [m for m in marked.mentions if start <= m.start < m.end <= end]
    told = named_again(text, named, start, end)
    period = periods[0] if len(periods) == 1 else None
    said = passages.said_of(told, [m.ref for m in named], period)
    of_some = said.names or passages.of_a_country(said)
    if len(periods) > 1 or not said.verb or not of_some or len(said.words) + len(said.names) < _ENOUGH:
        return None
    assumptions = [m.ref.how for m in named if m.ref.how]
    return Reading(
        frame,
        "document",
        start,
        end,
        text[start:end],
        {"subject": [m.ref for m in named]} if named else {},
        told,
        period=period,
        assumptions=assumptions,
    )


def named_again(text: str, named: list[Mention], start: int, end: int) -> str:
    """A stretch of a sentence with names for its pronouns, where they are read; 'her' stays: whether it is hers or she is not told."""
    told = text[start:end]
    for mention in sorted(named, key=lambda m: m.start, reverse=True):
        word = mention.ref.text.lower()
        if word in roles.PRONOUNS and word != "her" and mention.ref.name.lower() != word:
            name = mention.ref.name + ("'s" if word in _POSSESSIVE else "")
            told = told[: mention.start - start] + name + told[mention.end - start :]
    return told
