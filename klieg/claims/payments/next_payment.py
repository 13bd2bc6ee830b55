"""'The next payment, of $29,287.50, came on June 16', 'the previous one had been $11,501.50': the first payment behind the one just told of, or the last before it.

Nothing here looks at a record.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.reading import THAT_ONE, Reading, stretch_of
from klieg.claims.sentences.marked import Clause, Read
from klieg.claims.sentences.roles import E

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_NEXT = regex(
    rf"(?:And |But )?(?:[Tt]he|[Ii]ts|[Tt]heir|(?:the )?(?P<whose>{E})(?:['\u2019]s?)?) (?:(?P<next>next|following|subsequent)|previous|preceding|prior) (?:one|payment|che(?:ck|que)|instal?lment|bill)\b(?P<rest>.*)$"
)


def readings(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """The payment behind the one just told of, or before it; [] if a clause tells of none, or not of which."""
    match, last = _NEXT.match(clause.text), reader.last_payment
    if (
        match is None
        or last is None
        or last.frame != "paid"
        or last.unsure
        or last.negated
        or reader.payment_at != reader.paragraph
    ):
        return []
    if last.period is None or last.period.since is None or last.period.until is None or not last.role("object"):
        return []
    own = {reader.candidate(ref).name for role in ("subject", "object") for ref in last.roles.get(role, [])}
    if any(reader.candidate(ref).name not in own for ref in clause.refs_in(match["whose"] or "")):
        return []
    said = clause.made_of("the ", "first" if match["next"] else "last", " payment", match.span("rest"))
    made = read(reader, replace(said, moved=True))
    if len(made) != 1 or made[0].frame != "paid_extreme":
        return []
    payees = [[ref.name for ref in one.roles.get("object", [])] for one in (made[0], last)]
    if payees[0] != payees[1]:
        return []
    one, words = made[0], last.period.words
    if match["next"]:
        among = Period(0, 0, f"after {words}", last.period.until + timedelta(1), None, "open")
    else:
        among = Period(0, 0, f"before {words}", None, last.period.since - timedelta(1), "open")
    if one.period is None or one.period.carried:
        one.period = among.carry()
    else:
        one.roles["other_period"] = [stretch_of(among)]
    one.start, one.end = clause.span()
    one.text = clause.whole[one.start : one.end]
    one.assumptions.append(f"{THAT_ONE} next to: {last.text}")
    return [one]
