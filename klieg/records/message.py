"""What was said to whom: advertisements with their disclosed targeting, accounts and posts of published archives."""

import pyarrow as pa

from klieg.records.table import MONEY, Column, Table

AD = Table(
    "ad",
    "an advertisement in a published archive",
    (
        Column("archive", pa.string(), "which archive"),
        Column("ad", pa.string(), "its id there"),
        Column("sponsor", pa.string(), "who is said to have paid for it"),
        Column("page", pa.string(), "the page or account it ran under, where told apart"),
        Column("text", pa.string(), "as published"),
        Column("title", pa.string(), "headline"),
        Column("link", pa.string(), "where it leads"),
        Column("media", pa.string(), "its picture or film in the archive"),
        Column("first", pa.date32(), "first day (created)"),
        Column("last", pa.date32(), "last day (ended); null if not stated"),
        Column("spend_low", MONEY, "lower bound of what was spent, in `currency`; null if unknown"),
        Column("spend_high", MONEY, "upper bound; null if open or unknown"),
        Column("currency", pa.string(), "ISO 4217 code"),
        Column("impressions_low", pa.int64(), "lower bound of how often it was shown"),
        Column("impressions_high", pa.int64(), "upper bound; null if open"),
        Column("clicks", pa.int64(), "how often it was clicked"),
    ),
)

AD_TARGET = Table(
    "ad_target",
    "a term of an advertisement's disclosed targeting",
    (
        Column("archive", pa.string(), "which archive"),
        Column("ad", pa.string(), "the ad's id; empty in a list of terms, which `term_id` joins to the ads"),
        Column("term_id", pa.string(), "the term's id, where the archive keeps terms apart"),
        Column("kind", pa.string(), "what kind of term: location, age, interests, placements ..."),
        Column("term", pa.string(), "as published"),
        Column("excluded", pa.bool_(), "those who fit are left out"),
    ),
)

ACCOUNT = Table(
    "account",
    "an account in a published archive",
    (
        Column("archive", pa.string(), "which archive"),
        Column("account", pa.string(), "its id or handle there"),
        Column("name", pa.string(), "its name"),
        Column("category", pa.string(), "what the publisher calls it: RightTroll ..."),
    ),
)

POST = Table(
    "post",
    "a post in a published archive",
    (
        Column("archive", pa.string(), "which archive"),
        Column("post", pa.string(), "its id there; empty where it has none"),
        Column("account", pa.string(), "who posted it"),
        Column("at", pa.timestamp("us"), "moment in UTC, or as published where no time zone is stated"),
        Column("kind", pa.string(), "post, share, reply or quote"),
        Column("text", pa.string(), "as published"),
        Column("link", pa.string(), "first link in it"),
        Column("share_of", pa.string(), "what it shares, where stated"),
        Column("reply_to", pa.string(), "what it answers, where stated"),
        Column("language", pa.string(), "as published"),
        Column("followers", pa.int64(), "of the account when it posted, where stated"),
    ),
)
