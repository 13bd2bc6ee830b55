"""Where things lie in a case folder, and how its catalog is shaped. See docs/case.md."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

FORMAT = 3
"""Version of the layout on disk; a case with a higher one was made by a later klieg."""

CATALOG = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS source (
    sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, origin TEXT NOT NULL, licence TEXT NOT NULL, title TEXT NOT NULL,
    bytes INTEGER NOT NULL, rows_read INTEGER NOT NULL, recorded INTEGER NOT NULL, rejects INTEGER NOT NULL, set_aside INTEGER NOT NULL,
    remarks INTEGER NOT NULL, records TEXT NOT NULL, loaded_at TEXT NOT NULL, kept TEXT NOT NULL, options TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS file (
    path TEXT PRIMARY KEY, record TEXT NOT NULL, load TEXT NOT NULL, rows INTEGER NOT NULL,
    bytes INTEGER NOT NULL, sha256 TEXT NOT NULL, mtime_ns INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS source_file (source TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (source, path)) WITHOUT ROWID;
"""

SOURCE_COLUMNS = (
    "sha256", "name", "kind", "origin", "licence", "title", "bytes", "rows_read", "recorded", "rejects", "set_aside",
    "remarks", "records", "loaded_at", "kept", "options",
)  # fmt: skip


@dataclass(frozen=True)
class Layout:
    """The paths of a case, and the moment up to which it is looked at (klieg.store.past); None for now."""

    root: Path
    until: datetime | None = None

    @property
    def config(self) -> Path:
        """case.toml: title, who, contact, notes."""
        return self.root / "case.toml"

    @property
    def catalog(self) -> Path:
        """What is loaded, and which Parquet file belongs to it."""
        return self.root / "catalog.sqlite"

    @property
    def manifest(self) -> Path:
        """One JSON line per source ever loaded: what can't be read from the bytes (name, file number, options)."""
        return self.root / "manifest.jsonl"

    @property
    def journal(self) -> Path:
        """The human decisions as text, one JSON line each: what the catalog holds of them too."""
        return self.root / "journal.jsonl"

    @property
    def lock(self) -> Path:
        """A SQLite file that readers and writers hold shared, and the cleaner exclusively."""
        return self.root / "lock.sqlite"

    @property
    def originals(self) -> Path:
        """The loaded bytes, one file per sha256."""
        return self.root / "originals"

    @property
    def records(self) -> Path:
        """The record tables: records/<table>/<load>.parquet."""
        return self.root / "records"

    @property
    def derived(self) -> Path:
        """What can be made anew from the records: the text index."""
        return self.root / "derived"

    @property
    def loading(self) -> Path:
        """Files of loads under way; whatever a killed load left here is removed by the next command that may."""
        return self.root / "loading"
