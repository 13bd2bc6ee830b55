"""A checked story as one self-contained HTML page: the story with its claims marked, a card for each, conflicts, and how to repeat it. It needs no network."""

from __future__ import annotations

import base64
import contextlib
from collections import Counter
from importlib import resources
from typing import Any

from klieg import place
from klieg.case import Case
from klieg.claims.check import Claim, Ledger
from klieg.claims.verdict import VERDICTS
from klieg.errors import KliegError
from klieg.show.words import citation, count, money

_ROWS = 12
"""Rows shown on a card; the JSON ledger has them all."""
_PICTURES = 2
"""Pages drawn on a card."""
_RULES = {
    1: "an opinion, a motive, what somebody knew, the future, or a degree without a number", 2: "a role, figure or polarity is not sure", 3: "loaded rows settle it",
    4: "what it needs is not wholly loaded", 5: "covered, no row, and the claim denies", 6: "covered, no row, and the claim says what a document contains",
    7: "covered, no row, and the claim affirms", 8: "every part agrees", 9: "the relation holds, a part does not", 10: "the figure, count, share or date is another",
}  # fmt: skip


def page(case: Case, ledger: Ledger, *, pictures: bool = True) -> str:
    """The page as HTML text."""
    import jinja2

    room = resources.files(__package__)
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    template = environment.from_string(room.joinpath("ledger.html.j2").read_text(encoding="utf-8"))
    named = {str(s["sha256"]): s for s in case.sources()}
    raws = _raws(case, ledger)
    claims = [_card(case, n, claim, raws, pictures) for n, claim in enumerate(ledger.claims, 1)]
    counts = Counter(claim.verdict.verdict for claim in ledger.claims)
    cited = {
        row["source"]
        for claim in ledger.claims
        for row in (*claim.verdict.rows, *claim.verdict.against)
        if row["source"] in named
    }
    story = ledger.story
    return template.render(
        title=story.title or story.name, where=f"case {case.root.name} · {story.name}", claims=claims, verdicts=VERDICTS, counts=counts,
        meta=(f"Story dated {story.written} · " if story.written else "") + f"checked as of {ledger.as_of[:16].replace('T', ', ')} UTC, against {count(len(named), 'file')}",
        summary=_summary(counts, len(claims)), brief=_brief(claims), paragraphs=_paragraphs(ledger, claims), conflicts=_conflicts(ledger),
        command=f"klieg check {story.name}{_then(case)} --format html > ledger.html", as_of=ledger.as_of[:19].replace("T", ", "),
        files=[{"name": named[s]["name"], "sha": s[:12], "kind": named[s]["kind"]} for s in sorted(cited, key=lambda s: str(named[s]["name"]))],
        css=room.joinpath("ledger.css").read_text(encoding="utf-8"), js=room.joinpath("ledger.js").read_text(encoding="utf-8"),
        signs=room.joinpath("signs.svg").read_text(encoding="utf-8"),
    )  # fmt: skip


def _summary(counts: Counter[str], total: int) -> tuple[str, str]:
    if not total:
        return "No claim was found.", ""
    rest = [
        f"{counts[name]} {name}"
        for name in ("partly", "record shows none", "not loaded", "not checkable", "not read")
        if counts[name]
    ]
    return f"{count(total, 'claim')}: {counts['borne out']} borne out, {counts['contradicted']} contradicted.", (
        ", ".join(rest) + "."
    ) if rest else ""


def _then(case: Case) -> str:
    return f" --as-of {case.layout.until:%Y-%m-%dT%H:%M:%S.%f}" if case.layout.until else ""


def _brief(claims: list[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    def of(*names: str) -> list[dict[str, Any]]:
        return [c for c in claims if c["verdict"] in names]

    return [("To fix: the record says otherwise", of("contradicted")), ("To look at again: part of it holds", of("partly")), ("Open: the record shows none, or is not loaded", of("record shows none", "not loaded")),
            ("To restate: not read for sure", of("not read"))]  # fmt: skip


def _card(case: Case, number: int, claim: Claim, raws: dict[tuple[str, str], str], pictures: bool) -> dict[str, Any]:
    r, v = claim.reading, claim.verdict
    speaker = r.speaker
    said = "The writer, own words" if speaker.name == "the writer" else f"{speaker.name}, {speaker.how}"
    return {
        "n": number, "id": claim.id, "v": VERDICTS.index(v.verdict), "verdict": v.verdict, "why": v.why, "text": r.text, "sentence": claim.sentence, "speaker": said,
        "kind": r.kind if r.kind != "any" else "a statement", "rule": v.rule, "rule_says": _RULES[v.rule], "figures": _figures(claim),
        "rows": [("Rows against the claim", _rows(case, v.against, raws, pictures)), ("Rows for the claim", _rows(case, v.rows, raws, pictures))],
        "read": _read(claim), "carried": f"{len(r.assumptions)} carried over or assumed" if r.assumptions else "all in the sentence",
        "covered": [(str(c.get("who") or ""), _searched(c)) for c in v.coverage[:6]],
        "remedy": {"what": f"{v.remedy['source']}{' of ' + v.remedy['committee'] if v.remedy['committee'] else ''}"
                   + (": " + ", ".join(x["report"] for x in v.remedy["reports"]) if v.remedy["reports"] else ""),
                   "address": v.remedy["address"], "command": v.remedy["command"]} if v.remedy else None,
        "sql": ";\n\n".join(v.sql[:12]), "judged": claim.judgements,
    }  # fmt: skip


def _figures(claim: Claim) -> list[tuple[str, str]]:
    amount = claim.reading.amount
    if amount is None:
        return []
    bounds = f"{money(amount.low)} to {money(amount.high)}" if amount.high is not None else f"{money(amount.low)} or more"
    if amount.unit != "money":
        bounds = f"{amount.low:f} to {amount.high:f}" if amount.high is not None else f"{amount.low:f} or more"
    made = [("claimed", f"{amount.text} ({bounds} {amount.currency})".replace(" )", ")"))]
    if claim.verdict.figure:
        made.append(("record", claim.verdict.figure))
    return made


def _read(claim: Claim) -> list[tuple[str, str]]:
    r = claim.reading
    out = [
        (name, ", ".join(ref.name for ref in refs))
        for name, refs in (("Who", r.roles.get("subject", [])), ("To whom", r.roles.get("object", [])))
        if refs
    ]
    for name, value in (("What", r.title), ("How much", r.amount.text if r.amount else ""), ("When", r.period.text if r.period else ""), ("Denied", "yes" if r.negated else ""),
                        ("Hedge", r.hedge)):  # fmt: skip
        if value:
            out.append((name, value))
    if r.reader != "rules":
        out.append(("Read by", f"{r.reader}: {r.restated}" if r.restated else r.reader))
    out += [("Assumed", step) for step in r.assumptions]
    out += [("Considered", step) for step in claim.verdict.considered]
    return out or [("What", "nothing that a record could hold")]


def _searched(covered: dict[str, Any]) -> str:
    loaded = covered.get("loaded")
    if isinstance(loaded, list):
        names = list(dict.fromkeys(str(c.get("report") if isinstance(c, dict) else c) for c in loaded))
        lost = [str(m.get("report") if isinstance(m, dict) else m) for m in covered.get("missing") or []]
        return f"loaded: {', '.join(names) or 'nothing'}" + (f"; not loaded: {', '.join(lost)}" if lost else "")
    missing = covered.get("missing")
    return f"{loaded}" + (f"; {missing}" if missing else "")


def _raws(case: Case, ledger: Ledger) -> dict[tuple[str, str], str]:
    """The raw lines of the rows that cards show, each source walked through once."""
    wanted: dict[str, set[str]] = {}
    for claim in ledger.claims:
        for rows in (claim.verdict.rows, claim.verdict.against):
            for row in rows[:_ROWS]:
                wanted.setdefault(row["source"], set()).add(row["locator"])
    found: dict[tuple[str, str], str] = {}
    for source, locators in wanted.items():
        with contextlib.suppress(KliegError):
            found |= {(source, locator): raw for locator, raw in place.raw_rows(case, source, sorted(locators)).items()}
    return found


def _rows(case: Case, rows: list[dict[str, Any]], raws: dict[tuple[str, str], str], pictures: bool) -> list[dict[str, Any]]:
    made = []
    for index, row in enumerate(rows[:_ROWS]):
        cited = citation(row["source"], row["locator"]) if row["source"] else row["locator"]
        raw = raws.get((row["source"], row["locator"]), str(row["raw"]))[:600]
        drawn = pictures and index < _PICTURES and row["locator"].startswith("page:")
        made.append({
            "told": str(row["raw"])[:200], "raw": raw, "citation": cited, "picture": _picture(case, cited) if drawn else "",
            "alt": f"{row['locator'].split('/')[0].replace(':', ' ')}, the place boxed", "more": len(rows) if len(rows) > _ROWS else 0,
        })  # fmt: skip
    return made


def _picture(case: Case, cited: str) -> str:
    try:
        return base64.b64encode(case.page_picture(cited, crop=True)).decode()
    except KliegError:
        return ""


def _paragraphs(ledger: Ledger, claims: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The story's paragraphs as pieces of text, claims marked; a claim within another is marked once, by the first."""
    text = ledger.story.text
    spans: dict[int, tuple[int, int]] = {}
    for sentence in ledger.story.sentences:
        first, last = spans.get(sentence.paragraph, (sentence.start, sentence.end))
        spans[sentence.paragraph] = (min(first, sentence.start), max(last, sentence.end))
    out = []
    for start, end in spans.values():
        pieces: list[dict[str, Any]] = []
        at = start
        for claim, card in zip(ledger.claims, claims, strict=True):
            a, b = claim.reading.start, claim.reading.end
            if a < at or a >= end:
                continue
            pieces.append({"n": 0, "text": text[at:a]})
            pieces.append({"n": card["n"], "v": card["v"], "verdict": card["verdict"], "text": text[a:b]})
            at = b
        pieces.append({"n": 0, "text": text[at:end]})
        out.append(pieces)
    return out


def _conflicts(ledger: Ledger) -> list[dict[str, Any]]:
    made = []
    for conflict in ledger.conflicts:
        claims = [ledger.claims[n] for n in conflict["claims"]]
        sides = [
            {"who": c.reading.speaker.name, "text": c.sentence, "n": n + 1, "citation": ""}
            for n, c in zip(conflict["claims"], claims, strict=True)
        ]
        if len(sides) == 1:
            verdict = claims[0].verdict
            row = next(iter([*verdict.against, *verdict.rows]), None)
            sides.append(
                {
                    "who": "The record",
                    "text": verdict.why,
                    "n": 0,
                    "citation": citation(row["source"], row["locator"]) if row else "",
                }
            )
            made.append({"heading": f"{claims[0].reading.speaker.name} against the record", "sides": sides})
        else:
            made.append({"heading": f"{sides[0]['who']} against {sides[1]['who']}", "sides": sides})
    return made
