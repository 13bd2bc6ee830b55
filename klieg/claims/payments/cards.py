"""Payments that are said to have been charged to a card: 'paid Facebook $84,000, all of it charged to American Express', 'put $84,000 of Facebook charges on its card'.

A card's bill is a payment to who issues the card, and what was bought with it stands behind it as memo items (11 CFR 104.9): so such a claim is of the memo items to the
payee whose parent is a payment to that issuer.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import ask, begin, bounds, cited, covered, loaded, missing, name_words, with_remedy
from klieg.claims.language import doubts
from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.payments.payment import Payment
from klieg.claims.reading import CARRIED_OVER, WHO_PAID, Reading, Ref
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import A, E, Found, P, without_speaker
from klieg.claims.verdict import Verdict
from klieg.money.measures import Answer
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAME = "paid_card"
_ISSUERS = (
    "american express",
    "visa",
    "mastercard",
    "chase",
    "citi",
    "citibank",
    "capital one",
    "discover",
    "diners",
    "bank",
    "card",
)
"""Words that tell, in a payee's name, who issues cards."""
_OWNER = rf"(?:(?:the (?:campaign|committee|candidate)['\u2019]s|an?|its|his|her|their|those|the(?: {E}['\u2019]s?)?|{E}['\u2019]s?) )?"
_KIND = r"(?:(?:corporate|campaign|company|business|committee|personal|same) )*"
CARD = rf"(?:{_OWNER}{_KIND}(?P<card>{E}) {_KIND}(?:credit |charge )?(?:cards?|card bills?|bills?|accounts?|statements?|payments?)|{_OWNER}{_KIND}(?:credit |charge )cards?(?: bills?| accounts?| statements?)?|{_OWNER}{_KIND}cards?(?: bills?| statements?)?|(?:the )?(?P<issuer>{E}))(?![\w-])"
"""A card, with its issuer or without."""
_AMEX = {"american", "express"}
"""The one issuer that bills its own cards: a Visa card's bill is a bank's."""
_ON = r"(?:to|on|onto|through|with|via|by|over|under|against|behind)"
_SUM = (
    rf"(?P<sum>(?:(?:about|some|just|only|nearly|almost|roughly|more than|over|around|close to|less than|under|a total of) )*{A})"
)
_THINGS = r"(?:(?:advertising|advertisement|ad|ads|digital|placed|online|media) )*(?:charges?|ads?|adverts?|advertising|advertisements?|purchases?|media|buys?|spending|bills?|invoices?|payments?|space|costs?)"
_WORTH = r"(?:(?:worth )?of|in|worth of) (?:[a-z]+ ){0,2}"
_WHEN = rf"(?:,? (?:(?:in|from|during|over|by|for|of) )?(?:the )?(?P<when>{P}))?"
_LISTS = (
    r"(?:itemi[sz]e[sd]?|list(?:s|ed)?|show(?:s|ed)?|includ(?:es?|ed)|contain(?:s|ed)?|hold|held|detail(?:s|ed)?|break down into)"
)
_SAID = (
    regex(  # 'put about $84,000 of Facebook charges on its American Express card'
        rf"(?:And |But )?(?:(?P<first>{P}),? )?(?:the )?(?P<payer>{E}) (?:has |had |also )*(?:charged|put|billed|booked|ran|placed) {_SUM} {_WORTH}(?:the )?(?P<payee>{E}) {_THINGS} {_ON} {CARD}{_WHEN}\W*$"
    ),
    regex(  # 'charged $84,000 to its American Express card for Facebook ads'
        rf"(?:And |But )?(?:(?P<first>{P}),? )?(?:the )?(?P<payer>{E}) (?:has |had |also )*(?:charged|put|billed|booked) {_SUM} {_ON} {CARD} (?:for|at|to pay|to pay for|in payments to|in charges (?:by|from)) (?:[a-z]+ (?:on|from|with) )?(?:the )?(?P<payee>{E})(?: {_THINGS})?{_WHEN}\W*$"
    ),
    regex(  # 'about $84,000 of Facebook advertising was charged to the campaign's American Express card'
        rf"(?:And |But )?(?:(?P<first>{P}),? )?{_SUM} {_WORTH}(?:the )?(?P<payee>{E}) {_THINGS} (?:was |were |had been |went )?(?:charged |put |billed |run |paid )?{_ON} {CARD}{_WHEN}\W*$"
    ),
    regex(  # 'Facebook charges on the campaign's American Express card came to $84,000'
        rf"(?:And |But )?(?:(?P<first>{P}),? )?(?:the )?(?P<payee>{E}) {_THINGS} (?:charged |billed |put |itemi[sz]ed |listed )?{_ON} {CARD}{_WHEN} (?:came to|totall?ed|add(?:ed)? up to|amount(?:ed)? to|were|was|reached|ran to|c[oa]mes? to) {_SUM}\W*$"
    ),
    regex(  # 'charges by Facebook on the campaign's credit cards came to $84,000'
        rf"(?:And |But )?(?:(?P<first>{P}),? )?(?:[Tt]he )?(?:[Cc]harges|[Pp]urchases|[Bb]ills) (?:by|from|at) (?:the )?(?P<payee>{E}) (?:charged |billed |put )?{_ON} {CARD}{_WHEN} (?:came to|totall?ed|add(?:ed)? up to|amount(?:ed)? to|were|reached|ran to|comes? to) {_SUM}\W*$"
    ),
    regex(  # 'the American Express charges itemized in its reports include $23,181 for Facebook'
        rf"(?:And |But |Yet )?(?:(?P<first>{P}),? )?(?:[Tt]he )?(?P<issuer>{E}) (?:card )?(?:charges|purchases|bills|items)(?: (?:itemi[sz]ed|listed|shown|reported|detailed))? (?:in|on|by) (?:your|its|their|the|his|her|{E}(?:['\u2019]s?)?) (?:own )?(?:reports?|filings?|books|disclosures?) {_LISTS} {_SUM} (?:for|at|to|from|by|with) (?:the )?(?P<payee>{E})(?: {_THINGS})?{_WHEN}(?: of (?:that|the same) year)?\W*$"
    ),
    regex(  # 'paid Facebook about $84,000 with its American Express card'
        rf"(?:And |But )?(?:(?P<first>{P}),? )?(?:the )?(?P<payer>{E}) (?:has |had |also )*(?:paid|gave|sent) (?:the )?(?P<payee>{E}) {_SUM} (?:with|on|by|through|via) {CARD}{_WHEN}\W*$"
    ),
)
TAIL = regex(
    rf"(?:(?:which|that) (?:was|were) )?(?P<all>(?:all|every (?:last |single )?(?:dollar|cent|penny)|the whole) of (?:it|that|them|this|which)|all|entirely)? ?(?:was |were )?(?:charged|billed|put|run|paid|booked|placed) {_ON} {CARD}"
)
"""', all of it charged to an American Express card', behind a payment."""
_ONLY_BEHIND = regex(
    rf"(?:And |But )?(?:[A-Z][a-z]+ (?:bought|purchased) (?:from|on) )?(?:the )?(?P<payee>{E})(?: {_THINGS})?,? (?:by contrast, )?(?:appears?|shows? up|turns? up|stands?|figures?|is listed|is named|is found|occurs)(?: there)? only (?:among|in|as) (?:the |its )?(?:memo )?(?:items|charges|entries|lines|purchases|details) (?:behind|under|on|of|for|beneath|that make up) {CARD}(?: (?:payments?|bills?|charges?))?{_WHEN}(?:: (?P<rest>.*?))?\W*$"
)
_COME_TO = regex(
    rf"{A} (?:of them|charges|items|entries|purchases|lines),? (?:which (?:come|came|add up|added up|amount|amounted) to|worth|totall?ing|for|adding up to|coming to) (?:(?:about|some|nearly|almost|roughly|more than|over|around) )?(?P<a>{A})"
)
"""': 114 charges, which come to about $84,000'."""


_OF_SOME_KIND = r"(?:(?:separate|individual|different|distinct|single|itemi[sz]ed|memo|card|such|small) )*"
_BILLS_LIST = regex(rf"(?:And |But )?(?:(?:{P}),? )?(?:[Tt]he )?{CARD}{_WHEN} {_LISTS}\b")
"""That a card's bills hold something, whatever it is."""
_BILLS_HOLD = regex(
    rf"(?:And |But )?(?:(?P<first>{P}),? )?(?:[Tt]he )?{CARD}{_WHEN} {_LISTS}(?: (?:about|some|just|only|nearly|almost|roughly|more than|over))*(?: (?P<n>{A}))? {_OF_SOME_KIND}(?:charges?|purchases?|payments?|items?|entries|bills?) (?:at|by|from|to|for|with) (?:the )?(?P<payee>{E})(?: {_THINGS})?"
    rf"(?P<rest>,? (?:(?:which (?:come|came|add(?:ed)? up|amount(?:ed)?) to|worth|totall?ing|adding up to|coming to|of|for) )?{_SUM}(?: (?:together|in all|altogether|in total|combined))?{_WHEN.replace('when', 'then')})?\W*$"
)
"""'The campaign's American Express bills itemize 114 charges at Facebook, worth some $84,000 together'."""
_BILLS = rf"{_OWNER}{_KIND}(?:(?P<card>{E}) {_KIND}(?:credit |charge )?(?:cards?|(?:card )?(?:bills?|accounts?|statements?))|(?:credit |charge )?cards?(?: bills?| accounts?| statements?)|(?:credit |charge )cards?)"
"""A card or its bills: never somebody's name alone."""
_STANDS = r"(?:(?:also|then|first) )?(?:appears?|appeared|(?:turn|show|crop|come|pop)s? up|(?:turned|showed|cropped|popped) up|comes up|came up|figures?|figured|stands?|stood|is|was|are|were)(?: (?:there|also|named|listed|found|itemi[sz]ed|mentioned|entered|included))*"
_OFTEN = rf"(?:,? (?:(?:just|only|exactly|about|some|at least|no fewer than|more than|nearly|almost) )*(?P<n>{A}) times)?"
_FOR = rf"(?P<rest>,? (?:(?:which )?(?:come|came|add up|added up|amount|amounted) to|for|with|at|worth|totall?ing|coming to|adding up to) {_SUM}(?: (?:together|in all|altogether|in total|combined|all told))?)?{_WHEN.replace('when', 'last')}"
_SHOWN = (
    regex(  # 'on its American Express bills, Facebook appears 114 times in December, for $84,044'
        rf"(?:[A-Z][^;<]{{0,60}}|<E\d+> [^;<]{{0,60}})??{_BILLS}{_WHEN},? (?:(?:where|(?:on|in|among|under|behind) which),? )?(?:the )?(?P<payee>{E}) {_STANDS}{_OFTEN}{_WHEN.replace('when', 'then')}{_OFTEN.replace('<n>', '<n2>')}{_FOR}(?:,? (?:is|are|was|were) [a-z ]{{2,40}})?\W*$"
    ),
    regex(  # 'Facebook shows up 114 times on the campaign's American Express bills'
        rf"(?:And |But )?(?:(?P<first>{P}),? )?(?:[Tt]he )?(?P<payee>{E}) {_STANDS}{_OFTEN}{_WHEN} (?:on|in|among|under|behind) {_BILLS}{_WHEN.replace('when', 'then')}{_OFTEN.replace('<n>', '<n2>')}{_FOR}\W*$"
    ),
)
_STANDS_NOT = r"(?:(?:does|do|did|is|was|are|were|has|have) not(?: (?:ever|once|even|been))?(?: (?:appear(?:ed)?|turn(?:ed)? up|show(?:n|ed)? up|figured?|come up|listed|named|mentioned|found|there))?|never (?:once )?(?:appears?|appeared|figures?|figured|turns up|turned up|shows up|showed up|comes up)|(?:appears|appeared|is|was|figures) nowhere|(?:is|was) (?:missing|absent))(?: anywhere| at all)?"
_NOT_SHOWN = (
    regex(rf"(?:And |But )?(?:[Oo]n|[Ii]n|[Aa]mong|[Uu]nder) {_BILLS}{_WHEN},? (?:the )?(?P<payee>{E}) {_STANDS_NOT}{_WHEN.replace('when', 'then')}\W*$"),
    regex(rf"(?:And |But )?(?:(?P<first>{P}),? )?(?:[Tt]he )?(?P<payee>{E}) {_STANDS_NOT} (?:on|in|among|under|behind|from) {_BILLS}{_WHEN}\W*$"),
)  # fmt: skip
"""'Google does not appear on the campaign's American Express bills'."""
_SAME_BILLS = r"(?:them|it|there|(?:the|its|their) same (?:card|credit card|account|statements?|bills?|card bills?)|(?:that|those|these) (?:cards?|credit cards?|(?:card )?bills?|statements?))"
_SHOWN_TOO = regex(
    rf"(?:And |But )?(?:(?P<first>{P}),? )?(?:[Tt]he )?(?P<payee>{E}) {_STANDS}{_OFTEN}(?: (?:on|in|among|under|behind))? {_SAME_BILLS}(?:,? (?:too|also|as well))?{_OFTEN.replace('<n>', '<n2>')}{_WHEN},?(?: (?:too|also|as well))?{_FOR}\W*$"
)
"""'Twitter is on the same bills, for $3,134', behind what was told of a card's bills."""
_ON_BILLS = r"(?:them|(?:the|its|their)(?: same)? (?:card |credit card )?(?:bills?|statements?)|(?:that|those|these) (?:cards?|credit cards?|(?:card )?(?:bills?|statements?)))"
_NOT_SHOWN_TOO = regex(
    rf"(?:And |But )?(?:(?P<first>{P}),? )?(?:[Tt]he )?(?P<payee>{E}) {_STANDS_NOT}(?: (?:on|in|among|under|behind|from))? {_ON_BILLS}{_WHEN}(?:,? (?:at all|though|however))?\W*$"
)
"""'Twitter is not on those bills', behind the same."""


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """A sum that is said to have been charged to a card, and whom it was for; or that somebody stands behind a card's bill only, and what that came to."""
    told = without_speaker(clause.text)
    told = told if clause.text.startswith(told) else clause.text
    if (listed := _BILLS_LIST.match(told)) and _issues(clause, listed):
        held = _BILLS_HOLD.match(told)
        return _held(reader, clause, held) if held else _unread(reader, clause, listed)
    match = next((found for pattern in (*_SAID, _ONLY_BEHIND) if (found := pattern.match(told))), None)
    if match is None or not _issues(clause, match):
        return _shown(reader, clause, told)
    parts = match.groupdict()
    amount = clause.amount_in(parts.get("sum"))
    if (amount is None) == ("sum" in parts) or (amount is not None and amount.unit != "money"):
        return []
    made = _made(reader, clause, match, amount, _head(match), title="" if amount else "only")
    if made is None:
        return []
    rest = _COME_TO.search(parts.get("rest") or "")
    sum_ = clause.amount_in(rest["a"]) if rest else None
    if rest is None or sum_ is None or sum_.unit != "money":
        return [made]
    at = match.start("rest")
    first, last = clause.original(at + rest.start(), at + rest.end())
    return [made, replace(made, start=first, end=last, text=clause.whole[first:last], amount=sum_)]


def _made(
    reader: Reader, clause: Clause, match: re.Match[str], amount: Amount | None, span: tuple[int, int], title: str = ""
) -> Reading | None:
    payee = clause.refs_in(match["payee"])[0]
    if reader.candidate(payee).kind == "campaign":
        return None
    payment = Payment(reader, clause, Found(_owner(reader, clause, match), [payee], amount, *match.span(), "pays"))
    payers = payment.found.payer or payment.payer_not([payee])
    if not payers:
        return None
    made = payment.reading(FRAME, payers[:1], [payee], amount=amount, title=title, span=span)
    made.roles["other"] = [_card(clause, match)]
    if payers[0].how.startswith(WHO_PAID) and (whose := _somebody_elses(clause)):
        made.unsure = f"{whose}: whose card it is is not read"
    if doubt := doubts.first("payment/paid", _WITHOUT_CARD.sub("", clause.text)):
        made.unsure = made.unsure or doubt.why
    return made


def _shown(reader: Reader, clause: Clause, told: str) -> list[Reading]:
    """That somebody stands on a card's bills, how often and for how much, each a claim; on the same bills as whoever was told of before."""
    last = reader.last_payment if reader.payment_at == reader.paragraph else None
    if last is not None and (again := _SHOWN_TOO.match(told)):
        return _shown_too(reader, clause, again, last) if last.frame == FRAME else []
    if last is not None and last.frame == FRAME and (never := _NOT_SHOWN_TOO.match(told)):
        return [replace(one, negated=True) for one in _shown_too(reader, clause, never, last)]
    match = next((found for pattern in _SHOWN if (found := pattern.match(told)) and _issues(clause, found)), None)
    if match is not None:
        return _held(reader, clause, match)
    denied = next((found for pattern in _NOT_SHOWN if (found := pattern.match(told)) and _issues(clause, found)), None)
    if denied is not None:
        made = _made(reader, clause, denied, None, (0, len(denied[0].rstrip(" .,;:"))))
        return [replace(made, negated=True)] if made is not None else []
    on_bills = next((m for m in _ANY_BILLS.finditer(told) if m["card"] and _issuer(clause.refs_in(m["card"])[0].name)), None)
    if on_bills is None or not clause.amounts_in(told):
        return []
    # 'on its American Express bills, where Facebook ...': a figure is said of whoever is on them, and not of what was paid for the card
    others = [ref for ref in clause.refs_in(told) if ref.kind == "organisation" and not ref.how and not _issuer(ref.name)]
    return _unread(reader, clause, on_bills) if any(ref.name in reader.known.paid for ref in others) else []


_ANY_BILLS = regex(
    rf"\b(?:on|in|among|under|behind|to|at) {_OWNER}{_KIND}(?P<card>{E}) {_KIND}(?:credit |charge )?(?:card )?(?:bills?|statements?)(?=\W|$)"
)


def _shown_too(reader: Reader, clause: Clause, match: re.Match[str], last: Reading) -> list[Reading]:
    """The same of one more, whose card and time are those that were told before."""
    made = _held(reader, clause, match)
    for one in made:
        one.roles |= {role: list(last.roles[role]) for role in ("subject", "other") if role in last.roles}
        one.others = dict(last.others)
        one.period = last.period.carry() if last.period is not None and not clause.periods else one.period
        one.assumptions.append(f"{CARRIED_OVER}{last.text}")
    return made


def _held(reader: Reader, clause: Clause, match: re.Match[str]) -> list[Reading]:
    """What a card's bills hold of somebody's charges: how many, and what they come to, each a claim; that they hold some where no figure is told."""
    parts = match.groupdict()
    end = match.start("rest") if parts.get("rest") else len(match[0].rstrip(" .,;:"))
    if sum(parts.get(when) is not None for when in ("first", "when", "then", "last")) > 1 or (parts.get("n") and parts.get("n2")):
        return _unread(reader, clause, match)  # which of two times it is of
    count_ = "n2" if parts.get("n2") else "n"
    if not parts.get(count_) and not parts.get("sum"):
        only = _made(reader, clause, match, None, match.span())
        return [only] if only is not None else []
    spans = {count_: (match.start(), end), "sum": (match.start("sum"), match.end("sum"))}
    if not parts.get(count_):
        spans["sum"] = (match.start(), len(match[0].rstrip(" .,;:")))
    made = []
    for name, unit in ((count_, "count"), ("sum", "money")):
        amount = clause.amount_in(match[name]) if match[name] else None
        if match[name] and (amount is None or amount.unit != unit):
            return _unread(reader, clause, match)
        one = _made(reader, clause, match, amount, spans[name]) if amount else None
        made += [one] if one else []
    return made


def _unread(reader: Reader, clause: Clause, match: re.Match[str]) -> list[Reading]:
    """What a card's bills hold, where it is told in words that are not read: it is said of nobody else, and of no payment to the card."""
    start, end = clause.span()
    roles = {"subject": _owner(reader, clause, match), "other": [_card(clause, match)]}
    made = Reading(FRAME, "payment", start, end, clause.whole[start:end], {name: refs for name, refs in roles.items() if refs})
    made.unsure = "what the card's bills hold is not read"
    return [made]


_NAMED_OWNER = regex(rf"(?P<whose>{E}|[A-Z][\w.-]*)['\u2019]s {_KIND}(?:{E}|(?:credit|charge|card)\b)")


def _somebody_elses(clause: Clause) -> str:
    """The owner that a card is said to have by name, and who is no campaign that is found: 'Donald Trump Jr.'s American Express bills'; '' if there is none."""
    owner = _NAMED_OWNER.search(clause.text)
    named = clause.refs_in(owner["whose"]) if owner else []
    if owner is None or any(_issuer(ref.name) for ref in named):
        return ""
    return named[0].text if named else owner["whose"]


_WITHOUT_CARD = regex(rf"\b(?:charged|billed|put|run|routed) (?:to|on|through|via) {_OWNER}(?:{E}|credit card|campaign card)")


def _head(match: re.Match[str]) -> tuple[int, int]:
    """The claim without what stands behind its colon, and its full stop."""
    rest = "rest" in match.groupdict() and match["rest"]
    return match.start(), len(match[0][: match.start("rest") - match.start()] if rest else match[0].rstrip(" .,;:")) - (
        2 if rest else 0
    )


def _owner(reader: Reader, clause: Clause, match: re.Match[str]) -> list[Ref]:
    """Who charged it: who is said to, or whose card it is."""
    named = match.groupdict().get("payer")
    refs = clause.refs_in(named) if named else clause.refs_in(match[0])
    return [ref for ref in map(reader.candidate, refs) if ref.kind == "campaign" or ref.name in reader.known.committees][:1]


def _issues(clause: Clause, match: re.Match[str]) -> bool:
    """Whether what stands where the card does is one: it has a word for a card, or is named after who issues them."""
    parts = match.groupdict()
    named = parts.get("issuer")
    return named is None or any(_issuer(ref.name) for ref in clause.refs_in(named))


def _issuer(name: str) -> bool:
    plain = " ".join(name_words(name))
    return plain == "amex" or any(re.search(rf"\b{word}\b", plain) for word in _ISSUERS)


_ANY_CARD = "a card"


def _card(clause: Clause, match: re.Match[str]) -> Ref:
    """The issuer that is named; a card of any where none is."""
    parts = match.groupdict()
    for named in (parts.get("card"), parts.get("issuer")):
        for ref in clause.refs_in(named) if named else []:
            if _issuer(ref.name):
                name = ref.name.removeprefix("The ")
                return Ref(ref.text, "American Express" if name.lower() == "amex" else name, "thing")
    return Ref(_ANY_CARD, _ANY_CARD, "thing")


def of_the_payment(clause: Clause, paid: Reading, match: re.Match[str]) -> Reading | None:
    """What a payment's tail says of how it was charged; None where what stands there is no card."""
    if paid.frame != "paid" or not _issues(clause, match):
        return None
    start, end = clause.original(*match.span())
    roles = {name: list(refs) for name, refs in paid.roles.items() if name in ("subject", "object")}
    roles["other"] = [_card(clause, match)]
    made = replace(paid, frame=FRAME, start=start, end=end, text=clause.whole[start:end], roles=roles, title="all")
    made.amount = None
    made.assumptions = [*paid.assumptions, f"{CARRIED_OVER}{paid.text}"]
    return made


def decide(engine: Engine, reading: Reading, payer: Ref, payee: Ref) -> Verdict:
    """By the memo items to the payee that stand behind payments to who issues the card.

    Raises:
        Misuse: a name fits several committees, or none.
    """
    time = (None, None) if reading.title == "only" and reading.period and reading.period.carried else bounds(reading)
    if (other := _whose_card(engine, reading, payer, payee, time)) is not None:
        roles, assumed = (
            reading.roles | {"subject": [other]},
            f"{payer.text!r} is {other.name}, on whose card bills {payee.name} is",
        )
        return decide(engine, replace(reading, roles=roles, others={}, assumptions=[*reading.assumptions, assumed]), other, payee)
    answer = ask(engine, payer, payee, *time, "paid", reading.amount.currency if reading.amount else "")
    base = begin(answer)
    issuer = reading.roles["other"][0].name.removeprefix(_ANY_CARD)
    if reading.negated and (reading.amount is not None or reading.title):
        return base.said("not read", 2, "what is denied of a card is not read")
    if answer.near and not answer.rows:
        return base.said("not read", 2, f"no payee is named {payee.name}; {answer.near[0]['name']} comes near")
    behind, apart = _behind(engine, answer, issuer)
    value = sum((row["counted"] for row in behind), Decimal(0))
    card = issuer or "a card"
    if reading.negated:
        return _denied(base, answer, reading, payer, behind, card)
    told = f"{count(len(behind), 'memo item')}, {value:,.2f} {answer.currency}, behind payments to {card}"
    base.rows, amount = cited(behind), reading.amount
    if amount is not None and amount.unit == "count":
        value = Decimal(len(behind))
    base.figure = str(len(behind)) if reading.title == "only" else str(value)
    if not behind:
        if answer.rows and apart and not set(name_words(issuer)) >= _AMEX and issuer and _behind(engine, answer, "")[0]:
            return base.said("not read", 2, f"whether {card} is the card whose bills they stand behind is not sure")
        if answer.rows:
            base.against, base.rows, base.figure = cited(answer.payments), [], "0"
            return base.said("contradicted", 10, f"{count(answer.rows, 'row')}, none of them behind a payment to {card}")
        if covered(answer, reading):
            return base.said("record shows none", 7, f"no itemised payment to {payee.name}, nor a memo item; {loaded(answer)}")
        return with_remedy(base, answer, payer).said("not loaded", 4, f"none in what is loaded; {missing(answer)}")
    if reading.title in ("all", "only") and apart:
        base.against, base.rows = cited(apart), []
        return base.said("contradicted", 10, f"{told}; {count(len(apart), 'row')} besides that were not")
    floor = amount is not None and amount.high is None
    if amount is None or (amount.fits(value) and (floor or reading.period is not None or covered(answer, reading))):
        return base.said("borne out", 8, told)
    if covered(answer, reading) or (amount.high is not None and value > amount.high):
        base.against, base.rows = base.rows, []
        return base.said("contradicted", 10, f"{told}, where {amount.text} is said")
    return with_remedy(base, answer, payer).said("not loaded", 4, f"{told} in what is loaded; {missing(answer)}")


def _denied(base: Verdict, answer: Answer, reading: Reading, payer: Ref, behind: list[dict[str, Any]], card: str) -> Verdict:
    """That a card's bills hold nothing of somebody's."""
    if behind:
        base.against, base.figure = cited(behind), str(len(behind))
        return base.said("contradicted", 3, f"{count(len(behind), 'memo item')} behind payments to {card}")
    base.figure = "0"
    if covered(answer, reading):
        return base.said("borne out", 5, f"by absence: no memo item behind payments to {card}; {loaded(answer)}")
    return with_remedy(base, answer, payer).said("not loaded", 4, f"none in what is loaded; {missing(answer)}")


_BARE_OWNER = regex(
    r"\b[Tt]he campaign['\u2019]s (?:[a-z-]+ )*(?:[A-Z]\w+ ){0,2}(?:credit |charge )?(?:cards?|bills?|accounts?|statements?)\b"
)
"""'The campaign's American Express bills': of a campaign that is not named here, nor pointed at."""


def _whose_card(engine: Engine, reading: Reading, payer: Ref, payee: Ref, time: tuple[Any, Any]) -> Ref | None:
    """Whose card is meant by one whose owner is not named, of the campaigns that are spoken of: the only one with such items; None where it is named, or several have, or none."""
    if reading.negated or not reading.others.get("subject") or not _BARE_OWNER.search(reading.text):
        return None
    issuer = reading.roles["other"][0].name.removeprefix(_ANY_CARD)

    def has(who: Ref) -> bool:
        return bool(_behind(engine, ask(engine, who, payee, *time, "paid", ""), issuer)[0])

    having = [ref for ref in reading.others["subject"] if has(ref)] if not has(payer) else []
    return having[0] if len(having) == 1 else None


def _behind(engine: Engine, answer: Answer, issuer: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The rows of an answer that stand behind a payment to an issuer of cards (or to any, where none is named), and the others."""
    wanted = set(name_words(issuer))
    places = [f"{row['source']}{row['locator']}" for row in answer.payments]
    parents = {
        row["place"]: str(row["parent"] or "") for row in engine.rows(block(__package__, "cards.sql", "parents"), places=places)
    }
    held: list[dict[str, Any]] = []
    apart: list[dict[str, Any]] = []
    for row in answer.payments:
        above = parents.get(f"{row['source']}{row['locator']}", "")
        on_card = bool(above) and (wanted <= set(name_words(above)) if wanted else _issuer(above))
        (held if on_card else apart).append(row)
    return held, apart
