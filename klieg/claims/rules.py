"""The default reader: rules over sentences, without model weights. It finds what a story claims, and says of the rest why it can't be checked or read.

Each sentence is written with its names, amounts and dates as marks (<E0>, <A0>, <P0>); frames.tsv holds the patterns over it. Nothing that was found in one clause is
lent to another; what is carried over from before is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import resources

from klieg.claims import amounts as grammar
from klieg.claims import dates
from klieg.claims.discourse import Discourse, Mention
from klieg.claims.reading import Reading, Ref, Speaker
from klieg.claims.story import Sentence, Story

_ADVERBS = r"(?:also|reportedly|allegedly|apparently|itself|then|later|first|again|already|since|together|separately|directly|formerly|previously|secretly|repeatedly|partly|wholly|publicly|quietly|eventually|once|alone|in turn|initially)"
_HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|apparently|is said to|are said to|was said to|is believed to|purportedly|supposedly)\b",
    re.IGNORECASE,
)
_SPEECH = "said|says|wrote|writes|told|tells|confirmed|confirms|denied|denies|claimed|claims|argued|insisted|added|noted|testified|acknowledged|stated|pointed|replied|answered|explained"
_BY = re.compile(
    rf"[\u201d\"],?\s+(?:(?P<verb>{_SPEECH}) (?P<who>[^,.\u201c\"]{{2,90}})|(?P<who2>[A-Za-z][^,.\u201c\"]{{1,60}}?) (?P<verb2>{_SPEECH})(?: to us)?)\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    rf"^(?P<lead>(?:[A-Z][^,]{{0,40}}, )?)(?P<who>[A-Z][^,\u201c\"]{{1,90}}?) (?P<verb>{_SPEECH})\b(?: (?:that|to|in|on|us)\b|(?= [a-z]))",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"according to (?P<who>(?:the |an? |his |her |its |their )?[^.;,]{3,80})", re.IGNORECASE)
_CITED = re.compile(
    r"(?P<who>(?:campaign |the )?(?:filings?|records?|reports?|documents?|(?:public |financial )*disclosures?|returns?)) (?:show|shows|showed|say|says|list|indicate)",
    re.IGNORECASE,
)
_INVERTED = re.compile(rf"[,\u201d\"]\s*(?:it|he|she|they|the campaign|the firm) (?P<verb>{_SPEECH})", re.IGNORECASE)


@dataclass(frozen=True)
class Frame:
    """A frame of frames.tsv."""

    name: str
    kind: str
    pattern: re.Pattern[str]


def _table(name: str) -> list[list[str]]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")][1:]


@cache
def frames() -> list[Frame]:
    """The frames, in order."""
    made = []
    for name, kind, pattern in _table("frames.tsv"):
        text = pattern.replace("<EL>", r"<E>(?:(?:, <E>)*,? and (?:to )?<E>)?").replace("(?: ADV)*", rf"(?:,? {_ADVERBS}\b)*")
        text = re.sub(r"(?<!\?P)<([EAP])>", r"<\1\\d+>", text)  # a mark, not the name of a group
        made.append(Frame(name, kind, re.compile(text, re.IGNORECASE)))
    return made


@cache
def uncheckable() -> list[tuple[str, re.Pattern[str]]]:
    """Why, and what shows it."""
    return [(why, re.compile(pattern, re.IGNORECASE)) for why, pattern in _table("uncheckable.tsv")]


@dataclass
class _Marked:
    """A sentence with names, amounts and dates as marks, and what each mark stands for."""

    text: str
    places: list[tuple[int, int]]
    mentions: list[Mention]
    amounts: list[grammar.Amount]
    periods: list[dates.Period]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the marked text stands in the sentence."""
        return self.places[start][0], self.places[max(end - 1, start)][1]


def mark(text: str, mentions: list[Mention], written: date) -> _Marked:
    """Write names as <E0>, dates as <P0>, amounts as <A0>."""
    covered = [False] * len(text)
    for mention in mentions:
        covered[mention.start : mention.end] = [True] * (mention.end - mention.start)
    periods = [p for p in dates.periods(text, written) if not any(covered[p.start : p.end])]
    blanked = dates.blanked("".join(" " if hidden else char for char, hidden in zip(text, covered, strict=True)), periods)
    found = grammar.amounts(blanked)
    spans = sorted(
        [(m.start, m.end, f"<E{n}>") for n, m in enumerate(mentions)] + [(p.start, p.end, f"<P{n}>") for n, p in enumerate(periods)]
        + [(a.start, a.end, f"<A{n}>") for n, a in enumerate(found)]
    )  # fmt: skip
    out: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for start, end, token in spans:
        if start < at:
            continue
        if token[1] == "E" and text[max(start - 4, at) : start].lower() == "the ":
            start -= 4  # the article goes with the name
        out.append(text[at:start])
        places += [(n, n + 1) for n in range(at, start)]
        out.append(token)
        places += [(start, end)] * len(token)
        at = end
    out.append(text[at:])
    places += [(n, n + 1) for n in range(at, len(text))]
    return _Marked("".join(out), places, mentions, found, periods)


class Reader:
    """Reads one story, sentence by sentence, keeping what it has spoken of."""

    def __init__(self, story: Story, written: date) -> None:
        self.story, self.written = story, written
        self.discourse = Discourse()
        self.before: Reading | None = None
        self.last_payment: Reading | None = None
        self.last_document: Reading | None = None
        self.archive: Ref | None = None
        self.quote_speaker: Speaker | None = None

    def readings(self) -> list[Reading]:
        """Every claim of the story as read, in order."""
        out: list[Reading] = []
        paragraph = -1
        for sentence in self.story.sentences:
            if sentence.paragraph != paragraph:
                paragraph = sentence.paragraph
                self.quote_speaker = None
            found = list(self._sentence(sentence))
            out += found
            self.before = next((r for r in reversed(found) if r.frame), self.before)
        return out

    def _sentence(self, sentence: Sentence) -> Iterator[Reading]:
        text = sentence.text
        mentions = self.discourse.mentions(text)
        marked = mark(text, mentions, self.written)
        speaker = self._speaker(sentence, marked)
        from klieg.claims import topics  # the archives have patterns of their own

        found: list[Reading] = [*topics.readings(self, text, marked)]
        found += [r for r in self._frames(text, marked) if not any(r.start < o.end and o.start < r.end for o in found)]
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
        if not found and (rest := self._unread(text, marked)):
            found.append(rest)
        hedged = _HEDGES.search(text)
        for reading in sorted(found, key=lambda r: r.start):
            reading.speaker = self._voice(speaker, sentence, reading)
            reading.hedge = hedged[0] if hedged else ""
            reading.start += sentence.start
            reading.end += sentence.start
            yield reading
        subject = next((m.ref for m in mentions if m.start < 60 and m.ref.kind in ("campaign", "organisation", "person")), None)
        quoting = sentence.quotes and sentence.quotes[0][0] == 0 and sentence.quotes[0][1] >= len(text) - 1
        self.discourse.subject = subject if subject and not quoting else self.discourse.subject

    # what is claimed

    def _frames(self, text: str, marked: _Marked) -> list[Reading]:
        found: list[Reading] = []
        plain = _without_asides(marked)
        for frame in frames():
            for source in (plain, marked) if plain.text != marked.text else (marked,):
                for match in frame.pattern.finditer(source.text):
                    start, end = source.original(match.start(), match.end())
                    if any(start < r.end and r.start < end for r in found):
                        continue
                    reading = self._filled(frame, match, source, text, start, end)
                    if reading is not None:
                        found.append(reading)
                        found += self._more(reading, source, match.end(), text)
        return sorted(found, key=lambda r: r.start)

    def _more(self, reading: Reading, marked: _Marked, at: int, text: str) -> list[Reading]:
        """Further amounts, each with its date, that one verb has: 'paid X $1 in May, $2 in June and $3 in July'."""
        if reading.frame != "paid" or reading.amount is None:
            return []
        tail = re.match(
            r"(?: (?:in|on|during|for) (?:the )?<P\d+>)?(?P<more>(?:,? (?:and )?<A\d+> (?:in|on|during|for) (?:the )?<P\d+>)+)",
            marked.text[at:],
        )
        if not tail:
            return []
        made = []
        for pair in re.finditer(r"<A(\d+)> (?:in|on|during|for) (?:the )?<P(\d+)>", tail["more"]):
            start, end = marked.original(at + tail.start("more") + pair.start(), at + tail.start("more") + pair.end())
            further = replace(
                reading,
                start=start,
                end=end,
                text=text[start:end],
                amount=marked.amounts[int(pair[1])],
                period=marked.periods[int(pair[2])],
                assumptions=[*reading.assumptions, f"who paid whom stands before it: {reading.text}"],
            )
            made.append(further)
        return made

    def _filled(self, frame: Frame, match: re.Match[str], marked: _Marked, text: str, start: int, end: int) -> Reading | None:
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
        amount = marked.amounts[int(found[1])] if (found := re.search(r"<A(\d+)>", g.get("A", "") or g.get("A2", ""))) else None
        reading = Reading(
            frame.name, frame.kind, start, end, text[start:end], roles, _bare(g.get("T", ""), marked), amount, negated="neg" in g
        )
        reading.title = f"{g['which']} {reading.title}".strip() if "which" in g else reading.title
        reading.period = self._period(marked, match, text, start, end)
        self._assume(reading, text)
        return reading if self._settled(reading, marked, text) else None

    def _period(self, marked: _Marked, match: re.Match[str], text: str, start: int, end: int) -> dates.Period | None:
        """The date of the claim: within it, else the nearest in its clause; 'in the same period' is the one before."""
        inside = [marked.periods[int(n)] for n in re.findall(r"<P(\d+)>", match[0])]
        clause = _clause(text, start, end)
        near = [p for p in marked.periods if clause[0] <= p.start < clause[1]]
        chosen = inside or near
        if len(chosen) == 2 and chosen[0].since and chosen[1].until and chosen[0].kind == "open" and chosen[1].kind == "open":
            return dates.Period(
                chosen[0].start, chosen[1].end, f"{chosen[0].text} {chosen[1].text}", chosen[0].since, chosen[1].until, "span"
            )
        if chosen:
            return chosen[0] if inside else min(chosen, key=lambda p: min(abs(p.start - end), abs(start - p.end)))
        if (
            re.search(
                r"\b(?:in|over|during|for) (?:the|that) same (?:period|time|span|months?|quarter)|\bin that (?:period|time|month|year)\b",
                text,
            )
            and self.last_payment
            and self.last_payment.period
        ):
            carried = self.last_payment.period
            return replace(carried, text=f"{carried.text} (carried over)")
        return None

    def _assume(self, reading: Reading, text: str) -> None:
        """Fill roles that the sentence leaves to the one before, and list every step."""
        if reading.frame in ("paid_extreme", "paid_ratio") and self.last_payment:
            for role, refs in self.last_payment.roles.items():
                if role not in reading.roles:
                    reading.roles[role] = refs
                    reading.assumptions.append(
                        f"{'who paid' if role == 'subject' else 'who was paid'} is carried over from: {self.last_payment.text}"
                    )
        if reading.frame in ("paid_part", "paid_purpose"):
            if self.last_payment:
                for role, refs in self.last_payment.roles.items():
                    reading.roles.setdefault(role, refs)
                reading.assumptions.append(f"who paid whom is carried over from: {self.last_payment.text}")
                if reading.frame == "paid_purpose" and not reading.period:
                    reading.period = self.last_payment.period
            else:
                reading.unsure = "nothing before says whose payments are meant"
        if reading.frame in ("version_names", "same_versions", "both_versions") and "subject" not in reading.roles:
            before = self.last_document.role("subject") if self.last_document else None
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

    def _settled(self, reading: Reading, marked: _Marked, text: str) -> bool:
        """Keep a frame only if its roles are filled; note why it can't be read for sure."""
        subject, other = reading.role("subject"), reading.role("object")
        named = subject is not None and other is not None and subject.kind in ("person", "organisation")
        if reading.frame == "title" and (not named or _NOT_TITLES.search(reading.title)):
            return False
        if reading.kind == "payment" and reading.frame.startswith("paid"):
            if reading.frame in ("paid", "paid_never") and (not other or (other.kind == "person" and not subject)):
                return False
            if subject and subject.kind == "person" and reading.frame == "paid" and not reading.amount:
                return False
            self.last_payment = reading if reading.frame in ("paid", "paid_count") and not reading.negated else self.last_payment
        if reading.kind == "document":
            self.last_document = reading
        if reading.period and reading.period.kind == "ambiguous":
            reading.unsure = f"the day {reading.period.text!r} reads two ways"
        if re.match(r"\s*(?:nothing|not a (?:cent|dollar|penny|dime))\b", text[reading.end :]):
            reading.negated = not reading.negated
        if (
            not reading.negated
            and reading.frame not in _NEGATIONS_READ
            and _NEGATION.search(text[max(reading.start - 40, _clause(text, reading.start, reading.end)[0]) : reading.end])
        ):
            reading.unsure = "it holds a negation that is not read"
        rest = grammar.unread(dates.blanked(text, marked.periods), marked.amounts)
        inside = [r for r in rest if r in text[reading.start : reading.end]]
        if inside and not any(r in m.ref.text for r in inside for m in marked.mentions):
            reading.unsure = f"{inside[0]!r} is not read"
        return True

    def _uncheckable(self, text: str, marked: _Marked, spans: list[tuple[int, int]]) -> Reading | None:
        for why, pattern in uncheckable():
            match = pattern.search(text)
            if match and not any(start <= match.start() < end for start, end in spans):
                start, end = _clause(text, match.start(), match.end())
                return Reading("", "any", start, end, text[start:end].strip(), uncheckable=why)
        return None

    def _unread(self, text: str, marked: _Marked) -> Reading | None:
        """What looks checkable, and was not read: amounts, or names with a verb of relation."""
        telling = re.search(
            r"\b(?:paid|bought|spent|received|owned|hired|registered|disclosed|filed|listed|worked|met|posted|shared|ran|got|sold|cost|loaned|lent|donated|gave|contributed|raised|owed)\b",
            text,
        )
        if (marked.amounts and (telling or marked.mentions)) or (telling and len(marked.mentions) >= 1):
            return Reading("", "any", 0, len(text), text, unsure="no frame fits the sentence")
        return None

    # who says so

    def _speaker(self, sentence: Sentence, marked: _Marked) -> Speaker:
        text = sentence.text
        if sentence.quotes:
            by = _BY.search(text)
            if by:
                speaker = Speaker(self._who((by["who"] or by["who2"]).strip()), "quoted", by["verb"] or by["verb2"])
                self.quote_speaker = speaker
                return speaker
            if self.quote_speaker and sentence.quotes[0][0] == 0:
                return self.quote_speaker
        if match := _INVERTED.search(text):
            subject = self.discourse.subject
            who = subject.text if subject and subject.kind == "campaign" else subject.name if subject else "it"
            return Speaker(who, "paraphrased", match["verb"])
        if match := _ACCORDING.search(text):
            who = match["who"].strip()
            return Speaker(
                f"the writer, citing {who}"
                if re.search(r"\b(?:filing|return|disclosure|record|report|document)s?\b", who)
                else who,
                "paraphrased",
                "according to",
            )
        if match := _CITED.search(text):
            return Speaker(f"the writer, citing {match['who'].lower()}", "paraphrased", "show")
        match = _SAID.match(text)
        if match and not match["who"].lower().startswith(("it ", "that ", "this ")):
            return Speaker(self._who(match["who"].strip()), "paraphrased", match["verb"])
        if _HEDGES.search(text):
            return Speaker("reported, no one named", "paraphrased", "reportedly")
        return Speaker()

    def _who(self, text: str) -> str:
        bare = re.sub(r"^(?:On|In|Earlier|Last|This)\b[^,]*?\b(?:this|last)? ?(?:month|week|year|\w+day)\b,? ", "", text)
        if bare.lower() in ("he", "she", "it", "they") and self.discourse.subject:
            return self.discourse.subject.name
        full = next((person for person in self.discourse.people if person.split(" ")[-1] == bare), bare)
        return re.sub(r"^(?:a|an|the) ", lambda m: m[0].lower(), full, flags=re.IGNORECASE)

    def _voice(self, speaker: Speaker, sentence: Sentence, reading: Reading) -> Speaker:
        """How the speaker's words are given in this claim: quoted if it stands within quotation marks, else paraphrased."""
        if speaker.how == "quoted":
            inside = any(a <= reading.start and reading.end <= b + 1 for a, b in sentence.quotes)
            return (
                speaker
                if inside
                else replace(
                    speaker,
                    how="partly quoted"
                    if any(reading.start < b and a < reading.end for a, b in sentence.quotes)
                    else "paraphrased",
                )
            )
        return speaker


_NOT_TITLES = re.compile(
    r"\b(?:paid|asked|told|said|due|because|after|before|interested|responsible|available|known|named|listed|shown|able|time|part of it|amended|source|with|staff|provided)\b|^(?:in|on|at|by|to|from|with|as)\b",
    re.IGNORECASE,
)


_NEGATION = re.compile(
    r"\b(?:never|not|nor|neither|no one|nobody|none|without|denie[ds]|deny|hardly|barely|rarely|nothing|stopped short)\b|n't\b|\bno (?:money|payment|dollar)",
    re.IGNORECASE,
)
_NEGATIONS_READ = frozenset(["both_versions", "version_names", "same_versions"])


def _bare(text: str, marked: _Marked) -> str:
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


def _without_asides(marked: _Marked) -> _Marked:
    """The sentence without what stands between commas behind a name ('..., who resigned in February, ...')."""
    text, places = marked.text, marked.places
    for match in reversed(
        list(
            re.finditer(r"(?<=>), (?:who|which|whose|formerly|then|now|once|the|a|an|its|his|her|also)\b[^,]*?,(?= [a-z])", text)
        )
    ):
        text = text[: match.start()] + text[match.end() :]
        places = places[: match.start()] + places[match.end() :]
    return replace(marked, text=text, places=places)
