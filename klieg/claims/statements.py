"""Who says what in a story: quotations, paraphrases and what papers are cited for, each with its speaker; by rules, without model weights.

    found = statements(story)
    said = covering(found, start, end)      # the innermost statement around a stretch of the story, or None: the writer's own words

A statement may stand within another: 'Roe said that Doe denied it' is Roe's, and in it 'it' is Doe's. What stands in quotation marks without anybody saying it (a title, a
word held at arm's length) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from klieg.claims import clauses, transcripts
from klieg.claims.clauses import HIDDEN, VERBISH
from klieg.claims.cues import Cue, cues
from klieg.claims.quotes import Quotation, paragraphs, quotations
from klieg.claims.speakers import Speakers
from klieg.claims.story import Story

_SAY = frozenset(["say", "tell", "ask", "show", "think", "recite"])
_PAPER = re.compile(
    r"\b(?:filings?|records?|reports?|documents?|disclosures?|returns?|polls?|surveys?|study|studies|analysis|data|figures|e-?mails?|memos?|transcripts?|complaints?|lawsuits?|indictments?|papers|"
    r"letters?|affidavits?|accounts|registers?|Times|Post|Journal|Guardian|News|CNN|NBC|ABC|CBS|BBC|Reuters|AP|Associated Press|Politico|Bloomberg|Herald|Tribune|Telegraph|Daily \w+|newspaper|magazine|article|story|book|website)\b"
)
_NOUNISH = re.compile(
    r"\b(?:the|a|an|his|her|their|its|our|my|your|this|that|these|those|of|in|for|with|by|no|any|some|new|such|more|other|many|several|recent|false|"
    r"\w+['\u2019]s|\w+s['\u2019]|and|or|about|from|on|at|to|both|first|latest|public|political|campaign|national|two|three)\s+$", re.IGNORECASE,
)  # fmt: skip
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|got)\b", re.IGNORECASE)
_PARTY = re.compile(r"(?<=\w )\((?:[DRI]|[A-Z][\w.]+)[^()]{0,30}\)")  # (D-Mo.)
_SIGNED = re.compile(
    rf"^(?P<quote>{HIDDEN}+)\s*(?:[\u2014\u2015\u2013]|--?)\s?(?P<who>[A-Z\u00c0-\u00dd][^{HIDDEN}]{{2,80}}?)[.\s]*$"
)
_LABELLED = re.compile(rf"^(?P<who>(?:[A-Z][\w.'\u2019-]*)(?: [\w.'\u2019&-]+){{0,20}}?):\s+(?={HIDDEN}+[.\s]*$)")
_LONGEST = 2_000  # characters outside quotations: what is longer is no sentence
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
    found = transcripts.statements(story.text)
    out = [Statement(s.start, s.end, s.speaker, "quoted", s.cue, "neutral", s.speaker_start, s.speaker_end) for s in found]
    taken = [(s.whole_start, s.end) for s in found]
    out += _Finder(story.text, taken).found()
    return sorted(out, key=lambda s: (s.start, -s.end))


def covering(found: Sequence[Statement], start: int, end: int) -> Statement | None:
    """The innermost statement around a stretch of the story, or None if it stands in nobody's: the writer says it."""
    around = [s for s in found if s.start <= start and end <= s.end]
    return min(around, key=lambda s: s.end - s.start, default=None)


@dataclass(frozen=True)
class _Said:
    """A statement as found in a sentence, at places of the sentence."""

    start: int
    end: int
    who: tuple[int, int] | None
    cue: Cue | None
    word: str = ""


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
                continue
            quotes = [replace(q, start=q.start - start, end=q.end - start) for q in self.every[first:at]]
            out += self._paragraph(self.text[start:end], start, quotes)
        return out

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
                for said in _said(unit, _finals(text[start:end], here))
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
                self.colon = self._announced(unit, text[start:end], offset + start) or self.colon
            elif any(s.how in ("quoted", "partly quoted") for s in made):
                self.colon = None
            out += made
            told = [s for s in sorted(made, key=lambda s: s.start) if s.speaker and s not in _inner(made)]
            if told:
                self.last = told[-1]
                spoken = next((s for s in reversed(told) if s.how != "attributed"), spoken)
            self.speakers.remember(unit.replace(HIDDEN, " "))
        return out

    def _statement(self, said: _Said, unit: str, offset: int, quotes: list[Quotation]) -> Statement:
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
            who = self.colon or spoken or (outer[-1] if outer else None) or self.last
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

    def _announced(self, unit: str, text: str, offset: int) -> Statement | None:
        """Somebody whose words come in the next sentence or paragraph: 'The firm said in a statement:'."""
        if not unit.rstrip().endswith(":") or len(unit) > _LONGEST:
            return None
        for cue in cues(unit):
            who = clauses.subject(unit, cue.start)
            if who and cue.kinds & _SAY:
                name = self.speakers.name(unit[slice(*who)], unit[: who[0]], self.last.speaker if self.last else "")
                return Statement(offset, offset, name, "quoted", cue.text, cue.polarity, offset + who[0], offset + who[1])
        return None


def _inner(made: list[Statement]) -> list[Statement]:
    return [
        s
        for s in made
        if any(o is not s and o.start <= s.start and s.end <= o.end and o.end - o.start > s.end - s.start for o in made)
    ]


def _finals(text: str, quotes: list[Quotation]) -> frozenset[int]:
    """Where quotations end that end with a sentence or a comma."""
    return frozenset(
        q.end for q in quotes if text[: q.end].rstrip("\"'\u201d\u2019\u00bb\u2060 ").endswith((".", ",", "!", "?", "\u2026"))
    )


def _said(unit: str, finals: frozenset[int]) -> list[_Said]:
    """What a sentence says that somebody says."""
    if signed := _SIGNED.match(unit):
        return [_Said(*signed.span("quote"), signed.span("who"), None, "\u2014")]
    out: list[_Said] = []
    every = list(cues(unit)) if len(unit) - unit.count(HIDDEN) <= _LONGEST else []
    subjects = {cue.verb: clauses.subject(unit, cue.start) for cue in every}
    for cue in every:
        if any(other.who and other.who[0] <= cue.verb < other.who[1] for other in out):
            continue
        for said in _of_cue(unit, cue, subjects, every, out, finals):
            if not any(o.start == said.start and o.end == said.end for o in out) and said.end > said.start:
                out.append(said)
    if not out and (label := _LABELLED.match(unit)):
        verb = VERBISH.search(label["who"]) or re.search(r"(?<=[a-z]) [A-Z][a-z]+s ", label["who"])
        out.append(
            _Said(
                label.end(),
                len(unit.rstrip(" .")),
                (0, len(unit[: verb.start()].rstrip()) if verb and verb.start() else label.end("who")),
                None,
                ":",
            )
        )
    return out


def _of_cue(
    unit: str,
    cue: Cue,
    subjects: dict[int, tuple[int, int] | None],
    every: list[Cue],
    before: list[_Said],
    finals: frozenset[int],
) -> Iterator[_Said]:
    if cue.form == "phrase":
        yield from _according(unit, cue)
        return
    left = unit[: cue.start].rstrip()
    if (
        cue.form != "ing"
        and left.endswith((",", HIDDEN, "?", "!", "\u2014", "-"))
        and cue.kinds & {"say", "show", "ask", "recite"}
    ):
        who = clauses.named_after(unit, cue.end)
        if who and _inverted(unit, cue, who):
            yield from _before(unit, cue, who, len(left), before, who[1])
            return
    if cue.form in ("base", "s") and cue.start == cue.verb and _NOUNISH.search(unit[: cue.start]):
        return
    if cue.form == "past" and re.search(r"\b(?:the|a|an|his|her|their|its|of|as|so-)\s*$", unit[: cue.verb]):
        return
    passive = cue.form == "past" and bool(_PASSIVE.search(unit[cue.start : cue.verb]))
    if passive:
        return
    who = subjects[cue.verb]
    if cue.form == "ing" and cue.start == cue.verb:
        who = _main(unit, cue, before)
    if who is None or not re.search(r"\w", unit[slice(*who)]):
        return
    if (
        cue.form == "base"
        and cue.start == cue.verb
        and "recite" not in cue.kinds
        and not re.search(
            r"(?:s|I|we|you|they|who|that|people|men|women|and \w+|police|officials)$", unit[slice(*who)], re.IGNORECASE
        )
    ):
        return
    edge = unit[: who[0]].rstrip()
    leads_in = HIDDEN not in edge and bool(re.match(rf"\s*[,:]\s*\[?{HIDDEN}", unit[cue.end :]))
    if (
        cue.form != "ing"
        and not leads_in
        and (edge.endswith((",", HIDDEN, "?", "!", "\u2014", "\u2015")) or (edge.endswith("-") and not edge.endswith("--")))
        and _ends_here(unit, cue, who)
        and cue.kinds & _SAY
    ):
        made = list(_before(unit, cue, who, len(edge), before, cue.end))
        yield from made
        if made:
            return
    start = clauses.said_after(unit, cue)
    if start is None:
        return
    cut = _next(unit, start, every, subjects)
    end = _until(unit, start, cut, finals)
    if re.search(rf"[\w{HIDDEN}]", unit[start:end]):
        yield _Said(start, end, who, cue)


def _until(unit: str, start: int, cut: int, finals: frozenset[int]) -> int:
    """Where what is said ends: with a quotation that it begins with, if that ends a sentence itself."""
    first = re.compile(rf"{HIDDEN}+").match(unit, start)
    if first and first.end() in finals and not re.match(rf"\s*(?:and|or|but) [^{HIDDEN}]{{0,20}}{HIDDEN}", unit[first.end() :]):
        return first.end()
    return clauses.said_until(unit, start, cut)


def _next(unit: str, start: int, every: list[Cue], subjects: dict[int, tuple[int, int] | None]) -> int:
    """Where the next thing that somebody says begins ('..., and added that ...', '..., saying ...'), or the end of the sentence."""
    for cue in every:
        if cue.start <= start:
            continue
        between = unit[start : cue.start]
        if cue.form == "ing" and re.search(r",\s*$", between):
            return start + len(between.rstrip(", "))
        if cue.form in ("past", "s") and cue.kinds & _SAY and (match := re.search(r",? (?:and|but) $", between)):
            return start + match.start()
        who = subjects[cue.verb]
        if (
            who
            and who[0] > start
            and cue.kinds & _SAY
            and cue.form in ("past", "s")
            and (match := re.search(r"(?:, (?:and|but|while)|;) $", unit[start : who[0]]))
        ):
            return start + match.start()
    return len(unit)


def _inverted(unit: str, cue: Cue, who: tuple[int, int]) -> bool:
    """Whether the words behind a verb are who says it: nothing in them is a verb, and what stands before is said."""
    name = unit[slice(*who)]
    head = re.split(r",|\bwho\b", name)[0]
    if not re.match(
        r"(?:the|a|an|his|her|their|its|one|some|another|many|several|he|she|they|I|we)\b|[A-Z0-9]", name, re.IGNORECASE
    ) or VERBISH.search(head):
        return False
    left = unit[: cue.start].rstrip()
    if left.endswith(HIDDEN):
        return True
    rest = unit[who[1] :]
    return (
        bool(VERBISH.search(left))
        and not re.match(r"(?:that|in|on|at)\b", name)
        and bool(re.match(r"[\s.,;:]*$|[,.;:]|\s(?:in|on|at|during|told|last|after|before|of|when)\b", rest))
        and not re.search(r"(?:^|, )(?:who|which)\b[^,]*,$", left)
    )


def _ends_here(unit: str, cue: Cue, who: tuple[int, int]) -> bool:
    """Whether nothing that is said follows a verb."""
    right = unit[cue.end :]
    behind = unit[: who[0]].rstrip().endswith(HIDDEN)
    if re.match(rf"(?:\s+{clauses.TIME})+\s*(?:[,.;]|$)", right, re.IGNORECASE) or (
        behind and re.match(rf"\s+{clauses.ADJUNCT}", right)
    ):
        return True
    if cue.text.split()[-1].lower() in ("told", "tells", "asked", "asks") and behind:
        return not re.match(rf"\s+[^{HIDDEN};:]{{1,80}}?(?:\s(?:that|whether|if|to|he|she|they) |(?::|,)\s+{HIDDEN})", right)
    if re.match(rf"\s*[:]|\s+that\b|,?\s*\[?{HIDDEN}", right) and not re.match(rf",\s*\[?{HIDDEN}", right):
        return False
    if re.match(r"\s*(?:[,.;\u2014\u2013)]|--|$)", right):
        return True
    start = clauses.said_after(unit, cue)
    return (
        start is None
        or (
            HIDDEN not in unit[cue.end : start + 1]
            and "tell" in cue.kinds
            and not re.match(r"that\b", unit[start:])
            and not VERBISH.search(unit[start:])
        )
        or (bool(re.match(rf"\s+(?:{clauses.ADJUNCT})", right)) and unit[start : start + 1] == HIDDEN)
    )


def _before(unit: str, cue: Cue, who: tuple[int, int], edge: int, before: list[_Said], done: int) -> Iterator[_Said]:
    """What stands before the words that say who said it; and, after them, the rest of a quotation that they break."""
    first = max((s.end for s in before if s.end <= who[0] and s.end <= cue.start), default=0)
    for cue_end in [s.cue.end for s in before if s.cue and s.cue.end <= who[0]]:
        first = max(first, cue_end)
    end = edge
    while end > first and unit[end - 1] in " ,\u2014-":
        end -= 1
    start = first + len(unit[first:end]) - len(unit[first:end].lstrip(" ,;.\u2014-"))
    said = unit[start:end]
    if not re.search(rf"[\w{HIDDEN}]", said):
        return
    if HIDDEN not in said and not VERBISH.search(said):
        return
    if lead := re.match(r"(?:As|For|In|On|At)\b[^,]{0,60}, (?=" + HIDDEN + ")", said):
        start += lead.end()
    yield _Said(start, end, who, cue)
    rest = re.compile(rf"[^{HIDDEN}:;]{{0,160}}?[,:]\s+(?P<quote>{HIDDEN}+)").match(unit, done)
    if rest and HIDDEN in said and not any(c.kinds & _SAY for c in cues(unit[done : rest.start("quote")])):
        yield _Said(rest.start("quote"), clauses.said_until(unit, rest.start("quote"), len(unit)), who, cue)


def _main(unit: str, cue: Cue, before: list[_Said]) -> tuple[int, int] | None:
    """Whose participle: '..., adding that': of who said the last thing before, else of what the sentence begins with."""
    if not re.search(rf"[,{HIDDEN}\w]\s*$", unit[: cue.start]):
        return None
    if not re.search(rf"[,{HIDDEN}]\s*$", unit[: cue.start]) and (near := clauses.noun_phrase_at_end(unit, cue.start)):
        return near
    earlier = [s for s in before if s.who and s.who[0] < cue.start]
    if earlier:
        return earlier[-1].who
    verb = VERBISH.search(unit, 0, cue.start)
    return clauses.subject(unit, verb.start()) if verb else None


def _according(unit: str, cue: Cue) -> Iterator[_Said]:
    """'According to X, ...' and '..., according to X'."""
    match = re.compile(
        rf"\s+(?P<who>[^;:{HIDDEN}]+?)(?=,\s|[.;:]?\s*$|\s\u2014|\s*{HIDDEN}|, {HIDDEN}|\)| and (?:said|he|she|it)\b)"
    ).match(unit, cue.end)
    if not match:
        return
    who = (match.start("who"), match.end("who"))
    after_aside = aside.end() if (aside := re.compile(r", (?:an?|the|which|who) [^,]{3,80}(?=,)").match(unit, who[1])) else who[1]
    lead = unit[: cue.start].strip(" ,\u2014-")
    if len(lead.split()) <= 2 and HIDDEN not in lead:
        start = after_aside + len(unit[after_aside:]) - len(unit[after_aside:].lstrip(" ,:"))
        end = clauses.said_until(unit, start, len(unit))
        if end > start:
            yield _Said(start, end, who, cue)
        return
    end = len(unit[: cue.start].rstrip(" ,\u2014-("))
    yield _Said(0, end, who, cue)
