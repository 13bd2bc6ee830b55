"""Writing one load: wide batches become record tables in Parquet, each party written once.

Rows are gathered until there are enough of them, then written by a thread of its own, so that reading goes on
meanwhile. Nothing shows in the case until the catalog commits the files that `finish` returns.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from klieg.records import PARTY_FIELDS, TABLES, Party
from klieg.store import catalog, engine
from klieg.store.layout import Layout

_ENOUGH_ROWS = 120_000
_PARTIES_AT_ONCE = 500_000
_PAGE_ROWS = 4096
"""Small pages: a question about one party unpacks only the pages that hold its rows."""
_PARTY_ROWS = 20_000
"""Parties lie by kind and compared name, in small groups: a question for one name unpacks only the groups that may hold it."""
_SEPARATOR = "\x1f"
_PARTY_PARTS = "party-parts"

# Columns whose values repeat: a dictionary makes them small. For the others (ids, locators, keys) trying one only costs time.
_REPEATING = frozenset({
    "source", "form", "filing", "committee", "reporter", "line", "parent_line", "memo_text", "currency", "purpose", "kind", "type", "election",
    "entity_type", "about", "about_name", "stance", "conduit", "amendment", "column", "record", "field", "reason", "city", "state", "country",
    "scheme", "number", "dataset", "item", "name", "subject", "what", "basis", "report",
})  # fmt: skip


def party_key(party: Party) -> int | None:
    """The key of a party: the upper 64 bits (little-endian) of the MD5 of its fields joined by U+001F, less the lowest bit; None if all are blank."""
    written = [getattr(party, field) for field in PARTY_FIELDS]
    if not any(written):
        return None
    digest = hashlib.md5(_SEPARATOR.join(written).encode(), usedforsecurity=False).digest()
    return int.from_bytes(digest[8:], "little") >> 1


def _key_sql(column: str, present: set[str]) -> str:
    """SQL for the key of the wide columns of `column`: the same number as party_key gives."""
    fields = [f'"{column}.{field}"' if f"{column}.{field}" in present else "NULL" for field in PARTY_FIELDS]
    joined = "concat(" + f", '{_SEPARATOR}', ".join(fields) + ")"
    blank = _SEPARATOR * (len(PARTY_FIELDS) - 1)
    return f"CASE WHEN {joined} <> '{blank}' THEN (md5_number_lower({joined}) >> 1)::BIGINT END"


class Writer:
    """Collects the records of one load. Use as a context manager: leaving it without `finish` removes what was written."""

    def __init__(self, layout: Layout, load: str) -> None:
        self.load = load
        self._layout = layout
        self._folder = layout.loading / load
        self._waiting: dict[str, list[pa.Table]] = {}
        self._waiting_rows: dict[str, int] = {}
        self._files: dict[str, pq.ParquetWriter] = {}
        self._rows: dict[str, int] = {}
        self._party_part = 0
        self._constants: dict[int, tuple[str, str, Party]] = {}
        # One thread gives parties their keys, one writes: each does its jobs in order.
        self._keying = ThreadPoolExecutor(1, thread_name_prefix="klieg-key")
        self._writing = ThreadPoolExecutor(1, thread_name_prefix="klieg-write")
        self._jobs: list[Future[Future[None]]] = []
        self._connection = engine.connect()
        self._folder.mkdir(parents=True, exist_ok=True)

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *_: object) -> None:
        self._keying.shutdown(wait=True, cancel_futures=True)
        self._writing.shutdown(wait=True, cancel_futures=True)
        for writer in self._files.values():
            with contextlib.suppress(Exception):
                writer.close()
        self._connection.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def add(self, source: str, table: str, data: pa.Table, parties: dict[str, Party]) -> None:
        """Take records of one source in the table's wide schema (without `source`)."""
        if not data.num_rows:
            return
        declared = TABLES[table]
        extra: list[tuple[str, pa.Array]] = [("source", _constant(source, data.num_rows))]
        for column, party in parties.items():
            key = party_key(party)
            extra.append((column, pa.repeat(pa.scalar(key, pa.int64()), data.num_rows)))
            if key is not None and key not in self._constants:
                self._constants[key] = (source, data.column("locator")[0].as_py(), party)
        for name, array in extra:
            data = data.append_column(name, array)
        unknown = set(data.column_names) - set(declared.wide.names) - set(declared.schema.names)
        if unknown:
            msg = f"{table} has no columns {sorted(unknown)}"
            raise ValueError(msg)
        self._waiting.setdefault(table, []).append(data)
        self._waiting_rows[table] = self._waiting_rows.get(table, 0) + data.num_rows
        if self._waiting_rows[table] >= _ENOUGH_ROWS:
            self._flush(table)

    def finish(self) -> list[tuple[catalog.RecordFile, list[str]]]:
        """Write what is left, and move the files to their place; each comes with the sources whose rows it holds."""
        for table in list(self._waiting):
            self._flush(table)
        for job in self._jobs:
            job.result().result()
        self._write_parties()
        done: list[tuple[catalog.RecordFile, list[str]]] = []
        for table, writer in self._files.items():
            writer.close()
            written = self._folder / f"{table}.parquet"
            catalog.sync(written)
            target = self._layout.records / table / f"{self.load}.parquet"
            target.parent.mkdir(parents=True, exist_ok=True)
            written.replace(target)
            catalog.sync_folder(target.parent)
            done.append((_describe(self._layout, target, table, self.load, self._rows[table]), _sources_of(target)))
        self._files.clear()
        return done

    def _flush(self, table: str) -> None:
        waiting, self._waiting[table], self._waiting_rows[table] = self._waiting[table], [], 0
        if not waiting:
            return
        if len(self._jobs) >= 3:  # the threads are behind: memory stays flat by waiting for them
            self._jobs.pop(0).result().result()
        self._jobs.append(self._keying.submit(self._key, table, waiting))

    def _key(self, table: str, waiting: list[pa.Table]) -> Future[None]:
        declared = TABLES[table]
        data = (
            pa.concat_tables([_plain_columns(part) for part in waiting], promote_options="default")
            if len(waiting) > 1
            else waiting[0]
        )
        for column in declared.parties:
            data = self._keyed(data, column)
        if "plain" in declared.schema.names:
            data = data.append_column("plain", self._plain(data.column("name")))
        rows = data.num_rows
        columns = [
            _fit(data.column(field.name), field.type) if field.name in data.column_names else pa.nulls(rows, field.type)
            for field in declared.schema
        ]
        return self._writing.submit(self._append, table, pa.Table.from_arrays(columns, schema=declared.schema))

    def _append(self, table: str, data: pa.Table) -> None:
        if table not in self._files:
            self._files[table] = pq.ParquetWriter(
                self._folder / f"{table}.parquet", TABLES[table].schema, compression="zstd", compression_level=1,
                use_dictionary=[name for name in TABLES[table].schema.names if name in _REPEATING],
                store_decimal_as_integer=True, write_page_checksum=True, max_rows_per_page=_PAGE_ROWS,
            )  # fmt: skip
        group = _PARTY_ROWS if table == "party" else 2 * _ENOUGH_ROWS
        self._files[table].write_table(_clustered(data) if table == "payment" else data, row_group_size=group)
        self._rows[table] = self._rows.get(table, 0) + data.num_rows

    def _keyed(self, data: pa.Table, column: str) -> pa.Table:
        """The table with `column` holding keys; the parties behind them are put aside, once per key of this batch."""
        present = {name for name in data.column_names if name.startswith(f"{column}.")}
        if not present:
            return data
        wide = data.select(["source", "locator", *sorted(present)])
        keys = self._keys(wide, column, present)
        chosen, first = np.unique(pc.fill_null(keys, -1).to_numpy(), return_index=True)
        places = pa.array(np.sort(first[chosen >= 0]))
        rows = wide.take(places)
        parties = {field: rows.column(f"{column}.{field}") for field in PARTY_FIELDS if f"{column}.{field}" in present}
        self._put_parties(rows.column("source"), rows.column("locator"), keys.take(places), parties)
        if column in data.column_names:  # some batches gave this party as a constant
            keys = pc.coalesce(data.column(column), keys)
            data = data.drop_columns([column])
        return data.append_column(column, keys)

    def _plain(self, names: pa.ChunkedArray) -> pa.ChunkedArray:
        """The form that names are compared by."""
        self._connection.register("named", pa.table({"name": names}))
        plain: pa.ChunkedArray = self._connection.sql("SELECT plain(name) AS plain FROM named").to_arrow_table().column("plain")
        self._connection.unregister("named")
        return plain

    def _keys(self, wide: pa.Table, column: str, present: set[str]) -> pa.ChunkedArray:
        """The key of each row's party. Where a side is known by its number alone (a bulk file's committees) each party is hashed once."""
        if not present & {f"{column}.name", f"{column}.employer"}:
            columns = [pc.fill_null(_plain_columns(wide).column(name), "") for name in sorted(present)]
            joined = pc.binary_join_element_wise(*columns, pa.scalar("\x1e", pa.string())).combine_chunks()
            coded = joined.dictionary_encode()
            first = np.unique(coded.indices.to_numpy(), return_index=True)[1]
            distinct = self._hashed(wide.take(pa.array(first)), column, present).combine_chunks()
            return pa.chunked_array([distinct.take(coded.indices)])
        return self._hashed(wide, column, present)

    def _hashed(self, wide: pa.Table, column: str, present: set[str]) -> pa.ChunkedArray:
        self._connection.register("wide", wide)
        query = f"SELECT {_key_sql(column, present)} AS key FROM wide"  # noqa: S608 - columns of ours
        keys: pa.ChunkedArray = self._connection.sql(query).to_arrow_table().column("key")
        self._connection.unregister("wide")
        return keys

    def _put_parties(
        self, source: pa.ChunkedArray, locator: pa.ChunkedArray, keys: pa.ChunkedArray, fields: dict[str, pa.ChunkedArray]
    ) -> None:
        folder = self._folder / _PARTY_PARTS
        folder.mkdir(exist_ok=True)
        blank = pa.repeat(pa.scalar("", pa.string()), len(keys))
        columns = {"source": source, "locator": locator, "party": keys, **{f: fields.get(f, blank) for f in PARTY_FIELDS}}
        plain = {name: _fit(column, pa.int64() if name == "party" else pa.string()) for name, column in columns.items()}
        pq.write_table(pa.table(plain), folder / f"{self._party_part:06}.parquet", compression="snappy")
        self._party_part += 1

    def _write_parties(self) -> None:
        """The parties of the load, each once, at the first place where it stands."""
        if self._constants:
            made = [
                {"source": s, "locator": at, "party": key, **{f: getattr(p, f) for f in PARTY_FIELDS}}
                for key, (s, at, p) in self._constants.items()
            ]
            rows = pa.Table.from_pylist(made)
            self._put_parties(rows["source"], rows["locator"], rows["party"], {f: rows[f] for f in PARTY_FIELDS})
        parts = sorted((self._folder / _PARTY_PARTS).glob("*.parquet"))
        if not parts:
            return
        keys = [pq.read_table(part, columns=["party"])["party"].to_numpy() for part in parts]
        first = np.zeros(sum(map(len, keys)), bool)
        first[np.unique(np.concatenate(keys), return_index=True)[1]] = True
        offset, waiting, rows = 0, [], 0
        for part, own in zip(parts, keys, strict=True):
            new = first[offset : offset + len(own)]
            offset += len(own)
            if new.any():
                waiting.append(pq.read_table(part, partitioning=None).filter(pa.array(new)))
                rows += waiting[-1].num_rows
            if rows >= _PARTIES_AT_ONCE:
                self._name(waiting)
                waiting, rows = [], 0
        if waiting:
            self._name(waiting)

    def _name(self, parts: list[pa.Table]) -> None:
        """Write parties with the form that their names are compared by; enough of them at once for the engine to use all cores."""
        whole = pa.concat_tables(parts)
        named = whole.append_column("plain", self._plain(whole.column("name")))
        sorted_by_name = named.take(pc.sort_indices(named, [("kind", "ascending"), ("plain", "ascending")]))
        self._append("party", sorted_by_name.select(TABLES["party"].schema.names).cast(TABLES["party"].schema))


def rewrite(
    layout: Layout, files: list[catalog.RecordFile], load: str, *, without: set[str]
) -> list[tuple[catalog.RecordFile, list[str]]]:
    """The record files of one load again, under a new load id, without the rows of some sources.

    A party stays as long as a row that is left names it, and cites the first such row.
    """
    folder = layout.loading / load
    folder.mkdir(parents=True, exist_ok=True)
    done: list[tuple[catalog.RecordFile, list[str]]] = []
    connection = engine.connect()
    connection.register("gone", pa.table({"source": sorted(without)}))
    connection.execute("CREATE TABLE named (party BIGINT, source VARCHAR, locator VARCHAR)")
    try:
        for file in sorted(files, key=lambda f: f.record == "party"):  # parties last: they depend on what is left of the others
            schema = TABLES[file.record].schema
            connection.register("old", pq.read_table(layout.root / file.path, partitioning=None))
            if file.record == "party":
                others = ", ".join(f'old."{name}"' for name in schema.names[2:])
                query = f"SELECT n.source, n.locator, {others} FROM old JOIN named n USING (party)"  # noqa: S608
            else:
                query = "SELECT * FROM old WHERE source NOT IN (SELECT source FROM gone)"
            rows = connection.sql(query).to_arrow_table().cast(schema)
            connection.unregister("old")
            if not rows.num_rows:
                continue
            for column in TABLES[file.record].parties:
                connection.register("left_over", rows.select(["source", "locator", column]))
                connection.execute(
                    f'INSERT INTO named SELECT "{column}", source, locator FROM left_over WHERE "{column}" IS NOT NULL'  # noqa: S608 - a column of ours
                )
            if TABLES[file.record].parties:
                connection.execute(
                    "CREATE OR REPLACE TABLE named AS SELECT party, first(source) AS source, first(locator) AS locator FROM named GROUP BY party"
                )
            written = folder / f"{file.record}.parquet"
            pq.write_table(rows, written, compression="zstd", store_decimal_as_integer=True, write_page_checksum=True)
            catalog.sync(written)
            target = layout.records / file.record / f"{load}.parquet"
            written.replace(target)
            done.append((_describe(layout, target, file.record, load, rows.num_rows), _sources_of(target)))
    finally:
        connection.close()
        shutil.rmtree(folder, ignore_errors=True)
    return done


def _describe(layout: Layout, path: Path, table: str, load: str, rows: int) -> catalog.RecordFile:
    state = path.stat()
    return catalog.RecordFile(
        path.relative_to(layout.root).as_posix(), table, load, rows, state.st_size, catalog.digest(path), state.st_mtime_ns
    )


def _sources_of(path: Path) -> list[str]:
    with pq.ParquetFile(path) as file:
        found: set[str] = set()
        for batch in file.iter_batches(columns=["source"]):
            found.update(pc.unique(batch.column(0)).to_pylist())
    return sorted(found)


def _clustered(payments: pa.Table) -> pa.Table:
    """A batch of payments with the rows of one committee beside each other, in their order, so that few pages hold them."""
    committee = payments.column("committee").combine_chunks()
    if len(committee) <= _PAGE_ROWS:
        return payments
    codes = committee.dictionary_encode().indices.fill_null(-1).to_numpy()
    if np.count_nonzero(codes[1:] != codes[:-1]) <= len(codes) // _PAGE_ROWS:
        return payments
    return payments.take(pa.array(np.argsort(codes, kind="stable")))


def _constant(text: str, rows: int) -> pa.Array:
    # The types are given throughout: inferring one makes pyarrow look for an absent package, each time anew.
    return pa.DictionaryArray.from_arrays(pa.repeat(pa.scalar(0, pa.int32()), rows), pa.array([text], pa.string()))


def _plain_columns(table: pa.Table) -> pa.Table:
    """Dictionary columns as plain ones, so that batches can be joined."""
    for index, field in enumerate(table.schema):
        if pa.types.is_dictionary(field.type):
            table = table.set_column(index, field.name, table.column(index).cast(field.type.value_type))
    return table


def _fit(column: pa.ChunkedArray | pa.Array, kind: pa.DataType) -> pa.ChunkedArray | pa.Array:
    return column if column.type == kind else column.cast(kind)
