"""What a story says of an e-mail release: how many messages, who wrote how many to whom and when, the first and the last, what they were headed.

Counts are of the release as loaded. Somebody is a message's sender if every word of their name stands in it, as the release's metadata has it, else the message itself.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import bounds
from klieg.claims.answers.ranks import ratio_holds
from klieg.claims.language.amounts import Amount, share_said, so_many
from klieg.claims.language.patterns import regex
from klieg.claims.mail import written
from klieg.claims.names.short_forms import may_be
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.cutting import clauses
from klieg.claims.sentences.marked import Clause, Marked
from klieg.claims.sentences.roles import A, E
from klieg.claims.verdict import Verdict, remedy
from klieg.resolve import names
from klieg.store.engine import Engine
from klieg.store.sql import block

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAMES = (
    ("mail_wrote", "contact"),
    *((f"mail_{name}", "count") for name in ("count", "share", "rank", "compared", "busiest", "first")),
)
"""What a clause may say of a release of messages, and the kind of claim it is."""
_MAIL = regex(r"\b(?:e-?mails?|mail|e-?mailed|mailbox|in-?box|correspondence|messages)\b", re.IGNORECASE)
_NOUN = r"(?:e-?mails?|messages?|notes?|memos?|letters|replies|of (?:them|these|those|the (?:e-?mails|messages)))"
_WROTE = r"(?:wrote|sent|e-?mailed|forwarded|fired off|dispatched)"
_TIMES = rf"(?:once|twice|thrice|{A} times)(?! (?:as|more|fewer|what)\b)"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (frame, regex(pattern, re.IGNORECASE))
    for frame, pattern in (
        ("mail_compared", rf"(?P<S>{E}) (?:had )?{_WROTE} (?P<T>more|fewer|less)(?: often| frequently| {_NOUN})? than (?P<V>{E})"),
        ("mail_compared", rf"(?P<S>{E}) (?:had )?(?:wrote|e-?mailed)(?: to)? (?P<O>{E}) (?P<T>more|less) often than(?: to)? (?P<V2>{E})"),
        ("mail_compared", rf"(?P<S>{E}) (?:had )?{_WROTE} (?:(?P<A>{A}) times|(?:(?:more than|nearly|almost|about) )?(?P<T>twice|half)) as (?:many|often|frequently)(?: {_NOUN})? as (?P<V>{E})"),
        ("mail_busiest", r"\bbusiest (?P<T>day|month|year)(?: of (?:all|them all|the (?:batch|release|archive)))? (?:is|was) <P\d+>|<P\d+> (?:is|was) (?:its|the) busiest (?P<T2>day|month|year)"),
        ("mail_rank", rf"(?P<S>{E}) (?:comes|came|was|is|ranks|ranked|follows|followed)(?: in)? ?(?P<T>next|first|second|third|fourth|fifth)?(?: place)?,? with (?P<A>{A})"),
        ("mail_rank", rf"(?P<S>{E}) (?:had )?{_WROTE} (?:(?P<T>the most)\b|(?:more|more often) than (?:anyone|anybody|any other))"),
        ("mail_share", rf"(?P<A>{A}|[Mm]ost|[Hh]alf) of (?:the |all (?:the )?)?(?:e-?mails?|messages?|mail|them) (?:(?:is|are|were|was|came|come|went) )?(?:dated |written |sent )?(?:(?P<how>from|by|to) (?P<who>{E}|<P\d+>)|in <P\d+>)"),
        ("mail_share", r"(?P<A><A\d+>|[Mm]ost|[Hh]alf) of (?:the |all (?:the )?)?(?:e-?mails?|messages?|mail|them) (?:is|are|were|was|date|dated) <P\d+>"),
        ("mail_count", rf"[Tt]o (?P<O>{E}),? (?P<S>{E}|she|he) (?:had )?{_WROTE} (?P<A>{A}|no|a single|just one|only one) (?:[a-z]+ )?{_NOUN}"),
        ("mail_count", rf"(?P<S>{E}) (?:is|was) the (?:sender|author|writer) of (?P<A>{A})"),
        ("mail_count", rf"^\W*(?:And |But )?(?P<none>[Nn]one|[Nn]ot (?:a single )?one) of the (?:[a-z]+ )?(?:e-?mails|messages|notes) (?:came|comes|was|were|is|are) (?:sent |written )?(?:from|by) (?P<S>{E})(?: to (?P<O>{E}))?\W*$"),
        ("mail_count", rf"\b(?P<none>not (?:a single|one)|no) (?:e-?mail|message|note)s? (?:from|by) (?P<S>{E})(?: to (?P<O>{E}))?"),
        ("mail_count", rf"(?P<S>{E})(?:,? [^,<>]{{2,60}},)? (?:also |alone )?(?:had )?{_WROTE}(?: (?P<O>{E}|her|him))? (?P<A>{A}|no|a single|just one|only one) (?:[a-z]+ )?{_NOUN}(?: to (?P<O2>{E}))?"),
        ("mail_count", rf"(?P<S>{E})(?:,? [^,<>]{{2,60}},)? (?:also |alone )?(?:had )?{_WROTE}(?: to)?(?: (?P<O>{E}|her|him))? (?P<A>{_TIMES})(?: to (?P<O2>{E}))?"),
        ("mail_count", rf"(?P<O>{E}) (?:had )?(?:received|got) (?P<A>{A}|no) (?:[a-z]+ )?{_NOUN}(?: from (?P<S>{E}))?"),
        ("mail_count", rf"(?P<A>{A}|[Nn]o|[Nn]one) (?:[a-z]+ )?{_NOUN}[^<;.]{{0,24}}? (?:from|by|of) (?P<S>{E})(?: to (?P<O>{E}))?"),
        ("mail_count", rf"(?P<A>{A}|[Nn]one) of (?:the )?(?:e-?mails?|messages?|them|these|those) (?:is|are|was|were|came|come) (?:from|by) (?P<S>{E})(?: to (?P<O>{E}))?"),
        ("mail_count", rf"\b(?P<none>nothing|no word)(?: at all)? (?:came )?(?:from|by) (?P<S>{E})"),
        ("mail_count", rf"(?P<S>{E})(?P<none> never (?:wrote|e-?mailed|sent anything)|(?: did not|didn't) (?:write|e-?mail))(?: to)?(?: (?P<O>{E}))?"),
        ("mail_count", rf"(?P<S>{E})(?:'s|\u2019s) (?P<A>{A}) {_NOUN}"),
        ("mail_count", rf"(?P<A>{A}) (?:e-?mails?|messages?) in all\b"),
        ("mail_count", rf"\b(?:holds?|contains?|has|runs? to|comprises?|consists? of|numbers?) (?P<A>{A}) (?:e-?mails?|messages?)\b"),
        ("mail_first", r"^(?:and |but )?(?:the |its |his |her )?(?P<T>first|oldest|earliest|last|latest|newest|most recent)(?: <A\d+>| two)?(?: (?:one|of (?:them|these|those)|message|e-?mail)s?)?(?: (?:that|which) (?:carries|bears|has) a date| dated)?,? (?:<P\d+>|on |in |was |were |is |came |dates? |bears |carries )"),
        ("mail_wrote", rf"(?P<S>{E})(?:,? [^,<>]{{2,60}},)? (?:had )?(?:wrote|e-?mailed|sent (?:a message|an e-?mail|a note))(?: to)? (?P<O>{E}|her|him)"),
        ("mail_wrote", rf"(?P<S>{E})(?:,? [^,<>]{{2,60}},)? (?:had )?sent (?P<O>{E}|her|him) (?:a message|an e-?mail|a note|a memo)"),
    )
)  # fmt: skip
_HEADED = regex(
    r"\b(?:headed|titled|entitled|called|with the (?:subject|heading|title)(?: line)?|subject line(?: of| was)?|under the (?:heading|subject)|carr(?:y|ies|ied) the (?:subject|heading))[,:]? [\"\u201c\u2018'](?P<t>[^\"\u201d]{2,80}?)[\"\u201d\u2019'](?=\W|$)"
)
_ABOUT = regex(
    r"\b(?:about|on the subject of|dealt with|concerning|regarding) (?P<t>[A-Za-z][\w -]{2,40}?)(?= (?:were|was|in|on|came|is|are|all)\b|[,.;]|$)"
)
_SAME_DAY = regex(r"\ball (?:sent|written|dated) on the same day\b")
_WORDS_OF_NUMBER = {"once": 1, "twice": 2, "thrice": 3, "a single": 1, "just one": 1, "only one": 1, "no": 0, "none": 0}


def readings(reader: Reader, text: str, marked: Marked) -> list[Reading]:
    """What a sentence says of a mail release, clause by clause; none where the case holds no mail, or mail is not what is spoken of."""
    if not reader.known.mail:
        return []
    if _MAIL.search(text):
        reader.mail_at = reader.paragraph
    elif reader.mail_at < 0 or reader.paragraph - reader.mail_at > 1:
        return []
    found = []
    for clause in (part for whole in clauses(marked, text) for part in _parts(whole)):
        made = _reading(reader, clause)
        if made is not None:
            found.append(made)
            reader.last_mail = made
            reader.mail_at = reader.paragraph
            found += _besides(reader, clause, made)
    return found


_AND_FROM = regex(
    rf"(?:,| and) (?P<A>{A}) (?:(?:more|others?) )?(?:(?:were|came|are) )?(?:from|by) (?P<S>{E})(?=\W*(?:$|,| and\b))"
)
_ALL_THEN = regex(
    r", (?:all|both|each) (?:of them )?(?:(?:were |was )?(?:sent|written|dated) )?(?:(?:on|in|from) )?<P\d+>(?=\W*(?:$|,))"
)


def _besides(reader: Reader, clause: Clause, made: Reading) -> list[Reading]:
    """', all sent on 6 May, and nine from Y' behind 'six messages from X': the day of those, and how many another sent."""
    if made.frame != "mail_count" or made.amount is None:
        return []
    of = next(
        (m for name in [made.role("subject")] if name for m in re.finditer(E, clause.text) if name in clause.refs_in(m[0])), None
    )
    edge = of.end() if of else 0
    then = _ALL_THEN.search(clause.text, edge)
    more = [m for m in _AND_FROM.finditer(clause.text, edge) if not _named_money(clause, m["A"])]
    found = []
    for one in more:
        start, end = clause.original(one.start("A"), one.end())
        roles = {"subject": clause.refs_in(one["S"])}
        count = clause.amount_in(one["A"])
        found.append(replace(made, start=start, end=end, text=clause.whole[start:end], roles=roles, amount=count, period=None))
    if then is not None and of is not None:
        period = replace(clause, text=then[0], places=clause.places[then.start() : then.end()]).period(reader)
        start, end = clause.original(then.start() + 2, then.end())
        told_of = [made, *(one for one in found if one.end <= start)][-1]
        found.append(replace(told_of, start=start, end=end, text=clause.whole[start:end], period=period))
    if found and of is not None:
        # what stands behind is told of the others, or apart
        made.end = clause.original(0, of.end())[1]
        made.text = clause.whole[made.start : made.end]
        if then is not None:
            made.period = None
    return found


def _named_money(clause: Clause, token: str) -> bool:
    figure = clause.amount_in(token)
    return figure is None or figure.unit == "money"


def _parts(clause: Clause) -> list[Clause]:
    """'X wrote in May, and Y wrote three times': two claims."""
    edges = [0, *(m.start() for m in re.finditer(rf"(?<=, and ){E},?(?: also)? {_WROTE}\b", clause.text)), len(clause.text)]
    return [replace(clause, text=clause.text[a:b], places=clause.places[a:b]) for a, b in itertools.pairwise(edges)]


def _reading(reader: Reader, clause: Clause) -> Reading | None:
    text = clause.text
    found = next(((frame, match) for frame, pattern in _PATTERNS if (match := pattern.search(text))), None)
    if found is None or (found[0] == "mail_wrote" and _money(clause)):
        return None
    frame, match = found
    g = {name: value for name, value in match.groupdict().items() if value}
    plain = clause.original_text(0, len(text))
    if (figure := clause.amount_in(g.get("A"))) and figure.unit == "money":
        return None
    start, end = clause.span()
    made = Reading(
        frame,
        dict(FRAMES)[frame],
        start,
        end,
        clause.whole[start:end],
        {},
        g.get("T", g.get("T2", "")).lower().strip(),
    )
    for role, keys in (("subject", ("S",)), ("object", ("O", "O2")), ("other", ("V", "V2"))):
        refs = [ref for key in keys for ref in clause.refs_in(g.get(key))]
        before = reader.last_mail.role("subject") if reader.last_mail else None
        if (
            refs
            and role == "subject"
            and refs[0].text.lower() in ("he", "him", "she", "her", "they", "them")
            and before is not None
            and may_be(refs[0].text.lower(), before.name)
        ):
            # of the one whose messages are spoken of
            refs = [replace(before, text=refs[0].text, how=f"{refs[0].text!r} is {before.name}, whose messages are spoken of")]
        if refs:
            made.roles[role] = [replace(refs[0], kind="person") if refs[0].kind == "campaign" else refs[0]]
    if who := g.get("who"):
        named = clause.refs_in(who)
        if named:
            made.roles["object" if g["how"].lower() == "to" else "subject"] = named[:1]
    made.amount = _counted(clause, g.get("A", ""), "none" in g)
    made.period = clause.period(reader)
    if (
        frame == "mail_share"
        and made.period
        and made.period.since
        and made.period.until is None
        and re.match(r"from \d{4}", made.period.text)
    ):
        # messages 'from 2012' are of that year, not since then
        made.period = replace(made.period, until=made.period.since.replace(month=12, day=31), kind="year")
    if frame == "mail_first":
        if made.period is None and not _HEADED.search(plain):
            return None
        _carry(reader, made, text)
        if sent := re.search(rf"\b(?:sent|written) by (?P<s>{E})", text):
            made.roles["subject"] = clause.refs_in(sent["s"])
    headed = _HEADED.search(plain) or (_ABOUT.search(plain) if frame in ("mail_count", "mail_first") else None)
    if headed:
        words = headed["t"].strip(" .,;:!?")
        made.roles["headed"] = [Ref(headed[0], words, "words", f"the subject line holds: {words}")]
    elif frame == "mail_wrote":
        _tail(made, clause, match.end())
    if frame == "mail_count" and _SAME_DAY.search(plain):
        made.title = "on one day"
    if (
        "subject" not in made.roles
        and frame in ("mail_count", "mail_share", "mail_wrote")
        and re.search(r"\b(?:he|she)\b", text, re.IGNORECASE)
    ):
        return None
    if "subject" not in made.roles and g.get("S", "").lower() in ("he", "she"):
        return None
    made.assumptions += [ref.how for refs in made.roles.values() for ref in refs if ref.how]
    return made


_GOES_ON = regex(
    r"[ ,]*\b(?:(?:because|since|until|before|after|when)\b|and (?!(?:[A-Z]|(?:the|an?|its|his|her|it|he|she|they)\b)))"
)
"""A clause behind another that may be of the same letter: 'and said that'."""


def _tail(made: Reading, clause: Clause, end: int) -> None:
    """What stands behind to whom somebody wrote: what it was about, another clause, which is not of this claim, or what is not read."""
    last = made.end
    made.end = clause.original(0, end)[1]
    text = clause.whole[:last]
    written.whole(made, text, clause.marked, "wrote")
    if _GOES_ON.match(clause.whole, last):
        made.unsure = made.unsure or written.UNREAD
    if made.unsure == written.UNREAD:
        made.end = last
    if made.period is not None and made.end < made.period.end <= last:
        made.end = made.period.end
    made.text = clause.whole[made.start : made.end]


def _money(clause: Clause) -> bool:
    return any(amount.unit == "money" for amount in clause.amounts_in(clause.text))


def _counted(clause: Clause, token: str, none: bool) -> Amount | None:
    """How many: a figure, a word for it, or none."""
    if figure := clause.amount_in(token):
        return figure
    word = token.lower().strip()
    if word in ("most", "half"):
        return share_said(word)
    if none or word in _WORDS_OF_NUMBER:
        return so_many(word or "none", 0 if none else _WORDS_OF_NUMBER[word])
    return None


def _carry(reader: Reader, made: Reading, text: str) -> None:
    """'The first', 'the last two': of those spoken of before, unless the clause says of which."""
    before = reader.last_mail
    if (
        before is None
        or "subject" in made.roles
        or re.search(r"\b(?:that|which) (?:carries|bears|has) a date\b|\bof all\b|\bin the (?:release|batch|archive)\b", text)
    ):
        return
    for role in ("subject", "object"):
        if role in before.roles:
            ref = before.roles[role][0]
            made.roles[role] = [replace(ref, how=f"whose messages is carried over: {ref.name}")]


def decide(engine: Engine, reading: Reading) -> Verdict:
    """The verdict by the messages that are loaded."""
    query = block(__package__, "mailing.sql", "messages")
    every = engine.kept("messages", lambda: engine.rows(query))
    if not every:
        return Verdict(
            "not loaded",
            4,
            "no mail release is loaded",
            remedy=remedy("the mail release that the story speaks of", command="klieg add FOLDER"),
        )
    base = Verdict("", 0, "", sql=[query])
    since, until = bounds(reading)
    make = {
        "mail_compared": _compared,
        "mail_rank": _ranked,
        "mail_first": _first,
        "mail_share": _share,
        "mail_busiest": _busiest,
    }.get(reading.frame)
    rows = between(engine, every, reading.role("subject"), reading.role("object"))
    if (
        not rows
        and reading.frame in ("mail_count", "mail_share")
        and (strange := _strange(engine, every, reading)) is not None
        and not (reading.amount is not None and reading.amount.fits(Decimal(0)))
    ):
        # another spelling of the name, or what is not loaded, would be as good a reason as a false claim
        return base.said(
            "not loaded",
            4,
            f"nobody called {strange.name} wrote or got any of the {len(every):,} messages of the release as loaded; others may not be loaded",
        )
    if make is not None:
        return make(engine, reading, every, rows, base)
    if headed := reading.role("headed"):
        rows = [row for row in rows if headed.name.lower() in row["subject"].lower()]
    inside = [row for row in rows if in_time(row, since, until)] if since or until else rows
    base.rows, base.figure = inside[:10], str(len(inside))
    told = f"{len(inside):,} of {len(every):,} messages{_whose(reading)}{_days(inside)}"
    if reading.frame == "mail_wrote":
        if inside:
            return base.said("borne out", 8, told)
        if rows:
            base.rows = rows[:10]
            return base.said("partly", 9, f"wrote, but not then: {len(rows)} messages{_days(rows)}")
        return base.said(
            "not loaded", 4, f"no such message in the release as loaded ({len(every):,} messages); others may not be loaded"
        )
    if reading.amount is None:
        return base.said("not read", 2, "how many is not said")
    if reading.title == "on one day" and reading.amount.fits(Decimal(len(inside))) and len({row["date"] for row in inside}) > 1:
        base.against, base.rows = base.rows, []
        return base.said("contradicted", 10, f"{told}, on {len({row['date'] for row in inside})} days")
    return _fitted(base, reading.amount, len(inside), told + _undated(reading, rows), _unread(engine))


def _unread(engine: Engine) -> int:
    """How many rows of the release could not be read."""
    query = block(__package__, "mailing.sql", "unread")
    return int(engine.kept("messages not read", lambda: engine.rows(query))[0]["rows"])


def _undated(reading: Reading, rows: list[dict[str, Any]]) -> str:
    """How many of the messages meant bear no date, where a time is said."""
    undated = sum(row["date"] is None for row in rows) if any(bounds(reading)) else 0
    return f", {undated} more without a date" if undated else ""


def _days(rows: list[dict[str, Any]]) -> str:
    dated = [row["date"] for row in rows if row["date"] is not None]
    return f", {dated[0]} to {dated[-1]}" if dated else ""


def _fitted(base: Verdict, amount: Amount, count: int, told: str, more: int, whole: int = 1) -> Verdict:
    """A count, or its part of a whole, against the one said; what `more` rows that could not be read could make fit is not contradicted."""
    told += " (of the release as loaded" + (f"; {more} rows could not be read" if more else "") + ")"
    if amount.fits(Decimal(count) / whole):
        return base.said("borne out", 8 if count else 5, told)
    if any(amount.fits(Decimal(count + n) / whole) for n in range(1, more + 1)):
        return base.said("not read", 2, f"{told}, where {amount.text} is said")
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, f"{told}, where {amount.text} is said")


def _words(engine: Engine, name: str) -> set[str]:
    return set(names.plain(engine, name).split(" "))


def between(engine: Engine, rows: list[dict[str, Any]], sender: Ref | None, recipient: Ref | None) -> list[dict[str, Any]]:
    """The messages of a sender to a recipient: every word of the name stands in what the message says."""
    for ref, side in ((sender, "sender"), (recipient, "recipients")):
        if ref is not None:
            wanted = _words(engine, ref.name)
            rows = [row for row in rows if wanted <= set(row[side].split(" "))]
    return rows


def _strange(engine: Engine, every: list[dict[str, Any]], reading: Reading) -> Ref | None:
    """Who is named as sender or recipient and stands in no message at all."""
    for ref in (reading.role("subject"), reading.role("object")):
        if ref is not None and not between(engine, every, ref, None) and not between(engine, every, None, ref):
            return ref
    return None


def in_time(row: dict[str, Any], since: Any, until: Any) -> bool:
    """Whether a message bears a date, and one that lies in a time."""
    return row["date"] is not None and (since is None or row["date"] >= since) and (until is None or row["date"] <= until)


def _whose(reading: Reading) -> str:
    sender, recipient, headed = reading.role("subject"), reading.role("object"), reading.role("headed")
    return (
        (f" from {sender.name}" if sender else "")
        + (f" to {recipient.name}" if recipient else "")
        + (f" headed {headed.name!r}" if headed else "")
    )


def _compared(
    engine: Engine, reading: Reading, every: list[dict[str, Any]], rows: list[dict[str, Any]], base: Verdict
) -> Verdict:
    subject, other, recipient = reading.role("subject"), reading.role("other"), reading.role("object")
    since, until = bounds(reading)
    # 'wrote to A more often than to B' compares recipients, else senders are compared
    pairs = ((subject, recipient), (subject, other)) if recipient is not None else ((subject, None), (other, None))
    sides = [
        [row for row in between(engine, every, *pair) if not (since or until) or in_time(row, since, until)] for pair in pairs
    ]
    one, two = (len(side) for side in sides)
    base.figure, cited = str(one), [row for side in sides for row in side[:3]]
    first = recipient or subject
    told = f"{first.name if first else ''} {one:,}, {other.name if other else ''} {two:,} messages (of the release as loaded)"
    if not one and not two:
        return base.said("not read", 2, f"neither wrote any message that is loaded: {told}")
    if reading.title not in ("more", "less", "fewer"):
        ratio = Decimal(one) / two if two else Decimal(0)
        base.figure, told = f"{ratio:.4f}", f"{told}: {ratio:.2f} times"
        holds = bool(two) and ratio_holds(reading, ratio)
    else:
        holds = (one > two) == (reading.title == "more") and one != two
    if holds:
        base.rows = cited
        return base.said("borne out", 8, told)
    base.against = cited
    return base.said("contradicted", 10, told)


_PLACES = {"first": 1, "the most": 1, "": 1, "second": 2, "next": 2, "third": 3, "fourth": 4, "fifth": 5}


def _ranked(engine: Engine, reading: Reading, every: list[dict[str, Any]], rows: list[dict[str, Any]], base: Verdict) -> Verdict:
    """Somebody's place among senders, by how many messages they sent."""
    counts: dict[str, int] = {}
    for row in every:
        counts[row["sender"]] = counts.get(row["sender"], 0) + 1
    place = 1 + sum(count > len(rows) for sender, count in counts.items() if sender)
    base.figure, base.rows = str(len(rows)), rows[:6]
    told = f"{len(rows):,} messages, place {place} among senders (of the release as loaded)"
    right = _PLACES.get(reading.title, 1) == place
    fits = reading.amount is None or reading.amount.fits(Decimal(len(rows)))
    if right and fits:
        return base.said("borne out", 8, told)
    if fits != right and reading.amount is not None:
        return base.said(
            "partly",
            9,
            f"{'the place' if right else 'the number'} holds, {'the number' if right else 'the place'} does not: {told}",
        )
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, told)


def _share(engine: Engine, reading: Reading, every: list[dict[str, Any]], rows: list[dict[str, Any]], base: Verdict) -> Verdict:
    since, until = bounds(reading)
    part = [row for row in rows if not (since or until) or in_time(row, since, until)]
    share = Decimal(len(part)) / len(every)
    base.figure, base.rows = f"{share:.4f}", part[:6]
    if reading.amount is None:
        return base.said("not read", 2, "how large a share is not said")
    told = f"{len(part):,} of {len(every):,} messages ({share:.1%}){_whose(reading)}"
    return _fitted(base, reading.amount, len(part), told + _undated(reading, rows), _unread(engine), len(every))


def _busiest(engine: Engine, reading: Reading, every: list[dict[str, Any]], rows: list[dict[str, Any]], base: Verdict) -> Verdict:
    """The day, month or year with most messages, all of the release's."""
    size = {"day": 10, "month": 7, "year": 4}[reading.title]
    counts: dict[str, int] = {}
    for row in every:
        if row["date"] is not None:
            counts[str(row["date"])[:size]] = counts.get(str(row["date"])[:size], 0) + 1
    period = reading.period
    if not counts:
        return base.said("not read", 2, "no message that is loaded bears a date")
    top = max(counts, key=lambda one: counts[one])
    if period is None or period.since is None:
        return base.said("not read", 2, f"which {reading.title} is not said")
    own = counts.get(str(period.since)[:size], 0)
    base.figure = str(own)
    told = f"{own:,} messages then; {counts[top]:,} in {top}, the busiest (of the release as loaded)"
    cited = [row for row in every if str(row["date"]).startswith(top)][:5]
    if own == counts[top]:
        base.rows = cited
        return base.said("borne out", 8, told)
    base.against = cited
    return base.said("contradicted", 10, told)


def _first(engine: Engine, reading: Reading, every: list[dict[str, Any]], rows: list[dict[str, Any]], base: Verdict) -> Verdict:
    """The first or last message of those meant: its day, and what it is headed."""
    last = reading.title in ("last", "latest", "newest", "most recent")
    sender = reading.role("subject")
    by_sender = sender is not None and not sender.how.startswith("whose messages")
    among = every if by_sender else rows
    dated = [row for row in among if row["date"] is not None]
    if not dated:
        return base.said("record shows none", 7, f"no dated message{_whose(reading)} in the release as loaded")
    day = dated[-1 if last else 0]["date"]
    found = [row for row in dated if row["date"] == day]
    base.figure, base.rows = str(day), found[:5]
    told = f"the {reading.title} is of {day}: " + "; ".join(str(row["raw"]) for row in found[:3]) + " (of the release as loaded)"
    headed = reading.role("headed")
    holds = [
        reading.period is None or reading.period.holds(day),
        headed is None or any(headed.name.lower() in row["subject"].lower() for row in found),
        not by_sender or bool(between(engine, found, sender, None)),
    ]  # fmt: skip
    if all(holds):
        return base.said("borne out", 8, told)
    if holds[0] and reading.period is not None:
        return base.said("partly", 9, f"the day holds, the rest does not: {told}")
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, told)
