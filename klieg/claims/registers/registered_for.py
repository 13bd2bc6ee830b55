"""What a story goes on to say of a registration that it has just told of: for whom it was, under which country, and who else did or did not register.

'The work was for the Saudi embassy', 'it did so for the government of Qatar', 'the country it represented was Ukraine', 'X never registered, but Y did', 'and Z hasn't either'. What is left out is that
of the registration before; where none was told of in this paragraph, nothing is made of it. Nothing here looks at what a register holds.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import countries, demonyms
from klieg.claims.reading import Reading, Ref
from klieg.claims.registers import registering, whose_registration
from klieg.claims.registers.registers import COMPANY
from klieg.claims.sentences.marked import Marked
from klieg.resolve.names import is_company

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_KINDS = r"(?:government|embassy|ministry|kingdom|republic|state|party|bank|president)"
_WHOM = rf"(?:the |its |an? )?(?P<whom>(?:(?:[A-Za-z]+ )?{_KINDS}(?: [a-z]+)? of (?:the )?)?<E\d+>(?: {_KINDS})?|[A-Z][a-z]+ {_KINDS}|{_KINDS} of (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)*|(?P<bare>[A-Z][a-z]+(?: [A-Z][a-z]+)?))"
_ASIDE = r"(?:,? (?:of|in) (?:<E\d+>|[A-Z][a-z]+(?: [A-Z][a-z]+)?)|, (?:an?|the) [^,<>]{3,60}|,? (?:through|via|by way of) [^,;]{3,80})?,?"
_THROUGH = regex(r"\b(?:through|via|by way of) ")
_BEHIND = regex(r",? (?:of|in|from) (?:the )?(?P<place>[A-Z][^,;.]{2,40})|,? (?:an?|the|one of the) (?P<what>[^,;.]{3,60})")
"""Where a client is said to be of, or what it is said to be, right behind its name."""
_END = r"(?=\W*$|; |, (?:and|but|which|while) )"
_NOT = r"(?P<neg> not| never|n['\u2019]t)?"
_IT = r"(?:[Ii]t|[Tt]hey|<E\d+>)"
_WORK = regex(
    rf"\W*(?:And |But )?(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]hat|[Tt]his|(?:[Aa]ll|[Mm]ost) (?:of )?(?:the|its)) (?:work|registration|job|representation|engagement|entry|filing|assignment)|(?P<it>[Ii]t|<E\d+>)) (?:was|is|had been){_NOT} "
    rf"(?:done |made |filed )?(?:for|on behalf of) {_WHOM}(?(it),? (?:that|whom) {_IT} (?:had |was )*(?:registered|signed up|filed|acted|worked|acting|working)|{_ASIDE}){_END}"
)
"""'The work was for ANO TV-Novosti', 'it was for the Party of Regions that it registered'."""
_CLIENT = regex(
    rf"\W*(?:And |But )?(?:[Tt]he|[Ii]ts|[Tt]heir|<E\d+>['\u2019]s?) (?P<only>only |sole |one |single )?(?:foreign |listed |registered |stated |named )*(?:client|principal)(?: (?:there|named|listed|given|on (?:it|the register)))? (?:was|is|being){_NOT} {_WHOM}{_ASIDE}{_END}"
)
"""'The client was Rossiya Segodnya'."""
_DID_SO = regex(
    rf"\W*(?:And |But |Then )?(?P<who>{_IT})(?: (?:has|had))?(?:(?P<neg> did not do| didn['\u2019]t do| never did| not done) so| (?:did|done) so)(?: too| again| also| later)*,? (?:for|on behalf of) {_WHOM}(?:,? (?:only )?(?:in|on) (?P<when><P\d+>))?{_ASIDE}{_END}"
)
_WHICH = r"(?P<country><E\d+>|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})"
_COUNTRY = regex(
    rf"\W*(?:And |But )?(?:[^,<>]{{0,40}}\b(?:register|registry|department|database|entry|filing)\b[^,<>]{{0,20}},? )?"
    rf"(?:[Tt]he country (?:that |which |whom )?(?:{_IT}|the (?:firm|company|group)) (?:represented|represents|acted for|registered for|worked for|lobbied for)|(?:[Ii]ts|[Tt]heir|[Tt]he) country(?: represented| (?:listed|given|named)(?: there)?)?|(?P<of><E\d+>)['\u2019]s country) (?:was|is|is given as|was given as|is put as){_NOT} (?:the )?{_WHICH}{_END}"
    rf"|(?:[Tt]he|[Tt]hat|[Ii]ts)[^,<>]*\b(?:register|registry|department|database)(?: of foreign agents)? (?:files|filed|lists|listed|puts|enters|entered|has|records|keeps) (?:its|their|the|that) (?:foreign )?(?:client|principal)(?: down)? under (?:the )?{_WHICH.replace('country', 'country3')}{_END}"
    rf"|(?:[^,<>]*\b(?:register|registry|department|database)\b(?: of foreign agents)? |<E\d+>(?:['\u2019]s (?:register|registry|database))? )(?:says|shows|has it|states|records|notes) (?:that )?(?:its|their|the(?: firm['\u2019]s| company['\u2019]s)?) (?:work|registration|entry|representation|business) (?:for|with) (?P<of2><E\d+>) (?:represented|was for|is for|was on behalf of|stands under|stood under) (?:the )?{_WHICH.replace('country', 'country2')}{_END}"
)
_ENTRY_SAYS = regex(
    rf"(?:(?:^\W*(?:And |But )?|,? (?:and|but) )(?:[Tt]he|[Tt]hat|[Ii]ts) (?:same |own |FARA )*(?:entry|registration|register|registry|filing|record|form) (?:gives?|gave|names?|states?|lists?|shows?|puts?|has)|(?<=[a-z>\d]), (?:giving|naming|listing)) (?:its|the|their) (?:client['\u2019]s |foreign )*country(?: represented)?(?P<neg> not)? (?:as|to be) (?:the )?{_WHICH}(?=\W*$|[,;.])"
)
"""', and that entry gives the country as the Netherlands': of the registration told before, in this sentence or in one before it."""
_COUNTRY_TOLD = regex(r"\bcountry\b|\b(?:represented|was for|is for|was on behalf of|under)\b")
"""'The country it represented was Ukraine', 'the register says that its work for Inovo represented Turkey'."""
_BUT_DID = regex(
    r"(?:,|;)? (?:and|but|though|although|while|whereas|yet) (?:the )?(?P<who><E\d+>)(?P<whose>['\u2019]s(?: (?:own |old )?(?:firm|company|outfit|consultancy|group))?)? (?:did|has|had)(?P<neg> not| never|n['\u2019]t)?(?: so| either| too| as well| done so| registered)*(?:,? (?:only )?(?:in|on) (?P<when><P\d+>))?(?:,? for (?P<whom><E\d+>))?(?=[.,;]|\W*$)"
    r"|(?:,|;)? (?:and )?(?:(?:nor|neither)(?P<nor>)|so(?P<so>)) (?:did|has|had) (?:the )?(?P<who2><E\d+>)(?=[.,;]|\W*$)"
)
"""', but the Flynn Intel Group did', ', and Haystaq hasn't either', ', nor has Breitbart'."""
_DID = regex(
    r"\W*(?:And |But |Yet )?(?:[Tt]he )?(?P<who><E\d+>)(?P<whose>['\u2019]s(?: (?:own |old )?(?:firm|company|outfit|consultancy|group))?)? (?:did|has)(?P<neg> not| never|n['\u2019]t)?(?: so| either| too| as well| done so)*\W*$"
)
"""The same as a sentence of its own."""
_ENDED_IT = regex(
    r"\W*(?:And |But |Then )?(?:(?P<who><E\d+>)|[Tt]he (?:firm|company|group)|[Ii]t|[Tt]hey)(?: (?:then|later|itself|had|has))* (?:ended|terminated|closed|withdrew|dropped|gave up|cancell?ed|wound up) (?:(?P<it><E\d+>)|it|that|this)(?:,? (?:<A\d+>|[a-z]+) (?:days?|weeks?|months?|years?) (?:later|after),?)?,? (?:on|in) (?P<when><P\d+>)(?: of (?:the|that) same year)?\W*$"
)
"""'The firm ended it on Nov. 16': the registration that was told of."""
_WHO_ELSE = "which came first, or who else"
"""A doubt about what stands behind a registration (doubts.tsv)."""
_FIRM = regex(r"\b(?:firm|company|outfit|consultancy|group)\b")


def readings(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """What was found, with what goes on about a registration."""
    country = _COUNTRY.match(marked.text) if _COUNTRY_TOLD.search(text) else None
    if country is not None and (one := _country(reader, text, marked, country)) is not None:
        return [*(r for r in found if not r.meets(one)), one]
    found = _entry_says(reader, text, marked, found)
    if (cleft := _WORK.match(marked.text)) is not None and cleft["it"] and all(r.frame in ("title", "registered") for r in found):
        found = []
    for one in found:
        client = one.role("object") if one.frame == "registered" else None
        at = text.find(client.text, one.start) if client is not None and not client.how else -1
        behind = _BEHIND.match(text, at + len(client.text)) if client is not None and at >= 0 else None
        if behind is not None and not (behind["what"] and (behind.start() >= one.end or COMPANY.search(behind["what"]))):
            _of_a_country(one, behind)
    told = [r for r in found if r.frame == "registered" and (not r.unsure or _WHO_ELSE in r.unsure)]
    for one in told:
        if one.unsure and _BUT_DID.match(marked.text, _behind(marked, one)):
            one.unsure = ""  # who else did is read
    told = [r for r in told if not r.unsure]
    _of_the_same_time(reader, text, told)
    if told:
        made = _contrast(reader, text, marked, told[-1])
        return sorted([*found, made], key=lambda r: r.start) if made is not None else found
    if reader.registered_at != reader.paragraph or any(not r.unsure and r.frame != "title" for r in found):
        return found
    if reader.payment_at == reader.paragraph and not any(r.frame in ("registered", "terminated") for r in reader.last_said):
        return found  # it may be of what was paid
    before = reader.registered_before.get(reader.at)
    one = _went_on(reader, text, marked, before) if before is not None else None
    return [one] if one is not None else found


_SAME = regex(r"\b(?:(?:that|the) (?:very )?same|that) (?:day|month|year)\b")


def _of_the_same_time(reader: Reader, text: str, told: list[Reading]) -> None:
    """'Y registered that same month', right behind a registration with its month: that month is what is said, and not only what may be meant."""
    before = reader.registered_before.get(reader.at) if reader.registered_at == reader.paragraph else None
    for last, one in zip([before, *told], told, strict=False):
        period, same = one.period, _SAME.search(text, one.start, one.end + 30)
        if period is None or not period.carried or last is None or last.period is None or same is None:
            continue
        one.end = max(one.end, same.end())
        one.text = text[one.start : one.end]
        if (period.since, period.until) == (last.period.since, last.period.until) and not last.period.carried:
            one.period = replace(period, text=period.words)
            one.assumptions.append(f"the time is that of the registration before: {period.words}")


def _made(
    before: Reading | None,
    text: str,
    marked: Marked,
    match: re.Match[str],
    roles: dict[str, list[Ref]],
    frame: str = "registered",
) -> Reading:
    """A reading of the stretch of a match, of the registration before; what of it is carried over is said."""
    start, end = marked.original(match.start(), match.end())
    start += len(text[start:end]) - len(text[start:end].lstrip(" ,;"))
    how = [
        *(["that it registered is carried over"] if before is not None else []),
        *(ref.how for refs in roles.values() for ref in refs if ref.how),
    ]
    return Reading(frame, "tie", start, end, text[start:end], roles, "", assumptions=how)


def _carried(before: Reading) -> list[Ref]:
    return [replace(ref, how=f"who registered is carried over: {ref.name}") for ref in before.roles.get("subject", [])]


def _whom(text: str, marked: Marked, match: re.Match[str]) -> list[Ref]:
    """For whom: the name that is marked, with the office of it that is said beside ('the government of Qatar'), which may be all there is."""
    start, end = marked.original(*match.span("whom"))
    words = text[start:end]
    named = marked.refs_in(match["whom"])
    if named and re.fullmatch(r"<E\d+>", match["whom"]):
        return named[:1]
    return [Ref(words, words, "organisation")]


def _went_on(reader: Reader, text: str, marked: Marked, before: Reading) -> Reading | None:
    """What a sentence of its own says of the registration before, or of another that leans on it."""
    who = _carried(before)
    if not who:
        return None
    if (did := _DID.match(marked.text)) is not None and before.negated is not bool(did["neg"]) and not reader.paid_here:
        return _another(text, marked, did, before)
    if (ended := _ENDED_IT.match(marked.text)) is not None and not before.negated:
        return _ended(reader, text, marked, ended, before)
    match = _DID_SO.match(marked.text) or _WORK.match(marked.text) or _CLIENT.match(marked.text)
    if match is None or before.negated:
        return None
    groups = match.groupdict()
    if groups["bare"] and not all(word.lower() in countries() for word in groups["bare"].split(" ")):
        return None
    if (groups.get("it") or "").startswith("<") and marked.ref(match["it"]).text.lower() not in ("it", "that", "this"):
        return None
    if (groups.get("who") or "").startswith("<"):
        who = [marked.ref(match["who"])]
    made = _made(before, text, marked, match, {"subject": who, "object": _whom(text, marked, match)})
    made.title, made.negated = "only" if groups.get("only") else "", bool(groups.get("neg"))
    if made.title and made.negated:
        made.unsure = "whether the client, or that there is no other, is denied is not clear"
    _behind_client(text, marked, made, marked.original(*match.span("whom"))[1])
    if groups.get("when"):
        made.period = reader.in_context(marked.period(match["when"]), text, marked.periods)
    whose_registration.the_firm(reader, made)
    client = made.role("object")
    return made if client is not None and all(ref.name != client.name for ref in made.roles["subject"]) else None


def _behind_client(text: str, marked: Marked, made: Reading, at: int) -> None:
    """What is said right behind a client: a company's own country is left out of the claim, any other must be that of the registration; through whom it was must stand beside the client there."""
    behind = text[at : made.end]
    said = _BEHIND.match(behind)
    client = made.role("object")
    is_one = client is not None and is_company(client.name)  # 'Inovo BV, of the Netherlands': where it sits
    company = said is not None and (is_one or (said["what"] and COMPANY.search(said["what"])))
    if said is not None and not company:
        _of_a_country(made, said)
    if company or (said is not None and said["place"] and "where" not in made.roles):
        made.end, made.text = at, text[made.start : at]  # of which town it is, the register needn't say either
    if through := _THROUGH.search(behind):
        made.roles["through"] = [m.ref for m in marked.mentions if at + through.end() <= m.start < made.end and not m.ref.how]
        if not made.roles["through"]:
            made.unsure = "through whom it was done is not read"


def _of_a_country(made: Reading, said: re.Match[str]) -> None:
    words = re.findall(r"[A-Z][a-z]+", said["place"] or said["what"])
    where = [Ref(word, word, "thing") for word in words if word.lower() in demonyms() | countries()]
    made.roles |= {"where": where} if where else {}


def _ended(reader: Reader, text: str, marked: Marked, match: re.Match[str], before: Reading) -> Reading | None:
    """When the registration before is said to have ended: by whoever registered, or by nobody else."""
    if match["it"] is not None and marked.ref(match["it"]).text.lower() not in ("it", "that", "this"):
        return None
    who = _carried(before)
    client = before.role("object")
    if match["who"] is not None and marked.ref(match["who"]).name not in {
        ref.name for ref in (*who, *([client] if client else []))
    }:
        return None
    made = _made(
        before, text, marked, match, {"subject": who, **({"object": [client]} if client is not None else {})}, "terminated"
    )
    made.title = before.title if "lobb" in before.title else "lobbying" if re.search(r"\blobb", before.text) else ""
    made.period = reader.in_context(marked.period(match["when"]), text, marked.periods)
    return made


def _entry_says(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """What was found, with the country that the entry of the registration told of is said to give."""
    match = _ENTRY_SAYS.search(marked.text) if "country" in text else None
    told = [r for r in found if r.frame == "registered" and not r.negated]
    carried = reader.registered_before.get(reader.at) if reader.registered_at == reader.paragraph else None
    before = told[-1] if told else carried
    if match is None or before is None or not before.roles.get("subject"):
        return found
    client = before.role("object") or (
        carried.role("object") if carried is not None and told and whose_registration.SAME_CLIENT.search(text) else None
    )
    roles = (
        {"object": [replace(client, how=f"which client is carried over: {client.name}")]}
        if client is not None
        else {"subject": _carried(before)}
    )
    one = _made(before, text, marked, match, roles, "principal_country")
    lead = re.match(r"(?:and|but) ", text[one.start :])
    one.start += lead.end() if lead else 0
    one.text, one.negated = text[one.start : one.end], bool(match["neg"])
    one.title = marked.ref(match["country"]).text if match["country"].startswith("<") else match["country"]
    for other in found:
        if other.start < one.start < other.end:
            other.end, other.text = one.start, text[other.start : one.start].rstrip(" ,")
    return sorted([*(r for r in found if not r.meets(one)), one], key=lambda r: r.start)


def _country(reader: Reader, text: str, marked: Marked, match: re.Match[str]) -> Reading | None:
    """Under which country a foreign principal, or those of the registrant before, stand."""
    of = match["of"] or match["of2"]
    before = reader.registered_before.get(reader.at) if reader.registered_at == reader.paragraph else None
    if before is None and not (of and registering.SPOKEN_OF.search(text)):
        return None
    roles = {"object": marked.refs_in(of)[:1]} if of else {"subject": _carried(before) if before is not None else []}
    made = _made(before, text, marked, match, roles, "principal_country")
    made.negated = bool(match["neg"])
    told = match["country"] or match["country2"] or match["country3"]
    made.title = marked.ref(told).text if told.startswith("<") else told
    return made


def _behind(marked: Marked, one: Reading) -> int:
    """Where in the marked text a reading ends, its last comma left out."""
    at = next((n for n, place in enumerate(marked.places) if place[0] >= one.end), len(marked.places))
    while at and marked.text[at - 1] in ",; ":
        at -= 1
    return at


def _contrast(reader: Reader, text: str, marked: Marked, before: Reading) -> Reading | None:
    """Who is told behind a registration to have registered, or not to have, too."""
    match = _BUT_DID.match(marked.text, _behind(marked, before))
    if match is None or (match["nor"] is not None and not before.negated) or (match["so"] is not None and before.negated):
        return None
    made = _another(text, marked, match, before)
    if made is not None and match["when"]:
        made.period = reader.in_context(marked.period(match["when"]), text, marked.periods)
    if made is not None and match["so"] is not None:
        made.period = before.period.carry() if before.period is not None else None
        made.roles |= {"object": before.roles["object"]} if "object" in before.roles else {}
    if made is not None and match["whom"]:
        made.roles["object"] = marked.refs_in(match["whom"])[:1]
    return made


def _another(text: str, marked: Marked, match: re.Match[str], before: Reading) -> Reading | None:
    """That another registered, or did not, at whatever time; None where it is of nobody who could, or of the same."""
    groups = match.groupdict()
    who = marked.ref(groups["who"] or groups.get("who2") or "")
    if who.kind not in ("organisation", "person", "campaign") or any(who.name == ref.name for ref in before.roles["subject"]):
        return None
    if groups.get("whose"):
        # 'her firm never did, and Flynn's did': his firm
        if not _FIRM.search(groups["whose"] + before.text):
            return None
        who = replace(who, text=f"{who.text}'s firm")
    elif who.kind == "person" and _FIRM.search(before.text):
        return None
    made = _made(before, text, marked, match, {"subject": [who]})
    made.negated = bool(groups.get("neg")) or groups.get("nor") is not None
    made.title = before.title if before.title != "only" else ""
    return made
