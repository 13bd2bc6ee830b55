"""Ways to tell of a payment that come to plain ones: each clause is put as 'A paid B so much', with its own words kept for the claim.

'B sold A services worth $5', '$5 worth of hats came from B', 'B's invoices to A added up to $5', 'A's reports name B twice, for $5 in all', 'November brought nothing, and December $5'. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from klieg.claims.language.patterns import regex
from klieg.claims.payments.absences import Said
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.payment_words import SPENT_THEN_ON
from klieg.claims.sentences.roles import A, E, P

_SUM = rf"(?P<sum>(?:(?:about|some|just|only|nearly|almost|roughly|more than|over|around|close to|less than|under) )*{A})"
_GOODS = r"(?P<goods>(?:[a-z][a-z'\u2019-]+ ){0,4}?[a-z][a-z'\u2019-]+)"
_WHEN = rf"(?P<when>,?(?: (?:in|on|during|over|for|from))?(?: the)? {P})?"
_SELLS = rf"(?:And |But )?(?P<first>{P},? )?(?:the )?(?P<payee>{E}) (?:had |has |also )*(?:sold|supplied|delivered|provided|furnished|shipped) (?:to )?(?:the )?(?P<payer>{E}) (?:with )?"
_SOLD = regex(rf"{_SELLS}{_GOODS} (?:worth|valued at|to the value of) {_SUM}{_WHEN}\W*$")
_SOLD_WORTH = regex(rf"{_SELLS}{_SUM} worth of (?P<goods>[a-z][a-z' -]+?){_WHEN}\W*$")
_SOLD_FOR = regex(rf"{_SELLS}(?:its|their|his|her|the|a|an|some)? ?(?!payment\b|{A}){_GOODS} for {_SUM}{_WHEN}\W*$")
_GOT_NOTHING = regex(
    r"(?:and|but|yet)?,? ?(?:(?:then|it|they) )*(?:got|received|took in|collected|saw|drew|had|earned) (?P<none>nothing|no (?:more |further |other )?(?:money|payments?)|not (?:a|one) (?:single )?(?:cent|dollar|penny|dime))\b(?! (?:but|like|from|to|of|for)\b)(?P<rest>[^;]*)$"
)
"""'..., but got nothing more that year', of whoever the sentence says was paid."""
_CAME_FROM = regex(
    rf"(?:And |But )?(?P<first>{P},? )?(?:As for (?P<topic>[a-z][a-z -]+), )?{_SUM}['\u2019]?s? worth(?: of (?P<goods>[a-z][a-z' -]+?))?(?P<between> {P})? (?:came|was bought|were bought|was purchased|were purchased|was ordered) from (?:the )?(?P<payee>{E})(?:, in [A-Z][\w. ]+)?{_WHEN}\W*$"
)
_INVOICES = regex(
    rf"(?:And |But )?(?P<first>{P},? )?(?:the )?(?P<payee>{E})['\u2019]s? (?:bills|invoices|charges|billings) (?:to|for) (?:the )?(?P<payer>{E}){_WHEN} (?:came to|totall?ed|add(?:ed)? up to|amount(?:ed)? to|ran to|reached|were|topped) {_SUM}(?P<then> {P})?\W*$"
)
_NAMED_SO_OFTEN = regex(
    rf"(?:And |But )?(?P<first>{P},? )?(?:the )?(?P<payer>{E})(?:['\u2019]s?)? (?:own )?(?:reports?|filings?|records|books|disclosures)(?: {P})? (?:name|list|mention|show|itemi[sz]e|record)s? (?:the )?(?P<payee>{E}) (?P<n>(?:just |only |exactly )?(?:{A} times|once|twice|thrice))(?P<end>,? (?:for|worth|totall?ing|at) (?:a total of )?{_SUM}(?: in all| altogether| in total| all told)?){_WHEN}\W*$"
)
_BROUGHT = r"(?:brought|saw|yielded|produced)(?: in)?(?: it| them| (?:the firm|the company|the vendor))?"
_PART = rf"(?:(?:about|some|just|only|nearly|almost|roughly|more than|over|another) )*(?:{A}(?! (?:payments?|times))|nothing|none|no payments?(?: at all)?)"
_BY_TIMES = regex(
    rf"(?:And |But )?(?P<p1>{P}) {_BROUGHT} (?P<s1>{_PART})(?:[,;] (?P<p2>{P}),? (?:{_BROUGHT} )?(?P<s2>{_PART}))?[,;]? (?:and|but|then) (?P<p3>{P}),? (?:{_BROUGHT} )?(?P<s3>{_PART})\W*$|"
    rf"(?:And |But )?(?P<p4>{P}) {_BROUGHT} (?P<s4>nothing|none|no payments?(?: at all)?)\W*$"
)
_OF_ITS_SPENDING = regex(
    rf"(?:or |and |which (?:is|was) )?(?P<share>(?:(?:about|some|just|only|nearly|almost|roughly|more than|over) )*{A}) that (?P<rest>(?:the )?(?:{E}|it|they) (?:had |has )?(?:spent|paid out|laid out|disbursed)\b[^<]*(?:{P})?)\W*$"
)
"""'About one dollar in six that it spent'."""
_GAVE_TO = regex(
    rf"(?:And |But )?(?P<first>{P},? )?(?:the )?(?P<payer>{E}) (?P<did>(?:had |has |also |itself |then |later )*(?:gave|given|contributed|donated)) to (?:the )?(?P<payee>{E})(?P<rest>(?:,? (?:(?:in|on|during|over) )?(?:{P}|(?:that|the same) (?:month|quarter|year|day)|then|(?:the )?(?:month|quarter)))?)(?:,? (?:too|as well|also))?\W*$"
)
"""'It gave to Tom Rooney that month too': no sum is said."""
_ROSE = r"(?:jumped|rose|climbed|grew|soared|surged|shot up|went up|swelled|ballooned|increased|fell|dropped|slid|sank|shrank|declined|went down|went) "
_CHANGED_TO = regex(
    rf"(?:And |But )?(?:(?:the )?(?P<got>{E})['\u2019]s? (?:monthly |annual |total )?(?:take|haul|pay|income|receipts|billings) from (?:the )?(?P<by>{E})|(?:the )?(?P<payer>{E})['\u2019]s? (?:monthly |annual |total )?(?:payments|spending|outlays|che(?:ck|que)s) (?:to|with|on|at) (?:the )?(?P<to>{E})) {_ROSE}"
    rf"to (?P<s1>(?:(?:about|some|just|only|nearly|almost|roughly|more than|over) )*{A}) (?P<w1>(?:in |during |for |over )?(?:the )?{P}),? (?:up |down )?from (?P<s2>(?:(?:about|some|just|only|nearly|almost|roughly|more than|over) )*{A}) (?P<w2>(?:in |during |for |over )?(?:all of )?(?:the )?{P})\W*$"
)
_MEDIUM = r"(?:(?:television|TV|radio|cable|broadcast|digital|online|media|mail|phone|ad|air)(?: |-))+(?:time|buys?|ads?|advertising|spots?|purchases?)|air ?time|advertising"
_A_BUY = regex(
    rf"(?:And |But )?(?:the )?(?P<payer>{E})(?:, (?:an?|the|<E\d+>) ?[^,;]{{2,80}},)?(?:,? (?:also|then))? (?:(?:reported|disclosed|made|placed|booked) an? {_SUM} (?P<what>{_MEDIUM})|(?:bought|booked|reserved|purchased) {_SUM.replace('(?P<sum>', '(?P<sum2>')} (?:in|of|worth of) (?P<what2>{_MEDIUM}))(?P<rest>(?:,? (?:(?:on|in|during|over) )?(?:the )?{P})?)\W*$"
)
"""'SMP reported a $678,319 media buy', 'bought $60,246 in radio time'."""
_TO_IT = "what it came to was paid"


def said(clause: Clause) -> list[Said]:
    """What a clause comes to in plain words; empty if it tells of nothing in these ways."""
    for pattern, make in _WAYS:
        if match := pattern.match(clause.text):
            return make(clause, match)
    return []


def _span(clause: Clause) -> tuple[int, int]:
    return 0, clause.end


def _trimmed(match: re.Match[str], name: str) -> tuple[int, int]:
    """Where a part stands, without commas and blanks about it."""
    start, text = match.start(name), match[name]
    return start + len(text) - len(text.lstrip(" ,")), start + len(text.rstrip(" ,"))


def _paid(clause: Clause, match: re.Match[str]) -> list[Said]:
    """'A paid B so much for that, then'."""
    parts = match.groupdict()
    made: list[tuple[int, int] | str] = []
    if parts.get("payer"):
        made.append(match.span("payer"))
    else:
        made.append("it")
    made += [" paid ", match.span("payee"), " ", match.span("sum")]
    goods = next((name for name in ("goods", "topic") if parts.get(name)), "")
    if goods:
        made += [" for ", match.span(goods)]
    for name in ("first", "between", "when", "then"):
        if parts.get(name):
            made += [" ", _trimmed(match, name)]
            break
    return [Said(clause.made_of(*made), _span(clause), _TO_IT)]


def _nothing(clause: Clause, match: re.Match[str]) -> list[Said]:
    """'Was paid nothing then', of whoever was paid before it."""
    if clause.first:
        return []
    said_ = clause.made_of("was paid ", match.span("none"), match.span("rest"))
    return [Said(said_, _span(clause), "who got nothing was paid nothing")]


def _share_of_it(clause: Clause, match: re.Match[str]) -> list[Said]:
    """A share of what the payer spent, of the payment that stands before it."""
    if clause.first or clause.amount_in(match["share"]) is None or clause.amount(match["share"]).unit != "share":
        return []
    return [
        Said(clause.made_of(match.span("share"), " of what ", match.span("rest")), _span(clause), "so much of what was spent")
    ]


def _gave(clause: Clause, match: re.Match[str]) -> list[Said]:
    """'A paid B', of a gift without a sum."""
    first: list[tuple[int, int] | str] = [_trimmed(match, "first"), " "] if match["first"] else []
    made = clause.made_of(*first, match.span("payer"), " paid ", match.span("payee"), match.span("rest"))
    return [Said(made, _span(clause), "what was given was paid")]


def _so_often(clause: Clause, match: re.Match[str]) -> list[Said]:
    """How often somebody was paid, and how much in all."""
    when: list[tuple[int, int] | str] = [" ", _trimmed(match, "when")] if match["when"] else []
    first: list[tuple[int, int] | str] = [match.span("first"), " "] if match["first"] else []
    head: list[tuple[int, int] | str] = [*first, match.span("payer"), " paid ", match.span("payee"), " "]
    return [
        Said(
            clause.made_of(*head, match.span("n"), *when),
            (0, match.end("n")),
            "how often reports name somebody is how often they paid",
        ),
        Said(clause.made_of(*head, match.span("sum"), *when), _trimmed(match, "end"), _TO_IT),
    ]


def _by_times(clause: Clause, match: re.Match[str]) -> list[Said]:
    """What each of several times brought whoever is spoken of."""
    found = []
    for n in ("1", "2", "3", "4"):
        if not match[f"p{n}"]:
            continue
        when, sum_ = match.span(f"p{n}"), match.span(f"s{n}")
        nothing = match[f"s{n}"].startswith(("no", "nothing"))
        said_ = clause.made_of("it paid ", "nothing " if nothing else sum_, " to it " if nothing else " ", when)
        found.append(Said(said_, (when[0], sum_[1]), "what a time brought was paid then"))
    return found


def _bought(clause: Clause, match: re.Match[str]) -> list[Said]:
    """What was spent on air time."""
    sum_, what = ("sum", "what") if match["sum"] else ("sum2", "what2")
    parts = clause.made_of(match.span("payer"), " spent ", match.span(sum_), " on ", match.span(what), match.span("rest"))
    return [Said(parts, _span(clause), "what a buy came to was spent on it")]


def _changed(clause: Clause, match: re.Match[str]) -> list[Said]:
    """What one got of another in the one time, and in the other."""
    payer, payee = (match.span("by"), match.span("got")) if match["got"] else (match.span("payer"), match.span("to"))
    return [
        Said(
            replace(clause.made_of(payer, " paid ", payee, " ", match.span(f"s{n}"), " ", match.span(f"w{n}")), moved=True),
            span,
            _TO_IT,
        )
        for n, span in ((1, (0, match.end("w1"))), (2, (match.start("s2"), match.end("w2"))))
    ]


def _then_on(clause: Clause, match: re.Match[str]) -> list[Said]:
    """'Spent so much on hats in March', of what was spent in March on hats."""
    made = clause.made_of(match.span("head"), " ", match.span("what"), " ", _trimmed(match, "when"))
    return [Said(made, _span(clause), "what it was for stands behind its time")]


_WAYS: tuple[tuple[re.Pattern[str], Callable[[Clause, re.Match[str]], list[Said]]], ...] = (
    (_SOLD, _paid),
    (_SOLD_WORTH, _paid),
    (_SOLD_FOR, _paid),
    (_GOT_NOTHING, _nothing),
    (_CAME_FROM, _paid),
    (_INVOICES, _paid),
    (_NAMED_SO_OFTEN, _so_often),
    (_BY_TIMES, _by_times),
    (_OF_ITS_SPENDING, _share_of_it),
    (_GAVE_TO, _gave),
    (SPENT_THEN_ON, _then_on),
    (_CHANGED_TO, _changed),
    (_A_BUY, _bought),
)
