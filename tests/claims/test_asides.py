"""What stands between commas within a claim is a claim of its own, and no verdict on the other covers it. Expected: Bannon's form (vice-president and secretary of Cambridge Analytica, part 1 row 5; $125,333 and $191,000 in part 2; no
Goldman Sachs), and 26 rows of Giles-Parscale with 1,659,168.43."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, tells

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
    # what a relative clause behind the subject denies or sums up is not the rest's to deny or to sum up (rows: Rick Reed Media 300,000 of 2015-11-04; Jones Day 81,299.91 of 2016-03-18)
    ("Trump's campaign, which has spent nothing on Jones Day, paid Rick Reed Media $300,000 on November 4, 2015.",
     "which has spent nothing on Jones Day", "contradicted", "paid Rick Reed Media $300,000 on November 4, 2015", "borne out"),
    ("Trump's campaign, which paid nothing to Giles-Parscale, paid Jones Day $81,299.91 on March 18, 2016.",
     "which paid nothing to Giles-Parscale", "contradicted", "paid Jones Day $81,299.91 on March 18, 2016", "borne out"),
    ("Kellyanne Conway, who was paid by Cambridge Analytica, was president of Goldman Sachs.",
     "who was paid by Cambridge Analytica", "borne out", "was president of Goldman Sachs", "not loaded"),
    ("The Russian accounts, which posted 184,175 tweets in October and the first half of November 2016, posted 27,132 on October 6, 2016.",
     "which posted 184,175 tweets in October and the first half of November 2016", "borne out", "posted 27,132 on October 6, 2016", "contradicted"),
    ("The Sanders campaign, which never paid CallFire, paid LiveVox $429,835.83 through March 2016.",
     "which never paid CallFire", "not loaded", "paid LiveVox $429,835.83 through March 2016", "borne out"),
    # what a noun tells of the subject (Bannon's form, part 1: executive chairman of Breitbart, vice-president of Cambridge Analytica)
    ("Steve Bannon, the president of Goldman Sachs, was vice president of Cambridge Analytica.",
     "the president of Goldman Sachs", "not loaded", "was vice president of Cambridge Analytica", "borne out"),
    ("Steve Bannon, then the chairman of Breitbart News Network, was vice president of Cambridge Analytica.",
     "then the chairman of Breitbart News Network", "borne out", "was vice president of Cambridge Analytica", "borne out"),
    # Jones Day stands at place 10 of the payees, Rick Reed Media first
    (f"Trump's campaign, whose largest vendor was Jones Day, paid Giles-Parscale ${1659168.43:,.2f} through March 2016.",
     "whose largest vendor was Jones Day", "contradicted", "paid Giles-Parscale $1,659,168.43 through March 2016", "borne out"),
])  # fmt: skip
def test_an_aside_has_a_verdict_of_its_own_and_turns_no_word_of_the_rest(
    engine: Engine, digital_side: Case, text: str, aside: str, its: str, main: str, verdict: str
) -> None:
    one, other = checked(engine, digital_side, text)
    assert (one.text, one.verdict.verdict) == (aside, its)
    assert (other.text, other.verdict.verdict) == (main, verdict)
    assert one.reading.end <= other.reading.start


@pytest.mark.parametrize(("text", "aside", "its", "main", "verdict"), [
    # a post that is told behind the name (Bannon's form, part 1: chairman of the Institute to 2016-08, vice president and secretary of Cambridge Analytica 2014-06 to 2016-08); its time is not that of the pay (part 2: 61,539)
    ("Stephen Bannon was paid $61,539 by the Government Accountability Institute, of which he was chairman until August 2016.",
     "of which he was chairman until August 2016", "borne out", "Stephen Bannon was paid $61,539 by the Government Accountability Institute", "borne out"),
    ("Stephen Bannon was paid $61,539 by the Government Accountability Institute, of which he was president until August 2016.",
     "of which he was president until August 2016", "partly", "Stephen Bannon was paid $61,539 by the Government Accountability Institute", "borne out"),
    ("Kellyanne Conway's form lists the polling company, whose president she was until January 2017.",
     "whose president she was until January 2017", "borne out", "Kellyanne Conway's form lists the polling company", "borne out"),
    # a denial there denies nothing before it; whose husband is meant is not read
    ("Stephen Bannon was paid $61,539 by the Government Accountability Institute, of which he was never president.",
     "of which he was never president", "not read", "Stephen Bannon was paid $61,539 by the Government Accountability Institute", "borne out"),
    ("Kellyanne Conway's form lists the polling company, whose president her husband was until January 2017.",
     "whose president her husband was until January 2017", "not read", "Kellyanne Conway's form lists the polling company", "borne out"),
    # what was paid to whom is told behind it (L2: 235,000 and 4,750; RICK REED MEDIA 6,058,980.00 in March 2016)
    ("For voter data the Trump campaign turned to a firm in Bellevue, L2, to which it paid $239,750 through March 2016.",
     "to which it paid $239,750 through March 2016", "borne out", "", ""),
    ("For advertising the lawyer named Rick Reed Media, a firm in Alexandria, to which the Trump campaign paid $1.7 million in March 2016.",
     "to which the Trump campaign paid $1.7 million in March 2016", "contradicted", "", ""),
    ("The Trump campaign hired Rick Reed Media, to whom it paid $6.06 million in March 2016.",
     "to whom it paid $6.06 million in March 2016", "borne out", "The Trump campaign hired Rick Reed Media", "borne out"),
    # where the sentence itself is not read (register: 6406, 2017-03-07; 6473, 2017-10-06)
    ("Nobody had heard of SCL Social Limited, which registered as a foreign agent in October 2017.",
     "which registered as a foreign agent in October 2017", "borne out", "Nobody had heard of SCL Social Limited", "not read"),
    ("Nobody had heard of SCL Social Limited, of New Oxford Street, which registered as a foreign agent in October 2014.",
     "which registered as a foreign agent in October 2014", "contradicted", "Nobody had heard of SCL Social Limited, of New Oxford Street", "not read"),
])  # fmt: skip
def test_what_is_told_behind_a_name_at_the_end_has_a_verdict_of_its_own(
    engine: Engine, digital_side: Case, text: str, aside: str, its: str, main: str, verdict: str
) -> None:
    claims = checked(engine, digital_side, text)
    if main:
        tells(claims, main, verdict)
    tells(claims, aside, its)
    assert len(claims) == 1 + bool(main)


def test_what_stands_before_an_aside_is_not_passed_over(engine: Engine, digital_side: Case) -> None:
    used = "The Trump campaign had 12 offices in Ohio and used L2, to which it paid $239,750 through March 2016."
    tells(checked(engine, digital_side, used), "to which it paid $239,750 through March 2016", "borne out", "239750.00")
    assert "not read" in [claim.verdict.verdict for claim in checked(engine, digital_side, used) if "12 offices" in claim.text]
    spent = "The Trump campaign had 12 offices in Ohio and spent $46.6 million on operations through March 2016, more than a third of it on placed media."
    tells(checked(engine, digital_side, spent), "more than a third of it on placed media", "borne out")
    assert "not read" in [claim.verdict.verdict for claim in checked(engine, digital_side, spent) if "12 offices" in claim.text]


def test_an_aside_in_the_midst_of_a_claim_leaves_it_whole(engine: Engine, digital_side: Case) -> None:
    text = "Through March 2016 the Trump campaign paid Giles-Parscale, which was founded by Brad Parscale, $1,659,168.43."
    claims = checked(engine, digital_side, text)
    assert {claim.text: claim.verdict.verdict for claim in claims}.get("which was founded by Brad Parscale") == "not loaded"
