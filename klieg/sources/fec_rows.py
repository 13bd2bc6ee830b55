"""How the rows of an electronic filing become payments and debts: which column of a schedule means what.

The directions follow the forms: Schedule A, and Forms 5, 6, 9 and 13's contribution pages, report money received by the filer;
Schedules B, E, F, H4, H6 and the expenditure pages report money paid by it (FEC form instructions). Loans and debts (Schedules C and D) are
stocks and never payments.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, partial

import pyarrow as pa
import pyarrow.compute as pc

from klieg.read import calendar_days, cells
from klieg.records import Party
from klieg.sources import Output

_LINE, _PERSON = pa.scalar("line:", pa.string()), pa.scalar("person", pa.string())
_COMMITTEES = frozenset({"COM", "CCM", "PAC", "PTY"})
_KINDS = {"IND": "person", "CAN": "person", "ORG": "organisation", **dict.fromkeys(_COMMITTEES, "committee")}


@dataclass(frozen=True)
class Family:
    """A schedule whose rows are payments.

    Attributes:
        kind: the payment's kind.
        incoming: whether the filer received the money.
        who: prefix of the columns that name the other side ('' if the schedule names none).
        about: prefix of the columns that name the candidate it is about.
        columns: payment column -> the layout's columns that hold it, the first that the layout has and that is not blank.
    """

    kind: str
    incoming: bool
    who: str
    about: str
    columns: dict[str, tuple[str, ...]]


_COMMON = {
    "transaction": ("transaction_id", "transaction_id_number"),
    "parent": ("back_reference_tran_id_number",),
    "parent_line": ("back_reference_sched_name",),
    "memo": ("memo_code",),
    "memo_text": ("memo_text_description", "memo_text"),
    "election": ("election_code",),
    "entity_type": ("entity_type",),
    "conduit": ("conduit_name",),
    "image": ("image_number",),
}


def _family(kind: str, incoming: bool, who: str, about: str, /, **columns: str) -> Family:
    return Family(kind, incoming, who, about, {**_COMMON, **{name: tuple(names.split()) for name, names in columns.items()}})


FAMILIES: dict[str, Family] = {
    "SA": _family("receipt", True, "contributor", "donor_candidate", date="contribution_date", amount="contribution_amount",
                  purpose="contribution_purpose_descrip", type="contribution_purpose_code reference_code", aggregate="contribution_aggregate",
                  number="donor_committee_fec_id", about="donor_candidate_fec_id"),
    "SB": _family("disbursement", False, "payee", "beneficiary_candidate", date="expenditure_date", amount="expenditure_amount",
                  purpose="expenditure_purpose_descrip", type="category_code expenditure_purpose_code", number="beneficiary_committee_fec_id",
                  about="beneficiary_candidate_fec_id"),
    "SE": _family("independent expenditure", False, "payee", "candidate", date="disbursement_date dissemination_date", amount="expenditure_amount",
                  purpose="expenditure_purpose_descrip", type="category_code expenditure_purpose_code", number="payee_cmtte_fec_id_number",
                  about="candidate_id_number", stance="support_oppose_code", disseminated="dissemination_date",
                  aggregate="calendar_y_t_d_per_election_office"),
    "SF": _family("coordinated expenditure", False, "payee", "payee_candidate", date="expenditure_date", amount="expenditure_amount",
                  purpose="expenditure_purpose_descrip", type="category_code expenditure_purpose_code", number="payee_committee_id_number",
                  about="payee_candidate_id_number", aggregate="aggregate_general_elec_expended"),
    "H4": _family("allocated disbursement", False, "payee", "", date="expenditure_date", amount="total_amount", federal="federal_share",
                  nonfederal="nonfederal_share", purpose="expenditure_purpose_description", type="category_code expenditure_purpose_code",
                  aggregate="event_year_to_date"),
    "H6": _family("allocated disbursement", False, "payee", "", date="expenditure_date", amount="total_amount", federal="federal_share",
                  nonfederal="levin_share", purpose="expenditure_purpose_description", type="category_code expenditure_purpose_code",
                  aggregate="event_year_to_date"),
    "F56": _family("receipt", True, "contributor", "candidate", date="contribution_date", amount="contribution_amount", number="contributor_fec_id"),
    "F57": _family("independent expenditure", False, "payee", "candidate", date="dissemination_date", amount="expenditure_amount",
                   purpose="expenditure_purpose_descrip", type="category_code expenditure_purpose_code", number="payee_cmtte_fec_id_number",
                   about="candidate_id_number", stance="support_oppose_code", disseminated="dissemination_date",
                   aggregate="calendar_y_t_d_per_election_office"),
    "F65": _family("receipt", True, "contributor", "candidate", date="contribution_date", amount="contribution_amount", number="contributor_fec_id"),
    "F76": _family("communication cost", False, "", "candidate", date="communication_date", amount="communication_cost",
                   purpose="communication_type_description communication_type", type="communication_class", about="candidate_id_number",
                   stance="support_oppose_code", disseminated="communication_date"),
    "F92": _family("receipt", True, "contributor", "", date="contribution_date", amount="contribution_amount", type="transaction_type"),
    "F93": _family("electioneering communication", False, "payee", "", date="expenditure_date", amount="expenditure_amount",
                   purpose="expenditure_purpose_descrip", type="expenditure_purpose_code", disseminated="communication_date"),
    "F132": _family("donation", True, "contributor", "", date="donation_date", amount="donation_amount", aggregate="donation_aggregate_amount"),
    "F133": _family("disbursement", False, "contributor", "", date="refund_date", amount="refund_amount"),
}  # fmt: skip

_DEBTS: dict[str, tuple[str, str, dict[str, tuple[str, ...]]]] = {
    "SC": ("loan", "lender", {"opening": ("loan_amount_original",), "payment": ("loan_payment_to_date",), "balance": ("loan_balance",)}),
    "SD": ("debt", "creditor", {"opening": ("beginning_balance_this_period",),
           "incurred": ("incurred_amount_this_period",), "payment": ("payment_amount_this_period",), "balance": ("balance_at_close_this_period",)}),
}  # fmt: skip
DEBTS = frozenset(_DEBTS)


@dataclass
class Batch:
    """Rows of one schedule: the layout's columns by name, line numbers, and what the filing says of itself."""

    schedule: str
    names: tuple[str, ...]
    columns: list[pa.Array]
    lines: pa.Array
    filing: str
    form: str
    filer: Party
    implied_cents: bool
    date_order: str
    until: date | None = None

    def __post_init__(self) -> None:
        self._by_name = dict(zip(self.names, self.columns, strict=True))
        self.rows = len(self.lines)

    def get(self, *names: str) -> pa.Array:
        """The first of these columns that the layout has; blank cells are filled from the next."""
        found = [self._by_name[name] for name in names if name in self._by_name]
        if not found:
            return pa.repeat(pa.scalar("", pa.string()), self.rows)
        first = found[0]
        for other in found[1:]:
            first = cells.either(first, other)
        return first

    def has(self, *names: str) -> bool:
        """Whether the layout has any of these columns."""
        return any(name in self._by_name for name in names)

    def locators(self) -> pa.Array:
        """`line:N` for each row."""
        return pc.binary_join_element_wise(_LINE, self.lines.cast(pa.string()), cells.BLANK)


@cache
def wanted_columns(schedule: str, layout: tuple[str, ...]) -> tuple[int, ...]:
    """Which positions of a layout are needed to record a row of this schedule; none for one that is kept as it is."""
    if schedule in FAMILIES:
        family = FAMILIES[schedule]
        names = {"form_type", *(name for group in family.columns.values() for name in group)}
        names |= {f"{family.who}_{part}" for part in _WHO} | {f"{family.about}_{part}" for part in _ABOUT}
        return tuple(n for n, name in enumerate(layout) if name in names)
    return tuple(range(len(layout))) if schedule in DEBTS else ()


_WHO = [
    "name",
    "organization_name",
    "last_name",
    "first_name",
    "middle_name",
    "suffix",
    "city",
    "state",
    "zip",
    "zip_code",
    "employer",
    "occupation",
]
_ABOUT = ["name", "last_name", "first_name", "middle_name", "suffix"]


def payments(batch: Batch, out: Output) -> None:
    """Record a batch of payment rows: unreadable amounts are rejects, odd cells remarks."""
    family = FAMILIES[batch.schedule]
    amount = cells.amounts(batch.get(*family.columns["amount"]), implied_cents=batch.implied_cents)
    if amount.bad:
        batch = _without(batch, amount.bad, out)
        amount = cells.amounts(batch.get(*family.columns["amount"]), implied_cents=batch.implied_cents)
    if not batch.rows:
        return
    locators = batch.locators()
    table: dict[str, pa.Array] = {"locator": locators, "amount": amount.values, "filing": _constant(batch.filing, batch.rows)}
    table["form"] = _constant(batch.form, batch.rows)
    table["committee"] = _constant(batch.filer.number, batch.rows)
    table["reporter"] = _constant("payee" if family.incoming else "payer", batch.rows)
    table["kind"] = _constant(family.kind, batch.rows)
    table["currency"] = _constant("USD", batch.rows)
    table["line"] = cells.mapped(batch.get("form_type"), lambda text: text.strip().upper(), pa.string())
    table["memo"] = cells.mapped(batch.get("memo_code"), lambda text: text.strip().upper() == "X", pa.bool_())
    for name in (
        "transaction",
        "parent",
        "parent_line",
        "memo_text",
        "purpose",
        "type",
        "election",
        "entity_type",
        "conduit",
        "image",
    ):
        if batch.has(*family.columns.get(name, ())):
            table[name] = batch.get(*family.columns[name])
    _remark_amounts(batch, amount, family.columns["amount"][0], out, locators)
    for name in ("date", "disseminated"):
        if name in family.columns:
            table[name] = _dates(batch, family.columns[name], out, locators)
    for name in ("aggregate", "federal", "nonfederal"):
        if batch.has(*family.columns.get(name, ())):
            table[name] = _side_amount(batch, family.columns[name], out, locators)
    if family.about:
        table["about_name"] = _name(batch, family.about)
        table["about"] = batch.get(*family.columns["about"]) if "about" in family.columns else table["about_name"]
        table["about"] = cells.either(table["about"], table["about_name"])
    if "stance" in family.columns:
        table["stance"] = cells.mapped(batch.get(*family.columns["stance"]), _stance, pa.string())
    here, there = ("payee", "payer") if family.incoming else ("payer", "payee")
    if family.who:
        table |= _numbered(batch, _party(batch, family, there), there, out, locators)
    out.records("payment", pa.table(table), **{here: batch.filer})
    out.rows(batch.rows, batch.rows)


def _without(batch: Batch, bad: dict[int, str], out: Output) -> Batch:
    """The batch without rows that can't be read, which become rejects."""
    for index, reason in bad.items():
        texts = [column[index].as_py() for column in batch.columns]
        name = FAMILIES[batch.schedule].columns["amount"][0]
        raw = "\x1c".join(texts)
        cell = texts[batch.names.index(name)]
        out.reject(f"line:{batch.lines[index].as_py()}", raw, f"{name} {cell!r}: {reason}", touches=batch.filing)
    keep = pa.array([index for index in range(batch.rows) if index not in bad], pa.int64())
    return Batch(
        batch.schedule, batch.names, [column.take(keep) for column in batch.columns], batch.lines.take(keep), batch.filing, batch.form, batch.filer,
        batch.implied_cents, batch.date_order, batch.until,
    )  # fmt: skip


def _remark_amounts(batch: Batch, amount: cells.Cast, name: str, out: Output, locators: pa.Array) -> None:
    for index, odd in amount.odd.items():
        out.remark(
            "payment",
            locators[index].as_py(),
            name,
            batch.get(name)[index].as_py(),
            f"{odd}; read as {amount.values[index].as_py()}",
        )
    if amount.values.null_count:
        for index in pc.indices_nonzero(pc.is_null(amount.values)).to_pylist():
            out.remark("payment", locators[index].as_py(), name, "", "the amount is blank")


def _dates(batch: Batch, names: tuple[str, ...], out: Output, locators: pa.Array) -> pa.Array:
    column = batch.get(*names)
    days = cells.dates(column, partial(calendar_days.day, order=batch.date_order))
    for index, reason in days.bad.items():
        out.remark("payment", locators[index].as_py(), names[0], column[index].as_py(), f"{reason}; recorded without it")
    if batch.until:
        # Such a day is kept as filed: it may be a slip of the pen, and it would fall outside the period that the report covers.
        late = pc.greater(days.values, pa.scalar(batch.until, pa.date32()))
        for index in pc.indices_nonzero(pc.fill_null(late, False)).to_pylist():
            out.remark(
                "payment",
                locators[index].as_py(),
                names[0],
                column[index].as_py(),
                f"later than the report's last day, {batch.until}",
            )
    return days.values


def _side_amount(batch: Batch, names: tuple[str, ...], out: Output, locators: pa.Array) -> pa.Array:
    """An amount beside the payment's own (an aggregate, a share): if it can't be read the row is recorded without it."""
    column = batch.get(*names)
    amount = cells.amounts(column, implied_cents=batch.implied_cents)
    for index, reason in amount.bad.items():
        out.remark("payment", locators[index].as_py(), names[0], column[index].as_py(), f"{reason}; recorded without it")
    return amount.values


def _stance(text: str) -> str:
    return {"S": "support", "O": "oppose"}.get(text.strip().upper()[:1], "")


def _name(batch: Batch, prefix: str) -> pa.Array:
    """A person's or organisation's name: 'LAST, FIRST MIDDLE SUFFIX' from parts, else the organisation's, else the single field ('Last^First^Middle')."""
    last = batch.get(f"{prefix}_last_name")
    organisation = batch.get(f"{prefix}_organization_name")
    whole = batch.get(f"{prefix}_name")
    if batch.has(f"{prefix}_name"):
        whole = cells.mapped(whole, person, pa.string())
    name = cells.either(organisation, whole)
    if not batch.has(f"{prefix}_last_name"):
        return name
    given = cells.joined([batch.get(f"{prefix}_{part}") for part in ("first_name", "middle_name", "suffix")], " ")
    full = cells.joined([last, given], ", ")
    return pc.if_else(pc.equal(last, cells.BLANK), name, full)


def person(text: str) -> str:
    """A name of the older versions: 'Last^First^Middle^Prefix^Suffix' as 'Last, First Middle Suffix'; without '^' as it is."""
    if "^" not in text:
        return text
    last, *rest = [part.strip() for part in text.split("^")]
    given = " ".join(part for part in [*rest[:2], *rest[3:4]] if part)
    return f"{last}, {given}" if given and last else last or given


def _party(batch: Batch, family: Family, side: str) -> dict[str, pa.Array]:
    who = family.who
    entity = batch.get("entity_type")
    organisation, last = batch.get(f"{who}_organization_name"), batch.get(f"{who}_last_name")
    kinds = cells.mapped(entity, lambda text: _KINDS.get(text.strip().upper(), ""), pa.string())
    # Where the row does not say, the columns that are filled do: a last name is a person's, an organisation's name an organisation's.
    filled = pc.if_else(pc.equal(last, cells.BLANK), cells.where_filled(organisation, "organisation"), _PERSON)
    table = {f"{side}.name": _name(batch, who), f"{side}.kind": cells.either(kinds, filled)}
    for part, names in {
        "city": ("city",),
        "state": ("state",),
        "zip": ("zip_code", "zip"),
        "employer": ("employer",),
        "occupation": ("occupation",),
    }.items():
        columns = tuple(f"{who}_{name}" for name in names)
        if batch.has(*columns):
            table[f"{side}.{part}"] = batch.get(*columns)
    if "number" in family.columns and batch.has(*family.columns["number"]):
        number = batch.get(*family.columns["number"])
        if family.who == "payee":
            # On a payee's row the committee named may be the one that benefits; it is the payee's own id only where the payee is a committee.
            committee = cells.mapped(entity, lambda text: text.strip().upper() in _COMMITTEES, pa.bool_())
            number = pc.if_else(committee, number, cells.BLANK)
        table[f"{side}.number"] = number
        table[f"{side}.scheme"] = cells.where_filled(number, "fec")
    return table


def _numbered(batch: Batch, party: dict[str, pa.Array], side: str, out: Output, locators: pa.Array) -> dict[str, pa.Array]:
    """The other side without an id that is not its own: some software writes the filer's on every row, and all payees would be one."""
    filer, names, numbers = batch.filer, party[f"{side}.name"], party.get(f"{side}.number")
    if numbers is None or not filer.number:
        return party
    own = pc.and_(pc.equal(pc.utf8_upper(numbers), filer.number.upper()), pc.not_equal(pc.utf8_upper(names), filer.name.upper()))
    own = pc.fill_null(own, False)
    for index in pc.indices_nonzero(own).to_pylist():
        told = f"the filer's own id beside {names[index].as_py()!r}; recorded without it"
        out.remark("payment", locators[index].as_py(), f"{side}.number", numbers[index].as_py(), told)
    kept = pc.if_else(own, cells.BLANK, numbers)
    return party | {f"{side}.number": kept, f"{side}.scheme": cells.where_filled(kept, "fec")}


def debts(batch: Batch, out: Output) -> None:
    """Record a batch of loans (SC) or debts (SD)."""
    kind, who, amounts = _DEBTS[batch.schedule]
    locators = batch.locators()
    line = cells.mapped(batch.get("form_type"), lambda text: text.strip().upper(), pa.string())
    table: dict[str, pa.Array] = {
        "locator": locators, "line": line, "filing": _constant(batch.filing, batch.rows), "committee": _constant(batch.filer.number, batch.rows),
        "kind": _constant(kind, batch.rows), "currency": _constant("USD", batch.rows),
        "owed": cells.mapped(line, lambda text: "to" if text.endswith(("9", "11")) else "by", pa.string()),
        "transaction": batch.get("transaction_id_number"), "due": batch.get("loan_due_date_terms"), "rate": batch.get("loan_interest_rate_terms"),
        "secured": batch.get("secured"), "purpose": batch.get("purpose_of_debt_or_obligation"),
        "party.name": _name(batch, who), "party.city": batch.get(f"{who}_city"), "party.state": batch.get(f"{who}_state"),
        "party.zip": batch.get(f"{who}_zip_code"), "party.kind": cells.mapped(batch.get("entity_type"), lambda t: _KINDS.get(t.strip().upper(), ""), pa.string()),
    }  # fmt: skip
    for name, columns in amounts.items():
        column = batch.get(*columns)
        cast = cells.amounts(column, implied_cents=batch.implied_cents)
        for index, reason in cast.bad.items():
            out.remark("debt", locators[index].as_py(), columns[0], column[index].as_py(), f"{reason}; recorded without it")
        table[name] = cast.values
    incurred = cells.dates(batch.get("loan_incurred_date_terms"), _loan_day(batch.date_order))
    for index, reason in incurred.bad.items():
        raw = batch.get("loan_incurred_date_terms")[index].as_py()
        out.remark("debt", locators[index].as_py(), "loan_incurred_date_terms", raw, f"{reason}; recorded without it")
    table["incurred_on"] = incurred.values
    out.records("debt", pa.table(table))
    out.rows(batch.rows, batch.rows)


def _loan_day(order: str) -> partial[date | None]:
    return partial(calendar_days.day, order=order)


def _constant(text: str, rows: int) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.repeat(pa.scalar(0, pa.int32()), rows), pa.array([text], pa.string()))


__all__ = ["DEBTS", "FAMILIES", "Batch", "debts", "payments", "person", "wanted_columns"]
