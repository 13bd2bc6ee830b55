"""Two clients of one lobbyist: 'MSI-Defense Systems paid the Bramer Group more than Kongsberg Protech Systems did', 'the firm got more from A than from B'. By the lobbyist's own reports (2 U.S.C. 1604)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.language.patterns import regex
from klieg.claims.payments.payment import Payment
from klieg.claims.reading import Reading
from klieg.claims.registers.lobbying_sums import lobbying_reports
from klieg.claims.sentences.marked import Clause, Read
from klieg.claims.sentences.roles import E, Found
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.store.engine import Engine
from klieg.ties import ties

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_WHEN = r"(?:,? (?:(?:in|for|during|over|that|the same|of) )*(?:(?:that|the same|the) )?(?:quarter|period|year|half|time|stretch|<P\d+>))?"
_MORE = rf"(?:(?:far|much|even|a lot|slightly|rather) )?(?P<more>more|less)(?: money)?{_WHEN} than"
_ALSO = r"(?: (?:had|has|have|also|then|itself))*"
_TOLD = [
    regex(pattern)
    for pattern in (
        rf"(?:^|, |(?:quarter|period|half|year|time|<P\d+>),? )(?:the )?(?P<one>{E}){_ALSO} (?:paid|gave|sent) (?:the )?(?P<to>{E}) {_MORE} (?:the )?(?P<other>{E})(?: (?:did|had|paid(?: it)?|gave(?: it)?))?{_WHEN}[ .]*$",
        rf"(?:^|, |(?:quarter|period|half|year|time|<P\d+>),? )(?:the )?(?P<to>{E}){_ALSO} (?:got|received|took|earned|collected|made|was paid|reported) {_MORE.replace(' than', '')} (?:from|by) (?:the )?(?P<one>{E}){_WHEN} than (?:it did )?(?:from|by) (?:the )?(?P<other>{E}){_WHEN}[ .]*$",
    )
]


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """What one client is said to have paid against another; [] if a clause compares no two."""
    if " than " not in clause.text or clause.text.count("<E") < 3:
        return []
    match = next((m for pattern in _TOLD if (m := pattern.search(clause.text[0].lower() + clause.text[1:]))), None)
    if match is None:
        return []
    one, other, to = (clause.refs_in(match[name])[0] for name in ("one", "other", "to"))
    known = reader.known
    if any(ref.kind != "organisation" or known.candidate(ref.name) or ref.name in known.committees for ref in (one, other, to)):
        return []
    if len({one.name, other.name, to.name}) < 3 or to.name in known.paid:
        return []
    told = Payment(reader, clause, Found([one], [to], None, 0, clause.end, "pays"))
    return [told.reading("paid_ratio_payers", [one], [to], title=match["more"].lower(), other=[other])]


def decide(engine: Engine, reading: Reading) -> Verdict | None:
    """By what the lobbyist reported of each in the time that is said; None if no loaded report is of both."""
    one, other, to = (reading.role(name) for name in ("subject", "other", "object"))
    if one is None or other is None or to is None or reading.amount is not None or reading.title not in ("more", "less"):
        return None
    sql = lobbying_reports(engine, "paid")
    try:
        registrant = ties.find(engine, to.name).keys
        held = [engine.rows(sql[-1], client=ties.find(engine, who.name).keys, registrant=registrant) for who in (one, other)]
    except Misuse:
        return None
    if not all(held):
        return None
    period = reading.period
    in_time = [[r for r in rows if period is None or (r["since"] and period.meets(r["since"], r["until"]))] for rows in held]
    base = Verdict("", 0, "", sql=sql)
    if not all(in_time):
        return base.said("not loaded", 4, "the lobbyist's reports of both for that time are not loaded")
    if any(r["amount"] is None for rows in in_time for r in rows) or len({_times(rows) for rows in in_time}) > 1:
        return base.said("not read", 2, "the lobbyist's reports of the two are not of the same time, or state no sum")
    sums = [sum((Decimal(r["amount"]) for r in rows), Decimal(0)) for rows in in_time]
    told = f"{one.name} {sums[0]:,.2f}, {other.name} {sums[1]:,.2f} USD, by the reports of {to.name}"
    holds = sums[0] > sums[1] if reading.title == "more" else sums[0] < sums[1]
    shown = [_cited(r) for rows in in_time for r in rows[:3]]
    base.figure = str(sums[0])
    if holds != reading.negated:
        base.rows = shown
        return base.said("borne out", 8, told)
    base.against = shown
    return base.said("contradicted", 10, told)


def _times(rows: list[dict[str, Any]]) -> frozenset[Any]:
    return frozenset(r["since"] for r in rows)


def _cited(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "source": row["source"],
        "locator": row["locator"],
        "raw": f"{row['year']} {row['period']}: {row['amount']}",
        "record": "registration",
    }
