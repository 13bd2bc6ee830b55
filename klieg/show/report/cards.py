"""The card of a claim: its verdict, figure beside figure, rows, how it was read, what was searched, what to get, the query."""

from __future__ import annotations

from typing import Any

from klieg.case import Case
from klieg.claims.check import Claim, Ledger
from klieg.claims.reading import Reading, Ref, Speaker
from klieg.claims.verdict import VERDICTS
from klieg.show.report import rows, scale, strip
from klieg.words import count, money, period

_RULES = {
    1: "an opinion, a motive, what somebody knew, the future, or a degree without a number", 2: "a role, figure or polarity is not sure", 3: "loaded rows settle it",
    4: "what it needs is not wholly loaded", 5: "covered, no row, and the claim denies", 6: "covered, no row, and the claim says what a document contains",
    7: "covered, no row, and the claim affirms", 8: "every part agrees", 9: "the relation holds, a part does not", 10: "the figure, count, share or date is another",
}  # fmt: skip
_OBJECTS = {"document": "What it names", "tie": "With whom", "payment": "To whom"}
_QUERIES = 12
"""Queries shown on a card."""


def cards(case: Case, ledger: Ledger, *, pictures: bool) -> list[dict[str, Any]]:
    """A card for each claim of a ledger, in the order of the story."""
    found = rows.Rows(case, ledger, pictures=pictures)
    names = _names(case, ledger)
    return [_card(number, claim, found, names) for number, claim in enumerate(ledger.claims, 1)]


def _card(number: int, claim: Claim, found: rows.Rows, names: dict[str, str]) -> dict[str, Any]:
    r, v = claim.reading, claim.verdict
    said = f"{r.speaker.name}, own words" if r.speaker == Speaker(r.speaker.name) else f"{r.speaker.name}, {r.speaker.how}"
    texts, others = strip.texts(claim, names)
    return {
        "n": number, "id": claim.id, "v": VERDICTS.index(v.verdict), "verdict": v.verdict, "why": v.why, "text": r.text, "sentence": claim.sentence,
        "speaker": said[:1].upper() + said[1:], "kind": r.kind if r.kind != "any" else "a statement", "rule": v.rule, "rule_says": _RULES[v.rule], "scale": scale.scale(claim),
        "pages": found.pages(claim), "rows": found.blocks(claim), "read": _read(claim), "steps": r.assumptions, "considered": v.considered,
        "carried": f"{count(len(r.assumptions), 'step')} carried over or assumed" if r.assumptions else "all in the sentence", "strips": strip.strips(claim, names),
        "texts": texts, "others": others, "remedy": _remedy(v.remedy), "sql": ";\n\n".join(v.sql[:_QUERIES]), "judged": claim.judgements,
        "open": v.verdict in ("not loaded", "record shows none"), "none": "none for, none against" if v.verdict not in ("not checkable", "not read") else "",
    }  # fmt: skip


def _names(case: Case, ledger: Ledger) -> dict[str, str]:
    """Names for what coverage calls by a number: a committee by its id, a source by the beginning of its hash."""
    names = {str(s["sha256"])[:12]: str(s["name"]).split("/")[-1] for s in case.sources()}
    wanted = sorted(
        {str(c.get("who")) for claim in ledger.claims for c in claim.verdict.coverage if isinstance(c.get("loaded"), list)}
    )
    if wanted:
        with case.engine() as engine:
            listed = engine.rows(
                "SELECT committee, any_value(name) AS name FROM committee WHERE committee IN (SELECT unnest($wanted)) GROUP BY committee",
                wanted=wanted,
            )
        names |= {one["committee"]: one["name"] for one in listed if one["name"]}
    return names


def _read(claim: Claim) -> list[dict[str, str]]:
    """Who, to whom, what, how much and when, as taken; beside each how the story writes it."""
    r = claim.reading
    out = [
        _role(name, refs)
        for name, refs in (
            ("Whose" if r.kind == "document" else "Who", r.roles.get("subject", [])),
            (_OBJECTS.get(r.kind, "To whom"), r.roles.get("object", [])),
            ("Against", r.roles.get("other", [])),
            ("Counted", r.roles.get("where", [])),
        )
        if refs
    ]
    version, _, stated = r.title.partition("|")
    if r.kind == "document" and r.roles.get("object") and "|" in r.title:
        out += [{"name": "Version", "value": version, "written": ""}] if version else []
    elif what := ": ".join(part for part in (version.strip(), stated.strip()) if part):
        out.append({"name": "What", "value": what, "written": ""})
    if r.amount:
        out.append({"name": "How much", "value": r.amount.text, "written": _bounds(claim)})
    if r.period:
        days = period(r.period.since, r.period.until)
        out.append({"name": "When", "value": days or r.period.text, "written": f"written “{r.period.text}”" if days else ""})
    out += [
        {"name": name, "value": value, "written": ""}
        for name, value in (("Denied", "yes" if r.negated else ""), ("Hedge", r.hedge), ("Read by", _reader(r)))
        if value
    ]
    return out or [{"name": "What", "value": "nothing that a record could hold", "written": ""}]


def _reader(reading: Reading) -> str:
    """Who read it, where it was not the rules."""
    if reading.reader == "rules":
        return ""
    return f"{reading.reader}: {reading.restated}" if reading.restated else reading.reader


def _role(name: str, refs: list[Ref]) -> dict[str, str]:
    written = [ref.text for ref in refs if ref.text and ref.text.lower() != ref.name.lower()]
    return {
        "name": name,
        "value": ", ".join(ref.name for ref in refs),
        "written": "written " + ", ".join(f"“{text}”" for text in written) if written else "",
    }


def _bounds(claim: Claim) -> str:
    """From what to what a figure is taken to be, where it is not one figure."""
    amount = claim.reading.amount
    if amount is None or amount.low == amount.high:
        return ""
    if amount.unit == "share":
        low, high, unit = f"{amount.low * 100:.4g}", None if amount.high is None else f"{amount.high * 100:.4g}", " %"
    elif amount.unit == "money":
        low, high, unit = (
            money(amount.low),
            money(amount.high) if amount.high is not None else None,
            f" {amount.currency}".rstrip(),
        )
    else:
        low, high, unit = f"{amount.low.normalize():,f}", None if amount.high is None else f"{amount.high.normalize():,f}", ""
    return f"taken as {low}{unit} or more" if high is None else f"taken as {low} to {high}{unit}"


def _remedy(remedy: dict[str, Any] | None) -> dict[str, str] | None:
    if not remedy:
        return None
    reports = ", ".join(one["report"] for one in remedy["reports"])
    return {
        "what": f"{remedy['source']}{' of ' + remedy['committee'] if remedy['committee'] else ''}{': ' + reports if reports else ''}",
        "address": remedy["address"],
        "command": remedy["command"],
    }
