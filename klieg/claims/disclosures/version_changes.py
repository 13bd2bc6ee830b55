"""What is told of a version as it stands to one before it: that it no longer names somebody."""

from __future__ import annotations

from typing import Any

from klieg.claims.disclosures import form_rows
from klieg.claims.language.patterns import regex
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine

DROPPED = regex(
    r"\b(?:dropp(?:ed|ing)|drops|vanish\w*|disappear\w*|removed|no longer|took off|struck|(?:is|was|are|were) gone)\b"
)
"""What is told of somebody who stood in a version before: 'the second form no longer names X'."""


def dropped(engine: Engine, chosen: dict[str, Any], found: list[dict[str, Any]], items: list[str], base: Verdict) -> Verdict:
    """What a version does not name any longer must stand in one before it."""
    before = [v for v in found if v is not chosen and (not v["dated"] or not chosen["dated"] or v["dated"] <= chosen["dated"])]
    told = f"by absence: {form_rows.called(chosen)} names none of them"
    never = [item for item in items if not any(form_rows.naming(engine, v, item) for v in before)]
    if not before or (never and form_rows.dark(*before)):
        return base.said("not loaded", 4, f"{told}; what stood before is not sure")
    if never:
        return base.said(
            "contradicted", 6, f"{told}; nor does {'; '.join(form_rows.called(v) for v in before)} name {', '.join(never)}"
        )
    return base.said("borne out", 5, told)
