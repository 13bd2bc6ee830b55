"""The first, last, largest or smallest payment. It is borne out only where the scope is wholly covered; one loaded counter-row contradicts (docs/verdicts.md)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from klieg.claims.answers.asking import (
    ask,
    begin,
    bounds,
    covered,
    everything,
    much_alike,
    name_words,
    on_purpose,
    stretch,
)
from klieg.claims.answers.weighing import SHOWN, answered, dated, none, opened, rows_of, said
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.money.measures import Answer
from klieg.resolve import names
from klieg.store.engine import Engine

_FIRST, _LAST, _SMALL = ("first", "earliest", "initial"), ("last", "latest", "final", "most recent"), ("smallest", "lowest")


def extreme(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """The first, last, largest or smallest payment: its day and its amount, as far as they are said. A day that is claimed is no scope; a span is."""
    word, payee = reading.title, reading.role("object")
    period = reading.period
    carried = period is not None and period.carried
    point = (
        period is not None
        and not carried
        and not (period.since and period.until and (period.until - period.since).days > 45 and word not in _FIRST + _LAST)
    )
    if (
        point
        and period is not None
        and period.since
        and period.until
        and (period.until - period.since).days > 5
        and reading.amount is not None
    ):
        # 'in April the biggest check, for $6,801, went to X': of that month; 'the biggest, $6,801, came in April' tells when it was
        words = reading.text.lower()
        point = not -1 < words.find(period.text.lower().removesuffix(f" ({period.since.year})")) < words.find(word.split(" ")[0])
    if point and period is not None and reading.role("other") is not None and reading.amount is None:
        # 'its largest payment in March went to X': of that month; 'the largest went to X in March' tells when it was
        led = re.search(
            rf"\b{re.escape(word)}\b(?P<between>.*?) (?:went|goes|was (?:made|paid|sent)|were sent) to\b",
            reading.text,
            re.IGNORECASE,
        )
        point = not (
            led and period.text.lower().removesuffix(f" ({period.since.year if period.since else ''})") in led["between"].lower()
        )
    if re.match(r"(?:And |But )?[Nn]o (?:other|single) ", reading.text):
        point = False  # 'no other payment in November was larger': of that month
    among = stretch(reading.role("other_period")) if reading.role("other_period") is not None else None
    scope = replace(reading, period=(Period(0, 0, "", *among, "span") if among else None) if point else period)
    if payee is None:
        whole = everything(engine, payer, *bounds(scope))
        answer = ask(engine, payer, None, *bounds(scope))
        base, how = begin(whole.answer), ""
        rows = rows_of(engine, payer, scope)
    else:
        answer, base, how = answered(engine, scope, payer, payee)
        rows = dated(answer)
    if of := reading.role("of"):
        strict = [p for p in rows if on_purpose(of.name, str(p["purpose"] or "")) == "all"]
        wide = [p for p in rows if on_purpose(of.name, str(p["purpose"] or "")) in ("all", "alike")]
        if not wide or {p["locator"] for p in _utmost(strict, word)} != {p["locator"] for p in _utmost(wide, word)}:
            return said(base, "not read", 2, f"which payments are for {of.name} is not sure")
        rows, how = strict, f"{how}, of those for {of.name}"
    if not rows:
        return none(base, scope, answer, payer, payee)
    number = reading.role("number")
    if number is not None and number.name != str(len(rows)):
        told = f"{number.text} payments are spoken of, and {len(rows):,} are loaded: which are meant is not sure"
        return said(base, "not read", 2, told)
    chosen = _utmost(rows, word)
    row = chosen[0]
    if payee is not None and word in _FIRST and scope.period is not None and scope.period.since and scope.period.until is None:
        # what came later is not the first: what is loaded till then tells
        scope = replace(scope, period=replace(scope.period, until=row["date"]))
        answer = answered(engine, scope, payer, payee)[0]
    told = (
        f"the {word} payment loaded is {row['amount']:,.2f} {row['currency']} on {row['date']}"
        + (f" (and {len(chosen) - 1} more)" if len(chosen) > 1 else "")
        + how
    )
    base.beside = [str(row["amount"]), str(row["date"])]
    amount = reading.amount
    same_day = sum(p["amount"] for p in chosen)
    amount_holds = (
        amount is None or any(amount.fits(p["amount"]) for p in chosen) or (word in _FIRST + _LAST and amount.fits(same_day))
    )
    date_holds = not point or period is None or any(period.holds(p["date"]) for p in chosen)
    shown = next(
        (
            p
            for p in chosen
            if (amount is None or amount.fits(p["amount"])) and (not point or period is None or period.holds(p["date"]))
        ),
        row,
    )
    had = reading.role("other")
    if had is not None:
        wanted = names.plain(engine, had.name)
        named = [p for p in chosen if names.plain(engine, str(p["payee"] or "")) == wanted]
        short = name_words(had.name)
        if not named and (alike := next((p for p in chosen if name_words(str(p["payee"] or ""))[: len(short)] == short), None)):
            return said(base, "not read", 2, f"{told}, to {alike['payee']}: whether it is {had.name} is for a person to say")
        near = next((p for p in chosen if much_alike(had.name, str(p["payee"] or ""))), None)
        if not named and near is not None and amount_holds:
            return said(base, "not read", 2, f"{told}, to {near['payee']}: whether it is {had.name} is for a person to say")
        amount_holds, shown = amount_holds and bool(named), (named or [shown])[0]
        told = f"{told}, to {shown['payee']}"
    if amount is None and not point and had is None:
        return said(base, "not read", 2, "neither its day nor its amount is said")
    figure = shown["amount"] if amount is not None or had is not None else shown["date"]
    stated = reading.role("for")
    if amount_holds and date_holds and stated and shown["purpose"] and not on_purpose(stated.name, str(shown["purpose"])):
        return said(base, "partly", 9, f"{told}, but for another purpose: {shown['purpose']}", [shown], figure)
    every = number is not None or _scope_loaded(answer, scope)  # the two that are told of are all that are meant
    if amount_holds and date_holds and not every:
        return opened(base, answer, payer, told, chosen[:SHOWN], figure)
    if amount_holds and date_holds:
        return said(base, "borne out", 8, told, [shown, *[p for p in chosen if p is not shown]][:SHOWN], figure)
    if amount is not None and point and amount_holds and not date_holds:
        if had is not None:
            return said(base, "partly", 9, told, chosen[:SHOWN], figure)
        # 'the largest, $300,000, came on March 29': the day itself is claimed
        return said(base, "contradicted", 10, told, chosen[:SHOWN], row["date"])
    # a row beyond what is said contradicts at once: an earlier first, a larger largest; else all must be loaded
    beyond = (word in _FIRST and point and period is not None and period.since is not None and row["date"] < period.since) or (
        word in _LAST and point and period is not None and period.until is not None and row["date"] > period.until
    )
    beyond = beyond or (
        amount is not None and word not in _FIRST + _LAST + _SMALL and amount.high is not None and row["amount"] > amount.high
    )
    beyond = beyond or (had is not None and not amount_holds and word not in _FIRST + _LAST + _SMALL)
    if beyond or every:
        return said(base, "contradicted", 10, told, chosen[:SHOWN], figure)
    return opened(base, answer, payer, told, chosen[:SHOWN], figure)


def _utmost(rows: list[dict[str, Any]], word: str) -> list[dict[str, Any]]:
    """The first, last, largest or smallest of these payments: one, or those that share its day or sum."""
    if not rows:
        return []
    if word in _FIRST + _LAST:
        day = (max if word in _LAST else min)(p["date"] for p in rows)
        return sorted((p for p in rows if p["date"] == day), key=lambda p: -p["amount"])
    best = (min if word in _SMALL else max)(p["amount"] for p in rows)
    return [p for p in rows if p["amount"] == best]


def _scope_loaded(answer: Answer, scope: Reading) -> bool:
    """Whether all that could show another one is loaded; with no time said, of the payer's reports those that are, but where it is said of ever."""
    spoken = scope.period is None and not _EVER.search(scope.text)
    return covered(answer, scope) or (spoken and bool(answer.coverage) and all(c.loaded for c in answer.coverage))


_EVER = regex(r"\b(?:ever|in all its (?:history|life)|of its (?:history|life))\b")
