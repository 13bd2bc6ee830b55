"""What vendors were paid for, who is meant by one that is not named, and ways to tell of bills.

Expected, from the raw exports (line 23, April 2015 to March 2016, without memo items): Trump: RED CURVE SOLUTIONS 14 rows, 223,620.07, each for COMPLIANCE CONSULTING; GILES-PARSCALE 26 rows, 1,659,168.43, the first of
May 15, 2015, 8,200.00.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # a kind of work that is shared is no purpose that is
    ("The Trump campaign paid Red Curve Solutions $223,620 for compliance consulting through March 2016.", "borne out", "223620.07"),
    ("The Trump campaign paid Red Curve Solutions $223,620 for consulting through March 2016.", "borne out", "223620.07"),
    ("The Trump campaign paid Red Curve Solutions $223,620 for media consulting through March 2016.", "partly", "223620.07"),
    ("Red Curve Solutions was paid $223,620 by the Trump campaign for polling consulting through March 2016.", "partly", "223620.07"),
    # how much is a matter of degree, and nobody is called the Web
    ("The Trump campaign filed reports. Not much money went to the Web at first.", "not checkable", ""),
    ("Through March 2016 the Trump campaign did not pay Giles-Parscale much.", "not checkable", ""),
    ("Little of the Trump campaign's money went to Giles-Parscale in 2015.", "not checkable", ""),
])  # fmt: skip
def test_a_sentence(engine: Engine, digital_side: Case, text: str, verdict: str, figure: str) -> None:
    claim = checked(engine, digital_side, text, "2016-06-01")[-1]
    assert claim.verdict.verdict == verdict, claim.verdict.why
    assert not figure or same(claim.verdict.figure, figure), claim.verdict.figure
