"""Which one advertisement a clause about an archive is of, where it speaks of one: the one spoken of before, the one with the figure that it names, or which is not read.

Steps of topics.py. Nothing here looks at a record.
"""

from __future__ import annotations

import re

from klieg.claims.archives.archive_clause import Draft
from klieg.claims.archives.archive_meant import VERB_FIRST, page_of
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause

UNREAD = "one advertisement is spoken of, and which is not read"
EXTREMES = ("ads_dearest", "ads_most_seen", "ads_most_clicked")
"""Frames by which one advertisement is singled out."""
_SEEN_OR_CLICKED = ("ads_clicks", "ads_impressions")
_IT_DATES = regex(
    r"(?:And |But )?(?:[Ii]t|[Tt]hat (?:one|ad)|[Tt]his (?:one|ad)|[Tt]he ad(?:vert|vertisement)?) (?:was|is|had been) (?:first )?(?:created|posted|placed|bought|made|published|dated|run)\b|(?:And |But )?[Ii]t dates\b(?! (?:the|an?|its|their|his|her)\b)"
)
_SEEN_SO_OFTEN = regex(r"\b(?:seen|shown|viewed|displayed)\b[^<]{0,20}<A\d+>|<A\d+> (?:impressions|views)\b")
_CLICKED_SO_OFTEN = regex(r"\bclicked\b[^<]{0,20}<A\d+>|<A\d+> clicks\b")
_POINTS_TO_ONE = regex(
    r"(?:And |But )?(?:[Ii]t|[Tt]hat (?:one|ad)|[Tt]his (?:one|ad)|[Tt]he (?:same )?ad(?:vert|vertisement)?) (?:was|is|had|has|drew|got|received|cost|dates)\b|(?:And |But )?(?:[Tt]he|[Ii]ts) (?:price|cost|bill) (?:was|came)\b"
)
QUOTED = regex(r"[\"\u201c](?P<q>[^\"\u201d]{4,60}?)[.,!?]*[\"\u201d]")
_OF_SEVERAL = regex(
    r"(?:And |But )?(?:[Tt]he (?:rest|others|ads|adverts|advertisements|remaining)|[Tt]hey|[Oo]thers|[Mm]ost|[Ss]ome|[Tt]hese|[Tt]hose|[Bb]oth|[Aa]ll)\b"
)
_IT_WAS = regex(
    r"(?:And |But )?(?:[Ii]t|[Tt]hat one|[Tt]his one|[Tt]he ad(?:vert|vertisement)?) (?:was|had been|drew|got|received|had|has)\b"
)
_AN_AD = r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Oo]ne|[Aa]n?|[Ii]ts) (?:[\w-]+ ){0,3}(?:ad|advert|advertisement)\b(?! (?:archive|library|campaign))"
_ONE_IS_MEANT = regex(
    rf"{_AN_AD}|^(?:And |But )?[Tt]he (?:most|least|best|worst)\b[a-z -]{{0,20}} (?:of|ads?|adverts?|advertisements?)\b|^(?:And |But )?(?:[Ii]t|[Tt]hat one|[Tt]his one) (?:was|had been|drew|got|received|had|has)\b"
)
_ANY_ONE = regex(
    r"(?:^(?:\W|And |But )?|\b(?:ran|bought|placed|posted|published|created) )(?:[Oo]ne|[Aa]n?|[Aa] single|[Aa]nother|[Ss]ome) (?:[\w-]+ ){0,3}(?:ad|advert|advertisement)\b"
)
_IT_WAS_AIMED = regex(
    r"(?:And |But )?(?:[Ii]t|[Tt]hat (?:one|ad)|[Tt]his (?:one|ad)|[Tt]he ad(?:vert|vertisement)?) (?:was |had been |is )?(?:not |never )?(?:aimed|target\w*|directed|pitched|meant|shown|served|addressed)\b"
)
_AND_WAS_AIMED = regex(r"(?:also |then )?(?:was|had been) (?:aimed|targeted|directed|pitched)\b")
"""'... had 1,334,544 impressions, | and was aimed at people interested in law enforcement'."""
_AND_DATES = regex(
    r"(?:also |then |first )*(?:(?:was|had been) (?:first )?(?:created|posted|placed|bought|made|published|dated|run)|ran|appeared|went (?:up|live|out)|dates? from|came)\b"
)
"""'... cost 331,676 rubles, | and ran in June 2015'."""
OF_A_TIME = regex(
    r"(?<!\ban )\b(?:ads?|adverts?|advertisements?) (?:of|from|(?:that (?:was|were) )?(?:created|bought|posted|placed) in) (?:the )?<P\d+>"
)
"""'The most seen of the ads of 2017': among those of that time; 'was an ad of June 2015' says when it was created."""
_IT_COST = regex(r"(?:And |But )?(?:[Ii]t|[Tt]hat one|[Tt]his one|[Oo]ne|[Tt]he ad(?:vert|vertisement)?) (?:had |alone )?cost\b")


def with_its_figure(draft: Draft) -> None:
    """'It was created on ...', 'and was shown ...' behind 'One ad drew 73,063 clicks': of the one advertisement with that figure."""
    clause, plain, reading = draft.said.clause, draft.said.plain, draft.reading
    last = draft.said.reader.last_ad
    if last is None or last.amount is None or reading.roles["where"] or not reading.frame.startswith("ads_"):
        return
    if not (_POINTS_TO_ONE.match(plain) or (VERB_FIRST.match(plain) and not clause.first)) or _OF_SEVERAL.match(clause.whole):
        return
    what = {"ads_clicks": "clicks", "ads_impressions": "impressions", "ads_spend": "cost"}.get(reading.frame, "")
    if not what and reading.amount is None and reading.period is not None and _IT_DATES.match(plain):
        what = "created"
    if what:
        reading.frame, reading.kind, reading.title, reading.unsure = "ads_one", "ad", what, ""
        reading.roles["of"] = [Ref(last.amount.text, (last.title or "cost").removeprefix("its "), "thing")]
        reading.assumptions.append(f"which advertisement is carried over from: {last.text}")


_WHICH_DREW = regex(
    r",? (?:which|that|and|it)(?: alone)? (?:(?:had |has )?(?P<got>drew|drawn|got|gotten|had|received|won|attracted|collected|gathered|brought in)|(?:was |had been )(?P<seen>clicked(?: on)?|seen|shown|viewed)|(?P<cost>cost)) (?:about |some |nearly |almost |more than |over |roughly |just |only )*"
)
_NOUN = regex(r" (?P<noun>clicks?|impressions?|views?|times|rubles?|roubles?)\b")


def figure_behind(clause: Clause, made: Reading) -> None:
    """'By clicks the leader was an ad for X, which drew 73,063': the figure, told behind the one that it singles out, where it is of that by which it is."""
    if made.frame not in ("ads_most_clicked", "ads_most_seen", "ads_dearest") or made.amount is not None or made.unsure:
        return
    behind = _WHICH_DREW.match(clause.whole, made.end)
    amount = next((a for a in clause.marked.amounts if behind and a.start <= behind.end() <= a.end), None)
    if behind is None or amount is None:
        return
    noun = _NOUN.match(clause.whole, amount.end)
    what = noun["noun"][:4] if noun else ""
    if made.frame == "ads_dearest":
        fits = bool(behind["cost"]) and (amount.unit == "money" or what in ("rubl", "roub"))
    else:
        clicks = made.frame == "ads_most_clicked"
        seen = (behind["seen"] or "").startswith("click")
        fits = amount.unit == "count" and (
            (bool(behind["got"]) and what in (("", "clic") if clicks else ("", "impr", "view")))
            or (bool(behind["seen"]) and what in ("", "time") and seen == clicks)
        )
    if fits:
        made.amount, made.end = amount, noun.end() if noun else amount.end
        made.text = clause.whole[made.start : made.end]


def another_figure(draft: Draft) -> None:
    """'The most clicked was shown 1.3 million times': the figure is another one than that by which it is singled out."""
    if draft.measured.frame not in EXTREMES or draft.measured.amount is None:
        return
    if draft.measured.frame != "ads_most_seen" and _SEEN_SO_OFTEN.search(draft.said.text):
        draft.reading.title = "its impressions"
    elif draft.measured.frame != "ads_most_clicked" and _CLICKED_SO_OFTEN.search(draft.said.text):
        draft.reading.title = "its clicks"


def the_dearest_too(draft: Draft) -> None:
    """'It was also the most expensive of the lot': of the one that is the most clicked or the most seen, or that has a figure said before."""
    reading, reader = draft.reading, draft.said.reader
    if draft.measured.frame != "ads_dearest" or reading.title != "dearest" or reading.amount or reading.period:
        return
    if not _POINTS_TO_ONE.match(draft.said.plain):
        return
    extreme, last = reader.last_extreme, reader.last_ad
    if extreme is not None and extreme.frame in ("ads_most_seen", "ads_most_clicked"):
        _carry(draft, "the dearest")
    elif last is not None and last.amount is not None:
        reading.frame, reading.kind, reading.title = "ads_one", "ad", "the dearest"
        reading.roles["of"] = [Ref(last.amount.text, (last.title or "cost").removeprefix("its "), "thing")]
        reading.assumptions.append(f"which advertisement is carried over from: {last.text}")


def seen_or_clicked(draft: Draft) -> None:
    """'It drew 73,063 clicks', 'one ad was seen 968,000 times': of the one singled out before, of any one, or which is not read."""
    said, reading, frame = draft.said, draft.reading, draft.measured.frame
    if reading.frame == "ads_one" or frame not in _SEEN_OR_CLICKED:
        return
    goes_on = (not said.clause.first and VERB_FIRST.match(said.plain)) or _IT_WAS.match(said.plain)
    extreme = said.reader.last_extreme
    if goes_on and extreme and not reading.roles["where"]:
        by_this = {"ads_most_clicked": "ads_clicks", "ads_most_seen": "ads_impressions"}.get(extreme.frame) == frame
        _carry(draft, extreme.title if by_this and not extreme.title.startswith("its ") else f"its {frame.partition('_')[2]}")
    elif _ONE_IS_MEANT.search(said.plain):
        if _ANY_ONE.search(said.plain):
            reading.title, reading.frame, reading.kind = frame.partition("_")[2], "ads_one", "ad"
        elif not _any_with(draft, frame.partition("_")[2]):
            draft.doubt(UNREAD)


_EXACT = 4
"""Figures of a number that hardly any two advertisements share."""
ONE_IS_TOLD_OF = regex(rf"{_AN_AD}|\b[Tt]he one\b|\b[Oo]ne of (?:them|these|those|the|its|their)\b")
_PAID_FOR_IT = regex(
    r"\b(?:paid|spent) (?:about |some |just |only )?<A\d+> (?:for|on) (?:it|that one|this one|the (?:ad|advert|advertisement)|<E\d+>)(?!\w)"
)


def _any_with(draft: Draft, title: str) -> bool:
    """Whether one that is not known is told by an exact figure: then it is any one that has it, and if none has, the claim is wrong whichever is meant."""
    amount, reader = draft.measured.amount, draft.said.reader
    if (
        amount is None
        or not (reader.one_ad_at == reader.paragraph or reader.last_ad)
        or amount.hedge
        or draft.reading.roles["where"]
        or len(f"{amount.figure:f}".replace(".", "").strip("0")) < _EXACT
    ):
        return False
    draft.reading.frame, draft.reading.kind, draft.reading.title = "ads_one", "ad", title
    draft.reading.assumptions.append("which advertisement is meant is not said: any that has this figure")
    return True


def cost(draft: Draft) -> None:
    """'It cost 331,676 rubles': of the one singled out before, or which is not read."""
    if draft.measured.frame != "ads_spend" or draft.reading.frame == "ads_one":
        return
    if (
        _PAID_FOR_IT.search(draft.said.text)
        and draft.said.reader.last_extreme is None
        and draft.reading.unsure in ("", UNREAD)
        and _any_with(draft, "cost")
    ):
        draft.reading.unsure = ""
        return
    if not _IT_COST.match(draft.said.plain):
        return
    extreme = draft.said.reader.last_extreme
    if extreme and extreme.frame in EXTREMES:
        _carry(draft, extreme.title if extreme.frame == "ads_dearest" else "its cost")
    else:
        draft.doubt(UNREAD)


def day(draft: Draft) -> None:
    """'It was created on October 19, 2016': of the one singled out before, or which is not read."""
    measured, reading = draft.measured, draft.reading
    if (
        draft.said.what != "ads"
        or measured.frame not in ("ads_share", "ads_count", "ads_first")
        or measured.amount is not None
        or measured.period is None
        or reading.frame == "ads_one"
    ):
        return
    extreme, plain = draft.said.reader.last_extreme, draft.said.plain
    goes_on = not draft.said.clause.first and _AND_DATES.match(plain) is not None
    if not _IT_DATES.match(plain):
        if not goes_on or draft.said.reader.last_ad is not None:
            return
        if extreme is None or extreme.text not in draft.said.clause.whole:
            return  # of those that its own sentence counts
    if extreme is not None:
        reading.unsure = ""
        _carry(draft, extreme.title if extreme.frame == "ads_dearest" else "created")
        reading.roles["where"] = list(extreme.roles.get("where", []))
    else:
        draft.doubt(UNREAD)


def target(draft: Draft) -> None:
    """'It was aimed at people interested in law enforcement': the terms of the one singled out before, or which is not read; no count of all that have them."""
    reading, extreme = draft.reading, draft.said.reader.last_extreme
    terms = reading.roles.get("where", [])
    if (
        draft.measured.frame not in ("ads_share", "ads_count")
        or draft.measured.amount is not None
        or not terms
        or any(ref.kind not in ("target", "location") for ref in terms)
        or not (_IT_WAS_AIMED.match(draft.said.plain) or (not draft.said.clause.first and _AND_WAS_AIMED.match(draft.said.plain)))
    ):
        return
    here = _IT_WAS_AIMED.match(draft.said.plain) is not None
    if extreme is None or not (here or extreme.text in draft.said.clause.whole):
        draft.doubt(UNREAD)  # of the one that its own sentence singles out, and not of another before it
        return
    if re.search(r"\b(?:not|never)\b", draft.said.plain):
        draft.doubt("what one advertisement was not aimed at is not read")
        return
    _carry(draft, "its target")
    reading.roles["target"], reading.roles["where"] = terms, list(extreme.roles.get("where", []))


def _carry(draft: Draft, title: str) -> None:
    """What is said is said of the one that was singled out before."""
    extreme, reading = draft.said.reader.last_extreme, draft.reading
    assert extreme is not None
    reading.frame, reading.kind, reading.title = extreme.frame, "count", title
    reading.assumptions.append(f"which advertisement is carried over from: {extreme.text}")


def without_pages(draft: Draft) -> None:
    """One advertisement is told by its figure: a page that is named only by the way is no term of it."""
    if draft.reading.frame == "ads_one" and not draft.reading.title.startswith("its ") and not page_of(draft.said.plain):
        pages = draft.said.reader.known.pages
        draft.reading.roles["where"] = [ref for ref in draft.reading.roles["where"] if ref.text not in pages]


def remember(draft: Draft) -> None:
    """Keep which one advertisement was spoken of, for 'it' in what follows."""
    reader, reading = draft.said.reader, draft.reading
    if draft.measured.frame in EXTREMES:
        reader.last_extreme, reader.last_ad = reading, None
    elif reading.frame == "ads_one" and "of" not in reading.roles and not reading.unsure:
        reader.last_extreme, reader.last_ad = None, reading
