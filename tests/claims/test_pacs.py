"""What is said of PACs' monthly reports and notices, over filings of the eighth case of the bench, without a master. The true values were read off the filings (bench/stories/eighth/records/filings.zip)
by queries of their own, never from klieg: 1238376.fec, Amalgamated Transit Union - COPE, May 2018 (line 23: 152,500.00; line 8: 489,186.16; 42 rows of Schedule B, McCaskill for Missouri one of 4,000.00,
Wexton for Congress two of 5,000.00, nobody called Lamb or Brown); 1238420.fec, Tuesday Group (line 23: 0); 1238394.fec, a 48-hour notice of SMP (Ralston Lapp Media 16,139.61, media production)."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from klieg.case import Case
from klieg.money.measures import Question, measure
from klieg.store.engine import Engine
from tests.claims.pairs import Asker, asker, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "eighth" / "records" / "filings.zip"
FUND = "The Amalgamated Transit Union's political fund gave $152,500 to federal candidates and committees in May 2018."


@pytest.fixture(scope="module")
def last(built: Case, record: Engine) -> Asker:
    return asker(record, built, "2018-07-09")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (FUND, "borne out", "152500.00"),
    (FUND.replace("152,500", "252,500"), "contradicted", "152500.00"),
    (f"{FUND} McCaskill for Missouri got $4,000.", "borne out", "4000.00"),
    (f"{FUND} McCaskill for Missouri got $5,000.", "contradicted", "4000.00"),
    (f"{FUND} Conor Lamb's campaign collected $2,500.", "record shows none", ""),
    (f"{FUND} Wexton for Congress received $10,000, while Sherrod Brown's campaign in Ohio got nothing.", "borne out", "0"),
    (f"{FUND} The fund, known as ATU-COPE, finished the month with $489,186.16 in cash.", "borne out", "489186.16"),
    (f"{FUND} The fund, known as ATU-COPE, finished the month with $989,186.16 in cash.", "contradicted", "489186.16"),
    ("Tuesday Group Political Action Committee paid The Endicott Group $8,678.75 in May 2018. It made no contributions to candidates that month.", "borne out", "0.00"),
    (f"{FUND} It made no contributions to candidates that month.", "contradicted", "152500.00"),
    ("In a 48-hour notice of June 2018, SMP reported $16,139.61 to Ralston Lapp Media for polling.", "partly", "16139.61"),
])  # fmt: skip
def test_what_a_pac_gave_and_to_whom(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


def test_somebody_who_pays_and_is_not_named_is_not_who_paid_before(last: Asker) -> None:
    told = "Making Business Excel Political Action Committee gave Josh Hawley for Senate $10,000 in May 2018."
    assert last(f"{told} The transit workers gave him nothing.").verdict.verdict == "not read"
    assert last(f"{told} The committee also paid Main Street Communications $5.").reading.role("subject") is not None


def test_who_pays_is_not_whoever_a_sentence_says_was_paid(last: Asker) -> None:
    claim = last(f"{FUND} Wexton for Congress received $10,000 from it.")
    assert (claim.verdict.verdict, claim.reading.role("subject").name) == ("borne out", "Amalgamated Transit Union - COPE")  # type: ignore[union-attr]


def test_what_only_a_notice_says_is_measured_apart_from_what_reports_say(record: Engine, built: Case) -> None:
    """1238394.fec, schedule E of SMP's 48-hour notice: one row to Ralston Lapp Media; no periodic report of SMP is loaded."""
    (notices,) = measure(record, Question(payer="SMP", payee="Ralston Lapp Media", measure="notices"))
    (reported,) = measure(record, Question(payer="SMP", payee="Ralston Lapp Media", measure="reported"))
    assert (notices.amount, notices.rows, notices.exactness) == (Decimal("16139.61"), 1, "floor")
    assert (reported.amount, [(x["rows"], x["amount"]) for x in reported.excluded]) == (Decimal(0), [(1, Decimal("16139.61"))])


@pytest.mark.parametrize(("text", "verdict"), [
    ("Hoyer for Congress listed three contributions, $10,400 in all, on a notice of June 2018.", "borne out"),
    ("Hoyer for Congress listed three contributions, $20,400 in all, on a notice of June 2018.", "not loaded"),
    ("Hoyer for Congress raised $10,400 in June 2018.", "not loaded"),  # a notice lists no small gifts
])  # fmt: skip
def test_what_a_notice_lists_as_received_is_no_more_than_borne_out(last: Asker, text: str, verdict: str) -> None:
    """1238383.fec, a 48-hour notice: 2,700.00, 5,000.00 and 2,700.00."""
    assert last(text).verdict.verdict == verdict
