"""Money: payments, and the loans and debts that are stocks and never payments."""

import pyarrow as pa

from klieg.records.table import MONEY, PARTY_KEY, Column, Table

PAYMENT = Table(
    "payment",
    "money from one party to another as one side reported it",
    (
        Column("filing", pa.string(), "as in filing; the file number an export or bulk row names; null if it names none"),
        Column("committee", pa.string(), "FEC id (or other register's id) of the filer, as written"),
        Column("reporter", pa.string(), "which side reported it: payer or payee"),
        Column("form", pa.string(), "form it was reported on: F3, F3P, F3X, F24 ...; empty where the row does not say"),
        Column("line", pa.string(), "schedule and line as filed: SB17, SA11AI, SE24, H4; from an export SB23"),
        Column("transaction", pa.string(), "transaction id as filed"),
        Column("parent", pa.string(), "transaction id of the row this one itemises (back reference)"),
        Column("parent_line", pa.string(), "schedule named by the back reference"),
        Column("memo", pa.bool_(), "memo item: does not count toward the cover's line"),
        Column("memo_text", pa.string(), "memo text as filed"),
        Column("date", pa.date32(), "day of the payment; null if blank or impossible (a remark says which)"),
        Column("amount", MONEY, "signed, in `currency`; null if blank"),
        Column("currency", pa.string(), "ISO 4217 code"),
        Column("payer", PARTY_KEY, "who paid", party=True),
        Column("payee", PARTY_KEY, "who was paid", party=True),
        Column("purpose", pa.string(), "purpose or description as filed"),
        Column(
            "kind",
            pa.string(),
            "receipt, disbursement, independent expenditure, coordinated expenditure, electioneering communication, "
            "communication cost, allocated disbursement (H4, H6), donation",
        ),
        Column("type", pa.string(), "transaction type or category code as filed: 24K, 15E, 004"),
        Column("election", pa.string(), "election code as filed: P2016, G2016"),
        Column("entity_type", pa.string(), "IND, ORG, COM, CCM, PAC, PTY, CAN as filed"),
        Column("aggregate", MONEY, "to date, as filed"),
        Column("federal", MONEY, "federal share (H4, H6)"),
        Column("nonfederal", MONEY, "nonfederal (H4) or Levin (H6) share"),
        Column("about", pa.string(), "candidate it is about: FEC id if given, else the name as written"),
        Column("about_name", pa.string(), "that candidate's name as written"),
        Column("stance", pa.string(), "support or oppose"),
        Column("disseminated", pa.date32(), "day the communication was disseminated"),
        Column("conduit", pa.string(), "conduit named on the row"),
        Column("image", pa.string(), "image number"),
        Column("amendment", pa.string(), "amendment indicator of a bulk row: N, A, T"),
        Column("sub_id", pa.string(), "the FEC's own row number of a bulk row (SUB_ID)"),
    ),
)

DEBT = Table(
    "debt",
    "a loan (Schedule C) or debt (Schedule D) outstanding at the end of a period: a stock, never a payment",
    (
        Column("filing", pa.string(), "as in filing"),
        Column("committee", pa.string(), "FEC id of the filer"),
        Column("line", pa.string(), "schedule and line as filed: SC/10, SD9"),
        Column("transaction", pa.string(), "transaction id as filed"),
        Column("kind", pa.string(), "loan or debt"),
        Column("owed", pa.string(), "by (the filer owes it) or to (the filer is owed it), by the form's line 10 or 9"),
        Column("party", PARTY_KEY, "the lender, creditor or debtor", party=True),
        Column("purpose", pa.string(), "nature of the debt as filed"),
        Column("opening", MONEY, "balance at the beginning of the period (SD), or the loan's original amount (SC)"),
        Column("incurred", MONEY, "incurred in the period (SD)"),
        Column("payment", MONEY, "paid: in the period (SD), to date (SC)"),
        Column("balance", MONEY, "outstanding at the close"),
        Column("incurred_on", pa.date32(), "day the loan was made"),
        Column("repaid_on", pa.date32(), "day it was repaid, where the record states one"),
        Column("due", pa.string(), "due date as filed (free text)"),
        Column("rate", pa.string(), "interest rate as filed (free text)"),
        Column("secured", pa.string(), "Y or N as filed"),
        Column("currency", pa.string(), "ISO 4217 code"),
    ),
)
