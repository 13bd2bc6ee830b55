"""Lists of debts, and of whom a count or a first payment is where somebody else was named before. Over filings of the earlier case of the bench, without a master; true values from the raw rows:

F3P-newt-2012.fec (March 2012): 211 rows SD12; Moby Dick Airways 1,058,103.00 (Travel), Patriot Group 449,502.01, Crimson Hexagon 100,000, Newt Gingrich 271,775.58; 31,500.00 paid to Patriot Group. F3-van-hollen.fec: SC/10 of 25,000 lent in October 2002,
2,209.56 open on 2012-03-31. 748730.fec (Santorum, third quarter of 2011): SD12 Brabender Cox 39,528.55 and Emotive 18,304.84; Republican Party of Iowa 15,000.00 on 2011-07-01 first, 81,000.00 in 8 payments. 1527862.fec: from the United States Secret Service (USSS) 579,634.88 and 692,087.52
on 2021-04-07. 467627.fec: Form 3, 12S, signed 2010-05-10.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "earlier" / "records" / "fec.zip"
NEWT = "Newt 2012 closed March 2012 with debts of $4.3 million."
RICK = "Rick Santorum's committee ended the third quarter of 2011 with debts of $71,866.19, the biggest of them to Brabender Cox."
IOWA = "for the Republican Party of Iowa that summer"


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2021-09-14")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{NEWT} Its schedule of debts has 211 entries.", "borne out", "211"),
    (f"{NEWT} Its list of debts runs to 200 entries.", "contradicted", "211"),
    (f"{NEWT} The largest creditor by far is Moby Dick Airways, which was owed $1,058,103 for travel.", "borne out", "1058103"),
    (f"{NEWT} The largest creditor by far is Moby Dick Airways, which was owed $1,058,103 for polling.", "not read", ""),
    (f"{NEWT} The largest of its creditors was Patriot Group.", "contradicted", ""),
    (f"{NEWT} Crimson Hexagon is on the list too, with $100,000.", "borne out", "100000"),
    (f"{NEWT} Crimson Hexagon is on the list too, with $300,000.", "contradicted", "100000"),
    (RICK, "borne out", "39528.55"),
    (RICK.replace("Brabender Cox", "Emotive"), "contradicted", "18304.84"),
    ("Newt 2012 paid Moby Dick Airways $29,348 in March 2012. Moby Dick Airways had still not been paid in full by the end of 2013.", "not read", ""),
    # who was owed it is the subject of the sentence, and not the committee
    (f"{NEWT} Patriot Group received $31,500 in March and was still owed $449,502.01 at the end of it.", "borne out", "449502.01"),
    (f"{NEWT} Patriot Group received $31,500 in March and was still owed $149,502.01 at the end of it.", "contradicted", "449502.01"),
    ("Chris Van Hollen lent his campaign $25,000 in October 2002, and $2,209.56 of it was still open in March 2012.", "borne out", "2209.56"),
    # a payee that was named before is none of what follows in another's sentence
    (f"{RICK} It found $81,000 {IOWA}, in eight payments.", "borne out", "8"),
    (f"{RICK} It gave $81,000 to the Republican Party of Iowa that summer, in seven payments.", "contradicted", "8"),
    (f"{RICK} It found $81,000 {IOWA}. The first, of $15,000, was for a lot at the straw poll.", "borne out", "15000"),
    (f"{RICK} It even squeezed out $81,000 {IOWA}, in eight payments.", "not read", ""),
    (f"{RICK} It even squeezed out $81,000 {IOWA}, in eight payments. The first, of $15,000, was for a lot at the straw poll.", "not read", ""),
    # what came back, and in how many payments
    ("Biden for President recovered almost $1.3 million from the Secret Service on April 7, 2021.", "borne out", "1271722.40"),
    ("Biden for President recouped $2 million from the Secret Service on April 7, 2021.", "contradicted", "1271722.40"),
    ("Biden for President recovered almost $1.3 million from the Secret Service on April 7, 2021, in two payments.", "borne out", "2"),
    ("Biden for President got $1,271,722.40 from the Secret Service in April 2021, in three payments.", "contradicted", "2"),
    ("Djou for Hawaii filed its pre-election report on May 10, 2010.", "borne out", "2010-05-10"),
])  # fmt: skip
def test_debts_and_whose_they_are(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
