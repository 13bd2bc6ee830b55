"""klieg sql: ask the record tables."""

from __future__ import annotations

import sys

import click

from klieg.show.cli.context import open_from
from klieg.show.cli.output import emit, format_option


@click.command("sql", short_help="Ask the record tables in SQL (reading only).")
@click.argument("query")
@format_option
@click.pass_context
def command(ctx: click.Context, query: str, form: str) -> None:
    """Run one reading QUERY (DuckDB's SQL) over the record tables; `-` reads it from standard input.

    It can't change the case, nor read files outside it. docs/tables.md describes the tables.

    \b
    Example:
      klieg -C harbour sql "SELECT committee, sum(amount) FROM payment WHERE NOT memo GROUP BY ALL"
    """
    found = open_from(ctx).sql(sys.stdin.read() if query == "-" else query)
    columns = found.column_names
    if form in {"json", "md"} or found.num_rows <= 5_000:
        numbers = [
            field.name for field in found.schema if str(field.type).startswith(("int", "decimal", "double", "float", "uint"))
        ]
        rows = found.to_pylist()
        emit(form, columns, [list(row.values()) for row in rows], {"columns": columns, "rows": rows}, right=numbers)
        return
    emit(
        "csv" if form == "csv" else "table",
        columns,
        (list(row.values()) for batch in found.to_batches(10_000) for row in batch.to_pylist()),
        None,
    )
