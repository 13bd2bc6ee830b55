"""Sentences of which one part was read and another, which turns or adds to it, was not: each was once borne out, or contradicted though true (hostile readers of 2026-11-30).

True values from the raw rows, memo items left out: Giles-Parscale 300,000 on March 15, 2016 and 100,000 on February 16; Jones Day 833,853.58, Cali-Fame 1,107,308.15 and Ace Specialties 3,378,837.58 from April 2015 through
March 2016; Old Towne Media 2,107,600 on October 30, 2015; TAG Air nine payments of 37,500 to 641,840; Rick Reed Media 300,000 on November 4 and 12,032.76 in December 2015.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, checked

TRUMP, SANDERS = "The Trump campaign paid", "The Sanders campaign"
AGENCY = "The Internet Research Agency"
LISTED = "Donald Trump's campaign paid"


@pytest.fixture(scope="module")
def last(digital_side: Case, engine: Engine) -> Asker:
    return asker(engine, digital_side, "2019-06-16")


@pytest.mark.parametrize("text", [
    # that it paid is not what is said
    f"{SANDERS} planned to pay Old Towne Media $2.1 million in October 2015.",
    f"{SANDERS} was supposed to pay Old Towne Media $2.1 million in October 2015.",
    f"{SANDERS} was to pay Old Towne Media $2.1 million in October 2015.",
    f"{SANDERS} was not ready to pay Old Towne Media $2.1 million in October 2015.",
    "Mr. Trump personally paid Giles-Parscale $300,000 on March 15, 2016.",
    f"{SANDERS} all but stopped paying Tulchin Research after February 2016.",
    # how much, or which of them, is not said in figures
    "In January 2016 the Trump campaign's payments to Rick Reed Media ran to six figures.",
    f"{TRUMP} TAG Air nine times through March 2016, always more than $250,000.",
    f"{TRUMP} TAG Air nine times through March 2016, either $37,500 or $641,840 at a time.",
    "The Trump campaign spent $1.1 million on hats through March 2016, all of it at Cali-Fame.",
    "Donald Trump's campaign paid Rick Reed Media $16.7 million in 2016, the bulk of it in March.",
    "Donald Trump's campaign paid Rick Reed Media $17 million through March 2016, half of it in sums of $300,000.",
    '"The campaign of Bernie Sanders paid us well under $20 million," said a partner at Revolution Messaging.',
    "Donald Trump's campaign spent $13.7 million on operations in March 2016, more than in January and February combined.",
    f"{TRUMP} TAG Air twice in February 2016, and not again that year.",
    # so many times as much is no number of payments
    "Donald Trump's campaign paid Cali-Fame $1.1 million through March 2016. Its T-shirt supplier got three times that.",
    # which of the two
    f"{TRUMP} Jones Day $833,854 through March 2016, and Rick Reed Media $17 million. The former's largest payment, $81,518.03, came in September.",
    f"{TRUMP[:-5]} and {SANDERS.replace('The', 'the')} paid Jones Day and Old Towne Media $833,854 and $1 million, respectively, through March 2016.",
    "According to a person close to Donald Trump's campaign, it paid Jones Day $161,919 in March 2016, \"and not a dime more.\"",
    "Were it true that Donald Trump's campaign paid Jones Day $5 million in March 2016, the filings would show it.",
    "Donald Trump's campaign paid lawyers, among them Jones Day, $161,919 in March 2016.",
    "Donald Trump's campaign paid three firms — Jones Day, Cali-Fame and L2 — more than $2 million through March 2016.",
    "The Trump campaign's fourth-largest payment through March 2016, $1.9 million, also went to Rick Reed Media.",
    "At $2 million apiece, the Trump campaign's three largest payments through March 2016 all went to Rick Reed Media.",
    "The Trump campaign's smallest payment to Rick Reed Media was $5,000, its largest $3 million.",
    "In the three months to the convention Donald Trump's campaign paid Jones Day $348,949.",
    "Ben Carson's campaign paid InfoCision $582,456 from April through June 2015, an average of $97,076 a payment.",
    "As for Tusk Digital, Carly Fiorina's campaign paid it $124,650 in the second quarter of 2015, Rand Paul's not a penny.",
    "While Carly Fiorina's campaign paid Tusk Digital $124,650 in the second quarter of 2015, Jeb Bush's hired nobody of that name.",
    # archives
    f"{AGENCY} created 3,498 ads. In May 2016, its second-busiest month, it had created 339.",
    f"In October 2016, {AGENCY.replace('The', 'the')} spent 538,510 rubles on Facebook advertisements; a month later, it spent 112,749.",
    "Almost 80 percent of the posts that the agency's Twitter accounts sent were retweets, among the English ones even more.",
    "All but a handful of @hyddrox's 3,489 posts in the Twitter archive were retweets.",
    "All of @JavonHIDP's posts in the Twitter archive were retweets. None of @darknally's were.",
    "Only @ChrixMorgan posted more often than @brianaregland in the Twitter archive.",
    f"{AGENCY}'s accounts sent hardly fewer than 180,000 tweets.",
    f"{AGENCY}'s ads were shown more than 40 million times, mostly before the election.",
    "@TEN_GOP and @Pamela_Moore13 sent 598 and 1,252 posts, respectively, in the archive of tweets.",
    # what went before, and what is told beside it
    f"{TRUMP[:-5]} had hired L2. After paying Newsmax Media $201,073 through September 2015, it never paid it again.",
    "After paying Newsmax Media $201,073 through September 2015, the Trump campaign paid it again in January 2016.",
    "Before it paid Jones Day $81,518.03 on Sept. 30, 2015, the Trump campaign had paid it only $153,479.",
    f"{TRUMP} TAG Air $476,426 on March 24, 2016, having paid it nothing in the week before.",
    f"{TRUMP} TAG Air nothing in October 2015, and $258,930 the month before.",
    "TAG Air got two checks from the Trump campaign in December 2015, one on December 1 and one on December 9.",
    "The first of the Trump campaign's payments to TAG Air in 2016 came in March.",
    "Hillary Clinton's campaign paid more for polling in the second quarter of 2015 than Bernie Sanders's did.",
    "Hillary Clinton's campaign paid Benenson Strategy Group $814,915 in two checks in the second quarter of 2015, the smaller of them for $752,825.",
    "A lawyer said the Trump campaign will have paid TAG Air $3.7 million by the end of March 2016.",
    f"{TRUMP} Mr. Trump's own airline $641,840 in February 2016.",
    "The Trump campaign returned $641,840 to TAG Air in February 2016.",
    '"It\'s false," a lawyer for Donald Trump\'s campaign said of reports that it paid Jones Day $833,854 through March 2016.',
    # 'it also' goes on about the one told last, and not about the one that the sum is of
    "Through March 2016, Bernie Sanders's campaign paid Old Towne Media $64.2 million. Mr. Trump's paid Rick Reed Media $17 million. It also paid Revolution Messaging $23.5 million.",
    # which of them, and of whose own
    "In November 2016 the agency's accounts sent 52,282 posts of their own.",
    "It was not in October 2016 but in April 2017 that the agency created the most ads.",
    "The agency's dearest ad, of October 2016, was also its most seen.",
    "The agency's dearest ad was seen 529,205 times and clicked 73,063 times.",
    "The agency bought its first ad in June 2015 and its last in March 2016.",
    # a number of a report that is of something else
    "Of @TEN_GOP's 1,252 posts, 910 were sent in October 2016 and the rest, 342, in November.",
    "The agency bought 3,498 Facebook advertisements, all but 965 of them in rubles.",
    "Of the agency's ads, 149 were aimed at one sex only — 109 of them at men.",
])  # fmt: skip
def test_what_is_said_besides_keeps_the_verdict_back(last: Asker, text: str) -> None:
    claim = last(text)
    assert claim.verdict.verdict not in ("borne out", "contradicted"), (claim.reading, claim.verdict.why)


@pytest.mark.parametrize(("text", "verdicts"), [
    # fec/P80001571D_trump_2016-05.csv of the sample, by recipient_nm, rows with memo_cd X left out: ACE SPECIALTIES, LLC 43 rows, 3,378,837.58; CALI-FAME 24, 1,107,308.15; JONES DAY 24, 833,853.58
    (f"{LISTED} Ace Specialties, Cali-Fame and Jones Day $3.4 million, $1.1 million and $833,854 respectively from April 2015 through March 2016.", ["borne out"] * 3),
    (f"{LISTED} Jones Day and Cali-Fame $1.1 million and $833,854, respectively, through March 2016.", ["contradicted"] * 2),
    (f"{LISTED} $833,854 and $1.1 million to Jones Day and Cali-Fame through March 2016.", ["borne out"] * 2),
    (f"{LISTED} $833,854 and $1.1 million, respectively, to Cali-Fame and Jones Day through March 2016.", ["contradicted"] * 2),
    ("Jones Day and Cali-Fame were paid $833,854 and $1.1 million, respectively, by Donald Trump's campaign through March 2016.", ["borne out"] * 2),
    ("Jones Day, Ace Specialties and Cali-Fame got $833,854, $3.4 million and $3.1 million from Donald Trump's campaign through March 2016.", ["borne out", "borne out", "contradicted"]),
    # a year that stands before a list is that of its months (the same file, RICK REED MEDIA, INC.: line 6890, 300,000 on November 4; lines 6891 and 6892, 7,032.76 and 5,000 in December 2015)
    (f"{LISTED} Rick Reed Media $312,033 in 2015: $300,000 in November and $12,033 in December.", ["borne out"] * 3),
    # 'that month' is the one that an open time is told by (the same file, GILES-PARSCALE: 626,888.74 before March 2016, 1,032,279.69 in it)
    ("The Trump campaign, which had paid Giles-Parscale just $627,000 before March 2016, paid it $1.03 million that month.", ["borne out"] * 2),
    # 'of them': of those of the time that was counted (twitter_ira/ira_tweets.zip: 6,890 rows of publish_date 2016-11-08, language English 5,731, Russian 956)
    ("On November 8, 2016, the agency's accounts posted 6,890 times, 5,731 of them in English.", ["borne out"] * 2),
    ("On November 8, 2016, the agency's accounts posted 6,890 times, 956 of them in English.", ["borne out", "contradicted"]),
    # facebook_ira/facebook_ira.zip, ads.csv by `created`: none in June 2017, 5 in July, 1 in August; `clicks` 1,461,973 in 2016 and 1,867,142 in 2017; `impressions` 4,533,722 in February 2017, 4,024,547 in April
    ("The agency bought no ads in June 2017 and only one in July of that year.", ["borne out", "not read"]),
    ("The agency's ads drew 1,461,973 clicks in 2016 and 1,867,142 in 2017.", ["borne out", "not read"]),
    # a second time that is told of without a figure ends the claim
    (f"{AGENCY}'s ads got 4.5 million impressions in February 2017, and almost as many in April.", ["borne out", "not read"]),
    (f"Only five of {AGENCY.replace('The', 'the')}'s ads were created in July 2017, and none in August 2017.", ["borne out", "not read"]),
])  # fmt: skip
def test_each_of_several_is_read_in_its_place(digital_side: Case, engine: Engine, text: str, verdicts: list[str]) -> None:
    claims = checked(engine, digital_side, text)
    assert [claim.verdict.verdict for claim in claims] == verdicts, [(c.reading, c.verdict.why) for c in claims]


@pytest.mark.parametrize(("text", "verdict"), [
    # twitter_ira/ira_tweets.zip, author_id TEN_GOP: 90 rows of publish_date 2016-10-10, 66 of 2016-11-09
    ("@TEN_GOP sent 90 posts on Oct. 10, 2016. On the day after the election it sent 66.", "borne out"),
    ("@TEN_GOP sent 90 posts on Oct. 10, 2016. On the day after the election it sent 47.", "contradicted"),
])  # fmt: skip
def test_the_day_after_an_election_is_told_by_it_in_a_story_of_years_later(
    digital_side: Case, engine: Engine, text: str, verdict: str
) -> None:
    assert asker(engine, digital_side, "2021-03-01")(text).verdict.verdict == verdict


def test_that_accounts_were_silent_on_no_day_does_not_say_that_they_were_silent(digital_side: Case, engine: Engine) -> None:
    # twitter_ira/ira_tweets.zip has rows of each of the 46 days
    claims = checked(engine, digital_side, "The agency's accounts were silent on no day between Oct. 1 and Nov. 15, 2016.")
    assert all(claim.verdict.verdict != "contradicted" for claim in claims)
