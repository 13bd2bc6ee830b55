"""OGE Form 278e, held against cells read by hand from pictures of the pages."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from klieg.errors import Unreadable
from klieg.sources import oge_278e, oge_form

FIXTURES = Path(__file__).parent.parent / "fixtures" / "oge"
HERE = {
    "Bannon": "bannon_steve_2017-03-31.pdf",
    "Conway": "conway_kellyanne.pdf",
    "FlynnFeb": "flynn_michael_2017-02-11.pdf",
    "FlynnMar": "flynn_michael_2017-03-31.pdf",
}
THERE = {
    "Cohn": "Cohn, Gary",
    "Kushner": "Kushner, Jared",
    "Mnuchin": "Mnuchin, Steven T",
    "DeVos": "DeVos, Elizabeth P",
    "Epshteyn": "Epshteyn, Boris",
    "Cordish": "Cordish, Reed",
}


@cache
def form_at(path: Path) -> oge_form.Form:
    return oge_form.read_form(path.read_bytes())


def truth(form: str) -> list[dict[str, str]]:
    with (FIXTURES / "truth.tsv").open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE) if row["form"] == form]


def hold_to_truth(form: oge_form.Form, name: str) -> int:
    wrong = []
    for cell in truth(name):
        rows = [r for r in form.rows if (r.part, r.number, str(r.page)) == (cell["part"], cell["row"], cell["page"])]
        found = [(r.text(cell["column"]), r.cells.get(cell["column"])) for r in rows]
        fits = [c for text, c in found if text == cell["text"]]
        placed = any(
            not cell["box"] or (c and all(abs(a - float(b)) <= 2 for a, b in zip(c.box, cell["box"].split(), strict=True)))
            for c in fits
        )
        if not placed:
            wrong.append((cell, found))
    assert not wrong
    return len(truth(name))


@pytest.mark.parametrize("name", HERE)
def test_every_cell_is_what_a_reader_sees_on_the_page(name: str) -> None:
    assert hold_to_truth(form_at(FIXTURES / HERE[name]), name) > 25


@pytest.mark.parametrize("name", THERE)
def test_forms_of_other_filers_read_as_well(name: str, shared: Path) -> None:
    form = form_at(shared / "money" / "oge278" / "wh-financial-disclosures" / f"disclosures__{THERE[name]}.pdf")
    hold_to_truth(form, name)
    assert form.problems == []  # numbers run through every part, each 'See Endnote' has its note and each note its mark
    assert form.unclaimed == []


def test_the_front_page_is_read() -> None:
    form = form_at(FIXTURES / HERE["Bannon"])
    assert (form.filer, form.post, form.agency) == (
        "Bannon, Steve",
        "Assistant to the President and Chief Strategist",
        "White House",
    )
    assert (form.signer, form.signed, form.certified, form.report) == (
        "Bannon, Stephen N",
        "03/30/2017",
        "03/31/2017",
        "New Entrant Report",
    )


def test_a_page_that_is_a_picture_is_said_to_be_one() -> None:
    form = form_at(FIXTURES / HERE["FlynnMar"])
    assert (form.layout, form.unread, form.filer) == ("fillable", [1], "Flynn, Michael")
    assert form.problems == ["page 1: no text (a picture?)"]


def test_what_a_form_contradicts_itself_in_is_kept_as_printed() -> None:
    form = form_at(FIXTURES / HERE["Bannon"])
    dates = [
        (row.part, row.text("from") or row.text("date"))
        for row in form.rows
        if row.text("name") == "CAMBRIDGE ANALYTICA, LLC" and row.part in "13"
    ]
    assert dates == [("1", "6/2014"), ("3", "6/2015")]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("$1,000,001 - $5,000,000", "1000001", "5000000"), ("Over $50,000,000", "50000000", None), ("None (or less than $1,001)", "0", "1000"), ("$125,333", "125333", "125333"),
     ("$20,000.00", "20000.00", "20000.00")],
)  # fmt: skip
def test_values_stay_ranges(text: str, low: str, high: str | None) -> None:
    assert oge_form.amount_range(text) == (Decimal(low), Decimal(high) if high else None)


@pytest.mark.parametrize(
    "text", ["", "N/A", "None", "value not readily ascertainable", "$5,000 - $1,000", "$1,001 or so", "See Endnote"]
)
def test_what_states_no_value_has_none(text: str) -> None:
    assert oge_form.amount_range(text) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("6/2014", date(2014, 6, 1), date(2014, 6, 30)),
        ("12/2016", date(2016, 12, 1), date(2016, 12, 31)),
        ("2002", date(2002, 1, 1), date(2002, 12, 31)),
    ],
)
def test_months_are_from_their_first_to_their_last_day(text: str, first: date, last: date) -> None:
    assert oge_form.month(text) == (first, last)


@pytest.mark.parametrize("text", ["13/2014", "6/31/2014", "", "June"])
def test_what_is_no_month_is_none(text: str) -> None:
    assert oge_form.month(text) is None


@pytest.mark.parametrize(
    ("name", "bare", "rest"),
    [("CAMBRIDGE ANALYTICA, LLC, MEMBERSHIP UNITS", "CAMBRIDGE ANALYTICA, LLC", "MEMBERSHIP UNITS"), ("RT TV (through LAI)", "RT TV", "through LAI"),
     ("CoBank, 10/25/2016", "CoBank", "10/25/2016"), ("the polling company/Woman Trend 401(k)", "the polling company/Woman Trend 401(k)", ""),
     ('Barron\'s (through Leading Authorities LLC ("LAI"))', "Barron's", 'through Leading Authorities LLC ("LAI")'), ("INOVO BV", "INOVO BV", "")],
)  # fmt: skip
def test_an_organisation_is_told_from_what_is_held_or_said_of_it(name: str, bare: str, rest: str) -> None:
    assert oge_278e.organisation(name) == (bare, rest)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\nnothing", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        oge_form.read_form(data)
