"""What stands in a clause that tells of a payment and has no place in its reading, though it would turn it: who was paid by a name that is not known, a campaign beside one that is carried over, a count, a loan.

'Iowa was paid $6,112.64 for direct mail' is not all that was paid for direct mail; 'whose bills to Sanders came to $1.66 million' is not said of whoever paid before. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import WHO_PAID, WHO_WAS_PAID, Reading, Ref
from klieg.claims.sentences.marked import Marked, bare
from klieg.claims.sentences.payment_words import BARE_EXTREME
from klieg.claims.sentences.roles import A, E, without_speaker

if TYPE_CHECKING:
    from klieg.claims.payments.payment import Payment

_NAME = r"(?:(?:<A\d+>|\d[\d,.]*) )?[A-Z][\w&.'\u2019-]*(?:,? (?:of|and|&|the|for|[A-Z][\w&.'\u2019-]*|LLC|Inc\.?))*"
_SOMEBODY_PAID = regex(
    rf"(?:^|[,;:] |\b(?:and|but|while|that) )(?:And |But )?(?:[Tt]he )?(?P<who>(?!(?:And|But|The|A|An|In|On|By|That|This|Those|These|It|They|What|Which|Who|He|She|We|All|Most|Half|Some|Another|About|More|Less|Over|Nearly|Only|Just|Money|Rent|Payments?|Checks?|Nothing|None|Nobody|No|Not|Never|Each|Every|Both|Of|For|From|To|At|With|There|Here|Then|Also|So|Such|One)\b){_NAME}) (?:(?:was|were|has been|had been|is|are) (?:also |then |later |only )?(?:paid|given|sent|handed|reimbursed)|(?:also |then |later )?(?:received|got|collected|took in|drew|earned))(?= [^;]*<A)"
)
"""A name that was not found, which is said to have been paid: of that one a total for a purpose tells nothing."""
_TO_SOMEBODY = regex(
    rf"\b(?:paid|given|sent|went|handed|gave|payments?|checks?|wired|transferred|owed)(?: out| over)?(?: (?:about |some |nearly |just )?{A})?(?: (?:in|on) <P\d+>,?)? (?:to|with) (?:the )?(?P<who>{A} (?:the )?{E}|(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b){_NAME})"
)
_OF_A_LOAN = regex(
    r"\bpaid (?:back )?(?:(?:about |some |nearly |just )?<A\d+> )?(?:off|down|toward|towards)\b|\b(?:paid|repaid|retired|cleared)\b[^,;]*\b(?:loan|mortgage|line of credit|credit line|overdraft|note|principal|debts?)\b"
)
_COUNTED = regex(
    rf"(?P<a>{A}) (?:(?:[a-z-]+|<E\d+>(?:['\u2019]s)?) ){{0,2}}?(?P<what>fees|payments|che(?:ck|que)s|charges|bills|invoices|instal?lments|disbursements|transfers|transactions|outlays|entries|rows|purchases|orders|retainers|gifts|contributions|donations)\b"
)


def of_whom(p: Payment, frame: str) -> str:
    """A payee whose name is not known, where a claim is read as of all that was paid, or all for a purpose; '' if there is none."""
    if frame not in ("paid_for", "paid_total"):
        return ""
    text = without_speaker(p.text)
    for match in (*_SOMEBODY_PAID.finditer(text), *_TO_SOMEBODY.finditer(text)):
        said = bare(match["who"], p.clause.marked)
        ordinary = said.lower() in p.reader.discourse.ordinary or (said.endswith("s") and " were " in match[0])
        if not ordinary:  # 'Consultants were paid'
            return f"{said!r}: the name of a payee is not read"
    return ""


def beside(p: Payment, frame: str, payer: list[Ref], held: list[Ref]) -> str:
    """A campaign that a clause names and that has no part in its reading, where who paid is carried over; '' if there is none."""
    if frame not in ("paid", "paid_count", "paid_part", "paid_for", "paid_total") or not payer:
        return ""
    if not payer[0].how.startswith(WHO_PAID):
        return ""
    names = {ref.name for ref in (*payer, *held)}
    last = {name.split(" ")[-1] for name in names}
    for ref in p.clause.refs_in(without_speaker(p.text)):
        who = p.reader.candidate(ref)
        if ref.how and " pays: " not in ref.how and not ref.how.startswith("the campaign of"):
            continue  # a pronoun, or a short form
        if who.kind == "campaign" and who.name not in names and who.name.split(" ")[-1] not in last:
            return f"{ref.text!r} stands in the clause, and what it has to do with the payment is not read"
    return ""


_HIS_COMPANY = regex(
    r"(?:['\u2019]s?)? (?:(?:own|other|many|various|several|family|private|old|former|real[- ]estate|hotel|holding) )*(?:compan(?:y|ies)|firms?|business(?:es)?|corporations?|enterprises?|partnership|law firm|estate|trust)\b(?!,? (?:<E|called|named))"
)


def company(p: Payment, payer: list[Ref]) -> str:
    """A candidate's company, which is no campaign: 'Donald Trump's company paid X'; '' if no such one is said to pay."""
    for number, mention in enumerate(p.clause.marked.mentions):
        who = p.reader.candidate(mention.ref)
        if not payer or who.kind != "campaign" or who.name != payer[0].name:
            continue
        at = p.text.find(f"<E{number}>")
        if at >= 0 and (its := _HIS_COMPANY.match(p.text, at + len(f"<E{number}>"))) and "campaign" not in mention.ref.text:
            return f"{mention.ref.text}{its[0]}: somebody else is meant than the one named"
    return ""


_THEIR_FIRM = regex(
    r"\b(?:paid|pay|pays|paying|gave|give|sent|send|hired|to|with)(?: (?:out|over|money))? (?P<whose>(?:his|her|(?:<E\d+>['\u2019]s)) (?:own )?(?:[a-z-]+ ){0,2}(?:company|firm|consultancy|business|agency|shop|outfit|practice|wife|husband|son|daughter|brother|sister|father|mother|partner|boss|assistant|lawyer|friend))\b(?!,? (?:<E|called|named))"
)


def their_firm(p: Payment, payees: list[Ref]) -> str:
    """Somebody's firm, or kin, that is said to be paid and is not found, where who was paid is carried over from another paragraph: it is not whoever was paid there. '' if there is none."""
    if not payees or not payees[0].how.startswith(WHO_WAS_PAID):
        return ""
    people = {person.split(" ")[-1] for person in p.reader.discourse.people}
    words = re.findall(r"\w+", payees[0].name)
    theirs = payees[0].kind == "person" or bool(people & set(words)) or words[0].lower() in word_list("given_names")
    if theirs or p.reader.payment_at == p.reader.paragraph:
        return ""
    named = _THEIR_FIRM.search(p.text)
    return f"{bare(named['whose'], p.clause.marked)!r}: who was paid is not read" if named else ""


def unread_before(p: Payment, frame: str, payees: list[Ref]) -> str:
    """A count, a part or the first of payments, right behind a sum that was not read and is of others than those spoken of before: 'it scraped up $81,000 for Y, in eight payments'. '' if there is none."""
    if frame == "paid" and _OF_THAT.search(p.text) and (p.reader.unread_sum or any(one.unsure for one in p.reader.last_said)):
        return _UNREAD_BEFORE
    if frame not in _OF_PAYMENTS or not payees or not payees[0].how.startswith(WHO_WAS_PAID):
        return ""
    last = p.reader.last_payment
    if p.clause.first:
        if last is None or not BARE_EXTREME.search(p.text):
            return ""
        known = {ref.name for ref in (*last.roles.get("subject", []), *payees)}
        return _UNREAD_BEFORE if p.reader.unread_of - known or last.unsure == _UNREAD_BEFORE else ""
    start, marked = p.clause.original(0, 1)[0], p.clause.marked
    if (last is not None and last.text in p.clause.whole) or not any(
        a.unit == "money" and a.end <= start for a in marked.amounts
    ):
        return ""
    before = [m.ref for m in marked.mentions if m.end <= start and not m.ref.how]
    named = {ref.name for ref in before if ref.kind in ("organisation", "campaign")}
    return _UNREAD_BEFORE if named - {ref.name for ref in payees} and not named & {ref.name for ref in payees} else ""


_OF_THAT = regex(r"<A\d+> of (?:that|it|this)\b")
_OF_PAYMENTS = ("paid_count", "paid_part", "paid_extreme", "paid_each")
_UNREAD_BEFORE = "the sum before it was not read, and it may be said of that"


_COMMON_PAYEES = regex(
    r"\b(?:paid|gave|handed|sent|wired)(?: out)? (?:(?:its|the|their|his|her|other|two|three|several|many) )?(?:[a-z-]+ )?(?!(?:as|this|its|his|perhaps|plus|minus|less|sometimes|always|thus|sums?|amounts|payments|che(?:ck|que)s|fees|bills)\b)[a-z]{4,}s (?:(?:about|some|nearly|almost|just|only|more than|over|roughly|around) )*<A\d+>"
)


def to_several(p: Payment, payees: list[Ref]) -> str:
    """'It paid lawyers $47 million', where who was paid is carried over: not that one. '' if it is not so told."""
    if not payees or not payees[0].how.startswith(WHO_WAS_PAID) or not (told := _COMMON_PAYEES.search(p.text)):
        return ""
    return f"{bare(told[0], p.clause.marked)!r}: who was paid is not named"


def loan(p: Payment, frame: str, payees: list[Ref]) -> str:
    """A loan that was paid off, where who was paid is carried over: of that one it is not said. '' if it is none."""
    if frame != "paid" or not payees or not payees[0].how.startswith(WHO_WAS_PAID):
        return ""
    if of_it := _OF_A_LOAN.search(p.text):
        return f"{bare(of_it[0], p.clause.marked)!r}: who was paid is not said"
    return ""


def count(p: Payment, frame: str, held: object, text: str) -> str:
    """A count of payments in the words of a reading that does not hold it ('200 merchant fees'); '' if there is none."""
    if frame not in ("paid", "paid_total", "paid_for", "paid_sum", "paid_part", "paid_share", "paid_purpose"):
        return ""
    text = without_speaker(text)
    for match in _COUNTED.finditer(text):
        amount = p.clause.amount(match["a"])
        if amount.unit == "count" and amount is not held and not re.search(rf"{E}$", text[: match.start()].rstrip()):
            return f"{amount.text} {match['what']}: how many there were is not read"
    return ""


_ABOUT = r"(?:about |some |nearly |almost |roughly |just |only |more than |over |under |less than )*"
_BOTH_SUMS = regex(
    rf"(?:[,:;(\u2014-]| by| with| at)+ ?{_ABOUT}(?P<one>{A}) ?(?:[a-z]+ )?(?:against|to|versus|v\.?|vs\.?|compared (?:with|to)|as against)(?: the other['\u2019]s| its| the latter['\u2019]s)? {_ABOUT}(?P<two>{A})(?=[.,;)]|\W*$| in | over )"
)
_BARE_MORE = regex(
    r"\b(?:more|less|as much)(?: (?:still|yet|again|money))?(?:, | \(|: | \u2014 ?)(?:at |about |some |nearly |just |only )*$"
)
_THAN_ONE = regex(
    r"\b(?:than|as) (?:(?:it|he|she|they) (?:did|had|paid|gave|spent) )?(?:to |on |for )?(?:the )?[A-Z][\w&.' -]{1,40}(?: did| had| got)?(?:, (?:at |with )?|: )(?:about |some |nearly )*$"
)


def _one_sum(marked: Marked, reading: Reading) -> Amount | None:
    """The one sum that stands with a comparison and is of whom it begins with: 'the campaign paid X less, $1.66 million', 'paid X less than Y, $1.1 million'."""
    sums = [one for one in marked.amounts if one.unit == "money" and reading.start <= one.start < reading.end]
    if len(sums) != 1 or sums[0] is reading.amount or reading.title.endswith(" by") or reading.negated:
        return None
    ahead = reading.text[: sums[0].start - reading.start]
    than = _THAN_ONE.search(ahead)
    told = _BARE_MORE.search(ahead) or (than and re.fullmatch(r"(?:,? [a-z]+)? ?<P\d+>\W*|\W*", _behind(marked, sums[0])))
    return sums[0] if told else None


def _behind(marked: Marked, amount: Amount) -> str:
    """The marked text behind an amount."""
    mark = f"<A{marked.amounts.index(amount)}>"
    return marked.text.partition(mark)[2]


_COMPARES = ("paid_against", "paid_ratio", "paid_ratio_payers")


def sums_beside(marked: Marked, reading: Reading) -> None:
    """Keep both sums that stand behind a comparison of payments ('less than Y, $1.1 million against $1.6 million'), each for its side: the record tells whether they are (klieg.claims.answers.ranks.as_said)."""
    if reading.frame not in _COMPARES or reading.unsure or "sum" in reading.roles or "base" in reading.roles:
        return
    both = next(
        (
            m
            for m in _BOTH_SUMS.finditer(marked.text)
            if reading.start < marked.amount(m["one"]).start
            and marked.amount(m["two"]).start < reading.end
            and {marked.amount(m[n]).unit for n in ("one", "two")} == {"money"}
        ),
        None,
    )
    if both is None and (one := _one_sum(marked, reading)) is not None:
        reading.roles["sum"] = [Ref(one.text, one.text, "thing")]
        reading.assumptions.append(f"and the sum: {one.text}")
    if both is None or reading.title.endswith(" by") or not re.search(r"\b(?:than|outspent|as much)\b", reading.text):
        return
    told = [marked.amount(both[n]).text for n in ("one", "two")]
    reading.roles |= {role: [Ref(text, text, "thing")] for role, text in zip(("sum", "base"), told, strict=True)}
    reading.assumptions.append(f"and both sums: {told[0]}, {told[1]}")
