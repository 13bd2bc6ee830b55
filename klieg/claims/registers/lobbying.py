"""What a lobbying report lists: the bodies that were lobbied, the issues, the lobbyists (2 U.S.C. 1603 and 1604; Forms LD-1 and LD-2).

'Its report names the Environmental Protection Agency among the bodies it lobbied', 'the firm lobbied the Senate on tax', 'Jane Roe is listed as its lobbyist'. What
was paid for lobbying, and who is registered for whom since when, is registers.py's.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import on_purpose
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.registers.lobbying_sums import lobbying_reports
from klieg.claims.registers.registers import REMEDIES
from klieg.claims.sentences.cutting import clauses
from klieg.claims.sentences.marked import Clause, Marked
from klieg.claims.sentences.roles import A, E
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.store.engine import Engine
from klieg.ties import ties
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAMES = (("lobby_lists", "tie"), ("lobby_issue", "tie"), ("lobby_count", "tie"))
"""What a clause may say of what lobbying reports list, and the kind of claim it is."""
_LIST = rf"{E}(?:(?:, (?:the )?{E})*,? and (?:the )?{E})?"
_ASIDE = rf"(?:,(?: (?:of|a|an|the|its))? (?:{E}|[^,<>]{{2,60}}),)?"
_S = rf"(?P<S>{E})"
_NEG = r"(?P<neg> never| did not| does not| do not| has not| have not)?"
_PAPER = r"(?:lobbying |quarterly |second-quarter |third-quarter |first-quarter |fourth-quarter )*(?:reports?|filings?|disclosures?|registrations?|forms?|papers?|paperwork|documents?)"
_WHOSE = rf"(?:{_S}(?:'s|\u2019s)?|\b[Ii]ts|\b[Tt]heir|\b[Tt]he(?: same)?|\b[Tt]hat)"
_LISTED = [
    regex(
        rf"{_WHOSE} {_PAPER}{_NEG} (?:also )?(?:names?|lists?|mentions?|includes?) (?:the )?(?P<O>{_LIST}) (?:among|as one of|as) (?:the |its |their )?(?P<what>bodies|agencies|offices|government|those|places|targets|lobbyists?|issues)"
    ),
    regex(
        # 'it named Robert Kelley as its only lobbyist', 'the registration lists a single lobbyist, Robert Kelley'
        rf"(?:{_S}(?:'s|\u2019s)?(?: {_PAPER})?|\b[Ii]t|\b[Tt]hey|\b(?:[Tt]he|[Tt]hat|[Ii]ts) {_PAPER}){_NEG} (?:also )?(?:names?|named|lists?|listed|reported|gives?|gave) (?:the )?"
        rf"(?:(?P<O>{_LIST}) as (?:its|their|the|a|one of its) (?:only |sole |chief )?(?P<what>lobbyists?)|(?:its |a |one |{A} )?(?:single |only |sole )?(?P<what2>lobbyists?)(?:,|:) (?P<O2>{_LIST})(?=[.,;]|$))"
    ),
    regex(
        rf"(?P<O>{_LIST}){_NEG} (?:is|are|was|were) (?:also )?(?:listed|named|registered|reported) as (?:its |their |the |a |an |one of its |{E}(?:'s|\u2019s)? )?(?P<what>lobbyists?)(?: (?:for|on behalf of) (?:the )?{_S})?"
    ),
]
_ONE_OF_THEM = regex(
    rf"(?P<O>{_LIST})(?P<neg>(?: is| are| was| were) not)? (?:is|are|was|were)? ?(?:(?:among|one of) (?:{_S}(?:'s|\u2019s)?|its|their|the firm(?:'s|\u2019s)) (?:registered |listed )?(?P<what>lobbyists)|(?:{_S}(?:'s|\u2019s)?|its|their|the firm(?:'s|\u2019s)) (?:only |sole |own )?(?P<what2>lobbyists?))(?= on (?:it|that)|[.,;]|\W*$)".replace(
        "(?P<S>", "(?P<S3>", 1
    )
)
"""'Robert Kelley was its lobbyist', 'is among its lobbyists'."""
_AMONG_THEM = regex(
    rf"\b[Aa]mong (?:{_S}(?:'s|\u2019s)?|its|their|the firm(?:'s|\u2019s)) (?:registered |listed )?(?P<what>lobbyists) (?:was|were|is|are) (?P<O>{_LIST})"
)
_NAMING = regex(
    rf"{_S}[^;]*?(?P<at>,? (?:and )?(?:naming|listing|with|giving|named|listed) (?:the )?)(?P<O>{_LIST}) as (?:its|the|a|their|one of its) (?:only |sole )?(?P<what>lobbyists?)(?=[.,;]|\W*$| on it)"
)
"""', naming Robert Kelley as its lobbyist', behind a registration."""
_ONLY_NAMED = regex(
    rf"\b[Tt]he (?:only|sole|single|one) (?P<what>lobbyist) (?:named|listed|given|mentioned|registered)(?: (?:in|on) (?:it|<E\d+>|(?:the|that) {_PAPER}))? (?:is|was) (?P<O>{E})(?=[.,;]|\W*$)"
)
_WHO = regex(
    rf"\b(?:[Ii]ts|[Tt]heir|{_S}(?:'s|\u2019s)) (?:only |sole |chief )?(?P<what>lobbyists?) (?:was|were|is|are) (?P<O>{_LIST})"
)
_ONLY_ONE_ON_IT = regex(
    rf"(?P<O>{E}) (?:is|was) (?:its |the firm's )?(?:the |its )?(?:only|sole|single|one) (?P<what>lobbyist)(?: (?:named|listed|given|mentioned|registered))?(?: (?:in|on|by) (?:it|<E\d+>|(?:the|that|its|this|the firm's) (?:same )?{_PAPER}))?(?=\W*$|[.,;])"
)
"""'Robert Kelley was the only lobbyist on that registration'."""
_AMONG_ISSUES = regex(
    rf"{_WHOSE} {_PAPER}{_NEG} (?:also )?(?:names?|lists?|mentions?|includes?|gives?) (?P<issue>[a-z][a-z /&-]{{2,50}}?) (?:among|as one of) (?:the|its) issues"
)
_WAS_AN_ISSUE = regex(
    r"(?P<issue>[A-Za-z][a-z /&-]{2,50}?)(?: is| are| was| were)(?P<neg> not)? (?:among|one of) (?:the|its|their) (?:listed |reported |specific )?(?:issues|subjects|topics)\b"
)
_GOES_ON = regex(rf"(?:and |but )?(?:it|they|{E}) also (?:names?|lists?|mentions?|includes?|lobbied) (?:the )?(?P<O>{_LIST})")
_LOBBIED = regex(
    rf"{_S}{_ASIDE}{_NEG} (?:has |had |have |also )*(?:lobbied|lobbies|lobby) (?:both )?(?:the )?(?P<O>{_LIST})(?: (?:on|about|over) (?!behalf\b)(?P<issue>[a-z][a-z /&-]{{2,50}}?)(?=[.;,]|$| (?:in|for|during) | <))?"
)
_ISSUE = regex(
    rf"{_S}{_ASIDE}{_NEG} (?:has |had |have |also )*(?:lobbied|lobbies|lobby|reported lobbying|disclosed lobbying)(?: (?:for|on behalf of) (?:the )?(?P<C>{E}))? (?:on|about|over) (?!behalf\b)(?P<issue>[a-z][a-z /&-]{{2,50}}?)(?=[.;,]|$| (?:in|for|during) | <)"
)
_COUNTED = regex(
    rf"(?:{_S}(?:'s|\u2019s)? (?:{_PAPER} )?|\b(?:[Ii]ts|[Tt]he|[Tt]hat) {_PAPER} )(?:lists?|listed|names?|named|reported|reports|had|has) (?P<N>{A}) lobbyists\b"
)


def readings(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """Claims of what lobbying reports list, in a sentence that speaks of lobbying, or goes on about one that does."""
    listed = re.search(r"\bamong (?:the|its) issues\b", text)
    if not listed and not re.search(r"\blobb(?:y|ied|ies|yists?|ying)\b", text, re.IGNORECASE) and reader.last_lobbying is None:
        return []
    found = []
    for clause in clauses(marked, text):
        made = _reading(reader, clause)
        if made is not None:
            found.append(made)
            reader.last_lobbying, reader.lobbying_at = made, reader.paragraph
    return found


def _reading(reader: Reader, clause: Clause) -> Reading | None:
    before = reader.last_lobbying if reader.lobbying_at == reader.paragraph else None
    start, end = clause.span()
    for frame, pattern in (
        *(("lobby_lists", one) for one in (*_LISTED, _WHO, _ONLY_ONE_ON_IT, _ONLY_NAMED, _AMONG_THEM, _NAMING, _ONE_OF_THEM)),
        ("lobby_issue", _AMONG_ISSUES),
        ("lobby_issue", _WAS_AN_ISSUE),
        ("lobby_lists", _LOBBIED),
        ("lobby_issue", _ISSUE),
        ("lobby_count", _COUNTED),
        ("lobby_lists", _GOES_ON),
    ):
        match = pattern.search(clause.text)
        if match is None:
            continue
        g = {name.rstrip("23"): value for name, value in match.groupdict().items() if value}
        if frame == "lobby_lists" and "what" not in g and "S" not in g and (before is None or before.frame != "lobby_lists"):
            continue
        own = [ref for ref in clause.refs_in(g.get("S"))[:1] if ref.text.lower() not in ("its", "their", "it", "they")]
        subject = reader.discourse.subject
        spoken = subject if subject is not None and subject.kind == "organisation" else None
        if spoken is None and reader.last_registered is not None:
            spoken = reader.last_registered.role("subject")
        here = [m.ref for m in clause.marked.mentions if m.ref.kind == "organisation" and not m.ref.how and m.end <= start]
        if pattern is _GOES_ON and before is not None:
            here = before.roles["subject"]
        who = own or here[:1] or ([before.roles["subject"][0]] if before else [spoken] if spoken is not None else [])
        if (who and who[0].kind == "person") or (who and any(ref.name == who[0].name for ref in clause.refs_in(g.get("O")))):
            # the lobbyist is not whose paper it is
            registered = reader.last_registered.role("subject") if reader.last_registered is not None else None
            who = [registered] if registered is not None and not own else who
        if not who or (own and own[0].kind == "person"):
            continue
        what = g.get("what", "")
        title = "lobbyists" if what.startswith("lobbyist") else before.title if before and not what and "S" not in g else "bodies"
        if "at" in g:
            start = clause.original(match.end("at"), match.end())[0]
        made = Reading(frame, "tie", start, end, clause.whole[start:end], {"subject": who}, title, negated="neg" in g)
        if "O" in g:
            # 'the Senate and the House' may be one run of capitals
            made.roles["object"] = [
                replace(ref, name=part)
                for ref in clause.refs_in(g["O"])
                for part in re.split(r",? and (?:the )?", ref.name.partition(" for ")[0])
            ]
        if "C" in g:
            made.roles["client"] = clause.refs_in(g["C"])
        if "issue" in g:
            made.roles["issue"] = [Ref(g["issue"], g["issue"].strip(), "thing")]
        if "N" in g:
            made.amount = clause.amount(g["N"])
            if re.search(E, clause.text[match.end() :]) or re.search(
                r"\ball (?:working|lobbying|on)\b|\bwho\b", clause.text[match.end() :]
            ):
                made.unsure = "who they are, or what they did, is not read"
        made.period = clause.period(reader) or (before.period if before else None)
        if not own:
            how = f"whose report is carried over: {who[0].name}"
            made.roles["subject"] = [replace(who[0], how=how)]
        made.assumptions = [ref.how for refs in made.roles.values() for ref in refs if ref.how]
        return made
    return None


# what the record says


def decide(engine: Engine, reading: Reading) -> Verdict:
    """By the lobbying reports of somebody, as registrant or client, of the claim's time; what a wholly read report does not list contradicts (rule 6)."""
    one, client = reading.role("subject"), reading.role("client")
    assert one is not None
    sql = lobbying_reports(engine, "reports_of")
    try:
        keys = set(ties.find(engine, one.name).keys)
        rows = engine.rows(sql[-1], keys=sorted(keys))
        theirs = set(ties.find(engine, client.name).keys) if client else set()
    except Misuse as error:
        return Verdict("not read", 2, f"{error.place}: {error.problem.rstrip('.')}")
    rows = [row for row in rows if not theirs or {row["registrant"], row["client"]} & theirs]
    period = reading.period
    held = [row for row in rows if period is None or not row["since"] or period.meets(row["since"], row["until"])]
    if not held:
        why = f"no lobbying report of {one.name} of that time is loaded"
        return Verdict("not loaded", 4, why, sql=sql, remedy=dict(REMEDIES["LDA"]))
    if (of_it := _OF_REGISTRATION.search(reading.text)) or _ALONE.search(reading.text):
        # a registration is its registrant's own paper, and not one that another filed for it as a client
        own = [row for row in held if row["registrant"] in keys and (not of_it or "registration" in str(row["kind"]).lower())]
        held = own or held
    base = Verdict("", 0, "", sql=sql)
    lists = [(row, json.loads(row["cells"] or "{}")) for row in held]
    if reading.frame == "lobby_count":
        return _count(reading, base, lists)
    found = _listed(reading, base, lists) if reading.roles.get("object") else None
    if found is not None and found.verdict != "borne out":
        return found
    if reading.roles.get("issue"):
        return _issue(reading, base, lists)
    return found or base.said("not read", 2, "what the report is said to list is not read")


def cited(row: dict[str, Any], told: str) -> dict[str, Any]:
    """A lobbying report as a row of a verdict, with what of it is told."""
    raw = f"{row['registrant_name']} for {row['client_name']}, {row['year']} {row['period']} ({row['kind']}): {told}"
    return {"source": row["source"], "locator": row["locator"], "raw": raw[:400], "record": "registration"}


def _words(text: str) -> set[str]:
    return {_WHOLE.get(word, word) for word in re.findall(r"[a-z0-9]{2,}", text.lower())} - {"of", "the", "and", "for", "us"}


_WHOLE = {
    "dept": "department",
    "natl": "national",
    "admin": "administration",
    "comm": "commission",
    "intl": "international",
    "fed": "federal",
}
"""Short forms in which the register writes the names of bodies."""


def named(name: str, listed: str, title: str) -> bool:
    """Whether an entry is of a name: all its words stand in it (a lobbyist by first and last name)."""
    wanted = _words(name)
    if wanted in ({"congress"}, {"capitol", "hill"}) and title != "lobbyists":
        return bool(re.search(r"\b(?:senate|house of representatives)\b", listed, re.IGNORECASE))  # its two houses
    return bool(wanted) and (
        wanted <= _words(listed) or (title == "lobbyists" and " " not in name and wanted <= _words(listed.split(",")[0]))
    )


def _listed(reading: Reading, base: Verdict, lists: list[tuple[dict[str, Any], dict[str, Any]]]) -> Verdict:
    """Bodies or lobbyists that the reports list, or do not."""
    key = "lobbyists" if reading.title == "lobbyists" else "government"
    if not all(key in cells for _, cells in lists):
        return base.said("not read", 2, f"the reports loaded do not state {reading.title}")
    lists = [(row, cells) for row, cells in lists if cells[key]]
    if not lists:
        return base.said("not read", 2, f"no report of theirs that is loaded lists any {reading.title}")
    rows, missing = [], []
    for ref in reading.roles["object"]:
        hits = [(row, one) for row, cells in lists for one in cells[key] if named(ref.name, str(one), reading.title)]
        rows += [cited(row, str(one)) for row, one in hits[:2]]
        missing += [ref.name] if not hits else []
    told = f"{count(len(lists), 'report')}: {'; '.join(sorted({str(one) for _, cells in lists for one in cells[key]})[:12])}"
    if reading.negated:
        if not rows:
            return base.said("borne out", 5, f"by absence: not among the {reading.title} of {told}")
        base.against = rows
        return base.said("contradicted", 3, told)
    if missing:
        base.against = [cited(row, "; ".join(str(one) for one in cells[key])) for row, cells in lists[:2]]
        return base.said("contradicted", 6, f"{', '.join(missing)} is not among the {reading.title} of {told}")
    everybody = {str(one) for _, cells in lists for one in cells[key]}
    if _ALONE.search(reading.text) and len(everybody) > len(reading.roles["object"]):
        return base.said("not read", 2, f"whether no other is meant of all {told}, is not sure")
    if _ALONE.search(reading.text):
        base.figure = str(len(everybody))
    base.rows = rows
    return base.said("borne out", 8, told)


_OF_REGISTRATION = regex(r"\bregistration\b|\bregistered\b")
_ALONE = regex(r"\b(?:single|only|sole|one|alone)\b(?! of\b)")
"""That nobody else is listed is said."""


def _issue(reading: Reading, base: Verdict, lists: list[tuple[dict[str, Any], dict[str, Any]]]) -> Verdict:
    """An issue in the words of the report, or in others that say the same; silence in these words proves nothing."""
    wanted = reading.roles["issue"][0].name
    hits = [
        (row, " - ".join(map(str, issue)))
        for row, cells in lists
        for issue in cells.get("issues", [])
        if on_purpose(wanted, " ".join(map(str, issue))) in ("all", "alike")
    ]
    if not hits and len(lists) == 1 and re.search(r"\bissues\b", reading.text) and not reading.negated:
        row, cells = lists[0]
        told = "; ".join(str(issue[0]) for issue in cells.get("issues", []))
        base.against = [cited(row, told)]
        return base.said("contradicted", 6, f"{wanted} is not among the issues: {told}")
    if not hits:
        return base.said("not read", 2, f"no report is sure to be on {wanted}")
    if reading.negated:
        base.against = [cited(row, issue) for row, issue in hits[:3]]
        return base.said("contradicted", 3, hits[0][1][:200])
    base.rows = [cited(row, issue) for row, issue in hits[:3]]
    return base.said("borne out", 8, hits[0][1][:200])


def _count(reading: Reading, base: Verdict, lists: list[tuple[dict[str, Any], dict[str, Any]]]) -> Verdict:
    """How many lobbyists a report lists; of several reports with other numbers, which is meant is not said."""
    counts = {len(set(map(str, cells.get("lobbyists", [])))) for _, cells in lists}
    amount = reading.amount
    if amount is None or len(counts) > 1:
        return base.said(
            "not read", 2, f"of which of {len(lists)} reports is not said: {', '.join(map(str, sorted(counts)))} lobbyists"
        )
    (count,) = counts
    base.figure = str(count)
    shown = [cited(row, "; ".join(map(str, cells.get("lobbyists", [])))) for row, cells in lists[:2]]
    if amount.fits(Decimal(count)):
        base.rows = shown
        return base.said("borne out", 8, f"{count} lobbyists")
    base.against = shown
    return base.said("contradicted", 10, f"{count} lobbyists, where {amount.text} is said")
