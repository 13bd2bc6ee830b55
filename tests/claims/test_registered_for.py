"""What goes on about a registration told before. Expected, from the raw register: Flynn Intel Group 2017-03-07 for Inovo BV (Turkey); DMP International 2017-06-27 for the Ukrainian Party of Regions (Ukraine); T&R Productions
2017-11-10 and RTTV America 2017-12-11 for ANO TV-Novosti; RIA Global 2018-02-16; SCL Social Limited 2017-10-06 (United Arab Emirates); no Breitbart, Haystaq or Cambridge Analytica."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, tells

RTTV = "RTTV America registered as a foreign agent in December 2017. "
DMP = "DMP International registered as a foreign agent in June 2017. "
FLYNN = "The Flynn Intel Group registered as a foreign agent on March 7, 2017. "
NEVER = "Breitbart has never registered as a foreign agent"


@pytest.mark.parametrize(("text", "told", "verdict"), [
    # for whom
    (f"{RTTV}The work was for ANO TV-Novosti.", "The work was for ANO TV-Novosti", "borne out"),
    (f"{RTTV}Its work was for the Saudi government.", "Its work was for the Saudi government", "record shows none"),
    (f"{RTTV}The client was Rossiya Segodnya.", "The client was Rossiya Segodnya", "record shows none"),
    (f"{FLYNN}It did so for the government of Qatar.", "It did so for the government of Qatar", "record shows none"),
    (f"{DMP}It was for the Party of Regions that it registered.", "It was for the Party of Regions that it registered", "borne out"),
    (f"{DMP}The work was for the Party of Regions, in Ukraine.", "The work was for the Party of Regions, in Ukraine", "borne out"),
    (f"{DMP}The work was for the Party of Regions in Poland.", "The work was for the Party of Regions in Poland", "not read"),
    (f"{DMP}The work was for the Party of Regions, a Polish party.", "The work was for the Party of Regions, a Polish party.", "not read"),
    (f"{RTTV}The work was for ANO TV-Novosti, a Russian broadcaster.", "The work was for ANO TV-Novosti, a Russian broadcaster.", "borne out"),
    (f"{RTTV}The client was ANO TV-Novosti, of Moscow.", "The client was ANO TV-Novosti", "borne out"),
    (f"{FLYNN}It did so for Inovo BV, a Dutch company.", "It did so for Inovo BV", "borne out"),
    (f"{FLYNN}The work was for Inovo BV through a lobbying firm.", "The work was for Inovo BV through a lobbying firm.", "not read"),
    ("DMP International registered in June 2017 as a foreign agent for the Party of Regions in Poland.", "DMP International registered in June 2017 as a foreign agent for the Party of Regions in Poland", "not read"),
    # for whom it was not
    (f"{RTTV}The work was not for ANO TV-Novosti.", "The work was not for ANO TV-Novosti", "contradicted"),
    (f"{RTTV}It was not for ANO TV-Novosti that it registered.", "It was not for ANO TV-Novosti that it registered", "contradicted"),
    (f"{RTTV}It did not do so for Rossiya Segodnya.", "It did not do so for Rossiya Segodnya", "borne out"),
    (f"{DMP}The client was not the Party of Regions.", "The client was not the Party of Regions", "contradicted"),
    (f"{DMP}Its work wasn't for the Russian government.", "Its work wasn't for the Russian government", "borne out"),
    (f"{DMP}The work was never for Russia.", "The work was never for Russia", "borne out"),
    (f"{DMP}The work was not for Ukraine.", "The work was not for Ukraine", "contradicted"),
    (f"{FLYNN}It was not for Turkey that it registered.", "It was not for Turkey that it registered", "contradicted"),
    ("SCL Social Limited registered as a foreign agent for the National Media Council of Qatar.", "SCL Social Limited registered as a foreign agent for the National Media Council of Qatar", "record shows none"),
    # under which country
    (f"{DMP}The country it represented was not Russia.", "The country it represented was not Russia", "borne out"),
    (f"{DMP}The country it represented was not Ukraine.", "The country it represented was not Ukraine", "contradicted"),
    (f"{FLYNN}The register says that its work for Inovo represented Turkey.", "The register says that its work for Inovo represented Turkey", "borne out"),
    (f"{FLYNN}The register says that its work for Inovo represented the Netherlands.", "The register says that its work for Inovo represented the Netherlands", "contradicted"),
    (f"{DMP}The country it represented was Ukraine.", "The country it represented was Ukraine", "borne out"),
    (f"{DMP}The country it represented was Russia.", "The country it represented was Russia", "contradicted"),
    # who else did, or did not
    (f"{NEVER}, but the Flynn Intel Group did.", "but the Flynn Intel Group did", "borne out"),
    (f"{NEVER}, and DMP International hasn't either.", "and DMP International hasn't either", "contradicted"),
    (f"{NEVER}, nor has Haystaq DNA.", "nor has Haystaq DNA", "borne out"),
    (f"{NEVER}. The Flynn Intel Group did.", "The Flynn Intel Group did.", "borne out"),
    (f"{DMP[:-2]}, and so did RTTV America.", "and so did RTTV America", "not read"),
    ("Neither Cambridge Analytica nor DMP International ever registered as a foreign agent.", "DMP International ever registered as a foreign agent", "contradicted"),
    # when
    ("Not until March 2017 did the Flynn Intel Group register as a foreign agent.", "the Flynn Intel Group register as a foreign agent", "borne out"),
    ("Not before May 2017 did DMP International register as a foreign agent.", "DMP International register as a foreign agent", "contradicted"),
    ("What Flynn's firm had not done was register as a foreign agent. It did so in March 2017.", "It did so in March 2017", "borne out"),
    ("T&R Productions registered as a foreign agent in November 2017; RIA Global registered that same month.", "RIA Global registered that same month", "contradicted"),
    ("Did Flynn's company ever register as a foreign agent? In March 2017, for Inovo BV.", "Did Flynn's company ever register as a foreign agent? In March 2017, for Inovo BV.", "borne out"),
])  # fmt: skip
def test_a_story_goes_on_about_a_registration(engine: Engine, digital_side: Case, text: str, told: str, verdict: str) -> None:
    tells(checked(engine, digital_side, text), told, verdict)


@pytest.mark.parametrize("text", [
    "The campaign paid Jones Day $81,299.91. The work was for the Chinese embassy.",
    f"{DMP}Donald Trump's campaign paid Jones Day. The work was for Cali-Fame.",
    f"{DMP}Its work was for money.",
])  # fmt: skip
def test_what_was_for_somebody_else_is_no_registration(engine: Engine, digital_side: Case, text: str) -> None:
    assert not [c for c in checked(engine, digital_side, text) if c.reading.frame == "registered" and "work" in c.text]
