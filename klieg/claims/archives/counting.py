"""What a clause measures of an archive of advertisements or posts: how many, what share, how much was spent, or, as foremost.py and placed.py tell it, which was the first or the dearest.

Each recogniser knows one kind of measure; `measure` asks them in order. Which of them are meant is terms.py's; whose, and what is carried over, topics.py's. Nothing here looks at a record.
"""

from __future__ import annotations

import re

from klieg.claims.archives import archive_ends, archive_sums, foremost, placed, posts_own, terms, unseen
from klieg.claims.archives.archive_clause import NOTHING, ArchiveClause, Measured, Recogniser
from klieg.claims.language.amounts import Amount, so_many
from klieg.claims.language.patterns import regex

_CALLED_SO = regex(
    r"\b(?:(?:count|class|label|list|categori[sz]e|put|place|describe|tag|rank|file|code|mark)(?:s|es|l?ed|d)?(?: it| him| her)? (?:among|as|under|with)|(?:was|is) (?:class(?:ed|ified)|label(?:l)?ed|listed|counted|tagged|coded|marked)|(?:is|was) (?:an? |one of the ))\b",
    re.IGNORECASE,
)
_COMPARES_ACCOUNTS = regex(r"\b(?:accounts|more|fewer|less|twice|times|most)\b")
_WHO_SO_ACCOUNTS = regex(r"\bwho [a-z]+ (?:the|these|those) accounts\b")
_POSTED_NOTHING = regex(
    r"\b(?:posted|tweeted|published|sent|wrote|put out) (?P<none>nothing|not (?:once|a (?:single )?(?:word|tweet|post|message))|no (?:posts|tweets|messages))\b|\b(?:fell|went|were|was|stayed|kept) (?P<none2>silent|quiet)\b",
    re.IGNORECASE,
)
_NOT_SO = regex(r"\b(?:no|not|never|hardly|barely|neither|nor|without)\b|n['\u2019]t\b")
"""'Were silent on no day'."""
_ONE_AD = regex(
    r"\b(?:on|for) (?:a single|one|one single|just one|a lone) (?:ad|advert|advertisement)\b|^(?:\W|And |But )?(?:one|a|an|a single|the)(?: [a-z<>\d]+){0,2} (?:ad|advert|advertisement)\b[^;]*?\b(?:cost|was priced at|came to) (?:about |some |nearly )?<A\d+>",
    re.IGNORECASE,
)
_EVERY = regex(
    r"\b(?:throughout|every (?:single )?day (?:of|in|from|between)|all through|each day (?:of|in)|every day)\b", re.IGNORECASE
)
_POSTED = regex(r"\b(?:posted|tweeted|posts|tweets|active)\b")
CONCERT = regex(
    r"(?P<S><E\d+>) and (?P<O><E\d+>) (?:[a-z]+ )?(?:posted|tweeted|acted|worked|operated|moved)(?: [a-z]+)? (?:in concert|in step|together|in tandem|in unison|in lockstep|the same)",
    re.IGNORECASE,
)
_SAME_TEXT = regex(
    r"\b(?:many|most|some|several|scores|dozens|pairs)(?: of (?:them|the accounts|its accounts|those accounts))? (?:posted|tweeted|put out|pushed) the same (?:text|thing|message|words|line)",
    re.IGNORECASE,
)
_CLICKS = regex(r"\bclick(?:s|ed)?\b", re.IGNORECASE)
_SEEN = regex(
    r"\bimpressions\b|\b(?:seen|viewed|shown|displayed|served)\b[^<]{0,30}<A\d+>(?: times)?|\b(?:show(?:ed|n|s)|display(?:ed|s)|serv(?:ed|es)|saw|viewed|popped up|flashed up|showed up)\b[^.;]{0,50}<A\d+> times\b"
)
_SEEN_OR_CLICKED = regex(r"<A\d+> (?:[a-z]+ )?(?P<n>impressions|views|clicks)\b")
_SPENT = regex(
    r"\b(?:spent|spending|spend|paid|cost|costs|outlay|laid out|billed|charged|worth|total(?:l?ed)?|came to|bill|shelled out|sum|price|pour(?:ed|ing)|sank|sunk|pump(?:ed|ing)|plough(?:ed|ing)|plow(?:ed|ing)|funnel(?:l?ed)|lavished|splashed out|splurged|forked (?:out|over)|parted with|dropped|blew|invested|coughed up|set [^<]{0,40} back)\b",
    re.IGNORECASE,
)
_DREW_OF_THEM = regex(r"(?:and )?(?:drew|got|won|attracted|received|had|collected|gathered) <A\d+> of them\b")
_MOST_OF_WHICH = regex(r"\b(?:ad|advert|advertisement|one) with the most (?P<n>clicks|impressions|views)\b")
"""'The ad with the most clicks praised police officers | and drew 73,063 of them'."""
_ADDS_UP = regex(
    r"\b(?:add(?:s|ed)? up to|came to|comes? to|total(?:s|l?ed)?|amount(?:s|ed) to|sum(?:s|med)? to|r[au]ns? to|st[ao][on]ds? at|reach(?:es|ed)) (?:about |some |nearly )?<A\d+>"
)
_ALL_TOLD = regex(r"<A\d+>,? (?:in all|altogether|in total|all told)\b")
_LEAST_SUM = 1000
"""The least figure without a currency sign that is taken for a sum where a currency is named."""
_SHARE_OF_COUNT = regex(r"<A\d+> of (?:(?:all|the|its|their|these|those|@?<E\d+>|@\w+)(?:'s|\u2019s)? )*<A\d+>")
_NONE_OF_COUNT = regex(
    r"(?:None|Not one|Not a single one) of (?:the |its |their |@?<E\d+>(?:'s|\u2019s) )?(?:[a-z]+(?:'s|\u2019s) )?<A\d+>"
)
_AHEAD = 12
"""How far into a clause 'most' or 'half' stands if they are what it says, and its count is what they are of."""
_DOES = regex(
    r"\b(?:made|make|making|bought|buy|buying|ran|run|placed|place|created|create|creating|targeted|target|targeting|aimed|directed|pitched|meant|went to|sent to|posted|post|posting|tweeted|tweet|tweeting|retweeted?|published|publish|sent|put out|paid for|used|mentioned)\b",
    re.IGNORECASE,
)
_DENIES = regex(
    r"^(?:And |But )?(?:[Ii]n <P\d+>,? )?(?:[Nn]othing (?:was|were|ran|appeared)\b|(?:[Nn]ot|[Nn]either) (?:a (?:single )?)?one\b)|\bthere (?:was|were) (?:none|no)\b|\b(?:posted|tweeted|published|bought|ran|sent) nothing\b(?! (?:else|but|more))|\bno (?!one\b|fewer\b|less\b|more\b)(?:[\w'\u2019.-]+ ){0,5}?(?:ads?|adverts?|advertisements?|posts?|tweets?)\b|\b(?:never|did not|didn['\u2019]t|not (?:a|one) (?:single )?(?:ad|advert|advertisement|post|tweet|time)|none)\b",
    re.IGNORECASE,
)
_NO_ACCOUNT = regex(r"\b[Nn](?:o (?:other |single )?(?:account|handle|troll|persona|one)|obody)\b")
"""Of no account it is said: neither that there are some posts, nor that there are none."""
_THERE_WERE_NONE = regex(r"\bthere (?:was|were) none\b")
_MOSTLY = regex(r"\b(?:mostly|mainly|largely|chiefly|primarily|predominantly|overwhelmingly|for the most part)\b")
_NO_EXISTENCE = regex(
    r"\b(?:hardly|barely|rarely|seldom|scarcely|exclusively|solely|entirely|wholly|always|(?<!\bone )more|fewer|less|most|only|first|last|than|half|every|each|all|if|whether|why|how|when)\b",
    re.IGNORECASE,
)
_DID = regex(
    r"(?:And |But )?(?:the )?<E\d+>(?:['\u2019]s accounts)? (?:also )?(?:(?:bought|ran|placed|purchased|took out|paid for) (?:political |paid |online )?(?:ads|adverts|advertisements)(?: on (?:<E\d+>|Instagram)(?: and (?:<E\d+>|Instagram))?)?|(?:posted|tweeted) on (?:<E\d+>|Twitter))[. ]*",
    re.IGNORECASE,
)
"""That somebody did so at all."""
_ELSEWHERE = regex(r"\bon (?!(?:Facebook|Instagram|Twitter)\b)|\band (?!Instagram|Facebook)")
_POSTERS = regex(r"\b(?:accounts|agency|they|trolls|Russians)\b")
_OF_ALL_THEIRS = regex(r"(?:\b(?:its|their|all the)|['\u2019]s) (?:ads|adverts|advertisements|posts|tweets)\b")
_NOUNS = {
    "ads": r"(?:advertisements?|ads|adverts?)",
    "posts": r"(?:posts|tweets|messages|times|retweets)",
    "accounts": r"(?:accounts|handles|trolls)",
}
_OF_A_COUNT = regex(
    r" of (?:its|(?:the |@)?<E\d+>['\u2019]s?|@\w+['\u2019]s|the (?:[a-z]+ ){0,2}[a-z]+['\u2019]s?|the|their|these|those) <A\d+>"
)
_IS_OF_ONE = regex(
    r"\b[Oo]f (?:its|(?:the |@)?<E\d+>['\u2019]s?|@\w+['\u2019]s|the (?:[a-z]+ ){0,2}[a-z]+['\u2019]s?|the|their|these|those) $"
)
_BOUGHT_BY = regex(r", (?:bought|placed|run|paid for|posted) by\b")
_COUNTED_SO = regex(
    r" (?:of (?:them|these|those|the)|were|was|targeted|reached|used|bore|in (?:that|this|all)|in <P|on <P|<P|between <P|from <P|during <P|over <P|mention|contain|name|ran\b|carried|came|went|had|created|$|[.,])"
)


def measure(said: ArchiveClause) -> Measured:
    """What a clause measures: what the first recogniser that knows it says."""
    for recognise in _RECOGNISERS:
        measured = recognise(said)
        if measured is not None:
            return measured
    return NOTHING


def _concert(said: ArchiveClause) -> Measured | None:
    """'X and Y posted in concert'."""
    return Measured("concert", period=said.period) if CONCERT.search(said.text) else None


def _same_text(said: ArchiveClause) -> Measured | None:
    """'Dozens of them tweeted the same text'."""
    return Measured("same_text", period=said.period) if said.what != "ads" and _SAME_TEXT.search(said.text) else None


def _reaching(said: ArchiveClause) -> Measured | None:
    """'67 that were shown at least 100,000 times each', or that none was."""
    reached = terms.threshold(said.clause) if said.what == "ads" else None
    if reached is None:
        return None
    if reached[0] is None:
        return Measured("ads_share", None, "none", said.period)
    return Measured("ads_count", reached[0], "", said.period)


def _kind_of_account(said: ArchiveClause) -> Measured | None:
    """'The researchers class it as a right troll'."""
    plain = said.plain
    if said.counts or said.shares or not (terms.category(plain) and _CALLED_SO.search(plain)) or terms.SHARES.search(plain):
        return None
    if _COMPARES_ACCOUNTS.search(_WHO_SO_ACCOUNTS.sub("", plain)):
        return None
    return Measured("accounts_is") if said.reader.account or said.accounts else None


def _every_day(said: ArchiveClause) -> Measured | None:
    """'They tweeted every day of October'."""
    if said.what != "ads" and said.period is not None and _EVERY.search(said.text) and _POSTED.search(said.text):
        return Measured("posts_every_day", None, "", said.period)
    return None


def _one_ad(said: ArchiveClause) -> Measured | None:
    """'It spent 331,676 rubles on a single ad'."""
    if said.what == "ads" and said.money and _ONE_AD.search(said.text):
        return Measured("ads_one", said.money[-1], "", said.period)
    return None


def _spent(said: ArchiveClause) -> Measured | None:
    """'It spent 100,000 dollars', 'most were paid for in rubles, 5.8 million rubles'."""
    if said.what != "ads" or not said.money or not (_SPENT.search(said.text) or said.in_currency):
        return None
    return Measured("ads_spend", said.money[-1], said.part["word"].lower() if said.part and said.in_currency else "", said.period)


def _adding_up(said: ArchiveClause) -> Measured | None:
    """'The prices given in rubles add up to 5.8 million'."""
    match = _ADDS_UP.search(said.text) if _may_be_a_sum(said) else None
    amount = said.clause.amount(match[0]) if match else None
    return Measured("ads_spend", amount, "", said.period) if amount and _is_sum(amount) else None


def _all_told(said: ArchiveClause) -> Measured | None:
    """'Paid for most of them in rubles, 5.8 million in all'."""
    match = _ALL_TOLD.search(said.text) if _may_be_a_sum(said) else None
    amount = said.clause.amount(match[0]) if match else None
    if amount is None or not _is_sum(amount):
        return None
    most = "most" if said.shares and said.shares[0].hedge == "most" else ""
    return Measured("ads_spend", amount, most, said.period)


def _may_be_a_sum(said: ArchiveClause) -> bool:
    return said.what == "ads" and bool(said.counts) and said.in_currency


def _is_sum(amount: Amount) -> bool:
    return amount.unit == "count" and amount.figure >= _LEAST_SUM


def _share_of_a_count(said: ArchiveClause) -> Measured | None:
    """'A quarter of the agency's 3,498 ads drew no impressions'."""
    return _share(said) if _SHARE_OF_COUNT.search(said.text) else None


def _share(said: ArchiveClause) -> Measured | None:
    """'Nearly three quarters were in Russian'."""
    return Measured(f"{said.what}_share", said.shares[0], "", said.period) if said.shares else None


def _seen_or_clicked(said: ArchiveClause) -> Measured | None:
    """'Drew 3.7 million clicks', '40 million impressions'."""
    if said.what == "ads" and (drawn := _DREW_OF_THEM.match(said.text)) and (what := _MOST_OF_WHICH.search(said.clause.whole)):
        return Measured(
            f"ads_{'clicks' if what['n'] == 'clicks' else 'impressions'}", said.clause.amount(drawn[0]), "", said.period
        )
    beside = _SEEN_OR_CLICKED.search(said.text) if said.what == "ads" else None
    if beside is None or (amount := said.clause.amount(beside[0])).unit != "count":
        return None
    return Measured(f"ads_{'clicks' if beside['n'] == 'clicks' else 'impressions'}", amount, "", said.period)


def _never_seen(said: ArchiveClause) -> Measured | None:
    """'893 were never clicked on': how many, and not how often."""
    never = unseen.NOT_CLICKED.search(said.plain) or unseen.NOT_SEEN.search(said.plain)
    return _last_count(said, "ads_count") if never else None


def _clicked(said: ArchiveClause) -> Measured | None:
    """'Were clicked on 3.7 million times'."""
    return _last_count(said, "ads_clicks") if _CLICKS.search(said.text) else None


def _shown(said: ArchiveClause) -> Measured | None:
    """'Were seen 40 million times'."""
    return _last_count(said, "ads_impressions") if _SEEN.search(said.text) else None


def _last_count(said: ArchiveClause, frame: str) -> Measured | None:
    """The last count of a clause about advertisements, as a frame's."""
    return Measured(frame, said.counts[-1], "", said.period) if said.what == "ads" and said.counts else None


def _posted_nothing(said: ArchiveClause) -> Measured | None:
    """'On Election Day it fell silent': no posts at all."""
    none = _POSTED_NOTHING.search(said.text) if said.what == "posts" and said.period is not None else None
    if none is None or _NOT_SO.search(said.text[: none.start()] + said.text[none.end() :]):
        return None
    zero = so_many(none["none"] or none["none2"], 0)
    return Measured("posts_count", zero, "", said.period)


def _all_or_none(said: ArchiveClause) -> Measured | None:
    """'All were retweets', 'not one was original'."""
    if said.part is None or said.part.start() >= len("And ") or not terms.SHARES.search(said.plain):
        return None
    word = said.part["word"].lower()
    if word not in ("all", "none", "not one"):
        return None
    return Measured(f"{said.what}_share", None, "all" if word == "all" else "none", said.period)


def _none_of_a_count(said: ArchiveClause) -> Measured | None:
    """'Not one of the 2,992': the number is of all of them."""
    if said.counts and _NONE_OF_COUNT.match(said.text):
        return Measured(f"{said.what}_share", None, "none", said.period)
    return None


def _count(said: ArchiveClause) -> Measured | None:
    """'3,498 ads'; NOTHING where the number is of something else."""
    if not said.counts or (said.part and said.part.start() < _AHEAD and said.part["word"].lower() in ("most", "half")):
        return None
    chosen = _of_the_noun(said)
    return NOTHING if chosen is None else Measured(f"{said.what}_count", chosen, "", said.period)


def _of_the_noun(said: ArchiveClause) -> Amount | None:
    """The count that counts the noun: '475 accounts', '3,498 ads', '184,175 times', '366 in that month', '2,533 were ...'."""
    text = said.text
    marked = ((said.clause.amount(mark[0]), mark) for mark in re.finditer(r"<A\d+>", text))
    counts = [(amount, mark) for amount, mark in marked if amount.unit == "count"]
    for amount, mark in counts:
        if _OF_A_COUNT.match(text[mark.end() :]):
            return amount
    counts = [(amount, mark) for amount, mark in counts if not _IS_OF_ONE.search(text[: mark.start()])] or counts
    noun = re.compile(rf" (?:of )?(?:[a-zA-Z-]+ |<E\d+>(?:'s)? ){{0,4}}{_NOUNS[said.what]}\b")
    for amount, mark in counts:
        if noun.match(text[mark.end() :]):
            return amount
    for amount, mark in counts:
        behind = text[mark.end() :]
        if _COUNTED_SO.match(behind) or _BOUGHT_BY.match(behind) or not text[mark.end() :].strip(" .,;"):
            return amount
    return None


def _share_in_a_word(said: ArchiveClause) -> Measured | None:
    """'Most of its ads were priced in rubles', 'half the posts of October'."""
    if said.part is None or not (_has_terms(said) or said.period is not None):
        return None
    return Measured(f"{said.what}_share", None, _how_many(said.part["word"].lower()), said.period)


def _has_terms(said: ArchiveClause) -> bool:
    return bool(terms.filters(said.reader, said.clause, said.what, said.plain, ""))


def _how_many(word: str) -> str:
    """What a word for a part of the whole comes to."""
    if word in ("none", "not one", "no", "not a single one"):
        return "none"
    if word.startswith(("all", "every")):
        return "all"
    if word == "any":
        return "some"
    if "all" in word:
        return "nearly all"
    return "half" if word == "half" else "most"


_ONLY_ONE = regex(
    r"\b(?:[Oo]nly|[Jj]ust|[Bb]ut) (?:one|a single)(?: of (?:the|its|their|these|those))? (?:(?:<E\d+>|[a-z]+) )?(?:ads?|adverts?|advertisements?|posts?|tweets?)\b|\b[Ee]xactly one (?:ad|advert|advertisement|post|tweet)\b"
)


def _only_one(said: ArchiveClause) -> Measured | None:
    """'Only one ad was created in August 2017': a count without a figure."""
    if said.counts or said.shares or said.money or said.what == "accounts":
        return None
    if _NO_EXISTENCE.search(_ONLY_ONE.sub(" ", said.plain)):
        return None
    one = _ONLY_ONE.search(said.text)
    if one is None or not (said.period is not None or _has_terms(said)):
        return None
    return Measured(f"{said.what}_count", so_many(one[0].split(" ")[0] + " one", 1), "", said.period)


def _existence(said: ArchiveClause) -> Measured | None:
    """'They never targeted Canada', 'it also tweeted in Russian': that there are none, or some."""
    if said.counts or said.shares or said.money or said.what == "accounts":
        return None
    plain, posts = said.plain, said.what == "posts"
    if not (_DOES.search(plain) or _THERE_WERE_NONE.search(plain)) or _NO_EXISTENCE.search(plain):
        return None
    denied = bool(_DENIES.search(plain))
    if posts and not denied and not said.reader.account and not _POSTERS.search(plain):
        return None
    if (denied and _MOSTLY.search(plain)) or _NO_ACCOUNT.search(plain):
        return None
    of_a_time = said.period is not None and (denied or said.period.since or said.period.until)
    if not (
        _has_terms(said)
        or of_a_time
        or (said.reader.account and posts)
        or (_DID.fullmatch(said.text) and not _ELSEWHERE.search(plain))
    ):
        return None
    # 'its ads targeted': of all of them, or of some
    title = "none" if denied else "most" if _MOSTLY.search(plain) else "which" if _OF_ALL_THEIRS.search(plain) else "some"
    return Measured(f"{said.what}_share", None, title, said.period)


_RECOGNISERS: tuple[Recogniser, ...] = (
    placed.measured,
    posts_own.measured,
    posts_own.run_measured,
    archive_ends.measured,
    archive_sums.measured,
    _concert,
    _reaching,
    _kind_of_account,
    _same_text,
    foremost.busiest_account,
    foremost.dearest_time,
    foremost.busiest,
    foremost.prolific,
    foremost.no_day_busier,
    foremost.more_than_any_ad,
    foremost.page_more_seen,
    foremost.most_seen,
    foremost.dearest,
    foremost.first_or_last,
    _every_day,
    foremost.none_more,
    _one_ad,
    _spent,
    _adding_up,
    _all_told,
    _share_of_a_count,
    _seen_or_clicked,
    _never_seen,
    _clicked,
    _shown,
    _posted_nothing,
    _share,
    _all_or_none,
    _none_of_a_count,
    _count,
    _only_one,
    _share_in_a_word,
    _existence,
)
"""In the order in which they are asked: what is said of one of them before what is said of all, and a figure before a word."""
