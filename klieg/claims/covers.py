"""What a story says of the cover of a committee's report: cash on hand, receipts, operating expenditures, refunds; by the line that the form has for it (covers.tsv)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from klieg.claims.marked import Clause
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.read import tsv
from klieg.resolve.names import resolve
from klieg.store.engine import Engine
from klieg.store.sql import block

if TYPE_CHECKING:
    from klieg.claims.rules import Reader


@cache
def lines() -> list[tuple[str, re.Pattern[str], dict[str, str], str]]:
    """covers.tsv: name, pattern, line by form, kind."""
    return [
        (name, re.compile(pattern, re.IGNORECASE), {"F3": f3, "F3P": f3p, "F3X": f3x}, kind)
        for name, pattern, f3, f3p, f3x, kind in tsv.packaged(__package__, "covers.tsv", headed=True)
    ]


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """A claim about a cover in a clause: a figure beside words for one of its lines, and no payee. None if there is none."""
    found = next(((name, match) for name, pattern, _, _ in lines() if (match := pattern.search(clause.text))), None)
    sums = [clause.marked.amounts[int(n)] for n in re.findall(r"<A(\d+)>", clause.text)]
    money = [a for a in sums if a.unit == "money"]
    if found is None or len(money) != 1:
        return None
    named = [clause.marked.mentions[int(n)].ref for n in re.findall(r"<E(\d+)>", clause.text)]
    own = [r for r in (reader.candidate(r) for r in named) if r.kind == "campaign"]
    payer = own[0] if own else reader.payer(clause)
    others = [r for r in named if r.kind == "organisation" and not r.how and r.name not in reader.known.committees]
    if payer is None or others:
        return None
    if re.search(r"\b(?:the (?:two|three|four)|both|together|combined)\b", clause.text) and not own:
        return None
    if not own and any(r.kind == "organisation" for r in named):
        return None  # 'the firm took in': no committee's receipts
    start, end = clause.original(0, len(clause.text.rstrip(" .,;:")))
    made = Reading("cover", "payment", start, end, clause.whole[start:end], {"subject": [payer]}, found[0], money[0])
    made.period = clause.period(reader)
    if not own:
        made.assumptions.append(f"whose report is carried over: {payer.name}")
    return made


def decide(engine: Engine, reading: Reading, payer: Ref) -> Verdict | None:
    """The line of the covers that are loaded for the claim's period; None if no cover of this committee is loaded (its rows may say)."""
    try:
        committees = resolve(engine, payer.name).committees
    except Misuse:
        return None
    _, _, by_form, kind = next(line for line in lines() if line[0] == reading.title)
    since, until = (reading.period.since, reading.period.until) if reading.period else (None, None)
    if kind == "end":
        since = None  # a balance is of the day that the report ends on
    first = bool(
        re.search(
            r"\b(?:first filed|originally|original report|first version|before it was amended)\b", reading.text, re.IGNORECASE
        )
    )
    rows = engine.rows(
        block(__package__, "covers.sql", "covers"),
        committees=committees,
        since=since,
        until=until,
        f3=by_form["F3"],
        f3p=by_form["F3P"],
        f3x=by_form["F3X"],
        first=first,
    )
    if (
        kind == "end"
        and rows
        and reading.period is not None
        and reading.period.until is not None
        and (reading.period.until - rows[-1]["until"]).days > 3
    ):
        return None
    if not rows or reading.amount is None:
        return None
    chosen = rows[-1:] if kind == "end" else rows
    value = sum((r["stated"] for r in chosen), Decimal(0))
    told = f"line {chosen[0]['line']} of {', '.join(r['filing'] + ' ' + (r['report'] or '') for r in chosen)}: {value:,.2f}"
    cited = [
        {
            "source": r["source"],
            "locator": r["locator"],
            "raw": f"{r['form']} {r['report']} line {r['line']}: {r['stated']}",
            "record": "filing_line",
        }
        for r in chosen
    ]
    made = Verdict("", 0, "", figure=str(value), rows=cited, sql=[block(__package__, "covers.sql", "covers")],
                   coverage=[{"who": payer.name, "since": r["since"], "until": r["until"], "loaded": f"{r['form']} {r['report']} ({r['filing']})", "missing": ""} for r in chosen])  # fmt: skip
    if reading.amount.fits(value):
        return made.said("borne out", 8, told)
    if reading.period is None and len(rows) > 1:
        return made.said("not read", 2, f"of which of {len(rows)} reports is not said")
    made.against, made.rows = made.rows, []
    return made.said("contradicted", 10, f"{told}, where {reading.amount.text} is said")
