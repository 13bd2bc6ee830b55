"""Loans and debts found by their figure. By queries over bench/stories/records/pef-loans.csv: Richard Caring lent Labour 2,000,000, of which all is outstanding; AIB Group's 15,650,000 to the Conservatives was repaid on
2007-03-09; Stuart Wheeler lent UKIP 25,000, 80,000 and 100,000; David Garrard 2,300,000 to Labour on 2005-04-19."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "records" / "pef-loans.csv"
REGISTER = "The Electoral Commission's register of loans to parties, published in November 2014, holds 665 entries."


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2018-06-06")


@pytest.mark.parametrize(("said", "figure"), [
    ("Richard Caring's loan of \u00a32 million to Labour was still outstanding in November 2014.", "2000000"),
    ("Stuart Wheeler's loans to UKIP came to \u00a3205,000.", "205000"),
    ("David Garrard's \u00a32.3m loan to Labour dates from April 2005.", "2300000"),
    ("The Conservatives repaid AIB Group \u00a315.65 million in March 2007.", "15650000"),
])  # fmt: skip
def test_a_loan_is_found_by_its_figure_between_those_who_are_named(last: Asker, said: str, figure: str) -> None:
    says(last, f"{REGISTER} {said}", "borne out", figure)


@pytest.mark.parametrize("said", [
    "Stuart Wheeler's loans to UKIP came to \u00a3305,000.",
    "The Conservatives repaid AIB Group \u00a315.65 million in March 2008.",
    "Labour's loan of \u00a32 million to Richard Caring was outstanding.",  # it is the party that owes
    "Richard Caring's debt to Labour was \u00a32 million.",
    "Richard Caring's loan of \u00a32 million to Labour was never outstanding.",
    "Richard Caring's loan of \u00a32 million to Labour was converted into a gift.",
])  # fmt: skip
def test_another_figure_time_or_direction_is_not_borne_out(last: Asker, said: str) -> None:
    assert last(f"{REGISTER} {said}").verdict.verdict != "borne out", said
