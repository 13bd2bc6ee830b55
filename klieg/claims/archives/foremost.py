"""Which one a clause singles out of an archive of advertisements or posts: the first, the dearest, the most seen, the most prolific account, the busiest day.

Recognisers of counting.py, which says in what order they are asked. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.archives import archive_times
from klieg.claims.archives.archive_clause import ArchiveClause, Measured
from klieg.claims.language.dates import Period, election_day, in_year
from klieg.claims.language.patterns import regex
from klieg.claims.sentences.marked import Clause

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_NONE_MORE = regex(
    r"\bno (?:other|single) (?:ad|advert|advertisement)\b[^,;]*?\b(?:(?P<cost>cost|was dearer|was more expensive)|(?P<seen>was (?:seen|shown|viewed|clicked(?: on)?)|drew|got|had|received))(?: (?:more|as (?:much|often|many)))?(?: (?P<what>clicks|views|impressions))?\b|\bnothing else\b[^,;]*?\bwas (?P<seen2>seen|shown|viewed|clicked)\b",
    re.IGNORECASE,
)
_FIRST = regex(
    r"\b(?P<w>first|earliest|oldest|last|latest|final|most recent)\b(?! (?:half|quarter|week|month|three|two|year|time|day\b))",
    re.IGNORECASE,
)
_DEAREST = regex(
    r"\b(?P<w>dearest|costliest|most expensive|priciest|biggest(?! (?:hit|success))|largest|cheapest|highest[- ]priced|most costly)\b(?! (?:day|week|month|quarter|year)\b)",
    re.IGNORECASE,
)
_SEEN = regex(
    r"\b(?P<w>most[- ](?:seen|viewed|shown|watched|displayed)|most (?:impressions|views)|most[- ]clicked|most clicks|most (?:popular|successful)(?= (?:single )?ad| of (?:the|its|their|these|those|them|all)\b)|(?:[Tt]he )?(?:best|most successful|most effective|star)(?: (?:performer|one))?(?: of (?:them|these|those|all|the lot|the ads))?(?=,? .*\bclick)|(?:runaway|biggest|greatest|smash) (?:hit|success)(?=.*\b(?:click|impression|view|seen\b))|widest[- ]seen|widely seen|(?:[Bb]y|[Ii]n|on) (?:number of )?(?:clicks|impressions|views),? (?:the )?(?:leader|winner|champion|first|top|front-?runner)|(?:leader|winner|champion|first) (?:by|in) (?:clicks|impressions|views)|(?:shown|seen|viewed|displayed|clicked)(?: on)? (?:the )?most(?: often)?\b(?! of))\b|\b(?P<one>(?:one|a|a single|one single|some) (?:single )?ad(?:vert(?:isement)?)?(?: alone)? (?:got|drew|had|won|received|was (?:seen|viewed|shown|clicked)))\b",
    re.IGNORECASE,
)
_MORE_SEEN = regex(
    r"\b(?:drew|got|had|received|won|attracted|gathered) (?:more|the most) (?P<n>impressions|views|clicks)(?: than any(?: other| one)?|(?= of (?:any|all)))\b"
)
_NONE_MORE_THAN = regex(
    r"\b[Nn]o (?:other )?(?:ad|advert|advertisement)\b[^.;]*\b(?:was|were) (?:ever )?(?:(?P<clicked>clicked(?: on)?)|seen|shown|viewed|displayed) (?:more|as) often(?:ly)? (?:than|as) (?:the one|an? (?:ad|advert|advertisement|pitch|plug)|that) [^.;]*[\"\u201c]"
)
"""'No ad was clicked more often than the one that asked people to "Back The Badge"'."""
_NOTHING_AS_OFTEN = regex(
    r"\b[Nn]othing (?:else )?was (?:ever )?(?:seen|shown|viewed|displayed|clicked(?: on)?) (?:as|so|more) often\b"
)
_PAID_MORE = regex(
    r"\bmore than (?:it|they|the (?:agency|company)|<E\d+>) (?:ever )?(?:paid|spent|laid out) (?:for|on) any other\b(?! (?:day|month|week|year))"
)
_AS_THE_ONE = regex(r"\b(?:as|than) (?:the one|that|the ad(?:vert|vertisement)?)\b[^<;]*<P\d+>")
_MORE_THAN_ANY = regex(r"\b(?:more(?: often)? than any(?: other| one)?|the most of any)\b")
_BUSY = regex(
    r"\b(?:posted|tweeted|wrote|published) (?:the )?most (?P<lead2>on|in) (?:<P\d+>|Election Day)(?!,? (?:and|or|to|through)\b)|\bnever (?:posted|tweeted|sent|put out|published|wrote|created|ran|bought) more(?: often| (?:ads|posts|tweets))?(?: (?:on|in) (?:one|a single|any) (?P<unit11>day|month|week))? than (?:(?:it|they|she|he|<E\d+>) did )?(?:on|in) (?:<P\d+>|Election Day)|\bnever busier than (?:on|in) (?:<P\d+>|Election Day)|<P\d+> (?:saw|brought|had|yielded|produced) (?:the most|more)\b[^;]*?\b(?:than (?:in |on )?any(?: other)?|of any(?: other)?) (?P<unit10>day|month|year|week)\b|\bat (?:its|their|his|her) busiest on <P\d+>|\b(?:[Tt]he )?(?:most|(?:largest|greatest|highest) number)(?: of)?(?: (?:its|the|their|these|those))? (?:<E\d+> )?(?:ads|adverts|advertisements|posts|tweets) (?:was|were|is|ran|appeared|came|went)(?: (?:created|posted|placed|bought|made|published|sent|out))? (?P<lead>in|on) <P\d+>(?!,? (?:and|or|to|through)\b)|\bbusier (?:on|in) (?:Election Day|<P\d+>) than (?:on|in) any(?: other)? (?P<unit9>day|month|year|week)\b|\bbusiest of (?:all|them all|the lot)\b|\b[Ii]n no (?:other )?(?P<unit5>day|month|year|week)\b.{0,60}\bmore\b.{0,40}\bthan\b|\b[Oo]n no (?:other )?(?P<unit6>day)\b.{0,60}\bmore\b.{0,40}\bthan\b|\b(?P<unit7>day|month|year|week) (?:in|on) which (?:the )?(?:most|(?:largest|greatest) number)\b|\b[Nn]o (?:other )?(?P<unit8>day|month|year|week) (?:saw|had|brought|came near)\b|\b(?:was|were) (?:at (?:its|their) )?busiest on (?:<P\d+>|Election Day)|\b(?:was|were) (?:heaviest|highest|at (?:its|their) (?:height|peak)) on\b|\b(?:heaviest|busiest) (?P<unit12>day)['\u2019]s traffic (?:came|was|fell) on\b|\b(?:reached (?:its|their) (?:peak|height)\b|peaked(?! at (?:[a-z]+ ){0,2}[<\d][^ ]* (?:followers|subscribers|likes))|was at its height)\b|\b[Tt]he (?P<unit3>day|month|year) with the most\b|\b(?:busiest|liveliest|heaviest|noisiest|loudest|record|peak|most (?:active|frantic|hectic|intense|prolific|productive)) (?P<unit>day|month|year|single day|week)\b|\b(?:more|most)(?: (?:of them|ads|posts|tweets|adverts))? (?:were created |were posted |ran |came |appeared |went out )?(?:on|in) (?:<P\d+>|Election Day),? than (?:on|in) any other (?P<unit2>day|month|year)\b|\bmore (?:(?:[A-Z]?[a-z]+|<E\d+>) ){0,2}(?:ads|adverts|advertisements|posts|tweets)\b[^<]{0,20}(?:in|on) <P\d+> than (?:in|on) any other (?P<unit4>day|month|year)\b",
    re.IGNORECASE,
)
_BUSIEST_OF_ALL = regex(r"\bbusiest of (?:all|them all|the lot)\b", re.IGNORECASE)
_OF_THE_TIME_BEFORE = regex(r"(?:And |But )?(?:(?:[Ii]t|[Tt]hat|[Tt]his) (?:was|is)|[Nn]o other (?:day|week|month|year))\b")
_BUSIER = regex(r"\b(?:busier|heavier|more active) than\b|\bmore (?:than on|posts (?:than )?on)\b")
_NO_DAY = regex(r"\bno (?:other )?(?P<unit>day|week|month|year)\b", re.IGNORECASE)
NONE_BUSIER = regex(
    r"(?:And |But )?[Nn]o other (?P<unit>day|week|month)(?: (?:in|of|over|during) (?:those|these|the same|that|the) (?:(?:[a-z]+|<A\d+>) ){0,2}(?:weeks?|period|time|stretch|archive|year))? (?:was|had been|proved) (?:busier|more active|livelier|heavier)[.]?"
)
_NO_DAY_WITHIN = regex(r"\b[Nn]o (?:day|week|month) (?P<p><P\d+>) (?:was|were) (?:busier|heavier|more active|livelier) than\b")
PROLIFIC = regex(
    r"\b(?:most (?:prolific|active|productive|busy|talkative|industrious|energetic|voluble|tireless|hard-?working)|busiest (?:account|handle|of (?:(?:the|its|their|these|those|all|agency|<E\d+>)(?:['\u2019]s)? )+(?:accounts|handles|trolls))|posted (?:the )?most|tweeted (?:the )?most|top poster|sent more than any(?: other)?\b|(?:post|tweet)(?:ed)? more(?: often| tweets| posts)? than any|(?:[Nn]o (?:other )?(?:account|handle|troll|persona)|[Nn]obody|[Nn]one)\b.{0,60}?\b(?:posted|tweeted|sent|wrote|published)\b.{0,30}?\bmore\b.{0,30}?\bthan\b|[Nn]o (?:other |single )?(?:account|handle|troll|persona)(?: (?:of (?:its|theirs)|(?:in|of) the (?:archive|sample|data|lot)))? (?:(?:is|was|had been) (?:(?:as|so|more) (?:busy|active|prolific|productive|industrious)|busier)|(?:posted|tweeted|sent|wrote|put out|published)(?: anything like)? (?:as|so) (?:much|many|often|frequently)|(?:posted|tweeted) more)|(?:tops|topped|heads|headed|leads|led) (?:the|this|that) (?:list|ranking|table|field|pack|league)|led (?:them all|the field|the pack))\b",
    re.IGNORECASE,
)
"""An account that posted more than the others."""
_ELECTION_DAY = regex(r"(?:\b(?P<lead>on|than)(?: on)? |\b(?:was|were|came|fell) |^)(?:Election|Polling) Day\b", re.IGNORECASE)
_THAN_ANY_OTHER = regex(r"\b(?:Election|[Pp]olling) [Dd]ay than (?:on |in )?any other\b")
"""'More on Election Day than on any other day of October': the day is claimed, of the time behind it."""
_WAS_ELECTION_DAY = regex(r"\b(?:was|were|came|fell)(?: on)? (?:the )?(?:Election Day|polling day)\b")
_STRETCH_AHEAD = regex(r"(?:And |But )?(?:[Ii]n|[Oo]ver|[Dd]uring|[Oo]f|[Ww]ithin) (?:the )?<P\d+>")
_OF_PAYEES = regex(r"(?:[a-z]+[- ]){1,3}(?:vendors?|payees?|suppliers?|contractors?|customers?|clients?)\b", re.IGNORECASE)
_LONGEST = {"day": 1, "week": 7, "month": 31}
"""The days of the longest of each unit."""


def first_or_last(said: ArchiveClause) -> Measured | None:
    """'The first of the ads ran in June 2015'."""
    match = _FIRST.search(said.text)
    if match is None or said.period is None or said.counts or said.shares:
        return None
    which = "last" if match["w"].lower() in ("last", "latest", "final", "most recent") else "first"
    return Measured(f"{said.what}_first", None, which, said.period)


def dearest(said: ArchiveClause) -> Measured | None:
    """'The most expensive of its ads cost 331,676 rubles'."""
    match = _DEAREST.search(said.text) if said.what == "ads" else None
    if match is None or _OF_PAYEES.match(said.text[match.start() :]):
        return None  # 'the largest vendor was X, an advertising shop'
    which = "cheapest" if match["w"].lower() == "cheapest" else "dearest"
    return Measured("ads_dearest", said.money[0] if said.money else said.count, which, _of_one(said.period))


def _of_one(period: Period | None) -> Period | None:
    """The time that one advertisement is from: 'the dearest, from June 2015', is of that month, and not of all that followed."""
    return period.beginning() if period is not None and period.lead == "from" else period


def _most_by(text: str) -> str:
    """Whether it is the most seen or the most clicked that a text tells of."""
    return "ads_most_clicked" if re.search(r"click", text) else "ads_most_seen"


DEAREST_TIME = regex(
    r"(?P<p><P\d+>),? (?:(?:was|is|had been|proved) (?:its |the |their |by far the )*(?:dearest|costliest|most expensive|priciest) |(?:it|they|the agency|<E\d+>) (?:spent|paid|laid out) more (?:(?:rubles|roubles|dollars|money) )?(?:(?:on|for) [^,;<]{3,40} )?than in any other )(?P<unit>month|year|week|day)\b"
    r"|(?:it|they|the agency|<E\d+>) (?:also )?(?:spent|paid|laid out) (?:more|the most) (?:(?:rubles|roubles|dollars|money) )?(?:(?:on|for) (?:[^,;<]{3,40} )?)?(?:in|of|during) (?P<p2><P\d+>) than (?:in|on|on those of|for those of) any other (?P<unit2>month|year|week|day)\b",
    re.IGNORECASE,
)
"""A time in which the most was spent."""


def dearest_time(said: ArchiveClause) -> Measured | None:
    """'October was the costliest month of all': in which most was spent (topics.py adds the measure)."""
    match = DEAREST_TIME.search(said.text) if said.what == "ads" else None
    if match is None:
        return None
    period = said.reader.in_context(
        said.clause.marked.period(match["p"] or match["p2"]), said.clause.whole, said.clause.marked.periods
    )
    return Measured("ads_busiest", said.money[0] if said.money else None, (match["unit"] or match["unit2"]).lower(), period)


def more_than_any_ad(said: ArchiveClause) -> Measured | None:
    """'Was clicked 73,063 times, more often than any other'."""
    last = said.reader.last_counted
    if said.what == "ads" and _PAID_MORE.search(said.text) and not said.counts:
        amount = said.money[0] if said.money else last.amount if last is not None and not last.unsure else None
        return Measured("ads_dearest", amount, "dearest") if amount is not None and amount.unit == "money" else None
    if said.what == "ads" and said.counts and _NOTHING_AS_OFTEN.search(said.text):
        return Measured(_most_by(said.text), said.counts[-1], "one")
    if (
        said.what == "ads"
        and said.counts
        and (tail := _MORE_THAN_ANY.search(said.text))
        and not re.match(r" (?:day|week|month|year)\b", said.text[tail.end() :])
    ):
        return Measured(_most_by(said.text), said.count, "one", said.period)
    return None


def page_more_seen(said: ArchiveClause) -> Measured | None:
    """'Back the Badge drew more clicks than any other': whose advertisement it was."""
    if said.what == "ads" and (than := _NONE_MORE_THAN.search(said.plain)):
        return Measured("ads_most_clicked" if than["clicked"] else "ads_most_seen", None, "named")
    match = _MORE_SEEN.search(said.text) if said.what == "ads" else None
    return Measured("ads_most_clicked" if match["n"] == "clicks" else "ads_most_seen", None, "named") if match else None


def most_seen(said: ArchiveClause) -> Measured | None:
    """'The most viewed ad', 'a single ad drew 73,063 clicks'."""
    match = _SEEN.search(said.text) if said.what == "ads" else None
    seen = match is not None and re.match(r"most[- ](?:seen|viewed|shown|watched|displayed)\b", match["w"] or "", re.IGNORECASE)
    return (
        Measured(
            "ads_most_seen" if seen else _most_by(said.text), said.count, (match["w"] or "one").lower(), _of_one(said.period)
        )
        if match
        else None
    )


def none_more(said: ArchiveClause) -> Measured | None:
    """'Cost 331,676 rubles, | and no other ad cost more': the sum, or the count, said just before."""
    match = _NONE_MORE.search(said.text) if said.what == "ads" else None
    last = said.reader.last_counted
    if match is not None and said.count is not None and " than " in said.text:
        return Measured(_most_by(said.text), said.count, "one", said.period)  # 'than the one with 73,063 clicks'
    if match is not None and said.period is not None and _AS_THE_ONE.search(said.text):
        # 'as often as the one created on October 19, 2016'
        return Measured(
            "ads_dearest" if match["cost"] else _most_by(said.text), None, "dearest" if match["cost"] else "one", said.period
        )
    if match is None or last is None or last.amount is None:
        return None
    if match["cost"]:
        return Measured("ads_dearest", last.amount, "dearest") if last.amount.unit == "money" else None
    if last.amount.unit != "count":
        return None
    before = "clicked" if last.frame.endswith(("clicked", "clicks")) else "seen"
    after = "clicked" if "click" in said.text.lower() else "seen" if match["what"] or match["seen2"] else before
    if after != before:
        return Measured(f"ads_most_{after}", None, "the same")
    return Measured(f"ads_most_{after}", last.amount, "one")


def busiest_account(said: ArchiveClause) -> Measured | None:
    """'TEN_GOP was the busiest of all'."""
    if said.what != "ads" and _BUSIEST_OF_ALL.search(said.text) and said.accounts:
        return Measured("posts_prolific", said.count, "", said.period)
    return None


def prolific(said: ArchiveClause) -> Measured | None:
    """'The most prolific account sent 9,269 tweets'."""
    if said.what != "ads" and PROLIFIC.search(said.text):
        return Measured("posts_prolific", said.count, "", said.period)
    return None


def busiest(said: ArchiveClause) -> Measured | None:
    """'The busiest day was October 6', 'more ads were created in May 2017 than in any other month'."""
    match = _BUSY.search(_with_most_in_words(said))
    if match is None:
        return None
    if re.match(r"[Mm]ost of\b", match[0]) and any(
        not said.reader.known.archive(ref.name) for ref in said.clause.refs_in(match[0])
    ):
        return None  # 'most of the Instagram ads were created in 2017': so many of those
    period = said.period
    if period is None and _OF_THE_TIME_BEFORE.match(said.plain):
        told = said.reader.archive_periods
        period = told.get(said.what) or next(reversed(told.values()), None)
    if (period is None or _THAN_ANY_OTHER.search(said.plain)) and (day := _ELECTION_DAY.search(said.plain)):
        period = archive_times.election(day, said.reader.written)
    return Measured(f"{said.what}_busiest", said.count, _unit(match, period), period)


def _with_most_in_words(said: ArchiveClause) -> str:
    """The clause with its marks, but 'the most' in words: it is no share where the busiest is meant."""

    def written(mark: re.Match[str]) -> str:
        return "most" if said.clause.amount(mark[0]).text.lower() in ("most", "the most") else mark[0]

    return re.sub(r"<A\d+>", written, said.text)


def _unit(match: re.Match[str], period: Period | None) -> str:
    """Of what the busiest is meant: as a word says; else of the months if a month is named, of the years if a year is, or of the days."""
    if said := next((match[f"unit{n}"] for n in ("", *range(2, 13)) if match[f"unit{n}"]), ""):
        return said.replace("single ", "")
    if not (match["lead"] or match["lead2"]) or period is None or period.since is None or period.until is None:
        return "day"
    days = (period.until - period.since).days
    return "day" if days == 0 else "month" if days <= _LONGEST["month"] else "year"


def no_day_busier(said: ArchiveClause) -> Measured | None:
    """'No day was busier than Election Day'."""
    none = _NO_DAY.search(said.text)
    if none is not None and (alone := NONE_BUSIER.fullmatch(said.text)):
        # 'they posted 6,890 times on November 8. No other day was busier'
        last = said.reader.archive_periods.get(said.what)
        return (
            Measured(f"{said.what}_busiest", None, alone["unit"], last)
            if last is not None and _lasts(last, alone["unit"])
            else None
        )
    if none is None or not _BUSIER.search(said.text):
        return None
    elections = [archive_times.election(match, said.reader.written) for match in _ELECTION_DAY.finditer(said.plain)]
    days = [*elections, *said.clause.periods[-1:]]
    if not days:
        return None
    day = days[0] if said.what == "ads" else archive_times.of_the_posts(said.reader, days[0], said.plain)
    return Measured(f"{said.what}_busiest", None, none["unit"].lower(), day)


def _lasts(period: Period, unit: str) -> bool:
    """Whether a time is one day, week or month, as is asked."""
    if period.since is None or period.until is None or unit not in _LONGEST:
        return False
    days = (period.until - period.since).days + 1
    return days == 1 if unit == "day" else _LONGEST[unit] - 3 <= days <= _LONGEST[unit]


def busiest_within(reader: Reader, clause: Clause, plain: str, unit: str) -> tuple[Period, Period | None] | None:
    """'In November their busiest day was Election Day': the stretch, and the day that is claimed of it (None where only its count is); None where no stretch goes before."""
    if within := _NO_DAY_WITHIN.search(clause.text):
        whole = reader.in_context(clause.marked.period(within["p"]), clause.whole)
        days = [
            *(archive_times.election(m, reader.written) for m in _ELECTION_DAY.finditer(plain)),
            *(p for p in clause.periods if p is not clause.marked.period(within["p"])),
        ]
        return (whole, days[0]) if days and whole.since and whole.until else None
    match = _BUSY.search(clause.text)
    lead = _STRETCH_AHEAD.match(clause.text) or re.match(r"<P\d+>", clause.text)
    if match is None or (lead and lead.end() > match.start()) or unit not in _LONGEST:
        return None
    at = clause.marked.period(lead[0]) if lead else None if clause.first else reader.head_period
    if at is None:
        return None
    stretch = reader.in_context(at, clause.whole)
    if not (stretch.since and stretch.until and (stretch.until - stretch.since).days > _LONGEST[unit]):
        return None
    others = [p for p in clause.periods if p is not at]
    claimed = [in_year(p, stretch.since.year) if p.kind.endswith("_no_year") else p for p in others]
    if vote := _WAS_ELECTION_DAY.search(plain):
        day = election_day(stretch.until)
        claimed = [Period(vote.start(), vote.end(), vote[0], day, day, "day")]
    return stretch, claimed[0] if claimed else None
