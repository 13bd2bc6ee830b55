"""Sums that were charged to a card, what reports do not hold, and lists of months.

Expected, from the raw exports: Trump (line 23, April 2015 to March 2016, seven reports): FACEBOOK 114 memo items, 84,043.81, 2015-12-04 to 2016-02-28, every one of them under a payment to AMERICAN EXPRESS; TWITTER 7 memo items,
3,133.51; CALI-FAME 24 rows, 1,107,308.15, none of them a memo item, none before August 2015; no GOOGLE. Sanders: HAYSTAQ DNA first paid on 2015-10-01; OHIO DEMOCRATIC PARTY 17,500.00.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import asker, checked, says


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("The Trump campaign put about $84,000 of Facebook charges on its American Express card through March 2016.", "borne out", "84043.81"),
    ("The Trump campaign put about $104,000 of Facebook charges on its American Express card through March 2016.", "contradicted", "84043.81"),
    ("The Trump campaign charged about $84,000 to its American Express card for ads on Facebook through March 2016.", "borne out", "84043.81"),
    ("About $84,000 of Facebook advertising was charged to the Trump campaign's credit cards between December 2015 and February 2016, its filings show.", "borne out", "84043.81"),
    ("Through March 2016 the Trump campaign paid Facebook about $84,000, all of it charged to American Express.", "borne out", "84043.81"),
    ("Through March 2016 the Trump campaign paid Cali-Fame $1.1 million, all of it charged to American Express.", "contradicted", "0"),
    ("Through March 2016 the Trump campaign paid Facebook about $84,000, most of it charged to American Express.", "not read", ""),
    ("Facebook appears only among the items behind the Trump campaign's American Express payments through March 2016.", "borne out", "114"),
    ("The Trump campaign put about $84,000 of Facebook charges on its Visa card through March 2016.", "not read", ""),
    ("The Trump campaign's reports through March 2016 itemize some $200,000 in purchases from Facebook.", "contradicted", "84043.81"),
    ("The Trump campaign's American Express bills through March 2016 itemize 114 charges at Facebook.", "borne out", "114"),
    ("The Trump campaign's American Express bills itemize 98 charges at Facebook.", "contradicted", "114"),
    ("The Trump campaign's American Express bills through March 2016 list charges at Facebook worth some $84,000 in all.", "borne out", "84043.81"),
    ("The Trump campaign's American Express bills show 114 charges at Facebook, totaling $64,000.", "contradicted", "84043.81"),
    # without a time, more may be in reports that are not loaded; charges of another sort, or of two times, are not read
    ("The Trump campaign's American Express bills itemize fewer than 200 charges at Facebook.", "not loaded", "114"),
    ("The Trump campaign's American Express bills itemize 114 refunded charges at Facebook.", "not read", ""),
    ("The Trump campaign's American Express bills for March 2016 itemize 114 charges at Facebook, worth $84,000 in June 2015.", "not read", ""),
    # who stands on the bills is who was paid, and not who issued the card
    ("On the Trump campaign's American Express bills Facebook appears 114 times between December 2015 and February 2016.", "borne out", "114"),
    ("The Trump campaign's American Express bills, where Facebook turns up 98 times between December 2015 and February 2016, are public.", "contradicted", "114"),
    ("Facebook shows up on the Trump campaign's American Express bills for $94,000 between December 2015 and February 2016.", "contradicted", "84043.81"),
    ("On the Trump campaign's American Express bills Facebook appears 114 times between December 2015 and February 2016. Twitter is on the same bills, for $3,134.", "borne out", "3133.51"),
    ("On the Trump campaign's American Express bills Facebook appears 114 times between December 2015 and February 2016. Twitter appears on them nine times.", "contradicted", "7"),
    ("On the Trump campaign's American Express bills Facebook appears 114 times between December 2015 and February 2016. Twitter is on the same bills, and it got more.", "contradicted", "3133.51"),
    ("The Sanders campaign paid Haystaq DNA $917,361. Its rival was Trump's campaign.\n\nFacebook is on the campaign's American Express bills 114 times between December 2015 and February 2016.", "borne out", "114"),
    ("On the Trump campaign's American Express bills through March 2016 Google does not appear.", "borne out", "0"),
    ("Facebook does not appear on the Trump campaign's American Express bills between December 2015 and February 2016.", "contradicted", "114"),
    ("Google was not among the Trump campaign's operating expenditures through March 2016.", "borne out", "0"),
    ("Cali-Fame was not among the Trump campaign's operating expenditures through March 2016.", "contradicted", "1107308.15"),
    ("There is no trace of Google in the Trump campaign's reports through March 2016.", "borne out", "0"),
    ("No row in the Trump campaign's reports through March 2016 names Cali-Fame.", "contradicted", "1107308.15"),
    ("The Trump campaign paid nothing to Google in July, August or September 2015.", "borne out", "0"),
    ("The Trump campaign paid nothing to Cali-Fame in July, August or September 2015.", "contradicted", ""),
    ("The Sanders campaign paid Haystaq DNA $917,361 through March 2016. Its reports have no payment to the firm in July, September or October 2015.", "not read", ""),
    # the charges themselves: 33 memo items of 23,180.72 in December 2015
    ("The Trump campaign paid nothing to Twitter. Yet the American Express charges itemized in your reports include $23,181 for Facebook in December 2015.", "borne out", "23180.72"),
    ("The American Express charges itemized in the Trump campaign's reports include $43,181 for Facebook in December 2015.", "contradicted", "23180.72"),
    # from an agency's rows it could be known only where the platform is listed too
    ("The Trump campaign advertised on Facebook in December 2015.", "borne out", "23180.72"),
    ("The Trump campaign did not advertise on Facebook in 2015.", "contradicted", "23180.72"),
    # what stands behind a card is no direct payment
    ("The Trump campaign made direct payments to Facebook through March 2016.", "record shows none", "0"),
    ("The Trump campaign made 114 direct payments to Facebook through March 2016.", "record shows none", "0"),
    ("The Trump campaign paid Facebook $84,043.81 directly between July 2015 and March 2016.", "record shows none", "0"),
    ("The Trump campaign paid Facebook nothing directly through March 2016.", "borne out", "0"),
    ("The Trump campaign made no direct payments to Cali-Fame through March 2016.", "contradicted", "1107308.15"),
    ("The Trump campaign made direct payments to Cali-Fame through March 2016.", "borne out", "1107308.15"),
    ("The Trump campaign paid Facebook $84,043.81 through March 2016, though not directly.", "not read", ""),
    # what another reported none of, and what it was for: CAMBRIDGE ANALYTICA had 100,000 of Carson on 2015-05-01, WEB SERVICE, and nothing of Cruz in the second quarter of 2015
    ("Ben Carson's campaign paid Cambridge Analytica $100,000 in the second quarter of 2015. Ted Cruz's campaign reported none.", "borne out", "0"),
    ("Jeb Bush's campaign paid Cambridge Analytica nothing in the second quarter of 2015. Ben Carson's campaign reported none in that quarter.", "contradicted", "100000.00"),
    ("Ben Carson's campaign paid Cambridge Analytica $100,000 on May 1, 2015. It was for web service.", "borne out", ""),
    ("Ben Carson's campaign paid Cambridge Analytica $100,000 on May 1, 2015. It was for polling.", "partly", ""),
    ("Ben Carson's campaign paid Cambridge Analytica $100,000 on May 1, 2015. The money was for polling.", "partly", ""),
    ("The Trump campaign paid Giles-Parscale $1,659,168.43 through March 2016. It was for digital consulting.", "partly", ""),
    ("But Donald Trump's campaign paid Facebook $84,000 between July 2015 and March 2016.", "borne out", "84043.81"),
    ("Nobody but Trump's campaign paid Facebook between July 2015 and March 2016.", "not read", ""),
    ("\"We never gave the Ohio Democratic Party a dime,\" said a volunteer for Bernie Sanders.", "contradicted", "17500.00"),
])  # fmt: skip
def test_a_sentence(engine: Engine, digital_side: Case, text: str, verdict: str, figure: str) -> None:
    says(asker(engine, digital_side, "2016-06-01"), text, verdict, figure)


def test_of_a_list_each_is_a_claim(engine: Engine, digital_side: Case) -> None:
    text = "The Trump campaign reported no operating expenditure to Google, Twitter or Cambridge Analytica through March 2016."
    claims = checked(engine, digital_side, text, "2016-06-01")
    assert [claim.verdict.verdict for claim in claims] == ["borne out", "contradicted", "borne out"]
