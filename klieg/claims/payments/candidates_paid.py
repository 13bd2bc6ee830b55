"""By which committee a candidate was given money, or paid it: a story says 'Mike Simpson', the report SIMPSON FOR CONGRESS, the master SIMPSON, MICHAEL.

Tried where nothing bears the name as it is written: the given name in full, by the masters; then the payer's own payees that are called after the candidate. A committee that has the last name alone is taken only where its sum is the one said.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from klieg.claims.answers.asking import Payee, bounds, everything
from klieg.claims.reading import Reading, Ref
from klieg.errors import Misuse
from klieg.resolve.names import nicknames, of_campaigns, plain, resolve
from klieg.store.engine import Engine

_CAMPAIGNS = frozenset(
    ["FOR", "FRIENDS", "CAMPAIGN", "COMMITTEE", "ELECT", "REELECT", "TEAM", "CITIZENS", "PEOPLE", "VOLUNTEERS"]
)
"""One of these stands in the name of a candidate's committee, beside the candidate's."""
_NO_CAMPAIGNS = frozenset(["PAC", "LLC", "LLP", "LAW", "INSTITUTE", "CENTER", "FOUNDATION", "PARTY"])


_PAYERS = """SELECT DISTINCT p.name FROM payment y JOIN party p ON p.party = y.payer WHERE y.committee IN (SELECT unnest($committees::VARCHAR[]))
AND ($since::DATE IS NULL OR y.date >= $since::DATE) AND ($until::DATE IS NULL OR y.date <= $until::DATE)"""
_A_PAC = re.compile(r"\bPAC\b|\bPOLITICAL ACTION\b", re.IGNORECASE)


def renamed(engine: Engine, refs: list[Ref], reading: Reading) -> str:
    """Why a candidate's campaign may not be the committee that the masters have for it: at the time that is said its own rows call it a PAC ('Trump's presidential campaign' of 2023 is none of the committee of 2016); '' if nothing tells."""
    since, until = bounds(reading)
    for ref in refs:
        if ref.kind != "campaign":
            continue
        try:
            who = resolve(engine, ref.name)
        except Misuse:
            continue
        if not who.committees or "by the candidate master" not in who.said:
            continue
        asked = ("payers", tuple(who.committees), since, until)
        rows = engine.kept(asked, partial(engine.rows, _PAYERS, committees=who.committees, since=since, until=until))
        called = sorted(str(row["name"]) for row in rows)
        if called and all(_A_PAC.search(name) for name in called):
            return f"{who.committees[0]} is called {called[0]} in its rows of the time: whether that is the campaign of {ref.name} is not sure"
    return ""


def candidate_paid(engine: Engine, payer: Ref, payee: Ref, reading: Reading) -> Ref | str:
    """The payee by the committee that is the candidate's; or why it is not clear which that is. A payee that the record has as it is written is left so."""
    if payee.kind not in ("campaign", "person") and payee.name.split(" ")[0].lower() not in nicknames():
        return payee
    try:
        who = resolve(engine, payee.name)
        if who.committees or who.keys:
            return payee
    except Misuse:
        pass  # several candidates have the name: the payer's payees may tell which is meant
    words = plain(engine, payee.name).split(" ")
    given = [words[0], *(whole.upper() for whole in nicknames().get(words[0].lower(), ()))] if len(words) > 1 else []
    last = words[-1]
    try:
        payees = everything(engine, payer, None, None).payees
    except Misuse:
        payees = []
    called = [one for one in payees if last in one.plain.split(" ") and _a_campaign(one)]
    whole = re.compile(
        rf"\b(?:{'|'.join(map(re.escape, given))})(?: [A-Z]+)? {re.escape(last)}\b" if given else rf"\b{re.escape(last)}\b"
    )
    if len(own := [one for one in called if whole.search(one.plain)]) == 1:
        return _taken(payee, own[0], reading, f"the only payee of {payer.name} that is called after them")
    if own:
        return payee
    return _in_full(engine, payee, given[1:], last, reading) or _by_last_name(engine, payer, payee, called, given, reading)


def _in_full(engine: Engine, payee: Ref, given: list[str], last: str, reading: Reading) -> Ref | None:
    """'Mike Simpson' by the committee of the candidate SIMPSON, MICHAEL, where there is one such."""
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for whole in given:
        name = f"{whole.capitalize()} {last.capitalize()}"
        try:
            who = resolve(engine, name)
        except Misuse:
            return None
        if who.committees and "candidate" in who.said:
            found[tuple(who.committees)] = name, who.said
    if len(found) != 1:
        return None
    name, said = next(iter(found.values()))
    _assume(reading, f"{payee.name!r} is looked for as {name!r}: {said}")
    return replace(payee, name=name, how=f"{payee.text!r} is {name}")


def _by_last_name(engine: Engine, payer: Ref, payee: Ref, called: list[Payee], given: list[str], reading: Reading) -> Ref | str:
    """The one payee that bears the candidate's last name alone ('Friends of Schumer'): by the master, or where its sum is the one said."""
    bare = [one for one in called if len([w for w in one.plain.split(" ") if w.isalpha() and w not in of_campaigns()]) == 1]
    if len(bare) != 1:
        return payee
    (only,) = bare
    if candidates := _whose(engine, only):
        # the master says whose it is
        if any(set(given) & set(plain(engine, name).split(" ")) for name in candidates):
            return _taken(payee, only, reading, f"the committee of {candidates[0]}")
        return f"no payee is named {payee.name}; {only.name} is the committee of {candidates[0]}: whether they are the same is for a person to say"
    try:
        then = next((one for one in everything(engine, payer, *bounds(reading)).payees if one.plain == only.plain), None)
    except Misuse:
        return payee
    if then is not None and reading.amount is not None and reading.amount.fits(then.amount) and not reading.negated:
        return _taken(payee, only, reading, f"the only payee of {payer.name} of this last name, whose rows come to this very sum")
    return f"no payee is named {payee.name}; {only.name} comes near: whether it is the same is for a person to say"


def _whose(engine: Engine, one: Payee) -> list[str]:
    """The candidates of whom the masters say that a committee is theirs."""
    try:
        ids = resolve(engine, one.name).committees
    except Misuse:
        return []
    query = "SELECT DISTINCT name FROM candidate WHERE committee IN (SELECT unnest($ids::VARCHAR[])) ORDER BY name"
    return [str(row["name"]) for row in engine.rows(query, ids=ids)] if ids else []


def _a_campaign(one: Payee) -> bool:
    words = set(one.plain.split(" "))
    return bool(words & _CAMPAIGNS) and not words & _NO_CAMPAIGNS


def _taken(payee: Ref, one: Payee, reading: Reading, why: str) -> Ref:
    _assume(reading, f"{payee.name!r} is taken for {one.name}, {why}")
    return replace(payee, name=one.name, kind="organisation", how=f"{payee.text!r} is {one.name}")


def _assume(reading: Reading, said: str) -> None:
    if said not in reading.assumptions:
        reading.assumptions.append(said)
