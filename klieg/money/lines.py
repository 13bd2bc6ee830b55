"""Line codes, normalised: what a schedule row's type says of the form line it belongs to."""

from __future__ import annotations

import re

_PARTS = re.compile(r"(S[ABEF])(.*)")


def line_code(row_type: str, form: str) -> str:
    """The schedule and line of a row type as filed: 'SA11A1' is 'SA11AI', 'SA11A' and 'SA17A' the itemised line; a Schedule E row is SE24."""
    kind = row_type.strip().upper()
    match = _PARTS.fullmatch(kind)
    if not match:
        return kind
    schedule, line = match[1], match[2]
    if schedule == "SE":
        return "SE24"
    if schedule == "SF":
        return "SF25"
    if schedule == "SA" and line in {"11A", "11A1", "11AI", "11I"} and form != "F3P":
        return "SA11AI"
    if schedule == "SA" and line in {"17A", "17A1", "17AI"} and form == "F3P":
        return "SA17AI"
    return schedule + line
