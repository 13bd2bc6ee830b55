"""What several lobbying reports come to, and who alone stands on a registration. Expected, from the filings: Capitol Legislative Strategies for Renaissance Technologies, four reports of $40,000 (2016 Q2 to 2017 Q1); Tax Legislative
Solutions $75,000 for the first quarter of 2017; the registration of the Flynn Intel Group for Inovo BV names KELLEY, ROBERT and nobody else."""

from __future__ import annotations

from typing import Any

import pytest

from klieg.case import Case
from klieg.claims.registers import lobbying_sums
from klieg.store.engine import Engine
from tests.claims.pairs import checked, tells

FOUR = "Renaissance Technologies is a fund. Capitol Legislative Strategies reported $40,000 from Renaissance Technologies for the second quarter of 2016. "
TAX = "Tax Legislative Solutions reported $75,000 from Renaissance Technologies for the first quarter of 2017"
PAID = "Renaissance Technologies paid Capitol Legislative Strategies"
BY_QUARTERS = f"From April 2016 through March 2017 {PAID}"
FLYNN = "The Flynn Intel Group registered to lobby for Inovo BV in September 2016. "


@pytest.mark.parametrize(("text", "told", "verdict", "figure"), [
    (f"{FOUR}Those four reports add up to $160,000.", "Those four reports add up to $160,000", "borne out", "160000.00"),
    (f"{FOUR}Those four reports add up to $140,000.", "Those four reports add up to $140,000", "contradicted", "160000.00"),
    (f"{FOUR}Those three reports add up to $120,000.", "Those three reports add up to $120,000", "not read", ""),
    ("In a lobbying report, Tax Legislative Solutions stated $75,000 in income from Renaissance Technologies for the first three months of 2017.",
     "Tax Legislative Solutions stated $75,000 in income from Renaissance Technologies for the first three months of 2017", "borne out", "75000.00"),
    ("In a lobbying report, Tax Legislative Solutions stated $57,000 in income from Renaissance Technologies for the first three months of 2017.",
     "Tax Legislative Solutions stated $57,000 in income from Renaissance Technologies for the first three months of 2017", "contradicted", "75000.00"),
    # a client that a pronoun stands for, one that is none of theirs, and one that is not told
    (f"{FOUR}Tax Legislative Solutions reported $75,000 from it for the first quarter of 2017.",
     "Tax Legislative Solutions reported $75,000 from it for the first quarter of 2017", "borne out", "75000.00"),
    (f"{FOUR}Tax Legislative Solutions reported $95,000 from it for the first quarter of 2017.",
     "Tax Legislative Solutions reported $95,000 from it for the first quarter of 2017", "contradicted", "75000.00"),
    ("Tax Legislative Solutions reported $75,000 in lobbying income from it for the first quarter of 2017.",
     "Tax Legislative Solutions reported $75,000 in lobbying income from it for the first quarter of 2017", "not read", ""),
    ("Cambridge Analytica worked abroad. Tax Legislative Solutions reported $75,000 in lobbying income from it for the first quarter of 2017.",
     "Tax Legislative Solutions reported $75,000 in lobbying income from it for the first quarter of 2017", "not read", ""),
    ("Tax Legislative Solutions reported $75,000 in lobbying income from Cambridge Analytica for the first quarter of 2017.",
     "Tax Legislative Solutions reported $75,000 in lobbying income from Cambridge Analytica for the first quarter of 2017", "not read", ""),
    # what another had of the same client: $75,000 against $40,000
    (f"{TAX}, nearly twice what Capitol Legislative Strategies did.", "nearly twice what Capitol Legislative Strategies did", "borne out", "1.88"),
    # what stands before it may turn it
    (f"{TAX}, more than twice what Capitol Legislative Strategies did.", "twice what Capitol Legislative Strategies did", "not read", ""),
    (f"{TAX}, not twice what Capitol Legislative Strategies did.", "twice what Capitol Legislative Strategies did", "not read", ""),
    (f"{TAX}, nearly three times what Capitol Legislative Strategies did.", "nearly three times what Capitol Legislative Strategies did", "contradicted", "1.88"),
    (f"{TAX}, less than Capitol Legislative Strategies did.", "less than Capitol Legislative Strategies did", "contradicted", "75000.00"),
    (f"{TAX}, twice what Cambridge Analytica did.", "twice what Cambridge Analytica did", "not loaded", ""),
    # what a client paid, of a time that the reports fill, and of one of which a quarter is not loaded
    (f"{BY_QUARTERS} $160,000.", f"{BY_QUARTERS} $160,000", "borne out", "160000.00"),
    (f"{BY_QUARTERS} $200,000.", f"{BY_QUARTERS} $200,000", "contradicted", "160000.00"),
    (f"In 2016 {PAID} $160,000.", f"In 2016 {PAID} $160,000", "not loaded", "120000.00"),
    (f"In 2016 {PAID} $90,000.", f"In 2016 {PAID} $90,000", "contradicted", "120000.00"),
    (f"{PAID} $400,000.", f"{PAID} $400,000", "not loaded", "160000.00"),
    (f"{FLYNN}Robert Kelley was the only lobbyist named in the registration.", "Robert Kelley was the only lobbyist named in the registration", "borne out", "1"),
    (f"{FLYNN}Michael Flynn was the only lobbyist on that registration.", "Michael Flynn was the only lobbyist on that registration", "contradicted", ""),
    (f"{FLYNN}The registration named one lobbyist, Robert Kelley.", "The registration named one lobbyist, Robert Kelley", "borne out", "1"),
])  # fmt: skip
def test_sums_of_reports_and_the_one_lobbyist(
    engine: Engine, digital_side: Case, text: str, told: str, verdict: str, figure: str
) -> None:
    tells(checked(engine, digital_side, text), told, verdict, figure)


@pytest.mark.parametrize(("text", "verdict"), [
    # one report of each quarter; the second of 2016 given once more with 50,000, as an amended report would be
    (f"{BY_QUARTERS} $160,000.", "borne out"),
    (f"{BY_QUARTERS} $210,000.", "contradicted"),
    (f"{BY_QUARTERS} $20,000.", "contradicted"),
    ("In the second quarter of 2016 Renaissance Technologies paid Capitol Legislative Strategies $40,000.", "borne out"),
    ("In the second quarter of 2016 Renaissance Technologies paid Capitol Legislative Strategies $90,000.", "contradicted"),
])  # fmt: skip
def test_an_amended_report_is_not_added_to_the_one_that_it_amends(
    engine: Engine, digital_side: Case, monkeypatch: pytest.MonkeyPatch, text: str, verdict: str
) -> None:
    assert [claim.verdict.verdict for claim in checked(engine, digital_side, text)] == [verdict]
    once = lobbying_sums._once

    def and_amended(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [*once(rows), *({**row, "amount": row["amount"] + 10_000} for row in once(rows)[:1])]

    monkeypatch.setattr(lobbying_sums, "_once", and_amended)
    assert [claim.verdict.verdict for claim in checked(engine, digital_side, text)] == ["not read"]


@pytest.mark.parametrize(("text", "verdict"), [
    # Renaissance Technologies: 40,000 four times of Capitol Legislative Strategies, 75,000 twice of Tax Legislative Solutions
    ("Renaissance Technologies hired two firms; the six quarterly reports we hold show $310,000 in fees from it.", "borne out"),
    ("Renaissance Technologies hired lobbyists. The six lobbying reports that are loaded show $410,000 in fees from Renaissance Technologies.", "contradicted"),
    ("Renaissance Technologies hired lobbyists. The five quarterly reports show $310,000 in fees from it.", "not read"),
])  # fmt: skip
def test_what_so_many_reports_show_in_fees(engine: Engine, digital_side: Case, text: str, verdict: str) -> None:
    claim = checked(engine, digital_side, text)[-1]
    assert claim.verdict.verdict == verdict, claim.verdict.why
