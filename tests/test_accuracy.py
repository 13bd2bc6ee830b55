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


@pytest.mark.parametrize(("name", "grave"), [("committee-letter", 0), ("wire-spring-filings", 0)])
def test_a_story_of_the_bench_keeps_its_floor(accuracy: ModuleType, digital_side: Case, name: str, grave: int) -> None:
    score = accuracy.run(digital_side, STORIES / f"{name}.md")
    assert score.gold == 26
    assert score.right >= 20
    assert score.grave <= grave
