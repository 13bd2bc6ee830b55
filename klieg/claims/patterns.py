"""Regular expressions that are compiled when they are first asked."""

from __future__ import annotations

import re
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


class _Late:
    """Stands for a compiled pattern: what is first asked of it compiles it, and it then has the pattern's own methods."""

    def __init__(self, text: str, flags: int) -> None:
        self._given = text, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(name)
        made = re.compile(*self._given)
        self.__dict__.update((one, getattr(made, one)) for one in _ASKED)
        return self.__dict__[name]


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but at the first use: stories are read with some 1,700 patterns, a third of which no one story needs, and compiling them takes time.

    A match's `re` is the compiled pattern, and not what is given here: which of two patterns matched is told by their groups.
    An error in it shows at the first use too; `re.sub(pattern, ...)` and its like do not take it (`pattern.sub` does).
    """
    return cast("re.Pattern[str]", _Late(text, flags))
