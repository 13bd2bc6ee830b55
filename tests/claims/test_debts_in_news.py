"""Debts as news tells of them. The values are those of Schedule D of Newt 2012's report for March 2012 (bench/stories/earlier/records/fec.zip, F3P-newt-2012.fec, closing balances, read with the csv module's
own splitting at the file separator): Moby Dick Airways 1,058,103.00, the largest of 211, Patriot Group 449,502.01, the second, Newt Gingrich 271,775.58 for travel, the third, Event Strategies 177,570.00, Twitter
12,763.28, Verizon Wireless 862.19; line 12 of its cover 4,300,052.65."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case, new_case
from tests.claims.pairs import checked, same

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "earlier" / "records" / "fec.zip"
OWED = "Newt Gingrich's campaign owed $4.3 million at the end of March 2012, its report shows. "


@pytest.fixture(scope="module")
def newt(tmp_path_factory: pytest.TempPathFactory) -> Case:
    case = new_case(tmp_path_factory.mktemp("cases") / "newt", "newt")
    case.add([RECORDS])
    return case


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{OWED}The second largest debt is owed to Patriot Group.", "borne out", "449502.01"),
    (f"{OWED}The second-largest debt, $449,502, is owed to the Patriot Group.", "borne out", "449502.01"),
    (f"{OWED}The second-largest debt, $549,502, is owed to the Patriot Group.", "partly", "449502.01"),
    (f"{OWED}The campaign's third largest debt is owed to Patriot Group.", "contradicted", "449502.01"),
    (f"{OWED}Gingrich also owes himself $271,775.", "borne out", "271775.58"),
    (f"{OWED}Gingrich also owes himself $371,775.", "contradicted", "271775.58"),
    (f"{OWED}Gingrich is listed as being owed $271,775 for travel costs.", "borne out", "271775.58"),
    (f"{OWED}Gingrich is listed as being owed $571,775 for travel costs.", "contradicted", "271775.58"),
    (f"{OWED}Topping the list of the campaign's creditors is Moby Dick Airways, a charter company that's owed $1,058,103.", "borne out", "1058103"),
    (f"{OWED}Topping the list of the campaign's creditors is Patriot Group, a security firm that's owed $449,502.", "contradicted", "449502.01"),
    (f"{OWED}The second-biggest creditor: Patriot Group, owed $449,502.", "borne out", "449502.01"),
    (f"{OWED}The second-biggest creditor: Gingrich himself, owed $271,776.", "contradicted", "271775.58"),
    (f"{OWED}The third-biggest creditor: Gingrich himself, owed $271,776.", "borne out", "271775.58"),
    (f"{OWED}Gingrich owes the most money to Moby Dick Airways, a private charter company.", "borne out", "1058103"),
    (f"{OWED}Gingrich owes the most money to Patriot Group, a security firm.", "contradicted", "449502.01"),
    (f"{OWED}Its debt to Moby Dick Airways stands at $1,058,103.", "borne out", "1058103"),
    (f"{OWED}Its debt to Moby Dick Airways stands at $1,158,103.", "contradicted", "1058103"),
    (f"{OWED}It still had $449,502 in unpaid bills to Patriot Group.", "borne out", "449502.01"),
    (f"{OWED}Among its biggest unpaid bills is $1.1 million to Moby Dick Airways.", "borne out", "1058103"),
    # a place told in figures, or as the next one
    (f"{OWED}The 2nd largest debt is owed to Patriot Group.", "borne out", "449502.01"),
    (f"{OWED}The No. 2 largest debt is owed to Patriot Group.", "borne out", "449502.01"),
    (f"{OWED}The No. 3 largest debt is owed to Patriot Group.", "contradicted", "449502.01"),
    (f"{OWED}Its largest debt is owed to Moby Dick Airways. The next largest debt is owed to Patriot Group.", "borne out", "449502.01"),
    (f"{OWED}Its second largest debt is owed to Patriot Group. The next largest debt is owed to Gingrich himself.", "borne out", "271775.58"),
    (f"{OWED}Its largest debt is owed to Moby Dick Airways. The next largest debt is owed to Event Strategies.", "contradicted", "177570"),
    (f"{OWED}The next largest debt is owed to Patriot Group.", "not read", ""),
    # a creditor that the record calls by a shorter name
    (f"{OWED}The campaign owes Patriot Group Security Services $449,502.", "not read", ""),
    (f"{OWED}The second largest debt is owed to Patriot Group Security Services.", "not read", ""),
    # of which party he is, is no name
    ("Republican Newt Gingrich's campaign ended March 2012 with $4.3 million in debt.", "borne out", "4300052.65"),
    ("Republican Newt Gingrich's campaign ended March 2012 with $4.5 million in debt.", "contradicted", "4300052.65"),
])  # fmt: skip
def test_a_debt(newt: Case, text: str, verdict: str, figure: str) -> None:
    with newt.engine(threads=1) as own:
        claim = checked(own, newt, text, "2012-04-23")[-1]
    assert claim.verdict.verdict == verdict, (claim.text, claim.verdict.why)
    assert not figure or same(claim.verdict.figure, figure), claim.verdict.figure


def test_each_debt_of_a_list_is_a_claim(newt: Case) -> None:
    text = f'{OWED}The campaign\'s top debts for March include $1.1 million to Moby Dick Airways, a private air charter broker; $550,000 to Patriot Group, a security firm; and $178,000 to Event Strategies of Alexandria, Va., for "event production."'
    with newt.engine(threads=1) as own:
        told = [(claim.text.split(",")[0], claim.verdict.verdict) for claim in checked(own, newt, text, "2012-04-23")[1:]]
    assert told == [
        ("$1.1 million to Moby Dick Airways", "borne out"),
        ("$550", "contradicted"),
        ("$178", "borne out"),
    ]


def test_debts_joined_by_and_are_two_claims(newt: Case) -> None:
    text = f"{OWED}Other debts include $22,763 to Twitter for a media buy and $862 to Verizon Wireless for cellphone charges."
    with newt.engine(threads=1) as own:
        told = [claim.verdict.verdict for claim in checked(own, newt, text, "2012-04-23")[1:]]
    assert told == ["contradicted", "borne out"]
