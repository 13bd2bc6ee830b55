"""'L2 received nothing further through March', '$235,000 on November 5, and nothing more': that a payment spoken of was the last, till the time that is said.

Without that payment the denial would be of another time: nothing here is read where its day is not told. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from klieg.claims.language.counted_times import AFTER
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.sentences.roles import A, E, P

if TYPE_CHECKING:
    from klieg.claims.reading import Reading
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause, Read

_THEN = r"(?:[Aa]fter that|[Ss]ince then|[Tt]hereafter|[Aa]fterwards?|[Ff]rom then on|[Aa]fter (?:that|this) (?:day|date|payment|che(?:ck|que)))"
_FURTHER = (
    regex(rf"(?P<cut>^(?:And |But )?{_THEN},? )(?=.*\b(?:nothing|never|no|not a|not one)\b)"),
    regex(r"\b(?:nothing|not (?:a|one) (?:single )?(?:cent|dollar|penny|dime))(?P<cut> (?:more|further|else|again|after that|afterwards|since|since then))\b(?! than)"),
    regex(r"\bno(?P<cut> (?:more|further|other|additional|later|subsequent)) (?:money|payments?|che(?:ck|que)s?|disbursements?)\b"),
    regex(r"\b(?:never|not|[a-z]+n['\u2019]t)\b[^;]*\b(?:pa(?:y|id)|g[ai]ve|gave|sen[dt]|hired?|get|got(?:ten)?|receiv\w+|collect\w*|employ(?:ed)?|used?|billed?)\b[^;]*?(?P<cut> (?:again|any ?more|any further))\b"),
)  # fmt: skip
_AND_NOTHING = regex(
    rf"(?P<head>.*{A}.*?),? (?:and|but|then) (?:it (?:got|received|paid it) )?(?:nothing|not (?:a|one) (?:single )?(?:cent|dollar|penny|dime)) (?:more|further|else|again|after that|afterwards|since|thereafter)(?:,? (?:(?:in|through|by|until|before|during) )?(?:the )?(?P<p>{P}))?\W*$"
)
_IN_TURN = regex(
    rf"(?P<head>.*{A}.*?|.*\bpaid {E}.*?{P}),? (?P<tail>(?:and|but|then|and then) (?:(?P<again>(?:(?:then|was|were|it was|they were|got|was also|also|it) )*(?:paid |hired |used )?(?:it |them )?again)|(?P<none>(?:(?:was|were) paid |got |received |had |paid it )?(?:nothing|not (?:a|one) (?:single )?(?:cent|dollar|penny|dime))))(?:,? (?:in|on|during|for|over))? (?:the )?(?P<p>{P}))\W*$"
)
"""'Paid X $5 in October and again in December', '... but nothing in November': of the time that is said besides."""
_AND_ENDED = regex(
    rf"(?:and|but)?,? ?(?:they )?(?:then )?(?:ended|stopped|ceased)(?:,? (?:in|on|by|with))? (?:the )?(?:(?P<p>{P})|(?P<after>(?:next|following|same) (?:month|quarter|year)|(?:a|one) (?:month|quarter|year) later))\W*$"
)
"""'Payments to X began in August 2015 and ended in March 2016': of the first, and of the last."""
_OTHERS = "which other payments are meant is not read"


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """What a clause denies beyond a payment; empty if it says nothing so."""
    if both := _AND_NOTHING.match(clause.text):
        return _behind(reader, clause, both, read)
    if not clause.first and (ended := _AND_ENDED.match(clause.text)):
        return _ended(reader, clause, ended)
    if (turn := _IN_TURN.match(clause.text)) and (told := _in_turn(reader, clause, turn, read)):
        return told
    last = reader.last_payment
    if last is None or last.frame not in ("paid", "paid_extreme") or last.negated:
        return []
    further = next((m for pattern in _FURTHER if (m := pattern.search(clause.text))), None)
    if further is None:
        return []
    plain = clause.made_of((0, further.start("cut")), (further.end("cut"), len(clause.text)))
    made = read(reader, replace(plain, moved=True))
    if len(made) != 1 or made[0].frame != "paid" or not made[0].negated:
        return []
    one = made[0]
    same = all(_names(one, role) == _names(last, role) for role in ("subject", "object"))
    said = one.period
    if said is not None and last.period is not None and (said.since, said.until) == (last.period.since, last.period.until):
        said = None  # the day of the payment itself, carried over
    then = _after(last.period, said)
    one.start, one.end = clause.span()
    one.text = clause.whole[one.start : one.end]
    if not same or then is None or reader.payment_at != reader.paragraph or one.amount is not None:
        one.unsure = one.unsure or _OTHERS
        return [one]
    one.period = then
    one.assumptions.append(f"no other than the one spoken of: {last.text}")
    return [one]


def _behind(reader: Reader, clause: Clause, match: re.Match[str], read: Read) -> list[Reading]:
    """'Paid X $5 on May 1, and nothing more through June': the payment, and that it was the last."""
    told = read(reader, clause.upto(match.end("head")))
    if len(told) != 1 or told[0].frame != "paid" or told[0].negated or told[0].unsure or not told[0].role("object"):
        return []
    named = clause.marked.period_in(match["p"])
    then = _after(told[0].period, reader.in_context(named, clause.whole, clause.marked.periods) if named else None)
    if then is None:
        return []
    start, end = clause.span(match.end("head"))
    text = clause.whole[start:end]
    cut = len(text) - len(text.lstrip(" ,"))
    denied = replace(told[0], start=start + cut, end=end, text=text[cut:], title="", amount=None, period=then, negated=True)
    denied.roles = {role: list(told[0].roles[role]) for role in ("subject", "object")}
    denied.assumptions = [*told[0].assumptions, f"no other than the one spoken of: {told[0].text}"]
    return [told[0], denied]


def _in_turn(reader: Reader, clause: Clause, match: re.Match[str], read: Read) -> list[Reading]:
    """A payment of one time, and that there was one, or none, in another."""
    told = read(reader, clause.upto(match.end("head")))
    named = clause.marked.period_in(match["p"])
    if len(told) != 1 or told[0].frame != "paid" or told[0].negated or not told[0].role("object") or named is None:
        return []
    first, then = told[0], reader.in_context(named, clause.whole, clause.marked.periods)
    if first.period is None or (then.since, then.until) == (first.period.since, first.period.until):
        return []
    start, end = clause.original(match.start("tail"), match.end("p"))
    second = replace(
        first, start=start, end=end, text=clause.whole[start:end], title="", amount=None, period=then, negated=bool(match["none"])
    )
    second.roles = {role: list(first.roles[role]) for role in ("subject", "object") if role in first.roles}
    second.assumptions = [*first.assumptions, f"who paid whom is carried over from: {first.text}"]
    return [first, second]


def _ended(reader: Reader, clause: Clause, match: re.Match[str]) -> list[Reading]:
    """When the last payment was, of those whose first the sentence tells."""
    first = reader.last_payment
    if first is None or first.frame != "paid_extreme" or first.title != "first" or first.text not in clause.whole:
        return []
    if match["p"]:
        then = reader.in_context(clause.marked.period(match["p"]), clause.whole, clause.marked.periods)
    else:
        counted = AFTER.search(match["after"] if match["after"].endswith("later") else f"the {match['after']}")
        if counted is None or first.period is None:
            return []
        then = reader.after(counted, [first.period])
    start, end = clause.span()
    roles = {role: list(refs) for role, refs in first.roles.items() if role in ("subject", "object")}
    last = replace(first, start=start, end=end, text=clause.whole[start:end], title="last", period=then, roles=roles)
    last.assumptions = [*first.assumptions, f"who paid whom is carried over from: {first.text}"]
    return [last]


def _names(one: Reading, role: str) -> list[str]:
    return [ref.name for ref in one.roles.get(role, [])]


def _after(paid: Period | None, said: Period | None) -> Period | None:
    """The time behind a payment's, till the one that is said; None where the payment's has no end, or the two do not follow each other."""
    if paid is None or paid.until is None or paid.since is None:
        return None
    since = paid.until + timedelta(1)
    until = said.until if said else None
    if said is not None and said.since is not None and said.since > since:
        return said
    if until is not None and until < since:
        return None
    words = f"after {paid.words}" + (f", {said.words}" if said else "")
    return Period(0, 0, words, since, until, "span" if until else "open")
