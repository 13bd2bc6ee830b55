"""Committees with loaded reports that a story calls by some words of their names: the parties of states, and whichever is the only one whose name holds all of them."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import states, word_list
from klieg.resolve import names
from klieg.store.engine import Engine

if TYPE_CHECKING:
    from klieg.claims.names.gazetteer import Known

_STATE_PARTY = regex(
    r"\b[Ii]n (?P<in>[A-Z][a-z]+(?: [A-Z][a-z]+)?),? the (?P<bare>(?P<kind>Republican|Democratic) [Pp]arty)\b(?! of\b)"
    r"|\b(?P<written>(?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:['\u2019]s)? (?:(?P<kind2>Republican|Democratic) [Pp]arty|party|GOP|(?:Republican|Democratic) (?:state )?(?:party|committee)))\b(?! of\b)"
)


def _parties_named(engine: Engine, called: str, active: set[str]) -> set[tuple[str, str]]:
    """The reporting committees whose names hold all the words of a party's."""
    words = names.plain(engine, called).split(" ")
    rows = engine.kept(("party of", tuple(words)), partial(engine.rows, _PARTIES, words=words))
    return {(row["id"], row["name"]) for row in rows if row["id"] in active}


_COMMITTEE_OF_PARTY = regex(r"\bPARTY\b|\b(?:STATE|CENTRAL|EXECUTIVE)\b.*\bCOMMITTEE\b")
_OF_A_PLACE = regex(r"COUNTY|DISTRICT|CITY")


def _parties_by_words(engine: Engine, words: set[str], active: set[str]) -> set[tuple[str, str]]:
    """The reporting committees whose names hold a state's and a party's words ('Kentucky State Democratic Central Executive Committee'), and are no county's."""
    held, called = engine.kept("words of reporters", lambda: _index(engine, active))
    both = set.intersection(*(held.get(word, set()) for word in words)) if words else set()
    return {
        (one, name)
        for one in both
        if _COMMITTEE_OF_PARTY.search((name := str(called[one])).upper()) and not _OF_A_PLACE.search(name.upper())
    }


def parties_of_states(engine: Engine, found: Known, text: str, active: set[str]) -> None:
    """The one committee of each party of each state that a story names, if it speaks of a party at all."""
    kinds = [kind for kind in ("Republican", "Democratic") if kind in text]
    named = [state.replace("_", " ") for state in states() if state.replace("_", " ") in text] if kinds else []
    for state in sorted(named):
        for kind in kinds:
            held = _parties_by_words(engine, {*state.upper().split(" "), kind.upper()}, active)
            if len(held) == 1:
                number, name = next(iter(held))
                found.parties[state, kind] = name
                found.committees[name] = number


_PARTIES_OF = regex(r"\b(?:(?P<kind>Republican|Democratic) |state )+parties\b")
_HEADLESS = regex(
    r"(?<![\w-])(?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)['\u2019]s(?= (?:own |also |then |itself |never )*(?:paid|spent|gave|sent|raised|had|took|reported|owed|received|got|bought|transferred|disbursed|listed|put|made|did|ended|began|held|has|was|collected|repaid|borrowed|lent)\b|[.,;:]|$)"
)
"""'Oregon's paid X', behind 'two Republican parties': whose party is not said again."""


def _headless(text: str) -> list[tuple[str, str, str]]:
    """The states whose parties a story calls by the state's genitive alone, in a paragraph that speaks of parties: as written, the state, and which party ('' if that is not said)."""
    found: dict[str, tuple[str, str, str]] = {}
    for paragraph in text.split("\n\n") if "parties" in text else []:
        told = _PARTIES_OF.search(paragraph)
        for match in _HEADLESS.finditer(paragraph, told.end()) if told else []:
            if match["state"].replace(" ", "_") in states():
                found.setdefault(match[0], (match[0], match["state"], (told and told["kind"]) or ""))
    # where it has a noun elsewhere ('Oregon's governor'), the genitive is not the party's
    return [one for written, one in found.items() if _only_headless(text, written)]


def _only_headless(text: str, written: str) -> bool:
    """Whether a genitive stands without a noun wherever a story has it."""
    return sum(match[0] == written for match in _HEADLESS.finditer(text)) == len(
        re.findall(rf"(?<![\w-]){re.escape(written)}(?!\w)", text)
    )


def state_parties(engine: Engine, found: Known, text: str, active: set[str]) -> None:
    """'In Iowa, the Republican Party', 'the Iowa party': the one reporting committee whose name holds the state and is a party's."""
    called: dict[str, set[tuple[str, str]]] = {}
    for match in _STATE_PARTY.finditer(re.sub(r"\s", " ", text)):
        state = re.sub(r"^(?:The|In|But|And) ", "", match["in"] or match["state"])
        if state.replace(" ", "_") not in states():
            continue
        kind = (
            match["kind"]
            or match["kind2"]
            or (
                "Republican"
                if "GOP" in match[0] or "Republican" in match[0]
                else "Democratic"
                if "Democratic" in match[0]
                else ""
            )
        )
        called.setdefault(match["bare"] or re.sub(r"^(?:The|But|And) ", "", match["written"]), set()).update(
            _parties_named(engine, f"{state} {kind} party", active)
            or (_parties_by_words(engine, {*state.upper().split(" "), kind.upper()}, active) if kind else set())
        )
    for written, state, kind in _headless(text):
        called[written] = _parties_named(engine, f"{state} {kind} party", active)
    for written, held in called.items():
        if len({number for number, _ in held}) == 1 and written not in found.committees:
            number, name = min(held)
            found.committees[written] = found.committees[name] = number
            found.called[written] = name


_PARTISANS = {"REPUBLICANS": "REPUBLICAN", "DEMOCRATS": "DEMOCRATIC"}
_OF_ANY = frozenset(
    ["POLITICAL", "ACTION", "COMMITTEE", "NATIONAL", "AMERICAN", "UNITED", "FEDERAL", "GENERAL", "STATE", "CITIZENS", "FRIENDS", "PAC", "PARTY", "REPUBLICAN", "DEMOCRATIC", "COUNTY", "CENTRAL", "DISTRICT", "HOUSE", "SENATE",
     "CONGRESS", "CONGRESSIONAL", "AMERICA", "VICTORY", "FUND", "GROUP", "MEDIA", "PRESIDENT", "LEADERSHIP", "SUPER", "GOVERNMENT", "ASSOCIATION", "SERVICES", "INDUSTRIES", "INC", "FEDERATION", "COUNCIL", "WHITE", "ELECTION", "COMMISSION", "UNION"]
)  # fmt: skip
"""Words that the names of many committees share."""


def _words_of(name: str) -> set[str]:
    """The words of a name as committees' names are compared by them: party members as their party."""
    words = re.findall(r"[A-Z0-9]+(?:'[A-Z]+)?", name.upper().replace("\u2019", "'"))
    return {_PARTISANS.get(word, word) for word in words} - {"THE", "OF", "AND", "FOR", "A", "INC", "S"}


def _index(engine: Engine, active: set[str]) -> tuple[dict[str, set[str]], dict[str, str]]:
    """The words of the names of all committees with reports, each with the committees whose names hold it; and the names."""
    held: dict[str, set[str]] = {}
    called: dict[str, str] = {}
    for row in engine.rows(_NAMES_OF, ids=sorted(active)):
        called.setdefault(row["id"], row["name"])
        for word in _words_of(row["name"]):
            held.setdefault(word, set()).add(row["id"])
    return held, called


def reporters(engine: Engine, found: Known, runs: set[str], active: set[str]) -> None:
    """'The New York Working Families Party', 'Mississippi Democrats', 'AGFUND': the one committee with loaded reports whose name holds all these words."""
    held, called = engine.kept("words of reporters", lambda: _index(engine, active))
    of_states = {word for state in states() for word in state.upper().split("_")}
    for run in sorted(runs, key=len, reverse=True):
        first, _, rest = run.removeprefix("The ").partition(" ")
        if (
            run in found.committees
            or run in found.organisations
            or run.split(" ")[-1] in found.candidates
            or not run[:1].isupper()
        ):
            continue
        if not rest and not (run.isupper() and len(run) > 4):
            continue
        if any(word in found.candidates for word in run.split(" ")):
            continue  # a candidate, and where from
        if first.lower() in word_list("given_names") or re.match(
            r"(?:In|On|At|By|From|To|And|But|For|With|After|Before|Of|The|When|That|Its|Their|His|Her|A|An)\b",
            run.removeprefix("The "),
        ):
            continue
        words = _words_of(run)
        party = (
            words & {"REPUBLICAN", "DEMOCRATIC"}
            and not words - of_states - {"REPUBLICAN", "DEMOCRATIC", "PARTY", "STATE"}
            and words & of_states
        )
        if not party and not words - _OF_ANY - of_states:
            continue
        committees = set.intersection(*(held.get(word, set()) for word in words)) if words else set()
        if party:
            committees = {
                one
                for one in committees
                if _COMMITTEE_OF_PARTY.search(called[one].upper()) and not _OF_A_PLACE.search(called[one].upper())
            }
        if len(committees) == 1:
            (number,) = committees
            written = run.removeprefix("The ")
            found.committees[written] = found.committees[called[number]] = number
            found.called[written] = called[number]


_PARTIES = """SELECT DISTINCT committee AS id, name FROM (SELECT committee, name, plain FROM committee UNION SELECT committee, name, plain FROM filing)
WHERE list_has_all(string_split(plain, ' '), $words::VARCHAR[])
ORDER BY ALL DESC"""
_NAMES_OF = """SELECT DISTINCT committee AS id, name FROM (SELECT committee, name FROM filing UNION ALL SELECT committee, name FROM committee)
WHERE list_contains($ids::VARCHAR[], committee) AND name <> ''
ORDER BY ALL DESC"""
