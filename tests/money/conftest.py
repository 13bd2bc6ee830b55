"""The sample case, loaded once for all tests of the room; and small cases from made rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import klieg
from klieg.store.engine import Engine


@pytest.fixture(scope="session")
def sample_case(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> klieg.Case:
    """A case of everything that ships with klieg."""
    case = klieg.new_case(tmp_path_factory.mktemp("sample") / "case")
    result = case.add([sample])
    assert not result.failed
    return case


@pytest.fixture
def engine(sample_case: klieg.Case) -> Iterator[Engine]:
    """The sample case, ready to ask."""
    with sample_case.engine() as engine:
        yield engine


@pytest.fixture
def made(tmp_path: Path) -> Callable[[dict[str, bytes]], klieg.Case]:
    """A case of files given as name -> bytes."""

    def make(files: dict[str, bytes]) -> klieg.Case:
        case = klieg.new_case(tmp_path / "made-case")
        paths: list[Any] = []
        for name, data in files.items():
            path = tmp_path / name
            path.write_bytes(data)
            paths.append(path)
        result = case.add(paths)
        assert not result.failed, result.failed
        return case

    return make
