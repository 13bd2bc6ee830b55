"""A frame that the code asks a reading for by its name is one that there is: a name written otherwise would never be met, in silence."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import klieg.claims
from klieg.claims.readers import entries

_AT_LEAST = 400
"""So many places ask for a frame by its name (counted on 2026-11-30: 466)."""


def _told(node: ast.expr, names: dict[str, ast.expr]) -> Iterator[str]:
    """The words that an expression is of: its own, or those of a name of its module."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Tuple | ast.List | ast.Set):
        for one in node.elts:
            yield from _told(one, names)
    elif isinstance(node, ast.Name) and node.id in names:
        yield from _told(names[node.id], names)


def _asked(path: Path) -> Iterator[tuple[str, str]]:
    """Each frame that a module compares a reading's with, and where."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    names = {
        target.id: node.value
        for node in module.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute) and node.left.attr == "frame":
            for side in node.comparators:
                for word in _told(side, names):
                    yield word, f"{path.name}:{node.lineno}"


def test_every_frame_that_the_code_asks_for_by_its_name_is_one() -> None:
    asked = [one for path in sorted(Path(klieg.claims.__path__[0]).rglob("*.py")) for one in _asked(path)]
    assert len(asked) >= _AT_LEAST
    assert [one for one in asked if one[0] not in entries.frames()] == []
