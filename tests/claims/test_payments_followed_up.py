"""What a story says of a payment in the sentence after it. Expected, from the raw files, memo items left out: Trump's export (line 23: Green Monster Consulting 21 rows, the largest 50,000.00 of 2016-02-24;
Jones Day 24 rows, 5,707.50 to 81,518.03 of 2015-09-30, 46,075.00 on 2016-03-31, 484,904.69 in 2015, of which 249,907.47 in its last quarter and 160,936.84 in its third, 348,948.89 in the first quarter of 2016; Scavino & Associates ten rows,
eight of them of 10,000.00, one in each month from September 2015 to January 2016; L2 235,000.00 on 2015-11-05 and 4,750.00 on 2016-01-31; Rick Reed Media, Tag Air and Ace Specialties first to third of its payees; Rick Reed Media 2,000,000.00 three times, the largest of all; Trump Tower Commercial LLC 35,457.50 eight times; Michael Glassner 10,000.00 six times in the first quarter of 2016; Chuck Laudner 4,452.11 on 2015-09-23 and
22,035.34 on 2015-11-06, his last; JBC Research 44,500.00 in October, 15,000.00 in November and in December 2015, none after; Newsmax Media 55,053.00 on 2015-09-14, the last of three; Jones Day 73,828.97 in February and 161,918.66 in March 2016, its most; HATS 1,134,277.99 under their own heading, 1,674,445.20 with others) and Sanders's (Garvey Schubert Barer 29,487.72 in December 2015, 132,566.11 in January and 79,886.84 in February 2016; Verso Books 148,312.50 on 2015-10-25
and 296,625.00 on 2015-12-01; Democratic National Committee 250,000.00 on 2015-10-20, VOTER FILE); Jones Day 11,501.50 on 2015-05-15, 26,820.00 on 05-27, 29,287.50 on 06-16;
the export of all candidates, second quarter of 2015: Campaign Solutions 893,252.47 of Cruz, 654,439.25 of Rubio; Benenson Strategy Group of Clinton alone; Stripe 31,836.25 of Paul in June;
Iowa Democratic Party 120,000.00 of Clinton, 60,000.00 of Sanders, 15,000.00 of O'Malley."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

MONSTER = "Green Monster Consulting was paid $50,000 by the Trump campaign on Feb. 24, 2016."
JONES = "Jones Day received $46,075 from the Trump campaign on March 31, 2016."
L2 = "The Trump campaign paid L2 $235,000 in November 2015."


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-06-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # the largest that whoever was paid had, of all that was paid to it, and not of the day
    (f"{MONSTER} It was the firm's largest single payment.", "borne out", "50000"),
    (f"{JONES} It was the company's largest payment.", "contradicted", "81518.03"),
    (f"{JONES} That was its smallest payment.", "contradicted", "5707.50"),
    (f"{L2} It was the firm's first payment.", "borne out", "235000"),
    (f"{L2} That was the firm's last payment.", "contradicted", "4750"),
    # the campaign's largest is of all whom it paid
    (f"{MONSTER} It was the campaign's largest single payment.", "contradicted", "2000000"),
])  # fmt: skip
def test_a_payment_is_the_first_or_largest(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


LAUDNER = "Chuck Laudner was paid $4,452.11 by the Trump campaign on September 23, 2015"
JBC = "JBC Research was paid $15,000 by the Trump campaign in November 2015"
VERSO = "Verso Books was paid $148,312.50 by the Sanders campaign in October 2015"


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # not again: of the time behind the payment alone
    (f"{LAUDNER} and was not paid again that year.", "contradicted", "22035.34"),
    ("Chuck Laudner was paid $22,035.34 by the Trump campaign on November 6, 2015, and was not paid again through March 2016.", "borne out", "0"),
    ("The Trump campaign paid Newsmax Media $55,053 in September 2015. It did not pay the company again in 2015.", "borne out", "0"),
    (f"{VERSO} and was not paid again until December.", "borne out", "0"),
    ("JBC Research was paid $15,000 by the Trump campaign on December 14, 2015, and wasn't paid again.", "not loaded", "0"),
    (f"{JBC} but got nothing more that year.", "contradicted", "15000"),
    # again, or nothing, in another time
    (f"{VERSO} and was paid again in December.", "borne out", "296625"),
    (f"{VERSO} and again in December.", "borne out", "296625"),
    (f"{VERSO} and was paid again in November.", "partly", ""),
    ("The Trump campaign paid Jones Day in March 2016 and again in May.", "not loaded", "0"),
    ("The Trump campaign paid JBC Research $7,500 in August 2015 but nothing in September.", "borne out", "0"),
    ("The Trump campaign paid JBC Research $44,500 in October 2015 but nothing in November.", "contradicted", "15000"),
    # a headline's capitals name nobody: 'it' is who was paid
    ("# Think Tank Got Its Money Early\n\nThe Trump campaign paid JBC Research $15,000 in November 2015 but paid it nothing more that year.", "contradicted", "15000"),
])  # fmt: skip
def test_paid_again_or_not(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


RICK = "Rick Reed Media was paid 17 times by the Trump campaign through March 2016."


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("Eight payments of $35,457.50 each went from the Trump campaign to Trump Tower Commercial LLC.", "borne out", "8"),
    ("Five payments of $10,000 each went from the Trump campaign to Michael Glassner in the first quarter of 2016.", "contradicted", "6"),
    ("The Trump campaign paid Michael Glassner six times in the first three months of 2016, $10,000 each time.", "borne out", "6"),
    ("The Trump campaign paid Michael Glassner six times in the first three months of 2016, $12,000 each time.", "partly", "6"),
    ("Jones Day was paid 24 times by the Trump campaign through March 2016, each time for less.", "not read", ""),
    (f"{RICK} The largest payments were of $2 million each.", "borne out", "2000000"),
    (f"{RICK} The largest payments were of $2.5 million each.", "contradicted", "2000000"),
    ("The Democratic National Committee sold the Sanders campaign its voter file for $250,000 in October 2015.", "borne out", "250000"),
    ("The Democratic National Committee sold the Sanders campaign its voter file for $350,000 in October 2015.", "contradicted", "250000"),
])  # fmt: skip
def test_payments_of_one_sum(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


MARCH = "Jones Day was paid $161,918.66 by the Trump campaign in March 2016"
JANUARY = "Garvey Schubert Barer received $132,566.11 from the Sanders campaign in January 2016"


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # a month without a year is the nearest to that of the payment
    (f"{MARCH}, three times as much as in February.", "contradicted", "2.1932"),
    (f"{MARCH}, more than twice what it had got in February.", "borne out", "2.1932"),
    (f"{JANUARY}, twice what it got in February.", "contradicted", "1.6594"),
    # counted from it
    (f"{MARCH}, twice as much as the month before.", "borne out", "2.1932"),
    (f"{JANUARY}, six times what it got the month before.", "contradicted", "4.4956"),
    (f"{JANUARY}, more than four times what it got the month before.", "borne out", "4.4956"),
    ("Jones Day was paid $73,828.97 by the Trump campaign in February 2016, more than the month before.", "contradicted", "73828.97"),
    # among all its months
    (f"{MARCH}, more than in any other month.", "not loaded", "161918.66"),
    ("Jones Day was paid $73,828.97 by the Trump campaign in February 2016, more than in any other month.", "contradicted", "161918.66"),
])  # fmt: skip
def test_against_another_month(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("The Sanders campaign spent $444,937.50 on books.", "borne out", "444937.50"),
    ("Trump spent $1.1 million on hats.", "not read", ""),
])  # fmt: skip
def test_spent_on_a_thing(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # not since a time: not behind it
    ("Newsmax Media has not been paid by the Trump campaign since September 2015.", "not loaded", "0"),
    ("The Trump campaign has paid Newsmax Media nothing since August 11, 2015.", "contradicted", "55053"),
    ("The Trump campaign hasn't paid Jones Day since January 2016.", "contradicted", "235747.63"),
    # of payees that are counted, those that are meant
    ("Trump's campaign paid four companies that bear his name in January 2016.", "not read", ""),
    ("The Trump campaign paid 20 companies in January 2016 that had never been paid before.", "not read", ""),
    ("The Trump campaign paid 278 payees in January 2016.", "borne out", "278"),
    # at no other time
    ("The campaign of Donald Trump did business with Newsmax Media in August 2015 only.", "not read", ""),
    ("The Trump campaign paid Newsmax Media in August 2015 and at no other time.", "not read", ""),
    ("The Trump campaign only paid Newsmax Media in August and September of 2015.", "not read", ""),
    # the largest after another is the second
    ("The Sanders campaign's biggest payee after Old Towne Media was Revolution Messaging through March 2016.", "borne out", "23474978.26"),
    ("After Rick Reed Media, the Trump campaign's largest vendor through March 2016 was Tag Air.", "borne out", "3712204"),
    ("The Trump campaign's biggest vendor through March 2016 after Rick Reed Media was Ace Specialties.", "contradicted", "3"),
    # initials that the rows write out
    ("The DNC was paid $250,000 by the Sanders campaign in October 2015.", "borne out", "250000"),
    ("The Sanders campaign paid the DNC $350,000 in October 2015.", "contradicted", "250000"),
    # began, and ended
    ("The Trump campaign's payments to Newsmax Media began in August 2015 and ended in September 2015.", "borne out", "2015-09-14"),
    ("The Trump campaign's payments to L2 began in November 2015 and stopped in December.", "contradicted", "2016-01-31"),
    ("Payments to Newsmax Media from the Trump campaign started in August 2015 and stopped the next month.", "borne out", "2015-09-14"),
])  # fmt: skip
def test_since_only_and_after(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


YEAR = "The Trump campaign paid Jones Day $484,904.69 in 2015."
QUARTER = "The Trump campaign paid Jones Day $348,948.89 in the first quarter of 2016."
SCAVINO = "Scavino & Associates was paid ten times by the Trump campaign through March 2016."


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # a share of the sum told before is of its time
    (f"{YEAR} Most of that came in the last quarter of the year.", "borne out", ""),
    (f"{YEAR} About a third of it was paid in the third quarter of 2015.", "borne out", ""),
    (f"{YEAR} Less than a third of it came in the fourth quarter of 2015.", "contradicted", ""),
    (f"{QUARTER} Nearly half of that came in March.", "borne out", ""),
    (f"{QUARTER} Most of that came in March 2016.", "contradicted", ""),
    # so many of one sum, and one in each month
    (f"{SCAVINO} Eight of the payments were of $10,000.", "borne out", "8"),
    (f"{SCAVINO} Seven of the payments were for $10,000.", "contradicted", "8"),
    ("The Trump campaign paid Jones Day 24 times through March 2016. Two of the payments were for more than $80,000.", "borne out", "2"),
    ("Scavino & Associates was paid $10,000 a month by the Trump campaign from September 2015 to January 2016.", "borne out", "10000"),
    ("Scavino & Associates got $12,000 a month from the Trump campaign from September 2015 to January 2016.", "contradicted", "0"),
])  # fmt: skip
def test_parts_of_what_was_told(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


MAY = "The Trump campaign paid Jones Day $26,820 on May 27, 2015."


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # the one next to it
    (f"{MAY} The next payment, of $29,287.50, came on June 16.", "borne out", "29287.50"),
    (f"{MAY} The next payment, of $39,287.50, came on June 16.", "contradicted", "29287.50"),
    (f"{MAY} The next payment was made in July.", "contradicted", "2015-06-16"),
    (f"{MAY} The next payment was $29,287.50.", "borne out", "29287.50"),
    (f"{MAY} The previous payment had been $11,501.50.", "borne out", "11501.50"),
    (f"{MAY} The previous payment was $6,451.38.", "contradicted", "11501.50"),
    (f"{L2} Its next payment, for $4,750, was made on January 31, 2016.", "borne out", "4750"),
    # another never did
    ("The Clinton campaign paid Benenson Strategy Group $814,915 in June 2015. The Sanders campaign did not.", "borne out", "0"),
    ("The Clinton campaign paid Stripe in June 2015. The Paul campaign did not.", "contradicted", "31836.25"),
    ("The Trump campaign paid Newsmax Media for the use of its list. The Sanders campaign never did.", "not loaded", "0"),
    ("The Trump campaign paid Newsmax Media three times in 2015, for list rental. It paid no one else for that.", "not read", ""),
    # how many paid a party, how often another did
    ("The Iowa Democratic Party was paid by three campaigns in the second quarter of 2015.", "borne out", "3"),
    ("The Iowa Democratic Party was paid by two campaigns in the second quarter of 2015.", "contradicted", "3"),
    ("The Iowa Democratic Party was paid by three campaigns in the second quarter of 2015. Of the three, O'Malley's paid the least, $15,000.", "borne out", "15000"),
    ("Of the three, O'Malley's paid the least, $15,000.", "not read", ""),
    ("Cruz's campaign paid Campaign Solutions nine times in the second quarter of 2015 and Rubio's twice.", "not read", ""),
    # more than any other payer did
    ("Ted Cruz's campaign paid Campaign Solutions $893,252.47 in the second quarter of 2015, more than any other campaign did.", "borne out", "893252.47"),
    ("Marco Rubio's campaign paid Campaign Solutions $654,439.25 in the second quarter of 2015, more than any other campaign did.", "contradicted", "654439.25"),
    ("Marco Rubio's campaign paid Campaign Solutions $654,439.25 in the second quarter of 2015, more than any other Republican.", "not read", ""),
])  # fmt: skip
def test_next_to_it_and_of_others(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
