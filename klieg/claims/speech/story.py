"""A story as text: its title and day, its sentences with their places in the original text, and what stands in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date

from klieg.claims.language import dates
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import STATES_SHORT, word_list
from klieg.claims.speech import markup, quotes
from klieg.errors import Misuse, Unreadable
from klieg.read import prose
from klieg.sources import document

_LONGEST = 2 << 20
_ABBREVIATIONS = r"(?:Mr|Mrs|Ms|Mx|Dr|MR|MRS|MS|DR|SEN|REP|GOV|GEN|COL|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Col|Lt|Capt|Sgt|Maj|Cmdr|Adm|Rev|Hon|Pres|Supt|Atty|St|No|Nos|Inc|Corp|Co|Ltd|Bros|Jr|Sr|vs|v|etc|al|cf|approx|est|Dept|Ave|Blvd|Mt|Ft|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ill|Ind|Kan|Ky|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|R\.I|N\.[CDHJMY]|S\.[CD]|W\.Va|L\.A|U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|e\.g|i\.e|(?:[A-Z]\.){0,3}[A-Z])"
_END = regex(r"[.!?]+[\"'\u201d\u2019\u00bb)\]]*(?=\s+[\"'\u201c\u2018\u00ab(\[]?(?:[A-Z0-9$\u00a3\u20ac@]|#[A-Za-z])|\s*$)")
ABBREVIATED = regex(rf"(?:^|[\s(\"\u201c\u2018'\[-]){_ABBREVIATIONS}\.$")


@dataclass(frozen=True)
class Sentence:
    """A sentence: where it begins and ends in the story's text, its paragraph (from 0), and the quoted stretches in it (from its own beginning)."""

    start: int
    end: int
    text: str
    paragraph: int
    quotes: tuple[tuple[int, int], ...] = ()


_FEW_WORDS = 3


@dataclass
class Story:
    """A story: its text, the same with blanks for its markup (`plain`), its title, the day it was written (or None), and its sentences, of the plain text."""

    name: str
    text: str
    title: str = ""
    written: date | None = None
    sentences: list[Sentence] = field(default_factory=list)

    def sentence_at(self, start: int) -> Sentence | None:
        """The sentence that a place of the story stands in."""
        index = bisect_right(self.sentences, start, key=lambda s: s.start) - 1
        return self.sentences[index] if index >= 0 and start < self.sentences[index].end else None

    def headline(self, text: str) -> bool:
        """Whether a heading has all its longer words in capitals, which are no names for that: 'Vendors Were Paid Early'. One of few words may be a name, but for the title."""
        text = text.strip()
        words = re.findall(r"[A-Za-z][a-z'\u2019]{3,}", text)
        long = text == self.title or text.count(" ") >= _FEW_WORDS
        return long and text[-1:] not in ".?!" and all(word[0].isupper() for word in words)

    problems: list[str] = field(default_factory=list)
    plain: str = ""

    def __post_init__(self) -> None:
        """A text without markup is plain as it is."""
        self.plain = self.plain or self.text


def read(data: bytes, name: str) -> Story:
    """A story from the bytes of a Markdown, text, HTML, DOCX or PDF file.

    Raises:
        Misuse: it is empty, holds no prose, or is longer than 2 MB of text.
        Unreadable: it is no document at all, or a damaged one.
    """
    if not data.strip():
        raise Misuse("the story is empty.", place=name, remedy="Give a file with text.")
    # what stands before a short story must not make it look like a table of data
    opening = re.sub(rb"\A\s*---[ \t]*\r?\n.*?\n---[ \t]*\r?\n", b"", data[: 64 << 10], flags=re.DOTALL)
    kind = document.form(data[: 64 << 10]) or document.form(opening)
    if kind is None:
        raise Unreadable(
            "this is no story: no prose can be read in it.", place=name, remedy="Give Markdown, text, HTML, DOCX or PDF."
        )
    about: dict[str, str] = {}
    text = document.decoded(data).replace("\r\n", "\n") if kind == "text" else ""
    _not_too_long(text, name)  # before it is looked at passage by passage
    found = document.read_text(data, name)
    if kind == "text":
        about = prose.front_matter(text)
        head = re.match(r"---[ \t]*\n.*?\n---[ \t]*(?:\n|$)", text, re.DOTALL)
        text = text[head.end() :] if head and about else text
    else:
        text = "\n\n".join(re.sub(r"\s+", " ", passage.text) for passage in found.passages)
        text = _PRINTED.sub("", text) if kind == "pdf" else text
        text = re.sub(r"(?<=[a-z])- (?=[A-Z])", "-", text)  # a name with a hyphen, broken over two lines
    text = text.translate({0x2010: "-", 0x2011: "-"})
    _not_too_long(text, name)
    if not re.search(r"[^\W\d_]{3}", text):
        raise Misuse("the story holds no words.", place=name, remedy="Give a file with text.")
    plain = markup.blanked(text) if kind == "text" else text
    heading = re.match(r"\s*#[ \t]+(\S.*)", plain)
    # a text without a heading begins with its title, or with its first paragraph, which is none
    first = "" if about or (kind == "text" and len(found.title) > _HEAD_WIDTH) else found.title
    title = about.get("title") or (re.sub(r"\s+", " ", heading[1]).strip() if heading else first)
    story = Story(name, text, title, _day(about.get("date") or found.dated) or _byline(plain), plain=plain)
    story.sentences = sentences(_without_dateline(plain))
    story.problems += markup.problems(text) if kind == "text" else []
    if about.get("date") and story.written is None:
        story.problems.append(f"the date {about['date']!r} is no day that can be read for sure: write it as 2016-04-20")
    if not _english(plain):
        story.problems.append("this does not look like English: klieg reads English only, and has made nothing of the rest")
        story.sentences = []
    return story


def _not_too_long(text: str, name: str) -> None:
    if len(text) > _LONGEST:
        raise Misuse(f"the story has {len(text):,} characters.", place=name, remedy="Check it in parts of at most 2 million.")


def _day(text: str) -> date | None:
    """The one day that some words state; None if they state none, several, or one that reads two ways."""
    text = re.sub(r"^(\d{4}-\d\d-\d\d)[T ].*", r"\1", text)
    days = {p.since for p in dates.periods(text, date(2000, 1, 1)) if p.kind in ("day", "iso", "figures")}
    return days.pop() if len(days) == 1 else None


_DAY_OR_MONTH = r"(?:(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4})"
_BYLINE = regex(
    r"(?:(?:By|From) [^.;]{2,60}?[ ,|\u2013\u2014-]+)?(?:(?:First )?(?:Published|Updated|Posted|Filed|Dated?|Issued|Released|Aired|Broadcast|Recorded|Air date|Sent|Adopted)\b[ :]*(?:on )?)?(?:(?:From|In) the )?(?:[A-Z][\w.'\u2019-]+(?: [A-Z][\w.'\u2019-]+){0,2}, )?(?:[A-Z][a-z]+day,? )?"
    + _DAY_OR_MONTH
    + r"(?: (?:issue|edition|number))?(?:[ ,|]+(?:at )?\d{1,2}[:.]\d\d.{0,16})?"
)
_DATELINE = regex(
    r"(?:[A-Z][A-Z.' -]{2,30}(?:, [A-Z][A-Za-z. ]{1,20}?)?(?: \([A-Z][\w .]{1,20}\))?,? \(?)?"
    rf"(?P<day>{_DAY_OR_MONTH})"
    r"\)?(?: \([A-Z][\w .]{1,40}\))? ?(?:-{1,2}|\u2013|\u2014|:)\s"
)
"""'WASHINGTON, Oct. 17, 2017 - ', 'April 22, 2019 - ': where and when a story was filed, before its first sentence."""
_THEN_BY = regex(r"(?P<head>[^.]{8,60})\. (?:Prepared|Written|Compiled|Drafted|Published|Revised|By|For)\b")
"""'Washington, June 18, 2019. Prepared by the minority staff ...': a line as wide as prose that begins as a byline."""
_PARTS = regex(
    r"(?<!\bJan)(?<!\bFeb)(?<!\bMar)(?<!\bApr)(?<!\bJun)(?<!\bJul)(?<!\bAug)(?<!\bSep)(?<!\bSept)(?<!\bOct)(?<!\bNov)(?<!\bDec)\.\s+|\s*[|\u00b7\u2022]\s*|\s[\u2013\u2014-]\s"
)
"""Between a writer's name and a day in one line."""
_BY = regex(r"(?:(?:Reported|Written|Presented|Produced|Story|Text) )?[Bb]y [A-Z]")
_HEAD_LINES, _HEAD_WIDTH, _FEW_WORDS = 6, 90, 3
"""Where a byline or a day of publication stands: in the first lines of some, none of them as wide as a line of prose."""


_ENDS_WITH_DAY = regex(rf"(?:^|[ ,(])(?:[A-Z][a-z]+day,? )?(?P<day>{_DAY_OR_MONTH})\)?$")


def _heads(lead: str) -> bool:
    """Whether what stands before a day at the end of a line tells who, what and where, and is no sentence: 'Statement of the Trump campaign, New York, Wednesday, '."""
    words, heads = re.findall(r"[A-Za-z]+", lead), word_list("head_words")
    return len(words) <= 14 and all(word in heads for word in words if word[0].islower())


def _dateline(text: str, line: str) -> re.Match[str] | None:
    """The dateline that a line begins with; a day alone is one where a sentence follows, and no other line of the story begins so: a timeline has none."""
    found = _DATELINE.match(line)
    if found is None or found.start("day") > 0:
        return found
    others = [one for one in text.splitlines() if (day := _DATELINE.match(one.strip("*_ \t"))) and day.start("day") == 0]
    return found if len(others) == 1 and re.match(r"[\"\u201c]?[A-Z]", line[found.end() :]) else None


def _byline(text: str) -> date | None:
    """The day in a line of its own at the head of a story ('By Jane Doe, April 20, 2016'; 'From the June 2019 issue': its last day), or in the dateline of its first sentence; no line of prose."""
    # a day in a heading is what stands below it happened on ('## January 20, 2016' of a timeline), not the story's own
    lines = [line.strip("*_ \t") for line in text.splitlines() if line.strip()][:_HEAD_LINES]
    found = []
    for line in lines:
        parts = []
        if dateline := _dateline(text, line):
            parts = [dateline["day"]]
        elif head := _THEN_BY.match(line):
            parts = [head["head"]]
        elif len(line) < _HEAD_WIDTH and not line.startswith("#"):
            parts = [line, *_PARTS.split(line)]
            if len(parts) > 2 and not (_BY.match(parts[2]) or len(parts[2].split()) < _FEW_WORDS):
                del parts[1]  # 'February 11, 2017 - he signed the form' begins with what it tells of
        said = [part.rstrip(". ") for part in parts if _BYLINE.fullmatch(part.rstrip(". "))]
        if parts and not said and (ending := _ENDS_WITH_DAY.search(line.rstrip(". "))) and _heads(line[: ending.start()]):
            said = [ending["day"]]
        found += [day for part in said if (day := _day(part) or _month(part)) is not None][:1]
    return found[0] if len(set(found)) == 1 else None


def _without_dateline(text: str) -> str:
    """A text with blanks for the dateline at its head: its day is the story's, and not of what the sentence behind it tells."""
    for line in list(re.finditer(r"(?m)^[*_ \t]*(?=\S)", text))[:_HEAD_LINES]:
        if found := _dateline(text, text[line.end() :].split("\n", 1)[0]):
            return text[: line.end()] + " " * found.end() + text[line.end() + found.end() :]
    return text


def _month(text: str) -> date | None:
    """The last day of the one month that some words state."""
    ends = {p.until for p in dates.periods(text, date(2000, 1, 1)) if p.kind == "month"}
    return ends.pop() if len(ends) == 1 else None


_PRINTED = regex(
    r"(?m)^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?:\s?[AP]M)?\s+|\s*\b(?:https?|file)://\S+\s+\d{1,3}/\d{1,3}\s*$",
    re.IGNORECASE,
)
"""What a browser prints at the head and foot of each page: when, from where, and which page."""
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "that",
        "was",
        "for",
        "on",
        "is",
        "by",
        "it",
        "with",
        "said",
        "paid",
        "has",
        "had",
        "from",
        "at",
        "an",
        "its",
    ]
)
_OTHERS = frozenset(
    [
        "der",
        "die",
        "das",
        "und",
        "von",
        "mit",
        "ist",
        "ein",
        "eine",
        "nicht",
        "den",
        "dem",
        "le",
        "la",
        "les",
        "des",
        "et",
        "du",
        "une",
        "est",
        "dans",
        "pour",
        "el",
        "los",
        "las",
        "y",
        "del",
        "una",
        "por",
        "che",
        "il",
        "di",
        "non",
        "per",
        "het",
        "een",
        "van",
        "niet",
        "en",
        "op",
        "och",
        "att",
        "som",
        "de",
        "i",
        "na",
        "nie",
        "się",
        "jest",
        "w",
        "z",
    ]
)


def _english(text: str) -> bool:
    """Whether the small words are English ones: more of them than of other languages' (a word that is in both counts for neither)."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    ours = sum(word in _ENGLISH and word not in _OTHERS for word in words)
    theirs = sum(word in _OTHERS and word not in _ENGLISH for word in words)
    foreign = sum(not word.isascii() for word in words)
    if foreign > len(words) / 2:
        return False
    return theirs <= ours or (theirs < (3 if ours else 2) and foreign < len(words) / 3)


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text, paragraph by paragraph; headings and list marks are left out of them."""
    found: list[Sentence] = []
    every = [q for q in quotes.quotations(text) if not q.depth]
    # a writer who begins sentences in lower case: then every full stop that ends no abbreviation ends a sentence
    lower, upper = len(re.findall(r"[a-z]{3}[.!?]+\s+[a-z]{2}", text)), len(re.findall(r"[a-z]{3}[.!?]+\s+[A-Z]", text))
    ends = _SLOPPY_END if lower > 3 and lower > upper / 3 else _END
    for number, (offset, last) in enumerate(quotes.paragraphs(text)):
        paragraph = text[offset:last]
        if re.match(r"#{1,6}\s|[-=*_]{3,}\s*$|<", paragraph):
            continue
        lead = re.match(r"(?:[-*+>]|\d+[.)])\s+", paragraph)
        position = lead.end() if lead else 0
        here = [(q.start - offset, q.end - offset) for q in every if offset <= q.start < last]
        for start, end in _spans(paragraph, position, ends):
            raw = paragraph[start:end]
            stretches = tuple((max(a - start, 0), min(b - start, end - start)) for a, b in here if a < end and b > start)
            found.append(Sentence(offset + start, offset + end, raw.replace("\n", " "), number, stretches))
    return found


_FIRM_ENDS = regex(r"\b(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|(?<!^)(?<!\n)[B-PR-Z])\.$")
_MONTH_ENDS = regex(r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$")
"""'It was paid in Nov. The firm ...'."""
_STATE_ENDS = regex(rf"\b(?:in|of|from|at|near|outside) (?:[A-Z][\w.'-]* ?){{1,3}}, {STATES_SHORT}$")
"""A town and its state, which a comma follows unless the sentence ends there."""
_STARTS = regex(
    r"\s+[\"'\u201c\u2018(]?(?:The|It|Its|In|He|She|They|But|And|A|An|That|This|These|Those|On|At|For|His|Her|Their|By|No|Not|When|While|As|If|Between|From|Then|Over|After|Before|Both|One|Two|Another|More|Most|About|Nearly|Only|Through|During|There|Here|Of|To|With|Under|Yet|Still|So|Also|What|Who|Where|We|You|I|Half|Some|Many|All|None|Nobody|Fewer|Less|Almost|Roughly|Every|Each|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Just|Even|Later|Earlier|Last|Meanwhile|Instead|Now|Today|Several|Few|Others|Such|Because|Since|Though|Although|However|According|Our)\b"
)
_SLOPPY_END = regex(r"[.!?]+[\"'\u201d\u2019\u00bb)\]]*(?=\s+\S|\s*$)|(?<= )[.!?]+(?=\s)")


def _spans(text: str, position: int, ends: re.Pattern[str] = _END) -> list[tuple[int, int]]:
    spans = []
    start = position
    for match in ends.finditer(text, position):
        before = text[start : match.start() + 1]
        if (
            ABBREVIATED.search(before)
            and match.end() < len(text.rstrip())
            and not ((_FIRM_ENDS.search(before) or _MONTH_ENDS.search(before)) and _STARTS.match(text, match.end()))
            and not (_STATE_ENDS.search(before) and re.match(r"\s+[A-Z]", text[match.end() :]))
        ):
            continue
        if text[start : match.end()].strip():
            first = start + len(text[start : match.end()]) - len(text[start : match.end()].lstrip())
            spans.append((first, match.end()))
        start = match.end()
    if text[start:].strip():
        first = start + len(text[start:]) - len(text[start:].lstrip())
        spans.append((first, len(text.rstrip())))
    return spans


def quoted(text: str) -> list[tuple[int, int]]:
    """The stretches of a paragraph in quotation marks, marks included; one left open runs to the end (a quote that goes on in the next paragraph)."""
    return [(q.start, q.end) for q in quotes.paragraph(text) if not q.depth]
