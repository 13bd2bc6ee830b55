"""What a story says of a payment in the sentence after it. Expected, from the raw files, memo items left out: Trump's export (line 23: Green Monster Consulting 21 rows, the largest 50,000.00 of 2016-02-24;
Jones Day 24 rows, 5,707.50 to 81,518.03 of 2015-09-30, 46,075.00 on 2016-03-31; L2 235,000.00 on 2015-11-05 and 4,750.00 on 2016-01-31; Rick Reed Media 2,000,000.00 three times, the largest of all)."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

MONSTER = "Green Monster Consulting was paid $50,000 by the Trump campaign on Feb. 24, 2016."
JONES = "Jones Day received $46,075 from the Trump campaign on March 31, 2016."
L2 = "The Trump campaign paid L2 $235,000 in November 2015."


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-06-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # the largest that whoever was paid had, of all that was paid to it, and not of the day
    (f"{MONSTER} It was the firm's largest single payment.", "borne out", "50000"),
    (f"{JONES} It was the company's largest payment.", "contradicted", "81518.03"),
    (f"{JONES} That was its smallest payment.", "contradicted", "5707.50"),
    (f"{L2} It was the firm's first payment.", "borne out", "235000"),
    (f"{L2} That was the firm's last payment.", "contradicted", "4750"),
    # the campaign's largest is of all whom it paid
    (f"{MONSTER} It was the campaign's largest single payment.", "contradicted", "2000000"),
])  # fmt: skip
def test_a_payment_is_the_first_or_largest(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
