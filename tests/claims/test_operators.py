"""Each measure over the sample case, by a true sentence and a false one. The true values were taken from the raw files of klieg/sample by queries of their own, never from klieg."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims.names import gazetteer
from klieg.claims.readers.readers import Rules
from klieg.store.engine import Engine
from tests.claims.pairs import NO, Asker, Pair, asker, holds, says

YEAR = "from April 2015 through March 2016"
TRUMP, SANDERS = "Donald Trump's campaign", "Bernie Sanders's campaign"


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    """The last claim of a story. The record is asked once what it knows of the names of all of them: that is most of the work of so short a story."""
    every = [*PAYMENTS, *ADS, *POSTS, *DISCLOSURES, *REGISTERS, *REPORTS, *COVERS]
    told = [*(f"{pair[1]}\n{pair[3]}" for pair in every), *DENIED, *HELD, *FALSE, *(text for text, _ in TRUE)]
    return asker(engine, digital_side, "2017-11-06", Rules(gazetteer.known(engine, "\n".join(told))))


# each denies what the rows show (GILES-PARSCALE: 26 rows; FACEBOOK in Sanders's reports: 2 memo items; FARA 6406 Flynn Intel Group for Inovo BV; OGE Bannon, part 1, row 5; 200 ads on Instagram)
DENIED = (
    "Trump\u2019s campaign didn\u2019t pay Giles-Parscale a dime.", "Trump's campaign didn't pay Giles-Parscale a dime.", "The Trump campaign hasn\u2019t paid Giles-Parscale.",
    "\u201cWe didn\u2019t pay Giles-Parscale a penny,\u201d said a spokesman for Trump.", "Trump's campaign denies paying Giles-Parscale.", "Sanders' campaign paid Facebook zilch.",
    "Giles-Parscale wasn't paid a penny by Trump's campaign.", "The Trump campaign did not give Giles-Parscale a dime in July 2015.", "Stephen Bannon wasn\u2019t vice-president of Cambridge Analytica.",
    "The Flynn Intel Group didn\u2019t register as a foreign agent for Inovo BV.", "The Trump campaign denied paying Giles-Parscale.", "The Internet Research Agency didn\u2019t run ads on Instagram.",
)  # fmt: skip


@pytest.mark.parametrize("text", DENIED)
def test_a_denial_is_read_as_one_however_it_is_written(last: Asker, text: str) -> None:
    assert last(text).verdict.verdict == "contradicted"


@pytest.mark.parametrize(
    "text", ["Sanders said he would not pay Facebook.", "Giles-Parscale can\u2019t have been paid by Trump's campaign."]
)
def test_what_would_or_cannot_be_is_no_denial_of_what_was(last: Asker, text: str) -> None:
    assert last(text).verdict.verdict == "not read"


# what these say can't be told from the rows: a passage or payment that holds their words must not bear them out, nor contradict them
HELD = (
    "The Mueller report says that Paul Manafort did not share polling data with Konstantin Kilimnik.",
    "The Mueller report says that Manafort met Kilimnik on August 12, 2016.", "The Mueller report names Konstantin Kilimnik as an officer of Cambridge Analytica.",
    "Kellyanne Conway was not an officer of Cambridge Analytica.", "Kellyanne Conway's disclosure lists a stake in Cambridge Analytica.", "Stephen Bannon was vice-president of Cambridge Analytica throughout 2016.",
    "Paul Manafort registered as a foreign agent in June 2017.", "The Internet Research Agency bought ads. The dearest advertisement cost 5,000 pesos.",
    "Marco Rubio's campaign paid the Republican Party of Iowa $40,600 in the second quarter of 2015. No other payment to a state party was larger.",
    "The archive holds the Internet Research Agency's tweets. Russian accounted for 30 percent of the original posts.", "Stephen Bannon's disclosure lists three home loans worth more than $250,000.",
)  # fmt: skip


@pytest.mark.parametrize("text", HELD)
def test_what_cannot_be_told_for_sure_is_not_read(last: Asker, text: str) -> None:
    claim = last(text)
    assert claim.verdict.verdict == "not read", (claim.reading, claim.verdict.why)


# C00580100 in March 2016: to GILES-PARSCALE 1,032,279.69 in 5 rows, to JONES DAY 161,918.66 in 3 rows; FACEBOOK in the second quarter of 2015: Cruz, Clinton, Fiorina and others besides Huckabee;
# clicks on ads of May 2016 and of October 2016: 148,236 and 289,519; OGE Bannon, part 1, row 5: Cambridge Analytica
FALSE = (
    "The report that the Trump campaign paid Giles-Parscale $1 million in March 2016 is wrong.", "The Trump campaign paid Giles-Parscale tens of thousands of dollars in March 2016.",
    "Mike Huckabee was the only candidate to pay Facebook in the second quarter of 2015.", "Payments from the Trump campaign to Jones Day were zero in March 2016.",
    "Neither Stephen Bannon nor Kellyanne Conway listed Cambridge Analytica.", "Eric Trump paid Giles-Parscale $1,032,279.69 in March 2016.",
    "The Internet Research Agency's ads got more clicks in May 2016 than in October 2016.",
)  # fmt: skip


@pytest.mark.parametrize("text", FALSE)
def test_what_is_false_in_words_that_are_hard_to_read_is_never_borne_out(last: Asker, text: str) -> None:
    assert last(text).verdict.verdict in ("contradicted", "not read", "not loaded")


# reports: no 'inovo' in either volume; ads: 1,049 rows with clicks 0, 1,292 created after 2016-11-08, two of them in 2018, which the reader takes for misread days; C00577981 in the second quarter of 2015: FACEBOOK 44,717.89, GOOGLE 21,563.24 (memo items);
# 107 ads with 'gun' or 'guns' among what they were aimed at; Kilimnik stands in volume I alone
TRUE = (
    ("Neither volume of the Mueller report mentions Inovo.", ""), ("The Internet Research Agency bought ads. 1,049 of the advertisements were never clicked on.", "1049"),
    ("The Internet Research Agency bought ads. 1,049 of the ads never had a click.", "1049"),
    ("The Internet Research Agency bought ads. Nearly 1,300 of the ads date from after Election Day, November 8, 2016.", "1290"),
    ("Donald Trump's campaign paid Facebook about $84,000 between December 2015 and February 2016. In the second quarter of 2015, Mike Huckabee's campaign paid Facebook more than twice what it paid Google.", "2.0738"),
    ("The Trump campaign did not pay Giles-Parscale until May 2015.", "0"),
    ("By the end of March 2016 the Trump campaign had paid the San Antonio, Tex., firm Giles-Parscale $1,659,168.43.", "1659168.43"),
    ("The Internet Research Agency bought ads. One advertisement drew 73,063 clicks and was shown more than 1.3 million times.", "1334544"),
    ("The Internet Research Agency bought ads. 107 of the ads were aimed at people interested in guns.", "107"),
    ("The Flynn Intel Group registered as a foreign agent for Inovo BV after January 2017.", "2017-03-07"),
    ("The Mueller report names Konstantin Kilimnik.", ""), ("In Volume I, the Mueller report mentions Konstantin Kilimnik.", ""),
    ("Volume II of the Mueller report never mentions Konstantin Kilimnik.", ""),
)  # fmt: skip


@pytest.mark.parametrize(("text", "figure"), TRUE)
def test_a_true_sentence_once_misread_is_borne_out(last: Asker, text: str, figure: str) -> None:
    says(last, text, "borne out", figure)


def test_a_sum_that_is_exceeded_so_often_is_counted_in_the_rows(last: Asker) -> None:
    """Seven of the 26 rows of GILES-PARSCALE are of more than 100,000."""
    claim = last("The Trump campaign paid Giles-Parscale more than $100,000 six times through March 2016.")
    assert (claim.verdict.verdict, claim.verdict.why.split(" payments")[0]) == ("contradicted", "7 of 26")


REPORT = "The Special Counsel's report says that Facebook identified 470 accounts controlled by the agency, and that those accounts made"
POSTED = "The Internet Research Agency's accounts posted on Twitter."


# volume I: "Facebook had identified 470 IRA-controlled Facebook accounts that collectively made 80,000 / Posts between January 2015 and August 2017", broken off by the end of a page;
# posts by day: 6,890 on 2016-11-08, 5,380 on 11-09, 17,132 on 2016-10-06; 204 ads with the url facebook.com/brownunitedfront/, the first created 2016-12-08; 47,553 of 184,175 posts in Russian
@pytest.mark.parametrize(("text", "verdict"), [
    (f"{REPORT} 80,000 posts between January 2015 and August 2017.", "borne out"), (f"{REPORT} 90,000 posts between January 2015 and August 2017.", "contradicted"),
    (f"{POSTED} In November 2016 their busiest day was Election Day, with 6,890 posts.", "borne out"), (f"{POSTED} In November 2016 their busiest day was November 9.", "contradicted"),
    (f"{POSTED} In October 2016 the busiest day was October 6.", "borne out"), ("More than 200 of the Internet Research Agency's Facebook ads led to the page of Brown United Front.", "borne out"),
    ("More than 200 of the Internet Research Agency's Facebook ads led to the page of Brown United Front. The first of those ads was created in February 2017.", "contradicted"),
    (f"{POSTED} Seven posts in ten were in English. Russian accounted for half of them.", "contradicted"),
    (f"{TRUMP} paid Rick Reed Media $17 million through March 2016. No other vendor received as much.", "borne out"),
    (f"{TRUMP} paid Giles-Parscale $1,659,168.43 through March 2016. No other vendor received as much.", "contradicted"),
    (f"{SANDERS} paid Tulchin Research $2.57 million through March 2016, nearly three times what it paid Haystaq DNA.", "borne out"),
    (f"{TRUMP} paid Rick Reed Media $17 million through March 2016. No other payment was larger.", "borne out"),
    ("Our letter of March 6 to Facebook has gone unanswered.", "not loaded"),
    # hyddrox 3,489 posts, more than any; NewarkVoice 1,186, none of them with retweet 1; gender:Male is a target of 109 ads; 307 hold 'African American' in a target that does not exclude
    (f"{POSTED} An account named hyddrox was the busiest of them all, with 3,489 tweets.", "borne out"), (f"{POSTED} An account named hyddrox was the busiest of them all, with 2,489 tweets.", "partly"),
    (f"{POSTED} NewarkVoice never shared a tweet from anybody else.", "borne out"), (f"{POSTED} TEN_GOP never shared a tweet from anybody else.", "contradicted"),
    ("The Internet Research Agency bought ads. Of the whole lot, 109 ads were targeted at men.", "borne out"), ("The Internet Research Agency bought ads. 109 ads were targeted at women.", "contradicted"),
    ("The Internet Research Agency bought ads. 300 of its ads were aimed at stamp collectors.", "not read"), ("The Internet Research Agency bought ads. Its ads targeted African Americans.", "borne out"),
    ("The Mueller report is long. It says that the earliest evidence of a rally was a \"confederate rally\" in November 2015.", "borne out"),
    ("The Internet Research Agency bought ads on Facebook. In 2016 the most expensive ad cost 110,588 rubles.", "not read"),
    ("In November 2016 the Internet Research Agency's tweets peaked, and the busiest day was November 8.", "borne out"),
    ("Volume I of Mueller's report names Carter Page. It never mentions Annie Donaldson.", "not read"),
    # C00577312 and C00458844 in the second quarter of 2015: CAMPAIGN SOLUTIONS had 654,439.25 from Rubio, HARRIS MEDIA LLC one row of 243,775.64 from Paul
    ("Rand Paul's campaign paid Campaign Solutions $98,256.13 in the second quarter of 2015. They received nothing from Marco Rubio's campaign that quarter.", "contradicted"),
    ("Rand Paul's campaign paid Campaign Solutions $98,256.13 in the second quarter of 2015, and Marco Rubio's campaign gave them $654,439.25.", "not read"),
    ("Rand Paul's campaign paid Harris Media $243,775.64 on April 28, 2015. It paid Harris Media another $243,775.64 in April 2015.", "not read"),
    # ads.csv by awk: 67 rows with impressions of 100,000 or more, 3 with clicks above 50,000, 5 in rubles above 100,000; created in 2015 612, in 2016 1,855 (one of them dated after it ended), in May 2016 339, in April 2017 366
    ("The Internet Research Agency bought ads. 67 of the ads were shown at least 100,000 times each.", "borne out"), ("The Internet Research Agency bought ads. 167 of the ads were shown at least 100,000 times each.", "contradicted"),
    ("The Internet Research Agency bought ads. Only three drew more than 50,000 clicks.", "borne out"), ("The Internet Research Agency bought ads. Only nine drew more than 50,000 clicks.", "contradicted"),
    ("The Internet Research Agency bought ads. No ad drew more than 50,000 clicks.", "contradicted"), ("The Internet Research Agency bought ads. None of the ads drew more than 100,000 clicks.", "borne out"),
    ("The Internet Research Agency bought ads. Five of the ads cost more than 100,000 rubles each.", "borne out"), ("The Internet Research Agency bought ads. The ads were shown more than 40 million times.", "borne out"),
    ("The Internet Research Agency bought ads. It created about three times as many ads in 2016 as in 2015.", "borne out"), ("The Internet Research Agency bought ads. It created twice as many ads in 2016 as in 2015.", "contradicted"),
    ("The Internet Research Agency bought ads. The largest number of ads were created in May 2016.", "contradicted"), ("The Internet Research Agency bought ads. The most ads were created in April 2017.", "borne out"),
    ("The Internet Research Agency bought 366 ads in April 2017. No other month saw as many.", "borne out"), ("The Internet Research Agency bought 339 ads in May 2016. No other month saw as many.", "contradicted"),
    ("The Internet Research Agency bought ads on Facebook. The prices given in rubles add up to 5.8 million.", "borne out"), ("The Internet Research Agency bought ads on Facebook. The bill in rubles came to over 8 million.", "contradicted"),
    ("The Internet Research Agency bought ads on Facebook. Nothing was bought in June 2017.", "borne out"), ("The Internet Research Agency bought ads on Facebook. It spent 5.8 million rubles, most of it in 2017.", "not read"),
    # by category: LeftTroll 64,945, RightTroll 28,648; targets: Malcolm X 789, Baltimore 500
    (f"{POSTED} Left trolls wrote 64,945 of them and right trolls 28,648.", "borne out"), (f"{POSTED} Left trolls wrote 64,945 of them and right trolls 64,945.", "contradicted"),
    ("The Internet Research Agency bought ads on Facebook. More ads were targeted at Malcolm X than at Baltimore.", "borne out"), ("The Internet Research Agency bought ads on Facebook. More ads were targeted at Baltimore than at Malcolm X.", "contradicted"),
    (f"{POSTED} Election Day, 8 November, was the busiest day of the period.", "contradicted"), (f"{POSTED} A troll called hyddrox sent more than any other, 3,489.", "borne out"),
])  # fmt: skip
def test_sentences_of_stories_that_were_misread_at_first(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


FLYNN = "Michael Flynn signed one form on Feb. 11, 2017."


# the version of 2017-02-11 has 30 rows in part 4, the one of 2017-03-31 has 50; RT TV, Volga-Dnepr Airlines and Levyx stand in the second only, the Federal Bureau of Investigation in the first only, Inovo BV in both; Conway's
# and Cohn's were certified on 2017-03-31; Bannon's part 8 has rows
@pytest.mark.parametrize(("text", "verdict"), [
    (f"{FLYNN} It does not name RT TV; the version of March 31, 2017, does.", "borne out"), (f"{FLYNN} It names the Federal Bureau of Investigation; the version of March 31, 2017, does not.", "borne out"),
    (f"{FLYNN} It names the Federal Bureau of Investigation; the version of March 31, 2017, does.", "contradicted"),
    (f"{FLYNN} It names the Federal Bureau of Investigation. The version of March 31, 2017 does not list the bureau.", "borne out"), (f"{FLYNN} It names the Federal Bureau of Investigation. The March version lists the bureau.", "contradicted"),
    (f"{FLYNN} His form of March 31, 2017, named RT TV. The broadcaster had not been mentioned in the version that he signed in February.", "borne out"),
    (f"{FLYNN} It lists Inovo BV. In the version of March 31, 2017, the Dutch company is not listed.", "contradicted"),
    (f"{FLYNN} It lists Inovo BV. Volga-Dnepr Airlines was already in the first.", "contradicted"), (f"{FLYNN} It lists Inovo BV. Volga-Dnepr Airlines is named only in the later version.", "borne out"),
    (f"{FLYNN} It lists Inovo BV. Inovo BV is named only in the later version.", "contradicted"), (f"{FLYNN} It lists Inovo BV. Levyx is named in both forms.", "contradicted"),
    (f"{FLYNN} It lists Inovo BV. Inovo BV is listed in both.", "borne out"), (f"{FLYNN} It lists Inovo BV. RT TV appears in neither.", "contradicted"),
    (f"{FLYNN} It named 30 sources of compensation; the version of March 31 named 50.", "borne out"), (f"{FLYNN} It named 30 sources of compensation; the version of March 31 named 40.", "contradicted"),
    ("Kellyanne Conway signed hers on March 13, 2017. Cambridge Analytica is on her list of sources of compensation; so is Exxon Mobil.", "contradicted"),
    ("Kellyanne Conway's form lists Cambridge Analytica. Michael Flynn's lists the firm among his positions.", "contradicted"), ("Steve Bannon's form is long. The form lists no liabilities.", "contradicted"),
    ("Kellyanne Conway's disclosure was certified on March 31, 2017.", "borne out"), ("Kellyanne Conway's disclosure was certified on March 13, 2017.", "contradicted"),
    ("Michael Flynn's first form was certified on March 31, 2017.", "not read"),
    ("Kellyanne Conway's form lists Cambridge Analytica. It turns up among the clients on Michael Flynn's February 2017 form, too.", "contradicted"),
    ("Inovo BV turns up among the sources on Michael Flynn's February 2017 form.", "borne out"),
])  # fmt: skip
def test_what_a_clause_about_a_disclosure_leaves_out_is_put_back(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


def test_a_volume_of_a_report_is_that_volume(last: Asker) -> None:
    assert last("Konstantin Kilimnik is named in Volume II of the Mueller report.").verdict.verdict == "contradicted"


# payments

GILES = f"{TRUMP} paid Giles-Parscale $1,659,168.43 through March 2016."

# fec/P80001571D_trump_2016-05.csv, fec/P60007168D_sanders_2016-05.csv (line 23, 2015-04-01 to 2016-03-31) and fec/P00000001D-ALL_2015-08.csv (second quarter of 2015);
# rows with memo_cd X left out, but for Facebook, whose 114 rows are all memo items
PAYMENTS: list[Pair] = [
    # RICK REED MEDIA, INC.: 17 rows, 17,046,812.76
    ("paid", f"{TRUMP} paid Rick Reed Media $17,046,812.76 through March 2016.", "17046812.76", f"{TRUMP} paid Rick Reed Media $12 million through March 2016.", NO),
    # FACEBOOK: 114 memo rows, 84,043.81
    ("paid", f"{TRUMP} paid Facebook $84,043.81 through March 2016.", "84043.81", f"{TRUMP} paid Facebook $184,043.81 through March 2016.", NO),
    # ALL: Clinton to BULLY PULPIT INTERACTIVE LLC, 3 rows, 1,362,309.54, ONLINE ADVERTISING; no row to Haystaq DNA
    ("paid", "In the second quarter of 2015 Hillary Clinton's campaign paid Haystaq DNA nothing.", "0",
     "In the second quarter of 2015 Hillary Clinton's campaign paid Bully Pulpit Interactive nothing.", NO),
    # L2: 235,000 RESEARCH CONSULTING on 2015-11-05
    ("paid", f"{TRUMP} paid L2 $235,000 for research consulting in November 2015.", "235000", f"{TRUMP} paid L2 $235,000 for polling in November 2015.", "partly"),
    # GILES-PARSCALE 1,659,168.43 as reported; FACEBOOK 84,043.81 in memo items, 200.90 of them from Sanders: 19.74 times, and more than he
    ("paid_against", f"{TRUMP} paid Giles-Parscale 20 times as much as it paid Facebook through March 2016.", "19.7417", f"{TRUMP} paid Giles-Parscale 40 times as much as it paid Facebook through March 2016.", NO),
    ("paid_against", f"{TRUMP} paid Facebook more than {SANDERS} did through March 2016.", "84043.81", f"{SANDERS} paid Facebook more than {TRUMP} did through March 2016.", NO),
    # 26 rows from 2015-05-15 to 2016-03-31
    ("paid_count", f"{TRUMP} made 26 payments to Giles-Parscale, 2015-05-15 to 2016-03-31.", "26", f"{TRUMP} made 36 payments to Giles-Parscale, 2015-05-15 to 2016-03-31.", NO),
    # TAG AIR, INC.: 9 rows
    ("paid_count", f"{TRUMP} paid TAG Air nine times through March 2016.", "9", f"{TRUMP} made 12 payments to TAG Air through March 2016.", NO),
    # CALI-FAME: first row 2015-08-07, 11,438.39
    ("paid_extreme", f"The first payment from {TRUMP} to Cali-Fame was on August 7, 2015.", "2015-08-07", f"The first payment from {TRUMP} to Cali-Fame was on September 7, 2015.", NO),
    # TAG AIR: last row 2016-03-24, 476,426; largest 641,840 on 2016-02-24
    ("paid_extreme", f"The last payment from {TRUMP} to TAG Air was on March 24, 2016.", "2016-03-24", f"The last payment from {TRUMP} to TAG Air was on February 24, 2016.", NO),
    ("paid_extreme", f"The largest payment from {TRUMP} to TAG Air was $641,840.", "641840", f"The largest payment from {TRUMP} to TAG Air was $841,840.", NO),
    # L2: two rows, 235,000 and 4,750
    ("paid_extreme", f"The smallest payment from {TRUMP} to L2 was $4,750.", "4750", f"The smallest payment from {TRUMP} to L2 was $9,750.", NO),
    # TRAVEL: AIR: the largest row is TAG AIR's, 641,840 on 2016-02-24, of RICK REED MEDIA's placed media larger ones
    ("paid_extreme", f"The largest payment for air travel from {TRUMP} through March 2016 went to TAG Air.", "641840", f"The largest payment for air travel from {TRUMP} through March 2016 went to Event Strategies.", NO),
    # WHITE CLIFF REALITY: 11 rows of 2,500
    # MUNOZ, CHARLES: 22 rows, six of 6,000; no other sum comes so often
    ("paid_each", f"Charles Munoz received six payments of $6,000 each from {TRUMP}.", "6", f"Charles Munoz received two payments of $6,000 each from {TRUMP}.", NO),
    ("paid_count", f"Charles Munoz received six payments of $6,000 from {TRUMP}.", "6", f"Charles Munoz received two payments of $6,000 from {TRUMP}.", NO),
    # AIR CHARTER TEAM, C00577130, February 2016: six rows, three of 343,662.50
    ("paid_count", "Bernie Sanders's campaign paid Air Charter Team $343,662.50 three times in February 2016.", "3",
     "Bernie Sanders's campaign paid Air Charter Team $343,662.50 six times in February 2016.", NO),
    ("paid_each", f"Through March 2016 {TRUMP} made 11 payments of $2,500 each to White Cliff Reality.", "11", f"Through March 2016 {TRUMP} made 15 payments of $2,500 each to White Cliff Reality.", NO),
    # no row is for polling but two of COLE HARGRAVE SNODGRASS AND ASSOCIATES, 28,000
    ("paid_rank", f"Between April 2015 and March 2016 no firm received more from {TRUMP} for polling than Cole Hargrave Snodgrass and Associates.", "1",
     f"Between April 2015 and March 2016 no firm received more from {TRUMP} for air travel than Event Strategies.", "not read"),
    # RICK REED MEDIA 17,046,812.76, TAG AIR 3,712,204.00, ACE SPECIALTIES 3,378,837.58 ... CALI-FAME 1,107,308.15
    ("paid_rank", f"Rick Reed Media was Donald Trump's biggest vendor {YEAR}.", "17046812.76", f"TAG Air was Donald Trump's biggest vendor {YEAR}.", NO),
    ("paid_rank", f"TAG Air was the second-largest vendor of {TRUMP} {YEAR}.", "3712204.00", f"Cali-Fame was the second-largest vendor of {TRUMP} {YEAR}.", NO),
    # WIZBANG SOLUTIONS 1,581,894.03, CALI-FAME 1,107,308.15
    ("paid_against", f"{TRUMP} paid Wizbang Solutions more than Cali-Fame {YEAR}.", "1581894.03", f"{TRUMP} paid Cali-Fame more than Wizbang Solutions {YEAR}.", NO),
    # OLD TOWNE MEDIA (two spellings) 64,162,720.79; REVOLUTION MESSAGING 23,474,978.26: 2.7333 times
    ("paid_against", f"{SANDERS} paid Old Towne Media about 2.7 times as much as Revolution Messaging {YEAR}.", "", f"{SANDERS} paid Old Towne Media five times as much as Revolution Messaging {YEAR}.", NO),
    # 64,162,720.79 over 17,046,812.76: 3.7639
    ("paid_against", f"{SANDERS} paid Old Towne Media about four times what {TRUMP} paid Rick Reed Media through March 2016.", "3.7639",
     f"{SANDERS} paid Old Towne Media about eight times what {TRUMP} paid Rick Reed Media through March 2016.", NO),
    # all rows: Sanders 145,061,499.23 (5,097), Trump 46,592,668.97 (3,519): 3.1134
    ("paid_against", f"Bernie Sanders outspent Donald Trump by about three to one {YEAR}.", "3.1134", f"Bernie Sanders outspent Donald Trump by about nine to one {YEAR}.", NO),
    # ALL: to CAMPAIGN SOLUTIONS Cruz 893,252.47, Rubio 654,439.25
    ("paid_against", "Ted Cruz's campaign paid Campaign Solutions more than Marco Rubio's campaign did in the second quarter of 2015.", "893252.47",
     "Marco Rubio's campaign paid Campaign Solutions more than Ted Cruz's campaign did in the second quarter of 2015.", NO),
    # 64,162,720.79 of 145,061,499.23: 0.4423
    ("paid_share", f"{SANDERS} put about 44 percent of its operating spending {YEAR} into Old Towne Media.", "0.4423", f"{SANDERS} put most of its operating spending {YEAR} into Old Towne Media.", NO),
    # GILES-PARSCALE: 26 rows, 1,659,168.43; March 2016 1,032,279.69 (0.6222 of it), January 2016 60,217.26
    ("paid_part", f"{GILES} More than half of that went out in March 2016.", "0.6222", f"{GILES} Most of that went out in January 2016.", NO),
    ("paid_part", f"{GILES} Of that, $1,032,279.69 was paid in March 2016.", "1032279.69", f"{GILES} Of that, $1,500,000 was paid in March 2016.", NO),
    ("paid_total", f"{TRUMP} spent $46.6 million on operations {YEAR}.", "46592668.97", f"{TRUMP} spent $56.6 million on operations {YEAR}.", NO),
    # HATS in disb_desc: 34 rows, 1,674,445.20; POLLING: one row, 28,000
    ("paid_for", f"{TRUMP} spent $1.7 million on hats {YEAR}.", "1674445.20", f"{TRUMP} spent $5.1 million on hats {YEAR}.", NO),
    ("paid_for", f"{TRUMP} spent about $28,000 on polling {YEAR}.", "28000", f"{TRUMP} spent about $900,000 on polling {YEAR}.", NO),
    # 741 or 742 names, as a company form counts or not
    ("paid_distinct", f"{TRUMP} paid about 740 vendors {YEAR}.", "", f"{TRUMP} paid 300 vendors {YEAR}.", NO),
    # CALI-FAME: 1,107,308.15 in 24 rows: 46,137.84 each
    ("paid_average", f"{TRUMP} paid Cali-Fame an average of about $46,000 a payment {YEAR}.", "46137.84", f"{TRUMP} paid Cali-Fame an average of about $96,000 a payment {YEAR}.", NO),
    # TAG AIR 3,712,204.00 + CALI-FAME 1,107,308.15
    ("paid_sum", f"{TRUMP} paid TAG Air and Cali-Fame $4.8 million together {YEAR}.", "4819512.15", f"{TRUMP} paid TAG Air and Cali-Fame $9.8 million together {YEAR}.", NO),
    # ALL: Paul to HARRIS MEDIA LLC one row, 243,775.64; Fiorina to TUSK DIGITAL six rows, 124,650
    ("paid_only", "Rand Paul's campaign paid Harris Media in a single payment of $243,775.64 in the second quarter of 2015.", "243775.64",
     "Carly Fiorina's campaign paid Tusk Digital in a single payment of $124,650 in the second quarter of 2015.", NO),
    # CALI-FAME: every row COLLATERAL: HATS
    ("paid_purpose", f"{TRUMP} paid Cali-Fame {YEAR}. The payments were for hats.", "", f"{TRUMP} paid Cali-Fame {YEAR}. The payments were for polling.", "partly"),
    # TARGETED VICTORY: rows of four committees in the second quarter of 2015, Trump's in the export of his own, none memo
    ("paid_payers", "In the second quarter of 2015 four campaigns paid Targeted Victory.", "4", "In the second quarter of 2015 two campaigns paid Targeted Victory.", NO),
    # RICK REED MEDIA, INC.: 17,046,812.76, more than any payee; its three rows of 2,000,000.00 are the largest of all
    ("paid_rank", f"{TRUMP} paid Rick Reed Media $17,046,812.76 {YEAR}, more than it paid any other vendor.", "",
     f"{TRUMP} paid Cali-Fame $1,107,308.15 {YEAR}, more than it paid any other vendor.", NO),
    ("paid_extreme", f"The largest check that {TRUMP} wrote {YEAR}, for $2 million, went to Rick Reed Media.", "2000000.00",
     f"The largest check that {TRUMP} wrote {YEAR}, for $2 million, went to Jones Day.", NO),
    ("paid_extreme", f"{TRUMP}'s largest payment went to Rick Reed Media.", "2000000.00", f"{TRUMP}'s largest payment went to Jones Day.", NO),
    # THE TRUMP CORPORATION: three rows, 83,033.87, two of them RENT, one a reimbursement; JONES DAY: 24 rows, all of them legal
    ("paid", f"{TRUMP} paid Jones Day $833,853.58 {YEAR} for legal consulting.", "833853.58", f"{TRUMP} paid the Trump Corporation $83,033.87 {YEAR}, all of it rent.", "partly"),
    # OLD TOWNE MEDIA by month: 2015-10 2,107,600.00, 11 3,389,213.20, 12 5,115,342.00, 2016-01 13,884,630.34, 02 19,932,097.73, 03 19,733,837.52
    ("paid_peak", f"{SANDERS} paid Old Towne Media $64,162,720.79 {YEAR}. February was the firm's best month, at $19.9 million.", "19932097.73",
     f"{SANDERS} paid Old Towne Media $64,162,720.79 {YEAR}. January was the firm's best month.", NO),
    # GILES-PARSCALE: February 2016 527,766.26 (4 rows), March 1,032,279.69 (5 rows): 1.956; May to December 2015 38,905.22
    ("paid_change", f"{TRUMP} paid Giles-Parscale $1,659,168.43 through March 2016. Its payments to Giles-Parscale roughly doubled from February to March 2016.", "1.9559",
     f"{TRUMP} paid Giles-Parscale $1,659,168.43 through March 2016. Its payments to Giles-Parscale roughly tripled from February to March 2016.", NO),
    # CALI-FAME: all 24 rows COLLATERAL: HATS; GILES-PARSCALE: WEBSITE DEVELOPMENT on some rows, DIGITAL CONSULTING on others
    ("paid_purpose", f"{TRUMP} paid Cali-Fame $1,107,308.15 {YEAR}. Every dollar of it was described as hats.", "",
     f"{GILES} Every dollar of it was described as hats.", NO),
    # GILES-PARSCALE: largest row 300,000.00 on 2016-03-15
    ("paid_extreme", f"{GILES} Not one of those checks was for more than $300,000.", "300000.00", f"{GILES} Not one of those checks was for more than $200,000.", NO),
    # March 2016 by payee: RICK REED 6,058,980.00, ACE SPECIALTIES 1,185,385.62, GILES-PARSCALE 1,032,279.69
    ("paid_rank", f"{TRUMP} paid Giles-Parscale $1,032,279.69 in March 2016. Only two vendors were paid more in March 2016.", "1032279.69",
     f"{TRUMP} paid Cali-Fame $1,107,308.15 {YEAR}. Only one vendor was paid more {YEAR}.", NO),
    # DIRECT RESPONSE, LLC: ten rows, 1,060,602.87; VERSO BOOKS: 148,312.50 + 296,625.00
    ("paid", f"{SANDERS} bought books from Verso Books for $444,937.50 {YEAR}.", "444937.50", f"{SANDERS} bought books from Verso Books for $244,937.50 {YEAR}.", NO),
    # filings/1238409.fec: eight SE rows against Russell Fagg (code O), 237,449.80
    ("independent", "Club for Growth Action spent $237,449.80 opposing Russell Fagg.", "237449.80", "Club for Growth Action spent $137,449.80 opposing Russell Fagg.", NO),
]  # fmt: skip


@pytest.mark.parametrize("pair", PAYMENTS, ids=lambda pair: f"{pair[0]}-{pair[2]}")
def test_what_is_said_of_payments_is_held_against_the_rows(last: Asker, pair: Pair) -> None:
    holds(last, pair)


# archives of advertisements and posts

IRA = "The Internet Research Agency"
ACCOUNTS = f"{IRA} ran 475 accounts on Twitter."

# facebook_ira/facebook_ira.zip: ads.csv (3,498 rows), targets.csv, ad_targets.csv
ADS: list[Pair] = [
    # 2,533 rows in RUB, which come to 5,822,554.92
    ("ads_spend", "The Internet Research Agency paid for most of its ads in rubles, 5.8 million in all.", "5822554.92", "The Internet Research Agency paid for most of its ads in rubles, 9.9 million in all.", "partly"),
    # 911 of 3,498 rows have impressions 0
    ("ads_share", f"Roughly a quarter of {IRA[4:]}'s 3,498 ads drew no impressions at all.", "0.2604", f"Roughly half of {IRA[4:]}'s 3,498 ads drew no impressions at all.", NO),
    # ad 2751, 1,334,544 impressions, links to facebook.com/Copsareheroes; 2647, 968,768, to brownunitedfront
    ("ads_most_seen", f"{IRA} bought ads. One advertisement, for a page called Cops Are Heroes, drew more impressions than any other.", "1334544",
     f"{IRA} bought ads. One advertisement, for a page called Brown United Front, drew more impressions than any other.", NO),
    # created 2015-06: 115; 2015-07: 133
    ("ads_count", f"{IRA} created 115 ads in June 2015 and 133 in July 2015.", "133", f"{IRA} created 115 ads in June 2015 and 233 in July 2015.", NO),
    ("ads_count", f"{IRA} bought 3,498 ads.", "3498", f"{IRA} bought 9,000 ads.", NO),
    # created in 2016: 1,855 (two of them with a day that is a slip), 53.0 %
    ("ads_share", f"About 53 percent of {IRA}'s ads were created in 2016.", "", f"About 75 percent of {IRA}'s ads were created in 2016.", NO),
    # created: 2015-06-09 the first
    ("ads_first", f"{IRA} ran its first ad in June 2015.", "2015-06-09", f"{IRA} ran its first ad in July 2015.", NO),
    # ad 450, 2015-06-23: 331,675.75 RUB
    ("ads_dearest", f"{IRA}'s most expensive ad cost 331,675.75 rubles.", "331675.75", f"{IRA}'s most expensive ad cost 500,000 rubles.", NO),
    ("ads_dearest", f"{IRA}'s most expensive ad, at 331,676 rubles, was an ad of June 2015.", "331675.75",
     f"{IRA}'s most expensive ad, at 331,676 rubles, was an ad of June 2016.", NO),
    # by month of created: 2017-04 366, 2016-05 339
    ("ads_busiest", f"{IRA}'s busiest month for ads was April 2017.", "366", f"{IRA}'s busiest month for ads was May 2016.", NO),
    ("ads_busiest", f"{IRA} bought 366 ads in April 2017, more than in any other month.", "366", f"{IRA} bought 339 ads in May 2016, more than in any other month.", NO),
    # ad 450 again, of the page patriototus
    ("ads_one", f"{IRA} spent 331,675.75 rubles on a single ad for a page called patriototus.", "331675.75", f"{IRA} spent 231,675.75 rubles on a single ad.", NO),
    ("ads_one", f"{IRA} bought ads on Facebook. One ad, created in June 2015, cost 331,676 rubles.", "331675.75",
     f"{IRA} bought ads on Facebook. One ad, created in June 2015, cost 531,676 rubles.", NO),
    # RUB 5,822,554.92
    ("ads_spend", f"{IRA} spent 5,822,554.92 rubles on ads.", "5822554.92", f"{IRA} spent 9 million rubles on ads.", NO),
    # impressions 40,285,461, clicks 3,708,749; ad 2751 has the most of both: 1,334,544 and 73,063
    ("ads_impressions", f"{IRA}'s ads were seen 40,285,461 times.", "40285461", f"{IRA}'s ads were seen 90 million times.", NO),
    ("ads_clicks", f"{IRA}'s ads drew 3,708,749 clicks.", "3708749", f"{IRA}'s ads drew 9 million clicks.", NO),
    ("ads_most_seen", f"{IRA}'s most seen ad was shown 1,334,544 times.", "1334544", f"{IRA}'s most seen ad was shown 5 million times.", NO),
    ("ads_most_clicked", f"{IRA}'s most clicked ad got 73,063 clicks.", "73063", f"{IRA}'s most clicked ad got 173,063 clicks.", NO),
    # impressions 0 on 911
    ("ads_count", f"911 of {IRA}'s ads were never shown.", "911", f"2,000 of {IRA}'s ads were never shown.", NO),
    # 2016 1,855, 2017 1,028
    ("ads_against", f"{IRA} bought more ads in 2016 than in 2017.", "", f"{IRA} bought more ads in 2017 than in 2016.", NO),
    # spend_currency RUB on 2,533 of 3,498, USD above nothing on 5, EUR on none
    ("ads_share", f"Most of {IRA}'s ads were paid for in rubles.", "", f"Most of {IRA}'s ads were paid for in dollars.", NO),
    ("ads_share", f"None of {IRA}'s ads were paid for in euros.", "0", f"None of {IRA}'s ads were paid for in rubles.", NO),
    # ads with a target that names Malcolm X: 789; Milwaukee: 38, all of them by location
    ("ads_count", f"789 of {IRA}'s ads were aimed at people interested in Malcolm X.", "789", f"2,000 of {IRA}'s ads were aimed at people interested in Malcolm X.", NO),
    ("ads_count", f"{IRA} bought 38 ads aimed at Milwaukee.", "38", f"{IRA} bought 150 ads aimed at Milwaukee.", NO),
    # placements: 'Instagram Feed' on 199 and 'lnstagram Feed' (a slip of the scan) on one: 200
    ("ads_count", f"200 of {IRA}'s ads were shown on Instagram.", "200", f"900 of {IRA}'s ads were shown on Instagram.", NO),
    # landing page musicfb.info: 107; clicks 0: 1,049 of 3,498, 30.0 %; Cleveland among the locations of 146, 140 of them created in 2015
    ("ads_count", f"107 of {IRA}'s ads led to musicfb.info.", "107", f"400 of {IRA}'s ads led to musicfb.info.", NO),
    ("ads_share", f"About three in ten of {IRA}'s ads never got a click.", "", f"About six in ten of {IRA}'s ads never got a click.", NO),
    ("ads_share", f"Cleveland is named in the targeting of 146 of {IRA}'s ads. More than nine out of ten of those were created in 2015.", "",
     f"Cleveland is named in the targeting of 146 of {IRA}'s ads. More than half of those were created in 2016.", NO),
    # none created in June 2017, 239 in May
    ("ads_share", f"{IRA} bought 3,498 ads. In June 2017 it did not create a single ad.", "0", f"{IRA} bought 3,498 ads. In May 2017 it did not create a single ad.", NO),
    # text holds 'police' in 454, 'Trump' in 80, whatever the case of its letters
    ("ads_count", f"454 of {IRA}'s ads mentioned the police in their text.", "454", f"900 of {IRA}'s ads mentioned the police in their text.", NO),
    ("ads_count", f"80 of {IRA}'s ads mentioned Trump in their text.", "80", f"800 of {IRA}'s ads mentioned Trump in their text.", NO),
]  # fmt: skip

# twitter_ira/ira_tweets.zip (184,175 rows), joined to twitter_ira/authors.csv by author for the category
POSTS: list[Pair] = [
    # TEN_GOP 1,252 rows, Jenn_Abrams 985
    ("posts_against", f"{IRA} ran accounts on Twitter. TEN_GOP posted more often than Jenn_Abrams.", "1252", f"{IRA} ran accounts on Twitter. Jenn_Abrams posted more often than TEN_GOP.", NO),
    ("posts_count", f"{IRA} ran accounts on Twitter. TEN_GOP sent 1,252.", "1252", f"{IRA} ran accounts on Twitter. TEN_GOP sent 2,252.", NO),
    # NewarkVoice: 1,186 rows, none with retweet 1; TEN_GOP: 83
    ("posts_share", f"{IRA} ran accounts on Twitter. The account NewarkVoice posted 1,186 times, and not one of those posts was a share.", "0",
     f"{IRA} ran accounts on Twitter. The account TEN_GOP posted 1,252 times, and not one of those posts was a share.", NO),
    ("posts_count", f"{IRA} posted 184,175 tweets.", "184175", f"{IRA} posted 300,000 tweets.", NO),
    ("posts_count", f"{IRA} posted 131,893 tweets in October 2016.", "131893", f"{IRA} posted 90,000 tweets in October 2016.", NO),
    # retweet = 1 on 146,460: 79.5 %
    ("posts_share", f"About 80 percent of {IRA}'s tweets were retweets.", "", f"About 20 percent of {IRA}'s tweets were retweets.", NO),
    # language Russian on 47,553: 25.8 %
    ("posts_share", f"About 26 percent of {IRA}'s tweets were in Russian.", "", f"About 70 percent of {IRA}'s tweets were in Russian.", NO),
    ("posts_count", f"47,553 of {IRA}'s tweets were in Russian.", "47553", f"80,000 of {IRA}'s tweets were in Russian.", NO),
    # LeftTroll 64,945, RightTroll 28,648: 2.267 times
    ("posts_count", f"{IRA}'s left trolls posted 64,945 tweets.", "64945", f"{IRA}'s left trolls posted 20,000 tweets.", NO),
    ("posts_against", f"{IRA}'s left trolls posted more tweets than its right trolls.", "64945", f"{IRA}'s right trolls posted more tweets than its left trolls.", NO),
    ("posts_against", f"{IRA}'s left trolls posted 2.3 times as often as its right trolls.", "2.2670", f"{IRA}'s left trolls posted five times as often as its right trolls.", NO),
    # October 131,893, November 52,282
    ("posts_against", f"{IRA} posted more tweets in October 2016 than in November 2016.", "131893", f"{IRA} posted more tweets in November 2016 than in October 2016.", NO),
    # content holds 'hillary' in 7,991
    ("posts_count", f'7,991 of {IRA}\'s tweets mentioned "hillary".', "7991", f'20,000 of {IRA}\'s tweets mentioned "hillary".', NO),
    # by day: 2016-10-06 17,132, then 2016-10-07 9,134; 2016-11-08 6,890
    ("posts_busiest", f"{IRA}'s busiest day for tweets was October 6, 2016.", "17132", f"{IRA}'s busiest day for tweets was November 8, 2016.", NO),
    # by author: hyddrox 3,489, JavonHIDP 2,992; TEN_GOP 1,252
    ("posts_prolific", f"{ACCOUNTS} The most prolific account was hyddrox, with 3,489 tweets.", "3489", f"{ACCOUNTS} The most prolific account was TEN_GOP.", NO),
    ("posts_count", f"{ACCOUNTS} TEN_GOP posted 1,252 tweets.", "1252", f"{ACCOUNTS} TEN_GOP posted 9,000 tweets.", NO),
    # TEN_GOP: 83 of 1,252 are retweets
    ("posts_share", f"{ACCOUNTS} Take TEN_GOP. It posted 1,252 tweets. About 7 percent of them were retweets.", "", f"{ACCOUNTS} Take TEN_GOP. It posted 1,252 tweets. Half of them were retweets.", NO),
    ("posts_prolific", f"{ACCOUNTS} No account tweeted more than hyddrox.", "3489", f"{ACCOUNTS} No account tweeted more than JavonHIDP.", "contradicted"),
    # authors.csv: darknally NewsFeed
    ("accounts_is", f"{ACCOUNTS} The account darknally posted 1,533 tweets. Researchers class it as a news feed.", "", f"{ACCOUNTS} The account darknally posted 1,533 tweets. Researchers class it as a right troll.", NO),
    # from 2016-10-01 on; TEN_GOP on 31 days of October, JavonHIDP on 27
    ("posts_first", f"{IRA}'s first tweet was posted on October 1, 2016.", "2016-10-01", f"{IRA}'s first tweet was posted on October 9, 2016.", NO),
    ("posts_every_day", f"{ACCOUNTS} TEN_GOP posted tweets every day of October 2016.", "31", f"{ACCOUNTS} JavonHIDP posted tweets every day of October 2016.", "partly"),
    # 475 authors, 110 of them LeftTroll
    ("accounts_count", f"{IRA} had 475 accounts on Twitter.", "475", f"{IRA} had 900 accounts on Twitter.", NO),
    ("accounts_count", f"110 of {IRA}'s accounts were left trolls.", "110", f"300 of {IRA}'s accounts were left trolls.", NO),
]  # fmt: skip


@pytest.mark.parametrize("pair", ADS, ids=lambda pair: f"{pair[0]}-{pair[2]}")
def test_what_is_said_of_advertisements_is_counted_over_the_archive(last: Asker, pair: Pair) -> None:
    holds(last, pair)


@pytest.mark.parametrize("pair", POSTS, ids=lambda pair: f"{pair[0]}-{pair[2]}")
def test_what_is_said_of_posts_is_counted_over_the_archive(last: Asker, pair: Pair) -> None:
    holds(last, pair)


# disclosures

BANNON, CONWAY, FLYNN = "Stephen Bannon's disclosure", "Kellyanne Conway's disclosure", "Michael Flynn's"

# oge/bannon_steve_2017-03-31.pdf, conway_kellyanne.pdf, flynn_michael_2017-02-11.pdf (the first), flynn_michael_2017-03-31.pdf (the second), read by eye
DISCLOSURES: list[Pair] = [
    # Bannon, part 1: VICE-PRESIDENT AND SECRETARY, 6/2014 to 8/2016
    ("title", "Stephen Bannon was vice president of Cambridge Analytica until 2016.", "", "Stephen Bannon was vice president of Cambridge Analytica until 2015.", "partly"),
    # Conway, part 4: 75 sources on pages 3 to 7, Cambridge Analytica at 46, Citizens United at 10; no Giles-Parscale
    ("disclosed", f"{CONWAY} names Cambridge Analytica.", "", f"{CONWAY} names Giles-Parscale.", NO),
    ("disclosed", f"{CONWAY} does not name Giles-Parscale.", "", f"{CONWAY} does not name Cambridge Analytica.", NO),
    ("disclosed", f"{CONWAY} names Cambridge Analytica and Citizens United.", "", f"{CONWAY} names Cambridge Analytica and Giles-Parscale.", "partly"),
    ("disclosed", f"{CONWAY} lists Cambridge Analytica among her clients.", "", f"{CONWAY} lists Cambridge Analytica among her liabilities.", "partly"),
    ("disclosed_count", f"{CONWAY} lists 75 sources.", "75", f"{CONWAY} lists 40 sources.", NO),
    ("disclosed_count", f"{CONWAY} lists 75 sources of pay, and most are clients.", "75", f"{CONWAY} lists 40 sources of compensation.", NO),
    # Bannon: part 1 has 12 positions; part 2 line 3.2 $125,333, line 4 $1,000,001 - $5,000,000; part 8 line 5 $50,001 - $100,000
    ("disclosed_count", f"{BANNON} lists 12 positions.", "12", f"{BANNON} lists 20 positions.", NO),
    ("disclosed", f"{BANNON} lists $125,333 from Cambridge Analytica.", "125333", f"{BANNON} lists $225,333 from Cambridge Analytica.", NO),
    ("disclosed", f"{BANNON} values his stake in Cambridge Analytica at between $1 million and $5 million.", "1000001", f"{BANNON} values his stake in Cambridge Analytica at between $5 million and $25 million.", NO),
    ("disclosed", f"{BANNON} lists a promissory note to Cambridge Analytica of $50,001 to $100,000 among his liabilities.", "50001",
     f"{BANNON} lists a promissory note to Cambridge Analytica of $100,001 to $250,000 among his liabilities.", NO),
    # Conway's first page has her electronic signature of 03/13/2017
    ("signed", "Kellyanne Conway signed her disclosure on March 13, 2017.", "", "Kellyanne Conway signed her disclosure on March 20, 2017.", NO),
    # Flynn: RT TV in part 4 of the second alone, the Federal Bureau of Investigation at 22 of the first alone, Inovo BV in both; three liabilities in the first
    ("disclosed", f"{FLYNN} second disclosure names RT TV.", "", f"{FLYNN} first disclosure names RT TV.", NO),
    ("disclosed", f"{FLYNN} first disclosure does not name RT TV.", "", f"{FLYNN} second disclosure does not name RT TV.", NO),
    ("disclosed", f"{FLYNN} February disclosure names the Federal Bureau of Investigation.", "", f"{FLYNN} March disclosure names the Federal Bureau of Investigation.", NO),
    ("disclosed_count", f"{FLYNN} first disclosure lists three liabilities.", "3", f"{FLYNN} first disclosure lists 9 liabilities.", NO),
    ("both_versions", f"Both versions of {FLYNN} disclosure name Inovo BV.", "", f"Both versions of {FLYNN} disclosure name RT TV.", NO),
    ("both_versions", f"Neither version of {FLYNN} disclosure names Giles-Parscale.", "", f"Neither version of {FLYNN} disclosure names Inovo BV.", NO),
    ("same_versions", f"{FLYNN} first disclosure was signed in February 2017. The two versions list different sources of pay.", "",
     f"{FLYNN} first disclosure was signed in February 2017. The two versions list the same sources of pay.", NO),
    # part 8: 'None' on Conway's, two student loans on Epshteyn's... Bannon's has five lines
    ("disclosed_none", f"{CONWAY} was signed on March 13, 2017. She reports no liabilities.", "0", f"{BANNON} lists 12 positions. He reports no liabilities.", NO),
    # Conway, part 4: the Tea Party Patriots; no Heritage Foundation
    ("disclosed_among", f"{CONWAY} lists 75 sources. Among them is Tea Party Patriots.", "", f"{CONWAY} lists 75 sources. Among them is the Heritage Foundation.", NO),
    # Bannon, part 1 line 6: GLITTERING STEEL, LLC, CHAIRMAN, 6/2015 to 8/2016
    ("title", "Stephen Bannon was chairman of Glittering Steel until August 2016.", "", "Stephen Bannon was treasurer of Glittering Steel until August 2016.", "partly"),
]  # fmt: skip


@pytest.mark.parametrize("pair", DISCLOSURES, ids=lambda pair: f"{pair[0]}-{pair[1][:40]}")
def test_what_a_disclosure_says_is_held_against_its_cells(last: Asker, pair: Pair) -> None:
    holds(last, pair)


def test_a_name_in_one_version_only_is_not_read_where_no_version_is_said(last: Asker) -> None:
    claim = last(f"{FLYNN} disclosure names RT TV.")
    assert (claim.verdict.verdict, claim.verdict.rule) == ("not read", 2)
    assert "which version is meant is not said" in claim.verdict.why


# registers

# fara/fara.zip: FARA_All_Registrants.csv and FARA_All_ForeignPrincipals.csv; lda/lda_hits_flynn_scl_mercer.xml
REGISTERS: list[Pair] = [
    # FARA principals: Republic of Kenya, registrant 5926, 02/10/2015 to 10/05/2015
    ("terminated", "The Podesta Group registered as a foreign agent for the Republic of Kenya in February 2015, and dropped the client in October of that year.", "2015-10-05",
     "The Podesta Group registered as a foreign agent for the Republic of Kenya in February 2015, and dropped the client in December of that year.", NO),
    # registrant 6281, Royal Embassy of the Kingdom of Saudi Arabia, 03/17/2015 to March 2017
    ("registered", "Targeted Victory was registered as a foreign agent for the Saudi embassy in 2016.", "", "Targeted Victory was registered as a foreign agent for the Saudi embassy in 2019.", "partly"),
    # registrant 6415, Ballard Partners, Republic of Turkey, 05/19/2017: a lobbying firm, in the register of foreign agents
    ("registered", "Ballard Partners, a lobbying firm, registered as a foreign agent for the Republic of Turkey in May 2017.", "2017-05-19",
     "Ballard Partners, a lobbying firm, registered as a foreign agent for the Republic of Turkey in May 2016.", NO),
    # registrant 6492 MMGY Global: no Jamaica Tourist Board among its principals, but the British Virgin Islands Tourist Board
    ("registered", "MMGY Global has been registered for the British Virgin Islands Tourist Board.", "", "MMGY Global has been registered for the Jamaica Tourist Board.", "record shows none"),
    # registrant 6446 Avenue Strategies: no principal of Russia, and of Ukraine only Yulia Tymoshenko, 03/13/2018 to 05/11/2018
    ("registered", "Avenue Strategies was registered for Ukraine in April 2018.", "", "Avenue Strategies was registered for Russia in April 2018.", "record shows none"),
    # 6415 Ballard Partners: the Republic of Turkey, and nobody of Ukraine
    ("registered", "Ballard Partners never registered for Ukraine.", "", "Ballard Partners never registered for Turkey.", NO),
    # 6440 DMP International: the Ukrainian Party of Regions only
    ("registered", "DMP International registered for Ukraine's Party of Regions in June 2017.", "2017-06-27", "DMP International registered for Russia's United Russia party in June 2017.", "partly"),
    # 3427 Jones Day, to 03/31/2009: the year that is named, not its last month
    ("registered", "Jones Day was registered as a foreign agent until 2009.", "2009-03-31", "Jones Day was registered as a foreign agent until 2011.", NO),
    # 5926 the Podesta Group for the Centre, 04/12/2017
    ("registered", "The Podesta Group did not register for the European Centre for a Modern Ukraine until 2017.", "2017-04-12",
     "The Podesta Group did not register for the European Centre for a Modern Ukraine until 2018.", NO),
    # 5926 the Podesta Group for the Embassy of Japan, 09/16/2009 to 11/30/2017
    ("registered", "The Podesta Group represented Japan until November 2017.", "2017-11-30", "The Podesta Group represented Japan until 2019.", NO),
    ("registered", "The Podesta Group has represented Japan since September 2009.", "2009-09-16", "The Podesta Group has represented Japan since 2015.", NO),
    # 6170 Mercury Public Affairs: the Embassy of Qatar, 01/02/2015 to 10/15/2019; 2165 Squire Patton Boggs: the Republic of Korea, not the other one
    ("terminated", "Mercury Public Affairs dropped the client Qatar in October 2019.", "2019-10-15", "Mercury Public Affairs dropped the client Qatar in 2017.", NO),
    ("registered", "Squire Patton Boggs was registered for South Korea in 2019.", "", "Squire Patton Boggs was registered for North Korea in 2019.", "record shows none"),
    # lda: Capitol Legislative Strategies for Renaissance Technologies: lobbyists Mellody and Hamilton, SENATE and HOUSE, issue TAXATION
    ("lobby_lists", "Capitol Legislative Strategies lobbied the Senate and the House for Renaissance Technologies.", "", "Capitol Legislative Strategies lobbied the Treasury Department for Renaissance Technologies.", NO),
    ("lobby_lists", "Capitol Legislative Strategies lobbies. Charles Mellody and Jenna Morgan Hamilton are listed as lobbyists for Capitol Legislative Strategies.", "",
     "Capitol Legislative Strategies lobbies. Robert Kelley is listed as a lobbyist for Capitol Legislative Strategies.", NO),
    # 6473 SCL Social Limited, 10/06/2017, for 'National Media Council of UAE (via Project Associates)'
    ("registered", "SCL Social Limited registered as a foreign agent on October 6, 2017.", "2017-10-06", "SCL Social Limited registered as a foreign agent on October 9, 2017.", NO),
    ("registered", "SCL Social Limited registered as a foreign agent for the National Media Council of the United Arab Emirates.", "2017-10-06",
     "SCL Social Limited registered as a foreign agent for the Government of Japan.", "record shows none"),
    # 6406 Flynn Intel Group, Inc., 03/07/2017, for Inovo BV
    ("registered", "The Flynn Intel Group registered as a foreign agent for Inovo BV in March 2017.", "2017-03-07", "The Flynn Intel Group registered as a foreign agent for Inovo BV in May 2017.", NO),
    # no registrant's name holds 'Cambridge Analytica'; 6440 DMP International, LLC, 06/27/2017, terminated 02/28/2014
    ("registered", "Cambridge Analytica never registered as a foreign agent.", "", "DMP International never registered as a foreign agent.", NO),
    ("registered", "DMP International registered as a foreign agent.", "2017-06-27", "Cambridge Analytica registered as a foreign agent.", "record shows none"),
    ("registered_order", "DMP International registered as a foreign agent before SCL Social Limited.", "2017-06-27", "SCL Social Limited registered as a foreign agent before DMP International.", NO),
    ("terminated", "DMP International ended its registration in February 2014.", "2014-02-28", "DMP International ended its registration in March 2016.", NO),
    # 6281 Targeted Victory, LLC, 03/17/2015 to 03/31/2017, for 'Royal Embassy of the Kingdom of Saudi Arabia though MSLGROUP Americas, Inc.'; 3427 Jones Day, 12/10/1982 to 03/31/2009
    ("registered", "Targeted Victory registered as a foreign agent in March 2015. Its client was the Saudi embassy.", "2015-03-17",
     "Targeted Victory registered as a foreign agent in March 2015. Its client was the Chinese embassy.", "record shows none"),
    ("terminated", "Targeted Victory registered as a foreign agent in March 2015, and terminated that registration in March 2017.", "2017-03-31",
     "Targeted Victory registered as a foreign agent in March 2015, and terminated that registration in May 2016.", NO),
    ("registered", "Jones Day was registered as a foreign agent until March 2009.", "2009-03-31", "Jones Day was registered as a foreign agent until March 2011.", NO),
    # LDA: FLYNN INTEL GROUP INC. for INOVO BV, RegistrationEffectiveDate 2016-09-15
    # takes effect on 2016-09-15, filed on 2016-09-30: the day it was filed, but where it is said when it takes effect
    ("registered", "The Flynn Intel Group registered to lobby for Inovo BV in September 2016.", "2016-09-30", "The Flynn Intel Group registered to lobby for Inovo BV in March 2016.", NO),
    # LDA, client Renaissance Technologies LLC: Capitol Legislative Strategies 40,000 in each of the last three quarters of 2016; Tax Legislative Solutions 75,000 in the third
    ("paid", "Renaissance Technologies paid Capitol Legislative Strategies $120,000 in 2016.", "120000", "Renaissance Technologies paid Capitol Legislative Strategies $90,000 in 2016.", NO),
    ("paid", "Renaissance Technologies paid Tax Legislative Solutions $75,000 in the third quarter of 2016.", "75000",
     "Renaissance Technologies paid Tax Legislative Solutions $15,000 in the third quarter of 2016.", NO),
]  # fmt: skip


@pytest.mark.parametrize("pair", REGISTERS, ids=lambda pair: f"{pair[0]}-{pair[1][:40]}")
def test_what_is_said_of_registers_is_held_against_their_rows(last: Asker, pair: Pair) -> None:
    holds(last, pair)


# reports, and covers of reports

# documents/mueller_report.zip, both volumes, searched for the words
REPORTS: list[Pair] = [
    # volume 1: the IRA's "Don't Shoot Us" Facebook group had over 250,000 followers
    ("document_says", "The Mueller report says the \"Don't Shoot Us\" group had over 250,000 followers.", "250000", "The Mueller report says the \"Don't Shoot Us\" group had over 350,000 followers.", NO),
    # volume 1: 'a Facebook representative testified that Facebook had identified 470 IRA-controlled Facebook accounts'; Twitter: 3,814
    ("document_says", f"The Mueller report says Facebook identified 470 accounts controlled by {IRA[4:]}.", "470", f"The Mueller report says Twitter identified 470 accounts controlled by {IRA[4:]}.", NO),
    # volume 1: '"United Muslims of America" Facebook group had over 300,000 followers, the "Don't Shoot Us" Facebook group had over 250,000 followers'
    ("document_says", 'The Mueller report says the "Don\'t Shoot Us" Facebook group had over 250,000 followers.', "250000",
     'The Mueller report says the "Don\'t Shoot Us" Facebook group had over 300,000 followers.', NO),
    ("document_says", "The Mueller report makes no mention of Cambridge Analytica.", "", "The Mueller report makes no mention of Konstantin Kilimnik.", NO),
    # 'Konstantin Kilimnik' in volume 1; 'Giles-Parscale', 'Cambridge Analytica' and 'Mercer' in neither; 'Paul Manafort' in both
    ("document_says", "The Mueller report names Konstantin Kilimnik.", "", "The Mueller report names Giles-Parscale.", NO),
    ("document_says", "The Mueller report does not name Cambridge Analytica.", "", "The Mueller report does not name Paul Manafort.", NO),
    ("document_says", "The Mueller report never mentions Robert Mercer.", "", "The Mueller report never mentions Konstantin Kilimnik.", NO),
    # volume 1: 'had identified 3,814 IRA-controlled Twitter accounts'
    ("document_says", "The Mueller report says Twitter identified 3,814 accounts.", "3814", "The Mueller report says Twitter identified 9,814 accounts.", "contradicted"),
    # and no other count of accounts that Twitter identified: a report that gives one figure of a thing gives no other
    ("document_says", f"The Mueller report says that Twitter identified 3,814 accounts controlled by the {IRA[4:]}.", "3814",
     f"The Mueller report says that Twitter identified 2,752 accounts controlled by the {IRA[4:]}.", NO),
    # volume 1: 'The investigation uncovered extensive evidence that Paul Manafort's and Richard Gates's work for the government of Ukraine violated' FARA
    ("document_says", "The Mueller report says that investigators uncovered extensive evidence that Paul Manafort's work for the government of Ukraine violated FARA.", "",
     "The Mueller report says that Paul Manafort had lunch with the ambassador of Ecuador in a Washington restaurant.", "not read"),
]  # fmt: skip

BIDEN, DJOU = "Biden for President", "Djou for Hawaii"
Q2, SPRING = "in the second quarter of 2021", "from April 1 to May 2, 2010"

# filings/1527862.fec, second row (F3PN, Q2 2021): lines 10, 22, 23, 28d, 30; filings/467627.fec (F3N, the original) and 767339.fec (F3A, its fourth amendment): lines 8, 11c, 17
COVERS: list[Pair] = [
    ("cover", f"{BIDEN} had $4,715,158.83 in cash on hand at the end of June 2021.", "4715158.83", f"{BIDEN} had $9,715,158.83 in cash on hand at the end of June 2021.", NO),
    ("cover", f"{BIDEN} reported $2,158,612.93 in receipts {Q2}.", "2158612.93", f"{BIDEN} reported $5,158,612.93 in receipts {Q2}.", NO),
    ("cover", f"{BIDEN} reported $501,531.93 in operating expenditures {Q2}.", "501531.93", f"{BIDEN} reported $901,531.93 in operating expenditures {Q2}.", NO),
    ("cover", f"{BIDEN} reported $102,307.46 in refunds to contributors {Q2}.", "102307.46", f"{BIDEN} reported $402,307.46 in refunds to contributors {Q2}.", NO),
    ("cover", f"{BIDEN} reported $610,976.39 in disbursements {Q2}.", "610976.39", f"{BIDEN} reported $910,976.39 in disbursements {Q2}.", NO),
    # the amendment counts, but where the original is meant
    ("cover", f"{DJOU} reported $686,064.75 in operating expenditures {SPRING}.", "686064.75", f"{DJOU} reported $653,309.79 in operating expenditures {SPRING}.", "partly"),
    ("cover", f"{DJOU} originally reported $653,309.79 in operating expenditures {SPRING}.", "653309.79", f"{DJOU} originally reported $686,064.75 in operating expenditures {SPRING}.", NO),
    ("cover", f"{DJOU} had $332,017.62 in cash on hand on May 2, 2010.", "332017.62", f"{DJOU} had $362,711.57 in cash on hand on May 2, 2010.", "partly"),
    ("cover", f"{DJOU} reported $84,820.10 from political action committees {SPRING}.", "84820.10", f"{DJOU} reported $14,820.10 from political action committees {SPRING}.", NO),
    # SB17 rows of 767339.fec: Edward Enterprises eight, 51,178.82; the original had three, 38,322.95
    ("paid", f"{DJOU} paid Edward Enterprises $51,178.82 {SPRING}.", "51178.82", f"{DJOU} paid Edward Enterprises $38,322.95 {SPRING}.", NO),
    ("paid_count", f"{DJOU} made eight payments to Edward Enterprises {SPRING}.", "8", f"{DJOU} made three payments to Edward Enterprises {SPRING}.", NO),
    # P80001571D_trump_2016-05.csv: no cover is loaded, the rows of line 23 say
    ("cover", f"{TRUMP} reported $46.6 million in operating expenditures {YEAR}.", "46592668.97", f"{TRUMP} reported $56.6 million in operating expenditures {YEAR}.", NO),
]  # fmt: skip


@pytest.mark.parametrize("pair", REPORTS, ids=lambda pair: pair[1][:60])
def test_what_a_report_says_is_held_against_its_text(last: Asker, pair: Pair) -> None:
    holds(last, pair)


@pytest.mark.parametrize("pair", COVERS, ids=lambda pair: pair[1][:60])
def test_what_is_said_of_a_committees_report_is_held_against_its_cover(last: Asker, pair: Pair) -> None:
    holds(last, pair)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is false that Donald Trump's campaign paid Giles-Parscale $1,659,168.43 through March 2016.",
        "Donald Trump's campaign refused to pay Giles-Parscale $1,659,168.43.",
        "Donald Trump's campaign stopped short of paying Giles-Parscale.",
        "Donald Trump's campaign might have paid Giles-Parscale $8,200 in May 2015.",
        "If Donald Trump's campaign paid Giles-Parscale $8,200 in May 2015, nobody noticed.",
        "Donald Trump's lawyer paid Giles-Parscale $2,324 in August 2015.",
        "A super PAC supporting Donald Trump paid Giles-Parscale $2,324 in August 2015.",
        "Donald Trump's campaign paid Giles-Parscale's landlord $2,324 in August 2015.",
        "The Trump campaign paid the consultancy $45,000 in August 2015.",
        "The Trump campaign paid him $1,707,098 in August 2015.",
        "Donald Trump's campaign paid Revolution Messaging, not Giles-Parscale, $2,324 in August 2015.",
        "Donald Trump's campaign paid Giles-Parscale $2,324 a day in August 2015.",
        "Stephen Bannon wanted to be vice-president of Cambridge Analytica.",
    ],
)
def test_what_is_wished_denied_supposed_or_said_of_somebody_else_is_not_read_as_so(last: Asker, sentence: str) -> None:
    assert last(sentence).verdict.verdict == "not read"


@pytest.mark.parametrize("sentence", [
    f"{IRA} bought 3,498 ads. It was clicked 72,043 times.",  # one ad, and which is not said
    f"{IRA} bought 3,498 ads. That is about six ads a day.",
    f"{IRA} bought 3,498 ads. 911 of them horrified the researchers.",
    f"{TRUMP} paid Giles-Parscale $1,659,168.43 through March 2016. Not one payment to the firm was for anything else.",
    f"{TRUMP} paid the Florida resort $25,927.19 in January 2016.",
    # what TAG Air, further up, received more: the rank is not read, so nothing is
    f"After Rick Reed Media, Giles-Parscale received the most from {TRUMP}.",
    f"{TRUMP} paid Cali Fame nothing that quarter, the second of 2015.",
    "The Mueller report names Michael Flynn among those who attended the Trump Tower meeting.",
    "Flynn Intel Group lobbied the House on trade for Inovo.",  # its reports list no bodies
    f"{TRUMP} paid TAG Air only in 2015.",  # three of nine in 2016
    f"{IRA} bought ads. Hardly any of the Internet Research Agency's tweets were retweets.",
    "Steve Bannon is still vice president of Cambridge Analytica.",  # until 2016-08
    "Only Mercury Public Affairs registered for the European Centre for a Modern Ukraine.",  # the Podesta Group did too
    "The Podesta Group did not represent Japan after 2017.",
    "Steve Bannon was not vice president of Cambridge Analytica in 2017.",  # part 1 of his form: until 8/2016
    f"Apart from web work, {TRUMP} paid Giles-Parscale nothing {YEAR}.",
])  # fmt: skip
def test_what_is_said_with_words_that_are_not_read_gets_no_verdict(last: Asker, sentence: str) -> None:
    assert last(sentence).verdict.verdict == "not read"


def test_a_payment_to_come_is_not_checkable(last: Asker) -> None:
    assert last("Donald Trump's campaign will pay Giles-Parscale $1.7 million.").verdict.verdict == "not checkable"


def test_what_is_said_of_the_speaker_does_not_deny_what_the_speaker_says(last: Asker) -> None:
    said = (
        '"Donald Trump\'s campaign paid Giles-Parscale $1,659,168.43 through March 2016," said an aide who asked not to be named.'
    )
    assert last(said).verdict.verdict == "borne out"


def test_each_payee_is_held_against_its_own_sum(last: Asker) -> None:
    claim = last("Donald Trump's campaign paid $1,659,168.43 to Giles-Parscale and $5,000 to Rick Reed Media through March 2016.")
    assert (claim.verdict.verdict, claim.verdict.figure) == ("contradicted", "17046812.76")


def test_a_name_is_the_same_with_any_hyphen(last: Asker) -> None:
    assert last("Donald Trump's campaign paid Giles\u2011Parscale $2,324 in August 2015.").verdict.figure == "2324.36"


def test_a_sum_without_a_period_is_of_the_payers_whole_life(last: Asker) -> None:
    claim = last(f"{TRUMP} paid Giles-Parscale $1.7 million.")  # 1,659,168.43 is loaded, and M5 2016 and later are not
    assert (claim.verdict.verdict, claim.verdict.rule) == ("not loaded", 4)
    assert last(f"{TRUMP} paid Giles-Parscale more than $1.6 million.").verdict.verdict == "borne out"
    assert last(f"{TRUMP} paid Giles-Parscale $1 million.").verdict.verdict == "contradicted"
    assert last(f"{TRUMP} paid Giles-Parscale $235,650.05.").verdict.verdict == "borne out"  # one payment, row 6011


def test_words_quoted_from_a_report_are_looked_for_word_for_word(last: Asker) -> None:
    """Volume 1, page 1: 'in sweeping and systematic fashion'."""
    led = "The Mueller report is long. It says that the Russian government interfered"
    assert last(f'{led} "in sweeping and systematic fashion."').verdict.verdict == "borne out"
    assert last(f'{led} "in small and haphazard fashion at best."').verdict.verdict != "borne out"


def test_that_no_cent_of_something_was_paid_is_said_of_the_purpose_not_of_the_payee_before(last: Asker) -> None:
    """Trump's export has 18 rows of RENT, and more of RENT AND UTILITIES."""
    claim = last(f'{TRUMP} paid Cali-Fame $1,107,308.15 through March 2016. "We never paid a cent of rent," an aide said.')
    assert (claim.reading.frame, claim.reading.roles.get("object"), claim.verdict.verdict) == ("paid_for", None, "contradicted")
