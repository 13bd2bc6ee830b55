"""Expenditures for or against candidates, found by their figure. By queries over 1238409.fec (60,246.00 and 162,000.00 to Target Enterprises, all to oppose Fagg), 1238394.fec (678,319.00 to Waterfront Strategies on 2018-06-14 to
oppose Rosendale) and 1238403.fec (27,937.50 to support Balderson, as much to oppose O'Connor)."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

NOTICES = "Three committees reported what they had spent in June 2018 to the Federal Election Commission."


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-07-01")


@pytest.mark.parametrize(("said", "figure"), [
    ("Club for Growth Action listed $222,246 for Target Enterprises in advertising against Russell Fagg.", "222246"),
    ("Club for Growth Action listed $162,000 for Target Enterprises in advertising against Russell Fagg.", "162000"),
])  # fmt: skip
def test_what_was_spent_against_a_candidate_is_found_by_its_figure(last: Asker, said: str, figure: str) -> None:
    says(last, f"{NOTICES} {said}", "borne out", figure)


@pytest.mark.parametrize("said", [
    "Club for Growth Action listed $222,246 for Target Enterprises in advertising in support of Russell Fagg.",
    "Club for Growth Action listed $322,246 for Target Enterprises in advertising against Russell Fagg.",
    "Club for Growth Action listed $222,246 for Target Enterprises in advertising against Rick Scott.",
    "Club for Growth Action listed $222,246 for Waterfront Strategies in advertising against Russell Fagg.",
    "Club for Growth Action never listed $222,246 for Target Enterprises in advertising against Russell Fagg.",
])  # fmt: skip
def test_another_stance_sum_candidate_or_vendor_is_not_borne_out(last: Asker, said: str) -> None:
    assert last(f"{NOTICES} {said}").verdict.verdict != "borne out", said
