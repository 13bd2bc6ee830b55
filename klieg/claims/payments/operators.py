"""What is said of payments together, by the operator that a frame names (docs/verdicts.md)."""

from __future__ import annotations

from dataclasses import replace

from klieg.claims.answers import ranks
from klieg.claims.answers.asking import known_payee, unknown
from klieg.claims.payments import extremes, purposes_compared, shares, tallies
from klieg.claims.reading import Reading, Ref
from klieg.claims.registers import lobbying_sums
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.store.engine import Engine

WITHOUT_PAYEE = frozenset(
    ["paid_total", "paid_for", "paid_distinct", "paid_average", "paid_extreme", "paid_share", "paid_part", "paid_ratio_payers", "paid_each", "paid_against", "paid_only", purposes_compared.FRAME]
)  # fmt: skip
"""Frames that may name no payee."""
_DENIED = frozenset(["paid_count", "paid_rank", "paid_share", "paid_average", "paid_distinct", "paid_only"])
"""Frames whose denial is the opposite of what they say."""
_OPERATORS = {
    "paid_count": tallies.counted, "paid_each": tallies.of_one_sum, "paid_distinct": tallies.distinct, "paid_average": tallies.average, "paid_only": tallies.only,
    "paid_extreme": extremes.extreme, "paid_rank": ranks.ranked, "paid_ratio": ranks.times_as_much, "paid_ratio_payers": ranks.of_two_payers, "paid_against": ranks.against,
    "paid_share": shares.share_of_all, "paid_part": shares.part_of_them, "paid_total": shares.in_all, "paid_for": shares.for_purpose, "paid_sum": shares.together, purposes_compared.FRAME: purposes_compared.decide,
}  # fmt: skip
FRAMES = frozenset(_OPERATORS)
_OWN = frozenset(["paid_ratio", "paid_ratio_payers"])
"""Frames whose operators look at a denial themselves; of those in neither set, and of a total with a figure, what is denied is not sure."""


def decide(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """By the operator that the frame names."""
    if reading.frame == "paid_ratio_payers" and (of_clients := lobbying_sums.compared(engine, reading)) is not None:
        return of_clients
    if reading.frame == "paid_ratio" and (of_lobbyists := lobbying_sums.of_two_lobbyists(engine, reading)) is not None:
        return of_lobbyists
    try:
        if reading.frame != "paid_against":
            # each side of a comparison has payers of its own (ranks.against)
            roles = dict(reading.roles)
            for role in {"object", "other"} & set(roles):
                roles[role] = [known_payee(engine, payer, ref, reading) for ref in roles[role]]
            reading = replace(reading, roles=roles)
        found = _OPERATORS[reading.frame](engine, reading, payer)
    except Misuse as error:
        return unknown(payer, error)
    own = reading.frame in _OWN or (reading.frame in ("paid_total", "paid_for") and reading.amount is None)
    if reading.negated and not own and reading.frame not in _DENIED and found.verdict in ("borne out", "contradicted", "partly"):
        return found.said("not read", 2, f"which part of it is denied is not sure: {found.why}")
    if reading.negated and reading.frame in _DENIED and found.verdict in ("borne out", "contradicted"):
        return found.denied()
    return found
