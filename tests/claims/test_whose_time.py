"""Which time a sum without one is of, and who 'the firm' is behind a sentence that begins with a common noun.

True values (Schedule B line 23 of the sample's reports through March 2016): Giles-Parscale 1,659,168.43 from 2015-05-15, 38,905.22 through Christmas 2015, 527,766.26 in February 2016; Ace Specialties 3,378,837.58; Direct Response 1,060,602.87;
Rick Reed Media 17,046,812.76, the most of all payees.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

FIRM = "The Trump campaign paid Giles-Parscale $1.66 million between May 2015 and the end of March 2016."
SLOW = f"{FIRM} Business began slowly, and by Christmas 2015 the company had collected less than $40,000."


@pytest.fixture(scope="module")
def last(digital_side: Case, engine: Engine) -> Asker:
    return asker(engine, digital_side, "2017-11-06")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (SLOW, "borne out", "38905.22"),
    (f"{SLOW} The campaign sent the firm more than half a million dollars in February 2016.", "borne out", "527766.26"),
    (f"{FIRM} Money was short, and by Christmas 2015 the company had collected more than $140,000.", "contradicted", "38905.22"),
    # what one had got by a day is no time of another's sum, paragraphs later
    (f"{SLOW}\n\nOther vendors did better. Ace Specialties, the supplier of hats and T-shirts, collected $3.4 million.", "borne out", "3378837.58"),
    (f"{SLOW}\n\nRick Reed Media took in $17 million. Direct Response was paid $1.6 million.", "contradicted", "1060602.87"),
    (f"{SLOW} It had been paid 15 times.", "borne out", "15"),
    # so many months as were spoken of
    (f"{SLOW}\n\nRick Reed Media took in $17 million over the same 11 months.", "borne out", "17046812.76"),
    (f"{SLOW}\n\nRick Reed Media took in $17 million over the same eleven months, more than any other vendor.", "borne out", "17046812.76"),
    (f"{SLOW}\n\nRick Reed Media took in $27 million over those 11 months.", "contradicted", "17046812.76"),
    (f"{SLOW}\n\nRick Reed Media took in $17 million over the same seven months.", "not loaded", ""),
])  # fmt: skip
def test_which_time_and_which_firm(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
