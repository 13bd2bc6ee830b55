"""Whom a sentence about somebody's post or debt only points to, and what is said in somebody's view. What is expected stands on the forms themselves (klieg/sample, OGE Form 278e) and in the report, looked up by hand."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says


@pytest.fixture(scope="module")
def last(engine: Engine, digital_side: Case) -> Asker:
    return asker(engine, digital_side, "2019-06-01")


_LEFT = "Steve Bannon resigned from Cambridge Analytica on August 16, 2016."


@pytest.mark.parametrize(("text", "verdict"), [
    # Bannon's form, part 1: executive chairman of Breitbart, vice-president of Cambridge Analytica, chairman of Glittering Steel; Conway's: president of her firm
    ("Steve Bannon was paid by Breitbart News Network. He gives his job there as executive chairman.", "borne out"),
    ("Steve Bannon was paid by Breitbart News Network. He gives his job there as treasurer.", "partly"),
    ("Steve Bannon reports consulting fees from Cambridge Analytica. He describes his post at the firm as vice president.", "borne out"),
    ("Steve Bannon gives his position at Glittering Steel as chairman.", "borne out"),
    ("Steve Bannon gives his position at Glittering Steel as treasurer.", "partly"),
    ("Kellyanne Conway lists the polling company and Point72. She gives her post there as president.", "not read"),
    # part 8, row 5: Cambridge Analytica, promissory note, $50,001 - $100,000, 3.5%; rows 1 to 4 are home loans, one of $100,001 - $250,000
    (f"{_LEFT} The firm was also his creditor.", "borne out"),
    ("Cambridge Analytica was never Steve Bannon's creditor.", "contradicted"),
    ("Cambridge Analytica was a creditor of Steve Bannon as well.", "borne out"),
    ("Deutsche Bank was Steve Bannon's creditor.", "contradicted"),
    ("Breitbart News Network was Steve Bannon's creditor.", "partly"),
    (f"{_LEFT} He reports a debt to it of between $50,001 and $100,000.", "borne out"),
    (f"{_LEFT} He reports a debt to it of between $100,001 and $250,000.", "contradicted"),
    ("Steve Bannon reports a note to Cambridge Analytica of between $50,001 and $100,000 at 3.5 percent.", "borne out"),
    ("Steve Bannon reports a note to Cambridge Analytica of between $50,001 and $100,000 at 5.5 percent.", "partly"),
    # neither volume has the name; what is said of both volumes leaves 'it' the report
    ("The special counsel's report has two volumes. Cambridge Analytica is not named in either volume. It finds that Paul Manafort instructed Rick Gates to give Konstantin Kilimnik internal polling data.", "borne out"),
    # it has 3,814 IRA-controlled Twitter accounts, 470 on Facebook with 80,000 posts, more than 2,800 subpoenas, 126 million people reached
    ("The special counsel's report is long. It puts the number of Twitter accounts that Twitter tied to the Internet Research Agency at 2,752.", "contradicted"),
    ("The special counsel's report is long. It puts the number of Twitter accounts that Twitter tied to the Internet Research Agency at 3,814.", "borne out"),
    ("The Mueller report puts the number of Facebook accounts controlled by the Internet Research Agency at 700.", "contradicted"),
    ("The Mueller report puts the number of subpoenas issued at 3,900.", "contradicted"),
    ("The Mueller report puts the number of Posts those Facebook accounts made at 90,000.", "contradicted"),
    ("The Mueller report puts the number of people charged in all at 90.", "not read"),
    # Breitbart's fees went to his consultancy, Bannon Strategic Advisors
    ("Steve Bannon's form shows $191,000 in consulting fees from Breitbart News Network, received by his own consultancy.", "borne out"),
    ("Steve Bannon's form shows $191,000 in consulting fees from Breitbart News Network, received by Glittering Steel.", "not read"),
    ("In the staff's view the present penalties are too light to deter anyone.", "not checkable"),
    ("In the committee's opinion, these disclosures fall short of what the law intends.", "not checkable"),
    ("In the committee's view, Cambridge Analytica never registered as a foreign agent.", "borne out"),
])  # fmt: skip
def test_whom_it_points_to(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict"), [
    # part 8 of Flynn's forms: Bank of America '3.88 fixed', Merrill Lynch '4.64 variable'; of Bannon's: Cambridge Analytica '3.5%'
    ("Michael Flynn's form lists a mortgage from Bank of America at 3.88%.", "borne out"),
    ("Michael Flynn's form lists a mortgage from Bank of America at about 4%.", "borne out"),
    ("Michael Flynn's form lists a mortgage from Bank of America at 9.9%.", "partly"),
    ("Michael Flynn's form lists a debt to Bank of America with interest of 9.9%.", "partly"),
    ("Michael Flynn's form lists an interest-free loan from Bank of America.", "partly"),
    ("Michael Flynn's form lists a debt to Merrill Lynch at 2%.", "partly"),
    ("Steve Bannon's form lists a note to Cambridge Analytica bearing 9 percent interest.", "partly"),
    ("Steve Bannon's form lists a note to Cambridge Analytica bearing 3.5 percent interest.", "borne out"),
    ("Steve Bannon's form lists a note to Cambridge Analytica of between $50,001 and $100,000 at five percent.", "partly"),
])  # fmt: skip
def test_a_debt_at_a_rate(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)


@pytest.mark.parametrize(("text", "verdict"), [
    # part 2, row 3.1: $191,000, of no year; signed on March 30, 2017: of 2016 and of 2017 until then
    ("Steve Bannon's form shows that Breitbart News Network paid him $191,000 in 2012.", "partly"),
    ("Steve Bannon's form shows that Breitbart News Network paid him $191,000 in March 2012.", "partly"),
    ("Steve Bannon's 2017 form lists $191,000 from Breitbart News Network for 2014.", "partly"),
    ("Steve Bannon's form shows that Breitbart News Network paid him $191,000 in 2018.", "not read"),
    ("Steve Bannon's form shows that Breitbart News Network paid him $191,000 in 2016.", "borne out"),
    ("Steve Bannon's form, signed in March 2017, lists $191,000 from Breitbart News Network.", "borne out"),
])  # fmt: skip
def test_pay_of_a_year_that_its_row_does_not_state(last: Asker, text: str, verdict: str) -> None:
    says(last, text, verdict)
