"""Verdicts on one version of a committee's report: each version is a report loaded whole, so what it lists and what it leaves out are both on record."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from klieg.claims.answers.asking import stretch
from klieg.claims.covers import covers, debts
from klieg.claims.covers.versions import BOTH, ORIGINAL
from klieg.claims.language.amounts import Amount, amounts
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money import chains
from klieg.resolve import names
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.words import count

_NOUNS = {"version_names": "row", "version_row": "payment", "version_debt": "debt", "version_debts": "debt"}


def decide(engine: Engine, reading: Reading, committee: Ref) -> Verdict | None:
    """What the version that is meant holds, or both; None if no report of this committee is loaded in two versions."""
    versions = _versions(engine, committee)
    if versions is None:
        return None
    if len(versions) > 1:
        return Verdict("not read", 2, f"of which of {len(versions)} amended reports is not said")
    (first, last) = versions[0]
    which = reading.role("version")
    assert which is not None
    if reading.frame in ("version_line", "version_change"):
        return _line(engine, reading, first, last)
    meant, other = (first, last) if which.name == ORIGINAL else (last, first)
    found = _Held(engine, reading, meant, other)
    return found.verdict()


def _versions(engine: Engine, committee: Ref) -> list[tuple[str, str]] | None:
    """The first and the last loaded version of each report of a committee that is loaded in several, of which the first is the original."""
    try:
        ids = names.resolve(engine, committee.name).committees
    except Misuse:
        return None
    every = chains.filings(engine)
    several = {f.chain for f in every.values() if f.committee in ids and len(f.chain) > 1}
    made = [(chain[0], chain[-1]) for chain in sorted(several) if every[chain[0]].form.endswith("N")]
    return made or None


class _Held:
    """What a version holds of what is claimed, and the other version beside it."""

    def __init__(self, engine: Engine, reading: Reading, meant: str, other: str) -> None:
        self.engine, self.reading = engine, reading
        self.meant, self.other = meant, other
        self.payee = reading.role("object")

    def verdict(self) -> Verdict:
        """The verdict, by the frame."""
        which = self.reading.role("version")
        assert which is not None
        self.base = Verdict("", 0, "", sql=[block(__package__, "versions.sql", "paid")])
        self.base.coverage = [{"who": "", "since": None, "until": None, "loaded": f"filing {one}, all lines", "missing": ""} for one in (self.meant, self.other)]  # fmt: skip
        if unread := int(self.engine.rows(block(__package__, "debts.sql", "unread"), filings=[self.meant, self.other], sources=[])[0]["rows"]):  # fmt: skip
            return self.base.said("not read", 2, f"{count(unread, 'row')} of these filings could not be read")
        if self.reading.frame in ("version_sum", "version_count"):
            return self._added_up(both=which.name == BOTH)
        here, there = (self._fitting(one) for one in (self.meant, self.other))
        noun = _NOUNS[self.reading.frame]
        told = f"{count(len(here), noun)} of this in filing {self.meant}"
        other = self.reading.role("other")
        if other is not None:
            told += f", {len(there)} in {self.other}"
        self.base.figure = str(sum((row["amount"] or Decimal(0) for row in here), Decimal(0)))
        if self.reading.negated:
            if here:
                self.base.against = _cited(here)
                return self.base.said("contradicted", 3, told)
            if not there and self.reading.frame in ("version_row", "version_names"):
                # nothing of the kind in either: whether it is called so there is not sure
                return self.base.said("not read", 2, f"{told}, nor in {self.other}: by what name it may stand there is not sure")
            self.base.rows = _cited(there)
            return self.base.said("borne out", 5, f"by absence: {told}")
        if not here:
            similar = self._fitting(self.other)
            if similar and other is None:
                self.base.figure, self.base.against = "0", _cited(similar)
                return self.base.said("contradicted", 10, f"{told}; {count(len(similar), noun)} in {self.other}")
            return self.base.said("not read", 2, f"{told}")
        if other is not None and there:
            self.base.against = _cited(there)
            return self.base.said("contradicted", 10, told)
        self.base.rows = _cited(here)
        return self.base.said("borne out", 8, told)

    def _fitting(self, filing: str) -> list[dict[str, Any]]:
        """The rows of a version that are what is claimed."""
        frame, amount = self.reading.frame, self.reading.amount
        queries = {"version_debt": "owed", "version_debts": "owed", "version_row": "paid"}
        rows = self._rows(queries.get(frame, "named"), filing)
        if self.payee is not None:
            rows = debts.of_creditor(self.engine, rows, self.payee.name)
        since, until = stretch(self.reading.role("day"))
        if frame == "version_row":
            rows = [row for row in rows if row["date"] is None or ((since is None or row["date"] >= since) and (until is None or row["date"] <= until))]  # fmt: skip
        return [row for row in rows if amount is None or (row["amount"] is not None and amount.fits(row["amount"]))]

    def _rows(self, query: str, filing: str) -> list[dict[str, Any]]:
        return self.engine.rows(block(__package__, "versions.sql", query), filing=filing)

    def _added_up(self, *, both: bool) -> Verdict:
        """What a version has for a payee in all, or in how many payments."""
        assert self.payee is not None
        held = [debts.of_creditor(self.engine, self._rows("paid", one), self.payee.name) for one in (self.meant, self.other)]
        rows, amount = held[0], self.reading.amount
        counted = self.reading.frame == "version_count"
        number = self.reading.role("number")
        sums = [Decimal(len(one)) if counted else sum((row["amount"] or Decimal(0) for row in one), Decimal(0)) for one in held]
        told = f"{count(len(rows), 'payment')}, {sum((row['amount'] or Decimal(0) for row in rows), Decimal(0)):,.2f} in filing {self.meant}"
        self.base.figure = str(sums[0])
        if not rows:
            return self.base.said("not read", 2, f"nobody of this name stands in filing {self.meant}")
        said = Decimal(number.name) if number is not None else None
        holds = [value == said if said is not None else amount is not None and _is(amount, value, counted=counted) for value in (sums if both else sums[:1])]  # fmt: skip
        if both and not holds[1]:
            told += f"; {sums[1]:,.2f} in {self.other}"
        cited = _cited(rows)
        if all(holds):
            self.base.rows = cited
            return self.base.said("borne out", 8, told)
        self.base.against = cited
        return self.base.said("contradicted", 10, f"{told}, where {amount.text if amount else number and number.text} is said")


def _is(amount: Amount, value: Decimal, *, counted: bool) -> bool:
    """Whether a sum, or a number, is the one that is said; 'only three' is three."""
    return value == amount.figure if counted and amount.hedge in ("", "exactly") else amount.fits(value)


def _line(engine: Engine, reading: Reading, first: str, last: str) -> Verdict:
    """A line of the cover as first filed, as amended, or in both."""
    amount, which, change = reading.amount, reading.role("version"), reading.role("change")
    assert which is not None
    query = block(__package__, "versions.sql", "line")
    forms = next(forms for name, _, forms, _ in covers.lines() if name == reading.title)
    held = [engine.rows(query, filing=one, f3=forms["F3"], f3p=forms["F3P"], f3x=forms["F3X"]) for one in (first, last)]
    made = Verdict("", 0, "", sql=[query])
    if not all(held):
        return made.said("not read", 2, "the form has no such line")
    was, now = held[0][0], held[1][0]
    meant = was if which.name == ORIGINAL else now
    told = f"line {was['line']}: first filed ({first}) {was['stated']:,.2f}, amended ({last}) {now['stated']:,.2f}"
    rows = [{"source": row["source"], "locator": row["locator"], "raw": f"{row['form']} line {row['line']}: {row['stated']}", "record": "filing_line"} for row in (was, now)]  # fmt: skip
    made.figure = str(meant["stated"])
    if amount is None:
        holds = [was["stated"] == now["stated"]]
    elif change is None:
        holds = [amount.fits(row["stated"]) for row in ((was, now) if which.name == BOTH else (meant,))]
    else:
        before = reading.role("first")
        said = next(iter(amounts(before.text)), None) if before is not None else None
        rose = now["stated"] > was["stated"] if change.name == "more" else now["stated"] < was["stated"]
        holds = [rose, amount.fits(now["stated"]), said is None or said.fits(was["stated"])]
    if all(holds):
        made.rows = rows
        return made.said("borne out", 8, told)
    made.against = rows
    return made.said("contradicted", 10, f"{told}, where {amount.text if amount else 'the same'} is said")


def _cited(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {"source": row["source"], "locator": row["locator"], "raw": f"{row['creditor']}: {row['amount']}", "record": row["record"], "date": row["date"], "amount": row["amount"]}
        for row in rows
    ]  # fmt: skip
