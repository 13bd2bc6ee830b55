"""The day of signing, told in passing, is a claim of its own. Expected, from the first page of each form: Conway 2017-03-13, Bannon 2017-03-30, Flynn 2017-02-11 (the second version bears 2017-03-31); no third version is loaded."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, tells


@pytest.mark.parametrize(("text", "told", "verdict", "figure"), [
    ("Kellyanne Conway's form, which she signed on March 13, 2017, lists 75 sources of pay.", "which she signed on March 13, 2017", "borne out", "2017-03-13"),
    ("Kellyanne Conway's form, which she signed on April 13, 2017, lists 75 sources of pay.", "which she signed on April 13, 2017", "contradicted", "2017-03-13"),
    ("The form that Stephen Bannon signed on March 30, 2017, lists 12 positions outside government.", "that Stephen Bannon signed on March 30, 2017", "borne out", "2017-03-30"),
    ("Michael Flynn's first form, signed on Feb. 11, 2017, names the FBI.", "signed on Feb. 11, 2017", "borne out", "2017-02-11"),
    ("Michael Flynn filed forms. A third version of the form was signed in August 2017.", "A third version of the form was signed in August 2017", "not loaded", ""),
])  # fmt: skip
def test_the_day_of_signing_is_a_claim_of_its_own(
    engine: Engine, digital_side: Case, text: str, told: str, verdict: str, figure: str
) -> None:
    tells(checked(engine, digital_side, text), told, verdict, figure)


def test_who_filed_no_form_signed_none_that_is_checked(engine: Engine, digital_side: Case) -> None:
    text = "The committee's report, which the treasurer signed on May 10, 2010, lists the debts."
    assert not [claim for claim in checked(engine, digital_side, text) if claim.reading.frame == "signed"]


@pytest.mark.parametrize("text", [
    "Boris Epshteyn was a senior adviser to the Trump campaign. He sat on the board of Prime Health Services, and drew $140,000 in consulting fees from it.",
    "The firm took on the account, and received $250,000 in fees from the Trump campaign.",
])  # fmt: skip
def test_pay_whose_taker_the_clause_leaves_out_is_no_sum_of_all_that_was_paid(
    engine: Engine, digital_side: Case, text: str
) -> None:
    assert checked(engine, digital_side, text)[-1].verdict.verdict == "not read"
