"""Delimited text: pipe files without quotes, read by columns; CSV with quotes, read row by row. Every row comes out once.

A CSV engine is only ever given lines that were counted beforehand and all have the same number of cells: left to find rows by
itself one drops some in silence where quotes or line ends are odd.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import BinaryIO, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv

from klieg.read import encoding
from klieg.read.blocks import LONGEST, Block, blocks

T = TypeVar("T")
_BATCH = 20_000
csv.field_size_limit(16 << 20)


@dataclass(frozen=True)
class Rows:
    """Rows of the width asked for: columns of text, and each row's number (from 1: lines of a file without header, else data rows)."""

    columns: list[pa.Array]
    numbers: pa.Array


@dataclass(frozen=True)
class Odd:
    """A row of another width, a blank line, or a line too long to hold: its number, raw text, cells, and what is odd."""

    number: int
    raw: str
    cells: list[str]
    why: str


def coding_of(open_: Callable[[], BinaryIO]) -> encoding.Coding:
    """The encoding of a file, from all its bytes."""
    with open_() as stream:
        return encoding.decide(piece.data for piece in blocks(stream))


def columns_of(part: bytes, width: int, positions: tuple[int, ...], delimiter: str) -> list[pa.Array]:
    """Lines that all have `width` cells, without quotes, as the columns at `positions` (blank beyond the width)."""
    names = [f"c{n}" for n in range(width)]
    asked = [names[p] for p in positions if p < width]
    table = pacsv.read_csv(
        pa.BufferReader(part),
        read_options=pacsv.ReadOptions(column_names=names, block_size=len(part) + 1, use_threads=False),
        parse_options=pacsv.ParseOptions(delimiter=delimiter, quote_char=False, ignore_empty_lines=False),
        convert_options=pacsv.ConvertOptions(
            include_columns=asked, column_types=dict.fromkeys(asked, pa.string()), strings_can_be_null=False
        ),
    )
    blank = pa.repeat(pa.scalar("", pa.string()), table.num_rows)
    return [table.column(names[p]).combine_chunks() if p < width else blank for p in positions]


def pipes(
    open_: Callable[[], BinaryIO], coding: encoding.Coding, width: int, positions: tuple[int, ...], convert: Callable[[list[Rows | Odd]], T], delimiter: str = "|"
) -> Iterator[T]:  # fmt: skip
    """Every line of a file without header or quotes, block by block on two threads, in the order of the file.

    Args:
        open_: gives the bytes.
        coding: their encoding.
        width: cells of a row; one more, blank, at the end is passed over.
        positions: the columns wanted.
        convert: what to make of a block's rows; called on the threads.
        delimiter: one ASCII character.
    """

    def job(piece: Block) -> T:
        return convert(_block(piece, coding, width, positions, delimiter))

    with open_() as stream:
        yield from in_order(job, blocks(stream))


def in_order(job: Callable[[Block], T], pieces: Iterator[Block]) -> Iterator[T]:
    """What `job` makes of each piece, on two threads, in the order of the pieces; never more than a few pieces ahead."""
    with ThreadPoolExecutor(2, thread_name_prefix="klieg-read") as pool:
        waiting: list[Future[T]] = []
        for piece in pieces:
            waiting.append(pool.submit(job, piece))
            if len(waiting) > 2:
                yield waiting.pop(0).result()
        for done in waiting:
            yield done.result()


def _block(piece: Block, coding: encoding.Coding, width: int, positions: tuple[int, ...], delimiter: str) -> list[Rows | Odd]:
    if piece.too_long:
        return [Odd(piece.first, encoding.decode(piece.data, coding.name), [], "the line is longer than 16 MB")]
    data = encoding.to_utf8(piece.data, coding.name).replace(b"\r\n", b"\n")
    if not data.endswith(b"\n"):
        data += b"\n"
    raw = np.frombuffer(data, np.uint8)
    ends = np.flatnonzero(raw == 0x0A)
    starts = np.concatenate(([0], ends[:-1] + 1))
    marks = np.flatnonzero(raw == ord(delimiter))
    widths = np.searchsorted(marks, ends) - np.searchsorted(marks, starts) + 1
    numbers = np.arange(piece.first, piece.first + len(starts))
    # A carriage return within a line would end it for the CSV parser.
    strange = np.zeros(len(starts), bool)
    if b"\r" in data or b"\0" in data:
        strange[np.searchsorted(ends, np.flatnonzero((raw == 0x0D) | (raw == 0)))] = True
    trailing = (widths == width + 1) & (raw[np.maximum(ends - 1, 0)] == ord(delimiter))
    found: list[Rows | Odd] = []
    taken = np.zeros(len(starts), bool)
    for mine, cells in (((widths == width) & ~strange, width), (trailing & ~strange, width + 1)):
        if mine.any() and (width > 1 or not (ends == starts)[mine].any()):
            part = data if mine.all() else raw[np.repeat(mine, ends - starts + 1)].tobytes()
            found.append(Rows(columns_of(part, cells, positions, delimiter), pa.array(numbers[mine])))
            taken |= mine
    for index in np.flatnonzero(~taken):
        text = data[starts[index] : ends[index]].decode("utf-8", "replace")
        cells_ = text.split(delimiter)
        if len(cells_) in {width, width + 1} and not any(cells_[width:]):
            columns = [pa.array([cells_[p] if p < len(cells_) else ""], pa.string()) for p in positions]
            found.append(Rows(columns, pa.array([int(numbers[index])], pa.int64())))
        else:
            why = "a blank line" if not text.strip() else f"{len(cells_)} cells where {width} are expected"
            found.append(Odd(int(numbers[index]), text, cells_, why))
    return found


def csv_header(head: bytes, delimiter: str = ",") -> list[str]:
    """The names in the first line of a CSV, blanks stripped; [] if there is none."""
    text = encoding.decode(head, encoding.decide([head]).name).removeprefix("\ufeff")
    try:
        return [name.strip() for name in next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])]
    except csv.Error:
        return []


def quoted(open_: Callable[[], BinaryIO], coding: encoding.Coding, width: int, delimiter: str = ",") -> Iterator[Rows | Odd]:
    """Every data row of a CSV with a header, in order: quotes, and line ends within them, as RFC 4180 has them.

    Rows of `width` cells (or more, if the ones beyond are blank) come in columns; any other is odd.
    """
    with (
        open_() as stream,
        io.TextIOWrapper(
            stream, encoding=coding.name if coding.name != "ascii" else "utf-8", errors="replace", newline=""
        ) as text,
    ):
        kept: list[str] = []

        def lines() -> Iterator[str]:
            for line in _bounded(text):
                kept.append(line)
                yield line.replace("\0", "\ufffd")

        reader = csv.reader(lines(), delimiter=delimiter)
        next(reader, None)
        kept.clear()
        rows: list[list[str]] = []
        numbers: list[int] = []
        number = 0
        while True:
            try:
                row = next(reader, None)
            except csv.Error as error:
                number += 1
                yield Odd(number, "".join(kept).rstrip("\r\n")[: 64 << 10], [], f"not a CSV row ({error})")
                kept.clear()
                continue
            if row is None:
                break
            number += 1
            if row == [_TOO_LONG]:
                yield Odd(number, kept[-1], [], "the line is longer than 16 MB")
            elif len(row) == width or (len(row) > width and not any(cell.strip() for cell in row[width:])):
                rows.append(row)
                numbers.append(number)
                if len(rows) >= _BATCH:
                    yield _columns(rows, numbers, width)
                    rows, numbers = [], []
            else:
                raw = "".join(kept).rstrip("\r\n")
                yield Odd(
                    number,
                    raw,
                    row,
                    "a blank line" if not any(c.strip() for c in row) else f"{len(row)} cells where {width} are expected",
                )
            kept.clear()
        if rows:
            yield _columns(rows, numbers, width)


_TOO_LONG = "\ufdd0a line too long to read\ufdd0"
"""Stands for a line too long to hold; the two characters are no text (Unicode noncharacters)."""


def _bounded(text: io.TextIOWrapper) -> Iterator[str]:
    """The lines of a text, none longer than LONGEST: of a longer one only the fact comes through."""
    while line := text.readline(LONGEST):
        if len(line) == LONGEST and not line.endswith("\n"):
            while (rest := text.readline(LONGEST)) and not rest.endswith("\n"):
                pass
            yield _TOO_LONG + "\n"
        else:
            yield line


def _columns(rows: list[list[str]], numbers: list[int], width: int) -> Rows:
    columns = [pa.array(column, pa.string()) for _, column in zip(range(width), zip(*rows, strict=False), strict=False)]
    return Rows(columns, pa.array(numbers, pa.int64()))


def count_csv(open_: Callable[[], BinaryIO], delimiter: str = ",") -> int:
    """Data rows of a CSV with a header, counted without taking rows apart: lines, less those that end within quotes, less the header."""
    mark = delimiter.encode()
    rows, open_quote = 0, False
    with open_() as stream:
        while line := stream.readline(LONGEST):
            if len(line) == LONGEST and not line.endswith(b"\n"):
                while (rest := stream.readline(LONGEST)) and not rest.endswith(b"\n"):
                    pass
                line = b"\n"  # it is one row all the same
            if open_quote or line.count(b'"') % 2:
                open_quote = _ends_open(line.rstrip(b"\r\n"), mark, open_quote)
            if not open_quote:
                rows += 1
    return max(rows + open_quote - 1, 0)


def _ends_open(line: bytes, mark: bytes, inside: bool) -> bool:
    """Whether a line ends within a quoted value, beginning inside one or not. A quote opens a value only at its start."""
    position, size = 0, len(line)
    while True:
        if not inside:
            if line[position : position + 1] == b'"':
                inside, position = True, position + 1
            else:
                following = line.find(mark, position)
                if following < 0:
                    return False
                position = following + 1
                continue
        closing = line.find(b'"', position)
        if closing < 0:
            return True
        if line[closing + 1 : closing + 2] == b'"':
            position = closing + 2
            continue
        inside = False
        following = line.find(mark, closing)
        if following < 0 or closing + 1 >= size:
            return False
        position = following + 1


def row_at(open_: Callable[[], BinaryIO], number: int, delimiter: str = ",") -> tuple[str, list[tuple[str, str]]]:
    """Data row `number` of a CSV with a header: its raw text, and its cells by name; ('', []) if there are not so many."""
    coding = coding_of(open_)
    with (
        open_() as stream,
        io.TextIOWrapper(
            stream, encoding=coding.name if coding.name != "ascii" else "utf-8", errors="replace", newline=""
        ) as text,
    ):
        kept: list[str] = []

        def lines() -> Iterator[str]:
            for line in text:
                kept.append(line)
                yield line

        reader = csv.reader(lines(), delimiter=delimiter)
        names = next(reader, [])
        kept.clear()
        for index, row in enumerate(reader, 1):
            if index == number:
                padded = [*names, *(f"beyond_{n}" for n in range(len(names) + 1, len(row) + 1))]
                return "".join(kept).rstrip("\r\n"), [(name.strip(), cell) for name, cell in zip(padded, row, strict=False)]
            kept.clear()
    return "", []


def raw_rows(open_: Callable[[], BinaryIO], numbers: set[int], delimiter: str = ",") -> dict[int, str]:
    """The raw text of some data rows of a CSV with a header, in one walk through it."""
    coding = coding_of(open_)
    name = coding.name if coding.name != "ascii" else "utf-8"
    out: dict[int, str] = {}
    with open_() as stream, io.TextIOWrapper(stream, encoding=name, errors="replace", newline="") as text:
        kept: list[str] = []

        def lines() -> Iterator[str]:
            for line in text:
                kept.append(line)
                yield line

        reader = csv.reader(lines(), delimiter=delimiter)
        next(reader, None)
        kept.clear()
        last = max(numbers, default=0)
        for index, _ in enumerate(reader, 1):
            if index in numbers:
                out[index] = "".join(kept).rstrip("\r\n")
            kept.clear()
            if index >= last:
                break
    return out
