"""Ranks and changes as news tells of them. The values are those of line 23 of the exports in klieg/sample/fec, added up by payee and month with the csv module: Trump's campaign through March 2016: Rick Reed Media
17,046,812.76, TAG AIR 3,712,204.00, Ace Specialties 3,378,837.58, the first three; Giles-Parscale 38,905.22 in 2015, 1,620,263.21 in the first quarter of 2016, 527,766.26 in February, 1,032,279.69 in March."""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.store.engine import Engine
from tests.claims.pairs import checked


@pytest.mark.parametrize(("text", "verdicts"), [
    ("Rick Reed Media was paid the most by Trump's campaign through March 2016, followed by TAG Air and Ace Specialties.", ["borne out"] * 3),
    ("Rick Reed Media was paid the most by Trump's campaign through March 2016, followed by Ace Specialties and TAG Air.", ["borne out", "contradicted", "contradicted"]),
    ("The Trump campaign's biggest vendor through March 2016 was Rick Reed Media ($17 million), followed by TAG Air ($3.7 million) and Ace Specialties ($3.4 million).", ["borne out"] * 3),
    ("The Trump campaign's biggest vendor through March 2016 was TAG Air, followed by Rick Reed Media.", ["contradicted", "contradicted"]),
    ("Giles-Parscale's take from Trump's campaign jumped to $1.03 million in March from about $528,000 in February.", ["borne out", "borne out"]),
    ("Giles-Parscale's take from Trump's campaign jumped to $1.03 million in March from about $383,000 in February.", ["borne out", "contradicted"]),
    ("In the first three months of 2016, the Trump campaign paid Giles-Parscale $1.6 million, compared with just $38,905 in all of last year.", ["borne out", "borne out"]),
    ("In the first three months of 2016, the Trump campaign paid Giles-Parscale $1.6 million, compared with just $28,905 in all of last year.", ["borne out", "contradicted"]),
    ("Trump's campaign paid the Republican frontrunner and 10 companies he owns more than $1.64 million. Most of that money, $1.2 million, was paid to Tag Air.", ["not read", "not read"]),
])  # fmt: skip
def test_each_part_is_a_claim(engine: Engine, digital_side: Case, text: str, verdicts: list[str]) -> None:
    claims = checked(engine, digital_side, text, "2016-04-25")
    assert [claim.verdict.verdict for claim in claims] == verdicts, [(c.text, c.verdict.why) for c in claims]
