"""What is said of one version of a committee's report. By queries over 467627.fec (as first filed) and 767339.fec (amendment 4): line 16 525,150.48 and 543,394.49, line 17 653,309.79 and 686,064.75, line 11(c) 84,820.10 in
both, line 10 nought in the first; Edward Enterprises 38,322.95 in 3 rows and 51,178.82 in 8, a debt of 4,109.95 in the second alone; iContribute 9,014.40 on 2010-05-02 in the second alone; SRCP Media 563,684.48 in both;
Nonaka Communications 6,000.00 on 2010-05-02 in the second alone."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import NO, Asker, asker, says

DJOU = "Djou for Hawaii, the committee of Charles Djou, amended its report to the Federal Election Commission in February 2012."
SPENT = f"{DJOU} Operating expenditures rose to $686,064.75 in the amended report."


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2019-04-22")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (SPENT, "borne out", "686064.75"),
    (f"{DJOU} Receipts fell to $543,394.49 in the amended report.", NO, "543394.49"),
    (f"{SPENT} The first version had given them as $653,309.79.", "borne out", "653309.79"),
    (f"{SPENT} The original had shown $635,309.79.", NO, "653309.79"),
    (f"{DJOU} Both versions state the same operating expenditures.", NO, "686064.75"),
    (f"{DJOU} Contributions from political committees came to $84,820.10 in both versions.", "borne out", "84820.10"),
    (f"{DJOU} The original report showed $38,322.95 for Edward Enterprises.", "borne out", "38322.95"),
    (f"{DJOU} In the original report, Edward Enterprises got $51,178.82.", NO, "38322.95"),
    (f"{DJOU} The original showed only three payments to Edward Enterprises.", "borne out", "3"),
    (f"{DJOU} SRCP Media received about $564,000 in both versions.", "borne out", "563684.48"),
    (f"{DJOU} The original report listed no debts. The amended one shows $4,109.95 owed to Edward Enterprises, a Honolulu printer.", "borne out", "4109.95"),
    (f"{DJOU} The amended report lists no debts.", NO, "-4203.05"),
    (f"{DJOU} Nonaka Communications received $6,000 on May 2, 2010. That payment does not appear in the original report.", "borne out", "0"),
    (f"{DJOU} A payment of $9,014.40 to iContribute appears in the amendment but not in the original report.", "borne out", "9014.40"),
    (f"{DJOU} The original report does not list iContribute.", "borne out", "0"),
    (f"{DJOU} The original report does not list SRCP Media.", NO, "563684.48"),
    (f"{DJOU} The Tarrance Group appears only in the amended report.", NO, "13167.50"),
])  # fmt: skip
def test_what_a_version_of_a_report_holds(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize("text", [
    f"{DJOU} The original report does not list Spotify.",  # it stands in neither: perhaps by another name
    "Biden for President filed a report with the Federal Election Commission for the second quarter of 2021. The original report does not list Perkins Coie.",
    f"{DJOU} Michael Flynn filed his disclosure on Feb. 11, 2017, and again that March. The first version shows $38,322.95 for Edward Enterprises.",
])  # fmt: skip
def test_a_version_that_is_not_loaded_or_is_of_another_paper_settles_nothing(last: Asker, text: str) -> None:
    claim = last(text)
    assert not claim.reading.frame.startswith("version_") or claim.verdict.verdict not in ("borne out", NO)
