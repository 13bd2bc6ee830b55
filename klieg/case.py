"""A case: a folder holding one investigation. Each method is one call into a room."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from klieg.errors import CaseDamaged, Misuse
from klieg.store import catalog
from klieg.store.layout import Layout

if TYPE_CHECKING:
    import pyarrow as pa

    from klieg.load import Progress, Result, Wanted
    from klieg.place import Place
    from klieg.store.engine import Engine


def new_case(directory: str | Path, title: str = "") -> Case:
    """Make an empty case in `directory` (a folder that does not exist yet, or is empty). Misuse otherwise."""
    root = Path(directory)
    return Case(catalog.create(root, title or root.resolve().name))


def open_case(directory: str | Path = "case") -> Case:
    """Open the case in `directory`. Misuse if there is none, or a later klieg made it; CaseDamaged if it can't be read."""
    layout = catalog.open_layout(Path(directory))
    return Case(layout)


class Case:
    """One investigation on disk. Any number may be open at once, in any number of programs."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    @property
    def root(self) -> Path:
        """The case's folder."""
        return self.layout.root

    def add(
        self,
        paths: Iterable[str | Path | Wanted],
        *,
        mapping: Mapping[str, object] | None = None,
        reference: bool = False,
        progress: Progress | None = None,
    ) -> Result:
        """Load files, folders and zips; all that could be read shows at once, or (if this raises) nothing.

        Args:
            paths: what to load; a Wanted carries a file number or day of receipt that is not in the bytes.
            mapping: a parsed mapping file, for payments CSVs that need one.
            reference: keep a reference to the files' paths and hashes instead of a copy.
            progress: called with a name, the bytes taken in, and the size.

        Raises:
            NoSpace: the disk is full; the case is as it was.
            CaseBusy: another klieg holds the catalog.
        """
        from klieg import load

        catalog.clean(self.layout)
        with load.Load(self.layout, progress or (lambda name, done, size: None)) as under_way:
            given = [path if isinstance(path, load.Wanted) else Path(path) for path in paths]
            for item in given:
                for wanted in [item] if isinstance(item, load.Wanted) else load.find([item], under_way.result):
                    under_way.add(wanted, mapping=mapping, reference=reference)
            under_way.commit()
        return under_way.result

    def sources(self) -> list[dict[str, object]]:
        """Every loaded source, in the order of loading: a dict per source with the columns of the source table."""
        from klieg.store import past

        with catalog.reading(self.layout) as db:
            return [source for source in catalog.sources(db) if past.counts(self.layout, source)]

    def as_of(self, until: datetime) -> Case:
        """The case as it was at a moment: questions are asked of what was loaded and decided by then."""
        from klieg.store import past

        return Case(past.at(self.layout, until))

    def engine(self, threads: int | None = None) -> contextlib.AbstractContextManager[Engine]:
        """A snapshot of the record tables to query: `with case.engine() as engine: engine.sql(...)`. `threads`: so many for a query, else all processors'."""
        from klieg.store import engine

        return engine.snapshot(self.layout, threads)

    def sql(self, query: str) -> pa.Table:
        """The answer to one reading SQL statement over the record tables. Misuse if it is not one, or can't be run."""
        with self.engine() as engine:
            return engine.user_sql(query)

    def source(self, reference: str) -> dict[str, object]:
        """The source that a sha256, the beginning of one (6 characters or more), or a name stands for. Misuse if none or several do."""
        found = [
            s
            for s in self.sources()
            if reference in {s["name"], Path(str(s["name"])).name}
            or (len(reference) >= 6 and str(s["sha256"]).startswith(reference.lower()))
        ]
        if len(found) == 1:
            return found[0]
        if not found:
            raise Misuse(
                "no loaded source has this name or hash.", place=reference, remedy="`klieg sources` lists what is loaded."
            )
        hashes = ", ".join(str(s["sha256"])[:10] for s in found)
        raise Misuse(f"{len(found)} sources have this name: {hashes}.", place=reference, remedy="Use the hash.")

    def original(self, source: Mapping[str, object]) -> Path:
        """Where a source's bytes are. CaseDamaged if they are gone, or (kept by reference) were changed."""
        copied = source["kept"] == "copy"
        path = self.layout.originals / str(source["sha256"]) if copied else Path(str(source["kept"]))
        if not path.is_file() or path.stat().st_size != source["bytes"]:
            what = (
                "the loaded bytes are missing or cut short."
                if copied
                else "the file that was loaded by reference is gone or was changed."
            )
            raise CaseDamaged(what, place=str(path), remedy="Remove the source, and add the file again.")
        return path

    def remove(self, references: Iterable[str]) -> list[dict[str, object]]:
        """Remove sources and all their records. Returns what was removed."""
        from klieg.store import writer

        doomed = [self.source(reference) for reference in references]
        hashes = {str(source["sha256"]) for source in doomed}
        with catalog.held(self.layout):
            with catalog.reading(self.layout) as db:
                held = catalog.sources_by_load(db)
                files = [file for file in catalog.record_files(db) if held.get(file.load, set()) & hashes]
            catalog.check(self.layout, files)
            now = datetime.now(UTC)
            stamp = now.strftime("%Y%m%dT%H%M%S%f")
            new = []
            for number, load in enumerate(sorted({file.load for file in files})):
                if held[load] - hashes:  # a load that holds nothing else is just dropped
                    own = [file for file in files if file.load == load]
                    new += writer.rewrite(self.layout, own, f"{stamp}-{number}", without=hashes)
            with self.layout.manifest.open("a", encoding="utf-8") as manifest:
                manifest.writelines(json.dumps({"removed": source, "at": now.isoformat()}) + "\n" for source in sorted(hashes))
            catalog.commit(self.layout, files=new, drop=[file.path for file in files], forget=hashes)
        catalog.clean(self.layout)
        return doomed

    def place(self, citation: str) -> Place:
        """What a citation (`<hash or name>/<locator>`) points to: the raw text, its cells, and the records made of it."""
        from klieg import place

        return place.look_up(self, citation)

    def page_picture(self, citation: str, *, crop: bool = False) -> bytes:
        """The page that a citation points to, as a PNG with the passage boxed (or only the part around it). Misuse if it points to no page of a PDF."""
        from klieg import place

        return place.page_picture(self, citation, crop=crop)

    def verify(self) -> int:
        """Hash every record file and original against what the catalog says; CaseDamaged names the first that differs. Returns how many were looked at."""
        with catalog.held(self.layout), catalog.reading(self.layout) as db:
            files = catalog.record_files(db)
            catalog.check(self.layout, files, thorough=True)
            sources = catalog.sources(db)
            for source in sources:
                path = self.original(source)
                if catalog.digest(path) != source["sha256"]:
                    raise CaseDamaged(
                        "the loaded bytes are not as they were.",
                        place=str(path),
                        remedy="Remove the source, and add the file again.",
                    )
        return len(files) + len(sources)


def directory(given: str | None) -> Path:
    """The case's folder: as given (-C), else KLIEG_CASE, else ./case."""
    return Path(given or os.environ.get("KLIEG_CASE") or "case")


__all__ = ["Case", "directory", "new_case", "open_case"]
