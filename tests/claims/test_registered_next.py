"""Who registered next, how many did, and who for nobody else. Expected, from the raw register: T&R Productions 2017-11-10 and RTTV America 2017-12-11, both for ANO TV-Novosti; RIA Global 2018-02-16; DMP International 2017-06-27;
SCL Social Limited 2017-10-06; Flynn Intel Group 2017-03-07 for Inovo BV alone; Podesta Group 2017-04-12 and Mercury Public Affairs 2017-04-28 for the European Centre for a Modern Ukraine, and both for others too; 6,718 registrants,
101 of 2017 and 69 of 2016; two for Inovo BV."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, tells

DMP = "DMP International registered as a foreign agent on June 27, 2017, for the Ukrainian Party of Regions. "
PODESTA = "The Podesta Group registered for the European Centre for a Modern Ukraine on April 12, 2017. "
FLYNN = "The Flynn Intel Group registered as a foreign agent for Inovo BV on March 7, 2017. "
LOBBIES = "The Flynn Intel Group registered to lobby for Inovo BV in September 2016. "


@pytest.mark.parametrize(("text", "told", "verdict", "figure"), [
    (f"{DMP}SCL Social Limited followed in October, for the National Media Council of the United Arab Emirates.",
     "SCL Social Limited followed in October, for the National Media Council of the United Arab Emirates", "borne out", "2017-10-06"),
    (f"{DMP}SCL Social Limited followed in September.", "SCL Social Limited followed in September", "contradicted", "2017-10-06"),
    (f"{DMP}RTTV America did the same in December.", "RTTV America did the same in December", "borne out", "2017-12-11"),
    (f"{FLYNN}DMP International entered it on 27 June, for the Party of Regions.", "DMP International entered it on 27 June, for the Party of Regions", "borne out", "2017-06-27"),
    (f"{FLYNN}S.G.R. LLC listed Inovo with the Justice Department on the same day.", "S.G.R. LLC listed Inovo with the Justice Department on the same day", "borne out", "2017-03-07"),
    (f"{PODESTA}Mercury Public Affairs, LLC followed with the same client sixteen days later.", "Mercury Public Affairs, LLC followed with the same client sixteen days later", "borne out", "2017-04-28"),
    (f"{PODESTA}Mercury Public Affairs, LLC registered for the same client more than two weeks later.", "Mercury Public Affairs, LLC registered", "not read", ""),
    (f"{PODESTA}Mercury Public Affairs, LLC had already registered for the same client.", "Mercury Public Affairs, LLC had already registered for the same client", "not read", ""),
    (f"{PODESTA}Mercury Public Affairs, LLC followed with the same client six days later.", "Mercury Public Affairs, LLC followed with the same client six days later", "contradicted", "2017-04-28"),
    ("T&R Productions registered on Nov. 10, 2017, RTTV America on Dec. 11 for ANO TV-Novosti of Moscow.", "RTTV America on Dec. 11 for ANO TV-Novosti of Moscow", "borne out", "2017-12-11"),
    ("T&R Productions registered as a foreign agent in November 2017 and RTTV America on Dec. 1, both for ANO TV-Novosti.", "RTTV America on Dec. 1", "contradicted", "2017-12-11"),
    ("What Flynn's firm had not done was register as a foreign agent. It did so for Inovo on March 7, 2017.", "It did so for Inovo on March 7, 2017", "borne out", "2017-03-07"),
    (f"{DMP}The Podesta Group had signed up two months earlier.", "The Podesta Group had signed up two months earlier", "borne out", "2017-04-12"),
    (f"{DMP}The Podesta Group had signed up three months earlier.", "The Podesta Group had signed up three months earlier", "contradicted", ""),
    ("Firms that work for foreign governments are supposed to register in time. DMP International did so on June 27, 2017.", "DMP International did so on June 27, 2017", "borne out", "2017-06-27"),
    # in the other register
    (f"{LOBBIES[:-2]}, and as a foreign agent the next March.", "as a foreign agent the next March", "borne out", "2017-03-07"),
    (f"{LOBBIES[:-2]}, and as a foreign agent in May 2017.", "as a foreign agent in May 2017", "contradicted", "2017-03-07"),
    # for nobody else
    (f"{FLYNN}It has registered for nobody else.", "It has registered for nobody else", "borne out", "1"),
    (f"{FLYNN}No other foreign principal has ever been entered under the firm's name.", "No other foreign principal has ever been entered under the firm's name", "borne out", "1"),
    (f"{PODESTA}The firm has registered for nobody else.", "The firm has registered for nobody else", "contradicted", ""),
    # the end of the registration that was told before: to lobby until 2016-11-16, as a foreign agent until 2016-11-15
    (f"{LOBBIES}It ended the registration on November 16.", "It ended the registration on November 16", "borne out", "2016-11-16"),
    (f"By the end of 2015 the campaign of Donald Trump had paid TAG Air.\n\n{LOBBIES}It ended the registration on November 16.", "It ended the registration on November 16", "borne out", "2016-11-16"),
    (f"{LOBBIES}It ended the registration on November 15.", "It ended the registration on November 15", "not read", ""),
    (f"{LOBBIES}It ended the registration on November 30.", "It ended the registration on November 30", "contradicted", "2016-11-16"),
    (f"{FLYNN}Its registration ended on November 15, 2016.", "Its registration ended on November 15, 2016", "borne out", "2016-11-15"),
    (f"{FLYNN}Its registration ended on November 16, 2016.", "Its registration ended on November 16, 2016", "not read", ""),
    (f"{LOBBIES[:-2]} and ended the registration two months later.", "and ended the registration two months later", "borne out", "2016-11-16"),
    (f"{LOBBIES[:-2]} and ended the registration four months later.", "and ended the registration four months later", "contradicted", "2016-11-16"),
    # what is told in passing of who registers next, and of the entry; and that nobody registered for one
    (f"{FLYNN}SGR, which had lobbied for Flynn's firm, listed Inovo on the same day.", "listed Inovo on the same day", "borne out", "2017-03-07"),
    (f"{FLYNN}SGR listed Inovo a week later.", "SGR listed Inovo a week later", "contradicted", "2017-03-07"),
    (f"{FLYNN}The entry gives the country as Turkey.", "The entry gives the country as Turkey", "borne out", "TURKEY"),
    (f"{FLYNN[:-2]}, and that entry gives the country as the Netherlands.", "that entry gives the country as the Netherlands", "contradicted", "TURKEY"),
    ("Nobody has ever registered as a foreign agent for Cambridge Analytica.", "Nobody has ever registered as a foreign agent for Cambridge Analytica", "borne out", "0"),
    ("No firm ever registered as a foreign agent of Inovo BV.", "No firm ever registered as a foreign agent of Inovo BV", "contradicted", "2"),
    ("Cambridge Analytica never registered as a foreign agent. T&R Productions, which makes programs for RT, did so on November 10, 2017.", "did so on November 10, 2017", "borne out", "2017-11-10"),
    # what came first is held to the day that was told: Podesta 2017-04-12, Mercury 2017-04-28
    (f"{PODESTA}After that, Mercury Public Affairs, LLC registered for the same client.", "After that, Mercury Public Affairs, LLC registered for the same client", "borne out", "2017-04-28"),
    (f"{PODESTA}Before that, Mercury Public Affairs, LLC had registered for the same client.", "Before that, Mercury Public Affairs, LLC had registered for the same client", "contradicted", "2017-04-28"),
    (f"{PODESTA}Only then did Mercury Public Affairs, LLC register for the same client.", "Only then did Mercury Public Affairs, LLC register for the same client", "borne out", "2017-04-28"),
    ("Mercury Public Affairs, LLC registered for the European Centre for a Modern Ukraine on April 28, 2017. Later the Podesta Group registered for the same client.",
     "Later the Podesta Group registered for the same client", "contradicted", "2017-04-12"),
    ("Mercury Public Affairs, LLC registered for the European Centre for a Modern Ukraine in April 2017. After that the Podesta Group registered for the same client.",
     "After that the Podesta Group registered for the same client", "not read", ""),
    (f"{DMP}Only after that did the Podesta Group list the European Centre for a Modern Ukraine.", "Only after that did the Podesta Group list the European Centre for a Modern Ukraine", "contradicted", "2017-04-12"),
    (f"{DMP}Only after that did RTTV America register for ANO TV-Novosti.", "Only after that did RTTV America register for ANO TV-Novosti", "borne out", "2017-12-11"),
    # what stands on the story's day (2018-06-01), whatever ended before: T&R Productions from 2017-11-10 to 2022-09-30
    ("T&R Productions has been registered as a foreign agent since 2017.", "T&R Productions has been registered as a foreign agent since 2017", "borne out", "2017-11-10"),
    ("T&R Productions has been registered as a foreign agent since 2015.", "T&R Productions has been registered as a foreign agent since 2015", "contradicted", "2017-11-10"),
    ("The Flynn Intel Group has been registered as a foreign agent since 2017.", "The Flynn Intel Group has been registered as a foreign agent since 2017", "not read", ""),
    # how many
    ("The register of foreign agents holds 6,718 registrants.", "The register of foreign agents holds 6,718 registrants", "borne out", "6718"),
    ("In 2017 there were 101 new registrants, compared with 69 the year before.", "there were 101 new registrants", "borne out", "101"),
    ("In 2017 there were 101 new registrants, compared with 69 the year before.", "compared with 69 the year before", "borne out", "69"),
    ("The Justice Department registered 101 new foreign agents in 2017, against 96 in 2016.", "against 96 in 2016", "contradicted", "69"),
    ("Two firms have registered for Inovo.", "Two firms have registered for Inovo", "borne out", "2"),
    ("Nine firms have registered for Inovo.", "Nine firms have registered for Inovo", "not read", ""),
])  # fmt: skip
def test_what_a_registration_leaves_to_the_one_before(
    engine: Engine, digital_side: Case, text: str, told: str, verdict: str, figure: str
) -> None:
    tells(checked(engine, digital_side, text), told, verdict, figure)


@pytest.mark.parametrize("text", [
    "The Trump campaign paid Jones Day $81,299.91. Rick Reed Media followed in November 2015.",  # in a payment
    f"{FLYNN}The campaign of Donald Trump paid TAG Air. Rick Reed Media followed in May.",
    f"{FLYNN}Breitbart followed with a story in June.",
])  # fmt: skip
def test_who_followed_in_something_else_did_not_register(engine: Engine, digital_side: Case, text: str) -> None:
    assert not [c for c in checked(engine, digital_side, text)[1:] if c.reading.frame == "registered"]
