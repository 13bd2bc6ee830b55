"""Claims about archives of advertisements and posts: how many, when first, how much of them, who paid in what, which accounts together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.reading import Reading, Ref

if TYPE_CHECKING:
    from klieg.claims.rules import Reader, _Marked

_ADS = r"(?:advertisements?|ads|adverts?)"
_POSTS = r"(?:posts|tweets|messages)"
_PATTERNS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (name, kind, re.compile(re.sub(r"(?<!\?P)<([EAP])>", r"<\1\\d+>", pattern), re.IGNORECASE))
    for name, kind, pattern in (
        (
            "ads_count",
            "count",
            rf"(?P<S><E>)(?:[a-z ,]{{0,40}})(?:bought|ran|placed|purchased|took out|published|paid for|posted) (?P<A><A>) (?:Facebook )?{_ADS}\b",
        ),
        (
            "ads_count",
            "count",
            rf"(?P<A><A>) (?:Facebook )?{_ADS} (?:were|was|had been|have been)?[a-z ]{{0,30}}(?:bought|run|placed|purchased|published|paid for) by (?P<S><E>)",
        ),
        (
            "ads_currency",
            "ad",
            rf"(?:paid for (?P<A>most|<A>|all|none|some)(?: of them| of the {_ADS}| of these)? in (?P<T>rubles|roubles|dollars|US dollars|pounds|euros))(?:,? (?P<B><A>))?",
        ),
        (
            "ads_first",
            "count",
            rf"\b(?:the )?(?P<T>first|earliest|last|latest)(?: of (?:the|these|those|its|their))?(?: {_ADS})? (?:ran|appeared|was (?:bought|placed|published|created|run)|started|went up|ended)\b",
        ),
        (
            "ads_first",
            "count",
            r"(?P<S><E>)(?:'s)? (?:ran|bought|placed|published|took out) (?:its|their|the) (?P<T>first|earliest|last|latest) (?:Facebook )?(?:advertisement|advert|ad)\b",
        ),
        (
            "ads_share",
            "count",
            rf"(?P<A><A>|most|half) (?:of )?(?:(?:the|these|those|its|their) )?{_ADS} (?:were|was|ran|appeared)(?: shown| placed| targeted| seen)? (?:on|at|to|in) (?P<T>Instagram|Facebook|<E>)",
        ),
        (
            "accounts_count",
            "count",
            r"(?P<A><A>) (?:of )?(?:(?:the|its|their) )?(?P<S><E>)?(?:'s)? ?accounts (?:posted|tweeted|were active)",
        ),
        ("posts_count", "count", rf"(?:posted|sent|wrote|published|tweeted) (?P<A><A>) (?:times|{_POSTS})\b"),
        (
            "posts_share",
            "count",
            rf"(?P<A><A>|most|half|nearly all|almost all) (?:of )?(?:(?:the|these|those|its|their|his|her) )?{_POSTS} were (?P<T>shares|retweets|re-?posts|original)(?: of)?",
        ),
        (
            "posts_every_day",
            "count",
            r"\baccounts\b[^.;<]{0,60}?\b(?:posted|tweeted)(?: on (?:Twitter|Facebook|<E>))? (?:throughout|every day (?:of|in)|all through|each day (?:of|in)) (?P<P><P>)",
        ),
        ("posts_every_day", "count", r"\baccounts\b[^.;]{0,80}?\b(?:posted|tweeted)(?: on <E>)? throughout (?P<P><P>)"),
        (
            "concert",
            "concert",
            r"(?P<S><E>) and (?P<O><E>) (?:posted|tweeted|acted|worked|operated) (?:in concert|in step|together|in tandem|in unison|in lockstep)",
        ),
        ("same_text", "concert", r"\b(?:many|most|some|several) of them posted the same (?:text|thing|message|words)"),
    )
)


def readings(reader: Reader, text: str, marked: _Marked) -> list[Reading]:
    """Claims about an archive in a sentence; which archive is meant is carried over, and said."""
    found: list[Reading] = []
    for name, kind, pattern in _PATTERNS:
        for match in pattern.finditer(marked.text):
            start, end = marked.original(match.start(), match.end())
            if any(start < r.end and r.start < end for r in found):
                continue
            found.append(_reading(reader, name, kind, match, marked, text, start, end))
    return found


def _reading(
    reader: Reader, name: str, kind: str, match: re.Match[str], marked: _Marked, text: str, start: int, end: int
) -> Reading:
    g = {key: value for key, value in match.groupdict().items() if value}
    reading = Reading(name, kind, start, end, text[start:end])
    for role, key in (("subject", "S"), ("object", "O")):
        numbers = re.findall(r"<E(\d+)>", g.get(key, ""))
        if numbers:
            reading.roles[role] = [marked.mentions[int(n)].ref for n in numbers]
    for key in ("A", "B"):
        number = re.search(r"<A(\d+)>", g.get(key, ""))
        if number and reading.amount is None:
            reading.amount = marked.amounts[int(number[1])]
    reading.title = re.sub(
        r"<[EAP]\d+>", lambda m: marked.mentions[int(m[0][2:-1])].ref.name if m[0][1] == "E" else "", g.get("T", "")
    ).lower()
    if name in ("ads_currency", "ads_share", "posts_share") and "A" in g and not g["A"].startswith("<"):
        reading.title += f" ({g['A'].lower()})"
    reading.period = next((p for p in marked.periods), None)
    subject = reading.role("subject")
    if subject and subject.kind != "person" and name != "concert":
        reader.archive = Ref(subject.text, subject.name, "archive")
    if name != "concert":
        if not subject and reader.archive:
            reading.roles["subject"] = [
                Ref(
                    text[start:end][:40],
                    reader.archive.name,
                    "archive",
                    f"whose is carried over: {reader.archive.name}, named before",
                )
            ]
            reading.assumptions.append(f"whose is carried over: {reader.archive.name}, named before")
        elif not subject and reader.discourse.subject and reader.discourse.subject.kind == "organisation":
            before = reader.discourse.subject.name
            reading.roles["subject"] = [
                Ref(text[start:end][:40], before, "archive", f"whose is carried over: {before}, spoken of before")
            ]
            reading.assumptions.append(f"whose is carried over: {before}, spoken of before")
        elif not subject:
            reading.unsure = "nothing says whose advertisements or posts are meant"
    for refs in reading.roles.values():
        reading.assumptions += [ref.how for ref in refs if ref.how and ref.how not in reading.assumptions]
    return reading
