"""What lobbyists' reports state that they were paid, or spent (2 U.S.C. 1604): by whom, in which quarter, in all."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from klieg.claims.answers.ranks import ratio_holds
from klieg.claims.language.dates import Period
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
    fitting = _once(fitting)
    base = Verdict("", 0, "", rows=_cited(fitting or rows), sql=sql)
    if not fitting:
        return base.said("not loaded", 4, "the lobbyist's report of that time is not loaded")
    total = sum(r["amount"] for r in fitting)
    base.figure = str(total)
    if reading.negated and (reading.amount is not None or not total):
        return base.said("not read", 2, "whether the payment or its sum is denied is not clear")
    if reading.negated:
        base.against, base.rows = base.rows, []
        return base.said("contradicted", 3, f"{len(fitting)} lobbying reports, {total:,.2f} USD")
    if reading.amount is not None and _more_than_once(fitting):
        base.figure = ""
        return base.said("not read", 2, f"{payee.name} {_MORE_THAN_ONCE}")
    told = f"{count(len(fitting), 'lobbying report')}, {total:,.2f} USD: " + ", ".join(
        f"{r['year']} {r['period']}" for r in fitting[:4]
    )
    if reading.amount is None or reading.amount.fits(total):
        return base.said("borne out", 8, told)
    if period is None and any(reading.amount.fits(r["amount"]) for r in fitting):
        return base.said("borne out", 3, told)
    within = sum(r["amount"] for r in fitting if period is None or (period.holds(r["since"]) and period.holds(r["until"])))
    if not (period is not None and _fills(fitting, period)) and (reading.amount.high is None or within <= reading.amount.high):
        base.remedy = dict(REMEDIES["LDA"])
        return base.said(
            "not loaded", 4, f"{told}, where {reading.amount.text} is said: the reports that are loaded are not of just that time"
        )
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, f"{told}, where {reading.amount.text} is said")


def _once(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Lobbying reports without those that say again, of one time, client and registrant, the sum of another (an amendment, a termination)."""
    return list({(r["registrant"], r["client"], r["year"], r["period"], r["amount"]): r for r in rows}.values())


_MORE_THAN_ONCE = "reported of one time more than once: which report counts is not sure"


def _more_than_once(rows: list[dict[str, Any]], *by: str) -> bool:
    """Whether two reports are of one time (and of the same `by`), as an amended one with another sum is: they can't be added."""
    return len({(r["year"], r["since"], *(r[name] for name in by)) for r in rows}) < len(rows)


def _cited(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Lobbying reports as rows of a verdict."""
    return [{"source": r["source"], "locator": r["locator"], "raw": f"{r['year']} {r['period']}: {r['amount']}", "record": "registration"} for r in rows]  # fmt: skip


_ROUNDED_TO = 10_000
"""What income may be rounded to in a lobbying report (2 U.S.C. 1604(c)); one below it may be stated as none."""


def _side_by_side(
    period: Period | None, held: list[list[dict[str, Any]]], sql: list[str], whose: str
) -> tuple[Verdict, list[Decimal]]:
    """What each of two sides comes to in a time, by reports that are of the whole of it and of no other; with what it rests on, which is decided already where they are not so, or which of them counts is not sure."""
    in_time = [
        _once([r for r in rows if period is None or (r["since"] and period.meets(r["since"], r["until"]))]) for rows in held
    ]
    base = Verdict("", 0, "", sql=sql, rows=[row for rows in in_time for row in _cited(rows[:3])])
    if period is None:
        # what each came to in all: no load is of all that a lobbyist ever reported
        base.remedy = dict(REMEDIES["LDA"])
        return base.said("not loaded", 4, f"of which time it is said is not said, and not all reports of {whose} are loaded"), []
    if any(_more_than_once(rows) for rows in in_time):
        return base.said("not read", 2, f"{whose} {_MORE_THAN_ONCE}"), []
    if not all(_fills(rows, period) for rows in in_time):
        base.remedy = dict(REMEDIES["LDA"])
        return base.said("not loaded", 4, f"the reports of {whose} that are loaded do not fill the time that is said"), []
    if any(r["amount"] is None for rows in in_time for r in rows):
        return base.said("not read", 2, f"a report of {whose} of that time states no sum"), []
    return base, [sum((Decimal(r["amount"]) for r in rows), Decimal(0)) for rows in in_time]


def _more(reading: Reading, base: Verdict, sums: list[Decimal], told: str) -> Verdict:
    """Whether the one side is more, or less, than the other, as is said."""
    one, other = sums
    base.figure = str(one)
    if one == other and not one % _ROUNDED_TO:
        return base.said("not read", 2, f"{told}: sums may be rounded to $10,000, and which is more is not sure")
    return _held(base, ((one > other) if reading.title == "more" else (one < other)) != reading.negated, told)


def _held(base: Verdict, holds: bool, told: str) -> Verdict:
    if holds:
        return base.said("borne out", 8, told)
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, told)


def compared(engine: Engine, reading: Reading) -> Verdict | None:
    """Which of two clients paid a lobbyist more, where the lobbyist's reports of each are of the whole time that is said, and of no other; None if no loaded report is of both."""
    one, other, to = (reading.role(name) for name in ("subject", "other", "object"))
    if one is None or other is None or to is None or reading.amount is not None or reading.title not in ("more", "less"):
        return None
    sql = lobbying_reports(engine, "compared")
    try:
        registrant = ties.find(engine, to.name).keys
        held = [engine.rows(sql[-1], client=ties.find(engine, who.name).keys, registrant=registrant) for who in (one, other)]
    except Misuse:
        return None
    if not all(held):
        return None
    base, sums = _side_by_side(reading.period, held, sql, to.name)
    if base.verdict:
        return base
    told = f"{one.name} {sums[0]:,.2f}, {other.name} {sums[1]:,.2f} USD, by the reports of {to.name}"
    return _more(reading, base, sums, told)


def of_two_lobbyists(engine: Engine, reading: Reading) -> Verdict | None:
    """What one lobbyist had of a client against what another had of it in the same time, by their own reports; None if no loaded report is of the one and the client."""
    client, one, other = (reading.role(name) for name in ("subject", "object", "other"))
    if client is None or one is None or other is None or reading.negated or len(reading.roles["subject"]) > 1:
        return None
    sql = lobbying_reports(engine, "paid")
    try:
        keys = ties.find(engine, client.name).keys
        held = [engine.rows(sql[-1], client=keys, registrant=ties.find(engine, who.name).keys) for who in (one, other)]
    except Misuse:
        return None
    if not held[0]:
        return None
    base, sums = _side_by_side(reading.period, held, sql, f"{one.name} and {other.name}")
    if base.verdict:
        return base
    told = f"{one.name} {sums[0]:,.2f}, {other.name} {sums[1]:,.2f} USD of {client.name}, by their reports"
    if reading.title in ("more", "less"):
        return _more(reading, base, sums, told)
    if not sums[1]:
        return base.said("not read", 2, told)
    base.figure = f"{sums[0] / sums[1]:.2f}"
    return _held(base, ratio_holds(reading, sums[0] / sums[1]), told)


def _fills(rows: list[dict[str, Any]], period: Period) -> bool:
    """Whether reports, by their first days in order, are of every day of a time and of none beside it."""
    if not rows or period.since is None or period.until is None:
        return False
    joined = all(then["since"] == before["until"] + timedelta(1) for before, then in pairwise(rows))
    return bool(joined and rows[0]["since"] == period.since and rows[-1]["until"] == period.until)


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
    if other is None and (other := _client_spoken_of(engine, reading, sql[-1])):
        theirs = set(ties.find(engine, other.name).keys)
        reading.roles["object"] = [other]
        reading.assumptions.append(other.how)
    reading.roles.pop("spoken", None)
    if other is not None and not theirs:
        return Verdict(
            "not read", 2, f"no lobbying report that is loaded names {other.name}, and who is meant is not sure", sql=sql
        )
    of_itself = reading.title == "reports" and one.text.lower() in (
        "it",
        "them",
    )  # 'the six reports show $310,000 in fees from it'
    if other is None and not of_itself and (whom := _FROM_SOMEBODY.search(reading.text)):
        return Verdict("not read", 2, f"{whom[0]!r}: which client is meant is not read", sql=sql)
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
    if (
        reading.title == "a quarter"
        and all(amount.fits(r["amount"]) for r in held)
        and (lacking := each_quarter.lacking(reading, held))
    ):
        base.remedy = dict(REMEDIES["LDA"])
        return base.said("not loaded", 4, f"{lacking}: {told}")
    fitting = [r for r in held if amount.fits(r["amount"])]
    of_several = other is None and len({(r["registrant"], r["client"]) for r in held}) > 1
    total = None if _more_than_once(held, "registrant", "client") else sum(r["amount"] for r in held)
    base.figure = str((fitting or held)[0]["amount"])
    of_one = fitting and reading.title != "a quarter" and not of_several
    if len(fitting) == len(held) or of_one or (total is not None and amount.fits(total)):
        return base.said("borne out", 8, told)
    if len({(r["client"], r["since"]) for r in held}) > 1 and reading.title != "a quarter":
        return base.said("not read", 2, f"of which of {len(held)} reports is not said: {told}")
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, f"{told}, where {amount.text} is said")


def _client_spoken_of(engine: Engine, reading: Reading, sql: str) -> Ref | None:
    """Of those spoken of before, the last who is no lobbyist: the client of 'X reported $40,000 from it'."""
    for one in reading.roles.get("spoken", []):
        try:
            keys = set(ties.find(engine, one.name).keys)
        except Misuse:
            keys = set()
        if not any(row["registrant"] in keys for row in engine.rows(sql, keys=sorted(keys))):
            return one if keys else None
    return None


_FROM_SOMEBODY = regex(
    r"\b(?:from|on behalf of) (?:it|them|him|her|both|each|one|another|somebody|someone)\b(?!['\u2019])|\bfrom (?:an?|one|this|that) (?:[a-z]+ )?[a-z]+\b"
)
"""A client that no name was found for: another's sum is none of theirs."""
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
