"""Full text over real documents and mail."""

from __future__ import annotations

import contextlib
import threading
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klieg.case import Case, new_case
from klieg.errors import Misuse
from klieg.papers import search, threads
from klieg.papers.search import Query


def ask(case: Case, text: str, **more: object) -> search.Found:
    with case.engine() as engine:
        return search.search(case.layout, engine, Query(text, **more))  # type: ignore[arg-type]


def test_a_phrase_is_found_where_it_stands(papers: Case) -> None:
    found = ask(papers, "strong and moving statement")
    assert [(hit["document"], hit["part"]) for hit in found.hits] == [("C05739545", "quoted")]
    place = papers.place(f"{found.hits[0]['source'][:10]}/{found.hits[0]['locator']}")
    assert "strong and moving statement" in place.raw


def test_a_phrase_is_found_over_a_line_break(papers: Case) -> None:
    # in the file: "... how much Sen. McCain appreciated it. Me" and on the next line "too"
    assert ask(papers, '"appreciated it. Me too"').total == 1


def test_every_passage_of_the_documents_is_where_it_is_said_to_be(papers: Case) -> None:
    with papers.engine() as engine:
        rows = engine.rows("SELECT source, locator, text FROM passage ORDER BY hash(source || locator) LIMIT 25")
    for row in rows:
        raw = papers.place(f"{row['source'][:12]}/{row['locator']}").raw
        assert row["text"].strip() in raw or row["text"].split() == raw.split(), row


def test_operators_and_prefixes(papers: Case) -> None:
    both = ask(papers, "cambridge AND consulting")
    assert both.total >= 2
    assert ask(papers, "cambridge NOT consulting").total == ask(papers, "cambridge").total - both.total
    assert ask(papers, "cambridg*").total == ask(papers, "cambridge").total
    assert ask(papers, "volga OR kaspersky").total == ask(papers, "volga").total + ask(papers, "kaspersky").total


def test_a_word_that_is_spelt_otherwise_is_found_and_said(papers: Case) -> None:
    found = ask(papers, "kasperski")
    assert found.total and "spelt otherwise" in found.attempt


def test_words_that_are_no_phrase_are_found_and_said(papers: Case) -> None:
    found = ask(papers, "secretary cambridge")
    assert found.total and "phrase stands nowhere" in found.attempt


def test_mail_is_asked_by_sender_recipient_and_day_in_text_and_metadata(papers: Case) -> None:
    assert {h["document"] for h in ask(papers, "wow", within="mail", sender="Sullivan").hits} == {"C05739545"}
    assert ask(papers, "wow", within="mail", sender="Jake").total  # so only the metadata calls him
    assert {h["document"] for h in ask(papers, "karzai", within="mail", since=date(2013, 1, 8), until=date(2013, 1, 8)).hits} == {
        "C05797076"
    }
    assert ask(papers, "karzai", within="mail", until=date(2012, 12, 31)).total == 0
    assert ask(papers, "karzai", within="docs").total == 0


def test_what_was_searched_is_said_and_pages_without_text_counted(papers: Case) -> None:
    found = ask(papers, "nothing holds this phrase at all")
    assert (found.total, found.searched["pdf"], found.unread_pages) == (0, 4, 1)


@pytest.mark.parametrize("text", ["", "   ", '"open', "AND", "NOT draft", "a AND", "(a", "a)", "*", "()"])
def test_a_query_that_can_not_be_read_is_refused(papers: Case, text: str) -> None:
    with pytest.raises(Misuse):
        ask(papers, text)


@settings(max_examples=60)
@given(st.text(alphabet="abc \"()*-:^'+ANDORT", max_size=24))
def test_no_query_ends_in_anything_but_an_answer_or_a_refusal(papers: Case, text: str) -> None:
    with contextlib.suppress(Misuse):
        ask(papers, text)


def test_the_index_follows_the_case(papers: Case, tmp_path: Path) -> None:
    case = new_case(f"{tmp_path}/case")
    (source,) = case.add([Path(__file__).parent.parent / "fixtures" / "papers" / "mueller_volume1_beginning.md"]).sources
    assert ask(case, "special counsel").total
    case.remove([source.source])
    assert ask(case, "special counsel").total == 0


def test_two_who_ask_at_once_both_get_an_answer(papers: Case) -> None:
    (papers.layout.derived / "text.sqlite").unlink(missing_ok=True)
    totals: list[int] = []
    asking = [threading.Thread(target=lambda: totals.append(ask(papers, "cambridge").total)) for _ in range(3)]
    for one in asking:
        one.start()
    for one in asking:
        one.join()
    assert len(set(totals)) == 1 and len(totals) == 3


def test_a_damaged_index_is_made_anew(papers: Case) -> None:
    before = ask(papers, "cambridge").total
    (papers.layout.derived / "text.sqlite").write_bytes(b"not a database" * 100)
    assert ask(papers, "cambridge").total == before


def test_a_page_is_a_picture_with_the_passage_boxed(papers: Case) -> None:
    hit = next(h for h in ask(papers, "membership units").hits if h["page"])
    data = papers.page_picture(f"{hit['source'][:10]}/{hit['locator']}")
    assert data.startswith(b"\x89PNG") and len(data) > 10_000
    with pytest.raises(Misuse):
        papers.page_picture("C05739545.txt/line:1-3")


def test_a_page_on_which_nothing_can_be_read_is_kept_and_said(papers: Case) -> None:
    with papers.engine() as engine:
        rows = engine.rows(
            "SELECT d.document, r.reason FROM document d JOIN remark r USING (source) WHERE d.document = 'C05762481'"
        )
    assert rows and "no text" in rows[0]["reason"]


def test_texts_and_metadata_agree_on_these_messages(papers: Case) -> None:
    with papers.engine() as engine:
        rows = engine.rows(
            "SELECT t.document, t.date AS ours, m.date AS theirs FROM document t JOIN document m USING (document) WHERE t.kind = 'mail' AND m.kind = 'mail metadata'"
        )
    assert len(rows) == 4 and all(row["ours"] == row["theirs"] for row in rows)


def test_a_message_alone_is_its_own_thread(papers: Case) -> None:
    with papers.engine() as engine:
        found = threads.thread_of(engine, "C05739545")
        assert [m["document"] for m in found.messages] == ["C05739545"]
        with pytest.raises(Misuse):
            threads.thread_of(engine, "C00000000")
