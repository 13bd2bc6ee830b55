"""Payments as news has them: with where and what a firm is, over so many transactions, so much each. The values are those of line 23 of the exports in klieg/sample/fec, by payee and date, the same row of
two exports once: in 2015 Giles-Parscale got 15 payments, 38,905.22, from Trump's campaign, and Revolution Messaging 24, 9,380,486.55, three of them of 500,000.00, from Sanders's; Eleventy Marketing Group got ten,
513,011.00, from Carson's in the second quarter, none of 50,000.00."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # where and what somebody is, is no name and hides none
    ("The Trump campaign paid the San Antonio-based Giles-Parscale $38,905 in 2015.", "borne out", "38905.22"),
    ("The Trump campaign paid the San Antonio, Texas-based web firm Giles-Parscale $18,905 in 2015.", "contradicted", "38905.22"),
    ("Washington, D.C.-based Revolution Messaging got $9,380,487 from the Sanders campaign in 2015.", "borne out", "9380486.55"),
    ("Sanders's campaign paid $9,380,487 to digital firm Revolution Messaging in 2015.", "borne out", "9380486.55"),
    ("Sanders's campaign paid $8 million to the Washington-based digital agency Revolution Messaging in 2015.", "contradicted", "9380486.55"),
    ("Carson's campaign paid $513,011 to the Ohio-based firm Eleventy Marketing in the second quarter of 2015.", "borne out", "513011"),
    ("Sanders's campaign paid $9,380,487 to digital consultants in 2015.", "not read", ""),
    # a sum over so many payments is held to their count
    ("The Trump campaign paid Giles-Parscale $38,905 over 15 transactions in 2015.", "borne out", "38905.22"),
    ("The Trump campaign paid Giles-Parscale $38,905 over 19 transactions in 2015.", "not loaded", ""),
    ("The Trump campaign paid Giles-Parscale $38,905 over 14 transactions in 2015.", "contradicted", "15"),
    ("The Trump campaign paid Giles-Parscale $38,905 in over 14 transactions in 2015.", "borne out", "38905.22"),
    ("The Trump campaign made over 14 payments to Giles-Parscale in 2015.", "borne out", "15"),
    ("The Trump campaign paid Giles-Parscale $38,905 in 21 payments in 2015.", "not loaded", ""),
    # an aside about whose it is, or what it called itself later, names nobody who pays or is paid
    ("Giles-Parscale, bankrolled by investor Robert Mercer, was paid $38,905 by the Trump campaign in 2015.", "borne out", "38905.22"),
    ("Giles-Parscale, Brad Parscale's web firm which later called itself Parscale Strategy when he joined Trump, got 15 payments from Trump's campaign in 2015.", "borne out", "15"),
    ("The Jobs, Peace and Freedom Fund paid Giles-Parscale $38,905 in 2015.", "not loaded", ""),
    ("The Liberal Democrats received $603,155 over the three months, including $50,000 from the Indian-born businessman Sudhir Choudhrie.", "not read", ""),
    # who kept silent denies nothing; what a firm had never done before is no purpose
    ("Trump's campaign, which did not respond to a request for comment, paid Giles-Parscale $38,905 in 2015.", "borne out", "38905.22"),
    ("Revolution Messaging, which declined to comment, received $8.4 million from the Sanders campaign in 2015.", "contradicted", "9380486.55"),
    ("In 2015 Trump's campaign paid $38,905 to Giles-Parscale, a digital firm that had never before worked on a presidential race.", "borne out", "38905.22"),
    # among others, on no place that is told
    ("Eleventy Marketing Group was among the biggest vendors of Carson's campaign between April and June 2015.", "not read", ""),
    ("Eleventy Marketing Group was one of the biggest vendors of Carson's campaign between April and June 2015.", "not read", ""),
    ("Eleventy Marketing Group was among the five biggest vendors of Carson's campaign between April and June 2015.", "borne out", ""),
    # since somebody did something in a month: TAG AIR got nine payments, 3,712,204.00, from 2015-06-16 to 2016-03-24
    ("Trump's campaign paid Tag Air at least $3.7 million since launching his bid in June 2015.", "borne out", "3712204"),
    ("Trump's campaign paid Tag Air $2.7 million since it began in June 2015.", "contradicted", "3712204"),
    # one report of several
    ("In its first report, Trump's campaign listed $1,431,567 in spending.", "not read", ""),
    ("The Trump campaign paid nearly $39,000 to Giles-Parscale in 2015, up from nothing the year before.", "not read", ""),
    # so much each: behind the payments, or behind whom they went to
    ("In the second quarter of 2015 Carson's campaign made two large payments, $50,000 each, to Eleventy Marketing.", "contradicted", "0"),
    ("In the second quarter of 2015 Carson's campaign made four payments to Eleventy Marketing, of $50,000 each.", "contradicted", "0"),
    ("Between May 1 and December 31, 2015, the Sanders campaign made three payments to Revolution Messaging, $500,000 each.", "borne out", "3"),
])  # fmt: skip
def test_payments_as_news_has_them(engine: Engine, digital_side: Case, text: str, verdict: str, figure: str) -> None:
    (claim,) = checked(engine, digital_side, text, "2018-12-01")
    assert claim.verdict.verdict == verdict, claim.verdict.why
    assert not figure or same(claim.verdict.figure, figure), claim.verdict.figure


@pytest.mark.parametrize(("text", "verdict"), [
    # a question is no claim; who answers it in the sentence makes one
    ("He was asked how much the Trump campaign paid Giles-Parscale in 2015.", "not read"),
    ("The committee wants to know how much the Trump campaign paid Giles-Parscale in 2015.", "not read"),
    ("We asked how much the Trump campaign paid Giles-Parscale in 2015. He did not reply.", "not read"),
    ("Asked what the Trump campaign paid Giles-Parscale in 2015, Parscale said it paid the firm $38,905.", "borne out"),
    ("The committee asked why the Trump campaign paid Giles-Parscale $38,905 in 2015.", "borne out"),
])  # fmt: skip
def test_a_question_without_its_answer_bears_nothing_out(engine: Engine, digital_side: Case, text: str, verdict: str) -> None:
    claims = checked(engine, digital_side, text, "2018-12-01")
    assert [claim.verdict.verdict for claim in claims][:1] == [verdict], [(c.reading.text, c.verdict.why) for c in claims]


def test_a_denial_is_of_its_own_clause(engine: Engine, digital_side: Case) -> None:
    text = "The Sanders campaign, which reported 24 payments to Revolution Messaging in 2015, had not amended its filings."
    told = {claim.reading.frame: claim.verdict.verdict for claim in checked(engine, digital_side, text, "2018-12-01")}
    assert told["paid_count"] == "borne out"


@pytest.mark.parametrize(("text", "verdict"), [
    # part 2, row 5, of Conway's form: 800,726; the posts of TEN_GOP: 1,252, 199 of them from November 1 to 7
    ("Kellyanne Conway, who has denied any wrongdoing, earned $800,726 from The Polling Company, her form shows.", "borne out"),
    ("Kellyanne Conway, who has denied any wrongdoing, earned $900,726 from The Polling Company, her form shows.", "contradicted"),
    ("Brad Parscale denied that Trump's campaign paid Giles-Parscale $38,905 in 2015.", "not read"),
    ("The agency's account @TEN_GOP posted 199 times in the week before the election.", "borne out"),
    ("The agency's account @TEN_GOP posted more than 1,200 times in the weeks before the election.", "not read"),
])  # fmt: skip
def test_what_is_denied_in_passing_and_what_time_is_not_told(engine: Engine, digital_side: Case, text: str, verdict: str) -> None:
    (claim,) = checked(engine, digital_side, text, "2018-12-01")
    assert claim.verdict.verdict == verdict, claim.verdict.why


def test_what_is_picked_or_used_holds_no_post(engine: Engine, digital_side: Case) -> None:
    for text in (
        "Donald Trump was not the top presidential pick for Cambridge Analytica.",
        "The firm took data from 50 million Facebook users on behalf of the Trump campaign.",
    ):
        claims = checked(engine, digital_side, text, "2018-12-01")
        assert not [claim for claim in claims if claim.reading.frame == "title"], text


@pytest.mark.parametrize(("text", "verdicts"), [
    # RICK REED MEDIA 17,046,812.76, TAG AIR 3,712,204.00, GILES-PARSCALE 1,659,168.43 through March 2016, of the last 38,905.22 in 2015
    ("Through March 2016, Trump's campaign paid Rick Reed Media ($17 million), Tag Air ($2.7 million) and Giles-Parscale ($1.66 million).", "borne out, contradicted, borne out"),
    ("Giles-Parscale has received more than $1.6 million from the Trump campaign, but just $38,905 of it in 2015.", "borne out, borne out"),
    ("Revolution Messaging got more from Sanders ($23.5 million) than from anybody else.", "not read"),
])  # fmt: skip
def test_sums_in_brackets_and_parts_are_claims_of_their_own(engine: Engine, digital_side: Case, text: str, verdicts: str) -> None:
    claims = checked(engine, digital_side, text, "2016-04-20")
    assert ", ".join(claim.verdict.verdict for claim in claims) == verdicts, [(c.reading.text, c.verdict.why) for c in claims]


@pytest.mark.parametrize(("text", "payer"), [
    # a candidate's name as somebody's given name is no candidate; what a donor gave to one says nothing of who gave to another
    ("Graham Edwards was there. The Liberal Democrats received $1,600.", ""),
    ("Charles Smith gave $2,000 to the Sanders campaign. Giles-Parscale received $38,905 in 2015.", ""),
    ("Trump's campaign paid Ace Specialties. In 2015 Giles-Parscale received $38,905.", "Trump"),
])  # fmt: skip
def test_who_is_not_said_to_pay_is_not_carried_over(engine: Engine, digital_side: Case, text: str, payer: str) -> None:
    last = checked(engine, digital_side, text, "2018-12-01")[-1]
    subject = last.reading.role("subject")
    assert (subject.name.split(" ")[-1] if subject else "") == payer, last.verdict.why
