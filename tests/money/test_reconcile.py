"""Reconciliation, chains, diff and calendar, against what the filings themselves say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import klieg
from klieg.errors import Misuse
from klieg.money import calendar, chains, diff, reconcile
from klieg.place import filing_file
from klieg.read.elections import general_election
from klieg.sources import tables
from klieg.sources.fec_filing import rows_of
from klieg.store.engine import Engine
from tests.money.test_measures import filing, spent
from tests.sources.test_fec_filing import FS, row

Made = Callable[[dict[str, bytes]], klieg.Case]


def one(engine: Engine, number: str) -> reconcile.Reconciled:
    return reconcile.reconcile(engine, number)[0]


def test_every_filing_gets_a_verdict(engine: Engine, sample: Path) -> None:
    found = reconcile.reconcile(engine)
    assert {r.filing.filing for r in found} == {p.stem for p in (sample / "filings").glob("*.fec")}
    assert all(r.verdict in reconcile.ORDER for r in found)


def test_biden_itemises_more_refunds_than_the_cover_states(engine: Engine, sample: Path) -> None:
    done = one(engine, "1527862")
    over = [line for line in done.lines if line.verdict == "over"]
    assert [(line.line, line.difference) for line in over] == [("28A", Decimal("2738.79"))]
    # Schedule B in all: 613,439.77 itemised against 610,976.39 on the cover (published totals), the other lines being floors.
    spent_ = sum(
        line.itemised for line in done.lines if line.line in {"23", "24", "25", "26", "27A", "27B", "28A", "28B", "28C", "29"}
    )
    stated = sum(
        line.stated or 0 for line in done.lines if line.line in {"23", "24", "25", "26", "27A", "27B", "28A", "28B", "28C", "29"}
    )
    assert spent_ - stated == Decimal("613439.77") - Decimal("610976.39")
    assert "48,326.01" in over[0].cause
    assert done.verdict == "over"


def test_the_cover_that_counts_memo_items_is_found_out(engine: Engine) -> None:
    done = one(engine, "467627")
    line = next(line for line in done.lines if line.line == "11AI")
    assert line.difference == Decimal("350.00")
    assert "memo items" in line.cause
    assert done.filing.superseded == "767339"


def test_the_cover_of_a_real_filing_holds_its_sums(engine: Engine) -> None:
    assert one(engine, "13360").identities == []
    assert one(engine, "1527862").identities == []


def test_a_cover_whose_sums_fail_is_told(made: Made, sample: Path) -> None:
    data = (sample / "filings" / "467627.fec").read_bytes()
    lines = data.split(b"\n")
    cells = lines[1].split(FS)
    place = list(tables.columns("F3N", "6.4") or ()).index("col_a_total_receipts")
    cells[place] = b"1.00"
    lines[1] = FS.join(cells)
    with made({"467627.fec": b"\n".join(lines)}).engine() as engine:
        assert one(engine, "467627").identities


def test_a_notice_has_no_detail(engine: Engine) -> None:
    assert one(engine, "1238409").verdict == "no detail"


def test_an_unknown_filing_is_refused(engine: Engine) -> None:
    with pytest.raises(Misuse, match="no loaded filing"):
        reconcile.reconcile(engine, "424242")


def cover(committee: str, opening: str, closing: str, receipts: str, since: str, until: str) -> bytes:
    header = FS.join([b"HDR", b"FEC", b"8.3", b"made", b"1", b"", b""]) + b"\n"
    return header + row(
        "F3XN", filer_committee_id_number=committee, committee_name="A PAC", coverage_from_date=since, coverage_through_date=until, report_code="M3",
        col_a_cash_on_hand_beginning_period=opening, col_a_cash_on_hand_close_of_period=closing, col_a_total_receipts_2=receipts,
    )  # fmt: skip


def test_continuity_finds_cash_that_changed_and_days_left_out(made: Made) -> None:
    first = cover("C00000001", "0.00", "100.00", "100.00", "20200101", "20200131")
    second = cover("C00000001", "90.00", "90.00", "0.00", "20200201", "20200229")
    third = cover("C00000001", "90.00", "90.00", "0.00", "20200401", "20200430")
    with made({"800001.fec": first, "800002.fec": second, "800003.fec": third}).engine() as engine:
        assert "opens with 90.00 where filing 800001 closed with 100.00" in one(engine, "800002").continuity[0]
        assert "31 days from 2020-03-01 to 2020-03-31" in one(engine, "800003").continuity[0]


def test_rows_coded_to_the_wrong_line_are_found_out(made: Made) -> None:
    made_filing = filing("C00000001", "A PAC", spent("SB23", "X", "50.00", "T1"), spent("SB22", "Y", "20.00", "T2"))
    data = made_filing.replace(b"\x1cA PAC", b"\x1cA PAC", 1)
    lines = data.split(b"\n")
    names = list(tables.columns("F3XN", "8.3") or ())
    cells = lines[1].split(FS)
    cells[names.index("col_a_contributions_to_candidates")] = b"70.00"
    cells[names.index("col_a_transfers_to_affiliated")] = b"0.00"
    lines[1] = FS.join(cells)
    with made({"800004.fec": b"\n".join(lines)}).engine() as engine:
        done = one(engine, "800004")
    causes = {line.line: line.cause for line in done.lines if line.verdict in {"over", "short"}}
    assert causes.keys() == {"22", "23"}
    assert "wrong line" in causes["23"]


def rows(**filings: tuple[str, str]) -> list[dict[str, object]]:
    return [
        {"filing": number.removeprefix("f"), "form": form, "committee": "C1", "name": "A", "report": "Q1", "since": date(2020, 1, 1), "until": date(2020, 3, 31),
         "amends": amends, "paper": False, "version": "8.3", "place": "s\x1fline:2", "content": number, "election": "", "received": None}
        for number, (form, amends) in filings.items()
    ]  # fmt: skip


def test_a_chain_joins_filings_that_name_the_root_or_the_one_before() -> None:
    found = chains.chain(rows(f100=("F3XN", ""), f105=("F3XA", "100"), f110=("F3XA", "105"), f108=("F3XA", "100")))
    assert {f.superseded for f in found.values()} == {"110", ""}
    assert found["110"].superseded == ""
    assert found["100"].chain == ("100", "105", "108", "110")


def test_an_amendment_without_an_id_is_joined_by_its_period_and_marked() -> None:
    found = chains.chain(rows(f100=("F3XN", ""), f105=("F3XA", "")))
    assert (found["100"].superseded, found["105"].inferred) == ("105", True)


def test_two_originals_for_one_period_are_flagged_and_never_added() -> None:
    found = chains.chain(rows(f100=("F3XN", ""), f105=("F3XN", "")))
    assert (found["100"].superseded, found["100"].rival, found["105"].rival) == ("105", "105", "100")


def test_the_amendment_of_djou_differs_row_by_row_as_a_plain_comparison_says(
    sample_case: klieg.Case, engine: Engine, sample: Path
) -> None:
    known = chains.filings(engine)
    old, new = (rows_of(filing_file(sample_case, known[n].source, known[n].locator)) for n in ("467627", "767339"))
    found = diff.difference(old, new)

    # Independently: rows by transaction id (the third cell) from the raw bytes.
    def ids(number: str) -> set[str]:
        lines = (sample / "filings" / f"{number}.fec").read_text("latin-1").split("\n")[2:]
        return {(line.split("\x1c")[0][:2] + line.split("\x1c")[2]) for line in lines if line[:2] in {"SA", "SB", "SD"}}

    before, after = ids("467627"), ids("767339")
    named = {
        r[1][:2] + (r[2].get("transaction_id") or r[2].get("transaction_id_number") or "") for r in found.added if r[1][0] == "S"
    }
    assert named <= after - before
    gone = {r[1][:2] + (r[2].get("transaction_id") or r[2].get("transaction_id_number") or "") for r in found.removed}
    assert gone <= before - after
    counts = diff.summary(found)
    total_old = len((sample / "filings" / "467627.fec").read_text("latin-1").strip().split("\n")) - 1
    blank = sum(not line.strip() for line in (sample / "filings" / "467627.fec").read_text("latin-1").strip().split("\n"))
    assert counts["removed"] + counts["changed"] + counts["same"] == total_old - blank
    changed = {(row, field): (was, now) for row, _, _, field, was, now in found.changed}
    assert changed["F3A", "form_type"] == ("F3N", "F3A")


def test_the_calendar_names_the_reports_of_a_presidential_campaign() -> None:
    due = calendar.expected("F3P", {2015: "Q", 2016: "M"}, date(2015, 4, 1), date(2016, 12, 31))
    names = [r.name for r in due]
    assert names[:6] == ["Q2 2015", "Q3 2015", "YE 2015", "M2 2016", "M3 2016", "M4 2016"]
    assert names[-3:] == ["12G 2016", "30G 2016", "YE 2016"]
    # FEC filing dates 2016: pre-general through 10/19, due 10/27; post-general through 11/28, due 12/8.
    general = {r.code: (r.until, r.due) for r in due if r.year == 2016}
    assert general["12G"] == (date(2016, 10, 19), date(2016, 10, 27))
    assert general["30G"] == (date(2016, 11, 28), date(2016, 12, 8))


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2016, date(2016, 11, 8)),
        (2018, date(2018, 11, 6)),
        (2020, date(2020, 11, 3)),
        (2022, date(2022, 11, 8)),
        (2024, date(2024, 11, 5)),
    ],
)
def test_general_elections(year: int, day: date) -> None:
    assert general_election(year) == day


@pytest.mark.parametrize("form", ["F3", "F3P", "F3X"])
@pytest.mark.parametrize("often", ["Q", "M"])
@pytest.mark.parametrize("year", [2015, 2016, 2018])
def test_the_reports_of_a_year_cover_each_day_once(form: str, often: str, year: int) -> None:
    if (form, often) == ("F3", "M"):
        return
    due = calendar.expected(form, often, date(year, 1, 1), date(year, 12, 31))
    assert calendar.gaps([(r.since, r.until) for r in due], date(year, 1, 1), date(year, 12, 31)) == []
    assert sum((r.until - r.since).days + 1 for r in due) == (366 if year % 4 == 0 else 365)
