"""A figure of an archive's advertisements, posts or accounts that no reading settles, found among those that the clause, or what was said before it, may mean.

What the clause itself names (an account, a page, a currency, a time) they must always meet. Whether it goes on about those counted before, and whether a name in it is a page, a term of the
targeting or a word of the texts, is tried, and the figure tells. As with payments (klieg.claims.figures.by_figure) it can only be borne out, and the more figures were tried the more exactly it
must be written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import stretch
from klieg.claims.archives import archive_times, archives, terms
from klieg.claims.archives.archive_meant import ADS, page_of
from klieg.claims.archives.chosen import Chosen, made
from klieg.claims.figures.by_figure import ARCHIVE, CHANCE, NEAR, assume, by_accident, fits, stretches
from klieg.claims.language.amounts import Amount
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_forms import is_past
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.sentences.cutting import clauses
from klieg.claims.sentences.marked import Clause, Marked
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

CHANCE_OF_ITS_OWN = Decimal("0.1")
"""How often an accident may be taken for a find where the clause itself names all that is counted: nothing but words that are not read stands between it and a reading."""
_LEAST = 30
"""A lower count is too often met by accident."""
_POSTS = regex(r"\b(?:posts?|posted|(?:re)?tweet(?:s|ed|ing)?|messages|troll(?:s|ing)?)\b", re.IGNORECASE)
_ACCOUNTS = regex(r"\b(?:accounts|handles|personas)\b", re.IGNORECASE)
_TURNED = regex(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|than|times as|twice|half|except|besides|apart|other|others|unlike|if|would|could|may|might|next|first|last|(?<!\ba )(?<!\bA )second|third|fourth|ranked|top|most|least|fewest|[a-z]+est|averag(?:e|es|ed|ing)|apiece|dollars?|pounds?|percent|per cent)\b|n['\u2019]t\b|%",
    re.IGNORECASE,
)
"""Words by which a figure may be said of something else than stands there."""
_IDLE = regex(
    r"\b(?:more|less|fewer|no (?:fewer|less)) than (?=<A)|\bat least (?=<A)|\bamong others\b|\b(?:interest|test|west|rest|request|protest|latest)\b|\bwithout (?=a (?:single )?click|any clicks?|an impression)"
)
_THAN_ANY = regex(
    r"(?:,? (?:more|most|highest)\b(?! than <A)|, (?:the )?(?:<A\d+>|more|most|highest))[^<]*\b(?:any|all|others?)\b.*$"
)
"""', more than in any other month': told of the figure, and read apart from it."""
_COUNTED = (
    r"(?: (?:of|new|more|such|different|separate|Facebook|Instagram|political|Russian|original|English|impressions|(?:the|its|their|these|those|them|it|[a-z]+['\u2019]s)|<E\d+>(?:['\u2019]s)?))*"
    r"(?: (?:ads?|adverts?|advertisements?|posts?|tweets?|retweets?|messages|times|accounts|handles|personas|trolls|clicks|views|impressions|followers|items|entries|rows|shares|cases|in|on|at|to|for|by|from|with|between|during|over|had|were|are|was|is|led|ran|"
    r"went|came|drew|got|mention\w*|name[ds]?|used?|carr\w+|contain\w*)\b|[^\w <]|$| <P)"
)
"""What is counted behind a figure: advertisements, posts, or what they had; 'users' are none of these."""
_PUBLISHED = regex(
    r"\b(?:[Tt]he )?(?:[A-Z]\w+|<E\d+>) (?:University|researchers|scholars|archive|data|file|list|set)\b|\b(?:the )?(?:House|Senate|Congress|Committee)\b"
)
"""Who made an archive public, or what it is called."""
_AMOUNT = regex(r"<A\d+>(?! (?:days?|weeks?|months?|years?|hours?)\b)")
_OF_ALL = regex(
    r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir|[Aa]ll|[Ee]very one of)(?: the| its| their)? (?P<n><A\d+>)(?! (?:times|clicks|rubles))"
)
"""'The 3,498 ads were ...': those that something else is said of."""
_PART_OF = regex(r"(?P<n><A\d+>) of (?:the|its|their|these|those|them|<E\d+>)")
_OF_THEM = regex(r"\b(?:[Oo]f|[Aa]mong) (these|those|them)\b")
"""Those that were counted before, and no others; 'them' may be all, where none were."""
_MEASURES = (
    ("clicks", regex(r"\bclick", re.IGNORECASE)),
    ("impressions", regex(r"\b(?:impressions?|seen|shown|displayed|viewed|views|served)\b", re.IGNORECASE)),
    ("followers", regex(r"\bfollow", re.IGNORECASE)),
)
_COLUMNS = {"clicks": "clicks", "impressions": "impressions_low", "spend": "spend_low"}
_KINDS = ("link", "target", "words")
"""What a name in a clause about advertisements may be of them."""
_NAMED = regex(
    r"[\"\u201c\u2018'](?P<q>[^\"\u201c\u201d\u2018\u2019']{3,40})[\"\u201d\u2019']|(?P<site>\b[a-z\d-]{3,}\.[a-z]{2,4}\b)|(?P<n>\b[A-Z][\w.]*\w(?: (?:of |for |the |is |are |and )?[A-Z][\w.]*\w){0,3})"
)
_NO_TERM = frozenset(
    [
        "facebook",
        "instagram",
        "twitter",
        "house",
        "senate",
        "congress",
        "russia",
        "russian",
        "russians",
        "st. petersburg",
        "and",
        "but",
        "of",
        "in",
        "on",
        "the",
        "that",
    ]
)


def readings(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """The counts and sums of a sentence that may be of an archive that the story speaks of."""
    if reader.archive is None or text.rstrip(" \"'\u201d\u2019").endswith("?"):
        return []
    # what stands between commas is of the figure before it, where there is one
    alone = len(figures(marked, marked.text)) == 1
    own = {clause.text for clause in clauses(marked, text)}
    return [
        one for clause in stretches(marked, text, figures) if (alone or clause.text in own) and (one := _reading(reader, clause))
    ]


def figures(marked: Marked, words: str) -> list[str]:
    """The marks of the counts in some words that are no mere handful, and of sums that are no dollars."""
    return [mark for mark in re.findall(r"<A\d+>", words) if _of_an_archive(marked.amount(mark))]


def _of_an_archive(amount: Amount) -> bool:
    return (amount.unit == "count" and amount.figure >= _LEAST) or (
        amount.unit == "money" and amount.currency not in ("", "USD", "GBP", "EUR")
    )


_ONE_OF_THEM = regex(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|['\u2019]s) (?:[a-z]+ )?(?:[a-z]{2,}est|most[- ][a-z]+|first|last|second|third)\b[^;]*\b(?:was|were|had|got|drew|cost|came|is)\b"
)
"""One that the clause before tells of by what sets it apart."""


_OF_A_PAGE = regex(
    r"\b(?:for|of) (?:the |an? )(?!(?:same|other|whole|most) )[\w.'\u2019-]+(?: [\w.'\u2019-]+){0,2} (?:page|group|site)\b"
)


def _reading(reader: Reader, clause: Clause) -> Reading | None:
    if tail := _THAN_ANY.search(clause.text):
        clause = clause.upto(tail.start())
    (mark,) = figures(clause.marked, clause.text) or [""]
    plain = clause.original_text(0, len(clause.text))
    if (
        not mark
        or len(_AMOUNT.findall(clause.text)) > 1
        or _TURNED.search(_IDLE.sub("", clause.text))
        or any(m["n"] == mark for m in _OF_ALL.finditer(clause.text))
    ):
        return None
    if not clause.first and not ADS.search(clause.text) and _ONE_OF_THEM.search(clause.whole[: clause.original(0, 1)[0]]):
        return None  # 'the dearest was seen 529,205 times | and clicked 73,063 times': of that one
    amount = clause.amount(mark)
    what = _what(reader, clause, amount)
    if not _plainly_told(clause, mark, amount) or (what != "ads" and _of_another(reader, clause)):
        return None
    where = terms.filters(reader, clause, what, plain, f"{what}_count") if what in ("ads", "posts") else [
        Ref(name, name, "category") for name in terms.category(plain)
    ]  # fmt: skip
    if what == "ads" and not any(ref.kind == "link" for ref in where) and (page := page_of(plain)):
        where.append(Ref(page[0], page["page"].replace(" ", ""), "link"))
    period = archive_times.period_of(reader, clause, plain) or archive_times.at_the_head(reader, clause, plain)
    if period is not None and period.kind == "ambiguous":
        return None  # of a time that is not known: 'in the weeks before the vote'
    loose = _loose(reader, clause, where) if what == "ads" else []
    if not what or len(loose) > 1 or any(ref.kind == "elsewhere" for ref in where):
        return None
    if what == "ads" and not (where or loose) and _OF_A_PAGE.search(plain):
        return None  # of a page whose name is not known
    if any(m["n"] == mark for m in _PART_OF.finditer(clause.text)) and not (where or loose or period or clause.marked.periods):
        return None  # 'of them': those that are so, and how is not read
    start, end = clause.span()
    assert reader.archive is not None
    measure = "spend" if amount.unit == "money" else next((name for name, words in _MEASURES if words.search(plain)), "")
    made_ = Reading(
        ARCHIVE, "count", start, end, clause.whole[start:end], {"subject": [reader.archive]}, f"{what}|{measure}", amount, period
    )
    made_.roles |= {"where": where, "other": loose, "of": _before(reader, what, where)}
    if period is None:
        # 'It was April 2017, | when the agency created 366 of them', else the time of what was counted last
        around = clause.marked.periods if len(clause.marked.periods) == 1 else []
        counted = _counted_before(reader)
        last = [counted.period] if counted is not None and counted.period is not None else []
        made_.roles["other_period"] = [stretch_of(one) for one in (*around, *last)]
    made_.roles = {name: refs for name, refs in made_.roles.items() if refs}
    return made_


def _plainly_told(clause: Clause, mark: str, amount: Amount) -> bool:
    """Whether a clause has no deed but those that are no more than that there were advertisements or posts, and the figure counts these."""
    deeds = {word for word in re.findall(r"(?<![<\w-])[a-z]+\b", clause.text) if is_past(word)}
    counts_them = amount.unit == "money" or re.search(re.escape(mark) + _COUNTED, clause.text)
    return deeds <= word_list("archive_deeds") and bool(counts_them)


def _of_another(reader: Reader, clause: Clause) -> bool:
    """Whether a clause about posts names somebody who is neither an account nor whoever ran them."""
    rest = _PUBLISHED.sub(" ", clause.text)
    mentions = [clause.marked.mentions[int(n)] for n in re.findall(r"<E(\d+)>", rest)]
    named = [m.ref.name for m in mentions if not m.ref.how]
    bare = re.sub(r"<[EAP]\d+>", ";", rest)
    named += [m["n"] for m in _NAMED.finditer(bare) if m["n"] and m.start() > 1]
    ours = [*_NO_TERM, *reader.known.accounts, *(kind.lower() for kind in ("Twitter", "Facebook", "Instagram"))]
    return any(
        not reader.known.archive(name)
        and name.lower().lstrip("@") not in ours
        and not terms.category(name)
        and not terms.languages(f"in {name}")
        for name in named
    )


def _what(reader: Reader, clause: Clause, amount: Amount) -> str:
    """Of which of an archive's a clause tells: by its own words, else as was spoken of before; '' if of none."""
    if amount.unit == "money" or ADS.search(clause.text):
        return "ads"
    if _ACCOUNTS.search(clause.text) and re.search(
        r"<A\d+> (?:(?:of (?:the|its|their)|[\w'\u2019-]+|<E\d+>['\u2019]s) ){0,3}(?:accounts|handles|personas)\b", clause.text
    ):
        return "accounts"
    if _POSTS.search(clause.text):
        return "posts"
    if any(
        name.lower().lstrip("@") in reader.known.accounts
        for name in re.findall(r"@?\w{4,}", clause.original_text(0, len(clause.text)))
    ):
        return "posts"
    return "posts" if reader.archive_topic == "accounts" else reader.archive_topic


def _loose(reader: Reader, clause: Clause, where: list[Ref]) -> list[Ref]:
    """The names and quoted words of a clause that are no terms yet, and neither a platform, an archive's sponsor nor the beginning of the sentence."""
    taken = " ".join(f"{ref.text} {ref.name}" for ref in where).lower()
    found = []
    undated = re.sub(
        r"<E\d+>", lambda m: clause.marked.ref(m[0]).text, re.sub(r"(?:[Tt]hat |[Tt]he )?<[AP]\d+>", ";", clause.text)
    )
    for match in _NAMED.finditer(undated):
        name = match["q"] or match["site"] or match["n"]
        first = match.start() < 2 and match["n"] and " " not in name
        if not (first or name.lower() in taken or name.lower() in _NO_TERM or reader.known.archive(name)):
            found.append(Ref(name, name, "thing"))
    return found


def _counted_before(reader: Reader) -> Reading | None:
    """What was counted last, in a sentence before this one."""
    return reader.counted_before if reader.counted_at == (reader.paragraph, reader.at) else reader.last_counted


def _before(reader: Reader, what: str, where: list[Ref]) -> list[Ref]:
    """The terms of those spoken of before, of which a clause may go on: an account, or those that were counted."""
    table = "ads" if what == "ads" else "posts"
    last = next(
        (one for one in (reader.archive_group, _counted_before(reader)) if one is not None and one.frame.startswith(table)), None
    )
    kinds = {ref.kind for ref in where}
    held = [ref for ref in (last.roles.get("where", []) if last is not None else []) if ref.kind not in kinds]
    if (
        table == "posts"
        and reader.account is not None
        and "account" not in kinds
        and not any(ref.kind == "account" for ref in held)
    ):
        held.append(reader.account)
    return [replace(ref, how=f"of those spoken of before: {ref.kind} {ref.name}") for ref in held]


# the verdict


@dataclass
class _Tried:
    """A figure of the archive: of which terms and time, how much of these is carried over, by which query, and whether it is of one advertisement alone."""

    chosen: Chosen
    value: Decimal
    far: int
    sql: str
    single: bool


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict | None:
    """The figure of those that may be meant that is the one said; else None."""
    amount = reading.amount
    what, _, measure = reading.title.partition("|")
    if amount is None or (amount.high is None and amount.soft_high is None):
        return None
    table = "ad" if what == "ads" else "post"
    if not engine.rows(f"SELECT 1 AS one FROM {table} LIMIT 1"):  # noqa: S608 - one of two
        return None
    tried = list(_tried(engine, reading, table, measure))
    # what one advertisement has is tried after what all of them have
    near = {
        single: {one.value for one in tried if one.single <= single and amount.figure / NEAR <= one.value <= amount.figure * NEAR}
        for single in (False, True)
    }
    fitting = [
        one for one in tried
        if fits(amount, one.value) and by_accident(amount, one.value, near[one.single]) <= (CHANCE_OF_ITS_OWN if _of_its_own(reading, one) else CHANCE)
    ]  # fmt: skip
    nearest = [one for one in fitting if one.far == min(two.far for two in fitting)]
    if not nearest or len({one.value for one in nearest}) > 1:
        return None
    found = nearest[0]
    if (
        archives.outside(engine, found.chosen)
        or archives.reaching_beyond(engine, found.chosen, made("borne out", 8, "")).verdict != "borne out"
    ):
        return None  # what is loaded does not fill the time that is said
    return _borne_out(reading, found, measure, len(near[found.single]))


def _of_its_own(reading: Reading, one: _Tried) -> bool:
    """Whether a figure is of those that the clause itself names, in full."""
    return not one.far and not one.single and bool(reading.roles.get("where") or reading.period)


def _tried(engine: Engine, reading: Reading, table: str, measure: str) -> Iterator[_Tried]:
    """What the archive has of those that the clause names, alone and with what may be meant besides."""
    own, carried = reading.roles.get("where", []), reading.roles.get("of", [])
    loose = (
        [[replace(ref, kind=kind) for ref in reading.roles["other"]] for kind in _KINDS] if reading.roles.get("other") else [[]]
    )
    bound = reading.roles.get("other_period", [])
    times = [(reading.period, 0)]
    if reading.period is None and bound:
        times += [(Period(0, 0, one.text, *stretch(one), "span").carry(), 1) for one in bound]
    of_them = _OF_THEM.search(reading.text)
    all_of_it = not (of_them and (carried or of_them[1] != "them"))
    before = [*([([], 0)] if all_of_it else []), *([(carried, 1)] if carried else [])]
    for named in loose:
        for kept, far in before:
            for period, later in times:
                if not (own or named or kept or period) and reading.roles.get("other"):
                    continue
                asked = replace(
                    reading,
                    frame=f"{reading.title.partition('|')[0]}_count",
                    roles={"where": [*own, *named, *kept]},
                    period=period,
                )
                chosen = Chosen(engine, asked, table)
                yield from (_Tried(chosen, value, far + later, chosen.sql, single) for value, single in _values(chosen, measure))


def _values(chosen: Chosen, measure: str) -> Iterator[tuple[Decimal, bool]]:
    """A measure of the chosen: of all of them, and of each advertisement whose figure is near the one said."""
    if measure == "followers":
        if chosen.table == "post" and any(ref.kind == "account" for ref in chosen.reading.roles["where"]):
            yield Decimal(chosen.rows("coalesce(max(followers), 0) AS n")[0]["n"]), False
        return
    if not measure:
        yield chosen.count(), False
        return
    amount = chosen.reading.amount
    if chosen.table == "ad" and amount is not None:
        column = _COLUMNS[measure]
        money = "true"
        if measure == "spend":
            chosen.parameters["money"] = amount.currency
            money = "currency = $money"
        row = chosen.rows(f"coalesce(sum({column}), 0) AS n", more=money)[0]
        yield Decimal(row["n"]), False
        chosen.parameters |= {"low": amount.figure / NEAR, "high": amount.figure * NEAR}
        for each in chosen.rows(f"DISTINCT {column} AS n", more=f"{money} AND {column} BETWEEN $low AND $high"):
            yield Decimal(each["n"]), True


def _rows(one: _Tried, measure: str) -> list[dict[str, Any]]:
    """The rows that have a figure: the one advertisement, all that have it alike; else those that have most of it."""
    column = _COLUMNS.get(measure, measure)
    if not one.single:
        return one.chosen.examples(f"{column} DESC NULLS LAST" if column else "")
    one.chosen.parameters["value"] = one.value
    money = " AND currency = $money" if measure == "spend" else ""
    return one.chosen.examples(more=f"{column} = $value{money}")


def _borne_out(reading: Reading, one: _Tried, measure: str, tried: int) -> Verdict | None:
    chosen, rows = one.chosen, _rows(one, measure)
    if one.single and len(rows) > 1:
        return None  # which of them is meant can't be told
    assume(reading, [ref.how for ref in chosen.reading.roles["where"]])
    period = chosen.reading.period
    when = f" from {chosen.since or 'the first'} to {chosen.until or 'the last'}" if period else ""
    if period is not None and period.carried:
        when += f" ({period.text}, which is spoken of before)"
    reading.roles = {"subject": reading.roles["subject"], "where": chosen.reading.roles["where"]}
    reading.period = period
    told = (
        f"one of the {chosen.noun} has {one.value:,} {measure}" if one.single
        else chosen.counted(one.value) if not measure
        else f"{one.value:,} {measure} of the {chosen.noun}"
    )  # fmt: skip
    found = made(
        "borne out",
        8,
        f"found by its figure: {told}{when}",
        one.value.normalize() if one.value % 1 else int(one.value),
        rows,
    )
    found.considered = [f"{count(tried, 'figure')} near this one"]
    found.sql = [one.sql]
    found.counted = 0 if one.single else int(chosen.count())
    return found
