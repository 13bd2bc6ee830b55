"""DuckDB over the record tables: a snapshot of the case, read-only."""

from __future__ import annotations

import contextlib
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from importlib import resources
from typing import TYPE_CHECKING, Any

import duckdb

from klieg.errors import CaseDamaged, Misuse
from klieg.records import TABLES
from klieg.records.table import TEXT, WHOLE
from klieg.store import catalog, past
from klieg.store.layout import SOURCE_COLUMNS, Layout

if TYPE_CHECKING:
    import pyarrow as pa

_BY_LOAD = ("party", "payment")
"""Tables with a second view, <name>_by_load, that tells the load of a row."""
_FEW_ROWS, _FEW_BYTES = 100_000, 8_000_000
"""Up to so many rows and bytes (in its record files) a table is small."""
_SETTINGS = {"autoinstall_known_extensions": False, "autoload_known_extensions": False, "python_enable_replacements": False}


def connect(threads: int | None = None) -> duckdb.DuckDBPyConnection:
    """An in-memory DuckDB that loads no extensions, with klieg's name macros; a query of it takes so many threads (all processors')."""
    connection = duckdb.connect(":memory:", config={**_SETTINGS, **({"threads": threads} if threads else {})})
    connection.execute("SET parquet_metadata_cache = true")  # record files never change
    connection.execute(resources.files("klieg.store").joinpath("names.sql").read_text(encoding="utf-8"))
    return connection


class Engine:
    """The record tables of one moment, as DuckDB views named as in klieg.records, and `source`.

    `party` has one row per key; `party_as_loaded` may repeat a key once per load (quicker where a repeat does no harm, as in IN).
    `party_by_load` and `payment_by_load` tell besides in which load a row stands. A load's rows name parties of that load only, so who asks in
    the loads that hold a party leaves the files of all others shut. `files` are the record files that it sees.
    """

    def __init__(
        self, layout: Layout, connection: duckdb.DuckDBPyConnection, files: list[catalog.RecordFile], mixed: set[str]
    ) -> None:
        self.layout = layout
        self.files = files
        self._mixed = mixed
        self._kept: dict[object, Any] = {}
        self._making: dict[object, threading.RLock] = {}
        self._connection = connection
        self._listed: dict[str, dict[str, tuple[str, list[Any]]]] = {}

    def kept(self, key: object, make: Callable[[], Any]) -> Any:
        """What `make` gives, made once: a snapshot does not change, so neither does an answer from it.

        Engines from `another` have it too, a table made so among them; asked by two threads at once, one makes it and the other waits.
        """
        if key not in self._kept:
            with self._making.setdefault(key, threading.RLock()):
                if key not in self._kept:
                    self._kept[key] = make()
        return self._kept[key]

    @contextlib.contextmanager
    def another(self) -> Iterator[Engine]:
        """A second engine over the same snapshot, for another thread to ask while the first one answers: an engine is for one thread at a time."""
        connection = self._connection.cursor()
        try:
            twin = Engine(self.layout, connection, self.files, self._mixed)
            twin._kept, twin._making = self._kept, self._making
            yield twin
        finally:
            connection.close()

    def hold_small_tables(self) -> None:
        """Read the tables that are small into memory, for who has many questions: each costs more to open than to search.

        What is asked of a table meanwhile, or afterwards, has the same answer.
        """
        for name in TABLES:
            files = [file for file in self.files if file.record == name]
            if files and sum(f.rows for f in files) <= _FEW_ROWS and sum(f.bytes for f in files) <= _FEW_BYTES:
                self.kept(("held", name), lambda name=name: self._hold(name))  # type: ignore[misc]

    def _hold(self, name: str) -> None:
        for view in (f"{name}_by_load" if name in _BY_LOAD else name, *(["party"] if name == "party" else [])):
            self.make(
                f"BEGIN; CREATE TABLE held_{view} AS FROM {view}; CREATE OR REPLACE VIEW {view} AS FROM held_{view}; COMMIT"
            )

    def holding(self, *tables: str) -> set[str]:
        """The loads that hold rows of one of these tables, as `load` tells them."""
        return {"" if file.load in self._mixed else file.load for file in self.files if file.record in tables}

    def sql(self, query: str, /, **parameters: object) -> pa.Table:
        """The answer as an Arrow table. Parameters are bound by name: `$name` in the query."""
        with _told():
            return self._connection.sql(query, params=parameters or None).to_arrow_table()

    def user_sql(self, query: str) -> pa.Table:
        """As `sql`, for a query that a person typed: Misuse with DuckDB's own words if it can't be run."""
        statements = _parse(self._connection, query)
        if len(statements) != 1 or statements[0].type not in _READING:
            raise Misuse("only one reading statement (SELECT, DESCRIBE, EXPLAIN ...) can be run.", place="sql")
        try:
            return self._connection.sql(statements[0]).to_arrow_table()
        except duckdb.Error as error:
            raise Misuse(_first_line(error), place="sql", remedy=_SQL_HELP) from error

    def rows(self, query: str, /, **parameters: object) -> list[dict[str, Any]]:
        """The answer as a list of dicts, for small answers."""
        with _told():
            # Not through `sql`: that plans a query twice, and planning is most of the time that a small answer takes.
            answer = self._connection.execute(query, parameters or None)
            names = [column[0] for column in answer.description or ()]
            return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]

    def make(self, query: str, /, **parameters: object) -> None:
        """Run a statement that makes a table: a temporary one is this engine's own."""
        with _told():
            self._connection.execute(query, parameters or None)

    def table(self, name: str, data: pa.Table) -> None:
        """Give the queries an Arrow table as `name`."""
        self._connection.register(name, data)

    def given(self, name: str, /, **columns: tuple[str, list[Any]]) -> None:
        """Give the queries a temporary table `name` of columns, each its type and its values (a list of keys, say)."""
        if self._listed.get(name) != columns:
            with _told():
                _table(self._connection, f"TEMP TABLE {name}", columns)
            self._listed[name] = {column: (kind, list(values)) for column, (kind, values) in columns.items()}


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """DuckDB's word that a record file can't be read, as CaseDamaged."""
    try:
        yield
    except (duckdb.IOException, duckdb.InvalidInputException) as error:
        raise CaseDamaged(
            f"a record file can't be read ({_first_line(error)}).", remedy="`klieg rebuild` makes it anew."
        ) from error


def in_loads(loads: Iterable[str]) -> str:
    """The condition on `load` of a view by load, with the names written out: only then are the files of other loads left shut."""
    named = ", ".join("'" + load.replace("'", "''") + "'" for load in sorted(loads))
    return f"load IN ({named})" if named else "false"


def without_loads(query: str) -> str:
    """A query as it is shown: which files are left shut is no part of an answer, and would not outlive a rebuild."""
    return re.sub(r"\bload IN \([^)]*\)", "true", query)


_READING = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN}
_SQL_WORDS = re.compile(r"""(?<![\w"'.])at(?![\w"'])""", re.IGNORECASE)
"""The columns of the record tables that are words of DuckDB's grammar."""
_SQL_HELP = '`klieg sql "SELECT table_name, column_name FROM information_schema.columns"` lists tables and columns.'


def _parse(connection: duckdb.DuckDBPyConnection, query: str) -> list[duckdb.Statement]:
    try:
        return connection.extract_statements(query)
    except duckdb.Error as error:
        word = _SQL_WORDS.search(query)
        quoted = f'`{word[0]}` is a word of SQL\'s own: as a column it is written "{word[0]}". ' if word else ""
        raise Misuse(_first_line(error), place="sql", remedy=f"{quoted}{_SQL_HELP}") from error


def _first_line(error: Exception) -> str:
    return re.sub(r"\s+", " ", str(error).split("\n\n")[0]).strip()


@contextlib.contextmanager
def snapshot(layout: Layout, threads: int | None = None) -> Iterator[Engine]:
    """The case as it is now, or at the layout's moment; later loads do not show, and nothing it reads is cleaned away until it is left.

    `threads`: so many for a query. One is quicker where many small queries are asked of two engines side by side (a story's claims).

    Raises:
        CaseDamaged: a record file is missing or changed, or the catalog can't be read.
    """
    with catalog.held(layout):
        with catalog.reading(layout) as db:
            files = catalog.record_files(db)
            sources = [source for source in catalog.sources(db) if past.counts(layout, source)]
            mixed: set[str] = set()
            if layout.until is not None:
                files, mixed = _by_then(files, catalog.sources_by_file(db), {str(source["sha256"]) for source in sources})
        catalog.check(layout, files)
        connection = connect(threads)
        try:
            _table(connection, "TABLE source", {c: (_type(c), [source[c] for source in sources]) for c in SOURCE_COLUMNS})
            by_table: dict[str, list[str]] = {}
            partly: dict[str, list[str]] = {}
            for file in files:
                held = partly if file.load in mixed else by_table
                held.setdefault(file.record, []).append((layout.root / file.path).absolute().as_posix())
            if "party" in partly:
                _parties_by_then(connection, partly)
            for name in TABLES:
                _view(connection, name, by_table.get(name, []), partly.get(name, []))
            # The case's own files, and nothing else, may be read from here on.
            connection.execute(f"SET allowed_directories = {_literal([layout.records.absolute().as_posix()])}")
            connection.execute("SET enable_external_access = false")
            connection.execute("SET lock_configuration = true")
            yield Engine(layout, connection, files, mixed)
        except duckdb.IOException as error:
            raise CaseDamaged(
                f"a record file can't be read ({_first_line(error)}).", remedy="`klieg rebuild` makes it anew."
            ) from error
        finally:
            connection.close()


def _by_then(
    files: list[catalog.RecordFile], holders: dict[str, set[str]], counted: set[str]
) -> tuple[list[catalog.RecordFile], set[str]]:
    """The files of loads with sources that count, and the loads that hold others besides: of these, rows are chosen one by one."""
    by_load: dict[str, set[str]] = {}
    for file in files:
        by_load.setdefault(file.load, set()).update(holders.get(file.path, set()))
    return [f for f in files if by_load[f.load] & counted], {
        load for load, held in by_load.items() if held & counted and held - counted
    }


_COUNTED = "source IN (SELECT sha256 FROM source)"


def _parties_by_then(connection: duckdb.DuckDBPyConnection, partly: dict[str, list[str]]) -> None:
    """The parties of loads that count in part: those that a row which counts names, each citing the first such row."""
    named = [
        f'SELECT "{column}" AS party, source, locator FROM read_parquet({_literal(partly[name])}) WHERE {_COUNTED} AND "{column}" IS NOT NULL'  # noqa: S608 - files and columns of ours
        for name, table in TABLES.items()
        if name in partly and name != "party"
        for column in table.parties
    ]
    others = ", ".join(f'p."{field.name}"' for field in TABLES["party"].columns)
    connection.execute(f"""
        CREATE TABLE party_by_then AS SELECT n.cited.source AS source, n.cited.locator AS locator, {others}
        FROM read_parquet({_literal(partly["party"])}) p
        JOIN (SELECT party, min({{'source': source, 'locator': locator}}) AS cited FROM ({" UNION ALL ".join(named)}) GROUP BY party) n USING (party)
    """)  # noqa: S608 - files and columns of ours


def _view(connection: duckdb.DuckDBPyConnection, name: str, files: list[str], partly: list[str]) -> None:
    """A table's view over its files; those in `partly` count in part, and stand together as the load ''."""
    by_load = name in _BY_LOAD
    load, no_load = (", parse_filename(filename, true) AS load", ", '' AS load") if by_load else ("", "")
    everything = "* EXCLUDE (filename)" if by_load else "*"
    named = ", filename = true" if by_load else ""
    parts = [f"SELECT {everything}{load} FROM read_parquet({_literal(sorted(files))}{named})"] if files else []  # noqa: S608
    if partly and name == "party":
        parts.append(f"SELECT *{no_load} FROM party_by_then")  # noqa: S608
    elif partly:
        parts.append(f"SELECT *{no_load} FROM read_parquet({_literal(sorted(partly))}) WHERE {_COUNTED}")  # noqa: S608
    nothing = ", ".join(f'NULL::{kind} AS "{column}"' for column, kind in TABLES[name].stored)
    body = " UNION ALL ".join(parts) or f"SELECT {nothing}{no_load} WHERE false"
    if by_load:
        connection.execute(f"CREATE VIEW {name}_by_load AS {body}")
        body = f"SELECT * EXCLUDE (load) FROM {name}_by_load"  # noqa: S608
    if name == "party":
        connection.execute(f"CREATE VIEW party_as_loaded AS {body}")
        several = len(files) + len(partly) > 1
        body = "SELECT DISTINCT ON (party) * FROM party_as_loaded" if several else "SELECT * FROM party_as_loaded"
    connection.execute(f"CREATE VIEW {name} AS {body}")


def _literal(texts: list[str]) -> str:
    return "[" + ", ".join("'" + text.replace("'", "''") + "'" for text in texts) + "]"


_NUMBERS = ("bytes", "rows_read", "recorded", "rejects", "set_aside", "remarks")


def _type(column: str) -> str:
    """The type of a column of `source`."""
    return WHOLE if column in _NUMBERS else TEXT


def _table(connection: duckdb.DuckDBPyConnection, name: str, columns: dict[str, tuple[str, list[Any]]]) -> None:
    """A table of these columns, each of which has a type and values."""
    made = ", ".join(f'unnest(${column}::{kind}[]) AS "{column}"' for column, (kind, _) in columns.items())
    connection.execute(f"CREATE OR REPLACE {name} AS SELECT {made}", {column: values for column, (_, values) in columns.items()})
