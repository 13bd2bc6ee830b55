"""Whom a sentence says a report names, or does not, in words that no frame has ("There isn't a word about X in the Mueller report").

Read only where every word of the sentence is one of those by which forms and reports are spoken of (`form_words.txt`, `report_words.txt`): a word beyond them may narrow or turn what is said.
Nothing here looks at what a report holds.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading
from klieg.claims.sentences import vocabulary
from klieg.claims.sentences.marked import Marked
from klieg.claims.sentences.roles import PRONOUNS

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAMES = (("report_names", "document"),)
"""A report names somebody, or does not."""
_AUTHOR = regex(r"special counsel|mueller", re.IGNORECASE)
_REPORT = regex(r"\b(?:reports?|findings|volumes?)\b")
_ANOTHER_PAPER = regex(
    r"\b(?:forms?|disclosures?|278e?|regist\w+|lobby\w*|FEC|Federal Election|quarterly|letters?|e-?mails?|tweets?|posts?|ads?|filings?|versions?|first|second|footnotes?|index|chapters?|sections?)\b",
    re.IGNORECASE,
)
_TELLS = regex(
    r"\b(?:names?|named|naming|mention(?:s|ed)?|refer(?:s|red|ences?)?|lists?|listed|discuss(?:es|ed)?|contains?|appears?|appeared|stands?|stood|figures?|found|find|word|words|entry|entries|silent|nothing|missing|absent|omits?|lacks?|line|trace|sign|see|read|search|look|unmentioned|unnamed|comes? up|came up|turns? up|turned up)\b",
    re.IGNORECASE,
)

_MENTION_OF = regex(r"\b(?:references? to|(?:trace|sign|hint|lines?|words?|nothing) (?:of|on|about))\b")
"""How a mention is called."""
_MENTION_IN = regex(
    r"\b(?:words?|lines?|mentions?|references?|trace|sign|hint)\b(?P<where> (?:anywhere )?in [^,;]*?) (?:about|on|of|to) (?=(?:the )?<E\d+>\W*$)"
)
"""'A word in the report about X': of X."""


_ITS = regex(
    r"<E\d+>['\u2019]s(?= (?:also |then |even |itself )*(?:puts?|says?|states?|counts?|names?|mentions?|finds?|gives?|notes?|tells?|describes?|recounts?|estimates?|identifies|quotes|cites|concludes|does not|never)\b)"
)
_IT_NAMES = regex(
    r"\b[Nn](?:owhere|ot once|ever) (?:does|did) (?:it|<E\d+>)\b|\b(?:[Ii]t|[Tt]hey|<E\d+>) (?:does not|do not|did not|never|also|nowhere) (?:\w+ )?(?:mentions?|names?|refers?|lists?|discuss\w*)\b|"
    r"<E\d+> (?:is|was|are|were) (?:not|never|nowhere)(?: even| once)? (?:mentioned|named)\b|<E\d+>(?:['\u2019]s name)? (?:never|nowhere|does not|did not)(?: even| once)? (?:comes?|came|turns?|turned|appears?|appeared)(?: up)?\b|"
    r"\b[Tt]here (?:is|was) (?:not|no|nothing)\b[^<]*\b(?:in (?:it|them|<E\d+>)|there) (?:about|of|on) <E\d+>|\b[Nn]ot (?:a|one|a single) (?:word|line|mention)\b[^<]*\b(?:about|of|on) <E\d+>"
)
"""'Nowhere does it mention': what a report that is spoken of does not hold."""


_QUOTED = regex(r"(?P<said>[\"\u201c][^\"\u201c\u201d]+?)[,.!?]?[\"\u201d] (?:said|says|added|adds)\b.*$")
"""What is quoted, without who says it."""
_VOLUMES = regex(r"<A\d+>(?= volumes\b)")


def with_noun(marked: Marked) -> Marked:
    """'Robert Mueller's puts the cost at': the special counsel's report is meant, and is written so."""
    match = _ITS.search(marked.text)
    if match is None or not _AUTHOR.search(marked.ref(match[0]).name):
        return marked
    at, noun = match.end(), " report"
    places = [*marked.places[:at], *[marked.places[at - 1]] * len(noun), *marked.places[at:]]
    return replace(marked, text=marked.text[:at] + noun + marked.text[at:], places=places)


def reading(reader: Reader, text: str, marked: Marked) -> Reading | None:
    """Whom a report is said to name, or not to name; None if it speaks of no report, of several who may be named, or says more than can be read."""
    if said := _QUOTED.match(marked.text):
        at = said.end("said")
        marked = replace(marked, text=marked.text[:at], places=marked.places[:at])
        text = text[: marked.places[-1][1]]
    spoken_of = reader.of_report and reader.report_at == reader.paragraph and _IT_NAMES.search(marked.text)
    if not (_REPORT.search(marked.text) or spoken_of) or not _TELLS.search(marked.text) or _ANOTHER_PAPER.search(text):
        return None
    plain = re.sub(r"\b([Nn]ot|never)((?: \w+)?) (?:even )?once\b", r"\1\2", vocabulary.plain(marked.text))
    plain = _MENTION_IN.sub(r"mention\g<where> mention of ", plain)
    plain = _MENTION_OF.sub(lambda m: "nothing of" if m[0].startswith("nothing") else "mention of", plain)
    named = {ref.name: ref for ref in marked.refs_in(plain)}
    authors = [ref for ref in named.values() if _AUTHOR.search(ref.name)]
    items = [ref for ref in named.values() if ref not in authors and ref.text.lower() not in PRONOUNS]
    report = authors[0] if authors else reader.last_report
    if (not authors and not _AUTHOR.search(text) and not reader.of_report) or report is None or len(items) != 1:
        return None
    known = word_list("form_words") | word_list("report_words")
    if _VOLUMES.sub("", marked.text).count("<A") or vocabulary.unknown(plain, known) or marked.periods or "?" in text:
        return None
    denied = len(vocabulary.DENIED.findall(plain))
    places = list(re.finditer(r"(?:the )?<E\d+>", plain, re.IGNORECASE))
    (place,) = [m for m in places if marked.ref(m[0]).name == items[0].name][:1]
    if denied > 1 or not vocabulary.only_stands(plain, place):
        return None
    how = report.how or ("" if authors else f"which report is carried over: {report.name}")
    end = len(text.rstrip(" .,;"))
    made = Reading("report_names", "document", 0, end, text[:end], {"subject": [replace(report, how=how)], "object": items})
    made.negated = bool(denied)
    made.assumptions = [ref.how for ref in (*made.roles["subject"], *items) if ref.how]
    return made
