"""Comparisons, places and shares in whatever words: each side with its own payer, payee, terms and time; and what of them must get no verdict.

Expected figures were worked out from the raw rows by people who had not seen klieg (bench/wordings/dev), or recounted here by another road.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims.payments.comparing import words
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2018-06-01")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # two payers, two payees, two times: each side has its own
    ("Air Charter Team got slightly more from the Sanders campaign than TAG Air did from the Trump campaign, reckoned to the close of March 2016.", "borne out", "3816186.37"),
    ("TAG Air got slightly more from the Trump campaign than Air Charter Team did from the Sanders campaign, reckoned to the close of March 2016.", "contradicted", "3712204"),
    ("In January 2016 alone, Rick Reed Media took more from Donald Trump's campaign than the campaign had spent on all its operations in the last quarter of 2015.", "borne out", "7217040"),
    ("Sanders's digital agency, Revolution Messaging, billed his campaign fourteen times the sum that Giles-Parscale was paid by Trump's through March 2016.", "borne out", "14.1486"),
    ("Stripe's bill to Clinton was six times its bill to Rand Paul in the second quarter of 2015.", "borne out", "6.0865"),
    ("Stripe's bill to Rand Paul was six times its bill to Clinton in the second quarter of 2015.", "contradicted", ""),
    ("Sanders's lawyers at Garvey Schubert Barer cost his campaign half of what Jones Day cost Trump's, according to reports running to March 31, 2016.", "borne out", "0.5034"),
    ("Contrary to his image, Donald Trump outspent Bernie Sanders on operations in the fourth quarter of 2015.", "contradicted", "6615985.19"),
    # several on one side, added up where that is said, and each of them where it is not
    ("The Trump campaign paid three processors. Stripe's fees, counted to March 2016, outweighed those of Targeted Victory and Piryx combined.", "borne out", "259302.99"),
    # a short form of one payee's name is taken for it, and said so; a near name is not
    ("Stripe, the card processor, got more from Donald Trump's campaign than from Bernie Sanders's in the twelve months to March 2016.", "contradicted", "259302.99"),
    ("Bully Pulpit Interactive got a fifth as much from Sanders as from Clinton in the second quarter of 2015.", "record shows none", "0"),
    # places among the payees
    ("In March 2016 the San Antonio web shop Giles-Parscale climbed to third place among firms on the Trump campaign's operating ledger.", "borne out", ""),
    ("Nobody did better from Sanders in the third quarter of 2015 than Revolution Messaging.", "contradicted", ""),
    ("In April 2015 Donald Trump's campaign gave nobody as much as it gave Geechee Communications.", "borne out", ""),
    ("Convergence Targeted Communications came out of nowhere to be Sanders's third-biggest payee of January 2016.", "borne out", ""),
    ("Never did TAG Air send the Trump campaign a steeper bill than the $641,840 it was paid on February 24, 2016.", "borne out", "641840"),
    # shares of all that was spent, whichever is named first
    ("Of every operating dollar that Donald Trump's campaign laid out from April 2015 through March 2016, more than a third ended up with Rick Reed Media.", "borne out", "0.3659"),
    ("The bulk of what Donald Trump's campaign spent on operations in January 2016 went to TAG Air.", "contradicted", ""),
    # what is limited, or counted by another measure, gets no verdict
    ("In no month up to March 2016 did Devine Mulvey Longabaugh get more from the Sanders campaign than Revolution Messaging.", "not read", ""),
    ("Only TAG Air received more from Donald Trump's campaign than Giles-Parscale.", "contradicted", "17046812.76"),
])  # fmt: skip
def test_payments_are_compared_side_by_side(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


IRA = "The Internet Research Agency"


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # posts: kinds of account, languages, tags and days
    (f"{IRA}'s left trolls out-tweeted its right trolls by better than two to one.", "borne out", "2.2670"),
    (f"{IRA}'s right trolls sent three times as many tweets as its left trolls on November 8, 2016.", "borne out", "3.0027"),
    (f"{IRA} tweeted almost seven times as much on October 6, 2016, as it had the day before.", "borne out", ""),
    (f"From November 1 to 15, 2016, {IRA} was busier on Twitter than in the whole of October.", "contradicted", "52282"),
    (f"In the fall of 2016 {IRA} posted more in French than in German.", "contradicted", "253"),
    (f"#BlackLivesMatter was tagged less often than #MAGA in {IRA}'s tweets of October and November 2016.", "borne out", ""),
    # places
    (f"JavonHIDP trails only hyddrox in the ranking of {IRA}'s accounts by tweets between October 1 and November 15, 2016.", "borne out", "2992"),
    (f"Among {IRA}'s news feeds, darknally was the most prolific in the October-November 2016 file.", "borne out", "1533"),
    (f"{IRA}'s tweets are in a file. After English and Russian, the most common language is Ukrainian.", "borne out", "2970"),
    (f"{IRA}'s tweets are in a file. After English, the most common language is German.", "contradicted", "462"),
    (f"{IRA} bought ads. The busiest month was April 2017. October 2016 came second.", "contradicted", "260"),
    (f"Second only to April 2017 in volume, May 2016 was when {IRA}'s Facebook ad machine really cranked.", "borne out", "339"),
    # a file's own time is no part of it, where another is told; every word that may narrow what is counted holds a verdict back
    (f"In the October 2016 data {IRA} sent 131,893 tweets.", "borne out", "131893"),
    (f"{IRA}'s left trolls wrote 64,945 tweets hostile to police.", "not read", ""),
    (f"In swing states {IRA}'s left trolls wrote 64,945 tweets.", "not read", ""),
    (f"{IRA} bought 3,498 ads seen by swing voters.", "not read", ""),
    (f"{IRA} sent 184,175 tweets to undecided voters.", "not read", ""),
    (f"Of {IRA}'s left trolls' tweets, the most common language is English.", "borne out", "64152"),
    (f"With the Clemson file for the fall of 2016 in hand: {IRA} fired off more than 180,000 messages.", "borne out", "184175"),
    (f"{IRA}'s accounts posted 64,945 pro-Trump tweets in October and November 2016.", "not read", ""),
    # pages by name, and one advertisement is not all of them
    ("Look at Memopolis: the troll farm's page ran 154 ads.", "borne out", "154"),
    (f"{IRA} promoted musicfb.info, which drew next to nothing, 85 clicks in total from its ads.", "borne out", "85"),
    (f"That famous ad about Mrs. Clinton cost {IRA} 64 rubles.", "not read", ""),
    (f"The ten most clicked of {IRA}'s ads account for about 12 percent of all clicks.", "not read", ""),
])  # fmt: skip
def test_archives_are_compared_and_ranked(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("Kellyanne Conway's 2017 disclosure lists Point72, the Connecticut hedge fund.", "borne out", ""),
    ("Donald Trump's campaign paid Giles-Parscale and Rick Reed Media a combined $90 million through March 2016.", "contradicted", "18705981.19"),
    # of six payments, four are for hats and caps: those for a purpose are counted
    ("Between December 2015 and February 2016 Maxim Advertising was paid for hats on four occasions by the Trump campaign.", "not read", ""),
    ("In two dozen letters nobody asked. Cali-Fame was paid by the Trump campaign two dozen times between August 2015 and the end of the following March.", "borne out", "24"),
    ("On January 4, 2016, Revolution Messaging was sent $3,607,900.08 by the Sanders campaign in one go.", "borne out", "3607900.08"),
    ("Bully Pulpit Interactive was paid by the Clinton campaign for the first time on June 23, 2015.", "contradicted", ""),
    ("All the same, $28,000 for a poll went from Donald Trump's campaign to Cole Hargrave Snodgrass and Associates in May 2015.", "borne out", "28000"),
])  # fmt: skip
def test_forms_and_payments_are_read_in_other_words(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


def test_every_way_to_compare_has_a_known_meaning_and_ends_before_what_it_compares_with() -> None:
    assert {word.says for word in words()} == {"times", "share", "more", "less"}
    assert all(word.pattern.groups == len(word.pattern.groupindex) for word in words())


def test_a_name_that_begins_those_of_several_payees_is_not_said_to_stand_nowhere(last: Asker) -> None:
    claim = last(
        "From April 2015 to March 2016 the Sanders campaign paid Haystaq about 10 percent of all it spent on operations."
    )
    assert claim.verdict.verdict == "not read"
    assert "HAYSTAQ" in claim.verdict.why


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # two times in one clause: each sum is of its own
    ("The Trump campaign spent $13.7 million in March 2016, up from $9.4 million in February.", "borne out", "9422659.37"),
    ("The Trump campaign paid Giles-Parscale $527,766 in February 2016, up from $100,000 in December.", "contradicted", "4924.85"),
    # what was spoken of, against another payee
    ("The Trump campaign paid Rick Reed Media $17 million through March 2016. That was more than it gave Giles-Parscale.", "borne out", ""),
    ("The Trump campaign paid Rick Reed Media $17 million through March 2016. That was less than it gave Giles-Parscale.", "contradicted", ""),
    # the second place, and no comparison with the one left out
    ("Through March 2016 the Trump campaign paid TAG Air more than it paid any other vendor but Rick Reed Media.", "borne out", ""),
    ("Through March 2016 the Trump campaign paid TAG Air more than it paid any other vendor.", "contradicted", ""),
])  # fmt: skip
def test_what_stands_beside_a_payment_is_of_its_own_time_or_payee(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)
