"""Sentences that go on about the one before and name little themselves, put whole before they are read. The values are of the raw files of klieg/sample."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

SANDERS = "The Sanders campaign spent $39.9 million in March 2016."
GILES = "In February 2016 the Trump campaign paid Giles-Parscale $527,766."
GILES_MARCH = "The Trump campaign paid Giles-Parscale $1.03 million in March 2016."
GILES_ALL = "The Trump campaign paid Giles-Parscale $1.66 million through March 2016."
OPERATING = "Through March 2016 the Trump campaign spent $46.6 million on operations."
DIRECT = "The Trump campaign paid Direct Response $1.06 million through March 2016."
BANNON = "Stephen Bannon was vice president of Cambridge Analytica."
CONWAY = "Kellyanne Conway was president of the polling company."
LOBBY = "Capitol Legislative Strategies lobbied for Renaissance Technologies."
ADS = "In 2015 the Internet Research Agency created 612 advertisements."
POSTS = "On election day 2016 the Internet Research Agency's accounts posted 6,890 tweets."
RT = "Flynn was paid by RT and Volga-Dnepr Airlines."
OWED = "Michael Flynn owed Bank of America between $250,000 and $500,000."
NOTE = "Bannon reported owing Cambridge Analytica between $50,001 and $100,000."
COUNSEL = "The special counsel issued more than 2,800 subpoenas, according to the report."
ONE = "In the second quarter of 2015 only one candidate paid Cambridge Analytica."
CARSON = "Ben Carson's campaign paid Cambridge Analytica $100,000 in May 2015."


@pytest.mark.parametrize(
    ("text", "verdict", "figure"),
    [
        # line 23 of Sanders: February 34,936,877.42, March 39,932,989.79
        (f"{SANDERS} That was more than in February.", "borne out", ""),
        (f"{SANDERS} That was less than in February.", "contradicted", ""),
        # GILES-PARSCALE: January 60,217.26, February 527,766.26, March 1,032,279.69
        (f"{GILES} A month later it paid the firm almost twice as much.", "borne out", "1.9559"),
        (f"{GILES} A month later it paid the firm four times as much.", "contradicted", "1.9559"),
        (f"{GILES} In March the firm received more.", "borne out", ""),
        (f"{GILES} In March the firm received less.", "contradicted", ""),
        # created in 2015: 612, in 2016: 1,855 (one without a day in UTC-8)
        (f"{ADS} In the following year it created three times as many.", "borne out", ""),
        (f"{ADS} In the following year it created five times as many.", "contradicted", ""),
        # posts of 6 October: 17,132
        (f"{POSTS} On 6 October they had posted more than twice as many.", "borne out", ""),
        # part 1 of Conway's form: 6/1995 to 1/2017
        (f"{CONWAY} She held the post until January 2017.", "borne out", ""),
        (f"{CONWAY} She held the post until March 2016.", "partly", ""),
        # income of $40,000 in each of four reports
        (f"{LOBBY} The firm was paid $40,000 a quarter.", "borne out", "40000.00"),
        (f"{LOBBY} The firm was paid $75,000 a quarter.", "contradicted", "40000.00"),
        ("Tax Legislative Solutions lobbied for Renaissance Technologies on the taxation of derivatives. It was paid $75,000 in the third quarter of 2016.", "borne out", ""),
        ("SCL Social registered as a foreign agent in October 2017. It was hired by the National Media Council of the United Arab Emirates.", "borne out", ""),
        # SB23 of March 2016: RICK REED MEDIA 6,058,980.00, ACE SPECIALTIES 1,185,385.62, GILES-PARSCALE 1,032,279.69
        ("The Trump campaign paid Rick Reed Media $6.06 million in March 2016. That was more than it paid to anyone else.", "borne out", ""),
        (f"{GILES_MARCH} That was more than it paid any other vendor.", "contradicted", ""),
        (f"{GILES_MARCH} This was the most it paid to any company.", "contradicted", ""),
        (f"{GILES_MARCH} Two firms got more.", "borne out", ""),
        (f"{GILES_MARCH} Only three vendors received more.", "contradicted", ""),
        (f"{GILES_MARCH} That was more than it paid any other lawyer.", "not read", ""),
        # the largest at once, or in all
        ("The Trump campaign paid Giles-Parscale $300,000 on 15 March 2016. That was the most it paid to any vendor.", "not read", ""),
        # SB23: 46,592,668.97 in all, PLACED MEDIA 17,316,242.26 of it (37.2 %), RICK REED MEDIA 17,046,812.76 (36.6 %)
        (f"{OPERATING} More than a third of it went for placed media.", "borne out", ""),
        (f"{OPERATING} More than half went for placed media.", "contradicted", ""),
        (f"{OPERATING} Nearly four dollars in ten went to Rick Reed Media.", "borne out", ""),
        (f"{OPERATING[:-1]}, more than a third of it on placed media.", "borne out", ""),
        (f"{OPERATING[:-1]}, and one dollar in five went to Rick Reed Media.", "contradicted", ""),
        # CALI-FAME 1,107,308.15, WIZBANG SOLUTIONS 1,581,894.03
        ("Wizbang Solutions and Cali-Fame received about $1.1 million each from the Trump campaign through March 2016.", "borne out", "1107308.15"),
        ("Cali-Fame and Wizbang Solutions received about $1.1 million each from the Trump campaign through March 2016.", "contradicted", "1581894.03"),
        ("Through March 2016 the Trump campaign paid Wizbang Solutions and Cali-Fame of California more than $1 million each.", "borne out", "1107308.15"),
        ("The Trump campaign paid $1.1 million each to Wizbang Solutions and Cali-Fame through March 2016.", "borne out", "1107308.15"),
        ("Cali-Fame and Wizbang Solutions were each paid more than $1 million by the Trump campaign through March 2016.", "borne out", "1581894.03"),
        ("The Trump campaign made payments of $300,000 each to Giles-Parscale and Rick Reed Media.", "not read", ""),
        # what stands at a sum on a day has run up to it: line 23 to 31 March 2016 46,592,668.97, Sanders 145,061,499.23; GILES-PARSCALE to 29 February 626,888.74
        ("The Trump campaign's operating expenses stood at $46.6 million on March 31, 2016. That is less than a third of what Senator Sanders spent on operations.", "borne out", ""),
        ("The Trump campaign's payments to Giles-Parscale stood at $626,888 on February 29, 2016.", "borne out", ""),
        ("The Trump campaign's payments to Giles-Parscale stood at $1.03 million on February 29, 2016.", "contradicted", ""),
        ("The Sanders campaign's operating spending had reached $145.1 million by 31 March 2016.", "borne out", ""),
        # part 1 of Bannon's form: vice-president and secretary 6/2014 to 8/2016; part 3: until resignation on August 16, 2016
        (f"{BANNON} His own disclosure form states that he resigned on August 16, 2016.", "borne out", ""),
        (f"{BANNON} He resigned in August 2016, according to his form.", "borne out", ""),
        (f"{BANNON} He resigned in June 2016.", "contradicted", ""),
        # 17 rows of RICK REED MEDIA; four payees before GILES-PARSCALE in all
        (f"{GILES_ALL} Four firms got more.", "borne out", ""),
        (f"{GILES_ALL} Two firms got more.", "contradicted", ""),
        ("The Trump campaign never advertised on Google.", "not read", ""),
        (f"{GILES_ALL} You described this as a single payment.", "not read", ""),
        (f"{BANNON} She resigned in June 2016.", "not read", ""),
        ("Mr. Bannon, you said, left Cambridge Analytica in April 2016.", "contradicted", ""),
        # all 26 rows are for website development; DIRECT RESPONSE: 10 rows from 5 February 2016
        (f"{GILES_ALL} It was hired to build the campaign's website.", "borne out", ""),
        (f"{DIRECT} All of its payments were made in 2016.", "borne out", ""),
        ("The Sanders campaign hired Tulchin Research as its pollster.", "borne out", ""),
        ("Ace Specialties, a Louisiana company, sold the Trump campaign hats and T-shirts.", "borne out", ""),
        # part 4 of the form of March 2017 lists both, that of February neither
        (f"{RT} Both appeared in his second disclosure.", "borne out", ""),
        (f"{RT} Both appeared in his first disclosure.", "contradicted", ""),
        (f"{RT} Neither of them appeared in his first disclosure.", "borne out", ""),
        ("Flynn was paid by three companies: RT, Volga-Dnepr and Kaspersky. None of them appeared in his first disclosure.", "not read", ""),
        # part 8
        (f"{OWED} The mortgage dates from 2014.", "borne out", ""),
        (f"{OWED} The mortgage dates from 2010.", "partly", ""),
        (f"{NOTE} The note carried an interest rate of 3.5 percent.", "borne out", ""),
        # volume I, executive summary: approximately 500 witnesses
        (f"{COUNSEL} His office interviewed about 500 witnesses.", "borne out", "500"),
        (f"{COUNSEL} His office interviewed about 5,000 witnesses.", "contradicted", ""),
        # the only payment to CAMBRIDGE ANALYTICA of the quarter; TARGETED VICTORY was paid by Perry, Cruz, Rubio and Trump
        (ONE, "borne out", "1"),
        ("In the second quarter of 2015 only one candidate paid Targeted Victory.", "contradicted", "4"),
        (f"{CARSON} None of his rivals paid the firm in that quarter.", "not loaded", ""),
        ("None of Rick Perry's rivals paid Targeted Victory in the second quarter of 2015.", "contradicted", ""),
        ("Only Rick Perry's campaign paid Targeted Victory in the second quarter of 2015.", "contradicted", ""),
        # TAG AIR: nine rows, the first on 16 June 2015, the last, 476,426.00, on 24 March 2016
        ("The Trump campaign paid $3.7 million through March 2016 to Tag Air, which received its first payment in June 2015.", "borne out", ""),
        ("The Trump campaign paid $3.7 million through March 2016 to Tag Air, which received its first payment in August 2015.", "contradicted", ""),
        ("The Trump campaign paid $1.7 million to Giles-Parscale, whose first payment came in May 2015.", "borne out", ""),
        ("The Trump campaign paid Tag Air, which received its last payment in March 2016, $3.7 million.", "not read", ""),
        # 2018-04-24 to 2018-10-19; 79.52 % of 184,175 posts are retweets
        ("Ballard Partners represented Azerbaijan for two years.", "partly", ""),
        ("The Russian accounts retweeted 184,175 times.", "contradicted", "146460"),
        # what goes on about a claim and no rule reads is said to be not read
        (f"{SANDERS} Only January saw more.", "not read", ""),
        ("SGR lobbied for the Flynn Intel Group. The registration lasted for two years.", "not read", ""),
    ],
)  # fmt: skip
def test_a_sentence_that_goes_on(digital_side: Case, engine: Engine, text: str, verdict: str, figure: str) -> None:
    """The claim of the last sentence, by what the one before tells."""
    (*_, last) = checked(engine, digital_side, text)
    assert last.verdict.verdict == verdict, (text, last.verdict.why)
    assert not figure or same(str(last.verdict.figure or ""), figure), (text, last.verdict.figure)


@pytest.mark.parametrize(
    ("text", "verdict", "figure"),
    [
        # the lobbyists that the reports for each client list
        ("Charles Mellody lobbied for Renaissance Technologies.", "borne out", ""),
        ("Charles Mellody and Jenna Hamilton lobbied for Renaissance Technologies.", "borne out", ""),
        ("Robert Kelley was a lobbyist for Inovo.", "borne out", ""),
        ("Robert Kelley lobbied for Inovo in 2016.", "borne out", ""),
        ("James Miller lobbied for Inovo.", "not loaded", ""),
        # 80 advertisements hold the word Trump, 49 Clinton
        ("Eighty of the Internet Research Agency's ads mentioned Trump.", "borne out", "80"),
        ("Forty-nine of the Internet Research Agency's ads mentioned Clinton.", "borne out", "49"),
        ("Twelve of the Internet Research Agency's ads mentioned Trump.", "contradicted", "80"),
        # hyddrox: 3,489 posts; NovostiMsk: 204,334 followers; 1,192 posts hold the word
        ("The busiest of the Internet Research Agency's accounts was hyddrox.", "borne out", ""),
        ("The busiest of the Internet Research Agency's accounts was TEN_GOP.", "contradicted", ""),
        ("NovostiMsk had more followers than any other of the Internet Research Agency's accounts.", "borne out", ""),
        ("The Internet Research Agency's accounts did not tweet about WikiLeaks.", "contradicted", ""),
        # lines 30 and 28D of the cover
        ("Biden for President spent $610,976 in the second quarter of 2021. Refunds to contributors made up $102,307 of that.", "borne out", "102307.46"),
        ("Biden for President spent $610,976 in the second quarter of 2021. Refunds to contributors made up $302,307 of that.", "contradicted", "102307.46"),
        # part 1 of the form
        ("Palo Alto Networks paid Flynn $40,280 in consulting fees. He sat on its advisory council.", "borne out", ""),
        ("Bannon listed four home loans. Another loan came from Cambridge Analytica.", "borne out", ""),
    ],
)  # fmt: skip
def test_said_in_other_plain_words(digital_side: Case, engine: Engine, text: str, verdict: str, figure: str) -> None:
    """The claim of the last sentence."""
    (*_, last) = checked(engine, digital_side, text, "2022-03-01")
    assert last.verdict.verdict == verdict, (text, last.verdict.why)
    assert not figure or same(str(last.verdict.figure or ""), figure), (text, last.verdict.figure)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # JONES DAY: LEGAL CONSULTING; RICK REED MEDIA: PLACED MEDIA; CALI-FAME: COLLATERAL: HATS; WIZBANG SOLUTIONS: DIRECT MAIL PRINTING AND POSTAGE; TULCHIN RESEARCH: POLLING
        ("The Trump campaign paid Jones Day to produce commercials.", "not read"),
        ("The Trump campaign paid Jones Day $833,854 through March 2016 to produce commercials.", "not read"),
        ("The Trump campaign bought hats from Rick Reed Media.", "not read"),
        ("The Trump campaign rented offices from TAG Air.", "not read"),
        ("The Sanders campaign paid Old Towne Media to conduct polls.", "not read"),
        ("Rick Reed Media sold the Trump campaign hats.", "partly"),
        ("The Trump campaign paid Jones Day $833,854 through March 2016. It was hired to produce commercials.", "not read"),
        ("The Trump campaign bought hats from Cali-Fame.", "borne out"),
        # 'he' is not the woman who was told of last
        ("Stephen Bannon was chairman of the Government Accountability Institute. Kellyanne Conway was president of the polling company. He held the post until August 2016.", "not read"),
        ("Cali-Fame sold the Trump campaign hats.", "borne out"),
        ("The Trump campaign paid Wizbang Solutions to print its mail.", "borne out"),
        ("The Sanders campaign paid Tulchin Research to conduct polls.", "borne out"),
        # line 23 of the second quarter of 2015: Carson 5,292,943.82, Cruz 5,163,824.45, Bush 2,338,432.97
        ("Ben Carson and Ted Cruz each spent more than $5 million in the second quarter of 2015.", "borne out"),
        ("Ben Carson and Jeb Bush each spent less than $2 million in the second quarter of 2015.", "contradicted"),
        ("Hillary Clinton's campaign spent $16.9 million in the second quarter of 2015. No candidate spent more.", "not read"),
        # 612 of 2015, 1,855 of 2016: a third as many is no third of all
        ("In 2016 the Internet Research Agency created 1,855 ads. The year before it had created a third as many.", "not read"),
    ],
)  # fmt: skip
def test_what_somebody_was_paid_to_do(digital_side: Case, engine: Engine, text: str, verdict: str) -> None:
    """A payment to somebody bears out no sentence of what it was for, where none of its rows is for the like."""
    (*_, last) = checked(engine, digital_side, text)
    assert last.verdict.verdict == verdict, (text, last.verdict.why)
