"""Two clients of one lobbyist: 'MSI-Defense Systems paid the Bramer Group more than Kongsberg Protech Systems did', 'the firm got more from A than from B'.

Which did is looked up in the lobbyist's own reports (registers.lobbying_sums). Nothing here looks at a record.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.payments.payment import Payment
from klieg.claims.reading import WHO_WAS_PAID, Reading, Ref
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import E, Found

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_WHEN = r"(?:,? (?:(?:in|for|during|over|that|the same|of) )*(?:(?:that|the same|the) )?(?:quarter|period|year|half|time|stretch|<P\d+>))?"
_MORE = rf"(?:(?:far|much|even|a lot|slightly|rather) )?(?P<more>more|less)(?: money)?{_WHEN} than"
_ALSO = r"(?: (?:had|has|have|also|then|itself))*"
_NOT = r"(?:,? (?:in|for|during|over) (?:the )?<P\d+>,)?(?: (?:did not|didn['\u2019]t|never))?"
_TOLD = [
    regex(pattern)
    for pattern in (
        rf"(?:^|, |(?:quarter|period|half|year|time|<P\d+>),? )(?:the )?(?P<one>{E}){_ALSO}{_NOT} (?:paid|pay|gave|give|sent|send) (?:the )?(?P<to>{E}) {_MORE} (?:the )?(?P<other>{E})(?: (?:did|had|paid(?: it)?|gave(?: it)?))?{_WHEN}[ .]*$",
        rf"(?:^|, |(?:quarter|period|half|year|time|<P\d+>),? )(?:the )?(?P<to>{E}){_ALSO}{_NOT} (?:got|get|gotten|received?|took|take|earn(?:ed)?|collect(?:ed)?|made|make|was paid|was not paid|report(?:ed)?) {_MORE.replace(' than', '')} (?:from|by) (?:the )?(?P<one>{E}){_WHEN} than (?:(?:it|{E}) (?:did|had) )?(?:from|by) (?:the )?(?P<other>{E}){_WHEN}[ .]*$",
    )
]


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """What one client is said to have paid against another; [] if a clause compares no two."""
    if " than " not in clause.text or clause.text.count("<E") < 3:
        return []
    match = next((m for pattern in _TOLD if (m := pattern.search(clause.text[0].lower() + clause.text[1:]))), None)
    if match is None:
        return []
    one, other, to = (clause.refs_in(match[name])[0] for name in ("one", "other", "to"))
    if to.how and to.name in (one.name, other.name):
        to = _paid_before(reader, one, other) or to
    known = reader.known
    if any(ref.kind != "organisation" or known.candidate(ref.name) or ref.name in known.committees for ref in (one, other, to)):
        return []
    if len({one.name, other.name, to.name}) < 3 or to.name in known.paid:
        return []
    told = Payment(reader, clause, Found([one], [to], None, 0, clause.end, "pays"))
    return [told.reading("paid_ratio_payers", [one], [to], title=match["more"].lower(), other=[other])]


def _paid_before(reader: Reader, one: Ref, other: Ref) -> Ref | None:
    """'It', or 'the firm', of the lobbyist that one of the two was right before said to have paid."""
    last = reader.last_payment
    payer, payee = (last.role("subject"), last.role("object")) if last is not None else (None, None)
    if payer is None or payee is None or reader.payment_at != reader.paragraph or payer.name not in (one.name, other.name):
        return None
    return replace(payee, how=f"{WHO_WAS_PAID}: {payee.name}")
