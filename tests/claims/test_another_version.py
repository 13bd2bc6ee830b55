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
])  # fmt: skip
def test_which_version_is_meant(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)
