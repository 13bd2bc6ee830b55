"""Who was paid most, or more than another, and how many times as much."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from klieg.claims.answers.asking import (
    Everything,
    ask,
    begin,
    bounds,
    covered,
    cut_short,
    everything,
    known,
    known_payee,
    on_purpose,
    stretch,
)
from klieg.claims.answers.weighing import SHOWN, answered, none, opened, rows_of, said
from klieg.claims.language.amounts import Amount, amounts
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.reading import WHO_WAS_PAID, Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money.measures import Answer
from klieg.resolve import names
from klieg.store.engine import Engine

_TENTH = Decimal("0.1")


def _place(engine: Engine, whole: Everything, payee: Ref) -> tuple[int, Decimal, str]:
    """The rank of a payee among all (1 is the largest), its sum, and its compared name; 0 if it is none of them."""
    plain = names.plain(engine, payee.name)
    for number, one in enumerate(whole.payees, 1):
        if one.plain == plain:
            return number, one.amount, plain
    return 0, Decimal(0), plain


def ranked(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """Who was paid most, or second most: others with more contradict; a place is borne out only where all is covered."""
    payee = reading.role("object")
    assert payee is not None
    whole = everything(engine, payer, *bounds(reading))
    answer, base = whole.answer, begin(whole.answer)
    if not answer.rows:
        return none(base, reading, answer, payer, payee)
    of = reading.role("of")
    if of is not None and any(on_purpose(of.name, p["purpose"]) in ("all", "alike", "some") for p in whole.purposes):
        return _rank_for(engine, reading, payer, payee, of.name, answer, base)
    place, amount, plain = _place(engine, whole, payee)
    told = f"{payee.name}: {amount:,.2f} {answer.currency}, place {place or 'none'} of {len(whole.payees):,}; " + ", ".join(
        f"{p.name} {p.amount:,.2f}" for p in whole.payees[:3] if p.plain != plain
    )
    if not place:
        return none(base, reading, ask(engine, payer, payee, *bounds(reading)), payer, payee)
    base.beside = [str(amount), str(place), *(str(p.amount) for p in whole.payees[:3] if p.plain != plain)]
    rows = ask(engine, payer, payee, *bounds(reading)).payments[:SHOWN]
    among = int(reading.title.removeprefix("top ")) if reading.title.startswith("top ") else 0
    wanted = int(reading.title) if reading.title.isdigit() else among or len(whole.payees)
    first = Ref(whole.payees[0].name, whole.payees[0].name, "organisation")
    above = ask(engine, payer, first, *bounds(reading)).payments[:3]
    figure = _figure_of_place(reading, whole, place, wanted)
    if reading.roles.get("other"):
        return _above(engine, reading, payer, whole, place, told, [*above, *rows])
    if place > wanted:
        if _VENDORS.search(reading.text) and (given := _given_to(engine, whole, place, wanted)):
            return said(base, "not read", 2, f"{told}: whether {given} is counted among those is not sure", rows)
        return said(base, "contradicted", 3, told, [*above, *rows], figure)
    if place < wanted and not among:
        return (
            said(base, "contradicted", 10, told, rows, figure)
            if covered(answer, reading)
            else opened(base, answer, payer, told, rows, figure)
        )
    if reading.amount is not None and reading.amount.unit == "count":
        return _lead(reading, payer, whole, told, rows)
    if reading.amount is not None and reading.amount.unit == "money" and not reading.amount.fits(amount):
        return said(base, "partly", 9, f"the place holds, the sum does not: {told}", rows, figure)
    if covered(answer, reading):
        return said(base, "borne out", 8, told, rows, figure)
    return opened(base, answer, payer, told, rows, figure)


_VENDORS = regex(r"\b(?:vendors?|suppliers?|contractors?|operating|consultants?)\b", re.IGNORECASE)
_ABOVE = 12
"""So many payees above one are looked at: what a committee hands on to more committees is no vendor's rank."""


def _given_to(engine: Engine, whole: Everything, place: int, wanted: int) -> str:
    """A committee that stands above a payee only by what it was given, where vendors are ranked; '' if others stand above it too."""
    committees = [p.name for p in whole.payees[: min(place - 1, _ABOVE)] if _a_committee(engine, p.name)]
    return committees[0] if committees and place - len(committees) <= wanted else ""


def _a_committee(engine: Engine, name: str) -> bool:
    try:
        return bool(names.resolve(engine, name).committees)
    except Misuse:
        return False


def _figure_of_place(reading: Reading, whole: Everything, place: int, wanted: int) -> object:
    """The record's figure is the sum that has the place; where the place does not hold, and no sum is claimed, the largest for "the most", else the place."""
    if reading.title.isdigit() and (reading.amount is None or reading.amount.unit == "count") and place != wanted:
        return whole.payees[0].amount if wanted == 1 else place
    return whole.payees[place - 1].amount


def _above(
    engine: Engine, reading: Reading, payer: Ref, whole: Everything, place: int, told: str, rows: list[dict[str, Any]]
) -> Verdict:
    """'Only A and B got more': those that stand above the payee must be they, and no others."""
    base, answer = begin(whole.answer), whole.answer
    base.beside = [str(whole.payees[place - 1].amount), str(place)]
    over = whole.payees[: place - 1]
    said_above = {names.plain(engine, ref.name): ref for ref in reading.roles["other"]}
    unknown_to_it = [ref for plain, ref in said_above.items() if not any(p.plain == plain for p in whole.payees)]
    others = [p for p in over if p.plain not in said_above]
    if unknown_to_it:
        return said(base, "not read", 2, f"no payee is named {unknown_to_it[0].name}: who is said to stand above is not clear")
    if others:
        return said(base, "contradicted", 3, f"{told}: {others[0].name} stands above it too", rows, others[0].amount)
    figure = max((p.amount for p in whole.payees if p.plain in said_above), default=Decimal(0))
    if not covered(answer, reading):
        return opened(base, answer, payer, told, rows, figure)
    if len(over) < len(said_above):
        return said(base, "contradicted", 10, told, rows, figure)
    return said(base, "borne out", 8, told, rows, figure)


def _lead(reading: Reading, payer: Ref, whole: Everything, told: str, rows: list[dict[str, Any]]) -> Verdict:
    """'No other firm got half as much': so many times what the next had, whose sum is the record's figure."""
    base, answer = begin(whole.answer), whole.answer
    assert reading.amount is not None
    if len(whole.payees) < 2 or whole.payees[1].amount <= 0:
        return said(base, "not read", 2, f"there is no other to compare with: {told}")
    ratio = whole.payees[0].amount / whole.payees[1].amount
    told, figure = f"{told}: {ratio:.2f} times the next", whole.payees[1].amount
    if not reading.amount.within(ratio):
        return said(base, "contradicted", 10, told, rows, figure)
    return (
        said(base, "borne out", 8, told, rows, figure)
        if covered(answer, reading)
        else opened(base, answer, payer, told, rows, figure)
    )


def _rank_for(engine: Engine, reading: Reading, payer: Ref, payee: Ref, purpose: str, answer: Answer, base: Verdict) -> Verdict:
    """Who was paid most for a purpose: narrowly and widely; if the two disagree, not read."""
    rows = rows_of(engine, payer, reading)
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
        return said(base, "not read", 2, f"a narrow and a wide reading of the purpose disagree: {' / '.join(told)}")
    if places[0] == wanted and not covered(answer, reading):
        return opened(base, answer, payer, told[0], [], places[0])
    return said(
        base, "borne out" if places[0] == wanted else "contradicted", 8 if places[0] == wanted else 3, told[0], [], places[0]
    )


def ratio_holds(reading: Reading, ratio: Decimal) -> bool:
    """Whether one figure is so many times another as is said: within a tenth, on the side that a hedge leaves open."""
    amount, word = reading.amount, reading.title
    if amount is not None:
        if amount.hedge:
            return amount.within(ratio)
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


def _compared(
    reading: Reading, payer: Ref, one: Answer, other: Answer, first: str, second: str, *, told_before: bool = False
) -> Verdict:
    """One sum against another; where what the first came to is `told_before`, the record's figure of 'that was more than Y got' is Y's."""
    base = begin(one)
    base.sql = [*one.sql, *other.sql]
    ratio = one.amount / other.amount if other.amount else Decimal(0)
    base.beside = [str(one.amount), str(other.amount), *([str(round(ratio, 4))] if ratio else [])]
    memo = " (memo items: measure paid)"
    told = (
        f"{first} {one.amount:,.2f}{memo if one.question.measure == 'paid' else ''}, "
        f"{second} {other.amount:,.2f} {one.currency}{memo if other.question.measure == 'paid' else ''}"
    ) + (f": {ratio:.2f} times" if other.amount else "")
    rows = [*one.payments[:3], *other.payments[:3]]
    both = covered(one, reading) and covered(other, reading)
    figure = (
        (other if told_before and other.rows else one).amount
        if reading.amount is None and reading.title in ("more", "less", "greater", "larger", "bigger", "smaller", "fewer")
        else round(ratio, 4)
    )
    if not one.rows and not other.rows:
        return none(base, reading, one, payer, None)
    if both and not one.rows and one.near:
        return said(base, "record shows none", 7, told, rows, 0)
    if not both and (not one.rows or not other.rows):
        return opened(base, one if not one.rows else other, payer, told, rows, figure)
    if reading.role("object") is None and (cut := next((side for side in (one, other) if cut_short(side)), None)):
        return opened(base, cut, payer, told, rows, figure)  # all that each spent, where some of one's reports are not loaded
    holds = ratio_holds(reading, ratio) if other.amount else reading.title in ("more", "greater", "larger", "bigger")
    if reading.negated:
        holds = not holds
    found = said(base, "borne out" if holds else "contradicted", 8 if holds else 10, told, rows, figure)
    return as_said(reading, found, one.amount, other.amount)


def as_said(reading: Reading, found: Verdict, first: Decimal, second: Decimal) -> Verdict:
    """What holds of two sums, where the claim tells one or both besides ('less than Y, $1.1 million against $1.6 million'): not read if one is the other's, contradicted if it is neither's."""
    if found.verdict != "borne out" or (off := told_otherwise(reading, first, second)) is None:
        return found
    verdict, rule, told, value = off
    if verdict == "contradicted":
        found.against, found.rows, found.figure = found.rows, [], f"{value}"
    return found.said(verdict, rule, f"{found.why}{told}")


def told_otherwise(reading: Reading, first: Decimal, second: Decimal) -> tuple[str, int, str, Decimal] | None:
    """The verdict, rule, words and figure where a claim tells one or both of two values besides, and another than is held; None where what it tells holds."""
    for role, value, of_the_other in (("sum", first, second), ("base", second, first)):
        if (ref := reading.role(role)) is None:
            continue
        if (told := next(iter(amounts(ref.name)), None)) is None:
            return "not read", 2, f": how much {ref.name!r} is is not read", value
        if told.fits(value):
            continue
        if told.fits(of_the_other):
            return "not read", 2, f": of which of the two {told.text} is said is not sure", value
        return "contradicted", 10, f", where {told.text} is said", value
    return None


def _disclosed(engine: Engine, payer: Ref, payee: Ref, reading: Reading) -> Answer:
    """What was paid by `reported`; where there is no such row, by `paid` (memo items behind a card or an agency)."""
    return answered(engine, reading, payer, payee)[0]


def times_as_much(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """More than, less than, or so many times as much as another was paid."""
    payee, other = reading.role("object"), reading.role("other")
    assert payee is not None
    assert other is not None
    second_payer = reading.roles["subject"][1] if len(reading.roles["subject"]) > 1 else payer
    second = known(engine, second_payer, reading)
    one, two = (_disclosed(engine, who, to, reading) for who, to in ((payer, payee), (second, other)))
    if one.rows and not two.rows and two.near:
        base = begin(one)
        near = ", ".join(sorted(row["name"] for row in two.near)[:4])
        return said(base, "not read", 2, f"no payee is named {other.name}; {near} come near: who is compared is not sure")
    if one.rows and not two.rows and reading.amount is not None:
        return Verdict(
            "not read", 2, f"so many times nothing is no number: {second.name} paid {other.name} nothing in what is loaded"
        )
    return _compared(reading, payer, one, two, payee.name, other.name, told_before=True)


_SPENT_IN_ALL = regex(r"\b(?:spent|paid out|laid out|disbursed) (?:on everything|in all|altogether|in total|overall|all told)\b")


def of_two_payers(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """Two payers: what each paid one payee, or in all."""
    rival, payee = reading.role("other"), reading.role("object")
    assert rival is not None
    other = known(engine, rival, reading)
    if payee is None and _EVERY_MONTH.search(reading.text):
        return _month_by_month(engine, reading, payer, other)
    if payee is None:
        one, two = everything(engine, payer, *bounds(reading)).answer, everything(engine, other, *bounds(reading)).answer
    else:
        one, two = (_disclosed(engine, who, payee, reading) for who in (payer, other))
        if _SPENT_IN_ALL.search(reading.text):
            two = everything(engine, other, *bounds(reading)).answer  # 'paid X $64 million, more than Trump spent in all'
        elif bool(one.rows) != bool(two.rows) and any(WHO_WAS_PAID in step for step in reading.assumptions):
            return Verdict("not read", 2, f"what is compared is not clear: {payee.name} was paid by one of the two only")
        if not two.rows and reading.amount is not None:
            return Verdict(
                "not read", 2, f"so many times nothing is no number: {other.name} paid {payee.name} nothing in what is loaded"
            )
    return _compared(reading, payer, one, two, payer.name, other.name)


_EVERY_MONTH = regex(r"\b(?:in |during )?(?:every|each)(?: single)? month\b|\bmonth (?:after|by) month\b")


def _month_by_month(engine: Engine, reading: Reading, payer: Ref, other: Ref) -> Verdict:
    """'X outspent Y in every month': month by month, from the first to the last in which one of them spent anything; the record's figure is in how many it holds."""
    whole = [everything(engine, who, *bounds(reading)).answer for who in (payer, other)]
    base = begin(whole[0])
    base.sql = [*whole[0].sql, *whole[1].sql]
    if reading.amount is not None or reading.negated or reading.title not in ("more", "less"):
        return said(base, "not read", 2, "how often, month by month, is not read")
    sums: list[dict[tuple[int, int], Decimal]] = [{}, {}]
    for held, who in zip(sums, (payer, other), strict=True):
        for row in rows_of(engine, who, reading):
            month = (row["date"].year, row["date"].month)
            held[month] = held.get(month, Decimal(0)) + row["amount"]
    months = sorted({*sums[0], *sums[1]})
    more = [m for m in months if (sums[0].get(m, Decimal(0)) > sums[1].get(m, Decimal(0))) == (reading.title == "more")]
    told = f"{payer.name} {reading.title} than {other.name} in {len(more)} of {len(months)} months"
    if lacking := next((answer for answer in whole if not covered(answer, reading)), None):
        return opened(base, lacking, payer, told, [], len(more))
    if len(more) == len(months) and months:
        return said(base, "borne out", 8, told, whole[0].payments[:3], len(more))
    wrong = ", ".join(f"{y}-{m:02d}" for y, m in months if (y, m) not in more)
    return said(base, "contradicted", 3, f"{told}; not in {wrong}", whole[1].payments[:3], len(more))


def against(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """One sum of payments against another: each side its payers, its payees (none: all that was paid) and its period, added up."""
    since, until = stretch(reading.role("other_period"))
    other = replace(reading, period=Period(0, 0, "", since, until, "span")) if reading.role("other_period") else reading
    rivals = reading.roles.get("other", [])
    payers = [payer, *reading.roles["subject"][1:]]
    others = [known(engine, ref, reading) for ref in reading.roles["other_payer"]]
    told_apart = {ref.name for ref in payers} != {ref.name for ref in others}
    if len(payers) > 1 and any(ref.name in {one.name for one in others} for ref in payers):
        return Verdict("not read", 2, "who is compared with whom is not clear: somebody stands on both sides")
    one = _sums(engine, reading, payers, reading.roles.get("object", []), told_apart=told_apart)
    two = _sums(engine, other, others, rivals, told_apart=told_apart)
    base = begin(one[0][1])
    base.sql = [sql for _, answer in [*one, *two] for sql in answer.sql]
    apart = len(two) > 1 and reading.role("together") is None
    first, second = (sum((answer.amount for _, answer in side), Decimal(0)) for side in (one, two))
    if apart:
        second = (max if reading.title != "less" else min)(answer.amount for _, answer in two)
    ratio = first / second if second else Decimal(0)
    told = (
        " against ".join(
            " + ".join(f"{name} {answer.amount:,.2f}" for name, answer in side)
            + (f" = {sum((a.amount for _, a in side), Decimal(0)):,.2f}" if len(side) > 1 else "")
            for side in (one, two)
        )
        + f" {one[0][1].currency}"
        + (f": {ratio:.2f} times" if second else "")
    )
    rows = [row for _, answer in [*one, *two] for row in answer.payments[:3]]
    off = (second - first) if reading.title == "less by" else (first - second)
    figure: Decimal = round(ratio, 4)
    base.beside = [str(first), str(second), *([str(figure)] if second else [])]
    if reading.title in ("more", "less"):
        # where what the first came to is a claim of its own, told before, it is the other's sum that is new
        figure = second if reading.role("told_before") else first
    elif reading.title.endswith(" by"):
        figure = off
    whole = all(covered(answer, scope) for side, scope in ((one, reading), (two, other)) for _, answer in side)
    empty = [answer for _, answer in [*one, *two] if not answer.rows]
    near = next((answer for answer in empty if answer.near), None)
    if near is not None and near.payee is not None:
        alike = ", ".join(sorted(row["name"] for row in near.near)[:4])
        return said(base, "not read", 2, f"no payee is named {near.payee.name}; {alike} come near: who is compared is not sure")
    if not any(answer.rows for _, answer in one):
        return (
            none(base, reading, one[0][1], payer, reading.role("object"))
            if whole or not rows
            else opened(base, one[0][1], payer, told, rows, figure)
        )
    if not whole and (empty or (told_apart and reading.period is None)):
        # of no time, what of each payer is loaded may be of other times
        return opened(base, (empty or [one[0][1]])[0], payer, told, rows, figure)
    in_all = [answer for refs, side in ((reading.roles.get("object"), one), (rivals, two)) if not refs for _, answer in side]
    if cut := next((answer for answer in in_all if cut_short(answer)), None):
        return opened(base, cut, payer, told, rows, figure)  # all that each spent, where some of one's reports are not loaded
    if reading.title.endswith(" by") and whole:
        assert reading.amount is not None
        return _by_so_much(base, reading.amount, off, f"{told}, {off:,.2f} {reading.title.removesuffix(' by')}", rows)
    if not second and reading.title not in ("more", "less"):
        return said(base, "not read", 2, f"so many times nothing is no number: {told}")
    if not second:
        holds = reading.title == "more"
    elif reading.title == "share":
        assert reading.amount is not None
        holds = reading.amount.fits(ratio)
    else:
        holds = ratio_holds(reading, ratio)
    return as_said(
        reading,
        said(base, "borne out" if holds else "contradicted", 8 if holds else 10, told, rows, figure),
        first,
        second,
    )


def _by_so_much(base: Verdict, amount: Amount, off: Decimal, told: str, rows: list[dict[str, Any]]) -> Verdict:
    """A difference of two sums against what is said of it; not read where the rounding of the two may make up for what is lacking."""
    if amount.fits(off):
        return said(base, "borne out", 8, told, rows, off)
    if abs(off - amount.figure) <= amount.figure * _TENTH / 2 and not amount.hedge:
        return said(base, "not read", 2, f"{told}: so near to it that rounding may make the difference", rows, off)
    return said(base, "contradicted", 10, told, rows, off)


def _sums(
    engine: Engine, reading: Reading, payers: list[Ref], payees: list[Ref], *, told_apart: bool
) -> list[tuple[str, Answer]]:
    """What each of these payers paid each of these payees, or all together, in the reading's period, by name: with the payer's, where several pay or each side has its own."""
    found = []
    for who in payers:
        if not payees:
            found.append((who.name, everything(engine, who, *bounds(reading)).answer))
        for payee in payees:
            full = known_payee(engine, who, payee, reading)
            name = f"{who.name} to {full.name}" if told_apart or len(payers) > 1 else full.name
            found.append((name, answered(engine, reading, who, full)[0]))
    return found
