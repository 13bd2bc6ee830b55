"""Shares of an archive: what it is a share of is told from what is said of it. Counted by themselves in the raw files of klieg/sample (csv), not by klieg."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import asker, says

POSTS = "Between October 1 and November 15, 2016, the Internet Research Agency's accounts posted 184,175 times on Twitter."
ADS = "The Internet Research Agency bought 3,498 advertisements on Facebook."


@pytest.mark.parametrize(
    ("text", "verdict", "figure"),
    [
        # LeftTroll: 64,945 posts, 62,014 of them retweets, 47,964 of October; RightTroll 28,648 and 23,182; NewsFeed 12,874 and 35
        (f"{POSTS} Most of what the left-wing accounts posted was retweets.", "borne out", ".9549"),
        (f"{POSTS} Most of the left trolls' posts came in October.", "borne out", ".7385"),
        (f"{POSTS} Retweets made up most of the left trolls' posts.", "borne out", ".9549"),
        (f"{POSTS} Half of the right trolls' tweets were retweets.", "contradicted", ".8092"),
        (f"{POSTS} Most of the NewsFeed accounts' posts were retweets.", "contradicted", ".0027"),
        # of all posts, where the kind of account is a part of what is said: 62,014 of 184,175
        (f"{POSTS} Most of the posts were retweets by left trolls.", "contradicted", ".3367"),
        (f"{POSTS} A third of the agency's posts were retweets by left-wing accounts.", "borne out", ".3367"),
        # 47,553 in Russian, 36,263 of them retweets
        (f"{POSTS} Most of the Russian-language posts were retweets.", "borne out", ".7626"),
        (f"{POSTS} About four in five of the posts repeated what others had written.", "borne out", ".7952"),
        # 2,533 in rubles, 1,258 of them of 2016; of 1,028 of 2017, 861 in rubles
        (f"{ADS} Half of the ads in rubles were created in 2016.", "borne out", ".4966"),
        (f"{ADS} Most of the ads created in 2017 were priced in rubles.", "borne out", ".8375"),
        (f"{ADS} Most of the ads on Instagram were priced in rubles.", "borne out", ""),
        (f"{ADS} Most of the Instagram ads were created in 2017.", "contradicted", ""),
        (f"{ADS} More than half of the ads aimed at Zorblax ran in 2017.", "not read", ""),
    ],
)
def test_a_share_is_of_what_stands_before_what_is_said_of_it(
    engine: Engine, digital_side: Case, text: str, verdict: str, figure: str
) -> None:
    share = asker(engine, digital_side, "2019-06-03")(text)
    assert share.verdict.verdict == verdict, (text, share.verdict.why)
    assert not figure or abs(float(share.verdict.figure) - float(figure)) < 0.0001, (text, share.verdict.figure)


@pytest.mark.parametrize(
    ("text", "verdict", "figure"),
    [
        # by day 2016-10-06 17,132, 2016-10-07 9,134; rubles by month of creation 2016-10 538,509.96, 2015-06 408,337.52; ads by month 2017-04 366
        (f"{POSTS} The busiest day was 7 October 2016, when John Podesta's e-mails came out.", "contradicted", "2016-10-06"),
        (f"{ADS} In October 2016 the agency spent more rubles on the ads than in any other month.", "borne out", "538509.96"),
        (f"{ADS} In June 2015 the agency spent more rubles on the ads than in any other month.", "contradicted", ""),
        (f"{ADS} The agency created more advertisements in October 2016 than in any other month.", "contradicted", "260"),
        (f"{ADS} More ads were created in April 2017 than in any other month.", "borne out", "366"),
        (f"{POSTS} Accounts posing as left-wing activists posted more than twice as often as right-wing ones.", "borne out", ""),
        # followers: Jenn_Abrams 59,817 to 62,658; TEN_GOP 35,951 to 53,557; NovostiMsk has most
        (f"{POSTS} Jenn_Abrams never had more than 50,000 followers in that time.", "contradicted", "62658"),
        (f"{POSTS} Jenn_Abrams never had more than 70,000 followers in that time.", "borne out", "62658"),
        (f"{POSTS} TEN_GOP reached more than 50,000 followers.", "borne out", "53557"),
        (f"{POSTS} The most followed of the agency's accounts in that period was Pamela_Moore13.", "contradicted", ""),
    ],
)
def test_days_months_and_followers_of_an_archive(
    engine: Engine, digital_side: Case, text: str, verdict: str, figure: str
) -> None:
    says(asker(engine, digital_side, "2019-06-03"), text, verdict, figure)
