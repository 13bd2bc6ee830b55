"""What is told of somebody's disclosure that is not loaded, whatever it is: 'X's form has been revised 39 times', 'X reported a stake worth $5 million', 'an amendment that he filed in August lists Y'.

It is asked of clauses that nothing else reads, and settles nothing of a form that is loaded: the clause is then not read, as before.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from klieg.claims.disclosures import form_rows
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.sentences import unread
from klieg.claims.sentences.marked import Clause, Marked
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAME = "unheld_form"
FRAMES = ((FRAME, "document"),)
_FORM = r"(?:(?:public|financial|ethics|own|latest|first|second|third|fourth|later|new|newer|revised|amended|final|White House|\d{4}) )*(?:disclosures?|forms?|filings?|(?:disclosure |ethics )reports?|financial statements?)"
_WHOSE = (
    regex(rf"(?P<e><E\d+>)(?:['\u2019]s?)? (?:<P\d+> )?{_FORM}\b"),
    regex(r"(?P<e><E\d+>)(?:['\u2019]s?)? <P\d+> report (?:lists|shows|names|has)\b"),
    regex(r"\b(?:disclosures?|forms?|filings?) (?:of|by|from|filed by|signed by) (?:the )?(?P<e><E\d+>)"),
    regex(
        rf"(?P<e><E\d+>)(?:,[^,;]{{3,60}},)?(?: has| had| was| also| later| never| again| first)*(?: to)? (?:amend(?:ed)?|revis(?:ed|e)|correct(?:ed)?|updat(?:ed|e)|refiled?) (?:his|her|the|their) {_FORM}\b"
    ),
    regex(
        r"(?P<e><E\d+>)(?:,[^,;]{3,60},)?(?: has| had| also| later)* (?:reported|disclosed|listed|declared|valued|named) (?:an? |his |her |some |about |more than |at least |nearly |<A\d+> (?:in |of |from )?)*(?:[a-z-]+ )?(?:stakes?|income|assets|shares|holdings?|interests?|positions|debts?|liabilities|salary|dividends|royalties|capital gains|rent|companies|clients)\b"
    ),
    regex(rf"(?P<e><E\d+>)[^;]{{3,80}} (?:on|in) (?:his|her) {_FORM}\W*$"),
    regex(rf"(?P<e><E\d+>)[^;]{{3,80}}, (?:his|her) {_FORM} (?:shows|says|said|showed|states)\W*$"),
)
"""Whose disclosure it is, where the clause names them."""
_AMENDED = regex(
    rf"\b(?:[Aa]n? (?:[a-z]+ )?amendment|(?:[Aa]|[Tt]he) (?:third|fourth|fifth|further|later|new|newer|another) (?:version|form|amendment|disclosure)|[Hh]is \d{{4}} {_FORM}|[Hh]er \d{{4}} (?:{_FORM}|report)|[Hh]is \d{{4}} report|[Ii]n an? {_FORM} that (?:he|she|<E\d+>) (?:filed|signed|made))\b"
)
"""A later version of a form that is spoken of."""
_FILED = regex(
    r"\b(?:filed|signed|made|dated|submitted|amendment|amended|version|form)\b[^,;]{0,20}?(?P<p><P\d+>)|(?P<year><P\d+>) (?:[a-z]+ )*(?:report|form|disclosure|filing)\b"
)
"""When a form was filed, or of which year it is."""
_ORDER = {"third": 3, "fourth": 4, "fifth": 5}
_ELSEWHERE = regex(
    r"\b(?:campaign|committee|PAC|registration|regist(?:er|ry)|lobby\w*|F\.?E\.?C|donor|contribution|foreign agent|quarter(?:ly)?|monthly|treasurer|archive)\b"
)
"""Other papers than a disclosure."""


def readings(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """What was found in a sentence, with such clauses in place of what no frame reads."""
    return unread.in_place(reader, found, marked, text, partial(_reading, reader))


def _reading(reader: Reader, clause: Clause, start: int, end: int) -> Reading | None:
    if _ELSEWHERE.search(clause.text):
        return None
    whose = next((match for pattern in _WHOSE if (match := pattern.search(clause.text))), None)
    filer = next((ref for ref in clause.refs_in(whose["e"]) if ref.kind in ("person", "campaign")), None) if whose else None
    amended = _AMENDED.search(clause.text)
    last = reader.last_document.role("subject") if reader.last_document is not None else None
    if filer is None and amended is not None and last is not None:
        filer = replace(last, how=f"whose form is carried over: {last.name}")
    if filer is not None and filer.name in reader.known.committees:
        return None  # a committee's filing is no disclosure
    if filer is None or (filer.text[:1].islower() and filer.how and last is not None and filer.name != last.name):
        return None
    made = Reading(
        FRAME,
        "document",
        start,
        end,
        clause.whole[start:end],
        {"subject": [replace(filer, kind="person")]},
        next((word for word in _ORDER if amended is not None and word in amended[0]), ""),
    )
    made.assumptions = [filer.how] if filer.how else []
    if filed := _FILED.search(clause.text):
        when = clause.marked.period(filed["p"] or filed["year"])
        made.period = reader.in_context(when, clause.whole, clause.marked.periods)
    return made


def decide(engine: Engine, reading: Reading) -> Verdict:
    """Not loaded where no disclosure of theirs is, or none of the day that is said; else not read."""
    who = reading.role("subject")
    if who is None:
        return Verdict("not read", 2, unread.NO_FRAME)
    held = form_rows.versions_of(engine, who)
    if not held:
        return Verdict("not loaded", 4, f"no disclosure of {who.name} is loaded", remedy=form_rows.remedy_of(who))
    later = _ORDER.get(reading.title, 0) > len(held)
    dated = [v["dated"] for v in held]
    when = reading.period
    if later or (when is not None and when.since is not None and all(dated) and not any(when.holds(day) for day in dated)):
        loaded = "; ".join(form_rows.called(v) for v in held)
        return Verdict("not loaded", 4, f"the version meant is not loaded; loaded: {loaded}", remedy=form_rows.remedy_of(who))
    return Verdict("not read", 2, unread.NO_FRAME)
