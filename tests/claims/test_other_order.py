"""Archives in another order of words, and what stands beside a count. Counted by hand from the rows (csv, no klieg): 3,498 ads, 2,533 of them in RUB, 911 without an impression, 366 of April 2017, 154 whose address has
'memopolis', 36 with a location in Michigan and 55 in Wisconsin, 109 for men and not for women; the most clicks 73,063, of an ad with 1,334,544 impressions; ads of 2016 in RUB 3,085,731.46, of October 2016 538,509.96; posts of 8 November 2016 6,890, of 6 October 17,132, the most
of a day; hyddrox 3,489, then JavonHIDP 2,992, then Valeyina_DM 2,950."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, checked, says

ADS = "The Internet Research Agency bought 3,498 ads."
POSTS = "The Internet Research Agency's accounts posted 184,175 tweets."
BUSIEST = "The busiest of the Internet Research Agency's accounts was hyddrox, with 3,489 posts."


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-11-01")


@pytest.mark.parametrize(("text", "verdict"), [
    (f"{ADS} Men alone were the target of 109.", "borne out"),
    (f"{ADS} Women alone were the target of 109.", "contradicted"),
    (f"{ADS} The agency restricted 109 of the advertisements to men.", "borne out"),
    (f"{ADS} The agency restricted 154 of the advertisements to men.", "contradicted"),
    (f"{ADS} Of these, 154 led to a page called Memopolis.", "borne out"),
    (f"{ADS} Of those, 2,533 were priced in rubles.", "borne out"),
    (f"{ADS} Of those, 1,533 were priced in rubles.", "contradicted"),
    (f"{ADS} Of them, 911 were never shown to anyone.", "borne out"),
    (f"{ADS} In April 2017 alone there were 366.", "borne out"),
    (f"{ADS} In October 2016 alone there were 366.", "contradicted"),
    ("Of the 3,498 ads in the Internet Research Agency's archive, 2,533 are priced in rubles.", "borne out"),
    ("The 3,498 advertisements of the Internet Research Agency, of St. Petersburg, drew 3.7 million clicks.", "borne out"),
    ("The 3,498 advertisements of the Internet Research Agency, of St. Petersburg, drew 4.7 million clicks.", "contradicted"),
    (f"{POSTS} On November 8, 2016, when Americans voted, they managed 6,890.", "borne out"),
    (f"{POSTS} On November 8, 2016, when Americans voted, they managed 17,132.", "contradicted"),
    (f"{POSTS} The frenzy peaked on October 6, 2016, with 17,132 in a day.", "borne out"),
    (f"{POSTS} The frenzy peaked on November 8, 2016, with 17,132 in a day.", "contradicted"),
    (BUSIEST, "borne out"),
    (f"{BUSIEST} JavonHIDP was next with 2,992.", "borne out"),
    (f"{BUSIEST} Valeyina_DM was next with 2,950.", "contradicted"),
    (f"{BUSIEST} JavonHIDP came third, with 2,992.", "contradicted"),
    ("The Internet Research Agency's ad with the most clicks was shown 1,334,544 times. It was clicked 73,063 times.", "borne out"),
    ("No other ad of the Internet Research Agency was clicked on more often than the one with 73,063 clicks.", "borne out"),
    ("In a sample of the Internet Research Agency's tweets that runs from October 1 to November 15, 2016, the busiest day was October 6, with 17,132 posts.", "borne out"),
    (f"{POSTS} The busiest day was October 6, 2016. Election Day was the second busiest.", "contradicted"),
    ("About 72 percent of the Internet Research Agency's advertisements were billed in rubles. In 2016 alone that bill came to 3.1 million rubles.", "borne out"),
    ("About 72 percent of the Internet Research Agency's advertisements were billed in rubles. October 2016 was the costliest month of all, at 538,510 rubles.", "borne out"),
    ("About 72 percent of the Internet Research Agency's advertisements were billed in rubles. June 2016 was the costliest month of all.", "contradicted"),
    ("The one of the Internet Research Agency's ads that traveled farthest was about the police, and it was shown 1,334,544 times.", "borne out"),
    ("The one of the Internet Research Agency's ads that traveled farthest was about the police, and it was shown 1,334,999 times.", "contradicted"),
    (f"{POSTS} The agency's unpaid posts on Instagram drew 187 million engagements.", "not loaded"),
    ("The collection that the House Intelligence Committee made public holds 3,498 advertisements bought by the Internet Research Agency.", "borne out"),
    (f"{POSTS} Accounts filed as left trolls posted more than twice as often as those filed as right trolls.", "borne out"),
    (f'{ADS} "About half of them were never shown to anybody," according to Lindqvist.', "contradicted"),
])  # fmt: skip
def test_an_archive_is_read_in_another_order_of_words(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


def test_two_places_in_few_words_are_two_claims(engine: Engine, digital_side: Case) -> None:
    michigan, wisconsin = checked(engine, digital_side, f"{ADS} Michigan was the target of 36, and Wisconsin of 55.")[-2:]
    assert [(c.text, c.verdict.verdict, c.verdict.figure) for c in (michigan, wisconsin)] == [
        ("Michigan was the target of 36", "borne out", "36"),
        ("Wisconsin of 55", "borne out", "55"),
    ]


@pytest.mark.parametrize("text", [
    # those that are told of are not those found
    "The 2,498 advertisements of the Internet Research Agency, of St. Petersburg, drew 3.7 million clicks.",
    # of a part that was counted before, or behind nobody
    f"{ADS} 2,533 of the ads were priced in rubles. Of these, 154 led to a page called Memopolis.",
    f"{POSTS} JavonHIDP was next with 2,992.",
])  # fmt: skip
def test_of_whom_it_is_said_must_be_known(last: Asker, text: str) -> None:
    assert last(text).verdict.verdict == "not read", last(text).verdict.why
