"""Who files, of what report, and what it says of debts and loans: over filings of the fourth case of the bench, without a master. The true values were read off the filings (bench/stories/fourth/records/filings.zip):

1021501.fec, Kentucky State Democratic Central Executive Committee, May 2015 (receipts 203,622.54, disbursements 213,625.88; 13 rows of 10,000.00 on line 11(a)(i); the largest row of Schedule B is Global Strategy Group, 48,148.36); 1021477.fec, Missouri
Democratic State Committee, July 2015 (line 10: 80,730.80, of which Mission Control 31,555.80, 39.1 %, the largest; no payment to it); 34411.fec, VanDeWeghe for U.S. Congress, July to December 2001 (contributions 71,972; line 8: 76,452.65; the candidate's
loan 52,000.00 of 2001-12-31; eight loans of Washington Mutual Bank, 66,000.00; Jerome R. VanDeWeghe 20,243.46 on Schedule B); 1238399.fec, Blum for Congress, April 1 to May 16, 2018 (receipts 127,193.69; Rod Blum's loans of 100,000.00, 2014-09-16, and 500,000.00,
2017-03-31; the largest row Majority Strategies, 6,112.64; Hammond & Associates 3,500.00 + 2,500.00; from Wal-Mart's PAC 1,000.00); 1021515.fec, Zinke for Congress, second quarter of 2015 (line 10: 231,643.68, of which Robert Kearley 70,000.00, the largest, and
192,520.00 in eight rows for win bonuses; SB19a to Ryan K Zinke 42,000.00 on 2015-06-02; line 11C 72,450.00; LVH Consulting 42,014.57 from April to June); 1238421.fec, BRIDGE PAC, May 2018 (receipts 115,594.55, disbursements 64,404.24; six rows of 5,000.00
on line 23, 30,000.00; line 10 49,577.28, of which Belmond Charleston Place 27,164.65, 54.8 %); 82094.fec, Team Emerson, first quarter of 2003 (ten rows of 1,000.00 to House candidates on 2003-02-19); 1021511.fec, General Dynamics' PAC, July 2015 (line 23
77,500.00; Tom Rooney 3,000.00 on 2015-07-28); 27789.fec, Merck's PAC, second half of 2001 (line 23 66,500.41); 1021465.fec, Eric Lynn for Congress, second quarter of 2015 (line 11C 6,000.00).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, checked, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "fourth" / "records" / "filings.zip"
BLUM = "Rep. Rod Blum is a Republican. Blum for Congress had $1,382,697 in the bank on May 16."
BILL = "In San Diego in 2001, Bill VanDeWeghe lent his House campaign $52,000 on the last day of the year."
ZINKE = "Zinke for Congress ended June 2015 with debts of $231,644."
KENTUCKY = "In Kentucky, the state Democratic Party has corrected its filing for May 2015."
MISSOURI = "In Missouri, the Democratic state committee owed $80,731 at the end of July 2015."
BRIDGE = "BRIDGE PAC raised $115,595 in May 2018. At the end of the month it owed $49,577,"


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2018-06-25")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # whose money: the candidate who is told of, and none before
    (f"{BLUM}\n\n{BILL} He had $76,453 in the bank.", "borne out", "76452.65"),
    (f"{BLUM}\n\n{BILL} His contributions came to $71,972.", "borne out", "71972.00"),
    (f"{BLUM}\n\n{BILL} His campaign manager, Jerome VanDeWeghe, received $20,243 over the half-year.", "borne out", "20243.46"),
    # one whom no record knows is not the one spoken of before
    (f"{BLUM} Steve Fulwell, a Dubuque lawyer, lent his campaign $52,000 in May. He had $71,000 in the bank.", "not loaded", ""),
    # a state's party, by the state of its sentence
    ("In Kentucky, the state Democratic Party raised $203,623 in May 2015. In Missouri, the Democratic Party owed $80,731 at the end of July 2015.", "borne out", "80730.80"),
    (f"{KENTUCKY} {MISSOURI} The party paid Mission Control $2,000 in July 2015.", "record shows none", "0"),
    # an elided PAC
    ("The PAC of General Dynamics gave $77,500 to candidates in July 2015. Merck's gave $66,500 to federal candidates in the second half of 2001.", "borne out", "66500.41"),
    ("The PAC of General Dynamics gave $77,500 to candidates in July 2015. Merck's gave $86,500 to federal candidates in the second half of 2001.", "contradicted", "66500.41"),
    # what came in, and what was handed out, nobody named
    ("BRIDGE PAC collected $115,595 in May 2018.", "borne out", "115594.55"), ("BRIDGE PAC collected $150,000 in May 2018.", "contradicted", "115594.55"),
    ("BRIDGE PAC handed out $30,000 in May 2018.", "borne out", "30000.00"),
    ("The PAC of General Dynamics handed out $77,500 in July 2015, with $3,000 going to Tom Rooney on July 14.", "partly", "3000.00"),
    ("The PAC of General Dynamics handed out $77,500 in July 2015. It also gave to Tom Rooney that month.", "borne out", "3000.00"),
    # the candidate is paid back, and not the committee by itself
    ("Rep. Ryan Zinke is back. His campaign repaid him $42,000 on June 2, 2015.", "borne out", "42000.00"),
    ("Rep. Ryan Zinke is back. Zinke for Congress repaid Zinke $41,000 on June 2, 2015.", "contradicted", "42000.00"),
])  # fmt: skip
def test_who_is_meant(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # of the report that was spoken of
    (f"{BLUM} Since the start of April it had raised $127,194.", "borne out", "127193.69"),
    (f"{BLUM} Wal-Mart's PAC gave $1,000.", "borne out", "1000.00"), (f"{BLUM} Wal-Mart's PAC gave $2,500.", "contradicted", "1000.00"),
    (f"{BLUM}\n\nHammond & Associates was paid $9,000 by Blum for Congress.", "contradicted", "6000.00"),
    (f"{BLUM} Blum for Congress has paid Hammond & Associates $90,000.", "not loaded", ""),  # of all time
    (f"{BLUM} Its biggest bill in that time came from Hammond & Associates.", "contradicted", "6112.64"),
    (f"{BLUM} Its biggest check went to Majority Strategies.", "borne out", "6112.64"),
    (f"{KENTUCKY} Thirteen donors gave the party $10,000 each.", "borne out", "13"), (f"{KENTUCKY} Twenty donors gave the party $10,000 each.", "contradicted", "13"),
    (f"{KENTUCKY} The biggest check of the month, $48,148, went to Global Strategy Group.", "borne out", "48148.36"),
    (f"{KENTUCKY} It spent more in May than it raised.", "borne out", "213625.88"),
    # of the quarter that ends with the month that was told
    (f"{ZINKE} LVH Consulting was paid $42,015.", "borne out", "42014.57"),
    # what a month is said to be for is no time; the next place is behind the one told
    (f"{BLUM} Majority Strategies was his campaign's biggest vendor. Its next-largest payee was Hammond & Associates.", "borne out", ""),
    (f"{BLUM} Hammond & Associates was paid $6,000. The largest was $6,113 to Majority Strategies.", "borne out", "6112.64"),
    (f"{BLUM} It had $1,274,219 on hand when the period began.", "borne out", "1274218.78"),  # line 23
    ("Merck's PAC refunded nothing in the second half of 2001.", "contradicted", "538.36"),  # line 28D
    ("Merck's PAC spent $105,086 in the second half of 2001 and gave $66,500 of it to federal candidates.", "borne out", "66500.41"),
    ("Blum for Congress paid Majority Strategies $6,113 in April 2018. It never paid a lobbyist.", "not read", ""),
    # to each of so many, the giver not said again
    (f"{BRIDGE} and gave $5,000 apiece to six House hopefuls.", "borne out", "6"), ("BRIDGE PAC gave $5,000 apiece to nine House hopefuls in May 2018.", "contradicted", "6"),
    ("On Feb. 19, 2003, the committee of Rep. Jo Ann Emerson of Missouri wrote checks of $1,000 to a dozen House candidates.", "contradicted", "10"),
    ("On Feb. 19, 2003, the committee of Rep. Jo Ann Emerson of Missouri wrote checks of $1,000 to ten House candidates.", "borne out", "10"),
    # so did another: line 11C, the health care association's PAC 5,000.00 on 2018-05-04
    ("BRIDGE PAC raised $115,595 in May 2018. The American Federation of Teachers gave it $5,000, and so did the American Health Care Association's PAC.", "borne out", "5000.00"),
    # PACs' money denied
    ('Eric Lynn is running. "Eric hasn\'t taken a cent from any PAC," said a neighbor.', "contradicted", "6000.00"),
    ("Zinke for Congress took no money from PACs in the second quarter of 2015.", "contradicted", "72450.00"),
])  # fmt: skip
def test_of_which_report(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{BRIDGE} more than half of it to one Charleston hotel, Belmond Charleston Place.", "borne out", "0.5479"),
    (f"{MISSOURI} More than half of that is an old bill from Mission Control.", "contradicted", "0.3909"),
    (f"{MISSOURI} About 39 percent of that was owed to Mission Control.", "borne out", "0.3909"),
    (f"{MISSOURI} The largest item is for Mission Control.", "borne out", "31555.80"),
    (f"{ZINKE} The largest item, $70,000, is listed for Robert Kearley of Whitefish.", "borne out", "70000.00"),
    (f"{ZINKE} The biggest bill, $50,000, was owed to Strategic Perception.", "contradicted", "50000.00"),
    (f"{ZINKE} Most of that debt is for win bonuses.", "borne out", "0.8311"), (f"{ZINKE} Most of that debt is for postage.", "record shows none", "0"),
    (f"{BLUM} He lent it $100,000 in September 2014 and another $500,000 on March 31, 2017.", "borne out", "500000.00"),
    (f"{BLUM} He lent it $100,000 in September 2014 and another $400,000 on March 31, 2017.", "contradicted", "500000.00"),
    (f"{BILL} Before that he had borrowed $66,000 against his home from Washington Mutual Bank.", "borne out", "66000.00"),
    (f"{BILL} Before that he had borrowed $66,000 against his home from Washington Mutual Bank, in eight installments.", "borne out", "8"),
    (f"{BILL} He borrowed $66,000 from Washington Mutual Bank, in six installments.", "contradicted", "8"),
])  # fmt: skip
def test_debts_and_loans(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # days of filing, which are on the filing: 1238399 (F3A, before the primary) signed on 2018-06-16, 1021515 (F3A, second quarter) on 2015-08-13
    (f"{BLUM} It is in the amended pre-primary report that Blum for Congress filed this month.", "borne out", "2018-06-16"),
    ("Blum for Congress signed its amended pre-primary report on June 10.", "contradicted", "2018-06-16"),
    ("Blum for Congress signed its pre-primary report on June 10.", "not read", ""),  # the original, of which nothing is loaded, may have been
    ("Blum for Congress filed its pre-primary report on June 17.", "not read", ""),  # signed the day before; when it was received is not stated
    ("Zinke for Congress filed its third-quarter report on Oct. 15, 2015.", "not loaded", ""),
    ("Zinke for Congress owed $231,644 at the end of June 2015, according to the amended report it signed on Aug. 13, 2015.", "borne out", "2015-08-13"),
])  # fmt: skip
def test_when_a_report_was_filed(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


def test_when_a_report_was_signed_is_no_time_of_what_it_tells(built: Case, record: Engine) -> None:
    told = "According to the second-quarter report that Zinke for Congress signed on Aug. 13, 2015, it repaid Ryan Zinke $42,000."
    first = checked(record, built, told)[0]
    assert (first.reading.frame, first.verdict.verdict, first.verdict.figure) == ("paid", "borne out", "42000.00")


@pytest.mark.parametrize("text", [
    "Rep. Ryan Zinke has his money back.",  # owns nothing
    "Helen Ortiz, a Billings woman who has raised money for Ryan Zinke, was glad.",
])  # fmt: skip
def test_no_tie_is_told(built: Case, record: Engine, text: str) -> None:
    assert not [claim for claim in checked(record, built, text) if claim.reading.kind == "tie"]
