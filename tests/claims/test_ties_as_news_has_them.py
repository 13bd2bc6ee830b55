"""Registers and officials' forms as news tells them. The values are those of the raw rows: Flynn Intel Group is in the register of foreign agents since 2017-03-07 (for Inovo BV, to 2016-11-15), and a lobbying registrant for it,
in effect 2016-09-15, received 2016-09-30, ended 2016-11-16; S.G.R. LLC registered as an agent on 2017-03-07, as SGR LLC for lobbying on 2016-11-09. Flynn's form of 2017-02-11 does not name RT TV, that of 2017-03-31 does
(part 4, row 20). Conway's states 800,726 from the polling company/WomanTrend, and her office, the White House, nowhere in its parts; Bannon's 191,000 from Breitbart, 493,836 from his consultancy corporation and
125,333, 167,500 and 191,000 in consulting fees."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2017-10-30")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # late, and for work that was done before
    ("Flynn Intel Group retroactively registered as a foreign agent in March 2017 for work it did for Inovo BV.", "borne out", "2017-03-07"),
    ("Flynn Intel Group retroactively registered as a foreign agent in May 2017 for work it did for Inovo BV.", "contradicted", "2017-03-07"),
    ("Flynn Intel Group registered as a foreign agent in March 2017 over its work for Inovo BV.", "borne out", "2017-03-07"),
    ("Flynn Intel Group retroactively registered as a foreign agent in March 2017 for work it did for Gazprom.", "partly", ""),
    # whom it listed as its client
    ("Flynn's firm registered under the Foreign Agents Registration Act on March 7, 2017, listing Inovo BV as its client.", "borne out", "2017-03-07"),
    ("Flynn's firm registered under the Foreign Agents Registration Act on March 7, 2017, listing Gazprom as its client.", "partly", ""),
    # with the Justice Department: as a foreign agent, whatever the firm is called
    ("S.G.R. LLC Government Relations and Lobbying also retroactively registered with the Justice Department, on March 7, 2017.", "borne out", "2017-03-07"),
    ("S.G.R. LLC Government Relations and Lobbying also retroactively registered with the Justice Department, on May 7, 2017.", "contradicted", ""),
    # what it was paid to lobby: 40,000 a quarter of 2016
    ("Capitol Legislative Strategies was paid $40,000 to lobby for Renaissance Technologies in the third quarter of 2016.", "borne out", "40000"),
    ("Capitol Legislative Strategies received $60,000 in the third quarter of 2016 for lobbying on behalf of Renaissance Technologies.", "contradicted", "40000"),
    # 'on behalf of' is no issue, and who was lobbying registered before
    ("Flynn Intel Group lobbied on behalf of Inovo BV, a Dutch company.", "borne out", ""),
    ("Flynn Intel Group lobbied on behalf of Gazprom.", "not loaded", ""),
    ("Flynn Intel Group never lobbied on behalf of Inovo BV.", "contradicted", ""),
    ("Flynn Intel Group was lobbying on behalf of Inovo BV in October 2016.", "borne out", ""),
    ("Flynn Intel Group was lobbying on behalf of Inovo BV in October 2014.", "partly", ""),
])  # fmt: skip
def test_registrations_as_news_has_them(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # whom somebody joined later pays nothing
    ("Conway earned $800,726 from The Polling Company before joining the White House.", "borne out", "800726"),
    ("Conway earned $900,726 from The Polling Company before joining the White House.", "contradicted", ""),
    ("Bannon earned $191,000 at Breitbart before joining the White House.", "borne out", "191000"),
    ("Bannon earned $291,000 at Breitbart before joining the White House.", "contradicted", "191000"),
    ("Bannon made $191,000 in consulting fees at Breitbart before joining the Trump campaign.", "borne out", "191000"),
    ("Conway earned $800,726 from her polling firm before joining the White House.", "not read", ""),
    # which version it is, ahead of the sentence
    ("In his amended disclosure Flynn reported speaking for RT TV.", "borne out", ""),
    ("In his first disclosure Flynn reported speaking for RT TV.", "contradicted", ""),
    ("In an amended form, Flynn reported speaking for Gazprom.", "contradicted", ""),
    ("In a first filing, Flynn made no mention of RT TV.", "borne out", ""),
    ("In her amended disclosure Conway reported consulting for the National Rifle Association.", "not loaded", ""),
    # every item of a list has its sum
    ("Bannon earned $191,000 from Breitbart, $125,333 from Cambridge Analytica and $167,500 from Glittering Steel.", "borne out", "167500"),
    ("Bannon earned $191,000 from Breitbart, $125,333 from Cambridge Analytica and $267,500 from Glittering Steel.", "contradicted", "167500"),
    ("Bannon disclosed $191,000 from Breitbart, a website, and $81,539 in salary from the Government Accountability Institute.", "contradicted", "61539"),
    # a firm that is described is no kind of pay
    ("Bannon earned $493,836 from his consulting company.", "not read", ""),
    # the office that a form is made for is none of its entries
    ("Kellyanne Conway listed the White House among her clients.", "not read", ""),
])  # fmt: skip
def test_forms_as_news_has_them(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
