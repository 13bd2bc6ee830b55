"""From the parts of a date or stretch as it was written to its first and last day: 'March' and '2016', 'the second half of' and '2015', figures in the one order or the other.

Which kinds of them there are, and what the words before and behind one make of it, is in dates.py.
"""

from __future__ import annotations

import itertools
import re
from datetime import date, timedelta

from klieg.claims.language.number_words import COUNTS, ORDINALS
from klieg.read.months import MONTHS

_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
_QUARTERS = {
    "first": 1, "opening": 1, "winter": 1, "second": 2, "spring": 2, "third": 3, "summer": 3, "fourth": 4, "last": 4, "final": 4, "closing": 4, "autumn": 4, "fall": 4,
}  # fmt: skip
SEASONS = {"winter": (12, 2), "spring": (3, 6), "summer": (6, 9), "autumn": (9, 12), "fall": (9, 12)}
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
Span = tuple[date | None, date | None]


def read(kind: str, match: re.Match[str], written: date) -> Span | None:
    """The first and last day of what a pattern of dates.py matched; None if it is no date, two Nones if it is one that can't be told."""
    g = {name: value for name, value in match.groupdict().items() if value}
    try:
        if kind == "iso":
            return _same(date(int(g["y"]), int(g["m"]), int(g["d"])))
        if kind == "iso_span":
            return date.fromisoformat(g["one"]), date.fromisoformat(g["two"])
        if kind == "iso_months":
            return date.fromisoformat(f"{g['one']}-01"), month_of(int(g["two"][:4]), int(g["two"][5:]))[1]
        if kind == "long_to_day":
            return _so_long(g, _day(g["Y1"], g["M1"], g["D1"]) if "Y1" in g else _before(written, _number(g["M1"]), int(g["D1"])))
        if kind == "long_to":
            year = int(g["Y1"]) if g.get("Y1") else _before(written, _number(g["M1"]), 1).year
            return _so_long(g, month_of(year, _number(g["M1"]))[1])
        if kind == "year_from":
            begins = _day(g["Y1"], g["M1"], "1")
            return begins, moved(begins, begins.year + 1) - timedelta(1)
        if kind in ("day_span_one_month", "day_span_us"):
            return _day(g["Y1"], g["M1"], g["D1"]), _day(g["Y1"], g["M1"], g["D2"])
        if kind == "day_span":
            return _day(g.get("Y1", g["Y2"]), g["M1"], g["D1"]), _day(g["Y2"], g["M2"], g["D2"])
        if kind == "month_to_day":
            began = g.get("Y1") or str(int(g["Y2"]) - (_number(g["M1"]) > _number(g["M2"])))
            return _day(began, g["M1"], "1"), _day(g["Y2"], g["M2"], g["D2"])
        if kind == "month_and_half":
            closing = g.get("Y1") or str(_before(written, _number(g["M2"]), 1).year)
            return _day(closing, g["M1"], "1"), _day(closing, g["M2"], "15")
        if kind == "month_span_to_end":
            return _day(g["Y1"], g["M1"], "1"), month_of(int(g["Y2"]), _number(g["M2"]))[1]
        if kind in ("month_span_following", "month_span_year_first"):
            first, last = _number(g["M1"]), _number(g["M2"])
            return _day(g["Y1"], g["M1"], "1"), month_of(int(g["Y1"]) + (last <= first), last)[1]
        if kind == "month_span_no_year":
            first, last = _first_and_last(g)
            ends = month_of(_before(written, last, 1).year, last)[1]
            return date(ends.year if first <= last else ends.year - 1, first, 1), ends
        if kind == "day_span_no_year":
            month = g.get("M2") or g["M1"]
            ends = _before(written, _number(month), int(g["D2"]))
            begins = _day(str(ends.year), g.get("M1") or month, g["D1"])
            return (begins if begins <= ends else moved(begins, begins.year - 1)), ends
        if kind == "month_span":
            return _day(g.get("Y1", g["Y2"]), g["M1"], "1"), month_of(int(g["Y2"]), _number(g["M2"]))[1]
        if kind == "month_list":
            return _two_months(g, written)
        if kind == "months_of_year":
            return _months_of_year(g, written)
        if kind == "week_of":
            first_day = _day(g["Y1"], g["M1"], g["D1"])
            return first_day, first_day + timedelta(6)
        if kind == "day":
            return _same(_day(g["Y1"], g["M1"], g["D1"]))
        if kind == "month_end":
            month = _number(g["M1"])
            return None, month_of(int(g["Y1"]) if "Y1" in g else _before(written, month, 1).year, month)[1]
        if kind == "edge_of_year":
            at_head = g["edge"].lower() in ("first", "opening")
            return _same(date(int(g["Y1"]), 1, 1) if at_head else date(int(g["Y1"]), 12, 31))
        if kind == "edge_day":
            month = _number(g["M1"])
            opens, closes = month_of(int(g["Y1"]) if "Y1" in g else _before(written, month, 1).year, month)
            return _same(opens if g["edge"].lower() in ("first", "opening") else closes)
        if kind in ("half_month", "part_month"):
            return _part_of_month(g, written)
        if kind == "month":
            return month_of(int(g["Y1"]), _number(g["M1"]))
        if kind == "quarter_no_year":
            quarter = _QUARTERS.get(g["q"].lower()) or int(g["q"][0])
            year = written.year if date(written.year, quarter * 3 - 2, 1) <= written else written.year - 1
            return date(year, quarter * 3 - 2, 1), month_of(year, quarter * 3)[1]
        if kind == "quarter":
            quarter = _QUARTERS.get(g["q"].lower()) or int(g["q"][0])
            return date(int(g["Y1"]), quarter * 3 - 2, 1), month_of(int(g["Y1"]), quarter * 3)[1]
        if kind == "half_year":
            year = int(g["Y1"])
            return (
                (date(year, 1, 1), date(year, 6, 30)) if g["half"].lower() == "first" else (date(year, 7, 1), date(year, 12, 31))
            )
        if kind == "season":
            return _season(g["season"].lower(), int(g["Y1"]))
        if kind == "season_relative":
            year = written.year + (g["season"].lower() == "winter" and written.month == 12)
            opens, closes = _season(g["season"].lower(), year)
            past = opens > written or (g["which"].lower() == "last" and closes >= written)
            return _season(g["season"].lower(), year - 1) if past else (opens, closes)
        if kind == "season_no_year":
            month = SEASONS[g["season"].lower()][0]
            return _season(g["season"].lower(), _before(written, month, 1).year + (month == 12))
        if kind == "part_year_relative":
            since, until = _part_of_year(g["part"].lower(), written.year - (g["which"].lower() == "last"))
            return (since, min(until, written)) if since and until and since <= written else (None, None)
        if kind == "part_year":
            return _part_of_year(g["part"].lower(), int(g["Y1"]))
        if kind == "year_span":
            first = int(g["Y1"])
            last = int(g["Y2"]) if len(g["Y2"]) == 4 else first // 100 * 100 + int(g["Y2"])
            if " and " in match[0] and not match[0].lower().startswith("between") and last - first > 1:
                return None, None  # two years apart are no stretch
            return (date(first, 1, 1), date(last, 12, 31)) if first < last <= first + 60 else None
        if kind == "figures_month":
            return month_of(int(g["y"]), int(g["m"]))
        if kind == "day_no_year":
            return _same(_before(written, _number(g["M1"]), _day_number(g["D1"])))
        if kind == "year":
            return date(int(g["Y1"]), 1, 1), date(int(g["Y1"]), 12, 31)
        if kind == "month_no_year":
            month = _number(g["M1"])
            return month_of(_before(written, month, 1).year, month)
        if kind == "relative":
            return _relative(g["which"].lower(), g["unit"].lower(), written)
        if kind == "weekday":
            back = (
                written.weekday()
                - ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].index(g["day"].lower())
            ) % 7
            return _same(written - timedelta(back))
        return _same(written + timedelta({"yesterday": -1, "today": 0, "tomorrow": 1}[g["day"].lower()]))
    except ValueError:
        return None, None  # no such day: what was meant can't be read


def _so_long(g: dict[str, str], ends: date) -> Span:
    """So many days, weeks, months, quarters or years up to a day; what is only about so long, or half a month or more, begins on no day that can be told."""
    unit = g.get("one") or g["units"]
    count = COUNTS.get(g.get("count", "one").lower()) or int(g["count"])
    if "about" in g or ("half" in g and unit != "week"):
        return None, None
    if unit in _DAYS:
        return ends - timedelta(round((count + 0.5 * ("half" in g)) * _DAYS[unit]) - 1), ends
    behind = ends + timedelta(1)
    month = behind.year * 12 + behind.month - 1 - count * _MONTHS[unit]
    first, last = month_of(month // 12, month % 12 + 1)
    return (first.replace(day=behind.day) if behind.day <= last.day else last + timedelta(1)), ends


def _same(day: date) -> Span:
    return day, day


def _number(name: str) -> int:
    bare = name.lower().rstrip(".")
    return _SHORT.get(bare) or _SHORT[bare[:3]]


def _day(year: str, month: str, day: str) -> date:
    return date(int(year), _number(month), _day_number(day))


def _day_number(day: str) -> int:
    return int(day) if day.isdigit() else ORDINALS.index(day.lower()) + 1


def month_of(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - timedelta(1)


def moved(day: date, year: int) -> date:
    """The same day in another year (29 February as the 28th)."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _before(written: date, month: int, day: int) -> date:
    """The last such day at or before the story's own, in that month or an earlier year."""
    year = written.year if (month, 1) <= (written.month, written.day) else written.year - 1
    return date(year, month, day)


def _two_months(g: dict[str, str], written: date) -> Span | None:
    """'In August and September', 'in July, August or September': one stretch if the one follows the other; those apart are no stretch, and stay unread."""
    named = [_number(g[month]) for month in ("M1", "M3", "M4", "M2") if g.get(month)]
    first, last = named[0], named[-1]
    if any(later != before % 12 + 1 for before, later in itertools.pairwise(named)):
        return (None, None) if "Y2" in g else None
    ends = month_of(int(g["Y2"]) if "Y2" in g else _before(written, last, 1).year, last)[1]
    return date(ends.year - (first > last), first, 1), ends


def _counted_months(g: dict[str, str]) -> tuple[int, int]:
    """The first and the last of 'the first three months', 'the last two', 'the second half'; ValueError if no year has so many."""
    at_head = g.get("which", g.get("half", "")).lower() in ("first", "opening")
    count = 6 if "half" in g else COUNTS.get(g["count"].lower()) or int(g["count"])
    if not 0 < count < 12:
        raise ValueError(f"{count} months of a year")
    return (1, count) if at_head else (13 - count, 12)


def _first_and_last(g: dict[str, str]) -> tuple[int, int]:
    return (_number(g["M1"]), _number(g["M2"])) if "M1" in g else _counted_months(g)


def _months_of_year(g: dict[str, str], written: date) -> Span:
    """The first three months of 2016, the last two of this year."""
    year = int(g["Y1"]) if "Y1" in g else written.year - (g["rel"].lower() == "last")
    first, last = _counted_months(g)
    return date(year, first, 1), month_of(year, last)[1]


def _part_of_month(g: dict[str, str], written: date) -> Span:
    month = _number(g["M1"])
    year = int(g["Y1"]) if "Y1" in g else _before(written, month, 1).year
    first, last = month_of(year, month)
    if "half" in g:
        return (first, date(year, month, 15)) if g["half"].lower() == "first" else (date(year, month, 16), last)
    part = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}.get(g["part"].lower(), g["part"].lower())
    return {
        "early": (first, date(year, month, 10)),
        "mid": (date(year, month, 11), date(year, month, 20)),
        "late": (date(year, month, 21), last),
    }[part]


def _season(name: str, year: int) -> tuple[date, date]:
    if name == "winter":
        return date(year - 1, 12, 1), date(year, 3, 20)
    first, last = SEASONS[name]
    return date(year, first, 1), date(year, last, 22)


def _part_of_year(part: str, year: int) -> Span:
    if part in ("early", "beginning", "start"):
        return date(year, 1, 1), date(year, 4, 30)
    if part in ("mid", "middle"):
        return date(year, 5, 1), date(year, 8, 31)
    return date(year, 9, 1), date(year, 12, 31)


def figures_span(g: dict[str, str], first: bool | None) -> Span | None:
    """From one day in figures to another, both in one order."""
    one, two = (figures({name: g[f"{name}{n}"] for name in ("a", "b", "y")}, first) for n in ("", "2"))
    if one is None or two is None:
        return None
    return (one[0], two[1]) if one[0] and two[1] else (None, None)


def figures(g: dict[str, str], first: bool | None) -> Span | None:
    """A day in figures: read if only one order makes a day, or the document's other days say which order; else it is ambiguous."""
    year = int(g["y"]) + (2000 if len(g["y"]) == 2 else 0)
    a, b = int(g["a"]), int(g["b"])
    ways = []
    for month, day in ((a, b), (b, a)) if first is None else ((b, a),) if first else ((a, b),):
        try:
            ways.append(date(year, month, day))
        except ValueError:
            continue
    if not ways:
        return None
    return _same(ways[0]) if len(set(ways)) == 1 else (None, None)


def _relative(which: str, unit: str, written: date) -> Span:
    last = which in ("last", "the previous", "the past")
    if unit == "year":
        year = written.year - 1 if last else written.year
        return date(year, 1, 1), date(year, 12, 31) if last else written
    if unit == "month":
        first = written.replace(day=1)
        if last:
            return month_of((first - timedelta(1)).year, (first - timedelta(1)).month)
        return first, written
    monday = written - timedelta(written.weekday())
    return (monday - timedelta(7), monday - timedelta(1)) if last else (monday, written)
