"""klieg show: what a citation points to."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from klieg.errors import Misuse
from klieg.place import Place
from klieg.show.cli.context import open_from
from klieg.show.cli.output import format_option, print_json
from klieg.words import escape, money


@click.command("show", short_help="The record and the raw line that a citation points to.")
@click.argument("citation")
@click.option("--field", help="Mark this column in the raw line (else the amount).")
@click.option(
    "--page",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.png",
    help="Write the page as a picture, the passage boxed.",
)
@format_option
@click.pass_context
def command(ctx: click.Context, citation: str, field: str | None, page: Path | None, form: str) -> None:
    """Show the record, its source, and the raw line with its fields (or the passage with its surroundings), for a CITATION as other verbs print them.

    \b
    Examples:
      klieg -C harbour show 8aa2dd184d/row:12 --field recipient_nm
      klieg -C harbour show 27af4b5c11/page:2/box:78.4,241.0,211.8,251.0 --page page.png
    """
    case = open_from(ctx)
    place = case.place(citation)
    if page:
        write(page, case.page_picture(citation))
        click.echo(f"Wrote {page}: {place.source['name']}, {place.locator}.", err=True)
    if form == "json":
        print_json({
            "source": place.source, "locator": place.locator, "raw": place.raw, "cells": [{"column": c, "text": t} for c, t in place.cells],
            "records": [{"table": table, **record} for table, record in place.records],
        })  # fmt: skip
        return
    source = place.source
    click.secho(f"{source['name']}, {place.locator}", bold=True)
    click.echo(f"{source['kind']}; sha256 {source['sha256']}; loaded {str(source['loaded_at'])[:19]} UTC\n")
    for table, record in place.records:
        click.secho(f"{table}", bold=True)
        for key, value in record.items():
            click.echo(f"  {key:<13} {_words(value)}")
        click.echo()
    if not place.records:
        click.echo("No record cites this place.\n")
    _raw(place, field)


def write(path: Path, data: bytes) -> None:
    """Write a file of ours. Misuse if it can't be written."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise Misuse(f"it can't be written ({error.strerror}).", place=str(path), remedy="Choose another file.") from error


_AMOUNTS = (
    "contribution_amount", "expenditure_amount", "total_amount", "disb_amt", "contb_receipt_amt", "transaction_amt", "disbursement_amount",
    "contribution_receipt_amount", "exp_amo", "communication_cost", "donation_amount", "refund_amount", "value",
)  # fmt: skip
"""What is marked if no field is asked for: the amount."""


def _raw(place: Place, field: str | None) -> None:
    names = [name for name, _ in place.cells]
    if field and field not in names:
        raise Misuse(f"the row has no column {field!r}.", place=place.locator, remedy=f"Its columns: {', '.join(names)}.")
    chosen = field or next((name for name in names if name.lower() in _AMOUNTS), None)
    click.secho("raw", bold=True)
    if place.before is not None:
        click.secho(f"  {escape(place.before)[:300]}", dim=True)
    if place.cells:
        click.echo(f"> {_marked(place, chosen)}")
    else:
        for line in place.raw.split("\n"):
            click.echo(f"> {escape(line)}")
    if place.after is not None:
        click.secho(f"  {escape(place.after)[:300]}", dim=True)
    shown = [(name, text) for name, text in place.cells if text or name == chosen]
    if not shown:
        return
    click.secho("\nfields", bold=True)
    width = max(len(name) for name, _ in shown)
    for name, text in shown:
        mark = "»" if name == chosen else " "
        click.secho(f"{mark} {name:<{width}}  {escape(text)}", bold=name == chosen)


def _marked(place: Place, chosen: str | None) -> str:
    """The raw line with one cell between » and «, found by going through the cells from left to right."""
    position = 0
    for name, text in place.cells:
        found = place.raw.find(text, position)
        if found < 0:
            break
        if name == chosen and text:
            end = found + len(text)
            return f"{escape(place.raw[:found])}{click.style('»' + escape(text) + '«', bold=True)}{escape(place.raw[end:])}"
        position = found + len(text)
    return escape(place.raw)


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return escape(", ".join(f"{v}" if k == "name" else f"{k} {v}" for k, v in value.items()))
    return money(value) if isinstance(value, Decimal) else escape(str(value))
