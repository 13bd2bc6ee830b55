"""What a clause says of a payment behind its sum, and who is meant in the sentences that follow. The sums expected are added up from the published rows with the csv module, not by klieg."""

from __future__ import annotations

import csv
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest

from klieg.case import Case
from klieg.claims import check
from klieg.store.engine import Engine
from tests.claims.pairs import same


@pytest.fixture(scope="module")
def sums(sample: Path) -> dict[tuple[str, str], Decimal]:
    """What each payee had of the two campaigns by their own rows, memo items left out; under '' all that was paid."""
    found: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for who, name in (("trump", "P80001571D_trump_2016-05.csv"), ("sanders", "P60007168D_sanders_2016-05.csv")):
        with (sample / "fec" / name).open(encoding="utf-8", newline="") as file:
            # the published rows have one comma more than their header has columns
            for row in csv.DictReader(file, restkey="rest"):
                if row["memo_cd"] != "X" and row["form_tp"] == "SB23":
                    found[who, row["recipient_nm"]] += Decimal(row["disb_amt"])
                    found[who, ""] += Decimal(row["disb_amt"])
    return found


@pytest.fixture(scope="module")
def told(engine: Engine, digital_side: Case):
    def asked(text: str) -> list[tuple[str, str, str]]:
        """Frame, verdict and figure of each claim of a story."""
        story = f"---\ndate: 2018-06-01\n---\n{text}\n".encode()
        claims = check.check(engine, digital_side.layout, story, "story.md").claims
        return [(claim.reading.frame, claim.verdict.verdict, claim.verdict.figure) for claim in claims]

    return asked


PAID = "Donald Trump's campaign paid Cali-Fame $1.1 million through the end of March 2016"


@pytest.mark.parametrize(("tail", "frame", "verdict"), [
    (", more than it gave Jones Day, its law firm, reports show", "paid_ratio", "borne out"),
    (", less than it gave Jones Day", "paid_ratio", "contradicted"),
    (", which is more than it paid Jones Day", "paid_ratio", "borne out"),
    (", more than any other vendor", "paid_rank", "contradicted"),
    (", making it the campaign's seventh-largest vendor", "paid_rank", "borne out"),
    (", which made it the campaign's ninth-largest vendor", "paid_rank", "contradicted"),
    (", about 2.4 percent of all that it spent on operations", "paid_share", "borne out"),
    (" and a third of all its operating spending", "paid_share", "contradicted"),
])  # fmt: skip
def test_what_stands_behind_a_sum_is_a_claim_of_its_own(told, sums, tail: str, frame: str, verdict: str) -> None:
    claims = told(f"{PAID}{tail}.")
    assert [one[:2] for one in claims] == [("paid", "borne out"), (frame, verdict)], claims
    assert same(claims[0][2], str(sums["trump", "CALI-FAME"]))


def test_a_wrong_sum_is_not_borne_out_by_a_right_comparison(told) -> None:
    claims = told("Donald Trump's campaign paid Cali-Fame $9 million through the end of March 2016, more than it gave Jones Day.")
    assert [one[:2] for one in claims] == [("paid", "contradicted"), ("paid_ratio", "borne out")]


def test_a_second_payee_behind_a_comparison_has_its_own_sum(told, sums) -> None:
    claims = told(f"{PAID}, compared with $834,000 for Jones Day.")
    assert [one[:2] for one in claims] == [("paid", "borne out"), ("paid", "borne out")]
    assert same(claims[1][2], str(sums["trump", "JONES DAY"]))
    wrong = told(f"{PAID}, compared with $934,000 for Jones Day.")
    assert wrong[1][:2] == ("paid", "contradicted")


def test_a_place_and_a_sum_are_two_claims(told, sums) -> None:
    claims = told("Through March 2016 Revolution Messaging ranked first among Sanders's payees, with $23.5 million.")
    assert [one[:2] for one in claims] == [("paid_rank", "contradicted"), ("paid", "borne out")]
    assert same(claims[1][2], str(sums["sanders", "REVOLUTION MESSAGING, LLC"]))


def test_what_is_compared_with_somebody_unnamed_or_of_another_payer_is_not_read(told) -> None:
    for tail in ("more than five times what the lawyers got", "twice what Ted Cruz's campaign paid its pollster"):
        claims = told(f"{PAID}, {tail}.")
        assert claims[0][:2] == ("paid", "borne out")
        assert all(verdict == "not read" for _, verdict, _ in claims[1:])
        assert len(claims) > 1, tail


@pytest.mark.parametrize(("text", "wanted"), [
    # a firm named since the last payment, of which none was read: 'its' is that firm's
    ("Rick Reed Media received about $17 million from the Trump campaign between April 2015 and March 2016.\n\nTrump flies with TAG Air. Its first check is dated June 16, 2015.", [("paid_extreme", "borne out")]),
    # 'it' of the same sentence, and not the payee of the sentence before
    ("NationBuilder got $17,500 from the Trump campaign in December 2015. Cambridge Analytica does not turn up among the payees before April 2016; the campaign first paid it at the end of July 2016.",
     [("paid", "borne out"), ("paid_extreme", "not loaded")]),
    # a place without a list, of whoever pays before
    ("Rick Reed Media received about $17 million from the Trump campaign between April 2015 and March 2016. TAG Air ranked second, with $3.7 million.", [("paid_rank", "borne out")]),
    ("Rick Reed Media received about $17 million from the Trump campaign between April 2015 and March 2016. TAG Air ranked fourth.", [("paid_rank", "contradicted")]),
    # parts of payments, by their time
    ("The Trump campaign paid TAG Air nine times from April 2015 to March 2016. They total $3.7 million, or about 8 percent of the campaign's operating expenditures.", [("paid", "borne out"), ("paid_share", "borne out")]),
    ("The Trump campaign paid Giles-Parscale $8,200 in May 2015. More than 90 percent of what it was paid through March 2016 came in February and March 2016.", [("paid_part", "borne out")]),
    ("The Trump campaign paid Giles-Parscale $8,200 in May 2015. Half of what it was paid through March 2016 came in January 2016.", [("paid_part", "contradicted")]),
    # the largest of them, but for another purpose
    ("Garner Printing was paid more than $1.2 million by the Sanders campaign through the end of March 2016. Its largest single payment, $121,040.22 on Jan. 21, was for printing.", [("paid_extreme", "partly")]),
    # a name that begins with a number; a supplier whose short name is a committee's
    ("Five Maples of Putney, Vermont, received $1.16 million from the Sanders campaign through March 2016.", [("paid", "borne out")]),
    ("Through March 2016 the Sanders campaign paid ActBlue some $6 million in merchant fees; in March alone they came to $2.6 million.", [("paid", "borne out"), ("paid", "contradicted")]),
])  # fmt: skip
def test_who_and_what_is_meant_goes_on_from_sentence_to_sentence(told, text: str, wanted: list[tuple[str, str]]) -> None:
    claims = [one[:2] for one in told(text)]
    assert claims[-len(wanted) :] == wanted, claims


def test_how_often_in_a_month_is_not_how_often_at_all(told) -> None:
    assert (
        told("Michael Glassner drew $10,000 twice a month from the Trump campaign from January to March 2016.")[-1][1]
        == "not read"
    )


def test_an_open_bound_that_all_time_reaches_does_not_make_a_wrong_month_partly_right(told) -> None:
    assert told("In February 2016 Giles-Parscale took in more than $1 million from the Trump campaign.")[-1][1] == "contradicted"
