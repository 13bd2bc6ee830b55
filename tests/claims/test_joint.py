"""Sums of several who paid, or were named, together; who is meant where a claim carries on. The values were added up from the raw files of klieg/sample by queries of their own, never by klieg."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims.check import Claim
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

CAMPAIGNS = "In the second quarter of 2015 Campaign Solutions took in $1.7 million from Ted Cruz, Mr. Rubio, Rand Paul and Lindsey Graham together."
FORM = "Stephen Bannon's form lists Breitbart and Cambridge Analytica, with combined income of"
DATED = "On February 11, 2017, two days before he was told to resign as national security adviser, Michael Flynn signed a financial disclosure."
GILES = "Donald Trump's campaign sent Giles-Parscale $8,200 on May 15, 2015."


@pytest.mark.parametrize(
    ("text", "verdict", "figure"),
    [
        # CAMPAIGN SOLUTIONS: 893,252.47 + 654,439.25 + 98,256.13 + 35,317.32
        (CAMPAIGNS, "borne out", "1681265.17"),
        (CAMPAIGNS.replace("$1.7 million", "$1.9 million"), "contradicted", "1681265.17"),
        ("Ted Cruz and Marco Rubio together handed Campaign Solutions nearly $1.6 million between April and June 2015.", "borne out", "1547691.72"),
        ("Ted Cruz and Marco Rubio together handed Campaign Solutions nearly $1.9 million between April and June 2015.", "contradicted", "1547691.72"),
        # part 2, rows 3.1 and 3.2: 191,000 + 125,333
        (f"{FORM} $316,333.", "borne out", "316333"),
        (f"{FORM} $326,333.", "contradicted", "316333"),
        # one row of C00580100 has POLLING in its purpose: COLE HARGRAVE SNODGRASS, 28,000.00, 2015-05-15
        ("Jones Day got $833,854 from Donald Trump's campaign through March 2016. Mr. Trump's reports contain a single payment described as polling, $28,000 in May 2015.", "borne out", "28000"),
        # part 4 of the form of 2017-02-11 has 30 rows, that of 2017-03-31 has 50
        (f"{DATED} It named 30 sources of pay.", "borne out", "30"),
        (f"{DATED} It named 50 sources of pay.", "not read", "30"),  # the other version has 50
        (f"{DATED} It named 30 sources of pay. A second version, dated March 31, ran to 50 names.", "borne out", "50"),
        # GILES-PARSCALE to 2015-12-31: 15 rows, 38,905.22; to 2016-03-31: 46,592,668.97 itemised in all, of which 3.6 %
        (f"{GILES} By New Year's Eve the firm had been paid a little under $39,000, all told.", "borne out", "38905.22"),
        (f"{GILES} By New Year\u2019s Eve the firm had been paid a little under $29,000, all told.", "contradicted", "38905.22"),
        # 3,498 rows, none of them of 2018
        ("The archive that the House Intelligence Committee published in May 2018 contains 3,498 advertisements bought by the Internet Research Agency.", "borne out", "3498"),
    ],
)  # fmt: skip
def test_what_is_said_of_several_or_carried_on_is_decided_by_the_whole(
    engine: Engine, digital_side: Case, text: str, verdict: str, figure: str
) -> None:
    claim = checked(engine, digital_side, text, "2017-11-06")[-1]
    assert claim.verdict.verdict == verdict, (claim.reading, claim.verdict.why)
    assert same(claim.verdict.figure, figure) or not figure, (text, claim.verdict.figure)


@pytest.mark.parametrize(
    "text",
    [
        # thirteen23 had it, and not the one before
        "In the second quarter of 2015 the Clinton campaign gave Bully Pulpit Interactive $1.36 million and wrote the design studio thirteen23 a single check for $300,000.",
        # dollars, and a claim in pounds
        "Ted Cruz and Marco Rubio together handed Campaign Solutions \u00a31,547,691 between April and June 2015.",
        # the sum of two, of whom one is told of last
        "Stephen Bannon's form shows that Breitbart and Cambridge Analytica paid him a total of $316,333.",
    ],
)  # fmt: skip
def test_who_had_it_or_how_is_not_guessed(engine: Engine, digital_side: Case, text: str) -> None:
    claims: list[Claim] = checked(engine, digital_side, text, "2017-11-06")
    assert claims[-1].verdict.verdict == "not read", (claims[-1].reading, claims[-1].verdict.why)
