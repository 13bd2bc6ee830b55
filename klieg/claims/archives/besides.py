"""What a clause says of an archive besides its first count: a second figure of the same advertisements, posts or accounts, or of others like them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from klieg.claims.archives import terms
from klieg.claims.language.dates import in_year
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Clause

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

Read = Callable[[Clause], Reading | None]
_LONGEST = 600
"""Characters of a clause that is looked through for a pair: longer ones are lists."""
_AND_AT = regex(
    r"(?P<one>.*<A\d+>.*\b(?:targeted|aimed|directed|pitched) (?:at|to) (?:(?!<A).)+?),? and (?P<n><A\d+>) (?:at|to) (?P<who>[^<,]+?)[.]?"
)
_ALSO_AT = regex(r"(?P<n><A\d+>)(?: others?| more| of them)? (?:at|to) (?P<who>[^<,]*(?:<E\d+>)?[^<,]*?)[.]?")
_AND_THOSE = regex(
    r"(?P<one>.*<A\d+>[^<]*?),? (?:and|while|against|to) (?P<who>(?:the )?(?:(?!<)\S+ ){1,4}?)(?:(?:wrote|posted|sent|managed|had|put out) )?(?P<n><A\d+>)[.]?"
)
_AND_IN = regex(
    r"(?P<one>.*<A\d+>.*<P\d+>),? and (?P<n><A\d+>)(?: more| others| of them)?(?: (?:in|on|during|over))? (?:the )?(?P<p><P\d+>)[.]?"
)
_DOWN_FROM = regex(
    r"(?P<one>.*<A\d+>.*<P\d+>),? (?:(?P<way>up|down) from|compared (?:with|to)|against|versus) (?P<n><A\d+>)(?: of them)? (?:(?:in|on|during|over) )?(?:the )?(?P<p><P\d+>)[.]?"
)
"""'Ran 189 ads in November 2016, down from 260 in October'."""
_AND_SEEN = regex(
    r"(?P<one>.*<A\d+> (?:clicks|impressions|views)),? and (?P<n><A\d+>) (?P<what>clicks|impressions|views)[.]?(?:,? (?:although|though|but|while|in all|all told|altogether)\b[^<]*[.]?)?"
)
_AND_SHARE = regex(
    r"(?:.*, )?(?P<n>[Mm]ost|<A\d+>) of (?:them|these|its posts|the posts|their posts) (?:were )?(?P<what>(?:retweets?|shares|replies|original|in [A-Z][a-z]+)\b),? and (?P<n2>most|<A\d+>)(?: of them)? (?:were |was )?(?P<what2>(?:retweets?|shares|replies|original|in [A-Z][a-z]+)\b)[.]?"
)
_SO_MANY = regex(
    r"(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]ll(?: of)? the|[Tt]hose|[Tt]hese) |(?:[Tt]he )?<E\d+>(?:'s|\u2019s) )(?P<n><A\d+>) (?:ads|adverts|advertisements|posts|tweets)\b(?:,? (?:of|from|by|bought by|placed by|run by) (?:the )?<E\d+>(?:, of [A-Z][\w. ]{2,24},)?)?(?= (?:were|had been|drew|got|received|cost)\b.*<A\d+>)"
)
_SUMS = ("_impressions", "_clicks", "_spend")
_WHICH_SEEN = regex(r", (?:which|that) (?:were|had been|was) (?=(?:seen|shown|viewed|displayed|clicked))")
_SEEN_TIMES = regex(
    r"(?:and )?(?P<what>seen|shown|viewed|displayed|clicked)(?: on)?(?: (?:some|about|nearly|more than))? (?P<n><A\d+>)(?: times)?"
)
_THAN_ANY = regex(
    r", (?:the )?(?:more|most|(?P<most><A\d+>))(?: than)?(?: (?:in|on|of))? any(?: other)? (?P<unit>day|week|month|year)\b(?! (?:of|in|before|after|during|since|until|between|but|except|<P)(?! (?:the (?:archive|file|collection|lot|set|data|sample|list|whole)|all|them|its|their|that (?:archive|file))\b))"
)
_ITS_DEAREST = regex(
    r", (?:its|their|the) (?:dearest|costliest|most expensive|priciest|biggest|heaviest) (?P<unit>day|week|month|year)\b"
)
_PRICED = regex(
    r"(?:And |But )?(?P<n><A\d+>) (?:of (?:them|the (?:ads|advertisements|adverts)) )?(?:were|was) (?:paid for|priced|billed|bought) in [a-z]+"
)
_BY_SO_MANY = regex(
    r",? (?P<at>(?:posted|sent|written|put out|published) by (?P<n><A\d+>) (?:[a-z]+ )?(?:accounts|handles|trolls))\b"
)


def _another(one: Reading, clause: Clause, span: tuple[int, int], token: str = "", **changes: Any) -> Reading:
    """A reading like another one, of a stretch of the clause and of the figure that stands there; what it is a part of is said of the first alone where something else is counted."""
    start, end = clause.original(*span)
    roles = {name: list(refs) for name, refs in one.roles.items() if name != "base" or "frame" not in changes}
    amount = clause.amount_in(token)
    return replace(
        one, **{"start": start, "end": end, "text": clause.whole[start:end], "amount": amount, "roles": roles, **changes}
    )


def _whole(clause: Clause) -> int:
    return clause.end


def _sum_of(what: str) -> str:
    """The frame of what is counted of advertisements: clicks, or how often they were seen."""
    return "ads_clicks" if what.startswith("click") else "ads_impressions"


def pair(reader: Reader, clause: Clause, read: Read) -> list[Reading]:
    """Two counts that a clause gives in one breath; empty if it gives no such two, or the first is not read for sure."""
    if len(clause.text) > _LONGEST:
        return []
    for pattern, make in ((_AND_AT, _at), (_AND_THOSE, _those), (_AND_IN, _in), (_DOWN_FROM, _from), (_AND_SEEN, _seen)):
        two = pattern.fullmatch(clause.text)
        one = read(clause.upto(two.end("one"))) if two else None
        if two and one is not None and not one.unsure and (other := make(reader, clause, one, two)):
            return [one, other]
    if two := _AND_SHARE.fullmatch(clause.text):
        # 'most of them retweets, and a quarter in Russian'
        parts = [clause.made_of(two.span(f"n{n}"), " of them were ", two.span(f"what{n}")) for n in ("", "2")]
        shares = [one for part in parts if (one := read(part)) is not None and one.frame.endswith("_share")]
        return shares if len(shares) == len(parts) else []
    if many := _SO_MANY.match(clause.text):
        # 'the agency's 3,498 ads were seen 40.3 million times': how many there are, and what is said of them
        one = read(clause.made_of((0, many.start("n")), (many.end("n") + 1, len(clause.text))))
        if one is not None and not one.unsure and clause.amount(many["n"]).unit == "count" and one.frame.endswith(_SUMS):
            counted = _another(one, clause, (0, many.end()), many["n"], frame=f"{one.frame.partition('_')[0]}_count")
            one.start = clause.original(many.end() + 1, many.end() + 2)[0]
            one.text = clause.whole[one.start : one.end]
            return [counted, one]
    if seen := _WHICH_SEEN.search(clause.text):
        # 'placed 3,498 advertisements, which were seen 40 million times and clicked on 3.7 million times'
        one = read(clause.upto(seen.start()))
        if one is not None and one.frame == "ads_count" and not one.unsure:
            times = list(_SEEN_TIMES.finditer(clause.text, seen.end()))
            return [one, *(_another(one, clause, m.span(), m["n"], frame=_sum_of(m["what"])) for m in times)]
    return []


def _at(_: Reader, clause: Clause, one: Reading, two: re.Match[str]) -> Reading | None:
    """'About 760 were aimed at people interested in X, and 500 at Y'."""
    return _aimed(clause, one, two) if one.frame == "ads_count" else None


def _aimed(clause: Clause, one: Reading, two: re.Match[str]) -> Reading:
    name = clause.original_text(two.start("who"), _whole(clause))
    other = _another(one, clause, (two.start("n"), _whole(clause)), two["n"])
    other.roles["where"] = terms.targeted(name)
    other.assumptions = [*one.assumptions[:1], f"counted are those: target {name}"]
    return other


def _those(_: Reader, clause: Clause, one: Reading, two: re.Match[str]) -> Reading | None:
    """'Left trolls wrote 64,945 of them and right trolls 28,648'."""
    behind, where = terms.category(clause.original_text(two.start("who"), two.end("who"))), one.roles.get("where", [])
    if one.frame != "posts_count" or len(behind) != 1 or not any(ref.kind == "category" for ref in where):
        return None
    other = _another(one, clause, (two.start("who"), _whole(clause)), two["n"])
    other.roles["where"] = [Ref(behind[0], behind[0], "category") if ref.kind == "category" else ref for ref in where]
    other.assumptions = [f"counted are those: category {behind[0]}"]
    return other


def _in(reader: Reader, clause: Clause, one: Reading, two: re.Match[str]) -> Reading | None:
    """'115 of its ads were created in June 2015 and 233 in July'."""
    if not one.frame.endswith("_count"):
        return None
    period = reader.in_context(clause.marked.period(two["p"]), clause.whole, clause.marked.periods)
    return _another(one, clause, (two.start("n"), _whole(clause)), two["n"], period=period)


def _from(reader: Reader, clause: Clause, one: Reading, two: re.Match[str]) -> Reading | None:
    """'189 in November, down from 260 in October': none where the figures go the other way."""
    other = _in(reader, clause, one, two)
    if other is None or other.amount is None or one.amount is None:
        return None
    rose = one.amount.figure > other.amount.figure
    if two["way"] and rose != (two["way"] == "up"):
        return None
    told = clause.marked.period(two["p"])
    if told.kind in ("month_no_year", "day_no_year") and one.period is not None and one.period.since is not None:
        # without a year: the last such before, or of the same year
        then = in_year(told, one.period.since.year)
        later = bool(two["way"]) and then.since is not None and then.since > one.period.since
        other = replace(other, period=in_year(told, one.period.since.year - 1) if later else then)
    return other


def _seen(_: Reader, clause: Clause, one: Reading, two: re.Match[str]) -> Reading | None:
    """'Drew 3.7 million clicks and more than 40 million impressions'."""
    if one.frame not in ("ads_clicks", "ads_impressions"):
        return None
    return _another(one, clause, (two.start("n"), two.end("what")), two["n"], frame=_sum_of(two["what"]))


_THE_OTHER_END = regex(
    r"(?:and )?the (?P<w>first|oldest|earliest|last|latest|newest|most recent)(?: one| of them)?,? (?:(?:was|is|dates?|dated|came)(?: created| from)? )?(?:(?:in|on|from) )?(?P<p><P\d+>)[.]?"
)


def going_on(clause: Clause, last: Reading) -> Reading | None:
    """A clause that goes on from the count before it in its sentence with a figure alone; None if it does not."""
    if last.frame == "ads_count" and (also := _ALSO_AT.fullmatch(clause.text)):
        # 'were aimed at users whose language was Arabic, | and more than 100 at users whose language was Spanish'
        return _aimed(clause, last, also)
    if last.frame in ("ads_first", "posts_first") and (other := _THE_OTHER_END.fullmatch(clause.text)):
        # 'the oldest was created on June 9, 2015, | and the newest in July 2017'
        title = "first" if other["w"] in ("first", "oldest", "earliest") else "last"
        period = clause.marked.period(other["p"])
        return _another(last, clause, (0, _whole(clause)), title=title, period=period)
    if last.frame in ("ads_clicks", "ads_impressions") and (seen := _SEEN_TIMES.match(clause.text)):
        # '... were seen 40 million times | and clicked on 3.7 million times'
        return _another(last, clause, (0, _whole(clause)), seen["n"], frame=_sum_of(seen["what"]))
    return None


def around(clause: Clause, made: Reading) -> list[Reading]:
    """A reading, with what stands before or behind its figure in the clause."""
    return [
        *_share_priced(clause, made),
        made,
        *_more_than_any(clause, made),
        *_dearest_then(clause, made),
        *_by_accounts(clause, made),
    ]


def _share_priced(clause: Clause, spent: Reading) -> list[Reading]:
    """'Nearly three quarters were paid for in rubles, about 5.8 million in all': the share beside the sum."""
    share = _PRICED.match(clause.text)
    if spent.frame != "ads_spend" or share is None or spent.unsure:
        return []
    made = _another(spent, clause, share.span(), share["n"], frame="ads_share", kind="count", title="")
    if made.amount is None or made.amount.unit != "share":
        return []
    spent.start = clause.original(share.end(), len(clause.text))[0]
    spent.text = clause.whole[spent.start : spent.end].lstrip(", ")
    spent.start = spent.end - len(spent.text)
    return [made]


def _more_than_any(clause: Clause, counted: Reading) -> list[Reading]:
    """'260 ads in October 2016, more than in any other month': a count, and the busiest month."""
    tail = _THAN_ANY.search(clause.text)
    if tail is None or counted.period is None:
        return []
    if tail["most"] and not clause.amount(tail["most"]).text.lower().endswith("most"):
        return []
    if counted.frame == "ads_spend" and counted.amount is not None:
        return [_spent_most(counted, clause, (tail.start() + 2, tail.end()), tail["unit"])]
    if not counted.frame.endswith("_count"):
        return []
    frame = f"{counted.frame.partition('_')[0]}_busiest"
    return [_another(counted, clause, (tail.start() + 2, tail.end()), frame=frame, kind="count", title=tail["unit"])]


def _dearest_then(clause: Clause, spent: Reading) -> list[Reading]:
    """'538,510 rubles in October 2016, its dearest month': a sum, and the month in which the most was spent."""
    tail = _ITS_DEAREST.search(clause.text)
    if tail is None or spent.period is None or spent.frame != "ads_spend" or spent.amount is None:
        return []
    return [_spent_most(spent, clause, (tail.start() + 2, tail.end()), tail["unit"])]


def _spent_most(spent: Reading, clause: Clause, span: tuple[int, int], unit: str) -> Reading:
    """That most was spent in the time of a sum."""
    made = _another(spent, clause, span, frame="ads_busiest", kind="count", title=unit)
    assert spent.amount is not None
    where = made.roles.setdefault("where", [])
    if spent.amount.currency and not any(ref.kind == "currency" for ref in where):
        where.append(Ref(spent.amount.text, spent.amount.currency, "currency"))
    made.roles["measure"] = [Ref("spend", "spend", "thing")]
    return made


def _by_accounts(clause: Clause, counted: Reading) -> list[Reading]:
    """'184,175 tweets, posted by 475 accounts': a count of posts, and of the accounts."""
    tail = _BY_SO_MANY.search(clause.text)
    if tail is None or counted.frame != "posts_count" or counted.unsure:
        return []
    return [_another(counted, clause, tail.span("at"), tail["n"], frame="accounts_count")]
