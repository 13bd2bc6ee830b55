"""klieg new: make an empty case."""

from __future__ import annotations

from pathlib import Path

import click

from klieg.case import new_case


@click.command("new", short_help="Make an empty case.")
@click.argument("directory", type=click.Path(path_type=Path))
@click.option("--title", default="", help="What the case is about (kept in case.toml).")
def command(directory: Path, title: str) -> None:
    """Make an empty case in DIRECTORY, a folder that does not exist yet or is empty.

    \b
    Example:
      klieg new harbour --title "Harbour bridge vote"
    """
    case = new_case(directory, title)
    click.echo(f"Made the case {case.root}. Next: klieg -C {case.root} add FILES")
