"""What a form's sums come to, who paid most, and one payer against another; what stands on the later version alone. The values were read from the forms' text by people who had not seen the reader."""

from __future__ import annotations

from dataclasses import replace

import pytest

from klieg.case import Case
from klieg.claims.disclosures import form_sums
from klieg.store.engine import Engine
from klieg.ties.versions import Row
from tests.claims.pairs import checked, same

FLYNN = "Michael Flynn signed two versions of his disclosure."
BANNON = "Stephen Bannon's form lists Breitbart News Network, Glittering Steel and Cambridge Analytica as sources of pay."


@pytest.mark.parametrize(
    ("text", "verdict", "figure"),
    [
        # the form of 2017-03-31, part 2: twelve rows of speaker fees, 20,000 to 9,800; none in the form of February
        ("Michael Flynn's second form itemizes 12 speaking fees that add up to about $171,800.", "borne out", "171754.20"),
        ("Michael Flynn's second form itemizes 12 speaking fees that add up to about $250,000.", "contradicted", "171754.20"),
        ("Michael Flynn's second form itemizes 9 speaking fees that add up to about $171,800.", "partly", "171754.20"),
        ("Michael Flynn's second form itemizes 12 speaking fees that add up to about $171,800. They add up to about $250,000.", "contradicted", "171754.20"),
        ("Michael Flynn's second form shows $171,754 in speaking fees.", "borne out", "171754.20"),
        # 827,055 / 125,250
        ("Michael Flynn's form of Feb. 11, 2017 shows $827,055 from the Flynn Intel Group LLC, more than six times what he had from Adobe.", "borne out", "6.60"),
        ("Michael Flynn's form of Feb. 11, 2017 shows $827,055 from the Flynn Intel Group LLC, more than nine times what he had from Adobe.", "contradicted", "6.60"),
        # part 2, rows 3.1 to 3.3: 191,000, 125,333 and 167,500; row 3 is what they come to
        (f"{BANNON} Breitbart was the most generous of the three.", "borne out", "191000"),
        (f"{BANNON} Cambridge Analytica was the most generous of the three.", "contradicted", "125333"),
        (f"{BANNON} Breitbart paid him more than Cambridge Analytica did.", "borne out", "191000"),
        (f"{BANNON} Cambridge Analytica paid him more than Breitbart did.", "contradicted", "125333"),
        ("Stephen Bannon's form shows a debt. His consultancy earned more from Breitbart than it did from Cambridge Analytica.", "borne out", "191000"),
        ("Stephen Bannon's form shows a debt. His consultancy earned more from Cambridge Analytica than it did from Breitbart.", "contradicted", "125333"),
        ("According to Stephen Bannon's form, his firm made more from Breitbart than from Cambridge Analytica.", "borne out", "191000"),
        # both versions, part 2, row 10
        (f"{FLYNN} Both versions say that OSY Technologies, a Luxembourg company, paid him $40,280.", "borne out", "40280"),
        (f"{FLYNN} Both versions say that OSY Technologies, a Luxembourg company, paid him $140,280.", "contradicted", "40280"),
        (f"{FLYNN} Both versions put his salary and bonus from the Flynn Intel Group at $827,055.", "borne out", "827055"),
        # part 4 has 30 rows in the first version, and 50 in the second
        ("Michael Flynn named 30 sources of pay when he signed his ethics form on Feb. 11, 2017. The version he signed seven weeks later named 50.", "borne out", "50"),
        ("Michael Flynn named 30 sources of pay when he signed his ethics form on Feb. 11, 2017. The version he signed seven weeks later named 45.", "contradicted", "50"),
        # on the second version alone; on both; on none
        (f"{FLYNN} Among the additions is Volga-Dnepr Airlines.", "borne out", ""),
        (f"{FLYNN} Among the additions is Adobe.", "contradicted", ""),
        (f"{FLYNN} A later version adds Morgan Stanley as a source of his pay.", "borne out", ""),
        (f"{FLYNN} The version he signed on Feb. 11, 2017, listed the F.B.I. among his sources of pay.", "borne out", ""),
        ("Kellyanne Conway's form names 75 sources of pay. Breitbart is on her list as well.", "contradicted", "0"),
    ],
)  # fmt: skip
def test_what_is_added_up_ranked_or_compared_on_a_form_is_decided_by_its_rows(
    engine: Engine, digital_side: Case, text: str, verdict: str, figure: str
) -> None:
    claim = checked(engine, digital_side, text, "2017-09-26")[-1]
    assert claim.verdict.verdict == verdict, (claim.reading, claim.verdict.why)
    assert same(claim.verdict.figure, figure) or not figure, (text, claim.verdict.figure)


@pytest.mark.parametrize(
    "text",
    [
        "Of the three firms that paid Stephen Bannon, Cambridge Analytica was the most generous.",  # which three is told later
        f"{FLYNN} Neither version puts his salary from the Flynn Intel Group at $827,055.",
        f"{FLYNN} Only one of the versions puts his salary from Adobe at $125,250.",
        f"{FLYNN} Only one of the versions lists Adobe.",
    ],
)
def test_what_is_not_read_for_sure_of_a_form_is_never_borne_out(engine: Engine, digital_side: Case, text: str) -> None:
    told = checked(engine, digital_side, text, "2017-09-26")[-1]
    assert told.verdict.verdict == "not read", (told.reading, told.verdict.why)


def test_a_form_that_numbers_each_page_anew_keeps_its_rows_apart(engine: Engine, digital_side: Case) -> None:
    """Row 1 of part 2 stands on two pages: a fee of $24,000 from one, of $15,000 from another."""
    text = "Michael Flynn's second form shows $15,000 from Drone Aviation."
    claim = checked(engine, digital_side, text, "2017-09-26")[-1]
    assert claim.verdict.verdict == "contradicted", claim.verdict.why


@pytest.mark.parametrize(
    ("day", "verdict"), [("on Aug. 16, 2016", "borne out"), ("on Aug. 20, 2016", "contradicted"), ("in August 2016", "borne out")]
)
def test_a_day_of_leaving_is_held_against_the_words_that_state_it(
    engine: Engine, digital_side: Case, day: str, verdict: str
) -> None:
    """Part 1 gives the month, part 3 the day: 'until resignation on August 16, 2016'."""
    text = f"Stephen Bannon was vice president of Cambridge Analytica. He resigned from it {day}."
    claim = checked(engine, digital_side, text, "2017-09-26")[-1]
    assert (claim.reading.frame, claim.verdict.verdict) == ("left", verdict), claim.verdict.why


def test_no_sum_of_a_form_is_sure_where_the_income_of_a_row_could_not_be_read(
    engine: Engine, digital_side: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = form_sums.rows_of

    def with_one_more(engine: Engine, disclosure: int) -> list[Row]:
        held = list(read(engine, disclosure))
        paid = [row for row in held if row.part == "2"][:1]
        return [*held, *(replace(row, number="99", cells={**row.cells, "income_amount": "$12,O00"}) for row in paid)]

    text = f"{FLYNN} Michael Flynn's second form lists 12 speaking fees that add up to $171,754.20."
    assert checked(engine, digital_side, text, "2017-09-26")[-1].verdict.verdict == "borne out"
    monkeypatch.setattr(form_sums, "rows_of", with_one_more)
    told = checked(engine, digital_side, text, "2017-09-26")[-1].verdict
    assert (told.verdict, "row 99" in told.why) == ("not read", True), told.why


@pytest.mark.parametrize(("text", "verdict"), [
    # Flynn's second form: four rows of salaries, one a bonus too, the Flynn Intel Group's of $827,055
    ("Michael Flynn's second form lists a salary of $827,055.", "borne out"),
    ("Michael Flynn's second form lists a salary of $927,055.", "not read"),
    ("Michael Flynn's second form lists a bonus of $927,055.", "contradicted"),
    ("Kellyanne Conway's form names 75 sources of pay. Then there is Michael Flynn. His salary was $827,055.", "borne out"),
])  # fmt: skip
def test_one_sum_of_a_kind_of_pay_is_whose_it_is_said_to_be(engine: Engine, digital_side: Case, text: str, verdict: str) -> None:
    claim = checked(engine, digital_side, text, "2017-09-26")[-1]
    assert (claim.reading.frame, claim.verdict.verdict) == ("form_total", verdict), claim.verdict.why
