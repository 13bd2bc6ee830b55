"""Measures asked for a claim, once each: who paid whom in the claim's period, all payees of a payer, the purposes on the rows; and whether all that could show it is loaded."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.names.gazetteer import a_relative
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict, remedy
from klieg.errors import Misuse
from klieg.money import measures
from klieg.money.measures import Answer, Question
from klieg.resolve.names import COMPANY_FORMS, Who, campaign_named, filed_as, nicknames, resolve
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.words import count

_ADDRESS = "https://www.fec.gov/data/filings/"


def ask(
    engine: Engine,
    payer: Ref,
    payee: Ref | None,
    since: date | None,
    until: date | None,
    measure: str = "reported",
    currency: str = "",
    basis: str = "paid",
) -> Answer:
    """The measure from one to another (or to all), in the currency asked for if there is one. Misuse if a name fits several, or none."""
    if measure == "reported" and payee is not None and payee.kind == "campaign" and payer.kind != "campaign":
        measure = "gave"  # what goes to a campaign was given, by the recipient's reports
    if measure == "received":
        measure = "reported"  # any receipt, a refund or reimbursement as well
    asked = Question(
        measure, payer.name, payee.name if payee and payee.kind != "thing" else "", since, until, (), False, basis, "", ""
    )
    answers: list[Answer] | Misuse = engine.kept(("measure", asked), lambda: _caught(engine, asked))
    if isinstance(answers, Misuse):
        raise answers
    answer = next((a for a in answers if not currency or a.currency == currency), answers[0])
    if basis == "paid" and not answer.rows and measure == "gave" and any(row["reason"] == "memo item" for row in answer.excluded):
        # a gift through a conduit, whose own row counts in a sum of all
        earmarked = ask(engine, payer, payee, since, until, measure, currency, EARMARKED)
        if earmarked.rows:
            return earmarked
    return ask(engine, payer, payee, since, until, "received", currency) if _not_given(answer) else answer


EARMARKED = "earmarked"
"""The basis by which a giver's memo items count that say through whom they were sent."""


def _not_given(answer: Answer) -> bool:
    """Whether what a committee had from somebody is no contribution: an offset, a refund; or a transfer, which is what was handed on, whoever its attributed contributions came from."""
    reasons = [row["reason"] for row in answer.excluded] if answer.question.measure == "gave" else []
    return any(why.startswith("a transfer;") for why in reasons) or (
        not answer.rows and any(why.startswith("not a contribution") for why in reasons)
    )


def _caught(engine: Engine, asked: Question) -> list[Answer] | Misuse:
    try:
        return measures.measure(engine, asked, limit=None if asked.payee else 0)
    except Misuse as error:
        return error


@dataclass(frozen=True)
class Payee:
    """One payee of a payer in a period: the name by which spellings agree, one spelling, rows, sum."""

    plain: str
    name: str
    rows: int
    amount: Decimal


@dataclass
class Everything:
    """All that a payer reported in a period: the measure's answer, its payees (largest first), and its rows by purpose."""

    answer: Answer
    payees: list[Payee]
    purposes: list[dict[str, Any]]


def everything(engine: Engine, payer: Ref, since: date | None, until: date | None, lines: tuple[str, ...] = ()) -> Everything:
    """All payments of a payer in a period, payee by payee and purpose by purpose; on these lines alone, if any are named. Misuse as `ask`."""
    asked = Question("reported", payer.name, "", since, until, lines, False, "paid", "", "")
    found = engine.kept(("everything", asked), lambda: _everything(engine, asked))
    if isinstance(found, Misuse):
        raise found
    return found  # type: ignore[no-any-return]


def _everything(engine: Engine, asked: Question) -> Everything | Misuse:
    try:
        answer = measures.measure(engine, asked, limit=0)[0]
    except Misuse as error:
        return error
    # the rows of the measure just asked for stand in klieg_reasoned until the next one is
    payees = [
        Payee(r["plain"] or "", r["name"] or "", r["rows"], r["amount"] or Decimal(0))
        for r in engine.rows(block(__package__, "asking.sql", "payees").replace("{in_loads}", measures.chosen_loads(engine)))
    ]
    return Everything(answer, payees, engine.rows(block(__package__, "asking.sql", "purposes")))


def bounds(reading: Reading) -> tuple[date | None, date | None]:
    """First and last day of the claim's period."""
    return (reading.period.since, reading.period.until) if reading.period else (None, None)


def known(engine: Engine, payer: Ref, reading: Reading) -> Ref:
    """The payer by a name that the record knows: as written, with the given name in full, or (a campaign) by the last name alone; what was done is listed."""
    if payer.kind not in ("campaign", "person"):
        return _committee(engine, payer, reading)
    bare = re.sub(r",? (?:Jr|Sr|II|III)\.?$|\s[A-Z]\.(?= )", "", payer.name)
    first, _, last = bare.partition(" ")
    tries = [
        payer.name,
        bare,
        *(f"{whole.capitalize()} {last}" for whole in nicknames().get(first.lower().strip("."), ()) if last),
    ]
    if last:
        tries.append(last.split(" ")[-1])
    for name in tries:
        try:
            who = resolve(engine, name)
        except Misuse as error:
            if name != payer.name and "candidates have this name" in error.problem:
                continue
            return replace(payer, name=name)
        # by the last name alone, 'Eric Trump' would be the candidate
        alone = name != payer.name and " " not in name
        if payer.kind == "campaign" and (number := _that_filed(engine, name, who, payer, reading)):
            return replace(payer, name=number, kind="organisation")
        if who.committees and not (alone and a_relative(bare, _of_candidate(who), junior=False)):
            if who.said not in reading.assumptions:
                reading.assumptions.append(
                    who.said if name == payer.name else f"{payer.name!r} is looked for as {name!r}: {who.said}"
                )
            return replace(payer, name=name)
    if payer.kind == "campaign" and (giving := campaign_named(engine, payer.name)):
        reading.assumptions.append(f"the campaign of {payer.name} is {giving}, the only committee of this name in what is loaded")
        return replace(payer, name=giving, kind="organisation")
    return payer


def _that_filed(engine: Engine, name: str, who: Who, campaign: Ref, reading: Reading) -> str:
    """The number of the one committee called after a candidate whose reports are loaded, where none of those that the masters name filed any; '' else."""
    number, filed = filed_as(engine, name, who.committees) if who.committees else ("", "")
    if number:
        reading.assumptions.append(
            f"{campaign.name!r} is read as {filed} ({number}), whose reports are loaded; of {', '.join(who.committees)}, which the candidate master names, none are"
        )
    return number


def known_campaign(engine: Engine, payee: Ref, reading: Reading) -> Ref:
    """A campaign, or a candidate, that was given money, by the candidate's committee whose reports are loaded; else as it is."""
    try:
        who = resolve(engine, payee.name)
    except Misuse:
        return payee
    number = _that_filed(engine, payee.name, who, payee, reading)
    return replace(payee, name=number, kind="campaign") if number else payee


_ADDRESS_ENDS = frozenset(["com", "net", "org"])


def short_form(name: str, whole: str) -> bool:
    """Whether a story's name is a short form of a payee's: its first words, two or more of them, or run together ('ActBlue' of ACT BLUE TECHNICAL SERVICES), or all but the end of an address ('Stripe' of STRIPE.COM)."""
    said, held = name_words(name), name_words(whole)
    letters = "".join(said)
    taken = next((n for n, joined in enumerate(itertools.accumulate(held), 1) if joined == letters), 0)
    return bool(taken) and (len(said) > 1 or taken > 1 or set(held[taken:]) <= _ADDRESS_ENDS)


def known_payee(engine: Engine, payer: Ref, payee: Ref, reading: Reading) -> Ref:
    """The payee by its name in the payer's reports, where a story shortens it (short_form) and one payee alone has a name that begins so; what was done is listed.

    A name that the payer's reports bear as it is written, one that is a person's or a committee's, and one that begins the names of several payees, are left as they are.
    """
    if payee.kind not in ("organisation", "person"):
        return payee
    try:
        whole = ask(engine, payer, payee, None, None)
    except Misuse:
        return payee
    if payee.kind == "person" and of_itself(whole):
        return _in_person(payee, reading)
    if whole.rows:
        return payee
    if payee.kind == "person":
        return _with_middle_name(engine, payer, payee, reading)
    if whole.payee is not None and whole.payee.committees:
        # the committee of this name had nothing: 'ActBlue' may be ACT BLUE TECHNICAL SERVICES, its supplier of services
        letters = "".join(name_words(payee.name))
        held = {
            p.plain: p.name
            for p in everything(engine, payer, None, None).payees
            if letters in itertools.accumulate(name_words(p.name))
        }
        short = {"name": next(iter(held.values()))} if len(held) == 1 else None
    else:
        short = begins_so(whole, payee)
    if short is None or "*" in str(short["name"]) or not short_form(payee.name, str(short["name"])):
        return payee
    name = str(short["name"])
    said = f"{payee.name!r} is taken for {name}, the only payee of {payer.name} whose name begins so"
    if said not in reading.assumptions:
        reading.assumptions.append(said)
    return replace(payee, name=name, how=f"{payee.text!r} is a short form of {name}")


def of_itself(answer: Answer) -> bool:
    """Whether who was paid was taken for the payer's own committee."""
    return bool(answer.payer and answer.payee and set(answer.payer.committees) & set(answer.payee.committees))


def _in_person(payee: Ref, reading: Reading) -> Ref:
    """Who is paid by the committee that bears their name ('his campaign repaid him'; 'Jerome VanDeWeghe', of the same last name): the person, by first and last name, and not the committee itself."""
    first, _, last = re.sub(r",? (?:Jr|Sr|II|III)\.?$", "", payee.name).partition(" ")
    if not last or "*" in payee.name:
        return payee
    name = f"{first}*{last.split(' ')[-1]}"
    reading.assumptions.append(
        f"{payee.name!r} is looked for among the payees as {name!r}: who is paid by the committee of this name"
    )
    return replace(payee, name=name)


def _with_middle_name(engine: Engine, payer: Ref, payee: Ref, reading: Reading) -> Ref:
    """'Erin Fale' by the one payee whose first and last name these are, and who has a middle name or initial beside ('Fale, Erin K')."""
    said = name_words(payee.name)
    held = {
        p.plain: p.name
        for p in everything(engine, payer, None, None).payees
        if len(words := name_words(p.plain)) == 3 and [words[0], words[-1]] == said
    }
    if len(held) != 1:
        return payee
    name = next(iter(held.values()))
    reading.assumptions.append(f"{payee.name!r} is taken for {name}, the only payee of {payer.name} of this first and last name")
    return replace(payee, name=name, how=f"{payee.text!r} is {name}, without the middle name")


def _of_candidate(who: Who) -> str:
    """The candidate whom a name was read as, or else the name of the committee."""
    named = re.search(r"is read as candidate (.+?) \(", who.said)
    return named[1] if named else who.name


def _committee(engine: Engine, payer: Ref, reading: Reading) -> Ref:
    """An organisation as payer: the committee of the name; or, by the last capitalised word ('Djou for Hawaii'), one whose name holds all its words."""
    try:
        who = resolve(engine, payer.name)
    except Misuse:
        return payer
    if who.committees and who.said not in reading.assumptions:
        reading.assumptions.append(who.said)
    return payer


def covered(answer: Answer, reading: Reading) -> bool:
    """Whether all that could show the payment is loaded, and read: for a period its reports; without an end the payer's whole life, which no load ever is. A gap behind a vague end ('early June') is none."""
    if answer.rejects or not answer.coverage or reading.period is None or reading.period.until is None:
        return False
    vague = vague_end(reading.period)
    return all(
        c.complete or (vague is not None and bool(c.loaded) and not c.empty and all(since >= vague for since, _ in c.gaps))
        for c in answer.coverage
    )


_TO_A_PART = regex(
    r"(?:\bto|\bthrough|\buntil|\btill|\band|-|\u2013) (?:the )?(?:(?P<early>early|beginning of|start of)|(?P<mid>mid|middle of)|late)[- ][A-Z][a-z]+\.?(?:,? (?:of )?\d{4})?$"
)


def vague_end(period: Period) -> date | None:
    """From which day on the end of a stretch is vague, of 'from October to early June': the middle of that part of the month; None for an end that is not."""
    if period.since is None or period.until is None or not (part := _TO_A_PART.search(period.words)):
        return None
    vague = period.until.replace(day=5 if part["early"] else 15 if part["mid"] else 25)
    return vague if vague > period.since else None


def cut_short(answer: Answer) -> bool:
    """Whether what is loaded states its time, and some report of the time asked for is not among it."""
    return any(not c.complete for c in answer.coverage)


def loaded(answer: Answer) -> str:
    """What is loaded, in words."""
    first = next((c for c in answer.coverage if c.loaded), None)
    if first is None:
        return "nothing loaded states what it covers"
    reports = list(dict.fromkeys(c.report for c in first.loaded))
    return f"{first.who}: {', '.join(reports[:8])}, {min(c.since for c in first.loaded)} to {max(c.until for c in first.loaded)}"


def missing(answer: Answer) -> str:
    """What is not, in words."""
    reports = [r.name for c in answer.coverage for r in c.missing]
    empty = [one for c in answer.coverage for one in c.empty]
    if empty:
        told = ", ".join(f"{one.report} (filing {one.filing})" for one in empty[:4])
        return f"the cover of {told} states money on line {', '.join(sorted(empty[0].empty))} of which the file has no row: it may be cut, or paper that was not keyed"
    if unstated := _unstated(answer):
        return f"what {', '.join(unstated[:4])} covers is not stated, so what is not in it is not known"
    return (
        f"not loaded: {', '.join(reports[:10])}{' ...' if len(reports) > 10 else ''}"
        if reports
        else "the rest of the payer's reports is not loaded"
    )


def _unstated(answer: Answer) -> list[str]:
    """The loaded files that hold payments of the payer, where nothing says what they cover."""
    return sorted({name for c in answer.coverage for name in c.unstated})


def with_remedy(base: Verdict, answer: Answer, payer: Ref) -> Verdict:
    """The verdict, with what to get and load."""
    base.remedy = reports_of(answer.payer.committees if answer.payer else [], payer)
    base.remedy["reports"] = [{"report": r.name, "since": r.since, "until": r.until} for c in answer.coverage for r in c.missing]
    if unstated := _unstated(answer):
        base.remedy["source"] = (
            f"What {', '.join(unstated[:4])} covers (its pages can show it of a download from fec.gov, a coverage file of any other), or FEC reports"
        )
        base.remedy["command"] = "klieg cover --by-pages FILE"
    return base


def reports_of(committees: list[str], payer: Ref) -> dict[str, Any]:
    """Where a payer's reports are to be got."""
    address = f"{_ADDRESS}?committee_id={committees[0]}" if committees else "https://www.fec.gov/data/browse-data/"
    return remedy("FEC reports", address, committee=committees[0] if committees else payer.name)


def masters(payer: Ref) -> dict[str, Any]:
    """What to get where the payer is not known."""
    source = "FEC committee and candidate masters, and the payer's reports"
    address = "https://www.fec.gov/data/browse-data/?tab=bulk-data"
    return remedy(source, address, "klieg add cm.txt cn.txt FILES", committee=payer.name)


def cited(payments: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Payments as rows of a verdict."""
    return [
        {"source": p["source"], "locator": p["locator"], "raw": f"{p['date']} {p['counted'] if isinstance(p['counted'], Decimal) else p['amount']} {p['payer']} to {p['payee']}: {p['purpose'] or ''}".strip(),
         "date": p["date"], "amount": p["amount"], "record": "payment"} for p in payments
    ]  # fmt: skip


def sum_of(answer: Answer) -> str:
    """'26 rows, 1,659,168.43 USD'."""
    through = " (memo items, earmarked through a conduit)" if answer.question.basis == EARMARKED else ""
    return f"{count(answer.rows, 'row')}, {answer.amount:,.2f} {answer.currency}{through}"


def days(answer: Answer) -> str:
    """'2015-05-15 to 2016-03-31', or the one day there is."""
    return f"{answer.first}" if answer.first == answer.last else f"{answer.first} to {answer.last}"


def begin(answer: Answer) -> Verdict:
    """A verdict to be: coverage and query of an answer."""
    days = {str(row["date"]) for row in answer.payments if row["date"]}
    beside = [str(answer.amount), str(answer.rows), *(days if answer.rows == 1 else ())] if answer.rows else []
    return Verdict("", 0, "", coverage=[c.as_dict() for c in answer.coverage], sql=answer.sql, beside=beside)


def unknown(payer: Ref, error: Misuse) -> Verdict:
    """A payer that fits several, or none."""
    if "have this name" in error.problem:
        return Verdict("not read", 2, f"{payer.text}: {error.problem} {error.remedy}".strip())
    return Verdict("not loaded", 4, f"{payer.text}: {error.problem}", remedy=masters(payer))


# purposes

_IDLE = frozenset(
    ["the", "and", "for", "its", "their", "his", "her", "services", "service", "work", "costs", "cost", "expenses", "expense", "fees", "fee", "help", "related", "general", "various", "other",
     "some", "campaign", "campaigns", "political", "all", "things", "like", "such", "what", "called", "known", "described", "simply", "mostly", "mainly", "largely", "own", "new", "outside", "professional",
     "running", "kind", "kinds", "entries", "entry", "filings", "item", "items", "purchase", "purchases", "with", "nothing", "but", "only"]
)  # fmt: skip
_SAME: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "web website websites internet online", "digital online web website", "media advertising advertisements adverts advert ads airtime television radio buy buys buying commercials broadcast", "online digital advertising ads internet",
        "hats caps headwear cap hat", "merchandise collateral apparel shirts goods paraphernalia", "flying fly travel air airfare aviation flights flight airline jet jets plane planes charter lodging hotel", "legal lawyer lawyers law attorney attorneys counsel",
        "opinion polling poll polls survey surveys pollster", "data list lists file voter", "payroll salary salaries wages pay", "printing print printed print-outs", "mail postage mailing mailings stamps",
        "rent lease office space premises", "fundraising telemarketing telephone phone phones calls calling robocalls", "signature signatures petition petitions ballot access", "consulting consultant consultants advice advisory consultancy strategy",
        "software technology tech platform licence license", "fundraising solicitation appeals", "research modelling modeling analytics analysis", "video film production", "security guards protection", "media communications communication press publicity", "fundraising finance financial", "compliance accounting bookkeeping treasury reporting", "books book", "processing merchant card credit transaction", "food catering meals beverage", "event events site venue rental staging", "design designs designing development developing",
    )
)  # fmt: skip


def exactly(purpose: str, written: str) -> bool:
    """Whether a purpose on a row is made of the telling words of one in a story, and of no others."""
    return _stems(purpose) == _stems(written)


@lru_cache(maxsize=20_000)
def _stems(text: str) -> frozenset[str]:
    plain = re.sub(r"\be-(?=mails?\b)", "e", text.lower()).replace("-", " ")
    return frozenset(_stem(word) for word in re.findall(r"[a-z][a-z0-9]+", plain) if word not in _IDLE)


def _stem(word: str) -> str:
    return re.sub(r"(?:ments?|ings?|ers?|ors?|ies|es|s|y|e)$", "", word) if len(word) > 4 else re.sub(r"(?<![su])s$", "", word)


_MEDIA = (
    "television tv cable broadcast airtime",
    "radio broadcast airtime",
    "digital online web website internet",
    "mail postage mailing",
    "newspaper magazine",
    "telephone phone telemarketing robocalls calls",
)
"""Words for one means of reaching people: what was paid for one of these was not paid for another."""


def _media(stems: frozenset[str]) -> set[int]:
    """Which of these a purpose names."""
    return {n for n, words in enumerate(_MEDIA) if stems & {_stem(word) for word in words.split()}}


def of_another_medium(said: str, written: str) -> bool:
    """Whether a purpose on a row names a medium, and none that is said."""
    told, stated = _media(_stems(said)), _media(_stems(written))
    return bool(told and stated) and not told & stated


def _letters(text: str) -> str:
    """Its telling words run together: 'ground game' is GROUNDGAME."""
    return "".join(word for word in re.findall(r"[a-z0-9]+", text.lower()) if word not in _IDLE)


@lru_cache(maxsize=20_000)
def _alike(stem: str) -> frozenset[str]:
    """The stems that say the same of a purpose."""
    return frozenset().union({stem}, *({_stem(w) for w in group} for group in _SAME if stem in {_stem(w) for w in group}))


def _another_kind(purpose: str, row: frozenset[str]) -> bool:
    """Whether what a purpose ends on names a kind of work, and a row another: 'online polling' is no ONLINE ADVERTISING, 'web design' neither."""
    words = re.findall(r"[a-z][a-z0-9]+", re.split(r" (?:on|of|for|in|about|to|with|from|at|by) ", purpose.lower())[0])
    if "and" in purpose.split() or "," in purpose or not (telling := [_stem(word) for word in words if word not in _IDLE]):
        return False
    kind = _alike(telling[-1])
    others = {stem for stem in row if len(_alike(stem)) > 1 and not any(_alike(stem) & _alike(word) for word in telling)}
    return len(kind) > 1 and not kind & row and bool(others)


_BRANCHES = frozenset(
    map(
        _stem,
        [
            "consulting",
            "consultant",
            "consultants",
            "consultancy",
            "management",
            "development",
            "design",
            "research",
            "strategy",
            "support",
        ],
    )
)
"""Kinds of work that are named after what they are of: media consulting and compliance consulting are two."""


def _another_branch(said: frozenset[str], row: frozenset[str]) -> bool:
    """Whether all that two purposes share is the kind of work, and what each says it is of is another thing: 'media consulting' is no COMPLIANCE CONSULTING."""
    shared, own, theirs = said & row, said - row - _BRANCHES, row - said - _BRANCHES
    telling = {stem for stem in own if len(_alike(stem)) > 1}
    alike = any(_alike(one) & _alike(other) for one in own for other in theirs)
    return bool(shared) and shared <= _BRANCHES and bool(telling and theirs) and not alike


def on_purpose(purpose: str, written: str) -> str:
    """How a purpose on a row agrees with one in a story: 'all' of its telling words stand there, 'some', in other words ('alike'), or ''. A purpose without telling words agrees."""
    said, row = _stems(purpose), _stems(written)
    if not said:
        return "all"
    if of_another_medium(purpose, written):
        return ""
    if said <= row or _letters(purpose) in _letters(written):
        return "all"
    if _another_kind(purpose, row):
        return ""
    if _another_branch(said, row):
        return ""
    if said & row:
        return "some"
    alike = {stem for stem in said if _alike(stem) & row}
    # 'the red caps and their cousins' is HATS, 'digital polling' is no WEBSITE DEVELOPMENT: a word that itself names a purpose must agree
    return "alike" if alike and not any(len(_alike(stem)) > 1 for stem in said - alike) else ""


def unfit(reading: Reading, rows: list[dict[str, Any]]) -> bool:
    """Whether none of these payments has the purpose that is claimed."""
    purposes = [str(row["purpose"]) for row in rows if row["purpose"]]
    return bool(reading.title and purposes) and not any(on_purpose(reading.title, purpose) for purpose in purposes)


def for_another(reading: Reading, answer: Answer) -> str:
    """What of a sum was for another purpose than the one claimed, where some rows are for this one and it is only with the others that they come to the sum; '' if that is not so."""
    rows = [row for row in answer.payments if row["purpose"]]
    own = [row for row in rows if on_purpose(reading.title, str(row["purpose"])) == "all"]
    others = [row for row in rows if not on_purpose(reading.title, str(row["purpose"]))]
    if not reading.title or not own or not others or reading.amount is None:
        return ""
    if re.search(rf"{re.escape(reading.title)}(?:,| and| or| as well as) ", reading.text):
        return ""  # 'for printing, postage and web work': the first of several
    without = sum((row["amount"] for row in others), Decimal(0))
    if reading.amount.fits(answer.amount - without):
        return ""
    written = "; ".join(sorted({str(row["purpose"]) for row in others})[:4])
    return f"{without:,.2f} {answer.currency} for another purpose: {written}"


def stretch(ref: Ref | None) -> tuple[date | None, date | None]:
    """The days of a stretch that a role holds: '2016-01-01/2016-01-31', either of them open."""
    since, _, until = (ref.name if ref else "").partition("/")
    return (date.fromisoformat(since) if since else None), (date.fromisoformat(until) if until else None)


def begins_so(answer: Answer, payee: Ref) -> dict[str, Any] | None:
    """The only payee whose name begins with the words of this one's ('Buzzmaker' of BUZZMAKER US, LLC), where no payee has just these."""
    held = beginning_so(answer, payee)
    return held[0] if len(held) == 1 else None


def beginning_so(answer: Answer, payee: Ref) -> list[dict[str, Any]]:
    """The payees whose names begin with the words of this one's, blanks aside, where no payee has just these; those that differ in company form alone are one."""
    said = name_words(answer.payee.name if answer.payee else payee.name)
    letters = "".join([word for word in said if word.upper() not in COMPANY_FORMS] or said)
    alike: dict[str, dict[str, Any]] = {}
    for row in answer.near:
        words = name_words(str(row["name"]))
        if letters in itertools.accumulate(words):
            bare = " ".join(word for word in words if word.upper() not in COMPANY_FORMS)
            before = alike.get(bare)
            alike[bare] = before | {key: before[key] + row[key] for key in ("rows", "amount")} if before else row
    return list(alike.values())


def name_words(name: str) -> list[str]:
    """The words of a name, as payees are compared."""
    return re.findall(r"[a-z0-9]+", name.lower())


def much_alike(one: str, other: str) -> bool:
    """Whether two payees' names share two words or more, or all of the shorter's letters at their head: 'Blue State Digital' is not near to 'Blue Wave Partners'."""
    first, second = ([word for word in name_words(name) if word.upper() not in COMPANY_FORMS] for name in (one, other))
    letters = sorted(("".join(first), "".join(second)), key=len)
    return len(set(first) & set(second)) > 1 or letters[1].startswith(letters[0])
