"""A sentence with its names, amounts and dates as marks (<E0>, <A0>, <P0>), and its clauses. What is found in one clause is not lent to another."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from klieg.claims.language import amounts as grammar
from klieg.claims.language import counted_times, dates, doubts
from klieg.claims.language.counted_times import AFTER
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.names.discourse import DATELINE, HAILING
from klieg.claims.names.gazetteer import TITLE

if TYPE_CHECKING:
    from klieg.claims.names.spoken import Mention
    from klieg.claims.reading import Reading, Ref
    from klieg.claims.rules.rules import Reader


@dataclass
class Marked:
    """A sentence with marks, where each character of it stands in the sentence, and what each mark stands for.

    What the marks in a stretch of its text stand for, or in words made of such stretches, is asked here: nobody else counts marks.
    """

    text: str
    places: list[tuple[int, int]]
    mentions: list[Mention]
    amounts: list[grammar.Amount]
    periods: list[Period]
    left_out: tuple[tuple[int, int], ...] = ()
    """Where the sentence names what the text with marks leaves out ('the company behind RT America'): no reading looks at it."""
    cut: dict[str, list[Clause]] = field(default_factory=dict, init=False, repr=False, compare=False)
    bared: list[Marked] = field(default_factory=list, init=False, repr=False, compare=False)
    """What it was made into by cutting.py: many readers ask for the same."""

    def mentions_in(self, words: str | None) -> list[Mention]:
        """The names, short forms and pronouns that the marks in some words stand for, in order."""
        return [self.mentions[int(number)] for number in re.findall(r"<E(\d+)>", words or "")]

    def refs_in(self, words: str | None) -> list[Ref]:
        """Who is named in some words, in order."""
        return [mention.ref for mention in self.mentions_in(words)]

    def amounts_in(self, words: str | None) -> list[grammar.Amount]:
        """The amounts in some words, in order."""
        return [self.amounts[int(number)] for number in re.findall(r"<A(\d+)>", words or "")]

    def periods_in(self, words: str | None) -> list[Period]:
        """The dates in some words, in order."""
        return [self.periods[int(number)] for number in re.findall(r"<P(\d+)>", words or "")]

    def amount_in(self, words: str | None) -> grammar.Amount | None:
        """The first amount in some words; None if there is none."""
        return next(iter(self.amounts_in(words)), None)

    def period_in(self, words: str | None) -> Period | None:
        """The first date in some words; None if there is none."""
        return next(iter(self.periods_in(words)), None)

    def ref(self, mark: str) -> Ref:
        """Who a mark stands for: '<E0>', or words that have one."""
        return self.refs_in(mark)[0]

    def amount(self, mark: str) -> grammar.Amount:
        """The amount that a mark stands for: '<A0>', or words that have one."""
        return self.amounts_in(mark)[0]

    def period(self, mark: str) -> Period:
        """The date that a mark stands for: '<P0>', or words that have one."""
        return self.periods_in(mark)[0]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the marked text stands in the sentence."""
        return self.places[start][0], self.places[max(end - 1, start)][1]


@dataclass
class Clause:
    """A stretch of a marked sentence.

    Attributes:
        marked: the sentence.
        text: the clause, with marks, what stands between commas behind a name left out.
        places: where each character of `text` stands in the sentence.
        whole: the sentence as written.
        first: whether it is the sentence's first clause.
        moved: whether its words stand in another order than in the sentence.
    """

    marked: Marked
    text: str
    places: list[tuple[int, int]]
    whole: str
    first: bool
    moved: bool = False

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the clause stands in the sentence."""
        end = min(end, len(self.places))
        if self.moved and (stretch := self.places[start:end]):
            return min(a for a, _ in stretch), max(b for _, b in stretch)
        return self.places[min(start, len(self.places) - 1)][0], self.places[max(end - 1, 0)][1]

    @property
    def end(self) -> int:
        """Where the words of the clause end: without the stops and the closing quotation mark behind them."""
        return len(self.text.rstrip(' .,;:"\u201d'))

    def span(self, start: int = 0) -> tuple[int, int]:
        """Where the clause, or what follows a place in it, stands in the sentence, without the stops behind it."""
        return self.original(start, self.end)

    def original_text(self, start: int, end: int) -> str:
        """A stretch of the clause as written; of one whose words were moved, in their new order."""
        if self.moved:
            kinds = {
                "E": lambda m: self.marked.ref(m).text,
                "A": lambda m: self.marked.amount(m).text,
                "P": lambda m: self.marked.period(m).text,
            }
            return re.sub(r"<([EAP])\d+>", lambda m: kinds[m[1]](m[0]), self.text[start:end])
        a, b = self.original(start, end)
        return self.whole[a:b]

    def doubt(self, of: str, start: int = 0, end: int | None = None) -> str:
        """The words of the clause, or of a stretch of it, that make a reading of a kind and frame doubtful (doubts.tsv), and why they do; '' if none do."""
        found = doubts.first(of, self.text[start:end])
        return f"{self.original_text(start + found.start, start + found.end)!r}: {found.why}" if found else ""

    def made_of(self, *parts: tuple[int, int] | str) -> Clause:
        """A clause put together of stretches of this one and of words between them."""
        text = ""
        places: list[tuple[int, int]] = []
        for part in parts:
            if isinstance(part, str):
                text, places = text + part, [*places, *[places[-1] if places else self.places[0]] * len(part)]
            else:
                text, places = text + self.text[slice(*part)], [*places, *self.places[slice(*part)]]
        return replace(self, text=text, places=places)

    def upto(self, end: int) -> Clause:
        """The clause as far as a place in its text."""
        return self.made_of((0, end))

    def without_names(self) -> str:
        """The clause as written, its names blotted out: 'Rising Tide Interactive' says of nothing that it rises, and the 'both' of two that are known says no more of a sum."""
        plain, at = self.original_text(0, len(self.text)), self.original(0, 1)[0]
        for mention in self.mentions():
            start, end = mention.start - at, mention.end - at
            if (not mention.ref.how or mention.ref.text.lower() in _JOINED) and 0 <= start < end <= len(plain):
                plain = plain[:start] + "_" * (end - start) + plain[end:]
        return plain

    def mentions(self) -> list[Mention]:
        """The names, short forms and pronouns of the clause."""
        return self.marked.mentions_in(self.text)

    @property
    def periods(self) -> list[Period]:
        """The dates of the clause."""
        return self.marked.periods_in(self.text)

    def refs_in(self, words: str | None) -> list[Ref]:
        """Who is named in some words of the clause, in order."""
        return self.marked.refs_in(words)

    def amounts_in(self, words: str | None) -> list[grammar.Amount]:
        """The amounts in some words of the clause, in order."""
        return self.marked.amounts_in(words)

    def amount_in(self, words: str | None) -> grammar.Amount | None:
        """The first amount in some words of the clause; None if there is none."""
        return self.marked.amount_in(words)

    def amount(self, mark: str) -> grammar.Amount:
        """The amount that a mark of the clause stands for: '<A0>', or words that have one."""
        return self.marked.amount(mark)

    def period(self, reader: Reader) -> Period | None:
        """The period that the clause is about: its own; else the one that stands at the head of its sentence; else, where it says so, the one before."""
        own = [p for p in self.periods if not _of_speech(self.whole, p)]
        if own and SAME.search(self.text) and reader.spans and own[0].kind == "ambiguous":
            own = []
        if own and (
            several := re.search(r"(<P\d+>),? (?:or|and|nor) (?:again )?(?:in |during |for )?(?:the )?<P\d+>", self.text)
        ):
            one, other = self.marked.periods_in(several[0])
            if (
                one.since
                and other.until
                and one.until
                and one.since <= other.until
                and not re.search(rf"<A\d+>[^<]*{several[1]}[^<]*<(?:A|P\d+>,? (?:[a-z]+ ){{0,4}}<A)", self.text)
            ):
                return Period(
                    one.start, other.end, f"{one.text} and {other.text}", one.since, max(one.until, other.until), "span"
                )
        if own:
            # a date in an aside that was left out ('bidding for the job he held in 2010') is none of the sentence's
            here = [p for n, p in enumerate(self.marked.periods) if f"<P{n}>" in self.marked.text]
            return reader.in_context(_joined(own), self.original_text(0, len(self.text)), here)
        if same := SAME.search(self.original_text(0, len(self.text))):
            here = [p for p in self.marked.periods if p.end <= self.original(0, 1)[0]]
            carried = reader.same_period(same[0], here)
            if carried and _BY_THE_END.search(self.original_text(0, len(self.text))[: same.start()]):
                # 'by the end of that month': all that came before, too
                carried = replace(carried, since=None, text=f"by the end of {carried.text}", kind="open")
            return carried.carry() if carried else which_one(same, 0, reader.stretches())
        if after := AFTER.search(self.original_text(0, len(self.text))):
            return reader.after(after)
        if not self.first and (led := _LED_SAME.match(self.whole)):
            # 'In that quarter, too, A paid B; C paid D as well'
            here = [p for p in self.marked.periods if p.end <= led.end()]
            carried = reader.same_period(led[0], here)
            if carried is not None:
                return carried.carry()
        head = reader.head_period
        if (
            head is not None
            and not self.first
            and re.match(r"(?:before|by|later|at) (?:the|that|in the) (?:end of the )?(?:month|week|quarter|year)\b", self.text)
        ):
            return None  # 'On June 24 ..., and before the month was out ...'
        head = reader.in_context(head, self.whole) if head else None
        if _HEAD_ALONE.fullmatch(self.whole[: self.original(0, 1)[0]]):
            return head  # 'In July 2016, by which time he had left, the campaign paid ...'
        return head.carry() if head and not head.carried else head

    def period_near(self, end: int) -> Period | None:
        """The date right behind a place in the clause ('... $5 in May')."""
        match = re.match(r",? ?(?:(?:in|on|during|for|by|through) )?(?:the )?<P\d+>", self.text[end:])
        return self.marked.period(match[0]) if match else None


_LED_SAME = regex(
    r"(?:And |But )?(?:[Ii]n|[Oo]ver|[Dd]uring) (?:that|the same|those) (?:same )?(?:quarter|month|year|period|time|stretch|span|(?:[a-z]+ )?months|weeks)\b"
)
_HEAD_ALONE = regex(r"\W*[A-Z][^,;]{2,40}, (?:by which time|by then|when|at a time when|with|while|as) [^,;]{3,80}, ")
_BY_THE_END = regex(r"\b(?:[Bb]y|[Uu]ntil|[Tt]hrough|[Uu]p to) (?:the )?(?:end|close) (?:of )?$")
SAME = regex(
    r"\b(?:first|second) half of (?:that|the same|the) year\b|\b(?:over|during|throughout|for) the (?:whole |full |entire )?year\b(?! (?:of|to|end|through|before|after|that|\d|when|ahead|<))|\b(?:in|over|during|for|across|within|through) (?:the|that|those) same (?:[a-z]+ |\d+ )?(?:period|time|span|months?|quarter|stretch|weeks?|year|days?)|\b(?:in|over|during|for) the (?:quarter|twelve months|three months|period|month(?! (?:before|after|that|when|in which|earlier|later|prior)\b))\b(?! (?:of|to|ending|through|<P))|\b(?:in|over|during|for|of) (?:that|those|these) (?:[a-z]+ |\d+ )?(?:period|time|months?|year|quarter|stretch|span|weeks|summer|spring)\b|"
    r"\bover the (?:period|same)\b|(?<=\b(?:[Bb]y|[Tt]o) the end of )the (?:year|month|quarter)\b(?! of)|\b(?:in|over|during|for) the (?:two|four) months\b|\b(?:[Ee]arlier|[Ll]ater) that (?:same )?month\b|\bthat (?:whole |entire |full )?(?:quarter|spring|month|year|period|summer|autumn|fall|winter|week|day)\b|\bthat same (?:month|day|year|quarter|week)\b|\bthe same (?:month|day|quarter)\b",
    re.IGNORECASE,
)


_SHORT = regex(r"\b(?P<unit>month|quarter|week|day)$", re.IGNORECASE)
_LONGEST = {"month": 31, "quarter": 92, "week": 7, "day": 1}


def which_one(same: re.Match[str], at: int, told: Sequence[Period]) -> Period | None:
    """'For the month', where none was told of, but a longer stretch was: which one is meant is not known, and the stretch is not it. None where none was, or no unit is said."""
    short = _SHORT.search(same[0])
    if short is None:
        return None
    most = _LONGEST[short["unit"].lower()]
    if not any(one.since is None or one.until is None or (one.until - one.since).days > most for one in told):
        return None
    return Period(at + same.start(), at + same.end(), same[0], None, None, "ambiguous")


def _of_speech(sentence: str, period: Period) -> bool:
    """Whether a date says when something was said or filed, not when it was done: 'said on Wednesday', 'filings released on 31 July'."""
    before = sentence[max(period.start - 60, 0) : period.start]
    if (dateline := DATELINE.match(sentence)) and period.end <= dateline.end():
        return True
    if re.search(
        r"\b(?:payment|che(?:ck|que)|disbursement|transfer|instal?lment|contribution)\b.*\b(?:is|was) dated (?:on )?$",
        sentence[: period.start],
    ):
        return False  # 'the first payment in its reports is dated June 18'
    if re.search(
        r"\b(?:filed|dated|released|published|submitted|made public|posted) (?:by [A-Z][\w ]+ )?(?:(?:on|in|with)\s+)?(?:the )?$",
        before,
    ) and re.search(r"\b(?:filings?|reports?|records?|statement|data|disclosures?|letter|forms?|versions?)\b", before):
        return True
    if re.search(
        r"\b(?:letter|statement|memo|memorandum|e-?mail|interview|testimony|hearing|answer|reply|note|briefing) (?:of|dated|on|from) (?:the )?$",
        before,
    ):
        return True
    if period.kind in ("weekday", "relative_day"):
        return True
    return bool(
        re.search(r"\b(?:said|told|wrote|asked|testified|announced|added|insisted)\b[^.]{0,25}$", before)
        and period.kind == "relative"
    )


_WITHIN_A_YEAR = (
    "month_no_year",
    "day_no_year",
    "quarter_no_year",
    "month_span_no_year",
    "day_span_no_year",
    "month_list",
    "part_month",
    "half_month",
)
"""The kinds of dates that may be told without their year."""


def _joined(periods: list[Period]) -> Period:
    """One period of several: 'since ... until' is a span; else the narrowest that stands first."""
    if len(periods) == 2:
        one, other = periods
        if one.since and other.until and one.until is None and other.since is None:
            return Period(one.start, other.end, f"{one.text} {other.text}", one.since, other.until, "span")
    years = [p for p in periods if p.kind == "year" and p.since]
    bare = [p for p in periods if p.kind in _WITHIN_A_YEAR and p.since and p.until and p.since.year == p.until.year]
    bare = [p for p in bare if not re.search(r"\d{4}", p.text)]
    if len(years) == 1 and len(bare) == 1 and len(periods) == 2 and years[0].since and bare[0].since and bare[0].until:
        # 'of the ads of 2016, 260 were placed in October'
        return dates.said_in_year(bare[0], years[0].since.year)
    exact = [p for p in periods if p.kind == "ambiguous"]
    return (exact or periods)[0]


def marks(pattern: str) -> str:
    """A pattern of a data file with <E>, <A>, <P> for any mark of the kind."""
    return re.sub(r"(?<!\?P)<([EAP])>", r"<\1\\d+>", pattern)


def mark(text: str, mentions: list[Mention], written: date, day_first: bool | None = None) -> Marked:
    """Write names as <E0>, dates as <P0>, amounts as <A0>."""
    covered = [False] * len(text)
    versions = {match.start() + match[0].find(" "): match.end() for match in grammar.VERSION.finditer(text)}
    mentions = [replace(one, end=versions.get(one.end, one.end)) for one in mentions]
    for mention in mentions:
        covered[mention.start : mention.end] = [True] * (mention.end - mention.start)
    periods = [
        p for p in counted_times.within(text, dates.periods(text, written, day_first)) if not any(covered[p.start : p.end])
    ]
    blanked = dates.blanked("".join(" " if hidden else char for char, hidden in zip(text, covered, strict=True)), periods)
    found = grammar.amounts(blanked)
    spans = sorted(
        [(m.start, m.end, _written(n, m)) for n, m in enumerate(mentions)] + [(p.start, p.end, f"<P{n}>") for n, p in enumerate(periods)]
        + [(a.start, a.end, f"<A{n}>") for n, a in enumerate(found)]
    )  # fmt: skip
    out: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for start, end, token in spans:
        if start < at:
            continue
        if token.startswith("<E") and (led := re.search(rf"(?:[Tt]he |\b{TITLE})$", text[at:start])):
            start = at + led.start()  # the article or title goes with the name
        out.append(text[at:start])
        places += [(n, n + 1) for n in range(at, start)]
        out.append(token)
        cut = token.find("> ") + 1 or len(token)  # what joins two stands behind the first
        places += [(start, end)] * cut + [(end, end)] * (len(token) - cut)
        at = end
    out.append(text[at:])
    places += [(n, n + 1) for n in range(at, len(text))]
    return _single_spaced(_plainer(_uncontracted(Marked("".join(out), places, mentions, found, periods))))


_JOINED = {"both": "and", "neither": "nor"}
"""What stands between the two that are meant by 'both campaigns' and 'neither campaign', of which each word is a mention of one."""


def _written(number: int, mention: Mention) -> str:
    """How a mention is written: its mark, and for the first of two that are meant together ('both campaigns') what joins it to the other."""
    joined = _JOINED.get(mention.ref.text.lower())
    return f"{mention.ref.text} <E{number}> {joined}" if joined else f"<E{number}>"


_UNNAMED = (
    r"(?:who|and) (?:also |each |both )?(?:(?:asked|wanted|wished|preferred|requested|insisted|would|did|spoke|agreed)\b[^.;,<]{0,30}\b(?:not|without)\b[^.;,<]{0,30}\b(?:be (?:named|identified|quoted)|being (?:named|identified|quoted)|anonymity|by name)\b"
    r"|(?:was|were|is|are) not authori[sz]ed to (?:speak|talk|comment|discuss)\b)[^.;,<]*"
)
"""Why a speaker is not named, which denies nothing of what is said."""
_TOLD = r"(?:listed|reported|disclosed|declared|named|mentioned|registered|posted|tweeted)"
_TOLD_OR_PAID = (
    rf"(?:{_TOLD}|lists|reports|discloses|declares|names|mentions|states|paid|received|got|collected|spent|gave|sent|owed|owes)"
)
_RECORDS = r"(?:records?|filings|data|figures|files|documents|paperwork|disclosures)"
_TRADE = r"(?:consultant|strategist|pollster|lawyer|attorney|adviser|advisor|lobbyist|businessman|businesswoman|businessmen|investor|financier|banker|billionaire|millionaire|mogul|magnate|tycoon|entrepreneur|philanthropist|operative|fundraiser|bundler|donor|veteran|aide|director|manager|executive|developer|publisher|printer|vendor|contractor|firm|company|agency|outfit|shop|consultancy|giant|group|maker|buyer)"
"""What a story says before a name of who that is."""
_IN_PLAINER_WORDS = (
    # '..., but just $5 of it in 2015': what is told of a part has its own time
    (regex(r", (?:but|though)(?: just| only)? (?=<A\d+> of (?:it|that|them) (?:in|during|between|through|by|before|after|since) (?:the )?<P)"), "; "),
    (regex(r"(?P<kept>; <A\d+> of (?:it|that|them))(?= (?:in|during|between|through|by|before|after|since) (?:the )?<P)"), " was paid"),
    # 'which did not respond to a request for comment' denies nothing
    (regex(r"(?P<kept><E\d+>), (?:which|who) (?:has |have |had )?(?:did not|do not|does not|has not|had not|could not|declined to|refused to)(?: immediately| yet| initially)? (?:be reached|respond(?:ed)?|return(?:ed)?|repl(?:y|ied)|comment(?:ed)?|answer(?:ed)?)\b(?![^,;]*\b(?:whether|how|why|what|who|about|that)\b)[^,;<]*,(?= [a-z])"), ""),
    (regex(r"\b(?:reported|reports|disclosed|listed|acknowledged) owing(?= )"), "owed"),
    # 'to the Ohio-based firm X', 'from political consultant Y': where and what somebody is
    (regex(rf"{HAILING.pattern} (?=[a-z<])"), ""),
    (regex(rf"\b(?P<kept>(?:to|by|from|with) )(?:(?!the\b|an?\b|its\b|his\b|her\b|their\b|another\b|one\b)[a-z-]+ ){{0,3}}{_TRADE} (?=<E\d+>)"), ""),
    # where it stands, at the end or the head of a sentence, is no part of what is said
    (regex(rf", (?:as )?(?:the |its |their |his |her |public |federal |campaign |official )*{_RECORDS} (?:show|say|indicate|reveal|make plain|put it)(?=[.,;]|$)"), ""),
    (regex(rf", (?:according to|going by|by|per) (?:the |its |their |his |her |public |federal |campaign |official )*{_RECORDS}(?=[.,;]|$)|, on the record(?=[.,;]|$)"), ""),
    (regex(rf"^(?:(?:The |Public |Federal |Official )+{_RECORDS} (?:show|indicate|reveal|make plain) that|As the {_RECORDS} show,|It is (?:a matter of record|on (?:the )?record) that) (?=[A-Z<]|the\b|it\b|its\b|between\b|from\b|in\b)"), ""),
    (regex(r"(?<=[\w>]), (?:too|however|though|moreover|in turn|by the way|of course|in other words|in short|in sum|in effect|in truth|indeed|that is|to be sure|after all|by comparison|even so|all the same|at least|as it turns? out|incidentally|meanwhile|on the other hand|by contrast|in contrast|as it happens|for that matter|likewise|similarly|notably|for (?:example|instance)|in fact|for (?:his|her|its|their) part),(?= [a-z])"), ""),
    # 'duly reported', 'had listed X as a client': what turns nothing of it
    (regex(rf"(?<=[a-z>] )(?:in fact|duly|indeed|in truth|of course|of late|in due course|formally|dutifully) (?=(?:had |has )?{_TOLD_OR_PAID}\b)"), ""),
    (regex(rf"(?<=[a-z>] )(?<!never )had (?=(?:also |then |earlier |previously )?{_TOLD}\b(?! been\b))"), ""),
    (regex(r"(?P<kept><E\d+>)\.(?=,| [a-z])"), ""),  # 'Keep the Promise, Inc.,', 'the F.B.I. interviewed'
    (regex(r"\b[Tt]he operating (?:expenditures|spending|outlays?|costs|expenses) of (?:the )?(?P<kept><E\d+>)(?= (?:was|were|is|are|came|ran|totall?ed|amounted)\b)"), "'s operating expenditures"),
    (regex(rf", {_UNNAMED},(?= )"), ""),
    (regex(rf",? {_UNNAMED}(?=[.,;]|$)"), ""),
    (regex(rf",? {_UNNAMED}?(?=,? (?:said|says|told|added|insisted|claimed|asserted)\b)"), ""),
    # 'X's operating expenses went to no firm more than to Y'
    (regex(r"(?:['\u2019]s?)? operating (?:expenses|expenditures|money|spending|outlays?|costs) went to(?= no (?:other |single )?(?:firm|vendor|company|payee|supplier|contractor)\b)"), " paid"),
    (regex(r"(?<=\bmore than) to(?= (?:the )?<E)"), ""),
    (regex(r"\bmade operating (?:payments|expenditures|disbursements) of(?= <A\d+>(?! (?:each|apiece|to)\b))"), "spent on operations"),
    (regex(r"\b(?:[Tt]he|[Ll]ast (?:week|month|year)['\u2019]s|[Tt]his (?:week|month|year)['\u2019]s) (?:final |full )?report (?:of|by) (?:the )?(?P<kept><E\d+>)(?= (?:says?|said|tells|states|describes|finds?|found|notes|quotes|puts|names|mentions|does not|recounts)\b)"), " report"),
    # 'T&R Productions, the company behind RT America, signed up'; 'X, of St. Petersburg, has never registered'; 'the campaign's lawyers at X received'
    (regex(r"(?P<kept><E\d+>), (?:<E\d+>|(?:the|an?) (?:[a-z-]+ ){0,3}(?:company|firm|outfit|group|parent|owner|maker|publisher|operator|arm|unit|subsidiary)) (?:behind|of|that owns|that runs) (?:the )?<E\d+>,(?= [a-z])"), ""),
    # 'X, Michael Flynn's consulting company on Canal Center Plaza, registered': where it sits
    (regex(r"(?P<kept><E\d+>), (?:<E\d+>|(?:(?:an?|the|<E\d+>['\u2019]s|his|her) )(?:[A-Z][a-z]+ )?(?:[a-z-]+ ){0,3}(?:company|firm|outfit|group|shop|house|agency|consultancy|business|practice|maker|vendor)) (?:on|in|at|near|off|from|out of) (?:the )?(?:<E\d+>|[A-Z][\w.]+(?: [A-Z][\w.]+)*)(?:, <E\d+>)?,(?= (?:[a-z]+ )?(?:is|was|were|has|had|did|does|never|registered|received|got|took|collected|signed|filed|paid|earned|billed|ended|terminated)\b)"), ""),
    (regex(r"(?<=\d>), of [A-Z][\w.]+(?: [A-Z][\w.]+)*,(?= (?:has|had|was|is|were|never|did|registered|signed|paid|received)\b)"), ""),
    (regex(r"(?:<E\d+>(?:['\u2019]s)? |\b[Tt]he |\b[Ii]ts |\b[Tt]heir )(?:lawyers?|pollsters?|consultants?|printers?|accountants|web designers?|media buyers?) at (?P<kept><E\d+>)(?= (?:received|got|were paid|was paid|took|collected|billed|earned)\b)"), ""),
    (regex(r"\b(?:[Tt]he |[Hh]is |[Hh]er )list of (?:sources|clients|positions|payers|assets)(?: of (?:pay|income))? (?:in|on) (?=(?:his|her|the|their|<E\d+>)\b)"), ""),
    # 'most of what the agency's accounts put out was ...'
    (regex(r"(?<=\bof )what (?P<kept>(?:the |its |their )?[^,;.]{0,40}\b(?:accounts|trolls|handles|personas)) (?:put out|posted|tweeted|sent|published|wrote)\b"), "' posts"),
    # 'Stephen Bannon, later the president's chief strategist, owed ...'; 'the fund itself paid'
    (regex(r", (?:later|then|now|once|formerly|afterwards|at the time|soon to be) (?:<E\d+>(?:['\u2019]s)? )?(?:an? |the |its |his |her )?[a-z][a-z -]{2,40},(?= (?:had |has )?[a-z]+\b)"), ""),
    (regex(r"(?<=[a-z>]) (?:itself|himself|herself|themselves)(?= (?:had |has )?(?:paid|owed|spent|gave|sent|reported|received)\b)"), ""),
    (regex(r"(?<=\bto )(?:his|her|its|their) (?:own )?[a-z]+(?: [a-z]+)?, (?P<kept><E\d+>)(?=[.,;]|$)"), ""),
    (regex(r"\b(?:largest|biggest) (?:single )?(?:operating |campaign )?(?:expense|expenditure|outlay)(?= (?:of|by|for) [^;]{2,80}? (?:was|is) (?:a|one) (?:single )?(?:payment|che(?:ck|que|que)) )"), "largest payment"),
    (regex(r"\b[Oo]n (?:its|his|her|their) <E\d+> cards?,? (?=(?:it|he|she|they|<E\d+>) )"), ""),
    (regex(r"\b(?:Among|Of) (?P<kept>(?:all )?(?:its|their|his|her|the|<E\d+>(?:['\u2019]s?)?) )(?:(?:operating|outside|paid|campaign) )*(?:payees|vendors|suppliers|contractors|recipients),? the (?:largest|biggest|best[- ]paid|top)(?: one| payee)?(?= (?:was|is) (?:the )?)"), "largest payee"),
    (regex(r"\b(?:found|spared|scraped together|came up with)(?= <A\d+> for (?:the )?<E\d+>)"), "gave"),
    (regex(r"(?<=\bgave )(?P<kept><A\d+> )for(?= (?:the )?<E\d+>)"), "to"),
    (regex(r"\b(?:failed|neglected|omitted|declined) to(?= (?:disclose|report|list|mention|name|include|register|file)\b)"), "did not"),
    (regex(r"(?<=, )(?:and )?most recently(?= (?:on|in) )"), "the last"),
    (regex(r"(?<=\b(?:paid|gave|sent|owed) )(?:an?|another|its|his|her|their|one) (?:[a-z-]+ ){1,4}?[a-z-]+, (?P<kept><E\d+>),(?= (?:[a-z]+ ){0,3}<A\d+>)"), ""),  # 'paid a second pollster, X, just under $25,000'
    (regex(r"(?P<kept><E\d+>), whose campaign(?= (?:had |has |also )*(?:spent|paid|gave|sent)\b)"), "; it"),
    (regex(r"\b(?:[Aa]nother|[Aa] (?:second|third)|[Oo]ne more) (?:[a-z-]+ ){0,3}(?:firm|company|vendor|agency|shop|outfit|supplier|contractor|consultancy|pollster|printer), (?P<kept><E\d+>),(?= (?:was|were|got|received|took|had|collected|earned|drew|made)\b)"), ""),
    (regex(r"(?<=\d>), (?:you|we|I) (?:have |had |also |then )*(?:said|wrote|answered|told us|added|insist(?:ed)?|maintain(?:ed)?|claim(?:ed)?|noted?|assured us),(?= [a-z])"), ""),  # 'Mr. Bannon, you said, left X'
    (regex(r"(?P<kept><E\d+>), (?:first|last) paid (?:in |on )?<P\d+>,(?= (?:had |has )?[a-z])"), ""),  # 'X, first paid in April, collected $2 million'
    # 'Donald Trump's leadership committee, X, paid', 'Senator Doe's challenger, X, got': who is named behind it
    (regex(r"(?:(?:[Rr]epresentative|[Ss]enator|Rep\.|Sen\.|Gov\.|[Gg]overnor) )?<E\d+>(?:['\u2019]s?)? (?:[a-z-]+ ){0,3}(?:committee|PAC|fund|challenger|opponent|rival|successor|predecessor), (?P<kept><E\d+>),(?= (?:had |has |also |then )*(?:[a-z]+ed|paid|got|gave|sent|spent|took|drew|had|has|was|were|made)\b)"), ""),
    (regex(r"(?<=\band )(?:its|his|her|their) (?:own )?[a-z]+(?: [a-z]+)?, (?P<kept><E\d+>), (?=<A\d+>)"), " "),  # 'and its pollster, X, $2 million'
)  # fmt: skip


def _plainer(marked: Marked) -> Marked:
    """'Failed to disclose' as 'did not disclose', and the like; the group `kept` of a pattern stays as it is."""
    text, places = marked.text, marked.places
    left_out: list[tuple[int, int]] = []
    for pattern, plain in _IN_PLAINER_WORDS:
        for match in reversed(list(pattern.finditer(text))):
            start, end = match.span()
            kept = slice(*match.span("kept")) if "kept" in match.groupdict() else slice(start, start)
            for first, last in ((start, kept.start), (kept.stop, end)):
                if _NAMES.search(text[first:last]):
                    left_out.append((places[first][0], places[last - 1][1]))
            text = f"{text[:start]}{text[kept]}{plain}{text[end:]}"
            places = [*places[:start], *places[kept], *[(places[start][0], places[end - 1][1])] * len(plain), *places[end:]]
    return replace(marked, text=text, places=places, left_out=tuple(left_out))


_NAMES = regex(r"<E\d+>|(?<=[a-z,] )[A-Z]")


_CONTRACTED = regex(r"\b(?:(?P<can>[Cc]an)|(?P<will>[Ww])o(?=n)|(?P<verb>[A-Za-z]+?))(?P<not>n?['\u2019]t)\b")


def _uncontracted(marked: Marked) -> Marked:
    """'Didn't', with either apostrophe, as 'did not': a denial that is read as none is the worst of misreadings."""
    text, places, at = [], [], 0
    for match in _CONTRACTED.finditer(marked.text):
        if match["verb"] and not match["not"].startswith("n"):
            continue
        whole = "cannot" if match["can"] else f"{match['will']}ill not" if match["will"] else f"{match['verb']} not"
        kept = len(match["can"] or match["verb"] or "w")
        text += [marked.text[at : match.start()], whole]
        places += [*marked.places[at : match.start() + kept], *[marked.places[match.end() - 1]] * (len(whole) - kept)]
        at = match.end()
    return replace(marked, text="".join([*text, marked.text[at:]]), places=[*places, *marked.places[at:]])


def _single_spaced(marked: Marked) -> Marked:
    """Runs of white space as one blank, so that no pattern stumbles over how a story is set."""
    if re.search(r",(?=[a-z<])", marked.text):  # '...2016,and the' is set without a blank
        out: list[str] = []
        where: list[tuple[int, int]] = []
        for n, char in enumerate(marked.text):
            out.append(char)
            where.append(marked.places[n])
            if char == "," and re.match(r"[a-z<]", marked.text[n + 1 : n + 2]):
                out.append(" ")
                where.append(marked.places[n])
        marked = replace(marked, text="".join(out), places=where)
    kept = [n for n, char in enumerate(marked.text) if not (char.isspace() and n and marked.text[n - 1].isspace())]
    text = "".join(" " if marked.text[n].isspace() else marked.text[n] for n in kept)
    return replace(marked, text=text, places=[marked.places[n] for n in kept])


_WHERE = regex(
    r", where (?:<E\d+>|he|she|they|it) (?:was|were|is|are|had been|has been|worked|works|served|serves|sat|sits|held)\b[^,;.]*(?:,(?= )|(?=[.;]|$))"
)


_BEFORE_JOINING = regex(
    r",? (?:shortly |just |right |years |months |weeks )?before (?:(?:he|she|they|<E\d+>) )?(?:join(?:ed|ing)|enter(?:ed|ing)|(?:came|coming|went|going|moved|moving) (?:in)?to(?: work (?:for|at|in))?|(?:took|taking) (?:a (?:job|post|position) |office )?(?:at|in|with)) "
    r"(?:the )?(?:<E\d+>(?:['\u2019]s)?(?: (?:administration|campaign|transition|team|White House))?|(?:[A-Z][a-z]+ )?(?:administration|campaign|government|transition|team))(?:,(?= )|(?=[.;,]|\W*$| (?:and|but|while)\b))"
)


def without_where(marked: Marked) -> Marked:
    """'X, where he was vice-president, paid it $5', '... before joining the White House': without what somebody was there, and whom he joined later."""
    for pattern in (_WHERE, _BEFORE_JOINING):
        if match := pattern.search(marked.text):
            start, end = match.span()
            marked = replace(
                marked, text=marked.text[:start] + marked.text[end:], places=marked.places[:start] + marked.places[end:]
            )
    return marked


Read = Callable[["Reader", Clause], list["Reading"]]
"""Whatever reads a clause: handed to those who put another clause together from it, or look at what stands behind it."""


def bare(text: str, marked: Marked) -> str:
    """A title without marks: what they stand for put back."""
    out = re.sub(r"<E\d+>", lambda m: marked.ref(m[0]).text, text)
    return re.sub(r"<[AP]\d+>", "", out).strip(" ,")


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a stretch: cut at semicolons, and at 'and' or 'but' before a new subject."""
    cuts = [
        m.start()
        for m in re.finditer(
            r";|: (?=(?:Mr|Ms|Mrs|Dr)\. [A-Z]|[A-Z][a-z]+ [a-z]+ )|, and (?=[a-z]+ [a-z]*(?:said|told|was|were|did|had)\b|it |he |she |they |many |its )|, but |, which ",
            text,
        )
    ]
    first = max((c for c in cuts if c <= start), default=0)
    last = min((c for c in cuts if c >= end), default=len(text))
    return first, last
