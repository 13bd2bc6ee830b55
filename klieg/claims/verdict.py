"""What the record says of a claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

VERDICTS = ("borne out", "partly", "contradicted", "record shows none", "not loaded", "not checkable", "not read")


def remedy(
    source: str, address: str = "", command: str = "klieg add FILES", *, committee: str = "", reports: list[str] | None = None
) -> dict[str, Any]:
    """What to get, from which address, and the command that loads it: the object that a ledger gives, with the committee and its reports where they are known."""
    return {"source": source, "committee": committee, "reports": reports or [], "address": address, "command": command}


@dataclass
class Verdict:
    """What the record says of a claim.

    Attributes:
        verdict: one of VERDICTS.
        rule: which rule of docs/verdicts.md decided.
        why: one sentence.
        figure: the figure it rests on; '' if none.
        rows: rows for it, and `against` it: {source, locator, raw, ...} each.
        coverage: what was searched: {who, since, until, loaded, missing}.
        remedy: what to get, where something is missing: {source, committee, reports, address}; None if nothing would help.
        sql: the queries that decided.
        considered: other readings and measures that were looked at, in words.
        counted: of how many rows `rows` or `against` are some, where these are only examples of what was counted.
        beside: other figures by which the same is told: the count beside a share, the day beside a sum, the place beside it, both sides of a comparison.
    """

    verdict: str
    rule: int
    why: str
    figure: str = ""
    rows: list[dict[str, Any]] = field(default_factory=list)
    against: list[dict[str, Any]] = field(default_factory=list)
    coverage: list[dict[str, Any]] = field(default_factory=list)
    remedy: dict[str, Any] | None = None
    sql: list[str] = field(default_factory=list)
    considered: list[str] = field(default_factory=list)
    counted: int = 0
    beside: list[str] = field(default_factory=list)

    @property
    def figures(self) -> list[str]:
        """Its figure, and those beside it, none twice; none where it rests on none."""
        return list(dict.fromkeys([self.figure, *self.beside])) if self.figure else []

    def said(self, verdict: str, rule: int, why: str) -> Verdict:
        """Decide: set the verdict, its rule and why."""
        self.verdict, self.rule, self.why = verdict, rule, why
        return self

    def denied(self) -> Verdict:
        """The verdict on the denial of what was decided: what bears it out contradicts its denial, and the other way round."""
        self.verdict = {"borne out": "contradicted", "contradicted": "borne out"}.get(self.verdict, self.verdict)
        self.why, self.rows, self.against = f"denied: {self.why}", self.against, self.rows
        return self
