"""What is said of state parties and funds called by part of their names, over filings of the ninth case of the bench, without a master. The true values were read off the filings (bench/stories/ninth/records/filings.zip):
1021502.fec, New York State Committee of the Working Families Party, May 2015 (line 8: 362,705.99; two H4 rows to Community Labor, 24,810.19 of 26,444.31); 1021456.fec, Mississippi Democratic Party PAC, August 2014 (line 6b:
447.12; SB30b Anzalone Liszt Grove Research 7,500.00); 1021451.fec, the same, June 2013 (line 10: 5,700.00); 1021513.fec, Texas Farm Bureau AGFUND, July 2015 (line 8: 1,323,137.64)."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "ninth" / "records" / "filings.zip"


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2015-09-20")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("The New York Working Families Party closed out May with $362,705.99 in the bank.", "borne out", "362705.99"),
    ("The New York Working Families Party closed out May with $462,705.99 in the bank.", "contradicted", "362705.99"),
    ("Mississippi Democrats started August 2014 with just $447.12.", "borne out", "447.12"), ("Mississippi Democrats started August 2014 with just $947.12.", "contradicted", "447.12"),
    ("Mississippi Democrats started August 2014 with just $447.12. That didn't keep them from paying Anzalone Liszt Grove Research $7,500 for a poll.", "borne out", "7500.00"),
    ("The Mississippi Democrats' June 2013 report is odd. It lists $5,700 in debts.", "borne out", "5700.00"),
    ("AGFUND had more than $1.3 million on hand at the end of July 2015.", "borne out", "1323137.64"),
    ("The Mississippi Republicans started August 2014 with $447.12.", "not read", ""),
])  # fmt: skip
def test_a_committee_is_found_by_part_of_its_name(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
