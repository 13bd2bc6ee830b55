"""Parties: somebody as written in a record."""

import pyarrow as pa

from klieg.records.table import PARTY_KEY, Column, Table

PARTY = Table(
    "party",
    "a distinct party as written (the place cited is the first of the load)",
    (
        Column("party", PARTY_KEY, "key: the lower 63 bits of the MD5 of what was written, fields joined by U+001F"),
        Column("name", pa.string(), "name as written; for a person 'LAST, FIRST MIDDLE' where the form gives the parts"),
        Column("kind", pa.string(), "person, organisation, committee, candidate, or empty where the record does not say"),
        Column("city", pa.string(), "as written"),
        Column("state", pa.string(), "as written"),
        Column("zip", pa.string(), "as written"),
        Column("country", pa.string(), "as written"),
        Column("employer", pa.string(), "as written, of a contributor"),
        Column("occupation", pa.string(), "as written, of a contributor"),
        Column("scheme", pa.string(), "what `number` is: fec (committee or candidate id), company, register"),
        Column("number", pa.string(), "official id in that scheme"),
        Column(
            "plain",
            pa.string(),
            "the name in capitals without accents, punctuation and company form, a person's given name first: what names are compared by",
        ),
    ),
)
