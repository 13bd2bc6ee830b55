"""The one advertisement that a story tells of by its page, its words or its day, and what it says of it in the same breath or next: 'an ad for a page called X ... It drew 73,063 clicks'.

A step of topics.py. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from klieg.claims.archives.archive_clause import Draft
from klieg.claims.archives.archive_meant import VERB_FIRST, page_of
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Ref

if TYPE_CHECKING:
    from klieg.claims.language.dates import Period
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Marked

_NOUN = r"(?:ad|advert|advertisement)\b(?! (?:archive|library|campaign|copy|spending|buys?|time))"
_ONE = regex(
    rf"\b(?:an?|one|single|the|that|this|its|another|[\w.]+['\u2019]s) (?:[\w&'\u2019-]+ ){{0,4}}{_NOUN}|\b[Oo]ne (?:that|which|for|of|from|called|headed)\b(?! (?:them|these|those)\b)",
    re.IGNORECASE,
)
"""One advertisement, by its noun, or by what it did: 'One that asked people to ...'."""
_A_NEW_ONE = regex(rf"\b(?:[Aa]n?|[Oo]ne|[Aa] single|[Aa]nother) (?:[\w&'\u2019-]+ ){{0,4}}{_NOUN}")
_SEVERAL = regex(r"\b(?:ads|adverts|advertisements|promotions|posts)\b")
_QUOTED = regex(r"[\"\u201c](?P<q>[^\"\u201d]{6,60}?)[.,!?]*[\"\u201d]")
_TITLED = regex(rf"\b(?P<t>[A-Z]\w+(?: [A-Z]\w+){{1,4}}) {_NOUN}")
_IT = regex(
    r"(?:And |But |Yet )?(?:[Ii]t|[Tt]hat one|[Tt]his one|[Tt]h(?:at|is|e)(?: same)? (?:ad|advert|advertisement)|(?:[Tt]he|[Ii]ts) (?:price|cost|bill)) (?:alone |also |then |had |was |has |is |cost |drew |got |received |won |fetched |earned |gathered |collected |attracted |picked |came |ran )"
)
_IT_DATES = regex(
    r"(?:And |But )?(?:[Ii]t|[Tt]h(?:at|is|e)(?: same)? (?:one|ad|advert|advertisement)) (?:was|had been) (?:first )?(?:created|posted|placed|bought|made|published|run)\b|(?:And |But )?[Ii]t dates (?:from|back)\b"
)
_FIGURES = {"ads_clicks": "clicks", "ads_impressions": "impressions", "ads_spend": "cost"}
_A_MONTH = 31
_GAP = 3
"""So many characters part a sentence from the next: one in between is longer."""
_NOT_ITS = ("Facebook", "Instagram", "Russian", "Internet Research Agency", "The Internet Research Agency")


@dataclass(frozen=True)
class ToldAd:
    """One advertisement, by the terms it is told by and the day or month it is of; `end` is where the sentence ends that spoke of it last."""

    refs: tuple[Ref, ...]
    period: Period | None
    paragraph: int
    end: int


def take_in(reader: Reader, text: str, marked: Marked) -> None:
    """Keep the one advertisement that a sentence tells of by its page, its words or its day."""
    if not _ONE.search(text):
        return
    if any(mention.ref.kind == "campaign" for mention in marked.mentions):
        reader.told_ad = None
        return
    times = [period for period in (reader.in_context(one, text, marked.periods) for one in marked.periods) if _short(period)]
    refs = _terms(text)
    if _A_NEW_ONE.search(text):
        reader.last_extreme = reader.last_ad = reader.told_ad = None
    if refs or (len(times) == 1 and times[0].since == times[0].until):
        reader.told_ad = ToldAd(tuple(refs), times[0] if len(times) == 1 else None, reader.paragraph, reader.at + len(text))


def _short(period: Period) -> bool:
    """Whether a time is a day, or a month."""
    return period.since is not None and period.until is not None and (period.until - period.since).days < _A_MONTH


def _terms(plain: str) -> list[Ref]:
    """The page that an advertisement is for, and the words it has, as a text names them."""
    found = [Ref(page[0], page["page"].replace(" ", ""), "link")] if (page := page_of(plain)) else []
    if quoted := _QUOTED.search(plain):
        found.append(Ref(quoted[0], quoted["q"], "words"))
    elif (titled := _TITLED.search(plain)) and not titled["t"].startswith(_NOT_ITS):
        found.append(Ref(titled["t"], titled["t"], "words"))
    return found


def settle(draft: Draft) -> None:
    """'That ad for the page X fetched 72,043 clicks', 'It was shown 1.3 million times': of the one that is told by its page, its words or its day."""
    reading, said = draft.reading, draft.said
    reader, title = said.reader, _FIGURES.get(reading.frame, "")
    if not title or reading.amount is None or _SEVERAL.search(said.plain) or draft.owner is None or draft.owner.kind != "archive":
        return
    told = reader.told_ad
    goes_on = _IT.match(said.plain) or (not said.clause.first and VERB_FIRST.match(said.plain))
    own = [ref for ref in reading.roles["where"] if ref.kind in ("link", "words")]
    if _ONE.search(said.plain) and not _IT.match(said.plain):
        own += [ref for ref in _terms(said.plain) if ref.kind not in {one.kind for one in own}]
    new = _A_NEW_ONE.search(said.plain) is not None
    if (own and _ONE.search(said.plain)) or (new and reading.period is not None and _short(reading.period)):
        reading.roles["where"] = [*(ref for ref in reading.roles["where"] if ref not in own), *own]
        reading.frame, reading.kind, reading.title = "ads_one", "ad", title if new else f"its {title}"
    elif (
        told is not None
        and goes_on
        and reader.last_extreme is None
        and not reading.roles["where"]
        and told.paragraph == reader.paragraph
        and reader.at - told.end <= _GAP
    ):
        reading.frame, reading.kind, reading.title = "ads_one", "ad", f"its {title}"
        reading.roles["where"] = [_carried(ref) for ref in told.refs]
        reading.period = reading.period or (told.period.carry() if told.period else None)
        reading.assumptions.append("which advertisement is carried over from the sentence before")
        reader.told_ad = replace(told, end=reader.at + len(said.clause.whole))


def day(draft: Draft) -> None:
    """'It was created in September 2016': of the one that is told by its page or its words."""
    reading, reader = draft.reading, draft.said.reader
    told = reader.told_ad
    if (
        told is not None
        and told.refs
        and told.paragraph == reader.paragraph
        and reader.at - told.end <= _GAP
        and draft.measured.amount is None
        and draft.measured.period is not None
        and reading.frame in ("ads_share", "ads_count", "ads_first")
        and not reading.roles["where"]
        and reader.last_extreme is None
        and _IT_DATES.match(draft.said.plain)
    ):
        reading.frame, reading.kind, reading.title, reading.unsure = "ads_one", "ad", "its day", ""
        reading.roles["where"] = [_carried(ref) for ref in told.refs]
        reading.assumptions.append("which advertisement is carried over from the sentence before")
        reader.told_ad = replace(told, end=reader.at + len(draft.said.clause.whole))


def _carried(ref: Ref) -> Ref:
    return replace(ref, how=f"which advertisement is carried over: {ref.kind} {ref.name}")
