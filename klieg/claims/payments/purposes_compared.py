"""What one payer spent on one thing against another: 'spent far more on hats than on polling through March 2016'.

Each side is what the rows of its purpose come to, narrowly and widely matched; where those disagree on the verdict, or no row has such a purpose, it is not read.
"""

from __future__ import annotations

import itertools
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from klieg.claims.answers.asking import begin, bounds, covered, everything, on_purpose
from klieg.claims.answers.ranks import ratio_holds
from klieg.claims.answers.weighing import none, opened, said
from klieg.claims.language.patterns import regex
from klieg.claims.payments.comparing import keep_back
from klieg.claims.payments.shares import by_strictness, purpose_rows
from klieg.claims.reading import WHO_PAID, Reading, Ref
from klieg.claims.sentences.roles import A, E, P
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

FRAME = "paid_purposes"
_THING = r"(?!the (?:campaign|candidate|firm|committee)\b|average\b|operations\b|it\b|them\b|him\b|her\b)[a-z][a-z'\u2019/&-]+(?: (?!than\b|as\b|in\b|through\b|over\b|by\b|from\b|during\b)[a-z'\u2019/&-]+){0,4}"
_WHEN = rf"(?:,? (?:(?:in|over|during|for|through|by|across|from) )?(?:the |that )?{P})"
_LEAD = rf"(?:And |But |Yet |Still,? )?(?:(?:[Ii]n|[Bb]y|[Oo]ver|[Dd]uring|[Tt]hrough|[Ff]rom|[Bb]etween)? ?(?:the )?{P},? )?"
_SPENT = r"(?:had |has |also |still )*(?:spent|paid|paid out|laid out|shelled out|put|poured|used)"
_MORE = rf"(?:far |much |a lot |even |slightly |considerably |a little |about |nearly |almost |roughly |well over |some )*(?:(?P<says>more|less)(?: money)?|(?:(?P<times>{A}) times|(?P<w>twice|double|triple)) as much(?: money)?)"
_COMPARED = (
    regex(
        rf"{_LEAD}(?:the )?(?P<who>{E}|it|they|campaign|committee) {_SPENT} {_MORE}{_WHEN}? (?:on|for|into) (?P<one>{_THING}) (?:than|as)(?: (?:the )?(?:(?P<by>{E})(?:['\u2019]s)?|it|they)(?: campaign)? (?:did|spent|had|has))?(?: (?:on|for|into))? (?P<two>{_THING}){_WHEN}?\W*$"
    ),
    regex(
        rf"{_LEAD}(?:[Mm]ore|(?P<says>[Ll]ess)) (?:of (?:the )?(?P<who>{E})['\u2019]s? )?(?:money|cash|dollars) (?:went|was spent|flowed)(?: (?:to|on|into|for))? (?P<one>{_THING}) than(?: (?:to|on|into|for))? (?P<two>{_THING}){_WHEN}?\W*$"
    ),
)  # fmt: skip
_LOOK = regex(r"\b(?:than|as much)\b")


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """What a clause says was spent on one thing against another; None if it says nothing of the kind."""
    if not _LOOK.search(clause.text):
        return None
    match = next((found for pattern in _COMPARED if (found := pattern.match(clause.text))), None)
    if match is None or re.search(r"\b(?:not|never|no)\b", match[0]):
        return None
    groups = match.groupdict()
    named = clause.refs_in(groups["who"] or "")
    payer = reader.candidate(named[0]) if named else reader.payer(clause)
    amount = clause.amount_in(groups.get("times"))
    others = clause.refs_in(groups.get("by") or "")
    if payer is None or payer.kind != "campaign" or (amount is not None and amount.unit != "count"):
        return None
    start, end = clause.span()
    title = "times" if amount else (groups.get("w") or groups.get("says") or "more").lower()
    made = Reading(FRAME, "payment", start, end, clause.whole[start:end], {"subject": [payer]}, title, amount)
    made.roles |= {role: [Ref(groups[name], groups[name], "thing")] for role, name in (("of", "one"), ("base", "two"))}
    made.period = clause.period(reader)
    if not named:
        made.assumptions = [f"{WHO_PAID}: {payer.name}"]
    if any(reader.candidate(ref).name != payer.name for ref in others):
        made.unsure = f"{others[0].text!r}: what another payer spent is not held against it"
    keep_back(made, clause)
    return made


def decide(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """By the rows of each purpose, every way of matching the one against every way of matching the other."""
    whole = everything(engine, payer, *bounds(reading))
    base, purposes = begin(whole.answer), list(whole.purposes)
    if not whole.answer.rows:
        return none(base, reading, whole.answer, payer, None)
    sums, rows, told = [], [], []
    for role in ("of", "base"):
        name = reading.roles[role][0].name
        held = [p for p in purposes if on_purpose(name, p["purpose"]) in ("all", "some")]
        held = held or [p for p in purposes if on_purpose(name, p["purpose"]) == "alike"]
        if not held:
            return said(base, "not read", 2, f"no row of what is loaded has a purpose with {name!r}")
        wider = [p for p in purposes if on_purpose(name, p["purpose"])]  # and those that say the same in other words
        sums.append([*by_strictness(name, held), sum((p["amount"] for p in wider), Decimal(0))])
        rows += purpose_rows(held)[:3]
        told.append(
            f"{name}: {' to '.join(f'{value:,.2f}' for value in sorted({min(sums[-1]), max(sums[-1])}))} {whole.answer.currency}"
        )
    base.considered = [f"purposes matched: {row['raw']}" for row in rows]
    ways = {ratio_holds(reading, one / two) for one, two in itertools.product(*sums) if two}
    figure, words = sums[0][0], "; ".join(told)
    if len(ways) != 1:
        return said(base, "not read", 2, f"a narrow and a wide reading of the purposes disagree: {words}", rows, figure)
    if not covered(whole.answer, reading):
        return opened(base, whole.answer, payer, words, rows, figure)
    holds = next(iter(ways))
    return said(base, "borne out" if holds else "contradicted", 8 if holds else 10, words, rows, figure)
