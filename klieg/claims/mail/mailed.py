"""Who wrote to whom, asked whom, about what: looked for in the mail release that is loaded; and what the message spoken of is said to say.

The release is as it is loaded: that no message of the day stands in it is said, and contradicts nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from klieg.claims.answers.asking import bounds
from klieg.claims.language.patterns import regex
from klieg.claims.mail import mailing, written
from klieg.claims.reading import Reading
from klieg.claims.sentences.marked import Marked
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.store.sql import block

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

FRAME = "mail_says"
FRAMES = ((FRAME, "document"),)
_BY_MAIL = regex(r"(?:wrote|written)(?: to)?|e-?mailed|contacted|asked|invited")
_SAYS = written.spoken_of(r"message|e-?mail|note|memo")
_AND = regex(r",? and (?:to )?|, (?:to )?")


def readings(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """What was found, with to whom else and about what somebody wrote, where mail is loaded; and what is said of the message that was spoken of."""
    if not reader.known.mail:
        return found
    if not found and (of := _SAYS.match(text)):
        before = next((r for r in reversed(reader.last_said) if r.frame in ("contact", "mail_wrote")), None)
        return [written.of_it(FRAME, "message", before, text, of)] if before is not None and before.period is not None else found
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
    written.whole(made, text, marked, reading.title.split(" ")[0])
    made.text = text[made.start : made.end].strip(" .,;")
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
    holding = [row for row in then if written.holds(reading, _text(engine, row))]
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
    elsewhen = [row for row in theirs if written.holds(reading, _text(engine, row))]
    if elsewhen:
        return _said(elsewhen, "partly", 9, f"wrote so, but not then: {elsewhen[0]['raw']}")
    return Verdict(
        "record shows none", 7, f"no such message among the {len(every):,} of the release as loaded; others may not be loaded"
    )


def by_text(engine: Engine, reading: Reading) -> Verdict | None:
    """What somebody wrote that or 'about', with no heading quoted, in a paragraph on mail: by the message itself; None where that is not told."""
    if reading.frame != "mail_wrote" or reading.role("of") is None:
        return None
    return decide(engine, reading)


def _says(engine: Engine, reading: Reading, then: list[dict[str, Any]], holding: list[dict[str, Any]]) -> Verdict:
    """Whether the one message that is meant says what it is said to say; one that says the very opposite contradicts."""
    if holding:
        return _said(holding, "borne out", 8, f"message of {holding[0]['date']}, {holding[0]['subject']!r}")
    if len(then) == 1 and (denied := written.opposite(reading, _text(engine, then[0]))):
        row = {**then[0], "raw": denied[:400]}
        return _said([row], "contradicted", 6, f"message of {row['date']}: {denied[:200]!r}")
    return _said(then, "not read", 2, "whether a message that is loaded says so is not sure")


def _said(rows: list[dict[str, Any]], verdict: str, rule: int, why: str) -> Verdict:
    return written.said(rows, str(rows[0]["date"] or "") if rows else "", verdict, rule, why)


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
