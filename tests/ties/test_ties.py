"""Ties as registers, disclosures and lists state them: facts that can be checked by eye in the originals."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from klieg.case import Case
from klieg.errors import CaseDamaged, Misuse
from klieg.ties import inquiries, ties, versions


def between(case: Case, one: str, other: str = "") -> list[dict[str, object]]:
    with case.engine() as engine:
        return ties.ties(engine, one, other).ties


def test_what_bannons_disclosure_says_of_cambridge_analytica(papers: Case) -> None:
    found = {str(t["kind"]): t for t in between(papers, "Bannon, Steve", "Cambridge Analytica")}
    assert (found["officer"]["title"], found["officer"]["since"], found["officer"]["until"]) == (
        "VICE-PRESIDENT AND SECRETARY",
        date(2014, 6, 1),
        date(2016, 8, 31),
    )
    assert (found["owner"]["low"], found["owner"]["high"]) == (Decimal("1000001.00"), Decimal("5000000.00"))
    assert (found["income"]["low"], found["income"]["high"]) == (Decimal("125333.00"), Decimal("125333.00"))
    assert found["creditor"]["low"] == Decimal("50001.00")
    assert {t["standing"] for t in found.values()} == {"on record"}


def test_a_filer_is_found_by_the_name_they_signed_with(papers: Case) -> None:
    with papers.engine() as engine:
        who = ties.find(engine, "Stephen Bannon")
    assert "Bannon, Steve" in who.written and "signed Bannon, Stephen N" in who.said


def test_conway_consulted_for_it(papers: Case) -> None:
    (tie,) = [t for t in between(papers, "Kellyanne Conway", "Cambridge Analytica") if t["standing"] == "on record"]
    assert (tie["kind"], tie["title"]) == ("adviser", "Consulting Services")


@pytest.mark.parametrize(
    ("registrant", "principal", "since", "number"),
    [
        ("Flynn Intel Group", "Inovo BV", date(2017, 3, 7), "FARA 6406"),
        ("SCL Social Limited", "National Media Council of UAE (via Project Associates)", date(2017, 10, 6), "FARA 6473"),
    ],
)
def test_registrations_under_fara(papers: Case, registrant: str, principal: str, since: date, number: str) -> None:
    found = [t for t in between(papers, registrant, principal) if t["kind"] == "agent"]
    assert [(t["since"], t["document"]) for t in found] == [(since, number)]


def test_a_termination_before_the_registration_is_kept_and_said(papers: Case) -> None:
    (tie,) = [t for t in between(papers, "Flynn Intel Group", "Inovo BV") if t["kind"] == "agent"]
    assert tie["until"] == date(2016, 11, 15)
    with papers.engine() as engine:
        assert engine.rows("SELECT 1 AS one FROM remark WHERE reason LIKE 'terminated before it was registered (2017-03-07)%'")


def test_values_that_were_split_at_a_comma_are_joined_again(papers: Case) -> None:
    with papers.engine() as engine:
        names = [
            row["name"]
            for row in engine.rows(
                "SELECT p.name FROM registration r JOIN party p ON p.party = r.client WHERE r.registration = '6797'"
            )
        ]
        said = engine.rows("SELECT count(*) AS n FROM remark WHERE reason LIKE 'a value that holds a quote%'")[0]["n"]
    assert names == [
        'The Government of Ukraine, The Ministry of Culture and Information Policy (MCIP") through GroupM Sp z . o. o, incorporated in Poland ( "GroupM Poland")"'
    ]
    assert said == 13  # the lines of the whole file with more than twelve values, counted with grep


def test_lobbying_says_what_the_filing_says(papers: Case) -> None:
    with papers.engine() as engine:
        rows = engine.rows(
            "SELECT registration, kind, amount, year FROM registration WHERE register = 'LDA' AND source IN (SELECT sha256 FROM source WHERE name LIKE '%.xml') ORDER BY locator"
        )
    assert len(rows) == 10
    blank = [row for row in rows if row["kind"] == "REGISTRATION" and row["registration"].startswith("38F812B5")]
    assert blank[0]["amount"] is None  # Amount="" is not zero
    assert {t["kind"] for t in between(papers, "Flynn Intel Group Inc.", "INOVO BV")} >= {"client", "agent"}


def test_an_impossible_day_is_left_out_and_said(papers: Case) -> None:
    with papers.engine() as engine:
        assert engine.rows("SELECT raw FROM remark WHERE raw = '03/031/2008'")


def test_foreign_entities_of_a_report_are_ties(papers: Case) -> None:
    assert [t for t in between(papers, "E.ON AG") if t["kind"] == "affiliate"]


def test_a_list_is_reported(papers: Case) -> None:
    (tie,) = between(papers, "ROBERT MERCER", "CAMBRIDGE ANALYTICA")
    assert (tie["kind"], tie["standing"]) == ("owner", "reported")
    (parent,) = [t for t in between(papers, "SCL GROUP", "CAMBRIDGE ANALYTICA") if t["title"] == "Subsidiary"]
    assert parent["kind"] == "parent"


def test_what_every_tie_quotes_stands_at_its_place(papers: Case) -> None:
    with papers.engine() as engine:
        rows = engine.rows(
            "SELECT DISTINCT source, locator, quote FROM tie WHERE quote <> '' ORDER BY hash(source || locator) LIMIT 60"
        )
    squeezed = lambda text: re.sub(r"[\s\"]+", "", text).lower()  # noqa: E731
    for row in rows:
        raw = papers.place(f"{row['source'][:12]}/{row['locator']}").raw
        assert squeezed(row["quote"]) in squeezed(raw.replace("&amp;", "&").replace("&apos;", "'")), row


def test_a_name_that_fits_several_is_not_picked_in_silence(papers: Case) -> None:
    with papers.engine() as engine, pytest.raises(Misuse, match="names hold these words"):
        ties.find(engine, "Flynn")


def test_no_tie_is_told_beside_what_is_loaded(papers: Case) -> None:
    with papers.engine() as engine:
        answer = ties.ties(engine, "Nobody At All")
    assert answer.ties == [] and {row["subject"] for row in answer.coverage} >= {"FARA", "LDA"}


def test_an_extract_of_the_register_does_not_cover_it(papers: Case) -> None:
    with papers.engine() as engine:
        assert not any(row["complete"] for row in engine.rows("SELECT complete FROM coverage WHERE subject = 'FARA'"))


def test_the_whole_register_covers_itself(shared: object, tmp_path: object) -> None:
    from klieg.case import new_case

    case = new_case(f"{tmp_path}/case")
    result = case.add([shared / "digital_side" / "fara"])  # type: ignore[operator]
    assert [(s.rows_read, s.rejects) for s in result.sources] == [(16947, 0), (6718, 0)]  # counted with a CSV reader
    with case.engine() as engine:
        rows = engine.rows("SELECT what, complete, until FROM coverage WHERE subject = 'FARA' ORDER BY what")
    assert [(row["what"], row["complete"]) for row in rows] == [("foreign principals", True), ("registrants", True)]


def test_flynns_two_disclosures(papers: Case) -> None:
    with papers.engine() as engine:
        one, other = (versions.find(engine, name) for name in ("flynn_michael_2017-02-11.pdf", "flynn_michael_2017-03-31.pdf"))
        assert one and other
        found = versions.compare(engine, one, other)
    named = versions.names(found)
    assert {"RT TV", "Volga-Dnepr Airlines", "Kaspersky Government Security Solutions, Inc."} <= set(named["second only"])
    assert "INOVO BV" in named["both"]
    rows = len(found.added) + len(found.changed) + len(found.same), len(found.removed) + len(found.changed) + len(found.same)
    with papers.engine() as engine:
        assert rows == (len(versions.rows_of(engine, other["disclosure"])), len(versions.rows_of(engine, one["disclosure"])))


def test_an_inquiry_is_entered_answered_and_kept_in_a_chain(tmp_path: object) -> None:
    from klieg.case import new_case

    case = new_case(f"{tmp_path}/case")
    made = inquiries.add(
        case.layout,
        "A. Reporter",
        "letter",
        "House Intelligence Committee",
        "Cambridge Analytica",
        date(2017, 10, 10),
        "documents",
        date(2017, 10, 24),
    )
    assert made.overdue(date(2017, 10, 25)) and not made.overdue(date(2017, 10, 24))
    inquiries.answer(case.layout, "B. Editor", 1, date(2017, 10, 20), "will comply")
    (now,) = inquiries.listed(case.layout)
    assert (now.status, now.answered, now.answer, now.author) == ("answered", date(2017, 10, 20), "will comply", "A. Reporter")
    import sqlite3

    with sqlite3.connect(case.layout.catalog) as db:
        db.execute("UPDATE journal SET content = replace(content, 'documents', 'nothing')")
    with pytest.raises(CaseDamaged, match="entry 1"):
        inquiries.listed(case.layout)


@pytest.mark.parametrize("wrong", [{"author": " "}, {"asker": ""}, {"kind": "order"}, {"due": date(2017, 1, 1)}])
def test_an_inquiry_that_says_too_little_is_refused(tmp_path: object, wrong: dict[str, object]) -> None:
    from klieg.case import new_case

    case = new_case(f"{tmp_path}/case")
    whole = {"author": "A", "kind": "letter", "asker": "B", "asked": "C", "when": date(2017, 10, 10), "what": "d", "due": None}
    with pytest.raises(Misuse):
        inquiries.add(case.layout, **{**whole, **wrong})  # type: ignore[arg-type]
    assert inquiries.listed(case.layout) == []


def test_a_person_and_a_committee_by_its_number_are_asked_for_together(digital_side: Case) -> None:
    """Timothy Jost is the treasurer of C00580100 by the Commission's committee master of 2016 (cm.txt), and had five payments of it (row 2407 and on of its export)."""
    assert {str(t["kind"]) for t in between(digital_side, "Timothy Jost", "C00580100")} == {"treasurer", "paid"}
