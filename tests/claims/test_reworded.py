"""One claim in other words of the same meaning has the same verdict: what has happened already, adverbs that turn nothing, where it stands, months written short.

True values: Jones Day 833,853.58 and Tag Air nine payments through March 2016 (fec/P80001571D_trump_2016-05.csv, memo items left out); Old Towne Media 3,389,213.20 in November 2015, first on October 30 (the Sanders file);
Stephen Bannon's and Kellyanne Conway's forms; Michael Flynn's second form.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked

JONES = "the Trump campaign paid Jones Day $833,853.58 through March 2016"
OLD = "The Sanders campaign paid Old Towne Media"
FORM = "Michael Flynn's second form"


@pytest.mark.parametrize(("text", "verdict"), [
    # where it stands
    (f"The records show that {JONES}.", "borne out"),
    (f"It is a matter of record that {JONES}.", "borne out"),
    (f"As the filings show, {JONES}.", "borne out"),
    (f"{JONES[0].upper()}{JONES[1:]}, on the record.", "borne out"),
    (f"{JONES[0].upper()}{JONES[1:]}, according to public filings.".replace("833,853.58", "433,853.58"), "contradicted"),
    (f"The records show that {FORM} leaves the Federal Bureau of Investigation out.", "borne out"),
    # what turns nothing
    ("The Trump campaign in fact paid Jones Day $833,853.58 through March 2016.", "borne out"),
    ("Kellyanne Conway had reported no debts on her form.", "borne out"),
    ("Stephen Bannon had listed Facebook among his sources of pay.", "contradicted"),
    ("In July 2017 the Podesta Group had listed the European Centre for a Modern Ukraine as a client.", "contradicted"),
    # a month written short is no name, and may end a sentence
    (f"{OLD} $3,389,213.20 in Nov. 2015.", "borne out"),
    ("It hired few firms in Nov. The Sanders campaign paid Old Towne Media $3,389,213.20 in Nov. 2015.", "borne out"),
    (f"{OLD} nothing in Oct., the reports show.", "contradicted"),
    ("Old Towne was first paid by the Sanders campaign in late Nov., the reports show.", "contradicted"),
    # the end of a time
    ("The Trump campaign made nine payments to Tag Air up to and including March 2016.", "borne out"),
    ("The Trump campaign made ten payments to Tag Air up through March 2016.", "contradicted"),
])  # fmt: skip
def test_a_claim_in_other_words_has_the_same_verdict(digital_side: Case, engine: Engine, text: str, verdict: str) -> None:
    day = "2016-06-16" if "Old Towne" in text else "2019-06-16"  # 'in Oct.' is of the year before
    found = checked(engine, digital_side, text, day)[-1]
    assert found.verdict.verdict == verdict, (found.reading, found.verdict.why)
