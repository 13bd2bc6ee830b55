"""Counts found by their figure in a report that is loaded. What the report says stands in its first volume, as published: 'Facebook had identified 470 IRA-controlled Facebook accounts', 'Twitter announced that it had identified 3,814 IRA-controlled Twitter accounts and notified approximately 1.4 million people', 'compromised more than 30 computers on the DNC network', '8.4% of which were election-related'."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims.check import Claim
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same


@pytest.fixture(scope="module")
def told(engine: Engine, digital_side: Case):
    def asked(text: str) -> list[Claim]:
        return checked(engine, digital_side, text, "2019-06-01")

    return asked


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Twitter traced 3,814 accounts to the Internet Research Agency.", "3814"),
        ("Facebook counted 470 of its accounts.", "470"),
        ("Twitter found the trolls. The company notified about 1.4 million people who may have been in contact with them.", "1400000"),
        ("As many as 126 million people may have been served something from the pages of the Internet Research Agency.", "126000000"),
    ],
)  # fmt: skip
def test_what_the_report_counts_is_found_where_no_report_is_spoken_of(told, sentence: str, figure: str) -> None:
    claim = told(sentence)[-1]
    assert (claim.reading.frame, claim.verdict.verdict) == ("report_fact", "borne out"), claim.verdict.why
    assert same(claim.verdict.figure, figure)
    assert claim.verdict.rows[0]["source"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Twitter traced 3,841 accounts to the Internet Research Agency.",  # another figure
        "Facebook traced 3,814 accounts to the Internet Research Agency.",  # another platform's
        "Reddit counted 470 of its accounts.",
        "It counts 470 Instagram accounts in Russian hands.",
        "Twitter notified about 1.4 billion people.",
        "Twitter notified about 1.4 million newspapers.",
        "Twitter did not notify 1.4 million people.",
        "Twitter estimated that the agency's accounts there reached as many as 126 million people.",
        "The dinner lasted approximately 20 minutes.",  # no name, and a figure of two digits
        "Twitter sued 3,814 accounts associated with the Internet Research Agency.",  # another deed
        "Facebook blocked 470 accounts of the Internet Research Agency before the election.",
        "Unit 26165 bought more than 30 computers.",
        "About 126 million accounts of the Internet Research Agency were on Facebook.",  # persons, through accounts
        "Unit 26165 registered a site.",  # the number of a name
    ],
)
def test_a_figure_of_something_else_is_not_found(told, sentence: str) -> None:
    found = [
        (claim.text, claim.verdict.why)
        for claim in told(sentence)
        if claim.verdict.verdict == "borne out" and "October 2014" not in claim.text
    ]
    assert not found, found
