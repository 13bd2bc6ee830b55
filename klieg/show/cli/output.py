"""How answers are printed: data to stdout as a table, JSON, CSV or Markdown; talk to stderr."""

from __future__ import annotations

import csv
import json
import shutil
import sys
import textwrap
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import click

from klieg.words import escape, money

_GAP = 3
"""Columns between two columns of a table."""
FORMATS = ("table", "json", "csv", "md")

format_option: Callable[[Any], Any] = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="How to print the answer."
)


def emit(
    form: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    answer: object,
    *,
    right: Iterable[str] = (),
    title: str = "",
    heads: int = 0,
) -> None:
    """Print an answer: `answer` as JSON, else `rows` under `columns` as a table, CSV or Markdown.

    Args:
        form: one of FORMATS.
        columns: headings.
        rows: cells in the order of the headings; Decimals are printed with thousands marks in a table, plain otherwise.
        answer: what `--format json` prints.
        right: headings of columns to align right.
        title: a line above the table (tables and Markdown only).
        heads: where the terminal has no room for the table without folding it, each row takes two lines: so many cells, then the others, each with its heading.
    """
    if form == "json":
        print_json(answer)
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([[_plain(cell) for cell in row] for row in rows])
    elif form == "md":
        if title:
            click.echo(f"**{title}**\n")
        click.echo("| " + " | ".join(columns) + " |")
        click.echo("|" + "|".join("---:" if c in set(right) else "---" for c in columns) + "|")
        for row in rows:
            click.echo("| " + " | ".join(escape(_plain(cell)).replace("|", "\\|") for cell in row) + " |")
    elif heads and not _fits(columns, rows := list(rows)):
        for row in rows:
            cells = [escape(_shown(cell)) for cell in row]
            click.secho("  ".join(cells[:heads]), bold=True)
            click.echo(
                paragraph("  ".join(f"{name} {cell}" for name, cell in zip(columns[heads:], cells[heads:], strict=True)), 2)
            )
    else:
        table(columns, rows, right=right, title=title)


def _fits(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> bool:
    """Whether no cell of a table has to be folded."""
    widest = [max(len(_shown(cell)) for cell in column) for column in zip(columns, *rows, strict=True)]
    return sum(widest) + _GAP * (len(widest) - 1) <= width()


def print_json(answer: object) -> None:
    """Print JSON: amounts as strings, days as ISO dates."""
    click.echo(json.dumps(answer, ensure_ascii=False, default=_plain, indent=2 if sys.stdout.isatty() else None))


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, right: Iterable[str] = (), title: str = "") -> None:
    """Print a table for people, as wide as the terminal (at least 80 columns; 120 where the output is no terminal)."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(width=None if sys.stdout.isatty() else 120, highlight=False)
    made = Table(
        box=box.SIMPLE_HEAD, title=title or None, title_justify="left", title_style="bold", pad_edge=False, show_edge=False
    )
    aligned = set(right)
    for column in columns:
        # a citation is copied whole, so it is not folded while there is room to fold something else
        whole = column in aligned or column == "citation"
        made.add_column(column, justify="right" if column in aligned else "left", no_wrap=whole, overflow="fold")
    for row in rows:
        made.add_row(*[cell if isinstance(cell, Text) else Text(escape(_shown(cell))) for cell in row])
    console.print(made)


def _plain(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, (date, datetime)):
        return cell.isoformat()
    return str(cell)


def _shown(cell: object) -> str:
    return (
        money(cell)
        if isinstance(cell, Decimal)
        else f"{cell:,}"
        if isinstance(cell, int) and not isinstance(cell, bool)
        else _plain(cell)
    )


def width() -> int:
    """How wide a line may be: the terminal, 120 columns where there is none."""
    return shutil.get_terminal_size((120, 24)).columns if sys.stdout.isatty() else 120


def paragraph(text: str, indent: int, most: int = 120, *, label: str = "") -> str:
    """Text for people, escaped and folded between words to the terminal (no wider than `most`), each line indented; a `label` stands before the first."""
    first = " " * indent + label
    return textwrap.fill(
        escape(text), min(width(), most), initial_indent=first, subsequent_indent=" " * len(first), break_on_hyphens=False
    )


class Ticker:
    """Shows progress on stderr once something takes longer than two seconds: files and megabytes, or (given a unit) how many are done."""

    def __init__(self, unit: str = "") -> None:
        self._unit = unit
        self._start = time.monotonic()
        self._last = self._start
        self._files = 0
        self._name = ""

    def __call__(self, name: str, done: int, size: int) -> None:
        """Take in how far a file is, and say so if it is time."""
        if name != self._name:
            self._files, self._name = self._files + 1, name
        now = time.monotonic()
        if now - self._start < 2 or now - self._last < (0.2 if sys.stderr.isatty() else 5):
            return
        self._last = now
        so_far = f"{done:,} of {size:,} {self._unit}" if self._unit else f"{done / 1e6:,.0f} of {size / 1e6:,.0f} MB"
        line = f"{name if self._unit else f'file {self._files:,}: {name}'}  {so_far}  {now - self._start:,.0f} s"
        if sys.stderr.isatty():
            click.echo(f"\r\033[K{line[:110]}", err=True, nl=False)
        else:
            click.echo(line, err=True)
