"""A readings file: how each claim of a story was read, to look at and to correct. What a person changes is signed, and kept in the case's journal. See docs/readings.md."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from klieg.claims.readers import entries
from klieg.claims.readers.entries import Entry
from klieg.claims.readers.readers import Placed, identified, key
from klieg.claims.reading import Reading
from klieg.claims.speech.story import Story
from klieg.errors import Misuse
from klieg.store import journal
from klieg.store.layout import Layout

_FORMAT = 1
LARGEST = 32 << 20
_AGAIN = "Delete the file, and have it written anew: readings that were signed are kept in the case."


@dataclass
class File:
    """A readings file as read: its entries, and whether it is of this very text (then it holds every claim)."""

    entries: list[Entry] = field(default_factory=list)
    same_text: bool = False

    @property
    def withdrawn(self) -> set[str]:
        """The claims of which a person takes their reading back: the reader's counts again."""
        return {entry.id for entry in self.entries if entry.withdrawn}


def write(story: Story, reader: str, placed: Iterable[Placed]) -> str:
    """The file for a story's readings, each with klieg's mark, by which a later change shows."""
    told = []
    for one in placed:
        content = entries.tell(story, one.id, one.reading)
        by = "" if one.reading.reader in ("rules", reader) else one.reading.reader
        told.append({**content, "by": by, "mark": _mark(content)})
    head = {"klieg readings": _FORMAT, "story": {"name": story.name, "sha256": _digest(story)}, "reader": reader}
    head["mark"] = _mark({**head, "ids": sorted(one["id"] for one in told)})
    return json.dumps({**head, "readings": told}, ensure_ascii=False, indent=1) + "\n"


def _digest(story: Story) -> str:
    return hashlib.sha256(story.text.encode()).hexdigest()


def _mark(content: dict[str, Any]) -> str:
    plain = {name: value for name, value in content.items() if name not in ("by", "mark", "readings")}
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()[:12]


def parse(data: bytes, name: str, story: Story) -> File:
    """Read a readings file.

    Raises:
        Misuse: it is none, a reading in it is not in the form, or one was changed or added and nobody signed it; the place is named.
    """
    whole = _json(data, name)
    story_told, told = whole.get("story"), whole.get("readings")
    if whole.get("klieg readings") != _FORMAT or not isinstance(story_told, dict) or not isinstance(told, list):
        raise Misuse("this is no readings file.", place=name, remedy="`klieg check STORY --readings FILE` writes one where there is no file.")  # fmt: skip
    made = [_entry(one, f"{name}: readings[{number}]", story) for number, one in enumerate(told)]
    seen: dict[str, str] = {}
    for entry in made:
        if entry.id and entry.id in seen:
            raise Misuse(f"the claim {entry.id} has another reading at {seen[entry.id]}.", place=entry.place, remedy="Leave one.")
        seen[entry.id] = entry.place
    if whole.get("mark") != _mark({**whole, "ids": sorted(e.id for e in made if "mark" in e.told)}):
        raise Misuse("its head was changed, or a reading that klieg wrote is gone.", place=name,
                     remedy=f'To take a claim out, sign its reading and say why it is "uncheckable". {_AGAIN}')  # fmt: skip
    return File(made, story_told.get("sha256") == _digest(story))


def _json(data: bytes, name: str) -> dict[str, Any]:
    if len(data) > LARGEST:
        raise Misuse("this is no readings file: it is larger than 32 MB.", place=name, remedy=_AGAIN)
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise Misuse(f"this is no JSON: {error.msg}.", place=f"{name}, line {error.lineno}, column {error.colno}", remedy="Mend it there.") from error  # fmt: skip
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise Misuse("this is no JSON in UTF-8.", place=name, remedy=_AGAIN) from error
    return whole if isinstance(whole, dict) else {}


def _entry(told: object, place: str, story: Story) -> Entry:
    content = told if isinstance(told, dict) else {}
    try:
        untouched = "mark" in content and content["mark"] == _mark(content)
    except (RecursionError, ValueError, TypeError):
        untouched = False
    by = content.get("by")
    signed = isinstance(by, str) and bool(by.strip())
    if content and not untouched and not signed:
        raise Misuse("this reading was changed or added, and has no author.", place=place, remedy='Sign it: "by": "your name".')
    if signed and (str(by).strip().lower() == "rules" or len(str(by)) > 200):
        raise Misuse("a person's name signs a reading.", place=f"{place}.by", remedy='As in "by": "A. Editor".')
    return entries.read(told, place, story, as_written=untouched)


def kept(layout: Layout, story: Story) -> list[Entry]:
    """What persons have read in stories of this case, the last word on each claim. What can't be read any more is left out."""
    found: dict[str, Entry] = {}
    for one in journal.entries(layout, "reading"):
        told = {**one.content["reading"], "id": one.subject, "by": one.author}
        try:
            entry = entries.read(told, f"journal entry {one.number}", story, as_written=bool(one.content["as_written"]))
        except Misuse:
            entry = Entry(one.subject, one.author, Reading("", "any", 0, 0, str(told.get("text", ""))), "", told)
        entry.told = {**told, "story": one.content["story"]}
        found[one.subject] = entry
    return [entry for entry in found.values() if not entry.withdrawn]


def keep(layout: Layout, story: Story, signed: Iterable[tuple[str, Entry]]) -> int:
    """Keep signed readings in the journal, each once; looking back keeps nothing. Returns how many are new."""
    if layout.until is not None:
        return 0
    last = {one.subject: (one.author, one.content["reading"]) for one in journal.entries(layout, "reading")}
    new = 0
    for identity, entry in signed:
        content = {name: value for name, value in entry.told.items() if name not in ("id", "by", "mark", "reader")}
        if last.get(identity) == (entry.by, content) or (entry.withdrawn and identity not in last):
            continue
        act = "withdrawn" if entry.withdrawn else "read"
        untouched = entry.told.get("mark") == _mark(entry.told)
        if untouched and entry.told.get("reader") == entry.by and identity in last:
            continue  # klieg wrote it from the journal
        journal.append(
            layout, "reading", identity, act, entry.by, {"story": story.name, "reading": content, "as_written": untouched}
        )
        last[identity], new = (entry.by, content), new + 1
    return new


@dataclass
class Readings:
    """A story's readings put together: by the reader, by the file, by persons; and which signed ones have no place in it."""

    placed: list[Placed]
    orphaned: list[Entry] = field(default_factory=list)
    signed: list[tuple[str, Entry]] = field(default_factory=list)


def together(story: Story, base: list[Reading], file: File | None, kept_: list[Entry]) -> Readings:
    """What klieg wrote into the file stands for the reader's in its sentences; a person's stands for both, by the claim's id, else by its words."""
    unsigned = [e for e in file.entries if not e.by] if file else []
    fixed = [r for r in (_back(story, e, exact=bool(file and file.same_text)) for e in unsigned) if r]
    sentences = {story.sentence_at(r.start) for r in fixed}
    whole = bool(file and file.same_text)
    back = file.withdrawn if file else set()
    rest = [one.reading for one in identified(story, base) if one.id in back or not (whole or one.sentence in sentences)]
    found = Readings(identified(story, sorted([*fixed, *rest], key=lambda r: r.start)))
    done: set[str] = set()
    for entry in [e for e in file.entries if e.by] if file else []:
        identity = _sign(story, found, entry, same_text=whole)
        found.signed.append((entry.id or identity or key(entry.reading.text, ""), entry))
        done |= {found.signed[-1][0], identity or ""}
        if identity is None and not entry.withdrawn:
            found.orphaned.append(entry)
    for entry in kept_:
        if entry.id not in done and _sign(story, found, entry) is None and entry.told.get("story") == story.name:
            found.orphaned.append(entry)
    found.placed.sort(key=lambda one: one.reading.start)
    return found


def _places(story: Story, text: str, near: int) -> list[int]:
    """Where words stand in the story's sentences, nearest first."""
    flat, found = entries.flat(story.plain), []
    words = text.replace("\n", " ").strip()
    at = flat.find(words) if words else -1
    while at >= 0:
        if story.sentence_at(at):
            found.append(at)
        at = flat.find(words, at + 1)
    return sorted(found, key=lambda place: abs(place - near))


def _back(story: Story, entry: Entry, *, exact: bool) -> Reading | None:
    """What klieg wrote, at its place: as it stands in the same text, else where its very sentence stands now; None if that is gone."""
    reading = entry.reading
    if exact:
        return reading
    for at in _places(story, reading.text, reading.start):
        sentence = story.sentence_at(at)
        if sentence and key(reading.text, sentence.text) == entry.id.partition("-")[0]:
            return replace(reading, start=at, end=at + reading.end - reading.start)
    return None


def _sign(story: Story, found: Readings, entry: Entry, *, same_text: bool = False) -> str | None:
    """Put a person's reading in its place: instead of the claim with its id or its words, else beside the others. The claim's id, or None if its words are gone."""
    there = next((one for one in found.placed if one.id == entry.id), None)
    reading = entry.reading
    if (
        there is None and same_text and "mark" in entry.told and not entry.withdrawn
    ):  # klieg wrote it for this very text: its id holds
        sentence = story.sentence_at(reading.start)
        there = Placed(entry.id, sentence, replace(reading)) if sentence else None
        found.placed += [there] if there else []
    if there is None:
        at = next(iter(_places(story, reading.text, reading.start)), None)
        if at is None:
            return None
        reading = replace(reading, start=at, end=at + len(reading.text.strip()))
        there = next((one for one in found.placed if (one.reading.start, one.reading.end) == (reading.start, reading.end)), None)
    if entry.withdrawn:
        return there.id if there else None
    if there is not None:
        spoken = reading if "speaker" in entry.told else replace(reading, speaker=there.reading.speaker)
        there.reading = _cut(story, entry, there, spoken)
        return there.id
    found.placed = [one for one in found.placed if not (one.reading.unsure and one.reading.start < reading.end and reading.start < one.reading.end)]  # fmt: skip
    (made,) = identified(story, [reading], {one.id for one in found.placed})
    found.placed.append(made)
    return made.id


def _cut(story: Story, entry: Entry, there: Placed, reading: Reading) -> Reading:
    """A person's reading at the words of its claim; or at others of its sentence, if they cut them otherwise."""
    words = entry.reading.text.strip() or there.reading.text
    start, end = there.reading.start, there.reading.end
    if words == entries.flat(story.plain)[start:end].strip():
        return replace(reading, text=there.reading.text, start=start, end=end)
    at = next((at for at in _places(story, words, start) if story.sentence_at(at) == there.sentence), None)
    if at is None:
        raise Misuse("these words do not stand in the sentence of the claim.", place=f"{entry.place}.text", remedy="Copy them from the story.")  # fmt: skip
    return replace(reading, text=words, start=at, end=at + len(words))
