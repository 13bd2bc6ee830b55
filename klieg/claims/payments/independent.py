"""Verdicts on independent expenditures for or against a candidate (52 U.S.C. 30104(g))."""

from __future__ import annotations

import re
from decimal import Decimal

from klieg.claims.answers.asking import begin, bounds, cited, masters, missing, of_another_medium, on_purpose, sum_of, with_remedy
from klieg.claims.covers import notices
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money import measures
from klieg.money.measures import Answer, Question
from klieg.store.engine import Engine

_MEDIUM = regex(
    r"\b(?:on|into|of) (?:an? )?(?P<what>(?:air ?time|media|television|TV|radio|digital|online|internet|direct[- ]mail|mail|phone|cable|print|newspaper)(?: (?:time|air ?time|ads?|adverts?|advertising|advertisements?|spots?|calls|banks|buys?|mail))?)\b"
)


def decide(engine: Engine, reading: Reading, payer: Ref, about: Ref) -> Verdict:
    """Independent expenditures for or against a candidate, in the claim's period."""
    since, until = bounds(reading)
    stance = notices.stance(reading.title) or "support"
    try:
        answer = measures.measure(
            engine, Question("independent", payer.name, "", since, until, (), False, "paid", stance, about.name), limit=None
        )[0]
    except Misuse as error:
        return Verdict("not loaded", 4, f"{error.place}: {error.problem}", remedy=masters(payer))
    base = begin(answer)
    base.figure, base.rows = str(answer.amount), cited(answer.payments)
    amount = reading.amount
    told = f"{sum_of(answer)} to {stance} {about.name} (measure independent)"
    if amount is not None and not amount.fits(answer.amount):
        whole = _in_time(engine, reading, payer, about, stance)
        if whole and amount.fits(whole.amount):
            base.figure, base.rows = str(whole.amount), cited(whole.payments)
            then = f"{sum_of(whole)} to {stance} {about.name}, paid, disseminated or reported then (measure independent)"
            return base.said("borne out", 8, then)
    if not answer.rows:
        contrary = "support" if stance == "oppose" else "oppose"
        if (other := _in_time(engine, reading, payer, about, contrary)) and not reading.negated:
            base.figure, base.against = str(other.amount), cited(other.payments)
            return base.said(
                "contradicted", 10, f"{sum_of(other)} to {contrary} {about.name}, none to {stance} (measure independent)"
            )
    on = _MEDIUM.search(reading.text)
    others = [row for row in answer.payments if on and of_another_medium(on["what"], str(row["purpose"] or ""))]
    if answer.rows and not others and (amount is None or amount.fits(answer.amount)):
        return base.said("borne out", 8, told)
    single = next((row for row in answer.payments if amount is not None and amount.fits(row["amount"])), None)
    if amount is not None and on:
        # 'spent $162,000 on television time against X': of what was spent, that
        part = [row for row in answer.payments if on_purpose(on["what"], str(row["purpose"] or "")) in ("all", "some", "alike")]
        part = [row for row in part if row not in others]
        for held in (part, [single] if single is not None and single not in others else []):
            value = sum((row["amount"] for row in held), Decimal(0))
            if held and amount.fits(value):
                base.figure, base.rows = str(value), cited(held)
                return base.said("borne out", 8, f"{value:,.2f} on {on['what']}, of {told}")
        return base.said("not read", 2, f"which of them are meant by {on['what']!r} is not sure: {told}")
    if single is not None and re.search(
        r"\ban? (?:[a-z]+ ){0,2}(?:[$\u00a3\u20ac\d]|(?:buy|purchase|expenditure) of)|\binto an? (?:[a-z]+ ){0,2}(?:buy|purchase|ad|spot|flight)\b",
        reading.text,
    ):
        # 'a $678,319 media buy': one of them
        base.figure, base.rows = str(single["amount"]), cited([single])
        return base.said("borne out", 3, f"one of {told}: {single['amount']:,.2f}, {single['date']}")
    base.against, base.rows = base.rows, []
    if (
        answer.rows
        and amount is not None
        and ((amount.high is not None and answer.amount > amount.high) or notices.of_a_notice(reading))
    ):
        return base.said("contradicted", 10, f"{told}, where {amount.text} is said")
    return with_remedy(base, answer, payer).said("not loaded", 4, f"{told} in what is loaded; {missing(answer)}")


def _in_time(engine: Engine, reading: Reading, payer: Ref, about: Ref, stance: str) -> Answer | None:
    """All that was spent, where each of its rows was paid, went out (11 CFR 104.4(f)) or was reported in the time that is said, or none is said; else None."""
    asked = Question("independent", payer.name, "", None, None, (), False, "paid", stance, about.name)
    whole = measures.measure(engine, asked, limit=None)[0]
    return whole if whole.rows and len(notices.then(engine, reading, whole.payments)) == whole.rows else None
