"""How well klieg finds who says what: against PolNeAR, a corpus of news stories in which every attribution is marked.

    python bench/quotes.py FOLDER                  FOLDER/text/*.txt and FOLDER/attributions/*.ann (or FOLDER/dev, FOLDER/test)
    python bench/quotes.py FOLDER --misses direct  what was missed and what was found too much, of one class

**What is compared.** A content is cut where it is cut in the corpus ("A," he said, "B" is two stretches); stretches with only white space between them are
one. Of klieg's statements the outermost are taken. A stretch, gold or found, is *direct* if it stands in quotation marks from end to end, *mixed* if it holds
quotation marks, else *indirect*; its class comes from its own text, the same way on both sides.

**When two stretches match**, within their class and one to one. *exact*: the same after white space, marks and punctuation at the ends, and a leading 'that', are
taken off. *overlap*: half or more of the words (F1 of the two sets of word places) are the same; best pairs first. *words*: F1 over all word places of the class.

**Speakers.** Of pairs that overlap (and have a source in gold): right if the two share at least half of the words of the shorter one, articles and punctuation aside
(*speaker*), or if they are the same words (*speaker exact*). Precision over found statements with a speaker, recall over gold ones with a source. klieg's words
are those at the place that it gives, or the name that they stand for.

A story that several people annotated counts once for each. PolNeAR also marks what people think, want and plan; klieg does so only in part, which bounds the recall
of indirect ones. --agreement: one annotator against another, on the stories that several annotated, by the same rules.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path

from klieg.claims.speech.cues import cues
from klieg.claims.speech.quotes import quotations
from klieg.claims.speech.statements import statements
from klieg.claims.speech.story import Story, sentences

CLASSES = ("direct", "mixed", "indirect")
_EDGE = " \t\n.,;:!?\u2026-\u2013\u2014\"'\u201c\u201d\u2018\u2019\u00ab\u00bb`"
_MARK = "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb`"


@dataclass(frozen=True)
class Stretch:
    """A stretch of a story that somebody says: its place, its class, and the words that name who says it (as given, and the name they stand for)."""

    start: int
    end: int
    kind: str
    speakers: tuple[str, ...] = ()
    spoken: bool = False


@dataclass
class Score:
    """Counts for one class."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    overlap: int = 0
    words: tuple[int, int, int] = (0, 0, 0)
    gold_speakers: int = 0
    found_speakers: int = 0
    speaker: int = 0
    speaker_exact: int = 0
    spoken: int = 0
    spoken_found: int = 0
    misses: list[str] = field(default_factory=list)


def kind(text: str, start: int, end: int) -> str:
    """The class of a stretch."""
    start -= text[start - 1 : start] in tuple(_MARK) and text[start] in _MARK  # half of a doubled mark
    said = text[start:end].strip(" \n\t.,;:-\u2013\u2014")
    inside = [q for q in quotations(said) if not q.depth]
    if inside and inside[0].start == 0 and inside[0].end >= len(said) - 1:
        return "direct"
    pieces = re.sub(r"\s+", " ", said)
    for quote in reversed([q for q in quotations(pieces) if not q.depth]):
        pieces = pieces[: quote.start] + pieces[quote.end :]
    if inside and not pieces.strip(_EDGE):
        return "direct"
    return "mixed" if inside or re.match(f"[{_MARK}]", said) else "indirect"


def merged(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those with only white space between them made one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and not text[out[-1][1] : start].strip():
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def gold(text: str, annotation: str) -> list[Stretch]:
    """The stretches of an annotation file in the format of brat."""
    spans: dict[str, list[tuple[int, int]]] = {}
    out = []
    for line in annotation.splitlines():
        parts = line.split("\t")
        if line.startswith("T"):
            places = parts[1].split(" ", 1)[1].split(";")
            spans[parts[0]] = [(int(a), int(b)) for a, b in (place.split(" ") for place in places)]
    for line in annotation.splitlines():
        if not line.startswith("E"):
            continue
        pairs = [pair.split(":") for pair in line.split("\t")[1].split(" ") if ":" in pair]
        cue = " ".join(text[a:b] for name, key in pairs if name.startswith("Cue") for a, b in spans.get(key, []))
        spoken = bool({"say", "tell", "ask", "phrase"} & {kind for found in cues(cue) for kind in found.kinds})
        who = " ".join(text[a:b] for name, key in pairs if name.startswith("Source") for a, b in spans.get(key, []))
        for a, b in merged(text, [s for name, key in pairs if name.startswith("Content") for s in spans.get(key, [])]):
            out.append(Stretch(a, b, kind(text, a, b), (who,) if who else (), spoken))
    return out


def _runs_on(text: str, end: int, start: int) -> bool:
    """Whether only white space stands between two stretches, and no new paragraph, unless the first is left open."""
    return not text[end:start].strip() and ("\n" not in text[end:start] or text[end - 1] not in _MARK)


def found(text: str) -> list[Stretch]:
    """Klieg's outermost statements."""
    story = Story("bench", text, sentences=sentences(text))
    every = statements(story)
    outer = [
        s
        for s in every
        if not any(o is not s and o.start <= s.start and s.end <= o.end and (o.end - o.start > s.end - s.start) for o in every)
    ]
    out = []
    joined: list[tuple[int, int]] = []
    for s in outer:
        joined += (
            [(s.start, s.end)]
            if s.cue or not joined or not _runs_on(text, joined[-1][1], s.start)
            else [(joined.pop()[0], s.end)]
        )
    for start, end in joined:
        first = next(s for s in outer if s.start == start)
        told = (text[first.speaker_start : first.speaker_end] if first.speaker_start is not None else "", first.speaker)
        out.append(Stretch(start, end, kind(text, start, end), tuple(t for t in told if t)))
    return out


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without what stands at its ends and doesn't count."""
    while start < end and text[start] in _EDGE:
        start += 1
    if text[start : start + 5].lower() == "that ":
        start += 5
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def word_places(text: str, start: int, end: int) -> frozenset[int]:
    """Where the words of a stretch begin."""
    return frozenset(m.start() for m in re.compile(r"\w+").finditer(text, start, end))


def names(text: str) -> frozenset[str]:
    """The words of a speaker, without articles."""
    return frozenset(w.lower() for w in re.findall(r"\w+", text)) - {"the", "a", "an", "s", "mr", "mrs", "ms"}


def same_speaker(told: tuple[str, ...], source: str) -> bool:
    """Whether words name the same speaker: half of the words of the shorter are shared."""
    wanted = names(source)
    return any(2 * len(names(t) & wanted) >= max(min(len(names(t)), len(wanted)), 1) for t in told)


def _around(text: str, one: Stretch) -> str:
    """A stretch with some words around it."""
    return f"{text[max(one.start - 90, 0) : one.start]}[[{text[one.start : one.end][:250]}]]{text[one.end : one.end + 90]}"


def compare(text: str, wanted: list[Stretch], got: list[Stretch], scores: dict[str, Score]) -> None:
    """Add one story's counts."""
    for name in CLASSES:
        score = scores[name]
        ours, theirs = [s for s in got if s.kind == name], [s for s in wanted if s.kind == name]
        score.gold += len(theirs)
        score.found += len(ours)
        score.spoken += sum(s.spoken for s in theirs)
        score.gold_speakers += sum(bool(s.speakers) for s in theirs)
        score.found_speakers += sum(bool(s.speakers) for s in ours)
        places = {(s.start, s.end): word_places(text, s.start, s.end) for s in [*ours, *theirs]}
        exact = Counter(trimmed(text, s.start, s.end) for s in theirs) & Counter(trimmed(text, s.start, s.end) for s in ours)
        score.exact += sum(exact.values())
        a, b = (frozenset().union(*(places[s.start, s.end] for s in side)) for side in (ours, theirs))
        score.words = (score.words[0] + len(a & b), score.words[1] + len(a), score.words[2] + len(b))
        pairs = []
        for mine in ours:
            for yours in theirs:
                p, q = places[mine.start, mine.end], places[yours.start, yours.end]
                if mine.start < yours.end and yours.start < mine.end and 4 * len(p & q) >= len(p) + len(q):
                    pairs.append((2 * len(p & q) / max(len(p) + len(q), 1), mine, yours))
        used: set[tuple[str, int]] = set()
        for _, mine, yours in sorted(pairs, key=lambda pair: -pair[0]):
            if ("m", mine.start) in used or ("y", yours.start) in used:
                continue
            used |= {("m", mine.start), ("y", yours.start)}
            score.overlap += 1
            score.spoken_found += yours.spoken
            if mine.speakers and yours.speakers:
                right = same_speaker(mine.speakers, yours.speakers[0])
                score.speaker += right
                score.speaker_exact += any(names(t) == names(yours.speakers[0]) for t in mine.speakers)
                if not right:
                    score.misses.append(f"SPEAKER {mine.speakers} != {yours.speakers[0]!r}: {_around(text, mine)}")
            elif yours.speakers:
                score.misses.append(f"NO SPEAKER for {yours.speakers[0]!r}: {_around(text, mine)}")
        for side, which, mark in ((ours, "m", "TOO MUCH"), (theirs, "y", "MISSED")):
            score.misses += [f"{mark} {_around(text, s)}" for s in side if (which, s.start) not in used]


def f1(hits: int, found_: int, wanted: int) -> str:
    """Precision, recall, F1."""
    p, r = hits / max(found_, 1), hits / max(wanted, 1)
    return f"{p:.3f} {r:.3f} {2 * p * r / max(p + r, 1e-9):.3f}"


def show(scores: dict[str, Score]) -> None:
    """Print the table."""
    print(
        f"{'':10}{'gold':>6}{'found':>7}   {'exact P R F1':20}{'overlap P R F1':20}{'words P R F1':20}{'speaker P R F1':20}{'speaker exact P R F1':20}"
    )
    for name in CLASSES:
        s = scores[name]
        cells = [
            f1(s.exact, s.found, s.gold),
            f1(s.overlap, s.found, s.gold),
            f1(*s.words),
            f1(s.speaker, s.found_speakers, s.gold_speakers),
        ]
        print(
            f"{name:10}{s.gold:>6}{s.found:>7}   "
            + "".join(f"{c:20}" for c in [*cells, f1(s.speaker_exact, s.found_speakers, s.gold_speakers)])
        )


def show_spoken(scores: dict[str, Score]) -> None:
    """Print the recall of what is said, as against thought, wanted or decided."""
    for name in CLASSES:
        s = scores[name]
        print(
            f"{name}: of {s.spoken} with a cue of saying, asking or telling, {s.spoken_found} overlap ({s.spoken_found / max(s.spoken, 1):.3f})"
        )


def main() -> None:
    """Read the folder, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", choices=CLASSES)
    parser.add_argument("--agreement", action="store_true")
    options = parser.parse_args()
    scores = {name: Score() for name in CLASSES}
    people = {name: Score() for name in CLASSES}
    folders = (
        [options.folder]
        if (options.folder / "text").is_dir()
        else [p.parent for p in sorted(options.folder.glob("*/attributions"))]
    )
    words, seconds, stories = 0, 0.0, 0
    for folder in folders:
        annotated: dict[str, list[Path]] = defaultdict(list)
        for path in sorted((folder / "attributions").glob("*.ann")):
            annotated[path.name.rsplit("_", 1)[0]].append(path)
        for name, paths in annotated.items():
            text = (folder / "text" / f"{name}.txt").read_text(encoding="utf-8")
            began = time.perf_counter()
            got = found(text)
            seconds += time.perf_counter() - began
            words += len(text.split())
            stories += 1
            wanted = [gold(text, path.read_text(encoding="utf-8")) for path in paths]
            for one in wanted:
                compare(text, one, got, scores)
            for a, b in permutations(wanted, 2):
                compare(text, a, b, people)
    print(
        f"{stories} stories, {words:,} words, {1e6 * seconds / max(words, 1):.1f} ms for 1,000 words (sentences and statements)"
    )
    show(scores)
    show_spoken(scores)
    if options.agreement:
        print("one annotator against another:")
        show(people)
    if options.misses:
        print("\n".join(m.replace("\n", "/") for m in scores[options.misses].misses))


if __name__ == "__main__":
    main()
