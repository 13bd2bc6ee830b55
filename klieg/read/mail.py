"""E-mail as sent (RFC 5322): single messages and mbox files. Nothing is fetched, nothing is run; attachments are handed on as bytes."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage, Message
from email.utils import getaddresses, parsedate_to_datetime
from pathlib import PurePosixPath, PureWindowsPath
from typing import BinaryIO

from klieg.read import html_text

_HEADER = re.compile(rb"^[!-9;-~]{1,76}:[ \t]?.*$")
_TELLING = {
    b"message-id",
    b"received",
    b"mime-version",
    b"return-path",
    b"delivered-to",
    b"content-type",
    b"x-mailer",
    b"in-reply-to",
}
_LONGEST = 1 << 20
"""A longer line of text is cut into lines of this many characters."""


@dataclass(frozen=True)
class Attachment:
    """A file that came with a message: its name without any path, its declared type, its bytes."""

    name: str
    kind: str
    data: bytes


@dataclass
class Mail:
    """A message. Addresses are (name, address) as written; `sent` is in UTC; `problems` says what could not be read as declared."""

    message_id: str = ""
    references: list[str] = field(default_factory=list)
    sender: tuple[str, str] = ("", "")
    to: list[tuple[str, str]] = field(default_factory=list)
    cc: list[tuple[str, str]] = field(default_factory=list)
    sent: datetime | None = None
    sent_raw: str = ""
    subject: str = ""
    text: str = ""
    attachments: list[Attachment] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def is_mail(head: bytes) -> bool:
    """Whether a file begins as a message does: header lines, one of them such as only mail has."""
    names: list[bytes] = []
    for line in head[: 16 << 10].replace(b"\r\n", b"\n").split(b"\n"):
        if not line:
            break
        if line[:1] in b" \t" and names:
            continue
        if not _HEADER.match(line):
            return False
        names.append(line.split(b":", 1)[0].lower())
    known = set(names)
    return len(names) >= 3 and bool(known & _TELLING) and bool(known & {b"from", b"date", b"subject"})


def is_mbox(head: bytes) -> bool:
    """Whether a file begins as an mbox does: a 'From ' line, then a message."""
    first, _, rest = head.partition(b"\n")
    return first.startswith(b"From ") and is_mail(rest)


def messages(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The messages of an mbox in order, with the line (from 1) each begins on: a 'From ' line at the start, or after a blank line, begins one."""
    held: list[bytes] = []
    first, blank = 1, True
    for number, line in enumerate(iter(lambda: stream.readline(_LONGEST), b""), 1):
        if blank and line.startswith(b"From "):
            if held:
                yield first, b"".join(held)
            held, first = [], number
        else:
            held.append(line[1:] if re.match(rb">+From ", line) else line)
        blank = line in (b"\n", b"\r\n")
    if held:
        yield first, b"".join(held)


def count(stream: BinaryIO) -> int:
    """Messages of an mbox, counted by their 'From ' lines alone."""
    data = b"\n\n" + stream.read().replace(b"\r\n", b"\n")
    return data.count(b"\n\nFrom ")


def message(data: bytes) -> Mail:
    """A message from its bytes. What can't be read as declared is kept with marked characters, and told in `problems`."""
    found = Mail()
    try:
        parsed = email.message_from_bytes(data, policy=email.policy.default)
    except Exception as error:  # noqa: BLE001 - the parser promises not to raise, and does
        found.problems.append(f"the message can't be taken apart ({type(error).__name__})")
        found.text = data.decode("utf-8", "replace")
        return found
    found.problems += sorted({type(defect).__name__ for part in parsed.walk() for defect in part.defects})
    found.message_id = _said(parsed, "Message-ID", found).strip().strip("<>")
    ids = re.findall(r"<([^<>\s]{1,400})>", _said(parsed, "References", found) + " " + _said(parsed, "In-Reply-To", found))
    found.references = list(dict.fromkeys(ids))
    found.sender = next(iter(_people(parsed, "From", found)), ("", ""))
    found.to, found.cc = _people(parsed, "To", found), _people(parsed, "Cc", found)
    found.subject = re.sub(r"\s+", " ", _said(parsed, "Subject", found)).strip()
    found.sent_raw = _said(parsed, "Date", found).strip()
    found.sent = _moment(found)
    _body(parsed, found)
    return found


def _said(parsed: EmailMessage, name: str, found: Mail) -> str:
    try:
        return str(parsed.get(name, "") or "")
    except Exception as error:  # noqa: BLE001 - a malformed header makes the parser raise all sorts
        found.problems.append(f"{name} can't be read ({type(error).__name__})")
        raw = next((value for key, value in parsed.raw_items() if key.lower() == name.lower()), "")
        return str(raw)


def _people(parsed: EmailMessage, name: str, found: Mail) -> list[tuple[str, str]]:
    return [
        (person.strip(), address.strip().lower())
        for person, address in getaddresses([_said(parsed, name, found)])
        if person or address
    ]


def _moment(found: Mail) -> datetime | None:
    if not found.sent_raw:
        return None
    try:
        moment = parsedate_to_datetime(found.sent_raw)
    except (TypeError, ValueError, IndexError, OverflowError):
        found.problems.append(f"Date {found.sent_raw!r} is no date")
        return None
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).replace(tzinfo=None)
    except (ValueError, OverflowError):
        found.problems.append(f"Date {found.sent_raw!r} is no date")
        return None


def _body(parsed: EmailMessage, found: Mail) -> None:
    texts: dict[str, list[str]] = {"plain": [], "html": []}
    for part in parsed.walk():
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            continue
        name = part.get_filename()
        kind = part.get_content_type()
        if kind == "message/rfc822":
            inner = part.get_payload()
            for nested in inner if isinstance(inner, list) else []:
                if isinstance(nested, Message):
                    found.attachments.append(Attachment("message.eml", kind, nested.as_bytes()))
        elif name or part.get_content_disposition() == "attachment" or not kind.startswith("text/"):
            data = part.get_payload(decode=True)
            found.attachments.append(Attachment(bare_name(name or "attachment"), kind, data if isinstance(data, bytes) else b""))
        elif kind in ("text/plain", "text/html"):
            texts[kind.removeprefix("text/")].append(_decoded(part, found))
        if part.get_content_type() == "message/rfc822":
            break
    if any(text.strip() for text in texts["plain"]):
        found.text = "\n".join(texts["plain"])
    elif texts["html"]:
        found.text = "\n\n".join(paragraph for text in texts["html"] for _, paragraph in html_text.read(text)[1])
    found.text = re.sub(r"\r\n?", "\n", found.text)


def _decoded(part: EmailMessage, found: Mail) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return str(data or "")
    charset = part.get_content_charset() or "utf-8"
    for name in (charset, "utf-8", "cp1252"):
        try:
            text = data.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
        if name != charset:
            found.problems.append(f"the text is not in {charset} as declared; read as {name}")
        return text
    found.problems.append(f"some bytes are not in {charset} as declared")
    return data.decode("utf-8", "replace")


def bare_name(name: str) -> str:
    """A file name without any path, drive or control character."""
    last = PureWindowsPath(PurePosixPath(name.replace("\\", "/")).name).name
    bare = re.sub(r"[\x00-\x1f\x7f/\\:]", "_", last).strip(". ")
    return bare[:200] or "attachment"
