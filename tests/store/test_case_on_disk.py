"""A load shows whole or not at all: killed, out of space, interrupted, damaged, or two at once."""

from __future__ import annotations

import errno
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import klieg
from klieg import load, rebuild
from klieg.errors import CaseDamaged, Misuse, NoSpace
from klieg.records import Party
from klieg.store import catalog, originals
from klieg.store.writer import Writer, party_key

EXPORTS = Path(klieg.__file__).parent / "sample" / "fec"
TRUMP = EXPORTS / "P80001571D_trump_2016-05.csv"
SANDERS = EXPORTS / "P60007168D_sanders_2016-05.csv"
TRUMP_ROWS = len(TRUMP.read_bytes().splitlines()) - 1
SANDERS_ROWS = len(SANDERS.read_bytes().splitlines()) - 1


@pytest.fixture
def case(tmp_path: Path) -> klieg.Case:
    return klieg.new_case(tmp_path / "case")


def payments(case: klieg.Case) -> int:
    return int(case.sql("SELECT count(*) AS n FROM payment").to_pylist()[0]["n"])


def tidy(case: klieg.Case) -> bool:
    """Whether the folder holds exactly what the catalog knows."""
    with catalog.reading(case.layout) as db:
        known = {file.path for file in catalog.record_files(db)}
        sources = {str(source["sha256"]) for source in catalog.sources(db)}
    there = {p.relative_to(case.root).as_posix() for p in case.layout.records.glob("*/*")}
    return (
        there == known
        and {p.name for p in case.layout.originals.glob("*")} == sources
        and not list(case.layout.loading.glob("*"))
    )


def test_the_same_bytes_twice_are_one_source(case: klieg.Case, tmp_path: Path) -> None:
    assert case.add([TRUMP]).sources[0].rows_read == TRUMP_ROWS
    copy = tmp_path / "other name.csv"
    copy.write_bytes(TRUMP.read_bytes())
    again = case.add([copy])
    assert not again.sources
    assert "loaded already" in again.skipped[0]["why"]
    assert payments(case) == TRUMP_ROWS


def test_the_same_bytes_twice_in_one_add_are_one_source(case: klieg.Case) -> None:
    result = case.add([TRUMP, TRUMP])
    assert (len(result.sources), len(result.skipped), payments(case)) == (1, 1, TRUMP_ROWS)


def test_removing_a_source_removes_its_rows_and_bytes_everywhere(case: klieg.Case) -> None:
    result = case.add([TRUMP, SANDERS])
    gone = result.sources[0].source
    case.remove([TRUMP.name])
    assert payments(case) == SANDERS_ROWS
    for table in case.layout.records.glob("*/*.parquet"):
        assert gone not in pq.read_table(table, partitioning=None)["source"].to_pylist()
    assert not (case.layout.originals / gone).exists()
    orphans = "SELECT count(*) AS n FROM payment p WHERE NOT EXISTS (SELECT 1 FROM party WHERE party.party = p.payee) AND p.payee IS NOT NULL"
    assert case.sql(orphans).to_pylist()[0]["n"] == 0
    assert tidy(case)
    assert case.add([TRUMP]).sources
    assert payments(case) == TRUMP_ROWS + SANDERS_ROWS


def test_party_keys_are_the_same_in_python_and_in_sql(case: klieg.Case) -> None:
    case.add([TRUMP])
    row = case.sql("SELECT * FROM party WHERE name = 'GILES-PARSCALE' LIMIT 1").to_pylist()[0]
    written = Party(**{field: row[field] or "" for field in Party.__dataclass_fields__})
    assert party_key(written) == row["party"]


@pytest.mark.parametrize("seed", range(6))
def test_killed_at_any_moment_the_case_shows_all_or_nothing(case: klieg.Case, seed: int) -> None:
    command = [
        sys.executable,
        "-c",
        "from klieg.show.cli import main; main()",
        "-C",
        str(case.root),
        "add",
        str(TRUMP),
        str(SANDERS),
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.Random(seed).uniform(0.05, 1.2))
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert payments(case) in {0, TRUMP_ROWS + SANDERS_ROWS}
    case.add([TRUMP, SANDERS])
    assert payments(case) == TRUMP_ROWS + SANDERS_ROWS
    catalog.clean(case.layout)
    assert tidy(case)


def test_interrupted_by_the_user_the_case_is_as_it_was(case: klieg.Case) -> None:
    def stop(name: str, done: int, size: int) -> None:
        if "sanders" in name:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        case.add([TRUMP, SANDERS], progress=stop)
    assert payments(case) == 0
    catalog.clean(case.layout)
    assert tidy(case)


@pytest.mark.parametrize("step", ["take", "place_original", "finish", "sync"])
def test_a_full_disk_leaves_the_case_as_it_was(case: klieg.Case, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    case.add([TRUMP])

    def full(*_: object, **__: object) -> object:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    owner = {"take": os, "place_original": Path, "finish": pq.ParquetWriter, "sync": os}[step]
    name = {"take": "fdopen", "place_original": "replace", "finish": "write_table", "sync": "fsync"}[step]
    with monkeypatch.context() as patched:
        patched.setattr(owner, name, full)
        with pytest.raises(NoSpace):
            case.add([SANDERS])
    assert payments(case) == TRUMP_ROWS
    assert case.add([SANDERS]).sources
    assert tidy(case)


@pytest.mark.skipif(not sys.platform.startswith("linux") or os.geteuid() != 0, reason="needs to mount a small disk")
def test_a_disk_that_is_really_full_is_said_in_one_line(tmp_path: Path) -> None:
    disk = tmp_path / "small"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], check=False, capture_output=True).returncode:
        pytest.skip("this machine does not let us mount")
    try:
        case = klieg.new_case(disk / "case")
        with pytest.raises(NoSpace, match="disk is full"):
            case.add([TRUMP, SANDERS])
        assert payments(case) == 0
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_changed_record_file_is_noticed_and_rebuilt(case: klieg.Case) -> None:
    case.add([TRUMP])
    target = next(case.layout.records.glob("payment/*.parquet"))
    data = bytearray(target.read_bytes())
    data[len(data) // 2] ^= 0xFF
    target.write_bytes(data)
    with pytest.raises(CaseDamaged, match="not as klieg wrote it"):
        payments(case)
    rebuild.rebuild(case.layout, lambda name, done, size: None)
    assert payments(case) == TRUMP_ROWS


def test_a_missing_record_file_is_noticed(case: klieg.Case) -> None:
    case.add([TRUMP])
    next(case.layout.records.glob("payment/*.parquet")).unlink()
    with pytest.raises(CaseDamaged, match="missing"):
        payments(case)


def test_a_damaged_catalog_is_noticed_and_rebuilt_from_the_originals(case: klieg.Case) -> None:
    case.add([TRUMP, SANDERS])
    case.remove([SANDERS.name])
    case.layout.catalog.write_bytes(b"not a database at all, but long enough to be looked at" * 100)
    with pytest.raises(CaseDamaged, match="catalog"):
        klieg.open_case(case.root)
    rebuild.rebuild(case.layout, lambda name, done, size: None)
    assert payments(klieg.open_case(case.root)) == TRUMP_ROWS


def test_a_changed_original_is_noticed_by_verify(case: klieg.Case) -> None:
    done = case.add([TRUMP])
    assert case.verify() > 1
    original = case.layout.originals / done.sources[0].source
    original.chmod(0o644)
    data = bytearray(original.read_bytes())
    data[100] ^= 1
    original.write_bytes(data)
    with pytest.raises(CaseDamaged, match="not as they were"):
        case.verify()


def test_rebuild_compare_finds_nothing_different(case: klieg.Case) -> None:
    case.add([TRUMP])
    case.add([SANDERS])
    assert all(not d.only_stored and not d.only_anew for d in rebuild.compare(case.layout, lambda name, done, size: None))


def test_a_case_of_a_later_klieg_is_refused(case: klieg.Case) -> None:
    with sqlite3.connect(case.layout.catalog) as db:
        db.execute("UPDATE meta SET value = '999' WHERE key = 'format'")
    with pytest.raises(Misuse, match="later klieg"):
        klieg.open_case(case.root)


def test_a_case_of_an_earlier_klieg_is_refused_until_it_is_rebuilt(case: klieg.Case) -> None:
    case.add([TRUMP])
    with sqlite3.connect(case.layout.catalog) as db:
        db.execute("UPDATE meta SET value = '1' WHERE key = 'format'")
    with pytest.raises(CaseDamaged, match="earlier klieg"):
        klieg.open_case(case.root)
    with pytest.raises(CaseDamaged, match="earlier klieg"):
        rebuild.compare(case.layout, lambda name, done, size: None)
    rebuild.rebuild(case.layout, lambda name, done, size: None)
    assert len(klieg.open_case(case.root).sources()) == 1


def test_two_writers_at_once_both_land(case: klieg.Case) -> None:
    failures: list[BaseException] = []

    def add(path: Path) -> None:
        try:
            klieg.open_case(case.root).add([path])
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=add, args=[path]) for path in (TRUMP, SANDERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert payments(case) == TRUMP_ROWS + SANDERS_ROWS
    assert len(case.sources()) == 2


def test_a_reader_keeps_what_it_saw_while_a_writer_removes(case: klieg.Case) -> None:
    case.add([TRUMP])
    with case.engine() as engine:
        case.remove([TRUMP.name])
        assert engine.rows("SELECT count(*) AS n FROM payment")[0]["n"] == TRUMP_ROWS
    assert payments(case) == 0
    catalog.clean(case.layout)
    assert tidy(case)


def test_sql_reads_and_nothing_else(case: klieg.Case, tmp_path: Path) -> None:
    case.add([TRUMP])
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n")
    for query in (
        f"SELECT * FROM read_csv('{secret}')",
        f"SELECT * FROM '{secret}'",
        f"SELECT * FROM read_text('{case.layout.config}')",
        f"COPY payment TO '{tmp_path / 'out.csv'}'",
        "DROP TABLE source",
        "DELETE FROM source",
        f"ATTACH '{tmp_path / 'x.db'}'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "SELECT 1; SELECT 2",
        "SELEC",
        "",
    ):
        with pytest.raises(Misuse):
            case.sql(query)
    assert not (tmp_path / "out.csv").exists()


def test_a_fault_in_the_row_account_loads_nothing(case: klieg.Case, monkeypatch: pytest.MonkeyPatch) -> None:
    from klieg.sources import fec_presidential

    monkeypatch.setattr(fec_presidential, "count", lambda file: TRUMP_ROWS - 1, raising=False)
    result = case.add([TRUMP])
    assert "don't add up" in result.failed[0]["problem"]
    assert payments(case) == 0


def test_by_reference_the_bytes_stay_where_they_are(case: klieg.Case, tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_bytes(TRUMP.read_bytes())
    done = case.add([outside], reference=True).sources[0]
    assert not list(case.layout.originals.iterdir())
    assert case.original(case.source(done.source)) == outside
    outside.write_bytes(b"shorter")
    with pytest.raises(CaseDamaged, match="by reference"):
        case.original(case.source(done.source))


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("1527862.fec", "1527862"), ("dir/FEC-1527862.fec", "1527862"), ("https://docquery.fec.gov/dcdev/posted/1550126.fec", "1550126"),
        ("python__tests__fixtures__13360.fec", "13360"), ("1527862 (1).fec", "1527862"), ("20180616.zip", None),
        ("no-header-mapping.fec", None), ("x20180616.fec", None), ("20150813.fec", None),
    ],
)  # fmt: skip
def test_the_file_number_is_taken_from_the_name_where_there_is_one(name: str, number: str | None) -> None:
    assert load.file_number(name) == number


def test_writers_leave_nothing_behind_when_not_finished(case: klieg.Case) -> None:
    with Writer(case.layout, "abandoned"):
        pass
    assert not list(case.layout.loading.iterdir())


def test_taking_bytes_counts_lines_as_wc_does_plus_an_unterminated_one(case: klieg.Case, tmp_path: Path) -> None:
    for data, lines in ((b"", 0), (b"\n", 1), (b"a", 1), (b"a\nb\n", 2), (b"a\nb", 2), (b"x" * (9 << 20) + b"\ny", 2)):
        file = tmp_path / "bytes"
        file.write_bytes(data)
        with file.open("rb") as stream:
            taken = originals.take(stream, "bytes", case.layout, keep=False)
        assert (taken.lines, taken.size, taken.sha256) == (lines, len(data), catalog.digest(file))
        with taken.open() as stream:
            assert stream.read() == data


_HOT = """
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA cache_size = 1")
db.execute("BEGIN IMMEDIATE")
db.execute("CREATE TABLE half (text)")
db.execute("INSERT INTO half WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000) SELECT hex(randomblob(100)) FROM n")
os._exit(9)
"""


def test_what_a_writer_killed_in_its_commit_left_is_undone_by_the_next_reader(case: klieg.Case) -> None:
    before = case.sources()
    subprocess.run([sys.executable, "-c", _HOT, str(case.layout.catalog)], check=False)
    assert case.layout.catalog.with_name("catalog.sqlite-journal").stat().st_size > 0
    assert case.sources() == before
    with catalog.reading(case.layout) as db:
        assert not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchall()
