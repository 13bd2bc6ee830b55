"""Who says what. Every sentence here was made for these tests; what is expected was read off by a person."""

from __future__ import annotations

import time

import pytest

from klieg.claims.speech.quotes import paragraphs, quotations
from klieg.claims.speech.statements import Statement, covering, statements
from klieg.claims.speech.story import Story, sentences


def told(text: str) -> list[tuple[str, str, str]]:
    """What is said, by whom, and how."""
    return [(text[s.start : s.end], s.speaker, s.how) for s in found(text)]


def found(text: str) -> list[Statement]:
    return statements(Story("test", text, sentences=sentences(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We paid them," said Roe.', ['"We paid them,"']),
        ("\u201cWe paid,\u201d he said. \u201cTwice.\u201d", ["\u201cWe paid,\u201d", "\u201cTwice.\u201d"]),
        ("'It was the voters' choice,' he said.", ["'It was the voters' choice,'"]),
        ("The voters' choice of the '90s wasn't the firm's.", []),
        ("\u2018The firm\u2019s money,\u2019 she said.", ["\u2018The firm\u2019s money,\u2019"]),
        ("\u00abWe paid\u00bb and \u201ewe lost\u201c.", ["\u00abWe paid\u00bb", "\u201ewe lost\u201c"]),
        ("''Two single marks,'' he said.", ["''Two single marks,''"]),
        ('He is 6\'2" tall, a "giant".', ['"giant"']),
        ('"He told me \'never\' and "no" twice," she said.', ['"He told me \'never\' and "no" twice,"']),
    ],
)
def test_marks_of_all_kinds_are_told_from_apostrophes(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text) if not q.depth] == expected


def test_a_quotation_over_paragraphs_goes_on_with_its_speaker() -> None:
    text = (
        "\u201cWe began in May,\u201d said Jane Roe. \u201cNobody knew.\n\n\u201cBy June it was over.\u201d\n\nThe firm closed."
    )
    assert told(text) == [
        ("\u201cWe began in May,\u201d", "Jane Roe", "quoted"),
        ("\u201cNobody knew.", "Jane Roe", "quoted"),
        ("\u201cBy June it was over.\u201d", "Jane Roe", "quoted"),
    ]


@pytest.mark.parametrize(
    ("text", "said", "speaker", "how"),
    [
        ('"We paid them in May," said Jane Roe, a spokeswoman for the campaign.', '"We paid them in May,"', "Jane Roe, a spokeswoman for the campaign", "quoted"),
        ("Jane Roe, who left the firm in May, said that the ads were never bought.", "that the ads were never bought", "Jane Roe, who left the firm in May", "paraphrased"),
        ("The campaign paid the firm twice, Mr. Doe said on Tuesday.", "The campaign paid the firm twice", "Mr. Doe", "paraphrased"),
        ('The committee said in a statement: "We did nothing wrong."', '"We did nothing wrong."', "The committee", "quoted"),
        ("According to a person familiar with the matter, the firm was paid in cash.", "the firm was paid in cash", "a person familiar with the matter", "attributed"),
        ("The firm was paid in cash, according to two former aides.", "The firm was paid in cash", "two former aides", "attributed"),
        ("Campaign filings show that the firm received $2 million.", "that the firm received $2 million", "Campaign filings", "attributed"),
        ("Doe told reporters that he had never met the consultant.", "that he had never met the consultant", "Doe", "paraphrased"),
        ("In an e-mail, Roe wrote that the contract had ended.", "that the contract had ended", "Roe", "paraphrased"),
        ("Doe said the deal was \u201ca disgrace\u201d and a waste.", "the deal was \u201ca disgrace\u201d and a waste", "Doe", "partly quoted"),
        ('"We were [then] paid by the [Harbour] firm," a spokesman for the firm said.', '"We were [then] paid by the [Harbour] firm,"', "a spokesman for the firm", "quoted"),
        ('"Did they pay us?" Doe asked.', '"Did they pay us?"', "Doe", "quoted"),
        ('"They never paid us." \u2014 Jane Roe', '"They never paid us."', "Jane Roe", "quoted"),
        # a figure's comma ends nothing; whom a role names first is called by the name behind it
        ("According to Jane Roe, the campaign paid the firm $20,000.", "the campaign paid the firm $20,000", "Jane Roe", "attributed"),
        ("According to a former vendor, Jane Roe, the campaign paid the firm $20,000 in May.", "the campaign paid the firm $20,000 in May", "Jane Roe", "attributed"),
        ("The firm got $20,000, according to its treasurer, Jane Roe.", "The firm got $20,000, according to its treasurer, Jane Roe", "Jane Roe", "attributed"),
        ("According to Jane Roe, a lawyer for the firm, the campaign paid it twice.", "the campaign paid it twice", "Jane Roe", "attributed"),
        # who says it in the middle of what is said
        ("The first payment to the firm, Doe said, was made in May.", "The first payment to the firm, Doe said, was made in May", "Doe", "paraphrased"),
        ("Since May, says a lawyer who has seen the bills, the firm has had nothing.", "Since May, says a lawyer who has seen the bills, the firm has had nothing", "a lawyer who has seen the bills", "paraphrased"),
        ("Doe's campaign, according to a former aide, paid the firm nothing.", "Doe's campaign, according to a former aide, paid the firm nothing", "a former aide", "attributed"),
        ("In May alone, the letter says, the firm got $5,000.", "In May alone, the letter says, the firm got $5,000", "the letter", "attributed"),
        ("He owed the bank $5,000, the form shows.", "He owed the bank $5,000", "the form", "attributed"),
        ('"Half of those flights were for show," grumbled a former organizer.', '"Half of those flights were for show,"', "a former organizer", "quoted"),
    ],
)  # fmt: skip
def test_a_statement_has_its_stretch_its_speaker_and_its_manner(text: str, said: str, speaker: str, how: str) -> None:
    assert told(text)[:1] == [(said, speaker, how)]


@pytest.mark.parametrize(
    "text",
    [
        # an apposition, and what is told of a deed, name nobody who says the rest
        "The new version, dated March 31, adds Levyx, a California company, as a client.",
        "The firm, paid in May, reported Doe, its treasurer, as a lender.",
    ],
)
def test_what_stands_between_commas_is_not_always_who_says_it(text: str) -> None:
    assert not [s for s in found(text) if s.speaker in ("Levyx", "Doe", "Levyx, a California company")]


def test_a_letter_under_a_heading_is_that_of_whom_the_heading_names() -> None:
    text = '## From a retired printer in Hull\n\n> "They paid the firm a million."\n\nNot quite.\n\n## From Jane Roe\n\n> "Nobody paid us."\n'
    assert told(text) == [
        ('"They paid the firm a million."', "a retired printer in Hull", "quoted"),
        ('"Nobody paid us."', "Jane Roe", "quoted"),
    ]


def test_he_is_no_firm_and_she_is_no_man() -> None:
    text = "Jane Roe runs the office. John Doe left it. Harbour Media was paid.\n\nThe firm, she said, got nothing.\n\nThe firm, he said, got more."
    assert [s.speaker for s in found(text) if s.cue == "said"] == ["Jane Roe", "John Doe"]


def test_a_quotation_broken_by_its_speaker_is_two_stretches_of_one() -> None:
    assert told('"The money," she said, "came from abroad." "All of it."') == [
        ('"The money,"', "she", "quoted"),
        ('"came from abroad."', "she", "quoted"),
        ('"All of it."', "she", "quoted"),
    ]


def test_a_pronoun_is_who_was_named_before() -> None:
    text = "John Doe ran the office. He said the firm had paid him. \u201cIt was late,\u201d he added."
    assert [speaker for _, speaker, _ in told(text)] == ["John Doe", "John Doe"]
    text = "Ms. Roe met Mr. Doe. Jane Roe and John Doe argued. \u201cI left,\u201d she said."
    assert told(text)[-1][1] == "Jane Roe"


def test_denials_and_confirmations_are_told_apart() -> None:
    (denied,) = found("The campaign denied that it had paid the firm.")
    (confirmed,) = found("The campaign confirmed that it had paid the firm.")
    (unsaid,) = found("The campaign did not say that it had paid the firm.")
    assert (denied.polarity, confirmed.polarity, unsaid.polarity) == ("denied", "confirmed", "neutral")
    assert (denied.negated, unsaid.negated) == (False, True)


def test_the_innermost_statement_covers_a_stretch() -> None:
    text = "Jane Roe said that John Doe denied that the firm was paid. The office closed."
    every = found(text)
    at = text.index("the firm")
    inner = covering(every, at, at + 8)
    assert inner and (inner.speaker, inner.polarity) == ("John Doe", "denied")
    at = text.index("John Doe")
    outer = covering(every, at, at + 8)
    assert outer and outer.speaker == "Jane Roe"
    assert covering(every, text.index("The office"), len(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "The so-called \u201cdata operation\u201d cost little.",
        "He read \u201cThe Art of the Deal\u201d on the plane.",
        "The firm bought 'ads' in May.",
    ],
)
def test_a_title_or_a_word_at_arms_length_is_nobodys(text: str) -> None:
    assert told(text) == []


def test_a_transcript_has_its_speakers() -> None:
    text = "MR. DOE: Who paid you?\nMS. ROE: Nobody did.\nI was a volunteer.\n\nMR. DOE: Thank you.\n\nThe hearing ended."
    assert told(text) == [
        ("Who paid you?", "Mr. Doe", "quoted"),
        ("Nobody did.\nI was a volunteer.", "Ms. Roe", "quoted"),
        ("Thank you.", "Mr. Doe", "quoted"),
    ]
    assert [speaker for _, speaker, _ in told("Q. Who paid you?\nA. Nobody did.")] == ["the questioner", "the one questioned"]


def test_what_a_paper_lists_is_not_who_says_it() -> None:
    assert told("Michael Flynn's first disclosure, signed in February 2017, listed RT TV among the sources of his pay.") == []
    ((said, speaker, _),) = told("The firm won the contract, helped by friends, said Bob Smith.")
    assert (said, speaker) == ("The firm won the contract, helped by friends", "Bob Smith")


@pytest.mark.parametrize(
    "text",
    [
        "The form Michael Flynn signed on March 31, 2017 lists RT TV.",
        "The form that Michael Flynn signed on February 11, 2017, did not list RT TV among the sources of his pay.",
    ],
)
def test_a_day_says_nothing_and_who_is_denied_to_be_listed_does_not_either(text: str) -> None:
    assert not told(text)


def test_a_letter_is_its_writers() -> None:
    text = "The office released it.\n\nDear Mr. Doe,\n\nWe paid the firm in May.\n\nSincerely,\nJane Roe\n\nThat was all."
    ((said, speaker, _),) = told(text)
    assert (said.startswith("Dear"), said.endswith("Jane Roe"), speaker) == (True, True, "Jane Roe")


def test_a_block_that_is_wrapped_by_hand_is_one_paragraph_and_one_of_long_lines_is_many() -> None:
    line = "the firm paid the campaign and the campaign paid the firm back again and again until nobody knew who was paid"
    assert len(paragraphs("\n".join([line] * 3))) == 1
    assert len(paragraphs("\n".join([line + ".", "He left.", line + "."]))) == 3


def test_a_sentence_does_not_end_at_an_abbreviation() -> None:
    text = "Rep. Jane Roe (D-Calif.) of St. Paul met Gov. Doe in Ohio. They left."
    assert [s.text for s in sentences(text)] == ["Rep. Jane Roe (D-Calif.) of St. Paul met Gov. Doe in Ohio.", "They left."]


@pytest.mark.parametrize(
    "text", ["'a " * 20_000, '"' * 20_000, "\u201c said " * 5_000, "said, " * 5_000, "x, and " * 5_000 + "he said."]
)
def test_hostile_text_takes_no_endless_time(text: str) -> None:
    began = time.process_time()
    found(text)
    assert time.process_time() - began < 5


def test_a_second_verb_has_the_first_ones_speaker_and_it_is_the_body_named_before() -> None:
    text = "A spokesman for Roe confirmed that the offer was made and said it was rejected."
    assert [(said, speaker) for said, speaker, _ in told(text)] == [
        ("that the offer was made", "A spokesman for Roe"),
        ("it was rejected", "A spokesman for Roe"),
    ]
    text = "On Monday the campaign spoke up. The money came from Ohio, it said in a statement."
    assert told(text) == [("The money came from Ohio", "the campaign", "paraphrased")]


@pytest.mark.parametrize(
    "head",
    [
        "# Statement of Chairman Paul Roe on foreign advertising",
        "Chairman Paul Roe, of the committee, today issued the following statement:",
    ],
)
def test_a_statement_given_whole_is_all_said_by_whom_its_head_names(head: str) -> None:
    text = f"{head}\n\nOur staff has read the archive, and I thank them. We counted 3,498 ads.\n\nThe agency paid in rubles, we found.\n"
    said = found(text)
    assert {s.speaker for s in said if text[s.start : s.end].startswith("Our staff")} == {"Chairman Paul Roe"}


def test_questions_and_answers_in_bold_are_those_of_whoever_the_lead_says_was_asked() -> None:
    text = (
        "Ingrid Halvorsen reads the archive. We asked her what is in it.\n\n**Q. How many ads were there?**\n\n**A.** The agency bought 3,498 of them.\n\n"
        "**Q. And accounts?**\n\n**A.** Some 475 accounts posted.\n"
    )
    said = found(text)
    assert [s.speaker for s in said if s.cue == "A"] == ["Ingrid Halvorsen"] * 2
