"""Verdicts on what a disclosure says, and on its versions."""

from __future__ import annotations

import re
from typing import Any

from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.ties import ties, versions


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict:
    """What a named version of somebody's disclosure names; what two versions have in common."""
    who = reading.role("subject")
    if who is None:
        return Verdict("not read", 2, "whose disclosure is meant is not clear")
    found = _versions(engine, who)
    if not found:
        return Verdict("not loaded", 4, f"no disclosure of {who.name} is loaded", remedy=_remedy(who))
    base = Verdict("", 0, "", coverage=[_covered(v) for v in found])
    if reading.frame == "amended":
        return _amended(engine, reading, found, base, who)
    if reading.frame == "same_versions":
        return _same(engine, reading, found, base)
    items = [ref.name for ref in reading.roles.get("object", [])]
    if reading.frame == "listed":
        reading.title = ""
    if reading.frame == "both_versions":
        return _both(engine, reading, found, items, base)
    chosen = _chosen(reading, found)
    if chosen is None and reading.period is None and not reading.title.split(" ")[0]:
        return _any(engine, reading, found, items, base)
    if chosen is None:
        return base.said("not loaded", 4, f"the version meant is not loaded; loaded: {'; '.join(_named(v) for v in found)}")
    return _names(engine, reading, chosen, found, items, base)


def _versions(engine: Engine, who: Ref) -> list[dict[str, Any]]:
    try:
        keys = ties.find(engine, who.name).keys
    except Misuse:
        return []
    return engine.rows(
        """SELECT d.*, coalesce(d.signed, d.made) AS dated, s.name AS file FROM disclosure d JOIN source s ON s.sha256 = d.source
           WHERE d.filer IN (SELECT unnest($keys::BIGINT[])) ORDER BY dated NULLS LAST""",
        keys=keys,
    )


def _named(version: dict[str, Any]) -> str:
    return f"{version['name']}, {'signed' if version['signed'] else 'made'} {version['dated']}"


def _covered(version: dict[str, Any]) -> dict[str, Any]:
    return {"who": version["name"], "since": version["dated"], "until": version["dated"], "loaded": f"{version['file']}, {version['pages']} pages",
            "missing": f"no text on pages {version['unread']}" if version["unread"] else ""}  # fmt: skip


def _remedy(who: Ref) -> dict[str, Any]:
    return {
        "source": f"the OGE Form 278e of {who.name}",
        "committee": "",
        "reports": [],
        "address": "https://www.oge.gov/web/oge.nsf/Officials+Individual+Disclosures+Search+Collection",
        "command": "klieg add FILE.pdf",
    }


def _chosen(reading: Reading, found: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Which version is meant: by its date, else by first, second and the like; the only one there is."""
    if reading.period and (reading.period.since or reading.period.until):
        dated = [v for v in found if v["dated"] and reading.period.holds(v["dated"])]
        return dated[0] if len(dated) == 1 else None
    word = reading.title.split(" ")[0] if reading.title else ""
    if word in ("first", "original", "earlier", "initial"):
        return found[0]
    if word in ("second", "later", "amended", "last", "new", "updated") and len(found) > 1:
        return found[1] if word == "second" else found[-1]
    return found[0] if len(found) == 1 else None


def _find(engine: Engine, version: dict[str, Any], item: str) -> list[versions.Row]:
    """Rows of a version that name an item: all of its words stand in the row's name."""
    words = [w for w in re.findall(r"[\w&]+", item.lower()) if w not in ("a", "an", "the", "of")]
    return [
        row
        for row in versions.rows_of(engine, version["disclosure"])
        if words and set(words) <= set(re.findall(r"[\w&]+", row.name.lower()))
    ]


def _row(row: versions.Row) -> dict[str, Any]:
    return {"source": row.source, "locator": row.locator, "raw": row.whole, "record": "cell", "part": row.part, "row": row.number}


def _names(
    engine: Engine, reading: Reading, chosen: dict[str, Any], found: list[dict[str, Any]], items: list[str], base: Verdict
) -> Verdict:
    held = {item: _find(engine, chosen, item) for item in items}
    missing = [item for item, rows in held.items() if not rows]
    base.rows = [_row(rows[0]) for rows in held.values() if rows]
    elsewhere = [
        f"{item} stands in the version {_named(v)}"
        for item in missing
        for v in found
        if v is not chosen and _find(engine, v, item)
    ]
    told = f"{_named(chosen)}: " + "; ".join(
        f"{item} at part {rows[0].part}, row {rows[0].number}" for item, rows in held.items() if rows
    )
    omitted = "omit" in reading.text or "left out" in reading.text or "leaves out" in reading.text
    if reading.negated or omitted:
        if len(missing) == len(items):
            return base.said("borne out", 5, f"by absence: {_named(chosen)} names none of them")
        base.against, base.rows = base.rows, []
        return base.said("contradicted", 3, told)
    if not missing:
        return base.said("borne out", 8, told)
    base.against = [
        _row(rows[0]) for item in missing for v in found if v is not chosen for rows in [_find(engine, v, item)] if rows
    ]
    lost = f"{', '.join(missing)} is not named in {_named(chosen)}" + (f"; {'; '.join(elsewhere)}" if elsewhere else "")
    if len(missing) == len(items):
        unread = {int(page) for page in str(chosen["unread"] or "").split(",") if page}
        if unread - {1}:
            return base.said("not loaded", 4, f"{lost}; pages {chosen['unread']} can't be read")
        return base.said("contradicted", 6, lost)
    return base.said("partly", 9, f"{lost}; {told}")


def _any(engine: Engine, reading: Reading, found: list[dict[str, Any]], items: list[str], base: Verdict) -> Verdict:
    """No version is said: what all of them say holds; where they differ, which is meant can't be told."""
    each = [_names(engine, reading, version, [version], items, Verdict("", 0, "")) for version in found]
    if len({verdict.verdict for verdict in each}) == 1:
        each[0].why = f"in every loaded version: {each[0].why}"
        return each[0]
    return base.said(
        "not read", 2, "which version is meant is not said, and they differ: " + "; ".join(verdict.why for verdict in each)
    )


def _both(engine: Engine, reading: Reading, found: list[dict[str, Any]], items: list[str], base: Verdict) -> Verdict:
    if len(found) < 2:
        return base.said("not loaded", 4, f"only one version is loaded: {_named(found[0])}")
    held = [(item, v, _find(engine, v, item)) for item in items for v in found[:2]]
    base.rows = [_row(rows[0]) for _, _, rows in held if rows]
    lost = [f"{item} is not named in {_named(v)}" for item, v, rows in held if not rows]
    neither = reading.title.startswith("neither") or reading.text.lower().startswith("neither")
    told = "; ".join(f"{item}: part {rows[0].part}, row {rows[0].number} of {_named(v)}" for item, v, rows in held if rows)
    if neither:
        if len(lost) == len(held):
            return base.said("borne out", 5, "by absence: " + "; ".join(lost))
        base.against, base.rows = base.rows, []
        return base.said("contradicted", 3, told)
    if not lost:
        return base.said("borne out", 8, told)
    return (
        base.said("contradicted", 6, "; ".join(lost))
        if len(lost) == len(held)
        else base.said("contradicted", 10, "; ".join(lost))
    )


def _same(engine: Engine, reading: Reading, found: list[dict[str, Any]], base: Verdict) -> Verdict:
    if len(found) < 2:
        return base.said("not loaded", 4, f"only one version is loaded: {_named(found[0])}")
    difference = versions.compare(engine, found[0], found[1])
    named = versions.names(difference)
    added = [row for row in difference.added if row.part == "4"] or difference.added
    differ = bool(named["second only"] or named["first only"])
    told = f"the second names besides: {', '.join(named['second only'][:8])}" + (
        f"; the first alone: {', '.join(named['first only'][:4])}" if named["first only"] else ""
    )
    rows = [_row(row) for row in added[:12]]
    same_said = "same" in reading.title or "identical" in reading.title
    if same_said != reading.negated:
        base.against = rows
        return base.said("contradicted", 3, told) if differ else base.said("borne out", 8, "both name the same")
    base.rows = rows
    return base.said("borne out", 8, told) if differ else base.said("contradicted", 10, "both name the same")


def _amended(engine: Engine, reading: Reading, found: list[dict[str, Any]], base: Verdict, who: Ref) -> Verdict:
    """An amendment: the version of its date must be loaded; the ones that are loaded are said."""
    items = [ref.name for ref in reading.roles.get("object", [])]
    chosen = [v for v in found if reading.period and v["dated"] and reading.period.holds(v["dated"])]
    loaded = "; ".join(_named(v) for v in found)
    if not chosen:
        naming = [f"{item}: in {_named(v)}" for item in items for v in found if _find(engine, v, item)]
        silent = "none of them names " + ", ".join(items) if items and not naming else "; ".join(naming)
        base.remedy = _remedy(who)
        return base.said("not loaded", 4, f"the amended version is not loaded; loaded: {loaded}{'; ' + silent if silent else ''}")
    return _names(engine, reading, chosen[0], found, items, base) if items else base.said("borne out", 8, f"loaded: {loaded}")
