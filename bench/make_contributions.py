"""Make a bulk file of individual contributions (itcont) for measuring, by repeating real rows.

    python bench/make_contributions.py 10000000 itcont.txt [--rows FILE] [--distinct 0.5]

Amounts, dates, committees, cities and types are those of the real rows (bench/rows/itcont.txt, or FILE). Each row has a
transaction id and a SUB_ID of its own. So that the contributors are not the same 2,000 over and over, a share of the repeats
(`--distinct`) gets new writings of them: the surname, city and ZIP code of a real row, the given name of another, the employer
and occupation of a third. A share of 0.5 makes half of all rows a party of their own; of the 70,671 real rows of March 2019
it is 0.65, and it falls as a file grows. These contributors do not exist.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

ROWS = Path(__file__).parent / "rows" / "itcont.txt"
TYPE, NAME, EMPLOYER, OCCUPATION, AMOUNT, OTHER, TRANSACTION, MEMO, SUB_ID = 5, 7, 11, 12, 14, 15, 16, 18, 20
COLUMNS = 21


@dataclass(frozen=True)
class Made:
    """What was made: rows, the sum of their amounts, bytes."""

    rows: int
    amount: Decimal
    size: int


def make(count: int, target: Path, rows: Path = ROWS, *, distinct: float = 0.5, first: int = 0) -> Made:
    """Write `count` rows, the first of which is number `first` (so that several files hold different rows)."""
    real = [line.split("|") for line in rows.read_text(encoding="latin-1").split("\n") if line]
    if any(len(cells) != COLUMNS for cells in real):
        raise SystemExit(f"{rows}: not a file of individual contributions: a row has not {COLUMNS} columns")
    given = [cells[NAME].partition(",")[2] for cells in real]
    work = ["|".join(cells[EMPLOYER : OCCUPATION + 1]) for cells in real]
    pieces = [_pieces(cells) for cells in real]
    amounts = [Decimal(cells[AMOUNT]) for cells in real]
    written, amount, size = 0, Decimal(0), 0
    with target.open("w", encoding="latin-1", newline="\n") as out:
        while written < count:
            repeat, start = divmod(first + written, len(real))
            writing = int(repeat * distinct)
            shift, turn = writing % len(real), writing // len(real)
            lines = []
            for row in range(start, min(len(real), start + count - written)):
                surname, place, money, rest, transaction = pieces[row]
                name = f"{surname},{given[row - shift]}" if given[row] else surname
                number = 9_000_000_000_000_000_000 + first + written + row - start
                lines.append(
                    f"{name}{place}{work[(row - shift - turn) % len(real)]}{money}{transaction}-{repeat}{rest}{number}\n"
                )
                amount += amounts[row]
            size += out.write("".join(lines))
            written += len(lines)
    return Made(written, amount, size)


def once(count: int, rows: Path = ROWS) -> tuple[str, Decimal, int]:
    """A committee with one plain contribution among the real rows: its id, sum and number of rows in `count` made ones."""
    real = [line.split("|") for line in rows.read_text(encoding="latin-1").split("\n") if line]
    known = Counter(cells[0] for cells in real)
    for place, cells in enumerate(real):
        if known[cells[0]] == 1 and cells[TYPE] == "15" and not cells[MEMO] and cells[OTHER] == "" and Decimal(cells[AMOUNT]) > 0:
            copies = len(range(place, count, len(real)))
            return cells[0], Decimal(cells[AMOUNT]) * copies, copies
    raise SystemExit(f"{rows}: no committee stands here once")


def _pieces(cells: list[str]) -> tuple[str, str, str, str, str]:
    """A row in pieces: to the surname; name to employer; occupation to transaction id; what follows it; the id itself."""
    before, surname = "|".join(cells[:NAME]), cells[NAME].partition(",")[0]
    place = "|" + "|".join(cells[NAME + 1 : EMPLOYER]) + "|"
    money = "|" + "|".join(cells[OCCUPATION + 1 : TRANSACTION]) + "|"
    rest = "|" + "|".join(cells[TRANSACTION + 1 : SUB_ID]) + "|"
    return f"{before}|{surname}", place, money, rest, cells[TRANSACTION]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("count", type=int)
    parser.add_argument("target", type=Path)
    parser.add_argument("--rows", type=Path, default=ROWS, help="a real itcont.txt (default: 2,000 rows kept here)")
    parser.add_argument("--distinct", type=float, default=0.5)
    options = parser.parse_args()
    print(make(options.count, options.target, options.rows, distinct=options.distinct))
