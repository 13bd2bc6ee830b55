"""klieg remove: remove a source and its records."""

from __future__ import annotations

import click

from klieg.show.cli.context import open_from
from klieg.words import count


@click.command("remove", short_help="Remove a source and its records.")
@click.argument("sources", nargs=-1, required=True)
@click.pass_context
def command(ctx: click.Context, sources: tuple[str, ...]) -> None:
    """Remove SOURCES (names or hashes as `klieg sources` prints them): their records go from every table, and their bytes from the case.

    \b
    Example:
      klieg -C harbour remove 3fa2b1c0d9
    """
    for source in open_from(ctx).remove(sources):
        click.echo(f"Removed {source['name']} ({str(source['sha256'])[:10]}), {count(int(str(source['rows_read'])), 'row')}.")
