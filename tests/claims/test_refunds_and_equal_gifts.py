"""What went back, and the same sum to or from so many. By queries over the filings of klieg/sample: 1527862.fec, SA20A: 579,634.88 and 692,087.52 from the Secret Service on 2021-04-07; 13360.fec: six rows of 1,000.00 in May
2000, to as many, five on SB23 and one on SB29."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import NO, Asker, asker, says

BIDEN = "Biden for President took in $2.16 million from April through June 2021."
FUND = "Continental Airlines' employee fund filed a report for May 2000."


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2021-08-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{BIDEN} The Secret Service returned $1.27 million to the committee in the same three months.", "borne out", "1271722.40"),
    (f"{BIDEN} The Secret Service reimbursed it $1.72 million in April 2021.", NO, "1271722.40"),
    (f"{BIDEN} A payment of $750,000 was returned to Biden for President by Media Buying & Analytics on May 20, 2021.", "borne out", "750000.00"),
    (f"{BIDEN} The Secret Service returned $1.27 million to the committee after its lawyers complained.", "not read", ""),
    (f"{BIDEN} Biden for President refunded $40,000 to Covington & Burling in the second quarter of 2021.", "not read", ""),  # what it was paid
])  # fmt: skip
def test_what_went_back_is_borne_out_by_rows_of_refunds_alone(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{FUND} The fund gave six campaigns $1,000 apiece in May 2000.", "borne out", "6"),
    (f"{FUND} The fund sent $1,000 to each of seven campaigns in May 2000.", NO, "6"),
    (f"{FUND} The fund gave three campaigns $1,000 apiece in May 2000.", "not read", ""),  # three of the six, perhaps
    (f"{FUND} The fund gave four campaigns in Texas $1,000 apiece.", "not read", ""),
])  # fmt: skip
def test_the_same_sum_to_so_many_is_counted(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
