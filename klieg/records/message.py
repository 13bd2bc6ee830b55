"""What was said to whom: advertisements with their disclosed targeting, accounts and posts of published archives."""

from klieg.records.table import DAY, FLAG, MOMENT, MONEY, TEXT, WHOLE, Column, Table

AD = Table(
    "ad",
    "an advertisement in a published archive",
    (
        Column("archive", TEXT, "which archive"),
        Column("ad", TEXT, "its id there"),
        Column("sponsor", TEXT, "who is said to have paid for it"),
        Column("page", TEXT, "the page or account it ran under, where told apart"),
        Column("text", TEXT, "as published"),
        Column("title", TEXT, "headline"),
        Column("link", TEXT, "where it leads"),
        Column("media", TEXT, "its picture or film in the archive"),
        Column("first", DAY, "first day (created)"),
        Column("last", DAY, "last day (ended); null if not stated"),
        Column("spend_low", MONEY, "lower bound of what was spent, in `currency`; null if unknown"),
        Column("spend_high", MONEY, "upper bound; null if open or unknown"),
        Column("currency", TEXT, "ISO 4217 code"),
        Column("impressions_low", WHOLE, "lower bound of how often it was shown"),
        Column("impressions_high", WHOLE, "upper bound; null if open"),
        Column("clicks", WHOLE, "how often it was clicked"),
    ),
)

AD_TARGET = Table(
    "ad_target",
    "a term of an advertisement's disclosed targeting",
    (
        Column("archive", TEXT, "which archive"),
        Column("ad", TEXT, "the ad's id; empty in a list of terms, which `term_id` joins to the ads"),
        Column("term_id", TEXT, "the term's id, where the archive keeps terms apart"),
        Column("kind", TEXT, "what kind of term: location, age, interests, placements ..."),
        Column("term", TEXT, "as published"),
        Column("excluded", FLAG, "those who fit are left out"),
    ),
)

ACCOUNT = Table(
    "account",
    "an account in a published archive",
    (
        Column("archive", TEXT, "which archive"),
        Column("account", TEXT, "its id or handle there"),
        Column("name", TEXT, "its name"),
        Column("category", TEXT, "what the publisher calls it: RightTroll ..."),
    ),
)

POST = Table(
    "post",
    "a post in a published archive",
    (
        Column("archive", TEXT, "which archive"),
        Column("post", TEXT, "its id there; empty where it has none"),
        Column("account", TEXT, "who posted it"),
        Column("at", MOMENT, "moment in UTC, or as published where no time zone is stated"),
        Column("kind", TEXT, "post, share, reply or quote"),
        Column("text", TEXT, "as published"),
        Column("link", TEXT, "first link in it"),
        Column("share_of", TEXT, "what it shares, where stated"),
        Column("reply_to", TEXT, "what it answers, where stated"),
        Column("language", TEXT, "as published"),
        Column("followers", WHOLE, "of the account when it posted, where stated"),
    ),
)
