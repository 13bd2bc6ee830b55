"""What vendors were paid for, who is meant by one that is not named, and ways to tell of bills.

Expected, from the raw exports (line 23, April 2015 to March 2016, without memo items): Trump: RED CURVE SOLUTIONS 14 rows, 223,620.07, each for COMPLIANCE CONSULTING; GILES-PARSCALE 26 rows, 1,659,168.43, the first of
May 15, 2015, 8,200.00: 38,905.22 in 2015 (21,344.05 in its last quarter, 4,924.85 in December), 60,217.26 in January 2016, 527,766.26 in February, 1,032,279.69 in March; TAG AIR 9 rows, 3,712,204.00, the second of
all payees; CALI-FAME 176,953.79 in January 2016, 67,750.01 in October 2015; RICK REED MEDIA 17,046,812.76; ACE SPECIALTIES 3,378,837.58. Sanders: DEMOCRATIC NATIONAL COMMITTEE one row, 250,000.00, October 20, 2015.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import asker, checked, says


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # a kind of work that is shared is no purpose that is
    ("The Trump campaign paid Red Curve Solutions $223,620 for compliance consulting through March 2016.", "borne out", "223620.07"),
    ("The Trump campaign paid Red Curve Solutions $223,620 for consulting through March 2016.", "borne out", "223620.07"),
    ("The Trump campaign paid Red Curve Solutions $223,620 for media consulting through March 2016.", "partly", "223620.07"),
    ("Red Curve Solutions was paid $223,620 by the Trump campaign for polling consulting through March 2016.", "partly", "223620.07"),
    # how much is a matter of degree, and nobody is called the Web
    ("The Trump campaign filed reports. Not much money went to the Web at first.", "not checkable", ""),
    ("Through March 2016 the Trump campaign did not pay Giles-Parscale much.", "not checkable", ""),
    ("Little of the Trump campaign's money went to Giles-Parscale in 2015.", "not checkable", ""),
    # bills that somebody puts at a sum, things bought of one
    ("Ruth Haller has read the Trump campaign's filings through March 2016. She put the bill from TAG Air at $3.7 million.", "borne out", "3712204.00"),
    ("By the end of March 2016 the Trump campaign had paid Giles-Parscale $1.66 million. Ruth Haller put TAG Air's bill at $2.7 million.", "contradicted", "3712204.00"),
    ("In October 2015 Bernie Sanders's campaign bought the voter file of the Democratic National Committee for $250,000.", "borne out", "250000.00"),
    ("In October 2015 Bernie Sanders's campaign licensed a voter file owned by the Democratic National Committee for $350,000.", "contradicted", "250000.00"),
    # a place that is told with its time
    ("Between April 2015 and March 2016 the Trump campaign paid Rick Reed Media $17 million. No vendor took in more. TAG Air was second over the full twelve months.", "borne out", ""),
    ("Between April 2015 and March 2016 the Trump campaign paid Rick Reed Media $17 million. No vendor took in more. TAG Air was third in those months.", "contradicted", ""),
    ("Between November 2015 and March 2016 the Trump campaign paid Rick Reed Media $17 million. No vendor took in more. TAG Air was second over the full twelve months, with $3.7 million.", "not read", ""),
    # against the same in another time
    ("The Trump campaign paid Giles-Parscale about $528,000 in February 2016 and roughly twice as much the month after.", "borne out", "1.9559"),
    ("Giles-Parscale collected about $528,000 from the Trump campaign in February 2016 and roughly half as much in January.", "contradicted", "0.1141"),
    ("The Trump campaign paid Giles-Parscale $60,217 in January 2016. That was more than in all of 2015.", "borne out", ""),
    ("The Trump campaign paid Giles-Parscale $4,925 in December 2015. That was more than in January 2016.", "contradicted", ""),
    ("The Trump campaign paid Cali-Fame $176,954 in January 2016, less than in October 2015.", "contradicted", ""),
    ("The Trump campaign paid Giles-Parscale $1.03 million in March 2016. That was more than in March 2016.", "not read", ""),
    # a month behind a year that brought less is of the next one
    ("In 2015 the Trump campaign paid Giles-Parscale $38,905. In January it got $60,217.", "borne out", "60217.26"),
    ("In 2015 the Trump campaign paid Giles-Parscale $38,905. In January it got $160,217.", "contradicted", "60217.26"),
    ("In 2015 the Trump campaign paid Giles-Parscale $38,905. In December it got $1,000.", "contradicted", "4924.85"),
    ("In 2015 the Trump campaign paid Giles-Parscale $38,905. Cali-Fame got $67,750 in October, and Giles-Parscale $4,925 in December.", "borne out", "4924.85"),
    # who alone paid, and how much
    ("Donald Trump was the only candidate to report a payment to Giles-Parscale through March 2016: $1.66 million, for web work.", "borne out", "1659168.43"),
    ("Donald Trump was the only candidate to report a payment to Giles-Parscale through March 2016: $2.66 million, for web work.", "contradicted", "1659168.43"),
    # who says so, set into a payment, is no party to it
    ("Rick Reed Media, Corrigan said, was paid $17 million by the Trump campaign through March 2016.", "borne out", "17046812.76"),
    ("By the end of March 2016 the Trump campaign had paid Giles-Parscale $1.66 million. In March, according to Dan Corrigan, nobody but Rick Reed Media was paid more.", "contradicted", ""),
    # another payer's payment told with a share of all that was spent (145,061,499.23 on the Sanders campaign's line 23, of which 23,474,978.26 to Revolution Messaging)
    ("By the end of March 2016 the Sanders campaign gave Revolution Messaging 14 times what Trump's gave Giles-Parscale, about one dollar in every six that it spent.", "borne out", ""),
    ("By the end of March 2016 the Sanders campaign had paid Revolution Messaging $23.5 million, one dollar in ten that it spent.", "contradicted", ""),
    # the bigger of two customers
    ("By the end of March 2016 the Trump campaign had paid Cali-Fame $1.1 million. The Sanders campaign paid it $5,000. That made Sanders the bigger customer.", "record shows none", ""),
    # somebody's firm that is not found is not whoever was paid before
    ("The Trump campaign paid Giles-Parscale $1.66 million through March 2016.\n\nThe campaign first paid her company in January 2016.", "not read", ""),
])  # fmt: skip
def test_a_sentence(engine: Engine, digital_side: Case, text: str, verdict: str, figure: str) -> None:
    says(asker(engine, digital_side, "2016-06-01"), text, verdict, figure)


_TOPIC = """The shop is Giles-Parscale. By the end of March 2016 the Trump campaign had paid Giles-Parscale $1.66 million.

Rick Reed Media was paid $17 million. Ace Specialties took in $3.4 million, or twice as much as Giles-Parscale. {}

In {} the firm received {}."""


@pytest.mark.parametrize(("last", "when", "sum_", "verdict", "payee"), [
    ("Ruth Haller put the bill from TAG Air at $3.7 million.", "all of 2015", "less than $40,000", "borne out", "Giles-Parscale"),
    ("Ruth Haller put the bill from TAG Air at $3.7 million.", "February 2016", "$727,766", "contradicted", "Giles-Parscale"),
    # one that was told of more than once may be the firm
    ("TAG Air flew him about. TAG Air was paid $3.7 million.", "all of 2015", "less than $40,000", "not read", "TAG Air"),
])  # fmt: skip
def test_the_firm_is_whom_the_story_is_about(
    engine: Engine, digital_side: Case, last: str, when: str, sum_: str, verdict: str, payee: str
) -> None:
    claim = checked(engine, digital_side, _TOPIC.format(last, when, sum_), "2016-06-01")[-1]
    assert [ref.name for ref in claim.reading.roles["object"]] == [payee]
    assert claim.verdict.verdict == verdict, claim.verdict.why


@pytest.mark.parametrize(("text", "verdict"), [
    # one thing against another: hats (CALI-FAME's HATS 1,107,308.15, T-SHIRTS/HATS besides) and POLLING (one row, 28,000.00)
    ("Donald Trump's campaign spent far more on hats than on polling through March 2016.", "borne out"),
    ("Donald Trump's campaign spent more on polling than it did on hats through March 2016.", "contradicted"),
    ("More of the Trump campaign's money went to polling than to hats through March 2016.", "contradicted"),
    ("Through March 2016 the Trump campaign spent twice as much on hats as on polling.", "contradicted"),
    ("Donald Trump's campaign spent more on unicorns than on polling through March 2016.", "not read"),
    ("Donald Trump's campaign spent more on hats than on polling through December 2016.", "not loaded"),
])  # fmt: skip
def test_one_purpose_against_another(engine: Engine, digital_side: Case, text: str, verdict: str) -> None:
    claim = checked(engine, digital_side, text, "2017-06-01")[-1]
    assert (claim.reading.frame, claim.verdict.verdict) == ("paid_purposes", verdict), claim.verdict.why


def test_a_form_that_tells_no_time_bears_none_out(engine: Engine, digital_side: Case) -> None:
    text = "The Trump campaign paid Kellyanne Conway in the fall of 2015."
    assert checked(engine, digital_side, text, "2017-06-01")[-1].verdict.verdict in ("record shows none", "not read")
