"""What changed in a checked story since an earlier ledger, and because of which source."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from klieg.claims.check import Claim, Ledger
from klieg.errors import Misuse


@dataclass
class Change:
    """A claim that is new, gone, or has another verdict or figure: what it was, what it is, and what that comes from as far as its rows tell."""

    number: int
    claim: Claim | None
    old: Mapping[str, Any] | None
    because: list[str] = field(default_factory=list)

    @property
    def told(self) -> str:
        """In words."""
        if self.old is None:
            return "new"
        if self.claim is None:
            return f"gone: {self.old['text']} (was {self.old['verdict']})"
        return f"was {', '.join(filter(None, (self.old['verdict'], str(self.old['figure'] or ''))))}"

    def as_dict(self) -> dict[str, Any]:
        """As `--since LEDGER --format json` prints it."""
        old, now = self.old, self.claim
        return {
            "id": now.id if now else old["id"] if old else "", "text": now.text if now else old["text"] if old else "",
            "was": {"verdict": old["verdict"], "figure": old["figure"]} if old else None,
            "now": {"verdict": now.verdict.verdict, "figure": now.verdict.figure or None, "why": now.verdict.why} if now else None, "because": self.because,
        }  # fmt: skip


def since(ledger: Ledger, earlier: Path, sources: Iterable[Mapping[str, object]]) -> list[Change]:
    """What changed since an earlier JSON ledger of the story, with the sources (of the case as it is now) that it comes from. Misuse if that is no ledger."""
    try:
        told = json.loads(earlier.read_text(encoding="utf-8"))
        before = {str(one["id"]): {"text": "", "for": [], "against": [], "reader": "rules", **one} for one in told["claims"]}
        assert all(isinstance(one["verdict"], str) and "figure" in one for one in before.values())
        moment = datetime.fromisoformat(told["as_of"]) if told["as_of"] else None
        rested = {key: {str(row["source"]) for row in [*one["for"], *one["against"]]} for key, one in before.items()}
    except (ValueError, KeyError, TypeError, AssertionError, RecursionError) as error:
        raise Misuse("this is no ledger.", place=str(earlier), remedy="Give what `klieg check --format json` wrote.") from error
    known = {str(source["sha256"]): source for source in sources}
    loaded = {sha: datetime.fromisoformat(str(source["loaded_at"])) for sha, source in known.items()}
    last = datetime.fromisoformat(ledger.as_of) if ledger.as_of else None
    new = {sha for sha, at in loaded.items() if (moment is None or at > moment) and last is not None and at <= last}
    found = []
    for number, claim in enumerate(ledger.claims, 1):
        old = before.pop(claim.id, None)
        if old is None:
            found.append(Change(number, claim, None))
        elif (old["verdict"], old["figure"]) != (claim.verdict.verdict, claim.verdict.figure or None):
            found.append(Change(number, claim, old, _because(claim, old, rested[claim.id], known, new)))
    return found + [Change(0, None, old) for old in before.values()]


def _because(claim: Claim, old: Mapping[str, Any], rested: set[str], known: dict[str, Mapping[str, object]], new: set[str]) -> list[str]:  # fmt: skip
    """The sources loaded since that its rows cite, those it rested on that are gone, and another reader."""
    cited = dict.fromkeys(str(row["source"]) for row in [*claim.verdict.rows, *claim.verdict.against])
    found = [
        f"{known[sha]['name']} ({sha[:10]}), loaded {str(known[sha]['loaded_at'])[:10]}: its rows cite it"
        for sha in cited
        if sha in new
    ]
    found += [f"{sha[:10]}, which it rested on: it was removed" for sha in sorted(rested - {""} - known.keys())]
    if old["reader"] != claim.reading.reader:
        found.append(f"its reading: read by {claim.reading.reader} now, by {old['reader']} then")
    if not found and new:
        names = [str(known[sha]["name"]) for sha in sorted(new)]
        found.append(f"what was loaded since, though no row shown is of it: {', '.join(names[:5])}{' ...' if names[5:] else ''}")
    return found or ["no source loaded since: another version of klieg, or of the story"]
