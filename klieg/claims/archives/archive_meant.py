"""Which archive a clause is of, and whether it tells of its advertisements, posts or accounts: by its own words, else as was spoken of before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.archives import archive_ends, archive_sums, foremost, posts_own, terms
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Ref
from klieg.claims.sentences.marked import Clause

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


ADS = regex(
    r"\b(?:advertisements?|ads|ad|adverts?|advertising|promotions|(?:paid|sponsored|promoted|bought)[- ](?:posts|content|messages)|plugs)\b",
    re.IGNORECASE,
)

PAGE = regex(
    r"\b(?:[Pp]age|[Gg]roup)(?:,| (?:called|named|of))? [\"\u201c\u2018']?(?P<page>[A-Z][\w.]+\w(?:(?: (?:of|for|the|is|are|and|with))* [A-Z][\w.]+\w){0,3}|(?<=called )[\w.]+\w|(?<=named )[\w.]+\w)"
)
_AD_FOR = regex(
    r"\b(?:[Aa]ds?|[Aa]dverts?|[Aa]dvertisements?) for (?:the page |the group )?(?P<page>(?!Facebook|Instagram|Twitter|Trump|Clinton|Donald|Hillary)[A-Z]\w+(?: [A-Z]\w+){0,3})(?! (?:campaign|committee))(?!['\u2019]s)"
)
"""An advertisement for a page or group: its landing page bears the name."""

VERB_FIRST = regex(
    r"(?:also |then )?(?:(?:was|had been) (?:shown|seen|viewed|displayed|clicked|created|aimed|targeted|directed|pitched)|drew|got|received|cost)\b"
)

_POSTS = regex(
    r"\b(?:posts(?! of\b)|(?<!his )(?<!her )(?<!my )(?<!the )post(?! (?:of|as|at|in|he|she)\b)|(?:out-?)?tweet(?:s|ed|ing)?|out-?post(?:ed|s)|retweets?|posted|messages)\b",
    re.IGNORECASE,
)


_ACCOUNTS = regex(r"\b(?:accounts|handles|trolls|personas?|profiles)\b", re.IGNORECASE)


_BACK = regex(
    r"\b(?:of (?:them|these|those|the lot|it)|they|them|it|its|their|the (?:agency|outfit|most (?:widely )?(?:seen|clicked|viewed|shown|popular|expensive)|dearest|costliest|most expensive|cheapest|earliest|(?:last|latest|final|first|oldest)(?= (?:of them |one |ones )?(?:ran|was|were|came|dates|appeared|is)\b)|busiest|liveliest|buyers?|total|sum|outlay|average|latter|former)|no (?:other )?(?:day|week|month|year)|one in|none|most|nothing)\b",
    re.IGNORECASE,
)


_BY_ITS_NOUN = regex(r"\b[Tt]he (?:[A-Z]\w+ )?(?:agency|outfit|organi[sz]ation|company|group|factory)\b")
"""A sponsor by the noun of its name: 'the agency' is the Internet Research Agency, where its archive alone is loaded."""


_GOES_ON = regex(
    r"(?:And |But )?(?:[Ii]n|[Oo]n|[Dd]uring|[Ff]or) <P\d+>(?: alone)?,? there were (?:only |just )?<A\d+>(?: of them)?\W*$|"
    r"(?:And |But )?(?:[Oo]n <P\d+>(?: alone)?, )?(?:<A\d+>|[Ss]ome)(?: more| others?| of them)? (?:were|was|are|is|ran|went|came|appeared|had|did|got|drew|received|show(?:ed)?|targeted|mentioned|named|used|carried|contained|date[sd]?)\b|"
    r"(?:And |But )?(?:Spending|Outlays?|The spending|The outlay)(?: (?:in|for|during|on) (?:the )?<P\d+>)? (?:came|totall?ed|was|reached|ran|rose|amounted)\b"
)


_IN_CONGRESS = regex(r"\b(?:House|Senate|Congress|Committee|Democrats|Republicans)\b")
"""Who made an archive public, and bought no advertisement in it."""
_PUBLISHES = regex(r"\b(?:contains?|holds?|released|handed over|turned over|identified|published)$")


_MADES = r"bought|ran|run|placed|purchased|took out|published|paid for|posted|created|made|put (?:up|out)|produced|issued|contains?|holds?|released|handed over|turned over|identified|bankrolled"


def page_of(plain: str) -> re.Match[str] | None:
    """The page or group that a clause names as one, or that it says an advertisement was for."""
    return PAGE.search(plain) or _AD_FOR.search(plain)


def owner_of(reader: Reader, clause: Clause) -> Ref | None:
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
            and not ((ref.name in ("Left", "Right") or terms.category(ref.name)) and terms.category(clause.whole))
            and not (_IN_CONGRESS.search(ref.name) and len(reader.known.sponsors) == 1)
        ),
        None,
    )
    made = re.match(r"(?:[^<]{0,20})<E\d+>(?:'s)?(?: [a-z]+)? (?:" + _MADES + r")\b", clause.text)
    if made and PAGE.match(clause.original_text(0, len(clause.text)).removeprefix("The ").removeprefix("A ")):
        made = None  # 'The page X ran 154 ads': a page of the archive's
    if made and (
        re.search(r"\b(?:ads?|adverts?|advertisements?|one|ones|page) for (?:the |a )?<E", made[0])
        or (_PUBLISHES.search(made[0]) and len(reader.known.sponsors) == 1)
    ):
        made = None  # 'the first ad for Memopolis was created ...', 'the House committee released 3,498 of them': not whose ads they are
    if subject is not None and made and clause.mentions()[0].ref is subject:
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
    "ads": regex(
        rf"{_SO_MANY}(?:(?:never |hardly ever )?(?:drew|got|had|attracted|received|earned|won) [^,;]*\b(?:clicks?|impressions?|views?)\b|{_WERE}(?:never )?(?:aimed|targeted|directed|pitched|meant|intended|set|shown|seen|viewed|created|placed|bought|paid for|priced|clicked|made)\b|(?:went|ran|appeared) to (?:people|users|those|readers)\b)"
    ),
    "posts": regex(rf"{_SO_MANY}{_WERE}(?:in [A-Z][a-z]+|retweets|shares|replies|original|written|sent|posted|shared)\b"),
}
"""A clause that says how many were so, of what is spoken of."""


_OFFICES = regex(
    r"\bposts outside (?:the |of )*(?:federal )?government\b|\b(?:gave up|given up|quit|resigned(?: from)?|relinquished|held|holds|left|lost|kept|took up)(?: \S+){0,3} (?:of )?(?:his|her|their|those|these|the|other|outside|corporate|board|government|five|four|three|two|several|\d+) posts\b"
)
"""Posts that people hold, and that nobody published."""


_USED_A_TAG = regex(
    r"\b(?:used|tweeted|posted|pushed|promoted) (?:the hashtag )?[\"\u201c']?#\w+[\"\u201d']? (?:(?:about|some|only|just|nearly|almost|over|more than|roughly|exactly) )*[\w,-]+ times\b"
)
"""'TEN_GOP used #MAGA 23 times'."""


def what_of(reader: Reader, clause: Clause, plain: str, owner: Ref | None) -> str:
    """ads, posts or accounts: by the noun of the clause, else carried over where the clause points back."""
    if _OFFICES.search(plain):
        return ""
    # 'one ad in four': the noun stands in the share itself
    told = " ".join([clause.text, *(amount.text for amount in clause.amounts_in(clause.text) if amount.unit == "share")])
    ads, posts, accounts = (bool(noun.search(told)) for noun in (ADS, _POSTS, _ACCOUNTS))
    posts = posts or (
        accounts
        and bool(
            re.search(r"\b(?:sent|put out|wrote|published|fired off|churned out|managed)(?: [a-z]+){0,2} <A\d+>", clause.text)
        )
    )
    if ads and not re.search(r"\badvertising (?:should|must)\b", plain):
        return "ads"
    if re.search(
        r"<A\d+> (?:[a-z]+ )?(?:tweets|posts|messages)\b|\btook to (?:Twitter|<E\d+>) (?:[a-z]+ )*<A\d+> times\b", clause.text
    ):
        return "posts"
    if reader.archive_topic == "ads" and re.search(
        r"<A\d+> of (?:the|their|its) texts\b|\bin the (?:texts?|copy|wording) of <A\d+>", clause.text
    ):
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
            r"(?:And |But )?(?:[Tt]he (?:account|handle|troll|persona) )?(?:(?P<n><E\d+>)|(?P<name>[A-Za-z_]\w+)) (?:posted|tweeted|retweeted|sent(?: out)?|put out|wrote|published|fired off|managed|had|made|logged|produced) (?:(?:nearly|almost|about|some|just|only|over|more than) )?<A\d+>",
            clause.text,
        )
    ):
        name = clause.marked.ref(sent["n"]).name if sent["n"] else sent["name"]
        if (reader.account is not None and sent[0].lower().startswith(("it ", "and it ", "but it "))) or (
            sent["n"] and reader.account is not None and clause.marked.ref(sent["n"]).text.lower() == "it"
        ):
            name = reader.account.name  # 'It put out some 1,250'
        counts_followers = (
            re.search(r" had (?:[a-z]+ ){0,2}<A\d+>$", sent[0]) and "follower" in clause.whole
        )  # 'X had over 200,000'
        if name.lower().lstrip("@") in reader.known.accounts and not counts_followers:
            return "posts"
    if (
        foremost.PROLIFIC.search(clause.text)
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
    if reader.archive_topic == "ads" and reader.archive is not None and terms.threshold(clause):
        return "ads"  # 'at the other end are 67 that were shown at least 100,000 times each'
    if archive_sums.told(reader, clause):
        return "ads"  # 'they make up more than half of all the views'
    if (
        terms.category(plain)
        and _CALLED_SO.search(plain)
        and reader.known.sponsors
        and terms.accounts(reader, [m.ref.name for m in clause.mentions()], plain, certain=True)
    ):
        return "posts"  # 'NewarkVoice was classed as a news feed'
    if (
        posts_own.told(reader, clause, plain)
        or posts_own.run_by(reader, clause, plain)
        or (owner is not None and owner.kind == "archive" and _BUSY_ON_TWITTER.search(plain))
    ):
        return "posts"
    if reader.archive is not None and (
        terms.TAG_FIRST.search(plain) or terms.TAG_TIMES.search(plain) or _USED_A_TAG.search(plain)
    ):
        return "posts"  # '#MAGA first appeared on October 3'
    if reader.archive_topic and archive_ends.told(reader, clause.text):
        return reader.archive_topic  # 'the buying stopped the day the polls closed'
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
        and re.search(
            r"\b(?:amounts?|prices?|bills?|sums?|costs?|figures|entries|payments?|purchases?|spending|outlays?|total|tab)\b",
            plain,
        )
        and (terms.CURRENCY.search(plain) or terms.same_currency(reader, plain))
    ):
        return "ads"  # 'the prices given in rubles add up to 5.8 million'
    if (
        reader.archive_topic == "ads"
        and owner is not None
        and owner.kind == "archive"
        and foremost.DEAREST_TIME.search(clause.text)
    ):
        return "ads"  # 'it spent more rubles in October 2016 than in any other month'
    if reader.archive_topic == "ads" and reader.archive is not None and _AIMED_SO.match(plain):
        return "ads"  # 'they never targeted Canada'
    if reader.archive_topic == "ads" and reader.archive is not None and _AIMED_MORE.search(plain):
        return "ads"  # 'Ferguson was picked more often than Baltimore'
    if reader.archive_topic in ("ads", "posts") and reader.archive is not None and _IN_ALL.match(clause.text):
        return reader.archive_topic  # 'in all there are 3,498'
    if (
        reader.archive_topic == "ads"
        and owner is not None
        and owner.kind == "archive"
        and re.search(r"\b(?:[Tt]hat|[Tt]he|[Tt]heir|[Ii]ts) (?:bill|payments|purchases|spending|total|outlay|sum|tab)\b", plain)
        and any(a.unit == "money" and a.currency not in ("", "USD") for a in clause.marked.amounts_in(clause.text))
    ):
        return "ads"  # 'in 2016 alone that bill came to 3.1 million rubles'
    if (
        reader.archive_topic == "posts"
        and reader.archive is not None
        and re.match(r"(?:And |But )?" + terms.IN_LANGUAGE.pattern, plain)
    ):
        return "posts"
    if reader.archive_topic == "ads" and reader.archive is not None and _ONE_THAT.match(clause.text):
        return "ads"  # 'One that asked people to "Back The Badge" was shown 1.3 million times'
    if (reader.last_ad or reader.last_extreme or reader.told_ad) and _ITS_PRICE.match(clause.text):
        return "ads"
    if (reader.last_ad or reader.last_extreme or reader.told_ad) and not clause.first and VERB_FIRST.match(clause.text):
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
    features = terms.FEATURES.search(plain)  # 'Brexit comes up in 220 of them': nobody who has to do with anything
    looked_for = re.sub(r"['\u2019]s$", "", features["n"]) if features else ""
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
            if not _SAYS_SO.search(clause.whole[: m.start]) and m.ref.text != looked_for
        )
    ):
        return reader.archive_topic
    if reader.archive_topic == "posts" and reader.archive is not None and _TRAFFIC.match(plain):
        return "posts"
    return ""


_AIMED_SO = regex(
    r"(?:And |But )?(?:[Tt]hey|[Ii]t|[Tt]he agency|[Tt]he company)(?: (?:never|also|even|once|did not|didn['\u2019]t|had|has))* (?:targeted|target|aimed at|singled out) [A-Z]"
)
_AIMED_MORE = regex(
    r"\b(?:was|were) (?:targeted|aimed at|picked|chosen|singled out|named|selected) (?:as a (?:place|target|location) )?(?:more|less|twice as|half as) (?:often|frequently)\b"
)
_IN_ALL = regex(
    r"(?:And |But )?(?:[Ii]n all|[Aa]ltogether|[Aa]ll told|[Ii]n total),? there (?:are|were) <A\d+>(?:, (?:bought|placed|run|paid for|posted) by (?:the )?<E\d+>(?:, [^,<]{3,60}(?:<E\d+>)?)?)?[.]?$"
)
_CALLED_SO = regex(r"\b(?:was|is|were|are) (?:class|count|list|label|tag|describ|cod|fil|rank)\w* (?:as|among|under|with)\b")
_SAYS_SO = regex(r"[,.?!][\"\u201d\u2019'] (?:said|says|told|added|recalled|wrote|according to)\b[^.]*$")
"""Who said so, behind the words, has nothing to do with what is meant in them."""
_BUSY_ON_TWITTER = regex(
    r"\b(?:busiest|heaviest|liveliest|noisiest|loudest|record|peak|biggest|most (?:active|prolific)) (?:single )?(?:day|week|month)\b[^.;]{0,40}\bon Twitter\b|\bon Twitter\b[^.;]{0,40}\b(?:busiest|heaviest|liveliest|noisiest|record|peak)\b"
)
_ONE_THAT = regex(
    r"(?:And |But )?(?:[Tt]he one|[Oo]ne|[Aa]nother) (?:that|which|for|from|called|headed)\b[^;]*\b(?:shown|seen|viewed|displayed|clicked|drew|got|cost|received)\b[^;]*<A\d+>"
)
_ITS_PRICE = regex(r"(?:And |But )?(?:[Tt]he|[Ii]ts) (?:price|cost|bill) (?:was|came to|ran to)\b[^;]*<A\d+>")
_TRAFFIC = regex(
    r"(?:And |But )?(?:[Tt]he |[Tt]heir |[Ii]ts )?(?:[Tt]raffic|[Aa]ctivity|[Oo]utput|[Pp]osting|[Tt]weeting|[Vv]olume|[Ff]renzy|[Ff]lood|[Bb]arrage|[Cc]hatter|(?:heaviest|busiest) day(?:['\u2019]s traffic)?) (?:peaked|crested|was (?:heaviest|highest|at its (?:height|peak))|came|hit its peak|reached its (?:height|peak))\b"
)
"""'Traffic peaked on Election Day': of the posts that are spoken of."""


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
