"""SQL lives in .sql files beside the Python that asks; this finds a named block of one."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

_HEADING = re.compile(r"^-- name: (\w+)[ \t]*$", re.MULTILINE)


@cache
def blocks(package: str, file: str) -> dict[str, str]:
    """Every block of a .sql file by name. A block starts at a line `-- name: NAME` and runs to the next."""
    text = resources.files(package).joinpath(file).read_text(encoding="utf-8")
    parts = _HEADING.split(text)
    return {name: body.strip() for name, body in zip(parts[1::2], parts[2::2], strict=True)}


def block(package: str, file: str, name: str) -> str:
    """The SQL of one named block; KeyError if the file has none of that name."""
    return blocks(package, file)[name]
