"""Who says what in a story: quotations, paraphrases and what papers are cited for, each with its speaker; by rules, without model weights.

    found = statements(story)
    said = covering(found, start, end)      # the innermost statement around a stretch of the story, or None: the writer's own words

A statement may stand within another: 'Roe said that Doe denied it' is Roe's, and in it 'it' is Doe's. What stands in quotation marks without anybody saying it (a title, a
word held at arm's length) is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from klieg.claims.language.patterns import regex
from klieg.claims.speech import attribution, clauses, transcripts
from klieg.claims.speech.clauses import HIDDEN
from klieg.claims.speech.cues import cues
from klieg.claims.speech.quotes import Quotation, paragraphs, quotations
from klieg.claims.speech.speakers import Speakers
from klieg.claims.speech.story import Story

_PAPER = regex(
    r"\b(?:filings?|records?|reports?|documents?|disclosures?|returns?|polls?|surveys?|study|studies|analysis|data|figures|e-?mails?|memos?|transcripts?|complaints?|lawsuits?|indictments?|papers|"
    r"letters?|affidavits?|accounts|registers?|forms?|versions?|archives?|Times|Post|Journal|Guardian|News|CNN|NBC|ABC|CBS|BBC|Reuters|AP|Associated Press|Politico|Bloomberg|Herald|Tribune|Telegraph|Daily \w+|newspaper|magazine|article|story|book|website)\b"
)
_PARTY = regex(r"(?<=\w )\((?:[DRI]|[A-Z][\w.]+)[^()]{0,30}\)")  # (D-Mo.)
_FROM = regex(r"#{1,6}\s+From (?P<who>(?:the|an?|your|our|one|another) [a-z][^#\n]{2,60}|[\"\u201c]?[A-Z][^#\n]{2,60}?)[.:]?\s*$")
_LONG_QUOTE = 7  # words: nobody holds so many at arm's length


@dataclass(frozen=True)
class Statement:
    """What somebody says.

    Attributes:
        start, end: its stretch of the story's text; quotation marks are part of it.
        speaker_start, speaker_end: the words that name who says it ('he', 'a spokesman for the firm'), or None where no words do.
        speaker: who that is: the name that a pronoun or a surname stands for, else the words as they are; '' if nothing tells.
        how: 'quoted', 'partly quoted', 'paraphrased', or 'attributed' (to a paper, an outlet, or by 'according to').
        cue: the verb or phrase that says so; ':' and the like for labels; '' for a quotation that goes on.
        polarity: 'denied' if the speaker denies it, 'confirmed', or 'neutral'.
        negated: it is told that this was not said.
    """

    start: int
    end: int
    speaker: str
    how: str
    cue: str = ""
    polarity: str = "neutral"
    speaker_start: int | None = None
    speaker_end: int | None = None
    negated: bool = False


def statements(story: Story) -> list[Statement]:
    """What is said in a story, in order; an inner statement comes after the one it stands in."""
    found = transcripts.statements(story.plain) or transcripts.answers(story.text)
    out = [Statement(s.start, s.end, s.speaker, "quoted", s.cue, "neutral", s.speaker_start, s.speaker_end) for s in found]
    # who is quoted in a letter speaks there; in somebody's turn it is they who tell of it
    taken = [(s.whole_start, s.end) for s in found if s.cue != transcripts.LETTER]
    out += _Finder(story.plain, taken).found()
    return sorted(out, key=lambda s: (s.start, -s.end))


def covering(found: Sequence[Statement], start: int, end: int) -> Statement | None:
    """The innermost statement around a stretch of the story, or None if it stands in nobody's: the writer says it."""
    around = [s for s in found if s.start <= start and end <= s.end]
    return min(around, key=lambda s: s.end - s.start, default=None)


class _Finder:
    """Goes through a story paragraph by paragraph, and remembers who spoke last."""

    def __init__(self, text: str, taken: list[tuple[int, int]]) -> None:
        self.text, self.taken = text, taken
        self.speakers = Speakers()
        self.last: Statement | None = None  # the last statement with a speaker
        self.colon: Statement | None = None  # a speaker whose words are still to come
        self.every = quotations(text)

    def found(self) -> list[Statement]:
        """Every statement."""
        out: list[Statement] = []
        at = 0
        for start, end in paragraphs(self.text):
            first = at
            while at < len(self.every) and self.every[at].start < end:
                at += 1
            if any(a <= start < b for a, b in self.taken) or re.match(r"#{1,6}\s|<", self.text[start:end]):
                self.colon = self._letter(start, end) or self.colon
                continue
            quotes = [replace(q, start=q.start - start, end=q.end - start) for q in self.every[first:at]]
            out += self._paragraph(self.text[start:end], start, quotes)
        return out

    def _letter(self, start: int, end: int) -> Statement | None:
        """Whose letter a heading announces: '## From a retired printer in Hull'."""
        head = _FROM.match(self.text[start:end])
        if not head:
            return None
        at = start + head.start("who")
        return Statement(at, at, head["who"], "quoted", "from", "neutral", at, start + head.end("who"))

    def _paragraph(self, text: str, offset: int, quotes: list[Quotation]) -> list[Statement]:
        hidden = _PARTY.sub(lambda m: " " * len(m[0]), clauses.hide(text, quotes))
        out: list[Statement] = []
        spoken: Statement | None = None  # who is quoted in this paragraph
        for start, end in clauses.units(text, hidden):
            unit = hidden[start:end]
            here = [
                replace(q, start=q.start - start, end=q.end - start) for q in quotes if not q.depth and start <= q.start < end
            ]
            made = [
                self._statement(said, text[start:end], offset + start, here)
                for said in attribution.said(unit, attribution.finals(text[start:end], here))
            ]
            outer = [s for s in made if not any(o is not s and o.start <= s.start and s.end <= o.end for o in made)]
            for quote in here:
                a, b = offset + start + quote.start, offset + start + quote.end
                if any(s.start < b and a < s.end for s in made):
                    continue
                loose = self._unattributed(unit, text[start:end], quote, (a, b), spoken, outer)
                if loose:
                    made.append(loose)
            if not made:
                self.colon = self._announced(unit, offset + start) or self.colon
            elif any(s.how in ("quoted", "partly quoted") for s in made):
                self.colon = None
            out += made
            told = [s for s in sorted(made, key=lambda s: s.start) if s.speaker and s not in _inner(made)]
            if told:
                self.last = told[-1]
                spoken = next((s for s in reversed(told) if s.how != "attributed"), spoken)
            self.speakers.remember(unit.replace(HIDDEN, " "))
        return out

    def _statement(self, said: attribution.Said, unit: str, offset: int, quotes: list[Quotation]) -> Statement:
        start, end = said.start, said.end
        who = " ".join(unit[said.who[0] : said.who[1]].split()) if said.who else ""
        name = self.speakers.name(who, unit[: said.who[0]] if said.who else unit[:start], self.last.speaker if self.last else "")
        covered = sum(min(q.end, end) - max(q.start, start) for q in quotes if q.start < end and start < q.end)
        whole = covered >= len(unit[start:end].rstrip(" .,;:!?"))
        cue = said.cue
        paper = (cue and ("phrase" in cue.kinds or bool(_PAPER.search(who)))) or said.word == "according to"
        how = "quoted" if whole else "partly quoted" if covered else "attributed" if paper else "paraphrased"
        return Statement(
            offset + start, offset + end, name, how, cue.text if cue else said.word, cue.polarity if cue else "neutral",
            offset + said.who[0] if said.who else None, offset + said.who[1] if said.who else None, bool(cue and cue.negated),
        )  # fmt: skip

    def _unattributed(
        self, unit: str, text: str, quote: Quotation, place: tuple[int, int], spoken: Statement | None, outer: list[Statement]
    ) -> Statement | None:
        """A quotation with no words of its own that say who speaks: who spoke before goes on; a few words in another's sentence are nobody's."""
        inner = text[quote.start + 1 : quote.end - 1]
        alone = not unit[: quote.start].replace(HIDDEN, "").strip(" \u2014-*>") and not re.search(
            r"\w", unit[quote.end :].replace(HIDDEN, "")
        )
        leads = not unit[: quote.start].strip()
        sentence = inner.rstrip().endswith((".", "!", "?", "\u2026", ",")) and bool(
            re.match(r"[A-Z\u2026.\[]", inner.lstrip(" \u2060'"))
        )
        if quote.continues and self.last:
            return self._goes_on(place, self.last)
        if alone:
            last = (
                self.last if self.last and self.last.how != "attributed" else None
            )  # a paper's words do not go on in another paragraph
            who = self.colon or spoken or (outer[-1] if outer else None) or last
            if self.colon or spoken or len(inner.split()) >= 4:
                return self._goes_on(place, who)
            return None
        if (leads and sentence and len(inner.split()) >= 3) or (sentence and len(inner.split()) >= _LONG_QUOTE):
            return self._goes_on(place, spoken or self.last)
        return None

    def _goes_on(self, place: tuple[int, int], who: Statement | None) -> Statement:
        if who is None:
            return Statement(*place, "", "quoted")
        return Statement(*place, who.speaker, "quoted", "", "neutral", who.speaker_start, who.speaker_end)

    def _announced(self, unit: str, offset: int) -> Statement | None:
        """Somebody whose words come in the next sentence or paragraph: 'The firm said in a statement:'."""
        if not unit.rstrip().endswith(":") or len(unit) > attribution.LONGEST:
            return None
        for cue in cues(unit):
            who = clauses.subject(unit, cue.start)
            if who and cue.kinds & attribution.SAYING:
                name = self.speakers.name(unit[slice(*who)], unit[: who[0]], self.last.speaker if self.last else "")
                return Statement(offset, offset, name, "quoted", cue.text, cue.polarity, offset + who[0], offset + who[1])
        return None


def _inner(made: list[Statement]) -> list[Statement]:
    return [
        s
        for s in made
        if any(o is not s and o.start <= s.start and s.end <= o.end and o.end - o.start > s.end - s.start for o in made)
    ]
