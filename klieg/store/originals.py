"""The loaded bytes: copied once, hashed on the way, rows counted on the way (the count that readers are held to)."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
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
    path: Path | None
    data: bytes | None = None

    def open(self) -> BinaryIO:
        """A fresh stream from the start."""
        return io.BytesIO(self.data) if self.data is not None else cast(BinaryIO, cast(Path, self.path).open("rb"))


def take(stream: BinaryIO, place: str, layout: Layout, *, keep: bool, limit: int | None = None, tick: Callable[[int], None] = lambda n: None) -> Taken:
    """Read a stream to its end, hashing and counting.

    Args:
        stream: the bytes.
        place: what to call them in a message.
        layout: the case; a copy that is kept waits in its `loading` folder.
        keep: keep a copy on disk, whatever its size; else only what does not fit into memory is put on disk.
        limit: refuse to read more bytes than this.
        tick: called with the number of bytes of each block.
    """
    hashed = hashlib.sha256()
    head, lines, size, last = b"", 0, 0, b"\n"
    memory = io.BytesIO()
    handle: BinaryIO | None = None
    path: Path | None = None

    def on_disk() -> BinaryIO:
        nonlocal path
        descriptor, name = tempfile.mkstemp(dir=layout.loading, prefix="bytes-")
        path = Path(name)
        return os.fdopen(descriptor, "wb", buffering=0)

    try:
        with ThreadPoolExecutor(1) as pool:
            pending = None
            while block := stream.read(_BLOCK):
                if not head:
                    head = block[:HEAD]
                elif len(head) < HEAD and size < HEAD:
                    head += block[: HEAD - len(head)]
                if size == 0 and len(block) < _BLOCK:
                    hashed.update(block)  # a small file: a thread would cost more than it saves
                else:
                    if pending:
                        pending.result()
                    pending = pool.submit(hashed.update, block)
                lines += block.count(b"\n")
                size += len(block)
                last = block[-1:]
                if limit is not None and size > limit:
                    raise Unreadable(f"it unpacks to more than the {limit:,} bytes it says.", place=place, remedy="Get it again.")
                if handle is None and (keep or size > _IN_MEMORY):
                    handle = on_disk()
                    handle.write(memory.getbuffer())
                    memory = io.BytesIO()
                (handle or memory).write(block)
                tick(len(block))
            if pending:
                pending.result()
        if handle is None and keep:
            handle = on_disk()
    except OSError as error:
        if path:
            path.unlink(missing_ok=True)
        raise disk_error(error, place) from error
    except BaseException:
        if path:
            path.unlink(missing_ok=True)
        raise
    finally:
        if handle:
            handle.close()
    return Taken(hashed.hexdigest(), size, head, lines + (last != b"\n"), path, None if handle else memory.getvalue())


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
        return NoSpace("the disk is full; the case is as it was.", place=place, remedy="Free some space, then run the command again.")
    if isinstance(error, PermissionError):
        return Unreadable("klieg may not read or write this.", place=place, remedy="Change its permissions, or copy it elsewhere.")
    if isinstance(error, FileNotFoundError):
        return Unreadable("there is no such file.", place=place, remedy="Check the path.")
    return Unreadable(f"it can't be read or written ({error.strerror or error}).", place=place)


def free_space(layout: Layout) -> int:
    """Bytes free on the disk of the case."""
    return shutil.disk_usage(layout.root).free
