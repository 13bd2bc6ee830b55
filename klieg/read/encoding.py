"""Which encoding a file is in: decided once, from all its bytes that are not ASCII, before the first row is read."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

_HIGH = re.compile(rb"[\x80-\xff]+")
_LETTER = re.compile(rb"[A-Za-z]")

# Signs that stand in running text in cp1252; letters that only Mac Roman has there (in cp1252 rare capitals, or nothing).
_CP1252_SIGNS = frozenset(b"\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\x9b\x8b")
_CP1252_UNDEFINED = frozenset(b"\x81\x8d\x8f\x90\x9d")
_MAC_ONLY = frozenset(b"\x87\x88\x89\x8a\x8e\x8f\x90\x9a\x9c\x9f")

MARK = "\ufffd"
"""Stands for a byte that the encoding has no character for."""


class Coding(NamedTuple):
    """An encoding, and whether every byte of the file has a character in it."""

    name: str
    fits: bool


ASCII = Coding("ascii", True)


class Evidence:
    """Gathers a file's lines that are not ASCII, and then names the encoding."""

    def __init__(self) -> None:
        self._ascii = True
        self._utf8_runs = 0
        self._bad_runs = 0
        self._undefined = False
        self._scores: Counter[str] = Counter()

    def feed(self, block: bytes) -> None:
        """Look at a block of whole lines."""
        if block.isascii():
            return
        self._ascii = False
        for run in _HIGH.finditer(block):
            # A run of high bytes in UTF-8 is one or more whole characters.
            if _is_utf8(run[0]):
                self._utf8_runs += 1
                continue
            self._bad_runs += 1
            before = block[run.start() - 1 : run.start()]
            after = block[run.end() : run.end() + 1]
            inside_word = bool(_LETTER.match(before))
            self._undefined = self._undefined or not _CP1252_UNDEFINED.isdisjoint(run[0])
            for byte in run[0]:
                self._weigh(byte, inside_word, bool(_LETTER.match(after)))

    def _weigh(self, byte: int, after_letter: bool, before_letter: bool) -> None:
        if byte >= 0xC0:
            self._scores["latin"] += 2 if after_letter or before_letter else 1
        elif byte >= 0xA0:
            self._scores["latin"] += 1
        elif byte in _MAC_ONLY and (after_letter or before_letter):
            self._scores["mac"] += 3
        elif byte in _CP1252_UNDEFINED:
            self._scores["mac"] += 1
        elif byte in _CP1252_SIGNS:
            self._scores["cp1252"] += 2
            self._scores["signs"] += 1
        else:
            self._scores["cp1252"] += 1
        if 0x80 <= byte < 0xA0:
            self._scores["c1"] += 1

    def coding(self) -> Coding:
        """ascii, utf-8, latin-1, cp1252 or mac-roman."""
        if self._ascii:
            return ASCII
        if self._utf8_runs and self._utf8_runs >= self._bad_runs:
            return Coding("utf-8", not self._bad_runs)
        if self._scores["mac"] > self._scores["cp1252"] + self._scores["latin"]:
            return Coding("mac-roman", True)
        return Coding("cp1252", not self._undefined) if self._scores["c1"] else Coding("latin-1", True)


def decide(blocks: Iterable[bytes]) -> Coding:
    """The encoding of a file given as blocks cut at line ends."""
    evidence = Evidence()
    for block in blocks:
        evidence.feed(block)
    return evidence.coding()


def decode(data: bytes, encoding: str) -> str:
    """The text; a byte that the encoding has no character for becomes MARK."""
    return data.decode(encoding, errors="replace")


def to_utf8(data: bytes, encoding: str) -> bytes:
    """The same text in UTF-8 (the bytes themselves if they are UTF-8 already)."""
    if encoding == "ascii" or data.isascii():
        return data
    if encoding == "utf-8" and _is_utf8(data):
        return data
    return decode(data, encoding).encode("utf-8")


def _is_utf8(data: bytes) -> bool:
    try:
        codecs.utf_8_decode(data, "strict", True)
    except UnicodeDecodeError:
        return False
    return True
