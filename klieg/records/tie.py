"""Ties: links between two parties other than a payment; and the forms and registers that state them, cell by cell."""

import pyarrow as pa

from klieg.records.table import MONEY, PARTY_KEY, Column, Table

KINDS: dict[str, str] = {
    "officer": "holds or held an office or a seat on the board of",
    "owner": "owns or owned (a part of)",
    "employee": "works or worked for",
    "adviser": "advises or advised, or consults for",
    "client": "acts or acted for this client: services, lobbying",
    "agent": "is or was registered as an agent of this foreign principal",
    "lobbyist": "is named as a lobbyist for this client",
    "parent": "is the parent company of, or controls",
    "affiliate": "is affiliated with, a partner of, or another name of",
    "data provider": "provides data or a platform to",
    "family": "is a relative or spouse of",
    "meeting": "met",
    "request": "asked something of",
    "income": "had income from",
    "creditor": "owes money to",
    "agreement": "has an agreement or arrangement with",
    "gift": "was given something by",
    "other": "is tied in another way to: see the title",
    # from the records of the money side
    "paid": "paid",
    "treasurer": "is the treasurer of",
    "connected organisation": "is the connected organisation of",
    "principal committee": "is the candidate whose principal committee is",
    "employer": "is named as employer by contributors to, or by",
}
"""Every kind of tie, read as 'from ... to'."""

STANDINGS = ("on record", "self-declared", "reported", "denied")
"""On record: an official register or filing says so. Self-declared: the person or organisation says so of itself. Reported: the press or a named person does."""

TIE = Table(
    "tie",
    "a link between two parties other than a payment, as one source states it",
    (
        Column("from_party", PARTY_KEY, "whose tie it is: the person, registrant, owner", party=True),
        Column("to_party", PARTY_KEY, "to whom: the organisation, client, foreign principal, what is owned", party=True),
        Column("kind", pa.string(), "one of klieg.records.tie.KINDS"),
        Column("title", pa.string(), "position, purpose or description as written"),
        Column("since", pa.date32(), "first day; the first of the month or year where only that is written"),
        Column("until", pa.date32(), "last day, in the same way; null if it goes on or none is stated"),
        Column("ongoing", pa.bool_(), "stated to go on ('Present'); null if nothing is said"),
        Column("written", pa.string(), "the dates as written, joined by ' to '"),
        Column("low", MONEY, "lower bound of the value or sum stated, in `currency`"),
        Column("high", MONEY, "upper bound; null if open"),
        Column("currency", pa.string(), "ISO 4217 code; empty where no sum is stated"),
        Column("standing", pa.string(), "on record, self-declared, reported or denied"),
        Column("quote", pa.string(), "the text at the place, as it stands there"),
        Column("document", pa.string(), "the form, filing or registration it stands in"),
        Column("part", pa.string(), "part, schedule or file of it"),
    ),
)

DISCLOSURE = Table(
    "disclosure",
    "one financial disclosure as filed",
    (
        Column("disclosure", pa.string(), "the sha256 of its bytes, cut to 12"),
        Column("filer", PARTY_KEY, "who discloses", party=True),
        Column("name", pa.string(), "the filer's name as written"),
        Column("post", pa.string(), "position as written"),
        Column("agency", pa.string(), "agency as written"),
        Column("report", pa.string(), "kind of report as written: New Entrant Report"),
        Column("signed", pa.date32(), "day the filer signed"),
        Column("signer", pa.string(), "who signed: not always the filer"),
        Column("certified", pa.date32(), "day the agency's ethics official certified"),
        Column("made", pa.date32(), "day that the PDF says it was made on: what is left where the signature is a picture"),
        Column("layout", pa.string(), "which layout of the form"),
        Column("pages", pa.int32(), "pages"),
        Column("unread", pa.string(), "pages without text, comma-separated"),
        Column("plain", pa.string(), "the name as names are compared: see party"),
    ),
)

CELL = Table(
    "cell",
    "one cell of a table of a disclosure",
    (
        Column("disclosure", pa.string(), "as in disclosure"),
        Column("part", pa.string(), "part of the form: 1 to 9, or E for the endnotes"),
        Column("row", pa.string(), "row number as printed: 3.2"),
        Column("column", pa.string(), "which column: name, city, type, position, from, to, value, income_amount ..."),
        Column("text", pa.string(), "the cell as it reads, its lines joined"),
        Column("lines", pa.string(), "the lines as printed, joined by line feeds"),
        Column("low", MONEY, "lower bound in dollars, where the cell states a value or sum"),
        Column("high", MONEY, "upper bound; null if open"),
        Column("page", pa.int32(), "page, from 1"),
        Column("box", pa.string(), "x0,y0,x1,y1 in points from the top left of the page as displayed"),
    ),
)

REGISTRATION = Table(
    "registration",
    "one row or filing of a register of agents or lobbyists",
    (
        Column("register", pa.string(), "FARA or LDA"),
        Column("registration", pa.string(), "registration number (FARA), filing id (LDA)"),
        Column("kind", pa.string(), "registrant, foreign principal; or the filing's type as written"),
        Column("registrant", PARTY_KEY, "who is registered", party=True),
        Column("client", PARTY_KEY, "for whom: client or foreign principal", party=True),
        Column("since", pa.date32(), "registered (or effective) on"),
        Column("until", pa.date32(), "terminated on"),
        Column("received", pa.date32(), "day of receipt"),
        Column("year", pa.int32(), "year it speaks of"),
        Column("period", pa.string(), "period as written"),
        Column("amount", MONEY, "income or expenses stated, in dollars; null if blank: blank is not zero"),
        Column("country", pa.string(), "country of the client or principal, as written"),
        Column("cells", pa.string(), "JSON object: whatever else the row states, as written"),
    ),
)
