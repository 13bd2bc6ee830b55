"""What a form does not hold is sure only where every page of it can be read. Expected, from the forms: Conway, part 4: 75 rows, Cambridge Analytica among them; Flynn: RT TV on the second version alone, Inovo on both; Lufthansa on none."""

from __future__ import annotations

from typing import Any

import pytest

from klieg.case import Case
from klieg.claims.disclosures import form_rows
from klieg.store.engine import Engine
from tests.claims.pairs import checked

CONWAY = "Kellyanne Conway's form lists"
BOTH = "Both versions of Michael Flynn's disclosure"


@pytest.mark.parametrize(("text", "told", "verdict", "otherwise"), [
    (f"{CONWAY} Lufthansa.", "Kellyanne", "contradicted", "not loaded"),
    (f"{CONWAY} Cambridge Analytica and Lufthansa.", "Kellyanne", "partly", "not loaded"),
    (f"{CONWAY} 75 sources of compensation.", "Kellyanne", "borne out", "not loaded"),
    (f"{CONWAY} 85 sources of compensation.", "Kellyanne", "contradicted", "not loaded"),
    (f"{CONWAY} 75 sources of compensation, and nine of them are there only for a speaking engagement.", "nine", "borne out", "not loaded"),
    (f"{CONWAY} 75 sources of compensation, and twelve of them are there only for a speaking engagement.", "twelve", "contradicted", "not loaded"),
    ("Kellyanne Conway's form does not list Lufthansa.", "Kellyanne", "borne out", "not loaded"),
    (f"{BOTH} name RT TV.", "Both", "contradicted", "not loaded"),
    ("Michael Flynn's first disclosure was signed in February 2017. The two versions list different sources of pay.", "The two versions", "borne out", "not loaded"),
    # rows that stand on the other pages settle it
    (f"{CONWAY} Cambridge Analytica.", "Kellyanne", "borne out", "borne out"),
    (f"{CONWAY} 65 sources of compensation.", "Kellyanne", "contradicted", "contradicted"),
    (f"{CONWAY} more than 70 sources of compensation.", "Kellyanne", "borne out", "borne out"),
    ("Kellyanne Conway's form does not list Cambridge Analytica.", "Kellyanne", "contradicted", "contradicted"),
    (f"{BOTH} name Inovo.", "Both", "borne out", "borne out"),
])  # fmt: skip
def test_what_may_stand_on_a_page_that_cannot_be_read_is_not_decided(
    engine: Engine, digital_side: Case, monkeypatch: pytest.MonkeyPatch, text: str, told: str, verdict: str, otherwise: str
) -> None:
    def verdicts() -> dict[str, str]:
        return {claim.text[: len(told)]: claim.verdict.verdict for claim in checked(engine, digital_side, text)}

    assert verdicts()[told] == verdict
    filed = form_rows._filed

    def without_page_3(engine: Engine, name: str) -> list[dict[str, Any]]:
        return [{**version, "unread": "3"} for version in filed(engine, name)]

    monkeypatch.setattr(form_rows, "_filed", without_page_3)
    assert verdicts()[told] == otherwise
