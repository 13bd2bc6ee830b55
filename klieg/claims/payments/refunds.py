"""What a story says was sent back: who refunded, returned or reimbursed how much to whom. It is the payment from the one to the other; only rows of refunds and offsets bear it out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.frames import NEGATION
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import OF_TOWN, A, E, P
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.sql import block

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAME = "refunded"
FRAMES = ((FRAME, "payment"),)

_ALSO = r"(?: (?:had|has|have|also|then|later|since|soon|in turn|alone))*"
_ASIDE = r"(?:,? (?:an?|the|its|their|his|her) [^,;<]{2,60},| \([^)]{2,60}\))?"
_PAYER, _PAYEE, _SUM = (
    rf"(?:[Tt]he )?(?P<payer>{E}){OF_TOWN}{_ASIDE}",
    rf"(?:the )?(?P<payee>{E}|(?:association|union|society|league|council|club|bank|company)\b)",
    rf"(?P<sum>{A})",
)
_PAYEE_FIRST, _PAYER_LAST = rf"(?:[Tt]he )?(?P<payee>{E}){_ASIDE}", rf"(?:the )?(?P<payer>{E})"
_GOT = r"(?:got|received|took|recovered|collected|had)"
_BACK = r"(?:refunded|returned|reimbursed|repaid|sent back|gave back|paid back|handed back)"
_WAS = r"(?:was|were|had been)(?: (?:later|since|then|soon))?"
_GIVEN_BACK = r"(?:refunded|returned|reimbursed|repaid|sent back|given back|paid back|handed back)"
_GIFT = r"(?:contributions?|gifts?|donations?|payments?|checks?|cheques?|sums?)"
_WHEN = rf"(?: (?:on|in) {P})?"
_TOLD = [
    regex(pattern)
    for pattern in (
        rf"{_PAYER}{_ALSO} {_BACK} {_SUM}(?: (?:of it|in {_GIFT}|back))?{_WHEN} to {_PAYEE}",
        rf"{_PAYER}{_ALSO} {_BACK} an? {_SUM} {_GIFT}{_WHEN} to {_PAYEE}",
        rf"{_PAYER}{_ALSO} {_BACK} {_PAYEE} (?:back )?{_SUM}",
        rf"{_PAYER}{_ALSO} {_BACK} {_PAYEE}(?:'s|\u2019s?) {_SUM}(?: {_GIFT})?",
        rf"{_PAYER}{_ALSO} (?:sent|gave|paid|handed|wired) {_SUM} back to {_PAYEE}",
        rf"{_PAYER}{_ALSO} (?:sent|gave|paid|handed|wired) {_PAYEE} {_SUM} back\b",
        rf"{_PAYER}{_ALSO} (?:made|issued|sent|gave|reported|listed)(?: {_PAYEE})? (?:an? |the )?refunds? of {_SUM}",
        rf"{_PAYER}{_ALSO} (?:made|issued|sent|gave|reported|listed) (?:an? |the )?refunds? of {_SUM}{_WHEN} to {_PAYEE}",
        rf"{_PAYER}{_ALSO} (?:made|issued|sent|gave|reported|listed) (?:an? |the )?{_SUM} refund{_WHEN} to {_PAYEE}",
        rf"(?:[Aa] |[Tt]he )?{_GIFT} (?:of|worth|totall?ing) {_SUM} {_WAS} {_GIVEN_BACK}{_WHEN} to {_PAYEE}{_WHEN}(?: by (?:the )?(?P<payer>{E}))?",
        rf"(?:[Aa] |[Tt]he )?{_SUM} {_GIFT} {_WAS} {_GIVEN_BACK}{_WHEN} to {_PAYEE}{_WHEN}(?: by (?:the )?(?P<payer>{E}))?",
        rf"{_SUM} {_WAS} {_GIVEN_BACK}{_WHEN} to {_PAYEE}{_WHEN}(?: by (?:the )?(?P<payer>{E}))?",
        rf"{_PAYEE_FIRST}{_ALSO} {_GOT} back {_SUM}{_WHEN} from {_PAYER_LAST}",
        rf"{_PAYEE_FIRST}{_ALSO} (?:recovered|recouped|clawed back) {_SUM}{_WHEN} from {_PAYER_LAST}",
        rf"{_PAYEE_FIRST}{_ALSO} {_GOT} {_SUM} back{_WHEN} from {_PAYER_LAST}",
        rf"{_PAYEE_FIRST}{_ALSO} {_GOT} (?:an? |the )?refunds? of {_SUM}{_WHEN} from {_PAYER_LAST}",
        rf"{_PAYEE_FIRST}{_ALSO} {_GOT} an? {_SUM} refund{_WHEN} from {_PAYER_LAST}",
        rf"{_PAYEE_FIRST} {_WAS} (?:refunded|reimbursed|repaid|given back|paid back) {_SUM}{_WHEN} by {_PAYER_LAST}",
        rf"{_PAYER}{_ALSO} {_BACK} {_SUM}(?=\W*$|,? (?:on|in|the same) )",
    )
]
_FOR = regex(
    r"\bfor (?:<P\d+> )?(?P<what>(?:travel|airfare|flights|advertising|ads|media|security|postage|rent|salary|insurance|printing|lodging|transportation)(?: (?:costs|expenses|buys?|time))?)\b"
)
_REFUND = regex(
    r"\b(?:refund\w*|return\w*|reimburs\w*|rebate\w*|void\w*|offset\w*|overpa\w*|reversal|credit(?!\s?card)|unused|disgorge\w*)\b",
    re.IGNORECASE,
)
"""Words of a purpose by which a row tells that money went back."""


_LENT = regex(r"\b(?:loans?|lent|loaned|borrowed|debts?|owed|principal|credit line)\b", re.IGNORECASE)
"""What is repaid of a loan is no refund."""
_BACK_TO = 2
"""How many paragraphs back somebody may have been named who is then called by a noun."""


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """The refund that a clause tells of, with who sent it back and to whom; [] if it tells of none."""
    match = next((found for pattern in _TOLD if (found := pattern.search(clause.text))), None)
    if match is None or NEGATION.search(clause.text) or _LENT.search(clause.text):
        return []
    given = {name: value for name, value in match.groupdict().items() if value}
    if (amount := clause.amount(given["sum"])).unit != "money":
        return []
    payer = clause.refs_in(given["payer"])[0] if "payer" in given else reader.payer(clause)
    payee = _payee(reader, clause, given["payee"]) if "payee" in given else reader.payer(clause)
    if (
        payer is None
        or payee is None
        or payer.name == payee.name
        or not {payer.kind, payee.kind} <= {"campaign", "organisation", "person"}
    ):
        return []
    if payee.kind == "person" and payee.name.split(" ")[-1] in payer.name.split(" "):
        return []  # 'his campaign repaid him': a loan of the candidate's, and no refund of a gift
    payer, payee = reader.candidate(payer), reader.candidate(payee)
    if "reimburs" in match[0] and (payer.kind == "campaign" or payer.name in reader.known.committees):
        return []  # what a committee pays somebody back for is a payment like others
    start, end = clause.span()
    made = Reading(FRAME, "payment", start, end, clause.whole[start:end], {"subject": [payer], "object": [payee]}, "", amount)
    made.period = clause.period(reader)
    purpose = _FOR.search(clause.text)
    made.title = purpose["what"] if purpose else ""
    rest = clause.text[: match.start()] + " " + clause.text[match.end() :]
    rest = re.sub(r"<P\d+>|<A\d+> (?:days|weeks|months)\b", " ", _FOR.sub(" ", rest))
    left = [word for word in re.findall(r"<?[A-Za-z0-9'\u2019-]+>?", rest) if word.lower() not in word_list("refund_words")]
    if doubt := clause.doubt(f"payment/{FRAME}"):
        made.unsure = doubt
    elif left:
        made.unsure = "what is said with it is not read"
    made.assumptions += [ref.how for ref in (payer, payee) if ref.how]
    for role in ("payer", "payee"):
        if role not in given:
            made.assumptions.append(
                f"who {'paid' if role == 'payer' else 'was paid'} is carried over: {(payer if role == 'payer' else payee).name}"
            )
    return [made]


def _payee(reader: Reader, clause: Clause, words: str) -> Ref | None:
    """Who got it back: as named, or 'the association', the last that was named whose name has that word."""
    if named := clause.refs_in(words):
        return named[0]
    before = [*(mention.ref for mention in reversed(clause.marked.mentions)), *reader.named_before(_BACK_TO)]
    found = next((ref for ref in before if re.search(rf"\b{words}\b", ref.name, re.IGNORECASE)), None)
    return replace(found, how=f"'the {words}' is {found.name}, named before") if found is not None else None


def held(engine: Engine, reading: Reading, found: Verdict) -> Verdict:
    """The verdict on the payment as one on a refund: its rows must be refunds or offsets."""
    rows = found.rows or found.against
    if found.verdict not in ("borne out", "partly", "contradicted", "not loaded") or not rows:
        return found
    query = block(__package__, "refunds.sql", "lines")
    lines = engine.rows(query, places=[f"{row['source']}{row['locator']}" for row in rows])
    lent = [line for line in lines if line["loan"]]
    if lent and _REPAID.search(reading.text) and found.verdict in ("borne out", "partly", "contradicted"):
        return _of_a_loan(reading, found, lent, rows)
    if not lines or not all(line["back"] or _REFUND.search(line["told"]) for line in lines):
        return found.said("not read", 2, f"whether it was sent back is not on the row: {found.why}")
    amount = reading.amount
    total = sum(line["amount"] for line in lines)
    open_time = reading.period is None or reading.period.carried
    if (
        found.verdict == "not loaded"
        and open_time
        and amount is not None
        and (amount.fits(total) or any(amount.fits(line["amount"]) for line in lines))
    ):
        found.rows, found.against, found.remedy = rows, [], None
        return found.said("borne out", 8, found.why.split(" in what is loaded")[0])
    return found


_REPAID = regex(r"\b(?:repaid|repays?|paid back)\b")


def _of_a_loan(reading: Reading, found: Verdict, lent: list[dict[str, Any]], rows: list[dict[str, Any]]) -> Verdict:
    """'Repaid the bank $125,000': what was paid on the loan, and not the interest or the fees beside it."""
    amount, total = reading.amount, sum(line["amount"] for line in lent)
    if amount is None:
        return found
    told = f"repaid of a loan: {total:,.2f} in {len(lent)} of {len(rows)} rows"
    found.figure = f"{total}"
    if amount.fits(total) or any(amount.fits(line["amount"]) for line in lent):
        found.rows, found.against = rows, []
        return found.said("borne out", 8, told)
    if found.verdict != "contradicted":
        return found.said("not read", 2, f"whether it was of the loan is not sure: {told}")
    found.rows, found.against = [], rows
    return found.said("contradicted", 10, f"{told}, where {amount.text} is said")
