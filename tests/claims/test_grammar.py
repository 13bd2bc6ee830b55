"""Amounts and dates as stories write them. The bounds come from how figures are written, not from klieg."""

from __future__ import annotations

import csv
import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klieg.claims.language import amounts, dates
from klieg.claims.sentences.cutting import clauses
from klieg.claims.sentences.marked import mark

WRITTEN = date(2017, 10, 30)


def expressions() -> list[dict[str, str]]:
    with (Path(__file__).parent / "amounts.tsv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader((line for line in stream if not line.startswith("#")), delimiter="\t"))


def test_there_are_five_hundred_expressions() -> None:
    assert len(expressions()) >= 500


def test_every_expression_is_read_as_it_is_written() -> None:
    wrong = []
    for row in expressions():
        for sentence in (
            row["expression"],
            f"It paid {row['expression']} to the firm.",
            f"In all, {row['expression']} were counted",
        ):
            found = amounts.amounts(sentence)
            read = [(a.unit, a.low, a.high, a.currency) for a in found]
            if read != [
                (row["unit"], Decimal(row["low"]), Decimal(row["high"]) if row["high"] else None, row["currency"])
            ] or amounts.unread(sentence, found):
                wrong.append((sentence, row, read))
    assert wrong == []


@given(st.text(alphabet="0123456789,.$ million-abc%", max_size=30))
def test_no_digit_is_passed_over_in_silence(text: str) -> None:
    found = amounts.amounts(text)
    covered = set().union(*(range(a.start, a.end) for a in found)) if found else set()
    rest = "".join(amounts.unread(text, found))
    lost = [text[n] for n in range(len(text)) if text[n].isdigit() and n not in covered and not _in_word(text, n)]
    assert all(digit in rest for digit in lost)


@pytest.mark.parametrize("written", ["$1e400", "$12x", "$1.2.3", "$1,2345", "1,2345 posts"])
def test_what_is_written_like_no_number_is_not_read_in_part(written: str) -> None:
    found = amounts.amounts(f"It paid {written} in all.")
    assert found == []
    assert amounts.unread(f"It paid {written} in all.", found)


def _in_word(text: str, index: int) -> bool:
    start, end = index, index
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in ",.:/-"):
        start -= 1
    while end + 1 < len(text) and (text[end + 1].isalnum() or text[end + 1] in ",.:/-"):
        end += 1
    return any(c.isalpha() for c in text[start : end + 1])


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [("in May 2015", date(2015, 5, 1), date(2015, 5, 31)), ("through March 2016", None, date(2016, 3, 31)), ("between 2015 and 2016", date(2015, 1, 1), date(2016, 12, 31)),
     ("from June 2014 until August 2016", date(2014, 6, 1), date(2016, 8, 31)), ("Oct. 2016", date(2016, 10, 1), date(2016, 10, 31)), ("2015-16", date(2015, 1, 1), date(2016, 12, 31)),
     ("9 to 12 June 2016", date(2016, 6, 9), date(2016, 6, 12)), ("13/7/2017", date(2017, 7, 13), date(2017, 7, 13)), ("6/6/2015", date(2015, 6, 6), date(2015, 6, 6)),
     ("before May 2016", None, date(2016, 4, 30)), ("since 2015", date(2015, 1, 1), None), ("since the 2016 election", date(2016, 11, 8), None), ("before the 2014 midterm election", None, date(2014, 11, 3)), ("in August", date(2017, 8, 1), date(2017, 8, 31)), ("in December", date(2016, 12, 1), date(2016, 12, 31)),
     ("Q3 2015", date(2015, 7, 1), date(2015, 9, 30)), ("the first three months of 2016", date(2016, 1, 1), date(2016, 3, 31)), ("12 September 2012", date(2012, 9, 12), date(2012, 9, 12)),
     ("Sept. 12, 2012", date(2012, 9, 12), date(2012, 9, 12)), ("October and the first half of November 2016", date(2016, 10, 1), date(2016, 11, 15)), ("last year", date(2016, 1, 1), date(2016, 12, 31)),
     ("the year to March 2016", date(2015, 4, 1), date(2016, 3, 31)), ("2016-03-01", date(2016, 3, 1), date(2016, 3, 1)), ("on Tuesday", date(2017, 10, 24), date(2017, 10, 24)),
     ("on Christmas Day 2012", date(2012, 12, 25), date(2012, 12, 25)), ("on New Year\u2019s Eve", date(2016, 12, 31), date(2016, 12, 31)),
     ("2015-05-15 - 2016-03-31", date(2015, 5, 15), date(2016, 3, 31)), ("from 2015-05-15 to 2016-03-31", date(2015, 5, 15), date(2016, 3, 31)),
     ("2015-05 to 2016-03", date(2015, 5, 1), date(2016, 3, 31)), ("May 15, 2015, to March 31, 2016", date(2015, 5, 15), date(2016, 3, 31)),
     ("5/15/2015 - 3/6/2016", date(2015, 5, 15), date(2016, 3, 6)), ("5/4/2015 - 3/6/2016", None, None), ("2016-05-15 to 2015-01-01", None, None), ("March 2016 to May 2015", None, None),
     ("Thanksgiving 2016", date(2016, 11, 24), date(2016, 11, 24)), ("since Labor Day 2015", date(2015, 9, 7), None), ("Memorial Day, 2016", date(2016, 5, 30), date(2016, 5, 30)),
     ("in the first three months of the year", date(2017, 1, 1), date(2017, 3, 31)), ("in the year's last two months", date(2016, 11, 1), date(2016, 12, 31)), ("the second half of that year", date(2016, 7, 1), date(2016, 12, 31)),
     ("the latter half of 2015", date(2015, 7, 1), date(2015, 12, 31)), ("in the first quarter of this year", date(2017, 1, 1), date(2017, 3, 31)), ("in March of last year", date(2016, 3, 1), date(2016, 3, 31)),
     ("the year that ended in March 2016", date(2015, 4, 1), date(2016, 3, 31)), ("between April 2016 and the election", date(2016, 4, 1), date(2016, 11, 8)),
     ("between the start of October 2016 and the middle of November", date(2016, 10, 1), date(2016, 11, 20)), ("from late December 2015 to early March", date(2015, 12, 21), date(2016, 3, 10)),
     ("between October 2016 and February", date(2016, 10, 1), date(2017, 2, 28)), ("from mid-March through May 2016", date(2016, 3, 11), date(2016, 5, 31)),
     ("from early 2016 to late 2015", None, None),
     ("on the first of May 2015", date(2015, 5, 1), date(2015, 5, 1)), ("by the thirty-first of March 2016", None, date(2016, 3, 31)),
     ("from the first of October to the fifteenth of November 2016", date(2016, 10, 1), date(2016, 11, 15)), ("the thirty-first of June 2015", None, None),
     ("through mid-November 2016", None, date(2016, 11, 20)),
     ("on or before March 31, 2016", None, date(2016, 3, 31)), ("on or after March 1, 2016", date(2016, 3, 1), None), ("in or before March 2016", None, date(2016, 3, 31))],
)  # fmt: skip
def test_dates_are_periods(text: str, since: date | None, until: date | None) -> None:
    (found,) = dates.periods(text, WRITTEN)
    assert (found.since, found.until) == (since, until)


@pytest.mark.parametrize(("text", "since", "until"), [
    ("until 2016", date(2016, 1, 1), date(2016, 12, 31)), ("until August 2016", date(2016, 8, 1), date(2016, 8, 31)), ("until 5 August 2016", date(2016, 8, 5), date(2016, 8, 5)),
    ("since 2014", date(2014, 1, 1), date(2014, 12, 31)), ("since June 2014", date(2014, 6, 1), date(2014, 6, 30)), ("in 2016", date(2016, 1, 1), date(2016, 12, 31)),
])  # fmt: skip
def test_an_end_or_a_beginning_is_of_the_year_month_or_day_that_is_named(text: str, since: date, until: date) -> None:
    (found,) = dates.periods(text, WRITTEN)
    named = found.ending() if text.startswith("until") else found.beginning()
    assert (named.since, named.until) == (since, until)
    assert named.meets(until, None) and named.meets(None, since) and not named.meets(until + timedelta(1), None)
    assert not named.meets(None, since - timedelta(1))


@pytest.mark.parametrize(("text", "since", "until"), [
    ("in the year to 28 February 2020", date(2019, 3, 1), date(2020, 2, 28)), ("in the year to 29 February 2020", date(2019, 3, 1), date(2020, 2, 29)),
    ("in the year to 31 March 2015", date(2014, 4, 1), date(2015, 3, 31)), ("over twelve months to March 2016", date(2015, 4, 1), date(2016, 3, 31)),
    ("in the six and a half weeks to 15 November 2016", date(2016, 10, 1), date(2016, 11, 15)), ("in the week ending May 7, 2016", date(2016, 5, 1), date(2016, 5, 7)),
    ("in the three months to the end of March 2016", date(2016, 1, 1), date(2016, 3, 31)), ("the quarter that ended in June", date(2017, 4, 1), date(2017, 6, 30)),
    ("the quarter ended June 30, 2015", date(2015, 4, 1), date(2015, 6, 30)), ("the two years to 31 December 2016", date(2015, 1, 1), date(2016, 12, 31)),
    ("its best month through March 2016", None, date(2016, 3, 31)), ("in about six weeks to May 3, 2016", None, None), ("in over six months to May 2016", None, None),
])  # fmt: skip
def test_so_long_to_a_day_or_month_begins_so_long_before(text: str, since: date | None, until: date | None) -> None:
    (found,) = dates.periods(text, WRITTEN)
    assert (found.since, found.until) == (since, until)


def test_a_day_that_a_year_does_not_have_is_none() -> None:
    leap = dates.Period(0, 0, "Feb. 29", date(2016, 2, 29), date(2016, 2, 29), "day_no_year")
    assert (dates.in_year(leap, 2015).kind, dates.in_year(leap, 2012).since) == ("ambiguous", date(2012, 2, 29))
    month = dates.Period(0, 0, "February", date(2015, 2, 1), date(2015, 2, 28), "month_no_year")
    assert dates.in_year(month, 2016).until == date(2016, 2, 29)


@pytest.mark.parametrize(("text", "kind", "until", "there"), [
    ("through February", "open", date(2019, 2, 28), date(2016, 2, 29)), ("through Feb. 28", "open", date(2019, 2, 28), date(2016, 2, 28)),
    ("before March 1", "open", date(2019, 2, 28), date(2016, 2, 29)), ("through March", "open", date(2019, 3, 31), date(2016, 3, 31)),
])  # fmt: skip
def test_what_ends_with_february_ends_on_its_last_day_in_any_year(text: str, kind: str, until: date, there: date) -> None:
    assert dates.in_year(dates.Period(0, 0, text, None, until, kind), 2016).until == there


def test_a_winter_keeps_its_length_in_another_year() -> None:
    winter = dates.in_year(dates.Period(0, 0, "that winter", date(2018, 12, 1), date(2019, 2, 28), "season"), 2015)
    assert (winter.since, winter.until, winter.text) == (date(2015, 12, 1), date(2016, 2, 29), "that winter")


def test_a_day_in_figures_that_reads_two_ways_is_not_read() -> None:
    for text in ("on 3/7/2017", "on 31 February 2016"):
        (found,) = dates.periods(text, WRITTEN)
        assert (found.kind, found.since, found.until) == ("ambiguous", None, None)


@pytest.mark.parametrize("text", [
    "On Election Day, November 9, 2016", "On Election Day, November 22,", "Election Day, November 8, 2017", "the election, November 9, 2016", "On Tuesday, November 9, 2016",
    "since Tuesday, November 9, 2016", "November 9, 2016, Election Day,", "Christmas Day, December 26, 2016", "the Fourth of July, July 5, 2016", "Inauguration Day, January 21, 2017",
    "On Tuesday November 9, 2016", "on Friday 8 November 2016", "on Friday the 8th of November 2016", "On Election Day November 9, 2016", "the morning of Election Day, November 9, 2016",
    "On Thanksgiving, November 22, 2016", "Thanksgiving Day, November 24, 2015", "On Labor Day, September 6, 2016", "May 23, 2016, Memorial Day,", "On Thanksgiving, November 30,",
])  # fmt: skip
def test_a_day_that_is_not_that_of_the_name_beside_it_is_not_read(text: str) -> None:
    assert [found.kind for found in dates.periods(text, WRITTEN) if re.search(r"\d", found.text)] == ["ambiguous"]


@pytest.mark.parametrize("text", [
    "On Election Day, November 8, 2016", "On Tuesday, November 8, 2016", "Christmas Day, December 25, 2016", "the day after the election, November 9, 2016", "the day before Election Day, November 7, 2016",
    "On the eve of the election, November 7, 2016", "the Friday before Election Day, November 4, 2016", "Three weeks after the election, November 29,", "On primary election day, June 7, 2016",
    "On Super Tuesday, March 1, 2016", "the day after Super Tuesday, March 2, 2016", "On polling day, June 8, 2017", "After the election, June 8, 2017,", "Britain's election day, June 8, 2017",
    "Since the election, November 29, 2016,", "the day after Christmas Day, December 26, 2016", "Good Friday, March 25, 2016",
    "In the run-up to the election, October 25, 2016", "Two weeks from the election, October 25, 2016", "Within a month of the election, October 25, 2016", "Two weeks to Election Day, October 25, 2016",
    "On Wednesday November 9, 2016", "on Tuesday the 8th of November 2016", "On Thanksgiving, November 24, 2016", "On Thanksgiving, November 26,", "Labor Day, September 5, 2016", "May 30, 2016, Memorial Day,",
    "The day after Thanksgiving, November 25, 2016", "In the weeks before the election October 25, 2016",
])  # fmt: skip
def test_a_day_said_with_the_name_of_another_is_read(text: str) -> None:
    (day,) = [found for found in dates.periods(text, WRITTEN) if re.search(r"\d", found.text)]
    assert day.kind in ("day", "day_no_year")
    assert day.since is not None
    assert day.since == day.until


@pytest.mark.parametrize(
    "text", ["he may have paid", "a march on the capital", "the 2016 ads", "1,999 rows", "Thanksgiving was quiet"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates.periods(text, WRITTEN) == []


@pytest.mark.parametrize(("sentence", "told"), [
    ("The campaign paid the firm $5,000 twice.", ["The campaign paid the firm $5,000 twice"]),
    ("\u201cThe campaign paid the firm $5,000 twice.\u201d", ["\u201cThe campaign paid the firm $5,000 twice"]),
    ("It paid $5,000 for ads; it got $6,000 for lists:", ["It paid $5,000 for ads", "it got $6,000 for lists"]),
])  # fmt: skip
def test_a_clause_ends_where_its_words_do(sentence: str, told: list[str]) -> None:
    found = clauses(mark(sentence, [], WRITTEN), sentence)
    assert [sentence[slice(*one.span())] for one in found] == told


def test_a_count_told_in_words_is_that_number_alone() -> None:
    twice = amounts.so_many("twice", 2)
    assert (twice.text, twice.unit) == ("twice", "count")
    assert [number for number in range(5) if twice.fits(Decimal(number))] == [2]
