"""'The campaign' of which a form is cited is the one that the form names, and the time of a post is no day of a form.

The values are of Epshteyn's form: page 3, part 1 line 2 (Donald J. Trump for America, Inc., Senior Advisor, 8/2016 to 11/2016), part 2 line 3 (TGP Securities, $1,000,001 - $5,000,000).
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
