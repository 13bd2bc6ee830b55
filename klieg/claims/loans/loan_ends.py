"""What became of a loan: repaid, converted into a gift, or outstanding still; all of it, none, or what part.

'It was paid back on 9 March of the following year', 'most of Lord Laidlaw's money was later converted into donations', 'the £2.3m that Labour had from David Garrard was never repaid', 'of this, £2m is still
outstanding'. The UK Electoral Commission's register states what was lent, what was repaid and what is outstanding; what is neither was converted (schedule 7A to the Political Parties, Elections and
Referendums Act 2000), of which the register keeps no day of its own. Said of pounds alone: what American committees owe their lenders is told in their reports.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import stretch
from klieg.claims.covers.debts import debtors_of, holding, of_creditor
from klieg.claims.language import doubts
from klieg.claims.language.amounts import Amount, share_said
from klieg.claims.language.counted_times import AFTER
from klieg.claims.language.patterns import regex
from klieg.claims.loans.largest_loan import POINTING, SOURCE
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import PRONOUNS, E, P
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from klieg.claims.language.dates import Period
    from klieg.claims.rules.rules import Reader

FRAME = "loans_part"
_LOOK = regex(
    r"\b(?:repa(?:id|y)|paid|pay|return|given back|convert|turned into|outstanding|unpaid|ow(?:ed|ing)\b|back\b|became|cleared|settled|on the (?:books|register))"
)
_SUM = r"(?:money|loans?|cash|sum|advance|<A\d+>(?: loans?)?)"
_AT = rf"(?:,? (?:in|on|from) (?P<lent_in>{P}),?)?"
_SOME = (
    r"(?:[Mm]ost|[Hh]alf|(?:[Mm]ore|[Ll]ess) than half|[Oo]ver half|(?:[Aa]bout|[Nn]early|[Aa]lmost) half|[Ss]ome <A\d+>|<A\d+>)"
)
_ALL = r"(?:[Aa]ll|[Tt]he (?:whole|entire) (?:sum|amount|lot)|[Tt]he (?:whole|rest|lot)|(?:[Nn]early|[Aa]lmost|[Pp]ractically|[Vv]irtually) all|[Ee]very (?:penny|pound))"
_NONE = r"(?:[Nn]one|[Nn]othing|[Nn]ot a (?:penny|pound)|[Nn]ot one (?:penny|pound)|[Nn]o part|[Aa]lmost none)"
_PART = r"[Nn]ot (?:quite )?(?:all|the whole|every (?:penny|pound))"
_QUANTITY = rf"(?:(?P<some>{_SOME})|(?P<all>{_ALL})|(?P<none>{_NONE})|(?P<part>{_PART}))"
_LOAN = (
    rf"(?:(?P<it>[Ii]t|[Tt]hat|[Tt]his|which|{E}(?!['\u2019]))|[Tt]h(?:e|at|is) (?:loan|money|sum|debt|lot|cash|advance)"
    rf"|[Hh]e|[Ss]he|[Tt]he <A\d+>(?: loan)?(?= (?:was|were|is|has|had|never|came|went|became|remains?|remained|did)\b)|(?P<lender>{E})['\u2019]s? (?:own )?(?:{_SUM}|millions)(?: to (?:the )?(?P<to>{E}))?"
    rf"|[Tt]he {_SUM} (?:(?:that|which) )?(?:had been |was |were )?(?:lent |loaned |advanced |given |made )?to (?:the )?(?P<to2>{E})(?: by (?:the )?(?P<by>{E}))?"
    rf"|[Tt]he {_SUM} (?:(?:that|which) )?(?:the )?(?P<had>{E}|party) (?:had |has )?(?:had|got|took|borrowed|received|was lent|raised|obtained) from (?:the )?(?P<from>{E}){_AT}"
    rf"|[Tt]he {_SUM} (?:(?:that|which) )?(?:the )?(?P<lent>{E}) (?:had )?(?:lent|loaned|advanced|gave) (?:to )?(?:the )?(?P<to3>{E}|party){_AT.replace('lent_in', 'lent_in2')}"
    rf"|[Tt]he (?:loan|money|sum) from (?:the )?(?P<from2>{E})(?: to (?:the )?(?P<to4>{E}))?)"
)
_ADVERB = r"(?: (?:still|later|since|then|fully|all|eventually|subsequently|duly|ever|simply|now|wholly|entirely|promptly))*"
_WHOLLY = regex(r"\b(?:fully|all|wholly|entirely)\b")
_NOT = r"(?: never| not|n['\u2019]t)"
_STATE = (
    rf"(?:(?:(?:has|have|had)(?P<not>{_NOT}| yet to| still to)?(?P<how>{_ADVERB}) be(?:en)?|(?:was|were|is|are|remains?|remained|stands?|stood)(?P<not2>{_NOT}| (?:still|yet) to be)?|(?:remains?|remained) (?P<not5>to be)|(?P<not3>never) was)(?P<how2>{_ADVERB}) "
    rf"(?:(?P<repaid>repaid|paid (?:back|off)|returned|given back|handed back|cleared|settled)|(?P<converted>converted|turned(?= into)|made(?= into| over into))|(?P<owing>outstanding|unpaid|owed|owing|on the (?:books|register)))"
    rf"|(?:has |have |had )?(?P<not4>never |not )?(?P<back>(?:came|come|went|gone) back)|(?P<gift>became|turned into)(?= (?:an? )?(?:donation|gift)))"
)
_TAIL = (
    r"(?: since(?: then)?)?(?: to (?:him|her|it|them|the (?:bank|lender|company|donor)|(?:the )?(?P<payee><E\d+>)))?(?P<full>,? (?:in full|to the (?:last|full) (?:penny|pound)|in its entirety))?(?: (?:(?:in)?to )?(?:an? )?(?:[a-z]+ )?(?:donations?|gifts?))?(?P<full2>,? to the last (?:penny|pound))?"
    rf"(?:,? (?:only )?(?:in|on|by|before|at)? ?(?:the )?(?P<when>{P})(?: of (?:the|that) (?:same|following|next) year)?|,? (?P<later>(?:an?|[a-z]+) (?:days?|weeks?|months?|years?) (?:later|afterwards))| (?:in|on|across) (?:the|that|its) register)?\W*$"
)
_HEAD = rf"\W*(?:And |But |and |but )?(?:(?:[Ii]n |[Oo]n |[Bb]y |[Bb]efore )?(?P<when2>{P}),? )?"
_BECAME = regex(
    rf"{_HEAD}(?:(?:{_QUANTITY} of )?{_LOAN}|(?P<all2>[Aa]ll of it|[Tt]he (?:whole|entire) (?:sum|amount|loan|lot))|(?P<none2>[Nn]othing|[Nn]ot a (?:penny|pound))) {_STATE}{_TAIL}"
)
_OF_IT = regex(
    rf"\W*(?:And |But |and |but )?[Oo]f (?P<loan>{_LOAN.replace('?P<', '?P<x_')}),? (?P<rest>{_QUANTITY.replace('?P<', '?P<y_')} .*)$"
)
"""'Of this, £2m remained outstanding': told as '£2m of this remained outstanding'."""
_AND_WAS = regex(
    rf"(?:\W*(?:and|but) )?(?:it |he |she )?(?=(?:was|were|had been|has been|has never been|was never) ){_STATE}{_TAIL}"
)
"""'AIB Group lent it £15.65m and was repaid in March 2007'."""
_WHO_PAID = rf"{_HEAD}(?:(?P<who>{E})|[Tt]he party|[Ii]t|[Tt]hey)(?: (?:has|have|had))?(?P<not>{_NOT}| (?:yet|still) to| did not| didn['\u2019]t)?(?P<how>{_ADVERB})"
_WHOM = rf"(?:him|her|it|them|the (?:bank|lender|company|donor)|(?P<payee3>{E}))"
_PAID_IT = regex(
    rf"{_WHO_PAID} (?:(?:re)?pa(?:id|y)|given|gave|handed)(?: back| off)?(?: {_WHOM}(?: back)?)??"
    rf"(?:(?: (?:{_QUANTITY.replace('[Ss]ome <', 'some <')}|(?P<any>any|(?:a|one|a single) (?:penny|pound))) of)?(?: (?:it|him|her|them|(?:the|that) (?:loan|money|sum|debt)|the (?P<what><A\d+>)(?: loan)?|(?P<what2><A\d+>)|(?P<payee2>{E})))"
    rf"| (?:(?P<all3>the lot|the (?:whole|entire) (?:sum|amount|loan|lot)|every (?:last )?penny|everything)|(?P<none3>nothing|not a (?:penny|pound))|(?P<any2>anything|(?:a|one|a single) (?:penny|pound))))(?: back| off)?{_TAIL}"
)
"""'The party paid it back in March 2007', 'Labour has repaid none of it', 'it has yet to repay him a penny'."""
_REPAID_WHAT = regex(
    rf"\W*(?:And |But |and |but )?(?:[Tt]he )?(?P<had>{E})(?: (?:has|have|had))?(?P<not>{_NOT}| yet to)?(?P<how>{_ADVERB}) (?P<paid>(?:re)?pa(?:id|y))(?: (?:back|off))?(?: {_QUANTITY.replace('[Ss]ome <', 'some <')} of)? the {_SUM} (?:(?:that|which) )?(?:it|they|he|she|the party|{E}) (?:had )?(?:borrowed|got|took|received) from (?:the )?(?P<from>{E}){_AT}{_TAIL}"
)
"""'Labour has repaid the £1m that it borrowed from Nigel Morris'."""

_SOME_OF_IT = r"(?:(?:only |just )?(?:a )?(?:small |large |good )?(?:part|portion|bit|half|third|quarter|fraction)|(?:only |just )?some|much|(?:very )?little|partly|partially|(?:only |just )?<A\d+>)"
_HOW_MUCH = regex(
    rf"{_WHO_PAID} (?:only |partly |partially |merely )*(?:repa(?:id|y)|pa(?:id|y) (?:(?:it|him|them|her|the (?:bank|lender|money|loan|sum)) )?(?:back|off))\b(?=\W*$| (?:it|him|her|them|the (?:loan|money|sum|debt|cash|bank|lender|company|donor|last|first)|its (?:loan|debt)s?|half|part|parts|some|most|much|an?|in|by|over|within|only)\b| <[EAP])"
    rf"|\W*(?:and |but )?{_SOME_OF_IT}(?: of (?:it|this|that|the (?:loan|money|sum)))?,? (?:was|were|has been|had been) (?:later |since |then )*(?:repaid|paid (?:back|off))\b"
    rf"|\W*(?:and |but )?(?:it|th(?:e|at|is) (?:loan|money|sum|debt)|{E}) (?:was|has been|had been) (?:only |later |since )*{_SOME_OF_IT} (?:repaid|paid (?:back|off))\b",
    re.IGNORECASE,
)
"""'They repaid it in part', 'half was repaid': the loan spoken of last was repaid, and how much of it is told in other words than are read."""


def tells(clause: Clause) -> bool:
    """Whether a clause may tell of what became of a loan in pounds of which nothing was said before."""
    return bool(_LOOK.search(clause.text)) and ("\u00a3" in clause.whole or bool(re.search(r"\b(?:len[dt]|loan)", clause.whole)))


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """What a clause says became of a loan; empty if nothing, or if no loan in pounds is spoken of."""
    if not tells(clause) and not (_LOOK.search(clause.text) and (reader.loans_at >= 0 or reader.lenders)):
        return []
    text = SOURCE.sub("", clause.text)
    if (of := _OF_IT.match(text)) is not None:
        quantity = next(of[name] for name in ("y_some", "y_all", "y_none", "y_part") if of[name])
        text = f"{quantity} of {of['loan'][:1].lower()}{of['loan'][1:]}{of['rest'][len(quantity) :]}"
    begins = clause.original(0, 1)[0] == 0
    became = _BECAME.match(text)
    match = became or (None if begins else _AND_WAS.match(text))
    if match is None and (paid := _PAID_IT.match(text)) is not None:
        match = paid if re.search(r"\b(?:repa(?:id|y)|back|off)\b", paid[0]) else None
    match = match or _REPAID_WHAT.match(text)
    if match is None:
        return _how_much(reader, clause, text)
    g = {re.sub(r"\d$", "", name): value for name, value in match.groupdict().items() if value}
    if wholly := next((of[0] for n in ("how", "how2") if (of := _WHOLLY.search(match.groupdict().get(n) or ""))), ""):
        g.setdefault("full", wholly)
    if match.groupdict().get("what2"):
        g.setdefault("full", clause.original_text(*match.span("what2")))
    if became is not None and "not" in g:
        g.pop("all", None)  # 'all of it was not repaid' may be said of a part as well
    made = _made(reader, clause, match, g)
    if made is None or (match.groupdict().get("when2") and match["when"]):
        return []
    if doubt := doubts.first(f"payment/{FRAME}", text):
        made.unsure = doubt.why
    return [made]


def _how_much(reader: Reader, clause: Clause, text: str) -> list[Reading]:
    """That the loan spoken of last was repaid, in words that may tell how much of it: a claim that is not read, rather than none."""
    match = _HOW_MUCH.match(text)
    made = _made(reader, clause, match, {"who": match["who"]} if match["who"] else {}) if match is not None else None
    if made is None:
        return []
    made.unsure = "how much of it was repaid is not read"
    return [made]


def _made(reader: Reader, clause: Clause, match: re.Match[str], g: dict[str, str]) -> Reading | None:
    last = reader.last_payment
    last = last if last is not None and last.frame in ("debt", "loans_largest", FRAME) else None
    named = [ref for name in ("lender", "by", "from", "lent") for ref in clause.refs_in(g.get(name)) if ref.kind != "thing"]
    debtor = [ref for name in ("to", "had") for ref in clause.refs_in(g.get(name))]
    pointed = not named and not debtor
    if pointed and last is None:
        return None
    if (
        pointed
        and "it" in g
        and g["it"].startswith("<")
        and clause.refs_in(g["it"])[0].text.lower() not in ("it", "that", "this", "they", "which", "he", "she")
    ):
        return None
    roles = _parties(reader, last, named, debtor)
    other = others(reader, clause, g)
    roles |= other
    if any(amount.unit != "money" for amount in clause.amounts_in(g.get("what", ""))):
        return None
    part = next((a for a in clause.amounts_in(g.get("some", "")) if a.unit in ("money", "share")), None)
    if "some" in g and part is None:
        part = share_said(g["some"])
    own = next((a for a in clause.amounts_in(match[0]) if a.unit == "money" and a is not part), None)
    # of other parties than those told of before, time and sum must hold as well
    said = own is not None or bool(other)
    own = own or (last.amount if last is not None and pointed else None)
    if (own is not None and own.currency != "GBP") or (part is not None and part.unit == "money" and part.currency != "GBP"):
        return None
    in_pounds = own is not None or (last is not None and last.amount is not None and last.amount.currency == "GBP")
    if not in_pounds and reader.loans_at < 0:
        return None
    start, end = clause.span()
    made = Reading(FRAME, "payment", start, end, clause.whole[start:end], roles, _state(g), part)
    if own is not None:
        made.roles["sum"] = [Ref(own.text, str(own.figure), "count", "" if said else f"the sum is carried over: {own.text}")]
    if whole := g.get("all") or g.get("part") or g.get("full", "").strip(" ,"):
        made.roles["measure"] = [Ref(whole, "all", "thing")]
    elif "none" in g or "any" in g or "never" in g.get("not", ""):
        made.roles["measure"] = [Ref((g.get("none") or g.get("any") or g["not"]).strip(), "none", "thing")]
    made.negated = "not" in g or "none" in g or "part" in g
    if ("not" in g and ("none" in g or "part" in g)) or ("any" in g and "not" not in g):
        made.unsure = "what is denied is not clear"
    if "lent_in" in g and "paid" in g:  # 'repaid the £1m that it borrowed from X in 2006'
        made.unsure = "whether it was lent or repaid then is not clear"
    _times(reader, clause, g, made, last if pointed else None)
    if other and made.period is not None:
        made.period = replace(made.period, text=made.period.words)
    if pointed and last is not None:
        made.assumptions.append(f"which loan is meant is carried over from: {last.text}")
    made.assumptions += [ref.how for refs in made.roles.values() for ref in refs if ref.how]
    return made


def _state(g: dict[str, str]) -> str:
    if "converted" in g or "gift" in g:
        return "converted"
    return "outstanding" if "owing" in g else "repaid"


def _parties(reader: Reader, last: Reading | None, named: list[Ref], debtor: list[Ref]) -> dict[str, list[Ref]]:
    """Who owes and who lent: as named, else those of the loan that was spoken of last."""
    roles: dict[str, list[Ref]] = {}
    if debtor:
        roles["subject"] = [reader.candidate(debtor[0])]
    if named:
        roles["object"] = named[:1]
    if last is None:
        return roles
    if not named and not debtor:
        return {name: list(last.roles[name]) for name in ("subject", "object") if name in last.roles}
    same = last.role("object")
    if (
        named
        and not debtor
        and same is not None
        and same.name.split(" ")[-1] == named[0].name.split(" ")[-1]
        and "subject" in last.roles
    ):
        roles["subject"] = [replace(ref, how=f"who owes is carried over: {ref.name}") for ref in last.roles["subject"]]
    return roles


_POINTS = regex(rf"(?:{'|'.join(sorted(PRONOUNS | POINTING))}|the (?:bank|lender|company|donor|party))$", re.IGNORECASE)
"""Those who are not named: whoever owed or lent it."""


def others(reader: Reader, clause: Clause, g: dict[str, str]) -> dict[str, list[Ref]]:
    """Who is named as having paid, and to whom it went: as it is said, whoever owed or lent the loan that was told of."""
    named = {role: clause.refs_in(g.get(name)) for role, name in (("subject", "who"), ("object", "payee"))}
    named = {role: refs[:1] for role, refs in named.items() if refs and not _POINTS.match(refs[0].text)}
    return {role: [reader.candidate(refs[0])] if role == "subject" else refs for role, refs in named.items()}


def _times(reader: Reader, clause: Clause, g: dict[str, str], made: Reading, last: Reading | None) -> None:
    """When the loan was made, and when it is said to have ended."""
    if "lent_in" in g:
        made.period = reader.in_context(clause.marked.period(g["lent_in"]), clause.whole, clause.marked.periods)
    elif last is not None:
        made.period = last.period.carry(last.period.words) if last.period is not None else None
    if "when" in g:
        when = reader.in_context(clause.marked.period(g["when"]), clause.whole, clause.marked.periods)
        made.roles["other_period"] = [stretch_of(when)]
    elif "later" in g and (counted := AFTER.search(g["later"])) is not None:
        when = reader.after(counted, [made.period] if made.period is not None else [])
        made.roles["other_period"] = [stretch_of(when)]
        if when.kind == "ambiguous":
            made.unsure = "when it was repaid is not read"


# what the record says


def stands(base: Verdict, held: list[dict[str, Any]], told: str, *, denied: bool) -> Verdict:
    """Whether such loans stand in the register, which is loaded whole: a row settles it, and so does none."""
    base.figure = str(len(held))
    shown = [cited(row) for row in held[:6]]
    if held and denied:
        base.against = shown
        return base.said("contradicted", 3, told)
    base.rows = shown
    if held:
        return base.said("borne out", 8, told)
    return base.said("borne out", 5, f"by absence: {told}") if denied else base.said("record shows none", 7, told)


def cited(row: dict[str, Any]) -> dict[str, Any]:
    """A loan of the register, as a row that is cited."""
    raw = f"{row['committee']} from {row['creditor']}, {row['incurred_on']}: {row['opening']:,.2f}, repaid {row['payment'] or 0:,.2f}, interest {row['rate'] or 'not said'}"
    return {"source": row["source"], "locator": row["locator"], "raw": raw, "record": "debt", "date": row["incurred_on"], "amount": row["opening"]}  # fmt: skip


def _meant(engine: Engine, reading: Reading, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The loans that are meant: of this debtor, from this creditor, of this time and sum where any are."""
    debtor, creditor = reading.role("subject"), reading.role("object")
    if debtor is not None:
        names = debtors_of(engine, debtor)[0]
        rows = [row for row in rows if row["committee"] in names]
    if creditor is not None:
        theirs = of_creditor(engine, rows, creditor.name)
        if not theirs and debtor is None:
            # 'UKIP's loans': who owes
            names = debtors_of(engine, creditor)[0]
            theirs = [row for row in rows if row["committee"] in names]
        if reading.period is not None and not any(r["incurred_on"] and reading.period.holds(r["incurred_on"]) for r in theirs):
            # 'HSBC' for HSBC Bank Plc, where another row has the short name
            wider = holding(engine, rows, creditor.name)
            theirs = wider if any(r["incurred_on"] and reading.period.holds(r["incurred_on"]) for r in wider) else theirs
        rows = theirs
    rows = of_time(rows, reading.period)
    if (said := reading.role("sum")) is not None:
        own = Decimal(said.name)
        rows = of_sum(rows, lambda value: abs(value - own) <= own / 100, said=not said.how)
    return rows


def of_time(rows: list[dict[str, Any]], period: Period | None) -> list[dict[str, Any]]:
    """Those made in a time: where none was, none if the time is said here, and all if it is that of the loan told of before, which was judged there."""
    if period is None:
        return rows
    then = [row for row in rows if row["incurred_on"] and period.holds(row["incurred_on"])]
    return then or [row for row in rows if not row["incurred_on"]] or (rows if period.carried else [])


def of_sum(rows: list[dict[str, Any]], fits: Callable[[Decimal], bool], *, said: bool) -> list[dict[str, Any]]:
    """Those of a sum, or all that come to it together: where none are, none if the sum is said here, and all if it is carried over."""
    alone = [row for row in rows if row["opening"] and fits(row["opening"])]
    together = fits(sum((row["opening"] or Decimal(0) for row in rows), Decimal(0)))
    return alone or (rows if together or not said else [])


_A_PERSON = regex(r"\b(?:him|her)\b")
"""A lender that is a person, and no bank: 'the party repaid him'."""


def decide(engine: Engine, reading: Reading, base: Verdict, rows: list[dict[str, Any]]) -> Verdict:
    """What of the loans that are meant was repaid, converted or is outstanding."""
    held = _meant(engine, reading, rows)
    if not held or len({row["committee"] for row in held}) > 1:
        return base.said("not read", 2, "which loan is meant is not clear")
    if _A_PERSON.search(reading.text) and any(row["creditor_kind"] != "person" for row in held):
        return base.said("not read", 2, "who is meant by a pronoun is not clear")
    if any(row[name] is None for row in held for name in ("opening", "payment", "balance")):
        return base.said("not read", 2, "what became of some of it the register does not state")
    lent, repaid, owed = (sum((row[name] for row in held), Decimal(0)) for name in ("opening", "payment", "balance"))
    value = {"repaid": repaid, "outstanding": owed, "converted": lent - repaid - owed}[reading.title]
    days = sorted(row["repaid_on"] for row in held if row["repaid_on"])
    told = f"of {lent:,.2f} {held[0]['currency']} {repaid:,.2f} was repaid, {lent - repaid - owed:,.2f} converted, {owed:,.2f} is outstanding"
    told += f"; ended {days[-1]}" if days else ""
    base.figure = str(value)
    rows_ = [cited(row) for row in held[:6]]
    verdict = _verdict(reading, value, lent)
    if (when := reading.role("other_period")) is not None and (reading.negated or reading.title == "outstanding"):
        verdict = _until_then(reading, held, when) if reading.amount is None and reading.role("measure") is None else ""
    elif verdict == "borne out" and (when := reading.role("other_period")) is not None:
        since, until = stretch(when)
        if not days or len(days) > 1 or owed:
            return base.said("not read", 2, f"when it ended is not clear: {told}")
        base.figure = str(days[-1])
        if not ((since is None or days[-1] >= since) and (until is None or days[-1] <= until)):
            verdict = "contradicted"
    if not verdict:
        return base.said("not read", 2, told)
    base.rows, base.against = ([], rows_) if verdict == "contradicted" else (rows_, [])
    return base.said(verdict, {"borne out": 8, "partly": 9}.get(verdict, 10), told)


def _until_then(reading: Reading, held: list[dict[str, Any]], when: Ref) -> str:
    """Whether a loan was outstanding, or not yet repaid, in a time or at its end; '' where it is of several, or ended in parts, or then."""
    since, until = stretch(when)
    row, owing = held[0], reading.title == "outstanding"
    if len(held) != 1 or until is None or reading.title == "converted" or reading.negated == owing:
        return ""
    if not row["incurred_on"] or row["incurred_on"] > ((since if owing else until) or row["incurred_on"]):
        return ""
    ended: date | None = row["repaid_on"] if row["payment"] == row["opening"] else None
    if row["balance"] == row["opening"] or (ended is not None and ended > until):
        return "borne out"
    return "contradicted" if owing and ended is not None and since is not None and ended < since else ""


def _verdict(reading: Reading, value: Decimal, lent: Decimal) -> str:
    """Whether a part of what was lent is the one that is said; '' where that is not sure."""
    amount: Amount | None = reading.amount
    if amount is not None:
        fits = amount.fits(value / lent if amount.unit == "share" and lent else value)
        return "" if reading.negated else "borne out" if fits else "contradicted"
    return of_whole(reading, value, lent)


_NEARLY = regex(r"(?:nearly|almost|practically|virtually)", re.IGNORECASE)


def of_whole(reading: Reading, value: Decimal, lent: Decimal) -> str:
    """Whether all that was lent was repaid (or converted, or is outstanding), or none of it, as is said by its measure or by nothing more; '' where a part of it leaves that open."""
    of = reading.role("measure")
    nearly = of is not None and _NEARLY.match(of.text) is not None
    if not reading.negated:
        if nearly:
            return "borne out" if lent * 9 / 10 <= value else "contradicted"
        return "borne out" if value >= lent else "partly" if value and of is None else "contradicted"
    if of is not None and of.name == "none":
        return "borne out" if value <= (lent / 10 if nearly else 0) else "contradicted"
    if value >= lent:
        return "contradicted"
    return "borne out" if value == 0 or (of is not None and of.name == "all" and not nearly) else ""
