"""The advertisements, posts or accounts that a claim over an archive is of: the terms they meet, as SQL and in words, and how a verdict on them is put."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from klieg.claims.answers.asking import bounds, stretch
from klieg.claims.archives import meant_twice
from klieg.claims.archives.terms import BOUND
from klieg.claims.language.amounts import Amount
from klieg.claims.names.gazetteer import address_letters
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.words import count

_TOLD = {"place": "location or interest", "stated": "stated currency", "residents": "living in", "whole_words": "whole word"}
"""How a kind of term is told."""
_SHORT_TERM = 5
"""A term of so few letters is looked for as a word; a longer one within words too."""


class Term(NamedTuple):
    """What those that are counted have to meet: as it was read, as SQL, and in words."""

    ref: Ref
    condition: str
    told: str


class Chosen:
    """The ads or posts that meet the claim's terms; `without` leaves out those of one kind, where these are what is asked."""

    def __init__(self, engine: Engine, reading: Reading, table: str, *, without: str = "") -> None:
        self.engine, self.reading, self.table = engine, reading, table
        self.accounts = reading.frame.startswith("accounts")
        self.parameters: dict[str, object] = {}
        group = self._terms("of", "g")
        self.terms = self._terms("where", "t", without)
        self.whole = group
        self.group = [term.condition for term in group]
        self.conditions = [term.condition for term in self.terms]
        self.told = [term.told for term in (*group, *self.terms)]
        self.since, self.until = bounds(reading)
        self.day = "first" if table == "ad" else '"at"::DATE'

    def _terms(self, role: str, letter: str, without: str = "") -> list[Term]:
        """The terms of a role; a ref that sets none has none."""
        found: list[Term] = []
        for number, ref in enumerate(self.reading.roles.get(role, [])):
            if ref.kind != without and (term := self._term(ref, f"{letter}{number}")):
                found.append(Term(ref, *term))
        return found

    def _term(self, ref: Ref, name: str) -> tuple[str, str] | None:
        """The condition that a ref sets, and how it is told."""
        if meant_twice.is_place(ref):
            ref = Ref(ref.text, ref.name, "location")
        fragment = {
            "location": "by_location",
            "link": "by_link",
            "clicks": "by_clicks",
            "impressions": "by_impressions",
            "priced": "by_priced",
            "unpriced": "by_unpriced",
            "currency": "by_currency",
            "place": "by_place",
            "residents": "by_residents",
            "stated": "by_stated",
            "platform": "by_platform",
            "placement": "by_placement",
            "target": "by_target",
            "words": "by_words",
            "whole_words": "by_tag",
            "either": "by_either",
            "language": "by_language",
            "category": "by_category",
            "kind": "by_kind",
            "account": "by_account",
            "bound": "by_bound",
        }.get(ref.kind)
        if fragment is None:
            return None
        if fragment == "by_bound":
            return self._bound(ref, name)
        if ref.kind == "kind" and ref.name == "original":
            fragment = "by_original"
        if ref.kind == "words" and re.fullmatch(r"#\w+", ref.name):
            fragment = "by_tag"
        body = (
            "\n".join(line for line in block(__package__, "chosen.sql", fragment).splitlines() if not line.startswith("--"))
            .strip()
            .rstrip(";")
        )
        # 'people interested in lowriders' are those of the term 'Lowrider'
        plural = ref.kind == "target" and ref.name.islower() and re.search(r"[a-z]{3}(?<!s)s$", ref.name)
        value = (
            f"%{address_letters(ref.name)}%"
            if ref.kind == "link"
            else f"%{ref.name.lower()[:-1] if plural else ref.name.lower()}%"
            if ref.kind in ("platform", "placement", "target", "location", "place", "residents", "words")
            else ref.name.lower()
            if ref.kind == "account"
            else ref.name
        )
        if fragment == "by_either":
            # by the last word of each name: a person is mostly called so
            value = "|".join(re.escape(name.split(" ")[-1].lower()) for name in ref.name.split(", "))
        if ref.kind == "whole_words":
            value = rf"(?:^|[^\w]){re.escape(ref.name.lower())}(?:$|[^\w])"
        elif fragment == "by_tag":
            value = rf"{re.escape(ref.name.lower())}(?:$|[^\w])"
        if fragment == "by_target":
            # 'gun' is not in 'begun'; 'African Americans' are those of the term 'African American (US)'
            bare = re.sub(r"(?<=[a-z]{4}[^s])s$", "", value.strip("%"))
            value = (
                f"(^|[^a-z]){re.escape(bare)}{'s?' if plural else ''}([^a-z]|$)" if len(bare) <= _SHORT_TERM else re.escape(bare)
            )
        self.parameters[f"{name}_value"] = value
        if fragment == "by_place":
            self.parameters[f"{name}_interest"] = f"%interests:{ref.name.lower()}"
        if "$misread" in body:
            self.parameters[f"{name}_misread"] = f"%{ref.name.lower().replace('i', 'l', 1)}%"
        return re.sub(r"\$(\w+)", lambda m: f"${name}_{m[1]}", body), f"{_TOLD.get(ref.kind, ref.kind)} {ref.name}"

    def _bound(self, ref: Ref, name: str) -> tuple[str, str]:
        """'clicks > 50000', 'spend >= 100000 RUB': those that reach so much, or stay below it."""
        bound = BOUND.fullmatch(ref.name)
        if bound is None:
            raise ValueError(f"no bound: {ref.name}")  # a file's are looked at as it is read (entries)
        field = {"clicks": "clicks", "impressions": "impressions_low", "spend": "spend_low"}[bound["column"]]
        condition = f"{field} {bound['sign']} ${name}_value::DECIMAL(18, 2)"
        self.parameters[f"{name}_value"] = bound["figure"]
        if bound["money"]:
            condition += f" AND currency = ${name}_currency AND spend_low > 0"
            self.parameters[f"{name}_currency"] = bound["currency"]
        told = f"{bound['column']} {bound['sign']} {Decimal(bound['figure']).normalize():,f}"
        return condition, f"{told} {bound['currency']}" if bound["money"] else told

    def where(self, *, period: bool = True, terms: bool = True) -> str:
        """The conditions as SQL."""
        parts = [*self.group, *(self.conditions if terms else [])]
        if period and self.since:
            parts.append(f"{self.day} >= $since::DATE")
        if period and self.until:
            parts.append(f"{self.day} <= $until::DATE")
        return " AND ".join(f"({part})" for part in parts) or "true"

    def rows(
        self, select: str, tail: str = "", *, period: bool = True, terms: bool = True, more: str = ""
    ) -> list[dict[str, Any]]:
        """Rows of the chosen."""
        where = self.where(period=period, terms=terms) + (f" AND {more}" if more else "")
        self.sql = f"SELECT {select} FROM {self.table} WHERE {where} {tail}"  # noqa: S608 - of ours; values are bound
        used = {
            k: v
            for k, v in {**self.parameters, "since": self.since, "until": self.until}.items()
            if re.search(rf"\${k}\b", self.sql)
        }
        if used:
            found = self.engine.rows(self.sql, **used)
            self.sql += f"\n-- {used}"
            return found
        return self.engine.rows(self.sql)

    sql: str = ""

    def within(self, time: Ref) -> str:
        """The condition that they are of a stretch, as a role states it."""
        self.parameters["from"], self.parameters["to"] = stretch(time)
        return f"{self.day} >= coalesce($from::DATE, {self.day}) AND {self.day} <= coalesce($to::DATE, {self.day})"

    def meets(self, row: dict[str, Any], ref: Ref) -> bool:
        """Whether one of them meets one more term."""
        term = self._term(ref, "one")
        if term is None:
            raise ValueError(f"no term: {ref.kind} {ref.name}")  # which kinds are asked is settled by who asks
        self.parameters |= {"source": row["source"], "locator": row["locator"]}
        return bool(self.rows("1 AS n", period=False, more=f"source = $source AND locator = $locator AND ({term[0]})"))

    def count(self, *, period: bool = True, terms: bool = True) -> Decimal:
        """How many."""
        what = "count(DISTINCT account)" if self.accounts else "count(*)"
        return Decimal(self.rows(f"{what} AS n", period=period, terms=terms)[0]["n"])

    def examples(self, order: str = "", limit: int = 5, more: str = "") -> list[dict[str, Any]]:
        """A few of them, with their places; of those that meet one more condition, where one is given."""
        kept = self.sql
        raw = (
            "concat(first, ' ', spend_low, ' ', currency, ' ', left(text, 160))"
            if self.table == "ad"
            else "concat(\"at\", ' ', account, ': ', left(text, 200))"
        )
        found = self.rows(
            f"source, locator, {raw} AS raw, '{self.table}' AS record",
            f"ORDER BY {order or 'length(locator), locator'} LIMIT {limit}",
            more=more,
        )
        self.sql = kept
        return found

    @property
    def noun(self) -> str:
        """What is counted, in words."""
        return f"{self._one}s{self._met}"

    def counted(self, number: Decimal) -> str:
        """So many of them, in words."""
        return f"{count(int(number), self._one)}{self._met}"

    @property
    def _one(self) -> str:
        return "account" if self.accounts else "advertisement" if self.table == "ad" else "post"

    @property
    def _met(self) -> str:
        return f" ({', '.join(self.told)})" if self.told else ""


def made(
    verdict: str,
    rule: int,
    why: str,
    figure: object = "",
    rows: list[dict[str, Any]] | None = None,
    beside: Iterable[object] = (),
) -> Verdict:
    """A verdict on an archive as loaded, with the rows that it cites: against the claim where they contradict it."""
    found = Verdict(verdict, rule, f"{why} (of the archive as loaded)", str(figure), beside=[str(one) for one in beside])
    shown = [
        {"source": r["source"], "locator": r["locator"], "raw": str(r.get("raw") or "")[:300], "record": r.get("record", "")}
        for r in rows or []
    ]
    if verdict == "contradicted":
        found.against = shown
    else:
        found.rows = shown
    return found


def compared(
    amount: Amount | None, value: Decimal, why: str, rows: list[dict[str, Any]], figure: object, beside: Iterable[object] = ()
) -> Verdict:
    """A verdict on a value beside the amount that is said; without one the value bears the claim out."""
    if amount is None or amount.fits(value):
        if amount is not None and amount.soft_high is not None and value > amount.soft_high and amount.unit != "share":
            return made("partly", 9, f"{why}: well beyond {amount.text}", figure, rows, beside)
        return made("borne out", 8, why, figure, rows, beside)
    return made("contradicted", 10, f"{why}, where {amount.text} is said", figure, rows, beside)
