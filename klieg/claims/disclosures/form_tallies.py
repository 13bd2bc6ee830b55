"""How many of the entries of a form's list are of a kind: 'seven of them he still held', 'four of the sources are in Austin, Texas', 'nine of them are there only for a speech'.

Which list it is stands in the sentence, or is the one whose entries were counted before. What is counted is told by a few kinds of words only (held or given up, a place, a work, a name); whatever else is said of them is not
read. What a form holds is looked at in `decide`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from klieg.claims.disclosures import form_rows
from klieg.claims.language.amounts import amounts, so_many
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Marked, bare
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.ties.versions import Row, rows_of
from klieg.words import count

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAME = "form_tally"
FRAMES = ((FRAME, "document"),)
"""How many entries of a form's list are of a kind, and the kind of claim it is."""
_WHAT = r"positions|posts|sources|clients|employers|liabilities|debts|creditors|loans"
_OF_PAY = r"(?: of (?:pay|income|compensation))?"
_TALLY = regex(
    rf"(?:^(?:And |But )?|[,;:\u2014] (?:and |but |though |while |although )?|,? (?:and|but|though|while|although) )"
    rf"(?P<tally>(?:[Oo]nly |[Jj]ust |[Aa]t least |[Ff]ully )?(?P<n><A\d+>) of (?:(?:them|these|those|which|whom)|(?:the|his|her) (?:<A\d+> )?(?P<what>{_WHAT}){_OF_PAY}(?: on (?:the|his|her) (?:form|list))?),? (?P<pred>[^;]+?))[ .]*$"
)
_OF_SO_MANY = regex(
    rf"\b[Oo]f (?:his|her|the|those|these|(?P<whose><E\d+>)(?:['\u2019]s)?) (?P<all><A\d+>) (?P<what>{_WHAT}){_OF_PAY}, (?P<tally>(?:only |just )?(?P<n><A\d+>) (?P<pred>(?:are|were|is|was|stand|list|name|he|she|in|for)\b[^;]+?))[ .]*$"
)
_HE_DID = regex(
    r"(?:^|[,;] (?:and |but )?)(?P<tally>(?:[Hh]e|[Ss]he|<E\d+>) (?P<pred>(?:had )?(?:given up|gave up|left|resigned)|(?:still )?(?:held|kept)) (?P<n><A\d+>) of (?:(?:them|these|those)|the (?P<what>positions|posts)))(?: when (?:he|she|<E\d+>) (?:filed|signed)[^,;]*| by then)?[ .]*$"
)
_TIMES = regex(
    r"(?:^(?:And |But )?|[,;] (?:and |but |though |although )?|,? (?:although|though|and|but) )(?P<tally>(?:(?:[Oo]ne|[Aa]) (?:client|source|employer|creditor|firm), )?(?:[Tt]he )?(?P<who><E\d+>),? "
    r"(?:is|was|stands|appears|comes up|turns up) (?:down |listed |named |there |entered |on it |on the list )*(?P<times>twice|thrice|(?P<n><A\d+>) times))[ .]*$"
)
_OFTEN = {"twice": 2, "thrice": 3}
_THEN = r"(?:,? (?:when|as|before) (?:he|she|<E\d+>) (?:filed|signed|made|submitted|joined)[^,;]*|,? (?:then|at the time|as of that day|by then|by that time))?"
_HE = r"(?:(?:he|she|<E\d+>) )?"
_HELD = regex(
    rf"(?:that |which )?{_HE}(?:still |yet )?(?:held|holds|kept|keeps|had not given up|has not given up)(?: on to)?{_THEN}$|{_HE}(?:ran|run|went|go|lasted|last|are said to run|were said to run) (?:on )?(?:to|into|up to|until) the present$"
    rf"|(?:were|are) (?:still |then |yet )?(?:current|held|present|ongoing)(?: by (?:him|her))?{_THEN}$"
)
_ENDED = regex(
    rf"(?:had |have )?(?:ended|lapsed|expired|run out|ran out|stopped)(?: (?:in|on|by))?(?: (?P<when><P\d+>))?{_THEN}$|{_HE}(?:had |has )?(?:given up|gave up|left|quit|relinquished|resigned(?: from)?|stepped down from)(?: (?:in|on|by))?(?: (?P<when2><P\d+>))?{_THEN}$"
    rf"|(?:were|are) (?:over|past|given up|at an end){_THEN}$"
)
_PLACE = regex(
    r"(?:(?:are|were|is|was) )?(?:all )?(?:based |located |headquartered |to be found )?(?P<where>in|from|outside) (?:the )?(?P<place>[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*(?:, [A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*)?)$"
)
_WORK = regex(
    r"(?:(?:are|were|is|was|stand|appear|go) )?(?:there |listed |named |described |entered |down |put down |marked )*(?P<only>only |just |solely )?(?:as|for|with) (?P<only2>only |just )?(?:an? )?(?P<work>(?:paid )?[a-z][a-z -]{3,50}?)(?: alone)?$"
)
_NAMED = regex(
    r"(?:(?:are|were|is|was) )?(?:described as |listed as |down as |put down as )?(?:all )?(?:compensation (?:to|from)|pay (?:to|from)|at|with|names?|named|mention(?:s|ed)?) (?:the )?(?P<who><E\d+>)$"
)
_NOT_TO = regex(r",? (?:and )?not (?:to|for) (?:him|her|<E\d+>)(?:self)?$")
_TURNED = regex(r"\b(?:not|never|no|none|neither|nor|except|but)\b|n['\u2019]t\b")


def tail(marked: Marked) -> re.Match[str] | None:
    """Where a sentence counts some of a form's entries: at its end, behind how many there are in all."""
    if ("twice" in marked.text or "thrice" in marked.text or " times" in marked.text) and (often := _TIMES.search(marked.text)):
        return often
    if " of " not in marked.text and "Of " not in marked.text:
        return None
    return _TALLY.search(marked.text) or _OF_SO_MANY.search(marked.text) or _HE_DID.search(marked.text)


def reading(reader: Reader, marked: Marked, text: str, match: re.Match[str], head: list[Reading]) -> Reading | None:
    """The entries that are counted, with whose form and which list; None if any of it is not known. `head` is what was read of the sentence before them."""
    told = {name: value for name, value in match.groupdict().items() if value}
    if "times" in told:
        return _often(reader, marked, text, match)
    amount = marked.amount(told["n"])
    before = next((r for r in reversed(head) if r.frame == "disclosed_count"), None)
    if before is None and (last := reader.counted_document) is not None and ("what" in told or _near(reader, last)):
        before = last
    what = told.get("what") or (before.title.partition("|")[2] if before is not None else "")
    filer = _filer(reader, marked, told, before)
    if amount.unit != "count" or filer is None or what not in form_rows.PARTS or reader.of_report:
        return None
    kind = _kind(reader, marked, _NOT_TO.sub("", told["pred"]).strip())
    if kind is None:
        return None
    start, end = marked.original(*match.span("tally"))
    version = before.title.partition("|")[0] if before is not None else ""
    roles = {"subject": [filer]}
    if named := _NAMED.match(_NOT_TO.sub("", told["pred"]).strip()):
        roles["object"] = marked.refs_in(named["who"])
    if "all" in told:
        every = marked.amount(told["all"])
        roles["number"] = [Ref(every.text, str(every.figure), "thing")]
    made = Reading(FRAME, "document", start, end, text[start:end], roles, f"{version}|{what}|{kind}", amount)
    made.period = before.period.carry() if before is not None and before.period is not None else None
    made.assumptions = [filer.how] if filer.how else []
    if "what" not in told:
        made.assumptions.append(f"what is counted is carried over: {what}")
    return made


def _often(reader: Reader, marked: Marked, text: str, match: re.Match[str]) -> Reading | None:
    """'One client, X, is down twice': in how many rows of the list that was counted last, or of the form, somebody stands."""
    last = (
        reader.counted_document
        if reader.counted_document is not None and _near(reader, reader.counted_document)
        else reader.last_document
    )
    filer, item = _filer(reader, marked, {}, last), marked.ref(match["who"])
    if (
        filer is None
        or last is None
        or reader.of_report
        or item.kind not in ("organisation", "campaign", "person")
        or reader.known.files(item)
    ):
        return None
    start, end = marked.original(*match.span("tally"))
    amount = marked.amount(match["n"]) if match["n"] else so_many(match["times"], _OFTEN.get(match["times"], 0))
    what = last.title.partition("|")[2] if last.frame == "disclosed_count" else ""
    title = f"{last.title.partition('|')[0]}|{what if what in form_rows.PARTS else 'rows'}|named {item.name}"
    made = Reading(FRAME, "document", start, end, text[start:end], {"subject": [filer], "object": [item]}, title, amount)
    made.period = last.period.carry() if last.period is not None else None
    made.assumptions = [ref.how for ref in (filer, item) if ref.how]
    return made


def _near(reader: Reader, last: Reading) -> bool:
    """Whether a list was counted right before, so that 'of them' is of its entries."""
    return last.end <= reader.at and not re.search(r"\w", reader.story.plain[last.end : reader.at])


def _kind(reader: Reader, marked: Marked, said: str) -> str | None:
    """What is said of those counted, in few words; None if it is none of the things that are read."""
    plain = bare(said, marked)
    if _TURNED.search(plain):
        return None
    held, ended = _HELD.match(said), _ENDED.match(said)
    if (held or ended) and any(ref.kind != "person" or not reader.known.files(ref) for ref in marked.refs_in(said)):
        return None  # 'two of them Breitbart still held'
    if held:
        return "held"
    if ended:
        when = ended["when"] or ended["when2"]
        day = reader.in_context(marked.period(when), plain) if when else None
        if day is None:
            return "ended" if not when else None
        if day.since is None or day.until is None or not day.kind.startswith(("month", "year")):
            return None
        return f"ended {day.since.month}/{day.since.year}" if day.kind.startswith("month") else f"ended {day.since.year}"
    if named := _NAMED.match(said):
        return f"{'paid' if ' to ' in said or ' from ' in said else 'named'} {marked.ref(named['who']).name}"
    if place := _PLACE.match(plain):
        return f"{place['where']} {place['place']}"
    if work := _WORK.match(plain):
        return f"{'only ' if work['only'] or work['only2'] else ''}for {work['work']}"
    return None


def _filer(reader: Reader, marked: Marked, told: dict[str, str], before: Reading | None) -> Ref | None:
    """Whose form it is: the one filer whom the sentence names, else the one whose list was counted or whose form was spoken of."""
    named = {ref.name.split(" ")[-1]: ref for ref in marked.refs_in(told.get("whose") or marked.text) if reader.known.files(ref)}
    if len(named) == 1:
        return next(iter(named.values()))
    last = before or reader.last_document
    who = last.role("subject") if last is not None and not named else None
    if who is None or not reader.known.files(who):
        return None
    newer = next((p for p in reversed(reader.discourse.people) if reader.known.people.get(p.split(" ")[-1])), who.name)
    if newer.split(" ")[-1] != who.name.split(" ")[-1]:
        return None
    return replace(who, how=f"whose form it is is carried over: {who.name}")


def decide(engine: Engine, reading: Reading, found: list[dict[str, Any]], base: Verdict) -> Verdict:
    """Whether so many rows of the list are of the kind; where no version is said, in each that is loaded."""
    _, what, kind = reading.title.split("|", 2)
    chosen = form_rows.version_meant(reading, found)
    each = [_counted(engine, reading, version, what, kind) for version in ([chosen] if chosen else found)]
    if any(one is None for one in each):
        return base.said("not read", 2, f"which of the {what} are meant can't be told from the form")
    settled = [one for one in each if one is not None]
    amount = reading.amount
    assert amount is not None
    fits = {one[3] for one in settled}
    if len(fits) != 1 or (len({len(one[1]) for one in settled}) != 1 and not chosen):
        return base.said("not read", 2, "which version is meant is not said, and they differ")
    version, rows, every, good = settled[-1]
    if dark := form_rows.dark(*(one[0] for one in settled)):
        # a row on such a page may be another of the kind
        return base.said("not loaded", 4, f"how many are of the kind is not sure: {dark}")
    base.figure, shown = str(len(rows)), [form_rows.shown(row) for row in rows[:6]]
    told = f"{len(rows)} of {count(len(every), 'row')} in {f'part {form_rows.PARTS[what]} of ' if what in form_rows.PARTS else ''}{form_rows.called(version)}: {kind}"
    number = reading.role("number")
    all_said = amounts(number.text) if number is not None else []
    # 'of his about twelve positions': with the hedge it is told with
    if number is not None and not (all_said[0].fits(Decimal(len(every))) if all_said else Decimal(number.name) == len(every)):
        base.against = shown
        return base.said(
            "contradicted", 10, f"{told}, where {reading.amount.text if reading.amount else ''} of {number.text} is said"
        )
    if good:
        base.rows = shown
        return base.said("borne out", 8, told)
    if not rows:
        return base.said("not read", 2, f"{told}; whether the form has other words for it is not sure")
    base.against = shown
    return base.said("contradicted", 10, f"{told}, where {amount.text} is said")


_Counted = tuple[dict[str, Any], list[Row], list[Row], bool]
"""A version, the rows of the kind, all rows of the list, and whether the number fits."""


def _counted(engine: Engine, reading: Reading, version: dict[str, Any], what: str, kind: str) -> _Counted | None:
    every = [row for row in rows_of(engine, version["disclosure"]) if row.part == form_rows.PARTS.get(what, row.part)]
    if what == "loans":
        every = [row for row in every if re.search(form_rows.KINDS_OF_DEBT["loans"], row.whole, re.IGNORECASE)]
    amount = reading.amount
    if not every or amount is None:
        return None
    rows: list[Row] = []
    for rows in _of_kind(engine, version, every, kind):
        if amount.fits(Decimal(len(rows))):
            return version, rows, every, True
    return version, rows, every, False


def _of_kind(engine: Engine, version: dict[str, Any], every: list[Row], kind: str) -> list[list[Row]]:
    """The rows of a kind: one list, or where a word may be taken in two ways ('for a speech': for nothing else, or for something else besides) two."""
    how, _, words = kind.partition(" ")
    if how == "held":
        return [[row for row in every if _until(row) == "present"]]
    if how == "ended":
        return [
            [
                row
                for row in every
                if _until(row) not in ("", "present") and (not words or re.search(rf"(?:^|/){words}$", _until(row)))
            ]
        ]
    if how == "named":
        named = form_rows.naming(engine, version, words)
        return [
            [row for row in every if row in named],
            [row for row in every if row in named or words.lower() in row.whole.lower()],
        ]
    if how == "paid":  # 'compensation to X': by what the row tells of the work
        return [[row for row in every if words.lower() in row.cells.get("duties", "").lower()]]
    if how in ("in", "from"):
        parts = [part.strip().lower() for part in words.split(",")]
        return [
            [row for row in every if all(re.search(rf"\b{re.escape(p)}\b", row.cells.get("city", "").lower()) for p in parts)]
        ]
    if how == "outside":
        return [[row for row in every if "outside" in row.cells.get("city", "").lower()] if _HOME.search(words) else []]
    work = words.removeprefix("for ") if how == "only" else words
    kinds = form_rows.kinds_of_pay(work) - {"fee"}
    duties = [(row, form_rows.kinds_of_pay(row.cells.get("duties", "")) - {"fee"}) for row in every]
    if kinds:
        alone = [row for row, held in duties if held == kinds]
        return [alone] if how == "only" else [[row for row, held in duties if held & kinds], alone]
    stems = {word[:6] for word in re.findall(r"[a-z]{4,}", work.lower())}
    return [[row for row, _ in duties if stems and all(stem in row.whole.lower() for stem in stems)]]


def _until(row: Row) -> str:
    return row.cells.get("to", "").strip().lower()


_HOME = regex(r"United States|U\.S|US\b|America|country")
