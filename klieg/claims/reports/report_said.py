"""What a report is said to say or to name: which report, what of it, and the second thing that it says in the same sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.reports import paper_words, report_meant, report_spoken
from klieg.claims.sentences.marked import Marked, bare

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


_OF_AN_OFFICE = regex(r"['\u2019]s (?:office|team|investigators|prosecutors)\b")
_WHO_THEY_ARE = regex(
    r"(?P<e><E\d+>), (?:an?|the|then|his|her|its) (?!(?:[a-z-]+ ){0,3}(?:[a-z]+ed|was|is|were|met|had|has|said|told|gave|sent|wrote)\b)[a-z-]+(?: [a-z-]+){0,4}?(?: (?:of|to|for|at|in) (?:the )?<E\d+>)?(?=, and <E|$)"
)
"""'A meeting between X, an adviser to Y, and Z, a professor': who they are is not what the report is said to say."""


def of_report(reader: Reader, reading: Reading, g: dict[str, str], marked: Marked, rest: str) -> bool:
    """What a report is said to say or to name. False if it is no such claim."""
    subject = reading.role("subject")
    if subject is not None and subject.kind == "campaign":
        return False
    if (
        subject is not None
        and _OF_AN_OFFICE.search(reading.text)
        and not re.search(r"special counsel|mueller", subject.name, re.IGNORECASE)
    ):
        return False  # 'the senator's office spent': no report is of it
    if (
        subject is not None
        and _BY_SOMEBODY.search(reading.text)
        and not re.search(r"special counsel|mueller", subject.name, re.IGNORECASE)
    ):
        return False  # 'according to Smith': whom no report is of
    if (
        subject is not None
        and (writes := _WRITES.match(marked.text[marked.text.find("<E") :]))
        and not ((reader.of_report or writes["dates"]) and re.search(r"special counsel|mueller", subject.name, re.IGNORECASE))
    ):
        return False  # 'Smith says that'
    if subject is None:
        if reader.last_report is None:
            report_spoken.keep(reader, reading.text)
        if reader.last_report is None or (
            not reader.of_report and not re.search(r"\b(?:report|volume|findings|indictment)\b", marked.text)
        ):
            return False
        reading.roles["subject"] = [replace(reader.last_report, how=f"which report is carried over: {reader.last_report.name}")]
    if subject is not None and subject.text.lower() in ("his", "her", "its", "their"):
        counsel = Ref(
            subject.text, "Special Counsel", "organisation", f"{subject.text!r} is the special counsel, spoken of before"
        )
        spoken = re.search(r"\bspecial counsel\b", reader.story.plain[: reader.at], re.IGNORECASE)
        whose = counsel if spoken else reader.last_report
        if whose is None:
            return False
        reading.roles["subject"] = [whose]
    if _A_VOLUME.search(reading.text):
        reader.volume_at = reader.paragraph
    elif reader.volume_at == reader.paragraph and re.match(r"(?:And |But )?[Ii]t\b", reading.text):
        reading.unsure = "whether the volume spoken of before is meant, or the whole report, is not sure"
    reader.last_report = reading.role("subject")
    if more := report_meant.goes_on(marked.text, rest):
        start = marked.text.find(more)
        rest = f"{rest} {more}"
        reading.end = max(reading.end, marked.original(start, start + len(more.rstrip(" .,;")))[1])
    if among := report_meant.those_it_names(marked.text, rest):
        rest, reading.start = f"{among['who']} among those who {among['did']}", marked.original(*among.span("who"))[0]
    rest = _WHO_THEY_ARE.sub(r"\g<e>", _AMONG_THOSE.sub(" ", rest))
    own = reader.last_report.name.split(" ")[-1] if reader.last_report else ""
    # 'it interviewed 500 witnesses': whose report it is need not be named in it
    names = [ref for ref in marked.refs_in(rest) if ref.text.lower() not in ("it", "they") or ref.name.split(" ")[-1] != own]
    times = marked.periods_in(rest) + ([reading.period] if reading.period is not None else [])
    # the 'two' of 'two days later' is part of a time
    sums = [one for one in marked.amounts_in(rest) if not any(p.start <= one.start < p.end for p in times)]
    listed = re.fullmatch(r"(?:both )?(?:the )?<E\d+>(?:, (?:the )?<E\d+>)*,? (?:and|or|nor) (?:the )?<E\d+>", rest.strip(" .,;"))
    reading.roles["object"] = names if listed else names[:1]
    reading.amount = sums[0] if sums else None
    reading.title = report_meant.the_same(reader, rest, marked) or report_meant.account(reader, bare(rest, marked))
    reading.negated = reading.negated or bool(
        re.search(
            r"\bnowhere\b|\bnot (?:even )?once\b|\b(?:makes?|made|has|had|contains?) no (?:mention|entry|line)\b",
            marked.text,
            re.IGNORECASE,
        )
    )
    if not reading.roles["object"]:
        del reading.roles["object"]
    told = g.get("T") or (reader.of_report and not paper_words.NOT_FOUND.search(reading.text))
    if not (names or sums) and told and len(rest.split()) >= _WORDS_TO_FIND:
        reading.frame = "report_detail"  # what names nobody is looked for by its words, where there are enough of them
        return True
    return bool(names or sums) or bool(paper_words.NOT_FOUND.search(reading.text))


_WORDS_TO_FIND = 7
_WRITES = regex(r"<E\d+> (?:also |then )?(?:(?:says?|writes|notes|tells us|recounts|adds|states) that\b|(?P<dates>dates the\b))")
"""'Mueller says that': in the report that is spoken of."""
RELEASED = regex(r", (?:released|published|made public|issued|which came out|out)[^,;.]*<P\d+>[^,;.]*,")
_AMONG_THOSE = regex(
    r" (?:was|is|were|are)(?: also)? (?:one of|among) (?:those|the (?:[a-z]+ ){0,3}[a-z]+|<E\d+>'s (?:[a-z]+ ){0,2}[a-z]+)(?: (?:on|in|of|from|at) (?:the )?(?:<E\d+>(?:'s)?(?: campaign)?|campaign))? (?:who|that) "
)
"""'X was among those who did it': X did it."""
_BY_SOMEBODY = regex(
    r"(?:^|, )[Aa]ccording to (?:(?!(?:report|indictment|volume)\b)[^,])+(?:,|$)|^\W*[Bb]y [^,]+['\u2019]s (?:own )?(?:account|telling|reckoning|count),"
)
_A_VOLUME = regex(r"\b(?:(?<!either )(?<!each )(?<!any )volume|(?:first|second) part)\b", re.IGNORECASE)
"""One volume: what is said of both is said of the report."""
_AND_THAT = regex(
    r",? and (?:(?:it|the report|he|(?P<who><E\d+>)) (?:also )?(?:counts?|puts?|says?|finds?|names?|notes?|gives|estimates?|states?|passes on|repeats|quotes|cites) )?(?P<rest>(?:that |(?<=passes on )|(?<=repeats )|(?<=quotes )|(?<=cites )|(?<=counts )|(?<=puts )|(?<=says )|(?<=finds )|(?<=notes )|(?<=gives )|(?<=states )|(?<=names )|(?<=estimates ))[^.;]*)"
)
"""'Says that ..., and that ...', '..., and it counts ...': the second thing that a report says."""
_AND_FIGURE = regex(
    r",? and (?P<rest>(?:that )?(?:(?:it|they|these|those|the (?:accounts|company|agency)) )?(?:had |has |may have |also )*(?:[a-z]+ed|told|made|found|took|got|saw|sent|ran|bought|spent|drew|gives|gave|puts?|counts|says) [^.;]*<A\d+>[^.;]*)"
)


def second(marked: Marked, start: int, end: int) -> re.Match[str] | None:
    """The second thing that a report is said to say in a stretch of a sentence; what goes on with a figure of its own is one where the first has its own, too."""
    more = _AND_THAT.search(marked.text, start, end)
    if more and (not more["who"] or marked.ref(more["who"]).text.lower() in ("it", "he", "she")):
        return more
    figure = _AND_FIGURE.search(marked.text, start, end)
    return figure if figure and "<A" in marked.text[start : figure.start()] else None


def and_that(reader: Reader, first: Reading, marked: Marked, text: str, more: re.Match[str]) -> list[Reading]:
    """What a report is said to say besides, in the same sentence."""
    start, end = marked.original(more.start("rest"), more.end("rest"))
    made = replace(first, start=start, end=end, text=text[start:end].rstrip(" .,;:"), negated=False, unsure="", assumptions=[])
    made.roles = {"subject": list(first.roles["subject"])}
    made.period = marked.period_in(more["rest"])
    return [made] if of_report(reader, made, {}, marked, more["rest"]) else []
