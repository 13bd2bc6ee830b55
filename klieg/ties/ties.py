"""Ties of a party, or between two: as registers, disclosures and lists state them, and as the records of money show them.

Every tie keeps its kind, dates, standing and place. Ties that money makes (paid, treasurer, connected organisation, principal committee,
employer) are derived from the records of the money side and marked so; a payment tie is the measure `reported`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from klieg.errors import Misuse
from klieg.money import measures
from klieg.records.table import PARTY_KEY
from klieg.resolve import names
from klieg.store.engine import Engine, in_loads, without_loads
from klieg.store.sql import block
from klieg.words import count

_PAID = 25
"""Payment ties are told for this many of the largest sums."""


@dataclass
class Named:
    """What a name stands for among ties: keys and names of parties, committees, how it was understood, names that only come near."""

    text: str
    said: str
    keys: list[int] = field(default_factory=list)
    plains: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    committees: list[str] = field(default_factory=list)
    near: list[str] = field(default_factory=list)


@dataclass
class Answer:
    """Ties, who was asked about, and what coverage an absence would rest on."""

    one: Named
    other: Named | None
    ties: list[dict[str, Any]]
    coverage: list[dict[str, Any]]


def _sql(name: str) -> str:
    return block(__package__, "ties.sql", name).rstrip().rstrip(";")


def find(engine: Engine, text: str) -> Named:
    """The parties that a name stands for among ties.

    Names that compare equal are taken. If there are none, a name that holds all of the words is taken if it is the only one ('Stephen
    Bannon' for 'Bannon, Stephen K'), and said.

    Raises:
        Misuse: several names hold the words (they are listed), or the text is empty.
    """
    found: Named | Misuse = engine.kept(("tie", text), lambda: _caught(engine, text))
    if isinstance(found, Misuse):
        raise found
    return found


def tied(engine: Engine) -> str:
    """Makes, once for a snapshot, the table klieg_tied: the parties that ties, disclosures and registers name, with name and compared name. Its SQL."""
    query = _sql("tied").replace("{in_loads}", in_loads(engine.holding("tie", "disclosure", "registration")))
    engine.kept("klieg_tied", lambda: engine.make(query))
    return without_loads(query)


def _caught(engine: Engine, text: str) -> Named | Misuse:
    """The answer, or why there is none: either is kept."""
    try:
        return _find(engine, text)
    except Misuse as error:
        return error


def _holding(engine: Engine, plain: str) -> list[dict[str, Any]]:
    """Names that hold every word of a compared name."""
    return engine.rows(_sql("wider"), plain=plain, longest=max(plain.split(" "), key=len))


def _find(engine: Engine, text: str) -> Named:
    bare = text.strip()
    if not bare:
        raise Misuse("a name is empty.", remedy="Name a person or an organisation.")
    plain = names.plain(engine, bare)
    tied(engine)
    if "*" in bare:
        pattern = "%".join(
            str(engine.rows("SELECT klieg_letters($t) AS t", t=part)[0]["t"] or "").strip() for part in bare.split("*")
        )
        return _named(bare, f"{bare!r} is a pattern", engine.rows(_sql("pattern"), pattern=pattern), engine, [])
    wider = _holding(engine, plain)
    exact = [{"party": row["party"], "name": row["name"], "plain": plain} for row in names.called(engine, plain)]
    exact += engine.rows(_sql("bearing"), text=bare) if re.search(r"\d", bare) else []
    signed = _signers(engine, plain)
    also = (
        f"; and as {', '.join(sorted({row['name'] for row in signed}))}, whose disclosure is signed {', '.join(sorted({row['signer'] for row in signed}))}"
        if signed
        else ""
    )
    exact += [row for row in signed if row["party"] not in {known["party"] for known in exact}]
    apart = sorted({row["name"] for row in wider if row["plain"] != plain})
    if exact:
        return _named(
            bare,
            f"{bare!r} is read as a name as written{also}",
            exact,
            engine,
            [name for name in apart if name not in {row["name"] for row in exact}],
        )
    same = {_without_initials(row["plain"]) for row in wider}
    if len(same) == 1:
        shown = sorted({row["name"] for row in wider})
        return _named(bare, f"{bare!r} is read as {', '.join(shown)}, the only name with these words", wider, engine, [])
    short = [row for row in wider if _without_initials(row["plain"]) == _without_initials(plain)]
    if short:
        shown = sorted({row["name"] for row in short})
        rest = [name for name in apart if name not in shown]
        return _named(bare, f"{bare!r} is read as {', '.join(shown)}, which differs by an initial", short, engine, rest)
    filers = {row["filer"] for row in engine.kept("filers", lambda: engine.rows("SELECT DISTINCT filer FROM disclosure"))}
    filing = [row for row in wider if row["party"] in filers]
    if " " in bare and len({row["party"] for row in filing}) == 1:
        return _named(
            bare,
            f"{bare!r} is read as {filing[0]['name']}, the only filer of a disclosure with these words",
            filing,
            engine,
            apart,
        )
    if len(same) > 1:
        raise Misuse(
            f"{len(apart)} names hold these words: {'; '.join(apart[:8])}{' ...' if len(apart) > 8 else ''}.",
            place=text,
            remedy="Use the whole name.",
        )
    first, _, last = bare.partition(" ")
    for whole in names.nicknames().get(first.lower().strip("."), []) if last else []:
        longer = _holding(engine, names.plain(engine, f"{whole} {last}"))
        if len({_without_initials(row["plain"]) for row in longer}) == 1:
            written = ", ".join(sorted({row["name"] for row in longer}))
            return _named(bare, f"{bare!r} is read as {written}: {first} is short for {whole.capitalize()}", longer, engine, [])
    return _named(bare, f"{bare!r} is read as a name as written; no loaded record has it", [], engine, [])


def _signers(engine: Engine, plain: str) -> list[dict[str, Any]]:
    """Filers of disclosures who signed with this name, or whose signature this name's disclosure bears: the same last name, and the form's own word for it."""
    wanted = _without_initials(plain)
    return [
        row
        for row in engine.kept("signers", lambda: engine.rows(_sql("signers")))
        if row["plain"] != plain
        and _without_initials(row["signed"]) == wanted
        and set(row["plain"].split(" ")) & set(row["signed"].split(" "))
    ]


def _without_initials(plain: str) -> str:
    """A name without single letters, and the marks of generations: the middle initial that one paper has and another has not."""
    return " ".join(
        word for word in plain.split(" ") if len(word) > 1 and not re.fullmatch(r"jr|sr|ii|iii|iv", word, re.IGNORECASE)
    )


def _named(text: str, said: str, rows: list[dict[str, Any]], engine: Engine, near: list[str]) -> Named:
    committees: list[str] = []
    keys = [row["party"] for row in rows]
    try:
        who = names.resolve(engine, text)
    except Misuse:
        who = None
    if who and who.committees:
        committees = who.committees
        keys += who.keys
        said += f"; for money, {who.said}"
    return Named(
        text,
        said,
        sorted(set(keys)),
        sorted({row["plain"] for row in rows if row["plain"]}),
        sorted({row["name"] for row in rows if row["name"]}),
        committees,
        near,
    )


def ties(engine: Engine, one: str, other: str = "", *, money: bool = True) -> Answer:
    """The ties of one, or between one and the other, oldest first, then those that money makes. Misuse as `find`."""
    tied(engine)
    first = find(engine, one)
    second = find(engine, other) if other else None
    engine.given("klieg_one", party=(PARTY_KEY, first.keys))
    engine.given("klieg_other", party=(PARTY_KEY, second.keys if second else []))
    touching = _sql("of_two" if second else "of_one")
    found = engine.rows(_sql("ties").replace("{touching}", touching))
    found = _once(found)
    if money:
        found += _officers(engine, first, second)
        found += _payments(engine, first, second)
        found += [] if second else _employer(engine, first)
    return Answer(first, second, found, coverage(engine))


def _once(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same statement of the same filing in two sources is one tie, with the other places beside it."""
    kept: dict[tuple[Any, ...], dict[str, Any]] = {}
    for tie in found:
        tie["title"], tie["also"] = tie["title"] or "", []
        same = (
            tie["document"],
            tie["part"],
            tie["from"],
            tie["to"],
            tie["kind"],
            tie["title"],
            tie["written"],
            tie["low"],
            tie["high"],
        )
        first = kept.setdefault(same if tie["document"] else (tie["source"], tie["locator"], *same), tie)
        if first is not tie:
            first["also"].append({"source": tie["source"], "locator": tie["locator"]})
    return list(kept.values())


def _derived(row: dict[str, Any], **more: Any) -> dict[str, Any]:
    blank = dict.fromkeys(("since", "until", "ongoing", "written", "low", "high", "currency", "part", "rows", "document"))
    return {**blank, "also": [], **row, "standing": "on record", "derived": True, **more}


def _officers(engine: Engine, one: Named, other: Named | None) -> list[dict[str, Any]]:
    rows = engine.rows(_sql("officers"), plains=[*one.plains, names.plain(engine, one.text)], ids=one.committees)
    if other:
        wanted = {*other.plains, *(name.lower() for name in other.written)}
        rows = [
            row
            for row in rows
            if row["document"] in other.committees
            or {str(row["from"]).lower(), str(row["to"]).lower()} & wanted
            or _plain_in(engine, row, other)
        ]
        held = engine.rows(_sql("officers"), plains=[], ids=other.committees) if other.committees else []
        rows += [
            row for row in held if row["kind"] == "treasurer" and row not in rows and _written_so(engine, one.text, row["from"])
        ]
    return [_derived(row) for row in rows]


def _written_so(engine: Engine, name: str, written: str) -> bool:
    """Whether a name stands in what a master writes with initials and titles: 'Craig Purser' in 'PURSER, CRAIG A. MR.'."""
    words = set(names.plain(engine, name).split(" "))
    return len(words) > 1 and words <= set(names.plain(engine, written).split(" "))


def _plain_in(engine: Engine, row: dict[str, Any], other: Named) -> bool:
    return bool({names.plain(engine, row["from"] or ""), names.plain(engine, row["to"] or "")} & set(other.plains))


def _payments(engine: Engine, one: Named, other: Named | None) -> list[dict[str, Any]]:
    if not engine.rows("SELECT 1 AS one FROM payment LIMIT 1"):
        return []
    made: list[dict[str, Any]] = []
    pairs = [(one.text, other.text), (other.text, one.text)] if other else [(one.text, ""), ("", one.text)]
    for payer, payee in pairs:
        try:
            measures.measure(engine, measures.Question("reported", payer, payee, None, None, (), False, "paid", "", ""), limit=0)
        except Misuse:
            continue
        for row in engine.rows(_sql("paid").replace("{limit}", str(_PAID)).replace("{in_loads}", measures.chosen_loads(engine))):
            amount = row.pop("amount")
            kept = {name: row[name] for name in ("from", "to", "source", "locator", "rows")}
            title = f"{count(row['rows'], 'row')} (measure: reported)"
            made.append(
                _derived(
                    kept,
                    kind="paid",
                    title=title,
                    since=row["first"],
                    until=row["last"],
                    low=amount,
                    high=amount,
                    currency=row["currency"],
                    raw=row["purpose"] or "",
                )
            )
    return made


def _employer(engine: Engine, one: Named) -> list[dict[str, Any]]:
    upper = sorted({name.upper() for name in (*one.written, one.text) if len(name) > 3})
    row = engine.rows(_sql("employed"), names=upper)[0]
    if not row["rows"]:
        return []
    kept = {
        "from": one.written[0] if one.written else one.text,
        "to": "contributors who name it as their employer",
        "source": row["source"],
        "locator": row["locator"],
    }
    return [_derived(kept, kind="employer", title=f"{row['rows']:,} contributions", since=row["first"], until=row["last"], low=row["amount"], high=row["amount"],
                     currency="USD", rows=row["rows"], raw=row["raw"])]  # fmt: skip


def coverage(engine: Engine) -> list[dict[str, Any]]:
    """What the loaded registers, disclosures and lists say they cover: an absence rests on it."""
    query = """SELECT subject, what, min(since) AS since, max(until) AS until, bool_and(complete) AS complete, any_value(basis) AS basis, count(*) AS sources
           FROM coverage WHERE subject IN ('FARA', 'LDA', 'list of ties') OR what = 'disclosure' GROUP BY subject, what ORDER BY subject, what"""
    return [dict(row) for row in engine.kept("coverage of ties", lambda: engine.rows(query))]
