"""klieg coverage: what the loaded record covers."""

from __future__ import annotations

import click

from klieg.errors import Misuse
from klieg.money import coverage
from klieg.resolve.names import resolve
from klieg.show.cli.context import open_from
from klieg.show.cli.money import tell_coverage
from klieg.show.cli.output import emit, format_option


@click.command("coverage", short_help="What the loaded record covers, and which reports are missing.")
@click.argument("who", required=False, default="")
@format_option
@click.pass_context
def command(ctx: click.Context, who: str, form: str) -> None:
    """What the loaded record covers of WHO (a committee's or candidate's name, or an FEC id), line by line, and which reports are missing; else of all.

    \b
    Example:
      klieg -C harbour coverage Trump
    """
    with open_from(ctx).engine() as engine:
        known = coverage.everything(engine)
        committees = resolve(engine, who).committees if who else sorted({c.committee for c in known})
        if who and not committees:
            raise Misuse(
                "no loaded record names a committee or candidate so.",
                place=who,
                remedy="`klieg coverage` lists all; a committee's FEC id is always understood.",
            )
        found = []
        for committee in committees:
            lines = sorted({c.line for c in known if c.committee == committee and c.line != "all"})
            whole = [c for c in known if c.committee == committee and c.line == "all"]
            found.append(coverage.of(engine, committee, lines if lines and not whole else (), None, None, known))
        names = {one: resolve(engine, one).name for one in committees}
    if form == "table":
        if not found:
            click.echo("Nothing loaded states what it covers.")
        for one in found:
            click.secho(f"{names.get(one.who, one.who)} ({one.who})", bold=True)
            tell_coverage(one)
        return
    rows = [(o.who, c.line, c.report, c.since, c.until, c.filing, c.complete, c.basis) for o in found for c in o.loaded]
    emit(
        form,
        ("committee", "line", "report", "since", "until", "filing", "complete", "basis"),
        rows,
        {"coverage": [o.as_dict() for o in found]},
    )
