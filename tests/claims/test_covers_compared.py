"""One committee's cover against another's, and against its own of the beginning. Over filings of the sixth case of the bench; the true values were read off the covers for July 2015 (lines 6(b), 8, 19, 23, 31):
1021457.fec, BNSF's RAILPAC: 330,004.79, 302,830.23, 137,575.44, 128,500, 164,750; 1021463.fec, BASF: 1,106,648.42, 1,139,073.89, 54,951.81, 22,000, 22,526.34; 1021500.fec, United Technologies: 174,945.98,
178,353.71, 76,907.73, 73,500, 73,500; 1021520.fec, New York Life: 666,300.22, 689,176.74, 109,876.52, 87,000, 87,000."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "sixth" / "records" / "filings.zip"
RAIL, BASF = "BNSF Railway Company RAILPAC", "BASF Corporation Employees Political Action Committee"
UTC = "United Technologies Corporation Political Action Committee"
LIFE = "New York Life Insurance Company Political Action Committee"
ALL = f"Four committees filed: {RAIL}, {UTC}, {LIFE} and {BASF}. "


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2015-09-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{BASF} had more money in the bank at the end of July 2015 than {LIFE} did.", "borne out", "1139073.89"),
    (f"{UTC} had more cash at the end of July 2015 than {LIFE} did.", "contradicted", "178353.71"),
    (f"In July 2015, {RAIL} raised more than twice as much as {BASF} did.", "borne out", "2.5036"),
    (f"In July 2015, {RAIL} raised more than three times as much as {BASF} did.", "contradicted", "2.5036"),
    (f"{RAIL} spent more than {LIFE} did in July 2015.", "borne out", "164750"),
    (f"{UTC} gave more to candidates in July 2015 than {LIFE} did.", "contradicted", "73500"),
    (f"{LIFE} closed July 2015 with $689,177 on hand, more than it had when the month began.", "borne out", "689176.74"),
    (f"{RAIL} closed July 2015 with $302,830 on hand, more than it had at the beginning of the month.", "contradicted", "302830.23"),
    (f"{ALL}{BASF} ended July 2015 with $1.14 million in the bank, more than the other three committees combined.", "contradicted", "1170360.68"),
    (f"{ALL}{BASF} ended July 2015 with more cash than any of the other three.", "borne out", "1139073.89"),
    # who 'the other two' are nobody can say; and words that narrow what is compared
    (f"{ALL}{BASF} ended July 2015 with $1.14 million in the bank, more than the other two committees combined.", "not read", ""),
    (f"{BASF} spent more on travel in July 2015 than {RAIL} did.", "not read", ""),
    (f"{BASF} ended July 2015 with more cash than {RAIL} did.", "borne out", "1139073.89"),
])  # fmt: skip
def test_one_cover_against_another(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
