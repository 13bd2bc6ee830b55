"""What a fact is: the record tables, column by column. No input or output happens here.

Every record has `source` (the sha256 of the loaded file) and `locator` (the place in it). Columns whose type
is PARTY hold a party key; a source module writes them wide, as `<column>.<field>` for each field of PARTY_FIELDS
that it knows, and the store turns them into a key and a row of the party table.
"""

from klieg.records.document import COVERAGE, FORM_ROW, REJECT, REMARK
from klieg.records.filing import FILING, FILING_LINE
from klieg.records.message import ACCOUNT, AD, AD_TARGET, POST
from klieg.records.paper import DOCUMENT, PASSAGE
from klieg.records.party import PARTY
from klieg.records.payment import DEBT, PAYMENT
from klieg.records.register import CANDIDATE, COMMITTEE, LINKAGE, SUMMARY
from klieg.records.table import PARTY_FIELDS, Column, Party, Table
from klieg.records.tie import CELL, DISCLOSURE, REGISTRATION, TIE

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        COVERAGE, REJECT, REMARK, FILING, FILING_LINE, FORM_ROW, PAYMENT, DEBT, PARTY, COMMITTEE, CANDIDATE, LINKAGE, SUMMARY,
        TIE, DISCLOSURE, CELL, REGISTRATION, DOCUMENT, PASSAGE, AD, AD_TARGET, ACCOUNT, POST,
    )
}  # fmt: skip
"""Every record table by name, apart from `source`, which the catalog holds."""

__all__ = ["PARTY_FIELDS", "TABLES", "Column", "Party", "Table"]
