"""What the advertisements of an archive cost, or how often they were clicked or seen, on average: 'the average ad drew 1,060 clicks', 'each cost an average of 2,299 rubles'.

A step of topics.py, and the verdict. The mean is over all of them, or over those alone that have some: which of the two a writer divides by is seldom said.
"""

from __future__ import annotations

from decimal import Decimal

from klieg.claims.archives import one_ad
from klieg.claims.archives.archive_clause import Draft
from klieg.claims.archives.chosen import Chosen, compared, made
from klieg.claims.language.patterns import regex
from klieg.claims.verdict import Verdict

TITLE = "on average"
_FRAMES = {"clicks": "ads_clicks", "impressions": "ads_impressions", "cost": "ads_spend"}
_TITLES = {frame: title for title, frame in _FRAMES.items()}
AVERAGE = regex(r"\b(?:on average|averag(?:e|ed|ing))\b")
WORDS = regex(rf"{AVERAGE.pattern}|\bapiece\b")
_PER_AD = regex(
    r"\b(?:(?:[Ee]ach|[Ee]very|[Pp]er|[Aa]n?|[Tt]he average|[Oo]ne) (?:[a-z]+ )?(?:ad|advert|advertisement)|(?:ads|adverts|advertisements)|each|apiece|[Tt]hey)\b"
)
_OF_ANOTHER = regex(
    r"\bper (?!(?:ad|advert|advertisement)\b)|\b(?:an?|each|every|one) (?:day|week|month|year|hour|minute|click|view|impression|user|person|page|account|post|group|campaign)\b|\b(?:daily|weekly|monthly|yearly|hourly|median|typical\w*|usual\w*)\b|\baverage (?!(?:ad|advert|advertisement|of)\b)[a-z]+ (?!of\b)",
)
"""An average by another unit, or of something else than the advertisements."""


def of_each(draft: Draft) -> None:
    """The reading of a mean over advertisements, where nothing else keeps it back."""
    reading, plain, frame = draft.reading, draft.said.plain, draft.measured.frame
    title = _TITLES.get(frame) or ((reading.title.removeprefix("its ") or "cost") if frame == "ads_one" else "")
    if title not in _FRAMES or reading.amount is None or reading.unsure not in ("", one_ad.UNREAD, RATE):
        return
    if not (AVERAGE.search(plain) and _PER_AD.search(plain)) or _OF_ANOTHER.search(plain) or reading.roles.get("of"):
        return
    reading.frame, reading.kind = _FRAMES[title], "ad" if title == "cost" else "count"
    reading.title, reading.unsure = TITLE, ""


RATE = "a rate or an average is not read"
"""Why a reading is unsure that tells of something by the day, or on average."""


def mean(chosen: Chosen) -> Verdict:
    """The mean over all of them, else over those that have any."""
    reading, frame = chosen.reading, chosen.reading.frame
    amount = reading.amount
    assert amount is not None
    column = {"ads_clicks": "clicks", "ads_impressions": "impressions_low"}.get(frame, "spend_low")
    if frame == "ads_spend":
        if not amount.currency:
            return made("not read", 2, "in which currency the average is, is not said")
        held = {r["currency"]: r["n"] for r in chosen.rows("currency, count(*) AS n", "GROUP BY currency", more="spend_low > 0")}
        if max(held, key=lambda money: held[money], default="") != amount.currency:
            return made(
                "not read", 2, f"the claim is in {amount.currency}, most of the archive is not: currencies are never compared"
            )
        chosen.conditions.append("currency = $money OR spend_low IS NULL")
        chosen.parameters["money"] = amount.currency
    row = chosen.rows(f"sum({column}) AS s, count(*) AS n, count(*) FILTER ({column} > 0) AS some")[0]
    if not row["s"]:
        return made("not read", 2, f"none of {chosen.noun} has any in {amount.currency or 'what is loaded'}")
    total = Decimal(row["s"])
    over_all, over_some = total / row["n"], total / row["some"]
    what = column.removesuffix("_low")
    why = f"{over_all:,.2f} {what} for each of {row['n']:,}, {over_some:,.2f} for each of the {row['some']:,} that have any"
    fits = [value for value in (over_all, over_some) if amount.fits(value) or amount.fits(round(value))]
    value = fits[0] if fits else over_some if frame == "ads_spend" else over_all
    return compared(amount, round(value) if fits else value, why, chosen.examples(f"{column} DESC NULLS LAST"), f"{value:.2f}")
