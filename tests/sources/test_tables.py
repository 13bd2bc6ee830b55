"""The column tables, held against the FEC's own workbook, other people's tables, labelled twins of real filings, and the filings' own sums."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import fecfile
import pytest

from klieg import sources
from klieg.sources import fec_filing, tables
from tests.sources.conftest import collect

VERSIONS = [
    "1", "2", "3", "5.0", "5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "6.4", "7.0", "8.0", "8.1", "8.2", "8.3", "8.4", "8.5",
    "P1", "P2.2", "P2.3", "P2.4", "P2.6", "P3.0", "P3.1", "P3.2", "P3.3", "P3.4",
]  # fmt: skip


def workbook(fixtures: Path) -> dict[str, dict[int, str]]:
    found: dict[str, dict[int, str]] = defaultdict(dict)
    with (fixtures / "fec_columns" / "fec_workbook_8.3.csv").open() as stream:
        for line in csv.DictReader(stream):
            found[line["type"]][int(line["position"])] = line["field"]
    return found


def test_every_layout_of_8_3_has_the_columns_of_the_fecs_workbook(fixtures: Path) -> None:
    for kind, fields in workbook(fixtures).items():
        ours = tables.columns(kind, "8.3")
        assert ours is not None, kind
        # The text of a Form 99 stands below the row, or (since 8.5) in a column after the workbook's last.
        assert len(ours) == max(fields) + (kind == "F99"), kind


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("SA11AI", "AMOUNT"),
        ("SB23", "AMOUNT"),
        ("SE", "AMOUNT"),
        ("SF", "AMOUNT"),
        ("SA11AI", "MEMO CODE"),
        ("SB23", "MEMO CODE"),
        ("SE", "SUPPORT"),
    ],
)
def test_the_columns_that_money_rests_on_stand_where_the_workbook_has_them(fixtures: Path, kind: str, word: str) -> None:
    ours = tables.columns(kind, "8.3")
    assert ours
    places = [n for n, field in workbook(fixtures)[kind].items() if word in field.upper()]
    names = {
        "AMOUNT": {"contribution_amount", "expenditure_amount"},
        "MEMO CODE": {"memo_code"},
        "SUPPORT": {"support_oppose_code"},
    }[word]
    assert {ours[n - 1] for n in places} & names


def test_cover_lines_stand_where_the_workbook_numbers_them(fixtures: Path) -> None:
    """The workbook's descriptions begin with the form line: '11(a)i  Itemized', '(6a) ...', '7.  Total Receipts'."""
    fields = workbook(fixtures)
    for form in ("F3", "F3P", "F3X"):
        checked = 0
        for line in tables.cover_lines(f"{form}N", "8.3"):
            match = re.match(
                r"\(?(\d+)\s*(?:\(?\s*([a-z])\s*[.)]?\s*\.?\s*\)?\s*(i{1,3})?\.?\)?)?[\s.).]",
                fields[form].get(line.position + 1, ""),
                re.IGNORECASE,
            )
            if match:
                said = "".join(part or "" for part in match.groups()).upper()
                assert line.line.startswith(match[1]), (form, line, said)
                checked += 1
        assert checked > 50, form


def test_layouts_are_those_of_fecfile_but_for_repeated_names() -> None:
    theirs = json.loads((Path(fecfile.__file__).parent / "mappings.json").read_text())
    compared = 0
    for kind in (
        "F1N",
        "F2N",
        "F3N",
        "F3PN",
        "F3XN",
        "F4N",
        "F5N",
        "F6N",
        "F7N",
        "F9N",
        "F13N",
        "SA11AI",
        "SB23",
        "SC/10",
        "SD10",
        "SE",
        "SF",
        "H4",
        "H6",
        "F57",
        "F132",
        "TEXT",
    ):
        for version in VERSIONS:
            ours = tables.columns(kind, version)
            full = version if "." in version else f"{version}.0"
            patterns = [by for form, by in theirs.items() if re.match(form, kind.lower())]
            expected = next((cols for by in patterns for pattern, cols in by.items() if re.match(pattern, full) and cols), None)
            if ours and expected:
                assert [re.sub(r"_\d$|^unused_\d+$", "", name) for name in ours] == [
                    re.sub(r"_\d$", "", name.strip()) for name in expected
                ], (kind, version)
                compared += 1
    assert compared > 300


def test_no_layout_has_a_name_twice() -> None:
    for _, versions, names in tables.read_tsv("fec_columns.tsv"):
        assert len(set(names.split(" "))) == len(names.split(" ")), versions


@pytest.mark.slow
def test_layouts_agree_with_the_table_of_another_project(shared: Path) -> None:
    """fech-sources: 444 layouts agree name by name; in the amounts, days and memo codes of the money schedules all that it holds agree."""
    money = {
        "SchA": "SA11AI",
        "SchB": "SB23",
        "SchE": "SE",
        "SchF": "SF",
        "SchD": "SD10",
        "SchC": "SC/10",
        "H4": "H4",
        "H6": "H6",
    }
    told = {
        "contribution_amount",
        "expenditure_amount",
        "contribution_date",
        "expenditure_date",
        "memo_code",
        "total_amount",
        "balance_at_close_this_period",
        "loan_balance",
    }
    agreed = 0
    for name, kind in money.items():
        with (shared / "money" / "fec_columns" / "fech-sources" / f"{name}.csv").open(encoding="latin-1") as stream:
            rows = list(csv.reader(stream))
        for place in range(1, len(rows[0]), 2):
            for version in VERSIONS:
                if not rows[0][place] or not re.match(rows[0][place], version if "." in version else f"{version}.0"):
                    continue
                ours = tables.columns(kind, version) or ()
                for row in rows[1:]:
                    if len(row) > place and row[place].strip().isdigit() and row[0] in told:
                        assert ours[int(row[place]) - 1] == row[0], (kind, version, row[0])
                        agreed += 1
    assert agreed > 200


TWINS = ["F1", "F2", "F24", "F3", "F3L", "F3P", "F7", "F9"]


@pytest.mark.slow
@pytest.mark.parametrize("form", TWINS)
def test_csv_twins_of_real_filings_hold_the_same_cells(form: str, shared: Path) -> None:
    """Somebody else wrote these filings out as CSV: row by row and cell by cell they are what klieg reads."""
    folder = shared / "money" / "fec_raw"
    filing, twin = folder / "fec-guide" / f"filings__{form}.fec", folder / "fec-guide_csv" / f"filings__{form}.csv"
    if not filing.exists() or not twin.exists():
        pytest.skip("not in this copy of the shared data")
    content = filing.read_bytes()
    file = sources.File(filing.name, len(content), "", lambda: io.BytesIO(content))
    ours = [list(cells.values()) for _, _, cells in fec_filing.rows_of(file)]
    with twin.open(encoding="latin-1", newline="") as stream:
        theirs = [row for row in csv.reader(stream) if row and row[0] != "HDR"]
    known = [row for row in theirs if tables.columns(row[0], "8.0")]
    assert len(ours) == len(known) > 0
    for mine, other in zip(ours, known, strict=True):
        # The twin lost quotes within quoted values; apart from quotes every cell is the same.
        assert [c.strip().replace('"', "") for c in mine[: len(other)]] == [
            c.strip().replace('"', "") for c in other[: len(mine)]
        ]


@pytest.mark.slow
def test_the_sums_of_real_covers_hold_in_every_version(shared: Path) -> None:
    """A wrong column would break the cover's own sums: 16 = 11e + 12 + ... and their like, over all filings of the shared data."""
    from klieg.read import tsv

    held: dict[str, list[bool]] = defaultdict(list)
    for path in sorted((shared / "money" / "fec_raw").rglob("*.fec")):
        if (
            {"feco3", "fec-parse", "fec-loader"} & set(path.parts)
            or "723604" in path.name
            or path.stat().st_size == 0
            or "invalid" in path.name
        ):
            continue  # cut down or altered excerpts
        out = collect(path)
        lines = out.tables["filing_line"]
        stated = {(x["line"], x["column"]): x["stated"] for x in lines}
        form = lines[0]["form"] if lines else ""
        for of, line, parts in tsv.packaged("klieg.money", "identities.tsv"):
            names = parts.split(" ")
            if of == form and all(stated.get((n.lstrip("-"), "A")) is not None for n in [line, *names]):
                total = sum(((-1 if n[0] == "-" else 1) * stated[n.lstrip("-"), "A"] for n in names), Decimal(0))
                held[f"{form} {out.tables['filing'][0]['version']}"].append(total == stated[line, "A"])
    assert sum(map(len, held.values())) > 500
    for key, results in held.items():
        assert all(results), (key, results)


def test_versions_and_types_that_are_unknown_are_none() -> None:
    for version in ("180.5", "9.9", "", "4.0", "8.35", "P9"):
        assert not tables.known_version(version)
    for kind in ("TEST", "SZ12", "", "F77"):
        assert tables.columns(kind, "8.3") is None
        assert tables.schedule(kind) is None


@pytest.mark.parametrize(
    ("kind", "schedule"),
    [
        ("SA11AI", "SA"),
        ("SA3L", "SA3L"),
        ("SC/10", "SC"),
        ("SC1/10", "SC1"),
        ("SC2/10", "SC2"),
        ("SASL1A", "SASL"),
        ("H4", "H4"),
        ("F57", "F57"),
        ("sb23", "SB"),
    ],
)
def test_schedules_of_row_types(kind: str, schedule: str) -> None:
    assert tables.schedule(kind) == schedule
