"""For how many years a claim says that a debt on a form was lent, against what the debt's row states: 'a 30-year mortgage', 'a loan over five years'."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from klieg.claims.disclosures.form_rates import debts_cited
from klieg.claims.language.amounts import amounts
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine

_SO_LONG = regex(
    r"(?P<n>[\w-]+?)[- ]years? (?:[a-z]+ ){0,2}(?:loan|mortgage|note|debt|credit|line of credit)\b|\b(?:over|for|in|within|runs?|running|term of) (?P<n2>[\w-]+) years\b",
    re.IGNORECASE,
)
_YEARS = regex(r"(\d+) ?(?:-| )?(?:years?|yrs?)\b", re.IGNORECASE)
"""How a form states the length of a debt."""


def for_its_years(engine: Engine, reading: Reading, found: list[dict[str, Any]], verdict: Verdict) -> Verdict:
    """A debt that holds, for as many years as are said: for others it holds in part; where its row states none, it is not read."""
    said = _SO_LONG.search(reading.text)
    cited = [row for row in verdict.rows if row.get("part") == "8" or row.get("kind") == "creditor"]
    if said is None or verdict.verdict != "borne out" or reading.negated or not cited:
        return verdict
    figures = [one.figure for one in amounts(said["n"] or said["n2"]) if one.unit == "count"]
    if len(figures) != 1:
        return verdict
    held = {row.whole: _YEARS.findall(row.cells.get("term", "")) for row in debts_cited(engine, reading, found, cited)}
    if not held or not all(held.values()):
        return verdict.said("not read", 2, f"for how long it was lent is not stated there: {verdict.why}")
    if not any(Decimal(years) == figures[0] for row in held.values() for years in row):
        return verdict.said("partly", 9, f"{verdict.why}, where {said[0]!r} is said: {'; '.join(held)}")
    return verdict
