"""Claims about archives of advertisements and posts: how many, what share, the first, the dearest, the busiest day.

Over those that meet the terms the sentence names: currency, place, targeting, words, language, kind of account. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, partial
from importlib import resources
from typing import TYPE_CHECKING

from klieg.claims import besides, counting, doubts, placed, terms, versus
from klieg.claims.marked import Clause, Marked, clauses
from klieg.claims.reading import Reading, Ref, stretch_of

if TYPE_CHECKING:
    from klieg.claims.rules import Reader

FRAMES = (
    *(("ads_" + name, kind) for name, kind in (("count", "count"), ("share", "count"), ("first", "count"), ("dearest", "count"), ("most_seen", "count"), ("most_clicked", "count"), ("spend", "ad"), ("one", "ad"), ("clicks", "count"),
                                               ("impressions", "count"), ("busiest", "count"))),
    *(("posts_" + name, "count") for name in ("language", "count", "share", "first", "busiest", "prolific", "every_day", "followers")),
    *(("accounts_" + name, "count") for name in ("count", "share", "first", "busiest", "is")), ("concert", "concert"), ("same_text", "concert"), *versus.FRAMES,
)  # fmt: skip
"""What a clause may say of an archive, and the kind of claim it is."""
_ADS = re.compile(
    r"\b(?:advertisements?|ads|ad|adverts?|advertising|promotions|(?:paid|sponsored|promoted|bought)[- ](?:posts|content|messages)|plugs)\b",
    re.IGNORECASE,
)
_POSTS = re.compile(
    r"\b(?:posts(?! of\b)|(?<!his )(?<!her )(?<!my )(?<!the )post(?! (?:of|as|at|in|he|she)\b)|(?:out-?)?tweet(?:s|ed|ing)?|retweets?|posted|messages)\b",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    r"\b(?:audiences?|followers?|(?:a|an|the|larger|bigger|smaller|wider) following)\b|\bfollow(?:ed|ing|s) (?:[a-z]+ ){0,3}<A|\bfollowed (?:more|fewer)\b"
)
_ACCOUNTS = re.compile(r"\b(?:accounts|handles|trolls|personas?|profiles)\b", re.IGNORECASE)
_BACK = re.compile(
    r"\b(?:of (?:them|these|those|the lot|it)|they|them|it|its|their|the (?:agency|outfit|most (?:widely )?(?:seen|clicked|viewed|shown|popular|expensive)|dearest|costliest|most expensive|cheapest|earliest|(?:last|latest|final|first|oldest)(?= (?:of them |one |ones )?(?:ran|was|were|came|dates|appeared|is)\b)|busiest|buyers?|total|sum|outlay|average|latter|former)|no (?:other )?(?:day|week|month|year)|one in|none|most|nothing)\b",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"\b(?:Russians?|troll(?:s|[ -]farm)?|Kremlin|St\.? Petersburg)(?:['\u2019]s?)?(?:-bought|-run|-linked|-made)? (?:[a-z-]+ ){0,2}(?:ads?|adverts?|advertisements?|advertising|posts?|tweets?|accounts?|trolls?)\b"
    r"|\b(?:ads|adverts|advertisements|posts|tweets|accounts|pages) (?:that were |which were )?(?:run|bought|operated|controlled|directed|managed|paid for|placed|written) (?:from|by|out of|in) (?:inside )?(?:Russia|Moscow|St\.? Petersburg|the Kremlin|(?:the )?Russians?|a (?:Russian )?troll (?:farm|factory))\b"
    r"|\b(?:ads|advertisements|posts|tweets|accounts) (?:of|by|from) (?:the )?(?:Russia(?:ns?)?(?:['\u2019]s)? |Kremlin(?:['\u2019]s)? |St\.? Petersburg )(?:troll (?:farm|factory)|trolls)\b",
    re.IGNORECASE,
)
_BY_ITS_NOUN = re.compile(r"\b[Tt]he (?:[A-Z]\w+ )?(?:agency|outfit|organi[sz]ation|company|group|factory)\b")
"""A sponsor by the noun of its name: 'the agency' is the Internet Research Agency, where its archive alone is loaded."""
_ONE_ALONE = re.compile(
    r"\b(?:that|this|the|one|an?|single|Agency's|agency's|another|which|famous) (?:[\w'\u2019-]+ ){0,3}?(?:ad|advert|advertisement|plug)\b(?! (?:archive|library|campaign|machine|copy|bill|spending|buys?))",
    re.IGNORECASE,
)
_IT_DATES = re.compile(
    r"(?:And |But )?(?:[Ii]t|[Tt]hat (?:one|ad)|[Tt]his (?:one|ad)|[Tt]he ad(?:vert|vertisement)?) (?:was|is|had been) (?:first )?(?:created|posted|placed|bought|made|published|dated|run)\b|(?:And |But )?[Ii]t dates\b"
)
_RATE = re.compile(
    r"\b(?:on average|averag(?:e|ed|ing)|apiece|each (?:ad|advert|advertisement|post|tweet|account|day|one)|per (?:ad|post|account|day|week|month|hour)|an? (?:day|week|month|hour|minute|head|piece)|daily|hourly|every (?:day|hour|minute|week))\b(?! (?:before|after|later|earlier))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:And |But )?(?:[Oo]n <P\d+>(?: alone)?, )?(?:<A\d+>|[Ss]ome)(?: more| others?| of them)? (?:were|was|are|is|ran|went|came|appeared|had|did|got|drew|received|show(?:ed)?|targeted|mentioned|named|used|carried|contained)\b|"
    r"(?:And |But )?(?:Spending|Outlays?|The spending|The outlay)(?: (?:in|for|during|on) (?:the )?<P\d+>)? (?:came|totall?ed|was|reached|ran|rose|amounted)\b"
)
_PAGE = re.compile(
    r"\b(?:[Pp]age|[Gg]roup)(?:,| (?:called|named|of))? [\"\u201c\u2018']?(?P<page>[A-Z][\w.]+\w(?:(?: (?:of|for|the|is|are|and|with))* [A-Z][\w.]+\w){0,3}|(?<=called )[\w.]+\w|(?<=named )[\w.]+\w)"
)


_PLATFORM_FOUND = re.compile(
    r"(?:And |But |In all,? |Later,? )?(?:Twitter|Facebook|Google|YouTube|Instagram|Reddit)(?: itself| later| also| then| has| had)* (?:identified|announced|found|notified|warned|removed|suspended|took down|shut down|linked|named|reported|estimated|disclosed)\b"
)
_PUBLISHES = re.compile(r"\b(?:contains?|holds?|released|handed over|turned over|identified|published)$")
_AD_FOR = re.compile(
    r"\b(?:[Aa]ds?|[Aa]dverts?|[Aa]dvertisements?) for (?:the page |the group )?(?P<page>(?!Facebook|Instagram|Twitter|Trump|Clinton|Donald|Hillary)[A-Z]\w+(?: [A-Z]\w+){0,3})(?! (?:campaign|committee))(?!['\u2019]s)"
)
"""An advertisement for a page or group: its landing page bears the name."""
_MADES = r"bought|ran|run|placed|purchased|took out|published|paid for|posted|created|made|put (?:up|out)|produced|issued|contains?|holds?|released|handed over|turned over|identified|bankrolled"


_TERM_WORDS: tuple[tuple[str, set[str]], ...] = (
    (r"\b(?:in (?:its|their|the) text|in the text of|mention(?:ed|s|ing)?|hashtag|slogan|the word)\b", {"words", "target"}),
    (r"\b(?:aimed at|targeted (?:at|to)|targeting|interested in|directed at)\b", {"target", "location", "words"}),
    (r"\bnever (?:shown|seen|clicked|got)\b", {"clicks", "impressions"}), (r"\b(?:page|group|account) (?:called|named)\b", {"words", "account", "link"}),
)  # fmt: skip
"""Words that tell of a term; a count that takes none in would be of something else."""


def readings(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """Claims about an archive in a sentence, clause by clause; which archive is meant is carried over, and said."""
    found: list[Reading] = []
    for mention in marked.mentions:
        if not mention.ref.how and (whose := reader.known.archive(mention.ref.name)):
            reader.archive = Ref(mention.ref.text, whose, "archive")
            if not re.match(r"(?:And |But )?(?:It|He|She)\b", text):
                reader.account = None
    if reader.archive is None and len(reader.known.sponsors) == 1 and _FOREIGN.search(text):
        sponsor = reader.known.sponsors[0]
        reader.archive = Ref("", sponsor, "archive", f"whose is assumed: {sponsor}, the archive that is loaded")
    if _ADS.search(text) and reader.archive is not None and not any(m.ref.kind == "campaign" for m in marked.mentions):
        reader.archive_topic = "ads"
    elif (
        reader.archive is not None
        and re.search(r"\bTwitter\b", text)
        and not any(m.ref.kind == "campaign" for m in marked.mentions)
    ):
        reader.archive_topic = "posts"
    if accounts := terms.accounts(
        reader,
        [m.ref.name for m in marked.mentions],
        text,
        certain=bool(re.search(r"\b(?:account|handle|persona|troll)\b", text)),
    ):
        reader.account = Ref(accounts[-1], accounts[-1].lstrip("@"), "account")
    before: Clause | None = None
    lost = False
    read = partial(_clause, reader)
    for clause in clauses(marked, text):
        if pair := besides.pair(reader, clause, read):
            found += pair
            continue
        made = read(clause) or (besides.going_on(clause, found[-1]) if found else None)
        if made is None and any(
            a.unit == "count" for a in clause.marked.amounts if f"<A{clause.marked.amounts.index(a)}>" in clause.text
        ):
            lost = True  # a count that is not read: what is said 'of them' is not of all
        elif made is not None and lost and re.search(r"\bof (?:them|these|those)\b", clause.text):
            made.unsure = made.unsure or "which are meant by those spoken of before is not read"
        start = clause.original(0, 1)[0]
        if made is not None:
            _carry_page(reader, clause, made)
        if (
            made is not None
            and made.period is None
            and before is not None
            and before.periods
            and re.search(r"\bwhen $", text[:start])
        ):
            # 'the busiest day was October 6, | when 17,132 went out': the day as it was read there
            day, said = before.periods[-1], found[-1].period if found else None
            made.period = said if said is not None and said.text.startswith(day.text) else reader.in_context(day, text)
        before = clause
        if made is not None:
            found += besides.around(clause, made)
    return found


def _carry_page(reader: Reader, clause: Clause, made: Reading) -> None:
    """'X was pushed in a hundred ads and drew 85 clicks': the one page that the sentence names, where its clause names none and counts no others."""
    named = {page for page in reader.known.pages if re.search(rf"(?<![\w#@]){re.escape(page)}(?!\w)", clause.whole)}
    if (
        made.frame in ("ads_count", "ads_clicks", "ads_impressions", "ads_spend")
        and len(named) == 1
        and not made.roles.get("where")
    ):
        page = named.pop()
        made.roles["where"] = [Ref(page, page.removeprefix("The "), "link")]
        made.assumptions.append(f"counted are those of the page that the sentence names: {page}")


_PLATFORM = re.compile(r"\b(?:Facebook|Instagram|YouTube|Google|Reddit|Tumblr|Twitter|LinkedIn|Pinterest|Snapchat)\b")
_OWN_COUNT = re.compile(
    rf"{_PLATFORM.pattern}(?:['\u2019]s (?:lawyers?|general counsel|representatives?|executives?|researchers))?(?:,[^,]*,)? (?:itself |later |has |had |also )*(?:counted|identified|found|named|tied|linked|traced|attributed|suspended|removed|closed|shut|deleted|notified|disclosed|spoke of|testified)\b"
)
_SEEN_SO_OFTEN = re.compile(r"\b(?:seen|shown|viewed|displayed)\b[^<]{0,20}<A\d+>|<A\d+> (?:impressions|views)\b")
_CLICKED_SO_OFTEN = re.compile(r"\bclicked\b[^<]{0,20}<A\d+>|<A\d+> clicks\b")
_ANOTHER_TIME = re.compile(
    r"\b(?:[Aa]|[Oo]ne|[Tt]he|[Tt]wo|[Tt]hree) (?:months?|years?|weeks?|days?) (?:later|after|earlier|before)\b(?! (?:the )?(?:election|vote))|\b[Tt]he (?:next|following|previous) (?:month|year|week|day)\b|\b[Tt]hat (?:month|year|day)\b"
)
_POINTS_TO_ONE = re.compile(
    r"(?:And |But )?(?:[Ii]t|[Tt]hat (?:one|ad)|[Tt]his (?:one|ad)|[Tt]he (?:same )?ad(?:vert|vertisement)?) (?:was|is|had|has|drew|got|received|cost|dates)\b"
)
_OF_SEVERAL = re.compile(
    r"(?:And |But )?(?:[Tt]he (?:rest|others|ads|adverts|advertisements|remaining)|[Tt]hey|[Oo]thers|[Mm]ost|[Ss]ome|[Tt]hese|[Tt]hose|[Bb]oth|[Aa]ll)\b"
)
_VERB_FIRST = re.compile(
    r"(?:also |then )?(?:(?:was|had been) (?:shown|seen|viewed|displayed|clicked|created)|drew|got|received|cost)\b"
)


def _of_one_ad(reader: Reader, reading: Reading, clause: Clause, plain: str) -> None:
    """'It was created on ...', 'and was shown ...' behind 'One ad drew 73,063 clicks': of the one advertisement with that figure."""
    last = reader.last_ad
    if last is None or last.amount is None or reading.roles["where"] or not reading.frame.startswith("ads_"):
        return
    if not (_POINTS_TO_ONE.match(plain) or (_VERB_FIRST.match(plain) and not clause.first)) or _OF_SEVERAL.match(clause.whole):
        return
    what = {"ads_clicks": "clicks", "ads_impressions": "impressions", "ads_spend": "cost"}.get(reading.frame, "")
    if not what and reading.amount is None and reading.period is not None and _IT_DATES.match(plain):
        what = "created"
    if what:
        reading.frame, reading.kind, reading.title, reading.unsure = "ads_one", "ad", what, ""
        reading.roles["of"] = [Ref(last.amount.text, last.title or "cost", "thing")]
        reading.assumptions.append(f"which advertisement is carried over from: {last.text}")


_OF_A_TIME = re.compile(
    r"^(?:And |But )?(?:[Ii]n|[Dd]uring|[Oo]f) (?:the )?<P\d+>|^<P\d+>|(?<!\ban )(?<!\bone )\b(?:ad|advert|advertisement)s? (?:of|from|in|bought in|created in) (?:the )?<P\d+>"
)
_REPORT_SAYS = re.compile(
    r"\b(?:report|volume|indictment|findings)\b[^.;]* (?:says?|said|finds?|found|states?|stated|notes?|noted) that [^.;]*$"
)


def _it_says(clause: Clause) -> bool:
    """'It says that ...': a paper is spoken of, and no archive says anything."""
    said = re.match(
        r"(?:And |But )?<E(\d+)>(?: also| then| further)? (?:says?|said|finds?|found|states?|stated|notes?|noted) that\b",
        clause.text,
    )
    return said is not None and clause.marked.mentions[int(said[1])].ref.text.lower() == "it"


_LED_BY = re.compile(
    r"(?:And |But )?(?:[Ii]n <P\d+>,? )?(?:[Tt]he )?<E(?P<n>\d+)>(?:['\u2019]s?)? (?!(?:was|were|is|are|had been|has been) )"
)


def _clause(reader: Reader, clause: Clause) -> Reading | None:
    text = clause.text
    plain = clause.original_text(0, len(text))
    if re.search(r"\b[Aa]ccording to [^,.]{0,50}\b(?:report|volume|indictment|special counsel|Mueller)\b", clause.whole):
        return None  # what a report says
    if re.search(
        r"\b(?:Mueller|[Ss]pecial [Cc]ounsel)(?:['\u2019]s)? (?:could tell|found|wrote|counts?|counted|says|said|repeats|recalls|reports?|team|tally)\b",
        clause.whole,
    ):
        return None  # what the special counsel's report tells
    if _FOLLOWING.search(text) and not _ADS.search(text):
        return None  # followers, and those whom an account follows: no count of posts or accounts
    if _PLATFORM_FOUND.match(plain):
        return None  # what a platform counted, not what is in the archive
    owner = _owner(reader, clause)
    if (
        re.search(
            r"\b[Aa]ccording to (?:the |<E\d+>'s |his |that )?(?:[a-z]+ ){0,2}(?:report|volume|indictment)\b|\b(?:report|volume)(?:'s)?(?:,[^,]{2,40},)? (?:also |then )?(?:says|said|puts?|names|counts|estimates|mentions|identif|finds|found|gives|gave|cites|states)",
            plain,
        )
        or (
            reader.of_report
            and re.match(
                r"(?:And |But )?[Ii]t (?:also |then )?(?:says|said|puts|names|counts|estimates|mentions|identifies|finds|gives|cites|states)\b",
                plain,
            )
        )
    ) or (
        re.search(r"\b(?:paid|payments?|che(?:ck|que)s?|disbursements?)\b", plain)
        and not _ADS.search(plain)
        and (
            re.search(r"\bcampaign\b", plain)
            or (reader.last_payment is not None and reader.payment_at == reader.paragraph)
            or re.search(r"\bpaid\b", clause.whole[: clause.original(0, 1)[0]])
        )
    ):
        return None
    if _REPORT_SAYS.search(clause.whole[: clause.original(0, 1)[0]]) or _it_says(clause):
        return None  # 'the report says that ..., and that ...', 'it says that ...'
    if owner is None and not reader.known.sponsors and re.search(r"\bpaid\b", plain) and counting.counted(clause, "money"):
        return None  # a payment for advertising
    what = _what(reader, clause, plain, owner) or placed.topic(reader, clause, plain)
    if not what:
        return None
    paying = next((m.ref for m in clause.mentions()), None)
    if any(m.ref.kind == "campaign" for m in clause.mentions()) and not (owner and owner.kind == "archive"):
        return None
    led = _LED_BY.match(text)
    if (
        led
        and clause.marked.mentions[int(led["n"])].ref.kind == "campaign"
        and owner is not None
        and owner.how.startswith("whose is")
    ):
        return None  # 'the Clinton campaign's ads', 'the Trump campaign bought 200 ads': no archive of theirs is loaded
    if paying is not None and paying.kind == "campaign" and not paying.how.startswith("'") and counting.counted(clause, "money"):
        return None  # what a campaign paid for advertising
    if what != "ads" and counting.counted(clause, "money"):
        return None  # nobody pays for posts by the piece
    if (compared := versus.reading(reader, clause, what)) is not None:
        return _with_owner(reader, clause, compared, owner, what)
    frame, amount, title, period = counting.measure(reader, clause, what, plain)
    if not frame:
        return None
    start, end = clause.original(0, len(text.rstrip(" .,;:")))
    reading = Reading(
        frame,
        dict(FRAMES)[frame],
        start,
        end,
        clause.whole[start:end],
        {},
        title,
        amount,
    )
    reading.period = period
    if frame.endswith("_busiest") and (within := counting.busiest_within(reader, clause, plain, title)) is not None:
        stretch, reading.period = within
        reading.roles["other_period"] = [stretch_of(stretch)]
    if period is not None and period.since and period.until:
        reader.archive_periods[what] = period
    reading.roles["where"] = terms.filters(reader, clause, what, plain, frame)
    if frame == "posts_language":
        reading.roles["where"] = [*(ref for ref in reading.roles["where"] if ref.kind != "language"), *placed.language(plain)]
    if frame.endswith(("_most_seen", "_most_clicked", "_dearest")):
        # 'the most seen, for a page called X': whose it is, and not among whose
        reading.roles["where"] = [ref for ref in reading.roles["where"] if ref.text not in reader.known.pages]
    if (
        what == "ads"
        and not any(ref.kind == "link" for ref in reading.roles["where"])
        and (page := _PAGE.search(plain) or _AD_FOR.search(plain))
        and not frame.endswith(("_most_seen", "_most_clicked", "_dearest"))
    ):
        reading.roles["where"].append(Ref(page[0], page["page"].replace(" ", ""), "link"))
    if base := re.search(r"\b[Oo]f (?:(?:its|the|their|these|those|her|his|all|<E\d+>)(?:'s|\u2019s)? )+<A(\d+)>", text):
        stated = clause.marked.amounts[int(base[1])]
        if stated.unit == "count" and stated is not amount:
            reading.roles["base"] = [Ref(stated.text, str(stated.figure), "thing")]
    if title == "named":
        reading.roles["page"] = [
            m.ref
            for m in clause.mentions()
            if not reader.known.archive(m.ref.name) and m.ref.name not in ("Facebook", "Instagram")
        ][:1]
    terms.carry_account(reader, clause, reading, what, plain)
    if frame == "posts_share" and len(reading.roles["where"]) > 1:
        # of the posts of an account, how many are such: the account's are the whole
        own = [ref for ref in reading.roles["where"] if ref.kind == "account"]
        reading.roles["where"] = [ref for ref in reading.roles["where"] if ref.kind != "account"]
        whole = own
    else:
        whole = []
    terms.carry_group(reader, reading, what, plain)
    if whole:
        reading.roles["of"] = [*whole, *reading.roles.get("of", [])]
    if re.search(r"\bof the (?:latter|former)\b", plain) and len(reader.categories) > 1:
        name = reader.categories[-1 if "latter" in plain else 0]
        reading.roles["where"].append(Ref("the latter", name, "category", f"which is meant is carried over: {name}"))
        reading.frame = "accounts_count"
    reader.categories = terms.category(plain) or reader.categories
    reader.archive_topic = what
    if frame == "concert":
        match = counting.CONCERT.search(text)
        assert match is not None
        names = [clause.marked.mentions[int(n)].ref for n in re.findall(r"\d+", f"{match['S']} {match['O']}")]
        reading.roles["subject"], reading.roles["object"] = names[:1], names[1:2]
    elif owner is not None:
        if owner.kind == "archive":
            reader.archive = owner
        reading.roles["subject"] = [owner]
        if owner.how:
            reading.assumptions.append(owner.how)
    else:
        reading.unsure = "nothing says whose advertisements or posts are meant"
    reading.negated = (
        not (frame.endswith("_share") and title in ("none", "some"))
        and bool(re.search(r"\b(?:not|never)\b|n['\u2019]t\b", text))
        and not any(ref.kind in ("clicks", "impressions") for ref in reading.roles["where"])
        and not re.search(r"\bnot (?:one|a single|original)\b", text)
    )
    if reading.negated:
        reading.unsure = reading.unsure or "it holds a negation that is not read"
    if doubt := doubts.first(f"count/{frame}", text):
        reading.unsure = reading.unsure or f"{clause.original_text(doubt.start, doubt.end)!r}: {doubt.why}"
    if (
        frame == "posts_share"
        and terms.IN_LANGUAGE.search(plain)
        and re.search(
            r"\bof the (?:retweets?|shares|original|replies)\b|\b(?:made|makes?|accounts?|accounted) .*\b(?:made|makes?|accounts?|accounted) |^(?:And |But )?[A-Z][a-z]+ and [A-Z][a-z]+ (?:make|made|account)",
            plain,
        )
    ):
        reading.unsure = reading.unsure or "of which posts it is a share is not read"
    if frame.endswith("_count") and sum(ref.kind == "category" for ref in reading.roles["where"]) > 1:
        reading.unsure = reading.unsure or "of which of the two kinds of account the count is, is not read"
    if frame == "ads_share" and re.match(r"(?:and |with )?(?:almost |nearly )?(?:most|half|all|<A\d+>) of it\b", text):
        reading.unsure = reading.unsure or "what 'it' is, advertisements or money, is not read"
    if (
        frame == "posts_share"
        and {"kind", "language"} <= {ref.kind for ref in reading.roles["where"]}
        and len(counting.counted(clause, "share")) > 1
    ):
        reading.unsure = reading.unsure or "two shares are said, and which is of what is not read"
    if frame == "posts_share" and {"category", "language"} <= {ref.kind for ref in reading.roles["where"]}:
        reading.unsure = reading.unsure or "which of them it is a share of is not read"
    if frame == "ads_dearest" and period is not None and _OF_A_TIME.search(text):
        reading.unsure = reading.unsure or f"the dearest of {period.text!r} alone is not read"
    if reading.period is None and (when := _ANOTHER_TIME.search(plain)):
        reading.unsure = reading.unsure or f"{when[0]!r}: when it was is not read"
    if period is not None and period.kind == "ambiguous":
        reading.unsure = f"the day {period.text!r} reads two ways, or the calendar has none such"
    _of_one_ad(reader, reading, clause, plain)
    if frame in ("ads_most_clicked", "ads_dearest") and amount is not None and _SEEN_SO_OFTEN.search(text):
        reading.title = "its impressions"
    elif frame in ("ads_most_seen", "ads_dearest") and amount is not None and _CLICKED_SO_OFTEN.search(text):
        reading.title = "its clicks"
    one_ad = (_VERB_FIRST.match(plain) if not clause.first else None) or re.match(
        r"(?:And |But )?(?:[Ii]t|[Tt]hat one|[Tt]his one|[Tt]he ad(?:vert|vertisement)?) (?:was|had been|drew|got|received|had|has)\b",
        plain,
    )
    if reading.frame == "ads_one":
        pass
    elif frame in ("ads_clicks", "ads_impressions") and one_ad and reader.last_extreme and not reading.roles["where"]:
        of_it = {"ads_most_clicked": "ads_clicks", "ads_most_seen": "ads_impressions"}.get(reader.last_extreme.frame)
        reading.frame, reading.title = reader.last_extreme.frame, reader.last_extreme.title
        if frame != of_it:
            reading.title = f"its {frame.partition('_')[2]}"
        reading.assumptions.append(f"which advertisement is carried over from: {reader.last_extreme.text}")
    elif frame in ("ads_clicks", "ads_impressions") and re.search(
        r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Oo]ne|[Aa]n?|[Ii]ts) (?:[\w-]+ ){0,3}(?:ad|advert|advertisement)\b(?! (?:archive|library|campaign))|^(?:And |But )?(?:[Ii]t|[Tt]hat one|[Tt]his one) (?:was|had been|drew|got|received|had|has)\b",
        plain,
    ):
        if re.search(
            r"(?:^(?:\W|And |But )?|\b(?:ran|bought|placed|posted|published|created) )(?:[Oo]ne|[Aa]n?|[Aa] single|[Aa]nother|[Ss]ome) (?:[\w-]+ ){0,3}(?:ad|advert|advertisement)\b",
            plain,
        ):
            reading.title, reading.frame, reading.kind = frame.partition("_")[2], "ads_one", "ad"
        else:
            reading.unsure = reading.unsure or "one advertisement is spoken of, and which is not read"
    elsewhere = set(_PLATFORM.findall(clause.original_text(0, len(clause.text))))
    if frame.startswith("accounts_") and (counted := _OWN_COUNT.search(clause.original_text(0, len(clause.text)))):
        reading.unsure = reading.unsure or f"{counted[0]!r}: what a platform itself counted need not be what the archive holds"
    if frame.startswith("accounts_") and reader.known.platforms and elsewhere and not elsewhere & reader.known.platforms:
        reading.unsure = (
            reading.unsure
            or f"the accounts of the loaded archive are on {', '.join(sorted(reader.known.platforms))}, not on {', '.join(sorted(elsewhere))}"
        )
    if (
        reading.frame in ("ads_clicks", "ads_impressions", "ads_spend")
        and _ONE_ALONE.search(clause.whole)
        and not re.search(r"\b(?:ads|adverts|advertisements|promotions|posts)\b", plain)
    ):
        reading.unsure = reading.unsure or "one advertisement is spoken of, and which is not read"
    if frame.endswith(("_count", "_spend", "_clicks", "_impressions")) and _RATE.search(plain):
        reading.unsure = reading.unsure or "a rate or an average is not read"
    if (
        frame == "ads_spend"
        and reading.frame != "ads_one"
        and re.match(
            r"(?:And |But )?(?:[Ii]t|[Tt]hat one|[Tt]his one|[Oo]ne|[Tt]he ad(?:vert|vertisement)?) (?:had |alone )?cost\b", plain
        )
    ):
        if reader.last_extreme and reader.last_extreme.frame == "ads_dearest":
            reading.frame, reading.kind, reading.title = "ads_dearest", "count", reader.last_extreme.title
            reading.assumptions.append(f"which advertisement is carried over from: {reader.last_extreme.text}")
        elif reader.last_extreme and reader.last_extreme.frame in ("ads_most_seen", "ads_most_clicked"):
            reading.frame, reading.kind, reading.title = reader.last_extreme.frame, "count", "its cost"
            reading.assumptions.append(f"which advertisement is carried over from: {reader.last_extreme.text}")
        else:
            reading.unsure = reading.unsure or "one advertisement is spoken of, and which is not read"
    if (
        what == "ads"
        and frame in ("ads_share", "ads_count", "ads_first")
        and amount is None
        and period is not None
        and _IT_DATES.match(plain)
        and reading.frame != "ads_one"
    ):
        if reader.last_extreme:
            reading.frame, reading.title = reader.last_extreme.frame, reader.last_extreme.title
            reading.roles["where"] = list(reader.last_extreme.roles.get("where", []))
            reading.assumptions.append(f"which advertisement is carried over from: {reader.last_extreme.text}")
        else:
            reading.unsure = reading.unsure or "one advertisement is spoken of, and which is not read"
    if reading.frame == "ads_one" and not (_PAGE.search(plain) or _AD_FOR.search(plain)):
        reading.roles["where"] = [ref for ref in reading.roles["where"] if ref.text not in reader.known.pages]
    if frame in ("ads_dearest", "ads_most_seen", "ads_most_clicked"):
        reader.last_extreme, reader.last_ad = reading, None
    elif reading.frame == "ads_one" and "of" not in reading.roles and not reading.unsure:
        reader.last_extreme, reader.last_ad = None, reading
    last = reader.last_counted
    if (
        last is not None
        and not clause.first
        and last.text in clause.whole
        and re.search(r"\bof (?:them|these|those)\b", clause.text)
    ):
        # of those counted before; 'most of them retweets, and a quarter of them in Russian' are both of the first
        those = last.roles.get("of" if last.frame.endswith("_share") else "where", [])
        role = "of" if frame.endswith("_share") else "where"
        if last.frame.endswith(("_impressions", "_clicks", "_spend")):
            reading.unsure = reading.unsure or "what is counted, and of what, is not read"
        elif those := [ref for ref in those if ref not in reading.roles["where"]]:
            reading.roles[role] = [*reading.roles.get(role, []), *those]
    reader.last_counted = reading
    if frame.endswith(("_count", "_share", "_clicks", "_impressions")) and (over := _left_over(clause, reading)):
        reading.unsure = reading.unsure or f"{over!r}: what is said of those counted is not read"
    kinds = {ref.kind for ref in reading.roles["where"]}
    for pattern, read in _TERM_WORDS:
        if (
            re.search(pattern, plain, re.IGNORECASE)
            and not kinds & read
            and not reading.frame.endswith(("_first", "_busiest", "_dearest", "_most_seen", "_most_clicked", "_is"))
        ):
            reading.unsure = reading.unsure or "a term that those counted must meet is not read"
    for ref in reading.roles["where"]:
        reading.assumptions.append(ref.how or f"counted are those: {ref.kind} {ref.name}")
    reading.assumptions += [ref.how for ref in reading.roles.get("of", [])]
    if not reading.roles.get("of", ["kept"]):
        del reading.roles["of"]
    if not reading.roles["where"]:
        del reading.roles["where"]
    return reading


def _with_owner(reader: Reader, clause: Clause, reading: Reading, owner: Ref | None, what: str) -> Reading:
    """A comparison, with whose archive it is of, what is carried over, and what of it is not read."""
    reader.archive_topic = what
    if owner is not None:
        reader.archive = owner if owner.kind == "archive" else reader.archive
        reading.roles["subject"] = [owner]
        reading.assumptions += [owner.how] if owner.how else []
    else:
        reading.unsure = "nothing says whose advertisements or posts are meant"
    both = [*reading.roles.get("where", []), *reading.roles.get("other", [])]
    reading.assumptions += [ref.how or f"counted are those: {ref.kind} {ref.name}" for ref in both]
    reader.categories = terms.category(clause.original_text(0, len(clause.text))) or reader.categories
    if re.search(r"\b(?:not|never)\b", clause.text):
        reading.unsure = reading.unsure or "it holds a negation that is not read"
    if over := _left_over(clause, replace(reading, roles={**reading.roles, "where": both})):
        reading.unsure = reading.unsure or f"{over!r}: what is said of those counted is not read"
    reader.last_counted = reading
    return reading


@cache
def _harmless() -> frozenset[str]:
    """Words that say no more of those counted than a count does (archive_words.txt)."""
    return frozenset(resources.files(__package__).joinpath("archive_words.txt").read_text(encoding="utf-8").split())


_PLACE_OF_IT = re.compile(
    r",? ?\b(?:[Ii]n|[Oo]f|[Ff]rom|[Bb]y|[Aa]cross|[Tt]hroughout|[Gg]oing by|[Ii]f|[Aa]s)(?: one goes by)? (?:the|this|that|these|its|their|our|an?|what|all(?: of)?(?: the)?)? ?(?:(?!\b(?:ads?|adverts?|advertisements?|posts?|tweets?|messages|accounts)\b)[^,;.<>#@]){0,60}?"
    r"\b(?:archives?|data(?: ?sets?)?|dataset|sample|collection|trove|rows|numbers|counts|tags|labels|files?(?! (?:of|under)))\b(?: (?:that )?(?:the )?[A-Z]\w+(?: [A-Z]\w+)* (?:collected|published|released|gathered|kept|put out|made public|compiled))?(?: (?:is|are) any (?:guide|judge))?(?:,? (?:which|that) (?:opens|begins|starts|runs|covers|picks up)[^,;<]*(?:<P\d+>)?[^,;<]*)?"
)
"""'In the Clemson file', 'if the archive is any guide': where it stands, and no term of those counted."""
_COMMENT = re.compile(
    r",? (?:(?:so|as|although|though|which|while|if|in keeping|contrary to|to (?:its|their|his|her|everybody's|everyone's|nobody's)|a (?:figure|number|fact|feat|share|lull|total|tally|sum|record|pace|rate)|no small|quite|hardly|and (?:it|that) (?:was|is)|by (?:one|a wide) |mind you|of all|some)\b)(?=[^,;]*$)(?!.*(?:<[AP]\d+>|#|@|\b(?:in|about|mention\w*|aimed|target\w*|Russian|original|retweets?)\b)).*$"
)
"""What a writer makes of it, behind the claim, where no figure, date or term stands in it."""
_CALLED = re.compile(
    r"(?<=[\w>]), (?:the|a|an|which|who|as|another|one of|once|then|now)\b(?:(?!#|@|\b(?:ads?|tweets?|posts?|clicks|impressions|targeted|aimed)\b|<[AP])[^,]){3,70},"
)
"""What a name is explained by: 'TEN_GOP, the fake Tennessee Republicans,'."""
_DOES = re.compile(
    r"(?<![-\w<])[a-z]{3,}(?: (?:off|out|up|forth|down|in|away|around|for|on|to|over))?(?: (?:about|some|only|just|nearly|almost|roughly|close to|more than|over|fewer than|less than|at least|no fewer than|under|upwards of|north of))* (?=<A\d+>)"
)
"""The word before a figure, a verb or its preposition: it may be any."""


def _left_over(clause: Clause, reading: Reading) -> str:
    """The first word of a clause that neither a term, a date, an amount nor the sponsor's name takes in, and that may say more of those counted. '' if none."""
    text = re.sub(
        r",? the (?:archive|data|release|files?|collection)(?: [^,]{2,60})? (?:shows?|says?|indicates?)(?=[.,]|$)",
        " ",
        clause.text,
    )
    if len(parts := re.split(r": ", text)) > 1 and not re.search(r"<A|#|@", parts[0]) and re.search(r"<A", parts[-1]):
        text = parts[-1]
    # who says so, and where, is not what is said of those counted
    text = re.sub(
        r"^(?:[Ii]n|[Aa]t|[Dd]uring) (?:an?|the|their|its|his|her|our|your) (?:[a-z]+ ){0,2}(?:briefing|statement|letter|memo|interview|hearing|call|meeting|speech|note|testimony)\b[^<,\"\u201c]{0,60},? "
        r"(?:(?:one|two|some|several|many) of (?:the|its|their|your|our|his|her) (?:[a-z]+ ){0,2}(?:executives|officials|officers|lawyers|aides|staff|spokes\w+|engineers|employees|researchers)\b)?",
        " ",
        text,
    )
    for number, mention in enumerate(clause.marked.mentions):
        text = text.replace(f"<E{number}>", mention.ref.text if not mention.ref.how else " ")
    text = re.sub(
        r"[,.?!]?[\"\u201d\u2019'] (?:said|says|he|she|told|a|an|the|one)\b.*$|,? (?:he|she|they|[A-Z][a-z]+) (?:says?|said)\b.*$|, (?:according|researchers|says|said|filings|records)\b.*$|, (?:an?|the|one) [a-z -]{3,40} (?:told|said)\b.*$",
        " ",
        text,
    )
    text = re.sub(
        r",? (?:(?:Mr|Madam|Ms|Mrs)\.? )?(?:Senator|Chairman|Chairwoman|Congressman|Congresswoman|sir|ma'am|ranking member)\b",
        " ",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(
        r"^\W*(?:Oddly|Strangely|Curiously|Funnily|Interestingly|Surprisingly) enough,? |, so (?:if|when|don't|you|I|we)\b.*$",
        " ",
        text,
    )
    text = re.sub(r"^\W*(?:Ed(?:itor)?(?:['\u2019]s)?(?: note)?|Note|NB)[:.] ", " ", text)
    for zone in (_CALLED, _COMMENT, _PLACE_OF_IT, _DOES):
        text = zone.sub(" ", text)
    for pattern in (
        terms.LANGUAGE,
        terms.IN_LANGUAGE,
        *(re.compile(category, re.IGNORECASE) for _, category in terms.CATEGORIES),
    ):
        text = pattern.sub(" ", text)
    parts = [part for role in ("where", "of") for ref in reading.roles.get(role, []) for part in (ref.text, ref.name)]
    for part in sorted([*parts, *(ref.name for ref in reading.roles.get("subject", []))], key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", " ", text)
    if any(ref.kind == "bound" for ref in reading.roles.get("where", [])):
        text = re.sub(r"\b(?:cost|priced at)\b", " ", text)
    if any(ref.kind == "link" for ref in reading.roles.get("where", [])):
        text = re.sub(
            r"\b(?:led|linked|pointed|steered|sent|directed|drove|took)(?: (?:users|people|readers|viewers))? to(?: (?:the|its|their|an?))?(?: (?:page|website|site|address|group))?\b",
            " ",
            text,
        )
    for word in re.findall(r"(?<![<\w])[A-Za-z][\w-]*(?:['\u2019]s)?(?![\w>])", re.sub(r"<[EAP]\d+>", " ", text)):
        bare = re.sub(r"['\u2019]s$", "", word).lower()
        if (
            bare not in _harmless()
            and word.lower() not in _harmless()
            and bare not in reading.text.lower().split("@")[1:]
            and not re.fullmatch(r"[a-z]|[a-z]+ly", bare)
        ):
            return str(word)
    return ""


def _owner(reader: Reader, clause: Clause) -> Ref | None:
    """Whose archive: an archive's sponsor named here, an account of one, else the one carried over, else the only one loaded."""
    named = [
        m.ref
        for m in clause.mentions()
        if m.ref.kind in ("organisation", "person") and m.start < 400 and m.ref.name not in ("Russians", "Russian")
    ]
    for ref in named:
        if whose := reader.known.archive(ref.name):
            return Ref(ref.text, whose, "archive", ref.how)
    if any(ref.name.lower().lstrip("@") in reader.known.accounts for ref in named) or re.search(r"@\w+", clause.whole):
        return Ref(
            clause.text[:40],
            reader.archive.name if reader.archive else "the archive loaded",
            "archive",
            "an account of a loaded archive is named",
        )
    subject = next(
        (
            ref
            for ref in named
            if not ref.how
            and ref.kind == "organisation"
            and ref.name not in reader.known.pages
            and ref.name not in ("Facebook", "Twitter", "Instagram", "Google", "Congress", "Russia", "Russians", "The Russians")
        ),
        None,
    )
    made = re.match(r"(?:[^<]{0,20})<E\d+>(?:'s)?(?: [a-z]+)? (?:" + _MADES + r")\b", clause.text)
    if made and _PAGE.match(clause.original_text(0, len(clause.text)).removeprefix("The ").removeprefix("A ")):
        made = None  # 'The page X ran 154 ads': a page of the archive's
    if made and (
        re.search(r"\b(?:ads?|adverts?|advertisements?|one|ones|page) for (?:the |a )?<E", made[0])
        or (_PUBLISHES.search(made[0]) and len(reader.known.sponsors) == 1)
    ):
        made = None  # 'the first ad for Memopolis was created ...', 'the House committee released 3,498 of them': not whose ads they are
    if subject is not None and made and clause.marked.mentions[int(re.findall(r"<E(\d+)>", clause.text)[0])].ref is subject:
        return subject
    if reader.archive is not None:
        return Ref(
            clause.text[:40], reader.archive.name, "archive", f"whose is carried over: {reader.archive.name}, named before"
        )
    if (
        len(reader.known.sponsors) == 1
        and _BY_ITS_NOUN.search(clause.whole)
        and reader.known.sponsors[0].split(" ")[-1].lower() in clause.whole.lower()
    ):
        one = reader.known.sponsors[0]
        return Ref(clause.text[:40], one, "archive", f"whose is assumed: {one}, the archive that is loaded")
    if len(reader.known.sponsors) == 1 and any(
        re.search(rf"(?<![\w#@]){re.escape(page)}(?!\w)", clause.whole) for page in reader.known.pages
    ):
        one = reader.known.sponsors[0]
        return Ref(clause.text[:40], one, "archive", f"whose is assumed: {one}, whose archive a page named is of")
    if reader.known.sponsors and (
        (terms.category(clause.whole) and re.search(r"<A|\bthan\b|\bout", clause.text))
        or (reader.account and re.search(r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:account|handle|persona)\b", clause.text))
    ):
        return Ref(
            clause.text[:40], "the archive loaded", "archive", "kinds of account, or an account, of a loaded archive are named"
        )
    if reader.known.sponsors and re.search(
        r"\b(?:Russian?s?|trolls?|Kremlin|House Intelligence Committee|St\.? Petersburg|foreign)\b", clause.whole
    ):
        return Ref(
            clause.text[:40],
            reader.known.sponsors[0],
            "archive",
            f"whose is assumed: {reader.known.sponsors[0]}, the archive that is loaded",
        )
    if (
        reader.discourse.subject
        and reader.discourse.subject.kind == "organisation"
        and re.search(rf"\b(?:{_MADES})\b", clause.text)
    ):
        before = reader.discourse.subject.name
        if before in ("Russians", "The Russians") and reader.known.sponsors:
            before = reader.known.sponsors[0]
        return Ref(
            clause.text[:40],
            reader.known.archive(before) or before,
            "archive" if reader.known.archive(before) else "organisation",
            f"whose is carried over: {before}, spoken of before",
        )
    return None


_SO_MANY = r"(?:(?:And|But|Only|Just|About|Some|Nearly|Almost|Roughly|Another) )*(?:<A\d+>|[Nn]one|[Nn]ot one|[Nn]ot a (?:single )?one|[Aa] (?:few|handful)|[Ss]ome|[Mm]ost|[Hh]alf)(?: more| others?| of (?:them|these|those))?,? "
_WERE = r"(?:were|was|had been|are|is)(?: [a-z]+ly)? "
_SO_MANY_WERE = {
    "ads": re.compile(
        rf"{_SO_MANY}(?:{_WERE}(?:never )?(?:aimed|targeted|directed|pitched|meant|intended|set|shown|seen|viewed|created|placed|bought|paid for|priced|clicked|made)\b|(?:went|ran|appeared) to (?:people|users|those|readers)\b)"
    ),
    "posts": re.compile(rf"{_SO_MANY}{_WERE}(?:in [A-Z][a-z]+|retweets|shares|replies|original|written|sent|posted|shared)\b"),
}
"""A clause that says how many were so, of what is spoken of."""


def _what(reader: Reader, clause: Clause, plain: str, owner: Ref | None) -> str:
    """ads, posts or accounts: by the noun of the clause, else carried over where the clause points back."""
    ads, posts, accounts = bool(_ADS.search(clause.text)), bool(_POSTS.search(clause.text)), bool(_ACCOUNTS.search(clause.text))
    posts = posts or (
        accounts
        and bool(
            re.search(r"\b(?:sent|put out|wrote|published|fired off|churned out|managed)(?: [a-z]+){0,2} <A\d+>", clause.text)
        )
    )
    if ads and not re.search(r"\badvertising (?:should|must)\b", plain):
        return "ads"
    if re.search(r"<A\d+> (?:[a-z]+ )?(?:tweets|posts|messages)\b", clause.text):
        return "posts"
    if reader.archive_topic == "ads" and re.search(r"<A\d+> of (?:the|their|its) texts\b", clause.text):
        return "ads"
    if (
        accounts
        and re.search(
            r"<A\d+> (?:of )?(?:(?:the|its|their|these|those|such|different|separate|distinct|active|fake|Russian|foreign|<E\d+>(?:'s)?) )*(?:accounts|handles|trolls)\b(?! <|['\u2019])",
            clause.text,
        )
        and not re.search(r"\b(?:posted|put out|sent|wrote|tweeted|published) <A\d+>", clause.text)
    ):
        return "accounts"
    if (
        reader.archive_topic
        and reader.archive is not None
        and re.search(
            r"\b(?:archive|file|collection|set|data|dataset)\b[^<]{0,20}\b(?:holds?|contains?|has|lists?)\b[^<]{0,20}<A\d+>",
            clause.text,
        )
    ):
        return reader.archive_topic
    if (
        not posts
        and terms.category(plain)
        and re.search(r"<A\d+>(?: of (?:them|these|those))?,? (?:were|are|was|is)\b", clause.text)
    ):
        return "accounts"
    if reader.archive is not None and (
        sent := re.match(
            r"(?:And |But )?(?:<E(?P<n>\d+)>|(?P<name>[A-Za-z_]\w+)) (?:posted|tweeted|sent(?: out)?|put out|wrote|published|fired off|managed|had|made|logged|produced) (?:(?:nearly|almost|about|some|just|only|over|more than) )?<A\d+>",
            clause.text,
        )
    ):
        name = clause.marked.mentions[int(sent["n"])].ref.name if sent["n"] else sent["name"]
        if (reader.account is not None and sent[0].lower().startswith(("it ", "and it ", "but it "))) or (
            sent["n"] and reader.account is not None and clause.marked.mentions[int(sent["n"])].ref.text.lower() == "it"
        ):
            name = reader.account.name  # 'It put out some 1,250'
        if name.lower().lstrip("@") in reader.known.accounts:
            return "posts"
    if (
        counting.PROLIFIC.search(clause.text)
        and (
            re.search(r"\b(?:account|troll|handle|persona)\b", clause.text)
            or terms.accounts(reader, [m.ref.name for m in clause.mentions()], plain)
        )
        and reader.archive is not None
    ):
        return "posts"
    if (
        reader.archive is not None
        and reader.archive_topic in ("ads", "posts")
        and _SO_MANY_WERE[reader.archive_topic].match(clause.text)
    ):
        return reader.archive_topic  # 'Thirty-seven were meant for speakers of Arabic'
    if posts or (accounts and owner is not None and owner.kind == "archive"):
        return "posts"
    if (
        reader.archive_topic == "posts"
        and reader.archive is not None
        and terms.category(plain)
        and re.search(r"\b(?:account(?:s|ed)? for|ma[dk]es? up|wrote|produced|(?:were|was) responsible for) <A\d+>", clause.text)
        and any(a.unit == "share" for a in clause.marked.amounts)
    ):
        return "posts"  # 'News feeds accounted for 7 percent'
    if (
        reader.archive_topic == "ads"
        and owner is not None
        and owner.kind == "archive"
        and re.search(r"\b(?:amounts?|prices?|bills?|sums?|costs?|figures|entries)\b", plain)
        and terms.CURRENCY.search(plain)
    ):
        return "ads"  # 'the prices given in rubles add up to 5.8 million'
    if (
        reader.archive_topic == "posts"
        and reader.archive is not None
        and re.match(r"(?:And |But )?" + terms.IN_LANGUAGE.pattern, plain)
    ):
        return "posts"
    if (reader.last_ad or reader.last_extreme) and not clause.first and _VERB_FIRST.match(clause.text):
        return "ads"
    if (
        owner is not None
        and owner.kind == "archive"
        and re.search(r"\b(?:created|bought|placed|ran|posted)\b", clause.text)
        and reader.archive_topic
    ):
        return reader.archive_topic
    if owner is not None and owner.kind == "archive" and re.search(r"\bthan\b|\bout|\bas \w+ as\b", clause.text):
        if re.search(r"\bTwitter\b", plain) or terms.accounts(reader, [m.ref.name for m in clause.mentions()], plain):
            return "posts"
        if any(re.search(rf"(?<![\w#@]){re.escape(page)}(?!\w)", plain) for page in reader.known.pages):
            return "ads"
    if (
        reader.archive_topic
        and reader.archive is not None
        and (_BACK.search(plain) or _GOES_ON.match(clause.text) or re.search(r"\bthere (?:was|were) none\b", plain))
        and not any(
            _foreign(reader, m.ref)
            and not re.search(
                r"\b(?:page|group)s?(?: called| named)? [\"\u201c\u2018']?(?:the )?$", clause.whole[: m.start], re.IGNORECASE
            )
            for m in clause.mentions()
        )
    ):
        return reader.archive_topic
    return ""


def _foreign(reader: Reader, ref: Ref) -> bool:
    """Whether somebody named has nothing to do with an archive: a campaign, or an organisation that is no sponsor, platform or account of one."""
    if ref.kind == "campaign":
        return True
    if ref.kind != "organisation" or ref.text.lower() in ("it", "they", "them", "its", "their") or reader.known.archive(ref.name):
        return False
    return (
        ref.name not in ("Facebook", "Instagram", "Twitter", "Russians", "Russian")
        and ref.name.lower().lstrip("@") not in reader.known.accounts
        and ref.name not in reader.known.pages
        and not ref.how
    )
