"""What a clause about a disclosure leaves out or turns round, put back: 'the version of March does' (name RT TV); 'so is Exxon Mobil' (on the list)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from klieg.claims.disclosures import form_clauses, version_clauses
from klieg.claims.language.patterns import regex
from klieg.claims.speech.story import Sentence

if TYPE_CHECKING:
    from klieg.claims.reading import Reading

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WHICH = r"(?:first|second|earlier|later|original|amended|older|newer|initial|last|latest)"
_PAPER = r"(?:version|form|disclosure|declaration|filing)"
_DAY = rf"(?:\d{{1,2}} )?(?:{_MONTH}|[A-Z][a-z]{{2,3}}\.)(?: \d{{1,2}})?(?:,? \d{{4}})?"
_V = (
    rf"(?P<v>(?:[Tt]he|[Hh]is|[Hh]er) {_WHICH}(?: (?:one|{_PAPER}))?(?: of (?:them|the two|(?:his|her|[A-Z]\w+['\u2019]s) (?:two )?(?:forms|versions|disclosures|form|disclosure)))?|(?:[Tt]he|[Hh]is|[Hh]er) {_MONTH}(?: \d{{4}})? (?:one|{_PAPER})"
    rf"|[Tt]he {_MONTH}(?: \d{{4}})? (?:one|{_PAPER})"
    rf"|[Aa]n? (?:amendment|amended {_PAPER}|{_PAPER})(?: that)? (?:he|she) (?:signed|filed|made)(?: on| in)? {_DAY}"
    rf"|[Tt]he (?:one|{_PAPER}) (?:of|from|dated|made in|(?:that |which )?(?:he|she|[A-Z]\w+) signed(?: on| in)?) {_DAY})"
)
_V += r"(?:, (?P<aside>(?:from|of|dated|signed|filed|made|which he signed|which she signed)[^,;]{2,40}(?:, (?:19|20)\d\d)?),)?"
_NAME = r"(?:[Tt]he )?[A-Z][\w&.'\u2019-]*(?: (?:of |for |and |the |on |a )*[A-Z][\w&.'\u2019-]*)*(?:,? (?:Inc|LLC|Ltd|Corp)\.?)?"
_ITEM = rf"(?P<item>{_NAME}|[Tt]he (?:[A-Z][a-z]+ )?[a-z]+)(?:, (?:an?|the|his|her|[A-Z]\w+'s) [^,;]{{3,60}}(?:, (?:[A-Z][\w.]+ ?){{1,3}})?,|,? too,)?"
_LISTED = r"(?:listed|named|mentioned|included|disclosed|reported|to be found|there|present)"
_LISTS = r"(?:lists?|listed|names?|named|shows?|mentions?|mentioned|reports?|discloses?|includes?|puts?|values?|omits?)"
_RULES = (
    # 'In the version of March 31, the bureau does not appear'
    (rf"[Ii]n (?:part (?:\d+|four) of )?{_V},? {_ITEM} (?:does|did) not (?:appear|figure)$", "{v} does not list {item}"),
    (rf"[Ii]n {_V},? {_ITEM} (?:is|was) (?P<neg>not |nowhere |never )?{_LISTED}(?P<rest> [^;]*)?$", "{v} {lists} {item}{rest}"),
    # 'The broadcaster had not been mentioned in the version of February'
    (
        rf"{_ITEM} (?:had |has )?(?:is|was|been|not been|never been)(?P<neg> not| nowhere| never)?(?: already| also)?(?: {_LISTED})? (?:in|on) {_V}$",
        "{v} {lists} {item}",
    ),
    (rf"{_ITEM} (?P<neg>had not been|has not been|had never been|was not|is not|is nowhere) {_LISTED} (?:in|on) {_V}$", "{v} {lists} {item}"),
    (rf"{_ITEM} (?:is|was|appears?|stands?)(?: as an? [a-z ]{{3,30}})? (?P<only>only|just) in {_V}$", "only {v} lists {item}"),
    (rf"{_ITEM} (?:is|was) (?:{_LISTED} (?P<only>only|just)|(?P<only2>only|just) {_LISTED}) in {_V}$", "only {v} lists {item}"),
    # '... was dropped from the list in March', 'is missing in March'
    (
        rf"{_ITEM}(?:,? (?:which|that) (?![^,;]*\b(?:never|not|nowhere|neither)\b)[^,;]+,)? (?:(?:was|is|had been) (?:dropped|missing|absent|gone|removed|left out)|vanished|disappeared)(?: from (?:it|them|the (?:list|form|version)))? (?:in|by|from) (?:the )?(?P<month>{_MONTH})(?: (?:version|form|one))?$",
        "the {month} version does not list {item}",
    ),
    # 'the bureau is gone from the version of March 2017', 'neither of them mentions X'
    (rf"{_ITEM} (?:(?:was|is|had been|has) (?:dropped|missing|absent|gone|removed|left out)|vanished|disappeared) from {_V}$", "{v} does not list {item}"),
    (rf"[Nn]either (?:of (?:them|the two|these) )?{_LISTS} (?P<item>.+)$", "neither version lists {item}"),
    # 'her list of those who paid for her services runs to 75 entries'
    (r"(?P<v>[Hh]is|[Hh]er) list of (?:those who (?:have |had )?paid(?: for)? (?:him|her|(?:his|her) services)|(?:his |her )?(?:clients|sources(?: of (?:pay|income|compensation))?)) (?:runs to|has|holds|numbers|comes to|counts) (?P<count>(?:about |only |just |nearly |more than )*(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?))(?: entries| names| lines| items)?$", "{v} form lists {count} sources of pay"),
    # 'RT appears only on the second of the two forms', 'in the second but not in the first'
    (rf"{_ITEM} (?:appears?|stands?|figures?|is (?:{_LISTED})) (?P<only>only|just) (?:in|on) {_V}$", "only {v} lists {item}"),
    (rf"{_ITEM} (?:appears?|stands?|figures?|is (?:{_LISTED})|was (?:{_LISTED})) (?:in|on) {_V},? (?:and|but) not (?:in|on) (?:the|his|her) (?:other|first|second|earlier|later|former|latter|original|amended|{_MONTH})(?: (?:one|{_PAPER}))?$", "only {v} lists {item}"),
    # 'the second, from the end of March, leaves the bureau out', 'the amended one dropped it'
    (rf"{_V},? (?:leaves|left|keeps|kept) (?:it|them) (?:out|off)$", "{v} does not list {before}"),
    (rf"{_V},? (?:leaves|left|keeps|kept) {_ITEM} (?:out|off)$", "{v} does not list {item}"),
    (rf"{_V},? (?:omits|omitted|drops|dropped|left out|leaves out|lacks|lacked|no longer (?:lists|names|mentions|has|shows)|(?:does|did) not (?:list|name|mention|have|show|include)) (?:it|them)$", "{v} does not list {before}"),
    (rf"{_V},? (?:drops|dropped|lacks|lacked|no longer (?:lists|names|mentions|has|shows|includes)) {_ITEM}$", "{v} does not list {item}"),
    (rf"{_V},? (?:adds|added|restores|restored|includes|included|has|lists|names) (?:it|them)(?: too)?$", "{v} lists {before}"),
    (rf"{_V},? (?:adds|added|restores|restored) {_ITEM}$", "{v} lists {item}"),
    # 'the one of February names X', without a year
    (rf"(?P<v>[Tt]he (?:one|{_PAPER}) (?:of|from|signed in|filed in|dated) {_MONTH}|[Tt]he {_MONTH} one) (?:{_LISTS}|counts) (?P<item>.+)$", "{v} lists {item}"),
    # 'carries a signature of February 11 and names 30 sources'
    (r"(?P<item>names?|lists?|shows?|reports?|discloses|values?) (?P<rest>.+)$", "the same form {item} {rest}"),
    # '... named 30 sources; the version of March named 50'
    (rf"{_V},? (?:named|lists?|listed|names?|has|had|shows?|gives?|counts?) (?P<count>(?:about |only |just |nearly |more than )*(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?))$", "{v} lists {count} {what}"),
    # 'his second names RT', 'her first did not list X'
    (rf"(?P<v>(?:[Hh]is|[Hh]er) {_WHICH}),? {_LISTS} (?P<item>.+)$", "{v} lists {item}"),
    (rf"(?P<v>(?:[Hh]is|[Hh]er) {_WHICH}),? (?:does|did) not (?:list|name|mention|show|report|disclose|include) (?P<item>.+)$", "{v} does not list {item}"),
    # 'the version of March 31 does'
    (rf"{_V},? (?P<verb>does|did|does not|did not|doesn't|didn't)$", "{v} {verb} name {before}"),
    (rf"{_ITEM} (?:now|then|also) (?:appears?|stands?|figures?|is listed|is named)(?:,? with .*)?$", "the same form lists {item}"),
    (rf"(?:[Ss]o|[Aa]s) (?:does|did) {_V}$", "{v} lists {before}"),
    (rf"(?:[Nn]or|[Nn]either) (?:does|did) {_V}$", "{v} does not list {before}"),
    (rf"(?:[Ss]o|[Aa]s) (?:is|was|are|does|do) {_ITEM}(?P<rest> among [^;]*)?$", "the same form lists {item}{rest}"),
    (rf"(?:[Nn]or|[Nn]either) (?:is|was|are|does|do) {_ITEM}$", "the same form does not list {item}"),
    (rf"{_ITEM} (?:is|was) {_LISTED} by (?:him|her)(?P<rest> as [^;]*)?$", "the same form lists {item}{rest}"),
    (rf"{_ITEM} (?:is|was|are|were|appears?|stands?)(?: {_LISTED})?(?: too)? (?:in|on) (?P<all>both|neither)(?: of (?:them|the \w+))?(?: {_PAPER}s)?$", "{all} versions list {item}"),
    (rf"[Bb]oth (?:that|this|the) {_PAPER} and the one (?:of|from|dated) {_DAY} (?:shows?|lists?|names?|has|have) (?P<item>.+)$", "both versions list {item}"),
)  # fmt: skip
BY_ORDER = regex(rf"\W*(?:(?:And|But|Yet) )?(?:[Hh]is|[Hh]er) {_WHICH} (?!one\b|{_PAPER}\b)")
"""'His second named 50': one of his forms, by its place among them alone."""
_ALL = tuple((regex(pattern), template) for pattern, template in _RULES)
_ITS_DAY = regex(rf"(?<!the end of ){_DAY}$")
_CALLED = regex(rf"\b{_WHICH}$")
_SAYS_WHO = regex(
    r"[,.]?[\"\u201d\u2019] (?:(?:he|she|they)|(?:the )?(?:[A-Z][\w.'\u2019-]+ ?)+) (?:said|says|added|told [a-z ]{2,30})$"
)
_THE_LIST_IN = regex(
    r"^(?:[Tt]he |[Hh]is |[Hh]er )list of (?:sources|clients|positions|assets)(?: of (?:pay|income))? (?:in|on) (?:his|her|the|that) (?:form|version|disclosure|filing) (?=(?:of|from|dated|signed)\b)"
)
_AND_SO_IT_WAS = regex(r"^(?:And|But|Yet|and|but|Meanwhile,?) | (?:from the (?:start|beginning|outset)|all along)$")
_HERS = regex(r"\b(signed|filed) (hers|his)(?= (?:on|in|electronically)\b)")
_THEIRS = regex(rf"(?<=[a-z])(['\u2019]s)(?= (?:(?:does|did) not |never )?{_LISTS}\b)")
_JOINTS = regex(
    r" and (?=(?:names?|lists?|shows?|reports?|discloses|values?) )| and (?=(?:(?:is|was|goes|went|does not|did not|had|has) (?:[a-z]+ ){0,3}|vanished |disappeared |dropped |turns up |not )(?:from|in|on|off|out of) (?:the|his|her) )|; |, (?:and|but|while|whereas|though) |,? while |: (?=the (?:one|first|second|earlier|later|original|amended|[A-Z][a-z]+ (?:one|version|form))\b)"
)


def restored(
    sentence: Sentence, before: Callable[[], Reading | None], counted: Callable[[], Reading | None]
) -> Iterator[Sentence]:
    """The clauses of a sentence that can be put back, each as the sentence that it stands for, at the clause's place; `before` is what a disclosure was said of last, `counted` what it was last said to hold so many of, each asked when its clause is reached."""
    start, led = 0, ""
    for end, after in [*((j.start(), j.end()) for j in _JOINTS.finditer(sentence.text)), (len(sentence.text), 0)]:
        piece = sentence.text[start:end]
        bare = piece.strip(" .,;:\"'\u201c\u201d*")
        told = whole_of(bare, before(), counted())
        made = [told] if told else version_clauses.wholes(bare, before(), counted())
        if not made and before() is not None and (told := form_clauses.whole_of(bare, led)):
            made = [told]
        for whole in made:
            yield Sentence(sentence.start + start, sentence.start + end, f"{whole}.", sentence.paragraph, ())
        start, led = after, bare


def whole_of(piece: str, before: Reading | None, counted: Reading | None = None) -> str:
    """What a clause stands for; empty if it leaves out nothing that is known."""
    if _HERS.search(piece):
        return _HERS.sub(lambda m: f"{m[1]} {'her' if m[2] == 'hers' else 'his'} form", piece)
    if _THEIRS.search(piece) and before is not None:
        return _THEIRS.sub(r"\1 form", piece, count=1)
    bare = _THE_LIST_IN.sub("the version ", _AND_SO_IT_WAS.sub("", _SAYS_WHO.sub("", piece)))
    for pattern, template in _ALL:
        match = pattern.match(bare)
        if match is None:
            continue
        g = {name: value or "" for name, value in match.groupdict().items()}
        names = [ref.name for ref in before.roles.get("object", [])] if before else []
        if before is None or ("{before}" in template and len(names) != 1):
            return ""
        if "{what}" in template and counted is None:
            continue
        g["what"] = counted.title.partition("|")[2] if counted else ""
        if g.get("item", "").lower() in _NO_ITEMS:
            return ""
        g["before"] = names[0] if names else ""
        g["v"] = re.sub(
            rf"(?:one|{_PAPER}) (?:of|from|signed in|filed in|dated) (?:the end of )?({_MONTH})$", r"\1 version", g.get("v", "")
        )
        g["v"] = re.sub(rf"^[Aa]n? .*? ({_DAY})$", r"the version of \1", g["v"])
        g["v"] = re.sub(
            r" one$", " version", re.sub(r", [^,]+,$| of (?:them|the two|(?:his|her|[A-Z]\w+['\u2019]s) .*)$", "", g["v"])
        )
        g["v"] = re.sub(rf"^([Hh]is|[Hh]er) ({_WHICH})$", r"\1 \2 version", g["v"])
        if day := _ITS_DAY.search(g.get("aside", "")):
            # 'the second, of March 31': it is called by both
            g["v"] = f"{g['v']}{' version' if _CALLED.search(g['v']) else ''} of {day[0]}"
        g["lists"] = "does not list" if g.get("neg") or re.search(r"\b(?:not|never) been\b", match[0]) else "lists"
        made = template.format(**g)
        return made[0].upper() + made[1:]
    return ""


_NO_ITEMS = frozenset(["it", "they", "he", "she", "this", "that", "these", "those", "the first", "the second", "the form", "the version", "the one", "the list"])  # fmt: skip
"""What is no item of a form."""
