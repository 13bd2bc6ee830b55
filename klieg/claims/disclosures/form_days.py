"""Days that a claim about a form tells which are no days of a form: when what it lists was done, and until when it was not listed."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from klieg.claims.disclosures import form_rows
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine

UNTIL = regex(r"\buntil\b")
_OF_A_PAPER = regex(
    r"\b(?:forms?|disclosures?|disclosed?|discloses|versions?|filings?|filed|reports?|reported|lists?|listed|statements?|papers?|nam(?:es?|ed)|mention(?:s|ed)?|signed)\b"
)
_STATED_DAY = regex(r"\b(\d{1,2})/(?:(\d{1,2})/)?((?:19|20)\d\d)\b")


def of_the_matter(reading: Reading, plain: Verdict) -> Verdict | None:
    """'He gave a speech to X on October 25': the day of the matter, where no form is spoken of: as the row states it (`plain`: the verdict without the day); None where a form's day may be meant, or nothing is there."""
    period = reading.period
    if period is None or period.carried or reading.negated or _OF_A_PAPER.search(reading.text):
        return None
    if plain.verdict != "borne out":
        return plain if plain.verdict == "contradicted" else None
    days = [match.groups() for row in plain.rows for match in _STATED_DAY.finditer(str(row["raw"]))]
    if not days:
        return plain.said("not read", 2, f"when that was is not stated there: {plain.why}")
    if any(period.holds(date(int(year), int(month), int(day or 1))) for month, day, year in days):
        return plain
    return plain.said("partly", 9, f"the day is another one: {plain.why}")


def that_name_it(engine: Engine, reading: Reading, found: list[dict[str, Any]], items: list[str]) -> list[dict[str, Any]]:
    """Of several versions those that name what a claim tells of, where it speaks of no form: 'he earned $15,000 from X' is of X, whichever version has it; all of them where none does."""
    if reading.negated or not items or _OF_A_PAPER.search(reading.text) or "citing" in reading.speaker.name:
        return found
    return [v for v in found if any(form_rows.naming(engine, v, name) for name in items)] or found


def not_until(engine: Engine, reading: Reading, found: list[dict[str, Any]], items: list[str], base: Verdict) -> Verdict:
    """'He did not disclose it until March': it stands on the version of that time, and on none before."""
    period = reading.period
    if period is None or period.until is None or period.since is not None:
        return base.said("not read", 2, "until when it was not named is not clear")
    of_then = period.ending()
    months = {period.until.month} if not re.search(r"\d{4}", period.text) else set()
    then = [v for v in found if v["dated"] and (v["dated"].month in months if months else form_rows.of_day(of_then, v["dated"]))]
    before = [v for v in found if v["dated"] and then and v["dated"] < min(one["dated"] for one in then)]
    if not before or not then:
        loaded = "; ".join(form_rows.called(v) for v in found)
        return base.said("not loaded", 4, f"no version of then, or none before it, is loaded; loaded: {loaded}")
    held = {v["disclosure"]: [row for name in items for row in form_rows.naming(engine, v, name)] for v in found}
    if earlier := [(v, row) for v in before for row in held[v["disclosure"]]]:
        base.against = [form_rows.shown(row) for _, row in earlier[:6]]
        return base.said("contradicted", 3, f"{form_rows.called(earlier[0][0])} names it: {earlier[0][1].whole}")
    if dark := form_rows.dark(*before):
        return base.said("not loaded", 4, dark)
    named = [(v, row) for v in then for row in held[v["disclosure"]]]
    if not named:
        return base.said("not read", 2, f"{', '.join(items)} is named neither before nor in {form_rows.called(then[-1])}")
    base.rows = [form_rows.shown(row) for _, row in named[:6]]
    told = f"{form_rows.called(named[0][0])} names it ({named[0][1].whole}), and none before it: {'; '.join(form_rows.called(v) for v in before)}"
    return base.said("borne out", 8, told)
