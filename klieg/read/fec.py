"""The format of electronic filings (.fec): header, delimiter, quotes, rows taken apart into columns. It knows no campaign.

A filing begins with a header: an HDR row, or (versions 1 and 2) a `/* Header` block. Its version decides the layout. Up to version 5
values are separated by commas and quoted as in CSV; from version 6 on by ASCII 28, where a quote is an ordinary character, except that
some software quotes whole values. No value spans lines. (FEC, Electronic Filing Specifications Requirements; and
real filings, which hold every deviation named here.)
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from klieg.errors import Unreadable
from klieg.read import encoding
from klieg.read.blocks import Block
from klieg.read.delimited import columns_of, in_order

FS = "\x1c"
T = TypeVar("T")
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
    """A value without the quotes around the whole of it (doubled ones inside become one); unchanged if it is not wholly quoted.

    Some software quotes a value without doubling the quotes in it: `"PIZZERIA "MAMMA" INC"` is wholly quoted, for the first quote inside opens
    something; `"A" AND "B"` is not, for it closes something.
    """
    if len(cell) < 2 or cell[0] != '"' or cell[-1] != '"':
        return cell
    inside = cell[1:-1]
    first = inside.replace('""', "  ").find('"')
    if first >= 0:
        return inside if first and inside[first - 1] in " (" else cell
    return inside.replace('""', '"')


def read(
    pieces: Iterator[Block], head: Header, coding: str, classify: Classify, *, quick: bool, convert: Callable[[Rows], T]
) -> Iterator[Rows | Odd | T]:
    """Every line after the header, as rows of groups or as odd lines, each exactly once.

    Args:
        pieces: the file in blocks, from its first line.
        head: its header.
        coding: its encoding.
        classify: what a row type is.
        quick: read blocks by columns on two threads (ASCII 28 only); else line by line.
        convert: what to make of rows handed over in columns; with `quick` it is called on the threads.
    """

    def converted(parts: Iterable[Rows | Odd]) -> list[Rows | Odd | T]:
        return [convert(part) if isinstance(part, Rows) and part.columns else part for part in parts]

    if quick and head.delimiter == FS:
        for parts in in_order(lambda piece: converted(_quick(piece, head, coding, classify)), pieces):
            yield from parts
        return
    reader = _Lines(head, coding, classify)
    for piece in pieces:
        yield from converted(reader.read(piece))


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
    lines = _Index(data)
    numbers = np.arange(piece.first, piece.first + len(lines.starts))
    left = lines.strange | (numbers <= head.lines)
    found: list[Rows | Odd] = []
    groups: dict[str, tuple[Wanted, np.ndarray]] = {}
    codes, places = np.unique(lines.types, return_inverse=True)
    for place, code in enumerate(codes):
        name = int(code).to_bytes(_TYPE_BYTES, "little").rstrip(b"\0").decode("latin-1").strip().upper()
        known = classify(name) if code else None
        mine = places == place
        if known is None or not known[1].positions:  # unknown, or wanted as it is: line by line
            left |= mine
        else:
            key, wanted = known
            others = groups[key][1] if key in groups else False
            groups[key] = (wanted, others | mine)
    for key, (wanted, mine) in groups.items():
        done, wider = _parse(lines, mine & ~left, key, wanted, numbers)
        found += done
        left |= wider
    rest = np.flatnonzero(left & (numbers > head.lines))
    if len(rest):
        found += slow.rows([(int(numbers[i]), lines.text(int(i))) for i in rest])
    return found


class _Index:
    """Where the lines of a block begin and end, their row types, and which of them hold what a CSV parser would trip over."""

    def __init__(self, data: bytes) -> None:
        self.data, self.raw = data, np.frombuffer(data, np.uint8)
        self.ends = np.flatnonzero(self.raw == 0x0A)
        self.starts = np.concatenate(([0], self.ends[:-1] + 1))
        self.types = self._types()
        self.strange = np.zeros(len(self.starts), bool)
        if b"\r" in data or b"\0" in data:
            self.strange[np.searchsorted(self.ends, np.flatnonzero((self.raw == 0x0D) | (self.raw == 0)))] = True

    def _types(self) -> np.ndarray:
        """The row type of each line as a number: its bytes up to the first separator, little-endian; 0 if blank or longer than _TYPE_BYTES."""
        padded = np.concatenate((self.raw, np.full(_TYPE_BYTES + 1, 0x0A, np.uint8)))
        letters = padded[self.starts[:, None] + np.arange(_TYPE_BYTES + 1)]
        stops = (letters == 0x1C) | (letters == 0x0A)
        length = np.where(stops.any(axis=1), stops.argmax(axis=1), _TYPE_BYTES + 1)
        kept = np.where(np.arange(_TYPE_BYTES) < length[:, None], letters[:, :_TYPE_BYTES], 0).astype(np.uint8)
        code: np.ndarray = np.ascontiguousarray(kept).view("<u8").ravel()
        return np.where(length > _TYPE_BYTES, 0, code)

    def text(self, line: int) -> str:
        """One line."""
        return self.data[self.starts[line] : self.ends[line]].decode("utf-8", "replace")

    def bytes_of(self, mine: np.ndarray) -> bytes:
        """Some of the lines, one after the other: they mostly stand in a few runs."""
        edges = np.flatnonzero(np.diff(np.concatenate(([0], mine.view(np.int8), [0]))))
        return b"".join(self.data[self.starts[a] : self.ends[b - 1] + 1] for a, b in edges.reshape(-1, 2).tolist())


def _parse(lines: _Index, mine: np.ndarray, key: str, wanted: Wanted, numbers: np.ndarray) -> tuple[list[Rows | Odd], np.ndarray]:
    """The lines of one group as columns, and those that are wider than their layout.

    Lines are mostly of one width: that is tried first, and the parser refuses if a single one is not. Then they are sorted by width.
    """
    nothing = np.zeros(len(mine), bool)
    rows = int(mine.sum())
    if not rows:
        return [], nothing
    part = lines.bytes_of(mine)
    width = part.count(b"\x1c", 0, part.index(b"\n")) + 1
    if width <= wanted.width and part.count(b"\x1c") == rows * (width - 1):
        try:
            return [_columns(part, width, key, wanted, numbers[mine])], nothing
        except pa.ArrowInvalid:
            pass  # two widths that happen to add up to the same
    widths = np.add.reduceat((lines.raw == 0x1C).view(np.uint8), lines.starts, dtype=np.uint16) + 1
    found: list[Rows | Odd] = []
    for each in np.unique(widths[mine]):
        of_width = mine & (widths == each)
        if each <= wanted.width:
            found.append(_columns(lines.bytes_of(of_width), int(each), key, wanted, numbers[of_width]))
    return found, mine & (widths > wanted.width)


def _columns(part: bytes, width: int, key: str, wanted: Wanted, numbers: np.ndarray) -> Rows:
    """Lines that all have `width` cells."""
    columns = columns_of(part, width, wanted.positions, FS)
    if b'"' in part:
        columns = [_unquoted(column) for column in columns]
    return Rows(key, columns, pa.array(numbers))


def _unquoted(column: pa.Array) -> pa.Array:
    """A column with wholly quoted values unquoted, as `unquote` does one."""
    whole = pc.and_(pc.starts_with(column, '"'), pc.and_(pc.ends_with(column, '"'), pc.greater(pc.binary_length(column), 1)))
    if not pc.any(whole).as_py():
        return column
    mended = pa.array([unquote(text) for text in column.filter(whole).to_pylist()], pa.string())
    return pc.replace_with_mask(column, whole, mended)
