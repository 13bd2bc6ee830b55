"""Verdicts on what a disclosure says, and on its versions."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from klieg.claims.disclosures import (
    amendments,
    form_counted,
    form_days,
    form_income,
    form_rows,
    form_sums,
    form_tallies,
    form_terms,
    form_years,
    version_changes,
)
from klieg.claims.language.amounts import Amount
from klieg.claims.language.patterns import regex
from klieg.claims.language.titles import title_words
from klieg.claims.names import short_forms
from klieg.claims.reading import WHO_PAID, Reading, Ref
from klieg.claims.reports import report_text, reports
from klieg.claims.reports.paper_words import ADDED, ONE_OF_THEM, ONLY_ONE, ONLY_THE, WORDS
from klieg.claims.sentences.payment_words import OF_SEVERAL
from klieg.claims.verdict import Verdict
from klieg.errors import Misuse
from klieg.read.months import MONTHS
from klieg.store.engine import Engine
from klieg.store.layout import Layout
from klieg.ties import ties, versions

_ENTRIES = (
    (
        regex(r"\b(?:stake|shares?|stock|equity|ownership)\b", re.IGNORECASE),
        ("2", "5", "6"),
        regex(
            r"stock|share|member|interest|equity|owner|partner|LLC units|^(?!.*\b(?:bonds?|notes?|loans?|accounts?)\b).*\b(?:inc|corp|corporation|plc|ltd)\b",
            re.IGNORECASE | re.DOTALL,
        ),
    ),
    (regex(r"\b(?:salary|wages)\b", re.IGNORECASE), ("2", "4", "5"), regex(r"salary|wages", re.IGNORECASE)),
    (
        regex(r"\b(?:speech(?:es)?|speaking|lectures?)\b", re.IGNORECASE),
        ("2", "4", "5"),
        regex(r"spe(?:ech|ak)|lectur", re.IGNORECASE),
    ),
    (regex(r"\b(?:loans?|debts?|mortgages?|owes?|owed)\b", re.IGNORECASE), ("8",), regex(r"", re.IGNORECASE)),
)
"""What a form may be said to list of somebody, and the parts and words of the rows that it can be."""
_BY_ABSENCE = (5, 6, 9, 10)
"""Rules of verdicts that rest on what a form does not hold."""


def decide(engine: Engine, layout: Layout, reading: Reading) -> Verdict:
    """As `_decide`; what is named, but not as the kind of entry that is said, is not read, nor a debt at a rate that is not stated."""
    found = amendments.unsettled(reading, _decide(engine, form_years.without_a_debts(reading)))
    if (who := reading.role("subject")) is not None and any(row.get("part") == "8" for row in [*found.rows, *found.against]):
        found = form_terms.hold(engine, reading, form_rows.versions_of(engine, who), found)
    if found.verdict == "not read" and reading.frame == "disclosed" and (summed := _of_a_kind(engine, reading)):
        return summed
    said = next((entry for entry in _ENTRIES if entry[0].search(reading.title.partition("|")[2])), None)
    if said is None or reading.frame not in ("disclosed", "disclosed_in") or reading.amount is not None:
        return found
    rows = found.against if reading.negated else found.rows
    sure = found.verdict == ("contradicted" if reading.negated else "borne out") and found.rule in (3, 8)
    if sure and rows and not any(str(row.get("part")) in said[1] and said[2].search(str(row["raw"])) for row in rows):
        return replace(
            found,
            verdict="not read",
            rule=2,
            why=f"it is named there, and whether as that is not sure: {found.why}",
            rows=[*found.rows, *found.against],
            against=[],
        )
    return found


_A_FIRM = regex(r"\b(?:company|firm|business|consultancy|outfit|shop|corporation|group)$")


def _of_a_kind(engine: Engine, reading: Reading) -> Verdict | None:
    """'$171,754 in speaking fees': what the form's pay of a kind comes to, where no one row has the sum; None where that is not it."""
    item = reading.role("object")
    if item is None or item.kind != "thing" or reading.amount is None or not form_rows.kinds_of_pay(item.name) - {"fee"}:
        return None
    if _A_FIRM.search(item.name):
        return None  # 'his consulting company': who paid, and no kind of pay
    title = f"{reading.title.partition('|')[0]}|{item.name}"
    found = _decide(engine, replace(reading, frame="form_total", title=title))
    return found if found.verdict in ("borne out", "contradicted") else None


def _decide(engine: Engine, reading: Reading) -> Verdict:
    """What a named version of somebody's disclosure names, with what sum; what two versions have in common; what a report says."""
    who = reading.role("subject")
    if who is None:
        return Verdict("not read", 2, "whose disclosure is meant is not clear")
    if reading.frame in ("document_says", "report_detail", "report_names"):
        return reports.decide(engine, reading, who)
    found = form_rows.versions_of(engine, who)
    if not found:
        return Verdict("not loaded", 4, f"no disclosure of {who.name} is loaded", remedy=form_rows.remedy_of(who))
    base = Verdict("", 0, "", coverage=[form_rows.covered(v) for v in found])
    reading, unheld = amendments.meant(reading, found)
    if unheld or form_years.of_no_version(reading, found):
        base.remedy = form_rows.remedy_of(who)
        loaded = "; ".join(form_rows.called(v) for v in found)
        return base.said("not loaded", 4, f"the version meant is not loaded; loaded: {loaded}")
    if reading.frame == "amended":
        return _amended(engine, reading, found, base, who)
    if reading.frame == "same_versions":
        return _same(engine, reading, found, base)
    if reading.frame == "signed":
        return _signed(reading, found, base)
    if reading.frame == "disclosed_count":
        return form_counted.so_many(engine, reading, found, base)
    if reading.frame == form_tallies.FRAME:
        return form_tallies.decide(engine, reading, found, base)
    if reading.frame.startswith("form_"):
        return form_sums.decide(engine, reading, found, base)
    if reading.frame == "disclosed" and form_counted.COMPARES.search(reading.title):
        return form_counted.against(engine, reading, found, base)
    if reading.frame == "disclosed" and form_counted.BUT.search(reading.title):
        return form_counted.nothing_but(engine, reading, found, base)
    if reading.frame == "disclosed_none":
        return form_counted.nothing(engine, reading, found, base)
    items = [ref.name for ref in reading.roles.get("object", [])]
    if not items and reading.amount is None:
        return base.said("not read", 2, "what it is said to name is not clear")
    if len(found) == 1 and _SEVERAL.search(reading.text):
        return base.said("not loaded", 4, f"only one version is loaded: {form_rows.called(found[0])}")
    if reading.frame == "both_versions":
        return _both(engine, reading, found, items, base)
    if re.search(r"\bin both (?:versions|forms|disclosures)\b", reading.text) and not reading.negated and reading.amount is None:
        return _both(engine, reading, found, items, base)
    if reading.frame == "disclosed" and ONE_OF_THEM.search(reading.text) and not reading.negated and reading.amount is None:
        reading.title = f"{ONLY_ONE}|{reading.title.partition('|')[2]}"
        return _both(engine, reading, found, items, base)
    if re.search(r"\b(?:both|either|neither|all) versions\b", reading.title) or re.search(
        r"\bboth (?:versions|forms)\b", reading.text
    ):
        return _any(engine, reading, found, items, base)
    if reading.negated and items and reading.amount is None and len(found) > 1 and form_days.UNTIL.search(reading.text):
        return form_days.not_until(engine, reading, found, items, base)
    as_words = bool(items) and all(ref.kind == WORDS for ref in reading.roles.get("object", []))
    chosen = form_rows.version_meant(reading, found)
    if chosen is None and as_words:
        return base.said("not read", 2, f"in which of {len(found)} versions these words are looked for is not said")
    if chosen is None and not reading.title.split("|")[0]:
        found = form_days.that_name_it(engine, reading, found, items)
    if chosen is None and reading.period is None and not reading.title.split("|")[0]:
        return _any(engine, reading, found, items, base)
    if (
        chosen is None
        and (
            of_then := form_days.of_the_matter(reading, _any(engine, replace(reading, period=None), found, items, replace(base)))
        )
        is not None
    ):
        return of_then
    if chosen is None:
        return (
            base.said(
                "not loaded",
                4,
                f"the version meant is not loaded; loaded: {'; '.join(form_rows.called(v) for v in found)}",
            )
            if not _signed_later(reading, found)
            else _any(engine, reading, found, items, base)
        )
    if as_words:
        return _words(engine, reading, chosen, items, base)
    verdict = _names(engine, reading, chosen, found, items, base)
    if (
        re.match(r"[Oo]nly\b", reading.text)
        or ONLY_THE.search(reading.text)
        or ADDED.match(reading.text)
        or any("put back: Only the" in told for told in reading.assumptions)
    ):
        return _only(engine, chosen, found, items, verdict)
    return verdict


def _words(engine: Engine, reading: Reading, chosen: dict[str, Any], items: list[str], base: Verdict) -> Verdict:
    """Whether words that are no name stand anywhere in a form: its rows, its heads, its notes."""
    name = form_rows.called(chosen)
    if reading.amount is not None or len(items) > 1:
        return base.said("not read", 2, "what is said of these words is not read")
    rows = report_text.naming(engine, [chosen["disclosure"]], items[0])
    base.figure = str(len(rows))
    if rows:
        cited = [{"source": r["source"], "locator": r["locator"], "raw": r["raw"], "record": "passage"} for r in rows[:6]]
        base.rows, base.against = ([], cited) if reading.negated else (cited, [])
        found = f"{items[0]!r} stands in {name}"
        return base.said(*(("contradicted", 3) if reading.negated else ("borne out", 8)), found)
    if dark := form_rows.dark(chosen):
        return base.said("not loaded", 4, f"{items[0]!r} is not found in {name}; {dark}")
    absent = f"{items[0]!r} stands nowhere in {name}"
    return base.said(
        *(("borne out", 5) if reading.negated else ("contradicted", 6)), f"by absence: {absent}" if reading.negated else absent
    )


_OF_A_PART = regex(r"\b(?:among|creditors?|lenders?|assets?|holdings?|sources?|clients?|liabilit\w+|debts?|positions?|part)\b")
"""'Not among his creditors' is said of one part of a form, whatever stands in another."""


def _only(engine: Engine, chosen: dict[str, Any], found: list[dict[str, Any]], items: list[str], verdict: Verdict) -> Verdict:
    """'Only the later version names': that the other one does not is said, too."""
    others = [(v, rows) for v in found if v is not chosen for item in items if (rows := form_rows.naming(engine, v, item))]
    if verdict.verdict != "borne out":
        return verdict
    if others:
        verdict.against, verdict.rows = [form_rows.shown(rows[0]) for _, rows in others], []
        return verdict.said(
            "contradicted",
            3,
            f"{verdict.why}; and {'; '.join(f'{form_rows.called(v)} names it too: part {rows[0].part}, row {rows[0].number}' for v, rows in others)}",
        )
    if dark := form_rows.dark(*(v for v in found if v is not chosen)):
        return verdict.said("not loaded", 4, f"{verdict.why}; in the other {dark}")
    return verdict.said("borne out", 8, f"{verdict.why}; by no other version that is loaded")


def files(engine: Engine, person: Ref) -> bool:
    """Whether a disclosure of somebody of this last name is loaded."""
    last = person.name.split(" ")[-1].upper()
    return any(str(row["name"]).split(",")[0].upper().endswith(last) for row in engine.rows("SELECT name FROM disclosure"))


def _signed_later(reading: Reading, found: list[dict[str, Any]]) -> bool:
    """Whether the date of the claim is that of the matter, not of a version: more than a year from any."""
    period = reading.period
    return len(found) == 1 and period is not None and not reading.title.split("|")[0]


def _signed(reading: Reading, found: list[dict[str, Any]], base: Verdict) -> Verdict:
    """The day a version was signed, or is dated."""
    words = reading.title.split("|")[0].lower().split(" ")
    chosen = (
        found[0]
        if words[0] in ("first", "original", "earlier", "initial")
        else found[-1]
        if words[0] in ("second", "later", "amended", "last", "new", "updated")
        else None
    )
    if reading.period is None:
        return base.said("not read", 2, "no day is said")
    another = _ANOTHER.search(reading.text) and not any(
        v["dated"] and form_rows.of_day(reading.period, v["dated"]) for v in found
    )
    if another or (words[0] == "third" and len(found) < 3) or (words[0] == "fourth" and len(found) < 4):
        return base.said(
            "not loaded", 4, f"the version meant is not loaded; loaded: {'; '.join(form_rows.called(v) for v in found)}"
        )
    if words[0] in MONTHS:
        of_month = [v for v in found if v["dated"] and v["dated"].month == MONTHS.index(words[0]) + 1]
        if len(of_month) != 1:
            return base.said(
                "not loaded", 4, f"the version meant is not loaded; loaded: {'; '.join(form_rows.called(v) for v in found)}"
            )
        found = of_month
    certified = bool(re.search(r"\bcertif", reading.text))
    if certified and not any(v["certified"] for v in ([chosen] if chosen else found)):
        return base.said("not read", 2, "no day of an ethics official's certification can be read in what is loaded")
    for version in [chosen] if chosen else found:
        day = version["certified"] if certified else version["signed"] or version["certified"] or version["made"]
        if day and form_rows.of_day(reading.period, day):
            base.rows = [
                {
                    "source": version["source"],
                    "locator": version["locator"],
                    "raw": form_rows.called(version),
                    "record": "disclosure",
                }
            ]
            base.figure = f"{day}"
            return base.said("borne out", 8, f"{form_rows.called(version)}{f', certified {day}' if certified else ''}")
    if chosen is None and len(found) > 1 and _BY_THE_WAY.match(reading.text):
        loaded = "; ".join(form_rows.called(v) for v in found)
        return base.said("not loaded", 4, f"the version meant is not loaded; loaded: {loaded}")
    known = [v["certified"] if certified else v["signed"] or v["certified"] or v["made"] for v in ([chosen] if chosen else found)]
    base.figure = f"{known[0]}" if known and known[0] else ""
    base.against = [
        {"source": v["source"], "locator": v["locator"], "raw": form_rows.called(v), "record": "disclosure"} for v in found
    ]
    told = "; ".join(form_rows.called(v) + (f", certified {v['certified']}" if certified else "") for v in found)
    return base.said("contradicted", 10, f"another day: {told}")


_ANOTHER = regex(r"\b(?:another|further|third|fourth|fifth)\b")
"""A version beside those that were spoken of: one of another day than they are need not be one of them."""
_BY_THE_WAY = regex(r"(?:signed|dated|filed|made|certified)\b")
"""'The version signed in June': the day says which is meant."""


_SEVERAL = regex(
    r"\b(?:[Bb]oth|[Nn]either|[Ee]ither)(?: of)?(?: (?:the|his|her|[A-Z]\w+(?: [A-Z]\w+)*['\u2019]s))?(?: two)? (?:forms|versions|disclosures|filings)\b"
)


_PARTS = (
    (("8",), r"\b(?:liabilit|debts?|owes?|owed|loans?|promissory|notes?|creditors?|mortgage|lines? of credit|credit lines?)"), (("4",), r"\b(?:sources? of (?:compensation|(?:his |her )?pay|income)|clients?|compensation|customers?)\b"),
    (("1",), r"\b(?:positions?|posts?|(?<!family )offices?)\b"), (("9",), r"\bgifts?\b"), (("2", "5", "6"), r"\b(?:assets?|holdings?)\b"),
)  # fmt: skip


def _of_several(
    engine: Engine, reading: Reading, chosen: dict[str, Any], held: dict[str, list[versions.Row]], base: Verdict
) -> Verdict:
    """A sum said of several names together: one exact sum beside each, added up."""
    amount = reading.amount
    assert amount is not None
    each: dict[str, tuple[versions.Row, Decimal]] = {}
    for name, rows in held.items():
        sums = form_income.of_kind(reading, form_rows.sums(engine, chosen, rows, f"{reading.title} {reading.text} income"))
        exact = {low: row for row, low, high in sums if low and (high is None or low == high)}
        if len(exact) != 1:
            return base.said("not read", 2, f"which sum of {name} is meant is not sure: {len(exact)} stand beside the name")
        (low, row), *_ = exact.items()
        each[name] = (row, low)
    total = sum((low for _, low in each.values()), Decimal(0))
    told = f"{form_rows.called(chosen)}: {' + '.join(f'{name} {low:,.2f}' for name, (_, low) in each.items())} = {total:,.2f}"
    base.rows, base.figure = [form_rows.shown(row, low, low) for row, low in each.values()], str(total)
    if amount.fits_range(total, total):
        return base.said("borne out", 8, told)
    base.against, base.rows = base.rows, []
    return base.said("contradicted", 10, f"{told}, where {amount.text} is said")


def _names(
    engine: Engine, reading: Reading, chosen: dict[str, Any], found: list[dict[str, Any]], items: list[str], base: Verdict
) -> Verdict:
    """What a version names, with what sum; where pages of it can't be read, what is not found may stand there."""
    told = _named_in(engine, reading, chosen, found, items, base)
    dark = form_rows.dark(chosen)
    return told.said("not loaded", 4, f"{told.why}; {dark}") if dark and told.rule in _BY_ABSENCE else told


def _named_in(
    engine: Engine, reading: Reading, chosen: dict[str, Any], found: list[dict[str, Any]], items: list[str], base: Verdict
) -> Verdict:
    held = {item: form_rows.naming(engine, chosen, item) for item in items}
    part = next((parts for parts, pattern in _PARTS if re.search(pattern, reading.title.partition("|")[2], re.IGNORECASE)), ())
    if part:  # of the rows that name it, the one that is spoken of
        held = {item: sorted(rows, key=lambda row: row.part not in part) for item, rows in held.items()}
    if part and reading.negated:
        # 'is not among his creditors': what other parts hold does not speak against it
        held = {item: [row for row in rows if row.part in part] for item, rows in held.items()}
    missing = [item for item, rows in held.items() if not rows]
    base.rows = [form_rows.shown(rows[0]) for rows in held.values() if rows]
    elsewhere = [
        f"{item} stands in the version {form_rows.called(v)}"
        for item in missing
        for v in found
        if v is not chosen and form_rows.naming(engine, v, item)
    ]
    told = f"{form_rows.called(chosen)}: " + "; ".join(
        f"{item} at part {rows[0].part}, row {rows[0].number}" for item, rows in held.items() if rows
    )
    if told_of := [ref.name for ref in reading.roles.get("object", []) if ref.kind == "thing" and ref.name in missing]:
        return base.said("not read", 2, f"whom {told_of[0]!r} means is not clear")
    if len(missing) == len(items):
        base.figure = "0"
    if reading.negated:
        if len(missing) == len(items):
            elsewhere = [item for item in items if report_text.naming(engine, [chosen["disclosure"]], item)]
            if elsewhere and not _OF_A_PART.search(f"{reading.title} {reading.text}"):
                why = f"{form_rows.called(chosen)} names none of them in a row, but {elsewhere[0]!r} stands elsewhere in it"
                return base.said("not read", 2, why)
            if version_changes.DROPPED.search(reading.text):
                return version_changes.dropped(engine, chosen, found, items, base)
            return base.said("borne out", 5, f"by absence: {form_rows.called(chosen)} names none of them")
        base.against, base.rows = base.rows, []
        return base.said("contradicted", 3, told)
    if not missing and reading.amount is not None:
        rows = [row for rows in held.values() for row in rows]
        within = [row for row in rows if row.part in part]
        if part and not within:
            return base.said("partly", 9, f"named, but in another part: {told}")
        if len(held) > 1 and OF_SEVERAL.search(reading.text):
            return _of_several(
                engine, reading, chosen, {n: [r for r in rs if not part or r.part in part] for n, rs in held.items()}, base
            )
        found_so = form_income.summed(engine, reading, chosen, within or rows, base)
        return _unless_another(engine, reading, chosen, rows, found_so) if items[0][:1].islower() else found_so
    if not missing and _ADDED.search(reading.text):
        # what a later version adds stands in none before it
        before = [v for v in found if v["dated"] and chosen["dated"] and v["dated"] < chosen["dated"]]
        named = [(v, rows[0]) for v in before for item in items if (rows := form_rows.naming(engine, v, item))]
        if named:
            base.against, base.rows = [form_rows.shown(row) for _, row in named], []
            return base.said(
                "contradicted",
                3,
                f"{form_rows.called(named[0][0])} names it before: part {named[0][1].part}, row {named[0][1].number}",
            )
        if dark := form_rows.dark(*before):
            return base.said("not loaded", 4, f"{told}; in the version before {dark}")
    if not missing:
        if (
            (
                title := re.search(
                    r"\b(?:him|her|my)(?:self)? as (?:the |an? |its )?(?P<t>[a-z][a-z ,-]{2,50}?) (?:of|at|for|in)\b",
                    reading.title,
                )
            )
            and (asked := title_words(title["t"]))
            and not any(asked <= title_words(row.whole) for rows in held.values() for row in rows)
        ):
            return base.said("partly", 9, f"named, under another title: {told}: {next(iter(held.values()))[0].whole}")
        if _A_DEBT_TO.search(reading.title) and not any(row.part == "8" for rows in held.values() for row in rows):
            base.against, base.rows = base.rows, []
            return base.said("contradicted", 6, f"named, but no debt to it is: {told}")
        if part and not any(row.part in part for rows in held.values() for row in rows):
            return base.said("partly", 9, f"named, but in another part: {told}")
        return base.said("borne out", 8, told)
    base.against = [
        form_rows.shown(rows[0])
        for item in missing
        for v in found
        if v is not chosen
        for rows in [form_rows.naming(engine, v, item)]
        if rows
    ]
    lost = f"{', '.join(missing)} is not named in {form_rows.called(chosen)}" + (f"; {'; '.join(elsewhere)}" if elsewhere else "")
    if shorter := next((row for item in missing if (row := form_rows.begins(engine, chosen, item))), None):
        return base.said("not read", 2, f"{lost}; {shorter.name} is: whether it is the same is for a person to say")
    if len(missing) == len(items):
        # a candidate's committee under another name of the candidate's: 'Donald J. Trump for America, Inc.'
        near = [
            row
            for item in missing
            if (whose := _COMMITTEE_OF.match(item))
            for row in form_rows.naming(engine, chosen, whose[1].strip())
        ]
        if near:
            sums = form_rows.sums(engine, chosen, near, reading.text) if reading.amount is not None else []
            fits = [low for _, low, high in sums if reading.amount is not None and reading.amount.fits_range(low, high)]
            base.rows, base.against, base.figure = [form_rows.shown(row) for row in near[:3]], [], f"{fits[0]}" if fits else ""
            if reading.amount is not None and not fits:
                return base.said("not read", 2, f"{lost}; whether {near[0].whole} is meant is not sure")
            return base.said("partly", 9, f"{lost}, but under another name: {near[0].whole}")
        if all(short_forms.nameless(ref) and not _on_record(engine, ref) for ref in reading.roles.get("object", [])):
            return base.said("not read", 2, f"{lost}; whether {reading.roles['object'][0].text!r} means another is not sure")
        if all(ref.how.startswith((WHO_PAID, "what is meant is carried over")) for ref in reading.roles.get("object", [])):
            return base.said("not read", 2, f"{lost}; who paid is not said, and whether it is meant is not sure")
        served = " ".join(str(version["agency"] or "") for version in found).lower()
        if all(item.lower().removeprefix("the ") in served for item in missing):
            return base.said("not read", 2, f"{lost}; it is the office that the form was made for")
        return base.said("contradicted", 6, lost)
    return base.said("partly", 9, f"{lost}; {told}")


def _unless_another(
    engine: Engine, reading: Reading, chosen: dict[str, Any], rows: list[versions.Row], found: Verdict
) -> Verdict:
    """'His consulting company paid him $493,836': what is described and not named may be another of the form, where that has the sum."""
    if found.verdict != "contradicted" or reading.amount is None:
        return found
    described = {
        word[:_STEM].lower() for name in (ref.name for ref in reading.roles.get("object", [])) for word in name.split(" ")[:1]
    }
    others = [
        row
        for row in versions.rows_of(engine, chosen["disclosure"])
        if row not in rows and all(re.search(rf"\b{re.escape(stem)}", row.whole, re.IGNORECASE) for stem in described)
    ]
    fitting = [
        row for row, low, high in form_rows.sums(engine, chosen, others, reading.text) if reading.amount.fits_range(low, high)
    ]
    if not fitting:
        return found
    return found.said("not read", 2, f"{found.why}; which is meant is not sure: {fitting[0].whole}")


_STEM = 6
"""Letters by which 'consulting' and 'consultancy' are one."""


_A_DEBT_TO = regex(r"\b(?:debts?|loans?|mortgage|money owed|(?:promissory )?notes?) (?:owed )?to\b")
_ADDED = regex(r"\badd(?:s|ed)\b(?! (?:that|up)\b)")
_COMMITTEE_OF = regex(r"((?:[A-Z][\w.]* )+)for (?:President|Senate|Congress|Governor|America)\b")


def _on_record(engine: Engine, ref: Ref) -> bool:
    """Whether anybody of this name stands in a record: 'the firm' is hardly one that none has."""
    if ref.kind == "campaign":
        return True
    try:
        return bool(ties.find(engine, ref.name).keys)
    except Misuse:
        return False


_ON_EITHER = regex(r"\b(?:either|any) (?:of (?:the|his|her)(?: two)? )?(?:forms?|versions?|disclosures?|filings?)\b")


def _any(engine: Engine, reading: Reading, found: list[dict[str, Any]], items: list[str], base: Verdict) -> Verdict:
    """No version is said: what all of them say holds; where they differ, which is meant can't be told."""
    each = [_names(engine, reading, version, [version], items, Verdict("", 0, "")) for version in found]
    if len({verdict.verdict for verdict in each}) == 1:
        each[0].why = f"in every loaded version: {each[0].why}"
        return each[0]
    if reading.negated and _ON_EITHER.search(reading.text):
        # one that names it is enough
        for one in each:
            if one.verdict == "contradicted":
                return one
    return base.said(
        "not read", 2, "which version is meant is not said, and they differ: " + "; ".join(verdict.why for verdict in each)
    )


_NEITHER_NOR = regex(r"neither (?P<which>[a-z]*)\|")


def _both(engine: Engine, reading: Reading, found: list[dict[str, Any]], items: list[str], base: Verdict) -> Verdict:
    if len(found) < 2:
        return base.said("not loaded", 4, f"only one version is loaded: {form_rows.called(found[0])}")
    which = _NEITHER_NOR.match(reading.title)
    if which is not None and (which["which"] or reading.period is not None):
        # 'neither it nor the version of June': both that are named must be among those loaded
        if form_rows.version_meant(replace(reading, title=f"{which['which']}|"), found) is None:
            loaded = "; ".join(form_rows.called(v) for v in found)
            return base.said("not loaded", 4, f"the version meant is not loaded; loaded: {loaded}")
        if len(found) > 2:
            return base.said("not read", 2, f"which two of {len(found)} versions are meant is not said")
    held = [(item, v, form_rows.naming(engine, v, item)) for item in items for v in found[:2]]
    base.rows = [form_rows.shown(rows[0]) for _, _, rows in held if rows]
    lost = [f"{item} is not named in {form_rows.called(v)}" for item, v, rows in held if not rows]
    neither = (
        reading.frame == "both_versions" and reading.title.lower().startswith("neither")
    ) or reading.text.lower().startswith("neither")
    told = "; ".join(
        f"{item}: part {rows[0].part}, row {rows[0].number} of {form_rows.called(v)}" for item, v, rows in held if rows
    )
    if reading.title.startswith(f"{ONLY_ONE}|"):
        if lost and (dark := form_rows.dark(*found[:2])):
            return base.said("not loaded", 4, f"{'; '.join(lost)}; {dark}")
        if len(found) == len(held) and len(lost) == 1:
            return base.said("borne out", 8, f"{told}; {lost[0]}")
        if len(found) > len(held):
            return base.said("not read", 2, f"which two of {len(found)} versions are meant is not said")
        base.against, base.rows = base.rows, []
        return base.said("contradicted", 10, told or "; ".join(lost))
    if neither:
        if len(lost) == len(held):
            base.figure = "0"
            if dark := form_rows.dark(*found[:2]):
                return base.said("not loaded", 4, f"{'; '.join(lost)}; {dark}")
            return base.said("borne out", 5, "by absence: " + "; ".join(lost))
        base.against, base.rows = base.rows, []
        return base.said("contradicted", 3, told)
    if not lost:
        return base.said("borne out", 8, told)
    in_them = [v for _, v, rows in held if not rows]
    if (dark := form_rows.dark(*in_them)) and all(form_rows.dark(v) for v in in_them):
        return base.said("not loaded", 4, f"{'; '.join(lost)}; {dark}")
    return (
        base.said("contradicted", 6, "; ".join(lost))
        if len(lost) == len(held)
        else base.said("contradicted", 10, "; ".join(lost))
    )


def _same(engine: Engine, reading: Reading, found: list[dict[str, Any]], base: Verdict) -> Verdict:
    if len(found) < 2:
        return base.said("not loaded", 4, f"only one version is loaded: {form_rows.called(found[0])}")
    difference = versions.compare(engine, found[0], found[1])
    named = versions.names(difference)
    added = [row for row in difference.added if row.part == "4"] or difference.added
    differ = bool(named["second only"] or named["first only"])
    told = f"the second names besides: {', '.join(named['second only'][:8])}" + (
        f"; the first alone: {', '.join(named['first only'][:4])}" if named["first only"] else ""
    )
    rows = [form_rows.shown(row) for row in added[:12]]
    if dark := form_rows.dark(*found[:2]):
        return base.said("not loaded", 4, f"whether they name the same is not sure: {dark}")
    same_said = "same" in reading.title or "identical" in reading.title
    if same_said != reading.negated:
        base.against = rows
        return base.said("contradicted", 3, told) if differ else base.said("borne out", 8, "both name the same")
    base.rows = rows
    return base.said("borne out", 8, told) if differ else base.said("contradicted", 10, "both name the same")


def _amended(engine: Engine, reading: Reading, found: list[dict[str, Any]], base: Verdict, who: Ref) -> Verdict:
    """An amendment: the version of its date must be loaded; the ones that are loaded are said."""
    items = [ref.name for ref in reading.roles.get("object", [])]
    # where no time is said, any version but the first is one
    chosen = [v for v in found if v["dated"] and reading.period.holds(v["dated"])] if reading.period else found[:0:-1]
    loaded = "; ".join(form_rows.called(v) for v in found)
    if not chosen:
        naming = [f"{item}: in {form_rows.called(v)}" for item in items for v in found if form_rows.naming(engine, v, item)]
        silent = "none of them names " + ", ".join(items) if items and not naming else "; ".join(naming)
        base.remedy = form_rows.remedy_of(who)
        return base.said("not loaded", 4, f"the amended version is not loaded; loaded: {loaded}{'; ' + silent if silent else ''}")
    return _names(engine, reading, chosen[0], found, items, base) if items else base.said("borne out", 8, f"loaded: {loaded}")


_DEBT = regex(
    r"\b(?:owe[sd]?|owing|debts?|loans?|notes?|mortgages?|credit|creditors?|liabilit(?:y|ies)|promissory)\b", re.IGNORECASE
)


def rows_with(
    engine: Engine, reading: Reading, version: dict[str, Any], rows: list[versions.Row]
) -> list[tuple[versions.Row, Decimal, Decimal | None]]:
    """Those of some rows of a version that have the figure of a claim, of the kind of pay, debt or year that it says, with the bounds they state."""
    amount = reading.amount
    assert amount is not None
    said = reading.text
    period = reading.period
    year = str(period.since.year) if period and period.since and period.kind == "year" else ""
    year = form_years.of_debt(said) or year
    if period and not year and not (version["dated"] and form_rows.of_day(period, version["dated"])):
        return []  # a time that is no version's
    rows = [row for row in rows if bool(_DEBT.search(said)) == (row.part == "8")]
    return [
        (row, low, high)
        for row, low, high in form_rows.sums(engine, version, rows, said)
        if _states(amount, low, high)
        and form_rows.kinds_of_pay(said) - {"fee"} <= form_rows.kinds_of_pay(row.whole)
        and year in row.whole
    ]


def _states(amount: Amount, low: Decimal, high: Decimal | None) -> bool:
    return amount.fits(low) if high is None or low == high else amount.hedge == "between" and amount.fits_range(low, high)
