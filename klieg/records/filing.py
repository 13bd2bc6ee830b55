"""Filings: a report as filed with the Federal Election Commission, and the summary lines of its cover."""

from klieg.records.table import DAY, FLAG, MONEY, TEXT, Column, Table

FILING = Table(
    "filing",
    "one report as filed",
    (
        Column("filing", TEXT, "FEC file number; 'unknown-' and 12 digits of the content's sha256 where it is not known"),
        Column("form", TEXT, "form type as filed: F3XA, F3PN, F24N ..."),
        Column("committee", TEXT, "the filer's FEC id as filed"),
        Column("name", TEXT, "the filer's name as filed"),
        Column("report", TEXT, "report code as filed: Q1, M4, 12G, 30G, YE, 24, 48 ..."),
        Column("since", DAY, "first day covered"),
        Column("until", DAY, "last day covered"),
        Column("received", DAY, "the day the FEC received it, from a manifest; never from the bytes"),
        Column("signed", DAY, "the day it was signed"),
        Column("amends", TEXT, "file number named in the header's report id, digits only; empty if none"),
        Column("amendment", TEXT, "number of the amendment as filed (a hint only)"),
        Column("version", TEXT, "version of the form layout as filed, blanks stripped"),
        Column("paper", FLAG, "a paper filing, keyed or scanned by the FEC (P versions)"),
        Column("software", TEXT, "the software that wrote it"),
        Column("encoding", TEXT, "how its bytes were read: ascii, utf-8, cp1252, latin-1, mac-roman"),
        Column("election", TEXT, "election code of the cover"),
        Column("content", TEXT, "sha256 of the filing's own bytes (of the member, in a zip)"),
        Column("text", TEXT, "free text of the filing (F99), as filed"),
        Column("plain", TEXT, "the name as names are compared: see party"),
    ),
)

FILING_LINE = Table(
    "filing_line",
    "a summary line of a filing's cover",
    (
        Column("filing", TEXT, "as in filing"),
        Column("form", TEXT, "the form whose lines these are: F3, F3P, F3X ..."),
        Column("line", TEXT, "form line, normalised: 11AI, 6D, 21B"),
        Column("column", TEXT, "A (this period) or B (year or cycle to date)"),
        Column("stated", MONEY, "dollars as stated; null if the cell is blank"),
    ),
)
