"""The loaded bytes: copied once, hashed on the way, rows counted on the way (the count that readers are held to)."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import io
import os
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from klieg.errors import KliegError, NoSpace, Unreadable
from klieg.store import catalog
from klieg.store.layout import Layout

_BLOCK = 4 << 20
_IN_MEMORY = 8 << 20
HEAD = 64 << 10


@dataclass
class Taken:
    """Bytes taken in: where they can be read again, their hash, size, first bytes, and the number of lines.

    Lines are counted as line feeds, plus one for an unterminated last line.
    """

    sha256: str
    size: int
    head: bytes
    lines: int
    ascii: bool
    path: Path | None
    data: bytes | None = None

    def open(self) -> BinaryIO:
        """A fresh stream from the start."""
        return io.BytesIO(self.data) if self.data is not None else cast(BinaryIO, cast(Path, self.path).open("rb"))


class _Tally:
    """Hashes and counts blocks as they pass; large files are hashed by a thread while they are written."""

    def __init__(self) -> None:
        self._hashed = hashlib.sha256()
        self._pool = ThreadPoolExecutor(1)  # it starts no thread before it is given work
        self._pending: Future[None] | None = None
        self.head, self.lines, self.size, self._last = b"", 0, 0, b"\n"
        self._ascii = True

    def feed(self, block: bytes) -> None:
        """Take in the next block."""
        if len(self.head) < HEAD:
            self.head += block[: HEAD - len(self.head)]
        if self.size == 0 and len(block) < _BLOCK:
            self._hashed.update(block)  # a small file: a thread would cost more than it saves
        else:
            self._settle()
            self._pending = self._pool.submit(self._hashed.update, block)
        self.lines += block.count(b"\n")
        self.size += len(block)
        self._last = block[-1:]
        self._ascii = self._ascii and block.isascii()

    def _settle(self) -> None:
        if self._pending:
            self._pending.result()

    def taken(self, path: Path | None, data: bytes | None) -> Taken:
        """What all the blocks came to."""
        self._settle()
        self._pool.shutdown()
        return Taken(self._hashed.hexdigest(), self.size, self.head, self.lines + (self._last != b"\n"), self._ascii, path, data)


def take(
    stream: BinaryIO,
    place: str,
    layout: Layout,
    *,
    keep: bool,
    limit: int | None = None,
    tick: Callable[[int], None] = lambda n: None,
) -> Taken:
    """Read a stream to its end, hashing and counting.

    Args:
        stream: the bytes.
        place: what to call them in a message.
        layout: the case; a copy that is kept waits in its `loading` folder.
        keep: keep a copy on disk, whatever its size; else only what does not fit into memory is put on disk.
        limit: refuse to read more bytes than this.
        tick: called with the number of bytes of each block.
    """
    tally = _Tally()
    memory = io.BytesIO()
    handle: BinaryIO | None = None
    path: Path | None = None
    done = False
    try:
        if keep:
            handle, path = _on_disk(layout)
        while block := stream.read(_BLOCK):
            tally.feed(block)
            if limit is not None and tally.size > limit:
                raise Unreadable(f"it unpacks to more than the {limit:,} bytes it says.", place=place, remedy="Get it again.")
            if handle is None and tally.size > _IN_MEMORY:
                handle, path = _on_disk(layout)
                handle.write(memory.getbuffer())
                memory = io.BytesIO()
            (handle or memory).write(block)
            tick(len(block))
        if handle:
            handle.close()
        done = True
    except OSError as error:
        raise disk_error(error, place) from error
    finally:
        if handle:
            with contextlib.suppress(OSError):
                handle.close()
        if path and not done:
            path.unlink(missing_ok=True)
    return tally.taken(path, None if path else memory.getvalue())


def _on_disk(layout: Layout) -> tuple[BinaryIO, Path]:
    """A new file in the case's `loading` folder."""
    descriptor, name = tempfile.mkstemp(dir=layout.loading, prefix="bytes-")
    return os.fdopen(descriptor, "wb"), Path(name)


def place_original(layout: Layout, taken: Taken) -> None:
    """Move a kept copy to originals/<sha256>, safely on disk. The folder's entry is synced by whoever commits."""
    target = layout.originals / taken.sha256
    source = cast(Path, taken.path)
    try:
        catalog.sync(source)
        source.chmod(0o444)
        source.replace(target)
    except OSError as error:
        raise disk_error(error, str(target)) from error
    taken.path = target


def disk_error(error: OSError, place: str) -> KliegError:
    """What the operating system said, as one of klieg's errors."""
    if error.errno == errno.ENOSPC:
        return NoSpace(
            "the disk is full; the case is as it was.", place=place, remedy="Free some space, then run the command again."
        )
    if isinstance(error, PermissionError):
        return Unreadable(
            "klieg may not read or write this.", place=place, remedy="Change its permissions, or copy it elsewhere."
        )
    if isinstance(error, FileNotFoundError):
        return Unreadable("there is no such file.", place=place, remedy="Check the path.")
    return Unreadable(f"it can't be read or written ({error.strerror or error}).", place=place)


def free_space(layout: Layout) -> int:
    """Bytes free on the disk of the case."""
    return shutil.disk_usage(layout.root).free
