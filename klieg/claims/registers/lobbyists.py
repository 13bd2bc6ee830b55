"""Who lobbied for whom as a person: 'Charles Mellody lobbied for X'. Persons are no registrants; the reports of those who lobbied for a client list them (2 U.S.C. 1604(b)(2)(C)).

That no loaded report lists somebody proves nothing, for not all are loaded.
"""

from __future__ import annotations

import json
import re
from typing import Any

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.registers import lobbying
from klieg.claims.registers.lobbying_sums import lobbying_reports
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.store.engine import Engine
from klieg.ties import ties
from klieg.words import count

_LOBBIED = regex(
    r",? (?:(?:also|both|each|had|have|has|then) )*(?:lobbied|lobbies|lobby|(?:was|were|is|are) (?:a |the )?(?:registered )?lobbyists?)\b"
)
_A_NAME = regex(r"[A-Z][\w.'\u2019-]+(?: [A-Z][\w.'\u2019-]*){1,3}")


def decide(engine: Engine, reading: Reading, one: Ref, client: Ref) -> Verdict | None:
    """Borne out where reports of work for the client, of the time that is said, list all who are named; None where they don't, or more is said."""
    who = _named(reading, one)
    if reading.negated or reading.amount is not None or not who:
        return None
    sql = lobbying_reports(engine, "reports_of")
    try:
        keys = ties.find(engine, client.name).keys
    except Misuse:
        return None
    period = reading.period
    rows = [
        (row, [str(entry) for entry in json.loads(row["cells"] or "{}").get("lobbyists", [])])
        for row in engine.rows(sql[-1], keys=sorted(keys))
        if row["client"] in keys
        and (period is None or period.meets(row["since"] or row["received"], row["until"] or row["received"]))
    ]
    cited: list[dict[str, Any]] = []
    for name in who:
        hits = [(row, entry) for row, listed in rows for entry in listed if lobbying.named(name, entry, "lobbyists")]
        if not hits:
            return None
        cited += [lobbying.cited(row, entry) for row, entry in hits[:2]]
    told = f"{count(len(rows), 'report')} of lobbying for {client.name}: {'; '.join(sorted({e for _, listed in rows for e in listed})[:8])}"
    return Verdict("borne out", 8, told, rows=cited, sql=sql)


def _named(reading: Reading, one: Ref) -> list[str]:
    """All who are said to have lobbied, by first and last name; [] where one of them is not so told."""
    match = _LOBBIED.search(reading.text)
    if match is None:
        return []
    told = [part.strip() for part in re.split(r",? and |, ", reading.text[: match.start()]) if part.strip()]
    names = [*told[:-1], one.name]
    return names if all(_A_NAME.fullmatch(name) for name in names) else []
