"""Regular expressions that are compiled when they are first asked."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re

import pytest

import klieg.claims
from klieg.claims import patterns


def held(thing: object) -> list[object]:
    """The late patterns that something holds, tables of them too."""
    if isinstance(thing, patterns._Late):
        return [thing]
    parts = thing.values() if isinstance(thing, dict) else thing if isinstance(thing, (tuple, list)) else ()
    return [pattern for part in parts for pattern in held(part)]


@pytest.mark.parametrize("name", [module.name for module in pkgutil.iter_modules(klieg.claims.__path__)])
def test_every_pattern_of_a_module_compiles(name: str) -> None:
    module = importlib.import_module(f"klieg.claims.{name}")
    for pattern in held(list(vars(module).values())):
        assert isinstance(pattern.groups, int)  # type: ignore[attr-defined]


def test_a_late_pattern_answers_as_a_compiled_one_does() -> None:
    late, made = patterns.regex(r"(?P<n>\d+) ads", re.IGNORECASE), re.compile(r"(?P<n>\d+) ads", re.IGNORECASE)
    assert (late.pattern, late.flags, dict(late.groupindex)) == (made.pattern, made.flags, dict(made.groupindex))
    assert late.sub("-", "12 ADS, 3 ads") == "-, -"
    assert [m["n"] for m in late.finditer("12 ADS, 3 ads")] == ["12", "3"]


def test_a_pattern_that_is_wrong_is_told_at_its_first_use() -> None:
    wrong = patterns.regex("(")
    with pytest.raises(re.error):
        wrong.search("")
    with pytest.raises(AttributeError):
        _ = wrong.nothing_of_a_pattern  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", [module.name for module in pkgutil.iter_modules(klieg.claims.__path__)])
def test_which_pattern_matched_is_not_asked_of_a_match(name: str) -> None:
    # a match's `re` is the compiled pattern and never the late one: such a question was always answered no
    source = inspect.getsource(importlib.import_module(f"klieg.claims.{name}"))
    assert not re.search(r"\.re (?:is|==|in)\b", source)
