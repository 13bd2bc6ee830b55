"""klieg rebuild: make every table anew from the original bytes."""

from __future__ import annotations

import click

from klieg import rebuild
from klieg.case import directory
from klieg.show.cli.output import Ticker, emit, format_option
from klieg.store.layout import Layout
from klieg.words import count


@click.command("rebuild", short_help="Make every table anew from the original bytes.")
@click.option("--compare", is_flag=True, help="Only compare what comes out with what is stored; exit code 1 if they differ.")
@format_option
@click.pass_context
def command(ctx: click.Context, compare: bool, form: str) -> None:
    """Read every original again and replace the tables (and a damaged catalog) by what comes out.

    \b
    Example:
      klieg -C harbour rebuild --compare
    """
    layout = Layout(directory(ctx.find_root().obj))
    if not layout.originals.is_dir():
        from klieg.case import open_case

        open_case(layout.root)
    if not compare:
        done = rebuild.rebuild(layout, Ticker())
        emit(form, ("rebuilt",), [(count(done, "source"),)], {"rebuilt": done})
        return
    found = rebuild.compare(layout, Ticker())
    columns = ("table", "stored", "anew", "only stored", "only anew")
    emit(
        form,
        columns,
        [(d.table, d.stored, d.anew, d.only_stored, d.only_anew) for d in found],
        {"tables": [vars(d) for d in found]},
        right=columns[1:],
    )
    if any(d.only_stored or d.only_anew for d in found):
        ctx.exit(1)
