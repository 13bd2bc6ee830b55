"""What a clause says of a form that was spoken of before it, and of the forms of several at once. Expected, from the forms (each page read):
Conway lists Cambridge Analytica and the National Rifle Association, no Heritage Foundation and no Targeted Victory; Bannon owes Cambridge Analytica; Flynn's first form has Inovo and the FBI, no RT TV, Levyx, SCL Group or Wells Fargo, his second RT TV, Levyx and Wells Fargo."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked

CONWAY = "Kellyanne Conway's form numbers 75 sources of pay. "
FLYNN = "Michael Flynn filed two versions of his form. "
THREE = "Kellyanne Conway, Steve Bannon and Michael Flynn all filed forms. "


@pytest.mark.parametrize(("text", "told", "verdict"), [
    (f"{CONWAY}Cambridge Analytica isn't on there.", "Cambridge Analytica isn't on there", "contradicted"),
    (f"{CONWAY}The Heritage Foundation isn't on there.", "The Heritage Foundation isn't on there", "borne out"),
    (f"{CONWAY}You will not find the Heritage Foundation in there.", "You will not find the Heritage Foundation in there", "borne out"),
    (f"{CONWAY}From the Heritage Foundation it lists nothing.", "From the Heritage Foundation it lists nothing", "borne out"),
    (f"{CONWAY}From Cambridge Analytica it lists nothing.", "From Cambridge Analytica it lists nothing", "contradicted"),
    (f"{CONWAY}The National Rifle Association is on it, but the Heritage Foundation isn't.", "the Heritage Foundation isn't", "borne out"),
    (f"{CONWAY}The National Rifle Association is on it, but Cambridge Analytica isn't.", "Cambridge Analytica isn't", "contradicted"),
    (f"{CONWAY}Cambridge Analytica, the data firm, is down for consulting services.", "Cambridge Analytica, the data firm, is down for consulting services", "borne out"),
    (f"{CONWAY}She also listed Targeted Victory as a client.", "She also listed Targeted Victory as a client", "contradicted"),
    ("Stephen Bannon's form lists 12 positions. What he doesn't report is any debt to Cambridge Analytica.", "What he doesn't report is any debt to Cambridge Analytica", "contradicted"),
    (f"{THREE}None of the three named Rick Reed Media in their forms.", "None of the three named Rick Reed Media in their forms", "borne out"),
    (f"{THREE}None of the three named Cambridge Analytica in their forms.", "None of the three named Cambridge Analytica in their forms", "contradicted"),
    # four are not three
    (f"{THREE}None of the four named Rick Reed Media in their forms.", "None of the four named Rick Reed Media in their forms.", "not read"),
    # Kushner's form is not loaded: of three, not of the two that are; Conway and Flynn are meant, and not Bannon, who was with Breitbart; of two men, not the woman
    ("Michael Flynn, Jared Kushner and Gary Cohn filed forms. None of the three named Lufthansa in their forms.", "None of the three named Lufthansa in their forms", "not loaded"),
    ("Michael Flynn, Jared Kushner and Gary Cohn filed forms. None of them named Lufthansa in their forms.", "None of them named Lufthansa in their forms", "not loaded"),
    ("Michael Flynn, Jared Kushner and Gary Cohn filed forms. None of the three named Inovo in their forms.", "None of the three named Inovo in their forms", "contradicted"),
    ("Stephen Bannon led Breitbart. Kellyanne Conway and Michael Flynn filed forms. None of them named Breitbart in their forms.", "None of them named Breitbart in their forms", "borne out"),
    ("Michael Flynn, Stephen Bannon and Kellyanne Conway filed forms. Neither man's form mentions the National Rifle Association.", "Neither man's form mentions the National Rifle Association", "borne out"),
    ("Michael Flynn left. Kellyanne Conway and Jared Kushner filed forms. Neither adviser's form mentions Lufthansa.", "Neither adviser's form mentions Lufthansa", "not loaded"),
    # what was said of it before is that it stands there, and of what 'isn't' is said here is not sure
    (f"{CONWAY}The National Rifle Association is rich, but the Heritage Foundation isn't.", "the Heritage Foundation isn't", None),
])  # fmt: skip
def test_a_clause_is_read_of_the_form_that_was_spoken_of(
    engine: Engine, digital_side: Case, text: str, told: str, verdict: str | None
) -> None:
    claims = {claim.text: claim.verdict.verdict for claim in checked(engine, digital_side, text)}
    assert next((found for words, found in claims.items() if words.startswith(told)), None) == verdict, claims


@pytest.mark.parametrize(("text", "told", "verdict"), [
    (f"{FLYNN}Levyx, a company in Irvine, California, is named in both forms.", "Levyx, a company in Irvine, California, is named in both forms", "contradicted"),
    (f"{FLYNN}Levyx, a company in Irvine, California, is named only in the second.", "Levyx, a company in Irvine, California, is named only in the second", "borne out"),
    (f"{FLYNN}The first version also left out Inovo, his Dutch client, or so a congressman complained in May.", "The first version also left out Inovo", "contradicted"),
    (f"{FLYNN}Inovo does not appear in the February version at all, an omission that nobody noticed.", "Inovo does not appear in the February version at all", "contradicted"),
    ("Michael Flynn's first form, the one signed in February 2017, already named RT TV among his sources.", "Michael Flynn's first form, the one signed in February 2017, already named RT TV among his sources", "contradicted"),
    ("Michael Flynn's first form, the one signed in February 2017, already named RT TV among his sources.", "signed in February 2017", "borne out"),
    ("Michael Flynn's second form, the one he filed on March 31, 2017, still names the Federal Bureau of Investigation.", "Michael Flynn's second form, the one he filed on March 31, 2017, still names the Federal Bureau of Investigation", "contradicted"),
    ("Michael Flynn's form of March 2017 lists RT TV, and neither it nor the version of February mentions SCL Group.", "neither it nor the version of February mentions SCL Group", "borne out"),
    ("Michael Flynn's form of March 2017 lists RT TV, and neither it nor the version of February mentions Inovo.", "neither it nor the version of February mentions Inovo", "contradicted"),
    # none of June, or of 2016, is loaded
    ("Michael Flynn's form of March 2017 lists RT TV, and neither it nor the version of June mentions SCL Group.", "neither it nor the version of June mentions SCL Group", "not loaded"),
    ("Michael Flynn's form of March 2017 lists RT TV, and neither it nor the version of February 2016 mentions SCL Group.", "neither it nor the version of February 2016 mentions SCL Group", "not loaded"),
    ("Michael Flynn's form of March 2017 lists RT TV, and neither it nor the earlier one mentions SCL Group.", "neither it nor the earlier one mentions SCL Group", "borne out"),
    ("Michael Flynn's form of March 2017 lists RT TV, and neither it nor the other one mentions Inovo.", "neither it nor the other one mentions Inovo", "contradicted"),
    ("Michael Flynn's disclosure of March 2017 lists Wells Fargo and RT TV. The version that he signed in February 2017 lists both as well.", "The version that he signed in February 2017 lists both as well", "contradicted"),
    (f"{FLYNN}His first disclosure, signed on Feb. 12, 2017, lists Inovo.", "signed on Feb. 12, 2017", "contradicted"),
])  # fmt: skip
def test_a_version_is_read_with_what_is_told_of_it_by_the_way(
    engine: Engine, digital_side: Case, text: str, told: str, verdict: str
) -> None:
    claims = {claim.text: claim.verdict.verdict for claim in checked(engine, digital_side, text)}
    assert next((found for words, found in claims.items() if words.startswith(told)), None) == verdict, claims
