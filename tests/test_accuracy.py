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


@pytest.fixture(scope="module")
def made_false(accuracy: ModuleType) -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "bench"))
        return importlib.import_module("made_false")


SO = "The campaign paid Jones Day $161,919.31 in four payments on March 15, 2016"


@pytest.mark.parametrize(("way", "kept"), [
    ("a sum", "The campaign paid Jones Day {} in four payments on March 15, 2016"),
    ("a number", "The campaign paid Jones Day $161,919.31 in {} payments on March 15, 2016"),
    ("a month", "The campaign paid Jones Day $161,919.31 in four payments on {} 15, 2016"),
    ("a day", "The campaign paid Jones Day $161,919.31 in four payments on March {}, 2016"),
    ("a year", "The campaign paid Jones Day $161,919.31 in four payments on March 15, {}"),
    ("that it was so", "The campaign {} Jones Day $161,919.31 in four payments on March 15, 2016"),
    ("a sum, made a half or twice of it", "The campaign paid Jones Day {}$161,919.31 in four payments on March 15, 2016"),
    ("a sum, made a rate", "The campaign paid Jones Day $161,919.31{} in four payments on March 15, 2016"),
])  # fmt: skip
def test_one_thing_alone_is_changed_and_another_each_time_it_is_drawn(made_false: ModuleType, way: str, kept: str) -> None:
    head, tail = kept.split("{}")
    for seed in range(20):
        made = made_false.WAYS[way](SO, made_false.Draw(seed))
        assert made != SO
        assert made.startswith(head)
        assert made.endswith(tail)
    assert made_false.WAYS[way]("Nobody minded", made_false.Draw(0)) is None


def test_a_story_is_made_false_the_same_each_time_and_what_is_left_out_is_counted(made_false: ModuleType) -> None:
    roles = {"subject": ["The campaign"], "object": ["Jones Day"]}
    gold = [{"quote": quote, "verdict": verdict, "roles": roles} for quote, verdict in ((SO, "borne out"), ("It rained", "borne out"), ("It paid $5", "contradicted"))]  # fmt: skip
    text = f"{SO}. It rained. It rained again. It paid $5."
    once, twice = (made_false.changed(text, gold, made_false.Draw("a story"), 1, 0) for _ in range(2))
    assert once == twice
    after, made, left_out = once
    assert [before for _, before, _ in made] == [SO]
    assert left_out == 1  # 'It rained' stands twice
    assert after.endswith("It rained. It rained again. It paid $5.")
    assert made[0][2]["quote"] in after
    assert SO not in after
