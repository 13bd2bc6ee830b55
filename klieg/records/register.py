"""Committees, candidates, the links between them, and published totals."""

import pyarrow as pa

from klieg.records.table import MONEY, Column, Table

COMMITTEE = Table(
    "committee",
    "a committee as one committee master (or statement of organization, F1) describes it",
    (
        Column("committee", pa.string(), "FEC id"),
        Column("name", pa.string(), "as written there"),
        Column("treasurer", pa.string(), "as written"),
        Column("city", pa.string(), "as written"),
        Column("state", pa.string(), "as written"),
        Column("zip", pa.string(), "as written"),
        Column(
            "designation",
            pa.string(),
            "A authorised, B lobbyist PAC, D leadership PAC, J joint fundraiser, P principal, U unauthorised",
        ),
        Column("type", pa.string(), "P presidential, H House, S Senate, N/Q PAC, O super PAC, X/Y party ..."),
        Column("party", pa.string(), "party affiliation"),
        Column("filing_frequency", pa.string(), "A, D, M, Q, T, W: a snapshot as of the master"),
        Column("organisation_type", pa.string(), "C, L, M, T, V, W"),
        Column("connected", pa.string(), "connected organization as written"),
        Column("candidate", pa.string(), "candidate id, for committees of one candidate"),
        Column("as_of", pa.date32(), "date of the master, where it or its manifest states one"),
        Column("plain", pa.string(), "the name as names are compared: see party"),
    ),
)

CANDIDATE = Table(
    "candidate",
    "a candidate as one candidate master (or F2) describes them",
    (
        Column("candidate", pa.string(), "FEC id"),
        Column("name", pa.string(), "as written there"),
        Column("party", pa.string(), "party affiliation"),
        Column("year", pa.int32(), "election year"),
        Column("state", pa.string(), "state of the office"),
        Column("office", pa.string(), "H, S or P"),
        Column("district", pa.string(), "as written"),
        Column("incumbent", pa.string(), "I, C or O"),
        Column("status", pa.string(), "C, F, N or P"),
        Column("committee", pa.string(), "principal campaign committee's id"),
        Column("plain", pa.string(), "the name as names are compared: see party"),
    ),
)

LINKAGE = Table(
    "linkage",
    "a candidate-committee linkage",
    (
        Column("candidate", pa.string(), "FEC id"),
        Column("candidate_year", pa.int32(), "candidate's election year"),
        Column("year", pa.int32(), "FEC election year"),
        Column("committee", pa.string(), "FEC id"),
        Column("type", pa.string(), "committee type"),
        Column("designation", pa.string(), "committee designation"),
        Column("linkage", pa.string(), "linkage id"),
    ),
)

SUMMARY = Table(
    "summary",
    "one published total of a committee or candidate (weball, webl, webk)",
    (
        Column("subject", pa.string(), "FEC id"),
        Column("name", pa.string(), "as written"),
        Column("item", pa.string(), "the FEC's column name: TTL_RECEIPTS, TTL_DISB ..."),
        Column("amount", MONEY, "dollars"),
        Column("until", pa.date32(), "coverage end date"),
        Column("dataset", pa.string(), "weball, webl or webk"),
    ),
)
