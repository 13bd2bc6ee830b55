"""What a form that somebody is said to have signed is said to hold. Flynn's form signed on 2017-02-11 has no entry of RT, Kaspersky or Volga-Dnepr, and has Inovo (part 4, row 30); Bannon's has Cambridge Analytica
(klieg/sample/oge, read in the PDFs)."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked


@pytest.mark.parametrize(("text", "verdicts"), [
    ("On February 11, 2017, General Flynn signed a financial disclosure that omitted his payments from RT, Kaspersky and Volga-Dnepr.", ["borne out", "borne out"]),
    ("On February 11, 2017, General Flynn signed a financial disclosure that listed his payments from RT, Kaspersky and Volga-Dnepr.", ["borne out", "contradicted"]),
    ("Flynn, who left the White House after less than a month, submitted a financial disclosure form in February 2017 that made no mention of RT.", ["borne out", "borne out"]),
    ("Flynn submitted a financial disclosure form in February 2017 that made no mention of Inovo.", ["borne out", "contradicted"]),
    ("Stephen Bannon filed a disclosure that listed Cambridge Analytica.", ["not read", "borne out"]),
    ("Stephen Bannon filed a disclosure that made no mention of Cambridge Analytica.", ["not read", "contradicted"]),
])  # fmt: skip
def test_that_it_was_signed_and_what_it_holds_are_two_claims(
    engine: Engine, digital_side: Case, text: str, verdicts: list[str]
) -> None:
    claims = checked(engine, digital_side, text, "2018-06-25")
    assert [claim.verdict.verdict for claim in claims if "who left" not in claim.text or claim.reading.frame] == verdicts
