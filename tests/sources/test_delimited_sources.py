"""Exports, bulk files, registers: every row accounted for, recognised by content, against counts made another way."""

from __future__ import annotations

import csv
import zipfile
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klieg import sources
from klieg.errors import Misuse
from klieg.sources import fec_bulk
from tests.sources.conftest import collect


def data_rows(path: Path, encoding: str = "latin-1") -> list[list[str]]:
    with path.open(encoding=encoding, newline="") as stream:
        return list(csv.reader(stream))[1:]


def test_the_trump_export_holds_what_a_csv_reader_counts(sample: Path) -> None:
    path = sample / "fec" / "P80001571D_trump_2016-05.csv"
    out = collect(path)
    rows = data_rows(path)
    payments = out.tables["payment"]
    assert len(payments) == len(rows) == 7497
    assert sum(p["memo"] for p in payments) == sum(r[10] == "X" for r in rows) == 3978
    assert sum((p["amount"] for p in payments if not p["memo"]), Decimal(0)) == Decimal("46592668.97")
    # By hand: 3,140 memo items name a parent whole; of the 838 others 644 hold a reference that is cut or written otherwise.
    assert sum(bool(p["parent"]) for p in payments) == 3140
    assert sum("parent" in r[4] for r in out.remarks) == 644
    # One impossible day, 22-NOV-16 in a filing of January 2016 downloaded in May: kept, and said.
    assert [r[3] for r in out.remarks if "slip" in r[4]] == ["2016-11-22"]


def test_a_contributions_export_is_a_list_of_receipts() -> None:
    header = ",".join(
        [
            "cmte_id",
            "cand_id",
            "cand_nm",
            "contbr_nm",
            "contbr_city",
            "contbr_st",
            "contbr_zip",
            "contbr_employer",
            "contbr_occupation",
            "contb_receipt_amt",
            "contb_receipt_dt",
            "receipt_desc",
            "memo_cd",
            "memo_text",
            "form_tp",
            "file_num",
            "tran_id",
            "election_tp",
        ]
    )
    row = 'C00575795,"P00003392","Clinton, Hillary Rodham","DOE, JANE","CAMBRIDGE","MA","02139","NONE","RETIRED",25,22-FEB-16,"","","","SA17A","1091718","C1","P2016",'
    payment = collect(f"{header}\n{row}\n".encode()).tables["payment"][0]
    assert (payment["payer.name"], payment["payee.number"], payment["amount"], str(payment["date"])) == (
        "DOE, JANE",
        "C00575795",
        Decimal("25.00"),
        "2016-02-22",
    )


@pytest.mark.parametrize(
    ("name", "kind", "table", "rows"),
    [
        ("oppexp_300.txt", "oppexp", "payment", 300), ("itpas2_200.txt", "itpas2", "payment", 200), ("itoth_same_200.txt", "itcont", "payment", 200),
        ("itcont_400.txt", "itcont", "payment", 400), ("cm_twice.txt", "cm", "committee", 64), ("ccl_50.txt", "ccl", "linkage", 50),
    ],
)  # fmt: skip
def test_bulk_files_are_known_by_their_content_whatever_their_name(
    fixtures: Path, name: str, kind: str, table: str, rows: int
) -> None:
    path = fixtures / "bulk" / name
    assert fec_bulk.kind_of(path.read_bytes()) == kind
    out = collect(path, name="independentexpenditures.txt")
    assert len(out.tables[table]) == rows == len(path.read_bytes().splitlines())


def test_bulk_amounts_and_directions_are_those_of_the_raw_rows(fixtures: Path) -> None:
    raw = [line.split("|") for line in (fixtures / "bulk" / "itpas2_200.txt").read_text().splitlines()]
    payments = collect(fixtures / "bulk" / "itpas2_200.txt").tables["payment"]
    assert sum(p["amount"] for p in payments) == sum(Decimal(r[14]) for r in raw)
    assert Counter(p["reporter"] for p in payments) == Counter("payer" if r[5][0] == "2" else "payee" for r in raw)
    assert {p["kind"] for p in payments if p["type"] == "24K"} == {"disbursement"}
    assert {p["stance"] for p in payments if p["type"] == "24A"} <= {"oppose"}


def test_an_id_that_stands_twice_is_kept_twice_and_said(fixtures: Path) -> None:
    out = collect(fixtures / "bulk" / "cm_twice.txt")
    twice = [c["committee"] for c in out.tables["committee"] if c["committee"] in {"C00654699", "C00690123"}]
    assert Counter(twice) == {"C00654699": 2, "C00690123": 2}
    assert [r[3] for r in out.remarks] == ["C00654699", "C00690123"]


@pytest.mark.parametrize(
    ("name", "subject", "item", "amount"),
    [("weball_60.txt", None, None, None), ("webk_40.txt", "C00000059", "TTL_RECEIPTS", "7521.99")],
)
def test_summaries_hold_every_amount_of_every_row(
    fixtures: Path, name: str, subject: str | None, item: str | None, amount: str | None
) -> None:
    out = collect(fixtures / "bulk" / name)
    lines = len((fixtures / "bulk" / name).read_text(encoding="utf-8").splitlines())
    assert out.recorded == lines
    assert len(out.tables["summary"]) % lines == 0
    if subject:
        found = [s["amount"] for s in out.tables["summary"] if s["subject"] == subject and s["item"] == item]
        assert found == [Decimal(str(amount))]


def test_the_masters_of_the_sample_have_the_rows_of_the_files(sample: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(sample / "fec_masters" / "masters.zip") as packed:
        packed.extractall(tmp_path)
    for name, table, rows in (("cm", "committee", 17817), ("cn", "candidate", 7645), ("ccl", "linkage", 6426)):
        assert len(collect(tmp_path / f"{name}.txt").tables[table]) == rows


def test_a_fec_gov_download_is_read_with_form_and_line(fixtures: Path) -> None:
    path = fixtures / "exports" / "fec_gov_disbursements_39.csv"
    rows = data_rows(path, "utf-8")
    payments = collect(path).tables["payment"]
    assert len(payments) == len(rows)
    assert payments[0]["line"] == "SB21B"
    assert payments[0]["form"] == "F3X"
    assert sum(p["amount"] for p in payments) == sum(Decimal(r[22]) for r in rows)


def test_independent_expenditures_are_read_by_their_documented_columns() -> None:
    header = "cand_id,cand_name,spe_id,spe_nam,ele_type,can_office_state,can_office_dis,can_office,cand_pty_aff,exp_amo,exp_date,agg_amo,sup_opp,pur,pay,file_num,amndt_ind,tran_id,image_num,receipt_dat,fec_election_yr,prev_file_num,dissem_dt"
    row = 'P80001571,"TRUMP, DONALD J.",C00575373,MAKE AMERICA NUMBER 1,G,,00,P,REPUBLICAN,"1,500.25",01-OCT-16,9000,S,DIGITAL ADS,CAMBRIDGE ANALYTICA LLC,1100001,N,SE.1,2016,02-OCT-16,2016,,30-SEP-16'
    payment = collect(f"{header}\n{row}\n".encode()).tables["payment"][0]
    assert (payment["amount"], payment["stance"], payment["kind"], str(payment["disseminated"])) == (
        Decimal("1500.25"),
        "support",
        "independent expenditure",
        "2016-09-30",
    )


def test_uk_loans_are_stocks_in_pounds(fixtures: Path) -> None:
    path = fixtures / "exports" / "uk_loans.csv"
    out = collect(path)
    debts = out.tables["debt"]
    assert len(debts) == len(data_rows(path, "utf-8"))
    assert {d["currency"] for d in debts} == {"GBP"}
    assert (debts[0]["opening"], str(debts[0]["incurred_on"]), debts[0]["party.name"]) == (
        Decimal("50000.00"),
        "2010-06-07",
        "Townsend, Nick",
    )
    assert not out.tables["payment"]


def test_a_coverage_row_that_cannot_vouch_is_rejected() -> None:
    head = "file,committee,line,filing,report,since,until,complete,basis\n"
    good, bad = (
        "a.csv,C00580100,23,1,Q2 2015,2015-04-01,2015-06-30,yes,me\n",
        "a.csv,C00580100,23,1,Q2 2015,2015-06-30,2015-04-01,yes,me\n",
    )
    out = collect((head + good + bad + good.replace("yes", "perhaps") + good.replace("C00580100", "")).encode())
    assert len(out.tables["coverage"]) == 1
    assert len(out.rejects) == 3


MAPPING: dict[str, object] = {
    "delimiter": ";", "day_order": "dmy", "decimal": ",", "thousands": ".", "currency": "EUR", "kind": "donation", "reporter": "payee", "memo": "X",
    "columns": {"amount": "Betrag", "date": "Datum", "transaction": "Nr", "purpose": "Zweck"},
    "payer": {"name_column": "Spender", "city_column": "Ort", "kind": "person"}, "payee": {"name_column": "Partei", "kind": "committee"},
}  # fmt: skip


def test_any_payments_csv_loads_by_a_mapping_file() -> None:
    text = "Nr;Datum;Spender;Ort;Partei;Betrag;Zweck\n1;03.02.2021;Müller, Eva;Köln;Partei A;1.234,50;Spende\n2;04.02.2021;X;;Partei A;12.34;\n3;31.02.2021;Y;;Partei A;5;\n"
    out = collect(text.encode("latin-1"), mapping=MAPPING)
    first = out.tables["payment"][0]
    assert (first["amount"], first["currency"], str(first["date"]), first["payer.name"]) == (
        Decimal("1234.50"),
        "EUR",
        "2021-02-03",
        "Müller, Eva",
    )
    # '12.34' has the mark of thousands in an odd place; with it taken out it is 1234: that is what the mapping says.
    assert [p["amount"] for p in out.tables["payment"]] == [Decimal("1234.50"), Decimal("1234.00"), Decimal("5.00")]
    assert out.remarks[0][4].startswith("no such day")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"columns": {"date": "Datum"}}, "amount"), ({"colour": "red"}, "colour"), ({"day_order": "xyz"}, "day_order"), ({"payer": {}}, "payer"),
        ({"columns": {"amount": "Nothing"}}, "no column 'Nothing'"), ({"delimiter": ";;"}, "one character"),
    ],
)  # fmt: skip
def test_a_mapping_that_does_not_fit_is_said(change: dict[str, object], says: str) -> None:
    with pytest.raises(Misuse, match=says):
        collect(b"Nr;Datum;Spender;Ort;Partei;Betrag;Zweck\n1;03.02.2021;E;K;P;1,0;S\n", mapping={**MAPPING, **change})


@settings(max_examples=100)
@given(st.lists(st.binary(max_size=60), max_size=10))
def test_whatever_follows_in_a_bulk_file_no_row_is_lost(lines: list[bytes]) -> None:
    good = b"C00567180|T|TER|P|201901099143774199|24K|PAC|TED YOHO FOR CONGRESS|GAINESVILLE|FL|32608|||01082019|1880|C00494583|H2FL06109|SB23.4447|1303604|||40\n"
    collect(good * 10 + b"\n".join(lines))


@settings(max_examples=100)
@given(st.lists(st.text(max_size=40), max_size=8))
def test_whatever_follows_in_an_export_no_row_is_lost(lines: list[str]) -> None:
    head = "file,committee,line,filing,report,since,until,complete,basis\n"
    quoted = "\n".join('"' + line.replace('"', '""').replace("\0", "") + '",x' for line in lines)
    collect((head + quoted).encode("utf-8", "replace"))


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"a,b\n1,2\n", b"\x89PNG\r\n\x1a\n", b"x|y|z\n" * 5, b"<svg></svg>", b"1 2 3\n4 5 6\n"]
)
def test_what_is_no_source_is_not_recognised(content: bytes) -> None:
    assert sources.recognise(sources.Sample(content, len(content), "x")) is None
