"""A stream of bytes cut into blocks of whole lines, with line numbers. LF ends a line; a line too long to hold is passed over, told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

BLOCK = 4 << 20
LONGEST = 16 << 20
"""A line longer than this is not read: only its first 64 KiB are kept, to show what it was."""


@dataclass(frozen=True)
class Block:
    """Whole lines: their bytes and the number of the first (from 1). `too_long`: this is the start of one line that is not read."""

    data: bytes
    first: int
    too_long: bool = False


def blocks(stream: BinaryIO, size: int = BLOCK) -> Iterator[Block]:
    """The stream in blocks that end where a line ends (the last may lack its line feed)."""
    line, rest = 1, b""
    while chunk := stream.read(size):
        cut = chunk.rfind(b"\n") + 1
        if cut:
            data = rest + chunk[:cut]
            yield Block(data, line)
            line += data.count(b"\n")
            rest = chunk[cut:]
            continue
        rest += chunk
        if len(rest) > LONGEST:
            start = rest[: 64 << 10]
            rest = _after_line(stream, size)
            yield Block(start, line, too_long=True)
            line += 1
    if rest:
        yield Block(rest, line)


def _after_line(stream: BinaryIO, size: int) -> bytes:
    """What follows the end of the line that the stream is in."""
    while chunk := stream.read(size):
        cut = chunk.find(b"\n") + 1
        if cut:
            return chunk[cut:]
    return b""
