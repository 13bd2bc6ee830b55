"""Payments, and the sums that reports, registers of loans and forms state: clause by clause, with what each leaves to those before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.covers import covers, covers_compared, debts, versions
from klieg.claims.disclosures import form_sums
from klieg.claims.language.patterns import regex
from klieg.claims.loans import loans
from klieg.claims.payments import apiece, compared_before, comparing, gapped, months, paying, peaks, refunds, totals
from klieg.claims.reading import Reading
from klieg.claims.reports import report_spoken
from klieg.claims.rules import soundness, timing
from klieg.claims.sentences import payment_words
from klieg.claims.sentences.cutting import clauses
from klieg.claims.sentences.marked import Clause, Marked

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


def readings(reader: Reader, marked: Marked, text: str, taken: list[Reading]) -> list[Reading]:
    """Payments, and the sums that reports, registers of loans and forms state, clause by clause."""
    found: list[Reading] = form_sums.of_them(reader, marked, text)
    if found:
        reader.last_document = found[0]
        return found
    before: Clause | None = None
    for clause in clauses(marked, text):
        led, before = before, clause
        start, end = clause.original(0, len(clause.text))
        if any(min(r.end, end) - max(r.start, start) > 0.6 * (r.end - r.start) for r in taken):
            continue
        earlier = months.EARLIER.search(clause.text)
        clause = clause.upto(earlier.start()) if earlier else clause
        if going := _GOING.match(clause.text):
            # 'with $3,000 going to X on July 14'
            clause = clause.made_of(going.span("a"), " went", (going.end(), len(clause.text)))
        if like := _so_did(reader, clause, found):
            found.append(like)
            reader.last_claim = reader.last_payment = like
            continue
        several = (
            versions.readings(reader, clause)
            or form_sums.readings(reader, clause)
            or gapped.readings(reader, clause)
            or totals.readings(reader, clause)
            or loans.readings(reader, clause)
            or refunds.readings(reader, clause)
            or apiece.readings(reader, clause)
            or covers_compared.readings(reader, clause)
            or debts.readings(reader, clause)
            or covers.readings(reader, clause)
        )
        if not several and (monthly := peaks.reading(reader, clause) or months.reading(reader, clause)):
            several = [monthly]
        several = several or paying.readings(reader, clause)
        if earlier:
            several = [*several, *months.earlier(reader, before, earlier, several)]
        for reading in several:
            for role in ("subject", "other"):
                if role in reading.roles and reading.frame != "paid_ratio":
                    reading.roles[role] = [reader.candidate(ref) for ref in reading.roles[role]]
            if _TO_A_CANDIDATE.search(reading.text):
                reading.roles |= (
                    {"object": [reader.candidate(ref) for ref in reading.roles.get("object", [])]}
                    if "object" in reading.roles
                    else {}
                )
            if reading.period is None and led is not None and led.periods and text[:start].endswith(", when "):
                # 'its busiest month was March 2016, when it spent ...'
                spoken = reader.in_context(led.periods[-1], text, marked.periods)
                reading.period = spoken.carry()
            timing.of_all_together(reader, reading)
            timing.same_sentence(reading, found)
            timing.carry_period(reader, reading)
            timing.same_paragraph(reader, reading)
            timing.in_a_report(reader, reading, text)
            timing.before_it(reader, reading, text)
            timing.of_a_whole_life(reader, reading)
            if _AND_ANOTHER.search(text[: reading.start]) and payment_words.OF_SEVERAL.search(reading.text):
                reading.unsure = reading.unsure or "who else paid it, and what each did, is not read"
            reading.unsure = reading.unsure or report_spoken.whose_money(reading, text)
            if not soundness.sound(reader, reading, marked, text) or any(_covers(reading, other) for other in found):
                continue
            found.append(reading)
            if reading.kind == "document":
                reader.last_document = reading
                continue
            reader.last_claim = reading
            if reading.frame in debts.FRAMES or (reading.frame == "cover" and reading.title == "debts"):
                reader.debts_told = (reading, reader.paragraph)
            compared_before.keep(reader, reading)
            reader.last_rank = reading if reading.frame == "paid_rank" else reader.last_rank
            payees = reading.roles.get("object", [])
            told = not (reading.unsure and payees and all(ref.how for ref in payees)) or any(
                ref.kind == "campaign" or ref.name in reader.known.committees for ref in reading.roles.get("subject", [])
            )
            if payees and reading.frame not in _NO_PAYMENT_BEFORE and told and not comparing.of_two_times(reading):
                of_all, reader.last_payment, reader.payment_at = reader.last_payment, reading, reader.paragraph
                if of_all and timing.no_time_of_next(reading):
                    reader.last_payment = replace(reading, period=of_all.period)  # no time of what is said next
                elif reading.frame == "paid_extreme" and of_all and _to_the_same(of_all, reading):
                    # the day of the largest is not the time of what is said of them all
                    reader.last_payment = replace(reading, period=of_all.period)
                else:
                    reader.last_timed = reading if reading.period is not None else reader.last_timed
            reader.paid_here = True
            payer = reading.role("subject")
            if payer is not None and payment_words.GIVES.search(reading.text):
                reader.giver = payer
            elif reader.giver is not None and payer is not None and payer.name != reader.giver.name:
                reader.giver = None
            if payer is not None and payer.kind == "campaign":
                reader.discourse.speak_of(payer.name)
    for reading in found:
        # 'its top payee between April and June was X, which took in $585,063': of the same time
        main = next(
            (r for r in found if r is not reading and r.period is not None and r.role("object") == reading.role("object")),
            None,
        )
        if (
            reading.frame == "paid"
            and reading.period is None
            and main is not None
            and main.period is not None
            and main.frame == "paid_rank"
        ):
            reading.period = main.period.carry()
            reading.assumptions.append(f"the period is carried over: {main.period.words}")
    return found


_SO_DID = regex(
    r"(?:and )?(?:so did|as did) (?:the )?(?P<who><E\d+>)(?P<rest>(?: of (?:<E\d+>|[A-Z][\w.]+(?: [A-Z][\w.]+)*))?)\W*$"
)


def _so_did(reader: Reader, clause: Clause, found: list[Reading]) -> Reading | None:
    """'X's PAC gave $5,000, and so did Y': the same payment by, or to, another than the one whom the clause before began with."""
    match, last = _SO_DID.match(clause.text), found[-1] if found else None
    if match is None or last is None or last.frame != "paid" or last.unsure or last.negated:
        return None
    role = min(
        (
            role
            for role in ("subject", "object")
            if (ref := last.role(role)) and not ref.how.startswith("who ") and ref.text in last.text
        ),
        key=lambda role: last.text.index(last.roles[role][0].text),
        default="",
    )
    who = clause.refs_in(match["who"])[0]
    if not role or who.name == last.roles[role][0].name:
        return None
    start, end = clause.span()
    roles = {**last.roles, role: [reader.candidate(who) if last.roles[role][0].kind == "campaign" else who]}
    period = last.period.carry() if last.period else None
    assumed = [f"what is said is carried over: {last.text}", *([who.how] if who.how else [])]
    return replace(last, start=start, end=end, text=clause.whole[start:end], roles=roles, period=period, assumptions=assumed)


_GOING = regex(r"(?P<a><A\d+>)(?: of (?:it|that|which))? going(?= to )")
_AND_ANOTHER = regex(r"\b[A-Z][\w.'\u2019-]*,? and (?:the )?$")
"""Behind a name and an 'and': the clause that follows may be of both."""


def _to_the_same(one: Reading, other: Reading) -> bool:
    """Whether two payments are by and to the same."""
    return all(
        [ref.name for ref in one.roles.get(role, [])] == [ref.name for ref in other.roles.get(role, [])]
        for role in ("subject", "object")
    )


_NO_PAYMENT_BEFORE = ("paid_part", *(name for name, _ in versions.FRAMES))
"""What is said of a part, or of one version of a report, is not the payment that the next sentence goes on about."""
_TO_A_CANDIDATE = regex(r"\b(?:g[ai]ve[ns]?|giving|contribut(?:ed|es|ing)|donat(?:ed|es|ing)|chipped in|kicked in)\b")


def _covers(one: Reading, other: Reading) -> bool:
    """Whether two readings are of the same stretch: half of the shorter one or more; the name that a relative clause hangs on may stand in both."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0.5 * min(one.end - one.start, other.end - other.start)
