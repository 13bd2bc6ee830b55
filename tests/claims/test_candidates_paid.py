"""To whom a PAC gave, where the story calls a candidate otherwise than the report does. Over filings of the sixth case of the bench, without a master; the true values were read off the rows of Schedule B for July 2015:
1021463.fec, BASF (Friends of Pat Toomey 1,000.00, Friends of Schumer 1,000.00, Simpson for Congress 2,000.00); 1021457.fec, BNSF's RAILPAC (Texans for Dan Patrick 10,000.00, Friends of Dave Reichert 2,500.00,
People for Derek Kilmer 1,500.00); 1021520.fec, New York Life (Tim Scott For Senate 1,000.00 and 4,000.00)."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "sixth" / "records" / "filings.zip"
BASF = "In July 2015 the BASF Corporation Employees Political Action Committee gave"
RAIL = "In July 2015 RAILPAC, the committee of BNSF Railway, gave"
LIFE = "In July 2015 the New York Life Insurance Company Political Action Committee gave"


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2015-09-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{LIFE} Tim Scott $5,000.", "borne out", "5000"),
    (f"{LIFE} Tim Scott $2,500.", "contradicted", "5000"),
    (f"{LIFE} nothing to Tim Scott.", "contradicted", "5000"),
    (f"{BASF} Pat Toomey $1,000.", "borne out", "1000"),
    (f"{BASF} the Toomey campaign $5,000.", "contradicted", "1000"),
    (f"{RAIL} Dan Patrick's campaign $10,000.", "borne out", "10000"),
    (f"{RAIL} Dave Reichert $5,000.", "contradicted", "2500"),
    # the last name alone: where the sum is the one said, and else for a person to say
    (f"{BASF} Chuck Schumer $1,000.", "borne out", "1000"),
    (f"{BASF} Chuck Schumer $2,500.", "not read", ""),
    (f"{BASF} nothing to Chuck Schumer.", "not read", ""),
    # somebody else of the name
    (f"{RAIL} Joe Kilmer $1,500.", "record shows none", ""),
    (f"{RAIL} nothing to Tim Scott.", "borne out", "0"),
])  # fmt: skip
def test_a_candidate_is_found_by_the_committee_that_is_called_so(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
