"""Committees, candidates, the links between them, and published totals."""

from klieg.records.table import DAY, MONEY, SMALL, TEXT, Column, Table

COMMITTEE = Table(
    "committee",
    "a committee as one committee master (or statement of organization, F1) describes it",
    (
        Column("committee", TEXT, "FEC id"),
        Column("name", TEXT, "as written there"),
        Column("treasurer", TEXT, "as written"),
        Column("city", TEXT, "as written"),
        Column("state", TEXT, "as written"),
        Column("zip", TEXT, "as written"),
        Column(
            "designation",
            TEXT,
            "A authorised, B lobbyist PAC, D leadership PAC, J joint fundraiser, P principal, U unauthorised",
        ),
        Column("type", TEXT, "P presidential, H House, S Senate, N/Q PAC, O super PAC, X/Y party ..."),
        Column("party", TEXT, "party affiliation"),
        Column("filing_frequency", TEXT, "A, D, M, Q, T, W: a snapshot as of the master"),
        Column("organisation_type", TEXT, "C, L, M, T, V, W"),
        Column("connected", TEXT, "connected organization as written"),
        Column("candidate", TEXT, "candidate id, for committees of one candidate"),
        Column("as_of", DAY, "date of the master, where it or its manifest states one"),
        Column("plain", TEXT, "the name as names are compared: see party"),
    ),
)

CANDIDATE = Table(
    "candidate",
    "a candidate as one candidate master (or F2) describes them",
    (
        Column("candidate", TEXT, "FEC id"),
        Column("name", TEXT, "as written there"),
        Column("party", TEXT, "party affiliation"),
        Column("year", SMALL, "election year"),
        Column("state", TEXT, "state of the office"),
        Column("office", TEXT, "H, S or P"),
        Column("district", TEXT, "as written"),
        Column("incumbent", TEXT, "I, C or O"),
        Column("status", TEXT, "C, F, N or P"),
        Column("committee", TEXT, "principal campaign committee's id"),
        Column("plain", TEXT, "the name as names are compared: see party"),
    ),
)

LINKAGE = Table(
    "linkage",
    "a candidate-committee linkage",
    (
        Column("candidate", TEXT, "FEC id"),
        Column("candidate_year", SMALL, "candidate's election year"),
        Column("year", SMALL, "FEC election year"),
        Column("committee", TEXT, "FEC id"),
        Column("type", TEXT, "committee type"),
        Column("designation", TEXT, "committee designation"),
        Column("linkage", TEXT, "linkage id"),
    ),
)

SUMMARY = Table(
    "summary",
    "one published total of a committee or candidate (weball, webl, webk)",
    (
        Column("subject", TEXT, "FEC id"),
        Column("name", TEXT, "as written"),
        Column("item", TEXT, "the FEC's column name: TTL_RECEIPTS, TTL_DISB ..."),
        Column("amount", MONEY, "dollars"),
        Column("until", DAY, "coverage end date"),
        Column("dataset", TEXT, "weball, webl or webk"),
    ),
)
