"""klieg kinds: the kinds of source that klieg reads."""

from __future__ import annotations

import click

from klieg import sources
from klieg.show.cli.output import emit, format_option


@click.command("kinds", short_help="The kinds of source that klieg reads.")
@format_option
def command(form: str) -> None:
    """The kinds of source that klieg recognises, each by its content.

    \b
    Example:
      klieg kinds
    """
    modules = [sources.module(name) for name in sources.MODULES]
    rows = [(module.KIND, module.TITLE, module.LICENCE) for module in modules]
    emit(form, ("kind", "what it is", "licence"), rows, {"kinds": [{"kind": k, "title": t, "licence": w} for k, t, w in rows]})
