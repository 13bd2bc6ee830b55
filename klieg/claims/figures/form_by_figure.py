"""A sum that no reading settles, found by its figure on the form of somebody whom the story speaks of.

Whose form it is is named in the clause, or was named before it. Whoever else the clause names must stand in the row that has the figure, and the kind of pay that it speaks of, too. As with payments
(klieg.claims.figures.by_figure) it can only be borne out, and the more of the form's figures lie near the sum, the more exactly it must be written.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.disclosures import form_rows, papers
from klieg.claims.figures.by_figure import CHANCE, FORM, GAVE, NAME, NEAR, assume, by_accident, stretches, sums, turned
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause, Marked
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.ties.versions import Row, rows_of

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_Entry = tuple[dict[str, Any], Row, Decimal, Decimal | None, Ref | None]
"""A version, the row of it that has a sum, the bounds it states, and who is meant by it, where that is carried over."""
_MOST = 3
_BACK = 2
_OF_A_FORM = regex(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]ers?|[Hh]im|[Ff]orms?|[Dd]isclosures?|[Ii]t (?:also )?(?:shows|lists|reports|puts|states)|salary|bonus|fees?|income|revenues?|rents?|note|stake|valued|dividends?|honorari\w+|speeches|speech)\b"
)
"""What a form tells of somebody."""
_OWED_BY = regex(
    r"\b(?:owed|due) (?:by|from|to) |\b(?:was|is|were|been|be|being) (?:still )?owed\b(?! to)|\bowed? (?:him|her|<E\d+>['\u2019]s)"
)
"""A debt that is owed to the filer, who has it among what they own."""
_NOT_OF_ONE = regex(r"\b(?:at least|total\w*|together|altogether|in all|between them|sources?|entries|items|lines)\b")


def readings(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """The sums of a sentence, each with those on whose form it may stand; and how many of something a form is said to list."""
    sizes = [one for clause in stretches(marked, text, _sizes) if (one := _size(reader, clause))]
    return [*sizes, *(one for clause in stretches(marked, text) if (one := _reading(reader, clause)))]


_SIZE = regex(
    r"\b(?:list(?:s|ed)?|nam(?:es|ed)|number(?:s|ed)?|ha[sd]|have|shows?|showed|gives?|gave|reports?|reported|disclos(?:es|ed)|declar(?:es|ed)|counts?|counted|holds?|held|itemi[sz](?:es|ed)|contains?|contained|includ(?:es|ed)|runs? to|ran to|comes? to|came to|are|were) "
    r"(?P<n><A\d+>) (?:(?:different|separate|outside|such|paid|named) )?(?P<what>sources|clients|positions|liabilities|debts|creditors|employers|entries|lines|names)\b"
    r"(?: of (?:compensation|income|pay)\b| outside (?:the |of )*(?:U\.S\. |federal )?government\b)?(?! (?:of|that|who|whom|which|whose|from|in|with|for|are|were|is|was|or|more|less|each|as|by|to)\b)"
)
"""'Lists 75 sources of pay': how many rows a part of a form has, where nothing is said of them besides."""
_LISTS = (
    ("sources", regex(r"\b(?:paid|pay|sources?|compensation|clients?)\b")),
    ("positions", regex(r"\bpositions?\b")),
    ("debts", regex(r"\b(?:debts?|liabilit\w+|owed|creditors?)\b")),
)
"""What the entries of a list are, by the words of its clause."""


def _sizes(marked: Marked, words: str) -> list[str]:
    return [match["n"] for match in _SIZE.finditer(words) if marked.amount(match["n"]).unit == "count"]


def _size(reader: Reader, clause: Clause) -> Reading | None:
    if turned(clause):
        return None
    match = next(m for m in _SIZE.finditer(clause.text) if m["n"] in _sizes(clause.marked, clause.text))
    lists = [what for what, words in _LISTS if words.search(clause.text)]
    what = match["what"] if match["what"] not in ("entries", "lines", "names") else lists[0] if len(lists) == 1 else ""
    named = [m.ref for m in clause.mentions() if NAME.search(m.ref.text)]
    filers = {ref.name: ref for ref in named if reader.known.files(ref)}
    led = {m[0] for m in re.finditer(r"<E\d+>", clause.text[: match.start()])}
    if not filers and any(NAME.search(clause.marked.ref(mark).text) for mark in led):
        return None  # who is said to list them filed no form that is loaded
    if not filers:
        before = [ref for ref in reader.named_before(_BACK) if reader.known.files(ref)][:1]
        filers = {ref.name: Ref(ref.name, ref.name, "person", f"whose form it is is carried over: {ref.name}") for ref in before}
    if not what or len(filers) != 1:
        return None
    version = form_rows.VERSION_SAID.search(clause.without_names())
    start, end = clause.span()
    title = f"{version[0].lower() if version else ''}|{what}"
    made = Reading(FORM, "document", start, end, clause.whole[start:end], {"subject": list(filers.values())}, title, clause.amount(match["n"]))  # fmt: skip
    if version is None and (signed := _WHEN_SIGNED.search(clause.marked.text)) and len(clause.marked.periods) == 1:
        # 'named 30 sources of pay when he signed his form on Feb. 11'
        made.period = reader.in_context(clause.marked.period(signed["p"]), clause.whole, clause.marked.periods)
    reader.counted_document = made
    return made


_WHEN_SIGNED = regex(r"\b(?:signed|filed|certified|submitted)\b[^<;]*(?:<E\d+>[^<;]*){0,2}(?P<p><P\d+>)")


def _reading(reader: Reader, clause: Clause) -> Reading | None:
    if turned(clause) or _NOT_OF_ONE.search(clause.text):
        return None
    named = [m.ref for m in clause.mentions() if NAME.search(m.ref.text)]
    filers = [ref for ref in named if reader.known.files(ref)]
    if len({ref.name for ref in filers}) > 1:
        return None
    if not filers and _OF_A_FORM.search(clause.original_text(0, len(clause.text))):
        filers = [
            Ref(ref.name, ref.name, "person", f"whose form it is is carried over: {ref.name}")
            for ref in reader.named_before(_BACK)
            if reader.known.files(ref)
        ][:_MOST]
    filers = [ref for ref in filers if not _filer_pays(clause, ref)]
    items = [ref for ref in named if not reader.known.files(ref)]
    if (
        not filers
        or _OWED_BY.search(clause.original_text(0, len(clause.text)))
        or any(ref.kind not in ("organisation", "campaign") for ref in items)
    ):
        return None
    version = form_rows.VERSION_SAID.search(clause.without_names())
    start, end = clause.span()
    roles = {"subject": filers, "object": items} if items else {"subject": filers}
    made = Reading(
        FORM,
        "document",
        start,
        end,
        clause.whole[start:end],
        roles,
        f"{version[0].lower() if version else ''}|{clause.whole[start:end]}",
        clause.amount(sums(clause.marked, clause.text)[0]),
    )
    made.period = clause.periods[0] if clause.periods else None
    made.roles["spoken"] = [ref for ref in reader.named_before(1) if ref.kind == "organisation"]
    return made


def _filer_pays(clause: Clause, filer: Ref) -> bool:
    """Whether it is the filer who gives: a form has what they were given, what they own and what they owe."""
    marks = [f"<E{n}>" for n, m in enumerate(clause.marked.mentions) if m.ref.name == filer.name]
    named = "|".join(marks) or "(?!)"
    whose = r"\b(?:[Hh]is|[Hh]er) (?:[a-z-]+ ){1,3}"
    return bool(re.search(rf"(?:\b(?:[Hh]e|[Ss]he) |{named}(?:['\u2019]s (?:[a-z-]+ ){{1,3}}| )|{whose}){GAVE}\b", clause.text))


def _of_this_size(engine: Engine, layout: Layout, reading: Reading) -> Verdict | None:
    """Whether the form lists so many, as `papers` counts them."""
    found = papers.decide(engine, layout, replace(reading, frame="disclosed_count", assumptions=[]))
    if found.verdict != "borne out":
        return None
    assume(reading, [ref.how for ref in reading.roles["subject"]])
    return replace(found, why=f"found by its figure: {found.why}")


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict | None:
    """The row of the form that has the sum and names whoever the clause names: in the version that is meant, or in all of them; or the part of it that has so many rows; else None."""
    if reading.amount is not None and reading.amount.unit == "count":
        return _of_this_size(engine, layout, reading)
    held = [(filer, found) for filer in reading.roles["subject"] if (found := _on_form(engine, reading, filer))]
    if len(held) != 1:
        return None
    filer, (version, row, low, high, meant) = held[0]
    items = reading.roles.get("object") or ([meant] if meant else [])
    reading.roles = {"subject": [filer]} | ({"object": items} if items else {})
    assume(reading, [ref.how for ref in (filer, *items)])
    base = Verdict("", 0, "", rows=[form_rows.shown(row, low, high)], figure=str(low), coverage=[form_rows.covered(version)])
    return base.said(
        "borne out", 8, f"found by its figure: {form_rows.called(version)}, part {row.part}, row {row.number}: {row.whole}"
    )


def _on_form(engine: Engine, reading: Reading, filer: Ref) -> _Entry | None:
    """The entry of a filer's form that has the sum; where no version is said and those loaded differ, which is meant can't be told."""
    amount = reading.amount
    versions = form_rows.versions_of(engine, filer)
    if amount is None or not versions:
        return None
    chosen = form_rows.version_meant(reading, versions)
    held = []
    for version in [chosen] if chosen else versions:
        near = {low for low in form_rows.figures(engine, version) if amount.figure / NEAR <= low <= amount.figure * NEAR}
        fitting = papers.rows_with(engine, reading, version, _rows(engine, reading, version))
        if _A_VALUE.search(reading.text) and not _PAY.search(reading.text):
            fitting = [one for one in fitting if one[2] not in (None, one[1]) or _OPEN_RANGE.search(one[0].whole)]
        told, meant = _of_one(engine, reading, version, fitting)
        sure = [
            (version, *one, meant)
            for one in told
            if "object" in reading.roles or amount.hedge == "between" or by_accident(amount, one[1], near) <= CHANCE
        ]
        held += sure[:1]
        if not sure:
            return None
    return held[-1]


_A_VALUE = regex(r"\b(?:stakes?|interests?|holdings?|shares|stock|membership units|investments?|valued|worth)\b", re.IGNORECASE)
_PAY = regex(
    r"\b(?:income|salary|salaries|bonus|fees?|earned|earnings|paid|pay|wages|dividends|rents?|royalties|honorari\w+)\b",
    re.IGNORECASE,
)
_OPEN_RANGE = regex(r"\bOver \$")
"""Words of what something is worth, which a form states as a range (5 CFR 2634.301(d)), and not of what it paid."""


def _rows(engine: Engine, reading: Reading, version: dict[str, Any]) -> list[Row]:
    """The rows of a version that name everybody whom the clause names beside the filer; a campaign by the candidate's last name."""
    rows = rows_of(engine, version["disclosure"])
    for item in reading.roles.get("object", []):
        last = item.name.split(" ")[-1]
        named = (
            [row for row in rows if re.search(rf"\b{re.escape(last)}\b", row.whole, re.IGNORECASE)]
            if item.kind == "campaign"
            else form_rows.naming(engine, version, item.name)
        )
        rows = [row for row in rows if row in named]
    return rows


def _of_one(
    engine: Engine, reading: Reading, version: dict[str, Any], fitting: list[tuple[Row, Decimal, Decimal | None]]
) -> tuple[list[tuple[Row, Decimal, Decimal | None]], Ref | None]:
    """The rows that have the sum, if they are of one name; of several, those of the last that the story named, and who that is; else none."""
    if len({row.name for row, *_ in fitting}) < 2:
        return fitting, None
    for item in reading.roles.get("spoken", []):
        named = form_rows.naming(engine, version, item.name)
        if of_it := [one for one in fitting if one[0] in named]:
            return of_it, replace(item, how=f"what is meant is carried over: {item.name}")
    return [], None
