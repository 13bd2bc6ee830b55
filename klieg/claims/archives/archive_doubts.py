"""Why a reading of an archive is not sure: what its clause says that is not read. Each doubt knows one reason; of several, the first is told."""

from __future__ import annotations

import re
from collections.abc import Callable

from klieg.claims.archives import averages, foremost, one_ad, terms
from klieg.claims.archives.archive_clause import Draft
from klieg.claims.archives.narrowing import left_over
from klieg.claims.language import dates
from klieg.claims.language.day_names import UNCLEAR
from klieg.claims.language.patterns import regex

Doubt = Callable[[Draft], str]
"""Why a reading is not sure; '' if not for this reason."""

_OF_WHICH_POSTS = regex(
    r"\bof the (?:retweets?|shares|original|replies)\b|\b(?:made|makes?|accounts?|accounted) .*\b(?:made|makes?|accounts?|accounted) |^(?:And |But )?[A-Z][a-z]+ and [A-Z][a-z]+ (?:make|made|account)"
)
_OF_IT = regex(r"(?:and |with )?(?:almost |nearly )?(?:most|half|all|<A\d+>) of it\b")
_OF_A_TIME = regex(
    r"^(?:And |But )?(?:[Ii]n|[Dd]uring|[Oo]f) (?:the )?<P\d+>|^<P\d+>|(?<!\ban )(?<!\bone )\b(?:ad|advert|advertisement)s? (?:of|from|in|bought in|created in) (?:the )?<P\d+>"
    r"|\b(?:dearest|cheapest|costliest|most expensive)(?: one| of (?:them|these|those))? (?:of|from|in) (?:the )?<P\d+>"
)
_ANOTHER_TIME = regex(
    r"\b(?:[Aa]|[Oo]ne|[Tt]he|[Tt]wo|[Tt]hree) (?:months?|years?|weeks?|days?) (?:later|after|earlier|before)\b(?! (?:the )?(?:election|vote))|\b[Tt]he (?:next|following|previous) (?:month|year|week|day)\b|\b[Tt]hat (?:month|year|day)\b"
)
_PLATFORM = regex(r"\b(?:Facebook|Instagram|YouTube|Google|Reddit|Tumblr|Twitter|LinkedIn|Pinterest|Snapchat)\b")
_OWN_COUNT = regex(
    rf"{_PLATFORM.pattern}(?:['\u2019]s (?:lawyers?|general counsel|representatives?|executives?|researchers))?(?:,[^,]*,)? (?:itself |later |has |had |also )*(?:counted|identified|found|named|tied|linked|traced|attributed|suspended|removed|closed|shut|deleted|notified|disclosed|spoke of|testified)\b"
)
_ONE_ALONE = regex(
    r"\b(?:that|this|the|one|an?|single|Agency's|agency's|another|which|famous) (?:[\w'\u2019-]+ ){0,3}?(?:ad|advert|advertisement|plug)\b(?! (?:archive|library|campaign|machine|copy|bill|spending|buys?))",
    re.IGNORECASE,
)
_FOR_ONE = regex(r"\bfor it\b")
"""'And paid 331,675.75 rubles for it'."""
_SEVERAL = regex(r"\b(?:ads|adverts|advertisements|promotions|posts)\b")
_RATE = regex(
    r"\b(?:on average|averag(?:e|ed|ing)|typical(?:ly)?|median|usual(?:ly)?|apiece|each (?:ad|advert|advertisement|post|tweet|account|day|one)|per (?:ad|post|account|day|week|month|hour)|an? (?:day|week|month|hour|minute|head|piece)|daily|hourly|every (?:day|hour|minute|week))\b(?! (?:before|after|later|earlier))",
    re.IGNORECASE,
)
_TERM_WORDS: tuple[tuple[str, set[str]], ...] = (
    (r"\b(?:in (?:its|their|the) text|in the text of|mention(?:ed|s|ing)?|hashtag|slogan|the word|(?:names?|words?|phrases?) (?:turn(?:s|ed)?|comes?|came|crop(?:s|ped)?|show(?:s|ed)?|appear(?:s|ed)?|occur(?:s|red)?|pop(?:s|ped)?|(?:is|was|are|were) (?:mentioned|used|found)))\b", {"words", "either", "target"}),
    (r"\b(?:aimed at|targeted (?:at|to)|targeting|interested in|directed at)\b", {"target", "location", "words"}),
    (r"\bnever (?:shown|seen|clicked|got)\b", {"clicks", "impressions"}), (r"\b(?:page|group|account) (?:called|named)\b", {"words", "account", "link"}),
)  # fmt: skip
"""Words that tell of a term; a count that takes none in would be of something else."""


def of_the_words(draft: Draft) -> None:
    """What is denied, of what it is a share, and when it was; a day that reads two ways before all else."""
    _first(draft, _OF_THE_WORDS)
    period = draft.measured.period
    if period is not None and period.kind == "ambiguous":
        draft.reading.unsure = f"the day {period.text!r} {UNCLEAR}"


def of_the_count(draft: Draft) -> None:
    """Whose count it is, and whether it is of one or a rate."""
    _first(
        draft,
        (
            _counted_by_a_platform,
            _on_another_platform,
            _of_the_busiest,
            _of_no_election,
            _of_some_times,
            _of_another_thing,
            _of_a_place,
            _of_one_alone,
            _of_a_rate,
        ),
    )


def of_the_rest(draft: Draft) -> None:
    """Words that may narrow what is counted, and that no term takes in."""
    _first(draft, (_of_clicks, _of_words_left_over, _of_a_term_unread))


def _first(draft: Draft, asked: tuple[Doubt, ...]) -> None:
    for doubt in asked:
        if not draft.reading.unsure:
            draft.reading.unsure = doubt(draft)


def _of_a_denial(draft: Draft) -> str:
    return "it holds a negation that is not read" if draft.reading.negated else ""


def _of_a_word(draft: Draft) -> str:
    if draft.measured.word == "named":
        return ""  # 'clicked more often than the one that ...'
    return draft.said.clause.doubt(f"count/{draft.measured.frame}")


def _of_which_posts(draft: Draft) -> str:
    plain = draft.said.plain
    if draft.measured.frame == "posts_share" and terms.IN_LANGUAGE.search(plain) and _OF_WHICH_POSTS.search(plain):
        return "of which posts it is a share is not read"
    return ""


def _of_two_kinds(draft: Draft) -> str:
    if draft.measured.frame.endswith("_count") and sum(ref.kind == "category" for ref in draft.reading.roles["where"]) > 1:
        return "of which of the two kinds of account the count is, is not read"
    return ""


_COUNTED_SUCH = regex(r"<A\d+> (?:[a-z]+ )?(?:that|which|for|pointing|under|from)\b")
_NOT_ONE = regex(r"(?:and |but )?(?:not one|none)\b(?! of\b)", re.IGNORECASE)


def _of_those_counted(draft: Draft) -> str:
    """'It holds 204 that point to X; not one was created before the election': of those, and not of all."""
    clause = draft.said.clause
    if not draft.measured.frame.endswith("_share") or not _NOT_ONE.match(draft.said.text):
        return ""
    led = clause.marked.text[: max(clause.marked.text.find(draft.said.text[:24]), 0)]
    return "of which of them it is said is not read" if _COUNTED_SUCH.search(led) else ""


def _of_it(draft: Draft) -> str:
    if draft.measured.frame == "ads_share" and _OF_IT.match(draft.said.text):
        return "what 'it' is, advertisements or money, is not read"
    return ""


def _of_two_shares(draft: Draft) -> str:
    if draft.measured.frame == "posts_share" and {"kind", "language"} <= _kinds(draft) and len(draft.said.shares) > 1:
        return "two shares are said, and which is of what is not read"
    return ""


def _of_a_kind_and_language(draft: Draft) -> str:
    if draft.measured.frame == "posts_share" and {"category", "language"} <= _kinds(draft):
        return "which of them it is a share of is not read"
    return ""


def _kinds(draft: Draft) -> set[str]:
    return {ref.kind for ref in draft.reading.roles["where"]}


def _of_the_dearest_then(draft: Draft) -> str:
    period = draft.measured.period
    if draft.measured.frame == "ads_dearest" and period is not None and _OF_A_TIME.search(draft.said.text):
        return f"the dearest of {period.text!r} alone is not read"
    return ""


def _of_a_month_left(draft: Draft) -> str:
    left = dates.month_left(draft.said.text)
    return f"{left!r} is not read" if left else ""


def _of_another_time(draft: Draft) -> str:
    when = _ANOTHER_TIME.search(draft.said.plain) if draft.reading.period is None else None
    return f"{when[0]!r}: when it was is not read" if when else ""


_OF_THE_WORDS: tuple[Doubt, ...] = (
    _of_a_denial,
    _of_a_word,
    _of_which_posts,
    _of_two_kinds,
    _of_it,
    _of_those_counted,
    _of_two_shares,
    _of_a_kind_and_language,
    _of_the_dearest_then,
    _of_another_time,
    _of_a_month_left,
)


def _counted_by_a_platform(draft: Draft) -> str:
    counts = _OWN_COUNT.search(draft.said.plain) if draft.measured.frame.startswith("accounts_") else None
    return f"{counts[0]!r}: what a platform itself counted need not be what the archive holds" if counts else ""


def _on_another_platform(draft: Draft) -> str:
    loaded, named = draft.said.reader.known.platforms, set(_PLATFORM.findall(draft.said.plain))
    if draft.measured.frame.startswith("accounts_") and loaded and named and not named & loaded:
        return f"the accounts of the loaded archive are on {', '.join(sorted(loaded))}, not on {', '.join(sorted(named))}"
    return ""


_ONE_DAY = regex(
    r"\b(?:busiest|heaviest|quietest|liveliest|peak|record) (?:single )?(?:day|week|month)\b|\bin (?:a|one) (?:single )?day\b"
)


def _of_the_busiest(draft: Draft) -> str:
    """'In October the busiest day had 17,132 posts': not the posts of October."""
    period = draft.reading.period
    of_a_day = period is not None and period.since is not None and period.since == period.until
    if draft.measured.frame.endswith("_count") and not of_a_day and _ONE_DAY.search(draft.said.plain):
        return "of which day or time it is the count is not read"
    return ""


_SOME_TIMES = regex(
    r"\bno (?:other )?(?:day|week|month|year) (?:in|of|before|after|since|but|except|during|until|till|on|<P\d+>)(?!\w)(?! (?:the (?:archive|lot)|all|them)\b)|^(?:And |But )?(?:[Ii]n|[Dd]uring|[Bb]efore|[Aa]fter|[Uu]ntil) <P\d+>,? no (?:day|week|month|year)\b",
    re.IGNORECASE,
)
_OF_A_PLACE = regex(
    r"^(?:And |But )?(?:In|For|To|Among|About) (?:the )?[A-Z][a-z]|\b(?:ads|adverts|advertisements|posts|tweets) (?:in|for|about|to|at|aimed at) (?:the )?[A-Z][a-z]"
)
_ELECTION = regex(r"\bthe day of the (?:election|vote)\b")
_FIRST_OF_ALL = ("_busiest", "_most_seen", "_most_clicked", "_dearest")


def _of_no_election(draft: Draft) -> str:
    """'November 9 was the day of the election': wherever in the clause it is called so, and of the election that an archive's posts are about (beside the day any federal one is heeded, `day_names`)."""
    period = draft.reading.period
    if period is None or period.since is None or period.since != period.until or not _ELECTION.search(draft.said.plain):
        return ""
    return "a day that was not that of the election is called so" if period.since != dates.election_day(period.since) else ""


def _of_some_times(draft: Draft) -> str:
    """'No month before 2017 was busier': of which times."""
    if not draft.reading.frame.endswith("_busiest") or draft.reading.role("other_period") is not None:
        return ""
    if foremost.NONE_BUSIER.fullmatch(draft.said.text):
        return ""
    return "of which times it is the busiest is not read" if _SOME_TIMES.search(draft.said.text) else ""


_NO_AD = regex(
    r"\b(?:first|earliest|last|latest|biggest|largest|busiest)(?: (?!ads?\b|adverts?|advertisements?|posts?|tweets?)[a-z-]+){0,3}? (?:rall(?:y|ies)|protests?|march(?:es)?|demonstrations?|meetings?|events?|trips?|visits?|pages?|groups?)\b"
)


_THAN_ANY_PAGE = regex(
    r"\b(?:any|no|every) (?:other |single )?(?:[a-z]+ )?(?:pages?|groups?|sites?|websites?|addresse?s?|topics?|subjects?)\b"
)


def _of_another_thing(draft: Draft) -> str:
    """'The earliest rally came in November 2015', 'those of the page X were clicked more than those of any other page': no advertisement."""
    if not draft.reading.frame.endswith((*_FIRST_OF_ALL, "_first", "_last")):
        return ""
    if _THAN_ANY_PAGE.search(draft.said.plain):
        return "among which pages it is the first is not read"
    return "what it is the first or the largest of is not read" if _NO_AD.search(draft.said.text) else ""


def _of_a_place(draft: Draft) -> str:
    """'In Wisconsin, no month was busier', 'the most seen of the ads in Wisconsin': of which of them."""
    if draft.reading.roles["where"] or not draft.reading.frame.endswith(_FIRST_OF_ALL):
        return ""
    return "a term that those counted must meet is not read" if _OF_A_PLACE.search(draft.said.text) else ""


def _of_one_alone(draft: Draft) -> str:
    if (
        draft.reading.frame in ("ads_clicks", "ads_impressions", "ads_spend")
        and (_ONE_ALONE.search(draft.said.clause.whole) or _FOR_ONE.search(draft.said.plain))
        and not _SEVERAL.search(draft.said.plain)
    ):
        return one_ad.UNREAD
    return ""


def _of_a_rate(draft: Draft) -> str:
    if draft.measured.frame.endswith(("_count", "_spend", "_clicks", "_impressions", "_one")) and _RATE.search(draft.said.plain):
        return averages.RATE
    return ""


_DRAWN = regex(
    r"\b(?:drew|attracted|collected|gathered|won|earned|got|had|received)\b[^<,;]{0,20}<A\d+> of (?:them|those|these)\b"
)


_PART_OF_TIMES = regex(
    r"\b(?:times|views|viewings|clicks|impressions),? (?:and |with )?(?:(?:about|nearly|almost|over|more than) )?(?:most|half|a (?:third|quarter|fifth)|two[- ]thirds|three[- ]quarters) of (?:them|these|those)\b",
    re.IGNORECASE,
)
"""'Shown 40 million times, most of them before the election'."""


def _of_clicks(draft: Draft) -> str:
    """'The one with the most clicks drew 73,063 of them': they are clicks, and no advertisements."""
    clicks = re.search(r"\b(?:clicks|impressions|views|followers)\b", draft.said.clause.whole)
    if draft.measured.frame == "ads_share" and _PART_OF_TIMES.search(draft.said.clause.whole):
        return "of what it is a part, of times or advertisements, is not read"
    counted = draft.measured.frame == "ads_count"
    return "of what so many are is not read" if counted and clicks and _DRAWN.search(draft.said.clause.text) else ""


def _of_words_left_over(draft: Draft) -> str:
    if not draft.measured.frame.endswith(("_count", "_share", "_clicks", "_impressions")):
        return ""
    over = left_over(draft.said.clause, draft.reading)
    return f"{over!r}: what is said of those counted is not read" if over else ""


def _of_a_term_unread(draft: Draft) -> str:
    if draft.reading.frame.endswith(("_first", "_busiest", "_dearest", "_most_seen", "_most_clicked", "_is")):
        return ""
    kinds = _kinds(draft) | {ref.kind for ref in draft.reading.roles.get("of", [])}
    unread = any(re.search(words, draft.said.plain, re.IGNORECASE) and not kinds & read for words, read in _TERM_WORDS)
    return "a term that those counted must meet is not read" if unread else ""
