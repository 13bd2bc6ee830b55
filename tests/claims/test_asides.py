"""What stands between commas within a claim is a claim of its own, and no verdict on the other covers it. Expected: Bannon's form (vice-president and secretary of Cambridge Analytica, part 1 row 5; $125,333 and $191,000 in part 2; no
Goldman Sachs), and 26 rows of Giles-Parscale with 1,659,168.43."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims import check
from klieg.store.engine import Engine

SUM = "received $1,659,168.43 from the Trump campaign through March 2016"


@pytest.mark.parametrize(("text", "aside", "its", "main", "verdict"), [
    ("Stephen Bannon, who was vice president of Cambridge Analytica, reported $125,333 in consulting fees from the firm.",
     "who was vice president of Cambridge Analytica", "borne out", "reported $125,333 in consulting fees from the firm", "borne out"),
    ("Stephen Bannon, who was chief executive of Goldman Sachs, earned $191,000 from Breitbart.",
     "who was chief executive of Goldman Sachs", "not loaded", "earned $191,000 from Breitbart", "borne out"),
    ("Cambridge Analytica, a firm owned by Barack Obama, was paid by the Carson campaign.",
     "a firm owned by Barack Obama", "not loaded", "was paid by the Carson campaign", "borne out"),
    (f"Giles-Parscale, which was founded by Brad Parscale, {SUM}.", "which was founded by Brad Parscale", "not loaded", SUM, "borne out"),
    # what is ranked there is no payment
    ("The Carson campaign, which raised more than any other, paid Cambridge Analytica $100,000.",
     "which raised more than any other", "not read", "paid Cambridge Analytica $100,000", "not loaded"),
])  # fmt: skip
def test_an_aside_has_a_verdict_of_its_own(
    engine: Engine, digital_side: Case, text: str, aside: str, its: str, main: str, verdict: str
) -> None:
    story = f"---\ndate: 2018-06-01\n---\n{text}\n".encode()
    one, other = check.check(engine, digital_side.layout, story, "story.md").claims
    assert (one.text, one.verdict.verdict) == (aside, its)
    assert (other.text, other.verdict.verdict) == (main, verdict)
    assert one.reading.end <= other.reading.start


def test_an_aside_in_the_midst_of_a_claim_leaves_it_whole(engine: Engine, digital_side: Case) -> None:
    story = b"---\ndate: 2018-06-01\n---\nThrough March 2016 the Trump campaign paid Giles-Parscale, which was founded by Brad Parscale, $1,659,168.43.\n"
    claims = check.check(engine, digital_side.layout, story, "story.md").claims
    assert {claim.text: claim.verdict.verdict for claim in claims}.get("which was founded by Brad Parscale") == "not loaded"
