"""Who registered next, told by little more than a name and a time: 'X registered in November, Y in December', 'Z followed in June, for the same client', 'W did the same a month later', 'V entered it on May 7'.

What is left out is taken from the registration that was told before, in this sentence or this paragraph; where none was, nothing is made of it. Nothing here looks at what a register holds.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from klieg.claims.language.counted_times import AFTER
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.registers import registering, whose_registration
from klieg.claims.registers.registers import TOLD_BY_ANOTHER
from klieg.claims.sentences.marked import SAME, Marked

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_LATER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|twenty|<A\d+>) (?:days?|weeks?|months?|years?) (?:later|afterwards?|earlier|before)|the (?:same|very same|next|following|previous) (?:day|week|month|year)|that (?:same )?(?:day|month|year)"
_WHEN = rf"(?:(?:on|in) )?(?P<when><P\d+>|{_LATER})"
_FOR = r"(?:,? (?:again )?(?:for|on behalf of|with) (?:the )?(?P<whom><E\d+>|same (?:client|principal|party|government|company)))"
_DID = (
    r"(?:did (?:so|the same|likewise|as much)|followed(?: suit)?|came (?:next|after|last)|was (?:next|last)|(?:also )?registered(?: (?:too|as well|itself))?|signed up(?: (?:too|as well))?"
    r"|(?:entered|joined|came on(?:to)?|went on(?:to)?|signed on to|was (?:added to|entered (?:in|on))) (?:it|them|<E\d+>|(?:the|that) (?:same )?(?:register|registry|list|roll)))"
)
_CHAINED = regex(
    rf"(?:,? (?:and|while|but|then)|[,;])(?: and| then| later)? (?:the )?(?P<who><E\d+>)(?:,? (?:in turn|too|also|itself))?(?: {_DID})?,? {_WHEN}(?:{_FOR})?(?=[.,;]|\W*$| and\b| of \W*[A-Z<])"
)
"""', Y in December', behind 'X registered in November'."""
_AND_AS = regex(
    rf",? (?:and|but|then)(?: then| later)? (?P<at>as an? (?:registered )?(?P<as>foreign agent|lobbyist)),? {_WHEN}(?:{_FOR})?(?=[.,;]|\W*$)"
)
"""', and as a foreign agent in March', behind 'X registered to lobby in September'."""
_TO_REGISTER = regex(r"\b(?:register(?:ed|ing)?|sign(?:ed|ing)? up)\b")
_BOTH_FOR = regex(r"(?:,? (?:both|all|each)(?: of them)? (?:for|on behalf of) (?:the )?(?P<whom><E\d+>))")
_NEXT = regex(
    rf"\W*(?:(?:And|But|Then|Later|Next),? )?(?:(?:the )?(?P<who><E\d+>)|(?P<it>[Ii]t|[Tt]hey)(?= (?:also |then |later |itself |only |first |finally )*(?:did (?:so|the same)|registered|signed up)\b))(?:, [^,<>]{{2,60}},|, (?:of|from|in) <E\d+>,)?(?: (?:also|then|later|itself|in turn|only|first|finally|promptly|had))* (?P<did>{_DID})(?:{_FOR.replace('whom', 'first')})?(?:,? (?:only )?{_WHEN})?(?:{_FOR})?(?=[.,;]|\W*$| of \W*[A-Z<])"
)
"""'Z followed in June for the same client', by itself."""
_LISTED = regex(
    rf"\W*(?:(?:And|But|Then),? )?(?:the )?(?P<who><E\d+>)(?: (?:also|then|later|itself|in turn|first))* (?:listed|registered|entered|named|declared|reported|put|filed) (?:the )?(?P<whom><E\d+>)(?:,? (?:through|via|by way of) (?:<E\d+>(?:(?:'s|\u2019s) (?:firm|company))?|[a-z ]{{3,30}}),?)? (?:with|at|to) (?:the )?(?P<keeper><E\d+>|Justice Department|department)(?:,? {_WHEN})?(?=[.,;]|\W*$)"
)
"""'Z listed Inovo with the Justice Department on the same day'."""
_LISTED_TOO = regex(
    rf"\W*(?:(?:And|But|Then),? )?(?:the )?(?P<who><E\d+>)(?:, (?:which|who|an?|the|once|also) [^,]{{2,80}},)?(?P<did> (?:also|then|later|itself|in turn|first))* (?:listed|entered|named|declared|disclosed) (?:the )?(?P<whom><E\d+>|same (?:client|principal|party|government|company))(?: (?:as (?:its|a) (?:foreign )?(?:client|principal)))?(?:,? too| as well)?,? {_WHEN}(?=[.,;]|\W*$)"
)
"""The same where a registration was told of just before, with a time."""


_THEN = r"(?P<then>(?:[Oo]nly )?(?:[Aa]fter|[Bb]efore) (?:that|this)|[Oo]nly (?:then|afterwards|later))"
_WHOM = r"(?:the )?(?P<whom{n}><E\d+>|same (?:client|principal|party|government|company))(?=[.,;]|\W*$)"
_ONLY_THEN = regex(
    rf"\W*(?:(?:And|But) )?{_THEN},? (?:(?<=[Oo]nly then )did|(?<=that )did|(?<=this )did|(?<=wards )did|(?<=later )did) (?:the )?(?P<who><E\d+>) (?:list|register(?: as an? (?:foreign )?agent)?(?: (?:for|on behalf of))|name|sign up for|enter|declare|disclose) {_WHOM.replace('{n}', '')}"
    rf"|\W*(?:(?:And|But) )?(?P<then2>(?:[Oo]nly )?(?:[Aa]fter|[Bb]efore) (?:that|this)|(?:[Oo]nly )?(?:[Ll]ater|[Aa]fterwards|[Ss]ubsequently|[Tt]hen)|[Ee]arlier|[Bb]eforehand),? (?:the )?(?P<who2><E\d+>)(?: had| also)* (?:listed|registered(?: as an? (?:foreign )?agent)?(?: (?:for|on behalf of))|named|signed up for|entered|declared|disclosed) {_WHOM.replace('{n}', '2')}"
)
"""'Only after that did Z list Inovo', 'before that Z had registered for the same client': behind, or ahead of, the registration that was told before."""


def _only_then(reader: Reader, text: str, marked: Marked) -> Reading | None:
    """A registration that came after the one told before, or ahead of it; None where the time of that one was not told."""
    match = _ONLY_THEN.match(marked.text)
    before = reader.registered_before.get(reader.at) if reader.registered_at == reader.paragraph else None
    if match is None or before is None or before.negated or before.period is None:
        return None
    g = {name.rstrip("2"): value for name, value in match.groupdict().items() if value}
    who, client, told = marked.ref(g["who"]), before.role("object"), before.period
    if who.kind != "organisation" or any(who.name == ref.name for ref in before.roles.get("subject", [])):
        return None
    if told.since is None or told.until is None or (client is None and not g["whom"].startswith("<")):
        return None
    whom = (
        marked.ref(g["whom"])
        if g["whom"].startswith("<")
        else replace(client, how=f"which client is carried over: {client.name}")
        if client
        else who
    )
    start, end = marked.original(match.start("then" if match["then"] else "then2"), match.end())
    made = Reading("registered", "tie", start, end, text[start:end], {"subject": [who], "object": [whom]}, before.title)
    ahead = re.match(r"before|earlier", g["then"], re.IGNORECASE) is not None
    since, until = (None, told.since - timedelta(1)) if ahead else (told.until + timedelta(1), None)
    made.period = Period(
        start,
        start + len(g["then"]),
        f"{'before' if ahead else 'after'} {told.words}",
        since,
        until,
        "open",
        "day" if told.since == told.until else "month",
    )
    made.assumptions = [f"{TOLD_BY_ANOTHER}: {told.words}", *([whom.how] if whom.how else [])]
    return made


def readings(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """What was found, with the registrations that lean on one told before."""
    if _TO_REGISTER.search(text) and registering.SPOKEN_OF.search(text):
        _spoken_of(reader, marked, found)
    if (behind := _only_then(reader, text, marked)) is not None:
        reader.last_registered, reader.registered_at = behind, reader.paragraph
        return [*(r for r in found if not r.meets(behind)), behind]
    told = [r for r in found if r.frame == "registered" and not r.negated and not r.unsure]
    if told:
        return sorted([*found, *_chain(reader, text, marked, told, found)], key=lambda r: r.start)
    leaning = reader.registered_at == reader.paragraph
    too = _LISTED_TOO.match(marked.text) if leaning and reader.payment_at != reader.paragraph else None
    if any(not r.unsure for r in found) or (match := _NEXT.match(marked.text) or _LISTED.match(marked.text) or too) is None:
        return found
    listed = "keeper" in match.groupdict()
    before = reader.registered_before.get(reader.at) if leaning else None
    if listed:
        keeper = marked.ref(match["keeper"]).text if match["keeper"].startswith("<") else match["keeper"]
        if not registering.NAMES.match(keeper) and not (keeper == "department" and leaning):
            return found
    elif (
        not leaning
        or not (match["when"] or match["whom"] or match.groupdict().get("first"))
        or not _into_it(marked, match["did"] or "")
    ):
        return found
    if not listed and reader.payment_at == reader.paragraph and not (match["whom"] or match.groupdict().get("first")):
        return found  # a payment was told here, too: it may be that which another followed in
    one = _made(reader, text, marked, match, before)
    if one is None:
        return found
    reader.last_registered, reader.registered_at = one, reader.paragraph
    rest = _chain(reader, text, marked, [one], found)
    inside = [r for r in found if not (one.start <= r.start and r.start < one.end)]
    return sorted([*inside, one, *rest], key=lambda r: r.start)


_FIRM_OF_ONE = regex(
    r"(?P<whose><E\d+>)(?:'s|\u2019s) (?P<firm>(?:own |lobbying |consulting )*(?:firm|company|consultancy|outfit))\b"
)


def _spoken_of(reader: Reader, marked: Marked, found: list[Reading]) -> None:
    """A sentence that speaks of registering as a foreign agent, whoever did: what is done next is that, and not the lobbyist's registration that was told before."""
    reader.registered_at = reader.paragraph
    if reader.last_registered is not None and reader.last_registered.title == "to lobby":
        reader.last_registered = replace(reader.last_registered, title="")
    one = _FIRM_OF_ONE.search(marked.text)
    if one is not None and reader.last_registered is None and not any(r.frame == "registered" for r in found):
        # 'what Flynn's firm had not done was register. It did so in March'
        who = marked.ref(one["whose"])
        firm = replace(who, text=f"{who.text}'s {one['firm']}", how=f"who registered is carried over: {who.text}'s {one['firm']}")
        reader.last_registered = Reading("registered", "tie", 0, 0, "", {"subject": [firm]})


def _chain(reader: Reader, text: str, marked: Marked, told: list[Reading], found: list[Reading]) -> list[Reading]:
    """The names with a time each that follow the last registration of a sentence, and of whom all of them are said to be agents."""
    made: list[Reading] = []
    last = told[-1]
    at = next((n for n, place in enumerate(marked.places) if place[0] >= last.end), len(marked.places))
    while at and marked.text[at - 1] in ", ":
        at -= 1
    while match := _CHAINED.match(marked.text, at):
        one = _made(reader, text, marked, match, last)
        if one is None or any(r.meets(one) and not r.unsure for r in found):
            break
        made.append(one)
        last, at = one, match.end()
        reader.last_registered = one
    if (also := _AND_AS.match(marked.text, at)) and (one := _as_another(reader, text, marked, also, last)):
        return [*made, one]
    if both := _BOTH_FOR.match(marked.text, at):
        whom = marked.ref(both["whom"])
        for one in [*told[-1:], *made]:
            if "object" not in one.roles:
                one.roles["object"] = [whom]
                one.assumptions.append(f"for whom is told of all: {whom.name}")
    return made


def _as_another(reader: Reader, text: str, marked: Marked, match: re.Match[str], before: Reading) -> Reading | None:
    """The registration of the same one in the other register; None where its time or its client is not clear."""
    period = _when(reader, text, marked, match, before)
    if period is None or period.kind == "ambiguous" or (match["whom"] and not match["whom"].startswith("<")):
        return None
    start, end = marked.original(match.start("at"), match.end())
    roles = {"subject": before.roles["subject"], **({"object": [marked.ref(match["whom"])]} if match["whom"] else {})}
    made = replace(
        before,
        start=start,
        end=end,
        text=text[start:end],
        roles=roles,
        title="" if match["as"] == "foreign agent" else "to lobby",
        period=period,
    )
    made.assumptions = [*before.assumptions, f"who registered is carried over: {before.roles['subject'][0].name}"]
    reader.last_registered, reader.registered_at = made, reader.paragraph
    return made


def _into_it(marked: Marked, did: str) -> bool:
    """Whether what is entered or joined is the register, where it was marked as a name that was spoken of ('it')."""
    mark = re.search(r"<E\d+>", did)
    return mark is None or marked.ref(mark[0]).text.lower() in ("it", "them")


def _made(reader: Reader, text: str, marked: Marked, match: re.Match[str], before: Reading | None) -> Reading | None:
    """A registration as the one before it, of another and at another time; None where it is of no registrant, or of the same one."""
    groups = match.groupdict()
    again = before.role("subject") if before is not None and groups.get("it") else None
    if not match["who"] and again is None:
        return None
    who = marked.ref(match["who"]) if again is None else replace(again, how=f"who registered is carried over: {again.name}")
    if who.kind not in ("organisation", "person") or registering.NAMES.match(who.text) or registering.NAMES.match(who.name):
        return None
    start, end = marked.original(match.start("it" if again is not None else "who"), match.end())
    roles = {"subject": [who]}
    how = [who.how] if who.how else []
    whom = groups.get("whom") or groups.get("first")
    if whom and whom.startswith("<"):
        roles["object"] = [marked.ref(whom)]
    elif whom:
        client = before.role("object") if before is not None else None
        if client is None:
            return None
        roles["object"] = [replace(client, how=f"which client is carried over: {client.name}")]
        how.append(roles["object"][0].how)
    if before is not None:
        how.append("that it registered is carried over")
    made = Reading(
        "registered", "tie", start, end, text[start:end], roles, before.title if before is not None else "", assumptions=how
    )
    if match["when"]:
        made.period = _when(reader, text, marked, match, before)
        if made.period is None or made.period.kind == "ambiguous":
            return None
    whose_registration.the_firm(reader, made)
    return made


_LATER_ON = regex(r"\b(?:followed|came (?:next|after|last)|was (?:next|last)|joined)\b")


def _behind(period: Period, before: Reading, match: re.Match[str]) -> Period:
    """A month or day without a year in which one followed another: the first of its name after the other's, where it would else lie before it."""
    did, other = match.groupdict().get("did") or "", before.period
    if not _LATER_ON.search(did) or other is None or other.since is None or period.since is None or period.until is None:
        return period
    since, until = period.since, period.until
    while until < other.since and since.year < other.since.year + 2:
        since, until = (
            since.replace(year=since.year + 1, day=min(since.day, 28)),
            until.replace(year=until.year + 1, day=min(until.day, 28) if until.month == 2 else until.day),
        )
    return (
        period if since == period.since else replace(period, since=since, until=until, text=f"{period.text}, after {other.words}")
    )


def _when(reader: Reader, text: str, marked: Marked, match: re.Match[str], before: Reading | None) -> Period | None:
    """The day or month that is said, of the year that is spoken of; counted from the registration before where it is so many days later."""
    said = match["when"]
    here = [p for p in marked.periods if p.end <= marked.original(*match.span("when"))[0]]
    if said.startswith("<P"):
        told = reader.in_context(marked.period(said), text, here or marked.periods)
        return told if before is None or re.search(r"\d{4}", marked.period(said).text) else _behind(told, before, match)
    start, end = marked.original(*match.span("when"))
    words = text[start:end]
    of_before = [before.period] if before is not None and before.period is not None else []
    if re.match(r"(?:the (?:very )?same|that)\b", words):
        if of_before and re.search(r"\bday\b", words) and of_before[0].since != of_before[0].until:
            return None  # 'the same day' as a month
        same = SAME.search(words) or re.match(r".*", words)
        carried = reader.same_period(same[0], [*here, *of_before]) if same else None
        return carried.carry() if carried else None
    counted = AFTER.search(words)
    return reader.after(counted, [*of_before, *here][-1:]) if counted else None
