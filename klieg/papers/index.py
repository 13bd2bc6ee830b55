"""The text index: every passage, advertisement and post of the case in SQLite's FTS5, in derived/text.sqlite.

It is a cache: brought up to date by whoever asks, record file by record file, and made anew if it is damaged. Line breaks become blanks, and a
word that a line break parts is joined, so that a phrase is found wherever the lines end.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from klieg.errors import CaseDamaged
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.store.sql import block

_VERSION = "2"
_BATCH = 20_000
_GATHERED = 96 << 20
"""Bytes of terms held in memory while indexing."""
_PLACE = ("source", "locator", "document", "number", "page", "box", "part", "ocr")
_TEXTS = {"passage": (*_PLACE, "text"), "ad": ("source", "locator", "title", "text"), "post": ("source", "locator", "text")}
"""The records that hold text, and what the index takes of them."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS part (path TEXT PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS place (
    id INTEGER PRIMARY KEY, source TEXT, locator TEXT, document TEXT, number INTEGER, page INTEGER, box TEXT, part TEXT, ocr INTEGER
);
CREATE INDEX IF NOT EXISTS place_document ON place (document, number);
CREATE TABLE IF NOT EXISTS paper (
    document TEXT PRIMARY KEY, kind TEXT, title TEXT, date TEXT, sender TEXT, recipients TEXT, said_sender TEXT, said_recipients TEXT, thread TEXT,
    source TEXT, locator TEXT
) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab('words', 'row');
"""
_PARTED = re.compile(r"(?<=[a-z])-\n\s*(?=[a-z])")


def plain(text: str) -> str:
    """A passage as it is searched and shown: words that a line break parts joined, runs of white space one blank."""
    return re.sub(r"\s+", " ", _PARTED.sub("", text)).strip()


@contextlib.contextmanager
def opened(layout: Layout, engine: Engine, progress: Callable[[int, int], None] | None = None) -> Iterator[sqlite3.Connection]:
    """The index, brought up to date with what `engine` sees. `progress` is called with passages indexed and to be indexed."""
    layout.derived.mkdir(exist_ok=True)
    path = layout.derived / "text.sqlite"
    try:
        db = _connect(path)
        _update(db, layout, engine, progress)
    except sqlite3.DatabaseError:
        for suffix in ("", "-wal", "-shm"):  # a cache: make it anew
            Path(f"{path}{suffix}").unlink(missing_ok=True)
        try:
            db = _connect(path)
            _update(db, layout, engine, progress)
        except sqlite3.DatabaseError as error:
            raise CaseDamaged(
                f"the text index can't be made ({error}).", place=str(path), remedy="See that the disk is not full."
            ) from error
    try:
        yield db
    finally:
        db.close()


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=600, isolation_level=None)
    db.row_factory = sqlite3.Row
    for pragma in ("journal_mode = WAL", "synchronous = OFF", "cache_size = -65536", "mmap_size = 1073741824"):
        db.execute(f"PRAGMA {pragma}")
    if not _fresh(db):
        db.executescript(_SCHEMA)
        # Terms are gathered in memory before they are written: few large pieces instead of many small ones to merge.
        db.execute("INSERT INTO words (words, rank) VALUES ('hashsize', ?)", (_GATHERED,))
        db.execute("INSERT OR REPLACE INTO meta VALUES ('version', ?)", (_VERSION,))
    return db


def _fresh(db: sqlite3.Connection) -> bool:
    made = db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'meta'").fetchone()[0]
    if not made:
        return False
    found = db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
    if found is None or found[0] != _VERSION:
        raise sqlite3.DatabaseError("of another version")
    return True


def _update(db: sqlite3.Connection, layout: Layout, engine: Engine, progress: Callable[[int, int], None] | None) -> None:
    files = engine.files
    wanted = {file.path: file.rows for file in files if file.record in _TEXTS}
    records = {file.path: file.record for file in files}
    state = "\n".join(sorted(file.path for file in files if file.record in (*_TEXTS, "document")))
    if _state(db) == state:
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        if _state(db) == state:  # somebody else did it meanwhile
            db.execute("COMMIT")
            return
        have = {row["path"] for row in db.execute("SELECT path FROM part")}
        for path in have - wanted.keys():
            first, last = db.execute("SELECT first, last FROM part WHERE path = ?", (path,)).fetchone()
            db.execute("DELETE FROM words WHERE rowid BETWEEN ? AND ?", (first, last))
            db.execute("DELETE FROM place WHERE id BETWEEN ? AND ?", (first, last))
            db.execute("DELETE FROM part WHERE path = ?", (path,))
        new = sorted(wanted.keys() - have)
        done, total = 0, sum(wanted[path] for path in new)
        for path in new:
            for count in _add(db, layout.root / path, path, records[path]):
                done += count
                if progress:
                    progress(done, total)
        _papers(db, engine)
        db.execute("INSERT OR REPLACE INTO meta VALUES ('state', ?)", (state,))
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _state(db: sqlite3.Connection) -> str | None:
    found = db.execute("SELECT value FROM meta WHERE key = 'state'").fetchone()
    return found[0] if found else None


def _add(db: sqlite3.Connection, file: Path, path: str, record: str) -> Iterator[int]:
    import pyarrow.parquet as pq  # only here: who searches what is indexed does without

    first = int(db.execute("SELECT coalesce(max(last), 0) + 1 FROM part").fetchone()[0])
    following = first
    with pq.ParquetFile(file) as parquet:
        for batch in parquet.iter_batches(_BATCH, columns=list(_TEXTS[record])):
            columns = {name: batch.column(name).to_pylist() for name in _TEXTS[record]}
            texts = columns["text"]
            if record != "passage":  # each is a document of its own, called by its place
                titles = columns.get("title", [None] * len(texts))
                texts = ["\n".join(filter(None, both)) for both in zip(titles, texts, strict=True)]
                columns["document"] = [f"{s}/{at}" for s, at in zip(columns["source"], columns["locator"], strict=True)]
            nothing = [None] * len(texts)
            ids = range(following, following + batch.num_rows)
            db.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", zip(ids, map(plain, texts), strict=True))
            db.executemany(
                "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                zip(ids, *(columns.get(name, nothing) for name in _PLACE), strict=True),
            )
            following += batch.num_rows
            yield batch.num_rows
    db.execute("INSERT INTO part VALUES (?, ?, ?)", (path, first, following - 1))


def _papers(db: sqlite3.Connection, engine: Engine) -> None:
    names = (
        "document",
        "kind",
        "title",
        "date",
        "sender",
        "recipients",
        "said_sender",
        "said_recipients",
        "thread",
        "source",
        "locator",
    )
    found = engine.sql(block(__package__, "documents.sql", "documents"))
    columns = [found.column(name).to_pylist() for name in names]
    columns[3] = [day.isoformat() if day else None for day in columns[3]]
    db.execute("DELETE FROM paper")
    db.executemany(f"INSERT INTO paper VALUES ({', '.join('?' * len(names))})", zip(*columns, strict=True))  # noqa: S608 - question marks


__all__ = ["opened", "plain"]
