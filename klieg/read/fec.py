"""The format of electronic filings (.fec): header, delimiter, quotes, rows taken apart into columns. It knows no campaign.

A filing begins with a header: an HDR row, or (versions 1 and 2) a `/* Header` block. Its version decides the layout. Up to version 5
values are separated by commas and quoted as in CSV; from version 6 on by ASCII 28, where a quote is an ordinary character, except that
some software quotes whole values. No value spans lines. (FEC, Electronic Filing Specifications Requirements; and
real filings, which hold every deviation named here.)
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from klieg.errors import Unreadable
from klieg.read import encoding
from klieg.read.blocks import Block
from klieg.read.delimited import columns_of

FS = "\x1c"
_TEXT_BEGINS, _TEXT_ENDS = "[BEGINTEXT]", "[ENDTEXT]"
_TYPE_BYTES = 8  # the longest row type that the quick path takes: 'SA11AIII'; a longer one is read row by row


@dataclass(frozen=True)
class Header:
    """What the header says.

    Attributes:
        version: version of the layout as written, blanks stripped ('8.3', '3.00', 'P3.2').
        delimiter: ',' or ASCII 28.
        lines: how many lines the header takes.
        values: the header's values: by the names of the block ('Soft_Name'), or by position ('0', '1', ...) of an HDR row.
    """

    version: str
    delimiter: str
    lines: int
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Rows:
    """Rows of one group: same key, columns as strings (`c0`, `c1` ...), the line numbers, and the cells beyond the layout.

    `extra` holds (index of the row, position, text) of cells that are not blank beyond the columns asked for; `cells` the rows
    themselves, where no columns are asked for.
    """

    key: str
    columns: list[pa.Array]
    lines: pa.Array
    extra: list[tuple[int, int, str]] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True)
class Odd:
    """A line that is no row of a known group: blank, too long, of an unknown type, or free text between [BEGINTEXT] and [ENDTEXT]."""

    line: int
    raw: str
    kind: str  # blank, too long, unknown, text


@dataclass(frozen=True)
class Wanted:
    """What is wanted of a group: how many columns its layout has, and the positions to hand over (in order); none for the rows as they are."""

    width: int
    positions: tuple[int, ...]


Classify = Callable[[str], tuple[str, Wanted] | None]
"""From a row type as filed to the key of its group and what is wanted of it; None if the type is not known."""


def is_filing(head: bytes) -> bool:
    """Whether a file begins as an electronic filing does."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n \t")[:64]
    return bool(re.match(rb'(?i)"?HDR"?[,\x1c]|/\*\s*Header', start))


def header(head: bytes, place: str) -> Header:
    """Read the header from the first bytes of a filing. Unreadable if it is not whole."""
    text = encoding.decode(head, "utf-8").removeprefix("\ufeff")
    lines = text.split("\n")
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    start = lines[first].strip()
    if start.startswith("/*"):
        return _block_header(lines, first, place)
    delimiter = FS if FS in start else ","
    cells = split(start, delimiter)
    # Paper filings have no 'FEC' before the version.
    version = cells[2] if len(cells) > 2 and cells[1].strip().upper() == "FEC" else cells[1] if len(cells) > 1 else ""
    return Header(version.strip(), delimiter, first + 1, {str(n): cell.strip() for n, cell in enumerate(cells)})


def _block_header(lines: list[str], first: int, place: str) -> Header:
    values: dict[str, str] = {}
    for number, line in enumerate(lines[first:], first + 1):
        if re.match(r"/\*\s*End\s+Header", line.strip(), re.IGNORECASE):
            following = next((later for later in lines[number:] if later.strip()), "")
            return Header(values.get("FEC_Ver_#", ""), FS if FS in following else ",", number, values)
        name, equals, value = line.partition("=")
        if equals:
            values.setdefault(name.strip(), value.strip())
    raise Unreadable("the header block has no end.", place=place, remedy="The file looks cut: get it again.")


def split(line: str, delimiter: str) -> list[str]:
    """The cells of one line. A wholly quoted value is unquoted; any other quote is kept."""
    line = line.removesuffix("\n").removesuffix("\r")
    if delimiter == FS:
        cells = line.split(FS)
        return [unquote(cell) for cell in cells] if '"' in line else cells
    if '"' not in line:
        return line.split(",")
    try:
        return next(csv.reader([line], strict=True))
    except csv.Error:
        # Stray quotes: they are kept as they are, and what stands between two of them may hold commas.
        return next(csv.reader([line]), [])


def unquote(cell: str) -> str:
    """A value without the quotes around the whole of it (doubled ones inside become one); unchanged if it is not wholly quoted."""
    if len(cell) < 2 or cell[0] != '"' or cell[-1] != '"':
        return cell
    inside = cell[1:-1]
    plain = inside.replace('""', "")
    return cell if '"' in plain else inside.replace('""', '"')


def read(pieces: Iterator[Block], head: Header, coding: str, classify: Classify, *, quick: bool) -> Iterator[Rows | Odd]:
    """Every line after the header, as rows of groups or as odd lines, each exactly once.

    Args:
        pieces: the file in blocks, from its first line.
        head: its header.
        coding: its encoding.
        classify: what a row type is.
        quick: read large blocks by columns on two threads (ASCII 28 only); else line by line.
    """
    reader = _Lines(head, coding, classify)
    if not quick or head.delimiter != FS:
        for piece in pieces:
            yield from reader.read(piece)
        return
    with ThreadPoolExecutor(2, thread_name_prefix="klieg-read") as pool:
        waiting: list[Future[list[Rows | Odd]]] = []
        for piece in pieces:
            waiting.append(pool.submit(_quick, piece, head, coding, classify))
            if len(waiting) > 2:
                yield from waiting.pop(0).result()
        for job in waiting:
            yield from job.result()


class _Lines:
    """Reads line by line: small files, comma-separated ones, and the lines that the quick path leaves."""

    def __init__(self, head: Header, coding: str, classify: Classify) -> None:
        self._head, self._coding, self._classify = head, coding, classify
        self._in_text = False

    def read(self, piece: Block) -> Iterator[Rows | Odd]:
        if piece.too_long:
            yield Odd(piece.first, encoding.decode(piece.data, self._coding), "too long")
            return
        lines = encoding.decode(piece.data, self._coding).split("\n")
        if lines and not lines[-1]:
            lines.pop()
        numbered = [(piece.first + n, line) for n, line in enumerate(lines) if piece.first + n > self._head.lines]
        yield from self.rows(numbered)

    def rows(self, numbered: list[tuple[int, str]]) -> Iterator[Rows | Odd]:
        """Lines with their numbers, as rows of groups and odd lines."""
        groups: dict[str, tuple[Wanted, list[list[str]], list[int]]] = {}
        for number, line in numbered:
            bare = line.strip().upper()
            if self._in_text or bare == _TEXT_BEGINS:
                self._in_text = bare != _TEXT_ENDS
                yield Odd(number, line.removesuffix("\r"), "text")
                continue
            if not bare:
                yield Odd(number, line.removesuffix("\r"), "blank")
                continue
            cells = split(line, self._head.delimiter)
            found = self._classify(cells[0].strip().upper()) if cells else None
            if found is None:
                yield Odd(number, line.removesuffix("\r"), "unknown")
                continue
            key, wanted = found
            _, rows, places = groups.setdefault(key, (wanted, [], []))
            rows.append(cells)
            places.append(number)
        for key, (wanted, rows, places) in groups.items():
            yield _gather(key, wanted, rows, places)


def _gather(key: str, wanted: Wanted, rows: list[list[str]], places: list[int]) -> Rows:
    extra = [
        (index, position, cell)
        for index, row in enumerate(rows)
        if len(row) > wanted.width
        for position, cell in enumerate(row[wanted.width :], wanted.width)
        if cell.strip()
    ]
    if not wanted.positions:
        return Rows(key, [], pa.array(places, pa.int64()), extra, rows)
    columns = [pa.array([row[p] if p < len(row) else "" for row in rows], pa.string()) for p in wanted.positions]
    return Rows(key, columns, pa.array(places, pa.int64()), extra)


def _quick(piece: Block, head: Header, coding: str, classify: Classify) -> list[Rows | Odd]:
    """A large block by columns: lines are indexed, grouped by row type and width, and each group parsed in one go.

    Whatever is not plain (unknown types, lines with a carriage return or NUL inside, lines wider than their layout) goes line by line.
    """
    slow = _Lines(head, coding, classify)
    if piece.too_long:
        return list(slow.read(piece))
    data = encoding.to_utf8(piece.data, coding)
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n")
    if not data.endswith(b"\n"):
        data += b"\n"
    raw = np.frombuffer(data, np.uint8)
    ends = np.flatnonzero(raw == 0x0A)
    starts = np.concatenate(([0], ends[:-1] + 1))
    separators = np.flatnonzero(raw == 0x1C)
    before = np.searchsorted(separators, starts)
    widths = np.searchsorted(separators, ends) - before + 1
    types = _types(raw, starts, ends, separators, before)
    odd = np.zeros(len(starts), bool)
    if b"\r" in data or b"\0" in data:
        strange = np.flatnonzero((raw == 0x0D) | (raw == 0))
        odd[np.searchsorted(ends, strange)] = True
    numbers = np.arange(piece.first, piece.first + len(starts))
    odd |= numbers <= head.lines
    found: list[Rows | Odd] = []
    taken = odd.copy()
    for code in np.unique(types[~odd]):
        name = int(code).to_bytes(_TYPE_BYTES, "little").rstrip(b"\0").decode("latin-1").strip().upper()
        known = classify(name) if code else None
        if known is None or not known[1].positions:  # rows wanted as they are go line by line
            continue
        key, wanted = known
        of_type = (types == code) & ~odd
        for width in np.unique(widths[of_type]):
            if width > wanted.width:
                continue
            mine = of_type & (widths == width)
            taken |= mine
            found.append(_parse(data, raw, starts, ends, mine, int(width), numbers, key, wanted))
    left = np.flatnonzero(~taken | odd)
    left = left[numbers[left] > head.lines]
    if len(left):
        found += slow.rows([(int(numbers[i]), data[starts[i] : ends[i]].decode("utf-8", "replace")) for i in left])
    return found


def _types(raw: np.ndarray, starts: np.ndarray, ends: np.ndarray, separators: np.ndarray, before: np.ndarray) -> np.ndarray:
    """The row type of each line as a number: its bytes up to the first separator, little-endian; 0 if longer than _TYPE_BYTES."""
    first = np.where(
        before < len(separators), separators[np.minimum(before, len(separators) - 1)] if len(separators) else ends, ends
    )
    length = np.minimum(first, ends) - starts
    padded = np.concatenate((raw, np.zeros(_TYPE_BYTES, np.uint8)))
    letters = padded[starts[:, None] + np.arange(_TYPE_BYTES)]
    letters[np.arange(_TYPE_BYTES)[None, :] >= length[:, None]] = 0
    code: np.ndarray = np.ascontiguousarray(letters).view("<u8").ravel()
    return np.where((length > _TYPE_BYTES) | (length <= 0), 0, code)


def _parse(
    data: bytes,
    raw: np.ndarray,
    starts: np.ndarray,
    ends: np.ndarray,
    mine: np.ndarray,
    width: int,
    numbers: np.ndarray,
    key: str,
    wanted: Wanted,
) -> Rows:
    """Lines of one type and width, parsed together."""
    rows = int(mine.sum())
    part = data if rows == len(mine) else raw[np.repeat(mine, ends - starts + 1)].tobytes()
    columns = columns_of(part, width, wanted.positions, FS)
    if b'"' in part:
        columns = [_unquoted(column) for column in columns]
    return Rows(key, columns, pa.array(numbers[mine]))


def _unquoted(column: pa.Array) -> pa.Array:
    """A column with wholly quoted values unquoted, as `unquote` does one."""
    whole = pc.and_(pc.starts_with(column, '"'), pc.and_(pc.ends_with(column, '"'), pc.greater(pc.binary_length(column), 1)))
    if not pc.any(whole).as_py():
        return column
    mended = pa.array([unquote(text) for text in column.filter(whole).to_pylist()], pa.string())
    return pc.replace_with_mask(column, whole, mended)
