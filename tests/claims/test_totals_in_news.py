"""What a campaign raised, as local news tells of it. The values are those of the cover of Djou for Hawaii's report of 2010-04-01 to 2010-05-02 as amended (bench/stories/earlier/records/fec.zip, 767339.fec): line 16,
receipts, 543,394.49; line 11AIII, from individuals, 458,574.39 (84.4 %); line 11C, from committees, 84,820.10; line 22, disbursements, 687,114.75; line 8 [the end's], 332,017.62. Nothing of Hanabusa is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case, new_case
from tests.claims.pairs import checked, same

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "earlier" / "records" / "fec.zip"
RAISED = "Charles Djou raised $543,394 between April 1 and May 2, 2010."
AGAIN = "Former U.S. Rep. Charles Djou, bidding to return to the job he held for seven months in 2010, announced Monday his campaign has raised $435,000"


@pytest.fixture(scope="module")
def djou(tmp_path_factory: pytest.TempPathFactory) -> Case:
    case = new_case(tmp_path_factory.mktemp("cases") / "djou", "djou")
    case.add([RECORDS])
    return case


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    # shares of a total told right before
    (f"{RAISED} About 84 percent of it came from individuals.", "borne out", "0.8439"),
    (f"{RAISED} About 64 percent of it came from individuals.", "contradicted", "0.8439"),
    (f"{RAISED} Most of the money came from individuals.", "borne out", "0.8439"),
    (f"{RAISED} Most of the money came from PACs.", "contradicted", "0.1561"),
    (f"{RAISED} Some 84 percent of his money came from individual contributors.", "borne out", "0.8439"),
    (f"{RAISED} About 84 percent of it came from Hawaii.", "not read", ""),
    # what another candidate raised is no payment to her
    (f"{RAISED[:-1]}, while state Senate President Colleen Hanabusa brought in $107,224.", "not read", ""),
    (f"{RAISED} Hanabusa collected $26,000 from PACs during the same period.", "not read", ""),
    # an aside's election is not what was raised
    ("Charles Djou, who won the seat in a special election in May, raised $543,394 between April 1 and May 2, 2010.", "borne out", "543394.49"),
    ("Charles Djou, who won the seat in a special election in May, raised $643,394 between April 1 and May 2, 2010.", "contradicted", "543394.49"),
    ("Charles Djou, seeking a seat in Congress, raised $543,394 between April 1 and May 2, 2010.", "borne out", "543394.49"),
])  # fmt: skip
def test_what_was_raised(djou: Case, text: str, verdict: str, figure: str) -> None:
    with djou.engine(threads=1) as engine:
        claim = checked(engine, djou, text, "2010-07-16")[-1]
    assert claim.verdict.verdict == verdict, (claim.text, claim.verdict.why)
    assert not figure or same(claim.verdict.figure, figure), claim.verdict.figure


@pytest.mark.parametrize(("text", "verdict"), [
    # the year of an aside is no time of what is told, and a total until now is not that of a report of years before
    (f"{AGAIN} since launching his campaign in early April.", "not loaded"),
    (f"{AGAIN}.", "not read"),
])  # fmt: skip
def test_what_has_been_raised_so_far(djou: Case, text: str, verdict: str) -> None:
    with djou.engine(threads=1) as engine:
        (claim,) = checked(engine, djou, text, "2014-07-15")
    assert claim.verdict.verdict == verdict, (claim.reading.period, claim.verdict.why)
