"""A person's own language model as a reader: it proposes readings, klieg grounds them, and the record decides. Off unless asked for; the person is asked before a story leaves."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from importlib import resources

from klieg.claims.readers import entries
from klieg.claims.readers.grounding import Grounding
from klieg.claims.readers.readers import Rules
from klieg.claims.reading import Reading
from klieg.claims.sentences.frames import uncheckable
from klieg.claims.speech.story import Story
from klieg.errors import Misuse, NoAnswer
from klieg.fetch import model as fetch
from klieg.fetch.model import Endpoint

_LONGEST = 400_000
_MOST = 5_000


class Model:
    """Reads by asking an endpoint once. `name` is the model's, and its version once it has answered."""

    def __init__(self, endpoint: Endpoint, agree: Callable[[Endpoint, int], None]) -> None:
        """With what asks the person: it is told the endpoint and how many characters of the story would be sent, and raises if they don't agree."""
        self.endpoint, self.agree = endpoint, agree
        self.name = endpoint.model

    def read(self, story: Story, written: date) -> list[Reading]:
        """The story's sentences, and nothing else, go to the model; what comes back is grounded. Misuse if it is too long; NoAnswer if nothing usable comes."""
        text = numbered(story)
        if len(text) > _LONGEST:
            raise Misuse(f"the story has {len(text):,} characters: too many for a model.", place=story.name, remedy=f"Check it in parts of at most {_LONGEST:,}.")  # fmt: skip
        if not story.sentences:
            return []
        self.agree(self.endpoint, len(text))
        answer = fetch.ask(self.endpoint, instructions(), text)
        self.name = f"{self.endpoint.model}@{answer.version}"
        proposals = _proposals(answer, self.endpoint)
        grounding = Grounding(story, written)
        found = grounding.readings(proposals[:_MOST], self.name)
        _held_against(found, Rules().read(story, written))
        for number, what in (
            (grounding.verdicts, "came with a verdict from the model: ignored, the record decides"),
            (grounding.lost, "could not be placed in the story: left out"),
            (max(len(proposals) - _MOST, 0), f"beyond {_MOST:,} were left out"),
        ):
            if number:
                story.problems.append(f"{number:,} of the model's {len(proposals):,} readings {what}")
        return found


def _held_against(found: list[Reading], by_rules: list[Reading]) -> None:
    """Two readings of the same words that disagree on who, whom or a denial: neither counts, and both are said (rule 2 of docs/verdicts.md)."""
    for reading in found:
        others = [r for r in by_rules if r.frame and not r.unsure and r.kind == reading.kind and r.meets(reading)]  # fmt: skip
        if reading.frame and not reading.unsure and others and not any(_agree(reading, other) for other in others):
            other = others[0]
            who = " and ".join(" and ".join(ref.name for ref in other.roles.get(role, [])) or "nobody" for role in entries.ROLES)
            reading.unsure = f"the rules read it otherwise: {who}{', denied' if other.negated else ''} ({other.frame})"


def _agree(one: Reading, other: Reading) -> bool:
    if one.negated != other.negated:
        return False
    for role in entries.ROLES:
        names, others = ([set(ref.name.casefold().split()) for ref in r.roles.get(role, [])] for r in (one, other))
        if names and others and not any(a <= b or b <= a for a in names for b in others):
            return False
    return True


def numbered(story: Story) -> str:
    """The sentences, one a line, numbered from 1."""
    return "\n".join(f"{number}: {sentence.text}" for number, sentence in enumerate(story.sentences, 1))


def instructions() -> str:
    """What a model is told to do, with the frames that klieg knows."""
    text = resources.files(__package__).joinpath("model.txt").read_text(encoding="utf-8")
    frames = ", ".join(f"{name} ({' or '.join(sorted(kinds))})" for name, kinds in entries.frames().items() if name)
    reasons = ", ".join(dict.fromkeys(why for why, _ in uncheckable()))
    return text.replace("{frames}", frames).replace("{uncheckable}", reasons)


def _proposals(answer: fetch.Answer, to: Endpoint) -> list[object]:
    """The list in an answer; a fence around it and thoughts before it are passed over."""
    text = re.sub(r"\A\s*<think>.*?</think>", "", answer.text, flags=re.DOTALL).strip()
    if fenced := re.fullmatch(r"```(?:json)?\s*\n(.*?)\n?\s*```", text, re.DOTALL):
        text = fenced[1]
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        cut = answer.cut or text.startswith(("{", "["))
        problem = "the model's answer breaks off, or is damaged JSON" if cut else "the model's answer is no JSON"
        remedy = "A shorter story, or a model with a longer answer, may do." if cut else "Another model may keep to the form."
        raise NoAnswer(f"{problem}: nothing of it was used.", place=to.host, remedy=f"{remedy} Without --reader model the rules read the story.") from error  # fmt: skip
    found = whole.get("readings") if isinstance(whole, dict) else whole
    if not isinstance(found, list):
        raise NoAnswer("the model's answer holds no list of readings: nothing of it was used.", place=to.host, remedy="Another model may keep to the form.")  # fmt: skip
    return found
