"""Whose words a story is as a whole."""

from __future__ import annotations

from datetime import date

import pytest

from klieg.case import Case
from klieg.claims.names.gazetteer import Known
from klieg.claims.readers.readers import Rules
from klieg.claims.speech import authors, story
from klieg.store.engine import Engine
from tests.claims.pairs import checked

DAY = date(2019, 5, 14)
PAID = "Donald Trump's campaign paid Giles-Parscale $1,659,168.43 between May 2015 and March 2016."


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"Dear Mr. Parscale:\n\n{PAID}\n\nSincerely,\n\nEllen Harcourt\nRanking Member\n", "the writer, Ellen Harcourt"),
        (f"Dear Sir:\n\n{PAID}\n\nYours faithfully,\nThe Members of the Committee\n", "the writer, the Members of the Committee"),
        (f"OPENING STATEMENT OF CHAIRWOMAN DANA WHITLOCK\n\n{PAID}\n", "the writer, Chairwoman Dana Whitlock"),
        (f"FROM: Majority staff\nTO: Members\n\n{PAID}\n", "the writer, Majority staff"),
        (
            f"FOR IMMEDIATE RELEASE\n\nWASHINGTON, May 6, 2019 - The Open Ledger Project, a watchdog group, today published a review. {PAID}\n",
            "the writer, the Open Ledger Project",
        ),
        # nothing tells who wrote it: not a name that stands in it, not a release that nobody issues, not a signature's place left empty
        (f"Ellen Harcourt was not asked.\n\n{PAID}\n", "the writer"),
        (f"PRESS RELEASE\n\n{PAID}\n", "the writer"),
        (f"Dear Sir:\n\n{PAID}\n\nSincerely,\n\n[signature]\n", "the writer"),
        # a script's own voices are the writer's
        (f"ANCHOR: Good morning.\n\nREPORTER: {PAID}\n", "the writer, the reporter"),
    ],
)
def test_the_writer_has_the_name_that_a_story_s_form_gives(text: str, who: str) -> None:
    read = story.read(text.encode(), "story.md")
    said = [r.speaker.name for r in Rules(Known()).read(read, DAY) if "paid" in r.text]
    assert said and set(said) == {who}


def test_who_is_quoted_in_a_letter_keeps_their_name() -> None:
    text = f'Dear Sir:\n\n"{PAID[:-1]}," said Karen Voss, a lawyer.\n\nSincerely,\n\nEllen Harcourt\n'
    read = story.read(text.encode(), "story.md")
    assert authors.author(read.plain) == "Ellen Harcourt"
    assert {r.speaker.name for r in Rules(Known()).read(read, DAY) if "paid" in r.text} == {"Karen Voss"}


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("Mr. Harlan Pruitt\nCounsel, Donald J. Trump for President\n\nDear Mr. Pruitt:", "Harlan Pruitt"),
        ("Dear Mr. Pruitt:", "Mr. Pruitt"),
        ("Dear Commissioners:", "Commissioners"),
        ("To whom it may concern", ""),
    ],
)
def test_you_are_whom_a_letter_goes_to(head: str, who: str) -> None:
    text = f"{head}\n\nYou wrote that {PAID[0].lower()}{PAID[1:]}\n\nSincerely,\n\nEllen Harcourt\n"
    read = story.read(text.encode(), "story.md")
    assert authors.addressee(read.plain) == who
    assert {r.speaker.name for r in Rules(Known()).read(read, DAY) if "paid" in r.text} == {who or "You"}


@pytest.mark.parametrize(("head", "who"), [("Dear Mr. Pruitt:\n\n", "Mr. Pruitt"), ("", "who was asked")])
def test_an_answer_that_nobody_is_said_to_give_is_of_who_was_asked(
    engine: Engine, digital_side: Case, head: str, who: str
) -> None:
    text = f'{head}We asked whether Donald Trump\'s campaign paid Cambridge Analytica between April 2015 and March 2016. "Not a cent."\n\nSincerely,\n\nEllen Harcourt\n'
    (claim, *_) = checked(engine, digital_side, text)
    assert (claim.verdict.verdict, claim.reading.speaker.name) == ("borne out", who)


def test_a_number_at_the_head_of_a_point_says_nothing() -> None:
    text = f"Dear Sir:\n\n1. {PAID}\n\nSincerely,\n\nEllen Harcourt\n"
    read = story.read(text.encode(), "story.md")
    assert {r.speaker.name for r in Rules(Known()).read(read, DAY)} == {"the writer, Ellen Harcourt"}


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        # what somebody did is said by nobody: they reported, listed or passed on, and the writer tells of it
        ("Steven Mnuchin, the former Treasury secretary, listed severance of $10,906,655 from CIT Bank.", "the writer"),
        ("Donald Trump's campaign reported $46.6 million in operating expenditures.", "the writer"),
        ("Donald Trump Jr. retweeted a post of November 7, 2016, by TEN_GOP, the report says.", "the writer, citing the report"),
        # what they told is theirs
        (
            "Dana Whitlock reported to the committee that Donald Trump's campaign paid Giles-Parscale $1.6 million.",
            "Dana Whitlock",
        ),
        ("Save America reported that it paid nothing to Jones Day.", "Save America"),
    ],
)
def test_a_deed_is_nothing_that_is_said(sentence: str, who: str) -> None:
    read = story.read(sentence.encode(), "story.md")
    assert {r.speaker.name for r in Rules(Known()).read(read, DAY)} == {who}


def test_to_whom_a_letter_goes_is_no_claim_and_is_spoken_of(engine: Engine, digital_side: Case) -> None:
    address = "Mr. Timothy Jost\nTreasurer, Donald J. Trump for President, Inc.\n725 Fifth Avenue\nNew York, NY 10022\n"
    text = f"{address}\nDear Mr. Jost:\n\nYour committee paid Giles-Parscale $1,659,168.43 through March 2016.\n\nSincerely,\n\nEllen Harcourt\n"
    claims = checked(engine, digital_side, text)
    assert [(claim.text, claim.verdict.verdict) for claim in claims] == [
        ("Your committee paid Giles-Parscale $1,659,168.43 through March 2016", "borne out")
    ]
