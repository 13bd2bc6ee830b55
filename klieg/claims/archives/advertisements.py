"""Verdicts on single advertisements of an archive, and on their sums: the dearest, the most seen, what one cost, what all of them cost or how often they were clicked."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from klieg.claims.archives.chosen import Chosen, compared, made
from klieg.claims.language import amounts
from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.verdict import Verdict


def _of_a_stretch(chosen: Chosen) -> None:
    """'The most seen of the ads of 2017': the first of those of that time alone."""
    if within := chosen.reading.role("other_period"):
        chosen.conditions.append(chosen.within(within))
        chosen.told.append(f"created {within.text}")


def dearest(chosen: Chosen) -> Verdict:
    """What the dearest advertisement, or the cheapest, cost and when it was created."""
    _of_a_stretch(chosen)
    order = "spend_low ASC" if chosen.reading.title == "cheapest" else "spend_low DESC"
    amount, period = chosen.reading.amount, chosen.reading.period
    if chosen.reading.title == "its target":
        return _its_target(chosen, order)
    if chosen.reading.title.startswith("its ") and amount is not None:
        return _its(chosen, "spend_low", chosen.reading.title.removeprefix("its "), amount)
    if amount is not None and amount.currency and not any("currency" in told for told in chosen.told):
        chosen.conditions.append("currency = $money")
        chosen.parameters["money"] = amount.currency
    rows = chosen.rows("source, locator, first, spend_low AS spend, currency, concat(first, ' ', spend_low, ' ', currency, ' ', left(text, 160)) AS raw, 'ad' AS record",
                       f"ORDER BY {order} LIMIT 3", period=False, more="spend_low > 0")  # fmt: skip
    if not rows and amount is not None and amount.currency and amount.currency not in (held := _currencies(chosen)):
        return made(
            "not read", 2, f"the claim is of {amount.text}, the archive in {', '.join(held)}: currencies are never compared"
        )
    if not rows:
        return made("record shows none", 7, "no advertisement has a known spend", 0)
    row = rows[0]
    why = f"the {chosen.reading.title} cost {row['spend']:,.2f} {row['currency']}, created {row['first']}"
    sum_holds, day_holds = (
        amount is None or amount.fits(row["spend"]),
        period is None or (row["first"] and period.holds(row["first"])),
    )
    if amount is None and period is None:
        return made("not read", 2, "neither its price nor its day is said")
    if sum_holds and day_holds and (other := _other_heading(chosen.reading.text, str(row["raw"]))):
        return made("not read", 2, f"{why}; that it is the one called {other!r} is not sure")
    if sum_holds and day_holds:
        figure = row["first"] if amount is None and _day_is_told(chosen) else row["spend"]
        return made("borne out", 8, why, figure, rows[:1])
    figure = row["first"] if amount is None and _day_is_told(chosen) else row["spend"]
    return made("contradicted", 10, why, figure, rows[:1])


_HEADING = regex(r", (?:[a-z]+ )?[\"\u201c](?P<h>[^\"\u201c\u201d]{2,60}?)[.!?,]*[\"\u201d],")


def _other_heading(text: str, advertisement: str) -> str:
    """What an advertisement is called between commas, where its own words do not begin with such; '' if they do, or it is called nothing."""
    called = _HEADING.search(text)
    words = [re.sub(r"\W+", " ", one).strip().lower() for one in (called["h"], advertisement)] if called else ["", ""]
    return called["h"] if called and words[0] not in words[1] else ""


def _currencies(chosen: Chosen) -> list[str]:
    """The currencies in which the archive states what was spent."""
    held = chosen.engine.rows("SELECT DISTINCT currency FROM ad WHERE spend_low > 0 AND currency <> '' ORDER BY currency")
    return [row["currency"] for row in held]


def most_seen(chosen: Chosen) -> Verdict:
    """How often the advertisement that was seen, or clicked, most was so, when it was created, or which one it is."""
    _of_a_stretch(chosen)
    column = "clicks" if chosen.reading.frame.endswith("clicked") else "impressions_low"
    if chosen.reading.title == "its target":
        return _its_target(chosen, f"{column} DESC NULLS LAST")
    rows = chosen.rows(
        f"source, locator, first, {column} AS n, concat(first, ' ', {column}, ' ', left(text, 160)) AS raw, 'ad' AS record",
        f"ORDER BY {column} DESC NULLS LAST LIMIT 3",
        period=False,
    )
    if not rows:
        return made("record shows none", 7, f"no {chosen.noun}", 0)
    row = rows[0]
    amount, period = chosen.reading.amount, chosen.reading.period
    why = f"the first by {column.replace('_low', '')} has {row['n']:,}, created {row['first']}"
    if chosen.reading.title == "the same":
        # the most seen is the most clicked too
        other = "clicks" if column != "clicks" else "impressions_low"
        first = chosen.rows("source, locator", f"ORDER BY {other} DESC NULLS LAST LIMIT 1", period=False)[0]
        holds = (first["source"], first["locator"]) == (row["source"], row["locator"])
        return made(
            "borne out" if holds else "contradicted",
            8 if holds else 10,
            f"{why}; by {other.removesuffix('_low')} {'the same' if holds else 'another'} is first",
            row["n"],
            rows[:1],
        )
    if chosen.reading.title == "the dearest":
        return _dearest_too(chosen, row, why)
    if chosen.reading.title.startswith("its ") and amount is not None:
        return _its(chosen, column, chosen.reading.title.removeprefix("its "), amount)
    if chosen.reading.title == "named":
        return _named_first(chosen, column, row, why)
    if amount is None and period is None:
        return made("not read", 2, "neither how often nor its day is said")
    holds = (amount is None or amount.fits(Decimal(row["n"]))) and (period is None or period.holds(row["first"]))
    figure = row["first"] if amount is None and _day_is_told(chosen) else row["n"]
    return made("borne out" if holds else "contradicted", 8 if holds else 10, why, figure, rows[:1])


def _dearest_too(chosen: Chosen, row: dict[str, Any], why: str) -> Verdict:
    """Whether one that is singled out otherwise is the dearest too."""
    top = chosen.rows(
        "source, locator, first, spend_low, currency, concat(first, ' ', spend_low, ' ', currency, ' ', left(text, 160)) AS raw, 'ad' AS record",
        "ORDER BY spend_low DESC LIMIT 1", period=False, more="spend_low > 0",
    )  # fmt: skip
    if not top:
        return made("not read", 2, "no advertisement has a known spend")
    holds = (top[0]["source"], top[0]["locator"]) == (row["source"], row["locator"])
    told = f"{why}; the dearest cost {top[0]['spend_low']:,.2f} {top[0]['currency']}, created {top[0]['first']}"
    return made("borne out" if holds else "contradicted", 8 if holds else 3, told, top[0]["spend_low"], top)


def _day_is_told(chosen: Chosen) -> bool:
    """Whether a day is what is claimed: 'it was created in October', of one that was singled out before, or 'the most clicked was created on October 19'."""
    reading = chosen.reading
    carried = any("which advertisement is carried over" in told for told in reading.assumptions)
    one_day = reading.period is not None and reading.period.since is not None and reading.period.since == reading.period.until
    return carried or (
        one_day and re.search(r"\b(?:created|made|dated?|placed|bought|posted|published)\b", reading.text) is not None
    )


def _its(chosen: Chosen, column: str, what: str, amount: Amount) -> Verdict:
    """What the advertisement that was seen, or clicked, most cost, or how often it was clicked or seen."""
    row = next(
        iter(
            chosen.rows(
                f"source, locator, {_COLUMNS[what]} AS n, currency, concat(first, ' ', {_COLUMNS[what]}, ' ', left(text, 160)) AS raw, 'ad' AS record",
                f"ORDER BY {column} DESC NULLS LAST LIMIT 1",
                period=False,
            )
        ),
        {"n": None},
    )
    if row["n"] is None:
        return made("not read", 2, f"its {what} is not stated")
    if what == "cost" and amount.currency and amount.currency != row["currency"]:
        return made(
            "not read", 2, f"the claim is in {amount.currency}, the archive in {row['currency']}: currencies are never compared"
        )
    told = f"it cost {row['n']:,.2f} {row['currency']}" if what == "cost" else f"it had {row['n']:,} {what}"
    return compared(amount, Decimal(row["n"]), told, [row], row["n"])


def _its_target(chosen: Chosen, order: str) -> Verdict:
    """Whether the advertisement that comes first was aimed as is said, term by term."""
    select = "source, locator, first, concat(first, ' ', left(text, 160)) AS raw, 'ad' AS record"
    more = "spend_low > 0" if order.startswith("spend") else ""
    rows = chosen.rows(select, f"ORDER BY {order} LIMIT 1", period=False, more=more)
    if not rows:
        return made("record shows none", 7, f"no {chosen.noun}", 0)
    terms = chosen.reading.roles.get("target", [])
    held = [ref.name for ref in terms if chosen.meets(rows[0], ref)]
    missing = [ref.name for ref in terms if ref.name not in held]
    told = f"that of {rows[0]['first']} " + "; ".join(
        f"{what} {', '.join(names)}" for what, names in (("was aimed at", held), ("was not aimed at", missing)) if names
    )
    if not missing:
        return made("borne out", 8, told, "", rows)
    return made("partly", 9, told, "", rows) if held else made("contradicted", 6, told, "", rows)


def _named_first(chosen: Chosen, column: str, first: dict[str, Any], why: str) -> Verdict:
    """Whether the first of all advertisements is the one that the claim names, by its page."""
    pages = list(chosen.reading.roles.get("page", []))
    if not pages:
        return made("not read", 2, "which advertisement is meant is not said")
    chosen.parameters["page"] = re.sub(r"\W", "", pages[0].name).lower()
    held = chosen.rows(
        "source, locator",
        f"ORDER BY {column} DESC NULLS LAST LIMIT 1",
        period=False,
        more="contains(regexp_replace(lower(concat_ws(' ', page, link, text)), '[^a-z0-9]', '', 'g'), $page)",
    )
    if not held:
        return made("not read", 2, f"no advertisement names {pages[0].name}")
    holds = (held[0]["source"], held[0]["locator"]) == (first["source"], first["locator"])
    return made(
        "borne out" if holds else "contradicted",
        8 if holds else 10,
        f"{why}; it is {'' if holds else 'not '}that of {pages[0].name}",
        first["n"],
        [first],
    )


def spend(chosen: Chosen) -> Verdict:
    """A sum spent, in its currency; with a share besides ('most of them in rubles, 5.8 million in all') both must hold."""
    amount = chosen.reading.amount
    assert amount is not None
    currency = amount.currency
    if not currency:
        named = next((ref.name for ref in chosen.reading.roles.get("where", []) if ref.kind == "currency"), "")
        currency = named
    by_currency = {
        r["currency"]: r
        for r in chosen.rows("currency, sum(spend_low) AS s, count(*) FILTER (spend_low > 0) AS n", "GROUP BY currency")
    }
    row = by_currency.get(currency)
    unknown = chosen.rows("count(*) FILTER (spend_low IS NULL) AS n", terms=False)[0]["n"]
    told = "; ".join(f"{r['s']:,.2f} {c} in {r['n']:,}" for c, r in sorted(by_currency.items()) if r["s"])
    why = f"{told or 'no known spend'}; {unknown:,} have no known spend"
    if row is None or row["s"] is None:
        others = [c for c in by_currency if c]
        return (
            made(
                "not read",
                2,
                f"the claim is in {currency or 'no currency'}, the archive in {', '.join(others)}: currencies are never compared",
            )
            if others
            else made("record shows none", 7, why, 0)
        )
    fits = amount.fits(row["s"])
    dearer = next((c for c, r in by_currency.items() if c and c != currency and r["n"] > row["n"]), "")
    if dearer and amount.fits(by_currency[dearer]["s"]):
        return made(
            "contradicted",
            10,
            f"the sum is one in {dearer}: {why}, where {amount.text} is said",
            row["s"],
            chosen.examples("spend_low DESC"),
        )
    if dearer and not fits and not any(ref.kind == "currency" for ref in chosen.reading.roles.get("where", [])):
        return made(
            "not read",
            2,
            f"most of the spend is stated in {dearer}, the claim is in {currency}: currencies are never compared: {why}",
        )
    total = chosen.count(terms=False)
    word = chosen.reading.title
    holds = not word or {"most": row["n"] > total / 2, "all": row["n"] == total, "none": row["n"] == 0}.get(word, True)
    rows = chosen.examples("spend_low DESC")
    if holds and fits:
        return made("borne out", 8, why, row["s"], rows)
    if word and (holds or fits):
        return made("partly", 9, why, row["s"], rows)
    return made("contradicted", 10, f"{why}, where {amount.text} is said", row["s"], rows)


def _figured(column: str, what: str) -> str:
    """The columns that cite advertisements with one of their figures."""
    return (
        f"source, locator, first, {column} AS n, concat(first, ' ', {column}, ' {what} ', left(text, 160)) AS raw, 'ad' AS record"
    )


def _elsewhere(chosen: Chosen, amount: Amount, column: str, what: str, more: str) -> Verdict | None:
    """One that has the figure, and was created at another time than is said."""
    period = chosen.reading.period
    if period is None or (period.carried and chosen.reading.title.startswith("its ")):
        return None
    found = [
        row
        for row in chosen.rows(_figured(column, what), f"ORDER BY {column} DESC", more=more, period=False)
        if amount.fits(Decimal(row["n"]))
    ]
    if not found:
        return None
    row = found[0]
    return made("partly", 9, f"one: {row['n']:,} {what}, but created {row['first']}", row["n"], found[:3])


def one(chosen: Chosen) -> Verdict:
    """What one advertisement cost, or how often it was seen or clicked: one of that figure, of the day and the page that are said."""
    if chosen.reading.role("of"):
        return _same_one(chosen)
    if chosen.reading.title == "its day":
        return _its_day(chosen)
    amount = chosen.reading.amount
    assert amount is not None
    its = chosen.reading.title.startswith("its ")
    column = {"clicks": "clicks", "impressions": "impressions_low"}.get(chosen.reading.title.removeprefix("its "), "spend_low")
    what = column.removesuffix("_low") if column != "spend_low" else amount.currency
    more = f"{column} > 0"
    if column == "spend_low":
        chosen.conditions.append("currency = $money")
        chosen.parameters["money"] = amount.currency
    rows = chosen.rows(_figured(column, what), f"ORDER BY {column} DESC", more=more)
    same = [row for row in rows if amount.fits(Decimal(row["n"]))]
    if same and its and rows[0] not in same and amount.hedge:
        # of several that are told so, the most seen or the dearest is likely meant
        return made(
            "not read", 2, f"{len(rows):,} are told so, and {len(same):,} have {amount.text}: which one is meant is not sure"
        )
    if same:
        row = same[0]
        return made("borne out", 8, f"one: {row['n']:,} {what}, created {row['first']}", row["n"], same[:3])
    if not rows and (then := _elsewhere(chosen, amount, column, what, more)) is not None:
        return then
    if not rows and (named := _by_its_text(chosen)) is not None:
        return one(named)
    if not rows:
        return made("record shows none", 7, f"no such advertisement has known {what}", 0)
    near = min(rows, key=lambda row: abs(row["n"] - amount.figure))
    other = {"clicks": "impressions_low", "impressions_low": "clicks"}.get(column)
    if other and (
        beside := [
            row
            for row in chosen.rows(_figured(other, other.removesuffix("_low")), more=f"{other} > 0")
            if amount.fits(Decimal(row["n"]))
        ]
    ):
        told = f"{beside[0]['n']:,} are its {other.removesuffix('_low')}, created {beside[0]['first']}"
        return made("partly", 9, f"the figure holds only under another measure: {told}", beside[0]["n"], beside[:3])
    if (then := _elsewhere(chosen, amount, column, what, more)) is not None:
        return then
    return made(
        "contradicted", 10, f"none of {len(rows):,} has {amount.text}; the nearest {near['n']:,} {what}", near["n"], [near]
    )


def _by_its_text(chosen: Chosen) -> Chosen | None:
    """'An ad for Brown Power': one whose text has the name, where none leads to a page of that name."""
    where = chosen.reading.roles.get("where", [])
    if not any(ref.kind == "link" and re.fullmatch(r"[\w &'\u2019]+", ref.name) for ref in where):
        return None
    # a name may stand joined: 'BrownPower'
    texts = [
        replace(ref, kind="words", name=re.sub(r"(?<=[a-z])(?=[A-Z])", " ", ref.name)) if ref.kind == "link" else ref
        for ref in where
    ]
    return Chosen(chosen.engine, replace(chosen.reading, roles={**chosen.reading.roles, "where": texts}), chosen.table)


def _its_day(chosen: Chosen) -> Verdict:
    """When the one that is told by its page or its words was created: where several are told so, all must be of the time that is said, or none."""
    period = chosen.reading.period
    assert period is not None
    rows = chosen.rows(_figured("impressions_low", "impressions"), "ORDER BY n DESC", more="impressions_low > 0", period=False)
    if not rows:
        return made("record shows none", 7, "no such advertisement was shown", 0)
    held = [row for row in rows if row["first"] is not None and period.holds(row["first"])]
    if held and len(held) < len(rows):
        return made("not read", 2, f"{len(rows):,} are told so, {len(held):,} of that time: which one is meant is not sure")
    told = (
        f"it was created {rows[0]['first']}"
        if len(rows) == 1
        else f"{len(rows):,} are told so, the most seen created {rows[0]['first']}"
    )
    return made("borne out" if held else "contradicted", 8 if held else 10, told, rows[0]["first"], rows[:3])


def _same_one(chosen: Chosen) -> Verdict:
    """What else is said of the one advertisement that has a figure said before: its day, clicks, impressions or cost."""
    reading = chosen.reading
    base = reading.role("of")
    assert base is not None
    stated = amounts.amounts(base.text)[0]
    rows = chosen.rows(
        "source, locator, first, spend_low, clicks, impressions_low, currency, concat(first, ' ', left(text, 160)) AS raw, 'ad' AS record",
        more=f"{_COLUMNS[base.name]} IS NOT NULL", period=False,
    )  # fmt: skip
    held = [row for row in rows if stated.fits(Decimal(row[_COLUMNS[base.name]]))]
    if len(held) != 1:
        return made("not read", 2, f"{len(held):,} advertisements have {base.text}: which one is meant is not sure")
    row = held[0]
    if reading.title == "the dearest":
        return _dearest_too(chosen, row, f"it cost {row['spend_low']:,.2f} {row['currency']}")
    if reading.title == "created":
        period = reading.period
        assert period is not None
        fits = period.holds(row["first"])
        return made(
            "borne out" if fits else "contradicted", 8 if fits else 10, f"it was created {row['first']}", row["first"], held
        )
    value, amount = row[_COLUMNS[reading.title]], reading.amount
    assert amount is not None
    if value is None:
        return made("record shows none", 7, f"the archive tells no {reading.title} of it", 0)
    if reading.title == "cost" and amount.currency != row["currency"]:
        return made(
            "not read",
            2,
            f"the claim is in {amount.currency or 'no currency'}, the archive in {row['currency']}: currencies are never compared",
        )
    return compared(amount, Decimal(value), f"{reading.title} of the advertisement with {base.text}: {value:,}", held, value)


_COLUMNS = {"clicks": "clicks", "impressions": "impressions_low", "cost": "spend_low"}


def summed(chosen: Chosen) -> Verdict:
    """How often all of them were clicked or seen."""
    column = "clicks" if chosen.reading.frame.endswith("clicks") else "impressions_low"
    value = Decimal(chosen.rows(f"coalesce(sum({column}), 0) AS n")[0]["n"])
    return compared(
        chosen.reading.amount,
        value,
        f"{value:,} {column.replace('_low', '')} of {chosen.counted(chosen.count())}",
        chosen.examples(f"{column} DESC NULLS LAST"),
        value,
    )
