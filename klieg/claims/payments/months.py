"""Payments month by month: the month with most of them, and how they changed from one time to another.

'February was the firm's best month', 'its payments to the firm doubled from February to March', 'forty times what it had collected in those eight months'. Who pays and
who is paid is found in the clause (roles.py), else carried over and listed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from klieg.claims.answers.asking import ask, begin, bounds, cited, covered, loaded, missing, stretch, with_remedy
from klieg.claims.language import dates
from klieg.claims.language.amounts import Amount
from klieg.claims.language.date_spans import month_of
from klieg.claims.language.dates import Period
from klieg.claims.language.number_words import COUNTS
from klieg.claims.language.patterns import regex
from klieg.claims.payments.payment import carried_how
from klieg.claims.reading import WHO_WAS_PAID, Reading, Ref, stretch_of
from klieg.claims.sentences import roles
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import E, P
from klieg.claims.verdict import Verdict
from klieg.money.measures import Answer, Question, measure
from klieg.store.engine import Engine

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAMES = ("paid_peak", "paid_change")
_MOST = "best|biggest|busiest|largest|richest|fattest|costliest|most expensive|most lucrative|heaviest|priciest|dearest|strongest|peak|top"
_LEAST = "leanest|cheapest|least expensive|worst|smallest|slowest|quietest|poorest"
_PEAK = regex(
    rf"(?P<p>{P}) (?:was|is|proved|remained|turned out to be|had been)(?: also| still| by far)? (?P<whose>[^.;]*?)\b(?P<word>{_MOST}|{_LEAST})(?: single)? month\b|"
    rf"(?<!\w)(?P<whose2>{E}(?:'s)?|[Ii]ts|[Tt]heir|[Hh]is|[Tt]he)(?: single)? (?:(?P<nth>second|third|fourth|fifth|next)[- ])?(?P<word2>{_MOST}|{_LEAST})(?: single)? month(?: (?:for|of) (?P<of>[^,.;<]*{E}|[^,.;<]*))?(?:,? (?:(?:in|of|over|during) )?(?:the )?(?P<within>{P}))?,?(?: (?:was|came in|is|fell in|came),?| at {roles.A},? was) (?P<p2>{P})|"
    rf"(?P<whose3>{E}|[Ii]t|[Tt]hey) (?:spent|paid out|laid out|got|received|took in|collected)(?: the)? (?:(?P<word3>most|least)(?: money)?(?: of all)? (?:in|during) (?P<p3>{P})(?! than)|more(?: money)? (?:in|during) (?P<p4>{P}) than (?:in|during) any other month)|"
    rf"(?P<whose4>{E}) (?:had|saw|enjoyed) (?:its|their|his|her) (?:single )?(?P<word4>{_MOST}|{_LEAST}) month(?: (?:with|from) (?:the )?(?P<of4>{E}|campaign)(?:['\u2019]s)?)?,? (?:in|during) (?P<p5>{P})",
)
_CHANGE = regex(
    r"\b(?P<w>doubled|tripled|trebled|quadrupled|quintupled|halved|rose|grew|climbed|jumped|soared|increased|swelled|fell|dropped|shrank|declined|decreased|dwindled)\b",
)
_TOOK_IN = regex(r"(?<=> )(?:got|received|took in|collected)(?: the)? (?:more|most|least)\b(?! (?:money )?(?:to|for) )")
_TIMES_THEN = regex(
    rf"(?:(?P<A>{roles.A}) times|(?P<w>twice|double|triple|half|more than|less than))(?: as much as| of)? what (?:it|they|{E}) (?:had |has |was |were )*"
    rf"(?:collected|received|got|gotten|been paid|paid|earned|taken in|took in|drawn|billed)(?:(?: (?:the )?(?P<whom>{E}))?(?: [a-z]+){{0,3}}?) (?:(?:in|over|during|for) )?(?:the )?(?:(?P<p>{P})|(?:those|these|that|the)(?: [a-z]+)? (?P<n>[a-z]+|{roles.A}) (?:months?|quarters?|weeks?|year))",
)
_MORE_THEN = regex(
    rf"\b(?P<w>more|less)\b(?:(?! than\b)[^,;]){{0,40}}? (?:(?:in|during|over) )?(?:the )?(?P<p>{P})[^,;<]{{0,12}} than (?:(?:it|they|he|she|{E}) (?:had|did|was|were|got|paid|received)?(?: [a-z]+){{0,2}} ?)?(?:(?:in|during|over) )?(?:the )?(?P<p2>{P})"
)
_NUMBERS = {word: number for word, number in COUNTS.items() if 1 <= number <= 12}
_PLACES = {"second": 2, "next": 2, "third": 3, "fourth": 4, "fifth": 5}
_RATIOS = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "quintupled": 5, "twice": 2, "double": 2, "triple": 3}
_RISES = ("rose", "grew", "climbed", "jumped", "soared", "increased", "swelled", "more than")
_TENTH = Decimal("0.1")


EARLIER = regex(
    rf",? (?:up|down)(?: [a-z]+ly| a (?:little|bit|lot)| slightly| somewhat)? from (?P<a>{roles.A}) (?:in |during |for |over |of )?(?:all of |the whole of )?(?:the )?(?P<p>{P})[ .]*$|"
    rf",? (?:compared (?:with|to)|(?:as )?against) (?P<a2>{roles.A}) (?:in |during |for |over |of )?(?:all of |the whole of )?(?:the )?(?P<p2>{P})[ .]*$"
)
"""', up from $9.4 million in February': the sum of another time, behind the claim."""


def earlier(reader: Reader, clause: Clause, tail: re.Match[str], found: list[Reading]) -> list[Reading]:
    """The same claim of the other time and sum that a tail gives; not read if the clause before it claims something else, none if it claims nothing."""
    last = next(
        (r for r in reversed(found) if r.frame in ("paid", "paid_total", "cover") and r.amount and r.amount.unit == "money"), None
    )
    amount = clause.amount(tail["a"] or tail["a2"])
    start, end = clause.span(tail.start() + len(tail[0]) - len(tail[0].lstrip(" ,")))
    if last is None or amount.unit != "money":
        unread = Reading("", "any", start, end, clause.whole[start:end], unsure="what it was at another time is not read")
        return [unread] if found else []
    spoken = clause.marked.period(tail["p"] or tail["p2"])
    told = "who, and what for, is as in the clause before it"
    period = _before(spoken, last.period) or reader.in_context(
        spoken, clause.original_text(0, len(clause.text)), clause.marked.periods
    )
    return [
        replace(
            last, start=start, end=end, text=clause.whole[start:end], amount=amount, period=period, roles=dict(last.roles),
            assumptions=[*last.assumptions, told],
        )
    ]  # fmt: skip


def _before(spoken: Period, then: Period | None) -> Period | None:
    """A month without its year, as the last one before a time; None if its year is told, or it is no month."""
    said = re.sub(r" \(\d{4}\)$", "", spoken.text)  # the year that it was taken for
    if (
        spoken.kind not in ("month", "month_no_year")
        or re.search(r"\d{4}", said)
        or spoken.since is None
        or then is None
        or then.since is None
    ):
        return None
    month = spoken.since.month
    since, until = month_of(then.since.year - (month >= then.since.month), month)
    return replace(spoken, since=since, until=until, text=f"{said} ({since.year})")


def nearest(reader: Reader, month: Period, told: Period | None) -> Period | None:
    """A month without a year, beside the time it is compared with (dates.nearest)."""
    return dates.nearest(month, told, reader.written)


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """What a clause says of payments month by month; None if nothing."""
    return _peak(reader, clause) or _change(reader, clause) or _times_then(reader, clause)


def _made(clause: Clause, frame: str, title: str, amount: Amount | None) -> Reading:
    start, end = clause.span()
    return Reading(frame, "payment", start, end, clause.whole[start:end], {}, title, amount)


def _carry(reader: Reader, clause: Clause, made: Reading, payer: list[Ref], payees: list[Ref], *, payee: bool = True) -> bool:
    """Fill the roles: who is not named is who paid, or was paid, before. False if nobody is known to pay."""
    last = reader.last_payment
    if not payees and payee and last is not None and last.roles.get("object"):
        payees = [replace(ref, how=f"{WHO_WAS_PAID}: {ref.name}") for ref in last.roles["object"]]
    payer = [ref for ref in (reader.candidate(ref) for ref in payer) if ref.name not in {p.name for p in payees}]
    if not payer and (carried := reader.payer(clause)) is not None and carried.name not in {p.name for p in payees}:
        payer = [replace(carried, how=carried_how(carried))]
    if not payer:
        return False
    made.roles = {"subject": payer[:1]} | ({"object": payees[:1]} if payees else {})
    made.assumptions += [ref.how for ref in (*payer[:1], *payees[:1]) if ref.how]
    return True


def scope(reader: Reader, made: Reading, *, but: Period | None = None) -> None:
    """The stretch among whose months the claim ranks one: that of the payments spoken of, `but` no time within this one."""
    payer = made.role("subject")
    last = reader.last_payment
    carried = reader.periods.get(payer.name if payer else "") or (
        last.period if last and last.role("object") == made.role("object") else None
    )
    if carried is not None and (carried.since or carried.until) and not (but is not None and carried.within(but)):
        made.roles["other_period"] = [stretch_of(carried)]
        made.assumptions.append(f"the months are those of: {carried.carry().text}")


_A_MONTH = 31
_WHICH_WAS = regex(
    rf"(?:which|it|that) (?:was|is|proved)(?: also| by far)? (?:the|its|their|his|her) (?:single )?(?P<word>{_MOST}|{_LEAST}) month(?: (?:of|in|over) (?:the (?:whole |entire )?(?:period|stretch|campaign|race)|all))?\W*$",
    re.IGNORECASE,
)
"""'..., which was the costliest month of the whole period': the month named right before."""


def _which_was(reader: Reader, clause: Clause) -> Reading | None:
    """The month that its sentence names last is said to be the one with most."""
    match = _WHICH_WAS.match(clause.text)
    start = clause.original(0, 1)[0]
    named = [p for p in clause.marked.periods if p.end <= start + 1]
    last = reader.last_claim
    if match is None or not named or last is None or not last.role("subject") or last.frame not in ("paid", "paid_total"):
        return None
    made = _made(clause, "paid_peak", match["word"].lower(), None)
    made.title = "least" if re.fullmatch(_LEAST, match["word"], re.IGNORECASE) else "most"
    made.period = reader.in_context(named[-1], clause.whole, clause.marked.periods)
    made.roles = {role: refs for role, refs in last.roles.items() if role in ("subject", "object")}
    made.assumptions.append(f"of what it is said is carried over from: {last.text}")
    whole = [
        s
        for s in reader.spans
        if made.period.since
        and s.holds(made.period.since)
        and (s.since is None or s.until is None or (s.until - s.since).days > _A_MONTH)
    ]
    if whole:
        made.roles["other_period"] = [stretch_of(whole[-1])]
        made.assumptions.append(f"the months are those of: {whole[-1].carry().text}")
    return made


def _peak(reader: Reader, clause: Clause) -> Reading | None:
    if (which := _which_was(reader, clause)) is not None:
        return which
    match = _PEAK.search(clause.text)
    if match is None:
        return None
    named = clause.marked.period(next(match[p] for p in ("p", "p2", "p3", "p4", "p5") if match[p]))
    if match["whose3"] and not named.kind.startswith("month"):
        return None  # 'spent the most in the second quarter': no month
    word = match["word"] or match["word2"] or match["word3"] or match["word4"]
    owners = clause.refs_in(" ".join(match[name] or "" for name in ("whose", "whose2", "whose3", "whose4", "of", "of4")))
    amount = roles.amount_of(clause, clause.text[match.end() :]) or roles.amount_of(clause, clause.text)
    made = peak(reader, clause, owners, "least" if word in ("least", *_LEAST.split("|")) else "most", amount)
    if made is None:
        return None
    if nth := match["nth"]:
        made.title = f"{made.title}|{_PLACES[nth]}"
    made.period = reader.in_context(named, clause.whole, clause.marked.periods)
    scope(reader, made)
    if match["within"]:
        within = reader.in_context(clause.marked.period(match["within"]), clause.whole, clause.marked.periods)
        made.roles["other_period"] = [stretch_of(within)]
    return made


def peak(
    reader: Reader, clause: Clause, owners: list[Ref], which: str, amount: Amount | None, *, of_payee: bool = False
) -> Reading | None:
    """The month with most, or least, of what those named pay, or are paid, or else who was spoken of; `of_payee`: it is said of one who is paid, named or not. Its time is left to be filled. None if nobody is known to pay."""
    if not (reader.last_payment or reader.last_claim or any(reader.candidate(ref).kind == "campaign" for ref in owners)):
        return None
    if not of_payee and _TOOK_IN.search(clause.text) and any(reader.candidate(ref).kind == "campaign" for ref in owners):
        return None  # what a campaign took in is no payment of its own
    made = _made(clause, "paid_peak", which, amount)
    payees = [
        ref
        for ref in owners
        if ref.kind == "organisation" and reader.candidate(ref).kind != "campaign" and ref.name not in reader.known.committees
    ]
    total = not of_payee and (
        (bool(owners) and not payees)
        or (reader.last_claim is not None and reader.last_claim.frame == "paid_total" and not payees)
    )
    if not _carry(reader, clause, made, [ref for ref in owners if ref not in payees], payees, payee=not total):
        return None
    return None if of_payee and not made.role("object") else made


def _halves(period: Period) -> tuple[Period, Period] | None:
    """The first and the last month of 'from February to March'."""
    if (
        period.since is None
        or period.until is None
        or (period.since.year, period.since.month) == (period.until.year, period.until.month)
    ):
        return None
    first_ends = (period.since.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
    return replace(period, until=first_ends), replace(period, since=period.until.replace(day=1))


def _change(reader: Reader, clause: Clause) -> Reading | None:
    match = _MORE_THEN.search(clause.text) or _CHANGE.search(clause.text)
    found = roles.find(clause)
    if re.search(rf"\bfrom [^<]{{0,12}}{roles.A} (?:(?:in|during|for) )?(?:the )?{P} to [^<]{{0,12}}{roles.A}", clause.text):
        return None  # two sums, each of its time (paying.py)
    if (
        match is None
        or found is None
        or re.search(r"\b(?:cash|debts?|receipts|contributions|donations|raised|polls?)\b", clause.text)
    ):
        return None
    periods = [reader.in_context(p, clause.whole) for p in clause.periods]
    if match["w"] in ("more", "less"):
        # 'more in April than in March': the earlier one named last
        other, own = (clause.marked.period(match[name]) for name in ("p2", "p"))
        own = reader.in_context(own, clause.whole)
        if own.since and other.since and other.until and not re.search(r"\d{4}", other.text):
            # the last such month at or before the one it is compared with
            year = own.since.year - (other.since.month > own.since.month)
            other = replace(other, since=other.since.replace(year=year, day=1), until=month_of(year, other.until.month)[1])
        periods = [reader.in_context(other, clause.whole) if re.search(r"\d{4}", other.text) else other, own]
    both = _halves(periods[0]) if len(periods) == 1 else (periods[0], periods[1]) if len(periods) == 2 else None
    if both is None or any(p.since is None or p.until is None for p in both):
        return None
    word = match["w"].lower()
    made = _made(clause, "paid_change", f"{word} than" if word in ("more", "less") else word, None)
    if not _carry(
        reader,
        clause,
        made,
        found.payer,
        found.payees,
        payee=not re.search(r"\b(?:operating|spending|outlays?|overall|total)\b", clause.text),
    ):
        return None
    made.period = both[1]
    made.roles["other_period"] = [stretch_of(both[0])]
    if roles.amount_of(clause, clause.text) is not None or any(a.unit == "share" for a in clause.marked.amounts):
        made.unsure = "a change that is told in figures is not read"
    return made


def _times_then(reader: Reader, clause: Clause) -> Reading | None:
    match = _TIMES_THEN.search(clause.text)
    last = reader.last_payment
    if match is None or last is None or last.period is None:
        return None
    if match["p"]:
        spoken_of = clause.marked.period(match["p"])
        other: Period | None = nearest(reader, spoken_of, last.period) or reader.in_context(spoken_of, clause.whole)
    else:
        spoken = clause.amount_in(match["n"]) if match["n"].startswith("<") else None
        wanted = int(spoken.figure) if spoken is not None else _NUMBERS.get(match["n"], 0)
        other = next((s for s in reversed(reader.spans) if wanted and _months(s) == wanted), None)
    if (
        other is None
        or other.since is None
        or other.until is None
        or (other.since, other.until) == (last.period.since, last.period.until)
    ):
        return None
    amount = clause.amount_in(match["A"])
    if match["whom"] and any(
        ref.name not in {one.name for one in last.roles.get("object", [])} for ref in clause.refs_in(match["whom"])
    ):
        return None  # what another got
    made = _made(clause, "paid_change", (match["w"] or "times").lower(), amount)
    if not _carry(reader, clause, made, [], []):
        return None
    compared = clause.marked.period(match["p"]) if match["p"] else other
    own = [p for p in clause.periods if (p.start, p.end) != (compared.start, compared.end)]
    made.period = reader.in_context(own[0], clause.whole) if own else last.period.carry()
    made.roles["other_period"] = [stretch_of(other)]
    return made


def within_one(period: Period) -> bool:
    """Whether a time lies within one month."""
    return _months(period) == 1


def _months(period: Period) -> int:
    if period.since is None or period.until is None:
        return 0
    return (period.until.year - period.since.year) * 12 + period.until.month - period.since.month + 1


# what the record says


def decide(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    """The month, or the change, by the measure `reported`."""
    return (_decide_peak if reading.frame == "paid_peak" else _decide_change)(engine, reading, payer)


def _decide_peak(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    payee = reading.role("object")
    since, until = stretch(reading.role("other_period"))
    if payee is not None:
        answer = ask(engine, payer, payee, since, until)
    else:
        question = Question("reported", payer.name, "", since, until, (), False, "paid", "", "")
        answer = engine.kept(("months", question), lambda: measure(engine, question, limit=None)[0])
    base = begin(answer)
    sums: dict[date, Decimal] = {}
    for row in answer.payments:
        if row["date"] is not None and row["amount"] is not None:
            month = row["date"].replace(day=1)
            sums[month] = sums.get(month, Decimal(0)) + row["amount"]
    scope = replace(reading, period=Period(0, 0, "", since, until, "span"))
    if not sums:
        return _without(base, answer, scope, payer, payee)
    which, _, nth = reading.title.partition("|")
    place = int(nth or 1)
    ordered = sorted(sums, key=lambda m: (sums[m] if which == "least" else -sums[m], m))
    if len(ordered) < place:
        return base.said("not read", 2, f"money was paid in {len(ordered)} months only")
    top = ordered[place - 1]
    told = "; ".join(f"{m:%Y-%m} {sums[m]:,.2f}" for m in ordered[:4])
    base.figure, base.beside = str(sums[top]), [f"{top:%Y-%m}"]
    shown = sorted(
        (p for p in answer.payments if p["date"] is not None and p["date"].replace(day=1) == top), key=lambda p: -p["amount"]
    )
    holds = reading.period is not None and reading.period.holds(top)
    if not holds:
        base.against = cited(shown[:6])
        before = reading.period is not None and any(reading.period.holds(m) for m in ordered[: place - 1])
        if place > 1 and before and not covered(answer, scope):
            return with_remedy(base, answer, payer).said("not loaded", 4, f"{told} in what is loaded; {missing(answer)}")
        which = f"{which} but {place - 1}" if place > 1 else which
        return base.said("contradicted", 3 if reading.title == "most" else 10, f"the {which} was paid in {top:%Y-%m}: {told}")
    base.rows = cited(shown[:6])
    if reading.amount is not None and not reading.amount.fits(sums[top]):
        return base.said("partly", 9, f"the month holds, the sum does not: {told}")
    if covered(answer, scope):
        return base.said("borne out", 8, told)
    return with_remedy(base, answer, payer).said("not loaded", 4, f"{told} in what is loaded; {missing(answer)}")


def _without(base: Verdict, answer: Answer, scope: Reading, payer: Ref, payee: Ref | None) -> Verdict:
    name = payee.name if payee else "anybody"
    if covered(answer, scope):
        return base.said("record shows none", 7, f"no itemised payment to {name}; {loaded(answer)}")
    return with_remedy(base, answer, payer).said("not loaded", 4, f"no payment to {name} in what is loaded; {missing(answer)}")


def _decide_change(engine: Engine, reading: Reading, payer: Ref) -> Verdict:
    payee = reading.role("object")
    before, after = stretch(reading.role("other_period")), bounds(reading)
    one, two = ask(engine, payer, payee, *before), ask(engine, payer, payee, *after)
    base = begin(two)
    base.sql = [*one.sql, *two.sql]
    earlier = replace(reading, period=Period(0, 0, "", *before, "span"))
    told = f"{before[0]} to {before[1]}: {one.amount:,.2f}; {after[0]} to {after[1]}: {two.amount:,.2f} {two.currency}"
    if not one.rows and not two.rows:
        return _without(base, two, reading, payer, payee)
    if not (covered(two, reading) and covered(one, earlier)):
        return with_remedy(base, two, payer).said("not loaded", 4, f"{told} in what is loaded; {missing(two)}")
    if not one.amount:
        return base.said("not read", 2, f"{told}: there is nothing to compare with")
    ratio = two.amount / one.amount
    # 'more in March than in February' says no number of times: the record's figure is then what March came to
    base.figure = f"{two.amount}" if reading.title in ("more than", "less than") and reading.amount is None else f"{ratio:.4f}"
    rows = cited([*one.payments[:3], *two.payments[:3]])
    holds = _holds(reading, ratio)
    base.rows, base.against = (rows, []) if holds else ([], rows)
    return base.said("borne out" if holds else "contradicted", 8 if holds else 10, f"{told}: {ratio:.2f} times")


def _holds(reading: Reading, ratio: Decimal) -> bool:
    word, said = reading.title, reading.text.lower()
    if reading.amount is not None:
        figure = reading.amount.figure
        return reading.amount.within(ratio) if reading.amount.hedge else abs(ratio - figure) <= figure * _TENTH
    if word in _RATIOS:
        wanted = Decimal(_RATIOS[word])
        if re.search(rf"\b(?:more than|over|at least) {word}", said):
            return ratio >= wanted
        if re.search(rf"\b(?:nearly|almost|not quite|all but) {word}", said):
            return wanted * (1 - _TENTH) <= ratio <= wanted
        return abs(ratio - wanted) <= wanted * _TENTH
    if word in ("halved", "half"):
        return abs(ratio - Decimal("0.5")) <= Decimal("0.05")
    return ratio > 1 if word in _RISES else ratio < 1
