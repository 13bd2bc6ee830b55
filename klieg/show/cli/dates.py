"""Days as people type them."""

from __future__ import annotations

from datetime import date

from klieg.errors import Misuse


def day(text: str | None, *, first: bool) -> date | None:
    """A day (2015-04-01), or the first or last day of a month (2015-04) or year (2015); None for none. Misuse for anything else."""
    if not text:
        return None
    parts = text.split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 3:
            return date(*numbers)
        if len(numbers) == 2:
            year, month = numbers
            return date(year, month, 1) if first else date(year + month // 12, month % 12 + 1, 1) - date.resolution
        if len(numbers) == 1 and len(text) == 4:
            return date(numbers[0], 1, 1) if first else date(numbers[0], 12, 31)
    except ValueError:
        pass
    raise Misuse(f"{text!r} is not a day.", remedy="Write it as 2015-04-01, 2015-04 or 2015.")
