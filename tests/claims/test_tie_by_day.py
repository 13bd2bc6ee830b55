"""Ties found by the day on which they began or ended. The days are those of the published registers and forms: FARA 6406 (Inovo BV, registered 03/07/2017), 6440 (DMP International, 06/27/2017), 6473 (SCL Social Limited, 10/06/2017); Bannon's form, part 1, line 5 (6/2014 to 8/2016); Flynn's, part 1, line 8 (6/2015)."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims.check import Claim
from klieg.store.engine import Engine
from tests.claims.pairs import checked


@pytest.fixture(scope="module")
def told(engine: Engine, digital_side: Case):
    def asked(text: str) -> list[Claim]:
        return checked(engine, digital_side, text, "2018-06-01")

    return asked


FLYNN = "Michael T. Flynn, a retired general, had been a member of Flynn Intel Group LLC since October 2014, and in"


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        ("DMP International filed in June 2017 for the Ukrainian Party of Regions.", "2017-06-27"),  # a register states days
        ("Stephen Bannon's time as vice-president of Cambridge Analytica ended in August 2016.", "2016-08"),
        (f"{FLYNN} June 2015 he became chairman of a second company, Flynn Intel Group Inc.", "2015-06"),
    ],
)  # fmt: skip
def test_a_tie_is_found_by_the_month_it_began_or_ended(told, sentence: str, month: str) -> None:
    claim = told(sentence)[-1]
    assert (claim.reading.frame, claim.verdict.verdict) == ("tie_fact", "borne out"), (claim.text, claim.verdict.why)
    assert claim.verdict.figure == month
    assert claim.verdict.rows[0]["locator"]


@pytest.mark.parametrize(
    "sentence",
    [
        "DMP International filed in July 2017 for the Ukrainian Party of Regions.",  # another month
        "DMP International filed in June 2017 for the Georgian Dream Party.",  # another client
        "DMP International did not file in June 2017 for the Ukrainian Party of Regions.",
        "SCL Social Limited, of London, whose name is heard in the same breath, dropped out in October 2017.",  # it began then
        "Stephen Bannon stepped down as chairman of Cambridge Analytica in August 2016.",  # another title
        f"{FLYNN} July 2015 he became chairman of a second company, Flynn Intel Group Inc.",
        "Kellyanne Conway stepped down as vice-president of Cambridge Analytica in August 2016.",  # another person
    ],
)  # fmt: skip
def test_another_month_party_title_or_end_is_not_borne_out(told, sentence: str) -> None:
    found = [
        (claim.text, claim.verdict.why)
        for claim in told(sentence)
        if claim.verdict.verdict == "borne out" and "October 2014" not in claim.text
    ]
    assert not found, found
