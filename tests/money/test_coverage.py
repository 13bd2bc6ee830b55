"""What is covered of a time without a beginning or an end: the sample's export of Trump's payments covers 1 April 2015 to 31 March 2016 (coverage file)."""

from __future__ import annotations

from datetime import date

import pytest

from klieg.case import Case
from klieg.money import coverage
from klieg.store.engine import Engine

TRUMP = "C00580100"


@pytest.mark.parametrize(
    ("since", "until", "complete"),
    [
        (None, date(2016, 3, 31), True),
        (None, date(2015, 4, 1), True),
        (None, date(2015, 3, 31), False),  # all of it before what is loaded
        (date(2017, 1, 1), None, False),  # all of it after
        (date(2016, 4, 1), date(2016, 4, 30), False),
    ],
)
def test_a_time_before_or_after_all_that_is_loaded_is_not_covered(
    engine: Engine, digital_side: Case, since: date | None, until: date | None, complete: bool
) -> None:
    answer = coverage.of(engine, TRUMP, ["23"], since, until)
    assert (answer.complete, bool(answer.gaps)) == (complete, not complete)
