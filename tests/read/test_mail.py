"""Mail as printed and as sent: values read by hand from the texts."""

from __future__ import annotations

import itertools
import time
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klieg.read import mail, mail_text


def text_of(fixtures: Path, name: str) -> str:
    return (fixtures / "mail" / f"{name}.txt").read_text(encoding="utf-8")


def test_a_printed_message_is_told_from_what_it_quotes(fixtures: Path) -> None:
    found = mail_text.parse(text_of(fixtures, "C05739545"))
    assert (found.document, found.case_number, found.release) == ("C05739545", "F-2015-04841", "FULL")
    assert (found.sender, found.subject, found.to) == ("Sullivan, Jacob J <Sullivan11@state.gov >", "FW: Wow", [])
    assert found.sent == datetime(2012, 9, 12, 10, 16)
    assert found.quoted[0]["to"] == "Sullivan, Jacob J"
    lines = text_of(fixtures, "C05739545").split("\n")
    quoted = "\n".join("\n".join(lines[s.first - 1 : s.last]) for s in found.segments if s.kind == "quoted")
    assert "What a wonderful, strong and moving statement" in quoted
    assert not [s for s in found.segments if s.kind == "own"]


def test_labels_without_a_colon_are_labels_all_the_same(fixtures: Path) -> None:
    found = mail_text.parse(text_of(fixtures, "C05739569"))
    assert (found.subject, found.sent) == ("Fw: Not a dry eye in NEA", datetime(2012, 9, 12, 20, 36))


def test_own_words_come_before_the_original_message(fixtures: Path) -> None:
    text = text_of(fixtures, "C05797076")
    found = mail_text.parse(text)
    own = [text.split("\n")[s.first - 1 : s.last] for s in found.segments if s.kind == "own"]
    assert [line.strip() for part in own for line in part] == ["Too bad. Need to talk to you secure this afternoon."]
    assert found.to == ["sullivanjj@state.gov"]


def test_redaction_codes_are_kept(fixtures: Path) -> None:
    assert mail_text.parse(text_of(fixtures, "C05772972")).codes == ["B6"]


@pytest.mark.parametrize(
    ("text", "expected", "mended"),
    [("Wednesday, September 12, 2012 10:16 AM", datetime(2012, 9, 12, 10, 16), False), ("Thu Nov 11 17:08:04 2010", datetime(2010, 11, 11, 17, 8, 4), False),
     ("Mon, 25 Oct 2010 11:08:14 -0400", datetime(2010, 10, 25, 11, 8, 14), False), ("Friday, June 3, 201112:38 PM", datetime(2011, 6, 3, 12, 38), False),
     ("Tuesday, May 29, 201z 11:53 AM", datetime(2012, 5, 29, 11, 53), True), ("Sunday, Septembor 9, 2012 9:00 PM", datetime(2012, 9, 9, 21, 0), True)],
)  # fmt: skip
def test_dates_are_read_and_mending_is_said(text: str, expected: datetime, mended: bool) -> None:
    assert mail_text.dated(text) == (expected, mended)


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "Wednesday, 10:16 AM", "Monday, May 29, 201z 11:53 AM", "February 31, 2012", "Saturday,'August011 6:38 PM"],
)
def test_a_date_is_never_guessed(text: str) -> None:
    assert mail_text.dated(text)[0] is None


@pytest.mark.parametrize(("one", "other"), [("RE: Fw: Wow", "FW: wow"), ("Re[2]: A plan", "a plan"), ("Fwd: résumé", "résumé")])
def test_replies_and_forwards_have_the_subject_of_what_they_answer(one: str, other: str) -> None:
    assert mail_text.subject_key(one) == mail_text.subject_key(other)


@settings(max_examples=150)
@given(st.text(max_size=400))
def test_whatever_the_text_its_lines_stand_in_one_segment_each(text: str) -> None:
    found = mail_text.parse("From: A\nSent: May 1, 2012 1:00 PM\nSubject: x\n" + text)
    spans = [(s.first, s.last) for s in found.segments]
    assert all(a[1] < b[0] for a, b in itertools.pairwise(spans))


def message(**more: str) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "A Reporter <a@example.org>", "press@example.com", "Question"
    made["Date"], made["Message-ID"] = "Tue, 10 Oct 2017 09:30:00 -0400", "<1@example.org>"
    for name, value in more.items():
        made[name.replace("_", "-")] = value
    return made


def test_a_message_as_sent_is_in_utc() -> None:
    made = message(In_Reply_To="<0@example.org>")
    made.set_content("When?\n\nOn Mon, Oct 9, 2017, B wrote:\n> Soon.\n")
    found = mail.message(made.as_bytes())
    assert (found.message_id, found.references, found.sent) == (
        "1@example.org",
        ["0@example.org"],
        datetime(2017, 10, 10, 13, 30),
    )
    assert (found.sender, found.to) == (("A Reporter", "a@example.org"), [("", "press@example.com")])


def test_html_mail_is_text_and_nothing_of_it_is_run_or_fetched() -> None:
    made = message()
    made.set_content(
        '<html><script>steal()</script><style>p{}</style><p>Dear &amp; all</p><img src="http://example.org/x.png"><p>Bye</p></html>',
        subtype="html",
    )
    assert mail.message(made.as_bytes()).text == "Dear & all\n\nBye"


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\boot.ini", "/etc/passwd", "C:\\x\\a.txt"])
def test_an_attachment_has_no_path(name: str) -> None:
    made = message()
    made.set_content("See attached.")
    made.add_attachment(b"x", maintype="application", subtype="octet-stream", filename=name)
    (attached,) = mail.message(made.as_bytes()).attachments
    assert "/" not in attached.name and "\\" not in attached.name and ".." not in attached.name and attached.data == b"x"


def test_a_wrong_charset_is_said_and_nothing_lost() -> None:
    data = b"From: a@b.org\r\nMessage-ID: <x@y>\r\nSubject: s\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nDoup\xe9 and caf\xc3\xa9\r\n"
    found = mail.message(data)
    assert found.problems and "caf" in found.text and "Doup" in found.text


def test_a_line_of_fifty_megabytes_does_not_hang() -> None:
    data = b"From: a@b.org\nMessage-ID: <x@y>\nSubject: s\n\n" + b"x" * 50_000_000 + b"\n"
    start = time.monotonic()
    assert len(mail.message(data).text) > 49_000_000
    assert time.monotonic() - start < 60  # a hang, not a speed


def test_an_mbox_is_cut_at_its_from_lines_only(tmp_path: Path) -> None:
    one, two = message().as_bytes(), message(X_Mailer="x").as_bytes()
    data = (
        b"From a@b Tue Oct 10 2017\n"
        + one
        + b"Body\n>From the start.\nFrom here it goes on.\n\nFrom a@b Tue Oct 10 2017\n"
        + two
        + b"End\n"
    )
    path = tmp_path / "x.mbox"
    path.write_bytes(data)
    with path.open("rb") as stream:
        found = [mail.message(raw).text for _, raw in mail.messages(stream)]
    with path.open("rb") as stream:
        assert mail.count(stream) == len(found) == 2
    assert "From the start." in found[0] and "From here it goes on." in found[0]


@pytest.mark.parametrize(
    "head", [b"", b"a,b\n1,2\n", b"HDR\x1cFEC\x1c8.3\n", b"# Title\n\nFrom: me\n", b"Note: this\nis: prose\nand: more\n\n"]
)
def test_what_is_no_mail_is_not_taken_for_it(head: bytes) -> None:
    assert not mail.is_mail(head) and not mail.is_mbox(head)
