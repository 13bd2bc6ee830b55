"""klieg timeline: dated records of all kinds."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from klieg.papers import index, timeline
from klieg.papers.search import expression
from klieg.show.cli.context import open_from
from klieg.show.cli.dates import day
from klieg.show.cli.output import emit, format_option
from klieg.store.layout import Layout
from klieg.ties import inquiries, ties
from klieg.words import citation, count


@click.command("timeline", short_help="Dated records of all kinds, of a name or of the whole case.")
@click.argument("name", required=False, default="")
@click.option("--since", metavar="DAY", help="First day (2015-04-01, 2015-04 or 2015).")
@click.option("--until", metavar="DAY", help="Last day.")
@click.option("--limit", type=click.IntRange(0), default=100, show_default=True, help="Events to show in a table; 0 for all.")
@format_option
@click.pass_context
def command(ctx: click.Context, name: str, since: str | None, until: str | None, limit: int, form: str) -> None:
    """What the record dates, oldest first: ties, payments, filings, disclosures, lobbying filings, documents and mail, inquiries.

    Without NAME single payments are left out.

    \b
    Example:
      klieg -C harbour timeline "Cambridge Analytica" --since 2015
    """
    case = open_from(ctx)
    first, last = day(since, first=True), day(until, first=False)
    with case.engine() as engine:
        who = ties.find(engine, name) if name else None
        documents: list[str] = []
        if who:
            with index.opened(case.layout, engine) as db:
                words = (who.plains or [name])[0].split(" ")
                documents = [row[0] for row in db.execute(
                    "SELECT DISTINCT l.document FROM words JOIN place l ON l.id = words.rowid WHERE words MATCH ?", [expression(words)])]  # fmt: skip
        found = timeline.events(engine, who.keys if who else None, who.committees if who else (), documents, first, last)
    found += _inquiries(case.layout, who.plains if who else None, first, last)
    found.sort(key=lambda event: (str(event["day"]), event["what"]))
    shown = found[:limit] if limit and form == "table" else found
    columns = ("day", "what", "event", "citation")
    rows = [(e["day"], e["what"], e["event"], citation(e["source"], e["locator"]) if e["source"] else "") for e in shown]
    emit(form, columns, rows, {"events": found, "understood": who.said if who else ""})
    if form == "table" and not found:
        click.echo(f"{who.said}: nothing loaded dates anything of it." if who else "Nothing loaded bears a date.")
    if form == "table" and len(found) > len(shown):
        click.echo(f"... and {count(len(found) - len(shown), 'more event')}: --limit 0 shows all.")


def _inquiries(layout: Layout, plains: list[str] | None, first: date | None, last: date | None) -> list[dict[str, Any]]:
    made: list[tuple[date, str, str]] = []
    for inquiry in inquiries.listed(layout):
        names = f"{inquiry.asker} {inquiry.asked}".upper()
        if plains is not None and not any(plain in names for plain in plains):
            continue
        made.append((inquiry.asked_on, "inquiry", f"{inquiry.asker} asks {inquiry.asked}: {inquiry.what}"))
        if inquiry.due:
            made.append(
                (inquiry.due, "inquiry due", f"{inquiry.asked} to answer {inquiry.asker}: {inquiry.what} ({inquiry.status})")
            )
        if inquiry.answered:
            made.append((inquiry.answered, "inquiry answered", f"{inquiry.asked} answers {inquiry.asker}: {inquiry.answer}"))
    kept = [event for event in made if (not first or event[0] >= first) and (not last or event[0] <= last)]
    return [{"day": when, "what": what, "event": event, "source": "", "locator": ""} for when, what, event in kept]
