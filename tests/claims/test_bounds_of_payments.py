"""That a payment was the last, or none larger than so much. The values are those of line 23 in klieg/sample, by payee and date."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

PARSCALE = "The Trump campaign paid Giles-Parscale $1,659,168 through March 2016."
L2 = "The Trump campaign paid L2 $235,000 on November 5, 2015"
COIE = "Hillary Clinton's campaign paid Perkins Coie $163,107.01 on June 16, 2015."


@pytest.mark.parametrize(
    ("text", "verdict", "figure"),
    [
        # MAMMEN GROUP: 324,821.92 on 2016-03-02; GILES-PARSCALE: 300,000.00 on 2016-03-15; FACEBOOK: 887.31
        ("By the end of March 2016 no payment by Bernie 2016 to Mammen Group exceeded $300,000.", "contradicted", "324821.92"),
        (f"{PARSCALE} No payment was bigger than $300,000.", "borne out", "300000"),
        (f"{PARSCALE} None of the payments was larger than $200,000.", "contradicted", "300000"),
        (f"{PARSCALE} Not one of its checks was for more than $250,000.", "contradicted", "300000"),
        (f"{PARSCALE} All of the payments were below $100,000.", "contradicted", "300000"),
        (f"{PARSCALE} No payment to Facebook exceeded $10,000.", "borne out", "887.31"),
        # L2: 235,000.00 on 2015-11-05 and 4,750.00 on 2016-01-31; PERKINS COIE: one row in the quarter
        (f"{L2}. L2 received nothing further through March 2016.", "contradicted", "4750"),
        (f"{L2}, and nothing more by the end of March 2016.", "contradicted", "4750"),
        (f"{L2}. After that it paid the firm nothing by the end of December 2015.", "borne out", "0"),
        (f"{COIE} It never paid the firm again in that quarter.", "borne out", "0"),
        (f"{PARSCALE} It got nothing more.", "not read", ""),
        # whom nothing loaded names by a small letter
        ("Hillary Clinton's campaign made a single payment of $300,000 to thirteen23 in the second quarter of 2015.", "not read", ""),
    ],
)  # fmt: skip
def test_what_bounds_payments_is_held_against_them(
    engine: Engine, digital_side: Case, text: str, verdict: str, figure: str
) -> None:
    claim = checked(engine, digital_side, text, "2018-12-01")[-1]
    assert claim.verdict.verdict == verdict, (claim.reading, claim.verdict.why)
    assert same(claim.verdict.figure, figure) or not figure, (text, claim.verdict.figure)
