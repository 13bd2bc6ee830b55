"""What a story says of one version of a committee's report: what the original listed, what an amendment added, which of two has a payment, a debt or a figure.

It is read only of committees of which a report is loaded in more than one version; what those versions hold is decided in klieg.claims.covers.versions_held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.covers import covers
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import A, E, P

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAMES = tuple((name, "payment") for name in ("version_names", "version_sum", "version_count", "version_row", "version_debt", "version_debts", "version_line", "version_change"))  # fmt: skip
"""Whether a version names somebody; what it has for a payee, and in how many payments; whether it has one payment; a debt, any debt; a line of its cover, and how it changed."""
ORIGINAL, AMENDED, BOTH = "original", "amended", "both"

_DATED = rf"(?:,? (?:which was |that was )?(?:signed|filed|dated|submitted|made)(?: (?:on|in))?(?: the)? ?{P},?)?"
_KIND = r"(?:reports?|versions?|filings?|accounts?|covers?|books|one)"


def _version(number: str) -> str:
    """A pattern for a version, with a group that tells which: 'the original', 'the first version', 'its amended report, signed on <P>'."""
    of = rf"(?: of (?:the|its|his|her|that|{E}(?:'s|\u2019s)?) (?:reports?|filings?))?"
    return (
        rf"(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat|{E}(?:'s|\u2019s)) (?:(?:[Cc]ommittee|campaign|party)(?:'s|\u2019s) )?"
        rf"(?:(?P<o{number}>original(?: (?:[a-z-]+ )?{_KIND})?|(?:first|earlier|initial) (?:[a-z-]+ )?{_KIND}|(?:report|version|filing)(?:,)? as (?:it was )?(?:first|originally) filed)"
        rf"|(?P<a{number}>amendment|(?:amended|revised|corrected|new|newer|later|latest|second) (?:[a-z-]+ )?{_KIND})){of}{_DATED})"
    )


_HAD = r"(?: had| has| have| now| already| also| still| only| then)*"
_SHOWS = rf"{_HAD} (?:list(?:s|ed)?|name[sd]?|show(?:s|ed|n)?|ha[sd]|report(?:s|ed)?|includ(?:e[sd])|mention(?:s|ed)|carri(?:es|ed)|contain(?:s|ed)|record(?:s|ed)|itemi[sz]e[sd]|disclose[sd]|put|puts|gave|gives|given|counted|counts|state[sd]|said|says)"
_SHOW = r"(?:list|name|show|report|include|mention|carry|contain|record|itemi[sz]e|disclose|have)"
_NOT = r"(?: (?:did|does|do|had|has) not| (?:did|does|do|had|has)n['\u2019]t| never)"
_APPEARS = r"(?:appears?|appeared|stands?|stood|figures?|figured|shows up|showed up|turns up|turned up|features?|is|was)"
_APPEAR = r"(?:appear|stand|figure|show up|turn up|feature|be)"
_ANY = r"(?: (?:a|any|one|some))?(?: (?:payments?|sums?|money|entry|entries|rows?|mention|trace|sign|bills?|trace|che(?:ck|que)s?))?(?: made)?(?: (?:to|for|of|from))?(?: the)?"
_ASIDE = r"(?:, (?:an?|the|its|his|her|their) [^,;<]{2,60}| \([^)]{2,60}\))?"
_END = (
    _ASIDE + r"(?: (?:at all|anywhere|as a payee|among (?:its|the) (?:payees|vendors|creditors)))?(?:\W*$|(?=, (?:which|who)\b))"
)
_OF_ALL = r"(?: (?:at all|anywhere|among (?:its|the) (?:payees|vendors)))?"
_THIS = r"(?:[Tt]hat|[Tt]his|[Tt]he) (?:payment|sum|che(?:ck|que)|bill|entry|one|outlay|expense|charge)"
_PAYMENT = rf"(?:[Aa]|[Tt]he|[Oo]ne) (?:single )?(?:payment|che(?:ck|que)|bill|charge|outlay|disbursement) of (?P<sum>{A})(?:,? (?:made |paid |sent )?to (?:the )?(?P<who>{E}))?(?:,? (?:made |dated )?(?:on|in) (?P<day>{P}),?)?(?: for [a-z <>\d-]{{2,40}}?)?"
_LED = r"(?:(?:And|But|Yet|and|but|while|whereas|though|although|where) )?"
_TO = r"(?:for|to|paid to|in payments to|as paid to|going to|spent on|spent with|with)"

_WORDINGS: tuple[tuple[str, str, str], ...] = (
    # frame, polarity (of what is said of the version in group 1), pattern
    ("version_row", "not", rf"{_LED}{_THIS}{_NOT} {_APPEAR}{_OF_ALL} (?:in|on) {_version('1')}\W*$"),
    ("version_row", "not", rf"{_LED}{_THIS} (?:is|was) (?:not|nowhere)(?: (?:to be )?(?:found|listed|shown|reported|included))?{_OF_ALL} (?:in|on) {_version('1')}\W*$"),
    ("version_row", "not", rf"{_LED}{_THIS} (?:is|was) (?:missing|absent|left out)(?: from| of) {_version('1')}\W*$"),
    ("version_row", "only", rf"{_LED}{_THIS} {_APPEARS}(?: listed| shown| found)? only (?:in|on) {_version('1')}\W*$"),
    ("version_row", "only", rf"{_LED}{_PAYMENT} {_APPEARS}(?: listed| shown| found)? only (?:in|on) {_version('1')}\W*$"),
    ("version_row", "and not", rf"{_LED}{_PAYMENT} {_APPEARS}(?: listed| shown| found)? (?:in|on) {_version('1')},? (?:but|and|though) (?:is |was )?not(?: (?:in|on))? {_version('2')}\W*$"),
    ("version_row", "not", rf"{_LED}{_PAYMENT}(?:{_NOT} {_APPEAR}| (?:is|was) (?:not|nowhere)(?: listed| shown| found)?){_OF_ALL} (?:in|on) {_version('1')}\W*$"),
    ("version_row", "not", rf"{_LED}{_PAYMENT} (?:is|was) (?:missing|absent) from {_version('1')}\W*$"),
    ("version_row", "only", rf"{_LED}(?:{_version('1')}|[Ii]t|{E})(?: also)? add(?:s|ed) (?:a |one )?(?:payment|che(?:ck|que)|bill|charge) of (?P<sum>{A}) to (?:the )?(?P<who>{E}){_END}"),
    ("version_row", "", rf"{_LED}{_version('1')}{_SHOWS} the (?P<sum>{A}) (?:that|which) (?:went|was paid|was sent|had gone) to (?:the )?(?P<who>{E})(?: for [a-z -]{{2,30}})?{_END}"),
    ("version_debts", "not", rf"{_LED}{_version('1')}(?:{_SHOWS}|{_HAD} showed) no debts?(?: at all| whatever| of any kind)?\W*$"),
    ("version_debts", "not", rf"{_LED}{_version('1')}{_NOT} {_SHOW} any debts?(?: at all)?\W*$"),
    ("version_line", "", rf"{_LED}{_version('1')}{_SHOWS} (?P<line>[a-z][a-z ]{{3,40}}?) of (?P<sum>{A})\W*$"),
    ("version_line", "", rf"{_LED}{_version('1')}{_SHOWS} (?P<sum>{A}) in (?P<line>[a-z][a-z ]{{3,40}}?)\W*$"),
    ("version_line", "", rf"{_LED}(?:[Tt]he |[Ii]ts |[Tt]otal )*(?P<line>[a-z][a-z ]{{3,40}}?) (?:were|was|came to|stood at|had been|are|is) (?:only |just )?(?P<sum>{A}) in {_version('1')}\W*$"),
    ("version_line", "", rf"(?:And |But )?[Ii]n {_version('1')},? (?:the |its |total )*(?P<line>[a-z][a-z ]{{3,40}}?) (?:were|was|came to|stood at|had been|are|is) (?:only |just )?(?P<sum>{A})\W*$"),
    ("version_debt", "", rf"{_LED}{_version('1')}{_SHOWS} (?:a debt of )?(?P<sum>{A}) (?:(?:was |still )*(?:owed|due|owing|payable) to|as a debt to|in debts? to) (?:the )?(?P<who>{E}){_END}"),
    ("version_debt", "", rf"{_LED}{_version('1')}{_SHOWS} a debt of (?P<sum>{A}) to (?:the )?(?P<who>{E}){_END}"),
    ("version_debt", "only", rf"{_LED}(?:{_version('1')}|[Ii]t|{E})(?: also| then)* (?:add(?:s|ed)|disclose[sd]) (?:a |one |another )?(?:new )?debt of (?P<sum>{A}) to (?:the )?(?P<who>{E}){_END}"),
    ("version_count", "", rf"{_LED}{_version('1')}{_SHOWS} (?:just |only )*(?P<count>{A}|a single|one) (?:payments?|che(?:ck|que)s?|bills?|sums?|rows?|entry|entries) (?:to|for) (?:the )?(?P<who>{E}){_END}"),
    ("version_sum", "", rf"{_LED}{_version('1')}{_SHOWS} (?:just |only )*(?P<sum>{A}) {_TO} (?:the )?(?P<who>{E}){_END}"),
    ("version_sum", "", rf"{_LED}{_version('1')}{_SHOWS} (?:payments|bills|che(?:ck|que)s) (?:of|worth|totall?ing) (?P<sum>{A}) (?:to|for) (?:the )?(?P<who>{E}){_END}"),
    ("version_sum", "", rf"{_LED}{_version('1')}{_HAD} (?:put|puts|gave|gives|had|has|showed|shows) (?:the )?(?P<who>{E})(?:(?:'s|\u2019s) (?:take|share|total|pay|payments))? at (?:just |only )?(?P<sum>{A}){_END}"),
    ("version_sum", "", rf"(?:And |But )?[Ii]n {_version('1')},? (?:the )?(?P<who>{E}) (?:had |has |was |is )?(?:got|gotten|received|had|paid|collected|down for|listed with|put down for|credited with) (?:just |only )?(?P<sum>{A}){_END}"),
    ("version_sum", "", rf"{_LED}(?:[Tt]he )?(?P<who>{E}) (?:had |has |was |is |were )?(?:got|gotten|received|had|paid|collected|took in|down for|listed with|listed at|put down for|credited with) (?:just |only )?(?P<sum>{A}) (?:in|by|according to|on) {_version('1')}\W*$"),
    ("version_sum", "both", rf"{_LED}(?:[Tt]he )?(?P<who>{E}) (?:had |has |was |is |were )?(?:got|received|had|paid|collected|took in|gets) (?:just |only )?(?P<sum>{A}) (?:in|by|on) (?:both|either|each)(?: of the| of them)?(?: two)? (?:versions?|reports?|accounts?|filings?)\W*$"),
    ("version_line", "both", rf"{_LED}(?:[Tt]he |[Ii]ts )?(?P<line>[A-Za-z][^<>;.]{{3,60}}?) (?:came to|come to|were|was|are|is|stood at|stand at|added up to|total(?:led|ed)?) (?P<sum>{A}) (?:in|on) (?:both|either|each)(?: of the)?(?: two)? (?:versions?|reports?|covers?|filings?)\W*$"),
    ("version_line", "same", rf"{_LED}[Bb]oth(?: of the)?(?: two)? (?:versions|reports|filings|covers) (?:state|give|show|report|have|list|put|gave|stated|showed|reported|had) the (?:very )?same (?P<line>[a-z][^<>;.]{{3,60}}?)\W*$"),
    ("version_change", "", rf"{_LED}(?:[Tt]he |[Ii]ts |{E}(?:'s|\u2019s) )?(?P<line>[A-Za-z][^<>;.]{{3,60}}?) (?:(?P<up>rose|grew|climbed|went up|increased|jumped)|fell|dropped|shrank|went down|declined|decreased|were cut|was cut|slipped)(?: from (?P<was>{A}))?,? to (?P<sum>{A}),? (?:in|with|under|after|on) {_version('1')}\W*$"),
    ("version_change", "", rf"{_LED}[Ii]n {_version('1')},? (?:the |its )?(?P<line>[a-z][^<>;.]{{3,60}}?) (?:(?P<up>rose|grew|climbed|went up|increased|jumped)|fell|dropped|shrank|went down|declined|decreased|were cut|was cut|slipped)(?: from (?P<was>{A}))?,? to (?P<sum>{A})\W*$"),
    ("version_line", "", rf"{_LED}{_version('1')}{_HAD} (?:shown|given|put|puts|showed|shows|gave|gives|says|said|has|had|listed|lists|stated|states|reported|reports|set)(?: (?:(?P<it>{E})|it|them|that|those|this|(?:that|the) (?:figure|sum|total|amount)))?(?: (?:at|as))? (?P<sum>{A})\W*$"),
    ("version_names", "not", rf"{_LED}{_version('1')}{_NOT}(?: even)? {_SHOW}{_ANY} (?P<who>{E}){_END}"),
    ("version_names", "not", rf"{_LED}{_version('1')} (?:ha[sd]|show(?:s|ed)|list(?:s|ed)|report(?:s|ed)|contain(?:s|ed)|record(?:s|ed)|made|makes|carried|included) (?:no|nothing|not one|not a single)(?: (?:such|payments?|entry|entries|rows?|mention|trace|sign|sums?|money))*(?: (?:to|for|of|from))?(?: the)? (?P<who>{E}){_END}"),
    ("version_names", "not", rf"{_LED}{_version('1')} (?:le(?:ft|aves) out|omit(?:s|ted)|lack(?:s|ed))(?: any (?:payments?|mention) (?:to|of))?(?: the)? (?P<who>{E}){_END}"),
    ("version_names", "not", rf"{_LED}(?:[Tt]he )?(?P<who>{E})(?:{_NOT} {_APPEAR}| (?:is|was) (?:not|nowhere)(?: (?:to be )?(?:listed|named|mentioned|shown|found|included))?){_OF_ALL} (?:in|on) {_version('1')}\W*$"),
    ("version_names", "not", rf"{_LED}(?:[Tt]he )?(?P<who>{E}) (?:is|was) (?:missing|absent) from {_version('1')}\W*$"),
    ("version_names", "only", rf"{_LED}(?:[Tt]he )?(?P<who>{E}) {_APPEARS}(?: listed| named| found)? (?:only|for the first time) (?:in|on) {_version('1')}\W*$"),
    ("version_names", "", rf"{_LED}(?:[Tt]he )?(?P<who>{E}) (?:{_APPEARS}|(?:is|was) (?:listed|named|mentioned|found)){_OF_ALL} (?:in|on) {_version('1')}\W*$"),
    ("version_names", "", rf"{_LED}{_version('1')}{_SHOWS}(?: (?:a|any|one))?(?: payments? to)?(?: the)? (?P<who>{E}){_END}"),
)  # fmt: skip
_PATTERNS = tuple((frame, polarity, regex(pattern)) for frame, polarity, pattern in _WORDINGS)
_OF_A_VERSION = regex(
    r"\b(?:original(?:ly)?|first|earlier|initial|amend(?:ment|ed)|revised|corrected|new(?:er)?|later|latest|second|both|either|each|add(?:s|ed)|disclose[sd])\b",
    re.IGNORECASE,
)
"""A word that each of the wordings has."""
_OF_REPORTS = regex(
    r"\b(?:committees?|campaigns?|F\.?E\.?C|Federal Election|receipts|vendors?|disbursements|expenditures|PAC|treasurer|creditors?|donors?|contribut\w+|printers?|cash on hand)\b",
    re.IGNORECASE,
)
_OF_FORMS = regex(
    r"\b(?:disclosures?|ethics|278e?|speaking|speeches|assets|filers?|White House|clients|lobby\w*|registrations?|sources of (?:pay|income))\b",
    re.IGNORECASE,
)
"""What another paper with two versions is known by: somebody's disclosure, a registration."""

_BACK = 2
"""How many paragraphs back a committee may have been named."""


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """What a clause says of a version of a committee's report; [] if nothing, or if no such report is loaded in two versions."""
    if not reader.known.amended or not (found := next(_fitting(clause.text), None)):
        return []
    frame, polarity, match = found
    committee = _whose(reader, clause, match)
    if committee is None or not _of_a_report(reader, clause):
        return []
    made = _reading(reader, clause, frame, polarity, match, committee)
    return [made] if made is not None else []


def _fitting(text: str) -> Iterator[tuple[str, str, re.Match[str]]]:
    for frame, polarity, pattern in _PATTERNS if _OF_A_VERSION.search(text) else ():
        if match := pattern.match(text):
            yield frame, polarity, match


def _whose(reader: Reader, clause: Clause, match: re.Match[str]) -> Ref | None:
    """Whose report it is: a committee that the clause names, else the one that is spoken of; None if it has not amended one that is loaded."""
    who = match.groupdict().get("who")
    payees = {ref.name for ref in clause.refs_in(who)}
    named = [reader.candidate(ref) for ref in clause.refs_in(clause.text) if ref.name not in payees]
    own = next((ref for ref in named if reader.known.has_amended(ref.name)), None)
    if own is not None:
        return own
    if any(ref.kind in ("organisation", "person", "campaign") and not ref.how for ref in named):
        return None
    before = reader.payer(clause)
    if (before is None or not reader.known.has_amended(before.name)) and "a1" not in {
        name for name, value in match.groupdict().items() if value
    }:
        # an original is spoken of where there is an amendment as well: the last that has both
        before = next(
            (ref for ref in map(reader.candidate, reader.named_before(_BACK)) if reader.known.has_amended(ref.name)), None
        )
    if before is None or not reader.known.has_amended(before.name):
        return None
    return replace(before, how=before.how or f"whose report is carried over: {before.name}")


def _of_a_report(reader: Reader, clause: Clause) -> bool:
    """Whether the story speaks here of a committee's report, and not of somebody's disclosure."""
    near = reader.story.plain[: reader.at] + clause.whole
    reports, forms = ([m.end() for m in words.finditer(near)] for words in (_OF_REPORTS, _OF_FORMS))
    named = any(reader.known.has_amended(ref.name) for ref in clause.refs_in(clause.text) if not ref.how)
    return named or bool(reports and (not forms or forms[-1] < reports[-1]))


def _reading(reader: Reader, clause: Clause, frame: str, polarity: str, match: re.Match[str], committee: Ref) -> Reading | None:
    given = {name: value for name, value in match.groupdict().items() if value}
    which = BOTH if polarity in ("both", "same") else ORIGINAL if "o1" in given else AMENDED
    if "it" in given and clause.refs_in(given["it"])[0].text.lower() not in ("it", "them", "that", "those"):
        return None
    amount = clause.amount_in(given.get("sum") or given.get("count"))
    if "sum" in given and (amount is None or amount.unit != "money"):
        return None
    roles = {"subject": [committee], "version": [Ref(which, which, "thing")]}
    if "who" in given:
        payee = clause.refs_in(given["who"])[0]
        if payee.name == committee.name or payee.text.lower() in ("it", "they", "he", "she"):
            return None
        roles["object"] = [payee]
    if polarity in ("only", "and not"):
        if polarity == "and not" and ("o1" in given) == ("o2" in given):
            return None
        roles["other"] = [Ref("other", "other", "thing")]
    title = ""
    if frame in ("version_line", "version_change"):
        title = _line(given["line"]) if "line" in given else _last_line(reader)
        if not title:
            return None
    start, end = clause.original(0, len(clause.text[: match.end()].rstrip(" .,;:")))
    made = Reading(frame, "payment", start, end, clause.whole[start:end], roles, title, amount, negated=polarity == "not")
    if frame == "version_row" and "sum" not in given:
        last = reader.last_payment
        if last is None or last.amount is None or last.amount.unit != "money" or last.role("object") is None or last.unsure:
            return None
        made.amount, roles["object"] = last.amount, [last.roles["object"][0]]
        if last.period is not None:
            roles["day"] = [stretch_of(last.period)]
        made.assumptions.append(f"which payment is carried over from: {last.text}")
    elif frame == "version_row" and "day" in given:
        roles["day"] = [stretch_of(reader.in_context(clause.marked.period(given["day"]), clause.whole))]
    elif frame == "version_count" and made.amount is None:
        roles["number"] = [Ref("one", "1", "count")]
    elif frame == "version_change":
        roles["change"] = [Ref("more", "more", "thing") if "up" in given else Ref("less", "less", "thing")]
        if "was" in given:
            was = clause.amount(given["was"])
            roles["first"] = [Ref(was.text, str(was.figure), "thing")]
    elif frame == "version_line" and "line" not in given:
        made.assumptions.append(f"which line is carried over: {title}")
    made.assumptions += [ref.how for refs in roles.values() for ref in refs if ref.how]
    return made


_OF_A_LINE = frozenset(
    ["the", "its", "total", "all", "contributions", "money", "figure", "figures", "sum", "reported", "stated", "for"]
)
"""Words beside those of a line that narrow nothing."""


def _line(words: str) -> str:
    """The one line of a cover that words have (covers.tsv); '' if none, or if they say more than its name."""
    for name, pattern, _, _ in covers.lines():
        if found := pattern.search(words):
            rest = words[: found.start()] + " " + words[found.end() :]
            if set(rest.lower().split()) <= _OF_A_LINE:
                return name
    return ""


def _last_line(reader: Reader) -> str:
    """The line of a cover that was spoken of last."""
    last = reader.last_claim
    if last is None or last.unsure or last.frame not in ("cover", "version_line", "version_change") or not last.title:
        return ""
    return "" if " " in last.title and ("|" in last.title or " than " in last.title) else last.title
