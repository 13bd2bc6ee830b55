"""A load names every party of its rows: questions look for payments only in the loads that hold a party."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

from klieg.case import Case, new_case
from klieg.money.measures import Question, measure
from klieg.store.engine import in_loads, without_loads

SAMPLE = Path(__file__).parents[2] / "klieg" / "sample"


def several(folder: Path) -> Case:
    """The export, and two filings of other committees, each loaded by itself."""
    case = new_case(folder, "loads")
    case.add([SAMPLE / "fec"])
    case.add([SAMPLE / "fec_masters"])
    case.add([SAMPLE / "filings"])
    return case


def test_every_party_of_a_payment_stands_in_the_load_of_the_payment(tmp_path: Path) -> None:
    case = several(tmp_path / "case")
    with case.engine() as engine:
        assert engine.rows("SELECT count(DISTINCT load) AS n FROM payment_by_load")[0]["n"] > 1
        for side in ("payer", "payee"):
            stray = engine.rows(
                f"""SELECT count(*) AS n FROM payment_by_load p WHERE {side} IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM party_by_load q WHERE q.party = p.{side} AND q.load = p.load)"""
            )
            assert stray[0]["n"] == 0


def test_an_answer_from_several_loads_is_the_sum_over_all_payments(tmp_path: Path) -> None:
    """The campaign's export cut in two, each half loaded by itself; the sum by the csv module from the lines."""
    head, *lines = (SAMPLE / "fec" / "P80001571D_trump_2016-05.csv").read_text(encoding="ascii").splitlines()
    wanted = [Decimal(row[4]) for row in csv.reader(lines) if row[3] == "GILES-PARSCALE" and not row[10]]
    case = new_case(tmp_path / "case", "loads")
    for n in (0, 1):
        half = tmp_path / f"P80001571D_half_{n}.csv"
        half.write_text("\n".join([head, *lines[n::2]]) + "\n", encoding="ascii")
        case.add([half])
    with case.engine() as engine:
        held = engine.rows("SELECT count(DISTINCT q.load) AS n FROM payment_by_load p JOIN party_by_load q ON q.party = p.payee AND q.load = p.load "
                           "WHERE q.name = 'GILES-PARSCALE'")  # fmt: skip
        answer = measure(engine, Question("reported", "C00580100", "GILES-PARSCALE"))[0]
        assert held[0]["n"] == 2
        assert (answer.rows, answer.amount) == (len(wanted), sum(wanted)) == (26, Decimal("1659168.43"))
        assert {row["payee"] for row in answer.payments} == {"GILES-PARSCALE"}
        assert not any("load IN" in query for query in answer.sql)


def test_the_shown_query_names_no_load() -> None:
    assert without_loads(f"SELECT 1 FROM payment_by_load WHERE {in_loads(['b', 'a'])} AND x") == (
        "SELECT 1 FROM payment_by_load WHERE true AND x"
    )
    assert in_loads([]) == "false"
