"""klieg cover: state what an export or bulk file covers."""

from __future__ import annotations

from pathlib import Path

import click

from klieg import sources
from klieg.errors import Misuse
from klieg.show.cli.add import report
from klieg.show.cli.context import open_from
from klieg.show.cli.output import format_option


@click.command("cover", short_help="State what an export or bulk file covers, from a coverage file.")
@click.argument("file", type=click.Path(path_type=Path))
@format_option
@click.pass_context
def command(ctx: click.Context, file: Path, form: str) -> None:
    """Load FILE, a coverage file: which committee, lines and period an export or bulk file holds, whole or in part, and who says so.

    Without one an export covers nothing, and its silence proves nothing. Columns: file, committee, line, filing, report, since,
    until, complete, basis.

    \b
    Example:
      klieg -C harbour cover coverage.csv
    """
    case = open_from(ctx)
    try:
        with file.open("rb") as stream:
            head = stream.read(64 << 10)
    except OSError as error:
        raise Misuse(f"it can't be read ({error.strerror}).", place=str(file), remedy="Check the path.") from error
    if not sources.module("coverage").recognise(sources.Sample(head, file.stat().st_size, file.name)):
        raise Misuse(
            "this is not a coverage file.", place=str(file),
            remedy="Its first line must name the columns file, committee, line, filing, report, since, until, complete, basis.",
        )  # fmt: skip
    result = case.add([file])
    report(case, result, form)
    if result.failed:
        ctx.exit(1)
