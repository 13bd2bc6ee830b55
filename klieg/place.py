"""From a citation back to the bytes: the raw line or row, its cells by name, and the records made of it."""

from __future__ import annotations

import base64
import io
import itertools
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from klieg import sources
from klieg.errors import Misuse
from klieg.load import file_number
from klieg.read import apart, delimited, zipped
from klieg.records import TABLES

if TYPE_CHECKING:
    from klieg.case import Case

_LONGEST = 1 << 20
"""A raw line is shown up to this many bytes."""


@dataclass(frozen=True)
class Place:
    """A place in a source.

    Attributes:
        source: the source's row.
        locator: the place as cited.
        raw: the raw text there, as it was read.
        cells: the text taken apart, (column name, text) each; empty where the kind of source can't name its cells.
        records: the records that cite this place, (table, record) each.
        before: the line before it, for context; None at the start.
        after: the line after it.
    """

    source: dict[str, object]
    locator: str
    raw: str
    cells: list[tuple[str, str]]
    records: list[tuple[str, dict[str, Any]]]
    before: str | None
    after: str | None


def look_up(case: Case, citation: str) -> Place:
    """What `<hash, beginning of one, or name>/<locator>` points to. Misuse if the source or the place does not exist."""
    source, locator = _cited(case, citation)
    file = _file(case, source, locator)
    before, raw, after, cells = _text(file, _inside(locator), citation)
    return Place(source, locator, raw, cells, _records(case, source, locator), before, after)


def _cited(case: Case, citation: str) -> tuple[dict[str, object], str]:
    """The source and the locator that a citation is made of."""
    match = re.fullmatch(r"(?P<source>.+?)/(?P<locator>(?:zip|line|row|page|json|paragraph|message):.+)", citation)
    if not match:
        raise Misuse(
            "this is not a citation.",
            place=citation,
            remedy="One looks like 3fa2b1c0d9/line:1042; `klieg money` and others print them.",
        )
    return case.source(match["source"]), match["locator"]


def page_picture(case: Case, citation: str, *, crop: bool = False) -> bytes:
    """The page that a citation points to, as a PNG, its box drawn. Misuse if it points to no page of a PDF."""
    source, locator = _cited(case, citation)
    at = re.match(r"page:(\d+)(?:/box:(.+))?$", _inside(locator))
    with _file(case, source, locator).open() as stream:
        data = stream.read()
    if not at or b"%PDF-" not in data[:1024]:
        raise Misuse(
            "this place is not on a page of a PDF.", place=citation, remedy="Without --page, `klieg show` prints the passage."
        )
    numbers = [float(number) for number in at[2].split(",")] if at[2] else []
    boxes = [tuple(numbers[n : n + 4]) for n in range(0, len(numbers), 4)]
    return base64.b64decode(
        apart.call("klieg.read.pdf:picture_text", data, place=citation, number=int(at[1]), boxes=boxes, crop=crop)
    )


def raw_rows(case: Case, source: str, locators: list[str]) -> dict[str, str]:
    """The raw text of many `row:N` places of one source, each CSV in it walked through once; places of other kinds are left out."""
    wanted: dict[str, dict[int, str]] = {}
    for locator in locators:
        if at := re.fullmatch(r"((?:zip:.+/)?)row:(\d+)", locator):
            wanted.setdefault(at[1], {})[int(at[2])] = locator
    found: dict[str, str] = {}
    for inside, rows in wanted.items():
        file = _file(case, case.source(source), f"{inside}row:1")
        with file.open() as stream:
            head = stream.read(64 << 10)
        if b"," in head.split(b"\n")[0] and head[:1] != b"<":
            found |= {rows[number]: raw for number, raw in delimited.raw_rows(file.open, set(rows)).items()}
    return found


def filing_file(case: Case, source: str, locator: str) -> sources.File:
    """The bytes that a record of that source and locator was read from: the loaded file, or the member of a zip."""
    return _file(case, case.source(source), locator)


def _file(case: Case, source: dict[str, object], locator: str) -> sources.File:
    """The file, or the member of a zip, that the locator speaks of."""
    path = case.original(source)
    open_: Callable[[], BinaryIO] = lambda: path.open("rb")  # noqa: E731
    name = str(source["name"])
    rest = locator
    while rest.startswith("zip:"):
        with open_() as stream:
            inside = [m for m in zipped.members(io.BytesIO(stream.read()), name) if rest.startswith(f"zip:{m.name}/")]
            if not inside:
                raise Misuse("the zip has no such member.", place=f"{name}, {rest}", remedy="Check the citation.")
            member = max(inside, key=lambda m: len(m.name))
            with member.open() as unpacked:
                data = unpacked.read()
        rest = rest[len(f"zip:{member.name}/") :]
        open_ = lambda data=data: io.BytesIO(data)  # type: ignore[misc]  # noqa: E731
        name = f"{name}/{member.name}"
    with open_() as stream:
        packed = zipped.is_gzip(stream.read(2))
    unpacked_ = (lambda: zipped.gunzip(open_())) if packed else open_
    return sources.File(name=name, size=0, content="", open=unpacked_, number=file_number(name))


def _inside(locator: str) -> str:
    """The part of a locator that speaks of the file itself, behind the members of zips."""
    return (
        re.split(r"/(?=(?:line|row|page|json|paragraph|message):)", locator, maxsplit=1)[-1]
        if locator.startswith("zip:")
        else locator
    )


def _text(file: sources.File, at: str, citation: str) -> tuple[str | None, str, str | None, list[tuple[str, str]]]:
    with file.open() as stream:
        module = sources.recognise(sources.Sample(stream.read(64 << 10), file.size, file.name, open=file.open))
    between: Callable[[sources.File, str], tuple[str | None, str, str | None]] | None = getattr(module, "passage_at", None)
    if between:
        before, text, after = between(file, at)
        if text:
            return before, text, after, []
    own: Callable[[sources.File, str], tuple[str, list[tuple[str, str]]]] | None = getattr(module, "cells_at", None)
    kind, _, number = at.partition(":")
    if own and kind not in {"line", "row"}:
        raw, cells = own(file, at)
        if raw:
            return None, raw, None, cells
    if kind not in {"line", "row"} or not number.isdigit() or int(number) < 1:
        raise Misuse("klieg can't show this kind of place.", place=citation, remedy="Check the citation.")
    line = int(number) + (kind == "row")
    with file.open() as stream:
        lines = list(itertools.islice(iter(lambda: stream.readline(_LONGEST), b""), max(line - 2, 0), line + 1))
    start = min(line - 1, 1)
    if len(lines) <= start:
        raise Misuse("the source has no such line.", place=citation, remedy="Check the citation.")
    texts = [_decode(one) for one in lines]
    raw, cells = own(file, at) if own else (texts[start], [])
    return texts[0] if start else None, raw, texts[start + 1] if len(texts) > start + 1 else None, cells


def _decode(line: bytes) -> str:
    try:
        return line.rstrip(b"\r\n").decode("utf-8")
    except UnicodeDecodeError:
        return line.rstrip(b"\r\n").decode("cp1252", errors="replace")


def _records(case: Case, source: dict[str, object], locator: str) -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    with case.engine() as engine:
        for name in json.loads(str(source["records"])):  # the tables that the source has rows in
            for row in engine.rows(
                f"SELECT * FROM {name} WHERE source = $source AND locator = $locator",  # noqa: S608 - a table of ours
                source=source["sha256"],
                locator=locator,
            ):
                for column in TABLES[name].parties:
                    row[column] = _party(engine.rows("SELECT * FROM party WHERE party = $key", key=row[column]))
                found.append(
                    (
                        name,
                        {
                            key: value
                            for key, value in row.items()
                            if value not in (None, "") and key not in {"source", "locator"}
                        },
                    )
                )
    return found


def _party(rows: list[dict[str, Any]]) -> dict[str, Any] | None:
    hidden = {"source", "locator", "plain", "party"}
    return {key: value for key, value in rows[0].items() if value and key not in hidden} if rows else None
