"""The UK Electoral Commission's register of loans and donations to parties and others (its search download, and the same by other names).

Amounts are in pounds sterling. Donations are payments to the regulated entity; loans are stocks and never payments (Political Parties,
Elections and Referendums Act 2000, parts IV and IVA).
"""

from __future__ import annotations

from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from klieg.read import calendar_days, cells, delimited
from klieg.sources import File, Output, Sample
from klieg.sources.columns import Columns, coding_of, constant, days, odd_row, payable
from klieg.sources.fec_named import first, header_of

KIND = "UK Electoral Commission register"
TITLE = "Loans or donations reported to the UK Electoral Commission"
LICENCE = "Open Government Licence"

# Each of our columns, and the names it goes by in the Commission's own download and in the widely used copy of it.
_SHARED = {
    "reference": ["ecref", "ecreference"], "recipient": ["regulatedentityname", "recipientname"], "recipient_id": ["regulatedentityid", "recipientid"],
    "amount": ["value"], "accounting_unit": ["accountingunitname"],
}  # fmt: skip
_LOAN = _SHARED | {
    "lender": ["loanparticipantname", "lendername"], "lender_kind": ["loanparticipanttype", "lendertype"],
    "company": ["companyregistrationnumber", "lendercompanynumber"],

    "outstanding": ["amountoutstanding", "valueoutstanding"], "repaid": ["amountrepaid", "valuerepaid"], "start": ["startdate"], "end": ["enddate"],
    "repaid_on": ["repaiddate", "daterepaid"],
    "rate": ["rateofinterestdescription", "rate"], "security": ["hassecuritybeengiven"], "kind": ["loantype", "type"], "country": ["lendercountry"],
}  # fmt: skip
_DONATION = _SHARED | {
    "donor": ["donorname"], "donor_kind": ["donorstatus", "donortype"], "company": ["companyregistrationnumber", "donorcompanynumber"],
    "date": ["accepteddate", "receiveddate", "dateaccepted"], "purpose": ["natureofdonation", "nature", "donationtype", "type"], "country": ["donorcountry"],
}  # fmt: skip
_NAME_PARTS = ["lenderlastname", "lenderfirstname", "lendermiddlename"]
_KINDS = {"individual": "person", "company": "organisation", "trade union": "organisation", "limited liability partnership": "organisation",
          "unincorporated association": "organisation", "friendly society": "organisation",
          "building society": "organisation", "registered political party": "committee"}  # fmt: skip


def _names(head: bytes) -> list[str]:
    return [name.replace(" ", "").replace("_", "") for name in header_of(head)]


def _has(names: list[str], *groups: list[str]) -> bool:
    return all(any(name in names for name in group) for group in groups)


def _is_loan(names: list[str]) -> bool:
    return _has(names, _SHARED["reference"], _SHARED["recipient"], _LOAN["lender"], _LOAN["outstanding"], ["value"])


def _is_donation(names: list[str]) -> bool:
    return _has(names, _SHARED["reference"], _SHARED["recipient"], _DONATION["donor"], ["value"])


def recognise(sample: Sample) -> bool:
    """The header names the Commission's columns for loans or donations."""
    names = _names(sample.head)
    return _is_loan(names) or _is_donation(names)


def count(file: File) -> int:
    """Data rows, counted by line ends outside quotes."""
    return delimited.count_csv(file.open)


def read(file: File, out: Output) -> None:
    """Read the register into debts (loans) or payments (donations)."""
    with file.open() as stream:
        names = _names(stream.read(64 << 10))
    loans = _is_loan(names)
    for part in delimited.quoted(file.open, coding_of(file), len(names)):
        if isinstance(part, delimited.Odd):
            odd_row(part, "row", out)
            continue
        table = Columns(names, _without_pounds(part, names), "row")
        table, amount = payable(table, "value", out)
        if table.rows:
            (_loans if loans else _donations)(table, amount, out)
            out.rows(table.rows, table.rows)


def _without_pounds(rows: delimited.Rows, names: list[str]) -> delimited.Rows:
    """Amounts are written '£50,000' or '50,000' throughout: the sign and the marks for thousands are the register's way, and nothing odd."""
    amounts = {name for group in (["value"], _LOAN["outstanding"], _LOAN["repaid"]) for name in group}
    columns = [
        pc.replace_substring_regex(column, r"[£,]", "") if name in amounts else column
        for name, column in zip(names, rows.columns, strict=True)
    ]
    return delimited.Rows(columns, rows.numbers)


def day(text: str) -> date | None:
    """YYYY-MM-DD, or DD/MM/YYYY as the Commission's own download writes it."""
    return calendar_days.day(text, "dmy" if "/" in text else "ymd")


def _get(table: Columns, names: list[str]) -> pa.Array:
    found = first(table, names)
    return found if found is not None else pa.repeat(pa.scalar("", pa.string()), table.rows)


def _kind(column: pa.Array) -> pa.Array:
    return cells.mapped(column, lambda text: _KINDS.get(text.strip().lower(), ""), pa.string())


def _loans(table: Columns, amount: pa.Array, out: Output) -> None:
    last, given, middle = (_get(table, [name]) for name in _NAME_PARTS)
    whole = _get(table, _LOAN["lender"])
    name = cells.either(whole, cells.joined([last, cells.joined([given, middle], " ")], ", "))
    company, lender_kind = _get(table, _LOAN["company"]), _get(table, _LOAN["lender_kind"])
    # a few companies have no number there
    incorporated = cells.either(
        company, cells.mapped(lender_kind, lambda text: text if text.strip().lower() == "company" else "", pa.string())
    )
    start = next((n for n in _LOAN["start"] if table.has(n)), "startdate")
    repaid_on = next((n for n in _LOAN["repaid_on"] if table.has(n)), "")
    out.records("debt", pa.table({
        "locator": table.locators, "filing": pa.nulls(table.rows, pa.string()), "committee": _get(table, _SHARED["recipient"]), "line": constant("", table.rows),
        "transaction": _get(table, _SHARED["reference"]), "kind": constant("loan", table.rows), "owed": constant("by", table.rows), "party.name": name,
        "party.kind": _kind(lender_kind), "party.country": _get(table, _LOAN["country"]), "party.number": company,
        "party.scheme": cells.where_filled(incorporated, "company"), "purpose": _get(table, _LOAN["kind"]), "opening": amount,
        "payment": cells.amounts(_get(table, _LOAN["repaid"])).values, "balance": cells.amounts(_get(table, _LOAN["outstanding"])).values,
        "incurred_on": days(table, start, day, out, "debt"),
        "repaid_on": days(table, repaid_on, day, out, "debt") if repaid_on else pa.nulls(table.rows, pa.date32()),
        "due": _get(table, _LOAN["end"]), "rate": _get(table, _LOAN["rate"]),
        "secured": _get(table, _LOAN["security"]), "currency": constant("GBP", table.rows),
    }))  # fmt: skip


def _donations(table: Columns, amount: pa.Array, out: Output) -> None:
    company = _get(table, _DONATION["company"])
    when = next((n for n in _DONATION["date"] if table.has(n)), "accepteddate")
    out.records("payment", pa.table({
        "locator": table.locators, "committee": _get(table, _SHARED["recipient"]), "reporter": constant("payee", table.rows), "line": constant("", table.rows),
        "transaction": _get(table, _SHARED["reference"]), "memo": pa.repeat(pa.scalar(False), table.rows), "date": days(table, when, day, out),
        "amount": amount, "currency": constant("GBP", table.rows), "payer.name": _get(table, _DONATION["donor"]),
        "payer.kind": _kind(_get(table, _DONATION["donor_kind"])), "payer.number": company, "payer.scheme": cells.where_filled(company, "company"),
        "payer.country": _get(table, _DONATION["country"]), "payee.name": _get(table, _SHARED["recipient"]),
        "purpose": _get(table, _DONATION["purpose"]), "kind": constant("donation", table.rows),
    }))  # fmt: skip


def cells_at(file: File, at: str) -> tuple[str, list[tuple[str, str]]]:
    """The raw text of `row:N`, and its cells by column name."""
    return delimited.row_at(file.open, int(at.removeprefix("row:")))
