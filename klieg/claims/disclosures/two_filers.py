"""Whether 'both', 'each' and 'neither' are of two versions of one form, or of the forms of two people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_EACH_OF_TWO = regex(r"(?:[Bb]oth|[Ee]ach)\b(?! (?:of (?:his|her) )?(?:forms|versions)\b)")


def of_several_filers(reader: Reader, text: str) -> bool:
    """Whether 'both list it' need not be said of two versions of one form: the sentence before names several whose forms are loaded."""
    if not _EACH_OF_TWO.match(text):
        return False
    before = next((one.text for one in reversed(reader.story.sentences) if one.end <= reader.at), "")
    return sum(bool(re.search(rf"\b{re.escape(last)}\b", before)) for last in reader.known.people) > 1
