"""Tab-separated tables that come with klieg: column tables, calendars, rules, word lists."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def packaged(package: str, name: str, *, headed: bool = False) -> list[list[str]]:
    """The rows of a table in a package, comment lines left out, and its first row too if it is `headed`. Read once: leave it as it is."""
    text = resources.files(package).joinpath(name).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")]
    return rows[1:] if headed else rows
