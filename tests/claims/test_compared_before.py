"""A payment compared with one that was told before it and is not named again, and what several, or the payments of one, came to together.

The sums expected were added up from the published rows (memo items left out, spellings of one name joined), not by klieg; a ratio is one such sum by the other.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

GILES = "Donald Trump's campaign paid Giles-Parscale, of San Antonio, $1.66 million from April 2015 through March 2016."
HATS = "Donald Trump's campaign paid Cali-Fame $1.1 million for hats from April 2015 through March 2016."
REVOLUTION = "Bernie Sanders's campaign paid Revolution Messaging $23.5 million from April 2015 through March 2016."
CMDI = "Ted Cruz's campaign paid CMDI $139,694 from April through June 2015."
TRUMP = "Donald Trump's campaign reported $46.6 million in operating expenditures from April 2015 through March 2016."
CARSON = "Ben Carson's campaign spent $5.3 million on operations in the second quarter of 2015."


@pytest.fixture(scope="module")
def told(engine: Engine, digital_side: Case):
    def asked(text: str) -> tuple[str, str, str]:
        """Frame, verdict and figure of the last claim of a story."""
        claim = checked(engine, digital_side, text)[-1]
        return claim.reading.frame, claim.verdict.verdict, claim.verdict.figure

    return asked


def _joined(before: str, said: str) -> str:
    return before[:-1] + said if said[0] == "," or said.startswith(" and ") else f"{before} {said}"


@pytest.mark.parametrize(("before", "said", "verdict", "figure"), [
    (f"{GILES} {REVOLUTION}", "Revolution Messaging thus received roughly 14 times as much as its Texan counterpart.", "borne out", "14.1486"),
    (f"{REVOLUTION} {GILES}", "Revolution Messaging received about 20 times as much.", "contradicted", "14.1486"),
    (HATS, "Jones Day got more from the campaign than the hat maker did.", "contradicted", "833853.58"),
    (HATS, ", and another supplier of clothing, Ace Specialties, about three times as much.", "borne out", "3.0514"),
    (HATS, " and Jones Day twice as much.", "contradicted", "0.7530"),
    (REVOLUTION, "Old Towne Media took in $64.2 million from the campaign, nearly three times as much.", "borne out", "2.7332"),
    (CMDI, "Ben Carson's campaign paid it twice as much.", "contradicted", "2.3588"),
    (CMDI, ", and Campaign Solutions six times as much.", "borne out", "6.3944"),
    (CMDI, "Campaign Solutions was paid less than that.", "contradicted", "893252.47"),
    ("The Sanders campaign paid Revolution Messaging $6.9 million in January 2016.", " and about half as much in February.", "borne out", "0.4851"),
])  # fmt: skip
def test_a_payment_against_the_one_told_before(told, before: str, said: str, verdict: str, figure: str) -> None:
    frame, found, value = told(_joined(before, said))
    assert (frame, found) == ("paid_against", verdict)
    assert same(value, figure)


@pytest.mark.parametrize(("before", "said", "verdict", "figure"), [
    (TRUMP, "Bernie Sanders's campaign, he noted, spent about three times as much on operations over the same twelve months.", "borne out", "3.1134"),
    (TRUMP, "The Sanders campaign spent nearly twice as much.", "contradicted", "3.1134"),
    (GILES, "Bernie Sanders's campaign spent about three times as much on operations over the same twelve months.", "borne out", "3.1134"),
    (f"{CARSON} Rubio's spent just over $2 million.", "Carson's outlay, in other words, was more than two and a half times Rubio's.", "borne out", "2.5875"),
    (CARSON, "Marco Rubio spent nearly as much.", "contradicted", "0.3865"),
    ("", "Hillary Clinton's campaign spent about $20 million more on operations than Ben Carson's in the second quarter of 2015.", "contradicted", "11651465.78"),
])  # fmt: skip
def test_all_that_one_spent_against_another(told, before: str, said: str, verdict: str, figure: str) -> None:
    _, found, value = told(f"{before} {said}".strip())
    assert found == verdict
    assert same(value, figure)


@pytest.mark.parametrize(("text", "frame", "verdict", "figure"), [
    ("Revolution Messaging received 44 payments from the Sanders campaign through March 2016. Together they make up about one dollar in six of its operating spending.", "paid_share", "borne out", "0.1618"),
    (f"{CARSON} Three vendors, TMA Direct, InfoCision and Eleventy Marketing Group, took more than half of it.", "paid_share", "contradicted", "0.4249"),
    ("Hillary Clinton's two pollsters, Benenson Strategy Group and David Binder Research, shared $904,915 in the second quarter of 2015.", "paid_sum", "borne out", "904915"),
    (f"{GILES} Of everything it paid the firm through the end of that month, 98 percent went out in 2016.", "paid_part", "borne out", "0.9766"),
    ("Devine Mulvey Longabaugh received $4 million from the Sanders campaign through March 2016, less than half of it in that month alone.", "paid_part", "contradicted", "0.5556"),
    ("TAG Air was paid $3.7 million by Donald Trump's campaign in the twelve months from April 2015, with about 8 percent of everything on the operating line.", "paid_share", "borne out", "0.0797"),
])  # fmt: skip
def test_what_several_or_the_payments_of_one_came_to_together(told, text: str, frame: str, verdict: str, figure: str) -> None:
    found = told(text)
    assert found[:2] == (frame, verdict)
    assert same(found[2], figure)


def test_a_comparison_beside_a_sum_is_a_claim_of_its_own(engine: Engine, digital_side: Case) -> None:
    before = "Donald Trump's campaign paid TAG Air $3.7 million through March 2016."
    said = checked(engine, digital_side, f"{before} Sanders's campaign paid slightly less, $3.8 million, to Air Charter Team.")
    assert [(c.reading.frame, c.verdict.verdict) for c in said[1:]] == [("paid_against", "contradicted"), ("paid", "borne out")]


@pytest.mark.parametrize("text", [
    f"{HATS} Giles-Parscale got $1.66 million. Jones Day received less than the pollster did.",  # nobody was called so
    "Revolution Messaging got more than Old Towne Media from the Sanders campaign in 2016. In January the firm's haul was $6.9 million; in February it was about half that.",
    f"{CARSON} Hillary Clinton raised twice as much.",
    "Bernie Sanders's campaign paid Revolution Messaging $23.5 million through March 2016. Three campaigns paid Giles-Parscale. Old Towne Media was paid twice that quarter.",
])  # fmt: skip
def test_what_is_compared_is_not_guessed(told, text: str) -> None:
    assert told(text)[:2] not in (("paid_against", "borne out"), ("paid_against", "contradicted"))


def test_payers_are_not_compared_where_no_time_is_told_and_not_all_is_loaded(told) -> None:
    assert told("Bernie Sanders paid Blue State Digital more than Hillary Clinton did.")[1] == "not loaded"
