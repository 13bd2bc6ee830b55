"""What small filers' reports say of state parties and of payments of which purpose, month or kind is told. Over filings of the fifth case of the bench, without a master; true values from the raw rows:

1021444, 1021448, 1021452 and 1021453.fec, the Mississippi Democratic Party (August to November 2013): Marriott 20,717.93 on 2013-08-13; from the Democratic National Committee 5,000.00 by transfer and 2,545.00 in kind in each of the
four months, and 4,085.08 of joint fundraising in October under the same id; Matt D. Langley 1,000.00 on 2013-10-01, 10-18 and 11-15. 1021473.fec, North Dakota's Republicans (July 2015): Ritter Adair & Associates 2,193.75 and 1,405.75,
disbursements 29,244.40. 1021481.fec, Oregon's: Pantheon Banquet Room 12,887.50, disbursements 35,056.12. 1238378.fec, Vaid (April 1 to June 6, 2018): Steve Fox 11,909.77, of which 11,740.00 Salary, 99.04 printing and 70.73 pizza.
Sakima (October 2017 to June 6, 2018): Robert Mortell 2,625.00 Wages and 557.71 travel, beside memo rows; no row to NGP VAN or Facebook. 1238401, 1238402 and 1238411.fec, the Constitution Party (March to May 2018): Ballot Access, Inc.
11,702.00; no row to Facebook or Google.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case, new_case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, checked, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "fifth" / "records" / "filings.zip"
PAID = "In August 2013 the Mississippi Democratic Party paid Marriott $20,717.93."
BEFORE = "The Constitution Party's national committee paid Ballot Access, Inc. $11,702 over March, April and May of 2018. It"
DNC = f"{PAID} The Democratic National Committee"
SAKIMA = "Sakima for Congress paid Direct Support Services $70,024.49 from October 2017 to early June 2018."
TWO = "Two Republican parties, one month: July 2015."
FOX = "Between April 1 and June 6, 2018, Omar Vaid's committee paid Steve Fox"


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2019-03-04")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # the party: the one spoken of last, and none by another's name
    (f"The Constitution Party's national committee reports monthly. {PAID} That autumn the party paid Matt Langley $3,000.", "borne out", "3000"),
    (f"{PAID} In October and November 2013 the party paid Matt Langley $4,000.", "contradicted", "3000"),
    (f"{TWO} Oregon's paid the Pantheon Banquet Room $12,887.50.", "borne out", "12887.50"),
    (f"{TWO} North Dakota's paid Ritter Adair & Associates $3,599.50 for accounting. Oregon's paid the Pantheon Banquet Room $22,887.50.", "contradicted", "12887.50"),
    (f"{TWO} North Dakota's paid Ritter Adair & Associates $3,599.50 for legal services.", "partly", "3599.50"),
    (f"{TWO} Oregon's spent more in the month than the North Dakota party did.", "borne out", "35056.12"),
    (f"{TWO} The North Dakota party spent more in the month than the Oregon party did.", "contradicted", "29244.40"),
    # from one committee to another: what was transferred is what was sent, whatever was lent besides
    (f"{DNC} transferred $5,000 to the party in October 2013.", "not read", ""),
    (f"{DNC} transferred $5,000 to the party in November 2013.", "borne out", "5000"),
    (f"{DNC} transferred $7,545 to the party in November 2013.", "partly", "7545"),
    (f"{DNC} gave $5,000 to the party in November 2013.", "partly", "5000"),
    (f"{DNC} transferred $6,000 to the party in November 2013.", "contradicted", ""),
    (f"{DNC} transferred $5,000 to the party in each month from August through November 2013.", "borne out", "5000"),
    (f"{DNC} transferred $4,000 to the party in each month from August through November 2013.", "contradicted", "0"),
    # without a time it is of the payer's whole life, in money as in all; for what: the rows' purposes are Transfer and Joint Fundraising Proceeds
    (f"{DNC} transferred $5,000 to the party in November 2013 for catering.", "partly", "5000"),
    (f"{DNC} transferred $24,085.08 to the party from August through November 2013.", "borne out", "24085.08"),
    (f"{DNC} transferred $34,265.08 to the party from August through November 2013.", "partly", "34265.08"),
    ("The Democratic National Committee transferred $24,085.08 to the Mississippi Democratic Party.", "not loaded", "24085.08"),
    ("The Democratic National Committee gave $34,265.08 to the Mississippi Democratic Party.", "not loaded", "34265.08"),
    (f"{DNC} transferred $5,000 to the party each month from August through November 2013 for postage.", "partly", "5000"),
    (f"{DNC} transferred $5,000 to the party each month from August through November 2013 for television advertising.", "partly", "5000"),
    (f"{DNC} transferred $4,000 to the party each month from August through November 2013 for postage.", "contradicted", "0"),
    ("In 2013 the Mississippi Democratic Party paid Matt Langley $1,500 a month from October to November.", "not read", ""),
    ("In 2013 the Mississippi Democratic Party paid Matt Langley $2,500 a month from October to November.", "contradicted", "0"),
    # denied of each
    (f"{BEFORE} paid nothing to Facebook or Google in those three months.", "borne out", "0"),
    (f"{BEFORE} paid neither Facebook nor Google in those three months.", "borne out", "0"),
    (f"{BEFORE} did not pay Facebook, Google or Twitter in those three months.", "borne out", "0"),
    (f"{BEFORE} paid neither Google nor Ballot Access, Inc. in those three months.", "contradicted", "11702"),
    (f"{BEFORE} paid Facebook or Google in those three months.", "not read", ""),
    ("Neither Facebook nor Google had been paid by the Constitution Party's national committee from March through May 2018.", "borne out", "0"),
    ("Neither Ballot Access, Inc. nor Google had paid the Constitution Party's national committee from March through May 2018.", "not read", ""),
    # months in a row, and the vague end of a stretch
    (f"{BEFORE[:-2]}", "borne out", "11702"),
    (f"{SAKIMA} NGP VAN was paid by the committee in that time too.", "record shows none", ""),
    ("Sakima for Congress paid nothing to Facebook from October 2017 to early June 2018.", "borne out", "0"),
    ("Sakima for Congress paid nothing to Facebook from October 2017 to mid-June 2018.", "not loaded", ""),
    ("Sakima for Congress paid nothing to Facebook in early June 2018.", "not loaded", ""),
    # for what: with what was paid for other things, a sum is partly so
    (f"{FOX} $11,740 in salary.", "borne out", "11740"),
    (f"{FOX} a salary of $11,740.", "borne out", "11740"),
    (f"{FOX} $11,909.77 in salary.", "partly", "11909.77"),
    (f"{FOX} $11,909.77 as salary.", "partly", "11909.77"),
    (f"{FOX} $11,909.77.", "borne out", "11909.77"),
    (f"{SAKIMA} Robert Mortell, the campaign's treasurer, drew $2,625 in wages over those eight months.", "borne out", "2625"),
    (f"{SAKIMA} Robert Mortell, the campaign's treasurer, drew $5,625 in wages over those eight months.", "contradicted", ""),
])  # fmt: skip
def test_parties_and_parts_of_payments(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


VAID = "Omar Vaid for Congress had $25,728.73 in the bank on June 6, 2018."


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # 1238378 (12P): Mubarez Travel one row of 1,500.00 on 2018-04-10; Steve Fox 11,909.77 in 8 rows, of which 70.73 and 99.04 were given back and 11,740.00 is salary; 1238418 (Q1): line 17 131,126.16, Consolidated Mailing 46,544.19 in 4 rows
    (f"{VAID} Rent came to $2,500, paid to Mubarez Travel.", "contradicted", "1500.00"),
    (f"{VAID} Rent came to $1,500, paid to Mubarez Travel.", "borne out", "1500.00"),
    (f"{VAID} Twenty-seven people drew a salary directly. Among them, Steve Fox of Brooklyn received $11,740.", "not read", ""),
    (f"{VAID} About two thirds of the money given by individuals arrived in sums too small to itemize.", "not read", ""),
    ("Sakima for Congress, in Poughkeepsie, spent $131,126.16 between January and March 2018.", "borne out", "131126.16"),
    ("Between January and March 2018 Sakima for Congress paid Consolidated Mailing Services, of Sterling, Va., $46,544.19.", "borne out", "46544.19"),
    ("Sakima for Congress, in Poughkeepsie, spent its money in the first three months of the year. Consolidated Mailing Services, of Sterling, Va., had $46,544.19 of that.", "not read", ""),
])  # fmt: skip
def test_what_a_house_campaign_spent(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


GAVE = "Robert Rust gave Sakima for Congress $2,700 in February 2018."


# Rachel for Congress (1238379.fec): Kidera 2,500.00 on 2018-04-19, MacDonald 1,200.00 and 1,500.00 in April, Ranger 2,000.00 and 200.00 in May, all of them memo items 'Earmarked by ActBlue', 1,443.00 of whose own on 2018-04-29
# Sakima (1238418.fec): Rust 2,700.00 on 2018-02-23, Davis 1,000.00 on 2018-02-26; the Constitution Party (1238401.fec): Joel Allen 850.00 on 2018-03-28
@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("Thomas Kidera of Rochester gave Rachel for Congress $2,500 in April 2018.", "borne out", "2500"),
    ("Ken MacDonald gave Rachel for Congress $2,700 in April 2018.", "borne out", "2700"),
    ("Lowell Ranger of Pittsford gave $2,500 to Rachel for Congress in May 2018.", "contradicted", "2200"),
    ("ActBlue passed on $1,443 to Rachel for Congress on April 29, 2018.", "borne out", "1443"),
    # a loan that is repaid: AAJ PAC (1021510.fec) 125,000.00 of principal to The Private Bank & Trust Company on 2015-07-31, beside interest and fees; Sakima 550.00 to Mortell on 2018-03-03
    ("The American Association for Justice PAC repaid $125,000 to the Private Bank & Trust Company in July 2015.", "borne out", "125000"),
    ("The American Association for Justice PAC repaid $250,000 to the Private Bank & Trust Company in July 2015.", "contradicted", "125000"),
    ("Sakima for Congress repaid Robert Mortell $950 on March 3, 2018.", "contradicted", "550"),
    # 'it' is who was given to, and not who gave
    (f"{GAVE} Paul Davis gave it $1,000.", "borne out", "1000"),
    (f"{GAVE} Paul Davis gave it $2,000.", "contradicted", "1000"),
    ("Robert Bowen gave the Constitution Party National Committee $1,000 on March 1, 2018. Joel Allen gave it $850 later that month.", "borne out", "850"),
])  # fmt: skip
def test_gifts_of_people(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


AUGUST = "The Mississippi Democratic Party PAC raised $40,527.48 in August 2013"
MAY = "The Constitution Party National Committee raised $2,745.45 in May 2018"


# covers: Sakima, receipts 93,288.61 (fourth quarter of 2017) and 106,361.46 (first of 2018), debts 46,777.92 and 1,502.18; Mississippi, receipts 40,527.48 (August 2013) and 13,299.45 (September), cash 10,074.17 and 3,481.61;
# the Constitution Party, receipts 9,859.64 (April 2018) and 2,745.45 (May), cash 12,573.20 and 8,781.93
@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("Sakima for Congress raised more in the first quarter of 2018 than in the last quarter of 2017.", "borne out", "106361.46"),
    ("Sakima for Congress raised less in the first quarter of 2018 than in the last quarter of 2017.", "contradicted", "106361.46"),
    ("The Constitution Party National Committee had less cash at the end of May 2018 than at the end of April.", "borne out", "8781.93"),
    ("The Constitution Party National Committee had more cash at the end of May 2018 than at the end of April.", "contradicted", "8781.93"),
    (f"{AUGUST}, three times as much as in September.", "borne out", "3.0473"),
    (f"{AUGUST}, five times as much as in September.", "contradicted", "3.0473"),
    (f"{AUGUST}, less than in September.", "contradicted", "40527.48"),
    (f"{MAY}, less than the month before.", "borne out", "2745.45"),
    (f"{MAY}, more than the month before.", "contradicted", "2745.45"),
    # what it raised is no part of what it paid
    (f"{AUGUST}. In September it raised a third of that.", "not read", ""),
    # from one balance to another
    ("Sakima for Congress's debts fell from $46,777.92 at the end of 2017 to $1,502.18 at the end of March 2018.", "borne out", "1502.18"),
    ("Sakima for Congress's debts fell from $46,777.92 at the end of 2017 to $2,502.18 at the end of March 2018.", "contradicted", "1502.18"),
    ("The Mississippi Democratic Party PAC's cash on hand went from $10,074.17 at the end of August 2013 to $4,481.61 at the end of September.", "contradicted", "3481.61"),
])  # fmt: skip
def test_a_cover_against_another_time(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


def test_a_party_is_not_taken_for_another(built: Case, record: Engine) -> None:
    text = f"{PAID} The Ohio party paid Marriott $20,717.93 in August 2013."
    last = checked(record, built, text, "2019-03-04")[-1]
    assert last.verdict.verdict == "not read", (text, last.reading, last.verdict.why)


PARTY = "the Mississippi Democratic Party wrote to the Federal Election Commission"


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # 1021454.fec, Form 99 signed 2015-08-13: 'in regards to the Committee's 2014 October Monthly Report. The excessive portion of the contribution from Andrew Tobias has been refunded'
    (f"On August 13, 2015, {PARTY} that the excessive portion of a contribution from Andrew Tobias had been refunded.", "borne out", "2015-08-13"),
    (f"On August 12, 2015, {PARTY} that the excessive portion of a contribution from Andrew Tobias had been refunded.", "partly", "2015-08-13"),
    (f"On August 13, 2015, {PARTY} that it had repaid a loan from Andrew Tobias.", "not read", ""),
    (f"On August 13, 2015, {PARTY} that no contribution from Andrew Tobias had been refunded.", "not read", ""),
    (f"On August 13, 2015, {PARTY} about its 2014 October monthly report.", "borne out", "2015-08-13"),
    (f"On August 13, 2015, {PARTY} about its 2014 October monthly report. The letter was about the October 2013 report.", "contradicted", ""),
    (f"In May 2016 {PARTY} about its budget.", "not loaded", ""),
    (f"On August 13, 2015, {PARTY} that it had refunded the excessive portion of a contribution from Andrew Tobias.", "not read", ""),
    (f"On August 13, 2015, {PARTY} that the excessive portion of Andrew Tobias's contribution had been refunded.", "borne out", "2015-08-13"),
    # no sum, no number, another doer, a part for the whole, a denial, a word that it has not
    (f"On August 13, 2015, {PARTY} that the excessive portion of the contribution from Andrew Tobias of $12,000 has been refunded.", "not read", ""),
    (f"On August 13, 2015, {PARTY} that Andrew Tobias has refunded the excessive portion of the contribution from the committee.", "not read", ""),
    (f"On August 13, 2015, {PARTY} that it had refunded the contribution from Andrew Tobias.", "not read", ""),
    (f"On August 13, 2015, {PARTY} that Andrew Tobias will appear on its next report.", "not read", ""),
    (f"On August 13, 2015, {PARTY} about the three excessive contributions from Andrew Tobias.", "not read", ""),
    (f"On August 13, 2015, {PARTY} about Andrew Tobias's $99,000 contribution, which has not been refunded.", "not read", ""),
    (f"On August 13, 2015, {PARTY} about a contribution that Andrew Tobias had refunded.", "not read", ""),
    (f"On August 13, 2015, {PARTY} about a stolen contribution from Andrew Tobias.", "not read", ""),
    (f"On August 13, 2015, {PARTY} denying everything.", "not read", ""),
    (f"On August 13, 2015, {PARTY} that the excessive portion of the contribution from Tobias had been refunded and would appear on its next regularly scheduled report.", "borne out", "2015-08-13"),
    (f"On August 13, 2015, {PARTY} that the contribution from Andrew Tobias had been refunded.", "not read", ""),
    (f"On August 13, 2015, {PARTY} that the excessive portion of the contribution to Andrew Tobias had been refunded.", "not read", ""),
    (f"On August 13, 2015, {PARTY} that the excessive portion of the contribution from Andrew Tobias had been refunded by the Commission.", "not read", ""),
    (f"On August 13, 2015, {PARTY} that the excessive portion of the contribution from Andrew Tobias would be refunded.", "not read", ""),
    (f"On August 13, 2015, {PARTY} about Andrew Tobias's contribution.", "borne out", "2015-08-13"),
    (f"On August 13, 2015, {PARTY} about Andrew Tobias's report.", "not read", ""),
    (f"On August 13, 2015, {PARTY} about the Commission's request for additional information.", "borne out", "2015-08-13"),
    (f"On August 13, 2015, {PARTY} about the Commission's 2014 October monthly report.", "not read", ""),
    (f"On August 13, 2015, {PARTY} for additional information.", "not read", ""),
    # a year that stands on the same thing in both, or on nothing that the letter dates
    (f"On August 13, 2015, {PARTY} about its October 2013 report.", "contradicted", ""),
    (f"On August 13, 2015, {PARTY} about the 2015 contribution from Andrew Tobias.", "not read", ""),
    (f"On August 13, 2015, {PARTY} about the 2013 contribution from Andrew Tobias.", "not read", ""),
    (f"On August 13, 2015, {PARTY} that in 2015 the excessive portion of the contribution from Andrew Tobias has been refunded.", "not read", ""),
])  # fmt: skip
def test_a_letter_to_the_commission_is_what_a_committee_filed(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict"), [
    # 201902190300031543.pdf: the Commission to Erin Hill, treasurer of ActBlue, February 19, 2019, on its request to change from a monthly filer to a quarterly filer
    ("On February 19, 2019, the Federal Election Commission wrote to Erin Hill, ActBlue's treasurer.", "borne out"),
    ("On February 19, 2019, the Commission wrote to ActBlue about its request to change from monthly to quarterly filing.", "borne out"),
    ("On February 19, 2019, the Commission wrote to ActBlue about a complaint of a donor.", "not read"),
    ("On February 19, 2019, the Commission wrote to ActBlue about its request to change from quarterly to monthly filing.", "not read"),
    ("On February 19, 2019, the Commission wrote to ActBlue that a committee may change its filing frequency no more than once per calendar year.", "borne out"),
    ("On February 19, 2019, the Commission wrote to ActBlue that a committee may change its filing frequency no more than twice per calendar year.", "not read"),
    ("On February 19, 2019, the Commission wrote to ActBlue about its reporting schedule for the 2018 calendar year.", "contradicted"),
    ("On February 19, 2019, the Commission wrote to ActBlue's treasurer, Erin Hill, about ActBlue's request.", "borne out"),
    ("On February 19, 2019, the Commission wrote to ActBlue's treasurer, John Smith, about ActBlue's request.", "not loaded"),
    ("On February 19, 2019, the Commission wrote to Erin Hill, WinRed's treasurer.", "not loaded"),
    ("On February 19, 2019, the Commission wrote to ActBlue's lawyer about ActBlue's request.", "not read"),
    # without its year, in a story that speaks of another
    ("Enron went under in December 2001. On February 19 the Commission wrote to ActBlue about its request to file quarterly.", "borne out"),
    ("On March 19, 2019, the Commission wrote to ActBlue about its request to file quarterly.", "partly"),
    ("On February 19, 2019, the Commission wrote to WinRed about its request to file quarterly.", "not loaded"),
])  # fmt: skip
def test_a_letter_of_the_commission_is_a_paper_with_its_letterhead(tmp_path: Path, text: str, verdict: str) -> None:
    case = new_case(tmp_path / "case", "letters")
    case.add([RECORDS.with_name("201902190300031543.pdf")])
    with case.engine() as engine:
        last = checked(engine, case, text, "2019-03-04")[-1]
    assert last.verdict.verdict == verdict, (text, last.reading, last.verdict.why)
