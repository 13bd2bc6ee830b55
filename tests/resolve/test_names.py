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
