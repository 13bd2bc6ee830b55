"""What is denied of several forms at once: 'neither man's form mentions X', 'none of the three named X', 'neither it nor the version of February lists X'. It is said of each of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.names.short_forms import may_be
from klieg.claims.names.spoken import Mention
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Marked

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_NEITHER_FORM = regex(
    r"(?:And |But )?[Nn]either (?:(?P<one><E\d+>)(?:'s|\u2019s)(?: form)?,? nor (?P<other><E\d+>)(?:'s|\u2019s)(?: form)?"
    r"|(?P<whose>(?:man|woman|official|adviser|aide|of them|of the two)(?:'s|\u2019s)? (?:form|disclosure)|form|disclosure|of (?:the|their)(?: two)? (?:forms|disclosures)))"
    r" (?P<verb>mention|name|list|show|include|disclose|report)s?\b(?P<rest>.*)"
)
_NEITHER_IT_NOR = regex(
    r"(?:And |But )?[Nn]either (?:it|<E\d+>) nor (?:the|his|her) (?P<other>other|earlier|later|first|second|former|latter|(?:one|version|form|disclosure)(?: (?:of|from|made in|made on|signed in|signed on|filed in|filed on))? (?P<when><P\d+>|[A-Z][a-z]+))(?: (?:one|version|form|disclosure))?"
    r" (?:mentions|names|lists|shows|includes|discloses|reports)(?P<rest> (?:the )?<E\d+>)(?: as (?:an? )?[a-z ]+| among (?:his|her|the) [a-z ]+)?[ .]*"
)


def neither_version(reader: Reader, marked: Marked, text: str) -> list[Reading]:
    """'Neither it nor the version of February lists X': said of both versions of the form spoken of."""
    match, before = _NEITHER_IT_NOR.fullmatch(marked.text), reader.last_document
    if match is None or before is None or before.role("subject") is None:
        return []
    end = len(text.rstrip(" ."))
    roles = {"subject": before.roles["subject"], "object": marked.refs_in(match["rest"])}
    which = match["when"] or match["other"]
    # 'the other', 'the former': one of two, whichever they are; what is named has to be loaded
    which = "" if which in ("other", "former", "latter") or which.startswith("<") else which.lower()
    made = Reading("both_versions", "document", 0, end, text[:end], roles, f"neither {which}|{roles['object'][0].name}")
    if match["when"] and not which:
        made.period = reader.in_context(marked.period(match["when"]), text, marked.periods)
    made.assumptions = [f"'it' is the form spoken of before: that of {roles['subject'][0].name}"]
    return [made]


def neither_form(reader: Reader, marked: Marked, text: str) -> list[Reading]:
    """'Neither A's form nor B's mentions X', 'neither man's form mentions X': said of the form of each; empty if it is not both that can be read."""
    match = _NEITHER_FORM.fullmatch(marked.text)
    if match is None:
        return none_of_them(reader, marked, text) or neither_version(reader, marked, text)
    if match["one"]:
        filers = [marked.ref(match["one"]), marked.ref(match["other"])]
    else:
        spoken = _spoken_of(reader, 2, _PRONOUNS.get(match["whose"][:3], ""))
        filers = [Ref(p, p, "person", f"{match['whose']!r}: those of {' and '.join(spoken)}") for p in spoken]
    made = []
    for filer in filers:
        told = f"<E{len(marked.mentions)}>'s form does not {match['verb']}"
        first, last = marked.places[0][0], marked.places[match.end("verb") - 1][1]
        places = [*[(first, last)] * len(told), *marked.places[match.start("rest") :]]
        said = replace(marked, text=told + match["rest"], places=places, mentions=[*marked.mentions, Mention(0, 0, filer)])
        # a doubt about 'neither' is not one here, where it is read
        read = reader.by_frames(text, said)[:1]
        made += [replace(one, unsure="" if re.match(r"['\"]Neither", one.unsure) else one.unsure) for one in read]
    return made if len(made) == len(filers) == 2 else []


_PRONOUNS = {"man": "he", "wom": "she"}
"""By which pronoun those meant by 'neither man', 'neither woman' are told."""


def _spoken_of(reader: Reader, number: int, pronoun: str = "") -> list[str]:
    """Of whom the story spoke last, so many as are said: those of the last sentence that names several, if they are as many, else the last ones. Whether a form of theirs is loaded does not matter here; empty if they are too few."""
    people = [p for p in reader.discourse.people if _files(reader, p) or not reader.known.candidate(p)]
    people = [p for p in people if not pronoun or may_be(pronoun, p)]
    before = (one.text for one in reversed(reader.story.sentences) if one.end <= reader.at)
    named = ([p for p in people if re.search(rf"\b{re.escape(p.split(' ')[-1])}\b", text)] for text in before)
    together = next((several for several in named if len(several) > 1), people)
    meant = together if len(together) == number or not number else people[-number:]
    return meant if len(meant) >= max(number, 2) else []


def _files(reader: Reader, person: str) -> bool:
    """Whether a form of somebody is loaded."""
    return bool(reader.known.people.get(person.split(" ")[-1]))


_OF_ALL = regex(
    r"(?:And |But )?(?P<none>[Nn]one|[Nn]ot one|[Nn]either) of (?:the (?P<n><A\d+>|two|three|four|five)(?: (?:men|women|officials|advisers|aides|filers|people))?|them|their (?:forms|disclosures))(?:['\u2019]s? (?:forms|disclosures))?"
    r" (?P<verb>named?|mention(?:ed)?|list(?:ed)?|show(?:ed)?|includ(?:e|ed)|disclosed?|report(?:ed)?)s?(?P<rest> (?:the )?<E\d+>)(?: (?:in|on) (?:their|the|any of the) (?:own )?(?:forms?|disclosures?|filings?))?(?: (?:at all|anywhere))?[ .]*"
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_FORMS = regex(r"\b(?:forms?|disclosures?|filings?)\b")


def none_of_them(reader: Reader, marked: Marked, text: str) -> list[Reading]:
    """'None of the three named X in their forms': one claim, of the form of each of those spoken of last; empty if how many they are does not fit."""
    match = _OF_ALL.fullmatch(marked.text)
    if match is None or not _FORMS.search(marked.text):
        return []
    said = match["n"] or ""
    count = (
        int(marked.amount(said).figure)
        if said.startswith("<")
        else _NUMBERS.get(said, 2 if match["none"].lower() == "neither" else 0)
    )
    meant = _spoken_of(reader, count)
    item = marked.refs_in(match["rest"])[0]
    if not meant or item.kind not in ("organisation", "person", "campaign"):
        return []
    how = f"the forms of {', '.join(meant[:-1])} and {meant[-1]}"
    filers = [Ref(p, p, "person", how) for p in meant]
    end = len(text.rstrip(" ."))
    made = Reading(
        "disclosed", "document", 0, end, text[:end], {"subject": filers, "object": [item]}, f"|{item.name}", negated=True
    )
    made.assumptions = [how]
    return [made]
