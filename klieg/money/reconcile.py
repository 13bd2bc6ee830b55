"""Does a filing add up: each summary line of its cover against its itemised rows, the cover's own sums, and the filing before it.

Verdicts of a line: `exact`; `floor` (rows come to less than the line, where small items need not be itemised); `over` (rows come to
more: an error whatever the line); `short` (less, where everything must be itemised); `no detail` (nothing to compare). Memo items never count.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any

from klieg.errors import Misuse
from klieg.money import chains
from klieg.money.chains import Filing
from klieg.money.lines import line_code
from klieg.read import tsv
from klieg.records.table import TEXT
from klieg.store.engine import Engine
from klieg.store.sql import block

ORDER = ("over", "short", "floor", "exact", "no detail")
"""From the worst on: a filing's verdict is the worst of its lines; 'no detail' only if no line can be compared."""
_ZERO = Decimal("0.00")


@dataclass
class Line:
    """A summary line against its rows. Amounts in dollars; `difference` is itemised less stated."""

    line: str
    stated: Decimal | None
    itemised: Decimal
    difference: Decimal | None
    verdict: str
    rule: str
    rows: int
    cause: str = ""


@dataclass
class Reconciled:
    """A filing's certificate: verdict, lines, the cover's own sums that fail, and how it follows the filing before."""

    filing: Filing
    verdict: str
    why: str
    lines: list[Line] = field(default_factory=list)
    identities: list[str] = field(default_factory=list)
    continuity: list[str] = field(default_factory=list)
    rejects: int = 0


def reconcile(engine: Engine, wanted: str = "") -> list[Reconciled]:
    """Reconcile the loaded filings: all, one by its file number, or those of a committee by its id or name. Misuse if nothing fits."""
    found = chains.filings(engine)
    chosen = _chosen(found, wanted)
    units = [(f.source, f.filing, f.locator.rpartition("/")[0] + "/" if "/" in f.locator else "line:") for f in found.values()]
    engine.given("klieg_unit", **{name: (TEXT, [u[n] for u in units]) for n, name in enumerate(("source", "filing", "unit"))})
    facts = _Facts(engine)
    done = [_one(engine, filing, found, facts) for filing in chosen]
    return sorted(done, key=lambda r: (r.filing.committee, str(r.filing.since or ""), r.filing.filing))


def _chosen(found: dict[str, Filing], wanted: str) -> list[Filing]:
    if not wanted:
        return list(found.values())
    if wanted in found:
        return [found[wanted]]
    same = [f for f in found.values() if f.committee == wanted.upper() or wanted.casefold() in f.name.casefold()]
    if not same:
        raise Misuse(
            "no loaded filing has this number, committee id or name.",
            place=wanted,
            remedy="`klieg sources` lists what is loaded.",
        )
    return same


class _Facts:
    """Every figure of the loaded filings, fetched once."""

    def __init__(self, engine: Engine) -> None:
        def rows(name: str) -> list[dict[str, Any]]:
            return engine.rows(block(__package__, "reconcile.sql", name))

        self.rows = _grouped(rows("rows"))
        self.debts = _grouped(rows("debts"))
        self.transfers = _grouped(rows("transfers"))
        self.stated: dict[str, dict[tuple[str, str], Decimal | None]] = defaultdict(dict)
        for row in rows("stated"):
            self.stated[row["filing"]][row["line"], row["column"]] = row["stated"]
        self.rejects = {row["filing"]: row["rows"] for row in rows("rejects")}

    def itemised(self, filing: Filing, feeder: str) -> tuple[Decimal, int, Decimal, Decimal]:
        """(non-memo sum, rows, memo sum, sum of negatives) of what feeds a line."""
        if feeder.startswith("debt:"):
            mine = [r for r in self.debts[filing.filing] if r["owed"] == feeder[5:]]
            return sum((r["balance"] for r in mine), _ZERO), sum(r["rows"] for r in mine), _ZERO, _ZERO
        if feeder in {"H3", "H5"}:
            mine = [r for r in self.transfers[filing.filing] if r["type"] == feeder]
            return sum((r["amount"] for r in mine), _ZERO), sum(r["rows"] for r in mine), _ZERO, _ZERO
        schedule, _, share = feeder.partition(":")
        if share:
            column = "federal" if share == "federal" else "nonfederal"
            mine = [r for r in self.rows[filing.filing] if r["line"] == schedule]
            return sum((r[column] for r in mine), _ZERO), sum(r["rows"] for r in mine), _ZERO, _ZERO
        mine = [r for r in self.rows[filing.filing] if line_code(r["line"], filing.base) == feeder]
        return (
            sum((r["itemised"] for r in mine), _ZERO), sum(r["rows"] for r in mine), sum((r["memo_sum"] for r in mine), _ZERO),
            sum((r["negative"] for r in mine), _ZERO),
        )  # fmt: skip


def _grouped(rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row["filing"]].append(row)
    return found


def _one(engine: Engine, filing: Filing, found: dict[str, Filing], facts: _Facts) -> Reconciled:
    stated = facts.stated.get(filing.filing, {})
    rules = [
        (line, rule, feeder) for form, line, rule, feeder in tsv.packaged(__package__, "reconcile.tsv") if form == filing.base
    ]
    if not rules or not stated:
        why = (
            f"Form {filing.base[1:] or '?'} has no summary lines that itemised rows make up"
            if not rules
            else "the file has no cover"
        )
        return Reconciled(filing, "no detail", why, rejects=facts.rejects.get(filing.filing, 0))
    lines: list[Line] = []
    leftovers: list[tuple[Line, Decimal, Decimal]] = []
    for name, rule, feeder in rules:
        if (name, "A") not in stated:
            continue
        value = stated[name, "A"]
        itemised, rows, memo, negative = facts.itemised(filing, feeder)
        line = _line(name, rule, value, itemised, rows)
        lines.append(line)
        if line.verdict in {"over", "short"}:
            leftovers.append((line, memo, negative))
    for line, memo, negative in leftovers:
        line.cause = _cause(engine, filing, line, memo, negative, lines, facts)
    verdict = next((v for v in ORDER if any(line.verdict == v for line in lines)), "no detail")
    done = Reconciled(filing, verdict, "", lines, rejects=facts.rejects.get(filing.filing, 0))
    done.identities = _identities(filing, stated)
    done.continuity = _continuity(filing, found, facts)
    return done


def _line(name: str, rule: str, stated: Decimal | None, itemised: Decimal, rows: int) -> Line:
    if stated is None:
        # A blank cell stands for nothing stated; rows beside it are more than it says.
        verdict = "over" if itemised else "no detail"
        return Line(
            name,
            None,
            itemised,
            itemised or None,
            verdict,
            rule,
            rows,
            "the cover's cell is blank" if itemised else "",
        )
    difference = itemised - stated
    if not difference:
        verdict = "exact"
    elif rule == "floor":
        verdict = "over" if difference > 0 else "floor"
    else:
        verdict = "over" if difference > 0 else "short"
    return Line(name, stated, itemised, difference, verdict, rule, rows)


def _cause(
    engine: Engine,
    filing: Filing,
    line: Line,
    memo: Decimal,
    negative: Decimal,
    lines: list[Line],
    facts: _Facts,
) -> str:
    """What the difference comes from, where the record shows it; else what can't be told."""
    if line.stated is None or line.difference is None:
        return line.cause
    said: list[str] = []
    if memo and line.difference == -memo:
        said.append(f"the cover counts the memo items of this line ({memo:,.2f}), which it should not")
    opposite = [other for other in lines if other is not line and other.difference and other.difference == -line.difference]
    if opposite:
        said.append(f"line {opposite[0].line} differs by as much the other way: rows coded to the wrong line")
    if negative and line.difference == negative:
        said.append(f"the cover leaves out the negative rows of this line ({negative:,.2f})")
    said += _single(engine, filing, line)
    if line.rule == "floor" and negative and not said:
        said.append(
            f"the rows hold {-negative:,.2f} of voided or returned items; small ones need not be itemised and lower the cover alone; which, the record does not show"
        )
    if not line.rows and filing.paper:
        said.append("a paper filing whose schedules were not keyed")
    elif not line.rows and not any(other.rows for other in lines):
        said.append("the file holds no itemised rows at all: it looks cut")
    elif filing.paper:
        said.append("a paper filing, keyed or scanned: cells may be misread")
    if filing.superseded:
        later = facts.stated.get(filing.superseded, {}).get((line.line, "A"))
        if later is not None and later == line.itemised:
            said.append(f"amended since: filing {filing.superseded} states {later:,.2f}")
    rejects = facts.rejects.get(filing.filing)
    if rejects:
        said.append(f"{rejects} rows of this filing could not be read")
    return "; ".join(said) or "the record does not show why"


def _single(engine: Engine, filing: Filing, line: Line) -> list[str]:
    """Rows that alone are the difference."""
    unit = filing.locator.rpartition("/")[0] + "/" if "/" in filing.locator else "line:"
    rows = engine.rows(
        block(__package__, "reconcile.sql", "candidates"),
        filing=filing.filing,
        source=filing.source,
        unit=unit,
        difference=line.difference,
    )
    mine = [row for row in rows if line_code(row["line"], filing.base)[2:] == line.line]
    if len(mine) != 1:
        return []
    row = mine[0]
    kind = "memo item" if row["memo"] else "row"
    return [f"one {kind} is exactly as much ({row['amount']:,.2f}, {row['source'][:10]}/{row['locator']})"]


def _identities(filing: Filing, stated: dict[tuple[str, str], Decimal | None]) -> list[str]:
    """The cover's own sums that do not hold."""
    wrong = []
    for form, line, parts in tsv.packaged(__package__, "identities.tsv"):
        names = parts.split(" ")
        if form != filing.base or (line, "A") not in stated or any((n.lstrip("-"), "A") not in stated for n in names):
            continue
        total = stated[line, "A"]
        if total is None:
            continue
        made = sum(((-1 if n.startswith("-") else 1) * (stated[n.lstrip("-"), "A"] or _ZERO) for n in names), _ZERO)
        if made != total:
            sign = " ".join(n if n.startswith("-") else f"+ {n}" for n in names).removeprefix("+ ").replace("-", "- ")
            wrong.append(f"line {line} states {total:,.2f}, but {sign} come to {made:,.2f} ({made - total:+,.2f})")
    return wrong


_CASH = {"F3": ("23", "27"), "F3P": ("6", "10"), "F3X": ("6B", "8")}
_TO_DATE = {"F3": "16", "F3P": "22", "F3X": "19"}


def _continuity(filing: Filing, found: dict[str, Filing], facts: _Facts) -> list[str]:
    """How the filing follows the current one before it: cash, days, and (within a calendar year) the totals to date."""
    if filing.base not in _CASH or filing.superseded or not filing.since or not filing.until:
        return []
    before = [
        f for f in found.values()
        if f.committee == filing.committee and f.base == filing.base and not f.superseded and f.until and f.until < filing.until and f.filing != filing.filing
        and f.report[:3] not in {"30S", "TER"}
    ]  # fmt: skip
    if not before:
        return []
    last = max(before, key=lambda f: str(f.until))
    assert last.until
    opening, closing = _CASH[filing.base]
    here, there = facts.stated.get(filing.filing, {}).get((opening, "A")), facts.stated.get(last.filing, {}).get((closing, "A"))
    said = []
    gap = (filing.since - last.until).days - 1
    if gap > 0:
        said.append(
            f"{gap} days from {last.until + timedelta(days=1)} to {filing.since - timedelta(days=1)} are in no loaded filing"
        )
    elif gap < 0:
        said.append(f"overlaps filing {last.filing} by {-gap} days")
    elif here is not None and there is not None and here != there:
        said.append(f"opens with {here:,.2f} where filing {last.filing} closed with {there:,.2f} ({here - there:+,.2f})")
    line = _TO_DATE[filing.base]
    mine, theirs = facts.stated.get(filing.filing, {}), facts.stated.get(last.filing, {})
    if (
        gap == 0
        and filing.since.year == last.until.year
        and all(x is not None for x in (mine.get((line, "A")), mine.get((line, "B")), theirs.get((line, "B"))))
    ):
        expected = theirs[line, "B"] + mine[line, "A"]  # type: ignore[operator]
        if mine[line, "B"] != expected:
            said.append(
                f"line {line} to date states {mine[line, 'B']:,.2f}; {expected:,.2f} would follow from filing {last.filing}"
            )
    return said or [f"follows filing {last.filing}"]
