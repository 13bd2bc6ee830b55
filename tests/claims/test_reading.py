"""How a sentence is read, without any record: who paid whom, how much, when, and what is left unsure. Every sentence was made for these tests; what it says was read off by a person."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from klieg.claims.figures import by_figure
from klieg.claims.names.gazetteer import Known
from klieg.claims.reading import Reading
from klieg.claims.rules import rules
from klieg.claims.speech import story

WRITTEN = date(2016, 6, 1)
KNOWN = Known(
    candidates={"Vale": "VALE, NORA", "Orme": "ORME, PETER J."},
    organisations={"Acme Digital", "Brook Media", "Cedar Print"},
)
MAY, JUNE, JULY = ((date(2015, m, 1), date(2015, m, d)) for m, d in ((5, 31), (6, 30), (7, 31)))


def read(text: str) -> list[Reading]:
    found = story.read(f"{text}\n".encode(), "story.md")
    return rules.Reader(found, WRITTEN, KNOWN).readings()


def only(text: str) -> Reading:
    """The one claim of a text; that its sum may be looked for by its figure is none."""
    (reading,) = (one for one in read(text) if one.frame not in by_figure.FOUND)
    return reading


def last(text: str) -> Reading:
    return read(text)[-1]


def names(reading: Reading, role: str) -> list[str]:
    return [ref.name for ref in reading.roles.get(role, [])]


def lasts(reading: Reading, role: str) -> list[str]:
    """Last words of the names that fill a role: 'the Vale campaign' and 'Nora Vale's campaign' are one."""
    return [name.split(" ")[-1] for name in names(reading, role)]


def paid(reading: Reading) -> tuple[list[str], list[str], Decimal | None]:
    assert (reading.frame, reading.unsure, reading.uncheckable) == ("paid", "", "")
    return lasts(reading, "subject"), names(reading, "object"), reading.amount.figure if reading.amount else None


def period(reading: Reading) -> tuple[date | None, date | None] | None:
    return (reading.period.since, reading.period.until) if reading.period else None


# who paid whom


@pytest.mark.parametrize(
    "text",
    [
        "Nora Vale's campaign paid Acme Digital $40,000.",
        "Nora Vale's campaign paid $40,000 to Acme Digital.",
        "Nora Vale's campaign gave Acme Digital $40,000.",
        "Nora Vale's campaign spent $40,000 with Acme Digital.",
        "Nora Vale paid Acme Digital $40,000.",
        "Nora Vale's payments to Acme Digital came to $40,000.",
        "Acme Digital was paid $40,000 by Nora Vale's campaign.",
        "$40,000 was paid to Acme Digital by Nora Vale's campaign.",
        "Acme Digital received $40,000 from Nora Vale's campaign.",
        "Acme Digital got $40,000 from the Vale campaign.",
        "Acme Digital collected $40,000 from Vale's campaign.",
        "From Vale's campaign, Acme Digital took in $40,000.",
        "Acme Digital billed Nora Vale's campaign $40,000.",
        "Acme Digital charged the Vale campaign $40,000.",
        "Acme Digital invoiced the Vale campaign for $40,000.",
        "$40,000 went to Acme Digital from Nora Vale's campaign.",
    ],
)
def test_payer_and_payee_are_told_apart_however_it_is_put(text: str) -> None:
    assert paid(only(text)) == (["Vale"], ["Acme Digital"], Decimal(40000))


@pytest.mark.parametrize(
    "text",
    [
        "In May 2015 Nora Vale's campaign paid $40,000 to Acme Digital.",
        "Nora Vale's campaign paid Acme Digital $40,000 in May 2015.",
        "$40,000 was paid to Acme Digital in May 2015 by the Vale campaign.",
        "In May 2015 $40,000 of Nora Vale's campaign money went to Acme Digital.",
    ],
)
def test_the_period_belongs_to_the_payment_wherever_it_stands(text: str) -> None:
    assert period(only(text)) == MAY


def test_a_campaign_is_said_to_be_the_principal_committee() -> None:
    assert any("principal committee" in step for step in only("Nora Vale's campaign paid Acme Digital.").assumptions)


# several payees, several sums, several payers


def test_coordinated_payees_are_a_claim_each() -> None:
    found = read("Nora Vale's campaign paid Acme Digital, Brook Media and Cedar Print in May 2015.")
    assert [(paid(r), period(r)) for r in found] == [
        ((["Vale"], [payee], None), MAY) for payee in ("Acme Digital", "Brook Media", "Cedar Print")
    ]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Nora Vale's campaign paid Acme Digital $40,000, Brook Media $5,000 and Cedar Print $700.",
         [("Acme Digital", 40000), ("Brook Media", 5000), ("Cedar Print", 700)]),
        ("Acme Digital got $40,000 and Brook Media $5,000 from the Vale campaign.", [("Acme Digital", 40000), ("Brook Media", 5000)]),
    ],
)  # fmt: skip
def test_each_payee_keeps_its_own_sum(text: str, pairs: list[tuple[str, int]]) -> None:
    assert [paid(r) for r in read(text)] == [(["Vale"], [payee], Decimal(sum_)) for payee, sum_ in pairs]


def test_each_sum_keeps_its_own_month() -> None:
    found = read("Nora Vale's campaign paid Acme Digital $40,000 in May 2015, $2,000 in June 2015 and $300 in July 2015.")
    assert [(paid(r)[1:], period(r)) for r in found] == [
        ((["Acme Digital"], Decimal(sum_)), when) for sum_, when in ((40000, MAY), (2000, JUNE), (300, JULY))
    ]


def test_what_two_were_paid_together_is_one_claim() -> None:
    reading = only("Nora Vale's campaign paid Acme Digital and Brook Media $45,000 together.")
    assert (reading.frame, names(reading, "object")) == ("paid_sum", ["Acme Digital", "Brook Media"])
    assert reading.amount is not None
    assert reading.amount.figure == 45000


def test_two_payers_are_a_claim_each() -> None:
    found = read("Nora Vale's campaign and Peter Orme's campaign paid Acme Digital in May 2015.")
    assert [paid(r)[:2] for r in found] == [(["Vale"], ["Acme Digital"]), (["Orme"], ["Acme Digital"])]


# what is said of payments together


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Acme Digital was Nora Vale's biggest vendor.", "1"),
        ("Nora Vale's campaign paid Acme Digital more than anyone else.", "1"),
        ("No vendor received more from Nora Vale's campaign than Acme Digital.", "1"),
        ("Acme Digital was the second-largest vendor of Nora Vale's campaign.", "2"),
        ("Acme Digital came third among the payees of Nora Vale's campaign.", "3"),
    ],
)
def test_a_rank_is_read_with_its_place(text: str, place: str) -> None:
    reading = only(text)
    assert (reading.frame, reading.title, reading.negated) == ("paid_rank", place, False)
    assert (names(reading, "subject"), names(reading, "object")) == (["Nora Vale"], ["Acme Digital"])


@pytest.mark.parametrize(
    ("text", "which", "when"),
    [
        ("The first payment from Nora Vale's campaign to Acme Digital was on May 1, 2015.", "first", (date(2015, 5, 1),) * 2),
        ("Nora Vale's last payment to Acme Digital was dated March 31, 2016.", "last", (date(2016, 3, 31),) * 2),
        ("Nora Vale's campaign began paying Acme Digital in June 2015.", "first", JUNE),
        ("Nora Vale's campaign stopped paying Acme Digital in July 2015.", "last", JULY),
    ],
)
def test_firsts_and_lasts_are_read_with_their_day(text: str, which: str, when: tuple[date, date]) -> None:
    reading = only(text)
    assert (reading.frame, reading.title, period(reading)) == ("paid_extreme", which, when)
    assert (names(reading, "subject"), names(reading, "object")) == (["Nora Vale"], ["Acme Digital"])


def test_the_largest_payment_is_read_with_its_sum() -> None:
    reading = only("The largest payment from Nora Vale's campaign to Acme Digital was $9,000.")
    assert (reading.frame, reading.title, names(reading, "object")) == ("paid_extreme", "largest", ["Acme Digital"])
    assert reading.amount is not None
    assert reading.amount.figure == 9000


def test_a_bare_first_and_largest_are_of_the_payments_spoken_of() -> None:
    found = read("Nora Vale's campaign paid Acme Digital $40,000. Its first payment was on May 1, 2015. The largest was $9,000.")
    assert [(r.frame, r.title) for r in found[1:]] == [("paid_extreme", "first"), ("paid_extreme", "largest")]
    for reading in found[1:]:
        assert (names(reading, "subject"), names(reading, "object")) == (["Nora Vale"], ["Acme Digital"])
        assert {"who was paid is carried over: Acme Digital", "who paid is carried over: Nora Vale"} <= set(reading.assumptions)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Nora Vale's campaign made 26 payments to Acme Digital.", 26),
        ("Nora Vale's campaign paid Acme Digital 12 times.", 12),
        ("Acme Digital was paid nine times by Vale's campaign.", 9),
        ("Nora Vale's campaign paid Acme Digital twice in June 2015.", 2),
    ],
)
def test_a_count_of_payments_is_no_sum(text: str, count: int) -> None:
    reading = only(text)
    assert (reading.frame, lasts(reading, "subject"), names(reading, "object")) == ("paid_count", ["Vale"], ["Acme Digital"])
    assert reading.amount is not None
    assert (reading.amount.unit, reading.amount.figure) == ("count", count)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Nora Vale's campaign paid Acme Digital half of its budget.", "0.45", "0.55"),  # within a tenth of the share
        ("Nora Vale's campaign put about 44 percent of its operating money into Acme Digital.", "0.396", "0.484"),
        ("Forty percent of the operating spending of Nora Vale's campaign went to Acme Digital.", "0.395", "0.405"),
    ],
)
def test_a_share_of_all_spending_is_read_with_its_bounds(text: str, low: str, high: str) -> None:
    reading = only(text)
    assert (reading.frame, lasts(reading, "subject"), names(reading, "object")) == ("paid_share", ["Vale"], ["Acme Digital"])
    assert reading.amount is not None
    assert reading.amount.high is not None
    assert (reading.amount.low, reading.amount.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "word", "times"),
    [
        ("Nora Vale's campaign paid Acme Digital three times as much as Brook Media.", "times", 3),
        ("Nora Vale's campaign paid Acme Digital twice as much as it paid Brook Media.", "twice", None),
        ("Nora Vale's campaign paid Acme Digital half as much as Brook Media.", "half", None),
        ("Nora Vale's campaign paid Acme Digital more than Brook Media.", "more", None),
    ],
)
def test_a_ratio_of_two_payees_is_no_payment(text: str, word: str, times: int | None) -> None:
    reading = only(text)
    assert (reading.frame, reading.title) == ("paid_against", word)
    assert (names(reading, "object"), names(reading, "other")) == (["Acme Digital"], ["Brook Media"])
    assert (reading.amount.figure if reading.amount else None) == times


def test_a_ratio_of_two_payers_holds_both() -> None:
    more = only("Nora Vale's campaign paid Acme Digital more than Peter Orme's campaign did.")
    assert (more.frame, names(more, "subject"), names(more, "other_payer")) == ("paid_against", ["Nora Vale"], ["Peter Orme"])
    outspent = only("Nora Vale outspent Peter Orme by about three to one.")
    assert (outspent.frame, names(outspent, "other_payer"), names(outspent, "object")) == ("paid_against", ["Peter Orme"], [])
    assert outspent.amount is not None
    assert (outspent.amount.low, outspent.amount.high) == (Decimal("2.7"), Decimal("3.3"))
    crossed = only("Nora Vale's campaign paid Acme Digital four times what Peter Orme's campaign paid Brook Media.")
    assert (names(crossed, "subject"), names(crossed, "object")) == (["Nora Vale"], ["Acme Digital"])
    assert (names(crossed, "other_payer"), names(crossed, "other")) == (["Peter Orme"], ["Brook Media"])


@pytest.mark.parametrize(
    ("text", "frame", "title"),
    [
        ("Nora Vale's campaign spent $46.6 million on operations through March 2016.", "paid_total", "operating expenditures"),
        ("Nora Vale's campaign paid $46.6 million to all its vendors through March 2016.", "paid_total", ""),
        ("Nora Vale's campaign reported $46.6 million in operating expenditures.", "cover", "operating expenditures"),
        ("Nora Vale's campaign spent $46.6 million on polling.", "paid_for", "polling"),
    ],
)
def test_a_total_has_a_payer_and_no_payee(text: str, frame: str, title: str) -> None:
    reading = only(text)
    assert (reading.frame, reading.title, names(reading, "subject")) == (frame, title, ["Nora Vale"])
    assert names(reading, "object") == []
    assert reading.amount is not None
    assert (reading.amount.low, reading.amount.high) == (46_550_000, 46_650_000)  # as exact as it is written


def test_an_average_and_a_count_of_payees_are_frames_of_their_own() -> None:
    average = only("Nora Vale's campaign paid Acme Digital an average of $5,000 a month.")
    assert (average.frame, average.title, names(average, "object")) == ("paid_average", "month", ["Acme Digital"])
    payees = only("Nora Vale's campaign paid 742 vendors.")
    assert (payees.frame, names(payees, "object")) == ("paid_distinct", [])


def test_a_single_payment_is_told_from_any_payment() -> None:
    reading = only("Nora Vale's campaign paid Acme Digital in a single payment of $40,000.")
    assert (reading.frame, names(reading, "object")) == ("paid_only", ["Acme Digital"])


# purposes, and parts of what was said before


def test_a_purpose_is_kept_with_the_payment() -> None:
    reading = only("Nora Vale's campaign paid Acme Digital $40,000 for web design.")
    assert (paid(reading), reading.title) == ((["Vale"], ["Acme Digital"], Decimal(40000)), "web design")


def test_what_the_payments_were_for_takes_both_parties_and_the_period_from_before() -> None:
    reading = last("Nora Vale's campaign paid Acme Digital $40,000 in May 2015. The payments were for web design.")
    assert (reading.frame, reading.title, period(reading)) == ("paid_purpose", "web design", MAY)
    assert (names(reading, "subject"), names(reading, "object")) == (["Nora Vale"], ["Acme Digital"])
    assert {"who was paid is carried over: Acme Digital", "who paid is carried over: Nora Vale"} <= set(reading.assumptions)


@pytest.mark.parametrize(
    ("text", "unit", "figure"),
    [("Half of that went out in May 2015.", "share", "0.5"), ("Of that, $10,000 was paid in May 2015.", "money", "10000")],
)
def test_of_that_is_a_part_of_the_payment_said_before(text: str, unit: str, figure: str) -> None:
    reading = last(f"Nora Vale's campaign paid Acme Digital $40,000. {text}")
    assert (reading.frame, period(reading)) == ("paid_part", MAY)
    assert (names(reading, "subject"), names(reading, "object")) == (["Nora Vale"], ["Acme Digital"])
    assert names(reading, "whole") == ["Nora Vale's campaign paid Acme Digital $40,000"]
    assert reading.amount is not None
    assert (reading.amount.unit, reading.amount.figure) == (unit, Decimal(figure))
    assert any(step.startswith("who paid whom is carried over from") for step in reading.assumptions)


# denials


@pytest.mark.parametrize(
    "text",
    [
        "Nora Vale's campaign never paid Acme Digital.",
        "Nora Vale's campaign did not pay Acme Digital.",
        "Nora Vale's campaign paid Acme Digital nothing.",
        "Nora Vale's campaign paid nothing to Acme Digital.",
        "Nora Vale's campaign made no payment to Acme Digital.",
        "Acme Digital was never paid by Nora Vale's campaign.",
        "Acme Digital received not a cent from Nora Vale's campaign.",
        "No payment from Nora Vale's campaign to Acme Digital appears in May 2015.",
        "Jane Roe denied that Nora Vale's campaign paid Acme Digital.",
    ],
)
def test_a_denial_keeps_its_parties(text: str) -> None:
    reading = only(text)
    assert paid(reading) == (["Vale"], ["Acme Digital"], None)
    assert reading.negated


@pytest.mark.parametrize(
    "text",
    [
        "Nora Vale's campaign paid Acme Digital not only in May 2015.",
        "Nora Vale's campaign paid Acme Digital no less than $40,000.",
        "No vendor received more from Nora Vale's campaign than Acme Digital.",
    ],
)
def test_not_every_no_is_a_denial(text: str) -> None:
    assert not only(text).negated


def test_a_verb_of_denial_is_listed_as_what_turns_the_claim_round() -> None:
    reading = only("Jane Roe denied that Nora Vale's campaign paid Acme Digital.")
    assert (reading.speaker.name, reading.negated) == ("Jane Roe", True)
    assert "'denied' turns the claim round" in reading.assumptions


# what is carried over


@pytest.mark.parametrize(
    ("text", "payee", "step"),
    [
        ("It also paid Brook Media $5,000.", "Brook Media", "'It' is Nora Vale's campaign, spoken of before"),
        ("The campaign never paid Brook Media.", "Brook Media", "'The campaign' is the campaign of Nora Vale, named before"),
        ("Another $5,000 went to Brook Media.", "Brook Media", "who paid is carried over: Nora Vale"),
        ("Brook Media got $5,000.", "Brook Media", "who paid is carried over: Nora Vale"),
        ("The firm was paid $5,000 in June 2015.", "Acme Digital", "'The firm' is Acme Digital, named before"),
    ],
)
def test_who_paid_is_carried_over_and_listed(text: str, payee: str, step: str) -> None:
    reading = last(f"Nora Vale's campaign paid Acme Digital $40,000 in May 2015. {text}")
    assert (names(reading, "subject"), names(reading, "object")) == (["Nora Vale"], [payee])
    assert step in reading.assumptions


def test_another_campaign_in_another_paragraph_takes_over() -> None:
    reading = last(
        "Nora Vale's campaign paid Acme Digital $40,000.\n\nPeter Orme's campaign paid Brook Media $5,000. It paid Cedar Print $700."
    )
    assert paid(reading) == (["Orme"], ["Cedar Print"], Decimal(700))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Nora Vale's campaign paid Acme Digital $40,000 in the first quarter of 2016. In that quarter it paid Brook Media $5,000.",
         (date(2016, 1, 1), date(2016, 3, 31))),
        ("Nora Vale's campaign paid Acme Digital $40,000 in May 2015. Brook Media was paid $5,000 in the same month.", MAY),
        ("Nora Vale's campaign paid Acme Digital $40,000 in 2015.\n\nIt never paid Brook Media that year.", (date(2015, 1, 1), date(2015, 12, 31))),
        ("Nora Vale's campaign paid Acme Digital $40,000 between April and June 2015. In the same period it paid Brook Media $5,000.",
         (date(2015, 4, 1), date(2015, 6, 30))),
    ],
)  # fmt: skip
def test_the_same_period_is_carried_over_and_listed(text: str, when: tuple[date, date]) -> None:
    reading = last(text)
    assert (names(reading, "object"), period(reading)) == (["Brook Media"], when)
    assert any(step.startswith("the period is carried over") for step in reading.assumptions)


def test_a_new_payee_of_the_same_paragraph_is_of_its_month_and_that_is_listed() -> None:
    reading = last("Nora Vale's campaign paid Acme Digital $40,000 in May 2015. It also paid Brook Media $5,000.")
    assert (names(reading, "object"), period(reading)) == (["Brook Media"], MAY)
    assert any(step.startswith("the period is carried over") for step in reading.assumptions)


def test_a_new_payee_of_another_paragraph_does_not_inherit_a_month() -> None:
    reading = last("Nora Vale's campaign paid Acme Digital $40,000 in May 2015.\n\nIt also paid Brook Media $5,000.")
    assert (names(reading, "object"), period(reading)) == (["Brook Media"], None)


# months without a year, days in figures


@pytest.mark.parametrize(
    ("text", "when"),
    [
        # the stretch that is being spoken of holds it once
        ("From April 2015 to March 2016 Nora Vale's campaign paid Acme Digital $40,000. In January it paid Brook Media $5,000.", (2016, 1, 31)),
        ("From April 2015 to March 2016 Nora Vale's campaign paid Acme Digital $40,000. In November it paid Brook Media $5,000.", (2015, 11, 30)),
        ("Nora Vale's campaign paid Acme Digital in 2014. In March it paid Brook Media $5,000.", (2014, 3, 31)),
        ("In 2015 Nora Vale's campaign paid Acme Digital $40,000. In December of that year it paid Brook Media $5,000.", (2015, 12, 31)),
        # nothing is being spoken of: the last such month before the story's own day, 1 June 2016
        ("Nora Vale's campaign paid Acme Digital $40,000 in April.", (2016, 4, 30)),
        ("Nora Vale's campaign paid Acme Digital $40,000 in August.", (2015, 8, 31)),
    ],
)  # fmt: skip
def test_a_month_without_a_year_is_of_the_stretch_spoken_of(text: str, when: tuple[int, int, int]) -> None:
    year, month, end = when
    assert period(last(text)) == (date(year, month, 1), date(year, month, end))


@pytest.mark.parametrize(
    ("first", "second"),
    [("31/3/2016", date(2015, 7, 3)), ("3/31/2016", date(2015, 3, 7))],
)
def test_a_day_that_reads_one_way_settles_the_order_of_the_others(first: str, second: date) -> None:
    found = read(f"Nora Vale's campaign paid Acme Digital on {first}. It paid Brook Media on 3/7/2015.")
    assert [period(r) for r in found] == [(date(2016, 3, 31),) * 2, (second, second)]


def test_a_day_that_reads_two_ways_keeps_the_reading_unsure() -> None:
    assert "reads two ways" in only("Nora Vale's campaign paid Acme Digital on 3/7/2015.").unsure


# questions and transcripts


def test_a_question_alone_is_no_claim() -> None:
    assert read("Did Nora Vale's campaign pay Acme Digital?") == []
    found = read("Did Nora Vale's campaign pay Acme Digital? Nora Vale's campaign paid Brook Media $5,000.")
    assert [names(r, "object") for r in found] == [["Brook Media"]]


@pytest.mark.parametrize(
    ("question", "answer", "negated", "figure"),
    [
        ("Did Nora Vale's campaign pay Acme Digital?", "Never.", True, None),
        ("Did Nora Vale's campaign pay Acme Digital?", "It did not.", True, None),
        ("Did Nora Vale's campaign pay Acme Digital?", "It did.", False, None),
        ("Nora Vale's campaign paid Acme Digital, didn't it?", "Not a cent.", True, None),
        ("Nora Vale's campaign paid Acme Digital $40,000, correct?", "Correct.", False, 40000),
        ("How much did Nora Vale's campaign pay Acme Digital?", "$40,000.", False, 40000),
    ],
)
def test_a_question_with_its_answer_is_one_claim_of_the_answerer(
    question: str, answer: str, negated: bool, figure: int | None
) -> None:
    reading = only(f"Q. {question}\n\nA. {answer}")
    assert paid(reading) == (["Vale"], ["Acme Digital"], None if figure is None else Decimal(figure))
    assert (reading.negated, reading.speaker.name, reading.text) == (negated, "the one questioned", question)
    assert f"a question, with its answer: {answer}" in reading.assumptions


def test_a_number_answers_how_many() -> None:
    reading = only("How many payments did Nora Vale's campaign make to Acme Digital? Nine.")
    assert (reading.frame, names(reading, "object")) == ("paid_count", ["Acme Digital"])
    assert reading.amount is not None
    assert reading.amount.figure == 9


def test_labels_of_a_transcript_name_who_speaks_and_are_no_part_of_the_claim() -> None:
    text = "SENATOR PIKE: Nora Vale's campaign paid Acme Digital $40,000.\n\nMS. DOE: The campaign never paid Brook Media.\n\nSENATOR PIKE: Thank you."
    one, other = read(text)
    assert (one.speaker.name, paid(one)) == ("Senator Pike", (["Vale"], ["Acme Digital"], Decimal(40000)))
    assert (other.speaker.name, paid(other), other.negated) == ("Ms. Doe", (["Vale"], ["Brook Media"], None), True)
    assert "PIKE" not in one.text


# what keeps a reading unsure


@pytest.mark.parametrize(
    "text",
    [
        "Nora Vale's campaign paid Acme Digital $40,000, as much as Cedar Print had wanted.",
        "Nora Vale's campaign paid Acme Digital $40,000, compared with last year.",
    ],
)
def test_a_comparison_that_is_left_over_keeps_the_reading_unsure(text: str) -> None:
    assert only(text).unsure == "a comparison is not read"


def test_what_is_compared_with_another_time_is_a_claim_of_its_own() -> None:
    paid, compared, *_ = read("Nora Vale's campaign paid Acme Digital $40,000 in May 2015, more than the year before.")
    assert (paid.frame, paid.text) == ("paid", "Nora Vale's campaign paid Acme Digital $40,000 in May 2015")
    assert (compared.text, compared.unsure) == ("more than the year before", "with what it is compared is not read")


@pytest.mark.parametrize(
    "text",
    [
        "It paid $9,000, like Brook Media, in June 2015.",
        "The payments were for web design, Brook Media's field.",
    ],
)
def test_a_name_that_is_left_over_keeps_the_reading_unsure(text: str) -> None:
    reading = last(f"Nora Vale's campaign paid Acme Digital $40,000. {text}")
    assert reading.unsure.startswith("Brook Media stands in the clause")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Nora Vale should resign.", "opinion"),
        ("Acme Digital played a key role in Nora Vale's campaign.", "a degree without a number"),
        ("Acme Digital will testify before the Senate.", "the future"),
        ("Nora Vale's campaign deliberately hid its vendors.", "motive"),
    ],
)
def test_what_no_record_could_bear_out_says_why(text: str, why: str) -> None:
    assert only(text).uncheckable == why


def test_hearsay_is_marked_and_quotations_have_their_speaker() -> None:
    assert only("Nora Vale's campaign reportedly paid Acme Digital $40,000.").hedge == "reportedly"
    reading = only('"Nora Vale\'s campaign never paid Acme Digital," said Jane Roe, a spokeswoman.')
    assert (reading.speaker.name, reading.speaker.how, reading.negated) == ("Jane Roe", "quoted", True)


def test_the_committee_is_the_one_that_a_letter_calls_so() -> None:
    letter = (
        "I write about the reports of Nora Vale's campaign (the Committee). The Committee paid Acme Digital $500,000 in May 2016."
    )
    assert names(last(letter), "subject") == ["Nora Vale"]
    assert names(last(letter.replace(" (the Committee)", "")), "subject") != ["Nora Vale"]  # one of Congress, or of a party


def test_that_no_payment_was_larger_denies_none() -> None:
    reading = last(
        "In May 2016 Nora Vale's campaign paid $2.5 million to Acme Digital; it made no larger disbursement to Acme Digital in that year."
    )
    assert reading.unsure, reading
