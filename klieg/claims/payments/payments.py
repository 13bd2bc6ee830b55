"""Verdicts on payments: the measure `reported`, and for what lies behind a vendor `paid`, in the claim's period, with coverage."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from klieg.claims.answers import direct
from klieg.claims.answers.asking import (
    ask,
    begin,
    beginning_so,
    begins_so,
    bounds,
    cited,
    covered,
    days,
    everything,
    for_another,
    known,
    known_campaign,
    known_payee,
    loaded,
    masters,
    missing,
    much_alike,
    name_words,
    of_itself,
    on_purpose,
    reports_of,
    stretch,
    sum_of,
    unfit,
    unknown,
    vague_end,
    with_remedy,
)
from klieg.claims.answers.weighing import to_the_dollar
from klieg.claims.covers import covers, covers_weighed, debt_lists, debts, notices, versions_held
from klieg.claims.disclosures import form_income
from klieg.claims.language import dates
from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.payments import (
    apiece,
    cards,
    dealt_for,
    in_kind,
    independent,
    joint,
    months,
    operators,
    refunds,
    report_time,
    shares,
    tallies,
)
from klieg.claims.payments.candidates_paid import candidate_paid, renamed
from klieg.claims.reading import EVERY, NOT_UNTIL, Reading, Ref
from klieg.claims.registers import lobbying_sums
from klieg.claims.sentences import payment_words as words
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money.measures import Answer
from klieg.resolve import names
from klieg.resolve.names import COMPANY_FORMS
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.words import count

_RACE = regex(
    r"\b(?:(?P<S>Senate|Senatorial)|(?P<H>House|congressional)|(?P<P>presidential)) (?:campaign|committee|race|bid|run)\b"
)


def _another_race(engine: Engine, payer: Ref) -> str:
    """Why the committee that a name stands for is not the one that is said: 'Sanders's Senate campaign', where the candidate is one for President (the first letter of a candidate's FEC id); '' if nothing tells."""
    said = _RACE.search(payer.text)
    if said is None:
        return ""
    try:
        who = names.resolve(engine, payer.name)
    except Misuse:
        return ""
    office = re.search(r"\(([PSH])\d[A-Z0-9]{7}\)", who.said)
    if office is None or said[office[1]]:
        return ""
    return f"{said[0]!r} is said, and {who.said}: that campaign's committee is not loaded"


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict:
    """A payment, its amount, period and purpose; or what is said of payments together (klieg.claims.payments.operators)."""
    return dealt_for.held(reading, dealt_for.of_the_trade(reading, _cut_off(reading, _decided(engine, reading))))


_IN_ALL = frozenset(
    ["paid", "paid_total", "paid_sum", "paid_count", "paid_distinct", "paid_average", "paid_share", "paid_against", "paid_ratio", "cover", cards.FRAME]
)  # fmt: skip
"""Frames of what all payments of a time come to, or how many they are: one more would be another figure."""


def _of_all(reading: Reading) -> bool:
    """Whether something is said of all payments of a time: their sum or number, or what each of them was for."""
    if reading.frame == "paid_purpose":
        return reading.title.startswith(EVERY)
    return reading.frame in _IN_ALL and (reading.amount is not None or reading.frame not in ("paid", "paid_sum"))


def _cut_off(reading: Reading, found: Verdict) -> Verdict:
    """A figure of a time whose last reports are not loaded: what is loaded comes to it, and more may have been paid (rule 4 comes before rule 8)."""
    amount, period = reading.amount, reading.period
    floor = amount is not None and amount.high is None and amount.unit != "share"  # 'more than $5,000' it is already
    if (
        found.verdict != "borne out"
        or found.rule != 8
        or not _of_all(reading)
        or reading.negated
        or floor
        or period is None
        or period.until is None
        or period.carried
        or dates.seasons(period)  # 'that fall' may have ended with what is loaded
    ):
        return found
    vague = vague_end(period)
    for one in found.coverage:
        if "gaps" not in one:
            continue  # a document: it has no time to fill
        last = max((held["until"] for held in one["loaded"]), default=None)
        late = last is not None and any(
            gap["since"] > last and not (vague is not None and gap["since"] >= vague) for gap in one["gaps"]
        )
        if late:
            reports = [report for report in one["missing"] if report["since"] > last]
            lacking = ", ".join(report["report"] for report in reports) or f"what comes after {last}"
            where = {**reports_of([one["who"]], reading.roles["subject"][0]), "reports": reports}
            told = f"{found.why} in what is loaded, as is said; not loaded: {lacking}"
            return replace(found, verdict="not loaded", rule=4, why=told, remedy=where)
    return found


def _decided(engine: Engine, reading: Reading) -> Verdict:
    payer = reading.role("subject")
    payees = reading.roles.get("object", [])
    if reading.frame == "paid_payers" and payees:
        return tallies.payers(engine, reading, payees[0])
    if payer is None or not (
        payees
        or reading.frame in ("cover", debt_lists.FRAME)
        or reading.frame.startswith(("version_", "apiece_"))
        or reading.frame in (*operators.WITHOUT_PAYEE, *months.FRAMES)
    ):
        return Verdict("not read", 2, "who paid, or who was paid, is not said")
    payer = known(engine, payer, reading)
    if reading.frame.startswith("version_"):
        return versions_held.decide(engine, reading, payer) or Verdict(
            "not loaded", 4, f"no report of {payer.name} is loaded in two versions", remedy=masters(payer)
        )
    if reading.frame in (apiece.GAVE, apiece.GOT):
        return apiece.decide(engine, report_time.of_the_report(engine, reading, payer), payer)
    if payees:
        paid = [candidate_paid(engine, payer, known_campaign(engine, one, reading), reading) for one in payees]
        if unsure := next((one for one in paid if isinstance(one, str)), ""):
            return Verdict("not read", 2, unsure)
        payees = [one for one in paid if isinstance(one, Ref)]
        reading = replace(reading, roles=reading.roles | {"object": payees})
    every = [
        payer,
        *(ref for role in ("subject", "other", "other_payer") for ref in reading.roles.get(role, []) if ref.name != payer.name),
    ]
    if race := _another_race(engine, payer) or renamed(engine, every, reading):
        return Verdict("not read", 2, race)
    if reading.frame == "paid_customer" and payees:
        return tallies.customer(engine, reading, payer, payees[0])
    reading = report_time.of_the_report(engine, reading, payer)
    if reading.frame == "paid" and (one_of := report_time.one_of_several(engine, reading, payer)):
        return Verdict("not read", 2, one_of)
    if covers_weighed.compares(reading):
        return covers_weighed.decide(engine, reading, payer)
    if reading.frame in ("cover", "paid_total"):
        stated = covers.decide(engine, reading, payer) if reading.title else None
        if stated is None and reading.frame == "cover":
            stated = covers.of_the_one_report(engine, reading, payer)
        if stated is None and reading.title == "contributions":
            stated = notices.received(engine, reading, payer)
        if stated is not None:
            return stated
        if one_of := report_time.one_of_several(engine, reading, payer):
            return Verdict("not read", 2, one_of)
        if reading.frame == "cover" and reading.title not in (words.OPERATIONS, "disbursements"):
            return Verdict(
                "not loaded", 4, f"no report of {payer.name} with a cover is loaded for the time", remedy=masters(payer)
            )
        reading = replace(reading, frame="paid_total", title=reading.title if reading.title == words.OPERATIONS else "")
    if reading.frame in debts.FRAMES:
        return debts.decide(engine, reading, payer)
    if reading.frame in months.FRAMES:
        try:
            return months.decide(engine, reading, payer)
        except Misuse as error:
            return unknown(payer, error)
    if reading.frame in operators.FRAMES:
        found = operators.decide(engine, reading, payer)
        if reading.frame == "paid_total" and not reading.title and found.verdict == "contradicted":
            # rows hold what went back too: the cover's total is what a report says was spent
            stated = covers.decide(engine, replace(reading, title="disbursements"), payer)
            found = stated if stated is not None and stated.verdict == "borne out" else found
        return found
    if reading.frame == cards.FRAME and payees:
        try:
            return cards.decide(engine, reading, payer, known_payee(engine, payer, payees[0], reading))
        except Misuse as error:
            return unknown(payer, error)
    if reading.frame == "paid_fact":
        return _by_figure(engine, reading, payer, payees[0])
    if reading.frame == refunds.FRAME:
        return refunds.held(engine, reading, _one(engine, replace(reading, frame="paid"), payer, payees[0]))
    if reading.frame == "independent":
        return independent.decide(engine, reading, payer, payees[0])
    if reading.frame == "paid" and len(reading.roles["subject"]) > 1:
        try:
            return joint.paid(engine, reading, reading.roles["subject"], payees[0])
        except Misuse as error:
            return unknown(payer, error)
    return _begun_then(engine, reading, payer, payees[0], _one(engine, reading, payer, payees[0]))


def _begun_then(engine: Engine, reading: Reading, payer: Ref, payee: Ref, found: Verdict) -> Verdict:
    """'Did not pay it until May': nothing before May, and then in May; where nothing is of May, that is what is answered."""
    named = reading.role(NOT_UNTIL)
    if named is None or found.verdict != "borne out" or reading.period is None:
        return found
    since, until = stretch(named)
    then = replace(reading.period, since=since, until=until, kind="span")
    paid = _one(engine, replace(reading, negated=False, period=then), payer, payee)
    return found if paid.verdict == "borne out" else replace(paid, why=f"nothing before {since}; and then: {paid.why}")


def _one(engine: Engine, reading: Reading, payer: Ref, payee: Ref) -> Verdict:
    since, until = bounds(reading)
    currency = reading.amount.currency if reading.amount else ""
    try:
        answer = ask(engine, payer, payee, since, until, "reported", currency)
    except Misuse as error:
        return unknown(payer, error)
    if not answer.rows and (answer.payer is None or not answer.payer.committees):
        lobbied = lobbying_sums.paid(engine, reading, payer, payee)
        if lobbied is not None:
            return lobbied
        disclosed = (
            form_income.income(engine, reading, payer.name, payee.name, payee.kind)
            if payer.kind == "organisation" and not reading.negated
            else None
        )
        if disclosed is not None:
            return disclosed
    if of_itself(answer) and (full := known_payee(engine, payer, payee, reading)) is not payee:
        return _one(engine, reading, payer, full)
    unknown_giver = not answer.rows and (answer.question.measure == "gave" or (payer.kind == payee.kind == "campaign"))
    # 'put $75,000 of his own into his campaign': the candidate, not the committee
    himself = bool(
        answer.payer and answer.payee and answer.payer.committees and answer.payer.committees == answer.payee.committees
    )
    if (
        (unknown_giver or himself)
        and answer.payee
        and (named := names.giver(engine, payer.name, answer.payee.committees))
        and named != payer.name
    ):
        reading.assumptions.append(
            f"{payer.name!r} is taken for {named}, the only giver of {answer.payee.name} whose name holds these words"
        )
        return _one(engine, reading, replace(payer, name=named, kind="organisation"), payee)
    if answer.payer is None or (not answer.payer.committees and not answer.payer.keys):
        if (
            answer.question.measure == "gave"
            and re.search(r"\b(?:gave|given|contribut|donat)", reading.text)
            and not reading.negated
            and answer.payee
            and answer.payee.committees
            and covered(answer, reading)
        ):
            base = begin(answer)
            base.figure = "0"
            return base.said("record shows none", 7, f"no itemised contribution from {payer.name}; {loaded(answer)}")
        return Verdict("not loaded", 4, f"no loaded record names {payer.name} as a payer", remedy=masters(payer), sql=answer.sql)
    if currency and currency != answer.currency and answer.rows:
        return Verdict(
            "not read", 2, f"the claim is in {currency}, the record in {answer.currency}: currencies are never compared"
        )
    if payee.kind == "person" and not answer.rows and (own := _own_committee(payee.name, answer)):
        reading.assumptions.append(
            f"{payee.name!r} is taken for {own}, the only payee of {payer.name} that bears the name and is a committee's"
        )
        return _one(engine, reading, payer, replace(payee, name=own, kind="organisation"))
    if payee.kind == "person" and not answer.rows and (firm := _own_firm(engine, payer, payee, reading)):
        return _one(engine, reading, payer, replace(payee, name=firm, kind="organisation"))
    base = begin(answer)
    base.considered = [f"measure reported: {answer.amount:,.2f} {answer.currency} in {count(answer.rows, 'row')}"]
    if answer.near:
        base.considered.append("near names not counted: " + ", ".join(sorted(row["name"] for row in answer.near)[:5]))
    if reading.amount is not None and reading.amount.unit == "share":
        return base.said("not read", 2, f"{reading.amount.text!r} is a share; of what is not clear")
    if not answer.rows and (full := known_payee(engine, payer, payee, reading)) is not payee:
        return _one(engine, reading, payer, full)
    if reading.frame == "paid_purpose":
        return shares.purposes(reading, answer, base)
    if reading.negated:
        return _denied(engine, reading, payer, payee, answer, base)
    if not answer.rows:
        found = _nothing(engine, reading, payer, payee, answer, base)
        carried = any(re.match(r"who was (?:paid|given it) is carried over", step) for step in reading.assumptions)
        if found.verdict == "record shows none" and payee.kind == "campaign" and carried:
            # 'X's PAC gave $87,500 in July': to whoever it gave, more likely than to the one spoken of last
            return base.said("not read", 2, f"to whom is not said, and nothing went to {payee.name}")
        return found
    base.rows, base.figure = cited(answer.payments), f"{answer.amount}"
    if reading.amount is None or reading.amount.unit == "share":
        return (
            base.said("borne out", 8, f"{sum_of(answer)}, {days(answer)}{_spelt(answer)}")
            if not unfit(reading, answer.payments)
            else _unpurposed(answer, base)
        )
    return _amount(engine, reading, payer, payee, answer, base)


_COMMITTEE = regex(r"\b(?:for|friends|elect|re-?elect|committee|campaign|citizens)\b", re.IGNORECASE)


_FIRM = r"(?:firm|company|shop|consultancy|business|outfit|agency|practice|partnership)"


def _own_firm(engine: Engine, payer: Ref, payee: Ref, reading: Reading) -> str:
    """'Fabrizio's company', of FABRIZIO, LEE & ASSOCIATES: the one payee of the payer that is called after the person; '' if there is none, or several."""
    last = payee.name.split(" ")[-1]
    whose = rf"\b{re.escape(last)}['\u2019]s? (?:own |old |law |polling |consulting |media |public-relations )*{_FIRM}\b"
    if not re.search(rf"{whose}|\b{_FIRM} of (?:[A-Z][\w.]* )*{re.escape(last)}\b", reading.text):
        return ""
    whole = {word for word in name_words(payee.name) if len(word) > 1}
    called = {
        p.plain: p.name
        for p in everything(engine, payer, None, None).payees
        if len(words := name_words(p.name)) > 1 and (words[0] == last.lower() or (len(whole) > 1 and whole < set(words)))
    }
    people = {plain for plain, name in called.items() if re.fullmatch(r"[^,]+, [A-Z][a-z]+(?: [A-Z]\.?)?", name, re.IGNORECASE)}
    firms = [name for plain, name in called.items() if plain not in people]
    if len(firms) == 1:
        reading.assumptions.append(f"{payee.text!r}: the firm is {firms[0]}, the only payee of {payer.name} that is called so")
    return firms[0] if len(firms) == 1 else ""


def _own_committee(name: str, answer: Answer) -> str:
    """'TEXANS FOR DAN PATRICK': the one payee whose name holds a person's whole name and is a committee's; '' if there is none, or several."""
    words = set(name_words(name))
    held = [
        str(row["name"])
        for row in answer.near
        if len(words) > 1 and words <= set(name_words(str(row["name"]))) and _COMMITTEE.search(str(row["name"]))
    ]
    return held[0] if len(held) == 1 else ""


_ALL_FOR = regex(
    r"\b(?:all|every (?:cent|penny|dollar))(?: of (?:it|that|which|them))? (?:was |were |went )?(?:for|on|towards?)\b|\ball of (?:it|that|which|them) (?!to\b|from\b|in\b)[a-z]",
    re.IGNORECASE,
)


def _all_for(reading: Reading, answer: Answer) -> bool:
    """Whether every row has the purpose that all of the money is said to have gone for."""
    return not reading.title or all(on_purpose(reading.title, str(p["purpose"] or "")) for p in answer.payments)


def _unpurposed(answer: Answer, base: Verdict) -> Verdict:
    written = "; ".join(sorted({str(p["purpose"] or "none") for p in answer.payments})[:4])
    return base.said("partly", 9, f"{sum_of(answer)}, {days(answer)}, but for another purpose: {written}")


def _spelt(answer: Answer) -> str:
    names = [s["name"] for s in answer.spellings]
    return f" (written {', '.join(names)}: one name but for its company form)" if len(names) > 1 else ""


def _under_one_name(engine: Engine, answer: Answer, amount: Amount) -> str:
    """Whose rows alone come to the sum, where rows of other names bear the same id; '' if nobody's do."""
    for side in ("payer", "payee"):
        sums: dict[str, Decimal] = {}
        for row in answer.payments:
            name = names.plain(engine, str(row[side] or ""))
            sums[name] = sums.get(name, Decimal(0)) + row["amount"]
        held = [name for name, value in sums.items() if amount.fits(value)]
        if len(sums) > 1 and len(held) == 1:
            others = ", ".join(sorted(set(sums) - set(held))[:3])
            return f"the rows of {held[0]} alone come to {sums[held[0]]:,.2f}; whether {others}, of the same id, is the same is for a person to say"
    return ""


_REPAID = regex(r"\b(?:repaid|paid (?:\S+ )?back|paid off|repayments?)\b")
_OF_LOANS = regex(r"SB(?:19|26|27)")
"""Lines for repayments of loans (FEC Forms 3, 3X and 3P)."""


def _amount(engine: Engine, reading: Reading, payer: Ref, payee: Ref, answer: Answer, base: Verdict) -> Verdict:
    amount = reading.amount
    assert amount is not None
    every, answer = answer, in_kind.in_money(reading, answer)
    total = answer.amount
    told = f"{sum_of(answer)}, {days(answer)}{_spelt(answer)}"
    if answer is not every:
        base.rows, base.figure = cited(answer.payments), f"{total}"
        told = f"{told}; with what was given in kind {every.amount:,.2f}"
    if amount.fits(total):
        if unfit(reading, answer.payments):
            return _unpurposed(answer, base)
        if _ALL_FOR.search(reading.text) and not _all_for(reading, answer):
            return _unpurposed(answer, base)
        narrow = _for_purpose(reading, answer) if amount.soft_high is not None and total > amount.soft_high else None
        if narrow is not None and amount.soft_high is not None and amount.fits(narrow[0]) and narrow[0] <= amount.soft_high:
            base.rows, base.figure = cited(narrow[1]), f"{narrow[0]}"
            return base.said(
                "borne out",
                8,
                f"{count(len(narrow[1]), 'row')} for this purpose, {narrow[0]:,.2f} {answer.currency}; in all {told}",
            )
        if amount.soft_high is not None and total > amount.soft_high:
            return base.said("partly", 9, f"{told}: more than said, but well beyond {amount.figure:,.0f}")
        if (other := for_another(reading, answer)) and not _of_a_life(reading, answer):
            return base.said("partly", 9, f"{told}, of which {other}")
        if _of_a_life(reading, answer):
            return _whole_life(reading, payer, answer, base, told)
        return base.said("borne out", 8, told)
    narrow = _for_purpose(reading, answer)
    if narrow is not None and amount.fits(narrow[0]):
        base.rows, base.figure = cited(narrow[1]), f"{narrow[0]}"
        return base.said(
            "borne out", 8, f"{count(len(narrow[1]), 'row')} for this purpose, {narrow[0]:,.2f} {answer.currency}; in all {told}"
        )
    if _REPAID.search(reading.text):
        # of what a candidate or a lender had, what was paid back of loans
        back = [p for p in answer.payments if _OF_LOANS.match(str(p["line"] or ""))]
        if back and amount.fits(value := sum((p["amount"] for p in back), Decimal(0))):
            base.rows, base.figure = cited(back), f"{value}"
            return base.said("borne out", 8, f"loan repayments of {value:,.2f}; in all {told}")
    gross = next((t["amount"] for t in answer.terms if t["term"] == "contributions"), None)
    if gross is not None and amount.fits(gross):
        base.figure = f"{gross}"
        return base.said("borne out", 8, f"{gross:,.2f} {answer.currency} before refunds: {told}")
    if (apart := in_kind.another(reading, every, base)) is not None:
        return apart
    paid = in_kind.in_money(reading, ask(engine, payer, payee, *bounds(reading), "paid", amount.currency))
    if paid.rows and amount.fits(paid.amount) and not direct.said(reading):
        base.figure = f"{paid.amount}"
        return base.said("partly", 9, f"the figure holds by the measure `paid` ({paid.amount:,.2f}), not as reported: {told}")
    if reading.period:
        whole = in_kind.in_money(reading, ask(engine, payer, payee, None, None, "reported", amount.currency))
        if whole.rows and amount.high is not None and amount.fits(whole.amount) and whole.rows != answer.rows:
            base.figure = f"{whole.amount}"
            return base.said(
                "partly", 9, f"the figure holds over all that is loaded ({whole.amount:,.2f}), not in the period: {told}"
            )
        single = [p for p in whole.payments if amount.fits(p["amount"])] if whole.rows else []
        if (
            single
            and not amount.hedge
            and not any(amount.fits(p["amount"]) for p in answer.payments)
            and to_the_dollar(amount.text)
        ):
            base.rows, base.figure = cited(single), f"{single[0]['amount']}"
            return base.said(
                "partly", 9, f"a payment of this sum was made on {single[0]['date']}, not in the period said: {told}"
            )
    if under := _under_one_name(engine, answer, amount):
        return base.said("not read", 2, f"{under}; in all {told}")
    one = [p for p in answer.payments if amount.fits(p["amount"])]
    of_one = re.search(
        rf"\ban? (?:[a-z-]+ ){{0,2}}{re.escape(amount.text)} (?:(?:[a-z-]+ ){{0,2}}[a-z]+|(?:[\w&.'\u2019-]+ ){{0,4}}(?:bill|invoice|tab)\b)"
        rf"|\b(?:an?|the|its|his|her) (?:[\w&.'\u2019-]+ ){{0,4}}(?:bill|invoice|tab) (?:of|for) {re.escape(amount.text)}"
        rf"|\b(?:an?|one) single (?:payment|che(?:ck|que)|transfer) of {re.escape(amount.text)}",
        reading.text,
    )
    if one and not amount.hedge and of_one:
        # 'a $6,000 fundraising fee': one payment of this sum
        base.rows, base.figure = cited(one), f"{one[0]['amount']}"
        return base.said("borne out", 3, f"a payment of this sum, {one[0]['date']}; in all {told}")
    for_something = bool(reading.title) and (reading.period is None or reading.period.carried)
    if len(one) == 1 and not amount.hedge and for_something and total < 2 * amount.figure:
        # 'was reimbursed $1,800 for game tickets': the one of this sum
        base.rows, base.figure = cited(one), f"{one[0]['amount']}"
        return base.said("borne out", 3, f"a payment of this sum, {one[0]['date']}; in all {told}")
    if one and reading.period is None and to_the_dollar(amount.text) and not amount.hedge:
        base.rows, base.figure = cited(one), f"{one[0]['amount']}"
        return base.said("borne out", 3, f"a payment of this sum, {one[0]['date']}; in all {told}")
    if one and not amount.hedge and one[0]["amount"] * 5 >= total * 4:
        # a payment of this sum, and little else
        base.rows, base.figure = cited(one), f"{one[0]['amount']}"
        return base.said("partly", 9, f"one payment of this sum, {one[0]['date']}; in all {told}")
    own_name = answer.payee.name if answer.payee else reading.roles["object"][0].name
    close = (row for row in answer.near if row["amount"] and much_alike(own_name, str(row["name"])))
    beside = next((row for row in close if amount.fits(total + row["amount"])), None)
    if beside is not None:
        # 'Blue Cross Blue Shield of Vermont' and BLUE CROSS BLUE SHIELD VT: near names are never added up in silence
        return base.said(
            "not read",
            2,
            f"{told}; with {beside['name']}, {beside['amount']:,.2f} more, it is what is said: whether it is the same is for a person to say",
        )
    over = total > (amount.high if amount.high is not None else amount.low)
    base.against, base.rows = base.rows, []
    if over or covered(answer, reading):
        return base.said("contradicted", 10, f"{told}, where {amount.text} is said")
    return with_remedy(base, answer, payer).said("not loaded", 4, f"{told} in what is loaded; {missing(answer)}")


def _by_figure(engine: Engine, reading: Reading, payer: Ref, payee: Ref) -> Verdict:
    """A payment of this very sum between the two, or what all their payments come to, in the time that is said; else not read."""
    assert reading.amount is not None
    unread = Verdict("not read", 2, "no payment between the two, and not all of them together, comes to this sum")
    purpose = next((m["p"] for m in words.PURPOSE.finditer(reading.text) if not words.NOT_PURPOSE.match(m["p"])), "")
    try:
        answers = [ask(engine, payer, payee, *bounds(reading), measure) for measure in direct.measures(reading)]
    except Misuse:
        return unread
    for answer in answers:
        held = [
            row for row in answer.payments if not purpose or on_purpose(purpose, str(row["purpose"] or "")) in ("all", "some")
        ]
        same = [row for row in held if reading.amount.fits(row["amount"])]
        total = sum((row["amount"] for row in held), Decimal(0))
        whole = len(held) > 0 and reading.amount.fits(total)
        if not (whole or same):
            continue
        rows = held if whole else same
        base = begin(answer)
        base.rows, base.figure = cited(rows), f"{total if whole else same[0]['amount']}"
        told = count(len(rows), "row") if whole else f"a payment of this sum, {same[0]['date']}"
        return base.said(
            "borne out", 8, f"found by its figure: {told}, {base.figure} {answer.currency}, {payer.name} to {payee.name}"
        )
    return unread


def _of_a_life(reading: Reading, answer: Answer) -> bool:
    """Whether a sum is of all that was ever paid, or, 'by March 2016', of all till then: a report of it that is missing leaves the sum open."""
    open_time = reading.period is None or (reading.period.since is None and any(c.missing for c in answer.coverage))
    return open_time and reading.amount is not None and reading.amount.high is not None


def _whole_life(reading: Reading, payer: Ref, answer: Answer, base: Verdict, told: str) -> Verdict:
    """A sum that the loaded rows come to, said without a period: a payment of that very sum settles it; else it is of the payer's whole life, and more may have been paid."""
    amount = reading.amount
    assert amount is not None
    single = [p for p in answer.payments if amount.fits(p["amount"])]
    if single and to_the_dollar(amount.text):
        return base.said("borne out", 3, f"a payment of this sum, {single[0]['date']}; in all {told}")
    if covered(answer, reading):
        return base.said("borne out", 8, told)
    return with_remedy(base, answer, payer).said("not loaded", 4, f"{told} in what is loaded, as is said; {missing(answer)}")


def _for_purpose(reading: Reading, answer: Answer) -> tuple[Decimal, list[dict[str, Any]]] | None:
    """The sum of the rows that have the purpose claimed, if these are some and not all."""
    if not reading.title:
        return None
    held = [p for p in answer.payments if on_purpose(reading.title, str(p["purpose"] or "")) in ("all", "some")]
    return (sum((p["amount"] for p in held), Decimal(0)), held) if held and len(held) < len(answer.payments) else None


def _nothing(engine: Engine, reading: Reading, payer: Ref, payee: Ref, answer: Answer, base: Verdict) -> Verdict:
    paid = ask(engine, payer, payee, *bounds(reading), "paid")
    if paid.rows and reading.amount and reading.amount.currency not in ("", paid.currency):
        return base.said(
            "not read",
            2,
            f"the claim is in {reading.amount.currency}, the record in {paid.currency}: currencies are never compared",
        )
    aside = f"; {direct.beside(sum_of(paid))}" if paid.rows and direct.said(reading) else ""
    if paid.rows and not aside:
        base.rows, base.figure = cited(paid.payments), f"{paid.amount}"
        told = f"{sum_of(paid)}, as memo items behind another payee (a card or an agency: measure `paid`)"
        if reading.amount is None or reading.amount.fits(paid.amount):
            if unfit(reading, paid.payments):
                return _unpurposed(paid, base)
            if reading.amount is not None and _of_a_life(reading, paid):
                return _whole_life(reading, payer, paid, base, told)
            return base.said("borne out", 8, told)
        if covered(paid, reading):
            base.against, base.rows = base.rows, []
            return base.said("contradicted", 10, f"{told}, where {reading.amount.text} is said")
        return with_remedy(base, paid, payer).said("not loaded", 4, f"{told} in what is loaded; {missing(paid)}")
    if (noticed := notices.on_notices(engine, reading, payer, payee, answer)) is not None:
        return noticed
    whole = ask(engine, payer, payee, None, None) if reading.period else None
    fits = (
        whole is not None
        and bool(whole.rows)
        and reading.amount is not None
        # of several payments of one sum any may be meant, or another one
        and (reading.amount.fits(whole.amount) or sum(reading.amount.fits(p["amount"]) for p in whole.payments) == 1)
        and not re.search(
            r"\b(?:another|a further|an additional|more(?! than))\b", reading.text
        )  # besides what was paid at another time
    )
    if whole and whole.rows and (fits or covered(answer, reading)):
        same = [p for p in whole.payments if reading.amount is not None and reading.amount.fits(p["amount"])]
        base.rows, base.figure = (
            cited(same or whole.payments),
            f"{same[0]['amount'] if same and reading.amount is not None and not reading.amount.fits(whole.amount) else whole.amount}",
        )
        if re.search(r"\bdated\b", reading.text):
            base.against, base.rows = base.rows, []
            return base.said("contradicted", 10, f"another date: {sum_of(whole)}, {days(whole)}")
        return base.said("partly", 9, f"paid, but not in the period said: {sum_of(whole)}, {days(whole)}")
    name = answer.payee.name if answer.payee else payee.name
    amount = reading.amount
    alike = [row for row in answer.near if amount is not None and amount.fits(row["amount"])]
    if sure := _very_sum(reading, name, alike):
        reading.assumptions.append(
            f"{name!r} is taken for {sure}, the only such payee of {payer.name} whose rows come to this very sum"
        )
        return _one(engine, reading, payer, replace(payee, name=sure, how=f"{name!r} is {sure}"))
    short = begins_so(answer, payee)
    address = short and re.fullmatch(r"(?i)\.(?:com|net|org)(?:, inc\.?)?", str(short["name"])[len(name) :])
    if short and ([short] == alike or address) and "*" not in str(short["name"]):
        # 'Buzzmaker' for BUZZMAKER US, LLC
        whole_name = str(short["name"])
        reading.assumptions.append(f"{name!r} is taken for {whole_name}, the only payee of {payer.name} whose name begins so")
        return _one(engine, reading, payer, replace(payee, name=whole_name, how=f"{name!r} is a short form of {whole_name}"))
    if short and reading.amount is not None and not alike:
        near = short
        return base.said(
            "not read",
            2,
            f"no payee is named {name}; {near['name']}, the only one whose name begins so, had {near['amount']:,.2f} {answer.currency} in {count(near['rows'], 'row')}: whether it is the same is for a person to say",
        )
    if alike:
        near = alike[0]
        return base.said(
            "not read",
            2,
            f"no payee is named {name}; {near['name']} comes near, and {near['amount']:,.2f} {answer.currency} in {count(near['rows'], 'row')} is the sum said: whether it is the same is for a person to say",
        )
    if several := beginning_so(answer, payee):
        told = ", ".join(sorted(str(row["name"]) for row in several)[:4])
        return base.said(
            "not read", 2, f"no payee is named {name}; {told} are, which may be one or several: which is meant is not sure"
        )
    base.figure = "0"
    if covered(answer, reading):
        return base.said(
            "record shows none",
            7,
            f"no itemised payment to {name}; the reports of the period are loaded ({loaded(answer)}){aside}",
        )
    return with_remedy(base, answer, payer).said(
        "not loaded", 4, f"no payment to {name} in what is loaded ({loaded(answer)}); {missing(answer)}{aside}"
    )


_FIGURES = 4
"""A sum to the dollar of so many figures, besides zeros at its end, is hardly come to by chance."""


def _very_sum(reading: Reading, name: str, alike: list[dict[str, Any]]) -> str:
    """'The Treasury' of U.S. DEPARTMENT OF THE TREASURY, 'Michael T. Flynn' of FLYNN, MICHAEL: the one payee whose name holds all words of the one said, initials aside, and whose rows come to the very sum; '' if there is none."""
    amount = reading.amount
    if amount is None or amount.hedge or not to_the_dollar(amount.text):
        return ""
    told = {word for word in name_words(name) if len(word) > 1 and word.upper() not in COMPANY_FORMS}
    held = {
        str(row["name"]) for row in alike if told and told <= set(name_words(str(row["name"]))) and "*" not in str(row["name"])
    }
    figures = re.sub(r"\D", "", f"{amount.figure:.2f}").strip("0")
    return next(iter(held)) if len(held) == 1 and len(figures) >= _FIGURES else ""


def _denied(engine: Engine, reading: Reading, payer: Ref, payee: Ref, answer: Answer, base: Verdict) -> Verdict:
    """A denial: any row under any measure is against it; absence bears it out only where the scope is wholly covered."""
    amount = reading.amount
    if (
        answer.rows
        and amount
        and amount.figure
        and (
            not amount.fits(answer.amount)
            or amount.loosely(answer.amount)
            or (amount.hedge == "more than" and answer.amount == amount.figure)
        )
    ):
        return base.said("not read", 2, "whether the payment or its sum is denied is not clear")
    if answer.rows:
        base.against, base.figure = cited(answer.payments), f"{answer.amount}"
        return base.said("contradicted", 3, f"{sum_of(answer)}, {days(answer)}")
    paid = ask(engine, payer, payee, *bounds(reading), "paid")
    aside = f"; {direct.beside(sum_of(paid))}" if paid.rows and direct.said(reading) else ""
    if paid.rows and not aside:
        base.against, base.figure, base.sql = cited(paid.payments), f"{paid.amount}", paid.sql
        base.considered.append(f"measure paid: {paid.amount:,.2f} {paid.currency} in {count(paid.rows, 'row')}")
        return base.said(
            "contradicted",
            3,
            f"{count(paid.rows, 'memo item')}, {paid.amount:,.2f} {paid.currency} by the measure `paid` (the payee as far as disclosed), {paid.first} to {paid.last}",
        )
    base.figure = "0"
    if short := begins_so(answer, payee):
        return base.said(
            "not read",
            2,
            f"no payee is named {payee.name}; {short['name']} is, in {count(short['rows'], 'row')}: whether it is the same is for a person to say",
        )
    if covered(answer, reading):
        return base.said("borne out", 5, f"by absence: no itemised payment to {payee.name}; {loaded(answer)}{aside}")
    return with_remedy(base, answer, payer).said(
        "not loaded", 4, f"none in what is loaded ({loaded(answer)}); {missing(answer)}{aside}"
    )
