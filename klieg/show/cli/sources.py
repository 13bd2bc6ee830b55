"""klieg sources: what is loaded."""

from __future__ import annotations

import json

import click

from klieg.show.cli.context import open_from
from klieg.show.cli.output import emit, format_option


@click.command("sources", short_help="List what is loaded.")
@format_option
@click.pass_context
def command(ctx: click.Context, form: str) -> None:
    """List the loaded sources with their row counts: rows read = recorded + rejects + set aside.

    \b
    Example:
      klieg -C harbour sources
    """
    found = open_from(ctx).sources()
    columns = ("source", "name", "kind", "read", "recorded", "rejects", "set aside", "remarks")
    rows = [
        (str(s["sha256"])[:10], s["name"], s["kind"], s["rows_read"], s["recorded"], s["rejects"], s["set_aside"], s["remarks"])
        for s in found
    ]
    answer = {
        "sources": [{**s, "records": json.loads(str(s["records"])), "options": json.loads(str(s["options"]))} for s in found]
    }
    if form == "table" and not found:
        click.echo("Nothing is loaded yet. Next: klieg add FILES")
        return
    emit(form, columns, rows, answer, right=columns[3:], heads=2)
