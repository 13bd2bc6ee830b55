"""A sum of money that no reading settles, found by its figure among the expenditures for or against candidates of whoever the story speaks of: 'listed $222,246 for Target Enterprises in advertising against Russell Fagg'.

The clause must tell for or against whom, and the rows must be of that stance, of everybody whom the clause names and of its time. As with payments (klieg.claims.figures.by_figure) it can only be borne out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import bounds
from klieg.claims.covers import debts, notices
from klieg.claims.figures.by_figure import CHANCE, EXPENDITURE, NEAR, assume, by_accident, fits, stretches, sums
from klieg.claims.language import doubts
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause, Marked
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money import chains
from klieg.resolve import names
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_SPENT = regex(
    r"\b(?:spen[dt]\w*|report\w*|list\w*|disclos\w*|paid|pays|put|laid out|buys?|bought|cost|expenditures?|ads?|advertis\w+|mailers?|mail|messages|calls|went|notice)\b",
    re.IGNORECASE,
)
_TURNED = ("what turns it is not read", "that it was so is not what is said", "which of them it is is not read")
"""Doubts about any fact that hold here as well (doubts.tsv)."""
_MOST, _BACK, _FEW = 3, 2, 6
"""How many of those named before are tried, how many paragraphs back; and so many figures are too few to have a sum by accident where somebody else is named as well."""


def readings(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """The sums of a sentence that may have been spent for or against somebody, each with those who may have spent it."""
    return [one for clause in stretches(marked, text) if (one := _reading(reader, clause))]


def _reading(reader: Reader, clause: Clause) -> Reading | None:
    if not notices.stance(clause.text) or not _SPENT.search(clause.text) or len(clause.periods) > 1:
        return None
    if any(doubt.why in _TURNED for doubt in doubts.each("fact/", clause.text)):
        return None
    refs = {
        mention.ref.name: mention.ref
        for mention in clause.mentions()
        if mention.ref.kind in ("campaign", "organisation", "person")
    }
    files = [
        ref
        for ref in refs.values()
        if ref.name in reader.known.committees or (ref.kind == "campaign" and not reader.known.candidate(ref.name))
    ]
    before = [ref for ref in reader.named_before(_BACK) if ref.name in reader.known.committees][:_MOST]
    spenders = files[:1] or [replace(ref, how=f"who spent it is carried over: {ref.name}") for ref in before]
    others = [ref for ref in refs.values() if ref not in files[:1]]
    if not spenders or not others or len(others) > 2:
        return None
    start, end = clause.span()
    roles = {
        "subject": spenders,
        "object": others,
        "where": [Ref(stance, stance, "thing") for stance in [notices.stance(clause.text)]],
    }
    made = Reading(
        EXPENDITURE, "payment", start, end, clause.whole[start:end], roles, "", clause.amount(sums(clause.marked, clause.text)[0])
    )
    made.period = clause.period(reader)
    return made


def decide(engine: Engine, _layout: Any, reading: Reading) -> Verdict | None:
    """The one of those spoken of whose expenditures of that stance have this sum; else None."""
    amount = reading.amount
    if amount is None or amount.currency not in ("", "USD") or (amount.high is None and amount.soft_high is None):
        return None
    stance = reading.roles["where"][0].name
    query = block(__package__, "figures.sql", "expenditures")
    superseded = [f.filing for f in chains.filings(engine).values() if f.superseded]
    since, until = bounds(reading)
    found: list[tuple[Ref, Decimal, list[dict[str, Any]]]] = []
    tried: set[Decimal] = set()
    for spender in reading.roles["subject"]:
        try:
            ids = names.resolve(engine, spender.name).committees
        except Misuse:
            continue
        rows = engine.rows(query, committees=ids, superseded=superseded, stance=stance)
        rows = [row for row in rows if all(_names(engine, row, other.name) for other in reading.roles["object"])]
        rows = [row for row in rows if _then(row, since, until)]
        groups = [[row] for row in rows] + ([rows] if len(rows) > 1 else [])
        for group in groups:
            value = sum((row["amount"] for row in group), Decimal(0))
            if amount.figure / NEAR <= value <= amount.figure * NEAR:
                tried.add(value)
            if fits(amount, value):
                found.append((spender, value, group))
    found = [one for one in found if len(tried) <= _FEW or by_accident(amount, one[1], tried) <= CHANCE]
    if not found or len({(spender.name, value) for spender, value, _ in found}) > 1:
        return None
    spender, value, rows = found[0]
    reading.roles = {**reading.roles, "subject": [spender]}
    assume(reading, [spender.how])
    made = Verdict("", 0, "", figure=str(value), sql=[query])
    made.rows = [{"source": row["source"], "locator": row["locator"], "raw": f"{row['date']} {row['amount']} to {row['creditor']}, {row['stance']} {row['about']}", "record": "payment", "date": row["date"], "amount": row["amount"]} for row in rows]  # fmt: skip
    made.considered = [f"{count(len(tried), 'figure')} near this one"]
    return made.said(
        "borne out", 8, f"found by its figure: {value:,.2f} USD to {stance} {rows[0]['about']}, {count(len(rows), 'row')}"
    )


def _names(engine: Engine, row: dict[str, Any], name: str) -> bool:
    """Whether a row is of somebody: who was paid, or the candidate, whose last name and initial agree."""
    if debts.of_creditor(engine, [row], name):
        return True
    last, _, given = (part.strip().lower() for part in str(row["about"] or "").partition(","))
    words = re.findall(r"[a-z]+", name.lower())
    return bool(words and last and words[-1] == last and (len(words) == 1 or words[0][0] == given[:1]))


def _then(row: dict[str, Any], since: Any, until: Any) -> bool:
    days = [day for day in (row["date"], row["disseminated"], row["signed"]) if day is not None]
    return not days or any((since is None or day >= since) and (until is None or day <= until) for day in days)
