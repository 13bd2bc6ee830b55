"""To whom somebody gives where no receiver is named: over the notices of the tenth case of the bench. The true values were read off the filings (bench/stories/tenth/records/filings.zip):

1238396.fec, Max Rose for Congress: nine contributions of 2018-06-14, 21,200.00, of which End Citizens United 3,000.00, Deborah Berger 2,700.00 twice; 1238377.fec, Maloney for Congress: nine of 2018-06-14 and 15, 15,200.00, of which Tri-State Maxed-Out Women
2,000.00 on 2018-06-15; 1238372.fec, Friends of Michael Guest: 37,600.00 from 2018-06-13 to 15, of which the New Republican Majority Fund 2,700.00.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "tenth" / "records" / "filings.zip"
GUEST = "Friends of Michael Guest reported $37,600 in contributions from June 13 through June 15. A single PAC shows up on the list, the New Republican Majority Fund, which gave $2,700."
ROSE = "On Staten Island, Max Rose's notice covers one day. His campaign took in $21,200 on June 14."
MALONEY = "Across the harbor, Carolyn Maloney's campaign disclosed $15,200 in nine contributions."


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2018-06-19")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{GUEST}\n\n{ROSE}", "borne out", "21200.00"),
    (f"{GUEST}\n\n{ROSE} End Citizens United, a political committee, sent $3,000.", "borne out", "3000.00"),
    (f"{GUEST}\n\n{ROSE} Deborah Berger gave $5,400.", "borne out", "5400.00"),
    (f"{GUEST}\n\n{ROSE} End Citizens United sent $3,000. Deborah Berger gave $5,400.", "borne out", "5400.00"),
    # a PAC that gives is not given to by the next
    (f"{ROSE} End Citizens United sent $3,000.\n\n{MALONEY} One of the givers, Tri-State Maxed-Out Women, gave $2,000 on June 15.", "borne out", "2000.00"),
    # to somebody who is named
    (f"{ROSE} Tri-State Maxed-Out Women gave Carolyn Maloney's campaign $2,000 on June 15.", "borne out", "2000.00"),
    # of one paragraph, and not of the one before
    (f"{ROSE}\n\nOthers were busy too. Tri-State Maxed-Out Women gave $5,400.", "not loaded", ""),
])  # fmt: skip
def test_who_is_given_to_is_the_committee_whose_receipts_are_told(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize("text", [
    # to somebody who is told by a common noun, and is not the committee
    f"{ROSE} End Citizens United sent $3,000 to the state party.", f"{ROSE} Then End Citizens United sent the others $3,000.",
    f"{ROSE} Deborah Berger gave $5,400 to his rival.", f"{ROSE} Deborah Berger gave his opponent $5,400.",
    f"{ROSE} End Citizens United sent $6,000.", f"{GUEST}\n\n{ROSE} Tri-State Maxed-Out Women gave $2,000.",
    "On Staten Island, Max Rose's notice covers one day. His opponent's campaign took in $21,200 on June 14.", "Max Rose faces a rich rival. The rival's campaign took in $21,200 on June 14.",
    "Max Rose's campaign took in $21,200 on June 14 from one donor.", "Max Rose's campaign took in $21,200 on June 14 in eight contributions.",
    "Max Rose's campaign took in $41,200 on June 14.", "Max Rose's campaign took in $21,200 on June 12.",
])  # fmt: skip
def test_what_is_not_so_is_not_borne_out(last: Asker, text: str) -> None:
    assert last(text).verdict.verdict != "borne out"
