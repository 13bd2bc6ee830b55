"""The conductor of a load: find files, recognise them, have them read, hold the rows to account, and commit all at once."""

from __future__ import annotations

import contextlib
import json
import os
import re
import tempfile
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa

from klieg import sources
from klieg.errors import KliegError, NoSpace, Unreadable, Unrecognised
from klieg.read import docx, zipped
from klieg.records import TABLES, Party
from klieg.store import catalog, originals
from klieg.store.layout import Layout
from klieg.store.writer import Writer

_ALONE = 64 << 20
"""A file at least this large gets a load of its own, so that nothing else is lost if it turns out unreadable."""
_RAW_LIMIT = 64 << 10
_NESTED_ZIPS = 3

Progress = Callable[[str, int, int], None]
"""Called with a file's name, the bytes taken in so far, and its size."""


@dataclass(frozen=True)
class Wanted:
    """A file to load, and what is known of it besides its bytes."""

    path: Path
    name: str
    named: bool = True
    number: str | None = None
    received: date | None = None
    origin: str = ""


@dataclass
class Loaded:
    """What one file came to."""

    source: str
    name: str
    kind: str
    rows_read: int
    recorded: int
    rejects: int
    set_aside: int
    remarks: int
    records: dict[str, int]
    seconds: float


@dataclass
class Result:
    """What an `add` came to: files loaded, skipped (and why), failed (problem and remedy)."""

    sources: list[Loaded] = field(default_factory=list)
    skipped: list[dict[str, str]] = field(default_factory=list)
    failed: list[dict[str, str]] = field(default_factory=list)

    def fail(self, name: str, error: KliegError) -> None:
        """Note a file that could not be loaded."""
        place = f"{error.place}: " if error.place and error.place != name else ""
        self.failed.append({"name": name, "problem": f"{place}{error.problem}", "remedy": error.remedy})


def file_number(name: str) -> str | None:
    """The FEC file number that a file's name (or URL, or zip member) gives: `1527862.fec`, `FEC-1527862.fec`, `.../1527862 (1).fec`."""
    found = re.search(r"(?:^|[^0-9A-Za-z]|FEC-)(\d{2,7})(?: ?\(\d+\))?\.(?:fec|txt)$", name, re.IGNORECASE)
    return found[1] if found else None


def find(paths: Iterable[Path], result: Result) -> Iterator[Wanted]:
    """The files that paths stand for: files as they are, folders searched through, in a stable order."""
    for path in paths:
        if path.is_dir():
            base = path

            def denied(error: OSError, base: Path = base) -> None:
                result.fail(str(error.filename or base), originals.disk_error(error, str(error.filename or base)))

            for folder, inner, files in os.walk(path, onerror=denied):
                if {"case.toml", "catalog.sqlite"} <= set(files):
                    named = Path(folder).relative_to(path.parent if path.name else path).as_posix()
                    result.skipped.append({"name": named, "why": "a case's own folder: its originals are loaded already"})
                    inner.clear()
                    continue
                inner.sort()
                for file in sorted(files):
                    full = Path(folder, file)
                    name = full.relative_to(path.parent if path.name else path).as_posix()
                    if file.startswith("."):
                        result.skipped.append({"name": name, "why": "a hidden file"})
                    elif not full.is_file():
                        result.skipped.append({"name": name, "why": "not a file (a broken link, a pipe or a device)"})
                    else:
                        yield Wanted(full, name, named=False)
        elif path.exists() and not path.is_file():
            result.fail(str(path), Unreadable("this is not a file or folder.", remedy="Name a file or a folder."))
        else:
            yield Wanted(path, path.name)


class _Account:
    """The Output of one file (or zip member): adds the prefix to locators, counts rows, hands records to the writer."""

    def __init__(self, writer: Writer, source: str, prefix: str) -> None:
        self._writer, self._source, self._prefix = writer, source, prefix
        self.read = self.recorded = self.rejects = self.aside = self.remarks = 0
        self.tables: dict[str, int] = {}
        self._held: list[tuple[str, pa.Table, dict[str, Party]]] | None = []
        self._rejected: list[dict[str, object]] = []
        self._remarked: list[dict[str, object]] = []

    def rows(self, read: int, recorded: int) -> None:
        self.read += read
        self.recorded += recorded

    def records(self, table: str, data: pa.Table | pa.RecordBatch, **parties: Party) -> None:
        if isinstance(data, pa.RecordBatch):
            data = pa.Table.from_batches([data])
        if self._prefix and data.num_rows:
            index = data.column_names.index("locator")
            placed = pa.compute.binary_join_element_wise(self._prefix, data.column(index).cast(pa.string()), "")
            data = data.set_column(index, "locator", placed)
        self.tables[table] = self.tables.get(table, 0) + data.num_rows
        if self._held is None:
            self._writer.add(self._source, table, data, parties)
        else:
            self._held.append((table, data, parties))

    def reject(self, locator: str, raw: str, reason: str, *, touches: str = "") -> None:
        self.read += 1
        self.rejects += 1
        self._put_aside(locator, raw, reason, False, touches)

    def set_aside(self, locator: str, raw: str, reason: str) -> None:
        self.read += 1
        self.aside += 1
        self._put_aside(locator, raw, reason, True, "")

    def _put_aside(self, locator: str, raw: str, reason: str, aside: bool, touches: str) -> None:
        self._rejected.append(
            {"locator": locator, "raw": raw[:_RAW_LIMIT], "reason": reason, "set_aside": aside, "touches": touches}
        )
        if len(self._rejected) >= 50_000:
            self._pass_on()

    def remark(self, record: str, locator: str, field: str, raw: str, reason: str) -> None:
        self.remarks += 1
        self._remarked.append({"locator": locator, "record": record, "field": field, "raw": raw[:_RAW_LIMIT], "reason": reason})
        if len(self._remarked) >= 50_000:
            self._pass_on()

    def _pass_on(self) -> None:
        for table, rows in (("reject", self._rejected), ("remark", self._remarked)):
            if rows:
                self.records(table, pa.Table.from_pylist(rows, schema=TABLES[table].wide))
                rows.clear()

    def stream(self) -> None:
        """From here on records go straight to the writer (for a file that has a load of its own)."""
        self._held = None

    def settle(self, expected: int, place: str) -> None:
        """Check the account against a count made another way, then let the held records go to the writer."""
        self._pass_on()
        if self.read != self.recorded + self.rejects + self.aside or self.read != expected:
            raise Unreadable(
                f"the rows don't add up: {self.read:,} read, {self.recorded:,} recorded, {self.rejects:,} rejected, "
                f"{self.aside:,} set aside, {expected:,} counted in the file. Nothing was loaded from this file.",
                place=place, remedy="This is a fault in klieg: please report it with the file.",
            )  # fmt: skip
        held, self._held = self._held or [], None
        for table, data, parties in held:
            self._writer.add(self._source, table, data, parties)


def _is_docx(taken: originals.Taken) -> bool:
    """Whether a zip is one document, not a folder of files."""
    with taken.open() as stream:
        return docx.is_docx(stream)


class Load:
    """One `add`: any number of files, made visible together. Use as a context manager; leaving it without `commit` undoes all."""

    def __init__(self, layout: Layout, progress: Progress = lambda name, done, size: None) -> None:
        self.layout = layout
        self.result = Result()
        self._progress = progress
        self._stack = contextlib.ExitStack()
        self._shared: Writer | None = None
        self._writers: list[Writer] = []
        self._rows: list[dict[str, object]] = []
        self._kept: list[Path] = []
        self._placed: list[originals.Taken] = []
        with catalog.reading(layout) as db:
            self._known = {str(row["sha256"]): str(row["name"]) for row in catalog.sources(db)}

    def __enter__(self) -> Load:
        self._stack.enter_context(catalog.held(self.layout))
        try:
            self.layout.loading.mkdir(exist_ok=True)
            tempfile.TemporaryFile(dir=self.layout.loading).close()
        except OSError as error:
            # the case's fault, and no file's
            self._stack.close()
            raise catalog.cant_write(error, self.layout.root) from error
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()
        for path in self._kept:
            path.unlink(missing_ok=True)

    def add(self, wanted: Wanted, *, mapping: Mapping[str, object] | None = None, reference: bool = False) -> None:
        """Load one file; what goes wrong with it is noted in `result`, and the rest goes on. A full disk ends the load."""
        try:
            self._add(wanted, mapping or {}, reference)
        except NoSpace:
            raise
        except Unrecognised as error:
            if wanted.named:
                self.result.fail(wanted.name, error)
            else:
                self.result.skipped.append({"name": wanted.name, "why": error.problem.rstrip(".")})
        except KliegError as error:
            self.result.fail(wanted.name, error)
        except OSError as error:
            problem = originals.disk_error(error, wanted.name)
            if isinstance(problem, NoSpace):
                raise problem from error
            self.result.fail(wanted.name, problem)

    def _add(self, wanted: Wanted, mapping: Mapping[str, object], reference: bool) -> None:
        started = datetime.now(UTC)
        size = wanted.path.stat().st_size
        done = 0

        def tick(step: int) -> None:
            nonlocal done
            done += step
            self._progress(wanted.name, done, size)

        with wanted.path.open("rb", buffering=0) as stream:
            taken = originals.take(stream, wanted.name, self.layout, keep=not reference, tick=tick)
        if taken.path:
            self._kept.append(taken.path)
        if reference:
            taken.path, taken.data = wanted.path.absolute(), None
        if taken.sha256 in self._known:
            self.result.skipped.append(
                {"name": wanted.name, "why": f"the same bytes are loaded already, as {self._known[taken.sha256]}"}
            )
            return
        if not taken.size:
            raise Unrecognised("the file is empty.", place=wanted.name, remedy="Get it again.")
        alone = size >= _ALONE
        writer = self._new_writer() if alone else self._common_writer()
        try:
            accounts, kinds = self._read(wanted, taken, mapping, writer, alone)
        except BaseException:
            if alone:
                self._writers.remove(writer)
            raise
        self._note(wanted, taken, accounts, kinds, mapping, reference, (datetime.now(UTC) - started).total_seconds())

    def _read(
        self, wanted: Wanted, taken: originals.Taken, mapping: Mapping[str, object], writer: Writer, alone: bool
    ) -> tuple[list[_Account], list[sources.SourceModule]]:
        accounts: list[_Account] = []
        kinds: list[sources.SourceModule] = []
        failed = len(self.result.failed)
        for name, prefix, bytes_ in self._members(wanted.name, "", taken, 0):
            try:
                module, account = self._read_one(
                    wanted, taken.sha256, name, prefix, bytes_, mapping, writer, alone and not prefix
                )
                accounts.append(account)
                kinds.append(module)
            except KliegError as error:
                if not prefix or isinstance(error, NoSpace):
                    raise
                if isinstance(error, Unrecognised):
                    self.result.skipped.append({"name": name, "why": error.problem.rstrip(".")})
                else:
                    self.result.fail(name, error)
            finally:
                if bytes_ is not taken and bytes_.path:
                    bytes_.path.unlink(missing_ok=True)
        if not accounts:
            if len(self.result.failed) > failed:
                raise Unreadable("none of the zip's members could be loaded.", place=wanted.name, remedy="See the lines above.")
            raise Unrecognised("no member of the zip is of a kind that klieg reads.", place=wanted.name)
        return accounts, kinds

    def _members(self, name: str, prefix: str, taken: originals.Taken, depth: int) -> Iterator[tuple[str, str, originals.Taken]]:
        """A file itself, or what is in it if it is a zip: (name to show, locator prefix, bytes)."""
        if zipped.is_gzip(taken.head):
            yield name, prefix, self._gunzipped(name, taken)
            return
        if not zipped.is_zip(taken.head) or _is_docx(taken):
            yield name, prefix, taken
            return
        if depth >= _NESTED_ZIPS:
            raise Unreadable(
                f"zips lie more than {_NESTED_ZIPS} deep.", place=name, remedy="Unpack it by hand, and add the folder."
            )
        with taken.open() as stream:
            for member in zipped.members(stream, name):
                shown = f"{name}/{member.name}"
                if member.problem:
                    self.result.fail(shown, member.problem)
                    continue
                if member.size > originals.free_space(self.layout) // 2:
                    raise NoSpace(f"there is no room to unpack {member.name!r}.", place=name, remedy="Free some space.")
                try:
                    inner = self._unpack(member, shown)
                except KliegError as error:
                    if isinstance(error, NoSpace):
                        raise
                    self.result.fail(shown, error)
                    continue
                yield from self._members(shown, f"{prefix}zip:{member.name}/", inner, depth + 1)

    def _gunzipped(self, name: str, taken: originals.Taken) -> originals.Taken:
        """What a gzip holds: the file itself, whose places are those of what is in it."""
        try:
            with taken.open() as packed, zipped.gunzip(packed) as stream:
                return originals.take(stream, name, self.layout, keep=False, limit=zipped.LARGEST)
        except (OSError, EOFError, ValueError) as error:
            raise Unreadable(f"the gzip can't be unpacked ({error}).", place=name, remedy="Get it again.") from error

    def _unpack(self, member: zipped.Member, shown: str) -> originals.Taken:
        try:
            with member.open() as stream:
                return originals.take(stream, shown, self.layout, keep=False, limit=member.size)
        except (EOFError, RuntimeError, NotImplementedError, ValueError, Exception) as error:
            if isinstance(error, KliegError):
                raise
            raise Unreadable(f"the member can't be unpacked ({error}).", place=shown, remedy="Get the zip again.") from error

    def _read_one(
        self, wanted: Wanted, source: str, name: str, prefix: str, taken: originals.Taken, mapping: Mapping[str, object], writer: Writer, stream: bool
    ) -> tuple[sources.SourceModule, _Account]:  # fmt: skip
        if not taken.size:
            raise Unrecognised("the file is empty.", place=name)
        module = sources.recognise(sources.Sample(taken.head, taken.size, name, mapped=bool(mapping), open=taken.open))
        if module is None:
            raise Unrecognised(
                "no kind of source that klieg reads fits the file's content.", place=name, remedy="`klieg kinds` lists them."
            )
        number = wanted.number if not prefix and wanted.number else file_number(name)
        file = sources.File(
            name=name,
            size=taken.size,
            content=taken.sha256,
            open=taken.open,
            number=number,
            received=wanted.received,
            prefix=prefix,
            ascii=taken.ascii,
            mapping=mapping,
        )
        account = _Account(writer, source, prefix)
        if stream:
            account.stream()
        module.read(file, account)
        count: Callable[[sources.File], int] | None = getattr(module, "count", None)
        account.settle(count(file) if count else taken.lines, name)
        return module, account

    def _note(
        self, wanted: Wanted, taken: originals.Taken, accounts: list[_Account], kinds: list[sources.SourceModule],
        mapping: Mapping[str, object], reference: bool, seconds: float,
    ) -> None:  # fmt: skip
        records: dict[str, int] = {}
        for account in accounts:
            for table, rows in account.tables.items():
                records[table] = records.get(table, 0) + rows
        names = sorted({module.KIND for module in kinds})
        loaded = Loaded(
            taken.sha256, wanted.name, names[0] if len(names) == 1 else "zip: " + ", ".join(names),
            sum(a.read for a in accounts), sum(a.recorded for a in accounts), sum(a.rejects for a in accounts),
            sum(a.aside for a in accounts), sum(a.remarks for a in accounts), records, seconds,
        )  # fmt: skip
        if not reference:
            self._placed.append(taken)
        options = {
            "number": wanted.number,
            "received": wanted.received.isoformat() if wanted.received else None,
            "mapping": dict(mapping) or None,
        }
        self._rows.append({
            "sha256": loaded.source, "name": loaded.name, "kind": loaded.kind, "origin": wanted.origin or str(wanted.path.name),
            "licence": "; ".join(sorted({module.LICENCE for module in kinds})), "title": "; ".join(sorted({module.TITLE for module in kinds})),
            "bytes": taken.size, "rows_read": loaded.rows_read, "recorded": loaded.recorded, "rejects": loaded.rejects,
            "set_aside": loaded.set_aside, "remarks": loaded.remarks, "records": json.dumps(records),
            "loaded_at": datetime.now(UTC).isoformat(timespec="microseconds"), "kept": "copy" if not reference else str(wanted.path.absolute()),
            "options": json.dumps({k: v for k, v in options.items() if v is not None}),
        })  # fmt: skip
        self._known[taken.sha256] = wanted.name
        self.result.sources.append(loaded)

    def commit(self) -> None:
        """Make everything loaded visible at once. Nothing shows if this raises."""
        if not self._rows:
            return
        try:
            for taken in self._placed:
                kept = taken.path
                originals.place_original(self.layout, taken)
                if kept in self._kept:
                    self._kept.remove(kept)
            catalog.sync_folder(self.layout.originals)
            files = [file for writer in self._writers for file in writer.finish()]
            with self.layout.manifest.open("a", encoding="utf-8") as manifest:
                manifest.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in self._rows)
                manifest.flush()
                os.fsync(manifest.fileno())
        except OSError as error:
            raise originals.disk_error(error, str(self.layout.root)) from error
        catalog.commit(self.layout, add=self._rows, files=files)

    def _common_writer(self) -> Writer:
        if self._shared is None:
            self._shared = self._new_writer()
        return self._shared

    def _new_writer(self) -> Writer:
        writer = self._stack.enter_context(Writer(self.layout, f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{uuid.uuid4().hex[:8]}"))
        self._writers.append(writer)
        return writer


__all__ = ["Load", "Loaded", "Progress", "Result", "Wanted", "file_number", "find"]
