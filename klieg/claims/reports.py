"""Verdicts on what a report says: a document that is loaded whole names somebody, or gives a figure, or does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from klieg.claims import deeds, passages
from klieg.claims.amounts import Amount, amounts
from klieg.claims.dates import blanked, periods
from klieg.claims.paper_words import WORDS
from klieg.claims.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict, remedy
from klieg.store.engine import Engine
from klieg.store.sql import block
from klieg.words import count

_IDLE = frozenset(
    [
        "the",
        "special",
        "report",
        "volume",
        "findings",
        "robert",
        "counsel",
        "counsels",
        "final",
        "official",
        "of",
        "and",
        "on",
        "in",
        "a",
        "s",
    ]
)


# a report that names somebody by the last name this often has named them in full before, in words the search does not join
_SURE = 5


_PAPER = regex(
    r"\b(?:reports?|findings|indictment|testimony|memo(?:randum)?|study|studies|book|dossier|affidavit|deposition|volume|appendix)\b",
    re.IGNORECASE,
)
_VOLUME = regex(
    r"\b(?:the )?(?:(?P<first>first volume|volume (?:I|1|one))|(?P<second>second volume|volume (?:II|2|two)))\b", re.IGNORECASE
)


def decide(engine: Engine, reading: Reading, which: Ref) -> Verdict:
    """What a report says: the passages that hold the name, or the figure; silence of a wholly read report contradicts (rule 6)."""
    documents = _documents(engine, which)
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
    who = reading.role("object")
    among = _NAMED_AMONG.match(reading.title) if who is not None and not reading.negated else None
    if (
        who is not None
        and not reading.negated
        and among is None
        and (described := _AS.match(reading.title) or _IS.match(reading.title))
    ):
        if who.name.split(" ")[-1].lower() in described["who"].lower() and not re.search(r"\bas\b", described["office"]):
            return _described(engine, base, ids, who, described)
        return base.said("not read", 2, "that it names somebody as something is not read")
    if len(several := reading.roles.get("object", [])) > 1:
        return _several(engine, reading, which, several)
    as_words = who is not None and who.kind == WORDS
    if who is not None and (reading.frame == "report_names" or (as_words and reading.amount is None)):
        return _names(engine, reading, base, documents, who)
    if (quoted := _quoted(engine, reading, base, ids)) is not None:
        return quoted
    if reading.amount is not None:
        return _figure(engine, reading, base, ids)
    if who is None:
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


def _names(engine: Engine, reading: Reading, base: Verdict, documents: list[dict[str, Any]], who: Ref) -> Verdict:
    """Whether somebody stands in a report, by name."""
    ids = [d["document"] for d in documents]
    rows = naming(engine, ids, who.text if who.text and who.name.startswith(f"{who.text} ") else who.name)
    how = ""
    if not rows and who.kind == "person" and " " in who.name:
        rows, how = naming(engine, ids, who.name.split(" ")[-1]), " (by the last name)"
    named = "; ".join(d["title"] or d["document"] for d in documents)
    if how and (other := _others(rows, who.name)):
        return base.said("not read", 2, f"{who.name} does not stand in {named} under both names; {other} does")
    base.figure = str(len(rows))
    if how and 0 < len(rows) < _SURE:
        return base.said(
            "not read",
            2,
            f"{who.name} does not stand in {named} under both names; the last name alone does, in {len(rows)} passages",
        )
    if rows:
        cited = [{"source": r["source"], "locator": r["locator"], "raw": r["raw"], "record": "passage"} for r in rows]
        times = "20 or more passages" if len(rows) == 20 else count(len(rows), "passage")
        told = f"{who.name} stands in {times} of {named}{how}"
        if reading.negated:
            base.against = cited[:6]
            return base.said("contradicted", 3, told)
        base.rows = cited[:6]
        return base.said("borne out", 8, told)
    if reading.negated:
        return base.said(
            "borne out", 5, f"by absence: {who.name} does not stand in {named}, which is wholly read (redactions as redacted)"
        )
    return base.said("contradicted", 6, f"{who.name} does not stand in {named}, which is wholly read (redactions as redacted)")


_OFFICE = r"(?:director|chair(?:man|woman)?|president|manager|advis[eo]r|executive|officer|treasurer|secretary|counsel|attorney|lawyer|pollster|strategist|spokes(?:man|woman|person)|ambassador|professor|founder|owner|head|chief|deputy|assistant|aide|partner|associate)"
_WHAT = r"(?P<what>(?P<whose_first>[A-Z][\w.]*(?: [A-Z][\w.]*)*['\u2019]s? )?(?:an?|the|its|his|her|their|one of the|one of)? ?(?P<office>[\w'\u2019 -]+?)(?: (?:of|at|for|to|in|with) (?P<whose>.+))?)\W*$"
_AS = regex(
    rf"(?:that |[Ii]t \w+ )?(?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*){{0,3}}) as (?=an? |the |its |his |her |their |one of |[A-Z][\w. ]*['\u2019]){_WHAT}"
)
"""'Mikhail Burchik as the general director of the Internet Research Agency'."""
_IS = regex(
    rf"(?:that )?(?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*){{0,3}}) (?:is|was) (?=an? |the |one of the |[A-Z][\w.]*['\u2019]s? ){_WHAT}"
)
"""'Goldstone was a music promoter'."""
_NAMED_AMONG = regex(
    r"(?P<who>[A-Z].{2,80}?) (?:(?:was |were )?among|(?:as |was |is )one of) (?:those|the (?:[a-z]+ ){0,2}[a-z]+) (?:on the [\w ]{3,30}? )?(?:who|that) (?P<did>[a-z].+)$"
)
_CEO = regex(r"\b(?:CEO|chief executive officer)\b", re.IGNORECASE)
_LOWER = regex(r"\b(?:deputy|assistant|vice|acting|associate|co)\b")
"""What makes an office another: the deputy attorney general is not the attorney general."""
_NO_OWNER = frozenset(["fund", "firm", "compa", "group"])
_RUN = r"(?:(?!(?:or|of|in|at|for|from|to|on|by|with|who|that|told|said)\b)[a-z'\u2019-]+ )"
_OTHERS = regex(r"\b(?:of|to|at|for|in) (?:the )?(?P<whose>[^,;.()]{3,60})")
"""Whose somebody is, behind what they are: 'a friend of Jared Kushner'."""


def _beside(plain: str, name: re.Match[str], head: str) -> list[tuple[str, str]]:
    """What a text says right beside a name that somebody is, with that head word: the words up to it, and those behind it."""
    found = []
    before = re.search(rf"({_RUN}{{0,6}}(?:[a-z]+-)*{head}),? (?:{_RUN}){{0,2}}$", plain[: name.start()])
    if before and not re.search(rf"\b{head}\b(?: [a-z.]+)* and ", before[0]):
        found.append((before[1], ""))
    set_in = (
        r"(?:, (?:then )?| \(|,? (?:who )?(?:was|is|had been|served as|became|worked as|as) |(?: [a-z]\.?)? (?="
        rf"(?:{_RUN}){{0,3}}{head}\b))"
    )
    after = re.match(
        rf"{set_in}((?:(?:an?|the|his|her|its|one of the) )?{_RUN}{{0,5}}(?:[a-z]+-)*{head}\b)([^,;()]{{0,80}})",
        plain[name.end() :],
    )
    if after and not after[1].startswith("and "):
        found.append((after[1], after[2]))
    return found


def _described(engine: Engine, base: Verdict, ids: list[str], who: Ref, said: re.Match[str]) -> Verdict:
    """As what a report names somebody: by the words right beside the name. Another office there, and nowhere the one said, bears out the name alone."""
    *first, last = who.name.lower().split(" ")
    office = passages.stems(_CEO.sub("chief executive", said["office"]))
    owner = (passages.stems(said["whose"] or "") | passages.stems(said["whose_first"] or "")) - _NO_OWNER
    head = _CEO.sub("chief executive", said["office"]).lower().split(" ")[-1]
    singular = re.sub(r"s$", "", head)
    others = []
    for row in _holding(engine, ids, [last]):
        for told in passages.sentences(row["text"]):
            plain = passages.plainly(_CEO.sub("chief executive", told))
            for name in re.finditer(rf"\b{re.escape(last)}\b(?!['\u2019]|,? jr\b)", plain):
                named = tuple(plain[: name.start()].split(" ")[-2:-1])
                if first and named and deeds.another((first[0], last), (*named, last), last, True):
                    continue
                cited = {"source": row["source"], "locator": row["locator"], "raw": told[:400], "record": "passage"}
                for beside, behind in _beside(plain, name, rf"{re.escape(singular)}s?"):
                    there = passages.stems(beside)
                    theirs = _OTHERS.match(behind.strip())
                    near = there | passages.stems(theirs["whose"] if theirs else "")
                    whose = near if theirs or re.search(r"[a-z]['\u2019]s? ", beside) else passages.stems(told)
                    lower = set(_LOWER.findall(beside)) - set(_LOWER.findall(said["office"].lower()))
                    if office <= there and not lower and len(owner & whose) >= len(owner) / 2:
                        base.rows = [cited]
                        return base.said("borne out", 8, f"it says: {passages.shown(told)}")
                if re.search(rf"{_OFFICE}s?$", said["office"]):
                    others += [(beside, cited, told) for beside, _ in _beside(plain, name, _OFFICE)
                               if len(owner & passages.stems(told)) >= len(owner) / 2]  # fmt: skip
    if others:
        title, cited, told = others[0]
        own = "|".join(map(re.escape, who.name.lower().split()))
        title = re.sub(rf"\b(?:{own}|and|its|the|an?)\b ?", "", title).strip()
        base.rows = [cited]
        return base.said("partly", 9, f"it names {who.name}, under another title ({title}): {passages.shown(told)}")
    return base.said("not read", 2, "that it names somebody as something is not read")


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
_MOST = 0.6
"""Of what a report is said to say with a figure, so much must stand in a sentence with it."""
_QUOTED = 4
"""So many words that stand in the report as quoted are no chance."""
_NEAR = 60
"""A figure stands so near behind the name of what it is of."""
_FEW = 4
"""With fewer telling words than this a sentence with another figure may still be about something else."""


def _telling(reading: Reading) -> bool:
    """Whether a report is said to say something of somebody, and not only to name them."""
    names = " ".join(ref.name for ref in reading.roles.get("object", []))
    return not _NAMING.search(_head(reading)) and len(passages.stems(reading.title) - passages.stems(names)) > 1


def _head(reading: Reading) -> str:
    """What stands before the content: 'the report names', 'the report says that'; all of it where a paper is said to hold nothing but a name."""
    at = reading.text.find(reading.title[:12]) if reading.title else -1
    if at == 0 and _SAYS_SO.search(reading.text[len(reading.title) :]):
        return ""
    before = reading.text[: max(at, 0)]
    return before or ("" if reading.frame == "report_detail" and reading.title else reading.text)


_SAYS_SO = regex(r"\b(?:according to|says?|states?|found|finds?|notes?|concluded|shows?|recounts?)\b")
"""What stands behind the content: '..., according to the report', '..., the report says'."""
_QUOTE = regex(r"[\"\u201c](?P<words>[^\"\u201c\u201d]{8,}?)[\"\u201d]")


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
        cited += [{"source": r["source"], "locator": r["locator"], "raw": r["raw"], "record": "passage"} for r in rows[:3]]
    base.rows = cited[:6]
    return base.said("borne out", 8, f"it says {'; '.join(' '.join(words) for words in runs)}, word for word")


def _lasts(reading: Reading) -> list[str]:
    """The last words of those of whom a report is said to say something, as reports and stories are compared."""
    return [passages.plainly(ref.name).split(" ")[-1] for ref in reading.roles.get("object", [])]


_FOOTNOTE = regex(r"\[\^\w+\]:")
_CITING = regex(
    r"\b(?:[Ss]ee|[Ii]d\.|Tweet|Times|Post|News|Journal|CNN|Email|302|supra|infra)\b|\((?:[A-Z][a-z]{2,8}\.? \d|\d{4})|\bat \d"
)


def _content(engine: Engine, reading: Reading, base: Verdict, ids: list[str]) -> Verdict:
    """What a report says of somebody: a sentence of it, or two that follow each other, that names them and holds what is said. Its silence in these words proves nothing."""
    said = passages.said_of(reading.title, reading.roles.get("object", []), reading.period)
    base.sql = [_SHOWN]
    turned = [
        (re.compile(rf"\b{re.escape(last)}, {re.escape(first)}\b"), f"{first} {last}")
        for first, _, last in (ref.name.partition(" ") for ref in reading.roles.get("object", []))
        if last and " " not in last
    ]
    best = max(_compared(engine, ids, said, turned), key=passages.Passage.fitness, default=None)
    if best is None or (len(said.words) >= _FEW and best.share < passages.ENOUGH):
        return base.said(
            "not read", 2, f"no passage is sure to say this ({best.share if best else 0:.0%} of its words stand together at best)"
        )
    told = best.told
    if reading.amount is not None and reading.amount.text.split()[-1].lower() not in told.lower().split():
        return base.said("not read", 2, f"whether it says {reading.amount.text} is not sure: {passages.shown(told)}")
    if not passages.sure(best, said):
        return base.said("not read", 2, f"too little is said of it to be sure of a passage: {passages.shown(told)}")
    if reading.negated:
        return base.said("not read", 2, f"what it says is denied, and whether it is the same is not sure: {passages.shown(told)}")
    cited = [{"source": best.row["source"], "locator": best.row["locator"], "raw": told[:400], "record": "passage"}]
    if (doubt := passages.not_so(best, reading)) and (other := passages.another_day(best, said)):
        base.against, base.figure = cited, str(other.since)
        return base.said("contradicted", 10, f"it says so of {other.text}: {passages.shown(told)}")
    if doubt:
        return base.said("not read", 2, doubt)
    base.rows = cited
    return base.said("borne out", 8, f"it says: {passages.shown(told)}")


_SHOWN = (
    f"CREATE TABLE whole_passage AS {block(__package__, 'reports.sql', 'whole')}\n{block(__package__, 'reports.sql', 'holding')}"
)


def _holding(engine: Engine, ids: list[str], words: list[str]) -> list[dict[str, Any]]:
    """The passages of documents that hold all of these words, whole. They are put together once, for all claims."""
    engine.kept(
        "whole passages", lambda: engine.make(f"CREATE TABLE whole_passage AS {block(__package__, 'reports.sql', 'whole')}")
    )
    return engine.rows(block(__package__, "reports.sql", "holding"), ids=ids, words=words)


def _compared(
    engine: Engine, ids: list[str], said: passages.Said, turned: Sequence[tuple[re.Pattern[str], str]] = ()
) -> Iterator[passages.Passage]:
    """Each sentence of documents, and each with the next, that names those whom a claim names, and how it stands to the claim."""
    # a scanned handle may be broken in two: it is looked for in what is read
    for row in _holding(engine, ids, [name for name in said.names if "_" not in name]):
        text = row["text"]
        for pattern, name in turned:
            text = pattern.sub(name, text)  # a glossary has the last name first
        each = passages.sentences(text)
        noted = False
        for n, sentence in enumerate(each):
            noted = noted or bool(_FOOTNOTE.search(sentence))
            cites = noted and bool(_CITING.search(sentence))
            for told in dict.fromkeys((sentence, " ".join(each[n : n + 2]))):
                if passage := passages.compared(row, told, said, told is sentence or told == sentence, cites):
                    yield passage


def told(engine: Engine, reading: Reading) -> Verdict | None:
    """What no frame reads, if a loaded document tells it plainly: one sentence of it has the same one do the same to the same at the same time, and no word or number of the claim is lacking. None if none does: that proves nothing."""
    named = [ref for refs in reading.roles.values() for ref in refs if ref.kind in ("person", "organisation")]
    said = passages.said_of(reading.title, named, reading.period)
    limits = set(_LIMITS.findall(said.text.lower()))
    numbers = {one.figure for one in amounts(blanked(said.text, periods(said.text, passages.ANY_DAY)))}
    if not said.verb or not said.names:
        return None
    papers = {
        d["document"]: d["title"] or d["document"]
        for d in engine.kept("documents that tell", lambda: _documents(engine, Ref("", "", "")))
    }
    best = max(
        (
            one
            for one in _compared(engine, list(papers), said)
            if one.plain
            and passages.sure(one, said)
            and not passages.not_so(one, reading)
            and not one.missing
            and limits <= set(_LIMITS.findall(one.told.lower()))
            and all(_with_figure(one.told, said, number) for number in numbers)
            and not (_SAID_SO.search(one.told) and not _SAID_SO.search(said.text))
        ),
        key=passages.Passage.fitness,
        default=None,
    )
    if best is None:
        return None
    return Verdict(
        "borne out",
        8,
        f"{papers[best.row['document']]} says: {passages.shown(best.told)}",
        rows=[{"source": best.row["source"], "locator": best.row["locator"], "raw": best.told[:400], "record": "passage"}],
        coverage=[],
        sql=[_SHOWN],
    )


def _with_figure(told: str, said: passages.Said, figure: Decimal) -> bool:
    """Whether a sentence says all of a claim with a figure of it: 'approximately 500 witnesses, including almost 80 before a grand jury' says of 500 that they were witnesses."""
    return any(
        one.figure == figure and said.words - said.light <= passages.stems(_stretch(told, one.start, one.end))
        for one in amounts(blanked(told, periods(told, passages.ANY_DAY)))
    )


_LIMITS = regex(
    r"\b(?:first|last|only|never|always|most|every|none|alone|both|largest|biggest|smallest|earliest|latest|once|twice|again|all)\b"
)
_SAID_SO = regex(
    r"\b(?:said|told|recalled|stated|testified|claimed|denied|remembered|according to|believed|thought|asserted|insisted|maintained)\b"
)
"""Words of a report that gives what somebody said, which is not what it found."""


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


def _documents(engine: Engine, which: Ref) -> list[dict[str, Any]]:
    """The loaded documents whose title, author, file or first passages hold the telling words of a report's name; forms are none."""
    words = [w for w in re.findall(r"[a-z]{3,}", which.name.lower()) if w not in _IDLE]
    return engine.rows(
        block(__package__, "reports.sql", "documents"), words=words or re.findall(r"[a-z]{3,}", which.name.lower())
    )


def naming(engine: Engine, ids: list[str], name: str) -> list[dict[str, Any]]:
    """The passages of documents that hold a name or words, whole, in any case, over line breaks."""
    words = [re.escape(word) for word in name.split()]
    pattern = r"\b" + r"\s+".join(words) + r"\b"
    if len(words) == 2:
        # a glossary has the last name first
        pattern += rf"|\b{words[1]},\s+{words[0]}\b"
    return engine.rows(block(__package__, "reports.sql", "naming"), ids=ids, pattern=f"(?i){pattern}")


def _figure(engine: Engine, reading: Reading, base: Verdict, ids: list[str]) -> Verdict:
    """A figure that a report gives: the passages that hold it as written, and a telling word of the claim."""
    amount = reading.amount
    assert amount is not None
    digits = re.search(r"[\d][\d,.]*\d|\d", amount.text)
    if not digits and _telling(reading):
        return _content(engine, reading, base, ids)
    if not digits:
        return base.said("not read", 2, f"{amount.text!r} is not written in figures")
    if (named := _named_figure(engine, reading, base, ids)) is not None:
        return named
    written = digits[0].rstrip(".,")
    unit = re.search(r"\b(?:million|billion|trillion|thousand)\b", amount.text, re.IGNORECASE)
    figure = re.compile(
        rf"(?<![\d.,]){re.escape(written)}(?!\d|,\d|\.\d)"
        + (rf"(?=[\s-]*{unit[0]})" if unit else r"(?![\s-]*(?:million|billion|trillion|thousand))"),
        re.IGNORECASE,
    )
    rows = [row for row in _holding(engine, ids, [written]) if figure.search(row["text"])]
    chosen = [row for row in rows if any(_gives(told, figure, reading) for told in passages.pairs(row["text"]))]
    if len(names := _names_quoted(reading.text)) == 1:
        # a figure behind another name is not this one's
        beside = re.compile(rf"\b{_spaced(names[0])}\b[^\"\u201c@]*{re.escape(written)}", re.IGNORECASE)
        chosen = [r for r in chosen if any(beside.search(told) for told in passages.sentences(r["text"]))]
    if not chosen and (other := _other_figure(engine, reading, base, ids)):
        return other
    if not chosen:
        return base.said(
            "not read",
            2,
            f"{digits[0]} stands in {len(rows)} passages, none of which is sure to be of this"
            if rows
            else f"{digits[0]} does not stand in the report as written",
        )
    told = next(told for told in passages.pairs(chosen[0]["text"]) if _gives(told, figure, reading))
    base.rows = [
        {"source": r["source"], "locator": r["locator"], "raw": r["text"][:400], "record": "passage"} for r in chosen[:6]
    ]
    base.figure = str(amount.figure)
    return base.said("borne out", 8, f"{digits[0]} stands in {count(len(chosen), 'passage')}: {passages.shown(told)}")


def _gives(told: str, figure: re.Pattern[str], reading: Reading) -> bool:
    """Whether a sentence, or two, says with a figure what a claim says with it: a figure in a sentence of something else (or the number of a footnote) is not this one."""
    own = passages.stems(reading.title)
    enough = passages.ENOUGH if reading.frame == "report_detail" else _MOST
    names = [name for name in passages.said_of(reading.title, [], None).names if "_" not in name]
    if not _of_them(told, figure, _lasts(reading)) or not _of_the_stretch(told, reading):
        return False
    for at in figure.finditer(told):
        rest = passages.sentences(told[at.end() :])
        whole = told[: at.end() + (len(rest[0]) if rest else 0)]
        plain = passages.plainly(whole)
        if (
            all(re.search(rf"\b{re.escape(name)}", plain) for name in names)
            and (len(own) < 2 or len(own & passages.stems(_stretch(whole, *at.span()))) >= enough * len(own))
            and passages.of_the_time(reading.period, whole)
            and _counts_the_same(whole, at, reading)
        ):
            return True
    return False


_GROUP = regex(r"\b(?P<words>[A-Z][\w'\u2019]*(?: [A-Z][\w'\u2019]*){0,3}) (?:Facebook )?(?:group|page)\b|@(?P<handle>\w+)")


def _names_quoted(text: str) -> list[str]:
    """What a claim has between quotation marks, short enough for a name; else the one account or group it names."""
    quoted = [quote["words"] for quote in re.finditer(r"[\"\u201c](?P<words>[^\"\u201c\u201d]{4,60}?)[\"\u201d]", text)]
    return quoted or [match["words"] or match["handle"] for match in _GROUP.finditer(text)]


def _spaced(name: str) -> str:
    """The words of a name with anything between them, as a pattern."""
    return r"\W+".join(re.findall(r"\w+", name))


def _named_figure(engine: Engine, reading: Reading, base: Verdict, ids: list[str]) -> Verdict | None:
    """The figure that a report gives of something it names ('the "Being Patriotic" group had over 200,000 followers'): the first one behind the name, of the same thing. None if there is none, or several disagree."""
    said = reading.amount
    names = _names_quoted(reading.text)
    stems = passages.stems(reading.text)
    if said is None or len(names) != 1:
        return None
    name = _spaced(names[0])
    found: list[tuple[Amount, dict[str, Any], str]] = []
    for row in engine.rows(block(__package__, "reports.sql", "naming"), ids=ids, pattern=rf"(?i)\b{name}\b"):
        for told in passages.sentences(row["text"]):
            for match in re.finditer(rf"\b{name}\b", told, re.IGNORECASE):
                behind = told[match.end() :]
                first = next(iter(amounts(blanked(behind, periods(behind, passages.ANY_DAY)))), None)
                if (
                    first is not None
                    and first.start < _NEAR
                    and not re.search(r"[;\"\u201c].*[;\"\u201c]|, and ", behind[2 : first.start])
                    and (first.unit, first.currency) == (said.unit, said.currency)
                    and passages.stems(" ".join(behind[first.end :].split()[:3])) & stems
                ):
                    found.append((first, row, told))
    if len({amount.figure for amount, _, _ in found}) != 1:
        return None
    amount, row, told = found[0]
    cited = [{"source": row["source"], "locator": row["locator"], "raw": told[:400], "record": "passage"}]
    base.figure = str(amount.figure)
    if said.fits(amount.figure):
        base.rows = cited
        if said.soft_high is not None and amount.figure > said.soft_high:
            return base.said("partly", 9, f"it says {amount.text} of {names[0]}: {passages.shown(told)}")
        return base.said("borne out", 8, f"it says: {passages.shown(told)}")
    base.against = cited
    return base.said("contradicted", 10, f"it says {amount.text} of {names[0]}: {passages.shown(told)}")


def _stretch(told: str, start: int, end: int) -> str:
    """What a sentence, or two, says with a figure: up to the next one that is not of the same list ('approximately 500 witnesses, including almost 80 before a grand jury')."""
    behind = re.search(r";|,? (?:including|of (?:which|whom|them)|among them)\b", told[end:])
    first = told.rfind(";", 0, start) + 1
    # whoever a list is of stands at its beginning
    lead = " ".join(told[:first].split()[:10]) + " " if first else ""
    return lead + told[first : end + behind.start() if behind else len(told)]


def _of_the_stretch(told: str, reading: Reading) -> bool:
    """Whether a sentence names both ends of a stretch that is claimed, by their years."""
    period = reading.period
    if period is None or period.kind not in ("month_span", "day_span", "year_span") or not (period.since and period.until):
        return True
    return all(str(day.year) in told for day in (period.since, period.until))


def _of_them(told: str, figure: re.Pattern[str], lasts: list[str]) -> bool:
    """Whether the sentence with the figure names all of these, or points back ('They made 80,000 posts') to one that does."""
    own = next((one for one in passages.sentences(told) if figure.search(one)), told)
    pointing = re.match(r"\W*(?:It|They|These|Those|He|She|Their|His|Her|Its)\b", own)
    return all(last in passages.plainly(told if pointing else own) for last in lasts)


_ABOVE, _BELOW = frozenset(["more than", "at least", "just over"]), frozenset(["less than", "at most", "nearly"])
_THING = r"(?!(?:of|in|on|at|to|for|from|by|with|and|that|who|which|were|was|had|before|after|during)\b)[a-zA-Z-]+(?<!ed)\b"


def _counts_the_same(told: str, at: re.Match[str], reading: Reading) -> bool:
    """Whether what the figure counts in the claim stands behind it in the sentence too ('80,000 posts' are no accounts), and every other figure of the claim stands there."""
    what = re.search(rf"{re.escape(at[0])}(?:[\s-]*(?:million|billion|thousand))?((?: {_THING}){{1,4}})", reading.text)
    stems = passages.stems(what[1]) if what else set()
    behind = re.match(r"[^.;]{0,60}", told[at.end() :])
    money = reading.amount is not None and reading.amount.unit == "money"
    near = money or not stems or (behind is not None and stems <= passages.stems(behind[0]))
    there = next((one for one in amounts(told) if one.start <= at.start() < one.end), None)
    if (
        there is not None
        and reading.amount is not None
        and {there.hedge, reading.amount.hedge} & _ABOVE
        and {there.hedge, reading.amount.hedge} & _BELOW
    ):
        return False
    if there is not None and re.search(r"\d (?:to|and|or|-|\u2013) ?\d", there.text):
        return False  # '20 to 30'
    others = [
        n.rstrip(".,")
        for n in re.findall(r"(?<![\d.,])\d[\d,.]*\d", reading.text)
        if n.rstrip(".,") != at[0] and not re.fullmatch(r"(?:19|20)\d\d", n)
    ]
    return near and all(re.search(rf"(?<![\d.,]){re.escape(one)}(?!\d)", told) for one in others)


def _other_figure(engine: Engine, reading: Reading, base: Verdict, ids: list[str]) -> Verdict | None:
    """The sentence that says the same with a figure of its own: it decides where the figure said does not stand in the report. None if none is sure, or several disagree."""
    said = reading.amount
    stems = passages.stems(reading.title)
    names = passages.said_of(reading.title, [], None).names
    counted = passages.stems(" ".join(reading.text.split(said.text)[-1].split()[:3])) if said else set()
    if said is None or len(stems) < (_FEW - 2 if said.unit == "money" else _FEW - 1):
        return None
    found: list[tuple[float, Amount, dict[str, Any], str]] = []
    for row in _holding(engine, ids, []):
        # a sentence holds no more of it than its page does, and most pages hold little
        page = passages.plainly(row["text"])
        if sum(stem in page or stem in passages.AS_VERBS for stem in stems) / len(stems) < passages.ENOUGH:
            continue
        for told in passages.sentences(row["text"]):
            share = len(stems & passages.stems(told)) / len(stems)
            plain = passages.plainly(told)
            if not all(
                name in plain for name in (*_lasts(reading), *names) if name not in passages.SHORT_FORMS and "_" not in name
            ):
                continue  # another meeting, another agency
            if share >= passages.ENOUGH and bool(passages.DENYING.search(told)) == bool(passages.DENYING.search(reading.text)):
                found += [
                    (share, amount, row, told)
                    for amount in amounts(blanked(told, periods(told, passages.ANY_DAY)))
                    if len(stems & passages.stems(_stretch(told, amount.start, amount.end))) >= passages.ENOUGH * len(stems)
                    and (amount.unit, amount.currency) == (said.unit, said.currency)
                    and (said.unit == "money" or passages.stems(" ".join(told[amount.end :].split()[:4])) & counted)
                ]
    best = [one for one in found if one[0] == max(share for share, *_ in found)]
    figures = {amount.figure for _, amount, _, _ in best}
    whole = bool(best) and best[0][0] == 1
    if len(stems) < _FEW - 1 and not whole:
        return None
    if len(figures) != 1 and not (whole and figures and not any(said.fits(figure) for figure in figures)):
        return None  # where several say all of it, none of them may say the figure that is claimed
    _, amount, row, told = best[0]
    if amount.high != amount.low and amount.low <= said.figure and (amount.high is None or said.figure <= amount.high):
        return None  # '20 to 30' where 20 is claimed
    cited = [{"source": row["source"], "locator": row["locator"], "raw": told[:400], "record": "passage"}]
    base.figure = str(amount.figure)
    if said.fits(amount.figure):
        base.rows = cited
        return base.said("borne out", 8, f"it says: {passages.shown(told)}")
    base.against = cited
    return base.said("contradicted", 10, f"it says {amount.text}: {passages.shown(told)}")
