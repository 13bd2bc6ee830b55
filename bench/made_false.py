"""How often a claim is borne out that isn't so: true sentences of the stories at hand, each made false by one word or figure.

    python bench/made_false.py                                what stays borne out, by what was changed, in cases that it builds (see accuracy.py)
    python bench/made_false.py --standing sample=DIR ...      against cases that stand
    python bench/made_false.py --every 2 --from 1 --show      other claims (every second, from the second on), each that is borne out printed

Of each dev story every third claim that its ledger has as borne out is changed where it stands, the rest left as it is, and the story is checked. What is changed
(a sum, a number, a month, a day, a year, who it is of, or that it was so at all; or a sum is made a half of itself, or a rate) is drawn by a seed of the
story's name: the same each time. A claim whose words hold nothing of the kind, or stand in the story more than once, is left out and counted. The sentences are
made, nobody wrote them; a few stay true by chance (a time made longer in which nothing more was paid, another payee of whom the same is true): the share of
what is borne out is a bound from above.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import tempfile
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import accuracy

from klieg.case import Case, open_case
from klieg.claims import check
from klieg.read import months

MONTHS = tuple(name.capitalize() for name in months.MONTHS)
NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MONTH = "|".join(MONTHS)
_SUM = re.compile(r"[$£€]\d[\d,]*(?:\.\d+)?(?: (?:million|billion))?")
_COUNT = re.compile(
    rf"(?<![\w$£€.,/-])(?:\d[\d,]*\d|\d)(?![\w/%-]|[.,]\d|\s+(?:{_MONTH}|percent|per cent|million))|\b(?:{'|'.join(NUMBERS)})\b"
)
_DAY = re.compile(rf"\b\d{{1,2}}(?= (?:{_MONTH})\b)|(?<=[a-z] )\d{{1,2}}\b(?=,? (?:19|20)\d\d)")
_YEAR = re.compile(r"(?<![\w$£€,.-])(?:199\d|20[012]\d)(?![\w,.-]\d)")
_DONE = re.compile(
    r"(?<![\w-])(?:paid|received|got|gave|sent|spent|lists|listed|reported|collected|lent|took|raised|shows|earned|registered|contributed|hired|posted|ran|bought|wrote|transferred)(?![\w-])"
)
_DENIES = re.compile(
    r"\b(?:no|not|never|none|nothing|neither|nor|without|nobody|omit\w*|left out|nowhere|only)\b|n['\u2019]t\b", re.IGNORECASE
)
_FACTORS = (1.37, 0.61, 1.9)
_LEAST = 4
"""Letters that a name has, at least, which is put in another's place."""

NOT_FOUND = "not found"

Draw = random.Random
Pool = dict[str, list[str]]


@dataclass
class Made:
    """A sentence made false: what was changed, before and after, and klieg's verdict on it."""

    story: str
    changed: str
    before: str
    after: str
    verdict: str
    why: str


def _other_figure(figure: str, draw: Draw) -> str:
    digits = figure.replace(",", "")
    places = len(digits.partition(".")[2])
    made = f"{float(digits) * draw.choice(_FACTORS):,.{places}f}"
    return made if made.replace(",", "") != digits else str(int(float(digits)) + 3)


def _at(pattern: re.Pattern[str], text: str, draw: Draw, change: Callable[[str], str]) -> str | None:
    """A text with one stretch of a pattern changed; None if it has none."""
    places = list(pattern.finditer(text))
    if not places:
        return None
    place = draw.choice(places)
    return text[: place.start()] + change(place[0]) + text[place.end() :]


def _sum(text: str, draw: Draw) -> str | None:
    return _at(_SUM, text, draw, lambda said: re.sub(r"\d[\d,.]*\d|\d", lambda m: _other_figure(m[0], draw), said, count=1))


def _number(text: str, draw: Draw) -> str | None:
    def other(said: str) -> str:
        return NUMBERS[(NUMBERS.index(said) + 3) % len(NUMBERS)] if said in NUMBERS else _other_figure(said, draw)

    dates = {m.span() for pattern in (_DAY, _YEAR) for m in pattern.finditer(text)}
    of_dates = re.compile(rf"(?:{_MONTH}|[A-Z][a-z]{{2,3}}\.) \d{{1,2}}\b")
    held = [
        m for m in _COUNT.finditer(text) if m.span() not in dates and not any(d.end() == m.end() for d in of_dates.finditer(text))
    ]
    if not held:
        return None
    place = draw.choice(held)
    return text[: place.start()] + other(place[0]) + text[place.end() :]


def _month(text: str, draw: Draw) -> str | None:
    return _at(
        re.compile(rf"\b(?:{_MONTH})\b"), text, draw, lambda said: MONTHS[(MONTHS.index(said) + draw.choice((2, 5, 7))) % 12]
    )


def _day(text: str, draw: Draw) -> str | None:
    return _at(_DAY, text, draw, lambda said: str((int(said) + draw.choice((4, 9, 13))) % 27 + 1))


def _year(text: str, draw: Draw) -> str | None:
    return _at(_YEAR, text, draw, lambda said: str(int(said) + draw.choice((-2, -1, 1))))


def _denied(text: str, draw: Draw) -> str | None:
    return None if _DENIES.search(text) else _at(_DONE, text, draw, lambda said: f"never {said}")


def _name(text: str, draw: Draw, claim: dict[str, Any], pool: Pool) -> str | None:
    roles = claim.get("roles") or {}
    told = [(role, name) for role in pool for name in roles.get(role) or [] if len(name) >= _LEAST and name in text]
    if not told or _DENIES.search(text):
        return None
    role, name = draw.choice(told)
    words = {word for one in roles[role] for word in one.split() if len(word) >= _LEAST}
    others = [one for one in pool[role] if one not in text and not words & set(one.split())]
    return text.replace(name, draw.choice(others), 1) if others else None


def _part(text: str, draw: Draw) -> str | None:
    return _at(_SUM, text, draw, lambda said: draw.choice(("half of ", "twice ", "less than half of ")) + said)


def _rate(text: str, draw: Draw) -> str | None:
    return _at(_SUM, text, draw, lambda said: said + draw.choice((" a month", " each", " on average", " in every quarter")))


WAYS: dict[str, Callable[[str, Draw], str | None]] = {
    "a sum": _sum,
    "a number": _number,
    "a month": _month,
    "a day": _day,
    "a year": _year,
    "that it was so": _denied,
    "a sum, made a half or twice of it": _part,
    "a sum, made a rate": _rate,
}
"""What is changed, and how; each gives None where the words hold nothing of the kind."""
WHO = "who it is of"
"""The same of a name, for which another of the story's is put."""


def changed(
    text: str, gold: list[dict[str, Any]], draw: Draw, every: int, first: int
) -> tuple[str, list[tuple[str, str, dict[str, Any]]], int]:
    """A story with every so-manieth of its true claims made false.

    Returns:
        the text; for each what was changed, its words before, and the claim with its words after; how many could not be changed.
    """
    pool: Pool = {"subject": [], "object": []}
    for claim in gold:
        for role, held in pool.items():
            held += [name for name in ((claim.get("roles") or {}).get(role) or [])[:1] if name not in held]
    made: list[tuple[str, str, dict[str, Any]]] = []
    chosen = [one for one in gold if one["verdict"] == "borne out"][first::every]
    for claim in chosen:
        before = claim["quote"]
        if text.count(before) != 1:
            continue
        for way in draw.sample(sorted((*WAYS, WHO)), len(WAYS) + 1):
            after = _name(before, draw, claim, pool) if way == WHO else WAYS[way](before, draw)
            if after is not None and after != before:
                text = text.replace(before, after)
                made.append((way, before, {**claim, "quote": after}))
                break
    return text, made, len(chosen) - len(made)


@cache
def _opened(folder: str) -> Case:
    return open_case(Path(folder))


def _run(asked: tuple[str, Path, int, int]) -> tuple[list[Made], int]:
    """The sentences of one story made false, with their verdicts, and how many claims could not be."""
    folder, story, every, first = asked
    gold = json.loads(accuracy.ledger_of(story).read_text(encoding="utf-8"))["claims"]
    text, made, left_out = changed(story.read_text(encoding="utf-8"), gold, Draw(f"{story.name} {every} {first}"), every, first)
    case = _opened(folder)
    with case.engine(threads=1) as engine:
        ledger = check.check(engine, case.layout, text.encode(), story.name)
    claims = json.loads(json.dumps(ledger.as_dict(), default=str))["claims"]
    # one that does not stand in the story as it was read ('2.5' made of '2.' and '5') can't be found in it
    standing = [n for n, (_, _, claim) in enumerate(made) if accuracy.span(ledger.story.text, claim["quote"])]
    found = accuracy.matched([made[n][2] for n in standing], claims, ledger.story.text)
    answers = dict(zip(standing, found, strict=True))
    told = []
    for n, (way, before, claim) in enumerate(made):
        answer = answers.get(n) or {"verdict": NOT_FOUND, "why": ""}
        told.append(Made(story.stem, way, before, claim["quote"], answer["verdict"], answer["why"]))
    return told, left_out


def main() -> None:
    """Make false, check, count and print."""
    parser = argparse.ArgumentParser(description="How often a claim is borne out that isn't so.")
    parser.add_argument(
        "--standing", action="append", default=[], metavar="NAME=DIR", help="a case that stands: sample=DIR and so on"
    )
    parser.add_argument("--every", type=int, default=3, help="of how many true claims one is changed")
    parser.add_argument("--from", type=int, default=0, dest="first", help="the first that is")
    parser.add_argument("--only", default="", help="stories whose name holds this")
    parser.add_argument("--show", action="store_true", help="print each that is borne out")
    given = parser.parse_args()
    standing = dict(one.split("=", 1) for one in given.standing)
    with tempfile.TemporaryDirectory() as scratch:
        folders, asked = accuracy.cases(Path(scratch), standing), []
        for which, story in accuracy.stories_of("dev"):
            if given.only in story.name:
                asked.append((folders[which], story, given.every, given.first))
        with ProcessPoolExecutor(os.cpu_count()) as pool:
            every = list(pool.map(_run, asked))
    made = [one for some, _ in every for one in some]
    for one in made:
        if given.show and one.verdict == "borne out":
            print(f"{one.story}: {one.changed}\n    {one.before}\n    {one.after}\n    {one.why}")
    columns = ("borne out", "contradicted", NOT_FOUND)
    print(f"| changed | sentences | {' | '.join(columns)} | kept back, or open |\n|---|---:|---:|---:|---:|---:|")
    for way in [*WAYS, WHO, ""]:
        held = Counter(one.verdict for one in made if way in ("", one.changed))
        if number := sum(held.values()):
            told = [held[column] for column in columns]
            print(f"| {way or 'all'} | {number} | {' | '.join(str(one) for one in told)} | {number - sum(told)} |")
    print(f"\n{sum(left for _, left in every)} claims could not be changed.")


if __name__ == "__main__":
    main()
