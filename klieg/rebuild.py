"""Making every table anew from the original bytes, and comparing what comes out with what the case shows."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from klieg.errors import CaseDamaged, KliegError
from klieg.load import Load, Progress, Wanted
from klieg.records import TABLES
from klieg.store import catalog, engine, journal
from klieg.store.layout import Layout


@dataclass(frozen=True)
class Difference:
    """How one table read anew differs from the stored one: rows only in the one, rows only in the other."""

    table: str
    stored: int
    anew: int
    only_stored: int
    only_anew: int


def compare(layout: Layout, progress: Progress) -> list[Difference]:
    """Read every original again and compare table by table; the case stays as it is. A table without a difference is listed too.

    Raises:
        CaseDamaged: the case is of an earlier layout, whose tables have other columns, or its catalog can't be read.
        Misuse: there is no case here.
    """
    catalog.open_layout(layout.root)
    with _anew(layout, progress) as (fresh, _), engine.snapshot(layout) as old, engine.snapshot(fresh) as new:
        found = []
        for name in TABLES:
            # Which of its places a party cites depends on how loads were cut; what was written does not.
            rows = f"SELECT * {'EXCLUDE (source, locator)' if name == 'party' else ''} FROM {name}"  # noqa: S608
            new.table("klieg_stored", old.sql(rows))
            row = new.rows(f"""
                SELECT (SELECT count(*) FROM klieg_stored) AS stored, (SELECT count(*) FROM {name}) AS anew,
                       (SELECT count(*) FROM (FROM klieg_stored EXCEPT ALL {rows})) AS only_stored,
                       (SELECT count(*) FROM ({rows} EXCEPT ALL FROM klieg_stored)) AS only_anew
            """)[0]  # noqa: S608
            found.append(Difference(name, **row))
        return found


def rebuild(layout: Layout, progress: Progress) -> int:
    """Replace every table, and the catalog if it is damaged, by what the originals say now. Returns the number of sources.

    Raises:
        CaseDamaged: an original can't be read any more; the case stays as it is.
    """
    with _anew(layout, progress) as (fresh, rows):
        with catalog.reading(fresh) as db:
            files = catalog.record_files(db)
            holders: dict[str, list[str]] = {}
            for source, path in db.execute("SELECT source, path FROM source_file"):
                holders.setdefault(path, []).append(source)
        for file in files:
            target = layout.root / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            (fresh.root / file.path).replace(target)
            catalog.sync_folder(target.parent)
        new = [(file, holders.get(file.path, [])) for file in files]
        try:
            with catalog.reading(layout) as db:
                old_files = [file.path for file in catalog.record_files(db)]
                old_sources = [str(source["sha256"]) for source in catalog.sources(db)]
        except CaseDamaged:
            layout.catalog.unlink(missing_ok=True)
            (fresh.root / "empty").mkdir()
            shutil.copy(catalog.create(fresh.root / "empty", "").catalog, layout.catalog)
            journal.restore(layout)
            old_files, old_sources = [], []
        catalog.commit(layout, add=rows, files=new, drop=old_files, forget=old_sources, anew=True)
    catalog.clean(layout)
    return len(rows)


@contextlib.contextmanager
def _anew(layout: Layout, progress: Progress) -> Iterator[tuple[Layout, list[dict[str, object]]]]:
    """A case beside the case, loaded from the same originals; and the source rows, with their first names and times."""
    known = _known(layout)
    room = layout.loading / f"rebuild-{uuid.uuid4().hex[:8]}"
    layout.loading.mkdir(exist_ok=True)
    with catalog.held(layout):
        try:
            fresh = catalog.create(room, "rebuild")
            with Load(fresh, progress) as load:
                for row in known:
                    options: dict[str, Any] = json.loads(str(row["options"]))
                    copied = row["kept"] == "copy"
                    path = layout.originals / str(row["sha256"]) if copied else Path(str(row["kept"]))
                    received = date.fromisoformat(options["received"]) if options.get("received") else None
                    wanted = Wanted(path, str(row["name"]), True, options.get("number"), received, str(row["origin"]))
                    load.add(wanted, mapping=options.get("mapping"), reference=True)
                    if not any(done.source == row["sha256"] for done in load.result.sources):
                        raise CaseDamaged(
                            "an original can't be read as it was.", place=str(path), remedy=_why(load.result.failed, path)
                        )
                load.commit()
            with catalog.reading(fresh) as db:
                made = {str(source["sha256"]): source for source in catalog.sources(db)}
            kept = ("name", "origin", "loaded_at", "kept", "options")
            yield fresh, [{**made[str(row["sha256"])], **{key: row[key] for key in kept}} for row in known]
        finally:
            shutil.rmtree(room, ignore_errors=True)


def _why(failed: list[dict[str, str]], path: Path) -> str:
    return failed[-1]["problem"] if failed else f"Its bytes are not those that were loaded: {path.name}."


def _known(layout: Layout) -> list[dict[str, object]]:
    """The sources of the case: from the catalog, or if that is damaged from the manifest."""
    try:
        with catalog.reading(layout) as db:
            return catalog.sources(db)
    except (KliegError, sqlite3.Error):
        rows: dict[str, dict[str, object]] = {}
        with contextlib.suppress(FileNotFoundError):
            for line in layout.manifest.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                if "removed" in row:
                    rows.pop(row["removed"], None)
                else:
                    rows[row["sha256"]] = row
        return list(rows.values())
