"""What is said of one version of a disclosure, in many words. Expected, from the two forms of Michael Flynn (February 11 and March 31, 2017), part 4 of each, every page of the first read: the Federal Bureau of Investigation in the first
alone; Kaspersky, RT, Levyx, Wells Fargo and Volga-Dnepr Airlines in the second alone; Adobe and Palo Alto Networks in both; 30 rows and 50."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked

TWO = "Michael Flynn signed his first form on February 11, 2017, and a second version is dated March 31. "
COUNTED = "Michael Flynn's first form lists 30 sources of pay. "


@pytest.mark.parametrize(("text", "told", "verdict"), [
    (f"{TWO}The Kaspersky company isn't in the first version at all.", "The Kaspersky company isn't in the first version at all", "borne out"),
    (f"{TWO}Wells Fargo is in the second only.", "Wells Fargo is in the second only", "borne out"),
    (f"{TWO}Adobe is in the second only.", "Adobe is in the second only", "contradicted"),
    (f"{TWO}Kaspersky turns up in the second version, and not in the first.", "not in the first", "borne out"),
    (f"{TWO}The FBI stands in the first form and is missing from the second.", "is missing from the second", "borne out"),
    (f"{TWO}Adobe stands in the first form and is missing from the second.", "is missing from the second", "contradicted"),
    (f"{TWO}Kaspersky was added in the March version, which also lists RT.", "which also lists RT", "borne out"),
    (f"{TWO}The version of March 31 lists Levyx, the earlier one does not.", "the earlier one does not", "borne out"),
    (f"{TWO}The version of March 31 lists Adobe, the earlier one does not.", "the earlier one does not", "contradicted"),
    (f"{TWO}His February form lists the Federal Bureau of Investigation, the March one leaves it out.", "the March one leaves it out", "borne out"),
    ("Michael Flynn left Volga-Dnepr Airlines off the form that he signed in February 2017.", "Michael Flynn left Volga-Dnepr Airlines off the form that he signed in February 2017", "borne out"),
    ("Michael Flynn left Adobe off the form that he signed in February 2017.", "Michael Flynn left Adobe off the form that he signed in February 2017", "contradicted"),
    (f"{TWO}A third version, filed in August 2017, listed ACU Strategic Partners.", "A third version, filed in August 2017, listed ACU Strategic Partners", "not loaded"),
    (f"{TWO}Both of his forms name Kaspersky.", "Both of his forms name Kaspersky", "contradicted"),
    (f"{COUNTED}In the second, 50.", "In the second, 50", "borne out"),
    (f"{COUNTED}The version of March 31 has 40 entries in the same part.", "The version of March 31 has 40 entries in the same part", "contradicted"),
    # 'it', where both were just spoken of, may be either
    (f"{TWO}The FBI stands in the first form and is missing from the second. Wells Fargo is not on it.", "Wells Fargo is not on it", "not read"),
    # whose forms are meant is not sure
    ("Goldman Sachs is on both Stephen Bannon's form and Gary Cohn's.", "Goldman Sachs is on both Stephen Bannon's form", "not read"),
])  # fmt: skip
def test_what_one_version_holds_is_read_in_many_words(
    engine: Engine, digital_side: Case, text: str, told: str, verdict: str
) -> None:
    claims = {claim.text: claim.verdict.verdict for claim in checked(engine, digital_side, text)}
    assert claims.get(told) == verdict, claims


def test_what_is_told_between_commas_of_another_version_is_a_claim(engine: Engine, digital_side: Case) -> None:
    text = f"{TWO}The Federal Bureau of Investigation, named as a client in February, does not appear in the later version."
    claims = checked(engine, digital_side, text)[-2:]
    assert [(c.reading.title.partition("|")[0], c.reading.negated, c.verdict.verdict) for c in claims] == [
        ("february", False, "borne out"),
        ("later", True, "borne out"),
    ]
