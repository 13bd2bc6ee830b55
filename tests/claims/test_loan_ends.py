"""What became of loans, and whether a party borrowed at all. Expected, from pef-loans.csv: AIB Group to the Conservatives £15,650,000 of 2006-03-29, repaid 2007-03-09; David Garrard to Labour £2,300,000, £300,000 converted and
£2,000,000 outstanding; Lord Sainsbury to Labour £2,000,000, all converted; Lord Laidlaw to the Conservatives £3,500,000, £2,887,500 converted and £655,502.74 repaid; Nigel Morris to Labour £1,000,000 of 2005-09-25, outstanding; UKIP 42 loans of £881,794.29, £474,149.00 converted, five of four companies (Bowns
Bags & Luggage among them), the first of 2005-12-16, seven of 2010; Plaid Cymru ten, two of 2011, none of 2010; Andrew Reid to UKIP £50,000 of 2014-07-25, £10,500 repaid; Andrew Rosenfeld to Labour £1,000,000, repaid; HSBC Bank to Plaid Cymru £300,000 of 2006-09-01, repaid
2013-06-30; Royal Bank of Scotland to the SNP £200,000 of 2011-04-13, repaid 2011-08-08; lenderType Company 182, Individual 452 of 665; the first repaid 2006-04-17, the last made 2014-09-30; the Scottish Green Party one, of a person; outstanding: Labour £12,057,523.00, the Conservatives £6,720,740.52 of £21,657,000 in all."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case
from klieg.claims.check import Claim
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
    (f"{AIB}. It was never repaid.", "contradicted"),
    (f"{AIB}. It was not repaid in full.", "contradicted"),
    (f"{AIB}. The party has not repaid it in full.", "contradicted"),
    (f"{AIB}. The Tories have repaid it in full.", "borne out"),
    (f"{AIB}. The Conservatives paid it back to the bank in March 2007.", "borne out"),
    (f"{AIB}. It was paid back to AIB Group in March 2007.", "borne out"),
    (f"{LAIDLAW}It was not repaid in full.", "borne out"),
    (f"{LAIDLAW}It was not repaid to the last penny.", "borne out"),
    (f"{LAIDLAW}It was never repaid.", "contradicted"),
    (f"{LAIDLAW}The Conservatives have never repaid a penny of it.", "contradicted"),
    (f"{LAIDLAW}The Conservatives have repaid it.", "partly"),
    (f"{LAIDLAW}The Conservatives have repaid it in full.", "contradicted"),
    (f"{GARRARD}. Labour has not repaid any of it.", "borne out"),
    (f"{GARRARD}. Labour has since repaid it.", "contradicted"),
    ("The \u00a33.6m that the Conservative Party borrowed from Lanners Services in 2006 was repaid in full.", "borne out"),
    ("Andrew Reid lent UKIP \u00a350,000 in July 2014. Not all of it has been repaid.", "borne out"),
    (f"{AIB}. Not all of it has been repaid.", "contradicted"),
    ("Labour repaid the \u00a31m it had borrowed from Nigel Morris.", "contradicted"),
    ("Labour has repaid the \u00a31m that it borrowed from Andrew Rosenfeld.", "borne out"),
    ("Labour never repaid the \u00a31m it had borrowed from Andrew Rosenfeld.", "contradicted"),
    (f"{AIB}. They have yet to repay a penny.", "contradicted"),
    (f"{AIB}. The party repaid the lot.", "borne out"),
    (f"{AIB}. The party repaid the \u00a315.65m.", "borne out"),
    (f"{AIB}. The party repaid \u00a315.65m.", "borne out"),
    (f"{AIB}. The party paid back the loan in full.", "borne out"),
    (f"{AIB}. They did not repay it.", "contradicted"),
    (f"{AIB}. It is still to be repaid.", "contradicted"),
    (f"{AIB} and the party has repaid it in full.", "borne out"),
    (f"{GARRARD}. Labour has repaid nothing.", "borne out"),
    (f"{GARRARD}. Labour has yet to repay him.", "borne out"),
    (f"{GARRARD}. It is still to be repaid.", "borne out"),
    (f"{LAIDLAW}They have repaid nothing.", "contradicted"),
    (f"{LAIDLAW}They have repaid the \u00a33.5m.", "partly"),
    (f"{LAIDLAW}They repaid \u00a33.5m.", "contradicted"),
    (f"{LAIDLAW}The party paid him back every penny.", "contradicted"),
    ("Nigel Morris lent Labour \u00a31m in September 2005. Labour has yet to repay him a penny of it.", "borne out"),
    ("Nigel Morris lent Labour \u00a31m in September 2005. Labour has paid him back.", "contradicted"),
    # in a time
    (f"{AIB}. In March 2007 the party repaid it.", "borne out"),
    (f"{AIB}. By December 2008 it had been repaid.", "borne out"),
    (f"{AIB}. By January 2007 the party had repaid it.", "contradicted"),
    (f"{AIB}. In January 2007 it was still to be repaid.", "borne out"),
    (f"{AIB}. It was still outstanding in January 2007.", "borne out"),
    (f"{AIB}. It was still outstanding in January 2008.", "contradicted"),
    (f"{AIB}. It had not been repaid by December 2006.", "borne out"),
    ("HSBC lent Plaid Cymru \u00a3300,000 in September 2006. It was repaid in June 2013.", "borne out"),
    ("HSBC lent Plaid Cymru \u00a3300,000 in September 2006. It was repaid in June 2011.", "contradicted"),
    ("The SNP borrowed \u00a3200,000 from the Royal Bank of Scotland in April 2011. The SNP repaid the bank in August 2011.", "borne out"),
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
    (f"{GARRARD}. It is still outstanding.", "partly"),
    (f"{GARRARD}. None of it is outstanding.", "contradicted"),
    (f"{AIB}. It is not outstanding.", "borne out"),
    ("Nigel Morris lent Labour \u00a31m in September 2005. It is still outstanding.", "borne out"),
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
    ("UKIP never took a loan from a company before 2006.", "contradicted"),
    ("UKIP never took a loan from a company before 2005.", "not loaded"),
    ("UKIP did not borrow in 2010.", "contradicted"),
    ("UKIP did not borrow a penny in 2003.", "not loaded"),
    ("UKIP has never borrowed from a bank.", "not read"),
    ("UKIP borrowed from companies.", "borne out"),
    ("Plaid Cymru did not borrow in 2010.", "borne out"),
    ("Plaid Cymru did not borrow in 2011.", "contradicted"),
    ("Plaid Cymru did not borrow in 2016.", "not loaded"),
    ("Plaid Cymru has never borrowed from a bank.", "contradicted"),
    ("The Green Party has never taken out a loan.", "not read"),
    # by the lender's type
    ("The register holds 182 loans from companies.", "borne out"),
    ("The register holds 282 loans from companies.", "contradicted"),
    ("The register holds 213 loans from companies.", "not read"),
    (f"{REGISTER}27 per cent of them are from companies.", "borne out"),
    (f"{REGISTER}Half of them are from companies.", "contradicted"),
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


@pytest.mark.parametrize(("told", "text"), [
    ("The Trump campaign owed Jones Day $50,000.", "It was paid back in March 2016."),
    # of another party, to another lender, of another time or sum: which loan is meant is not clear
    (f"{AIB}.", "Labour paid it back in March 2007."),
    (f"{AIB}.", "Labour has repaid it in full."),
    (f"{AIB}.", "Labour repaid \u00a315.65 million."),
    (f"{AIB}.", "It was paid back to HSBC in March 2007."),
    ("", "The \u00a33.6m that the Conservative Party borrowed from Lanners Services in 2009 was repaid in full."),
    ("", "The \u00a35.6m that the Conservative Party borrowed from Lanners Services in 2006 was repaid in full."),
    ("", "The \u00a31.3m that Labour borrowed from David Garrard was never repaid."),
    ("", "Morain Investments lent the Conservatives \u00a32.5m in May 2005, repaid in April 2009."),
    ("", "Labour repaid the \u00a31m it had borrowed from Christopher Evans in May 2009."),
    ("The SNP borrowed \u00a3200,000 from the Royal Bank of Scotland in April 2011.", "The SNP repaid HSBC in August 2011."),
    (f"{GARRARD}.", "It was outstanding in 2012."),
    (f"{AIB}.", "They repaid \u00a310m."),
    (f"{AIB}.", "The party repaid him."),
    # of how much it is said is not read
    (f"{AIB}.", "They repaid it in part."),
    (f"{AIB}.", "They repaid half."),
    (f"{AIB}.", "They repaid it, but not all of it."),
    (f"{AIB}.", "The party repaid part of it."),
    (f"{AIB}.", "The party repaid it in instalments."),
    (f"{AIB}.", "It was partly repaid."),
    (f"{AIB}.", "Half was repaid."),
    # what is denied leaves a part open
    (LAIDLAW, "All of it has not been repaid."),
    (LAIDLAW, "The Conservatives have not repaid it."),
    (f"{GARRARD}.", "It is not outstanding."),
])  # fmt: skip
def test_what_is_no_loan_that_is_sure_is_not_decided(record: Engine, built: Case, told: str, text: str) -> None:
    assert [claim.verdict.verdict for claim in _of(record, built, told, text)] == ["not read"]


@pytest.mark.parametrize(("told", "text"), [
    (f"{GARRARD}.", "It was repaid within three weeks."),
    ("Donald Trump lent his campaign $17.5 million in 2016.", "The money was never repaid."),
    # that it was repaid is denied or doubted
    (f"{AIB}.", "It is false that they repaid it."),
    (f"{AIB}.", "Critics doubt that they repaid it."),
    (f"{AIB}.", "Few believe that they repaid it."),
])  # fmt: skip
def test_what_does_not_tell_what_became_of_a_loan_is_a_claim_that_is_not_decided(
    record: Engine, built: Case, told: str, text: str
) -> None:
    verdicts = [claim.verdict.verdict for claim in _of(record, built, told, text)]
    assert verdicts
    assert not {"borne out", "contradicted", "partly", "record shows none"} & {*verdicts}, verdicts


@pytest.mark.parametrize(("told", "text"), [
    # of no loan, of nobody who says so, and of those who owe it: nothing is told that could be looked for
    ("", "The committee returned the money to the donor."),
    (f"{AIB}.", "Nobody says they repaid it."),
    (f"{AIB}.", "They claim that they repaid it."),
    (f"{AIB}.", "It repaid the trust of its voters."),
])  # fmt: skip
def test_what_tells_nothing_of_a_loan_is_no_claim(record: Engine, built: Case, told: str, text: str) -> None:
    assert [(c.text, c.verdict.why) for c in _of(record, built, told, text)] == []


def _of(record: Engine, built: Case, told: str, text: str) -> list[Claim]:
    """The claims that a sentence makes behind what was told before."""
    return [claim for claim in checked(record, built, f"{told} {text}") if claim.text.rstrip(".") in text]
