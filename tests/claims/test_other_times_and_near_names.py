"""A sum of another time than the one carried over, the month behind what was spoken of, and a payee whose name comes near.

Expected, from the raw exports: Trump: RICK REED MEDIA, INC. 17,046,812.76 (2015-11-04 to 2016-03-18), CALI-FAME 1,107,308.15 in all and 378,069.00 in the last quarter of 2015, FLYNN, MICHAEL 2,361.22 on 2015-09-21; nothing of either campaign
after 2016-03-31; Sanders: REVOLUTION MESSAGING, LLC 23,474,978.26.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import asker, says

QUARTER = "The payments here are those of April 2015 through March 2016. Donald Trump's campaign spent $6.6 million on operations in the last quarter of 2015. "


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{QUARTER}From the campaign, Cali-Fame received $1,107,308.15 for hats.", "borne out", "1107308.15"),
    (f"{QUARTER}From the campaign, Cali-Fame received $1,907,308.15 for hats.", "contradicted", ""),
    (f"{QUARTER}In that quarter Cali-Fame received $1,107,308.15 for hats.", "partly", ""),
    ("The Sanders campaign paid Revolution Messaging $23.5 million through March 2016. In April it sent Revolution Messaging another $3 million.", "not loaded", ""),
    ("On Sept. 21, 2015, the Trump campaign paid Michael T. Flynn $2,361.22 for travel.", "borne out", "2361.22"),
    # EVENT STRATEGIES 18 rows through March 2016: so many are of that time, and not of the summer spoken of since
    ("The Trump campaign paid Rick Reed Media $17 million through March 2016. The race was settled in the summer of 2016. The campaign paid Event Strategies $339,518.58 over the same period. The money came in 18 payments.", "borne out", "18"),
    ("The Trump campaign paid Rick Reed Media $17 million through March 2016. The race was settled in the summer of 2016. The campaign paid Event Strategies $339,518.58 over the same period. The money came in 28 payments.", "not read", ""),
    # OLD TOWNE MEDIA 2015-10-30 to 2016-03-31; TMA DIRECT 1,153,382.05 of Carson in the second quarter of 2015
    ("Sanders's payments to Old Towne Media began in October 2015, and they continued into March 2016.", "borne out", ""),
    ("Sanders's payments to Old Towne Media began in October 2015, and they ran on into the summer of 2016.", "not loaded", ""),
    ("The Trump campaign paid Rick Reed Media $17 million through March 2016. They ran until December 2015.", "not read", ""),
    ("Ben Carson's campaign paid Cambridge Analytica $100,000 in the spring of 2015. In that quarter it paid TMA Direct $1.15 million.", "borne out", "1153382.05"),
    ("Ben Carson's campaign paid Cambridge Analytica $100,000 in the spring of 2015. In that quarter it paid TMA Direct $2.15 million.", "contradicted", "1153382.05"),
    # of the year, or of the months before it (L2 239,750.00)
    ("Between May 2015 and March 2016 the Trump campaign made 26 payments to Giles-Parscale. In all of 2015 the vendor received $38,905.22. In the same months the campaign paid L2 $329,750.", "not read", ""),
    ("On Sept. 21, 2015, the Trump campaign paid Michael T. Flynn about $2,400 for travel.", "not read", ""),
    ("On Sept. 21, 2015, the Trump campaign paid Michael T. Flynn $9,361.22 for travel.", "record shows none", ""),
])  # fmt: skip
def test_a_sentence(engine: Engine, digital_side: Case, text: str, verdict: str, figure: str) -> None:
    says(asker(engine, digital_side, "2018-02-12"), text, verdict, figure)
