"""A claim restated by hand, in a few words that can be read only one way, and checked like any other.

payment from=C00580100 to='CAMBRIDGE ANALYTICA' amount=5.9m since=2015 until=2016 [never]
tie from='Stephen Bannon' to='Cambridge Analytica' title=secretary since=2014-06 until=2016-08
registered who='SCL Social Limited' for='National Media Council' since=2017-10 until=2017-10
names who='Michael Flynn' item='RT TV' version=first
"""

from __future__ import annotations

import re
import shlex
from datetime import date

from klieg.claims.language import amounts
from klieg.claims.language.dates import Period
from klieg.claims.reading import Reading, Ref, Speaker
from klieg.errors import Misuse
from klieg.read.calendar_days import span

_KINDS = {
    "payment": ("paid", "payment"),
    "tie": ("title", "tie"),
    "registered": ("registered", "tie"),
    "names": ("disclosed", "document"),
}
_KEYS = {"from", "to", "who", "for", "item", "amount", "since", "until", "title", "version"}
_HELP = "As in: payment from=C00580100 to='CAMBRIDGE ANALYTICA' amount=5.9m since=2015 until=2016"


def restate(text: str) -> Reading:
    """A reading from such words. Misuse if a word is not known, or a value can't be read for sure."""
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise Misuse(f"a quotation mark is left open ({error}).", place=text, remedy=_HELP) from error
    if not words or words[0] not in _KINDS:
        raise Misuse(f"a claim begins with one of {', '.join(_KINDS)}.", place=text, remedy=_HELP)
    frame, kind = _KINDS[words[0]]
    negated = "never" in words[1:] or "not" in words[1:]
    pairs = {}
    for word in words[1:]:
        key, equals, value = word.partition("=")
        if word in ("never", "not"):
            continue
        if not equals or key not in _KEYS or not value:
            raise Misuse(f"{word!r} is not one of {', '.join(sorted(_KEYS))} with a value.", place=text, remedy=_HELP)
        if key in pairs:
            raise Misuse(f"{key} is said twice.", place=text, remedy=_HELP)
        pairs[key] = value
    reading = Reading(
        frame,
        kind,
        0,
        len(text),
        text,
        title=pairs.get("title", ""),
        negated=negated,
        speaker=Speaker("a person's restatement", "restated", ""),
    )
    subject, other = pairs.get("from") or pairs.get("who"), pairs.get("to") or pairs.get("for") or pairs.get("item")
    if not subject or (not other and frame != "registered"):
        raise Misuse("who, or whom, is missing.", place=text, remedy=_HELP)
    reading.roles["subject"] = [Ref(subject, subject, "organisation" if kind != "document" else "person")]
    if other:
        reading.roles["object"] = [Ref(part.strip(), part.strip(), "organisation") for part in other.split(";")]
    if frame == "disclosed":
        reading.title = f"{pairs.get('version', '')}|"
    reading.amount = _amount(pairs.get("amount"), text)
    reading.period = _period(pairs, text)
    return reading


def _amount(text: str | None, place: str) -> amounts.Amount | None:
    if text is None:
        return None
    bare = re.fullmatch(r"[\d.,]+(?: ?(?:k|m|bn|thousand|million|billion))?", text)
    written = f"${text}" if bare else text  # a bare number is in dollars
    found = amounts.amounts(written)
    if len(found) != 1 or text.startswith("-") or found[0].unit != "money" or amounts.unread(written, found):
        raise Misuse(
            f"the amount {text!r} can't be read for sure.",
            place=place,
            remedy="Write it as 5.9m, 125,333 or 'more than $1 million'.",
        )
    return found[0]


def _period(pairs: dict[str, str], place: str) -> Period | None:
    bounds: list[date | None] = []
    for key, at in (("since", 0), ("until", 1)):
        if key not in pairs:
            bounds.append(None)
            continue
        found = span(pairs[key])
        if found is None:
            raise Misuse(
                f"{key}={pairs[key]} is no day, month or year.", place=place, remedy="Write it as 2015-04-01, 2015-04 or 2015."
            )
        bounds.append(found[at])
    if bounds == [None, None]:
        return None
    since, until = bounds
    if since and until and since > until:
        raise Misuse(f"since={pairs['since']} lies after until={pairs['until']}.", place=place, remedy=_HELP)
    return Period(0, 0, f"{pairs.get('since', '')} to {pairs.get('until', '')}", bounds[0], bounds[1], "span")
