"""Verdicts on what a disclosure says, where it is of the forms of several filers at once; all else is decided in papers.py."""

from __future__ import annotations

from dataclasses import replace

from klieg.claims.disclosures import papers
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.layout import Layout


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict:
    """As `papers.decide`; what is said of several filers' forms holds if it holds of each, and not if it fails of one."""
    filers = reading.roles.get("subject", [])
    if reading.frame not in ("disclosed", "disclosed_in") or len(filers) < 2:
        return papers.decide(engine, layout, reading)
    each = [papers.decide(engine, layout, replace(reading, roles={**reading.roles, "subject": [filer]})) for filer in filers]
    base = replace(each[0], coverage=[line for one in each for line in one.coverage], figure="")
    failing = [one for one in each if one.verdict == "contradicted"]
    open_ = [one for one in each if one.verdict != "borne out"]
    settled = failing or open_ or each
    base.rows = [row for one in settled for row in one.rows]
    base.against = [row for one in settled for row in one.against]
    base.remedy = settled[0].remedy
    return base.said(settled[0].verdict, settled[0].rule, "; ".join(one.why for one in settled))
