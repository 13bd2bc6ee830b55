"""What was spent, raised or held in several times, its verb said once: 'spent $3.9 million in the third quarter and $6.6 million in the fourth', 'In March it was $13.7 million'.

Each sum is a claim of its own, of the same payer and the same thing. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.covers import covers
from klieg.claims.language import doubts
from klieg.claims.language.counted_times import AFTER
from klieg.claims.language.patterns import regex
from klieg.claims.payments import paying
from klieg.claims.reading import SUM_OF
from klieg.claims.sentences.roles import PRONOUNS, A, E, P

if TYPE_CHECKING:
    from klieg.claims.language.dates import Period
    from klieg.claims.reading import Reading
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

_LIKE = r"(?:just |only |about |roughly |nearly |almost |some |as much as |another |a further |a total of )*"
_LATER = r"(?:(?:an?|one|the) (?:month|quarter|year) (?:later|earlier|after|before)|the (?:next|following|previous|preceding) (?:month|quarter|year))"
_WHEN = rf"(?:(?:the )?{P}|{_LATER})"
_THEN_SUM = rf"(?:(?:in|for|during|over|by) )?(?P<p1>{_WHEN})(?: alone)?(?:,|:)? (?:it (?:was|came to) )?{_LIKE}(?P<a1>{A})"
_SUM_THEN = rf"{_LIKE}(?P<a2>{A})(?: (?:in|for|during|over|by|at|on|as of|at the end of))? (?P<p2>{_WHEN})(?: alone)?"
_PART = regex(rf"(?:{_THEN_SUM}|{_SUM_THEN})(?=[,.;:\u2014]|$| and | but )")
_SAME = r"(?: (?:in|for|over|during) (?:that|the same|those) (?:same )?(?:months?|quarter|period|time|year)| then| there)?"
_OF_OTHER = regex(rf"(?:the )?(?P<who>{E})(?:['\u2019]s)?,? {_LIKE}(?P<a>{A}){_SAME}(?=[.;]|$)")
"""'..., and Donald Trump's campaign $9.4 million': the same of another, in the same time."""
_TO_PAYEE = regex(rf"{_LIKE}(?P<a>{A}){_SAME} (?:on|to|with|at) (?:the )?(?P<who>{E}){_SAME}(?=[.;]|$)")
"""'..., and $527,766 on X': a payment beside the total."""
_JOINT = regex(r",? (?:and|but|then|and then)(?: another)? |[,;] ")
_ITS_SUM = r"(?:sum|figure|total|bill|amount|number|outlays?|spending|tab|expenditures?)"
_WAS = r"(?:(?:was|were|came to|came out at|reached|stood at|ran to|amounted to|totall?ed|hit|(?:had )?(?:rose|fell|climbed|dropped|jumped|grew|shot up|rises?|risen|fallen|climbed) to)|(?:had )?(?:spent|laid out|paid out|disbursed|reported(?: spending| outlays of| costs of)?|put (?:it|them|the figure|the total) at))"
_SUBJECT = rf"(?:it|that|this|he|she|they|the (?:campaign|committee)|(?:the|its|his|her|their) (?:(?:own|reported|operating|monthly|quarterly|corresponding) )*{_ITS_SUM}|{E})"
_GOES_ON = (
    regex(
        rf"(?:And |But |Then )?(?:(?:[Ii]n|[Ff]or|[Dd]uring|[Oo]ver) )?(?P<p>{_WHEN})(?: alone)?,? (?P<who>{_SUBJECT}) (?:again |only |already )?{_WAS} {_LIKE}(?P<a>{A})\W*$",
        re.IGNORECASE,
    ),
    regex(
        rf"(?:And |But )?(?P<who>(?:the|its|his|her|their) {_ITS_SUM})(?: (?:for|in|of))? (?P<p>{_WHEN})(?: alone)? {_WAS} {_LIKE}(?P<a>{A})\W*$",
        re.IGNORECASE,
    ),
)
_ANOTHERS = regex(
    rf"(?:And |But |By contrast,? |Meanwhile,? )?(?:(?:(?:[Ii]n|[Ff]or|[Dd]uring|[Oo]ver) (?:that|the same) (?:month|quarter|period|time|year|span|stretch)),? )?(?:the )?(?P<who>{E})(?:['\u2019]s (?:(?:own|corresponding|operating) )*{_ITS_SUM}(?: (?:for|in|over) (?:that|the same) (?:same )?(?:month|quarter|period|time|year))? (?:was|were|came to|ran to|reached|stood at)| (?:had )?(?:reported|posted|recorded|showed|listed)) {_LIKE}(?P<a>{A})(?: (?:for|in|over|during) (?:that|the same|those) (?:same )?(?:(?:[a-z]+|{A}) )?(?:months?|quarter|period|time|year|span|stretch))?\W*$"
)
"""'Donald Trump's campaign reported $13.7 million for that month': the same of another."""
_BARE = regex(rf"(?:and |but )?(?:{_THEN_SUM}|{_SUM_THEN})\W*$", re.IGNORECASE)
_ROSE = regex(
    rf" (?:had )?(?P<way>rose|risen|grew|grown|climbed|jumped|went up|fell|fallen|dropped|shrank|slipped|went down|went)(?: too| also| as well| likewise)?(?:,? (?:along |together )?with (?:it|them|that|those|<E\d+>))?,? (?P<from>from) {_LIKE}{A} (?:(?:in|for|during|at|on|as of) )?{_WHEN}(?P<to>,? to )(?={_LIKE}{A} (?:(?:in|for|during|at|on|as of) )?{_WHEN})"
)
"""'Rose from $3.9 million in the third quarter to $6.6 million in the fourth'."""
_DOWN = ("fell", "fallen", "dropped", "shrank", "slipped", "went down")
_TOTALS = ("paid_total", "paid_for", "cover")
_BETWEEN = regex(r"[^\d]{0,90}")
"""What may stand between a sum and the next one, in a sentence of its own."""


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """The sums of a clause, each with its time; or the sum of one more time than was told before. Empty if it has none so."""
    if not clause.marked.amounts:
        return []
    return _changed(reader, clause) or _of_several(reader, clause) or _one_more(reader, clause)


def _changed(reader: Reader, clause: Clause) -> list[Reading]:
    """'Rose from A in one time to B in another': each of the two; nothing where the sums go the other way."""
    rose = _ROSE.search(clause.text)
    part = _PART.match(clause.text, rose.end()) if rose else None
    if rose is None or part is None:
        return []
    head = clause.made_of((0, rose.start()), " was ", (rose.end("from") + 1, rose.start("to")))
    told = covers.readings(reader, head) or paying.readings(reader, head)
    if len(told) != 1 or not _sure(told[0]) or told[0].frame not in _TOTALS:
        return []
    one = _another(reader, clause, told[0], part)
    first, second = told[0].amount, one.amount if one else None
    if one is None or first is None or second is None:
        return []
    if rose["way"] != "went" and (second.figure < first.figure) != (rose["way"] in _DOWN):
        return []
    told[0].start, told[0].end = clause.original(0, rose.start("to"))
    told[0].text = clause.whole[told[0].start : told[0].end]
    return [told[0], one]


def _of_several(reader: Reader, clause: Clause) -> list[Reading]:
    """'Spent A in one time, and B in another'."""
    if len(re.findall(A, clause.text)) < 2:
        return []
    for joint in _JOINT.finditer(clause.text):
        if not re.search(rf"{A}", clause.text[: joint.start()]):
            continue
        parts = _chain(clause, joint.end())
        other = _OF_OTHER.match(clause.text, joint.end()) or _TO_PAYEE.match(clause.text, joint.end())
        if not parts and not other:
            continue
        told = covers.readings(reader, clause.upto(joint.start())) or paying.readings(reader, clause.upto(joint.start()))
        if len(told) != 1 or not _sure(told[0]):
            return []
        if told[0].frame == "paid" and not any(part["a1"] for part in parts):
            return []  # a payment's sums, each before its time, are read as pairs
        if other:
            return [*told, *beside] if (beside := _beside(reader, clause, told[0], other)) else []
        made = [told[0]]
        for part in parts:
            if (one := _another(reader, clause, made[-1], part)) is None:
                return []
            made.append(one)
        return made
    return []


def _beside(reader: Reader, clause: Clause, told: Reading, match: re.Match[str]) -> list[Reading]:
    """What another spent in the time of a total, or whom its payer paid in it."""
    amount, who = clause.amount_in(match["a"]), clause.refs_in(match["who"])[0]
    if told.frame not in _TOTALS or amount is None or amount.unit != "money" or told.period is None:
        return []
    campaign, payer = reader.candidate(who), told.roles["subject"][0]
    pays = campaign.kind != "campaign"
    if campaign.name == payer.name or who.text.lower() in PRONOUNS or pays != bool(_TO_PAYEE.match(match[0])):
        return []
    start, end = clause.original(*match.span())
    made = replace(told, start=start, end=end, text=clause.whole[start:end], amount=amount, period=told.period.carry())
    made.roles = {"subject": [payer], "object": [who]} if pays else {"subject": [campaign]}
    if pays:
        made.frame, made.title = "paid", ""
    made.assumptions = [told_of(told), f"the period is carried over: {told.period.words}"]
    return [made]


def _chain(clause: Clause, at: int) -> list[re.Match[str]]:
    """The parts from a place on, as long as one follows another to the end, or to where something else is said of them."""
    parts = []
    while match := _PART.match(clause.text, at):
        parts.append(match)
        joint = _JOINT.match(clause.text, match.end())
        if joint is None:
            break
        at = joint.end()
    rest = clause.text[parts[-1].end() :] if parts else ""
    return [] if re.match(r" (?:and|but) ", rest) and "<A" in rest else parts


def _sure(told: Reading) -> bool:
    """Whether a claim is of one payer's sum of one time, and may be gone on about."""
    whole = told.frame in _TOTALS or (told.frame == "paid" and bool(told.roles.get("object")))
    return (
        whole
        and not told.unsure
        and not told.negated
        and told.amount is not None
        and told.amount.unit == "money"
        and told.period is not None
        and told.role("subject") is not None
    )


def _another(reader: Reader, clause: Clause, before: Reading, part: re.Match[str]) -> Reading | None:
    """The same as was told before, of another sum and time."""
    n = "1" if part["a1"] else "2"
    return _same(reader, clause, before, part[f"a{n}"], part[f"p{n}"], part.span())


def _same(reader: Reader, clause: Clause, before: Reading, sum_: str, when: str, span: tuple[int, int]) -> Reading | None:
    amount = clause.amount_in(sum_)
    then = _time(reader, clause, when, before.period)
    if amount is None or amount.unit != "money" or then is None or then.since is None or then.until is None:
        return None
    if before.period is not None and (then.since, then.until) == (before.period.since, before.period.until):
        return None
    start, end = clause.original(*span)
    text = clause.whole[start:end]
    roles = {name: list(refs) for name, refs in before.roles.items() if name in ("subject", "object")}
    made = replace(before, start=start, end=end, text=text, roles=roles, amount=amount, period=then)
    made.assumptions = list(dict.fromkeys([*before.assumptions, told_of(before)]))
    if doubt := doubts.first(f"payment/{before.frame}", clause.text[slice(*span)]):
        made.unsure = f"{text!r}: {doubt.why}"
    return made


def told_of(before: Reading) -> str:
    """What a sum is of, as the first of them tells it."""
    return next((step for step in before.assumptions if step.startswith(SUM_OF)), f"{SUM_OF}{before.text}")


def _time(reader: Reader, clause: Clause, when: str, before: Period | None) -> Period | None:
    """The time that is named, or counted from the one before."""
    if named := clause.marked.period_in(when):
        return reader.in_context(named, clause.whole, clause.marked.periods)
    counted = AFTER.search(when)
    return reader.after(counted, [before]) if counted and before is not None else None


def _one_more(reader: Reader, clause: Clause) -> list[Reading]:
    """'In March it was $13.7 million', '; in March, $30 million', of the total told right before."""
    last = reader.last_claim
    if last is None or not _sure(last):
        return []
    here = not clause.first and last.text in clause.whole
    if bare := _BARE.match(clause.text):
        if not here and not reader.list_item and (last.frame == "paid" or ":" not in bare[0]):
            return []
        if not here and not _right_behind(reader, last):
            return []
        one = _another(reader, clause, last, bare)
        return [one] if one else []
    if (others := _ANOTHERS.match(clause.text)) and last.frame in _TOTALS:
        return _of_another(reader, clause, last, others) if here or _right_behind(reader, last) else []
    goes_on = next((m for pattern in _GOES_ON if (m := pattern.match(clause.text))), None)
    if goes_on is None or last.frame not in _TOTALS:
        return []
    if not here and not _right_behind(reader, last):
        return []
    payer = last.roles["subject"][0]
    for ref in clause.refs_in(goes_on["who"]):
        if ref.text.lower() not in PRONOUNS and reader.candidate(ref).name != payer.name:
            return []
    end = clause.end
    one = _same(reader, clause, last, goes_on["a"], goes_on["p"], (0, end))
    return [one] if one else []


def _right_behind(reader: Reader, last: Reading) -> bool:
    """Whether nothing else that has a figure was told between the sum told last and this sentence."""
    return bool(_BETWEEN.fullmatch(reader.story.plain[last.end : reader.at]))


def _of_another(reader: Reader, clause: Clause, last: Reading, match: re.Match[str]) -> list[Reading]:
    """The same of another campaign, in the same time."""
    payer, amount = reader.candidate(clause.refs_in(match["who"])[0]), clause.amount_in(match["a"])
    if payer.kind != "campaign" or payer.name == last.roles["subject"][0].name or amount is None or amount.unit != "money":
        return []
    if last.period is None or payer.text.lower() in PRONOUNS:
        return []
    start, end = clause.span()
    made = replace(last, start=start, end=end, text=clause.whole[start:end], roles={"subject": [payer]}, amount=amount)
    made.period = last.period.carry()
    made.assumptions = list(dict.fromkeys([told_of(last), f"the period is carried over: {last.period.words}"]))
    made.unsure = clause.doubt(f"payment/{last.frame}") or made.unsure
    return [made]
