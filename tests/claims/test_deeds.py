"""Who did what to whom: that a sentence says the same as itself and as its passive, never as itself the other way round, and that no run of words breaks the reading of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klieg.claims.reports.deeds import same_deed

NAMES = ("abel", "baker", "corvo", "dupont", "ekman", "ferris")
VERBS = ("called", "invited", "warned", "emailed", "introduced")
LOOSE = st.sampled_from(
    [*NAMES, *VERBS, "was", "had", "did", "not", "to", "of", "by", "who", "that", "and", ",", "(", ")", ";", "the", "president", "trump jr.", "he", "him", "later", "2016", "meeting", "baker's", "@ten_gop", "including"]
)  # fmt: skip


@given(st.permutations(NAMES), st.sampled_from(VERBS), st.sampled_from(["", "later ", "also "]))
def test_a_deed_is_its_own_and_never_that_of_the_other(order: list[str], verb: str, adverb: str) -> None:
    one, other, third = order[:3]
    claim = f"{one} {verb} {other}"
    told = f"on june 3, 2016, {one}, a friend of {third}, {adverb}{verb} {other} about it"
    names = (one, other)
    assert same_deed(claim, [told], names) == 0
    assert same_deed(claim, [f"{other} was {verb} by {one}"], names) == 0
    assert same_deed(f"{other} was {verb} by {one}", [told], names) == 0
    for wrong in (f"{other} {verb} {one}", f"{third} {verb} {other}", f"{other} was {verb} by {third}"):
        assert same_deed(wrong, [told], (one, other, third)) == -1


@given(st.lists(LOOSE, max_size=25), st.lists(LOOSE, max_size=40))
def test_no_run_of_words_breaks_the_reading(claim: list[str], told: list[str]) -> None:
    sentences = [" ".join(told), " ".join(told[::-1])]
    assert same_deed(" ".join(claim), sentences, NAMES) in (None, -1, 0, 1)


@pytest.mark.parametrize(("claim", "told", "same"), [
    ("baker gave a letter to abel", "baker gave abel a letter", True),
    ("baker gave a letter to abel", "baker gave a letter from abel to corvo", False),
    ("baker gave a letter to abel", "baker gave him a letter to be handed to abel", False),
    ("baker met abel", "abel and baker later met in the hotel", True),
    ("baker met abel", "baker met corvo after his talk with abel", False),
    ("the trump campaign invited abel", "the trump campaign invited abel", True),
    ("trump invited abel", "the trump campaign invited abel", False),
    ("trump invited abel", "trump jr. invited abel", False),
    ("baker emailed abel", "corvo said that abel left and that baker had emailed abel", True),
])  # fmt: skip
def test_ways_to_say_the_same_and_another_thing(claim: str, told: str, same: bool) -> None:
    assert same_deed(claim, [told], (*NAMES, "trump")) == (0 if same else -1)
