"""Sentences of a story that no frame reads, and that a loaded document tells or does not: nobody says in them what paper they are from.

Expected, from the Special Counsel's report (klieg/sample/documents/mueller_report.zip): its own sentences with a word or two left out ("On January 18, 2017, Gerson gave a copy of the document to Kushner"; "Emin Agalarov called
Goldstone"; "the investigation did not establish that members of the Trump Campaign conspired or coordinated with the Russian government"; "Berkowitz met with Kislyak on December 12, 2016, at Trump Tower"; "Gates stated that ... he
periodically sent Kilimnik polling data via WhatsApp", which is what Gates said), and the same with two names changed, another day, or a word more."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case, new_case
from klieg.claims import check
from klieg.claims.reading import Reading
from klieg.claims.reports import report_text, retold
from klieg.store.engine import Engine


def _verdicts(engine: Engine, case: Case, text: str) -> list[tuple[str, str]]:
    ledger = check.check(engine, case.layout, f"---\ndate: 2019-06-01\n---\n{text}\n".encode(), "story.md")
    return [(claim.reading.frame, claim.verdict.verdict) for claim in ledger.claims]


@pytest.mark.parametrize("text", [
    "Rick Gerson gave Kushner a copy of the document on January 18, 2017.",
    "On January 18, 2017, the document went on: Gerson gave a copy of the document to Kushner.",
    "The investigation did not establish that members of the campaign conspired or coordinated with the Russian government.",
    "Avi Berkowitz met Sergey Kislyak at Trump Tower on December 12, 2016.",
    "Emin Agalarov called Goldstone on June 3, 2016.",
])  # fmt: skip
def test_what_a_document_tells_plainly_is_borne_out(engine: Engine, digital_side: Case, text: str) -> None:
    assert _verdicts(engine, digital_side, text)[-1] == ("told", "borne out")


@pytest.mark.parametrize("text", [
    "Kushner gave a copy of the document to Rick Gerson on January 18, 2017.",
    "Rick Gerson gave a copy of the document to Kushner on January 28, 2017.",
    "Rick Gerson gave the only copy of the document to Kushner.",
    "Rick Gerson gave two copies of the document to Kushner.",
    "The investigation established that members of the campaign conspired with the Russian government.",
    "Goldstone called Emin Agalarov on June 3, 2016.",
    "Gates periodically sent Kilimnik polling data via WhatsApp.",
])  # fmt: skip
def test_what_no_document_tells_so_is_never_borne_out_and_never_contradicted(
    engine: Engine, digital_side: Case, text: str
) -> None:
    assert not {verdict for _, verdict in _verdicts(engine, digital_side, text)} & {"borne out", "contradicted"}


def test_what_no_document_tells_and_no_record_could_hold_is_no_claim(engine: Engine, digital_side: Case) -> None:
    assert _verdicts(engine, digital_side, "Rick Gerson walked Kushner to the corner.") == []


SENTENCE = "On March 3, 2016, Dana Abel handed the list to Corvo."


@pytest.mark.parametrize(("title", "finds"), [
    ("Report of the Committee on Ethics", True),
    ("Letter of Dana Abel's lawyers to the Committee", False),
])  # fmt: skip
def test_only_what_a_report_finds_bears_a_sentence_out(tmp_path: Path, title: str, finds: bool) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(f"# {title}\n\nNothing else was found. {SENTENCE} He kept it.\n", encoding="utf-8")
    case = new_case(tmp_path / "case", "papers")
    case.add([paper])
    with case.engine() as engine:
        found = _verdicts(engine, case, SENTENCE)
    assert (("told", "borne out") in found) is finds


def test_the_clause_that_no_report_tells_stays_beside_the_one_that_is_told(engine: Engine, digital_side: Case) -> None:
    text = "Rick Gerson gave a copy of the document to Kushner on January 18, 2017; Kushner paid Gerson's firm $5 million for it."
    found = _verdicts(engine, digital_side, text)
    assert ("told", "borne out") in found
    assert {"not read", "not loaded"} & {verdict for _, verdict in found}


def test_what_no_told_clause_takes_in_is_left_of_a_reading() -> None:
    text = "Abel called Baker on Monday, and the firm got five million from somebody"
    whole = Reading(retold.TOLD, "document", 10, 10 + len(text), text)
    told = [Reading(retold.BESIDES, "document", 10, 10 + text.index(","), text[: text.index(",")])]
    left = retold.left_of(whole, told)
    assert left is not None
    assert (left.text, left.frame) == ("and the firm got five million from somebody", "")
    assert text[left.start - 10 : left.end - 10] == left.text
    assert retold.left_of(told[0], told) is None


def test_the_query_shown_is_one_that_runs(engine: Engine) -> None:
    ids = [row["document"] for row in engine.rows("SELECT document FROM document WHERE title LIKE 'Report On%'")]
    assert engine.rows(report_text.SHOWN, ids=ids, words=["veselnitskaya"])


def test_a_claim_ends_behind_the_year_of_its_day(engine: Engine, digital_side: Case) -> None:
    text = "Emin Agalarov called Goldstone on June 3, 2016, and Goldstone flew home."
    ledger = check.check(engine, digital_side.layout, f"---\ndate: 2019-06-01\n---\n{text}\n".encode(), "story.md")
    assert ledger.claims[0].text.endswith("June 3, 2016")
