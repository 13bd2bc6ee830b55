"""Tables drawn on PDF pages: columns from where the rules end, rows from where they lie, cells from the characters between them.

Two ways of drawing are known: horizontal rules only, drawn cell by cell, a thicker one below the heading and at the end of a table (`ruled`);
and a full grid of thin filled rectangles (`gridded`). Columns never come from headings.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field

from klieg.read.pdf_page import Box, Char, Line, Rule, around, lines

_NEAR = 1.2


@dataclass(frozen=True)
class Cell:
    """What stands in one cell: its lines, and the box around them (None if it is blank)."""

    lines: tuple[str, ...]
    box: Box | None
    boxes: tuple[Box, ...] = ()


@dataclass
class Table:
    """A table, or the part of one that stands on this page.

    Attributes:
        top, bottom: where its rows begin and end.
        columns: the x of each column's left and right edge.
        heading: the lines of text above each column, joined.
        rows: its cells, row by row.
        ends: False if it goes on overleaf.
    """

    top: float
    bottom: float
    columns: list[tuple[float, float]]
    heading: list[str] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)
    ends: bool = True


def cell_of(found: Iterable[Char]) -> Cell:
    """Characters as a cell."""
    made = lines(found)
    return Cell(
        tuple(line.text for line in made), around(line.box for line in made) if made else None, tuple(line.box for line in made)
    )


def ruled(found: list[Char], drawn: list[Rule]) -> list[Table]:
    """Tables drawn with horizontal rules only."""
    heights = _heights([rule for rule in drawn if rule.horizontal])
    tables: list[Table] = []
    current: tuple[list[tuple[float, float]], list[float]] | None = None

    def close(ends: bool) -> None:
        nonlocal current
        if current and len(current[1]) > 1:
            tables.append(_filled(found, current[0], current[1], ends))
        current = None

    for y, edges, thick in heights:
        if current and edges == current[0]:
            current[1].append(y)
            if thick:
                close(True)
        elif thick:
            close(False)
            current = (edges, [y])
        else:
            close(False)
    close(False)
    for table in tables:
        above = [other.bottom for other in tables if other.bottom <= table.top]
        table.heading = _heading(found, table, max(above, default=0.0))
    return tables


def _heights(drawn: list[Rule]) -> list[tuple[float, list[tuple[float, float]], bool]]:
    """Rules on one height that lie end to end, two or more: the height, the columns they span, and whether they are thick."""
    by_height: dict[float, list[Rule]] = {}
    for rule in drawn:
        y = next((y for y in by_height if abs(y - rule.y0) < _NEAR), rule.y0)
        by_height.setdefault(y, []).append(rule)
    found = []
    for y, row in sorted(by_height.items()):
        edges = sorted({(round(rule.x0), round(rule.x1)): (rule.x0, rule.x1) for rule in row}.values())
        if len(edges) > 1:
            found.append((y, [(round(a, 1), round(b, 1)) for a, b in edges], max(rule.thickness for rule in row) > 1.5))
    return found


def _filled(found: list[Char], columns: list[tuple[float, float]], heights: list[float], ends: bool) -> Table:
    table = Table(heights[0], heights[-1], columns, ends=ends)
    table.rows = _rows(found, columns, heights)
    return table


def _rows(found: list[Char], columns: list[tuple[float, float]], heights: list[float]) -> list[list[Cell]]:
    held: list[list[list[Char]]] = [[[] for _ in columns] for _ in heights[1:]]
    for char in found:
        x, y = char.middle
        row = next((n for n, (a, b) in enumerate(itertools.pairwise(heights)) if a <= y < b), None)
        column = next((n for n, (a, b) in enumerate(columns) if a <= x < b), None)
        if row is not None and column is not None:
            held[row][column].append(char)
    return [[cell_of(cell) for cell in row] for row in held]


def _heading(found: list[Char], table: Table, above: float, most: float = 45.0) -> list[str]:
    """The text between what is above a table and its first rule, by column: the lines that are right above the rule, one below the other."""
    near = [c for c in found if max(above, table.top - most) <= c.middle[1] < table.top]
    words = [lines([c for c in near if a <= c.middle[0] < b]) for a, b in table.columns]
    band = min((_reaches(column, table.top) for column in words), default=table.top)
    return [" ".join(line.text for line in column if line.box[1] >= band - _NEAR) for column in words]


def _reaches(column: list[Line], edge: float) -> float:
    """How far up the lines of a heading reach that stand right above the rule, one on the other."""
    for line in reversed(column):
        if edge - line.box[3] > 8:
            break
        edge = line.box[1]
    return edge


def gridded(found: list[Char], drawn: list[Rule], first: str = "#") -> list[Table]:
    """Tables drawn as a full grid, told by a heading row whose first cell reads `first`; every row of the grid below it is one of theirs."""
    flat = sorted((rule for rule in drawn if rule.horizontal), key=lambda r: r.y0)
    upright = [rule for rule in drawn if not rule.horizontal]
    tables: list[Table] = []
    for mark in (c for c in found if c.text == first):
        x, y = mark.middle
        above, below = (
            [r.y0 for r in flat if r.y0 < y and r.x0 <= x <= r.x1],
            [r.y0 for r in flat if r.y0 > y and r.x0 <= x <= r.x1],
        )
        if not above or not below:
            continue
        top = below[0]
        edges = _merged(r.x0 for r in upright if r.y0 <= top + 8 and r.y1 >= top + 8)
        if len(edges) < 3:
            continue
        heights = _merged(r.y0 for r in flat if r.y0 >= top - _NEAR and r.x0 <= edges[0] + 5 and r.x1 >= edges[-1] - 5)
        heights = _unbroken(heights, upright)
        if len(heights) < 2:
            continue
        columns = list(itertools.pairwise(edges))
        table = _filled(found, columns, heights, True)
        named = [c for c in found if above[-1] <= c.middle[1] < top]
        table.heading = [" ".join(line.text for line in lines([c for c in named if a <= c.middle[0] < b])) for a, b in columns]
        tables.append(table)
    return tables


def _unbroken(heights: list[float], upright: list[Rule]) -> list[float]:
    """Heights as far down as upright rules join them."""
    kept = heights[:1]
    for a, b in itertools.pairwise(heights):
        if not any(r.y0 <= a + 3 and r.y1 >= b - 3 for r in upright):
            break
        kept.append(b)
    return kept


def _merged(values: Iterable[float]) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _NEAR + 1:
            out.append(value)
    return [round(value, 1) for value in out]
