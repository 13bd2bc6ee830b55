"""What became of loans, and whether a party borrowed at all. Expected, from pef-loans.csv: AIB Group to the Conservatives £15,650,000 of 2006-03-29, repaid 2007-03-09; David Garrard to Labour £2,300,000, £300,000 converted and
£2,000,000 outstanding; Lord Sainsbury to Labour £2,000,000, all converted; Lord Laidlaw to the Conservatives £3,500,000, £2,887,500 converted; UKIP 42 loans of £881,794.29, £474,149.00 converted, four lenders with Ltd or Limited in
their names; the Scottish Green Party one, of a person; outstanding: Labour £12,057,523.00, the Conservatives £6,720,740.52 of £21,657,000 in all."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "records" / "pef-loans.csv"
AIB = "AIB Group lent the Conservative Party \u00a315.65 million in March 2006"
GARRARD = "Sir David Garrard lent Labour \u00a32.3m in April 2005"
SAINSBURY = "Lord Sainsbury lent Labour \u00a32m in April 2005. "
LAIDLAW = "Lord Laidlaw lent the Conservatives \u00a33.5m. "
REGISTER = "The register of party loans has 665 entries. "


@pytest.mark.parametrize(("text", "verdict"), [
    # repaid
    (f"{AIB}. It was paid back on 9 March of the following year.", "borne out"),
    (f"{AIB}. The party paid it back in March 2007.", "borne out"),
    (f"{AIB}. It was repaid in June 2008.", "contradicted"),
    (f"{AIB} and was repaid in March 2007.", "borne out"),
    (f"{AIB}, and none of it has been repaid.", "contradicted"),
    (f"{GARRARD} and has never been repaid.", "borne out"),
    ("The \u00a32.3m that Labour borrowed from David Garrard was repaid in full.", "contradicted"),
    # converted
    (f"{SAINSBURY}The money was later converted, to the last penny.", "borne out"),
    (f"{SAINSBURY}Half of it was converted into a donation.", "contradicted"),
    (f"{GARRARD}. It became a donation.", "partly"),
    (f"{LAIDLAW}Most of Lord Laidlaw's money was later converted into donations.", "borne out"),
    (f"{LAIDLAW}The whole sum was later converted into donations.", "contradicted"),
    ("More than half of the money lent to UKIP was converted into donations, the register of loans shows.", "borne out"),
    # outstanding
    (f"{GARRARD}. Of this, \u00a32m remained outstanding.", "borne out"),
    (f"{GARRARD}. Of this, \u00a31m remained outstanding.", "contradicted"),
    (f"{SAINSBURY}The loan is still outstanding.", "contradicted"),
    (f"{REGISTER}Labour is deeper in debt than the Conservatives.", "borne out"),
    (f"{REGISTER}The Conservatives still owe more than Labour.", "contradicted"),
    (f"{REGISTER}Some \u00a321.7m is still outstanding, more than half of it owed by Labour.", "borne out"),
    (f"{REGISTER}By November 2014 some \u00a321.7m remained outstanding across the register.", "borne out"),
    (f"{REGISTER}By November 2010 some \u00a321.7m remained outstanding across the register.", "not read"),
    (f"{REGISTER}The Liberal Democrats have borrowed more often than Labour.", "borne out"),
    # whether at all
    ("UKIP has never borrowed from a company, a former organiser said.", "contradicted"),
    ("UKIP never took out a loan.", "contradicted"),
    ("The Scottish Green Party never borrowed from a company.", "borne out"),
    ("The Scottish Green Party borrowed from companies.", "record shows none"),
    ("Labour has never taken a loan from Lanners Services.", "borne out"),
    ("The Conservative Party has never taken a loan from Lanners Services.", "contradicted"),
    ("The Green Party of England and Wales does not appear in the register of loans.", "borne out"),
    (f"{REGISTER}The Scottish Green Party does not appear in it.", "contradicted"),
    # the edition of a register is not when a loan of it was made
    ("The British register of party loans, as it stood in November 2014, records a loan of \u00a33.6 million from Lanners Services to the Conservative Party.", "borne out"),
    (f"{REGISTER}The largest sum came from AIB Group, which lent the Conservatives \u00a315.65m in March 2006.", "borne out"),
])  # fmt: skip
def test_what_became_of_a_loan(record: Engine, built: Case, text: str, verdict: str) -> None:
    claim = checked(record, built, text)[-1]
    assert claim.verdict.verdict == verdict, (claim.text, claim.verdict.why)


@pytest.mark.parametrize("text", [
    "The Trump campaign owed Jones Day $50,000. It was paid back in March 2016.",
    f"{GARRARD}. It was repaid within three weeks.",
    "The committee returned the money to the donor.",
    "Donald Trump lent his campaign $17.5 million in 2016. The money was never repaid.",
])  # fmt: skip
def test_what_is_no_loan_in_the_register_is_not_decided_by_it(record: Engine, built: Case, text: str) -> None:
    decisive = ("borne out", "contradicted", "partly", "record shows none")
    assert not [c for c in checked(record, built, text)[1:] if c.verdict.verdict in decisive]
