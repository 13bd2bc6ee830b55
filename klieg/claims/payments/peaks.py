"""The month with most of some payments, told by comparing it with all others: 'it collected more in March than in any other month', 'its spending peaked in March, at $39.9 million', 'in no other month did it get as much'.

'Its best month was March' is months.py's. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.payments import months
from klieg.claims.reading import Reading, stretch_of
from klieg.claims.sentences.roles import PRONOUNS, A, E, P

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

_LEAD = rf"\W*(?:(?:And|But|and|but|though|although|which) )?(?:(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Oo]f|[Ff]rom) )?(?:the )?(?P<within>{P}),? )?"
_WHO = rf"(?:{E}(?:'s|\u2019s)?|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Tt]he (?:campaign|committee|firm|company|vendor|agency|shop|money))"
_DEALT = r"(?:(?:had|has|have) )*(?:spent|spend|paid out|pay out|laid out|lay out|paid|pay|sent|send|gave|give|got|get|received|receive|took in|take in|collected|collect|earned|earn|was paid|were paid|drew|draw|billed|bill)"
_MONTH = r"(?:single )?(?:months?|calendar month)"
_FROM = rf"(?: (?:from|to|with|on|by|for) (?:the |its )?(?:{E}(?:'s|\u2019s)?|campaign|committee|firm|company|operations|operating costs|it|them))?"
_MORE_IN = regex(
    rf"{_LEAD}(?P<who>{_WHO}) (?:also )?{_DEALT}(?: (?:the )?(?P<whom>{E}|it|them))? (?P<word>more|less)(?: money)?(?P<from>{_FROM}) (?:(?:in|during) )?(?P<p>{P}) than (?:(?:it|they) did )?(?:in|during) any other(?: {_MONTH})(?P<end>[^<]*)$"
)
_OF_IT = regex(
    rf"{_LEAD}(?P<word>[Mm]ore|[Ll]ess) (?:of (?:it|the money|that|the sum)|money|was (?:paid|spent)) ?(?:(?:went out|was paid|was spent|was sent|came(?: in)?|went) )?(?P<from>{_FROM} ?)(?:(?:in|during) )?(?P<p>{P}) than (?:in|during) any other {_MONTH}(?P<end>[^<]*)$"
)
_PEAKED = regex(
    rf"{_LEAD}(?P<who>(?:[Tt]he |[Ii]ts |[Tt]heir |[Hh]is |[Hh]er |[Tt]hose |[Tt]hese )?(?:{E}(?:'s|\u2019s)? )?(?:(?:monthly|operating|total|own) )*(?:payments?|spending|outlays?|expenditures?|bills?|business|disbursements|fees)(?P<from>{_FROM}))(?:,? (?:which|they|it))? (?P<word>peaked|topped out|reached (?:its|their) (?:peak|height|high)|bottomed out|hit (?:its|their) (?:peak|high)) (?:(?:in|during) )?(?P<p>{P})(?:,? (?:at|with) (?P<a>(?:about |nearly |almost |some |just over |more than )*{A}))?(?P<end>[^<]*)$"
)
_NO_OTHER = regex(
    rf"{_LEAD}[Ii]n no (?:other )?{_MONTH} did (?P<who>{_WHO}) {_DEALT}(?: (?:the )?(?P<whom>{E}|it|them))? (?P<word>as much|more|so much)(?: money)?(?P<from>{_FROM})(?: (?:as|than)(?: (?:it|they) did)? (?:(?:in|during) )?(?P<p>{P}))?(?P<end>[^<]*)$"
)
_NO_MONTH = regex(
    rf"{_LEAD}[Nn]o (?:other )?{_MONTH} (?:brought|saw|was worth|yielded|cost)(?: in)? (?P<who>{_WHO}|them|her|him) (?P<word>as much|more|so much)(?: money)?(?: (?:in|for) (?:fees|bills|payments|charges|legal fees|services))?(?P<from>{_FROM})(?: (?:as|than) (?:(?:in|during) )?(?P<p>{P})(?: did)?)?(?P<end>[^<]*)$"
)
_OPERATIONS = regex(r"\boperati(?:ng|ons?)\b")
_ENDS = regex(
    r"(?: (?:of|in|over|during) (?:the |that |those |these )?(?:whole |same |entire )?(?:[a-z]+ )?(?:period|stretch|time|campaign|race|year|months))?\W*"
)
_FORMS = (_MORE_IN, _OF_IT, _PEAKED, _NO_OTHER, _NO_MONTH)


_GETS = regex(
    r"\b(?:got|get|received?|took in|take in|collect(?:ed)?|earn(?:ed)?|w(?:as|ere) paid|drew|draw|billed|bill|brought|yielded|was worth)\b"
)


def _of_payee(match: re.Match[str], said: dict[str, str | None]) -> bool:
    """Whether it is said of one who is paid, though a pronoun alone may stand for it: 'it collected more', 'paid it more', 'brought it more'."""
    return _GETS.search(match[0]) is not None or said.get("whom") in ("it", "them") or said.get("who") is None


def _it(clause: Clause, who: str) -> bool:
    """Whether somebody is told of by a pronoun."""
    named = clause.refs_in(who)
    return (named[0].text if named else who).lower() in PRONOUNS


def _of_receipts(reader: Reader, clause: Clause, match: re.Match[str]) -> bool:
    """Whether it may be said of what a campaign takes in: 'the committee collected more', or a pronoun where no payment was spoken of right before."""
    who = match.groupdict().get("who") or ""
    if not _GETS.search(match[0]) or (_it(clause, who) and re.search(r"\bcampaign\b|<E", match.groupdict().get("from") or "")):
        return False
    if re.search(r"\b(?:campaign|committee)\b", who) or any(
        reader.candidate(ref).kind == "campaign" for ref in clause.refs_in(who)
    ):
        return re.search(r"\b(?:brought|yielded|was worth)\b", match[0]) is None
    return _it(clause, who) and (
        reader.last_payment is None
        or reader.last_claim is None
        or reader.last_claim.text != reader.last_payment.text
        or reader.payment_at != reader.paragraph
    )


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """The month that a clause sets above, or below, all others; None if it sets none."""
    match = next((found for form in _FORMS if (found := form.match(clause.text))), None)
    if match is None or not _ENDS.fullmatch(match["end"]):
        return None
    last, said = reader.last_payment, match.groupdict()
    spoken = clause.marked.period(said["p"]) if said.get("p") else None
    month = reader.in_context(spoken, clause.whole, clause.marked.periods) if spoken else last.period if last else None
    if month is None or month.since is None or month.until is None or not months.within_one(month):
        return None
    if _of_receipts(reader, clause, match):
        return None
    who = said.get("who") or ""
    if _GETS.search(match[0]) and _it(clause, who):
        who = ""  # 'it collected more from the campaign': whoever was paid before
    owners = clause.refs_in(f"{who} {said.get('whom') or ''} {said.get('from') or ''}")
    made = months.peak(
        reader,
        clause,
        owners,
        "least" if said["word"].lower() in ("less", "bottomed out") else "most",
        clause.amount_in(said["a"]) if said.get("a") and re.fullmatch(A, said["a"]) else None,
        of_payee=_of_payee(match, said),
    )
    if made is None:
        return None
    made.period = month if spoken else month.carry()
    months.scope(reader, made)
    if said.get("within"):
        whole = reader.in_context(clause.marked.period(said["within"]), clause.whole, clause.marked.periods)
        made.roles["other_period"] = [stretch_of(whole)]
    elif re.search(r"\b(?:that|the|this|same) year\b", said["end"]) and month.since.year == month.until.year:
        year = month.since.year
        made.roles["other_period"] = [stretch_of(Period(0, 0, str(year), date(year, 1, 1), date(year, 12, 31), "year"))]
    if _OPERATIONS.search(clause.text) and not made.roles.get("object"):
        made.unsure = made.unsure or "which of its outlays are meant is not read"
    if not made.roles.get("other_period"):
        before = [s for s in reader.spans if s.holds(month.since) and not months.within_one(s)]
        if before:
            made.roles["other_period"] = [stretch_of(before[-1])]
            made.assumptions.append(f"the months are those of: {before[-1].carry().text}")
    return made
