"""A vendor as news tells of it over several sentences: whose firm it is, what it had been paid before, of which month a sum is. The values are those of line 23 of Trump's export in klieg/sample/fec, added up
by date and payee with the csv module: Giles-Parscale got 38,905.22 in 2015 (15 rows), 1,032,279.69 in March 2016 (5), 1,659,168.43 in all (26), so 626,888.74 before March and 1,620,263.21 in 2016; TAG AIR
3,712,204.00 in all. Nothing after March 2016 is loaded. Bannon's form (part 2, rows 3.2 to 5): 125,333 and 167,500 of pay, units of Cambridge Analytica of $1,000,001 to $5,000,000, of Glittering Steel of
$100,001 to $250,000."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

MARCH = "Giles-Parscale got $1,032,280 from Trump's campaign in March 2016."
THEIRS = "Parscale's San Antonio-based firm, Giles-Parscale, was paid $38,905 in 2015 by the Trump campaign."
JULY = "The Trump campaign paid Giles-Parscale $8.4 million in July 2016, about twice what it had paid the firm in all of 2015.\n\nMillions more went to air travel."


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # before the time that is spoken of, and not in it
    (f"{MARCH} The firm had previously been paid $626,889.", "borne out", "626888.74"),
    (f"{MARCH} The firm had previously been paid $1,032,280.", "not read", ""),
    (f"{MARCH} It had already received $626,889 from the campaign.", "borne out", "626888.74"),
    (f"{MARCH} It had already received $526,889 from the campaign.", "contradicted", "626888.74"),
    (f"{MARCH} Until then the firm had received only $626,889 from it.", "borne out", "626888.74"),
    ("In 2016, Trump's campaign paid Giles-Parscale $1,620,263. Previously it had paid the firm $38,905.", "borne out", "38905.22"),
    ("In 2016, Trump's campaign paid Giles-Parscale $1,620,263. It had earlier paid the firm $138,905.", "contradicted", "38905.22"),
    # whose firm it is, once the story has said so; else which of theirs is not known
    (f"{THEIRS} Parscale's company got $1,620,263 from it in the first quarter of 2016.", "borne out", "1620263.21"),
    (f"{THEIRS} Parscale's company got $1,720,263 from it in the first quarter of 2016.", "contradicted", "1620263.21"),
    (f"{THEIRS} The campaign paid them $1,659,168 through March 2016. They also received $2 million from the Republican National Committee.", "not loaded", ""),
    ("Giles-Parscale, a San Antonio firm run by Brad Parscale, got 15 payments from Trump's campaign in 2015. Parscale's company was paid $38,905 in all of 2015.", "borne out", "38905.22"),
    ("Parscale's firm got $48,905 in 2015 from the Trump campaign.", "not read", ""),
    ("Brad Parscale's company got $38,905 in 2015 from the Trump campaign.", "not read", ""),
    # one company does both
    ("Trump's campaign paid Giles-Parscale $1,032,280 in March 2016. The company, which got its start designing websites for the Trump Organization, had previously been paid $626,889.", "borne out", "626888.74"),
    ("Trump's campaign paid Giles-Parscale $1,032,280 in March 2016. The company, which got its start designing websites for the Trump Organization, had previously been paid $926,889.", "contradicted", "626888.74"),
    # for the month: that month, and no longer time that was spoken of
    ("Giles-Parscale received $1,659,168 from Trump's campaign between May 2015 and March 2016. The firm got $1 million for the quarter.", "not read", ""),
    ("Giles-Parscale received $1.6 million from Trump's campaign between October 2015 and March 2016.\n\nThen came the report on the campaign's August spending.\n\nThe Trump campaign's biggest expense for the month was $11 million to Giles-Parscale.", "not loaded", ""),
    # a sum below that of all time may be of a time that was spoken of and is not loaded
    (f"{JULY} The campaign paid some to charter firms and to TAG Air, which also collected $500,000.", "not read", ""),
    # a sum is of the payment in whose words it stands, or keeps it back
    ("The Trump campaign listed $8.4 million spent with Giles-Parscale.", "not loaded", ""),
    ("The Trump campaign listed $1,659,168 spent with Giles-Parscale through March 2016.", "borne out", "1659168.43"),
    ("The Trump campaign listed $1,259,168 spent with Giles-Parscale through March 2016.", "contradicted", "1659168.43"),
    ("The bulk of Trump's March spending, $6 million, went to Rick Reed Media.", "not read", ""),
    ("In the nine months since he began, Sanders has spent $81,649,471.", "not read", ""),
    # what a firm took in from all its customers
    ("Trump's campaign spent $38,905 in 2015 on the services of Giles-Parscale, a web firm that worked mostly for local businesses and restaurants and made revenue of just $3.5m for the whole of 2015.", "not read", ""),
])  # fmt: skip
def test_a_vendor_over_several_sentences(engine: Engine, digital_side: Case, text: str, verdict: str, figure: str) -> None:
    claim = checked(engine, digital_side, text, "2016-09-23")[-1]
    assert claim.verdict.verdict == verdict, (claim.text, claim.verdict.why)
    assert not figure or same(claim.verdict.figure, figure), claim.verdict.figure


@pytest.mark.parametrize(("text", "verdicts"), [
    ("Bannon listed his stake in Cambridge Analytica at between $1 million and $5 million, and his holdings in Glittering Steel at $100,000 to $250,000.", ["borne out", "borne out"]),
    ("Bannon listed his stake in Cambridge Analytica at between $1 million and $5 million, and his holdings in Glittering Steel at $150,000 to $200,000.", ["borne out", "contradicted"]),
    ("Bannon listed his stake in Cambridge Analytica at between $500,000 and $1 million, and his holdings in Glittering Steel at $100,000 to $250,000.", ["contradicted", "borne out"]),
    # what somebody works on, or looks into, is no post of theirs
    ("A Washington Post analysis of Federal Election Commission reports shows that Bannon was vice-president of Cambridge Analytica.", ["borne out"]),
    ("He went on to work on the Trump Winery website and projects for Melania Trump.", []),
])  # fmt: skip
def test_what_a_form_is_said_to_hold(engine: Engine, digital_side: Case, text: str, verdicts: list[str]) -> None:
    told = [claim.verdict.verdict for claim in checked(engine, digital_side, text, "2017-04-03")]
    assert told == verdicts


def test_a_word_that_qualifies_a_name_is_nobody(engine: Engine, digital_side: Case) -> None:
    text = "Former national security adviser Michael Flynn was paid more than $67,000 by Russian companies."
    (claim,) = checked(engine, digital_side, text, "2017-04-03")
    assert "Former" not in {ref.name for refs in claim.reading.roles.values() for ref in refs}
    assert claim.verdict.verdict == "not read"


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # what it was for stands behind the time: 131,678.61 of line 23 with 'hats' in March 2016, 13,743,078.09 in all
    ("Trump's campaign spent $131,679 in March 2016 on hats.", "borne out", "131678.61"),
    ("Trump's campaign spent $1 million in March 2016 on hats.", "contradicted", "131678.61"),
    ("In March 2016 Trump's campaign spent $13,743,078.", "borne out", "13743078.09"),
    # a part of what was spent
    ("That's the lion's share of the $13,743,078 Trump's campaign spent in March 2016.", "not read", ""),
    ("Trump's campaign spent $1 million on former Mayor Rudy Giuliani's travel in March 2016.", "not read", ""),
    # who has the papers pays nobody
    ("Documents obtained by The New York Times show that the campaign paid $10 million.", "not read", ""),
])  # fmt: skip
def test_what_was_spent_on_something(engine: Engine, digital_side: Case, text: str, verdict: str, figure: str) -> None:
    claim = checked(engine, digital_side, text, "2016-09-23")[-1]
    assert claim.verdict.verdict == verdict, (claim.text, claim.verdict.why)
    assert not figure or same(claim.verdict.figure, figure), claim.verdict.figure


def test_who_is_registered_as_a_committee_is_no_agent(engine: Engine, digital_side: Case) -> None:
    (claim,) = checked(engine, digital_side, "Save America is registered as a leadership PAC.", "2023-08-01")
    assert claim.verdict.verdict == "not read", claim.verdict.why


@pytest.mark.parametrize(("text", "verdict"), [
    # Flynn's later form has 'RT TV (through LAI)', neither has 'RT TV-Russia'; Cohn's has no bonus of $123 million among many sums of Goldman Sachs
    ("Mr. Flynn reported $5,000 or more from RT TV-Russia.", "not read"),
    ("Mr. Flynn reported $5,000 or more from the Kremlin Press.", "contradicted"),
])  # fmt: skip
def test_a_name_that_goes_on_from_one_of_the_form(engine: Engine, digital_side: Case, text: str, verdict: str) -> None:
    (claim,) = checked(engine, digital_side, text, "2017-04-03")
    assert claim.verdict.verdict == verdict, claim.verdict.why
