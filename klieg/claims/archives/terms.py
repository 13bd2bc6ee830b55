"""Which advertisements, posts or accounts a claim is of: the terms that those it counts must meet, as a clause names them or carries them over."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.archives import unseen
from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

TERMS = (
    "currency",
    "platform",
    "elsewhere",
    "target",
    "words",
    "either",
    "language",
    "category",
    "kind",
    "account",
    "clicks",
    "impressions",
    "priced",
    "unpriced",
    "location",
    "link",
    "placement",
    "bound",
)
"""What those that are counted may have to meet."""


CURRENCY = regex(
    r"\b(?:in|with|priced in|using) (?:(?:Russian|US|U\.S\.|American) )?(?P<c>rubles|roubles|dollars|pounds|euros|US dollars|American dollars)\b|\b(?P<c2>ruble|rouble|dollar)[- ](?:denominated|priced|paid|prices?|amounts?|sums?|figures?|bills?|payments?|purchases?|spending|outlays?|total|tab|costs?|ads?|adverts?|advertisements?)\b",
    re.IGNORECASE,
)


_TARGETED = regex(
    r"\b(?P<how>(?:meant|intended|set|made) for(?= (?:people|users|those|speakers|readers|men|women|anyone|audiences)\b)|(?:aimed|directed|pitched) (?:\S+ ){0,2}?(?:of )?(?:its |their |the )?(?:ads|adverts|advertisements) (?:at|to)|(?:aimed|directed|pitched|targeted) (?:more|fewer|most|some|many|half|all) (?:of (?:them|these|those) )?(?:at|to)|aimed (?:squarely |at )?at|aimed at|targeted(?: specifically)?(?: at| to| by)?|targeting(?! (?:terms?|of|in)\b)|directed (?:at|to)|pointed (?:at|to)(?! (?:the|a) (?:page|site|website)\b)|shown to|pitched (?:at|to)|meant for|served to|sent to(?= (?:people|users|those)\b)|went (?:out )?to(?= (?:people|users|those|readers)\b)|delivered to|tailored to|sought out|reached out to|set to reach|interested in|interests? in|(?:whose )?(?:disclosed )?targeting (?:named|mentioned|included|listed)|restricted to|limited to|steered to|beamed (?:at|to|into)|geared (?:to|towards?)|angled at|trained (?:(?:its|their) sights |<?\S*>? of (?:its|their|the) (?:ads|adverts|advertisements) )?on|(?:homed|zeroed|zoomed) in on|honed in on|focus(?:ed|ing) on|addressed to|served up (?:to|in)|destined for|reserved for|confined to|fired at|slanted (?:at|to|towards?)|(?:set|had|fixed) (?:its|their) sights on|went after|going after|sought to reach|took aim at|takes? aim at|taking aim at|to reach(?= (?:people|users|those|men|women|readers|voters|residents|[A-Z])))"
    r" (?P<who>[^.;]*?)(?=$|[.;]|, (?:and|but|which|while)| and (?:were|was|ran|half|most)|, according)",
    re.IGNORECASE,
)


_TEXT = regex(
    r"\b(?:had|has|have|with|bore) (?:the (?:name|word)s? (?:of )?)?(?:(?P<w3>[A-Z]\w+(?: [A-Z]\w+)?)(?:['\u2019]s name)?|[\"\u201c\u2018'](?P<w4>[\w -]{2,40})[\"\u201d\u2019']) in (?:(?:its|their|the) (?:own )?text|(?:them|it)\b)|\b(?:mention(?:s|ed)|names?|named|contain(?:s|ed)|used?) (?:the )?(?P<w>[a-z]{4,}|[A-Z]\w+)(?: and [a-z]+)? in (?:its|their|the) (?:own )?text|\b(?:[Tt]he )?(?:word|name|phrase|term|hashtag) [\"'\u201c\u2018]?(?P<w2>#?[A-Z]?\w+)[\"'\u201d\u2019]? (?:turns? up|turned up|comes? up|came up|shows? up|showed up|crops? up|cropped up|appear(?:s|ed)|occur(?:s|red)|figure[sd]?|stands?|stood|(?:is|was|were|are|can be) (?:found|used|to be found)) in\b"
)


_LED_TO = regex(
    r"(?:\b(?:led|linked|pointed|directed|sent|took|leading|linking|pointing)(?: (?:users|people|readers|viewers|those who clicked|back|straight))? to (?:the (?:site|website|page|domain) )?|\b(?:ads?|adverts?|advertisements?) for (?:the (?:site|website|page|domain) )?)(?P<link>(?:[\w-]+\.)+[a-z]{2,}(?:/[\w./-]*)?)",
    re.IGNORECASE,
)


_NAMES = r"[A-Z][\w.]*(?: (?:(?:of|the|and|for) )?[A-Z][\w.]*)*"


_IN_TARGETING = regex(
    rf"\b(?P<w5>{_NAMES}|[\"\u201c]{_NAMES},?[\"\u201d])(?:['\u2019]s name)?(?:,[^,]{{3,50}},)? (?:was|were|is|are|got|had been) (?:picked|chosen|ticked|selected|used|listed|set|named|entered|put down)(?: out)? (?:as (?:an? )?)?(?:(?:interest|target|targeting|audience|location)s?(?: terms?)?|for|in(?! (?:the |its |their )?(?:texts?|copy|wording|words)\b)|by)\b|\b[Ii]nterests? (?P<w6>[\"\u201c]{_NAMES},?[\"\u201d]|{_NAMES})|\b(?:used?|uses|with|picked|chose|had|carried|named|listed) (?P<w7>[\"\u201c]{_NAMES},?[\"\u201d]|{_NAMES}) as (?:an? |its |their )?(?:interest|target|targeting|audience)\b|\b(?P<w4>{_NAMES})(?:, which [^,]{{3,40}},)? (?:was|were|is) (?:(?:an? |the )?(?:[a-z]+ )?targets? (?:of|in|for)|targeted (?:by|in|with)|in the (?:cross-?hairs|sights) of)\b|\b(?P<w3>{_NAMES})(?:, [a-z ]+,)? (?:is|was|were|are|turns? up|turned up|appears?|appeared|figures?|figured) (?:(?:picked out|listed|mentioned|singled out|named|included)(?: by name)? )?(?:in|among|as part of) (?:the|its|their) (?:(?:disclosed|chosen|selected|listed|stated|targeted) )*(?:targeting|targets?|audiences?|interests)\b|\b(?:named?|mention(?:s|ed)?|list(?:s|ed)?|include[sd]?|used?|carr(?:y|ied)|ha[dv]e?) (?P<w>{_NAMES}) (?:in|among|as part of) (?:their|its|the|whose)(?: disclosed)? (?:targeting|target|interests|audience)|(?P<w2>{_NAMES})(?:'s|\u2019s)? (?:name )?(?:was|were|is|appeared|appears|stood|figured) (?:in|among) the (?:disclosed )?targeting"
)


_WORDS = regex(
    r"\b(?:mention(?:s|ed|ing)?|contain(?:s|ed|ing)?|includ(?:es?|ed|ing)|used|invok(?:es?|ed|ing)|nam(?:es?|ed|ing)|carr(?:ies|ied|ying)|bore|bearing|sp[eo]aks? of|spoke of|cit(?:es?|ed|ing)|featur(?:es?|ed|ing)|prais(?:es?|ed|ing)|attack(?:s|ed|ing)|referred to|refer to|with(?= (?:the )?(?:words?|phrases?|hashtags?|names?|slogans?|#|[\"\u201c\u2018']))|said(?= [\"\u201c\u2018'])|about(?= [\"\u201c\u2018'])|(?:tweeted|posted|pushed|promoted|sent|typed|spread)(?= #))(?: the)?(?: (?:words?|phrases?|hashtags?|names?|text|slogans?))*(?: of)? (?P<q>[\"\u201c\u2018'](?P<quoted>[^\"\u201d\u2019']{2,60})[\"\u201d\u2019']|#\w+|(?P<name>@\w{3,}|(?:[A-Z][\w.]+)(?: [A-Z][\w.]+){0,3}))"
)


FEATURES = regex(
    rf"(?P<n>#\w+|{_NAMES})(?:['\u2019]s)?(?: (?:sur|last |first )?name)?(?:,[^,]{{3,50}},)? (?:features?|featured|appears?|appeared|occurs?|occurred|figures?|figured|turns up|turned up|shows? up|showed up|stands?|stood|crops up|cropped up|comes up|came up|is|was|were|are)(?: (?:named|invoked|mentioned|cited|praised|used|tagged|found))?(?: (?:[a-z]+ ){{0,3}}\d[\d,]* times)? (?:by name )?(?:in|by) (?:(?:about|some|only|just|nearly|more than|over|fewer than|less than|at least|exactly|the text of|<A\d+>|\d[\d,]*|[a-z-]+) ){{0,4}}(?:of )?(?:(?:the |its |their )?(?:[\w'\u2019-]+ ){{0,4}}(?:ads?|adverts?|advertisements?|posts?|tweets?|promotions|copy|texts?|accounts)|(?<=of )(?:them|these|those))\b"
)
"""'Kaepernick's surname features in ten of the ads': words that they hold."""


LANGUAGE = regex(
    r"\b(?:in|were|was) (?P<l>Russian|English|Ukrainian|German|French|Spanish|Arabic|Italian|Serbian|Bulgarian|Macedonian)\b(?! (?:troll|rubles|roubles|accounts|money|agency|city))"
)


IN_LANGUAGE = regex(
    r"\b(?P<l3>Russian|English|Ukrainian|German|French|Spanish|Arabic|Italian|Serbian|Bulgarian|Macedonian) (?=(?:makes?|made) up\b|accounts? for\b|accounted for\b)|\b(?P<l2>Russian|English|Ukrainian|German|French|Spanish|Arabic|Italian|Serbian|Bulgarian|Macedonian) (?:was|is) the (?:language|tongue) (?:of|in|for)\b|\b(?P<l>English|Ukrainian|German|French|Spanish|Arabic|Italian|Serbian|Bulgarian|Macedonian|Russian(?=-language))(?:-language)? (?:posts|tweets|messages|ones|content)\b"
)


STANDS_IN = regex(
    r"\b(?:occurs?|occurred|appears?|appeared|stands?|stood|turns? up|turned up|shows? up|showed up|crops? up|cropped up|comes? up|came up|features?|figures?|(?:is|are|was|were) (?:mentioned|named|tagged|addressed|cited|quoted|invoked))\b"
)


def languages(plain: str) -> list[str]:
    """The languages of posts that a clause names, in order."""
    found = [
        (m.start(), next((m[name] for name in ("l", "l2", "l3") if name in m.groupdict() and m[name]), ""))
        for pattern in (LANGUAGE, IN_LANGUAGE)
        for m in pattern.finditer(plain)
    ]
    return [name for _, name in sorted(found)]


CATEGORIES = (
    ("RightTroll", r"right[- ]?(?:wing)?[- ]?trolls?|RightTroll|(?:(?:that )?(?:pos(?:ing|ed)|masquerad(?:ing|ed)|passing|dressed up) as )?right[- ]wing (?:accounts?|personas?|voices|ones|activists|users|profiles|Americans)|conservative (?:accounts?|personas?)|pos(?:ing|ed) as (?:conservatives|Republicans)"),
    ("LeftTroll", r"left[- ]?(?:wing)?[- ]?trolls?|LeftTroll|(?:(?:that )?(?:pos(?:ing|ed)|masquerad(?:ing|ed)|passing|dressed up) as )?left[- ]wing (?:accounts?|personas?|voices|ones|activists|users|profiles|Americans)|liberal (?:accounts?|personas?)|pos(?:ing|ed) as (?:liberals|progressives|Democrats)"),
    ("NewsFeed", r"(?<!mobile )news ?feeds?(?! (?:on|of) (?:mobile|phones?|desktops?)\b)|NewsFeed|fake local news|local[- ]news(?: accounts?)?"),
    ("HashtagGamer", r"hashtag gamers?|HashtagGamer"), ("Fearmonger", r"fear ?mongers?"), ("NonEnglish", r"non-?English"), ("Commercial", r"\bcommercial accounts?"), ("Unknown", r"\bunknown category"),
)  # fmt: skip


SHARES = regex(
    r"\b(?:were|was|are|is) (?:an? |plain |simple |mere |just )*(?P<w>shares?|retweets?|re-?posts?|shared|retweeted(?! (?:[a-z]+ )?[\d,]+ times)|original|not original|(?:their|its|his|her) own|replies|quotes)\b|\b(?P<w2>retweets?|shares|retweeting|sharing|retweeted (?:material|posts|tweets)|original (?=tweets|posts|messages|writing|material|content))\b"
    r"|(?<!was )(?<!were )(?<!been )(?<!got )\bretweeted (?:(?:about|some|only|just|nearly|almost|over|more than|roughly|exactly) )*[\d,]+ times\b"
    r"|\b(?:never|not|nobody|ever|n['\u2019]t)(?: once| even| ever)? (?P<w3>shared?|retweeted?|reposted?)\b"
    r"|\b(?P<w4>(?:repeated|copied|passed on) what (?:others|other people|somebody else|someone else) had (?:written|posted|said|tweeted)|(?:repeated|copied|passed (?:on|along)|echoed|relayed|recycled|lifted|borrowed)(?: from)? (?:(?:the )?(?:words|tweets|posts|messages) of )?(?:others|other people|other users|somebody else|someone else)(?:['\u2019]s?)?(?: (?:words|tweets|posts|messages|material))?|(?:recycled|second-?hand|borrowed|lifted) (?:from others|from other people|from other users|material|content|tweets|posts))\b",
    re.IGNORECASE,
)


_FREE = regex(
    r"\bcost nothing(?: at all| whatever)?\b|\b(?:show|have|had|carry|carried|list|record|bear|bore)(?:s|ed)? (?:an? )?(?:spend|price|cost|sum|amount)s? of (?:zero|nothing|nought|0)\b|\b(?:show|have|had|carry|carried|list|record)(?:s|ed)? no (?:price|cost|spend|spending)\b"
)
"""Those that nothing was paid for, as far as the archive says."""
_SAME_CURRENCY = regex(r"\b(?:in )?(?:that|the same) currency\b")


def same_currency(reader: Reader, plain: str) -> bool:
    """Whether a clause speaks of the currency that was named before."""
    return _SAME_CURRENCY.search(plain) is not None and _currency_before(reader) is not None


def _currency_before(reader: Reader) -> Ref | None:
    last = reader.last_counted
    return next((ref for ref in (last.roles.get("where", []) if last else []) if ref.kind == "currency"), None)


_WHOLE_LIFE = regex(
    r"\b(?:[Oo]ver|[Ii]n|[Tt]hrough|[Dd]uring|[Ff]or) (?:the years(?! <)|(?:its|their|all) (?:whole |entire )?(?:years|lives|life|lifetimes?|existence|history)|all (?:its|their|those) years)\b|\b(?:since|from) (?:its|their) (?:founding|creation|beginnings?|birth)\b"
)
"""Of the accounts' whole life, of which an archive holds a part."""
_MOBILE_FEED = regex(
    r"\b(?:Facebook(?:['\u2019]s)? )?(?:news ?feeds? (?:on|of) (?:mobile(?: devices?| phones?)?|phones?)|mobile news ?feeds?)\b",
    re.IGNORECASE,
)


TAG_FIRST = regex(
    r"(?P<tag>#\w+)[\"\u201d']? (?:had |has )?(?:(?:first|last) (?:appear(?:s|ed)|showed up|shows up|turned up|surfaced|came up|popped up|emerged|was (?:used|seen|tweeted|posted))|(?:appeared|showed up|turned up|surfaced|came up|popped up|emerged|was (?:used|seen|tweeted|posted)) (?:for the )?(?:first|last)(?: time)?)\b"
)
"""When a hashtag was first or last used."""


TAG_TIMES = regex(
    r"(?P<tag>#\w+)[\"\u201d']? (?:(?:was|were|had been|got) (?:tweeted|used|posted|shared|sent|retweeted)|turned up|appeared|came up|showed up|cropped up|occurred)(?: (?:about|some|only|just|nearly|almost|over|more than|roughly|exactly|a total of))* (?:<A\d+>|[\d,]+|[a-z-]+) times\b"
)
"""How often a hashtag was used."""
_DAY_AHEAD = regex(
    r"^(?:And |But )?(?:On|In|By|Before|After|Since|During) (?:Election Day|Polling Day|Inauguration Day|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)(?: \d{1,2})?(?:, \d{4})?|\d{4}),? (?=[A-Z#\"\u201c])"
)
"""A day in front, that is no part of the name behind it: 'On Election Day Trump was mentioned in'."""


def filters(reader: Reader, clause: Clause, what: str, plain: str, frame: str) -> list[Ref]:
    """The terms that those counted must meet: {kind, name}."""
    found: list[Ref] = []
    if what == "ads":
        if reached := threshold(clause):
            found.append(reached[1])
        if unseen.NOT_CLICKED.search(plain):
            found.append(Ref("never clicked", "0", "clicks"))
        if unseen.NOT_SEEN.search(plain):
            found.append(Ref("never shown", "0", "impressions"))
        if re.search(
            r"\b(?:price|cost|spend|sum|amount|outlay|figure)s? (?:above|over|greater than|of more than|other than) (?:zero|nothing|nought)\b|\bcost (?:anything|more than nothing)\b|\bwith (?:a|any) (?:known |stated )?(?:price|cost|spend)\b",
            plain,
        ):
            found.append(Ref("with a price above zero", "1", "priced"))
        if free := _FREE.search(plain):
            found.append(Ref(re.sub(r" (?:zero|nought|0)$", "", free[0]), "0", "unpriced"))
        if (same := _SAME_CURRENCY.search(plain)) and (before := _currency_before(reader)):
            found.append(replace(before, text=same[0], how=f"which currency is carried over: {before.name}"))
        if match := CURRENCY.search(plain):
            word = (match["c"] or match["c2"]).lower()
            found.append(
                Ref(match[0], {"r": "RUB", "d": "USD", "u": "USD", "a": "USD", "p": "GBP", "e": "EUR"}[word[0]], "currency")
            )
        if mobile := _MOBILE_FEED.search(plain):
            found.append(Ref(mobile[0], "News Feed on mobile devices", "placement"))
        if re.search(r"\bInstagram(?:['\u2019]s)? (?:news )?feeds?\b", plain):
            found.append(Ref("Instagram's feed", "Instagram Feed", "placement"))
        elif re.search(r"\bInstagram\b", plain) and not re.search(
            r"\bFacebook(?:,? and|,? or| as well as) (?:on )?Instagram\b|\bInstagram(?:,? and|,? or| as well as) (?:on )?Facebook\b",
            plain,
        ):
            found.append(Ref("Instagram", "Instagram", "platform"))
        elif re.search(
            r"\b(?:(?:on|with|from|to|paid|pay) (?:Google|Twitter|YouTube)|(?:Google|YouTube) (?:sold|ran|carried|took))\b", plain
        ):
            platform = re.search(r"Google|Twitter|YouTube", plain)[0]  # type: ignore[index]
            found.append(Ref(platform, platform, "elsewhere"))
        elif theirs := re.search(
            r"\b(Google|Twitter|YouTube)\b.*\b(?:on|from|across) (?:its|their) (?:own )?(?:platforms?|network|services?)\b", plain
        ):
            found.append(Ref(theirs[1], theirs[1], "elsewhere"))
        if match := _IN_TARGETING.search(plain):
            found.append(
                Ref(
                    match[0],
                    re.sub(
                        r"['\u2019]s name$",
                        "",
                        next(match[f"w{n}"] for n in ("", *range(2, 8)) if match[f"w{n}"]).strip('"\u201c\u201d,'),
                    ),
                    "target",
                )
            )
        elif (match := _TARGETED.search(plain)) and not any(ref.kind == "impressions" for ref in found):
            found += _terms(match["who"], match["how"])
        if match := _LED_TO.search(plain):
            found.append(Ref(match[0], match["link"].rstrip("."), "link"))
        elif page := next(
            (
                p
                for p in sorted(reader.known.pages, key=len, reverse=True)
                if re.search(rf"(?<![\w#@]){re.escape(p)}(?!\w)", plain)
            ),
            "",
        ):
            found = [ref for ref in found if ref.kind != "target" or page not in ref.name]
            found.append(Ref(page, page.removeprefix("The "), "link"))
    else:
        if first := TAG_FIRST.search(plain):
            found.append(Ref(first["tag"], first["tag"], "words"))
        if life := _WHOLE_LIFE.search(plain):
            found.append(Ref(life[0], "the whole life of these accounts", "elsewhere"))
        found += [Ref(name, name, "language") for name in languages(plain)]
        found += [Ref(name, name, "category") for name in category(plain)]
        if (match := SHARES.search(plain)) and frame != "posts_prolific":
            word = (match["w"] or match["w2"] or match["w3"] or "share").lower()
            found.append(
                Ref(
                    match["w4"] or word,
                    "original"
                    if "original" in word or word.endswith(" own")
                    else {"replies": "reply", "quotes": "quote"}.get(word, "share"),
                    "kind",
                )
            )
        handle = re.search(r"(?<!mentioned )(?<!mentioning )(?<!mention )(?<!named )@(\w+)", plain)
        no_accounts = ("they", "them", "their", "it" if HOLDS.search(plain) else "")
        named = accounts(
            reader,
            [
                m.ref.name
                for m in clause.mentions()
                if m.ref.text.lower() not in no_accounts and f"mentioned @{m.ref.text.lstrip('@')}" not in plain
            ],
            plain,
            certain=frame == "posts_prolific" or "account" in plain,
        )
        if frame == "posts_prolific" and not re.search(
            r"\b(?:[Nn]o (?:other )?(?:account|handle|troll|persona)|[Nn]obody|[Nn]one)\b", plain
        ):
            named = [name for name in named if not re.search(rf"\bthan (?:@)?{re.escape(name)}\b", plain)][:1] or named
        if handle and handle[1].lower() not in reader.known.accounts and STANDS_IN.search(plain):
            found.append(Ref(handle[0], handle[0], "words"))  # somebody else's name, in what the accounts posted
        elif handle or named:
            found.append(Ref(handle[0] if handle else named[0], handle[1] if handle else named[0], "account"))
    if what == "posts" and (times := TAG_TIMES.search(plain)) and not any(ref.kind == "words" for ref in found):
        found.append(Ref(times["tag"], times["tag"], "words"))
    if not found and (inverted := FEATURES.search(_DAY_AHEAD.sub("", plain))) and not reader.known.archive(inverted["n"]):
        found.append(Ref(inverted["n"], re.sub(r"['\u2019]s$", "", inverted["n"]), "words"))
    if (either := _EITHER.search(plain)) and not (what == "ads" and _TARGETED.search(plain)):
        names = f"{either['a']}, {either['b']}"
        return [*(ref for ref in found if ref.kind not in ("words", "target")), Ref(either[0], names, "either")]
    if (noun := _NOUN_MENTIONED.search(plain)) and not any(ref.kind in ("words", "target") for ref in found):
        found.append(Ref(noun[0], noun["n"], "words"))
    if worded := _TEXT.search(plain):
        found.append(Ref(worded[0], worded["w"] or worded["w2"] or worded["w3"] or worded["w4"], "words"))
    said = None if worded else _WORDS.search(plain)
    if said and not (what == "ads" and (_TARGETED.search(plain) or _IN_TARGETING.search(plain))):
        word = (said["quoted"] or said["name"] or said["q"]).rstrip(".")
        if (
            word
            and not reader.known.archive(word)
            and word not in ("Facebook", "Twitter", "Instagram", "Russian", "English")
            and word.lower().lstrip("@") not in reader.known.accounts
            and not re.match(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b", word)
        ):
            found.append(Ref(word, word, "words"))
    return found


_EITHER = regex(
    r"\b(?:had|has|have|names?|named|mention(?:s|ed|ing)?|contain(?:s|ed|ing)?|invok(?:es?|ed)|cit(?:es?|ed)) (?:either )?(?:Mr\.? |Mrs\.? |Ms\.? )?(?P<a>[A-Z]\w+(?: [A-Z]\w+)?) or (?:Mr\.? |Mrs\.? |Ms\.? )?(?P<b>[A-Z]\w+(?: [A-Z]\w+)?)(?: by name)?(?: in (?:its|their|the) (?:own )?texts?)?(?=\W*$|[,.;])"
)
"""'Had Trump or Clinton in the text': one of two names."""
_NOUN_MENTIONED = regex(
    r"\b(?:mention(?:s|ed|ing)?|contain(?:s|ed|ing)? the words?)(?: the)? (?P<n>police|(?!(?:this|that|these|those|them|their|what|which|people|anything|nothing|such|other|more|some)\b)[a-z]{4,}(?<!s))(?=\W*$)"
)
"""'Mention the police': a noun that the texts hold."""
_THRESHOLD = regex(
    r"(?P<some><A\d+>|\b(?:[Nn]o|[Nn]one|[Nn]ot one|[Nn]ot a single one))(?: others?)?(?: (?:ads?|adverts?|advertisements?))?(?: of (?:(?:the )?<E\d+>(?:['\u2019]s)?|the|its|their|these|those|them|all)(?: (?:ads|adverts|advertisements))?)?,?(?: (?:that|which))?(?: (?:was|were|had been))? "
    r"(?:(?P<seen>shown|seen|viewed|displayed)|(?P<clicked>clicked(?: on)?)|(?P<cost>cost|priced at)|(?P<got>drew|got|had|received|won|earned|attracted|gathered|with)) (?P<n><A\d+>)(?: (?P<what>impressions|views|clicks)| times)?(?P<each> each| apiece)?"
)
"""'67 that were shown at least 100,000 times each', 'only five drew more than 50,000 clicks': how many reach so much."""


def threshold(clause: Clause) -> tuple[Amount | None, Ref] | None:
    """How many are said to reach how much (None: none of them), as a term of those counted; None where a clause says no such thing."""
    match = _THRESHOLD.search(clause.text)
    if match is None:
        return None
    bound = clause.amount(match["n"])
    some = clause.amount_in(match["some"])
    one = (
        some is None
        or bool(match["each"])
        or bool(re.search(r"\b(?:[Oo]nly|[Jj]ust|[Ff]ewer than) $", clause.text[: match.start()]))
        or (some.hedge == "less than")
    )
    few = some is not None and bool(re.match(r"(?:only|just)\b", some.text, re.IGNORECASE))
    apart = re.search(r"\bthat\b|\bwhich\b|\bwith\b", match[0]) is not None
    if (
        not (one or few or apart)
        or bound.hedge not in ("more than", "at least", "less than", "at most")
        or (some is not None and some.unit != "count")
    ):
        return None
    column = (
        "spend"
        if match["cost"]
        else "clicks"
        if match["clicked"] or match["what"] == "clicks"
        else "impressions"
        if match["seen"] or match["what"]
        else ""
    )
    if not column or (bound.unit == "money") != (column == "spend"):
        return None
    if some is None and re.match(r"as (?:much|many) as\b", bound.text):
        bound = replace(bound, hedge="at least")  # 'none cost as much as': none reached it
    if some is None and re.search(r"\bothers?\b", match["some"] + clause.text[match.end("some") : match.end("some") + 7]):
        return None  # of all but one: which one is left out is not read
    sign = {"more than": ">", "at least": ">=", "less than": "<", "at most": "<="}[bound.hedge]
    return some, Ref(match[0], f"{column} {sign} {bound.figure:f}{f' {bound.currency}' if column == 'spend' else ''}", "bound")


BOUND = regex(
    r"(?P<column>clicks|impressions|(?P<money>spend)) (?P<sign>[<>]=?) (?P<figure>\d+(?:\.\d+)?)(?(money) (?P<currency>[A-Z]{3}))"
)
"""How a bound is named: what is bounded, how, and by how much; a spend in a currency."""


_LONG = 7
"""Letters of a handle that no ordinary word has by chance: 'todayinsyria'."""


def accounts(reader: Reader, names: list[str], text: str, *, certain: bool = False) -> list[str]:
    """The accounts of a loaded archive that a text names: by a name, else by a word that is no ordinary one, or (`certain`) any word that an account bears."""
    named = [name for name in names if name.lower().lstrip("@") in reader.known.accounts]
    words = [
        word
        for word in re.findall(r"[A-Za-z_][\w]{3,}", text)
        if word.lower() in reader.known.accounts
        and (
            any(c.isupper() or c == "_" or c.isdigit() for c in word[1:])
            or (certain and word.lower() not in reader.discourse.ordinary - {word})
            or re.search(rf"\b(?:called|named|account|handle|persona|troll) [\"\u201c'\u2018@]*{re.escape(word)}\b", text)
            or (
                len(word) >= _LONG
                and not re.search(
                    rf"\b(?:the|an?|its|their|this|that|these|those|about|for|of|more|most|and) {re.escape(word)}\b", text
                )
            )
        )
    ]
    return sorted(dict.fromkeys([*named, *(word for word in words if word not in named)]), key=text.find)


HOLDS = regex(r"\b[Ii]t (?:also )?(?:holds?|contains?|covers?|comprises?|includes|runs to|takes in)\b")
"""'It holds 184,175 posts': what an archive does, and no account."""


RUN_BY = regex(
    r"\b(?:was|is|were|had been)(?P<not>(?: not| never|n['\u2019]t)?)(?: (?:actually|really|secretly|in fact|in truth|itself|also))* (?:run|controlled|operated|managed|created|set up|owned) (?:by|from inside) (?:the |trolls (?:of|at) the |people at the )*(?P<who><E\d+>)"
)
"""'Was controlled by the agency', 'was never run by it'."""
_POSTED_TOO = regex(r"(?:and |but )?(?:had |has |also |then )*(?:posted|tweeted|sent|put out|wrote|published|shared|retweeted)\b")


def carry_account(reader: Reader, clause: Clause, reading: Reading, what: str, plain: str) -> None:
    """'It put out 1,252 tweets': the account spoken of last, if no other subject stands in the clause."""
    where = reading.roles["where"]
    if HOLDS.search(plain):
        return
    if reading.frame.endswith("_busiest") and re.match(
        r"(?:And |But )?[Ii]t was the (?:busiest )?(?:day|week|month|year)\b", plain
    ):
        return  # 'It was the day with the most posts': the day, not an account
    if (
        what != "posts"
        or reader.account is None
        or any(ref.kind == "account" or (ref.kind == "category" and reading.frame != "accounts_is") for ref in where)
    ):
        return
    if any(
        reader.known.archive(m.ref.name)
        and not m.ref.how
        and not re.match(r"(?:['\u2019]s?)? (?:archives?|files?|data|samples?|accounts)\b", clause.whole[m.end :])
        for m in clause.mentions()
    ):
        return
    led = not clause.first and _POSTED_TOO.match(plain) and RUN_BY.search(clause.marked.text)  # 'X was run by it and posted'
    if led or re.search(
        r"\b(?:it|its|he|she|his|her|the (?:account|handle|persona|profile)|no other (?:account|handle|persona|troll))\b",
        plain,
        re.IGNORECASE,
    ):
        where.append(replace(reader.account, how=f"whose posts is carried over: {reader.account.name}"))


_SO_MANY_THEN = regex(
    r"^(?:And |But )?(?:(?:[Ii]n|[Oo]n|[Dd]uring|[Bb]y) [^,]{3,25},? )?(?:there were|it was|they were) (?:only |just |about |some |nearly |almost |more than |fewer than )*[\w,-]+\W*$"
)
"""'In 2017 there were 26': of those that were counted before, at another time."""


def _so_many_then(reader: Reader, reading: Reading, what: str, plain: str) -> bool:
    """Carry the terms of what was counted just before, in this paragraph, to so many of another time."""
    before = reader.last_counted
    if before is None or reader.counted_at[0] != reader.paragraph or before.frame != reading.frame:
        return False
    if before.frame != f"{what}_count" or reading.roles["where"] or reading.period is None or not _SO_MANY_THEN.match(plain):
        return False
    told = [*before.roles.get("where", []), *before.roles.get("of", [])]
    reading.roles["of"] = [replace(ref, how=f"of those spoken of before: {ref.kind} {ref.name}") for ref in told]
    return bool(told)


def carry_group(reader: Reader, reading: Reading, what: str, plain: str) -> None:
    """'Most of them', 'they': those that the claim before counted, with its terms and its period."""
    group = None if reader.list_item else reader.archive_group
    if _so_many_then(reader, reading, what, plain):
        return
    if reader.archive_part is not None and re.search(
        r"\b(?:of|among) (?:those|these) (?:ads|adverts|advertisements|posts|tweets|messages)\b|\b[Tt]hose (?:ads|adverts|advertisements|posts|tweets|messages)\b",
        plain,
    ):
        group = reader.archive_part
    if re.search(r"\b(?:[Tt]he|[Ii]ts|[Aa]ll)(?: [a-z]+)? (?:accounts|agency|trolls|network)\b", plain):
        group = reader.archive_group = None  # all of them are spoken of again
    if any(ref.kind == "account" for ref in reading.roles["where"]) and _ONE_OF_THEM.search(plain):
        if reading.frame.endswith("_count"):
            reader.archive_group, reader.archive_part = reading, None
        return  # 'one of them, X, sent 822': of the accounts, and not of the posts counted before
    back = None if reading.frame.endswith(("_most_seen", "_most_clicked")) else _OF_THOSE.search(plain)
    if _THEY_DID.match(plain):
        back = None  # 'they never targeted Canada': who bought them, and not those counted before
    if group is not None and back and group.frame.split("_")[0] == what and not _WHOLE.search(plain):
        reading.roles["of"] = [
            replace(ref, how=f"of those spoken of before: {ref.kind} {ref.name}")
            for ref in group.roles.get("where", [])
            if (ref.kind not in {own.kind for own in reading.roles["where"]} or ref.kind in ("words", "target", "location"))
            and (ref.kind != "account" or re.search(r"\b(?:of|among) (?:those|these|them)\b", plain))
        ]
        if reading.period is None and group.period is not None:
            reading.period = group.period.carry()
        elif reading.frame.endswith("_first") and group.period is not None:
            reading.unsure = reading.unsure or "of which time it is the first is not read"
    pointing = re.search(
        rf"\b(?:of|among) (?:those|these)\b{_NO_TIME}|\bbetween them\b"
        + (r"|\bof them\b" if reading.frame.endswith("_first") else ""),
        plain,
    )
    if (
        group is None
        and (back or "between them" in plain)
        and pointing
        and not _all_counted(reader, what)
        and not _WHOLE.search(plain)
    ):
        reading.unsure = reading.unsure or "which are meant by those spoken of before is not read"
    part_of_them = re.search(r"\d+ of (?:them|these|those)\b", plain) and any(
        ref.kind == "link" for ref in reading.roles["where"]
    )
    counted = reading.frame.endswith(("_count", "_spend")) and (not back or part_of_them)
    if counted and re.search(r"\bof (?:the|its|their)\b", plain):
        # '200 of the ads led to X': 'those ads' are these, but 'none' and 'they' are all of them
        reader.archive_part = reading if reading.roles["where"] else None
        counted = False
    elif not back:
        reader.archive_part = None
    if counted and (reading.roles["where"] or reading.period):
        reader.archive_group = reading
    elif not back:
        reader.archive_group = None if reading.frame.endswith("_count") else reader.archive_group


_OF_ALL = {
    "ads": ("ads_count", "ads_clicks", "ads_impressions"),
    "posts": ("posts_count", "accounts_count"),
    "accounts": ("accounts_count", "posts_count"),
}
"""What may be told of all of them, so that 'of these' is of all: how many there are, how often they were seen, from how many accounts they came."""


_THEY = regex(r"(?:And |But )?(?:They|These|Those|Together|Between them)\b")


def _of_all_before(reader: Reader, whole: Reading) -> bool:
    """Whether what is told of all names them itself, or of 'they' that were all just before."""
    before = reader.counted_before
    if not _THEY.match(whole.text):
        return True
    return before is not None and not (before.unsure or before.period or before.roles.get("where") or before.roles.get("of"))


def _all_counted(reader: Reader, what: str) -> bool:
    """Whether what was counted just before, in this paragraph, was all of them, so that 'of these' is of all."""
    again = reader.counted_at == (reader.paragraph, reader.at)
    if reader.last_counted is None or (again and reader.counted_first):
        return True  # nothing was counted before in the story
    for whole in (reader.last_counted, reader.counted_before) if again else (reader.last_counted,):
        if (
            whole is not None
            and reader.counted_at[0] == reader.paragraph
            and (whole.frame == f"{what}_count" or (whole.frame in _OF_ALL[what] and _of_all_before(reader, whole)))
            and not (whole.unsure or whole.period or whole.roles.get("where") or whole.roles.get("of"))
        ):
            return True
    return False


_NO_TIME = r"(?! (?:weeks?|days?|months?|years?|times?)\b)"
_OF_THOSE = regex(
    rf"\b(?:of|among) (?:those|these|them)\b{_NO_TIME}|^(?:And |But |Yet )?(?:(?:[Aa]ll|[Nn]one)(?! (?:of )?(?:(?:their|its|his|her)\b|the (?:ads?|advert|post|tweet|account)))|[Bb]oth|[Tt]hey|(?:Together|Between them),? they|[Tt]hese|[Tt]hose)\b|\b(?:those|these) (?:ads|adverts|advertisements|posts|tweets|messages|accounts)\b"
)


_THEY_DID = regex(
    r"(?:And |But )?They(?: (?:never|also|even|ever|once|did not|didn['\u2019]t|had|have))* (?:targeted|target|aimed at|singled out)\b"
)
_ONE_OF_THEM = regex(r"\b[Oo]ne of (?:them|these|those)\b")


_WHOLE = regex(r"\b(?:archive|in all|altogether|of all|taken together|all the|the lot|overall|as a whole)\b")


_PEOPLE = regex(
    r"^(?:(?:the|people|users|those|anyone|everyone|readers|voters|americans|audiences?|who|whose|an?|in|interests?|interested|like[sd]?|living|followers?|of|with|fans|had|have|named|listed|included|show(?:ed|n)?|about|word|words|term|terms|users of|residents|disclosed)\s+)+",
    re.IGNORECASE,
)


def targeted(who: str) -> list[Ref]:
    """The targeting terms that a phrase names by itself."""
    return _terms(who, "at")


def _terms(who: str, how: str) -> list[Ref]:
    """The targeting terms that a phrase names: quoted words, capitalised names, else its last words."""
    quoted = re.findall(r"[\"\u201c\u2018']([^\"\u201d\u2019']{3,50})[\"\u201d\u2019']", who)
    if quoted:
        return [Ref(q, q, "target") for q in quoted[:1]]
    if kind := re.search(r"\b(?P<uk>British|UK|U\.K\.)[ -]English\b|\b(?:American|US|U\.S\.)[ -]English\b", who):
        return [Ref(kind[0], f"language:English ({'UK' if kind['uk'] else 'US'})", "target")]
    if language := re.search(
        r"\b(?:users|speakers|readers) of (?P<l>[A-Z][a-z]+)\b|\b(?P<l2>[A-Z][a-z]+)(?:[- ]speakers?|[- ]speaking|-language)\b"
        r"|\b(?:whose|with) (?:(?:first|main|own|chosen|stated) )?language (?:was|is|were|set to|of)? ?(?P<l3>[A-Z][a-z]+)\b",
        who,
    ):
        name = language["l"] or language["l2"] or language["l3"]
        return [Ref(language[0], f"language:{name}", "target")]
    interest = re.search(r"\binterest(?:ed|s)? in (?=[A-Z])", who)
    if "interest" in how.lower() or interest:
        # 'an interest in African-American history': the whole of it
        whole = re.match(
            r"[A-Z][\w'-]*(?: [\w'-]+){0,4}?(?=$|[,.;]| (?:in|on|between|during|from|and|or|who|that|by|over|through|was|were|are|ran|came|went|drew|got|cost|had|appeared)\b)",
            who[interest.end() :] if interest else who.strip(),
        )
        if whole:
            return [Ref(f"{interest[0]}{whole[0]}" if interest else whole[0], whole[0], "target")]
    bare = _PEOPLE.sub("", re.sub(r"<[AP]\d+>", "", who)).strip(" ,").partition(". ")[0]
    name = re.search(r"[A-Z][\w.]*(?:-[A-Za-z]\w*)*(?:(?: (?:of|the|and|for))? [A-Z][\w.]*(?:-[A-Za-z]\w*)*)*", bare)
    chosen = name[0] if name else re.sub(r"\b(?:in|on|by|between|during|from|alone|only)\b.*", "", bare).strip()
    if name and _NARROWED.match(bare[name.end() :]):
        chosen = bare  # 'Milwaukee police officers' are not all who are in Milwaukee
    chosen = _SEXES.get(chosen.lower().rstrip("."), chosen.rstrip("."))
    return [Ref(who, chosen, "target")] if len(chosen) > 2 else []


_NARROWED = regex(
    r" (?!(?:residents|users|people|voters|citizens|speakers|area|region|alone|only|and|or|by|in|on|at|before|after|between|during|from|to|as|with|who|that|which|were|was|had|over|than|more|most|for|if|when|while|but|too|also|combined|together|instead|itself|since|until|through|among|of|using|via|because|so|is|are|ran|came|went|drew|got|cost|appeared|though|although|even|just|again|then|altogether|ads?|adverts?|advertisements?|fans|followers|supporters|city|state|county)\b)[a-z]{4,}"
)
"""A word behind a name that says whom of them is meant."""
_SEXES = {"men": "gender:male", "males": "gender:male", "women": "gender:female", "females": "gender:female"}
"""Words for which the platform's targeting has terms of its own."""


def category(plain: str) -> list[str]:
    """The kinds of account that a clause names, in order."""
    found = [(match.start(), name) for name, pattern in CATEGORIES if (match := re.search(pattern, plain, re.IGNORECASE))]
    return [name for _, name in sorted(found)]
