"""The rows of a claim as a card shows them: what each says, its raw text with the cells used marked, its citation, and pages of PDFs as pictures."""

from __future__ import annotations

import base64
import contextlib
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from klieg import place
from klieg.case import Case
from klieg.claims.check import Claim, Ledger
from klieg.errors import KliegError
from klieg.show.report import marks
from klieg.words import citation, count, money, period, short

FIRST = 6
"""Rows shown at once."""
_LARGEST = 3
"""Of more payments than that: so many of the largest at once, the rest folded, by date."""
MOST = 60
"""Rows on a card; the JSON ledger has them all."""
_RAW = 900
"""Characters of a raw line on a card."""
_PICTURES = 2
"""Pages drawn on a card."""
_ADDRESSED = {"registration"}
"""Records whose raw rows hold street addresses, of persons too: their raw text stays out of the page (`klieg show` has it)."""
_PAYMENTS = """
SELECT p.source, p.locator, p.date, p.amount, p.currency, p.purpose, p.memo,
       (SELECT any_value(name) FROM party WHERE party = p.payer) AS payer, (SELECT any_value(name) FROM party WHERE party = p.payee) AS payee
FROM payment p WHERE p.source IN (SELECT unnest($sources)) AND p.locator IN (SELECT unnest($locators))"""

Key = tuple[str, str]


class Rows:
    """The rows that the cards of a ledger show: raw text and records looked up once for all of them."""

    def __init__(self, case: Case, ledger: Ledger, *, pictures: bool) -> None:
        self._case, self._pictures = case, pictures
        shown = [
            row
            for c in ledger.claims
            for rows in (c.verdict.against, c.verdict.rows)
            for row in _chosen(rows)[0]
            if row["source"]
        ]
        self._raw = self._raws([row for row in shown if row.get("record") not in _ADDRESSED])
        self._payments = self._paid([row for row in shown if row.get("record") == "payment"])
        self._names = {str(s["sha256"]): str(s["name"]).split("/")[-1] for s in case.sources()}

    def blocks(self, claim: Claim) -> list[dict[str, Any]]:
        """What stands against a claim, then what stands for it; each with the rows shown, those folded, and how many there are."""
        verdict = claim.verdict
        found = []
        for heading, rows in (("against the claim", verdict.against), ("for the claim", verdict.rows)):
            if rows:
                chosen, at_once, by_size = _chosen(rows)
                made = [self._row(row) for row in chosen]
                if verdict.counted > len(rows):
                    heading = f"{heading}, of {verdict.counted:,} counted"
                found.append({
                    "count": len(rows), "what": heading, "by_size": by_size, "first": made[:at_once], "rest": made[at_once:], "left": len(rows) - len(made),
                    "total": _total(rows, verdict.figure, made),
                })  # fmt: skip
        return found

    def pages(self, claim: Claim) -> list[dict[str, Any]]:
        """Pages of PDFs that rows of the claim stand on, the place boxed."""
        if not self._pictures:
            return []
        on_pages = [
            row
            for row in (*claim.verdict.against, *claim.verdict.rows)
            if row["source"] and str(row["locator"]).startswith("page:")
        ]
        return [made for row in on_pages[:_PICTURES] if (made := self._page(row))]

    def _page(self, row: dict[str, Any]) -> dict[str, Any] | None:
        cited = citation(row["source"], row["locator"])
        try:
            picture = self._case.page_picture(cited, crop=True)
        except KliegError:
            return None
        number = str(row["locator"]).split("/")[0].removeprefix("page:")
        width, height = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
        return {
            "png": base64.b64encode(picture).decode(), "width": width, "height": height, "caption": f"page {number} of {self._names.get(row['source'], 'the document')}",
            "citation": cited, "source": str(row["source"])[:10], "told": str(row["raw"])[:120],
        }  # fmt: skip

    def _row(self, row: dict[str, Any]) -> dict[str, Any]:
        key = (str(row["source"]), str(row["locator"]))
        paid = self._payments.get(key)
        raw, told = self._raw.get(key, ""), str(row["raw"]).strip()
        made: dict[str, Any] = {
            "citation": citation(*key) if row["source"] else key[1], "source": key[0][:10], "paid": None, "told": short(told, 140 if raw else 300), "about": _about(row), "raw": [],
        }  # fmt: skip
        wanted = {told, str(row.get("client") or "")}
        days, sums = [row.get("date"), row.get("since")], [row.get("amount")]
        if paid:
            made["paid"] = {
                "date": paid["date"], "payee": paid["payee"] or "", "payer": paid["payer"] or "", "purpose": paid["purpose"] or "", "memo": bool(paid["memo"]),
                "amount": money(paid["amount"], paid["currency"] or ""), "figure": paid["amount"],
            }  # fmt: skip
            wanted, days, sums = {paid["payee"] or "", paid["purpose"] or ""}, [paid["date"]], [paid["amount"]]
        if raw:
            made["raw"] = marks.marked(
                raw[:_RAW], wanted, [day for day in days if isinstance(day, date)], [n for n in sums if n is not None]
            )
        return made

    def _raws(self, rows: list[dict[str, Any]]) -> dict[Key, str]:
        """The raw rows of CSV files, each source walked through once."""
        wanted: dict[str, set[str]] = {}
        for row in rows:
            wanted.setdefault(str(row["source"]), set()).add(str(row["locator"]))
        found: dict[Key, str] = {}
        for source, locators in wanted.items():
            with contextlib.suppress(KliegError):
                found |= {(source, locator): raw for locator, raw in place.raw_rows(self._case, source, sorted(locators)).items()}
        return found

    def _paid(self, rows: list[dict[str, Any]]) -> dict[Key, dict[str, Any]]:
        """The payment that each row records; a row that records several is left to its words."""
        if not rows:
            return {}
        wanted = {(str(row["source"]), str(row["locator"])) for row in rows}
        with self._case.engine() as engine:
            listed = engine.rows(_PAYMENTS, sources=sorted({s for s, _ in wanted}), locators=sorted({at for _, at in wanted}))
        found: dict[Key, dict[str, Any]] = {}
        several = set()
        for one in listed:
            key = (one["source"], one["locator"])
            several |= {key} & found.keys()
            found[key] = one
        return {key: one for key, one in found.items() if key in wanted - several}


def _chosen(rows: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], int, bool]:
    """The rows of a card in the order shown, how many of them at once, and whether these are the largest."""
    if len(rows) <= FIRST:
        return rows, len(rows), False
    if all(isinstance(row.get("amount"), Decimal) for row in rows):
        largest = sorted(rows, key=lambda row: -abs(row["amount"]))[:_LARGEST]
        rest = [row for row in rows if not any(row is one for one in largest)]
        return [*largest, *rest][:MOST], _LARGEST, True
    return rows[:MOST], FIRST, False


def _total(rows: list[dict[str, Any]], figure: str, made: list[dict[str, Any]]) -> dict[str, str] | None:
    """The sum under the rows, where they are payments and the verdict's figure is their sum."""
    currencies = {one["paid"]["amount"].rpartition(" ")[2] for one in made if one["paid"]}
    amounts = [row.get("amount") for row in rows]
    if len(rows) < 2 or len(currencies) != 1 or not all(isinstance(n, Decimal) for n in amounts):
        return None
    total = sum((n for n in amounts if n is not None), Decimal(0))
    try:
        same = Decimal(figure) == total
    except InvalidOperation:
        return None
    return {"rows": count(len(rows), "row"), "amount": money(total, currencies.pop())} if same else None


def _about(row: dict[str, Any]) -> str:
    """What a row says beside its words: kind of tie, title, days, value, standing."""
    low, high = row.get("low"), row.get("high")
    value = "" if low is None else f"{low:,.0f} to {high:,.0f}" if high is not None and high != low else f"{low:,.0f}"
    client = f"for {row['client']}" if row.get("client") else ""
    days = period(row.get("since"), row.get("until")) if isinstance(row.get("since") or row.get("until"), date) else ""
    part = f"part {row['part']}, row {row['row']}" if row.get("part") and row.get("row") else ""
    title = str(row.get("title") or "")
    return ", ".join(
        filter(
            None, (row.get("kind"), title if title not in str(row["raw"]) else "", client, days, value, part, row.get("standing"))
        )
    )
