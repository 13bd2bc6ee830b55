"""Sentences of a story that no frame reads, and that a loaded document tells or does not: nobody says in them what paper they are from.

Expected, from the Special Counsel's report (klieg/sample/documents/mueller_report.zip): its own sentences with a word or two left out ("On January 18, 2017, Gerson gave a copy of the document to Kushner"; "Emin Agalarov called
Goldstone"; "the investigation did not establish that members of the Trump Campaign conspired or coordinated with the Russian government"; "Berkowitz met with Kislyak on December 12, 2016, at Trump Tower"; "Gates stated that ... he
periodically sent Kilimnik polling data via WhatsApp", which is what Gates said), and the same with two names changed, another day, or a word more."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims import check
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
