"""Plain sentences about people's forms, the registers, advertisements, posts and a report. Expected, from the raw files: Conway, part 1: one post; part 4: Citizens United and the National Rifle Association, consulting services, Laffer Associates, a
speaking engagement, no Exxon Mobil; part 6: Pfizer; Flynn, part 4: Novetta, consultant; no form has Lockheed Martin or Goldman Sachs."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2019-06-01")


@pytest.mark.parametrize(("text", "verdict"), [
    # a form that is cited and does not name it; without it, no record of such ties is whole
    ("Kellyanne Conway owned shares in Exxon Mobil, according to her disclosure.", "contradicted"),
    ("Kellyanne Conway owned shares in Exxon Mobil.", "not loaded"),
    ("Kellyanne Conway owned shares in Pfizer, her disclosure shows.", "borne out"),
    ("Michael Flynn was a director of Lockheed Martin, his form says.", "contradicted"),
    ("Michael Flynn was a director of Lockheed Martin, Steve Bannon's form says.", "not loaded"),
    ("Stephen Bannon's disclosure shows that he owed Goldman Sachs money.", "contradicted"),
    # whoever hired a filer
    ("Citizens United hired Kellyanne Conway as a consultant.", "borne out"),
    ("Kellyanne Conway was hired by the National Rifle Association as a consultant.", "borne out"),
    ("Michael Flynn was hired as a consultant by Novetta.", "borne out"),
    ("Laffer Associates hired Kellyanne Conway as a consultant.", "partly"),
    ("Exxon Mobil hired Kellyanne Conway as a consultant, her disclosure shows.", "contradicted"),
    ("Exxon Mobil hired Kellyanne Conway as a consultant.", "not loaded"),
])  # fmt: skip
def test_what_a_form_is_cited_for(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)
