"""Dates and periods as stories write them, against the day the story was written. Nothing is guessed: a day written in figures that reads two ways stays unread.

A period is from its first day to its last. 'Since' leaves the end open, 'until' and 'through' the beginning. A month without a year is the last one before the
story's own day; one that lies ahead of it is the year before.
"""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from klieg.claims.language import date_spans, day_names
from klieg.claims.language.date_spans import SEASONS, month_of, moved
from klieg.claims.language.number_words import COUNTS, ORDINALS, between
from klieg.claims.language.patterns import compiled, regex
from klieg.read.elections import general_election
from klieg.read.months import MONTHS

_M = r"(?P<{0}>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
_D = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_Y = r"(?P<{0}>(?:19|20)\d{{2}})"
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_IN_WORDS = rf"the (?P<D1>{_ORDINAL}) of <M1>"
"""'The sixth of October'."""
_DASH = r"\s*(?:-|\u2013|\u2014|to|through|until|and)\s*"


_MONTHS_BEFORE = {"season": 3, "quarter": 2, "half_year": 5}
"""How many months before its last one a stretch begins: a season ends in the third of March, June, September or December."""
STORY_DAY = "by the day of the story"
"""The text of a period that ends with the day a story was written: what has come to an end by then."""


REST = "rest"
"""The kind of a period that is what one stretch leaves of another."""
_CARRIED = " (carried over)"


@dataclass(frozen=True)
class Period:
    """A stretch of days as written.

    Attributes:
        start, end: where it stands in the text; text: as written.
        since, until: first and last day; None where it is open.
        kind: day, month, year, span, open, or 'ambiguous' for a day that reads two ways (then since and until are None).
        unit: of an open one, the kind of what is named ('until 2016': year).
    """

    start: int
    end: int
    text: str
    since: date | None
    until: date | None
    kind: str
    unit: str = ""

    @property
    def lead(self) -> str:
        """The word that it begins with, in lower case: 'until', 'since', 'by'."""
        return self.text.split(" ")[0].lower()

    @property
    def carried(self) -> bool:
        """Whether it was said of something else, and carried over."""
        return self.text.endswith(_CARRIED)

    def carry(self, said: str = "") -> Period:
        """The same stretch, told as carried over; `said`: in other words."""
        return replace(self, text=f"{said or self.words}{_CARRIED}")

    @property
    def words(self) -> str:
        """Its words, without that it is carried over."""
        return self.text.removesuffix(_CARRIED)

    def holds(self, when: date) -> bool:
        """Whether a day lies in it."""
        return (self.since is None or when >= self.since) and (self.until is None or when <= self.until)

    def within(self, other: Period) -> bool:
        """Whether it lies wholly in another; neither may be open."""
        return bool(
            other.since and other.until and self.since and self.until and other.since <= self.since and self.until <= other.until
        )

    def meets(self, since: date | None, until: date | None) -> bool:
        """Whether it shares a day with another stretch, open where it has no first or last day."""
        return (self.until is None or since is None or since <= self.until) and (
            self.since is None or until is None or until >= self.since
        )

    def ending(self) -> Period:
        """Of one that is open at its beginning the day, month, quarter, season or year that is named as its end ('until 2016': that year)."""
        if self.until is None or self.since is not None:
            return self
        first = self.until if self.unit.startswith("day") else self.until.replace(day=1)
        longer = next((months for unit, months in _MONTHS_BEFORE.items() if self.unit.startswith(unit)), 0)
        back = first.month - 1 - (first.month - 1 if self.unit == "year" else longer)
        return replace(self, since=date(first.year + back // 12, back % 12 + 1, first.day), kind=self.unit or "month")

    def beginning(self) -> Period:
        """Of one that is open at its end the day, month or year that is named as its beginning ('since 2014': that year)."""
        if self.since is None or self.until is not None:
            return self
        last = (
            self.since
            if self.unit.startswith("day")
            else month_of(self.since.year, 12 if self.unit == "year" else self.since.month)[1]
        )
        return replace(self, until=last, kind=self.unit or "month")


_LONG = (
    r"(?P<about>(?:about|nearly|almost|roughly|some|around|more than|less than|(?:(?<=in )|(?<=for ))(?:over|under)) )?(?:the )?"
    rf"(?:(?P<one>year|(?<=the )(?:quarter|month|week)(?= (?:that )?end))|(?P<count>{between(2, 90)}|\d{{1,2}})(?P<half> and a half)? (?P<units>year|quarter|month|week|day)s) "
)
_UP_TO = r"(?:(?:up )?to|through|until|(?:that )?(?:ending|ended)(?: on| in| with)?) "
"""'The six and a half weeks to 15 November', 'the quarter that ended in June': so long, to the end of what is named."""
_ITS_START = r"(?:(?:its|their|his|her) (?:start|launch|beginning|founding|birth|creation|first days) in )?"
"""'From its start in April 2015 through March': the start is that month."""


def _c(pattern: str, *names: str) -> re.Pattern[str]:
    """A pattern with the named parts put in: M1 month, D1 day, Y1 year ..."""
    for name in names:
        pattern = pattern.replace(f"<{name}>", {"M": _M, "D": _D, "Y": _Y}[name[0]].format(name))
    return compiled(r"(?<![\w/])" + pattern + r"(?![\w/]|\.\d)", re.IGNORECASE)


_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("iso_span", _c(r"(?:from |between )?(?P<one>\d{4}-\d{2}-\d{2})" + _DASH.replace("and", "and|/") + r"(?P<two>\d{4}-\d{2}-\d{2})")),
    ("iso", _c(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})")),
    ("iso_months", _c(r"(?:from |between )?(?P<one>(?:19|20)\d{2}-(?:0[1-9]|1[0-2]))" + _DASH + r"(?P<two>(?:19|20)\d{2}-(?:0[1-9]|1[0-2]))")),
    ("figures_span", _c(r"(?:from |between )?(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>(?:19|20)?\d{2})" + _DASH + r"(?P<a2>\d{1,2})/(?P<b2>\d{1,2})/(?P<y2>(?:19|20)?\d{2})")),
    ("long_to_day", _c(_LONG + _UP_TO + r"<D1> <M1>,? <Y1>", "D1", "M1", "Y1")),
    ("long_to_day", _c(_LONG + _UP_TO + r"<M1> <D1>,? (?:of )?<Y1>", "M1", "D1", "Y1")),
    ("long_to_day", _c(_LONG + _UP_TO + r"<M1> <D1>(?!,? (?:of )?(?:19|20)\d\d)", "M1", "D1")), ("long_to_day", _c(_LONG + _UP_TO + r"<D1> <M1>(?!,? (?:of )?(?:19|20)\d\d)", "D1", "M1")),
    ("year_from", _c(r"(?:the )?(?P<n>year|twelve months|12 months) (?:from|that (?:began|started)(?: in)?|beginning(?: in)?|starting(?: in)?) <M1>,? <Y1>(?! (?:to|through|until|till|and)\b|\s?[-\u2013])", "M1", "Y1")),
    ("long_to", _c(_LONG + _UP_TO + r"(?:the end of )?<M1>(?:,? (?:of )?<Y1>)?(?! \d)", "M1", "Y1")),
    ("day_span_one_month", _c(r"(?:from |between )?<D1>" + _DASH + r"<D2> (?:of )?<M1>,? (?:of )?<Y1>", "D1", "D2", "M1", "Y1")),
    ("day_span_us", _c(r"(?:from |between )?<M1> <D1>" + _DASH + r"<D2>,? (?:of )?<Y1>", "M1", "D1", "D2", "Y1")),
    ("day_span", _c(r"(?:from |between )?<D1> <M1>(?:,? <Y1>)?" + _DASH + r"<D2> <M2>,? (?:of )?<Y2>", "D1", "M1", "Y1", "D2", "M2", "Y2")),
    ("day_span", _c(r"(?:from |between )?<M1> <D1>(?:,? <Y1>,?)?" + _DASH + r"<M2> <D2>,? (?:of )?<Y2>", "M1", "D1", "Y1", "M2", "D2", "Y2")),
    ("day_span", _c(r"(?:from |between )?" + _IN_WORDS + r"(?:,? (?:of )?<Y1>)?" + _DASH + rf"the (?P<D2>{_ORDINAL}) of <M2>,? (?:of )?<Y2>", "M1", "Y1", "M2", "Y2")),
    ("month_to_day", _c(r"(?:from |between )<M1>(?:,? (?:of )?<Y1>)?" + _DASH + r"<M2> <D2>,? (?:of )?<Y2>", "M1", "Y1", "M2", "D2", "Y2")),
    ("month_to_day", _c(r"(?:from |between )<M1>(?:,? (?:of )?<Y1>)?" + _DASH + r"<D2> <M2>,? (?:of )?<Y2>", "M1", "Y1", "M2", "D2", "Y2")),
    ("month_and_half", _c(r"<M1>,? and the first half of <M2>(?:,? (?:of )?<Y1>)?", "M1", "M2", "Y1")),
    ("month_span_year_first", _c(r"(?:from |between )" + _ITS_START + r"<M1>,? (?:of )?<Y1>" + _DASH + r"(?:the end of )?<M2>(?! \d|,? (?:of )?(?:19|20)\d\d)", "M1", "Y1", "M2")),
    ("month_span_following", _c(r"(?:from |between |in )?<M1>,? (?:of )?<Y1>" + _DASH + r"(?:the )?(?:end of )?(?:the )?(?:following|next) <M2>", "M1", "Y1", "M2")),
    ("month_list", _c(r"(?:in|over|during|across|throughout) <M1>, (?:in )?<M3>(?:, (?:in )?<M4>)?,? (?:and|or|nor) (?:in )?<M2>(?:,? (?:of )?<Y2>)?(?! \d)", "M1", "M3", "M4", "M2", "Y2")),
    ("month_span", _c(r"(?<!mid-)(?<!mid )(?<!early )(?<!late )(?:from |between |in )?" + _ITS_START + r"<M1>(?:,? (?:of )?<Y1>)?" + _DASH + r"<M2>,? (?:of )?<Y2>", "M1", "Y1", "M2", "Y2")),
    ("month_list", _c(r"(?:in|over|during|across|throughout) <M1>,? (?:and|or|nor) (?:in )?<M2>(?:,? (?:of )?<Y2>)?(?! \d)", "M1", "M2", "Y2")),
    ("months_of_year", _c(rf"(?:the )?(?P<which>first|opening|last|final|closing) (?P<count>{between(2, 11)}|\d{{1,2}}) months of (?:<Y1>|(?P<rel>this|last) year)", "Y1")),
    ("month_span_no_year", _c(rf"(?:the )?(?P<which>first|opening|last|final|closing) (?P<count>{between(2, 11)}|\d{{1,2}}) months of (?:the|that(?: same)?|the same) year")),
    ("month_span_no_year", _c(rf"(?:the|that) year['\u2019]s (?P<which>first|opening|last|final|closing) (?P<count>{between(2, 11)}|\d{{1,2}}) months")),
    ("month_span_no_year", _c(r"(?:the )?(?P<half>first|second|last|latter) half of (?:the|that(?: same)?|the same) year")),
    ("week_of", _c(r"(?:the )?week (?:of|beginning) <M1> <D1>,? (?:of )?<Y1>", "M1", "D1", "Y1")), ("week_of", _c(r"(?:the )?week (?:of|beginning) <D1> <M1>,? <Y1>", "D1", "M1", "Y1")),
    ("month_span_to_end", _c(r"(?:from |between |in )?(?:the (?:start|beginning) of )?" + _ITS_START + r"<M1>,? (?:of )?<Y1>" + _DASH + r"(?:the )?end of <M2>,? (?:of )?<Y2>", "M1", "Y1", "M2", "Y2")),
    ("day", _c(r"<D1>(?: of)? <M1>,? (?:of )?<Y1>", "D1", "M1", "Y1")),
    ("day", _c(r"<M1> <D1>,? (?:of )?<Y1>", "M1", "D1", "Y1")),
    ("day", _c(_IN_WORDS + r",? (?:of )?<Y1>", "M1", "Y1")), ("day_no_year", _c(_IN_WORDS + r"(?!['\u2019]s| \d)", "M1")),
    ("month_span_no_year", _c(r"(?:from |between )(?:the (?:start|beginning) of )?<M1>" + _DASH + r"(?:the end of )?<M2>(?! \d|,? (?:of )?(?:19|20)\d\d)", "M1", "M2")),
    ("day_span_no_year", _c(r"(?:from |between )<M1> <D1>" + _DASH + r"(?:<M2> )?<D2>(?! \d|,? (?:of )?(?:19|20)\d\d)", "M1", "D1", "M2", "D2")),
    ("day_span_no_year", _c(r"(?:from |between )<D1>(?: <M1>)?" + _DASH + r"<D2> <M2>(?! \d|,? (?:of )?(?:19|20)\d\d)", "D1", "M1", "D2", "M2")),
    ("month_end", _c(r"(?:through|until|till|up to|to|by) the end of (?:the (?:following|next) )?<M1>(?:,? <Y1>)?", "M1", "Y1")),
    ("edge_day", _c(r"(?:on )?(?:the )?(?:very )?(?P<edge>first|last|final|opening|closing) day of (?:that )?<M1>(?:,? (?:of )?<Y1>)?", "M1", "Y1")),
    ("edge_of_year", _c(r"(?:on )?(?:the )?(?:very )?(?P<edge>first|last|final|opening|closing) day of (?:the year )?<Y1>", "Y1")),
    ("half_month", _c(r"(?:the )?(?P<half>first|second) half of <M1>(?:,? (?:of )?<Y1>)?", "M1", "Y1")),
    ("part_month", _c(r"(?P<part>early|mid|late)[- ]<M1>(?:,? <Y1>)?", "M1", "Y1")), ("part_month", _c(r"(?:the )?(?P<part>beginning|start|middle|end) of <M1>(?:,? (?:of )?<Y1>)?", "M1", "Y1")),
    ("month", _c(r"<M1>,? (?:of )?<Y1>", "M1", "Y1")),
    ("quarter", _c(r"(?:the )?(?P<q>winter|spring|summer|autumn|fall|first|opening|second|third|fourth|last|final|closing|1st|2nd|3rd|4th) (?:quarter|three months) of <Y1>", "Y1")),
    ("quarter", _c(r"q(?P<q>[1-4])(?: of|,)? <Y1>", "Y1")), ("quarter", _c(r"<Y1>[- ]?q(?P<q>[1-4])", "Y1")),
    ("quarter_no_year", _c(r"(?:in |over |during |for |of )(?:the )?(?P<q>first|second|third|fourth|1st|2nd|3rd|4th|(?:last|final|closing)(?= quarter of (?:that|the same|the) year)) quarter(?! of (?!that|the same|the) ?)(?: of (?:that|the same|the) year)?")),
    ("half_year", _c(r"(?:the )?(?P<half>first|second|last|latter) half of <Y1>", "Y1")),
    ("season", _c(r"(?:the )?(?P<season>spring|summer|autumn|fall|winter)(?: of)? <Y1>", "Y1")),
    ("season_no_year", _c(r"(?:that|(?:(?<=in )|(?<=over )|(?<=during )|(?<=through )|(?<=throughout )|(?<=by )|(?<=since )|(?<=until )|(?<=before )|(?<=after ))the) (?P<season>spring|summer|autumn|fall|winter)(?! of|,? (?:19|20)\d\d| (?:quarter|campaign|term|meeting|conference|catalog\w*))")),
    ("season_relative", _c(r"(?P<which>last|this) (?P<season>spring|summer|autumn|fall|winter)")),
    ("part_year", _c(r"(?P<part>early|mid|late)[- ]<Y1>", "Y1")), ("part_year", _c(r"(?:the )?(?P<part>beginning|start|middle|end) of <Y1>", "Y1")),
    ("year_span", _c(r"(?:from |between )?<Y1>" + _DASH + r"(?P<Y2>(?:19|20)\d{2}|\d{2})", "Y1")),
    ("figures", _c(r"(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>(?:19|20)?\d{2})")),
    ("figures_month", _c(r"(?P<m>\d{1,2})/(?P<y>(?:19|20)\d{2})")),
    ("day_no_year", _c(r"<D1>(?: of)? <M1>", "D1", "M1")), ("day_no_year", _c(r"<M1> <D1>", "M1", "D1")),
    ("year", _c(r"(?:the year |all of )?<Y1>(?!\s*(?:ads|rows|posts|accounts|dollars|people|payments|tweets|advertisements|times))", "Y1")),
    ("month_no_year", _c(r"(?P<lead>(?:last|this|that|(?:the )?next|the following) |(?:in|since|until|through|during|for|by|before|after|of|from|late in|early in|throughout) )<M1>(?! \d)", "M1")),
    ("month_no_year", _c(r"(?:(?<=ended )|(?<=closed )|(?<=closed out )|(?<=started )|(?<=began )|(?<=finished )|(?<=entered )|(?<=opened )|(?<=leaving ))<M1>(?! \d)", "M1")),
    ("month_no_year", _c(r"(?:(?<=month was )|(?<=month is )|(?<=month remained )|(?<=month proved to be )|(?<=month turned out to be )|(?<=month, ))<M1>(?! \d)", "M1")),
    ("month_no_year", _c(r"(?:(?<=was )|(?<=is ))<M1>(?=, when\b)", "M1")), ("month_no_year", _c(r"(?<=than )<M1>(?= did\b)", "M1")),
    ("month_no_year", _c(r"(?:(?<=, and )|(?<=; and )|(?<=, then )|(?<=, but )|(?<=; ))<M1>(?=,? (?:about|nothing|nearly|just|almost|some|roughly|only|over|more than|none|another|[$\u00a3\u20ac]\d))", "M1")),
    ("month_no_year", _c(r"(?:(?<=['\u2019]s )|(?<=\b[Tt]he )|(?<=\b[Ii]ts )|(?<=\b[Hh]is )|(?<=\b[Hh]er )|(?<=\b[Tt]heir )|(?<=total ))<M1>(?= (?:spending|expenses|expenditures|disbursements|payments|outlays|fundraising|receipts|haul|bills?|tab)\b)", "M1")),
    ("month_no_year", _c(r"<M1>(?= (?:was|alone|brought|bringing|saw|is|had|accounted|accounting|proved|remained|'s)\b)", "M1")),
    ("month_no_year", _c(r"(?:(?<=as much as )|(?<=as many as )|(?<=more than )|(?<=less than )|(?<=fewer than ))<M1>(?! \d)(?=$|[.,;:]|(?: did| had| brought| saw)\b)", "M1")),
    ("part_year_relative", _c(r"(?P<part>early|mid|late)(?:r)?(?: in)? (?P<which>last|this) year")),
    ("relative", _c(r"(?P<which>last|this|earlier this|later this|the previous|the past) (?P<unit>year|month|week)")),
    ("weekday", _c(r"(?:on |last |this )?(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)")),
    ("relative_day", _c(r"(?P<day>yesterday|today|tomorrow)")),
)  # fmt: skip
_LEADS = regex(
    r"(?P<until>\b(?:(?:on|in|at|during) or (?:before|prior to)|(?:up )?through(?: to)?(?: and including)?|until|till|up (?:un)?til|up to(?: and including)?|(?:(?:counted|reckoned|added up|running|run|going|goes|go|year|months|filings|reports?|records|entries|payments|data|books|exports?|files?|account|ledgers?|listed|all|everything|disclosures) |, )to|to the (?:end|close) of|as late as|no later than|as of|by(?: the (?:end|close) of)?))\s+(?:the (?:end|close) of\s+)?$|(?P<since>\b(?:(?:on|in|at|during) (?:or|and) after|from and after|since|from|starting(?: in)?|beginning(?: in)?|(?:figures|records|data|reports|filings|books|exports?|ledgers?|accounts|payments|disbursements) (?:begin|start|open)(?: in| on| with)?))\s+$"
    r"|(?P<before>\b(?:before|prior to)(?:\s+(?:[A-Z][\w'\u2019]+ ){1,2}(?:voted|caucused|began|opened|polled) (?:in|on))?)\s+$|(?P<after>\bafter)\s+$", re.IGNORECASE,
)  # fmt: skip


def day_first(text: str) -> bool | None:
    """Whether days in figures stand before months (31/3/2016), by the days of a text that read one way only; None if there are none, or they disagree."""
    orders = set()
    for match in re.finditer(r"(?<![\w/.])(\d{1,2})[/.](\d{1,2})[/.](?:(?:19|20)?\d{2})(?![\w/])", text):
        a, b = int(match[1]), int(match[2])
        if a > 12 >= b:
            orders.add(True)
        elif b > 12 >= a:
            orders.add(False)
    return orders.pop() if len(orders) == 1 else None


def periods(text: str, written: date, first: bool | None = None) -> list[Period]:
    """Every date and period in a text, in order; the longest reading of a stretch is taken, and no stretch twice. `first`: the day order of its document (day_first)."""
    return [*_periods(text, written, first)]


@lru_cache(maxsize=64)
def _periods(text: str, written: date, first: bool | None) -> list[Period]:
    """The same; kept, for a sentence is asked for its dates before its names are known and with them."""
    if _WRITTEN_OUT.search(text):
        return _of_words(text, written, first)
    found: list[Period] = []
    taken = [False] * len(text)
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            if kind == "figures":
                span = date_spans.figures(match.groupdict(), first)
            elif kind == "figures_span":
                span = date_spans.figures_span(match.groupdict(), day_first(match[0]) if first is None else first)
            else:
                span = date_spans.read(kind, match, written)
            if span is None:
                continue
            if span[0] and span[1] and span[0] > span[1]:
                span = (None, None)  # it ends before it begins
            period = _led(
                text, Period(start, end, match[0], span[0], span[1], kind if span != (None, None) else "ambiguous"), match
            )
            for index in range(period.start, period.end):
                taken[index] = True
            found.append(period)
    found = [_beside_its_name(text, p) for p in sorted(found, key=lambda p: p.start)]
    return _stretches(text, sorted([*found, *_quarters_left(text, found)], key=lambda p: p.start))


def _beside_its_name(text: str, period: Period) -> Period:
    """A day; that none is read, where the feast, election or weekday beside it is another ('on Election Day, November 22')."""
    if period.kind not in ("day", "day_no_year", "iso", "figures") or period.since is None or period.since != period.until:
        return period
    start = period.end - len(period.text)
    if not day_names.disagree(text, start, period.end, period.since, with_year=period.kind != "day_no_year"):
        return period
    return replace(period, since=None, until=None, kind="ambiguous")


_QUARTER = regex(r"\b(?P<nth>first|second|third|fourth|last) quarter(?: of (?P<year>(?:19|20)\d\d))?\b", re.IGNORECASE)
_NTH_LEFT = regex(r"\b[Ii]n the (?P<nth>first|second|third|fourth|last)\b(?=[,.;:)]|$| and\b| but\b)")
_PLACES = ("first", "second", "third", "fourth")


def _quarters_left(text: str, found: list[Period]) -> list[Period]:
    """'$3.9 million in the third quarter of 2015 and $6.6 million in the fourth': a quarter whose noun and year are told before it."""
    out = []
    for match in _NTH_LEFT.finditer(text):
        led = [p for p in found if p.end <= match.start() and p.since and p.until and _QUARTER.search(p.text)]
        named = _QUARTER.search(led[-1].text) if led else None
        if (
            named is None
            or not named["year"]
            or any(p.start < match.end() and match.start() < p.end for p in found)
            or led[-1].since is None
        ):
            continue
        first, other = (_PLACES.index(one.lower().replace("last", "fourth")) for one in (named["nth"], match["nth"]))
        year = led[-1].since.year + (other < first)
        until = month_of(year, 3 * other + 3)[1]
        out.append(
            Period(
                match.start(),
                match.end(),
                f"{match[0]} ({match['nth']} quarter of {year})",
                date(year, 3 * other + 1, 1),
                until,
                "quarter",
            )
        )
    return out


_TO = regex(r"\s*(?:-|\u2013|\u2014|and|to|through|until|till)\s+(?:the )?")
_OUT = regex(r"\b(?:between|from)\s+(?:the )?$", re.IGNORECASE)
_YEAR = regex(r"(?:19|20)\d\d")
_PARTS = ("part_month", "half_month", "part_year")


def _stretches(text: str, found: list[Period]) -> list[Period]:
    """'From early October 2016 to mid-November' as one stretch: two dates of which one is a part of a month or year; one without a year is in the other's, or the one next to it."""
    out: list[Period] = []
    for period in found:
        if out and (joined := _stretch(text, out[-1], period)):
            out[-1] = joined
        else:
            out.append(period)
    return out


def _stretch(text: str, one: Period, two: Period) -> Period | None:
    led = _OUT.search(text[: one.start]) or (one if one.kind == "open" and one.lead in ("from", "between") else None)
    until = two.kind == "open" and two.lead in ("until", "through", "to", "till")
    between = text[one.end : two.start]
    if led is None or not (_TO.fullmatch(between) or (until and not between.strip())):
        return None
    kinds = [p.unit if p.kind == "open" else p.kind for p in (one, two)]
    if not any(kind in _PARTS for kind in kinds) or one.since is None or two.until is None:
        return None
    begins, ends = one.since, two.until
    if not _YEAR.search(two.text) and _YEAR.search(one.text):
        # in the same year, or where that lies before, in the next
        ends = in_year(replace(two, since=None), begins.year).until or ends
        ends = ends if ends >= begins else moved(ends, ends.year + 1)
    elif _YEAR.search(two.text) and not _YEAR.search(one.text):
        begins = in_year(replace(one, until=None), ends.year).since or begins
        begins = begins if begins <= ends else moved(begins, begins.year - 1)
    start = led.start() if isinstance(led, re.Match) else one.start
    if begins > ends:
        return replace(one, start=start, end=two.end, text=text[start : two.end], since=None, until=None, kind="ambiguous")
    return Period(start, two.end, text[start : two.end], begins, ends, "span")


FEAST = regex(rf"\b(?:{day_names.NAMED})\b")
_NAMED_MONTH = rf"(?:{'|'.join(name.capitalize() for name in MONTHS)}|(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
_WRITTEN_OUT = regex(
    rf"\b(?:quarter|half|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|{_NAMED_MONTH}(?: \d{{1,2}})?),? (?:of )?(?P<rel>(?P<which>this|last) year)\b|"
    rf"\b(?:[Bb]etween|[Ff]rom) {_NAMED_MONTH}(?: \d{{1,2}})?(?:,? (?:19|20)\d\d)? (?:and|to|until|through) (?P<vote>(?:the )?(?:presidential )?(?:election|Election Day|vote))\b(?! (?:of|in|results?|night|\d))|"
    rf"\b(?:[Bb]etween|[Ff]rom) {_NAMED_MONTH}(?: \d{{1,2}})?(?:,? (?:19|20)\d\d)? (?:and|to|until|through) (?P<mid>mid[- ](?P<mid_of>{_NAMED_MONTH}))(?=,? (?:19|20)\d\d)|"
    rf"\b(?P<feast>{'|'.join(day_names.FEASTS)})\b(?:,? (?:of |in )?(?P<fy>(?:19|20)\d\d)\b)?|".replace("'", "['\u2019]")
    + r"\b(?:[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil|[Tt]ill|[Bb]y|[Tt]hrough|[Ff]rom|to|and|[Oo]n|[Ff]ollowing) (?P<elected>(?:the )?(?P<ey>(?:19|20)\d[02468]) (?:presidential |general |mid-?term |November )?(?:election(?: [Dd]ay)?|vote))\b(?! (?:of|in|results?|night|campaign|cycle|season|year|\d|with|on))|"
    rf"\b(?P<movable>{'|'.join([*day_names.MOVABLE, day_names.ELECTION_DAY])}),? (?:of |in )?(?P<my>(?:19|20)\d\d)\b|"
    rf"\b[Tt]wenty[ -](?P<y>{between(10, 20)})\b(?! (?:hundred|thousand|million|dollars|payments|times|ads|posts|accounts))|"
    rf"\b(?:{'|'.join(name.capitalize() for name in MONTHS)}) (?P<d>{'|'.join(sorted((name.replace('-', '[- ]') for name in ORDINALS), key=len, reverse=True))})\b(?! (?:quarter|half|week))"
)


def _feast(name: str, year: str) -> str:
    """A feast's day in figures; a movable one, and the election's, need their year."""
    name = name.replace("\u2019", "'")
    month, day = day_names.FEASTS[name] if name in day_names.FEASTS else day_names.day_of(name, int(year))
    return f"{MONTHS[month - 1].capitalize()} {day}" + (f", {year}" if year else "")


def _of_words(text: str, written: date, first: bool | None) -> list[Period]:
    """The dates of a text that writes years or days out ('October first, twenty sixteen'): read with figures, at their places in the text as it stands."""
    out, places, at = "", [], 0
    for match in _WRITTEN_OUT.finditer(text):
        part = next((name for name in ("d", "rel", "vote", "mid", "elected") if match[name]), 0)
        start, end = match.span(part)
        if match["rel"]:
            figures = str(written.year - (match["which"] == "last"))
        elif match["mid"]:
            figures = f"{match['mid_of']} 15"
        elif match["vote"] or match["elected"]:
            vote = election_day(written) if match["vote"] else general_election(int(match["ey"]))
            figures = f"{MONTHS[vote.month - 1].capitalize()} {vote.day}, {vote.year}"
        elif feast := match["feast"] or match["movable"]:
            figures = _feast(feast, match["fy"] or match["my"] or "")
        else:
            figures = str(
                2000 + COUNTS[match["y"].lower()] if match["y"] else 1 + ORDINALS.index(match["d"].lower().replace(" ", "-"))
            )
        out += text[at:start] + figures
        places += [*((n, n + 1) for n in range(at, start)), *[(start, end)] * len(figures)]
        at = end
    out += text[at:]
    places += [(n, n + 1) for n in range(at, len(text))]
    found = [
        replace(p, start=places[p.start][0], end=places[p.end - 1][1], text=text[places[p.start][0] : places[p.end - 1][1]])
        for p in periods(out, written, first)
    ]
    return [_beside_its_name(text, p) for p in found]


_MONTH_LEFT = regex(
    r"\b(?:January|February|April|June|July|August|September|October|November|December)\b(?!['\u2019]| (?:form|version|disclosure|filing) (?:says|shows|states|has it)\b)"
)


def month_left(marked: str) -> str:
    """A month in a text with marks that no date took in ('' if none): what is said of that time is not read."""
    left = _MONTH_LEFT.search(marked)
    return left[0] if left else ""


def blanked(text: str, found: list[Period]) -> str:
    """The text with its dates replaced by blanks, so that no amount is read into them."""
    out = list(text)
    for period in found:
        out[period.start : period.end] = " " * (period.end - period.start)
    return "".join(out)


_TILL_IT = regex(r"\b(?:by the time|when|once)\s+$", re.IGNORECASE)
_SINCE_DOING = regex(
    r"\bsince\s+(?:(?:he|she|it|they)\s+[a-z]+|(?!(?:spring|during|including|evening|morning)\b)[a-z]+ing)\b(?:\s+(?!in\b|on\b|and\b|but\b|when\b|was\b|were\b|paid\b)[\w'\u2019-]+){0,5}\s+(?:in\s+|on\s+)?$",
    re.IGNORECASE,
)
_WAS_OVER = regex(r"\s+(?:(?:was|were|had been|is) (?:out|over|done|up)|had ended|ended|closed|came to (?:an end|a close))\b")


_OR = regex(r"\b(?:on|in|at|during) (?:or|and) $", re.IGNORECASE)


def _led(text: str, period: Period, match: re.Match[str]) -> Period:
    """What the word before it makes of it: until 2016 leaves the beginning open, since 2015 the end; before May ends with April."""
    lead = _LEADS.search(text[: period.start])
    own = match.groupdict().get("lead")
    word = (own or "").strip().lower()
    if word in ("before", "after") and _OR.search(text[: match.start()]):
        word = "until" if word == "before" else "since"  # 'in or before March'
    if word in ("since", "from"):
        return Period(period.start, period.end, period.text, period.since, None, "open", period.kind)
    if word in ("until", "through", "by"):
        return Period(period.start, period.end, period.text, None, period.until, "open", period.kind)
    if word == "before" and period.since:
        return Period(period.start, period.end, period.text, None, period.since - timedelta(1), "open", period.kind)
    if word == "after" and period.until:
        return Period(period.start, period.end, period.text, period.until + timedelta(1), None, "open", period.kind)
    if (ahead := _TILL_IT.search(text[: period.start])) and (over := _WAS_OVER.match(text, period.end)) and period.until:
        # 'when March 2016 ended', 'by the time 2015 was out'
        start, end = ahead.start(), over.end()
        return Period(start, end, text[start:end], None, period.until, "open", period.kind)
    if not lead and period.since and period.kind != "ambiguous" and _SINCE_DOING.search(text[: period.start]):
        # 'since launching his campaign last June'
        return Period(period.start, period.end, period.text, period.since, None, "open", period.kind)
    if not lead or period.kind in ("ambiguous", "month_and_half") or match[0].lower().startswith(("from ", "between ")):
        return period
    start = lead.start()
    whole = text[start : period.end]
    if lead["until"]:
        return Period(start, period.end, whole, None, period.until, "open", period.kind)
    if lead["since"]:
        return Period(start, period.end, whole, period.since, None, "open", period.kind)
    if (
        lead["before"]
        and period.until
        and re.match(r"\s+(?:(?:was|is|were|had) (?:out|over|done|gone|up)|ended|closed)\b", text[period.end :])
    ):
        return Period(start, period.end, whole, None, period.until, "open", period.kind)  # 'before 2015 was out'
    if lead["before"] and period.since:
        return Period(start, period.end, whole, None, period.since - timedelta(1), "open", period.kind)
    if lead["after"] and period.until:
        return Period(start, period.end, whole, period.until + timedelta(1), None, "open", period.kind)
    return period


_DAY_OF_FEBRUARY = regex(r"\bfeb(?:ruary|\.)? \d{1,2}(?!\d)|\b\d{1,2}(?:th)?(?: of)? feb", re.IGNORECASE)


def in_year(period: Period, year: int) -> Period:
    """A day, month or season said without a year, beginning in a year (where it has no beginning, ending in it).

    What ends with February ends on the 29th in a leap year, unless a day of it is what is said; a day that the year does not have (29 February) is none.
    """
    first = period.since or period.until
    if first is None:
        return period
    is_day = period.kind.startswith("day")
    if is_day and (first.month, first.day) == (2, 29) and not isleap(year):
        return replace(period, since=None, until=None, kind="ambiguous")
    by_number = is_day or _DAY_OF_FEBRUARY.search(period.text)

    def there(day: date) -> date:
        to = day.year + year - first.year
        ends_february = day.month == 2 and day == month_of(day.year, 2)[1] and not by_number
        return month_of(to, 2)[1] if ends_february else moved(day, to)

    since, until = (there(day) if day else None for day in (period.since, period.until))
    return replace(period, since=since, until=until)


def said_in_year(period: Period, year: int) -> Period:
    """The same, with the year told beside its words."""
    return replace(in_year(period, year), text=f"{period.text} ({year})")


_EQUINOXES = {
    "spring": ((3, 20), (6, 20)),
    "summer": ((6, 21), (9, 22)),
    "autumn": ((9, 23), (12, 20)),
    "fall": ((9, 23), (12, 20)),
}


def seasons(period: Period) -> list[Period]:
    """A season as its three whole months, and as it lies between equinox and solstice: read, it is wide enough for both. [] for what is no season."""
    named = re.search(r"\b(spring|summer|autumn|fall|winter)\b", period.text, re.IGNORECASE)
    if not period.kind.startswith("season") or named is None or period.since is None:
        return []
    year, name = period.since.year, named[1].lower()
    if name == "winter":
        months = (date(year, 12, 1), month_of(year + 1, 2)[1])
        turns = (date(year, 12, 21), date(year + 1, 3, 19))
    else:
        first = SEASONS[name][0]
        months = (date(year, first, 1), month_of(year, first + 2)[1])
        (opens, closes) = _EQUINOXES[name]
        turns = (date(year, *opens), date(year, *closes))
    return [replace(period, since=since, until=until) for since, until in (months, turns)]


def election_day(written: date) -> date:
    """The presidential election on or before a day: the Tuesday after the first Monday of November, every fourth year (2 U.S.C. 7; 3 U.S.C. 1)."""
    year = written.year - written.year % 4
    while (day := general_election(year)) > written:
        year -= 4
    return day


def nearest(month: Period, told: Period | None, written: date) -> Period | None:
    """A month without a year, beside the time it is compared with: 'in February 2016 and half as much in January' is of the same winter. None where it is none such."""
    if (
        month.kind not in ("month_no_year", "month_end", "part_month")
        or re.search(r"\d{4}", re.sub(r" \(.*", "", month.text))
        or told is None
        or told.since is None
    ):
        return None
    years = (said_in_year(month, told.since.year + n) for n in (-1, 0, 1))
    likely = [(abs((one.since - told.since).days), one) for one in years if one.since and one.since <= written]
    return min(likely, key=lambda pair: pair[0])[1] if likely else None
