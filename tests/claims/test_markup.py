"""Markdown and HTML in a story of text: read as blanks, with every place as in the file, and never a word of the story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klieg.claims.speech import markup
from klieg.claims.speech import story as stories


@pytest.mark.parametrize(
    ("written", "shown"),
    [("**Bold** and *leaning* _words_", "Bold and leaning words"), ("the account TEN_GOP and my_var_x", "the account TEN_GOP and my_var_x"), ("5 * 3 * 2", "5 * 3 * 2"),
     ("[Giles-Parscale](https://example.org/a_(b)) was paid", "Giles-Parscale was paid"), ("[see][1] and [not a link] here", "see and [not a link] here"), ("word[^1] ![pic](x.png)", "word "),
     ("> a line\n> another", "a line\nanother"), ("<b>Update:</b> text<br/>", "Update: text"), ("a<b and c>d, 3 < 4 > 2", "a<b and c>d, 3 < 4 > 2"),
     ('<a href="http://x.y">Trump</a>\'s campaign', "Trump's campaign"), ("<script>paid $5</script>it", "it"), ("<!-- paid $5 -->it", "it"), ("a `code` b", "a code b"), ("cost $5*", "cost $5*")],
)  # fmt: skip
def test_markup_is_no_word(written: str, shown: str) -> None:
    assert markup.shown(written, 0, len(written), markup.spans(written)) == shown


@given(st.text(alphabet="*_[]()<>`~!a b\n/\"='#^", max_size=60))
def test_every_place_stays(text: str) -> None:
    blank = markup.blanked(text)
    assert len(blank) == len(text)
    assert all(a == b or b == " " for a, b in zip(text, blank, strict=True))
    assert [n for n, c in enumerate(text) if c == "\n"] == [n for n, c in enumerate(blank) if c == "\n"]


def test_a_paragraph_that_begins_with_a_tag_is_read() -> None:
    text = b"It began in May.\n\n<b>Update:</b> the campaign of **Bernie Sanders** paid [Facebook](https://f.b) $200.90.\n\n<script>var a = 'He paid $5.'</script>\n"
    found = stories.read(text, "x.md")
    assert [" ".join(s.text.split()) for s in found.sentences] == [
        "It began in May.",
        "Update: the campaign of Bernie Sanders paid Facebook $200.90.",
    ]
    assert found.text[found.sentences[1].start :].startswith("Update:</b>")


def test_a_dateline_is_no_part_of_the_sentence_behind_it() -> None:
    text = b"# Who paid\n\nWASHINGTON, Nov. 6, 2017 - The campaign paid the firm in May 2015.\n"
    (sentence,) = (found := stories.read(text, "x.md")).sentences
    assert sentence.text == found.text[sentence.start : sentence.end] == "The campaign paid the firm in May 2015."
    assert str(found.written) == "2017-11-06"


@pytest.mark.parametrize(
    ("head", "written"),
    [("---\ndate: April 20, 2016\n---\n", "2016-04-20"), ("---\ndate: 20/04/2016\n---\n", "2016-04-20"), ("---\ndate: 2016-04-20T10:00:00Z\n---\n", "2016-04-20"),
     ("Headline\n\nBy Jane Doe\nApril 20, 2016\n\n", "2016-04-20"), ("Headline\nBy Jane Doe and John Roe, April 20, 2016\n\n", "2016-04-20"),
     ("Posted on Wednesday, April 20, 2016 at 10:15 a.m.\n\n", "2016-04-20"), ("By the Money Desk. April 20, 2016\n\n", "2016-04-20"),
     ("# Notes\n\n*Wednesday, April 20, 2016. By Jane Doe*\n\n", "2016-04-20"), ("A profile. April 2016\n\n", "2016-04-30"), ("*By Jane Doe. From the April 2016 issue.*\n\n", "2016-04-30"),
     ("WASHINGTON, Sept. 20, 2016 - ", "2016-09-20"), ("LONDON (AP), 20 April 2016 \u2014 ", "2016-04-20"), ("WASHINGTON, April 20, 2016 (Reuters) - ", "2016-04-20"),
     ("**April 20, 2016** - He signed the form\n\n", ""), ("Trump paid X on March 3, 2016 - and was late\n\n", ""), ("## April 20, 2016\n\n", ""),
     ("Trump paid X on March 3, 2016\n\n", ""), ("---\ndate: 05/04/2016\n---\n", ""), ("---\ndate: 2016-13-45\n---\n", "")],
)  # fmt: skip
def test_the_day_of_a_story_is_what_its_head_states_and_no_guess(head: str, written: str) -> None:
    found = stories.read(f"{head}The campaign paid the firm in May 2015.\n".encode(), "x.md")
    assert str(found.written or "") == written
    assert any("no day that can be read for sure" in problem for problem in found.problems) == ("date: " in head and not written)


@pytest.mark.parametrize(
    "text", ["Die Kampagne von Donald Trump zahlte der Firma 1,6 Millionen Dollar.", "\u041a\u0430\u043c\u043f\u0430\u043d\u0438\u044f \u0437\u0430\u043f\u043b\u0430\u0442\u0438\u043b\u0430 \u0444\u0438\u0440\u043c\u0435."]
)  # fmt: skip
def test_another_language_is_said_to_be_one(text: str) -> None:
    found = stories.read(text.encode(), "x.md")
    assert (found.sentences, "English only" in found.problems[0]) == ([], True)


def test_what_a_browser_prints_around_a_page_is_no_part_of_the_story() -> None:
    assert (
        stories._PRINTED.sub("", "11/27/26, 5:04 AM Carson's books\n\nThe text. https://x.org/a 1/2")
        == "Carson's books\n\nThe text."
    )
