"""A person whose form is not loaded, in a case that holds payments alone: he stands in it as somebody who was paid (FLYNN, MICHAEL), and is no company for that."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

RECORDS = Path(__file__).parents[2] / "klieg" / "sample" / "fec" / "P80001571D_trump_2016-05.csv"


@pytest.fixture(scope="module")
def last(record: Engine, built: Case) -> Asker:
    return asker(record, built, "2018-06-01")


@pytest.mark.parametrize(("text", "verdict"), [
    ("Michael Flynn signed his disclosure on February 11, 2017.", "not loaded"),
    ("Michael Flynn's form lists RT TV among his sources of pay.", "not loaded"),
    ("Michael Flynn filed a disclosure in 2017. His form lists RT TV.", "not loaded"),
    # somebody nobody paid, a company, and what he was paid
    ("Kellyanne Conway's form lists Sinclair among her sources of pay.", "not loaded"),
    ("Donald Trump's campaign paid Giles Oleander $1,250 on March 15, 2016.", "borne out"),
    ("Donald Trump's campaign paid Michael Flynn $2,361.22 on September 21, 2015.", "borne out"),
])  # fmt: skip
def test_whose_form_is_not_loaded(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)
