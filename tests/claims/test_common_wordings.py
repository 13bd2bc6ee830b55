"""What is claimed most often, in its commonest words: each true sentence beside a false one. Figures are sums and days of the rows themselves, and rows of the forms, looked up by hand."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

YEAR = "from April 2015 through March 2016"
PAIRS = [
    # Tag Air: first paid on 2015-06-16; Rick Reed Media on 2015-11-04; Newsmax Media last on 2015-09-14
    ("Trump was already paying Tag Air in June 2015.", "Trump was already paying Tag Air in May 2015."),
    ("The Trump campaign stopped paying Newsmax Media after September 2015.", "The Trump campaign stopped paying Newsmax Media after July 2015."),
    ("It was not until November 2015 that the Trump campaign paid Rick Reed Media.", "It was not until February 2016 that the Trump campaign paid Rick Reed Media."),
    ("Not until November 2015 did the Trump campaign pay Rick Reed Media.", "Not until February 2016 did the Trump campaign pay Rick Reed Media."),
    # Giles-Parscale's largest payment: $300,000
    ("No single payment to Giles-Parscale by the Trump campaign through March 2016 exceeded $300,000.", "No single payment to Giles-Parscale by the Trump campaign through March 2016 exceeded $200,000."),
    # 17,046,812.76 of 46,592,668.97 on line 23 went to Rick Reed Media: 36.6 percent
    (f"Of every dollar the Trump campaign spent on operations {YEAR}, about 37 cents went to Rick Reed Media.", f"Of every dollar the Trump campaign spent on operations {YEAR}, about 57 cents went to Rick Reed Media."),
    (f"About 37 cents of every dollar the Trump campaign spent on operations {YEAR} went to Rick Reed Media.", f"About 27 cents of every dollar the Trump campaign spent on operations {YEAR} went to Rick Reed Media."),
    (f"Better than one dollar in three that the Trump campaign spent on operations {YEAR} went to Rick Reed Media.", f"Better than one dollar in two that the Trump campaign spent on operations {YEAR} went to Rick Reed Media."),
    # 1,032,279.69 of Giles-Parscale's 1,659,168.43 in March, 527,766.26 in February
    ("Most of the $1,659,168 that the Trump campaign paid Giles-Parscale through March 2016 came in March.", "Most of the $1,659,168 that the Trump campaign paid Giles-Parscale through March 2016 came in February."),
    # RT TV stands in the second version only, Palo Alto Networks in both
    ("Flynn's amended form added RT TV.", "Flynn's amended form added Palo Alto Networks."),
]  # fmt: skip


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2019-06-01")


@pytest.mark.parametrize(("true", "false"), PAIRS)
def test_a_true_sentence_is_borne_out_and_a_false_one_is_not(last: Asker, true: str, false: str) -> None:
    says(last, true, "borne out")
    claim = last(false)
    assert claim.verdict.verdict in ("contradicted", "partly"), (false, claim.verdict.why)


def test_the_last_of_payments_of_nobody_named_is_not_held_against_one_of_two(last: Asker) -> None:
    # the last payment to Newsmax Media is of 2015-09-14, to National Ballot Access of 2016-03-22
    text = "By the end of March 2016 Trump's campaign had paid Newsmax Media $201,073.49 and National Ballot Access $906,420.96. The rental was settled in three payments, the last of them in September 2015."
    assert last(text).verdict.verdict != "contradicted"


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # by the rows: Newsmax Media 201,073.49 for list rental until September 2015, Patriot Signage 492,549.00 for yard signs, 404,460.00 of it in February 2016
    ("They were still paying Newsmax Media in February 2016.", "partly", "201073.49"),
    ("They paid Patriot Signage $492,549.", "borne out", "492549"),
    ("They paid Patriot Signage $592,549.", "contradicted", "492549"),
])  # fmt: skip
def test_they_who_pay_are_not_a_place_that_a_heading_names_nor_whom_a_sum_was_paid(
    last: Asker, text: str, verdict: str, figure: str
) -> None:
    before = "By the end of March 2016 Trump's campaign had paid National Ballot Access $906,420.96.\n\n## From a printer in Hull\n\nTake Rick Reed Media: $17.0 million.\n\n"
    says(last, before + text, verdict, figure)


REPORTS = "Reports to the Federal Election Commission show that Giles-Parscale was paid $38,905 by Donald Trump's campaign between May and December 2015."
REED = "Rick Reed Media was paid $17 million by the Trump campaign through the end of March 2016."
BULLY = "Hillary Clinton's campaign paid Bully Pulpit Interactive $1.36 million"


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # with whom reports are filed was not paid: Giles-Parscale's largest payment is of 300,000.00
    (f"{REPORTS} In the first three months of 2016 it was paid $1.6 million. The largest single payment in that stretch, $300,000, was made on March 15.", "borne out", "300000"),
    (f"{REPORTS} In the first three months of 2016 it was paid $1.6 million. The largest single payment in that stretch, $200,000, was made on March 15.", "contradicted", "300000"),
    # who was named since: ten rows of Direct Response, LLC, the first of 2016-02-05, 1,060,602.87 in all
    (f"{REED} A former buyer pointed to a less familiar vendor, Direct Response, LLC. The campaign first paid it in February 2016.", "borne out", "2016-02-05"),
    (f"{REED} A former buyer pointed to a less familiar vendor, Direct Response, LLC. The campaign first paid it in January 2016.", "contradicted", "2016-02-05"),
    # three rows, 1,362,309.54, all of them for ONLINE ADVERTISING
    (f"{BULLY} for digital ads in the second quarter of 2015.", "borne out", "1362309.54"),
    (f"{BULLY} for web design in the second quarter of 2015.", "partly", "1362309.54"),
    # what is said of both lists besides their time is not dropped
    ("Between June 2015 and March 2016 Donald Trump's campaign paid CallFire and Jones Day $64,800 and $833,853.58, respectively, for catering.", "not read", ""),
    # nothing is said of how the two compare
    (f"{REED} Ace Specialties was paid still more for its hats.", "not read", ""),
    # of which election is not said, and a payment that is undone is none
    ("The Trump campaign has paid Giles-Parscale nothing since the election.", "not read", ""),
    ("The Trump campaign voided a payment of $300,000 to Giles-Parscale on March 15, 2016.", "not read", ""),
])  # fmt: skip
def test_it_is_whoever_was_paid_and_a_purpose_is_of_its_own_kind(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


CONWAY = "Kellyanne Conway's form lists 75 sources."
ADS = "The Internet Research Agency bought 3,498 ads."


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # by the form, part 4: Donald J. Trump for President at 12, Keep the Promise at 23, no Breitbart anywhere
    (f"{CONWAY} Her clients included Donald J. Trump for President and Keep the Promise.", "borne out", ""),
    (f"{CONWAY} Her clients included Breitbart News.", "contradicted", ""),
    (f"{CONWAY} Keep the Promise is on her client list too.", "borne out", ""),
    (f"{CONWAY} Breitbart News is on her client list as well.", "contradicted", ""),
    # the third quarter's report of 2016: 75,000
    ("In the lobbying reports, Tax Legislative Solutions shows $75,000 from Renaissance Technologies for the third quarter of 2016.", "borne out", "75000"),
    ("In the lobbying reports, Tax Legislative Solutions shows $45,000 from Renaissance Technologies for the third quarter of 2016.", "contradicted", "75000"),
    # 911 of 3,498 with no impressions
    (f"{ADS} About one ad in four recorded no impressions at all.", "borne out", "0.2604"),
    (f"{ADS} About one ad in three recorded no impressions at all.", "contradicted", "0.2604"),
])  # fmt: skip
def test_what_is_listed_and_one_in_so_many(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


QUARTER = "Biden for President raised $2.2 million in the second quarter of 2021."


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # by the filing (1527862, Form 3P): line 23 alone 134,183.27 in April and 179,271.52 in May, memo items left out; all lines 149,283.27 in April
    (f"{QUARTER} Its operating payments came to $134,183.27 in April and $179,271.52 in May.", "borne out", "179271.52"),
    (f"{QUARTER} Its operating payments came to $149,283.27 in April.", "contradicted", "134183.27"),
    # line 20A: Media Buying & Analytics LLC, Atlanta, 750,000.00 on 2021-05-20
    (f"{QUARTER} Media Buying & Analytics of Atlanta returned $750,000 on 20 May.", "borne out", "750000"),
    (f"{QUARTER} Media Buying & Analytics of Atlanta returned $950,000 on 20 May.", "contradicted", "750000"),
    # who signed a report was not paid by it
    ("Biden for President's report for the second quarter of 2021, signed by its treasurer, Andrea Wise, on July 15, puts its spending at $610,976.39.", "borne out", "610976.39"),
    ("Biden for President's report for the second quarter of 2021, signed by its treasurer, Andrea Wise, on July 15, puts its spending at $510,976.39.", "contradicted", ""),
    # his form, part 1, row 3: president from 11/1990
    (f"{QUARTER} Stephen Bannon filed a form. By his account he had been president of Bannon Film Industries since November 1990.", "borne out", "1990-11"),
])  # fmt: skip
def test_a_committee_s_quarter_and_who_signs_its_report(
    engine: Engine, digital_side: Case, text: str, verdict: str, figure: str
) -> None:
    says(asker(engine, digital_side, "2021-08-04"), text, verdict, figure)


def test_who_signed_a_report_is_told_as_not_looked_at(engine: Engine, digital_side: Case) -> None:
    text = "Biden for President's report for the second quarter of 2021, signed by its treasurer, Jane Roe, on July 4, puts its spending at $610,976.39."
    claim = asker(engine, digital_side, "2021-08-04")(text)
    assert "not looked at: 'signed by its treasurer, Jane Roe, on July 4'" in claim.reading.assumptions
