"""How many followed an account. What is expected was read off the archive's own rows with the csv module: the column `followers` beside each post (see tests/sources/test_ira_archives.py)."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest

from klieg.case import Case
from klieg.claims import check
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-06-01")


@pytest.fixture(scope="module")
def stated(sample: Path) -> dict[str, list[int]]:
    """The numbers of followers that the posts of each account state."""
    with zipfile.ZipFile(sample / "twitter_ira" / "ira_tweets.zip") as packed:
        rows = csv.DictReader(io.StringIO(packed.read(packed.namelist()[0]).decode()))
        found: dict[str, list[int]] = {}
        for row in rows:
            found.setdefault(row["author_id"], []).append(int(row["followers"]))
    return found


@pytest.mark.parametrize(("text", "verdict"), [
    ("At the start of October 2016, some 36,000 people followed TEN_GOP, the ersatz Republicans of Tennessee.", "borne out"),
    ("At the start of October 2016, some 26,000 people followed TEN_GOP, the ersatz Republicans of Tennessee.", "contradicted"),
    ("Jenn_Abrams, the Internet Research Agency's star columnist, counted more than 60,000 followers on Election Day 2016.", "borne out"),
    ("TEN_GOP had fewer followers than Jenn_Abrams in the fall of 2016.", "borne out"),
    ("TEN_GOP had a larger following than Jenn_Abrams in the fall of 2016.", "contradicted"),
    ("TEN_GOP was followed by more than 1,000 people in November 2016.", "partly"),
    ("By July 2017 TEN_GOP had amassed more than 130,000 followers.", "not loaded"),
    ("TEN_GOP was the most followed of the Internet Research Agency's accounts.", "contradicted"),
    ("No other account in the file had a bigger audience than NovostiMsk.", "borne out"),
    # whom it follows is another number; so are gains, and its own best month
    ("TEN_GOP followed 53,500 accounts in November 2016.", "not read"),
    ("Jenn_Abrams had 60,000 people followed in October 2016.", "not read"),
    ("Jenn_Abrams had a bigger audience than TEN_GOP.", "borne out"),
    ("TEN_GOP's audience was larger than Jenn_Abrams's.", "contradicted"),
    # of what time is not said
    ("NewarkVoice had 70,000 followers.", "not read"),
    ("TEN_GOP had 50,000 Russian followers in October 2016.", "not read"),
])  # fmt: skip
def test_followers_are_those_that_the_posts_state(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


def test_the_ends_are_the_lowest_and_the_highest_number_stated(
    engine: Engine, digital_side: Case, stated: dict[str, list[int]]
) -> None:
    text = b"---\ndate: 2018-06-01\n---\nTEN_GOP had 45,000 followers in the fall of 2016.\n"
    (claim,) = check.check(engine, digital_side.layout, text, "story.md").claims
    assert f"{min(stated['TEN_GOP']):,} to {max(stated['TEN_GOP']):,} followers" in claim.verdict.why
    assert max(stated, key=lambda account: max(stated[account])) == "NovostiMsk"
    # what bears it out is the post that states the number nearest to the one said
    nearest = min(stated["TEN_GOP"], key=lambda number: abs(number - 45_000))
    assert (claim.verdict.verdict, claim.verdict.figure) == ("borne out", str(nearest))
    assert [row["raw"] for row in claim.verdict.rows] == [f"TEN_GOP: {nearest} followers"]
