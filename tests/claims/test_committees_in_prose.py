"""What is said of committees in a newspaper's words: notices by the day they were reported, gifts by a PAC that is called after a company, an amendment against what was first filed; and what a sentence
leaves to the one before it. The values were read off the filings and exports of klieg/sample by queries of their own (1238409.fec: 60,246.00 and 162,000.00 to Target Enterprises on 2018-05-24, signed
2018-06-16, all O against Fagg; 467627.fec and 767339.fec: line 8 362,711.57 and 332,017.62, line 11C 84,820.10 in both, Koch Industries 5,000 on 2010-04-20, NRA-Political Victory Fund 4,950)."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import NO, Asker, asker, says

CLUB = "Club for Growth Action"
DJOU = "Djou for Hawaii first reported receipts of $525,150.48 for the period from April 1 to May 2, 2010. An amended report, filed in February 2012, put cash on hand at the close of the period at $332,017.62"
REED = "Trump's campaign paid Rick Reed Media $17 million through March 2016."
GILES = "The Trump campaign paid Giles-Parscale $1.7 million through March 2016."
BOTH = "Bernie Sanders's campaign paid Old Towne Media $64.2 million through March 2016. The Trump campaign paid Rick Reed Media $17 million."
FLYNN = "The Flynn Intel Group was started by Michael Flynn."

SIGNED = "Michael Flynn signed his first disclosure form on Feb. 11, 2017."


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2019-04-22")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{CLUB} reported on 16 June 2018 that it had paid Target Enterprises $222,246 for air time.", "borne out", "222246.00"),
    (f"{CLUB} reported in June 2018 that it had paid Target Enterprises $322,246 for air time.", NO, "222246.00"),
    (f"{CLUB} paid Target Enterprises $162,000 in May 2018.", "borne out", "162000.00"),
    (f"{CLUB} paid Target Enterprises $162,000 on June 16, 2018.", "not loaded", "0"),  # the day it was signed
    # one row, 'radio ad air buy', 60,246.00; the other, 162,000.00, is 'tv ad air buy'
    (f"{CLUB} paid Target Enterprises $60,246 for a radio ad against Russell Fagg.", "borne out", "60246.00"),
    (f"{CLUB} paid Target Enterprises $162,000 for a radio ad against Russell Fagg.", "partly", "162000.00"),
    (f"{CLUB} paid Target Enterprises $162,000 before May 24, 2018.", "not loaded", "0"),
    (f"{CLUB} paid Warfield and Company $2,850 in ads against Russell Fagg.", "borne out", "2850.00"),
    (f"{CLUB} paid Warfield and Company $2,850 to support Russell Fagg.", "partly", "2850.00"),
    # what was spoken of, for or against whom
    (f"{CLUB} paid Target Enterprises $162,000 in May 2018. The buy opposed Russell Fagg, a Senate candidate in Montana.", "borne out", "237449.80"),
    (f"{CLUB} paid Target Enterprises $162,000 in May 2018. The notice says the spending supported Russell Fagg.", NO, "237449.80"),
    (f"{CLUB} paid Warfield and Company $2,850 in ads attacking Jon Tester.", "partly", "2850.00"),
    (f"{CLUB} paid Warfield and Company $20,000.", "not loaded", "11564.00"),  # what notices say is not all
    (f"{CLUB}'s amended 24-hour report of June 2018 lists $237,449.80 of spending against Russell Fagg of Montana.", "borne out", "237449.80"),
    (f"{CLUB}'s amended 24-hour report of June 2018 lists $237,449.80 of spending in support of Russell Fagg of Montana.", NO, "237449.80"),
    (f"{CLUB} spent $237,449.80 in May 2018 to oppose Russell Fagg in Montana.", "borne out", "237449.80"),
    (f"{CLUB} spent $137,449.80 in May 2018 to oppose Russell Fagg in Montana.", NO, "237449.80"),
])  # fmt: skip
def test_a_notice_is_of_the_day_it_was_paid_went_out_or_was_reported(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{DJOU}. Koch Industries' political action committee gave Djou's campaign $5,000 on April 20, 2010.", "borne out", "5000.00"),
    (f"{DJOU}. Koch Industries' political committee gave Djou $2,500 in April 2010.", NO, "5000.00"),
    (f"{DJOU}. The National Rifle Association's political fund gave the campaign $4,950 on April 30, 2010.", "borne out", "4950.00"),
    (f"{DJOU}. The PAC of Koch Industries gave Djou $5,000 on April 20, 2010. The NRA-Political Victory Fund contributed $4,950 on April 30.", "borne out", "4950.00"),
    (f"{DJOU}. The PAC of Koch Industries gave Djou $2,500 on April 20, 2010.", NO, "5000.00"),
    (f"{DJOU}. Individuals gave the campaign $458,574.39, according to the amended report.", "borne out", "458574.39"),
    (f"{DJOU}, and that was about $30,000 less than in the original.", "borne out", "30693.95"),
    (f"{DJOU}, and that was about $30,000 more than in the original.", NO, "30693.95"),
    # what a report first put; an amendment's own day is none of what it states (467627.fec: line 16 525,150.48; 767339.fec, signed 2012-02-22: 543,394.49, line 8 332,017.62)
    ("Djou for Hawaii at first put its receipts for the period from April 1 to May 2, 2010, at $525,150.", "borne out", "525150.48"),
    ("Djou for Hawaii at first put its receipts for the period from April 1 to May 2, 2010, at $525,150. A fourth amendment, signed in February 2012, raised those receipts to $543,394.", "borne out", "543394.49"),
    ("Djou for Hawaii at first put its receipts for the period from April 1 to May 2, 2010, at $525,150. A fourth amendment, signed in February 2012, raised those receipts to $643,394.", NO, "543394.49"),
    # 1527862.fec, SA18: 5,000.00 from the Biden Victory Fund, and a memo item that attributes 565,786.57 of what it took in; line 12 0.00
    ("Biden for President received $5,000 from the Biden Victory Fund on June 30, 2021.", "borne out", "5000.00"),
    ("The Biden Victory Fund transferred $565,786.57 to Biden for President on June 30, 2021.", NO, "5000.00"),
    ("Biden for President sent $7,137 to the Treasury on June 21, 2021. It received $50,000 from the Biden Victory Fund on June 30.", NO, "5000.00"),
    ("Biden for President took in $2.16 million from April through June 2021. The committee owed no debts when the quarter closed.", "borne out", "0"),
    # what it gave is not what was transferred to it (line 18, 5,000.00); no debts, no creditor
    ("Biden for President gave candidates and committees $5,000 in the second quarter of 2021.", "not loaded", ""),
    ("Biden for President's largest debt was to Facebook.", "record shows none", "0"),
    ("The first version of Djou for Hawaii's report lists the $9,014.40 that went to iContribute.", "contradicted", "0"),
    # two PACs of the reports: Prosperity PAC 2,000 on 7 April, Growth & Prosperity PAC 2,500 on 23 April
    ("Prosperity PAC gave Djou for Hawaii $2,000 on April 7, 2010.", "borne out", "2000.00"),
    ("Djou for Hawaii paid Edward Enterprises nothing before April 2010.", "not loaded", ""),  # no report of that time is
    # whose name the amendment writes with 'Company', the report without
    ("Halliburton Company Political Action Committee gave Djou for Hawaii $1,000 on April 7, 2010.", "borne out", "1000.00"),
    (f"{DJOU}. The amendment cut the campaign's receipts to $543,394.49.", "not read", ""),
    (f"{DJOU}. The amendment raised the campaign's receipts by $18,244.01.", "not read", ""),
    (f"{DJOU}. Contributions from other political committees rose by $10,000 in the amendment.", NO, "0.00"),
])  # fmt: skip
def test_gifts_to_a_campaign_and_what_an_amendment_changed(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # rows of 2015: Rick Reed Media 312,032.76; GILES-PARSCALE 38,905.22
    (f"{REED} All but about $312,000 of it went out in 2016.", "borne out", "312032.76"),
    (f"{REED} All but about $1,500 of it went out in 2016.", NO, "312032.76"),
    (f"{GILES} All but about $39,000 of that was paid in 2016.", "borne out", "38905.22"),
    (f'{GILES} Sanders spent more. "We never gave Facebook a cent before February 2016," said Dana Whitcomb, a former aide to the Trump campaign.', NO, "58487.79"),
    (f'{GILES} "We never gave Facebook a cent before Iowa voted in February 2016," a Trump aide said.', NO, "58487.79"),  # memo items to 2016-01-31
    ("Solidarity Strategies received nothing from Bernie Sanders's campaign until the autumn of 2015.", NO, "1127.40"),  # one row, 2015-05-27
    # by months 2015: 226 rows, 1,707,098.43 in August; which month was the first to pass a sum is not looked up
    ("Trump's outlay first passed $1 million in August 2015.", "not read", ""),
    (f'{BOTH} "We paid Rick Reed Media $17 million," said an aide to the Sanders campaign.', "record shows none", "0"),
    ("Trump's campaign paid Giles-Parscale more in March 2016 than in all the months before.", "not read", ""),
    (f"{REED[:-1]}, a third less than Sanders's paid Revolution Messaging.", "not read", ""),
    ("For every dollar Trump's campaign paid Giles-Parscale through March 2016, Sanders's paid Revolution Messaging $14.", "not read", ""),
    # each side by who paid it: 64,162,720.79 and 17,046,812.76
    (f"{BOTH} Old Towne Media got more than three times what Rick Reed Media got.", "borne out", "3.7639"),
    (f"{BOTH} Old Towne Media got more than five times what Rick Reed Media got.", NO, "3.7639"),
    # line 23: 145,061,499.23 and 46,592,668.97
    ("From April 2015 through March 2016 Sanders spent more than three dollars for every dollar that Trump spent.", "borne out", "3.1134"),
    ("From April 2015 through March 2016 Sanders spent more than four dollars for every dollar that Trump spent.", NO, "3.1134"),
    ("The largest payment to Giles-Parscale from Trump's campaign, $300,000, came on March 29, 2016.", NO, "2016-03-15"),
    (f"{GILES} Jones Day, its law firm, received slightly more than that.", NO, "833853.58"),
    (f"{GILES[:-1]}, about twice what went to Jones Day, its law firm.", "borne out", "1.9898"),
    ("Air Charter Team, of Kansas City, was paid $3.8 million by Bernie Sanders's campaign through March 2016.", "borne out", "3816186.37"),
])  # fmt: skip
def test_payments_that_go_on_from_what_was_said(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # FARA 6406, 2017-03-07; LDA: effective 2016-09-15, received 2016-09-30
    (f"{FLYNN} Flynn's company registered as a foreign agent for Inovo on March 7, 2017.", "borne out", "2017-03-07"),
    ("Kellyanne Conway ran the polling company. Her firm never registered as a foreign agent.", "not read", ""),
    ("The Podesta Group registered for the Party of Regions.", "record shows none", "0"),
    ("Flynn Intel Group has lobbied for Huawei too.", "not loaded", ""),
    ("The special counsel's report says that Twitter notified about four million people.", NO, "1400000"),
    ("The special counsel's report says that Twitter notified about 1.4 million people.", "borne out", "1400000"),
    ("The special counsel's report says that Twitter identified 3,814 accounts associated with the Internet Research Agency and told about 677,000 people that they might have been in touch with one.", "contradicted", "1400000"),
    ("The special counsel's report says that the general director of the Internet Research Agency was Mikhail Bystrov.", "borne out", ""),
    ("The group Being Patriotic had over 300,000 followers, the special counsel's report says.", NO, "200000"),
    ("The Internet Research Agency bought 3,498 advertisements. The advertisement with the most clicks praised the police and drew 73,063 of them.", "borne out", "73063"),
    ("The Internet Research Agency's accounts posted more on Oct. 7, 2016, than on any other day.", NO, "2016-10-06"),
    ("TEN_GOP posted 1,252 times. It holds 184,175 posts in all.", "borne out", "184175"),  # an archive does, and no account
    # Flynn's form of 2017-02-11: OSY Technologies 40,280; Drone Aviation, director fees, 24,000
    (f"{SIGNED} Then Trump asked him to resign. OSY Technologies, of Luxembourg, paid him $40,280.", "borne out", "40280"),
    (f"{SIGNED} Then Trump asked him to resign. He reported $42,000 in director fees from Drone Aviation.", NO, "24000"),
    ("For two years the Internet Research Agency bought advertisements.", "not read", ""),
])  # fmt: skip
def test_registers_reports_and_archives_are_not_taken_for_more_than_they_say(
    last: Asker, text: str, verdict: str, figure: str
) -> None:
    says(last, text, verdict, figure)
