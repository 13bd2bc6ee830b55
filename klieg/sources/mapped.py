"""Any register's payments CSV, read by a mapping file (docs/mapping.md): which column is what, and how days and amounts are written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import cast

import pyarrow as pa
import pyarrow.compute as pc

from klieg.errors import Misuse
from klieg.read import calendar_days, cells, delimited, encoding
from klieg.sources import File, Output, Sample
from klieg.sources.columns import Columns, coding_of, constant, days, odd_row, payable

KIND = "payments CSV by a mapping file"
TITLE = "Payments of any register, read by a mapping file"
LICENCE = "as stated by its publisher"

_PLAIN = ("transaction", "filing", "line", "purpose", "type", "election", "memo_text", "about", "about_name", "conduit")
_PARTY = ("name", "kind", "city", "state", "zip", "country", "employer", "occupation", "scheme", "number")
_TOP = {
    "delimiter",
    "encoding",
    "day_order",
    "decimal",
    "thousands",
    "currency",
    "kind",
    "reporter",
    "columns",
    "payer",
    "payee",
    "memo",
}
_ORDERS = {"ymd", "mdy", "dmy"}


def recognise(sample: Sample) -> bool:
    """Only with a mapping file: nothing in the bytes says what such a file is."""
    return sample.mapped


def count(file: File) -> int:
    """Data rows, counted by line ends outside quotes."""
    return delimited.count_csv(file.open, _delimiter(file.mapping))


def read(file: File, out: Output) -> None:
    """Read payments as the mapping says. Misuse if the mapping names what is not there."""
    with file.open() as stream:
        names = delimited.csv_header(stream.read(64 << 10), _delimiter(file.mapping))
    mapping = _Mapping(file.mapping, names, file.name)
    named = str(file.mapping.get("encoding") or "")
    coding = encoding.Coding(named, True) if named else coding_of(file)
    for part in delimited.quoted(file.open, coding, len(names), _delimiter(file.mapping)):
        if isinstance(part, delimited.Odd):
            odd_row(part, "row", out)
            continue
        columns = [
            mapping.amount_text(c) if n == mapping.columns["amount"] else c for n, c in zip(names, part.columns, strict=True)
        ]
        table, amount = payable(Columns(names, delimited.Rows(columns, part.numbers), "row"), mapping.columns["amount"], out)
        if table.rows:
            out.records("payment", pa.table(mapping.payments(table, amount, out)))
            out.rows(table.rows, table.rows)


def _delimiter(mapping: Mapping[str, object]) -> str:
    mark = str(mapping.get("delimiter", ","))
    if len(mark) != 1:
        raise Misuse(
            f"delimiter is {mark!r}; it should be one character.", place="mapping file", remedy="docs/mapping.md shows one."
        )
    return mark


class _Mapping:
    """A mapping file held against the file's columns."""

    def __init__(self, raw: Mapping[str, object], names: list[str], place: str) -> None:
        unknown = sorted(set(raw) - _TOP)
        if unknown:
            raise _wrong(f"it has keys that klieg does not know: {', '.join(unknown)}. It knows {', '.join(sorted(_TOP))}.")
        self.order = str(raw.get("day_order", "ymd"))
        if self.order not in _ORDERS:
            raise _wrong(f"day_order is {self.order!r}; it should be ymd, mdy or dmy.")
        self.decimal, self.thousands = str(raw.get("decimal", ".")), str(raw.get("thousands", ""))
        self.currency, self.kind, self.reporter = (
            str(raw.get("currency", "")),
            str(raw.get("kind", "")),
            str(raw.get("reporter", "payer")),
        )
        self.memo = str(raw.get("memo", "X"))
        self.columns = {ours: str(theirs) for ours, theirs in _section(raw, "columns").items()}
        self.parties = {side: _section(raw, side) for side in ("payer", "payee")}
        allowed = {"amount", "date", "currency", "memo", *_PLAIN}
        extra = sorted(set(self.columns) - allowed)
        if extra:
            raise _wrong(f"[columns] has {', '.join(extra)}; it may have {', '.join(sorted(allowed))}.")
        for side, fields in self.parties.items():
            wrong = sorted(field for field in fields if field.removesuffix("_column") not in _PARTY)
            if wrong or not fields:
                raise _wrong(
                    f"[{side}] has {', '.join(wrong) or 'nothing'}; it may have {', '.join(_PARTY)}, each as a value or as NAME_column."
                )
        if "amount" not in self.columns:
            raise _wrong("[columns] does not say which column is the amount.")
        if not self.currency and "currency" not in self.columns:
            raise _wrong("neither currency nor a currency column is given.")
        asked = [*self.columns.values(), *(str(v) for f in self.parties.values() for k, v in f.items() if k.endswith("_column"))]
        missing = sorted({name for name in asked if name not in names})
        if missing:
            raise Misuse(
                f"the file has no column {', '.join(map(repr, missing))}.",
                place=place,
                remedy=f"Its columns are: {', '.join(names)}.",
            )

    def amount_text(self, column: pa.Array) -> pa.Array:
        """Amounts with a point for the decimal mark and nothing for thousands."""
        bare = pc.utf8_trim_whitespace(column)
        if self.thousands:
            bare = pc.replace_substring(bare, self.thousands, "")
        if self.decimal != ".":
            # A point that is neither the decimal mark nor named as the mark of thousands must not turn into one.
            bare = pc.replace_substring(pc.replace_substring(bare, ".", "?"), self.decimal, ".")
        return bare

    def payments(self, table: Columns, amount: pa.Array, out: Output) -> dict[str, pa.Array]:
        """The payments of a block."""
        made: dict[str, pa.Array] = {
            "locator": table.locators, "amount": amount, "kind": constant(self.kind, table.rows), "reporter": constant(self.reporter, table.rows),
            "currency": table[self.columns["currency"]] if "currency" in self.columns else constant(self.currency, table.rows),
        }  # fmt: skip
        for ours in _PLAIN:
            if ours in self.columns:
                made[ours] = table[self.columns[ours]]
        if "date" in self.columns:
            made["date"] = days(table, self.columns["date"], partial(_day, self.order), out)
        memo = self.columns.get("memo")
        made["memo"] = (
            cells.mapped(table[memo], lambda text: text.strip() == self.memo, pa.bool_())
            if memo
            else pa.repeat(pa.scalar(False), table.rows)
        )
        for side, fields in self.parties.items():
            for field, value in fields.items():
                column = f"{side}.{field.removesuffix('_column')}"
                made[column] = table[str(value)] if field.endswith("_column") else constant(str(value), table.rows)
        filer = f"{self.reporter}.number"
        made["committee"] = made.get(filer, made.get(f"{self.reporter}.name", constant("", table.rows)))
        return made


def _day(order: str, text: str) -> date | None:
    return calendar_days.day(text, order)


def _section(raw: Mapping[str, object], name: str) -> dict[str, object]:
    section = raw.get(name)
    if not isinstance(section, dict):
        raise _wrong(f"it has no section [{name}].")
    return cast(dict[str, object], section)


def _wrong(problem: str) -> Misuse:
    return Misuse(problem, place="mapping file", remedy="docs/mapping.md shows one.")


def cells_at(file: File, at: str) -> tuple[str, list[tuple[str, str]]]:
    """The raw text of `row:N`, and its cells by column name."""
    return delimited.row_at(file.open, int(at.removeprefix("row:")), _delimiter(file.mapping))
