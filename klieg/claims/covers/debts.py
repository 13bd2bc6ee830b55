"""What a story says of loans and debts: who owed whom how much, who lent it, who is the largest creditor, how many loans there were.

A debt is a stock (FEC Schedules C and D, lines 9 and 10 of Forms 3 and 3X, 11 and 12 of Form 3P): of several reports the one that ends last on or before the day
counts, and its closing balance. A loan is looked for by the day it was made and the sum lent. The British register of loans to parties is read alike.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import bounds, masters, stretch
from klieg.claims.covers import debt_lists, debts_listed
from klieg.claims.language.amounts import Amount, share_said
from klieg.claims.language.number_words import COUNTS, PLACED, between, place_of
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import demonyms
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.sentences.marked import Clause, bare
from klieg.claims.sentences.roles import A, E, P
from klieg.claims.verdict import Verdict, remedy
from klieg.errors import Misuse
from klieg.money import chains
from klieg.resolve import names
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAMES = ("debt", "debt_rank", "debt_share", "debt_count", debt_lists.FRAME)
_O = rf"(?P<O>{E})(?: (?:himself|herself|itself|themselves))?"
_S = rf"(?P<S>{E}|[Tt]he party|[Ii]t)"
_ASIDE = r"(?:,? (?:an?|the|its|their|his|her|<E\d+>(?:'s|\u2019s)?) [^,;]{2,60},| \([^)]{2,60}\))?"
_STILL = r"(?: still| also| then| by then)?"
_OF_PLACE = r"(?: (?:of|in|from) (?:<E\d+>|[A-Z][A-Za-z.]+(?: [A-Z][a-z]+){0,2})(?:, (?:<E\d+>|[A-Z][A-Za-z.]+),?)?)?"
_LISTED = r"(?:appears?|appeared|comes?|came|stands?|stood|figures?|turns? up|turned up|shows? up|showed up|(?:is|are|was|were) (?:listed|named))"
"""How a creditor stands in a list of debts."""
_LENT = [
    regex(pattern)
    for pattern in (
        rf"{_O}{_ASIDE}(?: had| has)?{_STILL} (?:lent|loaned) (?:the |an? )?{_S} (?:another |a further |some |a total of )?(?P<A>{A})",
        rf"{_O}{_ASIDE}(?: had| has)?{_STILL} (?:lent|loaned) (?P<A>{A}) to (?:the )?{_S}",
        rf"(?P<A>{A})(?: that| which)? {_O} (?:lent|loaned) (?:the )?{_S}",
        rf"{_S}{_ASIDE}(?: had| has)?{_STILL} (?:borrowed|took out a loan of) (?P<A>{A})(?: (?:against|secured by|backed by|on) (?:his|her|its|their|the|an?) [a-z ]{{2,30}}?)? from (?:the )?{_O}",
        rf"[Ff]rom (?:the )?{_O},? (?:the )?{_S} (?:had )?borrowed (?P<A>{A})",
        rf"(?:records?|lists?|shows?|includes?|has) an? (?:loan|credit facility|facility|overdraft) of (?P<A>{A}) (?:from|by) (?:the )?{_O} to (?:the )?{_S}",
        rf"(?P<A>{A}) (?:loan|credit facility|facility|overdraft) (?:to (?:the )?{_S} )?(?:came |was |is )?(?:made )?(?:from|by) {_O}",
        rf"{_S} (?:was|were|had been) (?:given|granted|made|extended) an? (?:loan|credit facility|facility|overdraft) of (?P<A>{A}) by {_O}",
        rf"{_O} (?:gave|granted|made|extended|offered|provided) (?:the )?(?:[A-Z][a-z]+(?:'s|\u2019s) |{E}(?:'s|\u2019s) )?{_S} an? (?:loan|credit facility|facility|overdraft|credit line|line of credit) of (?P<A>{A})",
        rf"{_S}{_ASIDE} (?:took|got|had|received|secured|obtained|drew) an? (?:loan|credit facility|facility|overdraft) of (?P<A>{A}) (?:out of|from) (?:the )?{_O}",
        rf"{_S}{_ASIDE} (?:took|got|had|received|drew|raised) (?P<A>{A}) (?:out of|from) (?:the )?(?P<O>{E})(?= in| on|,|\.|$| <P)(?P<gbp>)",
        rf"{_S}(?: had| has)? (?P<neg>never |not )?borrowed from (?:the )?{_O}",
        rf"{_S}(?: had| has| have)? (?P<neg>(?:took|taken|had)(?: out)? no|(?:never|not|did not) (?:took|taken?|had|have|accept(?:ed)?|received?)(?: out)?(?: an?| any| a single| one)?) loans? from (?:the )?{_O}",
        rf"{_O} (?P<neg>never|has never|had never|did not) (?:lent|lend|loaned) (?:the )?{_S} (?:a penny|anything|any money|money|a cent)\b",
        rf"{_O} (?P<neg>has no (?:entry|loan)s?|never lent anything|lent nothing) (?:against|to|with) {_S}",
    )
]
_OWED = [
    regex(pattern)
    for pattern in (
        rf"\b(?:owing|in debt to) (?:the )?{_O} (?P<A>{A})",
        rf"{_S}(?:'s campaign)?{_STILL} (?:owed|owes|was in debt to) (?:the )?{_O} (?P<A>{A})",
        rf"{_S}(?:'s campaign)?{_STILL} (?:owed|owes) (?P<A>{A}) to (?:the )?{_O}",
        rf"{_O}{_OF_PLACE}{_ASIDE} (?:was|were|is|are){_STILL} (?:owed|due|waiting for|awaiting|out of pocket by|a creditor for) (?P<A>{A})(?: by {_S})?",
        rf"{_O}{_OF_PLACE}{_ASIDE} (?:was|were|is|are){_STILL} (?:listed|named|shown|down) as (?:being )?(?:still )?(?:owed|due) (?P<A>{A})",
        rf"{_O}{_OF_PLACE}{_ASIDE} {_LISTED}(?: there| too| as well)?,?(?: still)? (?:waiting for|awaiting|owed|due|out of pocket by) (?P<A>{A})",
        rf"(?P<list>){_O}{_OF_PLACE}{_ASIDE} (?:(?:was|were|is|are)|{_LISTED}){_STILL},? down for (?P<A>{A})",
        rf"(?P<list>){_O}{_OF_PLACE}{_ASIDE} (?:is|was|are|were|stands?|stood|appears?|appeared) (?:on|in) (?:the|that|its|their) (?:list|schedule|ledger)(?: of (?:debts|creditors))?(?: (?:itself|himself|herself|too|as well|also))*,? (?:with|at|for|down for) (?P<A>{A})",
        rf"(?P<A>{A}) (?:was|were|is|are|remained)(?: still)? (?:owed|due|owing|payable) to (?:the )?{_O}",
        rf"{_S}(?:'s campaign)?{_STILL} (?P<neg>owed|owes) (?:nothing|not a cent|no money) to (?:the )?{_O}",
    )
]
_OF_LOAN = regex(
    rf"(?:(?P<A>{A})|(?P<whole>[Aa]ll|[Nn]one|[Nn]othing)) of (?:it|that|this|(?:the|that|this) (?:loan|debt|money|sum)),? (?:was|were|is|are|remained|remains)(?: still)? (?:outstanding|unpaid|open|owed|owing|due|on the books)\b"
)
"""What is open of the loan just told of."""
_PART = rf"(?P<A>{A}|[Mm]ost|(?:[Mm]ore than |[Aa]bout |[Nn]early |[Aa]lmost )?[Hh]alf) of (?:that|it|this|its debts?|the debts?|(?:that|the) money|what it owed)(?: debt| sum| total| amount)?"
_SHARE = regex(rf"{_PART},? (?:was|were|is) (?:owed|due|owing|payable) to (?:the )?{_O}")
_BILL = r"(?:(?:bills?|debts?|balances?|invoices?|item|sum|tab|payable)\b)"
_SHARE_OF_DEBTS = [
    regex(pattern)
    for pattern in (
        rf"{_PART}(?:,? (?:was|were|is))? to (?:the |its |an? |one |a single )?(?:<E\d+> )?(?:[a-z-]+ ){{0,3}}?(?:[a-z-]+, )?{_O}",
        rf"{_PART} (?:is|was) (?:for )?(?:an? |the |its )?(?:(?:single|old|older|unpaid|overdue|past-due|outstanding|long-standing|disputed) )*{_BILL} (?:from|to|owed to|due to|for|of|with) (?:the )?{_O}",
    )
]
"""'Owed $49,577, more than half of it to X'; 'more than half of that is an old bill from X': said where debts were told of before."""
_SHARE_FOR = regex(
    rf"{_PART},? (?:(?:is|was) )?(?:owed )?for (?:the |its |unpaid )?(?P<what>[a-z][a-z-]+(?: [a-z][a-z-]+)?)(?= (?:from|in|of|on|to|by|by then)\b|[.,;]|$)"
)
"""'Most of that debt is for win bonuses'."""
_SUM_FOR = regex(
    rf"\W*(?:and |with )?(?:(?:[Oo]f (?:that|it|this|which|that (?:sum|debt|total|amount)),? )(?P<A>{A}) (?:was|is|were)(?: owed| due)? for|(?P<B>{A}) (?:of (?:it|that|which) )?(?:was|is|were) (?:owed|due) for) (?:an? |the |its |unpaid )?(?P<what>[a-z][a-z-]+(?: [a-z][a-z-]+)?)(?= (?:from|in|of|on|to|by|by then)\b|[.,;]|\W*$)"
)
"""'Of that, $192,520 was for win bonuses': a sum of the debts that were told of."""
_LARGEST_OF_DEBTS = [
    regex(pattern)
    for pattern in (
        rf"(?:largest|biggest)(?: single)? (?:item|entry|one|bill|debt|sum|amount|creditor)(?: (?:of them|on the list|of the lot|among them))?,? (?P<A>{A}),? (?:is|was) (?:listed |owed |due |down |carried )?(?:for|to|from) (?:the )?{_O}",
        rf"^(?:and |with )?[Tt]he (?:largest|biggest)(?: one)? of (?:them|these|those),? (?:(?P<A>{A}),? )?(?:(?:is|was|being) )?(?:owed |due )?to (?:the )?{_O}\W*$",
        rf"(?:largest|biggest)(?: single)? (?:item|entry|one|bill|debt|sum|amount)(?: (?:of them|on the list|of the lot|among them))?,? (?:(?:is|was) (?:an? )?(?P<A>{A}) (?:{_BILL} )?)?(?:is |was )?(?:owed |due |listed )?(?:for|to|from) (?:the )?{_O}",
    )
]
"""'The largest item, $70,000, is listed for X': of a list of debts spoken of before."""
_NTH = rf"(?:(?P<nth>(?i:{PLACED}|next)|(?:No\. ?|number ){A})[- ])?"
_RANK = [
    regex(pattern)
    for pattern in (
        rf"[Tt]opping (?:the|its|their) list of (?:{E}['\u2019]s )?(?:campaign['\u2019]s |campaign |committee['\u2019]s )?(?P<T>creditor)s (?:is|was) (?:the )?{_O}",
        rf"{_S}(?:'s campaign)? (?:owes|owed) (?P<T>the most)(?: money)? to (?:the )?{_O}",
        rf"{_NTH}(?:largest|biggest)(?: single)? (?P<T>debt)\b(?:, (?P<A>{A}),)?(?: [a-z]+| {E}(?:'s)?| {P})*? (?:was|is|came to) (?:(?:{A}),? )?(?:owed |due )?to (?:the )?{_O}",
        rf"{_O}{_ASIDE} (?:is|was|remained|remains) (?:by far )?(?:the|its|their|his|her|{E}(?:'s|\u2019s)?) (?:campaign's |committee's |single )?{_NTH}(?P<T>largest|biggest|top|main) creditor",
        rf"{_NTH}(?:largest|biggest|top|main) (?P<T>creditor)(?: of {_S})?(?:,? (?:by far|by some (?:way|distance)|easily|of all|there|on the list|among them),?)*(?: (?:is|was)|:) (?:the )?{_O}",
        rf"(?:largest|biggest|top|main) (?:one )?of (?:its|the|their|those|these|{E}(?:'s|\u2019s)?) (?P<T>creditor)s (?:is|was) (?:by far )?(?:the )?{_O}",
    )
]
_COUNT = [
    regex(rf"{_O}{_ASIDE}(?: had| has)? (?:made|given|extended) (?P<N>{A}) loans to (?:the )?{_S}"),
    regex(rf"{_S}(?: had| has| have)? (?:taken (?:out )?|had |got )?(?P<N>{A}) loans from (?:the )?{_O}"),
]
EDITION = regex(
    r"\b(?:as (?:it|<E\d+>) (?:stood|was|stands)|published|issued|dated|as (?:published|released)|(?:edition|version|copy|register|list|records?)(?: of (?:party |political )?loans)?)(?: (?:of|from|in|on|at|to))? (?:the end of )?<P\d+>,?"
)
"""'The register as it stood in November 2014': when the register was so, not when the loan was made."""
_LARGEST = regex(r"\b(?:largest|biggest|highest)(?: single)? (?:loan|sum|borrowing|entry)\b")


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """What a clause says of a loan or a debt with a creditor that it names; None if nothing."""
    clause = debt_lists.whole(reader, clause)
    text = clause.text
    if listed := debt_lists.reading(reader, clause, _debtor(reader, clause)):
        return listed
    if (open_ := _OF_LOAN.search(text)) and (told := _still_open(reader, clause, open_)):
        return told
    found = next(((f, m) for f, patterns in (("debt_rank", _RANK), ("debt_share", [_SHARE]), ("debt_count", _COUNT), ("lent", _LENT), ("owed", _OWED))
                  for pattern in patterns if (m := pattern.search(text))), None)  # fmt: skip
    if found is None and (spoken := _of_debts(reader)) is not None and (one := _of_the_list(reader, clause, spoken)):
        return one
    if found is None:
        return None
    frame, match = found
    if match[0].startswith(("owing", "in debt")) and re.search(r"\b(?:disclosure|form)\b", clause.whole):
        return None  # what a filer owes
    if "list" in match.groupdict() and _of_debts(reader) is None:
        return None  # 'was down for $4,000': of a list of debts, where one is spoken of
    g = {name: value for name, value in match.groupdict().items() if value}
    if "gbp" in match.groupdict() and not (reader.lenders and (sum_ := _amount(clause, g["A"])) and sum_.currency == "GBP"):
        return None  # 'got $5,000 from X' is a payment; 'got \u00a33.2m out of the bank', where loans are spoken of, a loan
    creditor = clause.refs_in(g["O"])[0]
    before = (
        reader.last_payment.role("subject")
        if reader.last_payment and reader.last_payment.frame in (*FRAMES, "loans_largest", "loans_sum")
        else None
    )
    named = clause.refs_in(g.get("S"))
    if before is not None and g.get("S") and (not named or (named[0].how and named[0].name in reader.lenders)):
        # 'the party', 'it': the one that borrowed before, not who lent
        named = [replace(before, how=f"who owes is carried over: {before.name}")]
    amount = _amount(clause, g.get("A", "") or (text[match.end() :] if frame in ("debt_rank", "debt_count") else ""))
    if frame == "debt_share" and amount is None:
        amount = share_said(g["A"])
    party = next((c for c in reversed(reader.discourse.campaigns) if re.search(r"(?i)\bparty\b(?!.*\bfund\b)", c)), "")
    if not named and party and g.get("S", "").lower() == "the party":
        named = [Ref(g["S"], party, "campaign", f"{g['S']!r} is {party}, named before")]
    debtor = reader.candidate(named[0]) if named else _debtor(reader, clause)
    if debtor is None or (debtor.name, debtor.kind) == (creditor.name, creditor.kind) or debtor.kind == "person":
        return None
    if frame == "lent" and _LARGEST.search(text):
        frame = "debt_rank"
        g["T"] = "loan"
    reader.lenders.add(creditor.name)
    if frame == "owed" and amount is not None and amount.unit == "share":
        frame = "debt_share"  # 'of which a quarter was owed to'
    title = g.get("T", "") or ("lent" if frame in ("lent", "debt_count") else "owed")
    start, end = clause.span()
    made = Reading("debt" if frame in ("lent", "owed") else frame, "payment", start, end, clause.whole[start:end],
                   {"subject": [debtor], "object": [creditor]}, title, amount, negated="neg" in g)  # fmt: skip
    if nth := g.get("nth"):
        place = _place(reader, clause, nth)
        made.roles["place"] = [Ref(bare(nth, clause.marked), str(place), "count")]
        made.unsure = "" if place else "behind which debt it is the next is not read"
    if counted := g.get("N"):
        made.roles["number"] = [Ref(clause.amount(counted).text, counted, "count")]
        made.amount = clause.amount(counted)
    made.period = None if EDITION.search(text[: match.end()]) and len(clause.periods) == 1 else clause.period(reader)
    if frame == "owed" and made.period is not None and re.match(r"for\b", made.period.text, re.IGNORECASE):
        made.period = None  # 'is still owed $1,250 for April': what it was for
    if frame == "owed" and (loan := _OF_A_LOAN.search(text, match.start())):
        # when the loan was made is no day of what is owed
        made.period = None
        made.roles["other_period"] = [stretch_of(clause.marked.period(loan["when"]))]
    sums = [one for one in clause.amounts_in(text[match.start() :]) if one.unit == "money"]
    if amount is not None and len(sums) > 1:
        made.unsure = f"{len(sums)} sums stand in it, and one was read"
    made.unsure = clause.doubt("payment/debt") or made.unsure
    if (frame == "owed" or title == "creditor") and (what := _OWED_FOR.search(text, match.end())):
        made.roles["where"] = [Ref(what["what"], what["what"], "thing")]
    made.assumptions += [ref.how for ref in (debtor, creditor) if ref.how]
    if not named and not debtor.how:
        made.assumptions.append(f"who owes is carried over: {debtor.name}")
    return made


def _of_the_list(reader: Reader, clause: Clause, spoken: Reading) -> Reading | None:
    """A part of the debts that were told of before, by whom it is owed; or the largest of them."""
    text = clause.text
    if (summed := _SUM_FOR.match(text)) and (debtor := spoken.role("subject")) is not None:
        return _sum_for(clause, spoken, summed, debtor)
    share = next((m for pattern in _SHARE_OF_DEBTS if (m := pattern.search(text))), None)
    share = share or _SHARE_FOR.search(text)
    match = share or next((m for pattern in _LARGEST_OF_DEBTS if (m := pattern.search(text))), None)
    debtor = spoken.role("subject")
    if match is None or debtor is None:
        return None
    amount = _amount(clause, match["A"] or "") or (share_said(match["A"]) if share and match["A"] else None)
    what = match.groupdict().get("what")
    creditor = Ref(what, what, "thing") if what else clause.refs_in(match["O"])[0]
    if (share and (amount is None or amount.unit != "share")) or creditor.name == debtor.name:
        return None
    if not what:
        reader.lenders.add(creditor.name)
    start, end = clause.span()
    frame, title = ("debt_share", "owed") if share else ("debt_rank", "debt")
    roles = {"subject": [replace(debtor, how=f"who owes is carried over: {debtor.name}")], "object": [creditor]}
    made = Reading(frame, "payment", start, end, clause.whole[start:end], roles, title, amount)
    made.period = (clause.period(reader) if not what else None) or (spoken.period.carry() if spoken.period else None)
    made.unsure = clause.doubt("payment/debt") or made.unsure
    made.assumptions += [f"who owes is carried over: {debtor.name}", *([creditor.how] if creditor.how else [])]
    return made


def _sum_for(clause: Clause, spoken: Reading, match: re.Match[str], debtor: Ref) -> Reading | None:
    """How much of the debts that were told of is owed for something, whoever it is owed to."""
    amount = _amount(clause, match["A"] or match["B"])
    if amount is None or amount.unit != "money":
        return None
    start, end = clause.span()
    roles = {
        "subject": [replace(debtor, how=f"who owes is carried over: {debtor.name}")],
        "object": [Ref(match["what"], match["what"], "thing")],
    }
    made = Reading("debt", "payment", start, end, clause.whole[start:end], roles, "owed", amount)
    made.period = spoken.period.carry() if spoken.period else None
    made.unsure = clause.doubt("payment/debt") or made.unsure
    made.assumptions.append(f"who owes is carried over: {debtor.name}")
    return made


_AND_LENT = regex(
    rf"(?P<head>.*?{E} (?:lent|loaned) (?:(?:the |an? )?(?:{E}|it|them|the (?:campaign|committee))) )(?P<one>(?:another |a further )?{A}[^<,;]*?{P}),? and (?:then |later )?(?P<two>(?:another |a further |a second )?{A}[^<,;]*?{P})\W*$"
)
"""'He lent it $100,000 in September 2014 and another $500,000 on March 31, 2017': two loans."""


_IN_PARTS = regex(rf"(?:all )?in (?P<n>{A}) (?:[a-z-]+ )?(?:instal\w+|loans|draws|advances|parts|pieces|portions|batches)\W*$")


def _in_parts(clause: Clause, loan: Reading, match: re.Match[str]) -> Reading:
    """'..., in eight installments': how many loans a sum just told of was."""
    start, end = clause.span()
    roles = {
        role: [replace(ref, how=ref.how or f"which loan is carried over: {ref.name}") for ref in refs]
        for role, refs in loan.roles.items()
    }
    made = Reading("debt_count", "payment", start, end, clause.whole[start:end], roles, "lent", clause.amount(match["n"]))
    made.roles["number"] = [Ref(clause.amount(match["n"]).text, match["n"], "count")]
    made.period = loan.period.carry() if loan.period else None
    made.assumptions = ["which loan is meant is carried over"]
    return made


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """What a clause says of loans or debts: one of them, or two by the same lender, each with its day."""
    last = reader.last_claim
    if last is not None and last.frame == "debt" and last.title == "lent" and (parts := _IN_PARTS.match(clause.text)):
        return [_in_parts(clause, last, parts)]
    if listed := debts_listed.readings(reader, clause, reading):
        return listed
    both = _AND_LENT.match(clause.text) if " and " in clause.text else None
    if both is None:
        one = reading(reader, clause)
        return [one] if one else []
    each = [clause.made_of(both.span("head"), both.span(which)) for which in ("one", "two")]
    made = [one for part in each if (one := reading(reader, part))]
    if len(made) != len(each):
        return []
    made[1].start = clause.original(both.start("two"), both.end("two"))[0]
    made[1].text = clause.whole[made[1].start : made[1].end]
    return made


_OWED_FOR = regex(
    r"(?<!\S)for (?!(?:an?|the|its|his|her|their) (?:loans?|debts?)\b)(?:an? |the |its |his |her |their |unpaid )?(?P<what>[a-z][a-z-]+(?: [a-z][a-z-]+){0,2})(?= (?:from|in|of|on|to|by|at|done|that|which)\b|[.,;]|\W*$)"
)
"""For what a debt is owed: the purpose of its row must say so."""
_OF_A_LOAN = regex(
    r"\b(?:loans?|debts?)\b(?: (?:that|which|he|she|it|they|<E\d+>|was|were|had|made|taken|dating|from|of))* (?:[a-z]+ )?(?:in |on |from |of |back to )?(?P<when><P\d+>)"
)
"""Of which loan something is owed: the one that was made then."""


def _of_debts(reader: Reader) -> Reading | None:
    """What was told of debts, if that is the payment, or the line of a cover, that was spoken of last."""
    told, where = reader.debts_told
    if told is not None and where == reader.paragraph:
        return told
    last = next((one for one in reversed(reader.last_said) if one.kind == "payment"), None)
    if last is not None and last.frame == "cover" and last.title == "debts":
        return last
    spoken = reader.last_payment
    return spoken if spoken is not None and spoken.frame in FRAMES else None


def _still_open(reader: Reader, clause: Clause, match: re.Match[str]) -> Reading | None:
    """A sum of the loan just told of that is open still; a part of it, or of a loan in a register, is read elsewhere (klieg.claims.loans.loan_ends)."""
    loan, amount = reader.last_payment, _amount(clause, match["A"] or "")
    if loan is None or loan.frame != "debt" or loan.title != "lent" or amount is None or amount.unit != "money":
        return None
    if amount.currency == "GBP" or loan.negated:
        return None
    start, end = clause.span(match.start())
    roles = {
        role: [replace(ref, how=ref.how or f"which loan is carried over: {ref.name}") for ref in refs[:1]]
        for role, refs in loan.roles.items()
        if role in ("subject", "object")
    }
    made = Reading("debt", "payment", start, end, clause.whole[start:end], roles, "owed", amount)
    made.period = clause.period(reader)
    made.assumptions = ["which loan is meant is carried over"]
    return made


def _debtor(reader: Reader, clause: Clause) -> Ref | None:
    """Who owes where the clause does not say: who was said to owe before in this paragraph, else who pays."""
    spoken = _of_debts(reader)
    if spoken is not None:
        return spoken.role("subject")
    return reader.payer(clause)


def _amount(clause: Clause, text: str) -> Amount | None:
    found = clause.amounts_in(text)
    return next((a for a in found if a.unit in ("money", "share")), found[0] if found and found[0].figure >= 1000 else None)


def decide(engine: Engine, reading: Reading, debtor: Ref) -> Verdict:
    """The loans or debts between the two: as the debtor's last report of the time, or the register, has them."""
    creditor = reading.role("object") or Ref("", "", "thing")
    lent = reading.title in ("lent", "loan")
    since, until = bounds(reading)
    debtors, how = debtors_of(engine, debtor)
    if how and how not in reading.assumptions:
        reading.assumptions.append(how)
    superseded = [f.filing for f in chains.filings(engine).values() if f.superseded]
    query = block(__package__, "debts.sql", "debts")
    rows = engine.rows(query, debtors=debtors, superseded=superseded, day=None if lent else until) if debtors else []
    base = Verdict("", 0, "", sql=[query])
    covered = _covered(engine, debtors, since, until, superseded)
    base.coverage = [
        {"who": f.committee, "since": f.since, "until": f.until, "loaded": f"{f.base} {f.report} ({f.filing}), all lines", "missing": ""}
        for f in covered
    ]  # fmt: skip
    whole = bool(covered) or any(row["filing"] is None for row in rows)
    if not rows and not covered:
        return Verdict(
            "not loaded", 4, f"no loaded report or register tells what {debtor.name} owed", remedy=masters(debtor), sql=[query]
        )
    if (
        not lent
        and until is not None
        and rows
        and all(row["until"] is not None and (until - row["until"]).days > 3 for row in rows)
    ):
        return base.said(
            "not loaded", 4, f"the report of that time is not loaded; the last one before it ends on {rows[0]['until']}"
        )
    if lent and since is not None and all(row["filing"] is None for row in rows) and not covered:
        last = engine.kept(
            "the last day of a register of loans", lambda: engine.rows(block(__package__, "debts.sql", "last_day"))[0]["last"]
        )
        if last is not None and since > last:
            base.coverage = [{"who": debtor.name, "since": "", "until": last, "loaded": "a register of loans", "missing": ""}]
            base.remedy = remedy(
                "the UK Electoral Commission's register of loans of that time",
                "https://search.electoralcommission.org.uk/",
                "klieg add FILE",
            )
            return base.said("not loaded", 4, f"the register of loans has nothing after {last}")
    if lent and debtors and not of_creditor(engine, rows, creditor.name):
        # repaid since: an earlier report still had it
        ends = engine.rows(block(__package__, "debts.sql", "report_days"), debtors=debtors)
        older = (engine.rows(query, debtors=debtors, superseded=superseded, day=row["until"]) for row in ends)
        rows = next((held for held in older if of_creditor(engine, held, creditor.name)), rows)
    if lent:
        loans = [row for row in rows if row["kind"] == "loan"]
        rows = loans or rows
    if not lent and until is not None and reading.period is not None and not reading.period.carried:
        rows, unclear = owed_then(rows, since or until, until)
        if of_creditor(engine, unclear, creditor.name) or (unclear and reading.frame in ("debt_share", "debt_rank")):
            base.rows = [_cited(row) for row in unclear]
            return base.said(
                "not read", 2, "what was owed then is not in the register: it has what is owed now, and some was repaid since"
            )
    if reading.frame == debt_lists.FRAME and reading.amount is not None:
        if (
            len({row["filing"] or "" for row in rows} - {""}) != 1
            or any(row["filing"] is None for row in rows)
            or _unread(engine, rows, covered)
        ):
            return base.said("not read", 2, "how many entries the list has is not sure")
        return debt_lists.entries(base, reading.amount, reading, rows, [_cited(row) for row in rows[:6]])
    mine = of_creditor(engine, rows, creditor.name) if creditor.kind != "thing" else _for_purpose(rows, creditor.name)
    if not lent and mine and (what := reading.role("where")) is not None:
        purposes = "; ".join(sorted({str(row["purpose"] or "nothing") for row in mine})[:3])
        if not (mine := _for_purpose(mine, what.name)):
            return base.said("not read", 2, f"whether it is owed for {what.name} is not sure: the record says {purposes}")
    if not lent and mine and (made_on := reading.role("other_period")) is not None:
        then = [row for row in mine if row["incurred_on"] is not None and _within(row, *stretch(made_on))]
        if not then:
            days_ = ", ".join(sorted({str(row["incurred_on"] or "no day") for row in mine})[:4])
            return base.said("not read", 2, f"no loan of that time is among those of {creditor.name}: {days_}")
        mine = then
    if lent:
        then = [r for r in mine if _within(r, since, until)]
        if mine and not then:
            # 'HSBC' for HSBC Bank Plc, where another row has the short name
            mine = mine + [row for row in holding(engine, rows, creditor.name) if row not in mine]
            then = [r for r in mine if _within(r, since, until)]
        if mine and not then and not reading.negated:
            days = ", ".join(sorted({str(r["incurred_on"]) for r in mine})[:4])
            base.figure, base.rows = (
                str(sum((r["opening"] or Decimal(0) for r in mine), Decimal(0))),
                [_cited(row) for row in mine],
            )
            return base.said("partly", 9, f"lent, but not then: {days}")
        mine = then
        wider = [row for row in holding(engine, rows, creditor.name) if row not in mine and _within(row, since, until)]
        if wider and mine and reading.frame in ("debt", "debt_count") and reading.amount is not None:
            # 'HSBC' stands beside HSBC Bank Plc: where all of them fit and those of the short name don't, all are meant
            both = [mine, mine + wider]
            counted = reading.frame == "debt_count"
            fits = [reading.amount.fits(Decimal(len(side)) if counted else sum((r["opening"] or Decimal(0) for r in side), Decimal(0))) for side in both]  # fmt: skip
            mine = both[1] if fits[1] and not fits[0] else mine
            if not any(fits) and not any(reading.amount.fits(r["opening"] or Decimal(0)) for r in mine + wider):
                others = sorted({str(row["creditor"]) for row in wider})
                return base.said("not read", 2, f"whether {creditor.name} is also {'; '.join(others[:3])} is not said")
    if lent and mine and reading.frame == "debt" and (unfit := unlike(reading, mine)):
        base.rows = [_cited(row) for row in mine]
        return base.said("not read", 2, unfit)
    column = "opening" if lent else "balance"
    added_up = rows if reading.frame in ("debt_share", "debt_rank") else mine
    if unstated := [row for row in added_up if row[column] is None]:
        base.rows = [_cited(row) for row in unstated]
        return base.said("not read", 2, f"the record states no sum that can be read of a debt: {_cited(unstated[0])['raw']}")
    if len({row["currency"] for row in added_up}) > 1:
        return base.said("not read", 2, "the debts are in several currencies, which are never added up")
    unread = _unread(engine, rows, covered)
    if unread and reading.frame in ("debt_share", "debt_rank"):
        return base.said("not read", 2, f"{count(unread, 'row')} that could not be read may be of other debts")
    if not mine and creditor.kind != "thing" and (near := _near(engine, rows, creditor.name)):
        return base.said(
            "not read",
            2,
            f"no creditor is named {creditor.name}; {near} comes near: whether it is the same is for a person to say",
        )
    if reading.frame == "debt_rank":
        return _ranked(reading, base, rows, mine, creditor, lent)
    total = sum((row[column] for row in mine), Decimal(0))
    base.figure, base.rows = str(total), [_cited(row) for row in mine]
    told = f"{creditor.name}: {count(len(mine), 'loan' if lent else 'debt')}, {total:,.2f} {_currency(rows)}" + (
        f" at {mine[0]['until']}" if mine and mine[0]["until"] and not lent else ""
    )
    if unread and (not mine or reading.amount is None or not reading.amount.fits(total)):
        return base.said("not read", 2, f"{count(unread, 'row')} that could not be read may belong to it; {told}")
    if not mine:
        said = (
            f"nothing is owed to {creditor.name} in what is loaded"
            if not lent
            else f"no loan from {creditor.name} in what is loaded"
        )
        base.figure = "0"
        if not whole:
            return base.said("not loaded", 4, said)
        last = re.escape(creditor.name.split(" ")[-1])
        alike = sorted({str(row["creditor"]) for row in rows if re.search(rf"\b{last}\b", str(row["creditor"]), re.IGNORECASE)})
        if _TITLED.match(creditor.name) and alike:
            return base.said("not read", 2, f"which of those of this name is meant is not clear: {'; '.join(alike[:4])}")
        return base.said("borne out", 5, f"by absence: {said}") if reading.negated else base.said("record shows none", 7, said)
    if reading.negated and not lent and total == 0:
        return base.said("borne out", 8, told)
    if reading.negated:
        base.against, base.rows = base.rows, []
        return base.said("contradicted", 3, told)
    amount = reading.amount
    if reading.frame == "debt_count" and amount is not None:
        base.figure = str(len(mine))
        return _fitting(base, amount, Decimal(len(mine)), told)
    if reading.frame == "debt_share" and amount is not None:
        everything = sum((row[column] for row in rows), Decimal(0))
        share = total / everything if everything else Decimal(0)
        base.figure = f"{share:.4f}"
        return _fitting(base, amount, share, f"{told} of {everything:,.2f} ({share:.1%})")
    if amount is None:
        number = re.search(
            rf"\b(?:lent|loaned|made|gave|took|got)\b[^.;]*?\b({between(2, 12)}|\d+) loans\b",
            reading.text,
        )
        if number and str(COUNTS.get(number[1], number[1])) != str(len(mine)):
            return base.said("not read", 2, f"{number[1]} loans are said: {told}")
        return base.said("borne out", 8, told)
    if amount.unit == "money" and amount.currency and amount.currency != _currency(rows):
        return base.said(
            "not read", 2, f"the claim is in {amount.currency}, the record in {_currency(rows)}: currencies are never compared"
        )
    single = next((row for row in mine if amount.fits(row[column])), None)
    if single is not None and not amount.fits(total):
        base.figure, base.rows = str(single[column]), [_cited(single)]
        return base.said("borne out", 3, f"one of {told}: {single[column]:,.2f}")
    return _fitting(base, amount, total, told)


_IN_SO_MANY = regex(
    rf"\b(?:in|as|by|with|over) (?P<n>{between(1, 20)}|\d+) (?:[a-z-]+ )?(?:loans?|instal\w+|draws|advances|parts|pieces|portions)\b"
)
_AT_AN_EDGE = regex(r"\bon the (?P<which>first|last) day of (?:the|that|this) (?:year|month|quarter)\b")


def unlike(reading: Reading, mine: list[dict[str, Any]]) -> str:
    """What is said of loans that these are not: how many they were, or that one was made on the first day of the year; '' if nothing."""
    made_on = {row.get("incurred_on") or row.get("date") for row in mine}
    days = ", ".join(sorted(str(day or "no day") for day in made_on)[:4])
    if (said := _IN_SO_MANY.search(reading.text)) and int(COUNTS.get(said["n"], 0) or said["n"]) != len(mine):
        return f"{said[0]!r} is said, of {count(len(mine), 'loan')}"
    edge = _AT_AN_EDGE.search(reading.text)
    since, until = bounds(reading)
    if edge is None or since is None or until is None:
        return ""
    day = since if edge["which"] == "first" else until
    return "" if day in made_on else f"{edge[0]!r} is said, of loans of {days}"


def _fitting(base: Verdict, amount: Amount, value: Decimal, told: str) -> Verdict:
    if amount.fits(value):
        return base.said("borne out", 8, told)
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, f"{told}, where {amount.text} is said")


def _place(reader: Reader, clause: Clause, nth: str) -> int:
    """Which place words tell of: 'second', '2nd', 'No. 2'; 'next' is the one behind that of the claim before, and 0 if that told of none."""
    if (number := clause.amount_in(nth)) is not None:
        return int(number.figure)
    if nth.lower() != "next":
        return int(place_of(nth))
    last = reader.last_claim
    if last is None or last.frame != "debt_rank" or last.unsure:
        return 0
    told = last.role("place")
    return 1 + int(told.name) if told is not None else 2


def _ranked(
    reading: Reading, base: Verdict, rows: list[dict[str, Any]], mine: list[dict[str, Any]], creditor: Ref, lent: bool
) -> Verdict:
    """Whether a creditor is the largest, all it is owed together; or a loan, by itself."""
    if not rows:
        base.figure = "0"
        return base.said("record shows none", 7, "no debt or loan stands in what is loaded of that time")
    column = "opening" if lent else "balance"
    sums: dict[str, Decimal] = {}
    for row in rows:
        name = f"{row['plain']} {row['locator']}" if lent else str(row["plain"])
        sums[name] = sums.get(name, Decimal(0)) + row[column]
    own = max((sums[f"{r['plain']} {r['locator']}" if lent else str(r["plain"])] for r in mine), default=Decimal(0))
    place = 1 + sum(value > own for value in sums.values())
    base.figure, base.rows = str(own), [_cited(row) for row in mine]
    told = f"{creditor.name}: {own:,.2f} {_currency(rows)}, place {place} of {len(sums)}"
    asked = reading.role("place")
    wanted = int(asked.name) if asked is not None else 1
    if place == wanted and mine and (wanted == 1 or list(sums.values()).count(own) == 1):
        return (
            base.said("borne out", 8, told)
            if reading.amount is None or reading.amount.fits(own)
            else base.said("partly", 9, f"the place holds, the sum does not: {told}")
        )
    first = max(rows, key=lambda row: sums[f"{row['plain']} {row['locator']}" if lent else str(row["plain"])])
    if not mine and reading.amount is not None and reading.amount.fits(max(sums.values())):
        # 'Allied Irish Bank' may be the one that the record calls AIB Group
        return base.said(
            "not read", 2, f"{told}; whether {creditor.name} is {first['creditor']}, which has that sum, is not sure"
        )
    base.rows, base.against = [], [_cited(first), *base.rows]
    return base.said("contradicted", 10, f"{told}; first is {first['creditor']}")


def owed_then(rows: list[dict[str, Any]], since: Any, until: Any) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The rows of what was owed at the end of a time; and those of a register of which that can't be told, for it has what is owed now: paid back in part, then, or since.

    A report's rows are of the day on which it ends.
    """
    owed, unclear = [], []
    for row in rows:
        if row["filing"] is not None or (row["balance"] == row["opening"] and row["incurred_on"] is None):
            owed.append(row)
        elif row["incurred_on"] is not None and row["incurred_on"] > until:
            continue
        elif row["balance"] == row["opening"]:
            owed.append(row)
        elif row["balance"] or row["repaid_on"] is None or row["repaid_on"] >= since:
            unclear.append(row)
    return owed, unclear


def _for_purpose(rows: list[dict[str, Any]], what: str) -> list[dict[str, Any]]:
    """The debts whose purpose holds all the words of what they are said to be for ('win bonuses': 'Win Bonus Commission')."""
    words = re.findall(r"[a-z]+", what.lower())
    telling = [word for word in words if word not in ("costs", "expenses", "bills", "fees", "charges", "services")] or words
    stems = [re.sub(r"(?:ies|es|s|y)$", "", word) for word in telling]
    return [row for row in rows if all(re.search(rf"\b{re.escape(stem)}", str(row["purpose"] or "").lower()) for stem in stems)]


def _within(row: dict[str, Any], since: Any, until: Any) -> bool:
    day = row["incurred_on"]
    return day is None or ((since is None or day >= since) and (until is None or day <= until))


def _currency(rows: list[dict[str, Any]]) -> str:
    return str(rows[0]["currency"] or "USD") if rows else "USD"


def _cited(row: dict[str, Any]) -> dict[str, Any]:
    raw = f"{row['creditor']}: {row['kind']}, " + ", ".join(
        f"{name} {row[name]:,.2f}" for name in ("opening", "incurred", "payment", "balance") if row[name] is not None
    )
    return {
        "source": row["source"],
        "locator": row["locator"],
        "raw": raw,
        "record": "debt",
        "date": row["incurred_on"],
        "amount": row["balance"],
    }


def of_creditor(engine: Engine, rows: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """The rows of a creditor: the name as it compares, else every name that holds all its words."""
    bare = _TITLED.sub("", name)
    plain = names.plain(engine, bare)
    equal = [row for row in rows if row["plain"] == plain]
    if not equal and bare != name:
        # 'Lord Razzall': a register may keep the title apart, and the first name with the last
        held = [row for row in rows if re.search(rf"\b{re.escape(bare)}\b", str(row["creditor"]), re.IGNORECASE)]
        return held if len({row["plain"] for row in held}) == 1 else []
    return equal or holding(engine, rows, bare)


def _near(engine: Engine, rows: list[dict[str, Any]], name: str) -> str:
    """A creditor whose name is the beginning of a name: the record's 'Patriot Group' for 'Patriot Group Security Services'; '' if none is."""
    plain = names.plain(engine, name)
    near = {str(row["creditor"]) for row in rows if " " in str(row["plain"] or "") and plain.startswith(f"{row['plain']} ")}
    return min(near, default="")


_TITLED = regex(r"^(?:(?:The )?(?:Rt Hon )?(?:Lord|Lady|Sir|Dame|Baron|Baroness|Viscount|Earl|Dr|Mr|Mrs|Ms)\.? )+(?=\w)")


def holding(engine: Engine, rows: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """The rows of creditors whose name holds all words of a name."""
    words = set(names.plain(engine, name).split(" "))
    return [row for row in rows if words and words <= set(str(row["plain"] or "").split(" "))]


def debtors_of(engine: Engine, debtor: Ref) -> tuple[list[str], str]:
    """Ids of the debtor's committees, or the one name in a register of loans that holds its words or has it as initials ('the SNP'); and what was done."""
    try:
        who = names.resolve(engine, debtor.name)
    except Misuse:
        who = None
    if who is not None and who.committees:
        return who.committees, who.said
    listed = [str(row["name"]) for row in engine.kept("debtors", lambda: engine.rows(block(__package__, "debts.sql", "debtors")))]
    called = _PARTIES.get(debtor.name.lower().removeprefix("the "), debtor.name)
    words = _party_words(called)
    fitting = [name for name in listed if f"({debtor.name.upper()})" in name.upper()] or [
        name for name in listed if words and words <= _party_words(name) and not (_party_words(name) - words) & _nations()
    ]
    exact = [name for name in fitting if _party_words(name) == words]
    chosen = exact or fitting
    return (chosen, f"{debtor.name!r} is read as {chosen[0]}") if len(chosen) == 1 else ([], "")


@cache
def _nations() -> frozenset[str]:
    """The words that make a party another one: the Scottish Green Party is not the Green Party."""
    return demonyms() | {"scottish", "welsh", "english"}


def names_in(engine: Engine, debtor: Ref) -> list[str]:
    """The borrowers of a register of loans whose name holds the words of a debtor's, or shares all but one of them: any of them may be meant."""
    listed = [str(row["name"]) for row in engine.kept("debtors", lambda: engine.rows(block(__package__, "debts.sql", "debtors")))]
    words = _party_words(_PARTIES.get(debtor.name.lower().removeprefix("the "), debtor.name))
    return [name for name in listed if words and words <= _party_words(name)]


_PARTIES = {"tories": "Conservative Party", "tory": "Conservative Party", "lib dems": "Liberal Democrats"}


def _party_words(name: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"\w+", name.lower())} - {"the", "party"}


def _unread(engine: Engine, rows: list[dict[str, Any]], covered: list[chains.Filing]) -> int:
    """How many rows of these reports, or of the registers that these rows are of, could not be read."""
    return int(
        engine.rows(
            block(__package__, "debts.sql", "unread"),
            filings=sorted({str(row["filing"]) for row in rows if row["filing"]} | {f.filing for f in covered}),
            sources=sorted({str(row["source"]) for row in rows}),
        )[0]["rows"]
    )


def _covered(engine: Engine, debtors: list[str], since: Any, until: Any, superseded: list[str]) -> list[chains.Filing]:
    """The reports of the debtor that would list what it owed at the time."""
    return [
        f
        for f in chains.filings(engine).values()
        if f.committee in debtors and f.filing not in superseded and f.until and f.base in ("F3", "F3P", "F3X")
        and (until is None or f.until <= until or (f.since and f.since <= until)) and (since is None or f.until >= since)
    ]  # fmt: skip
