"""One reading as JSON, and back: the form of a readings file, of what is kept in the journal, and of a model's answer. See docs/readings.md."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from klieg.claims.answers.asking import stretch
from klieg.claims.archives import terms, topics
from klieg.claims.covers import debts, filed, versions
from klieg.claims.disclosures import form_sums, form_tallies, unheld_forms
from klieg.claims.figures import by_figure, facts
from klieg.claims.language import amounts
from klieg.claims.language.amounts import Amount
from klieg.claims.language.dates import Period
from klieg.claims.loans import loans
from klieg.claims.mail import letters, mailed, mailing
from klieg.claims.payments import apiece, paying, refunds
from klieg.claims.readers.form import ASSUMED, CARRIED, DOCS, Form
from klieg.claims.readers.restated import restate
from klieg.claims.reading import Reading, Ref, Speaker, stretch_of
from klieg.claims.registers import lobbying
from klieg.claims.reports import report_naming, retold
from klieg.claims.rules import outside
from klieg.claims.sentences import frames as sentence_frames
from klieg.claims.speech.story import Sentence, Story
from klieg.errors import Misuse
from klieg.read.calendar_days import span

KEYS = frozenset(
    ["id", "text", "start", "end", "frame", "kind", "roles", "others", "title", "amount", "period", "negated", "hedge", "speaker", "assumptions", "unsure", "uncheckable",
     "restated", "reader", "by", "mark", "withdrawn", "spoken"]
)  # fmt: skip
ROLES = (
    "subject",
    "object",
    "other",
    "where",
    "of",
    "for",
    "base",
    "whole",
    "sum",
    "number",
    "other_period",
    "first",
    "report",
    "client",
    "issue",
    "page",
    "headed",
    "other_payer",
    "together",
    "measure",
    "place",
    "target",
    "spoken",
    "times",
    "near",
    "change",
    "each",
    "named",
    "single",
    "told_before",
    "not_until",
    "through",
)
REF_KINDS = ("person", "organisation", "campaign", "archive", "document", "thing", "debt", "period", "count", *terms.TERMS)


@dataclass
class Entry:
    """A reading of a file or of the journal: which claim it is of, who made it, and what it says.

    Attributes:
        id: the claim's; '' for one that a person adds.
        by: the person who made it; '' for one as klieg wrote it.
        reading: what it says; its place is that of the file's own story.
        place: where it stands, for messages.
        told: as it stands there.
        withdrawn: the person takes an earlier reading of theirs back.
    """

    id: str
    by: str
    reading: Reading
    place: str
    told: dict[str, Any] = field(default_factory=dict)
    withdrawn: bool = False


@cache
def frames() -> dict[str, frozenset[str]]:
    """Every frame, and the kinds of claim that it may be."""
    found: dict[str, set[str]] = {"": {"any"}}
    rooms = (
        paying.FRAMES,
        facts.FRAMES,
        retold.FRAMES,
        by_figure.FRAMES,
        topics.FRAMES,
        loans.FRAMES,
        lobbying.FRAMES,
        form_sums.FRAMES,
        form_tallies.FRAMES,
        mailing.FRAMES,
        letters.FRAMES,
        mailed.FRAMES,
        outside.FRAMES,
        unheld_forms.FRAMES,
        report_naming.FRAMES,
        versions.FRAMES,
        filed.FRAMES,
        apiece.FRAMES,
        refunds.FRAMES,
        sentence_frames.FRAMES,
    )
    for name, kind in [
        *((f.name, f.kind) for f in sentence_frames.frames()), *((name, "payment") for name in debts.FRAMES), *(one for room in rooms for one in room),
    ]:  # fmt: skip
        found.setdefault(name, set()).add(kind)
    return {name: frozenset(kinds) for name, kinds in found.items()}


@lru_cache(maxsize=1)
def flat(text: str) -> str:
    """A story's text with its lines joined, as its sentences have them; places stay as they are."""
    return text.replace("\n", " ")


def tell(story: Story, identity: str, reading: Reading) -> dict[str, Any]:
    """A reading as JSON, with the span of the story that grounds each role, amount and date, or 'carried over', or 'assumed'."""
    sentence = story.sentence_at(reading.start)
    assert sentence is not None
    amount, period = reading.amount, reading.period
    return {
        "id": identity, "text": reading.text, "start": reading.start, "end": reading.end, "frame": reading.frame, "kind": reading.kind,
        "roles": _told(reading.roles, story, sentence, reading.start), "others": _told(reading.others, story, sentence, reading.start),
        "title": reading.title,
        "amount": {"text": amount.text, "at": _span(story, sentence, amount), "unit": amount.unit, "figure": _plain(amount.figure), "low": _plain(amount.low),
                   "high": _plain(amount.high), "currency": amount.currency, "hedge": amount.hedge, "soft_high": _plain(amount.soft_high)} if amount else None,
        "period": {"text": period.text, "at": _span(story, sentence, period), "since": _plain(period.since), "until": _plain(period.until), "kind": period.kind,
                   **({"unit": period.unit} if period.unit else {})} if period else None,
        **({"spoken": [[one.text, stretch_of(one).name, one.kind, one.unit] for one in reading.spoken]} if reading.spoken else {}),
        "negated": reading.negated, "hedge": reading.hedge, "speaker": dict(vars(reading.speaker)), "assumptions": list(reading.assumptions),
        "unsure": reading.unsure, "uncheckable": reading.uncheckable, "restated": reading.restated, "reader": reading.reader,
    }  # fmt: skip


def _told(roles: dict[str, list[Ref]], story: Story, sentence: Sentence, near: int) -> dict[str, list[dict[str, Any]]]:
    return {name: [{**vars(ref), "at": grounds(story, sentence, ref.text, near)} for ref in refs] for name, refs in roles.items()}


def _plain(value: Decimal | date | None) -> str | None:
    return None if value is None else format(value, "f") if isinstance(value, Decimal) else value.isoformat()


def grounds(story: Story, sentence: Sentence, text: str, near: int) -> list[int] | str:
    """Where words stand in a sentence, nearest to `near`; 'carried over' if only before it; else 'assumed'."""
    found, at = [], sentence.text.find(text)
    while text and at >= 0:
        found.append(sentence.start + at)
        at = sentence.text.find(text, at + 1)
    if found:
        first = min(found, key=lambda place: abs(place - near))
        return [first, first + len(text)]
    return CARRIED if text and flat(story.plain).find(text, 0, sentence.start) >= 0 else ASSUMED


def _span(story: Story, sentence: Sentence, part: Amount | Period) -> list[int] | str:
    """Where an amount or a date of this very sentence stands; 'carried over' for one of another, 'assumed' for one that stands nowhere."""
    words, written = sentence.text[part.start : part.end].split(), part.text.split()
    if words and written and (words[0], words[-1]) == (written[0], written[-1]):
        return [sentence.start + part.start, sentence.start + part.end]
    before = part.text and flat(story.plain).find(part.text, 0, sentence.start) >= 0
    return CARRIED if before or (isinstance(part, Period) and part.carried) else ASSUMED


def read(told: object, place: str, story: Story, *, as_written: bool) -> Entry:
    """An entry from JSON. `as_written` tells that klieg wrote what it says: its figures are taken as they stand, a person's are read by klieg's own grammar.

    Raises:
        Misuse: it is not in the form; its place is named.
    """
    if not isinstance(told, dict):
        raise Misuse("a reading is an object.", place=place, remedy=DOCS)
    if "verdict" in told:
        raise Misuse("a reading holds no verdict.", place=place, remedy="`klieg judge` keeps yours beside the computed one.")
    for key in told:
        if key not in KEYS:
            raise Misuse(f"{str(key)[:40]!r} is no part of a reading.", place=place, remedy=DOCS)
    form = Form(told, place)
    by = form.text("by").strip()
    if form.text("restated"):
        reading = _restated(form)
    else:
        frame, kind = form.text("frame"), form.text("kind")
        known = frames().get(frame)
        if known is None:
            raise Misuse(f"there is no frame {frame[:40]!r}.", place=f"{place}.frame", remedy=f"It is one of {', '.join(filter(None, frames()))}.")  # fmt: skip
        kind = kind or min(known)
        if kind not in known:
            raise Misuse(f"a {frame or 'claim without a frame'} is {' or '.join(sorted(known))}, not {kind[:40]!r}.", place=f"{place}.kind", remedy=DOCS)  # fmt: skip
        reading = Reading(frame, kind, 0, 0, form.text("text"), title=form.text("title"), negated=form.flag("negated"))
        reading.roles, reading.others = _roles(form, "roles"), _roles(form, "others")
        reading.uncheckable, reading.unsure = form.text("uncheckable"), form.text("unsure")
        if not frame and not reading.uncheckable and not reading.unsure:
            raise Misuse("it says neither a frame, nor why it is unsure or can't be checked.", place=place, remedy=DOCS)
    reading.start, reading.end = form.number("start"), form.number("end")
    sentence = story.sentence_at(reading.start)
    if not reading.restated:
        reading.amount = _amount(form, sentence, as_written)
        reading.period = _period(form, sentence)
        reading.spoken = _spoken(form)
    reading.hedge, reading.assumptions = form.text("hedge"), form.texts("assumptions")
    reading.speaker = _speaker(form)
    reading.reader = by or form.text("reader") or "rules"
    if not reading.text.strip() and not form.text("id"):
        raise Misuse("neither the id of a claim nor words of the story are given.", place=place, remedy=DOCS)
    return Entry(form.text("id"), by, reading, place, told, form.flag("withdrawn"))


def _restated(form: Form) -> Reading:
    try:
        reading = restate(form.text("restated"))
    except Misuse as error:
        raise Misuse(error.problem, place=f"{form.place}.restated", remedy=error.remedy) from error
    reading.restated, reading.text = reading.text, form.text("text")
    return reading


def _roles(form: Form, key: str) -> dict[str, list[Ref]]:
    made: dict[str, list[Ref]] = {}
    part = form.part(key)
    for name, refs in (part.told if part else {}).items():
        place = f"{form.place}.{key}.{name[:40] if name.isidentifier() else repr(name)[:40]}"
        if name not in ROLES or not isinstance(refs, list):
            raise Misuse(f"{key} are lists under {' and '.join(ROLES)}.", place=place, remedy=DOCS)
        made[name] = []
        for number, ref in enumerate(refs):
            if not isinstance(ref, dict):
                raise Misuse("this is no object.", place=f"{place}[{number}]", remedy=DOCS)
            one = Form(ref, f"{place}[{number}]")
            text, kind = one.text("text") or one.text("name"), one.text("kind") or "organisation"
            if not text.strip():
                raise Misuse("it has no name.", place=one.place, remedy=DOCS)
            if kind not in REF_KINDS:
                raise Misuse(f"{kind[:40]!r} is none of {', '.join(REF_KINDS)}.", place=f"{one.place}.kind", remedy=DOCS)
            made[name].append(Ref(text, one.text("name") or text, kind, one.text("how")))
            if kind == "bound" and not terms.BOUND.fullmatch(made[name][-1].name):
                raise Misuse(
                    f"{made[name][-1].name[:40]!r} is no bound.",
                    place=f"{one.place}.name",
                    remedy="Write it clicks > 50000, impressions <= 100 or spend >= 100000 RUB.",
                )
            if kind == "period":
                _days_of(made[name][-1], f"{one.place}.name")
            one.start_end(None)
    return {name: refs for name, refs in made.items() if refs}


def _days_of(ref: Ref, place: str) -> None:
    """Misuse unless a stretch is written as its days are read."""
    try:
        stretch(ref)
    except ValueError:
        raise Misuse(
            f"{ref.name[:40]!r} is no stretch of days.",
            place=place,
            remedy="Write it 2016-01-01/2016-01-31; either day may be left out.",
        ) from None


def _speaker(form: Form) -> Speaker:
    if isinstance(form.told.get("speaker"), str):
        return Speaker(form.text("speaker") or "the writer", "restated")
    part = form.part("speaker")
    return Speaker(part.text("name") or "the writer", part.text("how"), part.text("cue")) if part else Speaker()


def _amount(form: Form, sentence: Sentence | None, as_written: bool) -> Amount | None:
    """As klieg wrote it; a person's is read from its words by klieg's grammar, and bounds given beside them must be the ones that it reads."""
    if isinstance(form.told.get("amount"), str):
        words, given = form.text("amount"), None
    else:
        part = form.part("amount")
        if part is None:
            return None
        words = part.text("text")
        start, end = part.start_end(sentence)
        figure, low = part.decimal("figure"), part.decimal("low")
        given = None
        if figure is not None and low is not None and part.text("unit") in ("money", "count", "share"):
            given = Amount(start, end, words, part.text("unit"), figure, low, part.decimal("high"), part.text("currency"), part.text("hedge"), part.decimal("soft_high"))  # fmt: skip
        if as_written and given is not None:
            return given
    found = amounts.amounts(words)
    around = amounts.amounts(sentence.text) if sentence else []
    if given is not None and any(_same(given, one) for one in [*found, *around]):
        return given
    if len(found) == 1 and not amounts.unread(words, found):
        if given is None:
            return found[0]
        problem = f"{words[:60]!r} is from {found[0].low:f} to {'any' if found[0].high is None else format(found[0].high, 'f')} {found[0].currency}; other bounds are given."
        raise Misuse(problem, place=f"{form.place}.amount", remedy=f'Give the words alone: "amount": "{words[:60]}".')
    raise Misuse(f"the amount {words[:60]!r} can't be read for sure.", place=f"{form.place}.amount", remedy='Write it as "$5.9 million", "more than $1 million" or "26".')  # fmt: skip


def _same(one: Amount, other: Amount) -> bool:
    return (one.unit, one.figure, one.low, one.high, one.currency) == (other.unit, other.figure, other.low, other.high, other.currency)  # fmt: skip


def _period(form: Form, sentence: Sentence | None) -> Period | None:
    """From days, months or years: 2015, 2015-04, 2015-04-01, or two of them joined by 'to'."""
    if isinstance(form.told.get("period"), str):
        text = form.text("period")
        first, joint, last = text.partition(" to ")
        return Period(0, 0, text, _bound(form, "period", first, 0), _bound(form, "period", last if joint else first, 1), "span")
    part = form.part("period")
    if part is None:
        return None
    start, end = part.start_end(sentence)
    since, until = (_bound(part, key, part.text(key), n) for n, key in enumerate(("since", "until")))
    if since is None and until is None and part.text("kind") != "ambiguous":
        raise Misuse("it has neither since nor until.", place=part.place, remedy='Write "period": "2015-04 to 2016", or null.')
    return Period(start, end, part.text("text"), since, until, part.text("kind") or "span", part.text("unit"))


def _spoken(form: Form) -> tuple[Period, ...]:
    """The times that the story had spoken of: each its words, 'since/until', its kind and unit."""
    found = []
    for one in form.told.get("spoken") or []:
        if not (
            isinstance(one, list) and len(one) == 4 and all(isinstance(part, str) for part in one) and one[1].count("/") == 1
        ):
            raise Misuse("a time spoken of is [words, since/until, kind, unit].", place=f"{form.place}.spoken", remedy=DOCS)
        bounds = [_bound(form, "spoken", day, which) for which, day in enumerate(one[1].split("/"))]
        found.append(Period(0, 0, one[0], bounds[0], bounds[1], one[2], one[3]))
    return tuple(found)


def _bound(form: Form, key: str, text: str, which: int) -> date | None:
    if not text.strip():
        return None
    found = span(text)
    if found is None:
        raise Misuse(f"{text[:40]!r} is no day, month or year.", place=f"{form.place}.{key}", remedy="Write it as 2015-04-01, 2015-04 or 2015.")  # fmt: skip
    return found[which]
