"""klieg verify: check every stored file against its hash."""

from __future__ import annotations

import click

from klieg.show.cli.context import open_from
from klieg.words import count


@click.command("verify", short_help="Check every stored file against its hash.")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Hash every record file and every original, and compare with the catalog. Exit code 1 if one differs.

    \b
    Example:
      klieg -C harbour verify
    """
    click.echo(f"{count(open_from(ctx).verify(), 'file')} checked: all are as klieg wrote them.")
