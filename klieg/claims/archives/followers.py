"""Verdicts on how many followed an account of an archive: the posts state it, each for its own moment."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import bounds
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict, remedy
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
        if top["account"] == own["account"] and reading.amount is not None and not reading.amount.fits(Decimal(own["high"])):
            return base.said("partly", 9, f"{told}, more than any other, where {reading.amount.text} is said")
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
    if reading.negated:
        # 'never had more than 50,000'
        base.figure = str(own["high"])
        beyond = own["high"] > amount.figure if amount.high is None else own["high"] >= amount.figure
        return _settled(base, not beyond, f"{told}, where never {amount.text} is said")
    numbers = block(__package__, "followers.sql", "numbers")
    stated = engine.rows(numbers, account=account.name.lstrip("@"), since=since, until=until)
    fitting = [row for row in stated if amount.fits(Decimal(row["followers"]))]
    base.sql.append(numbers)
    base.figure = str(own["high"])
    if fitting:
        nearest = min(fitting, key=lambda row: abs(row["followers"] - amount.figure))
        if amount.high is not None:
            base.figure = str(nearest["followers"])
        base.rows = _posts(own["account"], [nearest])
        if amount.soft_high is not None and own["low"] > amount.soft_high:
            return base.said("partly", 9, f"{told}: well beyond {amount.text}")
        if amount.low <= 0 and len(fitting) < len(stated):
            return base.said("not read", 2, f"{told}: of which moment {amount.text} is said is not clear")
        return base.said("borne out", 8, told)
    if amount.high is not None and 0 < own["low"] < amount.figure < own["high"]:
        # a number of followers that no post states was passed between two that do: the nearest is the record's
        nearest = min(stated, key=lambda row: abs(row["followers"] - amount.figure))
        base.figure, base.rows = str(nearest["followers"]), _posts(own["account"], [nearest])
        return base.said("borne out", 8, f"{told}; nearest to it {nearest['followers']:,}")
    if reading.period is None:
        return base.said("not read", 2, f"{told}: of what time {amount.text} is said is not told")
    last = engine.rows('SELECT max("at")::DATE AS last FROM post')[0]["last"]
    if until is None or until > last:
        base.remedy = remedy(f"the archive of that time: {reading.period.text}")
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
    return _posts(row["account"], list({str(place["locator"]): place for place in (row["at_low"], row["at_high"])}.values()))


def _posts(account: str, places: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "source": place["source"],
            "locator": place["locator"],
            "raw": f"{account}: {place['followers']} followers",
            "record": "post",
        }
        for place in places
    ]
