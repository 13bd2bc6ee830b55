"""A line of one committee's cover against another's: 'ended July with more cash than RAILPAC did', 'raised twice as much as', 'more than the other three combined'; and against its own of the beginning.

Each pattern is of a whole clause, or of all that stands behind a sum: a word beyond it may narrow what is compared. Who are 'the other three' is settled by how many committees the story has spoken of.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language import dates
from klieg.claims.language.amounts import Amount, amounts
from klieg.claims.language.counted_times import AFTER
from klieg.claims.language.number_words import COUNTS, between
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import PRONOUNS

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_THEN = r"(?:,? (?:(?:in|at|during|over|by|for|on|as of) )?(?:the (?:end|close) of )?(?:(?:the|that) (?:same )?(?:month|quarter|year|period)|(?:the )?<P\d+>),?)"
_UP_TO_TEN = between(2, 10)
_MANY = rf"(?:{_UP_TO_TEN}|<A\d+>)"
_QUANT = rf"(?:(?:far |much |well |slightly |a little |considerably )?(?P<more>more|less)|(?P<times>(?:(?:more than|over|nearly|almost|about|roughly|at least) )?(?:twice|double|<A\d+> times|(?:{_UP_TO_TEN}) times))(?: as much)?)"
_HELD = r"(?: (?:(?:in )?cash|money))?(?: (?:on hand|left|in (?:the bank|hand|reserve|its (?:accounts?|coffers|treasury|till)|the (?:accounts?|till))))?"
_DID = r"(?: (?:did|had|raised|took in|collected|spent|gave|held|reported)(?: (?:in the bank|on hand|in hand|to candidates))?)?"
_OTHER = (
    rf"(?:(?:what )?(?:the )?(?P<other><E\d+>)(?:['\u2019]s?)?(?: (?:PAC|committee|fund|campaign))?{_DID}"
    rf"|(?:(?P<any>any|either|each) of )?(?:the )?(?:(?:other )?(?P<n>{_MANY})|others)(?: others)?(?: (?:committees|PACs|funds|groups|parties))?(?: (?P<sum>combined|together|put together))?{_DID})"
)
_WHO = r"(?:And |But |Yet )?(?:(?:In |At |By |During |Over )?(?:the end of )?<P\d+>,? )?(?:[Tt]he )?(?P<who><E\d+>)(?:['\u2019]s? (?:PAC|committee|fund))? (?:also |again |itself )?"
_WHOLE = regex(
    rf"{_WHO}(?:(?P<cash>(?:had|held|kept)(?= .*\b(?:cash|money|bank|hand|coffers)\b)|(?:ended|finished|closed|closed out){_THEN} with)|(?P<in>raised|took in|brought in|collected)|(?P<out>spent)|(?P<gave>gave)) "
    rf"{_QUANT}{_HELD}(?P<to> (?:money )?to (?:federal )?(?:candidates|campaigns)(?: and (?:other )?committees)?)?{_THEN}? (?:than|as|what) {_OTHER}(?P<when>{_THEN})?\W*$"
)
"""The whole of a clause."""
_TAIL = regex(
    rf"(?:,? )?{_QUANT}{_HELD} (?:than|as|what) {_OTHER}(?P<when>{_THEN})?\W*$|(?:,? )?(?:(?:far|much|well|slightly|a little) )?(?P<own>more|less) than (?:(?:it|<E\d+>) (?:had|held)(?: had)? )?(?:(?:in the bank )?(?:when|as) (?:the (?:month|quarter|year)|<P\d+>) (?:began|started|opened)|(?:at|in) the (?:start|beginning)(?: of (?:the (?:month|quarter|year)|<P\d+>))?|(?:started|begun|began)(?: (?:the (?:month|quarter|year)|<P\d+>))? with)\W*$"
)
"""What stands behind a sum: 'with $1.1 million in the bank, more than RAILPAC had'."""
_AT = r"(?:(?:in|at|over|during|by|for|on|as of) )?(?:the )?"
_SELF = r"(?:it|they|he|she|<E\d+>)"
_OWN_WHOLE = regex(
    rf"{_WHO}(?:(?P<cash>had|held|kept)(?= .*\b(?:cash|money)\b)|(?P<in>raised|took in|brought in|collected)) (?:far |much |well |slightly |a little )?(?P<more>more|less)(?: (?:cash|money))?(?: (?:on hand|left|in (?:the bank|hand)))? {_AT}(?P<p1><P\d+>) than (?:{_SELF} (?:had|did) )?{_AT}(?P<p2><P\d+>)\W*$"
)
"""'Raised more in the first quarter than in the last one': a committee's line against its own of another time."""
_OWN_TAIL = regex(
    rf"(?:,? )?{_QUANT}{_HELD} (?:than|as|what) (?:{_SELF} (?:(?:had|did|has) )*(?:raised|raise|took in|taken in|collected|had|spent) )?(?:{_AT}(?P<p2><P\d+>)|(?:in )?(?P<after>(?:the|a|one) (?:month|quarter|year) (?:before|earlier|after|later)|the (?:previous|preceding|next|following) (?:month|quarter|year)))\W*$"
)
"""', three times as much as in September'."""
_HAD = regex(r"(?:,? )?(?:(?:far|much|well|slightly|a little) )?(?:more|less) than (?:it|<E\d+>) had(?: had)?\W*")
_BEGAN = regex(r"(?:when|as) the (?:month|quarter|year) (?:began|started|opened)")
_THAT = regex(r"(?:And |But )?(?:[Tt]hat|[Tt]his|[Ww]hich|[Ii]t) (?:was|is)(?P<tail> .*)$")
MORE = "cash on hand {} than cash at the beginning"


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """A clause that holds one committee's line against another's; [] if it is none."""
    if (
        " than " not in clause.text
        and " as much" not in clause.text
        and " times what " not in clause.text
        and "twice what" not in clause.text
    ):
        return []
    if (
        (that := _THAT.match(clause.text))
        and (last := reader.last_claim) is not None
        and last.frame == "cover"
        and not last.unsure
    ):
        return [one for one in (of_tail(reader, clause, last, that.start("tail")),) if one is not None]
    before = reader.last_claim
    here = before is not None and before.frame == "cover" and clause.whole[before.start : before.end] == before.text
    if before is not None and here and not before.unsure and (one := of_tail(reader, clause, before, 0)) is not None:
        return [one]  # a clause of its own, of the sum that the sentence told before it
    if (own := _OWN_WHOLE.match(clause.text)) and (one := _of_its_own(reader, clause, own)) is not None:
        return [one]
    match = _WHOLE.match(clause.text)
    if match is None or (match["gave"] and not match["to"]):
        return []
    (who,) = (reader.candidate(ref) for ref in clause.refs_in(match["who"]))
    if who.kind != "campaign":
        return []
    title = (
        "cash on hand"
        if match["cash"]
        else "receipts"
        if match["in"]
        else "disbursements"
        if match["out"]
        else "contributions to candidates"
    )
    made = _made(reader, clause, match, who, title, 0)
    if made is not None:
        last = reader.last_claim
        made.period = clause.period(reader) or (last.period if last is not None and last.frame == "cover" else None)
    return [made] if made is not None else []


def of_tail(reader: Reader, clause: Clause, head: Reading, start: int) -> Reading | None:
    """What stands behind a line's sum, against the same line of another, or the balance that the time began with; None if it is no such thing."""
    match, payer = _TAIL.match(clause.text, start), head.role("subject")
    if (
        payer is not None
        and (own := _OWN_TAIL.match(clause.text, start))
        and (one := _then(reader, clause, head, own)) is not None
    ):
        return one
    if _HAD.fullmatch(clause.text, start):
        # 'when the month began' is a clause of its own
        behind = clause.whole[clause.original(0, len(clause.text))[1] :].lstrip(" ,")
        match = _TAIL.match(f"{clause.text.rstrip(' ,')} {began[0]}", start) if (began := _BEGAN.match(behind)) else match
    if match is None or payer is None or "|" in head.title or " than " in head.title:
        return None
    if clause.text[:start].rstrip().endswith(">") and not match[0].startswith(","):
        return None  # 'raised $5 million less than X': by so much
    if match["own"]:
        if head.title != "cash on hand":
            return None
        a, b = clause.span(match.start() + len(re.match(r"[, ]*", match[0])[0]))  # type: ignore[index]
        made = Reading("cover", "payment", a, b, clause.whole[a:b], {"subject": [payer]}, MORE.format(match["own"]))
    else:
        told = _made(reader, clause, match, payer, head.title, match.start())
        if told is None:
            return None
        made = told
    made.period = head.period
    return made


def _of_its_own(reader: Reader, clause: Clause, match: re.Match[str]) -> Reading | None:
    """A committee's receipts or cash of one time against those of another."""
    who = reader.candidate(clause.refs_in(match["who"])[0])
    if who.kind != "campaign":
        return None
    periods = clause.marked.periods
    one = reader.in_context(clause.marked.period(match["p1"]), clause.whole, periods)
    named = clause.marked.period(match["p2"])
    other = dates.nearest(named, one, reader.written) or reader.in_context(named, clause.whole, periods)
    a, b = clause.span()
    title = "cash on hand" if match["cash"] else "receipts"
    roles = {"subject": [who], "other": [who], "other_period": [stretch_of(other)]}
    made = Reading("cover", "payment", a, b, clause.whole[a:b], roles, f"{title} {match['more']} than {title}")
    made.period = one
    return made


def _then(reader: Reader, clause: Clause, head: Reading, match: re.Match[str]) -> Reading | None:
    """A line that was just told of against the same line of another time."""
    if "|" in head.title or " than " in head.title or head.period is None or head.negated:
        return None
    if head.title in ("", "disbursements", "operating expenditures"):
        return None  # what was spent may be told by rows alone (rules/gone_on.py)
    if match["p2"]:
        named = clause.marked.period(match["p2"])
        other = dates.nearest(named, head.period, reader.written) or reader.in_context(named, clause.whole, clause.marked.periods)
    else:
        counted = AFTER.search(match["after"])
        if counted is None:
            return None
        other = reader.after(counted, [head.period])
    payer = head.roles["subject"][0]
    named_here = {reader.candidate(ref).name for ref in clause.refs_in(match[0]) if ref.text.lower() not in PRONOUNS}
    if named_here - {payer.name} or (other.since, other.until) == (head.period.since, head.period.until):
        return None
    a, b = clause.span(match.start() + len(match[0]) - len(match[0].lstrip(" ,")))
    roles = {"subject": [payer], "other": [payer], "other_period": [stretch_of(other)]}
    made = Reading(
        "cover", "payment", a, b, clause.whole[a:b], roles, f"{head.title} {match['more'] or 'more'} than {head.title}"
    )
    if match["times"]:
        made.amount = _times(clause, match["times"])
        if made.amount is None:
            return None
    made.period = head.period
    made.assumptions = [f"what is compared is carried over from: {head.text}"]
    return made


def _made(reader: Reader, clause: Clause, match: re.Match[str], who: Ref, title: str, start: int) -> Reading | None:
    others = _others(reader, clause, match, who)
    if not others:
        return None
    a, b = clause.span(start + len(re.match(r"[, ]*", clause.text[start:])[0]))  # type: ignore[index]
    made = Reading(
        "cover",
        "payment",
        a,
        b,
        clause.whole[a:b],
        {"subject": [who], "other": others},
        f"{title} {match['more'] or 'more'} than {title}",
    )
    if match["times"]:
        made.amount = _times(clause, match["times"])
        if made.amount is None:
            return None
    if match["sum"]:
        made.title += " of all"
    if match["when"] and "own" in match.groupdict() and (when := re.search(r"<P\d+>", match["when"])):
        # 'more than seven times what the others had at the end of February'
        made.roles["other_period"] = [
            stretch_of(reader.in_context(clause.marked.period(when[0]), clause.whole, clause.marked.periods))
        ]
    return made


def _others(reader: Reader, clause: Clause, match: re.Match[str], who: Ref) -> list[Ref]:
    """With whom somebody is compared: one that is named, or all others that the story has spoken of, if they are as many as it says."""
    if match["other"]:
        (ref,) = (reader.candidate(one) for one in clause.refs_in(match["other"]))
        return [ref] if ref.kind == "campaign" and ref.name != who.name else []
    spoken = reader.discourse
    rest = [
        name
        for name in dict.fromkeys(spoken.campaigns)
        if name != who.name and (name in spoken.known.committees or name in spoken.pacs)
    ]
    said = match["n"]
    number = int(clause.amount(said).figure) if said and said.startswith("<A") else COUNTS.get(said or "", 0)
    if len(rest) < 2 or (number and len(rest) != number) or not (number or match["any"] or match["sum"]):
        return []
    return [Ref(name, name, "campaign", f"{match[0].strip(' ,.')!r} are taken to be all others spoken of") for name in rest]


def _times(clause: Clause, told: str) -> Amount | None:
    """'More than twice', 'seven times' as an amount that a ratio is held against."""
    if mark := re.search(r"<A\d+>", told):
        return replace(clause.amount(mark[0]), unit="count")
    plain = re.sub(r"\b(?:twice|double)\b", "2 times", told)
    plain = re.sub(rf"\b({_UP_TO_TEN}) times", lambda m: f"{COUNTS[m[1]]} times", plain)
    found = amounts(plain)
    return replace(found[0], text=told, unit="count") if found else None
