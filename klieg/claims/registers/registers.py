"""Verdicts on the registers of foreign agents (22 U.S.C. 611-621) and of lobbyists (2 U.S.C. 1601-1614): who is registered, for whom, since when; which came first."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from klieg.claims.language.amounts import amounts
from klieg.claims.language.dates import STORY_DAY, Period
from klieg.claims.language.number_words import COUNTS
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import countries, of_countries
from klieg.claims.reading import FOR_WHOM, Reading, Ref
from klieg.claims.verdict import Verdict, remedy
from klieg.errors import Misuse
from klieg.resolve.names import company_forms, is_company
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.ties import ties
from klieg.words import count

REMEDIES = {
    "FARA": remedy("FARA bulk files", "https://efile.fara.gov/ords/fara/f?p=API:BULKDATA", "klieg add FARA_All_Registrants.csv"),
    "LDA": remedy("lobbying disclosure filings of the quarter", "https://lda.senate.gov/api/"),
}
"""What to get of a register that is not loaded."""


def _did_so(engine: Engine, reading: Reading, one: Ref, other: Ref) -> Verdict:
    """'B did so in April': that it registered, for the client of before or for anybody; where these disagree, which is meant is not sure."""
    same = decide(engine, reading, one, replace(other, how=""))
    if same.verdict == "borne out":
        return same
    roles = {role: refs for role, refs in reading.roles.items() if role != "object"}
    anybody = decide(engine, replace(reading, roles=roles, assumptions=[]), one, None)
    if anybody.verdict == same.verdict:
        return same
    return Verdict("not read", 2, f"whether it is said of {other.name} is not sure: {same.why}; or {anybody.why}")


_IN_PERSON = regex(r"\b(?:himself|herself|personally|individually|in person|in (?:his|her) own name)\b")


def decide(engine: Engine, reading: Reading, one: Ref, other: Ref | None) -> Verdict:
    """A registration, its principal or client, and its day; the register, whole or not, decides what silence means."""
    if reading.frame == "registered_order":
        return _order(engine, reading, one, other)
    if other is not None and other.how.startswith(FOR_WHOM):
        return _did_so(engine, reading, one, other)
    if reading.frame == "register_fact":
        return _by_day(engine, reading, one, other)
    last = one.name.split(" ")[-1]
    theirs = one.kind == "person" and _THEIR_FIRM.search(f"{one.text}; {reading.text}")
    under = replace(one, name=last) if theirs else one
    which = _which(engine, reading, under)
    rows = rows_of(engine, under, which)
    if theirs:
        for_them = other is not None and any(_same(other.name, f"{r['client'] or ''} {r['country'] or ''}") for r in rows)
        if not for_them and (reading.negated or not theirs["whose"].startswith(last)):
            # another firm may bear the name, and theirs another one
            return Verdict("not read", 2, f"which firm of {one.name} is meant is not named")
        one = replace(one, name=last)
        if rows:
            reading.assumptions.append(f"{last}'s firm is taken for {rows[0]['registrant']}, the registrant of that name")
    covered = [row for row in ties.coverage(engine) if row["subject"] == which]
    base = Verdict("", 0, "", sql=[ties.tied(engine), block(__package__, "registers.sql", "registrations")], coverage=[
        {"who": c["subject"], "since": c["since"], "until": c["until"], "loaded": f"{c['what']}: {c['basis']}", "missing": "" if c["complete"] else "not whole"} for c in covered])  # fmt: skip
    whole = any(c["complete"] and c["what"] == "registrants" for c in covered)
    if not rows and (
        near := engine.rows(
            block(__package__, "registers.sql", "holding"),
            register=which,
            words=sorted(re.findall(r"[A-Z0-9]+", one.name.upper())),
        )
    ):
        of_name = sorted(
            {
                row["name"]
                for row in near
                if " " not in one.name and re.match(rf"{re.escape(one.name)}\b[^,&]*, [A-Z]", row["name"])
            }
        )
        if len(of_name) == 1 and not reading.negated:
            # 'Manafort registered': who is in the register under his own name, where that bears it out; else a firm of his may be meant
            himself = decide(engine, reading, replace(one, name=of_name[0]), other)
            if himself.verdict == "borne out":
                reading.assumptions.append(
                    f"{one.name!r} is read as {of_name[0]}, the only person of the register with that name"
                )
                return himself
        return base.said(
            "not read", 2, f"several registrants hold these words: {'; '.join(sorted({row['name'] for row in near})[:6])}"
        )
    if (
        not rows
        and whole
        and one.kind == "person"
        and " " in one.name
        and not (reading.negated or _IN_PERSON.search(reading.text))
    ):
        held = engine.rows(block(__package__, "registers.sql", "holding"), register=which, words=[last.upper()])
        if bearing := [row for row in held if row["name"].upper().startswith(f"{last.upper()} ")]:
            # 'Michael Flynn registered in March': his firm did
            told = "; ".join(sorted({row["name"] for row in bearing})[:4])
            return base.said("not read", 2, f"no registrant is named {one.name}; whether {told} is meant is not sure")
    if not rows and (one.how or _LISTED.search(reading.text)) and (by := _registered_for(engine, one, which)):
        spoken = {ref.name for ref in reading.roles.get("spoken", [])}
        meant = {name for name in by if any(letters(ref) and letters(ref) <= letters(name) for ref in spoken)}
        if one.how and len(meant) == 1:
            # 'the firm registered for the same client', where 'the firm' was read as the client
            (registrant,) = meant
            reading.assumptions.append(
                f"{one.text!r} is {registrant}, the only registrant for {one.name} that is spoken of before"
            )
            client = other if other is not None and other.name != one.name else replace(one, text=one.name, how="")
            roles = reading.roles | {"subject": [Ref(one.text, registrant, "organisation")], "object": [client]}
            return decide(engine, replace(reading, roles=roles), roles["subject"][0], client)
        return base.said(
            "not read", 2, f"{one.name} is no registrant but a client; who registered is not sure: {'; '.join(by[:4])}"
        )
    if not rows:
        return _absent(reading, base, which, whole, covered)
    named = [
        {
            "source": r["source"],
            "locator": r["locator"],
            "raw": r["raw"],
            "record": "registration",
            "since": r["since"],
            "until": r["until"],
            "client": r["client"],
        }
        for r in rows
    ]
    told = _told(which, rows)
    fits = [other is None or _same(other.name, f"{r['client'] or ''} {r['country'] or ''}") for r in rows]
    where = [ref.name for ref in reading.roles.get("where", [])]
    if (
        where
        and any(fits)
        and not (other is not None and is_company(other.name))  # 'Inovo BV, of the Netherlands': where it sits
        and not of_country(where, *(f"{r['client']} {r['country']}" for r, fit in zip(rows, fits, strict=True) if fit))
    ):
        return base.said("not read", 2, f"of which country the client is the register does not say so: {told}")
    through = [ref.name for ref in reading.roles.get("through", [])]
    if (
        through
        and any(fits)
        and not all(any(_same(name, str(row["client"] or "")) for row in itertools.compress(rows, fits)) for name in through)
    ):
        return base.said("not read", 2, f"through whom it was done the register does not say so: {told}")
    if reading.title == "only" and any(fits):
        others = [row["client"] for row, fit in zip(rows, fits, strict=True) if row["client"] and not fit]
        base.figure = str(len({row["client"] for row in rows if row["client"]}))
        if others:
            base.against = named
            return base.said("contradicted", 10, f"there are others: {told}")
        base.rows = named
        return base.said("borne out", 8, told) if whole else unwhole(base, which)
    if other is not None and not any(fits) and (wider := _wider(engine, one, other, which)):
        rows, fits = wider, [True] * len(wider)
        named = [{"source": r["source"], "locator": r["locator"], "raw": r["raw"], "record": "registration", "since": r["since"], "until": r["until"], "client": r["client"]} for r in rows]  # fmt: skip
        reading.assumptions.append(f"{one.name!r} is taken for {rows[0]['registrant']}, which registered for this client")
        told = _told(which, rows)
    if not any(fits) and reading.negated:
        return base.said("borne out", 5, f"by absence: registered for others only: {told}") if whole else unwhole(base, which)
    if (
        not any(fits)
        and reading.period is not None
        and not _IS_ITS_AGENT.search(reading.text)
        and any(_stated_in(row, reading.period) for row in rows)
    ):
        base.rows = named
        return base.said("partly", 9, f"registered then, but for another: {told}")
    if not any(fits):
        # whose agent it is, is what is said: the registration for another bears out nothing of it
        base.figure = "0"
        return base.said("record shows none", 7, f"registered for others only: {told}") if whole else unwhole(base, which)
    rows, base.rows = [list(itertools.compress(side, fits)) for side in (rows, named)]
    lasting = (
        reading.period is None
        or reading.period.text == STORY_DAY
        or (reading.period.lead == "since" and re.search(r"\bha(?:s|ve) been\b", reading.text))
    )
    if lasting and _NOW.search(reading.text):
        if which == "FARA" and (since := _standing_since(reading, rows, base)) is not None:
            return since
        ended = [row["until"] for row in rows if row["until"]]
        if reading.frame == "terminated" and len(ended) < len(rows):
            return base.said("not read", 2, f"one registration ended and another did not: {_told(which, rows)}")
        if reading.frame == "registered" and len(ended) == len(rows) and _STILL.search(reading.text) and not reading.negated:
            base.against, base.rows, base.figure = base.rows, [], str(max(ended))
            return base.said("contradicted", 3, f"it ended: {_told(which, rows)}")
        if reading.frame == "registered" and len(ended) == len(rows):
            return base.said(
                "not read", 2, f"registered once, and ended; whether then or now is meant is not sure: {_told(which, rows)}"
            )
    if reading.negated:
        period = reading.period
        if period is not None and period.lead == "until" and period.since is None:
            # 'until March it was not on the register': before it, whatever happened in March
            period = replace(period, until=_before(period))
        # one that is made after the work has ended begins later than it ends
        if period is not None and not any(stood(row, period) or _stated_in(row, period) for row in rows):
            if whole and "carried over" not in period.text and re.search(r"regist|agents", reading.text):
                return base.said("borne out", 5, f"by absence: registered at another time alone: {_told(which, rows)}")
            return base.said("not read", 2, f"registered, at another time: {_told(which, rows)}")
        base.against, base.rows = base.rows, []
        days = [row["since"] or row["received"] for row in rows if row["since"] or row["received"]]
        base.figure = str(min(days)) if days else ""
        return base.said("contradicted", 3, _told(which, rows))
    if other is not None:
        told = "; ".join(f"{which} {r['registration']} for {r['client']}, {_days(r)}" for r in rows[:3])
    found = _of_so_many(reading, _dated(reading, rows, base, told, which))
    if found.verdict == "contradicted" and (also := _ended_elsewhere(engine, reading, under, which)):
        return found.said("not read", 2, f"which registration is meant is not sure: {found.why}; {also}")
    if other is None and found.verdict == "borne out" and (whom := _FOR_WHOM.search(reading.text)):
        return found.said("not read", 2, f"{whom['whom']!r}: who that is, for whom it is said to have registered, is not read")
    return found


def _ended_elsewhere(engine: Engine, reading: Reading, one: Ref, which: str) -> str:
    """What another register has of theirs that ended on the day that is said, where the words of the claim do not say which is meant; '' for nothing."""
    other = "LDA" if which == "FARA" else "FARA"
    period = reading.period
    if reading.frame != "terminated" or period is None or re.search(r"lobb|foreign|FARA", reading.text):
        return ""
    ended = [row for row in rows_of(engine, one, other) if row["until"] and period.holds(row["until"])]
    return _told(other, ended)


def _standing_since(reading: Reading, rows: list[dict[str, Any]], base: Verdict) -> Verdict | None:
    """'Has been registered since 2009': by the registration that stood on the story's day, whatever others had ended before; None where it is not so told, or none stood."""
    period = reading.period
    if reading.frame != "registered" or reading.negated or period is None or period.lead != "since" or period.until is None:
        return None
    own = list(range(len(rows)))
    if reading.role("object") is None:
        own = [n for n in own if "registrant" in str(rows[n]["kind"]).lower()]
    began = {n: day for n in own if (day := rows[n]["since"] or rows[n]["received"])}
    standing = [n for n, day in began.items() if day <= period.until and (rows[n]["until"] or period.until) >= period.until]
    if not standing:
        return None
    first = min(standing, key=lambda n: began[n])
    said, told = replace(period, until=None).beginning(), _told("FARA", [rows[n] for n in standing])
    base.figure, cited = str(began[first]), [base.rows[n] for n in standing]
    if said.holds(began[first]):
        base.rows = cited
        return base.said("borne out", 8, told)
    if any(said.holds(day) for day in began.values()):
        return base.said("not read", 2, f"one registered then, and that ended; which is meant is not sure: {_told('FARA', rows)}")
    base.against, base.rows = cited, []
    return base.said("contradicted", 10, f"another date: {told}")


_FOR_WHOM = regex(
    r"\b(?:lobby|lobbyists?|agents?|representing) (?:for|on behalf of) (?P<whom>(?:(?:the|an?|that|this|his|her|its) (?!(?:[a-z]+ )?(?:first|second|third|fourth|last|only|time|years?|months?|fee|while|total|foreign|few|number|handful|clients?|principals?|living)\b)[a-z]+(?: [a-z]+)?|them|him|her|it)\b)"
)
"""Somebody without a name, for whom it was: 'registered to lobby for an airline'."""


_CLIENTS = regex(r" (?:(?:of its|different|other|more|foreign|lobbying) )*(?:clients|customers|principals|accounts)\b")


def _of_so_many(reading: Reading, found: Verdict) -> Verdict:
    """'It ended its work for four clients': as many as the rows that have the day name; fewer are not all there may be."""
    said = next((one for one in amounts(reading.text) if one.unit == "count" and _CLIENTS.match(reading.text, one.end)), None)
    if said is None or reading.frame != "terminated" or found.verdict != "borne out":
        return found
    clients = {row["client"] for row in found.rows if row["client"]}
    told = f"{count(len(clients), 'client')}: {found.why}"
    if said.fits(Decimal(len(clients))):
        return found
    if said.unreached_by(Decimal(len(clients))):
        return found.said("not read", 2, f"{told}; whether there were others is not sure")
    found.against, found.rows, found.figure = found.rows, [], str(len(clients))
    return found.said("contradicted", 10, told)


def _registered_for(engine: Engine, client: Ref, register: str) -> list[str]:
    """Who registered for somebody."""
    asked = block(__package__, "registers.sql", "registrants_for")
    return [row["name"] for row in engine.rows(asked, register=register, words=sorted(letters(client.name)))]


def _told(which: str, rows: list[dict[str, Any]]) -> str:
    """The first rows of a register, in words."""
    return "; ".join(
        f"{which} {r['registration']} {r['kind'].lower()}{' ' + r['client'] if r['client'] else ''}, {_days(r)}" for r in rows[:3]
    )


def _days(row: dict[str, Any]) -> str:
    return f"{row['since'] or row['received']}{', ended ' + str(row['until']) if row['until'] else ''}"


def _by_day(engine: Engine, reading: Reading, one: Ref, other: Ref | None) -> Verdict:
    """A registration of the one, for the other, that began (or ended) on the day or in the month that is said, or stood from the one month to the other; else not read."""
    period = reading.period
    assert period is not None
    for which in ("FARA", "LDA"):
        rows = rows_of(engine, one, which)
        if other is not None:
            rows = [r for r in rows if _same(other.name, f"{r['client'] or ''} {r['country'] or ''}")]
        held = [r for r in rows if _within(period, r, ended=reading.title == "end")]
        if not held:
            continue
        row = held[0]
        told = f"{one.name}, {row['client'] or 'itself'}: from {row['since'] or row['received']} to {row['until'] or 'today'} ({which})"
        base = Verdict("", 0, "", figure=str(row["until"] if reading.title == "end" else row["since"] or row["received"]))
        base.rows = [{"source": row["source"], "locator": row["locator"], "raw": row["raw"], "record": "registration"}]
        return base.said("borne out", 8, f"found by its day: {told}")
    return Verdict("not read", 2, "no frame fits the clause, and no registration of those it names has this day")


def _within(period: Period, row: dict[str, Any], *, ended: bool) -> bool:
    since, until = row["since"] or row["received"], row["until"]
    if period.kind.endswith("span") or period.kind == "month_span_no_year":
        first, last = period.since, period.until
        return bool(
            first
            and last
            and since
            and until
            and (first.year, first.month) == (since.year, since.month)
            and (last.year, last.month) == (until.year, until.month)
        )
    day = until if ended else since
    return day is not None and period.since is not None and period.until is not None and period.holds(day)


_THEIR_FIRM = regex(
    r"\b(?P<whose>[A-Z]\w+['\u2019]s|[Hh]is|[Hh]er) (?:own |lobbying |consulting |old |former )*(?:firm|company|consultancy|group|outfit)\b"
)
"""'Flynn's company': the one who registered is a firm of somebody's."""
_LOBBYING_FIRM = regex(r"\blobbying (?:firm|shop|company|practice|group|outfit|house)s?\b")


def _which(engine: Engine, reading: Reading, one: Ref) -> str:
    """Which register is meant: the foreign agents' by its name (a lobbying firm may be one), lobbying by its word, else foreign agents by theirs, else the one that has the name."""
    text = _LOBBYING_FIRM.sub(" ", reading.text.replace(one.text, " ").lower()) + " " + reading.title.lower()
    if re.search(r"\bforeign (?:agent|principal)|\bfara\b|\b(?:justice department|department of justice)\b", text):
        return "FARA"
    if re.search(r"lobb", text):
        return "LDA"
    if re.search(r"foreign|agent|fara", text):
        return "FARA"
    held = {register: rows_of(engine, one, register) for register in ("FARA", "LDA")}
    if held["LDA"] and re.search(r"\beffect", text):
        return "LDA"  # the day that it takes effect stands in the one alone
    other = reading.role("object")
    if reading.frame == "terminated" and reading.period is not None:
        # 'it ended that registration on November 16', where it had one of each: the one that ended then
        ended = {
            register
            for register, rows in held.items()
            if any(row["until"] and reading.period.holds(row["until"]) for row in rows)
        }
        if len(ended) == 1:
            return ended.pop()
    for register, rows in held.items():
        if other is not None and any(_same(other.name, f"{r['client'] or ''} {r['country'] or ''}") for r in rows):
            return register  # the one that has the client
    return "FARA" if held["FARA"] or not held["LDA"] else "LDA"


def rows_of(engine: Engine, one: Ref, register: str) -> list[dict[str, Any]]:
    """The rows of a register under a name: the name as it compares, else the only registrant that holds all its words."""
    ties.tied(engine)
    try:
        keys = ties.find(engine, one.name).keys
    except Misuse:
        keys = []
    if not _registrations(engine, register, keys):
        # a short form: the only registrant whose name holds all its words
        held = engine.rows(
            block(__package__, "registers.sql", "holding"),
            register=register,
            words=sorted(re.findall(r"[A-Z0-9]+", one.name.upper().replace("'S", ""))),
        )
        keys = [row["party"] for row in held] if len({row["plain"] for row in held}) == 1 else keys
    return _registrations(engine, register, keys)


def _wider(engine: Engine, one: Ref, other: Ref, register: str) -> list[dict[str, Any]]:
    """The rows of the one registrant whose name holds all words of a shorter one, and who registered for this client; none if there are several."""
    held = engine.rows(
        block(__package__, "registers.sql", "holding"),
        register=register,
        words=sorted(re.findall(r"[A-Z0-9]+", one.name.upper().replace("'S", ""))),
    )
    rows = [
        r
        for r in _registrations(engine, register, [row["party"] for row in held])
        if _same(other.name, f"{r['client'] or ''} {r['country'] or ''}")
    ]
    return rows if len({r["registration"] for r in rows}) == 1 else []


def _registrations(engine: Engine, register: str, keys: list[int]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = engine.kept(
        ("registrations", register, tuple(keys)),
        lambda: engine.rows(block(__package__, "registers.sql", "registrations"), register=register, keys=keys),
    )
    return list(found)


def letters(text: str) -> set[str]:
    """The telling words of a name, in capitals."""
    return set(re.findall(r"[A-Z0-9]{2,}", text.upper())) - {
        "THE",
        "OF",
        "AND",
        "FOR",
        "INC",
        "LLC",
        "LTD",
        "CO",
        "CORP",
        "ITS",
        "GOVERNMENT",
        "REPUBLIC",
        "KINGDOM",
        "STATE",
        "STATES",
        "MINISTRY",
        "EMBASSY",
        "FEDERAL",
        "BV",
        "SA",
        "AO",
        "ANO",
    }


def _told_by(word: str, held: set[str]) -> bool:
    """Whether words of a register hold a word, or the country that it tells of: 'Chinese' tells of China."""
    return word in held or bool({part.upper() for part in of_countries().get(word.lower(), ())} & held)


def of_country(words: Iterable[str], *registered: str) -> bool:
    """Whether any of the words for a country, or for what is of one, is told by what is registered of a client."""
    held = letters(" ".join(registered))
    return any(_told_by(word.upper(), held) for word in words)


def _same(name: str, client: str) -> bool:
    """Whether a client as registered, with its country, holds half or more of the telling words of a name; 'Chinese' tells of China."""
    words, held = letters(name) - _KINDS_OF_CLIENT, letters(client)
    words = {
        word.removesuffix("S") if word.removesuffix("S").lower() in of_countries() else word for word in words
    }  # 'the Saudis'
    fitting = [word for word in words if _told_by(word, held)]
    if "NORTH" in words - held and "KOREA" in words:
        return False  # its country is all that tells it from the other one
    if _GOVERNS.search(name) and (_PRIVATE.search(client) or any(company_forms(client))) and not _GOVERNS.search(client):
        return False  # the Ukrainian government is not the Ukrainian Party of Regions
    lands = {word for word in words if word.lower() in countries()}
    if lands and not lands & set(fitting):
        return False  # the National Media Council of Qatar is not that of the Emirates
    own = words - _OF_MANY
    party = re.search(r"\bparty\b", name, re.IGNORECASE)
    if own and (len(own & set(fitting)) * 2 < len(own) or (party and own - set(fitting))):
        return False  # 'Jamaica Tourist Board' is not the tourist board of the Virgin Islands
    return bool(words) and len(fitting) >= max((len(words) + 1) // 2, 1)


_LISTED = regex(
    r"\b(?:nowhere|(?:in|on) the (?:[\w'\u2019]+ ){0,3}(?:register|registry|roll|list)|listed|entry|entered|named?|appears?|stands?|found|missing|absent|roll|principal)\b",
    re.IGNORECASE,
)
"""That a name stands in the register, as whoever's."""
_STILL = regex(r"\b(?:still|remains?|currently|to this day)\b", re.IGNORECASE)
_NOW = regex(
    r"\b(?:is|are|remains?)(?: also)?(?: (?:now|still|not|no longer|currently|nowhere|never))*(?: (?:an?|the|on|among|in|registered|listed|named|entered|to be found)\b)|\bha(?:s|ve) (?:left|expired|lapsed|ended|gone)\b|\bhas(?: \w+)? been\b",
    re.IGNORECASE,
)
"""A state of the day the story was written, which the register may have seen end."""
_GOVERNS = regex(r"\b(?:governments?|embass(?:y|ies)|ministry|republic|kingdom|state|royal|presiden(?:t|cy))\b", re.IGNORECASE)
COMPANY = regex(r"\b(?:compan(?:y|ies)|firms?|business|corporation|consultancy|outfit)\b")
"""What may be of another country than the one that it works for: 'Inovo BV, a Dutch company', registered under Turkey."""
_PRIVATE = regex(r"\b(?:party|bank|holdings?)\b", re.IGNORECASE)
_OF_MANY = frozenset(
    ["TOURIST", "TOURISM", "BOARD", "MINISTRY", "GOVERNMENT", "EMBASSY", "REPUBLIC", "KINGDOM", "STATE", "NATIONAL", "COUNCIL", "AUTHORITY", "COMMISSION", "AGENCY", "OFFICE", "DEPARTMENT",
     "BANK", "GROUP", "COMPANY", "INTERNATIONAL", "FOREIGN", "AFFAIRS", "CENTRE", "CENTER", "TRADE", "INVESTMENT", "DEVELOPMENT", "UNION", "INSTITUTE", "ASSOCIATION", "FEDERATION", "CHAMBER", "COMMERCE", "TELEVISION", "ROYAL", "MISSION", "CONSULATE"]
)  # fmt: skip
"""Words that the names of many foreign principals share."""
_KINDS_OF_CLIENT = frozenset(["CLIENT", "CLIENTS", "INTERESTS", "GOVERNMENTS", "PARTY"])


def unwhole(base: Verdict, which: str) -> Verdict:
    """That the register is not loaded whole, with what to get."""
    base.remedy = dict(REMEDIES[which])
    return base.said("not loaded", 4, f"the register ({which}) is not loaded whole")


def _absent(reading: Reading, base: Verdict, which: str, whole: bool, covered: list[dict[str, Any]]) -> Verdict:
    if not whole:
        return unwhole(base, which)
    until = max(c["until"] for c in covered if c["complete"])
    base.figure = "0"
    if reading.negated:
        return base.said("borne out", 5, f"by absence: no registrant of this name in the whole register to {until}")
    return base.said("record shows none", 7, f"no registrant of this name in the whole register to {until}")


def stood(row: dict[str, Any], period: Period) -> bool:
    """Whether a registration stood at some day of a period."""
    since = row["since"] or row["received"]
    return since is not None and period.meets(since, row["until"])


_IS_ITS_AGENT = regex(
    r"\bregistered (?:foreign )?agents? (?:of|for)\b|\bregistered (?:[a-z]+ )?as (?:an? |the )?agents? of\b|\b(?:was|were|been|never|ever) registered (?:for|on behalf of)\b|\brepresent|\btook on\b|\bdid so (?:again )?for\b|\b(?:another|one) of (?:its|their|[A-Z][\w. ]+['\u2019]s) (?:foreign )?(?:clients|principals)\b|\bsigned (?:up|on) (?!as\b)"
)
"""Whose agent somebody is, is all that is said."""


def _stated_in(row: dict[str, Any], period: Period) -> bool:
    """Whether the day of a registration lies in a period."""
    return any(day and period.holds(day) for day in (row["since"], row["received"]))


def _before(period: Period) -> date | None:
    """The day before the day, month or year that an open period ends with."""
    since = period.ending().since
    return since - timedelta(1) if since else period.until


def _opens(which: str, row: dict[str, Any]) -> bool:
    """Whether the day that a row was received may be told as the day of the registration: it states none, or is a lobbyist's registration itself, not a later report."""
    return "registration" in str(row["kind"]).lower() if which == "LDA" else not row["since"]


TOLD_BY_ANOTHER = "the time is told by the registration before"
"""How it is told that a registration is said to have come after, or before, another."""


def _beside(period: Period, day: date) -> bool:
    """Whether a day lies within a month of an open stretch: what came 'after June' may be told of one that began in June, too."""
    edges = [edge for edge in (period.since, period.until) if edge is not None]
    return any(abs((day - edge).days) <= _MONTH for edge in edges)


_MONTH = 31


def _dated(reading: Reading, rows: list[dict[str, Any]], base: Verdict, told: str, which: str) -> Verdict:
    """The day: of registration, or of its end. 'On' a day, or a date that is all there is to the claim, is itself what is claimed (rule 10)."""
    period = reading.period
    ended = reading.frame == "terminated"
    if not ended and period and period.since is None and period.lead == "until":
        # 'was registered until March 2009': the end is what is said
        ended, period = True, period.ending()
    elif (
        not ended
        and period
        and period.until is None
        and (period.lead == "since" or (period.lead == "from" and _EFFECT.search(reading.text)))
    ):
        period = period.beginning()
    if (
        not ended
        and period
        and period is reading.period
        and _STANDING.search(reading.text)
        and not any(r["since"] and period.holds(r["since"]) for r in rows)
    ):
        # 'was registered in 2019': that it stood then
        if any(stood(row, period) for row in rows):
            return base.said("borne out", 8, told)
        return base.said("partly", 9, f"registered, but not then: {told}")

    def days_of(row: dict[str, Any]) -> list[date]:
        # a lobbyist's registration has the day it takes effect and the day it was received: either is told as the day
        told_of = [row["until"]] if ended else [row["since"], row["received"] if _opens(which, row) else None]
        return [day for day in told_of if day]

    alone = reading.role("object") is None
    if ended and alone:
        # whose registration ended is the registrant, not one of several principals
        own = [n for n, r in enumerate(rows) if r["until"] and "registrant" in str(r["kind"]).lower()]
        if own:
            rows, base.rows = [rows[n] for n in own], [base.rows[n] for n in own]
            told = _told(which, rows)
    dates = [day for row in rows for day in days_of(row)]
    if ended and not dates:
        base.against, base.rows = base.rows, []
        return base.said("contradicted", 10, f"no termination stands in the register: {told}")
    if not ended and dates and re.search(r"\bfirst (?:registered|signed|filed)\b|^Only (?:after|then)\b", reading.text):
        dates = [min(dates)]
    held = [day for day in dates if period is None or period.holds(day)]
    told_of = held or dates
    if which == "LDA" and not ended and not _EFFECT.search(reading.text):
        # the day it was filed, where it is not said when it takes effect
        filed = {row["received"] for row in rows}
        told_of = [day for day in told_of if day in filed] or told_of
    base.figure = str((max if ended and not held else min)(told_of)) if told_of else ""
    base.beside = [str(day) for day in dates]
    if held and period is not None:
        # what is cited is what has the day
        fitting = [n for n, row in enumerate(rows) if set(days_of(row)) & set(held)]
        rows, base.rows = [rows[n] for n in fitting], [base.rows[n] for n in fitting]
        told = _told(which, rows) if alone else told
    if period is None or held:
        return base.said("borne out", 8, told)
    of_another = any(told.startswith(TOLD_BY_ANOTHER) for told in reading.assumptions)
    if of_another and period.unit == "month" and any(_beside(period, day) for day in dates):
        return base.said("not read", 2, f"which came first within a month is not sure: {told}")
    one = reading.role("subject")
    if not ended and one is not None and one.kind == "person" and all(_years_apart(day, period) > 2 for day in dates):
        return base.said("not read", 2, f"registered long before or after that, and a firm of {one.name} may be meant: {told}")
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, f"another date: {told}")


def _years_apart(day: date, period: Period) -> int:
    edge = period.since or period.until
    return abs(day.year - edge.year) if edge else 0


_EFFECT = regex(r"\beffect")
_STANDING = regex(
    r"\b(?:was|were|is|are|has been|have been|had been)(?: also| still| then)* registered\b|\b(?:lobbied|lobbies|represented|represents) (?:for )?|\b(?:was|were|been|is|are)(?: also| still)* lobbying (?:for|on behalf of)\b"
)


_INTERVAL = regex(r"(?P<n>an?|[a-z]+) (?P<unit>day|week|month|year)s? ")
_DAYS = {"day": 1, "week": 7, "month": 30.4, "year": 365.25}
"""How long each is, for a time between two days that is told in whole ones."""


def _order(engine: Engine, reading: Reading, one: Ref, other: Ref | None) -> Verdict:
    """Which of two registered first."""
    assert other is not None
    found = []
    which = ("FARA",) if re.search(r"\bforeign (?:agent|principal)|\bfara\b", reading.text, re.IGNORECASE) else ("FARA", "LDA")
    client = reading.role("client")
    if one.name == other.name or reading.negated:
        return Verdict("not read", 2, "which came first, and before what, is not sure")
    for ref in (one, other):
        rows = [r for register in which for r in rows_of(engine, ref, register) if r["since"]]
        if client is not None:
            rows = [r for r in rows if _same(client.name, f"{r['client'] or ''} {r['country'] or ''}")]
        if not rows:
            return Verdict("not loaded", 4, f"no loaded register has {ref.name}", remedy=dict(REMEDIES["FARA"]))
        found.append(min(rows, key=lambda r: r["since"]))
    first, second = found
    earlier = first["since"] < second["since"]
    holds = earlier if re.search(r"\b(?:before|earlier)\b", reading.title) else first["since"] > second["since"]
    rows = [
        {"source": r["source"], "locator": r["locator"], "raw": r["raw"], "record": "registration", "since": r["since"]}
        for r in found
    ]
    made = Verdict("", 0, "", figure=str(first["since"]), rows=rows if holds else [], against=[] if holds else rows)
    if holds and (said := _INTERVAL.match(reading.title)):
        number, unit = COUNTS.get(said["n"].lower(), 1), _DAYS[said["unit"]]
        if abs(abs((first["since"] - second["since"]).days) - number * unit) > unit / 2:
            return made.said(
                "partly",
                9,
                f"the order holds, the time between does not: {one.name} {first['since']}, {other.name} {second['since']}",
            )
    return made.said(
        "borne out" if holds else "contradicted",
        8 if holds else 10,
        f"{one.name} {first['since']}, {other.name} {second['since']}",
    )
