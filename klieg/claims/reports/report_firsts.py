"""When the first or the last of its kind was, as a report dates it: 'the first known advertisement endorsing him was bought on April 19, 2016'.

There is but one first of a kind: the sentence of the report that tells of it by the same words decides whether its day is the one a claim gives.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.language.same_words import SHORT_FORMS, plainly
from klieg.claims.language.word_forms import stem
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading
from klieg.claims.reports import passages, report_text
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine

_UTMOST = regex(
    r"\b(?:(?P<first>first|earliest)|(?P<last>last|latest))\b(?! (?:month|week|year|spring|summer|fall|autumn|winter|time|name|volume|part)\b)"
)
_HEAD = r"\b(?:{})\b(?P<behind>(?: [\w'\u2019-]+){{1,6}})"
_KINDS = ("day", "month", "year")


def decide(engine: Engine, reading: Reading, base: Verdict, ids: list[str]) -> Verdict | None:
    """The day, or month, that a report gives to the first or last of what a claim names; None if it tells of none in these words, or of several, or the claim is of something else."""
    period = reading.period
    utmost = list(_UTMOST.finditer(reading.title))
    if period is None or period.carried or period.kind not in _KINDS or reading.negated or len(utmost) != 1:
        return None
    light = {stem(word) for word in word_list("first_words")} | SHORT_FORMS
    said = passages.said_of(reading.title, reading.roles.get("object", []), period)
    wanted = (said.words - said.light | {stem(name) for name in said.names}) - light
    behind = plainly(reading.title)
    behind = behind[_UTMOST.search(behind).end() :] if _UTMOST.search(behind) else ""  # type: ignore[union-attr]
    head = next((one for word in re.findall(r"[a-z]+", behind) if (one := stem(word)) in wanted), "")
    if not head or (len(wanted) == 1 and head in _of_many()):
        return None  # 'the first meeting': whose is not told
    words = ("first", "earliest") if utmost[0]["first"] else ("last", "latest")
    told = [
        (row, sentence, when)
        for word in words
        for row in report_text.holding(engine, ids, [word])
        for sentence in passages.sentences(row["text"])
        if (when := passages.dated(sentence)) and _of_it(sentence, words, head, wanted)
    ]
    if len({when.since for *_, when in told}) != 1:
        return None
    return _held(base, period, *told[0])


@cache
def _of_many() -> frozenset[str]:
    """Things of which there are many firsts."""
    return frozenset(stem(word) for word in word_list("first_of_many"))


def _of_it(sentence: str, words: tuple[str, ...], head: str, wanted: set[str] | frozenset[str]) -> bool:
    """Whether a sentence tells of the first of the same: the head word stands right behind 'first', and no word of the claim is lacking."""
    plain = plainly(sentence)
    near = re.search(_HEAD.format("|".join(words)), plain)
    return near is not None and head in {stem(word) for word in near["behind"].split()} and wanted <= passages.stems(sentence)


def _held(base: Verdict, claimed: Period, row: dict[str, Any], sentence: str, when: Period) -> Verdict | None:
    """What the day that is told says of the one claimed."""
    if not (claimed.since and claimed.until and when.since and when.until):
        return None
    base.figure = str(when.since) if when.since == when.until else f"{when.since:%Y-%m}"
    cited = [passages.cited(row, sentence)]
    if claimed.since <= when.since and when.until <= claimed.until:
        base.rows = cited
        return base.said("borne out", 8, f"it says: {passages.shown(sentence)}")
    if when.since <= claimed.since and claimed.until <= when.until:
        return None  # of a month that is told, a day that is not
    base.against = cited
    return base.said("contradicted", 10, f"it says so of {when.text}: {passages.shown(sentence)}")
