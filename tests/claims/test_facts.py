"""Clauses that no frame reads, found by their figure beside a name, or by their day in a register; and what keeps them from being looked for. Expected: the forms' own cells (OGE 278e of Bannon, parts 2 and 8) and
the published register (registrants 6379 and 6406, foreign principals of Andreae & Associates)."""

from __future__ import annotations

from datetime import date

import pytest

from klieg.case import Case
from klieg.claims import check
from klieg.claims.disclosures import form_rows
from klieg.claims.language.dates import Period
from klieg.claims.reading import Reading
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2017-11-09")


BANNON = "Stephen Bannon gave up his posts at Cambridge Analytica on August 16, 2016, according to his form."


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{BANNON} He still owed the company between $50,001 and $100,000 on a promissory note.", "borne out", "50001"),
    ("In June 2015 the Trump campaign paid TAG Air. The payment, $506,486, was dated June 16.", "borne out", "506486"),
    ("Andreae & Associates stands on the register. The firm carried SCL Social, of London, as a foreign principal from March to June 2017.", "borne out", ""),
    # another figure beside the name, or no such: not contradicted, only not read
    (f"{BANNON} He still owed the company between $15,001 and $50,000 on a promissory note.", "not read", ""),
    # a debt is no asset
    (f"{BANNON} His stake in the company stood at between $50,001 and $100,000, come what may.", "not read", ""),
    # the other way round, or only supposed
    (f"{BANNON} The company still owed him between $50,001 and $100,000 on a promissory note.", "not loaded", ""),
    (f"{BANNON} His brother paid the company $125,333, his form says.", "not read", ""),
    ("The Trump campaign dealt with L2. In November 2015 its campaign held back $235,000 from L2.", "not read", ""),
    ("Inovo BV hired the Flynn Intel Group in March 2017, before either stood in the register of foreign agents.", "not read", ""),
])  # fmt: skip
def test_a_clause_is_found_by_its_figure_or_its_day(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdicts"), [
    ("Neither Cambridge Analytica nor Giles-Parscale is in the register of foreign agents.", ["borne out", "borne out"]),
    ("Neither Giles-Parscale nor the Flynn Intel Group is in the register of foreign agents.", ["borne out", "not read"]),  # what is registered no more is not said to be or not to be
    ("Stephen Bannon signed his form in March 2017. Neither Cambridge Analytica nor SCL Group is on his form.", ["contradicted", "borne out"]),
])  # fmt: skip
def test_neither_of_two_is_said_of_each(engine: Engine, digital_side: Case, text: str, verdicts: list[str]) -> None:
    claims = check.check(engine, digital_side.layout, f"---\ndate: 2017-11-09\n---\n{text}\n".encode(), "story.md").claims
    assert [claim.verdict.verdict for claim in claims][-2:] == verdicts


@pytest.mark.parametrize(("text", "verdict"), [
    ("Michael Flynn's forms are two. The earlier one names the FBI as a source of pay.", "borne out"),
    ("Michael Flynn's forms of February and March differ. His stock in Drone Aviation is down for between $50,001 and $100,000 in the March form.", "borne out"),
    ("Michael Flynn's forms of February and March agree. SCL is among the sources of pay in neither.", "borne out"),
    ("Stephen Bannon signed his form in March 2017. Nowhere does Bannon mention SCL Group.", "borne out"),
    ("Stephen Bannon signed his form in March 2017. Nowhere does Bannon mention Cambridge Analytica.", "contradicted"),
    ("Stephen Bannon signed his form in March 2017. Breitbart News paid his consultancy, Bannon Strategic Advisors, $119,000.", "contradicted"),
    ("Bannon Strategic Advisors received $191,000 from Breitbart News Network and $167,500 from Glittering Steel.", "borne out"),
    ("Donald Trump's campaign is under scrutiny. The campaign's treasurer, according to the commission's files, is Timothy Jost.", "borne out"),
])  # fmt: skip
def test_what_forms_and_masters_say_in_other_words(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("The Internet Research Agency bought 3,498 ads. Thirty-seven were meant for speakers of Arabic.", "borne out", "37"),
    ("The Internet Research Agency bought 3,498 ads. Thirty-eight were meant for speakers of Arabic.", "contradicted", "37"),
    ("The Internet Research Agency bought 3,498 ads. The oldest was created on June 9, 2015, and the newest in July 2017.", "contradicted", "2017-08-13"),
    ("The Internet Research Agency bought 3,498 ads. More than 750 ads went to users with an interest in African-American history.", "borne out", "771"),
    ("The Internet Research Agency ran TEN_GOP. It put out some 1,250 tweets between October 1 and mid-November 2016, most of them retweets of others.", "contradicted", ""),
    # what a platform counted itself is not what the archive holds
    ("The Internet Research Agency ran many accounts. Facebook counted 470 of its accounts.", "borne out", "470"),
    ("The Internet Research Agency ran many accounts. Twitter identified 3,814 of its accounts.", "borne out", "3814"),
])  # fmt: skip
def test_archives_in_other_words(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("row", "said"), [
    ("Speaker Fees; 10/25/2016", ""),
    ("Speaker Fees; 12/25/2016", "no such day"),
    ("Speaker Fees; 2/30/2016", "no such day"),  # a day that no calendar has is none, and no crash
    ("Salary", "not called speech"),
])  # fmt: skip
def test_income_is_of_the_day_and_kind_that_its_row_states(row: str, said: str) -> None:
    day = Period(0, 0, "October 25, 2016", date(2016, 10, 25), date(2016, 10, 25), "day")
    reading = Reading("paid", "payment", 0, 0, "paid him $15,000 for a speech on October 25, 2016", {}, period=day)
    told = form_rows.unlike(reading, date(2017, 3, 31), row, several=False)
    assert said in told and bool(said) == bool(told)


RICK_REED = "Donald J. Trump's campaign paid Rick Reed Media $7,217,040 in January 2016."
GILES = "Donald J. Trump's campaign paid Giles-Parscale $8,200 in May 2015."


@pytest.mark.parametrize(("text", "verdict"), [
    # the raw rows (line 23, memo items left out): Rick Reed 6,058,980.00 in March 2016; Giles-Parscale 2,000.00 in June 2015, 527,766.26 in February 2016
    (f"{RICK_REED} In March, $6.1 million.", "borne out"),
    (f"{RICK_REED} In March, $7.1 million.", "contradicted"),
    (f"{GILES} June brought another $2,000.", "borne out"),
    (f"{GILES} February 2016: $527,766.", "borne out"),
    (f"{GILES} February 2016: $627,766.", "contradicted"),
    # nothing of a payment was said before
    ("Donald J. Trump's campaign hired Giles-Parscale. February 2016: $627,766.", "not read"),
])  # fmt: skip
def test_a_time_and_a_sum_alone_are_of_the_payment_before(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


FIRST = "Of the Trump campaign's vendors through March 2016 Rick Reed Media was first, with $17 million."


@pytest.mark.parametrize(("text", "verdict"), [
    # all payees, summed from the raw rows: Rick Reed 17,046,812.76, TAG Air 3,712,204.00, Ace Specialties 3,378,837.58
    (FIRST, "borne out"),
    (f"{FIRST} TAG Air came next, with $3.7 million.", "borne out"),
    (f"{FIRST} Ace Specialties came next, with $3.4 million.", "contradicted"),
    (f"{FIRST} Ace Specialties was a distant third, with $3.4 million.", "borne out"),
    # among whom is not said
    ("The Trump campaign hired Ace Specialties. Ace Specialties came second, with $3.4 million.", "not read"),
])  # fmt: skip
def test_a_place_is_among_those_that_were_placed_before(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict"), [
    # who says it, between what pays and what is paid; whose firm it is, before its name
    ("The Trump campaign, Mr. Denholm went on, paid Cali-Fame $1.1 million through March 2016.", "borne out"),
    ("The Trump campaign, Mr. Denholm noted, paid Cali-Fame $2.1 million through March 2016.", "contradicted"),
    ("The Trump campaign, of course, paid Cali-Fame $1.1 million through March 2016.", "borne out"),
    ("The Trump campaign did not pay Brad's company, Giles-Parscale, anything until 2016.", "contradicted"),
    # what is denied in the rest of a quotation
    ('"The Sanders campaign paid Old Towne Media $64.2 million through March 2016," she said, "and never looked back."', "borne out"),
    ('"The Sanders campaign paid Old Towne Media $46.2 million through March 2016," she said, "and never looked back."', "contradicted"),
    ('"The Sanders campaign," Mr. Denholm said, "paid Old Towne Media $64.2 million through March 2016."', "borne out"),
    # two of three: Rick Reed 17,046,812.76, TAG Air 3,712,204.00, Ace Specialties 3,378,837.58
    ("The Trump campaign's two biggest vendors through March 2016 were Rick Reed Media and TAG Air.", "borne out"),
    ("The Trump campaign's three biggest vendors through March 2016 were Rick Reed Media and TAG Air.", "not read"),
    ("Rand Paul's campaign paid Cambridge Analytica $100,000 in May 2015. The $100,000 came from Ben Carson's campaign.", "borne out"),
    ("The Sanders campaign paid Old Towne Media $64.2 million through March 2016, more than two dollars in every five that it spent.", "borne out"),
    ("The Sanders campaign paid Old Towne Media $64.2 million through March 2016, more than three dollars in every five that it spent.", "contradicted"),
])  # fmt: skip
def test_what_stands_in_between_is_no_part_of_it(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)
