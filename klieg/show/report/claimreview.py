"""ClaimReview drafts (schema.org/ClaimReview) of a checked story. The rating is left to the editor: klieg gives no truth value."""

from __future__ import annotations

from typing import Any

from klieg.claims.check import Ledger


def drafts(ledger: Ledger) -> list[dict[str, Any]]:
    """One draft for each claim that the record says something of."""
    made = []
    for claim in ledger.claims:
        if claim.verdict.verdict in ("not checkable", "not read", "not loaded"):
            continue
        speaker = claim.reading.speaker
        author = (
            {"@type": "Person", "name": speaker.name}
            if not speaker.name.startswith("the writer")
            else {"@type": "Organization", "name": "the story"}
        )
        made.append({
            "@context": "https://schema.org", "@type": "ClaimReview", "identifier": claim.id, "claimReviewed": claim.text,
            "itemReviewed": {"@type": "Claim", "author": author, "datePublished": ledger.story.written.isoformat() if ledger.story.written else None,
                             "appearance": {"@type": "CreativeWork", "name": ledger.story.title or ledger.story.name}},
            "reviewBody": f"{claim.verdict.verdict}: {claim.verdict.why}", "reviewRating": None, "author": None, "url": None,
        })  # fmt: skip
    return made
