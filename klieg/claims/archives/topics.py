"""Claims about archives of advertisements and posts: how many, what share, the first, the dearest, the busiest day.

Over those that meet the terms the sentence names: currency, place, targeting, words, language, kind of account. What a clause measures is counting.py's; here it
becomes a reading, step by step: its time and terms, whose they are, what is carried over, and what of it is not read. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from klieg.claims.archives import (
    archive_apart,
    archive_doubts,
    archive_order,
    archive_sums,
    archive_times,
    averages,
    besides,
    beyond_archive,
    counting,
    foremost,
    one_ad,
    placed,
    posts_own,
    terms,
    told_ad,
    versus,
)
from klieg.claims.archives.archive_clause import ArchiveClause, Draft, Measured, counted
from klieg.claims.archives.archive_meant import ADS, owner_of, page_of, what_of
from klieg.claims.archives.narrowing import left_over
from klieg.claims.language.patterns import regex
from klieg.claims.names.spoken import Mention
from klieg.claims.reading import Reading, Ref, stretch_of
from klieg.claims.sentences.cutting import clauses
from klieg.claims.sentences.marked import Clause, Marked

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAMES = (
    *(("ads_" + name, kind) for name, kind in (("count", "count"), ("share", "count"), ("first", "count"), ("dearest", "count"), ("most_seen", "count"), ("most_clicked", "count"), ("spend", "ad"), ("one", "ad"), ("clicks", "count"),
                                               ("impressions", "count"), ("busiest", "count"))),
    *(("posts_" + name, "count") for name in ("language", "count", "share", "first", "busiest", "prolific", "every_day", "followers")),
    *(("accounts_" + name, "count") for name in ("count", "share", "first", "busiest", "is")), ("concert", "concert"), ("same_text", "concert"), *versus.FRAMES,
)  # fmt: skip
"""What a clause may say of an archive, and the kind of claim it is."""
_KINDS = dict(FRAMES)
_FOREIGN = regex(
    r"\b(?:Russians?|troll(?:s|[ -]farm)?|Kremlin|St\.? Petersburg)(?:['\u2019]s?)?(?:-bought|-run|-linked|-made)? (?:[a-z-]+ ){0,2}(?:ads?|adverts?|advertisements?|advertising|posts?|tweets?|accounts?|trolls?)\b"
    r"|\b(?:ads|adverts|advertisements|posts|tweets|accounts|pages) (?:that were |which were )?(?:run|bought|operated|controlled|directed|managed|paid for|placed|written) (?:from|by|out of|in) (?:inside )?(?:Russia|Moscow|St\.? Petersburg|the Kremlin|(?:the )?Russians?|a (?:Russian )?troll (?:farm|factory))\b"
    r"|\b(?:ads|adverts|advertisements|posts|tweets)(?: on \w+)? (?:did|that) (?:the )?Russians\b|\b(?:ads|adverts|advertisements|posts|tweets)\b[^,.;]{0,20} (?:that )?came out of Russia\b"
    r"|\b(?:ads|advertisements|posts|tweets|accounts) (?:of|by|from) (?:the )?(?:Russia(?:ns?)?(?:['\u2019]s)? |Kremlin(?:['\u2019]s)? |St\.? Petersburg )(?:troll (?:farm|factory)|trolls)\b",
    re.IGNORECASE,
)
_WHOSE_UNSAID = "nothing says whose advertisements or posts are meant"
_BASE = regex(r"\b[Oo]f (?:(?:its|the|their|these|those|her|his|all|@?<E\d+>|@\w+)(?:'s|\u2019s)? )+<A\d+>")
_ON_SO_MANY = regex(
    r"\b(?:on|for|across|over|from|among|by) (?:(?:its|the|their|all|these|those|about|some) )*<A\d+>(?= (?:[A-Z]?[a-z-]+ |<E\d+>(?:'s|\u2019s)? ){0,3}(?:ads|adverts|advertisements|promotions)\b)"
)
_THOSE = regex(
    r"(?:And |But |Yet |Together,? |In all,? |All told,? )*(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]hese|[Tt]hose|[Aa]ll(?: of)?(?: the)?|(?:[Tt]he )?<E\d+>(?:'s|\u2019s)) <A\d+>(?= (?:[A-Z]?[a-z-]+ |<E\d+>(?:'s|\u2019s)? ){0,3}(?:ads|adverts|advertisements|posts|tweets|messages|items)\b)"
)
_LATTER = regex(r"\bof the (?:latter|former)\b")
_DENIAL = regex(r"\b(?:not|never)\b|n['\u2019]t\b")
_NO_DENIAL = regex(r"\bnot (?:one|a single|original)\b")
_NEVER_MORE = regex(
    r"\bnever (?:been )?busier than\b|\bnever (?:posted|tweeted|sent|put out|published|wrote|created|ran|bought) more\b[^.;]* than\b"
)
"""'They never posted more than on Election Day': their busiest day."""
_OF_THEM = regex(r"\bof (?:them|these|those)\b")


_TOGETHER = regex(
    r"(?:And |But )?(?:(?:Together|Between them|All told|Altogether),? (?:they|these|those|<E\d+>)(?!\w)|(?:These|Those)\b|(?:They|<E\d+>) (?:drew|got|cost|brought|attracted|were (?:seen|shown|clicked|viewed))\b)"
)
"""Those that the sentence before counted, and all of them only where that was of all."""


def readings(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """Claims about an archive in a sentence, clause by clause; which archive is meant is carried over, and said."""
    _take_in(reader, text, marked)
    found: list[Reading] = []
    before: Clause | None = None
    lost = False
    # a sentence may be read twice: it is another's count that is lost
    lost_before = reader.count_lost[0] == reader.paragraph and reader.count_lost[1] < reader.at
    read = partial(_clause, reader)
    for clause in (plain for one in clauses(marked, text) for plain in archive_order.plain(one)):
        if pair := besides.pair(reader, clause, read):
            found += pair
            continue
        made = read(clause) or (besides.going_on(clause, found[-1]) if found else None)
        if made is None:
            lost = lost or _has_a_count(clause)  # a count that is not read: what is said 'of them' is not of all
        else:
            if made.frame.endswith("_count"):
                reader.count_lost = (reader.paragraph, reader.at) if made.unsure else (-1, 0)
            carried = any(told.startswith(archive_sums.CARRIED) for told in made.assumptions)
            if (lost and (carried or _OF_THEM.search(clause.text))) or (
                lost_before and (carried or _TOGETHER.match(clause.text))
            ):
                made.unsure = made.unsure or "which are meant by those spoken of before is not read"
            one_ad.figure_behind(clause, made)
            _carry_page(reader, clause, made)
            _carry_day(reader, clause, made, before, found)
            found += besides.around(clause, made)
        before = clause
    if found and not any(one.frame == "accounts_is" for one in found):
        found += [one for aside in archive_apart.called(marked, text) if (one := read(aside)) and one.frame == "accounts_is"]
    if sum(one.frame.endswith("_count") for one in found) > 1:
        reader.count_lost = (reader.paragraph, reader.at)  # 'together they' are those of both counts
    return found


def _take_in(reader: Reader, text: str, marked: Marked) -> None:
    """Keep which archive a sentence speaks of, whether of its advertisements or posts, of which account, and whether of one advertisement."""
    if one_ad.ONE_IS_TOLD_OF.search(text):
        reader.one_ad_at = reader.paragraph
    told_ad.take_in(reader, text, marked)
    for mention in marked.mentions:
        if not mention.ref.how and (whose := reader.known.archive(mention.ref.name)):
            reader.archive = Ref(mention.ref.text, whose, "archive")
            if not _OF_THE_ACCOUNT.search(text):
                _leave_account(reader, text, mention)
    if reader.archive is None and len(reader.known.sponsors) == 1 and _FOREIGN.search(text):
        sponsor = reader.known.sponsors[0]
        reader.archive = Ref("", sponsor, "archive", f"whose is assumed: {sponsor}, the archive that is loaded")
    if reader.archive is not None and not any(m.ref.kind == "campaign" for m in marked.mentions):
        if ADS.search(text):
            reader.archive_topic = "ads"
        elif re.search(r"\bTwitter\b", text):
            reader.archive_topic = "posts"
    if accounts := terms.accounts(
        reader,
        [m.ref.name for m in marked.mentions],
        text,
        certain=bool(re.search(r"\b(?:account|handle|persona|troll)\b", text)),
    ):
        reader.account = Ref(accounts[-1], accounts[-1].lstrip("@"), "account")
        reader.account_or_owner = -1


_OF_THE_ACCOUNT = regex(
    r"^(?:And |But )?(?:It|He|She)\b|\b(?:[Tt]hat|[Tt]he|[Tt]his) (?:[A-Za-z]+ )?(?:account|handle|persona)\b(?!s)"
)
"""The account that was spoken of is who does it, or to whom it is done: 'that account was run by the agency'."""


def _leave_account(reader: Reader, text: str, mention: Mention) -> None:
    """Whose archive it is, is spoken of, and the account no more; where it is not who the sentence tells of ('X was run by the agency'), 'it' in what follows may be either."""
    heads = not text[: mention.start].strip(" \"'\u201c") or re.fullmatch(
        r"\W*(?:(?:And|But|Yet|The|Then|So) )*", text[: mention.start]
    )
    if reader.account is not None or heads:
        reader.account_or_owner = -1 if heads else reader.paragraph
    reader.account = None


def _has_a_count(clause: Clause) -> bool:
    return any(amount.unit == "count" and f"<A{n}>" in clause.text for n, amount in enumerate(clause.marked.amounts))


def _carry_page(reader: Reader, clause: Clause, made: Reading) -> None:
    """'X was pushed in a hundred ads and drew 85 clicks': the one page that the sentence names, where its clause names none and counts no others."""
    named = {page for page in reader.known.pages if re.search(rf"(?<![\w#@]){re.escape(page)}(?!\w)", clause.whole)}
    if (
        made.frame in ("ads_count", "ads_clicks", "ads_impressions", "ads_spend")
        and len(named) == 1
        and not made.roles.get("where")
    ):
        page = named.pop()
        made.roles["where"] = [Ref(page, page.removeprefix("The "), "link")]
        made.assumptions.append(f"counted are those of the page that the sentence names: {page}")


def _carry_day(reader: Reader, clause: Clause, made: Reading, before: Clause | None, found: list[Reading]) -> None:
    """'The busiest day was October 6, | when 17,132 went out': the day as it was read there."""
    if made.period is not None or before is None or not before.periods:
        return
    start = clause.original(0, 1)[0]
    if re.search(r"\bwhen $", clause.whole[:start]):
        day, said = before.periods[-1], found[-1].period if found else None
        made.period = said if said is not None and said.text.startswith(day.text) else reader.in_context(day, clause.whole)


def _clause(reader: Reader, clause: Clause) -> Reading | None:
    """What a clause says of an archive; None if it says nothing of one, or measures nothing."""
    plain = clause.original_text(0, len(clause.text))
    if not posts_own.run_by(reader, clause, plain) and (
        beyond_archive.told_elsewhere(reader, clause, plain)
        or beyond_archive.of_followers(clause)
        or beyond_archive.of_a_payment(reader, clause, plain)
    ):
        return None
    if (other := beyond_archive.on_another_platform(reader, clause, plain)) is not None:
        return other
    owner, money = owner_of(reader, clause), counted(clause, "money")
    if owner is None and not reader.known.sponsors and re.search(r"\bpaid\b", plain) and money:
        return None  # a payment for advertising
    what = what_of(reader, clause, plain, owner) or placed.topic(reader, clause, plain)
    if not what or beyond_archive.of_a_campaign(clause, owner, money):
        return None
    if what != "ads" and money:
        return None  # nobody pays for posts by the piece
    if (compared := versus.reading(reader, clause, what)) is not None:
        return _with_owner(reader, clause, compared, owner, what)
    said = ArchiveClause.of(reader, clause, what, plain)
    measured = counting.measure(said)
    return _reading(said, owner, measured) if measured.frame else None


def _reading(said: ArchiveClause, owner: Ref | None, measured: Measured) -> Reading:
    """The reading of what a clause measures."""
    clause = said.clause
    start, end = clause.original(0, len(said.text.rstrip(" .,;:")))
    frame, amount, title, period = measured
    reading = Reading(frame, _KINDS[frame], start, end, clause.whole[start:end], {}, title, amount, period)
    draft = Draft(said, owner, measured, reading)
    for step in _STEPS:
        step(draft)
    return reading


def _time(draft: Draft) -> None:
    """The time it is measured in; for the busiest, or the one advertisement with most, the stretch of which it was so."""
    said, reading, measured = draft.said, draft.reading, draft.measured
    if measured.frame.endswith("_busiest") and (
        within := foremost.busiest_within(said.reader, said.clause, said.plain, measured.word)
    ):
        stretch, reading.period = within
        reading.roles["other_period"] = [stretch_of(stretch)]
    if measured.frame in one_ad.EXTREMES and reading.amount is not None and reading.period and one_ad.OF_A_TIME.search(said.text):
        reading.roles["other_period"], reading.period = [stretch_of(reading.period)], None
    if measured.period is not None and measured.period.since and measured.period.until:
        said.reader.archive_periods[said.what] = measured.period


_ADDED_UP = ("_count", "_share", "_clicks", "_impressions", "_spend")
"""What is counted of a time, and singles out nothing."""


def _head(draft: Draft) -> None:
    """The time at the head of the sentence, of what is counted in it without one."""
    reading, said = draft.reading, draft.said
    if reading.period is None and reading.frame.endswith(_ADDED_UP) and not reading.roles.get("measure"):
        reading.period = archive_times.at_the_head(said.reader, said.clause, said.plain)
        if reading.period is None and archive_times.BY_ANOTHER_TIME.search(said.plain):
            draft.doubt("of which time it is, is not read")


def _terms(draft: Draft) -> None:
    """The terms that those counted must meet."""
    said, frame = draft.said, draft.measured.frame
    where = terms.filters(said.reader, said.clause, said.what, said.plain, frame)
    if frame == "posts_language":
        where = [*(ref for ref in where if ref.kind != "language"), *placed.language(said.plain)]
    if frame in one_ad.EXTREMES:
        # 'the most seen, for a page called X': whose it is, and not among whose
        where = [ref for ref in where if ref.text not in said.reader.known.pages]
    elif said.what == "ads" and not any(ref.kind == "link" for ref in where) and (page := page_of(said.plain)):
        where = [ref for ref in where if ref.kind != "words" or ref.name != page["page"]]  # 'a page named X'
        where.append(Ref(page[0], page["page"].replace(" ", ""), "link"))
    draft.reading.roles["where"] = where


def _spent_most(draft: Draft) -> None:
    """'October was the costliest month': by what was spent, in the currency that is said."""
    if draft.measured.frame != "ads_busiest" or not foremost.DEAREST_TIME.search(draft.said.text):
        return
    draft.reading.roles["measure"] = [Ref("spend", "spend", "thing")]
    amount, where = draft.measured.amount, draft.reading.roles["where"]
    if amount is not None and amount.currency and not any(ref.kind == "currency" for ref in where):
        where.append(Ref(amount.text, amount.currency, "currency"))


def _base(draft: Draft) -> None:
    """'Of its 3,498 ads', 'the 3,498 ads drew ...': the number of them all, or of those that are told of, beside what is counted."""
    base, those = _BASE.search(draft.said.text), _THOSE.match(draft.said.text)
    found = base or those
    if found is None and draft.measured.frame in ("ads_spend", "ads_clicks", "ads_impressions"):
        found = _ON_SO_MANY.search(draft.said.text)  # 'spent 5.8 million rubles on 3,498 ads'
    stated = draft.said.clause.amount(found[0]) if found else None
    if stated is not None and stated.unit == "count" and stated is not draft.measured.amount:
        draft.reading.roles["base"] = [Ref(stated.text, str(stated.figure), "thing" if base else "count")]


_THEIR_POSTS = regex(r"\b[Oo]f (?:its|their) <A\d+> (?:posts|tweets|messages)\b")


def _kind_of_base(draft: Draft) -> None:
    """'The news feeds hardly shared: of their 12,874 posts, 35 were retweets': the kind of account that was named before, if so many are theirs."""
    reading, reader = draft.reading, draft.said.reader
    base = reading.role("base")
    named = {ref.kind for ref in reading.roles["where"]} & {"account", "category"}
    ahead = terms.category(draft.said.clause.whole[: reading.start]) or reader.categories[-1:]
    if base is None or draft.said.what != "posts" or named or len(ahead) != 1 or not _THEIR_POSTS.search(draft.said.text):
        return
    reading.roles["of"] = [Ref(ahead[0], ahead[0], "category", f"whose posts is carried over: {ahead[0]}")]


def _page(draft: Draft) -> None:
    """The page whose advertisement is singled out by name."""
    if draft.measured.word == "named":
        words = one_ad.QUOTED.search(draft.said.plain)
        draft.reading.roles["page"] = [
            *([Ref(words[0], words["q"], "words")] if words else []),
            *(
                mention.ref
                for mention in draft.said.clause.mentions()
                if not draft.said.reader.known.archive(mention.ref.name) and mention.ref.name not in ("Facebook", "Instagram")
            ),
        ][:1]


def _carried(draft: Draft) -> None:
    """The account, and those counted before, of which it is said; of a share, what the whole is of ('most of the ads on Instagram were created in 2016')."""
    said, reading = draft.said, draft.reading
    terms.carry_account(said.reader, said.clause, reading, said.what, said.plain)
    if said.reader.account is None and said.reader.account_or_owner == said.reader.paragraph and _IT_POSTED.match(said.plain):
        draft.doubt("whether the account or all of them are meant is not sure")
    whole: list[Ref] = []
    if draft.measured.frame.endswith("_share") and draft.measured.word not in ("none", "some"):
        whole = of_the_whole(reading.roles["where"], said.plain, draft.measured.frame)
        left = [ref for ref in reading.roles["where"] if ref not in whole]
        if left or reading.period is not None:
            reading.roles["where"] = left
        else:
            whole = []  # 'paid for 72 percent of its ads in rubles': nothing else is said of them
    terms.carry_group(said.reader, reading, said.what, said.plain)
    if whole:
        reading.roles["of"] = [*whole, *reading.roles.get("of", [])]


_IT_POSTED = regex(r"(?:And |But |Yet |In all,? |(?:[A-Z][a-z]+ ){1,3}of )*(?:[Ii]t|[Ii]ts)\b")
_OF_IT = regex(
    r"\b(?:[Mm]ost|[Hh]alf|[Aa]ll|[Nn]one|[Ss]ome|[Mm]any|[Nn]ot one|[Ff]ew|[Ee]very one|third|thirds|quarters?|fifths?|tenths?|percent|per cent|%|majority|share|bulk|in (?:\d+|[a-z]+))(?: (?:of|among))? (?!of\b)|^(?:And |But )?(?:Of|Among) "
)
"""Behind it stands what it is a share of."""
_RELATIVE = regex(r"\b(?:that|which|who)(?: (?:was|were|are|is|had|have|ever|never|did|not))* [a-z]+")
_DOES = regex(
    r"\b(?:was|were|are|is|had|have|has|came|ran|went|drew|got|cost|appeared|received|fell|dated?|contained|carried|used|showed|led|linked|pointed|never|did|made up|consisted)\b"
)
_SAYS_OF = regex(
    r"\b(?:mention(?:ed|s)?|named?|target(?:ed|s)?|shared|retweeted|quoted|spoke|aimed|passed|copied|repeated|echoed|relayed|recycled|borrowed|lifted)\b"
)


def of_the_whole(refs: list[Ref], plain: str, frame: str) -> list[Ref]:
    """Of the terms of a share, those of what it is a share of: they stand before what is said of it, as 'on Instagram' in 'most of the ads on Instagram were priced in rubles'."""
    accounts = [ref for ref in refs if ref.kind == "account"] if frame == "posts_share" and len(refs) > 1 else []
    share = _OF_IT.search(plain)
    if share is None or re.match(r"(?:them|these|those|it)\b", plain[share.end() :]):
        return accounts
    start = share.end()
    # the verb of 'that were priced in rubles' says which are meant, and not what they did
    told = _RELATIVE.sub(lambda m: "_" * len(m[0]), plain)
    verb = _DOES.search(told, start) or _SAYS_OF.search(told, start)
    end = verb.start() if verb else len(plain)
    whole = list(accounts)
    for ref in refs:
        if ref in accounts:
            continue
        words = dict(terms.CATEGORIES)[ref.name] if ref.kind == "category" else re.escape(ref.text)
        found = [m.start() for m in re.finditer(words, plain, re.IGNORECASE)] if ref.text else []
        if found and all(start <= at < end for at in found):
            whole.append(ref)
    return whole


def _kind_meant(draft: Draft) -> None:
    """'Of the latter': the kind of account named last, or first, before."""
    reader, plain = draft.said.reader, draft.said.plain
    if _LATTER.search(plain) and len(reader.categories) > 1:
        name = reader.categories[-1 if "latter" in plain else 0]
        draft.reading.roles["where"].append(Ref("the latter", name, "category", f"which is meant is carried over: {name}"))
        draft.reading.frame = "accounts_count"
    reader.categories = terms.category(plain) or reader.categories


def _whose(draft: Draft) -> None:
    """Whose archive it is of; of two that act in concert, which two."""
    said, reading = draft.said, draft.reading
    said.reader.archive_topic = said.what
    if draft.measured.frame == "concert":
        match = counting.CONCERT.search(said.text)
        assert match is not None
        reading.roles["subject"], reading.roles["object"] = (
            [said.clause.marked.ref(match["S"])],
            [said.clause.marked.ref(match["O"])],
        )
    else:
        _of_owner(said.reader, reading, draft.owner)


def _of_owner(reader: Reader, reading: Reading, owner: Ref | None) -> None:
    if owner is None:
        # where no archive is loaded, none is, whosever they are
        reading.unsure = _WHOSE_UNSAID if reader.known.sponsors or reader.known.accounts else reading.unsure
        return
    if owner.kind == "archive":
        reader.archive = owner
    reading.roles["subject"] = [owner]
    reading.assumptions += [owner.how] if owner.how else []


def _denial(draft: Draft) -> None:
    """Whether it is denied: 'not one' and 'never clicked' are counts, and no denial."""
    draft.reading.negated = (
        not (draft.measured.frame.endswith("_share") and draft.measured.word in ("none", "some"))
        and bool(_DENIAL.search(draft.said.text))
        and not any(ref.kind in ("clicks", "impressions") for ref in draft.reading.roles["where"])
        and not _NO_DENIAL.search(draft.said.text)
        and not (draft.measured.frame.endswith("_busiest") and _NEVER_MORE.search(draft.said.text))
    )


def _those_before(draft: Draft) -> None:
    """Of those counted before; 'most of them retweets, and a quarter of them in Russian' are both of the first."""
    clause, reading, last = draft.said.clause, draft.reading, draft.said.reader.last_counted
    draft.said.reader.counted(reading)
    if last is None or clause.first or last.text not in clause.whole or not _OF_THEM.search(clause.text):
        return
    if draft.measured.frame.endswith("_busiest"):
        return  # 'no month saw more of them': of all there are
    whole = not (last.roles.get("where") or last.roles.get("of") or last.period or last.unsure)
    if whole and draft.measured.frame.endswith("_share"):
        return  # 'they were displayed 40 million times, yet a quarter of them were never shown': of all
    if last.frame.endswith(("_impressions", "_clicks", "_spend")):
        draft.doubt("what is counted, and of what, is not read")
        return
    role = "of" if draft.measured.frame.endswith("_share") else "where"
    those = last.roles.get("of" if last.frame.endswith("_share") else "where", [])
    if those := [ref for ref in those if ref not in reading.roles["where"]]:
        reading.roles[role] = [*reading.roles.get(role, []), *those]
    if reading.period is None and last.period is not None and draft.measured.frame.endswith("_count"):
        reading.period = last.period.carry()  # '6,890 on Election Day, 5,731 of them in English'


def _assumptions(draft: Draft) -> None:
    """Which terms are counted by, and what of them is carried over, in words."""
    reading = draft.reading
    reading.assumptions += [ref.how or f"counted are those: {ref.kind} {ref.name}" for ref in reading.roles["where"]]
    reading.assumptions += [ref.how for ref in reading.roles.get("of", [])]
    for role in ("of", "where"):
        if not reading.roles.get(role, ["kept"]):
            del reading.roles[role]


_STEPS: tuple[Callable[[Draft], None], ...] = (
    _time,
    _terms,
    _spent_most,
    _base,
    _page,
    _carried,
    archive_sums.of_the_sum,
    posts_own.kind,
    posts_own.whose,
    posts_own.of_the_run,
    _kind_of_base,
    _kind_meant,
    _whose,
    _denial,
    archive_doubts.of_the_words,
    one_ad.with_its_figure,
    one_ad.another_figure,
    one_ad.the_dearest_too,
    told_ad.settle,
    one_ad.seen_or_clicked,
    archive_doubts.of_the_count,
    one_ad.cost,
    told_ad.day,
    one_ad.day,
    one_ad.target,
    one_ad.without_pages,
    one_ad.remember,
    _those_before,
    _head,
    averages.of_each,
    archive_doubts.of_the_rest,
    _assumptions,
)
"""In the order in which a reading is made; a later step sees what the earlier ones found, and of several doubts the first is told."""


_SPENT_SO = regex(r"\b(?:spent|spend|spends|cost|costs|paid|rubles|roubles|dollars)\b")
"""What a comparison of sums is told by."""


def _with_owner(reader: Reader, clause: Clause, reading: Reading, owner: Ref | None, what: str) -> Reading:
    """A comparison, with whose archive it is of, what is carried over, and what of it is not read."""
    reader.archive_topic = what
    _of_owner(reader, reading, owner)
    both = [*reading.roles.get("where", []), *reading.roles.get("other", [])]
    reading.assumptions += [ref.how or f"counted are those: {ref.kind} {ref.name}" for ref in both]
    reader.categories = terms.category(clause.original_text(0, len(clause.text))) or reader.categories
    if re.search(r"\b(?:not|never)\b", clause.text):
        reading.unsure = reading.unsure or "it holds a negation that is not read"
    if reading.roles.get("measure"):
        clause = clause.made_of((0, len(clause.text)))
        clause = replace(clause, text=_SPENT_SO.sub(lambda m: " " * len(m[0]), clause.text))
    if over := left_over(clause, replace(reading, roles={**reading.roles, "where": both})):
        reading.unsure = reading.unsure or f"{over!r}: what is said of those counted is not read"
    reader.counted(reading)
    return reading
