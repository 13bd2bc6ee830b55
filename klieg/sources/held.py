"""An Output that holds what it is given until it can be passed on.

So blocks are turned into records on several threads, and are still recorded in the order of the file.
"""

from __future__ import annotations

from collections.abc import Callable

import pyarrow as pa

from klieg.records import Party
from klieg.sources import Output


class Held:
    """Keeps calls in order; `release` makes them on another Output."""

    def __init__(self) -> None:
        self._calls: list[Callable[[Output], None]] = []

    def rows(self, read: int, recorded: int) -> None:
        """See Output."""
        self._calls.append(lambda out: out.rows(read, recorded))

    def records(self, table: str, data: pa.Table | pa.RecordBatch, **parties: Party) -> None:
        """See Output."""
        self._calls.append(lambda out: out.records(table, data, **parties))

    def reject(self, locator: str, raw: str, reason: str, *, touches: str = "") -> None:
        """See Output."""
        self._calls.append(lambda out: out.reject(locator, raw, reason, touches=touches))

    def set_aside(self, locator: str, raw: str, reason: str) -> None:
        """See Output."""
        self._calls.append(lambda out: out.set_aside(locator, raw, reason))

    def remark(self, record: str, locator: str, field: str, raw: str, reason: str) -> None:
        """See Output."""
        self._calls.append(lambda out: out.remark(record, locator, field, raw, reason))

    def release(self, out: Output) -> None:
        """Make the calls, in order."""
        for call in self._calls:
            call(out)
