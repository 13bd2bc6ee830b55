"""Tables drawn with rules on PDF pages: characters and rules as displayed, cut into tables, rows and cells.

All places are in points from the top left of the page as displayed, whatever way the page is turned. Two ways of drawing are known:
horizontal rules only, drawn cell by cell, so that their ends are the columns (`_bare`); and a grid with upright rules (`_grids`). Columns come
from rules, never from headings.
"""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from klieg.read.pdf_page import Box, Char, Line, Page, Rule, around, in_lines

_NEAR = 1.5
"""Rules that differ by no more than this lie on one height, or end in one place."""

_HEADING = 48.0
"""How far above its first rule the heading of a table may reach: four lines of the usual type."""


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: its lines; the box around them, or that of the cell itself if it is blank; and the cell as drawn."""

    lines: tuple[Line, ...]
    area: Box

    @property
    def box(self) -> Box:
        """The box around the text, or the cell if it is blank."""
        return around(line.box for line in self.lines) if self.lines else self.area

    @property
    def text(self) -> str:
        """The lines with a blank between them."""
        return " ".join(line.text for line in self.lines)


@dataclass
class Table:
    """A table, or what of it stands on this page.

    Attributes:
        box: the place of its rows.
        edges: where its columns begin and end, n + 1 of them.
        rows: its cells. A grid's heading is one of them.
        heading: what stands right above the first rule, by column; none in a grid.
        ends: False if it seems to go on overleaf.
        grid: whether it has upright rules.
        across: words that run over the edge of a column.
    """

    box: Box
    edges: tuple[float, ...]
    rows: list[list[Cell]] = field(default_factory=list)
    heading: list[Cell] = field(default_factory=list)
    ends: bool = True
    grid: bool = False
    across: list[str] = field(default_factory=list)


def tables(page: Page) -> list[Table]:
    """The tables of a page from the top."""
    grids = _grids(page)
    flat = [rule for rule in page.rules if rule.flat and not any(t.box[1] - _NEAR <= rule.y0 <= t.box[3] + _NEAR for t in grids)]
    return sorted([*grids, *_bare(page, flat)], key=lambda table: table.box[1])


def loose(page: Page, found: Iterable[Table]) -> list[Line]:
    """The lines of a page that stand in no cell and no heading of these tables; a wide hole parts a line."""
    areas = [area for table in found for area in (table.box, *(cell.area for cell in table.heading))]
    return in_lines((char for char in page.chars if not any(_inside(char, area) for area in areas)), hole=2.0)


def _inside(char: Char, area: Box) -> bool:
    x, y = char.middle
    return area[0] <= x < area[2] and area[1] <= y < area[3]


def _heights(flat: Iterable[Rule]) -> list[tuple[float, list[Rule]]]:
    """Rules by their height, from the top, each height from left to right."""
    out: list[tuple[float, list[Rule]]] = []
    for rule in sorted(flat, key=lambda r: r.y0):
        if out and rule.y0 - out[-1][0] <= _NEAR:
            out[-1][1].append(rule)
        else:
            out.append((rule.y0, [rule]))
    return [(y, sorted(row, key=lambda r: (r.x0, r.x1))) for y, row in out]


def _merged(values: Iterable[float]) -> tuple[float, ...]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > 2 * _NEAR:
            out.append(value)
    return tuple(out)


def _same(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return len(a) == len(b) and all(abs(x - y) <= 2 * _NEAR for x, y in zip(a, b, strict=True))


# Horizontal rules only


@dataclass(frozen=True)
class _Level:
    """Rules on one height that lie end to end, two at least."""

    y: float
    edges: tuple[float, ...]
    thickness: float


def _levels(flat: Iterable[Rule]) -> list[_Level]:
    out = []
    for y, row in _heights(flat):
        ends = {(round(rule.x0), round(rule.x1)): rule for rule in row}
        kept = sorted(ends.values(), key=lambda r: r.x0)
        whole = all(b.x0 - a.x1 <= 2 * _NEAR for a, b in itertools.pairwise(kept))
        if len(kept) > 1 and whole:
            out.append(_Level(y, _merged([*(r.x0 for r in kept), kept[-1].x1]), statistics.median(r.thickness for r in kept)))
    return out


def _thick(levels: list[_Level]) -> float:
    """From what thickness on a rule is a thick one: halfway between the two that are used, or 1.5 points if only one is."""
    used = sorted({round(level.thickness, 1) for level in levels}) or [1.0]
    return (used[0] + used[-1]) / 2 if used[-1] >= 1.5 * used[0] else 1.5


def _bare(page: Page, flat: list[Rule]) -> list[Table]:
    """Tables of horizontal rules: a thick one under the heading, thin ones under the rows, a thick one where the table ends.

    A thin last rule says that the table goes on overleaf. Larger type between two rules is a heading of what follows, never a row.
    """
    levels = _levels(flat)
    thick = _thick(levels)
    # Type between the rules: on a page with little text the headings of parts would count for more than the rows.
    between = [char for char in page.chars if levels and levels[0].y < char.middle[1] < levels[-1].y] or page.chars
    usual = _lower_middle(char.y1 - char.y0 for char in between)
    runs: list[tuple[list[_Level], bool]] = []
    open_: list[_Level] = []
    for level in levels:
        heavy = level.thickness > thick
        fits = bool(open_) and _same(open_[0].edges, level.edges) and not _larger(page, open_[-1].y, level.y, usual)
        if fits:
            open_.append(level)
        if open_ and (heavy or not fits):
            runs.append((open_, fits and heavy))
            open_ = []
        if heavy and not fits:
            open_ = [level]
    runs.append((open_, False))
    made: list[Table] = []
    for run, ends in runs:
        if len(run) > 1:
            table = _cut(page, run[0].edges, [level.y for level in run])
            table.ends = ends
            floor = max((t.box[3] for t in made), default=0.0)
            table.heading = _heading(page, table, max(floor, table.box[1] - _HEADING), usual)
            made.append(table)
    return made


def _lower_middle(heights: Iterable[float]) -> float:
    """The height that a third of the type does not exceed, in points; 10 if there is none."""
    every = sorted(heights)
    return every[len(every) // 3] if every else 10.0


def _larger(page: Page, top: float, bottom: float, usual: float) -> bool:
    """Whether type a quarter larger than usual stands between two heights."""
    return any(
        top < char.middle[1] < bottom and char.y1 - char.y0 > 1.25 * usual for char in page.chars if not char.text.isspace()
    )


def _heading(page: Page, table: Table, floor: float, usual: float) -> list[Cell]:
    """The lines right above the first rule of a table, as long as one follows the other, column by column."""
    top, x0, x1 = table.box[1], table.edges[0], table.edges[-1]
    near = [
        char
        for char in page.chars
        if floor <= char.middle[1] < top and x0 <= char.middle[0] < x1 and char.y1 - char.y0 <= 1.25 * usual
    ]
    reach = top
    for line in reversed(in_lines(near)):
        if reach - line.box[3] > (usual if reach == top else 0.35 * usual):
            break
        reach = min(reach, line.box[1])
    if reach == top:
        return []
    return _row(near, table.edges, reach - 0.5, top)


# Grids


def _grids(page: Page) -> list[Table]:
    """Tables with upright rules: bands between two horizontal rules that the same uprights part, one below the other."""
    upright = [rule for rule in page.rules if not rule.flat]
    bands: list[tuple[float, float, tuple[float, ...]]] = []
    heights = [(y, row) for y, row in _heights(rule for rule in page.rules if rule.flat)]
    for (a, above), (b, below) in itertools.pairwise(heights):
        edges = _merged(r.x0 for r in upright if r.y0 <= a + 0.3 * (b - a) and r.y1 >= b - 0.3 * (b - a))
        if len(edges) >= 3 and b - a > 3 and _spans(above, edges) and _spans(below, edges):
            bands.append((a, b, edges))
    made: list[Table] = []
    for (edges, _), group in itertools.groupby(_runs(bands), key=lambda item: (item[1], item[2])):
        ys = [pair for item in group for pair in item[0]]
        table = _cut(page, edges, sorted(set(ys)))
        table.grid = True
        made.append(table)
    return made


def _runs(bands: list[tuple[float, float, tuple[float, ...]]]) -> Iterator[tuple[tuple[float, float], tuple[float, ...], int]]:
    """Bands with the edges of the first of their run, and the number of the run."""
    run, first, last = 0, (), -1.0
    edges_of: tuple[float, ...] = first
    for a, b, edges in bands:
        if not (a == last and _same(edges, edges_of)):
            run, edges_of = run + 1, edges
        last = b
        yield (a, b), edges_of, run


def _spans(row: list[Rule], edges: tuple[float, ...]) -> bool:
    """Whether rules on one height cover nine tenths of a table's width."""
    reach, covered = edges[0], 0.0
    for rule in row:
        covered += max(0.0, min(rule.x1, edges[-1]) - max(rule.x0, reach))
        reach = max(reach, rule.x1)
    return covered >= 0.9 * (edges[-1] - edges[0])


# Cells


def _cut(page: Page, edges: tuple[float, ...], heights: list[float]) -> Table:
    """A table from its columns and the heights of its rules."""
    table = Table((edges[0], heights[0], edges[-1], heights[-1]), edges)
    inside = [c for c in page.chars if _inside(c, table.box)]
    for a, b in itertools.pairwise(heights):
        chars = [c for c in inside if a <= c.middle[1] < b]
        table.rows.append(_row(chars, edges, a, b))
        table.across += [word for edge in edges[1:-1] if (word := _across(chars, edge))]
    return table


def _row(chars: list[Char], edges: tuple[float, ...], top: float, bottom: float) -> list[Cell]:
    held: list[list[Char]] = [[] for _ in edges[1:]]
    for char in chars:
        x, y = char.middle
        place = next((n for n, (a, b) in enumerate(itertools.pairwise(edges)) if a <= x < b), None)
        if place is not None and top <= y < bottom:
            held[place].append(char)
    areas = [(round(a, 1), round(top, 1), round(b, 1), round(bottom, 1)) for a, b in itertools.pairwise(edges)]
    return [Cell(tuple(in_lines(cell)), area) for cell, area in zip(held, areas, strict=True)]


def _across(chars: list[Char], edge: float) -> str:
    """The line of which a character is cut by an edge; '' if none is. A touch is no cut: boxes are as wide as the advance."""
    cut = next((c for c in chars if not c.text.isspace() and c.x0 < edge - 1.0 and c.x1 > edge + 1.0), None)
    if cut is None:
        return ""
    level = [c for c in chars if abs(c.middle[1] - cut.middle[1]) < 2]
    return next((line.text for line in in_lines(level, hole=0.5) if line.box[0] < edge < line.box[2]), cut.text)
