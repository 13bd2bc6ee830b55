"""Whose registration a sentence tells of, and for whom it is, where the register is spoken of: 'was registered for Syria', 'its client was ...'."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Marked

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


_CAPITAL = r"(?:<E\d+>|[A-Z][\w.&\u2019'-]*)"
_FOR_WHOM = regex(
    rf"\b(?:for|on behalf of|the (?:client|principal))(?: (?:its|their|his|her))?(?: (?:work|lobbying|services))?(?: (?:for|on behalf of))? (?:the |an? |two |three )?(?P<who>(?:(?:government|kingdom|republic|embassy|ministry) of (?:the )?)?{_CAPITAL}(?:(?:['\u2019]s?)?(?: (?:of|and|the|de|del|ruling|government|embassy))* {_CAPITAL}|(?:['\u2019]s)? (?:ruling )?(?:party|government|embassy|ministry)\b)*)"
)
_NEXT = regex(
    r"[;:]|,(?! (?:for|on behalf of)\b)| (?:and|but|while|before|after|though|although|because|when|which|who) (?!<E|[A-Z])"
)


def for_whom(reading: Reading, marked: Marked, match: re.Match[str], text: str) -> None:
    """'Was registered for Syria': for whom, where the register has nobody of that name; without it, the claim would be of any client."""
    spoken = marked.text[match.end("S") if match.groupdict().get("S") else match.start() :]
    if stop := _NEXT.search(spoken):
        spoken = spoken[: stop.start()]
    offset = match.end("S") if match.groupdict().get("S") else match.start()
    found = _FOR_WHOM.search(spoken)
    if found is None:
        return
    named = re.match(
        r"(?: [a-z-]+)? (?:company|firm|carrier|airline|bank|group|party|agency|broadcaster|client)(?: called| named)? (<E\d+>)",
        spoken[found.end("who") :],
    )
    if named:
        # 'for the Dutch company Inovo BV': the noun says no more than the name
        reading.roles["object"] = [marked.ref(named[1])]
    elif re.fullmatch(r"<E\d+>", found["who"]):
        if "object" not in reading.roles:
            reading.roles["object"] = [marked.ref(found["who"])]
    else:
        start, end = marked.original(found.start("who") + offset, found.end("who") + offset)
        name = text[start:end].rstrip(" .,;:")
        held = reading.role("object")
        if held is not None and not (len(held.name) < 4 and name.startswith(held.name)):
            return
        reading.roles["object"] = [Ref(name, name, "thing")]
    start, end = marked.original(match.start(), found.end() + offset)
    if end > reading.end:
        reading.end, reading.text = end, text[reading.start : end]


SAME_CLIENT = regex(
    r"\b(?:for|of|with|registered|reported|listed|named|added|declared|took on) the same (?:foreign )?(?:client|principal|company|firm|government|party|embassy|customer)\b"
)
_THAT_REGISTRATION = regex(r"\b(?:its|his|her|their|that|the|this) registration\b")
_REGISTERED_THE_SAME = regex(r"\bregister(?:ed|s)? (?:for )?the same (?:foreign )?(?:client|principal)\b")
_SHORT_FORM = regex(r"(?:[Tt]he|[Tt]hat) (?:\w+ )?(?:firm|company|agency|group)|[Ii]t")


def the_firm(reader: Reader, reading: Reading) -> None:
    """'X registered for Y. The firm ...': the firm is who registered, and not whom it is for."""
    last = reader.last_registered
    one, client = (last.role("subject"), last.role("object")) if last is not None else (None, None)
    if one is not None and reading.frame == "registered" and one.name != getattr(reading.role("object"), "name", one.name):
        client = client or reading.role("object")  # 'the firm registered as Inovo's lobbyist'
    if one is None or client is None or reading.frame not in ("registered", "terminated", "title"):
        return
    role = "object" if reading.frame == "title" else "subject"
    meant = reading.role(role)
    if meant is not None and meant.name == client.name and _SHORT_FORM.fullmatch(meant.text):
        words = one.text if one.kind == "person" else meant.text  # 'Flynn's firm': of whom it is tells which it is
        reading.roles[role] = [replace(one, text=words, how=f"{meant.text!r} is {one.name}, which registered before")]


def registrant(reader: Reader, reading: Reading, text: str) -> None:
    """'Its client was ...', 'and terminated that registration': of the registrant spoken of last, in the register spoken of."""
    one = reading.role("subject")
    if (
        one is not None
        and one.kind == "person"
        and (firm := re.search(rf"\b{re.escape(one.text)}(?:['\u2019]s)? (?:[a-z]+ )?(?:firm|company)\b", text))
    ):
        reading.roles["subject"] = [replace(one, text=firm[0])]  # what is said next of the registrant is of that firm
    the_firm(reader, reading)
    before = reader.last_registered
    if before is not None and before.roles.get("object") and "object" not in reading.roles and SAME_CLIENT.search(text):
        reading.roles["object"] = before.roles["object"]
        reading.assumptions.append(f"which client is carried over: {before.roles['object'][0].name}")
    elif "object" not in reading.roles and _REGISTERED_THE_SAME.search(text):
        reading.unsure = "which client is the same is not told"
    if before is None or reading.role("subject"):
        named = reading.role("subject")
        if (
            before is not None
            and reading.frame == "terminated"
            and named is not None
            and named.name == before.roles["subject"][0].name
        ):
            if "object" not in reading.roles:
                _whose_client(reading, before)
            if not reading.title and _THAT_REGISTRATION.search(reading.text):
                # it may have one as a lobbyist, and one as a foreign agent
                reading.title = which_one(before)
        reader.last_registered = reading if named else before
        return
    reading.roles["subject"] = before.roles["subject"]
    if not re.match(r"(?:which|who) ", before.text):  # what is told in passing of who registers is no registration spoken of
        reading.title = reading.title or (which_one(before) if reading.frame == "terminated" else before.title)
    reading.assumptions.append(f"whose registration is carried over: {before.roles['subject'][0].name}")
    if reading.frame == "terminated" and "object" not in reading.roles:
        _whose_client(reading, before)


def which_one(before: Reading) -> str:
    """Which registration 'it' or 'that registration' is, of one who may have two: to lobby, or as a foreign agent; '' where it was not said."""
    agent = re.search(r"\bforeign agent|\bFARA\b", before.text)
    return before.title or ("as a foreign agent" if agent else "")


def _whose_client(reading: Reading, before: Reading) -> None:
    """'Dropped the client': the one of the registration spoken of."""
    if re.search(r"\b(?:client|principal|account|country|government|embassy|ministry)\b", reading.text) and before.roles.get(
        "object"
    ):
        reading.roles["object"] = before.roles["object"]
        reading.assumptions.append(f"which client is carried over: {before.roles['object'][0].name}")
