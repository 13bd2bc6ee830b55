"""What a clause says of all that somebody spent behind the sum, or 'that is ...' of it: against what another spent, others together, or the same in another time.

'..., about $130,000 more than Cruz's', 'That is less than a third of the Sanders total', '..., more than A, B and C spent together'. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.covers import covers
from klieg.claims.language import doubts
from klieg.claims.language.amounts import share_said
from klieg.claims.language.patterns import regex
from klieg.claims.payments import paying
from klieg.claims.payments.comparing import DIFFERENCE
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.sentences.roles import LIST, PRONOUNS, A, P

if TYPE_CHECKING:
    from klieg.claims.language.dates import Period
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

_LIKE = r"(?:just |only |about |roughly |nearly |almost |some |well |far |slightly |a little |considerably |still |even )*"
_SPENT = r"(?:(?:had|has) )?(?:spent|laid out|paid out|disbursed|reported(?: spending)?|did|put (?:into|in))"
_SPENDING = r"(?:(?:total|own|overall|operating|reported|whole) )*(?:spending|outlays?|total|expenditures?|expenses|disbursements|bill|costs|figure|sum|budget)"
_ON = r"(?: (?:on|for) (?:operations|operating costs|its operations|his|hers|its|theirs|its own))?"
_TOGETHER = r"(?P<together>,? (?:together|combined|put together|taken together|between them|in all|all told))?"
_WHEN = rf"(?:,? (?:(?:in|for|over|during|through|across) )?(?:the |that |those |these |all of |the whole of )?(?:(?P<same>(?:same |very )?(?:[a-z]+ )?(?:period|time|quarter|months?|year|stretch|span))|(?:same )?(?P<p>{P})))?"
_OTHERS = rf"(?:what |that of |those of )?(?:the )?(?:campaigns? of )?(?P<who>{LIST})(?:['\u2019]s?)?(?: campaigns?)?(?: {_SPENDING})?(?: {_SPENT})?{_ON}{_TOGETHER}{_WHEN}(?P<together2> (?:together|combined))?"
_ITSELF = rf"(?:what )?(?:(?P<own>it|they|he|she|the campaign|the committee)(?: {_SPENT}| was)?{_ON} )?(?:in|for|over|during) (?:all of |the whole of |the )?(?P<p2>{P})"
_MORE = rf"(?:(?P<by>{A}) )?(?P<says>more|less|higher|lower|bigger|smaller|larger) than "
_TIMES = rf"(?:(?P<times>{A}) times|(?P<w>twice|double|triple|thrice)) (?:as much as )?"
_SHARE = rf"(?P<share>{A}|half|most) of "
_TAIL = regex(
    rf"(?:(?:which|that|this|it) )?(?:(?:is|was|came to|amount(?:s|ed) to|makes|made) )?{_LIKE}(?:{_MORE}|{_TIMES}|{_SHARE})(?:{_OTHERS}|{_ITSELF})[ .]*$"
)
_THAT = regex(
    rf"(?:And |But )?(?:[Ee]ven )?(?:[Tt]hat|[Tt]his|[Ii]t|[Tt]he (?:sum|total|figure)) (?:(?:is|was|came to|amount(?:s|ed) to) )(?={_LIKE}(?:<A|more|less|twice|half|most|double|triple))"
)
_JOINT = regex(r", (?:or |and |which is |which was |that is )?|,? or | - |\u2014")
_RIGHT_BEFORE = regex(r"[^\d\n]{0,60}")
"""What may stand between the total and 'that is ...': no more than who said it."""
_OPERATING = ("operating expenditures", "disbursements")
_LESS = ("less", "lower", "smaller")


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """The total of a clause, and what its end compares it with, or the comparison alone of the total told before; empty if there is no such comparison."""
    last = reader.last_claim
    if not clause.first and last is not None and last.text in clause.whole and of_all(last) and (cut := _TAIL.match(clause.text)):
        return [one] if (one := _made(reader, clause, last, cut, 0)) else []
    if that := _THAT.match(clause.text):
        tail = _TAIL.match(clause.text, that.end())
        between = reader.story.plain[last.end : reader.at] if last else ""
        if last is None or tail is None or not of_all(last) or not _RIGHT_BEFORE.fullmatch(between):
            return []
        return [one] if (one := _made(reader, clause, last, tail, 0)) else []
    for joint in _JOINT.finditer(clause.text):
        tail = _TAIL.match(clause.text, joint.end())
        if tail is None or "<A" not in clause.text[: joint.start()]:
            continue
        head = clause.upto(joint.start())
        told = covers.readings(reader, head) or paying.readings(reader, head)
        if len(told) == 1 and of_all(told[0]) and (one := _made(reader, clause, told[0], tail, joint.end())):
            return [told[0], one]
    return []


def of_all(one: Reading) -> bool:
    """Whether a claim is of all that a payer spent in some time."""
    whole = one.frame == "paid_total" or (one.frame == "cover" and one.title.split("|")[0] in _OPERATING)
    return whole and not one.unsure and not one.negated and one.period is not None and one.role("subject") is not None


def _made(reader: Reader, clause: Clause, told: Reading, match: re.Match[str], at: int) -> Reading | None:
    """The comparison that a tail makes of a total; None if whom it is with is not clear."""
    start, end = clause.span(at)
    payer = [reader.candidate(ref) for ref in told.roles["subject"][:1]]
    made = replace(
        told, frame="paid_against", kind="payment", start=start, end=end, text=clause.whole[start:end], title="", amount=None,
        roles={"subject": payer, "told_before": payer}, assumptions=[*told.assumptions, f"what is compared is carried over from: {told.text}"],
    )  # fmt: skip
    if not _said(clause, made, match):
        return None
    named = match["p2"] if match["who"] is None else match["p"]
    then = reader.in_context(clause.marked.period(named), clause.whole, clause.marked.periods) if named else None
    if match["who"] is None:
        return _with(made, payer, then) if then and _another_time(then, told.period) else None
    others = [reader.candidate(ref) for ref in clause.refs_in(match["who"])]
    if then is not None and [ref.name for ref in others] == [payer[0].name] and _another_time(then, told.period):
        return _with(made, payer, then)  # 'more than it spent in all of 2015'
    if any(ref.kind != "campaign" or ref.text.lower() in PRONOUNS or ref.name == payer[0].name for ref in others):
        return None
    if len(others) > 1:
        if not (match["together"] or match["together2"]) and (made.amount is not None or made.title not in ("more", "less")):
            made.unsure = "with which of several it is compared is not read"
        if match["together"] or match["together2"]:
            made.roles["together"] = [Ref("together", "together", "thing")]
    doubt = doubts.first("payment/paid_against", clause.text[at:])
    if doubt and not (made.title.endswith(" by") and doubt.why == DIFFERENCE):
        made.unsure = f"{clause.original_text(at + doubt.start, at + doubt.end)!r}: {doubt.why}"
    return _with(made, others, then)


def _said(clause: Clause, made: Reading, match: re.Match[str]) -> bool:
    """Fill how the total is compared: more or less, by how much, so many times, such a part; whether the figure is of that kind."""
    if match["says"]:
        made.title = "less" if match["says"] in _LESS else "more"
        made.amount = clause.amount_in(match["by"])
        made.title += " by" if made.amount else ""
        return made.amount is None or made.amount.unit == "money"
    if match["share"]:
        made.title, made.amount = "share", clause.amount_in(match["share"]) or share_said(match["share"])
        return made.amount.unit == "share"
    made.title, made.amount = (match["w"] or "times").lower(), clause.amount_in(match["times"])
    return made.amount is None or made.amount.unit == "count"


def _with(made: Reading, others: list[Ref], then: Period | None) -> Reading:
    made.roles["other_payer"] = others
    if then is not None:
        made.roles["other_period"] = [stretch_of(then)]
    return made


def _another_time(then: Period, told: Period | None) -> bool:
    return (
        (then.since is not None or then.until is not None)
        and told is not None
        and (then.since, then.until) != (told.since, told.until)
    )
