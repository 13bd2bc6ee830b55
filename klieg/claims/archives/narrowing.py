"""What a clause says of those counted in an archive that neither a term, a date, an amount nor the sponsor's name takes in: words that may narrow the count."""

from __future__ import annotations

import re

from klieg.claims.archives import archive_ends, averages, terms
from klieg.claims.language import counted_times
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading
from klieg.claims.sentences.marked import Clause

_PLACE_OF_IT = regex(
    r",? ?\b(?:[Ii]n|[Oo]f|[Ff]rom|[Bb]y|[Aa]cross|[Tt]hroughout|[Gg]oing by|[Ii]f|[Aa]s)(?: one goes by)? (?:the|this|that|these|its|their|our|an?|what|all(?: of)?(?: the)?)? ?(?:(?!\b(?:ads?|adverts?|advertisements?|posts?|tweets?|messages|accounts)\b)[^,;.<>#@]){0,60}?"
    r"\b(?:archives?|data(?: ?sets?)?|dataset|sample|collection|trove|rows|numbers|counts|tags|labels|files?(?! (?:of|under)))\b(?: (?:that )?(?:the )?[A-Z]\w+(?: [A-Z]\w+)* (?:collected|published|released|gathered|kept|put out|made public|compiled))?(?: (?:is|are) any (?:guide|judge))?(?:,? (?:which|that) (?:opens|begins|starts|runs|covers|picks up)[^,;<]*(?:<P\d+>)?[^,;<]*)?"
)
"""'In the Clemson file', 'if the archive is any guide': where it stands, and no term of those counted."""


_COMMENT = regex(
    r",? (?:(?:so|as|although|though|which|while|if|in keeping|contrary to|to (?:its|their|his|her|everybody's|everyone's|nobody's)|a (?:figure|number|fact|feat|share|lull|total|tally|sum|record|pace|rate)|no small|quite|hardly|and (?:it|that) (?:was|is)|by (?:one|a wide) |mind you|of all|some)\b)(?=[^,;]*$)(?!.*(?:<[AP]\d+>|#|@|\b(?:in|about|mention\w*|aimed|target\w*|Russian|original|retweets?)\b)).*$"
)
"""What a writer makes of it, behind the claim, where no figure, date or term stands in it."""


_CALLED = regex(
    r"(?<=[\w>]), (?:the|a|an|which|who|as|another|one of|once|then|now)\b(?:(?!#|@|\b(?:ads?|tweets?|posts?|clicks|impressions|targeted|aimed)\b|<[AP])[^,]){3,70},"
)
"""What a name is explained by: 'TEN_GOP, the fake Tennessee Republicans,'."""


_WHO_COUNTED = regex(
    r"^(?:[Oo]n (?:<E\d+>|Twitter|Facebook), )?(?:(?!<A\d+>)[^,;])*?\b(?:counted|went through|examined|reviewed|read|analy[sz]ed|looked at|tallied|collected|studied|sifted)(?: through)? (?=(?:all |of |the |its |some |<E\d+>(?:['\u2019]s)? )*(?:[A-Z][a-z]+ )?<A\d+>)"
    r"|^(?:[Oo]n (?:<E\d+>|Twitter|Facebook), )?(?:[Aa]n?|[Tt]he) (?:[a-z-]+ ){0,2}(?:archive|data ?set|collection|file|set|release|database) (?:that was )?(?:assembled|compiled|gathered|collected|put together|published|released|kept|maintained|made|built) (?:by|at|in|with) [^,;]*?(?:holds|contains|has|includes|records|counts|lists) (?=(?:about |some |nearly |more than |over )*<A\d+>)"
)
"""'The team went through 184,175 posts': who counted them, or who put together what holds them."""


_WHEN = regex(r", (?:when|while|because|since|even as|as if|just as) (?:(?!<[AP]\d+>|#|@)[^,;])*$")
"""', when no one was looking': behind a comma, no term of those counted."""


_OF_OTHERS = regex(
    r"\b(?:of|repeated|copied|passed on) (?:what|things|words) (?:other people|others|somebody else|someone else)(?: had| have)?(?: written| posted| said| tweeted)?\b"
)
"""Shares 'of what other people had written': what a share is."""


_SITE = regex(
    r"\b(?:an?|the) (?:[a-z-]+ ){0,2}(?:site|website|page|group|account|community|app|blog) (?:called|named|known as)\b"
)
"""'A music site called musicfb.info': what it is that is named behind it."""


_DOES = regex(
    r"(?<![-\w<])[a-z]{3,}(?: (?:off|out|up|forth|down|in|away|around|for|on|to|over))?(?: (?:about|some|only|just|nearly|almost|roughly|close to|more than|over|fewer than|less than|at least|no fewer than|under|upwards of|north of))* (?=<A\d+>)"
)
"""The word before a figure, a verb or its preposition: it may be any."""


_AS_RELEASED = regex(
    r"\b(?:archive|collection|file|set|data ?set|trove|release|list)\b,? (?:(?:that|which) )?(?:was |were )?(?:[A-Z<][^,;]{2,60}? )?(?:had )?(?:released|published|made public|put out|put online|handed over|kept|disclosed|posted online)\b[^,;<]*?,? (?=(?:holds?|contains?|has|had|lists?|includes?|counts?|comprises|runs to|shows)\b)"
)
"""'The collection that the committee released a year ago holds': whose, and since when it is known."""


_TOLD_US = regex(
    r"^(?:And |But )?(?:An?|The|One|Our|Another) [^<\"\u201c,;]{3,90}? (?:told|assured|informed|wrote to) (?:us|me|our staff|the committee|reporters|lawmakers|senators)(?: [a-z]+){0,3}? (?:that )?(?=[\"\u201c]|that\b|the\b)"
)
"""'A researcher who advised our staff told us that': who says so."""
_READS = regex(
    r"\b(?:asked|told|urged|invited|encouraged|begged|reads?|reading|saying|urging|telling|asking|inviting|headed|captioned|picked up|fetched|page)\b"
)
"""What one advertisement did, beside the words by which it is told."""
_BROUGHT = regex(r"(?:(?<=<P\d>)|(?<=<P\d\d>)|\bElection Day)(?: alone)? (?:brought|saw|yielded|produced|had)\b")
"""'2016 brought more of them': there were more then."""


def _without(text: str, parts: list[str], mark: str = " ") -> str:
    """A text without the words of some terms, a mark in their place."""
    for part in parts:
        text = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", mark, text)
    return text


_ON_ITS_SIDE = regex(
    r"^(?:And |But )?[Oo]n (?:(?:(?:the|its|their|(?:the )?<E\d+>['\u2019]s|the (?:agency|company|outfit)['\u2019]s) )?(?:[a-z]+ )?<E\d+>|(?:the|its|their|<E\d+>['\u2019]s|the (?:agency|company|outfit)['\u2019]s) (?:Twitter|Facebook|Instagram|advertising|social[- ]media)) (?:side|front|end),? (?=[A-Z<@a-z])"
)
"""'On the agency's Twitter side': which archive is spoken of, and no term."""


def left_over(clause: Clause, reading: Reading) -> str:
    """The first word of a clause that neither a term, a date, an amount nor the sponsor's name takes in, and that may say more of those counted. '' if none."""
    text = re.sub(
        r",? the (?:archive|data|release|files?|collection)(?: [^,]{2,60})? (?:shows?|says?|indicates?)(?=[.,]|$)",
        " ",
        clause.text,
    )
    if counted := counted_times.words_of(reading.period):
        text = text.replace(counted, " ")
    if len(parts := re.split(r": ", text)) > 1 and not re.search(r"<A|#|@", parts[0]) and re.search(r"<A", parts[-1]):
        text = parts[-1]
    # who says so, and where, is not what is said of those counted
    text = re.sub(
        r"^(?:[Ii]n|[Aa]t|[Dd]uring) (?:an?|the|their|its|his|her|our|your) (?:[a-z]+ ){0,2}(?:briefing|statement|letter|memo|interview|hearing|call|meeting|speech|note|testimony)\b[^<,\"\u201c]{0,60},? "
        r"(?:(?:one|two|some|several|many) of (?:the|its|their|your|our|his|her) (?:[a-z]+ ){0,2}(?:executives|officials|officers|lawyers|aides|staff|spokes\w+|engineers|employees|researchers)\b)?",
        " ",
        text,
    )
    text = _ON_ITS_SIDE.sub("", text)
    if reading.title in ("some", "none") and (run := terms.RUN_BY.search(text)):
        text = text[run.end() :]  # who says so, and what else is said of the account, stands before
    parts = [
        part
        for role in ("where", "of", "target", "other", "each")
        for ref in reading.roles.get(role, [])
        for part in (ref.text, ref.name)
    ]
    sponsors = [ref.name for ref in reading.roles.get("subject", [])]
    initials = ["".join(re.findall(r"\b[A-Z]", name)) for name in sponsors if " " in name]  # 'purchased by the IRA'
    parts = sorted([*parts, *sponsors, *initials], key=len, reverse=True)
    # a short form stands for somebody spoken of before: its words say no more, but may be those of a term
    short: set[str] = set()
    for number, mention in enumerate(clause.marked.mentions):
        if mention.ref.how and f"<E{number}>" in text:
            short.update(re.findall(r"[A-Za-z][\w-]*", mention.ref.text))
        text = text.replace(f"<E{number}>", mention.ref.text)
    text = _without(text, parts, "_")
    text = re.sub(
        r"[,.?!]?[\"\u201d\u2019'] (?:said|says|he|she|told|a|an|the|one)\b.*$|,? (?:he|she|they|[A-Z][a-z]+) (?:says?|said)\b.*$|, (?:according|researchers|says|said|filings|records)\b.*$|, (?:an?|the|one) [A-Za-z -]{3,40} (?:told|said)\b.*$|, (?:it|he|she|they|<E\d+>) (?:goes on|went on|continues?|continued|adds?|added)\W*$",
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
        r"^\W*(?:And |But )?(?:By|In|For) (?:contrast|comparison),? |^\W*(?:Oddly|Strangely|Curiously|Funnily|Interestingly|Surprisingly) enough,? |, so (?:if|when|don't|you|I|we)\b.*$",
        " ",
        text,
    )
    for _, category in terms.CATEGORIES:
        text = re.sub(category, " ", text, flags=re.IGNORECASE)
    text = re.sub(
        r"\bof (?:what|everything|all(?: that)?)\s+(?:(?:it|they|he|she|the|_|['\u2019]s|accounts|trolls|agency|Russians?|Russian)\s*)*(?:posted|sent(?: out)?|wrote|tweeted|published|put out|put up)\b",
        " ",
        text,
    )
    text = re.sub(
        r",? (?:on the other hand|(?:for|by|in) (?:comparison|contrast)|(?:to judge|judging) (?:by|from) (?:its|their|the) [^,;<]{3,40})\b,?|, before (?:our|the|its|this) (?:window|archive|file|collection|data|set) (?:opens|begins|starts)\b,?|[,.?!][\"\u201d] according to .*$|\W- Ed\.?\]?\W*$",
        " ",
        text,
    )
    text = _TOLD_US.sub(" ", text)
    text = re.sub(r"^\W*(?:Ed(?:itor)?(?:['\u2019]s)?(?: note)?|Note|NB)[:.] ", " ", text)
    for zone in (_WHO_COUNTED, _WHEN, _OF_OTHERS, _SITE, _CALLED, _COMMENT, _AS_RELEASED, _PLACE_OF_IT, _DOES):
        text = zone.sub(" ", text)
    for pattern in (terms.LANGUAGE, terms.IN_LANGUAGE):
        text = pattern.sub(" ", text)
    text = _without(text, parts)
    if reading.title == averages.TITLE:
        text = averages.WORDS.sub(" ", text)
    if reading.frame == "ads_one":
        text = _READS.sub(" ", text)
    if reading.frame.endswith("_against"):
        text = _BROUGHT.sub(" ", text)
    if len(reading.roles.get("other_period", [])) > 1 or reading.roles.get("each"):
        text = re.sub(r"\b(?:combined|(?:taken|put|rolled|added) together|added up)\b", " ", text)
    if reading.frame.endswith("_share"):
        for zone in (archive_ends.STOPPED, archive_ends.WENT_ON, archive_ends.POLLS_CLOSED):
            text = zone.sub(" ", text)
    if reading.roles.get("measure"):
        text = re.sub(r"\b(?:rubles|roubles|money|spending|spent|outlay|bill)\b", " ", text)
    if any(ref.kind == "bound" for ref in reading.roles.get("where", [])):
        text = re.sub(r"\b(?:cost|priced at)\b", " ", text)
    if any(ref.kind == "words" for ref in reading.roles.get("where", [])):
        text = terms.STANDS_IN.sub(" ", text)
    if any(ref.kind == "link" for ref in reading.roles.get("where", [])):
        text = re.sub(
            r"\b(?:led|linked|pointed|steered|sent|directed|drove|took)(?: (?:users|people|readers|viewers))? to(?: (?:the|its|their|an?))?(?: (?:page|website|site|address|group))?\b",
            " ",
            text,
        )
    for word in re.findall(r"(?<![<\w])[A-Za-z][\w-]*(?:['\u2019]s)?(?![\w>])", re.sub(r"<[EAP]\d+>", " ", text)):
        bare = re.sub(r"['\u2019]s$", "", word).lower()
        if (
            bare not in word_list("archive_words")
            and re.sub(r"['\u2019]s$", "", word) not in short
            and word.lower() not in word_list("archive_words")
            and bare not in reading.text.lower().split("@")[1:]
            and not re.fullmatch(r"[a-z]|[a-z]+ly", bare)
        ):
            return str(word)
    return ""
