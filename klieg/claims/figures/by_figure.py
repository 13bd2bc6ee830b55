"""A sum that no reading settles, found by its figure among the payments between those whom the story speaks of.

Who pays and who is paid is named in the clause, or stands in what was said before it: the pairs are tried, and the figure tells which of them is meant. So a sum can only be
borne out: where none of the pairs has it, or two have, the clause stays as it was read. That the record has the figure by accident is kept off by how many figures were tried: the more of
them lie near the sum, the more exactly it must be written (CHANCE).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.answers import direct
from klieg.claims.answers.asking import ask, begin, cited, known, known_payee, on_purpose, stretch
from klieg.claims.disclosures import belonging
from klieg.claims.language import doubts, lengths
from klieg.claims.language.amounts import Amount
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.payments import payments
from klieg.claims.reading import WHO_PAID, Reading, Ref, stretch_of
from klieg.claims.reports import retold
from klieg.claims.sentences import roles
from klieg.claims.sentences.cutting import clauses
from klieg.claims.sentences.marked import Clause, Marked, bare
from klieg.claims.sentences.payment_words import NOT_PURPOSE, PURPOSE, counted
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money.measures import Answer
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.readers.readers import Placed
    from klieg.claims.rules.rules import Reader

FRAME = "sum_besides"
"""A sum that may be looked for by its figure: no claim of its own where another reading of it is settled, or where it is not found."""
TOTAL = "total_besides"
"""The same of a sum that may be all that one of them spent in a time."""
FORM = "form_besides"
"""The same of a sum that may stand on a form (klieg.claims.figures.form_by_figure)."""
REPORT = "figure_besides"
"""The same of a count or share that a report may have (klieg.claims.figures.report_by_figure)."""
ARCHIVE = "count_besides"
"""The same of a figure of an archive's advertisements or posts (klieg.claims.figures.archive_by_figure)."""
TIE = "tie_besides"
"""The same of a tie that may have begun or ended on a day (klieg.claims.figures.tie_by_day)."""
COVER = "cover_besides"
"""The same of a sum that may stand on the cover of a report (klieg.claims.figures.cover_by_figure)."""
EXPENDITURE = "expenditure_besides"
"""The same of a sum that may have been spent for or against a candidate (klieg.claims.figures.expenditure_by_figure)."""
DEBT = "debt_besides"
"""The same of a sum that may be of a loan or debt (klieg.claims.figures.debt_by_figure)."""
FOUND = {
    FRAME: "paid_fact", TOTAL: "paid_total", FORM: "form_fact", REPORT: "report_fact", ARCHIVE: "archive_fact", TIE: "tie_fact", COVER: "cover_fact", DEBT: "debt_fact", EXPENDITURE: "expenditure_fact",
}  # fmt: skip
"""What it is called where it was found."""
_KINDS = {
    FRAME: "payment",
    TOTAL: "payment",
    FORM: "document",
    REPORT: "document",
    ARCHIVE: "count",
    TIE: "tie",
    COVER: "payment",
    DEBT: "payment",
    EXPENDITURE: "payment",
}
FRAMES = tuple((frame, kind) for besides, kind in _KINDS.items() for frame in (besides, FOUND[besides]))
"""Each, and the kind of claim it is."""
UNSETTLED = ("not read", "not loaded", "record shows none")
"""Verdicts that a sum found by its figure takes the place of."""
UNREAD = "no frame fits the clause, and nothing between those spoken of comes to this sum"
CHANCE = Decimal("0.03")
"""How often an accident may be taken for a find."""
SINGLE = 3
"""The rule of docs/verdicts.md by which one payment settles it."""
NEAR = 3
"""Figures within this factor of the sum are near it, and count as tried."""
_SPREAD = Decimal("2.2")
"""How much wider than the sum itself that stretch is, on a scale of ratios: the natural logarithm of nine."""
_MOST = 4
"""How many of those spoken of before are tried, the last named first."""
_SPANS = 6
"""How many times spoken of before are tried where the clause gives none."""
_BACK = 2
"""How many paragraphs back they may have been named."""
NAME = regex(
    r"(?<!^)[A-Z]|^(?!(?:The|Its?|They|Them|Their|He|His|Him|She|Hers?|We|Us|Our|You|Your|I|My|That|This|These|Those|One|Both|Neither)\b)[A-Z]"
)
"""That a mention is a name, and no pronoun or short form ('the firm')."""
_TURNED = regex(
    r"\b(?:raised|raises|receipts|cash|on hand|owed|owes|debts?|loans?|lent|borrowed|polls?|worth of|valued?|values|valuation|apprais\w+|sells|assets|salary|budget)\b",
    re.IGNORECASE,
)
IDLE = regex(r"\b(?:[Ii]n all|[Aa]ll told|[Aa]ll of (?=it\b|that\b|<P)|a single(?= [a-z]+(?: [a-z]+)? (?:called|named|<E)))\b")
"""Words that turn nothing where the sum is the record's."""
_SUMMED = regex(
    r"\b(?:over|during|through(?:out)?|between|in all|in total|total|altogether|together|all told|by (?:the )?(?:end|close)|came to|come to|added up|adds up|amounted|payments|che(?:ck|que)s|bills|invoices)\b",
    re.IGNORECASE,
)
"""That what several payments come to is told, and not one of them."""
_ONE_PAYMENT = regex(
    r"\b(?:an?|one|single|another|the|that|this|first|last|next|[a-z]+est) (?:[a-z-]+ )?(?:payment|che(?:ck|que)|transfer|invoice|bill|entry|wire|instal?lment|contribution|donation|gift|deposit|retainer|sum)\b|\b[Ii]t (?:is|was) (?:for|of)\b|\bat once\b",
    re.IGNORECASE,
)
"""That one payment is told, and not what those of a time come to."""
GAVE = r"(?:had |has |also |then )*(?:paid|pays|gave|gives|sent|sends|spent|spends|lent|lends|donated|contributed|invested|put|bought|handed|transferred)"
"""Verbs of giving money."""
_GETS = r"(?:['\u2019]s? [a-z]+)? (?:[a-z]+ )?(?:got|received|took|takes|collected|earned|drew|raised|brought|was paid|were paid|was given|netted|made)\b"


def readings(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """The sums of a sentence, each with the pairs of payer and payee that it may be of."""
    return [one for clause in stretches(marked, text) if (one := _reading(reader, clause) or _total(reader, clause))]


def stretches(marked: Marked, text: str, of: Callable[[Marked, str], list[str]] | None = None) -> list[Clause]:
    """The stretches of a sentence that hold one sum each: its clauses, and what stands between commas; or one of other figures, where their marks are asked for."""
    held_in = of or sums
    made: list[Clause] = []
    taken: set[str] = set()
    for clause in clauses(marked, text):
        held = held_in(marked, clause.text)
        if len(held) == 1:
            made.append(clause)
            taken.add(held[0])
    at = 0
    for part in re.split(r"(?<=[,;:\u2014\u2013]) ", marked.text):
        start = marked.text.index(part, at)
        at = start + len(part)
        held = held_in(marked, part)
        bare_figure = not re.search("[a-z]", re.sub(r"<A\d+>", "", part))
        if len(held) == 1 and held[0] not in taken and not (bare_figure and _SET_APART.search(marked.text[:start])):
            made.append(Clause(marked, part, marked.places[start:at], text, start == 0))
    return made


_SET_APART = regex(r"\b(?:[a-z]{2,}est|first|last|final|second|third|most|least|same|more|less|half|twice)\b[^,;]*, $")
"""', with the smallest payment, ' before a sum: what sets it apart is not told by its figure."""


def sums(marked: Marked, words: str) -> list[str]:
    """The marks of the sums of money in some words."""
    return [mark for mark in re.findall(r"<A\d+>", words) if marked.amount(mark).unit == "money"]


def _sum(clause: Clause) -> Amount:
    return clause.amount(sums(clause.marked, clause.text)[0])


def assume(reading: Reading, said: Iterable[str]) -> None:
    """Add what is assumed to a reading, unless it is there: one that is read back from a file has it already."""
    reading.assumptions += [one for one in dict.fromkeys(said) if one and one not in reading.assumptions]


_ONE_OF_MANY = regex(r"\b[Tt]he (?:only|sole|other|one other|first|last|largest|biggest|smallest)\b")
"""A short form that says more than who is meant: 'the only candidate'."""


def turned(clause: Clause, *of: str) -> bool:
    """Whether a word turns what a clause says, for readings of these kinds (doubts.tsv) and for any that is found by its figure; or several times are told."""
    plain = IDLE.sub("", clause.text)
    if any(_ONE_OF_MANY.search(mention.ref.text) for mention in clause.mentions() if mention.ref.how):
        return True
    return len(clause.periods) > 1 or any(doubts.first(kind, plain) for kind in ("fact/", *of))


def _reading(reader: Reader, clause: Clause) -> Reading | None:
    if turned(clause, "payment/paid") or _TURNED.search(clause.text):
        return None
    refs = [m.ref for m in clause.mentions()]
    named, meant = [ref for ref in refs if NAME.search(ref.text)], [ref for ref in refs if not NAME.search(ref.text)]
    ours = next((ref for ref in refs if ref.text.lower() in ("we", "us", "our") and ref.kind == "campaign"), None)
    payers, payees = roles.parties(reader, named)
    if len(payers) > 1 or len(payees) > 1 or {ref.name for ref in named} - {ref.name for ref in (*payers, *payees)}:
        return None
    period = clause.period(reader)
    meant_payers, meant_payees = roles.parties(reader, meant)
    before_payers, before_payees = roles.parties(reader, reader.named_before(_BACK))
    if (last := reader.last_payment) is not None:
        # 'it also paid Y', 'it got $5' right after X is told of: X, and nobody who was spoken of before
        if _IT_ALSO_PAID.match(clause.text) and _told_in(last, "subject", meant_payers):
            before_payers = []
        if _IT_GOT.match(clause.text) and _told_in(last, "object", meant_payees):
            before_payees = []
    pairs = [
        (payer, payee, near)
        for payer, one in _tried(payers, meant_payers, before_payers)
        for payee, other in _tried(payees, meant_payees, before_payees)
        if payer.name != payee.name
        and reader.known.pays(payer.name, payee.name)
        and (ours is None or payer.name.split(" ")[-1] == ours.name.split(" ")[-1])
        and not _other_way(clause, payer, payee)
        and not _gets(clause, payer)
        for near in [max(one, other)]
    ]
    if not pairs:
        return None
    start, end = clause.span()
    made = Reading(FRAME, "payment", start, end, clause.whole[start:end], {
        "subject": [replace(payer, how=payer.how or _carried("who paid", payer, near)) for payer, _, near in pairs],
        "object": [replace(payee, how=payee.how or _carried("who was paid", payee, near)) for _, payee, near in pairs],
        # how far off each pair stands: a role, so that a reading is written and read back whole
        "near": [Ref(str(near), str(near), "thing") for _, _, near in pairs],
    }, bare(clause.text, clause.marked), _sum(clause))  # fmt: skip
    made.period = period
    if told := counted(clause, clause.text):
        # 'paid $9.4 million in 30 payments': the sum alone bears out no count
        made.roles["number"] = [Ref(told[0], str(clause.amount(told["A"]).figure), "count")]
    if period is None:
        made.roles["times"] = [
            stretch_of(one)
            for one in dict.fromkeys(reversed(reader.spans[-_SPANS:]))
            if (one.since or one.until) and lengths.of_length(made.text, one)
        ]
    return made


_IT_ALSO_PAID = regex(rf"(?:And |But )?<E\d+> (?:had |has )?also {GAVE}\b")
_IT_GOT = regex(rf"(?:And |But )?<E\d+>{_GETS}")


def _told_in(last: Reading, role: str, meant: list[Ref]) -> bool:
    """Whether the one who is meant by a pronoun is the one in this role of the payment that was told last; 'the firm' may be any."""
    return (
        bool(meant)
        and all(ref.text.lower() in roles.PRONOUNS for ref in meant)
        and {ref.name for ref in meant} <= {ref.name for ref in last.roles.get(role, [])}
    )


def _total(reader: Reader, clause: Clause) -> Reading | None:
    """A sum that may be all that somebody spent in the time that is said: no payee stands in the clause, and it tells of spending, or of nothing at all ('January 2016: $11.5 million')."""
    if turned(clause, "payment/paid_total") or _TURNED.search(clause.text):
        return None
    refs = [m.ref for m in clause.mentions()]
    payers, payees = roles.parties(reader, refs)
    bare_sum = _BARE_SUM.fullmatch(clause.text)
    if payees or len(payers) > 1 or not (bare_sum or _SPENT.search(clause.text)) or len(payers) < len({ref.name for ref in refs}):
        return None
    period = clause.period(reader)
    if not payers:
        payers = roles.parties(reader, reader.named_before(_BACK))[0][:_MOST]
    if period is None or not payers or any(_gets(clause, payer) for payer in payers):
        return None
    start, end = clause.span()
    told = [replace(payer, how=payer.how or ("" if refs else f"{WHO_PAID}: {payer.name}")) for payer in payers]
    made = Reading(TOTAL, "payment", start, end, clause.whole[start:end], {"subject": told}, "", _sum(clause))
    made.period = period
    return made


_SPENT = regex(
    r"\b(?:operati(?:ng|ons)|expenditures?|spent|spends?|spending|outlays?|disburse\w+|laid out|costs?|expenses)\b", re.IGNORECASE
)
_BARE_SUM = regex(r"(?:[Ii]n |[Ff]or )?<P\d+>(?: alone)?[:,]? (?:it (?:was|came to) )?<A\d+>\W*|<A\d+> in <P\d+>\W*")


def _carried(what: str, ref: Ref, near: int) -> str:
    return f"{what} is carried over: {ref.name}" if near else ""


def _tried(named: list[Ref], meant: list[Ref], before: list[Ref]) -> list[tuple[Ref, int]]:
    """Who may be meant, and how far off: named in the clause (then nobody else), by a short form or pronoun of it, or before it."""
    if named:
        return [(named[0], 0)]
    made = {ref.name: (ref, 1) for ref in meant}
    for ref in before[:_MOST]:
        made.setdefault(ref.name, (ref, 2))
    return list(made.values())


def _other_way(clause: Clause, payer: Ref, payee: Ref) -> bool:
    """Whether the money goes to whoever is taken to pay, or comes from whoever is taken to be paid."""
    to, away = ([f"<E{n}>" for n, m in enumerate(clause.marked.mentions) if m.ref.name == ref.name] for ref in (payer, payee))
    bought = re.search(r"\b(?:bought|buys?|purchased|ordered|hired|rented|leased)\b", clause.text)
    came = [rf"\bto (?:the )?{mark}" for mark in to] + [rf"\bfrom (?:the )?{mark}" for mark in away if not bought]
    return any(re.search(one, clause.text) for one in [*came, *(rf"{mark} {GAVE}\b" for mark in away)])


def _gets(clause: Clause, payer: Ref) -> bool:
    """Whether it is the payer who gets the money."""
    marks = [f"<E{n}>" for n, m in enumerate(clause.marked.mentions) if m.ref.name == payer.name]
    return any(re.search(mark + _GETS, clause.text) for mark in marks)


# the verdict


@dataclass
class _Tried:
    """A figure that the record has between two who are spoken of: how far off they stand, of what time, whether it is one payment alone, and its rows."""

    payer: Ref
    payee: Ref
    near: int
    period: Period | None
    single: bool
    rows: list[dict[str, Any]]
    answer: Answer

    @property
    def figure(self) -> Decimal:
        """What the rows come to."""
        return sum((row["counted"] if isinstance(row["counted"], Decimal) else row["amount"] for row in self.rows), Decimal(0))


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict | None:
    """The one pair of those spoken of that has this sum, as what its payments of the time come to, if a claim of that would be borne out, or as one of them; else None."""
    amount = reading.amount
    if amount is None or (amount.high is None and amount.soft_high is None):
        return None
    tried: set[Decimal] = set()
    number = reading.role("number")
    for measure in direct.measures(reading):
        every = _between(engine, reading, measure)
        for single in (False, True):
            here = [one for one in every if one.single == single]
            tried |= {one.figure for one in here if amount.figure / NEAR <= one.figure <= amount.figure * NEAR}
            fitting = [
                one
                for one in here
                if fits(amount, one.figure)
                and by_accident(amount, one.figure, tried) <= CHANCE
                and (number is None or Decimal(number.name) == len(one.rows))
            ]
            nearest = [one for one in fitting if one.near == min(two.near for two in fitting)]
            if len({(one.payer.name, one.payee.name) for one in nearest}) > 1:
                return None
            if nearest:
                sure = single or _holds(engine, layout, reading, nearest[0])
                return _borne_out(reading, nearest[0], len(tried)) if sure else None
    return None


def _holds(engine: Engine, layout: Layout, reading: Reading, one: _Tried) -> bool:
    """Whether it would be borne out that the one paid the other this sum in the time: that all of it is loaded, and of this campaign of theirs, is asked there."""
    roles_told = {"subject": [one.payer], "object": [one.payee]}
    asked = replace(reading, frame="paid", roles=roles_told, period=one.period, title=_purpose(reading), assumptions=[])
    return payments.decide(engine, layout, asked).verdict == "borne out"


def decide_total(engine: Engine, layout: Layout, reading: Reading) -> Verdict | None:
    """The one of those spoken of who spent this sum in the time that is said; else None."""
    held = []
    for payer in reading.roles["subject"]:
        asked = replace(reading, frame=FOUND[TOTAL], roles={"subject": [payer]}, assumptions=[])
        if (verdict := payments.decide(engine, layout, asked)).verdict == "borne out":
            held.append((payer, verdict))
    if len(held) != 1:
        return None
    payer, verdict = held[0]
    reading.roles = {"subject": [payer]}
    assume(reading, [payer.how])
    return replace(verdict, why=f"found by its figure: {verdict.why}")


def _borne_out(reading: Reading, one: _Tried, tried: int) -> Verdict:
    pairs = count(len(reading.roles["subject"]), "pair")
    reading.roles = {"subject": [one.payer], "object": [one.payee]}
    reading.period = one.period
    assume(reading, [one.payer.how, one.payee.how])
    base = begin(one.answer)
    base.rows, base.figure = cited(one.rows), str(one.figure)
    base.considered = [f"{pairs} of payer and payee spoken of, with {count(tried, 'figure')} near the sum"]
    told = f"a payment of this sum, {one.rows[0]['date']}" if one.single else count(len(one.rows), "row")
    when = f" of {one.period.text}, which is spoken of before" if one.period is not None and one.period.carried else ""
    return base.said(
        "borne out",
        SINGLE if one.single else 8,
        f"found by its figure: {told}{when}, {one.figure:,} {one.answer.currency}, {one.payer.name} to {one.payee.name}",
    )


def fits(amount: Amount, value: Decimal) -> bool:
    """Whether a figure is the one said: as it is written, and where only a bound is said, no further from it than one would say."""
    near = amount.high is not None or amount.soft_high is None or value <= amount.soft_high
    return near and amount.fits(value) and (amount.low > 0 or value >= amount.figure / NEAR)


def by_accident(amount: Amount, value: Decimal, tried: set[Decimal]) -> Decimal:
    """How many of the figures that were tried would fit a sum so written if they had fallen anywhere near it; for one that is the sum itself, of those as round as it."""
    high = amount.high if amount.high is not None else amount.soft_high
    if not amount.figure or high is None:
        return Decimal(1)
    width = max(high, amount.figure) - min(amount.low, amount.figure)
    if value == amount.figure:
        step = (
            Decimal(10) ** (len(f"{value:.0f}") - len(f"{value:.0f}".rstrip("0")))
            if value == value.to_integral()
            else Decimal("0.01")
        )
        as_round = sum(not one % step for one in tried)
        return min(as_round * step, len(tried) * width) / amount.figure / _SPREAD
    return len(tried) * width / amount.figure / _SPREAD


def _between(engine: Engine, reading: Reading, measure: str) -> list[_Tried]:
    """What the pairs have by a measure: what their payments of the time come to, and each of them."""
    made: list[_Tried] = []
    for payer, payee, near in zip(reading.roles["subject"], reading.roles["object"], reading.roles["near"], strict=True):
        aside = replace(reading, assumptions=[])
        whom = known(engine, payer, aside)
        try:
            answer = ask(engine, whom, known_payee(engine, whom, payee, aside), None, None, measure)
        except Misuse:
            continue
        if reading.amount is not None and reading.amount.currency in ("", answer.currency):
            made += [_Tried(payer, payee, int(near.name), *one, answer) for one in _groups(reading, answer.payments)]
    return made


def _purpose(reading: Reading) -> str:
    """What a sum is said to have been for; '' if nothing."""
    return next((m["p"] for m in PURPOSE.finditer(reading.text) if not NOT_PURPOSE.match(m["p"])), "")


def _groups(reading: Reading, rows: list[dict[str, Any]]) -> Iterator[tuple[Period | None, bool, list[dict[str, Any]]]]:
    """The payments of the time that is said, all of them and each; where none is said, those of each time spoken of before, for all that was ever paid is never loaded. With their time, and whether it is one alone."""
    held = [row for row in rows if reading.period is None or (row["date"] and reading.period.holds(row["date"]))]
    if purpose := _purpose(reading):
        held = [row for row in held if on_purpose(purpose, str(row["purpose"] or "")) == "all"]
    if held and reading.period is not None:
        yield reading.period, False, held
    if not _SUMMED.search(reading.text) and (reading.period is None or (len(held) > 1 and _of_one(reading, held))):
        yield from ((reading.period, True, [row]) for row in held)
    for time in reading.roles.get("times", []):
        since, until = stretch(time)
        part = [r for r in held if r["date"] and (since is None or since <= r["date"]) and (until is None or r["date"] <= until)]
        if part and until is not None:
            yield Period(0, 0, time.text, since, until, "span").carry(), False, part


def _of_one(reading: Reading, rows: list[dict[str, Any]]) -> bool:
    """Whether one of several payments of the time that is said may be meant: 'a cheque of $500', or the day is told; 'got $500 in 2022' tells of all that it got in 2022."""
    return len({row["date"] for row in rows}) == 1 or bool(_ONE_PAYMENT.search(reading.text))


def open_yet(one: Reading, settled: list[tuple[Placed, Verdict]]) -> bool:
    """Whether a sum is to be looked for: nothing else that was read of it is settled, or it is said to be another sum than was paid."""
    return all(
        _of_another_sum(one, reading)
        or (
            verdict.verdict in UNSETTLED
            and not _by_name(one, reading, verdict)
            and (one.frame == REPORT or not _held_back(reading) or (one.frame == DEBT and _OF_DEBTS.search(reading.unsure)))
        )
        or _wrong(reading, verdict, one)
        for reading, verdict in _meeting(one, settled)
    )


def _by_name(one: Reading, reading: Reading, verdict: Verdict) -> bool:
    """Whether nothing was paid, as far as is loaded, by one whom the sentence names: a sum is not then found with another who is spoken of."""
    if one.frame != FRAME or reading.frame != "paid" or verdict.verdict not in ("record shows none", "not loaded"):
        return False
    payer, other = reading.role("subject"), one.role("subject")
    if payer is None or (verdict.verdict == "not loaded" and (other is None or other.name == payer.name)):
        return False  # what else the one who is named paid may be found
    return not payer.how.startswith(WHO_PAID) and payer.name.split(" ")[-1] in payer.text


def _meeting(one: Reading, decided: list[tuple[Placed, Verdict]]) -> list[tuple[Reading, Verdict]]:
    """What else was read of the stretch of a sum, with its verdict."""
    return [
        (item.reading, verdict)
        for item, verdict in decided
        if item.reading.frame not in (*FOUND, retold.BESIDES) and item.reading.meets(one) and not beside(item.reading, one)
    ]


def beside(reading: Reading, one: Reading) -> bool:
    """Whether a reading is of whose firm somebody is, and stands within the clause whose sum is looked for: 'X, a company that Y owns, was paid $5'. The sum settles nothing of that."""
    inside = one.start <= reading.start and reading.end <= one.end and reading.end - reading.start < one.end - one.start
    return inside and reading.frame in belonging.FRAMES and one.amount is not None and one.amount.text not in reading.text


def _wrong(reading: Reading, verdict: Verdict, one: Reading) -> bool:
    """Whether a stretch is contradicted in which a figure is looked for: as a payment where a sum is, as an archive's count where a count is, as a tie where a tie's day is."""
    if verdict.verdict != "contradicted":
        return False
    if one.frame in (REPORT, ARCHIVE):
        return reading.kind in ("ad", "count", "concert")
    if one.frame == DEBT:
        return reading.frame in ("paid", "cover", "debt")
    return reading.kind == "tie" if one.frame == TIE else reading.frame == "paid"


_OF_WHOM = regex(
    r"\bwho (?:is|was|paid|it)\b|\bnot named\b|\bbetween whom\b|what (?:it|a second figure|is said with it)|\bno frame\b"
    r"|what is said of those counted|which are meant by those|\bwhose (?:advertisements|posts)\b|both read as"
)
"""Why a reading is unsure where it is who is meant, or how the clause is built, and no word of it that turns what is said."""


_OF_DEBTS = regex(
    r"\bowed\b|\bpaid back\b|\bpayment back\b|\bcame back\b|\bout of .* own pockets?\b|\bin <A|\bwhere the money came from\b|\bwhat sort of payment\b|\bsums stand in it\b"
)
"""Why a payment is not read that may be a loan, or its repayment."""


def _held_back(reading: Reading) -> bool:
    """Whether a word of a clause that was read keeps its verdict back: then its figure proves nothing."""
    return bool(reading.frame and reading.unsure and not _OF_WHOM.search(reading.unsure))


def found(decided: list[tuple[Placed, Verdict]]) -> list[Reading]:
    """The sums of a story that were found by their figure, and take the place of what was read of them; not of what is contradicted (doubted)."""
    made: list[Reading] = []
    for item, verdict in decided:
        one = item.reading
        if (
            one.frame not in FOUND
            or verdict.verdict != "borne out"
            or any(_wrong(*other, one) for other in _meeting(one, decided))
        ):
            continue
        if not any(one.meets(other) and not _of_another_sum(one, other) for other in made):
            made.append(one)
    return made


def doubted(reading: Reading, verdict: Verdict, decided: list[tuple[Placed, Verdict]]) -> Verdict:
    """The verdict on a payment; one that is contradicted, while its sum is all that one of those spoken of paid another, is not read: who or when is meant is not sure."""
    for item, other in decided if verdict.verdict == "contradicted" else ():
        sure = item.reading.frame in FOUND and other.verdict == "borne out" and other.rule != SINGLE
        total = sure and _wrong(reading, verdict, item.reading)
        if total and item.reading.meets(reading) and not _of_another_sum(item.reading, reading):
            told = f"who or when is meant is not sure: {verdict.why}; or {other.why}"
            return Verdict("not read", 2, told, considered=verdict.considered, sql=[*verdict.sql, *other.sql])
    return verdict


def left(item: Placed, decided: list[tuple[Placed, Verdict]], sums_found: list[Reading]) -> bool:
    """Whether a sum that was looked for and not found is all that a story says there: then it is not read, and not passed over."""
    one = item.reading
    return one.frame in (FRAME, TOTAL) and not _meeting(one, decided) and not any(one.meets(other) for other in sums_found)


def _of_another_sum(one: Reading, other: Reading) -> bool:
    beside = other.role("sum")  # 'so many payments, $5 in all': of that sum too
    if beside is not None and one.amount is not None and beside.name == one.amount.text:
        return False
    return other.amount is not None and one.amount is not None and other.amount.figure != one.amount.figure
