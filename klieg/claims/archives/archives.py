"""Verdicts on archives of advertisements and posts: a measure over the ads or posts that meet the terms of the claim.

Counts are of the archive as loaded. A claim of concert is at most `partly`: counts are shown, chance is untested.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from klieg.claims.answers.asking import bounds, stretch
from klieg.claims.answers.ranks import ratio_holds, told_otherwise
from klieg.claims.archives import advertisements, averages, followers, meant_twice
from klieg.claims.archives.chosen import Chosen, compared, made
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict, remedy
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.store.sql import block
from klieg.words import count

_MINUTES = 5
"""Posts with the same text within this many minutes are counted as one signal of concert."""
_SLIPS = Decimal("0.99")
"""A handful of slips in an archive's own dates does not make a period wrong: so much of it must lie within."""
_OVERHANG = timedelta(days=45)
"""By so much a stated time may reach beyond the loaded posts, as a month or a season does that is named as a whole."""
_RANKED = {"prolific": "account", "language": "language"}
"""What is given a place among others is no term that these must meet: its kind, by what is asked."""


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict:
    """A claim over an archive."""
    what = "ads" if reading.frame.startswith("ads") else "posts"
    table = "ad" if what == "ads" else "post"
    if not engine.rows(f"SELECT 1 AS one FROM {table} LIMIT 1"):  # noqa: S608 - one of two
        return Verdict("not loaded", 4, f"no archive of {'advertisements' if table == 'ad' else 'posts'} is loaded",
                       remedy=remedy("the archive that the story speaks of"))  # fmt: skip
    if reading.frame == "concert":
        return _concert(engine, reading)
    other = _elsewhere(engine, reading, table)
    if other is not None:
        return other
    if reading.frame == "same_text":
        return _same_text(engine, reading)
    if reading.frame == "posts_followers":
        return outside(engine, Chosen(engine, reading, table)) or followers.decide(engine, reading)
    asked = reading.frame.partition("_")[2]
    make = {
        "count": _count, "share": _share, "first": _first, "dearest": advertisements.dearest, "most_seen": advertisements.most_seen, "most_clicked": advertisements.most_seen,
        "spend": advertisements.spend, "one": advertisements.one, "clicks": advertisements.summed, "impressions": advertisements.summed,
        "busiest": _busiest, "prolific": _prolific, "against": _against, "every_day": _every_day, "is": _is, "language": _language,
    }[asked]  # fmt: skip
    chosen = Chosen(engine, reading, table, without=_RANKED.get(asked, ""))
    if apart := outside(engine, chosen):
        return _at_no_such_time(engine, layout, reading) or apart
    told_of = reading.role("base")
    if (
        told_of is not None
        and told_of.kind == "count"
        and asked in ("clicks", "impressions", "spend")
        and (other_base := _another_base(chosen))
    ):
        return made("not read", 2, other_base)
    found = averages.mean(chosen) if reading.title == averages.TITLE else make(chosen)
    if (broad := meant_twice.wide(reading)) is not None:
        found = meant_twice.of_both(found, make(Chosen(engine, broad, table)), reading)
    if found.verdict == "contradicted" and (homes := meant_twice.residents(reading)) is not None:
        found = meant_twice.unless_of_residents(found, make(Chosen(engine, homes, table)))
    if found.verdict == "contradicted" and meant_twice.uses_of_a_tag(reading, found):
        found = made("not read", 2, f"{found.why}; whether uses or posts are counted is not sure")
    if found.verdict == "contradicted" and not reading.negated and (words := meant_twice.as_words(reading)) is not None:
        found = meant_twice.unless_as_words(found, make(Chosen(engine, words, table)), reading)
    found = reaching_beyond(engine, chosen, found)
    if not reading.negated and found.verdict in ("contradicted", "record shows none") and _aimed_in_other_words(chosen):
        return made(
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
                       remedy=remedy(f"the archive of {platform or subject.name}"))  # fmt: skip
    return None


def beyond(engine: Engine, reading: Reading) -> Verdict | None:
    """What is not read of those counted does not matter where the loaded archive has nothing of their time: 'posted 12,000 tweets about guns in June 2014'."""
    if not reading.unsure.endswith(NOT_READ_OF_THOSE) or reading.period is None or reading.period.carried:
        return None
    if reading.role("subject") is None or reading.amount is None or not reading.frame.endswith("_count"):
        return None
    table = "ad" if reading.frame.startswith("ads") else "post"
    if not engine.rows(f"SELECT 1 AS one FROM {table} LIMIT 1") or _elsewhere(engine, reading, table) is not None:  # noqa: S608 - one of two
        return None
    return outside(engine, Chosen(engine, reading, table))


NOT_READ_OF_THOSE = "what is said of those counted is not read"
"""The end of why a count over an archive is not read where a word of it is not known."""


def outside(engine: Engine, chosen: Chosen) -> Verdict | None:
    """A claim of a time that the loaded archive does not reach."""
    if chosen.since is None and chosen.until is None:
        return None
    first, last = _reach(engine, chosen)
    apart = (chosen.until and first and chosen.until < first) or (chosen.since and last and chosen.since > last)
    if not apart:
        return None
    return Verdict("not loaded", 4, f"the loaded archive reaches from {first} to {last} only",
                   remedy=remedy(f"the archive of that time: {chosen.reading.period.text if chosen.reading.period else ''}"))  # fmt: skip


def _at_no_such_time(engine: Engine, layout: Layout, reading: Reading) -> Verdict | None:
    """'In May 2018 the lot was made public: 3,498 ads': what holds of the whole archive, where the time that was carried over is none of it; else None."""
    if reading.period is None or not reading.period.carried:
        return None
    whole = decide(engine, layout, replace(reading, period=None))
    return whole if whole.verdict == "borne out" else None


def _reach(engine: Engine, chosen: Chosen) -> tuple[date | None, date | None]:
    """The first and the last day of what is loaded of an archive."""
    row = engine.rows(f"SELECT min({chosen.day}) AS first, max({chosen.day}) AS last FROM {chosen.table}")[0]  # noqa: S608 - of ours
    return row["first"], row["last"]


def reaching_beyond(engine: Engine, chosen: Chosen, found: Verdict) -> Verdict:
    """What posts show of a stated time that the loaded ones do not fill: only what more posts could not undo stands.

    A platform's list of advertisements is whole; posts are published in parts, so months without one are months not loaded (VERDICTS.md, rule 4).
    """
    if (
        chosen.table != "post"
        or chosen.since is None
        or chosen.until is None
        or found.verdict not in ("borne out", "contradicted")
    ):
        return found
    first, last = _reach(engine, chosen)
    if first is None or last is None or (chosen.since >= first - _OVERHANG and chosen.until <= last + _OVERHANG):
        return found
    if _no_more_undoes(chosen, found.verdict):
        return found
    return Verdict("not loaded", 4, f"the loaded posts reach from {first} to {last} only: {found.why}",
                   remedy=remedy(f"the archive's posts of {chosen.reading.period.text if chosen.reading.period else 'that time'}"))  # fmt: skip


def _no_more_undoes(chosen: Chosen, verdict: str) -> bool:
    """Whether what is loaded settles it whatever else there was: as many as are said, or more than are said, or one where none is said (VERDICTS.md, rule 3)."""
    reading, amount = chosen.reading, chosen.reading.amount
    if reading.frame == "posts_count" and amount is not None:
        return amount.high is None if verdict == "borne out" else amount.exceeded_by(chosen.count())
    if reading.frame == "posts_share" and amount is None:
        return (reading.title, verdict) in (("some", "borne out"), ("none", "contradicted"), ("all", "contradicted"))
    return False


def _by_one_name(engine: Engine, reading: Reading, table: str) -> str:
    """Where those counted name a person, how many have one of the names alone, if so many are said: whether they count is not said."""
    where = reading.roles.get("where", [])
    person = next((ref for ref in where if ref.kind == "words" and re.fullmatch(r"[A-Z]\w+ [A-Z]\w+", ref.name)), None)
    if person is None or reading.amount is None:
        return ""
    counts = [
        Chosen(
            engine,
            replace(reading, roles={**reading.roles, "where": [replace(r, name=name) if r is person else r for r in where]}),
            table,
        ).count()
        for name in person.name.split(" ")
    ]
    whole = [
        Chosen(engine, replace(reading, roles={**reading.roles, "where": [replace(r, name=name, kind="whole_words") if r is person else r for r in where]}), table).count()
        for name in person.name.split(" ")
    ]  # fmt: skip
    if not (
        any(reading.amount.fits(some) for some in (max(counts), *whole)) or max(counts) <= reading.amount.figure <= sum(counts)
    ):
        return ""
    if not reading.amount.fits(max(counts)) and any(reading.amount.fits(some) for some in whole):
        counts = whole
    return " and ".join(f"{count:,} have {name!r}" for name, count in zip(person.name.split(" "), counts, strict=True))


def _aimed_in_other_words(chosen: Chosen) -> bool:
    """Whether a target is spoken of that no advertisement has in these words; a place has no others, but for how many."""
    counted = chosen.reading.frame == "ads_count"
    aimed = [
        term.condition
        for term in chosen.terms
        if term.ref.kind == "target" and (counted or not term.told.startswith("location "))
    ]
    if any(term.ref.kind == "target" for term in chosen.whole) and not chosen.count(period=False, terms=False):
        return True
    return bool(aimed) and not chosen.rows("count(*) AS n", period=False, terms=False, more=" AND ".join(aimed))[0]["n"]


def _another_base(chosen: Chosen) -> str:
    """'Of their 12,874 posts, 35 were', 'the 3,498 ads drew': whether those it is a part of, or tells of, are not those found."""
    said = chosen.reading.role("base")
    if said is None:
        return ""
    terms = (True, False) if said.kind == "count" else (False,)
    counts = {chosen.count(period=period, terms=some) for period in (True, False) for some in terms}
    if theirs := [ref for ref in chosen.reading.roles.get("where", []) if ref.kind in ("account", "category")]:
        # 'of @TEN_GOP's 1,252 tweets, 83 were retweets': all of the account's
        roles = {**chosen.reading.roles, "where": theirs}
        whole = Chosen(chosen.engine, replace(chosen.reading, roles=roles), chosen.table)
        counts |= {whole.count(period=period) for period in (True, False)}
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


def _count(chosen: Chosen) -> Verdict:
    reading = chosen.reading
    if other := _another_base(chosen):
        return made("not read", 2, other)
    value = chosen.count()
    if not (chosen.conditions or chosen.group or reading.period or chosen.accounts) and _narrow(reading, value):
        return made("not read", 2, f"{chosen.counted(value)} in all; whether all are meant is not said")
    why = chosen.counted(value) + (
        f" from {chosen.since or 'the first'} to {chosen.until or 'the last'}" if reading.period else ""
    )
    if reading.period and not chosen.conditions and not chosen.accounts:
        whole = chosen.count(period=False)
        first = chosen.rows(f"min({chosen.day}) AS a, max({chosen.day}) AS b", period=False)[0]
        why += f"; {whole:,} in all, {first['a']} to {first['b']}"
        if value >= whole * _SLIPS and reading.amount is not None and reading.amount.fits(whole):
            value = whole
    if (undated := _maybe_then(chosen)) and reading.amount is not None and not reading.amount.fits(value):
        # whoever counts by the dates as written has those too that have none klieg can trust
        more = next((n for n in range(1, undated + 1) if reading.amount.fits(value + n)), 0)
        if more:
            return made("borne out", 8, f"{why}; {undated} more without a sure day may be of that time", value, chosen.examples())
    return compared(reading.amount, value, why, chosen.examples(), value)


def _maybe_then(chosen: Chosen) -> int:
    """How many advertisements have no sure day, and ended in the time that is asked."""
    if chosen.table != "ad" or chosen.since is None or chosen.until is None:
        return 0
    none = "first IS NULL AND last >= $since::DATE AND last <= $until::DATE"
    return int(chosen.rows("count(*) AS n", period=False, more=none)[0]["n"])


def _part_of_a_sum(chosen: Chosen, measure: str) -> Verdict:
    """What part of all clicks, views or spending those have that meet the terms and are of the time."""
    column = {"clicks": "clicks", "impressions": "impressions_low"}.get(measure, "spend_low")
    what = f"coalesce(sum({column}), 0) AS n"
    whole = Decimal(chosen.rows(what, period=False, terms=False)[0]["n"])
    part = Decimal(chosen.rows(what)[0]["n"])
    if not (chosen.conditions or chosen.reading.period) or not whole:
        return made("not read", 2, "a share of what is not said")
    share = part / whole
    why = f"{part:,} of {whole:,} {measure} ({share * 100:.1f} %) are of {chosen.noun}" + (
        f" from {chosen.since or 'the first'} to {chosen.until or 'the last'}" if chosen.reading.period else ""
    )
    return compared(
        chosen.reading.amount, share, why, chosen.examples(f"{column} DESC NULLS LAST"), f"{share:.4f}", (part, whole)
    )


def _share(chosen: Chosen) -> Verdict:
    reading = chosen.reading
    if (measure := reading.role("measure")) is not None:
        return _part_of_a_sum(chosen, measure.name)
    terms_only = not chosen.conditions
    base = chosen.count(period=terms_only is False and bool(chosen.conditions), terms=False)
    if terms_only:
        base = chosen.count(period=False, terms=False)
    part = chosen.count()
    if other := _another_base(chosen):
        return made("not read", 2, other)
    if not base:
        return made("record shows none", 7, "none at all", 0)
    share = part / base
    why = f"{part:,} of {base:,} ({share * 100:.1f} %) are {chosen.noun}" + (
        f" from {chosen.since or 'the first'} to {chosen.until or 'the last'}" if reading.period else ""
    )
    if terms_only and reading.period is None and reading.title == "some":
        return made("borne out", 8, f"{base:,} {chosen.noun}", base, chosen.examples())  # that somebody did so at all
    if terms_only and reading.period is None:
        return made("not read", 2, "a share of what is not said")
    if reading.title == "which":
        return made("not read", 2, f"of all of them, or of some, is not said: {why}")
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
        return made("record shows none", 7, why, 0)
    if reading.amount is not None:
        return compared(reading.amount, share, why, rows, f"{share:.4f}", (part, base))
    return made(
        "borne out" if holds[reading.title] else "contradicted",
        8 if holds[reading.title] else 10,
        why,
        part,
        rows,
        (f"{share:.4f}", base),
    )


def _first(chosen: Chosen) -> Verdict:
    last = chosen.reading.title == "last"
    more = "NOT coalesce(last < first, false)" if last and chosen.table == "ad" else ""
    row = chosen.rows(f"{'max' if last else 'min'}({chosen.day}) AS day", period=False, more=more)[0]
    day = row["day"]
    if day is None:
        return made("record shows none", 7, f"no {chosen.noun}", 0)
    rows = chosen.rows("source, locator, concat(" + ("first, ' ', left(text, 200)" if chosen.table == "ad" else "\"at\", ' ', account, ': ', left(text, 160)") + f") AS raw, '{chosen.table}' AS record",
                       f"ORDER BY {chosen.day} {'DESC' if last else ''}, length(locator), locator LIMIT 1", period=False, more=more or "true")  # fmt: skip
    period = chosen.reading.period
    assert period is not None
    if period.lead == "from":
        period = period.beginning()  # 'the earliest is from June 9': of that day, and not of any since
    why = f"the {chosen.reading.title} is dated {day}"
    if more and not period.holds(day):
        # whoever goes by the first of an advertisement's two dates has those too that ended before they began
        other = chosen.rows(f"max({chosen.day}) AS day", period=False)[0]["day"]
        if other != day and period.holds(other):
            return made(
                "not read", 2, f"{why}; one dated {other} is said to have ended before, so that its day is not sure", day, rows
            )
    return made("borne out" if period.holds(day) else "contradicted", 8 if period.holds(day) else 10, why, day, rows)


def _busiest(chosen: Chosen) -> Verdict:
    unit, _, place = chosen.reading.title.partition("|")
    unit = unit if unit in ("day", "month", "year", "week") else "day"
    period = chosen.reading.period
    more = f"{chosen.day} IS NOT NULL"
    if within := chosen.reading.role("other_period"):
        # 'in November the busiest day was the 8th'
        more += f" AND {chosen.within(within)}"
    spent = chosen.reading.role("measure") is not None
    if spent:
        more += " AND spend_low > 0"
    rows = chosen.rows(
        f"date_trunc('{unit}', {chosen.day})::DATE AS d, {'sum(spend_low)' if spent else 'count(*)'} AS n",
        f"GROUP BY d ORDER BY n DESC, d LIMIT {max(int(place or 1) + 1, 3)}",
        period=False,
        more=more,
    )
    if not rows:
        return made("not loaded", 4, f"the loaded archive has nothing of {within.text if within else 'that time'}")
    if len(rows) < int(place or 1):
        return made("not read", 2, f"the loaded archive has {len(rows)} {unit}s only")
    top = rows[int(place or 1) - 1]
    why = f"{rows[0]['n']:,} on the busiest {unit}, {rows[0]['d']}; then " + ", ".join(f"{r['d']} {r['n']:,}" for r in rows[1:])
    amount = chosen.reading.amount
    if period is None and amount is None:
        return made("not read", 2, f"which {unit} is not said")
    holds = (period is None or period.holds(top["d"])) and (amount is None or amount.fits(Decimal(top["n"])))
    if holds or period is None:
        return made(
            "borne out" if holds else "contradicted", 8 if holds else 10, why, top["n"], chosen.examples(), _of_time(unit, top)
        )
    own = Decimal(chosen.rows("coalesce(sum(spend_low), 0) AS n")[0]["n"]) if spent else chosen.count()
    # where a day is said, and no number, it is the day that is wrong
    figure = top["d"] if unit == "day" and amount is None else own
    return made("contradicted", 10, f"{own:,} then; {why}", figure, chosen.examples(), (own, *_of_time(unit, top)))


def _of_time(unit: str, row: dict[str, Any]) -> tuple[object, object]:
    """How many there were, and when: the month of a month, the first day of another stretch."""
    return row["n"], f"{row['d']:%Y-%m}" if unit == "month" else row["d"]


def _prolific(chosen: Chosen) -> Verdict:
    names = [ref.name.lower() for ref in chosen.reading.roles.get("where", []) if ref.kind == "account"]
    if not names:
        return made("not read", 2, "which account is meant is not said")
    place = int(chosen.reading.title) if chosen.reading.title.isdigit() else 1
    rows = chosen.rows(
        "lower(account) AS account, count(*) AS n, min(source) AS source, min_by(locator, (source, length(locator), locator)) AS locator",
        f"GROUP BY 1 ORDER BY n DESC, 1 LIMIT {place + 2}",
    )
    if not rows:
        return made("record shows none", 7, f"no {chosen.noun}", 0)
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
        return made("partly", 9, f"the place holds, the count does not: {why}, where {amount.text} is said", own, cited)
    return made("borne out" if holds else "contradicted", 8 if holds else 3, why, top["n"], cited)


def _language(chosen: Chosen) -> Verdict:
    """Which place a language has among those of the posts."""
    asked = next((ref.name for ref in chosen.reading.roles.get("where", []) if ref.kind == "language"), "")
    place = int(chosen.reading.title)
    rows = chosen.rows("language, count(*) AS n", "GROUP BY 1 ORDER BY n DESC, 1", more="language <> ''")
    if not asked or len(rows) < place:
        return made("not read", 2, "which language is meant is not clear, or the archive tells of none")
    own = next((row["n"] for row in rows if str(row["language"]).lower() == asked.lower()), 0)
    why = "; ".join(f"{row['language']} {row['n']:,}" for row in rows[: place + 1])
    holds = str(rows[place - 1]["language"]).lower() == asked.lower()
    return made(
        "borne out" if holds else "contradicted",
        8 if holds else 3,
        f"{asked}: {own:,} of the {chosen.noun}; by number {why}",
        own,
        chosen.examples(limit=3),
    )


def _against(chosen: Chosen) -> Verdict:
    """One count against another, each with its own terms and time; of advertisements their clicks, impressions or spend where these are compared."""
    reading = chosen.reading
    measure = reading.role("measure")
    column = {"clicks": "clicks", "impressions": "impressions_low", "spend": "spend_low"}.get(measure.name if measure else "")
    if column == "spend_low" and not any(ref.kind == "currency" for ref in reading.roles.get("where", [])):
        return made("not read", 2, "in which currency they are compared is not said: currencies are never compared")
    what = f"coalesce(sum({column}), 0)" if column else "count(DISTINCT account)" if chosen.accounts else "count(*)"
    other = Chosen(
        chosen.engine, replace(reading, roles={**reading.roles, "where": reading.roles.get("other", [])}), chosen.table
    )
    one, two = Decimal(chosen.rows(f"{what} AS n")[0]["n"]), _all_of(other, what)
    ratio = one / two if two else Decimal(0)
    told = (
        "; ".join(
            f"{', '.join(side.told) or 'all'}{_when(side, together=side is other)}: {value:,}"
            for side, value in ((chosen, one), (other, two))
        )
        + (f" {measure.name}" if measure else "")
        + (f": {ratio:.2f} times" if two else "")
    )
    for side, value in ((chosen, one), (other, two)):
        if not value and any(ref.kind in ("target", "account") for ref in side.reading.roles.get("where", [])):
            return made("not read", 2, f"{', '.join(side.told)}: none is found in these words; {told}")
    holds = ratio_holds(reading, ratio) if two else reading.title == "more"
    figure = one if reading.title in ("more", "less") else round(ratio, 4)
    verdict, rule = ("borne out", 8) if holds else ("contradicted", 10)
    if holds and (off := told_otherwise(reading, one, two)) is not None:
        verdict, rule, why, figure = off
        told = f"{told}{why}"
    chosen.sql = f"{chosen.sql}\n{other.sql}"
    return made(verdict, rule, told, figure, chosen.examples(limit=3), (one, two, *([round(ratio, 4)] if two else [])))


def _all_of(side: Chosen, what: str) -> Decimal:
    """What the other side of a comparison comes to: of its time, of several times together, or of several terms together."""
    times = side.reading.roles.get("other_period", [])
    each = side.reading.roles.get("each", [])
    sides = [side]
    if each:
        kept = [ref for ref in side.reading.roles.get("where", []) if ref.kind != each[0].kind]
        sides = [
            Chosen(side.engine, replace(side.reading, roles={**side.reading.roles, "where": [*kept, term]}), side.table)
            for term in each
        ]
    found = Decimal(0)
    for one in sides:
        for since, until in [stretch(time) for time in times] or [(one.since, one.until)]:
            one.since, one.until = since, until
            found += Decimal(one.rows(f"{what} AS n")[0]["n"])
        side.sql = one.sql
    if len(times) == 1:
        side.since, side.until = stretch(times[0])
    return found


def _when(side: Chosen, *, together: bool) -> str:
    """The time of one side of a comparison, in words; of the other side, what is taken together."""
    times, each = side.reading.roles.get("other_period", []), side.reading.roles.get("each", [])
    told = f" {' and '.join(ref.name for ref in each)} together" if together and each else ""
    if together and len(times) > 1:
        return f"{told}, {' and '.join(time.text for time in times)} together"
    return told + (f", {side.since} to {side.until}" if side.since or side.until else "")


def _is(chosen: Chosen) -> Verdict:
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
        return made("not read", 2, "which account is meant is not clear, or nothing says what it is called")
    called = sorted({row["category"] for row in rows})
    holds = asked in called
    return made(
        "borne out" if holds else "contradicted",
        8 if holds else 10,
        f"{name} is called {', '.join(called)}",
        ", ".join(called),
        rows[:3],
    )


def _every_day(chosen: Chosen) -> Verdict:
    if chosen.since is None or chosen.until is None:
        return made("not read", 2, "no period is said")
    row = chosen.rows(f"count(DISTINCT {chosen.day}) AS days, count(*) AS posts, count(DISTINCT account) AS accounts")[0]
    wanted = (chosen.until - chosen.since).days + 1
    why = f"posts on {row['days']} of {wanted} days, {count(row['posts'], 'post')} by {count(row['accounts'], 'account')}"
    return made(
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
        return made("not loaded", 4, f"{one.name} and {other.name} are not both in a loaded archive")
    sql = block(__package__, "archives.sql", "pair")
    rows = engine.rows(sql, **names, minutes=_MINUTES, since=since, until=until)
    why = (
        f"{count(len(rows), 'post')} with the same text within {_MINUTES} minutes of each other; whether by chance is not tested"
    )
    found = (
        made("partly", 9, why, len(rows), rows[:10])
        if rows
        else made("record shows none", 7, f"no two posts of theirs have the same text within {_MINUTES} minutes", 0)
    )
    found.sql = [sql]
    return found


def _same_text(engine: Engine, reading: Reading) -> Verdict:
    since, until = bounds(reading)
    sql = block(__package__, "archives.sql", "pairs")
    row = engine.rows(sql, minutes=_MINUTES, since=since, until=until)[0]
    why = f"{row['pairs']:,} pairs of accounts ({row['accounts']:,} accounts) posted the same text within {_MINUTES} minutes; whether by chance is not tested"
    found = made("partly", 9, why, row["pairs"]) if row["pairs"] else made("record shows none", 7, why, 0)
    found.sql = [sql]
    return found
