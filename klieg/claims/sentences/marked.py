"""A sentence with its names, amounts and dates as marks (<E0>, <A0>, <P0>), and its clauses. What is found in one clause is not lent to another."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from klieg.claims.language import amounts as grammar
from klieg.claims.language import counted_times, dates
from klieg.claims.language.counted_times import AFTER
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.names.discourse import DATELINE
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
    _clauses: dict[str, list[Clause]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _bare: list[Marked] = field(default_factory=list, init=False, repr=False, compare=False)
    """What `clauses` and `without_asides` made of it: many readers ask for the same."""

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
            return reader.in_context(_joined(own), self.original_text(0, len(self.text)), self.marked.periods)
        if same := SAME.search(self.original_text(0, len(self.text))):
            here = [p for p in self.marked.periods if p.end <= self.original(0, 1)[0]]
            carried = reader.same_period(same[0], here)
            if carried and _BY_THE_END.search(self.original_text(0, len(self.text))[: same.start()]):
                # 'by the end of that month': all that came before, too
                carried = replace(carried, since=None, text=f"by the end of {carried.text}", kind="open")
            return carried.carry() if carried else None
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

    def period_near(self, start: int, end: int) -> Period | None:
        """The date right behind a stretch of the clause ('... $5 in May')."""
        match = re.match(r",? ?(?:(?:in|on|during|for|by|through) )?(?:the )?<P\d+>", self.text[end:])
        return self.marked.period(match[0]) if match else None


_LED_SAME = regex(
    r"(?:And |But )?(?:[Ii]n|[Oo]ver|[Dd]uring) (?:that|the same|those) (?:same )?(?:quarter|month|year|period|time|stretch|span|(?:[a-z]+ )?months|weeks)\b"
)
_HEAD_ALONE = regex(r"\W*[A-Z][^,;]{2,40}, (?:by which time|by then|when|at a time when|with|while|as) [^,;]{3,80}, ")
_BY_THE_END = regex(r"\b(?:[Bb]y|[Uu]ntil|[Tt]hrough|[Uu]p to) (?:the )?(?:end|close) (?:of )?$")
SAME = regex(
    r"\b(?:first|second) half of (?:that|the same|the) year\b|\b(?:over|during|throughout|for) the (?:whole |full |entire )?year\b(?! (?:of|to|end|through|before|after|that|\d|when|ahead|<))|\b(?:in|over|during|for|across|within|through) (?:the|that|those) same (?:[a-z]+ )?(?:period|time|span|months?|quarter|stretch|weeks?|year|days?)|\b(?:in|over|during|for) the (?:quarter|twelve months|three months|period|month(?! (?:before|after|that|when|in which|earlier|later|prior)\b))\b(?! (?:of|to|ending|through|<P))|\b(?:in|over|during|for|of) (?:that|those|these) (?:[a-z]+ )?(?:period|time|months?|year|quarter|stretch|span|weeks|summer|spring)\b|"
    r"\bover the (?:period|same)\b|(?<=\b(?:[Bb]y|[Tt]o) the end of )the (?:year|month|quarter)\b(?! of)|\b(?:in|over|during|for) the (?:two|four) months\b|\b(?:[Ee]arlier|[Ll]ater) that (?:same )?month\b|\bthat (?:whole |entire |full )?(?:quarter|spring|month|year|period|summer|autumn|fall|winter|week|day)\b|\bthat same (?:month|day|year|quarter|week)\b|\bthe same (?:month|day|quarter)\b",
    re.IGNORECASE,
)


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
    ) and re.search(r"\b(?:filings?|reports?|records?|statement|data|disclosures?|letter)\b", before):
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
_IN_PLAINER_WORDS = (
    (regex(r"(?<=[\w>]), (?:too|however|though|moreover|in turn|by the way|of course|in other words|in short|in sum|in effect|in truth|indeed|that is|to be sure|after all|by comparison|even so|all the same|at least|as it turns? out|incidentally|meanwhile|on the other hand|by contrast|in contrast|as it happens|for that matter|likewise|similarly|notably|for (?:example|instance)|in fact|for (?:his|her|its|their) part),(?= [a-z])"), ""),
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
    (regex(r"\b(?:failed|neglected|omitted|declined) to(?= (?:disclose|report|list|mention|name|include|register|file)\b)"), "did not"),
    (regex(r"(?<=, )(?:and )?most recently(?= (?:on|in) )"), "the last"),
    (regex(r"(?<=\b(?:paid|gave|sent|owed) )(?:an?|another|its|his|her|their|one) (?:[a-z-]+ ){1,4}?[a-z-]+, (?P<kept><E\d+>),(?= (?:[a-z]+ ){0,3}<A\d+>)"), ""),  # 'paid a second pollster, X, just under $25,000'
    (regex(r"(?P<kept><E\d+>), whose campaign(?= (?:had |has |also )*(?:spent|paid|gave|sent)\b)"), "; it"),
    (regex(r"\b(?:[Aa]nother|[Aa] (?:second|third)|[Oo]ne more) (?:[a-z-]+ ){0,3}(?:firm|company|vendor|agency|shop|outfit|supplier|contractor|consultancy|pollster|printer), (?P<kept><E\d+>),(?= (?:was|were|got|received|took|had|collected|earned|drew|made)\b)"), ""),
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


def without_where(marked: Marked) -> Marked:
    """'X, where he was vice-president, paid it $5': without what somebody was there."""
    match = _WHERE.search(marked.text)
    if match is None:
        return marked
    start, end = match.span()
    return replace(marked, text=marked.text[:start] + marked.text[end:], places=marked.places[:start] + marked.places[end:])


_VERB = r"(?:dates?(?= (?:from|back)\b)|gives|puts|comes|appears|is|are|was|were|has|have|had|did|does|do|lists|names|shows|holds|contains|will|would|can|could|may|might|must|paid|spent|outspent|got|gave|went|took|made|sent|ran|bought|sold|wrote|came|began|held|left|said|says|put|cost|drew|saw|won|lost|met|led|kept|cut|owed|used|(?<=> )(?:(?:add|come|amount)(?= (?:up )?to\b)|make(?= up <A)|account(?= for <A)|total(?= (?:[a-z]+ ){0,2}<A))|billed|repaid|rose|fell|stood|sat|became|told|grew|hit|brought|built|sought|chose|drove|spoke|lent|grew|fed|drew|laid|(?!combined\b)\w{3,}ed)"
_CUT = regex(
    r"(?P<semi>;|\s[\u2014\u2013]\s|\u2014|: (?=[a-z<])(?!<A\d+> from))|(?P<part>, of which |, (?:and |or |with )?|,? including )(?=<A\d+> of (?:it|that|which|them|this)\b|<A\d+> of (?:the (?:total|whole|lot)|its (?:operating |total )?(?:budget|spending|expenditures|outlays?|disbursements)|all (?:it|its|that)|everything|what)\b|(?:every|each)(?: (?:last|single))? (?:cent|penny|dollar|pound|one|payment)(?: of (?:it|them|that))?\b|(?:none|most|half|all|nearly all) of (?:it|them|which|those) (?:on|in|of|from|for|were|was|came|ran|after|before|paid|described|charged|billed)\b|(?:<A\d+> times|(?:about |nearly |almost |more than |less than |over )?(?:twice|double|triple|half)) (?:what|as much|the (?:amount|sum))|<A\d+> as much\b|(?:(?:another|a second|its|the) (?:[a-z-]+ ){1,5}?(?:[a-z-]+, )?)?<E\d+>,? (?:about |nearly |almost |roughly |some |more than |less than |over |only |just )*(?:<A\d+> times|twice|half|double) as much\b|(?<=of which )(?:the|<A)|which (?:was|is|proved) (?:also |by far )?(?:the|its|their) (?:single )?(?:[a-z]+ ){1,2}month\b|<P\d+> alone (?:came to|ran to|added up to|brought|accounted for) |(?<=with )<P\d+>(?: alone)? (?:bringing|accounting for|yielding|making up)|in <A\d+> (?:[a-z-]+ )?(?:payments|disbursements|che(?:ck|que)s|instal)|the (?:first|last|largest|biggest|earliest|smallest|oldest|newest|latest|dearest|cheapest)(?: of (?:them|these|those|which))? (?:dated|came|was|on|in|of|for|went|<)|(?:<E\d+>(?:['\u2019]s)?|its|the|their) (?:first|last|largest|biggest|earliest|smallest|latest|final) (?:single )?(?:payment|che(?:ck|que)|bill|instal?ment)(?: to (?:it|them|<E\d+>))?, (?:of|for|at|worth) <A)|(?P<end> and )(?=the (?:last|latest|newest|first|oldest|earliest)(?: of them| one)? (?:in|on) <P\d+>|(?:<A\d+> times|(?:about |nearly |almost |more than |less than |over |some )*(?:twice|double|triple|half)|<A\d+>) as much (?:again )?(?:(?:in|during) )?<P|(?:the )?<E\d+>,? (?:about |nearly |almost |roughly |some |more than |less than |over |only |just )*(?:<A\d+> times|twice|half|double) as much\b)|(?P<conj>,? (?:and|but|while|whereas|although|though|yet|so|or|as|because|after which|when) )(?=(?:then |also |later |only |that |(?:its|their|his|her|the|a|an|another|more than|about|no|not|none|nothing|neither) )*(?:<[EAP]\d+>|[a-z]+\b))|(?P<while>(?:^|, )(?:while|whereas)\s)|(?P<comma>, )(?=(?:which|who|that|according|<E\d+> (?:was|were|is|had|has|paid|got|received|spent|took)))",
    re.IGNORECASE,
)


_OF_A_KIND = regex(
    r"\b(?:paid|gave|sent|handed) (?:one|another|its|an?|the|his|her|their) (?:[a-z-]+ ){0,3}(?:agency|firm|company|vendor|consultancy|shop|contractor|supplier|broker|consultant|pollster|printer), <E\d+>$"
)


_NAMED_ALONE = regex(r"(?:(?:another|a second|its|the) [a-z][a-z -]*(?:, )?)?(?:(?:the )?<E\d+>)?,?")
_THAN_A_LIST = regex(r"\b(?:than|of what|times what|as much as) (?:the )?(?:campaigns? of )?(?:<E\d+>,? )*<E\d+>,?$")
_TOGETHER = regex(r"<E\d+>(?:['\u2019]s?)?(?: [a-z]+){0,5} (?:together|combined|between them)\b")


Read = Callable[["Reader", Clause], list["Reading"]]
"""Whatever reads a clause: handed to those who put another clause together from it, or look at what stands behind it."""


def clauses(marked: Marked, whole: str) -> list[Clause]:
    """The clauses of a sentence: cut at semicolons and dashes, and at conjunctions where a verb stands on both sides."""
    made = marked._clauses.get(whole)
    if made is None:
        made = marked._clauses[whole] = _cut_apart(marked, whole)
    return [*made]


def _cut_apart(marked: Marked, whole: str) -> list[Clause]:
    beside, marked = relative(marked, whole)
    text = without_asides(marked)
    cuts = [0]
    for match in _CUT.finditer(text.text):
        left, right = text.text[cuts[-1] : match.start()], text.text[match.end() :]
        if match["part"] and re.search(r"\b(?:most|fewest) (?:clicks|impressions|views|posts|tweets)$", left):
            continue  # 'the ad with the most clicks, 73,063 of them'
        if match["part"] and _OF_A_KIND.search(left):
            continue  # 'paid one agency, X, four times what Y paid Z'
        if match["part"] and _NAMED_ALONE.fullmatch(left):
            continue  # '..., and another supplier, X, three times as much'
        if match["part"] or match["end"]:
            cuts.append(match.end())
            continue
        if match["comma"] and not re.match(r"<E", right):
            continue
        if _THAN_A_LIST.search(left) and _TOGETHER.match(right):
            continue  # 'more than A, B and C spent together'
        if not (re.search(rf"\b{_VERB}\b", left) and re.search(rf"\b{_VERB}\b", right[:160])):
            continue
        if match["conj"] and not _begins(match[0], left, right):
            continue
        cuts.append(match.end())
    cuts.append(len(text.text))
    out = []
    for begin, end in itertools.pairwise(cuts):
        part = re.sub(
            r"(?:,? (?:and|but|while|whereas|although|though|yet|so|or|as|because|when)|, with|[;,:]|\s[\u2014\u2013]) ?$",
            "",
            text.text[begin:end],
        )
        led = begin + len(part) - len(part.lstrip())
        if part.strip():
            out.append(Clause(text, part.lstrip(), text.places[led : begin + len(part)], whole, begin == 0))
    return [*beside, *out]


_RELATIVE = regex(
    r"(?P<what><E\d+>), (?:which|whom) (?P<who><E\d+>(?:'s \w+)?|it|he|she|they) (?P<verb>(?:had |has |also )*(?:paid|hired|gave|sent))(?P<rest>(?: [^,;]*)?),(?= (?:is|are|was|were|has|had|did|does|[a-z]+ed|got|ran|sold|made|took)\b)"
)


_WHICH_PAID = regex(
    r"(?P<what><E\d+>)(?: of (?:<E\d+>|[A-Z][a-z]+)(?:, (?:<E\d+>|[A-Z][\w.]+))?)?(?:, (?:<E\d+>(?:'s|\u2019s)? )?(?:an? |the |its |his |her )?(?:[a-z-]+ ){0,4}[a-z-]+)?, (?:which|who) (?P<told>(?:had |has |also |later |then )*(?:(?:paid|gave) (?:<E\d+>|him|her) (?:a |an )?|(?:been |was |were )+paid |(?:received|got|collected|took in|earned|drew) )[^,;]*<A\d+>[^,;]*?|(?:paid|gave|sent) (?:<E\d+>|him|her) (?:nothing|no |not (?:a|one) )[^,;]*?)(?=[.;,]|$)"
)


def relative(marked: Marked, whole: str) -> tuple[list[Clause], Marked]:
    """'X, which Y paid $5, registered ...': the clause 'Y paid X $5', and the sentence without it."""
    if behind := _WHICH_PAID.search(marked.text):
        start, end = behind.span("told")
        text = f"{behind['what']} {behind['told']}"
        at = marked.places[behind.start("what")]
        places = [*[at] * (len(behind["what"]) + 1), *marked.places[start:end]]
        left = replace(
            marked,
            text=marked.text[: behind.end("what")] + marked.text[end:],
            places=marked.places[: behind.end("what")] + marked.places[end:],
        )
        return [Clause(marked, text, places, whole, False)], left
    match = _RELATIVE.search(marked.text)
    if match is None or not match["who"].startswith("<"):
        return [], marked
    verb = marked.text[match.start("who") : match.end("verb")]
    text = f"{verb} {match['what']}{match['rest']}"
    places = [
        *marked.places[match.start("who") : match.end("verb")],
        marked.places[match.end("verb") - 1],
        *[marked.places[match.end("verb") - 1]] * len(match["what"]),
        *marked.places[match.start("rest") : match.end("rest")],
    ]
    left = replace(
        marked,
        text=marked.text[: match.end("what")] + marked.text[match.end() :],
        places=marked.places[: match.end("what")] + marked.places[match.end() :],
    )
    return [Clause(marked, text, places, whole, False)], left


_PLACE = r"(?:first|last|latest|earliest|largest|biggest|smallest)"


def _begins(conjunction: str, left: str, right: str) -> bool:
    """Whether a conjunction begins a clause of its own: a subject with its verb, or a verb that goes on with the subject before."""
    word = conjunction.strip(" ,").lower()
    verb = rf"(?: [a-z]+ly| also| then| each| both| later| never| together| alone| reportedly| itself)*,? (?:{_VERB})\b"
    subject = r"(?:that (?:month|year|quarter|day|week) |<P\d+> (?=(?:its|the|his|her|their|it|they|he|she)\b|<E))?(?:the |a |an |its |their |his |her |another |that |those |these )*(?:<E\d+>(?:'s)?|<A\d+>|it|he|she|they|this|that|there|one|none|nothing|nobody|half|most|many|more|[a-z]+(?:-[a-z]+)*)"
    if word == "when" and "<A" not in right and re.search(r"\b(?:day|week|month|year) (?:was|is|came on|fell on) <P\d+>$", left):
        return bool(re.search(rf"\b{_VERB}\b", right))  # 'the busiest day was October 7, when X's e-mails came out'
    if word in ("as", "so", "when", "or") and not re.match(rf"{subject}{verb}", right):
        return False
    if word == "as":
        return bool(re.match(rf"(?:<E\d+>|it|he|she|they){verb}", right)) and not re.search(
            r"\b(?:as|such|same|much|many|far|well|long|soon)(?: \w+)?$|\bas (?:much|many|often|large|big|high)\b[^;]*$", left
        )
    if re.match(r"<P\d+> (?:was|is|proved|remained|brought|saw)\b", right):
        return True
    if re.match(rf"(?:(?:in|on|by|during) )?<P\d+>,? (?:the )?<E\d+>{verb}", right):
        return True
    if re.match(
        rf"(?:the|its|their) {_PLACE}(?: one)?(?: of (?:them|these|those))?, (?:of |at |for |worth )?<A\d+>, {_VERB}\b", right
    ):
        return True
    if re.match(rf"(?:<E\d+>(?: (?:of|in|from) (?:<E\d+>|[A-Z][a-z]+(?: [A-Z][a-z]+)*))?(?:, | and )?)+{verb}", right):
        # 'A and B each paid': a list of subjects is no two clauses
        return not re.search(r"(?:^|\b(?:that|both|and|by|from|to) |, )(?:both )?(?:the )?<E\d+>$", left.rstrip(", ")) or bool(
            re.search(rf"\b{_VERB}\b[^.]*<[EAP]\d+>$", left)
        )
    if re.match(
        rf"(?:<E\d+>['\u2019]s|its|his|her|their|another|a second) (?:[a-z-]+ ){{0,4}}[a-z-]+, (?:the )?<E\d+>,{verb}", right
    ):
        return True  # 'while Clinton's pollster, X, got ...'
    if re.match(rf"(?:<[EA]\d+>(?:'s)? )?(?:[a-z]+(?:-[a-z]+)* |<[EAP]\d+> ){{0,8}}?{_VERB}\b", right) and re.match(
        rf"{subject}(?: [a-z]+(?:-[a-z]+)*| <[EAP]\d+>){{0,7}}?{verb}", right
    ):
        return True
    return bool(re.match(rf"(?:also |then |later |never |only |did |had |has |it |that same )*{_VERB}\b", right))


_PAST = r"(?:paid|gave|sent|spent|made|held|took|got|lent|ran|kept|hired|bought|sold|won|lost|left|led|met)"


def without_asides(marked: Marked) -> Marked:
    """The sentence without what stands between commas behind a name ('..., who resigned in February, ...'), where it tells of nothing with an amount."""
    if not marked._bare:
        marked._bare.append(_bared(marked))
    return marked._bare[0]


def _bared(marked: Marked) -> Marked:
    text, places = _unled(marked)
    found = list(
        re.finditer(
            r"(?<=>), (?:who|which|whose|(?:also |better )?known as|formerly|then|now|once|the|a|an|its|his|her|also|another|one of|based|headquartered|located)\b(?:(?!<A\d+>)[^,])*?,(?= (?:[a-z]|<[AP]))",
            text,
        )
    )
    found += list(
        re.finditer(
            rf"(?<=>), (?:<E\d+>(?:'s)? )[a-z](?:(?!<[AE]\d+>|\band\b)[^,])*?,(?= (?:<[AP]|[a-z]+ed\b|{_PAST}\b|was|were|had|has|have|did|is)\b)",
            text,
        )
    )
    found += list(
        re.finditer(
            r"(?<=>) (?:of|in|from) [A-Z][a-z]+(?: [A-Z][a-z]+)*(?P<cut>, (?:who|which|whose)\b(?:(?!<A\d+>)[^,])*?,)(?= (?:[a-z]|<[AP]))",
            text,
        )
    )
    # 'X, of 55 New Oxford Street, ...', 'his report, completed in March 2019, ...'
    found += list(
        re.finditer(r"(?<=>), of (?:<A\d+>|\d+\w?)(?: [A-Z][a-z.]+)+(?:, (?:<E\d+>|[A-Z][a-z]+))?,(?= (?:[a-z]|<[AP]))", text)
    )
    found += list(
        re.finditer(
            r"(?<= report)(?:, (?:completed|published|released|issued|finished|submitted|delivered|unsealed) (?:to [a-z ]+ )?(?:(?:in|on) )?<P\d+>,)(?= (?:does|did|is|was|has|had|do|says|said|names?|never)\b)",
            text,
        )
    )
    # 'its report, signed by its treasurer, Andrea Wise, on 15 July, puts ...': who signed it is told as not looked at
    signed = list(
        re.finditer(
            r"(?<=[a-z>]), (?:signed|filed|certified|sent in|submitted) by (?:(?:its|the|his|her|their) [a-z ]*(?:treasurer|custodian)[a-z ]*,? )?<E\d+>(?:,? (?:on )?<P\d+>)?,(?= [a-z])",
            text,
        )
    )
    marked.left_out += tuple((places[one.start() + 2][0], places[one.end() - 2][1]) for one in signed)
    found += signed
    found += list(re.finditer(r"(?<=>) \((?:(?!<A\d+>)[^()])*\)", text))
    found += list(
        re.finditer(
            r"(?<=[a-z>]), according to (?:his|her|the|its|their|that|this|<E\d+>)[^,<>]{2,60},(?= (?:(?:is|was|are|were|has|had|did|does|got|took|paid|gave|spent|received|made|[a-z]+ed)\b|<A))",
            text,
        )
    )
    found += list(
        re.finditer(r"(?<=>), (?:it|the form|the report|he|she) (?:says|said|shows|states|reports|adds),(?= [a-z])", text)
    )
    found += list(re.finditer(r"(?<=>), (?:an?|the|our|its|their) (?:[a-z-]+ )?(?:examination|analysis|review|tally|study|count) of [^;]*? (?:shows?|showed|finds?|found|reveals?|revealed)(?=\.?$)", text))  # fmt: skip
    found += [
        m for m in re.finditer(r"(?<=>), <E\d+>,(?= )", text)
        if (led := re.search(r"<E\d+>$", text[: m.start()]))
        and (marked.ref(led[0]).name == marked.ref(m[0]).name or re.match(r"an? .*\b[a-z]+$", marked.ref(m[0]).text))
    ]  # fmt: skip
    found += list(re.finditer(r"(?<=>), of [A-Z][\w.]+(?: [A-Z][\w.]+)*, (?:<E\d+>|[A-Z][a-z]+)\.?,(?= (?:[a-z]|<[AP]))", text))
    # 'X, the hedge fund that Y helped to run, paid Z': the epithet is of X
    found += [
        m
        for m in re.finditer(r"(?<=>), (<E\d+>) (?:that|which|who|whom)\b(?:(?!<A\d+>)[^,])*,(?= (?:[a-z]|<[AP]))", text)
        if marked.ref(m[1]).how
    ]
    # 'paid a second pollster, X, $5,000': the noun says no more than the name
    found += [
        m
        for m in re.finditer(
            r"(?: an?| another| its| his| her| their| the)(?: [a-z-]+){1,4},(?= <E\d+>,? (?:just |about |some |more than )*<A)",
            text,
        )
        if re.search(r"\b(?:paid|gave|sent|hired|to)$", text[: m.start()])
    ]
    cuts = [match.span("cut") if "cut" in match.groupdict() else match.span() for match in found]
    cuts += [match.span(part) for match in _A_FIRM_OF.finditer(text) for part in ("led", "comma")]
    for start, end in sorted(cuts, reverse=True):
        if re.search(
            r"\b(?:paid|spent|received|got|sent)\b|\bday (?:was|is|came|fell)\b[^,]*<P|\bwhich (?:made|makes) (?:it|<E\d+>)",
            text[start:end],
        ):
            continue
        text, places = text[:start] + text[end:], places[:start] + places[end:]
    return replace(marked, text=text, places=places)


_A_FIRM_OF = regex(
    r"(?<=[a-z] )(?P<led><E\d+>(?:'s|\u2019s) (?:own |old |former )?(?:[a-z-]+ )?(?:firm|company|consultancy|business|agency|shop|outfit), )(?:the )?<E\d+>(?P<comma>,)(?= )"
)
"""'Did not pay Brad's company, Giles-Parscale, anything': the noun says no more than the name."""
_LED_BY_KIND = regex(
    r"(?:^|(?<=[;,] )|(?<= and )|(?<= but ))(?P<led>(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:own |old |former |then )?(?:[a-z-]+ )?(?:firm|company|consultancy|business|agency|group|shop|outfit|PAC|employer|client|principal|customer), )(?:the )?<E\d+>(?P<comma>,)(?= (?:<[AP]|[a-z]+ed\b|is|was|has|had|got|took|gave|paid|made|sent|spent|did|does))"
)


def _unled(marked: Marked) -> tuple[str, list[tuple[int, int]]]:
    """'His firm, X, has been registered': what kind of thing X is says no more than the name."""
    text, places = marked.text, marked.places
    for match in reversed(list(_LED_BY_KIND.finditer(text))):
        for start, end in (match.span("comma"), match.span("led")):
            text, places = text[:start] + text[end:], [*places[:start], *places[end:]]
    return text, places


def without_source(marked: Marked) -> Marked:
    """The sentence without ', the form says,' and the like."""
    text, places = marked.text, marked.places
    for match in reversed(
        list(
            re.finditer(
                r",? (?:(?:the|his|her|its|that|<E\d+>'s) (?:[A-Za-z]+ |<P\d+> )?(?:form|filing|disclosure|report|record|document|archive|data|list|register|version)s?(?: (?:released|published|kept) by (?:the )?[^,]{2,50})? (?:says?|shows?|states?|has it|indicates?)(?:,|(?=\.?$))"
                r"|or so [^,.;]{3,60}? (?:said|says|complained|claimed|claims|insisted|argued|charged|told [a-z]+)(?: (?:(?:in|on) )?<P\d+>)?(?=\.?$))",
                text,
            )
        )
    ):
        text = text[: match.start()] + text[match.end() :]
        places = places[: match.start()] + places[match.end() :]
    if says := _FORM_SAYS.match(text):
        text, places = text[says.end() :], places[says.end() :]
    return replace(marked, text=text, places=places)


_FORM_SAYS = regex(
    r"(?:And |But )?(?:[Tt]he|[Hh]is|[Hh]er|[Tt]hat|<E\d+>(?:'s|\u2019s)) (?:own |public |financial |ethics |White House |first |second )*(?:form|filing|disclosure|disclosure form|statement) (?:says|states|shows|said|showed) (?:that )?(?=(?:he|she|<E\d+>) (?:was|is|has been|had been|served|worked|owned|owns|held|holds|consulted)\b)"
)
"""'His disclosure says he was its secretary': what follows is said of him."""


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
