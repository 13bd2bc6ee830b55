"""The benches of accuracy (bench/accuracy.py, bench/wordings.py) on two of the stories in bench/stories/dev and on one file of bench/wordings/dev, as a floor that must hold: what they measure in full they print."""

from __future__ import annotations

import importlib
from types import ModuleType

import pytest

from klieg.case import Case
from tests.conftest import ROOT

STORIES = ROOT / "bench" / "stories" / "dev"


@pytest.fixture(scope="module")
def accuracy() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "bench"))
        return importlib.import_module("accuracy")


@pytest.fixture(scope="module")
def wordings(accuracy: ModuleType) -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "bench"))
        return importlib.import_module("wordings")


def test_a_name_that_stands_only_in_an_assumption_about_another_is_no_role(accuracy: ModuleType) -> None:
    names = {"Bernie Sanders"}
    other = ["'It' is Donald Trump's campaign, spoken of before", "who was paid is carried over: Donald Trump"]
    own = ["'Bernie Sanders' is read as candidate SANDERS, BERNARD, and stands for the principal committee BERNIE 2016"]
    assert accuracy.resolved(names, [*other, *own]) == set(own)
    assert not accuracy.roles_agree(["Donald Trump"], names | accuracy.resolved(names, other))
    assert accuracy.roles_agree(["Bernie 2016"], names | accuracy.resolved(names, own))


@pytest.mark.parametrize("name", ["committee-letter", "wire-spring-filings"])
def test_a_story_of_the_bench_keeps_its_floor(accuracy: ModuleType, digital_side: Case, name: str) -> None:
    score = accuracy.run(digital_side, STORIES / f"{name}.md")
    assert score.gold == 26
    assert score.right >= 20
    assert score.grave == 0


def test_no_passage_of_wordings_lies_in_both_halves_and_each_lies_where_its_hash_says(wordings: ModuleType) -> None:
    halves = {
        half: [one for file in sorted((wordings.WORDINGS / half).glob("*.jsonl")) for one in wordings.passages(file)]
        for half in ("dev", "held")
    }
    assert all(wordings.is_held(one) == (half == "held") for half, every in halves.items() for one in every)
    assert all(one["claim"] in one["text"] for every in halves.values() for one in every)
    assert (len(halves["dev"]), len(halves["held"])) == (465, 476)


def test_the_wordings_of_counts_of_posts_keep_their_floor(accuracy: ModuleType, wordings: ModuleType, digital_side: Case) -> None:
    total = accuracy.Score()
    for passage in wordings.passages(wordings.WORDINGS / "dev" / "posts.jsonl"):
        total.add(wordings.score(digital_side, passage, show=False))
    assert total.gold == 71
    assert total.right >= 35
    assert total.grave == 0
