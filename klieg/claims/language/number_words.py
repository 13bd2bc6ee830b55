"""The words for numbers, and for places in an order, and what they count: patterns and tables of the other modules are cut from these."""

from __future__ import annotations

import re

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
COUNTS = ONES | TENS
"""What each word counts."""
_FIRST_TO_TWENTIETH = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
    "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
ORDINALS = (*_FIRST_TO_TWENTIETH, *(f"twenty-{place}" for place in _FIRST_TO_TWENTIETH[:9]), "thirtieth", "thirty-first")
"""The places from the first to the thirty-first, in order: as many as a month has days."""
PLACED = rf"(?:{'|'.join(ORDINALS[:12])}|\d{{1,3}}(?:st|nd|rd|th))"
"""Words that tell a place, as a pattern: 'second', '2nd'."""
_MEDALS = ("gold", "silver", "bronze")


def between(first: int, last: int) -> str:
    """The words that count from one number to another, both taken in, as the branches of a pattern: 'two|three|four'."""
    return "|".join(word for word, number in COUNTS.items() if first <= number <= last)


def place_of(word: str) -> str:
    """The place that a word tells, in figures: 'second', '2nd', 'No. 2', 'silver'."""
    low = word.lower()
    if digits := re.search(r"\d+", low):
        return digits[0]
    return str((_MEDALS if low in _MEDALS else ORDINALS).index(low) + 1)
