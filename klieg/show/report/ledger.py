"""A checked story as one self-contained HTML page: the story with its claims marked, a card for each, conflicts, and how to repeat it. It needs no network."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import Any

from klieg.case import Case
from klieg.claims.check import Ledger
from klieg.claims.speech import markup
from klieg.claims.verdict import VERDICTS
from klieg.show.report import cards, pages
from klieg.words import citation, count

_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SAID = {
    "partly": ("holds in part", "hold in part"), "record shows none": ("has no row in a record that is whole", "have no row in a record that is whole"),
    "not loaded": ("needs what is not loaded", "need what is not loaded"), "not checkable": ("can not be checked", "can not be checked"),
    "not read": ("is not read for sure", "are not read for sure"),
}  # fmt: skip
_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")
_COLUMNS = (12, 40)
"""Fewest and most places in a row of the map."""


def page(case: Case, ledger: Ledger, *, pictures: bool = True) -> str:
    """The page as HTML text."""
    claims = cards.cards(case, ledger, pictures=pictures)
    sources = {str(s["sha256"]): s for s in case.sources()}
    story = ledger.story
    as_of = f"{_day(ledger.as_of[:10])}, {ledger.as_of[11:16]} UTC" if ledger.as_of else ""
    checked = (
        f"checked as of {as_of}, against {count(len(sources), 'file')}" if as_of else "checked against nothing: no file is loaded"
    )
    return pages.render(
        "ledger.html.j2", styles=("tokens.css", "parts.css", "ledger.css", "print.css"), scripts=("page.js", "ledger.js"),
        footer=f"klieg · {story.name} · as of {ledger.as_of[:16].replace('T', ' ')} UTC", title=story.title if re.search(r"\w", story.title) else story.name, where=f"case {case.root.name} · {story.name}",
        claims=claims, verdicts=VERDICTS, counts=Counter(c["verdict"] for c in claims), columns=min(max(len(claims), _COLUMNS[0]), _COLUMNS[1]),
        meta=(f"Story dated {_day(str(story.written))} · " if story.written else "") + checked, problems=story.problems, summary=_summary(claims), brief=_brief(claims),
        paragraphs=_paragraphs(ledger, claims), conflicts=_conflicts(ledger), orphaned=[one for one in ledger.orphaned if one["story"]], as_of=as_of,
        command=f"klieg -C {case.root.name} check {_quoted(story.name)}{_then(case)} --format html > ledger.html", pack=f"klieg -C {case.root.name} pack {_quoted(story.name)}",
        files=_files(ledger, sources),
    )  # fmt: skip


def _quoted(name: str) -> str:
    """A file's name as one types it into a shell."""
    return name if re.fullmatch(r"[\w./-]+", name) else "'" + name.replace("'", "'\\''") + "'"


def _day(text: str) -> str:
    """'30 October 2017'."""
    day = date.fromisoformat(text)
    return f"{day.day} {day:%B %Y}"


def _summary(claims: list[dict[str, Any]]) -> tuple[str, str]:
    """What holds and what does not in a sentence, the rest in another."""
    counts = Counter(c["verdict"] for c in claims)
    if not claims:
        return (
            "No claim was found.",
            "klieg found no sentence that says what a record of money, ties, disclosures or archives could hold.",
        )

    def are(number: int) -> str:
        return f"{number} {'is' if number == 1 else 'are'}"

    first = f"{count(len(claims), 'claim')}: {are(counts['borne out'])} borne out, {are(counts['contradicted'])} contradicted."
    rest = [
        f"{_NUMBERS[n] if n < len(_NUMBERS) else n} {one if n == 1 else many}"
        for name, (one, many) in _SAID.items()
        if (n := counts[name])
    ]
    told = f"{', '.join(rest[:-1])} and {rest[-1]}" if len(rest) > 1 else "".join(rest)
    return first, f"{told[:1].upper()}{told[1:]}." if told else ""


def _then(case: Case) -> str:
    return f" --as-of {case.layout.until:%Y-%m-%dT%H:%M:%S.%f}" if case.layout.until else ""


def _brief(claims: list[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    def of(*names: str) -> list[dict[str, Any]]:
        return [c for c in claims if c["verdict"] in names]

    return [("To fix: the record says otherwise", of("contradicted")), ("To look at again: part of it holds", of("partly")),
            ("Open: the record shows none, or is not loaded", of("record shows none", "not loaded")), ("To restate: not read for sure", of("not read"))]  # fmt: skip


def _files(ledger: Ledger, sources: dict[str, dict[str, object]]) -> list[dict[str, str]]:
    """The files that rows of this page stand in."""
    cited = {str(row["source"]) for c in ledger.claims for row in (*c.verdict.rows, *c.verdict.against)} & sources.keys()
    named = sorted((str(sources[sha]["name"]).split("/")[-1], sha) for sha in cited)
    return [
        {
            "name": name,
            "sha": sha[:12],
            "anchor": sha[:10],
            "kind": f"{sources[sha]['kind']}, {count(int(str(sources[sha]['recorded'])), 'record')}",
        }
        for name, sha in named
    ]


def _paragraphs(ledger: Ledger, claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All of the story, paragraph by paragraph (headings, and markup that is not read, marked as such), each claim marked once; of a claim within another only the sign stands."""
    text = ledger.story.text
    marked = [] if ledger.story.plain == text else markup.spans(text)
    placed = sorted(
        ((c.reading.start, c.reading.end, card) for c, card in zip(ledger.claims, claims, strict=True)),
        key=lambda p: (p[0], -p[1], p[2]["n"]),
    )
    out: list[dict[str, Any]] = []
    for match in _PARAGRAPH.finditer(text):
        if re.fullmatch(r"[-=*_]{3,}\s*", match[0]):
            continue
        inside = [p for p in placed if match.start() <= p[0] < match.end()]
        heading = re.match(r"#{1,6}\s+", match[0])
        if heading and not inside:
            told = match[0][heading.end() :].strip("# \n")
            if out or told != ledger.story.title:
                out.append({"kind": "heading", "pieces": [{"n": 0, "text": told}]})
            continue
        if not inside and not markup.shown(text, match.start(), match.end(), marked).strip():
            out.append({"kind": "markup", "pieces": [{"n": 0, "text": match[0]}]})  # nothing but markup, which is not read
            continue
        out.append({"kind": "prose", "pieces": _pieces(text, match.start(), match.end(), inside, marked)})
    return out


def _pieces(
    text: str, start: int, end: int, placed: list[tuple[int, int, dict[str, Any]]], marked: list[tuple[int, int]]
) -> list[dict[str, Any]]:
    pieces: list[dict[str, Any]] = []
    at = start
    for a, b, card in placed:
        if a >= at:
            pieces.append({"n": 0, "text": markup.shown(text, at, a, marked)})
        words, last = markup.shown(text, max(a, at), b, marked), ""
        if found := re.search(r"(?<=\s)\S{1,24}$", words):
            words, last = words[: found.start()], found[0]
        pieces.append(
            {
                "n": card["n"],
                "v": card["v"],
                "verdict": card["verdict"],
                "text": words,
                "last": last,
                "bare": not (words + last).strip(),
                "said": card["text"],
            }
        )
        at = max(at, b)
        if a >= start and (stop := re.match(r"[.,;:!?]+[\"\u201d\u2019')]*(?=\s|$)", text[at:end])):
            pieces[-1]["last"] += stop[0]  # the sign stands behind the stop, as the ring around the mark does
            at += stop.end()
    pieces.append({"n": 0, "text": markup.shown(text, at, end, marked)})
    return pieces


def _conflicts(ledger: Ledger) -> list[dict[str, Any]]:
    """Each conflict as two sides, each with its place: a claim, or a row of the record."""
    made: list[dict[str, Any]] = []
    for conflict in ledger.conflicts:
        numbers = conflict["claims"]
        claims = [ledger.claims[n] for n in numbers]
        sides = [
            {"who": c.reading.speaker.name, "text": c.sentence, "n": n + 1, "citation": ""}
            for n, c in zip(numbers, claims, strict=True)
        ]
        alone = len(sides) == 1
        if alone:
            verdict = claims[0].verdict
            row = next((r for r in (*verdict.against, *verdict.rows) if r["source"]), None)
            place = citation(row["source"], row["locator"]) if row else ""
            sides.append({"who": "The record", "text": verdict.why, "n": 0, "citation": place})
        heading = f"{sides[0]['who']} against {'the record' if alone else sides[1]['who']}"
        made.append({"heading": heading[:1].upper() + heading[1:], "why": "" if alone else conflict["why"], "sides": sides})
    return made
