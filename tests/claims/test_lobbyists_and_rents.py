"""Registrations by when they were filed, two clients of one lobbyist, and sums that were paid several times or in so many gifts. Over records of the later case of the bench; true values from the raw rows:

2017_1_3_2.xml: Wiley Rein LLP for Qantas Airways Limited, REGISTRATION received 2017-03-31; first quarter reports of 2017 of the Bramer Group, MSI-Defense Systems US 22,500 and Kongsberg Protech Systems 37,500. fec.zip:
MAGA_PAC-disbursements-22.csv, Trump Tower Commercial LLC ten rows of 37,541.67 in 2021 for RENT; SAVEAM-transfers-22.csv, Make America Great Again Inc. 20,000,000.00 on 2022-10-03 and 40,000,000.00 on 2022-11-03.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from klieg.case import new_case
from tests.claims.pairs import Asker, asker, says

RECORDS = Path(__file__).parents[2] / "bench" / "stories" / "later" / "records"
Q1 = "In the first quarter of 2017"
RENT = "Make America Great Again PAC paid Trump Tower Commercial LLC $37,541.67"
SENT = "In 2022 Save America sent $60 million to the super PAC Make America Great Again Inc."


@pytest.fixture(scope="module")
def last(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asker]:
    case = new_case(tmp_path_factory.mktemp("later") / "case", "later")
    case.add([RECORDS / "fec.zip", RECORDS / "2017_1_3_2.xml"])
    with case.engine() as engine:
        yield asker(engine, case, "2024-02-05")


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    (f"{RENT} in rent ten times during 2021.", "borne out", "10"),
    (f"{RENT} for rent eight times during 2021.", "contradicted", "10"),
    (f"{RENT} for rent twelve times during 2021.", "not loaded", "10"),
    (f"{SENT} in two gifts.", "borne out", "60000000"),
    (f"{SENT} in three gifts.", "not loaded", ""),
    (f"{SENT} in two gifts, one in October and one in November.", "borne out", "60000000"),
    (f"{SENT} in two gifts, one in August and one in November.", "partly", ""),
    # of how much each was
    (f"{SENT} in two gifts, one of $20 million in October and one of $40 million in November.", "borne out", "60000000"),
    (f"{SENT} in two gifts, one of $5 million in October and one of $55 million in November.", "partly", ""),
    (f"{SENT} in two gifts, one of $40 million in October and one of $20 million in November.", "partly", ""),
    (f"{SENT} in two gifts, one of $40 million and the other of $20 million.", "borne out", "60000000"),
    (f"{SENT} in two gifts, one of $50 million and the other of $10 million.", "partly", ""),
    (f"{SENT} in two gifts, one of $5 million in October and another in November.", "not read", ""),
    ("In 2022 Save America sent the super PAC Make America Great Again Inc. two gifts, one of $20 million in October and one of $40 million in November.", "not read", ""),
    ("In 2022 Save America sent two gifts to the super PAC Make America Great Again Inc.", "borne out", "2"),
    # the months and days of a sentence that a year heads
    ("In 2022 Save America sent Make America Great Again Inc. $20 million in October and $40 million in November.", "borne out", "40000000"),
    ("In 2022 Save America sent Make America Great Again Inc. $20 million in October and $40 million in December.", "partly", "40000000"),
    ("In 2022 Save America sent Make America Great Again Inc. $20 million on October 3 and $40 million on November 3.", "borne out", "40000000"),
    ("In 2022 Save America made two payments to Make America Great Again Inc., one of $20 million and the other of $40 million.", "borne out", "2"),
    ("In 2022 Save America made two payments to Make America Great Again Inc., one of $25 million and the other of $35 million.", "partly", "2"),
])  # fmt: skip
def test_so_many_payments_and_when(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


@pytest.mark.parametrize(("text", "verdict", "figure"), [
    ("Wiley Rein filed its registration to lobby for Qantas on March 31, 2017.", "borne out", "2017-03-31"),
    ("Wiley Rein filed its registration to lobby for Qantas on March 15, 2017.", "contradicted", "2017-03-31"),
    ("Wiley Rein filed to lobby for Qantas on March 31, 2017.", "borne out", "2017-03-31"),
    ("Wiley Rein filed a registration for Qantas on May 31, 2017.", "contradicted", "2017-03-31"),
    ("The registration of Wiley Rein for Qantas was filed on March 31, 2017.", "borne out", "2017-03-31"),
    (f"{Q1} Kongsberg Protech Systems paid the Bramer Group more than MSI-Defense Systems did.", "borne out", "37500"),
    (f"{Q1} MSI-Defense Systems paid the Bramer Group more than Kongsberg Protech Systems did.", "contradicted", "22500"),
    (f"{Q1} MSI-Defense Systems paid the Bramer Group less than Kongsberg Protech Systems did.", "borne out", "22500"),
    ("The Bramer Group got more from MSI-Defense Systems than from Kongsberg Protech Systems in the first quarter of 2017.", "contradicted", "22500"),
    # one quarter is loaded: no year, no month of it, and no time that is not said
    ("In 2017 MSI-Defense Systems paid the Bramer Group less than Kongsberg Protech Systems did.", "not loaded", ""),
    ("In January 2017 MSI-Defense Systems paid the Bramer Group less than Kongsberg Protech Systems did.", "not loaded", ""),
    ("MSI-Defense Systems paid the Bramer Group less than Kongsberg Protech Systems did.", "not loaded", ""),
    (f"{Q1} Kongsberg Protech Systems paid the Bramer Group $37,500. MSI-Defense Systems paid the firm less than Kongsberg did.", "borne out", "22500"),
    (f"{Q1} MSI-Defense Systems paid the Bramer Group $22,500. Kongsberg Protech Systems paid it less than MSI-Defense did.", "contradicted", "37500"),
    (f"{Q1} the Bramer Group did not get more from MSI-Defense Systems than from Kongsberg Protech Systems.", "borne out", "22500"),
    ("MSI-Defense Systems, in the first quarter of 2017, did not pay the Bramer Group less than Kongsberg Protech Systems did.", "contradicted", "22500"),
    ("From January through March 2017 the Bramer Group got less from MSI-Defense Systems than it did from Kongsberg Protech Systems.", "borne out", "22500"),
    # what one paid: of a time that the reports fill, or less than one of them states
    (f"{Q1} Kongsberg Protech Systems paid the Bramer Group $30,000.", "contradicted", "37500"),
    ("In 2017 Kongsberg Protech Systems paid the Bramer Group $30,000.", "contradicted", "37500"),
    ("In 2017 Kongsberg Protech Systems paid the Bramer Group $150,000.", "not loaded", "37500"),
    ("Kongsberg Protech Systems paid the Bramer Group $150,000.", "not loaded", "37500"),
    ("In January 2017 Kongsberg Protech Systems paid the Bramer Group $12,500.", "not loaded", "37500"),
    ("In the second quarter of 2017 MSI-Defense Systems paid the Bramer Group more than Kongsberg Protech Systems did.", "not loaded", ""),
])  # fmt: skip
def test_registrations_and_clients(last: Asker, text: str, verdict: str, figure: str) -> None:
    says(last, text, verdict, figure)


def test_what_somebody_thinks_of_a_payment_is_no_payment(last: Asker) -> None:
    before = "Make America Great Again PAC paid Kasowitz, Benson, Torres $2.5 million in January 2021."
    says(
        last,
        f'{before} "It is the saddest use of small donors\' money I have seen in thirty years," said one Republican fundraiser.',
        "not checkable",
    )
