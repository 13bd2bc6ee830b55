"""The FEC's bulk files without header: masters, linkages, summaries, and itemised money, recognised by what stands in them.

itcont (individual contributions) and itoth (any transaction from one committee to another) share their columns; itpas2 (committees to
candidates) has a candidate id besides; its rows stand in itoth too, with the same SUB_ID. Codes: FEC, "Transaction type code descriptions",
"Committee type code descriptions" and the data descriptions of each file.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import partial

import pyarrow as pa
import pyarrow.compute as pc

from klieg.read import calendar_days, cells, delimited, encoding
from klieg.sources import File, Output, Sample
from klieg.sources.columns import Columns, coding_of, constant, days, flag, odd_row, payable, scheme
from klieg.sources.held import Held
from klieg.sources.tables import read_tsv

KIND = "FEC bulk file"
TITLE = "A bulk file of the US Federal Election Commission: a master, a linkage, a summary or itemised money"
LICENCE = "US government public record; contributors' names not for solicitation or commercial use (52 U.S.C. 30111(a)(4))"

_COMMITTEE, _CANDIDATE = r"[CP]\d{8}", r"(?:[HS]\d[A-Z]{2}\d{5}|P\d{8})"
_AMOUNT, _MONEY_DAY = r"-?\d*\.?\d*", r"(?:\d{8}|\d{6}|)"

# What the cells of a row look like, kind by kind: (number of cells, column -> pattern of the whole cell).
# ruff: noqa: E501
_SHAPES: dict[str, dict[str, str]] = {
    "cm": {"CMTE_ID": _COMMITTEE, "CMTE_DSGN": "[ABDJPU ]?", "CMTE_TP": "[A-Z ]?", "CMTE_FILING_FREQ": "[ADMQTW ]?", "ORG_TP": "[A-Z ]?", "CAND_ID": f"(?:{_CANDIDATE})?"},
    "cn": {"CAND_ID": _CANDIDATE, "CAND_ELECTION_YR": r"\d{4}|", "CAND_OFFICE": "[HSP]", "CAND_ICI": "[CIO ]?", "CAND_STATUS": "[CFNP ]?", "CAND_PCC": f"(?:{_COMMITTEE})?"},
    "ccl": {"CAND_ID": f"{_CANDIDATE}|{_COMMITTEE}", "CAND_ELECTION_YR": r"\d{4}|", "FEC_ELECTION_YR": r"\d{4}", "CMTE_ID": _COMMITTEE, "LINKAGE_ID": r"\d+"},
    "weball": {"CAND_ID": _CANDIDATE, "TTL_RECEIPTS": _AMOUNT, "TTL_DISB": _AMOUNT, "CVG_END_DT": r"[\d/]*"},
    "webk": {"CMTE_ID": _COMMITTEE, "CMTE_TP": "[A-Z ]?", "TTL_RECEIPTS": _AMOUNT, "TTL_DISB": _AMOUNT, "CVG_END_DT": r"[\d/]*"},
    "oppexp": {"CMTE_ID": _COMMITTEE, "AMNDT_IND": "[NAT]?", "RPT_YR": r"\d{4}", "SCHED_TP_CD": "S[A-Z]|", "TRANSACTION_DT": r"[\d/]*", "TRANSACTION_AMT": _AMOUNT},
    "itcont": {"CMTE_ID": _COMMITTEE, "AMNDT_IND": "[NAT]?", "TRANSACTION_TP": r"\d{2}[A-Z0-9]?|", "TRANSACTION_DT": _MONEY_DAY, "TRANSACTION_AMT": _AMOUNT, "SUB_ID": r"\d*"},
    "itpas2": {"CMTE_ID": _COMMITTEE, "AMNDT_IND": "[NAT]?", "TRANSACTION_TP": r"\d{2}[A-Z0-9]?|", "TRANSACTION_DT": _MONEY_DAY, "TRANSACTION_AMT": _AMOUNT, "CAND_ID": f"(?:{_CANDIDATE})?"},
}  # fmt: skip
_COMMITTEES = frozenset({"COM", "CCM", "PAC", "PTY"})
_KINDS = {"IND": "person", "CAN": "person", "ORG": "organisation", **dict.fromkeys(_COMMITTEES, "committee")}
_SPECIAL = {
    "24A": ("independent expenditure", "oppose"), "24E": ("independent expenditure", "support"), "24C": ("coordinated expenditure", ""),
    "24F": ("communication cost", "support"), "24N": ("communication cost", "oppose"), "29": ("electioneering communication", ""),
}  # fmt: skip


def layout(kind: str) -> tuple[str, ...]:
    """The columns of a kind of bulk file."""
    return next(tuple(columns.split(" ")) for name, columns in read_tsv("fec_bulk.tsv") if name == kind)


def kind_of(head: bytes) -> str | None:
    """Which bulk file this is, by the shape of the first whole rows (ten or fewer); None if none."""
    lines = encoding.decode(head, encoding.decide([head]).name).split("\n")
    whole = [line.rstrip("\r") for line in (lines[:-1] if len(head) >= 64 << 10 else lines) if line.strip()][:10]
    for kind, shape in _SHAPES.items():
        names = layout(kind)
        if whole and all(_fits(line.split("|"), names, shape) for line in whole):
            return kind
    return None


def _fits(row: list[str], names: tuple[str, ...], shape: dict[str, str]) -> bool:
    if len(row) == len(names) + 1 and not row[-1]:
        row = row[:-1]
    return len(row) == len(names) and all(
        re.fullmatch(pattern, row[names.index(name)].strip()) for name, pattern in shape.items()
    )


def recognise(sample: Sample) -> bool:
    """The first rows have the shape of one of the bulk files."""
    return b"|" in sample.head[:4096] and kind_of(sample.head) is not None


def read(file: File, out: Output) -> None:
    """Read a bulk file into payments, committees, candidates, linkages or summaries."""
    with file.open() as stream:
        kind = kind_of(stream.read(64 << 10)) or ""
    names = layout(kind)
    reader = {"cm": _Committees, "cn": _Candidates, "ccl": _Linkages, "weball": _Summaries, "webk": _Summaries}.get(
        kind, _Payments
    )(kind, out)
    everywhere = tuple(range(len(names)))
    if isinstance(reader, _Payments):

        def convert(parts: list[delimited.Rows | delimited.Odd]) -> Held:
            held = Held()
            _take(parts, names, _Payments(kind, held), held)
            return held

        for held in delimited.pipes(file.open, coding_of(file), len(names), everywhere, convert):
            held.release(out)
        return
    # Masters are small, and look for ids that stand twice: block after block.
    for parts in delimited.pipes(file.open, coding_of(file), len(names), everywhere, list):
        _take(parts, names, reader, out)


def _take(parts: list[delimited.Rows | delimited.Odd], names: tuple[str, ...], reader: _Reader, out: Output) -> None:
    for part in parts:
        if isinstance(part, delimited.Odd):
            odd_row(part, "line", out)
        else:
            reader.take(Columns(names, part, "line"))


class _Reader:
    """Takes the rows of one file, block by block."""

    id_column = ""
    record = ""

    def __init__(self, kind: str, out: Output) -> None:
        self.kind, self.out = kind, out
        self._places: dict[str, int] = {}
        self._seen: Counter[str] = Counter()

    def take(self, table: Columns) -> None:
        raise NotImplementedError

    def recorded(self, table: Columns, columns: dict[str, pa.Array]) -> None:
        """Record a block of a master, and note ids that stand twice."""
        self.out.records(self.record, pa.table({"locator": table.locators, **columns}))
        self.out.rows(table.rows, table.rows)
        for number, identity in zip(table.numbers.to_pylist(), table[self.id_column].to_pylist(), strict=True):
            if identity in self._places:
                self._seen[identity] += 1
                self.out.remark(
                    self.record,
                    f"line:{number}",
                    self.id_column,
                    identity,
                    f"stands also in line {self._places[identity]}; both are kept",
                )
            else:
                self._places[identity] = number


class _Committees(_Reader):
    id_column, record = "CMTE_ID", "committee"

    def take(self, table: Columns) -> None:
        names = {
            "committee": "CMTE_ID", "name": "CMTE_NM", "treasurer": "TRES_NM", "city": "CMTE_CITY", "state": "CMTE_ST", "zip": "CMTE_ZIP",
            "designation": "CMTE_DSGN", "type": "CMTE_TP", "party": "CMTE_PTY_AFFILIATION", "filing_frequency": "CMTE_FILING_FREQ",
            "organisation_type": "ORG_TP", "connected": "CONNECTED_ORG_NM", "candidate": "CAND_ID",
        }  # fmt: skip
        self.recorded(table, {ours: table[theirs] for ours, theirs in names.items()})


class _Candidates(_Reader):
    id_column, record = "CAND_ID", "candidate"

    def take(self, table: Columns) -> None:
        names = {
            "candidate": "CAND_ID", "name": "CAND_NAME", "party": "CAND_PTY_AFFILIATION", "state": "CAND_OFFICE_ST", "office": "CAND_OFFICE",
            "district": "CAND_OFFICE_DISTRICT", "incumbent": "CAND_ICI", "status": "CAND_STATUS", "committee": "CAND_PCC",
        }  # fmt: skip
        self.recorded(
            table, {ours: table[theirs] for ours, theirs in names.items()} | {"year": _years(table["CAND_ELECTION_YR"])}
        )


class _Linkages(_Reader):
    id_column, record = "LINKAGE_ID", "linkage"

    def take(self, table: Columns) -> None:
        self.recorded(table, {
            "candidate": table["CAND_ID"], "candidate_year": _years(table["CAND_ELECTION_YR"]), "year": _years(table["FEC_ELECTION_YR"]),
            "committee": table["CMTE_ID"], "type": table["CMTE_TP"], "designation": table["CMTE_DSGN"], "linkage": table["LINKAGE_ID"],
        })  # fmt: skip


class _Summaries(_Reader):
    """weball, webl (the same columns) and webk: every amount column becomes a record of its own."""

    _NOT_AMOUNTS = frozenset(
        [
            "CAND_ID",
            "CAND_NAME",
            "CAND_ICI",
            "PTY_CD",
            "CAND_PTY_AFFILIATION",
            "CAND_OFFICE_ST",
            "CAND_OFFICE_DISTRICT",
            "SPEC_ELECTION",
            "PRIM_ELECTION",
            "RUN_ELECTION",
            "GEN_ELECTION",
            "GEN_ELECTION_PRECENT",
            "CVG_END_DT",
            "CMTE_ID",
            "CMTE_NM",
            "CMTE_TP",
            "CMTE_DSGN",
            "CMTE_FILING_FREQ",
        ]
    )

    def take(self, table: Columns) -> None:
        subject, name = ("CMTE_ID", "CMTE_NM") if self.kind == "webk" else ("CAND_ID", "CAND_NAME")
        until = days(table, "CVG_END_DT", partial(calendar_days.day, order="mdy"), self.out, "summary")
        for column in layout(self.kind):
            if column in self._NOT_AMOUNTS:
                continue
            amount = cells.amounts(table[column])
            for index, reason in amount.bad.items():
                self.out.remark(
                    "summary",
                    table.locators[index].as_py(),
                    column,
                    table[column][index].as_py(),
                    f"{reason}; recorded without it",
                )
            self.out.records("summary", pa.table({
                "locator": table.locators, "subject": table[subject], "name": table[name], "item": constant(column, table.rows), "amount": amount.values,
                "until": until, "dataset": constant(self.kind, table.rows),
            }))  # fmt: skip
        self.out.rows(table.rows, table.rows)


class _Payments(_Reader):
    """itcont, itoth, itpas2 and oppexp."""

    def take(self, table: Columns) -> None:
        table, amount = payable(table, "TRANSACTION_AMT", self.out, "FILE_NUM")
        if not table.rows:
            return
        (self._spending if self.kind == "oppexp" else self._transactions)(table, amount)
        self.out.rows(table.rows, table.rows)

    def _shared(self, table: Columns, amount: pa.Array) -> dict[str, pa.Array]:
        return {
            "locator": table.locators, "amount": amount, "filing": table["FILE_NUM"], "committee": table["CMTE_ID"], "transaction": table["TRAN_ID"],
            "memo": flag(table["MEMO_CD"]), "memo_text": table["MEMO_TEXT"], "currency": constant("USD", table.rows),
            "entity_type": table["ENTITY_TP"], "image": table["IMAGE_NUM"], "amendment": table["AMNDT_IND"], "sub_id": table["SUB_ID"],
            "election": table["TRANSACTION_PGI"],
        }  # fmt: skip

    def _other(self, table: Columns, side: str) -> dict[str, pa.Array]:
        columns = {
            "name": "NAME",
            "city": "CITY",
            "state": "STATE",
            "zip": "ZIP_CODE",
            "employer": "EMPLOYER",
            "occupation": "OCCUPATION",
        }
        found = {f"{side}.{ours}": table[theirs] for ours, theirs in columns.items() if table.has(theirs)}
        found[f"{side}.kind"] = cells.mapped(table["ENTITY_TP"], lambda text: _KINDS.get(text, ""), pa.string())
        if table.has("OTHER_ID"):
            # OTHER_ID also names the conduit's or a candidate's id: it is the party's own only where the party is a committee.
            own = cells.mapped(table["ENTITY_TP"], lambda text: text in _COMMITTEES, pa.bool_())
            found[f"{side}.number"] = pc.if_else(own, table["OTHER_ID"], "")
            found[f"{side}.scheme"] = scheme(found[f"{side}.number"])
        return found

    def _filer(self, table: Columns, side: str) -> dict[str, pa.Array]:
        return {
            f"{side}.number": table["CMTE_ID"],
            f"{side}.scheme": constant("fec", table.rows),
            f"{side}.kind": constant("committee", table.rows),
        }

    def _spending(self, table: Columns, amount: pa.Array) -> None:
        line = pc.binary_join_element_wise(table["SCHED_TP_CD"], pc.utf8_upper(table["LINE_NUM"]), "")
        self.out.records("payment", pa.table(self._shared(table, amount) | self._filer(table, "payer") | self._other(table, "payee") | {
            "date": days(table, "TRANSACTION_DT", partial(calendar_days.day, order="mdy"), self.out), "purpose": table["PURPOSE"], "type": table["CATEGORY"],
            "line": line, "form": table["FORM_TP_CD"], "kind": constant("disbursement", table.rows), "reporter": constant("payer", table.rows), "parent": table["BACK_REF_TRAN_ID"],
        }))  # fmt: skip

    def _transactions(self, table: Columns, amount: pa.Array) -> None:
        """One code says which way the money went: below 20 in, from 20 on out (FEC, transaction type code descriptions)."""
        outgoing = cells.mapped(table["TRANSACTION_TP"], lambda text: text[:1] == "2", pa.bool_())
        date_ = days(table, "TRANSACTION_DT", _bulk_day, self.out)
        for out_, side, other, reporter in ((True, "payer", "payee", "payer"), (False, "payee", "payer", "payee")):
            keep = pc.indices_nonzero(outgoing if out_ else pc.invert(outgoing))
            if not len(keep):
                continue
            mine, whole = (table, len(keep) == table.rows) if len(keep) == table.rows else (table.take(keep), False)
            own_amount, own_date = (amount, date_) if whole else (amount.take(keep), date_.take(keep))
            self.out.records("payment", pa.table(self._shared(mine, own_amount) | self._filer(mine, side) | self._other(mine, other) | {
                "date": own_date, "type": mine["TRANSACTION_TP"], "reporter": constant(reporter, mine.rows),
                "kind": cells.mapped(mine["TRANSACTION_TP"], partial(_kind, "disbursement" if out_ else "receipt"), pa.string()),
                "stance": cells.mapped(mine["TRANSACTION_TP"], lambda text: _SPECIAL.get(text, ("", ""))[1], pa.string()),
                "about": mine.get("CAND_ID"), "line": constant("", mine.rows),
            }))  # fmt: skip


def _kind(plain: str, code: str) -> str:
    """The kind of payment that a transaction type stands for; `plain` where it is nothing special."""
    return _SPECIAL.get(code, (plain, ""))[0]


def _bulk_day(text: str) -> date | None:
    """MMDDYYYY; a lost leading zero (7 digits) is put back."""
    bare = text.strip()
    return calendar_days.day(bare.zfill(8) if bare.isdigit() and len(bare) == 7 else bare, "mdy")


def _years(column: pa.Array) -> pa.Array:
    return cells.mapped(column, lambda text: int(text) if text.strip().isdigit() else None, pa.int32())


def cells_at(file: File, at: str) -> tuple[str, list[tuple[str, str]]]:
    """The raw text of `line:N`, and its cells by column name."""
    wanted = int(at.removeprefix("line:"))
    with file.open() as stream:
        kind = kind_of(stream.read(64 << 10)) or ""
    coding = coding_of(file)
    with file.open() as stream:
        for number, raw in enumerate(stream, 1):
            if number == wanted:
                text = encoding.decode(raw, coding.name).rstrip("\r\n")
                return text, list(zip(layout(kind), text.split("|"), strict=False))
    return "", []
