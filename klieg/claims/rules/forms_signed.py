"""'He signed a disclosure in February that made no mention of X': that it was signed, and what it holds, each a claim of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.speech.story import Sentence

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_WHEN = r"[A-Z][a-z]+(?: \d{1,2})?(?:, \d{4}| \d{4})?"
_SIGNED = regex(
    rf"(?P<main>(?:(?:On|In) (?P<first>{_WHEN}),? )?(?P<who>[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){{0,4}})(?:, (?:who|the|a|then) [^,]{{3,80}},)? (?:signed|filed|submitted|completed|certified|turned in) (?:an?|the|his|her) (?:(?!amended|second|new|revised)[a-z]+ ){{0,4}}(?:form|disclosure|statement|report|filing)(?: (?:in|on|dated) (?P<when>{_WHEN}))?),? (?:that|which) "
    r"(?P<tells>(?:made|makes) no mention of|omitted|omits|left out|leaves out|did not (?:mention|list|name|disclose)|listed|lists|named|names|mentioned|included|disclosed) (?P<rest>[^;]+)"
)
_TITLES = regex(r"^(?:General|Gen\.|Mr\.|Ms\.|Mrs\.|Dr\.|Lt\. Gen\.|Former|Secretary) ")


def apart(
    reader: Reader, sentence: Sentence, as_sentence: Callable[[Reader, Sentence, str, int, int, int], list[Reading]]
) -> list[Reading]:
    """Both claims; empty if a sentence is not made so, or no form of whoever signed it is loaded."""
    match = _SIGNED.fullmatch(sentence.text.strip().rstrip(".")) if not sentence.quotes else None
    if match is None:
        return []
    who = match["who"].strip(" ,")
    while _TITLES.match(who):
        who = _TITLES.sub("", who)
    main = reader.claims_of(replace(sentence, text=f"{match['main']}."))
    when = match["when"] or match["first"]
    told = f"{who}'s form{f' of {when}' if when else ''} {match['tells']} {match['rest']}."
    start = sentence.start + match.start("tells")
    end = sentence.start + match.end("rest")
    found = as_sentence(reader, sentence, told, start, end, match.start("rest") - told.index(match["rest"]))
    return sorted([*main, *found], key=lambda one: one.start)
