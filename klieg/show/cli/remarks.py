"""klieg remarks: odd cells of rows that were recorded."""

from __future__ import annotations

import click

from klieg.show.cli.context import open_from
from klieg.show.cli.output import emit, format_option
from klieg.words import citation, count

_QUERY = """
SELECT s.name, r.source, r.locator, r.record, r.field, r.raw, r.reason, count(*) OVER () AS of
FROM remark r JOIN source s ON s.sha256 = r.source
ORDER BY s.loaded_at, r.source, length(r.locator), r.locator LIMIT $most
"""


@click.command("remarks", short_help="Odd cells of rows that were recorded.")
@click.option("--limit", type=click.IntRange(0), default=100, show_default=True, help="How many to show.")
@format_option
@click.pass_context
def command(ctx: click.Context, limit: int, form: str) -> None:
    """Cells that were odd, or extra, in rows that were recorded all the same.

    \b
    Example:
      klieg -C harbour remarks --limit 20
    """
    with open_from(ctx).engine() as engine:
        rows = engine.rows(_QUERY, most=limit)
    total = rows[0]["of"] if rows else 0
    for row in rows:
        row.pop("of")
    if form == "table" and not rows:
        click.echo("No remarks.")
        return
    cells = [(r["record"], r["field"], r["raw"][:100], r["reason"], r["name"], citation(r["source"], r["locator"])) for r in rows]
    emit(form, ("record", "field", "raw", "remark", "file", "citation"), cells, {"remarks": rows, "total": total})
    if form == "table" and total > len(rows):
        click.echo(f"{count(total - len(rows), 'more remark')}; --limit shows more.", err=True)
