"""The bench of accuracy (bench/accuracy.py) on two of the stories in bench/stories/dev, as a floor that must hold: what it measures in full is printed by `python bench/accuracy.py`."""

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
