"""The same sum in each of several quarters, who lobbied, and when a lobbyist's registration ended. Expected, from the raw filings: Capitol Legislative Strategies for Renaissance Technologies 40,000 in each quarter from the second of
2016 to the first of 2017, no other; Tax Legislative Solutions for the same 75,000 in 2016 Q3 and 2017 Q1; Flynn Intel Group for Inovo BV, effective 2016-09-15, received 2016-09-30, ended 2016-11-16, one lobbyist, Robert Kelley; SGR
LLC for Flynn Intel Group, effective 2016-10-27, received 2016-11-09."""

from __future__ import annotations

from datetime import date

import pytest

from klieg.case import Case
from klieg.claims.reading import Reading, Ref
from klieg.claims.registers.each_quarter import of_those
from klieg.store.engine import Engine
from tests.claims.pairs import checked

LOBBIED = "Lobbyists were hired. "
CAPITOL = "Capitol Legislative Strategies reported $40,000 from Renaissance Technologies"
FLYNN = "The Flynn Intel Group registered to lobby for Inovo BV in September 2016"


@pytest.mark.parametrize(("text", "verdict"), [
    ("Renaissance Technologies retained Capitol Legislative Strategies, which reported $40,000 from it in every quarter from April 2016 through March 2017.", "borne out"),
    ("Renaissance Technologies retained Capitol Legislative Strategies, which reported $50,000 from it in every quarter from April 2016 through March 2017.", "contradicted"),
    (f"{CAPITOL} four quarters running.", "borne out"),
    (f"{CAPITOL} for the second, third and fourth quarters of 2016.", "borne out"),
    (f"{CAPITOL} for the second and fourth quarters of 2016.", "borne out"),
    (f"{CAPITOL} for the third and last quarters of 2016.", "borne out"),
    (f"{CAPITOL} for the first and last quarters of 2016.", "not loaded"),
    (f"{CAPITOL.replace('40', '50')} for the second and final quarters of 2016.", "contradicted"),
    (f"{CAPITOL} in each of nine quarters.", "not loaded"),
    (f"{CAPITOL} in every quarter from April 2016 to March 2017, filings show.", "borne out"),
    # denied, supposed, or with more behind it
    (f"It is not true that {CAPITOL} in every quarter from April 2016 to March 2017.", "not read"),
    (f"If {CAPITOL} in every quarter from April 2016 to March 2017, nobody noticed.", "not read"),
    (f"{CAPITOL} in every quarter from April 2016 to March 2017 but the third.", "not read"),
    (f"{CAPITOL} in every quarter from April 2016 to March 2017, except one.", "not read"),
    (f"{CAPITOL} in every quarter from April 2016 to March 2017 for work on the border wall.", "not read"),
    (f"{CAPITOL} in every quarter of 2016.", "not loaded"),  # the first quarter's report is not loaded
    (f"{LOBBIED}Renaissance Technologies paid Capitol Legislative Strategies $45,000 in each quarter from April 2016 to March 2017.", "contradicted"),
    (f"{LOBBIED}Tax Legislative Solutions reported $75,000 from Renaissance Technologies in each of two quarters.", "borne out"),
    (f"{LOBBIED}Tax Legislative Solutions reported $75,000 from Renaissance Technologies in each of five quarters.", "not loaded"),
    # lobbyists
    (f"{FLYNN}, naming Robert Kelley as its lobbyist.", "borne out"),
    (f"{FLYNN}, naming Paul Manafort as its lobbyist.", "contradicted"),
    (f"{FLYNN}. Robert Kelley is among its lobbyists.", "borne out"),
    (f"{FLYNN}, and Robert Kelley was its lobbyist.", "borne out"),
    (f"{FLYNN}. The only lobbyist named was Robert Kelley.", "borne out"),
    # registrations
    (f"{FLYNN}. The firm ended it on Nov. 16 of the same year.", "borne out"),
    (f"{FLYNN}. The firm ended it on Oct. 16, 2016.", "contradicted"),
    ("The Flynn Intel Group registered as Inovo's lobbyist with effect from September 15, 2016.", "borne out"),
    ("The Flynn Intel Group registered as Inovo's lobbyist in May 2016.", "contradicted"),
    ("A second firm, SGR LLC, filed papers on November 9, 2016, to lobby for the Flynn Intel Group.", "borne out"),
    ("The Flynn Intel Group registered as a foreign agent for Inovo BV on March 7, 2017. A lobbying registration for the same client had taken effect on Sept. 15, 2016.", "borne out"),
])  # fmt: skip
def test_what_lobbyists_reported_quarter_by_quarter(engine: Engine, digital_side: Case, text: str, verdict: str) -> None:
    claim = checked(engine, digital_side, text)[-1]
    assert claim.verdict.verdict == verdict, (claim.text, claim.verdict.why)


def test_a_campaigns_payments_each_quarter_are_no_lobbying_reports(engine: Engine, digital_side: Case) -> None:
    decisive = ("borne out", "contradicted")
    text = "Donald Trump's campaign paid Giles-Parscale $100,000 every quarter."
    assert not [c for c in checked(engine, digital_side, text) if c.verdict.verdict in decisive]


def test_of_quarters_that_are_named_those_between_are_not_asked() -> None:
    named = {"place": [Ref("first", "1", "thing"), Ref("last", "4", "thing")]}
    reading = Reading("lobbied", "tie", 0, 1, "x", named, "a quarter")
    held = [{"since": date(2016, month, 1)} for month in (1, 4, 7, 10)]
    assert of_those(reading, held) == [held[0], held[3]]
