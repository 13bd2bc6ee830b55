"""What tests of claims may ask for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from klieg.case import Case
from klieg.store.engine import Engine


@pytest.fixture(scope="session")
def engine(digital_side: Case) -> Iterator[Engine]:
    """The record of the sample case."""
    with digital_side.engine() as found:
        yield found
