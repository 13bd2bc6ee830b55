"""Whose words a story is as a whole: a letter's by its signature, a statement's or a memorandum's by its heading, a release's by who issues it. Then "the writer" has a name, and so have "you" to whom a letter goes."""

from __future__ import annotations

import re
from dataclasses import replace

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Speaker
from klieg.claims.speech import transcripts

_HEAD = 900
"""So many characters from the beginning a heading is looked for."""
_CLOSING = regex(
    r"^[ \t>*_]*(?:sincerely(?: yours)?|yours(?: very)?(?: sincerely| faithfully| truly)|very truly yours|respectfully(?: submitted| yours)?"
    r"|with (?:best|kind|warm) (?:regards|wishes)|(?:(?:best|kind|warm) )?regards|cordially|faithfully)[,.]?[ \t*_]*\n+(?P<who>[^\n]{3,70})",
    re.IGNORECASE | re.MULTILINE,
)
_STATEMENT = regex(
    r"^[#*_ \t]*(?:(?:opening|prepared|closing|written) )?(?:statement|testimony|remarks) (?:of|by) (?P<who>[^,\n.:*_]{3,60})",
    re.IGNORECASE | re.MULTILINE,
)
_FROM = regex(r"^[*_ \t]*from[*_]*:[*_ \t]*(?P<who>[^\n,<(*_]{3,60})", re.IGNORECASE | re.MULTILINE)
_RELEASE = regex(r"\b(?:for immediate release|press release|news release|media release)\b", re.IGNORECASE)
_ISSUED_BY = regex(
    r"(?P<who>(?:The )?[A-Z][\w&'\u2019-]+(?: (?:of |for |on |the |and )*[A-Z][\w&'\u2019-]+){1,5})(?:, an? [^,.]{3,80},)? (?:today|on [A-Z][a-z]+day) (?:published|released|issued|announced)\b"
)
_NO_NAME = regex(r"[\[\](){}<>@#]|\d{3}|\b(?:signature|enclosures?|cc)\b", re.IGNORECASE)
_SCRIPT = frozenset(["Anchor", "Host", "Narrator", "Presenter", "Reporter"])
"""Labels of a script's own voices: what they say is the writer's."""


def author(plain: str) -> str:
    """Who wrote or says all of a story, as its form tells it; '' where nothing does.

    Args:
        plain: the story's text without markup.
    """
    head = plain[:_HEAD]
    found = (
        next(reversed([*_CLOSING.finditer(plain)]), None)
        or _STATEMENT.search(head)
        or _FROM.search(head)
        or (_ISSUED_BY.search(head) if _RELEASE.search(head) else None)
    )
    name = found["who"].strip(" \t*_,.;-") if found else ""
    if len(name.split()) < 2 or _NO_NAME.search(name):
        return ""
    name = name.title() if name.isupper() else name
    return re.sub(r"^(?:The|A|An|Two|Three) ", lambda m: m[0].lower(), name)


_SALUTATION = regex(r"^[ \t>]*Dear (?P<who>[^\n:,]{2,60})[:,]?[ \t]*$", re.MULTILINE)
_TITLES = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|Hon|The Honorable|Senator|Representative|Congress(?:man|woman)|Chair(?:man|woman)?|Secretary|Director|Judge|Counsel(?:or)?)\.? )+"


def addressee(plain: str) -> str:
    """To whom a story that is a letter goes: in full, where the lines above its 'Dear Mr. Doe' have the name; '' where it is none.

    Args:
        plain: the story's text without markup.
    """
    dear = _SALUTATION.search(plain)
    if dear is None:
        return ""
    name = dear["who"].strip()
    last = re.sub(rf"^{_TITLES}", "", name)
    first, end = transcripts.address(plain)
    lines = [line.strip(" *_") for line in plain[first:end].split("\n")]
    whole = next((line for line in lines if re.search(rf"[A-Z][\w.'\u2019-]* (?:[A-Z]\. )?{re.escape(last)}(?:,|$)", line)), "")
    return re.sub(rf"^{_TITLES}", "", whole.split(",")[0]) if whole and " " not in last else name


def named(readings: list[Reading], plain: str) -> list[Reading]:
    """The readings, with the author's name where the writer is said to speak ('the writer, Ruth Hadley'), and the name of whom a letter goes to where 'you' are."""
    who, to = author(plain), addressee(plain)
    for reading in readings:
        said = reading.speaker
        if to and said.name in ("you", "You"):
            reading.speaker = replace(said, name=to)
        elif said.name in _SCRIPT:
            reading.speaker = Speaker(f"the writer, the {said.name.lower()}")
        elif who and said.name.removeprefix("the ") == who.removeprefix("the "):
            reading.speaker = replace(said, name=f"the writer, {who}")
        elif who and (said.name == "the writer" or said.name.startswith("the writer, citing")):
            reading.speaker = replace(said, name=f"the writer, {who}{said.name.removeprefix('the writer')}")
    return readings
