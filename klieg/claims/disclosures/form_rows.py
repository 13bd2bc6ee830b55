"""The versions of a filer's disclosure, and their rows: by whose name, and with what sums. What is said of them is decided in papers.py."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import remedy
from klieg.errors import Misuse
from klieg.read.months import MONTHS
from klieg.resolve.names import nicknames
from klieg.store.engine import Engine
from klieg.ties import ties, versions

KINDS_OF_DEBT = {
    "loans": r"loan|mortgage",
    "mortgages": r"mortgage|home loan",
    "home loans": r"mortgage|home loan",
    "credit lines": r"line of credit|credit line|revolving",
    "lines of credit": r"line of credit|credit line|revolving",
}
"""Of the rows of part 8, those of a kind: what their cells say."""
PARTS = {
    "sources": "4",
    "clients": "4",
    "employers": "4",
    "positions": "1",
    "posts": "1",
    "liabilities": "8",
    "debts": "8",
    "creditors": "8",
    "loans": "8",
    "gifts": "9",
}
"""What the entries of a part are called."""
NONE_OF = PARTS | {"agreements": "3", "arrangements": "3", "mortgages": "8"}
"""What a part is called of which it is said that it holds none; a mortgage is one of its kinds (KINDS_OF_DEBT)."""
_INCOME = regex(
    r"\b(?:paid|pays|brought|brings|netted|income|salary|bonus|fees?|earned|drew|received|wages|compensation|honorari)\b",
    re.IGNORECASE,
)
_VALUE = regex(r"\b(?:valued?|values|stake|shares|stock|units|worth|holding|interest|block)\b", re.IGNORECASE)
_FROM = regex(rf"\bmade (?:[a-z]+ ){{0,2}}\$|\bfrom (?!(?:{'|'.join(MONTHS)})\b|\d)", re.IGNORECASE)
"""'$3 million from X': what X paid, where a form states income of it, and not what a share of X is worth."""
_KIND_OF_PAY = regex(
    r"\b(?:salar(?:y|ies)|bonus(?:es)?|fees?|wages?|honorari\w+|severance|dividends?|rents?|royalt\w+|commissions?|capital gains)\b",
    re.IGNORECASE,
)
"""What is paid and never owned: a sum of it stands in no other column."""
_BEARING = "SELECT DISTINCT name FROM disclosure WHERE upper(split_part(name, ',', 1)) = upper($last)"
_RUN_TOGETHER = 6
"""Letters of a name that is looked for without its blanks: shorter ones begin too many others."""


def versions_of(engine: Engine, who: Ref) -> list[dict[str, Any]]:
    """The loaded versions of whoever is named, oldest first: as written, by a nickname's whole form, by the last name that one filer bears. Empty if there are none."""
    name = who.name
    if who.kind == "person" and " " not in name:
        bearing = engine.rows(_BEARING, last=name)
        name = str(bearing[0]["name"]) if len(bearing) == 1 else name
    first, _, last = name.partition(" ")
    for tried in (name, *(f"{whole.capitalize()} {last}" for whole in nicknames().get(first.lower(), ()) if last)):
        if found := _filed(engine, tried):
            return found
    bearing = engine.rows(_BEARING, last=last.split(" ")[-1])
    short = [row["name"] for row in bearing if re.search(rf"[\"\u201c(]{re.escape(first)}[\"\u201d)]", str(row["name"]))]
    return _filed(engine, short[0]) if len(short) == 1 else []


def _filed(engine: Engine, name: str) -> list[dict[str, Any]]:
    """The disclosures of whoever the name stands for."""
    try:
        keys = ties.find(engine, name).keys
    except Misuse:
        return []
    query = """SELECT d.*, coalesce(d.signed, d.made) AS dated, s.name AS file FROM disclosure d JOIN source s ON s.sha256 = d.source
           WHERE d.filer IN (SELECT unnest($keys::BIGINT[])) ORDER BY dated NULLS LAST"""
    return list(engine.kept(("disclosures of", *keys), lambda: engine.rows(query, keys=keys)))


_FIRST = ("first", "original", "earlier", "older", "initial")
_LATER = ("second", "later", "revision", "revised", "newer", "amended", "last", "latest", "new", "updated")
VERSION_SAID = regex(rf"\b(?:{'|'.join([*_FIRST, *_LATER])}|{'|'.join(MONTHS)})\b", re.IGNORECASE)
"""Words by which a claim itself says which version it is of."""


def version_meant(reading: Reading, found: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Which version is meant: by its date, else by first, second and the like; the only one there is."""
    word = re.split(r"[ |]", reading.title)[0] if reading.title else ""
    if len(found) == 1 and word in ("second", "amended", "updated"):
        return None
    if word in MONTHS:
        year = re.match(r"\w+ ((?:19|20)\d\d)\|", reading.title)  # 'that one', of which the day was told
        dated = [
            v
            for v in found
            if v["dated"] and v["dated"].month == MONTHS.index(word) + 1 and (not year or v["dated"].year == int(year[1]))
        ]
        return dated[0] if len(dated) == 1 else None
    period = reading.period
    if period and (period.since or period.until) and not word:
        dated = [v for v in found if v["dated"] and of_day(period, v["dated"])]
        return dated[0] if len(dated) == 1 else found[0] if len(found) == 1 else None
    if period and word in (*_FIRST, *_LATER) and period.kind.startswith(("month", "day")) and "carried" not in period.text:
        # 'his amended form of August 2017': the day says which, whatever it is called
        found = [v for v in found if v["dated"] and of_day(period, v["dated"])]
    if found and word in _FIRST:
        return found[0]
    if word in _LATER and len(found) > 1:
        return found[1] if word == "second" else found[-1]
    return found[0] if len(found) == 1 else None


def of_day(period: Period, day: date) -> bool:
    """Whether a day is the one that is said; one without a year is of any."""
    if period.kind == "day_no_year" and period.since:
        return (day.month, day.day) == (period.since.month, period.since.day)
    if period.kind == "month_no_year" and period.since:
        return day.month == period.since.month
    return period.holds(day)


def called(version: dict[str, Any]) -> str:
    """What a version is called in an answer: the filer, and the day."""
    return f"{version['name']}, {'signed' if version['signed'] else 'made'} {version['dated']}"


def covered(version: dict[str, Any]) -> dict[str, Any]:
    """A version as a line of coverage."""
    return {"who": version["name"], "since": version["dated"], "until": version["dated"], "loaded": f"{version['file']}, {version['pages']} pages",
            "missing": f"no text on pages {version['unread']}" if version["unread"] else ""}  # fmt: skip


def remedy_of(who: Ref) -> dict[str, Any]:
    """What to get where somebody's disclosure is not loaded."""
    address = "https://www.oge.gov/web/oge.nsf/Officials+Individual+Disclosures+Search+Collection"
    return remedy(f"the OGE Form 278e of {who.name}", address, "klieg add FILE.pdf")


def dark(*asked: dict[str, Any]) -> str:
    """Which pages of some versions can't be read, besides the first of each, which holds the signatures and no part: silence of the others proves nothing. '' if there are none."""
    lost = [v["unread"] for v in asked if {int(page) for page in str(v["unread"] or "").split(",") if page} - {1}]
    return "; ".join(f"pages {pages} can't be read" for pages in lost)


def begins(engine: Engine, version: dict[str, Any], item: str) -> versions.Row | None:
    """A row of a version whose name, of two words or more, is the beginning of a longer one: 'RT TV' for 'RT TV-Russia'; None if none is."""
    said = re.findall(r"[a-z0-9&]+", item.lower())
    for row in versions.rows_of(engine, version["disclosure"]):
        words = re.findall(r"[a-z0-9&]+", re.sub(r"\(.*?\)", "", row.name.lower()))
        if len(said) > len(words) > 1 and said[: len(words)] == words:
            return row
    return None


def naming(engine: Engine, version: dict[str, Any], item: str) -> list[versions.Row]:
    """Rows of a version that name an item: all of its words stand in the row's name, a name's in their order; a kind of debt by the words of part 8."""
    if kind := KINDS_OF_DEBT.get(f"{item}s") or KINDS_OF_DEBT.get(item):
        return [
            r
            for r in versions.rows_of(engine, version["disclosure"])
            if r.part == "8" and re.search(kind, r.whole, re.IGNORECASE)
        ]
    if re.fullmatch(r"(?:[A-Z]\.)+[A-Z]\.?", item):
        item = item.replace(".", "")  # 'F.B.I.' is FBI
    words = [
        w
        for w in re.findall(r"[\w&]+", re.sub(r"['\u2019]s\b", "", item.lower()))
        if w not in ("a", "an", "the", "of", "in", "inc", "llc", "ltd", "corp", "co", "company")
    ]
    rows = versions.rows_of(engine, version["disclosure"])
    ordered = not item[:1].islower()  # a name, not a description ('a casino developer in Maryland')

    def holds(text: str) -> bool:
        held = iter(re.findall(r"[\w&]+", text.lower()))
        # 'Republican National Committee' is not National Republican Congressional Committee
        return all(word in held for word in words) if ordered and "," not in text else set(words) <= set(held)

    named = [row for row in rows if words and holds(row.name)]
    if not named and ordered and len(run := "".join(words)) >= _RUN_TOGETHER:
        # 'Point72' is POINT 72 on a form
        named = [row for row in rows if re.sub(r"[^a-z0-9&]", "", row.name.lower()).startswith(run)]
    if not named and len(words) == 1 and len(item) > 1 and item.isupper():
        # 'FBI' is Federal Bureau of Investigation on a form
        named = [row for row in rows if _initials(row.name) == item]
    beside = r"\W+(?:the\W+|of\W+|and\W+)?".join(re.escape(word) for word in words)
    return named or [
        row
        for row in rows
        if len(words) > 1 and (re.search(rf"\b{beside}\b", row.whole, re.IGNORECASE) if ordered else holds(row.whole))
    ]


def sums(
    engine: Engine, version: dict[str, Any], rows: list[versions.Row], said: str = ""
) -> list[tuple[versions.Row, Decimal, Decimal | None]]:
    """The sums in the cells of some rows of a version: lower and upper bound. Where the words say so, of the column of income, or of value, alone."""
    column = (
        "income_amount"
        if _INCOME.search(said) and not _VALUE.search(said)
        else "value"
        if _VALUE.search(said) and not _INCOME.search(said)
        else ""
    )
    cells = _cells(engine, version)
    if not column and _FROM.search(said) and any("income_amount" in row.cells for row in rows):
        column = "income_amount"
    # a form may number the lines of each page anew: the cell's words tell its row
    found = [
        (row, cell)
        for row in rows
        for cell in cells
        if cell["part"] == row.part and cell["row"] == row.number and row.cells.get(cell["name"]) == cell["text"]
    ]
    told = [(row, cell) for row, cell in found if column in ("", cell["name"])]
    if _FROM.search(said) and not any(cell["low"] for _, cell in told) and not _KIND_OF_PAY.search(said):
        told = found  # 'None (or less than $201)' in that column: the sum stands in another
    if column == "value":
        # what was paid is worth nothing as an asset: another row of the name is what is valued
        paid = {(cell["part"], cell["row"]) for _, cell in found if cell["name"] == "income_amount"}
        told = [(row, cell) for row, cell in told if (row.part, row.number) not in paid or cell["low"]] or told
    # what a debt is 'worth' stands in its own column
    debts = [(row, cell) for row, cell in found if row.part == "8"] if column == "value" and not told else []
    return [(row, cell["low"], cell["high"]) for row, cell in told or debts]


def _cells(engine: Engine, version: dict[str, Any]) -> list[dict[str, Any]]:
    """The cells of a version that hold a sum."""
    return engine.kept(  # type: ignore[no-any-return]
        ("sums", version["disclosure"]),
        lambda: engine.rows(
            'SELECT part, row, "column" AS name, text, low, high FROM cell WHERE disclosure = $d AND low IS NOT NULL',
            d=version["disclosure"],
        ),
    )


def figures(engine: Engine, version: dict[str, Any]) -> set[Decimal]:
    """Every figure that a version states: of ranges the lower end."""
    return {cell["low"] for cell in _cells(engine, version)}


def shown(row: versions.Row, low: Decimal | None = None, high: Decimal | None = None) -> dict[str, Any]:
    """A row as it is cited; with the value or range that is meant of it, where one is."""
    value = {"low": low, "high": high} if low is not None else {}
    return value | {
        "source": row.source,
        "locator": row.locator,
        "raw": row.whole,
        "record": "cell",
        "part": row.part,
        "row": row.number,
    }


def _initials(name: str) -> str:
    """The first letters of a name's words, but for 'of', 'the' and 'and'."""
    return "".join(
        word[0].upper()
        for word in re.findall(r"[A-Za-z]+", name)
        if word.lower() not in ("of", "the", "and", "for", "inc", "llc")
    )


_PAY = {
    "salary": r"salar|\bwages?\b", "bonus": r"\bbonus", "severance": r"severance", "dividend": r"dividend", "rent": r"\brents?\b", "royalty": r"royalt", "interest": r"\binterest\b(?! in\b)", "pension": r"\bpension",
    "capital gains": r"capital gains", "consulting": r"\bconsulting\b", "director": r"\bdirector\b", "speech": r"\bspe(?:ech|ak)|\blectur|honorari", "business income": r"business income", "commission": r"\bcommissions?\b",
    "distribution": r"\bdistribution", "partnership": r"\bpartnership|\bflow[- ]thr(?:u|ough)\b", "fee": r"\bfees?\b",
}  # fmt: skip
"""How pay is called on a form and in a story, kind by kind."""
_TOLD_APART = frozenset(["salary", "bonus", "severance", "dividend", "rent", "royalty", "speech"])
"""Kinds of pay whose words hardly mean anything else: 'consulting' may be said of a firm, but not where fees are."""
_CONSULTING_FEES = regex(r"\bconsult(?:ing|ancy) (?:fees?|income|pay)\b", re.IGNORECASE)
_WORK = frozenset(["servi", "worki", "labou", "labor", "consu", "emplo", "busin", "incom", "compe"])
"""Beginnings of words that tell no more of pay than that it was earned."""
_IN_TOTAL = regex(r"\b(?:total|in all|altogether|no more than|at most)\b")


def kinds_of_pay(text: str) -> set[str]:
    """The kinds of pay that a row of a form, or a claim, names."""
    return {kind for kind, words in _PAY.items() if re.search(words, text, re.IGNORECASE)}


def of_another_kind(reading: Reading, held: str) -> str:
    """That a row calls the pay something else than is said ('salary' of CONSULTING FEES): the sum holds, what it was for does not (VERDICTS.md, rule 9); '' where it does not."""
    said, there = f"{reading.title} {reading.text}", kinds_of_pay(held) - {"fee"}
    kinds = kinds_of_pay(said) & (_TOLD_APART | ({"consulting"} if _CONSULTING_FEES.search(said) else set()))
    return (
        f"the sum holds, but not as {' or '.join(sorted(kinds))}: {held[:120]}" if kinds and there and not kinds & there else ""
    )


def unlike(reading: Reading, day: date | None, held: str, *, several: bool) -> str:
    """Why income in a row of a form is not the income that is said, though the sum is the same: of another time, kind or money, or one sum of several; '' if nothing says so.

    A form is of the calendar year before it and of its own (5 CFR 2634.308); `day` is its own day. A row may state a year or day of its own.
    """
    said, period = f"{reading.title} {reading.text}".lower(), reading.period
    kinds = kinds_of_pay(said) & _TOLD_APART
    if kinds and not kinds & kinds_of_pay(held):
        return f"it is not called {' or '.join(sorted(kinds))} there: {held[:120]}"
    said_for = {word[:5] for word in re.findall(r"[a-z]{5,}", reading.title.lower())} - _WORK
    if reading.frame == "paid" and said_for and not kinds and not any(stem in held.lower() for stem in said_for):
        return f"for what it was is not stated there: {held[:120]}"
    if reading.amount is not None and reading.amount.currency not in (None, "", "USD"):
        return "a form states dollars"
    if several and _IN_TOTAL.search(said):
        return "several sums stand beside the name, and a total is said"
    if period is None or period.until is None or period.since is None or period.carried:
        return ""
    if day is not None and period.holds(day):
        return ""  # 'his form of February': when the form was made
    days = [period.holds(one) for one in map(_day, re.findall(r"\b\d{1,2}/\d{1,2}/(?:19|20)\d\d\b", held)) if one is not None]
    if (period.until - period.since).days <= 31 and not any(days):
        return f"the row states no such day or month: {held[:120]}"
    years = {int(year) for year in re.findall(r"\b((?:19|20)\d\d)\b", held)}
    if years and not any(period.since.year <= year <= period.until.year for year in years):
        return f"the row is of {', '.join(map(str, sorted(years)))}: {held[:120]}"
    if day is not None and not years and period.until.year < day.year - 1:
        return f"the form is of {day.year - 1} and {day.year}, and {period.until.year} is said"
    return ""


def _day(text: str) -> date | None:
    """A day as a form writes it, month first; None if the calendar has no such day."""
    try:
        return datetime.strptime(text, "%m/%d/%Y").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None
