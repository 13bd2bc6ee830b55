"""klieg thread: the messages that belong with one."""

from __future__ import annotations

import click

from klieg.papers import threads
from klieg.show.cli.context import open_from
from klieg.show.cli.output import emit, format_option
from klieg.words import citation


@click.command("thread", short_help="The thread that a message belongs to, oldest first.")
@click.argument("document")
@format_option
@click.pass_context
def command(ctx: click.Context, document: str, form: str) -> None:
    """The messages that belong with DOCUMENT (an id such as C05739545, or a Message-ID), oldest first, and what joins them.

    \b
    Example:
      klieg -C harbour thread C05739545
    """
    with open_from(ctx).engine() as engine:
        found = threads.thread_of(engine, document)
    rows = [
        (m["date"], m["document"], m["sender"], m["recipients"], m["title"], citation(m["source"], m["locator"]))
        for m in found.messages
    ]
    answer = {"messages": [{k: m[k] for k in ("document", "date", "sent", "sender", "recipients", "title", "source", "locator")} for m in found.messages],
              "joined_by": found.joined_by}  # fmt: skip
    emit(form, ("date", "document", "from", "to", "subject", "citation"), rows, answer)
    if form == "table":
        click.echo(f"Joined by {found.joined_by}." if found.joined_by else "No other loaded message belongs with it.")
