"""A timeline over dated records of all kinds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from klieg.records.table import PARTY_KEY, TEXT
from klieg.store.engine import Engine
from klieg.store.sql import block


def events(
    engine: Engine,
    keys: Iterable[int] | None,
    committees: Iterable[str],
    documents: Iterable[str],
    since: date | None,
    until: date | None,
) -> list[dict[str, Any]]:
    """Dated events, oldest first: {day, what, event, source, locator}.

    With `keys` (party keys), `committees` and `documents` only what touches them; without keys everything but single payments.
    """
    text = block(__package__, "timeline.sql", "events")
    asked = keys is not None
    engine.given("klieg_asked", party=(PARTY_KEY, sorted(set(keys or ()))))
    engine.given("klieg_committees", id=(TEXT, sorted(set(committees))))
    engine.given("klieg_documents", document=(TEXT, sorted(set(documents))))
    ours = "(SELECT party FROM klieg_asked)"
    tests = {
        "ties": f"(t.from_party IN {ours} OR t.to_party IN {ours})", "payments": f"(p.payer IN {ours} OR p.payee IN {ours})",
        "filings": "committee IN (SELECT id FROM klieg_committees)", "disclosures": f"filer IN {ours}",
        "registrations": f"(r.registrant IN {ours} OR r.client IN {ours})", "documents": "document IN (SELECT document FROM klieg_documents)",
    }  # fmt: skip
    for name, test in tests.items():
        text = text.replace("{" + name + "}", test if asked else "false" if name == "payments" else "true")
    touched = f"""party IN (SELECT payer FROM payment WHERE payee IN {ours} UNION SELECT payee FROM payment WHERE payer IN {ours} UNION SELECT party FROM klieg_asked
        UNION SELECT from_party FROM tie UNION SELECT to_party FROM tie UNION SELECT registrant FROM registration UNION SELECT client FROM registration)"""  # noqa: S608 - of ours
    return engine.rows(text.replace("{named}", touched), since=since, until=until)
