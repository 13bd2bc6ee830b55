"""Measures on real rows, against sums worked out by hand from the raw files; and each rule on rows made for it."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import klieg
from klieg.errors import Misuse
from klieg.money import measures
from klieg.money.measures import Answer, Question, measure
from klieg.store.engine import Engine
from tests.sources.test_fec_filing import FS, row

Made = Callable[[dict[str, bytes]], klieg.Case]


def ask(engine: Engine, **question: object) -> Answer:
    answers = measure(engine, Question(**question))  # type: ignore[arg-type]
    assert len(answers) == 1
    return answers[0]


def left_out(answer: Answer) -> dict[str, tuple[int, Decimal]]:
    return {x["reason"]: (x["rows"], x["amount"]) for x in answer.excluded}


def test_trump_to_giles_parscale(engine: Engine) -> None:
    answer = ask(engine, payer="Trump", payee="GILES-PARSCALE")
    assert (answer.amount, answer.rows, answer.excluded) == (Decimal("1659168.43"), 26, [])
    assert answer.near == [{"name": "GILES OLEANDER, LLC", "rows": 1, "amount": Decimal("1250.00")}]
    assert answer.exactness == "floor"
    assert [r.name for r in answer.coverage[0].missing][:2] == ["M5 2016", "M6 2016"]
    assert [c.report for c in answer.coverage[0].loaded] == ["Q2 2015", "Q3 2015", "YE 2015", "M2 2016", "M3 2016", "M4 2016"]


def test_the_whole_export_without_its_memo_items(engine: Engine, sample: Path) -> None:
    with (sample / "fec" / "P80001571D_trump_2016-05.csv").open(encoding="latin-1", newline="") as stream:
        rows = list(csv.reader(stream))[1:]
    answer = ask(engine, payer="C00580100")
    assert answer.amount == sum((Decimal(r[4]) for r in rows if r[10] != "X"), Decimal(0)) == Decimal("46592668.97")
    assert left_out(answer) == {"memo item": (3978, Decimal("49194693.68") - Decimal("46592668.97"))}


def test_carson_to_cambridge_analytica_and_none_by_trump(engine: Engine) -> None:
    answer = ask(engine, payer="Carson", payee="CAMBRIDGE ANALYTICA")
    assert (answer.amount, answer.rows) == (Decimal("100000.00"), 1)
    none = ask(engine, payer="Trump", payee="CAMBRIDGE ANALYTICA")
    assert (none.amount, none.rows) == (Decimal("0.00"), 0)
    assert none.coverage[0].gaps[0] == (date(2016, 4, 1), date(2016, 12, 31))
    covered = ask(engine, payer="Trump", payee="CAMBRIDGE ANALYTICA", since=date(2015, 4, 1), until=date(2016, 3, 31))
    assert covered.coverage[0].complete


def test_near_names_are_listed_and_never_added(engine: Engine) -> None:
    answer = ask(engine, payer="Sanders", payee="CAMBRIDGE ANALYTICA")
    assert answer.amount == 0
    assert {n["name"] for n in answer.near} == {"CAMBRIDGE ASSOCIATES, LLC"}


def test_the_same_row_in_two_sources_counts_once(engine: Engine) -> None:
    answer = ask(engine, payer="Sanders", payee="Revolution Messaging")
    assert answer.amount == Decimal("23474978.26")
    twice = left_out(answer)["the same row in another source"]
    assert answer.amount + twice[1] == Decimal("24739978.26")
    everything = ask(engine, payer="Sanders")
    assert left_out(everything)["the same row in another source"][0] == 444


def test_spellings_apart_in_company_form_are_added_and_both_listed(engine: Engine) -> None:
    answer = ask(engine, payer="Sanders", payee="OLD TOWNE MEDIA")
    assert {s["name"] for s in answer.spellings} == {"OLD TOWNE MEDIA", "OLD TOWNE MEDIA INC"}
    assert sum(s["amount"] for s in answer.spellings) == answer.amount


def test_a_payee_in_memo_items_only(engine: Engine) -> None:
    assert ask(engine, payer="Sanders", payee="FACEBOOK").amount == 0
    paid = ask(engine, payer="Sanders", payee="FACEBOOK", measure="paid")
    assert paid.amount == Decimal("200.90")
    assert [t["term"] for t in paid.terms] == ["memo items without a named parent"]


def test_paid_over_all_payees_is_a_range_that_starts_at_the_reported_sum(engine: Engine) -> None:
    answer = ask(engine, payer="Trump", measure="paid")
    assert answer.exactness == "range"
    assert answer.amount == Decimal("46592668.97")
    assert answer.high is not None
    orphans = next(t["amount"] for t in answer.terms if t["term"] == "memo items without a named parent")
    assert answer.high - answer.amount == orphans


def test_periods_count_both_ends(engine: Engine) -> None:
    whole = ask(engine, payer="Trump", payee="GILES-PARSCALE")
    days = sorted({p["date"] for p in whole.payments})
    first = ask(engine, payer="Trump", payee="GILES-PARSCALE", since=days[0], until=days[0])
    assert first.amount == sum(p["amount"] for p in whole.payments if p["date"] == days[0])
    assert left_out(first)["outside the period"][0] == 26 - first.rows


def test_the_reports_of_the_case_notes_add_up_by_filing(engine: Engine) -> None:
    answer = ask(engine, payer="Trump", payee="GILES-PARSCALE")
    by_filing: dict[str, Decimal] = {}
    for payment in answer.payments:
        by_filing[payment["filing"]] = by_filing.get(payment["filing"], Decimal(0)) + payment["amount"]
    expected = {
        "1015464": "10200.00",
        "1036338": "7361.17",
        "1047287": "21344.05",
        "1051572": "60217.26",
        "1056932": "527766.26",
        "1066437": "1032279.69",
    }
    assert by_filing == {filing: Decimal(amount) for filing, amount in expected.items()}


@pytest.mark.parametrize("by", measures.GROUPS)
def test_groups_add_up_to_the_whole(engine: Engine, by: str) -> None:
    answer = ask(engine, payer="Sanders", payee="Revolution Messaging")
    groups = measures.group(answer, by)
    assert sum(g["amount"] for g in groups) == answer.amount
    assert sum(g["rows"] for g in groups) == answer.rows


@pytest.mark.parametrize(
    ("question", "says"),
    [({"payer": "Johnson"}, "candidates"), ({}, "nobody"), ({"payer": " "}, "empty"), ({"payer": "X", "measure": "guess"}, "not a measure"), ({"payer": "P99999999"}, "principal")],
)  # fmt: skip
def test_what_cannot_be_answered_is_refused(engine: Engine, question: dict[str, str], says: str) -> None:
    if question.get("payer") == "Johnson":
        rows = engine.rows("SELECT count(DISTINCT candidate) AS n FROM candidate WHERE name LIKE 'JOHNSON,%'")
        assert rows[0]["n"] > 1
        answer = measure(engine, Question(**question))[0]
        assert answer.rows == 0  # several candidates, none of whom reports money here: read as a name, and none picked
        return
    with pytest.raises(Misuse, match=says):
        measure(engine, Question(**question))


def filing(
    committee: str,
    name: str,
    *rows: bytes,
    form: str = "F3XN",
    report_id: str = "",
    since: str = "20200101",
    until: str = "20200331",
) -> bytes:
    header = FS.join([b"HDR", b"FEC", b"8.3", b"made", b"1", report_id.encode(), b""]) + b"\n"
    cover = row(
        form, filer_committee_id_number=committee, committee_name=name, coverage_from_date=since, coverage_through_date=until
    )
    return header + cover + b"".join(rows)


def spent(line: str, payee: str, amount: str, number: str, **cells: str) -> bytes:
    base = {
        "payee_organization_name": payee,
        "expenditure_amount": amount,
        "transaction_id_number": number,
        "expenditure_date": "20200201",
        "entity_type": "ORG",
    }
    return row(line, **(base | cells))


def test_an_amendment_replaces_the_filing_it_amends(made: Made) -> None:
    first = filing("C00000001", "A PAC", spent("SB21B", "ACME", "100.00", "T1"), spent("SB21B", "ACME", "50.00", "T2"))
    second = filing("C00000001", "A PAC", spent("SB21B", "ACME", "120.00", "T1"), form="F3XA", report_id="FEC-700001")
    with made({"700001.fec": first, "700002.fec": second}).engine() as engine:
        answer = ask(engine, payer="A PAC", payee="Acme, Inc.")
    assert answer.amount == Decimal("120.00")
    assert left_out(answer) == {"superseded by an amendment": (2, Decimal("150.00"))}


def test_a_filing_in_a_zip_and_by_itself_is_one_filing(tmp_path: Path) -> None:
    data = filing(
        "C00000001",
        "A PAC",
        spent("SB21B", "ACME", "100.00", ""),
        spent("SB21B", "ACME", "100.00", ""),
        spent("SB21B", "ACME", "7.00", "T1"),
    )
    (tmp_path / "700020.fec").write_bytes(data)
    with zipfile.ZipFile(tmp_path / "day.zip", "w") as archive:
        archive.writestr("700020.fec", data)
    case = klieg.new_case(tmp_path / "case")
    case.add([tmp_path / "day.zip", tmp_path / "700020.fec"])
    with case.engine() as engine:
        answer = ask(engine, payer="A PAC", payee="ACME")
    assert answer.amount == Decimal("207.00")
    assert left_out(answer) == {"the same row in another source": (3, Decimal("207.00"))}


def test_children_stand_for_their_parent_and_what_they_leave_over_is_its_payees(made: Made) -> None:
    rows = (
        spent("SB21B", "CARD", "100.00", "P1"),
        spent("SB21B", "SHOP", "60.00", "C1", back_reference_tran_id_number="P1", memo_code="X"),
        spent("SB21B", "INN", "30.00", "C2", back_reference_tran_id_number="P1", memo_code="X"),
        spent("SB21B", "CARD", "40.00", "P2"),
        spent("SB21B", "SHOP", "45.00", "C3", back_reference_tran_id_number="P2", memo_code="X"),
    )
    with made({"700003.fec": filing("C00000001", "A PAC", *rows)}).engine() as engine:
        assert ask(engine, payer="A PAC", payee="SHOP", measure="paid").amount == Decimal("105.00")
        card = ask(engine, payer="A PAC", payee="CARD", measure="paid")
        assert card.amount == Decimal("10.00")
        assert {t["term"] for t in card.terms} == {"not itemised further", "itemised beyond the parent's own amount (flagged)"}
        whole = ask(engine, payer="A PAC", measure="paid")
        assert (whole.amount, whole.high) == (Decimal("140.00"), None)
        assert ask(engine, payer="A PAC", payee="CARD", measure="paid", stop_at_vendor=True).amount == Decimal("140.00")


def test_offsets_come_off_what_was_paid(made: Made) -> None:
    back = row(
        "SA15",
        contributor_organization_name="ACME",
        contribution_amount="15.00",
        transaction_id="O1",
        contribution_date="20200301",
        entity_type="ORG",
    )
    with made({"700004.fec": filing("C00000001", "A PAC", spent("SB21B", "ACME", "100.00", "T1"), back)}).engine() as engine:
        answer = ask(engine, payer="A PAC", payee="ACME", measure="paid")
        assert answer.amount == Decimal("85.00")
        assert answer.terms[-1] == {"term": "less offsets received from the payee", "rows": 1, "amount": Decimal("-15.00")}
        assert ask(engine, payer="A PAC", payee="ACME").amount == Decimal("100.00")


def given_by(name: str, amount: str, number: str, line: str = "SA11AI", **cells: str) -> bytes:
    base = {
        "contributor_last_name": name,
        "contributor_first_name": "JANE",
        "contribution_amount": amount,
        "transaction_id": number,
        "contribution_date": "20200201",
        "entity_type": "IND",
    }
    return row(line, **(base | cells))


def test_gifts_less_refunds_with_conduits_once(made: Made) -> None:
    recipient = filing(
        "C00000002", "B FOR SENATE",
        given_by("DOE", "100.00", "G1", memo_text_description="Earmarked through CONDUIT"),
        given_by("DOE", "50.00", "G2"),
        row("SA11C", contributor_organization_name="CONDUIT", contribution_amount="100.00", transaction_id="G3", memo_code="X", contribution_date="20200201", entity_type="PAC"),
        spent("SB28A", "", "20.00", "R1", payee_last_name="DOE", payee_first_name="JANE", entity_type="IND"), form="F3XN",
    )  # fmt: skip
    conduit = filing(
        "C00000003", "CONDUIT", given_by("DOE", "100.00", "K1", memo_text_description="Earmarked for B FOR SENATE (C00000002)")
    )
    with made({"700005.fec": recipient, "700006.fec": conduit}).engine() as engine:
        answer = ask(engine, payer="Doe, Jane", payee="B FOR SENATE", measure="gave")
        assert answer.amount == Decimal("130.00")
        assert [t["amount"] for t in answer.terms] == [Decimal("150.00"), Decimal("-20.00")]
        assert ask(engine, payer="Doe, Jane", payee="CONDUIT", measure="gave").amount == 0
        assert ask(engine, payer="CONDUIT", payee="B FOR SENATE", measure="gave").amount == 0


def test_a_transfer_that_both_sides_report_counts_once(made: Made) -> None:
    giver = filing(
        "C00000004",
        "A VICTORY",
        spent("SB22", "B FOR SENATE", "500.00", "X1", beneficiary_committee_fec_id="C00000005", entity_type="CCM"),
    )
    taker = filing(
        "C00000005", "B FOR SENATE",
        row("SA12", contributor_organization_name="A VICTORY", donor_committee_fec_id="C00000004", contribution_amount="500.00", transaction_id="Y1", contribution_date="20200203", entity_type="CCM"),
        row("SA12", contributor_organization_name="A VICTORY", donor_committee_fec_id="C00000004", contribution_amount="70.00", transaction_id="Y2", contribution_date="20200203", entity_type="CCM"),
    )  # fmt: skip
    with made({"700007.fec": giver, "700008.fec": taker}).engine() as engine:
        answer = ask(engine, payer="A VICTORY", payee="B FOR SENATE", measure="transfers")
    assert answer.amount == Decimal("570.00")
    assert left_out(answer) == {"the other side's report of the same transfer": (1, Decimal("500.00"))}


def test_a_gift_that_the_taker_alone_reports_counts_where_the_givers_other_reports_are_loaded(made: Made) -> None:
    giver = filing(
        "C00000004",
        "A PAC",
        spent("SB23", "C FOR HOUSE", "500.00", "X1", beneficiary_committee_fec_id="C00000006", entity_type="CCM"),
    )
    taker = filing(
        "C00000005", "B FOR SENATE",
        row("SA11C", contributor_organization_name="A PAC", donor_committee_fec_id="C00000004", contribution_amount="70.00", transaction_id="Y2", contribution_date="20200203", entity_type="PAC"),
    )  # fmt: skip
    with made({"700017.fec": giver, "700018.fec": taker}).engine() as engine:
        answer = ask(engine, payer="A PAC", payee="B FOR SENATE")
        assert (answer.amount, answer.rows) == (Decimal("70.00"), 1)
        assert ask(engine, payer="A PAC", payee="B FOR SENATE", since=date(2020, 3, 1)).amount == 0
        assert ask(engine, payer="A PAC", payee="C FOR HOUSE").amount == Decimal("500.00")
        assert ask(engine, payer="A PAC").amount == Decimal("500.00")


def test_a_notice_is_provisional_until_a_periodic_report_covers_it(made: Made) -> None:
    def expenditure(amount: str, number: str) -> bytes:
        return row(
            "SE", payee_organization_name="MEDIA CO", expenditure_amount=amount, transaction_id_number=number, dissemination_date="20200210", disbursement_date="20200210",
            candidate_id_number="P00000001", candidate_last_name="ROE", support_oppose_code="O", entity_type="ORG",
        )  # fmt: skip

    header = FS.join([b"HDR", b"FEC", b"8.3", b"made", b"1", b"", b""]) + b"\n"
    notice = (
        header
        + row("F24N", filer_committee_id_number="C00000006", report_type="24", committee_name="SUPER PAC")
        + expenditure("900.00", "E1")
        + expenditure("80.00", "E2")
    )
    with made({"700009.fec": notice}).engine() as engine:
        alone = ask(engine, payer="SUPER PAC", measure="independent", stance="oppose")
        assert (alone.amount, alone.provisional) == (Decimal("980.00"), 2)
        assert ask(engine, payer="SUPER PAC").amount == 0
        assert ask(engine, payer="SUPER PAC", measure="independent", stance="support").amount == 0


def test_a_notice_covered_by_a_periodic_row_is_left_out(made: Made) -> None:
    def expenditure(amount: str, number: str) -> bytes:
        return row(
            "SE",
            payee_organization_name="MEDIA CO",
            expenditure_amount=amount,
            transaction_id_number=number,
            dissemination_date="20200210",
            support_oppose_code="O",
            entity_type="ORG",
        )

    header = FS.join([b"HDR", b"FEC", b"8.3", b"made", b"1", b"", b""]) + b"\n"
    notice = (
        header
        + row("F24N", filer_committee_id_number="C00000006", report_type="24", committee_name="SUPER PAC")
        + expenditure("900.00", "E1")
        + expenditure("80.00", "E2")
    )
    periodic = filing("C00000006", "SUPER PAC", expenditure("900.00", "E1"))
    with made({"700010.fec": notice, "700011.fec": periodic}).engine() as engine:
        answer = ask(engine, payer="SUPER PAC", measure="independent")
    assert (answer.amount, answer.provisional) == (Decimal("980.00"), 1)
    assert left_out(answer) == {"a notice that a periodic report covers": (1, Decimal("900.00"))}


def test_itpas2_rows_stand_in_itoth_too_and_count_once(tmp_path: Path, fixtures: Path) -> None:
    case = klieg.new_case(tmp_path / "case")
    case.add([fixtures / "bulk" / "itpas2_200.txt", fixtures / "bulk" / "itoth_same_200.txt"])
    raw = [line.split("|") for line in (fixtures / "bulk" / "itpas2_200.txt").read_text().splitlines()]
    payer = raw[0][0]
    with case.engine() as engine:
        answer = ask(engine, payer=payer)
    mine = [Decimal(r[14]) for r in raw if r[0] == payer and r[5][0] == "2" and r[19] != "X"]
    assert (answer.rows, answer.amount) == (len(mine), sum(mine))


def test_a_row_that_differs_between_two_sources_stands_twice_and_is_said(made: Made) -> None:
    head = "cmte_id,cand_id,cand_nm,recipient_nm,disb_amt,disb_dt,recipient_city,recipient_st,recipient_zip,disb_desc,memo_cd,memo_text,form_tp,file_num,tran_id,election_tp\n"
    line = 'C00000007,"P00000001","Roe, R","ACME",{},01-FEB-16,"","","","X","","","SB23","900","T{}","P2016",\n'
    case = made(
        {
            "a.csv": (head + line.format("10", 1) + line.format("5", 2)).encode(),
            "b.csv": (head + line.format("11", 1) + line.format("5", 2)).encode(),
        }
    )
    with case.engine() as engine:
        answer = ask(engine, payer="C00000007", payee="ACME")
    assert (answer.amount, answer.conflicts) == (Decimal("26.00"), 1)
    assert left_out(answer) == {"the same row in another source": (1, Decimal("5.00"))}


def test_currencies_are_never_added(tmp_path: Path) -> None:
    case = klieg.new_case(tmp_path / "case")
    mapping = {"columns": {"amount": "a", "currency": "c", "date": "d"}, "payer": {"name": "X"}, "payee": {"name": "Y"}}
    path = tmp_path / "p.csv"
    path.write_text("a,c,d\n10,EUR,2020-01-01\n7,GBP,2020-01-01\n")
    case.add([path], mapping=mapping)
    with case.engine() as engine:
        answers = measure(engine, Question(payer="X"))
    assert {(a.currency, a.amount) for a in answers} == {("EUR", Decimal("10.00")), ("GBP", Decimal("7.00"))}


def test_a_reject_makes_the_sum_a_floor(made: Made) -> None:
    case = made(
        {
            "700012.fec": filing(
                "C00000001", "A PAC", spent("SB21B", "ACME", "100.00", "T1"), spent("SB21B", "ACME", "1O.00", "T2")
            )
        }
    )
    with case.engine() as engine:
        answer = ask(engine, payer="A PAC", payee="ACME")
    assert (answer.amount, answer.rejects, answer.exactness) == (Decimal("100.00"), 1, "floor")
