"""A person's verdict on a claim, with a reason: signed, append-only, in the case's journal; beside the computed one, never instead of it."""

from __future__ import annotations

from typing import Any

from klieg.claims.language.patterns import regex
from klieg.claims.verdict import VERDICTS
from klieg.errors import Misuse
from klieg.store import journal
from klieg.store.journal import Entry
from klieg.store.layout import Layout

_ID = regex(r"[0-9a-f]{8}(?:-\d+)?")


def judge(layout: Layout, claim: str, verdict: str, because: str, by: str, *, story: str = "", text: str = "") -> dict[str, Any]:
    """Keep a judgement, with the name of the story and the words of the claim where they are known. Misuse without a verdict, a reason or an author, or if `claim` can be no claim's id."""
    if not _ID.fullmatch(claim):
        raise Misuse(
            "this is no claim's id.",
            place=claim,
            remedy="Give the eight letters and figures that `klieg check` prints with the claim.",
        )
    if verdict not in VERDICTS:
        raise Misuse("there is no verdict.", place=claim, remedy=f"Give --verdict: one of {', '.join(VERDICTS)}.")
    if not because.strip():
        raise Misuse("there is no reason.", place=claim, remedy="Say why: --because TEXT.")
    of = {"story": story, "text": text} if story else {}
    return _told(journal.append(layout, "claim", claim, "judged", by, {"verdict": verdict, "because": because.strip(), **of}))


def listed(layout: Layout) -> list[dict[str, Any]]:
    """All judgements, oldest first: {claim, verdict, because, by, at, story, text}; the last two are '' where they were not said. CaseDamaged if the journal was changed."""
    return [_told(entry) for entry in journal.entries(layout, "claim")]


def _told(entry: Entry) -> dict[str, Any]:
    return {
        "claim": entry.subject,
        "verdict": entry.content["verdict"],
        "because": entry.content["because"],
        "by": entry.author,
        "at": entry.at,
        "story": entry.content.get("story", ""),
        "text": entry.content.get("text", ""),
    }
