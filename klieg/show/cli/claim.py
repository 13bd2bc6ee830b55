"""klieg claim: one claim, restated by hand."""

from __future__ import annotations

import click

from klieg.claims import verdicts
from klieg.claims.check import Claim
from klieg.claims.readers.restated import restate
from klieg.show.cli.check import tell_claim
from klieg.show.cli.context import open_from
from klieg.show.cli.output import emit, format_option


@click.command("claim", short_help="Check one claim, restated in words that can be read only one way.")
@click.argument("words")
@format_option
@click.pass_context
def command(ctx: click.Context, words: str, form: str) -> None:
    """Check one claim, restated: payment, tie, registered or names, with from=, to=, amount=, since=, until=, title=, who=, for=, item=, version=; `never` denies.

    \b
    Examples:
      klieg -C harbour claim "payment from=C00580100 to='CAMBRIDGE ANALYTICA' amount=5.9m since=2015 until=2016"
      klieg -C harbour claim "names who='Michael Flynn' item='RT TV' version=first"
    """
    case = open_from(ctx)
    reading = restate(words)
    with case.engine() as engine:
        claim = Claim("restated", words, reading, verdicts.decide(engine, case.layout, reading))
    if form == "table":
        tell_claim(1, claim)
        return
    v = claim.verdict
    emit(form, ("verdict", "claim", "why", "figure"), [(v.verdict, words, v.why, v.figure)], claim.as_dict())
