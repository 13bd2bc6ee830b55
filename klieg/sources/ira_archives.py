"""Two archives of Russia's Internet Research Agency: its Facebook advertisements (US House Intelligence Committee, 2018) and its tweets (FiveThirtyEight, Clemson).

Advertisements: ads.csv, targets.csv and ad_targets.csv of the published parse. A spend of zero typed as dollars is no spend that is known: recorded as none, and
said. Tweets: posts by account, to the minute, no time zone stated; `retweet` 1 is a share.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from klieg.read import cells, delimited
from klieg.sources import File, Output, Sample
from klieg.sources.columns import Columns, coding_of, constant, odd_row
from klieg.sources.fec_named import header_of
from klieg.sources.rows import table_of

KIND = "Internet Research Agency archive"
TITLE = "Advertisements or posts of the Internet Research Agency, as released"
LICENCE = "public record (advertisements); CC BY 4.0 (FiveThirtyEight's tweets)"

AGENCY = "Internet Research Agency"
FACEBOOK, TWITTER = "Internet Research Agency on Facebook", "Internet Research Agency on Twitter"
_CLOSED = date(2017, 9, 6)
"""Facebook said on this day that it had closed the agency's accounts: no advertisement of theirs is later."""
_ADS = {"id", "text", "url", "spend_amount", "spend_currency", "created", "ended", "impressions", "clicks"}
_TERMS = {"id", "name", "category", "prefix"}
_LINKS = {"target_id", "ad_id"}
_POSTS = {"author_id", "content", "publish_date", "retweet"}
_POSTS_AS_FIRST = {"author", "content", "publish_date", "retweet", "account_category"}
_ACCOUNTS = {"author_id", "author", "account_type", "account_category"}


def recognise(sample: Sample) -> bool:
    """The header names are those of one of the files."""
    names = set(header_of(sample.head))
    return any(needs <= names for needs in (_ADS, _POSTS, _POSTS_AS_FIRST, _ACCOUNTS)) or names in (_TERMS, _LINKS)


def count(file: File) -> int:
    """Data rows, counted by line ends outside quotes."""
    return delimited.count_csv(file.open)


def read(file: File, out: Output) -> None:
    """Read one of the files."""
    with file.open() as stream:
        names = header_of(stream.read(64 << 10))
    known = set(names)
    make = _maker(known)
    days: list[date] = []
    done = 0
    for part in delimited.quoted(file.open, coding_of(file), len(names)):
        if isinstance(part, delimited.Odd):
            odd_row(part, "row", out)
            continue
        table = Columns(names, part, "row")
        done += make(table, out, days)
    out.rows(done, done)
    if done:
        archive = FACEBOOK if make in (_ads, _terms, _links) else TWITTER
        what = {
            "_ads": "ads",
            "_terms": "targeting terms",
            "_links": "targeting of ads",
            "_posts": "posts",
            "_accounts": "accounts",
        }[make.__name__]
        out.records("coverage", table_of("coverage", [{
            "locator": "row:1", "subject": archive, "what": what, "since": min(days, default=None), "until": max(days, default=None), "complete": False,
            "basis": "an archive as published: what it holds is what the platform named, not all there was",
        }]))  # fmt: skip


def _maker(names: set[str]) -> Callable[[Columns, Output, list[date]], int]:
    """Which of the files has these columns."""
    if names >= _ADS:
        return _ads
    if names >= _POSTS or names >= _POSTS_AS_FIRST:
        return _posts
    return _accounts if names >= _ACCOUNTS else _terms if names == _TERMS else _links


def _ads(table: Columns, out: Output, days: list[date]) -> int:
    rows = []
    for number, row in _rows(table):
        first, last = _day(row["created"]), _day(row["ended"])
        spend, clicks, shown = _amount(row["spend_amount"]), _whole(row["clicks"]), _whole(row["impressions"])
        locator = f"row:{number}"
        read = {"created": first, "ended": last, "spend_amount": spend, "impressions": shown, "clicks": clicks}
        for name, value in read.items():
            if value is None and row[name].strip():
                out.remark("ad", locator, name, row[name], "can't be read; recorded without it")
        if spend is not None and not spend and row["spend_currency"].strip() == "USD":
            spend = None
            out.remark(
                "ad",
                locator,
                "spend_amount",
                f"{row['spend_amount']} {row['spend_currency']}",
                "a spend that is not known stands as 0.00 USD: recorded as none",
            )
        if first and last and last < first:
            out.remark("ad", locator, "created", row["created"], f"created after it ended ({last}): one of the two is a slip")
        folder = re.search(r"(\d{4}-\d{2})/", row.get("pdf", ""))
        if first and folder and folder[1] != f"{first:%Y-%m}":
            year, month = (int(part) for part in folder[1].split("-"))
            # a neighbouring month is a matter of the hour's zone or of filing; further apart, a day that can't be (it ended before, or the archive was
            # handed over before) is none; one that can be stands as the archive has it
            near = abs((first.year - year) * 12 + first.month - month) <= 1
            slip = not near and (first >= _CLOSED or (last is not None and last < first))
            how = "one of the two is a slip; recorded without the day" if slip else "recorded as created"
            out.remark("ad", locator, "created", row["created"], f"its document lies in the folder of {folder[1]}: {how}")
            first = None if slip else first
        days += [first] if first else []
        rows.append({
            "locator": locator, "archive": FACEBOOK, "ad": row["id"], "sponsor": AGENCY, "text": row["text"], "link": row["url"].strip(),
            "media": row.get("image", ""), "first": first, "last": last, "spend_low": spend, "spend_high": spend,
            "currency": row["spend_currency"].strip() if spend is not None else "", "impressions_low": shown, "impressions_high": shown, "clicks": clicks,
        })  # fmt: skip
    out.records("ad", table_of("ad", rows))
    return len(rows)


def _terms(table: Columns, out: Output, _days: list[date]) -> int:
    rows = [
        {"locator": f"row:{n}", "archive": FACEBOOK, "ad": "", "term_id": row["id"], "kind": row["category"].removeprefix("excluded_"), "term": row["name"],
         "excluded": row["category"].startswith("exclude")} for n, row in _rows(table)
    ]  # fmt: skip
    out.records("ad_target", table_of("ad_target", rows))
    return len(rows)


def _links(table: Columns, out: Output, _days: list[date]) -> int:
    rows = table.rows
    out.records(
        "ad_target",
        pa.table(
            {
                "locator": table.locators,
                "archive": constant(FACEBOOK, rows),
                "ad": table["ad_id"],
                "term_id": table["target_id"],
                "kind": constant("", rows),
            }
        ),
    )
    return rows


def _accounts(table: Columns, out: Output, _days: list[date]) -> int:
    out.records("account", pa.table({
        "locator": table.locators, "archive": constant(TWITTER, table.rows), "account": table["author_id"], "name": table["author"],
        "category": table["account_category"],
    }))  # fmt: skip
    return table.rows


def _posts(table: Columns, out: Output, days: list[date]) -> int:
    moments = cells.mapped(table["publish_date"], _moment, pa.timestamp("us"))
    for index in pc.indices_nonzero(pc.is_null(moments)).to_pylist():
        out.remark(
            "post",
            f"row:{table.numbers[index].as_py()}",
            "publish_date",
            table["publish_date"][index].as_py(),
            "no moment can be read; recorded without it",
        )
    shares = cells.mapped(table["retweet"], lambda text: "share" if text.strip() == "1" else "post", pa.string())
    links = pc.struct_field(pc.extract_regex(table["content"], r"(?P<link>https?://\S+)"), "link")
    out.records("post", pa.table({
        "locator": table.locators, "archive": constant(TWITTER, table.rows), "post": table.get("tweet_id"),
        "account": table["author_id"] if table.has("author_id") else table["author"], "at": moments, "kind": shares, "text": table["content"], "link": links,
        "language": table.get("language"), "followers": _followers(table, out),
    }))  # fmt: skip
    found = pc.min_max(moments).as_py()
    days += [moment.date() for moment in found.values() if moment]
    return table.rows


def _followers(table: Columns, out: Output) -> pa.Array:
    """How many followed the account, whole numbers; a cell that is none is told."""
    found = cells.mapped(table.get("followers"), _whole, pa.int64())
    odd = pc.and_(pc.is_null(found), pc.not_equal(pc.utf8_trim_whitespace(table.get("followers")), ""))
    for index in pc.indices_nonzero(odd).to_pylist():
        text = table["followers"][index].as_py()
        out.remark("post", f"row:{table.numbers[index].as_py()}", "followers", text, "no whole number; recorded without it")
    return found


def _rows(table: Columns) -> Any:
    names = list(table.names)
    columns = [table[name].to_pylist() for name in names]
    for number, row in zip(table.numbers.to_pylist(), zip(*columns, strict=True), strict=True):
        yield number, dict(zip(names, row, strict=True))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()[:10]) if text.strip() else None
    except ValueError:
        return None


def _moment(text: str) -> datetime | None:
    bare = text.strip()
    match = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4}) (\d{1,2}):(\d{2})", bare)
    try:
        if match:
            return datetime(int(match[3]), int(match[1]), int(match[2]), int(match[4]), int(match[5]))  # noqa: DTZ001 - none is stated
        return datetime.fromisoformat(bare).replace(tzinfo=None) if bare else None
    except ValueError:
        return None


def _amount(text: str) -> Decimal | None:
    try:
        return Decimal(text.strip().replace(",", "")).quantize(Decimal("0.01")) if text.strip() else None
    except InvalidOperation:
        return None


def _whole(text: str) -> int | None:
    bare = text.strip().replace(",", "")
    return int(bare) if bare.isdigit() else None


def cells_at(file: File, at: str) -> tuple[str, list[tuple[str, str]]]:
    """The raw text of `row:N`, and its cells by column name."""
    return delimited.row_at(file.open, int(at.removeprefix("row:")))
