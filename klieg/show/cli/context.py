"""What every verb needs: the case it speaks of."""

from __future__ import annotations

import click

from klieg.case import Case, directory, open_case


def open_from(ctx: click.Context) -> Case:
    """The case named by -C, by KLIEG_CASE, or ./case."""
    return open_case(directory(ctx.find_root().obj))
