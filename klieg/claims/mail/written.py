"""What a written thing, a letter or a message, is said to say, to ask or to be about: how a story tells it, and whether it stands in the text.

Its words must stand together in one sentence of the text, in their order, with every number, every denial and each small word that turns a meaning ('from', 'by', 'was', 'may').
What does not stand so may be said in other words: it is not known, never false.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from klieg.claims.language import dates
from klieg.claims.language.number_words import COUNTS
from klieg.claims.language.patterns import regex
from klieg.claims.language.same_words import plainly
from klieg.claims.language.word_forms import is_past, stem
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading, Ref
from klieg.claims.reports import passages
from klieg.claims.sentences.marked import Marked
from klieg.claims.verdict import Verdict
from klieg.read import tsv
from klieg.read.months import MONTHS

UNREAD = "what it is said to say is not read"
_WHO = r"(?:, (?:and )?(?:(?:its|the|his|her|an?|whose) |[A-Z]\w+['\u2019]s )[^,;.]{2,60}(?:,|(?=[ .\"\u201d]*$)))?"
_WHAT = regex(
    _WHO + r"(?:,? (?:again|back|to say|in a letter))*[ ,]+(?:(?:on|in|at) {2,})?"
    r"(?P<how>about|regarding|concerning|on(?= \S)|that|saying(?: that)?|for|whether|if|to) (?P<what>[^;]+?)(?P<why>,? (?:because|since|as) [^;]+?)?[ .\"\u201d]*$"
)
_NO_MORE = regex(
    rf"{_WHO}[ ,]*(?:(?:on|in|at) (?:the )?)? *[ .,\"\u201d]*$|[ ,]*(?:[;:\u2013\u2014]|\b(?:and (?=(?:[A-Z]|(?:the|an?|its|his|her|it|he|she|they)\b))|(?:but|while|whereas|who|whose|which|though|although)\b))"
)
"""Who somebody is, and a date that is blotted out, or a clause of others, behind to whom something was written: 'and resigned' may be in it."""
_BY_SOURCE = regex(
    r", (?:according to [^,;]{3,60}|(?:as )?(?:the|its|his|her|that) [^,;]{0,50}\b(?:releases?|records?|files?|filings?|letters?|messages?|e-?mails?|mails?|papers?|documents?|archives?) (?:shows?|says?|has it|indicates?)|(?:an?|the|his|her|its|one|[A-Z]\w+) [^,;]{0,50}\b(?:said|says|told (?:this|the|our|a|me|us)\b[^,;]{0,30}))(?=[ .\"\u201d]*$)"
)
"""By what, or from whom, it is known that somebody wrote: 'the State Department's release shows', 'an old colleague said'."""
_ABOUT = frozenset(["about", "regarding", "concerning", "on"])


def whole(reading: Reading, text: str, marked: Marked, verb: str = "") -> None:
    """A reading to the end of what stands behind to whom something was written; the time of the writing itself, where it stands last, is not of it. What cannot be read makes it unsure."""
    blank = dates.blanked(text, [one for one in marked.periods if one.end <= len(text)])
    blank = _BY_SOURCE.sub(lambda m: " " * len(m[0]), blank)
    match = _WHAT.match(blank, reading.end)
    if match is None:
        if not _NO_MORE.match(blank, reading.end):
            reading.unsure = reading.unsure or UNREAD
        return
    start, end = match.span("what")
    own = reading.period
    if own is not None and start < own.start and not blank[own.start : end].strip():
        end = own.start
    what = re.sub(r",? (?:on|in|at)? *$", "", text[start:end].rstrip() + " ").rstrip(" ,")
    reading.roles = {**reading.roles, "of": [Ref(what, what, "thing")]}
    reading.end = match.end("what")
    if match["why"]:
        why = text[match.start("why") : match.end("why")].strip(" ,")
        reading.roles["for"] = [Ref(why, why, "thing")]
        reading.end = match.end("why")
    how = "that" if match["how"].startswith("saying") else match["how"]
    reading.title = f"{verb} {how}".strip()


def spoken_of(nouns: str) -> re.Pattern[str]:
    """What is said of a text that was spoken of: 'the letter says that', 'that message was about'."""
    return regex(
        rf"(?:And |But )?(?:[Tt]he|[Tt]hat|[Tt]his|[Hh]is|[Hh]er|[Ii]ts|[Ii]n the|[Ii]n that) (?:same )?(?:{nouns})(?:, [^,;]{{3,40}},)? "
        r"(?:(?P<about>(?:was|is) (?:about|on|concerned with|(?:in )?(?:response|reply) to)|concern(?:s|ed)|dealt with|deals with)"
        r"|(?:says?|said|adds?|added|states?|stated|explain(?:s|ed)|warn(?:s|ed)|argue[sd]|(?:he|she|it) (?:says?|said|wrote|writes|adds?|added))(?: that)?(?! (?:nothing|little|so|no more)\b)) (?P<what>[^;]+?)[ .]*$"
    )


def of_it(frame: str, noun: str, before: Reading, text: str, match: re.Match[str]) -> Reading:
    """What is said of the text of which it was told before."""
    roles = {
        role: [replace(ref, how=f"whose {noun} it is is carried over: {ref.name}") for ref in refs]
        for role, refs in before.roles.items()
        if role in ("subject", "object")
    }
    roles["of"] = [Ref(match["what"], match["what"], "thing")]
    end = len(text.rstrip(" ."))
    title = "about" if match["about"] else "that"
    made = Reading(frame, "document", match.start(), end, text[match.start() : end], roles, title)
    made.period = before.period.carry() if before.period else None
    made.assumptions = [f"which {noun} is meant is carried over"]
    return made


def said(rows: list[dict[str, Any]], figure: str, verdict: str, rule: int, why: str) -> Verdict:
    """A verdict by the texts that it cites."""
    made = Verdict("", 0, "", figure=figure)
    if verdict == "contradicted":
        made.against = rows[:5]
    else:
        made.rows = rows[:5]
    return made.said(verdict, rule, why)


@dataclass(frozen=True)
class Parties:
    """What else the one who writes, and the one who is written to, are called beside their names ('committee|party'): patterns."""

    sender: str = ""
    recipient: str = ""


_NOBODY = Parties()
_SMALL_WORDS = tsv.packaged(__package__, "small_words.tsv", headed=True)
_SMALL = {word: one for one, words, _, _ in _SMALL_WORDS for word in words.split(" ")}
_LEADS = {"not", *(one for one, _, leads, _ in _SMALL_WORDS if leads == "yes")}
"""Behind these what is said is of a part, or of something else: 'a portion of the gift was refunded'."""
_WORD = regex(r"\d[\d.,]*\d|\d|[a-z][a-z_\d]*|[,;:()]")
_NAMED = r"(?:[A-Z][\w-]+(?:\.? [A-Z][\w-]*\.?)*(?: [A-Z][\w-]+)*|sender|recipient)"
_THEIRS = regex(
    rf"(?P<who>{_NAMED})(?:['\u2019]s|(?<=s)['\u2019]) (?P<what>(?:(?!(?:of|from|by|to|for|with|against|that|which|who|in|on|at|and|or|has|had|have|was|is|were|are)\b)[$\w,./-]+(?<![.,]) ?){{1,5}})"
)
_MONTH_OF = regex(rf"\b({'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?,? ((?:19|20)\d\d)\b", re.IGNORECASE)
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_ASKS = regex(
    r"\b(?:please|pls|(?:could|can|would|will) recipient|sender (?:\w+ )?(?:ask|request|need|want|wonder)\w*|let sender know|would (?:like|love))\b",
    re.IGNORECASE,
)
"""What leads to what the one who writes asks for."""
_THOUGHT = regex(
    r"\b(?:believe|think|thought|hope|fear|doubt|suppose|guess|expect|plan|intend|propose|suggest|want|wish|hear|heard|told|if|unless|as though)\w{0,2}\b",
    re.IGNORECASE,
)
_THE_REASON = regex(
    r"^(?:because|since|as) (?:(?:it|he|she|they) (?:was|were|is|are|had been|would be|will be)(?: going to be| to be)? (?=(?:in|at|on|away|abroad)\b))?"
)
"""'Because she was going to be in X': in X."""
_KIND = regex(r"(?<=[a-z]) of (?!(?:an?|the|its|this|that|any|sender|recipient)\b)([a-z-]+)\b(?! (?:the|of|[A-Z]))")
"""'Containers of fish': of what kind they are."""
_NAMES_OR_COUNTS = regex(r"[A-Z\d]|\b(?:" + "|".join(COUNTS) + r")\b")
_CLOSE = 3
"""So many words may stand between two of a topic that names nobody and counts nothing."""
_NOUNS = frozenset(["report", "investigation", "investigators", "volume", "state"])
"""Words that tell nothing of a report, and much of a letter."""
_AGENT = regex(r"(?<=[a-z]{3})ers?$")
"""Who files is a filer, and what is done is a filing."""
_FEWEST = 3
"""What a message is said to say in fewer telling words may stand in any sentence."""
_SPOKEN = tuple(
    (regex(spoken), called)
    for spoken, called in (
        (r"(?<=\w)['\u2019](?:m|re)\b", " are"),
        (r"(?<=\w)['\u2019]ll\b", " will"),
        (r"(?<=\w)['\u2019]ve\b", " have"),
        (r"\b(?:[Oo]ur|[Mm]y)\b", "sender's"),
        (r"\b(?:[Ww]e|us|I|[Mm]e)\b(?!\.)", "sender"),
        (r"\b[Yy]our\b", "recipient's"),
        (r"\b[Yy]ou\b", "recipient"),
    )
)
"""What those who write call themselves, and each other."""
_PRONOUN = regex(r"\b(?:(?P<whose>its|his|her|their)|it|he|she|they)\b")
_TWO = ("sender", "recipient")
Words = tuple[tuple[str, int], ...]
"""Words as they are compared, each with its place among all the words of a text."""


def holds(reading: Reading, text: str, parties: Parties = _NOBODY) -> bool:
    """Whether a text says, asks or is about what a reading tells of it, the reason with it. True where nothing is told of it."""
    of, why = reading.role("of"), reading.role("for")
    if of is None:
        return True
    each = _sentences(reading, text, parties)
    if why is not None and not any(_says(_mine(reading, _THE_REASON.sub("", why.name), parties), one) for one in each):
        return False
    how, content = reading.title.rsplit(" ", 1)[-1], _mine(reading, of.name, parties)
    if how in _ABOUT:
        return _is_on(content, each)
    if how == "that":
        return any(_says(content, one) for one in each)
    asked = [one[cue.end() :] for one in each if (cue := _ASKS.search(one))]
    return any(_says(content, one, asked=True) for one in asked)


def opposite(reading: Reading, text: str) -> str:
    """The one sentence that denies what is told of a text, or affirms what is denied; '' if there is none."""
    of = reading.role("of")
    content = _mine(reading, of.name, _NOBODY) if of is not None else ""
    found = [one for one in _sentences(reading, text, _NOBODY) if content and _turns(content, one)]
    return found[0] if len(found) == 1 else ""


def _turns(content: str, sentence: str) -> bool:
    """Whether of what is told and a sentence one denies the very deed that the other affirms: 'has no right to', 'did not call'."""
    mine, theirs = _compared(content), _compared(sentence)
    nots = [(words, n) for words in (mine, theirs) for n, (one, _) in enumerate(words) if one == "not"]
    bare, told = (tuple(one for one in words if one[0] != "not") for words in (mine, theirs))
    if len(nots) != 1 or sum(_tells(one) for one, _ in bare) < _FEWEST or _weighs(content, sentence):
        return False
    words, at = nots[0]
    if (bare[0][0] not in dict(words[max(0, at - 2) : at])) or not all(_tells(one) for one, _ in words[at + 1 : at + 2]):
        return False
    return any(_stands_alone(content, told, *run) for run in _runs(bare, told))


def another_year(reading: Reading, text: str, parties: Parties = _NOBODY) -> list[str]:
    """The years that a text gives to the very thing to which what is told of it gives another, which stands nowhere there."""
    of = reading.role("of")
    mine = set(_YEAR.findall(of.name)) if of is not None else set()
    theirs = set(_YEAR.findall(text))
    if of is None or len(mine) != 1 or mine & theirs:
        return []
    return [
        year
        for year in sorted(theirs)
        if holds(replace(reading, roles={**reading.roles, "of": [replace(of, name=_YEAR.sub(year, of.name))]}), text, parties)
    ]


def _sentences(reading: Reading, text: str, parties: Parties) -> list[str]:
    """The sentences of a text, who writes and who is written to called so in each."""
    plain = " ".join(text.split())
    for spoken, called in _SPOKEN:
        plain = spoken.sub(called, plain)
    return [_called(reading, one, parties) for one in passages.sentences(plain)]


def _mine(reading: Reading, content: str, parties: Parties) -> str:
    """What is told of a text, who writes and who is written to called so: 'it' is the body that writes, 'its' either's; 'he' may be either of two people."""
    person, other = (any(ref.kind == "person" for ref in reading.roles.get(role, [])) for role in ("subject", "object"))
    known = ["it", "they", "its", "their"] if not person else [] if other else ["he", "she", "his", "her"]
    plain = _PRONOUN.sub(lambda m: ("the" if m["whose"] else "sender") if m[0] in known else "somebody", content)
    return _called(reading, plain, parties)


def _called(reading: Reading, text: str, parties: Parties) -> str:
    """A text with the two of a letter called 'sender' and 'recipient', and what is whose turned: 'X's gift' is 'gift of X'."""
    for role, called, others in (("subject", "sender", parties.sender), ("object", "recipient", parties.recipient)):
        known = {name for ref in reading.roles.get(role, []) for name in (ref.name, ref.text)}
        every = [rf"(?:[Tt]he )?\b{re.escape(one.removeprefix('the '))}\b" for one in sorted(known, key=len, reverse=True) if one]
        if others:
            every.append(rf"\b(?i:the|its|this|sender's|recipient's) (?i:{others})\b")
        text = re.sub("|".join(every), called, text) if every else text
    turned = _THEIRS.sub(lambda m: f"{m['what'].strip()} of {m['who']} ", text)
    return _MONTH_OF.sub(r"\2 \1", turned)


@lru_cache(maxsize=5_000)
def _compared(text: str) -> Words:
    """The words of a text that tell something, in their order."""
    plain = re.sub(r"n['\u2019]t\b|(?<=\bcan)not\b", " not", plainly(text))
    every = ((_one(m[0]), n) for n, m in enumerate(_WORD.finditer(plain)))
    found = [one for one in every if one[0]]
    kept = [one for n, one in enumerate(found) if not n or one[0] != found[n - 1][0] or one[0] not in ("be", ",")]
    while kept and kept[-1][0] == ",":
        kept.pop()
    return tuple(kept)


def _one(word: str) -> str:
    """A word as it is compared; '' if it tells nothing."""
    if word[0].isdigit():
        return re.sub(r"\.00$", "", word.replace(",", ""))
    if word in COUNTS:
        return str(COUNTS[word])
    if word in _SMALL or word in _TWO:
        return _SMALL.get(word, word)
    if passages.DENYING.fullmatch(word):
        return "not"
    tells = len(word) > len("of") and (word not in word_list("not_telling") or word in _NOUNS)
    return stem(_AGENT.sub("ing", word)) if tells else ""


def _tells(one: str) -> bool:
    return one != "not" and one not in _SMALL.values()


@cache
def _given() -> frozenset[str]:
    return frozenset(stem(name) for name in word_list("given_names"))


def _runs(mine: Words, theirs: Words, gap: int = 0) -> list[tuple[int, int]]:
    """Where the words of one stand in another, in their order, with so many others between two at most: of no gap a first name alone, of one no small word."""
    found = []
    for start in range(len(theirs) if mine else 0):
        at = start
        for want, _ in mine:
            ahead = [one for one, _ in theirs[at : at + max(gap, 1) + 1]] if at > start else [theirs[at][0]]
            skipped = ahead.index(want) if want in ahead else len(ahead)
            if skipped == len(ahead) or not all(_may_stand_between(one, gap) for one in ahead[:skipped]):
                break
            at += skipped + 1
        else:
            found.append((start, at))
    return found


def _may_stand_between(one: str, gap: int) -> bool:
    if one in _TWO or gap > 1:
        return one not in ("not", *_TWO)
    return one in _given() or (gap == 1 and (_tells(one) or one in ("be", "being")))


def _stands_alone(content: str, theirs: Words, start: int, end: int) -> bool:
    """Whether a run of words is no part of something else: 'a portion of the gift', 'the late gift', 'the gift tax'."""
    before, behind = theirs[start - 1] if start else (",", -1), theirs[end] if end < len(theirs) else (",", 0)
    if before[0] in _LEADS:
        return False
    named = re.match(r"(?:the |an? )?(?:[A-Z]|sender|recipient)", content)
    if _tells(before[0]) and before[1] == theirs[start][1] - 1 and not named:
        return False
    return not (_tells(behind[0]) and behind[1] == theirs[end - 1][1] + 1)


def _as_owned(mine: Words, theirs: Words) -> tuple[Words, Words]:
    """What is told and a sentence, without saying what is of the two of a letter, where nothing is told to be either's."""
    owned = [n for n in range(len(theirs) - 1) if theirs[n][0] == "of" and theirs[n + 1][0] in _TWO]
    if any(one == "of" and other in _TWO for (one, _), (other, _) in pairwise(mine)):
        return mine, theirs
    return mine, tuple(one for n, one in enumerate(theirs) if n not in owned and n - 1 not in owned)


def _says(content: str, sentence: str, *, asked: bool = False) -> bool:
    """Whether one sentence says, or asks, all that is told, and only weighs or asks no statement."""
    mine, theirs = _as_owned(_compared(content), _compared(sentence))
    if (not asked and _weighs(content, sentence)) or _denials(mine) != _denials(theirs):
        return False
    return any(asked or _stands_alone(content, theirs, *at) for at in _runs(mine, theirs))


def _denials(words: Words) -> int:
    return sum(one == "not" for one, _ in words)


def _weighs(content: str, sentence: str) -> bool:
    """Whether a sentence asks, or only thinks or weighs, what is told as said."""
    weighing = [words for words in (passages.WEIGHED, _THOUGHT) if words.search(sentence) and not words.search(content)]
    return bool(weighing) or sentence.rstrip(' "\u201d').endswith("?")


def _is_on(topic: str, each: list[str]) -> bool:
    """Whether sentences are on a topic; of what kind it is may stand apart from it ('containers of fish'), and a deed in it must not be denied. Words of nobody, and no number, may stand less close."""
    kinds, told = _KIND.findall(topic), _KIND.sub("", topic)
    gap = 1 if _NAMES_OR_COUNTS.search(told) else _CLOSE
    does = any(is_past(word) or _SMALL.get(word) == "be" for word in told.split(" "))
    for sentence in each:
        mine, theirs = _as_owned(_compared(told), _compared(sentence))
        if _runs(mine, theirs, gap) and not (does and _denials(mine) != _denials(theirs)):
            return all(any(_runs(_compared(kind), _compared(one)) for one in each) for kind in kinds)
    return False
