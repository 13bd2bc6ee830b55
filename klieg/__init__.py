"""klieg holds a political campaign's digital operation up to the public record.

>>> import klieg
>>> case = klieg.open_case("case")           # doctest: +SKIP
>>> case.sql("SELECT count(*) FROM payment")  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from klieg.errors import KliegError

if TYPE_CHECKING:
    from klieg.case import Case, new_case, open_case

__version__ = "0.1.0"
__all__ = ["Case", "KliegError", "new_case", "open_case"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from klieg import case

        return getattr(case, name)
    msg = f"module 'klieg' has no attribute {name!r}"
    raise AttributeError(msg)
