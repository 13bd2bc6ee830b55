"""What lobbyists' reports state that they were paid, or spent (2 U.S.C. 1604): by whom, in which quarter, in all."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from klieg.claims.language.number_words import COUNTS
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.registers import each_quarter
from klieg.claims.registers.registers import REMEDIES
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.ties import ties
from klieg.words import count


def lobbying_reports(engine: Engine, name: str) -> list[str]:
    """Makes, once for a snapshot, the view of lobbying reports; the SQL of it and of what is asked of it, the question last."""
    tied, view = ties.tied(engine), block(__package__, "registers.sql", "lobbying")
    engine.kept("klieg_lobbying", lambda: engine.make(view))
    return [tied, view, block(__package__, "registers.sql", name)]


def paid(engine: Engine, reading: Reading, payer: Ref, payee: Ref) -> Verdict | None:
    """What a client paid a lobbyist, by the lobbyist's own report of a quarter (2 U.S.C. 1604: income to the nearest $10,000); None if no loaded report is of the two."""
    sides = []
    for ref in (payer, payee):
        try:
            sides.append(ties.find(engine, ref.name).keys)
        except Misuse:
            return None
    sql = lobbying_reports(engine, "paid")
    rows = engine.rows(sql[-1], client=sides[0], registrant=sides[1])
    if not rows:
        return None
    period = reading.period
    fitting = [r for r in rows if period is None or (r["since"] and period.meets(r["since"], r["until"]))]
    named = [
        {
            "source": r["source"],
            "locator": r["locator"],
            "raw": f"{r['year']} {r['period']}: {r['amount']}",
            "record": "registration",
        }
        for r in fitting or rows
    ]
    base = Verdict("", 0, "", rows=named, sql=sql)
    if not fitting:
        return base.said("not loaded", 4, "the lobbyist's report of that time is not loaded")
    total = sum(r["amount"] for r in fitting)
    base.figure = str(total)
    if reading.negated and (reading.amount is not None or not total):
        return base.said("not read", 2, "whether the payment or its sum is denied is not clear")
    if reading.negated:
        base.against, base.rows = base.rows, []
        return base.said("contradicted", 3, f"{len(fitting)} lobbying reports, {total:,.2f} USD")
    told = f"{count(len(fitting), 'lobbying report')}, {total:,.2f} USD: " + ", ".join(
        f"{r['year']} {r['period']}" for r in fitting[:4]
    )
    if reading.amount is None or reading.amount.fits(total):
        return base.said("borne out", 8, told)
    if period is None and any(reading.amount.fits(r["amount"]) for r in fitting):
        return base.said("borne out", 3, told)
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, f"{told}, where {reading.amount.text} is said")


def _lobbies(engine: Engine, one: Ref) -> bool:
    """Whether any lobbying report that is loaded is by, or for, somebody whose name holds the words."""
    words = set(re.findall(r"[a-z0-9]+", one.name.lower())) - {"the", "of", "and"}
    asked = engine.rows(lobbying_reports(engine, "lobbying_names")[-1])
    return any(
        words <= set(re.findall(r"[a-z0-9]+", str(name or "").lower())) for row in asked for name in (row["one"], row["other"])
    )


def lobbied(engine: Engine, reading: Reading) -> Verdict:
    """What somebody reported of lobbying in a quarter, as registrant or as client (2 U.S.C. 1604); 'a quarter' is said of every report that is loaded."""
    one, other, amount = reading.role("subject"), reading.role("object"), reading.amount
    if one is None or amount is None:
        return Verdict("not read", 2, "who reported how much is not clear")
    sql = lobbying_reports(engine, "lobbied")
    try:
        rows = engine.rows(sql[-1], keys=ties.find(engine, one.name).keys)
        theirs = set(ties.find(engine, other.name).keys) if other else set()
    except Misuse as error:
        if re.search(r"\blobby", reading.text) and not _lobbies(engine, one):
            return Verdict("not loaded", 4, f"no lobbying report of {one.name} is loaded", sql=sql, remedy=dict(REMEDIES["LDA"]))
        return Verdict("not read", 2, f"{error.place}: {error.problem.rstrip('.')}")
    rows = [r for r in rows if not theirs or {r["registrant"], r["client"]} & theirs]
    if not rows and re.search(r"\blobby", reading.text) and not _lobbies(engine, one):
        return Verdict("not loaded", 4, f"no lobbying report of {one.name} is loaded", sql=sql, remedy=dict(REMEDIES["LDA"]))
    if not rows:
        return Verdict("not read", 2, f"no lobbying report of {one.name} is loaded, and what else is reported is not read")
    period = reading.period
    held = [r for r in rows if period is None or (r["since"] and period.meets(r["since"], r["until"]))]
    held = each_quarter.of_those(reading, held)
    base = Verdict("", 0, "", sql=sql, rows=[
        {"source": r["source"], "locator": r["locator"], "raw": f"{r['registrant_name']} for {r['client_name']}, {r['year']} {r['period']} ({r['kind']}): {r['amount']:,.2f}", "record": "registration"}
        for r in held or rows])  # fmt: skip
    if reading.title == "reports":
        return _sum_of_reports(
            reading,
            rows
            if period is None or not _FILED_THEN.search(reading.text)
            else [r for r in rows if r["received"] and period.holds(r["received"])],
            base,
        )
    if not held:
        base.remedy = dict(REMEDIES["LDA"])
        return base.said("not loaded", 4, "the lobbying report of that time is not loaded")
    told = "; ".join(f"{r['year']} {r['period'][:11]}: {r['amount']:,.2f}" for r in held[:4])
    each, said_of_each = all(amount.fits(r["amount"]) for r in held), each_quarter.of_each(reading)
    quarterly = reading.title == "a quarter"
    if quarterly and (each or not said_of_each) and (lacking := each_quarter.lacking(reading, held)):
        base.remedy = dict(REMEDIES["LDA"])
        return base.said("not loaded", 4, f"{lacking}: {told}")
    total = sum((r["amount"] for r in held), Decimal(0))
    fitting = [r for r in held if amount.fits(r["amount"])]
    base.figure = str((fitting or held)[0]["amount"])
    if each or (fitting and not quarterly):
        return base.said("borne out", 8, told)
    if amount.fits(total) and each_quarter.of_all(reading):
        base.figure = str(total)
        return base.said("borne out", 8, told)
    if amount.fits(total) and not said_of_each:
        return base.said("not read", 2, f"whether it is of each quarter or of all of them is not clear: {told}")
    if len({(r["client"], r["since"]) for r in held}) > 1 and not quarterly:
        return base.said("not read", 2, f"of which of {len(held)} reports is not said: {told}")
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, f"{told}, where {amount.text} is said")


_FILED_THEN = regex(r"\b(?:filed|made|sent in)\b")
_SO_MANY_REPORTS = regex(r"\b(?P<n>\w+) (?:lobbying |quarterly )*reports\b")


def _sum_of_reports(reading: Reading, rows: list[dict[str, Any]], base: Verdict) -> Verdict:
    """'Its four reports add up to $160,000': what those loaded come to; as many as are said, or it is not sure which are meant."""
    amount = reading.amount
    assert amount is not None
    said = _SO_MANY_REPORTS.search(reading.text)
    many = (COUNTS.get(said["n"].lower()) or (int(said["n"]) if said["n"].isdigit() else None)) if said else None
    total = sum((r["amount"] for r in rows), Decimal(0))
    told = f"{count(len(rows), 'report')}: {total:,.2f}"
    base.figure = str(total)
    if many is not None and many != len(rows):
        return base.said("not read", 2, f"{told}, where {said['n'] if said else ''} are said")
    if amount.fits(total):
        return base.said("borne out", 8, told)
    if many is None:
        return base.said("not read", 2, f"{told}; of which reports it is said is not sure")
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, f"{told}, where {amount.text} is said")
