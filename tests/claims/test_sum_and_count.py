"""A sum and a count of payments in one clause, and what is said of the whole of them. The values are those of line 23 in klieg/sample, by payee and date."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

TULCHIN = "Bernie Sanders's campaign paid Tulchin Research almost $2.6 million from April 2015 through March 2016."
PARSCALE = "Donald Trump's campaign paid Giles-Parscale $1,659,168 through March 2016."


@pytest.mark.parametrize(
    ("text", "verdicts", "figures"),
    [
        # FACEBOOK: 114 memo items, 84,043.81; TAG AIR: nine, 3,712,204.00; VERSO BOOKS: two, 444,937.50; GREEN MONSTER: 21, 356,174.53
        ("The Trump campaign paid Facebook $84,043.81 between December 2015 and February 2016, in 114 charges.", "borne out, borne out", "84043.81, 114"),
        ("The Trump campaign paid Facebook $84,043.81 between December 2015 and February 2016, in 98 charges.", "borne out, contradicted", "84043.81, 114"),
        ("The Trump campaign paid Facebook $94,043.81 between December 2015 and February 2016, in 114 separate purchases.", "contradicted, borne out", "84043.81, 114"),
        ("TAG Air received $3,712,204 from the Trump campaign in nine payments between June 2015 and March 2016.", "borne out", "3712204"),
        ("TAG Air got nine checks from the Trump campaign between June 2015 and March 2016, $4.7 million in all.", "borne out, contradicted", "9, 3712204"),
        ("Bernie Sanders made three payments to Verso Books in the last three months of 2015, $444,937.50 in all.", "contradicted, borne out", "2, 444937.5"),
        ("The Trump campaign made 21 payments to Green Monster Consulting by the end of March 2016, and the total had reached $456,174.53.", "borne out, contradicted", "21, 356174.53"),
        # TULCHIN RESEARCH: 25 rows from 2015-10-02; GILES-PARSCALE: 38,905.22 in 2015
        (f"{TULCHIN} All of that money went out after September 2015.", "borne out, borne out", "2567758.31, 2567758.31"),
        (f"{TULCHIN} None of it went out in 2016.", "borne out, contradicted", "2567758.31, 2039991.13"),
        (f"{PARSCALE} All of the money was paid in 2016.", "borne out, contradicted", "1659168.43, 1620263.21"),
        (f"{PARSCALE} Almost all of it was paid in 2016.", "borne out, borne out", "1659168.43, 1620263.21"),
    ],
)  # fmt: skip
def test_each_of_two_things_that_are_said_of_payments_is_a_claim(
    engine: Engine, digital_side: Case, text: str, verdicts: str, figures: str
) -> None:
    claims = checked(engine, digital_side, text, "2018-12-01")
    assert ", ".join(claim.verdict.verdict for claim in claims) == verdicts, [(c.reading.text, c.verdict.why) for c in claims]
    for claim, figure in zip(claims, figures.split(", "), strict=True):
        assert same(claim.verdict.figure, figure), (text, claim.verdict.figure)
