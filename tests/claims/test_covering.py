"""The covers of reports in words that no pattern of covers.tsv has.

What is expected stands on the covers of the filings themselves, read off their first lines: 1527862.fec (Biden for President, second quarter of 2021: 3,167,522.29 at the beginning, 2,158,612.93
received, 610,976.39 spent, 501,531.93 of it operating, 4,715,158.83 at the close) and 767339.fec (Djou for Hawaii, amended, April 1 to May 2, 2010: 332,017.62 at the close, no debts owed to it).
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims import check
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2022-06-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("Biden for President had a balance of $4.7 million on June 30, 2021.", "borne out", "4715158.83"),
    ("$4.7 million was all that lay in Biden for President's account at the end of June 2021.", "borne out", "4715158.83"),
    ("Biden for President's bank balance stood at $5.7 million on June 30, 2021.", "contradicted", "4715158.83"),
    ("There was more than $3 million in the account of Biden for President when the second quarter of 2021 began.", "borne out", "3167522.29"),
    ("There was more than $4 million in the account of Biden for President when the second quarter of 2021 began.", "contradicted", "3167522.29"),
    ("Biden for President's balance grew by $1.5 million in the second quarter of 2021.", "borne out", "1547636.54"),
    ("Biden for President's cash on hand rose $1.5 million in the second quarter of 2021.", "borne out", "1547636.54"),
    ("The second quarter of 2021 opened with $3.2 million in the account of Biden for President.", "borne out", "3167522.29"),
    ("Djou for Hawaii's original filing put its cash on hand at $362,711.57.", "borne out", "362711.57"),
    ("Biden for President's balance shrank by $1.5 million in the second quarter of 2021.", "contradicted", ""),
    ("Biden for President's outlays came to $610,976 in the second quarter of 2021, its report says.", "borne out", "610976.39"),
    ("Biden for President's intake for the second quarter of 2021 was $2.2 million.", "borne out", "2158612.93"),
    ("Biden for President was owed $20,000 at the end of June 2021.", "contradicted", "0.00"),
    # nothing at all
    ("Biden for President had no debts at the end of June 2021.", "borne out", "0.00"),
    ("In the second quarter of 2021 Biden for President spent not a cent.", "contradicted", "610976.39"),
    ("Biden for President spent nothing in the second quarter of 2021.", "contradicted", "610976.39"),
    # of the reports that there are, the one that is named
    ("Ahead of the May 2010 election Djou for Hawaii was left with $332,017.62, according to its pre-special report.", "borne out", "332017.62"),
])  # fmt: skip
def test_a_cover_is_read_in_many_words(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize("text", [
    # of which day is not said
    "Ahead of the May 2010 election Djou for Hawaii was left with $332,017.62.",
    # words that narrow it
    "Biden for President's balance of donors' money stood at $5.7 million on June 30, 2021.",
    "Biden for President raised $5.7 million at dinners in the second quarter of 2021, and had some of it in the bank.",
    # nothing on one thing, or in one place, is not nothing at all
    "Biden for President spent nothing in Iowa in the second quarter of 2021.",
    "Biden for President raised nothing at dinners in the second quarter of 2021.",
    "Biden for President received nothing for its trouble.",
    # a day that reads two ways
    "Biden for President had a balance of $5.7 million on 06/05/2021.",
    # denials, hopes, conditions; a time that is not told
    "Biden for President did not have $4.7 million in the bank at the end of June 2021.",
    "Biden for President never had $5.7 million in the bank at the end of June 2021.",
    "Biden for President hopes to have $4.7 million in the bank.",
    "Nobody believed that Biden for President had $4.7 million in the bank at the end of June 2021.",
    "Biden for President once had $5.7 million in the bank.",
    # what moved is not what there is, and what was paid off not what is owed
    "Biden for President raised $2,158,612 in cash in the second quarter of 2021.",
    "In the second quarter of 2021 $2,158,612 came into Biden for President's account.",
    "Biden for President cleared $5,000 of debts in the second quarter of 2021.",
    "Biden for President began the second quarter of 2021 with debts of $5,000.",
    # to date, together, less than another
    "Biden for President's receipts for the year were $9 million.",
    "Biden for President and the Djou for Hawaii had $5 million in the bank at the end of June 2021.",
    "Biden for President raised $5 million less than Djou for Hawaii in the second quarter of 2021.",
    # who was paid is not read, and that anything was
    "Everybody knew the man. $10,000 went back to him from Biden for President in the second quarter of 2021.",
    "His fee from Biden for President in the second quarter of 2021 was $2,000.",
    "There remained $875,000 to be paid to Covington & Burling by Biden for President in June 2021.",
])  # fmt: skip
def test_what_says_more_than_a_cover_gets_no_verdict_from_it(engine: Engine, digital_side: Case, text: str) -> None:
    claims = check.check(engine, digital_side.layout, f"---\ndate: 2022-06-01\n---\n{text}\n".encode(), "story.md").claims
    assert {claim.verdict.verdict for claim in claims} <= {"not read", "not checkable", "not loaded"}, [
        (c.text, c.verdict) for c in claims
    ]
