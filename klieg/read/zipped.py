"""The members of a zip, each read safely: no name is ever used as a path, and a bomb is refused before it goes off."""

from __future__ import annotations

import gzip
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from klieg.errors import KliegError, Unreadable

MAX_RATIO = 300
"""A member that unpacks to more than this many times its packed size, and to over 100 MB, is taken for a bomb. Real filings reach 30."""
_SMALL = 100_000_000
MAX_MEMBERS = 200_000
LARGEST = 64 << 30
"""A gzip that unpacks to more is refused."""


@dataclass(frozen=True)
class Member:
    """A member: its name, its unpacked size, a way to open it, or what is wrong with it."""

    name: str
    size: int
    archive: zipfile.ZipFile
    problem: KliegError | None = None

    def open(self) -> BinaryIO:
        """A fresh stream of the unpacked bytes; never yields more than `size`, whatever the archive says."""
        return cast(BinaryIO, self.archive.open(self.name))


def is_zip(head: bytes) -> bool:
    """Whether a file begins as a zip does."""
    return head[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def is_gzip(head: bytes) -> bool:
    """Whether a file begins as a gzip does."""
    return head[:2] == b"\x1f\x8b"


def gunzip(stream: BinaryIO) -> BinaryIO:
    """What a gzip holds, as a stream."""
    return cast(BinaryIO, gzip.open(stream))


def members(stream: BinaryIO, place: str) -> Iterator[Member]:
    """Every file in the archive, in the order of its directory.

    Raises:
        Unreadable: the archive is damaged, or has more than MAX_MEMBERS members.
    """
    try:
        archive = zipfile.ZipFile(stream)
        entries = [info for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise Unreadable(
            f"the zip can't be read ({error}).", place=place, remedy="Get it again, or unpack it and add the folder."
        ) from error
    if len(entries) > MAX_MEMBERS:
        raise Unreadable(
            f"the zip has {len(entries):,} members; klieg reads up to {MAX_MEMBERS:,}.", place=place, remedy="Split it."
        )
    for info in entries:
        yield Member(info.filename, info.file_size, archive, _problem(info, place))


def _problem(info: zipfile.ZipInfo, place: str) -> KliegError | None:
    where = f"{place}, member {info.filename!r}"
    parts = PurePosixPath(info.filename.replace("\\", "/"))
    if parts.is_absolute() or ".." in parts.parts or ":" in info.filename[:2]:
        return Unreadable(
            "the member's name points outside the zip.", place=where, remedy="Unpack it by hand, look at it, and add the file."
        )
    if stat.S_ISLNK(info.external_attr >> 16):
        return Unreadable("the member is a link, not a file.", place=where, remedy="Add the file it points to.")
    if info.flag_bits & 0x1:
        return Unreadable(
            "the member is locked with a password.", place=where, remedy="Unpack it with its password, then add the folder."
        )
    if info.file_size > _SMALL and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        ratio = info.file_size // max(info.compress_size, 1)
        return Unreadable(
            f"the member would unpack to {info.file_size:,} bytes, {ratio:,} times its size: it looks like a bomb.", place=where,
            remedy="If it is real, unpack it and add the folder.",
        )  # fmt: skip
    return None
