"""Independent expenditures, electioneering communications and communication costs: the FEC's yearly CSV files.

Column names as in the FEC's data descriptions (independent_expenditure_YYYY.csv, ElectioneeringComm_YYYY.csv, CommunicationCosts_YYYY.csv).
The independent expenditure file holds 24/48-hour notices and periodic rows together, amendments too.
"""

from __future__ import annotations

from klieg.read import delimited
from klieg.sources import File, Output, Sample, fec_named
from klieg.sources.fec_named import Layout

KIND = "FEC communications file"
TITLE = "Independent expenditures, electioneering communications or communication costs of a year"
LICENCE = "US government public record"

LAYOUTS = (
    Layout(
        frozenset({"cand_id", "spe_id", "spe_nam", "sup_opp", "exp_amo"}), "independent expenditure", True,
        {"filing": ["file_num"], "transaction": ["tran_id"], "amendment": ["amndt_ind"], "image": ["image_num"], "date": ["exp_date"],
         "disseminated": ["dissem_dt"], "amount": ["exp_amo"], "aggregate": ["agg_amo"], "purpose": ["pur"], "stance": ["sup_opp"],
         "about": ["cand_id"], "about_name": ["cand_name", "can_nam"], "election": ["ele_type"], "payer.number": ["spe_id"], "payer.name": ["spe_nam"],
         "payee.name": ["pay"]},
        fec_named.day,
    ),
    Layout(
        frozenset({"cmte_id", "cand_id", "communication_dt", "disb_amt", "public_distrib_dt"}), "electioneering communication", True,
        {"filing": ["file_num"], "transaction": ["tran_id", "sb_link_num"], "image": ["sb_image_num", "image_num"], "date": ["disb_dt", "communication_dt"],
         "disseminated": ["communication_dt", "public_distrib_dt"], "amount": ["reported_disb_amt", "disb_amt"], "purpose": ["disb_desc"],
         "about": ["cand_id"], "about_name": ["cand_name"], "payer.number": ["cmte_id"], "payer.name": ["cmte_nm"], "payee.name": ["payee_nm"],
         "payee.state": ["payee_st"], "payee.city": ["payee_city"], "sub_id": ["sub_id"]},
        fec_named.day,
    ),
    Layout(
        frozenset({"cmte_id", "cand_id", "communication_dt", "communication_cost"}), "communication cost", True,
        {"filing": ["file_num"], "transaction": ["tran_id"], "image": ["image_num"], "date": ["communication_dt"], "disseminated": ["communication_dt"],
         "amount": ["communication_cost"], "purpose": ["communication_tp_desc", "communication_tp", "communication_class"],
         "stance": ["support_oppose_ind", "s_o_ind"], "about": ["cand_id"], "about_name": ["cand_name"], "payer.number": ["cmte_id"],
         "payer.name": ["cmte_nm"], "sub_id": ["sub_id"]},
        fec_named.day,
    ),
)  # fmt: skip


def recognise(sample: Sample) -> bool:
    """The header names the columns of one of the three files."""
    return fec_named.matching(sample, LAYOUTS) is not None


def count(file: File) -> int:
    """Data rows, counted by line ends outside quotes."""
    return delimited.count_csv(file.open)


def read(file: File, out: Output) -> None:
    """Read a communications file into payments."""
    fec_named.read(file, out, LAYOUTS)


def cells_at(file: File, at: str) -> tuple[str, list[tuple[str, str]]]:
    """The raw text of `row:N`, and its cells by column name."""
    return delimited.row_at(file.open, int(at.removeprefix("row:")))
