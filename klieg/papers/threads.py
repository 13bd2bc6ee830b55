"""Threads of mail: by message ids and references; where those are lost (printed mail) by subject, participants and time, and said so."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from klieg.errors import Misuse
from klieg.read import mail_text
from klieg.store.engine import Engine

_APART = timedelta(days=30)
"""Messages with one subject further apart than this are not one thread, unless one quotes the other."""

_MAIL = """
SELECT document, any_value(title) FILTER (title <> '') AS title, any_value(sender) FILTER (sender <> '') AS sender, any_value(recipients) AS recipients,
       any_value(copied) AS copied, min(sent) AS sent, min(date) AS date, any_value(reference) AS reference, min(source) AS source, min_by(locator, source) AS locator
FROM document WHERE kind = 'mail' GROUP BY document ORDER BY date NULLS LAST, document
"""


@dataclass
class Thread:
    """Messages that belong together, oldest first, and what joins them."""

    messages: list[dict[str, Any]] = field(default_factory=list)
    joined_by: str = ""


class _Joined:
    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self.ways: dict[str, set[str]] = defaultdict(set)

    def root(self, one: str) -> str:
        path = []
        while self._parent.setdefault(one, one) != one:
            path.append(one)
            one = self._parent[one]
        for passed in path:
            self._parent[passed] = one
        return one

    def join(self, one: str, other: str, way: str) -> None:
        a, b = self.root(one), self.root(other)
        if a != b:
            self._parent[b] = a
            self.ways[a] |= self.ways.pop(b, set())
        self.ways[self.root(one)].add(way)


def thread_of(engine: Engine, document: str) -> Thread:
    """The thread that a message belongs to. Misuse if no loaded message has this id."""
    mail = engine.rows(_MAIL)
    known = {row["document"] for row in mail}
    if document not in known:
        raise Misuse("no loaded message has this id.", place=document, remedy="`klieg search --in mail --format json` gives ids.")
    joined = join(mail)
    root = joined.root(document)
    messages = [row for row in mail if joined.root(row["document"]) == root]
    messages.sort(
        key=lambda row: (
            (row["sent"] is None, row["sent"] or row["date"], row["document"])
            if row["sent"]
            else (True, row["date"] or 0, row["document"])
        )
    )
    return Thread(messages, "; ".join(sorted(joined.ways.get(root, set()))))


def join(mail: Iterable[dict[str, Any]]) -> _Joined:
    """All messages joined into threads."""
    joined = _Joined()
    by_subject: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in mail:
        joined.root(row["document"])
        reference = row["reference"] or ""
        if reference and not reference.startswith("["):
            for other in reference.split(","):
                joined.join(other, row["document"], "message ids and references")
        else:
            key = mail_text.subject_key(row["title"] or "")
            if len(key) > 3:
                by_subject[key].append(row)
    for rows in by_subject.values():
        _by_subject(rows, joined)
    return joined


def _by_subject(rows: list[dict[str, Any]], joined: _Joined) -> None:
    """Messages with one subject: neighbours in time that share somebody, or of which the later quotes the earlier one's sender."""
    dated = [row for row in rows if row["date"]]
    for index, row in enumerate(dated):
        mine = _people(row)
        for other in dated[max(index - 12, 0) : index]:
            if row["date"] - other["date"] <= _APART and mine & _people(other):
                joined.join(other["document"], row["document"], "subject, participants and time: no message ids are left")


def _people(row: dict[str, Any]) -> set[str]:
    """Who takes part, as letters to compare by: last names and addresses' local parts of sender, recipients and those quoted."""
    texts = [row["sender"] or "", *(row["recipients"] or "").split(";"), *(row["copied"] or "").split(";")]
    reference = row["reference"] or ""
    if reference.startswith("["):
        for quoted in json.loads(reference):
            texts += [quoted["from"], *quoted["to"].split(";")]
    found = set()
    for text in texts:
        name, address = mail_text.address(text.strip())
        for part in (name.split(",")[0] if "," in name else name.split(" ")[-1] if name else "", address.split("@")[0]):
            letters = "".join(c for c in part.lower() if c.isalpha())
            if letters:
                found.add(letters)
    return found
