"""The ten rules of docs/verdicts.md: for each a sentence that it decides, and one beside it that it must not, with the rule that decides that one instead.

The rows behind them, all in klieg/sample (line 23, memo items left out): fec/P80001571D_trump_2016-05.csv, April 2015 to March 2016; fec/P00000001D-ALL_2015-08.csv, second
quarter of 2015; oge/conway_kellyanne.pdf; fara/fara.zip.
"""

from __future__ import annotations

import pytest

from klieg.case import Case
from klieg.claims import check
from klieg.claims.names import gazetteer
from klieg.claims.readers.readers import Rules
from klieg.claims.verdict import VERDICTS
from klieg.store.engine import Engine

Decided = tuple[str, int, str]

RULES: list[tuple[int, Decided, Decided]] = [
    # motive; the same campaign's payment can be looked up (GILES-PARSCALE: 26 rows)
    (1, ("Donald Trump's campaign deliberately hid its vendors.", 1, "not checkable"), ("Donald Trump's campaign paid Giles-Parscale.", 8, "borne out")),
    # the future; the same act in the past, of which no record is loaded, is another matter
    (1, ("Facebook is set to testify before the Senate.", 1, "not checkable"), ("Facebook registered as a foreign agent.", 7, "record shows none")),
    # a forecast, what somebody calls it, how it was done, what it is like, what somebody forgot; what a form lists, and a payment so called, is none of these
    (1, ("He predicts that the bills of Donald Trump's campaign will double next year.", 1, "not checkable"), ("Michael Flynn's first form listed no RT TV.", 5, "borne out")),
    (1, ("She labelled the disclosure shoddy.", 1, "not checkable"), ("Ben Carson's campaign paid Cambridge Analytica.", 8, "borne out")),
    (1, ("The forms were filled out carelessly, he said.", 1, "not checkable"), ("Facebook registered as a foreign agent.", 7, "record shows none")),
    (1, ('"They spend like drunks," said a rival.', 1, "not checkable"), ("Donald Trump's campaign paid Giles-Parscale.", 8, "borne out")),
    (1, ('"Nobody changed anyone\'s mind with those ads," she said.', 1, "not checkable"), ("Donald Trump's campaign paid Giles-Parscale.", 8, "borne out")),
    (1, ("Michael Flynn simply forgot to list it.", 1, "not checkable"), ("Ben Carson's campaign paid Cambridge Analytica.", 8, "borne out")),
    # 7 March or 3 July; 15/3 reads one way (300,000 on 2016-03-15)
    (2, ("Donald Trump's campaign paid Giles-Parscale on 3/7/2016.", 2, "not read"), ("Donald Trump's campaign paid Giles-Parscale on 15/3/2016.", 8, "borne out")),
    # a denial with a counter-row (CARSON to CAMBRIDGE ANALYTICA, 100,000 on 2015-05-01); one with none, all loaded (CRUZ, no such payee)
    (3, ("Ben Carson's campaign never paid Cambridge Analytica.", 3, "contradicted"), ("In the second quarter of 2015 Ted Cruz's campaign paid Cambridge Analytica nothing.", 5, "borne out")),
    # a row of this very sum (2016-01-30) settles it, whatever else is missing; a sum that no row has, below what is loaded in all, is contradicted by it
    (3, ("Donald Trump's campaign paid Giles-Parscale $55,311.65.", 3, "borne out"), ("Donald Trump's campaign paid Giles-Parscale $55,312.65.", 10, "contradicted")),
    # reports after March 2016 are not loaded; those of March 2016 are
    (4, ("Donald Trump's campaign paid Cambridge Analytica $5 million in September 2016.", 4, "not loaded"),
     ("Donald Trump's campaign paid Cambridge Analytica $5 million in March 2016.", 7, "record shows none")),
    # denied, covered, no row; denied, with rows (BULLY PULPIT INTERACTIVE, 1,362,309.54)
    (5, ("In the second quarter of 2015 Hillary Clinton's campaign paid Haystaq DNA nothing.", 5, "borne out"),
     ("In the second quarter of 2015 Hillary Clinton's campaign paid Bully Pulpit Interactive nothing.", 3, "contradicted")),
    # a wholly read form without the name; a form with the name in another part is rule 9 (part 4, line 46)
    (6, ("Kellyanne Conway's disclosure names Giles-Parscale.", 6, "contradicted"), ("Kellyanne Conway's disclosure lists Cambridge Analytica among her liabilities.", 9, "partly")),
    # affirmed, covered, no row; affirmed for a time that is not covered
    (7, ("Ted Cruz's campaign paid Cambridge Analytica in the second quarter of 2015.", 7, "record shows none"),
     ("Ted Cruz's campaign paid Cambridge Analytica in the third quarter of 2015.", 4, "not loaded")),
    # every part agrees; the sum does not
    (8, ("Ben Carson's campaign paid Cambridge Analytica $100,000 in May 2015.", 8, "borne out"), ("Ben Carson's campaign paid Cambridge Analytica $900,000 in May 2015.", 10, "contradicted")),
    # L2, 235,000 on 2015-11-05: the period of a payment fails; nothing fails
    (9, ("Donald Trump's campaign paid L2 $235,000 in December 2015.", 9, "partly"), ("Donald Trump's campaign paid L2 $235,000 in November 2015.", 8, "borne out")),
    # FIORINA to TUSK DIGITAL, 124,650, DIGITAL CONSULTING/WEB SERVICE: the purpose fails; the sum fails
    (9, ("Carly Fiorina's campaign paid Tusk Digital $124,650 for polling in the second quarter of 2015.", 9, "partly"),
     ("Carly Fiorina's campaign paid Tusk Digital $524,650 in the second quarter of 2015.", 10, "contradicted")),
    # CALI-FAME, first row 2015-08-07: the day is what is claimed; the day of a payment that is claimed is rule 9
    (10, ("The first payment from Donald Trump's campaign to Cali-Fame was on September 7, 2015.", 10, "contradicted"),
     ("Donald Trump's campaign paid Cali-Fame $11,438.39 in September 2015.", 9, "partly")),
    # SCL Social Limited, registered 10/06/2017
    (10, ("SCL Social Limited registered as a foreign agent on October 9, 2017.", 10, "contradicted"), ("SCL Social Limited registered as a foreign agent for the Government of Japan.", 7, "record shows none")),
]  # fmt: skip


@pytest.fixture(scope="module")
def reader(engine: Engine) -> Rules:
    return Rules(gazetteer.known(engine, "\n".join(f"{one[0]}\n{other[0]}" for _, one, other in RULES)))


@pytest.mark.parametrize(("rule", "one", "other"), RULES, ids=[f"rule-{n}-{one[2]}" for n, one, _ in RULES])
def test_a_rule_decides_what_it_is_for_and_nothing_beside_it(
    engine: Engine, digital_side: Case, reader: Rules, rule: int, one: Decided, other: Decided
) -> None:
    assert one[1] == rule != other[1]
    for text, number, verdict in (one, other):
        story = f"---\ndate: 2017-11-06\n---\n{text}\n".encode()
        (claim,) = check.check(engine, digital_side.layout, story, "story.md", reader=reader).claims
        assert (claim.verdict.rule, claim.verdict.verdict) == (number, verdict), (text, claim.verdict.why)


def test_every_rule_and_every_verdict_has_its_case() -> None:
    assert {rule for rule, _, _ in RULES} == set(range(1, 11))
    assert {decided[2] for _, *pair in RULES for decided in pair} == set(VERDICTS)
