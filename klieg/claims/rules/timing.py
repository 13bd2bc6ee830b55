"""Which time a claim is of: its own date, the one at the head of its sentence, or the stretch that was said before, which is then told as carried over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from klieg.claims.covers import debts
from klieg.claims.language import counted_times, date_spans, dates, lengths
from klieg.claims.language.counted_times import AFTER
from klieg.claims.language.patterns import regex
from klieg.claims.payments import months
from klieg.claims.reading import OF_BALANCE, THAT_ONE, Reading, Ref, goes_on_within
from klieg.claims.sentences.marked import SAME, Marked, around, which_one

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


RECORDS = regex(
    r"\b(?:reports?|filings?|exports?|records?|returns?|disbursements|operating expenditures)\b[^.]*\b(?:cover|covering|through|from|between|for|run|end|reach|over|filed)\b|\b(?:sums|figures|amounts|totals|numbers) (?:below|here|in this|that follow)",
    re.IGNORECASE,
)


def no_time_of_next(reading: Reading) -> bool:
    """Whether a claim's time is none of what is said next: nothing is said to have been paid before it ('not a dime before 2016'), or it is what a time leaves of another ('all but $39,000 in 2016')."""
    if reading.period is None:
        return False
    nothing = reading.negated and reading.amount is None and reading.period.text.lower().startswith(("before", "until"))
    before_it = reading.period.text.startswith("before ") and reading.period.text not in reading.text
    return nothing or before_it or reading.period.kind == dates.REST


def general_scope(period: dates.Period) -> bool:
    """Whether a stretch is a year or longer: a scope that a story keeps to. 'By Feb. 17' tells of one sum."""
    if (
        period.since is None
        and re.match(r"by\b", period.text, re.IGNORECASE)
        and period.kind != "year"
        and not re.search(r"\b(?:end|close) of\b", period.text)
    ):
        return False
    return period.since is None or period.until is None or (period.until - period.since).days >= 350


def after(reader: Reader, match: re.Match[str], here: Sequence[dates.Period] = ()) -> dates.Period:
    """'The next month', 'a quarter earlier', 'five days later', counted from what was spoken of last; one that can't be told reads two ways, which keeps a verdict back."""
    return counted_times.counted(match, next((p for p in reversed([*reader.spans, *here]) if p.since and p.until), None))


_LISTED = regex(r" ?[:\u2014\u2013(]|, (?:including|of which)\b")
"""'$1.5 million in 2022: $500,000 in March and $1 million in May'."""


_EARLY = 6
"""Until which month a story that has told of a year may go on into the next without saying so."""


_OF_THE_YEAR_ITSELF = regex(
    r"\b(?:that|the same|this) year\b|\byear (?:before|earlier)\b|\b(?:previous|preceding) year\b|\bbefore\b|\b(?:had|already)\b",
    re.IGNORECASE,
)
"""Words by which a month is of the year that was told, or before it, and not behind it: 'in January of the same year', 'in January it had got'."""


def past_year(reader: Reader, marked: Marked) -> int:
    """The year that a sentence of bare months lies behind: that of which the payment before was told as a whole, where a month is said to have brought more than all of it did. 'In all of 2015 it received less than $40,000. In January it got $60,217.'."""
    last = reader.last_payment
    told = last.period if last is not None and reader.payment_at == reader.paragraph else None
    if last is None or told is None or told.kind != "year" or told.since is None or last.amount is None or last.negated:
        return reader.past_year
    early = (p for p in marked.periods if p.kind == "month_no_year" and p.since is not None and p.since.month <= _EARLY)
    month = next(early, None)
    high = last.amount.high if last.amount.unit == "money" and last.frame == "paid" else None
    if month is None or high is None or any(re.search(r"\d{4}", p.text) for p in marked.periods):
        return reader.past_year
    if _OF_THE_YEAR_ITSELF.search(marked.text):
        return reader.past_year
    paid = {ref.name for refs in last.roles.values() for ref in refs}
    if any(m.ref.kind == "organisation" and not m.ref.how and m.ref.name not in paid for m in marked.mentions):
        return reader.past_year  # of somebody else, who may have had more in the same year
    more = any(a.unit == "money" and a.low > high and a.currency == last.amount.currency for a in marked.amounts)
    return told.since.year if more else reader.past_year


def behind_the_year(reader: Reader, spoken: dates.Period, found: dates.Period) -> dates.Period:
    """A month that was read as of a year behind which it must lie, in the next one."""
    if spoken.kind != "month_no_year" or not reader.past_year or found.since is None or found.since.year != reader.past_year:
        return found
    later = dates.said_in_year(spoken, reader.past_year + 1)
    return later if later.since is not None and later.since <= reader.written else found


_OF_THE_YEAR_BESIDE = regex(r" of the (?:year (?P<way>before|after)|(?P<next>previous|preceding|following|next) year)\b")


def _in_the_year_beside(reader: Reader, period: dates.Period, text: str, here: Sequence[dates.Period]) -> dates.Period | None:
    """'In December of the year before', of the year that was told last; None where none was."""
    if period.kind not in ("month_no_year", "day_no_year", "quarter_no_year") or text[period.start : period.end] != period.text:
        return None
    beside = _OF_THE_YEAR_BESIDE.match(text, period.end)
    told = next((p for p in reversed([*reader.spans, *(h for h in here if h.end <= period.start)]) if p.since and p.until), None)
    if beside is None or told is None or told.since is None or told.until is None or told.since.year != told.until.year:
        return None
    back = (beside["way"] or beside["next"]) in ("before", "previous", "preceding")
    return dates.said_in_year(period, told.since.year + (-1 if back else 1))


def in_context(reader: Reader, period: dates.Period, text: str, here: Sequence[dates.Period] = ()) -> dates.Period:
    """A month or day without a year: of the stretch that is being spoken of, or of 'that year'; else the last one before the story's day.

    Behind a date of the same sentence (`here`) it is the next one after that.
    """
    if other := _in_the_year_beside(reader, period, text, here):
        return other
    if after := _next_one(reader, period) or _the_month_behind(reader, period, text):
        return after
    if (
        period.kind == "open"
        and period.unit.endswith(("_no_year", "part_month", "half_month"))
        and not re.search(r"\d{4}", period.text)
    ):
        return _open_in_context(reader, period, here)
    if (
        period.kind
        not in (
            "month_no_year",
            "day_no_year",
            "quarter_no_year",
            "season_no_year",
            "month_span_no_year",
            "day_span_no_year",
            "month_list",
            "month_and_half",
            "long_to_day",
            "long_to",
            "part_month",
            "half_month",
            "month_end",
            "edge_day",
        )
        or re.search(r"\d{4}|twenty[ -]\w+", period.text)
        or (not period.since and not period.until)
    ):
        return period
    if period.kind == "season_no_year":
        return _that_season(reader, period, here)
    led = next(
        (p for p in reversed(here) if p.end <= period.start and (p.since or p.until) and re.search(r"\d{4}", p.text)), None
    )
    if (
        led is not None
        and led.kind != "year"
        and period.kind
        in (
            "month_no_year",
            "day_no_year",
            "quarter_no_year",
            "month_list",
            "month_and_half",
            "part_month",
            "half_month",
            "edge_day",
        )
        and period.since
    ):
        edge = led.since or led.until
        assert edge is not None
        year = edge.year + (period.since.month < edge.month and not re.search(r"\bof (?:that|the same) year\b", period.text))
        if led.since is None and period.since.month != edge.month:
            year = edge.year - (period.since.month > edge.month)  # 'through March 2016, half of it in January': before that
        return dates.said_in_year(period, year)
    if (
        led is not None
        and led.since
        and period.since
        and period.kind in ("month_no_year", "day_no_year")
        and _LISTED.match(text, led.end)
    ):
        return dates.said_in_year(period, led.since.year)
    if led is not None and _of_the_head(reader, led, period, here):
        assert led.since is not None
        return dates.said_in_year(period, led.since.year)
    if re.match(r" of the (?:following|next) year\b|,? (?:a|the) year later\b", text[period.end :]):
        before = next((s.until or s.since for s in reversed(reader.spans) if s is not period and (s.until or s.since)), None)
        if before is None:
            return replace(period, since=None, until=None, kind="ambiguous")
        return dates.said_in_year(period, before.year + 1)
    here_spans = [
        s
        for s in reader.spans[reader.spans_before :]
        if s is not period and s.since and s.until and 27 <= (s.until - s.since).days <= 400
    ]
    for span in reversed(here_spans if period.kind == "day_no_year" else []):
        if span.since is None or span.until is None or not period.since:
            continue
        # a day within a stretch that this paragraph speaks of
        for year in range(span.since.year, span.until.year + 1):
            there = dates.said_in_year(period, year)
            if there.since is not None and span.since <= there.since <= span.until:
                return there
    same_month = next(
        (s for s in reversed(reader.spans) if s is not period and s.kind in ("month", "day", "part_month", "half_month") and s.since and period.since
         and s.since.month == period.since.month and re.search(r"\d{4}", s.text)), None,
    ) if period.kind == "day_no_year" else None  # fmt: skip
    if same_month is not None and same_month.since is not None:
        # 'in January 2019 ... on Jan. 8', whatever year was spoken of between
        year = same_month.since.year
        return dates.said_in_year(period, year)
    dated = [
        s for s in reader.spans[reader.spans_before :] if s is not period and (s.since or s.until) and re.search(r"\d{4}", s.text)
    ]
    dated += [p for p in here if p.end <= period.start and (p.since or p.until) and re.search(r"\d{4}", p.text)]
    if re.match(r"[Tt]hat [A-Z]", period.text) and dated and (edge := dated[-1].since or dated[-1].until):
        # 'in April 2017 ... that June'
        return dates.said_in_year(period, edge.year)
    if period.kind in ("day_span_no_year", "month_span_no_year"):
        # 'on Nov. 24, 2014 ... between Oct. 1 and Nov. 24': the stretch that holds a day this paragraph speaks of
        for day in (s.since for s in reversed(dated) if s.since is not None and s.since == s.until):
            there = dates.said_in_year(period, day.year)
            if there.since is not None and there.until is not None and there.holds(day):
                return there
    days = [s.since for s in dated if s.since is not None and s.until is not None and (s.until - s.since).days <= 3]
    if period.kind == "quarter_no_year" and days and not here_spans:
        return dates.said_in_year(period, days[-1].year)  # 'received on March 31, 2017 ... for the first quarter'
    year_of = re.search(r"\bof (?:that|the|the same) year\b|\bthat year\b", text)
    of_the_year = period.kind == "month_span_no_year" and re.search(r"\bthe year\b", period.text) is not None
    for number, span in reversed(list(enumerate(reader.spans))):
        if of_the_year and number < reader.spans_before:
            continue  # 'the first three months of the year', and no year was told in the paragraph: the story's own
        if year_of and (span.since is None) != (span.until is None):
            span = span.ending().beginning()  # 'through June 2015 ... in October of that year'
        if span is period or not re.search(r"\d{4}|twenty[ -]\w+", span.text) or span.since is None or span.until is None:
            continue
        if number < reader.spans_before and (span.kind == "year" or _dated_here(reader, period)) and not year_of:
            continue  # what an earlier paragraph spoke of: a year, or, where this one told a month or day of its own, any time
        if not year_of and (span.until - span.since).days < 27:
            continue
        for year in range(span.since.year, span.until.year + 1):
            there = dates.said_in_year(period, year)
            # 'between March and June', of a story of the second quarter: the end of a stretch may lie there as well
            ends = (there.since, there.until) if period.kind == "month_span_no_year" else (there.since or there.until,)
            if any(probe is not None and (year_of or span.since <= probe <= span.until) for probe in ends):
                return there
    for span in reversed(reader.spans):
        if (
            span.since is None
            and span.until
            and re.search(r"\d{4}|twenty[ -]\w+", span.text)
            and (edge := period.until or period.since)
            and edge.month == span.until.month
        ):
            return dates.said_in_year(period, span.until.year - edge.year + (period.since or edge).year)
    explicit = next(
        (
            s
            for s in reversed(reader.spans[reader.spans_before :])
            if s is not period and s.since and re.search(r"\d{4}|twenty[ -]\w+", s.text)
        ),
        None,
    )
    if explicit is not None and explicit.since is not None:
        year, named = explicit.since.year, period.since or period.until
        if explicit.until and explicit.until.year > year and named:
            # 'between November 2015 and March 2016 ... in April': the one next to it
            behind = (date_spans.moved(named, explicit.until.year) - explicit.until).days
            year = explicit.until.year if 0 < behind < (explicit.since - date_spans.moved(named, year)).days else year
        return dates.said_in_year(period, year)
    here_ends = (
        s.until for s in reversed(reader.spans[reader.spans_before :]) if s.since is None and re.search(r"\d{4}", s.text)
    )
    last = next((until for until in here_ends if until), None)
    if last is not None and period.since is not None and (period.since - last).days > _FAR:
        # 'through March 2016 ... on Jan. 21', in a story of years later: the last such day before that end
        there = dates.said_in_year(period, last.year)
        return there if there.since is None or there.since <= last else dates.said_in_year(period, last.year - 1)
    if period.kind == "month_end" and period.since is None:
        return _open_in_context(reader, period, here)  # 'by the end of 2015 ... by the end of February'
    headed = set(re.findall(r"\b(?:19|20)\d\d\b", reader.story.title))
    there = dates.said_in_year(period, int(*headed)) if len(headed) == 1 else period
    if there.since is None or there.since > reader.written or any(s.since and s.since.year != there.since.year for s in dated):
        return period
    return there  # a story of one year, by its heading


def _dated_here(reader: Reader, period: dates.Period) -> bool:
    """Whether this paragraph told a month or a day with its year last, which a day without one comes behind in that year."""
    told = [
        s
        for s in reader.spans[reader.spans_before :]
        if s is not period and s.kind in ("month", "day", "iso") and s.since and s.until and re.search(r"\d{4}", s.text)
    ]
    if period.kind != "day_no_year" or period.since is None or not told or told[-1].since is None:
        return False
    return told[-1].since.month <= period.since.month


def _of_the_head(reader: Reader, led: dates.Period, period: dates.Period, here: Sequence[dates.Period]) -> bool:
    """'In 2022 it sent $20 million in October and $40 million in November': of the year that heads the sentence, as long as the months go on and not back."""
    head = reader.head_period
    if head is None or led.kind != "year" or led.since is None or (led.start, led.end) != (head.start, head.end):
        return False
    told = [p for p in here if p.since and led.end <= p.start < period.start and not re.search(r"\d{4}", p.text)]
    return period.kind in ("month_no_year", "day_no_year") and all(
        p.since and period.since and (p.since.month, p.since.day) <= (period.since.month, period.since.day) for p in told
    )


_BEYOND = regex(
    r"\b(?:another|a further|an additional|further|additional|after (?:the|our|its|those) (?:records?|reports?|filings?|data) (?:ends?|stops?|run out))\b"
)


def _the_month_behind(reader: Reader, period: dates.Period, text: str) -> dates.Period | None:
    """'Through March 2016 ... in April it paid another $3 million': the month right behind the last one that was spoken of."""
    ends = max((span.until for span in reader.spans if span.until and span.kind != "ambiguous"), default=None)
    if ends is None or period.kind != "month_no_year" or period.since is None or not _BEYOND.search(text):
        return None
    behind = ends + timedelta(1)
    if behind.day != 1 or behind.month != period.since.month or dates.said_in_year(period, behind.year).since != behind:
        return None
    return dates.said_in_year(period, behind.year)


_FAR = 300
"""A day without its year that lies so far behind the end of what was spoken of is of that time."""
_A_YEAR = 400
"""A month that is said without its year is the last one before the story's day, where that is no further than this from what was spoken of."""


def _next_one(reader: Reader, period: dates.Period) -> dates.Period | None:
    """'The following March', 'by the end of the next March': the first one behind what was spoken of last; None where it is not said so, or nothing was."""
    last = reader.spans[-1].until if reader.spans else None
    named = period.since or period.until
    if last is None or named is None or re.search(r"\d{4}", period.text):
        return None
    if not re.search(r"\bthe (?:following|next) [A-Z]", period.text, re.IGNORECASE):
        return None
    year = last.year if named.month > last.month else last.year + 1
    return dates.said_in_year(period, year)


def _open_in_context(reader: Reader, period: dates.Period, here: Sequence[dates.Period]) -> dates.Period:
    """'By December', 'until the fall': within a stretch of some months that was spoken of last; else the last one before the story's day; where that is far off, within what was spoken of last, else the next after its end, if one before is not far nearer."""
    beside = [p for p in here if 0 <= p.start - period.end <= _BESIDE and re.search(r"\d{4}", p.text)]
    base = _of_a_year([*_told(reader, period, here), *beside[:1]])
    named = period.until or period.since
    last = (base.until or base.since) if base else None
    if base is None or named is None or last is None:
        return period
    dated = [date_spans.moved(named, year) for year in range((base.since or last).year - 1, last.year + 2)]
    within = [day for day in dated if base.since and base.until and base.since <= day <= base.until]
    if not within and lengths.days_of(base) <= _A_MONTH:
        # 'the first three months of 2016, with March bringing twice as much as February ... through March': of that stretch
        held = [
            p
            for p in _told(reader, period, here)[-_LAST:-1]
            if p.since and p.until and p.since <= (base.since or last) and last <= p.until
        ]
        within = [day for p in held for day in dated if p.since and p.until and p.since <= day <= p.until]
    if period.lead == "before" and not within:
        # 'on Feb. 9, 2016 ... not a cent before January': the nearest one
        return dates.said_in_year(period, min(dated, key=lambda day: abs((day - last).days)).year)
    if 0 <= (named - last).days <= _A_YEAR and not (within and lengths.days_of(base) <= _SOME_MONTHS):
        return period  # the last one before the story's own day
    # 'through March', where 'through March 2016' was said before
    ends = [
        p.until
        for p in reversed(reader.spans)
        if p.until is not None and p.since != p.until and p.until.month == named.month and re.search(r"\d{4}", p.text)
    ]
    # a whole year that was spoken of between is no stretch that it ends
    within = (ends if base.kind == "year" else []) or within or ends
    year = (within or [min(dated, key=lambda day: (day - last).days if day > last else 2 * (last - day).days)])[0].year
    return dates.said_in_year(period, year)


_SOME_MONTHS = 200
_A_MONTH, _LAST = 31, 4
_BESIDE = 40
"""So far behind a date at most stands the one that it is of: 'its best month through March was January 2016'."""


def _told(reader: Reader, period: dates.Period, here: Sequence[dates.Period]) -> list[dates.Period]:
    """What was said before a date: in the sentences before, and in its own."""
    return [*reader.spans, *(p for p in here if p is not period and p.end <= period.start)]


def _of_a_year(told: Sequence[dates.Period]) -> dates.Period | None:
    """The last of some dates that names its year."""
    return next((p for p in reversed(told) if (p.since or p.until) and re.search(r"\d{4}", p.text)), None)


def _that_season(reader: Reader, period: dates.Period, here: Sequence[dates.Period]) -> dates.Period:
    """'That autumn': the stretch spoken of before that lies in it, else that of the year spoken of last."""
    told = _told(reader, period, here)
    for span in reversed(told):
        if span.since is None or span.until is None:
            continue
        mine = dates.in_year(period, span.since.year)
        if mine.since is None or mine.until is None:
            continue
        shared = (min(span.until, mine.until) - max(span.since, mine.since)).days
        if 60 <= lengths.days_of(span) <= 120 and shared * 2 > lengths.days_of(span):
            return span.carry()
    last = _of_a_year(told)
    edge = (last.since or last.until) if last else None
    if edge is None:
        return period
    return dates.said_in_year(period, edge.year)


_UNTIL_NOW = regex(
    r"\b(?:has|have) (?:also |now |already |since |so far |only |just |been |so )*(?:paid|received|gotten|got|taken in|collected|earned|spent|given|sent|drawn)\b"
)
_JUST_OVER = 120
"""Days after its end in which a quarter is still what news tells of: its reports have just been filed."""
LONG = 150
"""Days from which on a time is one that a story keeps to."""


def carry_period(reader: Reader, reading: Reading) -> None:
    """A stretch of two months or more that was said of a payer's payments holds for what is said of them later without a date."""
    subject = reading.role("subject")
    if subject is None:
        return
    if reading.frame in months.FRAMES or reading.frame in debts.FRAMES:
        return
    if reading.period is not None and goes_on_within(reading, reader.periods.get(subject.name)):
        return  # one of several months of a sum told before: no time of what is said next
    if reading.period is None and reading.frame != "paid_part":
        carried = carried_period(reader, reading, subject)
        if reading.negated and re.search(r"\b(?:never|ever)\b", reading.text, re.IGNORECASE):
            carried = None
        if carried is not None and _is_over(reader, reading, carried):
            carried = None
        if carried is not None:
            reading.period = carried.carry()
            of_balance = reader.of_balance.get(subject.name) is carried
            reading.assumptions.append(f"{OF_BALANCE if of_balance else 'the period is carried over: '}{carried.words}")
    elif (
        reading.frame != "paid_part"  # '36 percent of that came before March': no time of what is said next
        and reading.period
        and reading.period.until
        and (not reading.period.carried or (subject.name not in reader.periods and reading.frame == "paid_total"))
    ):
        period = reading.period
        assert period.until is not None
        if period.kind == "year" and reading.frame not in ("paid_total", "paid_rank"):
            return
        if (
            reader.scope is None
            and reading.kind == "payment"
            and (period.kind.startswith(("quarter", "months_of_year", "half_year")) or general_scope(period))
        ):
            reader.scope = period
        if reading.frame == "cover" and 26 <= lengths.days_of(period) <= 100:
            reader.periods[subject.name] = period  # a report is spoken of: what follows without a date is of it
            reader.of_balance[subject.name] = period
            reader.narrow[subject.name] = None
        general = not no_time_of_next(reading) and (
            reading.frame in ("paid_total", "paid_ratio_payers", "paid_rank")
            or period.since is None
            or lengths.days_of(period) >= LONG
        )
        if general or (
            period.since is not None and (period.until - period.since).days >= 59 and subject.name not in reader.periods
        ):
            reader.periods[subject.name] = period
            payee = reading.role("object")
            reader.narrow[subject.name] = (payee.name if payee else "", reader.paragraph) if not general_scope(period) else None


_ALL_TOGETHER = regex(
    r"(?:and |but |so )?(?:(?:together|in all|all told|altogether|in total)\b|(?:they|these|those|the (?:payments|che(?:ck|que)s|entries)) (?:all |together )?(?:come|add|amount|total|sum|came|added|amounted|totall?ed)\b)",
    re.IGNORECASE,
)


def of_all_together(reader: Reader, reading: Reading) -> None:
    """'Together they come to $38,905.22': the payments that were counted or summed before, of their time."""
    before = reader.last_timed
    if reading.period is not None or before is None or before.period is None or not _ALL_TOGETHER.match(reading.text):
        return
    if all(_named_as(before.role(who)) == _named_as(reading.role(who)) != "" for who in ("subject", "object")):
        reading.period = before.period.carry()
        reading.assumptions.append(f"the period is carried over: {before.period.words}")


A_REPORT = regex(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Tt]heir|[\w.]+['\u2019]s) (?:own |latest |last |most recent |amended |monthly |quarterly |year-end |first |pre-primary |[A-Z][a-z]+ )?(?P<what>(?:reports?|filings?|notices?)(?! (?:of|by|from|in|on) (?:the )?(?:[A-Z][a-z]+ )*(?:Counsel|Post|Times|Senate|House|Justice)))\b"
)


def in_a_report(reader: Reader, reading: Reading, text: str) -> None:
    """'... in the report', 'its filing lists ...': said of the reports of the payer that are loaded, if nothing else says when; so is what the paragraph goes on to say."""
    if spoken := A_REPORT.search(text):
        reader.spoken_report = (spoken["what"].lower(), reader.paragraph)
    what, where = reader.spoken_report
    own = [
        ids_of(reader, ref.name)
        for role in ("subject", "object")
        for ref in reading.roles.get(role, [])
        if ref.kind == "campaign" or reader.candidate(ref).kind == "campaign"
    ]
    if reading.period is None and where == reader.paragraph and not re.search(r"\b(?:never|ever)\b", reading.text):
        reading.roles["report"] = [Ref(what, what, "thing")]
    elif (
        reading.period is None
        and not reading.negated
        and set().union(*own) & reader.reported
        and not _OF_ALL_TIME.search(reading.text)
    ):
        # a report was spoken of, or its cover, some paragraphs before: if it is the only one that is loaded, it is meant
        reading.roles["report"] = [Ref("report", "report", "thing")]
    if own and (spoken or reading.frame == "cover"):
        reader.reported |= own[0]


def ids_of(reader: Reader, name: str) -> set[str]:
    """The committees that a name stands for; the name itself where none is known."""
    return reader.known.reports_for(name) or {name}


OF_ALL_TIME = "ever|never|life(?:time)?|career|so far|to date|at any time|history|over the years|since|until|till|before"
_OF_ALL_TIME = regex(rf"\b(?:{OF_ALL_TIME}|has|have|had)\b", re.IGNORECASE)
"""What is said of all times, or of one before what is spoken of."""


_OF_THE_PARAGRAPH = ("paid", "paid_count", "paid_rank", "paid_extreme", "paid_each", "paid_total", "paid_ratio_payers")
_SHORT = 190
"""A stretch of so many days or fewer, said of a payer's payment, is that of what the paragraph goes on to say of its payments."""


def _is_over(reader: Reader, reading: Reading, carried: dates.Period) -> bool:
    """Whether a claim is of the time until now, and a time that was told before is long over: 'has paid it $1.1 million', nine months after the quarter that was told of."""
    return (
        carried.until is not None
        and (reader.written - carried.until).days > _JUST_OVER
        and _UNTIL_NOW.search(reading.text) is not None
    )


def same_paragraph(reader: Reader, reading: Reading) -> None:
    """A month or quarter said of a payer's payment holds for what the same paragraph goes on to say of that payer without a date."""
    spoken, payer = reader.last_payment, reading.role("subject")
    if (
        reading.period is not None
        or reading.frame not in _OF_THE_PARAGRAPH
        or spoken is None
        or spoken.period is None
        or reader.payment_at != reader.paragraph
        or payer is None
        or spoken.role("subject") is None
        or spoken.roles["subject"][0].name not in {payer.name, *(ref.name for ref in reading.roles.get("object", []))}
        or (spoken.period.carried and _is_over(reader, reading, spoken.period))
        or (of_that_one(reading) and reading.roles.get("object") and lengths.days_of(spoken.period) <= _A_MONTH)
        or (reading.negated and re.search(r"\b(?:never|ever)\b", reading.text, re.IGNORECASE))
    ):
        return
    period = spoken.period
    if period.since and period.until and 7 <= (period.until - period.since).days <= _SHORT:
        reading.period = period.carry()
        reading.assumptions.append(f"the period is carried over: {period.words}")


def of_that_one(reading: Reading) -> bool:
    """Whether a payment just told of is called the first or the largest ('it was the firm's largest'): the time told of it is when it was made, and not of which it is the largest."""
    return reading.frame == "paid_extreme" and any(step.startswith(THAT_ONE) for step in reading.assumptions)


def same_sentence(reading: Reading, before: Sequence[Reading]) -> None:
    """A month said of a payment holds for what the same sentence goes on to say of that payer, or to that payee, without a date."""
    payer, payee = reading.role("subject"), reading.role("object")
    spoken = before[-1] if before else None
    if (
        spoken is not None
        and spoken.period is not None
        and not spoken.period.carried
        and spoken.period.kind.startswith(("month", "quarter"))
        and reading.period is None
        and reading.frame == spoken.frame == "paid"
        and payer is not None
        and (payer == spoken.role("subject") or _named_as(payee) == _named_as(spoken.role("object")) != "")
    ):
        reading.period = spoken.period.carry()
        reading.assumptions.append(f"the period is carried over: {spoken.period.words}")


def _named_as(ref: Ref | None) -> str:
    return ref.name if ref else ""


def carried_period(reader: Reader, reading: Reading, subject: Ref) -> dates.Period | None:
    """The stretch said before; one with a beginning that was said of one payee is not that of another, paragraphs later."""
    told = reader.narrow.get(subject.name)
    payee = reading.role("object")
    if told and told[0] and payee is not None and payee.name != told[0] and reader.paragraph != told[1]:
        return reader.paragraph_head
    # what is given to a campaign stands in its own reports
    given_to = reader.periods.get(payee.name) if payee is not None and payee.kind == "campaign" else None
    return reader.paragraph_head or reader.periods.get(subject.name) or given_to or reader.scope


def head(marked: Marked) -> dates.Period | None:
    """The date at the head of a sentence, or of its paragraph's first: what follows is of that time, where it says nothing else."""
    match = re.match(
        r"(?:But |And |Then |Also |Just )?(?:(?:in|over|during|between|from|through|for|by|on|throughout|across)\b[a-z ]{0,40})?(?:the )?<P\d+>",
        marked.text,
        re.IGNORECASE,
    )
    return marked.period(match[0]) if match else None


def turned_to(marked: Marked) -> dates.Period | None:
    """The time that a sentence turns to, and says nothing else of ('Take one month, January 2019', 'Two parties, one month: July 2015')."""
    match = re.fullmatch(
        r"\W*(?:(?:[Tt]ake|[Cc]onsider|[Ll]ook at|[Pp]ick|[Ss]tart with|[Bb]egin with|[Gg]o back to|[Nn]ow|[Tt]hen) (?:[a-z]+[,:]? ){0,3})?<P\d+>[.:]?\W*"
        r"|(?:[^<.;:,]|<[EA]\d+>){2,60}[,:;\u2014] (?:(?:in|all in|over) )?(?:one|a|the same|a single|<A\d+>) (?:single )?(?:month|quarter|year|week|season)[:,\u2014] ?<P\d+>[.:]?\W*",
        marked.text,
    )
    return marked.period(match[0]) if match else None


def period(reader: Reader, marked: Marked, match: re.Match[str], text: str, start: int, end: int) -> dates.Period | None:
    """The date of the claim: within it, else the nearest in its clause; 'in the same period' is the one before."""
    inside = marked.periods_in(match[0])
    clause = around(text, start, end)
    near = [p for n, p in enumerate(marked.periods) if clause[0] <= p.start < clause[1] and f"<P{n}>" in marked.text]
    here = [p for p in marked.periods if p.end <= start]
    if (
        not inside
        and here
        and not any(p.start >= end for p in near)
        and (counted := AFTER.match(text, end + (text[end : end + 1] == " ")))
    ):
        return after(reader, counted, here)  # 'X registered in May and ended that two months later'
    chosen = [in_context(reader, p, text, marked.periods) for p in (inside or near)]
    if len(chosen) == 2 and chosen[0].since and chosen[1].until and chosen[0].kind == "open" and chosen[1].kind == "open":
        return dates.Period(
            chosen[0].start, chosen[1].end, f"{chosen[0].text} {chosen[1].text}", chosen[0].since, chosen[1].until, "span"
        )
    if chosen:
        return chosen[0] if inside else min(chosen, key=lambda p: min(abs(p.start - end), abs(start - p.end)))
    if counted := AFTER.search(text[clause[0] : clause[1]]):
        return after(reader, counted, here)
    if same := SAME.search(text[clause[0] : clause[1]]):
        carried = reader.same_period(same[0], here)
        return carried.carry() if carried else which_one(same, clause[0], reader.stretches())
    return None


_HAD_BEFORE = regex(
    r"\bhad (?:already|previously|earlier|before)\b|\b(?:already|previously|earlier|before) had\b|\bpreviously (?:been )?(?:paid|received|collected|gave|given|sent|spent)\b"
)
"""What was done before the time that is spoken of: 'had previously been paid', 'had already paid'."""
_UNTIL_THEN = regex(
    r"\W*(?:(?:And|But|Yet|So),? )?(?:Previously|Until then|Till then|Before (?:then|that|this)|Up to (?:then|that point)|Earlier),? (?!in\b|this\b|that\b|on\b)"
)


def before_it(reader: Reader, reading: Reading, text: str) -> None:
    """'In March it got $1.03 million. It had already received $627,000': before the time that is carried over, and not in it. Where that was not told of a payment right before, when it was is not read."""
    period, last = reading.period, reader.last_payment
    if reading.kind != "payment" or period is None or not period.carried or reading.unsure or SAME.search(reading.text):
        return
    if not (_HAD_BEFORE.search(reading.text) or _UNTIL_THEN.match(text)):
        return
    told_here = last is not None and last.period is not None and reader.payment_at == reader.paragraph
    if not told_here or last is None or last.period is None or last.period.since != period.since or period.since is None:
        reading.unsure = f"before what time it was is not read, where {period.words} is spoken of"
        return
    until = period.since - timedelta(1)
    reading.period = replace(period, since=None, until=until, text=f"before {period.words}", kind="open")


def of_a_whole_life(reader: Reader, reading: Reading) -> None:
    """'Over its whole life', 'to date': no stretch that was spoken of before is meant; else any of them may be where one is carried over."""
    if reading.period is not None and reading.period.carried and _LIFE.search(reading.text):
        reading.period = None
    elif reading.period is not None and reading.period.carried and not reading.negated:
        reading.spoken = tuple(reader.spans)


_LIFE = regex(
    r"\b(?:(?:over|in|during|throughout) (?:its|his|her|their|the committee's|the campaign's) (?:whole |entire |full )?(?:life|lifetime|career|existence|history)|over the years|to date|at any time|since (?:its|the) (?:founding|very beginning)|(?:over|in|during|throughout) the (?:whole|entire|full) (?:election|campaign|race|contest|cycle))\b",
    re.IGNORECASE,
)
