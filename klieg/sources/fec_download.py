"""Downloads of fec.gov's data browser (and the OpenFEC API's CSV): disbursements (Schedule B), receipts (A), independent expenditures (E).

Rows of the latest amended filings, as the FEC processed them. Such a download is what a person filtered: it covers nothing by itself.
"""

from __future__ import annotations

from collections.abc import Callable

import pyarrow as pa
import pyarrow.compute as pc

from klieg.read import cells, delimited
from klieg.sources import File, Output, Sample, fec_named
from klieg.sources.columns import Columns
from klieg.sources.fec_named import Layout

KIND = "fec.gov download"
TITLE = "Disbursements, receipts or independent expenditures downloaded from fec.gov's data browser"
LICENCE = "US government public record; contributors' names not for solicitation or commercial use (52 U.S.C. 30111(a)(4))"


def _line(schedule: str) -> Callable[[Columns], pa.Array]:
    def made(table: Columns) -> pa.Array:
        number = cells.mapped(table.get("line_number"), lambda text: text.strip().upper().rpartition("-")[2], pa.string())
        return pc.if_else(pc.equal(number, ""), "", pc.binary_join_element_wise(schedule, number, ""))

    return made


_COMMON = {
    "filing": ["file_number"], "transaction": ["transaction_id"], "parent": ["back_reference_transaction_id"],
    "parent_line": ["back_reference_schedule_id", "back_reference_schedule_name"], "memo": ["memo_code", "memoed_subtotal"], "memo_text": ["memo_text"],
    "entity_type": ["entity_type"], "image": ["image_number"], "amendment": ["amendment_indicator"], "sub_id": ["sub_id"],
    "about": ["candidate_id"], "about_name": ["candidate_name"], "conduit": ["conduit_committee_name"], "form": ["filing_form"],
}  # fmt: skip

LAYOUTS = (
    Layout(
        frozenset({"committee_id", "recipient_name", "disbursement_amount", "disbursement_date", "transaction_id"}), "disbursement", True,
        {**_COMMON, "date": ["disbursement_date"], "amount": ["disbursement_amount"], "purpose": ["disbursement_description"],
         "type": ["disbursement_type", "category_code"], "election": ["election_type"], "payer.number": ["committee_id"], "payer.name": ["committee_name"],
         "payee.name": ["recipient_name"], "payee.city": ["recipient_city"], "payee.state": ["recipient_state"], "payee.zip": ["recipient_zip"],
         "payee.number": ["recipient_committee_id"]},
        fec_named.day, _line("SB"),
    ),
    Layout(
        frozenset({"committee_id", "contributor_name", "contribution_receipt_amount", "contribution_receipt_date"}), "receipt", False,
        {**_COMMON, "date": ["contribution_receipt_date"], "amount": ["contribution_receipt_amount"], "purpose": ["receipt_type_full", "receipt_type_desc"],
         "type": ["receipt_type"], "election": ["election_type", "fec_election_type_desc"], "aggregate": ["contributor_aggregate_ytd"],
         "payee.number": ["committee_id"], "payee.name": ["committee_name"], "payer.name": ["contributor_name"], "payer.city": ["contributor_city"],
         "payer.state": ["contributor_state"], "payer.zip": ["contributor_zip"], "payer.employer": ["contributor_employer"],
         "payer.occupation": ["contributor_occupation"]},
        fec_named.day, _line("SA"),
    ),
    Layout(
        frozenset({"committee_id", "payee_name", "expenditure_amount", "expenditure_date", "support_oppose_indicator"}), "independent expenditure", True,
        {**_COMMON, "date": ["expenditure_date"], "disseminated": ["dissemination_date"], "amount": ["expenditure_amount"],
         "purpose": ["expenditure_description"], "type": ["category_code"], "election": ["election_type"], "stance": ["support_oppose_indicator"],
         "aggregate": ["office_total_ytd"], "payer.number": ["committee_id"], "payer.name": ["committee_name"], "payee.name": ["payee_name"],
         "payee.city": ["payee_city"], "payee.state": ["payee_state"], "payee.zip": ["payee_zip"]},
        fec_named.day, _line("SE"),
    ),
)  # fmt: skip


def recognise(sample: Sample) -> bool:
    """The header names the columns of one of the three downloads."""
    return fec_named.matching(sample, LAYOUTS) is not None


def count(file: File) -> int:
    """Data rows, counted by line ends outside quotes."""
    return delimited.count_csv(file.open)


def read(file: File, out: Output) -> None:
    """Read a download into payments."""
    fec_named.read(file, out, LAYOUTS)


def cells_at(file: File, at: str) -> tuple[str, list[tuple[str, str]]]:
    """The raw text of `row:N`, and its cells by column name."""
    return delimited.row_at(file.open, int(at.removeprefix("row:")))
