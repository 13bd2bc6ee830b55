"""Who alone paid somebody: 'No other campaign reported paying the firm', 'no campaign but Carson's paid it'. How many of the loaded committees did is asked of the record.

Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from klieg.claims.language.amounts import Amount, so_many
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.reading import WHO_WAS_PAID, Reading, Ref
from klieg.claims.sentences.marked import Read
from klieg.claims.sentences.roles import PRONOUNS, A, E, P

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

_PAYERS = r"(?:(?:presidential|Republican|Democratic|federal|rival|political) )*(?:campaigns?|committees?|candidates?)"
_WHERE = r"(?: (?:(?:in|of|on) (?:the|this|that) [^<;,]{3,40}?(?:file|export|list|filings)|(?:whose|with) [^<;,]{3,60}? (?:file|export|list)))?"
_PAID = r"(?:(?:has |had |have )?(?:report(?:s|ed)?|list(?:s|ed)?|show(?:s|ed)?|record(?:s|ed)?|disclosed?) (?:paying|having paid|using|(?:an? |any )?payments? to)|paid|used|hired|employed|bought from)"
_TIME = rf"(?:,? (?:(?:in|over|during|for|through|across) )?(?:the |that |those )?(?:same )?(?:{P}|(?:[a-z]+ |<A\d+> )?(?:month|quarter|year|period|time|stretch|months|spring|summer|season)))?"
_LOOK = regex(
    r"\b[Nn]o(?:ne of the)? (?:[a-z]+ )*(?:campaigns?|committees?|candidates?)\b|\b[Nn]one of\b.*\b(?:rivals|opponents|competitors)\b|\b[Oo]nly\b",
    re.IGNORECASE,
)
_NO_OTHER = regex(
    rf"\W*(?:(?:And|But) )?(?:(?:[Ii]n|[Oo]ver|[Dd]uring) (?:the )?{P},? )?(?:[Nn]o other {_PAYERS}|[Nn]one of the other {_PAYERS}|[Nn]one of (?:the )?(?P<whose>{E}|his|her|its|their)(?:['\u2019]s?)? (?:[a-z]+ ){{0,2}}?(?:rivals|opponents|competitors)|[Oo]nly (?:the )?(?P<only>{E})(?:['\u2019]s?)?(?: campaign| committee)?|[Nn]o {_PAYERS} (?:but|except|other than|besides|save) (?P<who>{E})(?:['\u2019]s)?)(?P<where>{_WHERE}) {_PAID} (?:the )?(?P<payee>{E})(?: anything| a (?:cent|dime|penny))?{_TIME}\W*$"
)

_ITS = rf"(?:the )?(?:{E}(?:['\u2019]s?)?|[Yy]our|[Ii]ts|[Tt]heir)"
_CUSTOMER = r"(?:(?:presidential|political|campaign|paying|Republican|Democratic) )*(?:accounts?|clients?|customers?|payers?|campaigns?|candidates?)"
_ONLY_CLIENT = (
    regex(
        rf"\W*(?:(?:And|But) )?(?:the )?(?P<who>{E})(?:['\u2019]s?)?(?: campaign| committee)? (?:is|was|were|are)(?P<not> not| hardly| far from| by no means| never|n['\u2019]t)? (?P<whose>{_ITS}) (?:only|sole) {_CUSTOMER}\W*$"
    ),
    regex(
        rf"\W*(?P<not>Nor) (?:is|was|were|are) (?:the )?(?P<who>{E})(?:['\u2019]s?)?(?: campaign| committee)? (?P<whose>{_ITS}) (?:only|sole) {_CUSTOMER}\W*$"
    ),
    regex(
        rf"\W*(?:(?:And|But) )?(?:the )?(?P<who>{E})(?:['\u2019]s?)?(?: campaign| committee)? (?:is|was|were|are)(?P<not> not| hardly| far from| by no means| never|n['\u2019]t)? (?:(?:the|its|their) (?:only|sole) (?:one|{_PAYERS}|client|customer)|(?P<only>{E})) (?:(?:known |here |in the file )?to (?:have )?(?:pay|paid|use|used|hire|hired)|(?:that|who|which) (?:paid|used|hired)|paying|using|(?:(?:to (?:have )?|(?:that|who|which) )(?:report|list|disclose|show|itemi[sz]e|make|made)(?:ed|d|s)?|reporting|listing|disclosing|itemi[sz]ing|making|with) (?:(?:an?|any|the|one|a single) )?(?:payments?|itemi[sz]ed payments?|che(?:ck|que)s?|spending) (?:to|with|at)) (?:the )?(?P<payee>{E}){_TIME}(?P<rest>(?::|,(?= (?:of|for|with|at) )| -| \u2014)[^<]*<A\d+>[^<]*)?\W*$"
    ),
)
"""'Mr. Trump's was not your only account', 'Carson was the firm's only client'."""
_OF_ALL = regex(r"\b(?:the|its|your|their|['\u2019]s?) (?:only|sole) ")
OF_THE_FILE = "of those in the file"
"""What the claim limits itself to: others' reports may not be loaded."""


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """That one campaign alone paid somebody: the one named, or the one of which it was told right before; None if the clause says nothing of it."""
    if _OF_ALL.search(clause.original_text(0, len(clause.text))) and (client := _client(reader, clause)):
        return client
    if not _LOOK.search(clause.text):
        return None
    match, last = _NO_OTHER.match(clause.text), reader.last_payment
    if match is None:
        return None
    payee = clause.refs_in(match["payee"])[0]
    whose = clause.refs_in(match["whose"] or "")
    named = [ref for ref in whose if ref.text.lower() not in PRONOUNS]
    if who := match["who"] or match["only"]:
        payer = reader.candidate(clause.refs_in(who)[0])
    elif named:
        payer = reader.candidate(named[0])
    elif last is not None and last.role("subject") and reader.payment_at == reader.paragraph and _the_same(payee, last):
        payer, payee = reader.candidate(last.roles["subject"][0]), last.roles["object"][0]
    else:
        return None
    if payer.kind != "campaign" or reader.candidate(payee).kind == "campaign":
        return None
    start, end = clause.span()
    made = Reading(
        "paid_payers",
        "payment",
        start,
        end,
        clause.whole[start:end],
        {"subject": [payer], "object": [payee]},
        OF_THE_FILE if match["where"] else "",
        so_many("one", 1),
    )
    made.assumptions = [f"that nobody else did is that one alone did: {payer.name}"]
    when = clause.period(reader) or _that_time(reader, clause)
    made.period = when or (
        last.period.carry() if not who and not named and last is not None and last.period is not None else None
    )
    if made.period is None:
        made.unsure = "of which time it is said is not read"
    return made


def _that_time(reader: Reader, clause: Clause) -> Period | None:
    """'In that quarter': the one that was spoken of."""
    told = re.search(r"\b(?:that|the same) (?:quarter|month|year|period)\b", clause.original_text(0, len(clause.text)))
    return reader.same_period(told[0]) if told else None


def _client(reader: Reader, clause: Clause) -> Reading | None:
    """That somebody was, or was not, the only one who paid whoever the clause names, or was paid in what was spoken of last."""
    match = next((found for pattern in _ONLY_CLIENT if (found := pattern.match(clause.text))), None)
    if match is None:
        return None
    if (only := match.groupdict().get("only")) and not _OF_ALL.match(f"{clause.refs_in(only)[0].text.lower()} "):
        return None  # 'Trump was not the candidate to pay it'
    payer, last = reader.candidate(clause.refs_in(match["who"])[0]), reader.last_payment
    paid = last.roles.get("object", [])[:1] if last is not None else []
    named = clause.refs_in(match.groupdict().get("payee") or match["whose"])
    payees = [ref for ref in named if ref.text.lower() not in PRONOUNS] or paid
    if payer.kind != "campaign" or not payees or reader.candidate(payees[0]).kind == "campaign":
        return None
    rest = match.groupdict().get("rest")
    start, end = clause.original(0, match.start("rest")) if rest else clause.span()
    more = Amount(0, 0, "more than one", "count", Decimal(2), Decimal(2), None, hedge="at least")
    made = Reading(
        "paid_payers",
        "payment",
        start,
        end,
        clause.whole[start:end],
        {"subject": [payer], "object": payees},
        "",
        more if match["not"] else so_many("one", 1),
    )
    if clause.periods or match.groupdict().get("payee"):
        made.period = clause.period(reader) or _that_time(reader, clause)
    if payees is paid:
        made.assumptions = [f"{WHO_WAS_PAID}: {payees[0].name}"]
    return made


_SUM = regex(
    rf"(?:[:,\u2014-]| )+(?:(?:of|for|with|at|totall?ing|worth|just|only|about|some|nearly|more than) )*(?P<sum>{A})(?P<what>,? (?:for|in) [a-z][a-z -]+)?\W*$"
)


def sums(reader: Reader, clause: Clause, told: Reading, read: Read) -> list[Reading]:
    """What the only one to pay is said to have paid: '..., the only candidate to report a payment to X: $100,000, for web service'."""
    match = next((found for pattern in _ONLY_CLIENT if (found := pattern.match(clause.text))), None)
    rest = match.groupdict().get("rest") if match is not None and told.frame == "paid_payers" else None
    amount = _SUM.match(rest) if rest else None
    if match is None or amount is None or match["not"]:
        return []
    at = match.start("rest")
    what: list[tuple[int, int] | str] = [(at + amount.start("what"), at + amount.end("what"))] if amount["what"] else []
    when: list[tuple[int, int] | str] = [(match.end("payee"), at)] if match.end("payee") < at else []
    paid = clause.made_of(
        match.span("who"), " paid ", match.span("payee"), " ", (at + amount.start("sum"), at + amount.end("sum")), *what, *when
    )
    made = read(reader, replace(paid, moved=True))[:1]
    for one in made:
        one.start, one.end = clause.original(at + amount.start("sum"), clause.end)
        one.text = clause.whole[one.start : one.end]
    return made


def _the_same(payee: Ref, last: Reading) -> bool:
    """Whether a payee is the one that was paid right before."""
    before = last.role("object")
    return before is not None and (payee.name == before.name or payee.text.lower() in ("it", "them"))
