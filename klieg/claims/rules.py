"""The default reader: rules over sentences, without model weights. It finds what a story claims, and says of the rest why it can't be checked or read.

Each sentence is written with its names, amounts and dates as marks (<E0>, <A0>, <P0>); frames.tsv holds the patterns over it. Nothing that was found in one clause is
lent to another; what is carried over from before is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from klieg.claims import amounts as grammar
from klieg.claims import covers, dates, doubts, months, paying, statements, turns
from klieg.claims.discourse import DATELINE, Discourse
from klieg.claims.gazetteer import Known
from klieg.claims.marked import SAME, Clause, Marked, _relative, _without_asides, clauses, mark, marks, without_source
from klieg.claims.reading import Reading, Ref, Speaker
from klieg.claims.story import Sentence, Story
from klieg.read import tsv

_ADVERBS = r"(?:also|reportedly|allegedly|apparently|itself|then|later|first|again|already|since|together|separately|directly|formerly|previously|secretly|repeatedly|partly|wholly|publicly|quietly|eventually|once|alone|in turn|initially)"
_HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|apparently|is said to|are said to|was said to|is believed to|purportedly|supposedly)\b",
    re.IGNORECASE,
)
_POINTED = re.compile(
    r"\b(?P<who>(?:a|an|the|another) (?:[a-z]+ ){0,3}(?:spokes\w+|official|lawyer|aide|adviser|executive|consultant|director|strategist)(?: (?:for|of|at) (?:the )?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3})?) (?P<cue>pointed to|spoke of|referred to|touted|hailed|dismissed)\b"
)
_CITED = re.compile(
    r"(?P<who>(?:campaign |the )?(?:filings?|records?|reports?|documents?|(?:public |financial )*disclosures?|returns?)) (?:show|shows|showed|say|says|list|indicate)",
    re.IGNORECASE,
)


_NO_SPEECH = frozenset(
    [
        "Dear",
        "posted",
        "post",
        "posts",
        "label",
        "labels",
        "labelled",
        "labeled",
        "call",
        "calls",
        "called",
        "plan",
        "plans",
        "planned",
        "want",
        "wants",
        "wanted",
    ]
)
"""Cues that tell of no speech by themselves; and a letter is its writer's own story."""


def _in_year(day: date | None, year: int, first: date | None) -> date | None:
    """The same day in another year (29 February as the 28th)."""
    if day is None:
        return None
    shifted = year + (day.year - first.year if first else 0)
    try:
        return day.replace(year=shifted)
    except ValueError:
        return day.replace(year=shifted, day=28)


_RECORDS = re.compile(
    r"\b(?:reports?|filings?|exports?|records?|returns?|disbursements|operating expenditures)\b[^.]*\b(?:cover|covering|through|from|between|for|run|end|reach|over|filed)\b|\b(?:all|the) (?:sums|figures|amounts|totals) (?:below|here|in this|that follow)",
    re.IGNORECASE,
)


def _general_scope(period: dates.Period) -> bool:
    """Whether a stretch is a year or longer: a scope that a story keeps to."""
    return period.since is None or period.until is None or (period.until - period.since).days >= 350


def _meets(reading: Reading, others: list[Reading]) -> bool:
    return any(reading.start < o.end and o.start < reading.end for o in others)


@dataclass(frozen=True)
class Frame:
    """A frame of frames.tsv."""

    name: str
    kind: str
    pattern: re.Pattern[str]


@cache
def frames() -> list[Frame]:
    """The frames, in order."""
    made = []
    for name, kind, pattern in tsv.packaged(__package__, "frames.tsv", headed=True):
        text = pattern.replace("<EL>", r"<E>(?:(?:, <E>)*,? and (?:to )?<E>)?").replace("(?: ADV)*", rf"(?:,? {_ADVERBS}\b)*")
        text = marks(text)
        made.append(Frame(name, kind, re.compile(text, re.IGNORECASE)))
    return made


@cache
def uncheckable() -> list[tuple[str, re.Pattern[str]]]:
    """Why, and what shows it."""
    return [
        (why, re.compile(pattern, re.IGNORECASE)) for why, pattern in tsv.packaged(__package__, "uncheckable.tsv", headed=True)
    ]


class Reader:
    """Reads one story, sentence by sentence, keeping what it has spoken of."""

    def __init__(self, story: Story, written: date, known: Known | None = None) -> None:
        self.story, self.written = story, written
        self.known = known or Known()
        self.discourse = Discourse(known=self.known, ordinary=frozenset(re.findall(r"(?<![\w'\u2019-])[a-z]{2,}", story.text)))
        self.last_payment: Reading | None = None
        self.last_claim: Reading | None = None
        self.last_rank: Reading | None = None
        self.day_first = dates.day_first(story.text)
        self.last_document: Reading | None = None
        self.last_registered: Reading | None = None
        self.last_report: Ref | None = None
        self.of_report = False
        self.archive: Ref | None = None
        self.archive_topic = ""
        self.archive_period: dates.Period | None = None
        self.archive_group: Reading | None = None
        self.account: Ref | None = None
        self.list_item = False
        self.last_extreme: Reading | None = None
        self.categories: list[str] = []
        self.spoken = [s for s in statements.statements(story) if s.cue not in _NO_SPEECH]
        self.spans: list[dates.Period] = []
        self.spans_of, self.spans_before = -1, 0
        self.here: list[str] = []
        self.scope: dates.Period | None = None
        self.head_period: dates.Period | None = None
        self.periods: dict[str, dates.Period] = {}
        self.narrow: dict[str, tuple[str, int] | None] = {}
        self.paragraph, self.at = -1, 0
        self.paid_here = False

    def readings(self) -> list[Reading]:
        """Every claim of the story as read, in order."""
        out: list[Reading] = []
        paragraph = -1
        every = [turns.without_label(sentence) for sentence in self.story.sentences]
        every = [sentence for sentence in every if sentence.text.strip()]
        labelled = {s.paragraph for s in self.story.sentences if turns.is_turn(s)}
        for number, sentence in enumerate(every):
            if sentence.paragraph != paragraph:
                paragraph = self.paragraph = sentence.paragraph
                if named := [p for p in self.known.candidates if re.search(rf"\b{p}\b", sentence.text)]:
                    opening = [p for p in self.discourse.people if p.split(" ")[-1] in named] or named
                    if len(named) == 1:
                        self.discourse.speak_of(opening[-1])
                self.paid_here = self.paid_here and paragraph in labelled
            self._under_heading(every[number - 1].end if number else 0, sentence.start)
            if sentence.text.rstrip(" *_\"'\u201d\u2019").endswith("?"):
                out += self._question(sentence, every[number + 1] if number + 1 < len(every) else None)
            elif not (
                number and every[number - 1].text.rstrip(" *_\"'\u201d\u2019").endswith("?") and turns.empty(sentence.text)
            ):
                out += list(self._sentence(sentence))
        return out

    def _under_heading(self, start: int, end: int) -> None:
        """What a heading names is spoken of below it."""
        for heading in re.findall(r"(?m)^[ \t]*#{1,6}[ \t]+(.+?)[ \t#]*$", self.story.text[start:end]):
            named = self.discourse.mentions(re.sub(r"^\d+[.)] ", "", heading))
            first = next((m.ref for m in named if m.ref.kind in ("person", "organisation", "campaign")), None)
            if first is not None:
                self.discourse.subject = first

    def _question(self, sentence: Sentence, answer: Sentence | None) -> list[Reading]:
        """A question alone is no claim; with an answer that has no content of its own it is one, spoken by the answerer, and stands at the question."""
        asked = turns.answered(sentence.text, answer.text) if answer is not None else None
        if asked is None:
            list(self._sentence(sentence))  # what it speaks of is remembered
            return []
        assert answer is not None
        text, denied = asked
        found = list(self._sentence(Sentence(sentence.start, sentence.end, text, sentence.paragraph, ())))
        for reading in found:
            reading.start, reading.end = sentence.start, sentence.end
            reading.text = sentence.text.strip()
            reading.assumptions.append(f"a question, with its answer: {answer.text.strip()}")
            if denied and reading.frame and not reading.uncheckable:
                reading.negated = not reading.negated
                if reading.kind in ("count", "ad") and reading.frame.endswith("_share"):
                    reading.title, reading.negated, reading.amount = "none", False, None
            one = statements.covering(self.spoken, answer.start, answer.end) or next(
                (s for s in self.spoken if s.start < answer.end and answer.start < s.end), None
            )
            if one is not None and one.speaker:
                reading.speaker = Speaker(one.speaker, "quoted", one.cue)
        return found[:1]

    def payer(self, clause: Clause) -> Ref | None:
        """Who is taken to pay where a clause does not say: who paid before in this paragraph, else the campaign spoken of last."""
        payees = [m.ref.name for m in clause.mentions() if m.ref.kind == "organisation" and m.ref.name in self.known.paid]
        if payees and self.discourse.campaigns and not _NEGATION.search(clause.text):
            # of the campaigns spoken of, one that the record knows to pay the payee; how much is not looked at
            paying = [c for c in reversed(self.discourse.campaigns) if all(self.known.pays(c, payee) for payee in payees)]
            default = self._payer_before()
            if paying and default is not None and default.kind == "campaign" and default.name not in paying:
                return Ref(
                    paying[0], paying[0], "campaign", f"who paid is carried over: {paying[0]}, whose reports name {payees[0]}"
                )
        return self._payer_before()

    def meant(self, payer: Ref, payees: list[Ref]) -> Ref:
        """A payer that a pronoun or a short form stands for ('his campaign'): if the record does not know that campaign to pay the payee, one of the same paragraph that it does."""
        name = payees[0].name if payees else ""
        if (
            payer.kind != "campaign"
            or " is " not in payer.how
            or name not in self.known.paid
            or self.known.pays(payer.name, name)
        ):
            return payer
        spoken = [
            *self.here,
            *(c for c in [*reversed(self.discourse.campaigns), *reversed(self.discourse.people)] if self.known.candidate(c)),
        ]
        others = list(
            dict.fromkeys(c for c in spoken if c.split(" ")[-1] != payer.name.split(" ")[-1] and self.known.pays(c, name))
        )
        if not others:
            return payer
        return replace(
            payer,
            name=others[0],
            how=f"{payer.text!r} is {others[0]}: of the campaigns spoken of, the last whose reports name {name}",
        )

    def _payer_before(self) -> Ref | None:
        if self.paid_here and self.last_payment and (before := self.last_payment.role("subject")):
            newer = self.discourse.campaigns[-1] if self.discourse.campaigns else ""
            if not newer or newer == before.name or before.kind != "campaign":
                return before
        if self.discourse.campaigns:
            name = self.discourse.campaigns[-1]
            return Ref(name, name, "campaign")
        return self.last_payment.role("subject") if self.last_payment else None

    def same_period(self, words: str, here: Sequence[dates.Period] = ()) -> dates.Period | None:
        """The period that 'the same twelve months', 'that quarter', 'the same period' means: the last one of that length, those of this sentence (`here`) among them."""
        told = [*self.spans, *here]
        lengths = {
            "weeks": (10, 400),
            "those months": (50, 400),
            "these months": (50, 400),
            "three months": (80, 100),
            "six months": (170, 190),
            "twelve months": (300, 400),
            "year": (300, 400),
            "quarter": (80, 100),
            "month": (26, 32),
            "day": (0, 1),
            "week": (5, 9),
            "spring": (60, 120),
            "summer": (60, 120),
            "autumn": (60, 120),
            "fall": (60, 120),
        }
        low, high = next((bounds for word, bounds in lengths.items() if word in words.lower()), (20, 100000))
        if re.search(r"\bthat (?:whole |entire |full )?year\b", words, re.IGNORECASE) and told:
            last = told[-1]
            if (day := last.since or last.until) and not (
                last.since and last.until and 300 <= (last.until - last.since).days <= 400
            ):
                return dates.Period(last.start, last.end, f"{day.year}", date(day.year, 1, 1), date(day.year, 12, 31), "year")
            if last.kind == "year":
                return last
        spans = [p for p in told if not (low == 300 and p.kind == "year")] or told
        for period in reversed(spans):
            if period.since is None or period.until is None:
                if low == 20 or low == 300:
                    return period
            elif low <= (period.until - period.since).days <= high:
                return period
        return None

    def in_context(self, period: dates.Period, text: str, here: Sequence[dates.Period] = ()) -> dates.Period:
        """A month or day without a year: of the stretch that is being spoken of, or of 'that year'; else the last one before the story's day.

        Behind a date of the same sentence (`here`) it is the next one after that.
        """
        if (
            period.kind
            not in (
                "month_no_year",
                "day_no_year",
                "quarter_no_year",
                "month_span_no_year",
                "month_list",
                "year_to_day",
                "part_month",
                "half_month",
                "month_end",
            )
            or re.search(r"\d{4}|twenty[ -]\w+", period.text)
            or (not period.since and not period.until)
        ):
            return period
        led = next(
            (p for p in reversed(here) if p.end <= period.start and (p.since or p.until) and re.search(r"\d{4}", p.text)), None
        )
        if (
            led is not None
            and led.kind != "year"
            and period.kind in ("month_no_year", "day_no_year", "quarter_no_year")
            and period.since
        ):
            edge = led.since or led.until
            assert edge is not None
            year = edge.year + (period.since.month < edge.month and not re.search(r"\bof (?:that|the same) year\b", period.text))
            since, until = (_in_year(day, year, period.since) for day in (period.since, period.until))
            return replace(period, since=since, until=until, text=f"{period.text} ({year})")
        if (
            period.text.lower().startswith("the following")
            and self.spans
            and (after := self.spans[-1].until)
            and period.since
            and period.until
        ):
            year = after.year if period.since.month > after.month else after.year + 1
            return replace(
                period,
                since=_in_year(period.since, year, period.since),
                until=_in_year(period.until, year, period.since),
                text=f"{period.text} ({year})",
            )
        if re.match(r" of the (?:following|next) year\b|,? (?:a|the) year later\b", text[period.end :]):
            before = next((s.until or s.since for s in reversed(self.spans) if s is not period and (s.until or s.since)), None)
            if before is None:
                return replace(period, since=None, until=None, kind="ambiguous")
            since, until = (_in_year(day, before.year + 1, period.since) for day in (period.since, period.until))
            return replace(period, since=since, until=until, text=f"{period.text} ({before.year + 1})")
        year_of = re.search(r"\bof (?:that|the same) year\b|\bthat year\b", text)
        for number, span in reversed(list(enumerate(self.spans))):
            if span is period or not re.search(r"\d{4}|twenty[ -]\w+", span.text) or span.since is None or span.until is None:
                continue
            if number < self.spans_before and span.kind == "year" and not year_of:
                continue  # a year that an earlier paragraph spoke of
            if not year_of and (span.until - span.since).days < 27:
                continue
            for year in range(span.since.year, span.until.year + 1):
                since, until = (_in_year(day, year, period.since) for day in (period.since, period.until))
                probe = since or until
                if probe is not None and (year_of or span.since <= probe <= span.until):
                    return replace(period, since=since, until=until, text=f"{period.text} ({year})")
        for span in reversed(self.spans):
            if (
                span.since is None
                and span.until
                and re.search(r"\d{4}|twenty[ -]\w+", span.text)
                and (edge := period.until or period.since)
                and edge.month == span.until.month
            ):
                since, until = (_in_year(day, span.until.year, edge) for day in (period.since, period.until))
                return replace(period, since=since, until=until, text=f"{period.text} ({span.until.year})")
        explicit = next(
            (
                s
                for s in reversed(self.spans[self.spans_before :])
                if s is not period and s.since and re.search(r"\d{4}|twenty[ -]\w+", s.text)
            ),
            None,
        )
        if explicit is not None and explicit.since is not None:
            since, until = (_in_year(day, explicit.since.year, period.since) for day in (period.since, period.until))
            return replace(period, since=since, until=until, text=f"{period.text} ({explicit.since.year})")
        return period

    def candidate(self, ref: Ref) -> Ref:
        """A candidate who pays is the candidate's campaign, and that is said."""
        if ref.kind == "person" and self.known.candidate(ref.name):
            return replace(ref, kind="campaign", how=f"{ref.text!r} pays: the campaign of {ref.name}")
        return ref

    def _sentence(self, sentence: Sentence) -> Iterator[Reading]:
        text, self.at = sentence.text, sentence.start
        self.list_item = bool(
            re.search(r"(?:^|\n)[ \t]*(?:[-*\u2022\u2013]|\d{1,2}[.)])[ \t]*$", self.story.text[: sentence.start])
        ) or bool(re.match(r"[-*\u2022][ \t]", text))
        dated = [(p.start, p.end) for p in dates.periods(text, self.written, self.day_first) if re.search(r"\d", p.text)]
        mentions = self.discourse.mentions(text, dated)
        marked = mark(text, mentions, self.written, self.day_first)
        from klieg.claims import topics  # the archives have patterns of their own

        if self.paragraph != self.spans_of:
            self.spans_of, self.spans_before = self.paragraph, len(self.spans)
            self.here = []
        self.here += [
            m.ref.name
            for m in mentions
            if (m.ref.kind == "campaign" or self.known.candidate(m.ref.name)) and m.ref.name not in self.here
        ]
        self.head_period = self._head(marked)
        found: list[Reading] = topics.readings(self, text, marked)
        found += [r for r in self._frames(text, marked, late=False) if not _meets(r, found)]
        found += self._payments(marked, text, found)
        found += [r for r in self._frames(text, marked, late=True) if not _meets(r, found)]
        found = sorted(found, key=lambda r: r.start)
        if (
            sentence.quotes
            and not marked.amounts
            and any(pattern.search(text) for why, pattern in uncheckable() if why == "an opinion")
        ):
            # an opinion about payments in general, read as a claim of payment by roles that all stand elsewhere
            found = [r for r in found if r.kind != "payment" or any(not ref.how for refs in r.roles.values() for ref in refs)]
        spans = [(r.start, r.end) for r in found]
        hard = self._uncheckable(text, marked, spans)
        if hard is not None:
            found = (
                [r for r in found if not (hard.start <= r.start and r.end <= hard.end) or r.kind != "tie"]
                if hard.uncheckable == "the future"
                else found
            )
            if not any(r.start <= hard.start < r.end for r in found):
                found.append(hard)
        if not found and (rest := self._unread(text, marked) or _view(text, marked, sentence)):
            found.append(rest)
        hedged = _HEDGES.search(text)
        for reading in sorted(found, key=lambda r: r.start):
            self._said(reading, sentence)
            reading.hedge = hedged[0] if hedged else ""
            reading.start += sentence.start
            reading.end += sentence.start
            yield reading
        dateline = DATELINE.match(text)
        told = [p for p in marked.periods if not (dateline and p.end <= dateline.end())]
        self.spans += [self.in_context(p, text) for p in told if p.kind != "ambiguous"]
        if _RECORDS.search(text) and (
            long := next(
                (p for p in self.spans[-len(marked.periods) :] if marked.periods and p.kind != "year" and _general_scope(p)), None
            )
        ):
            self.scope = long
        subject = next((m.ref for m in mentions if m.start < 60 and m.ref.kind in ("campaign", "organisation", "person")), None)
        quoting = sentence.quotes and sentence.quotes[0][0] == 0 and sentence.quotes[0][1] >= len(text) - 1
        self.discourse.subject = subject if subject and not quoting else self.discourse.subject

    def _head(self, marked: Marked) -> dates.Period | None:
        """The date at the head of a sentence, or of its paragraph's first: what follows is of that time, where it says nothing else."""
        match = re.match(
            r"(?:But |And |Then |Also |Just )?(?:(?:in|over|during|between|from|through|for|by|on|throughout|across)\b[a-z ]{0,40})?(?:the )?<P(\d+)>",
            marked.text,
            re.IGNORECASE,
        )
        if match:
            return marked.periods[int(match[1])]
        return None

    # what is claimed

    def _payments(self, marked: Marked, text: str, taken: list[Reading]) -> list[Reading]:
        """Payments, clause by clause."""
        found: list[Reading] = []
        for clause in clauses(marked, text):
            start, end = clause.original(0, len(clause.text))
            if any(min(r.end, end) - max(r.start, start) > 0.6 * (r.end - r.start) for r in taken):
                continue
            one = covers.reading(self, clause) or months.reading(self, clause)
            for reading in ([one] if one else []) or paying.readings(self, clause):
                for role in ("subject", "other"):
                    if role in reading.roles and reading.frame != "paid_ratio":
                        reading.roles[role] = [self.candidate(ref) for ref in reading.roles[role]]
                self._carry_period(reading)
                if not self._sound(reading, marked, text) or _meets(reading, found):
                    continue
                found.append(reading)
                self.last_claim = reading
                self.last_rank = reading if reading.frame == "paid_rank" else self.last_rank
                self.last_payment = reading if reading.roles.get("object") and reading.frame != "paid_part" else self.last_payment
                self.paid_here = True
                payer = reading.role("subject")
                if payer is not None and payer.kind == "campaign":
                    self.discourse.speak_of(payer.name)
        return found

    def _carry_period(self, reading: Reading) -> None:
        """A stretch of two months or more that was said of a payer's payments holds for what is said of them later without a date."""
        subject = reading.role("subject")
        if subject is None:
            return
        if reading.frame in months.FRAMES:
            return
        if reading.period is None and reading.frame != "paid_part":
            carried = self._carried_period(reading, subject)
            if reading.negated and re.search(r"\b(?:never|ever)\b", reading.text, re.IGNORECASE):
                carried = None
            if carried is not None:
                reading.period = replace(carried, text=f"{carried.text.removesuffix(' (carried over)')} (carried over)")
                reading.assumptions.append(f"the period is carried over: {carried.text}")
        elif (
            reading.period
            and reading.period.until
            and (
                not reading.period.text.endswith("(carried over)")
                or (subject.name not in self.periods and reading.frame == "paid_total")
            )
        ):
            period = reading.period
            assert period.until is not None
            if period.kind == "year" and reading.frame not in ("paid_total", "paid_rank"):
                return
            if (
                self.scope is None
                and reading.kind == "payment"
                and (period.kind.startswith(("quarter", "months_of_year", "half_year")) or _general_scope(period))
            ):
                self.scope = period
            general = (
                reading.frame in ("paid_total", "paid_ratio_payers", "paid_rank")
                or period.since is None
                or (period.until - period.since).days >= 150
            )
            if general or (
                period.since is not None and (period.until - period.since).days >= 59 and subject.name not in self.periods
            ):
                self.periods[subject.name] = period
                payee = reading.role("object")
                self.narrow[subject.name] = (
                    (payee.name if payee else "", self.paragraph) if period.since and not _general_scope(period) else None
                )

    def _carried_period(self, reading: Reading, subject: Ref) -> dates.Period | None:
        """The stretch said before; one with a beginning that was said of one payee is not that of another, paragraphs later."""
        told = self.narrow.get(subject.name)
        payee = reading.role("object")
        if told and told[0] and payee is not None and payee.name != told[0] and self.paragraph != told[1]:
            return None
        return self.periods.get(subject.name) or self.scope

    def _frames(self, text: str, marked: Marked, *, late: bool) -> list[Reading]:
        """By the frames of frames.tsv: first those whose words are telling, and (late) those that would fit much else."""
        found: list[Reading] = []
        plain = without_source(_without_asides(_relative(marked, text)[1]))
        for frame in frames():
            if (frame.name in _LATE) != late:
                continue
            for source in (plain, marked) if plain.text != marked.text else (marked,):
                for match in frame.pattern.finditer(source.text):
                    start, end = source.original(match.start(), match.end())
                    if any(start < r.end and r.start < end for r in found):
                        continue
                    reading = self._filled(frame, match, source, text, start, end)
                    if reading is not None:
                        found.append(reading)
        return sorted(found, key=lambda r: r.start)

    def _filled(self, frame: Frame, match: re.Match[str], marked: Marked, text: str, start: int, end: int) -> Reading | None:
        g = {name: value for name, value in match.groupdict().items() if value}
        roles: dict[str, list[Ref]] = {}
        for name in ("S", "O"):
            marks = [int(n) for n in re.findall(r"<E(\d+)>", g.get(name, ""))]
            if marks:
                roles[{"S": "subject", "O": "object"}[name]] = [marked.mentions[n].ref for n in marks]
            elif name in g and name == "O":
                roles["object"] = [Ref(g["O"].strip(), g["O"].strip(), "thing")]
        if more := re.search(r"<E(\d+)>", g.get("O2", "")):
            roles.setdefault("object", []).append(marked.mentions[int(more[1])].ref)
        g["T"] = g.get("T") or g.get("T2", "")
        if frame.name in ("title_at", "title_verb", "title_as"):
            g["T"] = _TITLE_VERBS.get(g["T"].lower(), g["T"])
            frame = replace(frame, name="title")
        amount = marked.amounts[int(found[1])] if (found := re.search(r"<A(\d+)>", g.get("A", "") or g.get("A2", ""))) else None
        reading = Reading(
            frame.name,
            frame.kind,
            start,
            end,
            text[start:end],
            roles,
            _bare(g.get("T", ""), marked),
            amount,
            negated="neg" in g or "neg2" in g,
        )
        reading.title = f"{g['which']} {reading.title}".strip() if "which" in g else reading.title
        if frame.name in _OF_PAPERS and not self._of_paper(reading, g, marked, match[0]):
            return None
        reading.period = self._period(marked, match, text, start, end)
        if (
            frame.name == "registered"
            and reading.negated
            and reading.period
            and reading.period.since is None
            and reading.period.until
            and re.search(r"\buntil\b", text[start:])
        ):
            reading.negated = False
            reading.period = replace(reading.period, since=reading.period.until.replace(day=1), kind="month")
            reading.assumptions.append("'did not ... until' says that it did then")
        if (
            frame.name == "registered"
            and re.search(r"\blobb", re.sub(r"[,.?!]?[\"\u201d]\W.*$", "", text), re.IGNORECASE)
            and not re.search(r"\bforeign agent", text[start:end])
        ):
            reading.title = "to lobby"
        if frame.name in ("registered", "terminated"):
            self._registrant(reading)
        self._assume(reading, text)
        return reading if self._settled(reading, marked, text) else None

    def _registrant(self, reading: Reading) -> None:
        """'Its client was ...', 'and terminated that registration': of the registrant spoken of last, in the register spoken of."""
        before = self.last_registered
        if before is None or reading.role("subject"):
            self.last_registered = reading if reading.role("subject") else before
            return
        reading.roles["subject"] = before.roles["subject"]
        reading.title = reading.title or before.title
        reading.assumptions.append(f"whose registration is carried over: {before.roles['subject'][0].name}")

    def _of_paper(self, reading: Reading, g: dict[str, str], marked: Marked, whole: str) -> bool:
        """What a disclosure or report is said to hold: whose it is, which version, what it names, and the sum beside it. False if it is no such claim."""
        subject = reading.role("subject")
        if subject is not None and subject.text.lower() in ("it", "they") and self.last_document is not None:
            reading.roles["subject"] = self._newest_filer() or self.last_document.roles["subject"]
            reading.assumptions.append(f"{subject.text!r} is the form spoken of before")
            subject = reading.role("subject")
        if reading.frame == "disclosed_in" and (whose := re.search(r"(?:in|on|among) <E(\d+)>'s", whole)):
            reading.roles["subject"] = [marked.mentions[int(whose[1])].ref]
            subject = reading.role("subject")
        if signer := re.search(r"<E(\d+)> (?:signed|filed)|(?:certified|signed|filed) (?:for|by) <E(\d+)>", whole):
            reading.roles["subject"] = [marked.mentions[int(signer[1] or signer[2])].ref]
            subject = reading.role("subject")
        if subject is not None and subject.text.lower() in ("it", "they") and subject.kind != "person":
            reading.roles.pop("subject")
            subject = None
        rest = g.get("rest", "")
        if reading.frame == "disclosed" and re.search(
            r"\b(?:lobbyists?|registrations?|foreign principals?|registrants?)\b", rest
        ):
            return False  # what a register holds
        pointing = re.match(r"it\b", whole, re.IGNORECASE) or (
            subject is not None
            and not g.get("S", "").strip("<E0123456789>")
            and marked.mentions[int(re.findall(r"\d+", g.get("S", "0"))[0])].ref.text.lower() == "it"
        )
        if reading.frame == "disclosed" and pointing and self.of_report and self.last_report is not None:
            reading.frame = "document_says"
            reading.roles["subject"] = [replace(self.last_report, how=f"which report is carried over: {self.last_report.name}")]
        if (
            reading.frame in ("disclosed", "document_says", "value_put", "disclosed_in")
            and re.search(r"\b(?:payments?|disbursements?|expenditures?|vendors?|che(?:ck|que)s?)\b", rest or whole)
            and not re.search(r"\bsources?\b", rest or whole)
        ):
            return False
        if reading.frame == "document_says":
            return self._of_report(reading, g, marked, rest)
        form = re.search(r"\b(?:disclosure|form|filing|version|statement)s?\b", whole) or reading.frame in (
            "value_put",
            "disclosed_in",
            "disclosed_among",
        )
        if subject is not None and (subject.kind != "person" or not (form or self.known.people.get(subject.name.split(" ")[-1]))):
            return False
        if subject is None:
            before = self.last_document.role("subject") if self.last_document else None
            filers = (
                p
                for p in reversed(self.discourse.people)
                if self.known.people.get(p.split(" ")[-1]) or (not self.known.people and form)
            )
            person = next(filers, "") or (before.name if before else "")
            if (
                reading.frame == "disclosed_none"
                and not re.search(r"\b(?:disclosure|form|filing|version|statement)", whole)
                and not (before or person)
            ):
                return False
            if not person:
                return False
            reading.roles["subject"] = [Ref(person, person, "person", f"whose form is carried over: {person}")]
        carried = (
            self.last_document.title.split("|")[0]
            if self.last_document
            and re.match(r"(?:it|<E\d+>)", whole, re.IGNORECASE)
            and not re.search(r"\b(?:form|version|disclosure|filing)\b", whole)
            and (owner := reading.role("subject")) is not None
            and (before := self.last_document.role("subject")) is not None
            and owner.name.split(" ")[-1] == before.name.split(" ")[-1]
            and not re.search(r"\b(?:form|version|disclosure|filing)\b[^<]{0,30}<P\d+>", marked.text)
            else ""
        )
        version = re.search(
            r"\b(first|second|original|earlier|later|amended|initial|last|latest|new|updated|January|February|March|April|May|June|July|August|September|October|November|December)\b(?= (?:[a-z]+ )*(?:disclosure|form|filing|version|statement))",
            whole if reading.frame != "disclosed_in" else marked.text,
        )
        words = version[1].lower() if version else carried
        if led := re.match(
            r"(?:But |And )?(?:[Ii]n )?[Tt]he (first|second|earlier|later)(?: one| version)?,? (?!quarter|half|months?|part|place|year)",
            marked.text,
        ):
            words = led[1].lower()
        if reading.frame == "disclosed":
            names = [marked.mentions[int(n)].ref for n in re.findall(r"<E(\d+)>", rest)]
            owner = reading.role("subject")
            names = [
                ref
                for ref in names
                if ref.name != (owner.name if owner else "")
                and ref.text.lower() not in ("he", "she", "him", "her", "his", "it", "its")
            ]
            counted = re.search(
                r"<A(\d+)> (?P<what>sources|clients|positions|posts|liabilities|debts|assets|gifts|entries|creditors|employers)",
                rest,
            )
            if not names and counted and marked.amounts[int(counted[1])].unit == "count":
                reading.amount, reading.frame = marked.amounts[int(counted[1])], "disclosed_count"
                reading.title = f"{words}|{counted['what']}"
                return True
            if not names and (
                told := re.search(r"\b(?:from|at|with) (?:his|her|their|an?|the) (?:own )?(?P<what>[a-z][^.;<>]{3,60})$", rest)
            ):
                names = [Ref(told["what"], told["what"], "thing")]
            if not names:
                return False
            reading.roles["object"] = names if re.search(r",? (?:and|or) (?:the )?<E", rest) else names[:1]
            sums = [marked.amounts[int(n)] for n in re.findall(r"<A(\d+)>", rest)]
            reading.amount = next((a for a in sums if a.unit == "money"), None)
            if re.search(
                r"\b(?:that|who|which) (?:had |have |has )?(?:each )?paid (?:him|her|them|<E\d+>) <A|(?:above|exceeding|over|more than) <A",
                rest,
            ) or (reading.amount and reading.amount.hedge == "more than" and reading.amount.figure == 5000):
                reading.amount = None
            reading.negated = (
                reading.negated
                or bool(re.search(r"\b(?:omit|leaves out|left out)", whole))
                or bool(re.match(r"(?:no|not (?:a|any|one)|nothing|none|neither)\b", rest))
            )
        if reading.frame == "disclosed_none":
            reading.title, reading.negated = f"{words}|{g['T']}", False
            return True
        if (
            reading.frame == "disclosed_among"
            and re.search(r"\b(?:among|one of) (?:them|these|those)\b", whole, re.IGNORECASE)
            and self.last_document is None
        ):
            return False
        if reading.frame == "disclosed_in" and not ("neg" in g or "pos" in g):
            return False
        if (
            reading.frame == "disclosed_in"
            and self.last_report is not None
            and (
                re.search(r"\b(?:report|volumes?)\b", marked.text)
                or (self.of_report and not re.search(r"\b(?:form|version|disclosure|filing)", marked.text))
            )
        ):
            reading.frame = "document_says"
            reading.roles["subject"] = [replace(self.last_report, how=f"which report is carried over: {self.last_report.name}")]
            reading.title = ""
            return True
        if (
            reading.frame == "disclosed_in"
            and not re.search(r"\b(?:version|form|disclosure|clients|sources|liabilities|assets|filing)", whole)
            and not (self.last_document and re.search(r"appear", whole))
        ):
            return False
        reading.title = f"{words}|{_bare(rest or whole, marked)}"
        reading.negated = (
            reading.negated
            or bool(re.match(r"\W*(?:In [^,]{0,40}, )?nowhere\b", marked.text, re.IGNORECASE))
            or bool(re.search(r"\b(?:makes?|made) no mention\b", whole))
        )
        return True

    def _newest_filer(self) -> list[Ref]:
        """The filer named last, if that is another than the one whose form was spoken of before."""
        before = self.last_document.role("subject") if self.last_document else None
        newest = next((p for p in reversed(self.discourse.people) if self.known.people.get(p.split(" ")[-1])), "")
        if before is None or not newest or newest.split(" ")[-1] == before.name.split(" ")[-1]:
            return []
        return [Ref(newest, newest, "person", f"whose form is carried over: {newest}")]

    def _of_report(self, reading: Reading, g: dict[str, str], marked: Marked, rest: str) -> bool:
        subject = reading.role("subject")
        if subject is not None and subject.kind == "campaign":
            return False
        if subject is None:
            if self.last_report is None:
                return False
            reading.roles["subject"] = [replace(self.last_report, how=f"which report is carried over: {self.last_report.name}")]
        if subject is not None and subject.text.lower() in ("his", "her", "its", "their"):
            counsel = Ref(
                subject.text, "Special Counsel", "organisation", f"{subject.text!r} is the special counsel, spoken of before"
            )
            spoken = re.search(r"\bspecial counsel\b", self.story.text[: self.at], re.IGNORECASE)
            whose = counsel if spoken else self.last_report
            if whose is None:
                return False
            reading.roles["subject"] = [whose]
        self.last_report = reading.role("subject")
        names = [marked.mentions[int(n)].ref for n in re.findall(r"<E(\d+)>", rest)]
        sums = [marked.amounts[int(n)] for n in re.findall(r"<A(\d+)>", rest)]
        reading.roles["object"] = names[:1]
        reading.amount = sums[0] if sums else None
        reading.title = _bare(rest, marked)
        reading.negated = reading.negated or bool(re.search(r"\bnowhere\b", marked.text, re.IGNORECASE))
        if not reading.roles["object"]:
            del reading.roles["object"]
        return bool(names or sums)

    def _period(self, marked: Marked, match: re.Match[str], text: str, start: int, end: int) -> dates.Period | None:
        """The date of the claim: within it, else the nearest in its clause; 'in the same period' is the one before."""
        inside = [marked.periods[int(n)] for n in re.findall(r"<P(\d+)>", match[0])]
        clause = _clause(text, start, end)
        near = [p for n, p in enumerate(marked.periods) if clause[0] <= p.start < clause[1] and f"<P{n}>" in marked.text]
        chosen = [self.in_context(p, text, marked.periods) for p in (inside or near)]
        if len(chosen) == 2 and chosen[0].since and chosen[1].until and chosen[0].kind == "open" and chosen[1].kind == "open":
            return dates.Period(
                chosen[0].start, chosen[1].end, f"{chosen[0].text} {chosen[1].text}", chosen[0].since, chosen[1].until, "span"
            )
        if chosen:
            return chosen[0] if inside else min(chosen, key=lambda p: min(abs(p.start - end), abs(start - p.end)))
        if same := SAME.search(text[clause[0] : clause[1]]):
            here = [p for p in marked.periods if p.end <= start]
            carried = self.same_period(same[0], here)
            return replace(carried, text=f"{carried.text} (carried over)") if carried else None
        return None

    def _assume(self, reading: Reading, text: str) -> None:
        """Fill roles that the sentence leaves to the one before, and list every step."""
        if reading.frame in ("same_versions", "both_versions") and "subject" not in reading.roles:
            before = next(iter(self._newest_filer()), None) or (
                self.last_document.role("subject") if self.last_document else None
            )
            name = before.name if before else self.discourse.people[-1] if self.discourse.people else ""
            if name:
                reading.roles["subject"] = [Ref(name, name, "person", f"whose versions is carried over: {name}")]
        for refs in reading.roles.values():
            reading.assumptions += [ref.how for ref in refs if ref.how and ref.how not in reading.assumptions]
        if reading.frame == "paid_consultancy":
            person = self.discourse.people[-1] if self.discourse.people else ""
            reading.roles.setdefault("subject", [Ref(person, person, "person", f"'his' is {person}, named before")])
            reading.assumptions.append(f"the {reading.title} is that of {person}")
        if reading.period and reading.period.text.endswith("(carried over)"):
            reading.assumptions.append(f"the period is carried over: {reading.period.text}")

    def _settled(self, reading: Reading, marked: Marked, text: str) -> bool:
        """Keep a frame only if its roles are filled; note why it can't be read for sure."""
        subject, other = reading.role("subject"), reading.role("object")
        if reading.frame in ("invested", "valued") and subject is not None and self.candidate(subject).kind == "campaign":
            return False  # what a campaign puts into a firm is a payment
        named = subject is not None and other is not None and subject.kind in ("person", "organisation")
        if reading.frame == "title" and (not named or _NOT_TITLES.search(reading.title)):
            return False
        if reading.kind == "document":
            self.of_report = reading.frame == "document_says"
        if reading.kind == "document" and not self.of_report:
            self.last_document = reading
        if (
            not reading.negated
            and reading.frame not in _NEGATIONS_READ
            and _NEGATION.search(text[max(reading.start - 40, _clause(text, reading.start, reading.end)[0]) : reading.end])
        ):
            reading.unsure = "it holds a negation that is not read"
        told = text[reading.start : reading.end]
        if doubt := doubts.first(f"{reading.kind}/{reading.frame}", told):
            reading.unsure = f"{told[doubt.start : doubt.end]!r}: {doubt.why}"
        return self._sound(reading, marked, text)

    def _sound(self, reading: Reading, marked: Marked, text: str) -> bool:
        """Digits left unread and days that read two ways keep a verdict back."""
        subject, other = reading.role("subject"), reading.role("object")
        rival = reading.role("other")
        if (
            reading.kind == "payment"
            and subject
            and rival
            and len(reading.roles["subject"]) == 1
            and not other
            and (subject.name, subject.kind) == (rival.name, rival.kind)
        ):
            reading.unsure = f"{subject.text!r} and {rival.text!r} are both read as {subject.name}: who is meant is not clear"
        if reading.kind in ("payment", "tie") and subject and other and (subject.name, subject.kind) == (other.name, other.kind):
            reading.unsure = f"{subject.text!r} and {other.text!r} are both read as {subject.name}: who is meant is not clear"
        if reading.period and reading.period.kind == "ambiguous":
            reading.unsure = f"the day {reading.period.text!r} reads two ways"
        rest = grammar.unread(dates.blanked(text, marked.periods), marked.amounts)
        inside = [r.strip(",.:-/") for r in rest if r in text[reading.start : reading.end]]
        if inside and not all(any(r in m.ref.text for m in marked.mentions) for r in inside):
            reading.unsure = f"{inside[0]!r} is not read"
        return True

    def _uncheckable(self, text: str, marked: Marked, spans: list[tuple[int, int]]) -> Reading | None:
        for why, pattern in uncheckable():
            match = pattern.search(text)
            if match and not any(start <= match.start() < end for start, end in spans):
                start, end = _clause(text, match.start(), match.end())
                return Reading("", "any", start, end, text[start:end].strip(), uncheckable=why)
        return None

    def _unread(self, text: str, marked: Marked) -> Reading | None:
        """What looks checkable, and was not read: amounts, or names with a verb of relation."""
        telling = re.search(
            r"\b(?:paid|bought|spent|received|owned|hired|registered|disclosed|filed|listed|worked|met|posted|shared|ran|got|sold|cost|loaned|lent|donated|gave|contributed|raised|owed)\b",
            text,
        )
        if (marked.amounts and (telling or marked.mentions)) or (telling and len(marked.mentions) >= 1):
            return Reading("", "any", 0, len(text), text, unsure="no frame fits the sentence")
        return None

    # who says so

    def _said(self, reading: Reading, sentence: Sentence) -> None:
        """Who says the claim: the innermost statement around it, or the one that most of it stands in; a denial turns it round."""
        start, end = reading.start + sentence.start, reading.end + sentence.start
        one = statements.covering(self.spoken, start, end)
        if one is None:
            meeting = [(min(s.end, end) - max(s.start, start), s) for s in self.spoken if s.start < end and start < s.end]
            best = max(meeting, key=lambda pair: pair[0], default=None)
            one = best[1] if best and best[0] > 0.4 * (end - start) else None
        reading.speaker = self._voice(one, sentence)
        if (
            one is None
            or (one.how == "attributed" and reading.kind == "document")
            or re.search(r"\b(?:forms?|filings?|disclosures?|reports?|versions?|records?)\b", one.speaker)
        ):
            return
        if one.negated:
            reading.unsure = reading.unsure or f"it is told that {one.speaker or 'somebody'} did not say so"
        elif one.polarity == "denied" and not reading.uncheckable:
            reading.negated = not reading.negated
            reading.assumptions.append(f"{one.cue!r} turns the claim round")
            if reading.amount is not None and reading.frame == "paid":
                reading.unsure = reading.unsure or "whether the payment or its sum is denied is not clear"

    def _voice(self, one: statements.Statement | None, sentence: Sentence) -> Speaker:
        if one is not None and one.speaker:
            name = re.sub(
                r"^((?:[A-Z][\w.'\u2019-]*)(?: [A-Z][\w.'\u2019-]*){1,3}), (?:the|a|an|its|his|her|their|who|then|now)\b.*$",
                r"\1",
                one.speaker,
            )
            if one.how == "attributed":
                paper = re.search(
                    r"\b(?:filings?|returns?|disclosures?|records?|reports?|documents?|forms?|registers?|data|figures|archives?)\b",
                    name,
                    re.IGNORECASE,
                )
                name = f"the writer, citing {re.sub('^The ', 'the ', name)}" if paper else name
            return Speaker(
                re.sub(r"^(?:A|An|The) ", lambda m: m[0].lower(), name),
                "paraphrased" if one.how == "attributed" else one.how,
                one.cue,
            )
        if one is None and (pointed := _POINTED.search(sentence.text)):
            return Speaker(pointed["who"], "partly quoted" if sentence.quotes else "paraphrased", pointed["cue"])
        if match := _CITED.search(sentence.text):
            return Speaker(f"the writer, citing {match['who'].lower()}", "paraphrased", "show")
        if match := _HEDGES.search(sentence.text):
            return Speaker("reported, no one named", "paraphrased", match[0].lower())
        return Speaker()


def _view(text: str, marked: Marked, sentence: Sentence) -> Reading | None:
    """A quoted sentence that names no figure and no date and tells of no dealing: what somebody makes of it."""
    quote = max(sentence.quotes, key=lambda pair: pair[1] - pair[0], default=None)
    if quote is None or marked.amounts or marked.periods or len(text[quote[0] : quote[1]].split()) < 5:
        return None
    if re.match(
        r"\W*(?:[Ll]et(?: us|['\u2019]s)|[Nn]ow|[Ll]ook|[Rr]ead|[Ss]ee|[Aa]sk|[Tt]ake|[Cc]onsider|[Tt]hank|[Pp]lease|You can (?:look|read|see|find|check))\b",
        text[quote[0] :],
    ):
        return None  # what a listener is asked to do
    told = text[quote[0] : quote[1]].strip("\"'\u201c\u201d\u2018\u2019 ,.")
    return Reading("", "any", quote[0], quote[1], told, uncheckable="a view, with no figure, date or dealing in it")


_TITLE_VERBS = {
    "chaired": "chairman",
    "co-chaired": "chairman",
    "founded": "founder",
    "co-founded": "founder",
    "directed": "director",
    "presided over": "president",
}
_NOT_TITLES = re.compile(
    r"\b(?:out|owed|sold|paid|asked|told|said|due|because|after|before|interested|responsible|available|known|went|came|goes|named|listed|shown|registered|filed|able|time|part of it|amended|source|with|staff|provided)\b|^(?:in|on|at|by|to|from|with|as)\b",
    re.IGNORECASE,
)


_NEGATION = re.compile(
    r"\b(?:never|not|nor|neither|no one|nobody|none|without|hardly|barely|rarely|nothing|stopped short)\b|n't\b|\bno (?:money|payment|dollar)",
    re.IGNORECASE,
)
_LATE = frozenset(["title", "owns", "left", "consulted", "worked_on", "provided", "parent", "contact", "approach"])
_OF_PAPERS = frozenset(["disclosed_none", "disclosed", "disclosed_in", "disclosed_among", "value_put", "document_says", "signed"])
_NEGATIONS_READ = frozenset(
    [
        "both_versions",
        "same_versions",
        "disclosed_none",
        "disclosed",
        "disclosed_in",
        "disclosed_among",
        "document_says",
        "registered",
    ]
)


def _bare(text: str, marked: Marked) -> str:
    """A title without marks: what they stand for put back."""
    out = re.sub(r"<E(\d+)>", lambda m: marked.mentions[int(m[1])].ref.text, text)
    return re.sub(r"<[AP]\d+>", "", out).strip(" ,")


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a stretch: cut at semicolons, and at 'and' or 'but' before a new subject."""
    cuts = [
        m.start()
        for m in re.finditer(
            r";|, and (?=[a-z]+ [a-z]*(?:said|told|was|were|did|had)\b|it |he |she |they |many |its )|, but |, which ", text
        )
    ]
    first = max((c for c in cuts if c <= start), default=0)
    last = min((c for c in cuts if c >= end), default=len(text))
    return first, last
