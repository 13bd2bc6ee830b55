"""Whether a payment is said to be made to the payee itself: 'direct payments to Facebook', 'paid the firm nothing directly'.

What was bought with a card, or by an agency, stands in a report as a memo item behind the payment to the card's issuer or the agency (11 CFR 104.9): such an item is no direct payment to the
one it names. Nothing here looks at a record.
"""

from __future__ import annotations

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading

_DIRECT = regex(
    r"\b(?:paid|pays?|pay|paying|sent|sending|gave|given|wired|got|gotten|received|receiving|took|taking|went|come|came|coming|made|billed|spent|spend)\b(?:[^,;.]|[,.](?=\d))*?\bdirectly\b"
    r"(?! (?:or|after|before|behind|following|because|into)\b)|\bdirectly (?:paid|pays?|paying|sent|billed|wired)\b"
    r"|\b[Dd]irect (?:[a-z]+ ){0,2}(?:payments?|disbursements?|che(?:ck|que)s?|expenditures?|transfers?|outlays?|spending|business|billings?)\b"
)
_BEHIND = "the memo items that name it, {sum}, stand behind another payee (a card or an agency) and are no direct payment"


def said(reading: Reading) -> bool:
    """Whether the words say that the payee was paid directly."""
    return "irect" in reading.text and bool(_DIRECT.search(reading.text))


def measures(reading: Reading) -> tuple[str, ...]:
    """The measures that a payment may be borne out by, the first that has rows: a direct one by what is reported alone."""
    return ("reported",) if said(reading) else ("reported", "paid")


def beside(memo_items: str) -> str:
    """What is told of memo items that a direct payment is not borne out by."""
    return _BEHIND.format(sum=memo_items)
