"""Names as OGE Form 278e prints them. A module by itself: who compares names needs nothing that reads the form."""

from __future__ import annotations

import re

_HELD = re.compile(
    r",?\s*\b((?:limited )?(?:membership|partnership)(?: units?| interests?)?|(?:common |preferred |restricted )?stock(?: options?| units?)?|stock options|shares?|units?"
    r"|vested options|options)\s*(?=\(|$)", re.IGNORECASE,
)  # fmt: skip
_DATED = re.compile(r",\s*\d{1,2}/(?:\d{1,2}/)?\d{4}\s*$")


def organisation(name: str) -> tuple[str, str]:
    """A name as a disclosure prints it, without what is held of it or said of it in brackets; and what was left out.

    'CAMBRIDGE ANALYTICA, LLC, MEMBERSHIP UNITS' is the firm and 'MEMBERSHIP UNITS'; 'RT TV (through LAI)' is RT TV.
    """
    rest: list[str] = []
    bare = name
    while True:
        dated = _DATED.search(bare)
        cut = dated.start() if dated else _bracket(bare)
        if cut is None or not bare[:cut].strip(" ,"):
            break
        rest.insert(0, bare[cut:].strip(" ,").removeprefix("(").removesuffix(")"))
        bare = bare[:cut].strip(" ,")
    if held := _HELD.search(bare):
        rest.insert(0, held[1])
        bare = bare[: held.start()].strip(" ,")
    return (bare, "; ".join(rest)) if bare else (name, "")


def _bracket(text: str) -> int | None:
    """Where a note in brackets at the end of a text begins, brackets within it closed; None if there is none. '401(k)' has none."""
    if not text.endswith(")"):
        return None
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(text[index], 0)
        if depth == 0:
            return index if index and text[index - 1].isspace() else None
    return None
