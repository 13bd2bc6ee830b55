"""A snapshot's engine: tables held in memory, rows once judged, and what two engines share."""

from __future__ import annotations

from datetime import date

import pytest

from klieg.case import Case
from klieg.money import measures
from klieg.money.measures import Answer, Question
from klieg.records import TABLES
from klieg.store import engine


def test_tables_held_in_memory_answer_as_their_files_do(digital_side: Case) -> None:
    query = {name: f"SELECT count(*) AS n, bit_xor(hash(t)) AS h FROM {name} t" for name in TABLES}
    with digital_side.engine() as filed, digital_side.engine() as held:
        held.hold_small_tables()
        for name, sql in query.items():
            assert held.rows(sql) == filed.rows(sql), name
        by_load = "SELECT load, count(*) AS n FROM party_by_load GROUP BY load ORDER BY load"
        assert held.rows(by_load) == filed.rows(by_load)
        with held.another() as twin:
            assert twin.rows(query["payment"]) == filed.rows(query["payment"])


def test_a_large_table_is_not_held(digital_side: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_FEW_ROWS", 10)
    with digital_side.engine() as held:
        held.hold_small_tables()
        names = {row["name"] for row in held.rows("SELECT table_name AS name FROM information_schema.tables")}
        assert "held_payment_by_load" not in names
        assert "held_coverage" not in names or held.rows("SELECT count(*) AS n FROM coverage")[0]["n"] <= 10


QUESTIONS = [
    Question(payer="C00580100", payee="GILES-PARSCALE"),
    Question(payer="C00580100", payee="GILES-PARSCALE", since=date(2016, 1, 1), until=date(2016, 3, 31)),
    Question(payer="C00580100", payee="NOBODY AT ALL"),
    Question(payer="C00580100", since=date(2016, 2, 1), until=date(2016, 2, 29)),
    Question(measure="paid", payer="C00580100", payee="FACEBOOK"),
    Question(measure="paid", payer="C00577130", payee="FACEBOOK"),
]


def told(answers: list[Answer]) -> list[object]:
    return [
        (a.currency, a.amount, a.high, a.rows, a.exactness, a.first, a.last, a.payments, a.excluded, a.terms, a.spellings, a.near, a.rejects, a.sql) for a in answers
    ]  # fmt: skip


@pytest.mark.parametrize("kept", [0, 50, 300_000])
def test_a_measure_answers_the_same_from_rows_that_were_judged_before(
    digital_side: Case, monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    monkeypatch.setattr(measures, "_KEPT_ROWS", kept)
    first = []
    for question in QUESTIONS:  # each of a snapshot of its own: nothing is kept
        with digital_side.engine() as alone:
            first.append(told(measures.measure(alone, question)))
    with digital_side.engine() as one, one.another() as two:
        one.hold_small_tables()
        for asked in (one, two, one):
            assert [told(measures.measure(asked, question)) for question in QUESTIONS] == first
