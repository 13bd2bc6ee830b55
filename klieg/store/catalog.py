"""The catalog: what is loaded and which Parquet files belong to it. One commit makes a whole load visible, or nothing."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from klieg.errors import CaseBusy, CaseDamaged, Misuse, NoSpace
from klieg.store.layout import CATALOG, FORMAT, SOURCE_COLUMNS, Layout


@dataclass(frozen=True)
class RecordFile:
    """A Parquet file of a load: path within the case, table, load id, rows, bytes, sha256, time of last change."""

    path: str
    record: str
    load: str
    rows: int
    bytes: int
    sha256: str
    mtime_ns: int


def create(root: Path, title: str) -> Layout:
    """Make an empty case in `root`; Misuse if there is one already or the folder holds other things."""
    layout = Layout(root)
    if layout.catalog.exists():
        raise Misuse(
            "there is a case here already.", place=str(root), remedy="Add to it with `klieg -C DIR add`, or name another folder."
        )
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise Misuse(
            "this is not an empty folder.", place=str(root), remedy="Name a folder that does not exist yet, or is empty."
        )
    try:
        for folder in (root, layout.originals, layout.records, layout.loading):
            folder.mkdir(parents=True, exist_ok=True)
        layout.config.write_text(
            f'title = {json.dumps(title, ensure_ascii=False)}\nwho = ""\ncontact = ""\nnotes = ""\n', encoding="utf-8"
        )
        with contextlib.closing(sqlite3.connect(layout.lock)) as lock:
            lock.execute("CREATE TABLE IF NOT EXISTS held (placeholder)")
            lock.commit()
        with contextlib.closing(sqlite3.connect(layout.catalog)) as db:
            db.executescript(CATALOG)
            db.execute("INSERT OR REPLACE INTO meta VALUES ('format', ?)", [str(FORMAT)])
            db.commit()
    except OSError as error:
        raise cant_write(error, root) from error
    return layout


def open_layout(root: Path) -> Layout:
    """The layout of an existing case; Misuse if `root` holds none or a later klieg made it."""
    layout = Layout(root)
    if not layout.catalog.exists():
        if layout.originals.is_dir() and layout.manifest.exists():
            raise CaseDamaged(
                "the catalog is missing.", place=str(layout.catalog), remedy="`klieg rebuild` makes it anew from the originals."
            )
        raise Misuse("there is no case here.", place=str(root), remedy="Make one with `klieg new DIR`, or name one with -C DIR.")
    with reading(layout) as db:
        found = db.execute("SELECT value FROM meta WHERE key = 'format'").fetchone()
    if found is None or not str(found[0]).isdigit():
        raise CaseDamaged(
            "the catalog does not say which layout it has.", place=str(layout.catalog), remedy="`klieg rebuild` makes it anew."
        )
    if int(found[0]) > FORMAT:
        raise Misuse(
            f"this case was made by a later klieg (layout {found[0]}; this one knows {FORMAT}).",
            place=str(root),
            remedy="Upgrade klieg.",
        )
    if int(found[0]) < FORMAT:
        raise CaseDamaged(
            f"this case was made by an earlier klieg (layout {found[0]}; this one reads {FORMAT}).",
            place=str(root),
            remedy="`klieg rebuild` makes it anew from the originals.",
        )
    return layout


def _opened(layout: Layout) -> sqlite3.Connection:
    """The catalog to read. What a writer that was killed in the middle of a commit left must be undone first, and only a writer may."""
    address = f"{layout.catalog.absolute().as_uri()}?mode=ro"
    db = sqlite3.connect(address, uri=True, timeout=30)
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        if "readonly" not in str(error):
            return db
        db.close()
        with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(layout.catalog, timeout=30)) as writer:
            writer.execute("SELECT count(*) FROM sqlite_master").fetchone()
        db = sqlite3.connect(address, uri=True, timeout=30)
    except sqlite3.DatabaseError:
        return db  # what is wrong with it is said to whoever reads it
    return db


@contextlib.contextmanager
def reading(layout: Layout) -> Iterator[sqlite3.Connection]:
    """A read-only look at the catalog; CaseDamaged if it can't be read."""
    try:
        db = _opened(layout)
    except sqlite3.Error as error:
        raise CaseDamaged(f"the catalog can't be opened ({error}).", place=str(layout.catalog)) from error
    try:
        yield db
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise CaseBusy("the catalog is locked by another program.", place=str(layout.catalog), remedy="Try again.") from error
        raise CaseDamaged(f"the catalog can't be read ({error}).", place=str(layout.catalog), remedy=_REBUILD) from error
    except sqlite3.DatabaseError as error:
        raise CaseDamaged(f"the catalog can't be read ({error}).", place=str(layout.catalog), remedy=_REBUILD) from error
    finally:
        db.close()


_REBUILD = "`klieg rebuild` makes it anew from the originals."


@contextlib.contextmanager
def held(layout: Layout) -> Iterator[None]:
    """Hold the case as a reader or writer: nothing that it uses is cleaned away meanwhile."""
    try:
        lock = sqlite3.connect(f"{layout.lock.absolute().as_uri()}?mode=ro", uri=True, timeout=30, isolation_level=None)
        lock.execute("BEGIN")
        lock.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        # A case on a read-only or odd file system can still be read; nothing can be cleaned there either.
        yield
        return
    try:
        yield
    finally:
        lock.close()


def clean(layout: Layout) -> int:
    """Remove what killed loads and removed sources left behind, if nobody holds the case. Returns the number of files removed."""
    try:
        lock = sqlite3.connect(layout.lock, timeout=0, isolation_level=None)
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error:
        return 0
    try:
        with reading(layout) as db:
            known = {row[0] for row in db.execute("SELECT path FROM file")}
            sources = {row[0] for row in db.execute("SELECT sha256 FROM source")}
        leftovers = [p for p in layout.records.glob("*/*") if p.relative_to(layout.root).as_posix() not in known]
        leftovers += [p for p in layout.originals.glob("*") if p.name not in sources]
        for path in leftovers:
            path.unlink(missing_ok=True)
        for path in layout.loading.glob("*"):
            leftovers.append(path)
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
        return len(leftovers)
    except OSError:
        return 0
    finally:
        lock.close()


def commit(
    layout: Layout, *, add: Iterable[dict[str, object]] = (), files: Iterable[tuple[RecordFile, Iterable[str]]] = (),
    drop: Iterable[str] = (), forget: Iterable[str] = (), anew: bool = False,
) -> None:  # fmt: skip
    """Change what the case shows, in one transaction.

    Args:
        layout: the case.
        add: sources, as dicts of SOURCE_COLUMNS.
        files: new record files, each with the sources whose rows it holds.
        drop: paths of record files that no longer count.
        forget: sources that no longer count.
        anew: every table is replaced, so that the layout is now this klieg's.

    Raises:
        CaseBusy: another klieg commits for longer than 60 s, or loaded one of `add` meanwhile.
        NoSpace: the disk is full.
    """
    marks = ", ".join("?" for _ in SOURCE_COLUMNS)
    try:
        with contextlib.closing(sqlite3.connect(layout.catalog, timeout=60, isolation_level=None)) as db:
            db.execute("PRAGMA synchronous = FULL")
            db.execute("BEGIN IMMEDIATE")
            if anew:
                db.execute("INSERT OR REPLACE INTO meta VALUES ('format', ?)", [str(FORMAT)])
            for path in drop:
                db.execute("DELETE FROM file WHERE path = ?", [path])
                db.execute("DELETE FROM source_file WHERE path = ?", [path])
            for source in forget:
                db.execute("DELETE FROM source WHERE sha256 = ?", [source])
                db.execute("DELETE FROM source_file WHERE source = ?", [source])
            db.executemany(f"INSERT INTO source VALUES ({marks})", [[row[c] for c in SOURCE_COLUMNS] for row in add])  # noqa: S608
            for file, sources in files:
                db.execute(
                    "INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?)",
                    [file.path, file.record, file.load, file.rows, file.bytes, file.sha256, file.mtime_ns],
                )
                db.executemany("INSERT INTO source_file VALUES (?, ?)", [(source, file.path) for source in sources])
            db.execute("COMMIT")
    except sqlite3.IntegrityError as error:
        raise CaseBusy(
            "another klieg loaded the same file meanwhile.", place=str(layout.root), remedy="Run the command again."
        ) from error
    except sqlite3.OperationalError as error:
        if "full" in str(error):
            raise NoSpace(
                "the disk is full; the case is as it was.", place=str(layout.root), remedy="Free some space."
            ) from error
        if "locked" in str(error) or "busy" in str(error):
            raise CaseBusy(
                "another klieg is writing to this case.", place=str(layout.root), remedy="Wait, then try again."
            ) from error
        raise CaseDamaged(f"the catalog can't be written ({error}).", place=str(layout.catalog)) from error


def record_files(db: sqlite3.Connection) -> list[RecordFile]:
    """Every record file the catalog knows."""
    return [
        RecordFile(*row) for row in db.execute("SELECT path, record, load, rows, bytes, sha256, mtime_ns FROM file ORDER BY path")
    ]


def sources_by_load(db: sqlite3.Connection) -> dict[str, set[str]]:
    """Which sources have rows in each load's files."""
    found: dict[str, set[str]] = {}
    for load, source in db.execute("SELECT DISTINCT load, source FROM file JOIN source_file USING (path)"):
        found.setdefault(load, set()).add(source)
    return found


def sources_by_file(db: sqlite3.Connection) -> dict[str, set[str]]:
    """Which sources have rows in each record file."""
    found: dict[str, set[str]] = {}
    for path, source in db.execute("SELECT path, source FROM source_file"):
        found.setdefault(path, set()).add(source)
    return found


def sources(db: sqlite3.Connection) -> list[dict[str, object]]:
    """Every loaded source, in the order of loading."""
    columns = ", ".join(SOURCE_COLUMNS)
    return [
        dict(zip(SOURCE_COLUMNS, row, strict=True))
        for row in db.execute(f"SELECT {columns} FROM source ORDER BY loaded_at, rowid")  # noqa: S608 - columns of ours
    ]


def check(layout: Layout, files: Iterable[RecordFile], *, thorough: bool = False) -> None:
    """Raise CaseDamaged if a record file is missing or is not as it was written.

    A file whose size and time of change are as at the commit is trusted, unless `thorough`; any other is hashed.
    """
    for file in files:
        path = layout.root / file.path
        try:
            state = path.stat()
        except OSError as error:
            raise CaseDamaged("a record file is missing.", place=str(path), remedy=_REBUILD) from error
        if not thorough and state.st_size == file.bytes and state.st_mtime_ns == file.mtime_ns:
            continue
        if state.st_size != file.bytes or digest(path) != file.sha256:
            raise CaseDamaged("a record file is not as klieg wrote it.", place=str(path), remedy=_REBUILD)


def digest(path: Path) -> str:
    """sha256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def sync(path: Path) -> None:
    """Have a file, and the folder's entry of it, on the disk."""
    with path.open("rb") as stream:
        os.fsync(stream.fileno())


def sync_folder(path: Path) -> None:
    """Have a folder's entries on the disk (a no-op where folders can't be opened)."""
    with contextlib.suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def cant_write(error: OSError, place: Path) -> Exception:
    """What hinders writing to a folder, as one of ours."""
    import errno

    if error.errno == errno.ENOSPC:
        return NoSpace("the disk is full; the case is as it was.", place=str(place), remedy="Free some space.")
    return Misuse(f"can't write here ({error.strerror}).", place=str(place), remedy="Name a folder that you may write to.")
