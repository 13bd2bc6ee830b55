"""The terms of a debt on a form: at what rate and for how long it was lent, and of what year it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from klieg.claims.disclosures import form_lengths, form_rates, form_years
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine


def take_in(reading: Reading, text: str) -> None:
    """The words behind a debt that tell its terms ('on a mortgage taken out in 2014', 'at 3.88%') are a part of what is said; a percentage behind it that is no rate keeps it back."""
    behind = _GOES_ON.match(text, reading.end)
    if behind is None:
        return
    told = text[reading.start : reading.end]
    whole = told + behind[0]
    made = None if form_years.of_debt(told) else form_years.made_in(whole)
    rate, other = form_rates.rate_in(whole, len(told))
    if other:
        reading.unsure = reading.unsure or f"{other!r}: of what it is said is not read"
    if (end := max(rate, made.end() if made is not None else 0)) > len(told):
        reading.end = reading.start + end
        reading.text = text[reading.start : reading.end]


def hold(engine: Engine, reading: Reading, found: list[dict[str, Any]], verdict: Verdict) -> Verdict:
    """A debt that holds, at the rate and of the year that are said of it, by the versions of the form; one that is denied is there at these, or whether it is denied is not read."""
    if reading.negated and verdict.verdict == "contradicted":
        there = replace(verdict, verdict="borne out", rows=verdict.against)
        if (meant := hold(engine, replace(reading, negated=False), found, there)).verdict != "borne out":
            return verdict.said("not read", 2, f"whether it is denied altogether, or at these terms, is not sure: {meant.why}")
        return verdict
    at_rate = form_rates.at_its_rate(engine, reading, found, verdict)
    return form_years.of_a_debt(form_lengths.for_its_years(engine, reading, found, at_rate), reading.text)


_WORD = r"(?: (?!(?:and|but|while|or)\b)(?:[^\s,;.]|[.](?=\d))+)"
_GOES_ON = regex(
    rf"{_WORD}*(?:,? (?:taken out|made|incurred|dated|from|at|with|bearing|carrying|interest-free|without)\b{_WORD}*)*"
)
