"""Who alone paid somebody, and the second-best month: against the published rows, memo items left out.

In the second quarter of 2015 Carson's is the only loaded committee with a payment to Cambridge Analytica; CMDI has seven payers among them; Perry paid Targeted Victory 76,410.45, the next
22,323.73. Giles-Parscale had 1,032,279.69 in March 2016 and 527,766.26 in February. Sanders's first row of Air Charter Team is of December 10, 2015.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

CARSON = "In the second quarter of 2015 Ben Carson's campaign paid Cambridge Analytica $100,000."
CMDI = "From April through June 2015 Ben Carson's campaign paid CMDI $329,514."
GILES = "By the end of March 2016 Donald Trump's campaign had paid Giles-Parscale $1.66 million."
TARGETED = "Donald J. Trump for President paid Targeted Victory $140,553.82 between June 2015 and March 2016."
CHARTER = "The Sanders campaign paid Air Charter Team, of Kansas City, $3.8 million through March 2016."


@pytest.mark.parametrize(("text", "frame", "verdict", "figure"), [
    (f"{CARSON} No other campaign in the second-quarter file reported paying the firm.", "paid_payers", "borne out", "1"),
    # of all campaigns not all is loaded, in which one may have paid it
    (f"{CARSON} No other campaign reported paying the firm in those three months.", "paid_payers", "not loaded", "1"),
    (f"{CMDI} No other campaign paid the firm in that quarter.", "paid_payers", "contradicted", "7"),
    ("In the second quarter of 2015 no presidential campaign but Ben Carson's paid Cambridge Analytica.", "paid_payers", "not loaded", "1"),
    ("In the second quarter of 2015 no campaign but Ted Cruz's paid Cambridge Analytica.", "paid_payers", "not read", ""),
    (f"{GILES} Its second-best month was February 2016.", "paid_peak", "borne out", "527766.26"),
    (f"{GILES} Its second-best month was January of this year.", "paid_peak", "contradicted", "527766.26"),
    (f"{CHARTER} The Kansas City company was first paid in October 2015.", "paid_extreme", "contradicted", "2015-12-10"),
    ("Four presidential campaigns paid Targeted Victory between April and June 2015. Rick Perry's was the firm's largest customer that quarter.", "paid_customer", "borne out", "76410.45"),
    # TARGETED VICTORY: Trump, Perry, Rubio and Cruz; CALLFIRE: Trump alone, of what is loaded
    (f"{TARGETED} Mr. Trump's was not your only account.", "paid_payers", "borne out", "4"),
    (f"{TARGETED} Nor was Trump the firm's only customer.", "paid_payers", "borne out", "4"),
    (f"{TARGETED} Trump's was the firm's only account.", "paid_payers", "contradicted", "4"),
    ("Trump was not the only candidate to pay Targeted Victory.", "paid_payers", "borne out", "4"),
    ("Trump was the only candidate to pay Targeted Victory.", "paid_payers", "contradicted", "4"),
    ("Donald Trump's campaign paid CallFire $64,800 through March 2016. Trump was not CallFire's only client.", "paid_payers", "not loaded", "1"),
])  # fmt: skip
def test_who_alone_paid_and_the_month_after_the_best(
    engine: Engine, digital_side: Case, text: str, frame: str, verdict: str, figure: str
) -> None:
    claim = checked(engine, digital_side, text, "2016-06-24")[-1]
    assert (claim.reading.frame, claim.verdict.verdict) == (frame, verdict)
    assert same(claim.verdict.figure, figure)
