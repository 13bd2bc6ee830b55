"""What share of all that a payer paid a clause gives a payee, in whatever order it names them: 'of every dollar X laid out, more than a third ended up with Y', 'Y swallowed 45 percent of all that X put into operations'.

Nothing here looks at a record.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language import amounts
from klieg.claims.language.patterns import regex
from klieg.claims.payments.comparing import NOBODY
from klieg.claims.reading import Reading
from klieg.claims.sentences import vocabulary
from klieg.claims.sentences.payment_words import REPORTED_TO
from klieg.claims.sentences.roles import parties

if TYPE_CHECKING:
    from klieg.claims.language.amounts import Amount
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

_SPENDING = r"(?:spent|disbursed|laid out|paid out|put (?:in|into|to|toward|towards)|spending|outgo|outgoings|outlays?|expenditures?|disbursements?|operations|operating (?:costs|budget|dollars?|line|books?|ledger|money|side)|budget|costs|bills)"
_WHOLE = regex(
    rf"\b(?:of|out of|in) (?:all|everything|what|every|each|the|its|his|her|their|that|<E\d+>)[^;]{{0,80}}?\b{_SPENDING}\b|^(?:And |But )?Of (?:all|everything|what|every|the)[^;,]{{0,80}}\b{_SPENDING}\b",
    re.IGNORECASE,
)
_OTHER_WHOLE = regex(
    r"\b(?:receipts|received|raised|contributions?|donations?|individuals?|gave|givers|debts?|owed|owing|loans?|clicks|ads?|tweets?|posts?|(?<!those )(?<!these )(?<!same )months?(?! to\b)|card fees|media spending|on (?:television|polling|travel|hats))\b",
    re.IGNORECASE,
)
_WORD = regex(
    r"\b(?P<w>(?:(?:better|more|less|nearly|almost|well over|over|about|just over|just under) (?:than )?)?half|the (?:bulk|lion's share|majority)|most)\b(?! of (?:it|them|that)\b)",
    re.IGNORECASE,
)
_TO_WHOM = regex(
    r"\b(?:went|landed|ended up|wound up|flowed|was paid|were paid|was|were|goes|made its way|found its way|shared|accounted for|took|got|had|received|collected|absorbed|swallowed|soaked up|consumed|ate up|claimed|earned|represented|made up|came to|amounted|belonged|pocketed|drew|shared)\b"
)


def reading(reader: Reader, clause: Clause) -> Reading | None:
    """The share of a payee in all that a payer paid; None if the clause gives none, or gives more than one figure."""
    text = clause.text
    whole = _WHOLE.search(text)
    if (
        whole is None
        or _OTHER_WHOLE.search(clause.without_names())
        or NOBODY.search(re.sub(r"\b(?:each|every|any)\b", "", text))
        or re.search(r"\b(?:not|never|than (?:the |<E))\b", text)
    ):
        return None
    plain = vocabulary.without_apposition(REPORTED_TO.sub("", text))
    payers, payees = parties(reader, clause.refs_in(plain))
    share = _share(clause, plain)
    if share is None or len(payers) != 1 or len(payees) != 1 or not _TO_WHOM.search(plain):
        return None
    start, end = clause.span()
    made = Reading("paid_share", "payment", start, end, clause.whole[start:end], {"subject": payers, "object": payees}, "", share)
    made.period = clause.period(reader)
    made.assumptions = [ref.how for ref in (*payers, *payees) if ref.how]
    made.unsure = clause.doubt("payment/paid_share") or made.unsure
    return made


_AS_PART = regex(
    r"\bshare of\b[^;]*? (?:was|is|came to|stood at|amounted to|reached) (?P<f>(?:about |nearly |roughly |almost |over |more than |less than |just )*(?:an?|one|two|three|four) (?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?))\b"
)
"""'The firm's share of its expenditures was about a tenth'."""


def _share(clause: Clause, plain: str) -> Amount | None:
    """The one share that a clause gives; None if there is none, or a sum or a second figure beside it."""
    found = clause.amounts_in(plain)
    shares = [a for a in found if a.unit == "share"]
    if len(shares) == 1 and len(found) == 1:
        return shares[0]
    if (part := _AS_PART.search(plain)) and not shares:
        return next(iter(amounts.amounts(f"{part['f']} of it")), None)
    if found or shares:
        return None
    word = _WORD.search(plain)
    if word is None:
        return None
    said = word["w"].lower()
    if said.startswith("the ") or said == "most":
        return amounts.share_said("most")
    return amounts.share_said(
        re.sub(r"^(?:better than|well over|just over|over) ", "more than ", said).replace("just under", "nearly")
    )
