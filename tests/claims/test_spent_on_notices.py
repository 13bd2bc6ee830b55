"""What super PACs spent, as news tells of it, where only their 24- and 48-hour notices are loaded. The values are those of Schedule E of the notices in bench/stories/records and klieg/sample/filings (read line by
line): SMP (1238394.fec) 678,319.00 for a media buy, 16,139.61 and 10,688.72 for production, 705,147.33 in all, all of 2018-06-14; Club for Growth Action (1238409.fec) 162,000.00 for TV air time and 8,714.00 and
3,100.48 for TV production, 60,246.00 for radio air time and 2,850.00 and 294.96 for radio production, nothing for mail."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case, new_case
from tests.claims.pairs import checked, same

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def outside_spending(tmp_path_factory: pytest.TempPathFactory) -> Case:
    case = new_case(tmp_path_factory.mktemp("cases") / "notices", "notices")
    case.add([ROOT / "bench/stories/records/1238394.fec", ROOT / "klieg/sample/filings/1238409.fec"])
    return case


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("SMP reported spending $678,319 on a media buy on June 14, 2018.", "borne out", "678319"),
    ("SMP reported spending $578,319 on a media buy on June 14, 2018.", "contradicted", "678319"),
    ("SMP reported spending $705,147 in June 2018.", "borne out", "705147.33"),
    ("SMP spent $805,147 in all.", "not loaded", ""),
    ("Club for Growth Action reported spending $162,000 on a television ad buy on May 24, 2018.", "borne out", "162000"),
    ("Club for Growth Action reported spending $262,000 on a television ad buy on May 24, 2018.", "contradicted", "170714"),
    ("Club for Growth Action reported spending $60,246 on radio time in May 2018.", "borne out", "60246"),
    ("SMP, the super PAC tied to Senate Democratic leaders, reported a $678,319 media buy on June 14, 2018.", "borne out", "678319"),
    ("SMP, the super PAC tied to Senate Democratic leaders, reported a $578,319 media buy on June 14, 2018.", "contradicted", "678319"),
    ("Club for Growth Action bought $60,246 in radio time in May 2018.", "borne out", "60246"),
    # two of the rows come to it, and more are of the kind
    ("Club for Growth Action, a conservative super PAC, spent $222,246 on television and radio time.", "not read", ""),
    # no row is for mail
    ("Club for Growth Action spent $60,246 on mailers in May 2018.", "not loaded", ""),
])  # fmt: skip
def test_spending_that_only_notices_tell_of(outside_spending: Case, text: str, verdict: str, figure: str) -> None:
    with outside_spending.engine(threads=1) as engine:
        claim = checked(engine, outside_spending, text, "2018-06-25")[0]
    assert claim.verdict.verdict == verdict, claim.verdict.why
    assert not figure or same(claim.verdict.figure, figure), claim.verdict.figure
