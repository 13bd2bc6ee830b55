"""Verdicts on how many followed an account of an archive: the posts state it, each for its own moment."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.asking import bounds
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.sql import block

if TYPE_CHECKING:
    from klieg.claims.reading import Ref


def decide(engine: Engine, reading: Reading) -> Verdict:
    """The followers of an account as its posts of the claim's time state them: the lowest and the highest number; of two accounts, or of all, who has more."""
    sql = block(__package__, "followers.sql", "followers")
    base = Verdict("", 0, "", sql=[sql])
    since, until = bounds(reading)
    (account,) = reading.roles["where"]
    own = _of(engine, sql, account, since, until)
    if own is None:
        return base.said("not loaded", 4, f"no post of {account.name} in the archive as loaded states followers then")
    told = _told(own)
    base.rows = _cited(own)
    if reading.title == "most":
        top = engine.rows(sql, account="", since=since, until=until)[0]
        base.figure = str(own["high"])
        if top["account"] == own["account"]:
            return base.said("borne out", 8, f"{told}, more than any other")
        base.rows, base.against = [], _cited(top)
        return base.said("contradicted", 3, f"{_told(top)}; {told}")
    if others := reading.roles.get("other", []):
        other = _of(engine, sql, others[0], since, until)
        if other is None:
            return base.said("not loaded", 4, f"{told}; no post of {others[0].name} states followers then")
        base.rows = [*base.rows, *_cited(other)]
        told = f"{told}; {_told(other)}"
        base.figure = str(own["high"])
        if own["low"] <= other["high"] and other["low"] <= own["high"]:
            return base.said("not read", 2, f"{told}: now the one had more, now the other")
        holds = (own["low"] > other["high"]) == (reading.title == "more")
        return _settled(base, holds, told)
    amount = reading.amount
    assert amount is not None
    low, high = Decimal(own["low"]), Decimal(own["high"])
    value = min((one for one in (high, low) if amount.fits(one)), key=lambda one: abs(one - amount.figure), default=high)
    base.figure = str(value)
    between = amount.low <= high and (amount.high is None or amount.high >= low)
    if amount.fits(value) or between:
        if not amount.fits(value):
            base.figure = str(amount.figure)  # passed on the way from the one to the other
        if amount.soft_high is not None and low > amount.soft_high:
            return base.said("partly", 9, f"{told}: well beyond {amount.text}")
        if amount.figure and amount.low <= 0 and not amount.fits(high):
            return base.said("not read", 2, f"{told}: of which moment {amount.text} is said is not clear")
        return base.said("borne out", 8, told)
    if reading.period is None:
        return base.said("not read", 2, f"{told}: of what time {amount.text} is said is not told")
    last = engine.rows('SELECT max("at")::DATE AS last FROM post')[0]["last"]
    if until is None or until > last:
        base.remedy = {
            "source": f"the archive of that time: {reading.period.text}",
            "committee": "",
            "reports": [],
            "address": "",
            "command": "klieg add FILES",
        }
        return base.said("not loaded", 4, f"{told}; the loaded archive ends on {last}")
    return _settled(base, False, f"{told}, where {amount.text} is said")


def _settled(base: Verdict, holds: bool, told: str) -> Verdict:
    if not holds:
        base.rows, base.against = [], base.rows
    return base.said("borne out" if holds else "contradicted", 8 if holds else 10, told)


def _of(engine: Engine, sql: str, account: Ref, since: object, until: object) -> dict[str, Any] | None:
    found = engine.rows(sql, account=account.name.lstrip("@"), since=since, until=until)
    return found[0] if found else None


def _told(row: dict[str, Any]) -> str:
    if row["low"] == row["high"]:
        return f"{row['account']}: {row['high']:,} followers, {row['first']:%Y-%m-%d}"
    return f"{row['account']}: {row['low']:,} to {row['high']:,} followers, {row['first']:%Y-%m-%d} to {row['last']:%Y-%m-%d}"


def _cited(row: dict[str, Any]) -> list[dict[str, Any]]:
    """The posts that state the lowest and the highest number."""
    ends = {str(place["locator"]): place for place in (row["at_low"], row["at_high"])}
    return [
        {
            "source": place["source"],
            "locator": place["locator"],
            "raw": f"{row['account']}: {place['followers']} followers",
            "record": "post",
        }
        for place in ends.values()
    ]
