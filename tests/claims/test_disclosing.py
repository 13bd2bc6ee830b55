"""Disclosures in words that no frame has. What is expected stands on the forms themselves (klieg/sample, OGE Form 278e), or does not, looked up by hand."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims import check
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, checked, says, tells


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-06-01")


@pytest.mark.parametrize(("text", "verdict"), [
    ("Among the sources of compensation on Kellyanne Conway's form stands Point72, the Connecticut hedge fund.", "borne out"),
    ("Point72 is down on Kellyanne Conway's disclosure.", "borne out"),
    ("For all the talk of his patrons, you may read Steve Bannon's 2017 disclosure from the first page to the last without coming upon the words Renaissance Technologies.", "borne out"),
    ("You may read Steve Bannon's 2017 disclosure from the first page to the last without coming upon the words Glittering Steel.", "contradicted"),
    ("Neither of the two disclosures Flynn made breathed a word of SCL, the British parent of Cambridge Analytica.", "borne out"),
    ("Sinclair, the broadcaster, is already down on the disclosure Kellyanne Conway filed.", "contradicted"),
    ("Michael Flynn's first form kept Inovo dark.", "contradicted"),
    ("Michael Flynn's amended form gives Inovo among its sources of compensation.", "borne out"),
    ("There is not a word about Deutsche Bank on Steve Bannon's form.", "borne out"),
    ("Nowhere on Kellyanne Conway's form does Deutsche Bank appear.", "borne out"),
    ("Kellyanne Conway's form does not list Cambridge Analytica among her assets.", "borne out"),
    ("Steve Bannon's form records a debt of $125,333 to Cambridge Analytica.", "contradicted"),
    ("Breitbart goes unmentioned in Kellyanne Conway's form.", "borne out"),
    ("What you won't find on Kellyanne Conway's form is any mention of Cambridge Analytica.", "contradicted"),
    ("There is no trace of RT TV on Michael Flynn's first form.", "borne out"),
    ("Michael Flynn's second disclosure makes no reference to RT TV.", "contradicted"),
    # part 4 of Conway's form has 75 rows, part 1 of Bannon's twelve
    ("Kellyanne Conway's form numbers 75 sources of pay.", "borne out"),
    ("Kellyanne Conway's form numbers 57 sources of pay.", "contradicted"),
    ("Stephen Bannon's form runs to twelve positions.", "borne out"),
    ("Kellyanne Conway ran a polling company, and her form numbers 75 sources of pay.", "borne out"),
    ("Kellyanne Conway's form lists 75 sources. The National Rifle Association is there.", "borne out"),
    ("Kellyanne Conway's form lists 75 sources. Breitbart is there.", "contradicted"),
    # part 4: 75 rows of Conway's, 6 of Bannon's, 30 and 50 of Flynn's; part 1: 1 of Conway's, 12 of Bannon's
    ("Kellyanne Conway's form lists more sources of pay than Stephen Bannon's.", "borne out"),
    ("Stephen Bannon's form lists more sources of pay than Kellyanne Conway's.", "contradicted"),
    ("Kellyanne Conway's form does not list more sources than Michael Flynn's.", "contradicted"),
    ("Kellyanne Conway's form lists fewer positions than Stephen Bannon's does.", "borne out"),
    ("Kellyanne Conway's form lists as many sources as Michael Flynn's.", "contradicted"),
    ("Michael Flynn's form lists fewer clients than Kellyanne Conway's.", "borne out"),
    ("Michael Flynn's form lists more sources than Jared Kushner's.", "not loaded"),
    ("Kellyanne Conway's form lists twice as many sources as Stephen Bannon's.", "not read"),
    # Inovo stands in both versions, RT TV in the second; Bannon's form has Cambridge Analytica too
    ("Only Michael Flynn's second form lists Inovo BV.", "contradicted"),
    ("Only Michael Flynn's second form lists RT TV.", "borne out"),
    ("Only the second version of Michael Flynn's form lists Inovo BV.", "contradicted"),
    ("Michael Flynn filed two versions of his form. Only his second form lists Inovo BV.", "contradicted"),
    ("Michael Flynn filed two versions of his form. Only his second form lists RT TV.", "borne out"),
    ("Only Kellyanne Conway's form lists Cambridge Analytica.", "not read"),
    # part 1 of Conway's form has one row, the polling company's, part 4 has 75; the income of 800,726 is of 2016
    ("Kellyanne Conway's form lists no positions besides the polling company.", "borne out"),
    ("Kellyanne Conway's form lists no sources of pay besides Cambridge Analytica.", "contradicted"),
    ("Kellyanne Conway's form shows that the polling company brought her $800,726 in 2016.", "borne out"),
    ("Kellyanne Conway's form shows that the polling company brought her $800,726 in 2015.", "partly"),
    # each of them is asked: Flynn's forms have no Cambridge Analytica, and no form of Kushner's is loaded
    ("Cambridge Analytica stands on the forms of Michael Flynn, Stephen Bannon and Kellyanne Conway.", "contradicted"),
    ("Cambridge Analytica stands on the forms of Stephen Bannon and Kellyanne Conway.", "borne out"),
    ("Cambridge Analytica stands on the forms of Stephen Bannon and Jared Kushner.", "not loaded"),
    ("Had Kellyanne Conway's form listed Lufthansa, nobody would have noticed.", "not read"),
    ("Kellyanne Conway's form lists either Lufthansa or Cambridge Analytica.", "not read"),
    ("Michael Flynn did not list RT TV on either form.", "contradicted"),
    ("Michael Flynn did not list SCL Group on either form.", "borne out"),
    ("Michael Flynn did not list RT TV.", "not read"),
    # its part 9 has one row, which says 'N/A'
    ("Michael Flynn's second form lists one gift.", "contradicted"),
    ("Michael Flynn filed two versions of his form. The version signed in June 2017 lists SCL Group.", "not loaded"),
    # two versions: RT TV in the second alone, Palo Alto Networks and Inovo in both
    ("Michael Flynn filed two versions of his disclosure.", "borne out"),
    ("Michael Flynn filed three versions of his disclosure.", "not loaded"),
    ("Michael Flynn filed two disclosures. RT TV appears in only one of them.", "borne out"),
    ("Michael Flynn filed two disclosures. Palo Alto Networks appears in only one of them.", "contradicted"),
    ("Only one of Michael Flynn's two disclosures mentions RT TV.", "borne out"),
    ("Michael Flynn filed two disclosures. RT TV is named only in the later version.", "borne out"),
    ("Michael Flynn filed two disclosures. Inovo BV is named only in the later version.", "contradicted"),
    ("Michael Flynn filed two disclosures. The earlier one makes no reference to RT TV.", "borne out"),
    ("Michael Flynn filed two disclosures. Kaspersky Government Security Solutions appears in both.", "contradicted"),
    ("Michael Flynn filed two disclosures. Inovo BV does not appear in the February version at all.", "contradicted"),
    ("Michael Flynn made two forms. Flynn signed the first on February 11, 2017.", "borne out"),
    ("Michael Flynn made two forms. Flynn signed the first on March 11, 2017.", "contradicted"),
    # a form lists sources of more than $5,000 in a year, and no others
    ("Michael Flynn filed two disclosures. That first version names 30 sources of pay above $5,000.", "borne out"),
    ("Kellyanne Conway's form names 75 sources of pay above $50,000.", "not read"),
    ("Michael Flynn filed two disclosures. That first version names 30 sources of pay under $5,000.", "not read"),
    # signed in February 2017, made anew in March
    ("Michael Flynn amended his disclosure.", "borne out"),
    ("In August 2017 Michael Flynn amended his disclosure.", "not loaded"),
    ("Kellyanne Conway amended her disclosure.", "not loaded"),
    ("Kellyanne Conway's form runs long. The list of those who paid her more than $5,000 in a year runs to 75 lines.", "borne out"),
    ("Kellyanne Conway reported $800,726 from her polling company for 2016. Her list of clients makes no mention of the Trump campaign.", "contradicted"),
    # the day of a version says which form, and not of which year the sum is: $800,726 is of 2016
    ("Kellyanne Conway's form, signed on March 13, 2017, puts her income from the polling company at $800,726.", "borne out"),
])  # fmt: skip
def test_a_form_is_read_in_many_words(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize("text", [
    # the one named does something with the form, and does not stand on it
    "Steve Bannon's disclosure embarrassed Breitbart.",
    "Breitbart reported on Kellyanne Conway's form.",
    "Breitbart found Steve Bannon's form.",
    "Breitbart was shown Steve Bannon's form.",
    "Breitbart does not mention Steve Bannon's form.",
    "The White House gave Kellyanne Conway's form to Breitbart.",
    "Steve Bannon's form, said Breitbart, was filed.",
    # words that say more
    "Steve Bannon's form lists Breitbart on the first page.",
    "Steve Bannon's form does not list Cambridge Analytica first.",
    "Steve Bannon's form does not list Cambridge Analytica's clients.",
    "Steve Bannon's 2018 form does not mention Breitbart.",
    "The form that Steve Bannon did not sign lists Cambridge Analytica.",
    "Reclaim New York hired Kellyanne Conway as a speaker, her disclosure shows.",
    "Flynn's Dutch client, Inovo, surfaced only when he redid his disclosure.",
    "None of the three disclosures Flynn made breathed a word of SCL.",
    "Search Steve Bannon's form for the name of Deutsche Bank.",
    # nobody speaks of a form, or it leaves others out
    "Stephen K. Bannon gave Cambridge Analytica a seat at the table.",
    "Stephen K. Bannon named his dog after Cambridge Analytica.",
    "Kellyanne Conway's form lists only Cambridge Analytica among her clients.",
    # one form of two, and which is not said
    "Michael Flynn's disclosure names RT among the sources of compensation.",
])  # fmt: skip
def test_what_does_not_say_that_somebody_stands_on_a_form_gets_no_verdict_from_it(
    engine: Engine, digital_side: Case, text: str
) -> None:
    claims = check.check(engine, digital_side.layout, f"---\ndate: 2018-06-01\n---\n{text}\n".encode(), "story.md").claims
    assert {claim.verdict.verdict for claim in claims} <= {"not read", "not checkable", "not loaded"}, [c.verdict for c in claims]


@pytest.mark.parametrize(("text", "verdict"), [
    # Conway's form has 75 sources of pay; Flynn's has a salary and bonus of $827,055 from the Flynn Intel Group
    ("Kellyanne Conway's form shows that of her 75 sources of pay, 14 are customers of Cambridge Analytica.", "not read"),
    ("Kellyanne Conway's form names the National Rifle Association. Don't envy Michael Flynn. His salary was $827,055.", "borne out"),
    ("Kellyanne Conway's form names the National Rifle Association. Don't envy Michael Flynn. His salary was $927,055.", "not read"),
])  # fmt: skip
def test_a_count_that_nothing_reads_and_a_payer_whom_nobody_named_settle_nothing(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


def test_below_a_heading_he_is_nobody_of_whom_was_spoken_above_it(last: Asker) -> None:
    # Palo Alto Networks paid Flynn $40,280
    above = "Steve Bannon signed his form in March 2017. He was right to.\n\n## From a student\n\n"
    claim = last(above + '> "Nobody knows Michael Flynn."\n\nPalo Alto Networks paid him $40,280.')
    assert claim.verdict.verdict == "borne out"
    assert any("Flynn" in one for one in claim.reading.assumptions)


FLYNNS = "Michael Flynn's first form lists 30 clients. "


@pytest.mark.parametrize(("text", "told", "verdict", "figure"), [
    # part 4: 75 rows of Conway's (46 is Cambridge Analytica), 30 and 50 of Flynn's (the FBI in the first alone, RT in the second)
    ("Kellyanne Conway's form lists 57 sources of pay, Cambridge Analytica among them.", "Kellyanne Conway's form lists 57 sources of pay", "contradicted", "75"),
    ("Kellyanne Conway's form lists 57 sources of pay, Cambridge Analytica among them.", "Cambridge Analytica among them", "borne out", ""),
    ("Kellyanne Conway's form lists 75 clients, with the NRA and Cambridge Analytica among them.", "Kellyanne Conway's form lists 75 clients", "borne out", "75"),
    ("Kellyanne Conway's form names 75 sources, Deutsche Bank not among them.", "Deutsche Bank not among them", "borne out", ""),
    ("Kellyanne Conway's form names 75 sources, Cambridge Analytica not among them.", "Cambridge Analytica not among them", "contradicted", ""),
    (f"{FLYNNS}The second lists 50, RT among them.", "The second lists 50", "borne out", "50"),
    (f"{FLYNNS}The later one names 49, the FBI not among them.", "The later one names 49", "contradicted", "50"),
    (f"{FLYNNS}The later one names 49, the FBI not among them.", "the FBI not among them", "borne out", ""),
    # a filer's report is a form, and 'his second' one of them
    ("Michael Flynn's first report named 30 sources of pay. His second named 50.", "His second named 50", "borne out", "50"),
    ("Michael Flynn's first report named 30 sources of pay. His second named 45.", "His second named 45", "contradicted", "50"),
    ("Michael Flynn's second report lists RT. His first does not.", "His first does not", "borne out", ""),
    ("Michael Flynn's first report, signed on January 11, 2017, named 30 sources of pay.", "named 30 sources of pay", "borne out", "30"),
    ("Michael Flynn's first report, signed on January 11, 2017, named 30 sources of pay.", "signed on January 11, 2017", "contradicted", "2017-02-11"),
    # of how many it is one is not read, and its name alone bears out nothing
    ("Kellyanne Conway's form names hundreds of clients, including Cambridge Analytica.", "Kellyanne Conway's form names hundreds of clients, including Cambridge Analytica", "not read", ""),
    ("Kellyanne Conway's form does not list 75 sources, Cambridge Analytica among them.", "Kellyanne Conway's form does not list 75 sources, Cambridge Analytica among them", "not read", ""),
])  # fmt: skip
def test_how_many_a_form_lists_is_held_beside_the_one_that_is_named(
    engine: Engine, digital_side: Case, text: str, told: str, verdict: str, figure: str
) -> None:
    tells(checked(engine, digital_side, text), told, verdict, figure)
