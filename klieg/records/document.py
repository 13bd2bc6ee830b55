"""What every source has: coverage, rejects, remarks, and rows of forms that have no table of their own."""

from klieg.records.table import DAY, FLAG, TEXT, Column, Table

COVERAGE = Table(
    "coverage",
    "what a source claims to hold",
    (
        Column("subject", TEXT, "whose: a committee's FEC id, or a register's name"),
        Column("what", TEXT, "which lines: a form line ('23'), 'all', or a schedule"),
        Column("filing", TEXT, "file number it rests on, if any"),
        Column("report", TEXT, "report code or name: Q2 2015"),
        Column("file", TEXT, "name of the file it speaks of; empty for the source itself"),
        Column("since", DAY, "first day"),
        Column("until", DAY, "last day"),
        Column("complete", FLAG, "whole for that period, or a part of it"),
        Column("basis", TEXT, "who says so"),
    ),
)

REJECT = Table(
    "reject",
    "a row that could not be read (or, with set_aside true, that was read but is not ours to record)",
    (
        Column("raw", TEXT, "the raw text; the first 64 KiB of a longer row"),
        Column("reason", TEXT, "why, in one sentence"),
        Column("set_aside", FLAG, "read, but not ours to record"),
        Column("touches", TEXT, "filing (or committee) whose totals it could have touched"),
    ),
)

REMARK = Table(
    "remark",
    "an odd cell, or an extra one, of a row that was recorded",
    (
        Column("record", TEXT, "the table it was recorded in"),
        Column("field", TEXT, "the field, as the layout names it"),
        Column("raw", TEXT, "the raw cell"),
        Column("reason", TEXT, "what is odd, in one sentence"),
    ),
)

FORM_ROW = Table(
    "form_row",
    "a row of a form or schedule that has no table of its own (F1, F2, F1M, TEXT, H1-H3, SC1 ...)",
    (
        Column("filing", TEXT, "as in filing"),
        Column("type", TEXT, "row type as filed"),
        Column("transaction", TEXT, "transaction id as filed"),
        Column("parent", TEXT, "back reference"),
        Column("cells", TEXT, "JSON object: layout's column name to text as filed, blanks left out"),
    ),
)
