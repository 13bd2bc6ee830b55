"""Payments told in other words: sold, invoiced, named so often, what several months brought, not a cent before a time, a share in words, when a month was over.

Expected, from the raw exports: Trump: CALI-FAME 24 rows, 1,107,308.15; NATIONBUILDER 17,500.00 on 2015-12-01. Sanders: HAYSTAQ DNA 917,360.62, first paid on 2015-10-01; GARNER PRINTING nothing in November 2015, 165,370.86 in December;
FACEBOOK two memo items, 200.90; REVOLUTION MESSAGING, LLC 23,474,978.26 of 145,061,499.23 (0.1618). Second quarter of 2015: Rand Paul to VICTORY PHONES 24,871.53; Cruz 893,252.47 and Rubio 654,439.25 to CAMPAIGN SOLUTIONS; Lindsey Graham to MEETING STREET
RESEARCH LLC 69,000.00 on 2015-03-20. Trump: TWITTER seven memo items of early 2016, 3,133.51; no GOOGLE; Sanders: no CAMBRIDGE ANALYTICA;
AIR CHARTER TEAM 1,692,038.95 in March 2016; REVOLUTION MESSAGING, LLC 2,532,347.47 in the third quarter of 2015, 5,583,139.08 in the fourth.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked, same

GARNER = "The Sanders campaign paid Garner Printing $1,223,017.51 through March 2016. "


@pytest.mark.parametrize(("text", "told"), [
    ("NationBuilder sold the Trump campaign software services worth $17,500 on 1 December 2015.", [("borne out", "17500.00")]),
    ("NationBuilder sold the Trump campaign $19,500 worth of software services on 1 December 2015.", [("contradicted", "17500.00")]),
    ("Cali-Fame's invoices to the Trump campaign added up to $1,107,308.15 through March 2016.", [("borne out", "1107308.15")]),
    ("Trump's reports name Cali-Fame 24 times, for $1,907,308.15 in all, through March 2016.", [("borne out", "24"), ("contradicted", "1107308.15")]),
    ("The Sanders campaign's reports through March 2016 name Facebook twice, for $200.90 in all.", [("borne out", "2"), ("borne out", "200.90")]),
    (f"{GARNER}November 2015 brought nothing, and December about $65,000.", [("borne out", ""), ("borne out", "0"), ("contradicted", "165370.86")]),
    (f"{GARNER}December 2015 brought nothing.", [("borne out", ""), ("contradicted", "165370.86")]),
    ("Haystaq DNA earned $917,361 from the Sanders campaign through March 2016, without seeing a cent of it before October 2015.", [("borne out", "917360.62"), ("borne out", "0")]),
    ("Haystaq DNA earned $917,361 from the Sanders campaign through March 2016, without seeing a cent of it before December 2015.", [("borne out", "917360.62"), ("contradicted", "160000.00")]),
    ("From the Sanders committee Revolution Messaging had received $23.5 million when March 2016 ended, about one dollar in six of all the operating expenditures it had reported.", [("borne out", "23474978.26"), ("borne out", "0.1618")]),
    ("In the second quarter of 2015 Rand Paul's campaign paid a second pollster, Victory Phones, just under $25,000.", [("borne out", "24871.53")]),
    ("In the second quarter of 2015 Rand Paul's campaign paid a second pollster $25,000.", [("not read", "")]),
    ("The Sanders campaign paid Revolution Messaging $2,532,347 in the third quarter of 2015 and $5,583,139 in the fourth.", [("borne out", "2532347.47"), ("borne out", "5583139.08")]),
    ("The Sanders campaign paid Revolution Messaging $2,532,347 in the third quarter of 2015 and $6,583,139 in the fourth.", [("borne out", "2532347.47"), ("contradicted", "5583139.08")]),
    ("\"In March 2016 alone the Sanders campaign paid Air Charter Team $1.7 million,\" said Marla Dent, a treasurer who has kept the books for several candidates.", [("borne out", "1692038.95")]),
    # questions, with their answers
    ("Q. Did the Trump campaign buy anything from Twitter in the first quarter of 2016?\n\nA. Nothing.", [("contradicted", "3133.51")]),
    ("Q. Is Google anywhere among the operating expenditures that the Trump campaign reported through March 2016?\n\nA. Nowhere.", [("borne out", "0")]),
    ("Q. Between April 2015 and March 2016, did Mr. Trump's campaign report any operating expenditure to Cali-Fame?\n\nA. None, Senator.", [("contradicted", "1107308.15")]),
    ("Did Lindsey Graham's operation really send $69,000 to Meeting Street Research on March 20, 2015? It did.", [("borne out", "69000.00")]),
    ("Did Cambridge Analytica turn up anywhere among Mr. Sanders's operating expenditures through March 2016? It did not.", [("borne out", "0")]),
    ("Q. How often did the Trump campaign pay Cali-Fame through March 2016?\n\nA. Thirty-four times.", [("contradicted", "24")]),
    ("Between them, Ted Cruz and Marco Rubio paid Campaign Solutions $1,547,692 in the second quarter of 2015.", [("borne out", "1547691.72")]),
])  # fmt: skip
def test_a_sentence(engine: Engine, digital_side: Case, text: str, told: list[tuple[str, str]]) -> None:
    claims = checked(engine, digital_side, text, "2016-06-01")
    assert [claim.verdict.verdict for claim in claims] == [verdict for verdict, _ in told]
    for claim, (_, figure) in zip(claims, told, strict=True):
        assert not figure or same(claim.verdict.figure, figure), claim.verdict.figure
