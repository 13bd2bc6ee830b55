"""A count or share that no reading settles, found by its figure in a loaded report: 'Twitter identified 3,814 accounts', with nothing said of any report.

The sentence of the report that has the figure must have it of the same thing, name everybody whom the clause names, and hold enough of its other words: the fewer digits the figure has, the
more of them (FEW_WORDS, MANY_WORDS). As with payments (klieg.claims.figures.by_figure) it can only be borne out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from klieg.claims.figures.by_figure import NAME, REPORT, stretches
from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_forms import is_past, stem
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading
from klieg.claims.reports import passages, report_figures, reports
from klieg.claims.reports.retold import named_again
from klieg.claims.sentences.marked import Clause, Marked
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.layout import Layout

_AUTHOR = regex(
    r"^(?:(?:And|But|In all|In total),? )?[Tt]he [Ss]pecial [Cc]ounsel(?:['\u2019]s (?:[Oo]ffice|team|investigation|investigators|prosecutors))?"
)
FEW_WORDS = 0.4
"""How much of a clause must stand with a telling figure."""
MANY_WORDS = 0.6
"""How much must stand with any other."""
_TELLING_DIGITS = 3


def readings(text: str, marked: Marked) -> list[Reading]:
    """The counts and shares of a sentence that are written in digits, each with its clause."""
    if text.rstrip(" \"'\u201d\u2019").endswith("?"):
        return []
    return [one for clause in stretches(marked, text, counts) if (one := _reading(clause))]


_OF_A_NAME = r"(?:<E\d+>|\b(?!(?:About|Nearly|Almost|Over|Only|Just|Some|Roughly|Around|Approximately|Fully|All|The|These|Those)\b)[A-Z]\w*) "
"""What stands before the number of a name: 'Unit 26165', 'Form 278'."""


def counts(marked: Marked, words: str) -> list[str]:
    """The marks of the counts and shares in some words that are written in digits, and no part of a name."""
    return [
        mark
        for mark in re.findall(r"<A\d+>", words)
        if marked.amount(mark).unit in ("count", "share")
        and report_figures.written(marked.amount(mark))
        and not re.search(_OF_A_NAME + mark, words)
    ]


_DONE_BY = regex(r"\b(?:was|were) [a-z]+ed by (?:about |some |nearly |more than |over )?<A\d+>")
"""'Was interviewed by about 500 witnesses': who did it is the other way round."""


_OF_THEM = regex(r"<A\d+> of (?:them|these|those|which|it)\b")
"""'109 of them at men': with no deed and nothing named, any figure of a report would do."""


def _reading(clause: Clause) -> Reading | None:
    start, end = clause.span()
    if passages.DENYING.search(clause.whole[start:end]) or len(clause.periods) > 1 or _DONE_BY.search(clause.text):
        return None
    if not re.search(r"[a-z]{3}", re.sub(r"<[AEP]\d+>", "", clause.text)) and not clause.mentions():
        return None  # a figure alone
    if _OF_THEM.search(clause.text) and not any(is_past(word) for word in re.findall(r"\b[a-z]+\b", clause.text)):
        return None
    named = clause.mentions()
    told = named_again(clause.whole, named, start, end)
    if start and not named and (author := _AUTHOR.match(clause.whole)):
        told = f"{author[0]} {told}"  # 'issued 2,800 subpoenas and interviewed 500 witnesses'
    made = Reading(
        REPORT, "document", start, end, clause.whole[start:end], {"subject": [m.ref for m in named]} if named else {}, told
    )
    made.amount = clause.amount(counts(clause.marked, clause.text)[0])
    made.period = clause.periods[0] if clause.periods else None
    made.assumptions = [m.ref.how for m in named if m.ref.how]
    return made


def telling(amount: Amount) -> bool:
    """Whether hardly anything else has a figure: one of three digits or more besides zeros at its end, with a point, or of millions."""
    digits = report_figures.written(amount).replace(",", "")
    many = "." in digits or re.search(r"\b(?:million|billion)\b", amount.text, re.IGNORECASE)
    return bool(many) or len(digits.strip("0")) >= _TELLING_DIGITS


def _same_deed(reading: Reading, told: str) -> bool:
    """Whether every deed of a clause is one of the report's sentence, or both tell that something was found out."""
    plain = re.sub(r"(?<!\w)[A-Z][\w.]*", " ", reading.title)
    deeds = {stem(word) for word in re.findall(r"\b[a-z]+\b", plain) if is_past(word)} - _AUXILIARY
    there = {stem(word) for word in re.findall(r"\b[a-z]+\b", told.lower())}
    finding = {stem(word) for word in word_list("finding_deeds")}
    return all(deed in there or (deed in finding and there & finding) for deed in deeds)


_AUXILIARY = frozenset(["was", "were", "had", "been", "did", "done", "be", "hav", "have", "do", "ha"])
_NEAR = 30
"""So near behind its figure stands what is counted."""


def _right_behind(reading: Reading, told: str) -> bool:
    """Whether what the clause counts stands right behind the figure in the sentence: '126 million persons through its accounts' are no accounts."""
    assert reading.amount is not None
    digits = re.escape(report_figures.written(reading.amount))
    said = re.search(
        rf"{digits}(?:[\s-]*(?:million|billion|thousand))?(?: of (?:its|their|the|[\w-]+['\u2019]s))? (\w+)", reading.text
    )
    stems = passages.stems(said[1]) if said else set()
    return not stems or any(stems <= passages.stems(told[at.end() : at.end() + _NEAR]) for at in re.finditer(digits, told))


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict | None:
    """The sentence of a loaded report that has the figure of the same thing; else None."""
    amount = reading.amount
    if amount is None:
        return None
    clear = telling(amount)
    own = _AUTHOR.search(reading.title)
    if not clear and not own and not passages.said_of(reading.title, [], None).names:
        return None
    if own:
        # what the report's own office did stands there without its name
        reading = replace(reading, title=_AUTHOR.sub("", reading.title).strip())
    papers = reports.that_find(engine)
    # whoever is named must be named in the very sentence that has the figure
    named = [ref for ref in reading.roles.get("subject", []) if NAME.search(ref.text)]
    asked = replace(reading, roles={"object": named})
    giving = [
        (row, told)
        for row, told in report_figures.giving(engine, asked, list(papers), FEW_WORDS if clear else MANY_WORDS)
        if _same_deed(reading, told) and _right_behind(reading, told)
    ]
    if not giving:
        return None
    row, told = giving[0]
    base = Verdict("", 0, "", rows=[passages.cited(row, told) for row, told in giving[:6]], figure=str(amount.figure))
    return base.said("borne out", 8, f"found by its figure: {papers[row['document']]} says: {passages.shown(told)}")
