"""Of an archive: what the time at the head of a sentence reaches, and what is told on average. Counted from the raw rows (SQL, no klieg): 3,498 ads, of them 107 with the address musicfb.info, all created in May 2016; in
October 2016 260 ads with 289,519 clicks, in September 2016 85; 131,893 posts in October 2016, 52,282 in November; 189 ads in November 2016, 87 in September 2015, 339 in May 2016; of TEN_GOP's 1,252 posts 83 are shares; the dearest ad 331,675.75 rubles, created 2015-06-23. Clicks 3,708,749 (1,060.25 an ad, in October 2016
1,113.53), impressions 40,285,461 (11,516.71 an ad), rubles 5,822,554.92 in 2,533 ads (2,298.68 each); 2,533 are stated in rubles, 213 of 612 of 2015 had no click; clicks of brownunitedfront's 726,984, of blacktivists' 444,902."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

ADS = "The Internet Research Agency bought ads on Facebook."
POSTS = "The Internet Research Agency posted on Twitter."


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-06-10")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # the month at the head of a sentence is that of the count behind a colon or 'and'; where it holds of another time alone, it is not read
    (f"{ADS} In May 2016 it was music: 107 of the ads led to musicfb.info.", "borne out", "107"),
    (f"{ADS} In July 2016 it was music: 107 of the ads led to musicfb.info.", "not read", ""),
    (f"{ADS} Last year it was music: 107 of the ads led to musicfb.info.", "not read", ""),
    (f"{ADS} In May 2016 the agency turned to music, and 107 of its ads led to musicfb.info.", "borne out", "107"),
    (f"{ADS} In October 2016 the pace picked up: 260 ads ran.", "borne out", "260"),
    (f"{ADS} In September 2016 the pace picked up: 260 ads ran.", "contradicted", "85"),
    (f"{ADS} In October 2016 the pace picked up, and the ads drew 289,519 clicks.", "borne out", "289519"),
    (f"{POSTS} In October 2016 things were busy: the agency's accounts posted 131,893 tweets.", "borne out", "131893"),
    (f"{POSTS} In November 2016 things were busy: the agency's accounts posted 131,893 tweets.", "contradicted", "52282"),
    # nor is it read of all times where something of all of them is said
    (f"{ADS} In 2016 it grew bolder, and its 3,498 ads drew 3.7 million clicks.", "not read", ""),
    (f"{ADS} In September 2017, Facebook told Congress what it had found: 3,498 ads, bought by the agency.", "borne out", "3498"),
    (f"{ADS} In November 2016 the election came and went, and 2,198 of the ads had run before it.", "not read", ""),
    (f"{ADS} In 2015 it was still learning, and a third of its ads had no clicks.", "borne out", "0.3480"),
    (f"{ADS} In 2015 it bought 612 ads, in 2016 it bought 1,854, and it paid for them mostly in rubles.", "borne out", "2533"),
    # so many of an account's own posts, which are no others; from so many of another month
    (f"{POSTS} Only 83 of @TEN_GOP's 1,252 tweets were retweets.", "borne out", "83"),
    (f"{POSTS} Only 183 of @TEN_GOP's 1,252 tweets were retweets.", "contradicted", "83"),
    (f"{POSTS} Of @TEN_GOP's 1,252 tweets, 83 were retweets.", "borne out", "83"),
    (f"{POSTS} Of @TEN_GOP's 2,252 tweets, 83 were retweets.", "not read", ""),
    (f"{ADS} The agency ran 189 ads in November 2016, down from 260 in October.", "borne out", "260"),
    (f"{ADS} The agency ran 189 ads in November 2016, down from 360 in October.", "contradicted", "260"),
    (f"{ADS} The agency ran 189 ads in November 2016, up from 260 in October.", "not read", ""),
    (f"{ADS} Only 87 of the ads ran in September 2015, compared with 239 in May 2016.", "contradicted", "339"),
    # what is said of one advertisement behind 'and' is no count of all
    (f"{ADS} The most expensive ad cost 331,676 rubles and ran in June 2015.", "borne out", "2015-06-23"),
    (f"{ADS} The most expensive ad cost 331,676 rubles and ran in October 2016.", "contradicted", "2015-06-23"),
    # the sponsor's initials say no more of those counted
    (f"{ADS} The 3,498 ads purchased by the IRA drew 3.7 million clicks.", "borne out", "3708749"),
    (f"{ADS} The ads that the IRA bought were seen about 60 million times.", "contradicted", "40285461"),
    # the first among pages is no single advertisement
    (f"{ADS} The ads that led to the Blacktivists page were clicked 444,902 times, more than any other page.", "not read", ""),
])  # fmt: skip
def test_the_time_at_the_head_and_whose_they_are(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("The average ad cost 2,299 rubles.", "borne out", "2298.68"),
    ("The average ad cost 4,299 rubles.", "contradicted", "2298.68"),
    ("The average cost of an ad was 2,299 rubles.", "borne out", "2298.68"),
    ("On average, each advertisement was clicked 1,060 times.", "borne out", "1060.25"),
    ("On average, each advertisement was clicked 2,062 times.", "contradicted", "1060.25"),
    ("The ads drew, on average, 1,060 clicks apiece.", "borne out", "1060.25"),
    ("The ads averaged about 1,100 clicks each.", "borne out", "1060.25"),
    ("The ads were seen an average of 11,517 times.", "borne out", "11516.71"),
    ("The ads were seen an average of 21,517 times.", "contradicted", "11516.71"),
    ("In October 2016 the average ad drew 1,114 clicks.", "borne out", "1113.53"),
    ("In October 2016 the average ad drew 1,060 clicks.", "contradicted", "1113.53"),
    # one ad has 2,060 clicks; another unit, another currency, and another thing are no average of the ads
    ("On average, each advertisement was clicked 2,060 times.", "contradicted", "1060.25"),
    ("On average the ads drew 1,060 clicks a day.", "not read", ""),
    ("The ads cost an average of 1.57 rubles per click.", "not read", ""),
    ("The average ad cost $35.", "not read", ""),
    ("The average user saw 11,517 of the ads.", "not read", ""),
    ("Each ad was clicked 1,060 times.", "not read", ""),
])  # fmt: skip
def test_averages_are_of_all_the_advertisements_or_of_those_that_have_any(
    last: Asker, text: str, verdict: str, figure: str
) -> None:
    says(last, f"{ADS} {text}", verdict, figure)
