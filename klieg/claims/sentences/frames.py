"""The frames of frames.tsv, each a pattern over a sentence with its marks, and what shows that a sentence can't be checked (uncheckable.tsv)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from klieg.claims.language.patterns import compiled, regex
from klieg.claims.sentences.marked import marks
from klieg.read import tsv

_ADVERBS = r"(?:also|reportedly|allegedly|apparently|itself|then|later|first|again|already|since|together|separately|directly|formerly|previously|secretly|repeatedly|partly|wholly|publicly|quietly|eventually|once|alone|in turn|initially|both|each)"
FRAMES = (("report_detail", "document"), ("disclosed_count", "document"))
"""What a sentence may say beside the frames of frames.tsv and those of its clauses, and the kind of claim it is."""
NEGATION = regex(
    r"\b(?:never|not|nor|neither|no one|nobody|none|without|hardly|barely|rarely|nothing|stopped short)\b|n['\u2019]t\b|\bno (?:money|payment|dollar)",
    re.IGNORECASE,
)
"""That something is denied."""


_IN_THE_SENTENCE = r"(?:[^.;]|(?<=\bU)\.(?=S\.)|(?<=\bU\.S)\.)"
_ITS_END = r"(?:;|(?<!\bU\.S)\.(?!S\.)|\.$)"
"""What `[^.;]` and `[.;]` of a frame stand for: a point of 'U.S.' ends nothing."""


@dataclass(frozen=True)
class Frame:
    """A frame of frames.tsv; what it `needs` is looked for first, where the pattern itself would look long."""

    name: str
    kind: str
    pattern: re.Pattern[str]
    needs: re.Pattern[str] | None


@cache
def frames() -> list[Frame]:
    """The frames, in order."""
    made = []
    for name, kind, pattern, *needs in tsv.packaged(__package__, "frames.tsv", headed=True):
        text = pattern.replace("<EL>", r"<E>(?:(?:, <E>)*,? and (?:to )?<E>)?").replace("(?: ADV)*", rf"(?:,? {_ADVERBS}\b)*")
        text = marks(text).replace("[^.;]", _IN_THE_SENTENCE).replace("[.;]", _ITS_END)
        made.append(Frame(name, kind, compiled(text, re.IGNORECASE), compiled(needs[0], re.IGNORECASE) if needs else None))
    return made


@cache
def uncheckable() -> list[tuple[str, re.Pattern[str]]]:
    """Why, and what shows it."""
    return [(why, compiled(pattern, re.IGNORECASE)) for why, pattern in tsv.packaged(__package__, "uncheckable.tsv", headed=True)]
