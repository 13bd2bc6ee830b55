"""Amendment chains: which filings are versions of one report, and which of them counts.

The report id in a filing's header names the root of its chain in some filings and the version before it in others; so a chain is what is
connected by {own file number, report id}. The highest file number counts; the amendment number is only a hint. Electronic reports
are replaced whole (11 CFR 104.18(f)). Amendments without an id (paper) are joined by committee, form, report and period, marked as inferred.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from klieg.errors import Misuse
from klieg.records.table import TEXT
from klieg.sources.tables import cover_form
from klieg.store.engine import Engine

FILINGS = """
SELECT filing, any_value(form) AS form, any_value(committee) AS committee, any_value(name) AS name, any_value(report) AS report,
       any_value(since) AS since, any_value(until) AS until, any_value(amends) AS amends, any_value(paper) AS paper, any_value(version) AS version,
       min(source || chr(31) || locator) AS place, any_value(content) AS content, any_value(election) AS election, any_value(received) AS received
FROM filing GROUP BY filing ORDER BY filing
"""
"""Every loaded filing once, however many sources hold it."""


@dataclass(frozen=True)
class Filing:
    """A loaded filing, and its place in its chain.

    Attributes:
        filing: file number, or 'unknown-...'.
        superseded: the filing of its chain that counts instead; '' if this one counts.
        chain: all loaded filings of its chain, oldest first.
        inferred: the chain was joined by report and period, not by the report id.
        rival: another filing that claims to be the original of the same period; '' if none. Such two are never added.
    """

    filing: str
    form: str
    committee: str
    name: str
    report: str
    since: date | None
    until: date | None
    amends: str
    paper: bool
    version: str
    source: str
    locator: str
    election: str
    superseded: str = ""
    chain: tuple[str, ...] = ()
    inferred: bool = False
    rival: str = ""

    @property
    def base(self) -> str:
        """The form without N, A or T: F3X."""
        return cover_form(self.form)


@dataclass
class _Joined:
    """Union-find over file numbers."""

    parent: dict[str, str] = field(default_factory=dict)

    def root(self, one: str) -> str:
        self.parent.setdefault(one, one)
        while self.parent[one] != one:
            self.parent[one] = self.parent[self.parent[one]]
            one = self.parent[one]
        return one

    def join(self, one: str, other: str) -> None:
        self.parent[self.root(one)] = self.root(other)


def filings(engine: Engine) -> dict[str, Filing]:
    """Every loaded filing by its number, with its place in its chain."""
    found: dict[str, Filing] = engine.kept("filings", lambda: chain(engine.rows(FILINGS)))
    return found


def chain(rows: Iterable[dict[str, Any]]) -> dict[str, Filing]:
    """Filings with their chains, from rows of FILINGS."""
    found = [dict(row) for row in rows]
    joined = _Joined()
    for row in found:
        joined.root(row["filing"])
        if row["amends"] and row["amends"] != row["filing"]:
            joined.join(row["filing"], row["amends"])
    inferred = _infer(found, joined)
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in found:
        groups[joined.root(row["filing"])].append(row)
    out: dict[str, Filing] = {}
    for group in groups.values():
        group.sort(key=lambda row: _age(row["filing"]))
        names = tuple(row["filing"] for row in group)
        for row in group:
            source, _, locator = row["place"].partition("\x1f")
            out[row["filing"]] = Filing(
                row["filing"], row["form"] or "", row["committee"] or "", row["name"] or "", row["report"] or "", row["since"], row["until"],
                row["amends"] or "", bool(row["paper"]), row["version"] or "", source, locator, row["election"] or "",
                superseded="" if row["filing"] == names[-1] else names[-1], chain=names, inferred=bool(inferred & set(names)),
            )  # fmt: skip
    return _with_rivals(out)


def _age(filing: str) -> tuple[int, int | str]:
    return (1, int(filing)) if filing.isdigit() else (0, filing)


def _infer(rows: list[dict[str, Any]], joined: _Joined) -> set[str]:
    """Join amendments that name no report to the filings of the same committee, form, report and period."""
    by_report: dict[tuple[object, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        if row["committee"] and row["since"] and row["until"]:
            by_report[row["committee"], cover_form(row["form"] or ""), row["report"], row["since"], row["until"]].append(row)
    inferred: set[str] = set()
    for same in by_report.values():
        for row in same:
            if (row["form"] or "").endswith("A") and not row["amends"] and len(same) > 1:
                for other in same:
                    joined.join(row["filing"], other["filing"])
                inferred.add(row["filing"])
    return inferred


def _with_rivals(found: dict[str, Filing]) -> dict[str, Filing]:
    """Two filings that count for the same committee, form and period, neither an amendment of the other: the later one counts, both are told."""
    by_period: dict[tuple[object, ...], list[Filing]] = defaultdict(list)
    for filing in found.values():
        if (
            not filing.superseded
            and filing.committee
            and filing.since
            and filing.until
            and filing.base in {"F3", "F3P", "F3X", "F4", "F5", "F7", "F13"}
        ):
            by_period[filing.committee, filing.base, filing.report, filing.since, filing.until].append(filing)
    for same in by_period.values():
        if len(same) > 1:
            last = max(same, key=lambda f: _age(f.filing))
            for filing in same:
                rival = last.filing if filing is not last else min(f.filing for f in same if f is not last)
                found[filing.filing] = replace(filing, rival=rival, superseded="" if filing is last else last.filing)
    return found


def superseded(found: dict[str, Filing]) -> dict[str, tuple[str, list[str]]]:
    """Filings that do not count, and the one that counts instead: columns filing, by, as Engine.table takes them."""
    rows = [(f.filing, f.superseded) for f in found.values() if f.superseded]
    return {"filing": (TEXT, [a for a, _ in rows]), "by": (TEXT, [b for _, b in rows])}


def pick(found: dict[str, Filing], number: str) -> Filing:
    """The filing of that number. Misuse if it is not loaded."""
    if number not in found:
        raise Misuse(
            "no loaded filing has this number.", place=number, remedy="`klieg reconcile` lists the filings that are loaded."
        )
    return found[number]
