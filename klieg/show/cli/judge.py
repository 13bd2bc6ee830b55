"""klieg judge: a person's own verdict, kept beside the computed one."""

from __future__ import annotations

import os

import click

from klieg.case import Case
from klieg.claims import check
from klieg.claims.readers import judgements
from klieg.claims.verdict import VERDICTS
from klieg.errors import Misuse
from klieg.show.cli.check import read_story
from klieg.show.cli.context import open_from
from klieg.show.cli.output import emit


@click.command("judge", short_help="Disagree with a verdict, signed and with a reason; or list what was judged.")
@click.argument("claim", required=False, default="")
@click.option("--verdict", type=click.Choice(VERDICTS), help="Your verdict.")
@click.option("--because", default="", metavar="TEXT", help="Why.")
@click.option("--by", default=lambda: os.environ.get("KLIEG_AUTHOR", ""), metavar="NAME", help="Who judges (else KLIEG_AUTHOR).")
@click.option(
    "--story", default="", metavar="STORY", help="The story that makes the claim: its words are kept with the judgement."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv", "md"]),
    default="table",
    show_default=True,
    help="How to print the list.",
)
@click.pass_context
def command(ctx: click.Context, claim: str, verdict: str | None, because: str, by: str, story: str, form: str) -> None:
    """Keep a judgement of CLAIM (the id that `klieg check` gives it) in the case's journal. The computed verdict is never replaced. Without CLAIM: list all.

    \b
    Example:
      klieg -C harbour judge 394f2b6f --story story.md --verdict partly --because "the invoice says otherwise" --by "A. Editor"
    """
    case = open_from(ctx)
    layout = case.layout
    if claim:
        name, text = _claimed(case, claim, story) if story else ("", "")
        made = judgements.judge(layout, claim, verdict or "", because, by, story=name, text=text)
        click.echo(f"Kept: {made['by']} judges {claim} {made['verdict']}: {made['because']}")
        return
    found = judgements.listed(layout)
    columns = ("claim", "verdict", "because", "by", "at", "story", "text")
    emit(form, columns, [tuple(one[c] for c in columns) for one in found], {"judgements": found})
    if form == "table" and not found:
        click.echo("Nothing was judged yet.")


def _claimed(case: Case, claim: str, story: str) -> tuple[str, str]:
    """The name of the story, and the words of its claim. Misuse if it makes none of this id."""
    data, name = read_story(story)
    with case.engine(threads=1) as engine:
        ledger = check.check(engine, case.layout, data, name)
    text = next((one.text for one in ledger.claims if one.id == claim), None)
    if text is None:
        raise Misuse(
            "the story makes no claim of this id.", place=claim, remedy=f"`klieg check {story}` prints the ids of its claims."
        )
    return name, text
