"""Which party's committee is meant: 'the party', 'the state Democratic Party', 'In Missouri, the Democratic state committee'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import states
from klieg.claims.names.spoken import Mention, Spoken
from klieg.claims.reading import Ref

_A_PARTY = regex(r"\b(?:Party|GOP|Republicans|Democrats|Conservatives|Tories|Labour|UKIP)\b", re.IGNORECASE)
STATES = "|".join(sorted(name.replace("_", " ") for name in states()))
_IN_STATE = regex(
    rf"(?:And |But |Now |Over |Down |Up |Out |Back )*[Ii]n (?P<in>{STATES})(?=,| the\b)|(?P<of>{STATES})(?=:|['\u2019]s? (?:state )?(?:Democrat|Republican))"
)
"""Where a sentence says it is: whose state party 'the Democratic state committee' is."""
_PARTY_OF_STATE = regex(
    r"\b[Tt]he (?:state (?P<kind>Democratic|Republican) (?:[Pp]arty|(?:central |executive )*[Cc]ommittee)|(?P<kind2>Democratic|Republican) state (?:[Pp]arty|(?:central |executive )*[Cc]ommittee)|(?P<kind3>Democratic|Republican) (?:[Pp]arty|(?:central |executive )+[Cc]ommittee))(?!['\u2019]?s? of [A-Z])(?! [A-Z])"
)
_STATE_COMMITTEE = regex(
    r"\b(?:Democratic|Republican) (?:State|Central|Executive)\b.*\bCommittee\b|\bState (?:Democratic|Republican) .*\bCommittee\b",
    re.IGNORECASE,
)


def is_called_party(name: str) -> bool:
    """Whether a party stands in a name."""
    return bool(_A_PARTY.search(name))


def _of_a_state(name: str) -> bool:
    """Whether a committee that has no 'Party' in its name is a state's party ('Kentucky State Democratic Central Executive Committee'); a county's is none."""
    whose = name.upper()
    return bool(_STATE_COMMITTEE.search(name)) and any(state.replace("_", " ").upper() in whose for state in states())


def the_party(spoken: Spoken, match: re.Match[str], before: list[Mention], organisations: list[str]) -> Ref | None:
    """'The party': the only one named before, or of several the one spoken of last; nobody where two may be meant. 'The Oregon party' is one of that name, and so is 'In Oregon, the party'; 'the national party' is no state's."""
    lead = match["lead"] or ""
    led = _IN_STATE.match(match.string)
    # 'In Kansas, the party': of Kansas, and none that was spoken of before
    place = "" if re.search(r"[A-Z]", lead) or led is None or not led["in"] or match.start() < led.end() else led["in"]
    where = re.findall(r"[A-Z][a-z]{2,}", place or lead)
    where += ["National"] if re.search(r"\bnational\b", lead) else []
    parties = {
        name: kind
        for held, kind in ((organisations, "organisation"), (spoken.campaigns, "campaign"))
        for name in held
        if (is_called_party(name) or _of_a_state(name))
        and not re.search(r"\bFund\b", name)
        and all(word[:6].upper() in name.upper() for word in where)
    }
    here = [name for m in before if (name := m.ref.name) in parties]
    ahead = [name for name in (*spoken.prior, *spoken.prior_campaigns) if name in parties]
    subject = spoken.subject.name if spoken.subject is not None else ""
    if len({*here, *ahead}) > 1:
        # 'Oregon's party paid A; North Dakota's paid B. The party ...': the last; not where a sentence was about one and names another behind it
        unfiled = subject in parties and ahead and parties[subject] == "organisation" != parties[ahead[-1]]
        ahead = [subject] if unfiled else [] if subject in parties and ahead[-1:] != [subject] else ahead[-1:]
        ahead = list(dict.fromkeys(here)) or ahead
    chosen = next(iter(one)) if len(one := {*here, *ahead}) == 1 else ""
    return Ref(match[0], chosen, parties[chosen], f"{match[0]!r} is {chosen}, named before") if chosen else None


def of_state(spoken: Spoken, text: str) -> Iterator[tuple[re.Match[str], Ref]]:
    """'In Missouri, the Democratic state committee', 'the state Democratic Party': of the state that the sentence begins with, or that was spoken of so last."""
    if led := _IN_STATE.match(text):
        spoken.state = led["in"] or led["of"]
    if not spoken.state or not spoken.known.parties:
        return
    for match in _PARTY_OF_STATE.finditer(text):
        if not (match["kind"] or match["kind2"] or led):
            continue
        kind = match["kind"] or match["kind2"] or match["kind3"]
        name = spoken.known.parties.get((spoken.state, kind), "")
        # one that files nothing here is none that was spoken of before
        ref = Ref(match[0], name or f"{spoken.state} {kind} Party", "campaign" if name else "organisation")
        how = f"{match[0]!r} is {ref.name}, of {spoken.state}"
        yield match, replace(ref, how=how if name else "")
