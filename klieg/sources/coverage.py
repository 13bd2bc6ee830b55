"""Coverage files: what an export or bulk file holds, and who says so.

Columns: file, committee, line, filing, report, since, until, complete (yes or no), basis; file, filing, report may be blank. Dates are
YYYY-MM-DD. Without such a file an export covers nothing: its silence is no evidence.
"""

from __future__ import annotations

import pyarrow as pa

from klieg.read import cells, delimited
from klieg.read.calendar_days import day
from klieg.sources import File, Output, Sample
from klieg.sources.columns import Columns, coding_of, days, odd_row

KIND = "coverage file"
TITLE = "What exports and bulk files cover: committee, line, filing, period, whole or in part, and who says so"
LICENCE = "as stated by its author"

_REQUIRED = {"committee", "line", "since", "until", "complete", "basis"}
_YES = {"yes": True, "y": True, "true": True, "1": True, "no": False, "n": False, "false": False, "0": False}


def recognise(sample: Sample) -> bool:
    """The first line names the columns."""
    return set(delimited.csv_header(sample.head)) >= _REQUIRED


def count(file: File) -> int:
    """Data rows, counted by line ends outside quotes."""
    return delimited.count_csv(file.open)


def read(file: File, out: Output) -> None:
    """Read a coverage file; a row without committee, or whose days or completeness can't be read, is a reject: it would vouch for nothing."""
    with file.open() as stream:
        names = delimited.csv_header(stream.read(64 << 10))
    for part in delimited.quoted(file.open, coding_of(file), len(names)):
        if isinstance(part, delimited.Odd):
            odd_row(part, "row", out)
            continue
        table = Columns(names, part, "row")
        good = []
        for index in range(table.rows):
            reason = _wrong({name: table[name][index].as_py() for name in _REQUIRED})
            if reason:
                out.reject(f"row:{table.numbers[index].as_py()}", table.raw(index, ","), reason)
            else:
                good.append(index)
        table = table.take(pa.array(good, pa.int64()))
        if table.rows:
            out.records("coverage", pa.table({
                "locator": table.locators, "subject": table["committee"], "what": table["line"], "filing": table.get("filing"), "report": table.get("report"),
                "file": table.get("file"), "since": days(table, "since", day, out, "coverage"), "until": days(table, "until", day, out, "coverage"),
                "complete": cells.mapped(table["complete"], lambda text: _YES[text.strip().lower()], pa.bool_()), "basis": table["basis"],
            }))  # fmt: skip
            out.rows(table.rows, table.rows)


def _wrong(row: dict[str, str]) -> str:
    if not row["committee"].strip():
        return "no committee"
    if row["complete"].strip().lower() not in _YES:
        return f"complete is {row['complete']!r}; it should be yes or no"
    try:
        since, until = day(row["since"]), day(row["until"])
    except ValueError as error:
        return f"since or until: {error}"
    return "" if since and until and since <= until else "since and until are not a period"


def cells_at(file: File, at: str) -> tuple[str, list[tuple[str, str]]]:
    """The raw text of `row:N`, and its cells by column name."""
    return delimited.row_at(file.open, int(at.removeprefix("row:")))
