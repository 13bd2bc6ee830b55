"""A JSON object read part by part: each is of the kind that is asked for, or Misuse names its place."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from klieg.claims.speech.story import Sentence
from klieg.errors import Misuse

CARRIED, ASSUMED = "carried over", "assumed"
DOCS = "docs/readings.md shows the form."


class Form:
    """A JSON object whose parts are asked for by kind; Misuse names the part that is of another."""

    def __init__(self, told: dict[str, Any], place: str) -> None:
        self.told, self.place = told, place

    def text(self, key: str) -> str:
        """A text; '' if it is left out."""
        value = self.told.get(key)
        if value is not None and not isinstance(value, str):
            raise Misuse("this is no text.", place=f"{self.place}.{key}", remedy=DOCS)
        return value or ""

    def texts(self, key: str) -> list[str]:
        """A list of texts."""
        value = self.told.get(key) or []
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise Misuse("this is no list of texts.", place=f"{self.place}.{key}", remedy=DOCS)
        return list(value)

    def flag(self, key: str) -> bool:
        """True or false; false if it is left out."""
        value = self.told.get(key, False)
        if not isinstance(value, bool):
            raise Misuse("this is neither true nor false.", place=f"{self.place}.{key}", remedy=DOCS)
        return value

    def number(self, key: str) -> int:
        """A place in the story; 0 if it is left out."""
        value = self.told.get(key, 0)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 31:
            raise Misuse("this is no place in the story.", place=f"{self.place}.{key}", remedy=DOCS)
        return value

    def decimal(self, key: str) -> Decimal | None:
        """A finite figure, written as text."""
        text = self.text(key)
        try:
            value = Decimal(text) if text else None
        except InvalidOperation:
            value = Decimal("NaN")
        if value is not None and not value.is_finite():
            raise Misuse(f"{text[:40]!r} is no figure.", place=f"{self.place}.{key}", remedy=DOCS)
        return value

    def part(self, key: str) -> Form | None:
        """An object within it; None if it is left out."""
        value = self.told.get(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise Misuse("this is no object.", place=f"{self.place}.{key}", remedy=DOCS)
        return Form(value, f"{self.place}.{key}")

    def start_end(self, sentence: Sentence | None) -> tuple[int, int]:
        """Where it stands in its sentence; 0, 0 if it is carried over or assumed."""
        at = self.told.get("at", ASSUMED)
        if isinstance(at, list) and len(at) == 2 and all(isinstance(n, int) and not isinstance(n, bool) for n in at):
            return (at[0] - sentence.start, at[1] - sentence.start) if sentence else (0, 0)
        if at not in (CARRIED, ASSUMED):
            raise Misuse(f"a place is [from, to], {CARRIED!r} or {ASSUMED!r}.", place=f"{self.place}.at", remedy=DOCS)
        return 0, 0
