"""Advertisements and posts told in other words. Counted from the raw rows (csv and SQL, no klieg): 3,498 ads; 242 with Baltimore as a location and 249 with it as a location or an interest of that name, 55 with a location in
Wisconsin, 38 with Milwaukee, 146 with Cleveland, 12 with an interest Bernie Sanders, 789 with Malcolm X, 43 with Donald Trump, none with Montana or Alaska, 92 with Texas; 199 with the placement Instagram Feed; 12 whose
address is that of Army of Jesus; 5 with a price in dollars above zero, 965 that state dollars; the most clicks 73,063, the most impressions 1,334,544, both of an ad of 2016-10-19; posts from 2016-10-01 to 2016-11-15
alone: 6,890 on 2016-11-08, 9,134 on 2016-10-07; TEN_GOP 1,252, hyddrox 3,489, Jenn_Abrams 985, Pamela_Moore13 598. In rubles 5,822,554.92 in 2,533 ads, of it 3,085,731.46 in those of 2016 and 2,736,358.59 in those of 2015
and 2017; 960 ads at 0.00; created in 2015, 2016, 2017: 612, 1,854, 1,028; from 2016-11-09 on 1,290, from 2017-06-01 on 6; impressions 40,285,461, of which 16,261,680 of the 67 with 100,000 or more; clicks 3,708,749, of which
726,984 of brownunitedfront's. Of TEN_GOP's 1,252 posts 83 are shares, of JavonHIDP's 2,992 (the second most) all, of TodayNYCity's 882 and NewarkVoice's 1,186 none; NewsFeed 12,874 posts, 35 of them shares; RightTroll 3,357
and LeftTroll 1,118 on 2016-11-08; by language English 128,919, Russian 47,553, Ukrainian 2,970, German 462; followers at most: NovostiMsk 204,334, Jenn_Abrams 62,658; 5,380 posts on 2016-11-09. By month rubles 538,509.96 in October 2016, then 408,337.52; 454 texts have 'police', 116 'trump' or 'clinton'; 1,426 ads with language:English (UK); 5 with Canada."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, checked, says

ADS = "The Internet Research Agency bought 3,498 ads."
POSTS = "Between October 1 and November 15, 2016, the Internet Research Agency's accounts posted 184,175 tweets."


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2019-05-20")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # a place is meant as a location or as an interest too; who lives there is meant by location
    (f"{ADS} Nearly 250 of the ads were aimed at Baltimore.", "borne out", "249"),
    (f"{ADS} 242 of the ads were aimed at Baltimore.", "borne out", "242"),
    (f"{ADS} About 240 of the ads were aimed at people in Baltimore.", "borne out", "242"),
    (f"{ADS} Only 50 were aimed at Baltimore.", "contradicted", "249"),
    (f"{ADS} More than 245 of the ads were aimed at Baltimore.", "not read", ""),
    # 5 with Russia as a location, 4 of them as where people live
    (f"{ADS} Five of the ads were aimed at people in Russia.", "borne out", "5"),
    (f"{ADS} Four of the ads were aimed at people living in Russia.", "not read", ""),
    (f"{ADS} Seven of the ads were aimed at people living in Russia.", "contradicted", "5"),
    # the last by its own date ended before it began
    (f"{ADS} The last of its ads that mentioned Clinton was created on Nov. 15, 2016.", "borne out", "2016-11-15"),
    (f"{ADS} The last of its ads that mentioned Clinton was created on Dec. 8, 2016.", "not read", ""),
    (f"{ADS} The last of its ads that mentioned Clinton was created on Jan. 15, 2017.", "contradicted", "2016-11-15"),
    # dollars as stated, nothing included, or as paid
    (f"{ADS} Most of the ads were paid for in dollars.", "contradicted", "0.2759"),
    (f"{ADS} None of the ads was paid for in dollars.", "contradicted", "5"),
    (f"{ADS} More than a quarter of the ads were paid for in dollars.", "not read", ""),
    (f"{ADS} Only five ads show a dollar price above zero.", "borne out", "5"),
    # what the targeting names, in front
    (f"{ADS} Baltimore was named in the targeting of 249.", "borne out", "249"),
    (f"{ADS} Wisconsin was named in the targeting of 155, among them ads aimed at people around Milwaukee.", "borne out", "38"),
    (f"{ADS} Bernie Sanders appears among the targets of about 50 ads.", "contradicted", "12"),
    (f"{ADS} Malcolm X was picked as an interest for more than 750 ads.", "borne out", "789"),
    (f"{ADS} For 199 of the ads, the agency chose the Instagram feed.", "borne out", "199"),
    (f"{ADS} Cleveland: 146 ads were aimed at it.", "borne out", "146"),
    (f"{ADS} Milwaukee: about 150 ads were aimed at it by location.", "contradicted", "38"),
    (f"{ADS} They also aimed more than 200 advertisements at Milwaukee.", "contradicted", "38"),
    (f"{ADS} The agency directed 12 of its ads at people interested in Bernie Sanders.", "borne out", "12"),
    (f"{ADS} The agency aimed 38 advertisements at Milwaukee police officers.", "not read", ""),
    (f"{ADS} Army of Jesus was the destination of twelve of the agency's ads.", "borne out", "12"),
    (f"{ADS} Montana, by contrast, was picked out by name in the targeting of several.", "record shows none", "0"),
    (f"{ADS} Donald Trump's name was used as a targeting term in more advertisements than Malcolm X's.", "contradicted", "43"),
    ("A congressional archive holds 3,498 advertisements bought by the Internet Research Agency.", "borne out", "3498"),
    ("The archive released by the House Intelligence Committee in May 2018 holds 3,498 of the Internet Research Agency's ads.", "borne out", "3498"),
    # a part of all clicks, views or rubles
    (f"{ADS} More than half of the rubles were spent in 2016.", "borne out", "0.53"),
    (f"{ADS} Most of the rubles were spent in 2017.", "contradicted", "0.148"),
    (f"{ADS} A single page, brownunitedfront, pulled in about a fifth of all the clicks.", "borne out", "0.196"),
    (f"{ADS} 67 of them were shown at least 100,000 times each; they make up more than half of all the views.", "contradicted", "0.4037"),
    (f"{ADS} They account for about 40 percent of all impressions.", "not read", ""),
    (f"{ADS} Trump's campaign spent $8 million. More than a third of that money went to a single media buyer, Rick Reed Media.", "borne out", "0.3659"),
    # sums told by a noun, and those that nothing was paid for
    (f"{ADS} The ruble bill came to 5.8 million.", "borne out", "5822554.92"),
    (f"{ADS} Those ruble payments add up to 8.5 million.", "contradicted", "5822554.92"),
    (f"{ADS} 2,533 of the ads were priced in rubles. The bill in that currency ran to about 5.8 million.", "borne out", "5822554.92"),
    (f"{ADS} No fewer than 960 of them cost nothing at all.", "borne out", "960"),
    (f"{ADS} 1,200 of the ads show a spend of zero.", "contradicted", "960"),
    # several times, or accounts, together
    (f"{ADS} Still, 2016 brought more of them than 2015 and 2017 taken together.", "borne out", "1854"),
    (f"{ADS} More were created in 2017 than in 2015 and 2016 combined.", "contradicted", "1028"),
    (f"{ADS} The agency spent more rubles in 2016 than in 2015 and 2017 combined.", "borne out", "3085731.46"),
    (f"{ADS} 2016 brought more of them than 2015 and 2017.", "not read", ""),
    (f"{POSTS} TEN_GOP posted more than Jenn_Abrams and Pamela_Moore13 combined.", "contradicted", "1252"),
    (f"{POSTS} Election Day brought fewer of the agency's posts than October 7, 2016.", "borne out", "6890"),
    # what stopped is none after it
    (f"{ADS} The agency stopped buying advertisements after the election of November 8, 2016.", "contradicted", "1290"),
    (f"{ADS} The buying stopped the day the polls closed.", "contradicted", "1290"),
    (f"{ADS} The agency kept buying ads after the election.", "borne out", "1290"),
    (f"{ADS} The agency stopped buying ads in May 2017.", "contradicted", "6"),
    (f"{POSTS} The accounts stopped posting on November 15, 2016.", "not loaded", ""),
    # the day of the one that was singled out, whatever it was singled out by
    (f"{ADS} The most seen of the ads had 1,334,544 impressions. No other ad was clicked on more often. It was created on Oct. 20, 2016.", "contradicted", "2016-10-19"),
    (f"{ADS} The most clicked ad was created on Oct. 19, 2016.", "borne out", "2016-10-19"),
    # the time in which most was spent; an average, and of all but one, are not read; a stretch of which it is the most neither
    (f"{ADS} In October 2016 it spent 538,510 rubles, the most of any month.", "borne out", "538509.96"),
    (f"{ADS} In May 2016 it spent 296,067 rubles, the most of any month.", "contradicted", "296066.74"),
    (f"{ADS} It spent more rubles in October 2016 than in any other month.", "borne out", "538509.96"),
    (f"{ADS} April 2017 brought 366 ads, more than any other month.", "borne out", "366"),
    (f"{ADS} 189 were created in November 2016, more than in any month of 2015.", "borne out", "189"),
    (f"{ADS} The average ad cost 2,300 rubles.", "borne out", "2298.68"),
    (f"{ADS} No ad cost as much as 400,000 rubles.", "borne out", "0"),
    (f"{ADS} The most expensive of the ads cost 331,676 rubles. No other cost as much as 200,000 rubles.", "not read", ""),
    # words of the texts
    (f"{ADS} More than 600 of the advertisements mention the police.", "contradicted", "454"),
    (f"{ADS} More than 400 of the ads mention the police in Baltimore.", "not read", ""),
    (f"{ADS} About half of all the ads had Trump or Clinton in the text.", "contradicted", "0.0332"),
    (f"{ADS} More than 100 of the ads mention Trump or Clinton.", "borne out", "116"),
    # pointing back
    (f"{ADS} In all there are 3,498, bought by the Internet Research Agency, a company in St Petersburg.", "borne out", "3498"),
    (f"{ADS} Taken together they were displayed 40.3 million times, yet about half of them were never shown to anyone.", "contradicted", "0.2604"),
    (f"{ADS} The most seen of the ads had 1,334,544 impressions and was aimed at people interested in law enforcement.", "borne out", ""),
    (f"{ADS} The most seen of the ads had 1,334,544 impressions and was aimed at people interested in Malcolm X.", "contradicted", ""),
    (f"{ADS} The dearest of the ads cost 331,676 rubles. Nothing was seen as often as a pitch for Cops Are Heroes, which was shown 1.33 million times and was aimed at people interested in law enforcement.", "borne out", ""),
    (f"{ADS} They never targeted Canada.", "contradicted", "5"),
    (f"{ADS} Ferguson was picked more often than Baltimore.", "contradicted", "170"),
    (f"{ADS} About 40 per cent of the advertisements were set to reach users whose language was British English.", "borne out", "0.4077"),
    # what an account shared, and what it wrote
    (f"{POSTS} TEN_GOP mostly just shared other people's tweets.", "contradicted", "83"),
    (f"{POSTS} The right trolls mostly retweeted others.", "borne out", "23182"),
    (f"{POSTS} TodayNYCity posted 882 times without sharing anything.", "borne out", "0"),
    (f"{POSTS} NewarkVoice, which sent 1,186 tweets, did not retweet once.", "borne out", "0"),
    (f"{POSTS} JavonHIDP, second with 2,992, wrote most of its posts itself.", "contradicted", "0"),
    (f"{POSTS} Barack Obama mostly shared other people's tweets.", "not read", ""),
    (f"{POSTS} The accounts classed as news feeds hardly shared at all: of their 12,874 posts, only 35 were retweets.", "borne out", "35"),
    (f"{POSTS} The agency's accounts posted in Russian mostly.", "contradicted", "47553"),
    # against what was counted before, or the other side
    (f"{POSTS} TEN_GOP posted 1,252 times. Pamela_Moore13 posted even more often.", "contradicted", "598"),
    (f"{POSTS} TEN_GOP posted 1,252 times. Donald Trump posted even more.", "not read", ""),
    (f"{POSTS} On November 8 they posted 6,890 times, and on November 9 they sent even more.", "contradicted", "5380"),
    (f"{POSTS} On Election Day itself the right trolls outdid the left three to one.", "borne out", "3.0027"),
    (f"{POSTS} Accounts posing as left-wing activists posted more than twice as much as those posing as conservatives.", "borne out", "2.267"),
    (f"{POSTS} Jenn_Abrams had more than 62,000 followers. No other account of the agency had more.", "contradicted", ""),
    (f"{POSTS} None of the accounts had more followers than NovostiMsk, with 204,334.", "borne out", "204334"),
    (f"{POSTS} None of the accounts had more followers than NovostiMsk, with 104,334.", "partly", ""),
    # places, and the busiest day
    (f"{POSTS} Election Day, with nearly 7,000 posts, came second.", "contradicted", "2016-10-07"),
    (f"{POSTS} German comes third.", "contradicted", "462"),
    (f"{POSTS} No day between Oct. 1 and Nov. 15 was busier than Election Day.", "contradicted", "2016-10-06"),
    (f"{POSTS} The busiest day was October 6, 2016. No other day in those six weeks was busier.", "borne out", ""),
    (f"{POSTS} On November 8 they posted 6,890 times. No other day in those six weeks was busier.", "contradicted", ""),
    (f"{POSTS} They were never busier than on November 8.", "contradicted", "2016-10-06"),
    (f"{POSTS} Their busiest day was not that of the election but October 6.", "borne out", ""),
    # of more than is loaded
    (f"{POSTS} Over the years, the agency's accounts sent some nine million tweets.", "not loaded", ""),
    (f"{POSTS} On October 6, 2016, they posted 17,132 times, about two and a half times as many posts as on Election Day.", "borne out", "2.4865"),
    # a time of posts without a year is of the year of those that are loaded
    (f"{POSTS} On November 8, when Americans voted, they managed 6,890.", "borne out", "6890"),
    (f"{POSTS} In September 2016 they had posted 31,000 times. One account, @TEN_GOP, posted 1,252 times in those weeks.", "borne out", "1252"),
    (f"{POSTS} In September 2016 they had posted 31,000 times. No account in that period posted more than hyddrox.", "borne out", "3489"),
    (f"{POSTS} On November 8, 2018, they posted 6,890 times.", "not loaded", ""),
    (f"{POSTS} In September they posted 6,890 times.", "not loaded", ""),
])  # fmt: skip
def test_an_archive_is_read_in_other_words(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


def test_what_is_told_behind_a_place_is_a_claim_of_its_own(engine: Engine, digital_side: Case) -> None:
    text = f"{ADS} Wisconsin was named in the targeting of 155, among them ads aimed at people around Milwaukee."
    wisconsin, milwaukee = checked(engine, digital_side, text)[-2:]
    assert [(c.verdict.verdict, c.verdict.figure) for c in (wisconsin, milwaukee)] == [
        ("contradicted", "55"),
        ("borne out", "38"),
    ]


@pytest.mark.parametrize(("text", "verdicts"), [
    # what an account is called, between commas, is a claim of its own
    ("By contrast NewarkVoice, which the researchers count among the news feeds, did not retweet once.", {"borne out"}),
    ("NewarkVoice, whom the researchers class as a right troll, did not retweet once.", {"borne out", "contradicted"}),
    ("JavonHIDP, classed as a right troll, posted 2,992 times.", {"borne out", "contradicted"}),
])  # fmt: skip
def test_what_an_account_is_called_by_the_way(engine: Engine, digital_side: Case, text: str, verdicts: set[str]) -> None:
    told = [
        c
        for c in checked(engine, digital_side, f"{POSTS} {text}")
        if c.reading.frame in ("accounts_is", "posts_share", "posts_count")
    ][1:]
    assert {c.verdict.verdict for c in told} == verdicts, [(c.text, c.verdict.why) for c in told]
    assert "accounts_is" in {c.reading.frame for c in told}


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # texts with 'black' 1,006, with 'trump' 80; posts with 'brexit' 227; 1,028 ads of 2017
    (f"{ADS} More than one in four has the word \"black\" in its text.", "borne out", "0.2876"),
    (f"{ADS} Trump's name occurs in 80 of them.", "borne out", "80"),
    (f"{ADS} Trump's name comes up in about 180 of the ads.", "contradicted", "80"),
    (f"{POSTS} Brexit comes up in around 220 of them.", "borne out", "227"),
    (f"{POSTS} Brexit occurs in 827 posts.", "contradicted", "227"),
    (f"{ADS} Most dated from 2017.", "contradicted", "1028"),
    (f"{POSTS} Polling day was the busiest of all.", "contradicted", "2016-10-06"),
    ("In the six and a half weeks to 15 November 2016 the Internet Research Agency's accounts produced 184,175 posts.", "borne out", "184175"),
])  # fmt: skip
def test_words_that_come_up_and_when_most_were_made(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
