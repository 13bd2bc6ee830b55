"""A coverage file's rows for a fec.gov download whose pages show that it is whole: for a person to look over, and to load.

fec.gov narrows a download by days, or to one line, never by report. So one that holds two lines was narrowed to neither; and a report that was due between two that it
holds, of the same two years, had none of its lines if it has no row of it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from klieg.money import calendar
from klieg.sources import File, fec_pages
from klieg.sources.fec_pages import Filing


def covered(file: File) -> tuple[list[dict[str, Any]], str]:
    """Rows with the columns of a coverage file (klieg.sources.coverage), by committee, report and line; or none, and why not.

    Days are those of the filing calendar; a report that it does not know (a pre-primary one) gets none and is left out.
    """
    filings, why = fec_pages.whole(file)
    rows = [
        row
        for committee, form in sorted({(one.committee, one.form) for one in filings})
        for row in _of(file.name, committee, form, [one for one in filings if (one.committee, one.form) == (committee, form)])
    ]
    return rows, why if rows or why else "none of its reports is one that the filing calendar knows"


def _of(name: str, committee: str, form: str, filings: list[Filing]) -> list[dict[str, Any]]:
    often = calendar.frequencies([(one.code, date(one.year, 1, 1)) for one in filings])
    lines = sorted({line for one in filings for line in one.lines})
    rows = []
    for cycle in sorted({(one.year + 1) // 2 for one in filings}):
        held = {(one.code, one.year): one for one in filings if (one.year + 1) // 2 == cycle}
        known = [due for code, year in held if (due := calendar.named(form, often, code, year))]
        if not known:
            continue
        for due in calendar.expected(form, often, min(due.since for due in known), max(due.until for due in known)):
            one = held.get((due.code, due.year))
            basis = "it has no row of this report, between two that are whole"
            if one:
                images = one.images
                basis = f"its pages: all {len(images)} from image {images[0]} to {images[-1]} are there, each with all its rows"
            rows += [
                {"file": name, "committee": committee, "line": line, "filing": one.number if one else "", "report": due.name,
                 "since": due.since, "until": due.until, "complete": "yes", "basis": basis}
                for line in lines
            ]  # fmt: skip
    return rows
