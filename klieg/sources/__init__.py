"""Rows to records: one module per source. No network, no clock, no case.

A source module has
    KIND         the kind's name, as `klieg sources` prints it
    TITLE        what it is, one line
    LICENCE      under what terms it is published
    recognise    (Sample) -> bool: is this file's content of that kind? Never by name.
    read         (File, Output) -> None: read every row, hand over records; raise Unreadable if the file can't be read at all
    count        optional (File) -> int: rows of the file counted independently of `read`; without it a row is a line
                 (the loader counts line feeds, plus one for an unterminated last line)
and is listed once, in MODULES below; the first that recognises a file reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from klieg.records import Party

if TYPE_CHECKING:
    import pyarrow as pa

MODULES: tuple[str, ...] = (
    "fec_filing",
    "fec_presidential",
    "fec_download",
    "fec_bulk",
    "fec_independent",
    "uk_electoral_commission",
    "coverage",
    "fara",
    "lda",
    "oge_278e",
    "ira_archives",
    "tie_list",
    "mail_metadata",
    "mapped",
    "mail",
    "document",
)
"""Module names under klieg.sources, in the order they are asked."""


@dataclass(frozen=True)
class Sample:
    """What a file is recognised by: its first 64 KiB and its size; `open` gives the rest where that is not enough. The name is for messages only."""

    head: bytes
    size: int
    name: str
    mapped: bool = False
    open: Callable[[], BinaryIO] | None = None


@dataclass(frozen=True)
class File:
    """A file (or the member of a zip) to be read.

    `open` gives a fresh binary stream from the start. `number` and `received` are the FEC file number and the day of
    receipt where the name, the URL, the zip member or a manifest gives them: they are not in the bytes. `prefix` goes before each
    locator ('' or 'zip:a.fec/'); Output adds it, a source module never does. `content` is the sha256 of these bytes.
    `ascii` says that every byte is ASCII, where that is known already. `mapping` is the parsed mapping file, for payments CSVs that need one.
    """

    name: str
    size: int
    content: str
    open: Callable[[], BinaryIO]
    number: str | None = None
    received: date | None = None
    prefix: str = ""
    ascii: bool = False
    mapping: Mapping[str, object] = field(default_factory=dict)


class Output(Protocol):
    """Where a source module puts what it read. Rows are accounted for: read = recorded + rejects + set aside."""

    def rows(self, read: int, recorded: int) -> None:
        """Add to the count of the file's rows read, and of those that became records."""

    def records(self, table: str, data: pa.Table | pa.RecordBatch, **parties: Party) -> None:
        """Hand over records of `table`, in its wide schema (klieg.records.Table.wide).

        Columns may come in any order; those left out are null; text columns may be dictionary-encoded. A party column that is
        the same for all rows is best given by keyword instead of wide columns: `payer=Party(name=..., scheme="fec", number="C00580100")`.
        """

    def reject(self, locator: str, raw: str, reason: str, *, touches: str = "") -> None:
        """A row that could not be read: counted as read and as a reject."""

    def set_aside(self, locator: str, raw: str, reason: str) -> None:
        """A row that was read but is not ours to record: counted as read and as set aside."""

    def remark(self, record: str, locator: str, field: str, raw: str, reason: str) -> None:
        """An odd cell, or an extra one, of a row that was recorded."""


class SourceModule(Protocol):
    """What a module listed in MODULES offers."""

    KIND: str
    TITLE: str
    LICENCE: str

    def recognise(self, sample: Sample) -> bool:
        """Whether a file's content is of this kind."""

    def read(self, file: File, out: Output) -> None:
        """Read every row of a file."""


def module(name: str) -> SourceModule:
    """The source module of that name."""
    return cast(SourceModule, import_module(f"klieg.sources.{name}"))


def recognise(sample: Sample) -> SourceModule | None:
    """The first source module whose content test fits, or None."""
    for name in MODULES:
        candidate = module(name)
        if candidate.recognise(sample):
            return candidate
    return None
