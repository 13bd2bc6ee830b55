"""Mentions: where the names of the case stand in its passages, with counts and the first and last of them.

Names are those of organisations, committees, candidates, officers, agents and filers of disclosures: never of donors. A short form ('Cambridge') counts only
when it is asked for; the whole name, with and without its company form, always does.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from klieg.papers.search import expression
from klieg.store.engine import Engine

_NAMES = """
WITH named AS (
    SELECT from_party AS party FROM tie UNION SELECT to_party FROM tie UNION SELECT filer FROM disclosure UNION SELECT registrant FROM registration
    UNION SELECT client FROM registration UNION SELECT payee FROM payment WHERE reporter = 'payer'
), written AS (
    SELECT name, plain FROM party_as_loaded WHERE party IN (SELECT party FROM named) AND kind NOT IN ('correspondent', 'individual')
    UNION SELECT name, plain FROM committee UNION SELECT name, plain FROM candidate
)
SELECT any_value(name) AS name, plain AS bare FROM written
WHERE length(name) BETWEEN 6 AND 80 AND contains(trim(name), ' ') GROUP BY plain
"""


@dataclass(frozen=True)
class Mention:
    """A name and where it stands: passages, documents, the first and last dated document, and one place."""

    name: str
    passages: int
    documents: int
    first: str | None
    last: str | None
    source: str
    locator: str


def of(db: sqlite3.Connection, names: list[str]) -> list[Mention]:
    """Mentions of these names as written, the most frequent first; those that stand nowhere are left out."""
    found = []
    for name in dict.fromkeys(names):
        words = [word for word in name.replace('"', " ").split(" ") if any(c.isalnum() for c in word)]
        if not words:
            continue
        row = db.execute(
            """SELECT count(*) AS passages, count(DISTINCT l.document) AS documents, min(p.date) AS first, max(p.date) AS last,
                      min(l.id) AS id FROM words JOIN place l ON l.id = words.rowid LEFT JOIN paper p ON p.document = l.document WHERE words MATCH ?""",
            [expression(words)],
        ).fetchone()
        if row["passages"]:
            place = db.execute("SELECT source, locator FROM place WHERE id = ?", (row["id"],)).fetchone()
            found.append(
                Mention(name, row["passages"], row["documents"], row["first"], row["last"], place["source"], place["locator"])
            )
    return sorted(found, key=lambda m: (-m.passages, m.name))


def short_form(engine: Engine, db: sqlite3.Connection, plain: str) -> dict[str, Any] | None:
    """How often the first word alone ('Cambridge') stands in the documents that hold the whole name; None if the name has one word.

    If another known name begins with that word too it is not plain who is meant: then nothing is counted, and those names are given.
    """
    words = plain.split(" ")
    if len(words) < 2 or len(words[0]) < 4:
        return None
    others = [row["name"] for row in known_names(engine) if str(row["bare"]).startswith(words[0] + " ") and row["bare"] != plain]
    if others:
        return {"form": words[0].title(), "passages": 0, "not_plain": others[:5]}
    row = db.execute(
        """SELECT count(*) AS n FROM words JOIN place l ON l.id = words.rowid WHERE words MATCH ?
           AND l.document IN (SELECT document FROM place WHERE id IN (SELECT rowid FROM words WHERE words MATCH ?))""",
        [f"{expression([words[0]])} NOT ({expression(words)})", expression(words)],
    ).fetchone()
    return {"form": words[0].title(), "passages": row["n"], "not_plain": []}


def known_names(engine: Engine) -> list[dict[str, Any]]:
    """The names of the case that a text may mention: as written, and without the company form, 'Last, First' turned round."""
    return engine.rows(_NAMES)


def everywhere(engine: Engine, db: sqlite3.Connection, limit: int) -> list[Mention]:
    """Every known name of the case that stands in its passages, the most frequent first."""
    texts = []
    vocabulary = {row[0] for row in db.execute("SELECT term FROM vocabulary")}
    for row in known_names(engine):
        words = str(row["bare"] or "").split(" ")
        # a name whose words don't all stand somewhere stands nowhere: no need to ask
        if len(words) > 1 and all(word.lower() in vocabulary for word in words):
            texts.append(" ".join(words))
    found = of(db, texts)
    return found[:limit] if limit else found
