"""A sum of money that no reading settles, found by its figure on the cover of a report of whoever the story speaks of: 'the candidate himself put in $42,000', '$2.16 million came in'.

Whose report it is is named in the clause, or was named before it; the clause must tell of money that came in, went out, was left or was owed, and only lines of that are tried. As with payments
(klieg.claims.figures.by_figure) it can only be borne out, and the more lines have figures near the sum the more exactly it must be written.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from klieg.claims.answers.asking import stretch
from klieg.claims.covers import covers, notices
from klieg.claims.figures.by_figure import CHANCE, COVER, NEAR, assume, by_accident, fits, stretches, sums, turned
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.sentences.cutting import without_asides
from klieg.claims.sentences.marked import Clause, Marked
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_BACK = 2
_MOST = 3
_LINES = (
    (
        regex(r"\b(?:raised|rais(?:es|ing)|receiv\w+|took in|taken in|takes in|collect\w+|brought in|came in|comes? from|came from|contribut\w+|donat\w+|gave|put in|puts? in|lent|loaned|chipped in|poured|reimburs\w+|transferr?ed|itemi[sz]ed|gifts|donations)\b"),
        ("transfers in", "contributions from committees", "contributions from parties", "contributions from the candidate", "loans from the candidate", "itemized contributions",
         "unitemized contributions", "contributions from individuals", "contributions", "receipts", "offsets"),
    ),
    (
        regex(r"\b(?:spen[dt]s?|spending|paid|pays|laid out|passed(?: on)?|gave|gives|given|spread|distribut\w+|disburs\w+|went out|repaid|refunded|returned|costs?|outlays?|expenses|expenditures)\b"),
        ("operating expenditures", "refunds", "contributions to candidates", "loan repayments", "disbursements"),
    ),
    (regex(r"\b(?:in the bank|cash|on hand|bank balance|balance|(?:was|were|had) left)\b"), ("cash on hand", "cash at the beginning")),
    (regex(r"\b(?:ow(?:ed|es|ing)|debts?|creditors|unpaid|bills)\b"), ("debts", "debts owed to it")),
)  # fmt: skip
"""What a clause tells of money, and the lines of a cover (covers.tsv) that have it."""
_ITSELF_GIVES = regex(
    r"(?:And |But )?(?:<P\d+>,? )?(?:[Tt]he )?(?P<who><E\d+>) (?:had |has |also |then |only |later )*(?:gave|contributed|donated|lent|loaned|transferred|chipped in|poured|put in)\b"
)
"""A committee that gives takes nothing in."""
_OF_A_PART = regex(
    r"\b(?:of (?:it|that|this|which|them|those)|half|most|largest|biggest|smallest|each|apiece|another|more than (?:its|the|any|all)|a (?:day|week|month)|hop(?:ed|es|ing)|want(?:ed|s|ing)?|plan(?:ned|s)?|promis\w+|pledg\w+|to raise|to spend"
    r"|to (?!candidates|campaigns|committees|federal|other|the (?:bank|campaign|committee)|<P|<E)[a-z]+)\b"
    r"|(?:<E\d+>(?:['\u2019]s)?|\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)) (?:[a-z]+ )?(?:staff|employees|aides|donors?|supporters|members|foundation|charity|company|firm|business|family|wife|husband|sons?|daughters?|children|lawyers?|vendors?|allies|friends|relatives|executives|partners|super PAC)\b"
)
"""What is said of a part of it, of one payment, of what was only meant, of somebody else's money, or of whom it went to."""


_SAYS_SO = regex(
    r",? according to .*$|, (?:the|its|his|her|that) (?:[a-z]+ )?(?:report|filing|notice)s? (?:says|shows|say|show)\b.*$"
)


def readings(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """The sums of a sentence, each with those on whose cover it may stand, and the lines that may have it."""
    if not reader.known.committees and not reader.known.principal:
        return []
    return [one for clause in stretches(without_asides(marked), text) if (one := _reading(reader, clause))]


def _reading(reader: Reader, clause: Clause) -> Reading | None:
    if said_so := _SAYS_SO.search(clause.text):
        clause = clause.upto(said_so.start())
        if not sums(clause.marked, clause.text):
            return None
    lines = [line for words, of in _LINES if words.search(clause.text) for line in of]
    if not lines or turned(clause, "payment/cover") or _OF_A_PART.search(clause.text):
        return None
    if (gives := _ITSELF_GIVES.match(clause.text)) and _files(reader, reader.candidate(clause.refs_in(gives["who"])[0])):
        lines = [line for line in lines if line not in _LINES[0][1]]
    refs = [reader.candidate(m.ref) for m in clause.mentions()]
    named = [ref for ref in refs if _files(reader, ref)]
    others = [ref for ref in refs if ref not in named and not ref.how and not covers.COMMISSION.fullmatch(ref.name)]
    before = [ref for ref in map(reader.candidate, reader.named_before(_BACK)) if _files(reader, ref)][:_MOST]
    filers = named or [replace(ref, how=f"whose report is carried over: {ref.name}") for ref in before]
    if others or len({ref.name for ref in named}) > 1 or not filers:
        return None
    start, end = clause.span()
    roles = {"subject": filers, "where": [Ref(line, line, "thing") for line in lines]}
    made = Reading(
        COVER, "payment", start, end, clause.whole[start:end], roles, "", clause.amount(sums(clause.marked, clause.text)[0])
    )
    made.period = clause.period(reader)
    if made.period is None and reader.spans:
        made.roles["other_period"] = [stretch_of(reader.spans[-1])]
    return made


def _files(reader: Reader, ref: Ref) -> bool:
    """Whether somebody files reports, as far as is known: a campaign, or a committee of a loaded list."""
    return ref.kind == "campaign" or ref.name in reader.known.committees


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict | None:
    """The one line of a cover that has the sum, of those that may be meant; else None."""
    amount = reading.amount
    if amount is None or amount.currency != "USD" or (amount.high is None and amount.soft_high is None):
        return None
    period = reading.period
    if period is None and (before := reading.roles.get("other_period")):
        period = Period(0, 0, before[0].text, *stretch(before[0]), "span").carry()
    tried: set[Decimal] = set()
    found: list[tuple[Ref, str, Verdict]] = []
    for filer in reading.roles["subject"]:
        for line in reading.roles["where"]:
            asked = replace(reading, frame="cover", title=line.name, roles={"subject": [filer]}, period=period, assumptions=[])
            verdict = covers.decide(engine, asked, filer)
            if verdict is None and line.name == "contributions":
                verdict = notices.received(engine, asked, filer)
            value = _value(verdict)
            if value is None or verdict is None:
                continue
            if amount.figure / NEAR <= value <= amount.figure * NEAR:
                tried.add(value)
            if verdict.verdict == "borne out" and fits(amount, value):
                found.append((filer, line.name, verdict))
    found = [one for one in found if by_accident(amount, Decimal(one[2].figure), tried) <= CHANCE]
    if not found or len({(filer.name, Decimal(verdict.figure)) for filer, _, verdict in found}) != 1:
        return None
    filer, title, verdict = found[0]  # the same figure on two lines of one filer bears it out by either
    reading.roles = {"subject": [filer], "where": [Ref(title, title, "thing")]}
    reading.period = period
    assume(reading, [filer.how])
    made = replace(verdict, considered=[f"{count(len(tried), 'figure')} of its covers near this one"])
    when = f" of {period.text}, which is spoken of before" if period is not None and period.carried else ""
    return made.said("borne out", 8, f"found by its figure: {title}{when}, {verdict.why}")


def _value(verdict: Verdict | None) -> Decimal | None:
    try:
        return Decimal(verdict.figure) if verdict is not None and verdict.figure else None
    except InvalidOperation:
        return None
