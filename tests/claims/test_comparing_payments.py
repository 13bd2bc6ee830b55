"""Payments compared: who stood above a payee, how far ahead one was, the month with most, a share or part behind a sum, all that one spent against another.

The sums expected were added up from the published rows (memo items left out, spellings of one name joined), not by klieg.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

GILES = "Donald Trump's campaign paid Giles-Parscale $1 million in March 2016."
ACE = "Donald Trump's campaign paid Ace Specialties $3.4 million through March 2016."
REVOLUTION = "Bernie Sanders's campaign paid Revolution Messaging $23.5 million through March 2016."
OLD_TOWNE = "Bernie Sanders's campaign paid Old Towne Media $64.2 million through March 2016."


@pytest.fixture(scope="module")
def told(engine: Engine, digital_side: Case):
    def asked(text: str) -> tuple[str, str, str]:
        """Frame, verdict and figure of the last claim of a story."""
        claim = checked(engine, digital_side, text)[-1]
        return claim.reading.frame, claim.verdict.verdict, claim.verdict.figure

    return asked


def _holds(one: tuple[str, str, str], frame: str, verdict: str, figure: str) -> None:
    assert one[:2] == (frame, verdict), one
    assert same(one[2], figure), one


@pytest.mark.parametrize(("before", "said", "verdict", "figure"), [
    (GILES, "Only Rick Reed Media and Ace Specialties took in more from the campaign that month.", "borne out", "6058980.00"),
    (GILES, "Only Rick Reed Media and Jones Day took in more from the campaign that month.", "contradicted", "1185385.62"),
    (ACE, "Just two firms, Rick Reed Media and Tag Air, were paid more than the company was.", "borne out", "17046812.76"),
    (ACE, "No vendor but Rick Reed Media was paid more.", "contradicted", "3712204.00"),
    (REVOLUTION, "Only TigerEye Promotions was paid more.", "contradicted", "64162720.79"),
    (REVOLUTION, "Only Old Towne Media, which buys its commercials, had done better.", "borne out", "64162720.79"),
    (OLD_TOWNE, "No other company received half as much.", "borne out", "23474978.26"),
    (OLD_TOWNE, "No other company received a third as much.", "contradicted", "23474978.26"),
    (OLD_TOWNE.rstrip("."), ", nearly three times as much as any other vendor.", "borne out", "23474978.26"),
    (OLD_TOWNE, "That was four times what the next-largest vendor got.", "contradicted", "23474978.26"),
    ("", "Through March 2016 no vendor other than Rick Reed Media was paid more by the Trump campaign than Tag Air.", "borne out", "17046812.76"),
])  # fmt: skip
def test_who_stood_above_a_payee_and_how_far_ahead_the_first_was(told, before: str, said: str, verdict: str, figure: str) -> None:
    _holds(told(f"{before}{'' if said[0] == ',' else ' '}{said}"), "paid_rank", verdict, figure)


RICK = "Donald Trump's campaign paid Rick Reed Media $17 million through March 2016."


@pytest.mark.parametrize(("before", "said", "verdict", "figure"), [
    (OLD_TOWNE, "It collected more from the campaign in February 2016 than in any other month.", "borne out", "19932097.73"),
    (OLD_TOWNE, "More of the money went out in March than in any other month.", "contradicted", "19932097.73"),
    (OLD_TOWNE, "The firm's biggest month was March.", "contradicted", "19932097.73"),
    (RICK, "No month brought it more than January did.", "borne out", "7217040.00"),
    (RICK, "In no other month did the firm get as much as in March.", "contradicted", "7217040.00"),
    ("From April 2015 through March 2016 Sanders's campaign spent $145.1 million.", "Its spending peaked in March, at $39.9 million.", "borne out", "39932989.79"),
    ("From April 2015 through March 2016 Sanders's campaign spent $145.1 million.", "Its spending peaked in February, at $34.9 million.", "contradicted", "39932989.79"),
    ("", "From April 2015 through March 2016 the Trump campaign spent more in March than in any other month.", "borne out", "13743078.09"),
])  # fmt: skip
def test_a_month_is_set_above_all_others(told, before: str, said: str, verdict: str, figure: str) -> None:
    _holds(told(f"{before} {said}"), "paid_peak", verdict, figure)


@pytest.mark.parametrize("said", [
    "The committee took in more in March 2016 than in any other month.",  # receipts
    "The committee received more in March 2016 than in February 2016.",
    "The Trump campaign spent more on rallies in March 2016 than in any other month.",
])  # fmt: skip
def test_what_else_was_most_in_a_month_is_not_read_as_payments(told, said: str) -> None:
    frame, verdict, _ = told(f"{RICK} {said}")
    assert frame == "paid" or verdict == "not read", (frame, verdict)  # no claim but that of the sentence before


CARSON = "Ben Carson's campaign reported $5.3 million in operating expenditures in the second quarter of 2015"
CLINTON = "Hillary Clinton's campaign spent $16.9 million on operations in the second quarter of 2015"
TRUMP = "The Trump campaign spent $34.6 million on operations in the first three months of 2016"


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{CARSON}, about $130,000 more than Cruz's.", "borne out", "129119.37"),
    (f"{CARSON}, about $200,000 more than Cruz's.", "contradicted", "129119.37"),
    (f"{CLINTON}. That was more than the campaigns of Ben Carson, Ted Cruz and Jeb Bush spent together.", "borne out", "12795201.24"),
    (f"{CARSON}, more than Ted Cruz and Jeb Bush together.", "contradicted", "7502257.42"),
    ("Jeb Bush's campaign put $2.3m into its operations between April and June 2015, a third of Hillary Clinton's outlay on hers in the same quarter.", "contradicted", "0.1380"),
    (f"{TRUMP}, nearly three times what it spent in the last nine months of 2015.", "borne out", "2.8949"),
    (f"{TRUMP}. That was five times what it spent in the last nine months of 2015.", "contradicted", "2.8949"),
    ("Sanders's campaign spent $39.9 million in March 2016. The Trump campaign spent $13.7 million that month. That is about a third of the Sanders total.", "borne out", "0.3442"),
    ("Through March 2016 the operating expenditures of the Sanders campaign were more than three times those of the Trump campaign.", "borne out", "3.1134"),
])  # fmt: skip
def test_all_that_one_spent_is_compared_behind_it(told, text: str, verdict: str, figure: str) -> None:
    _holds(told(text), "paid_against", verdict, figure)


@pytest.mark.parametrize("text", [
    f"{CARSON}, more than Cruz did on fundraising.",
    f"{CARSON}, more than twice what Rubio paid Campaign Solutions.",
    f"{CARSON}. It had $4 million in the bank. That was more than Ted Cruz's.",
    f"{CARSON}, $130,000 more than it raised.",
])  # fmt: skip
def test_what_is_no_total_is_not_compared_with_one(told, text: str) -> None:
    assert told(text)[1] in ("not read", "not loaded")


HAYSTAQ = "The Sanders campaign paid Haystaq DNA $917,360.62 through March 2016"
TARGETED = "Donald Trump's campaign paid Targeted Victory $35,023.31 in March 2016"


@pytest.mark.parametrize(("text", "frame", "verdict", "figure"), [
    (f"{HAYSTAQ}, more than half of it in a single month.", "paid_part", "borne out", "0.5534"),
    (f"{HAYSTAQ}, more than half of it in a single payment.", "paid_part", "contradicted", "0.2830"),
    (f"{HAYSTAQ}. A third of that was paid in one month.", "paid_part", "contradicted", "0.5534"),
    ("Strategic Marketing & Mailing received $372,000 from Ted Cruz's campaign in the second quarter of 2015, and more than two-thirds of that came in a single payment on June 17.", "paid_part", "borne out", "0.6890"),
    (f"{TARGETED}, a fourth of everything it paid the firm through March 2016.", "paid_part", "borne out", "0.2492"),
    (f"{TARGETED}. That was half of all it paid the firm through March 2016.", "paid_part", "contradicted", "0.2492"),
    (f"{REVOLUTION} The largest payment, for $3.6 million, went out on January 4, 2016, and that month alone brought the firm nearly 30 percent of the total.", "paid_part", "borne out", "0.2954"),
    # 1,659,168.43 less 1,107,308.15; and rows of the second quarter of 2015: Sanders 10,700.00, Clinton 76,648.00
    ("Donald Trump's campaign paid Giles-Parscale $200,000 more than Cali-Fame from April 2015 through March 2016.", "paid_against", "contradicted", "551860.28"),
    ("Bernie Sanders's campaign and Hillary Clinton's were both in the field. In the second quarter of 2015 both paid Blue State Digital, though Sanders paid it more than she did.", "paid_against", "contradicted", "10700.00"),
    (f"{HAYSTAQ}. Donald Trump's campaign paid L2 $239,750 through March 2016, about a quarter of what Haystaq received.", "paid_against", "borne out", "0.2613"),
    (f"{HAYSTAQ}. Donald Trump's campaign paid L2 $239,750 through March 2016. That was half of what Haystaq received.", "paid_against", "contradicted", "0.2613"),
])  # fmt: skip
def test_what_part_of_a_sum_it_was(told, text: str, frame: str, verdict: str, figure: str) -> None:
    _holds(told(text), frame, verdict, figure)


@pytest.mark.parametrize("text", [
    f"{HAYSTAQ}, half of what donors gave in a single month.",
    f"{HAYSTAQ}, more than half of it in a single check to its founder.",
    f"{TARGETED}, a fourth of everything Ted Cruz paid the firm in those months.",
])  # fmt: skip
def test_a_part_of_something_else_is_not_read(told, text: str) -> None:
    frame, verdict, _ = told(text)
    assert frame == "paid" or verdict == "not read", (frame, verdict)  # no claim but that of the payment


TWO = "Bernie Sanders's campaign paid Old Towne Media $64.2 million and Revolution Messaging $23.5 million through March 2016."
CRUZ = "Ted Cruz's campaign spent $5.2 million on operations in the second quarter of 2015."


@pytest.mark.parametrize(("before", "said", "frame", "verdict", "figure"), [
    (TWO, "Together the two firms account for six of every ten dollars in the operating expenses that the Sanders campaign itemized.", "paid_share", "borne out", "0.6041"),
    (TWO, "Together they make up about 40 percent of its operating spending.", "paid_share", "contradicted", "0.6041"),
    (TWO, "The two firms together collected $87.6 million.", "paid_sum", "borne out", "87637699.05"),
    (CRUZ, "Campaign Solutions and CampaignHQ together accounted for about 31 percent of it.", "paid_share", "borne out", "0.3058"),
    ("", "Through March 2016 Old Towne Media and Revolution Messaging together took about 60 cents of every dollar of the Sanders campaign's operating spending.", "paid_share", "borne out", "0.6041"),
])  # fmt: skip
def test_what_several_had_together(told, before: str, said: str, frame: str, verdict: str, figure: str) -> None:
    _holds(told(f"{before} {said}"), frame, verdict, figure)


def test_who_had_it_together_must_be_clear(told) -> None:
    assert told(f"{OLD_TOWNE} Together they make up about 60 percent of its operating spending.")[1] == "not read"
    assert told(f"{CRUZ} Campaign Solutions and CampaignHQ took 17 percent of it.")[1] == "not read"


CALI = "Donald Trump's campaign paid Cali-Fame $1.1 million through March 2016."
RICK_FIRST = "Through March 2016 the campaign of Donald Trump paid Rick Reed Media $17 million."


@pytest.mark.parametrize(("before", "said", "frame", "verdict", "figure"), [
    (CALI, "Jones Day, the campaign's law firm, cost even more.", "paid_against", "contradicted", "833853.58"),
    # its rows by month: 235,114.28 in November 2015, 216,973.03 in September, 176,953.79 in January 2016
    (CALI, "The hat maker had its best month in November 2015.", "paid_peak", "borne out", "235114.28"),
    (CALI, "Cali-Fame, which made the hats, had its best month in September 2015.", "paid_peak", "contradicted", "235114.28"),
    # 27,049.05, 12,020.27 and 2,990.72 for knit caps; three more rows of that winter are for hats, buttons and printing
    ("", "My favorites came from Newton, Iowa, where Maxim Advertising sold Donald Trump's campaign about $42,000 worth of knit caps in the winter of 2016.", "paid", "borne out", "42060.04"),
    (CALI, "Jones Day was paid less.", "paid_against", "borne out", "833853.58"),
    ("", "Donald Trump's campaign paid Giles-Parscale $1.6 million in the first quarter of 2016, more than forty times what it had paid it in 2015.", "paid_against", "borne out", "41.6464"),
    (RICK_FIRST, "Second on the list was Ace Specialties.", "paid_rank", "contradicted", "3"),
    (RICK_FIRST, "Second on the list was Tag Air, with $3.7 million.", "paid_rank", "borne out", "3712204.00"),
    ("", "Sanders outspent Trump in every month from May 2015 through March 2016.", "paid_ratio_payers", "borne out", "11"),
    ("", "Trump outspent Sanders in every month from May 2015 through March 2016.", "paid_ratio_payers", "contradicted", "0"),
    ("", "The Sanders campaign paid Air Charter Team more in February 2016 than in March 2016.", "paid_change", "contradicted", "1659181.50"),
])  # fmt: skip
def test_what_was_told_before_is_compared_with(told, before: str, said: str, frame: str, verdict: str, figure: str) -> None:
    _holds(told(f"{before} {said}"), frame, verdict, figure)


def test_who_paid_one_that_is_compared_must_be_known(told) -> None:
    assert told(f"{CALI} By then Revolution Messaging had taken in about 14 times as much as Giles-Parscale.")[1] == "not read"


def test_of_several_with_a_part_of_it_nothing_is_said(told) -> None:
    assert told(f"{OLD_TOWNE} No one but Revolution Messaging was paid half as much.")[1] == "not read"
