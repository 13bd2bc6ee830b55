"""The case as it was at a moment: only sources loaded by then count, and only human decisions made by then. What can't be had any more is named."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

from klieg.errors import Misuse
from klieg.store import catalog
from klieg.store.layout import Layout


def moment(text: str, now: datetime | None = None) -> datetime:
    """The moment that a day (its end, UTC) or a moment in ISO form stands for; today is now. Misuse if it is neither, or still to come."""
    now = now or datetime.now(UTC)
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise Misuse(
            f"{text[:40]!r} is no day.", place="--as-of", remedy="Write it as 2026-05-01, or 2026-05-01T14:30 (UTC)."
        ) from error
    found = (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    if found > now:
        raise Misuse(f"{text[:40]} is still to come.", place="--as-of", remedy="Name a day up to today (UTC).")
    if len(text.strip()) == len("2026-05-01"):
        found = datetime.combine(found.date(), time.max, UTC)
    return min(found, now)


def at(layout: Layout, until: datetime) -> Layout:
    """The case at a moment."""
    return replace(layout, until=until)


def counts(layout: Layout, source: Mapping[str, Any]) -> bool:
    """Whether a source counts at the layout's moment."""
    return layout.until is None or datetime.fromisoformat(str(source["loaded_at"])) <= layout.until


def lost(layout: Layout) -> list[str]:
    """Sources that were loaded by the layout's moment, and are in the case no more, or came back after it: what rested on them can't be had. In words, one each."""
    if layout.until is None or not layout.manifest.is_file():
        return []
    with catalog.reading(layout) as db:
        here = {str(source["sha256"]) for source in catalog.sources(db) if counts(layout, source)}
    then: dict[str, str] = {}
    for line in layout.manifest.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "removed" not in row:
            if counts(layout, row):
                then[row["sha256"]] = f"{row['name']} ({row['sha256'][:10]}), loaded {row['loaded_at'][:10]}"
        elif row["removed"] in then:
            gone = row.get("at", "")
            if gone and datetime.fromisoformat(gone) <= layout.until:
                del then[row["removed"]]
            else:
                then[row["removed"]] += f", removed {gone[:10] or 'on a day that the case does not hold'}"
    return [told for source, told in then.items() if source not in here]
