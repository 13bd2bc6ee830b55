"""Verdicts on archives of advertisements and posts: counts, shares, first and last, currencies, every day of a period, accounts together.

Counts are of the archive as loaded. A claim of concert is at most `partly`: counts are shown, chance is untested.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.store.sql import block

_MINUTES = 5
"""Posts with the same text within this many minutes are counted as one signal of concert."""
_CURRENCIES = {"rubles": "RUB", "roubles": "RUB", "dollars": "USD", "us dollars": "USD", "pounds": "GBP", "euros": "EUR"}


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict:
    """A claim over an archive."""
    deciders = {
        "ads_count": _ads_count, "ads_currency": _ads_currency, "ads_first": _ads_first, "ads_share": _ads_share, "accounts_count": _accounts, "posts_count": _posts,
        "posts_share": _posts_share, "posts_every_day": _every_day, "concert": _concert, "same_text": _same_text,
    }  # fmt: skip
    table = "ad" if reading.frame.startswith("ads") else "post"
    if not engine.rows(f"SELECT 1 AS one FROM {table} LIMIT 1"):  # noqa: S608 - one of two
        return Verdict("not loaded", 4, f"no archive of {'advertisements' if table == 'ad' else 'posts'} is loaded",
                       remedy={"source": "the archive that the story speaks of", "committee": "", "reports": [], "address": "", "command": "klieg add FILES"})  # fmt: skip
    if reading.frame != "concert":
        subject = reading.role("subject")
        column = "sponsor" if table == "ad" else "archive"
        known = engine.rows(f"SELECT DISTINCT {column} AS name FROM {table}")  # noqa: S608 - of ours
        words = set(re.findall(r"[a-z]{3,}", subject.name.lower())) - {"russia", "the", "russian"} if subject else set()
        if not subject or not any(words and words <= set(re.findall(r"[a-z]{3,}", row["name"].lower())) for row in known):
            name = subject.name if subject else "this"
            return Verdict(
                "not loaded", 4, f"no loaded archive is of {name}; loaded: {', '.join(sorted(row['name'] for row in known))}"
            )
    found = deciders[reading.frame](engine, reading)
    what = "ads" if table == "ad" else "posts"
    found.coverage = [
        {"who": row["subject"], "since": row["since"], "until": row["until"], "loaded": f"{row['what']}: {row['basis']}", "missing": ""}
        for row in engine.rows("SELECT subject, what, since, until, basis FROM coverage WHERE what = $what", what=what)
    ]  # fmt: skip
    return found


def _rows(engine: Engine, name: str, **parameters: object) -> list[dict[str, Any]]:
    return engine.rows(block(__package__, "archives.sql", name), **parameters)


def _made(
    verdict: str,
    rule: int,
    why: str,
    figure: object = "",
    rows: list[dict[str, Any]] | None = None,
    *,
    sql: str = "",
    against: bool = False,
) -> Verdict:
    made = Verdict(
        verdict,
        rule,
        f"{why} (of the archive as loaded)",
        str(figure),
        sql=[block(__package__, "archives.sql", sql)] if sql else [],
    )
    cited = [
        {"source": r["source"], "locator": r["locator"], "raw": str(r.get("raw") or "")[:300], "record": r.get("record", "")}
        for r in rows or []
    ]
    if against:
        made.against = cited
    else:
        made.rows = cited
    return made


def _compare(reading: Reading, value: Decimal, why: str, rows: list[dict[str, Any]], sql: str, figure: object) -> Verdict:
    amount = reading.amount
    if amount is None:
        return _made("borne out", 8, why, figure, rows, sql=sql)
    if amount.fits(value):
        if amount.soft_high is not None and value > amount.soft_high and amount.unit != "share":
            return _made("partly", 9, f"{why}: well beyond {amount.text}", figure, rows, sql=sql)
        return _made("borne out", 8, why, figure, rows, sql=sql)
    return _made("contradicted", 10, f"{why}, where {amount.text} is said", figure, rows, sql=sql, against=True)


def _since(reading: Reading) -> tuple[date | None, date | None]:
    return (reading.period.since, reading.period.until) if reading.period else (None, None)


def _ads_count(engine: Engine, reading: Reading) -> Verdict:
    since, until = _since(reading)
    row = _rows(engine, "ads", since=since, until=until)[0]
    total, inside = row["total"], row["inside"]
    examples = _rows(engine, "some_ads", since=since, until=until)
    why = f"{total:,} advertisements, {row['first']} to {row['last']}" + (
        f"; {inside:,} of them dated within the period" if reading.period else ""
    )
    # a handful of slips in the archive's own dates does not make a period wrong
    value = total if not reading.period or inside >= total * Decimal("0.99") else inside
    return _compare(reading, Decimal(value), why, examples, "ads", value)


def _ads_currency(engine: Engine, reading: Reading) -> Verdict:
    word = reading.title.split(" (")[0]
    code = _CURRENCIES[word]
    row = _rows(engine, "currency", code=code)[0]
    share = Decimal(row["ads"]) / Decimal(row["total"]) if row["total"] else Decimal(0)
    why = (
        f"{row['ads']:,} of {row['total']:,} advertisements, {row['amount']:,.2f} {code}; {row['unknown']:,} have no known spend"
    )
    asked = (
        "most"
        if "(most)" in reading.title
        else "all"
        if "(all)" in reading.title
        else "none"
        if "(none)" in reading.title
        else ""
    )
    amount = reading.amount if reading.amount and reading.amount.unit != "share" else None
    holds = {"most": share > Decimal("0.5"), "all": share == 1, "none": row["ads"] == 0}.get(asked, True)
    if reading.amount and reading.amount.unit == "share":
        holds = reading.amount.fits(share)
    summed = amount is None or amount.fits(row["amount"])
    examples = _rows(engine, "some_in_currency", code=code)
    if holds and summed:
        return _made("borne out", 8, why, row["amount"], examples, sql="currency")
    if holds or (amount is not None and summed):
        return _made("partly", 9, why, row["amount"], examples, sql="currency")
    return _made("contradicted", 10, why, row["amount"], examples, sql="currency", against=True)


def _ads_first(engine: Engine, reading: Reading) -> Verdict:
    last = reading.title in ("last", "latest")
    rows = _rows(engine, "last_ad" if last else "first_ad")
    day = rows[0]["first"]
    why = f"the {reading.title or 'first'} is dated {day}"
    if reading.period is None:
        return _made("not read", 2, "no date is said", rows=rows)
    if reading.period.holds(day):
        return _made("borne out", 8, why, day, rows, sql="first_ad")
    return _made("contradicted", 10, why, day, rows, sql="first_ad", against=True)


def _ads_share(engine: Engine, reading: Reading) -> Verdict:
    place = reading.title.split(" (")[0]
    row = _rows(engine, "placed", like=f"%{place}%", like_misread=f"%{place.replace('i', 'l', 1)}%")[0]
    share = Decimal(row["ads"]) / Decimal(row["total"]) if row["total"] else Decimal(0)
    why = (f"{row['ads']:,} of {row['total']:,} advertisements ({share * 100:.1f} %) name {place.title()} in their placement or lead there: "
           f"{row['placed']:,} by placement, {row['linked']:,} by link")  # fmt: skip
    if reading.amount is None:
        asked = "(most)" in reading.title or "(half)" in reading.title
        return (
            _made(
                "borne out" if share > Decimal("0.5") else "contradicted",
                8 if share > Decimal("0.5") else 10,
                why,
                row["ads"],
                sql="placed",
            )
            if asked
            else _made("not read", 2, "no share is said")
        )
    return _compare(reading, share, why, _rows(engine, "some_placed", like=f"%{place}%"), "placed", row["ads"])


def _accounts(engine: Engine, reading: Reading) -> Verdict:
    since, until = _since(reading)
    row = _rows(engine, "accounts", since=since, until=until)[0]
    why = f"{row['accounts']:,} accounts posted {row['first']} to {row['last']}"
    return _compare(
        reading, Decimal(row["accounts"]), why, _rows(engine, "some_posts", since=since, until=until), "accounts", row["accounts"]
    )


def _posts(engine: Engine, reading: Reading) -> Verdict:
    since, until = _since(reading)
    row = _rows(engine, "accounts", since=since, until=until)[0]
    return _compare(
        reading,
        Decimal(row["posts"]),
        f"{row['posts']:,} posts",
        _rows(engine, "some_posts", since=since, until=until),
        "accounts",
        row["posts"],
    )


def _posts_share(engine: Engine, reading: Reading) -> Verdict:
    row = _rows(engine, "shares")[0]
    original = "original" in reading.title
    value = row["posts"] - row["shares"] if original else row["shares"]
    share = Decimal(value) / Decimal(row["posts"])
    why = f"{value:,} of {row['posts']:,} posts ({share * 100:.1f} %) are {'not ' if original else ''}shares"
    examples = _rows(engine, "some_shares")
    if reading.amount is None:
        nearly = "nearly all" in reading.title or "almost all" in reading.title
        holds = share >= Decimal("0.9") if nearly else share > Decimal("0.5")
        return _made(
            "borne out" if holds else "contradicted", 8 if holds else 10, why, value, examples, sql="shares", against=not holds
        )
    return _compare(reading, share, why, examples, "shares", value)


def _every_day(engine: Engine, reading: Reading) -> Verdict:
    since, until = _since(reading)
    if since is None or until is None:
        return _made("not read", 2, "no period is said")
    row = _rows(engine, "days", since=since, until=until)[0]
    wanted = (until - since).days + 1
    why = f"posts on {row['days']} of {wanted} days, {row['posts']:,} posts by {row['accounts']:,} accounts"
    examples = _rows(engine, "some_posts", since=since, until=until)
    return (
        _made("borne out", 8, why, row["days"], examples, sql="days")
        if row["days"] == wanted
        else _made("partly", 9, why, row["days"], examples, sql="days")
    )


def _concert(engine: Engine, reading: Reading) -> Verdict:
    one, other = reading.role("subject"), reading.role("object")
    assert one is not None
    assert other is not None
    since, until = _since(reading)
    rows = _rows(engine, "pair", one=one.name.lower(), other=other.name.lower(), minutes=_MINUTES, since=since, until=until)
    known = _rows(engine, "known_accounts", one=one.name.lower(), other=other.name.lower())[0]["n"]
    if known < 2:
        return _made("not loaded", 4, f"{one.name} and {other.name} are not both in a loaded archive")
    count = len(rows)
    why = f"{count} posts with the same text within {_MINUTES} minutes of each other; whether by chance is not tested"
    if not count:
        return _made(
            "record shows none", 7, f"no two posts of theirs have the same text within {_MINUTES} minutes", 0, sql="pair"
        )
    return _made("partly", 9, why, count, rows[:10], sql="pair")


def _same_text(engine: Engine, reading: Reading) -> Verdict:
    since, until = _since(reading)
    row = _rows(engine, "pairs", minutes=_MINUTES, since=since, until=until)[0]
    why = f"{row['pairs']:,} pairs of accounts ({row['accounts']:,} accounts) posted the same text within {_MINUTES} minutes; whether by chance is not tested"
    return (
        _made("partly", 9, why, row["pairs"], sql="pairs") if row["pairs"] else _made("record shows none", 7, why, 0, sql="pairs")
    )
