"""'It was still paying the firm in August', 'the campaign went on paying X until the following January': that somebody was paid at the end of the time that is said.

What was paid earlier shows nothing of it: the day, month or quarter that is named as the end is asked for. Nothing here looks at a record.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from klieg.claims.language import date_spans, dates
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.sentences.marked import Clause, Read

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_GOES_ON = regex(
    r"\b(?:(?:was|were) still (?:paying|sending money to|writing che(?:ck|que)s to)|(?:kept|went|carried) on paying|(?:kept|continued) paying|continued to pay|did not stop paying)(?= )"
)
_IS_PAID = regex(r"\b(?:was|were) still (?:being|getting) paid(?= )")
_TILL = regex(r"\b(?:until|till|through|up to|into|as late as)\b")
_THEY_RAN_ON = regex(
    r"(?:[Aa]nd |[Bb]ut )?(?P<who>[Tt]hey|<E\d+>|[Tt]he payments|[Tt]hose payments|[Tt]he che(?:ck|que)s)(?: then| still)? (?:(?:ran|went|carried|kept|stretched) on|continued|kept coming|lasted|ran)(?:,? (?:well |far |deep )?(?:into|as late as))(?: the)? <P\d+>\W*$",
)
"""'..., and they ran on into the summer of 2016': the payments that were told of; 'until' would tell that there were none after it."""
_YEAR_FOUND = regex(r" \((?:19|20)\d\d\)$")
"""How a month is told whose year was found."""
_NOT_READ = "till when it went on is not read"


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """The payment at the end of a time over which it went on; empty if a clause says nothing of the kind."""
    text = clause.text
    if ("into" in text or "as late as" in text) and (on := _they_ran_on(reader, clause)):
        return [on]
    if not any(word in text for word in (" still ", " paying", "continued to pay")):
        return []
    match, verb = _GOES_ON.search(text), " paid"
    if match is None:
        match, verb = _IS_PAID.search(text), " was paid"
    if match is None:
        return []
    plain = clause.made_of((0, match.start()), verb.strip(), (match.end(), len(text)))
    before = reader.last_payment.period if reader.last_payment is not None else None
    made = read(reader, replace(plain, moved=True))
    for one in made:
        one.start, one.end = clause.span()
        one.text = clause.whole[one.start : one.end]
        if one.frame != "paid" or one.negated or one.amount is not None or not one.role("object"):
            continue
        one.period = _end(one.period, before, clause.periods)
        if one.period is None:
            one.unsure = one.unsure or _NOT_READ
        elif one.period.kind not in ("year", "span") or _TILL.search(text):
            one.assumptions.append(f"that it went on is that something was paid in {one.period.words}")
    return made


def _they_ran_on(reader: Reader, clause: Clause) -> Reading | None:
    """That the payments told of right before went on till a time: that one was made in it."""
    last = reader.last_payment
    match = _THEY_RAN_ON.match(clause.text)
    if last is None or match is None or reader.payment_at != reader.paragraph:
        return None
    if match["who"].startswith("<") and clause.refs_in(match["who"])[0].text.lower() != "they":
        return None
    if last.unsure or last.negated or last.role("subject") is None or len(last.roles.get("object", [])) != 1:
        return None
    start, end = clause.span()
    roles = {name: list(last.roles[name]) for name in ("subject", "object")}
    made = Reading("paid", "payment", start, end, clause.whole[start:end], roles)
    made.assumptions = [f"whose payments is carried over from: {last.text}"]
    made.period = _end(clause.period(reader), last.period, clause.periods)
    if made.period is None:
        made.unsure = _NOT_READ
    else:
        made.assumptions.append(f"that it went on is that something was paid in {made.period.words}")
    return made


def _end(said: dates.Period | None, before: dates.Period | None, here: Sequence[dates.Period]) -> dates.Period | None:
    """The time that is named as the end; None if none is, or only the one that was spoken of before."""
    if said is None or said.carried or not here or said.until is None:
        return None
    end = said.ending()
    if end.lead in ("until", "till") and end.since is not None and (end.until or end.since) > end.since + timedelta(25):
        # up to a month: in it, or right before it
        end = replace(end, since=date_spans.month_of(*_previous(end.since.year, end.since.month))[0])
    return _nearest(end, before)


def _previous(year: int, month: int) -> tuple[int, int]:
    return (year, month - 1) if month > 1 else (year - 1, 12)


def _nearest(said: dates.Period, before: dates.Period | None) -> dates.Period:
    """A month whose year is not said lies near the end of what was spoken of before: 'through March 2016 ... was still paying it in August' is August 2016."""
    until = before.until if before is not None else None
    year = _YEAR_FOUND.search(said.text)
    if until is None or year is None or said.since is None or said.until is None or said.until >= until:
        return said
    later = replace(
        said,
        text=said.text[: year.start()] + f" ({said.until.year + 1})",
        since=date_spans.moved(said.since, said.since.year + 1),
        until=date_spans.moved(said.until, said.until.year + 1),
    )
    assert later.until is not None
    return later if later.until - until < until - said.until else said
