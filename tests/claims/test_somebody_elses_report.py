"""What is told of somebody else, of another time or for another purpose than the report that was spoken of: over filings of the fourth case of the bench. The true values were read off the filings
(bench/stories/fourth/records/filings.zip): 1238399.fec, Blum for Congress, April 1 to May 16, 2018 (receipts 127,193.69; Rod Blum's loans of 100,000.00, 2014-09-16, and 500,000.00, 2017-03-31); 1021515.fec, Zinke for Congress,
the amended second quarter of 2015, signed on 2015-08-13 (line 16: 714,747.43); 1021501.fec, Kentucky State Democratic Central Executive Committee, May 2015 (disbursements 213,625.88); 1021477.fec, Missouri Democratic State Committee, July 2015 (line 10: 80,730.80);
34411.fec, VanDeWeghe for U.S. Congress (the candidate's loan 52,000.00 of 2001-12-31).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "fourth" / "records" / "filings.zip"
BLUM = "Rep. Rod Blum is a Republican. Blum for Congress had $1,382,697 in the bank on May 16."
KENTUCKY = "In Kentucky, the state Democratic Party raised $203,623 in May 2015."
MISSOURI = "In Missouri, the Democratic state committee owed $80,731 at the end of July 2015."
ZINKE = "Zinke for Congress ended June 2015 with debts of $231,644."


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2018-06-25")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{BLUM} His campaign raised $127,194 since the start of April.", "borne out", "127193.69"),
    (f"{BLUM} His predecessor's campaign raised $127,194 since the start of April.", "not read", ""),
    (f"{BLUM} The other committee raised $127,194.", "not read", ""),
    # one who runs, of whom nothing is loaded
    (f"{BLUM} Steve King represents another district. His campaign had raised $127,194 since the start of April.", "not loaded", ""),
    (f"{BLUM} Abby Finkenauer is a Democrat. Her campaign raised $127,194.", "not loaded", ""),
])  # fmt: skip
def test_somebody_elses_campaign_is_not_the_one_told_of_before(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{ZINKE} It raised $714,747 that quarter.", "borne out", "714747.43"), (f"{ZINKE} It raised $714,747 that month.", "not loaded", ""),
    (f"{ZINKE} In the first half of the year it raised $714,747.", "not loaded", ""),
    (f"{BLUM} Over the past four years it raised $127,194.", "not read", ""), (f"{BLUM} Every month it raised $127,194.", "not read", ""),
    (f"{BLUM} Hammond & Associates was paid $6,000 in one week.", "not read", ""),
    # by the loan's own day
    (f"{BLUM} It owed Blum $500,000 for a loan made in 2017.", "borne out", "500000.00"), (f"{BLUM} It owed Blum $500,000 for a loan made in 2014.", "contradicted", "100000.00"),
    (f"{BLUM} It owed Blum $500,000 for a loan made in 2016.", "not read", ""),
    # the original's day is not known
    ("Zinke for Congress filed its second-quarter report on July 15, 2015.", "not read", ""),
    ("Zinke for Congress filed its amended second-quarter report on July 15, 2015.", "contradicted", "2015-08-13"),
])  # fmt: skip
def test_another_time_is_not_that_of_the_report(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{KENTUCKY} The state party spent $213,626 in May 2015.", "borne out", "213625.88"), (f"{KENTUCKY} The Kentucky party spent $213,626 in May 2015.", "borne out", "213625.88"),
    (f"{KENTUCKY} In Kentucky, the party spent $313,626 in May 2015.", "contradicted", "213625.88"),
    (f"{KENTUCKY} The Ohio party spent $213,626 in May 2015.", "not read", ""), (f"{KENTUCKY} In Ohio, the state party spent $213,626 in May 2015.", "not read", ""),
    (f"{KENTUCKY} The national party spent $213,626 in May 2015.", "not read", ""),
    (f"{MISSOURI} In Kansas, the party owed $80,731.", "not read", ""), (f"{MISSOURI} The party owed $80,731.", "borne out", "80730.80"),
])  # fmt: skip
def test_another_states_party_is_not_the_one_told_of_before(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("Zinke for Congress ended June 2015 with debts of $231,644, of which $192,520 was owed for win bonuses.", "borne out", "192520"),
    (f"{ZINKE} Of that, $192,520 was for win bonuses.", "borne out", "192520"), (f"{ZINKE} Of that, $92,520 was for win bonuses.", "contradicted", "192520"),
    (f"{ZINKE} Of that, $4,738 was for legal fees.", "record shows none", ""),  # spent, and not owed
    (f"{ZINKE} Robert Kearley was owed $70,000 for a win bonus.", "borne out", "70000"), (f"{ZINKE} Robert Kearley was owed $70,000 for legal work.", "not read", ""),
])  # fmt: skip
def test_a_debt_is_owed_for_what_its_row_says(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


IN_2001 = "In San Diego in 2001, Bill VanDeWeghe"


@pytest.mark.parametrize(("text", "verdict"), [
    (f"{IN_2001} lent his House campaign $52,000 on the last day of the year.", "borne out"), (f"{IN_2001} lent his House campaign $52,000 on the first day of the year.", "not read"),
    (f"{IN_2001} lent his House campaign $52,000 in eight loans.", "not read"),
    ("Rep. Ryan Zinke is back. His campaign repaid him $42,000 on June 2, 2015.", "borne out"),
    (f"{BLUM} Blum lent it $500,000 in 2017.", "borne out"),
])  # fmt: skip
def test_loans_are_of_the_day_and_number_said(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize("text", [
    f"{IN_2001}'s House campaign lent him $52,000 on the last day of the year.", "Rep. Ryan Zinke is back. He repaid his campaign $42,000 on June 2, 2015.",
    f"{BLUM} His wife lent it $500,000 in 2017.", f"{BLUM} It lent Blum $500,000.",
])  # fmt: skip
def test_a_loan_told_the_other_way_or_of_somebody_else_is_not_borne_out(last: Asker, text: str) -> None:
    assert last(text).verdict.verdict != "borne out"
