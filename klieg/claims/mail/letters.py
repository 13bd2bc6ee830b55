"""Letters between a committee and the Federal Election Commission: who wrote to whom and when, and what the letter says or is about.

A committee's own are its miscellaneous filings (FEC Form 99), whose text is filed; the Commission's are the papers that are loaded with its letterhead. That no such letter is loaded proves nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import bounds
from klieg.claims.language import dates
from klieg.claims.language.patterns import regex
from klieg.claims.mail import written
from klieg.claims.reading import Reading, Ref
from klieg.claims.reports.passages import ANY_DAY
from klieg.claims.sentences.marked import Marked
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.resolve import names
from klieg.store.engine import Engine
from klieg.store.sql import block

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAME = "letter"
FRAMES = ((FRAME, "document"),)
_COMMISSION = frozenset(
    ["commission", "fec", "federal election commission", "federal elections commission", "election commission"]
)
_WROTE = regex(r"wrote|written")
_THE_LETTER = written.spoken_of("letter")
_NAME = r"[A-Z][\w'\u2019-]*?(?: [A-Z][\w.'\u2019-]*?)*"
_TREASURER = regex(rf"['\u2019]s treasurer\b(?:, (?P<name>{_NAME})(?:,|(?=\.?$)))?|, (?P<whose>{_NAME})['\u2019]s treasurer\b,?")
"""A letter to a committee is one to its treasurer: 'to X's treasurer, A B', 'to A B, X's treasurer'."""


def with_the_commission(reading: Reading) -> bool:
    """Whether one of the two between whom something was written is the Commission."""
    return any(
        ref.name.lower().removeprefix("the ") in _COMMISSION
        for role in ("subject", "object")
        for ref in reading.roles.get(role, [])
    )


def readings(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """What was found, letters to and from the Commission read to the end of what they are said to say; and what is said of the letter that was spoken of."""
    if not found and "letter" in text and (of := _THE_LETTER.match(text)):
        before = next((r for r in reversed(reader.last_said) if r.frame == FRAME), None)
        return [written.of_it(FRAME, "letter", before, text, of)] if before is not None else found
    return [
        _whole(one, text, marked) if one.frame == "contact" and _WROTE.search(one.title) and with_the_commission(one) else one
        for one in found
    ]


def _whole(reading: Reading, text: str, marked: Marked) -> Reading:
    made = replace(reading, frame=FRAME, kind="document")
    if of := _TREASURER.match(text, made.end):
        made.end = of.end()
        if too := of["name"] or of["whose"]:
            made.roles = {
                **made.roles,
                "object": [*made.roles.get("object", []), Ref(too, too, "person" if of["name"] else "organisation")],
            }
    written.whole(made, text, marked)
    made.text = text[made.start : made.end].strip(" .,;")
    return made


@dataclass(frozen=True)
class _Letter:
    """One letter: to whom or of which committee it is, its day, its text, and where it stands."""

    committee: str
    head: str
    day: date | None
    text: str
    row: dict[str, Any]


def _filed(engine: Engine) -> list[_Letter]:
    """What committees wrote: the text of their miscellaneous filings."""
    rows = engine.rows(block(__package__, "letters.sql", "filed"))
    return [_Letter(str(r["committee"]), "", r["received"] or r["signed"], _plain(str(r["text"])), r) for r in rows]


def _plain(text: str) -> str:
    return re.sub(r"\[(?:BEGIN|END)TEXT\]", " ", text)


def _from_the_commission(engine: Engine) -> list[_Letter]:
    """What the Commission wrote: papers with its name at the head, before their day and to whom they are."""
    found: list[_Letter] = []
    papers: dict[str, list[dict[str, Any]]] = {}
    for row in engine.rows(block(__package__, "letters.sql", "papers")):
        papers.setdefault(str(row["document"]), []).append(row)
    for rows in papers.values():
        text = "\n".join(str(row["text"]) for row in rows)
        begins = re.search(r"(?m)^Dear\b", text)
        days = [p for p in dates.periods(text[: begins.start()], ANY_DAY) if p.kind == "day"] if begins else []
        letterhead = re.search(r"FEDERAL ELECTION COMMISSION", text[: days[0].start] if days else "", re.IGNORECASE)
        if begins and days and letterhead:
            found.append(_Letter("", text[days[0].end : begins.start()], days[0].since, text[begins.start() :], rows[0]))
    return found


def decide(engine: Engine, reading: Reading) -> Verdict:
    """By the letters that are loaded of the one to the other: the day, and what it says."""
    one, other = reading.role("subject"), reading.role("object")
    none = Verdict("not loaded", 4, "no such letter is loaded: enter it with `klieg inquiry add`, or load it")
    if one is None or other is None or reading.negated:
        return none if not reading.negated else Verdict("not read", 2, "which letter is denied is not clear")
    if one.name.lower().removeprefix("the ") in _COMMISSION:
        every = " ".join(ref.name for ref in reading.roles["object"]).lower()
        words = set(re.findall(r"[a-z]+", every)) - {"the", "of", "for", "and"}
        theirs = [
            one
            for one in engine.kept("letters from", lambda: _from_the_commission(engine))
            if words and words <= set(re.findall(r"[a-z]+", one.head.lower()))
        ]
    else:
        try:
            committees = names.resolve(engine, one.name).committees
        except Misuse:
            return none
        theirs = [one for one in engine.kept("letters filed", lambda: _filed(engine)) if one.committee in committees]
    since, until = bounds(reading)
    then = [
        one
        for one in theirs
        if one.day is not None and (since is None or one.day >= since) and (until is None or one.day <= until)
    ]
    if not then and since is not None and since == until and reading.period is not None and not _told_year(reading):
        # 'on February 19', in a story that has spoken of other years: a letter of that day
        then = [one for one in theirs if one.day is not None and (one.day.month, one.day.day) == (since.month, since.day)]
        then = then if len(then) == 1 else []
    if not then:
        dated = [one for one in theirs if _holds(reading, one)] if reading.role("of") else []
        if len(dated) == 1:
            return _said(dated[0], "partly", 9, f"wrote so, but on {dated[0].day}")
        return none
    fitting = [one for one in then if _holds(reading, one)]
    if fitting:
        return _said(fitting[0], "borne out", 8, f"letter of {fitting[0].day}")
    if len(then) == 1 and (years := _of_another_year(reading, then[0])):
        return _said(then[0], "contradicted", 6, f"letter of {then[0].day}: of {', '.join(years)}")
    return _said(then[0], "not read", 2, f"whether the letter of {then[0].day} says so is not sure")


def _told_year(reading: Reading) -> bool:
    """Whether the year of its time is written with it, and not one that was spoken of before."""
    told = reading.period.words if reading.period else ""
    return bool(re.search(r"\d{4}", re.sub(r" \(\d{4}\)$", "", told)))


def _said(letter: _Letter, verdict: str, rule: int, why: str) -> Verdict:
    shown = {
        "source": letter.row["source"],
        "locator": letter.row["locator"],
        "raw": " ".join(letter.text.split())[:400],
        "record": "passage",
    }
    return written.said([shown], str(letter.day or ""), verdict, rule, why)


def _parties(reading: Reading) -> written.Parties:
    """What a letter calls its two: the Commission is the one, whose committee it is the other."""
    one = reading.role("subject")
    from_it = one is not None and one.name.lower().removeprefix("the ") in _COMMISSION
    return (
        written.Parties("commission|fec", "committee|party|campaign")
        if from_it
        else written.Parties("committee|party|campaign", "commission|fec")
    )


def _holds(reading: Reading, letter: _Letter) -> bool:
    return written.holds(reading, letter.text, _parties(reading))


def _of_another_year(reading: Reading, letter: _Letter) -> list[str]:
    """The years that a letter gives to the thing that is told of it with another; a letter's own year may stand for its day."""
    of = reading.role("of")
    if of is None or letter.day is None or str(letter.day.year) in of.name:
        return []
    return written.another_year(reading, letter.text, _parties(reading))
