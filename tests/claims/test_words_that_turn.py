"""Sentences that say more or other than the row beside them: each was once borne out, or contradicted though true (hostile readers of 2026-11-28). True values from the raw rows: L2 239,750.00 in two rows of
2015-11-05 and 2016-01-31; CallFire 64,800.00; LiveVox 429,835.83, for software; HAYSTAQ DNA eight rows; CoBank's fee on Flynn's form of 31 March, 10/25/2016; Bannon's post at Bannon Film Industries from 11/1990 on;
the ads aimed at followers of Bernie Sanders: 12, of which none in 2015 and one in 2017."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker

TRUMP = "The Trump campaign paid"


@pytest.fixture(scope="module")
def last(digital_side: Case, engine: Engine) -> Asker:
    return asker(engine, digital_side, "2018-06-01")


@pytest.mark.parametrize("text", [
    # what was done with those counted, and money that went back
    "The Internet Research Agency planned 3,498 ads.",
    "The Russian accounts deleted 184,175 tweets.",
    "The Trump campaign refunded Giles-Parscale $200,000 in March 2016.",
    # a denial that stands behind the payment
    f"{TRUMP} L2 $239,750 through March 2016, not $300,000.",
    f"{TRUMP} CallFire $64,800 in February and March 2016 but nothing to L2.",
    "The Sanders campaign paid LiveVox $429,835.83 through March 2016, but not for advertising.",
    "TodayNYCity posted 882 times, none of them shares.",
    f"{TRUMP[:-5]} never paid L2 more than $239,750 through March 2016.",
    # together, another committee, another campaign
    f"{TRUMP} L2 $239,750 through March 2016, more than it gave Newsmax Media and Jones Day together.",
    "Donald Trump's super PAC paid L2 $239,750 through March 2016.",
    "Donald Trump's 2012 campaign paid CallFire $64,800 in February and March 2016.",
    # what is no payment
    "The Trump campaign returned $239,750 to L2 through March 2016.",
    "The Trump campaign sent L2 a bill for $235,000 in November 2015.",
    "The Trump campaign hired L2. L2 refused its first check, of $235,000, on November 5, 2015.",
    "The Trump campaign hired L2. L2 sent its first check, of $235,000, on November 5, 2015.",
    # a part of the payments: nine in the third quarter of 2015, 7,361.17 in all
    "In the third quarter of 2015 the Trump campaign made nine payments to Giles-Parscale, all of them above $1,000.",
    "In the third quarter of 2015 nine of the Trump campaign's checks to Giles-Parscale were for less than $1,000.",
    "In the third quarter of 2015 the Trump campaign paid Giles-Parscale $7,361.17, and seven of its nine checks were for less than $1,000.",
    # a part of what a form lists: 75 sources
    "Kellyanne Conway's form lists 75 sources of compensation, including nine universities.",
    # compared with another day, another sum of the form, another payment
    "The Internet Research Agency's trolls sent 17,132 messages on October 6, 2016. That was the most of any day in the set.",
    "Stephen Bannon filed a form. Mr. Bannon's records $167,500 in fees from Glittering Steel, a larger sum than the one he lists from Breitbart.",
    "The Trump campaign paid National Ballot Access $906,421 through March 2016, and no single payment to it was larger than the one of February 19, 2016.",
    # what each was, in what parts, before whom
    f"{TRUMP} Giles-Parscale 26 times through March 2016, each time more than $100,000.",
    f"{TRUMP} L2 $239,750 through March 2016 in two equal payments.",
    "TAG Air was the Trump campaign's second-largest vendor through March 2016, ahead of Rick Reed Media.",
    "The Trump campaign paid L2 $239,750 through March 2016, two times in November alone.",
    "The Trump campaign paid L2 $239,750 in stock through March 2016.",
    # forms: which of several, as what, when, what for
    "Stephen Bannon's form lists Cambridge Analytica as his employer.",
    "Stephen Bannon's form lists Cambridge Analytica but not Glittering Steel.",
    "Stephen Bannon's form lists Cambridge Analytica. He put $125,333 into the company.",
    "Stephen Bannon's form lists Cambridge Analytica. In 2014 it paid him $125,333.",
    "Cambridge Analytica paid Bannon's consultancy $125,333 a month.",
    "Michael Flynn's form says CoBank paid him $15,000 in salary.",
    "CoBank paid Michael Flynn $15,000 on December 25, 2016.",
    "Stephen Bannon was president of Bannon Film Industries until November 1990.",
    "Cambridge Analytica consulted for Kellyanne Conway.",
    "CoBank paid Michael Flynn $15,000 to advise RT.",
    "Ben Carson's campaign collected $100,000 from Cambridge Analytica in May 2015.",
    # registers: another principal of the same kind
    "DMP International registered as a foreign agent in June 2017 for the Ukrainian Party of Pensioners.",
    # archives: who did what, of how many, which place
    "The Internet Research Agency deleted 366 ads in April 2017.",
    "The Internet Research Agency's accounts liked 184,175 tweets.",
    "The second most expensive of the Internet Research Agency's ads cost 331,675.75 rubles.",
    "The Internet Research Agency's ads cost 5.8 million rubles each.",
    "The Internet Research Agency's Facebook archive holds 3,498 ads. Its oldest page was created on June 9, 2015.",
    "The Internet Research Agency's ads were shown 40.3 million times, most of them before the election.",
    # another of the name, another race, another body of theirs
    *(f"{who} paid Giles-Parscale $1.66 million through March 2016." for who in (
        "Donald Trump Jr.", "The anti-Trump campaign", "The Trump super PAC", "The Trump family", "The Trump transition team", "The Trump inaugural committee", "The Trump delegates",
        "Trump's campaign manager", "The Trump campaign's treasurer")),
    "Bernie Sanders's Senate campaign paid Revolution Messaging $23.5 million through March 2016.",
    # of two, where one is looked at
    f"{TRUMP} Giles-Parscale $1.66 million through March 2016. The Sanders campaign paid Revolution Messaging $23.5 million through March 2016. Both campaigns paid Giles-Parscale.",
    # what sort of payment, and what was told of it
    f"{TRUMP} Giles-Parscale $1.66 million in bribes through March 2016.",
    f"{TRUMP} Giles-Parscale $1.66 million through March 2016 out of Russian funds.",
    f"{TRUMP} Giles-Parscale $1.66 million by wire to Panama through March 2016.",
    "The Trump campaign illegally paid Giles-Parscale $1.66 million through March 2016.",
    "Michael Flynn lied about $827,055 he was paid by the Flynn Intel Group.",
    "Michael Flynn hid that he was paid by RT TV.",
    "The Internet Research Agency secretly bought 3,498 ads on Facebook with money from the Kremlin.",
    # a number, a client, a place that is dropped
    f"{TRUMP} Rick Reed Media 17 through March 2016.",
    f"{TRUMP} Rick Reed Media a small fortune through March 2016.",
    "Mercury Public Affairs is registered as an agent of Hungary.",
    "The Internet Research Agency bought 3,498 ads. The agency's ads in Michigan were seen 40 million times.",
    "The Internet Research Agency bought 3,498 ads. The Trump campaign bought 3,498 ads on Facebook.",
    "The Internet Research Agency bought 3,498 ads. The Clinton campaign's ads were seen 40 million times.",
    # who was spoken of before is not who is meant
    f"{TRUMP} Jones Day $833,854 through March 2016. The Trump campaign's spending rose from $2.8 million in December 2015 to $11.5 million in January 2016.",
    f"{TRUMP} Rick Reed Media $17 million through March 2016. Ten vendors took 71 percent of the Trump campaign's money through March 2016.",
    "The Trump campaign did not pay Giles-Parscale $2 million through March 2016.",
])  # fmt: skip
def test_a_word_that_turns_what_is_said_keeps_the_verdict_back(last: Asker, text: str) -> None:
    claim = last(text)
    assert claim.verdict.verdict not in ("borne out", "contradicted"), (claim.reading, claim.verdict.why)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("12 of the Internet Research Agency's ads were aimed at people interested in Bernie Sanders, none of them in 2015.", "borne out", "0"),
    ("12 of the Internet Research Agency's ads were aimed at people interested in Bernie Sanders, most of them in 2015.", "contradicted", "0"),
    (f"{TRUMP} L2 $239,750 through March 2016, all of it in November 2015.", "contradicted", "235000"),
    (f"{TRUMP} L2 $239,750 through March 2016. No other payment it made in November 2015 was larger.", "contradicted", "300000"),
    # one payee in two spellings, and run together: 409,738.84 and 507,621.78
    ("The Sanders campaign paid nothing to HaystaqDNA through March 2016.", "contradicted", "917360.62"),
    ("The Sanders campaign paid HaystaqDNA $917,361 through March 2016.", "borne out", "917360.62"),
    ("Kellyanne Conway consulted for Cambridge Analytica.", "borne out", ""),
    ("Stephen Bannon's form lists Cambridge Analytica. In 2016 it paid him $125,333.", "borne out", "125333"),
    ("Michael Flynn's form says CoBank paid him $15,000 for a speech.", "borne out", "15000"),
    # who says it, and when, is no part of what is said: Facebook 84,043.81 and 200.90, both as memo items
    ('"We spent more on Facebook than Sanders," a Trump campaign spokesman said.', "not loaded", ""),
    ('"We never paid Facebook a cent," a Trump campaign spokesman said in April 2016.', "contradicted", "84043.81"),
    ("The Internet Research Agency bought 3,498 ads. A member of the committee told reporters that not one had been aimed at Michigan.", "contradicted", "36"),
    # what another payer paid another: 3,816,186.37 and 3,712,204.00
    ("Between April 2015 and March 2016 the Sanders campaign paid Air Charter Team $3.8 million. That is more than Trump's campaign paid TAG Air.", "borne out", "3712204.00"),
    ("Between April 2015 and March 2016 the Sanders campaign paid Air Charter Team $3.8 million. That is less than Trump's campaign paid TAG Air.", "contradicted", "3712204.00"),
    ("An aide said that the Trump campaign paid L2 $239,750 through March 2016.", "borne out", "239750"),
    # 26 of the account's 73 posts; 200,000.00 on March 24, 2016
    ("The Internet Research Agency's account March_for_Trump kept more than a third of its posts for November 8, 2016.", "borne out", "0.3562"),
    ("The Sanders campaign paid LiveVox $429,836 through March 2016. The firm never received more than $100,000 at once.", "contradicted", "200000"),
    # ten lines of her part 4 have the words, one of them with consulting beside
    ("Kellyanne Conway's form lists 75 sources of compensation, and nine of them are there only for a speaking engagement.", "borne out", "9"),
])  # fmt: skip
def test_what_such_words_are_said_of_rightly_is_read(last: Asker, text: str, verdict: str, figure: str) -> None:
    claim = last(text)
    assert claim.verdict.verdict == verdict, (claim.reading, claim.verdict.why)
    assert str(claim.verdict.figure).startswith(figure), claim.verdict.figure
