"""Figures of an archive of advertisements or posts that no reading settles, found by their figure. The figures expected are counted from the published csv files with the csv module, not by klieg."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from klieg.case import Case
from klieg.claims.check import Claim
from klieg.store.engine import Engine
from tests.claims.pairs import checked

ADS = "The Internet Research Agency bought advertisements on Facebook."
POSTS = "The Internet Research Agency posted on Twitter."


@pytest.fixture(scope="module")
def ads(sample: Path) -> list[dict[str, str]]:
    with zipfile.ZipFile(next((sample / "facebook_ira").glob("*.zip"))) as held:
        name = next(one for one in held.namelist() if one.endswith("ads.csv"))
        return list(csv.DictReader(io.StringIO(held.read(name).decode("utf-8"))))


@pytest.fixture(scope="module")
def told(engine: Engine, digital_side: Case):
    def asked(text: str) -> list[Claim]:
        return checked(engine, digital_side, text, "2018-06-01")

    return asked


def last(claims: list[Claim]) -> Claim:
    return claims[-1]


def test_a_month_named_in_the_clause_before_is_tried(told, ads) -> None:
    made = Counter(row["created"][:7] for row in ads)
    claim = last(told(f"{ADS} It was April 2017, five months after the vote, when the agency created {made['2017-04']} of them."))
    assert (claim.reading.frame, claim.verdict.verdict) == ("archive_fact", "borne out"), claim.verdict.why
    assert claim.verdict.figure == str(made["2017-04"])
    # the count of another month of the archive, and one that no month has
    for other in (made["2016-05"], made["2017-04"] + 1):
        wrong = last(told(f"{ADS} It was April 2017, five months after the vote, when the agency created {other} of them."))
        assert wrong.verdict.verdict != "borne out", wrong.verdict.why


def test_a_page_that_the_clause_names_in_other_words_is_tried(told, ads) -> None:
    led = sum("memopolis" in row["url"].lower() for row in ads)
    claim = last(told(f"{ADS} Of its ads, {led} led to a page called Memopolis."))
    assert (claim.verdict.verdict, claim.verdict.figure) == ("borne out", str(led)), claim.verdict.why
    assert last(told(f"{ADS} Of its ads, {led - 1} led to a page called Memopolis.")).verdict.verdict != "borne out"


def test_what_one_advertisement_cost_cites_that_one(told, ads) -> None:
    rubles = [row for row in ads if row["spend_currency"] == "RUB"]
    for place in (3, 50):
        dear = sorted(rubles, key=_cost)[-place]
        claim = last(told(f"{ADS} One, at {_cost(dear):,} rubles."))
        assert (claim.verdict.verdict, Decimal(claim.verdict.figure)) == ("borne out", _cost(dear)), claim.verdict.why
        assert [row["raw"].split(" ")[:2] for row in claim.verdict.rows] == [[dear["created"][:10], dear["spend_amount"]]]
        # rounded to the thousand, it may be any of those that lie near
        rough = last(told(f"{ADS} One, at {round(_cost(dear), -3):,.0f} rubles."))
        assert rough.reading.frame != "archive_fact", rough.verdict.why


def _cost(row: dict[str, str]) -> Decimal:
    return Decimal(row["spend_amount"].replace(",", "") or 0)


@pytest.mark.parametrize(
    "sentence",
    [
        "The 3,498 ads were all taken down.",  # those that something else is said of
        "Of the ads, 3,497 are in the archive.",
        "Not 3,498 but more are in the archive.",
        "It had 3,498 more than Twitter.",
        "The archive holds 3,498 ads in dollars.",
    ],
)
def test_the_count_of_all_bears_out_nothing_that_is_said_of_them(told, sentence: str) -> None:
    claims = [claim for claim in told(f"{ADS} {sentence}") if claim.reading.frame == "archive_fact"]
    assert not claims, [(claim.text, claim.verdict.why) for claim in claims]


def test_an_account_that_was_named_before_is_tried_and_listed(told) -> None:
    # the posts themselves state up to 53,557 followers of TEN_GOP (docs: research figures of the archive)
    claim = last(told(f"{POSTS} TEN_GOP put out 1,252 tweets. It peaked at 53,557 followers."))
    assert (claim.verdict.verdict, claim.verdict.figure) == ("borne out", "53557"), claim.verdict.why
    wrong = last(told(f"{POSTS} TEN_GOP put out 1,252 tweets. It peaked at 55,357 followers."))
    assert wrong.verdict.verdict != "borne out", wrong.verdict.why


@pytest.mark.parametrize(
    "sentence",
    [
        f"{ADS} Facebook deleted 2,533 of them that were paid for in rubles.",
        f"{ADS} Of its ads, 154 that led to Memopolis were bought by Cambridge Analytica.",
        f"{POSTS} TEN_GOP lost 53,557 followers.",
        f"{POSTS} Twitter removed 6,890 posts on November 8, 2016.",
        f"{POSTS} On October 6, 2016, 17,132 users complained about the posts.",
        f"{POSTS} TEN_GOP sent 1,252 messages to Donald Trump.",
    ],
)
def test_another_deed_or_party_with_the_right_figure_is_not_borne_out(told, sentence: str) -> None:
    claims = [claim for claim in told(sentence)[1:] if claim.verdict.verdict == "borne out"]
    assert not claims, [(claim.text, claim.verdict.why) for claim in claims]


@pytest.mark.parametrize("rank", ["next", "first", "third"])
def test_a_place_among_others_is_not_borne_out_by_a_count(told, rank: str) -> None:
    claim = last(told(f"{POSTS} JavonHIDP was {rank} with 2,992 posts."))
    assert claim.verdict.verdict != "borne out", claim.verdict.why
