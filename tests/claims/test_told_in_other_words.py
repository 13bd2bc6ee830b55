"""Sentences of news prose that were read wrong, or not at all: whom 'it' and 'the firm' are, what is compared with what, which of several is counted, what a form or register is said not to hold.

Expected, from the raw files: the payers' exports (Sanders: no row to L2, Revolution Messaging 3,607,900.08 on 2016-01-04 and 6,934,592.36 in that month; Trump: Giles-Parscale 1,032,279.69 of 1,659,168.43 in March 2016, 38,905.22 before
2016, largest 300,000.00 on 2016-03-15, all operating expenditures 46,592,668.97; Rick Reed Media three times 2,000,000.00; Michael Flynn 2,361.22; second quarter of 2015: Cruz to Targeted Victory 22,323.73, Perry 76,410.45, Clinton to
Bully Pulpit 1,362,309.54, Sanders to Revolution Messaging 1,265,000.00, Rubio's largest 654,439.25; Blue State Digital 33,258.80 before 2016); posts.csv (17,132 on October 6, 2016, 6,890 on Election Day, TEN_GOP 1,252, shares 146,460 of
184,175; Tigereye Promotions under two spellings 7,484,764.73; Cali-Fame 1,107,308.15); ads.csv (1,290 created after 2016-11-08, 911 with no impression, 107 for musicfb.info in May 2016 with 85 clicks); the forms of Bannon, Conway (part 4: 75 rows) and Flynn (two versions, no SCL); the whole FARA register."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

ADS = "The Internet Research Agency bought 3,498 advertisements on Facebook."
POSTS = "Between Oct. 1 and Nov. 15, 2016, the Internet Research Agency's accounts put out 184,175 posts."
BANNON = "Stephen Bannon's public financial disclosure values his units in Cambridge Analytica at between $1m and $5m."
FLYNN = (
    "Michael Flynn's first disclosure, signed on Feb. 11, 2017, lists the Federal Bureau of Investigation as a consulting client."
)


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2019-05-14")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # who is meant
    ("Haystaq DNA received about $917,000 from the Sanders campaign through March 2016. For lists of voters the campaign turned to L2, a data firm, and paid it $235,000 in November 2015.", "record shows none", "0"),
    (f"{BANNON} It paid his consultancy more than Breitbart did. Kellyanne Conway lists the firm among the sources of her pay, for consulting.", "borne out", ""),
    ("The quarrel over Cambridge Analytica is about what the firm did. Of the presidential campaigns in the Federal Election Commission's file for the second quarter of 2015, just one paid the firm.", "borne out", "1"),
    ("The quarrel over Cambridge Analytica crossed to this side of the Atlantic. Ben Carson's campaign paid the firm $100,000 on 1 May 2015.", "borne out", "100000.00"),
    ("Trump's campaign paid Giles-Parscale $8,200 on May 15, 2015. Mr. Parscale has since told a reporter that his company \"didn't see a cent from the campaign before 2016.\"", "contradicted", "38905.22"),
    ("Hillary Clinton's campaign paid Bully Pulpit Interactive $1.36m in the second quarter of 2015. A former Sanders aide was not impressed. \"We paid Revolution Messaging more that quarter than she paid Bully Pulpit,\" he said.", "contradicted", "1265000.00"),
    (f"{BANNON} He also owed it between $50,001 and $100,000, on a promissory note of 2016.", "borne out", "50001.00"),
    (f"{BANNON} Mr Bannon was its vice-president and secretary from June 2014 until November 2016.", "partly", ""),
    (f"{BANNON} Mr Bannon was its vice-president and secretary from June 2014 until August 2016.", "borne out", ""),
    # what is compared, and what is a part of what
    ("Rick Perry's campaign paid Targeted Victory $76,410.45 between April and June 2015. Ted Cruz's campaign paid the firm more in those three months.", "contradicted", "22323.73"),
    ("Rick Perry's campaign paid Targeted Victory $76,410.45 between April and June 2015. Ted Cruz's campaign paid the firm less.", "borne out", "22323.73"),
    ("Bernie Sanders's campaign paid Revolution Messaging $23.5m up to the end of March 2016, more than 14 times what Giles-Parscale had from Mr Trump's.", "borne out", "14.1486"),
    ("Donald Trump's campaign paid Giles-Parscale. March 2016 accounts for 62 percent of what the campaign paid the firm up to then.", "borne out", "0.6222"),
    ("Donald Trump's campaign paid Giles-Parscale. On the Trump side, Giles-Parscale's share of the campaign's operating expenditures was about a tenth through March 2016.", "contradicted", "0.0356"),
    ("In January 2016 Bernie Sanders's campaign paid Revolution Messaging $6.9 million, including a single payment of $3.6 million on January 4.", "borne out", "3607900.08"),
    ("Donald Trump's campaign paid Rick Reed Media $17.05 million through March 2016. March 2016 accounts for 62 percent of what the campaign paid Giles-Parscale up to then. Its largest single payment was the $224,104 that it got in February 2016.", "contradicted", "300000.00"),
    ("Donald Trump's campaign paid Rick Reed Media $17 million through March 2016, and three of the payments were for $2 million each.", "borne out", "3"),
    ("Ted Cruz's campaign paid Targeted Victory $22,323.73 in the second quarter of 2015. The largest payment that Marco Rubio's campaign made in the quarter was $654,439.25, to Campaign Solutions.", "borne out", "654439.25"),
    ("Blue State Digital didn't see a cent from Sanders before 2016.", "contradicted", "33258.80"),
    ("Sanders's first payment to Revolution Messaging is dated May 8, 2015. Giles-Parscale was first paid by the Trump campaign a week later.", "borne out", "2015-05-15"),
    ("The Trump campaign paid Trump Tower Commercial LLC $328,701 in rent through March 2016. Contrary to some accounts, Michael Flynn does not appear among the recipients.", "contradicted", "2361.22"),
    ("Make America Number 1, a super PAC, paid Cambridge Analytica another $1.5 million.", "not loaded", ""),
    ("Hillary Clinton's campaign paid Bully Pulpit Interactive $1.36 million in the second quarter of 2015. Mr. Sanders's paid Revolution Messaging slightly less in the same quarter.", "borne out", "1265000.00"),
    ("Mr. Sanders's supplier of shirts and stickers, Tigereye Promotions, was paid $4.1 million through March 2016.", "contradicted", "7484764.73"),
    ("Bernie Sanders's campaign paid Revolution Messaging $23.5 million through March 2016. That was about 14 times what Giles-Parscale of San Antonio received from the Trump campaign over the same stretch.", "borne out", "14.1486"),
    ("Bernie Sanders's campaign paid Revolution Messaging $23.5 million through March 2016. Every one of the payments to Revolution Messaging carries the same description: digital consulting and ad buys.", "borne out", ""),
    ("The Trump campaign paid Rick Reed Media $17 million through March 2016. Clinton's campaign spent little in the second quarter of 2015. Cali-Fame was paid $1.1 million by the Trump campaign through March.", "borne out", "1107308.15"),
    ("The Trump campaign paid eBay $9,014.40 in April 2015.", "record shows none", "0"),
    ("Neither Cambridge Analytica nor SCL Group appears in the Trump campaign's reports through March 2016.", "borne out", "0"),
    ("Neither Cambridge Analytica nor Jones Day appears in the Trump campaign's reports through March 2016.", "contradicted", "833853.58"),
    ("Cambridge Analytica is a subsidiary of SCL Group.", "not loaded", ""),
    ("The Trump campaign's payments to Giles-Parscale rose from $235,805 in January 2016 to $527,766 in February.", "borne out", "527766.26"),
    # February 2016 has a 29th
    ("The Trump campaign paid Giles-Parscale $60,217 in January 2016. In February it paid the firm $527,766.", "borne out", "527766.26"),
    ("The Trump campaign paid Giles-Parscale $38,905 by the end of 2015. By the end of February it had paid the firm about $627,000.", "borne out", "626888.74"),
    # archives
    (f"{ADS} The agency's Twitter accounts posted more on Election Day than on any other day of October or November 2016.", "contradicted", "2016-10-06"),
    (f"{ADS} The agency's Twitter accounts posted more on October 6, 2016 than on any other day.", "borne out", "17132"),
    (f"{ADS} More than half of the advertisements were created after the election of November 8, 2016.", "contradicted", "0.3688"),
    (f"{ADS} \"Most of the ads were placed after the election, when no one was looking any more,\" said Peter Oyelaran, who led the count.", "contradicted", "0.3688"),
    (f"{ADS} Some of it was money down the drain: more than 900 of the ads never made a single impression.", "borne out", "911"),
    (f"{ADS} In May 2016 the agency took out 107 of them for a music site called musicfb.info.", "borne out", "107"),
    (f"{ADS} In May 2016 the agency took out 107 of them for a music site called musicfb.info. Together they drew 85 clicks.", "borne out", "85"),
    (f"{ADS} The agency ran 300 of them for fans of zither music. Together they drew 85 clicks.", "not read", ""),
    ("The most expensive advertisement was seen widely. Russia's Internet Research Agency put it up on June 23, 2015, and paid 331,675.75 rubles for it.", "not read", ""),
    (f"{POSTS} Four in five were shares of what other people had written.", "borne out", "0.7952"),
    (f"{POSTS} TEN_GOP alone posted 1,252 times in that span.", "borne out", "1252"),
    (f"{ADS} On Twitter, Mr. Oyelaran's team went through 184,175 posts that the agency's accounts sent between October 1 and November 15, 2016.", "borne out", "184175"),
    (f"{ADS} The dearest of them, headed \"United We Stand\", cost 331,675.75 rubles in June 2015.", "borne out", "331675.75"),
    (f"{ADS} \"October 2016 was the busiest month they had,\" said Nora Lindqvist, a historian.", "contradicted", "260"),
    (f"{POSTS} Four in five were retweets. Traffic peaked on Election Day.", "contradicted", "2016-10-06"),
    (f"{POSTS} The agency's accounts posted more on November 8, the day of the election, than on any other day of those weeks.", "contradicted", "2016-10-06"),
    (f"{POSTS} The heaviest day's traffic came on October 6.", "borne out", "17132"),
    # a campaign that says it bought no advertisement somewhere, where an archive of advertisements is loaded
    (f"{ADS} \"Until the spring of 2016 we never bought an ad on Facebook,\" said a former aide to Donald Trump's campaign.", "contradicted", "84043.81"),
    (f"{ADS} \"We didn't buy a single Facebook ad in 2015,\" said a former aide to Donald Trump's campaign.", "contradicted", "23180.72"),
    (f"{ADS} The Sanders campaign did not buy any ads on Twitter through March 2016.", "borne out", "0"),
    # whose a firm is, beside what it was paid
    ("Donald Trump's campaign paid Giles-Parscale $1.66 million through March 2016, and TAG Air, a company Trump owns, $3.7 million.", "not loaded", ""),
    ("Donald Trump's campaign paid TAG Air, which belongs to him, $3.7 million through March 2016.", "not loaded", ""),
    # forms, registers, the report
    ("Stephen Bannon filed his form in 2017. He reported consulting fees of $191,000 from Breitbart News, and consulting fees of $152,333 from Cambridge Analytica, a data firm.", "contradicted", "125333.00"),
    (f"{FLYNN} The bureau is gone from the version of March 2017.", "borne out", "0"),
    (f"{FLYNN} Both versions name the Center for a New American Security. Neither of them mentions SCL Group.", "borne out", "0"),
    ("Neither of the two versions of Michael Flynn's form names SCL Group. An amendment that he filed in August 2017 does.", "not loaded", ""),
    ("Kellyanne Conway's form lists Cambridge Analytica. Her list of those who paid for her services runs to 75 entries.", "borne out", "75"),
    ("SCL Social Limited, of London, registered as a foreign agent on October 6, 2017; Cambridge Analytica never did.", "borne out", ""),
    ("Flynn Intel Group registered as a foreign agent. The Podesta Group never did.", "contradicted", ""),
    ("The Special Counsel's report, published with many lines blacked out, does not mention Cambridge Analytica at all.", "borne out", "0"),
    ("The special counsel's report, for all its pages on Mr. Flynn, does not mention Paul Manafort.", "contradicted", ""),
])  # fmt: skip
def test_what_is_told_in_other_words(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize("text", [
    "Forms like these tell the public far too little, in a language that nobody speaks.",
    "The firm's work, in my judgment, deserves far more scrutiny than it has had.",
    "Of the two systems, the American is still the better one.",
    "\"The targeting, frankly, was crude,\" she said.",
    "\"We were the reason he won,\" said one of its former salesmen.",
    "What it wanted was to make Americans sick of one another.",
    "Bannon brought the company in to please its investors, a person who worked with both of them said.",
])  # fmt: skip
def test_what_no_record_could_decide(last: Asker, text: str) -> None:
    says(last, text, "not checkable")


def test_a_sum_in_the_words_of_an_opinion_is_checked(last: Asker) -> None:
    says(
        last,
        "The Trump campaign paid far more to Rick Reed Media than to Giles-Parscale through March 2016.",
        "borne out",
        "17046812.76",
    )


# Sums of raw rows (memo items left out), Trump's campaign through March 2016: Jones Day 833,853.58, Rick Reed Media 17,046,812.76, Giles-Parscale 1,659,168.43; FARA: neither firm; posts.csv, in any case of letters: 62 posts of October 2016 hold @KellyannePolls
JONES_DAY = "Trump's campaign paid Jones Day $833,854 through March 2016."


@pytest.mark.parametrize(("text", "verdict"), [
    (f"{JONES_DAY} Giles-Parscale got twice that.", "borne out"),
    (f"{JONES_DAY} Giles-Parscale got half of that.", "contradicted"),
    (f"{JONES_DAY} Giles-Parscale got 26 times that.", "contradicted"),
    ("Trump's campaign paid Rick Reed Media $17 million through March 2016. Giles-Parscale got a tenth of that.", "borne out"),
    ("Neither Revolution Messaging nor Giles-Parscale has ever registered as a foreign agent.", "borne out"),
    ("In October 2016 62 posts mentioned @KellyannePolls.", "borne out"),
    ("$100 million was too much for the Sanders campaign to pay Revolution Messaging through March 2016.", "not checkable"),
    # what is not read for sure
    ("Trump's campaign paid L2 $239,750 through March 2016. That includes a single payment of $235,000.", "not read"),
    ("Trump's campaign paid L2 $239,750 through March 2016. A single payment made up $235,000 of it.", "not read"),
    ("The agency bought 115 advertisements in June 2015 and 133 in July 2015. Together they drew 152,783 clicks.", "not read"),
    ("The agency's advertisements of October 2016 drew 289,519 clicks, more than those of any other month.", "not read"),
    ("The agency's advertisements of April 2017 drew 504,548 clicks, the most of any month.", "not read"),
    ("The agency's advertisements drew the most clicks in October 2016.", "not read"),
    ("Clicks on the agency's advertisements peaked in February 2017.", "not read"),
])  # fmt: skip
def test_what_is_said_against_the_sum_before_or_of_the_most(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)
