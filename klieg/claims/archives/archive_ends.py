"""That advertising or posting stopped, or went on, at a time: 'the agency stopped buying ads after the election', 'the buying ended the day the polls closed', 'it kept on posting after the vote'.

Recognisers of counting.py. What stopped at a time is none after it; what went on is some. Nothing here looks at a record.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from klieg.claims.archives.archive_clause import ArchiveClause, Measured
from klieg.claims.language.dates import Period, election_day
from klieg.claims.language.patterns import regex

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_DOING = r"(?:buying|running|placing|creating|making|posting|tweeting|publishing|purchasing|producing|putting out|taking out|advertising)"
_NOUN = r"(?:(?:ad |advertising )?(?:buying|purchases|purchasing)|advertising|posting|tweeting|ads|advertisements|adverts|posts|tweets|activity)"
STOPPED = regex(
    rf"\b(?P<did>(?:stopped|ceased|quit|gave up|halted|ended|(?:did not|didn['\u2019]t|never) (?P<on>stop|cease|quit)(?:ped)?)(?: (?:all|its|their))? (?:{_DOING}|(?:purchases|advertising|posts|tweets)\b))"
    rf"|\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]ll|<E\d+>['\u2019]s) {_NOUN} (?:had )?(?:(?:stopped|ceased|ended|dried up|came to (?:an end|a halt|a stop)|broke off)|(?:did not|didn['\u2019]t|never) (?P<on2>stop|cease|end|dry up)(?:ped)?)\b"
)
"""That it stopped, or did not."""
WENT_ON = regex(
    rf"\b(?:(?:kept(?: on| right on)?|went(?: right)? on|carried on|continued|keep(?: on)?|go(?:ing)? on|carry on|continue) {_DOING}|continued to (?:buy|run|place|create|make|post|tweet|publish|put out))\b"
)
_DENIED = regex(r"\b(?:not|never|no|nothing)\b|n['\u2019]t\b")
POLLS_CLOSED = regex(
    r"\b(?:(?:on )?the (?:very )?(?:day|night|moment|minute) (?:that )?(?:the )?(?:polls closed|votes? (?:was|were) (?:cast|counted)|Americans voted|voters went to the polls)|(?:when|once|as soon as) the (?:polls (?:had )?closed|votes? (?:was|were|had been) (?:cast|counted)))\b"
)
"""The day of the election in other words."""


def told(reader: Reader, text: str) -> bool:
    """Whether a clause tells that buying or posting ended or went on, and of which archive was said before."""
    return reader.archive is not None and (STOPPED.search(text) or WENT_ON.search(text)) is not None


def measured(said: ArchiveClause) -> Measured | None:
    """None after a time, where it stopped then; some, where it went on."""
    if said.counts or said.shares or said.money or said.what == "accounts":
        return None
    stopped, went_on = STOPPED.search(said.text), WENT_ON.search(said.text)
    period = _polls(said) or said.period
    if period is None or not (stopped or went_on):
        return None
    if stopped is not None:
        on = bool(stopped["on"] or stopped["on2"])
        return Measured(f"{said.what}_share", None, "some" if on else "none", _after(period))
    if _DENIED.search(said.text) or period.since is None:
        return None
    return Measured(f"{said.what}_share", None, "some", period)


def _polls(said: ArchiveClause) -> Period | None:
    closed = POLLS_CLOSED.search(said.plain)
    if closed is None:
        return None
    day = election_day(said.reader.written)
    return Period(closed.start(), closed.end(), closed[0], day, day, "day")


def _after(period: Period) -> Period | None:
    """All the time behind a day, month or year; one that is open already is as it is."""
    if period.since is not None and period.until is None:
        return period
    if period.until is None:
        return None
    return replace(period, since=period.until + timedelta(1), until=None, text=f"after {period.text}", kind="open")
