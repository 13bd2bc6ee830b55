"""What is said of the UK register of loans as a whole. The true values were counted in bench/stories/records/pef-loans.csv by queries of their own, never by klieg:
665 rows; 332 'Nil', 17 'nil', 8 'NIL' and 1 more of no interest narrowly; 207 lent by companies, trade unions and the like; the largest AL0036596, 15,650,000, repaid in full.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "records" / "pef-loans.csv"
LOAN = "The Conservative Party borrowed \u00a315.65m from AIB Group in March 2006, the register of loans shows."


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2018-06-06")


@pytest.mark.parametrize(
    ("frame", "true", "false"),
    [
        ("loans_count", "There are 665 loans in the register.", "There are 1,665 loans in the register."),
        ("loans_share", "More than half of the register's 665 loans carry no interest.", "A third of the register's 665 loans carry no interest."),
        ("loans_share", "Of the loans in the register, individuals are the lenders in more than half of them.", "Of the loans in the register, companies are the lenders in more than half of them."),
        ("loans_largest", "The largest loan in the register went to the Conservatives: \u00a315.65 million from AIB Group in March 2006.",
         "The largest loan in the register went to the Labour Party: \u00a34 million from the Co-operative Bank."),
        # 200 rows of the Conservative Party, value 40,832,813.61; valueOutstanding of the Labour Party 12,057,523.00
        ("loans_sum", "The Electoral Commission's loan register runs to November 2014. The Conservative Party reported \u00a340.8 million in borrowing of all kinds.",
         "The Electoral Commission's loan register runs to November 2014. The Conservative Party reported \u00a312.1 million in borrowing of all kinds."),
        ("loans_sum", "The Electoral Commission's loan register runs to November 2014. Labour still had \u00a312.1 million outstanding on the register.",
         "The Electoral Commission's loan register runs to November 2014. Labour still had \u00a340.8 million outstanding on the register."),
        ("loans_largest", "The loan register runs to November 2014. The largest loan on it is \u00a315.65 million from AIB Group to the Conservatives.",
         "The loan register runs to November 2014. The largest loan on it is \u00a34 million from AIB Group to the Conservatives."),
        ("loans_share", "The loan register runs to November 2014. Most of the 665 entries name an individual as the lender.",
         "The loan register runs to November 2014. Most of the 665 entries name a company as the lender."),
        ("loans_lender", "The register of party loans, published up to November 2014, shows no loan from SCL Group.",
         "The register of party loans, published up to November 2014, shows no loan from AIB Group."),
        ("loans_largest", f"{LOAN} No other loan in the register is larger.",
         "Lanners Services lent the Conservative Party \u00a33.6m in January 2006. No other loan in the register is larger."),
        # 42 rows with recipientName UKIP, 132 Labour, 452 with lenderType Individual
        ("loans_count", "The register holds 42 loans to UKIP.", "The register holds 665 loans to UKIP."),
        ("loans_count", "The register holds 452 loans from individuals.", "The register holds 665 loans from individuals."),
        ("loans_largest", "The largest loan on the register is the \u00a315.65 million that AIB Group lent the Conservative Party.",
         "The largest loan on the register is the \u00a34 million that the Co-operative Bank lent the Labour Party."),
        # lenderTitle Lord, lenderLastName Sainsbury; six rows of HSBC, HSBC Bank and HSBC Bank Plc to Plaid Cymru: 658,250
        ("debt", "Labour borrowed \u00a32 million from Lord Sainsbury in April 2005.", "Labour borrowed \u00a33 million from Lord Sainsbury in April 2005."),
        # the sums of value and valueOutstanding; 184 rows of the Liberal Democrats
        ("loans_sum", "The register of loans lists 665 entries, worth \u00a387.1m altogether.", "The register of loans lists 665 entries, worth \u00a378.1m altogether."),
        ("loans_sum", "Some \u00a321.7m remained outstanding, the register of loans shows.", "Some \u00a331.7m remained outstanding, the register of loans shows."),
        ("loans_count", "The register of loans lists 665 entries. The Liberal Democrats have 184 of them.", "The register of loans lists 665 entries. The Liberal Democrats have 132 of them."),
        ("loans_count", "The register of loans lists 665 entries. The Liberal Democrats have 184 of them, Labour 132.", "The register of loans lists 665 entries. The Liberal Democrats have 184 of them, Labour 184."),
        ("loans_largest", "The register of loans lists 665 entries. The largest is one of \u00a315.65 million, from AIB Group to the Conservative Party.",
         "The register of loans lists 665 entries. The largest is one of \u00a315.65 million, from AIB Group to the Labour Party."),
        ("debt", "Stuart Wheeler, the spread-betting millionaire, lent the UK Independence Party \u00a3100,000 in October 2013.",
         "Stuart Wheeler, the spread-betting millionaire, lent the UK Independence Party \u00a3150,000 in October 2013."),
        ("loans_part", f"{LOAN} The party has repaid it in full.", f"{LOAN} The party has yet to repay a penny of it."),
    ],
)  # fmt: skip
def test_what_is_said_of_the_register_as_a_whole(last: Asker, frame: str, true: str, false: str) -> None:
    one, other = last(true), last(false)
    assert (one.reading.frame, one.verdict.verdict) == (frame, "borne out"), one.verdict.why
    assert (other.reading.frame, other.verdict.verdict) == (frame, "contradicted"), other.verdict.why


def test_of_which_loan_it_is_said_must_be_known(last: Asker) -> None:
    told = last("The Conservative Party paid AIB Group \u00a35 in May 2015. The party has repaid it in full.")
    assert told.reading.frame != "loans_part"


def test_without_a_register_nothing_is_said_of_it(digital_side: Case) -> None:
    with digital_side.engine() as engine:
        claim = asker(engine, digital_side, "2018-06-06")("There are 665 loans in the register.")
    assert (claim.verdict.verdict, claim.verdict.remedy is not None) == ("not loaded", True)


@pytest.mark.parametrize("sentence", [
    "Stuart Wheeler lent UKIP seven loans.",  # three
    "There are 216 loans outstanding in the register.",
    "Labour borrowed \u00a31 million from Sir Gulam Noon's friend Barry Townsley in April 2005.",
])  # fmt: skip
def test_a_count_of_loans_or_somebodys_friend_that_is_not_read_gets_no_verdict(last: Asker, sentence: str) -> None:
    assert last(sentence).verdict.verdict == "not read"


def test_a_lender_that_the_record_calls_otherwise_is_not_said_to_be_none(last: Asker) -> None:
    told = "lent the Conservative Party \u00a315.65 million in March 2006, the largest loan on the register."
    assert last(f"AIB Group {told}").verdict.verdict == "borne out"
    assert last(f"Allied Irish Bank {told}").verdict.verdict == "not read"
    assert last(f"Lanners Services {told}").verdict.verdict == "partly"  # a loan of January 2006, and none of that sum


def test_a_bank_under_several_names_lent_all_of_it(last: Asker) -> None:
    told = last("HSBC lent Plaid Cymru more than \u00a3600,000 between 2003 and 2011.")
    assert (told.verdict.verdict, told.verdict.figure) == ("borne out", "658250.00")


@pytest.mark.parametrize(
    ("sentence", "verdict", "figure"),
    [
        # AIB Group 15,650,000; Conservative Party 200 entries of 40,832,813.61, Labour Party 132 of 39,557,760.86, Liberal Democrats 184
        (
            "The largest loan on that register is one of \u00a315.65 million, from AIB Group to the Conservative Party.",
            "borne out",
            "15650000",
        ),
        (
            "The largest loan on Britain's register of party borrowing, \u00a315.65m, was made by AIB Group to the Conservative Party.",
            "borne out",
            "15650000",
        ),
        ("All told, Labour borrowed more than the Conservatives on that register.", "contradicted", "39557760.86"),
        ("Labour has more entries in the register than the Conservatives.", "contradicted", "132"),
        ("The Conservatives have more entries in the register than Labour.", "borne out", "200"),
        ("Britain's register of party loans lists more loans to the Conservatives than to any other party.", "borne out", "200"),
        ("Britain's register of party loans lists more loans to Labour than to any other party.", "contradicted", "132"),
        (
            "Cambridge Analytica does not appear as a lender in the Electoral Commission's register of party loans.",
            "borne out",
            "0",
        ),
        ("AIB Group does not appear as a lender in the Electoral Commission's register of party loans.", "contradicted", ""),
        # summed by itself from the csv: Conservatives 40,832,813.61, Labour 39,557,760.86, UKIP 881,794.29
        (
            "The register of loans lists 665 entries. Labour's loans on the register add up to £39.6 million.",
            "borne out",
            "39557760.86",
        ),
        (
            "The register of loans lists 665 entries. Labour's loans on the register add up to £59.6 million.",
            "contradicted",
            "39557760.86",
        ),
        (
            "The register of loans lists 665 entries. Labour's add up to £39.6 million, more than any other party's.",
            "contradicted",
            "39557760.86",
        ),
        ("The Conservatives borrowed more than any other party, the register of loans shows.", "borne out", "40832813.61"),
        ("UKIP borrowed more than any other party, the register of loans shows.", "contradicted", "881794.29"),
    ],
)
def test_what_reporters_say_of_the_register(last: Asker, sentence: str, verdict: str, figure: str) -> None:
    says(last, f"Britain keeps a register of loans to its parties. {sentence}", verdict, figure)


@pytest.mark.parametrize(
    "text",
    [
        # of which loan: Big Ben Films' was repaid on 20 July 2009, Richard Caring's is outstanding
        "Big Ben Films lent the Conservative Party \u00a32.6 million. Richard Caring lent Labour \u00a32 million, all of it repaid.",
        "Richard Caring lent Labour \u00a32 million. Big Ben Films lent the Conservative Party \u00a32.6 million, all of it repaid.",
        "Richard Caring lent the Labour Party \u00a32 million, which it repaid in full.",
        "Richard Caring lent the Labour Party \u00a32 million at 2 percent.",
        # lent on 30 January 2006 and repaid on 9 March 2007, in how many steps is not told
        "The Conservative Party owed Lanners Services \u00a33.6 million in December 2006.",
    ],
)
def test_what_is_said_of_a_loan_besides_its_sum_is_not_passed_over(last: Asker, text: str) -> None:
    assert last(text).verdict.verdict == "not read"


@pytest.mark.parametrize(
    ("text", "verdict", "figure"),
    [
        # lent on 25 June 2006, nothing repaid
        ("The Labour Party owed Richard Caring \u00a32 million in 2005.", "record shows none", "0"),
        ("The Labour Party owed Richard Caring \u00a32 million in 2009.", "borne out", "2000000"),
        # five loans, none repaid; those of 2009 191,955.71 + 108,500 + 57,100
        ("The Jury Team owed Paul Judge \u00a3519,055.71 in 2009.", "contradicted", "357555.71"),
        ("The Jury Team owed Paul Judge \u00a3357,555.71 in 2009.", "borne out", "357555.71"),
    ],
)
def test_what_was_owed_at_a_past_day_is_of_the_loans_made_by_then(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


def test_when_a_loan_was_repaid_is_the_day_of_the_register(last: Asker) -> None:
    # repaidDate 2007-03-09
    lent = "AIB Group lent the Conservative Party \u00a315.65 million in March 2006, the register of loans shows."
    says(last, f"{lent} It repaid that loan in March 2009.", "contradicted", "2007-03-09")
    says(last, f"{lent} It repaid that loan in March 2007.", "borne out", "2007-03-09")


@pytest.mark.parametrize(
    ("text", "verdict", "figure"),
    [
        # the last row is a loan of 30 September 2014; Andrew Reid's to UKIP: 50,000 and 15,250.90, both of 2014
        ("In March 2016 Andrew Reid lent UKIP another \u00a350,000.", "not loaded", ""),
        ("UKIP borrowed \u00a350,000 from Barclays in 2019.", "not loaded", ""),
        ("Andrew Reid lent UKIP \u00a350,000 in July 2014.", "borne out", "50000"),
        ("Andrew Reid lent UKIP \u00a350,000 in July 2013.", "partly", ""),
    ],
)
def test_a_loan_of_a_time_that_the_register_does_not_reach_is_not_loaded(
    last: Asker, text: str, verdict: str, figure: str
) -> None:
    says(last, text, verdict, figure)
