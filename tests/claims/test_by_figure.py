"""Sums found by their figure between those whom a story speaks of. The sums expected are added up from the published rows with the csv module, not by klieg; those of forms are read off their pages (Conway, part 2, row 5; Flynn, part 2, salary and bonus of his firm; Bannon, part 2, rows 2 and 4, which state one range)."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klieg.case import Case
from klieg.claims import check
from klieg.claims.check import Claim
from klieg.claims.figures import by_figure
from klieg.claims.language.amounts import amounts
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

TRUMP, SANDERS = "P80001571D_trump_2016-05.csv", "P60007168D_sanders_2016-05.csv"
HAYSTAQ = "Bernie Sanders's campaign used Haystaq DNA, of Washington."
WEB = "Donald Trump's campaign found its web firm, Giles-Parscale, in San Antonio."


@pytest.fixture(scope="module")
def rows(sample: Path) -> dict[str, list[dict[str, str]]]:
    """The operating expenditures of two campaigns, memo items left out."""
    found = {}
    for name in (TRUMP, SANDERS):
        with (sample / "fec" / name).open(encoding="utf-8", newline="") as file:
            # the published rows have one comma more than their header has columns
            every = list(csv.DictReader(file, restkey="rest"))
        found[name] = [row for row in every if row["memo_cd"] != "X" and row["form_tp"] == "SB23"]
    return found


@pytest.fixture(scope="module")
def rows_of_memos(sample: Path) -> Decimal:
    """What the items behind the Trump campaign's card bills name Facebook for."""
    with (sample / "fec" / TRUMP).open(encoding="utf-8", newline="") as file:
        every = list(csv.DictReader(file, restkey="rest"))
    return sum(
        (Decimal(r["disb_amt"]) for r in every if r["memo_cd"] == "X" and r["recipient_nm"].upper().startswith("FACEBOOK")),
        Decimal(0),
    )


@pytest.fixture(scope="module")
def told(engine: Engine, digital_side: Case):
    def asked(text: str) -> list[Claim]:
        return checked(engine, digital_side, text, "2018-06-01")

    return asked


def only(claims: list[Claim], frame: str) -> Claim:
    found = [claim for claim in claims if claim.reading.frame == frame]
    assert len(found) == 1, [(claim.reading.frame, claim.text, claim.verdict.why) for claim in claims]
    return found[0]


def total(rows: list[dict[str, str]], payee: str, month: str = "") -> Decimal:
    return sum(
        (Decimal(r["disb_amt"]) for r in rows if payee in r["recipient_nm"].upper() and month in r["disb_dt"].upper()), Decimal(0)
    )


def test_what_a_firm_named_before_had_in_all_is_found_by_its_sum(told, rows) -> None:
    wanted = total(rows[SANDERS], "HAYSTAQ DNA")
    claim = only(told(f"{HAYSTAQ} The firm's haul through March 2016, of ${wanted:,.0f}, was respectable."), "paid_fact")
    assert claim.verdict.verdict == "borne out", claim.verdict.why
    assert same(claim.verdict.figure, str(wanted))
    assert [ref.name for ref in claim.reading.roles["object"]] == ["Haystaq DNA"]
    assert any("carried over" in one for one in claim.reading.assumptions)


def test_what_stands_between_commas_is_found_by_its_sum(told, rows) -> None:
    wanted = total(rows[TRUMP], "GILES-PARSCALE")
    claim = only(told(f"{WEB} There were 26 entries, worth ${wanted:,.2f} in all, through March 2016."), "paid_fact")
    assert claim.verdict.verdict == "borne out", claim.verdict.why
    assert same(claim.verdict.figure, str(wanted))


@pytest.mark.parametrize("sentence", [
    "There were 26 entries, worth $1,859,168.43 in all, through March 2016.",
    "There were 26 entries, worth $1,659,168.43 in all, through December 2015.",
    "There were 26 entries, none of them worth $1,659,168.43, through March 2016.",
    "Experts put the value of its data at $1,659,168.43.",
    "Giles-Parscale gave the campaign $1,659,168.43 through March 2016.",
    "Ted Cruz's campaign paid the firm $1,659,168.43.",
    "Cambridge Analytica had entries worth $1,659,168.43 in all.",
    "The campaign raised $1,659,168.43 in those months.",
])  # fmt: skip
def test_no_other_sum_time_payer_payee_or_direction_is_found(told, sentence: str) -> None:
    claims = told(f"{WEB} {sentence}")
    assert not [claim.text for claim in claims if claim.verdict.verdict == "borne out"], [(c.text, c.verdict.why) for c in claims]


def test_a_sum_that_is_not_found_is_not_passed_over(told) -> None:
    claims = told(f"{WEB} There were 26 entries, worth $1,859,168.43 in all, through March 2016.")
    assert [(claim.verdict.verdict, claim.text) for claim in claims if "1,859,168.43" in claim.text] == [
        ("not read", "There were 26 entries, worth $1,859,168.43 in all, through March 2016")
    ]


def test_a_round_sum_is_found_only_where_few_figures_are_near(told, rows) -> None:
    # of 26 payments to the firm some are near $50,000: 'about $50,000' would be found by accident
    near = [
        row
        for row in rows[TRUMP]
        if "GILES-PARSCALE" in row["recipient_nm"].upper() and 16_000 < Decimal(row["disb_amt"]) < 150_000
    ]
    assert len(near) >= 3
    claims = told(f"{WEB} About $50,000 of it went out one day, the aide recalled.")
    assert not [claim.text for claim in claims if claim.verdict.verdict == "borne out"]


def test_what_a_campaign_spent_in_a_month_is_found_in_a_list(told, rows) -> None:
    wanted = sum((Decimal(r["disb_amt"]) for r in rows[TRUMP] if "JAN-16" in r["disb_dt"].upper()), Decimal(0))
    text = "Donald Trump's campaign kept its books by the month. January 2016: ${:.1f} million."
    claim = only(told(text.format(wanted / 1_000_000)), "paid_total")
    assert claim.verdict.verdict == "borne out", claim.verdict.why
    assert same(claim.verdict.figure, str(wanted))
    assert not [c for c in told(text.format(wanted / 1_000_000 + 2)) if c.verdict.verdict == "borne out"]


@pytest.mark.parametrize(("text", "figure"), [
    ("Kellyanne Conway filed a disclosure. Her polling company brought her $800,726.", "800726"),
    ("Kellyanne Conway filed a disclosure. Her polling company brought her $900,726.", ""),
    ("Kellyanne Conway filed a disclosure. Cambridge Analytica brought her $800,726.", ""),
    ("Michael Flynn filed a disclosure. The older firm brought him $827,055 in salary and bonus.", "827055"),
    ("Michael Flynn filed a disclosure. The older firm brought him $827,055 in dividends.", ""),
    ("Michael Flynn filed a disclosure. He paid out $827,055 in salary and bonus.", ""),
])  # fmt: skip
def test_a_sum_on_the_form_of_somebody_spoken_of_is_found(told, text: str, figure: str) -> None:
    borne_out = [claim for claim in told(text) if claim.verdict.verdict == "borne out"]
    assert [Decimal(claim.verdict.figure) for claim in borne_out] == ([Decimal(figure)] if figure else [])
    assert all(claim.reading.frame in ("form_fact", "disclosed") for claim in borne_out)


def test_a_range_that_two_rows_of_a_form_state_is_of_the_one_spoken_of_or_of_none(told) -> None:
    valued = "He valued his membership units at between $1 million and $5 million."
    claim = told(f"Stephen Bannon's form lists Cambridge Analytica. {valued}")[-1]
    assert claim.verdict.verdict == "borne out"
    assert "CAMBRIDGE ANALYTICA, LLC, MEMBERSHIP UNITS" in claim.verdict.why
    assert not [c for c in told(f"Stephen Bannon filed a form. {valued}") if c.reading.frame == "form_fact"]


def test_where_no_version_is_said_all_of_them_must_have_the_sum(told) -> None:
    # the Lincoln Chamber of Commerce stands in both of his forms, with its $15,000 in the later one alone
    said = "Michael Flynn filed a disclosure. {}, from the Lincoln Chamber of Commerce, speaker's fees of $15,000."
    assert not [c for c in told(said.format("He had")) if c.reading.frame == "form_fact"]
    assert [c for c in told(said.format("He had, by his amended form")) if c.reading.frame == "form_fact"]


def test_a_contradiction_and_a_find_of_one_sum_never_stand_side_by_side(told, rows) -> None:
    # all of 2015 and 2016, where the story speaks of February 2016 last
    wanted = total(rows[SANDERS], "HAYSTAQ DNA")
    text = f"By the end of March 2016 Bernie Sanders's campaign had several data firms. In February 2016 it paid Revolution Messaging. The campaign paid Haystaq DNA ${wanted:,.2f} then."
    of_it = [claim for claim in told(text) if f"{wanted:,.2f}" in claim.text]
    assert len(of_it) == 1, [(c.text, c.verdict.verdict) for c in of_it]
    assert of_it[0].verdict.verdict != "contradicted", of_it[0].verdict.why


@pytest.mark.parametrize(("until", "verdict"), [("March", "borne out"), ("June", "not loaded")])
def test_what_lies_behind_a_card_needs_the_reports_of_all_its_time_as_well(told, rows_of_memos, until: str, verdict: str) -> None:
    claims = told(f"Donald Trump's campaign paid Facebook ${rows_of_memos:,.2f} through {until} 2016.")
    assert [claim.verdict.verdict for claim in claims] == [verdict]
    found = told(
        f"Donald Trump's campaign bought from Facebook. The charges, worth ${rows_of_memos:,.2f} in all, ran through {until} 2016."
    )
    assert any(c.reading.frame == "paid_fact" for c in found) == (verdict == "borne out")


STORIES = [
    f"{HAYSTAQ} The firm's haul through March 2016, of $917,361, was respectable.",
    "Kellyanne Conway filed a disclosure. Her polling company brought her $800,726.",
    "Stephen Bannon's form lists Cambridge Analytica. He valued his membership units at between $1 million and $5 million.",
    "Donald Trump's campaign kept its books by the month. January 2016: $11.5 million.",
    f"{WEB} There were 26 entries, worth $1,859,168.43 in all, through March 2016.",
]


@pytest.mark.parametrize("text", STORIES)
def test_what_was_found_is_found_again_by_the_readings_file(engine: Engine, digital_side: Case, text: str) -> None:
    story = f"---\ndate: 2018-06-01\n---\n{text}\n".encode()
    one = check.check(engine, digital_side.layout, story, "story.md")
    again = check.check(engine, digital_side.layout, story, "story.md", given=(one.readings.encode(), "r.json"))
    assert [(c.id, c.text, c.verdict.verdict, c.verdict.figure) for c in again.claims] == [
        (c.id, c.text, c.verdict.verdict, c.verdict.figure) for c in one.claims
    ]


FIGURES = st.sets(st.decimals("1", "100000000", places=2), max_size=30)


@given(st.integers(3, 99_999_999), FIGURES, FIGURES)
def test_the_more_figures_were_tried_the_likelier_an_accident(whole: int, some: set[Decimal], more: set[Decimal]) -> None:
    amount = amounts(f"paid ${whole:,}")[0]
    value = Decimal(whole)
    assert by_figure.by_accident(amount, value, some) <= by_figure.by_accident(amount, value, some | more)


@given(st.integers(1, 99), st.integers(1_000_000, 99_000_000), FIGURES)
def test_the_vaguer_a_sum_is_written_the_likelier_an_accident(tenths: int, value: int, tried: set[Decimal]) -> None:
    exact, vague = amounts(f"paid ${value:,}.01")[0], amounts(f"paid about ${value // 1_000_000} million")[0]
    assert by_figure.by_accident(exact, exact.figure, tried) <= by_figure.by_accident(vague, vague.figure + tenths, tried)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # part 4 of Conway's form has 75 rows, numbered on its pages; part 1 of Bannon's has 12
        ("Kellyanne Conway filed a form. The form numbers 75 sources of pay.", True),
        ("Stephen K. Bannon's, certified in the spring of 2017, lists twelve positions outside government.", True),
        ("Kellyanne Conway filed a form. The form numbers 57 sources of pay.", False),
        ("Kellyanne Conway hid 75 clients.", False),
        ("Kellyanne Conway filed a form. It leaves out 75 sources of pay.", False),
        ("Stephen Bannon hired a lawyer for his twelve positions.", False),
        ("Kellyanne Conway filed a form. It lists 75 sources of which one is dead.", False),
    ],
)
def test_how_much_a_form_lists_is_found_by_its_number(told, sentence: str, found: bool) -> None:
    borne = [(claim.text, claim.verdict.why) for claim in told(sentence) if claim.verdict.verdict == "borne out"]
    assert bool(borne) == found, borne


def test_what_was_found_reads_back_the_same_from_a_readings_file(engine: Engine, digital_side: Case) -> None:
    story = (
        b"---\ndate: 2018-11-05\n---\nThe Internet Research Agency bought advertisements on Facebook. It was April 2017, five months after the vote, when the agency created 366 of them. "
        b"Twitter traced 3,814 accounts to the agency. DMP International filed in June 2017 for the Ukrainian Party of Regions.\n\n"
        b"Kellyanne Conway filed a form. The form numbers 75 sources of pay.\n"
    )
    once = check.check(engine, digital_side.layout, story, "story.md")
    again = check.check(engine, digital_side.layout, story, "story.md", given=(once.readings.encode(), "story.readings.json"))
    told = [
        [(claim.text, claim.reading.frame, claim.verdict.verdict, claim.verdict.figure) for claim in ledger.claims]
        for ledger in (once, again)
    ]
    assert {frame for _, frame, verdict, _ in told[0] if verdict == "borne out"} >= {
        "archive_fact",
        "report_fact",
        "tie_fact",
        "form_fact",
    }
    assert told[0] == told[1]
