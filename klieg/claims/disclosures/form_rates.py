"""The interest that a claim says of a debt on a form, against what the debt's row states: 'a mortgage from Bank of America at 3.88%'."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from klieg.claims.language.amounts import Amount, amounts
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.ties import versions

_PERCENT = regex(r"%|\bper ?cent\b", re.IGNORECASE)
_FREE = regex(r"\binterest[- ]free\b|\b(?:without|no|free of|zero) interest\b", re.IGNORECASE)
_NONE = Amount(0, 0, "no interest", "share", Decimal(0), Decimal(0), Decimal(0))
_AT = regex(
    r"\b(?:at|with|bearing|carrying|charging|paying|of)(?: (?:an?|the|about|around|some|annual|yearly|fixed|floating|variable|interest|rates?|of|only|just|nearly|almost|roughly|over|under))* (?:[\w.-]+(?: [a-z-]+){0,2}? ?(?:%|per ?cent\b)(?: (?:annual |yearly )?interest\b)?|(?:no|zero) interest\b)"
    r"|\bwithout interest\b|\binterest[- ]free\b",
    re.IGNORECASE,
)
"""What is told of a debt as the rate of it: 'at 3.88%', 'bearing interest of four percent', 'interest-free'."""
_ABOVE_ANOTHER = regex(r"\+|\b(?:plus|prime|libor|over|above)\b", re.IGNORECASE)
"""A rate that is told by another ('Prime + 1%'): how high it is the row does not say."""


def rate_in(text: str, start: int) -> tuple[int, str]:
    """Where, behind a place, words end that tell of the rate of a debt (0 if none do); and a percentage there that is told of something else."""
    said = _AT.search(text, start)
    percent = next(
        (m for m in _PERCENT.finditer(text, start) if said is None or not said.start() <= m.start() < said.end()), None
    )
    return said.end() if said is not None else 0, percent[0] if percent is not None else ""


def at_its_rate(engine: Engine, reading: Reading, found: list[dict[str, Any]], verdict: Verdict) -> Verdict:
    """A debt that holds, at the rate that is said: at another it holds in part; where its row states none, it is not read."""
    cited = [row for row in verdict.rows if row.get("part") == "8" or row.get("kind") == "creditor"]
    said = _PERCENT.search(reading.text) or _FREE.search(reading.text)
    if verdict.verdict != "borne out" or reading.negated or not cited or said is None:
        return verdict
    shares = [one for one in amounts(reading.text) if one.unit == "share" and _PERCENT.search(one.text)]
    shares += [_NONE] if _FREE.search(reading.text) else []
    if len(shares) != 1:
        return verdict.said("not read", 2, f"which rate ({said[0]}) is said of what is not sure: {verdict.why}")
    held = {row.whole: [_fits(shares[0], rate) for rate in _rates(row)] for row in debts_cited(engine, reading, found, cited)}
    if not held or not all(held.values()):
        return verdict.said("not read", 2, f"no rate of interest is stated there: {verdict.why}: {'; '.join(held)}")
    if not any(fits for row in held.values() for fits in row):
        return verdict.said("partly", 9, f"{verdict.why}, where {shares[0].text} is said: {'; '.join(held)}")
    names = {str(row["raw"]).partition(" | ")[0] for row in cited}
    of_it = {whole.partition(" | ")[0] for whole, row in held.items() if any(row)}
    if names != of_it:
        return verdict.said("not read", 2, f"of which debt {shares[0].text} is said is not sure: {verdict.why}")
    return verdict


def debts_cited(engine: Engine, reading: Reading, found: list[dict[str, Any]], cited: list[dict[str, Any]]) -> list[versions.Row]:
    """The rows of what is cited; where no sum tells which, all debts to whoever is named in them."""
    places = {(row["source"], row["locator"]) for row in cited}
    debts = [row for version in found for row in versions.rows_of(engine, version["disclosure"]) if row.part == "8"]
    meant = [row for row in debts if (row.source, row.locator) in places or any(_is_tie(row, one) for one in cited)]
    names = {(row.source, row.name) for row in meant}
    return meant if reading.amount is not None else [row for row in debts if (row.source, row.name) in names]


def _is_tie(row: versions.Row, cited: dict[str, Any]) -> bool:
    """Whether a debt's row is what a tie to a creditor is cited by, which has a place of its own."""
    told = str(cited.get("title") or "")
    return (
        cited.get("kind") == "creditor"
        and (row.source, row.name) == (cited["source"], cited["raw"])
        and all(str(row.cells.get(cell, "")) in told for cell in ("type", "year", "rate"))
    )


def _rates(row: versions.Row) -> list[Decimal]:
    """The rates that a row states, in percent; none for 'n/a'."""
    cell = row.cells.get("rate", "")
    return [] if _ABOVE_ANOTHER.search(cell) else [Decimal(one) for one in re.findall(r"\d+(?:\.\d+)?", cell)]


def _fits(said: Amount, rate: Decimal) -> bool:
    return said.fits(rate / 100)
