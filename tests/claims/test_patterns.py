"""Regular expressions that are compiled when they are first asked."""

from __future__ import annotations

import importlib
import inspect
import marshal
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import klieg.claims
from klieg.claims.language import patterns


def held(thing: object) -> list[object]:
    """The late patterns that something holds, tables of them too."""
    if isinstance(thing, patterns._Late):
        return [thing]
    parts = thing.values() if isinstance(thing, dict) else thing if isinstance(thing, (tuple, list)) else ()
    return [pattern for part in parts for pattern in held(part)]


MODULES = [module.name for module in pkgutil.walk_packages(klieg.claims.__path__, "klieg.claims.") if not module.ispkg]


@pytest.mark.parametrize("name", MODULES)
def test_every_pattern_of_a_module_compiles(name: str) -> None:
    module = importlib.import_module(name)
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


@pytest.mark.parametrize("name", MODULES)
def test_which_pattern_matched_is_not_asked_of_a_match(name: str) -> None:
    # a match's `re` is the compiled pattern and never the late one: such a question was always answered no
    source = inspect.getsource(importlib.import_module(name))
    assert not re.search(r"\.re (?:is|==|in)\b", source)


SAMPLE = r"(?P<n>\d+) (?P<what>ads|posts)\b"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Codes kept in a folder of the test's own, none of them known yet."""
    path = tmp_path / "patterns.codes"
    monkeypatch.setattr(patterns, "kept_at", lambda: path)
    monkeypatch.setattr(patterns, "_new", {})
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    patterns._kept.cache_clear()
    yield path
    patterns._kept.cache_clear()


def _again() -> None:
    """As the next run begins."""
    patterns._new.clear()
    patterns._kept.cache_clear()


def test_the_codes_of_a_pattern_are_kept_for_the_next_run_and_answer_the_same(kept: Path) -> None:
    first = patterns.compiled(SAMPLE, re.IGNORECASE)
    patterns._keep()
    _again()
    again = patterns.compiled(SAMPLE, re.IGNORECASE)
    made = re.compile(SAMPLE, re.IGNORECASE)
    assert kept.is_file()
    assert not patterns._new, "it was compiled anew"
    for one in (first, again):
        assert (one.pattern, one.flags, one.groups, dict(one.groupindex)) == (made.pattern, made.flags, 2, {"n": 1, "what": 2})
        assert [m.groupdict() for m in one.finditer("12 ADS, 3 posts, 4 poster")] == [
            {"n": "12", "what": "ADS"},
            {"n": "3", "what": "posts"},
        ]


@pytest.mark.parametrize("damage", [b"", b"\x00", b"no codes", marshal.dumps(("another interpreter", {})), marshal.dumps(7)])
def test_a_file_of_codes_that_is_damaged_or_anothers_is_not_used(kept: Path, damage: bytes) -> None:
    kept.write_bytes(damage)
    assert patterns.compiled(SAMPLE).search("3 ads")
    patterns._keep()
    _again()
    assert patterns.compiled(SAMPLE).search("3 ads")
    assert not patterns._new, "the file was not made anew"


def test_codes_kept_before_a_file_of_the_room_was_written_are_not_used(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    patterns.compiled(SAMPLE)
    patterns._keep()
    _again()
    room = kept.parent / "room"
    room.mkdir()
    (room / "patterns.py").write_text("later")
    monkeypatch.setattr(patterns, "__file__", str(room / "patterns.py"))
    patterns.compiled(SAMPLE)
    assert patterns._new, "codes of an earlier klieg were used"


def test_codes_that_are_none_are_compiled_anew(kept: Path) -> None:
    key = (SAMPLE, 0)
    kept.write_bytes(marshal.dumps((patterns._made_by(), {key: (0, b"\xff\xff\xff\x7f" * 3, 2, {}, ())})))
    assert patterns.compiled(SAMPLE).search("3 ads")


def test_nothing_is_kept_where_byte_code_is_not(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    patterns.compiled(SAMPLE)
    patterns._keep()
    assert not kept.exists()


def test_a_folder_that_can_not_be_written_does_no_harm(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "kept_at", lambda: kept / "no" / "folder")
    kept.write_bytes(b"a file")
    assert patterns.compiled(SAMPLE).search("3 ads")
    patterns._keep()


def test_without_the_parts_of_re_it_is_compiled_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_sre", None)
    assert patterns.compiled(SAMPLE).search("3 ads")
