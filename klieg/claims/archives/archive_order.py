"""A clause about an archive of advertisements or posts in the order of words in which the others are read: 'Michigan was the target of 36' is '36 were aimed at Michigan'.

Only words are moved, left out or put in here; every figure and name keeps its place in the story.
"""

from __future__ import annotations

import re
from dataclasses import replace

from klieg.claims.archives import archive_apart
from klieg.claims.language.patterns import regex
from klieg.claims.sentences.marked import Clause

_NOT_BUT = regex(
    r"\b(?:is|was|were|came|fell) (?P<cut>not (?:(?:on|in) )?(?:Election Day|polling day|(?:that|the day) of the (?:election|vote)|<[EP]\d+>),? but (?:(?:on|in) )?)(?=<[EP]\d+>)"
)
_HEADED = regex(
    r"(?<=[a-z]), (?:headed|titled|entitled|captioned|headlined) [^,;]{2,60},|(?<=[a-z]), [\"\u201c][^,;\"\u201c\u201d]{2,60}[\"\u201d],"
)
_WHEN = regex(
    r"(?<=<P\d>), when (?:(?!<[AP]\d+>|#|@|\b(?:accounts|ads|adverts|advertisements|posts|tweets|agency|campaigns?|trolls)\b)[^,;]){3,50},"
)
_OF_THOSE = regex(
    r"(?:And |But )?(?P<of>[Oo]f (?:these|those|them|the lot|the (?:total|whole)|(?:the|its|their|<E\d+>['\u2019]s) <A\d+> (?:ads|adverts|advertisements|posts|tweets|messages)(?: (?:in|of) (?:the |its |their )?(?:<E\d+>(?:['\u2019]s )?)?(?:archive|file|collection|data|set|release)?)?)),? (?P<n>(?:only |just |about |some |nearly |almost |more than )?<A\d+>(?! of\b)(?! (?:ads|posts|tweets)\b))"
)
_NAME = r"(?:[Tt]he )?(?:<E\d+>(?:(?: (?:of|the|and|for))? [A-Z][\w'\u2019-]*)*|[A-Z][\w'\u2019-]*(?: (?:(?:of|the|and|for) )?[A-Z][\w'\u2019-]*)*|[Mm]en|[Ww]omen)"
_WHO = rf"(?:(?:And |But |[Pp]eople in |[Uu]sers in |[Pp]laces in )?{_NAME})"
_ADS = r"(?:(?:Facebook|Instagram|<E\d+>) )?(?:ads|adverts|advertisements)"
_OF_ADS = rf"(?: of)?(?: (?:them|these|those|(?:(?:the|its|their|these|those|(?:the )?<E\d+>['\u2019]s|the agency['\u2019]s) )?{_ADS}))?"
_TARGET_OF = regex(
    rf"(?P<who>{_WHO})(?: alone)?(?:, (?:which|who|where)[^,<]{{3,40}},)? (?:was|were|is|are|had been) (?:alone )?(?:the |an? )?(?P<what>targets?|destinations?) (?:of|in|for) (?P<n><A\d+>)(?P<rest>{_OF_ADS})(?:,? (?:and|while) (?P<who2>{_WHO}) (?:of|in|for) (?P<n2><A\d+>))?[.]?"
)
_TERMS = r"(?:the |their |its )?(?:(?:disclosed|stated|chosen|listed) )?(?:targeting|targets|target(?:ing)? terms|audiences?)"
_NAMED_IN = regex(
    rf"(?P<who>{_WHO})(?:['\u2019]s name)?(?: alone)?(?:,[^,<]{{3,50}},)? (?:(?:was|were|is|are|had been|got) (?:named|listed|mentioned|picked out|singled out|selected|chosen|included|entered|picked)|stood|appeared|appears|figured|figures|turned up|turns up|comes up|came up)(?: by name)?"
    rf" (?:in|among) {_TERMS} (?:of|for|in) (?:(?P<n><A\d+>)(?P<rest>{_OF_ADS})|(?P<few>several|a few|some)(?: of (?:them|these|those|the ads))?)(?:,? (?:and|while) (?P<who2>{_WHO}) (?:(?:was|were) (?:named )?)?(?:in|among) (?:that|those|{_TERMS}) of (?P<n2><A\d+>))?(?:, (?:among them|including) (?:(?:some|several|a few) )?(?:(?:ads|adverts|advertisements|ones) )?(?:(?:that|which) were )?(?:aimed|targeted|directed) at (?P<who3>[^<;]*))?[.]?"
)
"""'Baltimore was named in the targeting of 249': 249 were aimed at it."""
_FOR_SO_MANY = regex(
    rf"(?:And |But )?(?:[Ff]or|[Ii]n|[Ww]ith) (?P<n><A\d+>)(?P<of>{_OF_ADS}),? (?:the (?:agency|company|outfit|buyers?)|it|they|<E\d+>) (?:chose|picked|selected|named|specified|used|asked for|ticked|set|entered|listed|requested) (?P<what>[^;]*)"
)
_IT_AIMED = regex(
    rf"(?:And |But )?(?:[Tt]he (?:agency|company|outfit|buyers?)|[Ii]t|[Tt]hey|(?:[Tt]he )?<E\d+>)(?: also| then| even| alone| had| had also)? (?P<how>aimed|directed|targeted|pitched|pointed|steered|served|showed) (?P<n><A\d+>)(?P<of>{_OF_ADS}) (?P<at>at|to|towards?) (?P<who>[^;]*)"
)
_LABELLED = regex(rf"(?P<who>{_NAME}): (?P<a>[^;:]*<A\d+>[^;:]*\b(?:at|to|in|on)) (?P<it>it\b|them\b|<E\d+>)(?P<b>[^;:]*)")
"""'Milwaukee: about 150 ads were aimed at it': what stands before the colon is what 'it' is."""


_RESTRICTED = regex(
    r"(?:And |But )?(?:(?:[Tt]he )?<E\d+> (?:restricted|limited|confined) (?P<n><A\d+>)(?P<of>(?: of)?(?: (?:them|these|those|(?:the|its|their) )?(?:ads|adverts|advertisements)?)?) to"
    r"|(?P<n2><A\d+>)(?P<of2>(?: of)?(?: (?:them|these|those|(?:the|its|their) )?(?:ads|adverts|advertisements)?)?) (?:were|was) (?:restricted|limited|confined) to) (?P<who>(?:men|women|users|people|those|residents|speakers|audiences)\b[^<;]*)"
)
"""'The agency restricted 109 of the advertisements to men': 109 were aimed at them."""
_IN_A_SAMPLE = regex(
    r"(?:And |But )?[Ii]n (?:an?|the|this|that) (?:sample|archive|file|collection|set|data ?set)\b[^,<]*(?:<E\d+>[^,<]*)?\b(?:that|which) (?:runs|covers|reaches|spans|stretches)(?: from)? (?P<p><P\d+>), "
)


def _within(clause: Clause) -> Clause:
    """'In a sample that runs from October 1 to November 15, the busiest day was': in that time."""
    match = _IN_A_SAMPLE.match(clause.text)
    return clause.made_of("In ", match.span("p"), ", ", (match.end(), len(clause.text))) if match else clause


def plain(clause: Clause) -> list[Clause]:
    """The clause in plain order; two where it gives two figures of one kind in few words, or says two things."""
    parts = archive_apart.parted(clause)
    return [one for part in parts for one in _plain(part)]


def _plain(clause: Clause) -> list[Clause]:
    for step in (_within, _without_what_it_is_not, _without_a_heading, _without_when, _part_first):
        clause = step(clause)
    return _aimed_at(clause)


def _without(clause: Clause, match: re.Match[str] | None, group: int | str = 0) -> Clause:
    return clause.made_of((0, match.start(group)), (match.end(group), len(clause.text))) if match else clause


def _without_what_it_is_not(clause: Clause) -> Clause:
    """'The busiest day was not Election Day but October 6': what is said is of that day."""
    return _without(clause, _NOT_BUT.search(clause.text), "cut")


def _without_a_heading(clause: Clause) -> Clause:
    """'The dearest of them, headed "United We Stand", cost ...': its name, and no term of those counted."""
    return _without(clause, _HEADED.search(clause.text))


def _without_when(clause: Clause) -> Clause:
    """'On November 8, when Americans voted, they sent 6,890': what that day was."""
    return _without(clause, _WHEN.search(clause.text))


def _part_first(clause: Clause) -> Clause:
    """'Of the 3,498 ads, 2,533 were priced in rubles': 2,533 of the 3,498 ads were."""
    match = _OF_THOSE.match(clause.text)
    if match is None:
        return clause
    said = clause.made_of(match.span("n"), " ", match.span("of"), (match.end("n"), len(clause.text)))
    return replace(said, text=said.text.replace(" Of ", " of ", 1), moved=True)


def _aimed_at(clause: Clause) -> list[Clause]:
    """'Michigan was the target of 36, and Wisconsin of 55': 36 were aimed at Michigan, 55 at Wisconsin."""
    if only := _RESTRICTED.fullmatch(clause.text):
        n, of = ("n", "of") if only["n"] else ("n2", "of2")
        return [replace(clause.made_of(only.span(n), only.span(of), " were aimed at ", only.span("who")), moved=True)]
    if chosen := _FOR_SO_MANY.fullmatch(clause.text):
        placed = " were placed in " if re.search(r"\b(?:feeds?|Instagram|placements?)\b", chosen["what"]) else " were aimed at "
        return [replace(clause.made_of(chosen.span("n"), chosen.span("of"), placed, chosen.span("what")), moved=True)]
    if (aimed := _IT_AIMED.fullmatch(clause.text)) and clause.amount(aimed["n"]).unit != "money":
        verb = " were shown to " if aimed["how"] in ("served", "showed") else " were aimed at "
        return [replace(clause.made_of(aimed.span("n"), aimed.span("of"), verb, aimed.span("who")), moved=True)]
    if (label := _LABELLED.fullmatch(clause.text)) and clause.original_text(*label.span("it")).lower() in ("it", "them"):
        parts = (label.span("a"), " ", label.span("who"), label.span("b"))
        return [replace(clause.made_of(*parts), moved=True)]
    match = _TARGET_OF.fullmatch(clause.text) or _NAMED_IN.fullmatch(clause.text)
    if match is None or any(ref.text in ("Facebook", "Instagram", "Twitter", "Google") for ref in clause.refs_in(match["who"])):
        return [clause]
    said = match.groupdict()
    verb = " led to " if said.get("what", "").startswith("destination") else " were aimed at "
    if said.get("few"):
        return [replace(clause.made_of(match.span("few"), " of them", verb, match.span("who")), moved=True)]
    both = [clause.made_of(match.span("n"), match.span("rest"), verb, match.span("who"))]
    if match["n2"]:
        both.append(clause.made_of(match.span("n2"), verb, match.span("who2")))
    if said.get("who3"):
        both.append(clause.made_of("Some of them", verb, match.span("who3")))
    return [replace(one, moved=True) for one in both]
