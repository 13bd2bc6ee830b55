"""From what a person types to the parties it stands for: an FEC id, a pattern, a candidate, a committee, or a name as written.

Names compare after case, accents, punctuation, company form and 'Last, First' order are made the same; anything looser is listed apart and never
added. A candidate's name stands for the principal committee that the loaded masters, or the rows of an export, give. Where a text fits
several, nothing is picked in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

from klieg.errors import Misuse
from klieg.read import tsv
from klieg.store.engine import Engine
from klieg.store.sql import block

_COMMITTEE = re.compile(r"C\d{8}")
COMPANY_FORMS = frozenset(
    ["CORPORATION", "CORP", "COMPANY", "CO", "INC", "INCORPORATED", "LLC", "LTD", "LIMITED", "LP", "LLP", "PLLC", "PC"]
)
"""American and British forms of companies, as names are written in a record: what is left out where names are compared."""
_ABROAD = frozenset(["BV", "NV", "GMBH", "AG", "PLC"])
"""Further forms that tell a company, among them some of other countries: short words, which may mean something else where names are compared."""
_PROFESSIONAL = ("PA", "P A", "APC", "PS", "CHTD", "CHARTERED")
"""Forms of lawyers' companies, which names are compared with: looked for where nothing has the name without one."""
_CANDIDATE = re.compile(r"[HS]\d[A-Z]{2}\d{5}|P\d{8}")


@dataclass
class Who:
    """What a text stands for.

    Attributes:
        text: as typed.
        name: what to call it in an answer.
        said: how it was understood, one sentence.
        committees: FEC ids it stands for.
        keys: party keys it stands for.
        loads: the loads that name these parties.
        plain: of a name as written, the form it is compared by (what comes near it is told apart); else empty.
    """

    text: str
    name: str
    said: str
    committees: list[str] = field(default_factory=list)
    keys: list[int] = field(default_factory=list)
    loads: set[str] = field(default_factory=set)
    plain: str = ""


def _ask(engine: Engine, sql: str, /, **parameters: object) -> list[dict[str, Any]]:
    return engine.rows(block(__package__, "names.sql", sql), **parameters)


def resolve(engine: Engine, text: str) -> Who:
    """What a text stands for.

    Raises:
        Misuse: it fits several candidates or committees (named, with what to type instead), or is empty.
    """
    found: Who | Misuse = engine.kept(("resolve", text), lambda: _caught(engine, text))
    if isinstance(found, Misuse):
        raise found
    return found


@cache
def nicknames() -> dict[str, list[str]]:
    """Short forms of given names, to the names that masters and disclosures write for them (nicknames.tsv)."""
    return {short: whole.split(" ") for short, whole in tsv.packaged(__package__, "nicknames.tsv", headed=True)}


@cache
def _party_committees() -> dict[str, tuple[str, str]]:
    return {
        called: (committee, name) for called, committee, name in tsv.packaged(__package__, "party_committees.tsv", headed=True)
    }


def party_committee(text: str) -> tuple[str, str] | None:
    """The FEC id and the name of the national party's committee that everybody calls so ('RNC'; party_committees.tsv); None if it is none."""
    return _party_committees().get(text.strip().upper().removeprefix("THE ").rstrip("."))


def _caught(engine: Engine, text: str) -> Who | Misuse:
    """The answer, or why there is none: either is kept."""
    try:
        return _resolve(engine, text)
    except Misuse as error:
        return error


def _resolve(engine: Engine, text: str) -> Who:
    bare = text.strip()
    if not bare:
        raise Misuse("a name is empty.", remedy="Name a party: a name, an FEC id, or a pattern with *.")
    if _COMMITTEE.fullmatch(bare.upper()):
        return _committee(engine, bare, [bare.upper()], "the FEC id")
    if _CANDIDATE.fullmatch(bare.upper()):
        named = engine.rows(
            "SELECT name FROM candidate WHERE candidate = $id ORDER BY year DESC NULLS LAST LIMIT 1", id=bare.upper()
        )
        return _candidate(engine, bare, bare.upper(), named[0]["name"] if named else bare.upper())
    if "*" in bare or "%" in bare:
        return _pattern(engine, bare)
    if party := party_committee(bare):
        every = [called_so for called_so, (committee, _) in _party_committees().items() if committee == party[0]]
        return _committee(engine, bare, [party[0]], "a national party's committee", party[1], *every)
    compared = plain(engine, bare)
    named = _so_named(engine, "committees_by_name", [compared])
    if not named:
        # committees that report payments under this name: an export names them where no master is loaded
        reports = reporting(engine)
        named = [{"id": row["number"], "name": row["name"]} for row in called(engine, compared) if row["number"] in reports]
    ids = sorted({row["id"] for row in named})
    if len(ids) > 1:
        active = sorted(reporting(engine) & set(ids))
        if len(active) > 1:
            choices = "; ".join(f"{row['id']} {row['name']}" for row in named)
            raise Misuse(f"{len(ids)} committees have this name: {choices}.", place=text, remedy="Use the id.")
        # of several that file nothing here, the one that the record's rows name
        ids = active or [one for one in ids if _ask(engine, "keys_by_id", ids=[one])]
        if len(ids) != 1:
            choices = "; ".join(sorted({f"{row['id']} {row['name']}" for row in named}))
            raise Misuse(
                f"{len(named)} committees have this name, and no loaded row tells which is meant: {choices}.",
                place=text,
                remedy="Use the id.",
            )
    if ids:
        return _committee(engine, bare, ids, "the name of a committee", bare)
    return _people(engine, bare) or _by_its_name(engine, bare) or _written(engine, bare)


def company_forms(name: str) -> list[str]:
    """The forms of a company among the words of a name, wherever it has its seat, '' for each other word: 'Inovo B.V.' is ['', 'BV']."""
    words = re.findall(r"[A-Z0-9]+", re.sub(r"\b([A-Z])\.", r"\1", name.upper()))
    return [word if word in COMPANY_FORMS | _ABROAD else "" for word in words]


def is_company(name: str) -> bool:
    """Whether a name ends as that of a company does."""
    return bool("".join(company_forms(name)[-1:]))


def _named_so(engine: Engine, text: str) -> list[dict[str, Any]]:
    """Candidates whose name holds every word of a text, the last name among them."""
    words = _letters(engine, text)
    if set(words) - set(plain(engine, text).split(" ")) & COMPANY_FORMS:
        return []  # 'The Trump Corporation' is no candidate
    return [row for row in _candidates_named(engine, plain(engine, text)) if set(row["last_words"]) & set(words)]


def _candidates_named(engine: Engine, *compared: str) -> list[dict[str, Any]]:
    _candidates_made(engine)
    return _so_named(engine, "candidates", compared)


def _candidates_made(engine: Engine) -> None:
    """Make the table klieg_candidates, once for a snapshot."""
    engine.kept("klieg_candidates", lambda: engine.make(block(__package__, "names.sql", "named_candidates")))


def candidates(engine: Engine, text: str) -> list[str]:
    """The FEC ids of the candidates that a text may name."""
    return sorted({row["id"] for row in _named_so(engine, text)})


def _people(engine: Engine, text: str) -> Who | None:
    """A candidate: every word of the text stands in their name, and one of them is the last name."""
    rows = _named_so(engine, text)
    if not rows:
        return None
    ids = sorted({row["id"] for row in rows})
    principals = _principals(engine, ids)
    active = reporting(engine) & {c for found in principals.values() for c in found}
    # Of several candidates with the name, those whose committee reports money in the loaded record are meant; if that leaves several, ask.
    living = [one for one in ids if active & set(principals[one])]
    chosen = living or [one for one in ids if principals[one]]
    if not chosen:
        return None
    committees = {tuple(sorted(set(principals[one]) & active or set(principals[one]))) for one in chosen}
    if len(chosen) > 1 and len(committees) > 1:
        if not living or _written(engine, text).keys:
            return None if not living else _ambiguous(rows, chosen, text)
        return _ambiguous(rows, chosen, text)
    if not living and _written(engine, text).keys:
        return None
    return _candidate(engine, text, chosen[0], next(row["name"] for row in rows if row["id"] == chosen[0]))


@cache
def of_campaigns() -> set[str]:
    """Words that the names of candidates' committees are made of, beside the candidate's own: campaign_words.tsv."""
    return {word for (word,) in tsv.packaged(__package__, "campaign_words.tsv", headed=True)}


def authorised(engine: Engine) -> dict[str, list[str]]:
    """The committees that file a candidate's reports (Forms 3 and 3P), and the words of their names that may be the candidate's own, in order."""
    found: dict[str, list[str]] = engine.kept("authorised", lambda: _authorised(engine))
    return found


def _authorised(engine: Engine) -> dict[str, list[str]]:
    rows = _ask(engine, "authorised")
    return {row["id"]: [w for w in row["plain"].split(" ") if w.isalpha() and w not in of_campaigns()] for row in rows}


_OF_COMMITTEES = frozenset(["FUND", "PAC", "COMMITTEE", "VICTORY", "PARTY", "FOUNDATION", "ASSOCIATION"])


def _by_its_name(engine: Engine, text: str) -> Who | None:
    """Somebody whom no master names: the one committee whose name holds their last name ('DeFazio for Congress'), or is made of the first ('Newt 2012')."""
    words = plain(engine, text).split(" ")
    if len(words) > 4 or set(words) & COMPANY_FORMS or set(words[1:]) & _OF_COMMITTEES:
        return None  # 'Biden Victory Fund' is no candidate
    last = {one for one, own in authorised(engine).items() if words[-1:] == own[-1:]}
    held = last or {one for one, own in authorised(engine).items() if len(words) > 1 and own == words[:1]}
    if len(held) != 1:
        return None
    (one,) = held
    who = _committee(engine, text, [one], "the candidate of a committee, by its name")
    who.said = f"{text!r} is read as the candidate of {who.name} ({one}), whose name holds theirs: no loaded master says so"
    return who


def campaign_named(engine: Engine, text: str) -> str:
    """The name of the one committee, of those that others report, that is called after a candidate ('PAUL GOSAR FOR CONGRESS'); '' if there is none, or several."""
    words = [word for word in plain(engine, text).split(" ") if len(word) > 1]
    if len(words) < 2:
        return ""
    rows = engine.kept(("campaign named", tuple(words)), lambda: _ask(engine, "campaigns_named", last=words[-1]))
    own = [
        row
        for row in rows
        if set(words) == {w for w in row["plain"].split(" ") if w.isalpha() and len(w) > 1 and w not in of_campaigns()}
    ]
    return str(own[0]["name"]) if len({row["plain"] for row in own}) == 1 else ""


def filed_as(engine: Engine, text: str, committees: Sequence[str]) -> tuple[str, str]:
    """The number and name of the one committee called after a candidate ('Djou for Hawaii') whose reports are loaded; ('', '') if there is none, or several.

    Not asked where any report is loaded of `committees`, which the masters name.
    """
    filed: dict[str, str] = engine.kept(
        "committees that filed",
        lambda: {row["committee"]: row["plain"] for row in engine.rows("SELECT DISTINCT committee, plain FROM filing")},
    )
    last = plain(engine, text).split(" ")[-1]
    if not last or set(committees) & {*filed, *reporting(engine)}:
        return "", ""
    called = {number: name for number, name in filed.items() if re.match(rf"(?:[A-Z]+ )?{re.escape(last)} FOR ", name or "")}
    return next(iter(called.items())) if len(called) == 1 else ("", "")


def giver(engine: Engine, text: str, committees: Sequence[str]) -> str:
    """The one name, of those who gave to these committees by their own reports, that holds all words of a text, or else its initials; '' if there is none, or several."""
    words = [word for word in plain(engine, text).split(" ") if word not in ("THE", "PAC", "SUPER") and len(word) > 1]
    if (len(words) < 2 and not (words and len(words[0]) > 3 and text.isupper())) or not committees:
        return ""
    initials = "".join(word[0] for word in words if word not in ("OF", "FOR", "AND"))
    rows = _givers(engine, words, committees) or (_givers(engine, [initials], committees) if len(initials) > 2 else [])
    return str(rows[0]["name"]) if len(rows) == 1 else ""


def _givers(engine: Engine, words: Sequence[str], committees: Sequence[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = engine.kept(
        ("givers", tuple(words), tuple(committees)), lambda: _ask(engine, "givers", words=words, committees=list(committees))
    )
    return found


def _ambiguous(rows: list[dict[str, Any]], chosen: list[str], text: str) -> Who:
    names = {row["id"]: row["name"] for row in rows}
    choices = "; ".join(f"{one} {names[one]}" for one in chosen[:8]) + (" ..." if len(chosen) > 8 else "")
    raise Misuse(f"{len(chosen)} candidates have this name: {choices}.", place=text, remedy="Use the id, or a fuller name.")


def plains(engine: Engine, texts: Iterable[str]) -> dict[str, str]:
    """The forms that texts are compared by, all in one query."""
    wanted = sorted(set(texts))
    query = "SELECT t, plain(b) AS p, klieg_letters(t) AS l FROM (SELECT unnest($texts::VARCHAR[]) AS t, unnest($bare::VARCHAR[]) AS b)"
    rows = engine.rows(query, texts=wanted, bare=[_unlisted(text) for text in wanted]) if wanted else []
    for row in rows:
        engine.kept(("letters", row["t"]), partial(str, row["l"] or ""))
    return {row["t"]: str(engine.kept(("plain", row["t"]), partial(str, row["p"] or ""))) for row in rows}


def plain(engine: Engine, text: str) -> str:
    """The form that a text is compared by."""
    return str(engine.kept(("plain", text), lambda: engine.rows("SELECT plain($text) AS t", text=_unlisted(text))[0]["t"] or ""))


def _unlisted(text: str) -> str:
    """A name with two commas or more ('Kasowitz, Benson, Torres') is a firm of partners, not 'Last, First'."""
    return text.replace(",", "") if text.count(",") > 1 else text


def _letters(engine: Engine, text: str) -> list[str]:
    return str(
        engine.kept(("letters", text), lambda: engine.rows("SELECT klieg_letters($text) AS t", text=text)[0]["t"] or "")
    ).split(" ")


def _principals(engine: Engine, candidates: list[str]) -> dict[str, dict[str, str]]:
    """For each candidate the principal committees, and what says so."""
    _candidates_made(engine)
    found: dict[str, dict[str, str]] = {candidate: {} for candidate in candidates}
    for row in engine.kept(("principals", tuple(candidates)), lambda: _ask(engine, "principals", ids=candidates)):
        found[row["candidate"]].setdefault(row["id"], row["basis"])
    return found


def _candidate(engine: Engine, text: str, candidate: str, name: str) -> Who:
    principals = _principals(engine, [candidate])[candidate]
    if not principals:
        raise Misuse(
            "the loaded record names no principal committee of this candidate.",
            place=text,
            remedy="Load the FEC's candidate master (cn).",
        )
    ids = sorted(reporting(engine) & set(principals) or principals)
    by = " and ".join(sorted({principals[one] for one in ids}))
    shown = name.split(" / ")[0]
    who = _committee(engine, text, ids, f"candidate {shown} ({candidate}), whose principal committee by {by} is")
    who.said = f"{text!r} is read as candidate {shown} ({candidate}), and stands for the principal committee {who.name} ({', '.join(ids)}), by {by}"
    return who


def _committee(engine: Engine, text: str, ids: list[str], how: str, *called_also: str) -> Who:
    names = _ask(engine, "committee_names", ids=ids)
    keys = _ask(engine, "keys_by_id", ids=ids) + called(engine, *(plain(engine, name) for name in called_also if name))
    known_as = list(dict.fromkeys(row["name"] for row in names)) or list(
        dict.fromkeys(row["name"] for row in keys if row["name"])
    )
    also = f", also {', '.join(known_as[1:4])}" if len(known_as) > 1 else ""
    first = known_as[0] if known_as else ids[0]
    return Who(text, first, f"{text!r} is {how}: {first} ({', '.join(ids)}){also}", ids, *_parties(keys))


def _pattern(engine: Engine, text: str) -> Who:
    parts = re.split(r"[*%]", text)
    wanted = "%".join(" ".join(_letters(engine, part)).strip() for part in parts)
    keys = _ask(engine, "keys_by_pattern", pattern=wanted)
    # a committee may stand in its reports by its number alone, and be named in the masters
    known = [row for row in _ask(engine, "committees_by_pattern", pattern=wanted) if row["id"] in reporting(engine)]
    ids = sorted({row["id"] for row in known})
    keys += _ask(engine, "keys_by_id", ids=ids) if ids else []
    named = {row["name"] for row in [*keys, *known]}
    return Who(text, text, f"{text!r} is a pattern that {len(named):,} names fit", ids, *_parties(keys))


def called(engine: Engine, *compared: str) -> list[dict[str, Any]]:
    """The parties whose compared name is one of these."""
    return _so_named(engine, "keys_by_name", compared)


def look_up(engine: Engine, texts: Iterable[str]) -> None:
    """Ask for many names in a few queries, so that none of them has to be asked for by itself later: the committees, parties and candidates so called."""
    compared = [one for one in plains(engine, texts).values() if one]
    _so_named(engine, "committees_by_name", compared)
    _so_named(engine, "keys_by_name", compared)
    _candidates_named(engine, *compared)


def _so_named(engine: Engine, sql: str, compared: Sequence[str]) -> list[dict[str, Any]]:
    """What a query finds under these compared names. Each is asked for once for a snapshot, those not asked for yet together."""
    found: dict[str, list[dict[str, Any]]] = engine.kept(("so named", sql), dict)
    new = {f"p{n}": one for n, one in enumerate(dict.fromkeys(compared)) if one not in found}
    if new:
        # written out, not unnested from a list: only then are the row groups that can't hold them left shut
        query = block(__package__, "names.sql", sql).replace("{plains}", ", ".join(f"${name}" for name in new))
        rows = engine.rows(query, **new)
        found.update({one: [row for row in rows if row["plain"] == one] for one in new.values()})
    return [row for one in dict.fromkeys(compared) for row in found[one]]


def _written(engine: Engine, text: str) -> Who:
    compared = plain(engine, text)
    keys = called(engine, compared)
    if not keys and compared:
        keys = called(engine, *(f"{compared} {form}" for form in _PROFESSIONAL))
    keys += _of_one_committee(engine, compared, keys)
    names = list(dict.fromkeys(row["name"] for row in keys if row["name"]))
    said = f"{text!r} is read as a name as written" + (f": {', '.join(names[:4])}" if names else "; no loaded record has it")
    if not keys:
        offered = [f"{row['name']} ({row['id']})" for row in _ask(engine, "committees_near", plain=compared)]
        said += f"; committees that come near: {', '.join(offered)}" if offered else ""
    return Who(text, names[0] if names else text, said, [], *_parties(keys), compared)


def _of_one_committee(engine: Engine, compared: str, keys: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What else a committee of one number is called: an amendment may write 'Halliburton Company PAC' where the report had 'Halliburton PAC'.

    Only names with the same first word: a number may be written beside another's name.
    """
    numbers = {row["number"] for row in keys}
    number = next(iter(numbers), "") if len(numbers) == 1 else ""
    if not _COMMITTEE.fullmatch(number or ""):
        return []
    first, held = compared.split(" ")[0], {row["party"] for row in keys}
    return [
        row
        for row in _ask(engine, "keys_by_id", ids=[number])
        if row["party"] not in held and plain(engine, row["name"]).split(" ")[0] == first
    ]


def _parties(rows: list[dict[str, Any]]) -> tuple[list[int], set[str]]:
    """The keys of parties, and the loads that name them."""
    return sorted({row["party"] for row in rows}), {load for row in rows for load in row["loads"]}


def reporting(engine: Engine) -> set[str]:
    """The committees that report payments."""
    found: set[str] = engine.kept("active", lambda: {row["id"] for row in _ask(engine, "active")})
    return found
