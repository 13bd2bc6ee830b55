"""Who wrote to whom, asked whom, about what: looked for in the mail release that is loaded; and what the message spoken of is said to say.

The release is as it is loaded: that no message of the day stands in it is said, and contradicts nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import bounds
from klieg.claims.language import dates
from klieg.claims.language.number_words import COUNTS
from klieg.claims.language.patterns import regex
from klieg.claims.mail import mailing
from klieg.claims.reading import Reading, Ref
from klieg.claims.reports import passages
from klieg.claims.sentences.marked import Marked
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.sql import block

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAME = "mail_says"
FRAMES = ((FRAME, "document"),)
_BY_MAIL = regex(r"(?:wrote|written)(?: to)?|e-?mailed|contacted|asked|invited")
_WHAT = regex(
    r"(?:,? (?:again|back|to say))*[ ,]+(?:(?:on|in|at) {2,})?(?P<how>about|regarding|concerning|on|that|for|whether|if|to) (?P<what>[^;]+?)(?P<why>,? (?:because|since|as) [^;]+?)?[ .\"\u201d]*$"
)
_SAYS = regex(
    r"(?:And |But )?(?:[Tt]he|[Tt]hat|[Tt]his|[Hh]is|[Hh]er|[Ii]n the|[Ii]n that) (?:same )?(?:message|e-?mail|note|memo)(?:, [^,;]{3,40},)? (?:says?|said|adds?|added|states?|stated|explain(?:s|ed)|warn(?:s|ed)|argue[sd]|(?:he|she) (?:says?|said|wrote|writes|adds?|added))(?: that)? (?P<what>[^;]+?)[ .]*$"
)
_ABOUT = regex(r"about|concerning|regarding|on the subject of")
_BESIDE = regex(r"[ ,]*(?:(?:on|in|at) *)?[ .,\"\u201d]*")
"""A date that is blotted out, behind to whom something was written."""
_AND = regex(r",? and (?:to )?|, (?:to )?")
_NUMBER = regex(r"(?<![\w.,])\d[\d,.]*(?<![.,])|\b(?:" + "|".join(COUNTS) + r")\b", re.IGNORECASE)
_NAME = regex(r"(?<!^)\b[A-Z][A-Za-z]{2,}")
_TOPIC = 0.6
"""So much of the words by which a topic is told must stand in a message that is on it; of what it asks or says, all."""
_FEWEST = 3
"""What a message is said to say in fewer telling words may stand in any sentence."""


def readings(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """What was found, with to whom else and about what somebody wrote, where mail is loaded; and what is said of the message that was spoken of."""
    if not reader.known.mail:
        return found
    if not found and (of := _SAYS.match(text)):
        before = next((r for r in reversed(reader.last_said) if r.frame in ("contact", "mail_wrote")), None)
        return [_of_it(before, text, of)] if before is not None and before.period is not None else found
    return [
        _whole(one, text, marked) if one.frame == "contact" and not one.negated and _BY_MAIL.fullmatch(one.title) else one
        for one in found
    ]


def _whole(reading: Reading, text: str, marked: Marked) -> Reading:
    """A contact, with the others to whom it was, and what about."""
    made = replace(reading, roles={role: [*refs] for role, refs in reading.roles.items()})
    for mention in sorted(marked.mentions, key=lambda m: m.start):
        if "object" in made.roles and _AND.fullmatch(text, made.end, mention.start) and mention.ref.text[:1].isupper():
            made.roles["object"].append(mention.ref)
            made.end = mention.end
    what = _WHAT.match(dates.blanked(text, marked.periods), made.end)
    if what is not None:
        told = text[what.start("what") : what.end("what")]
        made.roles["of"] = [Ref(told, told, "thing")]
        made.title = f"{reading.title.split(' ')[0]} {what['how']}"
        if what["why"]:
            why = text[what.start("why") : what.end("why")]
            made.roles["for"] = [Ref(why.strip(" ,"), why.strip(" ,"), "thing")]
        made.end = what.end("why") if what["why"] else what.end("what")
    elif not _BESIDE.fullmatch(dates.blanked(text, marked.periods)[made.end :]):
        return reading
    made.text = text[made.start : made.end].strip(" .,;")
    return made


def _of_it(before: Reading, text: str, match: re.Match[str]) -> Reading:
    """What the message is said to say of which it was told before."""
    roles = {
        role: [replace(ref, how=f"whose message it is is carried over: {ref.name}") for ref in refs]
        for role, refs in before.roles.items()
        if role in ("subject", "object")
    }
    roles["of"] = [Ref(match["what"], match["what"], "thing")]
    end = len(text.rstrip(" ."))
    made = Reading(FRAME, "document", match.start(), end, text[match.start() : end], roles, "that")
    made.period = before.period.carry() if before.period else None
    made.assumptions = ["which message is meant is carried over"]
    return made


def decide(engine: Engine, reading: Reading) -> Verdict | None:
    """By the messages of the one to the other; None where no mail is loaded, or one of them stands in none of it."""
    every = engine.kept("messages", lambda: engine.rows(block(mailing.__package__, "mailing.sql", "messages")))
    one, others = reading.role("subject"), reading.roles.get("object", [])
    if not every or one is None or not others or reading.negated or not (reading.frame == FRAME or _BY_MAIL.match(reading.title)):
        return None
    sent = mailing.between(engine, every, one, None)
    if not sent or not any(
        mailing.between(engine, every, other, None) or mailing.between(engine, every, None, other) for other in others
    ):
        return None
    since, until = bounds(reading)
    theirs = [row for row in sent if any(mailing.between(engine, [row], None, other) for other in others)]
    then = [row for row in theirs if not (since or until) or mailing.in_time(row, since, until)]
    holding = [row for row in then if _holds(reading, _text(engine, row))]
    if reading.frame == FRAME:
        return _says(engine, reading, then, holding)
    if not reading.title.startswith(("wrote", "written", "e")) and reading.role("of") is None:
        return _said(then, "not read", 2, "what was asked is not read, and no message is looked for")
    if holding:
        to_all = [row for row in holding if all(mailing.between(engine, [row], None, other) for other in others)]
        if to_all:
            return _said(to_all, "borne out", 8, f"message of {to_all[0]['date']}, {to_all[0]['subject']!r}")
        return _said(holding, "partly", 9, f"message of {holding[0]['date']}, but not to all of them: {holding[0]['raw']}")
    if then:
        return _said(then, "not read", 2, f"whether a message of {then[0]['date']} says so is not sure")
    elsewhen = [row for row in theirs if _holds(reading, _text(engine, row))]
    if elsewhen:
        return _said(elsewhen, "partly", 9, f"wrote so, but not then: {elsewhen[0]['raw']}")
    return Verdict(
        "record shows none", 7, f"no such message among the {len(every):,} of the release as loaded; others may not be loaded"
    )


def by_heading(engine: Engine, reading: Reading) -> Verdict | None:
    """What somebody wrote 'about', with no heading quoted, in a paragraph on mail: by the message itself; None where that is not told."""
    headed = reading.role("headed")
    if reading.frame != "mail_wrote" or headed is None or not _ABOUT.match(headed.text):
        return None
    return decide(engine, replace(reading, title="wrote about", roles={**reading.roles, "of": [headed]}))


def _says(engine: Engine, reading: Reading, then: list[dict[str, Any]], holding: list[dict[str, Any]]) -> Verdict:
    """Whether the one message that is meant says what it is said to say; one that says the very opposite contradicts."""
    if holding:
        return _said(holding, "borne out", 8, f"message of {holding[0]['date']}, {holding[0]['subject']!r}")
    if len(then) == 1 and (denied := _opposite(reading, _text(engine, then[0]))):
        row = {**then[0], "raw": denied}
        return _said([row], "contradicted", 6, f"message of {row['date']}: {denied[:200]!r}")
    return _said(then, "not read", 2, "whether a message that is loaded says so is not sure")


def _said(rows: list[dict[str, Any]], verdict: str, rule: int, why: str) -> Verdict:
    made = Verdict("", 0, "", figure=str(rows[0]["date"] or "") if rows else "")
    if verdict == "contradicted":
        made.against = rows[:5]
    else:
        made.rows = rows[:5]
    return made.said(verdict, rule, why)


def _text(engine: Engine, row: dict[str, Any]) -> str:
    """A message's subject and its own text: what it answers or forwards begins with a sender of its own."""
    query = block(__package__, "mailing.sql", "text")
    told = [str(row["subject"])]
    for passage in engine.rows(query, document=row["document"]):
        text = str(passage["text"])
        if passage["number"] > 1 and re.match(r"\s*(?:From|-+ ?Original)\b", text):
            break
        told.append(text if passage["number"] > 1 or not text.lstrip().startswith("From:") else "")
    return "\n".join(told)


def _wanted(reading: Reading, told: str) -> frozenset[str] | set[str]:
    own = " ".join(ref.name for role in ("subject", "object") for ref in reading.roles.get(role, []))
    return passages.stems(told) - passages.stems(own)


def _holds(reading: Reading, text: str) -> bool:
    """Whether a message is on what it is said to be about, or says what it is said to say, every number and reason with it."""
    of, why = reading.role("of"), reading.role("for")
    if of is None:
        return True
    wanted = _wanted(reading, of.name)
    plain = " ".join(text.split())
    if not wanted or not _numbers(of.name) <= _numbers(plain):
        return False
    if why is not None and not passages.stems(" ".join(_NAME.findall(why.name))) <= passages.stems(plain):
        return False
    how = reading.title.rsplit(" ", 1)[-1]
    if how == "that":
        return any(
            wanted <= passages.stems(one) and passages.denies(one) == passages.denies(of.name)
            for one in passages.sentences(plain)
        )
    share = len(wanted & passages.stems(plain)) / len(wanted)
    return share >= (_TOPIC if how in ("about", "regarding", "concerning", "on") else 1)


def _numbers(text: str) -> set[str]:
    """The numbers that stand in a text, in figures or in words, all in figures."""
    return {str(COUNTS.get(one.lower(), one.replace(",", ""))) for one in _NUMBER.findall(text)}


def _opposite(reading: Reading, text: str) -> str:
    """The words of the one sentence that has every word of what a message is said to say, and denies where that affirms, or affirms where it denies; '' if there is none."""
    of = reading.role("of")
    wanted = _wanted(reading, of.name) if of is not None else set()
    if of is None or len(wanted) < _FEWEST:
        return ""
    holding = [one for one in passages.sentences(" ".join(text.split())) if wanted <= passages.stems(one)]
    if len(holding) != 1 or passages.WEIGHED.search(holding[0]):
        return ""
    words = [(word, passages.stems(word)) for word in holding[0].split(" ")]
    spans = [(at, end) for at in range(len(words)) if (end := _reaches(words, at, wanted))]
    first, last = min(spans, key=lambda span: span[1] - span[0], default=(0, 0))
    told = " ".join(word for word, _ in words[max(0, first - 1) : last + 1])
    close = 0 < last - first <= len(of.name.split()) + _FEWEST
    return told if close and passages.denies(told) != passages.denies(of.name) else ""


def _reaches(words: list[tuple[str, set[str]]], at: int, wanted: frozenset[str] | set[str]) -> int:
    """Where the shortest stretch of words from one on ends that has all the stems that are wanted; 0 if none does."""
    left = set(wanted)
    for end in range(at, len(words)):
        left -= words[end][1]
        if not left:
            return end + 1
    return 0
