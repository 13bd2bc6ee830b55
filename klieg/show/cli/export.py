"""klieg export: write a table, or the answer of a query, to a file."""

from __future__ import annotations

import os
from pathlib import Path

import click
import pyarrow as pa

from klieg.errors import Misuse
from klieg.records import TABLES
from klieg.show.cli.context import open_from
from klieg.store.originals import disk_error
from klieg.words import count

NOTICE = (
    "Contributors' names in Federal Election Commission data may not be used to solicit contributions or for commercial purposes "
    "(52 U.S.C. 30111(a)(4))."
)


@click.command("export", short_help="Write a table, or the answer of a query, as CSV, Parquet or JSON lines.")
@click.argument("table", required=False)
@click.option("--sql", "query", help="A query instead of a table.")
@click.option("--to", "target", required=True, type=click.Path(path_type=Path), help="The file: .csv, .parquet or .jsonl.")
@click.pass_context
def command(ctx: click.Context, table: str | None, query: str | None, target: Path) -> None:
    """Write TABLE (payment, filing, party ...) or the answer of --sql to a file; the ending says which format.

    \b
    Example:
      klieg -C harbour export payment --to payments.csv
    """
    if (table is None) == (query is None):
        raise Misuse("name a table, or a query by --sql, and not both.", remedy=f"Tables: source, {', '.join(TABLES)}.")
    if table is not None and table not in {*TABLES, "source"}:
        raise Misuse(f"there is no table {table!r}.", remedy=f"Tables: source, {', '.join(TABLES)}.")
    if target.suffix not in {".csv", ".parquet", ".jsonl"}:
        raise Misuse(
            f"the ending {target.suffix!r} names no format.", place=str(target), remedy="End it in .csv, .parquet or .jsonl."
        )
    found = open_from(ctx).sql(query if query is not None else f"SELECT * FROM {table}")  # noqa: S608 - one of ours
    unfinished = target.with_name(f".{target.name}.part")
    try:
        _write(found, unfinished, target.suffix)
        unfinished.replace(target)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise disk_error(error, str(target)) from error
    click.echo(f"Wrote {count(found.num_rows, 'row')} to {os.fspath(target)}.")
    click.echo(NOTICE, err=True)


def _write(found: pa.Table, path: Path, ending: str) -> None:
    if ending == ".parquet":
        import pyarrow.parquet as pq

        pq.write_table(found.replace_schema_metadata({"notice": NOTICE}), path, compression="zstd")
    elif ending == ".csv":
        import pyarrow.csv as pacsv

        pacsv.write_csv(found, path)
    else:
        import json

        with path.open("w", encoding="utf-8") as stream:
            for batch in found.to_batches(10_000):
                stream.writelines(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in batch.to_pylist())
