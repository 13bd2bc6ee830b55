"""What the loaded record covers of a committee, line by line and day by day; which reports are missing.

A filing's cover declares its period (all lines of the form); an export or bulk file covers nothing until a coverage file says so. The dates of rows
never declare anything. Missing reports are named by the filing calendar; whether something is missing is decided by uncovered days.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from klieg.money import calendar, chains
from klieg.money.lines import line_code
from klieg.read import tsv
from klieg.store.engine import Engine

_PERIODIC = {"F3", "F3P", "F3X"}


@dataclass(frozen=True)
class Covered:
    """A period covered: by which report, for which line ('all' or a line), and who says so.

    `empty`: the lines of which the cover states money and the file has no row (paper that was not keyed, a file that is cut): of these it covers none.
    """

    committee: str
    since: date
    until: date
    line: str
    report: str
    filing: str
    complete: bool
    basis: str
    empty: frozenset[str] = frozenset()


@dataclass
class Coverage:
    """What is covered of one committee for a question.

    Attributes:
        who: the committee.
        since: first day asked about, or first day covered.
        until: last day asked about, or the end of the last year covered.
        lines: the lines the question needs.
        loaded: covered periods that count for it.
        missing: reports of that time that the loaded ones leave out.
        gaps: the days that nothing covers.
        empty: loaded filings whose cover states money on a line asked about (or, for all lines, on any) of which their file has no row.
        unstated: where nothing is covered, the loaded files that hold its payments all the same, and of which nothing says what they cover.
    """

    who: str
    since: date | None
    until: date | None
    lines: tuple[str, ...]
    loaded: list[Covered] = field(default_factory=list)
    missing: list[calendar.Report] = field(default_factory=list)
    gaps: list[tuple[date, date]] = field(default_factory=list)
    empty: list[Covered] = field(default_factory=list)
    unstated: list[str] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Whether every day asked about is covered for every line needed, and no cover states money of which its file has no row."""
        return bool(self.loaded) and not self.gaps and not self.empty

    def as_dict(self) -> dict[str, object]:
        """For JSON."""
        return {
            "who": self.who, "since": self.since, "until": self.until, "lines": list(self.lines), "complete": self.complete,
            "loaded": [{"report": c.report, "since": c.since, "until": c.until, "line": c.line, "filing": c.filing, "complete": c.complete, "basis": c.basis}
                       for c in self.loaded],
            "missing": [{"report": r.name, "since": r.since, "until": r.until, "due": r.due, "certain": r.certain} for r in self.missing],
            "gaps": [{"since": a, "until": b} for a, b in self.gaps],
            "empty": [{"report": c.report, "since": c.since, "until": c.until, "filing": c.filing, "lines": sorted(c.empty)} for c in self.empty],
            "unstated": self.unstated,
        }  # fmt: skip


def everything(engine: Engine) -> list[Covered]:
    """Every covered period of the loaded record: covers of filings that count, and what coverage files say (a document is covered whole, and has no days)."""
    found: list[Covered] = engine.kept("covered", lambda: _everything(engine))
    return found


def _everything(engine: Engine) -> list[Covered]:
    empty = _empty_lines(engine)
    found = [
        Covered(
            f.committee, f.since, f.until, "all", f.report, f.filing, True, "the filing's cover", empty.get(f.filing, frozenset())
        )
        for f in chains.filings(engine).values()
        if not f.superseded and f.base in _PERIODIC and f.since and f.until
    ]
    rows = engine.rows(
        "SELECT DISTINCT subject, what, filing, report, since, until, complete, basis FROM coverage"
        " WHERE since IS NOT NULL AND until IS NOT NULL AND what IS DISTINCT FROM 'disclosure' ORDER BY subject, since"
    )
    return found + [
        Covered(
            r["subject"],
            r["since"],
            r["until"],
            r["what"] or "all",
            r["report"] or "",
            r["filing"] or "",
            bool(r["complete"]),
            r["basis"] or "",
        )
        for r in rows
    ]


def unstated(engine: Engine, committee: str = "", sources: Iterable[str] | None = None) -> list[str]:
    """The loaded exports, bulk files and downloads that hold payments of a committee ('': of any) and of which nothing says what they cover of it.

    `sources`: of these files only. A file of a zip goes by its own name.
    """
    rows = engine.rows(
        """WITH held AS (SELECT DISTINCT committee, source, regexp_extract(locator, '^zip:([^/]*)', 1) AS member FROM payment
                          WHERE committee <> '' AND ($committee = '' OR committee = $committee) AND ($all OR source IN (SELECT unnest($sources::VARCHAR[])))),
                 filed AS (SELECT DISTINCT source, regexp_extract(locator, '^zip:([^/]*)', 1) AS member FROM filing)
            SELECT DISTINCT coalesce(nullif(held.member, ''), source.name) AS name
            FROM held JOIN source ON source.sha256 = held.source
            ANTI JOIN filed ON filed.source = held.source AND filed.member = held.member
            ANTI JOIN coverage ON coverage.subject = held.committee
            ORDER BY name""",
        committee=committee,
        all=sources is None,
        sources=list(sources or []),
    )
    return [row["name"] for row in rows]


_SMALL = 1000
"""Dollars: so little of a line may all be of items too small to be itemised (11 CFR 104.3(b): 200 in a year to one payee)."""


def _empty_lines(engine: Engine) -> dict[str, frozenset[str]]:
    """The lines of each filing that its cover states so much of, and that not one of its rows is of."""
    filings = chains.filings(engine)
    fed = {
        (form, line): feeder
        for form, line, _, feeder in tsv.packaged(__package__, "reconcile.tsv")
        if feeder.startswith(("SA", "SB"))
    }
    if not filings:
        return {}
    rows = engine.rows(
        "SELECT DISTINCT filing, upper(line) AS line FROM payment WHERE source IN (SELECT unnest($sources::VARCHAR[])) AND line <> ''",
        sources=sorted({f.source for f in filings.values()}),
    )
    held = {(r["filing"], line_code(r["line"], filings[r["filing"]].base)) for r in rows if r["filing"] in filings}
    stated = engine.rows(
        "SELECT DISTINCT filing, line FROM filing_line WHERE \"column\" = 'A' AND stated >= $small", small=_SMALL
    )
    found: dict[str, set[str]] = {}
    for row in stated:
        filing = filings.get(row["filing"])
        feeder = fed.get((filing.base, row["line"])) if filing else None
        if feeder and (row["filing"], feeder) not in held:
            found.setdefault(row["filing"], set()).add(row["line"].lstrip("0"))
    return {filing: frozenset(lines) for filing, lines in found.items()}


def of(
    engine: Engine,
    committee: str,
    lines: Iterable[str],
    since: date | None,
    until: date | None,
    known: list[Covered] | None = None,
) -> Coverage:
    """What is covered of a committee for these lines ('23', or none for all) and days.

    Without `since` the first covered day begins, without `until` the end of the year of the last covered one ends the time asked about;
    if that leaves no day, the one that is given is not covered.
    """
    needed = tuple(sorted(set(lines)))
    mine = [c for c in (everything(engine) if known is None else known) if c.committee == committee]
    whole = [c for c in mine if c.complete]
    good = [c for c in whole if c.line == "all" or c.line in needed]
    answer = Coverage(committee, since, until, needed, sorted(good, key=lambda c: (c.since, c.until)))
    if not good:
        answer.unstated = [] if mine else engine.kept(("unstated", committee), lambda: unstated(engine, committee))
        return answer
    answer.since = since or min(c.since for c in good)
    answer.until = until or date(max(c.until for c in good).year, 12, 31)
    if answer.since > answer.until:
        # all of what is asked about lies before, or after, all that is covered
        day = until if since is None and until is not None else answer.since
        answer.since = answer.until = day
        answer.gaps = [(day, day)]
        return answer
    answer.empty = [
        c for c in answer.loaded
        if (c.empty & set(needed) if needed else c.empty) and c.since <= answer.until and c.until >= answer.since
    ]  # fmt: skip
    per_line = needed or ("all",)
    spans = [[(c.since, c.until) for c in good if c.line in ("all", line)] for line in per_line]
    days = sorted({gap for covered in spans for gap in calendar.gaps(covered, answer.since, answer.until)})
    answer.gaps = days
    form = form_of(engine, committee)
    if form:
        due = calendar.expected(form, _frequencies(engine, committee, mine), answer.since, answer.until)
        lost = {report for covered in spans for report in calendar.missing(due, covered)}
        answer.missing = sorted(report for report in lost if any(a <= report.until and b >= report.since for a, b in days))
    return answer


def form_of(engine: Engine, committee: str) -> str:
    """F3, F3P or F3X, from a committee's filings, the rows of exports, or its master; '' if none says."""
    return str(engine.kept(("form of", committee), lambda: _form_of(engine, committee)))


def _form_of(engine: Engine, committee: str) -> str:
    rows = engine.rows(
        """SELECT (SELECT any_value(regexp_replace(form, '[ANT]$', '')) FROM filing WHERE committee = $id AND form LIKE 'F3%') AS filed,
                  (SELECT any_value(form) FROM payment WHERE committee = $id AND form IN ('F3', 'F3P', 'F3X')) AS paid,
                  (SELECT any_value(type) FROM committee WHERE committee = $id) AS type""",
        id=committee,
    )[0]
    form = (
        rows["filed"] or rows["paid"] or {"P": "F3P", "H": "F3", "S": "F3"}.get(rows["type"] or "", "F3X" if rows["type"] else "")
    )
    return form if form in _PERIODIC else ""


def _frequencies(engine: Engine, committee: str, mine: list[Covered]) -> dict[int, str]:
    """How often a committee filed, from the codes of its loaded reports, else its master."""
    often = "SELECT any_value(filing_frequency) AS often FROM committee WHERE committee = $id"
    master = engine.kept(("frequency of", committee), lambda: engine.rows(often, id=committee)[0]["often"])
    return calendar.frequencies([(c.report.split(" ")[0], c.since) for c in mine], master or "")
