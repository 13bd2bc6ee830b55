"""A story held against the record: its claims with their verdicts, and where two of them can't both be right."""

from __future__ import annotations

import contextlib
import re
import sys
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from klieg.claims import verdicts
from klieg.claims.figures import by_figure
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.names import gazetteer
from klieg.claims.readers import judgements, readings
from klieg.claims.readers.readers import Placed, Reader, Rules, key
from klieg.claims.reading import FAULTS, Reading, fault
from klieg.claims.reports import retold
from klieg.claims.rules import times_before
from klieg.claims.sentences import views
from klieg.claims.speech import story
from klieg.claims.speech.story import Story
from klieg.claims.verdict import Verdict
from klieg.money import coverage
from klieg.resolve import names
from klieg.store import past
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.ties import ties

T = TypeVar("T")


@dataclass
class Claim:
    """A claim, how it was read, and what the record says of it."""

    id: str
    sentence: str
    reading: Reading
    verdict: Verdict
    judgements: list[dict[str, Any]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, with one blank where markup or the setting leaves several."""
        return " ".join(self.reading.text.split())

    def as_dict(self) -> dict[str, Any]:
        """As `klieg check --format json` prints it."""
        r, v = self.reading, self.verdict
        amount = r.amount
        subject, other = r.role("subject"), r.role("object")
        return {
            "id": self.id, "text": self.text, "sentence": " ".join(self.sentence.split()), "start": r.start, "end": r.end, "speaker": vars(r.speaker), "kind": r.kind,
            "subject": subject.name if subject else None, "relation": r.frame or None, "object": [ref.name for ref in r.roles.get("object", [])] if other else None,
            "title": r.title or None, "amount": {"low": amount.low, "high": amount.high, "currency": amount.currency, "text": amount.text} if amount else None,
            "period": {"since": r.period.since, "until": r.period.until, "text": r.period.text} if r.period else None, "hedge": r.hedge or (amount.hedge if amount else ""),
            "negated": r.negated, "assumptions": r.assumptions, "verdict": v.verdict, "why": v.why, "rule": v.rule, "figure": v.figure or None, "figures": v.figures, "for": v.rows, "against": v.against,
            "reader": r.reader, "restated": r.restated or None, "coverage": v.coverage, "remedy": v.remedy, "considered": v.considered, "sql": v.sql, "counted": v.counted or None, "judgements": self.judgements,
        }  # fmt: skip


@dataclass
class Ledger:
    """A checked story."""

    story: Story
    as_of: str
    claims: list[Claim] = field(default_factory=list)
    conflicts: list[dict[str, Any]] = field(default_factory=list)
    orphaned: list[dict[str, Any]] = field(default_factory=list)
    orphaned_readings: list[dict[str, Any]] = field(default_factory=list)
    readings: str = ""

    def as_dict(self) -> dict[str, Any]:
        """As `klieg check --format json` prints it."""
        return {
            "story": {"name": self.story.name, "title": self.story.title, "date": self.story.written, "problems": self.story.problems}, "as_of": self.as_of,
            "claims": [claim.as_dict() for claim in self.claims], "conflicts": self.conflicts, "orphaned": self.orphaned,
            "orphaned_readings": self.orphaned_readings,
        }  # fmt: skip


def check(
    engine: Engine, layout: Layout, data: bytes, name: str, *, reader: Reader | None = None, given: tuple[bytes, str] | None = None,
) -> Ledger:  # fmt: skip
    """Check a story.

    Args:
        engine: the record.
        layout: the case, whose journal holds judgements and signed readings; of the same moment as the engine.
        data: the story's bytes, and its `name`.
        name: what the story is called.
        reader: who reads it; the rules if none is given.
        given: a readings file (klieg.claims.readers.readings), and where it lies.

    Raises:
        Misuse: there is no story in the bytes (klieg.claims.speech.story.read), or the readings file can't be taken as it is.
    """
    found = story.read(data, name)
    file = readings.parse(*given, found) if given else None
    until = layout.until
    as_of = until.isoformat() if until else engine.rows("SELECT max(loaded_at) AS t FROM source")[0]["t"] or ""
    written = found.written or (until or datetime.now(UTC)).date()
    if not found.written:
        day = "on" if until else "today,"
        found.problems.append(f"the story bears no date: 'last year' and the like are read as written {day} {written}")
    found.problems += [
        f"not as it was then: {source}; nothing that rested on it is in this answer" for source in past.lost(layout)
    ]
    ledger = Ledger(found, str(as_of))
    with _Two(engine) as asked:
        asked.begin(_made_ready)
        who = reader or Rules(gazetteer.known(engine, found.plain))
        base = [] if file and file.same_text and not file.withdrawn else who.read(found, written)
        together = readings.together(found, base, file, readings.kept(layout, found))
        readings.keep(layout, found, together.signed)
        # as they were read: what a verdict assumes is added to a reading
        read = [replace(one, reading=replace(one.reading, assumptions=[*one.reading.assumptions])) for one in together.placed]
        found_out = asked.all_decided(layout, together.placed)
        # one that was looked for by its figure is of those who were found
        read = [
            after if after.reading.frame in by_figure.FOUND else before
            for before, after in zip(read, together.placed, strict=True)
        ]
    decided = _told(list(zip(together.placed, found_out, strict=True)))
    ledger.readings = readings.write(found, who.name, [item for item, _ in _told(list(zip(read, found_out, strict=True)))])
    for item, verdict in decided:
        ledger.claims.append(Claim(item.id, item.sentence.text, item.reading, verdict))
    ledger.orphaned_readings = [{"id": lost.id, "text": lost.reading.text, "by": lost.by} for lost in together.orphaned]
    for one in judgements.listed(layout):
        for claim in ledger.claims:
            if claim.id == one["claim"]:
                claim.judgements.append(one)
    here = {claim.id for claim in ledger.claims}
    ledger.orphaned = [one for one in judgements.listed(layout) if one["claim"] not in here and one["story"] in ("", found.name)]
    ledger.conflicts = conflicts(ledger.claims)
    return ledger


def _told(decided: list[tuple[Placed, Verdict]]) -> list[tuple[Placed, Verdict]]:
    """What is a claim: where a report tells a clause (klieg.claims.reports.retold), or a sum is found by its figure (klieg.claims.figures.by_figure), that, in place of what else the clause was read as and no record settles; the rest of its sentence stays.

    What no report tells, and no figure finds, is none.
    """
    sums = by_figure.found(decided)
    told = [item.reading for item, verdict in decided if item.reading.frame == retold.BESIDES and verdict.verdict == "borne out"]
    claims = []
    for item, verdict in decided:
        reading = item.reading
        if reading in sums:
            claims.append((replace(item, reading=replace(reading, frame=by_figure.FOUND[reading.frame])), verdict))
        elif reading in told:
            claims.append((replace(item, reading=replace(reading, frame=retold.TOLD)), verdict))
        elif by_figure.left(item, decided, sums):
            unread = replace(reading, frame="", kind="any", roles={}, period=None, assumptions=[], unsure=by_figure.UNREAD)
            claims.append((replace(item, reading=unread), Verdict("not read", 2, by_figure.UNREAD)))
        elif reading.frame in (retold.BESIDES, *by_figure.FOUND):
            continue
        elif reading.uncheckable == views.VIEW and any(reading.meets(one) for one in told):
            continue  # a report tells of it
        elif verdict.verdict not in by_figure.UNSETTLED:
            claims.append((item, by_figure.doubted(reading, verdict, decided)))
        elif left := retold.left_of(reading, [*told, *(one for one in sums if not by_figure.beside(reading, one))]):
            name = item.id if left.text == reading.text else key(left.text, item.sentence.text)
            claims.append((replace(item, id=name, reading=left), verdict))
    return _named_first(claims)


def _named_first(claims: list[tuple[Placed, Verdict]]) -> list[tuple[Placed, Verdict]]:
    """The claims, none of which is called the second of its words where the first is no claim."""
    taken = {item.id for item, _ in claims}
    named = []
    for item, verdict in claims:
        first = key(item.reading.text, item.sentence.text)
        if item.id.startswith(f"{first}-") and first not in taken:
            taken.add(first)
            item = replace(item, id=first)
        named.append((item, verdict))
    return named


def _made_ready(engine: Engine) -> None:
    """What most claims will be asked of, made while the story is still being read: the database works outside Python's lock."""
    engine.hold_small_tables()
    ties.tied(engine)
    names.reporting(engine)
    names.candidates(engine, "nobody")
    coverage.everything(engine)


_WITH_NAMES = ("person", "organisation", "campaign")
"""Kinds of those in a role that a record names; a term, a time or a line is looked for otherwise."""


_SWITCH = 0.0001
"""Seconds: a thread that has an answer of the database waits no longer than this for one that reads (Python's own 5 ms are what a query takes)."""


class _Two:
    """Two engines over one snapshot, each with a thread: the one made ready while the story is read with the other, then both for its claims."""

    def __init__(self, engine: Engine) -> None:
        self._held = contextlib.ExitStack()
        self._engine = engine
        self._free: deque[Engine] = deque()

    def __enter__(self) -> _Two:
        self._held.callback(sys.setswitchinterval, sys.getswitchinterval())
        sys.setswitchinterval(_SWITCH)
        self._free.append(self._held.enter_context(self._engine.another()))
        self._threads = self._held.enter_context(ThreadPoolExecutor(2))
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()

    def begin(self, work: Callable[[Engine], None]) -> None:
        """Give the second engine work of its own: whatever fails in it is asked for again, and fails, where a claim needs it."""
        self._threads.submit(self._with_one, work)

    def all_decided(self, layout: Layout, placed: list[Placed]) -> list[Verdict]:
        """The verdict of each, in their order: no verdict looks at another. What may be found by its figure is only looked for where nothing else is settled. The first engine must be free."""
        found = [item.reading for item in placed]
        told = (ref for reading in found for refs in reading.roles.values() for ref in refs)
        names.look_up(self._engine, (ref.name for ref in told if ref.kind in _WITH_NAMES))
        self._free.append(self._engine)
        first = [n for n, reading in enumerate(found) if reading.frame not in by_figure.FOUND]
        made = dict(zip(first, self._each(layout, [found[n] for n in first]), strict=True))
        settled = [(placed[n], made[n]) for n in first]
        last = [n for n, reading in enumerate(found) if n not in made and by_figure.open_yet(reading, settled)]
        made |= zip(last, self._each(layout, [found[n] for n in last]), strict=True)
        return [made.get(n) or Verdict("not read", 2, by_figure.UNREAD) for n in range(len(found))]

    def _each(self, layout: Layout, found: list[Reading]) -> list[Verdict]:
        times, months = times_before.spoken_of_before(found), times_before.months_of_the_payer(found)
        return list(
            self._threads.map(
                lambda one, *when: self._with_one(lambda engine: _decided(engine, layout, one, *when)), found, times, months
            )
        )

    def _with_one(self, work: Callable[[Engine], T]) -> T:
        engine = self._free.popleft()
        try:
            return work(engine)
        finally:
            self._free.appendleft(engine)


def _decided(
    engine: Engine, layout: Layout, reading: Reading, times: Sequence[Period] = (), months: Sequence[Period] = ()
) -> Verdict:
    """The verdict; a reading that is not of the rules' making may lack what its frame needs, and is then not read."""
    asked = replace(reading, text=reading.restated) if reading.restated else reading
    rules = reading.reader == "rules"
    try:
        return verdicts.decide(engine, layout, asked, times, months) if rules else verdicts.decide(engine, layout, asked)
    except FAULTS as error:
        if rules:
            return Verdict("not read", 2, fault(error))
        return Verdict("not read", 2, f"the reading lacks a role, amount or date that the frame {reading.frame!r} needs")


_PLAYED_DOWN = regex(
    r"\b(?:did not fit|not fit in|hardly|no (?:key|major|significant) role|any other source|false|never|no role|did nothing|minor)\b",
    re.IGNORECASE,
)
_PLAYED_UP = regex(r"\b(?:prominent|central|key|major|crucial|instrumental|used it for|worked on|marketing)\b", re.IGNORECASE)


def conflicts(claims: list[Claim]) -> list[dict[str, Any]]:
    """Pairs that can't both be right: a speaker against the record, and two speakers of whom one plays down what the other plays up."""
    found: list[dict[str, Any]] = []
    for index, claim in enumerate(claims):
        if claim.verdict.verdict == "contradicted":
            found.append({"claims": [index], "why": f"{claim.reading.speaker.name} against the record: {claim.verdict.why}"})
    spoken = [(n, c) for n, c in enumerate(claims) if not c.reading.speaker.name.startswith(("the writer", "reported"))]
    for n, (i, one) in enumerate(spoken):
        for j, other in spoken[n + 1 :]:
            if one.reading.speaker.name == other.reading.speaker.name:
                continue
            a, b = one.sentence, other.sentence
            down_up = (_PLAYED_DOWN.search(a) and _PLAYED_UP.search(b) and not _PLAYED_DOWN.search(b)) or (
                _PLAYED_DOWN.search(b) and _PLAYED_UP.search(a) and not _PLAYED_DOWN.search(a)
            )
            if down_up and abs(one.reading.start - other.reading.start) < 900:
                found.append(
                    {
                        "claims": [i, j],
                        "why": f"{one.reading.speaker.name} and {other.reading.speaker.name} say what can't both be so",
                    }
                )
    return found
