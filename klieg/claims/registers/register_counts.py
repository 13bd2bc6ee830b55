"""How many are on the register of foreign agents, in a time or for one client, and under which country it has a client. What is said of one registration is decided in registers.py."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from klieg.claims.language.amounts import Amount
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.registers.registers import REMEDIES, letters, rows_of, stood, unwhole
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.ties import ties
from klieg.words import count


def registrants(engine: Engine, reading: Reading) -> Verdict:
    """How many registered as foreign agents in a time; the register must be loaded whole, and reach so far."""
    period, sql = reading.period, block(__package__, "registers.sql", "registrants")
    if reading.amount is not None and (whom := reading.role("object")) is not None:
        return _registrants_for(engine, reading, whom)
    if reading.title == "all" and period is None and reading.amount is not None:
        sql = block(__package__, "registers.sql", "registrants_all")
        base = _over_whole(engine, "registrants", None, sql)
        rows = [] if base.verdict else engine.rows(sql)
        return base if base.verdict else _counted(base, reading.amount, rows, f"{count(len(rows), 'registrant')} in all")
    if reading.amount is None or period is None or period.since is None or period.until is None:
        return Verdict("not read", 2, "how many, or in what time, is not clear")
    base = _over_whole(engine, "registrants", period, sql)
    if base.verdict:
        return base
    rows = engine.rows(sql, since=period.since, until=period.until)
    return _counted(base, reading.amount, rows, f"{count(len(rows), 'registrant')} from {period.since} to {period.until}")


def _registrants_for(engine: Engine, reading: Reading, whom: Ref) -> Verdict:
    """How many registered for one foreign principal. More than are said contradict; fewer do not, for the principal may be written otherwise elsewhere."""
    ties.tied(engine)
    asked = block(__package__, "registers.sql", "registrants_of")
    base = _over_whole(engine, "foreign principals", None, asked)
    amount, words = reading.amount, sorted(letters(whom.name))
    if base.verdict or amount is None:
        return base
    rows = engine.rows(asked, words=words)
    if reading.period is not None:
        rows = [row for row in rows if row["since"] and reading.period.holds(row["since"])]
    told = f"{count(len(rows), 'registrant')} for {whom.name}"
    if amount.unreached_by(Decimal(len(rows))):
        return base.said("not read", 2, f"{told} under a name with these words; others may write it otherwise")
    if not rows and not amount.figure:
        base.figure = "0"
        return base.said("borne out", 5, f"by absence: no foreign principal of the name {whom.name} in the whole register")
    return _counted(base, amount, rows, told)


_TOOK_ON = regex(r"took|registered|signed|added|acquired|picked", re.IGNORECASE)
"""Of a time: those that began then; one has, or acts for, those that had not ended."""


def principals(engine: Engine, reading: Reading) -> Verdict:
    """How many foreign principals a registrant registered for in a time, or has or had in all; the register must be loaded whole, and reach so far."""
    one, period = reading.role("subject"), reading.period
    if reading.amount is None or one is None:
        return Verdict("not read", 2, "how many, or whose, is not clear")
    base = _over_whole(engine, "foreign principals", period, block(__package__, "registers.sql", "registrations"))
    if base.verdict:
        return base
    rows = [{**row, "name": row["client"]} for row in rows_of(engine, one, "FARA") if row["client"]]
    if not rows:
        return base.said("not read", 2, f"no registrant of the name {one.name} has a foreign principal")
    if period is None and not all(row["until"] is None for row in rows):
        return base.said("not read", 2, "of which time is not said, and some have ended")
    if period is not None:
        began = _TOOK_ON.match(reading.title)
        rows = [row for row in rows if row["since"] and (period.holds(row["since"]) if began else stood(row, period))]
    when = f" from {period.since or 'the first'} to {period.until or 'the last'}" if period else ""
    return _counted(base, reading.amount, rows, f"{count(len(rows), 'foreign principal')} of {one.name}{when}")


def _over_whole(engine: Engine, what: str, period: Period | None, sql: str) -> Verdict:
    """What an answer over the whole register of foreign agents begins with; decided already where the register is not loaded whole, or does not reach so far."""
    covered = [c for c in ties.coverage(engine) if c["subject"] == "FARA" and c["what"] == what and c["complete"]]
    if not covered:
        return unwhole(Verdict("", 0, ""), "FARA")
    c = max(covered, key=lambda row: row["until"])
    base = Verdict("", 0, "", sql=[sql], coverage=[
        {"who": "FARA", "since": c["since"], "until": c["until"], "loaded": f"{c['what']}: {c['basis']}", "missing": ""}])  # fmt: skip
    if period is not None and ((period.until or c["until"]) > c["until"] or (period.since or c["since"]) < c["since"]):
        base.remedy = dict(REMEDIES["FARA"])
        return base.said("not loaded", 4, f"the register is loaded from {c['since']} to {c['until']} only")
    return base


def _counted(base: Verdict, amount: Amount, rows: list[dict[str, Any]], told: str) -> Verdict:
    """A number of rows of a register held against the one that is said."""
    shown = [{"source": r["source"], "locator": r["locator"], "raw": f"{r['registration']} {r['name']}, {r['since']}", "record": "registration"} for r in rows[:6]]  # fmt: skip
    base.figure = str(len(rows))
    if amount.fits(Decimal(len(rows))):
        base.rows = shown
        return base.said("borne out", 8, told)
    base.against = shown
    return base.said("contradicted", 10, f"{told}, where {amount.text} is said")


def country(engine: Engine, reading: Reading) -> Verdict:
    """Under which country or location represented the register has a foreign principal."""
    other, one, wanted = reading.role("object"), reading.role("subject"), letters(reading.title)
    if (other is None and one is None) or not wanted:
        return Verdict("not read", 2, "which foreign principal is meant is not clear")
    tied, asked = ties.tied(engine), block(__package__, "registers.sql", "principals")
    named = other.name if other is not None else one.name if one is not None else ""
    if other is not None:
        rows = [r for r in engine.rows(asked, words=sorted(letters(other.name))) if r["country"]]
    else:
        # 'the country it represented': of the principals of the registrant spoken of
        rows = (
            [{**r, "name": r["client"] or r["registrant"]} for r in rows_of(engine, one, "FARA") if r["country"]] if one else []
        )
    base = Verdict("", 0, "", sql=[tied, asked])
    if not rows:
        whole = any(c["subject"] == "FARA" and c["what"] == "foreign principals" and c["complete"] for c in ties.coverage(engine))
        if not whole:
            return unwhole(base, "FARA")
        base.figure = "0"
        return base.said(
            "record shows none",
            7,
            f"no foreign principal of {'the name' if other else 'the registrant'} {named} in the register",
        )
    countries = sorted({r["country"] for r in rows})
    shown = [{"source": r["source"], "locator": r["locator"], "raw": f"{r['registration']} {r['name']}, {r['country']}", "record": "registration"} for r in rows[:4]]  # fmt: skip
    told = "; ".join(f"FARA {r['registration']} {r['name']}: {r['country']}" for r in rows[:3])
    base.figure = countries[0]
    held = [one for one in countries if wanted <= letters(one)]
    if len(countries) > 1 and held:
        return base.said("not read", 2, f"of which of several is not sure: {told}")
    if bool(held) != reading.negated:
        base.rows = shown
        return base.said("borne out", 8, told)
    base.against = shown
    return base.said("contradicted", 10, told)
