"""Of what year a sum on a form is said to be. Over Gary Cohn's form, certified on 2017-01-03, whose part 2, row 1, reads 'The Goldman Sachs Group, Inc. | Salary - 2016 | $1,850,000'."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "records" / "cohn_gary.pdf"


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2018-06-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("Gary Cohn reported a 2016 salary of $1.85 million from Goldman Sachs.", "borne out", "1850000"),
    ("Gary Cohn reported a 2017 salary of $1.85 million from Goldman Sachs.", "partly", "1850000"),
    ("Gary Cohn filed a disclosure. In 2015, Cohn earned a salary of $1.85 million from Goldman Sachs.", "partly", "1850000"),
    ("Gary Cohn filed a disclosure. In 2016, Cohn earned a salary of $1.85 million from Goldman Sachs.", "borne out", "1850000"),
    ("In 2017, Gary Cohn reported a salary of $1.85 million from Goldman Sachs.", "borne out", "1850000"),
])  # fmt: skip
def test_a_sum_of_another_year_holds_in_part(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
