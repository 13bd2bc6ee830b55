"""Verdicts on what a report says: a document that is loaded whole names somebody, or gives a figure, or does not."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from klieg.claims.language.amounts import amounts
from klieg.claims.language.dates import Period, blanked, periods
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_forms import is_past, stem
from klieg.claims.reading import Reading, Ref
from klieg.claims.reports import (
    passages,
    report_denials,
    report_figures,
    report_firsts,
    report_lasting,
    report_silence,
    report_text,
    report_times,
    report_titles,
    retold,
)
from klieg.claims.reports.paper_words import NOT_FOUND, WORDS
from klieg.claims.verdict import Verdict, remedy
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.words import count

# a report that names somebody by the last name this often has named them in full before, in words the search does not join
_SURE = 5


_PAPER = regex(
    r"\b(?:reports?|findings|indictment|testimony|memo(?:randum)?|study|studies|book|dossier|affidavit|deposition|volume|appendix)\b",
    re.IGNORECASE,
)
_VOLUME = regex(
    r"\b(?:the )?(?:(?P<first>first volume|volume (?:I|1|one)|(?<=in the )first(?=, in an? ))|(?P<second>second volume|volume (?:II|2|two)|(?<=in the )second(?=, in an? )))\b",
    re.IGNORECASE,
)


def decide(engine: Engine, reading: Reading, which: Ref) -> Verdict:
    """What a report says: the passages that hold the name, or the figure; silence of a wholly read report contradicts (rule 6)."""
    reading = report_times.without_its_number(reading)
    documents = report_text.documents(engine, which)
    if documents and (volume := _VOLUME.search(reading.text)):
        number = "I{2}|2" if volume["second"] else "I|1"
        of_it = [d for d in documents if re.search(rf"\b[Vv]ol(?:ume)?\.?[ -]?(?:{number})\b", f"{d['title']}")]
        # one file alone that does not say which volume it is
        unsaid = len(documents) == 1 and not re.search(r"\b[Vv]ol(?:ume)?\b", f"{documents[0]['title']}")
        documents = of_it or (documents if unsaid else [])
        if not documents:
            return Verdict("not read", 2, f"which of the loaded files is {volume[0]} is not sure")
    if not documents and which.kind == "person" and not _PAPER.search(reading.text):
        return Verdict("not read", 2, f"in what paper {which.name} says so is not clear")
    if not documents:
        return Verdict(
            "not loaded",
            4,
            f"no report of {which.name} is loaded",
            remedy=remedy(f"the report of {which.name}", command="klieg add FILE"),
        )
    base = Verdict("", 0, "", coverage=[{"who": d["title"] or d["document"], "since": d["date"], "until": d["date"], "loaded": "its text, whole", "missing": ""} for d in documents],
                   sql=[block(__package__, "reports.sql", "naming")])  # fmt: skip
    ids = [d["document"] for d in documents]
    if missing := NOT_FOUND.search(reading.text):
        if missing["verb"]:
            return _found_none(engine, base, ids, missing["verb"].lower(), reading.text[missing.end() :])
        return _not_found(engine, base, ids, _TOLD_BY.sub("", reading.text[missing.end() :]))
    reading = report_times.by_the_vote(engine, reading, ids)
    if found := report_firsts.decide(engine, reading, replace(base), ids) or report_lasting.decide(
        engine, reading, replace(base), ids
    ):
        return found
    if listed := _IN_A_LIST.match(reading.title):
        reading = replace(reading, title=f"{listed['who']} among those who {listed['did']}")
    who = reading.role("object")
    among = _NAMED_AMONG.match(reading.title.removeprefix("that ")) if who is not None and not reading.negated else None
    if who is not None and not reading.negated and among is None and (described := report_titles.read(reading.title)):
        if who.name.split(" ")[-1].lower() in described["who"].lower() and not re.search(r"\bas\b", described["office"]):
            return report_titles.decide(engine, base, ids, who, described)
        if who.kind != "person" and described["office"] and " " in described["who"].strip():
            # 'the agency's general director was Mikhail Bystrov': the one behind the verb
            named = described["who"].strip()
            return report_titles.decide(engine, base, ids, Ref(named, named, "person"), described)
        return base.said("not read", 2, "that it names somebody as something is not read")
    if len(several := reading.roles.get("object", [])) > 1:
        return _several(engine, reading, which, several)
    as_words = who is not None and who.kind == WORDS
    if who is not None and (reading.frame == "report_names" or (as_words and reading.amount is None)):
        return _names(engine, reading, base, documents, who)
    if _ascribed(reading) and who is not None and not reading.negated and _telling(reading) and _nowhere(engine, ids, who):
        base.figure = "0"
        named = "; ".join(d["title"] or d["document"] for d in documents)
        return base.said(
            "contradicted", 6, f"{who.name} does not stand in {named}, which is wholly read (redactions as redacted)"
        )
    if (quoted := _quoted(engine, reading, base, ids)) is not None:
        return quoted
    if reading.amount is not None:
        if not report_figures.written(reading.amount):
            if _telling(reading):
                return _content(engine, reading, base, ids)
            return base.said("not read", 2, f"{reading.amount.text!r} is not written in figures")
        return report_figures.decide(engine, reading, base, ids)
    if who is None:
        if reading.period is not None and not reading.period.carried and _telling(reading):
            return _content(engine, reading, base, ids)
        return base.said("not read", 2, "the report does not hold these words as quoted")
    if among is not None:
        # 'it names X among the people who did so': X did so
        if (named := _names(engine, reading, replace(base), documents, who)).verdict == "contradicted":
            return named
        return _content(engine, replace(reading, title=f"{among['who']} {among['did']}"), base, ids)
    if _telling(reading):
        return _content(engine, reading, base, ids)
    if not _NAMING.search(_head(reading)):
        return base.said("not read", 2, "too little is said of it to be sure of a passage")
    if re.search(r"\bas (?:an?|the|its|his|her|their)\b", reading.title):
        return base.said("not read", 2, "that it names somebody as something is not read")
    return _names(engine, reading, base, documents, who)


_PERSONS = regex(r"\b(?:any |an? |other )?(?:U\.S\. (?:persons?|citizens?|nationals?)|(?:an? )?Americans?(?: citizens?)?)\b")


_QUALIFIES = regex(r"\bwho\b|\b(?:knowing|intentional|willful|wilful|unlawful|criminal)ly\b|\bknew\b")


_TOLD_BY = regex(
    r",? (?:according to|(?:the|his|its) (?:[a-z]+ |[A-Z]\w+ ){0,3}(?:report|volume) (?:says|said|states|adds|notes)).*$"
)
"""Who says so, behind what is said."""


def _found_none(engine: Engine, base: Verdict, ids: list[str], verb: str, what: str) -> Verdict:
    """'It identified no similar connections between X and Y': a sentence of it that says so with the same verb, and lacks no word of the claim."""
    wanted = passages.stems(what)
    for row in report_text.holding(engine, ids, [f"{verb} no "]) if len(wanted) >= passages.FEW - 1 else ():
        for told in passages.sentences(row["text"]):
            at = told.lower().find(f"{verb} no ")
            if at >= 0 and wanted <= passages.stems(told[at:]):
                base.rows = [passages.cited(row, told)]
                return base.said("borne out", 8, f"it says: {passages.shown(told)}")
    return base.said("not read", 2, "no sentence of it is sure to say that this was not found")


def _not_found(engine: Engine, base: Verdict, ids: list[str], what: str) -> Verdict:
    """What a report says that it did not find: a sentence of it that says so of the same, that they did the same, and lacks no word of the claim."""
    content = _PERSONS.sub("persons", what)
    # whose operation it was is said by each in its own words
    wanted = passages.stems(content) - passages.stems("interference operation agency ira trolls effort")
    head, verbs = _head_and_verbs(content)
    for row in report_text.holding(engine, ids, ["not", "that"]):
        for told in passages.sentences(row["text"]):
            found = NOT_FOUND.search(told)
            there = _PERSONS.sub("persons", told[found.end() :]) if found else ""
            first, deeds = _head_and_verbs(there)
            if _QUALIFIES.search(there) and not _QUALIFIES.search(content):
                continue  # 'that those who communicated with it knew', or did so knowingly: less than that they did not
            lacking = wanted - passages.stems(there)
            # what is told of it besides may stand in its paragraph
            told_of = not lacking or (len(lacking) * 3 <= len(wanted) and lacking <= passages.stems(row["text"]))
            if found and verbs and head and head <= first and verbs <= deeds and told_of:
                base.rows = [passages.cited(row, told)]
                return base.said("borne out", 8, f"it says: {passages.shown(told)}")
    return base.said("not read", 2, "no sentence of it is sure to say that this was not found")


def _head_and_verbs(text: str) -> tuple[set[str], set[str]]:
    """The stems of the telling words before the first verb of the past, and those of all such verbs: who did what."""
    words = re.findall(r"[A-Za-z]+", text.lower())
    past = [n for n, word in enumerate(words) if is_past(word)]
    return passages.stems(" ".join(words[: past[0]])) if past else set(), {stem(words[n]) for n in past}


_OFTEN = regex(r"\b(?:several times|many times|repeatedly|more than once|often|frequently|throughout)\b")
_SEVERAL = 3
"""In so many passages somebody is named several times."""


def _names(engine: Engine, reading: Reading, base: Verdict, documents: list[dict[str, Any]], who: Ref) -> Verdict:
    """Whether somebody stands in a report, by name."""
    ids = [d["document"] for d in documents]
    rows = report_text.naming(engine, ids, who.text if who.text and who.name.startswith(f"{who.text} ") else who.name)
    how = ""
    if not rows and who.kind == "person" and " " in who.name:
        rows, how = report_text.naming(engine, ids, who.name.split(" ")[-1]), " (by the last name)"
    named = "; ".join(d["title"] or d["document"] for d in documents)
    other = _others(rows, who.name) if how else ""
    if other and all(other.split(" ")[0] in row["text"] for row in rows):
        # 'Roy Cohn' wherever there is a Cohn
        rows, how, other = [], "", ""
    if other:
        return base.said("not read", 2, f"{who.name} does not stand in {named} under both names; {other} does")
    base.figure = str(len(rows))
    if how and 0 < len(rows) < _SURE:
        return base.said(
            "not read",
            2,
            f"{who.name} does not stand in {named} under both names; the last name alone does, in {len(rows)} passages",
        )
    if rows:
        cited = [passages.cited(r, r["raw"]) for r in rows]
        times = "20 or more passages" if len(rows) == 20 else count(len(rows), "passage")
        told = f"{who.name} stands in {times} of {named}{how}"
        if reading.negated:
            base.against = cited[:6]
            return base.said("contradicted", 3, told)
        base.rows = cited[:6]
        if (often := _OFTEN.search(reading.text)) and len(rows) < _SEVERAL:
            return base.said("not read", 2, f"{told}: whether that is {often[0]!r} is not sure")
        return base.said("borne out", 8, told)
    if reading.negated:
        return base.said(
            "borne out", 5, f"by absence: {who.name} does not stand in {named}, which is wholly read (redactions as redacted)"
        )
    return base.said("contradicted", 6, f"{who.name} does not stand in {named}, which is wholly read (redactions as redacted)")


_NAMED_AMONG = regex(
    r"(?P<who>[A-Z].{2,80}?) (?:(?:was |were )?among|(?:as |was |is )one of) (?:those|the (?:[A-Za-z]+ ){0,5}[a-z]+) (?:on the [\w ]{3,30}? )?(?:who|that) (?P<did>[a-z].+)$"
)


_IN_A_LIST = regex(
    r"(?P<who>[A-Z].{2,80}?) (?:appears?|appeared|stands?|stood|figures?|figured|turns? up|turned up|(?:is|was|are|were) (?:named|listed|mentioned))(?: (?:in|on) (?:the |its )?(?:[A-Za-z']+ ){0,4}(?:first|second|report|volume|one|page))?,? (?:in|on) (?:an?|the|its) (?:long |short )?lists? of (?:[A-Za-z]+ ){0,5}?(?:those|people|officials|aides|advisers|surrogates|figures|associates|names|persons|men|women|members) (?:who|that) (?P<did>[a-z].+)$"
)
"""'X appears in the first volume, in a list of campaign people who retweeted Y': X did so."""
_IT_SAYS = regex(r", (?:it|the report|the volume|the special counsel) (?:says|said|states|tells us|recounts|notes),")
"""What ascribes a sentence to a report in its midst."""
_TELLING_NAME = 5
"""So many letters of the last word of a name, and a report that lacks the word lacks the name however it writes it."""


def _ascribed(reading: Reading) -> bool:
    """Whether a claim is what a report is said to say, and not only told near it."""
    return reading.frame == "document_says" or bool(_IT_SAYS.search(reading.text))


def _nowhere(engine: Engine, ids: list[str], who: Ref) -> bool:
    """Whether a report can't say anything of somebody, for it has neither the name nor its last word."""
    last = who.name.split(" ")[-1]
    if (
        who.kind not in ("person", "organisation")
        or who.how
        or " " not in who.name
        or not last.isalpha()
        or len(last) < _TELLING_NAME
    ):
        return False
    return not report_text.naming(engine, ids, last) and not report_text.naming(engine, ids, who.name)


def _several(engine: Engine, reading: Reading, which: Ref, names: list[Ref]) -> Verdict:
    """A list of names: all of them must stand there, or none where it is denied."""
    each = [decide(engine, replace(reading, roles={**reading.roles, "object": [name]}, title=name.text), which) for name in names]
    told = "; ".join(one.why for one in each)
    if any(one.verdict not in ("borne out", "contradicted") for one in each):
        return replace(each[0], verdict="not read", rule=2, why=told, rows=[], against=[])
    right, wrong = ([one for one in each if (one.verdict == "borne out") == good] for good in (True, False))
    rows, against = [row for one in each for row in one.rows], [row for one in each for row in one.against]
    if not wrong:
        return replace(each[0], why=told, rows=rows)
    if right and not reading.negated:
        return replace(wrong[0], verdict="partly", rule=9, why=told, rows=rows, against=against)
    return replace(wrong[0], why=told, rows=rows, against=against)


_NAMING = regex(
    r"\b(?:names?|named|mentions?|mentioned|refers? to|referred to|cites?|cited|lists?|listed|quotes?|quoted|discuss(?:es|ed)|identifies|identified|contains?|appears?|counts?|counted|entry|entries|mention|says? nothing|said nothing|silent)\b"
)
_QUOTED = 4
"""So many words that stand in the report as quoted are no chance."""


def _telling(reading: Reading) -> bool:
    """Whether a report is said to say something of somebody, and not only to name them."""
    names = " ".join(ref.name for ref in reading.roles.get("object", []))
    dated = reading.period is not None and reading.period.kind == "day" and not reading.period.carried
    few = 0 if dated else 1  # who did a thing on a day is told by one word
    return not _NAMING.search(_head(reading)) and len(passages.stems(reading.title) - passages.stems(names)) > few


def _head(reading: Reading) -> str:
    """What stands before the content: 'the report names', 'the report says that'; all of it where a paper is said to hold nothing but a name."""
    at = reading.text.find(reading.title[:12]) if reading.title else -1
    if at == 0 and _SAYS_SO.search(reading.text[len(reading.title) :]):
        return ""
    before = reading.text[: max(at, 0)]
    return before or ("" if reading.frame == "report_detail" and reading.title else reading.text)


_SAYS_SO = regex(r"\b(?:according to|says?|states?|found|finds?|notes?|concluded|shows?|recounts?)\b")
"""What stands behind the content: '..., according to the report', '..., the report says'."""
_QUOTE = regex(r"[\"\u201c](?P<words>[^\"\u201c\u201d]{8,}?)(?:[\"\u201d]|$)")


def _quoted(engine: Engine, reading: Reading, base: Verdict, ids: list[str]) -> Verdict | None:
    """Words that a report is quoted with, if it holds all of them in this order; None if it does not (they may be cut or mended) or nothing of length is quoted."""
    quotes = [quote["words"] for quote in _QUOTE.finditer(reading.text)]
    # what stands in brackets, or is left out, is the writer's
    parts = [part for quote in quotes for part in re.split(r"\[[^\]]*\]|\. ?\. ?\.|\u2026", quote)]
    runs = [words for part in parts if len(words := re.findall(r"[A-Za-z0-9]+", part)) >= _QUOTED]
    if not runs or reading.negated or reading.amount is not None:
        return None
    cited: list[dict[str, Any]] = []
    for words in runs:
        rows = engine.rows(block(__package__, "reports.sql", "naming"), ids=ids, pattern=r"(?i)\b" + r"\W+".join(words) + r"\b")
        if not rows:
            return None
        cited += [passages.cited(r, r["raw"]) for r in rows[:3]]
    base.rows = cited[:6]
    return base.said("borne out", 8, f"it says {'; '.join(' '.join(words) for words in runs)}, word for word")


def _content(engine: Engine, reading: Reading, base: Verdict, ids: list[str]) -> Verdict:
    """What a report says of somebody, with names for its pronouns, and as it stands where these tell nothing."""
    named = retold.by_name(reading)
    found = _content_of(engine, replace(reading, title=named), replace(base), ids)
    if found.verdict == "not read" and named != reading.title:
        found = _content_of(engine, reading, replace(base), ids)
    if found.verdict != "not read":
        return found
    if reading.negated:
        return found
    said = passages.said_of(named, reading.roles.get("object", []), reading.period)
    return (
        report_denials.against(engine, replace(base), ids, named)
        or report_denials.undone(engine, replace(base), ids, said)
        or (report_silence.apart(engine, replace(base), ids, reading, named) if _ascribed(reading) else None)
        or found
    )


def _content_of(engine: Engine, reading: Reading, base: Verdict, ids: list[str]) -> Verdict:
    """What a report says of somebody: a sentence of it, or two that follow each other, that names them and holds what is said. Its silence in these words proves nothing."""
    said = passages.said_of(reading.title, reading.roles.get("object", []), reading.period)
    base.sql = [report_text.SHOWN]
    turned = [
        (re.compile(rf"\b{re.escape(last)}, {re.escape(first)}\b"), f"{first} {last}")
        for first, _, last in (ref.name.partition(" ") for ref in reading.roles.get("object", []))
        if last and " " not in last
    ]
    every = list(report_text.compared(engine, ids, said, turned))
    best = max(every, key=passages.Passage.fitness, default=None)
    if best is not None and not reading.negated and (elsewhen := passages.another_day_alone(every, said)):
        return _at_another_time(base, said, *elsewhen)
    if best is None or (len(said.words) >= passages.FEW and best.share < passages.ENOUGH):
        return base.said(
            "not read", 2, f"no passage is sure to say this ({best.share if best else 0:.0%} of its words stand together at best)"
        )
    told = best.told
    if reading.amount is not None and not report_figures.has(told, reading.amount):
        instead = report_figures.other_figure(engine, reading, replace(base), ids)
        return instead or base.said("not read", 2, f"whether it says {reading.amount.text} is not sure: {passages.shown(told)}")
    if not passages.sure(best, said):
        return base.said("not read", 2, f"too little is said of it to be sure of a passage: {passages.shown(told)}")
    if reading.negated:
        return base.said("not read", 2, f"what it says is denied, and whether it is the same is not sure: {passages.shown(told)}")
    cited = [passages.cited(best.row, told)]
    if (doubt := passages.not_so(best, reading)) and (other := passages.another_day(best, said)):
        return _at_another_time(base, said, best, other)
    if doubt:
        return base.said("not read", 2, doubt)
    base.rows = cited
    period = reading.period
    # 'two employees entered the country in June 2014': it is the time that is told
    when = period is not None and period.since is not None and period.until is not None and not _TIMES.search(reading.text)
    if reading.amount is not None and reading.amount.unit == "count" and not when:
        base.figure = str(reading.amount.figure)
    elif "twic" in said.words:
        base.figure = "2"
    elif period is not None and period.since is not None and period.until is not None and not period.carried:
        one_day, one_month = period.since == period.until, period.since.replace(day=1) == period.until.replace(day=1)
        # of a month, the day that the report gives
        day = passages.dated(told) if one_month and not one_day else None
        known = day is not None and day.kind == "day" and day.since is not None and period.since <= day.since <= period.until
        when_it_was = day.since if known and day is not None else period.since
        base.figure = str(when_it_was) if one_day or known else f"{period.since:%Y-%m}" if one_month else base.figure
    return base.said("borne out", 8, f"it says: {passages.shown(told)}")


_TIMES = regex(r"\btimes\b")


def _at_another_time(base: Verdict, said: passages.Said, passage: passages.Passage, when: Period) -> Verdict:
    """What a report says of another day or month: a dealing between people holds in part, of anything else the day is what is claimed."""
    cited = [passages.cited(passage.row, passage.told)]
    base.figure = str(when.since) if when.since == when.until else f"{when.since:%Y-%m}"
    told = f"it says so of {when.text}: {passages.shown(passage.told)}"
    if passages.of_contact(said):
        base.rows = cited
        return base.said("partly", 9, told)
    base.against = cited
    return base.said("contradicted", 10, told)


def that_find(engine: Engine) -> dict[str, str]:
    """The loaded documents that find what was done, with their titles."""
    return {
        d["document"]: d["title"]
        for d in engine.kept("documents that tell", lambda: report_text.documents(engine, Ref("", "", "")))
        if _FINDS.search(d["title"] or "") or _FINDS.search((d["file"] or "").replace("_", " "))
    }


def told(engine: Engine, reading: Reading) -> Verdict | None:
    """What no frame reads, if a loaded report tells it plainly: one sentence of it has the same one do the same to the same at the same time, and no word or number of the claim is lacking. None if none does: that proves nothing."""
    papers = that_find(engine)
    reading = report_times.by_the_vote(engine, reading, list(papers))
    named = [ref for refs in reading.roles.values() for ref in refs if ref.kind in ("person", "organisation")]
    said = passages.said_of(reading.title, named, reading.period)
    limits = set(_LIMITS.findall(said.text.lower()))
    counted = amounts(blanked(said.text, periods(said.text, passages.ANY_DAY)))
    numbers = {one.figure for one in counted}
    if not said.verb or not (said.names or passages.of_a_country(said)):
        return None
    best = max(
        (
            one
            for one in report_text.compared(engine, list(papers), said)
            if one.plain
            and passages.sure(one, said)
            and not passages.not_so(one, reading)
            and not one.missing
            and limits <= set(_LIMITS.findall(one.told.lower()))
            and all(report_figures.all_said_with(one.told, said, number) for number in numbers)
            and not (_only_said(one, said) and not _SAID_SO.search(said.text))
        ),
        key=passages.Passage.fitness,
        default=None,
    )
    if best is None:
        return None
    day = passages.dated(best.told) if reading.period is not None else None
    digits = [str(one.figure) for one in counted if one.unit in ("count", "share", "money") and report_figures.written(one)]
    dates = [str(day.since)] if day is not None and day.since == day.until else []
    return Verdict(
        "borne out",
        8,
        f"{papers[best.row['document']]} says: {passages.shown(best.told)}",
        figure=next(iter((*digits, *dates)), ""),
        rows=[passages.cited(best.row, best.told)],
        coverage=[],
        sql=[report_text.SHOWN],
    )


_FINDS = regex(r"\b(?:report|findings|indictment|judg(?:e)?ment|audit|inquiry|investigation)\b", re.IGNORECASE)
"""What a paper is called that finds what was done; a letter or a statement tells what its writer says was."""
_LIMITS = regex(
    r"\b(?:first|last|only|never|always|most|every|none|alone|both|largest|biggest|smallest|earliest|latest|once|twice|again|all)\b"
)
_SAID_SO = regex(
    r"\b(?:said|told|recalled|stated|testified|claimed|denied|remembered|according to|believed|thought|asserted|insisted|maintained)\b"
)
"""Words of a report that gives what somebody said, which is not what it found."""
_SAID_BEHIND = regex(
    r", (?:[\w' ]{2,40} )?(?:said|recalled|stated|testified|claimed|according to|asserted|insisted|maintained)\b(?! (?:him|her|them|to)\b)"
)


def _only_said(passage: passages.Passage, said: passages.Said) -> bool:
    """Whether a passage gives what it tells as what somebody said: before the deed in its clause, or set behind it."""
    deed = next((m.start() for m in re.finditer(r"[a-z]+", passage.clause) if stem(m[0]) == said.verb), len(passage.clause))
    return bool(_SAID_SO.search(passage.clause[:deed]) or _SAID_BEHIND.search(passage.told))


def _others(rows: list[dict[str, Any]], name: str) -> str:
    """Somebody else of the same last name whom the passages name in full; '' if nobody."""
    first, last = name.split(" ")[0], name.split(" ")[-1]
    for row in rows:
        for match in re.finditer(rf"\b([A-Z][a-z]+) (?:[A-Z]\. )?{re.escape(last)}\b", row["raw"]):
            if match[1].lower() != first.lower() and match[1] not in _TITLED and match[1][:1] != first[:1]:
                return match[0]
    return ""


_TITLED = frozenset(
    [
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "General",
        "Senator",
        "Secretary",
        "President",
        "Director",
        "Attorney",
        "Counsel",
        "The",
        "And",
        "But",
        "After",
        "When",
        "That",
        "According",
    ]
)
