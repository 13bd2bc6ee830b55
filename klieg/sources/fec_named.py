"""What the FEC's CSV files with a header share: rows by named columns, whichever of several names a column goes by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from klieg.read import cells, delimited
from klieg.sources import File, Output, Sample
from klieg.sources.columns import Columns, coding_of, constant, days, flag, odd_row, payable, scheme

COMMITTEES = frozenset({"COM", "CCM", "PAC", "PTY"})
KINDS = {"IND": "person", "CAN": "person", "ORG": "organisation", **dict.fromkeys(COMMITTEES, "committee")}


@dataclass(frozen=True)
class Layout:
    """A CSV with a header.

    Attributes:
        needs: columns that must be there for the file to be of this kind.
        kind: the payment's kind.
        outgoing: whether the filer paid.
        columns: payment or party column ('payee.name') -> the names it may go by, the first that the file has and that is not blank.
        line: makes the line from a row's columns; None where the file has none.
        parse: how its days are written.
        stance: word in the file -> support or oppose.
    """

    needs: frozenset[str]
    kind: str
    outgoing: bool
    columns: Mapping[str, Sequence[str]]
    parse: Callable[[str], date | None]
    line: Callable[[Columns], pa.Array] | None = None


def header_of(sample: bytes) -> list[str]:
    """The header's names in lower case, blank ones at the end left out."""
    names = [name.strip().lower() for name in delimited.csv_header(sample)]
    while names and not names[-1]:
        names.pop()
    return names


def matching(sample: Sample, layouts: Sequence[Layout]) -> Layout | None:
    """The layout whose needed columns the file has."""
    names = set(header_of(sample.head))
    return next((layout for layout in layouts if layout.needs <= names), None)


def read(file: File, out: Output, layouts: Sequence[Layout]) -> None:
    """Read a CSV of one of the layouts into payments."""
    with file.open() as stream:
        head = stream.read(64 << 10)
    names = header_of(head)
    layout = next(layout for layout in layouts if layout.needs <= set(names))
    amount_column = next(name for name in layout.columns["amount"] if name in names)
    filing_column = next((name for name in layout.columns.get("filing", ()) if name in names), "")
    for part in delimited.quoted(file.open, coding_of(file), len(names)):
        if isinstance(part, delimited.Odd):
            odd_row(part, "row", out)
            continue
        table, amount = payable(Columns(names, part, "row"), amount_column, out, filing_column)
        if table.rows:
            out.records("payment", pa.table(_payments(table, amount, layout, out)))
            out.rows(table.rows, table.rows)


def first(table: Columns, names: Sequence[str]) -> pa.Array | None:
    """The first of these columns that the file has, its blanks filled from the next; None if it has none."""
    found = [table[name] for name in names if table.has(name)]
    if not found:
        return None
    whole = found[0]
    for other in found[1:]:
        whole = cells.either(whole, other)
    return whole


def _payments(table: Columns, amount: pa.Array, layout: Layout, out: Output) -> dict[str, pa.Array]:
    here = "payer" if layout.outgoing else "payee"
    made: dict[str, pa.Array] = {
        "locator": table.locators, "amount": amount, "kind": constant(layout.kind, table.rows), "currency": constant("USD", table.rows),
        "reporter": constant(here, table.rows), f"{here}.kind": constant("committee", table.rows),
    }  # fmt: skip
    for ours, names in layout.columns.items():
        column = first(table, names)
        if column is None or ours == "amount":
            continue
        name = next(n for n in names if table.has(n))
        if ours in {"date", "disseminated"}:
            made[ours] = days(table, name, layout.parse, out)
        elif ours == "memo":
            made[ours] = flag(column)
        elif ours == "aggregate":
            made[ours] = cells.amounts(column).values
        elif ours == "stance":
            made[ours] = cells.mapped(
                column, lambda text: {"S": "support", "O": "oppose"}.get(text.strip().upper()[:1], ""), pa.string()
            )
        else:
            made[ours] = column
    made["memo"] = made.get("memo", pa.repeat(pa.scalar(False), table.rows))
    made["committee"] = made[f"{here}.number"]
    for side in ("payer", "payee"):
        if f"{side}.number" in made:
            made[f"{side}.scheme"] = scheme(made[f"{side}.number"])
    other = "payee" if here == "payer" else "payer"
    if "entity_type" in made:
        made[f"{other}.kind"] = cells.mapped(made["entity_type"], lambda text: KINDS.get(text.strip().upper(), ""), pa.string())
    if layout.line:
        made["line"] = layout.line(table)
    return made


def day(text: str) -> date | None:
    """The ways the FEC's CSVs write days: YYYY-MM-DD (with a time or not), MM/DD/YYYY, DD-MON-YY."""
    from klieg.sources import fec_presidential

    return fec_presidential.day(text)
