"""From a reading to a verdict, by queries over the record. The first rule of docs/verdicts.md that fits decides; `why` names it. Never by a language model.

The reading is chosen before its value is looked at: a query that would bear a claim out is looked for only to hold a contradiction back; but a claim without a time of its own
is also asked of the times that its story spoke of before, and a sum that no reading settles of those whom it spoke of (klieg.claims.figures.by_figure); both are then told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from klieg.claims.archives import archives
from klieg.claims.covers import filed
from klieg.claims.disclosures import form_income, forms, papers, unheld_forms
from klieg.claims.figures import (
    archive_by_figure,
    by_figure,
    cover_by_figure,
    debt_by_figure,
    expenditure_by_figure,
    form_by_figure,
    report_by_figure,
    tie_by_day,
)
from klieg.claims.language import date_spans, dates
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.loans import loans
from klieg.claims.mail import letters, mailed, mailing
from klieg.claims.names.spoken import HIS_FIRM
from klieg.claims.payments import payments
from klieg.claims.reading import WHAT_IS_SAID, WHO_WAS_PAID, Reading
from klieg.claims.registers import lobbying, relations
from klieg.claims.reports import reports, retold
from klieg.claims.rules import outside, times_before
from klieg.claims.sentences.marked import SAME
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.resolve import names
from klieg.store.engine import Engine
from klieg.store.layout import Layout


def decide(
    engine: Engine, layout: Layout, reading: Reading, times: Sequence[Period] = (), months: Sequence[Period] = ()
) -> Verdict:
    """The verdict on a reading. What is contradicted as it was read, and would be borne out without a period carried over or of another who may be meant, is not read (rule 2).

    Args:
        engine: the case.
        layout: where it lies.
        reading: what is asked.
        times: where no time is said of it, those that the story speaks of before: asked of where what is loaded does not reach.
        months: where no time is said of it, those of the payments of the same payer before it.
    """
    found = _decide(engine, layout, reading)
    if (
        found.verdict in ("contradicted", "partly")
        and reading.amount is not None
        and any(told.startswith(WHAT_IS_SAID) for told in reading.assumptions)
    ):
        return replace(found, verdict="not read", rule=2, why=f"whether the sum is meant too is not sure: {found.why}")
    if found.verdict in ("record shows none", "not loaded") and not found.rows and (whose := _whose_firm(reading)):
        return replace(found, verdict="not read", rule=2, why=f"which firm of {whose} was paid is not named", remedy=None)
    if found.verdict == "not loaded" and (of_another := _of_another_filer(engine, layout, reading)) is not None:
        return of_another
    if found.verdict == "not loaded" and times:
        return _of_a_time_before(engine, layout, reading, times) or found
    if (
        found.verdict == "contradicted"
        and times
        and reading.amount is not None
        and reading.period is None
        and not reading.negated
    ):
        # more was paid in all that is loaded; the sum may be of the time that is spoken of
        settled = _of_a_time_before(engine, layout, reading, times)
        if settled is not None and settled.verdict == "borne out":
            return settled
    if found.verdict == "contradicted" and (month := _of_a_time_not_loaded(engine, layout, reading, months)) is not None:
        why = f"whether it is of {month.text}, which is spoken of before, and not loaded, is not sure: {found.why}"
        return replace(found, verdict="not read", rule=2, why=why)
    if (
        found.verdict == "borne out"
        and reading.amount is not None
        and re.fullmatch(r"\d+(?:\.\d+)?", found.figure)
        and reading.amount.loosely(Decimal(found.figure))
    ):
        # rounded so it holds, and few would round so
        return replace(
            found, verdict="not read", rule=2, why=f"{found.why}: {reading.amount.text!r} is that by its rounding alone"
        )
    if (
        found.verdict == "partly"
        and reading.amount is not None
        and reading.period is not None
        and reading.period.carried
        and reading.reader == "rules"
    ):
        # not then, but then no time was said
        beside = _decide(engine, layout, replace(reading, period=None))
        return (
            beside
            if beside.verdict == "borne out"
            else _of_another_time(engine, layout, reading, nothing=_NOT_THEN in found.why) or found
        )
    if found.verdict == "record shows none" and not reading.negated and reading.period is not None and reading.period.carried:
        # nothing then, but then it may be no such time that is meant
        beside = _decide(engine, layout, replace(reading, period=None))
        if beside.verdict in ("borne out", "partly"):
            return Verdict(
                "not read",
                2,
                f"whether it is of {reading.period.text} is not sure: {found.why}; or {beside.why}",
                considered=found.considered,
                sql=[*found.sql, *beside.sql],
            )
    if found.verdict == "not loaded" and (then := _counted_at_another_time(engine, layout, reading, found)) is not None:
        return then
    if found.verdict == "contradicted" and reading.period is not None:
        for season in dates.seasons(reading.period):
            beside = _decide(engine, layout, replace(reading, period=season))
            if beside.verdict == "borne out":
                told = f"{reading.period.text} taken as {season.since} to {season.until}: {beside.why}"
                return (
                    replace(beside, why=told)
                    if reading.amount is not None and not reading.negated
                    else replace(
                        found,
                        verdict="not read",
                        rule=2,
                        why=f"how long {reading.period.text} was is not sure: {found.why}; or {told}",
                    )
                )
    if found.verdict == "contradicted" and (year := _year_of(reading.period, found.figure)) is not None:
        # no year is said, and the day is that of another year than the one it was taken for
        beside = _decide(engine, layout, replace(reading, period=year))
        if beside.verdict == "borne out" and reading.period is not None and "(" in reading.period.text:
            # the year that the story speaks of is not that of the record
            told = f"whether {reading.period.text} or {year.text} is meant is not sure: {found.why}; or {beside.why}"
            return replace(found, verdict="not read", rule=2, why=told)
        if beside.verdict == "borne out":
            return replace(beside, why=f"taken as of {year.text}: {beside.why}")
    if found.verdict == "contradicted" and (then := _of_a_longer_time(engine, layout, reading, found)) is not None:
        return then
    if (
        found.verdict != "contradicted"
        or reading.reader != "rules"
        or reading.restated
        or reading.negated
        or (reading.amount is None and reading.frame not in ("registered", "terminated") and not _of_nobody_named(reading))
    ):
        return found
    if (then := _of_another_time(engine, layout, reading)) is not None:
        return then
    for other, how in _otherwise(reading):
        beside = _decide(engine, layout, other)
        if beside.verdict == "borne out" or ", as is said" in beside.why:
            return Verdict(
                "not read", 2, f"{how}: {found.why}; or {beside.why}", considered=found.considered, sql=[*found.sql, *beside.sql]
            )
    return found


def _whose_firm(reading: Reading) -> str:
    """Whose firm it is that a campaign is said to have paid, where the story has not named it ('Parscale's firm'): no row of that name tells nothing of it. '' for any other payee."""
    payer, payee = reading.role("subject"), reading.role("object")
    if reading.kind != "payment" or payer is None or payee is None or payer.kind != "campaign" or payee.text not in reading.text:
        return ""
    behind = reading.text[reading.text.index(payee.text) + len(payee.text) :]
    return payee.name if HIS_FIRM.match(behind) else ""


_OF_ONE_PERSON = regex(r"(?:his|her|he|she)\b", re.IGNORECASE)
"""'His campaign' is that of a person who was named since: another's reports tell nothing of it."""


def _of_another_filer(engine: Engine, layout: Layout, reading: Reading) -> Verdict | None:
    """What 'the committee' took in or gave where the one it was read as files no report that is loaded, and one other that was spoken of has this very sum; else None."""
    payer, amount = reading.role("subject"), reading.amount
    rest = reading.others.get("subject", [])
    if (
        not rest
        or payer is None
        or amount is None
        or amount.unit != "money"
        or reading.negated
        or reading.frame not in ("cover", "paid")
        or (reading.frame == "paid" and _OF_ONE_PERSON.match(payer.text))
    ):
        return None
    try:
        if set(names.resolve(engine, payer.name).committees) & names.reporting(engine):
            return None
    except Misuse:
        return None
    settled = []
    for ref in rest:
        one = _decide(engine, layout, replace(reading, roles={**reading.roles, "subject": [ref]}, assumptions=[]))
        if one.verdict == "borne out":
            settled.append((ref, one))
    if len(settled) != 1:
        return None
    ref, one = settled[0]
    return replace(one, why=f"taken of {ref.name}, which is spoken of before, for no report of {payer.name} is loaded: {one.why}")


_MEANS_SOMEBODY = regex(r"\b(?:its|their|his|her|payments?|che(?:ck|que)s?|bills?|invoices?)\b", re.IGNORECASE)


def _of_nobody_named(reading: Reading) -> bool:
    """Whether the first or last payment is of a payee whom no word of the claim means: 'the last of them in September'."""
    payee = reading.role("object")
    carried = payee is not None and payee.how.startswith(WHO_WAS_PAID)
    return reading.frame == "paid_extreme" and carried and not _MEANS_SOMEBODY.search(reading.text)


def _of_a_time_before(engine: Engine, layout: Layout, reading: Reading, times: Sequence[Period]) -> Verdict | None:
    """What is settled if a claim without a time of its own is of one that was spoken of before; None if nothing is, or two such times disagree."""
    settled = []
    for time in times:
        one = decide(engine, layout, replace(reading, period=time.carry()))
        if one.verdict == "borne out" or (one.verdict == "contradicted" and reading.frame not in _PARTS):
            settled.append((time, one))
    if not settled or len({one.verdict for _, one in settled}) > 1:
        return None
    time, one = settled[0]
    return replace(one, why=f"taken as of {time.text}, which is spoken of before: {one.why}")


def _of_a_time_not_loaded(engine: Engine, layout: Layout, reading: Reading, times: Sequence[Period]) -> Period | None:
    """The time spoken of before for which what is loaded does not settle a claim without a time of its own."""
    return next(
        (time for time in times if _decide(engine, layout, replace(reading, period=time.carry())).verdict == "not loaded"), None
    )


_NOT_THEN = "paid, but not in the period said"
_CLOSELY = Decimal("0.02")
"""A sum that may be no further off than this, as a part of it, is told closely: few sums of another time come to it by chance."""


def _of_another_time(engine: Engine, layout: Layout, reading: Reading, *, nothing: bool = False) -> Verdict | None:
    """A closely told sum that is not of the time carried over, and is of another one that the story spoke of before; None if it is of none, or is not told so.

    A sum that is told about will do where nothing at all was paid in the time carried over: another must be meant.
    """
    amount = reading.amount
    if (
        reading.frame not in ("paid", "paid_total")
        or amount is None
        or amount.unit != "money"
        or amount.high is None
        or not amount.figure
        or not (nothing or amount.closely(_CLOSELY))
    ):
        return None
    for time in times_before.told_before(reading):
        one = _decide(engine, layout, replace(reading, period=time.carry()))
        if one.verdict == "borne out":
            return replace(one, why=f"taken as of {time.text}, which is spoken of before: {one.why}")
    return None


def _of_a_longer_time(engine: Engine, layout: Layout, reading: Reading, found: Verdict) -> Verdict | None:
    """What is said of payments in a time that is carried over, and false then, where it is so in a longer one that the story spoke of: of that, if it has a sum told closely, else of which of the two is not sure."""
    period, amount = reading.period, reading.amount
    if reading.kind != "payment" or reading.frame in ("paid", "paid_total") or period is None or not period.carried:
        return None
    for time in times_before.told_before(reading):
        if not period.within(time):
            continue
        one = _decide(engine, layout, replace(reading, period=time.carry()))
        if one.verdict != "borne out":
            continue
        told = f"of {time.text}, which is spoken of before: {one.why}"
        if amount is not None and amount.unit == "money" and amount.figure and amount.closely(_CLOSELY):
            return replace(one, why=f"taken as {told}")
        why = f"whether it is of {period.text} is not sure: {found.why}; or {told}"
        return replace(found, verdict="not read", rule=2, why=why)
    return None


def _counted_at_another_time(engine: Engine, layout: Layout, reading: Reading, found: Verdict) -> Verdict | None:
    """What is counted of payments in a time that is carried over and has none, where another that the story spoke of has some: of that one, if it has so many; else of which of them is not sure."""
    period = reading.period
    if reading.frame != "paid_count" or reading.negated or period is None or not period.carried:
        return None
    if found.rows or found.against:
        return None  # some were made in it
    others = [
        (time, _decide(engine, layout, replace(reading, period=time.carry()))) for time in times_before.told_before(reading)
    ]
    paid = [(time, one) for time, one in others if one.verdict in ("borne out", "contradicted")]
    if not paid:
        return None
    time, one = next(((time, one) for time, one in paid if one.verdict == "borne out"), paid[0])
    if one.verdict == "borne out":
        return replace(one, why=f"taken as of {time.text}, which is spoken of before: {one.why}")
    why = f"whether it is of {period.text} is not sure: {found.why}; or of {time.text}: {one.why}"
    return replace(found, verdict="not read", rule=2, why=why, remedy=None)


_PARTS = ("paid_part",)
"""What is said of a sum spoken of before, whose time it has."""


def _year_of(period: Period | None, figure: str) -> Period | None:
    """A day or month that is said without its year, in the year of the record's day, where that is the same day or month of another year."""
    if period is None or not period.kind.endswith("_no_year") or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", figure):
        return None
    day = date.fromisoformat(figure)
    if period.since is None or period.until is None or period.since.year == day.year or period.since.year != period.until.year:
        return None
    there = dates.said_in_year(replace(period, text=re.sub(r" [(][^)]*[)]", "", period.text)), day.year)
    return there if there.since is not None and there.holds(day) else None


def _outside(period: Period, reading: Reading) -> bool:
    """Whether the words of a time do not stand in those of the claim: another clause of the sentence has them."""
    return bool(period.text) and not period.carried and re.sub(r" \(.*", "", period.text).lower() not in reading.text.lower()


def _otherwise(reading: Reading) -> Iterator[tuple[Reading, str]]:
    """The readings that are about as good: without a period that is carried over, and of others of the story where a role is."""
    if reading.period is not None and (
        reading.period.carried or (reading.kind == "payment" and _outside(reading.period, reading))
    ):
        yield replace(reading, period=None), f"whether it is of {reading.period.text} is not sure"
        if (
            reading.frame == "paid"
            and reading.amount is not None
            and reading.amount.unit == "money"
            and reading.amount.hedge not in ("less than", "more than")  # some payment is always less
            and not SAME.search(reading.text)  # 'received $200,000 over the month': its time is said, and no other is meant
        ):
            # a payment of this very sum, of another time
            yield replace(reading, frame="paid_fact", period=None), f"whether it is of {reading.period.text} is not sure"
    if (
        reading.kind == "payment"
        and reading.period is not None
        and reading.period.since is not None
        and reading.period.until is None
    ):
        # 'since March, when it got $210,678': of that month
        first = reading.period.since
        month = replace(reading.period, until=date_spans.month_of(first.year, first.month)[1])
        yield replace(reading, period=month), f"whether it is of all the time from {reading.period.text} on is not sure"
    for role, refs in reading.others.items():
        for ref in refs:
            if ref.name not in {r.name for held in reading.roles.values() for r in held}:
                yield (
                    replace(reading, roles={**reading.roles, role: [ref]}),
                    f"{reading.roles[role][0].name} or {ref.name}: who is meant is not sure",
                )


_FOUND_ALIKE = {
    by_figure.FORM: form_by_figure.decide,
    by_figure.ARCHIVE: archive_by_figure.decide,
    by_figure.COVER: cover_by_figure.decide,
    by_figure.DEBT: debt_by_figure.decide,
    by_figure.EXPENDITURE: expenditure_by_figure.decide,
    by_figure.TIE: tie_by_day.decide,
    by_figure.REPORT: report_by_figure.decide,
}
"""What is looked for by its figure or day, and looked for again where it was found and is read back from a file."""
_FINDERS = {
    by_figure.FRAME: by_figure.decide,
    by_figure.TOTAL: by_figure.decide_total,
    **_FOUND_ALIKE,
    **{by_figure.FOUND[frame]: finder for frame, finder in _FOUND_ALIKE.items()},
}
"""The same and sums that were paid, which are payments like others once they are found."""
_ASSETS = ("2", "5", "6")
"""The parts of a disclosure that list what is owned (OGE Form 278e: assets and income of a filer and a spouse, other assets)."""


_A_DAY = regex(r"\b\d{1,2}/(?:\d{1,2}/)?(?:19|20)?\d\d\b")
"""As forms write when a speech was held."""
_OF_A_FORMS_DAY = regex(r"\b(?:signed|filed|certified|dated|version|amended)\b")
"""That a day is a form's own, and not when somebody was paid."""
_A_YEAR = 360
"""Days: a form is of one or two years, and says no more of when."""


_CITES_A_FORM = regex(
    r", citing (?:his|her|the|their|a|that|this|(?-i:(?P<whose>[A-Z][\w. -]*))['\u2019]s?) (?:[a-z]+ ){0,3}(?:disclosures?|forms?|ethics (?:filings?|forms?|papers))$",
    re.IGNORECASE,
)
_ON_A_FORM = ("title", "board", "consulted", "owns", "owes", "valued", "left")


def _not_on_the_form_cited(engine: Engine, layout: Layout, reading: Reading) -> Verdict | None:
    """A post, client, share or debt that a person's form is cited for and that the loaded form, read whole, does not name: contradicted (rule 6)."""
    one, other = reading.role("subject"), reading.role("object")
    if reading.kind != "tie" or reading.frame not in _ON_A_FORM or reading.negated or one is None or other is None:
        return None
    cited = _CITES_A_FORM.search(reading.speaker.name)
    if one.kind != "person" or other.how or cited is None or not papers.files(engine, one):
        return None
    if cited["whose"] and cited["whose"].split(" ")[-1].lower() != one.name.split(" ")[-1].lower():
        return None  # somebody else's form
    said = replace(reading, frame="disclosed", kind="document", title=f"|{other.name}", amount=None, period=None)
    stated = papers.decide(engine, layout, said)
    return stated if stated.verdict == "contradicted" else None


def _in_its_time(engine: Engine, layout: Layout, reading: Reading, reported: Verdict | None, disclosed: Verdict) -> Verdict:
    """What a form says that somebody had from whom, where the claim names a time of less than a year and the form none: by the payer's own reports, if it files any."""
    period = reading.period
    if (
        disclosed.verdict != "borne out"
        or reading.negated
        or _OF_A_FORMS_DAY.search(reading.text)
        or period is None
        or period.carried
        or not period.since
        or not period.until
    ):
        return disclosed
    dated = any(row.get("since") or row.get("until") or _A_DAY.search(str(row.get("raw", ""))) for row in disclosed.rows)
    if dated or (period.until - period.since).days >= _A_YEAR:
        return disclosed
    try:
        reported = reported or payments.decide(engine, layout, reading)
    except Misuse:
        reported = None
    if reported is not None and reported.verdict in ("record shows none", "contradicted"):
        return reported
    return Verdict("not read", 2, f"{disclosed.why}: when it was paid is not said there")


def _decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict:
    """Rules 1 and 2 here, the rest by what the claim is about."""
    if reading.uncheckable:
        return Verdict("not checkable", 1, f"{reading.uncheckable}: no record could bear it out or contradict it")
    if reading.unsure:
        return archives.beyond(engine, reading) or Verdict("not read", 2, reading.unsure)
    if finder := _FINDERS.get(reading.frame):
        return finder(engine, layout, reading) or Verdict("not read", 2, by_figure.UNREAD)
    if reading.frame in (retold.TOLD, retold.BESIDES):
        return reports.told(engine, reading) or Verdict("not read", 2, retold.UNREAD)
    if reading.frame == outside.FRAME:
        return outside.decide(engine, reading)
    if reading.frame == filed.FRAME:
        return filed.decide(engine, reading)
    if reading.frame == unheld_forms.FRAME:
        return unheld_forms.decide(engine, reading)
    if reading.frame.startswith("lobby_"):
        return lobbying.decide(engine, reading)
    if reading.frame.startswith("loans_"):
        return loans.decide(engine, reading)
    if reading.frame == letters.FRAME:
        return letters.decide(engine, reading)
    if reading.frame == mailed.FRAME:
        return mailed.decide(engine, reading) or Verdict("not loaded", 4, "the message is not in the mail that is loaded")
    if reading.frame.startswith("mail_"):
        return mailed.by_text(engine, reading) or mailing.decide(engine, reading)
    deciders = {"payment": payments.decide, "tie": relations.decide, "document": forms.decide, "contact": relations.contact, "ad": archives.decide, "count": archives.decide,
                "concert": archives.decide}  # fmt: skip
    payee = reading.role("object")
    if reading.frame == "paid" and payee is not None and payee.kind == "person" and reading.role("subject"):
        # money to a person who files no reports: what their disclosure says they had from whom
        if reading.roles["subject"][0].kind == "campaign":
            # a committee reports whom it paid
            reported = payments.decide(engine, layout, reading)
            if reported.verdict in ("borne out", "partly", "contradicted"):
                return reported
        else:
            reported = None
        swapped = {"subject": [payee], "object": reading.roles["subject"]}
        disclosed = relations.decide(engine, layout, replace(reading, frame="paid_consultancy", roles=swapped))
        if disclosed.verdict != "not loaded":
            return _in_its_time(engine, layout, reading, reported, disclosed)
        payer = reading.roles["subject"][0]
        # 'Adobe', of whom a tie has nothing with a sum, may be Adobe Systems Inc. on the form; on the payee's own alone
        on_form = (
            form_income.income(engine, reading, payer.name, payee.name, "organisation")
            if papers.files(engine, payee) and not reading.negated
            else None
        )
        return reported or on_form or disclosed
    if reading.frame == "paid_consultancy":
        return relations.decide(engine, layout, reading)
    decider = deciders.get(reading.kind)
    if decider is None:
        return Verdict("not read", 2, retold.UNREAD)
    found = decider(engine, layout, reading)
    owner = reading.role("subject")
    if found.verdict == "not loaded" and (absent := _not_on_the_form_cited(engine, layout, reading)) is not None:
        return absent
    if (
        found.verdict == "not loaded"
        and reading.frame in ("owns", "valued", "invested")
        and owner is not None
        and owner.kind == "person"
        and not reading.negated
    ):
        # what no tie tells of may stand among the assets of a disclosure
        stated = papers.decide(engine, layout, replace(reading, frame="disclosed", kind="document", title=f"|{reading.text}"))
        return (
            stated
            if (stated.verdict in ("borne out", "partly") and all(row.get("part") in _ASSETS for row in stated.rows))
            or (stated.verdict == "contradicted" and reading.amount and stated.figure not in ("", "0"))
            else found
        )
    return found
