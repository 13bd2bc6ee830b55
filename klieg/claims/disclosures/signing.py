"""The day on which a form is said to have been signed, in passing: 'her form, which she signed on March 13, 2017, lists X', 'the first version, signed on Feb. 11, 2017, names Y'. It is a claim of its own beside what the form holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Marked

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_WHICH = r"(?:first|second|original|earlier|later|amended|initial|latest|updated)"
_IN_PASSING = regex(
    rf"(?:(?P<whose><E\d+>)(?:'s|\u2019s)? |\b(?:[Hh]is|[Hh]er|[Tt]he|[Tt]hat) )(?:own |(?P<which>{_WHICH}) |(?:financial|public|ethics|disclosure|White House) )*(?:form|disclosure|version|report|statement|one)(?: form)?(?: of (?:<E\d+>(?:'s|\u2019s)? ?)(?:form|disclosure)?)?"
    r",? (?:the (?:one|version) )?(?P<told>(?:(?:which|that) )?(?:(?P<who><E\d+>) )?(?:(?:was|had been) )?(?:electronically )?(?:signed|certified)(?: by (?P<by><E\d+>))?(?: electronically)? (?:(?:on|in) )?(?P<when><P\d+>))"
)


_FOLLOWED = regex(
    r"(?:^(?:And |But )?|,? (?:and|but|while|then) )(?:then )?(?P<told>(?P<who><E\d+>) (?:(?:had |has )?(?:followed(?: suit)?|did so|did the same)(?: (?:only|just|later))? (?:(?:on|in) )?(?P<when><P\d+>)))(?=[.,;]|\W*$)"
)
"""'Conway signed hers on March 13, and Bannon followed on March 30': he signed, too."""


def _followed(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """Who signed after another whose signing was told just before."""
    made: list[Reading] = []
    for match in _FOLLOWED.finditer(marked.text):
        start, end = marked.original(*match.span("told"))
        framed = [r for r in found if r.frame]
        ahead = [r for r in framed if r.end <= start] or ([] if framed else reader.last_said)
        who = marked.ref(match["who"])
        signed = bool(ahead) and ahead[-1].frame == "signed" and not ahead[-1].unsure
        if not signed or who.kind != "person" or not reader.known.people.get(who.name.split(" ")[-1]):
            continue
        if any(r.frame and r.start < end and start < r.end for r in found):
            continue
        one = Reading("signed", "document", start, end, text[start:end], {"subject": [who]}, "|")
        one.period = reader.in_context(marked.period(match["when"]), text, marked.periods)
        one.assumptions = ["that a form was signed is carried over", *([who.how] if who.how else [])]
        made.append(one)
    return made


def readings(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """The days of signing that no reading is of."""
    made = []
    for match in _IN_PASSING.finditer(marked.text):
        start, end = marked.original(*match.span("told"))
        if any(r.frame == "signed" and r.start < end and start < r.end for r in found):
            continue
        who = _filer(reader, marked, match, found)
        if who is None:
            continue
        one = Reading("signed", "document", start, end, text[start:end], {"subject": [who]}, f"{match['which'] or ''}|")
        one.period = reader.in_context(marked.period(match["when"]), text, marked.periods)
        one.assumptions = [who.how] if who.how else []
        made.append(one)
    return [*made, *_followed(reader, text, marked, found)]


def _filer(reader: Reader, marked: Marked, match: re.Match[str], found: list[Reading]) -> Ref | None:
    """Who signed: whoever is named as the one who did or whose form it is, else whose form the clause is read to be of; a filer whose form is loaded, or none."""
    named = [marked.ref(match[group]) for group in ("who", "by", "whose") if match[group]]
    read = [ref for r in found if r.kind == "document" for ref in r.roles.get("subject", [])]
    before = reader.last_document.roles.get("subject", []) if reader.last_document is not None else []
    for ref in [*named, *read, *before]:
        if ref.kind == "person" and reader.known.people.get(ref.name.split(" ")[-1]):
            return ref
    return None
