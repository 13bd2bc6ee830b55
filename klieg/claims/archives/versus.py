"""What a clause compares of an archive: one count of posts, accounts or advertisements against another, each with its own terms and time.

'The right trolls sent three times as many tweets as the left trolls on November 8', 'October 7 was busier than Election Day'. The words that compare are those of comparing.py.
Nothing here looks at a record.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from klieg.claims.archives import archive_times, terms
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.payments import comparing
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.sentences.marked import Clause

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAMES = (("ads_against", "count"), ("posts_against", "count"), ("accounts_against", "count"))
"""One count against another: the terms of the first in `where`, of the second in `other`."""

_KINDS = ("category", "account", "language", "words", "target", "location", "link", "currency", "kind", "platform")
"""Kinds of term that one side may have in place of the other's."""
_NAME = r"#\w+|[\"\u201c][^\"\u201d]{3,50}[\"\u201d]|[A-Z][\w'\u2019-]*(?: (?:of )?[A-Z][\w-]*)*"
_LED = regex(rf"^[^\w#\"\u201c]*(?:[Tt]he )?(?:(?:interest|term|hashtag|word|name|slogan) )?(?P<n>{_NAME})")
_NAMED = regex(rf"(?:^|\b(?:the|does|did|was|were|in|by|for|at|to|it|its|of|with|as) |[^\w#\"\u201c])*(?P<n>{_NAME})")
_MENTIONED = regex(
    r"\b(?:mention\w*|nam(?:es?|ed)|invoked?|cit(?:es?|ed)|evoked?|used?|text|word|hashtag|tag(?:s|ged)?|speaks? of|spoke of|dropped|copy)\b|#",
    re.IGNORECASE,
)
_AIMED = regex(
    r"\b(?:singled out|aimed|target\w*|pointed|directed|interests?|ticked|chosen|picked|selected|asked for|audience|pitched)\b",
    re.IGNORECASE,
)
_ANY_OTHER = regex(r"^\W*(?:no|none|all|most|each)\b|\b(?:any|every|else|others?)\b", re.IGNORECASE)
_ONLY = regex(r"(?:And |But )?(?:[Oo]nly|[Nn]one but|[Nn]obody but|[Nn]o (?:other )?account but) (?:@|<E|[A-Z])")
"""'Only X posted more than Y' says of all others that they did not."""
_SPENT = regex(r"\b(?:cost|spent|spend|priced?|dearer|expensive|rubles|roubles|dollars)\b", re.IGNORECASE)
_SEEN = regex(r"\b(?:impressions|views|seen|shown|viewed|displayed|eyeballs|audience)\b", re.IGNORECASE)
_CLICKED = regex(r"\bclick(?:s|ed)?\b", re.IGNORECASE)


_EVEN_MORE = regex(
    r"(?:And |But |and |but )?(?P<who>(?:[Tt]he (?:account|handle|persona) )?@?(?:<E\d+>|[A-Za-z_]\w{3,})|[Tt]hose [^,;<]{3,40}|(?:[Oo]n |[Ii]n )?(?:the )?(?:<P\d+>|(?:next|following) day|day after),? (?:it|they|the accounts|<E\d+>))"
    r" (?:(?:had )?(?:posted|tweeted|sent|wrote|put out|published)(?: out)?(?: even| far| still| slightly| much)? (?P<says>more|fewer|less)(?: often| tweets| posts| messages| of them)?(?: still)?(?: than that)?|(?P<out>outdid|out-?posted|out-?tweeted|beat|topped|surpassed) (?:it|that|her|him))[.]?"
)
"""'Jenn_Abrams posted even more': than the one of which a count was told just before."""


def _against(clause: Clause, what: str, where: list[Ref], other: list[Ref], says: str) -> Reading:
    """A comparison that a whole clause makes, of one side's ads or posts with the other's."""
    start, stop = clause.span()
    roles = {role: refs for role, refs in (("where", where), ("other", other)) if refs}
    return Reading(f"{what}_against", "count", start, stop, clause.whole[start:stop], roles, says)


def _than_before(reader: Reader, clause: Clause, what: str) -> Reading | None:
    """An account, or a time, against the one that was counted in the sentence before; None where that is not sure."""
    match, last = _EVEN_MORE.fullmatch(clause.text), reader.last_counted
    if match is None or last is None or last.frame != f"{what}_count" or last.unsure or reader.counted_at[0] != reader.paragraph:
        return None
    plain = clause.original_text(0, len(clause.text))
    own, other = _side(reader, clause, what), [ref for ref in last.roles.get("where", []) if ref.kind in _KINDS]
    when = archive_times.of_the_posts(reader, archive_times.period_of(reader, clause, plain), plain)
    kinds = {ref.kind for ref in own}
    if when is None and (not kinds or {ref.kind for ref in other} != kinds or {r.name for r in own} == {r.name for r in other}):
        return None
    if when is not None and not clause.periods:
        return None  # 'the day after': after which day is not sure
    if when is not None and (last.period is None or (when.since, when.until) == (last.period.since, last.period.until) or kinds):
        return None
    made = _against(clause, what, own or other, other, "less" if match["says"] in ("fewer", "less") else "more")
    made.period = when or last.period
    if when is not None and last.period is not None:
        made.roles["other_period"] = [stretch_of(last.period)]
    made.assumptions.append(f"compared is what was counted before: {last.text}")
    return made


def reading(reader: Reader, clause: Clause, what: str) -> Reading | None:
    """The two that a clause compares; None if it compares nothing, or what with what is not sure."""
    if (made := _than_before(reader, clause, what)) is not None:
        return made
    for word in comparing.words():
        if word.says == "share":
            continue
        for match in word.pattern.finditer(clause.text):
            made = _made(reader, clause, what, word.says, match)
            if made is not None:
                return made
    return None


def _made(reader: Reader, clause: Clause, what: str, says: str, match: re.Match[str]) -> Reading | None:
    groups = match.groupdict()
    amount = clause.amount_in(groups.get("A"))
    if comparing.NOBODY.search(clause.text[: match.start()]) or _ANY_OTHER.search(clause.text[match.end() :]):
        return None
    if re.match(r"\W*(?:about |some |nearly |just |only |the )*<A\d+>", clause.text[match.end() :]):
        return None  # 'more than 300 of them'
    end = len(clause.text)
    if tail := comparing.TO_ONE.search(clause.text, match.end()):
        end, says = tail.start(), "times"
        amount = comparing.to_one(clause, tail)
    if groups.get("A") and (amount is None or amount.unit != "count"):
        return None
    left = clause.made_of((0, match.start()), " ", match.span("mid")) if groups.get("mid") else clause.upto(match.start())
    right = clause.made_of((match.end(), end))
    if not left.text.strip() or not right.text.strip(" .,;"):
        return None
    first, second = (_side(reader, side, what) for side in (left, right))
    when, then = (
        archive_times.period_of(reader, side, side.original_text(0, len(side.text))) if side.text.strip() else None
        for side in (left, right)
    )
    both = _both_times(reader, right)
    then = comparing.same_year(when, then) or comparing.beside(when, right.text)
    _name_both(reader, what, clause.original_text(0, len(clause.text)), first, second, left, right)
    each = _each(reader, second, right) if not both else []
    if each:
        kinds = {ref.kind for ref in each}
        second = [ref for ref in second if ref.kind not in kinds]
    elif not _apart(first, second, when, both[0] if both else then):
        return None
    if not second:
        second = list(first)
    else:
        named = {ref.kind for ref in (*second, *each)}
        second += [ref for ref in first if ref.kind not in named]
        first += [ref for ref in second if ref.kind not in {one.kind for one in first}]
    made = _against(clause, what, first, second, says)
    made.amount = amount
    if amount is None and groups.get("w"):
        made.title = groups["w"].lower()
    for role, half in (("sum", left), ("base", right)):
        told = [m for m in _SO_MANY.finditer(half.text) if (one := half.amount(m["n"])).unit == "count" and one is not amount]
        if len(told) == 1 and says in ("more", "less", "times"):
            text = half.amount(told[0]["n"]).text
            made.roles[role] = [Ref(text, text, "thing")]
    if _ONLY.match(clause.text):
        made.unsure = "whom it leaves out is not read"
    made.period = when or then
    if then is not None and when is not None and then != when:
        made.roles["other_period"] = [stretch_of(then)]
    if not both and any(one is not None and one.kind == "ambiguous" for one in (when, then)):
        made.unsure = "which times are compared is not read"
    if both:
        made.roles["other_period"] = [stretch_of(one) for one in both]
    if each:
        made.roles["each"] = each
    measure = _measured(what, clause.text)
    if measure == "spend" and (money := _IN_MONEY.search(clause.text)):
        currency = Ref(money[0], "USD" if money[0].startswith("dollar") else "RUB", "currency")
        for side in ("where", "other"):
            if not any(ref.kind == "currency" for ref in made.roles.get(side, [])):
                made.roles[side] = [*made.roles.get(side, []), currency]
    if measure:
        made.roles["measure"] = [Ref(measure, measure, "thing")]
    return made


_SO_MANY = regex(
    r"(?P<n><A\d+>)(?= (?:of (?:them|those|these)|times|posts|tweets|messages|ads|adverts|advertisements|clicks|impressions)\b|,? ?$|[,.;)])"
)
"""What one side came to, said beside the comparison: 'hyddrox sent 3,489 of them, more than TEN_GOP'."""
_TOGETHER = r"(?:combined|together|taken together|put together|rolled together|added together|added up)"
_BOTH_TIMES = regex(
    rf"(?:(?:in|during|on|those of|the (?:ads|posts|tweets) of) )?(?P<p><P\d+>) and (?:(?:in|during|on) )?(?P<p2><P\d+>),? {_TOGETHER}\b"
)
_BOTH_YEARS = regex(rf"(?P<p><P\d+>),? {_TOGETHER}\b")
_BOTH = regex(rf"\b(?:and)\b.*\b{_TOGETHER}\b")


def _both_times(reader: Reader, right: Clause) -> list[Period]:
    """'Than 2015 and 2017 taken together': both times that are added up."""
    if years := _BOTH_YEARS.search(right.text):
        period = right.marked.period(years["p"])
        named = re.fullmatch(r"(?:(?:in|from|of|during) )?(\d{4}) and (?:in |from )?(\d{4})", period.text)
        return (
            [
                Period(period.start, period.end, year, date(int(year), 1, 1), date(int(year), 12, 31), "year")
                for year in named.groups()
            ]
            if named
            else []
        )
    match = _BOTH_TIMES.search(right.text)
    if match is None:
        return []
    found = [reader.in_context(right.marked.period(match[name]), right.whole, right.marked.periods) for name in ("p", "p2")]
    return found if all(one.since and one.until for one in found) else []


def _each(reader: Reader, second: list[Ref], right: Clause) -> list[Ref]:
    """'Than TEN_GOP and Jenn_Abrams combined': the terms of one kind that are added up."""
    if not _BOTH.search(right.text):
        return []
    plain = right.original_text(0, len(right.text))
    if any(ref.kind == "account" for ref in second):
        named = terms.accounts(reader, [m.ref.name for m in right.mentions()], plain)
        return [Ref(name, name.lstrip("@"), "account") for name in named] if len(named) > 1 else []
    kinds = [ref.kind for ref in second]
    return [ref for ref in second if kinds.count(ref.kind) == 2]


_IN_MONEY = regex(r"\b(?:rubles|roubles|dollars)\b")


def _measured(what: str, text: str) -> str:
    if what != "ads":
        return ""
    return "clicks" if _CLICKED.search(text) else "impressions" if _SEEN.search(text) else "spend" if _SPENT.search(text) else ""


_NO_TERM = regex(r"(?:it|they|he|she|we|them|its|their|people|users|facebook|twitter|instagram)", re.IGNORECASE)
"""Who aims, or where: no term that an advertisement is aimed by."""


def _side(reader: Reader, side: Clause, what: str) -> list[Ref]:
    """The terms that one side names."""
    plain = side.original_text(0, len(side.text)) if side.text.strip() else ""
    found = terms.filters(reader, side, what, plain, f"{what}_count")
    return [ref for ref in found if ref.kind in _KINDS and not _NO_TERM.fullmatch(ref.name)]


def _name_both(reader: Reader, what: str, whole: str, first: list[Ref], second: list[Ref], left: Clause, right: Clause) -> None:
    """'Trump was mentioned more often than Clinton', 'Michigan saw more of the targeting than Missouri did': what one side names without a word for it is of the kind of the other's."""
    kinds = ("words", "account", "category", "language", "target", "location", "link")
    told, then = (side.original_text(0, len(side.text)) for side in (left, right))
    named, other = _LED.match(told), _NAMED.match(then)
    if (
        not any(ref.kind in kinds for ref in first)
        and named
        and not _NO_TERM.fullmatch(named["n"])
        and not reader.known.archive(named["n"])
        and other
    ):
        kind = "target" if what == "ads" and _AIMED.search(whole) else "words" if _MENTIONED.search(whole) else ""
        if kind:
            first.append(Ref(named["n"], _bare(named["n"]), kind))
    if (
        [ref.kind for ref in first] == ["category"]
        and (side := _SIDE.match(then))
        and not any(ref.kind in kinds for ref in second)
    ):
        second.append(Ref(side["side"], "LeftTroll" if side["side"].lower() == "left" else "RightTroll", "category"))
    if not first and _POINTS_BACK.match(told) and reader.categories and [ref.kind for ref in second] == ["category"]:
        first.append(
            Ref(
                reader.categories[-1],
                reader.categories[-1],
                "category",
                f"which is meant is carried over: {reader.categories[-1]}",
            )
        )
    one = next((ref for ref in first if ref.kind in ("words", "target", "location", "link")), None)
    if one is not None and other and not any(ref.kind in kinds for ref in second):
        second.append(Ref(other["n"], _bare(other["n"]), one.kind))


_SIDE = regex(r"\W*(?:the )?(?P<side>left|right)(?: ones| did)?(?=\W|$)", re.IGNORECASE)
"""'The right trolls outdid the left'."""
_POINTS_BACK = regex(r"\W*(?:[Tt]hey|[Ii]t|[Tt]hese|[Tt]hose|(?:and|And) (?:it|they))\b")


def _bare(name: str) -> str:
    return re.sub(r"['\u2019]s$", "", name.strip('"\u201c\u201d,.'))


def _apart(first: list[Ref], second: list[Ref], when: Period | None, then: Period | None) -> bool:
    """Whether the two sides differ in a term of one kind, or in their time."""
    ones, others = {(r.kind, r.name) for r in first}, {(r.kind, r.name) for r in second}
    kinds = {kind for kind, _ in ones} & {kind for kind, _ in others}
    if any({n for k, n in ones if k == kind} != {n for k, n in others if k == kind} for kind in kinds):
        return True
    return (
        when is not None
        and then is not None
        and (when.since, when.until) != (then.since, then.until)
        and not (kinds ^ {k for k, _ in others})
    )
