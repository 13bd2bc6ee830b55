"""klieg inquiry: what was asked of whom, and what came of it."""

from __future__ import annotations

import csv
import os
from datetime import UTC, date, datetime
from pathlib import Path

import click

from klieg.errors import Misuse
from klieg.read import calendar_days
from klieg.show.cli.context import open_from
from klieg.show.cli.output import emit, format_option
from klieg.ties import inquiries
from klieg.ties.inquiries import Inquiry
from klieg.words import count

_COLUMNS = ("number", "kind", "from", "to", "date", "what", "due", "status", "answered", "answer")


@click.group("inquiry", short_help="Requests, demands, subpoenas and letters: what was asked of whom, and what came of it.")
def command() -> None:
    """Follow what was asked: enter an inquiry, enter its answer, list them.

    \b
    Examples:
      klieg -C harbour inquiry add --by "A. Reporter" --from "House Intelligence Committee" --to "Cambridge Analytica" \\
          --date 2017-10-10 --what "documents" --due 2017-10-24
      klieg -C harbour inquiry answer 1 --by "A. Reporter" --date 2017-10-20 --text "says it will comply"
      klieg -C harbour inquiry list --overdue
    """


def _day(text: str | None, what: str) -> date | None:
    try:
        return calendar_days.day(text) if text else None
    except ValueError:
        raise Misuse(f"{text!r} is not a day.", place=what, remedy="Write it as 2017-10-24.") from None


_by = click.option(
    "--by", default=lambda: os.environ.get("KLIEG_AUTHOR", ""), metavar="NAME", help="Who enters it (else KLIEG_AUTHOR)."
)


@command.command("add")
@_by
@click.option("--kind", type=click.Choice(inquiries.KINDS), default="request", show_default=True, help="What it is.")
@click.option("--from", "asker", default="", metavar="NAME", help="Who asked.")
@click.option("--to", "asked", default="", metavar="NAME", help="Who was asked.")
@click.option("--date", "when", default="", metavar="DAY", help="When.")
@click.option("--what", default="", metavar="TEXT", help="For what.")
@click.option("--due", default="", metavar="DAY", help="When the answer is due.")
@click.option("--source", default="", metavar="TEXT", help="Where it is known from: a citation, an address.")
@click.option(
    "--csv",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Enter all rows of a CSV: kind, from, to, date, what, due, answered, answer, status, source.",
)
@click.pass_context
def add(
    ctx: click.Context, by: str, kind: str, asker: str, asked: str, when: str, what: str, due: str, source: str, file: Path | None
) -> None:
    """Enter an inquiry (or, with --csv, many)."""
    layout = open_from(ctx).layout
    if file:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            made = inquiries.from_rows(layout, by, list(csv.DictReader(stream)), calendar_days.day)
        click.echo(f"Entered {count(len(made), 'inquiry', 'inquiries')}.")
        return
    asked_on = _day(when, "--date")
    if not asked_on:
        raise Misuse("--date is missing.", place="inquiry", remedy="Say when it was asked.")
    inquiry = inquiries.add(layout, by, kind, asker, asked, asked_on, what, _day(due, "--due"), source)
    click.echo(f"Entered inquiry {inquiry.number}: {inquiry.asker} to {inquiry.asked}, {inquiry.asked_on}.")


@command.command("answer")
@click.argument("number", type=int)
@_by
@click.option("--date", "when", default="", metavar="DAY", help="When the answer came.")
@click.option("--text", default="", metavar="TEXT", help="The answer, or the citation of the document that is it.")
@click.option("--status", type=click.Choice(["answered", "refused", "withdrawn"]), default="answered", show_default=True)
@click.pass_context
def answer(ctx: click.Context, number: int, by: str, when: str, text: str, status: str) -> None:
    """Enter what came of inquiry NUMBER."""
    on = _day(when, "--date")
    if not on:
        raise Misuse("--date is missing.", place="inquiry", remedy="Say when the answer came.")
    inquiry = inquiries.answer(open_from(ctx).layout, by, number, on, text, status)
    click.echo(f"Inquiry {inquiry.number}: {inquiry.status} on {inquiry.answered}.")


@command.command("list")
@click.option("--overdue", is_flag=True, help="Only those whose day has passed without an answer.")
@click.option("--as-of", "as_of", default="", metavar="DAY", help="The day to call today.")
@format_option
@click.pass_context
def list_(ctx: click.Context, overdue: bool, as_of: str, form: str) -> None:
    """List inquiries as they stand."""
    today = _day(as_of, "--as-of") or datetime.now(UTC).date()
    found = [i for i in inquiries.listed(open_from(ctx).layout) if not overdue or i.overdue(today)]
    rows = [_row(i, today) for i in found]
    emit(form, _COLUMNS, rows, {"inquiries": [{**i.as_dict(), "overdue": i.overdue(today)} for i in found]})
    if form == "table" and not found:
        click.echo("No inquiry is overdue." if overdue else "No inquiry is entered.")


def _row(i: Inquiry, today: date) -> tuple[object, ...]:
    return (
        i.number,
        i.kind,
        i.asker,
        i.asked,
        i.asked_on,
        i.what,
        i.due,
        "overdue" if i.overdue(today) else i.status,
        i.answered,
        i.answer,
    )
