"""Full-text search: phrases, prefixes, AND, OR, NOT; ranked; what was searched is always said.

Words beside each other are a phrase. If no passage holds it, passages that hold all the words are looked for, then words that come near (a letter or two
apart); each further attempt says that it is one.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from klieg.errors import Misuse
from klieg.papers import index
from klieg.store.engine import Engine
from klieg.store.layout import Layout

PLACES = ("docs", "mail", "ads", "posts", "all")
_TOKEN = re.compile(r'"[^"]*"|\(|\)|[^\s()"]+')
_OPERATORS = {"AND", "OR", "NOT"}
_NEAR = 6
"""Spellings tried for a word that stands nowhere."""


@dataclass(frozen=True)
class Query:
    """What is looked for, and where.

    Attributes:
        text: words, "phrases", prefixes*, AND, OR, NOT, parentheses.
        within: one of PLACES.
        sender, recipient: part of the name as written (mail).
        since, until: the days the document may bear; documents without a date are then left out, and counted.
        document: only this document.
    """

    text: str
    within: str = "all"
    sender: str = ""
    recipient: str = ""
    since: date | None = None
    until: date | None = None
    document: str = ""


@dataclass
class Found:
    """An answer: the hits (best first), how many there are in all, how it was read, and what was searched."""

    hits: list[dict[str, Any]] = field(default_factory=list)
    total: int = 0
    documents: int = 0
    read_as: str = ""
    attempt: str = ""
    searched: dict[str, int] = field(default_factory=dict)
    undated: int = 0
    unread_pages: int = 0


def search(
    layout: Layout, engine: Engine, query: Query, *, limit: int = 20, progress: Callable[[int, int], None] | None = None
) -> Found:
    """Search the passages of a case. Misuse if the query can't be read."""
    with index.opened(layout, engine, progress) as db:
        found = run(db, query, limit)
    found.unread_pages = _unread(engine)
    return found


def _unread(engine: Engine) -> int:
    rows = engine.rows("SELECT coalesce(sum(len(string_split(unread, ','))), 0) AS pages FROM document WHERE unread <> ''")
    return int(rows[0]["pages"])


def run(db: sqlite3.Connection, query: Query, limit: int) -> Found:
    """Search an open index: as asked; else all of the words; else words that come near."""
    tokens = _tokens(query.text)
    attempts: list[tuple[str, str]] = [("", expression(tokens))]
    simple = not any(t in _OPERATORS or t in "()" or t.startswith('"') for t in tokens)
    if simple and len(tokens) > 1:
        attempts.append(("the phrase stands nowhere; passages with all of its words", " AND ".join(_quoted(t) for t in tokens)))
    found = Found()
    for attempt, match in attempts:
        found = _ask(db, query, match, limit)
        found.attempt, found.read_as = attempt, match
        if found.total:
            return found
    near = _near(db, tokens)
    if near:
        changed, match = near
        second = _ask(db, query, match, limit)
        if second.total:
            second.attempt, second.read_as = f"nothing holds this as written; spelt otherwise: {changed}", match
            return second
    found.attempt = ""
    return found


def _tokens(text: str) -> list[str]:
    if text.count('"') % 2:
        raise Misuse("a quotation mark is left open.", place=text, remedy='Write phrases as "two words".')
    tokens = _TOKEN.findall(text)
    if not any(re.search(r"\w", piece) and piece not in _OPERATORS for piece in tokens):
        raise Misuse("there is no word to look for.", place=text, remedy="Give a word or a phrase.")
    return tokens


def expression(tokens: list[str]) -> str:
    """The tokens as an FTS5 query: words beside each other are one phrase; everything typed is quoted, so that nothing in it can be an operator by accident."""
    out: list[str] = []
    words: list[str] = []

    def flush() -> None:
        if words:
            joined = " + ".join(_quoted(word) for word in words)
            if out and out[-1] not in (*_OPERATORS, "("):
                out.append("AND")
            out.append(f"({joined})" if len(words) > 1 else joined)
            words.clear()

    depth = 0
    for piece in tokens:
        if piece in _OPERATORS or piece in "()":
            flush()
            if piece == "(":
                depth += 1
                if out and out[-1] not in (*_OPERATORS, "("):
                    out.append("AND")
            depth -= piece == ")"
            if ((piece in _OPERATORS or piece == ")") and (not out or out[-1] in (*_OPERATORS, "("))) or depth < 0:
                raise Misuse(
                    f"{piece} stands where a word should.",
                    place=" ".join(tokens),
                    remedy="NOT stands between two words: budget NOT draft.",
                )
            out.append(piece)
        elif piece.startswith('"'):
            flush()
            words.append(piece)
            flush()
        elif re.search(r"\w", piece):
            words.append(piece)
    flush()
    if depth or (out and out[-1] in _OPERATORS):
        raise Misuse(
            "the query ends too soon.", place=" ".join(tokens), remedy="Close each parenthesis; put a word after each operator."
        )
    return " ".join(out)


def _quoted(word: str) -> str:
    bare = word.strip('"')
    prefix = "*" if bare.endswith("*") and re.search(r"\w", bare) else ""
    return '"' + bare.rstrip("*").replace('"', "") + '"' + (" *" if prefix else "")


def _filters(query: Query) -> tuple[str, list[Any]]:
    tests: list[str] = []
    values: list[Any] = []
    if query.within == "mail":
        tests.append("p.kind IN ('mail', 'mail metadata')")
    elif query.within == "docs":
        tests.append("p.kind NOT IN ('mail', 'mail metadata', 'ad', 'post')")
    elif query.within in ("ads", "posts"):
        tests.append(f"p.kind = '{query.within[:-1]}'")
    for name, text in (("sender", query.sender), ("recipients", query.recipient)):
        if text:
            tests.append(f"(p.{name} LIKE ? ESCAPE '\\' OR p.said_{name} LIKE ? ESCAPE '\\')")
            like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
            values += [like, like]
    if query.document:
        tests.append("p.document = ?")
        values.append(query.document)
    return " AND ".join(tests), values


def _ask(db: sqlite3.Connection, query: Query, match: str, limit: int) -> Found:
    tests, values = _filters(query)
    days: list[str] = []
    for name, day in ((">=", query.since), ("<=", query.until)):
        if day:
            days.append(f"p.date {name} '{day.isoformat()}'")
    where = " AND ".join(["words MATCH ?", *([tests] if tests else []), *days])
    joined = "FROM words JOIN place l ON l.id = words.rowid LEFT JOIN paper p ON p.document = l.document"
    try:
        if tests or days:
            total, documents = db.execute(
                f"SELECT count(*), count(DISTINCT l.document) {joined} WHERE {where}", [match, *values]
            ).fetchone()
        else:
            total, documents = db.execute("SELECT count(*), NULL FROM words WHERE words MATCH ?", [match]).fetchone()
        undated = 0
        if days:
            bare = " AND ".join(["words MATCH ?", *([tests] if tests else []), "p.date IS NULL"])
            undated = db.execute(f"SELECT count(*) {joined} WHERE {bare}", [match, *values]).fetchone()[0]
        rows = db.execute(
            f"""SELECT l.document, coalesce(p.title, '') AS title, p.kind, p.date, p.sender, p.recipients, l.page, l.box, l.part, l.ocr, l.locator, l.source,
                       -rank AS score, highlight(words, 0, char(2), char(3)) AS passage {joined} WHERE {where} ORDER BY rank, words.rowid LIMIT ?""",
            [match, *values, limit],
        ).fetchall()
    except sqlite3.OperationalError as error:
        raise Misuse(
            f"the query can't be read ({error}).", place=query.text, remedy='Use words, "phrases", prefix*, AND, OR, NOT.'
        ) from error
    hits = [{**dict(row), "score": round(row["score"], 4), "ocr": bool(row["ocr"])} for row in rows]
    searched = {
        row["kind"]: row["n"] for row in db.execute("SELECT kind, count(*) AS n FROM paper GROUP BY kind ORDER BY n DESC")
    }
    if documents is None:
        documents = len({hit["document"] for hit in hits}) if total <= len(hits) else db.execute(
            "SELECT count(DISTINCT document) FROM place WHERE id IN (SELECT rowid FROM words WHERE words MATCH ?)", [match]
        ).fetchone()[0]  # fmt: skip
    return Found(hits, total, documents, searched=searched, undated=undated)


def _near(db: sqlite3.Connection, tokens: list[str]) -> tuple[str, str] | None:
    """The query with each word that stands nowhere replaced by words of the index that come near; None if there are none."""
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    words = [word for piece in tokens if piece not in _OPERATORS for word in re.findall(r"\w+", piece.lower())]
    changed: list[str] = []
    parts: list[str] = []
    terms: list[str] | None = None
    for word in dict.fromkeys(words):
        if db.execute("SELECT 1 FROM vocabulary WHERE term = ?", (word,)).fetchone():
            parts.append(_quoted(word))
            continue
        if terms is None:
            terms = [row[0] for row in db.execute("SELECT term FROM vocabulary WHERE length(term) > 2")]
        most = 1 if len(word) < 6 else 2
        similar = process.extract(word, terms, scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=_NEAR)
        if not similar:
            return None
        chosen = [term for term, _, _ in similar]
        changed.append(f"{word} as {', '.join(chosen)}")
        parts.append("(" + " OR ".join(_quoted(term) for term in chosen) + ")")
    return ("; ".join(changed), " AND ".join(parts)) if changed else None


def marked(passage: str, before: str, after: str) -> str:
    """A hit's passage with the found words between marks of one's own."""
    return passage.replace("\x02", before).replace("\x03", after)


def around(passage: str, width: int = 300) -> str:
    """The part of a long passage around the first found word, the marks kept; cut at blanks."""
    if len(passage) <= width:
        return passage
    first = max(passage.find("\x02"), 0)
    start = max(first - width // 3, 0)
    start = passage.rfind(" ", 0, start) + 1 if start else 0
    end = start + width
    end = passage.find(" ", end) if end < len(passage) and passage.find(" ", end) > 0 else len(passage)
    piece = passage[start:end]
    if piece.count("\x02") > piece.count("\x03"):
        piece += "\x03"
    return ("… " if start else "") + piece + (" …" if end < len(passage) else "")
