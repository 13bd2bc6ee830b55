"""Whose firm somebody is, where it stands behind the name, is a claim of its own. Expected, from the raw records: Bannon's form (part 1: executive chairman of Breitbart 1/2012 to 8/2016, chairman of Glittering Steel; part 2:
membership units in Glittering Steel, which are a part), 9 rows of TAG Air with 3,712,204.00, 26 of Giles-Parscale with 1,659,168.43; no loaded record says who owns or founded those two."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked

AIR = "$3,712,204 through March 2016"
SUM = "$1,659,168.43 through March 2016"


@pytest.mark.parametrize(("text", "told", "frame", "verdict"), [
    (f"Trump's campaign paid TAG Air, the company that owns the candidate's jet, {AIR}.", "the company that owns the candidate's jet", "owns", "not loaded"),
    (f"Trump's campaign paid TAG Air, an airline that belongs to the candidate, {AIR}.", "TAG Air, an airline that belongs to the candidate", "owned_by", "not loaded"),
    (f"The Trump campaign paid Giles-Parscale, the San Antonio firm that Brad Parscale founded with a designer, {SUM}.",
     "the San Antonio firm that Brad Parscale founded with a designer", "title", "not loaded"),
    (f"The Trump campaign paid Giles-Parscale, Brad Parscale's firm, {SUM}.", "Brad Parscale's firm", "owned_by", "not loaded"),
    (f"The Trump campaign paid Giles-Parscale, the firm of Brad Parscale, {SUM}.", "the firm of Brad Parscale", "owned_by", "not loaded"),
    ("Breitbart News Network, which Stephen Bannon ran until 2016, paid $191,000.", "which Stephen Bannon ran until 2016", "title", "borne out"),
    ("Breitbart News Network, which Stephen Bannon ran until 2014, paid $191,000.", "which Stephen Bannon ran until 2014", "title", "partly"),
    ("Glittering Steel, a film company that Stephen Bannon chaired, paid him $167,500.", "a film company that Stephen Bannon chaired", "title", "borne out"),
    ("Glittering Steel, a film company controlled by Stephen Bannon, paid him $167,500.", "a film company controlled by Stephen Bannon", "owned_by", "partly"),
    ("Cambridge Analytica, a data firm controlled by the Mercer family, worked for Ted Cruz.", "a data firm controlled by the Mercer family", "owned_by", "not loaded"),
])  # fmt: skip
def test_whose_a_firm_is_has_a_verdict_of_its_own(
    engine: Engine, digital_side: Case, text: str, told: str, frame: str, verdict: str
) -> None:
    claims = {claim.text: (claim.reading.frame, claim.verdict.verdict) for claim in checked(engine, digital_side, text)}
    assert claims.get(told) == (frame, verdict), claims


@pytest.mark.parametrize("text", [
    f"The Trump campaign paid Giles-Parscale, the firm of a San Antonio designer, {SUM}.",
    f"The Trump campaign paid Giles-Parscale, the San Antonio firm, {SUM}.",
    f"The Trump campaign paid Giles-Parscale, a firm that owns nothing, {SUM}.",
])  # fmt: skip
def test_what_names_nobody_is_of_nobody(engine: Engine, digital_side: Case, text: str) -> None:
    assert [claim.reading.kind for claim in checked(engine, digital_side, text)] == ["payment"]
