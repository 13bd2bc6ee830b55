"""Sentences that go on about what was spoken of before. The values were worked out from the raw files of klieg/sample and of bench/stories/records by people who had not seen the reader."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

JONES = "Through March 2016, the Trump campaign paid Jones Day $833,853.58."
QUARTER = "Trump's campaign paid Giles-Parscale $1.62 million in the first three months of 2016"
CARSON = "Ben Carson's campaign paid Cambridge Analytica $100,000 in the second quarter of 2015."
REED = "Trump paid Rick Reed Media $17 million through March 2016"
SANDERS = "Bernie Sanders's campaign paid Revolution Messaging $23.5 million through March 2016."
TRUMP = "Donald Trump's campaign reported operating expenditures of $46.6 million between April 2015 and March 2016."
ADS = "The archive holds 3,498 advertisements of the Internet Research Agency."
COUNSEL = "The special counsel issued more than 2,800 subpoenas."
PODESTA = "The Podesta Group registered the European Centre for a Modern Ukraine as a client on April 12, 2017."
FLYNN = "The Flynn Intel Group registered as a foreign agent on March 7, 2017."


@pytest.mark.parametrize(
    ("text", "verdict", "figure"),
    [
        # CALI-FAME: 24 rows, all COLLATERAL: HATS; TWITTER: 7 memo items
        (f"{JONES} Hats from Cali-Fame came to $1.1 million.", "borne out", "1107308.15"),
        (f"{JONES} Hats from Cali-Fame came to $2.1 million.", "contradicted", "1107308.15"),
        (f"{JONES} Twitter is there too, at roughly $13,000.", "contradicted", "3133.51"),
        # GILES-PARSCALE: January 60,217.26, February 527,766.26, March 1,032,279.69
        (f"{QUARTER}, with more than half of that coming in March.", "borne out", ".6371"),
        (f"{QUARTER}, with less than half of that coming in March.", "contradicted", ".6371"),
        (f"{QUARTER}, with March accounting for more than $1 million.", "borne out", "1032279.69"),
        (f"{QUARTER}, with March alone bringing almost twice as much as February.", "borne out", "1.9559"),
        (f"{QUARTER}, with March alone bringing almost five times as much as February.", "contradicted", "1.9559"),
        # ELEVENTY MARKETING GROUP: ten rows, 513,011.00
        (f"{CARSON} Eleventy Marketing Group got more than five times as much from him in the same quarter.", "borne out", "5.1301"),
        (f"{CARSON} Eleventy Marketing Group received nine times that sum in the same quarter.", "contradicted", "5.1301"),
        # RICK REED MEDIA: three rows before 2016
        (f"{REED}, and not a dollar of it went out before New Year's Day.", "contradicted", "312032.76"),
        # BLUE STATE DIGITAL, second quarter: 10,700.00 and 76,648.00
        ("Blue State Digital worked for both Hillary Clinton and Bernie Sanders in the second quarter of 2015, though Sanders paid it more than she did.", "contradicted", "10700"),
        # line 23 of Sanders: October 2015, and all; of Trump
        (f"{SANDERS} The campaign's operating payments came to $8 million in October 2015.", "borne out", "7993146.30"),
        (f"{SANDERS} The campaign's operating payments came to $9 million in October 2015.", "contradicted", "7993146.30"),
        (f"{TRUMP} Bernie Sanders's campaign reported more than three times as much in the same period.", "borne out", "3.1134"),
        (f"{TRUMP} Bernie Sanders's campaign reported more than four times as much in the same period.", "contradicted", "3.1134"),
        ("In January 2016 Trump's campaign outspent Sanders's two to one on operations.", "contradicted", ".3734"),
        # 366 advertisements created in April 2017, 339 in May 2016; 55 aimed at Wisconsin, 36 at Michigan; 28 at law enforcement
        (f"{ADS} No month was busier than May 2016.", "contradicted", "339"),
        (f"{ADS} It aimed more of them at Wisconsin than at Michigan.", "borne out", "55"),
        (f"{ADS} The most seen of the ads drew 1,334,544 impressions. It was aimed at people interested in law enforcement.", "borne out", ""),
        (f"{ADS} The most seen of the ads drew 1,334,544 impressions. It was aimed at people interested in hip hop.", "contradicted", ""),
        (f"{ADS} The most popular of the advertisements, which praised the police, drew 73,063 clicks.", "borne out", "73063"),
        ("The Internet Research Agency's accounts posted most on Nov. 8, 2016.", "contradicted", "6890"),
        # volume I, section I.A and the executive summary
        (f"{COUNSEL[:-1]} and interviewed about 500 witnesses.", "borne out", "500"),
        (f"{COUNSEL} His report says that the Internet Research Agency spent about $1 million on advertisements on Facebook.", "contradicted", "100000"),
        ("The special counsel's report has two volumes. It did not find that any American knowingly coordinated with the agency.", "borne out", ""),
        # FARA 6170, principal of 2017-04-28; 6440 has one principal; 6379 has Inovo BV through Flynn Intel Group
        (f"{PODESTA} Mercury Public Affairs registered the same client on June 28, 2017.", "contradicted", "2017-04-28"),
        (f"{FLYNN} It did so for Inovo BV.", "borne out", "2017-03-07"),
        (f"{FLYNN} It did so for the Party of Regions.", "record shows none", "0"),
        (f"{FLYNN} The register gives November 15, 2016, as the end of that registration.", "borne out", "2016-11-15"),
        ("S.G.R. LLC, a Washington lobbying firm, registered for Inovo BV on March 7, 2017.", "borne out", "2017-03-07"),
        # of the quarter's payments, the first on 5 January 2016; January and February 587,983.52
        (f"{QUARTER}, and not a dollar of it went out before January 5.", "borne out", "0"),
        (f"{QUARTER}, with 36 percent of that coming before March.", "borne out", ".3629"),
        # advertisement 2751; the largest of those created in 2017
        (f"{ADS} The most seen of the ads drew 73,063 clicks.", "borne out", "73063"),
        (f"{ADS} The most seen of the ads drew 1,334,544 clicks.", "contradicted", "73063"),
        (f"{ADS} The most seen of the ads of 2017 drew 501,552 impressions.", "borne out", "501552"),
        (f"{ADS} The most seen of the ads of 2017 drew 1,334,544 impressions.", "contradicted", "501552"),
        (f"{ADS} The most seen ad, created in 2017, drew 501,552 impressions.", "contradicted", "1334544"),
        # of Clinton's reports only those of the second quarter of 2015 are loaded
        (f"{TRUMP} Hillary Clinton's campaign reported more than three times as much in the same period.", "not loaded", ""),
        # part 4, row 63; no lobbying report of Goldman Sachs
        ("Kellyanne Conway's form lists dozens of sources of pay. The National Rifle Association is among the sources of pay that she listed.", "borne out", ""),
        ("Goldman Sachs reported $900,000 in lobbying for the third quarter of 2016.", "not loaded", ""),
        # TAG Air: nine rows, the largest 641,840.00 of 24 February 2016; second by its sum
        ("Donald Trump's campaign paid TAG Air $3.7 million through March 2016. The largest one came in January 2016.", "contradicted", "2016-02-24"),
        ("Donald Trump's campaign paid TAG Air $3.7 million through March 2016. The largest one came in January 2016. TAG Air was the campaign's second-largest vendor over that period.", "borne out", ""),
        # filings 467627 (May 2010) and 767339 (its fourth amendment)
        ("Charles Djou's campaign for Congress first reported receipts of $525,150.48 for April 1 to May 2, 2010.", "borne out", "525150.48"),
        ("Djou for Hawaii first reported $362,711.57 in cash as of May 2, 2010. Its fourth amendment lowered that figure to $332,017.62.", "borne out", "332017.62"),
        ("Djou for Hawaii first reported $362,711.57 in cash as of May 2, 2010. Its fourth amendment lowered that figure to $312,017.62.", "contradicted", "332017.62"),
    ],
)  # fmt: skip
def test_a_sentence_that_goes_on_is_read_with_what_was_said_before(
    engine: Engine, digital_side: Case, text: str, verdict: str, figure: str
) -> None:
    claim = checked(engine, digital_side, text, "2018-12-01")[-1]
    assert claim.verdict.verdict == verdict, (claim.reading, claim.verdict.why)
    assert same(claim.verdict.figure, figure) or not figure, (text, claim.verdict.figure)


@pytest.mark.parametrize(
    "text",
    [
        f"{JONES} Rockets from Cali-Fame came to $1.1 million.",  # its rows say hats
        f"{ADS} It dates the earliest sign of a rally organized by the agency to June 2015.",  # 'it' is a report
        "The special counsel's report was published in 2019. It did not find that any American bought a yacht.",
        # said of those who knew, and of Americans
        "The special counsel's report was published in 2019. It did not find that any American communicated with the agency.",
        "The special counsel's report was published in 2019. It did not find that the agency knowingly coordinated with any American.",
        f"{JONES} Hats from Cali-Fame cost Trump's children $1.1 million.",
        f"{JONES} Hats from Cali-Fame came to $1.1 million each year.",
        f"{JONES} The campaign paid L2 $239,750 in advance.",
        f"{QUARTER}, with more than half of that coming in March and none in January.",
        f"{ADS} In Wisconsin, no month was busier than April 2017.",
        f"{ADS} No month but May 2016 was busier than April 2017.",
        f"{ADS} The most seen of the ads in Wisconsin drew 1,334,544 impressions.",
        f"{ADS} The most seen of the ads drew 1,334,544 shares.",
        "The most seen of the ads of the Internet Research Agency drew 1,334,544 impressions. It was not aimed at people interested in law enforcement.",
        "The most seen of the ads of the Internet Research Agency drew 501,552 impressions in 2017.",
        "The Internet Research Agency had many accounts. The agency's accounts posted least on Oct. 6, 2016.",
        f"{FLYNN} Mercury Public Affairs registered the same client on April 28, 2017.",
        f"{PODESTA} Mercury Public Affairs registered the same client earlier.",
        "Anybody may look. The Flynn Intel Group registered as a foreign agent on March 7, 2017, for the second time.",
        "Anybody may look. Club for Growth Action spent $162,000 on radio time against Russell Fagg in May 2018.",
        "Anybody may look. Club for Growth Action spent $237,449.80 on television time against Russell Fagg in May 2018.",
        "Michael Flynn filed two forms. Michael Flynn's second form omits 12 speaking fees that add up to about $171,800.",
        "Stephen Bannon filed a form. Stephen Bannon's form lists Glittering Steel and Cambridge Analytica as creditors.",
        "Djou for Hawaii first reported $362,711.57 in cash as of May 2, 2010. Its fourth amendment raised that figure to $332,017.62.",
        "Britain's register of loans to political parties holds 665 entries. Labour comes second, with $39.6m.",
        "Britain's register of loans to political parties holds 665 entries. The largest loan, of £15.65m, was made to the Conservatives by AIB Group in March 2006 without interest.",
        "The register is public. Britain's register of loans to political parties holds 665 entries, all of them repaid.",
        "Trump ran in 2016. Donald Trump's campaign reported operating expenditures of $46.6 million a month between April 2015 and March 2016.",
        "There was an inquiry. The special counsel issued subpoenas and was interviewed by about 500 witnesses.",
    ],
)
def test_what_goes_on_in_words_that_turn_it_is_never_borne_out(engine: Engine, digital_side: Case, text: str) -> None:
    told = checked(engine, digital_side, text, "2018-12-01")[1:]
    assert not [claim for claim in told if claim.verdict.verdict == "borne out"], [claim.verdict.why for claim in told]


def test_a_sum_of_somebody_whose_form_is_not_loaded_is_not_passed_over(engine: Engine, digital_side: Case) -> None:
    told = checked(
        engine, digital_side, "Gary Cohn was president of Goldman Sachs. His salary for 2016 was $1.85 million.", "2017-10-20"
    )
    assert [(claim.verdict.verdict, claim.reading.text) for claim in told[1:]] == [
        ("not read", "His salary for 2016 was $1.85 million.")
    ]


def test_the_time_of_a_part_is_no_time_of_the_next_payment(engine: Engine, digital_side: Case) -> None:
    told = checked(
        engine,
        digital_side,
        f"{QUARTER}, with 36 percent of that coming before March. Hats from Cali-Fame came to $1.1 million.",
        "2016-10-01",
    )
    period = told[-1].reading.period
    assert period is not None
    assert (str(period.since), str(period.until)) == ("2016-01-01", "2016-03-31")
