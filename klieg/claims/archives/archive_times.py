"""The time that a clause counts in, of an archive of advertisements or posts: its own, that of an election it names, or the one spoken of before."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from klieg.claims.language.counted_times import AFTER
from klieg.claims.language.date_spans import month_of
from klieg.claims.language.dates import Period, election_day, in_year
from klieg.claims.language.number_words import COUNTS, between
from klieg.claims.language.patterns import regex
from klieg.claims.sentences.marked import Clause
from klieg.read.months import MONTHS

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_ELECTION = regex(
    r"\b(?P<lead>after|before|since|until|up to|following|on|by) (?:the )?(?:Election Day|presidential election|election|vote|polling day)\b",
    re.IGNORECASE,
)
_ELECTION_LEADS = regex(r"(?P<lead>)(?:And |But )?(?:Election|Polling) [Dd]ay (?:was|is|brought|saw)\b")
_ELECTION_DATED = regex(r"(?P<lead>)(?:And |But )?(?:Election|Polling) [Dd]ay,? \(?<P\d+>")
_NEAR_ELECTION = regex(
    rf"\b(?:(?:[Ii]n|[Oo]n|[Oo]ver|[Dd]uring) )?[Tt]he (?:last |final |first )?(?:(?P<n>{between(2, 7)}|ten|\d+) )?(?P<unit>day|week|month)s? (?:just |right |immediately )?(?P<lead>before|after|following|leading up to|preceding) (?:the )?(?:20\d\d )?(?:presidential )?(?:Election Day|election|vote|polling day)\b"
)
_SINCE_ELECTION = regex(r"\b[Bb]etween (?:the )?(?:presidential )?(?:Election Day|election|vote|polling day) and (?P<p><P\d+>)")
_BESIDE = regex(rf"{_NEAR_ELECTION.pattern},? \(?(?:of |on )?(?P<p><P\d+>)")
_SO_FAR_FROM = regex(
    r"(?:<P\d+>|\b(?:days?|weeks?|months?|night|morning|evening|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)) (?:just |right )?$"
)
"""Before 'after the election': the day beside is so far from it."""
_AROUND = regex(
    r"\b(?:before and after|after and before|around|either side of|both sides of|on (?:both|either) sides? of) (?:the )?(?:presidential )?(?:Election Day|election|vote|polling day)\b"
)
_OF_THAT_TIME = regex(
    r"\b(?:ads|adverts|advertisements|posts|tweets) (?:of|in|from) (?:that|the same) (?:same )?(?:year|month|day|week)\b|^(?:And |But )?(?:[Oo]n |[Ii]n )?[Tt]hat (?:same )?(?:day|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_THAT_TIME = regex(
    r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]rom|[Oo]n) (?:that|those|these|the same) (?:[a-z]+ )?(?:month|day|weeks?|period|time|year|span|stretch|window)\b|\b(?:ads|adverts|advertisements|posts|tweets|posted|tweeted|sent|messages) that (?:same )?(?:day|month)\b"
)
_SO_MANY_WEEKS = regex(rf"\b(?P<n>{between(4, 8)}) weeks\b")
_FILES = r"(?:archives?|data(?: ?sets?)?|dataset|sample|collection|trove|file)"
_FILE_OF_A_TIME = regex(
    rf"\b(?:in|of|from|by|across|throughout) (?:the|this|that|its|their|<E\d+>(?:'s)?) (?:[\w'\u2019-]+ ){{0,3}}?(?:<P\d+>,? )(?:[a-z]+ )?{_FILES}\b|\b{_FILES},? (?:for|of|covering) (?:the )?<P\d+>"
)
_FILE_BEGINS = regex(rf"\b{_FILES},? (?:which|that) (?:opens|begins|starts)(?: on)? (?:the )?<P\d+>(?: of that year)?")
_FILE_PUBLISHED = regex(
    rf"\b(?:{_FILES}|lists?|spreadsheets?|databases?)\b[^,;]{{0,60}}?\b(?:published|released|made public|put (?:out|online)|posted online|issued|handed over|turned over|disclosed)(?: (?:[a-z]+|[A-Z]\w+|<E\d+>)){{0,6}}? (?:(?:in|on|of) )?<P\d+>"
)
_DATES_FROM_YEAR = regex(r"\bdat(?:e|es|ed|ing) from \d{4}\b")
_DATES_FROM_MONTH = regex(rf"\bdat(?:e|es|ed|ing) from (?:{'|'.join(MONTHS)})\b", re.IGNORECASE)


def period_of(reader: Reader, clause: Clause, plain: str) -> Period | None:
    """The time that a clause counts in: its own, that of an election it names, or, where it says so, the one before."""
    if _AROUND.search(plain):
        return clause.period(reader) if clause.periods else None  # all around it: of no one side
    if (then := _OF_THAT_TIME.search(clause.text)) and clause.text.find("<P") not in range(then.start()):
        # 'the ads of that year cost 862,012 rubles, under a third of the outlay for 2016'
        return reader.same_period(then[0])
    if vote := _near_election(reader, clause, plain) or _dated_election(reader, clause):
        return vote
    clause = _without_the_file(clause)
    if clause.periods:
        return _own(reader, clause, plain)
    if match := _ELECTION.search(plain) or _ELECTION_LEADS.match(plain):
        return election(match, reader.written)
    return _that_time(reader, plain)


_MADE_KNOWN = regex(
    r"\b(?:said|says|told|announced|revealed|disclosed|released|published|reported|reports?|testified|handed|turned over|gave|shared|found|identified|discovered|learned|showed|wrote|put out|posted online|made public|counted|acknowledged|admitted|confirmed|described|estimated|charged|indicted|accused|closed|suspended|deleted|removed|shut down)\b"
)
"""At the head of a sentence: its time is when something of the archive became known, or ended."""
_OF_ALL_TIMES = regex(
    r"\b(?:in all|altogether|in total|all told|ever|overall|so far|to date|eventually|later|since|already|by then|in the end|had (?:already |also )?(?:been|run|bought|paid|drawn|cost|gone|sent|put|[a-z]+ed))\b|^(?:[a-z]+ )?(?:[Aa]ll|[Ii]n all) (?:of )?(?:the|its|their)\b"
)


BY_ANOTHER_TIME = regex(
    r"\b(?:before|after|since|until|by) (?:it|that|then|this|them)\b(?! [a-z])|\bbeforehand\b|\bafterwards?\b"
)
"""'Had run before it': of a time that is told by what was said before."""


def at_the_head(reader: Reader, clause: Clause, plain: str) -> Period | None:
    """'In July 2016 it was music: 107 of the ads led to ...': the time at the head of the sentence, where the clause has none; None where something became known then."""
    head, before = reader.head_period, clause.whole[: clause.original(0, 1)[0]]
    if head is None or clause.first or clause.periods or _MADE_KNOWN.search(before) or _OF_ALL_TIMES.search(plain):
        return None
    if sum(period.end <= len(before) for period in clause.marked.periods) > 1:
        return None  # 'in 2015 it bought 612 ads, in 2016 1,854, and it paid for them in rubles'
    told = reader.in_context(head, clause.whole)
    return _in_the_year_before(reader, told).carry() if told.since and told.until else None


def election(match: re.Match[str], written: date) -> Period:
    """Before or after the presidential election that went before the story, or before the day that is named with it: the Tuesday after the first Monday of November, every fourth year (2 U.S.C. 7)."""
    day = election_day(written)
    lead = (match["lead"] or "on").lower()
    since, until = (
        (day + timedelta(1), None)
        if lead in ("after", "since", "following")
        else (day, day)
        if lead in ("on", "than")
        else (None, day)
        if lead == "by"
        else (None, day - timedelta(1))
    )
    return Period(match.start(), match.end(), match[0], since, until, "day" if lead in ("on", "than") else "open")


def _near_election(reader: Reader, clause: Clause, plain: str) -> Period | None:
    """'On the day before the election', 'in the two weeks after the vote', 'between the election and the end of 2016'."""
    day = election_day(reader.written)
    if match := _SINCE_ELECTION.search(clause.text):
        until = clause.marked.period(match["p"]).until
        return Period(match.start(), match.end(), match[0], day + timedelta(1), until, "span") if until else None
    if match := _NEAR_ELECTION.search(plain):
        beside = _BESIDE.search(clause.text)
        stated = _in_its_year(reader, clause.marked.period(beside["p"])) if beside else None
        stated = stated if stated is not None and stated.since == stated.until else None  # a day, and no month
        if stated is not None and stated.since is not None:
            day = election_day(stated.since + timedelta(_NEAR_ITS_DAY))
        count = COUNTS.get(match["n"] or "") or int(match["n"] or 1)
        length = timedelta(count * {"day": 1, "week": 7, "month": 30}[match["unit"]])
        some = not match["n"] and re.search(
            r"\b(?:days|weeks)\b", match[0]
        )  # 'in the weeks before the vote': how many is not said
        if match["unit"] == "month" or some:
            return Period(match.start(), match.end(), match[0], None, None, "ambiguous")
        before = match["lead"] in ("before", "leading up to", "preceding")
        since, until = (day - length, day - timedelta(1)) if before else (day + timedelta(1), day + length)
        if stated is not None and stated.since not in (day, since if since == until else day):
            return _unclear(stated)  # 'the day after the election, November 22'
        return Period(match.start(), match.end(), match[0], since, until, "span")
    return None


def _in_its_year(reader: Reader, day: Period) -> Period:
    """A day beside an election's name, without a year: that of the election."""
    return in_year(day, election_day(reader.written).year) if day.kind == "day_no_year" else day


def _unclear(day: Period) -> Period:
    return replace(day, since=None, until=None, kind="ambiguous")


def _dated_election(reader: Reader, clause: Clause) -> Period | None:
    """An election whose day stands beside it."""
    if (dated := _ELECTION.search(clause.text)) and (beside := re.match(r",? \(?(?:of |on )?<P\d+>", clause.text[dated.end() :])):
        # 'after Election Day, November 8, 2016'
        day = _in_its_year(reader, clause.marked.period(beside[0]))
        if day.since is None or day.since != day.until or day.since == election_day(day.since):
            return day if day.kind == "ambiguous" else election(dated, day.until or reader.written)
        if dated["lead"].lower() in ("on", "by") or _SO_FAR_FROM.search(clause.text[: dated.start()]):
            return day  # 'on polling day, June 8, 2017', 'three weeks after the election, November 29'
        return _unclear(day)
    if (dated := _ELECTION_DATED.match(clause.text)) and (day := clause.marked.period(dated[0])).kind == "ambiguous":
        return day
    if dated and day.kind == "day_no_year":
        return replace(election(dated, reader.written), text="Election Day")  # 'Election Day, 8 November, was ...'
    return None


def _without_the_file(clause: Clause) -> Clause:
    """A clause without the day on which it says that the file begins, or was published, and, where it tells of another time, without that of the whole file ('in the fall 2016 file the busiest day was ...')."""
    for pattern, kept in ((_FILE_BEGINS, 0), (_FILE_PUBLISHED, 0), (_FILE_OF_A_TIME, 1)):
        for match in reversed(list(pattern.finditer(clause.text))):
            if len(clause.periods) > kept:
                clause = clause.made_of((0, match.start()), (match.end(), len(clause.text)))
    return clause


def _own(reader: Reader, clause: Clause, plain: str) -> Period | None:
    """The dates of the clause itself."""
    first = clause.periods[0]
    if (
        first.kind in ("day_no_year", "month_no_year")
        and (reader.archive_topic == "posts" or re.search(r"\btweets?\b", plain))
        and "posts" not in reader.archive_periods
    ):
        # the posts of an archive are of an election: the one before the story
        year = election_day(reader.written).year
        return replace(in_year(first, year), text=f"{first.text} ({year}, assumed)")
    chosen = clause.period(reader)
    return chosen and _in_the_year_before(reader, _dated_from(chosen, plain))


def _dated_from(period: Period, plain: str) -> Period:
    """Ads that 'date from 2016' are of that year, and not since then."""
    if period.until is not None or period.since is None:
        return period
    if _DATES_FROM_YEAR.search(plain):
        return replace(period, until=period.since.replace(month=12, day=31), kind="year")
    if period.since.day == 1 and _DATES_FROM_MONTH.search(plain):
        until = month_of(period.since.year, period.since.month)[1]
        return replace(period, until=until, kind="month" if re.search(r"\d{4}", period.text) else "month_no_year")
    return period


def _in_the_year_before(reader: Reader, period: Period) -> Period:
    """A day or month without a year: of the year in which the archive was spoken of before."""
    if re.search(r"\d{4}", period.text) or period.kind not in ("day_no_year", "month_no_year") or period.since is None:
        return period
    before = reader.archive_periods.get(reader.archive_topic) or next(
        (s for s in reversed(reader.spans) if s.since and re.search(r"\d{4}|twenty", s.text)), None
    )
    if before is None or before.since is None:
        return period
    return in_year(period, before.since.year).carry(f"{period.text} ({before.since.year})")


_NEAR_ITS_DAY = 31
"""A day so long before an election, or after it, is told by it."""
_WEEKS = 13
"""Days that 'those weeks' are at least."""
_YEAR_WRITTEN = regex(r"(?<!\()\b\d{4}\b")
_WEEKS_BEFORE = regex(r"\b(?:that|those|these|the same) (?:[a-z]+ )?(?:weeks|period|stretch|span|window)\b")


def of_the_posts(reader: Reader, period: Period | None, plain: str) -> Period | None:
    """A time of posts of which none are loaded, as the writer means it: 'those weeks' are the last told of which posts are loaded, and a day without a year is of their year."""
    posted = reader.known.posted
    if period is None or posted is None or period.since is None or period.until is None or _meets(period, posted):
        return period
    if _WEEKS_BEFORE.search(plain):
        told = [found for p in reader.spans if (found := _as_posted(p, posted)) is not None and _weeks(found)]
        return told[-1].carry() if told else period
    return _as_posted(period, posted) or period


def _weeks(period: Period) -> bool:
    return period.since is not None and period.until is not None and (period.until - period.since).days >= _WEEKS


def _as_posted(period: Period, posted: tuple[date, date]) -> Period | None:
    """A time of which posts are loaded, where it is one, or is in the year of theirs and no year was written; else None."""
    if _meets(period, posted):
        return period
    if _YEAR_WRITTEN.search(period.text) or period.since is None or period.until is None:
        return None
    years = (_moved(period, year) for year in range(posted[0].year, posted[1].year + 1))
    return next((moved for moved in years if moved is not None and _meets(moved, posted)), None)


def _meets(period: Period, posted: tuple[date, date]) -> bool:
    return period.since is not None and period.until is not None and period.since <= posted[1] and period.until >= posted[0]


def _moved(period: Period, year: int) -> Period | None:
    """A time in another year than it was taken to be in; None where that year has no such day."""
    assert period.since is not None
    assert period.until is not None
    try:
        since = period.since.replace(year=year)
        until = period.until.replace(year=year + period.until.year - period.since.year)
    except ValueError:
        return None
    if re.search(r"\b(?:election|polling|vote)\b", period.text, re.IGNORECASE):
        day = election_day(date(year, 12, 31))
        if period.since != period.until or day.year != year:
            return None
        # as many days before or after it as it was said to be
        since = until = day + (period.since - election_day(period.since + timedelta(_NEAR_ITS_DAY)))
    return replace(period, since=since, until=until, text=f"{period.text} ({year}, of which posts are loaded)")


def _that_time(reader: Reader, plain: str) -> Period | None:
    """'In that month', 'over those six weeks', 'the next day': a time spoken of before, or counted from it."""
    if (counted := AFTER.search(plain)) and (when := reader.after(counted)).kind != "ambiguous":
        return when
    same = _THAT_TIME.search(plain)
    if same is None:
        return None
    if many := _SO_MANY_WEEKS.search(same[0]):
        # 'those six weeks': the last stretch of about so many; where none was said, all that is loaded
        wanted = 7 * COUNTS[many["n"]]
        stretches = [s for s in reader.spans if s.since and s.until and abs((s.until - s.since).days + 1 - wanted) <= 7]
        return stretches[-1] if stretches else None
    return reader.same_period(same[0].replace("weeks", "period"))
