"""Firms that a story speaks of by whose they are: 'Parscale's firm', once it has said which that is ('his San Antonio firm, Giles-Parscale', 'Giles-Parscale, a firm run by Brad Parscale')."""

from __future__ import annotations

from dataclasses import replace

from klieg.claims.language.patterns import regex
from klieg.claims.names.spoken import HIS_FIRM, Mention, Spoken

_FIRM = r"(?:firm|practice|company|consultancy|outfit|shop|agency|business)\b"
_OF_WHOM = regex(rf"['\u2019]s? (?:[\w.-]+ ){{0,5}}?{_FIRM},? (?:called |named )?(?:the )?")
"""Between a person and a firm: ''s San Antonio firm, '."""
_RUN_BY = regex(
    r",? (?:(?:an?|the|which is|which was) [^,;.]{0,60}?)?(?:run|owned|founded|co-founded|led|headed|started|controlled|set up|established) by (?:[a-z-]+ ){0,5}"
    r"|,? (?:an? [^,;.]{0,60}? )?whose (?:[a-z-]+ ){0,3}(?:president|owner|founder|head|chief executive|boss|chairman|chairwoman|principal)(?:,| is| was)? "
)
"""Between a firm and a person: ', a web firm run by ', ', whose president, '."""
_THEIRS = regex(r", (?:now |then )?(?:[a-z-]+ ){0,4}")
_HIS = regex(rf"\b(?:his|her) (?:own )?(?:[\w-]+ ){{0,4}}{_FIRM},? (?:called |named )?$")


def is_somebody(spoken: Spoken, mention: Mention) -> bool:
    """Whether a mention is of a person, or of one word that no record knows, which may be a last name."""
    name = mention.ref.name
    unknown = " " not in name and name.isalpha() and name not in spoken.known.organisations and name not in spoken.known.paid
    return mention.ref.kind == "person" or (mention.ref.kind == "organisation" and unknown and not mention.ref.how)


def take_in(spoken: Spoken, text: str, named: list[Mention]) -> None:
    """Which firm is whose, as a sentence has it; a person of whom two firms are told has none that is meant."""
    people = [m for m in named if is_somebody(spoken, m)]
    for firm in (m for m in named if m.ref.kind == "organisation" and not m.ref.how):
        for person in (one for one in people if one is not firm):
            if _is_theirs(text, firm, person, people):
                key = _key(person.ref.name)
                told = spoken.firms.get(key, firm.ref.name)
                spoken.firms[key] = firm.ref.name if told == firm.ref.name else ""


def _is_theirs(text: str, firm: Mention, person: Mention, people: list[Mention]) -> bool:
    if person.end <= firm.start:
        between = text[person.end : firm.start]
        alone = len({_key(one.ref.name) for one in people if one.end <= firm.start}) == 1
        return bool(_OF_WHOM.fullmatch(between) or (alone and _HIS.search(between)))
    between = text[firm.end : person.start]
    return bool(_RUN_BY.fullmatch(between) or (_THEIRS.fullmatch(between) and HIS_FIRM.match(text, person.end)))


def meant(spoken: Spoken, text: str, person: Mention) -> Mention | None:
    """'Parscale's company', as the firm that the story has said is theirs; None if it has said of none, or of two."""
    behind, name = HIS_FIRM.match(text, person.end), spoken.firms.get(_key(person.ref.name), "")
    if behind is None or not name:
        return None
    words = text[person.start : behind.end()]
    how = f"{words!r} is {name}, which the story says is theirs"
    return Mention(person.start, behind.end(), replace(person.ref, name=name, text=words, kind="organisation", how=how))


def _key(name: str) -> str:
    return name.split(" ")[-1].lower()
