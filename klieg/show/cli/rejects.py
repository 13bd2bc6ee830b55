"""klieg rejects: rows that could not be read, and rows set aside."""

from __future__ import annotations

import click

from klieg.show.cli.context import open_from
from klieg.show.cli.output import emit, format_option
from klieg.words import citation, count

_QUERY = """
SELECT s.name, r.source, r.locator, r.reason, r.raw, r.set_aside, r.touches, count(*) OVER () AS of
FROM reject r JOIN source s ON s.sha256 = r.source
WHERE ($all OR NOT r.set_aside)
ORDER BY r.set_aside, s.loaded_at, r.source, length(r.locator), r.locator LIMIT $most
"""


@click.command("rejects", short_help="Rows that could not be read, or were set aside, and why.")
@click.option("--all", "everything", is_flag=True, help="Also rows that were read and set aside.")
@click.option("--limit", type=click.IntRange(0), default=100, show_default=True, help="How many to show.")
@format_option
@click.pass_context
def command(ctx: click.Context, everything: bool, limit: int, form: str) -> None:
    """Rows that could not be read: where they stand, why, and their raw text.

    \b
    Example:
      klieg -C harbour rejects --all
    """
    with open_from(ctx).engine() as engine:
        rows = engine.rows(_QUERY, all=everything, most=limit)
    total = rows[0].pop("of") if rows else 0
    for row in rows[1:]:
        row.pop("of")
    if form == "table" and not rows:
        click.echo("No rejects." if everything else "No rejects. (--all shows rows set aside.)")
        return
    cells = [
        ("set aside" if r["set_aside"] else "reject", r["reason"], r["raw"][:200], r["name"], citation(r["source"], r["locator"]))
        for r in rows
    ]
    emit(form, ("what", "reason", "raw", "file", "citation"), cells, {"rejects": rows, "total": total})
    if form == "table" and total > len(rows):
        click.echo(f"{count(total - len(rows), 'more row')}; --limit shows more.", err=True)
