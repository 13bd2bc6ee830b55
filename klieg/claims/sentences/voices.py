"""Who says a claim, and whether they deny it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Speaker
from klieg.claims.sentences.marked import Marked
from klieg.claims.speech import statements
from klieg.claims.speech.story import Sentence

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

HEDGES = regex(
    r"\b(?:reportedly|allegedly|apparently|is said to|are said to|was said to|is believed to|purportedly|supposedly)\b",
    re.IGNORECASE,
)


_POINTED = regex(
    r"\b(?P<who>(?:a|an|the|another) (?:[a-z]+ ){0,3}(?:spokes\w+|official|lawyer|aide|adviser|executive|consultant|director|strategist)(?: (?:for|of|at) (?:the )?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3})?) (?P<cue>pointed to|spoke of|referred to|touted|hailed|dismissed)\b"
)


_PAPER_ITSELF = regex(
    r"\b(?:filings?|returns?|disclosures?|records?|reports?|documents?|forms?|registers?|registry|data|figures|archives?|versions?|covers?|papers|books|rows|files?|spreadsheets?|ledgers?|exports?)$|\b(?:amended|original|first|second|earlier|later|new|old) one$",
    re.IGNORECASE,
)
_TAIL = regex(
    r"\s(?:of|for|from|to|with|on|in|at|by|that|which|signed|filed|dated|made|as|he|she|it|they|we|I)\b|,", re.IGNORECASE
)


def _a_paper(name: str) -> bool:
    """Whether what tells is a paper that the writer goes by ('the form he signed in March'), and nobody who speaks."""
    return bool(_PAPER_ITSELF.search(_TAIL.split(name, 1)[0]))


_CITED = regex(
    r"(?P<who>(?:campaign |the )?(?:filings?|records?|reports?|documents?|(?:public |financial )*disclosures?|returns?)) (?:show|shows|showed|say|says|list|indicate)",
    re.IGNORECASE,
)


_DENYING = regex(r"\bden(?:y|ies|ied|ying)\b")
"""A denial that is in the claim's own words has turned it round already."""


_TURNED = regex(
    r"\b(?:no|not|nobody|none|neither|nor|never|nothing|without|hardly|false(?:ly)?|untrue|wrong(?:ly)?|mistaken(?:ly)?|lies?|lied|myth|den(?:y|ies|ied|ial)|disput\w+|reject\w+|refut\w+|dismiss\w+)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
"""Words about what is said that may turn it."""


def content(marked: Marked, sentence: Sentence, spoken: Sequence[statements.Statement]) -> Marked:
    """A sentence without the words before or behind that tell who says it: '..., a Republican aide said', 'a friend of his told reporters that ...'.

    Words that name somebody else, a sum or a time stay, as does what is denied, or told not to have been said.
    """
    marked = _without_who_says(marked)
    first, last, at = marked.places[0][0], marked.places[-1][1], sentence.start
    one = next(
        (
            s
            for s in spoken
            if s.speaker_start is not None
            and s.polarity != "denied"
            and not s.negated
            and _SAYS.search(s.cue)
            and not _PAPER.search(sentence.text[max(s.speaker_start - at, 0) : (s.speaker_end or 0) - at])
            and at + first <= s.speaker_start < at + last
            and s.start < at + last
            and at + first < s.end
            and not s.start <= s.speaker_start < s.end
        ),
        None,
    )
    if one is None:
        return marked
    inside = [n for n, (start, end) in enumerate(marked.places) if one.start <= at + start and at + end <= one.end]
    if not inside:
        return marked
    begin, stop = inside[0], inside[-1] + 1
    before, behind = marked.text[:begin], marked.text[stop:]
    ours = bool(_OURS.search(sentence.text[max(one.start - at, 0) : one.end - at]))
    speaks = {
        m.ref.name
        for m in marked.mentions
        if m.ref.kind == "person" and at + m.start < (one.speaker_end or 0) and (one.speaker_start or 0) < at + m.end
    }
    if not all(_says_only_who(marked, words, speaks, ours=ours) for words in (before, behind)):
        return marked
    text = re.sub(r"^that ", lambda m: " " * len(m[0]), marked.text[begin:stop]) if before else marked.text[begin:stop]
    begin += len(text) - len(text.lstrip(" "))
    text = text.lstrip(" ").rstrip()
    if re.search(r"[,.!?][\"\u201d\u2019]$", text):
        text = text[:-2]
        begin, text = (begin + 1, text[1:]) if text[:1] in '"\u201c\u2018' else (begin, text)
    return replace(marked, text=text, places=marked.places[begin : begin + len(text)])


_WHO = r"(?:(?:Mr|Ms|Mrs|Dr|Rep|Sen|Gov)\.? |Representative |Senator |Congress(?:man|woman) )?(?P<who><E\d+>|he|she|they|(?:the|an?) (?:[a-z]+ ){0,3}(?:spokes\w+|lawyer|aide|witness|senator|congress\w+|chair\w*|official|adviser|consultant|lobbyist|strategist|aide|staffer|analyst|organi[sz]er|treasurer))"
_SPOKE = r"(?: (?:also|later|then|further))? (?:said|says|added|adds|noted|notes|recalled|recalls|insisted|argued|explained|continued|went on|goes on|pointed out|testified|told (?:the )?[a-z]+(?: [a-z]+)?)"
_BY_THE_WAY = regex(rf"(?<=[\w>]), {_WHO}{_SPOKE},(?= )")
"""'The campaign, Mr. Denholm went on, paid X': who says it, in the middle of what is said."""


_BETWEEN = regex(rf"(?<=[\w>]),(?P<cut>[\"\u201d\u2019] {_WHO}{_SPOKE}, [\"\u201c\u2018])(?=\w|<)")
"""'"paid X four times as much," he said, "and nobody ..."'."""


def _without_who_says(marked: Marked) -> Marked:
    """The sentence without a speaker who is named between its subject and its verb, or between two parts of a quotation."""
    text, places = marked.text, marked.places
    for match in sorted([*_BY_THE_WAY.finditer(text), *_BETWEEN.finditer(text)], key=lambda m: -m.start()):
        if (
            match["who"].startswith("<")
            and (one := marked.ref(match["who"])).kind != "person"
            and one.text.lower() not in ("he", "she")
        ):
            continue
        quoted = "cut" in match.groupdict()
        start, end = match.span("cut") if quoted else match.span()
        start += quoted  # the quotation mark's place is that of a blank
        text, places = text[: start - quoted] + " " * quoted + text[end:], [*places[:start], *places[end:]]
    return replace(marked, text=text, places=places) if text != marked.text else marked


def _says_only_who(marked: Marked, words: str, speaks: set[str], *, ours: bool) -> bool:
    """Whether words outside what is said tell no more than who says it, and when; whose 'we' it is, stands for who speaks."""
    words = _SAID_THEN.sub("", words)
    named = [ref.name for ref in marked.refs_in(words) if ref.name not in speaks]
    times = [period.text for period in marked.periods_in(words)]
    return (
        len(words.split()) <= _FEW_WORDS
        and "<A" not in words
        and not _TURNED.search(words)
        and (ours or all(_HOUSES.fullmatch(name) for name in named))
        and all(_DAYS.fullmatch(time) for time in times)
    )


_OURS = regex(r"\b(?:we|our|us)\b", re.IGNORECASE)
_SAID_THEN = regex(r"(?<=\bsaid)(?: [a-z]+){0,3} (?:in|on|last|this|early|late)? ?<P\d+>(?=[ .]*$)")
"""When it was said, which is no time of what is said."""
_SAYS = regex(
    r"\b(?:said|says|tells?|told|insist(?:s|ed)|add(?:s|ed)|explain(?:s|ed)|argu(?:es|ed)|claim(?:s|ed)|recall(?:s|ed)|maintain(?:s|ed)|testified|according to)\b"
)
_PAPER = regex(
    r"^it$|\b(?:reports?|volumes?|findings|forms?|disclosures?|filings?|records?|registers?|registry|archives?|files?|data|tweets?|posts?|ads?|advertisements?|accounts?|letters?|notices?|e-?mails?|memos?|books|papers?|documents?|counsel)\b",
    re.IGNORECASE,
)
"""What speaks is a paper: what it says is a claim about it."""
_FEW_WORDS = 14
"""More words tell of more than who speaks."""
_HOUSES = regex(
    r"(?:the )?(?:Republicans?|Democrats?|Democratic|Senate|House|Congress|White House|Justice Department|Capitol Hill)",
    re.IGNORECASE,
)
_DAYS = regex(
    r"(?:on |last |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|yesterday|today|this week|last week",
    re.IGNORECASE,
)


def said(reader: Reader, reading: Reading, sentence: Sentence) -> None:
    """Who says the claim: the innermost statement around it, or the one that most of it stands in; a denial turns it round."""
    start, end = reading.start + sentence.start, reading.end + sentence.start
    spoken = [s for s in reader.spoken if s.start < end and start < s.end and not _own_deed(s, start, reader.story.plain)]
    one = statements.covering(spoken, start, end)
    if one is None:
        meeting = [(min(s.end, end) - max(s.start, start), s) for s in spoken]
        best = max(meeting, key=lambda pair: pair[0], default=None)
        one = best[1] if best and best[0] > 0.4 * (_before_who_says(best[1], end) - start) else None
    if (
        one is not None
        and reading.kind == "document"
        and one.start >= sentence.start
        and re.match(r"(?:It|They)\b", sentence.text)
    ):
        one = None  # 'It never mentions ...', 'they never mention ...': the report, or the form, is no speaker of the story
    if one is not None and reading.frame.startswith("posts_") and re.search(r"\b(?:post|tweet)", one.cue):
        one = None  # 'They never posted more': what is counted, and nothing that is said
    if one is not None and reading.frame == "letter" and one.cue in reading.text:
        one = None  # 'It wrote to the Commission that ...': that it wrote so is what the story says
    parties = [ref for role in ("subject", "object") for ref in reading.roles.get(role, [])]
    if (
        one is not None
        and one.cue == "reported"
        and reading.frame == "paid_ratio"
        and any(one.speaker == ref.text for ref in parties)
    ):
        one = None  # 'X reported $75,000 from Y, twice what Z did': a sum of its report, and nothing that X says of Z
    reading.speaker = _voice(one, sentence)
    if (
        one is None
        or (one.how == "attributed" and reading.kind == "document")
        or re.search(r"\b(?:forms?|filings?|disclosures?|reports?|versions?|records?)\b", one.speaker)
        or (one.negated and reading.negated and reading.frame == "disclosed")  # 'what he does not report is ...'
        or (
            reading.frame == "document_says"
            and one.speaker in reading.text
            and re.search(
                r"\b(?:investigation|inquiry|investigators|prosecutors|special counsel(?:['\u2019]s (?:office|team))?)$",
                one.speaker,
                re.IGNORECASE,
            )
        )
    ):
        return
    if (one.negated and _SILENT.search(sentence.text)) or (one.polarity == "denied" and _CLEARS_HIMSELF.search(sentence.text)):
        return
    if one.negated:
        reading.unsure = reading.unsure or f"it is told that {one.speaker or 'somebody'} did not say so"
    elif one.polarity == "denied" and not reading.uncheckable and not (reading.negated and _DENYING.search(reading.text)):
        reading.negated = not reading.negated
        reading.assumptions.append(f"{one.cue!r} turns the claim round")
        if reading.amount is not None and reading.frame == "paid":
            reading.unsure = reading.unsure or "whether the payment or its sum is denied is not clear"


_SILENT = regex(
    r", (?:which|who) (?:(?:has|have|had|did|does|do|could) not|(?:has|have|had|did|does|do|could)n['\u2019]t|declined to|refused to)(?: immediately| yet| initially)? (?:be reached|respond(?:ed)?|return(?:ed)?|repl(?:y|ied)|comment(?:ed)?|answer(?:ed)?)\b(?![^,;]*\b(?:whether|how|why|what|who|about|that)\b)[^,;]*,"
)
"""'X, which did not respond to a request for comment, paid Y': who kept silent, and no denial."""
_CLEARS_HIMSELF = regex(
    r", (?:who|which) (?:(?:has|have|had) )?(?:repeatedly |always |consistently |strongly |also )*(?:denied|denies|deny|rejected|rejects|disputed|disputes|dismissed|dismisses)\b(?![^,;]*(?:[$\u00a3\u20ac]|\bpa(?:id|ying)\b|\bpayments?\b))[^,;]*,"
)
"""'Doe, who has denied any wrongdoing, earned $5': a denial of something else, in passing."""


_DEEDS = regex(
    r"(?:re)?(?:report|list|disclos|describ|fil|laid|lay|charg|mention|saw|see|oppos|support|post|tweet|wrote|writ|show|add|establish|address|sought|seek|found|find|identif|record|itemi)",
    re.IGNORECASE,
)
_WHOM_OR_WHAT = regex(r" (?:that|to|how|why|whether|in an? [a-z-]+ that)\b|,? [\"\u201c\u2018]|:|,")
"""What follows a verb that tells something, and does not do it."""


def _own_deed(one: statements.Statement, start: int, plain: str) -> bool:
    """Whether what looks as if it were said is what its subject did, and all the claim: 'Save America reported a $5,000 gift', 'he listed the firm among his clients'. That nobody says."""
    if (
        one.how not in ("paraphrased", "attributed")
        or one.polarity != "neutral"
        or one.speaker_start is None
        or one.speaker_end is None
    ):
        return False
    if not 0 <= one.speaker_start - start < _AT_ITS_HEAD or not _DEEDS.match(one.cue):
        return False
    cue = plain.find(one.cue, one.speaker_end)
    return -1 < cue < one.speaker_end + _NEAR and not _WHOM_OR_WHAT.match(plain, cue + len(one.cue))


_AT_ITS_HEAD, _NEAR = 14, 60
"""So many characters into a claim its subject stands at its head; so many behind the subject its verb."""


def _before_who_says(one: statements.Statement, end: int) -> int:
    """Where a claim ends without the words behind a quotation that tell who says it: '"...," said Jane Roe, who worked on the company's review'."""
    told = one.how == "quoted" and one.speaker_start is not None and one.end <= one.speaker_start < end
    return one.end if told else end


def _voice(one: statements.Statement | None, sentence: Sentence) -> Speaker:
    if one is not None and re.search(r"[^\W\d_]{2}", one.speaker):
        name = re.sub(
            r"^((?:[A-Z][\w.'\u2019-]*)(?: [A-Z][\w.'\u2019-]*){1,3}), (?:the|a|an|its|his|her|their|who|then|now)\b.*$",
            r"\1",
            one.speaker,
        )
        if one.how != "quoted" and _a_paper(name):
            name = f"the writer, citing {re.sub('^The ', 'the ', name)}"
        return Speaker(
            re.sub(r"^(?:A|An|The) ", lambda m: m[0].lower(), name),
            "paraphrased" if one.how == "attributed" else one.how,
            one.cue,
        )
    if one is None and (pointed := _POINTED.search(sentence.text)):
        return Speaker(pointed["who"], "partly quoted" if sentence.quotes else "paraphrased", pointed["cue"])
    if match := _CITED.search(sentence.text):
        return Speaker(f"the writer, citing {match['who'].lower()}", "paraphrased", "show")
    if match := HEDGES.search(sentence.text):
        return Speaker("reported, no one named", "paraphrased", match[0].lower())
    return Speaker()
