"""Measures: named ways to add money up. Each gives the sum, the rows counted, the rows left out by reason, exact or floor, and the coverage.

There is no unnamed total. docs/measures/ has a page for each measure; the SQL stands in measures.sql, and `--explain` prints it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any, TypeVar

from klieg.errors import Misuse
from klieg.money import chains, coverage
from klieg.records.table import PARTY_KEY, TEXT
from klieg.resolve import names
from klieg.resolve.names import Who, resolve
from klieg.store.engine import Engine, in_loads, without_loads
from klieg.store.sql import block

T = TypeVar("T")
MEASURES = ("reported", "paid", "gave", "independent", "transfers", "notices")
GROUPS = ("payee", "payer", "month", "purpose", "election")
_ZERO = Decimal("0.00")
_NO_ROWS: dict[str, Any] = {
    "currency": "USD", "rows": 0, "amount": _ZERO, "first": None, "last": None, "notices": 0, "conflicts": 0, "rows_of_floor_lines": 0,
}  # fmt: skip
"""The totals of no rows."""
_SPENT = "kind IN ('disbursement', 'independent expenditure', 'coordinated expenditure', 'allocated disbursement', 'electioneering communication', 'communication cost')"
_NEEDED = {
    ("F3", "paid"): ("17", "21"), ("F3P", "paid"): ("23", "25", "26", "29"), ("F3X", "paid"): ("21B", "29", "24", "25", "21A", "30A", "30B"),
    ("F3", "gave"): ("11AI",), ("F3P", "gave"): ("17AI",), ("F3X", "gave"): ("11AI",),
    ("F3", "transfers"): ("18",), ("F3P", "transfers"): ("24",), ("F3X", "transfers"): ("22",), ("F3X", "independent"): ("24",),
}  # fmt: skip
"""Which lines a measure needs of a payer's (for gave: a recipient's) reports; 'all' where it is not named."""


@dataclass(frozen=True)
class Question:
    """What is asked: a measure, from whom, to whom, in which period (both ends included), on which lines."""

    measure: str = "reported"
    payer: str = ""
    payee: str = ""
    since: date | None = None
    until: date | None = None
    lines: tuple[str, ...] = ()
    stop_at_vendor: bool = False
    basis: str = "paid"
    stance: str = ""
    about: str = ""


@dataclass
class Answer:
    """A measure's answer in one currency.

    Attributes:
        amount: the sum, in `currency`; `high` where it is a range.
        exactness: exact, floor (there may be more than the record itemises or than is loaded) or range.
        payments: the rows that count, as dicts (all of them, or the first `limit` asked for).
        excluded: rows left out: reason, rows, amount.
        terms: what the amount is made of, where it is more than one sum.
    """

    question: Question
    payer: Who | None
    payee: Who | None
    currency: str
    amount: Decimal
    high: Decimal | None
    rows: int
    exactness: str
    why_not_exact: str
    first: date | None
    last: date | None
    excluded: list[dict[str, Any]]
    coverage: list[coverage.Coverage]
    payments: list[dict[str, Any]]
    spellings: list[dict[str, Any]]
    near: list[dict[str, Any]]
    terms: list[dict[str, Any]]
    rejects: int
    provisional: int
    conflicts: int
    sql: list[str] = field(default_factory=list)


class _Asked:
    """One question being answered."""

    def __init__(self, engine: Engine, question: Question) -> None:
        if question.measure not in MEASURES:
            raise Misuse(f"{question.measure!r} is not a measure.", remedy=f"The measures: {', '.join(MEASURES)}.")
        if not (question.payer or question.payee or question.about):
            raise Misuse("nobody is named.", remedy="Name who paid (--from), who was paid (--to), or both.")
        self.engine, self.question = engine, question
        self.payer = resolve(engine, question.payer) if question.payer else None
        self.payee = resolve(engine, question.payee) if question.payee else None
        self.about = resolve_about(engine, question.about) if question.about else []
        self.filings = chains.filings(engine)
        engine.kept("klieg_superseded", self._superseded)
        for side, who in (("klieg_payer", self.payer), ("klieg_payee", self.payee)):
            engine.given(side, party=(PARTY_KEY, sorted(set(who.keys)) if who else []))
        if self.about:
            engine.given("klieg_about", id=(TEXT, self.about))
        self.own = "true"
        self.judged = ""  # the table of the rows in question, judged
        self.made: dict[str, str] = {}  # the tables of these rows, as the SQL that is shown names them, and as they are kept
        self.sql: list[str] = []

    def _superseded(self) -> None:
        self.engine.given("klieg_superseded_filings", **chains.superseded(self.filings))
        self.engine.make("CREATE TABLE klieg_superseded AS FROM klieg_superseded_filings")

    def sides(self) -> list[str]:
        """Conditions on who paid and who was paid, and on the loads that name all of them."""
        named = [(side, who) for side, who in (("payer", self.payer), ("payee", self.payee)) if who]
        loads = [in_loads(set.intersection(*(who.loads for _, who in named)))] if named else []
        return [*loads, *(_sql(f"by_{side}") for side, _ in named)]

    def has_rows(self, reporter: str) -> bool:
        """Whether this side reported any row that the question is about: who is asked for as the reporting side is looked at first."""
        own = self.payer if reporter == "payer" else self.payee
        if own is None:
            return reporter == "payer" and not (self.payee and self.payee.committees and self.has_rows("payee"))
        side = f"{in_loads(own.loads)} AND {_sql(f'by_{reporter}')}"
        query = f"SELECT 1 AS one FROM payment_by_load p WHERE {side} AND p.reporter = '{reporter}' LIMIT 1"  # noqa: S608 - of ours
        return bool(self.engine.kept(("has rows", reporter, tuple(sorted(own.keys))), lambda: self.engine.rows(query)))

    def lists(self, reporter: str) -> bool:
        """Whether this side reported any row between the two in the period that is asked about."""
        since, until = self.question.since, self.question.until
        tests = [*self.sides(), f"p.reporter = '{reporter}'"]
        tests += [f"p.date >= DATE '{since}'"] if since else []
        tests += [f"p.date <= DATE '{until}'"] if until else []
        return bool(self.engine.rows(f"SELECT 1 AS one FROM payment_by_load p WHERE {' AND '.join(tests)} LIMIT 1"))  # noqa: S608 - of ours

    def choose(self, sides: list[str], own: str) -> None:
        """The rows of these sides that a measure looks at: `own` is its condition. The view klieg_judged is over them."""
        self.own = own
        chosen = _sql("chosen").replace("{conditions}", "\n  AND ".join([*sides, own]))
        self.engine.kept("klieg_filed", lambda: self.engine.make(_sql("filed")))
        self.sql += [without_loads(chosen), *map(_sql, _REPEATS), _judging("TEMP TABLE klieg_judged")]
        named = (("klieg_payer", self.payer), ("klieg_payee", self.payee))
        keys = [tuple(sorted(who.keys)) for side, who in named if who and side in chosen]
        self.judged = _judged(self.engine, chosen, (chosen, *keys))
        self.made = {"klieg_judged": self.judged}
        self.engine.make(f"CREATE OR REPLACE TEMP VIEW klieg_judged AS FROM {self.judged}")

    def of_judged(self, what: str, make: Callable[[], T]) -> T:
        """What is asked of the judged rows as they are, once a table that is kept."""
        return make() if self.judged == _TOO_MANY else self.engine.kept((what, self.judged), make)

    def name(self, table: str) -> None:
        """Look up the parties of a table's rows (and those asked about): of all chosen rows only where these are kept, or a measure compares them."""
        loads = self.of_judged("loads", lambda: chosen_loads(self.engine))
        sides = "" if table == "klieg_judged" else " UNION SELECT party FROM klieg_payer UNION SELECT party FROM klieg_payee"
        parties = f"SELECT payer FROM {table} UNION SELECT payee FROM {table}{sides}"  # noqa: S608 - of ours
        self.table("klieg_named", _filled("named", {"in_loads": loads, "parties": parties}))

    def reason(self, own: str) -> None:
        """Why each of the judged rows does not count: the view klieg_reasoned. Only what the period leaves out differs from one question of these rows to the next."""
        lines = [line.upper() for line in self.question.lines]
        test = "regexp_replace(line, '^S[ABEF]', '') NOT IN (SELECT unnest($lines::VARCHAR[]))" if lines else "false"
        about = "coalesce(about, '') NOT IN (SELECT id FROM klieg_about)" if self.about else "false"
        own_sql = "(" + own.replace("{line_test}", test).replace("{about_test}", about) + ")"
        text = _filled("standing", {"reason": _sql("plain_reasons").replace("{own}", own_sql)})
        values = {"lines": lines, "stance": self.question.stance, "basis": self.question.basis}
        self.table("klieg_standing", text, **{name: value for name, value in values.items() if f"${name}" in text})
        self.run(f"CREATE OR REPLACE TEMP VIEW klieg_reasoned AS {self.in_period('klieg_standing')}")

    def in_period(self, table: str) -> str:
        """The rows of a table, with the period among the reasons why they do not count."""
        since, until = self.question.since, self.question.until
        if since is None and until is None:
            return f"FROM {table}"
        tests = [f"date < DATE '{since}'"] if since else []
        tests += [f"date > DATE '{until}'"] if until else []
        return _filled("in_period", {"table": table, "outside": " OR ".join(tests)})

    def table(self, name: str, query: str, **values: object) -> None:
        """Make a table of the judged rows: kept with these where they are kept, and then made once."""
        self.sql.append(without_loads(query) + (f"\n-- {values}" if values else ""))

        def make(table: str) -> str:
            replaced = "OR REPLACE TEMP TABLE" if self.judged == _TOO_MANY else "TABLE"
            own = query.replace(f"OR REPLACE TEMP TABLE {name} ", f"{replaced} {table} ")
            self.engine.make(self.as_kept(own), **values)
            return table

        key = (self.judged, query, repr(values), tuple(self.about))
        self.made[name] = (
            make(f"{name}_now")
            if self.judged == _TOO_MANY
            else str(self.engine.kept(key, lambda: make(f"{name}_{next(self.engine.kept('numbers of tables', count))}")))
        )

    def as_kept(self, query: str) -> str:
        """A query over these tables, as they are kept."""
        return _MADE.sub(lambda found: self.made.get(found[0], found[0]), query)

    def run(self, query: str) -> None:
        self.sql.append(without_loads(query))
        self.engine.make(self.as_kept(query))

    def rows(self, name: str, /, values: dict[str, object] | None = None, **parts: str) -> list[dict[str, Any]]:
        return self.engine.rows(self.as_kept(_filled(name, parts)), **(values or {}))


_MADE = re.compile(r"\bklieg_(?:judged|standing|branches|named|shown)\b")
_REPEATS = ("ranked", "twins")
"""The steps that find rows that stand twice."""
_NOTHING, _TOO_MANY = "klieg_judged_nothing", "klieg_judged_now"
_KEPT_ROWS = 300_000
"""So many rows in question are kept, once judged, for the questions to come of the same sides."""


def _judged(engine: Engine, chosen: str, key: tuple[object, ...]) -> str:
    """The table of these rows, judged: one kept for the snapshot, or, if they are too many to be kept, this engine's own until its next question."""
    tables: dict[tuple[object, ...], str] = engine.kept("judged tables", dict)
    if key in tables:
        return tables[key]
    engine.make(chosen)
    found = engine.rows(
        "SELECT count(*) AS rows, count(DISTINCT unit) > 1 OR bool_or(sub_id <> '') AS may_repeat FROM klieg_chosen"
    )[0]
    left: list[int] = engine.kept("rows left to keep", lambda: [_KEPT_ROWS])
    rows, may_repeat = found["rows"], bool(found["may_repeat"])
    if rows > left[0]:
        return _judge(engine, _TOO_MANY, may_repeat=may_repeat)
    left[0] -= rows
    number = engine.kept("numbers of tables", count)
    tables[key] = (
        _judge(engine, f"klieg_judged_{next(number)}", may_repeat=may_repeat)
        if rows
        else engine.kept(_NOTHING, lambda: _judge(engine, _NOTHING, may_repeat=False))
    )
    return tables[key]


def _judge(engine: Engine, table: str, *, may_repeat: bool) -> str:
    """Judge the chosen rows into a table of this name; that none of them stands twice is known of one source's rows without looking."""
    made = f"{'TEMP ' if table == _TOO_MANY else ''}TABLE {table}"
    if may_repeat:
        for step in _REPEATS:
            engine.make(_sql(step))
        engine.make(_judging(made))
    else:
        engine.make(_judging(made, f"({_sql('alone')})", "(SELECT 0 AS n, true AS same WHERE false)"))
    return table


def _judging(made: str, ranked: str = "klieg_ranked", twins: str = "klieg_twins") -> str:
    """The step that judges rows into what is made, of those ranked and those that stand twice."""
    return _filled("judged", {"made": made, "ranked": ranked, "twins": twins})


def _sql(name: str) -> str:
    """A block's SQL without its comment lines."""
    return (
        "\n".join(line for line in block(__package__, "measures.sql", name).splitlines() if not line.startswith("--"))
        .rstrip()
        .rstrip(";")
    )


def _filled(name: str, parts: dict[str, str]) -> str:
    """A block with its `{parts}` put in."""
    text = _sql(name)
    for part, value in parts.items():
        text = text.replace("{" + part + "}", value)
    return text


def measure(engine: Engine, question: Question, *, limit: int | None = None) -> list[Answer]:
    """Answer a question: one Answer for each currency, at least one (of zero).

    Raises:
        Misuse: no such measure, nobody named, or a name that fits several.
    """
    asked = _Asked(engine, question)
    makers = {"reported": _reported, "paid": _paid, "gave": _gave, "independent": _independent, "transfers": _transfers, "notices": _notices}  # fmt: skip
    return makers[question.measure](asked, limit)


def chosen_loads(engine: Engine) -> str:
    """The condition on `load` that leaves only the loads of the rows which the measure just asked has looked at."""
    return in_loads(row["load"] for row in engine.rows("SELECT DISTINCT load FROM klieg_judged"))


def _reported(asked: _Asked, limit: int | None) -> list[Answer]:
    """Rows as one side reported them: the payer's own reports where it files any, else the payee's (a donor files none).

    What the payer's loaded reports do not have and the payee's do is told by the payee's: of a PAC one export of another year may be all that is loaded.
    """
    incoming = not asked.has_rows("payer") and asked.has_rows("payee")
    if (
        not incoming
        and asked.payer is not None
        and asked.payee is not None
        and asked.payee.committees
        and asked.has_rows("payee")
    ):
        incoming = not asked.lists("payer") and asked.lists("payee")
    asked.choose(asked.sides(), f"p.reporter = '{'payee' if incoming else 'payer'}'")
    asked.reason(_sql("reported"))
    return _answers(asked, limit, whose=asked.payee if incoming else asked.payer)


def _paid(asked: _Asked, limit: int | None) -> list[Answer]:
    """The payee as far as it is disclosed: leaves of the tree of back references, and what parents leave over."""
    if asked.question.stop_at_vendor:
        asked.choose(asked.sides(), f"p.reporter = 'payer' AND p.{_SPENT}")
        asked.reason(_sql("paid").replace("CASE WHEN notice", "CASE WHEN memo THEN 'memo item' WHEN notice", 1))
        return _answers(asked, limit, whose=asked.payer)
    tree = [in_loads(asked.payer.loads), _sql("by_payer")] if asked.payer else [_sql("tree_of_payee")]
    asked.choose(tree, f"p.reporter = 'payer' AND p.{_SPENT}")
    asked.reason(_sql("paid"))
    to_payee = "payee IN (SELECT party FROM klieg_payee)" if asked.payee else "true"
    # the whole tree is kept where its rows are, for the next payee
    asked.table("klieg_branches", _filled("branches", {"where": to_payee if asked.judged == _TOO_MANY else "true"}))
    dated = asked.in_period("klieg_branches")
    asked.run(f"CREATE OR REPLACE TEMP VIEW klieg_tree AS FROM ({dated}) WHERE {to_payee}")
    counted = (
        "counted"
        if asked.payee
        else "CASE WHEN memo AND has_parent THEN 0 WHEN part = 'memo items without a named parent' THEN 0 ELSE amount END"
    )
    parts = asked.rows("parts")
    answers = _answers(asked, limit, whose=asked.payer, table="klieg_tree", counted=counted, part="part")
    offsets = _offsets(asked)
    for answer in answers:
        mine = [part for part in parts if part["currency"] == answer.currency]
        answer.terms = [{"term": p["part"], "rows": p["rows"], "amount": p["amount"]} for p in mine]
        orphans = sum((p["amount"] for p in mine if p["part"] == "memo items without a named parent"), _ZERO)
        if not asked.payee and orphans:
            answer.high, answer.exactness = answer.amount + orphans, "range"
            answer.why_not_exact = "memo items that name no parent may repeat payments already counted, or not"
        excess = sum((p["excess"] for p in mine), _ZERO)
        if excess:
            answer.terms.append({"term": "itemised beyond the parent's own amount (flagged)", "rows": 0, "amount": excess})
        if answer.currency in offsets:
            rows, amount = offsets[answer.currency]
            answer.terms.append({"term": "less offsets received from the payee", "rows": rows, "amount": -amount})
            answer.amount -= amount
    return answers


def _offsets(asked: _Asked) -> dict[str, tuple[int, Decimal]]:
    """What the payee gave back to the payer, by currency: non-memo, of filings that count, in the period."""
    if not (asked.payer and asked.payee):
        return {}
    query = f"""SELECT currency, date, amount FROM payment_by_load p
            WHERE {in_loads(asked.payer.loads & asked.payee.loads)} AND p.payer IN (SELECT party FROM klieg_payee)
              AND p.payee IN (SELECT party FROM klieg_payer) AND NOT p.memo AND {_sql("offsets")}
              AND coalesce(p.filing, '') NOT IN (SELECT filing FROM klieg_superseded)"""  # noqa: S608
    pair = tuple(sorted(asked.payer.keys)), tuple(sorted(asked.payee.keys))
    since, until = asked.question.since or date.min, asked.question.until or date.max
    open_period = asked.question.since is None and asked.question.until is None
    found: dict[str, tuple[int, Decimal]] = {}
    for row in asked.engine.kept(("offsets", *pair), lambda: asked.engine.rows(query)):
        if open_period or (row["date"] and since <= row["date"] <= until):
            rows, amount = found.get(row["currency"], (0, _ZERO))
            found[row["currency"]] = rows + 1, amount + (row["amount"] or _ZERO)
    if found:
        asked.sql.append(without_loads(query))
    return found


def _gave(asked: _Asked, limit: int | None) -> list[Answer]:
    """Contributions less refunds, from the recipient's reports."""
    asked.choose(asked.sides(), "p.reporter = 'payee'")
    asked.reason(_sql("gave"))
    answers = _answers(asked, limit, whose=asked.payee)
    # A refund goes the other way: the recipient pays the giver.
    swapped = [c.replace("p.payer", "p.@").replace("p.payee", "p.payer").replace("p.@", "p.payee") for c in asked.sides()]
    asked.choose(swapped, _sql("refunds"))
    asked.reason("CASE WHEN memo THEN 'memo item' END")
    asked.name("klieg_judged")
    refunds = {row["currency"]: row for row in _summed(asked, "klieg_reasoned", "amount", "payer").totals}
    for answer in answers:
        refund = refunds.get(answer.currency)
        answer.terms = [{"term": "contributions", "rows": answer.rows, "amount": answer.amount}]
        if refund:
            answer.terms.append({"term": "less refunds", "rows": refund["rows"], "amount": -refund["amount"]})
            answer.amount -= refund["amount"]
    return answers


def _independent(asked: _Asked, limit: int | None) -> list[Answer]:
    asked.choose(asked.sides(), "p.reporter = 'payer' AND p.kind = 'independent expenditure'")
    asked.name("klieg_judged")
    asked.reason(_sql("independent"))
    answers = _answers(asked, limit, whose=asked.payer)
    for answer in answers:
        if answer.provisional:
            answer.why_not_exact = f"{answer.provisional} rows stand on 24/48-hour notices only, and are provisional"
            answer.exactness = "floor"
    return answers


def _notices(asked: _Asked, limit: int | None) -> list[Answer]:
    """What 24- and 48-hour notices say was given or spent, and no periodic report says yet."""
    incoming = asked.payee is not None and bool(asked.payee.committees) and asked.has_rows("payee")
    asked.choose(asked.sides(), "true")
    asked.name("klieg_judged")
    asked.reason(_sql("notices"))
    return _answers(asked, limit, whose=asked.payee if incoming else asked.payer)


def _transfers(asked: _Asked, limit: int | None) -> list[Answer]:
    asked.choose(asked.sides(), "(p.line SIMILAR TO 'SB(18|22|24)|SA(12|18)' OR p.type IN ('18G', '24G'))")
    asked.name("klieg_judged")
    asked.run(_sql("pairs"))
    asked.reason(_sql("transfers"))
    return _answers(asked, limit, whose=asked.payer)


def resolve_about(engine: Engine, text: str) -> list[str]:
    """The ids and names that a candidate goes by in rows about them. Misuse if none does."""
    found = engine.rows(
        """SELECT DISTINCT about AS id FROM payment WHERE about = $text OR plain(about_name) = plain($text)
           OR list_has_all(string_split(klieg_letters(coalesce(nullif(about_name, ''), about)), ' '), string_split(plain($text), ' '))""",
        text=text,
    )
    if not found:
        ids = names.candidates(engine, text)
        found = (
            engine.rows("SELECT DISTINCT about AS id FROM payment WHERE list_contains($ids::VARCHAR[], about)", ids=ids)
            if ids
            else []
        )
    if not found:
        raise Misuse(
            "no loaded row is about this candidate.", place=text, remedy="Use the FEC id, or load the reports that name them."
        )
    return [row["id"] for row in found]


def _answers(
    asked: _Asked,
    limit: int | None,
    *,
    whose: Who | None,
    table: str = "klieg_reasoned",
    counted: str = "amount",
    part: str = "''",
) -> list[Answer]:
    found, payments, rejects = _Summed(), [], 0
    side, who = ("payee", asked.payee) if asked.payee else ("payer", asked.payer)
    if asked.judged != _NOTHING:
        limited = f"LIMIT {int(limit)}" if limit is not None else ""
        shown = _filled("shown", {"table": table, "counted": counted, "part": part, "limit": limited})
        if asked.judged == _TOO_MANY:
            asked.table("klieg_shown", shown)
        else:
            asked.sql.append(shown)
            asked.made["klieg_shown"] = f"({shown.partition(' AS')[2]})"
        asked.name("klieg_shown" if asked.judged == _TOO_MANY else "klieg_judged")
        payments = asked.rows("rows")
        found = _summed(asked, table, counted, side)
        if _any_rejects(asked.engine):
            rejects = asked.of_judged("rejects", lambda: int(asked.rows("rejects")[0]["rows"]))
    covered = _coverage(asked, whose)
    answers = []
    for total in found.totals or [_NO_ROWS]:
        exactness, why = _exactness(total, covered, rejects)
        answers.append(Answer(
            asked.question, asked.payer, asked.payee, total["currency"] or "", total["amount"] or _ZERO, None,
            total["rows"], exactness, why, total["first"], total["last"],
            found.excluded, covered, [p for p in payments if p["currency"] == total["currency"]], found.spellings, _near(asked, side, who), [], rejects,
            total["notices"], total["conflicts"], asked.sql,
        ))  # fmt: skip
    return answers


@dataclass
class _Summed:
    """The rows of a question added up: what counts by currency, what was left out by reason, how the side asked about is written in the rows that count."""

    totals: list[dict[str, Any]] = field(default_factory=list)
    excluded: list[dict[str, Any]] = field(default_factory=list)
    spellings: list[dict[str, Any]] = field(default_factory=list)


def _summed(asked: _Asked, table: str, counted: str, side: str) -> _Summed:
    totals: dict[str, dict[str, Any]] = {}
    excluded: dict[str, dict[str, Any]] = {}
    spellings: dict[str, dict[str, Any]] = {}
    asked.sql.append(_filled("summed", {"table": table, "counted": counted, "side": side}))
    for row in asked.rows("summed", table=table, counted=counted, side=side):
        if row["reason"] is not None:
            out = excluded.setdefault(row["reason"], {"reason": row["reason"], "rows": 0, "amount": _ZERO})
            out["rows"], out["amount"] = out["rows"] + row["rows"], out["amount"] + (row["stated"] or _ZERO)
            continue
        total = totals.setdefault(row["currency"], {**_NO_ROWS, "currency": row["currency"]})
        for name in ("rows", "notices", "conflicts", "rows_of_floor_lines"):
            total[name] += row[name]
        total["amount"] += row["amount"] or _ZERO
        for name, end in (("first", min), ("last", max)):
            total[name] = end((day for day in (total[name], row[name]) if day is not None), default=None)
        if row["name"] is not None:
            spelt = spellings.setdefault(row["name"], {"name": row["name"], "rows": 0, "amount": _ZERO})
            spelt["rows"], spelt["amount"] = spelt["rows"] + row["rows"], spelt["amount"] + (row["amount"] or _ZERO)
    return _Summed(
        [totals[currency] for currency in sorted(totals, key=str)],
        sorted(excluded.values(), key=lambda out: (-out["rows"], out["reason"])),
        sorted(spellings.values(), key=lambda spelt: (-spelt["rows"], spelt["name"])),
    )


def _any_rejects(engine: Engine) -> bool:
    return bool(engine.kept("any rejects", lambda: engine.rows("SELECT 1 AS one FROM reject WHERE NOT set_aside LIMIT 1")))


def _near(asked: _Asked, side: str, who: Who | None) -> list[dict[str, Any]]:
    """Rows of names that come near the payee's (or payer's), and are the other's as the answer's are: among the names of the loads that hold such rows."""
    if not who or not who.plain:
        return []
    plain, payer = who.plain, asked.payer if side == "payee" else None

    def look() -> list[dict[str, Any]]:
        loads = conditions = "true"
        if payer:
            conditions = " AND ".join([in_loads(payer.loads), _sql("by_payer"), asked.own])
            query = f"SELECT DISTINCT load FROM payment_by_load p WHERE {conditions}"  # noqa: S608 - of ours
            held = asked.engine.kept(("loads", tuple(sorted(payer.keys)), asked.own), lambda: asked.engine.rows(query))
            loads = in_loads(row["load"] for row in held)
        beside = asked.engine.kept(("beside", plain, loads), lambda: _beside(asked, plain, loads))
        return asked.rows("near", side=side, conditions=conditions, beside=beside) if beside else []

    key = ("near", side, plain, payer and (tuple(sorted(payer.keys)), asked.own))
    found: list[dict[str, Any]] = asked.engine.kept(key, look)
    return found


def _beside(asked: _Asked, plain: str, loads: str) -> str:
    """The table of the parties whose names come near a compared name; '' if there are none."""
    table = f"klieg_beside_{next(asked.engine.kept('numbers of tables', count))}"
    asked.engine.make(_filled("beside", {"table": table, "in_loads": loads}), plain=plain)
    return table if asked.engine.rows(f"SELECT 1 AS one FROM {table} LIMIT 1") else ""  # noqa: S608 - of ours


def _coverage(asked: _Asked, whose: Who | None) -> list[coverage.Coverage]:
    """The coverage of those whose reports would hold the rows."""
    if not whose or not whose.committees:
        return []
    known = coverage.everything(asked.engine)
    found = []
    for committee in whose.committees:
        lines: tuple[str, ...] = asked.question.lines or _lines(asked, committee, known)
        found.append(coverage.of(asked.engine, committee, lines, asked.question.since, asked.question.until, known))
    return found


def _lines(asked: _Asked, committee: str, known: list[coverage.Covered]) -> tuple[str, ...]:
    """The lines to look for. `reported` speaks of the lines that its sources hold, and says which."""
    form = coverage.form_of(asked.engine, committee)
    needed = _NEEDED.get((form, asked.question.measure), ())
    if asked.question.measure in {"reported", "paid"}:
        partial = {c.line for c in known if c.committee == committee and c.line != "all"}
        return tuple(sorted(partial & set(needed) if needed else partial)) or needed
    return needed


def _exactness(total: dict[str, Any], covered: list[coverage.Coverage], rejects: int) -> tuple[str, str]:
    if rejects:
        return "floor", f"{rejects} rows that could not be read may belong to it"
    if any(c.empty for c in covered):
        return "floor", "a cover states money on a line of which its file has no row"
    if any(not c.complete for c in covered):
        return "floor", "not every report of the period is loaded"
    if not covered:
        return "floor", "nothing loaded states what the sources cover"
    if total["rows_of_floor_lines"] or not total["rows"]:
        return "floor", "payees at or under $200 need not be itemised"
    return "exact", ""


def group(answer: Answer, by: str) -> list[dict[str, Any]]:
    """The counted rows of an answer summed by payee, payer, month, purpose or election."""
    found: dict[str, list[Any]] = {}
    for row in answer.payments:
        key = f"{row['date']:%Y-%m}" if by == "month" and row["date"] else "undated" if by == "month" else str(row[by] or "")
        entry = found.setdefault(key, [0, _ZERO])
        entry[0] += 1
        entry[1] += row["counted"] if row["counted"] is not None else _ZERO
    rows = [{by: key, "rows": rows, "amount": amount} for key, (rows, amount) in found.items()]
    return sorted(rows, key=lambda r: str(r[by])) if by == "month" else sorted(rows, key=lambda r: (-r["amount"], str(r[by])))
