"""Several debts in one list, as news has them: 'Its top debts include $1.1 million to X, a broker; $450,000 to Y; and $178,000 to Z', and debts told by what is unpaid."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import A, E

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_INCLUDE = regex(
    rf"(?P<lead>(?:[Tt]he |[Ii]ts |[Tt]heir |[Oo]ther |[Aa]mong (?:its |the |their |{E}(?:['\u2019]s)? )?|(?P<S>{E})['\u2019]s )(?:[a-z-]+ ){{0,3}}?(?:debts|unpaid bills|obligations|outstanding bills)(?: (?:(?:for|in|at the end of) )?(?P<when><P\d+>))?(?: (?:include|included|are|were|is|was)|:)) (?P<items>.*)",
    re.DOTALL,
)
_ITEM = regex(
    rf"(?:^|(?<=[;,] )|(?<= and )|(?<=including ))(?P<about>(?:(?:about|nearly|almost|some|roughly|more than|over) )?)(?P<A>{A}) (?:owed |due )?to (?:the )?(?P<O>{E})"
)
_UNPAID = regex(
    rf"(?P<S>{E}|[Ii]t|[Tt]he campaign|[Tt]he committee)(?: still| also)? (?:had|has|carried|carries|reported|listed) (?P<A>{A}) in (?:unpaid|outstanding) (?:bills|debts?|invoices) to (?:the )?(?P<O>{E})"
)
_STANDS = regex(
    rf"(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]he|(?P<S>{E})['\u2019]s) (?:outstanding |unpaid |remaining )?(?:debt|balance|tab) (?:to|with|at) (?:the )?(?P<O>{E}),? (?:stands|stood|is|was|comes|came|amounts|amounted)(?: (?:to|at))? (?P<A>{A})"
)
_HIMSELF = regex(rf"(?P<S>{E})(?: also| still| then| even)? (?:owes|owed) (?:himself|herself) (?P<A>{A})(?P<rest>.*)", re.DOTALL)


def readings(reader: Reader, clause: Clause, read: Callable[[Reader, Clause], Reading | None]) -> list[Reading]:
    """The debts of a list, each read as a clause of its own, or one that is told by what is unpaid; empty if a clause tells of none, or one of them is not read."""
    if clause.first:
        whole = Clause(clause.marked, clause.marked.text, clause.marked.places, clause.whole, first=True)
        if (match := _INCLUDE.match(whole.text)) is not None:
            return _of_list(reader, whole, match, read)
    one = _UNPAID.search(clause.text) or _STANDS.search(clause.text) or _HIMSELF.match(clause.text)
    if one is None or clause.amount(one["A"]).unit != "money":
        return []
    if "rest" in one.groupdict():
        said = clause.made_of(one.span("S"), " owes ", one.span("A"), " to ", one.span("S"), one.span("rest"))
    else:
        said = clause.made_of(
            *([one.span("S")] if one["S"] else ["it"]),
            " owes ",
            one.span("A"),
            " to ",
            one.span("O"),
            (one.end(), len(clause.text)),
        )
    made = read(reader, said)
    if made is None:
        return []
    made.start, made.end = clause.original(one.start(), clause.end)
    made.text = clause.whole[made.start : made.end]
    return [made]


def _of_list(
    reader: Reader, clause: Clause, match: re.Match[str], read: Callable[[Reader, Clause], Reading | None]
) -> list[Reading]:
    at = match.start("items")
    items = [(m, at + m.start(), at + m.end()) for m in _ITEM.finditer(match["items"])]
    money = [a for a in clause.amounts_in(match["items"]) if a.unit == "money"]
    if not items or items[0][0].start() > len("travel expenses, including ") or len(items) != len(money):
        return []
    ends = [start for _, start, _ in items[1:]] + [clause.end]
    who: list[tuple[int, int] | str] = [match.span("S")] if match["S"] else ["it"]
    when: list[tuple[int, int] | str] = [" ", match.span("when")] if match["when"] else []
    made = []
    for (item, start, _), end in zip(items, ends, strict=True):
        sum_, creditor = ((at + item.start(name), at + item.end(name)) for name in ("A", "O"))
        one = read(reader, clause.made_of(*who, " owes ", sum_, " to ", creditor, *when))
        if one is None:
            return []
        one.start, one.end = clause.original(start, end)
        one.text = re.sub(r"[;,]? (?:and )?$", "", clause.whole[one.start : one.end])
        one.end = one.start + len(one.text)
        made.append(one)
    return made
