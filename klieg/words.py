"""Wording shared by what klieg says, wherever it says it: amounts, citations, counts, escaped text."""

from __future__ import annotations

import re
import textwrap
from datetime import date
from decimal import Decimal

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def money(amount: Decimal | None, currency: str = "") -> str:
    """An amount with thousands marks and two decimals: 1,659,168.43; empty for None."""
    if amount is None:
        return ""
    return f"{amount:,.2f}" + (f" {currency}" if currency else "")


def citation(source: object, locator: object) -> str:
    """How a place is cited, ready for `klieg show`: the first ten digits of the source's hash, and the locator."""
    return f"{str(source)[:10]}/{locator}"


def escape(text: str) -> str:
    """Raw text with control characters (and characters that reorder a line) shown escaped, so that it can't drive a terminal."""
    return _CONTROL.sub(
        lambda found: f"\\x{ord(found[0]):02x}", text.replace("\t", " ").replace("\r", "\\r").replace("\n", "\\n")
    )


def short(text: str, most: int) -> str:
    """Text on one line of no more than `most` characters, cut between words with '...' where it is longer; escaped."""
    return textwrap.shorten(escape(text), most, placeholder=" ...") or escape(text)[:most]


def count(number: int, one: str, many: str = "") -> str:
    """'1 row', '2 rows'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def period(since: date | None, until: date | None, ongoing: bool | None = None) -> str:
    """'2014-06-01 to 2016-08-31', 'since 2014-06-01', 'until 2016-08-31', or nothing."""
    if since and until:
        return f"{since}" if since == until else f"{since} to {until}"
    if since:
        return f"{since} to present" if ongoing else f"since {since}"
    return f"until {until}" if until else ""
