"""What tests of claims may ask for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from klieg.case import Case, new_case
from klieg.store.engine import Engine


@pytest.fixture(scope="session")
def engine(digital_side: Case) -> Iterator[Engine]:
    """The record of the sample case."""
    with digital_side.engine() as found:
        yield found


@pytest.fixture(scope="module")
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A case of the records that a test module names (RECORDS), and of nothing else."""
    case = new_case(tmp_path_factory.mktemp("built") / "case", request.module.__name__.rpartition(".")[2])
    case.add([request.module.RECORDS])
    return case


@pytest.fixture(scope="module")
def record(built: Case) -> Iterator[Engine]:
    """The record of that case."""
    with built.engine() as found:
        yield found
