"""How many entries a part of a disclosure has, or that it has none, and how many versions of it there are."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from klieg.claims.disclosures import form_rows
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.ties import versions
from klieg.words import count


def _entries(engine: Engine, version: dict[str, Any], part: str) -> list[versions.Row]:
    """The rows of a part of a version, without one that says 'None'."""
    return [
        row
        for row in versions.rows_of(engine, version["disclosure"])
        if row.part == part and not _NOTHING.fullmatch(row.whole.strip())
    ]


_NOTHING = regex(r"[\W\d]*(?:none|n/a)[\W\d|]*", re.IGNORECASE)


def _is_of_kind(row: versions.Row, kind: str) -> bool:
    """Whether a row is of a kind by what its cells say; of no kind in particular it is any row."""
    return not kind or re.search(kind, " ".join(map(str, row.cells.values())), re.IGNORECASE) is not None


_LOANS_OF = {"student": "student", "personal": "personal", "business": "business", "bank": "bank", "car": "car|auto|vehicle"}
"""Of the rows of part 8, loans of a kind: the words of it that stand before 'loan'."""
_OF_PAY = regex(r" of (?:pay|income|compensation)$")
_AS_ALL = regex(r"^(?:outstanding |reportable |outside (?=positions?$))")
"""Before what is counted: each entry is that."""


def _part_and_kind(what: str) -> tuple[str, str]:
    """The part of a form whose entries are called so, and of what kind they are, by a pattern of their cells ('' for all of them); no part where a word of it is not known ('golf debts', 'other debts')."""
    called = _OF_PAY.sub("", _AS_ALL.sub("", what.lower()))
    called = called if called.endswith("s") else f"{called[:-1]}ies" if called.endswith("y") else f"{called}s"
    which, _, noun = called.rpartition(" ")
    if noun == "loans" and which in _LOANS_OF:
        return "8", rf"\b(?:{_LOANS_OF[which]})\b.*loan"
    kind = form_rows.KINDS_OF_DEBT.get(called, "")
    return "8" if kind else form_rows.NONE_OF.get(called, ""), kind


def so_many(engine: Engine, reading: Reading, found: list[dict[str, Any]], base: Verdict) -> Verdict:
    """How many rows a part of a version has, or that it has not so many; of the one that it has, who it is."""
    if reading.negated:
        return _denied(so_many(engine, replace(reading, negated=False), found, base))
    if reading.title.partition("|")[2] == "versions":
        return _versions(reading, found, base)
    counted = _counted(engine, reading, found, base)
    if counted.verdict == "borne out" and counted.figure == "1" and (lost := _not_among(engine, reading, counted, found)):
        counted.against, counted.rows = counted.rows, []
        return counted.said("contradicted", 6, f"{counted.why}: {lost}")
    return counted


def _denied(told: Verdict) -> Verdict:
    """What is denied of a number: contradicted where there are so many; where there are others, whether more or fewer is denied is not said."""
    if told.verdict == "borne out":
        told.against, told.rows = told.rows, []
        return told.said("contradicted", 3, told.why)
    return (
        told.said("not read", 2, f"what number is denied of it is not sure: {told.why}")
        if told.verdict == "contradicted"
        else told
    )


def _not_among(engine: Engine, reading: Reading, counted: Verdict, found: list[dict[str, Any]]) -> str:
    """Those who are told as the entries that are counted and stand in none of its rows, with what stands there; '' if all do."""
    held = {(row["source"], row["part"], row["row"]) for row in counted.rows}
    lost = [
        ref.name
        for ref in reading.roles.get("object", [])
        if not any((row.source, row.part, row.number) in held for v in found for row in form_rows.naming(engine, v, ref.name))
    ]
    return f"{', '.join(lost)} is not it, but {counted.rows[0]['raw'][:120]}" if lost and counted.rows else ""


def _counted(engine: Engine, reading: Reading, found: list[dict[str, Any]], base: Verdict) -> Verdict:
    what, chosen = reading.title.partition("|")[2], form_rows.version_meant(reading, found)
    part, _ = _part_and_kind(what)
    if not part or reading.amount is None:
        return base.said("not read", 2, "which part is meant is not clear")
    if chosen is None and len(found) > 1:
        each = [_of_version(engine, reading, version, [version], replace(base)) for version in found]
        if len({one.verdict for one in each}) > 1:
            return base.said("not read", 2, f"which version is meant is not clear: {'; '.join(one.why for one in each)}")
        return each[-1].said(each[-1].verdict, each[-1].rule, f"in every loaded version: {each[-1].why}")
    return _of_version(engine, reading, chosen or found[0], found, base)


def _of_version(engine: Engine, reading: Reading, version: dict[str, Any], found: list[dict[str, Any]], base: Verdict) -> Verdict:
    """How many rows a part of one version has."""
    what = reading.title.partition("|")[2]
    part, kind = _part_and_kind(what)
    assert reading.amount is not None
    rows = _entries(engine, version, part)
    if kind and rows:
        of_it = [row for row in rows if _is_of_kind(row, kind)]
        if len(of_it) < len(rows) and reading.amount.fits(Decimal(len(rows))):
            return base.said(
                "not read",
                2,
                f"{len(of_it)} of {count(len(rows), 'row')} in part {part} of {form_rows.called(version)} are {what} by their words",
            )
        rows = of_it
    base.figure = str(len(rows))
    base.rows = [form_rows.shown(row) for row in rows[:6]]
    many = reading.amount.exceeded_by(Decimal(len(rows)))
    enough = reading.amount.high is None and reading.amount.fits(Decimal(len(rows)))
    if (dark := form_rows.dark(version)) and not (many or enough):
        return base.said("not loaded", 4, f"{count(len(rows), 'row')} in part {part} of {form_rows.called(version)}; {dark}")
    if reading.amount.fits(Decimal(len(rows))):
        return base.said("borne out", 8, f"{count(len(rows), 'row')} in part {part} of {form_rows.called(version)}")
    if not kind and not form_rows.VERSION_SAID.search(reading.text):
        for other in found:
            theirs = len(_entries(engine, other, part))
            if other is not version and reading.amount.fits(Decimal(theirs)):
                told = f"{count(len(rows), 'row')} in part {part} of {form_rows.called(version)}, {theirs} of {form_rows.called(other)}"
                return base.said("not read", 2, f"which version is meant is not sure: {told}")
    base.against, base.rows = base.rows, []
    return base.said(
        "contradicted",
        10,
        f"{count(len(rows), 'row')} in part {part} of {form_rows.called(version)}, where {reading.amount.text} is said",
    )


def _versions(reading: Reading, found: list[dict[str, Any]], base: Verdict) -> Verdict:
    """How many versions a filer made: more than are loaded there may be, fewer there can't."""
    assert reading.amount is not None
    base.figure = str(len(found))
    told = f"{count(len(found), 'version')} loaded: {'; '.join(form_rows.called(v) for v in found)}"
    if reading.amount.fits(Decimal(len(found))):
        return base.said("borne out", 8, told)
    if reading.amount.unreached_by(Decimal(len(found))):
        return base.said("not loaded", 4, told)
    return base.said("contradicted", 10, told)


def nothing(engine: Engine, reading: Reading, found: list[dict[str, Any]], base: Verdict) -> Verdict:
    """A part of a version that is said to hold nothing: a row in it contradicts; a part whose one row says 'None' holds nothing."""
    what = reading.title.partition("|")[2]
    part, kind = _part_and_kind(what)
    if not part:
        return base.said("not read", 2, "which part of the form is meant is not clear")
    chosen = form_rows.version_meant(reading, found)
    asked = [chosen] if chosen else found
    rows = [(v, row) for v in asked for row in _entries(engine, v, part)]
    told = "; ".join(form_rows.called(v) for v in asked)
    base.figure = str(len(rows))
    if of_it := [row for _, row in rows if _is_of_kind(row, kind)]:
        base.figure, base.against = str(len(of_it)), [form_rows.shown(row) for row in of_it[:6]]
        return base.said("contradicted", 3, f"{count(len(of_it), 'row')} in part {part}: {told}")
    if rows:
        base.figure = ""
        return base.said(
            "not read", 2, f"none of {count(len(rows), 'row')} in part {part} of {told} is one of {what} by its words"
        )
    if dark := form_rows.dark(*asked):
        return base.said("not loaded", 4, f"no row in part {part} of {told}; {dark}")
    return base.said("borne out", 5, f"by absence: no row in part {part} of {told}")


BUT = regex(
    rf"\|no (?:other )?(?P<what>{'|'.join(form_rows.PARTS)})(?: of (?:pay|income|compensation))? (?:besides|other than|except(?: for)?|apart from|but|than)\b"
)
"""'No sources of pay besides X': X is there, and nobody else."""


def nothing_but(engine: Engine, reading: Reading, found: list[dict[str, Any]], base: Verdict) -> Verdict:
    """Whether a part of a form names nobody but those that are named, and them."""
    match, chosen = BUT.search(reading.title), form_rows.version_meant(reading, found)
    if match is None or (chosen is None and len(found) > 1):
        return base.said("not read", 2, "which part or version is meant is not clear")
    version = chosen or found[0]
    every = _entries(engine, version, form_rows.PARTS[match["what"]])
    named = [[row for row in every if row in form_rows.naming(engine, version, ref.name)] for ref in reading.roles["object"]]
    others = [row for row in every if not any(row in rows for rows in named)]
    told = f"{count(len(every), 'row')} in part {form_rows.PARTS[match['what']]} of {form_rows.called(version)}"
    if others:
        base.against = [form_rows.shown(row) for row in others[:6]]
        return base.said("contradicted", 3, f"{told}: {others[0].whole}")
    if dark := form_rows.dark(version):
        return base.said("not loaded", 4, f"{told}; {dark}")
    if not all(named):
        return base.said("not read", 2, f"{told}; whether it is said that they stand there is not sure")
    base.rows = [form_rows.shown(row) for row in every[:6]]
    return base.said("borne out", 8, told)


COMPARES = regex(r"\|.*?\b(?:more|fewer|less|as many|as few|as much|the same number)\b.* (?:than|as)\b")
"""What sets a form against another: whoever is named behind it stands on neither."""
_AGAINST = regex(
    rf"[a-z]*\|(?P<says>more|fewer|as many) (?P<what>{'|'.join(form_rows.PARTS)})(?: of (?:pay|income|compensation))? (?:than|as) (?P<whose>[A-Z][\w.'\u2019 -]+?)(?: (?:form|disclosure|filing))?(?: (?:does|did|do))?"
)


def against(engine: Engine, reading: Reading, found: list[dict[str, Any]], base: Verdict) -> Verdict:
    """'Her form lists more sources than his': the entries of a part of two forms, by every version that may be meant."""
    match, other = _AGAINST.fullmatch(reading.title), reading.role("object")
    whose = re.sub(r"['\u2019]s?$", "", match["whose"]) if match else ""
    if match is None or other is None or len(reading.roles["object"]) > 1 or not other.name.endswith(whose):
        return base.said("not read", 2, "what two forms are compared by is not read")
    theirs = form_rows.versions_of(engine, other)
    base.coverage += [form_rows.covered(v) for v in theirs]
    chosen, part = form_rows.version_meant(reading, found), form_rows.PARTS[match["what"]]
    mine = [chosen] if chosen else found
    if not theirs:
        base.remedy = form_rows.remedy_of(other)
        return base.said("not loaded", 4, f"no disclosure of {other.name} is loaded")
    if dark := form_rows.dark(*mine, *theirs):
        return base.said("not loaded", 4, dark)
    counts = [(v, len(_entries(engine, v, part))) for v in (*mine, *theirs)]
    pairs = [(one, two) for _, one in counts[: len(mine)] for _, two in counts[len(mine) :]]
    holds = {
        one > two if match["says"] == "more" else one < two if match["says"] == "fewer" else one == two for one, two in pairs
    }
    told = "; ".join(f"{count(many, 'row')} in part {part} of {form_rows.called(v)}" for v, many in counts)
    if len(holds) != 1:
        return base.said("not read", 2, f"which version is meant is not said, and they differ: {told}")
    rows = [form_rows.shown(row) for v in (mine[-1], theirs[-1]) for row in _entries(engine, v, part)[:1]]
    base.figure = str(counts[0][1])
    good = holds.pop() != reading.negated
    base.rows, base.against = (rows, []) if good else ([], rows)
    return base.said(*(("borne out", 8) if good else ("contradicted", 10)), told)
