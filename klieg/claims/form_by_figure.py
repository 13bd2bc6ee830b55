"""A sum that no reading settles, found by its figure on the form of somebody whom the story speaks of.

Whose form it is is named in the clause, or was named before it. Whoever else the clause names must stand in the row that has the figure, and the kind of pay that it speaks of, too. As with payments
(klieg.claims.by_figure) it can only be borne out, and the more of the form's figures lie near the sum, the more exactly it must be written.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims import doubts, facts, form_rows, papers
from klieg.claims.by_figure import CHANCE, FORM, IDLE, NAME, NEAR, UNREAD, by_accident, stretches, sums
from klieg.claims.marked import Clause, Marked
from klieg.claims.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.ties.versions import Row, rows_of

if TYPE_CHECKING:
    from klieg.claims.rules import Reader

_MOST = 3
_BACK = 2
_OF_A_FORM = regex(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]ers?|[Hh]im|[Ff]orms?|[Dd]isclosures?|[Ii]t (?:also )?(?:shows|lists|reports|puts|states)|salary|bonus|fees?|income|revenues?|rents?|note|stake|valued|dividends?|honorari\w+|speeches|speech)\b"
)
"""What a form tells of somebody."""
_NOT_OF_ONE = regex(r"\b(?:at least|total\w*|together|altogether|in all|between them|sources?|entries|items|lines)\b")


def readings(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """The sums of a sentence, each with those on whose form it may stand."""
    return [one for clause in stretches(marked, text) if (one := _reading(reader, clause))]


def _reading(reader: Reader, clause: Clause) -> Reading | None:
    amount = clause.amount(sums(clause.marked, clause.text)[0])
    plain = IDLE.sub("", clause.text)
    if doubts.first("fact/", plain) or _NOT_OF_ONE.search(plain) or len(clause.periods) > 1:
        return None
    named = [m.ref for m in clause.mentions() if NAME.search(m.ref.text)]
    filers = [ref for ref in named if _files(reader, ref)]
    if len({ref.name for ref in filers}) > 1:
        return None
    if not filers and _OF_A_FORM.search(clause.original_text(0, len(clause.text))):
        filers = [
            Ref(ref.name, ref.name, "person", f"whose form it is is carried over: {ref.name}")
            for ref in reader.named_before(_BACK)
            if _files(reader, ref)
        ][:_MOST]
    filers = [ref for ref in filers if not facts.filer_pays(clause, ref)]
    items = [ref for ref in named if not _files(reader, ref)]
    if (
        not filers
        or facts.OWED_BY.search(clause.original_text(0, len(clause.text)))
        or any(ref.kind not in ("organisation", "campaign") for ref in items)
    ):
        return None
    version = papers.VERSION_SAID.search(clause.without_names())
    start, end = clause.original(0, len(clause.text.rstrip(" .,;:")))
    roles = {"subject": filers, "object": items} if items else {"subject": filers}
    made = Reading(
        FORM,
        "document",
        start,
        end,
        clause.whole[start:end],
        roles,
        f"{version[0].lower() if version else ''}|{clause.whole[start:end]}",
        amount,
    )
    made.period = clause.periods[0] if clause.periods else None
    made.roles["spoken"] = [ref for ref in reader.named_before(1) if ref.kind == "organisation"]
    return made


def _files(reader: Reader, ref: Ref) -> bool:
    """Whether a form of somebody is loaded."""
    return ref.kind == "person" and bool(reader.known.people.get(ref.name.split(" ")[-1]))


def decide(engine: Engine, reading: Reading) -> Verdict:
    """The row of the form that has the sum and names whoever the clause names; else not read."""
    amount = reading.amount
    assert amount is not None
    found = []
    for filer in reading.roles["subject"]:
        versions = form_rows.versions_of(engine, filer)
        chosen = papers.version_meant(reading, versions) if versions else None
        for version in [chosen] if chosen else versions:
            near = {low for low in form_rows.figures(engine, version) if amount.figure / NEAR <= low <= amount.figure * NEAR}
            fitting = papers.rows_with(engine, reading, version, _rows(engine, reading, version))
            found += [
                (filer, version, *one)
                for one in _of_one(engine, reading, version, fitting)
                if "object" in reading.roles or amount.hedge == "between" or by_accident(amount, one[1], near) <= CHANCE
            ][:1]
    if len({filer.name for filer, *_ in found}) != 1:
        return Verdict("not read", 2, UNREAD)
    filer, version, row, low, high = found[-1]
    reading.roles = {"subject": [filer]} | ({"object": reading.roles["object"]} if "object" in reading.roles else {})
    reading.assumptions += [filer.how] if filer.how else []
    base = Verdict("", 0, "", rows=[form_rows.shown(row, low, high)], figure=str(low), coverage=[form_rows.covered(version)])
    return base.said(
        "borne out", 8, f"found by its figure: {form_rows.called(version)}, part {row.part}, row {row.number}: {row.whole}"
    )


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
) -> list[tuple[Row, Decimal, Decimal | None]]:
    """The rows that have the sum, if they are of one name; of several, those of the last that the story named; else none."""
    if len({row.name for row, *_ in fitting}) < 2:
        return fitting
    for item in reading.roles.get("spoken", []):
        named = form_rows.naming(engine, version, item.name)
        if of_it := [one for one in fitting if one[0] in named]:
            reading.assumptions.append(f"what is meant is carried over: {item.name}")
            return of_it
    return []
