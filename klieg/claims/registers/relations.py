"""Verdicts on ties and contacts: who held which post, owned, advised, was registered for whom; and what was asked."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from klieg.claims.answers.asking import known
from klieg.claims.disclosures import form_rows, form_terms
from klieg.claims.language.date_spans import month_of
from klieg.claims.language.dates import Period, periods
from klieg.claims.language.patterns import regex
from klieg.claims.language.titles import full_title, one_spelling, title_words
from klieg.claims.mail import mailed
from klieg.claims.reading import Reading, Ref
from klieg.claims.registers import how_long, lobbying_sums, lobbyists, register_counts, registers
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.resolve.names import resolve
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.ties import inquiries, ties

OF_THE_FORM = ", or the one that their form names"
"""How it is told of 'the campaign' that a form is cited for it: whichever was named before, the form's is meant."""
_KINDS: dict[str, tuple[str, ...]] = {
    "title": ("officer", "adviser", "employee", "owner"), "board": ("officer", "adviser"), "consulted": ("adviser", "client", "employee", "agent", "lobbyist"), "worked_on": ("adviser", "client", "employee"),
    "registered": ("agent",), "valued": ("owner",), "invested": ("owner",), "owned_by": ("owner", "parent"), "owns": ("owner", "parent"), "provided": ("data provider",),
    "parent": ("parent", "owner"),
    "owes": ("creditor",),
    "treasurer": ("treasurer",), "left": ("officer", "adviser", "employee", "client", "owner"), "paid_consultancy": ("income", "client", "adviser"),
}  # fmt: skip


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict:
    """A tie between two, with its title, dates and value, and for how long it was so."""
    found = _decide(engine, layout, reading)
    return how_long.hold(reading, found) if reading.frame in _LASTING else found


_LASTING = ("title", "board", "consulted", "registered")


def _decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict:
    if reading.frame == "lobbied":
        return lobbying_sums.lobbied(engine, reading)
    if reading.frame == "registrants_count":
        return register_counts.registrants(engine, reading)
    if reading.frame == "principals_count":
        return register_counts.principals(engine, reading)
    if reading.frame == "principal_country":
        return register_counts.country(engine, reading)
    one, other = reading.role("subject"), reading.role("object")
    if one is None or (other is None and reading.frame not in ("registered", "terminated", "register_fact")):
        return Verdict("not read", 2, "between whom is not clear")
    if reading.frame in ("registered", "terminated", "registered_order", "register_fact"):
        found = registers.decide(engine, reading, one, other)
        if other is not None and found.verdict == "not loaded" and reading.title == "to lobby":
            return lobbyists.decide(engine, reading, one, other) or found
        return found
    if (
        reading.frame == "title"
        and other is not None
        and re.fullmatch(r"(?:registered )?lobbyist", reading.title)
        and (listed := lobbyists.decide(engine, reading, one, other))
    ):
        return listed
    assert other is not None
    if reading.frame == "consulted" and one.kind != "person" and other.kind == "person":
        return Verdict("not read", 2, f"whether {one.name} or {other.name} advised the other is not clear")
    if "thing" in (one.kind, other.kind) or one.kind == "campaign":
        return _none(engine, "no loaded source could show it")
    treasurer = reading.frame == "title" and re.search(r"\btreasurer\b", reading.title) and other.kind == "campaign"
    try:
        whose = _principal(engine, other, reading) if treasurer else _whole(engine, other, reading)
        answer = ties.ties(engine, _whole(engine, one, reading), whose, money=bool(treasurer))
    except Misuse as error:
        try:
            answer = ties.ties(engine, _whole(engine, one, reading), money=False)
        except Misuse:
            return _none(engine, f"{error.place}: {error.problem.rstrip('.')}")
        answer.ties = _naming(answer.ties, _words(other.name))
        reading.assumptions.append(f"{other.name!r}: of several names with these words those that {one.name} is tied to")
    if not answer.ties and one.kind == "person" and other.kind == "organisation":
        # 'Goldman Sachs' for 'The Goldman Sachs Group, Inc.', where others have the short name
        words = _words(other.name)
        wider = ties.ties(engine, _whole(engine, one, reading), money=False)
        held = _naming(wider.ties, words) if words - _words(one.name) else []
        if held:
            answer.ties, answer.other = held, None
            named = sorted({t["to"] if t["from"] == held[0]["from"] else t["from"] for t in held})
            reading.assumptions.append(
                f"{other.name!r} is looked for among those that {one.name} is tied to: {'; '.join(named[:4])}"
            )
    if not answer.ties and one.kind == "person" and other.how.endswith(OF_THE_FORM):
        every = ties.ties(engine, _whole(engine, one, reading), money=False)
        held = [t for t in every.ties if _A_CAMPAIGN.search(_other_of(t, one))]
        if len({_other_of(t, one) for t in held}) == 1:
            # whichever was named before: the one campaign that the record ties them to
            answer.ties, answer.other = held, None
            called = _other_of(held[0], one)
            reading.roles["object"] = [
                replace(other, name=called, how=f"{other.text!r} is the one that their form names: {called}")
            ]
    for who in (answer.one, answer.other):
        if who and "read as a name as written" not in who.said:
            reading.assumptions.append(who.said)
    fitting = [
        t for t in answer.ties if t["kind"] in _KINDS["treasurer" if treasurer else reading.frame] and t["standing"] != "denied"
    ]
    if not fitting and not reading.negated and one.kind == "person" and other.kind == "organisation":
        # 'Adobe' may be a firm of that very name, and Adobe Systems Inc., in which the post was held
        words = _words(other.name)
        theirs = ties.ties(engine, _whole(engine, one, reading), money=False).ties if words - _words(one.name) else []
        kinds = _KINDS[reading.frame]
        fitting = [t for t in _naming(theirs, words) if t["kind"] in kinds and t["standing"] != "denied"]
        if fitting:
            reading.assumptions.append(
                f"{other.name!r} is taken for {_other_of(fitting[0], one)}, to which {one.name} is tied so"
            )
    _held_on(engine, reading, fitting)
    related = [t for t in answer.ties if t["kind"] in ("officer", "adviser", "employee", "client", "owner", "income")]
    base = Verdict(
        "",
        0,
        "",
        coverage=_coverage(answer.coverage),
        considered=[f"{len(answer.ties)} ties between them: " + ", ".join(sorted({t["kind"] for t in answer.ties}))]
        if answer.ties
        else [],
    )
    if reading.negated:
        asked = title_words(reading.title) if reading.frame == "title" else set()
        own = [t for t in fitting if asked <= title_words(full_title(t["title"], reading.title))] if asked else fitting
        if fitting and reading.period is not None and not any(_dated(reading, t) for t in own):
            return _said(base, "not read", 2, f"they are tied at another time, or none is stated: {_told(fitting[0])}", fitting)
        if asked and fitting and not own:
            return _said(
                base,
                "not read",
                2,
                f"they are tied under another title, and whether that denies it is not sure: {_told(fitting[0])}",
                fitting,
            )
        if fitting:
            return _said(base, "contradicted", 3, _told(fitting[0]), fitting, against=True)
        return _none(engine, "no loaded source is whole for such ties")
    if not fitting:
        if related and reading.frame in ("title", "board", "consulted"):
            return _said(base, "partly", 9, f"tied, but otherwise: {_told(related[0])}", related)
        stated = _post(engine, reading, one, other) if reading.frame == "title" else None
        return stated or _none(engine, f"no loaded record ties {one.name} to {other.name} so")
    if reading.frame == "owes":
        owed = _valued(engine, reading, fitting, base) if reading.amount is not None else None
        owed = owed or _at_that_time(reading, fitting, base, "the debt holds, the dates do not")
        return form_terms.hold(engine, reading, form_rows.versions_of(engine, one), owed)
    if reading.amount is not None:
        return _valued(engine, reading, fitting, base)
    if reading.frame in ("title", "board"):
        return _titled(reading, fitting, base)
    if reading.frame == "left":
        return _ended(reading, fitting, answer.ties, base)
    if (
        reading.frame in ("owns", "owned_by")
        and not reading.title
        and (reading.frame == "owned_by" or _OWNED.search(reading.text))
        and not re.search(r"\bpart(?:ly|-owner)?\b", reading.text)
        and all(_PART_OF_IT.search(t["title"] or "") for t in fitting)
    ):
        return _said(base, "partly", 9, f"a part of it, and whether it is all is not stated: {_told(fitting[0])}", fitting)
    return _at_that_time(reading, fitting, base, "the tie holds, the dates do not")


_A_CAMPAIGN = regex(
    r"\b(?:for (?:America|President|Congress|Senate)|(?:presidential|election) campaign|campaign committee)\b", re.IGNORECASE
)
"""Names of candidates' committees, as forms write them."""


def _held_on(engine: Engine, reading: Reading, held: list[dict[str, Any]]) -> None:
    """Note with the posts that a form says are held still ('Present') the day of that form, where the claim tells till when."""
    if reading.period is None or not re.search(r"\buntil\b", reading.text) or not any(t["ongoing"] for t in held):
        return
    query = "SELECT source, max(coalesce(signed, made)) AS day FROM disclosure GROUP BY 1"
    days = {row["source"]: row["day"] for row in engine.rows(query)}
    for tie in held:
        if tie["ongoing"] and tie["until"] is None and days.get(tie["source"]) is not None:
            tie["held_on"] = days[tie["source"]]


def _other_of(tie: dict[str, Any], one: Ref) -> str:
    """The other party of a tie, as the record names it."""
    return str(tie["to"] if one.name.split(" ")[-1].lower() in str(tie["from"]).lower() else tie["from"])


_OWNED = regex(r"\bowns?\b|\bowned\b")
_PART_OF_IT = regex(r"\b(?:units?|stocks?|shares?|interests?|membership|options|partnership)\b", re.IGNORECASE)


def _post(engine: Engine, reading: Reading, one: Ref, other: Ref) -> Verdict | None:
    """The post that a filer's own disclosure states at its head; None if it states none at this agency, or a day is claimed, which it does not state."""
    rows = engine.rows(
        "SELECT name, post, agency, source, locator FROM disclosure WHERE upper(split_part(name, ',', 1)) = upper($last) AND post <> ''",
        last=one.name.split(" ")[-1],
    )
    rows = [row for row in rows if _words(other.name) and _words(other.name) <= _words(str(row["agency"] or ""))]
    if not rows or reading.period is not None or len({row["name"] for row in rows}) > 1:
        return None
    said = {word for word in _words(one_spelling(reading.title)) if len(word) > 2}
    held = next((row for row in rows if said <= _words(one_spelling(str(row["post"])))), None)
    shown = held or rows[0]
    told = f"{shown['name']}'s disclosure states: {shown['post']}, {shown['agency']}"
    made = Verdict("", 0, "", rows=[
        {"source": shown["source"], "locator": shown["locator"], "raw": f"{shown['name']}: {shown['post']}, {shown['agency']}", "record": "disclosure"}])  # fmt: skip
    return made.said("borne out", 8, told) if held else made.said("partly", 9, f"the tie holds, under another title: {told}")


def _words(name: str) -> set[str]:
    return set(re.findall(r"[a-z0-9]+", name.lower())) - {"the", "of", "inc", "llc"}


def _naming(held: list[dict[str, Any]], words: set[str]) -> list[dict[str, Any]]:
    """The ties whose two names together hold all these words."""
    return [t for t in held if words <= _words(f"{t['from']} {t['to']}")]


def _principal(engine: Engine, campaign: Ref, reading: Reading) -> str:
    """The committee of a campaign, by its number; a treasurer is one of a committee, and other names may hold the candidate's."""
    found = resolve(engine, known(engine, campaign, reading).name).committees
    return found[0] if len(found) == 1 else campaign.name


def _whole(engine: Engine, ref: Ref, reading: Reading) -> str:
    """A person's whole name where a story gives the last one alone and one filer of a disclosure bears it; said."""
    if ref.kind != "person" or " " in ref.name:
        return ref.name
    known = engine.rows(
        "SELECT DISTINCT name FROM disclosure WHERE upper(split_part(name, ',', 1)) = upper($last)", last=ref.name
    )
    if len(known) != 1:
        return ref.name
    reading.assumptions.append(f"{ref.name!r} is read as {known[0]['name']}, the only filer of a disclosure with this name")
    return str(known[0]["name"])


def _said(base: Verdict, verdict: str, rule: int, why: str, found: list[dict[str, Any]], *, against: bool = False) -> Verdict:
    base.verdict, base.rule, base.why = verdict, rule, why
    rows = [{"source": t["source"], "locator": t["locator"], "raw": t["raw"], "record": "tie", "kind": t["kind"], "title": t["title"], "since": t["since"], "until": t["until"],
             "low": t["low"], "high": t["high"], "standing": t["standing"]} for t in found]  # fmt: skip
    if against:
        base.against = rows
    else:
        base.rows = rows
    low = next((t["low"] for t in found if t["low"] is not None), None)
    base.figure = str(low) if low is not None else base.figure
    return base


def _told(tie: dict[str, Any]) -> str:
    when = " to ".join(str(day) for day in (tie["since"], tie["until"]) if day)
    value = (
        f", {tie['low']:,.0f} to {tie['high']:,.0f}"
        if tie["low"] is not None and tie["high"] is not None and tie["low"] != tie["high"]
        else f", {tie['low']:,.0f}"
        if tie["low"] is not None
        else ""
    )
    return f"{tie['kind']}: {tie['title'] or tie['raw']}{f', {when}' if when else ''}{value} ({tie['standing']}, {tie['document'] or 'list'} {tie['part'] or ''})".replace(
        " )", ")"
    )


def _ended(reading: Reading, fitting: list[dict[str, Any]], every: list[dict[str, Any]], base: Verdict) -> Verdict:
    """Joined or left: the day the tie began or ended, where the record states one. A month alone bears out no day of it; the words of another tie between the two may ("until resignation on August 16, 2016")."""
    if "board" in reading.title:
        seats = [t for t in fitting if _of_board(reading.title, t)]
        if not seats:
            return _said(base, "partly", 9, f"tied, but on no board of the kind that is said: {_told(fitting[0])}", fitting)
        fitting = seats
    if asked := title_words(reading.title.partition(" as ")[2]):
        # 'stepped down as chairman': under that title, and no other
        of_title = [t for t in fitting if asked <= title_words(full_title(t["title"], reading.title))]
        if not of_title:
            return _said(base, "partly", 9, f"tied, but under another title: {_told(fitting[0])}", fitting)
        fitting = of_title
    end = "since" if reading.title.startswith("joined") else "until"
    dated = [t for t in fitting if t[end]]
    if not dated:
        return _none_of(base, f"the record states no {'beginning' if end == 'since' else 'end'}: {_told(fitting[0])}")
    period = reading.period
    if period is not None and period.since is not None and period.since == period.until and end == "until":
        stated = [(t, day) for t in every for day in _days_of_leaving(f"{t['title']} {t['raw']}")]
        of_the_day = [t for t, day in stated if day == period.since]
        if of_the_day:
            base.figure = str(period.since)
            return _said(base, "borne out", 8, _told(of_the_day[0]), of_the_day)
        if stated:
            base.figure = str(stated[0][1])
            return _said(base, "contradicted", 10, _told(stated[0][0]), [t for t, _ in stated], against=True)
        if any(_overlaps(period.since, period.until, t[end]) and _last_of_month(t[end]) for t in dated):
            return _said(base, "not read", 2, f"the record states the month, and a day is said: {_told(dated[0])}", dated)
    base.figure = f"{dated[0][end]:%Y-%m}" if period is not None else base.figure  # forms state months
    if period is None or any(_overlaps(period.since, period.until, t[end]) for t in dated):
        return _said(base, "borne out", 8, _told(dated[0]), dated)
    return _said(base, "contradicted", 10, _told(dated[0]), dated, against=True)


_RESIGNED = regex(r"\b(?:resign\w*|until|left|departure|terminat\w+|separat\w+|ended)\b", re.IGNORECASE)


def _days_of_leaving(text: str) -> list[date]:
    """The days that some words of a record name right behind a word of leaving."""
    found = [p for p in periods(text, date(2000, 1, 1)) if _RESIGNED.search(text[max(p.start - 30, 0) : p.start])]
    return [p.since for p in found if p.since is not None and p.since == p.until]


def _last_of_month(day: date) -> bool:
    return (day + timedelta(1)).day == 1


def _overlaps(since: date | None, until: date | None, day: date) -> bool:
    """Whether the month of a day on record (months are all that most state) lies in a period."""
    return (since is None or (day.year, day.month) >= (since.year, since.month)) and (
        until is None or (day.year, day.month) <= (until.year, until.month)
    )


_FIELDS = frozenset(["finan", "commu", "polit", "field", "digit", "polic", "legal", "marke", "resea", "creat", "data", "techn", "opera", "perso", "press", "outre", "strat", "budge", "accou", "inves", "tax", "progr", "devel", "event", "advan", "media", "fundr", "secur"])  # fmt: skip
"""What an office is of, by its first five letters: a finance director is no communications director."""


def _other_field(said: str, title: str) -> bool:
    """Whether a title on record is of another field than the one said."""
    fields, held = ({word[:5] for word in re.findall(r"[a-z]{3,}", text.lower())} & _FIELDS for text in (said, title))
    return bool(fields and held) and not fields & held


def _titled(reading: Reading, fitting: list[dict[str, Any]], base: Verdict) -> Verdict:
    """The title word by word: all of its telling words must stand in the record's; another title is another claim, and holds in part."""
    asked = title_words(reading.title or "board")
    if reading.title == "head":
        return _headed(reading, fitting, base)
    if not asked and reading.title.strip() and reading.frame != "board":
        base.verdict, base.rule, base.why = "not read", 2, f"the title {reading.title!r} is not one klieg can compare"
        return base
    if _A_DIRECTOR.fullmatch(reading.title) and any(_of_board(reading.title, t) for t in fitting):
        # a director, of nothing in particular, sits on the board, whether the record calls it so or not
        same = [t for t in fitting if _of_board(reading.title, t)]
    else:
        same = [
            t
            for t in fitting
            if asked
            and ("board" not in asked or "advis" in asked or not _ADVISES.search((t["title"] or "").lower()))
            and not _other_field(reading.title, t["title"] or "")
            and asked <= title_words(full_title(t["title"], reading.title)) | ({"advis"} if t["kind"] == "adviser" else set())
        ]
    if not same:
        return _said(base, "partly", 9, f"the tie holds, under another title: {_told(fitting[0])}", fitting)
    return _at_that_time(reading, same, base, "the title holds, the dates do not")


def _of_board(said: str, tie: dict[str, Any]) -> bool:
    """Whether a tie is a seat on a board, of the kind said: one who advises a board does not sit on it."""
    title = (tie["title"] or "").lower()
    sits = "board" in title_words(title) or bool(_A_DIRECTOR.fullmatch(title.strip()))
    return sits and ("advis" in said.lower()) == bool(_ADVISES.search(title))


_ADVISES = regex(r"\b(?:advisory|board advis[eo]r)\b")
_A_DIRECTOR = regex(r"(?:an? )?(?:independent |outside )?director")
"""A director, of nothing in particular, sits on the board."""


def _at_that_time(reading: Reading, ties: list[dict[str, Any]], base: Verdict, else_: str) -> Verdict:
    """Borne out by the ties that may have stood when they are said to; where none did, they hold in part (`else_`)."""
    dated = _of_the_time(reading, ties)
    base.figure = _day_told(reading, (dated or ties)[0])
    if not dated:
        return _said(base, "partly", 9, f"{else_}: {_told(ties[0])}", ties)
    if _from_to(reading) and not any(t["since"] or t["until"] for t in dated):
        return _said(base, "partly", 9, f"the tie holds, and the record states no dates of it: {_told(dated[0])}", dated)
    return _said(base, "borne out", 8, _told(dated[0]), dated)


_BECAME = regex(r"\b(?:since|from|became|named|appointed|joined|began|started)\b")


def _day_told(reading: Reading, tie: dict[str, Any]) -> str:
    """When a tie began, or ended, as the record has it, whichever a claim dates; of a stretch the end that is another one. A form states the month. '' where the claim dates neither."""
    period, since, until = reading.period, tie["since"], tie["until"]
    if period is None or period.carried:
        return ""
    if period.since is None:
        day = until
    elif period.until is None or _BECAME.search(reading.text):
        as_said = since is not None and (since.year, since.month) == (period.since.year, period.since.month)
        day = until if as_said and period.kind.endswith("span") else since
    else:
        return ""
    return f"{day:%Y-%m}" if day and re.match(r"part 1\b", str(tie["part"] or "")) else str(day or "")


def _from_to(reading: Reading) -> bool:
    """Whether the beginning or the end of a tie is what is said: 'until 2010', 'from 2005 to 2007'."""
    period = reading.period
    if period is None or period.carried:
        return False
    return period.kind.endswith("span") or (period.kind == "open" and bool(re.search(r"\b(?:until|since|from)\b", reading.text)))


def _headed(reading: Reading, fitting: list[dict[str, Any]], base: Verdict) -> Verdict:
    """'Ran', 'headed': by a title at the head of a firm; whether another one's holder ran it is not for klieg to say."""
    heads = [t for t in fitting if title_words(t["title"] or "") & _HEADS and "vice" not in title_words(t["title"] or "")]
    if not heads:
        return _said(base, "not read", 2, f"whether that is to run it is not sure: {_told(fitting[0])}", fitting)
    return _at_that_time(reading, heads, base, "it was headed, at another time")


_HEADS = frozenset(["president", "executive", "chair", "founder"])
"""Words of the titles of those who run a firm."""


def _of_the_time(reading: Reading, ties: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The ties that may have stood when they are said to: where a time is said and some state theirs, those that state none prove nothing."""
    stated = [t for t in ties if t["since"] or t["until"]] if reading.period is not None else []
    return [t for t in stated or ties if _dated(reading, t) is not False]


def _dated(reading: Reading, tie: dict[str, Any]) -> bool | None:
    """Whether the tie's dates agree with the claim's: True, False, or None where one of them has none."""
    period = reading.period
    if period is None or (tie["since"] is None and tie["until"] is None):
        return None
    since, until = tie["since"], tie["until"]
    if period.kind in ("month_span", "day_span", "span") and period.since and period.until:
        ends = until is None or (until.year, until.month) == (period.until.year, period.until.month)
        begins = since is None or (since.year, since.month) == (period.since.year, period.since.month)
        return ends and begins
    if period.kind == "year_span" and period.since and period.until:
        return (until is None or until.year == period.until.year) and (since is None or since.year == period.since.year)
    if tie.get("held_on") is not None and period.since is None and period.until:
        return False  # by the form it was held on that day: it did not end before, and of an end behind it nothing is stated
    if period.since is None and period.until and until is None and since and re.search(r"\buntil\b", reading.text):
        return not _of_month(period.ending()).holds(since)  # what began then did not end then
    if period.since is None and period.until and until and re.search(r"\buntil\b", reading.text):
        return _of_month(period.ending()).holds(until)
    if period.until is None and period.since and since and re.search(r"\b(?:since|from)\b", reading.text):
        return _of_month(period.beginning()).holds(since)
    if since and period.since and period.until and re.search(r"\b(?:became|named|appointed|joined)\b", reading.text):
        return period.holds(since)
    if period.since and until and until < period.since:
        return False
    return not (period.until and since and since > period.until)


def _of_month(period: Period) -> Period:
    """A day's whole month: forms state posts by month."""
    if period.kind.startswith("day") and period.since:
        since, until = month_of(period.since.year, period.since.month)
        return replace(period, since=since, until=until)
    return period


def _valued(engine: Engine, reading: Reading, fitting: list[dict[str, Any]], base: Verdict) -> Verdict:
    """A value or sum: a range said is compared with the range on record; a figure must lie in it."""
    amount = reading.amount
    assert amount is not None
    valued = [t for t in fitting if t["low"] is not None]
    said = form_rows.kinds_of_pay(f"{reading.title} {reading.text}")
    of_kind = [t for t in valued if said & form_rows.kinds_of_pay(f"{t['title']} {t['raw']}")]
    year = str(reading.period.since.year) if reading.period is not None and reading.period.since else ""
    # what bears the year that is said ('Cash Bonus - 2015') before what does not, a sum stated to the dollar before a range
    valued = sorted(of_kind or valued, key=lambda t: (not year or year not in f"{t['title']} {t['raw']}", t["low"] != t["high"]))
    if not valued:
        return _none_of(base, "the record states no value")
    same = [t for t in valued if amount.fits_range(t["low"], t["high"])]
    if same and same[0]["kind"] == "income":
        form = engine.rows(
            "SELECT max(coalesce(signed, made)) AS day FROM disclosure WHERE source = $source", source=same[0]["source"]
        )
        several = sum(t["kind"] == "income" for t in valued) > 1
        if another := form_rows.of_another_kind(reading, f"{same[0]['title']} {same[0]['raw']}"):
            return _said(base, "partly", 9, another, same)
        if why := form_rows.unlike(reading, form[0]["day"], f"{same[0]['title']} {same[0]['raw']}", several=several):
            return _said(base, "not read", 2, why, same)
    if same:
        return _said(base, "borne out", 8, _told(same[0]), same)
    if together := _together(reading, valued):
        total = sum(t["low"] for t in together)
        found = _said(base, "borne out", 8, f"{' and '.join(_told(t) for t in together)}: {total:,.2f} together", together)
        found.figure = str(total)
        return found
    if not of_kind and len({(t["low"], t["high"]) for t in valued}) > _FEW_SUMS:
        return _said(base, "not read", 2, f"which of {len(valued)} sums on record is meant is not said", valued)
    return _said(base, "contradicted", 10, f"the record states {_told(valued[0])}", valued, against=True)


_FEW_SUMS = 12
"""So many sums of one payer a claim that says nothing of their kind may be held against."""


def _together(reading: Reading, valued: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The sums of several rows of one form, of one payer, that come to what is said where no year is: 'her income from it was $809,956'."""
    if reading.period is not None or reading.amount is None:
        return []
    for document in dict.fromkeys(t["document"] for t in valued):
        rows = [t for t in valued if t["document"] == document and t["kind"] == "income" and t["low"] == t["high"]]
        if len(rows) > 1 and reading.amount.fits(sum(t["low"] for t in rows)):
            return rows
    return []


def _none_of(base: Verdict, why: str) -> Verdict:
    base.verdict, base.rule, base.why = "not loaded", 4, why
    return base


def _coverage(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "who": r["subject"],
            "since": r["since"],
            "until": r["until"],
            "loaded": f"{r['what']}: {r['basis']}",
            "missing": "" if r["complete"] else "not whole",
        }
        for r in rows
    ]


def _none(engine: Engine, why: str) -> Verdict:
    found = ties.coverage(engine)
    return Verdict("not loaded", 4, f"{why}; nothing loaded is whole for ties of this kind", coverage=_coverage(found))


def contact(engine: Engine, layout: Layout, reading: Reading) -> Verdict:
    """A contact or inquiry: the inquiries of the case; silence there is no evidence."""
    one, other = reading.role("subject"), reading.role("object")
    for inquiry in inquiries.listed(layout):
        names = (f"{inquiry.asker} {inquiry.asked}").lower()
        if one and other and one.name.lower() in names and other.name.lower() in names:
            row = {
                "source": "",
                "locator": f"inquiry:{inquiry.number}",
                "raw": f"{inquiry.asked_on} {inquiry.asker} to {inquiry.asked}: {inquiry.what}",
                "record": "inquiry",
            }
            return Verdict("borne out", 8, f"inquiry {inquiry.number}, {inquiry.asked_on}: {inquiry.what}", rows=[row])
    if (by_mail := mailed.decide(engine, reading)) is not None:
        return by_mail
    return Verdict("not loaded", 4, "no loaded source could show it: enter the letter with `klieg inquiry add`, or load the mail")
