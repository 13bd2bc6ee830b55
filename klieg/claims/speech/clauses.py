"""The parts of a sentence with a cue: who says it, and where what is said begins and ends. Quotations are hidden: each of their characters is HIDDEN."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from klieg.claims.language.patterns import regex
from klieg.claims.speech.cues import Cue, words
from klieg.claims.speech.quotes import Quotation
from klieg.claims.speech.story import ABBREVIATED

HIDDEN = "\ue000"
_PREPOSITIONS = r"in|on|at|during|to|via|of|about|after|before|from|by|through|with|as|for|over|into|upon|under|while|when|against|among|between|outside|inside|throughout|within|near"
_DAYS = r"Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?"
_MONTHS = r"January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\."
TIME = rf"(?:(?:(?:on|in|since|by) )?(?:(?:early|late|earlier|later|last|this|next) )?(?:{_DAYS}|{_MONTHS}|yesterday|today|tonight|recently|earlier|later|again|repeatedly|publicly|week|month|year|night|(?<=this )(?:morning|afternoon|evening))(?: (?:morning|afternoon|evening|night|\d{{1,2}}(?!\d)|\d{{4}}))*)"
ADJUNCT = rf"(?:{_PREPOSITIONS}|{TIME}|last|this|early|late|flatly|bluntly|simply|\w+ly|nothing)\b"
VERBISH = regex(
    r"\b(?:is|are|was|were|am|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|won['\u2019]t|wants?|needs?|makes?|made|says?|said|told|"
    r"went|goes|came|comes|took|takes|gave|gives|got|gets|saw|knew|knows|thinks?|thought|kept|keeps|left|lost|won|paid|met|ran|runs|sent|spent|led|held|began|became|becomes|remains?|"
    r"called|drew|owed|used|bought|sold|wrote|grew|fell|rose|stood|spoke|brought|built|chose|sought|flew|broke|aired|died|[a-z]{3,}ed)\b|n['\u2019]t\b|\b(?:he|she|it|they|we|I|you|there|that|who|what)['\u2019](?:s|re|ve|d|ll|m)\b",
)
_STOP = regex(
    rf"(?P<hard>[;:{HIDDEN}([\u2014\u2015]|--| \u2013 | - )|(?P<comma>,)|\b(?P<word>that|but|yet|when|while|because|although|though|if|whether|as|where|so|than|what|how|why|until|unless|after|before)\b|(?P<rel>\b(?:who|which)\b)",
    re.IGNORECASE,
)
_NOUN_PHRASE_AT_END = regex(
    r"(?:\b(?:the|a|an|his|her|their|its|our|my) (?:[\w'\u2019.-]+ ){0,5}?[\w'\u2019.-]+|\b(?:he|she|they|it|we|I|you|who)|[A-Z][\w'\u2019.-]*(?: (?:of|the|and|for|[A-Z][\w'\u2019.-]*))* ?[A-Z]?[\w'\u2019.-]*)$"
)
_LEAD = regex(
    rf"^(?:(?:But|And|Yet|So|Still|However|Meanwhile|Also|Then|Now|Later|Earlier|Even|Instead|Indeed|Plus|Or|and|or|nor|then|Again|Or|[A-Z]\w+ly|{TIME}),? +)+",
    re.IGNORECASE,
)
_PREPOSED = regex(
    rf"^(?:{_PREPOSITIONS}|since|despite|without|following|amid|speaking|asked|like|unlike|until|because|according)\b",
    re.IGNORECASE,
)


def hide(text: str, quotes: list[Quotation]) -> str:
    """A text with its quotations hidden."""
    out: list[str] = []
    at = 0
    for quote in quotes:
        if not quote.depth and quote.start >= at:
            out += [text[at : quote.start], HIDDEN * (quote.end - quote.start)]
            at = quote.end
    return "".join([*out, text[at:]])


_SPACES = regex(r"\s*")
_BOUNDARY = regex(
    rf"(?P<stop>[.!?\u2026]+[)\]]*|{HIDDEN}(?!{HIDDEN})[.)]?)(?=\s+[\"'(\[A-Z0-9$\u00a3\u20ac{HIDDEN}\u2026\u2018\u00ab])"
)


@cache
def _tag() -> re.Pattern[str]:
    """The words that say who spoke, behind a quotation: 'Jane Roe said.', 'the firm's lawyer told reporters'."""
    verbs = "|".join(
        re.escape(word)
        for word, uses in words().items()
        if any(kind in ("say", "ask") and form in ("past", "s") for form, kind, _ in uses)
    )
    return re.compile(
        rf"\s+(?:[^{HIDDEN}.;:!?]|(?<=[A-Z])\.|(?<=Mr|Ms|Dr)\.|(?<=Mrs|Sen|Rep|Gov|Gen)\.){{0,90}}?\b(?:{verbs})\b"
        rf"(?=[^\w{HIDDEN}]*$|[.,;:]|\s+(?:{ADJUNCT}))"
    )


def units(text: str, hidden: str) -> list[tuple[int, int]]:
    """The sentences of a paragraph for this purpose: a quotation belongs to the words that say who spoke it."""
    spans, start = [], 0
    for match in _BOUNDARY.finditer(hidden):
        at = match.end()
        if match["stop"][0] == HIDDEN:
            inner = text[max(match.start() - 40, 0) : match.start() + 1].rstrip("\"'\u201d\u2019\u00bb\u201c \u2060`")
            if not inner.endswith((".", "!", "?", "\u2026")) and not match["stop"].endswith("."):
                continue
            following = hidden[at : at + 140]
            stop = re.search(rf"[.!?]\s|{HIDDEN}", following)
            if _tag().match(following[: stop.start() + 1] if stop else following):
                continue
        elif ABBREVIATED.search(hidden[max(start, match.end() - 20) : match.end()]) or (
            match["stop"] == "." and re.search(r"(?:^|\s)[A-Z]\.$", hidden[max(start, match.end() - 20) : match.end()])
        ):
            continue
        spans.append((start, at))
        start = _SPACES.match(hidden, at).end()  # type: ignore[union-attr]
    if hidden[start:].strip():
        spans.append((start, len(hidden.rstrip())))
    return spans


# who says it


def subject(unit: str, at: int) -> tuple[int, int] | None:
    """The words before a verb that name who does it, or None: 'he', 'a spokesman for the firm', 'Jane Roe, its treasurer'."""
    left = unit[:at].rstrip()
    end = len(left)
    if left.endswith(","):
        return _with_aside(unit, end - 1)
    start = _begins(unit, end)
    return _narrowed(unit, start, end)


def _begins(unit: str, end: int) -> int:
    """Where the stretch before `end` begins that no comma, quotation, or joining word cuts."""
    at = 0
    for match in _STOP.finditer(unit, 0, end):
        if match["rel"]:
            if match.end() < end:
                continue
            at = max(at, match.start())
        elif match["word"] and (match.end() >= end or (match["word"].lower() == "that" and not unit[match.end() : end].strip())):
            at = max(at, match.start())
        elif match["comma"] and re.match(
            r", (?:and |or )?[A-Z\u00c0-\u00dd][\w.]*,? and [A-Z]|,\d|, (?:Jr|Sr|Inc|LLC)\b", unit[match.start() : end]
        ):
            continue
        else:
            at = match.end()
    while at < end and unit[at].isspace():
        at += 1
    return at


def _with_aside(unit: str, comma: int) -> tuple[int, int] | None:
    """A name with what stands between commas behind it: 'Jane Roe, who left the firm, (said)'."""
    depth = 0
    at = comma
    while depth < 3:
        depth += 1
        opening = unit.rfind(",", 0, at)
        if opening < 0 or comma - opening > 260 or (HIDDEN in unit[opening:comma] and depth > 1):
            return None
        head = _narrowed(unit, _begins(unit, opening), opening)
        if (
            head
            and (re.match(r"(?:the|a|an|one|some|many)\b|[A-Z]", unit[head[0] : head[1]], re.IGNORECASE))
            and not _PREPOSED.match(unit[head[0] : head[1]])
        ):
            if (
                re.match(r"(?:a|an|the|\w+ [a-z]+er|[a-z]+) ", unit[head[0] : head[1]])
                and unit[: head[0]].rstrip().endswith(",")
                and re.search(r"[A-Z][\w.]+,\s*$", unit[: head[0]])
                and depth < 3
            ):
                at = opening
                continue
            return head[0], comma
        at = opening
    return None


def _narrowed(unit: str, start: int, end: int) -> tuple[int, int] | None:
    """The noun phrase of a stretch before a verb: without what leads in, and without an earlier verb's part."""
    if lead := _LEAD.match(unit[start:end] + " "):
        start = min(start + lead.end(), end)
    text = unit[start:end]
    if not re.search(r"\w", text):
        return None
    joined = list(re.finditer(r"(?:^|,? )(?:and|or|but|nor|then)(?: |$)", text))
    for match in reversed(joined):
        if VERBISH.search(_without_relatives(text[: match.start()])):
            rest = text[match.end() :].strip()
            if not rest:
                verb = VERBISH.search(_without_relatives(text))
                assert verb is not None
                if not text[: verb.start()].strip() and unit[:start].rstrip().endswith(","):
                    return _with_aside(unit, len(unit[:start].rstrip()) - 1)
                return _narrowed(unit, start, start + len(text[: verb.start()].rstrip()))
            return start + match.end(), end
    if _PREPOSED.match(text):
        tail = _NOUN_PHRASE_AT_END.search(text)
        return (start + tail.start(), end) if tail and tail.start() > 0 else None
    return (start, end) if len(text) <= 220 and not _NO_NAME.search(text) else None


_NO_NAME = regex(
    rf"^(?:[a-z]+ing|[a-z]+ed|{_PREPOSITIONS}|not|is|are|was|were|be|of|than|more|that)\b|\b(?:the|an?|of|over|in|for|to|and|or|before|after|with|from|by|on|at|as)$"
)


def noun_phrase_at_end(unit: str, at: int) -> tuple[int, int] | None:
    """The name that stands right before a place."""
    left = unit[:at].rstrip()
    match = _NOUN_PHRASE_AT_END.search(left, max(len(left) - 90, 0))
    return match.span() if match else None


def _without_relatives(text: str) -> str:
    """A stretch in which clauses that begin with 'who' or 'which' are blanked."""
    return re.sub(r"\b(?:who|which|that)\b.*", lambda m: " " * len(m[0]), text)


_HEAD = regex(
    r"\s*(?P<head>(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ne|[Ss]ome|[Aa]nother|[Mm]any|[Ss]everal|two|three) )?[\w'\u2019.&/-]+(?: [\w'\u2019.&/-]+){0,24}?)"
    rf"(?=\s*(?:[,;:({HIDDEN}\u2014]|--|\.(?:\s|$)|$)| (?:in (?:an?|the|his|her|their|its|response|\w+day|\d)|on|at|during|told|after|before|when|as|while|about|via|through|by|to|last|this|{_DAYS}|yesterday|today|earlier|with)\b)"
)


def named_after(unit: str, at: int) -> tuple[int, int] | None:
    """The words behind a verb that name who does it: ('...,' said) Jane Roe, its treasurer(, on Friday)."""
    match = _HEAD.match(unit, at)
    if not match or len(match["head"]) > 150:
        return None
    start, end = match.start("head"), match.end("head")
    while unit[end:].startswith(",") or re.match(r" \([A-Z]", unit[end:]):
        aside = re.match(
            rf"(?: \([A-Z][^)]{{1,20}}\)|,(?: (?:(?:an?|the|who|whose|its|his|her|one|former|chief|senior|co|executive|deputy|\w+(?:er|or|man|woman|ist|ent|ant|ive|ief|air|ow|ary)) ?\b|(?=[A-Z]))(?!\w*ing\b)[^,;:{HIDDEN}]*)(?=,|$|\.$|\.|;|{HIDDEN}))",
            unit[end:],
        )
        if not aside or re.match(r", (?:who|which) (?:is|was|has|had|also|said|did|will|spoke)\b", aside[0]):
            break
        end += len(aside[0].rstrip("."))
    if unit[start:end].endswith(".") and not re.search(r"\b(?:Jr|Sr|Inc|Corp|Co|Ltd|LLC|[A-Z])\.$", unit[start:end]):
        end -= 1
    return start, end


# what is said


def said_after(unit: str, cue: Cue) -> int | None:
    """Where what is said begins behind a cue, or None."""
    right = unit[cue.end :]
    kinds = cue.kinds
    for found in _begin(right, kinds, cue):
        return cue.end + found
    return None


_THAT = regex(r"\s+(?=that\b(?! (?:day|night|time|evening|morning|week|month|year|point)\b))")
_QUOTE = regex(rf"\s*(?:[:,\u2014\u2013-]+\s*)?(?=\[?{HIDDEN})")
_SOMEBODY_TO = regex(rf"\s+(?=(?:\S+ ){{1,7}}?to \w)(?!to\b|(?:{_PREPOSITIONS})\b)")
_RECITED = regex(rf"\s*[,:]\s*(?=\[?{HIDDEN})")
_COLON = regex(r":\s+(?=\S)")
_FAR_THAT = regex(rf"\s+(?:{ADJUNCT})[^;:{HIDDEN}]{{0,120}}?,?\s(?=that\b)(?!that (?:is|was|has|had|day|night)\b)", re.IGNORECASE)
_FAR_QUOTE = regex(rf"\s+(?:{ADJUNCT}|,)[^;:]{{0,160}}?(?::\s*(?=\S)|,\s+(?=\[?{HIDDEN}))", re.IGNORECASE)
_TO_SOMEBODY = regex(
    r"\s+(?:him|her|them|us|me|it|reporters|lawmakers|supporters|voters|(?:the|an?|his|her|their|its|some|one) (?:[\w'\u2019-]+ ){0,3}?(?:[\w'\u2019-]+)|[A-Z][\w'\u2019.-]*(?: (?:of |the |and |for )*[A-Z0-9][\w'\u2019.-]*)*|[a-z]+s)(?:,? [a-z ]{0,12}?(?:on |in |at )[^,;:]{0,60}?)?(?=\s(?:that|he|she|they|it|we|there|the|his|her|their|I|this|an?|how|what|why|whether|if|to)\b|,?\s*"
    + HIDDEN
    + ")"
)
_TIMES = regex(rf"(?:\s+{TIME})+(?=\s)")
_WH = regex(r"\s+(?:\w+ )?(?=(?:whether|if|what|how|why|who|when|where|which)\b)")
_NO_CLAUSE = regex(
    rf"\s+(?:{_PREPOSITIONS}|and|or|but|nor|so|too|yes|no|than|because|who|which|it\W*$|goodbye|hello|nothing|little)\b|\s*[,;:.)\u2014\u2013]|\s*$|\s+-"
)


def _begin(right: str, kinds: frozenset[str], cue: Cue) -> Iterator[int]:
    clausal = kinds & {"say", "show", "think"}
    if "recite" in kinds and (match := _RECITED.match(right) or _FAR_QUOTE.match(right)):
        yield match.end()
    if kinds != {"recite"} and (match := _QUOTE.match(right)):
        yield match.end()
    if kinds & {"say", "show", "think", "tell", "urge"} and (match := _THAT.match(right)):
        yield match.end()
    if kinds & {"say", "ask"} and (match := _COLON.match(right)):
        yield match.end()
    if kinds & {"tell"} or cue.text.lower().split()[-1] in ("told", "tell", "tells", "telling", "asked", "asking"):
        if match := re.compile(
            rf"\s+[^;:{HIDDEN}]{{1,90}}?,?\s(?=that\b)|\s+[^;:{HIDDEN}]{{1,90}}?(?::\s*|,\s+)(?=\[?{HIDDEN})"
        ).match(right):
            yield match.end()
        if match := _TO_SOMEBODY.match(right):
            yield match.end() + len(right[match.end() :]) - len(right[match.end() :].lstrip(" ,"))
    if clausal or "ask" in kinds:
        for pattern in (_FAR_THAT, _FAR_QUOTE):
            if match := pattern.match(right):
                yield match.end()
    if kinds & {"ask", "tell", "think", "say", "about"} and (match := _WH.match(right)):
        yield match.end()
    telling = cue.text.split()[-1].lower() in ("told", "tell", "tells", "telling")
    if "urge" in kinds and not telling and (match := _SOMEBODY_TO.match(right)):
        yield match.end()
    if kinds & {"vow", "think"} and (match := re.match(r"\s+(?=to [\w]|not to )", right)):
        yield match.end()
    if clausal:
        times = _TIMES.match(right)
        rest = right[times.end() :] if times else right
        if not _NO_CLAUSE.match(rest) and re.match(r"\s+\S", rest):
            word = cue.text.split()[-1].lower()
            if times and not rest.strip(" ."):
                return
            if word in ("said", "says", "say", "saying") or VERBISH.search(rest):
                yield len(right) - len(rest) + len(rest) - len(rest.lstrip())
    if "about" in kinds and (match := re.match(r"\s+(?:(?:him|her|it|them|himself|herself|itself) )?as\s+(?=\S)", right)):
        yield match.end()
    if "about" in kinds and not _NO_CLAUSE.match(right) and re.match(r"\s+\S", right):
        yield len(right) - len(right.lstrip())


_CUTS = regex(
    r"; |, according to|, (?:which|though|although|even as|even though|despite|as (?:he|she|they|it)|when|while|after|before|where|citing|referring|speaking|noting)\b|\s\u2014 | -- |\s\u2013 |\s\(Reporting"
)


def said_until(unit: str, start: int, cut: int) -> int:
    """Where what is said from `start` on ends, at `cut` at the latest; without a full stop and commas at its end."""
    end = cut
    if match := _CUTS.search(unit, start + 12, cut):
        end = match.start()
    text = unit[start:end].rstrip()
    while text.endswith((",", ";", ":", ".", "!", "?")) and not (
        text.endswith(".") and re.search(r"\b(?:[A-Z]\.)+[A-Z]\.$|\b[ap]\.m\.$|\b(?:Inc|Jr|Sr|Co|Corp)\.$", text)
    ):
        text = text[:-1].rstrip()
    return start + len(text)
