"""What a disclosure states beside a name: what somebody was paid, and by whom, or what a thing is worth."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from klieg.claims.disclosures import form_rows, form_years
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.ties import versions

_LENT = regex(r"\b(?:lines? of credit|credit lines?|mortgages?|promissory notes?|(?<!student )loans?|lent)\b")
"""What is lent is no income."""


def income(engine: Engine, reading: Reading, payer: str, payee: str, kind: str) -> Verdict | None:
    """What an organisation paid a filer, or a filer's firm, by the filer's disclosure; None if no loaded disclosure has the payer with a sum, or several filers' do."""
    found = []
    for version in engine.rows(
        "SELECT d.*, coalesce(d.signed, d.made) AS dated, s.name AS file FROM disclosure d JOIN source s ON s.sha256 = d.source"
    ):
        rows = [row for row in form_rows.naming(engine, version, payer) if form_rows.sums(engine, version, [row], "income")]
        rows = [] if _LENT.search(reading.text) else rows
        if rows:
            found.append((version, rows))
    words = set(re.findall(r"[a-z]{3,}", payee.lower())) - {"inc", "llc", "the", "his", "her"}
    own = [(v, rows) for v, rows in found if words and _is_own(engine, v, rows, words)]
    # money to a firm that no form names as the filer's is not the filer's own
    chosen = own if own or (kind in ("organisation", "campaign") and re.search(r"[A-Z]", payee)) else found
    if not chosen or len({v["filer"] for v, _ in chosen}) > 1:
        return None
    version, rows = chosen[-1]
    base = Verdict("", 0, "", coverage=[form_rows.covered(version)], rows=[form_rows.shown(rows[0])])
    if reading.amount is None:
        return base.said(
            "borne out", 8, f"{form_rows.called(version)}, part {rows[0].part}, row {rows[0].number}: {rows[0].whole}"
        )
    return summed(engine, reading, version, rows, base)


_RUNS_IT = regex(
    r"\b(?:president|ceo|chief|chair(?:man|woman)?|owner|founder|partner|principal|manag\w+|proprietor|(?<!board )(?<!council )member)\b",
    re.IGNORECASE,
)
"""The post, on part 1 of a form, of whose firm it is; one who advises a firm, or sits on its board, is paid by it and need not be paid through it."""


def _is_own(engine: Engine, version: dict[str, Any], rows: list[versions.Row], words: set[str]) -> bool:
    """Whether who is paid is the filer, or a firm of the filer's: one that the payer's own row names, or that the filer runs."""
    named = [r for r in versions.rows_of(engine, version["disclosure"]) if words <= _long_words(f"{version['name']} {r.whole}")]
    # sources of compensation (part 4) pay the filer, and are no firms of theirs
    own = [r for r in named if r.part != "4"]
    if words <= _long_words(version["name"]) or any(words <= _long_words(f"{version['name']} {row.whole}") for row in rows):
        return True
    last = version["name"].partition(",")[0].lower()
    return any(last in words or _solely(r) or (r.part == "1" and _RUNS_IT.search(r.whole)) for r in own)


def _solely(row: versions.Row) -> bool:
    return "solely owned" in row.whole.lower()


def _long_words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{3,}", text.lower()))


def summed(engine: Engine, reading: Reading, chosen: dict[str, Any], rows: list[versions.Row], base: Verdict) -> Verdict:
    """The sum beside a name of a version."""
    amount = reading.amount
    assert amount is not None
    found = of_kind(reading, form_rows.sums(engine, chosen, rows, f"{reading.title} {reading.text}"))
    fitting = [(row, low, high) for row, low, high in found if amount.fits_range(low, high)]
    held = sorted(fitting, key=lambda one: one[1] != one[2])  # a sum before a range that it lies in
    several = len(found) > 1
    if held and (another := form_rows.of_another_kind(reading, held[0][0].whole)):
        base.rows, base.figure = [form_rows.shown(*held[0])], str(held[0][1])
        return base.said("partly", 9, another)
    if held and (years := form_years.said(reading, chosen["dated"])):
        row = held[0][0]
        stated = {int(year) for year in re.findall(r"\b20\d\d\b", row.whole)}
        told_of = stated or form_years.of_form(chosen["dated"])
        if told_of and not told_of & years:
            base.rows, base.figure = [form_rows.shown(*held[0])], str(held[0][1])
            told = f"the sum holds, but of {', '.join(map(str, sorted(told_of)))}: {row.whole}"
            return base.said("partly", 9, told) if stated or max(years) < min(told_of) else base.said("not read", 2, told)
    if (
        held
        and reading.kind == "payment"
        and (why := form_rows.unlike(reading, chosen["dated"], held[0][0].whole, several=several))
    ):
        return base.said("not read", 2, why)
    if held:
        row, low, high = held[0]
        base.rows, base.figure = [form_rows.shown(row, low, high)], str(low)
        return base.said("borne out", 8, f"{form_rows.called(chosen)}, part {row.part}, row {row.number}: {row.whole}")
    if not found:
        base.rows = [form_rows.shown(row) for row in rows[:4]]
        return base.said(
            "not read", 2, f"{form_rows.called(chosen)} has no such sum beside the name: {rows[0].whole if rows else ''}"
        )
    said = set(re.findall(r"[a-z]{4,}", reading.title.lower())) - set(
        re.findall(r"[a-z]{4,}", " ".join(r.name.lower() for r in reading.roles.get("object", [])))
    )
    nearest = max(len(said & set(re.findall(r"[a-z]{4,}", row.whole.lower()))) for row, _, _ in found)
    # of several sums beside the name, the one of what is spoken of: his membership units
    found = [one for one in found if len(said & set(re.findall(r"[a-z]{4,}", one[0].whole.lower()))) == nearest]
    base.against, base.rows = [form_rows.shown(row) for row, _, _ in found[:4]], []
    exact = [low for _, low, high in found if high is None or low == high]
    base.figure = str(exact[0]) if exact and amount.hedge != "between" else str(found[0][1]) if found else ""
    told = (
        "; ".join(
            f"part {row.part}, row {row.number}: {low:,.0f}{f' to {high:,.0f}' if high is not None and high != low else ''}"
            for row, low, high in found[:4]
        )
        or "no sum"
    )
    return base.said("contradicted", 10, f"{form_rows.called(chosen)} states {told}, where {amount.text} is said")


def of_kind(
    reading: Reading, found: list[tuple[versions.Row, Decimal, Decimal | None]]
) -> list[tuple[versions.Row, Decimal, Decimal | None]]:
    """Of several sums beside a name those of the kind, and of the year, that is said: a bonus is no dividend, one of 2015 none of 2016."""
    kinds = form_rows.kinds_of_pay(reading.title)
    of_kind = [one for one in found if kinds & form_rows.kinds_of_pay(one[0].whole)] or found
    period = reading.period
    # the day or month of a version says which form, and not of which year the sum is
    year = str(period.since.year) if period and period.since and not period.kind.startswith(("day", "month")) else ""
    return [one for one in of_kind if year and year in one[0].whole] or of_kind
