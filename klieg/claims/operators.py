"""What is said of payments together: how many, the first, the last, the largest, who was paid most, how many times as much, what share, on average, in all, for what.

A superlative or rank is borne out only where the scope is wholly covered; one loaded counter-row contradicts (docs/verdicts.md).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from klieg.claims.amounts import Amount
from klieg.claims.asking import (
    Everything,
    ask,
    begin,
    bounds,
    cited,
    covered,
    days,
    everything,
    exactly,
    known,
    loaded,
    masters,
    missing,
    on_purpose,
    sum_of,
    unknown,
    with_remedy,
)
from klieg.claims.dates import Period
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money.measures import Answer
from klieg.resolve import names
from klieg.store.engine import Engine

_SHOWN = 6
_TENTH = Decimal("0.1")
WITHOUT_PAYEE = frozenset(
    [
        "paid_total",
        "paid_for",
        "paid_distinct",
        "paid_average",
        "paid_extreme",
        "paid_share",
        "paid_part",
        "paid_ratio_payers",
        "paid_each",
    ]
)
_DENIED = frozenset(["paid_count", "paid_rank", "paid_share", "paid_average", "paid_distinct", "paid_only"])
"""Frames whose denial is the opposite of what they say."""
FRAMES = WITHOUT_PAYEE | {"paid_count", "paid_rank", "paid_ratio", "paid_sum", "paid_only"}


def decide(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """By the operator that the frame names."""
    make = {
        "paid_count": _count, "paid_extreme": _extreme, "paid_rank": _rank, "paid_ratio": _ratio, "paid_ratio_payers": _payers, "paid_share": _share, "paid_part": _part,
        "paid_total": _total, "paid_for": _purpose_total, "paid_distinct": _distinct, "paid_average": _average, "paid_sum": _sum, "paid_only": _only, "paid_each": _each,
    }[reading.frame]  # fmt: skip
    try:
        found = make(engine, reading, payer)
    except Misuse as error:
        return unknown(payer, error)
    if reading.negated and reading.frame in _DENIED and found.verdict in ("borne out", "contradicted"):
        found.verdict = "contradicted" if found.verdict == "borne out" else "borne out"
        found.why = f"denied: {found.why}"
        found.rows, found.against = found.against, found.rows
    return found


def _said(
    base: Verdict, verdict: str, rule: int, why: str, rows: list[dict[str, Any]] | None = None, figure: object = ""
) -> Verdict:
    shown = rows if rows and "record" in rows[0] else cited(rows or [])
    base.verdict, base.rule, base.why, base.figure = verdict, rule, why, str(figure)
    if verdict == "contradicted":
        base.against = shown
    else:
        base.rows = shown
    return base


def _open(
    base: Verdict,
    reading: Reading,
    answer: Answer,
    payer: Ref,
    told: str,
    rows: list[dict[str, Any]] | None = None,
    figure: object = "",
) -> Verdict:
    """What the loaded rows say, where not all that could show it is loaded."""
    return _said(with_remedy(base, answer, payer), "not loaded", 4, f"{told} in what is loaded; {missing(answer)}", rows, figure)


def payers(engine: Engine, reading: Reading, payee: Ref) -> Verdict:
    """How many committees report payments to somebody: of the record as loaded, for others may have paid too."""
    try:
        answer = ask(engine, Ref("", "", "organisation"), payee, *bounds(reading))
    except Misuse as error:
        return unknown(payee, error)
    base, amount = begin(answer), reading.amount
    assert amount is not None
    by: dict[str, dict[str, Any]] = {}
    for payment in answer.payments:
        by.setdefault(str(payment["committee"] or payment["payer"]), payment)
    called = sorted(names.resolve(engine, one).name if re.fullmatch(r"C\d{8}", one) else one for one in by)
    told = f"{len(by)} committees with loaded reports paid {payee.name}: {'; '.join(called[:8])}"
    rows = list(by.values())
    if amount.fits(Decimal(len(by))):
        return _said(base, "borne out", 8, f"{told} (of the record as loaded)", rows[:_SHOWN], len(by))
    if amount.high is not None and len(by) > amount.high:
        return _said(base, "contradicted", 10, f"{told}, where {amount.text} is said", rows[:_SHOWN], len(by))
    base.figure = str(len(by))
    return base.said("not loaded", 4, f"{told}; others may have paid too")


def _figure(
    base: Verdict,
    reading: Reading,
    answer: Answer,
    payer: Ref,
    amount: Amount,
    value: Decimal,
    told: str,
    rows: list[dict[str, Any]],
    *,
    floor: bool = False,
) -> Verdict:
    """A figure against the rows' own: borne out within its bounds, contradicted outside, where more rows could not mend it."""
    value_shown = value if value == value.to_integral_value() or amount.unit != "share" else round(value, 4)
    if amount.fits(value):
        if amount.soft_high is not None and value > amount.soft_high and amount.unit != "share":
            return _said(base, "partly", 9, f"{told}: well beyond {amount.text}", rows, value_shown)
        return _said(base, "borne out", 8, told, rows, value_shown)
    beyond = amount.high is not None and value > amount.high
    if covered(answer, reading) or (floor and beyond):
        return _said(base, "contradicted", 10, f"{told}, where {amount.text} is said", rows, value_shown)
    return _open(base, reading, answer, payer, told, rows, value_shown)


def _answer(engine: Engine, reading: Reading, payer: Ref, payee: Ref | None) -> tuple[Answer, Verdict, str]:
    """The rows of the claim by `reported`; where there are none, by `paid` (memo items behind a card or an agency), and said."""
    answer = ask(engine, payer, payee, *bounds(reading))
    if not answer.rows and payee is not None:
        paid = ask(engine, payer, payee, *bounds(reading), "paid")
        if paid.rows:
            return paid, begin(paid), " (memo items: measure paid)"
    return answer, begin(answer), ""


def _none(base: Verdict, reading: Reading, answer: Answer, payer: Ref, payee: Ref | None) -> Verdict:
    name = payee.name if payee else "anybody"
    if covered(answer, reading):
        return _said(base, "record shows none", 7, f"no itemised payment to {name}; {loaded(answer)}", [], 0)
    if answer.payer is None or (not answer.payer.committees and not answer.payer.keys):
        base.remedy = masters(payer)
        return _said(base, "not loaded", 4, f"no loaded record names {payer.name} as a payer")
    return _open(base, reading, answer, payer, f"no payment to {name}")


def _count(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """How many payments: more rows than said contradict at once; fewer only where the period is covered."""
    payee = reading.role("object")
    if payee is None:
        whole = everything(engine, payer, *bounds(reading))
        answer, base, how = whole.answer, begin(whole.answer), ""
    else:
        answer, base, how = _answer(engine, reading, payer, payee)
    amount = reading.amount
    assert amount is not None
    if not answer.rows:
        return _none(base, reading, answer, payer, payee)
    told = f"{answer.rows:,} payments, {days(answer)}, {answer.amount:,.2f} {answer.currency} in all{how}"
    rows = answer.payments[:_SHOWN]
    money = reading.role("sum")
    if money is not None and (counted := _of_one_sum(base, reading, answer, payer, money)):
        return counted
    found = _figure(base, reading, answer, payer, amount, Decimal(answer.rows), told, rows, floor=True)
    if money is not None and found.verdict in ("borne out", "contradicted", "partly"):
        from klieg.claims import amounts

        stated = next((a for a in amounts.amounts(money.name) if a.unit == "money"), None)
        each = reading.title == "each" or bool(
            re.search(
                rf"{re.escape(money.name)} (?:twice|thrice|(?:three|four|five|six|seven|eight|nine|ten) times)\b", reading.text
            )
        )
        if each and stated is not None and found.verdict == "borne out":
            others = [p for p in answer.payments if not stated.fits(p["amount"])]
            return (
                found
                if not others
                else _said(found, "partly", 9, f"{told}, not all of them of {stated.text}", others[:_SHOWN], answer.rows)
            )
        if stated is not None and not stated.fits(answer.amount) and found.verdict == "borne out":
            holds = covered(answer, reading) or (stated.high is not None and answer.amount > stated.high)
            return _said(
                found,
                "contradicted" if holds else "not loaded",
                10 if holds else 4,
                f"{told}, where {stated.text} is said",
                rows,
                answer.amount,
            )
        if stated is not None and found.verdict == "borne out":
            found.figure = str(answer.amount)
    return found


_TIMES = r"(?:twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) times)"


def _of_one_sum(base: Verdict, reading: Reading, answer: Answer, payer: Ref, money: Ref) -> Verdict | None:
    """'$10,000 six times', 'six payments of $6,000': how many payments of that sum; None where it may be the sum of all."""
    from klieg.claims import amounts

    stated = next((a for a in amounts.amounts(money.name) if a.unit == "money"), None)
    of_it = re.search(
        rf"{re.escape(money.name)},? (?:exactly |at least )?{_TIMES}\b|\b(?:payments|che(?:ck|que)s|fees|instal?lments|transfers) of {re.escape(money.name)}",
        reading.text,
    )
    if stated is None or of_it is None or reading.amount is None or stated.fits(answer.amount):
        return None
    held = [p for p in _dated(answer) if stated.fits(p["amount"])]
    if not held:
        return None
    told = f"{len(held):,} of {answer.rows:,} payments are of {stated.text}"
    return _figure(base, reading, answer, payer, reading.amount, Decimal(len(held)), told, held[:_SHOWN], floor=True)


def _each(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """How many payments of one sum; contributions are those to candidates and committees (Form 3X, line 23)."""
    from klieg.claims import amounts

    payee, count, stated = reading.role("object"), reading.amount, reading.role("sum")
    each = next((a for a in amounts.amounts(stated.name) if a.unit == "money"), None) if stated else None
    assert count is not None
    if each is None:
        return Verdict("not read", 2, "of which sum each payment was is not clear")
    if payee is None:
        answer = everything(engine, payer, *bounds(reading)).answer
        base, rows = (
            begin(answer),
            engine.kept(("extreme rows", payer.name, bounds(reading)), lambda: _rows_of(engine, payer, reading)),
        )
    else:
        answer, base, _ = _answer(engine, reading, payer, payee)
        rows = _dated(answer)
    given = [p for p in rows if p["line"] == "SB23"] if reading.title == "contributions" else []
    held = [p for p in given or rows if each.fits(p["amount"])]
    if not rows:
        return _none(base, reading, answer, payer, payee)
    told = f"{len(held):,} {reading.title} of {each.text}" + (f", of {len(given):,} contributions" if given else "")
    return _figure(base, reading, answer, payer, count, Decimal(len(held)), told, held[:_SHOWN], floor=True)


def _dated(answer: Answer) -> list[dict[str, Any]]:
    return [p for p in answer.payments if p["date"] is not None and p["amount"] is not None]


_FIRST, _LAST, _SMALL = ("first", "earliest", "initial"), ("last", "latest", "final", "most recent"), ("smallest", "lowest")


def _extreme(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """The first, last, largest or smallest payment: its day and its amount, as far as they are said. A day that is claimed is no scope; a span is."""
    word, payee = reading.title, reading.role("object")
    period = reading.period
    carried = period is not None and period.text.endswith("(carried over)")
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
        said = reading.text.lower()
        point = not -1 < said.find(period.text.lower().removesuffix(f" ({period.since.year})")) < said.find(word.split(" ")[0])
    scope = replace(reading, period=None if point else period)
    if payee is None:
        whole = everything(engine, payer, *bounds(scope))
        answer = ask(engine, payer, None, *bounds(scope))
        base, how = begin(whole.answer), ""
        rows = engine.kept(("extreme rows", payer.name, bounds(scope)), lambda: _rows_of(engine, payer, scope))
    else:
        answer, base, how = _answer(engine, scope, payer, payee)
        rows = _dated(answer)
    if of := reading.role("of"):
        strict = [p for p in rows if on_purpose(of.name, str(p["purpose"] or "")) == "all"]
        wide = [p for p in rows if on_purpose(of.name, str(p["purpose"] or "")) in ("all", "alike")]
        if not wide or {p["locator"] for p in _utmost(strict, word)} != {p["locator"] for p in _utmost(wide, word)}:
            return _said(base, "not read", 2, f"which payments are for {of.name} is not sure")
        rows, how = strict, f"{how}, of those for {of.name}"
    if not rows:
        return _none(base, scope, answer, payer, payee)
    chosen = _utmost(rows, word)
    row = chosen[0]
    told = (
        f"the {word} payment loaded is {row['amount']:,.2f} {row['currency']} on {row['date']}"
        + (f" (and {len(chosen) - 1} more)" if len(chosen) > 1 else "")
        + how
    )
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
        amount_holds, shown = amount_holds and bool(named), (named or [shown])[0]
        told = f"{told}, to {shown['payee']}"
    if amount is None and not point and had is None:
        return _said(base, "not read", 2, "neither its day nor its amount is said")
    figure = shown["amount"] if amount is not None or had is not None else shown["date"]
    stated = reading.role("for")
    if amount_holds and date_holds and stated and shown["purpose"] and not on_purpose(stated.name, str(shown["purpose"])):
        return _said(base, "partly", 9, f"{told}, but for another purpose: {shown['purpose']}", [shown], figure)
    if amount_holds and date_holds and not _scope_loaded(answer, scope):
        return _open(base, scope, answer, payer, told, chosen[:_SHOWN], figure)
    if amount_holds and date_holds:
        return _said(base, "borne out", 8, told, [shown, *[p for p in chosen if p is not shown]][:_SHOWN], figure)
    if amount is not None and point and amount_holds and not date_holds:
        return _said(base, "partly", 9, told, chosen[:_SHOWN], figure)
    # a row beyond what is said contradicts at once: an earlier first, a larger largest; else all must be loaded
    beyond = (word in _FIRST and point and period is not None and period.since is not None and row["date"] < period.since) or (
        word in _LAST and point and period is not None and period.until is not None and row["date"] > period.until
    )
    beyond = beyond or (
        amount is not None and word not in _FIRST + _LAST + _SMALL and amount.high is not None and row["amount"] > amount.high
    )
    beyond = beyond or (had is not None and not amount_holds and word not in _FIRST + _LAST + _SMALL)
    if beyond or _scope_loaded(answer, scope):
        return _said(base, "contradicted", 10, told, chosen[:_SHOWN], figure)
    return _open(base, scope, answer, payer, told, chosen[:_SHOWN], figure)


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
    return covered(answer, scope) or (scope.period is None and bool(answer.coverage) and all(c.loaded for c in answer.coverage))


def _rows_of(engine: Engine, payer: Ref, reading: Reading) -> list[dict[str, Any]]:
    """The rows of all payments of a payer, only the first, last, smallest and largest of them."""
    everything(engine, payer, None, None)
    from klieg.money import measures

    since, until = bounds(reading)
    answer = measures.measure(
        engine, measures.Question("reported", payer.name, "", since, until, (), False, "paid", "", ""), limit=None
    )[0]
    return _dated(answer)


def _place(engine: Engine, whole: Everything, payee: Ref) -> tuple[int, Decimal, str]:
    """The rank of a payee among all (1 is the largest), its sum, and its compared name; 0 if it is none of them."""
    plain = names.plain(engine, payee.name)
    for number, one in enumerate(whole.payees, 1):
        if one.plain == plain:
            return number, one.amount, plain
    return 0, Decimal(0), plain


def _rank(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """Who was paid most, or second most: others with more contradict; a place is borne out only where all is covered."""
    payee = reading.role("object")
    assert payee is not None
    whole = everything(engine, payer, *bounds(reading))
    answer, base = whole.answer, begin(whole.answer)
    if not answer.rows:
        return _none(base, reading, answer, payer, payee)
    of = reading.role("of")
    if of is not None and any(on_purpose(of.name, p["purpose"]) in ("all", "alike", "some") for p in whole.purposes):
        return _rank_for(engine, reading, payer, payee, of.name, answer, base)
    place, amount, plain = _place(engine, whole, payee)
    told = f"{payee.name}: {amount:,.2f} {answer.currency}, place {place or 'none'} of {len(whole.payees):,}; " + ", ".join(
        f"{p.name} {p.amount:,.2f}" for p in whole.payees[:3] if p.plain != plain
    )
    rows = ask(engine, payer, payee, *bounds(reading)).payments[:_SHOWN] if place else []
    wanted = int(reading.title) if reading.title.isdigit() else len(whole.payees)
    above = (
        ask(engine, payer, Ref(whole.payees[0].name, whole.payees[0].name, "organisation"), *bounds(reading)).payments[:3]
        if whole.payees
        else []
    )
    # the record's figure for "the most" is the largest sum, whoever got it; for a place, the place, unless a sum is claimed with it
    figure: object = amount
    if reading.title.isdigit() and reading.amount is None:
        figure = whole.payees[0].amount if wanted == 1 and whole.payees else place
    if not place:
        return _none(base, reading, answer, payer, payee)
    if place > wanted:
        return _said(base, "contradicted", 3, told, [*above, *rows], figure)
    if place < wanted:
        return (
            _said(base, "contradicted", 10, told, rows, figure)
            if covered(answer, reading)
            else _open(base, reading, answer, payer, told, rows, figure)
        )
    if reading.amount is not None and reading.amount.unit == "money" and not reading.amount.fits(amount):
        return _said(base, "partly", 9, f"the place holds, the sum does not: {told}", rows, figure)
    if covered(answer, reading):
        return _said(base, "borne out", 8, told, rows, figure)
    return _open(base, reading, answer, payer, told, rows, figure)


def _rank_for(engine: Engine, reading: Reading, payer: Ref, payee: Ref, purpose: str, answer: Answer, base: Verdict) -> Verdict:
    """Who was paid most for a purpose: narrowly and widely; if the two disagree, not read."""
    rows = engine.kept(("extreme rows", payer.name, bounds(reading)), lambda: _rows_of(engine, payer, reading))
    own = names.plain(engine, payee.name)
    wanted = int(reading.title) if reading.title.isdigit() else 0
    told, places = [], []
    for agreeing in (("all",), ("all", "alike", "some")):
        sums: dict[str, Decimal] = {}
        for row in rows:
            if on_purpose(purpose, str(row["purpose"] or "")) in agreeing:
                name = names.plain(engine, str(row["payee"] or ""))
                sums[name] = sums.get(name, Decimal(0)) + row["amount"]
        mine = sums.get(own) or next((value for name, value in sums.items() if set(own.split(" ")) <= set(name.split(" "))), None)
        places.append(1 + sum(value > mine for value in sums.values()) if mine is not None else 0)
        first = max(sums, key=lambda name: sums[name], default="")
        told.append(
            f"{payee.name}: {mine or 0:,.2f}, place {places[-1] or 'none'} of {len(sums)} for {purpose}"
            + (f"; first {first} {sums[first]:,.2f}" if first else "")
        )
    if not wanted or len({place == wanted for place in places}) > 1 or not all(places):
        return _said(base, "not read", 2, f"a narrow and a wide reading of the purpose disagree: {' / '.join(told)}")
    if places[0] == wanted and not covered(answer, reading):
        return _open(base, reading, answer, payer, told[0], [], places[0])
    return _said(
        base, "borne out" if places[0] == wanted else "contradicted", 8 if places[0] == wanted else 3, told[0], [], places[0]
    )


def ratio_holds(reading: Reading, ratio: Decimal) -> bool:
    """Whether one figure is so many times another as is said: within a tenth, on the side that a hedge leaves open."""
    amount, word = reading.amount, reading.title
    if amount is not None:
        if amount.hedge:
            return amount.fits(ratio)
        half = max(amount.figure * _TENTH, Decimal("0.05"))
        return abs(ratio - amount.figure) <= half
    exact = {"twice": 2, "double": 2, "triple": 3, "thrice": 3, "quadruple": 4, "three-fold": 3, "threefold": 3}.get(word)
    if exact:
        said = reading.text.lower()
        if re.search(rf"more than {word}|over {word}|at least {word}", said):
            return ratio >= exact
        if re.search(rf"(?:nearly|almost|not quite) {word}", said):
            return exact * Decimal("0.9") <= ratio <= exact
        if re.search(rf"less than {word}", said):
            return ratio < exact
        return abs(ratio - exact) <= exact * _TENTH
    if word == "half":
        said = reading.text.lower()
        if re.search(r"less than half", said):
            return ratio < Decimal("0.5")
        return (
            abs(ratio - Decimal("0.5")) <= Decimal("0.05")
            if not re.search(r"more than half|over half", said)
            else ratio > Decimal("0.5")
        )
    return ratio < 1 if word in ("less", "fewer", "smaller") else ratio > 1


def _compared(reading: Reading, payer: Ref, one: Answer, other: Answer, first: str, second: str) -> Verdict:
    base = begin(one)
    base.sql = [*one.sql, *other.sql]
    ratio = one.amount / other.amount if other.amount else Decimal(0)
    told = f"{first} {one.amount:,.2f}, {second} {other.amount:,.2f} {one.currency}" + (
        f": {ratio:.2f} times" if other.amount else ""
    )
    rows = [*one.payments[:3], *other.payments[:3]]
    both = covered(one, reading) and covered(other, reading)
    figure = (
        one.amount
        if reading.amount is None and reading.title in ("more", "less", "greater", "larger", "bigger", "smaller", "fewer")
        else round(ratio, 4)
    )
    if not one.rows and not other.rows:
        return _none(base, reading, one, payer, None)
    if both and not one.rows and one.near:
        return _said(base, "record shows none", 7, told, rows, 0)
    if not both and (not one.rows or not other.rows):
        return _open(base, reading, one if not one.rows else other, payer, told, rows, figure)
    holds = ratio_holds(reading, ratio) if other.amount else reading.title in ("more", "greater", "larger", "bigger")
    if reading.negated:
        holds = not holds
    return _said(base, "borne out" if holds else "contradicted", 8 if holds else 10, told, rows, figure)


def _ratio(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """More than, less than, or so many times as much as another was paid."""
    payee, other = reading.role("object"), reading.role("other")
    assert payee is not None
    assert other is not None
    second_payer = reading.roles["subject"][1] if len(reading.roles["subject"]) > 1 else payer
    second = known(engine, second_payer, reading)
    one, two = ask(engine, payer, payee, *bounds(reading)), ask(engine, second, other, *bounds(reading))
    if one.rows and not two.rows and two.near:
        base = begin(one)
        near = ", ".join(sorted(row["name"] for row in two.near)[:4])
        return _said(base, "not read", 2, f"no payee is named {other.name}; {near} come near: who is compared is not sure")
    if not one.rows and not two.rows:
        one, two = ask(engine, payer, payee, *bounds(reading), "paid"), ask(engine, second, other, *bounds(reading), "paid")
    return _compared(reading, payer, one, two, payee.name, other.name)


def _payers(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """Two payers: what each paid one payee, or in all."""
    rival, payee = reading.role("other"), reading.role("object")
    assert rival is not None
    other = known(engine, rival, reading)
    if payee is None:
        one, two = everything(engine, payer, *bounds(reading)).answer, everything(engine, other, *bounds(reading)).answer
    else:
        one, two = ask(engine, payer, payee, *bounds(reading)), ask(engine, other, payee, *bounds(reading))
        if bool(one.rows) != bool(two.rows) and any("who was paid is carried over" in step for step in reading.assumptions):
            return Verdict("not read", 2, f"what is compared is not clear: {payee.name} was paid by one of the two only")
    return _compared(reading, payer, one, two, payer.name, other.name)


def _share_said(reading: Reading) -> Amount:
    """The share that is claimed: a figure, or 'most' and its like for more than a half."""
    if reading.amount is not None:
        return reading.amount
    half = reading.title.split("|")[0].strip() == "half"
    low, high = (Decimal("0.45"), Decimal("0.55")) if half else (Decimal("0.5"), Decimal(1))
    return Amount(0, 0, reading.title.split("|")[0], "share", Decimal("0.5"), low, high, hedge="" if half else "most")


def _share(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """What share of all that a payer reported went to a payee, or on a purpose."""
    whole = everything(engine, payer, *bounds(reading))
    base, payee = begin(whole.answer), reading.role("object")
    if not whole.answer.rows:
        return _none(base, reading, whole.answer, payer, payee)
    if payee is not None:
        part = ask(engine, payer, payee, *bounds(reading))
        value, rows, name = part.amount, part.payments[:_SHOWN], payee.name
    else:
        held = [p for p in whole.purposes if on_purpose(reading.title.partition("|")[2], p["purpose"]) in ("all", "some")]
        value, rows, name = sum((p["amount"] for p in held), Decimal(0)), _purpose_rows(held), reading.title.partition("|")[2]
    if not rows:
        return _none(base, reading, whole.answer, payer, payee or Ref(name, name, "thing"))
    share = value / whole.answer.amount if whole.answer.amount else Decimal(0)
    told = f"{name}: {value:,.2f} of {whole.answer.amount:,.2f} {whole.answer.currency}, {share * 100:.1f} %"
    found = _figure(base, reading, whole.answer, payer, _share_said(reading), share, told, rows)
    if found.figure:
        found.figure = f"{share:.4f}"
    return found


def _part(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """A part of the payments just spoken of: a sum or share of them, in a period or for a purpose."""
    payees = reading.roles.get("object", [])
    payee = payees[0] if payees else None
    purpose = reading.title.partition("|")[2]
    whole_reading = reading.roles.get("whole")
    bound = reading.role("other_period")
    scope = None
    if bound is not None:
        first, last = (date.fromisoformat(day) if day else None for day in bound.name.split("/"))
        scope = Period(0, 0, bound.text, first, last, "span")
    whole = (
        ask(engine, payer, payee, *((scope.since, scope.until) if scope else (None, None)))
        if payee
        else everything(engine, payer, *((scope.since, scope.until) if scope else (None, None))).answer
    )
    part = ask(engine, payer, payee, *bounds(reading)) if payee else everything(engine, payer, *bounds(reading)).answer
    base = begin(part)
    rows, value = part.payments, part.amount
    if purpose and not payee:
        held = [
            p
            for p in everything(engine, payer, *bounds(reading)).purposes
            if on_purpose(purpose, p["purpose"]) in ("all", "some")
        ]
        rows, value = _purpose_rows(held), sum((p["amount"] for p in held), Decimal(0))
    elif purpose:
        wide = [p for p in part.payments if on_purpose(purpose, str(p["purpose"] or "")) in ("all", "some")]
        sums = _by_strictness(purpose, wide)
        if reading.amount is not None and reading.amount.unit != "share" and len({reading.amount.fits(one) for one in sums}) > 1:
            told = " or ".join(f"{one:,.2f}" for one in sums) + f" {part.currency}"
            return _said(base, "not read", 2, f"a narrow and a wide reading of the purpose disagree: {told}", wide, sums[0])
        rows, value = wide, sums[-1]
    if not part.rows and not whole.rows:
        return _none(base, reading, part, payer, payee)
    share = value / whole.amount if whole.amount else Decimal(0)
    if share > 1:
        return _said(base, "not read", 2, f"of what it is a part is not clear: {value:,.2f} is more than {whole.amount:,.2f}")
    told = f"{value:,.2f} of {whole.amount:,.2f} {whole.currency}, {share * 100:.1f} %" + (f", {days(part)}" if part.rows else "")
    amount = _share_said(reading)
    if amount.unit == "share":
        found = _figure(base, reading, part, payer, amount, share, told, rows[:_SHOWN])
        if not found.figure:
            return found
        found.figure = f"{share:.4f}" if reading.amount is not None else f"{value}"
        return found
    return (
        _figure(base, reading, part, payer, amount, value, told, rows[:_SHOWN], floor=True)
        if whole_reading
        else _said(base, "not read", 2, "of what is not said")
    )


def _total(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """All that a payer reported on the lines that are loaded."""
    whole = everything(engine, payer, *bounds(reading))
    base, amount = begin(whole.answer), reading.amount
    if not whole.answer.rows:
        return _none(base, reading, whole.answer, payer, None)
    told = f"{sum_of(whole.answer)}, {days(whole.answer)} ({_lines(whole)})"
    if amount is None and reading.negated:
        return _said(base, "not read", 2, f"what is denied is not clear: {told}")
    if amount is None:
        return _said(base, "borne out", 8, told, [], whole.answer.amount)
    single = re.search(r"\b(?:operat|line 23|running|vendors?|suppliers?)", reading.text, re.IGNORECASE)
    if (
        not amount.fits(whole.answer.amount)
        and not single
        and not (amount.high is not None and whole.answer.amount > amount.high)
    ):
        return _open(base, reading, whole.answer, payer, told, [], whole.answer.amount)
    return _figure(
        base, reading, whole.answer, payer, amount, whole.answer.amount, told, _purpose_rows(whole.purposes[:_SHOWN]), floor=True
    )


def _lines(whole: Everything) -> str:
    lines = sorted({line for c in whole.answer.coverage for line in c.lines})
    return f"lines {', '.join(lines)}" if lines else "no line is named"


def _by_strictness(purpose: str, rows: list[dict[str, Any]]) -> list[Decimal]:
    """What rows of a purpose come to: those with these words and no others, those with all of them, and all rows; the first two only if there are such rows."""
    exact = [p for p in rows if exactly(purpose, str(p["purpose"] or ""))]
    narrow = [p for p in rows if on_purpose(purpose, str(p["purpose"] or "")) == "all"]
    return [sum((p["amount"] for p in held), Decimal(0)) for held in (exact, narrow, rows) if held]


def _purpose_rows(held: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "source": p["source"],
            "locator": p["locator"],
            "raw": f"{p['purpose']}: {p['rows']} rows, {p['amount']:,.2f}; the largest {p['largest']:,.2f}",
            "record": "payment",
        }
        for p in held[:_SHOWN]
    ]


def _purpose_total(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """All that was paid for a purpose: narrowly (every telling word stands on the row) and widely (some do, or others that say the same); if the two disagree, not read."""
    whole = everything(engine, payer, *bounds(reading))
    base, amount = begin(whole.answer), reading.amount
    if not whole.answer.rows:
        return _none(base, reading, whole.answer, payer, None)
    narrow = [p for p in whole.purposes if on_purpose(reading.title, p["purpose"]) == "all"]
    wide = [p for p in whole.purposes if on_purpose(reading.title, p["purpose"]) in ("all", "some")]
    if not wide:
        wide = [p for p in whole.purposes if on_purpose(reading.title, p["purpose"]) == "alike"]
        narrow = wide
    sums = [sum((p["amount"] for p in held), Decimal(0)) for held in (narrow, wide)]
    base.considered = ["purposes matched: " + "; ".join(p["purpose"] for p in wide[:8])]
    told = f"{sums[0]:,.2f} {whole.answer.currency} for purposes with all of {reading.title!r}" + (
        f", {sums[1]:,.2f} with some" if sums[1] != sums[0] else ""
    )
    if amount is None:
        if reading.negated:
            return (
                _said(base, "contradicted", 3, told, _purpose_rows(wide), sums[0])
                if wide
                else _none_denied(base, reading, whole.answer, payer, told)
            )
        return (
            _said(base, "borne out", 8, told, _purpose_rows(narrow or wide), sums[0])
            if wide
            else _none(base, reading, whole.answer, payer, None)
        )
    if len({amount.fits(one) for one in _by_strictness(reading.title, wide)}) > 1:
        return _said(
            base, "not read", 2, f"a narrow and a wide reading of the purpose disagree: {told}", _purpose_rows(wide), sums[0]
        )
    held, value = (narrow, sums[0]) if narrow else (wide, sums[1])
    return _figure(base, reading, whole.answer, payer, amount, value, told, _purpose_rows(held), floor=True)


def _none_denied(base: Verdict, reading: Reading, answer: Answer, payer: Ref, told: str) -> Verdict:
    if covered(answer, reading):
        return _said(base, "borne out", 5, f"by absence: {told}", [], 0)
    return _open(base, reading, answer, payer, told)


def _distinct(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """How many payees there were."""
    whole = everything(engine, payer, *bounds(reading))
    assert reading.amount is not None
    told = f"{len(whole.payees):,} payees whose names differ"
    return _figure(
        begin(whole.answer), reading, whole.answer, payer, reading.amount, Decimal(len(whole.payees)), told, [], floor=True
    )


def _average(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """The mean payment, or the mean month."""
    payee = reading.role("object")
    answer, base, how = (
        _answer(engine, reading, payer, payee)
        if payee
        else (everything(engine, payer, *bounds(reading)).answer, Verdict("", 0, ""), "")
    )
    assert reading.amount is not None
    if not answer.rows or answer.first is None or answer.last is None:
        return _none(base, reading, answer, payer, payee)
    since, until = reading.period.since if reading.period else None, reading.period.until if reading.period else None
    first, last = since or answer.first, until or answer.last
    parts = (last.year - first.year) * 12 + last.month - first.month + 1 if reading.title == "month" else answer.rows
    value = round(answer.amount / parts, 2)
    return _figure(
        base,
        reading,
        answer,
        payer,
        reading.amount,
        value,
        f"{sum_of(answer)} over {parts} {'months' if reading.title == 'month' else 'payments'}: {value:,.2f}{how}",
        answer.payments[:_SHOWN],
    )


def _sum(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """Several payees together."""
    payees = reading.roles["object"]
    found = [ask(engine, payer, payee, *bounds(reading)) for payee in payees]
    value = sum((a.amount for a in found), Decimal(0))
    base = begin(found[0])
    base.sql = [sql for a in found for sql in a.sql]
    told = " + ".join(f"{p.name} {a.amount:,.2f}" for p, a in zip(payees, found, strict=True)) + f" = {value:,.2f}"
    rows = [p for a in found for p in a.payments[:3]]
    if reading.amount is None:
        return _said(base, "borne out" if all(a.rows for a in found) else "partly", 8, told, rows, value)
    return _figure(base, reading, found[0], payer, reading.amount, value, told, rows, floor=True)


def _only(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """The only payment: one row, and all loaded."""
    payee = reading.role("object")
    answer, base, how = _answer(engine, reading, payer, payee)
    if not answer.rows:
        return _none(base, reading, answer, payer, payee)
    told = f"{sum_of(answer)}, {days(answer)}{how}"
    if answer.rows > 1:
        return _said(base, "contradicted", 3, told, answer.payments[:_SHOWN], answer.rows)
    if reading.amount is not None and not reading.amount.fits(answer.amount):
        return _said(base, "contradicted", 10, told, answer.payments, answer.amount)
    return _said(base, "borne out", 8, told, answer.payments, answer.amount)


def purposes(reading: Reading, answer: Answer, base: Verdict) -> Verdict:
    """Whether the purposes named stand on the rows."""
    if not answer.rows:
        return base.said("not loaded", 4, "the payments themselves are not loaded")
    written = sorted({str(p["purpose"] or "").lower() for p in answer.payments})
    base.figure, base.rows = f"{answer.amount}", cited(answer.payments)
    if reading.title.startswith("every|"):
        purpose = reading.title.partition("|")[2]
        other = [p for p in answer.payments if on_purpose(purpose, str(p["purpose"] or "")) not in ("all", "some", "alike")]
        told = f"purposes on the {len(answer.payments)} rows: {'; '.join(written[:6])}"
        if not other:
            return base.said("borne out", 8, told)
        base.rows, base.against = [], cited(other[:6])
        return base.said("contradicted", 3, f"{len(other)} rows say otherwise; {told}")
    named = [part.strip() for part in re.split(r",| and ", reading.title) if part.strip()]
    held = [part for part in named if any(on_purpose(part, purpose) in ("all", "some", "alike") for purpose in written)]
    told = "purposes on the rows: " + "; ".join(written[:6])
    if reading.negated:
        base.against, base.rows = base.rows, []
        return base.said("contradicted", 3, told) if held else base.said("borne out", 5, f"by absence: {told}")
    if len(held) == len(named):
        return base.said("borne out", 8, told)
    if held:
        return base.said(
            "partly", 9, f"{', '.join(held)} stands there, {', '.join(p for p in named if p not in held)} does not; {told}"
        )
    return base.said("partly", 9, f"paid, but for another purpose: {told}")
