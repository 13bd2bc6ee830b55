"""Clauses that speak of advertisements, posts or accounts, and yet of no archive: what a report or a platform told, who follows whom, what a campaign paid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.archives.archive_meant import ADS
from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_FOLLOWING = regex(
    r"\b(?:audiences?|followers?|(?:a|an|the|larger|bigger|smaller|wider) following)\b|\bfollow(?:ed|ing|s) (?:[a-z]+ ){0,3}<A|\bfollowed (?:more|fewer)\b"
)
_AS_A_REPORT_HAS_IT = regex(r"\b[Aa]ccording to [^,.]{0,50}\b(?:report|volume|indictment|special counsel|Mueller)\b")
_SPECIAL_COUNSEL = regex(
    r"\b(?:Mueller|[Ss]pecial [Cc]ounsel)(?:['\u2019]s)? (?:could tell|found|wrote|counts?|counted|says|said|puts?|gives|gave|states|notes|estimates|mentions|names|repeats|recalls|reports?|team|tally|dates|lists|traces|traced|describes|knows of)\b"
)
_PLATFORM_FOUND = regex(
    r"(?:And |But |In all,? |Later,? )?(?:Twitter|Facebook|Google|YouTube|Instagram|Reddit)(?: itself| later| also| then| has| had)* (?:identified|announced|found|notified|warned|removed|suspended|took down|shut down|linked|named|reported|estimated|disclosed)\b"
)
_A_REPORT_SAYS = regex(
    r"\b[Aa]ccording to (?:the |<E\d+>'s |his |that )?(?:[a-z]+ ){0,2}(?:report|volume|indictment)\b|\b(?:report|volume)(?:'s)?(?: (?:by|of|from) (?:the )?(?:<E\d+>|[A-Z][\w.]*(?: [A-Z][\w.]*){0,4}))?(?:,[^,]{2,40},)? (?:also |then )?(?:says|said|puts?|names|counts|estimates|mentions|identif|finds|found|gives|gave|cites|states|dates|lists|traces|recalls|repeats|describes|knows of)|, (?:the|its|his|their) (?:[a-z]+ )?report (?:notes|adds|recounts|tells|shows|concludes|reports)\b"
)
_IT_SAYS = regex(
    r"(?:And |But )?[Ii]t (?:also |then )?(?:says|said|puts|names|counts|estimates|mentions|identifies|finds|gives|cites|states|dates|adds|recalls|repeats|notes|lists|recounts)\b"
)
_BY_IT = regex(
    r", (?:it|he|the report) (?:also )?(?:says|said|notes|adds|states|finds),|\b(?:it|he|the (?:report|investigators|special counsel)) (?:also )?(?:traces|traced|knows of|knew of|could find|dates)\b"
)
"""Of a report that is spoken of: 'Twitter, it says, identified', 'the earliest rally that it traces'."""
_A_REPORT_SAID_BEFORE = regex(
    r"\b(?:report|volume|indictment|findings)\b[^.;]* (?:says?|said|finds?|found|states?|stated|notes?|noted) that [^.;]*$|^(?:And |But )?It (?:also |then )?(?:says|recalls|notes|adds|recounts|repeats) that [^.;]*$|\btestified\b[^.;]* that [^.;]*$"
)
_SOMETHING_SAYS = regex(
    r"(?:And |But )?<E\d+>(?: also| then| further)? (?:says?|said|finds?|found|states?|stated|notes?|noted) that\b"
)
_PAYMENT = regex(r"\b(?:paid|payments?|che(?:ck|que)s?|disbursements?)\b")
_LED_BY = regex(
    r"(?:And |But )?(?:[Ii]n <P\d+>,? )?(?:[Tt]he )?<E\d+>(?:['\u2019]s?)? (?!(?:was|were|is|are|had been|has been) )"
)


_IT_DATES_SOMETHING = regex(r"(?:And |But )?[Ii]t (?:also )?dates (?:the|its|an?|their) ")
"""A paper dates something; an advertisement only dates from a time."""


def told_elsewhere(reader: Reader, clause: Clause, plain: str) -> bool:
    """What a report or a platform tells, not what is in an archive."""
    before = clause.whole[: clause.original(0, 1)[0]]
    return bool(
        _AS_A_REPORT_HAS_IT.search(clause.whole)
        or _SPECIAL_COUNSEL.search(clause.whole)
        or _PLATFORM_FOUND.match(plain)
        or _A_REPORT_SAYS.search(plain)
        or (reader.of_report and (_IT_SAYS.match(plain) or _BY_IT.search(plain)))
        or _IT_DATES_SOMETHING.match(plain)
        or _A_REPORT_SAID_BEFORE.search(before)
        or _it_says(clause)
    )


def _it_says(clause: Clause) -> bool:
    """'It says that ...': a paper is spoken of, and no archive says anything."""
    said = _SOMETHING_SAYS.match(clause.text)
    return said is not None and clause.marked.ref(said[0]).text.lower() == "it"


def on_another_platform(reader: Reader, clause: Clause, plain: str) -> Reading | None:
    """'Uploaded 1,107 videos to YouTube': a count on a platform of which no archive is loaded; None where it is none."""
    videos = _VIDEOS.search(plain) if "YouTube" not in reader.known.platforms else None
    match = videos or (_ENGAGED.search(plain) if reader.archive is not None else None)
    counts = [amount for number, amount in enumerate(clause.marked.amounts) if f"<A{number}>" in clause.text]
    if match is None or not counts or counts[0].unit != "count":
        return None
    platform = "YouTube" if videos else "Instagram"
    start, end = clause.span()
    whose = reader.archive or Ref(match[0], platform, "organisation")
    roles = {"subject": [whose], "where": [Ref(match[0], platform, "elsewhere")]}
    return Reading("posts_count", "count", start, end, clause.whole[start:end], roles, "", counts[0])


_ENGAGED = regex(
    r"\b(?:posts|accounts|messages) on Instagram\b(?=[^.]*\b(?:engagements|likes|comments|followers|interactions|reactions)\b)|\bInstagram (?:posts|accounts)\b(?=[^.]*\b(?:engagements|likes|comments|followers|interactions|reactions)\b)"
)
"""What people did with unpaid posts on a platform, which no archive of advertisements tells."""
_VIDEOS = regex(r"\bYouTube\b(?=.*\b(?:videos?|channels?|clips)\b)|\b(?:videos?|channels?|clips)\b.*\bYouTube\b")


def of_followers(clause: Clause) -> bool:
    """Followers, and those whom an account follows: no count of posts or accounts."""
    return bool(_FOLLOWING.search(clause.text)) and not ADS.search(clause.text)


def of_a_payment(reader: Reader, clause: Clause, plain: str) -> bool:
    """What somebody paid, and for no advertisement: by the words of the clause, or after a payment that was spoken of just before."""
    if not _PAYMENT.search(plain) or ADS.search(plain):
        return False
    return bool(
        re.search(r"\bcampaign\b", plain)
        or (reader.last_payment is not None and reader.payment_at == reader.paragraph)
        or re.search(r"\bpaid\b", clause.whole[: clause.original(0, 1)[0]])
    )


_BUYS_NO_AD = regex(r"<E\d+> (?:(?:had |has |have )?never|did not) (?:ever )?(?:bought|buy|ran|run|placed?|took out|take out) ")


def of_a_campaign(clause: Clause, owner: Ref | None, money: list[Amount]) -> bool:
    """What a campaign paid for advertising, or its own advertisements, of which no archive is loaded."""
    named = [mention.ref for mention in clause.mentions()]
    if any(ref.kind == "campaign" for ref in named) and not (owner and owner.kind == "archive"):
        return True
    if named and named[0].kind == "campaign" and _BUYS_NO_AD.search(clause.text):
        return True  # 'we never bought an ad on Facebook', says an aide
    led = _LED_BY.match(clause.text)
    if led and clause.marked.ref(led[0]).kind == "campaign" and owner and owner.how.startswith("whose is"):
        return True  # 'the Clinton campaign's ads', 'the Trump campaign bought 200 ads'
    return bool(money and named and named[0].kind == "campaign" and not named[0].how.startswith("'"))
