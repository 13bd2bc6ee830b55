"""Claims about archives of advertisements and posts: how many, what share, the first, the dearest, the busiest day.

Over those that meet the terms the sentence names: currency, place, targeting, words, language, kind of account. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from klieg.claims import besides, counting, doubts, foremost, placed, terms, versus
from klieg.claims.archive_clause import ArchiveClause, counted
from klieg.claims.archive_meant import ADS, PAGE, VERB_FIRST, owner_of, what_of
from klieg.claims.marked import Clause, Marked, clauses
from klieg.claims.narrowing import left_over
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
_FOLLOWING = re.compile(
    r"\b(?:audiences?|followers?|(?:a|an|the|larger|bigger|smaller|wider) following)\b|\bfollow(?:ed|ing|s) (?:[a-z]+ ){0,3}<A|\bfollowed (?:more|fewer)\b"
)
_FOREIGN = re.compile(
    r"\b(?:Russians?|troll(?:s|[ -]farm)?|Kremlin|St\.? Petersburg)(?:['\u2019]s?)?(?:-bought|-run|-linked|-made)? (?:[a-z-]+ ){0,2}(?:ads?|adverts?|advertisements?|advertising|posts?|tweets?|accounts?|trolls?)\b"
    r"|\b(?:ads|adverts|advertisements|posts|tweets|accounts|pages) (?:that were |which were )?(?:run|bought|operated|controlled|directed|managed|paid for|placed|written) (?:from|by|out of|in) (?:inside )?(?:Russia|Moscow|St\.? Petersburg|the Kremlin|(?:the )?Russians?|a (?:Russian )?troll (?:farm|factory))\b"
    r"|\b(?:ads|advertisements|posts|tweets|accounts) (?:of|by|from) (?:the )?(?:Russia(?:ns?)?(?:['\u2019]s)? |Kremlin(?:['\u2019]s)? |St\.? Petersburg )(?:troll (?:farm|factory)|trolls)\b",
    re.IGNORECASE,
)
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


_PLATFORM_FOUND = re.compile(
    r"(?:And |But |In all,? |Later,? )?(?:Twitter|Facebook|Google|YouTube|Instagram|Reddit)(?: itself| later| also| then| has| had)* (?:identified|announced|found|notified|warned|removed|suspended|took down|shut down|linked|named|reported|estimated|disclosed)\b"
)
_AD_FOR = re.compile(
    r"\b(?:[Aa]ds?|[Aa]dverts?|[Aa]dvertisements?) for (?:the page |the group )?(?P<page>(?!Facebook|Instagram|Twitter|Trump|Clinton|Donald|Hillary)[A-Z]\w+(?: [A-Z]\w+){0,3})(?! (?:campaign|committee))(?!['\u2019]s)"
)
"""An advertisement for a page or group: its landing page bears the name."""


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
    if ADS.search(text) and reader.archive is not None and not any(m.ref.kind == "campaign" for m in marked.mentions):
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


def _of_one_ad(reader: Reader, reading: Reading, clause: Clause, plain: str) -> None:
    """'It was created on ...', 'and was shown ...' behind 'One ad drew 73,063 clicks': of the one advertisement with that figure."""
    last = reader.last_ad
    if last is None or last.amount is None or reading.roles["where"] or not reading.frame.startswith("ads_"):
        return
    if not (_POINTS_TO_ONE.match(plain) or (VERB_FIRST.match(plain) and not clause.first)) or _OF_SEVERAL.match(clause.whole):
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
    if _FOLLOWING.search(text) and not ADS.search(text):
        return None  # followers, and those whom an account follows: no count of posts or accounts
    if _PLATFORM_FOUND.match(plain):
        return None  # what a platform counted, not what is in the archive
    owner = owner_of(reader, clause)
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
        and not ADS.search(plain)
        and (
            re.search(r"\bcampaign\b", plain)
            or (reader.last_payment is not None and reader.payment_at == reader.paragraph)
            or re.search(r"\bpaid\b", clause.whole[: clause.original(0, 1)[0]])
        )
    ):
        return None
    if _REPORT_SAYS.search(clause.whole[: clause.original(0, 1)[0]]) or _it_says(clause):
        return None  # 'the report says that ..., and that ...', 'it says that ...'
    if owner is None and not reader.known.sponsors and re.search(r"\bpaid\b", plain) and counted(clause, "money"):
        return None  # a payment for advertising
    what = what_of(reader, clause, plain, owner) or placed.topic(reader, clause, plain)
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
    if paying is not None and paying.kind == "campaign" and not paying.how.startswith("'") and counted(clause, "money"):
        return None  # what a campaign paid for advertising
    if what != "ads" and counted(clause, "money"):
        return None  # nobody pays for posts by the piece
    if (compared := versus.reading(reader, clause, what)) is not None:
        return _with_owner(reader, clause, compared, owner, what)
    frame, amount, title, period = counting.measure(ArchiveClause.of(reader, clause, what, plain))
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
    if frame.endswith("_busiest") and (within := foremost.busiest_within(reader, clause, plain, title)) is not None:
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
        and (page := PAGE.search(plain) or _AD_FOR.search(plain))
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
        and len(counted(clause, "share")) > 1
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
    one_ad = (VERB_FIRST.match(plain) if not clause.first else None) or re.match(
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
    if frame.startswith("accounts_") and (theirs := _OWN_COUNT.search(clause.original_text(0, len(clause.text)))):
        reading.unsure = reading.unsure or f"{theirs[0]!r}: what a platform itself counted need not be what the archive holds"
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
    if reading.frame == "ads_one" and not (PAGE.search(plain) or _AD_FOR.search(plain)):
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
    if frame.endswith(("_count", "_share", "_clicks", "_impressions")) and (over := left_over(clause, reading)):
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
    if over := left_over(clause, replace(reading, roles={**reading.roles, "where": both})):
        reading.unsure = reading.unsure or f"{over!r}: what is said of those counted is not read"
    reader.last_counted = reading
    return reading
