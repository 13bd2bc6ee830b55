"""What is denied until a time is said from that time on; and one sum behind several payees is of all of them.

The values are those of line 23 of the exports in klieg/sample/fec: Sanders's campaign paid Revolution Messaging from 2015-05-08 on, 750,000.00 of it in May, Old Towne Media from 2015-10-30 on, and nobody
named Giles-Parscale; Trump's paid TAG AIR 3,712,204.00 through March 2016 and TRUMP RESTAURANTS LLC 9,425.24, together 3,721,629.24."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same


@pytest.mark.parametrize(("text", "verdict"), [
    ("The Sanders campaign didn't pay Revolution Messaging until May 2015.", "borne out"),
    ("The Sanders campaign didn't pay Revolution Messaging until June 2015.", "contradicted"),
    ("The Sanders campaign didn't pay Old Towne Media until October 2015.", "borne out"),
    # nothing before, and nothing then: paid later, or never
    ("The Sanders campaign didn't pay Old Towne Media until May 2015.", "partly"),
    ("The Sanders campaign did not pay Giles-Parscale until May 2015.", "record shows none"),
])  # fmt: skip
def test_what_is_denied_until_a_time_is_said_of_that_time(engine: Engine, digital_side: Case, text: str, verdict: str) -> None:
    (claim,) = checked(engine, digital_side, text, "2016-04-20")
    assert claim.verdict.verdict == verdict, claim.verdict.why


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("Trump's campaign paid Tag Air and Trump Restaurants LLC more than $3.7 million.", "borne out", "3721629.24"),
    ("Trump's campaign paid Tag Air, which is owned by the candidate, and Trump Restaurants LLC more than $3.7 million.", "borne out", "3721629.24"),
    ("Trump's campaign paid Tag Air and Trump Restaurants LLC $2.7 million through March 2016.", "contradicted", "3721629.24"),
    ("Trump's campaign paid Tag Air and Widget Works LLC $3.7 million through March 2016.", "partly", "3712204"),
    # each of them, or one of them alone, may be meant
    ("Trump's campaign paid Tag Air and Trump Restaurants LLC $9,425 through March 2016.", "not read", ""),
    ("Trump's campaign paid Tag Air and Trump Restaurants LLC $2.7 million for travel through March 2016.", "not read", ""),
])  # fmt: skip
def test_one_sum_behind_several_payees_is_of_all_of_them(
    engine: Engine, digital_side: Case, text: str, verdict: str, figure: str
) -> None:
    claim = checked(engine, digital_side, text, "2016-04-20")[0]
    assert claim.verdict.verdict == verdict, claim.verdict.why
    assert not figure or same(claim.verdict.figure, figure), claim.verdict.figure


def test_a_sum_of_each_is_held_to_each(engine: Engine, digital_side: Case) -> None:
    claims = checked(
        engine,
        digital_side,
        "Trump's campaign paid Tag Air and Trump Restaurants LLC $9,425 each through March 2016.",
        "2016-04-20",
    )
    assert [claim.verdict.verdict for claim in claims] == ["contradicted", "borne out"]


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # GILES-PARSCALE 1,659,168.43 through March 2016, 1,032,279.69 of it in March: 62.2 %
    ("Of the $1.66 million, nearly two-thirds came in March.", "borne out", "0.6222"),
    ("Of that $1.66 million, nearly a quarter came in March.", "contradicted", "0.6222"),
    # another sum than the one just told
    ("Of the $1.4 million, nearly two-thirds came in March.", "not read", ""),
])  # fmt: skip
def test_a_share_of_the_sum_just_told_is_of_it(engine: Engine, digital_side: Case, text: str, verdict: str, figure: str) -> None:
    told = "Trump's campaign paid Giles-Parscale $1.66 million through March 2016. "
    claim = checked(engine, digital_side, told + text, "2016-04-20")[-1]
    assert claim.verdict.verdict == verdict, claim.verdict.why
    assert not figure or same(claim.verdict.figure, figure), claim.verdict.figure
