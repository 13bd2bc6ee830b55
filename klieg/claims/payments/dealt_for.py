"""What somebody was paid to do, or what was bought of them, where the clause names it outside the words of a purpose: 'paid X to produce commercials', 'bought hats from X'; and by what trade somebody was made out.

That X was paid at all bears out no such sentence: one of the payments must be for the thing. Where none is, it is not read, for a record may call the thing otherwise.
"""

from __future__ import annotations

import re

from klieg.claims.answers.asking import on_purpose
from klieg.claims.language.patterns import regex
from klieg.claims.reading import WHATEVER_IT_DOES, Reading
from klieg.claims.verdict import Verdict

_DO = r"(?:advertise|advise|arrange|broadcast|build|buy|call|canvass|cater|charter|circulate|collect|conduct|create|cut|deliver|design|develop|dial|do|draft|edit|film|fly|gather|handle|host|install|knock|mail|make|manage|market|operate|organi[sz]e|place|poll|prepare|print|process|produce|provide|publish|put up|record|redesign|rent|run|screen|sell|send|set up|sew|shoot|stage|supply|survey|test|transport|write)"
_TO_DO = regex(
    rf"\b(?:paid|hired|retained|engaged|commissioned|employed|used)\b(?:[^,;]|,(?=\d))*? to (?P<what>{_DO} [^,;.$]{{3,60}})"
)
_BOUGHT = regex(
    r"\b(?:bought|purchased|ordered|rented|leased|chartered) (?:(?:its|their|his|her|the|some|more|new|all (?:of )?its) )?(?P<what>(?![A-Z][a-z]+ )[A-Za-z][A-Za-z' -]{2,50}?)(?:,? worth [^,;]+?)? from\b"
)


_ANY_THING = frozenset(["do", "make", "get", "set", "put", "run"])


def _for_it(what: str, written: str) -> bool:
    """Whether a row's purpose is the thing, or the deed itself by another form of its verb: 'rent' and VENUE RENTAL, 'produce' and PRODUCTION."""
    verb = what.split(" ")[0].lower().rstrip("e")
    deed = len(verb) > 3 and verb not in _ANY_THING and re.search(rf"\b{re.escape(verb[:6])}", written, re.IGNORECASE)
    return bool(deed or on_purpose(what, written))


def held(reading: Reading, found: Verdict) -> Verdict:
    """What was found of a payment, kept back where none of its rows is for what it is said to have been for."""
    if reading.frame != "paid" or reading.title or reading.negated or found.verdict != "borne out" or not found.rows:
        return found
    match = _TO_DO.search(reading.text) or _BOUGHT.search(reading.text)
    written = {str(row["raw"]).partition(": ")[2] for row in found.rows if row.get("record") == "payment"}
    if match is None or not written or any(not one or _for_it(match["what"], one) for one in written):
        return found
    return found.said(
        "not read", 2, f"whether any of it was for {match['what']!r} is not sure: {'; '.join(sorted(written)[:4])} ({found.why})"
    )


_AMONG_THEM = regex(r"(?:And |But )?[Aa]mong (?:them|these|those)\b")
_THE = regex(r"^(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat) ")


def of_the_trade(reading: Reading, found: Verdict) -> Verdict:
    """What is false of one who was only taken for 'the pollster', and was paid for nothing of the kind, is not read: another may be meant."""
    payee = reading.role("object")
    if found.verdict == "contradicted" and _AMONG_THEM.match(reading.text):
        return found.said("not read", 2, f"among whom, and of which payments it is said is not sure: {found.why}")
    if payee is None or not payee.how.endswith(WHATEVER_IT_DOES) or found.verdict not in ("contradicted", "record shows none"):
        return found
    # of 'the law firm' and 'the hat maker' it is the first word that tells, of 'the pollster' the only one
    trade = _THE.sub("", payee.text)
    trade = trade.rpartition(" ")[0] or trade
    if any(on_purpose(trade, str(row["raw"]).partition(": ")[2]) for row in [*found.rows, *found.against]):
        return found
    return found.said("not read", 2, f"whether {payee.name} is {payee.text!r} is not sure: {found.why}")
