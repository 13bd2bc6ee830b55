"""Whether a sentence of a report says what a claim says of it: its words, its names, its day, who did it to whom, and nothing that denies or only weighs it.

A claim is compared with one sentence, or with two that follow each other; what stands beside the words it has in common (another clause of a long sentence) does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from klieg.claims.language.dates import Period, periods
from klieg.claims.language.patterns import regex
from klieg.claims.language.same_words import SHORT_FORMS, WRITTEN_OUT, may_hold, plainly
from klieg.claims.language.word_forms import is_past, stem
from klieg.claims.language.word_lists import demonyms, word_list
from klieg.claims.reading import Reading, Ref
from klieg.claims.reports.deeds import first_verb, same_deed
from klieg.read.months import MONTHS
from klieg.words import short

ENOUGH = 0.75
"""So much of what a claim says of a report's content must stand in one or two sentences of it."""
FEW = 4
"""With fewer telling words than this a passage that holds them may still be about something else."""
_DATED = 2
"""So many are enough where all of them, and the very day, stand together."""
_MANY = 6
"""Of so many words one may be lacking: it is mostly one word that makes a claim false."""
_NAMED = 3
"""So many names and one verb are of one thing, in one sentence."""
_BESIDE = 2
"""Words next to each other, with no more than these between."""
_CLOSE = 16
"""So many words apart, at most, a few words and the names are of one thing."""
ANY_DAY = date(2000, 1, 1)
"""A sentence's dates are held against a claim's by month and day: what 'last year' would mean does not matter, nor where a day bears its year."""

DENYING = regex(
    r"\b(?:would|might|should|not|never|no|neither|nor|declined|refused|denied|against(?= \w+ing)|without|failed|stopped|ceased|halted|quit)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
WEIGHED = regex(
    r"\b(?:whether|if|unless|false(?![ -]statements)|falsely|alleged(?:ly)?|allegations?|addressed|considered|evaluated|assessed|investigated|sought to|suspected|claimed|purported(?:ly)?|(?:press|media|newspapers?|journalists?|Times|Post|Journal|CNN|news (?:reports?|outlets?|stor(?:y|ies))) (?:had |also )?reported|hypothe\w+|rumou?r\w*)\b",
    re.IGNORECASE,
)
"""Words of a report that tells what was asked, said or suspected, not what was found."""
_MODAL = frozenset(["would", "might", "should"])
_STILL_DENIED = regex(r" (?:not|never)\b")
_END = regex(r"[.?!][\d\"\u201d]*(?: [\u00b0\d]{1,4})?(?= (?:- )?[A-Z\"\u201c])")
_ABBREVIATED = regex(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Jr|Sr|Gen|Sen|Rep|Gov|St|No|Inc|Co|Corp|Ltd|v|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$"
)
_CLAUSE_BEFORE = regex(r"(?:;|(?<=[a-z]{3})[.])(?=\s)|,? (?:but|although|though|while|whereas) ")
_CLAUSE_AFTER = regex(r"(?:[;:]|(?<=[a-z]{3})[.])(?=\s|$)|,? (?:but|although|though|while|whereas) |, ")
_THEIRS = frozenset(["campa", "commi", "team", "admin", "trans", "offic", "tower"])
"""What stands behind a name that is another's: 'the Trump campaign conspired'."""
PLACE = regex(
    r"\b(?:Office|House|Department|Hotel|Tower|Board|School|Avenue|Street|Square|Hall|Airport|County|City|State|Beach|Island|Project|Plan|Act)\b"
)
"""Words that a place's name has: nobody's."""
_CONTROLLED = regex(r"\b[A-Z]\w*-(?=[a-z])")
_NUMERALS = frozenset(["ii", "iii", "iv"])
"""What ends a name of the third of that name."""
_COMMON = frozenset(
    [
        "posts",
        "tweets",
        "messages",
        "emails",
        "investigators",
        "prosecutors",
        "officials",
        "accounts",
        "agents",
        "employees",
        "members",
        "officers",
        "lawyers",
        "advisers",
        "advisors",
        "aides",
    ]
)
"""Words that a sentence may begin with, and no names."""
_NO_NAME = frozenset(["mr", "mrs", "ms", "dr", "gen", "general", "senator", "president", "two", "three", "four", "that"])


@lru_cache(maxsize=50_000)
def _words(text: str) -> tuple[tuple[str, int, int], ...]:
    """The telling words of a text as they are compared: stem, and where it stands in `plainly(text)`."""
    return tuple(
        (stem(m[0]), m.start(), m.end()) for m in re.finditer(r"[a-z][a-z_\d]*(?:['\u2019]s)?", plainly(text))
        if len(m[0]) > 2 and m[0] not in word_list("not_telling")
    )  # fmt: skip


def stems(text: str) -> set[str]:
    """The stems of the telling words of a text."""
    return {one for one, _, _ in _words(text) if len(one) > 2}


@lru_cache(maxsize=20_000)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a passage of a report; a footnote's number stays with what it stands behind, and an initial or a title ends none."""
    ends = [m.end() for m in _END.finditer(text) if m[0][-1].isdigit() or not _ABBREVIATED.search(text[: m.start() + 1])]
    return tuple(
        one.strip() for start, end in zip([0, *ends], [*ends, len(text)], strict=True) if (one := text[start:end]).strip()
    )


def pairs(text: str) -> list[str]:
    """Each sentence, and each with the next."""
    each = sentences(text)
    return [*each, *(" ".join(each[n : n + 2]) for n in range(len(each) - 1))]


@dataclass(frozen=True)
class Said:
    """What a claim says of a report's content: its telling words, the last names that must stand there, in their order, what denies it, and when it was."""

    text: str
    words: frozenset[str]
    names: tuple[str, ...]
    denied: tuple[tuple[str, str], ...]
    period: Period | None
    verb: str
    """The first telling word behind the one named first: a passage without it says something else of them."""
    past: bool
    """Whether that is a past form: what somebody was asked to do, or would do, was not yet done."""
    items: frozenset[str]
    """Words and names: all that is looked for."""
    light: frozenset[str]
    """Words that need not stand there: the first of a name of two words ('Konstantin Kilimnik')."""
    deeds: frozenset[str]
    """Words that tell of a deed, in their form ('attacking', 'charged'): none of them may be lacking."""
    proper: frozenset[str]
    """Words written with a capital in a longer name ('Ohio State Board'): a passage without one of them is of something else."""


_APPOSITION = regex(
    r"(?<=[A-Za-z_]), (?:(?:then|later|now) )?(?:the|an?|his|her|its|[A-Z]\w+['\u2019]s) [^,]{3,60}(?=,|$)(?:, ?(?!and\b|or\b))?"
)
"""'Sergey Kislyak, the Russian ambassador': who somebody is, which a report need not say in the same place."""


_OFFICE_BEFORE = regex(
    r"\b[Tt]he (?:(?:[a-z]+[ -]){0,2}(?:[A-Z][a-z]+ )?(?:[a-z]+ ){0,2}(?:ambassador|lawyer|attorney|businessman|banker|professor|advis[eo]r|aide|executive|promoter|oligarch|pollster|strategist|official|officer|diplomat|agent|operative|linguist|investor|consultant|lobbyist|publicist|developer|associate|counsel|chairman|chairwoman|manager|director|secretary|spokesman|spokeswoman|president|chief)"
    r"|best[- ]known of [^,]{3,30}|[a-z]+ account)(?:,? (?=[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+)|, (?=@?[A-Z]\w*_)|,? (?=@))"
)
"""'The Russian ambassador, Sergey Kislyak', 'the Russian lawyer Natalia Veselnitskaya': who somebody is, before the name."""


_ASIDE = regex(
    r",? \(?(?:as )?(?:(?:the|that|his|her) (?:[a-z]+ )?|(?:the )?[A-Z]\w+(?:['\u2019]s)? )(?:report|volume) (?:also )?(?:says|said|states|notes|found|finds|recounts|adds|dates it|tells us),?|, (?:it|he|she) (?:says|said|told investigators|notes|adds),?"
)
_BY_REPORT = regex(
    r"^\W*(?:[Tt]he |[Vv]olume (?:I{1,2}|\d) of the )?(?:final )?(?:[Rr]eport (?:of|by) (?:the )?(?:special counsel|(?:Robert (?:S\. )?)?Mueller(?: III)?)(?:, [A-Z][^,]{3,30},)?|[Vv]olume (?:I{1,2}|\d)) (?:also )?(?:says|said|states|stated|found|finds|notes)(?: that)? "
    r"|,? (?:according to |as |says |said |notes )?the (?:final )?report (?:of|by) (?:the )?(?:special counsel|(?:Robert (?:S\. )?)?Mueller(?: III)?)(?:, [A-Z][^,]{3,30}(?:,|$))?(?: (?:says|said|states|found|finds|notes|dates it))?"
)
"""'The report of the special counsel, Robert S. Mueller III, says': whose report it is."""
_LEAD = regex(r"^[\W]*(?:[Ii]t (?:also |does )?(?:tells?|recounts?|describes?|says?|states?|notes?) (?:that|how|of)|that|how) ")
"""Words of telling, which are not what is told."""


_FOUND_OUT = regex(
    r"^\W*(?:that )?(?:(?:the |its |his )?(?:special counsel(?:['\u2019]s (?:office|team))?|investigat(?:ors|ion)|office|prosecutors|team|it|they) )(?:also )?"
    r"(?:found|uncovered|identified|established|produced|obtained) (?P<how>(?:[a-z]+ )?)evidence (?=that |of )",
    re.IGNORECASE,
)
"""'Investigators found evidence that': what is told is what they found."""
_DATES_TO = regex(
    r"\W*(?:(?:[Hh]is|[Tt]he|[Ii]ts|[A-Z]\w+['\u2019]s) (?:final )?(?:report|volume|special counsel)(?:['\u2019]s report)? (?:also )?dates )?(?P<what>the (?:first|earliest|last|latest) .*?) to\W*$"
)
_THAT_DID = regex(r"\b(?:that|which|who) (?P<how>(?:[a-z]+ly )?)(?P<verb>[a-z]{3,})ed\b")
"""'Dates the first ad that endorsed X to': the first endorsing X, at that time."""
_BETWEEN = regex(
    r"^\W*(?:that )?(?:an?|the|one|another) (?:[a-z-]+ ){0,2}?(?P<what>meeting|dinner|conversation|lunch|breakfast|encounter) (?P<where>[^,]*?)\bbetween (?P<one>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*),? and (?P<other>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*)"
)
"""'A meeting in London between X and Y': X met Y there."""


def _met(match: re.Match[str]) -> str:
    how = {"meeting": "met with", "encounter": "met with", "conversation": "spoke with"}.get(match["what"], "dined with")
    return f"{match['one']} {how} {match['other']} {match['where']}"


_RUSSIAN = regex(
    r"\b(?:Russian|Kremlin|St\.? Petersburg) (?=(?:Twitter |Facebook )?(?:accounts?|handles?|trolls?|operatives?)\b)"
)
"""'The Russian account @TEN_GOP': whose it is, which the report says in other words."""
_RELATIVE = regex(
    r"(?<=[a-z] )(?:that|which|who) (?P<how>(?:[a-z]+ly )?)(?P<verb>[a-z]{3,})ed(?= (?:[^.;]|\b[A-Z]\.)*\b(?:was|were|is|are|had|has|[a-z]+ed)\b)"
)
"""'The first that endorsed him was bought in April': what the deed is comes behind."""
_OF_ACCOUNT = regex(
    r"\b(?:of|by|from) (?:one|an|another|the) (?:[A-Za-z]+ )?account,? (?:called |named |known as |dubbed )?(?=@?\w*_\w+)(?P<name>@?\w+),?"
)
"""'Posts of one account, TEN_GOP, were', 'by an account called TEN_GOP': from TEN_GOP."""
_PASSED_ALONG = regex(r"\bpassed (?P<what>(?:[\w@'\u2019]+ ){1,4})(?P<way>along|on)\b(?= ?(?:$|[.,;)]))")
"""'Passed its posts along'."""
_TO_DO = regex(r"(?<=[a-z] )to (?P<how>(?:[a-z]+ly )?)(?P<verb>[a-z]{3,}?)e?(?= (?:[^.;]|\b[A-Z]\.)*\b(?:was|were)\b)")
"""'The first to endorse him was bought in April': the deed comes behind."""
_POSTS_BY = regex(r"(?P<what>(?:post|tweet)s? )by(?= @?[A-Z])")
"""'Posts by TEN_GOP': whose they are, not by whom something was done."""


def said_of(content: str, refs: Iterable[Ref], period: Period | None) -> Said:
    """What a claim's content says, as it is looked for; `refs` are those it names. A first name, and a date, need not stand there."""
    named = [plainly(ref.name).split(" ")[-1] for ref in refs]
    when = period.text if period is not None else ""
    text = _LEAD.sub("", _ASIDE.sub(" ", _BY_REPORT.sub(" ", content.replace(when, " ") if when else content)))
    text = _BETWEEN.sub(_met, _FOUND_OUT.sub(r"\g<how>", text))
    if when and (to := _DATES_TO.match(text)):
        text = _THAT_DID.sub(r"\g<how>\g<verb>ing", to["what"])
    text = _OF_ACCOUNT.sub(r"from \g<name>", text)
    text = _POSTS_BY.sub(r"\g<what>from", _RUSSIAN.sub("", _APPOSITION.sub(" ", text))).strip()
    text = _PASSED_ALONG.sub(r"passed \g<way> \g<what>", text)
    text = _OFFICE_BEFORE.sub("", _RELATIVE.sub(r"\g<how>\g<verb>ing", text))
    if _UTMOST.search(text):
        text = _TO_DO.sub(r"\g<how>\g<verb>ing", text, count=1)
    names, light, proper, own = [], set(), set(), text
    for run in re.finditer(r"\b[A-Z][\w.]*(?:['\u2019]s)?(?: (?:[A-Z][\w.]*)(?:['\u2019]s)?)*", _CONTROLLED.sub("", text)):
        parts = [
            part
            for part in re.sub(r"['\u2019]s\b", "", run[0]).split(" ")
            if plainly(part).strip(".") not in _NO_NAME | _NUMERALS | word_list("not_telling") | set(MONTHS)
            and not (len(part) < 3 and part[-1].islower() and part != "Jr")
            and part != "A"
            and not (part.lower().removesuffix("s") in demonyms() and " " not in run[0])
        ]
        if not parts or (run.start() == 0 and len(parts) == 1 and parts[0].lower() in _COMMON):
            continue
        if (short := plainly(run[0])) in WRITTEN_OUT:
            own = own.replace(run[0], short, 1)
            names.append(short)
            continue
        if parts[-1].strip(".") == "Jr" and len(parts) > 1:
            own = own.replace(run[0], parts[-2], 1)
            names.append(f"{plainly(parts[-2])} jr")
            continue
        if parts[0].lower() in word_list("given_names") or (len(parts) == 2 and plainly(parts[1]) in named):
            own = own.replace(run[0], " ".join(parts[-1:]), 1)
            names.append(plainly(parts[-1]).strip("."))
        elif "_" in parts[0] or len(parts) == 1:
            names.append(plainly(parts[-1]).strip("."))
        elif len(run[0].split(" ")) == 2 and not PLACE.search(run[0]):
            light |= stems(parts[0])
            names.append(plainly(parts[-1]).strip("."))
        else:
            proper |= stems(" ".join(parts))
    names = list(dict.fromkeys(name for name in names if name not in SHORT_FORMS))
    words = frozenset(word for word in stems(own) if not word.isdigit()) - {stem(name) for name in names}
    led = re.match(rf"\W*(?:\w+ ){{0,2}}?{re.escape(names[0])}(?:['\u2019]s)?(?![\w-])", plainly(own)) if names else None
    behind = [
        (word, plainly(own)[start:end]) for word, start, end in _words(own) if led and start >= led.end() and word not in _THEIRS
    ]
    verb, form = behind[0] if behind and behind[0][0] in words else ("", "")
    if past := first_verb(plainly(text)):
        verb, form = stem(past), past
    items = words | {stem(name) for name in names}
    return Said(
        text,
        words,
        tuple(names),
        tuple(_denials(text)),
        period,
        verb,
        is_past(form),
        items,
        frozenset(light) & words,
        frozenset(
            word
            for word, start, end in _words(own)
            if word in words and (_A_DEED.fullmatch(plainly(own)[start:end]) or word in _SO_OFTEN)
        ),
        frozenset(proper) & words,
    )


_SO_OFTEN = frozenset(["twic", "onc", "thre", "never", "first", "last"])
_A_DEED = regex(r"[a-z]{3,}(?:ed|ing)")


def cited(row: dict[str, Any], told: str) -> dict[str, Any]:
    """A passage as the row that a verdict cites: where it stands, and the sentence of it that tells."""
    return {"source": row["source"], "locator": row["locator"], "raw": told[:400], "record": "passage"}


def denies(text: str) -> bool:
    """Whether something denies in a text; what might or would be denies nothing."""
    return any(match[0].lower() not in _MODAL for match in DENYING.finditer(text))


def _denials(text: str) -> list[tuple[str, str]]:
    """What denies in a text, each with the telling word behind it ('without pay')."""
    told = plainly(text)
    found = []
    for match in DENYING.finditer(told):
        behind = _words(told[match.end() :])
        if match[0] in _MODAL and _STILL_DENIED.match(told, match.end()):
            continue  # 'would not retaliate' denies once
        found.append((match[0], behind[0][0] if behind else ""))
    return sorted(found)


@dataclass(frozen=True)
class Passage:
    """A sentence of a report, or two that follow each other, and how it stands to a claim: the part of its words that it holds, how many it lacks, in how many words, and the clause they stand in."""

    row: dict[str, Any]
    told: str
    share: float
    missing: int
    width: int
    clause: str
    then: bool
    single: bool
    alike: bool
    ordered: bool
    plain: bool
    """Whether one sentence has the same one do the same to the same, by its verb."""
    cites: bool
    """Whether it is of a footnote that cites: what that cites is not what the report finds."""

    def fitness(self) -> tuple[bool, bool, bool, bool, bool, float, bool, int]:
        """What goes before what."""
        found = not WEIGHED.search(self.clause)
        return (
            self.share >= ENOUGH and self.alike,
            self.then and self.ordered,
            self.then,
            found,
            self.ordered,
            self.share,
            self.single,
            -self.width,
        )


def compared(row: dict[str, Any], told: str, said: Said, single: bool, cites: bool, read: str = "") -> Passage | None:
    """How a sentence (or two) stands to what is said; None if a name is missing in it. `read` is the sentence with a name for an office, where it has one."""
    read = read or told
    if said.verb == _MEET and "eeting" in read:
        read, single = _as_a_meeting(read, single, dated=said.period is not None)
    low = read.lower()
    if ". . ." in told or not all(name in low for name in said.names if "_" not in name and name not in WRITTEN_OUT):
        return None
    if not all(may_hold(low, one) for one in said.proper):
        return None
    plain = plainly(read)
    if not all(re.search(rf"\b{re.escape(name)}(?![a-z]|,? jr\b)", plain) for name in said.names):
        return None
    # 'asked him to deliver' does not say that he delivered
    hidden = (
        () if re.search(r"\bto [a-z]+", said.text) else [(m.start(1), m.end(1)) for m in re.finditer(r"\bto ([a-z]+)\b", plain)]
    )
    there = [word for word in _words(read) if word[0] in said.items and not any(word[1] == start for start, _ in hidden)]
    held = {one for one, _, _ in there}
    if (said.words and not held & said.words) or (said.verb and said.verb not in held) or not said.proper <= held:
        return None
    if said.past and not any(is_past(plain[start:end]) for one, start, end in there if one == said.verb):
        return None
    start, end = _narrowest(there, held)
    first, last = _clause(plain, start, end)
    wanted = said.words - said.light or said.words
    share = len(held & wanted) / len(wanted) if wanted else 0.0
    width = len(plain[start:end].split())
    ordered, deed, pointing = _deed(said, read) if share >= ENOUGH else (False, "", False)
    pointing = pointing or (not single and bool(deed) and _by_itself(said, deed, wanted))
    ordered = ordered and not (said.verb and _ANOTHER_DEED.search(plain[start:end]))
    # what stands behind all that is said denies nothing of a deed that is told plainly
    denied = _denied(said, plain[first : end if deed else last])
    when = deed if deed and any(p.kind != "year" for p in periods(deed, ANY_DAY)) else told
    return Passage(
        row,
        told,
        share,
        len(said.words - said.light - held) + len((said.words & said.deeds) - held),
        width,
        plain[first:last],
        of_the_time(said.period, when),
        single,
        denied == said.denied,
        ordered,
        bool(deed) and (single or pointing) and ordered,
        cites,
    )


_MOSTLY = 2 / 3
"""So much of a claim stands in the sentence of the deed itself, where the rest of it stands in the next."""


def _by_itself(said: Said, deed: str, wanted: frozenset[str]) -> bool:
    """Whether one of two sentences has the deed with all the names, and most of the words."""
    plain = plainly(deed)
    there = all(re.search(rf"\b{re.escape(name)}\b", plain) for name in said.names)
    held = wanted & stems(deed)
    to_do = {stem(word) for word in re.findall(r"\bto ([a-z]+)", plainly(said.text))}
    if len(said.names) < _DATED or len(wanted) < _NAMED or (wanted - held) & (said.deeds | to_do):
        return False
    return there and len(held) >= _MOSTLY * len(wanted)


_ANOTHER_DEED = regex(r", (?:he|she|it|they) (?:\w+ )?(?:was|were|had|did|has|\w+ed)\b")
"""'While X pleaded guilty, he was found to have lied': what stands behind is of another deed."""


def _denied(said: Said, clause: str) -> tuple[tuple[str, str], ...]:
    """What denies in a clause of a report; what somebody would or might do is no denial of another deed beside it."""
    return tuple(one for one in _denials(clause) if one[0] not in _MODAL or one[1] in said.items or one in said.denied)


def _narrowest(there: list[tuple[str, int, int]], wanted: set[str]) -> tuple[int, int]:
    """The narrowest stretch that holds each of the stems once."""
    best = (there[0][1], there[-1][2])
    last: dict[str, int] = {}
    for one, start, end in there:
        last[one] = start
        if len(last) == len(wanted) and end - min(last.values()) < best[1] - best[0]:
            best = (min(last.values()), end)
    return best


def _clause(plain: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause, or clauses, that a stretch stands in begins and ends: to its left as far as what could govern it, to its right to the next comma."""
    before = [m.end() for m in _CLAUSE_BEFORE.finditer(plain[:start])]
    after = _CLAUSE_AFTER.search(plain, end)
    return before[-1] if before else 0, after.start() if after else len(plain)


_SET_IN = regex(r"(?<=[a-z]{3})-([A-Z][a-z]+ (?:[A-Z]|and\b)[^,;()]{3,60}[a-z])-(?=[a-z])")
"""What stands between dashes, printed without spaces: 'two employees-Anna Bogacheva and Aleksandra Krylova-received visas'."""


def _deed(said: Said, told: str) -> tuple[bool, str, bool]:
    """Whether a sentence, or two, has the same one do the same to the same; the sentence that has it ('' if the claim has no verb in the past: then the order of the names decides); and whether it points back to the one before ('to that charge') for what it has not itself."""
    each = sentences(told)
    claimed = plainly(said.text)
    where = same_deed(claimed, [plainly(_SET_IN.sub(r" (\1) ", one)) for one in each], said.names)
    if where == -1 and len(each) > 1 and _POINTS_BACK.search(each[1]):
        second = plainly(each[1])
        there = tuple(name for name in said.names if re.search(rf"\b{re.escape(name)}\b", second))
        if there and same_deed(claimed, [second], there) == 0:
            return True, each[1], True
    if where is not None:
        return where >= 0, each[where] if where >= 0 else "", False
    plain = plainly(told)
    places = [plain.find(name) for name in said.names]
    return places == sorted(places), "", False


_POINTS_BACK = regex(r"\b(?:that|those|this|these|the same) (?:charges?|offen[cs]es?|crimes?|counts?|statements?)\b")
_MEET = "meet"
_MEETING_WITH = regex(
    r"(?<!proposed )(?<!planned )(?<!possible )(?<!potential )(?<!requested )\b(?P<who>[A-Z][\w-]+)['\u2019]s (?:first |second |second in-person )?[Mm]eeting [Ww]ith\b"
)
"""'Kislyak's meeting with Kushner': Kislyak met with Kushner."""
_WHOM = r"([A-Z][\w-]+(?: [A-Z][\w-]+)?)"
_PLANNED = r"(?:requested|proposed|sought|suggested|asked for|arranged|scheduled|set up|planned)"
_OF_WHOM = regex(
    rf"\b{_WHOM} (?:had |then |also |later |ultimately )*(?:went (?:forward|ahead) with|agreed to|accepted|{_PLANNED}) (?:an?|the|his|her|that|this|another) (?:[a-z-]+ ){{0,2}}meeting (?:with {_WHOM}|(?:that |which )?{_WHOM} had {_PLANNED})\b"
    rf"|\b{_WHOM} (?:had |then |also |later |ultimately )*(?:agreed|arranged|planned|was|wanted|asked) to meet (?:with )?{_WHOM}\b"
    rf"|\bmeeting (?:between |that )?{_WHOM} and {_WHOM}\b"
)
"""Whose meeting is told of: 'X went forward with the meeting that Y had requested', 'X arranged to meet Y', 'a meeting between X and Y'."""
_TOOK_PLACE = regex(
    r"^(?:It|(?:The|That|This|Their) meeting) (?:then |finally |eventually |ultimately )?(?:took place|was held|occurred)\b"
)


def _as_a_meeting(told: str, single: bool, *, dated: bool) -> tuple[str, bool]:
    """A sentence, or two, with who met whom in a verb: 'X's meeting with Y' (a day beside it need not be its day), 'X agreed to a meeting with Y. It took place there then'; and whether it is one sentence now."""
    each = sentences(told)
    if len(each) > 1 and (place := _TOOK_PLACE.match(each[1])) and (of_whom := list(_OF_WHOM.finditer(each[0]))):
        one, other = (who for who in of_whom[-1].groups() if who)
        return f"{one} met with {other}{each[1][place.end() :]}", True
    return told if dated else _MEETING_WITH.sub(r"\g<who> met with", told), single


def of_the_time(period: Period | None, told: str) -> bool:
    """Whether a sentence names the month, and the day, that a claim names, and both ends of a stretch; True where the claim names none, or only a year and the sentence no other."""
    if period is not None and period.kind == "ambiguous":
        return False
    day = period.since or period.until if period else None
    if day is None or period is None:
        return True
    years = set(re.findall(r"\b(?:19|20)\d\d\b", told))
    if "_span" in period.kind:
        return _names_the_ends(period, told, years)
    if period.kind == "year":
        return not years or str(day.year) in years
    if period.kind not in ("day", "day_no_year", "month", "month_no_year", "part_month"):
        return True
    if years and not period.kind.endswith("_no_year") and str(day.year) not in years:
        return False
    month = rf"{day:%b}[a-z]*\.?"
    if not period.kind.startswith("day"):
        return bool(re.search(rf"\b{month}", told))
    return bool(re.search(rf"\b{month} {day.day}\b|\b{day.day} {month}(?!\w)", told))


def _names_the_ends(period: Period, told: str, years: set[str]) -> bool:
    """Whether a sentence names both ends of a stretch, by their year, month and day as far as the claim does; a day without a year may be of any."""
    parts = 3 if period.kind.startswith("day") else 2 if period.kind.startswith("month") else 1
    stated = [day for p in periods(told, ANY_DAY) for day in (p.since, p.until) if day is not None]
    return all(
        (str(end.year) in years or "no_year" in period.kind)
        and (
            parts == 1
            or any(
                day.timetuple()[1:parts] == end.timetuple()[1:parts]
                and (day.year == end.year or ANY_DAY.year - day.year in (0, 1) or "no_year" in period.kind)
                for day in stated
            )
        )
        for end in (period.since, period.until)
        if end is not None
    )


def dated(told: str) -> Period | None:
    """The one day or month that a sentence gives; None if it gives none, or several, or is a footnote."""
    when = {(p.since, p.until): p for p in periods(told, ANY_DAY) if p.kind in ("day", "month")}
    return next(iter(when.values())) if len(when) == 1 and "[^" not in told and len(sentences(told)) == 1 else None


_UTMOST = regex(r"\b(?:first|earliest|last|latest)\b")
"""There is one of the kind only: fewer words tell which is meant."""


def another_day(passage: Passage, said: Said) -> Period | None:
    """The day, or month, that a passage gives to all that is said, and plainly, where the claim gives another; None if it is not sure to be the same event."""
    few = len(said.words) < (_DATED + 1 if _UTMOST.search(said.text) else FEW)
    if said.period is None or said.period.kind not in ("day", "month") or passage.then or few or passage.share < 1:
        return None
    if not (passage.single and passage.alike and passage.ordered) or WEIGHED.search(passage.clause):
        return None
    when = dated(passage.told)
    if when is None or _may_be(when, said.period) or _ONE_OF_SEVERAL.search(passage.told):
        return None
    return when if _of_the_deed(passage.told, when, said.verb) else None


_APART = 18
"""So many words, at most, stand between a deed and its day."""
_NO_DAY_OF_IT = regex(r";|\b(?:that|which|who|whom|when|because|after|before|whether|since|until|while)\b")


def _of_the_deed(told: str, when: Period, verb: str) -> bool:
    """Whether the day that a sentence gives is that of the deed: near its verb, with no other clause between. True where the claim has no verb."""
    if not verb:
        return True
    plain, day = plainly(told), plainly(when.text)
    at = plain.find(day)
    between = [
        plain[at + len(day) : m.start()] if m.start() > at else plain[m.end() : at]
        for m in re.finditer(r"[a-z]+", plain)
        if stem(m[0]) == verb
    ]
    return at >= 0 and any(len(words.split()) <= _APART and not _NO_DAY_OF_IT.search(words) for words in between)


_ONE_OF_SEVERAL = regex(r"\b(?:another|again|additional|further|on multiple occasions)\b", re.IGNORECASE)
"""Words of a deed that was not the only one of its kind."""


def _may_be(told: Period, claimed: Period) -> bool:
    """Whether a month that is told may be that of the day claimed, or the day told lies in the month claimed."""
    if told.since is None or claimed.since is None:
        return False
    return told.since.replace(day=1) == claimed.since.replace(day=1) and "month" in (told.kind, claimed.kind)


_CONTACT = frozenset(["meet", "call", "retwe", "writ", "send", "speak", "talk", "din", "visit", "brief"])


def another_day_alone(every: list[Passage], said: Said) -> tuple[Passage, Period] | None:
    """The one day, or month, that a report gives to a deed wherever it dates it, with the passage, where the claim gives another; None if it gives several, or that of the claim, or it is not sure to be the same deed."""
    period = said.period
    told_of = [word for word in re.findall(r"[a-z]{4,}", plainly(said.text)) if word not in said.names]
    if len(said.names) < _DATED and len(told_of) < _DATED:
        return None  # 'testified' alone may have been done on other days
    if period is None or period.kind not in ("day", "month") or not (said.names and said.verb and said.words):
        return None
    of_it = [
        one for one in every if one.plain and one.single and one.share == 1 and not one.missing and one.alike and not one.cites
    ]
    if any((one.then and periods(one.told, ANY_DAY)) or _ONE_OF_SEVERAL.search(one.told) for one in of_it):
        return None
    days = [
        (one, when)
        for one in of_it
        if not WEIGHED.search(one.clause) and (when := dated(one.told)) and _of_the_deed(one.told, when, said.verb)
    ]
    exact = {when.since for _, when in days if when.kind == "day"}
    months = {when.since.replace(day=1) for _, when in days if when.since}
    if len(months) != 1 or len(exact) > 1 or all(_may_be(when, period) for _, when in days):
        return None
    return min(days, key=lambda one: one[1].kind != "day")


def of_contact(said: Said) -> bool:
    """Whether a claim is of a dealing between people: that holds in part where its day is another."""
    return said.verb in _CONTACT or bool(_CONTACT & said.words and not said.verb)


def of_a_country(said: Said) -> bool:
    """Whether a claim that names nobody tells of people of a country, in words enough to be of one event: 'a grand jury indicted 13 Russian nationals'."""
    return len(said.words) >= FEW and any(word in demonyms() for word in re.findall(r"[a-z]+", said.text.lower()))


def sure(passage: Passage, said: Said) -> bool:
    """Whether what a passage holds of a claim is enough to be of the same thing."""
    if passage.missing > (len(said.words) >= _MANY) or not said.words:
        return False
    if passage.plain and not passage.missing and not passage.cites and (said.names or len(said.words) > _DATED):
        return True
    if len(said.words) >= FEW:
        return True
    together = len(said.words) + len(said.names)
    whole = not passage.missing and not passage.cites and len(said.words) > _DATED
    if said.period is not None and said.period.kind == "month" and whole and passage.then and _UTMOST.search(said.text):
        return True
    if said.period is not None and said.period.kind == "day":
        when = dated(passage.told)
        return passage.then and when is not None and when.kind == "day" and together > _DATED
    if len(said.names) >= _NAMED and passage.width <= 2 * _CLOSE:
        return True
    if together > _DATED and passage.width <= together + _BESIDE and passage.single and not passage.cites:
        return True  # 'Gates pleaded guilty', and not what a footnote cites
    if said.verb and len(said.names) > 1 and passage.single and passage.width <= 2 * _CLOSE and not passage.cites:
        return True  # 'X retweeted Y', of a list of those who did
    return len(said.words) >= _DATED and together >= FEW and passage.width <= (2 * _CLOSE if passage.single else _CLOSE)


_MARKS = regex(r"\*\*|\\(?=[\[\]*_])")
"""Marks of a text written in Markdown: bold, and a bracket written as itself."""


def shown(told: str) -> str:
    """A passage as a verdict tells it: one line, cut between words, without the marks of Markdown; the row cited keeps them."""
    return short(_MARKS.sub("", told), 240)


_THAT_IS = regex(r"\bother than (?P<not>[A-Z]\w+)\b \(i\.e\., (?P<but>[A-Z]\w+)\)")
"""'A country other than Russia (i.e., Turkey)': Turkey."""
_OTHER_THAN = regex(r"\b(?:other|rather) than [A-Z]|\b(?:except|apart from|instead of|but not) [A-Z]")


def _named_in_brackets(told: str, claimed: str) -> str:
    """A passage without 'other than X (i.e., Y)', where the claim is of Y and not of X."""
    return _THAT_IS.sub(lambda m: m["but"] if m["but"] in claimed and m["not"] not in claimed else m[0], told)


_ALONE = regex(r"\b[Oo]nly (?:(?:the|his|her) )?[A-Z][\w'\u2019]+|\b(?:alone|solely|exclusively|always|(?:nobody|no one) else)\b")
_SO_ALONE = regex(r"\b(?:only|alone|solely|sole|exclusively|always|else|by himself|by herself)\b")
"""What limits a claim, and a passage: 'only X went'."""


_RUN_BY = regex(
    r"\b(?:run|controlled|operated|managed|owned) by (?:the )?(?P<who>[A-Z][\w.]*(?:['\u2019]s)?(?: [A-Z][\w.]*(?:['\u2019]s)?)+)"
)
"""'An account run by X': who that is, of whatever is told."""


def not_so(passage: Passage, reading: Reading) -> str:
    """Why a passage that holds the words of a claim does not say the same; '' if it does."""
    told = shown(passage.told)
    if reading.period is not None and not passage.then:
        return f"whether it says so of {reading.period.text} is not sure: {told}"
    if (by := _RUN_BY.search(reading.text)) and plainly(by["who"]).split(" ")[-1] not in plainly(passage.told):
        return f"whether it says so of {by[0]!r} is not sure: {told}"
    if not passage.alike:
        return f"what it says is denied, and whether it is the same is not sure: {told}"
    if _OTHER_THAN.search(_named_in_brackets(passage.told, reading.text)) and not _OTHER_THAN.search(reading.text):
        return f"it may say so of another: {told}"
    if (alone := _ALONE.search(reading.title)) and not _SO_ALONE.search(plainly(passage.told)):
        return f"whether it says so of {alone[0]!r} is not sure: {told}"
    if WEIGHED.search(passage.clause) and not WEIGHED.search(reading.text):
        return f"it may only weigh or report this: {told}"
    return "" if passage.ordered else f"who did what to whom is not sure: {told}"
