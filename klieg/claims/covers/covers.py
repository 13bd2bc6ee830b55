"""What a story says of the cover of a committee's report: cash on hand, receipts, operating expenditures, refunds; by the line that the form has for it (covers.tsv)."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from klieg.claims.answers.asking import reports_of
from klieg.claims.answers.ranks import as_said
from klieg.claims.covers import balances, covers_compared, shares_of_it
from klieg.claims.language import doubts, lengths
from klieg.claims.language.amounts import Amount, amounts
from klieg.claims.language.patterns import compiled, regex
from klieg.claims.names import described
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.payment_words import SPENT_THEN_ON
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.read import tsv
from klieg.resolve.names import resolve
from klieg.store.engine import Engine
from klieg.store.sql import block

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


@cache
def lines() -> list[tuple[str, re.Pattern[str], dict[str, str], str]]:
    """covers.tsv: name, pattern, line by form, kind."""
    return [
        (name, compiled(pattern, re.IGNORECASE), {"F3": f3, "F3P": f3p, "F3X": f3x}, kind)
        for name, pattern, f3, f3p, f3x, kind in tsv.packaged(__package__, "covers.tsv", headed=True)
    ]


_PART_OF_SPENT = regex(
    r", (?:or )?<A\d+> of (?:all )?(?:the |its |his |her |their |<E\d+>(?:'s|\u2019s)? )*(?:total |all )*(?:operating )?(?:expenditures?|spending|outlays?|disbursements|costs|budget)"
)


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """Claims about a cover in a clause: each figure beside words for a line ('with $1.2 million in the bank and debts of $4.3 million'), and no payee; or a line's share of another."""
    if re.search(
        r"<A\d+> (?:[a-z]+ ){0,2}(?:contributions|transfers|refunds|receipts|disbursements|loans) of <A\d+>|<A\d+> each\b",
        clause.text,
    ):
        return []  # 'made six contributions of $5,000 each'
    if SPENT_THEN_ON.match(clause.text):
        return []  # 'spent $1 million in March on hats'
    if re.search(
        r"\b[Hh]e ow|\b[Ss]he ow|\b(?:his|her) (?:debts|liabilities|own debts)\b|\bpromissory\b",
        clause.original_text(0, len(clause.text)),
    ):
        return []  # what a person owes stands in a disclosure
    if (amended := _AMENDED.match(clause.text)) and (one := _as_amended(reader, clause, amended)):
        return [one]
    if (changed := _CHANGED.match(clause.text)) and (one := _than_filed(reader, clause, changed)):
        return [one]
    if (filed := _AS_FIRST_FILED.match(clause.text)) and (one := _as_amended(reader, clause, filed)):
        return [one]
    for title, pattern in _NOTHING:
        if (nothing := pattern.search(clause.text)) and "<A" not in clause.text:
            return _none(reader, clause, nothing, title)
    if (of_it := shares_of_it.told(reader, clause)) is not None:
        made = readings(reader, of_it[0])
        for one in made:
            one.title = "|".join(sorted(one.title.split("|"), key=lambda line: line == of_it[1].title))  # the part, and the whole
            one.roles["subject"], one.period = of_it[1].roles["subject"], of_it[1].period
            one.start, one.end = clause.span()
            one.text = clause.whole[one.start : one.end]
        return made
    if balance := balances.BALANCE.search(clause.text):
        return balances.balanced(reader, clause, balance)
    if (all_of := balances.ALL_FROM.match(clause.text)) and (one := balances.all_from(reader, clause, all_of)):
        return [one]
    tail = _COMPARED.search(clause.text)
    if tail and "<A" in clause.text[: tail.start()]:
        # 'ended July with $1.1 million, more than the other three': a line of a cover, and a comparison
        made = readings(reader, clause.upto(tail.start()))
        if made and (rest := covers_compared.of_tail(reader, clause, made[-1], tail.start())) is not None:
            return [*made, rest]
        last = re.search(r"<A\d+>\s*$", clause.text[: tail.start()])
        if last and not tail[0].startswith(","):
            for one in made:
                if one.amount is not clause.amount(last[0]):
                    continue
                one.unsure = "a difference is not read"  # 'raised $6,778 less than the other party'
        start, end = clause.span(tail.start())
        rest = Reading("", "any", start, end, clause.whole[start:end], unsure="what is compared is not read")
        return [*made, rest] if made else []
    doubt = doubts.first("payment/cover", clause.text)
    if any(clause.amount(part[0]).unit == "share" for part in _PART_OF_SPENT.finditer(clause.text)):
        return []  # 'They total $3.7 million, or about 8 percent of the campaign's operating expenditures'
    marks = list(re.finditer(r"<A\d+>", clause.text))
    sums = [(mark, clause.amount(mark[0])) for mark in marks]
    money = [(mark, amount) for mark, amount in sums if amount.unit == "money"]
    found = _named(clause.text)
    if _TO_ANOTHER.match(clause.text):
        return []  # 'IDMI of Akron, Ohio, was owed $14,000': not the committee, though nothing loaded knows the name
    if _NOT_ALL.search(clause.text):
        found = [one for one in found if one[0] != "receipts"]  # 'took in $5,000 from X', 'in loans'
    shares = [(mark, amount) for mark, amount in sums if amount.unit == "share"]
    # what a share is of stands beside it, not behind a later sum
    share = (
        _share(_named(clause.text[: money[0][0].start()] if money else clause.text))
        if len(shares) == 1 and (not money or shares[0][0].start() < money[0][0].start())
        else ""
    )
    if _IN_CASH.search(clause.text):
        found = [one for one in found if one[0] != "cash on hand"]
    if not found or len(money) > 3 or not (money or share):
        return []
    parts: list[tuple[str, Amount, int, int]] = []
    if share:
        parts = [(share, shares[0][1], 0, money[0][0].start() if money else len(clause.text))]
    elif len(money) == 1:
        parts = [(found[0][0], money[0][1], 0, len(clause.text))]
    else:
        # each figure has the words from the figure before it to the next one's own
        edges = [
            0,
            *(_between(clause.text, a.end(), b.start()) for (a, _), (b, _) in itertools.pairwise(money)),
            len(clause.text),
        ]
        for (_, amount), (a, b) in zip(money, itertools.pairwise(edges), strict=True):
            line = next((name for name, start, end in found if a <= start and end <= b), "")
            if line:
                parts.append((line, amount, a, b))
    # who stands beside a figure that no line of a cover has is not spoken of here
    told = clause.text[: parts[-1][3]] if parts else ""
    named = clause.refs_in(told)
    own = [r for r in (reader.candidate(r) for r in named) if r.kind == "campaign"]
    payer = own[0] if own else reader.payer(clause)
    others = [r for r in named if r.kind == "organisation" and not r.how and r.name not in reader.known.committees]
    if payer is None or (not own and _of_a_person(named, payer)):
        return []
    if " and the " in payer.text or any(not COMMISSION.fullmatch(r.name) for r in others):
        return []
    if re.search(r"\b(?:the (?:two|three|four)|both|together|combined)\b", clause.text) and not own:
        return []
    if (collected := _COLLECTED.search(told)) and (
        not _collects(reader, clause, told[: collected.start()])
        or (reader.paid_here and reader.giver is not None and reader.giver.name != payer.name)
    ):
        return []  # 'the agency placed its commercials and collected $17 million'; 'X's PAC gave A $5,000. B's campaign collected $2,500': of the PAC's money
    if not own and any(r.kind == "organisation" for r in named if r not in others):
        return []  # 'the firm took in': no committee's receipts
    if re.search(r"<E\d+>,? and (?:the )?<E\d+> (?:had|held|owed|raised|spent|took|together|both|each)\b", clause.marked.text):
        return []
    if len({r.name for r in own}) > 1 and re.search(r"<E\d+>(?:['\u2019]s \w+)? and (?:the )?<E\d+>", told):
        return []  # 'A and B each raised': of which of them a cover is asked is not sure
    made = []
    for title, amount, a, b in parts:
        # a time that begins so ('at the start of May') is one mark
        if title == "cash on hand" and any(BEGINS.search(told) for told in (clause.text[a:b], clause.original_text(a, b))):
            title = "cash at the beginning"
        end_of = a + len(clause.text[a:b].rstrip(" .,;:"))
        start, end = clause.original(b - len(re.sub(r"^[ ,;]*(?:(?:and|but) )?", "", clause.text[a:b])), end_of)
        if title == "cash on hand" and (began := _AS_IT_BEGAN.match(clause.whole, end)):
            # 'had $3,000 on hand when the quarter began', which is a clause of its own
            title, end = "cash at the beginning", began.end()
        one = Reading("cover", "payment", start, end, clause.whole[start:end], {"subject": [payer]}, title, amount)
        one.period = clause.period(reader)
        if _FROM_TO.search(clause.text) and amount.text.lower().startswith("from "):
            # 'an amendment raised the receipts from $525,150 to $543,394': as first filed, and as amended
            before, _, after = amount.text[len("from ") :].partition(" to ")
            was, now = (next(iter(amounts(part)), None) for part in (before, after))
            if was is None or now is None:
                one.unsure = f"{amount.text!r}: what it was, or what it became, is not read"
            else:
                one.amount = now
                one.roles["first"] = [Ref(was.text, str(was.figure), "thing")]
        elif _FROM_TO.search(clause.text) and _FROM_ALONE.search(clause.text):
            one.unsure = "what it became is not said"
        if title == "debts" and re.search(
            r"\b(?:fell|rose|grew|dropped|shrank|climbed|swelled|(?:is|was|were|are) (?:up|down)) (?:[a-z]+ )?to <A",
            clause.text[a:b],
        ):
            one.unsure = "from where it changed is not said"
        if by := _BY.search(clause.text):
            # 'contributions rose by $10,000 in the amendment'
            one.roles["change"] = [_MORE if by["up"] else _LESS]
        elif doubt and not ("first" in one.roles and doubt.why == "a change is not read"):
            one.unsure = f"{clause.original_text(doubt.start, doubt.end)!r}: {doubt.why}"
        if not own:
            one.assumptions.append(f"whose report is carried over: {payer.name}")
        if meant := described.others(reader.discourse, payer if own else replace(payer, how="carried over")):
            one.others = {"subject": meant}
        made.append(one)
    return made


def _of_a_person(named: list[Ref], payer: Ref) -> bool:
    """Whether a clause speaks of somebody whose campaign the one carried over is not ('He had $71,000 in the bank', of one whom no record knows as a candidate)."""
    people = [ref.name.split(" ")[-1] for ref in named if ref.kind == "person"]
    return bool(people) and not any(last in payer.name.split(" ") for last in people)


def _collects(reader: Reader, clause: Clause, before: str) -> bool:
    """Whether who stands before 'collected' is a committee by its name, or by what its cover was said to hold."""
    named = clause.refs_in(before)
    cover = reader.last_claim is not None and reader.last_claim.frame == "cover"
    return bool(named) and reader.candidate(named[-1]).kind == "campaign" and (not named[-1].how or cover)


_AS_IT_BEGAN = regex(
    r",? (?:when|as|once|before) (?:the|that) (?:month|quarter|year|period|half-year) (?:began|opened|started|got under way)\b"
)
_COLLECTED = regex(r"\b(?:collected|gathered) <A")
_IN_CASH = regex(
    r"\b(?:sent|gave|given|paid|handed|got|received|transferred|contributed|donated|wired|lent|spent)\b[^<]*(?:<E\d+> )?<A\d+> (?:[a-z]+ )?in cash\b"
)
"""Money that changed hands, and no balance."""


_AMENDED = regex(
    r"(?:And |But )?(?:[Ii]ts|[Tt]he|[Tt]heir|[Tt]hat|[Aa]n|[Aa]|<E\d+>(?:['\u2019]s)?) (?:(?:first|second|third|fourth|fifth|sixth|last|latest|later|final) )?(?:amendment|amended (?:report|filing|version))(?: of <P\d+>)?(?:,? (?:filed|made|signed|dated)(?: (?:on|in))?(?: the)? ?<P\d+>,?)?"
    r" (?:then |later )?(?:raised|lowered|cut|reduced|increased|put|puts|changed|revised|corrected|brought|set) (?:that|it|them|those|this|<E\d+>|(?:the|that|those|these) (?:figures?|sums?|totals?|amounts?|balance)|(?:its |those |that |the )?(?P<line>(?:total )?(?:cash on hand|cash|receipts|disbursements|operating expenditures)))(?: (?:up|down))? (?:to|at) (?P<sum><A\d+>)\W*$"
)
"""'Its fourth amendment, filed in February 2012, lowered that figure to $332,017.62'."""


_AS_FIRST_FILED = regex(
    r"(?:And |But )?(?:[Tt]he (?:original|first|earlier)(?: (?:report|version|filing|one))?|[Tt]he report as (?:it was )?(?:first|originally) filed)(?:,? (?:filed|signed|dated)(?: on| in)? ?<P\d+>,?)? (?:had )?(?:put|puts|gave|given|gives|showed|shown|shows|listed|reported|stated|set|had) (?:it|them|that|those|this|(?:that|the) (?:figure|sum|total|amount)) (?:at|as) (?P<line>(?!))?(?P<sum><A\d+>)\W*$"
)
"""'The report as first filed had put them at $653,309.79': the line that was spoken of last."""
_CHANGED = regex(
    r"(?:and |but )?(?:that|it|this|which) (?:is|was|came to) (?P<sum><A\d+>) (?:(?P<up>more|higher)|less|lower|fewer) than (?:in |on |under )?(?:the )?(?:original|first|earlier)(?: (?:report|version|filing|one))?(?: (?:had it|said|showed|did))?\W*$",
    re.IGNORECASE,
)
"""'That was about $30,000 less than in the original': the line that was spoken of last, as amended against as first filed."""
_BY = regex(
    r"\b(?:(?P<up>rose|grew|increased|climbed|went up)|fell|dropped|shrank|decreased|declined|went down) by <A\d+> (?:in|with|under|after) (?:the|its|that|an) (?:amendment|amended (?:report|version|filing))\b"
)
_MORE, _LESS = Ref("more", "more", "thing"), Ref("less", "less", "thing")


def _than_filed(reader: Reader, clause: Clause, match: re.Match[str]) -> Reading | None:
    """By how much the line spoken of last differs, as amended, from what was first filed."""
    last = reader.last_claim
    amount = clause.amount(match["sum"])
    if last is None or last.frame != "cover" or not last.role("subject") or last.unsure or amount.unit != "money":
        return None
    start, end = clause.span()
    made = replace(last, start=start, end=end, text=clause.whole[start:end], amount=amount, negated=False)
    made.roles = {"subject": list(last.roles["subject"]), "change": [_MORE if match["up"] else _LESS]}
    made.assumptions = [*last.assumptions, f"which line of which report is carried over from: {last.text}"]
    return made


_TO_ANOTHER = regex(
    r"(?:(?:And|But) )?(?:the )?(?!(?:The|It|They|He|She|Its|An?|In|At|On|By|That|This|When|As|What|There) )[A-Z][\w&'.-]*(?: [\w&'.-]+){0,5}(?:, [A-Z][\w.]+,)? (?:is|was|were) (?:still )?owed <A"
)
_FROM_ALONE = regex(r"\bfrom <A\d+>(?! (?:up |down )?to\b)")
_FROM_TO = regex(r"\b(?:raised|lowered|cut|reduced|increased|changed|revised|corrected|brought)\b")


def _as_amended(reader: Reader, clause: Clause, match: re.Match[str]) -> Reading | None:
    """What an amendment makes of the line that was spoken of last; the day on which it was filed is no time of what it states."""
    last = reader.last_claim
    if last is None or last.frame != "cover" or not last.role("subject") or clause.amount(match["sum"]).unit != "money":
        return None
    start, end = clause.span()
    title = {"cash": "cash on hand"}.get(line := (match["line"] or "").removeprefix("total "), line) or last.title
    made = replace(last, start=start, end=end, text=clause.whole[start:end], title=title, amount=clause.amount(match["sum"]), roles=dict(last.roles), negated=False, unsure="")  # fmt: skip
    made.assumptions = [*last.assumptions, f"which line of which report is carried over from: {last.text}"]
    way = re.search(r"\b(?:(?P<up>raised|increased)|lowered|cut|reduced)\b", match[0])
    if (
        way
        and last.amount is not None
        and title == last.title
        and made.amount is not None
        and (made.amount.figure > last.amount.figure) != bool(way["up"])
    ):
        made.unsure = "which way it was changed is not what the two figures say"
    return made


BEGINS = regex(
    r"\b(?:at|since|from|as) (?:the )?(?:start|beginning|opening|outset)\b|\b(?:when|as|once|day) (?:the )?(?:month|quarter|year|period|<P\d+>) (?:began|opened|started|dawned|came in)\b|"
    r"\b(?:began|opened|started|entered|went into|going into|to begin|heading into) (?:(?:the|that) (?:month|quarter|year|period)|<P\d+>)|\bon the (?:first|opening) day of\b|(?:\b(?:month|quarter|year|period|report)|<P\d+>) (?:began|opened|started) with\b|"
    r"\bopening (?:cash|balance)\b|\bcash at the beginning\b",
    re.IGNORECASE,
)
"""The balance is that of the beginning of a time."""
_NO_GIFTS = regex(
    r"\b(?:made|gave|reported|listed|itemi[sz]ed) no (?:political |federal |direct )?contributions(?: at all)? to (?:any )?(?:federal )?(?:candidates?|campaigns?|committees?)\b(?=$|[,.;]|,? (?:in|during|over|that|this) (?:the |that |same )*(?:<P|month|quarter|year|period))"
)


_NO_MORE = r"(?=$|[,.;]|,? (?:and\b|(?:in|during|over|at|for|by|between|from|on|when) (?:the |that |this |all of )*(?:(?:end|close|start|beginning) of (?:the |that )?)?(?:(?:same )?(?:month|quarter|year|period)\b|<P)|(?:that|this) (?:month|quarter|year|period)\b| when the (?:month|quarter|year|period) (?:closed|ended|was out)\b))"
"""'Spent nothing', and no more than that: in what time, at most; what it was spent on, or where, is more."""
_NOTHING = (
    ("contributions to candidates", _NO_GIFTS),
    (
        "contributions from committees",
        regex(
            rf"\b(?:(?:took|taken|accepted|received|got|raised|had) (?:nothing|no (?:money|contributions|donations|gifts|checks))|(?:(?:has|have|had) not|(?:has|have|had|did)n['\u2019]t|never|not) (?:ever )?(?:take|took|taken|accept|accepted|receive|received|get|got) (?:a|one|a single|any|so much as a) (?:cent|penny|dollar|dime|money|contributions?|checks?|donations?)) from (?:any |a single |a |other |federal |corporate |political )*(?:PACs?|political (?:action )?committees?)\b{_NO_MORE}"
        ),
    ),
    (
        "refunds",
        regex(
            rf"\b(?:refunded|gave back|returned) (?:nothing|no (?:contributions|money)|not a (?:cent|penny|dollar))(?: at all)?\b{_NO_MORE}"
        ),
    ),
    (
        "debts",
        regex(
            rf"\b(?:had|has|have|reported|reports|showed|shows|listed|lists|carried|carries|was left with|ended <P\d+> with|closed <P\d+> with) (?:no|zero) (?:debts?|debts or (?:loans|obligations))\b{_NO_MORE}|"
            rf"\b(?:was|is|were|are) debt-free\b{_NO_MORE}|\b(?:closed|ended|finished|began) (?:<P\d+>|the (?:month|quarter|year)) without (?:any )?debts?\b{_NO_MORE}|\bowed (?:nothing|no (?:debts?|money))(?: at all)?\b{_NO_MORE}"
        ),
    ),
    (
        "receipts",
        regex(
            rf"\b(?:raised|took in|collected|brought in|received) (?:nothing|not a (?:cent|penny|dollar))(?: at all)?\b{_NO_MORE}"
        ),
    ),
    (
        "disbursements",
        regex(rf"\b(?:spent|disbursed|paid out) (?:nothing|not a (?:cent|penny|dollar))(?: at all)?\b{_NO_MORE}"),
    ),
)
"""Lines of a cover that are said to be nought."""


def _none(reader: Reader, clause: Clause, match: re.Match[str], title: str) -> list[Reading]:
    """'It made no contributions to candidates that month', 'it had no debts': the line of the cover is nought."""
    named = [reader.candidate(ref) for ref in clause.refs_in(clause.text[: match.start()])]
    own = [ref for ref in named if ref.kind == "campaign"]
    payer = own[0] if own else reader.payer(clause)
    others = [ref for ref in named if ref.kind == "organisation" and not ref.how and ref.name not in reader.known.committees]
    if (
        payer is None
        or others
        or (title not in ("contributions to candidates", "contributions from committees") and len({ref.name for ref in own}) != 1)
    ):
        return []
    start, end = clause.span()
    nothing = Amount(0, 0, "nothing", "money", Decimal(0), Decimal(0), Decimal(0), "USD")
    made = Reading("cover", "payment", start, end, clause.whole[start:end], {"subject": [payer]}, title, nothing)
    if doubt := doubts.first("payment/cover", clause.text[: match.start()] + " " + clause.text[match.end() :]):
        made.unsure = f"{doubt.why}"
    made.period = clause.period(reader)
    if not own:
        made.assumptions.append(f"whose report is carried over: {payer.name}")
    return [made]


_COMPARED = regex(
    r",? (?:(?:well|far|much|slightly|almost|nearly|about|roughly|just) )*(?:(?:twice|double|triple|half|<A\d+> times|(?:two|three|four|five|ten) times) )?"
    r"(?:(?:more|less|higher|lower|greater|larger|smaller) than (?!<A)|(?:as much|what) (?:as )?(?:the|its|any|all|<E))"
)
_NOT_ALL = regex(r"<A\d+> (?:from (?:the )?<E|in (?:loans|contributions|transfers|interest|refunds|offsets|donations|gifts)\b)")


def _named(text: str) -> list[tuple[str, int, int]]:
    """The lines of a cover that a clause has words for, each with the place of the words: the first line of covers.tsv first."""
    return [(name, match.start(), match.end()) for name, pattern, _, _ in lines() if (match := pattern.search(text))]


def _between(text: str, end: int, start: int) -> int:
    """Where, between two figures, the second one's words begin: at 'and' or a comma, else at once."""
    joint = re.search(r",| and | but |;", text[end:start])
    return end + (joint.start() if joint else 0)


COMMISSION = regex(r"(?:Federal )?Election(?:s|al)? Commission|FEC|Commission", re.IGNORECASE)
"""Who is reported to."""
_OR_ELSE = {
    "receipts": "contributions",
    "disbursements": "operating expenditures",
    "contributions": "contributions to candidates",
    "contributions from the candidate": "loans from the candidate",
}
"""What else a word for a line may be said of."""
_GIVEN = regex(
    r"\b(?:raised|received|took|taken|got|collected|attracted|drew|banked|gathered|brought|came|from|in incoming)\b",
    re.IGNORECASE,
)
_WHOLES = ("contributions from individuals", "contributions", "receipts", "disbursements")


def _share(found: list[tuple[str, int, int]]) -> str:
    """'part|whole' where a share is said of one line in another ('a third of what it raised came from PACs'); '' if not."""
    whole = next((name for name, *_ in found if name in _WHOLES), "")
    part = next((name for name, *_ in found if name != whole), "")
    return f"{part}|{whole}" if part and whole else ""


_POINTED_AT = regex(r"\b(?:those|these|the same|that) (?:[a-z]+ )?(?:days|weeks|months|quarter|period|stretch|time)\b")
_EXACTLY = Decimal("0.001")
"""A figure that is told to a thousandth, and is that of the one report, is of that report."""


def of_the_one_report(engine: Engine, reading: Reading, payer: Ref) -> Verdict | None:
    """A figure told exactly, of a time that was carried over and of which no report is loaded, where the one report that is loaded has it: the time was carried over wrongly. Else None."""
    amount, period = reading.amount, reading.period
    if amount is None or period is None or amount.high is None or "|" in reading.title:
        return None
    if not (period.carried or _POINTED_AT.search(reading.text)) or not amount.closely(_EXACTLY):
        return None
    found = decide(engine, replace(reading, period=None), payer)
    if found is None or found.verdict != "borne out" or not lengths.of_the_report(reading.text, found.coverage):
        return None
    reading.assumptions.append(f"no report of {period.text} is loaded: of the one report that is")
    return found


def decide(engine: Engine, reading: Reading, payer: Ref) -> Verdict | None:
    """The line, or its share of another, as the covers have it; None if no cover of this committee is loaded for the time."""
    if " than " in reading.title:
        return _against(engine, reading, payer)
    if "|" not in reading.title:
        return _line(engine, reading, payer)
    part, whole = (stated(engine, replace(reading, title=title), payer) for title in reading.title.split("|"))
    if part is None or whole is None or reading.amount is None or not whole.value:
        return None
    share = part.value / whole.value
    told = f"{reading.title.split('|')[0]} {part.value:,.2f} of {whole.value:,.2f} ({share:.1%})"
    rows = [*part.verdict.rows, *whole.verdict.rows]
    if unsure := _of_other_times(reading, part, whole, told):
        return unsure
    made = replace(part.verdict, figure=f"{share:.4f}", rows=rows)
    if reading.amount.fits(share):
        return made.said("borne out", 8, told)
    made.rows, made.against = [], rows
    return made.said("contradicted", 10, f"{told}, where {reading.amount.text} is said")


def _of_other_times(reading: Reading, one: _Stated, other: _Stated, told: str) -> Verdict | None:
    """Two lines can be held against one another where they are of the same reports, and those are the ones that the claim is of; the verdict if not."""
    if one.filings != other.filings or (reading.period is None and len(one.filings) > 1):
        return one.verdict.said("not read", 2, f"of which of {len(one.filings)} reports is not said: {told}")
    if reading.period is not None and not one.whole:
        return one.verdict.said("not loaded", 4, f"{told} in what is loaded; {one.lacking}")
    return None


def _against(engine: Engine, reading: Reading, payer: Ref) -> Verdict | None:
    """One line of the covers against the other: 'disbursements more than receipts'."""
    first, more, second = re.split(r" (more|less) than ", reading.title)
    one, other = (stated(engine, replace(reading, title=title), payer) for title in (first, second))
    if one is None or other is None:
        return None
    told = f"{first} {one.value:,.2f}, {second} {other.value:,.2f}"
    rows = [*one.verdict.rows, *other.verdict.rows]
    if first.startswith("cash"):
        if reading.period is None:
            return one.verdict.said("not read", 2, f"of what time is not said: {told}")
    elif unsure := _of_other_times(reading, one, other, told):
        return unsure
    if reading.period is None and not _OF_A_REPORT.search(reading.text):
        return one.verdict.said("not read", 2, f"of what time is not said: {told}")
    made = replace(one.verdict, figure=str(one.value))
    ahead = one.value - other.value if more == "more" else other.value - one.value
    holds = ahead > 0 if reading.amount is None else reading.amount.fits(ahead)
    if reading.amount is not None:
        told, made.figure = f"{told}: {ahead:,.2f} {more}", str(ahead)
    if reading.negated:
        holds = not holds
    made.rows, made.against = (rows, []) if holds else ([], rows)
    found = made.said("borne out" if holds else "contradicted", 8 if holds else 10, told)
    return as_said(reading, found, one.value, other.value)


@dataclass
class _Stated:
    """A line of the covers that are loaded for a time: its sum, the verdict begun with its rows, and whether the covers fill that time."""

    value: Decimal
    filings: list[str]
    told: str
    verdict: Verdict
    whole: bool
    lacking: str


def stated(engine: Engine, reading: Reading, payer: Ref, *, first: bool = False) -> _Stated | None:
    """The line of the covers that are loaded for the claim's period, as amended, or as first filed (so asked, or so said); None if no cover of this committee is loaded (its rows may say)."""
    try:
        committees = resolve(engine, payer.name).committees
    except Misuse:
        return None
    _, _, by_form, kind = next(line for line in lines() if line[0] == reading.title)
    period = reading.period
    since, until = (period.since, period.until) if period else (None, None)
    if kind == "end":
        since = None  # a balance is of the day that the report ends on
    rows = engine.rows(
        block(__package__, "covers.sql", "covers"),
        committees=committees,
        since=since,
        until=until,
        f3=by_form["F3"],
        f3p=by_form["F3P"],
        f3x=by_form["F3X"],
        first=first or bool(_FIRST_FILED.search(reading.text)),
    )
    codes = next((codes for said, codes in REPORTS if re.search(said, reading.text, re.IGNORECASE)), ())
    if codes:
        # a report that is called by its kind is of its own time
        rows = [
            row
            for row in rows
            if row["report"] in codes and (since is None or period is None or period.meets(row["since"], row["until"]))
        ]
    elif kind == "end" and until is not None and rows and (until - rows[-1]["until"]).days > _SLACK:
        return None
    if reading.title == "cash at the beginning" and period is not None and period.since is not None and rows and not codes:
        # the balance that a time began with is that of the report that begins with it
        rows = [row for row in rows if abs((row["since"] - period.since).days) <= _SLACK]
    if not rows:
        return None
    chosen = rows[-1:] if kind == "end" else rows
    value = sum((r["stated"] for r in chosen), Decimal(0))
    cited = [
        {
            "source": r["source"],
            "locator": r["locator"],
            "raw": f"{r['form']} {r['report']} line {r['line']}: {r['stated']}",
            "record": "filing_line",
        }
        for r in chosen
    ]
    made = Verdict("", 0, "", figure=str(value), rows=cited, sql=[block(__package__, "covers.sql", "covers")],
                   coverage=[{"who": payer.name, "since": r["since"], "until": r["until"], "loaded": f"{r['form']} {r['report']} ({r['filing']})", "missing": ""} for r in chosen])  # fmt: skip
    told = f"line {chosen[0]['line']} of {', '.join(r['filing'] + ' ' + (r['report'] or '') for r in chosen)}: {value:,.2f}"
    whole = kind == "end" or _fill([(r["since"], r["until"]) for r in chosen], since, until)
    lacking = f"the loaded reports are of {chosen[0]['since']} to {chosen[-1]['until']}" + (
        "" if whole else ", not all of that time"
    )
    if not whole:
        made.remedy = reports_of(committees, payer)
    return _Stated(value, [r["filing"] for r in (rows if period is None else chosen)], told, made, whole, lacking)


REPORTS = (
    (r"\bpre-primary\b", ("12P",)),
    (r"\bpre-(?:general|election)\b", ("12G",)),
    (r"\bpre-runoff\b", ("12R",)),
    (r"\bpre-special\b", ("12S",)),
    (r"\bpre-convention\b", ("12C",)),
    (r"\bpost-(?:general|election)\b", ("30G",)),
    (r"\bpost-special\b", ("30S",)),
    (r"\bpost-runoff\b", ("30R",)),
    (r"\byear-end\b", ("YE",)),
    (r"\bmid-year\b", ("MY",)),
)
"""Reports by what they are called, and their codes (FEC Forms 3, 3P and 3X, line 4)."""
_OF_A_REPORT = regex(r"\b(?:reports?|filings?|statements?|disclosures?|quarter|month|period|days)\b", re.IGNORECASE)
_FIRST_FILED = regex(
    r"\b(?:first filed|first report(?:ed)?|at first|initially|originally|original (?:report|filing|statement|disclosure|version)|first version|before it was amended)\b",
    re.IGNORECASE,
)
_SLACK = 3
"""By so many days the period of a report may miss what a story calls it ('the second half of March'); as in covers.sql."""


def _fill(stretches: list[tuple[date, date]], since: date | None, until: date | None) -> bool:
    """Whether the periods of reports leave no day of a time out."""
    if since is None or until is None:
        return False
    at = since + timedelta(_SLACK)
    for first, last in sorted(stretches):
        if first > at:
            return False
        at = max(at, last + timedelta(1))
    return at + timedelta(_SLACK) > until


def _change(engine: Engine, reading: Reading, payer: Ref, found: _Stated, change: Ref) -> Verdict:
    """By how much an amendment changed a line, and which way."""
    filed = stated(engine, reading, payer, first=True)
    amount = reading.amount
    assert amount is not None
    if filed is None or filed.filings == found.filings:
        return found.verdict.said("not read", 2, f"what was first filed is not loaded; as loaded: {found.told}")
    differs = found.value - filed.value
    made = found.verdict
    made.rows, made.figure = [*filed.verdict.rows, *made.rows], str(abs(differs))
    told = f"first filed: {filed.told}; amended: {found.told}"
    if amount.fits(abs(differs)) and (differs > 0) == (change.name == "more"):
        return made.said("borne out", 8, told)
    made.against, made.rows = made.rows, []
    return made.said("contradicted", 10, f"{told}, where {amount.text} {change.name} is said")


def _of_the_one(reading: Reading, found: _Stated) -> bool:
    """'Since the start of April it had raised $127,194': of an open time that begins with the one report that is loaded, and told to the dollar; or of one that was told of a sentence before, and that the report is as long as, where words say how long it was."""
    period, amount = reading.period, reading.amount
    if period is None or len(found.filings) != 1 or amount is None or not amount.closely(_EXACTLY):
        return False
    if period.since is None or period.until is not None:
        return period.carried and lengths.of_the_report(reading.text, found.verdict.coverage)
    first = next((one["since"] for one in found.verdict.coverage), None)
    return first is not None and abs((first - period.since).days) <= _SLACK


def _line(engine: Engine, reading: Reading, payer: Ref) -> Verdict | None:
    """The line against the sum that is said of it."""
    amount = reading.amount
    found = stated(engine, reading, payer) if amount is not None else None
    if found is None or amount is None:
        return None
    made, told = found.verdict, found.told
    if (change := reading.role("change")) is not None:
        return _change(engine, reading, payer, found, change)
    if not found.whole and reading.period is not None and _of_the_one(reading, found) and amount.fits(found.value):
        return made.said("borne out", 8, f"{told}; {found.lacking}: taken as of the one report loaded")
    at_least = amount.high is None  # more receipts, or disbursements, can't take it back
    if (
        reading.period is not None
        and not found.whole
        and not (amount.fits(found.value) and at_least)
        and not (amount.high is not None and found.value > amount.high)
    ):
        return made.said("not loaded", 4, f"{told} in what is loaded; {found.lacking}")
    if amount.text == "nothing" and reading.period is None and amount.fits(found.value) and _OF_ALL_TIME.search(reading.text):
        return made.said("not loaded", 4, f"{told} in what is loaded; of all time is said")
    if amount.fits(found.value) and (was := reading.role("first")) is not None:
        before = next(iter(amounts(was.text)), None)
        filed = stated(engine, reading, payer, first=True)
        if before is None or filed is None:
            return made.said("not read", 2, f"what was first filed is not loaded; amended: {told}")
        if not before.fits(filed.value):
            return made.said("partly", 9, f"what it became holds, what it was does not: {filed.told}; amended: {told}")
        return made.said("borne out", 8, f"first filed: {filed.told}; amended: {told}")
    if amount.fits(found.value):
        return made.said("borne out", 8, told)
    other = _OR_ELSE.get(reading.title)
    beside = _line(engine, replace(reading, title=other), payer) if other else None
    if beside is not None and beside.verdict == "borne out" and reading.title == "contributions from the candidate":
        return beside  # 'put in $52,000 of his own': given or lent
    if beside is not None and beside.verdict == "borne out" and reading.title == "contributions":
        # 'reported contributions of': a PAC has those that it was given and those that it gave
        if _GIVEN.search(reading.text):
            beside = None
        else:
            beside.considered.append(f"contributions that it was given: {told}")
            return beside
    if beside is not None and beside.verdict == "borne out":
        # 'raised' is said of receipts and of contributions, 'spent' of all disbursements and of operating expenditures
        return made.said("not read", 2, f"which line is meant is not clear: {told}; {beside.why}")
    if reading.period is None and len(found.filings) > 1:
        return made.said("not read", 2, f"of which of {len(found.filings)} reports is not said")
    if not _FIRST_FILED.search(reading.text) and not _OF_AN_AMENDMENT.search(reading.text):
        filed = stated(engine, reading, payer, first=True)
        if filed is not None and filed.value != found.value and amount.fits(filed.value):
            return filed.verdict.said("partly", 9, f"so in the report as first filed: {filed.told}; amended since: {told}")
    if _SO_FAR.search(reading.text) and (reading.period is None or reading.period.carried) and reading.title in _FLOWS:
        return made.said("not read", 2, f"of which time it is said is not read: {told}")
    made.against, made.rows = made.rows, []
    return made.said("contradicted", 10, f"{told}, where {amount.text} is said")


_FLOWS = ("receipts", "disbursements", "contributions", "operating expenditures")
_SO_FAR = regex(
    r"\b(?:has|have) (?:also |already |now |since |so far )*(?:raised|spent|taken in|brought in|collected|received|paid out|raked in|burned through)\b|\b(?:so far|to date|overall|in total|all told|this cycle|for the (?:election )?cycle|since (?:launching|entering|announcing|starting|joining|it|he|she))\b"
)
"""Of all the time until now, or of a cycle, and not of one report (column B of a cover, which is not loaded)."""
_OF_ALL_TIME = regex(r"\b(?:never|ever|has|have|had|hasn['\u2019]t|haven['\u2019]t|hadn['\u2019]t)\b")
_OF_AN_AMENDMENT = regex(r"\bamend(?:ment|ed|s)\b|\b(?:latest|last|corrected) (?:report|filing|version)\b", re.IGNORECASE)
