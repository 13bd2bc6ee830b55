"""Regular expressions of the story room: compiled when they are first asked, and their codes kept beside the byte code.

Compiling some 1,700 long patterns takes half a second of each run. Python keeps its own compiled modules in `__pycache__`; what it does not keep are the codes of patterns, so these are kept there
too, under the same rules: not where byte code is not to be written, not by another interpreter's, and where anything about the file is wrong the patterns are compiled anew.
"""

from __future__ import annotations

import atexit
import importlib.util
import marshal
import os
import re
import sys
import tempfile
from array import array
from functools import cache
from pathlib import Path
from typing import Any, cast

_ASKED = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "sub",
    "subn",
    "split",
    "pattern",
    "flags",
    "groups",
    "groupindex",
)
_Codes = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What `re` compiles a pattern to: its flags, its code, how many groups it has, and their names."""

try:
    import _sre  # type: ignore[import-not-found, unused-ignore]
    from re import _compiler, _parser  # type: ignore[attr-defined, unused-ignore]
except ImportError:  # another interpreter, or a later one that has these elsewhere: nothing is kept
    _sre = None


def _made_by() -> tuple[object, ...]:
    """Whose codes these are: no other interpreter's are any good, and where a file of the claims' rooms was written since, some are of patterns that are gone."""
    rooms = [room for room, _, _ in os.walk(Path(__file__).parents[1]) if not room.endswith("__pycache__")]
    newest = max(entry.stat().st_mtime_ns for room in rooms for entry in os.scandir(room) if entry.is_file())
    return (sys.version, sys.byteorder, _sre.MAGIC, _sre.CODESIZE, newest)


def kept_at() -> Path:
    """Where the codes are kept: beside this module's byte code."""
    return Path(importlib.util.cache_from_source(__file__)).with_suffix(".codes")


@cache
def _kept() -> dict[tuple[str, int], _Codes]:
    """The codes that an earlier run kept; none where there is no file, or one of another interpreter."""
    try:
        made_by, codes = marshal.loads(kept_at().read_bytes())  # noqa: S302 - as trusted as the byte code beside it
        return codes if made_by == _made_by() and isinstance(codes, dict) else {}
    except (OSError, EOFError, ValueError, TypeError):
        return {}


_new: dict[tuple[str, int], _Codes] = {}


def compiled(text: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, by the codes of an earlier run where these are kept."""
    if _sre is None:
        return re.compile(text, flags)
    key = (text, int(flags))
    codes = _kept().get(key)
    if codes is None:
        codes = _new.get(key) or _codes(text, key[1])
        if not _new:
            atexit.register(_keep)
        _new[key] = codes
    whole, code, groups, names, numbers = codes
    try:
        return cast("re.Pattern[str]", _sre.compile(text, whole, array("I", code).tolist(), groups, names, numbers))
    except (RuntimeError, TypeError, ValueError, OverflowError):  # codes that are none: a damaged file
        return re.compile(text, flags)


def _codes(text: str, flags: int) -> _Codes:
    """What `re` compiles a pattern to.

    Raises:
        re.error: it is no pattern.
    """
    tree = _parser.parse(text, flags)
    names = dict(tree.state.groupdict)
    numbers: list[str | None] = [None] * tree.state.groups
    for name, number in names.items():
        numbers[number] = name
    code = array("I", _compiler._code(tree, flags)).tobytes()
    return (flags | tree.state.flags, code, tree.state.groups - 1, names, tuple(numbers))


def _keep() -> None:
    """Write the codes for the next run, whole or not at all; where that can't be done, it compiles anew."""
    if sys.dont_write_bytecode or not _new:
        return
    path = kept_at()
    written: Path | None = None
    try:
        path.parent.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix="codes", delete=False) as file:
            written = Path(file.name)
            file.write(marshal.dumps((_made_by(), {**_kept(), **_new})))  # type: ignore[arg-type, unused-ignore]
        written.replace(path)
    except OSError:
        if written is not None:
            written.unlink(missing_ok=True)


class _Late:
    """Stands for a compiled pattern: what is first asked of it compiles it, and it then has the pattern's own methods."""

    def __init__(self, text: str, flags: int) -> None:
        self._given = text, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(name)
        made = compiled(*self._given)
        self.__dict__.update((one, getattr(made, one)) for one in _ASKED)
        return self.__dict__[name]


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """As `compiled`, but at the first use: a third of the patterns no one story needs.

    A match's `re` is the compiled pattern, and not what is given here: which of two patterns matched is told by their groups.
    An error in it shows at the first use too; `re.sub(pattern, ...)` and its like do not take it (`pattern.sub` does).
    """
    return cast("re.Pattern[str]", _Late(text, flags))
