"""Whether a download of disbursements holds the whole Schedule B of the filings it names, told by the pages its rows stand on.

fec.gov gives each row the image number of its page. Schedule B has three entries to a page (FEC Form 3X, Schedule B: blocks A, B, C), a line's
last page may have fewer, and the pages of one filing are numbered without a gap, line after line. A download that a person narrowed, to a payee, a
purpose, a state or an amount, leaves holes in that; where there is none, nothing between its first and its last page was left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

import pyarrow as pa
import pyarrow.compute as pc

from klieg.read import cells, delimited
from klieg.sources import File, fec_named
from klieg.sources.columns import Columns, coding_of

_TO_A_PAGE = 3
_ENOUGH = 10
"""Full pages before a run of them says anything: a payee who is paid once in each report stands alone on a page each time."""
_FILING = ("committee_id", "filing_form", "file_number", "report_year", "report_type")
_PAGE = ("line_number", "image_number")
_NARROWED = ("recipient_name", "disbursement_description")
"""What a download is narrowed by in words: pages are often in the order of payees, so that one payee's may stand in a run without a gap."""


@dataclass
class Page:
    """How many rows of the download stand on a page, and the first and the last day of them."""

    rows: int = 0
    first: date | None = None
    last: date | None = None

    def add(self, rows: int, first: date | None, last: date | None) -> None:
        """Add rows to it, of these days."""
        self.rows += rows
        self.first = min(filter(None, (self.first, first)), default=None)
        self.last = max(filter(None, (self.last, last)), default=None)


@dataclass(order=True)
class Filing:
    """One filing's pages in a download: line -> image number -> page. `code` and `year` are the report's: Q2, 2022."""

    committee: str
    form: str
    number: str
    year: int
    code: str
    lines: dict[str, dict[int, Page]] = field(compare=False, default_factory=dict)

    @property
    def images(self) -> list[int]:
        """The image numbers of its pages, in order."""
        return sorted({image for pages in self.lines.values() for image in pages})

    @property
    def last_day(self) -> date:
        """The last day of a row of it."""
        return max((page.last for pages in self.lines.values() for page in pages.values() if page.last), default=date.min)

    @property
    def by_day(self) -> bool:
        """Whether its pages are in the order of their days, line by line: such a filing can be cut at a day without leaving a hole."""
        return all(
            a.last is None or b.first is None or a.last <= b.first
            for pages in self.lines.values()
            for (_, a), (_, b) in pairwise(sorted(pages.items()))
        )

    def hole(self) -> str:
        """What is missing of it, in words; '' if nothing between its first page and its last."""
        for a, b in pairwise(self.images):
            if b != a + 1:
                return f"filing {self.number} has no row of image {a + 1}, between two that are there"
        for line, pages in self.lines.items():
            for image, page in pages.items():
                if page.rows != _TO_A_PAGE and image != max(pages):
                    return f"filing {self.number} has {page.rows} of the {_TO_A_PAGE} rows of image {image}, line {line}"
        return ""


def whole(file: File) -> tuple[list[Filing], str]:
    """The filings whose whole Schedule B, or one line of it, a download of disbursements holds, by committee and day; or none, and why its pages don't show it.

    A committee's first and last filing are left out where their pages are in the order of days.
    """
    with file.open() as stream:
        names = fec_named.header_of(stream.read(64 << 10))
    lacking = [name for name in (*_FILING, *_PAGE, *_NARROWED, "disbursement_date") if name not in names]
    if lacking:
        return [], f"it has no column {lacking[0]}"
    found: dict[tuple[str, ...], Filing] = {}
    shared: dict[str, set[str]] = {}
    for part in delimited.quoted(file.open, coding_of(file), len(names)):
        if isinstance(part, delimited.Odd):
            if part.why != "a blank line":
                return [], f"row {part.number} can't be read: {part.why}"
            continue
        table = Columns(names, part, "row")
        for name in _NARROWED:
            for text in pc.unique(table[name]).to_pylist():
                words = {word for word in text.upper().split() if word.isalnum()}
                shared[name] = shared[name] & words if name in shared else words
        rows = pa.table({
            **{name: table[name] for name in (*_FILING, *_PAGE)}, "day": cells.dates(table["disbursement_date"], fec_named.day).values,
        })  # fmt: skip
        for row in rows.group_by([*_FILING, *_PAGE]).aggregate([([], "count_all"), ("day", "min"), ("day", "max")]).to_pylist():
            key = tuple(row[name].strip() for name in _FILING)
            line, image = row["line_number"].strip().upper().rpartition("-")[2], row["image_number"].strip()
            if not all(key) or not line or not image.isdigit() or not row["report_year"].strip().isdigit():
                return [], "a row of it names no filing, report, line or image number"
            committee, form, number, year, code = key
            filing = found.setdefault(key, Filing(committee, form, number, int(year), code.upper()))
            filing.lines.setdefault(line, {}).setdefault(int(image), Page()).add(row["count_all"], row["day_min"], row["day_max"])
    return _uncut(list(found.values()), [word for words in shared.values() for word in sorted(words)])


def _uncut(filings: list[Filing], shared: list[str]) -> tuple[list[Filing], str]:
    if hole := next((hole for filing in sorted(filings) if (hole := filing.hole())), ""):
        return [], hole
    if shared:
        return [], f"all its rows bear the word {shared[0]}: it may have been narrowed to it"
    full = sum(page.rows == _TO_A_PAGE for one in filings for pages in one.lines.values() for page in pages.values())
    if full < _ENOUGH:
        return [], f"it has {full} full pages: fewer than {_ENOUGH} show nothing"
    kept = []
    for committee in sorted({one.committee for one in filings}):
        mine = sorted((one for one in filings if one.committee == committee), key=lambda one: (one.last_day, one.number))
        for end in (0, -1):
            if mine and mine[end].by_day:
                del mine[end]
        kept += mine
    return kept, "" if kept else "its pages are in the order of days: it may have been cut at one"
