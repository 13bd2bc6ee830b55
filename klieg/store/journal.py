"""The human decisions of a case: append-only entries, each signed with its author's name and chained to the one before it by a hash.

A changed or missing entry shows. Signed means a named author, not a proof of who they are. Entries lie in the catalog, and as text in journal.jsonl beside it,
from which `klieg rebuild` restores them if the catalog is lost.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from klieg.errors import CaseBusy, CaseDamaged, Misuse
from klieg.store import catalog
from klieg.store.layout import Layout

_TABLE = """CREATE TABLE IF NOT EXISTS journal (
    number INTEGER PRIMARY KEY, topic TEXT NOT NULL, subject TEXT NOT NULL, act TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL,
    content TEXT NOT NULL, before TEXT NOT NULL, hash TEXT NOT NULL)"""
_COLUMNS = ("number", "topic", "subject", "act", "author", "at", "content", "before", "hash")


@dataclass(frozen=True)
class Entry:
    """One decision: about which subject of a topic, what was done, by whom, when (UTC), with what content."""

    number: int
    topic: str
    subject: str
    act: str
    author: str
    at: str
    content: dict[str, Any]


def append(layout: Layout, topic: str, subject: str, act: str, author: str, content: Mapping[str, Any]) -> Entry:
    """Add an entry. Misuse if its author is blank; CaseBusy if another program holds the catalog for too long."""
    if not author.strip():
        raise Misuse("there is no author.", place=topic, remedy="Say who enters it: --by NAME, or KLIEG_AUTHOR.")
    try:
        with contextlib.closing(sqlite3.connect(layout.catalog, timeout=60, isolation_level=None)) as db:
            db.row_factory = sqlite3.Row
            db.execute("PRAGMA synchronous = FULL")
            db.execute("BEGIN IMMEDIATE")
            db.execute(_TABLE)
            last = db.execute("SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1").fetchone()
            row: dict[str, Any] = {
                "number": last["number"] + 1 if last else 1, "topic": topic, "subject": subject, "act": act, "author": author.strip(),
                "at": datetime.now(UTC).isoformat(timespec="seconds"), "content": json.dumps(content, ensure_ascii=False, sort_keys=True, default=str),
                "before": last["hash"] if last else "",
            }  # fmt: skip
            row["hash"] = _hash(row)
            _insert(db, row)
            with layout.journal.open("a", encoding="utf-8") as text:
                text.write(json.dumps(row, ensure_ascii=False) + "\n")
                text.flush()
                os.fsync(text.fileno())
            db.execute("COMMIT")
    except sqlite3.OperationalError as error:
        raise CaseBusy(
            f"the catalog can't be written ({error}).", place=str(layout.catalog), remedy="Wait, then try again."
        ) from error
    return _entry(row)


def entries(layout: Layout, topic: str) -> list[Entry]:
    """The entries of a topic up to the layout's moment, oldest first; the whole chain is checked. CaseDamaged if it is broken."""
    with catalog.reading(layout) as db:
        db.row_factory = sqlite3.Row
        if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'journal'").fetchone():
            return []
        rows = [dict(row) for row in db.execute("SELECT * FROM journal ORDER BY number")]
    _check(rows, str(layout.catalog))
    found = [_entry(row) for row in rows if row["topic"] == topic]
    return [one for one in found if layout.until is None or datetime.fromisoformat(one.at) <= layout.until]


def restore(layout: Layout) -> int:
    """Put the entries of journal.jsonl into a catalog that has none. Returns how many. CaseDamaged if the text's chain is broken."""
    if not layout.journal.is_file():
        return 0
    rows = [json.loads(line) for line in layout.journal.read_text(encoding="utf-8").split("\n") if line.strip()]
    _check(rows, str(layout.journal))
    with contextlib.closing(sqlite3.connect(layout.catalog, timeout=60)) as db:
        db.execute(_TABLE)
        if db.execute("SELECT 1 FROM journal LIMIT 1").fetchone():
            return 0
        for row in rows:
            _insert(db, row)
        db.commit()
    return len(rows)


def _insert(db: sqlite3.Connection, row: Mapping[str, Any]) -> None:
    db.execute(f"INSERT INTO journal VALUES ({', '.join(f':{name}' for name in _COLUMNS)})", dict(row))  # noqa: S608 - names of ours


def _check(rows: list[dict[str, Any]], place: str) -> None:
    before = ""
    for expected, row in enumerate(rows, 1):
        if row["number"] != expected or row["before"] != before or row["hash"] != _hash(row):
            raise CaseDamaged(
                f"entry {expected} of the journal was changed or is missing.",
                place=place,
                remedy="Restore it from a copy of the case.",
            )
        before = row["hash"]


def _hash(row: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps([row[name] for name in _COLUMNS[:-1]], ensure_ascii=False).encode()).hexdigest()


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(row["number"], row["topic"], row["subject"], row["act"], row["author"], row["at"], json.loads(row["content"]))
