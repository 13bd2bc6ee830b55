"""An amendment that is told of for the first time: 'he disclosed it in a further amendment that August', 'in a later version'.

It is no version that was spoken of before, and there may be more of them than are loaded: what none of those loaded lists may stand in another.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from klieg.claims.disclosures import form_rows
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict

_PAPER = r"(?:disclosures?|forms?|filings?|versions?|reports?|statements?)"
_NEW = r"(?:further|later|subsequent|additional|second|third|fourth|new|newer|revised|corrected|updated|amended|fresh|final)"
_AMENDMENT = regex(
    rf"\b(?:[Ii]n|[Oo]n|[Bb]y|[Ww]ith|[Tt]hrough) (?:an?|another|yet another) (?:{_NEW},? (?:and )?)*(?:(?:financial|ethics|public|disclosure) )*(?:amendment\b|(?<=[a-z] ){_PAPER}\b)"
)
_IS_NEW = regex(rf"\bamendment|\b{_NEW} (?:[a-z]+ )*{_PAPER}|\banother\b")
_FRAMES = ("disclosed", "disclosed_in", "disclosed_among")


def meant(reading: Reading, found: list[dict[str, Any]]) -> tuple[Reading, bool]:
    """A reading that tells of such an amendment, of the version of its day and of no version spoken of before; and whether none of its day is loaded."""
    told = _told(reading)
    period = reading.period
    if not told or period is None or period.carried or period.since is None or not any(v["dated"] for v in found):
        return reading, False
    held = [v for v in found if v["dated"] and form_rows.of_day(period, v["dated"])]
    return replace(reading, title=f"|{reading.title.partition('|')[2]}"), not held


def unsettled(reading: Reading, verdict: Verdict) -> Verdict:
    """What an amendment without a day is said to list, and those that are loaded do not: another may."""
    period = reading.period
    of_a_day = period is not None and not period.carried
    absent = verdict.verdict == "contradicted" and not verdict.against and not reading.negated
    if not absent or of_a_day or not _told(reading):
        return verdict
    return verdict.said("not loaded", 4, f"{verdict.why}: whether another amendment does is not loaded")


def _told(reading: Reading) -> bool:
    amended = _AMENDMENT.search(reading.text) if reading.frame in _FRAMES else None
    return amended is not None and bool(_IS_NEW.search(amended[0]))
