"""The day on which a committee is said to have filed or signed a report, in passing or by itself: 'the amended pre-primary report that Blum for Congress filed this month', 'its July quarterly, signed on Aug. 13'.

It is a claim of its own beside what the report says. A day of signing or receipt is on the filing itself; where neither is, nothing is settled.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import masters
from klieg.claims.covers.covers import REPORTS
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Marked
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.resolve import names
from klieg.store.engine import Engine

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAME = "filed"
FRAMES = ((FRAME, "document"),)
_KIND = r"(?:(?:amended|corrected|revised|original|latest|first|own|new|FEC|campaign[- ]finance|federal|monthly|quarterly|<P\d+>|(?:pre|post)-[a-z]+|year-end|mid-year|(?:first|second|third|fourth)-quarter) )*"
_DID = r"(?P<verb>signed|filed|submitted|sent in|turned in)"
_IN_PASSING = regex(
    rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat) (?P<kind>{_KIND})(?:report|filing|statement)(?:,? (?:which |that )?|, )(?P<told>(?:the )?(?:(?P<who><E\d+>) )?(?:(?:was|had been) )?{_DID} (?:(?:on|in) )?(?P<when><P\d+>))"
)
_FILED_IT = regex(
    rf"(?:^|\b(?:and|but) )(?:the )?(?P<who><E\d+>) (?:had |also |then )?{_DID} (?:the|an?|its|<E\d+>) (?P<kind>{_KIND})(?:report|filing|statement)(?:,? (?:on|in))? (?P<when><P\d+>)"
)
_QUARTERS = (("first-quarter", "Q1"), ("second-quarter", "Q2"), ("third-quarter", "Q3"), ("fourth-quarter", "YE"))
_AMENDED = regex(r"\b(?:amended|corrected|revised)\b")
_QUERY = """SELECT DISTINCT source, locator, filing, form, report, until, signed, received, amends FROM filing
WHERE committee IN (SELECT unnest($committees::VARCHAR[])) AND until IS NOT NULL AND regexp_matches(form, '^F3') ORDER BY ALL"""
_POSTED = 5
"""A report is filed so many days after it was signed, at most."""


def readings(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """The days of filing that are told of a committee whose reports the record has."""
    if not any(verb in marked.text for verb in ("signed", "filed", "submitted", "sent in", "turned in")):
        return []
    made = []
    for match in [*_IN_PASSING.finditer(marked.text), *_FILED_IT.finditer(marked.text)]:
        who = _filer(reader, marked, match, found)
        if who is None:
            continue
        start, end = marked.original(match.start(), match.end())
        one = Reading(
            FRAME, "document", start, end, text[start:end], {"subject": [who]}, f"{match['verb']}|{_called(match['kind'])}"
        )
        one.period = reader.in_context(marked.period(match["when"]), text, marked.periods)
        one.assumptions = [who.how] if who.how else []
        made.append(one)
        for other in found:
            if other.kind == "payment" and other.period is not None and start <= other.period.start < end:
                # when a report was signed is no time of what it tells
                other.period, other.roles = None, {**other.roles, "report": [Ref("report", "report", "thing")]}
    return made


_MOST = 0.8


def is_all_of(reading: Reading, passing: list[Reading]) -> bool:
    """Whether what no frame reads is nothing but the filing of a report, or the signing of a form."""
    whole = reading.end - reading.start
    return not reading.frame and any(one.frame in (FRAME, "signed") and one.end - one.start > _MOST * whole for one in passing)


def _called(kind: str) -> str:
    return re.sub(r"<P\d+>", "", kind).strip()


def _filer(reader: Reader, marked: Marked, match: re.Match[str], found: list[Reading]) -> Ref | None:
    """Who filed: as named, else of whom the sentence is read to tell; a committee whose reports are known, or none."""
    named = [marked.ref(match["who"])] if match["who"] else [ref for r in found for ref in r.roles.get("subject", [])[:1]]
    for ref in (reader.candidate(one) for one in named):
        if ref.kind == "campaign" and reader.known.reports_for(ref.name):
            return ref
    return None


def decide(engine: Engine, reading: Reading) -> Verdict:
    """The days on the committee's reports of the kind that is said."""
    who, period = reading.role("subject"), reading.period
    verb, _, kind = reading.title.partition("|")
    if who is None or period is None or period.since is None or period.until is None:
        return Verdict("not read", 2, "when it was filed is not read")
    try:
        committees = names.resolve(engine, who.name).committees
    except Misuse as error:
        return Verdict("not loaded", 4, f"{who.text}: {error.problem}")
    rows = [row for row in engine.rows(_QUERY, committees=committees) if _of_the_kind(row, kind)]
    made = Verdict("", 0, "", sql=[_QUERY])
    if not rows:
        made.remedy = masters(who)
        return made.said("not loaded", 4, f"no such report of {who.name} is loaded")
    dated = [(row, day) for row in rows for day in _days(row, verb)]
    held = next(((row, day) for row, day in dated if period.holds(day)), None)
    if held is not None:
        made.rows, made.figure = [_cited(*held)], str(held[1])
        return made.said("borne out", 8, f"{held[0]['filing']} {held[0]['report']}: {_told(*held)}")
    if len(rows) > 1 or not dated:
        return made.said(
            "not read",
            2,
            f"which report is meant is not sure, or its day is not stated: {', '.join(row['filing'] for row in rows)}",
        )
    row, day = dated[0]
    if verb != "signed" and row["received"] is None and 0 <= (period.since - day).days <= _POSTED:
        return made.said("not read", 2, f"{row['filing']} was signed on {day}; when it was received is not stated")
    if _amends(row) and not _AMENDED.search(kind) and period.since < day:
        return made.said("not read", 2, f"{row['filing']} amends an earlier report, which is not loaded: its day is not known")
    made.against, made.figure = [_cited(row, day)], str(day)
    return made.said("contradicted", 10, f"{row['filing']} {row['report']}: {_told(row, day)}")


def _amends(row: dict[str, Any]) -> bool:
    return bool(row["amends"]) or str(row["form"]).endswith("A")


def _of_the_kind(row: dict[str, Any], kind: str) -> bool:
    """Whether a filing is of the kind that is said: amended, a quarter's, before a primary."""
    amends = _amends(row)
    codes: tuple[str, ...] = next((codes for said, codes in REPORTS if re.search(said, kind, re.IGNORECASE)), ())
    if re.search(r"\bpre-election\b", kind, re.IGNORECASE) and str(row["report"]).startswith("12"):
        codes = (str(row["report"]),)  # before which election is not said
    codes = codes or tuple(code for said, code in _QUARTERS if said in kind.lower())
    return (
        (not _AMENDED.search(kind) or amends) and ("original" not in kind or not amends) and (not codes or row["report"] in codes)
    )


def _days(row: dict[str, Any], verb: str) -> list[date]:
    days = [row["signed"]] if verb == "signed" else [row["received"], row["signed"]]
    return [day for day in days if day is not None]


def _told(row: dict[str, Any], day: date) -> str:
    return f"{'received' if day == row['received'] else 'signed'} on {day}"


def _cited(row: dict[str, Any], day: date) -> dict[str, Any]:
    return {"source": row["source"], "locator": row["locator"], "raw": f"{row['form']} {row['report']}: {_told(row, day)}", "record": "filing", "date": day}  # fmt: skip
