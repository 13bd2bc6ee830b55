"""What a name stands for: committees that only an export names, the national parties', firms of several partners, and what is no candidate."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

import klieg
from klieg.claims import check
from klieg.money import measures
from klieg.resolve import names
from klieg.ties import ties

EXPORT = "exports/fec_gov_disbursements_39.csv"
"""Save America's own rows as fec.gov gives them out; no master of committees comes with it."""


def case_of(tmp_path: Path, **files: bytes) -> klieg.Case:
    case = klieg.new_case(tmp_path / "case")
    for name, data in files.items():
        (tmp_path / f"{name}.csv").write_bytes(data)
    assert not case.add([tmp_path / f"{name}.csv" for name in files]).failed
    return case


def test_a_committee_that_an_export_names_is_known_without_a_master(tmp_path: Path, fixtures: Path) -> None:
    rows = list(csv.DictReader((fixtures / EXPORT).open(encoding="utf-8")))
    winred = sum(
        Decimal(r["disbursement_amount"]) for r in rows if r["recipient_name"].startswith("WINRED") and r["memo_code"] != "X"
    )
    with case_of(tmp_path, export=(fixtures / EXPORT).read_bytes()).engine() as engine:
        assert names.resolve(engine, "Save America").committees == ["C00762591"]
        answer = measures.measure(engine, measures.Question(payer="Save America", payee="WinRed Technical Services"))[0]
    assert (answer.amount, answer.rows) == (winred, 30)


def test_a_story_is_read_with_the_committees_that_the_record_names(tmp_path: Path, fixtures: Path) -> None:
    story = b"""---
date: 2024-02-02
---
WASHINGTON, Feb 2 - Save America, the political committee of former President Donald Trump, paid WinRed Technical Services $39.70 in 2023, filings
show. The committee never paid Cambridge Analytica. The PAC also paid CVS Pharmacy in 2023.
"""
    case = case_of(tmp_path, export=(fixtures / EXPORT).read_bytes())
    with case.engine() as engine:
        claims = check.check(engine, case.layout, story, "story.md").claims
    payers = [(c.reading.role("subject").name, c.reading.role("object").name) for c in claims if c.reading.kind == "payment"]  # type: ignore[union-attr]
    assert payers == [
        ("Save America", "WinRed Technical Services"),
        ("Save America", "Cambridge Analytica"),
        ("Save America", "CVS Pharmacy"),
    ]
    period = claims[0].reading.period
    assert period is not None
    assert period.text == "2023", "the dateline's day is not the payment's"


@pytest.mark.parametrize(
    ("written", "asked"),
    [("KASOWITZ, BENSON, TORRES LLP", "Kasowitz, Benson, Torres"), ("CHRIS KISE & ASSOCIATES, P.A.", "Chris Kise & Associates")],
)
def test_partners_and_professional_companies_are_found_by_what_they_are_called(
    tmp_path: Path, fixtures: Path, written: str, asked: str
) -> None:
    # the real rows, with the payee's name put in the place of another
    data = (fixtures / EXPORT).read_bytes().replace(b"WINRED TECHNICAL SERVICES LLC", f'"{written}"'.encode())
    with case_of(tmp_path, export=data).engine() as engine:
        answer = measures.measure(engine, measures.Question(payer="Save America", payee=asked))[0]
    assert (answer.rows, [s["name"] for s in answer.spellings]) == (30, [written])


@pytest.mark.parametrize(("called", "committee"), [("RNC", "C00003418"), ("the DNC", "C00010603"), ("NRCC", "C00075820")])
def test_the_national_parties_committees_go_by_what_everybody_calls_them(papers: klieg.Case, called: str, committee: str) -> None:
    with papers.engine() as engine:
        assert names.resolve(engine, called).committees == [committee]


def test_a_company_of_a_candidates_name_is_no_candidate(digital_side: klieg.Case) -> None:
    with digital_side.engine() as engine:
        assert names.resolve(engine, "The Trump Corporation").committees == []
        assert names.resolve(engine, "Trump").committees == ["C00580100"]


def test_a_person_is_found_by_the_short_form_of_a_given_name(papers: klieg.Case) -> None:
    with papers.engine() as engine:
        assert ties.find(engine, "Mike Flynn").written == ["Flynn, Michael"]


def test_a_treasurer_is_tied_to_the_committee_of_the_master_and_to_no_other(tmp_path: Path, fixtures: Path) -> None:
    case = klieg.new_case(tmp_path / "case")
    assert not case.add([fixtures / "bulk" / "cm_twice.txt"]).failed
    line = next(
        row
        for row in (fixtures / "bulk" / "cm_twice.txt").read_text(encoding="latin-1").splitlines()
        if row.startswith("C00001305")
    )
    name, treasurer = line.split("|")[1:3]
    with case.engine() as engine:
        found = ties.ties(engine, name).ties
    assert {(t["kind"], t["from"], t["to"]) for t in found if t["kind"] == "treasurer"} == {("treasurer", treasurer, name)}


def test_a_short_form_is_taken_for_the_only_payee_whose_name_begins_so_if_the_sum_agrees(digital_side: klieg.Case) -> None:
    # the export has BUZZMAKER US, LLC: 15,000.00 and 49,524.58; nothing has Buzzmaker
    story = b"""---
date: 2018-04-15
---
Martin O'Malley's campaign paid Buzzmaker $64,500 in the second quarter of 2015. It paid Buzzmaker $90,000 in the second quarter of 2015.
"""
    with digital_side.engine() as engine:
        claims = check.check(engine, digital_side.layout, story, "story.md").claims
    one, other = (claim.verdict for claim in claims)
    assert (one.verdict, one.figure) == ("borne out", "64524.58"), one.why
    assert (
        "'Buzzmaker' is taken for BUZZMAKER US, LLC, the only payee of Martin O'Malley whose name begins so"
        in claims[0].reading.assumptions
    )
    assert other.verdict == "not read", other.why
    assert "BUZZMAKER US, LLC" in other.why


def test_a_payee_that_only_comes_near_is_left_to_a_person(digital_side: klieg.Case) -> None:
    # the export has BUZZMAKER US, LLC: nothing is named US Buzzmaker, nor begins so
    story = b"---\ndate: 2018-04-15\n---\nMartin O'Malley's campaign paid Buzzmakers $64,525 in the second quarter of 2015.\n"
    with digital_side.engine() as engine:
        (claim,) = check.check(engine, digital_side.layout, story, "story.md").claims
    assert claim.verdict.verdict in ("not read", "record shows none"), claim.verdict.why


def test_a_committee_is_named_by_whose_pac_it_is(tmp_path: Path) -> None:
    master = "C00284885|THE HOME DEPOT INC. POLITICAL ACTION COMMITTEE|BOHRER, SCOTT MR.|1155 F STREET, NW|SUITE 400|WASHINGTON|DC|20004|B|Q||M|C|THE HOME DEPOT INC.|\n"
    row = "C00284885|N|2019|M2|201902059145462248|21B|F3X|SB|CITIBANK|ATLANTA|GA|30339|01/30/2019|173.72|G|FEES|001|||FEES|ORG|4021520191639656284|1314368|SB21B-1||\n"
    (tmp_path / "cm.txt").write_text(master)
    (tmp_path / "oppexp.txt").write_text(row)
    case = klieg.new_case(tmp_path / "case")
    result = case.add([tmp_path / "cm.txt", tmp_path / "oppexp.txt"])
    assert not result.failed
    story = b"---\ndate: 2019-04-15\n---\nHome Depot's PAC paid Citibank $173.72 in January 2019.\n"
    with case.engine() as engine:
        (claim,) = check.check(engine, case.layout, story, "story.md").claims
    subject = claim.reading.role("subject")
    assert subject is not None
    assert (subject.name, claim.verdict.verdict) == ("THE HOME DEPOT INC. POLITICAL ACTION COMMITTEE", "borne out")
    assert any("the only committee of these words" in step for step in claim.reading.assumptions)


@pytest.mark.parametrize(("name", "forms", "company"), [
    ("Inovo B.V.", ["", "BV"], True),
    ("INOVO BV", ["", "BV"], True),
    ("Renaissance Technologies, L.L.C.", ["", "", "LLC"], True),
    ("Siemens AG", ["", "AG"], True),
    ("Trump Corporation of America", ["", "CORPORATION", "", ""], False),
    ("Government of Puerto Rico", ["", "", "", ""], False),
    ("Embassy of Turkey", ["", "", ""], False),
    ("", [], False),
])  # fmt: skip
def test_a_company_is_told_by_the_form_at_its_names_end(name: str, forms: list[str], company: bool) -> None:
    assert (names.company_forms(name), names.is_company(name)) == (forms, company)
