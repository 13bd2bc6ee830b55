"""klieg cover: state what an export or bulk file covers."""

from __future__ import annotations

from pathlib import Path

import click

from klieg import sources
from klieg.errors import Misuse
from klieg.show.cli.add import report
from klieg.show.cli.context import open_from
from klieg.show.cli.output import emit, format_option
from klieg.words import count

_COLUMNS = ("file", "committee", "line", "filing", "report", "since", "until", "complete", "basis")


@click.command("cover", short_help="State what an export or bulk file covers, from a coverage file.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--by-pages",
    is_flag=True,
    help="FILE is a fec.gov download of disbursements: print the coverage file that its pages bear out. Nothing is loaded.",
)
@format_option
@click.pass_context
def command(ctx: click.Context, file: Path, by_pages: bool, form: str) -> None:
    """Load FILE, a coverage file: which committee, lines and period an export or bulk file holds, whole or in part, and who says so.

    Without one an export covers nothing, and its silence proves nothing. Columns: file, committee, line, filing, report, since,
    until, complete, basis.

    \b
    Examples:
      klieg -C harbour cover coverage.csv
      klieg cover --by-pages SAVEAM-disbursements-24.csv > coverage.csv
    """
    try:
        with file.open("rb") as stream:
            head = stream.read(64 << 10)
    except OSError as error:
        raise Misuse(f"it can't be read ({error.strerror}).", place=str(file), remedy="Check the path.") from error
    sample = sources.Sample(head, file.stat().st_size, file.name)
    if by_pages:
        _by_pages(file, sample, form)
        return
    case = open_from(ctx)
    if not sources.module("coverage").recognise(sample):
        raise Misuse(
            "this is not a coverage file.", place=str(file),
            remedy=f"Its first line must name the columns {', '.join(_COLUMNS)}. What a download's pages show of it: `klieg cover --by-pages`.",
        )  # fmt: skip
    result = case.add([file])
    report(case, result, form)
    if result.failed:
        ctx.exit(1)


def _by_pages(file: Path, sample: sources.Sample, form: str) -> None:
    from klieg.money import pages

    if not sources.module("fec_download").recognise(sample):
        raise Misuse(
            "this is no download of fec.gov's data browser.", place=str(file),
            remedy="Give the CSV of disbursements as fec.gov gave it out; a zip is unpacked first.",
        )  # fmt: skip
    rows, why = pages.covered(sources.File(file.name, sample.size, "", lambda: file.open("rb")))
    if not rows:
        raise Misuse(
            f"its pages don't show that it is whole: {why}.",
            place=str(file),
            remedy="Whoever knows what it holds can write the coverage file.",
        )
    emit("csv" if form == "table" else form, _COLUMNS, [[row[name] for name in _COLUMNS] for row in rows], {"coverage": rows})
    click.echo(
        f"{count(len(rows), 'row')} of a coverage file, by the pages of {file.name}. Look it over, then load it: klieg cover FILE",
        err=True,
    )
