"""A post, a registration or a client that no reading settles, found by the day or month on which it is said to have begun or ended.

Who is tied to whom is named in the clause, or was named before it. Whoever the clause names must be of the tie, and a title that it gives must be the tie's; which of those named before is the other,
the day tells. As with sums (klieg.claims.figures.by_figure) it can only be borne out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from klieg.claims.figures.by_figure import NAME, TIE, assume, stretches
from klieg.claims.figures.facts import strange
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.language.titles import full_title, title_words
from klieg.claims.language.word_lists import demonyms
from klieg.claims.reading import Reading, Ref
from klieg.claims.registers.registers import COMPANY, of_country
from klieg.claims.registers.whose_registration import which_one
from klieg.claims.reports import passages
from klieg.claims.sentences.marked import Clause, Marked
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.ties import ties

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_BACK = 1
"""How many paragraphs back the other may have been named."""
_MOST = 4
ALONE = "alone"
"""Among the kinds that are looked for: that a clause has no word which is not known, so that it may be told of one who is named with nobody else."""
_MONTH = 31
"""Days of the longest stretch that tells one tie from another."""
_BEGAN = regex(
    r"\b(?:register(?:ed|s|ing)|sign(?:ed|s|ing)|enter(?:ed|s)|list(?:ed|s)|fil(?:ed|es|ing)|enroll?ed|began|begun|beg[ai]ns?|start(?:ed|s)|join(?:ed|s)|became|become|becomes|took (?:on|over|up)|takes (?:on|over|up)|add(?:ed|s)|since|from|appointed|named|hired|retained|engaged|dates? (?:from|back to))\b",
    re.IGNORECASE,
)
_ENDED = regex(
    r"\b(?:end(?:ed|s|ing)?|terminat\w+|left|leaves?|leaving|resign\w*|step(?:ped|s|ping)? down|quit|g[ai]ve[sn]? up|until|till|close[sd]?|dropp?(?:ed|s)?|ceased|stopped|deregistered|went)\b",
    re.IGNORECASE,
)
_KINDS = (
    (
        ("agent",),
        regex(r"\b(?:foreign[- ]agents?|foreign principals?|agents?|Justice Department|Department of Justice|FARA|regist\w+)\b"),
    ),
    (("client", "lobbyist", "affiliate"), regex(r"\b(?:lobb\w+|Senate|House|regist\w+|clients?)\b")),
    (
        ("officer", "adviser", "owner", "employee", "agreement"),
        regex(
            r"\b(?:board|seat|chair\w*|president|vice|director|member|advis\w+|manager|partner|trustee|officer|executive|secretary|treasurer|head|ran|run|running|worked|post|position|job|presidency|membership|consult\w+|founder|owner|joined|left|resigned|stepped|quit)\b",
            re.IGNORECASE,
        ),
    ),
)
"""Kinds of ties, and the words that tell of them."""
_OF_A_REGISTER = ("agent", "client", "lobbyist", "affiliate")
"""Kinds of ties that a register states, to the day."""
_FILES = regex(r"\b(?:fil(?:ed|es)|sign(?:ed|s)(?: up| on)?|add(?:ed|s)|work|registration|engagement|representation)\b")
"""Words of a register where nothing else is said of what was begun, or ended."""
_KEEPERS = regex(
    r"\b(?:Justice Department(?:['\u2019]s)?|Department of Justice(?:['\u2019]s)?|Foreign Agents? Registration Act|FARA|Senate(?:['\u2019]s)?|House(?:['\u2019]s)?|Congress|Washington|Inc|LLC|Ltd|Jr|Mr|Ms|Mrs|Dr|Gen)\b\.?"
)
"""Who keeps the registers, and what is no name of its own."""
_PLACE = regex(r", of (?:[A-Z][\w.]+ ?|<E\d+> ?){1,3}(?=,)")
"""'SCL Social Limited, of London,': where somebody is."""
_NAMES = regex(r"\b[A-Z][\w-]+(?: (?:(?:of|the|for|and|de) )*[A-Z][\w-]+)*")
_TOO_MUCH = regex(
    r"\b(?:first|last|only|twice|both|each|another|before|after|earlier|later|if|would|could|may|might|whether)\b",
    re.IGNORECASE,
)
"""Words by which more is said than that it began, or ended, then."""


def readings(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """The clauses of a sentence that date the beginning or the end of something within a month."""
    if text.rstrip(" \"'\u201d\u2019").endswith("?"):
        return []
    return [one for clause in stretches(marked, text, _times) if (one := _reading(reader, clause))]


def _times(marked: Marked, words: str) -> list[str]:
    """The marks of the dates in some words."""
    return re.findall(r"<P\d+>", words)


def _reading(reader: Reader, clause: Clause) -> Reading | None:
    period = reader.in_context(clause.periods[0], clause.whole, clause.marked.periods)
    start, end = clause.span()
    plain = clause.whole[start:end]
    began, ended = _BEGAN.search(clause.text), _ENDED.search(clause.text)
    kinds = [kind for of, words in _KINDS for kind in of if words.search(clause.without_names())]
    if not kinds and _FILES.search(clause.text):
        kinds = ["agent", "client"]
    if ended and (told := _told_before(reader, clause)):
        kinds = [kind for kind in kinds if kind in told or kind not in _OF_A_REGISTER]
    if (
        not _of_a_month(period)
        or bool(began) == bool(ended)
        or not kinds
        or passages.DENYING.search(plain)
        or _TOO_MUCH.search(clause.text)
        or clause.amounts_in(clause.text)
    ):
        return None
    mentions = clause.mentions()
    placed = _PLACE.search(clause.text)
    places = clause.marked.refs_in(placed[0]) if placed else []
    named = {
        m.ref.name: m.ref
        for m in mentions
        if NAME.search(m.ref.text) and not _KEEPERS.fullmatch(m.ref.text) and m.ref not in places
    }
    meant = {
        m.ref.name: m.ref for m in mentions if m.ref.name not in named and not NAME.search(m.ref.text) and NAME.search(m.ref.name)
    }
    before = [
        ref
        for ref in reader.named_before(_BACK)
        if ref.name not in named and ref.name not in meant and ref.kind in ("person", "organisation", "campaign")
    ]
    unread = _unread_names(clause)
    if len(named) + len(unread) > 2:
        return None
    named |= {name: Ref(name, name, "organisation") for name in unread}
    if not strange(clause, "fact_words", "register_words", "form_words"):
        kinds.append(ALONE)
    roles = {
        "subject": list(named.values()),
        "object": [*meant.values(), *before][:_MOST],
        "where": [Ref(kind, kind, "thing") for kind in kinds],
    }
    return Reading(
        TIE,
        "tie",
        start,
        end,
        plain,
        {name: refs for name, refs in roles.items() if refs},
        "began" if began else "ended",
        period=period,
    )


_WHICH_REGISTER = regex(r"\b(?:lobb\w+|foreign[- ]agents?|FARA|Foreign Agents? Registration Act)\b", re.IGNORECASE)


def _told_before(reader: Reader, clause: Clause) -> tuple[str, ...]:
    """The kinds of the registration that was told of before, whose end is told where the clause does not say which register it is of; none where that is not known."""
    before = reader.last_registered
    which = which_one(before) if before is not None and not _WHICH_REGISTER.search(clause.text) else ""
    return ("client", "lobbyist", "affiliate") if which == "to lobby" else ("agent",) if which else ()


def _of_a_month(period: Period) -> bool:
    return period.since is not None and period.until is not None and (period.until - period.since).days <= _MONTH


def _unread_names(clause: Clause) -> list[str]:
    """The names in a clause that are none of those it was read to mention: the tie may be to one of them."""
    rest = _KEEPERS.sub(" ", re.sub(r"<[EAP]\d+>(?:['\u2019]s)?", ";", _PLACE.sub(" ", clause.text)))
    return [match[0] for match in _NAMES.finditer(rest) if rest[: match.start()].strip(" ;")]


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict | None:
    """The tie between those named, and those named before, that began or ended then; else None."""
    named, before = reading.roles.get("subject", []), reading.roles.get("object", [])
    kinds = {ref.name for ref in reading.roles.get("where", [])}
    if reading.period is None:
        return None
    pairs: list[tuple[Ref, Ref | None]]
    if len(named) == 2:
        pairs = [(named[0], named[1])]
    elif named:
        pairs = [*((named[0], other) for other in before), (named[0], None)]
    else:
        pairs = [(one, other) for n, one in enumerate(before) for other in before[n + 1 :]]
    for one, other in pairs:
        every = _between(engine, one, other)
        held = [
            tie
            for tie in every
            if tie["kind"] in kinds and tie["standing"] != "denied" and _then(reading, tie) and _titled(reading, tie)
        ]
        if other is None and ALONE not in kinds:
            continue
        if other is None:
            held = [tie for tie in held if _registers(reading, one, tie, every)]
        if held:
            return _borne_out(reading, one, other, held)
    return None


def _registers(reading: Reading, one: Ref, tie: dict[str, Any], every: list[dict[str, Any]]) -> bool:
    """Whether a tie is one by which somebody first entered a register, of whom nothing else is said: a later client is another registration, and one that leaves ends none."""
    first = min((other["since"] for other in every if other["kind"] == tie["kind"] and other["since"]), default=None)
    enters = reading.title == "began" and tie["kind"] in ("agent", "client") and tie["since"] == first
    return enters and one.name.split(" ")[-1].lower() in str(tie["from"]).lower()


def _between(engine: Engine, one: Ref, other: Ref | None) -> list[dict[str, Any]]:
    try:
        return ties.ties(engine, one.name, other.name if other else "", money=False).ties
    except Misuse:
        return []


def _then(reading: Reading, tie: dict[str, Any]) -> bool:
    day = tie["since"] if reading.title == "began" else tie["until"]
    period = reading.period
    if period is None or (period.since == period.until and tie["kind"] not in _OF_A_REGISTER):
        return False  # forms state months: a day of one is not borne out by them
    return bool(day and period.holds(day))


def _titled(reading: Reading, tie: dict[str, Any]) -> bool:
    """Whether a title that a clause gives is the tie's; of a register there are none, but its client may be said to be of a country."""
    if tie["kind"] in _OF_A_REGISTER:
        of = [word for word in re.findall(r"[A-Z][a-z]+", reading.text) if word.lower() in demonyms()]
        return (
            not of
            or bool(COMPANY.search(reading.text))
            or of_country(of, *(str(tie[name] or "") for name in ("from", "to", "title")))
        )
    return title_words(reading.text) <= title_words(full_title(str(tie["title"] or ""), reading.text))


def _borne_out(reading: Reading, one: Ref, other: Ref | None, held: list[dict[str, Any]]) -> Verdict:
    tie = held[0]
    day = tie["since"] if reading.title == "began" else tie["until"]
    named = reading.roles.get("subject", [])
    one, of_it = (
        ref if ref in named or ref.how else replace(ref, how=f"who is meant is carried over: {ref.name}")
        for ref in (one, other or Ref(str(tie["to"]), str(tie["to"]), "organisation", f"with nobody else named: {tie['to']}"))
    )
    assume(reading, [one.how, of_it.how])
    parties = {"subject": [one, of_it]} if of_it in named else {"subject": [one], "object": [of_it]}
    reading.roles = {**parties, "where": reading.roles["where"]}
    when = reading.period
    base = Verdict(
        "", 0, "", figure=str(day)[:7] if when and when.kind == "month" and tie["kind"] not in _OF_A_REGISTER else str(day)
    )
    base.rows = [{"source": row["source"], "locator": row["locator"], "raw": row["raw"], "record": "tie"} for row in held[:6]]
    told = f"{tie['from']} and {tie['to']}: {tie['title'] or tie['kind']}, {tie['since'] or ''} to {tie['until'] or ''}"
    return base.said("borne out", 8, f"found by its day: {told}")
