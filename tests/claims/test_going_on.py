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
RUBIO = "Rubio's campaign paid Campaign Solutions $654,439.25 on June 30, 2015."
AIR = "From April 2015 to March 2016 Donald Trump's campaign paid TAG Air about $3.7 million."
FORM = "Michael Flynn's form of February 2017 names the Federal Bureau of Investigation as a source of pay."
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
        ("The Internet Research Agency's accounts posted most on Nov. 8, 2016.", "contradicted", "2016-10-06"),
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
        # CMDI: Carson 392,114.14, then Cruz 139,693.74; Targeted Victory to June 2015: Perry 76,410.45, then Cruz; in all Trump 140,553.82
        ("Ben Carson's campaign was the largest customer of CMDI.", "borne out", "392114.14"),
        ("Ben Carson's campaign was CMDI's largest customer, at $392,114.14.", "borne out", "392114.14"),
        ("Ben Carson's campaign was CMDI's largest customer, at $329,514.42.", "partly", "392114.14"),
        ("Ted Cruz's campaign was CMDI's largest customer.", "contradicted", "139693.74"),
        ("Rick Perry's campaign paid Targeted Victory $76,410.45 in the second quarter of 2015. Rick Perry's was the firm's largest customer.", "borne out", "76410.45"),
        ("Rick Perry's campaign paid Targeted Victory $76,410.45 through March 2016. None of the other campaigns paid it more.", "contradicted", "76410.45"),
        # Air Charter Team: March 2016 1,692,038.95, February 1,659,181.50; ACE SPECIALTIES in March 2016 1,185,385.62; the voter file 2015-10-20
        ("In March 2016 the Sanders campaign paid Air Charter Team $1,692,038.95. That was less than it had paid it the month before.", "contradicted", ""),
        ("In March 2016 the Sanders campaign paid Air Charter Team $1,692,038.95. That was more than it had paid it the month before.", "borne out", ""),
        ("In March 2016 alone Giles-Parscale received more than $1 million from Donald Trump's campaign. That was more than Ace Specialties was paid that month.", "contradicted", ""),
        ("In March 2016 alone Giles-Parscale received more than $1 million from Donald Trump's campaign. That was less than Ace Specialties was paid that month.", "borne out", ""),
        ("The Sanders campaign paid Verso Books nearly $445,000 for books in 2015, and it paid the Democratic National Committee $250,000 for a voter file that October.", "borne out", "250000"),
        # volume I, II.B: Secured Borders 130,000 followers, Don't Shoot Us 250,000
        ("The special counsel's report is public. It puts the Facebook following of the group Secured Borders at more than 250,000.", "contradicted", "130000"),
        ("The special counsel's report is public. It puts the Facebook following of the group Don't Shoot Us at more than 250,000.", "borne out", "250000"),
        # part 4 of the version of 31 March 2017: 50 rows, the airline among them; not on that of 11 February
        ("Michael Flynn's first form lists 30 sources of pay. The March version lists 50 such sources.", "borne out", "50"),
        ("Michael Flynn's first form lists 30 sources of pay. The March version lists 40 such sources.", "contradicted", "50"),
        ("Michael Flynn's first form lists 30 sources of pay. The March version lists 40 such sources. It names Volga-Dnepr Airlines, a Russian carrier, among them.", "borne out", ""),
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
        "CMDI works for campaigns. Ted Cruz's campaign was not CMDI's largest customer but Ben Carson's campaign was the largest customer of Targeted Victory.",
        "CMDI works for campaigns. Ben Carson's campaign was CMDI's largest customer outside of Virginia.",
        "CMDI works for campaigns. Ben Carson's campaign was CMDI's largest customer for printing.",
        "CMDI works for campaigns. Ben Carson's campaign was CMDI's largest customer in Ohio.",
        "CMDI works for campaigns. Ben Carson's campaign was CMDI's largest customer until Ted Cruz's overtook it.",
        "CMDI works for campaigns. Ben Carson's campaign was never CMDI's largest customer.",
        "CMDI works for campaigns. It is not true that Ben Carson's campaign was CMDI's largest customer.",
        "CMDI works for campaigns. Ben Carson's campaign was CMDI's second-largest customer.",
        "CMDI works for campaigns. Ben Carson's campaign was one of CMDI's largest customers.",
        "There was an inquiry. The special counsel issued subpoenas and was interviewed by about 500 witnesses.",
    ],
)
def test_what_goes_on_in_words_that_turn_it_is_never_borne_out(engine: Engine, digital_side: Case, text: str) -> None:
    told = checked(engine, digital_side, text, "2018-12-01")[1:]
    assert not [claim for claim in told if claim.verdict.verdict == "borne out"], [claim.verdict.why for claim in told]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("T&R Productions, the company behind RT America, signed up as a foreign agent in November 2017.", "the company behind RT America"),
        ("Mercury Public Affairs, the company behind Goldman Sachs, registered as a foreign agent.", "the company behind Goldman Sachs"),
        ("Mercury Public Affairs, of Honolulu, has registered as a foreign agent.", "of Honolulu"),
    ],
)  # fmt: skip
def test_a_name_that_no_reading_looks_at_is_told(engine: Engine, digital_side: Case, text: str, left: str) -> None:
    (claim,) = checked(engine, digital_side, text, "2018-12-01")
    assert claim.verdict.verdict == "borne out"
    assert f"not looked at: {left!r}" in claim.reading.assumptions


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that Ted Cruz's campaign was the largest customer of CMDI.",  # Carson's was
        "An amendment raised Djou for Hawaii's receipts from $525,150.48.",  # so it was, to 543,394.49
        "In March 2016 the Sanders campaign paid Air Charter Team $1,692,038.95. That was 1.02 times what it had paid it the month before.",
        "In March 2016 the Sanders campaign paid Air Charter Team $1,692,038.95. That was not less than it had paid it the month before.",
    ],
)
def test_what_is_so_is_never_contradicted(engine: Engine, digital_side: Case, text: str) -> None:
    told = [claim.verdict.verdict for claim in checked(engine, digital_side, text, "2018-12-01")]
    assert told
    assert "contradicted" not in told


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


@pytest.mark.parametrize(
    ("text", "verdict", "figure"),
    [
        # TARGETED VICTORY: 200 rows, 140,553.82
        (
            "Donald Trump's campaign made 200 payments to Targeted Victory through March 2016, worth $140,553.82 in all.",
            "borne out",
            "140553.82",
        ),
        (
            "Donald Trump's campaign made 200 payments to Targeted Victory through March 2016, worth $240,553.82 in all.",
            "contradicted",
            "140553.82",
        ),
        # CAMPAIGN SOLUTIONS 654,439.25 on 2015-06-30, the largest of 896 rows, 32.0 % of 2,045,548.97
        (f"{RUBIO} It was the largest payment that his campaign reported for the second quarter.", "borne out", "654439.25"),
        (
            f"{RUBIO} It was the largest payment that his campaign reported for the second quarter, and it came to about a third of the operating payments that Rubio itemized in the period.",
            "borne out",
            ".3199",
        ),
        # TAG AIR: 2015-06-16 506,486.00 the first, 2016-02-24 641,840.00 the largest
        (
            f"{AIR} The first payment to the airline was made in May 2015, and the largest, of $641,840, went out on 24 February 2016.",
            "borne out",
            "641840",
        ),
        (
            f"{AIR} The first payment to the airline was made in June 2015, and the largest, of $741,840, went out on 24 February 2016.",
            "contradicted",
            "",
        ),
        # OLD TOWNE MEDIA 6,119,501.34 on 2016-01-13, the largest of 5,097 rows; all of them 64,162,720.79
        (
            "The largest operating expense of Bernie Sanders's campaign to the end of March 2016 was a payment of $6.1 million to Old Towne Media.",
            "borne out",
            "6119501.34",
        ),
        # TMA DIRECT 1,153,382.05, INFOCISION 582,456.44
        (
            "In the second quarter of 2015 Ben Carson's operating expenses went to no firm more than to TMA Direct.",
            "borne out",
            "1153382.05",
        ),
        (
            "In the second quarter of 2015 Ben Carson's operating expenses went to no firm more than to InfoCision.",
            "contradicted",
            "",
        ),
        # CMDI: paid by Carson, Cruz, Rubio, Fiorina, Graham and both Santorum committees
        (
            "CMDI, which keeps donor databases, was paid by at least six Republican campaigns between April and June 2015.",
            "borne out",
            "7",
        ),
        # FACEBOOK: 114 memo items under American Express, 84,043.81
        (
            "On its American Express cards Donald Trump's campaign spent about $84,000 on Facebook through March 2016.",
            "borne out",
            "84043.81",
        ),
        ("The Trump campaign paid Facebook nothing before April 2016.", "contradicted", "84043.81"),
        (
            "From April 2015 to March 2016 Donald Trump's campaign paid TAG Air about $3.7 million. Mar-a-Lago, for all the talk, does not appear among the campaign's operating expenses for those twelve months.",
            "borne out",
            "0",
        ),
        # GILES-PARSCALE: January 60,217.26, February 527,766.26
        (
            "Donald Trump's campaign paid Giles-Parscale $527,766.26 in February 2016. That was more than eight times what it had paid the company in January.",
            "borne out",
            "8.7644",
        ),
        (
            "Bernie Sanders's campaign spent $145.1 million on operations from its start in April 2015 through the end of March.",
            "borne out",
            "145061499.23",
        ),
        # Djou for Hawaii, line 16: 525,150.48 in 467627, 543,394.49 in 767339
        (
            "An amendment raised the receipts that Djou for Hawaii reported for 1 April to 2 May 2010 from $525,150 to $543,394.",
            "borne out",
            "543394.49",
        ),
        (
            "An amendment raised the receipts that Djou for Hawaii reported for 1 April to 2 May 2010 from $515,150 to $543,394.",
            "partly",
            "543394.49",
        ),
        # 1527862, line 10: 4,715,158.83
        (
            "In its report for the second quarter of 2021, Biden for President stated that it had $4,715,158.83 on hand at the close of June.",
            "borne out",
            "4715158.83",
        ),
        # 1238409: 162,000.00, tv ad air buy
        (
            "In May 2018 Club for Growth Action bought $162,000 of television time to oppose Russell Fagg.",
            "borne out",
            "162000.00",
        ),
        # RTTV America 2017-12-11, T&R Productions 2017-11-10; Inovo BV the one principal of 6406
        ("RTTV America registered as a foreign agent a month before T&R Productions did.", "contradicted", ""),
        ("T&R Productions registered as a foreign agent a month before RTTV America did.", "borne out", ""),
        ("T&R Productions registered as a foreign agent a year before RTTV America did.", "partly", ""),
        (f"{FLYNN} The only foreign principal of the firm on your register is Inovo BV.", "borne out", "1"),
        (
            f"{FLYNN} VisitBritain, the tourist board, has been on the same American register since 1949.",
            "borne out",
            "1949-07-07",
        ),
        # FBI in the form of February, Wells Fargo and CV Properties in that of March alone
        (f'{FORM} "Wells Fargo was on the February form from the start," she said.', "contradicted", ""),
        (
            f"{FORM} CV Properties, a Boston firm, appears as a source of pay only in the version of 31 March 2017.",
            "borne out",
            "",
        ),
        (f"{FORM} The list of sources in his form of March 31, 2017 leaves the bureau out.", "borne out", ""),
        (
            "Kellyanne Conway reported $800,726 in business income from her polling company. The National Rifle Association was among her consulting clients.",
            "borne out",
            "",
        ),
        (
            "Kellyanne Conway reported $800,726 in business income from her polling company. She held three positions outside the government.",
            "contradicted",
            "1",
        ),
        (
            "Stephen Bannon, later Mr Trump's chief strategist, owed Cambridge Analytica between $50,001 and $100,000.",
            "borne out",
            "",
        ),
        # volume 1: 'The investigation identified no similar connections between the IRA and the Clinton Campaign', 'approximately 1.4 million people', 'a country other than Russia'
        (
            "The Mueller report tells of the Internet Research Agency. It identified no similar connections between the agency and the Clinton campaign.",
            "borne out",
            "",
        ),
    ],
)
def test_plain_sentences_of_reporters_that_had_not_seen_the_reader(
    engine: Engine, digital_side: Case, text: str, verdict: str, figure: str
) -> None:
    claim = checked(engine, digital_side, text, "2016-04-25" if "through the end of March" in text else "2021-09-14")[-1]
    assert claim.verdict.verdict == verdict, (text, claim.verdict.why)
    assert not figure or same(claim.verdict.figure, figure), (text, claim.verdict.figure)


def test_what_a_report_says_of_another_country_is_not_said_of_this_one(engine: Engine, digital_side: Case) -> None:
    """The report: 'Those potential violations, however, concerned a country other than Russia (i.e., Turkey)'."""
    told = checked(
        engine,
        digital_side,
        "The special counsel's report tells of Michael Flynn. Those potential violations concerned Russia.",
        "2019-05-06",
    )
    assert "borne out" not in {claim.verdict.verdict for claim in told}
