"""What a person does wrong is told in one line; nothing is lost, nothing is half loaded."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

import klieg
from klieg.errors import Misuse

SAMPLE = Path(klieg.__file__).parent / "sample"
TRUMP = SAMPLE / "fec" / "P80001571D_trump_2016-05.csv"
FILING = next(SAMPLE.glob("filings/*467627*"))


def run(*arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from klieg.show.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, input=stdin, check=False, timeout=120)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    klieg.new_case(tmp_path / "case")
    return tmp_path / "case"


def add(case: Path, *paths: Path) -> dict[str, Any]:
    done = run("-C", case, "add", *paths, "--format", "json")
    assert "Traceback" not in done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return {**answer, "code": done.returncode}


def payments(case: Path) -> int:
    return int(klieg.open_case(case).sql("SELECT count(*) AS n FROM payment").to_pylist()[0]["n"])


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + os.urandom(2000), "no kind of source"),
        (b"\n\n\n", "no kind of source"),
        (b"PK\x03\x04 but not a zip", "zip can't be read"),
        (b"HDR\x1cFEC\x1c180.5\x1cX\x1c1\nF3XN\x1cC00000001\n", '"180.5" is not known'),
        (b"HDR\x1cFEC\x1c9.9\x1cX\x1c1\nF3XN\x1cC00000001\n", '"9.9" is not known'),
    ],
)
def test_a_file_that_is_not_what_it_should_be_fails_with_one_clear_line(
    case: Path, tmp_path: Path, content: bytes, says: str
) -> None:
    bad = tmp_path / "bad.fec"
    bad.write_bytes(content)
    answer = add(case, bad, TRUMP)
    assert answer["code"] == 1
    assert [s["name"] for s in answer["sources"]] == [TRUMP.name]
    assert says in answer["failed"][0]["problem"]
    assert payments(case) == answer["sources"][0]["records"]["payment"]


def test_a_missing_file_is_said(case: Path, tmp_path: Path) -> None:
    answer = add(case, tmp_path / "nowhere.fec")
    assert answer["code"] == 1
    assert "no such file" in answer["failed"][0]["problem"]


def test_an_empty_folder_is_said_to_hold_nothing_to_load(case: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("-C", case, "add", tmp_path / "empty")
    assert (done.returncode, payments(case)) == (2, 0)
    assert f"{tmp_path / 'empty'}: no file was found in it" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_holds_the_case_itself_gives_what_else_lies_in_it(case: Path, tmp_path: Path) -> None:
    inside = tmp_path / "work"
    inside.mkdir()
    (inside / "memo.md").write_text("The firm was paid in May.", encoding="utf-8")
    assert run("new", inside / "own").returncode == 0
    done = run("-C", inside / "own", "add", inside, "--format", "json")
    told = json.loads(done.stdout)
    assert [one["name"] for one in told["sources"]] == ["work/memo.md"]
    assert [(one["name"], one["why"]) for one in told["skipped"]] == [
        ("work/own", "a case's own folder: its originals are loaded already")
    ]


def test_a_case_that_can_not_be_written_to_is_the_fault_and_no_file(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr("klieg.load.tempfile.TemporaryFile", full)
    (tmp_path / "a.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(Misuse) as refused:
        klieg.open_case(case).add([tmp_path / "a.csv"])
    assert (refused.value.place, refused.value.problem) == (str(case), "can't write here (Read-only file system).")


@pytest.mark.parametrize(("query", "told"), [("SELECT at FROM post", 'written "at"'), ("SELECT 'at' FRO post", ""), ("SELECT * FRO post", "")])  # fmt: skip
def test_a_column_that_is_a_word_of_sql_is_said_to_be_quoted(case: Path, query: str, told: str) -> None:
    done = run("-C", case, "sql", query)
    assert done.returncode == 2 and "Parser Error" in done.stderr
    assert (told in done.stderr) if told else ("is a word of SQL" not in done.stderr)


def test_in_a_folder_the_rest_goes_on(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    (folder / "deep").mkdir(parents=True)
    shutil.copy(FILING, folder / "deep" / "467627.fec")
    (folder / "notes.md").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "broken.fec").write_bytes(b"HDR\x1cFEC\x1c99.1\x1cX\n")
    (folder / "dangling").symlink_to(folder / "nowhere")
    answer = add(case, folder)
    assert answer["code"] == 1
    assert [s["name"] for s in answer["sources"]] == ["mixed/deep/467627.fec"]
    assert {s["name"] for s in answer["skipped"]} == {"mixed/notes.md", "mixed/.DS_Store", "mixed/dangling"}
    assert [s["name"] for s in answer["failed"]] == ["mixed/broken.fec"]


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_a_zip_is_one_source_whose_locators_name_the_member(case: Path, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "two.zip", {"467627.fec": FILING.read_bytes(), "sub/trump.csv": TRUMP.read_bytes()})
    answer = add(case, archive)
    assert answer["code"] == 0
    source = answer["sources"][0]
    assert source["rows_read"] == source["recorded"] + source["rejects"] + source["set_aside"]
    found = klieg.open_case(case).sql("SELECT DISTINCT filing FROM filing").to_pylist()
    assert found == [{"filing": "467627"}]
    place = klieg.open_case(case).place(f"{source['source'][:10]}/zip:sub/trump.csv/row:1")
    assert place.raw.rstrip("\r\n") == TRUMP.read_text("latin-1").splitlines()[1]


def test_names_that_lead_out_of_the_zip_are_refused_and_write_nothing_outside(case: Path, tmp_path: Path) -> None:
    archive = zipped(
        tmp_path / "slip.zip",
        {"../../evil.fec": FILING.read_bytes(), "/abs.fec": FILING.read_bytes(), "467627.fec": FILING.read_bytes()},
    )
    before = sorted(p for p in tmp_path.rglob("*evil*"))
    answer = add(case, archive)
    assert answer["code"] == 1
    assert len(answer["failed"]) == 2
    assert all("points outside" in f["problem"] for f in answer["failed"])
    assert len(answer["sources"]) == 1
    assert sorted(p for p in tmp_path.rglob("*evil*")) == before


def test_a_bomb_is_refused_before_it_goes_off(case: Path, tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("bomb.fec", "w") as member:
        for _ in range(200):
            member.write(b"\0" * 1_000_000)
    bomb = tmp_path / "bomb.zip"
    bomb.write_bytes(data.getvalue())
    answer = add(case, bomb)
    assert answer["code"] == 1
    assert "bomb" in json.dumps(answer["failed"])


def test_a_zip_with_a_password_is_said(case: Path, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "locked.zip", {"467627.fec": FILING.read_bytes()})
    data = bytearray(archive.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    archive.write_bytes(data)
    answer = add(case, archive)
    assert "password" in json.dumps(answer["failed"])


def test_a_cut_zip_member_is_said(case: Path, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "cut.zip", {"467627.fec": FILING.read_bytes()})
    data = bytearray(archive.read_bytes())
    data[2000] ^= 0xFF
    archive.write_bytes(data)
    answer = add(case, archive)
    assert answer["code"] == 1
    assert payments(case) == 0


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_is_said(case: Path, tmp_path: Path) -> None:
    shut = tmp_path / "shut"
    shut.mkdir()
    shut.chmod(0)
    try:
        answer = add(case, shut)
        assert "may not read" in answer["failed"][0]["problem"]
    finally:
        shut.chmod(0o755)


def test_a_line_of_two_hundred_megabytes_is_rejected_and_the_rest_read(case: Path, tmp_path: Path) -> None:
    lines = FILING.read_bytes().splitlines(keepends=True)
    long = tmp_path / "467627.fec"
    with long.open("wb") as stream:
        stream.writelines(lines[:10])
        stream.write(b"SA11AI" + b"x" * 200_000_000 + b"\n")
        stream.writelines(lines[10:])
    answer = add(case, long)
    source = answer["sources"][0]
    assert source["rows_read"] == len(lines) + 1
    assert source["rejects"] == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["frobnicate"], 2), (["add"], 2), (["new"], 2), (["show", "nonsense"], 2), (["show", "deadbeef00/line:1"], 2), (["sql", "DROP TABLE source"], 2),
        (["remove", "nothing"], 2), (["export", "nope", "--to", "x.csv"], 2), (["export", "payment", "--to", "x.doc"], 2), (["--help"], 0), (["sources"], 0),
    ],
)  # fmt: skip
def test_misuse_ends_with_2_and_one_line(case: Path, arguments: list[str], code: int) -> None:
    done = run("-C", case, *arguments)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    if code:
        assert done.stderr.startswith("klieg: ")


def test_no_case_is_said_with_what_to_do(tmp_path: Path) -> None:
    done = run("-C", tmp_path / "none", "sources", "--format", "json")
    assert done.returncode == 2
    assert json.loads(done.stdout)["error"]["remedy"].startswith("Make one with `klieg new")


def test_new_refuses_a_folder_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert run("new", tmp_path).returncode == 2
    assert run("new", tmp_path / "fresh").returncode == 0
    assert run("new", tmp_path / "fresh").returncode == 2


def test_sql_from_standard_input_as_json(case: Path) -> None:
    add(case, TRUMP)
    done = run("-C", case, "sql", "-", "--format", "json", stdin="SELECT sum(amount) AS total FROM payment WHERE NOT memo")
    assert json.loads(done.stdout) == {"columns": ["total"], "rows": [{"total": "46592668.97"}]}


@pytest.mark.parametrize("ending", ["csv", "parquet", "jsonl"])
def test_export_writes_every_row_and_the_notice(case: Path, tmp_path: Path, ending: str) -> None:
    rows = add(case, TRUMP)["sources"][0]["rows_read"]
    target = tmp_path / f"payments.{ending}"
    done = run("-C", case, "export", "payment", "--to", target)
    assert "30111" in done.stderr
    if ending == "parquet":
        import pyarrow.parquet as pq

        assert pq.read_table(target).num_rows == rows
    else:
        assert len(target.read_text().splitlines()) == rows + (ending == "csv")


def test_show_marks_the_amount_in_the_raw_line(case: Path) -> None:
    source = add(case, TRUMP)["sources"][0]["source"]
    done = run("-C", case, "show", f"{source[:10]}/row:1")
    assert ",»1576.3«,26-FEB-16," in done.stdout
    assert run("-C", case, "show", f"{source[:10]}/row:1", "--field", "disb_dt").stdout.count("»26-FEB-16«") == 1
    assert run("-C", case, "show", f"{source[:10]}/row:1", "--field", "nothing").returncode == 2
    assert run("-C", case, "show", f"{source[:10]}/row:999999").returncode == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("money", "--from", "Trump", "--limit", "-1"), "-1 is not in the range"),
        (("money", "--from", "Trump", "--about", "Clinton"), "are of independent expenditures"),
        (("money", "--from", "Trump", "--stop-at", "vendor"), "of the measure paid"),
        (("money", "--from", "Trump", "--lines", "foo"), "no line of a form"),
        (("ties", "Trump", "--kind", "agents"), "'agents' is not one of"),
        (("coverage", "Nobodyx"), "no loaded record names a committee"),
    ],
)
def test_an_argument_that_fits_nothing_is_misuse_and_no_empty_answer(case: Path, arguments: tuple[str, ...], says: str) -> None:
    add(case, TRUMP)
    done = run("-C", case, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr and done.stderr.count("\n") == 1


def test_a_filing_cut_before_its_disbursements_covers_none_of_them(case: Path, tmp_path: Path) -> None:
    # the cover of filing 1527862 states 610,976.39 on line 23; its first 300,000 bytes hold no row of it
    cut = tmp_path / "cut.fec"
    cut.write_bytes((SAMPLE / "filings" / "1527862.fec").read_bytes()[:300_000])
    add(case, cut)
    story = tmp_path / "story.md"
    story.write_text(
        "---\ndate: 2021-08-01\n---\nBiden for President spent nothing on Amazon Web Services between April 1 and June 30, 2021.\n"
    )
    done = run("-C", case, "check", story, "--format", "json")
    assert [claim["verdict"] for claim in json.loads(done.stdout)["claims"]] == ["not loaded"]


def test_a_pattern_finds_a_committee_that_its_reports_name_by_number_alone(case: Path) -> None:
    add(case, TRUMP, SAMPLE / "fec_masters" / "masters.zip")
    by_id, by_pattern = (
        json.loads(run("-C", case, "money", "--from", name, "--format", "json").stdout)
        for name in ("C00580100", "DONALD J. TRUMP*")
    )
    assert (by_pattern["amount"], by_pattern["rows"]) == (by_id["amount"], by_id["rows"])
