"""Parties: somebody as written in a record."""

from klieg.records.table import PARTY_KEY, TEXT, Column, Table

PARTY = Table(
    "party",
    "a distinct party as written (the place cited is the first of the load)",
    (
        Column("party", PARTY_KEY, "key: the lower 63 bits of the MD5 of what was written, fields joined by U+001F"),
        Column("name", TEXT, "name as written; for a person 'LAST, FIRST MIDDLE' where the form gives the parts"),
        Column("kind", TEXT, "person, organisation, committee, candidate, or empty where the record does not say"),
        Column("city", TEXT, "as written"),
        Column("state", TEXT, "as written"),
        Column("zip", TEXT, "as written"),
        Column("country", TEXT, "as written"),
        Column("employer", TEXT, "as written, of a contributor"),
        Column("occupation", TEXT, "as written, of a contributor"),
        Column("scheme", TEXT, "what `number` is: fec (committee or candidate id), company, register"),
        Column("number", TEXT, "official id in that scheme"),
        Column(
            "plain",
            TEXT,
            "the name in capitals without accents, punctuation and company form, a person's given name first: what names are compared by",
        ),
    ),
)
