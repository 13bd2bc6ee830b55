"""Ties: links between two parties other than a payment; and the forms and registers that state them, cell by cell."""

from klieg.records.table import DAY, FLAG, MONEY, PARTY_KEY, SMALL, TEXT, Column, Table

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
        Column("kind", TEXT, "one of klieg.records.tie.KINDS"),
        Column("title", TEXT, "position, purpose or description as written"),
        Column("since", DAY, "first day; the first of the month or year where only that is written"),
        Column("until", DAY, "last day, in the same way; null if it goes on or none is stated"),
        Column("ongoing", FLAG, "stated to go on ('Present'); null if nothing is said"),
        Column("written", TEXT, "the dates as written, joined by ' to '"),
        Column("low", MONEY, "lower bound of the value or sum stated, in `currency`"),
        Column("high", MONEY, "upper bound; null if open"),
        Column("currency", TEXT, "ISO 4217 code; empty where no sum is stated"),
        Column("standing", TEXT, "on record, self-declared, reported or denied"),
        Column("quote", TEXT, "the text at the place, as it stands there"),
        Column("document", TEXT, "the form, filing or registration it stands in"),
        Column("part", TEXT, "part, schedule or file of it"),
    ),
)

DISCLOSURE = Table(
    "disclosure",
    "one financial disclosure as filed",
    (
        Column("disclosure", TEXT, "the sha256 of its bytes, cut to 12"),
        Column("filer", PARTY_KEY, "who discloses", party=True),
        Column("name", TEXT, "the filer's name as written"),
        Column("post", TEXT, "position as written"),
        Column("agency", TEXT, "agency as written"),
        Column("report", TEXT, "kind of report as written: New Entrant Report"),
        Column("signed", DAY, "day the filer signed"),
        Column("signer", TEXT, "who signed: not always the filer"),
        Column("certified", DAY, "day the agency's ethics official certified"),
        Column("made", DAY, "day that the PDF says it was made on: what is left where the signature is a picture"),
        Column("layout", TEXT, "which layout of the form"),
        Column("pages", SMALL, "pages"),
        Column("unread", TEXT, "pages without text, comma-separated"),
        Column("plain", TEXT, "the name as names are compared: see party"),
    ),
)

CELL = Table(
    "cell",
    "one cell of a table of a disclosure",
    (
        Column("disclosure", TEXT, "as in disclosure"),
        Column("part", TEXT, "part of the form: 1 to 9, or E for the endnotes"),
        Column("row", TEXT, "row number as printed: 3.2"),
        Column("column", TEXT, "which column: name, city, type, position, from, to, value, income_amount ..."),
        Column("text", TEXT, "the cell as it reads, its lines joined"),
        Column("lines", TEXT, "the lines as printed, joined by line feeds"),
        Column("low", MONEY, "lower bound in dollars, where the cell states a value or sum"),
        Column("high", MONEY, "upper bound; null if open"),
        Column("page", SMALL, "page, from 1"),
        Column("box", TEXT, "x0,y0,x1,y1 in points from the top left of the page as displayed"),
    ),
)

REGISTRATION = Table(
    "registration",
    "one row or filing of a register of agents or lobbyists",
    (
        Column("register", TEXT, "FARA or LDA"),
        Column("registration", TEXT, "registration number (FARA), filing id (LDA)"),
        Column("kind", TEXT, "registrant, foreign principal; or the filing's type as written"),
        Column("registrant", PARTY_KEY, "who is registered", party=True),
        Column("client", PARTY_KEY, "for whom: client or foreign principal", party=True),
        Column("since", DAY, "registered (or effective) on"),
        Column("until", DAY, "terminated on"),
        Column("received", DAY, "day of receipt"),
        Column("year", SMALL, "year it speaks of"),
        Column("period", TEXT, "period as written"),
        Column("amount", MONEY, "income or expenses stated, in dollars; null if blank: blank is not zero"),
        Column("country", TEXT, "country of the client or principal, as written"),
        Column("cells", TEXT, "JSON object: whatever else the row states, as written"),
    ),
)
