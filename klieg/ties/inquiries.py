"""Inquiries: requests, demands, subpoenas and letters with from, to, date, what, due and answer.

They are entries of the case's journal: signed, append-only, chained (klieg.store.journal).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from klieg.errors import Misuse
from klieg.store import journal
from klieg.store.layout import Layout

KINDS = ("request", "demand", "subpoena", "letter")


@dataclass(frozen=True)
class Inquiry:
    """What was asked of whom, and what came of it.

    Attributes:
        number: its number in the case.
        kind: one of KINDS.
        asker, asked: who asked whom, as written.
        asked_on, due, answered: days; `due` and `answered` may be None.
        what: what was asked for.
        answer: the answer, or the citation of the document that is it.
        status: open, answered, refused or withdrawn.
        author: who entered it.
        source: where it is known from, if anywhere.
    """

    number: int
    kind: str
    asker: str
    asked: str
    asked_on: date
    what: str
    due: date | None = None
    answered: date | None = None
    answer: str = ""
    status: str = "open"
    author: str = ""
    source: str = ""

    def overdue(self, today: date) -> bool:
        """Whether its day has passed without an answer."""
        return self.status == "open" and self.due is not None and self.due < today

    def as_dict(self) -> dict[str, Any]:
        """As `--format json` prints it."""
        return {("date" if key == "asked_on" else key): value for key, value in asdict(self).items()}


def add(
    layout: Layout,
    author: str,
    kind: str,
    asker: str,
    asked: str,
    when: date,
    what: str,
    due: date | None = None,
    source: str = "",
) -> Inquiry:
    """Enter an inquiry. Misuse if the author, the parties or what was asked are blank, or the kind is none of KINDS."""
    for name, text in (("author", author), ("from", asker), ("to", asked), ("what", what)):
        if not text.strip():
            raise Misuse(
                f"{name} is blank.",
                place="inquiry",
                remedy="Say who enters it (--by), who asked (--from) whom (--to), and for what (--what).",
            )
    if kind not in KINDS:
        raise Misuse(f"{kind!r} is no kind of inquiry.", place="inquiry", remedy=f"It is one of {', '.join(KINDS)}.")
    if due and due < when:
        raise Misuse("it is due before it was asked.", place="inquiry", remedy="Check --date and --due.")
    content = {
        "kind": kind,
        "asker": asker,
        "asked": asked,
        "date": when.isoformat(),
        "what": what,
        "due": due.isoformat() if due else None,
        "source": source,
    }
    number = len(listed(layout)) + 1
    journal.append(layout, "inquiry", str(number), "asked", author, content)
    return Inquiry(number, kind, asker, asked, when, what, due, author=author, source=source)


def answer(layout: Layout, author: str, number: int, when: date, text: str, status: str = "answered") -> Inquiry:
    """Enter what came of an inquiry; an earlier entry stays in the chain. Misuse if there is no such inquiry."""
    known = {inquiry.number: inquiry for inquiry in listed(layout)}
    if number not in known:
        raise Misuse(f"there is no inquiry {number}.", place="inquiry", remedy="`klieg inquiry list` shows them.")
    if status not in ("answered", "refused", "withdrawn"):
        raise Misuse(f"{status!r} is no outcome.", place="inquiry", remedy="It is answered, refused or withdrawn.")
    journal.append(layout, "inquiry", str(number), status, author, {"date": when.isoformat(), "answer": text})
    return replace(known[number], status=status, answered=when, answer=text)


def listed(layout: Layout) -> list[Inquiry]:
    """All inquiries as they stand, by number. CaseDamaged if an entry was changed or is missing."""
    found: dict[int, Inquiry] = {}
    for entry in journal.entries(layout, "inquiry"):
        number, content = int(entry.subject), entry.content
        if entry.act == "asked":
            due = date.fromisoformat(content["due"]) if content["due"] else None
            asked = date.fromisoformat(content["date"])
            found[number] = Inquiry(
                number,
                content["kind"],
                content["asker"],
                content["asked"],
                asked,
                content["what"],
                due,
                author=entry.author,
                source=content["source"],
            )
        else:
            found[number] = replace(
                found[number], status=entry.act, answered=date.fromisoformat(content["date"]), answer=content["answer"]
            )
    return [found[number] for number in sorted(found)]


def from_rows(layout: Layout, author: str, rows: Iterable[Mapping[str, str]], day: Callable[[str], date | None]) -> list[Inquiry]:
    """Enter inquiries from rows with the columns kind, from, to, date, what, due, answered, answer, status, source. All or none: a row that can't be read stops it."""
    wanted: list[tuple[Mapping[str, str], date, date | None, date | None]] = []
    for number, row in enumerate(rows, 1):
        try:
            asked_on, due, answered = day(row["date"]), day(row.get("due") or ""), day(row.get("answered") or "")
        except (KeyError, ValueError) as error:
            raise Misuse(
                f"row {number}: {error}.",
                place="inquiries",
                remedy="Columns: kind, from, to, date (YYYY-MM-DD), what, due, answered, answer, status, source.",
            ) from error
        if not asked_on or not all((row.get(name) or "").strip() for name in ("from", "to", "what")):
            raise Misuse(f"row {number}: date, from, to and what are needed.", place="inquiries", remedy="Nothing was entered.")
        if (row.get("kind") or "request") not in KINDS:
            raise Misuse(
                f"row {number}: {row['kind']!r} is no kind of inquiry.",
                place="inquiries",
                remedy=f"It is one of {', '.join(KINDS)}.",
            )
        wanted.append((row, asked_on, due, answered))
    made = []
    for row, when, due, answered in wanted:
        inquiry = add(
            layout, author, row.get("kind") or "request", row["from"], row["to"], when, row["what"], due, row.get("source") or ""
        )
        if answered or row.get("answer"):
            inquiry = answer(
                layout, author, inquiry.number, answered or when, row.get("answer") or "", row.get("status") or "answered"
            )
        made.append(inquiry)
    return made
