"""What is said of both versions of one form, of a further version, and how many there are. What is expected stands on the forms themselves (klieg/sample, OGE Form 278e), looked up by hand."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-06-01")


_TWO = "We have two versions of Michael Flynn's form."
_FIRST = "Michael Flynn signed a form on February 11, 2017."


@pytest.mark.parametrize(("text", "verdict"), [
    # signed on 2017-02-11, made anew on 2017-03-31; of Conway one is loaded
    (_TWO, "borne out"),
    ("There are two versions of Michael Flynn's form.", "borne out"),
    ("There are three versions of Michael Flynn's form.", "not loaded"),
    ("There are two versions of Kellyanne Conway's disclosure.", "not loaded"),
    # $827,055 from Flynn Intel Group LLC and $40,280 from OSY Technologies in both
    (f"{_TWO} Both give $827,055 as his salary and bonus from Flynn Intel Group LLC.", "borne out"),
    (f"{_TWO} Both show $49,000 as his salary and bonus from Flynn Intel Group LLC.", "contradicted"),
    (f"{_TWO} Each gives $40,280 as his pay from OSY Technologies.", "borne out"),
    ("Steve Bannon's form gives $191,000 as his consulting fees from Breitbart News Network.", "borne out"),
    ("Steve Bannon's form gives $291,000 as his consulting fees from Breitbart News Network.", "contradicted"),
    # 'both' may be two people's forms
    ("Steve Bannon and Kellyanne Conway filed forms. Both give $125,333 as the pay from Cambridge Analytica.", "not read"),
    # another day than that of any version: another version; Levyx stands in that of March 2017
    (f"{_FIRST} He filed another version in August 2017, and that one names SCL Group.", "not loaded"),
    (f"{_FIRST} He filed a further one in May 2017, and it lists Cambridge Analytica.", "not loaded"),
    (f"{_FIRST} He filed another in August 2017, which lists SCL Group.", "not loaded"),
    (f"{_FIRST} He filed another version in March 2018, and that one names Levyx.", "not loaded"),
    (f"{_FIRST} He submitted another one in March 2017, and that one lists Levyx.", "borne out"),
    (f"{_FIRST} He filed another version in March 2017, and that one names SCL Group.", "contradicted"),
    (f"{_FIRST} He filed another version on March 31, 2017. That one does not name the Federal Bureau of Investigation.", "borne out"),
    ("Kellyanne Conway filed another form in May 2018. It lists Breitbart News.", "not loaded"),
    ("Kellyanne Conway filed another form in May 2018.", "not loaded"),
    # an amendment told of for the first time is none of those spoken of before
    (f"{_FIRST} SCL Group is not mentioned in the February form. He disclosed a role with SCL Group in a further amendment that August.", "not loaded"),
    (f"{_FIRST} RT is not mentioned in the February form. He disclosed RT in an amended form of March 31, 2017.", "borne out"),
    (f"{_FIRST} SCL Group is not mentioned in the February form. He disclosed SCL Group in an amended form of March 31, 2017.", "contradicted"),
    ("Michael Flynn's first form was signed in February 2017. He disclosed SCL Group in a later amendment.", "not loaded"),
    ("Michael Flynn's first form was signed in February 2017. He disclosed RT in a later version.", "borne out"),
    # an office that a form gives is held to its title and dates: VICE-PRESIDENT AND SECRETARY of Cambridge Analytica, 6/2014 to 8/2016
    ("Mr. Bannon's report of March 2017 gives his position at Cambridge Analytica as vice president and secretary, held from June 2014 to August 2016.", "borne out"),
    ("Mr. Bannon's report of March 2017 gives his position at Cambridge Analytica as vice president and secretary, held from June 2014 to June 2015.", "partly"),
    ("Stephen Bannon's form gives his position at Cambridge Analytica as president, held from June 2014 to August 2016.", "partly"),
    ("Stephen Bannon signed his form in March 2017. It gives his post at Glittering Steel as chairman.", "borne out"),
    # what he has there: CAMBRIDGE ANALYTICA, LLC, MEMBERSHIP UNITS, $1,000,001 - $5,000,000
    ("Mr. Bannon's report of March 2017 lists Cambridge Analytica. His membership units are valued there at between $1,000,001 and $5,000,000.", "borne out"),
    ("Mr. Bannon's report of March 2017 lists Cambridge Analytica. His membership units are valued there at between $250,001 and $500,000.", "contradicted"),
    # income that is stated: the polling company/WomanTrend, business income $800,726
    ("Ms. Conway's form lists Cambridge Analytica. Her business income from the polling company for 2016 is stated as $800,726.", "borne out"),
    ("Ms. Conway's form lists Cambridge Analytica. Her business income from the polling company for 2016 is stated as $1,800,726.", "contradicted"),
    ("Steve Bannon signed his form in March 2017. His consulting fees from Breitbart News Network are listed as $291,000.", "contradicted"),
    ("Michael Flynn's form of February 2017 identifies Inovo BV as a source of compensation.", "borne out"),
    ("Michael Flynn's form of February 2017 identifies RT as a source of compensation.", "contradicted"),
    ("Michael Flynn's form of February 2017 does not identify RT as a source of compensation.", "borne out"),
    ("Stephen Bannon's disclosure identifies Breitbart News Network as his employer.", "not read"),
])  # fmt: skip
def test_which_version_is_meant(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)
