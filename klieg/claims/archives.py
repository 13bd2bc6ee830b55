"""Verdicts on archives of advertisements and posts: a measure over the ads or posts that meet the terms of the claim.

Counts are of the archive as loaded. A claim of concert is at most `partly`: counts are shown, chance is untested.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from klieg.claims import amounts, followers
from klieg.claims.amounts import Amount
from klieg.claims.asking import bounds, stretch
from klieg.claims.gazetteer import address_letters
from klieg.claims.ranks import ratio_holds
from klieg.claims.reading import Reading, Ref
from klieg.claims.terms import BOUND
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.store.sql import block
from klieg.words import count

_MINUTES = 5
"""Posts with the same text within this many minutes are counted as one signal of concert."""
_SLIPS = Decimal("0.99")
"""A handful of slips in an archive's own dates does not make a period wrong: so much of it must lie within."""


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict:
    """A claim over an archive."""
    what = "ads" if reading.frame.startswith("ads") else "posts"
    table = "ad" if what == "ads" else "post"
    if not engine.rows(f"SELECT 1 AS one FROM {table} LIMIT 1"):  # noqa: S608 - one of two
        return Verdict("not loaded", 4, f"no archive of {'advertisements' if table == 'ad' else 'posts'} is loaded",
                       remedy={"source": "the archive that the story speaks of", "committee": "", "reports": [], "address": "", "command": "klieg add FILES"})  # fmt: skip
    if reading.frame == "concert":
        return _concert(engine, reading)
    other = _elsewhere(engine, reading, table)
    if other is not None:
        return other
    if reading.frame == "same_text":
        return _same_text(engine, reading)
    if reading.frame == "posts_followers":
        return _outside(engine, _Chosen(engine, reading, table)) or followers.decide(engine, reading)
    make = {
        "count": _count, "share": _share, "first": _first, "dearest": _dearest, "most_seen": _most_seen, "most_clicked": _most_seen, "spend": _spend, "one": _one, "clicks": _sum, "impressions": _sum,
        "busiest": _busiest, "prolific": _prolific, "against": _against, "every_day": _every_day, "is": _is, "language": _language,
    }[reading.frame.partition("_")[2]]  # fmt: skip
    chosen = _Chosen(engine, reading, table)
    if outside := _outside(engine, chosen):
        return outside
    found = make(chosen)
    if not reading.negated and found.verdict in ("contradicted", "record shows none") and _aimed_in_other_words(chosen):
        return _made(
            "not read",
            2,
            f"no advertisement is aimed in these words ({', '.join(chosen.told)}): the platform may have others for it",
        )
    if reading.negated and not reading.frame.endswith("_share") and found.verdict in ("borne out", "contradicted"):
        # a denial: what contradicts the figure bears it out
        found.verdict = "contradicted" if found.verdict == "borne out" else "borne out"
        found.why = f"denied: {found.why}"
        found.rows, found.against = found.against, found.rows
    if any(ref.kind == "link" for ref in reading.roles.get("where", [])):
        kept = chosen.sql
        counted = chosen.rows("link, count(*) AS n", "GROUP BY 1 ORDER BY n DESC, 1")
        found.considered = [
            *found.considered,
            "addresses counted: " + ("; ".join(f"{row['link']} {row['n']:,}" for row in counted[:8]) or "none"),
        ]
        chosen.sql = kept
    named = next(
        (ref.name for ref in reading.roles.get("where", []) if ref.kind == "link" and re.search("[ &'\u2019]", ref.name)), ""
    )
    if named and found.verdict == "contradicted":
        # a page's name, and not its address: it may have had others
        found.verdict, found.rule, found.why = (
            "not read",
            2,
            f"{found.why}; under which addresses the page {named} ran is not sure",
        )
    if found.verdict == "contradicted" and reading.frame.endswith("_count") and (told := _by_one_name(engine, reading, table)):
        found.verdict, found.rule, found.why = "not read", 2, f"{found.why}; {told}"
    found.sql = found.sql or [chosen.sql]
    if reading.frame.endswith(("_count", "_share", "_spend", "_clicks", "_impressions")):
        found.counted = int(chosen.count())
    found.coverage = [
        {"who": row["subject"], "since": row["since"], "until": row["until"], "loaded": f"{row['what']}: {row['basis']}", "missing": ""}
        for row in engine.rows("SELECT subject, what, since, until, basis FROM coverage WHERE what = $what", what=what)
    ]  # fmt: skip
    return found


def _elsewhere(engine: Engine, reading: Reading, table: str) -> Verdict | None:
    """Whether the claim is of somebody, or of a platform, that no loaded archive is of."""
    subject = reading.role("subject")
    if subject is None:
        return Verdict("not read", 2, "whose advertisements or posts are meant is not clear")
    known = [
        row["name"]
        for row in engine.rows(f"SELECT DISTINCT {'sponsor' if table == 'ad' else 'archive'} AS name FROM {table}")  # noqa: S608 - of ours
    ]
    platform = next((ref.name for ref in reading.roles.get("where", []) if ref.kind == "elsewhere"), "")
    words = set(re.findall(r"[a-z]{3,}", subject.name.lower())) - {"russia", "the", "russian"}
    ours = subject.name == "the archive loaded" or any(
        words and words <= set(re.findall(r"[a-z]{3,}", name.lower())) for name in known
    )
    if platform or not ours:
        return Verdict("not loaded", 4, f"no loaded archive is of {platform or subject.name}; loaded: {', '.join(sorted(known))}",
                       remedy={"source": f"the archive of {platform or subject.name}", "committee": "", "reports": [], "address": "", "command": "klieg add FILES"})  # fmt: skip
    return None


def _outside(engine: Engine, chosen: _Chosen) -> Verdict | None:
    """A claim of a time that the loaded archive does not reach."""
    if chosen.since is None and chosen.until is None:
        return None
    row = engine.rows(f"SELECT min({chosen.day}) AS a, max({chosen.day}) AS b FROM {chosen.table}")[0]  # noqa: S608 - of ours
    apart = (chosen.until and row["a"] and chosen.until < row["a"]) or (chosen.since and row["b"] and chosen.since > row["b"])
    if not apart:
        return None
    return Verdict("not loaded", 4, f"the loaded archive reaches from {row['a']} to {row['b']} only",
                   remedy={"source": f"the archive of that time: {chosen.reading.period.text if chosen.reading.period else ''}", "committee": "", "reports": [], "address": "", "command": "klieg add FILES"})  # fmt: skip


def _by_one_name(engine: Engine, reading: Reading, table: str) -> str:
    """Where those counted name a person, how many have one of the names alone, if so many are said: whether they count is not said."""
    where = reading.roles.get("where", [])
    person = next((ref for ref in where if ref.kind == "words" and re.fullmatch(r"[A-Z]\w+ [A-Z]\w+", ref.name)), None)
    if person is None or reading.amount is None:
        return ""
    counts = [
        _Chosen(
            engine,
            replace(reading, roles={**reading.roles, "where": [replace(r, name=name) if r is person else r for r in where]}),
            table,
        ).count()
        for name in person.name.split(" ")
    ]
    if not (reading.amount.fits(max(counts)) or max(counts) <= reading.amount.figure <= sum(counts)):
        return ""
    return " and ".join(f"{count:,} have {name!r}" for name, count in zip(person.name.split(" "), counts, strict=True))


def _aimed_in_other_words(chosen: _Chosen) -> bool:
    """Whether a target is spoken of that no advertisement has in these words; a place has no others, but for how many."""
    where = list(zip(chosen.reading.roles.get("where", []), chosen.conditions, chosen.told, strict=False))
    counted = chosen.reading.frame == "ads_count"
    aimed = [sql for ref, sql, told in where if ref.kind == "target" and (counted or not told.startswith("location "))]
    return bool(aimed) and not chosen.rows("count(*) AS n", period=False, terms=False, more=" AND ".join(aimed))[0]["n"]


@cache
def places() -> frozenset[str]:
    """Names of places (places.txt), spaces written as underscores."""
    return frozenset(resources.files(__package__).joinpath("places.txt").read_text(encoding="utf-8").split())


_SHORT_TERM = 5
"""A term of so few letters is looked for as a word; a longer one within words too."""


class _Chosen:
    """The ads or posts that meet the claim's terms."""

    def __init__(self, engine: Engine, reading: Reading, table: str) -> None:
        self.engine, self.reading, self.table = engine, reading, table
        self.accounts = reading.frame.startswith("accounts")
        self.parameters: dict[str, object] = {}
        self.conditions: list[str] = []
        self.told: list[str] = []
        for number, ref in enumerate(reading.roles.get("of", [])):
            self._term(ref, f"g{number}")
        self.group, self.conditions = self.conditions, []
        for number, ref in enumerate(reading.roles.get("where", [])):
            self._term(ref, f"t{number}")
        self.since, self.until = bounds(reading)
        self.day = "first" if table == "ad" else '"at"::DATE'

    def _term(self, ref: Ref, name: str) -> None:
        if ref.kind == "target" and ref.name.replace(" ", "_") in places():
            ref = Ref(ref.text, ref.name, "location")
        fragment = {
            "location": "by_location",
            "link": "by_link",
            "clicks": "by_clicks",
            "impressions": "by_impressions",
            "priced": "by_priced",
            "currency": "by_currency",
            "platform": "by_platform",
            "placement": "by_placement",
            "target": "by_target",
            "words": "by_words",
            "language": "by_language",
            "category": "by_category",
            "kind": "by_kind",
            "account": "by_account",
            "bound": "by_bound",
        }.get(ref.kind)
        if fragment is None:
            return
        if fragment == "by_bound":
            self._bound(ref, name)
            return
        if ref.kind == "kind" and ref.name == "original":
            fragment = "by_original"
        body = (
            "\n".join(line for line in block(__package__, "archives.sql", fragment).splitlines() if not line.startswith("--"))
            .strip()
            .rstrip(";")
        )
        # 'people interested in lowriders' are those of the term 'Lowrider'
        plural = ref.kind == "target" and ref.name.islower() and re.search(r"[a-z]{3}(?<!s)s$", ref.name)
        value = (
            f"%{address_letters(ref.name)}%"
            if ref.kind == "link"
            else f"%{ref.name.lower()[:-1] if plural else ref.name.lower()}%"
            if ref.kind in ("platform", "placement", "target", "location", "words")
            else ref.name.lower()
            if ref.kind == "account"
            else ref.name
        )
        if fragment == "by_target":
            # 'gun' is not in 'begun'; 'African Americans' are those of the term 'African American (US)'
            bare = re.sub(r"(?<=[a-z]{4}[^s])s$", "", value.strip("%"))
            value = (
                f"(^|[^a-z]){re.escape(bare)}{'s?' if plural else ''}([^a-z]|$)" if len(bare) <= _SHORT_TERM else re.escape(bare)
            )
        self.conditions.append(re.sub(r"\$(\w+)", lambda m: f"${name}_{m[1]}", body))
        self.parameters[f"{name}_value"] = value
        if "$misread" in body:
            self.parameters[f"{name}_misread"] = f"%{ref.name.lower().replace('i', 'l', 1)}%"
        self.told.append(f"{ref.kind} {ref.name}")

    def _bound(self, ref: Ref, name: str) -> None:
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
        self.conditions.append(condition)
        told = f"{bound['column']} {bound['sign']} {Decimal(bound['figure']).normalize():,f}"
        self.told.append(f"{told} {bound['currency']}" if bound["money"] else told)

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

    def count(self, *, period: bool = True, terms: bool = True) -> Decimal:
        """How many."""
        what = "count(DISTINCT account)" if self.accounts else "count(*)"
        return Decimal(self.rows(f"{what} AS n", period=period, terms=terms)[0]["n"])

    def examples(self, order: str = "", limit: int = 5) -> list[dict[str, Any]]:
        """A few of them, with their places."""
        kept = self.sql
        raw = (
            "concat(first, ' ', spend_low, ' ', currency, ' ', left(text, 160))"
            if self.table == "ad"
            else "concat(\"at\", ' ', account, ': ', left(text, 200))"
        )
        found = self.rows(
            f"source, locator, {raw} AS raw, '{self.table}' AS record",
            f"ORDER BY {order or 'length(locator), locator'} LIMIT {limit}",
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


def _made(verdict: str, rule: int, why: str, figure: object = "", rows: list[dict[str, Any]] | None = None) -> Verdict:
    made = Verdict(verdict, rule, f"{why} (of the archive as loaded)", str(figure))
    shown = [
        {"source": r["source"], "locator": r["locator"], "raw": str(r.get("raw") or "")[:300], "record": r.get("record", "")}
        for r in rows or []
    ]
    if verdict == "contradicted":
        made.against = shown
    else:
        made.rows = shown
    return made


def _compare(amount: Amount | None, value: Decimal, why: str, rows: list[dict[str, Any]], figure: object) -> Verdict:
    if amount is None or amount.fits(value):
        if amount is not None and amount.soft_high is not None and value > amount.soft_high and amount.unit != "share":
            return _made("partly", 9, f"{why}: well beyond {amount.text}", figure, rows)
        return _made("borne out", 8, why, figure, rows)
    return _made("contradicted", 10, f"{why}, where {amount.text} is said", figure, rows)


def _another_base(chosen: _Chosen) -> str:
    """'Of their 12,874 posts, 35 were': whether those it is a part of are not those found."""
    said = chosen.reading.role("base")
    if said is None:
        return ""
    counts = {chosen.count(period=period, terms=False) for period in (True, False)}
    wanted = Decimal(said.name)
    if any(abs(count - wanted) <= wanted / 100 for count in counts):
        return ""
    return f"the {said.text} that it is a part of are not those found ({', '.join(f'{count:,}' for count in sorted(counts))})"


def _narrow(reading: Reading, value: Decimal) -> bool:
    """Whether a count that is less than half of the archive is said without a word for the whole: then likely of a part whose terms are not read."""
    amount = reading.amount
    if amount is None or amount.fits(value) or amount.figure * 2 > value:
        return False
    return not re.search(
        r"\b(?:in all|altogether|in total|a total of|all told|the whole|entire|archive|bought|ran|placed|published|posted a|contains?|holds?|comprises|handed over|released)\b",
        reading.text,
    )


def _count(chosen: _Chosen) -> Verdict:
    reading = chosen.reading
    if other := _another_base(chosen):
        return _made("not read", 2, other)
    value = chosen.count()
    if not (chosen.conditions or chosen.group or reading.period or chosen.accounts) and _narrow(reading, value):
        return _made("not read", 2, f"{chosen.counted(value)} in all; whether all are meant is not said")
    why = chosen.counted(value) + (
        f" from {chosen.since or 'the first'} to {chosen.until or 'the last'}" if reading.period else ""
    )
    if reading.period and not chosen.conditions and not chosen.accounts:
        whole = chosen.count(period=False)
        first = chosen.rows(f"min({chosen.day}) AS a, max({chosen.day}) AS b", period=False)[0]
        why += f"; {whole:,} in all, {first['a']} to {first['b']}"
        if value >= whole * _SLIPS and reading.amount is not None and reading.amount.fits(whole):
            value = whole
    return _compare(reading.amount, value, why, chosen.examples(), value)


def _share(chosen: _Chosen) -> Verdict:
    reading = chosen.reading
    terms_only = not chosen.conditions
    base = chosen.count(period=terms_only is False and bool(chosen.conditions), terms=False)
    if terms_only:
        base = chosen.count(period=False, terms=False)
    part = chosen.count()
    if other := _another_base(chosen):
        return _made("not read", 2, other)
    if not base:
        return _made("record shows none", 7, "none at all", 0)
    share = part / base
    why = f"{part:,} of {base:,} ({share * 100:.1f} %) are {chosen.noun}" + (
        f" from {chosen.since or 'the first'} to {chosen.until or 'the last'}" if reading.period else ""
    )
    if terms_only and reading.period is None:
        return _made("not read", 2, "a share of what is not said")
    if reading.title == "which":
        return _made("not read", 2, f"of all of them, or of some, is not said: {why}")
    holds = {
        "some": part > 0,
        "most": share > Decimal("0.5"),
        "half": abs(share - Decimal("0.5")) <= Decimal("0.05"),
        "all": part == base,
        "none": part == 0,
        "nearly all": share >= Decimal("0.9"),
    }
    rows = chosen.examples()
    if reading.title == "some" and not part:
        return _made("record shows none", 7, why, 0)
    if reading.amount is not None:
        return _compare(reading.amount, share, why, rows, f"{share:.4f}")
    return _made("borne out" if holds[reading.title] else "contradicted", 8 if holds[reading.title] else 10, why, part, rows)


def _first(chosen: _Chosen) -> Verdict:
    last = chosen.reading.title == "last"
    more = "NOT coalesce(last < first, false)" if last and chosen.table == "ad" else ""
    row = chosen.rows(f"{'max' if last else 'min'}({chosen.day}) AS day", period=False, more=more)[0]
    day = row["day"]
    if day is None:
        return _made("record shows none", 7, f"no {chosen.noun}", 0)
    rows = chosen.rows("source, locator, concat(" + ("first, ' ', left(text, 200)" if chosen.table == "ad" else "\"at\", ' ', account, ': ', left(text, 160)") + f") AS raw, '{chosen.table}' AS record",
                       f"ORDER BY {chosen.day} {'DESC' if last else ''}, length(locator), locator LIMIT 1", period=False, more=more or "true")  # fmt: skip
    period = chosen.reading.period
    assert period is not None
    why = f"the {chosen.reading.title} is dated {day}"
    return _made("borne out" if period.holds(day) else "contradicted", 8 if period.holds(day) else 10, why, day, rows)


def _dearest(chosen: _Chosen) -> Verdict:
    order = "spend_low ASC" if chosen.reading.title == "cheapest" else "spend_low DESC"
    amount, period = chosen.reading.amount, chosen.reading.period
    if chosen.reading.title.startswith("its ") and amount is not None:
        return _its(chosen, "spend_low", chosen.reading.title.removeprefix("its "), amount)
    if amount is not None and amount.currency and not any("currency" in told for told in chosen.told):
        chosen.conditions.append("currency = $money")
        chosen.parameters["money"] = amount.currency
    rows = chosen.rows("source, locator, first, spend_low AS spend, currency, concat(first, ' ', spend_low, ' ', currency, ' ', left(text, 160)) AS raw, 'ad' AS record",
                       f"ORDER BY {order} LIMIT 3", period=False, more="spend_low > 0")  # fmt: skip
    if not rows and amount is not None and amount.currency and amount.currency not in (held := _currencies(chosen)):
        return _made(
            "not read", 2, f"the claim is of {amount.text}, the archive in {', '.join(held)}: currencies are never compared"
        )
    if not rows:
        return _made("record shows none", 7, "no advertisement has a known spend", 0)
    row = rows[0]
    why = f"the {chosen.reading.title} cost {row['spend']:,.2f} {row['currency']}, created {row['first']}"
    sum_holds, day_holds = (
        amount is None or amount.fits(row["spend"]),
        period is None or (row["first"] and period.holds(row["first"])),
    )
    if amount is None and period is None:
        return _made("not read", 2, "neither its price nor its day is said")
    if sum_holds and day_holds:
        return _made("borne out", 8, why, row["spend"], rows[:1])
    if amount is not None and period is not None and (sum_holds or day_holds):
        return _made("partly", 9, why, row["spend"], rows[:1])
    return _made("contradicted", 10, why, row["spend"], rows[:1])


def _currencies(chosen: _Chosen) -> list[str]:
    """The currencies in which the archive states what was spent."""
    held = chosen.engine.rows("SELECT DISTINCT currency FROM ad WHERE spend_low > 0 AND currency <> '' ORDER BY currency")
    return [row["currency"] for row in held]


def _most_seen(chosen: _Chosen) -> Verdict:
    column = "clicks" if chosen.reading.frame.endswith("clicked") else "impressions_low"
    rows = chosen.rows(
        f"source, locator, first, {column} AS n, concat(first, ' ', {column}, ' ', left(text, 160)) AS raw, 'ad' AS record",
        f"ORDER BY {column} DESC NULLS LAST LIMIT 3",
        period=False,
    )
    if not rows:
        return _made("record shows none", 7, f"no {chosen.noun}", 0)
    row = rows[0]
    amount, period = chosen.reading.amount, chosen.reading.period
    why = f"the first by {column.replace('_low', '')} has {row['n']:,}, created {row['first']}"
    if chosen.reading.title == "the same":
        # the most seen is the most clicked too
        other = "clicks" if column != "clicks" else "impressions_low"
        first = chosen.rows("source, locator", f"ORDER BY {other} DESC NULLS LAST LIMIT 1", period=False)[0]
        holds = (first["source"], first["locator"]) == (row["source"], row["locator"])
        return _made(
            "borne out" if holds else "contradicted",
            8 if holds else 10,
            f"{why}; by {other.removesuffix('_low')} {'the same' if holds else 'another'} is first",
            row["n"],
            rows[:1],
        )
    if chosen.reading.title.startswith("its ") and amount is not None:
        return _its(chosen, column, chosen.reading.title.removeprefix("its "), amount)
    if chosen.reading.title == "named":
        return _named_first(chosen, column, row, why)
    if amount is None and period is None:
        return _made("not read", 2, "neither how often nor its day is said")
    holds = (amount is None or amount.fits(Decimal(row["n"]))) and (period is None or period.holds(row["first"]))
    return _made("borne out" if holds else "contradicted", 8 if holds else 10, why, row["n"], rows[:1])


def _its(chosen: _Chosen, column: str, what: str, amount: Amount) -> Verdict:
    """What the advertisement that was seen, or clicked, most cost, or how often it was clicked or seen."""
    row = next(
        iter(
            chosen.rows(
                f"source, locator, {_COLUMNS[what]} AS n, currency, concat(first, ' ', {_COLUMNS[what]}, ' ', left(text, 160)) AS raw, 'ad' AS record",
                f"ORDER BY {column} DESC NULLS LAST LIMIT 1",
                period=False,
            )
        ),
        {"n": None},
    )
    if row["n"] is None:
        return _made("not read", 2, f"its {what} is not stated")
    if what == "cost" and amount.currency and amount.currency != row["currency"]:
        return _made(
            "not read", 2, f"the claim is in {amount.currency}, the archive in {row['currency']}: currencies are never compared"
        )
    told = f"it cost {row['n']:,.2f} {row['currency']}" if what == "cost" else f"it had {row['n']:,} {what}"
    return _compare(amount, Decimal(row["n"]), told, [row], row["n"])


def _named_first(chosen: _Chosen, column: str, first: dict[str, Any], why: str) -> Verdict:
    """Whether the first of all advertisements is the one that the claim names, by its page."""
    pages = list(chosen.reading.roles.get("page", []))
    if not pages:
        return _made("not read", 2, "which advertisement is meant is not said")
    name = re.sub(r"\W", "", pages[0].name).lower()
    held = chosen.rows(
        "source, locator",
        f"ORDER BY {column} DESC NULLS LAST LIMIT 1",
        period=False,
        more=f"contains(regexp_replace(lower(concat_ws(' ', page, link)), '[^a-z0-9]', '', 'g'), '{name}')",
    )
    if not held:
        return _made("not read", 2, f"no advertisement names {pages[0].name}")
    holds = (held[0]["source"], held[0]["locator"]) == (first["source"], first["locator"])
    return _made(
        "borne out" if holds else "contradicted",
        8 if holds else 10,
        f"{why}; it is {'' if holds else 'not '}that of {pages[0].name}",
        first["n"],
        [first],
    )


def _spend(chosen: _Chosen) -> Verdict:
    """A sum spent, in its currency; with a share besides ('most of them in rubles, 5.8 million in all') both must hold."""
    amount = chosen.reading.amount
    assert amount is not None
    currency = amount.currency
    if not currency:
        named = next((ref.name for ref in chosen.reading.roles.get("where", []) if ref.kind == "currency"), "")
        currency = named
    by_currency = {
        r["currency"]: r
        for r in chosen.rows("currency, sum(spend_low) AS s, count(*) FILTER (spend_low > 0) AS n", "GROUP BY currency")
    }
    row = by_currency.get(currency)
    unknown = chosen.rows("count(*) FILTER (spend_low IS NULL) AS n", terms=False)[0]["n"]
    told = "; ".join(f"{r['s']:,.2f} {c} in {r['n']:,}" for c, r in sorted(by_currency.items()) if r["s"])
    why = f"{told or 'no known spend'}; {unknown:,} have no known spend"
    if row is None or row["s"] is None:
        others = [c for c in by_currency if c]
        return (
            _made(
                "not read",
                2,
                f"the claim is in {currency or 'no currency'}, the archive in {', '.join(others)}: currencies are never compared",
            )
            if others
            else _made("record shows none", 7, why, 0)
        )
    total = chosen.count(terms=False)
    word = chosen.reading.title
    holds = not word or {"most": row["n"] > total / 2, "all": row["n"] == total, "none": row["n"] == 0}.get(word, True)
    rows = chosen.examples("spend_low DESC")
    if holds and amount.fits(row["s"]):
        return _made("borne out", 8, why, row["s"], rows)
    if word and (holds or amount.fits(row["s"])):
        return _made("partly", 9, why, row["s"], rows)
    return _made("contradicted", 10, f"{why}, where {amount.text} is said", row["s"], rows)


def _figured(column: str, what: str) -> str:
    """The columns that cite advertisements with one of their figures."""
    return (
        f"source, locator, first, {column} AS n, concat(first, ' ', {column}, ' {what} ', left(text, 160)) AS raw, 'ad' AS record"
    )


def _one(chosen: _Chosen) -> Verdict:
    """What one advertisement cost, or how often it was seen or clicked: one of that figure, of the day and the page that are said."""
    if chosen.reading.role("of"):
        return _same_one(chosen)
    amount = chosen.reading.amount
    assert amount is not None
    column = {"clicks": "clicks", "impressions": "impressions_low"}.get(chosen.reading.title, "spend_low")
    what = column.removesuffix("_low") if column != "spend_low" else amount.currency
    more = f"{column} > 0"
    if column == "spend_low":
        chosen.conditions.append("currency = $money")
        chosen.parameters["money"] = amount.currency
    rows = chosen.rows(_figured(column, what), f"ORDER BY {column} DESC", more=more)
    same = [row for row in rows if amount.fits(Decimal(row["n"]))]
    if same:
        row = same[0]
        return _made("borne out", 8, f"one: {row['n']:,} {what}, created {row['first']}", row["n"], same[:3])
    if not rows:
        return _made("record shows none", 7, f"no such advertisement has known {what}", 0)
    near = min(rows, key=lambda row: abs(row["n"] - amount.figure))
    other = {"clicks": "impressions_low", "impressions_low": "clicks"}.get(column)
    if other and (
        beside := [
            row
            for row in chosen.rows(_figured(other, other.removesuffix("_low")), more=f"{other} > 0")
            if amount.fits(Decimal(row["n"]))
        ]
    ):
        told = f"{beside[0]['n']:,} are its {other.removesuffix('_low')}, created {beside[0]['first']}"
        return _made("partly", 9, f"the figure holds only under another measure: {told}", beside[0]["n"], beside[:3])
    elsewhere = [
        row
        for row in chosen.rows(_figured(column, what), f"ORDER BY {column} DESC", more=more, period=False)
        if amount.fits(Decimal(row["n"]))
    ]
    if elsewhere:
        row = elsewhere[0]
        return _made("partly", 9, f"one: {row['n']:,} {what}, but created {row['first']}", row["n"], elsewhere[:3])
    return _made(
        "contradicted", 10, f"none of {len(rows):,} has {amount.text}; the nearest {near['n']:,} {what}", near["n"], [near]
    )


def _same_one(chosen: _Chosen) -> Verdict:
    """What else is said of the one advertisement that has a figure said before: its day, clicks, impressions or cost."""
    reading = chosen.reading
    base = reading.role("of")
    assert base is not None
    stated = amounts.amounts(base.text)[0]
    rows = chosen.rows(
        "source, locator, first, spend_low, clicks, impressions_low, currency, concat(first, ' ', left(text, 160)) AS raw, 'ad' AS record",
        more=f"{_COLUMNS[base.name]} IS NOT NULL", period=False,
    )  # fmt: skip
    held = [row for row in rows if stated.fits(Decimal(row[_COLUMNS[base.name]]))]
    if len(held) != 1:
        return _made("not read", 2, f"{len(held):,} advertisements have {base.text}: which one is meant is not sure")
    row = held[0]
    if reading.title == "created":
        period = reading.period
        assert period is not None
        fits = period.holds(row["first"])
        return _made(
            "borne out" if fits else "contradicted", 8 if fits else 10, f"it was created {row['first']}", row["first"], held
        )
    value, amount = row[_COLUMNS[reading.title]], reading.amount
    assert amount is not None
    if value is None:
        return _made("record shows none", 7, f"the archive tells no {reading.title} of it", 0)
    if reading.title == "cost" and amount.currency != row["currency"]:
        return _made(
            "not read",
            2,
            f"the claim is in {amount.currency or 'no currency'}, the archive in {row['currency']}: currencies are never compared",
        )
    return _compare(amount, Decimal(value), f"{reading.title} of the advertisement with {base.text}: {value:,}", held, value)


_COLUMNS = {"clicks": "clicks", "impressions": "impressions_low", "cost": "spend_low"}


def _sum(chosen: _Chosen) -> Verdict:
    column = "clicks" if chosen.reading.frame.endswith("clicks") else "impressions_low"
    value = Decimal(chosen.rows(f"coalesce(sum({column}), 0) AS n")[0]["n"])
    return _compare(
        chosen.reading.amount,
        value,
        f"{value:,} {column.replace('_low', '')} of {chosen.counted(chosen.count())}",
        chosen.examples(f"{column} DESC NULLS LAST"),
        value,
    )


def _busiest(chosen: _Chosen) -> Verdict:
    unit, _, place = chosen.reading.title.partition("|")
    unit = unit if unit in ("day", "month", "year", "week") else "day"
    period = chosen.reading.period
    more = f"{chosen.day} IS NOT NULL"
    if within := chosen.reading.role("other_period"):
        # 'in November the busiest day was the 8th'
        chosen.parameters["from"], chosen.parameters["to"] = stretch(within)
        more += f" AND {chosen.day} >= coalesce($from::DATE, {chosen.day}) AND {chosen.day} <= coalesce($to::DATE, {chosen.day})"
    rows = chosen.rows(
        f"date_trunc('{unit}', {chosen.day})::DATE AS d, count(*) AS n",
        f"GROUP BY d ORDER BY n DESC, d LIMIT {max(int(place or 1) + 1, 3)}",
        period=False,
        more=more,
    )
    if not rows:
        return _made("not loaded", 4, f"the loaded archive has nothing of {within.text if within else 'that time'}")
    if len(rows) < int(place or 1):
        return _made("not read", 2, f"the loaded archive has {len(rows)} {unit}s only")
    top = rows[int(place or 1) - 1]
    why = f"{rows[0]['n']:,} on the busiest {unit}, {rows[0]['d']}; then " + ", ".join(f"{r['d']} {r['n']:,}" for r in rows[1:])
    amount = chosen.reading.amount
    if period is None and amount is None:
        return _made("not read", 2, f"which {unit} is not said")
    holds = (period is None or period.holds(top["d"])) and (amount is None or amount.fits(Decimal(top["n"])))
    if holds or period is None:
        return _made("borne out" if holds else "contradicted", 8 if holds else 10, why, top["n"], chosen.examples())
    own = chosen.count()
    return _made("contradicted", 10, f"{own:,} then; {why}", own, chosen.examples())


def _prolific(chosen: _Chosen) -> Verdict:
    names = [ref.name.lower() for ref in chosen.reading.roles.get("where", []) if ref.kind == "account"]
    if not names:
        return _made("not read", 2, "which account is meant is not said")
    kept = [n for n, ref in enumerate(chosen.reading.roles.get("where", [])) if ref.kind == "account"]
    for number in sorted(kept, reverse=True):
        chosen.conditions.pop(number)
    place = int(chosen.reading.title) if chosen.reading.title.isdigit() else 1
    rows = chosen.rows(
        "lower(account) AS account, count(*) AS n, any_value(source) AS source, any_value(locator) AS locator",
        f"GROUP BY 1 ORDER BY n DESC, 1 LIMIT {place + 2}",
    )
    if not rows:
        return _made("record shows none", 7, f"no {chosen.noun}", 0)
    chosen.parameters["own"] = names[0]
    own, top = chosen.rows("count(*) AS n", more="lower(account) = $own")[0]["n"], rows[min(place, len(rows)) - 1]
    above = ", ".join(f"{r['account']} {r['n']:,}" for r in rows[: place - 1])
    why = (
        f"{top['account']} posted {top['n']:,} times, more than any; {names[0]} {own:,}"
        if place == 1
        else f"place {place}: {top['account']}, {top['n']:,}; before it {above}; {names[0]} {own:,}"
    )
    holds = top["account"] == names[0]
    cited = [
        {"source": r["source"], "locator": r["locator"], "raw": f"{r['account']}: {count(r['n'], 'post')}", "record": "post"}
        for r in rows
    ]
    amount = chosen.reading.amount
    if holds and amount is not None and not amount.fits(Decimal(own)):
        return _made("partly", 9, f"the place holds, the count does not: {why}, where {amount.text} is said", own, cited)
    return _made("borne out" if holds else "contradicted", 8 if holds else 3, why, top["n"] if holds else own, cited)


def _language(chosen: _Chosen) -> Verdict:
    """Which place a language has among those of the posts."""
    asked = next((ref.name for ref in chosen.reading.roles.get("where", []) if ref.kind == "language"), "")
    place = int(chosen.reading.title)
    for number in reversed([n for n, ref in enumerate(chosen.reading.roles.get("where", [])) if ref.kind == "language"]):
        chosen.conditions.pop(number)
        chosen.told.pop(number)
    rows = chosen.rows("language, count(*) AS n", "GROUP BY 1 ORDER BY n DESC, 1", more="language <> ''")
    if not asked or len(rows) < place:
        return _made("not read", 2, "which language is meant is not clear, or the archive tells of none")
    own = next((row["n"] for row in rows if str(row["language"]).lower() == asked.lower()), 0)
    why = "; ".join(f"{row['language']} {row['n']:,}" for row in rows[: place + 1])
    holds = str(rows[place - 1]["language"]).lower() == asked.lower()
    return _made(
        "borne out" if holds else "contradicted",
        8 if holds else 3,
        f"{asked}: {own:,} of the {chosen.noun}; by number {why}",
        own,
        chosen.examples(limit=3),
    )


def _against(chosen: _Chosen) -> Verdict:
    """One count against another, each with its own terms and time; of advertisements their clicks, impressions or spend where these are compared."""
    reading = chosen.reading
    measure = reading.role("measure")
    column = {"clicks": "clicks", "impressions": "impressions_low", "spend": "spend_low"}.get(measure.name if measure else "")
    if column == "spend_low" and not any(ref.kind == "currency" for ref in reading.roles.get("where", [])):
        return _made("not read", 2, "in which currency they are compared is not said: currencies are never compared")
    what = f"coalesce(sum({column}), 0)" if column else "count(DISTINCT account)" if chosen.accounts else "count(*)"
    other = _Chosen(
        chosen.engine, replace(reading, roles={**reading.roles, "where": reading.roles.get("other", [])}), chosen.table
    )
    if bound := reading.role("other_period"):
        other.since, other.until = stretch(bound)
    one, two = (Decimal(side.rows(f"{what} AS n")[0]["n"]) for side in (chosen, other))
    ratio = one / two if two else Decimal(0)
    told = (
        "; ".join(
            f"{', '.join(side.told) or 'all'}{f', {side.since} to {side.until}' if side.since or side.until else ''}: {value:,}"
            for side, value in ((chosen, one), (other, two))
        )
        + (f" {measure.name}" if measure else "")
        + (f": {ratio:.2f} times" if two else "")
    )
    for side, value in ((chosen, one), (other, two)):
        if not value and any(ref.kind in ("target", "account") for ref in side.reading.roles.get("where", [])):
            return _made("not read", 2, f"{', '.join(side.told)}: none is found in these words; {told}")
    holds = ratio_holds(reading, ratio) if two else reading.title == "more"
    figure = one if reading.title in ("more", "less") else round(ratio, 4)
    chosen.sql = f"{chosen.sql}\n{other.sql}"
    return _made("borne out" if holds else "contradicted", 8 if holds else 10, told, figure, chosen.examples(limit=3))


def _is(chosen: _Chosen) -> Verdict:
    """What an account is called by those who published the archive."""
    roles = chosen.reading.roles.get("where", [])
    name = next((ref.name for ref in roles if ref.kind == "account"), "")
    asked = next((ref.name for ref in roles if ref.kind == "category"), "")
    rows = chosen.engine.rows(
        "SELECT account, category, source, locator, concat(account, ': ', category) AS raw, 'account' AS record FROM account WHERE lower(account) = $name AND category <> ''",
        name=name.lower(),
    )
    chosen.sql = "SELECT account, category FROM account WHERE lower(account) = $name"
    if not name or not rows:
        return _made("not read", 2, "which account is meant is not clear, or nothing says what it is called")
    called = sorted({row["category"] for row in rows})
    holds = asked in called
    return _made(
        "borne out" if holds else "contradicted",
        8 if holds else 10,
        f"{name} is called {', '.join(called)}",
        ", ".join(called),
        rows[:3],
    )


def _every_day(chosen: _Chosen) -> Verdict:
    if chosen.since is None or chosen.until is None:
        return _made("not read", 2, "no period is said")
    row = chosen.rows(f"count(DISTINCT {chosen.day}) AS days, count(*) AS posts, count(DISTINCT account) AS accounts")[0]
    wanted = (chosen.until - chosen.since).days + 1
    why = f"posts on {row['days']} of {wanted} days, {count(row['posts'], 'post')} by {count(row['accounts'], 'account')}"
    return _made(
        "borne out" if row["days"] == wanted else "partly", 8 if row["days"] == wanted else 9, why, row["days"], chosen.examples()
    )


def _concert(engine: Engine, reading: Reading) -> Verdict:
    one, other = reading.role("subject"), reading.role("object")
    assert one is not None
    assert other is not None
    since, until = bounds(reading)
    names = {"one": one.name.lower().lstrip("@"), "other": other.name.lower().lstrip("@")}
    known = engine.rows(block(__package__, "archives.sql", "known_accounts"), **names)[0]["n"]
    if known < 2:
        return _made("not loaded", 4, f"{one.name} and {other.name} are not both in a loaded archive")
    sql = block(__package__, "archives.sql", "pair")
    rows = engine.rows(sql, **names, minutes=_MINUTES, since=since, until=until)
    why = (
        f"{count(len(rows), 'post')} with the same text within {_MINUTES} minutes of each other; whether by chance is not tested"
    )
    made = (
        _made("partly", 9, why, len(rows), rows[:10])
        if rows
        else _made("record shows none", 7, f"no two posts of theirs have the same text within {_MINUTES} minutes", 0)
    )
    made.sql = [sql]
    return made


def _same_text(engine: Engine, reading: Reading) -> Verdict:
    since, until = bounds(reading)
    sql = block(__package__, "archives.sql", "pairs")
    row = engine.rows(sql, minutes=_MINUTES, since=since, until=until)[0]
    why = f"{row['pairs']:,} pairs of accounts ({row['accounts']:,} accounts) posted the same text within {_MINUTES} minutes; whether by chance is not tested"
    made = _made("partly", 9, why, row["pairs"]) if row["pairs"] else _made("record shows none", 7, why, 0)
    made.sql = [sql]
    return made
