"""A sum that several payers paid one payee: what each paid, added up where the story says that it is of all of them together."""

from __future__ import annotations

from decimal import Decimal

from klieg.claims.answers.asking import begin, covered, known, known_payee
from klieg.claims.answers.weighing import answered, opened, said
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.payment_words import OF_SEVERAL
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine


def paid(engine: Engine, reading: Reading, payers: list[Ref], payee: Ref) -> Verdict:
    """The sum of what each of these payers paid; `not read` where the sum may be meant of each.

    Raises:
        Misuse: a name fits several committees, or none.
    """
    amount = reading.amount
    if amount is None or amount.unit != "money" or reading.negated:
        return Verdict("not read", 2, "what is said of several payers at once is not read")
    if not OF_SEVERAL.search(reading.text):
        return Verdict("not read", 2, "whether each of several payers, or all of them together, paid it is not said")
    each = []
    for ref in payers:
        payer = known(engine, ref, reading)
        each.append((payer, answered(engine, reading, payer, known_payee(engine, payer, payee, reading))[0]))
    for payer, answer in each:
        if answer.rows and amount.currency and amount.currency != answer.currency:
            why = f"the claim is in {amount.currency}, the record in {answer.currency}: currencies are never compared"
            return Verdict("not read", 2, why)
        if not answer.rows and answer.near:
            near = ", ".join(sorted(str(row["name"]) for row in answer.near)[:4])
            return Verdict(
                "not read", 2, f"{payer.name} paid nobody named {payee.name}; {near} come near: who is meant is not sure"
            )
    total = sum((answer.amount for _, answer in each), Decimal(0))
    base = begin(each[0][1])
    base.sql = [sql for _, answer in each for sql in answer.sql]
    base.coverage = [line for _, answer in each for line in begin(answer).coverage]
    told = f"{' + '.join(f'{payer.name} {answer.amount:,.2f}' for payer, answer in each)} = {total:,.2f} {each[0][1].currency}"
    rows = [row for _, answer in each for row in answer.payments[:3]]
    unknown = [(payer, answer) for payer, answer in each if not answer.rows]
    lacking = [(payer, answer) for payer, answer in each if not covered(answer, reading)]
    if unknown and not lacking and not amount.fits(total):
        return said(base, "contradicted", 10, f"{told}, where {amount.text} is said", rows, total)
    if unknown and not lacking:
        names = ", ".join(payer.name for payer, _ in unknown)
        return said(base, "not read", 2, f"{names} paid nothing of it: {told}", rows, total)
    if amount.fits(total) and not lacking:
        return said(base, "borne out", 8, told, rows, total)
    if not amount.fits(total) and (not lacking or (amount.high is not None and total > amount.high)):
        return said(base, "contradicted", 10, f"{told}, where {amount.text} is said", rows, total)
    payer, answer = lacking[0]
    return opened(base, answer, payer, told, rows, total)
