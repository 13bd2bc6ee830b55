"""A sum of money that no reading settles, found by its figure among the loans and debts between those whom the story speaks of: 'put $52,000 of his own money in', 'still owes X a win bonus of $10,000'.

The clause must tell of money lent, owed, paid back or of a candidate's own, and only the figures of that are tried: what was lent, what is owed at a report's end, what was repaid. As with payments
(klieg.claims.figures.by_figure) it can only be borne out, and the more figures lie near the sum the more exactly it must be written.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import bounds
from klieg.claims.covers import debts
from klieg.claims.figures.by_figure import CHANCE, DEBT, NEAR, assume, by_accident, fits, stretches, sums
from klieg.claims.language import doubts
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause, Marked
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.money import chains
from klieg.resolve import names
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_OWN = regex(
    r"\b(?:of|from|out of) (?:his|her) own(?: (?:money|pocket|funds|savings|bank account|cash|fortune))?\b|\b(?:himself|herself)\b|\b(?:his|her) own (?:money|pocket|funds|savings|campaign)\b|\bown loans?\b|\bpersonal (?:loan|funds|money)\b"
)
"""A candidate's own money."""
_KINDS = (
    ("repaid", regex(r"\b(?:repaid|repays?|repayments?|repaying|paid (?:back|off|down)|pays (?:back|off|down)|paying (?:back|off|down)|retired|settled|<A\d+> (?:off|back|toward)|paid <A\d+> (?:off|on|toward) (?:the|its|his|her|a))\b")),
    ("owed", regex(r"\b(?:ow(?:e|es|ed|ing)|outstanding|unpaid|debts?|due|creditors?|remain(?:s|ed)|stood at|stands at|on the books|in arrears|bonus)\b")),
    ("lent", regex(r"\b(?:lent|lends|loan(?:s|ed)?|borrow\w*|credit(?! card)|advanced|overdraft|put|puts|gave|chipped in|poured|kicked in|contributed|donated|sank|pumped|dipped|self-fund\w*)\b")),
)  # fmt: skip
"""What a clause tells of a loan or debt; the first that has words in it."""
_OF_DEBT = regex(
    r"\b(?:ow(?:e|es|ed|ing)|lent|lends|loan(?:s|ed)?|borrow\w*|debts?|repa(?:id|y\w*)|paid (?:back|off|down)|creditors?|lenders?|unpaid|outstanding|overdraft|line of credit|credit line|principal)\b"
)
_TURNED = (
    "what turns it is not read",
    "that it was so is not what is said",
    "a comparison is not read",
    "which of them it is is not read",
)
"""Doubts about any fact that hold for a debt as well (doubts.tsv)."""
_RATE = regex(
    r"\b(?:percent|per cent|interest|written off|forg[ai]ve\w*|convert\w*|refinanc\w*|guarantee\w*|to repay|to pay|to borrow|to lend)\b|%"
)
_ON_A_DAY = regex(r"\bon the (?:first|last) day of (?:the |that )?(?:year|month|quarter|period|<P\d+>)")
_OWES_ONE = regex(
    r"<E\d+>(?:['\u2019]s (?:[a-z]+ )?[a-z]+)? (?:[a-z]+ ){0,3}(?:owe[sd]?|owing|repaid|repays|paid back) (?:[a-z]+ ){0,2}<E\d+>"
)
_KIN = regex(
    r"(?:<E\d+>(?:['\u2019]s?)?|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)) (?:[a-z]+ ){0,2}(?:wife|husband|spouse|mother|father|parents|brothers?|sisters?|sons?|daughters?|children|family|uncle|aunt|cousin|friends?|partners?|opponents?|rivals?|company|firm|business|employer|treasurer|manager|chairman|landlord|supporters?|donors?)\b"
)
"""Somebody else than whom the sentence names."""
_MOST = 4
_BACK = 2
_FEW = 4
"""So many figures between two who are both named in a clause are too few to have its sum by accident."""


def readings(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """The sums of a sentence that may be of a loan or debt, each with those between whom it may be."""
    return [one for clause in stretches(marked, text) if (one := _reading(reader, clause))]


def _reading(reader: Reader, clause: Clause) -> Reading | None:
    own = bool(_OWN.search(clause.original_text(0, len(clause.text))))
    if not (own or _OF_DEBT.search(clause.text)) or _RATE.search(clause.text) or len(clause.periods) > 1:
        return None
    if _KIN.search(clause.text):
        return None
    kind = next((kind for kind, words in _KINDS if words.search(clause.text)), "")
    plain = _ON_A_DAY.sub(" ", clause.text)
    if not kind or any(doubt.why in _TURNED for doubt in doubts.each("fact/", plain)):
        return None
    here: dict[str, Ref] = {}
    for ref in (mention.ref for mention in clause.mentions()):
        if ref.kind in ("campaign", "organisation", "person") and not (own and ref.text.lower() in ("his", "her")):
            here.setdefault(ref.name, ref)
    refs = list(here.values())
    same = {mention.ref.kind for mention in clause.mentions() if refs and mention.ref.name == refs[0].name}
    own = own or (len(refs) == 1 and {"person", "campaign"} <= same)  # 'the committee repaid Zinke'
    if len(refs) > 2 or not refs:
        return None
    others = [
        ref for ref in reader.named_before(_BACK) if ref.name not in here and ref.kind in ("campaign", "organisation", "person")
    ][:_MOST]
    if own and len(refs) == 2 and _OWES_ONE.search(clause.text):
        own = False  # 'the state party still owed Vaid himself': that party, and not Vaid's committee
    if own and _turned_about(clause, kind):
        return None
    if own:
        pairs = [(ref, ref) for ref in refs]  # the candidate, and the committee of the same
    elif len(refs) == 2:
        pairs = [(refs[0], refs[1]), (refs[1], refs[0])]
    else:
        pairs = [pair for other in others for pair in ((refs[0], other), (other, refs[0]))]
    pairs = [(debtor, creditor) for debtor, creditor in pairs if own or not _other_way(clause, debtor, creditor, kind)]
    if not pairs:
        return None
    start, end = clause.span()
    carried = {ref.name for ref in others}
    roles = {
        "subject": [_told(debtor, carried, "who owes") for debtor, _ in pairs],
        "object": [_told(creditor, carried, "to whom") for _, creditor in pairs],
        "where": [Ref("own " + kind if own else kind, "own " + kind if own else kind, "thing")],
    }
    made = Reading(
        DEBT, "payment", start, end, clause.whole[start:end], roles, "", clause.amount(sums(clause.marked, clause.text)[0])
    )
    made.period = clause.period(reader)
    return made


def _told(ref: Ref, carried: set[str], what: str) -> Ref:
    return replace(ref, how=f"{what} is carried over: {ref.name}") if ref.name in carried and not ref.how else ref


def _turned_about(clause: Clause, kind: str) -> bool:
    """Whether a campaign is said to lend to its own candidate ('his campaign lent him'), or the candidate to repay it."""
    campaign, person = (
        "|".join(f"<E{n}>" for n, m in enumerate(clause.marked.mentions) if (m.ref.kind == "person") == of_person) or "(?!)"
        for of_person in (False, True)
    )
    adverbs = r"(?:,[^,]*,)? (?:had |has |also |then |later |once )*"
    if kind == "lent":
        wrong = rf"(?:{campaign}|\b[Ii]t|\bwhich){adverbs}(?:lent|loaned|advanced|gave) (?:back )?(?:{person}|him\b|her\b)|\b(?:loan|advance)s?(?: of <A\d+>)? to (?:{person}|him\b|her\b)|(?:{person}|\b[Hh]e|\b[Ss]he){adverbs}borrowed\b[^.;]*\bfrom (?:the |his |her )?(?:{campaign}|it\b)"
    elif kind == "repaid":
        wrong = rf"(?:{person}|\b[Hh]e|\b[Ss]he){adverbs}(?:repaid|repays|paid back|paid off)(?: <A\d+> to)? (?:the |his |her )?(?:{campaign}|it\b|<A)|\brepaid by (?:{person}|him\b|her\b)"
    else:
        wrong = (
            rf"(?:{person}|\b[Hh]e|\b[Ss]he){adverbs}(?:still )?owe[sd]? (?:<A\d+> to )?(?:the |his |her )?(?:{campaign}|it\b)"
        )
    return bool(re.search(wrong, clause.text))


def _other_way(clause: Clause, debtor: Ref, creditor: Ref, kind: str) -> bool:
    """Whether it is the other one who lends, owes or pays back."""
    owes, lends = (
        "|".join(f"<E{n}>" for n, m in enumerate(clause.marked.mentions) if m.ref.name == ref.name) or "(?!)"
        for ref in (debtor, creditor)
    )
    between = r"(?:'s|\u2019s)?(?: [a-z]+){0,2}"
    if kind == "lent":
        wrong = rf"(?:{owes}) (?:[a-z]+ )?(?:lent|lends|loaned|advanced)\b|(?:{lends}){between} borrowed\b|\bto (?:the )?(?:{lends})|\bfrom (?:the )?(?:{owes})"
    else:
        wrong = rf"(?:{lends}) (?:[a-z]+ )?(?:owe[sd]?|repaid|repays|pa(?:id|ys) (?:back|off|down)|paid <A\d+> (?:off|back))\b|(?:{owes}) (?:is|was|were) (?:still )?(?:owed|repaid|paid back)\b|\bby (?:the )?(?:{lends})|(?:{lends})(?:'s|\u2019s) (?:[a-z]+ )?debts?\b"
        wrong += rf"|\bloans?(?: of <A\d+>)?(?: made)? to (?:the )?(?:{lends})"
        if not re.search(r"\bloans?\b|\blent\b", clause.text):  # 'X's loan to Y is still owed'
            wrong += rf"|\bto (?:the )?(?:{owes})"
    return bool(re.search(wrong, clause.text))


def decide(engine: Engine, _layout: Any, reading: Reading) -> Verdict | None:
    """The one pair of those spoken of between whom a loan or debt has this sum; else None."""
    amount = reading.amount
    if amount is None or (amount.high is None and amount.soft_high is None):
        return None
    kind = reading.roles["where"][0].name
    tried: set[Decimal] = set()
    named: set[tuple[str, str]] = set()
    figures = 0
    found: list[tuple[Ref, Ref, Decimal, list[dict[str, Any]]]] = []
    for debtor, creditor in zip(reading.roles["subject"], reading.roles["object"], strict=True):
        held = _figures(engine, reading, debtor, creditor, kind)
        if held and not any("is carried over" in ref.how for ref in (debtor, creditor)):
            named.add((debtor.name, creditor.name))
            figures += len(held)
        for value, rows in held:
            if amount.currency not in ("", rows[0]["currency"] or "USD"):
                continue
            if amount.figure / NEAR <= value <= amount.figure * NEAR:
                tried.add(value)
            if fits(amount, value):
                found.append((debtor, creditor, value, rows))
    sure = len(named) == 1 and figures <= _FEW  # both are named there, and little lies between them
    found = [one for one in found if sure or by_accident(amount, one[2], tried) <= CHANCE]
    if not found or len({value for _, _, value, _ in found}) > 1:
        return None
    debtor, creditor, value, rows = found[0]
    if kind.endswith("lent") and debts.unlike(reading, rows):
        return None
    reading.roles = {"subject": [debtor], "object": [creditor], "where": reading.roles["where"]}
    assume(reading, [debtor.how, creditor.how])
    made = Verdict(
        "", 0, "", figure=str(value), sql=[block(__package__, "figures.sql", "every"), block(__package__, "figures.sql", "moved")]
    )
    made.rows = [_cited(row) for row in rows]
    made.considered = [f"{count(len(tried), 'figure')} near this one"]
    return made.said(
        "borne out",
        8,
        f"found by its figure: {kind.removeprefix('own ')} {value:,.2f} {rows[0]['currency'] or 'USD'}, {rows[0]['creditor']}, {count(len(rows), 'row')}",
    )


def _figures(
    engine: Engine, reading: Reading, debtor: Ref, creditor: Ref, kind: str
) -> list[tuple[Decimal, list[dict[str, Any]]]]:
    """The figures of a kind between two, each row's and what those of one time come to."""
    committees, how = debts.debtors_of(engine, debtor)
    if not committees:
        return []
    since, until = bounds(reading)
    own, what = kind.startswith("own "), kind.removeprefix("own ")
    names_ = _names(engine, creditor, own=own)
    superseded = [f.filing for f in chains.filings(engine).values() if f.superseded]
    every = engine.rows(block(__package__, "figures.sql", "every"), debtors=committees, superseded=superseded)
    moved = engine.rows(block(__package__, "figures.sql", "moved"), debtors=committees, superseded=superseded)
    held = [row for name in names_ for row in debts.of_creditor(engine, every, name)]
    flows = [
        row
        for name in names_
        for row in debts.of_creditor(engine, moved, name)
        if row["kind"] == what or (own and row["kind"] == "given" and what == "lent")
    ]
    made: list[tuple[Decimal, list[dict[str, Any]]]] = []
    column = {"owed": "balance", "lent": "opening", "repaid": "payment"}[what]
    stock = [row for row in held if row[column] and (what != "lent" or row["kind"] == "loan")]
    if what == "owed":
        # a stock: the report that ends in the time, else the last
        ends = [
            row["until"]
            for row in stock
            if row["until"] and (until is None or ((since is None or row["until"] >= since) and row["until"] <= until))
        ]
        last = max(ends, default=None)
        stock = [row for row in stock if row["until"] is None or row["until"] == last]
        if until is not None:
            stock, _ = debts.owed_then(stock, since or until, until)
    else:
        day = "incurred_on" if what == "lent" else "repaid_on"
        stock = [
            row
            for row in stock
            if row[day] is None or ((since is None or row[day] >= since) and (until is None or row[day] <= until))
        ]
    flows = [
        row
        for row in flows
        if row["date"] is None or ((since is None or row["date"] >= since) and (until is None or row["date"] <= until))
    ]
    for rows, name in ((stock, column), (flows, "amount")):
        rows = list({(row["source"], row["locator"]): row for row in rows}.values())
        made += [(row[name], [row]) for row in rows if row[name]]
        if len(rows) > 1 and len({row["currency"] for row in rows}) == 1 and len({row["filing"] for row in rows}) == 1:
            made.append((sum((row[name] for row in rows), Decimal(0)), rows))
    if how:
        assume(reading, [how])
    return made


def _names(engine: Engine, creditor: Ref, *, own: bool) -> list[str]:
    """By what names a creditor may stand: a candidate who lends to the own committee by the candidate's."""
    if not own:
        return [creditor.name]
    try:
        said = names.resolve(engine, creditor.name).said
    except Misuse:
        said = ""
    known = re.search(r"candidate (?P<name>[^()]+) \(", said)
    return [creditor.name] + ([known["name"]] if known else [])


def _cited(row: dict[str, Any]) -> dict[str, Any]:
    told = ", ".join(
        f"{name} {row[name]:,.2f}" for name in ("opening", "payment", "balance", "amount") if row.get(name) is not None
    )
    return {"source": row["source"], "locator": row["locator"], "raw": f"{row['creditor']}: {told}", "record": row["record"], "date": row.get("date") or row.get("incurred_on"), "amount": row.get("balance") or row.get("amount")}  # fmt: skip
