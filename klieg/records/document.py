"""What every source has: coverage, rejects, remarks, and rows of forms that have no table of their own."""

import pyarrow as pa

from klieg.records.table import Column, Table

COVERAGE = Table(
    "coverage",
    "what a source claims to hold",
    (
        Column("subject", pa.string(), "whose: a committee's FEC id, or a register's name"),
        Column("what", pa.string(), "which lines: a form line ('23'), 'all', or a schedule"),
        Column("filing", pa.string(), "file number it rests on, if any"),
        Column("report", pa.string(), "report code or name: Q2 2015"),
        Column("file", pa.string(), "name of the file it speaks of; empty for the source itself"),
        Column("since", pa.date32(), "first day"),
        Column("until", pa.date32(), "last day"),
        Column("complete", pa.bool_(), "whole for that period, or a part of it"),
        Column("basis", pa.string(), "who says so"),
    ),
)

REJECT = Table(
    "reject",
    "a row that could not be read (or, with set_aside true, that was read but is not ours to record)",
    (
        Column("raw", pa.string(), "the raw text; the first 64 KiB of a longer row"),
        Column("reason", pa.string(), "why, in one sentence"),
        Column("set_aside", pa.bool_(), "read, but not ours to record"),
        Column("touches", pa.string(), "filing (or committee) whose totals it could have touched"),
    ),
)

REMARK = Table(
    "remark",
    "an odd cell, or an extra one, of a row that was recorded",
    (
        Column("record", pa.string(), "the table it was recorded in"),
        Column("field", pa.string(), "the field, as the layout names it"),
        Column("raw", pa.string(), "the raw cell"),
        Column("reason", pa.string(), "what is odd, in one sentence"),
    ),
)

FORM_ROW = Table(
    "form_row",
    "a row of a form or schedule that has no table of its own (F1, F2, F1M, TEXT, H1-H3, SC1 ...)",
    (
        Column("filing", pa.string(), "as in filing"),
        Column("type", pa.string(), "row type as filed"),
        Column("transaction", pa.string(), "transaction id as filed"),
        Column("parent", pa.string(), "back reference"),
        Column("cells", pa.string(), "JSON object: layout's column name to text as filed, blanks left out"),
    ),
)
