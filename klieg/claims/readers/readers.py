"""Who reads a story: the rules, a person's own model (klieg.claims.readers.model), or a person. One interface for the first two; all three give the same readings."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from klieg.claims.figures import by_figure
from klieg.claims.names.gazetteer import Known
from klieg.claims.reading import Reading
from klieg.claims.reports import retold
from klieg.claims.rules import rules
from klieg.claims.speech import authors
from klieg.claims.speech.story import Sentence, Story


class Reader(Protocol):
    """Finds what a story claims. `name` signs the readings: 'rules', or a model as name@version."""

    name: str

    def read(self, story: Story, written: date) -> list[Reading]:
        """Every claim as read, in the order of the story. `written` is the day that 'last year' and the like are told from."""
        ...


class Rules:
    """The default reader; `known` is what the record knows of the story's names."""

    name = "rules"

    def __init__(self, known: Known | None = None) -> None:
        self.known = known

    def read(self, story: Story, written: date) -> list[Reading]:
        """By klieg.claims.rules.rules."""
        return authors.named(rules.Reader(story, written, self.known).readings(), story.plain)


@dataclass
class Placed:
    """A reading at its place in the story, and the id of its claim."""

    id: str
    sentence: Sentence
    reading: Reading


def key(text: str, sentence: str) -> str:
    """What names a claim: its words and its sentence, whatever else of the story changes."""
    return hashlib.sha256(re.sub(r"\W+", " ", f"{text} | {sentence}").strip().lower().encode()).hexdigest()[:8]


def identified(story: Story, readings: list[Reading], taken: set[str] | None = None) -> list[Placed]:
    """Readings with the ids of their claims; the second with the same words in the same sentence is 'id-2'. What stands in no sentence is left out."""
    used = set(taken or ())
    made: dict[int, Placed] = {}
    # what is only a claim if a document tells it takes no other's id
    for place, reading in sorted(
        enumerate(readings), key=lambda one: (one[1].frame in (retold.BESIDES, *by_figure.FOUND), one[0])
    ):
        sentence = story.sentence_at(reading.start)
        if sentence is None:
            continue
        first = name = key(reading.text, sentence.text)
        number = 1
        while name in used:
            number += 1
            name = f"{first}-{number}"
        used.add(name)
        made[place] = Placed(name, sentence, reading)
    return [made[place] for place in sorted(made)]
