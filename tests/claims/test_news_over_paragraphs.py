"""News of several payers and several aides, over paragraphs. The values are those of line 23 of the exports in klieg/sample/fec (Revolution Messaging 23,474,978.26 through March 2016, 1,265,000.00 in the second
quarter of 2015), of Bannon's form (part 2, rows 3.1 to 3.3: 191,000, 125,333, 167,500), of Flynn's later form (part 4: RT TV, Volga-Dnepr Airlines, Kaspersky, and no Clinton Foundation) and of Conway's (the polling
company 800,726), and of the register of foreign agents (registrant 6406: Flynn Intel Group, Inc., and nobody named Michael Flynn)."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked

CARSON = "Cambridge Analytica received $100,000 from Ben Carson's campaign in the second quarter of 2015, records show.\n\n"


@pytest.mark.parametrize(("text", "written", "verdict"), [
    # 'has received': until now, and not in a quarter of another campaign nine months before
    (f"{CARSON}Sanders's biggest vendor is Old Towne Media. Revolution Messaging has received $23.5 million from the Sanders campaign.", "2016-04-25", "not loaded"),
    # a total beside another's is no share of whoever was paid before
    ("Sanders's campaign paid Revolution Messaging $23.5 million through March 2016. The real estate mogul's campaign had spent $46.6 million on operations through the end of March, less than a third of Sanders's total of $145 million.", "2016-04-25", "not read"),
    # of whom a sum is
    ("Kellyanne Conway reported $842,614 in income last year, most of it from the Polling Company, her firm.", "2017-04-03", "not read"),
    # a firm of one's name registered
    ("Michael Flynn registered as a foreign agent in March 2017.", "2017-04-03", "not read"),
    ("Flynn Intel Group registered as a foreign agent in March 2017.", "2017-04-03", "borne out"),
])  # fmt: skip
def test_the_last_claim(engine: Engine, digital_side: Case, text: str, written: str, verdict: str) -> None:
    claim = checked(engine, digital_side, text, written)[-1]
    assert claim.verdict.verdict == verdict, (claim.reading.period, claim.verdict.why)


@pytest.mark.parametrize(("text", "verdicts"), [
    ("Flynn was paid by RT TV, by Volga-Dnepr Airlines and by Kaspersky Government Security Solutions, his form shows.", ["borne out"] * 3),
    ("Flynn was paid by RT TV and by the Clinton Foundation, his form shows.", ["borne out", "not loaded"]),
    ("Stephen Bannon earned $191,000 from Breitbart News Network, $125,333 from Cambridge Analytica and $167,500 from Glittering Steel.", ["borne out"] * 3),
    ("Stephen Bannon earned $191,000 from Breitbart News Network, $225,333 from Cambridge Analytica and $167,500 from Glittering Steel.", ["borne out", "contradicted", "borne out"]),
])  # fmt: skip
def test_each_of_a_list_is_a_claim(engine: Engine, digital_side: Case, text: str, verdicts: list[str]) -> None:
    claims = checked(engine, digital_side, text, "2017-04-03")
    assert [claim.verdict.verdict for claim in claims] == verdicts, [(c.text, c.verdict.why) for c in claims]
