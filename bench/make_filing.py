"""Make large and many filings for measuring, by repeating the rows of a real one.

    python bench/make_filing.py 1.0 big.fec               one filing of 1.0 GB
    python bench/make_filing.py --small 2000 folder/      2,000 filings of about 12 kB

The header and the cover are the real ones (so the cover's totals don't fit the rows any more); the header's comment says that the
filing is synthetic. Each copy of a row gets a transaction id of its own, and refers to the copy of its parent.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "klieg" / "sample" / "filings" / "1527862.fec"
FIELD = b"\x1c"
COPY = b"\x00"  # stands where a copy's number goes; no filing holds this byte
TRANSACTION, PARENT, AMOUNT, COMMENT = 2, 3, 20, 7  # columns of version 8.3: of SA and SB, and of HDR
FIRST_NUMBER = 9_000_001
"""File numbers of made filings: the Commission has not given out any this high."""


@dataclass(frozen=True)
class Made:
    """What was made, so that what is loaded can be held against it.

    Attributes:
        lines: lines in all, header and cover among them.
        rows: schedule rows.
        amount: the sum of the amounts of all schedule rows, memo items among them.
        size: bytes.
    """

    lines: int
    rows: int
    amount: Decimal
    size: int


def make(size: int, target: Path, source: Path = SOURCE) -> Made:
    """Write a filing of `size` bytes, or up to one copy of the source more."""
    head, rows, amount = _parts(source)
    template = b"".join(rows)
    copies = written = 0
    with target.open("wb") as out:
        written += out.write(head)
        while written < size:
            written += out.write(template.replace(COPY, b"" if not copies else b"-%d" % copies))
            copies += 1
    return Made(2 + copies * len(rows), copies * len(rows), copies * amount, written)


def make_small(count: int, folder: Path, source: Path = SOURCE) -> int:
    """Write `count` filings of 10 to 109 rows into `folder`, no two alike. Returns the number of lines in all of them."""
    head, rows, _ = _parts(source)
    folder.mkdir(parents=True, exist_ok=True)
    lines = 0
    for number in range(count):
        length = 10 + number * 37 % 100
        start = number * 101 % (len(rows) - length)
        body = b"".join(rows[start : start + length]).replace(COPY, b"-%d" % number)
        folder.joinpath(f"{FIRST_NUMBER + number}.fec").write_bytes(head + body)
        lines += 2 + length
    return lines


def _parts(source: Path) -> tuple[bytes, list[bytes], Decimal]:
    """Header and cover; the rows, with COPY after each id; the sum of their amounts."""
    header, cover, *lines = source.read_bytes().splitlines(keepends=True)
    fields = header.rstrip().split(FIELD)
    fields += [b""] * (COMMENT + 1 - len(fields))
    fields[COMMENT] = b"SYNTHETIC: the rows of filing %s, repeated" % source.stem.encode()
    rows, amount = [], Decimal(0)
    for line in lines:
        cells = line.split(FIELD)
        cells[TRANSACTION] += COPY
        if cells[PARENT]:
            cells[PARENT] += COPY
        rows.append(FIELD.join(cells))
        amount += Decimal(cells[AMOUNT].decode())
    return FIELD.join(fields) + header[len(header.rstrip()) :] + cover, rows, amount


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("size", type=float, help="gigabytes; with --small, a number of filings")
    parser.add_argument("target", type=Path)
    parser.add_argument("--small", action="store_true", help="many small filings in the folder TARGET")
    given = parser.parse_args()
    if given.small:
        print(f"{make_small(int(given.size), given.target):,} lines")
    else:
        print(make(int(given.size * 1e9), given.target))
