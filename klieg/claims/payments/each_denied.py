"""What is denied of several payees at once, and so of each: 'paid nothing to Facebook or Google', 'paid neither A nor B', 'did not pay A, B or C', 'neither A nor B was paid by it'.

Where it is not denied, which of them was paid is open, and stays unread. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.sentences import payment_words as words
from klieg.claims.sentences.marked import Clause, Read
from klieg.claims.sentences.roles import E

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_THE = r"(?:(?:to|with|from|on) )?(?:the )?"
_LIST = regex(rf"(?P<neither>neither )?(?P<list>{_THE}{E}(?:, {_THE}{E})*,? (?:or|nor) {_THE}{E})")
_LED = regex(
    rf"(?:And |But )?[Nn]either (?:the )?(?P<one>{E}),? nor (?:the )?(?P<other>{E}) (?:(?P<was>was|were|ha(?:d|s|ve) been) (?:ever )?(?=(?:paid|given|sent)\b)|(?:got|received|took|had) (?=(?:anything|a (?:single )?(?:cent|dollar|penny|dime)|(?:any )?money)\b))"
)
_MARK = regex(E)
_WHO = regex(r"(?:(?:And|But) )?(?:[Nn]either )?(?:the )?")
"""Before who is said not to have paid: of payers, and not of payees."""


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """The claims that each of several payees was paid nothing; [] if a clause denies no such thing."""
    text = clause.text
    if " or " not in text and " nor " not in text:
        return []
    if led := _LED.match(text):
        rest = (led.end(), len(text))
        said = [
            (
                clause.made_of(led.span(name), " was never " if led["was"] else " never got ", rest),
                span,
            )
            for name, span in (("one", (0, led.end("one"))), ("other", (led.start("other"), clause.end)))
        ]
        return _of_each(reader, clause, said, read)
    lists = (m for m in _LIST.finditer(text) if not _WHO.fullmatch(text[: m.start()]))
    listed = next((m for m in lists if m["neither"] or words.NO.search(text[: m.start()])), None)
    if listed is None or any(a.unit == "money" for a in clause.amounts_in(text)) or text.count(" or ") + text.count(" nor ") > 1:
        return []
    said = []
    for n, mark in enumerate(marks := list(_MARK.finditer(text, listed.start("list"), listed.end("list")))):
        parts: list[tuple[int, int] | str] = [(0, listed.start() if listed["neither"] else marks[0].start())]
        if listed["neither"]:
            parts.append("nothing to " if re.search(r"\b(?:paid|gave|sent) $", text[: listed.start()]) else "never ")
        parts += [mark.span(), (listed.end(), len(text))]
        end = clause.end if n == len(marks) - 1 else mark.end()
        said.append((clause.made_of(*parts), (mark.start() if n else 0, end)))
    return _of_each(reader, clause, said, read)


def _of_each(reader: Reader, clause: Clause, said: list[tuple[Clause, tuple[int, int]]], read: Read) -> list[Reading]:
    """The denial for each of them; [] unless all of them are read so."""
    found: list[Reading] = []
    for whole, span in said:
        made = read(reader, whole)
        if len(made) != 1 or made[0].frame != "paid" or not made[0].negated or made[0].amount is not None:
            return []
        one = made[0]
        one.start, one.end = clause.original(*span)
        one.text = clause.whole[one.start : one.end].strip(" .,;")
        one.assumptions.append("denied of each of those that are named")
        found.append(one)
    return found
