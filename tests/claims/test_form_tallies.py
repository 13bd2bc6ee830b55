"""How many of a form's entries are of a kind, and sums of a form in other words. Expected, from the forms: Bannon, part 1: 12 rows, 7 to 'Present', the other 5 to 8/2016, 4 in Tallahassee, Florida; Conway, part 4: 75 rows, 9 for a speaking
engagement alone and one for consulting besides, 4 in Austin, Texas, the Center for Medical Progress twice, part 2: business income of 2016 from the polling company 800,726; Flynn's second form: the largest speaker fee 22,500, from Randall-Reilly Publishing; 11 positions on the first."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked

BANNON = "Stephen Bannon's form lists 12 positions outside government"
CONWAY = "Kellyanne Conway's form lists 75 sources of compensation"
FLYNN = "Michael Flynn amended his form. "


@pytest.mark.parametrize(("text", "told", "verdict", "figure"), [
    (f"{BANNON}, and seven of them he still held.", "seven of them he still held", "borne out", "7"),
    (f"{BANNON}, five of which he still held when he filed.", "five of which he still held when he filed", "contradicted", "7"),
    (f"{BANNON}; five of them ended in August 2016.", "five of them ended in August 2016", "borne out", "5"),
    (f"{BANNON}. He had given up seven of them.", "He had given up seven of them", "contradicted", "5"),
    (f"{BANNON}. Four of the positions were in Tallahassee, Florida.", "Four of the positions were in Tallahassee, Florida", "borne out", "4"),
    (f"{CONWAY}, and nine of them are there only for a speaking engagement.", "nine of them are there only for a speaking engagement", "borne out", "9"),
    (f"{CONWAY}, and twelve of them are there only for a speaking engagement.", "twelve of them are there only for a speaking engagement", "contradicted", "9"),
    (f"{CONWAY}. Six of the sources are in Austin, Texas.", "Six of the sources are in Austin, Texas", "contradicted", "4"),
    (f"{CONWAY}, although one client, the Center for Medical Progress, is down twice.", "one client, the Center for Medical Progress, is down twice", "borne out", "2"),
    (f"{CONWAY}, although one client, Cambridge Analytica, is down twice.", "one client, Cambridge Analytica, is down twice", "contradicted", "1"),
    ("Of Stephen Bannon's 12 positions, seven were still held.", "seven were still held", "borne out", "7"),
    ("Of Stephen Bannon's roughly 13 positions, seven were still held.", "seven were still held", "borne out", "7"),
    ("Of Stephen Bannon's roughly 20 positions, seven were still held.", "seven were still held", "contradicted", "7"),
    ("Of Stephen Bannon's 14 positions, seven were still held.", "seven were still held", "contradicted", "7"),
    ("Michael Flynn signed his first disclosure on February 11. It listed 14 positions outside the government, among them a seat at OSY Technologies.", "It listed 14 positions outside the government", "contradicted", "11"),
    (f"{FLYNN}His largest speaking fee in the March version was $22,500, from Randall-Reilly Publishing.", "His largest speaking fee in the March version was $22,500, from Randall-Reilly Publishing", "borne out", "22500.00"),
    (f"{FLYNN}His largest speaking fee in the March version was $22,500, from CoBank.", "His largest speaking fee in the March version was $22,500, from CoBank", "contradicted", "22500.00"),
    ("Kellyanne Conway did well. Her polling company brought her $900,726 in 2016, her form shows.", "Her polling company brought her $900,726", "contradicted", "800726.00"),
    ("Kellyanne Conway reported $900,726 in income from her polling company for 2016.", "Kellyanne Conway reported $900,726 in income from her polling company for 2016", "contradicted", "800726.00"),
    ("Glittering Steel, a film company, paid $267,500 into Stephen Bannon's corporations.", "Glittering Steel, a film company, paid $267,500 into Stephen Bannon's corporations", "contradicted", "167500.00"),
])  # fmt: skip
def test_so_many_entries_of_a_kind_and_sums_in_other_words(
    engine: Engine, digital_side: Case, text: str, told: str, verdict: str, figure: str
) -> None:
    claims = {claim.text: (claim.verdict.verdict, claim.verdict.figure) for claim in checked(engine, digital_side, text)}
    assert next((found for words, found in claims.items() if words.startswith(told)), None) == (verdict, figure), claims


@pytest.mark.parametrize("text", [
    f"{BANNON}. Five of them were lucrative.",
    f"{BANNON}. Seven of them the White House withheld.",
    f"{BANNON}. Seven of them Breitbart still held.",
    f"{CONWAY}. Her firm had many clients. Two of them are in Austin.",
    "Gary Cohn filed a form. Goldman Sachs brought Trump $900,726 in 2016.",
])  # fmt: skip
def test_what_is_counted_in_other_words_or_of_others_is_not_decided(engine: Engine, digital_side: Case, text: str) -> None:
    first = text.partition(". ")[0]
    later = [claim.verdict.verdict for claim in checked(engine, digital_side, text) if claim.text not in first]
    assert not {"borne out", "contradicted"} & set(later), later


@pytest.mark.parametrize(("text", "verdict"), [
    ("Stephen Bannon stepped down as executive chairman of Breitbart in August 2016.", "borne out"),
    ("Stephen Bannon gave up his post at Breitbart in January 2017.", "contradicted"),
    ("Stephen Bannon had a stake in Glittering Steel, his form shows. He put the value of his units at between $100,001 and $250,000.", "borne out"),
    ("Stephen Bannon had a stake in Glittering Steel, his form shows. He put the value of his units at between $1 million and $5 million.", "contradicted"),
    # part 2: the polling company's share is put at 1,000,001 to 5,000,000, and its income of 2016 at 800,726
    ("Kellyanne Conway reported $3 million from the polling company.", "contradicted"),
    ("Kellyanne Conway's form shows that the polling company brought her $3 million.", "contradicted"),
    ("Kellyanne Conway's form shows that the polling company brought her $800,726.", "borne out"),
    ("Kellyanne Conway owned the polling company, her form shows. She put its worth at more than $5 million.", "contradicted"),
    ("Michael Flynn filed two forms. The first form put a rental house at between $500,001 and $1 million.", "borne out"),
    ("Michael Flynn filed two forms. A rental house worth between $1 million and $5 million is listed in the first form.", "contradicted"),
    ("Kellyanne Conway's form puts a yacht at between $500,001 and $1 million.", "not read"),
    ("Stephen Bannon's form lists a debt to Cambridge Analytica.", "borne out"),
    ("Stephen Bannon's form lists a debt to Breitbart.", "contradicted"),
    ("No debts are listed on Stephen Bannon's form.", "contradicted"),
])  # fmt: skip
def test_what_a_form_puts_at_a_value_and_when_a_post_was_given_up(
    engine: Engine, digital_side: Case, text: str, verdict: str
) -> None:
    assert checked(engine, digital_side, text)[-1].verdict.verdict == verdict
