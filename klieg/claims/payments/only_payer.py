"""Who alone paid somebody: 'No other campaign reported paying the firm', 'no campaign but Carson's paid it'. How many of the loaded committees did is asked of the record.

Nothing here looks at a record.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from klieg.claims.language.amounts import Amount, so_many
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.roles import PRONOUNS, E, P

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

_PAYERS = r"(?:(?:presidential|Republican|Democratic|federal|rival|political) )*(?:campaigns?|committees?|candidates?)"
_WHERE = r"(?: (?:(?:in|of|on) (?:the|this|that) [^<;,]{3,40}?(?:file|export|list|filings)|(?:whose|with) [^<;,]{3,60}? (?:file|export|list)))?"
_PAID = r"(?:(?:has |had |have )?(?:report(?:s|ed)?|list(?:s|ed)?|show(?:s|ed)?|record(?:s|ed)?|disclosed?) (?:paying|having paid|using|(?:an? |any )?payments? to)|paid|used|hired|employed|bought from)"
_TIME = rf"(?:,? (?:(?:in|over|during|for|through|across) )?(?:the |that |those )?(?:same )?(?:{P}|(?:[a-z]+ |<A\d+> )?(?:month|quarter|year|period|time|stretch|months|spring|summer|season)))?"
_LOOK = regex(r"\b[Nn]o(?:ne of the)? (?:[a-z]+ )*(?:campaigns?|committees?|candidates?)\b", re.IGNORECASE)
_NO_OTHER = regex(
    rf"\W*(?:(?:And|But) )?(?:(?:[Ii]n|[Oo]ver|[Dd]uring) (?:the )?{P},? )?(?:[Nn]o other {_PAYERS}|[Nn]one of the other {_PAYERS}|[Nn]o {_PAYERS} (?:but|except|other than|besides|save) (?P<who>{E})(?:['\u2019]s)?)(?P<where>{_WHERE}) {_PAID} (?:the )?(?P<payee>{E})(?: anything| a (?:cent|dime|penny))?{_TIME}\W*$"
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
        rf"\W*(?:(?:And|But) )?(?:the )?(?P<who>{E})(?:['\u2019]s?)?(?: campaign| committee)? (?:is|was|were|are)(?P<not> not| hardly| far from| by no means| never|n['\u2019]t)? (?:(?:the|its|their) (?:only|sole) (?:one|{_PAYERS}|client|customer)|(?P<only>{E})) (?:to (?:pay|use|hire)|(?:that|who|which) (?:paid|used|hired)|paying|using) (?:the )?(?P<payee>{E})\W*$"
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
    if match["who"]:
        payer = reader.candidate(clause.refs_in(match["who"])[0])
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
    quarter = reader.same_period("that quarter") if re.search(r"\bquarter\b", clause.original_text(0, len(clause.text))) else None
    when = clause.period(reader) or quarter
    made.period = when or (last.period.carry() if not match["who"] and last is not None and last.period is not None else None)
    if made.period is None:
        made.unsure = "of which time it is said is not read"
    return made


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
    start, end = clause.span()
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
    if payees is paid:
        made.assumptions = [f"who was paid is carried over: {payees[0].name}"]
    return made


def _the_same(payee: Ref, last: Reading) -> bool:
    """Whether a payee is the one that was paid right before."""
    before = last.role("object")
    return before is not None and (payee.name == before.name or payee.text.lower() in ("it", "them"))
