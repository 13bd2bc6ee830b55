"""What a sentence tells of a name between commas, within a claim of something else: 'X, who was chairman of Y, paid Z'. It is a claim of its own, which no verdict on the other covers."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.figures import by_figure
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.reports import retold
from klieg.claims.rules import forms_signed, outside, told_total
from klieg.claims.sentences.frames import NEGATION
from klieg.claims.speech.story import Sentence

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_ASIDE = regex(
    r"(?:, ?|\s\(|\s?[\u2014\u2013] ?)"
    r"(?P<said>(?P<rel>who|which|whose)\s(?P<tells>[^,;()\u2014\u2013]*(?:(?<=\d),\s?(?=\d)[^,;()\u2014\u2013]*)*)|(?P<post>of which (?P<holder>he|she|[A-Z][\w. ]+?) (?P<was>(?:was|is|had been|has been)(?: never| not)?) [^,;()\u2014\u2013]+)|(?P<noun>(?:an?|the) [a-z][a-z -]{2,30} )?(?P<done>(?:owned|controlled|founded|funded|backed|bankrolled|led|headed|run|chaired|hired|paid|financed)\sby\s[^,;()\u2014\u2013]+|(?:first|last)\spaid\s(?:in|on)\s[^,;()\u2014\u2013]+(?:,\s\d{4})?))"
    r"(?=[,;)\u2014\u2013]|\s[\u2014\u2013]|[.!?]?[\"\u201d]?\s*$)"
)
_VERB_FIRST = regex(
    r"(?:(?:also|then|now|once|later|still|never|both|all|each|had|has|have|himself|herself|itself)\s)*(?:is|was|were|are|had|has|have|did|does|do|will|would|can|could|may|might|must|[a-z]{2,}(?:ed|s)|ran|led|sold|held|won|got|gave|took|paid|spent|made|became|left|went|sat|met|sent|built|bought|wrote|began|kept|drew)\b"
)
_FINITE = regex(r"\b(?:is|was|were|are|had|has|have|paid|spent|said|got|gave|took|made|[a-z]{3,}ed)\b")
_TO_CHECK = regex(
    r"\d|\b(?:of|at|for|by|from|with|to|in|on)\s(?:the\s)?[A-Z]|\b(?:ran|headed|chaired|led)\s(?:the\s)?[A-Z]|\b(?:owned|founded|registered|paid|hired|pleaded|convicted|indicted|fired|resigned|never|more than|fewer|most|first|largest|biggest|chairman|president|chief executive|director|owner|treasurer|lobbyist|agent)\b"
    r"|[A-Z]\w+['\u2019]s (?:own )?(?:company|firm|business|outfit|airline|shop)$"
)
"""What a record might hold; the rest of what stands between commas colours a sentence, and claims little."""


def told(reader: Reader, sentence: Sentence, found: list[Reading]) -> list[Reading]:
    """The claims of a sentence with those that stand between commas within one of them: read as sentences of their own, else `not read`."""
    made: list[Reading] = []
    claims = [r for r in found if r.frame not in (retold.BESIDES, *by_figure.FOUND)]
    for match in _ASIDE.finditer(sentence.text):
        start = sentence.start + match.start("said")
        end = start + len(_ended(match["said"]))
        around = [
            r for r in claims if r.start < start and end <= r.end and not (outside.framed(r) and _takes_in(r, match, sentence))
        ]
        told_already = any(r.start == start and r.end <= end and r.kind == "tie" for r in claims)
        if (any(start <= r.start < end for r in claims) and not told_already) or not _TO_CHECK.search(match["said"]):
            continue
        before = sentence.text[: match.start()]
        named = _named_before([one for one in around if one.frame != retold.TOLD], before)
        whose = named or (_by_its_name(before) if _OF_A_TIE.search(match["said"]) else None)
        timed = [r for r in around if _time_stands_in(r, match)]
        if whose is None and match["rel"] == "which" and _SUM_ENDS.search(before):
            for reading in timed:
                reading.unsure = reading.unsure or f"{match['said']!r}: what it is said of is not read"  # behind a sum
        if whose is None or (match["rel"] in ("who", "which") and not _VERB_FIRST.match(match["tells"])):
            continue
        read = [] if told_already else _read(reader, sentence, match, whose, start, end)
        sure = any(outside.framed(one) and one.kind == "tie" and not one.unsure for one in read)
        if not sure and (named is None or (timed and match["rel"] in ("who", "which"))):
            continue  # whose it is is known by how it is written alone; or the time may be that of the claim around
        made += read
        for reading in timed:
            reading.period = (
                None  # 'was paid $61,539 by Y, of which he was president until August': when he was is no time of the payment
            )
        for reading in around:
            reading.title = reading.title.replace(match["said"], "").rstrip(" ,")
            outside_it = sentence.text[: match.start()] + sentence.text[match.end() :]
            reading.negated = reading.negated and not (NEGATION.search(match["said"]) and not NEGATION.search(outside_it))
            _left_out(reader, reading, whose.text, start, end)
    return sorted([*found, *made], key=lambda r: r.start)


_BETWEEN = regex(
    r"(?:(?:And|But|So|Yet) )?(?P<name>[A-Z][^,;:()\u2014\u2013\"\u201c]{1,80}?)(?:, \d\d)?, (?P<said>(?:one of (?:those|the (?:[a-z]+ ){1,3})(?: that| which| who)? ?)?(?:(?<=that )|(?<=which )|(?<=who )|who |which )|(?P<as>(?=(?!(?:whose|who|which|with|and|but|or|as|by|in|its|his|her|their)\b)(?:(?:then|now|once|formerly) )?(?:(?:an?|the) )?(?:[a-z]+[ -]){0,3}(?:president|chair(?:man|woman)?|chief|director|trustee|consultant|advis[eo]r|founder|owner|treasurer|lobbyist|member|partner|head|secretary|officer|manager)\b)))(?P<tells>[^,;:()\u2014\u2013]+(?:(?<=\d),\s?(?=\d)[^,;:()\u2014\u2013]*)*), (?P<main>.*)",
    re.DOTALL,
)
_OF_IT = regex(r"(?:the )?[A-Z][\w.'\u2019 -]+ (?:paid|hired|retained|funded|founded|owned|bankrolled)")
"""'Which the Sanders campaign never paid': what is told of a name as its object."""


_PAID_TO = regex(
    r"(?P<main>.*?\b(?P<name>[A-Z][\w.&\u2019'-]*(?: (?:of|the|and|for|&) (?=[A-Z])| [A-Z][\w.&\u2019'-]*)*)(?:, (?:an?|the|its|his|her|their) [^;:()\u2014\u2013$]{3,80}?)?), to (?:which|whom) (?P<who>(?!\d)[^,;$]{2,60}?) (?P<did>(?:had |has |have )?(?:also |later )?(?:paid|gave|given|sent|wired)) (?P<rest>(?:[a-z]+ ){0,3}[$\u20ac\u00a3]\d[^;]*)",
    re.DOTALL,
)


def _paid_to(reader: Reader, sentence: Sentence) -> list[Reading]:
    """'For data the campaign used X, a firm in Y, to which it paid $5': what was paid is told as a sentence of its own."""
    match = _PAID_TO.fullmatch(sentence.text.strip()) if not sentence.quotes else None
    if match is None:
        return []
    main = reader.claims_of(replace(sentence, text=f"{match['main']}."))
    start, end = sentence.start + match.start("main") + len(match["main"]) + 2, sentence.start + len(_ended(sentence.text))
    who = f"{match['who'][0].upper()}{match['who'][1:]}"
    paid = f"{who} {match['did']} {match['name']} {match['rest']}"
    told = _as_sentence(reader, sentence, paid, start, end, match.start("rest") - paid.index(match["rest"]))
    return sorted([*main, *told], key=lambda r: r.start)


def apart(reader: Reader, sentence: Sentence) -> list[Reading]:
    """'X, which paid Y nothing, paid Z $5': two sentences of X, so that no word of the one turns the other. Empty if a sentence is not made so, or what X does is not read for sure."""
    if parts := (
        _paid_to(reader, sentence) or told_total.apart(reader, sentence) or forms_signed.apart(reader, sentence, _as_sentence)
    ):
        return parts
    match = _BETWEEN.fullmatch(sentence.text)
    if match is None or sentence.quotes or not _VERB_FIRST.match(match["main"]) or _FINITE.search(match["name"]):
        return []
    name, tells = match["name"], match["tells"]
    if not _TO_CHECK.search(tells):
        return []
    start, end = sentence.start + match.start("said"), sentence.start + match.end("tells")
    if _OF_IT.fullmatch(tells):
        told = _as_sentence(reader, sentence, f"{tells[0].upper()}{tells[1:]} {name}.", start, end, match.start("tells"))
    elif match["as"] is not None:
        told = _as_sentence(reader, sentence, f"{name} was {tells}.", start, end, match.start("tells") - len(name) - 5)
    elif _VERB_FIRST.match(tells):
        told = _as_sentence(reader, sentence, f"{name} {tells}.", start, end, match.start("tells") - len(name) - 1)
    else:
        return []
    left = match.end("name")
    gap = match.start("main") - left - 1
    led = reader.discourse.led
    # 'The company, which worked for X, was paid $5': no other company than the one that worked for X
    reader.discourse.pinned = led.ref if led is not None and led.ref.text == name else None
    main = reader.claims_of(replace(sentence, text=f"{sentence.text[:left]} {match['main']}"))
    reader.discourse.pinned = None
    if not any(outside.framed(reading) and not reading.unsure for reading in main):
        return []
    for reading in main:
        reading.start += gap * (reading.start > sentence.start + left)
        reading.end += gap * (reading.end > sentence.start + left)
        reading.text = reader.story.plain[reading.start : reading.end].strip(" ,.")
        _left_out(reader, reading, name, start, end)
    return sorted([*told, *main], key=lambda r: r.start)


_POST = regex(
    r"of which (?P<holder>he|she|[A-Z][\w. ]+?) (?P<was>(?:was|is|had been|has been)(?: never| not)?) (?P<title>(?:(?:the|an?|its|then|also|once|vice|executive|chief|managing|deputy|senior) )*[a-z-]+(?: (?:and|executive|director|officer|secretary|president|chairman|counsel|adviser|advisor|member|partner))*)(?P<rest>(?: (?:until|till|from|since|through|between|in|for|before|after|up to)\b.*)?)$"
)
_WHOSE_POST = regex(
    r"whose (?P<title>(?:(?:vice|executive|chief|managing|deputy|senior) )*(?:executive|director|officer|secretary|president|chairman|chairwoman|treasurer|counsel|founder|owner|partner|adviser|advisor)) (?P<holder>he|she|[A-Z][\w. ]+?) (?P<was>(?:was|is|had been|has been)(?: never| not)?)(?P<rest>(?: (?:until|till|from|since|through|between|in|for|before|after|up to)\b.*)?)"
)
"""'X, whose chief executive he was'."""


def _ended(said: str) -> str:
    return said.rstrip(' .!?"\u201d')


def _unread(reader: Reader, start: int, end: int) -> Reading:
    return Reading("", "any", start, end, reader.story.plain[start:end], unsure="what stands between commas is not read")


def _read(reader: Reader, sentence: Sentence, match: re.Match[str], whose: Ref, start: int, end: int) -> list[Reading]:
    """What stands between commas as a sentence of its own: 'X, whose firm got ...' as 'X's firm got ...'."""
    if match["post"]:
        # 'Y, of which he was president until August': 'he was president of Y until August'
        said = _POST.match(_ended(match["post"]))
        if said is None:
            return [_unread(reader, start, end)]
        text = f"{said['holder']} {said['was']} {said['title']} of {whose.text}{said['rest']}."
        return _as_sentence(reader, sentence, text[0].upper() + text[1:], start, end, match.start("post"))
    if whose_post := _WHOSE_POST.fullmatch(_ended(match["said"])):
        text = f"{whose_post['holder']} {whose_post['was']} {whose_post['title']} of {whose.text}{whose_post['rest']}."
        return _as_sentence(reader, sentence, text[0].upper() + text[1:], start, end, match.start("tells"))
    group = "done" if match["done"] else "tells"
    led = {"whose": "'s ", "who": " ", "which": " "}.get(match["rel"], " was ")
    name = whose.text[0].upper() + whose.text[1:]
    at = match.start(group) - len(name) - len(led)
    return _as_sentence(reader, sentence, f"{name}{led}{match[group]}.", start, end, at)


def _as_sentence(reader: Reader, sentence: Sentence, text: str, start: int, end: int, at: int) -> list[Reading]:
    """The claims of words that stand between commas, read as a sentence, each at its place, the first from the beginning; `at` is where in the sentence they stand that the text's own places count from."""
    whole = Sentence(start, end, text, sentence.paragraph, ())
    shift = sentence.start + at - start
    subject, unread = reader.discourse.subject, (reader.unread_sum, reader.unread_of)
    every = reader.claims_of(whole, retold.BESIDES)
    # what no frame reads, or no record settles, may be told by a report
    framed = any(r.uncheckable or r.frame not in ("", retold.TOLD, retold.BESIDES) for r in every)
    made = every if framed else [replace(r, frame=retold.TOLD) for r in every[:1]]
    reader.discourse.subject, (reader.unread_sum, reader.unread_of) = subject, unread
    for number, reading in enumerate(made):
        reading.start = start if not number else max(reading.start + shift, start)
        reading.end = min(max(reading.end + shift, reading.start + 1), end)
        reading.text = reader.story.plain[reading.start : reading.end].strip(" ,.")
        reading.assumptions.append(f"what stands between commas is read by itself: {whole.text}")
    last = max((reading.end for reading in made), default=start)
    rest = reader.story.plain[last:end]
    if not made or _TO_CHECK.search(rest):
        last += len(rest) - len(rest.lstrip(" ,\n"))
        made.append(_unread(reader, last, end))
    return made


def _named_before(around: list[Reading], before: str) -> Ref | None:
    """Who the aside is of: the name of a claim's role that stands right before it."""
    named = [ref for r in around for refs in r.roles.values() for ref in refs if ref.text and before.endswith(ref.text)]
    return max(named, key=lambda ref: len(ref.text), default=None)


_NAME = regex(
    r"(?P<name>[A-Z][\w.&\u2019'-]*(?: (?:of|the|and|for|&) (?=[A-Z])| [A-Z][\w.&\u2019'-]*)*)(?:, (?:of|in|from) [A-Z][^,;]{2,40})?$"
)


_OF_A_TIE = regex(
    r"\b(?:register(?:ed|s)?|signed (?:on|up)|lobb\w+|own(?:ed|s)|founded|president|chair\w*|chief executive|director|treasurer|officer|founder|partner|adviser|advisor)\b"
)
_SUM_ENDS = regex(r"(?:\d|million|billion|thousand)$")


def _by_its_name(before: str) -> Ref | None:
    """The name that ends a stretch, or stands there before its place: 'SCL Social Limited, of New Oxford Street'."""
    match = _NAME.search(before)
    return Ref(match["name"], match["name"], "organisation") if match and " " in match["name"] else None


def _takes_in(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Whether a claim's own amount or role stands in the aside: then it is what the claim reads."""
    start, end = match.span("said")
    if reading.amount is not None and start <= reading.amount.start and reading.amount.end <= end:
        return True
    outside = sentence.text[:start] + sentence.text[end:]
    return any(
        ref.text and ref.text in match["said"] and ref.text not in outside for refs in reading.roles.values() for ref in refs
    )


def _time_stands_in(reading: Reading, match: re.Match[str]) -> bool:
    start, end = match.span("said")
    period = reading.period
    return outside.framed(reading) and period is not None and not period.carried and start <= period.start and period.end <= end


def _left_out(reader: Reader, reading: Reading, name: str, start: int, end: int) -> None:
    """A claim ends before an aside that closes it, and begins behind one that stands at its head; in its midst it stays whole."""
    plain = reader.story.plain
    head = rf"(?:(?:And|But|While|The|the) )*{re.escape(name)}[ ,(\u2014\u2013]*"
    if not plain[end : reading.end].strip(" .,;)\"'\u201d\u2019"):
        reading.end = start - 1
    elif re.fullmatch(head, plain[reading.start : start]):
        reading.start = end + len(plain[end:]) - len(plain[end:].lstrip(" ,;)\u2014\u2013\n"))
    reading.text = plain[reading.start : reading.end].strip(" ,;(\u2014\u2013")
