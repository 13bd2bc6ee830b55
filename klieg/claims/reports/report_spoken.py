"""Which report a story speaks of, and what its words and the sentences about it are taken to say of it.

Nothing here looks at what a report holds.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import WHO_PAID, Reading, Ref
from klieg.claims.reports import report_meant
from klieg.claims.sentences.frames import NEGATION
from klieg.claims.sentences.marked import Marked, bare
from klieg.claims.speech import statements
from klieg.claims.speech.story import Sentence

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader
OPENS_WITH_REPORT = regex(
    r"(?:And |But )?(?:(?:[Tt]he )?(?:Robert )?(?:Mueller|[Ss]pecial [Cc]ounsel)(?:['\u2019]s)? (?:final )?report|[Tt]he report (?:of|by) (?:the )?(?:Robert )?(?:Mueller|[Ss]pecial [Cc]ounsel))\b"
)


def keep(reader: Reader, text: str) -> None:
    """A report that is spoken of: what follows may be of it."""
    if named := _REPORT_OF.search(text):
        name = "Special Counsel" if "special" in named[0].lower() else "Mueller"
        reader.last_report, reader.of_report, reader.report_at = Ref(named[0], name, "organisation"), True, reader.paragraph
    elif reader.last_report is None and _HIS_REPORT.search(text) and _COUNSEL.search(reader.story.plain[: reader.at] + text):
        # 'the special counsel issued ...; his report says'
        reader.last_report = Ref(
            "his report", "Special Counsel", "organisation", "'his' is the special counsel, spoken of before"
        )
        reader.of_report, reader.report_at = True, reader.paragraph
    elif reader.last_report is not None and _ANOTHER_REPORT.search(text):
        reader.last_report, reader.of_report, reader.report_at = None, False, -1
    elif reader.last_report is not None and _THE_REPORT.search(text) and not _OF_COMMITTEES.search(text):
        reader.of_report, reader.report_at = True, reader.paragraph


def taken_of_it(reader: Reader, text: str, marked: Marked) -> Reading | None:
    """What nothing else reads, in a paragraph that speaks of a report, is taken as what it says: borne out only if a sentence of it is sure to say so."""
    names = [
        m.ref
        for m in marked.mentions
        if m.ref.kind in ("person", "organisation")
        and reader.last_report
        and m.ref.name.split(" ")[-1] != reader.last_report.name.split(" ")[-1]
    ]
    dated = len(marked.periods) == 1 and _FIRST_OF_ALL.search(text)
    if reader.last_report is None or reader.report_at != reader.paragraph or not (names or dated) or NEGATION.search(text):
        return None
    amount = marked.amounts[0] if marked.amounts else None
    report = replace(reader.last_report, how=f"taken as what the report spoken of says: {reader.last_report.name}")
    title = report_meant.account(reader, report_meant.those_who_did(bare(marked.text, marked).rstrip(" .;")))
    made = Reading("report_detail", "document", 0, len(text), text, {"subject": [report], **({"object": names[:1]} if names else {})},
                   title, amount, assumptions=[report.how])  # fmt: skip
    made.period = reader.in_context(marked.periods[0], text) if marked.periods else None
    return made


def words_of_it(reader: Reader, sentence: Sentence) -> Reading | None:
    """Words quoted from a report that is spoken of: 'its last page says that it "does not exonerate him"'."""
    start, end = max(sentence.quotes, key=lambda pair: pair[1] - pair[0], default=(0, 0))
    told = sentence.text[start:end].strip("\"'\u201c\u201d\u2018\u2019 ,.")
    if reader.last_report is None or len(told.split()) < 4:
        return None
    one = statements.covering(reader.spoken, sentence.start + start, sentence.start + end)
    it = one is not None and one.speaker.lower() == "it" and reader.of_report and reader.report_at == reader.paragraph
    if one is None or not (it or _OF_A_REPORT.search(one.speaker) or one.speaker == reader.last_report.name):
        return None
    report = replace(reader.last_report, how=f"the report spoken of: {reader.last_report.name}")
    return Reading(
        "report_detail",
        "document",
        start,
        end,
        sentence.text[start:end],
        {"subject": [report]},
        told,
        assumptions=[report.how],
    )


_FIRST_OF_ALL = regex(r"\b(?:[Tt]he|[Ii]ts) (?:first|earliest) \w+")
"""What a report dates names nobody: 'the earliest rally came in November 2015'."""
_ANOTHER_REPORT = regex(
    r"\b(?:an?|another|its own|their own) (?:[a-z-]+ ){0,2}report\b(?! (?:card|of (?:its|his|her)))|\b(?:committee|inspector general|Senate|House|Democrats|Republicans|minority|majority)(?:['\u2019]s)? (?:[a-z-]+ ){0,2}report\b"
)
"""A report that is not the one spoken of."""
_HIS_REPORT = regex(r"\b[Hh]is (?:final |own )?report\b")
_COUNSEL = regex(r"\b(?:special counsel|Robert (?:S\. )?Mueller)\b", re.IGNORECASE)
_THE_REPORT = regex(
    r"\b(?:[Tt]he|[Tt]hat) (?:final |whole |full |entire )?report\b(?! (?:of|by|for|from|filed|to|in|on)\b)|\b(?:its|the|both|two) volumes\b"
)
_OF_COMMITTEES = regex(
    r"\b(?:paid|payments?|disburse\w*|expenditures?|filed|filings?|committees?|quarter\w*|monthly|itemi\w+|F\.?E\.?C|contribution\w*|receipts?|register\w*|lobby\w*|forms?|disclosures?)\b",
    re.IGNORECASE,
)
"""What another report than the one spoken of may be of."""
_REPORT_OF = regex(
    r"\b(?:Mueller|special counsel)(?:['\u2019]s)? (?:(?:final|two|long|full) )*(?:report|volumes|findings|account)\b|\breport (?:of|by) (?:the )?(?:Robert (?:S\. )?)?(?:Mueller|special counsel)\b",
    re.IGNORECASE,
)
_OF_A_REPORT = regex(r"\b(?:report|volume|page|passage|section|chapter|findings|indictment|footnote)\b", re.IGNORECASE)


def whose_money(reading: Reading, text: str) -> str:
    """Why a payment is not sure to be that of whoever paid before: a report is said to tell of it ('The report says that the agency bought ads, and the expenditures came to $100,000')."""
    carried = any(ref.how.startswith(WHO_PAID) for ref in reading.roles.get("subject", []))
    return "whose money the report tells of is not sure" if carried and OPENS_WITH_REPORT.match(text) else ""
