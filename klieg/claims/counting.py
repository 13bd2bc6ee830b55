"""What a clause measures of an archive of advertisements or posts: how many, what share, the first, the dearest, the busiest day; and in which time.

Which of them are meant is terms.py's; whose, and what is carried over, topics.py's. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from klieg.claims import placed, terms
from klieg.claims.amounts import Amount
from klieg.claims.dates import Period, election_day, in_year, month_of
from klieg.claims.marked import Clause
from klieg.read.months import MONTHS

if TYPE_CHECKING:
    from klieg.claims.rules import Reader

_CALLED_SO = re.compile(
    r"\b(?:(?:count|class|label|list|categori[sz]e|put|place|describe|tag|rank|file|code|mark)(?:s|es|l?ed|d)?(?: it| him| her)? (?:among|as|under|with)|(?:was|is) (?:class(?:ed|ified)|label(?:l)?ed|listed|counted|tagged|coded|marked)|(?:is|was) (?:an? |one of the ))\b",
    re.IGNORECASE,
)
_POSTED_NOTHING = re.compile(
    r"\b(?:posted|tweeted|published|sent|wrote|put out) (?P<none>nothing|not (?:once|a (?:single )?(?:word|tweet|post|message))|no (?:posts|tweets|messages))\b|\b(?:fell|went|were|was|stayed|kept) (?P<none2>silent|quiet)\b",
    re.IGNORECASE,
)
_ONE_AD = re.compile(
    r"\b(?:on|for) (?:a single|one|one single|just one|a lone) (?:ad|advert|advertisement)\b|^(?:\W|And |But )?(?:one|a|an|a single|the)(?: [a-z<>\d]+){0,2} (?:ad|advert|advertisement)\b[^;]*?\b(?:cost|was priced at|came to) (?:about |some |nearly )?<A\d+>",
    re.IGNORECASE,
)
_NONE_MORE = re.compile(
    r"\bno (?:other|single) (?:ad|advert|advertisement)\b[^,;]*?\b(?:(?P<cost>cost|was dearer|was more expensive)|(?P<seen>was (?:seen|shown|viewed)|drew|got|had|received))(?: (?:more|as (?:much|often|many)))?(?: (?P<what>clicks|views|impressions))?\b|\bnothing else\b[^,;]*?\bwas (?P<seen2>seen|shown|viewed|clicked)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"<A(?P<n>\d+)>|\b(?P<word>most|half|the (?:majority|bulk)|nearly all|almost all|all|none|not one|no|not a single one|any|every(?: one)?)(?= (?:of\b|(?:<E\d+> |single |more |other |further |such )(?:ads?|tweets?|posts?)\b|ads?\b|advert|posts?\b|tweets?\b|single\b|the\b|were\b|was\b|(?:had|have|has) been\b|ran\b))",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?P<w>first|earliest|oldest|last|latest|final|most recent)\b(?! (?:half|quarter|week|month|three|two|year|time|day\b))",
    re.IGNORECASE,
)
_DEAREST = re.compile(
    r"\b(?P<w>dearest|costliest|most expensive|priciest|biggest(?! (?:hit|success))|largest|cheapest|highest[- ]priced|most costly)\b",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?P<w>most[- ](?:seen|viewed|shown|watched|displayed)|most (?:impressions|views)|most[- ]clicked|most clicks|most (?:popular|successful)(?= (?:single )?ad)|(?:runaway|biggest|greatest|smash) (?:hit|success)(?=.*\b(?:click|impression|view|seen\b))|widest[- ]seen|widely seen|(?:[Bb]y|[Ii]n|on) (?:number of )?(?:clicks|impressions|views),? (?:the )?(?:leader|winner|champion|first|top|front-?runner)|(?:leader|winner|champion|first) (?:by|in) (?:clicks|impressions|views)|(?:shown|seen|viewed|displayed|clicked)(?: on)? (?:the )?most(?: often)?\b(?! of))\b|\b(?P<one>(?:one|a|a single|one single|some) (?:single )?ad(?:vert(?:isement)?)?(?: alone)? (?:got|drew|had|won|received|was (?:seen|viewed|shown|clicked)))\b",
    re.IGNORECASE,
)
_MORE_SEEN = re.compile(
    r"\b(?:drew|got|had|received|won|attracted|gathered) (?:more|the most) (?P<n>impressions|views|clicks)(?: than any(?: other| one)?|(?= of (?:any|all)))\b"
)
_BUSY = re.compile(
    r"<P\d+> (?:saw|brought|had|yielded|produced) (?:the most|more)\b[^;]*?\b(?:than (?:in |on )?any(?: other)?|of any(?: other)?) (?P<unit10>day|month|year|week)\b|\bat (?:its|their|his|her) busiest on <P\d+>|\b(?:[Tt]he )?(?:most|(?:largest|greatest|highest) number)(?: of)?(?: (?:its|the|their|these|those))? (?:<E\d+> )?(?:ads|adverts|advertisements|posts|tweets) (?:was|were|is|ran|appeared|came|went)(?: (?:created|posted|placed|bought|made|published|sent|out))? (?P<lead>in|on) <P\d+>(?!,? (?:and|or|to|through)\b)|\bbusier (?:on|in) (?:Election Day|<P\d+>) than (?:on|in) any(?: other)? (?P<unit9>day|month|year|week)\b|\bbusiest of (?:all|them all|the lot)\b|\b[Ii]n no (?:other )?(?P<unit5>day|month|year|week)\b.{0,60}\bmore\b.{0,40}\bthan\b|\b[Oo]n no (?:other )?(?P<unit6>day)\b.{0,60}\bmore\b.{0,40}\bthan\b|\b(?P<unit7>day|month|year|week) (?:in|on) which (?:the )?(?:most|(?:largest|greatest) number)\b|\b[Nn]o (?:other )?(?P<unit8>day|month|year|week) (?:saw|had|brought|came near)\b|\b(?:was|were) (?:at (?:its|their) )?busiest on (?:<P\d+>|Election Day)|\b(?:peaked(?! at (?:[a-z]+ ){0,2}[<\d][^ ]* (?:followers|subscribers|likes))|was at its height)\b|\b[Tt]he (?P<unit3>day|month|year) with the most\b|\b(?:busiest|heaviest|peak|most active) (?P<unit>day|month|year|single day|week)\b|\b(?:more|most)(?: (?:of them|ads|posts|tweets|adverts))? (?:were created |were posted |ran |came |appeared |went out )?(?:on|in) <P\d+> than (?:on|in) any other (?P<unit2>day|month|year)\b|\bmore (?:(?:[A-Z]?[a-z]+|<E\d+>) ){0,2}(?:ads|adverts|advertisements|posts|tweets)\b[^<]{0,20}(?:in|on) <P\d+> than (?:in|on) any other (?P<unit4>day|month|year)\b",
    re.IGNORECASE,
)
_BUSIEST_OF_ALL = re.compile(r"\bbusiest of (?:all|them all|the lot)\b", re.IGNORECASE)
PROLIFIC = re.compile(
    r"\b(?:most (?:prolific|active|productive|busy|talkative)|busiest (?:account|handle)|posted (?:the )?most|tweeted (?:the )?most|top poster|sent more than any(?: other)?\b|(?:post|tweet)(?:ed)? more(?: often| tweets| posts)? than any|(?:[Nn]o (?:other )?(?:account|handle|troll|persona)|[Nn]obody|[Nn]one)\b.{0,60}?\b(?:posted|tweeted|sent|wrote|published)\b.{0,30}?\bmore\b.{0,30}?\bthan\b|(?:tops|topped|heads|headed|leads|led) (?:the|this|that) (?:list|ranking|table|field|pack|league)|led (?:them all|the field|the pack))\b",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r"\b(?:throughout|every (?:single )?day (?:of|in|from|between)|all through|each day (?:of|in)|every day)\b", re.IGNORECASE
)
CONCERT = re.compile(
    r"(?P<S><E\d+>) and (?P<O><E\d+>) (?:[a-z]+ )?(?:posted|tweeted|acted|worked|operated|moved)(?: [a-z]+)? (?:in concert|in step|together|in tandem|in unison|in lockstep|the same)",
    re.IGNORECASE,
)
_SAME_TEXT = re.compile(
    r"\b(?:many|most|some|several|scores|dozens|pairs)(?: of (?:them|the accounts|its accounts|those accounts))? (?:posted|tweeted|put out|pushed) the same (?:text|thing|message|words|line)",
    re.IGNORECASE,
)
_CLICKS = re.compile(r"\bclick(?:s|ed)?\b", re.IGNORECASE)
_SPENT = re.compile(
    r"\b(?:spent|spending|spend|paid|cost|costs|outlay|laid out|billed|charged|worth|total(?:l?ed)?|came to|bill|shelled out|sum|price)\b",
    re.IGNORECASE,
)
_ELECTION = re.compile(
    r"\b(?P<lead>after|before|since|until|up to|following|on) (?:the )?(?:Election Day|presidential election|election|vote|polling day)\b",
    re.IGNORECASE,
)
_ELECTION_DAY = re.compile(r"(?:\b(?P<lead>on|than)(?: on)? |^)Election Day\b", re.IGNORECASE)


def counted(clause: Clause, unit: str) -> list[tuple[Amount, re.Match[str]]]:
    """The amounts of a unit in a clause, each with its mark."""
    return [
        (clause.marked.amounts[int(m[1])], m)
        for m in re.finditer(r"<A(\d+)>", clause.text)
        if clause.marked.amounts[int(m[1])].unit == unit
    ]


def _unit(match: re.Match[str], period: Period | None) -> str:
    """Of what the busiest is meant where no word says so: of the months if a month is named, of the years if a year is; else of the days."""
    if not match["lead"] or period is None or period.since is None or period.until is None:
        return "day"
    days = (period.until - period.since).days
    return "day" if days == 0 else "month" if days <= _MONTH else "year"


_MONTH = 31


def measure(reader: Reader, clause: Clause, what: str, plain: str) -> tuple[str, Amount | None, str, Period | None]:
    """The frame, the amount, the word of it, and the period: '' where the clause measures nothing."""
    text = clause.text
    period = period_of(reader, clause, plain)
    counts, shares, money = counted(clause, "count"), counted(clause, "share"), counted(clause, "money")
    if (place := placed.measured(reader, clause, what, plain, period)) is not None:
        return place
    if CONCERT.search(text):
        return "concert", None, "", period
    if what == "ads" and (reached := terms.threshold(clause)):
        return ("ads_count", reached[0], "", period) if reached[0] is not None else ("ads_share", None, "none", period)
    if (
        terms.category(plain)
        and _CALLED_SO.search(plain)
        and not terms.SHARES.search(plain)
        and not re.search(
            r"\b(?:accounts|more|fewer|less|twice|times|most)\b",
            re.sub(r"\bwho [a-z]+ (?:the|these|those) accounts\b", "", plain),
        )
        and not counts
        and not shares
        and (reader.account or terms.accounts(reader, [m.ref.name for m in clause.mentions()], plain))
    ):
        return "accounts_is", None, "", None
    if what != "ads" and _SAME_TEXT.search(text):
        return "same_text", None, "", period
    if what != "ads" and _BUSIEST_OF_ALL.search(text) and terms.accounts(reader, [m.ref.name for m in clause.mentions()], plain):
        return "posts_prolific", counts[0][0] if counts else None, "", period
    if match := _BUSY.search(
        re.sub(
            r"<A(\d+)>", lambda m: "most" if clause.marked.amounts[int(m[1])].text.lower() in ("most", "the most") else m[0], text
        )
    ):
        if period is None and re.match(
            r"(?:And |But )?(?:(?:[Ii]t|[Tt]hat|[Tt]his) (?:was|is)|[Nn]o other (?:day|week|month|year))\b", plain
        ):
            period = reader.archive_periods.get(what) or next(reversed(reader.archive_periods.values()), None)
        if period is None and (day := _ELECTION_DAY.search(plain)):
            period = _election(day, reader.written)
        return (
            f"{what}_busiest",
            counts[0][0] if counts else None,
            next((match[f"unit{n}"] for n in ("", *range(2, 11)) if match[f"unit{n}"]), _unit(match, period)).replace(
                "single ", ""
            ),
            period,
        )
    if what != "ads" and (match := PROLIFIC.search(text)):
        return "posts_prolific", counts[0][0] if counts else None, "", period
    busier = re.search(r"\b(?:busier|heavier|more active) than\b|\bmore (?:than on|posts (?:than )?on)\b", text)
    if (
        busier
        and re.search(r"\bno (?:other )?day\b", text, re.IGNORECASE)
        and (point := [*clause.periods[-1:], *(_election(m, reader.written) for m in _ELECTION_DAY.finditer(plain))])
    ):
        on = next((_election(m, reader.written) for m in _ELECTION_DAY.finditer(plain)), None) or point[-1]
        return f"{what}_busiest", None, "day", on
    if what == "ads" and counts and re.search(r"\b(?:more(?: often)? than any(?: other| one)?|the most of any)\b", text):
        return "ads_most_clicked" if re.search(r"click", text) else "ads_most_seen", counts[0][0], "one", period
    if what == "ads" and (match := _MORE_SEEN.search(text)):
        return ("ads_most_clicked" if match["n"] == "clicks" else "ads_most_seen"), None, "named", None
    if what == "ads" and (match := _SEEN.search(text)):
        return (
            "ads_most_clicked" if re.search(r"click", text) else "ads_most_seen",
            counts[0][0] if counts else None,
            (match["w"] or "one").lower(),
            period,
        )
    if what == "ads" and (match := _DEAREST.search(text)):
        return (
            "ads_dearest",
            money[0][0] if money else counts[0][0] if counts else None,
            "cheapest" if match["w"].lower() == "cheapest" else "dearest",
            period,
        )
    if (match := _FIRST.search(text)) and period is not None and not counts and not shares:
        return (
            f"{what}_first",
            None,
            "last" if match["w"].lower() in ("last", "latest", "final", "most recent") else "first",
            period,
        )
    if (
        what != "ads"
        and _EVERY.search(text)
        and period is not None
        and re.search(r"\b(?:posted|tweeted|posts|tweets|active)\b", text)
    ):
        return "posts_every_day", None, "", period
    if what == "ads" and (match := _NONE_MORE.search(text)) and reader.last_counted is not None:
        # 'cost 331,676 rubles, and no other ad cost more': the sum, or the count, said just before
        spoken = reader.last_counted.amount
        if match["cost"] and spoken is not None and spoken.unit == "money":
            return "ads_dearest", spoken, "dearest", None
        if not match["cost"] and spoken is not None and spoken.unit == "count":
            before = "clicked" if reader.last_counted.frame.endswith(("clicked", "clicks")) else "seen"
            after = "clicked" if "click" in text.lower() else "seen" if match["what"] or match["seen2"] else before
            if after != before:
                return f"ads_most_{after}", None, "the same", None
            return f"ads_most_{after}", spoken, "one", None
    if what == "ads" and money and _ONE_AD.search(text):
        return "ads_one", money[-1][0], "", period
    if what == "ads" and money and (_SPENT.search(text) or terms.CURRENCY.search(plain)):
        share = next((m for m in _SHARE.finditer(text) if m["word"]), None)
        return "ads_spend", money[-1][0], share["word"].lower() if share and terms.CURRENCY.search(plain) else "", period
    if (
        what == "ads"
        and counts
        and terms.CURRENCY.search(plain)
        and (
            up := re.search(
                r"\b(?:add(?:s|ed)? up to|came to|comes? to|total(?:s|l?ed)?|amount(?:s|ed) to|sum(?:s|med)? to|reach(?:es|ed)) <A(\d+)>",
                text,
            )
        )
    ):
        sum_ = clause.marked.amounts[int(up[1])]
        if sum_.unit == "count" and sum_.figure >= 1000:
            return "ads_spend", sum_, "", period
    if what == "ads" and counts and terms.CURRENCY.search(plain) and (all_told := _ALL_TOLD.search(text)):
        # 'paid for most of them in rubles, 5.8 million in all'
        sum_ = clause.marked.amounts[int(all_told[1])]
        if sum_.unit == "count" and sum_.figure >= 1000:
            return "ads_spend", sum_, "most" if shares and shares[0][0].hedge == "most" else "", period
    if shares and re.search(r"<A\d+> of (?:(?:all|the|its|their|these|those|<E\d+>)(?:'s|\u2019s)? )*<A\d+>", text):
        return f"{what}_share", shares[0][0], "", period  # 'a quarter of the agency's 3,498 ads drew no impressions'
    if (
        what == "ads"
        and (beside := re.search(r"<A(\d+)> (?:[a-z]+ )?(?P<n>impressions|views|clicks)\b", text))
        and clause.marked.amounts[int(beside[1])].unit == "count"
    ):
        return f"ads_{'clicks' if beside['n'] == 'clicks' else 'impressions'}", clause.marked.amounts[int(beside[1])], "", period
    if what == "ads" and counts and _NEVER.search(text):
        return "ads_count", counts[-1][0], "", period  # 'were never clicked on': how many, and not how often
    if what == "ads" and counts and _CLICKS.search(text):
        return "ads_clicks", counts[-1][0], "", period
    if (
        what == "ads"
        and counts
        and re.search(r"\bimpressions\b|\b(?:seen|viewed|shown|displayed|served)\b[^<]{0,30}<A\d+>(?: times)?", text)
    ):
        return "ads_impressions", counts[-1][0], "", period
    if what == "posts" and period is not None and (none := _POSTED_NOTHING.search(text)):
        return "posts_count", Amount(0, 0, none["none"] or none["none2"], "count", Decimal(0), Decimal(0), Decimal(0)), "", period
    if shares:
        return f"{what}_share", shares[0][0], "", period
    word = next((m for m in _SHARE.finditer(text) if m["word"]), None)
    if word and word["word"].lower() in ("all", "none", "not one") and word.start() < 4 and terms.SHARES.search(plain):
        return f"{what}_share", None, "all" if word["word"].lower() == "all" else "none", period
    if counts and re.match(
        r"(?:None|Not one|Not a single one) of (?:the |its |their |<E\d+>(?:'s|\u2019s) )?(?:[a-z]+(?:'s|\u2019s) )?<A\d+>", text
    ):
        return f"{what}_share", None, "none", period  # 'not one of the 2,992': the number is of all of them
    if counts and not (word and word.start() < 12 and word["word"].lower() in ("most", "half")):
        chosen = _near(counts, text, what)
        if chosen is None:
            return "", None, "", None
        return f"{what}_count", chosen, "", period
    if word and (terms.filters(reader, clause, what, plain, "") or period is not None):
        low = word["word"].lower()
        return (
            f"{what}_share",
            None,
            "none"
            if low in ("none", "not one", "no", "not a single one")
            else "all"
            if low.startswith(("all", "every"))
            else "some"
            if low == "any"
            else "nearly all"
            if "all" in low
            else "half"
            if low == "half"
            else "most",
            period,
        )
    if not (counts or shares or money) and (title := _existence(reader, clause, what, plain, period)):
        return f"{what}_share", None, title, period
    return "", None, "", None


_DOES = re.compile(
    r"\b(?:bought|buy|buying|ran|run|placed|place|created|create|creating|targeted|target|targeting|aimed|directed|pitched|meant|went to|sent to|posted|post|posting|tweeted|tweet|tweeting|retweeted?|published|publish|sent|put out|paid for|used|mentioned)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:never|not once) (?:had|got|drew|received|saw|attracted) (?:a|any|one)(?: single)? (?:click|impression|view)s?\b|\b(?:never|not once|nor ever)(?: been| even)? (?:clicked|seen|shown|viewed|displayed)\b|\b(?:no|zero|not a single|not one|without a(?: single)?) (?:click|impression|view)s?\b"
)
_ALL_TOLD = re.compile(r"<A(\d+)>,? (?:in all|altogether|in total|all told)\b")
_DENIES = re.compile(
    r"^(?:And |But )?(?:[Ii]n <P\d+>,? )?(?:[Nn]othing (?:was|were|ran|appeared)\b|(?:[Nn]ot|[Nn]either) (?:a (?:single )?)?one\b)|\bthere (?:was|were) (?:none|no)\b|\b(?:posted|tweeted|published|bought|ran|sent) nothing\b(?! (?:else|but|more))|\bno (?!one\b|fewer\b|less\b|more\b)(?:[\w'\u2019.-]+ ){0,5}?(?:ads?|adverts?|advertisements?|posts?|tweets?)\b|\b(?:never|did not|didn['\u2019]t|not (?:a|one) (?:single )?(?:ad|advert|advertisement|post|tweet|time)|none)\b",
    re.IGNORECASE,
)


def _existence(reader: Reader, clause: Clause, what: str, plain: str, period: Period | None) -> str:
    """'They never targeted Canada', 'it also tweeted in Russian': that there are none, or some; '' if the clause says neither."""
    if (
        what == "accounts"
        or not (_DOES.search(plain) or re.search(r"\bthere (?:was|were) none\b", plain))
        or re.search(
            r"\b(?:more|fewer|less|most|only|first|last|than|half|every|each|all|if|whether|why|how|when)\b", plain, re.IGNORECASE
        )
    ):
        return ""
    denied = bool(_DENIES.search(plain))
    if (
        what == "posts"
        and not denied
        and not reader.account
        and not re.search(r"\b(?:accounts|agency|they|trolls|Russians)\b", plain)
    ):
        return ""
    if not (
        terms.filters(reader, clause, what, plain, "")
        or (period is not None and (denied or period.since or period.until))
        or (reader.account and what == "posts")
    ):
        return ""
    if denied:
        return "none"
    of_theirs = re.search(r"(?:\b(?:its|their|all the)|['\u2019]s) (?:ads|adverts|advertisements|posts|tweets)\b", plain)
    return "which" if of_theirs else "some"  # 'its ads targeted': of all of them, or of some


def _near(counts: list[tuple[Amount, re.Match[str]]], text: str, what: str) -> Amount | None:
    """The count that counts the noun: '475 accounts', '3,498 ads', '184,175 times', '366 in that month', '2,533 were ...'."""
    noun = {
        "ads": r"(?:advertisements?|ads|adverts?)",
        "posts": r"(?:posts|tweets|messages|times|retweets)",
        "accounts": r"(?:accounts|handles|trolls)",
    }[what]
    for amount, match in counts:
        if re.match(r" of (?:its|the|their|these|those) <A\d+>", text[match.end() :]):
            return amount
    counts = [(a, m) for a, m in counts if not re.search(r"\b[Oo]f (?:its|the|their|these|those) $", text[: m.start()])] or counts
    for amount, match in counts:
        if re.match(rf" (?:of )?(?:[a-zA-Z-]+ |<E\d+>(?:'s)? ){{0,4}}{noun}\b", text[match.end() :]):
            return amount
    for amount, match in counts:
        if re.match(
            r" (?:of (?:them|these|those|the)|were|was|targeted|reached|used|bore|in (?:that|this|all)|in <P|on <P|<P|between <P|from <P|during <P|over <P|mention|contain|name|ran\b|carried|came|went|had|created|$|[.,])",
            text[match.end() :],
        ) or not text[match.end() :].strip(" .,;"):
            return amount
    return None


_NEAR_ELECTION = re.compile(
    r"\b(?:(?:[Ii]n|[Oo]n|[Oo]ver|[Dd]uring) )?[Tt]he (?:last |final |first )?(?:(?P<n>two|three|four|five|six|seven|ten|\d+) )?(?P<unit>day|week|month)s? (?:just |right |immediately )?(?P<lead>before|after|following|leading up to|preceding) (?:the )?(?:20\d\d )?(?:presidential )?(?:Election Day|election|vote|polling day)\b"
)
_SINCE_ELECTION = re.compile(
    r"\b[Bb]etween (?:the )?(?:presidential )?(?:Election Day|election|vote|polling day) and <P(?P<p>\d+)>"
)


_AROUND = re.compile(
    r"\b(?:before and after|after and before|around|either side of|both sides of|on (?:both|either) sides? of) (?:the )?(?:presidential )?(?:Election Day|election|vote|polling day)\b"
)


def _near_election(reader: Reader, clause: Clause, plain: str) -> Period | None:
    """'On the day before the election', 'in the two weeks after the vote', 'between the election and the end of 2016'."""
    if _AROUND.search(plain):
        return None
    day = election_day(reader.written)
    if match := _SINCE_ELECTION.search(clause.text):
        until = clause.marked.periods[int(match["p"])].until
        return Period(match.start(), match.end(), match[0], day + timedelta(1), until, "span") if until else None
    if match := _NEAR_ELECTION.search(plain):
        numbers = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
        count = numbers.get(match["n"] or "") or int(match["n"] or 1)
        length = timedelta(count * {"day": 1, "week": 7, "month": 30}[match["unit"]])
        if match["unit"] == "month":
            return Period(match.start(), match.end(), match[0], None, None, "ambiguous")
        before = match["lead"] in ("before", "leading up to", "preceding")
        since, until = (day - length, day - timedelta(1)) if before else (day + timedelta(1), day + length)
        return Period(match.start(), match.end(), match[0], since, until, "span")
    return None


def busiest_within(reader: Reader, clause: Clause, plain: str, unit: str) -> tuple[Period, Period | None] | None:
    """'In November their busiest day was Election Day': the stretch, and the day that is claimed of it (None where only its count is); None where no stretch goes before."""
    match = _BUSY.search(clause.text)
    lead = re.match(r"(?:And |But )?(?:[Ii]n|[Oo]ver|[Dd]uring|[Oo]f|[Ww]ithin) (?:the )?<P(\d+)>", clause.text) or re.match(
        r"<P(\d+)>", clause.text
    )
    if match is None or (lead and lead.end() > match.start()) or unit not in ("day", "week", "month"):
        return None
    at = clause.marked.periods[int(lead[1])] if lead else None if clause.first else reader.head_period
    if at is None:
        return None
    stretch = reader.in_context(at, clause.whole)
    longest = {"day": 1, "week": 7, "month": 31}[unit]
    if not (stretch.since and stretch.until and (stretch.until - stretch.since).days > longest):
        return None
    others = [p for p in clause.periods if p is not at]
    claimed = [in_year(p, stretch.since.year) if p.kind.endswith("_no_year") else p for p in others]
    if vote := re.search(r"\b(?:was|were|came|fell)(?: on)? (?:the )?(?:Election Day|polling day)\b", plain):
        day = election_day(stretch.until)
        claimed = [Period(vote.start(), vote.end(), vote[0], day, day, "day")]
    return stretch, claimed[0] if claimed else None


_OF_THAT_TIME = re.compile(
    r"\b(?:ads|adverts|advertisements|posts|tweets) (?:of|in|from) (?:that|the same) (?:same )?(?:year|month|day|week)\b|^(?:And |But )?(?:[Oo]n |[Ii]n )?[Tt]hat (?:same )?(?:day|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_FILES = r"(?:archives?|data(?: ?sets?)?|dataset|sample|collection|trove|file)"
_FILE_OF_A_TIME = re.compile(
    rf"\b(?:in|of|from|by|across|throughout) (?:the|this|that|its|their|<E\d+>(?:'s)?) (?:[\w'\u2019-]+ ){{0,3}}?(?:<P\d+>,? )(?:[a-z]+ )?{_FILES}\b|\b{_FILES},? (?:for|of|covering) (?:the )?<P\d+>"
)
_FILE_BEGINS = re.compile(rf"\b{_FILES},? (?:which|that) (?:opens|begins|starts)(?: on)? (?:the )?<P\d+>(?: of that year)?")


def _without_the_file(clause: Clause) -> Clause:
    """A clause without the day on which it says that the file begins, and, where it tells of another time, without that of the whole file ('in the fall 2016 file the busiest day was ...')."""
    for pattern, kept in ((_FILE_BEGINS, 0), (_FILE_OF_A_TIME, 1)):
        for match in reversed(list(pattern.finditer(clause.text))):
            if len(clause.periods) > kept:
                clause = clause.made_of((0, match.start()), (match.end(), len(clause.text)))
    return clause


def period_of(reader: Reader, clause: Clause, plain: str) -> Period | None:
    """The time that a clause counts in: its own, that of an election it names, or, where it says so, the one before."""
    if _AROUND.search(plain):
        return clause.period(reader) if clause.periods else None  # all around it: of no one side
    if (then := _OF_THAT_TIME.search(clause.text)) and clause.text.find("<P") not in range(then.start()):
        # 'the ads of that year cost 862,012 rubles, under a third of the outlay for 2016'
        return reader.same_period(then[0])
    if near := _near_election(reader, clause, plain):
        return near
    if (dated := _ELECTION.search(clause.text)) and (beside := re.match(r",? \(?(?:on )?<P(\d+)>", clause.text[dated.end() :])):
        # 'after Election Day, November 8, 2016'
        return _election(dated, clause.marked.periods[int(beside[1])].until or reader.written)
    if (dated := re.match(r"(?P<lead>)(?:And |But )?Election Day,? \(?<P(\d+)>", clause.text)) and clause.marked.periods[
        int(dated[2])
    ].kind == "day_no_year":
        return replace(_election(dated, reader.written), text="Election Day")  # 'Election Day, 8 November, was ...'
    clause = _without_the_file(clause)
    own = clause.periods
    if (
        own
        and own[0].kind in ("day_no_year", "month_no_year")
        and (reader.archive_topic == "posts" or re.search(r"\btweets?\b", plain))
        and "posts" not in reader.archive_periods
    ):
        # the posts of an archive are of an election: the one before the story
        year = election_day(reader.written).year
        return replace(in_year(own[0], year), text=f"{own[0].text} ({year}, assumed)")
    if own:
        chosen = clause.period(reader)
        if (
            chosen is not None
            and chosen.until is None
            and chosen.since
            and re.search(r"\bdat(?:e|es|ed|ing) from \d{4}\b", plain)
        ):
            # ads that 'date from 2016' are of that year, not since then
            return replace(chosen, until=chosen.since.replace(month=12, day=31), kind="year")
        if (
            chosen is not None
            and chosen.until is None
            and chosen.since
            and chosen.since.day == 1
            and re.search(rf"\bdat(?:e|es|ed|ing) from (?:{'|'.join(MONTHS)})\b", plain, re.IGNORECASE)
        ):
            chosen = replace(
                chosen,
                until=month_of(chosen.since.year, chosen.since.month)[1],
                kind="month" if re.search(r"\d{4}", chosen.text) else "month_no_year",
            )
        before = reader.archive_periods.get(reader.archive_topic) or next(
            (s for s in reversed(reader.spans) if s.since and re.search(r"\d{4}|twenty", s.text)), None
        )
        if (
            chosen is not None
            and before is not None
            and chosen.since
            and before.since
            and not re.search(r"\d{4}", chosen.text)
            and chosen.kind in ("day_no_year", "month_no_year")
        ):
            return in_year(chosen, before.since.year).carry(f"{chosen.text} ({before.since.year})")
        return chosen
    if match := _ELECTION.search(plain) or re.match(r"(?P<lead>)(?:And |But )?Election Day (?:was|is|brought|saw)\b", plain):
        return _election(match, reader.written)
    if same := re.search(
        r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]rom|[Oo]n) (?:that|those|these|the same) (?:[a-z]+ )?(?:month|day|weeks?|period|time|year)\b",
        plain,
    ):
        if many := re.search(r"\b(?P<n>four|five|six|seven|eight) weeks\b", same[0]):
            # 'those six weeks': the last stretch of about so many; where none was said, all that is loaded
            wanted = 7 * (4 + ("four", "five", "six", "seven", "eight").index(many["n"]))
            stretches = [s for s in reader.spans if s.since and s.until and abs((s.until - s.since).days + 1 - wanted) <= 7]
            return stretches[-1] if stretches else None
        return reader.same_period(same[0].replace("weeks", "period"))
    return None


def _election(match: re.Match[str], written: date) -> Period:
    """Before or after the presidential election that went before the story, or before the day that is named with it: the Tuesday after the first Monday of November, every fourth year (2 U.S.C. 7)."""
    day = election_day(written)
    lead = (match["lead"] or "on").lower()
    since, until = (
        (day + timedelta(1), None)
        if lead in ("after", "since", "following")
        else (day, day)
        if lead in ("on", "than")
        else (None, day - timedelta(1))
    )
    return Period(match.start(), match.end(), match[0], since, until, "day" if lead in ("on", "than") else "open")
