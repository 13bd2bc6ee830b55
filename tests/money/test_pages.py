"""What a fec.gov download covers by its pages: shown where every page is whole, refused where a person narrowed it."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import zipfile
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klieg.case import new_case
from klieg.money import coverage, pages
from klieg.sources import File

_RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "later" / "records" / "fec.zip"
"""Downloads of fec.gov as a newsroom published them (ORIGIN.txt beside it): MAGA PAC's and Save America's are whole, DJT4P's holds legal payments only."""


def _download(name: str) -> bytes:
    with zipfile.ZipFile(_RECORDS) as held:
        return held.read(name)


def _file(data: bytes, name: str = "a.csv") -> File:
    return File(name, len(data), "", lambda: io.BytesIO(data))


def _cover(path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from klieg.show.cli import main; main()", "cover", "--by-pages", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


WHOLE = _download("MAGA_PAC-disbursements-22.csv")
ROWS = list(csv.DictReader(io.StringIO(WHOLE.decode("utf-8-sig"))))


def _without(rows: list[dict[str, str]]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(ROWS[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def test_a_whole_download_covers_the_lines_and_reports_it_holds() -> None:
    rows, why = pages.covered(_file(WHOLE, "MAGA.csv"))
    assert why == ""
    # the four lines of the file (hand count), each in its seven reports, and in the pre-general one between two of them, of which it has no row
    assert {row["line"] for row in rows} == {"21B", "28A", "28C", "29"}
    assert [row["report"] for row in rows if row["line"] == "29"] == [
        "MY 2021", "YE 2021", "Q1 2022", "Q2 2022", "Q3 2022", "12G 2022", "30G 2022", "YE 2022"
    ]  # fmt: skip
    first, last = rows[0], rows[-1]
    assert (first["since"], last["until"]) == (date(2021, 1, 1), date(2022, 12, 31))
    # filing 1550559 in the csv: images 202112029469645331 to ...657, and 977 rows = 52 + 13 + 1 + 261 pages
    assert first["filing"] == "1550559"
    assert "all 327 from image 202112029469645331 to 202112029469645657" in first["basis"]


def test_a_download_narrowed_to_a_purpose_is_refused_and_says_where_it_has_a_hole() -> None:
    rows, why = pages.covered(_file(_download("DJT4P-legal.csv")))
    assert rows == []
    assert why.startswith("filing 1700115 has no row of image ")


@pytest.mark.parametrize("payee", ["TRUMP TOWER COMMERCIAL LLC", "WINRED TECHNICAL SERVICES LLC", "RED CURVE SOLUTIONS"])
def test_one_payee_is_no_whole_download_though_it_may_stand_on_pages_in_a_run(payee: str) -> None:
    mine = [row for row in ROWS if row["recipient_name"] == payee]
    assert mine
    assert pages.covered(_file(_without(mine)))[0] == []


def test_what_is_left_after_a_day_is_refused() -> None:
    later = [row for row in ROWS if row["disbursement_date"] >= "2021-05-01"]
    assert pages.covered(_file(_without(later)))[0] == []


def test_a_filing_in_the_order_of_its_days_is_not_vouched_for_at_either_end() -> None:
    ordered = sorted(
        (dict(row) for row in ROWS if row["file_number"] == "1593552" and row["line_number"] == "21B"),
        key=lambda row: row["disbursement_date"],
    )
    for at, row in enumerate(ordered):
        row["image_number"] = str(202205119502737000 + at // 3)
    assert pages.covered(_file(_without(ordered))) == ([], "its pages are in the order of days: it may have been cut at one")


def test_three_to_a_page_and_no_hole_is_what_the_fec_s_own_bulk_file_shows_too() -> None:
    held: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    for row in _download("oppexp.txt").decode("latin-1").splitlines():
        cells = row.split("|")
        held[cells[22], cells[5]][int(cells[4])] += 1
    large = [images for images in held.values() if images.total() >= 10]
    whole = [
        images
        for images in large
        if max(images) - min(images) + 1 == len(images) and all(n == 3 for image, n in images.items() if image != max(images))
    ]
    assert (len(whole), len(large)) == (132, 136)


def test_too_few_pages_show_nothing() -> None:
    of_line = sorted(
        (row for row in ROWS if (row["file_number"], row["line_number"]) == ("1593552", "29")),
        key=lambda row: row["image_number"],
    )
    few = of_line[:21]
    rows, why = pages.covered(_file(_without(few)))
    assert rows == []
    assert "fewer than 10" in why


@given(st.integers(0, len(ROWS) - 1))
def test_a_row_that_is_taken_out_is_missed_unless_it_is_the_last_of_its_line(at: int) -> None:
    row = ROWS[at]
    filing = [one for one in ROWS if one["file_number"] == row["file_number"]]
    of_line = [one for one in filing if one["line_number"] == row["line_number"]]
    images = sorted({int(one["image_number"]) for one in filing})
    image = int(row["image_number"])
    alone = sum(int(one["image_number"]) == image for one in filing) == 1
    unseen = image == max(int(one["image_number"]) for one in of_line) and (not alone or image in (images[0], images[-1]))
    found = pages.covered(_file(_without([*ROWS[:at], *ROWS[at + 1 :]])))[0]
    assert bool(found) == unseen


def test_the_file_that_is_printed_can_be_loaded_and_then_the_days_are_covered(tmp_path: Path) -> None:
    data = tmp_path / "MAGA.csv"
    data.write_bytes(WHOLE)
    done = _cover(data)
    assert done.returncode == 0, done.stderr
    stated = tmp_path / "coverage.csv"
    stated.write_text(done.stdout)
    case = new_case(tmp_path / "case")
    case.add([data, stated])
    with case.engine() as engine:
        answer = coverage.of(engine, "C00580100", ["21B", "29"], date(2021, 1, 1), date(2022, 12, 31))
        assert answer.complete
        assert not coverage.of(engine, "C00580100", ["21B"], date(2021, 1, 1), date(2023, 6, 30)).complete


def test_what_is_no_download_is_refused_in_one_line(tmp_path: Path) -> None:
    other = tmp_path / "a.csv"
    other.write_text("a,b\n1,2\n")
    done = _cover(other)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "no download of fec.gov" in done.stderr


def test_a_download_is_said_to_cover_nothing_until_a_coverage_file_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "MAGA.csv").write_bytes(WHOLE)
    case = new_case(tmp_path / "case", "case")

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", "from klieg.show.cli import main; main()", "-C", str(case.root), *words]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=tmp_path)

    added = run("add", "MAGA.csv")
    assert "Not stated: what MAGA.csv covers." in added.stderr
    assert "klieg cover --by-pages" in added.stderr
    # C00580100 is the committee that the download is of (hand look)
    assert "MAGA.csv: what it covers of C00580100 is not stated" in " ".join(run("coverage", "C00580100").stdout.split())
    (tmp_path / "story.md").write_text("Make America Great Again PAC never paid Cambridge Analytica in 2022.", encoding="utf-8")
    claim = json.loads(run("check", "story.md", "--format", "json").stdout)["claims"][0]
    assert claim["verdict"] == "not loaded"
    assert "MAGA.csv" in claim["remedy"]["source"]
    assert claim["remedy"]["command"] == "klieg cover --by-pages FILE"
    (tmp_path / "coverage.csv").write_text(_cover(tmp_path / "MAGA.csv").stdout, encoding="utf-8")
    assert "Not stated" not in run("add", "coverage.csv").stderr
    assert "is not stated" not in run("coverage", "C00580100").stdout
