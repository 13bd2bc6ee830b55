"""How many registered as foreign agents, in a time or for one client, in words that no frame has: 'there were 101 new registrants in 2017, compared with 69 the year before', 'two firms have registered for Inovo'.

What stands beside the count, of another time, is a claim of its own. And that one registered for nobody else, which is told of the client spoken of before. Nothing here looks at what a register holds.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from klieg.claims.language.amounts import so_many
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.registers import registering
from klieg.claims.sentences.marked import Marked

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_NEW = r"(?:new |fresh |different |separate |first-time |other )*"
_AGENTS = r"(?:registrants|(?:registered )?foreign agents|registrations|agents of foreign (?:principals|powers|governments))"
_WHEN = r"(?:,? (?:in|during|for|over) (?:all of |the whole of )?(?P<when><P\d+>))"
_COUNTED = regex(
    rf"(?:\b[Tt]here (?:were|had been|have been) (?P<a><A\d+>) {_NEW}{_AGENTS}{_WHEN}?"
    rf"|(?:[Tt]he )?(?:number|count|tally|total) of {_NEW}{_AGENTS}(?: (?:under|on|in) (?:the )?(?:<E\d+>|[A-Za-z ]{{3,50}}?))? (?:rose|grew|climbed|jumped|went up|increased|fell|dropped|sank|came|was|stood|ran|shot up)(?: sharply)?(?: to| at)? (?P<a2><A\d+>){_WHEN.replace('when', 'when2')}?"
    rf"|(?:<E\d+>|[Tt]he (?:department|register|registry|act|government)) (?:registered|counted|recorded|gained|took in|added|saw|had|brought|drew|logged|listed) (?P<a3><A\d+>) {_NEW}{_AGENTS}{_WHEN.replace('when', 'when3')}?"
    rf"|(?:<P\d+>) (?:saw|brought) (?P<a4><A\d+>) {_NEW}{_AGENTS}"
    rf"|(?P<a5><A\d+>) (?:firms?|companies|people|registrants|agents|outfits|names)(?: and (?:people|persons|individuals|firms))? (?:had |have )?(?:newly |first )?(?:registered|signed up) as (?:foreign )?agents{_WHEN.replace('when', 'when5')}?)"
)
_HOLDS = regex(
    rf"(?:[Tt]here (?:are|were) (?P<there><A\d+>) (?:{_AGENTS}|names|entries) (?:in|on) (?:the|that) (?:whole |federal |public |FARA |foreign[- ]agents?['\u2019]? |(?:Justice Department|department|<E\d+>)['\u2019]s? )*(?:register|registry)(?: of (?:foreign )?agents)?(?=\W*$|[,;])"
    rf"|(?:(?:[Tt]he|[Tt]hat|[Ii]ts)|(?P<whose><E\d+>)['\u2019]s?) (?:whole |entire |federal |public |FARA |foreign[- ]agents?['\u2019]? |(?:Justice Department|department|<E\d+>)['\u2019]s? )*(?:register|registry|roll|list)(?: of (?:foreign )?agents)?(?: that we (?:read|searched|checked))? (?:holds?|has|have|counts?|runs to|lists?|contains?|names?|numbers) (?P<a><A\d+>) (?:{_AGENTS}|names|entries)(?= (?:in all|altogether|since)|\W*$|[,;]))"
)
"""'The register holds 6,718 registrants': in all."""
_BESIDE = regex(
    r",? (?:and )?(?:up from|down from|compared (?:with|to)|as against|as compared with|against|after|from|versus|more than the|as opposed to|not) (?:just |only |the )?(?P<a><A\d+>)(?: (?:registered |recorded |registrants )*)?(?:,? (?:in|for|during) )?(?: ?(?P<when><P\d+>)| (?P<before>the (?:year|one) before|a year (?:earlier|before)|the (?:previous|preceding|prior) year|twelve months earlier))?(?=[.,;]|\W*$)"
)
_AND = regex(r",? and (?P<a><A\d+>)(?: (?:in|for|during))? (?P<when><P\d+>)(?=[.,;]|\W*$)")
_FOR_ONE = regex(
    r"(?P<a><A\d+>) (?:different |other )?(?:firms?|companies|registrants|agents|outfits|lobbying (?:firms|shops)|of them)(?:, (?P<named><E\d+>(?:,? (?:and )?<E\d+>)*),)?(?: (?:have|had|has|ever|since|now))* (?:registered|signed up|signed on|filed)(?: with the (?:<E\d+>|Justice Department))?(?: (?:as (?:foreign )?agents? (?:of|for)|to (?:represent|act for)|for|on behalf of)) (?:the )?(?P<whom><E\d+>)(?=[.,;]|\W*$)"
)
_NOBODY_FOR = regex(
    r"(?:[Nn]obody|[Nn]o ?one|[Nn]ot one firm|[Nn]o (?:firm|company|lobbyist|registrant|person|agent|lobbying (?:firm|shop)))(?: (?:has|had|ever|at all|so far|since|in \w+))* (?:registered|signed up|signed on|filed)(?: with the (?:<E\d+>|Justice Department))?(?: under (?:the )?(?:<E\d+>|FARA|Foreign Agents Registration Act))? (?:as (?:an? )?(?:foreign )?agents? (?:of|for)|to (?:represent|act for)|for|on behalf of) (?:the )?(?P<whom><E\d+>)(?:,? (?:in|during) (?P<when><P\d+>))?(?=[.,;]|\W*$)"
)
"""'Nobody has ever registered as a foreign agent for X'."""
_NOBODY_ELSE = regex(
    r"\b(?:(?:for|represent(?:ed|s|ing)?|acted for|on behalf of) (?:nobody|no ?one|no[- ]body) else|for no other (?:foreign )?(?:clients?|principals?|governments?|country|party|power)"
    r"|(?:never|not|n['\u2019]t)(?: ever| since| again)? (?:registered?|signed up|represent(?:ed)?|acted?|lobbied)(?: (?:as an agent|to (?:represent|act)))? for (?:anybody|anyone|any(?:body)?) else"
    r"|(?:has|had|lists?|listed|took on|taken on|registered|named) no other (?:foreign |registered )*(?:clients?|principals?))\b"
)
_NO_OTHER_UNDER = regex(
    r"\W*(?:And |But )?[Nn]o other (?:foreign )?(?:principals?|clients?|countr(?:y|ies)|governments?) (?:has |have |had |was |were |is |are |ever |been )*(?:entered|registered|listed|named|recorded|stands?|stood|appears?|appeared|found) (?:under|for|beside|against|with) (?:its|their|the (?:firm|company|group)['\u2019]s|(?P<who><E\d+>)(?:['\u2019]s)?)(?: (?:own )?(?:name|number|registration|entry))?\W*$"
)


def readings(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """What was found, with counts of registrants; and with whom alone one registered for."""
    _alone(reader, text, found)
    made = _nobody_else(reader, text, marked, found) or _counted(reader, text, marked, found)
    if not made:
        return found
    rest = [r for r in found if not r.unsure or not any(r.meets(m) for m in made)]
    return sorted([*rest, *made], key=lambda r: r.start)


def _counted(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """The counts of a sentence."""
    if re.search(r"\blobby(?!ing (?:firm|shop))", text) or not (
        registering.SPOKEN_OF.search(text) or re.search(r"\bregist", text)
    ):
        return []
    made: list[Reading] = []
    first = next((r for r in found if r.frame == "registrants_count"), None)
    at = 0
    if first is not None:
        at = next((n for n, place in enumerate(marked.places) if place[0] >= first.end), len(marked.places))
    elif one := _FOR_ONE.search(marked.text):
        return [_one(reader, text, marked, one, one["a"], None, whom=one["whom"])]
    elif (nobody := _NOBODY_FOR.search(marked.text)) and registering.SPOKEN_OF.search(text):
        made_none = _one(reader, text, marked, nobody, "", nobody["when"], whom=nobody["whom"])
        return [replace(made_none, amount=so_many("nobody", 0))]
    elif (whole := _HOLDS.search(marked.text)) and _of_the_department(marked, whole["whose"]):
        one = whole
        return [replace(_one(reader, text, marked, one, one["a"] or one["there"], None), title="all")]
    while True:
        if first is None and (count := _COUNTED.search(marked.text, at)) is not None:
            groups = {name: value for name, value in count.groupdict().items() if value}
            amount = next(value for name, value in groups.items() if name.startswith("a"))
            when = next((value for name, value in groups.items() if name.startswith("when")), None)
            first, at = _one(reader, text, marked, count, amount, when), count.end()
            if first.period is None or marked.amount(amount).unit != "count":
                return made
            made.append(first)
        if first is None:
            return made
        more, at = _beside(reader, text, marked, first, at)
        made, first = [*made, *more], None


def _of_the_department(marked: Marked, whose: str | None) -> bool:
    """Whether a register is that of foreign agents, by whose it is said to be."""
    return not whose or re.search(r"\bJustice\b|\bFARA\b|\bForeign Agents\b", marked.ref(whose).name) is not None


def _beside(reader: Reader, text: str, marked: Marked, first: Reading, at: int) -> tuple[list[Reading], int]:
    """The counts of other times that stand beside one, and where they end."""
    made: list[Reading] = []
    while (more := _BESIDE.match(marked.text, at) or _AND.match(marked.text, at)) is not None:
        beside = _one(reader, text, marked, more, more["a"], more["when"], led=False)
        if not more["when"]:
            beside.period = _year_before(first.period) if more.groupdict().get("before") else None
        if beside.period is None or marked.amount(more["a"]).unit != "count":
            break
        made.append(beside)
        at = more.end()
    return made, at


def _one(
    reader: Reader,
    text: str,
    marked: Marked,
    match: re.Match[str],
    amount: str,
    when: str | None,
    *,
    whom: str = "",
    led: bool = True,
) -> Reading:
    """A count of registrants, with its time."""
    start, end = marked.original(match.start(), match.end())
    start += len(text[start:end]) - len(text[start:end].lstrip(" ,"))
    roles: dict[str, list[Ref]] = {"object": [marked.ref(whom)]} if whom else {}
    made = Reading(
        "registrants_count", "tie", start, end, text[start:end], roles, "registrants", marked.amount(amount) if amount else None
    )
    if when:
        made.period = reader.in_context(marked.period(when), text, marked.periods)
    elif led and not whom and (ahead := [p for p in marked.periods if p.start < start]):
        made.period = reader.in_context(ahead[-1], text)
    made.assumptions = [ref.how for refs in roles.values() for ref in refs if ref.how]
    return made


def _year_before(period: Period | None) -> Period | None:
    """The year before one that is told."""
    if period is None or period.since is None or period.until is None or (period.until - period.since).days < 360:
        return None
    year = period.since.year - 1
    return Period(period.start, period.end, f"the year before: {year}", date(year, 1, 1), date(year, 12, 31), "year")


def _alone(reader: Reader, text: str, found: list[Reading]) -> None:
    """'Registered for nobody else': for the client spoken of, alone; with none, it is not read."""
    for reading in found:
        if reading.frame == "registered" and _NOBODY_ELSE.search(text[reading.start : reading.end + 40]):
            before = reader.registered_before.get(reader.at)
            _for_one_alone(reading, before)


def _for_one_alone(reading: Reading, before: Reading | None) -> None:
    client = before.role("object") if before is not None else None
    reading.negated = False
    if client is None:
        reading.unsure = reading.unsure or "for whom alone is not told"
        return
    reading.title = "only"
    reading.roles["object"] = [replace(client, how=f"for whom alone is carried over: {client.name}")]
    reading.assumptions.append(f"for whom alone is carried over: {client.name}")


def _nobody_else(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """'It has no other foreign principal', 'no other principal was entered under its name': who registered before, for the client of then alone."""
    if any(r.frame == "registered" and not r.unsure for r in found):
        return []
    under, before = _NO_OTHER_UNDER.match(marked.text), reader.registered_before.get(reader.at)
    other = (
        None
        if under
        else re.match(
            rf"\W*(?:And |But )?(?P<who><E\d+>|[Ii]t|[Tt]hey)(?: (?:also|has|had|ever|since|itself))* {_NOBODY_ELSE.pattern}\W*$",
            marked.text,
        )
    )
    match = under or other
    who = before.role("subject") if before is not None else None
    if match is None or before is None or who is None:
        return []
    named = marked.ref(match["who"]) if match["who"] and match["who"].startswith("<") else None
    if named is not None and named.name != who.name and not named.how:
        return []
    end = len(text.rstrip(" .,;"))
    made = Reading(
        "registered", "tie", 0, end, text[:end], {"subject": [replace(who, how=f"who registered is carried over: {who.name}")]}
    )
    _for_one_alone(made, before)
    return [made]
