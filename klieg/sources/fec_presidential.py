"""The FEC's per-candidate presidential exports: expenditures (P...D.csv) and contributions (P...-ALL.csv).

Real files have 16 (or 18) names over one field more: each row ends in a comma. An export lists rows of a committee's reports (expenditures:
line 23 only); by itself it covers nothing. Columns: FEC, "Presidential expenditures/contributions by candidate", file format notes.
"""

from __future__ import annotations

import re
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from klieg.read import calendar_days, cells, delimited
from klieg.read.months import MONTHS
from klieg.sources import File, Output, Sample
from klieg.sources.columns import Columns, coding_of, constant, days, flag, odd_row, payable, remark, scheme

KIND = "FEC presidential export"
TITLE = "Expenditures or contributions of presidential candidates, as the FEC exports them"
LICENCE = "US government public record; contributors' names not for solicitation or commercial use (52 U.S.C. 30111(a)(4))"

EXPENDITURES = [
    "cmte_id",
    "cand_id",
    "cand_nm",
    "recipient_nm",
    "disb_amt",
    "disb_dt",
    "recipient_city",
    "recipient_st",
    "recipient_zip",
    "disb_desc",
    "memo_cd",
    "memo_text",
    "form_tp",
    "file_num",
    "tran_id",
    "election_tp",
]
CONTRIBUTIONS = [
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
_MONTHS = {name[:3].upper(): number for number, name in enumerate(MONTHS, 1)}
_DAY = re.compile(r"(\d{1,2})-([A-Z]{3})-(\d{2}|\d{4})", re.ASCII)
_STRAY = 90
_CUT = 40
"""Descriptions are cut at this many characters, and with them the parent that some filers name in them."""
_PARENT = re.compile(r"\[[^\[\]]*?:\s*(?P<id>S[A-Z]\w*\.\w+)(?P<closed>\]?)")


def recognise(sample: Sample) -> bool:
    """The header names are those of one of the two exports."""
    return _names(sample.head) in (EXPENDITURES, CONTRIBUTIONS)


def _names(head: bytes) -> list[str]:
    names = [name.lower() for name in delimited.csv_header(head)]
    while names and not names[-1]:
        names.pop()
    return names


def count(file: File) -> int:
    """Data rows, counted by line ends outside quotes."""
    return delimited.count_csv(file.open)


def read(file: File, out: Output) -> None:
    """Read an export; payments are what it holds."""
    with file.open() as stream:
        names = _names(stream.read(64 << 10))
    spending = names == EXPENDITURES
    dated = "disb_dt" if spending else "contb_receipt_dt"
    latest: dict[str, list[tuple[date, int]]] = {}
    for part in delimited.quoted(file.open, coding_of(file), len(names)):
        if isinstance(part, delimited.Odd):
            odd_row(part, "row", out)
            continue
        table, amount = payable(Columns(names, part, "row"), "disb_amt" if spending else "contb_receipt_amt", out, "file_num")
        if table.rows:
            (_expenditures if spending else _contributions)(table, amount, out)
            out.rows(table.rows, table.rows)
            part_days = pa.table(
                {"filing": table["file_num"], "day": cells.dates(table[dated], day).values, "row": table.numbers}
            )
            _keep_latest(latest, part_days)
    for filing, when, number in _strays(latest):
        out.remark(
            "payment",
            f"row:{number}",
            dated,
            str(when),
            f"more than {_STRAY} days after every other row of filing {filing}: probably a slip",
        )


def _keep_latest(latest: dict[str, list[tuple[date, int]]], days: pa.Table) -> None:
    """Take a batch's two last rows of each filing into `latest`: no more is kept of a file of millions of rows."""
    ordered = days.filter(pc.is_valid(days["day"])).sort_by(
        [("filing", "ascending"), ("day", "descending"), ("row", "descending")]
    )
    filings = ordered["filing"].to_pylist()
    for n, filing in enumerate(filings):
        if n < 2 or filings[n - 2] != filing:
            own = [*latest.get(filing, []), (ordered["day"][n].as_py(), ordered["row"][n].as_py())]
            latest[filing] = sorted(own)[-2:]


def _strays(latest: dict[str, list[tuple[date, int]]]) -> list[tuple[str, date, int]]:
    """The latest row of a filing, where it lies far beyond the one before it."""
    return [
        (filing, rows[1][0], rows[1][1])
        for filing, rows in latest.items()
        if len(rows) == 2 and (rows[1][0] - rows[0][0]).days > _STRAY
    ]


def day(text: str) -> date | None:
    """DD-MON-YY; a two-digit year is of this century. None for a blank; ValueError for what is no day."""
    bare = text.strip().upper()
    if not bare:
        return None
    match = _DAY.fullmatch(bare)
    if not match or match[2] not in _MONTHS:
        return calendar_days.day(text, "mdy")
    year = int(match[3])
    try:
        return date(year + 2000 if year < 100 else year, _MONTHS[match[2]], int(match[1]))
    except ValueError as error:
        raise ValueError("no such day") from error


def _shared(table: Columns, amount: pa.Array, outgoing: bool) -> dict[str, pa.Array]:
    here = "payer" if outgoing else "payee"
    return {
        "locator": table.locators, "amount": amount, "filing": table["file_num"], "committee": table["cmte_id"],
        "reporter": constant(here, table.rows), "form": constant("F3P", table.rows), "line": table["form_tp"],
        "transaction": table["tran_id"], "memo": flag(table["memo_cd"]),
        "memo_text": table["memo_text"], "currency": constant("USD", table.rows), "election": table["election_tp"], "about": table["cand_id"],
        "about_name": table["cand_nm"], f"{here}.scheme": scheme(table["cmte_id"]), f"{here}.number": table["cmte_id"],
        f"{here}.kind": constant("committee", table.rows),
    }  # fmt: skip


def _expenditures(table: Columns, amount: pa.Array, out: Output) -> None:
    out.records("payment", pa.table(_shared(table, amount, outgoing=True) | {
        "date": days(table, "disb_dt", day, out), "purpose": table["disb_desc"], "kind": constant("disbursement", table.rows),
        "parent": _parents(table, out), "payee.name": table["recipient_nm"], "payee.city": table["recipient_city"], "payee.state": table["recipient_st"],
        "payee.zip": table["recipient_zip"],
    }))  # fmt: skip


def _contributions(table: Columns, amount: pa.Array, out: Output) -> None:
    out.records("payment", pa.table(_shared(table, amount, outgoing=False) | {
        "date": days(table, "contb_receipt_dt", day, out), "purpose": table["receipt_desc"], "kind": constant("receipt", table.rows),
        "payer.name": table["contbr_nm"], "payer.city": table["contbr_city"], "payer.state": table["contbr_st"], "payer.zip": table["contbr_zip"],
        "payer.employer": table["contbr_employer"], "payer.occupation": table["contbr_occupation"],
    }))  # fmt: skip


def _parents(table: Columns, out: Output) -> pa.Array:
    """The parent that a memo item names in its description, '[AMEX: SB23.456057]', if it stands there whole."""
    parents = [""] * table.rows
    named = pc.and_(pc.equal(pc.utf8_upper(table["memo_cd"]), "X"), pc.match_substring(table["disb_desc"], "["))
    for index in pc.indices_nonzero(named).to_pylist():
        text = table["disb_desc"][index].as_py()
        match = _PARENT.search(text)
        if match and match["closed"]:
            parents[index] = match["id"]
        else:
            reason = (
                f"the parent it names is cut off at {_CUT} characters"
                if len(text) >= _CUT
                else "the parent it names is not written as [NAME: ID]"
            )
            remark(table, index, "disb_desc", reason, out)
    return pa.array(parents, pa.string())


def cells_at(file: File, at: str) -> tuple[str, list[tuple[str, str]]]:
    """The raw text of `row:N`, and its cells by column name."""
    return delimited.row_at(file.open, int(at.removeprefix("row:")))
