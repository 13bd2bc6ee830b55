"""The default reader: rules over sentences, without model weights. It finds what a story claims, and says of the rest why it can't be checked or read.

Each sentence is written with its names, amounts and dates as marks (<E0>, <A0>, <P0>); frames.tsv holds the patterns over it. Nothing that was found in one clause is
lent to another; what is carried over from before is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from klieg.claims.archives import following, topics
from klieg.claims.archives.told_ad import ToldAd
from klieg.claims.covers import covering, filed
from klieg.claims.disclosures import (
    belonging,
    disclosing,
    form_denials,
    paper_frames,
    signing,
    unheld_forms,
    version_clauses,
)
from klieg.claims.figures import (
    archive_by_figure,
    by_figure,
    cover_by_figure,
    debt_by_figure,
    expenditure_by_figure,
    form_by_figure,
    report_by_figure,
    tie_by_day,
)
from klieg.claims.language import dates
from klieg.claims.language.patterns import regex
from klieg.claims.mail import mailing
from klieg.claims.names.discourse import DATELINE, Discourse
from klieg.claims.names.gazetteer import Known
from klieg.claims.names.short_forms import nameless
from klieg.claims.names.spoken import KEEPER
from klieg.claims.payments import receivers, unheeded
from klieg.claims.reading import FAULTS, WHO_PAID, Reading, Ref, fault
from klieg.claims.registers import (
    each_quarter,
    lobbied_against,
    lobbying,
    registered_for,
    registered_next,
    registering,
    registrants_counted,
)
from klieg.claims.reports import paper_words, report_naming, report_spoken, retold
from klieg.claims.rules import (
    answered,
    asides,
    denied,
    elided,
    framed,
    gone_on,
    last_looks,
    outside,
    parted,
    same_time,
    sums,
    timing,
)
from klieg.claims.sentences import unread, views, voices
from klieg.claims.sentences.cutting import clauses
from klieg.claims.sentences.frames import NEGATION, uncheckable
from klieg.claims.sentences.marked import Clause, Marked, around, mark, without_where
from klieg.claims.speech import asked, statements, transcripts, turns
from klieg.claims.speech.story import Sentence, Story

_SEVERAL_FORMS = regex(
    r"\b(?:two|both|three|several|pair of) (?:(?:financial|public|ethics|different|separate|disclosure|successive) )*(?:versions|forms|disclosures|filings|statements)\b"
)
_NO_SPEECH = frozenset(
    [
        "Dear",
        "posted",
        "tweet",
        "tweets",
        "tweeted",
        "shown",
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


def _asks(sentence: Sentence) -> bool:
    """Whether it is a question."""
    return sentence.text.rstrip(" *_\"'\u201d\u2019").endswith("?")


_HEADING = regex(r"(?m)^[ \t]*#{1,6}[ \t]+(.+?)[ \t#]*$")


class Reader:
    """Reads one story, sentence by sentence, keeping what it has spoken of."""

    def __init__(self, story: Story, written: date, known: Known | None = None) -> None:
        self.story, self.written = story, written
        self.known = known or Known()
        self.discourse = Discourse(
            known=self.known,
            ordinary=frozenset(re.findall(r"(?<![\w'\u2019-])[a-z]{2,}", story.plain)),
            capitals=frozenset(re.findall(r"(?<=[a-z,;] )[A-Z][\w&-]+", story.plain)),
        )
        self.discourse.addressed = bool(re.search(r"\b[Yy]our (?:committee|PAC)\b", story.plain))
        self.last_payment: Reading | None = None
        self.payments: list[tuple[int, Reading]] = []  # those told before, each with its paragraph
        self.last_timed: Reading | None = None
        self.last_claim: Reading | None = None
        self.last_rank: Reading | None = None
        self.day_first = dates.day_first(story.plain)
        self.last_document: Reading | None = None
        self.counted_document: Reading | None = None
        self.last_registered: Reading | None = None
        self.registered_before: dict[int, Reading | None] = {}  # what was registered last, by the place of the sentence behind it
        self.last_report: Ref | None = None
        self.spoken_report: tuple[str, int] = ("", -1)
        self.debts_told: tuple[Reading | None, int] = (None, -1)  # what was told of debts last, and in which paragraph
        self.reported: set[str] = set()  # the committees of which a report, or its cover, was spoken of
        self.named_since: Ref | None = None
        self.of_balance: dict[str, dates.Period] = {}  # of a committee, the time of the balance that was told of it
        self.receiver: tuple[Ref | None, int] = (None, -1)  # whose receipts are spoken of, and in which paragraph
        self.of_report, self.report_at = False, -1
        self.archive: Ref | None = None
        self.archive_topic = ""
        self.archive_periods: dict[str, dates.Period] = {}
        self.unread_sum = False
        self.unread_of: set[str] = set()  # who is named in the sentence before, where a sum of it was not read
        self.count_lost = (-1, 0)
        self.archive_group: Reading | None = None
        self.account: Ref | None = None
        self.account_or_owner = -1  # the paragraph in which 'it' may be an account, or whose it is
        self.list_item = False
        self.last_extreme: Reading | None = None
        self.last_ad: Reading | None = None
        self.told_ad: ToldAd | None = None
        self.one_ad_at = -1  # the paragraph that told of one advertisement last
        self.last_counted: Reading | None = None
        self.counted_before: Reading | None = None  # in a sentence before
        self.counted_first = True  # whether nothing was counted in a sentence before
        self.counted_at = (-1, -1)  # the paragraph and the sentence in which it was
        self.last_mail: Reading | None = None
        self.lenders: set[str] = set()
        self.loans_at = -1  # the paragraph in which a register of loans was spoken of last
        self.employers: dict[str, Ref] = {}
        self.mail_at, self.registered_at, self.payment_at, self.lobbying_at = -1, -1, -1, -1
        self.giver: Ref | None = None
        self.archive_part: Reading | None = None
        self.volume_at = -1
        self.last_lobbying: Reading | None = None
        self.last_lobbied: Reading | None = None
        self.categories: list[str] = []
        self.spoken = [s for s in statements.statements(story) if s.cue not in _NO_SPEECH]
        self.spans: list[dates.Period] = []
        self.spans_of, self.spans_before = -1, 0
        self.here: list[str] = []
        self.scope: dates.Period | None = None
        self.head_period: dates.Period | None = None
        self.paragraph_head: dates.Period | None = None
        self.last_said: list[Reading] = []
        self.said_in, self.said_text = -1, ""  # the paragraph in which it was said, and the words
        self.of_a_part: list[dates.Period] = []
        self.past_year = 0  # the year behind which a month that is told without one lies, in this paragraph
        self.periods: dict[str, dates.Period] = {}
        self.narrow: dict[str, tuple[str, int] | None] = {}
        self.paragraph, self.at = -1, 0
        self.answered: Sentence | None = None
        self.paid_here = False
        self.named: dict[str, tuple[Ref, int]] = {}  # who was named, and in which paragraph, the last of them last

    def readings(self) -> list[Reading]:
        """Every claim of the story as read, in order."""
        out: list[Reading] = []
        paragraph = -1
        first, last = transcripts.address(self.story.plain)
        labels = [(turn.whole_start, turn.start) for turn in transcripts.statements(self.story.plain) if turn.cue == ":"]
        every = [turns.without_label(sentence, labels) for sentence in self.story.sentences]
        every = [
            part
            for sentence in every
            if sentence.text.strip()
            for whole in turns.apart(sentence)
            for part in version_clauses.apart(whole)
        ]
        labelled = {s.paragraph for s in self.story.sentences if turns.is_turn(s)}
        for number, sentence in enumerate(every):
            if sentence.paragraph != paragraph:
                paragraph = self.paragraph = self.discourse.paragraph = sentence.paragraph
                self.past_year = 0
                if named := [p for p in self.known.candidates if re.search(rf"\b{p}\b", sentence.text)]:
                    opening = [p for p in self.discourse.people if p.split(" ")[-1] in named] or named
                    if len(named) == 1:
                        self.discourse.speak_of(opening[-1])
                self.paid_here = self.paid_here and paragraph in labelled
            self._under_heading(every[number - 1].end if number else 0, sentence.start)
            before = every[number - 1] if number else None
            try:
                read = self._one(sentence, before, every[number + 1] if number + 1 < len(every) else None)
                out += [] if first <= sentence.start < last else read  # to whom a letter goes is spoken of, and no claim
            except FAULTS as error:
                text = sentence.text.strip()
                out.append(Reading("", "any", sentence.start, sentence.start + len(sentence.text), text, unsure=fault(error)))
        return out

    def _one(self, sentence: Sentence, before: Sentence | None, behind: Sentence | None) -> list[Reading]:
        """The claims of one sentence, with those that stand beside it: a question is read with its answer."""
        if _asks(sentence):
            return answered.read(self, sentence, behind)
        if told := answered.told(self, sentence, behind):
            return told
        if self.answered is sentence or (before is not None and _asks(before) and turns.empty(sentence.text)):
            return []
        self.registered_before.setdefault(sentence.start, self.last_registered)  # and not what is told in passing in it
        before_it = gone_on.told(self, sentence)
        found = asides.apart(self, sentence) or list(self.claims_in(sentence))
        found = gone_on.restored(self, sentence, before_it, found) or elided.restored(self, sentence, found) or found
        if not found and asked.question(sentence.text) and behind is not None and asked.answer(behind.text):
            found = [unread.whole(sentence.text, sentence.start)]  # what is answered is a claim, whatever was asked
        return asides.told(self, sentence, found)

    def claims_of(self, sentence: Sentence, also: str = "") -> list[Reading]:
        """The claims of one sentence, which need not stand in the story as it is put here; `also` those of this frame."""
        return [r for r in self.claims_in(sentence) if r.frame == also or r.frame not in (retold.BESIDES, *by_figure.FOUND)]

    def _under_heading(self, start: int, end: int) -> None:
        """What a heading names is spoken of below it; of whom was spoken above it, 'he' is not."""
        if (
            self.discourse.subject is not None
            and self.discourse.subject.kind == "person"
            and _HEADING.search(self.story.plain[start:end])
        ):
            self.discourse.subject = None
        for heading in _HEADING.findall(self.story.plain[start:end]):
            named = self.discourse.mentions(re.sub(r"^\d+[.)] ", "", heading), headline=self.story.headline(heading))
            first = next((m.ref for m in named if m.ref.kind in ("person", "organisation", "campaign")), None)
            if first is not None and not heading.startswith("From "):  # whose letter follows is not what it is about
                self.discourse.subject = first
            report_spoken.keep(self, heading)

    def same_payer(self, clause: Clause) -> Ref | None:
        """The campaign that a sentence begins with, where a later clause of it has no subject of its own: 'it turned to X, and paid it $5'. None where there is none such, or more than one."""
        if clause.first or not _AND_PAID.match(clause.text):
            return None
        ahead = (self.candidate(m.ref) for m in clause.marked.mentions if m.end <= clause.original(0, 1)[0])
        campaigns = {ref.name: ref for ref in ahead if ref.kind == "campaign"}
        return next(iter(campaigns.values())) if len(campaigns) == 1 else None

    def payer(self, clause: Clause) -> Ref | None:
        """Who is taken to pay where a clause does not say: who paid before in this paragraph, else the campaign spoken of last."""
        payees = [m.ref.name for m in clause.mentions() if m.ref.kind == "organisation" and m.ref.name in self.known.paid]
        if (same := self.same_payer(clause)) is not None:
            return same
        if payees and self.discourse.campaigns and not NEGATION.search(clause.text):
            # of the campaigns spoken of, one that the record knows to pay the payee; how much is not looked at
            paying = [c for c in reversed(self.discourse.campaigns) if all(self.known.pays(c, payee) for payee in payees)]
            default = self._payer_before()
            lent = default is not None and default.kind == "organisation" and default.name not in self.known.committees
            if paying and default is not None and (default.kind == "campaign" or lent) and default.name not in paying:
                return Ref(paying[0], paying[0], "campaign", f"{WHO_PAID}: {paying[0]}, whose reports name {payees[0]}")
        before = self._payer_before()
        spoken = self.giver if self.paid_here else None
        if (
            before is not None
            and spoken is not None
            and spoken.name != before.name
            and before.name not in self.discourse.prior_campaigns
            and _RECEIVES.search(clause.text)
        ):
            return spoken  # 'X's campaign collected $2,500': one that gets, named in this sentence, is not who pays
        return before

    def meant(self, payer: Ref, payees: list[Ref]) -> Ref:
        """A payer that a pronoun or a short form stands for ('his campaign'): if the record does not know that campaign to pay the payee, one of the same paragraph that it does."""
        name = payees[0].name if payees else ""
        if (
            payer.kind != "campaign"
            or " is " not in payer.how
            or name not in self.known.paid
            or self.known.pays(payer.name, name)
            or self.here == [payer.name]  # the paragraph speaks of no other campaign
        ):
            return payer
        spoken = [
            *self.here,
            *(
                c
                for c in [*reversed(self.discourse.campaigns), *reversed(self.discourse.people)]
                if self.known.candidate(c) or c in self.known.committees
            ),
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
            outside = before.kind == "organisation" and before.name not in self.known.committees and bool(self.known.committees)
            if (
                not newer
                or newer == before.name
                or (before.kind != "campaign" and not (outside and newer in self.known.committees))
            ):
                return before
        if self.discourse.campaigns:
            name = self.discourse.campaigns[-1]
            return Ref(name, name, "campaign")
        return self.last_payment.role("subject") if self.last_payment else None

    def same_period(self, words: str, here: Sequence[dates.Period] = ()) -> dates.Period | None:
        """The period that 'the same twelve months', 'that quarter', 'the same period' means (same_time.same_period)."""
        return same_time.same_period(self, words, here)

    def by_frames(self, text: str, marked: Marked) -> list[Reading]:
        """What the telling frames read of a sentence, or of one that was put together from it (framed.readings)."""
        return framed.readings(self, text, marked, late=False)

    def after(self, match: re.Match[str], here: Sequence[dates.Period] = ()) -> dates.Period:
        """'The next month', 'a quarter earlier': of the stretch spoken of last (timing.after)."""
        return timing.after(self, match, here)

    def in_context(self, period: dates.Period, text: str, here: Sequence[dates.Period] = ()) -> dates.Period:
        """A month or day without a year in the time that is being spoken of (timing.in_context)."""
        return timing.behind_the_year(self, period, timing.in_context(self, period, text, here))

    def candidate(self, ref: Ref) -> Ref:
        """A candidate who pays is the candidate's campaign, and that is said."""
        if ref.kind == "person" and self.known.candidate(ref.name):
            return replace(ref, kind="campaign", how=f"{ref.text!r} pays: the campaign of {ref.name}")
        return ref

    def stretches(self) -> list[dates.Period]:
        """The times that a claim without one may be of: those that are carried over."""
        return [one for one in (self.paragraph_head, self.scope, *self.periods.values()) if one is not None]

    def claims_in(self, sentence: Sentence) -> Iterator[Reading]:
        """Every claim of one sentence, in order; what it speaks of is remembered."""
        text, self.at = sentence.text, sentence.start
        self.registered_before.setdefault(self.at, self.last_registered)  # a sentence may be read twice
        self.list_item = bool(
            re.search(
                r"(?:^|\n)[ \t]*(?:[-*\u2022\u2013]|\d{1,2}[.)])[ \t]*$",
                self.story.plain[max(sentence.start - 40, 0) : sentence.start],
            )
        ) or bool(re.match(r"[-*\u2022][ \t]", text))
        dated = [
            (p.start, p.end)
            for p in dates.periods(text, self.written, self.day_first)
            if re.search(r"\d|[a-z]\.$", p.text) or dates.FEAST.search(p.text)  # 'in Oct.' is no name
        ]
        mentions = self.discourse.mentions(text, dated, headline=text.strip() == self.story.title and self.story.headline(text))
        if report_spoken.OPENS_WITH_REPORT.match(text):
            report_spoken.keep(self, text[:120])
        if self.of_report and self.report_at == self.paragraph and _IT_SAYS.match(text):
            mentions = [m for m in mentions if m.ref.text.lower() != "it" or m.start > 4]  # the report
        spoken_of = self.of_report and self.report_at == self.paragraph
        mentions = paper_words.words_named(text, mentions, of_report=spoken_of)
        marked = report_naming.with_noun(mark(text, mentions, self.written, self.day_first))
        marked = paper_frames.report_as_form(self, marked)
        marked = voices.content(marked, sentence, self.spoken)
        opening = self.paragraph != self.spans_of
        if opening:
            self.spans_of, self.spans_before = self.paragraph, len(self.spans)
            self.here = []
        self.here += [
            m.ref.name
            for m in mentions
            if (m.ref.kind == "campaign" or self.known.candidate(m.ref.name))
            and m.ref.name not in self.here
            and not nameless(m.ref)  # 'the campaign' is no campaign that the paragraph names
        ]
        self.past_year = timing.past_year(self, marked)
        self.head_period = timing.head(marked)
        if opening:
            self.paragraph_head = self.in_context(self.head_period, text) if self.head_period else None
        if named := timing.turned_to(marked):
            self.paragraph_head = self.in_context(named, text)
        found: list[Reading] = mailing.readings(self, text, marked)
        found += each_quarter.readings(self, text, marked)
        found += [r for r in lobbying.readings(self, text, marked) if not any(r.meets(one) for one in found)]
        # 'spent more on online ads placed by X': a payment, where no archive is spoken of
        paying_here = self.archive is None and any(m.ref.kind == "campaign" or m.ref.name in self.known.paid for m in mentions)
        of_a_report = spoken_of and (_IT_SAYS.match(text) or _SO_IT_SAYS.search(text))
        archived = [] if of_a_report else topics.readings(self, text, marked)
        found += [r for r in archived if not any(r.meets(one) for one in found) and not (paying_here and r.unsure)]
        main = without_where(marked)
        there = [r for r in framed.readings(self, text, marked, late=False) if r.frame == "title"] if main is not marked else []
        found += [r for r in framed.readings(self, text, main, late=False) if not any(r.meets(one) for one in found)]
        found += sums.readings(self, main, text, found)
        found += [
            r
            for r in framed.readings(self, text, marked, late=True)
            if not any(r.meets(one) for one in found)
            or re.search(r", whose \w", text[r.start : r.end])
            or r.frame == "owned_by"
            or _told_of(r, found, text)
        ]
        # 'X, where he was vice-president, paid it $5': what somebody was there is told besides
        there = [r for r in there if ", where " in r.text]
        found = [r for r in found if r.frame != "title" or not any(r.meets(one) for one in there)] + there
        found = sorted([*found, *framed.of_both(found, marked, text)], key=lambda r: r.start)
        found = registered_next.readings(self, text, marked, found)
        found = lobbied_against.readings(text, marked, found)
        found = registrants_counted.readings(self, text, marked, registered_for.readings(self, text, marked, found))
        if (
            sentence.quotes
            and not marked.amounts
            and any(pattern.search(text) for why, pattern in uncheckable() if why == "an opinion")
        ):
            # an opinion about payments in general, read as a claim of payment by roles that all stand elsewhere
            found = [r for r in found if r.kind != "payment" or any(not ref.how for refs in r.roles.values() for ref in refs)]
        spans = [(r.start, r.end) for r in found]
        hard = self._uncheckable(text, marked, spans, sentence.quotes)
        if hard is not None:
            found = (
                [r for r in found if not (hard.start <= r.start and r.end <= hard.end) or r.kind != "tie"]
                if hard.uncheckable == "the future"
                else found
            )
            if not any(r.start <= hard.start < r.end for r in found):
                found.append(hard)
        if not any(r.kind == "document" for r in found):
            report_spoken.keep(self, text)
        if (all(r.unsure for r in found) or parted.NEITHER_NOR.match(marked.text)) and (
            two := parted.neither(self, text, marked)
            or form_denials.neither_form(self, marked, text)
            or framed.so_did(self, marked, text)
        ):
            found = two
        elif all(r.unsure for r in found) and (
            rest := registering.reading(self, text, marked)
            or disclosing.reading(self, text, marked)
            or report_naming.reading(self, text, marked)
            or covering.reading(self, text, marked)
            or following.reading(self, text, marked)
        ):
            found = [rest]
            self.form_spoken_of(rest)
            if rest.frame == "registered":
                self.last_registered = rest
        elif (
            len(found) == 1
            and found[0].frame == "paid_total"
            and not found[0].roles.get("object")
            and (rest := covering.reading(self, text, marked))
        ):
            found = [rest]  # what lies in an account was not paid; what outlays came to is a line of the cover
        found = parted.by_day(self, marked, text, parted.by_words(self, marked, text, found))
        spoken_of_somebody = bool(self.discourse.organisations or self.discourse.people or self.discourse.campaigns)
        if not found and (
            rest := report_spoken.words_of_it(self, sentence)
            or report_spoken.taken_of_it(self, text, marked)
            or self._unread(text, marked)
            or views.reading(text, marked, sentence, spoken_of=spoken_of_somebody)
            or unread.passed_over(text, marked, self.last_said if self.said_in == self.paragraph else [])
        ):
            found.append(rest)
        found = outside.readings(self, text, marked, unheld_forms.readings(self, text, marked, found))
        unread.other_figures(found, marked, text)
        found += unread.left_clauses(found, marked, text)
        found += views.quoted(sentence, marked, text, found)
        passing = [
            *belonging.readings(self, text, marked, found),
            *signing.readings(self, text, marked, found),
            *filed.readings(self, text, marked, found),
        ]
        found = [r for r in found if not filed.is_all_of(r, passing)]
        found = sorted([*found, *passing], key=lambda r: r.start)
        self.last_said, self.said_in, self.said_text = found, self.paragraph, text
        self.unread_sum = any(
            not r.frame and r.unsure and any(a.unit == "money" and r.start <= a.start < r.end for a in marked.amounts)
            for r in found
        )
        self.unread_of = {m.ref.name for m in mentions if m.ref.kind in ("organisation", "campaign") and not m.ref.how}
        self.unread_of = self.unread_of if self.unread_sum else set()
        hedged = voices.HEDGES.search(text)
        every = [retold.whole(text, marked, r) if r.unsure in (retold.UNREAD, unread.NO_FRAME) else r for r in found]
        for mention in mentions:
            self.named.pop(mention.ref.name, None)
            self.named[mention.ref.name] = (replace(mention.ref, text=mention.ref.name, how=""), self.paragraph)
        besides = [
            *retold.readings(text, marked, found),
            *by_figure.readings(self, text, marked),
            *form_by_figure.readings(self, text, marked),
            *report_by_figure.readings(text, marked),
            *archive_by_figure.readings(self, text, marked),
            *tie_by_day.readings(self, text, marked),
            *cover_by_figure.readings(self, text, marked),
            *debt_by_figure.readings(self, text, marked),
            *expenditure_by_figure.readings(self, text, marked),
        ]
        if not every and not besides and any(amount.unit == "money" for amount in marked.amounts):
            # a sum is never passed over, whatever it is of: 'His salary was $1.85 million', of one whose form is not loaded
            besides = [Reading("", "any", 0, len(text), text, unsure=retold.UNREAD)]
        for reading in sorted([*every, *besides], key=lambda r: r.start):
            voices.said(self, reading, sentence)
            last_looks.look(self, reading, marked, text)
            if reading.frame in (retold.TOLD, retold.BESIDES) and reading.speaker.cue in reading.text:
                reading.unsure = ""  # 'the investigation did not establish' is what is looked for
            _to_end_of_phrase(reading, text, found)
            reading.assumptions += [
                f"not looked at: {text[start:end].strip(' ,')!r}"
                for start, end in marked.left_out
                if reading.start <= start and end <= reading.end
            ]
            reading.hedge = hedged[0] if hedged else ""
            unheeded.sums_beside(marked, reading)
            if not (reading.unsure or reading.uncheckable) and (denial := denied.unheard(reading)):
                reading.unsure = f"{denial!r}: what is denied is not read"
            reading.start += sentence.start
            reading.end += sentence.start
            yield reading
        filers = {
            m.ref.name: m.ref for m in mentions if m.ref.kind == "person" and m.ref.name.split(" ")[-1] in self.known.people
        }
        if not any(r.kind == "document" and not r.unsure for r in found) and len(filers) == 1 and _SEVERAL_FORMS.search(text):
            # whose they are is spoken of, and the next sentences are of one or the other
            self.last_document = Reading("disclosed", "document", 0, 0, "", {"subject": list(filers.values())})
            self.of_report = False
        receivers.told(self, found)
        # a payee that a sentence names, and of whom no payment was read: what goes on about a payment is of that one
        paid_to = {ref.name for ref in self.last_payment.roles.get("object", [])} if self.last_payment else set()
        newer = [
            m.ref
            for m in mentions
            if m.ref.kind == "organisation"
            and not m.ref.how
            and m.ref.name in self.known.paid
            and not KEEPER.match(m.ref.name)  # with whom reports are filed
        ]
        if newer and not any(r.kind == "payment" and r.roles.get("object") for r in found):
            self.named_since = newer[0] if newer[0].name not in paid_to else None
        elif whom := [r for r in found if r.kind == "payment" and r.roles.get("object")]:
            # of a part of what another got: what goes on is of that one
            part = whom[-1].roles["object"][0]
            other = whom[-1].frame == "paid_part" and part.name not in paid_to
            self.named_since = replace(part, how="") if other else None
        dateline = DATELINE.match(text)
        told = [p for p in marked.periods if not (dateline and p.end <= dateline.end()) and not _OF_A_VOTE.match(text[p.end :])]
        self.spans += [self.in_context(p, text, marked.periods) for p in told if p.kind != "ambiguous"]
        parts = [r for r in found if r.frame in ("paid_part", "paid_extreme")]
        if found and len(parts) == len(found):
            self.of_a_part += self.spans[-len(told) :] if told else []
        elif parts:
            sure = [p for p in told if p.kind != "ambiguous"]
            latest = self.spans[-len(sure) :] if sure else []
            self.of_a_part += [s for p, s in zip(sure, latest, strict=True) if any(r.start <= p.start < r.end for r in parts)]
        if timing.RECORDS.search(text) and (
            long := next(
                (
                    p
                    for p in self.spans[-len(marked.periods) :]
                    if marked.periods and p.kind != "year" and timing.general_scope(p)
                ),
                None,
            )
        ):
            self.scope = long
        reporting = next((m.ref.name for m in mentions if m.ref.kind == "campaign"), "")
        if reporting and timing.A_REPORT.search(text) and not any(r.kind in ("count", "ad") for r in found):
            self.reported |= timing.ids_of(self, reporting)
        if reporting and all(r.kind == "any" for r in found) and _REPORTS.search(text):
            for stretch in self.spans[-len(marked.periods) :] if marked.periods else []:
                if stretch.since and stretch.until and 26 <= (stretch.until - stretch.since).days <= 100:
                    self.periods[reporting], self.narrow[reporting] = stretch, None
        # 'of the campaigns in the Federal Election Commission's file': whose file it is is not what is spoken of
        led = [
            m
            for m in mentions
            if m.start < 60
            and m.ref.kind in ("campaign", "organisation", "person")
            and not _WHOSE_FILE.match(text[m.end :])
            and not KEEPER.match(m.ref.name)
        ]
        subject = next((m.ref for m in led if m not in self.discourse.fronted), led[0].ref if led else None)
        quoting = sentence.quotes and sentence.quotes[0][0] == 0 and sentence.quotes[0][1] >= len(text) - 1
        self.discourse.subject = subject if subject and not quoting else self.discourse.subject

    # what is claimed

    def named_before(self, back: int) -> list[Ref]:
        """Who was named in this paragraph and so many before it, the last first."""
        return [ref for ref, where in reversed(self.named.values()) if self.paragraph - where <= back]

    def counted(self, reading: Reading) -> None:
        """Keep what was counted of an archive last, and in the sentence before: a sentence may be read twice."""
        if self.counted_at != (self.paragraph, self.at):
            self.counted_first = self.last_counted is None
            self.counted_before = self.last_counted if self.counted_at[0] == self.paragraph else None
        self.last_counted, self.counted_at = reading, (self.paragraph, self.at)

    def form_spoken_of(self, reading: Reading) -> None:
        """Keep the form that is spoken of, for 'the later one' and 'it' in what follows."""
        if reading.frame in ("disclosed", "disclosed_count"):
            self.last_document, self.of_report = reading, False

    def _uncheckable(
        self, text: str, marked: Marked, spans: list[tuple[int, int]], quotes: Sequence[tuple[int, int]]
    ) -> Reading | None:
        told = self.of_report and re.search(
            r"\b(?:it says|the (?:report|volume) (?:says|tells|finds)|according to the report|recounts?|tells how)\b", text
        )
        for why, pattern in uncheckable():
            # 'Make America Great Again PAC': a word of a name is no view
            words = (
                m for m in pattern.finditer(text) if not any(n.start < m.start() and m.end() <= n.end for n in marked.mentions)
            )
            match = None if told and why in ("motive", "what a person knew") else next(words, None)
            if match and why == "the future" and _WHO_WILL.search(text[: match.start()]):
                continue  # 'X, who will face Y in November, raised twice as much': whom it is said of
            if match and not any(start <= match.start() < end for start, end in spans):
                start, end = views.within(clauses(marked, text), quotes, match.span(), around(text, match.start(), match.end()))
                return Reading("", "any", start, end, text[start:end].strip(), uncheckable=why)
        return None

    def _unread(self, text: str, marked: Marked) -> Reading | None:
        """What looks checkable, and was not read: amounts, or names with a verb of relation."""
        telling = unread.TELLING.search(text)
        says = self.of_report and self.report_at == self.paragraph and _IT_SAYS.match(text)
        if (
            says
            or _A_PAPER_TELLS.search(text)
            or (marked.amounts and (telling or marked.mentions))
            or (telling and len(marked.mentions) >= 1)
        ):
            return Reading("", "any", 0, len(text), text, unsure=retold.UNREAD)
        return None

    # who says so


_WHO_WILL = regex(r"(?:^|[\w,] )(?:who|which) $")
_AND_PAID = regex(r"(?:(?:and|but|then) )?(?:(?:then|also|later|had|has|have) )*(?:paid|pays|gave|sent|hired|spent)\b")
_RECEIVES = regex(
    r"\b(?:received|got|collected|took in|drew|accepted|banked|(?:was|were) (?:paid|given|sent))\b(?![^<]* (?:from|by) <E)"
)


_OF_A_VOTE = regex(r" (?:presidential |election |campaign |midterm )*cycle\b")
"""'The 2016 cycle' is not when what is told next was done."""
_WHOSE_FILE = regex(r"['\u2019]s? (?:[a-z-]+ ){0,3}(?:files?|filings|register|records|website|database|export|master)\b")
_IT_SAYS = regex(
    r"(?:And |But )?[Ii]t (?:also |then |further )?(?:says?|said|states?|finds?|found|notes?|concludes?|recounts?|tells?|puts?(?! out\b| up\b)|counts?|estimates?|describes?|names?|mentions?|identifies|dates)\b"
)
_SO_IT_SAYS = regex(r", it (?:also )?(?:says|said|adds|notes|reports|finds)\W*$")
_A_PAPER_TELLS = regex(
    r"\b(?:report|form|disclosure|version|volume|register|registry)\b[^,;.]{0,20}\b(?:mentions?|makes? (?:no|any) mention|does not (?:mention|name|list)|never (?:mentions?|names?|lists?))\b"
)


def _told_of(late: Reading, found: list[Reading], text: str) -> bool:
    """Whether what was read already is only what a relative clause tells of the one a late reading ends with: 'was finance director of the committee, which paid him $49,500'."""
    meeting = [r for r in found if r.meets(late)]
    return all(late.start < r.start and re.match(r"[^,.;]{2,80}, (?:which|who)\b", text[r.start :]) for r in meeting)


_REST_OF_PHRASE = regex(
    r"\s(?!(?:and|but|or|nor|who|which|that|when|while|as|after|before|because|if|so|then|than|though|according|said|says)\b)[\w'\u2019-]+(?:\s(?!(?:and|but|or|who|which|said|says)\b)[\w'\u2019-]+){0,3}(?=[.,;:!?)\u2014\"\u201d]|$)"
)


def _to_end_of_phrase(reading: Reading, text: str, found: list[Reading]) -> None:
    """A claim that ends within a phrase ('owned by the Mercer' of 'owned by the Mercer family') is shown to its end, where nothing else is claimed there."""
    at = len(text[: reading.end].rstrip())
    rest = _REST_OF_PHRASE.match(text, at)
    if rest and not any(other.start < rest.end() and at < other.end for other in found if other is not reading):
        year = re.match(r",? \d{4}\b", text[rest.end() :]) if re.search(r" \d{1,2}$", rest[0]) else None
        reading.end = rest.end() + (year.end() if year else 0)  # 'June 3, 2016' is one day
        reading.text = text[reading.start : reading.end]


_REPORTS = regex(r"\b(?:report(?:s|ed)?|filing|filed|returns?)\b")
