"""Asking a person before their story leaves for a model."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from klieg.errors import KliegError, Misuse
from klieg.words import escape

if TYPE_CHECKING:
    from klieg.claims.readers.model import Model
    from klieg.fetch.model import Endpoint


def reader(story: str, url: str, name: str, seconds: float, *, yes: bool) -> Model:
    """The model reader, which asks in the terminal first; `yes` says so without asking. Misuse if the address or the model can't be used."""
    from klieg.claims.readers.model import Model
    from klieg.fetch.model import endpoint

    def agree(to: Endpoint, characters: int) -> None:
        where = f"{to.host} ({'this machine' if to.here else 'another machine, not encrypted' if to.open else 'another machine'})"
        what = f"{characters:,} characters, the sentences of {escape(story)}, to {escape(to.model)} at {where}"
        if yes:
            click.echo(f"Sending {what}.", err=True)
            return
        if not sys.stdin.isatty():
            raise Misuse(f"nobody is here to agree to sending {what}.", place="--reader model", remedy="Add --yes if you agree.")
        if not click.confirm(f"Send {what}?", default=False, err=True):
            raise KliegError(
                "nothing was sent, and nothing was checked.", remedy="Without --reader model the rules read the story."
            )

    return Model(endpoint(url, name, seconds), agree)
