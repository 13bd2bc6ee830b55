"""E-mail: messages as sent (.eml, mbox), and printed e-mail as text (the OCR of a release), each message a document.

Addresses and names stay as written. A private correspondent is a name in a text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from klieg.errors import Unreadable
from klieg.read import encoding, mail, mail_text, prose
from klieg.records import Party
from klieg.sources import File, Output, Sample, document
from klieg.sources.document import Passage
from klieg.sources.rows import table_of

KIND = "e-mail"
TITLE = "E-mail messages, as sent or as printed"
LICENCE = "as stated by its publisher"

_NAMED = re.compile(r"(?:^|/)(C\d{8})\.txt$", re.IGNORECASE)


def recognise(sample: Sample) -> bool:
    """A message's or an mbox's header lines; or text with a printed header (From, Sent, To, Subject) near its beginning, or a release's stamp."""
    return _form(sample.head, sample.name) is not None


def _form(head: bytes, name: str = "") -> str | None:
    if mail.is_mbox(head):
        return "mbox"
    if mail.is_mail(head):
        return "message"
    if b"\0" in head or head.lstrip()[:1] in (b"<", b"{", b"["):
        return None
    text = _text(head[: 12 << 10])
    if "\f" in text and not text.strip() and _NAMED.search(name):
        return "printed"  # a page of a release on which nothing could be read
    if "Doc No." in text and "Department of State" in text:
        return "printed"
    if (
        not re.search(r"(?im)^\s*from\s*:", text)
        or not re.search(r"(?im)^\s*(sent|date)\s*:", text)
        or re.match(r"\s*(---|#)", text)
    ):
        return None
    found = mail_text.parse("\n".join(text.split("\n")[:60]))
    return "printed" if found.sender and found.sent and found.segments and _early(found) else None


def _early(found: mail_text.MailText) -> bool:
    first = next((s for s in found.segments if s.kind == "header"), None)
    return first is not None and first.first <= 40


def _text(data: bytes) -> str:
    return encoding.decode(data, encoding.decide([data]).name).removeprefix("\ufeff")


def count(file: File) -> int:
    """Messages of an mbox by their 'From ' lines; one for a message as sent; lines of a printed one."""
    with file.open() as stream:
        data = stream.read()
    form = _form(data[: 64 << 10], file.name)
    if form == "mbox":
        with file.open() as stream:
            return mail.count(stream)
    return 1 if form == "message" else data.count(b"\n") + (not data.endswith(b"\n"))


def read(file: File, out: Output) -> None:
    """Read a file of mail: documents and their passages; attachments are documents of their own."""
    with file.open() as stream:
        data = stream.read()
    form = _form(data[: 64 << 10], file.name)
    if form == "printed":
        _printed(file, data, out)
        return
    done = 0
    for number, _, raw in _messages(file, form, data):
        _sent(file, f"message:{number}", mail.message(raw), out)
        done += 1
    out.rows(done, done)


def _messages(file: File, form: str | None, data: bytes) -> Iterator[tuple[int, int, bytes]]:
    if form == "mbox":
        with file.open() as stream:
            for number, (line, raw) in enumerate(mail.messages(stream), 1):
                yield number, line, raw
    else:
        yield 1, 1, data


def _person(name: str, address: str) -> Party:
    return Party(name or address, "correspondent", scheme="e-mail" if address else "", number=address)


def _sent(file: File, locator: str, found: mail.Mail, out: Output) -> None:
    """Records of one message as sent, and of its attachments."""
    document_id = found.message_id or f"{file.content[:12]}-{locator.removeprefix('message:')}"
    written = [
        f"{name} <{address}>" if name and address else name or address for name, address in (found.sender, *found.to, *found.cc)
    ]
    passages = passages_of_text(found.text, locator)
    out.records("document", table_of("document", [{
        "locator": locator, "document": document_id, "title": found.subject, "kind": "mail", "author": _person(*found.sender) if any(found.sender) else None,
        "sender": written[0], "recipients": "; ".join(written[1 : 1 + len(found.to)]), "copied": "; ".join(written[1 + len(found.to) :]),
        "date": found.sent.date() if found.sent else None, "sent": found.sent, "dated": found.sent_raw, "basis": "the message's own header",
        "reference": ",".join(found.references),
    }]))  # fmt: skip
    _passages(document_id, passages, out)
    for problem in found.problems:
        out.remark("document", locator, "message", "", problem)
    for number, attached in enumerate(found.attachments, 1):
        _attached(document_id, f"{locator}/attachment:{number}", attached, out)


def passages_of_text(text: str, locator: str) -> list[Passage]:
    """The paragraphs of a message's text; what it quotes is marked so."""
    kinds: dict[int, str] = {}
    quoting = False
    for number, line in enumerate(text.split("\n"), 1):
        quoting = quoting or bool(mail_text.begins_quote(line))
        kinds[number] = "quoted" if quoting or line.lstrip().startswith(">") else "own"
    found = prose.paragraphs(text)
    return [Passage(f"{locator}/paragraph:{n}", p.text, part=kinds[p.first]) for n, p in enumerate(found, 1)]


def _attached(parent: str, locator: str, attached: mail.Attachment, out: Output) -> None:
    """An attachment as a document of its own; one that can't be read is still there, with a remark."""
    name = f"{parent}/{attached.name}"
    passages: list[Passage] = []
    kind, title = attached.kind, attached.name
    try:
        if attached.kind == "message/rfc822":
            passages = passages_of_text(mail.message(attached.data).text, locator)
        elif document.form(attached.data[: 64 << 10]):
            made = document.read_text(attached.data, name)
            kind, title = made.kind, made.title or title
            passages = [Passage(f"{locator}/{p.locator}", p.text, p.page, p.box, p.part, p.ocr) for p in made.passages]
    except Unreadable as error:
        out.remark("document", locator, "attachment", attached.name, f"can't be read: {error.problem}")
    if not passages:
        out.remark(
            "document",
            locator,
            "attachment",
            attached.name,
            f"no text was read from it ({attached.kind}, {len(attached.data):,} bytes)",
        )
    out.records(
        "document",
        table_of(
            "document",
            [{"locator": locator, "document": name, "title": title, "kind": kind, "parent": parent, "basis": "an attachment"}],
        ),
    )
    _passages(name, passages, out)


def _passages(document_id: str, passages: list[Passage], out: Output) -> None:
    if passages:
        out.records("passage", table_of("passage", [
            {"locator": p.locator, "document": document_id, "number": n, "page": p.page, "box": p.box, "part": p.part, "text": p.text, "ocr": p.ocr}
            for n, p in enumerate(passages, 1)
        ]))  # fmt: skip


def _printed(file: File, data: bytes, out: Output) -> None:
    """Records of one printed message."""
    text = _text(data)
    found = mail_text.parse(text)
    named = _NAMED.search(file.name)
    number = found.document or (named[1].upper() if named else "") or file.content[:12]
    if named and found.document and named[1].upper() != found.document:
        out.remark(
            "document",
            "line:1",
            "document",
            found.document,
            f"the file is named {named[1]}: the stamp may be misread; the name is taken",
        )
        number = named[1].upper()
    lines = text.split("\n")
    rows = prose.lines(text)
    name, address = mail_text.address(found.sender)
    kind = "mail" if found.is_mail else "text"
    locator = f"line:1-{len(rows)}" if len(rows) > 1 else "line:1"
    out.records("document", table_of("document", [{
        "locator": locator, "document": number, "title": found.subject, "kind": kind, "author": _person(name, address) if name or address else None,
        "sender": found.sender, "recipients": "; ".join(found.to), "copied": "; ".join(found.cc), "date": found.sent.date() if found.sent else None,
        "sent": found.sent, "dated": found.sent_raw, "basis": "the text itself, mended" if found.mended else "the text itself", "codes": ",".join(found.codes),
        "reference": json.dumps(found.quoted, ensure_ascii=False) if found.quoted else "",
    }]))  # fmt: skip
    passages = [
        Passage(f"line:{s.first}-{s.last}" if s.last > s.first else f"line:{s.first}", "\n".join(lines[s.first - 1 : s.last]).rstrip(), part=s.kind)
        for s in found.segments if s.kind != "stamp"
    ]  # fmt: skip
    _passages(number, passages, out)
    if not passages:
        out.remark("document", locator, "text", "", "there is no text in it: nothing can be found there")
    if found.sent_raw and not found.sent:
        out.remark("document", locator, "sent", found.sent_raw, "the day can't be read for sure; recorded without it")
    out.rows(len(rows), len(rows))


def passage_at(file: File, at: str) -> tuple[str | None, str, str | None]:
    """The text at a locator: lines of a printed message; a message, a paragraph of it, or of an attachment."""
    with file.open() as stream:
        data = stream.read()
    form = _form(data[: 64 << 10], file.name)
    if form == "printed":
        return _lines_at(_text(data), at)
    match = re.match(r"message:(\d+)(?:/attachment:(\d+))?(?:/(.+))?$", at)
    raw = next((raw for number, _, raw in _messages(file, form, data) if match and number == int(match[1])), None)
    if not match or raw is None:
        return None, "", None
    found = mail.message(raw)
    if not match[2]:
        if not match[3]:
            return None, raw[: 256 << 10].decode("utf-8", "replace"), None
        return document.nearby([(p.locator, p.text) for p in passages_of_text(found.text, f"message:{match[1]}")], at)
    attached = found.attachments[int(match[2]) - 1] if int(match[2]) <= len(found.attachments) else None
    if attached is None:
        return None, "", None
    if not match[3]:
        return None, f"{attached.name} ({attached.kind}, {len(attached.data):,} bytes)", None
    made = document.read_text(attached.data, attached.name)
    return document.nearby([(p.locator, p.text) for p in made.passages], match[3])


def _lines_at(text: str, at: str) -> tuple[str | None, str, str | None]:
    match = re.match(r"line:(\d+)(?:-(\d+))?$", at)
    lines = text.split("\n")
    if not match or int(match[1]) > len(lines):
        return None, "", None
    first, last = int(match[1]), int(match[2] or match[1])
    before = lines[first - 2] if first > 1 else None
    return before, "\n".join(lines[first - 1 : last]), lines[last] if last < len(lines) else None
