"""Sums found by their figure on the cover of a report. The figures are those of the covers as filed: 1527862 (Biden for President, second quarter of 2021), line 22, total receipts, 2,158,612.93; 767339 (Djou for Hawaii), line 11(c), column A, 84,820.10."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims.check import Claim
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

BIDEN = "Biden for President had no election to fight in the spring of 2021, but"


@pytest.fixture(scope="module")
def told(engine: Engine, digital_side: Case):
    def asked(text: str) -> list[Claim]:
        return checked(engine, digital_side, text, "2021-11-01")

    return asked


def test_what_came_in_is_found_on_the_cover_of_whoever_was_named(told) -> None:
    found = [
        claim
        for claim in told(f"{BIDEN} $2.16 million came in during the second quarter.")
        if claim.reading.frame == "cover_fact"
    ]
    assert [claim.verdict.verdict for claim in found] == ["borne out"]
    assert same(found[0].verdict.figure, "2158612.93")
    assert found[0].verdict.rows[0]["record"] == "filing_line"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{BIDEN} $2.61 million came in during the second quarter.",  # another sum
        f"{BIDEN} $2.16 million went out during the second quarter.",  # the other way
        f"{BIDEN} $2.16 million came in during the first quarter.",  # another time
        f"{BIDEN} $2.16 million came in from Google during the second quarter.",  # from one alone
        "Biden for President filed its report. Its staff contributed $2.16 million to charities during the second quarter of 2021.",
        "Biden for President wanted to raise $2.16 million in the second quarter of 2021.",
        f"{BIDEN} no $2.16 million came in during the second quarter.",
        "Charles Djou had no election to fight in the spring of 2021, but $2.16 million came in during the second quarter.",  # another campaign's
    ],
)  # fmt: skip
def test_another_sum_way_time_or_campaign_is_not_found(told, sentence: str) -> None:
    found = [
        (claim.text, claim.verdict.why)
        for claim in told(sentence)
        if claim.verdict.verdict == "borne out" and "2.16" in claim.text
    ]
    assert not found, found
