"""Questions and answers: labels of speakers, answers without content of their own, and what a question says once it is answered."""

from __future__ import annotations

import re
from dataclasses import replace

from klieg.claims.story import Sentence

_LABEL = re.compile(
    r"^\s*(?:(?:Q|A)[.:]|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Senator|The|Chairman|Chairwoman)\.? (?:[A-Z]{2,}|Mc[A-Z]{2,})[A-Z'\u2019-]*[.:]|(?:[A-Z]{2,}[A-Z.'\u2019-]*(?: [A-Z]{2,}[A-Z.'\u2019-]*){0,2}|(?:Mr|Ms|Mrs|Dr)\.? [A-Z][a-z]+):)(?:\s+|$)"
)
_NO = re.compile(
    r"^(?:no\b|never\b|not (?:a|one|at all|once|that|by)|none\b|nothing\b|zero\b|certainly not|absolutely not|(?:it|they|he|she|we|i|that) (?:did|does|do|was|were|has|have|is|are)(?:n't| not)\b|i (?:do|did) not think so)",
    re.IGNORECASE,
)
_YES = re.compile(
    r"^(?:yes\b|correct\b|it did\b|they did\b|it does\b|they were\b|it was\b|he did\b|she did\b|that is (?:right|correct|so)|that's right|right\b|absolutely\b|indeed\b|certainly\b|exactly\b|so it (?:was|did))",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^(?P<n>(?:about |around |roughly |nearly |more than |over |only |just |exactly |at least )?(?:[$\u00a3\u20ac]?[\d][\d,.]*(?: (?:million|billion|thousand|per ?cent|percent))?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)(?:-\w+)?))(?: (?:of them|payments|times|in all|ads|accounts|dollars))?[.!]?$",
    re.IGNORECASE,
)
_TAG = re.compile(
    r",? (?:did(?:n't)? (?:it|they|he|she|not)|did (?:it|they|he|she) not|didn't (?:it|they)|isn't (?:it|that so)|was(?:n't)? it(?: not)?|were they not|weren't they|does it not|right|correct|is that (?:right|so|correct)|no|yes)\?$",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r"^(?:and |but |so |then |now,? )?(?:did|does|do|has|have|had|was|were|is|are|could it be that|is it (?:true|the case|right) that|are you saying that|would you agree that) ",
    re.IGNORECASE,
)


def without_label(sentence: Sentence) -> Sentence:
    """The sentence without the label of its speaker; places stay as they are."""
    match = _LABEL.match(sentence.text)
    if not match:
        return sentence
    return replace(sentence, start=sentence.start + match.end(), text=sentence.text[match.end() :], quotes=())


def is_turn(sentence: Sentence) -> bool:
    """Whether a sentence begins with a speaker's label."""
    return bool(_LABEL.match(sentence.text))


def empty(text: str) -> bool:
    """Whether an answer has no content of its own: 'Never.', 'Not a cent.', 'Nine.', 'It did not.', 'They did, Mr. Chairman.' and the like."""
    text = text.strip().strip("*_\"'\u201c\u201d\u2018\u2019").strip()
    bare = text.rstrip(".!")
    return (len(bare) <= 40 and bool(_NO.match(bare) or _YES.match(bare)) and len(bare.split()) <= 6) or bool(_NUMBER.match(text))


def answered(question: str, answer: str) -> tuple[str, bool] | None:
    """What an answered question says, and whether it is denied; None if the answer speaks for itself or answers nothing."""
    if not empty(answer):
        return None
    bare, reply = question.strip().strip("*_\"'\u201c\u201d\u2018\u2019"), answer.strip().strip("*_\"'\u201c\u201d\u2018\u2019")
    if number := _NUMBER.match(reply):
        return _numbered(bare, number["n"])
    denied = bool(_NO.match(reply))
    if _TAG.search(bare):
        return _TAG.sub(".", bare), denied
    stripped = _AUXILIARY.sub("", bare, count=1)
    if stripped == bare:
        return None
    return stripped[:1].upper() + stripped[1:].rstrip("?") + ".", denied


def _numbered(question: str, number: str) -> tuple[str, bool] | None:
    """'How many payments did it make?' with 'Nine.': the number put where it was asked for."""
    match = re.search(r"(?P<in>\b[Ii]n )?\b[Hh]ow many (?P<what>[^?]*)\?", question)
    if match:
        what = re.sub(
            r"^(?P<noun>[a-z ]+?) did (?P<who>(?:the |[A-Z])?[\w.' -]+?) (?P<verb>make|place|run|buy|post|create|have|pay)\b",
            r"\g<who> \g<verb> NUMBER \g<noun>",
            match["what"],
        )
        if "NUMBER" in what:
            return f"{match['in'] or ''}{what.replace('NUMBER', number)}.", False
        return f"{match['in'] or ''}{number} {what}.", False
    match = re.search(r"[Hh]ow much (?:money )?did (?P<rest>[^?]*)\?", question)
    if match:
        return f"{match['rest'][:1].upper()}{match['rest'][1:]} {number}.", False
    return None
