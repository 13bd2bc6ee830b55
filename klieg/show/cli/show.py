"""klieg show: what a citation points to."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import click

from klieg.place import Place
from klieg.show.cli.context import open_from
from klieg.show.cli.output import format_option, print_json
from klieg.show.words import escape, money


@click.command("show", short_help="The record and the raw line that a citation points to.")
@click.argument("citation")
@click.option("--field", help="Mark this column in the raw line.")
@format_option
@click.pass_context
def command(ctx: click.Context, citation: str, field: str | None, form: str) -> None:
    """Show the record, its source, and the raw line with its fields, for a CITATION as other verbs print them.

    \b
    Example:
      klieg -C harbour show 8aa2dd184d/row:12 --field recipient_nm
    """
    place = open_from(ctx).place(citation)
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


def _raw(place: Place, field: str | None) -> None:
    click.secho("raw", bold=True)
    if place.before is not None:
        click.secho(f"  {escape(place.before)[:300]}", dim=True)
    click.echo(f"> {escape(place.raw)}")
    if place.after is not None:
        click.secho(f"  {escape(place.after)[:300]}", dim=True)
    shown = [(name, text) for name, text in place.cells if text or name == field]
    if not shown:
        return
    click.secho("\nfields", bold=True)
    width = max(len(name) for name, _ in shown)
    for name, text in shown:
        mark = "»" if name == field else " "
        click.secho(f"{mark} {name:<{width}}  {escape(text)}", bold=name == field)


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return escape(", ".join(f"{v}" if k == "name" else f"{k} {v}" for k, v in value.items()))
    return money(value) if isinstance(value, Decimal) else escape(str(value))
