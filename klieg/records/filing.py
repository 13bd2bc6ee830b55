"""Filings: a report as filed with the Federal Election Commission, and the summary lines of its cover."""

import pyarrow as pa

from klieg.records.table import MONEY, Column, Table

FILING = Table(
    "filing",
    "one report as filed",
    (
        Column("filing", pa.string(), "FEC file number; 'unknown-' and 12 digits of the content's sha256 where it is not known"),
        Column("form", pa.string(), "form type as filed: F3XA, F3PN, F24N ..."),
        Column("committee", pa.string(), "the filer's FEC id as filed"),
        Column("name", pa.string(), "the filer's name as filed"),
        Column("report", pa.string(), "report code as filed: Q1, M4, 12G, 30G, YE, 24, 48 ..."),
        Column("since", pa.date32(), "first day covered"),
        Column("until", pa.date32(), "last day covered"),
        Column("received", pa.date32(), "the day the FEC received it, from a manifest; never from the bytes"),
        Column("signed", pa.date32(), "the day it was signed"),
        Column("amends", pa.string(), "file number named in the header's report id, digits only; empty if none"),
        Column("amendment", pa.string(), "number of the amendment as filed (a hint only)"),
        Column("version", pa.string(), "version of the form layout as filed, blanks stripped"),
        Column("paper", pa.bool_(), "a paper filing, keyed or scanned by the FEC (P versions)"),
        Column("software", pa.string(), "the software that wrote it"),
        Column("encoding", pa.string(), "how its bytes were read: ascii, utf-8, cp1252, latin-1, mac-roman"),
        Column("election", pa.string(), "election code of the cover"),
        Column("content", pa.string(), "sha256 of the filing's own bytes (of the member, in a zip)"),
        Column("text", pa.string(), "free text of the filing (F99), as filed"),
        Column("plain", pa.string(), "the name as names are compared: see party"),
    ),
)

FILING_LINE = Table(
    "filing_line",
    "a summary line of a filing's cover",
    (
        Column("filing", pa.string(), "as in filing"),
        Column("form", pa.string(), "the form whose lines these are: F3, F3P, F3X ..."),
        Column("line", pa.string(), "form line, normalised: 11AI, 6D, 21B"),
        Column("column", pa.string(), "A (this period) or B (year or cycle to date)"),
        Column("stated", MONEY, "dollars as stated; null if the cell is blank"),
    ),
)
