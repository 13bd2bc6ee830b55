"""What is said of a register of loans as a whole, or of a loan in it: how many, what share, the largest.

The UK Electoral Commission's register (Political Parties, Elections and Referendums Act 2000, part IVA): a row for each loan, with what was repaid of it. What a
party borrowed from whom is debts.py's, what became of a loan loan_ends.py's.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.covers.debts import debtors_of, of_creditor
from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.loans import borrowers, loan_ends
from klieg.claims.loans.largest_loan import ON_IT, REGISTER, SOURCE, amount_of, largest, pointing
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import A, E
from klieg.claims.verdict import Verdict, remedy
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAMES = (
    ("loans_count", "count"),
    ("loans_share", "count"),
    ("loans_largest", "payment"),
    ("loans_sum", "payment"),
    ("loans_against", "payment"),
    ("loans_lender", "payment"),
    (loan_ends.FRAME, "payment"),
    (borrowers.FRAME, "payment"),
)
"""What a clause may say of a register of loans, and the kind of claim it is."""
_PART = rf"(?P<A>{A}|[Mm]ost|(?:[Mm]ore than |[Oo]ver |[Aa]bout |[Nn]early |[Aa]lmost )?[Hh]alf)"
_THEIRS = regex(
    rf"(?:And |But )?(?:[Tt]he )?(?P<S>{E}) (?:has|have|had|accounts? for|accounted for|took out|took|is the borrower in|are the borrowers in) (?P<A>{A})(?: (?:of (?:them|these|those)|loans|entries|borrowings)(?: (?:in|on) (?:it|the register))?)?(?:(?:,| and) (?:the )?(?P<S2>{E})(?: has| have)? (?P<A2>{A}))?[.]?"
    rf"|(?P<A3>{A}) of (?:these|them|those|the (?:loans|entries)) (?:are|were) (?:borrowings of|loans to|entries of|made to) (?:the )?(?P<S3>{E})[.]?"
)
"""'The Conservatives have 200 of them, Labour 184', in a paragraph about the register."""
_WORTH = regex(
    rf",? (?:together |and (?:are |were )?)?worth (?P<A>{A})(?: (?:in all|altogether|in total|together))?\W*$|(?P<A2>{A}) (?:of (?:it|them|that) )?(?:is|was|are|were|remains?|remained) (?:still )?(?:outstanding|unpaid|owed)(?: (?:across|in|on) the {REGISTER})?(?=[.,;]|$)"
)
_OF_ALL = regex(
    rf"(?:(?:<P\d+>,? )?(?:[Ss]ome |[Aa]bout )?<A\d+> (?:is|was|are|were|remains?|remained) )|(?:[Tt]ogether|[Ii]n all|[Aa]ll told),? (?:they|the loans|the entries) |(?:[Aa]ccording to [^,]*register[^,]*, )?(?:[Ss]ome |[Aa]bout )?<A\d+> |(?:[Aa]ll(?: of)? )?(?:[Tt]hey|[Tt]he loans|[Tt]he entries|[Tt]he {REGISTER})\b"
)
_EDITION = r"(?:edition|version|copy|issue)(?:,? (?:published|issued|of|dated|from|as of)(?: in)? <P\d+>,?)?"
_COUNT = regex(
    rf"(?:[Tt]here (?:are|were)|\b{_EDITION} (?:holds|lists|has|contains|records|runs to)|\b(?:{REGISTER}|list|it|<E\d+>) (?:holds|lists|has|contains|names|records|runs to|comes to|numbers)) (?P<A>{A}) (?:loans|entries|borrowings)\b"
)
_SHARE = [
    regex(
        rf"{_PART} of (?:(?:the|its|those|these|all)(?: [a-z]+'s)? )?(?:{E}(?:'s|\u2019s) )?(?:register(?:'s|\u2019s) )?(?:{A} )?(?:loans|entries|borrowings|them)(?: (?:in|on) the register)? (?:carry|carried|bear|bore|charge|charged|are|were|pay|paid|have|had) (?P<what>no interest|interest-free|free of interest)"
    ),
    regex(
        rf"{_PART} of (?:(?:the|its|those|these|all) )?(?:{A} )?(?:loans|entries|borrowings|them)(?: {ON_IT})? (?:are|were|is|was|remain|remained|have been|had been)(?: still| now)?(?: (?:marked|listed|shown|recorded|given)(?: as)?)? (?P<state>outstanding|unpaid|repaid|paid off|paid back)"
    ),
    regex(
        rf"\b(?P<who>(?i:companies|firms|individuals|people|private persons)) (?:are|were) the lenders? (?:in|of|behind) {_PART}"
    ),
    regex(
        rf"{_PART} of (?:(?:the|its|those|these|all) )?(?:{A} )?(?:loans|entries|borrowings|them)(?: {ON_IT})? (?:(?:name|list|give|show|have) (?:an? )?(?P<who>company|companies|firms?|individuals?|persons?|people) as (?:the |its |their )?lenders?|(?:are|were|come|came) from (?P<who2>companies|firms|individuals|people))\b"
    ),
]

_REGISTER_OF_LOANS = regex(
    r"\b(?:register|list) of (?:party |political )?(?:loans|borrowings?)\b|\bloans?\b.*\bregister\b|\b(?:lends?|lent|borrow\w*|owed)\b.*\bregister\b(?! (?:for|with|as)\b)|\bregister\b(?! (?:for|with|as)\b).*\b(?:lends?|lent|borrow\w*)\b"
)


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """What a clause says of a register of loans; empty if nothing."""
    of_it = reader.loans_at > reader.registered_at and re.search(r"\b(?:in|on|across) the (?:whole )?register\b", clause.whole)
    if of_it or _REGISTER_OF_LOANS.search(clause.whole):
        reader.loans_at = reader.paragraph
    here = reader.loans_at == reader.paragraph or (
        reader.loans_at >= 0 and bool(re.search(r"\bloans?\b", clause.whole)) and not re.search(r"\bregister\w+\b", clause.whole)
    )
    if not here and 0 <= reader.loans_at == reader.paragraph - 1 and re.search(r"\b(?:entries|borrowings)\b", clause.whole):
        here, reader.loans_at = True, reader.paragraph  # it goes on about the register
    if not (
        here
        or reader.lenders
        or re.search(r"\b(?:loans?|lenders?|borrow\w*|len[dt]s?)\b", clause.whole)
        or loan_ends.tells(clause)
    ):
        return []
    if became := loan_ends.readings(reader, clause):
        return became
    if (any_ := borrowers.reading(reader, clause)) is not None:
        return [any_]
    one = _counted(reader, clause) or _their_value(reader, clause)
    found = [one] if one else _by_party(reader, clause) if here else []
    if not found and (one := largest(reader, clause) or _lender(reader, clause)):
        found = [one]
    return [*found, *_worth(reader, clause, found)] if here else found


def _made(clause: Clause, frame: str, amount: Amount | None, *, title: str = "") -> Reading:
    start, end = clause.span()
    return Reading(frame, dict(FRAMES)[frame], start, end, clause.whole[start:end], {}, title, amount)


def _counted(reader: Reader, clause: Clause) -> Reading | None:
    spoken_of = reader.loans_at == reader.paragraph or re.search(r"\b(?:register|loans|borrowings)\b", clause.text)
    if (match := _COUNT.search(clause.text)) and spoken_of:
        made = _made(clause, "loans_count", amount_of(clause, match["A"]))
        more = re.match(
            rf" (?:(?:made |given )?to (?:the )?(?P<S>{E})|(?:made )?from (?P<who>individuals|companies|people))?(?P<rest>[^,;.]*)",
            clause.text[match.end() :],
        )
        if more and more["S"]:
            made.roles = {"subject": [reader.candidate(ref) for ref in clause.refs_in(more["S"])]}
        made.title = {"people": "individuals"}.get(more["who"] or "", more["who"] or "") if more else ""
        if re.match(
            r",? (?:all|most|none|half|some|many|few|<A\d+>) of (?:them|these|which)\b| ?for <P", clause.text[match.end() :]
        ):
            made.unsure = "what is said of those counted is not read"
        if more and re.match(
            r" ?(?:<|to\b|from\b|outstanding|still|that|which|made|with|of\b|worth|over|above|in\b(?! (?:all|the register)))",
            more["rest"],
        ):
            made.unsure = f"what is said of those counted is not read: {more['rest'].strip()[:60]!r}"
        return made
    # a noun at the head of a sentence may look like a name
    plain = re.sub(r"^<E\d+>(?= are\b| were\b)", lambda m: clause.refs_in(m[0])[0].text, clause.text)
    for pattern in _SHARE:
        if match := pattern.search(plain):
            return _made(clause, "loans_share", amount_of(clause, match["A"]), title=_of_what(match.groupdict()))
    return None


def _of_what(g: dict[str, str]) -> str:
    """Of which loans a part is told: those with no interest, outstanding or repaid, or from companies or individuals."""
    if state := g.get("state"):
        return "outstanding" if state in ("outstanding", "unpaid") else "repaid"
    if g.get("what"):
        return "no interest"
    return "companies" if re.match("compan|firm", g.get("who") or g["who2"], re.IGNORECASE) else "individuals"


_BORROWED = regex(
    rf"(?:And |But )?(?:[Tt]he )?(?P<S>{E}) (?:(?:has |had |have )?borrowed (?P<A>{A})|(?:has |had |have )?(?:reported|recorded|registered|declared|listed|took) (?P<A3>{A}) (?:in|of) (?:party )?(?:borrowings?|loans)(?: of (?:all|every) kinds?)?)(?: (?:in all|altogether|over (?:all )?(?:the )?(?:life|years|span) of (?:the )?{REGISTER}|over the years))?(?:(?:,| and) (?:the )?(?P<S2>{E}),? (?P<A2>{A}))?[.]?"
)
"""'The Conservatives borrowed £40.8m over the life of the register, Labour £39.6m'."""
_OWED_BY = regex(
    rf"(?:And |But |and |but )?(?:(?:[Oo]f (?:it|that|this|these|which),? )?(?P<A>{A}|[Mm]ost|(?:[Mm]ore than |[Oo]ver |[Aa]bout |[Nn]early )?[Hh]alf)(?: of (?:it|that|this|the (?:sum|total|money)))? (?:(?:is|was|are|were|remains?|remained) )?(?:still )?(?:owed|due) by (?:the )?(?P<S>{E})|(?:[Tt]he )?(?P<S2>{E}) (?:still |alone )*(?:owe[sd]?) (?P<A2>{A})(?: of (?:it|that|this))?)(?: {ON_IT})?[.]?"
)
"""'More than half of it is owed by Labour', 'Labour still owes £12.1m'."""
_OWING = regex(
    rf"(?:And |But )?(?:[Tt]he )?(?P<S>{E}) (?:still )?(?:has|have|had) (?:still )?(?P<A>{A}) (?:still )?(?:outstanding|unpaid)(?: {ON_IT})?[.]?"
)
"""'Labour still had £12.1m outstanding on the register'."""
_PLACES = ("first", "second", "third", "fourth", "fifth")
_SHARE_IN = regex(
    rf"(?:And |But )?(?:[Tt]he )?(?P<S>{E}) (?:(?:accounts?|accounted|stands?) for (?P<A>{A}) of (?:the (?:total|sum|whole|lot|money)|it|that|them|all)|(?:comes?|came|is|was|are|were|ranks?) (?P<nth>{'|'.join(_PLACES)}),? with (?P<A2>{A}))[.]?"
)
"""'The Conservatives account for £40.8m of the total', 'Labour comes second, with £39.6m'."""


_THEIR_LOANS = regex(
    rf"(?:And |But )?(?:[Tt]he )?(?P<S>{E})(?:['\u2019]s?)?(?: (?:own|total|combined))?(?: (?:loans?|borrowings?|entries|debts))?(?: {ON_IT})? (?:adds? up to|added up to|comes? to|came to|amounts? to|amounted to|totals?|totall?ed|sums? to|runs? to|ran to|(?:is|are|was|were) worth|stands? at|stood at) (?P<A>{A})(?: (?:in all|in total|altogether))?(?P<most>,? (?:which is |that is )?more than (?:those of )?any other (?:party|borrower)(?:['\u2019]s)?)?[.]?"
)
"""'Labour's loans on the register add up to £39.6m, more than any other party's'."""
_MORE_THAN_ANY = regex(
    rf"(?:And |But )?(?:(?:[Nn]o|[Nn]o other) party (?:has |had |have )?(?:borrowed|owed) (?:as much|more)(?: {ON_IT})? (?:as|than) (?:the )?(?P<S2>{E})|(?:[Tt]he )?(?P<S>{E}) (?:has |had |have )?borrowed (?:more|most|the most)(?: money)?(?: {ON_IT})?(?: (?:than any|of (?:any|all))(?: other)?(?: (?:party|parties|borrower|borrowers))?)?)(?: {ON_IT})?[.]?"
)
"""'Labour has borrowed more than any other party': of all, by value."""
_AGAINST = regex(
    rf"(?:And |But |though |although |but |and )?(?:(?:[Bb]y value|[Ii]n all|[Ii]n total|[Oo]ver(?: the years|all)|[Aa]ll told|[Aa]ltogether|{ON_IT}),? )?(?:[Tt]he )?(?P<S>{E}) (?:(?:has |had |have )?borrowed (?P<says>more|less)(?: money)?(?P<often> often)?|(?:(?:has |had |have )?borrowed|did (?:it|so)) in (?P<says3>more|fewer) (?:separate |single )?(?:loans|entries|instalments)|(?:has|have|had) (?P<says2>more|fewer) (?:entries|loans|borrowings))(?: in all| in total| altogether| overall| {ON_IT})? than (?:the )?(?P<S2>{E})(?: (?:has|have|had|did|do|does))?(?: (?:in all|in total|altogether|overall|{ON_IT}))?[.]?"
)
"""'By value, Labour has borrowed more than the Conservatives'."""


_OWES_MORE = regex(
    rf"(?:And |But )?(?:[^,<>]{{3,40}}, )?(?:[Tt]he )?(?P<S>{E}) (?:still |now |then )?(?:(?:owe[sd]?|had|has|have) (?P<says>more|less)(?: money)?(?: outstanding)?|(?:was|is|are|were) (?P<deeper>deeper) in debt) than (?:the )?(?P<S2>{E})(?: (?:has|have|had|did|do|does))?(?: {ON_IT})?(?: when [^,.]{{3,40}})?[.]?"
)
"""'Labour still owed more than the Conservatives': of what is outstanding."""
_IT_SHOWS = regex(
    rf"^(?:And |But )?(?:[Ii]t|<E\d+>|[Tt]he (?:same )?{REGISTER}) (?:also )?(?:shows?|says?|has it|records?) that "
)
_MOST_TO = regex(
    rf"\bregister\b[^.;]*? (?:lists|has|holds|shows|records) more (?:loans|entries|borrowings) (?:to|of|for|by) (?:the )?(?P<S>{E}) than (?:to|of|for|by) (?:any|every) other (?:party|borrower)|(?P<S2>{E}) (?:has|have|had) (?:the most|more) (?:loans|entries|borrowings) (?:{ON_IT} )?(?:than any other (?:party|borrower)|of any (?:party|borrower))"
)
"""'The register lists more loans to the Conservatives than to any other party'."""


_THEIR_VALUE = regex(
    rf"(?:And |But )?(?:(?:[Tt]heir|[Ii]ts) (?:total |combined |joint )?(?:value|worth|total|sum) (?:comes? to|came to|is|was|adds? up to|amounts? to)|(?:[Tt]hey|(?P<it><E\d+>)) (?:(?:are|were) (?:down for|worth|put at)|(?:come|came|add up|added up|amount) to)) (?P<A>{A})(?: (?:in all|altogether|together))?"
)
"""'Their value comes to £87.1 million': of the loans that were counted before."""


def _their_value(reader: Reader, clause: Clause) -> Reading | None:
    """What the loans come to that were counted right before: all, or those of one party."""
    match, last = _THEIR_VALUE.match(clause.text), reader.last_claim
    if match is None or last is None or last.frame not in ("loans_count", "loans_against", "loans_share"):
        return None
    if not pointing(clause, match["it"]):
        return None
    amount = amount_of(clause, match["A"])
    if amount is None or amount.unit != "money" or last.title not in ("", "most", "more", "fewer"):
        return None
    start, end = clause.original(0, match.end())
    made = Reading("loans_sum", "payment", start, end, clause.whole[start:end], {}, "worth", amount)
    if last.frame != "loans_share" and last.role("subject"):
        made.roles = {"subject": list(last.roles["subject"])}
    made.assumptions = [f"which loans are meant is carried over from: {last.text}"]
    return made


def _most(reader: Reader, clause: Clause, mark: str, start: int) -> Reading:
    """That a party has borrowed more than any other, in the words from `start` on."""
    one = _made(clause, "loans_against", None, title="most")
    one.start = clause.original(start, len(clause.text))[0]
    one.text = clause.whole[one.start : one.end].lstrip(" ,")
    one.start = one.end - len(one.text)
    one.roles = {"subject": [reader.candidate(ref) for ref in clause.refs_in(mark)]}
    return one


def _by_party(reader: Reader, clause: Clause) -> list[Reading]:
    """How many loans a party has, or what it borrowed in all; of two parties where a clause gives both, each of its own stretch; or which of two borrowed more."""
    if most := _MOST_TO.search(clause.text):
        one = _made(clause, "loans_against", None, title="most")
        one.roles = {
            "subject": [reader.candidate(ref) for ref in clause.refs_in(most["S"] or most["S2"])],
            "measure": [Ref("loans", "count", "thing")],
        }
        return [one]
    if more := _AGAINST.fullmatch(_IT_SHOWS.sub("", SOURCE.sub("", clause.text))):
        one = _made(
            clause, "loans_against", None, title=(more["says"] or more["says2"] or more["says3"]).replace("fewer", "less")
        )
        one.roles = {role: [reader.candidate(ref) for ref in clause.refs_in(more[s])] for role, s in (("subject", "S"), ("other", "S2"))}  # fmt: skip
        if counted := more["says2"] or more["says3"] or more["often"]:
            one.roles["measure"] = [Ref(counted.strip(), "count", "thing")]
        return [one]
    plain = SOURCE.sub("", clause.text)
    if (loans := _THEIR_LOANS.fullmatch(plain)) and (amount := amount_of(clause, loans["A"])) and amount.unit == "money":
        one = _made(clause, "loans_sum", amount, title="worth")
        one.roles = {"subject": [reader.candidate(ref) for ref in clause.refs_in(loans["S"])]}
        one.end = clause.original(0, loans.end("A"))[1]
        one.text = clause.whole[one.start : one.end]
        return [one, _most(reader, clause, loans["S"], loans.start("most"))] if loans["most"] else [one]
    if any_other := _MORE_THAN_ANY.fullmatch(_IT_SHOWS.sub("", plain)):
        return [_most(reader, clause, any_other["S"] or any_other["S2"], 0)]
    if (
        (part := _SHARE_IN.fullmatch(clause.text))
        and (amount := amount_of(clause, part["A"] or part["A2"]))
        and amount.unit == "money"
    ):
        one = _made(clause, "loans_sum", amount, title="worth")
        one.roles = {"subject": [reader.candidate(ref) for ref in clause.refs_in(part["S"])]}
        if part["nth"]:
            one.roles["place"] = [Ref(part["nth"], str(_PLACES.index(part["nth"]) + 1), "thing")]
        return [one]
    if (deeper := _OWES_MORE.fullmatch(plain)) is not None:
        one = _made(clause, "loans_against", None, title=deeper["says"] or "more")
        one.roles = {role: [reader.candidate(ref) for ref in clause.refs_in(deeper[s])] for role, s in (("subject", "S"), ("other", "S2"))}  # fmt: skip
        one.roles["measure"] = [Ref("owed", "balance", "thing")]
        return [one]
    if (
        (by := _OWED_BY.fullmatch(plain)) is not None
        and (amount := amount_of(clause, by["A"] or by["A2"]))
        and amount.unit != "count"
    ):
        one = _made(clause, "loans_sum", amount, title="outstanding")
        one.roles = {"subject": [reader.candidate(ref) for ref in clause.refs_in(by["S"] or by["S2"])]}
        return [one]
    if (owing := _OWING.fullmatch(clause.text)) and (amount := amount_of(clause, owing["A"])) and amount.unit == "money":
        one = _made(clause, "loans_sum", amount, title="outstanding")
        one.roles = {"subject": [reader.candidate(ref) for ref in clause.refs_in(owing["S"])]}
        return [one]
    for frame, unit, pattern in (("loans_count", "count", _THEIRS), ("loans_sum", "money", _BORROWED)):
        match = pattern.fullmatch(_WORTH.sub("", SOURCE.sub("", clause.text)))
        if match is None:
            continue
        g = match.groupdict()
        first = ("S" if g["S"] else "S3", "A" if g["A"] else "A3")
        made: list[Reading] = []
        for who, figure in (first, ("S2", "A2")) if g["S2"] else (first,):
            one = _made(clause, frame, amount_of(clause, g[figure]), title="worth" if unit == "money" else "")
            if g["S2"]:
                one.start, one.end = clause.original(match.start(who) if made else 0, match.end(figure))
                one.text = clause.whole[one.start : one.end]
            one.roles = {"subject": [reader.candidate(ref) for ref in clause.refs_in(g[who])]}
            made.append(one)
        return made if all(one.amount is not None and one.amount.unit == unit for one in made) else []
    return []


def _worth(reader: Reader, clause: Clause, found: list[Reading]) -> list[Reading]:
    """'lists 665 entries, worth £87.1m altogether', 'some £21.7m is outstanding': what all the loans come to, or what of it is not repaid."""
    match = _WORTH.search(clause.text)
    amount = amount_of(clause, match["A"] or match["A2"]) if match else None
    if match is None or amount is None or amount.unit != "money" or len(found) > 1:
        return []
    if (found and found[0].frame != "loans_count") or (not found and not _OF_ALL.match(clause.text)):
        return []  # of which loans is not read
    made = _made(clause, "loans_sum", amount, title="outstanding" if match["A2"] else "worth")
    made.period = clause.period(reader) if match["A2"] and clause.text.startswith("<P") else None
    if found:
        made.roles = dict(found[0].roles)
        cut = clause.original(match.start(), match.start() + 1)[0]
        found[0].end, found[0].text = cut, clause.whole[found[0].start : cut].rstrip(" ,")
        made.start, made.text = cut, clause.whole[cut : made.end].lstrip(" ,")
    return [made]


_LENDER = regex(
    rf"(?P<S>{E}) (?:(?P<neg>does not|did not|has never|never) )?(?:appear(?:s|ed)?|figure(?:s|d)?|feature(?:s|d)?|stand(?:s)?|is (?:(?P<neg2>not|nowhere) )?(?:listed|named|found|to be found)|(?P<is>is (?:(?P<neg3>not) )?among))(?(is) the| (?:as an?|among the)) lenders?\b"
    rf"|\b{REGISTER} (?:shows?|lists?|has|holds?|records?|names?|contains?) (?P<none>no) (?:loans?|entry|entries|borrowings?) (?:from|by) (?:the )?(?P<S2>{E})(?=\W*$)"
)
"""'X does not appear as a lender in the register of loans'."""


def _lender(reader: Reader, clause: Clause) -> Reading | None:
    match = _LENDER.search(clause.text)
    if match is None or reader.loans_at != reader.paragraph:
        return None
    made = _made(clause, "loans_lender", None)
    made.roles = {"object": clause.refs_in(match["S"] or match["S2"])}
    made.negated = bool(match["neg"] or match["neg2"] or match["neg3"] or match["none"])
    if re.search(rf"\bto (?:the )?{E}", clause.text[match.end() :]):
        made.unsure = "to whom it lent is not read"
    return made


# what the record says


def decide(engine: Engine, reading: Reading) -> Verdict:
    """By the rows of the register that is loaded; a claim of two registers, or in another currency, is not read."""
    query = block(__package__, "loans.sql", "register")
    rows: list[dict[str, Any]] = engine.kept("register of loans", lambda: engine.rows(query))
    if not rows:
        source = "the UK Electoral Commission's register of loans"
        get = remedy(source, "https://search.electoralcommission.org.uk/", "klieg add FILE")
        return Verdict("not loaded", 4, "no register of loans is loaded", remedy=get)
    base = Verdict("", 0, "", sql=[query])
    if (
        reading.amount is not None
        and reading.amount.currency
        and reading.amount.currency not in {row["currency"] for row in rows}
    ):
        return base.said(
            "not read",
            2,
            f"the claim is in {reading.amount.currency}, the register in {rows[0]['currency']}: currencies are never compared",
        )
    if len({row["currency"] for row in rows}) > 1:
        return base.said("not read", 2, "the loans are in several currencies, which are never compared")
    if reading.frame == "loans_count":
        return _number(engine, reading, base, rows)
    if reading.frame == "loans_share":
        return _share(reading, base, rows)
    if reading.frame == "loans_sum":
        return _sum(engine, reading, base, rows)
    if reading.frame == "loans_against":
        return _compared(engine, reading, base, rows)
    if reading.frame == "loans_lender":
        return _lent(engine, reading, base, rows)
    if reading.frame == borrowers.FRAME:
        return borrowers.decide(engine, reading, base, rows)
    if reading.frame == loan_ends.FRAME:
        return loan_ends.decide(engine, reading, base, rows)
    return _first(engine, reading, base, rows)


def _number(engine: Engine, reading: Reading, base: Verdict, rows: list[dict[str, Any]]) -> Verdict:
    """How many loans stand in the register: all, or those to one party, or from persons or organisations."""
    told = f"{len(rows):,} loans stand in the register"
    debtor = reading.role("subject")
    if debtor is not None:
        names = debtors_of(engine, debtor)[0]
        if not names:
            return base.said("not read", 2, f"which borrower {debtor.name} is, is not clear")
        rows = [row for row in rows if row["committee"] in names]
        told += f", {len(rows):,} of them to {names[0]}"
    if reading.title:
        others = sum(row["creditor_kind"] != "person" for row in rows)
        rows = [row for row in rows if borrowers.is_of(row, reading.title)]
        told += f", {len(rows):,} of them from {reading.title}"
        said = reading.amount
        if reading.title == "companies" and said and not said.fits(Decimal(len(rows))) and len(rows) <= said.figure <= others:
            return base.said("not read", 2, f"whether companies alone are meant, or all organisations, is not sure: {told}")
    return _said(base, reading.amount, Decimal(len(rows)), told, [loan_ends.cited(row) for row in rows[:3]])


def _sum(engine: Engine, reading: Reading, base: Verdict, rows: list[dict[str, Any]]) -> Verdict:
    """What the loans in the register come to, or what of them is outstanding: of all, or of one party's."""
    told, every = "all loans in the register", rows
    names: list[str] = []
    debtor = reading.role("subject")
    if debtor is not None:
        names = debtors_of(engine, debtor)[0]
        if not names:
            return base.said("not read", 2, f"which borrower {debtor.name} is, is not clear")
        rows, told = [row for row in rows if row["committee"] in names], f"the loans to {names[0]}"
    column = "balance" if reading.title == "outstanding" else "opening"
    if any(row[column] is None for row in rows):
        return base.said("not read", 2, f"{told}: of some the sum is not stated")
    if reading.period is not None and reading.period.until is not None and (later := _since(every, reading.period.until)):
        return base.said(
            "not read",
            2,
            f"the register has what is outstanding now; {count(later, 'loan')} began or ended after {reading.period.words}",
        )
    value = sum((row[column] for row in rows), Decimal(0))
    if reading.amount is not None and reading.amount.unit == "share":
        whole = sum((row[column] or Decimal(0) for row in every), Decimal(0))
        part = round(value / whole, 4) if whole else Decimal(0)
        return _said(
            base,
            reading.amount,
            part,
            f"{value:,.2f} of {whole:,.2f} {reading.title}: {part:.1%}",
            [loan_ends.cited(row) for row in rows[:3]],
        )
    what = "outstanding of" if column == "balance" else "in"
    if (place := reading.role("place")) is not None and (wrong := _placed(reading, base, every, names, place, value)):
        return wrong
    return _said(
        base,
        reading.amount,
        value,
        f"{value:,.2f} {rows[0]['currency'] if rows else ''} {what} {told}",
        [loan_ends.cited(row) for row in rows[:3]],
    )


def _since(rows: list[dict[str, Any]], day: date) -> int:
    """How many loans of a register began or ended after a day: what was outstanding then it does not tell."""
    return sum(any(row[name] and row[name] > day for name in ("incurred_on", "repaid_on")) for row in rows)


def _placed(
    reading: Reading, base: Verdict, rows: list[dict[str, Any]], names: list[str], place: Ref, value: Decimal
) -> Verdict | None:
    """Where a borrower does not have the place that it is said to have among all of them, by what they borrowed; None where it has. Where a sum is not stated it is not sure."""
    if any(row["opening"] is None for row in rows):
        return base.said("not read", 2, "which place a borrower has is not sure: of some loans the sum is not stated")
    others: dict[str, Decimal] = {}
    for row in rows:
        if row["committee"] not in names:
            others[row["committee"]] = others.get(row["committee"], Decimal(0)) + row["opening"]
    held = 1 + sum(other > value for other in others.values())
    if held == int(place.name):
        return None
    told = f"{names[0]} {value:,.2f}, place {held} of {len(others) + 1}"
    base.figure, base.against = str(value), [loan_ends.cited(row) for row in rows if row["committee"] in names][:3]
    if reading.amount is not None and reading.amount.fits(value):
        return base.said("partly", 9, f"the sum holds, the place does not: {told}")
    return base.said("contradicted", 10, told)


def _compared(engine: Engine, reading: Reading, base: Verdict, rows: list[dict[str, Any]]) -> Verdict:
    """Which of two borrowed more, by what all their loans in the register come to; or which has more of them."""
    if reading.title == "most":
        return _most_of_all(engine, reading, base, rows)
    sums: list[Decimal] = []
    told: list[str] = []
    for role in ("subject", "other"):
        names = debtors_of(engine, reading.roles[role][0])[0]
        held = [row for row in rows if row["committee"] in names]
        measure = reading.role("measure")
        counted = measure is not None and measure.name == "count"
        column = "balance" if measure is not None and not counted else "opening"
        if not held or any(row[column] is None for row in held):
            return base.said("not read", 2, f"what {reading.roles[role][0].name} borrowed is not clear")
        sums.append(Decimal(len(held)) if counted else sum((row[column] for row in held), Decimal(0)))
        told.append(f"{names[0]} {count(len(held), 'loan') if counted else f'{sums[-1]:,.2f}'}")
        base.rows += [loan_ends.cited(row) for row in held[:3]]
    base.figure = str(sums[0])
    if (sums[0] > sums[1]) == (reading.title == "more") and sums[0] != sums[1]:
        return base.said("borne out", 8, "; ".join(told))
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, "; ".join(told))


def _most_of_all(engine: Engine, reading: Reading, base: Verdict, rows: list[dict[str, Any]]) -> Verdict:
    """Whether a borrower has more loans in the register than any other, or has borrowed more."""
    counted = reading.role("measure") is not None
    if not counted and any(row["opening"] is None for row in rows):
        return base.said("not read", 2, "who borrowed most is not sure: of some loans the sum is not stated")
    names = debtors_of(engine, reading.roles["subject"][0])[0]
    by: dict[str, Decimal] = {}
    for row in rows:
        by[row["committee"]] = by.get(row["committee"], Decimal(0)) + (Decimal(1) if counted else row["opening"])
    own = sum((by.get(name, Decimal(0)) for name in names), Decimal(0))
    if not own:
        return base.said("not read", 2, f"which borrower {reading.roles['subject'][0].name} is, is not clear")
    first = max((name for name in by if name not in names), key=lambda name: by[name], default="")
    base.figure = str(own)
    told = "; ".join(
        f"{name} {count(int(value), 'loan') if counted else f'{value:,.2f}'}"
        for name, value in ((names[0], own), (first, by.get(first, Decimal(0))))
    )
    cited = [loan_ends.cited(row) for row in rows if row["committee"] in names][:3]
    holds = own > by.get(first, Decimal(0))
    base.rows, base.against = (cited, []) if holds else ([], cited)
    return base.said("borne out" if holds else "contradicted", 8 if holds else 10, told)


def _lent(engine: Engine, reading: Reading, base: Verdict, rows: list[dict[str, Any]]) -> Verdict:
    """Whether somebody stands among the lenders of the register."""
    name = reading.roles["object"][0].name
    held = of_creditor(engine, rows, name)
    told = f"{count(len(held), 'loan')} from {name} among {len(rows):,} in the register"
    return loan_ends.stands(base, held, told, denied=reading.negated)


def _said(base: Verdict, amount: Amount | None, value: Decimal, told: str, rows: list[dict[str, Any]]) -> Verdict:
    base.figure = str(value)
    if amount is None:
        return base.said("not read", 2, f"no figure is said; {told}")
    if amount.fits(value):
        base.rows = rows
        return base.said("borne out", 8, told)
    base.against = rows
    return base.said("contradicted", 10, f"{told}, where {amount.text} is said")


_NO_INTEREST = regex(r"nil|(?:zero|none|0(?:\.0+)? ?%?|interest[- ]free)", re.IGNORECASE)


def _share(reading: Reading, base: Verdict, rows: list[dict[str, Any]]) -> Verdict:
    """The part of all loans; 'no interest' narrowly (Nil) and widely (0 as well), where these disagree, not read."""
    whose = reading.title
    if reading.title in ("outstanding", "repaid"):
        wide = [row for row in rows if bool(row["balance"]) == (reading.title == "outstanding")]
        narrow = [row for row in wide if row["balance"] is not None]
    elif reading.title == "no interest":
        narrow = [row for row in rows if str(row["rate"] or "").strip().lower() == "nil"]
        wide = [row for row in rows if _NO_INTEREST.fullmatch(str(row["rate"] or "").strip())]
    else:
        narrow = wide = [row for row in rows if borrowers.is_of(row, reading.title)]
        if reading.title == "companies" and not (reading.amount and reading.amount.fits(Decimal(len(wide)) / len(rows))):
            wide, whose = [row for row in rows if row["creditor_kind"] != "person"], "organisations"  # all of them may be meant
    amount = reading.amount
    parts = [Decimal(len(held)) / len(rows) for held in (narrow, wide)]
    are = "have" if reading.title == "no interest" else "are from" if reading.title in borrowers.KINDS else "are"
    told = f"{len(wide):,} of {len(rows):,} ({parts[1]:.1%}) {are} {whose}"
    if amount is None or amount.fits(parts[0]) != amount.fits(parts[1]):
        return base.said("not read", 2, f"a narrow and a wide reading disagree: {told}")
    return _said(base, amount, round(parts[1], 4), told, [loan_ends.cited(row) for row in wide[:3]])


def _mine(engine: Engine, reading: Reading, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows of the loan that is meant: of this debtor, from this creditor."""
    debtor, creditor = reading.role("subject"), reading.role("object")
    names = debtors_of(engine, debtor)[0] if debtor is not None else []
    held = [row for row in rows if row["committee"] in names]
    return of_creditor(engine, held, creditor.name) if creditor is not None else held


def _first(engine: Engine, reading: Reading, base: Verdict, rows: list[dict[str, Any]]) -> Verdict:
    """Whether a loan is the largest of all."""
    largest = max(row["opening"] or Decimal(0) for row in rows)
    top = [row for row in rows if row["opening"] == largest]
    mine = _mine(engine, reading, rows)
    told = f"the largest loan in the register: {loan_ends.cited(top[0])['raw']}"
    base.figure = str(largest)
    period, amount = reading.period, reading.amount
    if not any(row["locator"] == one["locator"] for row in mine for one in top):
        base.against = [loan_ends.cited(row) for row in top]
        return base.said("contradicted", 10, told)
    if amount is not None and not amount.fits(largest):
        base.against = [loan_ends.cited(row) for row in top]
        return base.said("contradicted", 10, f"{told}, where {amount.text} is said")
    base.rows = [loan_ends.cited(row) for row in top]
    if period is not None and top[0]["incurred_on"] and not period.holds(top[0]["incurred_on"]):
        return base.said("partly", 9, f"{told}, but not then")
    return base.said("borne out", 8, told)
