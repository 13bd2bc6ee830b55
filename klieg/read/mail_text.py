"""Printed e-mail as text, clean or read by OCR: who wrote it to whom, when, about what; what is new in it and what is quoted; stamps and redactions.

Nothing is guessed: a date whose day, month or year can't be read for sure is left out, and one that took mending says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

from klieg.read.months import MONTHS

_LABELS = {
    "from": "from", "frorn": "from", "fromm": "from", "fron": "from", "fram": "from", "trom": "from", "sent": "sent", "5ent": "sent", "sont": "sent", "date": "sent",
    "to": "to", "t0": "to", "cc": "cc", "cc_": "cc", "bcc": "bcc", "subject": "subject", "subiect": "subject", "5ubject": "subject", "subjed": "subject",
    "subjec": "subject", "attachments": "attachments", "attachment": "attachments", "attachrnents": "attachments", "importance": "importance",
    "reply-to": "reply-to", "re": "re",
}  # fmt: skip
_LABEL = re.compile(
    r"^[\s_.|'-]{0,60}(?P<label>"
    + "|".join(sorted((re.escape(label) for label in _LABELS if label != "re"), key=len, reverse=True))
    + r")"
    r"(?:\s?[:;]|\s{3,}|(?=\s*$)|\s(?=[A-Z'<\"]))\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"^[\s_>.-]*(?:-+\s*)?(?:Original|Forwarded|Orginal|Origina1) Mess?age(?:[\s_.-]*| from .*)$", re.IGNORECASE
)
_WROTE = re.compile(r"^\s*>?\s*On .{6,120}\bwrote:?\s*$")
_STAMP = re.compile(
    r"UNCLASSIFIED|U\.?S\.? Department of State|\bCase No\.|\bDoc No\.|STATE DEPT\. ?- ?PRODUCED|SUBJECT TO AGREEMENT ON SENSITIVE|STATE-[S5]CB\d|RELEASE IN\b|"
    r"^\s*Date: \d\d/\d\d/\d{4}\s*$|^\s*(?:FULL|PART)(?: B\d.*)?\s*$|^\s*B\d(?:, ?B\d)*\s*$|REVIEW AUTHORITY|^\s*DECLASSIFIED|"
    r"^\s*(?:Classified by\b|[—-]? ?Class: [A-Z]+|[—-]? ?Reason: 1\.\d|Declassify on:|CONFIDENTIAL\s*$)"
)
_MARGIN = re.compile(
    r"(?:^|\s{2,}|(?<=\S) )(?:Classified by (?:DAS|[A-Z]/)|[—-] ?(?:Class|Reason): ?|Class: [A-Z]+|Declassify on:).*$|\s{2,}CONFIDENTIAL\s*$"
)
_CODE = re.compile(r"(?<![\w.])(B[1-9](?:\([A-Z]\))?|1\.4ç?\(?[A-D]\)?|NR)(?![\w])")
_DOC = re.compile(r"Doc(?:ument)? No\.?\s*[:.]?\s*(C\d{7,8})", re.IGNORECASE)
_CASE = re.compile(r"Case No\.?\s*([FM]-\d{4}-\d{5})", re.IGNORECASE)
_RELEASE = re.compile(r"RELEASE\s+IN\s+(FULL|PART)", re.IGNORECASE)


@dataclass(frozen=True)
class Segment:
    """A stretch of lines (from `first` to `last`, from 1) of one kind: own, quoted, header or stamp."""

    first: int
    last: int
    kind: str


@dataclass
class MailText:
    """An e-mail as printed. Lists are as written; `sent` is None unless day, month and year are sure; `mended` says that it took a repair."""

    document: str = ""
    case_number: str = ""
    release: str = ""
    sender: str = ""
    to: list[str] = field(default_factory=list)
    cc: list[str] = field(default_factory=list)
    sent: datetime | None = None
    sent_raw: str = ""
    mended: bool = False
    subject: str = ""
    attachments: str = ""
    codes: list[str] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    quoted: list[dict[str, str]] = field(default_factory=list)

    @property
    def is_mail(self) -> bool:
        """Whether a header was found at all."""
        return bool(self.sender or self.sent_raw or self.subject)


def parse(text: str) -> MailText:
    """An e-mail from its text. The first header is its own; what stands below a further header, or below 'Original Message', is quoted."""
    lines = [line.rstrip("\r") for line in text.split("\n")]
    found = MailText()
    found.document = _first(_DOC, text).upper()
    found.case_number = _first(_CASE, text)
    found.release = _first(_RELEASE, text).upper()
    found.codes = sorted(set(_CODE.findall(text)))
    kinds = ["stamp" if _is_stamp(line) else "own" for line in lines]
    header = _header(lines, kinds, 0)
    if header:
        _take(found, header)
        _quoted(found, lines, kinds, header.last + 1)
    found.segments = _segments(lines, kinds)
    return found


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[1] if match else ""


def _is_stamp(line: str) -> bool:
    return (bool(_STAMP.search(line)) and not _LABEL.match(line)) or bool(re.match(r"^\s*Date: \d\d/\d\d/\d{4}\s*$", line))


@dataclass
class _Header:
    first: int
    last: int
    values: dict[str, str]


def _value(text: str) -> str:
    """A header's value without what stands in the margin: redaction codes far to the right."""
    text = _MARGIN.sub("", text)
    bare = re.sub(r"\s{4,}(?:B\d[\w() ,/]*|1\.4\S*|NR)\s*$", "", text.rstrip())
    return re.sub(r"\s+", " ", re.sub(r"^\s*(?:B\d(?:\s*,\s*B\d)*)\s*$", "", bare)).strip()


def _header(lines: list[str], kinds: list[str], start: int, reach: int = 400) -> _Header | None:
    """The next header at or below a line: From, then at least one of Sent, To and Subject near it; None if there is none."""
    for index in range(start, min(len(lines), start + reach)):
        if kinds[index] == "stamp":
            continue
        match = _LABEL.match(lines[index])
        if match and _LABELS[match["label"].lower()] in ("from", "sent", "to"):
            header = _collect(lines, kinds, index)
            known = header.values.keys() & {"from", "sent", "to", "subject"}
            if (
                len(known) >= 3
                or ({"from", "sent"} <= known)
                or {"sent", "subject"} <= known
                or ({"from", "subject"} <= known and index < 60)
            ):
                return header
    return None


def _collect(lines: list[str], kinds: list[str], index: int) -> _Header:  # noqa: C901 - one walk down the lines
    """The labels and values from a line on, up to what is no header any more."""
    values: dict[str, str] = {}
    order: list[str] = []
    label, column, last, blanks = "", 0, index, 0
    for at in range(index, len(lines)):
        line = lines[at]
        if kinds[at] == "stamp":
            continue
        match = _LABEL.match(line)
        if match:
            name = _LABELS[match["label"].lower()]
            if name in values or (name == "from" and order):
                break
            label, column, blanks, last = name, match.start("value"), 0, at
            values[name] = _value(match["value"])
            order.append(name)
        elif not line.strip():
            blanks += 1
            if blanks > 3:
                break
        elif blanks == 0 and _continues(line, lines[at - 1], label, column):
            values[label] = f"{values[label]} {_value(line)}".strip()
            last = at
        elif "subject" in values or blanks > 1 or (len(order) >= 3 and not any(values.values())):
            break
        elif label == "sent" and not values[label] and dated(line)[0]:
            values[label], last = _value(line), at
        elif at - last > 3:
            break
    if len(order) >= 3 and not any(values[name] for name in order):
        last = _values_below(lines, kinds, last, order, values)
    for row in range(index, last + 1):
        if kinds[row] != "stamp":
            kinds[row] = "header"
    return _Header(index, last, values)


def _continues(line: str, before: str, label: str, column: int) -> bool:
    """Whether a line goes on with the value above it: set in below it, or in a list of people that is not at its end."""
    inset = len(line) - len(line.lstrip()) >= max(column - 6, 8)
    if inset and label in ("to", "cc", "subject", "attachments", "from"):
        return True
    return label in ("to", "cc") and bool(re.search(r"[;,]\s*$", before)) and (";" in line or "@" in line)


def _values_below(lines: list[str], kinds: list[str], last: int, order: list[str], values: dict[str, str]) -> int:
    """Labels read first and their values after them (two columns of a page): values in the order of the labels, if one of them is a date."""
    below = [
        (n, _value(lines[n])) for n in range(last + 1, min(last + 14, len(lines))) if kinds[n] != "stamp" and lines[n].strip()
    ][: len(order)]
    if len(below) == len(order) and "sent" in order and dated(below[order.index("sent")][1])[0]:
        for name, (number, text) in zip(order, below, strict=True):
            values[name], last = text, number
    return last


def _take(found: MailText, header: _Header) -> None:
    values = header.values
    found.sender = values.get("from", "")
    found.to = people(values.get("to", ""))
    found.cc = people(values.get("cc", ""))
    found.sent_raw = values.get("sent", "")
    found.sent, found.mended = dated(found.sent_raw)
    found.subject = values.get("subject", "")
    found.attachments = values.get("attachments", "")


def _quoted(found: MailText, lines: list[str], kinds: list[str], start: int) -> None:
    """Mark what is quoted: from the first 'Original Message', '... wrote:', '>' or further header to the end; note each quoted header."""
    first: int | None = None
    at = start
    while at < len(lines):
        if kinds[at] == "stamp":
            at += 1
            continue
        line = lines[at]
        if begins_quote(line):
            first = at if first is None else first
            at += 1
            continue
        match = _LABEL.match(line)
        if match and _LABELS[match["label"].lower()] == "from":
            header = _header(lines, kinds, at, 1)
            if header:
                first = at if first is None else first
                found.quoted.append({name: header.values.get(name, "") for name in ("from", "sent", "to", "subject")})
                at = header.last + 1
                continue
        at += 1
    for row in range(start, len(lines)):
        if kinds[row] == "own" and ((first is not None and row >= first) or lines[row].lstrip().startswith(">")):
            kinds[row] = "quoted"


def begins_quote(line: str) -> bool:
    """Whether a line begins what is quoted to the end: 'Original Message', 'On ... wrote:'."""
    return bool(_ORIGINAL.match(line) or _WROTE.match(line))


def _segments(lines: list[str], kinds: list[str]) -> list[Segment]:
    """Runs of lines of one kind; blank lines at the ends of a run belong to none."""
    out: list[Segment] = []
    for number, (line, kind) in enumerate(zip(lines, kinds, strict=True), 1):
        if not line.strip():
            continue
        if out and out[-1].kind == kind:
            out[-1] = Segment(out[-1].first, number, kind)
        else:
            out.append(Segment(number, number, kind))
    return out


_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LONG = re.compile(
    r"(?P<month>[A-Za-z]{3,10})\.?,?\s*(?P<day>[\dOolISz]{1,2})(?:st|nd|rd|th)?\s?[,.;]{0,2}\s*(?P<year>[\dOolISz]{4})"
)
_UNIX = re.compile(
    r"(?P<month>[A-Z][a-z]{2})\s+(?P<day>\d{1,2})\s+(?P<clock>\d{1,2}:?\d{2}:?\d{2})\s+(?:[A-Z]{3,4}\s+)?(?P<year>\d{4})"
)
_RFC = re.compile(r"(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4})")
_SLASH = re.compile(r"(?<!\d)(?P<month>\d{1,2})[/.](?P<day>\d{1,2})[/.](?P<year>\d{4}|\d{2})(?!\d)")
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})\s?[:.;]\s?(?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?\s*(?P<half>[AP]\.?\s?M)?", re.IGNORECASE
)
_MEND = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "S": "5", "z": "2"})


def dated(text: str) -> tuple[datetime | None, bool]:
    """The moment that a Sent line states (as written, without a time zone), and whether reading it took a repair; None unless the day is sure.

    A weekday that does not fit the day after a repair makes it unsure; one that does not fit without any is kept, as mended.
    """
    for pattern in (_UNIX, _LONG, _RFC, _SLASH):
        match = pattern.search(text)
        if not match:
            continue
        month, spelt = _month(match["month"])
        day_text, year_text = match["day"].translate(_MEND), match["year"].translate(_MEND)
        mended = (day_text, year_text) != (match["day"], match["year"]) or not spelt
        year = int(year_text) + (2000 if len(year_text) == 2 else 0)
        if not month or not 1970 <= year <= 2099:
            continue
        rest = text[: match.start()] + " " + text[match.end() :] if pattern is not _UNIX else match["clock"]
        hour, minute, second = _clock(rest)
        try:
            found = datetime(year, month, int(day_text), hour, minute, second)  # noqa: DTZ001 - the text states no zone
        except ValueError:
            continue
        weekday = next((n for n, name in enumerate(_DAYS) if re.search(rf"\b{name[:3]}", text, re.IGNORECASE)), None)
        if weekday is not None and weekday != found.weekday():
            return (None, True) if mended else (found, True)
        return found, mended
    return None, False


def _month(text: str) -> tuple[int, bool]:
    """The month of a name or number (0 if it is none), and whether it was spelt right; one letter may be wrong in a name of five or more."""
    if text.isdigit():
        return (int(text), True) if 1 <= int(text) <= 12 else (0, True)
    low = text.lower()
    for number, name in enumerate(MONTHS, 1):
        if low in (name, name[:3], name[:4]):
            return number, True
    near = [
        n
        for n, name in enumerate(MONTHS, 1)
        if len(low) >= 5 and len(low) == len(name) and sum(a != b for a, b in zip(low, name, strict=True)) == 1
    ]
    return (near[0], False) if len(near) == 1 else (0, False)


def _clock(text: str) -> tuple[int, int, int]:
    match = _CLOCK.search(text)
    if not match:
        run = re.fullmatch(r"(\d{1,2}):?(\d{2}):?(\d{2})", text.strip())
        return (
            (int(run[1]), int(run[2]), int(run[3]))
            if run and int(run[1]) < 24 and int(run[2]) < 60 and int(run[3]) < 60
            else (0, 0, 0)
        )
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    half = (match["half"] or "")[:1].upper()
    hour = hour % 12 + (12 if half == "P" else 0) if half and hour <= 12 else hour
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else (0, 0, 0)


def people(value: str) -> list[str]:
    """The people of a header's value, as written: parted at semicolons; at commas only where those do not part last from first names."""
    parts = [part.strip(" ,'\"") for part in value.split(";")]
    out: list[str] = []
    for part in parts:
        pieces = re.split(r"(?<=[>\])'])\s*,\s*", part) if "@" in part or "<" in part else [part]
        out += [piece.strip(" ,'\"") for piece in pieces]
    return [one for one in out if one]


def address(value: str) -> tuple[str, str]:
    """The name and the address of a person as written: 'Mills, Cheryl D <MillsCD@state.gov>'; either may be blank."""
    match = re.search(r"[<\[(](?:mailto:\s*)?\s*([^<>\[\]()\s]+@[^<>\[\]()\s]+?)\s*[>\])\u203a]?\s*$", value)
    if match:
        return value[: match.start()].strip(" ,'\""), match[1].lower().rstrip(".>\u203a")
    bare = value.strip(" ,'\"")
    return (
        ("", bare.lower()) if re.fullmatch(r"[^\s@]+@[^\s@]+", bare) else (re.sub(r"\s*[<\[(].*$", "", bare).strip(" ,'\""), "")
    )


_REPLY = re.compile(r"^\s*(?:re|fw|fwd|rf|r[eé]f|aw|tr)\s*(?:\[\d+\])?\s*[:;.]\s*", re.IGNORECASE)


def subject_key(subject: str) -> str:
    """A subject for telling threads: without Re: and Fw:, case and punctuation."""
    bare = subject
    while (shorter := _REPLY.sub("", bare)) != bare:
        bare = shorter
    return re.sub(r"[\W_]+", " ", bare).strip().lower()
