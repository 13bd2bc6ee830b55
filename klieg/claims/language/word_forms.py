"""The forms of English words as sentences are compared: a word's stem, and whether it is a verb's past form."""

from __future__ import annotations

import re
from functools import lru_cache

_PAST = {
    "began": "begin", "bought": "buy", "begun": "begin", "broke": "break", "brought": "bring", "came": "come", "chose": "choose", "drew": "draw", "drawn": "draw", "fell": "fall", "felt": "feel",
    "flew": "fly", "found": "find", "gave": "give", "given": "give", "gone": "go", "went": "go", "got": "get", "grew": "grow", "held": "hold", "hid": "hide", "kept": "keep", "knew": "know",
    "known": "know", "led": "lead", "left": "leave", "lent": "lend", "lied": "lie", "lost": "lose", "made": "make", "meant": "mean", "met": "meet", "paid": "pay", "quit": "quit",
    "ran": "run", "read": "read", "rose": "rise", "saw": "see", "seen": "see", "sent": "send", "sold": "sell", "sought": "seek", "spoke": "speak", "spoken": "speak", "stole": "steal",
    "stolen": "steal", "stood": "stand", "taken": "take", "taught": "teach", "took": "take", "thought": "think", "told": "tell", "understood": "unders", "withdrew": "withd", "woke": "wake",
    "won": "win", "wore": "wear", "written": "write", "wrote": "write",
}  # fmt: skip
"""Past forms that do not begin as their verb does."""
AS_IN_THE_PRESENT = frozenset(["cut", "hit", "put", "run", "set"])
"""Forms of the past that look like none: 'accounts run by the agency'."""
_SHORT = 4
"""A word of no more letters has no ending but an 'e' ('make', as 'making')."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What the forms of a word have in common: without its ending, its first letters alone where it is long; 'giv' for 'gave', 'gives' and 'giving'."""
    word = re.sub(r"['\u2019]s?$", "", word)
    word = _PAST.get(word, word)
    if len(word) > _SHORT:
        word = re.sub(r"(?:ies|ied)$", "y", word)
        word = re.sub(r"(?<=[a-z]{3})(?:ing|ed|es|ly)$|(?<=[a-z]{3})s$", "", word)
    return re.sub(r"e$", "", word)[:5] if len(word) >= _SHORT else word


AS_VERBS = frozenset(stem(word) for word in _PAST.values())


def is_past(word: str) -> bool:
    """Whether a word has the form of a verb's past."""
    return word.endswith("ed") or word in _PAST
