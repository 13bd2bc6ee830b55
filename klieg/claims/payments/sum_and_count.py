"""'Paid X $84,043.81, in 114 charges', 'made 21 payments to X, $356,174.53 in all': the sum and the count are claims of their own.

Nothing here looks at a record.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.sentences import payment_words as words
from klieg.claims.sentences.marked import Clause, Read
from klieg.claims.sentences.roles import A, amount_of

if TYPE_CHECKING:
    from klieg.claims.payments.payment import Payment
    from klieg.claims.rules.rules import Reader

_LED = regex(
    r",? (?:(?:all of it|all|paid|sent|made|spread|split|charged|billed|coming|which came|it came|and (?:that )?in)[^,;<]*)?(?:in|by|with|over|through|across|via|from|on)(?: (?:just|only|exactly|about|some|a total of|no fewer than))*(?: (?:the|its|their))? $|,? or $"
)
"""What leads from a sum to a count of payments behind it."""
_THEN_SUM = regex(
    rf",? (?:(?:and|which|that|or|for|with|at) )*(?:(?:the|its|their|a) (?:total|sum|lot|whole|payments)[^,;<]*|worth|totall?ing|(?:they )?add(?:ed|s|ing)? up to|amount(?:ed|s|ing)? to|totall?ed|com(?:e|es|ing) to|came to|for|of|together|in all|altogether)?(?: (?:just|only|about|some|a total of|a combined|exactly|together|worth))* ?(?P<a>{A})(?= in all\b| altogether\b| in total\b| all told\b| together\b|[.,;]|$| <P| (?:in|between|through|by|from|over|during|to) )"
)
"""What leads from a count of payments to their sum."""


_APART = regex(r",| (?:and|which|that) ")
"""'$3.8 million in 20 payments' is one thing said; '$3.8 million, in 20 payments' two."""


def apart(payment: Payment, made: Reading) -> list[Reading]:
    """A count of payments with what they come to, as two claims where it is told which words are of which; else as the one it is."""
    if made.frame != "paid_count" or made.title != "sum" or made.negated or made.unsure or "of" in made.roles:
        return [made]
    text = payment.text
    count, money = words.counted(payment.clause, text) or words.TIMES.search(text), amount_of(payment.clause, text)
    if count is None or money is None:
        return [made]
    end = payment.clause.end
    sum_at = next((m for m in re.finditer(A, text) if payment.clause.amount(m[0]) is money), None)
    if sum_at is None or len(re.findall(A, text)) != 1 + count[0].startswith("<A"):
        return [made]
    if sum_at.start() < count.start():
        led = _LED.search(text[: count.start()])
        if led is None or led.start() < sum_at.end() or not led[0].startswith(","):
            return [made]
        spans = ((0, led.start()), (count.start(), end))
    else:
        behind = next((m for m in _THEN_SUM.finditer(text, count.end()) if m.start("a") == sum_at.start()), None)
        told = {ref.name for role in ("subject", "object") for ref in made.roles.get(role, [])}
        if (
            behind is None
            or not _APART.match(behind[0])
            or any(ref.name not in told for ref in payment.clause.refs_in(text[behind.start() :]))
        ):
            return [made]
        spans = ((behind.start(), end), (0, behind.start()))
    payer, payees = made.roles["subject"], made.roles.get("object", [])
    if not payees:
        return [made]
    total = payment.reading("paid", payer, payees, amount=money, span=spans[0])
    number = payment.reading("paid_count", payer, payees, amount=made.amount, span=spans[1])
    for one in (total, number):
        one.text = one.text.strip(" ,;")
        one.period = made.period
    if total.unsure or number.unsure:
        return [made]
    return sorted([total, number], key=lambda one: one.start)


_OF_TWO = regex(
    r"(?:And |But |and |but |with )?(?:[Tt]he|[Ii]ts|[Tt]heir) (?P<how>larger|bigger|smaller|lesser|earlier|later|second)(?: one| payment| che(?:ck|que))?(?: of the (?:two|pair))?,? (?=for |of |at |was |came |is |went |dated |on |in |<A)"
)
_THE_OTHER = regex(r"\b(?:the|its|their) (?:other|larger|bigger|smaller|lesser|earlier|later|first|second)\b")
_UTMOST = {"larger": "largest", "bigger": "largest", "smaller": "smallest", "lesser": "smallest", "earlier": "first"}


def of_two(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """'It sent X $60 million, in two payments. The larger came on Nov. 3': the largest of the two that were told of, and of no others; [] where no two were."""
    match, last = _OF_TWO.match(clause.text), reader.last_payment
    if match is None or last is None or last.unsure or last.negated:
        return []
    if _THE_OTHER.search(clause.text, match.end()):
        return []  # '..., and the smaller on Nov. 10': of both
    again = last.frame == "paid_extreme" and last.role("number") is not None
    counted = last.frame == "paid_count" and last.amount is not None and last.amount.figure == _TWO and not last.amount.hedge
    if not (again or counted):
        return []
    said = clause.made_of("the ", _UTMOST.get(match["how"], "last"), " ", (match.end(), clause.end))
    made = read(reader, said)
    if len(made) != 1 or made[0].frame != "paid_extreme":
        return []
    one = made[0]
    one.start, one.end = clause.span()
    one.text = clause.whole[one.start : one.end]
    one.roles["number"] = [Ref("two", str(_TWO), "count")]
    if one.unsure.endswith(_COMPARED) and match["how"] in one.unsure:
        one.unsure = ""
    if again:
        one.roles |= {"other_period": last.roles["other_period"]} if "other_period" in last.roles else {}
    elif last.period is not None and last.period.since and last.period.until:
        one.roles["other_period"] = [stretch_of(last.period)]
    one.assumptions.append(f"which two are meant is carried over from: {last.text}")
    return [one]


_TWO = 2
_COMPARED = "a comparison is not read"
"""Why an extreme is doubtful by such a word: it is what is read here."""
