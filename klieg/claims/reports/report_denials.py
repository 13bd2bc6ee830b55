"""What a report says that it did not find, held against a claim that the report found it, or says that it was so.

'The investigation did not identify evidence that X asked Y' contradicts 'the report says that X asked Y', and bears out 'the report found no sign that X asked Y'. Only a sentence that lacks no word
of the claim, with the same names and the same deed, is of the same.
"""

from __future__ import annotations

import re
from typing import Any

from klieg.claims.language.patterns import regex
from klieg.claims.language.same_words import SHORT_FORMS, WRITTEN_OUT, plainly
from klieg.claims.language.word_forms import is_past, stem
from klieg.claims.reports import passages, report_text
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine

_UNFOUND = regex(
    r"\b(?:(?:did|does|do|has|have|had)(?: also)? not (?:find|found|identify|identified|establish(?:ed)?|uncover(?:ed)?)(?: any| sufficient| other)?(?: evidence)?(?: of| that| likely to prove(?: beyond a reasonable doubt)? that)?"
    r"|(?:identified|found|uncovered|established) no(?: (?:documentary )?evidence (?:of|that|showing that))?)(?= |$)"
)
"""'Did not identify evidence that', 'identified no': what stands behind it was not found."""
_FINDS = regex(
    r"^\W*(?:that )?(?:(?:the |its |his )?(?:Mueller(?:['\u2019]s)? |Robert Mueller['\u2019]s |special counsel['\u2019]s )?(?:final )?(?:special counsel|investigat(?:ors|ion)|office|prosecutors|team|report|it|they)(?:['\u2019]s (?:office|team))? )?(?:(?:also|did|does|do|then) )*"
    r"(?:find|finds|found|identified|uncovered|established|concluded|concludes|determined|says|said|states|had|has)(?: (?:(?:clear|strong|ample|some|sufficient|extensive) )?(?:evidence|proof|signs?))?(?: that| of)? ",
    re.IGNORECASE,
)
"""'Investigators found evidence that': the finding, and not what was found."""
_QUALIFIED = regex(
    r"\b(?:knowing|intentional|willful|wilful|unlawful|criminal)ly\b|\bknew\b|\bother(?:wise)?\b|\bfurther\b|\bearlier\b"
)
"""What is less than all of it was not found."""
_IDLE = "interference operation agency ira effort persons evidence investigation government"
_LEAST = 3
"""Words and names that are enough to be of one thing."""


def sentences(engine: Engine, ids: list[str]) -> list[tuple[dict[str, Any], str, str]]:
    """The sentences of documents that say that something was not found: the row, the sentence, and what was not found."""
    return list(engine.kept(("what was not found", *ids), lambda: _sentences(engine, ids)))


def _sentences(engine: Engine, ids: list[str]) -> list[tuple[dict[str, Any], str, str]]:
    return [
        (row, told, told[match.end() :])
        for word in (" not ", " no ")
        for row in report_text.holding(engine, ids, [word])
        for told in passages.sentences(row["text"])
        if "[^" not in told and (match := _UNFOUND.search(told))
    ]


def against(engine: Engine, base: Verdict, ids: list[str], content: str) -> Verdict | None:
    """The sentence of a report that says that what a claim says was not found; None if there is none, or it is of less."""
    what = _FINDS.sub("", content)
    said = passages.said_of(what, [], None)
    wanted = passages.stems(what) - passages.stems(_IDLE) - said.light
    names = [name for name in said.names if name not in SHORT_FORMS]
    if len(wanted) < _LEAST or passages.DENYING.search(what):
        return None
    deeds = _deeds(what)
    president = report_text.presidents(engine, ids)
    for row, told, unfound in sentences(engine, ids):
        read = report_text.with_president(unfound, president) if president in names else unfound
        if _QUALIFIED.search(unfound) and not _QUALIFIED.search(what):
            continue
        plain = plainly(read)
        places = [match.start() if (match := re.search(rf"\b{re.escape(name)}(?!_|,? jr\b)", plain)) else -1 for name in names]
        if -1 in places or places != sorted(places):
            continue
        if wanted <= passages.stems(read) and deeds <= _deeds(read):
            base.against = [passages.cited(row, told)]
            return base.said("contradicted", 3, f"it says that this was not found: {passages.shown(told)}")
    return None


_UNDONE = r"(?:did not|didn['\u2019]t|declined to|refused to|never|was unable to)(?: (?:ever|actually|personally|also))? "
_BETWEEN = r"(?:(?!\b(?:that|which|whom)\b)[^.;:]){0,50}? "


def undone(engine: Engine, base: Verdict, ids: list[str], said: passages.Said) -> Verdict | None:
    """The sentence of a report that says that the one named first did not do what a claim says: with the names of the claim in it or its paragraph, its day, and most of its words; None if there is none."""
    names = [name for name in said.names if "_" not in name and name not in SHORT_FORMS | WRITTEN_OUT]
    wanted = said.words - said.light
    few = len(wanted) + len(names) <= _LEAST  # then all of them must stand in one sentence
    if not names or not said.verb or said.denied or not said.past or len(wanted) + len(names) < _LEAST:
        return None
    deed = re.compile(rf"\b{re.escape(names[0])}{_BETWEEN}{_UNDONE}(?P<verb>[a-z]+)")
    for row in report_text.holding(engine, ids, [names[0], "not"]):
        text = row["text"]
        if "[^" in text or not all(re.search(rf"\b{re.escape(name)}\b", plainly(text)) for name in names):
            continue
        if len(wanted & passages.stems(text)) < _MOST * len(wanted) or not passages.of_the_time(said.period, text):
            continue
        for told in passages.sentences(text):
            found = deed.search(plainly(told))
            if few and not wanted <= passages.stems(told):
                continue
            if found and stem(found["verb"]) == said.verb and not passages.WEIGHED.search(told):
                base.against = [passages.cited(row, told)]
                return base.said("contradicted", 3, f"it says that this was not done: {passages.shown(told)}")
    return None


_MOST = 0.75
"""So much of a claim's words stands in the paragraph of what was not done."""


def _deeds(text: str) -> set[str]:
    """The stems of the verbs of the past in a text."""
    return {stem(word) for word in re.findall(r"[a-z]+", plainly(text)) if is_past(word)} - {"ha", "hav", "be", "do"}
