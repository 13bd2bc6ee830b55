"""That a payment went on till a time, and people who go somewhere, whom nobody pays by it. The values were worked out from the raw files of klieg/sample."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

# CALLFIRE: four rows, 2016-02-17 to 2016-03-30, 25,000.00 of it in March; line 23 of Trump is loaded to 2016-03-31, that of Fiorina for the second quarter of 2015
CALLFIRE = "Donald Trump's campaign paid CallFire four times through the end of March 2016."
TUSK = "Carly Fiorina's campaign paid Tusk Digital $124,650 in the second quarter of 2015."

CHARTER = "Bernie Sanders's campaign paid Air Charter Team $3.8 million through March 2016"
HUSTLE = "Hustle got about $262,000 from Bernie Sanders's campaign through March 2016"
PERRY = "Trump's campaign paid Targeted Victory $140,553.82 between June 2015 and March 2016. Governor Perry's campaign paid Targeted Victory $56,000 on June 1, 2015. Senator Cruz's campaign paid it more in that quarter than Mr. Perry's did."


@pytest.mark.parametrize(("text", "frame", "verdict", "figure"), [
    (f"{CALLFIRE} The campaign was still paying it in August.", "paid", "not loaded", ""),
    (f"{CALLFIRE} The campaign was still paying it in March.", "paid", "borne out", "25000"),
    (f"{CALLFIRE} The firm was still being paid by the campaign in March 2016.", "paid", "borne out", "25000"),
    (f"{CALLFIRE} It kept paying CallFire through August 2016.", "paid", "not loaded", ""),
    (f"{TUSK} The campaign went on paying Tusk until the following January.", "paid", "not loaded", ""),
    (f"{TUSK} It continued to pay the firm until the end of the year.", "paid", "not read", ""),
    # AIR CHARTER TEAM: February 2016 1,659,181.50; HUSTLE, INC: 163,661.54 on March 9, 2016, one of four rows
    (f"{CHARTER}, and February 2016 alone came to just over $2 million.", "paid_part", "contradicted", "1659181.50"),
    (f"{CHARTER}. February 2016 alone came to $1.66 million.", "paid_part", "borne out", "1659181.50"),
    (f"{HUSTLE}, $163,661.54 of it in a single payment on March 9, 2016.", "paid_part", "borne out", "163661.54"),
    (f"{HUSTLE}, $63,661.54 of it in one payment on March 9, 2016.", "paid_part", "contradicted", "163661.54"),
    # TARGETED VICTORY: of Perry two rows and of Cruz two in the second quarter of 2015, of Paul none, whose second quarter is loaded; a longer stretch is not three months
    (f"{PERRY} In the same three months the firm was also paid by Senator Paul's campaign.", "paid", "record shows none", "0"),
    (f"{PERRY} In those three months the firm was also paid by Senator Rubio's campaign.", "paid", "borne out", "8295.47"),
    # somebody who goes, and no money
    ("Michael Flynn, who went from the campaign to the White House as national security adviser, signed a form in February 2017.", "title", "borne out", ""),
    ("Michael Flynn went to the White House as press secretary.", "title", "partly", ""),
])  # fmt: skip
def test_what_went_on_was_paid_at_its_end(
    engine: Engine, digital_side: Case, text: str, frame: str, verdict: str, figure: str
) -> None:
    claims = checked(engine, digital_side, text, "2018-08-14")
    told = [c for c in claims if c.reading.frame == frame][-1:]
    assert [c.verdict.verdict for c in told] == [verdict], [(c.reading.frame, c.verdict.verdict, c.reading.text) for c in claims]
    assert not figure or same(told[0].verdict.figure, figure)
    assert not any(c.reading.kind == "payment" and "White House" in c.reading.text for c in claims)
