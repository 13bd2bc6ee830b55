"""OGE Form 278e, cell by cell: hand-read truth, checks over whole forms, and made forms for what those do not have."""

from __future__ import annotations

import contextlib
import csv
import io
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from klieg.errors import Unreadable
from klieg.read import pdf_page, ruled
from klieg.sources import oge_form
from klieg.sources.oge_form import Form, Row, amount_range, month
from tests.conftest import SHARED
from tests.sources.pdf_made import Sheet, pdf

FOLDER = Path(__file__).parents[1] / "fixtures" / "oge"
FORMS = SHARED / "money" / "oge278" / "wh-financial-disclosures"
PACKED = {
    "Bannon": "bannon_steve_2017-03-31", "Conway": "conway_kellyanne", "FlynnFeb": "flynn_michael_2017-02-11", "FlynnMar": "flynn_michael_2017-03-31",
}  # fmt: skip
ELSEWHERE = {
    "Cohn": "Cohn, Gary", "Cordish": "Cordish, Reed", "DeVos": "DeVos, Elizabeth P", "Epshteyn": "Epshteyn, Boris", "Kushner": "Kushner, Jared",
    "Mnuchin": "Mnuchin, Steven T",
}  # fmt: skip
# Rows, cells that are not blank, pairs of row and endnote.
SIZES = {
    "Bannon": (63, 286, 9), "Cohn": (292, 1225, 68), "Conway": (102, 328, 0), "Cordish": (813, 1937, 150), "DeVos": (1006, 3562, 245),
    "Epshteyn": (125, 484, 9), "FlynnFeb": (72, 283, 2), "FlynnMar": (105, 391, 0), "Kushner": (748, 3554, 116), "Mnuchin": (586, 1991, 42),
}  # fmt: skip


def data_of(name: str) -> bytes:
    path = FOLDER / f"{PACKED[name]}.pdf" if name in PACKED else FORMS / f"disclosures__{ELSEWHERE[name]}.pdf"
    if not path.exists():
        pytest.skip(f"NOT TESTED: the form of {name} is not here ({path}); KLIEG_SHARED names the folder of shared data")
    return path.read_bytes()


@cache
def form_of(name: str) -> Form:
    return oge_form.read_form(data_of(name), name)


def row(form: Form, part: str, number: str, page: int | None = None) -> Row:
    return next(r for r in form.rows if (r.part, r.number) == (part, number) and page in (None, r.page))


def truth() -> list[dict[str, str]]:
    with (FOLDER / "truth.tsv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


# The ten forms


def test_the_truth_is_whole() -> None:
    assert len(truth()) == 381


@pytest.mark.parametrize("name", sorted({cell["form"] for cell in truth()}))
def test_every_cell_that_was_read_by_hand_is_read_so_at_its_place(name: str) -> None:
    wrong = []
    for cell in (c for c in truth() if c["form"] == name):
        found = row(form_of(name), cell["part"], cell["row"], int(cell["page"])).cells.get(cell["column"])
        text = found.text if found else ""
        box = [float(edge) for edge in cell["box"].split()]
        near = not box or (
            found is not None
            and found.page == int(cell["page"])
            and max(abs(a - b) for a, b in zip(found.box, box, strict=True)) <= 2
        )
        if text != cell["text"] or not near:
            wrong.append((cell, found))
    assert wrong == []


@pytest.mark.parametrize("name", SIZES)
def test_a_form_is_read_whole(name: str) -> None:
    form = form_of(name)
    cells = sum(bool(cell.lines) for r in form.rows for cell in r.cells.values())
    assert (len(form.rows), cells, len(oge_form.endnotes(form))) == SIZES[name]
    assert form.unclaimed == []
    assert form.problems == (["page 1: no text (a picture?)"] if name == "FlynnMar" else [])
    assert form.layout == ("fillable" if name == "FlynnMar" else "integrity")


@pytest.mark.parametrize("name", SIZES)
def test_every_character_under_the_rules_is_in_a_cell_once(name: str) -> None:
    """What stands in the tables, counted apart from the cutting: by the places of the characters alone."""
    with pdf_page.opened(data_of(name)) as document:
        for index in range(len(document)):
            page = pdf_page.read_page(document, index)
            tables = ruled.tables(page)
            held = "".join(line.text for t in tables for r in [t.heading, *t.rows] for cell in r for line in cell.lines)
            free = "".join(line.text for line in ruled.loose(page, tables))
            every = "".join(char.text for char in page.chars)
            assert sorted(re.sub(r"\s", "", held + free)) == sorted(re.sub(r"\s", "", every)), page.number


@pytest.mark.parametrize("name", SIZES)
def test_no_cell_holds_a_control_character_or_a_sign_of_private_use(name: str) -> None:
    assert [
        c.text
        for r in form_of(name).rows
        for c in r.cells.values()
        if re.search(r"[\x00-\x1f\ue000-\uf8ff\ufffd-\uffff]", c.text)
    ] == []


def test_the_front_page() -> None:
    form = form_of("Bannon")
    assert (form.filer, form.post, form.agency) == (
        "Bannon, Steve",
        "Assistant to the President and Chief Strategist",
        "White House",
    )
    assert (form.report, form.appointed, form.signed, form.signer) == (
        "New Entrant Report",
        "11/13/2016",
        "03/30/2017",
        "Bannon, Stephen N",
    )
    assert (form.certified, form.certifier) == ("03/31/2017", "Passantino, Stefan, Certifying Official")
    assert form.stated["5"] == "None"
    assert form.stated["7"].startswith("(N/A)")
    assert form_of("FlynnMar").filer == "Flynn, Michael"
    assert form_of("FlynnFeb").certified == ""


def test_the_signer_need_not_be_the_filer() -> None:
    form = form_of("Epshteyn")
    assert (form.filer, form.signer) == ("Epshteyn, Boris", "Berke, Elliot")


def test_contradictions_stay() -> None:
    form = form_of("Bannon")
    assert (row(form, "1", "5").text("from"), row(form, "3", "2").text("date")) == ("6/2014", "6/2015")


def test_blank_is_neither_none_nor_not_applicable() -> None:
    form = form_of("Bannon")
    assert [row(form, "2", n).text("income_amount") for n in ("2", "4")] == ["", "None (or less than $201)"]
    assert row(form, "2", "2").text("eif") == "N/A"
    assert row(form, "2", "2").cells["income_amount"].lines == ()


def test_an_endnote_over_three_pages_keeps_the_place_of_each_piece() -> None:
    form = form_of("DeVos")
    pieces = [[note.cells["text"].page, *(page for page, _ in note.cells["text"].more)] for note in form.rows if note.part == "E"]
    assert [57, 58, 59] in pieces
    assert (
        sum(len(piece) - 1 for piece in pieces) + sum(len(n.cells["text"].more) for n in form_of("Cohn").rows if n.part == "E")
        == 25
    )


@pytest.mark.parametrize(
    ("name", "part", "number", "text", "how"),
    [
        ("Kushner", "2", "1", "Westminster Management, LLC (Management company; New York, NY)", ""),
        ("Kushner", "6", "4.43", "KFF 29 Second Avenue Realty, LLC (residential real estate in New York, NY)", ""),
        (
            "Kushner",
            "5",
            "1.4",
            "IT Apparel II Managing Member Corp (Pass-Thru Company for IT Apparel II LLC; New York, NY)",
            "hyphen",
        ),
        ("Mnuchin", "6", "27.24.7.1.6", "DP Portfolio Investors, LLC (Washington, DC Multifamily)", ""),
        ("Cohn", "6", "26.1.6", "PANCO FORT LEE CO-INVEST, LP - Multi-family rental real estate - New Jersey", "hyphen"),
        ("Cohn", "6", "26.1.10", "25 BOND/5, LLC (47.22% owned by CMC TOO, LLC, 52.78% owned by 2006 Trust)", ""),
        (
            "Cordish",
            "6",
            "6.48",
            "MERCK & COMPANY INCORPORATED- common shares",
            "hyphen",
        ),  # as it prints 'METLIFE INCORPORATED- common shares'
    ],
)
def test_names_that_wrap_or_mix_fonts(name: str, part: str, number: str, text: str, how: str) -> None:
    cell = row(form_of(name), part, number).cells["name"]
    assert (cell.text, cell.joined_by) == (text, how)


@pytest.mark.parametrize(
    ("name", "number", "text"), [("DeVos", "5", "Member/Manager"), ("Epshteyn", "5", "Board Member/Advisor")]
)
def test_words_too_wide_for_their_column(name: str, number: str, text: str) -> None:
    cell = row(form_of(name), "1", number).cells["position"]
    assert (cell.text, cell.joined_by) == (text, "word")


# Forms made for what those ten do not have

ASSETS = [30.0, 73.4, 290.7, 377.6, 464.4, 551.3, 638.2, 725.1]
HEADS = ["#", "DESCRIPTION", "", "EIF", "VALUE", "INCOME TYPE", "INCOME AMOUNT"]


def ruled_table(
    sheet: Sheet, top: float, edges: list[float], heads: list[str], rows: list[list[str]], ends: bool = True
) -> float:
    """Draw a table as Integrity.gov does; the height of its last rule."""
    for x, head in zip(edges, heads, strict=False):
        sheet.text(x + 5, top, head)
    y = top + 14
    sheet.level(y, edges, 2)
    for n, cells in enumerate(rows):
        most = max(cell.count("|") + 1 for cell in cells)
        for x, cell in zip(edges, cells, strict=False):
            for k, part in enumerate(cell.split("|")):
                sheet.text(x + 5, y + 4 + 10 * k, part)
        y += 10 + 10 * most
        sheet.level(y, edges, 2 if ends and n == len(rows) - 1 else 1)
    return y


def a_form(*pages: Sheet) -> list[Sheet]:
    front = Sheet(turn=pages[0].turn)
    front.text(30, 28, "Annual Report | U.S. Office of Government Ethics; 5 C.F.R. part 2634")
    front.text(30, 60, "Public Financial Disclosure Report (OGE Form 278e)", 14)
    front.text(30, 100, "Filer's Information", 12)
    for n, words in enumerate(
        ("Doe, Jane", "Director, Office of Things, Department of Examples", "Date of Appointment: 1/2/2020")
    ):
        front.text(30, 130 + 20 * n, words)
    return [front, *pages]


@pytest.mark.parametrize("turn", [0, 90])
@pytest.mark.parametrize("nested", [False, True])
def test_a_page_may_be_turned_and_its_drawing_nested(turn: int, nested: bool) -> None:
    sheet = Sheet(turn=turn)
    sheet.text(30, 30, "2. Filer's Employment Assets & Income and Retirement Accounts", 13)
    ruled_table(
        sheet,
        60,
        ASSETS,
        HEADS,
        [
            ["1", "Acme #1 (holding|company)", "", "No", "$1,001 - $15,000", "", ""],
            ["1.1", "Bolt", "", "N/A", "", "Rent", "$201"],
        ],
    )
    form = oge_form.read_form(pdf(a_form(sheet), nested=nested))
    assert (form.filer, form.agency, form.appointed) == ("Doe, Jane", "Department of Examples", "1/2/2020")
    assert [(r.part, r.number, r.text("name"), r.text("value"), r.text("income_amount")) for r in form.rows] == [
        ("2", "1", "Acme #1 (holding company)", "$1,001 - $15,000", ""),
        ("2", "1.1", "Bolt", "", "$201"),
    ]
    x0, y0, _, _ = row(form, "2", "1").cells["name"].box
    assert abs(x0 - 78.4) < 1
    assert abs(y0 - 78) < 4
    assert form.unclaimed == form.problems == []


def printed_anew(data: bytes, scale: float) -> bytes:
    """A PDF with each page drawn upright as one embedded drawing, smaller or larger: what printing to another paper makes."""
    import pypdfium2

    source, made = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new()
    for index in range(len(source)):
        width, height = source[index].get_size()
        drawing = (
            source.page_as_xobject(index, made)
            if hasattr(source, "page_as_xobject")
            else source.capture_page_as_xobject(index, made)
        )
        page, item = made.new_page(width * scale, height * scale), drawing.as_pageobject()
        item.set_matrix(pypdfium2.PdfMatrix().scale(scale, scale))
        page.insert_obj(item)
        page.gen_content()
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize("name", ["Bannon", "FlynnMar"])
@pytest.mark.parametrize("scale", [0.6, 0.94, 1.5])
def test_a_form_printed_to_another_size_reads_the_same(name: str, scale: float) -> None:
    again = oge_form.read_form(printed_anew(data_of(name), scale))
    for a, b in zip(form_of(name).rows, again.rows, strict=True):
        assert (a.part, a.number, a.page, {k: c.text for k, c in a.cells.items()}) == (
            b.part,
            b.number,
            b.page,
            {k: c.text for k, c in b.cells.items()},
        )
    assert again.unclaimed == []
    assert again.problems == form_of(name).problems


def test_text_that_lies_sideways_is_not_passed_over_in_silence() -> None:
    sheet = Sheet(turn=90)
    sheet.text(30, 30, "OGE Form 278e")
    data = pdf([sheet]).replace(b"/Rotate 90", b"/Rotate 0 ")
    assert any("sideways" in problem for problem in oge_form.read_form(data).problems)


@pytest.mark.parametrize(
    "title",
    [
        "2. Filer's Employment Assets & Income and Retirement Accounts",
        "12. Something Quite New That Has a Long Title All the Same",
    ],
)
def test_a_page_may_hold_little_but_its_heading(title: str) -> None:
    one, two = Sheet(), Sheet()
    one.text(30, 30, title, 13)
    ruled_table(one, 60, ASSETS, HEADS, [["1", "Acme", "", "No", "", "", ""]])
    two.text(30, 30, "7. Transactions", 13)
    two.text(30, 60, "None")
    two.text(30, 100, "11. Another New Part", 13)
    two.text(30, 130, "(N/A) - Not required for this type of report")
    form = oge_form.read_form(pdf(a_form(one, two)))
    assert [(r.part, r.number, r.text("name")) for r in form.rows] == [(title.split(".")[0], "1", "Acme")]
    assert form.stated == {"7": "None", "11": "(N/A) - Not required for this type of report"}
    assert form.problems == form.unclaimed == []


def test_headings_may_differ_and_parts_and_columns_may_be_new() -> None:
    one, two = Sheet(), Sheet()
    one.text(30, 30, "1. Filer's Positions Held Outside United States Government", 13)
    edges = [30.0, 73.4, 290.7, 377.6, 464.4, 551.3, 638.2, 725.1]
    ruled_table(
        one,
        60,
        edges,
        ["#", "NAME OF ORGANIZATION", "CITY / STATE", "TYPE OF ORGANIZATION", "POSITION(S) HELD", "FROM", "TO"],
        [["1", "Acme", "Rome", "LLC", "Chair", "1/2019", "Present"]],
    )
    two.text(30, 30, "10. Virtual Currency", 13)
    ruled_table(two, 60, edges[:5], ["#", "DESCRIPTION", "WALLET KIND", "VALUE"], [["1", "Coin", "cold", "$1,001 - $15,000"]])
    form = oge_form.read_form(pdf(a_form(one, two)))
    first, last = form.rows
    assert {k: c.text for k, c in first.cells.items()} == {
        "name": "Acme",
        "city": "Rome",
        "type": "LLC",
        "position": "Chair",
        "from": "1/2019",
        "to": "Present",
    }
    assert (last.part, {k: c.text for k, c in last.cells.items()}) == (
        "10",
        {"name": "Coin", "wallet_kind": "cold", "value": "$1,001 - $15,000"},
    )
    assert form.problems == form.unclaimed == []


def test_a_row_may_go_on_overleaf() -> None:
    one, two = Sheet(), Sheet()
    one.text(30, 30, "6. Other Assets and Income", 13)
    ruled_table(one, 60, ASSETS, HEADS, [["1", "A fund that", "", "Yes", "", "", ""]], ends=False)
    ruled_table(two, 40, ASSETS, HEADS, [["", "invests", "", "", "", "", ""], ["2", "Bolt", "", "No", "", "", ""]])
    form = oge_form.read_form(pdf(a_form(one, two)))
    assert [(r.number, r.text("name"), [page for page, _ in r.cells["name"].more]) for r in form.rows] == [
        ("1", "A fund that invests", [3]),
        ("2", "Bolt", []),
    ]
    assert form.problems == []


def test_a_part_that_ends_in_a_thin_rule_does_not_swallow_the_next() -> None:
    sheet = Sheet()
    sheet.text(30, 30, "5. Spouse's Employment Assets & Income and Retirement Accounts", 13)
    y = ruled_table(sheet, 60, ASSETS, HEADS, [["1", "Acme", "", "No", "", "", ""]], ends=False)
    sheet.text(30, y + 20, "6. Other Assets and Income", 13)
    ruled_table(sheet, y + 50, ASSETS, HEADS, [["1", "Bolt", "", "No", "", "", ""]])
    form = oge_form.read_form(pdf(a_form(sheet)))
    assert [(r.part, r.number, r.text("name")) for r in form.rows] == [("5", "1", "Acme"), ("6", "1", "Bolt")]
    assert form.problems == form.unclaimed == []


def grid_page(number: int, rows: list[list[str]], fields: bool = False, turn: int = 0) -> Sheet:
    sheet = Sheet(turn=turn)
    edges = [19.0, 45.0, 285.0, 330.0, 445.0, 545.0, 771.0]
    sheet.text(20, 20, "OGE Form 278e (March 2014)", 7)
    sheet.text(20, 45, "Filer's Name")
    sheet.text(600, 45, "Page Number")
    sheet.text(20, 58, "Doe, Jane")
    sheet.text(620, 58, str(number))
    sheet.text(20, 80, "Part 2: Filer's Employment Assets & Income and Retirement Accounts", 9)
    heights = [100.0, 118.0, *(118.0 + 24 * (n + 1) for n in range(len(rows)))]
    sheet.grid(edges, heights)
    for x, head in zip(edges, ["#", "Description", "EIF", "Value", "Income Type", "Income Amount"], strict=False):
        sheet.text(x + 2, 104, head)
    for y, cells in zip(heights[1:], rows, strict=False):
        for n, (x, end, cell) in enumerate(zip(edges, edges[1:], cells, strict=False)):
            if fields and n and cell:
                sheet.fields.append((x + 1, y + 3, end - 1, y + 18, cell))
            elif cell:
                sheet.text(x + 2, y + 6, cell)
    return sheet


@pytest.mark.parametrize(("fields", "turn"), [(False, 0), (False, 90), (True, 0)])
def test_a_grid_with_a_number_sign_in_a_cell_and_blank_rows(fields: bool, turn: int) -> None:
    """The grid is one path; a '#' within a cell heads no table; what form fields show is read."""
    rows = [
        ["1.", "Account #1", "N/A", "$1,001 - $15,000", "", "$20,000.00"],
        ["2.", "", "", "", "", ""],
        ["3.", "# 2 Fund", "Y", "", "Rent", ""],
    ]
    form = oge_form.read_form(
        pdf([grid_page(1, rows, fields, turn), grid_page(2, [["1.", "Bolt", "", "", "", ""]], fields, turn)])
    )
    assert form.layout == "fillable"
    assert form.filer == "Doe, Jane"
    assert [(r.page, r.number, r.text("name"), r.text("eif"), r.text("income_amount")) for r in form.rows] == [
        (1, "1", "Account #1", "N/A", "$20,000.00"), (1, "3", "# 2 Fund", "Y", ""), (2, "1", "Bolt", "", ""),
    ]  # fmt: skip
    assert form.problems == form.unclaimed == []


def test_what_does_not_fit_is_said_and_kept() -> None:
    sheet = Sheet()
    sheet.text(30, 30, "2. Filer's Employment Assets & Income and Retirement Accounts", 13)
    y = ruled_table(
        sheet,
        60,
        ASSETS,
        HEADS,
        [["1", "Acme", "See Endnote", "No", "", "", ""], ["3", "Bolt", "", "No", "", "", ""], ["", "Nut", "", "No", "", "", ""]],
    )
    sheet.text(30, y + 20, "A remark that stands nowhere")
    sheet.text(30, y + 50, "Endnotes", 13)
    ruled_table(sheet, y + 80, [30.0, 127.8, 323.2, 812.0], ["PART", "#", "ENDNOTE"], [["2.", "3", "Sold."]])
    form = oge_form.read_form(pdf(a_form(sheet)))
    assert [(r.part, r.number) for r in form.rows] == [("2", "1"), ("2", "3"), ("2", ""), ("E", "3")]
    assert form.unclaimed == ["page 2: A remark that stands nowhere"]
    assert form.problems == [
        "page 2, part 2: a row without a number", "page 2, part 2: 3 does not follow 1", "page 2, part 2, row 1: its endnote is not there",
        "page 2: the endnote to part 2, row 3: no row says 'See Endnote'",
    ]  # fmt: skip


# Sums, months, recognising, refusing


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("$1,000,001 - $5,000,000", ("1000001", "5000000")), ("$1,001 -\n$15,000", ("1001", "15000")), ("$15,001\u2013$50,000", ("15001", "50000")),
        ("Over $1,000,000", ("1000000", None)), ("Over $50,000,000", ("50000000", None)), ("None (or less than $201)", ("0", "200")),
        ("None (or less than $1,001)", ("0", "1000")), ("$125,333", ("125333", "125333")), ("$20,000.00", ("20000.00", "20000.00")), ("$0", ("0", "0")),
        ("", None), ("N/A", None), ("None", None), ("$12,34", None), ("$50,000 - $1,001", None), ("about $5", None), ("$1,001 - $15,000 (est.)", None),
        ("5,000", None), ("($500)", None), ("$1,000 $2,000", None),
    ],
)  # fmt: skip
def test_ranges(text: str, bounds: tuple[str, str | None] | None) -> None:
    expected = None if bounds is None else (Decimal(bounds[0]), None if bounds[1] is None else Decimal(bounds[1]))
    assert amount_range(text) == expected


def test_every_value_of_the_packed_forms_is_a_range_or_no_sum_at_all() -> None:
    texts = {
        c.text
        for n in PACKED
        for r in form_of(n).rows
        for k, c in r.cells.items()
        if k in ("value", "income_amount") or (r.part == "8" and k == "amount")
    }
    assert sorted(t for t in texts if amount_range(t) is None) == [""]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("6/2014", (date(2014, 6, 1), date(2014, 6, 30))), ("12/2016", (date(2016, 12, 1), date(2016, 12, 31))), ("2/2016", (date(2016, 2, 1), date(2016, 2, 29))),
        ("03/30/2017", (date(2017, 3, 30), date(2017, 3, 30))), ("2012", (date(2012, 1, 1), date(2012, 12, 31))), ("Present", (None, None)),
        ("13/2014", None), ("0/2014", None), ("2/30/2014", None), ("", None), ("N/A", None), ("6/14", None), ("12/9999", (date(9999, 12, 1), date(9999, 12, 31))),
        ("1/0000", None),
    ],
)  # fmt: skip
def test_months(text: str, span: tuple[date | None, date | None] | None) -> None:
    assert month(text) == span


def test_a_form_is_told_by_its_words() -> None:
    front = "New Entrant Report | U.S. Office of Government Ethics; 5 C.F.R. part 2634\nPublic Financial Disclosure Report (OGE Form 278e)\nFiler\u2019s Information"
    assert oge_form.is_form(front)
    assert oge_form.is_form("OGE Form 278e (March 2014)\nFiler's Name\nPage Number\nPart 1: Filer's Positions")
    assert not oge_form.is_form("A letter about my OGE Form 278e")
    assert not oge_form.is_form("")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"), (b"not a PDF", "not a sound PDF"), (b"%PDF-1.4\ncut", "not a sound PDF"), (pdf(a_form(Sheet()), encrypt=True), "password"),
        (pdf([]), "no pages|not a sound PDF"), (pdf([Sheet()]), "no text"),
    ],
    ids=["empty", "other", "cut", "locked", "no pages", "pictures"],
)  # fmt: skip
def test_what_is_no_form_is_refused_with_place_and_remedy(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words) as caught:
        oge_form.read_form(data, "jane.pdf")
    assert caught.value.place.startswith("jane.pdf")
    assert caught.value.remedy


def test_a_form_cut_off_anywhere_is_refused_or_read_but_never_a_crash() -> None:
    data = data_of("FlynnFeb")
    for size in range(0, len(data), len(data) // 23):
        with contextlib.suppress(Unreadable):
            oge_form.read_form(data[:size])


def test_pdfium_is_not_loaded_at_the_start() -> None:
    code = "import sys, klieg.sources.oge_form; sys.exit('pypdfium2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_campaign_is_named_where_formats_are_read() -> None:
    for module in ("ruled.py", "pdf_page.py"):
        text = (Path(ruled.__file__).parent / module).read_text(encoding="utf-8")
        assert not re.search("|".join((*PACKED, *ELSEWHERE, "Flynn", "Trump", "OGE")), text)


def test_text_beside_a_table_can_be_searched_but_not_the_words_of_every_page() -> None:
    passages = [(page, text) for page, _, text in form_of("Bannon").passages]
    tables = {row.page for row in form_of("Bannon").rows}
    assert any(
        page in tables and "Spouse's Employment Assets & Income and Retirement Accounts" in text for page, text in passages
    )
    assert not [
        text for page, text in passages if page in tables and text.split("\n")[0].startswith(("Filer's Name", "Instructions for"))
    ]
