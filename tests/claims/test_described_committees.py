"""Committees that a story speaks of by whose they are. Over filings of the sixth case of the bench, without a master; the true values were read off the covers for July 2015: 1021457.fec, BNSF's RAILPAC
(line 19: 137,575.44), 1021520.fec, New York Life (line 19: 109,876.52; Tom Reed 5,000.00), 1021463.fec, BASF (line 8: 1,139,073.89; line 31: 22,526.34)."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "sixth" / "records" / "filings.zip"
LIFE = "The New York Life Insurance Company Political Action Committee gave $87,000 to candidates in July 2015."
RAIL = "The BNSF Railway Company RAILPAC gave $128,500 to candidates in July 2015."
BASF = "In July 2015 the PAC of the BASF Corporation, the chemical maker, raised $54,952."


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2015-09-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{LIFE} {RAIL} The insurer's PAC took in $109,877 in July 2015.", "borne out", "109876.52"),
    (f"{LIFE} {RAIL} The insurer's PAC took in $150,000 in July 2015.", "contradicted", "109876.52"),
    (f"{RAIL} {LIFE} The railroad's fund raised $137,575 in July 2015.", "borne out", "137575.44"),
    (f"{RAIL} {LIFE} The railroad's fund raised $109,877 in July 2015.", "contradicted", "137575.44"),
    (f"{LIFE} {RAIL} Tom Reed got $5,000 from the insurer in July 2015.", "borne out", "5000"),
    (f"{LIFE} {RAIL} Tom Reed got $2,500 from the insurer's PAC in July 2015.", "contradicted", "5000"),
    (f"{BASF} {RAIL} The chemical maker's committee ended the month with $1,139,074.", "borne out", "1139073.89"),
    # whose it is nobody said
    (f"{LIFE} {RAIL} The drug maker's PAC gave Tom Reed $1,000 in July 2015.", "not read", ""),
    (f"{LIFE} {RAIL} The brewers' PAC took in $137,575 in July 2015.", "not read", ""),
    # one that gave and files nothing here is not whose cover is spoken of
    (f"{BASF} Garney Holding Company's PAC gave Portman $5,000. The committee spent $22,526 over the month.", "borne out", "22526.34"),
])  # fmt: skip
def test_whose_committee_is_meant(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
