"""klieg mentions: where names stand in the papers."""

from __future__ import annotations

import click

from klieg.papers import index, mentions
from klieg.show.cli.context import open_from
from klieg.show.cli.output import Ticker, emit, format_option
from klieg.ties import ties
from klieg.words import citation


@click.command("mentions", short_help="Where the names of the case stand in documents, mail, ads and posts.")
@click.argument("name", required=False, default="")
@click.option("--limit", type=click.IntRange(0), default=40, show_default=True, help="Names to show; 0 for all.")
@format_option
@click.pass_context
def command(ctx: click.Context, name: str, limit: int, form: str) -> None:
    """How often NAME, in each of its writings, stands in the loaded documents, mail, ads and posts, first and last; without NAME, every known name of the case that does.

    \b
    Examples:
      klieg -C harbour mentions "Cambridge Analytica"
      klieg -C harbour mentions --limit 10
    """
    case = open_from(ctx)
    ticker = Ticker("passages")
    short = None
    with case.engine() as engine, index.opened(case.layout, engine, lambda done, total: ticker("text index", done, total)) as db:
        if name:
            plain = str(engine.rows("SELECT plain($text) AS t", text=name)[0]["t"] or "")
            written = ties.find(engine, name).written
            found = mentions.of(db, list({text.upper(): text for text in (plain, *written, name)}.values()))
            short = mentions.short_form(engine, db, plain)
        else:
            found = mentions.everywhere(engine, db, limit)
    columns = ("name", "passages", "documents", "first", "last", "citation")
    rows = [(m.name, m.passages, m.documents, m.first, m.last, citation(m.source, m.locator)) for m in found]
    emit(form, columns, rows, {"mentions": [vars(m) for m in found], "short_form": short}, right=("passages", "documents"))
    if form == "table" and not found:
        click.echo("No loaded document, mail, ad or post holds it.")
    if form == "table" and short and short["not_plain"]:
        click.echo(
            f"{short['form']!r} alone is not counted: {', '.join(short['not_plain'])} begin{'s' if len(short['not_plain']) == 1 else ''} with it too."
        )
    elif form == "table" and short and short["passages"]:
        click.echo(f"{short['form']!r} alone stands in {short['passages']:,} further passages of the same documents.")
