"""Whom a payment, a share or a count is of, in a committee's downloads of the later case of the bench. True values from the raw rows, memo items left out:

SAVEAM-disbursements-24.csv (line 21B, all of 2023): 53,081,950.72, of it 47,298,633.28 with LEGAL in the purpose; Robert & Robert 5,288,756.36 in 11 payments, none in February, the most of all payees; Chris Kise & Associates a payment in each
month; Habba Madaio & Associates none in February and May; Blanche Law first on 2023-04-10. SAVEAM-transfers-22.csv: Wyoming Values 500,000 on 2022-04-12 and 150,000 on 2022-08-03; Make America Great Again Inc. 20,000,000 on 2022-10-03 and
40,000,000 on 2022-11-03; Get Georgia Right PAC 500,000 on 2022-03-25 and 1,000,000 on 2022-05-10. MAGA_PAC-disbursements-24.csv: C00580100, the Trump campaign's committee of 2016, under its later name.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, checked, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "later" / "records" / "fec.zip"
PAID = "Save America paid Robert & Robert $5.3 million in 2023."
GAVE = "Save America handed $60 million to Make America Great Again Inc. in the autumn of 2022, in two payments."
GEORGIA = "Save America has given money away. Get Georgia Right PAC received $1.5 million from it in the spring of 2022."


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2024-02-12")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # what it got in a time is all of it; one payment of several where one is told
    (f"{GEORGIA} Wyoming Values got $500,000 from it in 2022.", "contradicted", "650000"),
    (f"{GEORGIA} Wyoming Values got $650,000 from it in 2022.", "borne out", "650000"),
    (f"{GEORGIA} Wyoming Values got a cheque of $500,000 from it in 2022.", "borne out", "500000"),
    # whose firm it is does not pay it
    (f"{PAID} Todd Blanche's practice, Blanche Law, got its first payment in June 2023.", "contradicted", "2023-04-10"),
    # in every month
    (f"{PAID} Chris Kise & Associates was paid in every month of 2023.", "borne out", "12"),
    (f"{PAID} Habba Madaio & Associates was paid in every month of 2023.", "not loaded", "10"),
    (f"{PAID} Chris Kise & Associates was paid each month.", "not read", ""),
    (f"{PAID} Chris Kise & Associates was not paid in every month of 2023.", "not read", ""),
    # with whom reports are filed was paid nothing; what money went on is nobody that was spoken of
    ("Nearly nine in ten dollars of Save America's operating spending in 2023 went on legal work, according to its reports to the Federal Election Commission.", "borne out", "0.8910"),
    (f"{PAID} A tenth of its spending in 2023 went to Robert & Robert, its filings with the Federal Election Commission show.", "borne out", "0.0996"),
    (f"{PAID} Nine in ten dollars of its spending in 2023 went to lawyers.", "not read", ""),
    (f"{PAID} It paid lawyers $47 million in 2023.", "not read", ""),
    # the larger of the two that were told of
    (f"{GAVE} The larger came on Nov. 3.", "borne out", "2022-11-03"),
    (f"{GAVE} The larger came on Oct. 3.", "contradicted", "2022-11-03"),
    (f"{GAVE} The smaller, of $20 million, came on Oct. 3.", "borne out", "20000000"),
    # the largest among payees; a committee that was given to is no vendor
    (f"{PAID} Among its payees the largest was Continental PLLC.", "contradicted", "60000000"),
    ("Save America filed reports. Of Save America's vendors, the biggest was Robert & Robert.", "not read", ""),
    # the campaign of a candidate, and a committee that was one
    ("Trump's presidential campaign has lawyers of its own. It paid the Dhillon Law Group $20,000 in 2023.", "not read", ""),
    ("Trump's presidential campaign has lawyers of its own. Save America paid Dhillon more in 2023 than the campaign did.", "not read", ""),
    ("Make America Great Again PAC paid the Dhillon Law Group $20,000 in 2023.", "borne out", "20000"),
])  # fmt: skip
def test_of_whom_it_is(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize("text", [
    f"{GAVE} The larger came on Nov. 3, and the smaller on Nov. 10.",
    "Save America paid Robert & Robert $5.3 million in 2023, in 11 payments. The larger came on Nov. 3.",
])  # fmt: skip
def test_the_larger_of_others_than_two_is_not_read(built: Case, record: Engine, text: str) -> None:
    claims = checked(record, built, text, "2024-02-12")
    assert not [one for one in claims if one.reading.frame == "paid_extreme" and one.verdict.verdict != "not read"]
