"""The text of loaded reports: which documents a report's name may mean, the passages that hold a name or words, and each sentence beside what a claim says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from klieg.claims.language.patterns import regex
from klieg.claims.language.same_words import WRITTEN_OUT
from klieg.claims.language.word_lists import demonyms
from klieg.claims.reading import Ref
from klieg.claims.reports import passages
from klieg.store.engine import Engine
from klieg.store.sql import block

_IDLE = frozenset(
    [
        "the",
        "special",
        "report",
        "volume",
        "findings",
        "robert",
        "counsel",
        "counsels",
        "final",
        "official",
        "of",
        "and",
        "on",
        "in",
        "a",
        "s",
    ]
)
_FOOTNOTE = regex(r"\[\^\w+\]:")
_CITING = regex(
    r"\b(?:[Ss]ee|[Ii]d\.|Tweet|Times|Post|News|Journal|CNN|Email|302|supra|infra)\b|\((?:[A-Z][a-z]{2,8}\.? \d|\d{4})|\bat \d"
)


_WHOLE = block(__package__, "reports.sql", "whole").rstrip("; \n")
_HOLDING = block(__package__, "reports.sql", "holding")
SHOWN = f"WITH whole_passage AS (\n{_WHOLE}\n)\n{_HOLDING}"
"""What `holding` asks, in one statement."""


def holding(engine: Engine, ids: list[str], words: list[str]) -> list[dict[str, Any]]:
    """The passages of documents that hold all of these words, whole. They are put together once, for all claims."""
    engine.kept("whole passages", lambda: engine.make(f"CREATE TABLE whole_passage AS {_WHOLE}"))
    return engine.rows(_HOLDING, ids=ids, words=words)


def compared(
    engine: Engine, ids: list[str], said: passages.Said, turned: Sequence[tuple[re.Pattern[str], str]] = ()
) -> Iterator[passages.Passage]:
    """Each sentence of documents, and each with the next, that names those whom a claim names, and how it stands to the claim."""
    # a scanned handle may be broken in two: it is looked for in what is read
    president = presidents(engine, ids)
    for row in holding(
        engine, ids, [name for name in said.names if not ("_" in name or name == president or name in WRITTEN_OUT)]
    ):
        text = row["text"]
        for pattern, name in turned:
            text = pattern.sub(name, text)  # a glossary has the last name first
        each = passages.sentences(text)
        noted = False
        for n, sentence in enumerate(each):
            noted = noted or bool(_FOOTNOTE.search(sentence))
            cites = noted and bool(_CITING.search(sentence))
            for told in dict.fromkeys((sentence, " ".join(each[n : n + 2]))):
                read = told
                if president in said.names:
                    read = with_president(told, president)
                if passage := passages.compared(row, told, said, told is sentence or told == sentence, cites, read):
                    yield passage


_PRESIDENT = regex(
    r"(?P<of>[A-Z][a-z]+ )?\b[Pp]resident(?:-[Ee]lect)? (?:[A-Z][a-z]+ (?:[A-Z]\. )?)?(?P<name>[A-Z][a-z]+)\b(?!['\u2019]s (?:campaign|organization))"
)
_THE_PRESIDENT = regex(r"\b[Tt]he [Pp]resident(?:-[Ee]lect)?(?=['\u2019]s\b|\b(?! of\b| [A-Z]))")
_OFTEN = 10
"""A president whom a report names so often, and more than twice as often as any other, is whom it calls the president."""


def with_president(told: str, president: str) -> str:
    """A sentence with the name of whom it calls the president; as it is where it has the name itself."""
    if not president or re.search(rf"\b{president}\b", told, re.IGNORECASE):
        return told
    return _THE_PRESIDENT.sub(f"president {president.capitalize()}", told)


def presidents(engine: Engine, ids: list[str]) -> str:
    """Whom documents mean by 'the president': the last name, in lower case; '' if that is not sure."""
    return str(engine.kept(("the president of", *ids), lambda: _president(holding(engine, ids, ["president "]))))


def _president(rows: list[dict[str, Any]]) -> str:
    named = Counter(
        match["name"].lower()
        for row in rows
        for match in _PRESIDENT.finditer(row["text"])
        if (match["of"] or "").strip().lower() not in demonyms()
    )
    (first, times), (_, next_to_it) = ([*named.most_common(2), ("", 0), ("", 0)])[:2]
    return first if times >= _OFTEN and times > 2 * next_to_it else ""


def documents(engine: Engine, which: Ref) -> list[dict[str, Any]]:
    """The loaded documents whose title, author, file or first passages hold the telling words of a report's name; forms are none."""
    words = [w for w in re.findall(r"[a-z]{3,}", which.name.lower()) if w not in _IDLE]
    return engine.rows(
        block(__package__, "reports.sql", "documents"), words=words or re.findall(r"[a-z]{3,}", which.name.lower())
    )


_PERSON = regex(r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}(?: (?:Jr|Sr)\.?)?")
"""A name that a middle initial may stand within."""


def naming(engine: Engine, ids: list[str], name: str) -> list[dict[str, Any]]:
    """The passages of documents that hold a name or words, whole, in any case, over line breaks."""
    words = [re.escape(word) for word in name.rstrip(".").split()]
    pattern = r"\b" + r"\s+".join(words) + r"\b"
    if len(words) > 1 and _PERSON.fullmatch(name):
        # 'Donald Trump Jr.' for Donald J. Trump Jr.
        pattern = rf"\b{words[0]}\s+(?:[A-Z]\.?\s+)?" + r"\s+".join(words[1:]) + r"\b"
    if len(words) == 2:
        # a glossary has the last name first
        pattern += rf"|\b{words[1]},\s+{words[0]}\b"
    return engine.rows(block(__package__, "reports.sql", "naming"), ids=ids, pattern=f"(?i){pattern}")
