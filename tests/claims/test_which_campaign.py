"""'The campaign' of which a form is cited is the one that the form names, and the time of a post is no day of a form.

The values are of Epshteyn's form: page 3, part 1 line 2 (Donald J. Trump for America, Inc., Senior Advisor, 8/2016 to 11/2016), part 2 lines 2 and 3 (Donald J. Trump for America, Inc., salary,
$30,000; TGP Securities, $1,000,001 - $5,000,000); page 11, part 8 lines 1 and 2 (two student loans).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "records" / "epshteyn_boris.pdf"
CRUZ = "Ted Cruz's campaign hired a data firm."
POST = f"{CRUZ} According to his disclosure form Boris Epshteyn was a senior advisor to the campaign from August to November 2016"


@pytest.mark.parametrize(("text", "verdict"), [
    (f"{POST}.", "borne out"),
    (f"{CRUZ} According to his disclosure form Boris Epshteyn was treasurer of the campaign.", "partly"),
    (f"{CRUZ} Boris Epshteyn was a senior advisor to the campaign.", "not loaded"),
    (f"{POST}, for a salary of $30,000. He valued his holding in TGP Securities at between $1 million and $5 million.", "borne out"),
    (f"{POST}, for a salary of $30,000. He valued his holding in TGP Securities at between $5 million and $25 million.", "contradicted"),
])  # fmt: skip
def test_the_campaign_of_a_form_is_the_one_it_names(record: Engine, built: Case, text: str, verdict: str) -> None:
    assert checked(record, built, text, "2019-06-20")[-1].verdict.verdict == verdict


@pytest.mark.parametrize(("salary", "never"), [("$30,000", "contradicted"), ("$40,000", "borne out")])
def test_the_salary_of_a_post_is_never_held_against_the_campaign_spoken_of(
    record: Engine, built: Case, salary: str, never: str
) -> None:
    told = [
        one for one in checked(record, built, f"{POST}, for a salary of {salary}.", "2019-06-20") if salary in one.reading.text
    ]
    assert told
    assert all(one.verdict.verdict != never for one in told), [(one.reading, one.verdict.why) for one in told]


@pytest.mark.parametrize(("text", "verdict"), [
    ("Boris Epshteyn's form lists no mortgages.", "not read"),  # his debts are of another kind, by their words
    ("Boris Epshteyn's form lists no loans.", "contradicted"),
    ("Boris Epshteyn's form lists no gifts.", "borne out"),
    ("Boris Epshteyn's form lists no debts.", "contradicted"),
    ("Boris Epshteyn's form lists no liabilities.", "contradicted"),
])  # fmt: skip
def test_a_debt_of_another_kind_does_not_contradict_that_there_is_none_of_one(
    record: Engine, built: Case, text: str, verdict: str
) -> None:
    assert checked(record, built, text, "2019-06-20")[-1].verdict.verdict == verdict
